export const id = 425;
export const ids = [425];
export const modules = {

/***/ 771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ largestRegret),
/* harmony export */   GC: () => (/* binding */ whatWouldChange),
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   Tj: () => (/* binding */ lossText),
/* harmony export */   _L: () => (/* binding */ constraintItems),
/* harmony export */   pS: () => (/* binding */ shownScenarios),
/* harmony export */   po: () => (/* binding */ scenarioTable)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60616);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);


/** The largest of the regrets, whatever the scenarios. */
const largestRegret = (regrets) => Math.max(...Object.values(regrets));
/** Of few scenarios all; of many the five at the ends, the quartiles and the middle of their regrets. */
function shownScenarios(regrets) {
    const names = Object.keys(regrets);
    if (names.length <= 5)
        return names.map((name) => ({ name, label: name }));
    const sorted = names.toSorted((a, b) => regrets[b] - regrets[a] || (a < b ? -1 : 1));
    return [0, 0.25, 0.5, 0.75, 1].map((share) => {
        const name = sorted[Math.round(share * (sorted.length - 1))];
        const which = share === 0 ? "largest" : share === 1 ? "smallest" : `${100 * share} % of them larger`;
        return { name, label: `${name} (regret: ${which})` };
    });
}
/** What the portfolio brings in each scenario, discounted by confidence, against the best possible there. */
function scenarioTable({ allocation, currency }) {
    const { scenario_optima: optima, portfolio_effective: reached, regrets } = allocation;
    if (!optima || !reached || !regrets)
        return null;
    const rows = shownScenarios(regrets).map(({ name, label }) => [
        label,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(optima[name], currency),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(reached[name], currency),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(regrets[name], currency),
    ]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["scenario", "best possible", "this portfolio", "regret"], rows);
}
const quantity = {
    cost: "cost",
    median_return: "median return",
    confidence: "confidence",
};
/** "cost ≤ $6,400, or confidence ≥ 0.58"; what no change of its kind would do comes last. */
function changesText(changes, currency) {
    const said = changes
        .filter(({ to }) => to !== null)
        .map(({ quantity: of, from, to }) => {
        const value = of === "confidence" ? to.toFixed(2) : of === "cost" ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(to, currency) : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(to, currency);
        return `${quantity[of]} ${to > from ? "≥" : "≤"} ${value}`;
    });
    const none = changes.filter(({ to }) => to === null).map(({ quantity: of }) => quantity[of]);
    const never = none.length > 0 ? `no change of ${joinedOr(none)} would` : "";
    if (said.length === 0)
        return never;
    return `${said.join(", or ")}${never ? ` (${never})` : ""}`;
}
const joinedOr = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
/** What would turn the decision, where ALLOCATE looked for it; empty where it did not. */
function whatWouldChange(result) {
    const { allocation, currency } = result;
    const rows = (list) => list
        .filter(({ changes }) => changes.length > 0)
        .map(({ id, changes }) => [(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(id), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(changesText(changes, currency), 300)]);
    const dropped = rows(allocation.dropped.map(({ id, would_change }) => ({ id, changes: would_change })));
    const funded = rows(allocation.selected.map(({ id, drops_out = [] }) => ({ id, changes: drops_out })));
    const tables = [
        ...(dropped.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["not funded", "it would be funded if"], dropped)] : []),
        ...(funded.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["funded", "it would drop out if"], funded)] : []),
    ];
    const note = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)("Each change alone, all else as it is; the median return moves with its interval. Each was found by solving the whole again.");
    return [
        ...tables,
        ...(tables.length > 0 ? [note] : []),
        ...budgetBlocks(result),
        ...alternativeBlocks(result),
    ];
}
/** What 10 % less and more of the budget would do, and the frontier. */
function budgetBlocks({ allocation, budget, currency }) {
    const frontier = allocation.explanation?.frontier ?? [];
    const near = (share) => frontier.find((point) => Math.abs(point.budget - share * budget) <= 1e-6 * budget);
    const [less, now, more] = [near(0.9), near(1), near(1.1)];
    if (!less || !now || !more || now.largest_regret === null)
        return [];
    const said = (point) => point.largest_regret === null || point.mean_return === null
        ? "no portfolio keeps every constraint"
        : `largest regret ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(point.largest_regret, currency)}, mean effective return ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(point.mean_return, currency)}`;
    const rows = frontier.map((point) => [
        point === now ? (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(point.budget, currency)) : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(point.budget, currency),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(point.funded),
        point.largest_regret === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(point.largest_regret, currency),
        point.mean_return === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(point.mean_return, currency),
    ]);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)([
            "Budget 10 % less: ",
            said(less),
            ". As it is: ",
            said(now),
            ". 10 % more: ",
            said(more),
            ".",
        ]),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)("Other budgets", [
            (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["budget", "funded", "largest regret", "mean effective return"], rows),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)("Each regret is against what that budget could bring."),
        ]),
    ];
}
/** The next best portfolios, and what each constraint costs. */
function alternativeBlocks({ allocation, currency }) {
    const { explanation } = allocation;
    if (!explanation)
        return [];
    const names = (ids) => (ids.length === 0 ? "none" : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(ids.join(", "), 200));
    const ups = explanation.runner_ups.map(({ swapped_in, swapped_out, total_cost, loss }) => [
        names(swapped_in),
        names(swapped_out),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(total_cost, currency),
        lossText(allocation, loss, currency),
    ]);
    const costs = explanation.constraints.map(({ name, cost }) => [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(name, 200),
        cost === null ? "not known" : lossText(allocation, cost, currency),
    ]);
    return [
        ...(ups.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["next best: brings in", "leaves out", "cost", "worse by"], ups)] : []),
        ...(costs.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["constraint", "what it costs"], costs)] : []),
    ];
}
/** An amount of the rule's objective: in currency, but a share for relative regret. */
const lossText = ({ rule }, value, currency) => rule === "relative_regret" ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(value)} of the best possible` : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(value, currency);
/** The constraints in force, in words. */
function constraintItems({ allocation, currency }) {
    const c = allocation.constraints;
    const list = (ids) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(ids.join(", "), 200);
    return [
        `rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}, by ${allocation.solver}`,
        `minimum confidence ${c.minimum_confidence}`,
        ...(c.require_validation ? ["only models that `impact-loop validate` found in order"] : []),
        c.minimum_worst_return === null
            ? "no floor of the portfolio's worst return"
            : `worst return of the portfolio at least ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(c.minimum_worst_return, currency)}`,
        ...(c.resources ?? []).map(({ name, capacity }) => `at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(capacity)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(name)}`),
        ...(c.periods
            ? [
                `budgets of the periods ${c.periods.budgets.map((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(value, currency)).join(", ")}${c.periods.carry_over ? ", carried over" : ""}`,
            ]
            : []),
        ...(c.exclusive_groups ?? []).map(({ ids, max }) => `at most ${max} of ${list(ids)}`),
        ...(c.requires ?? []).map(([first, second]) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(first)} only with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(second)}`),
        ...Object.entries(c.categories ?? {}).map(([name, limits]) => categoryText(name, limits, currency)),
        ...(c.min_count === undefined ? [] : [`at least ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.min_count, "initiative")}`]),
        ...(c.max_count === undefined ? [] : [`at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(c.max_count, "initiative")}`]),
        ...Object.entries(c.partial ?? {}).map(([id, { min_fraction }]) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(id)} in part, from ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(min_fraction)} on`),
    ];
}
function categoryText(name, limits, currency) {
    const said = [
        limits.min_cost === undefined ? "" : `at least ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(limits.min_cost, currency)}`,
        limits.max_cost === undefined ? "" : `at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(limits.max_cost, currency)}`,
        limits.min_count === undefined ? "" : `at least ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(limits.min_count, "initiative")}`,
        limits.max_count === undefined ? "" : `at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(limits.max_count, "initiative")}`,
    ].filter((text) => text !== "");
    return [`category ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(name)}: `, (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(said, ", ")];
}


/***/ }),

/***/ 60616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   q: () => (/* binding */ linked),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
const heading = (level, text) => ({ kind: "heading", level, text });
const paragraph = (text) => ({ kind: "paragraph", text });
const table = (header, rows, most = rows.length) => ({ kind: "table", header, rows: rows.slice(0, most), rest: Math.max(0, rows.length - most) });
const details = (summary, blocks) => ({
    kind: "details",
    summary,
    blocks,
});
const strong = (text) => ({ strong: text });
const code = (text) => ({ code: text });
/** A link where there is an address, else the text as code. */
const linked = (text, to) => to === null ? { code: text } : { link: text, to };
/** Pieces with a separator between them. */
const joined = (pieces, separator) => pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece]));


/***/ }),

/***/ 45267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ measuredReturns),
/* harmony export */   NT: () => (/* binding */ problemsTable),
/* harmony export */   Qt: () => (/* binding */ inPool),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   ZG: () => (/* binding */ measurementsOf),
/* harmony export */   ad: () => (/* binding */ ranked),
/* harmony export */   b5: () => (/* binding */ problemsHeading),
/* harmony export */   bS: () => (/* binding */ portfolioNumbers),
/* harmony export */   dH: () => (/* binding */ noLinks),
/* harmony export */   kW: () => (/* binding */ candidatesOf),
/* harmony export */   mH: () => (/* binding */ lookTwice),
/* harmony export */   nt: () => (/* binding */ portfolioTable),
/* harmony export */   tr: () => (/* binding */ effectText)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60616);
/* harmony import */ var _learning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8951);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99822);




const noLinks = { file: () => null, summary: null, report: null };
/** +1.68 $/user [0.44, 2.92] */
function effectText(measure, unit) {
    const label = unit === null ? "" : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(unit, 30)}`;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(measure.effect_estimate)}${label} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .interval */ .YP)(measure.ci_lower, measure.ci_upper)}`;
}
/** Measurements of this cycle, pilots and full scale: made in it, and taken as they were from an earlier one. */
function measurementsOf({ entries, cycle }) {
    const all = entries.flatMap(({ measure, scale }) => [measure, scale]).filter((m) => m?.cycle === cycle);
    const anew = all.filter((m) => m?.measured_in === cycle).length;
    return { anew, reused: all.length - anew };
}
const order = {
    funded: 0,
    dropped: 1,
    left_out: 2,
    scaled: 3,
    awaiting_scale: 4,
    closed: 5,
};
/** Funded first, then dropped, then left out; each by id. */
const ranked = (entries) => entries.toSorted((a, b) => order[a.status] - order[b.status] || (a.id < b.id ? -1 : 1));
/** What this cycle decides about: not what was funded before. */
const inPool = ({ status }) => status === "funded" || status === "dropped" || status === "left_out";
/** What this cycle measured, evaluated and decided about, as it is ranked. */
const candidatesOf = ({ entries, cycle }) => ranked(entries.filter(({ status, measure, evaluate }) => (status === "funded" || status === "dropped") && measure && evaluate?.cycle === cycle));
/** The portfolio's table: one row an initiative of this cycle; `mark`, in a preview, says what the PR changed about it. */
function portfolioTable(result, links, mark = null) {
    const dropped = new Map(result.allocation.dropped.map(({ id, statement, would_change }) => {
        const again = would_change.filter(({ to }) => to !== null);
        const funded = again.length > 0 ? `; funded again at ${(0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .changesText */ .Tb)(again, result.currency)}` : "";
        return [id, `${statement}${funded}`];
    }));
    const learnt = (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .learntOf */ .un)(result);
    const rows = ranked(result.entries)
        .filter(inPool)
        .map((entry) => [
        ...(mark ? [mark(entry.id)] : []),
        [
            entry.status === "funded" ? (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id)) : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id),
            entry.returning ? " (returning)" : "",
        ],
        entry.measure ? effectText(entry.measure, entry.metric_unit) : "none",
        ...evaluatedCells(entry, learnt.get(entry.id), result.currency),
        ...(learnt.size > 0 ? [learnedCell(entry, learnt.get(entry.id), result.currency)] : []),
        entry.cost === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(entry.cost, result.currency),
        decision(entry, dropped.get(entry.id) ?? "", links),
    ]);
    if (rows.length === 0)
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)("There is no initiative to decide about.");
    const level = result.entries.find((entry) => entry.measure)?.measure?.confidence_level;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
        ...(mark ? [" "] : []),
        "initiative",
        level === undefined ? "effect" : `effect (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(level)} interval)`,
        "design · confidence",
        "return: worst · median · best",
        ...(learnt.size > 0 ? ["learned return: ¼ · ½ · ¾"] : []),
        "cost",
        "decision",
    ], rows);
}
/** As the pilot measured them. */
const measuredReturns = (evaluate) => ({
    worst: evaluate.return_worst,
    median: evaluate.return_median,
    best: evaluate.return_best,
});
function evaluatedCells({ measure, evaluate, problems }, learnt, currency) {
    if (!measure || !evaluate)
        return ["", ""];
    const demoted = evaluate.demotion ? `, demoted to ${evaluate.demotion.to}` : "";
    const doubted = problems.some(({ code }) => code === "E_COVERAGE") ? ", interval in doubt" : "";
    return [
        `${measure.model.replaceAll("_", " ")}${demoted}${doubted} · ${(0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .confidenceText */ .S$)(evaluate.confidence, learnt)}`,
        (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .returnsText */ .xZ)(measuredReturns(evaluate), currency),
    ];
}
const learnedCell = ({ evaluate }, learnt, currency) => learnt ? (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .returnsText */ .xZ)(learnt.forecast.returns, currency) : evaluate ? "none: as measured" : "";
function decision(entry, statement, links) {
    if (entry.status === "funded")
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)("funded");
    if (entry.status === "dropped")
        return `dropped: ${statement}`;
    const problem = entry.problems[0];
    if (!problem)
        return "left out";
    const { file, line, message } = problem;
    return [
        "left out: ",
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .linked */ .q)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(`${file}:${line}`, 120), links.file(file, line)),
        ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(message, 160)}`,
    ];
}
/** Where each problem is and how to mend it; the first `most` of them. */
function problemsTable(problems, links, most = problems.length) {
    const rows = problems.map(({ file, line, column, message, fix }) => [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .linked */ .q)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(`${file}:${line}:${column}`, 120), links.file(file, line)),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(message, 300),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(fix, 300),
    ]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["where", "problem", "mend"], rows, most);
}
/** What deserves a second look: demotions, failed and doubtful checks, warnings of the models. */
function lookTwice(result) {
    return ranked(result.entries).flatMap((entry) => {
        if (!entry.measure || entry.status === "left_out" || entry.measure.cycle !== result.cycle)
            return [];
        const { evaluate } = entry;
        const range = evaluate?.confidence_range;
        const band = range
            ? ` (confidence ${evaluate.confidence.toFixed(2)}, band ${range.lower.toFixed(2)}–${range.upper.toFixed(2)})`
            : "";
        const found = Object.values(entry.measure.diagnostics).filter(({ status }) => status === "fail" || status === "warn");
        const texts = [
            evaluate?.demotion?.reason,
            ...(entry.measure.checks ?? [])
                .filter(({ passed }) => passed === false)
                .map(({ name, statement }) => `${name.replaceAll("_", " ")} failed: ${statement}`),
            ...found.map(({ statement }) => statement),
            ...entry.measure.warnings,
        ].filter((text) => text !== undefined);
        return texts.length === 0
            ? []
            : [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id)), `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)([...new Set(texts)].join("; "), 400)}${band}`]];
    });
}
/** "funds 3 of 6, $70,000 of $100,000", or why it funds nothing. */
function verdict(result) {
    const { allocation, currency, budget } = result;
    const pool = result.entries.filter(inPool).length;
    if (allocation.status === "infeasible")
        return `funds nothing: ${allocation.status_reason}`;
    return `funds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(allocation.selected.length)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(pool)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(allocation.total_cost, currency)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(budget, currency)}`;
}
/** Median, worst and largest regret of the portfolio, beside those of another where there is one. */
function portfolioNumbers(result, before) {
    const [now, was] = [keyNumbers(result), before && keyNumbers(before)];
    const said = Object.entries(now).map(([name, value]) => {
        const current = (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(value, result.currency));
        const earlier = was?.[name] === undefined ? null : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(was[name], result.currency);
        const what = name === "Median return" && (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .learnedWeight */ .cR)(result) > 0 ? "Median return by the pilots" : name;
        return earlier === null || earlier === (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(value, result.currency)
            ? [`${what} `, current]
            : [`${what} ${earlier} → `, current];
    });
    return said.length === 0 ? "" : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(said, ", "), "."];
}
/** What a portfolio comes down to, by the name it is shown under; nothing where there is none. */
function keyNumbers({ allocation: { portfolio_returns: returns, regrets }, }) {
    return {
        ...(returns && { "Median return": returns.median, "worst case": returns.worst }),
        ...(regrets && { "largest regret": (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .largestRegret */ .AK)(regrets) }),
    };
}
const problemsHeading = (problems) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(problems.length, "problem");


/***/ }),

/***/ 8951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S$: () => (/* binding */ confidenceText),
/* harmony export */   cR: () => (/* binding */ learnedWeight),
/* harmony export */   iw: () => (/* binding */ effectiveFormula),
/* harmony export */   p6: () => (/* binding */ learnedSentence),
/* harmony export */   un: () => (/* binding */ learntOf),
/* harmony export */   xZ: () => (/* binding */ returnsText),
/* harmony export */   x_: () => (/* binding */ calibratedText)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);

/** κ: how much what was learned counts in this cycle; 0 in the classic mode. */
const learnedWeight = ({ calibration }) => calibration.learned?.weight ?? 0;
/** Candidates with a forecast, by id; none while nothing that was learned counts. */
function learntOf({ allocation }) {
    const counts = (candidate) => (candidate.forecast?.weight ?? 0) > 0;
    return new Map(allocation.candidates.filter(counts).map((candidate) => [candidate.id, candidate]));
}
/** 0.96 → 0.79 (n 9.6): by design, calibrated, and the outcomes behind it. */
function confidenceText(design, learnt) {
    const before = design.toFixed(2);
    if (!learnt)
        return before;
    const after = learnt.confidence.toFixed(2);
    return `${before}${after === before ? "" : ` → ${after}`} (n ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .weighted */ .Y1)(learnt.forecast.outcomes)})`;
}
/** 0.79 (90 % interval 0.61–0.93) by 9.6 outcomes of its method */
function calibratedText({ confidence, forecast }) {
    const { confidence_lower: lower, confidence_upper: upper, outcomes } = forecast;
    const n = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .weighted */ .Y1)(outcomes)} ${outcomes === 1 ? "outcome" : "outcomes"}`;
    return `${confidence.toFixed(2)} (90 % interval ${lower.toFixed(2)}–${upper.toFixed(2)}) by ${n} of its method`;
}
/** −$9k · $21k · $51k */
const returnsText = ({ worst, median, best }, currency) => [worst, median, best].map((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(value, currency)).join(" · ");
/** How much the record counts in this cycle, in a sentence; null in the classic mode. */
function learnedSentence({ calibration }) {
    const { learned, overall } = calibration;
    if (!learned)
        return null;
    if (learned.weight > 0)
        return `Learned returns count ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(learned.weight)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(learned.outcomes, "outcome")}.`;
    return overall.n === 0
        ? "No outcome to learn from yet: returns count as the pilots measured them."
        : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(overall.n, "outcome")} so far and none to learn from: returns count as the pilots measured them.`;
}
/** What a candidate counts as in the decision, by its confidence and what was learned. */
function effectiveFormula(result) {
    const discounted = "confidence × return + (1 − confidence) × worst";
    const weight = learnedWeight(result);
    return weight > 0
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(1 - weight)} × (${discounted}) + ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(weight)} × learned return`
        : discounted;
}


/***/ }),

/***/ 44488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   Xr: () => (/* binding */ outcomeBlocks),
/* harmony export */   qZ: () => (/* binding */ insideText)
/* harmony export */ });
/* unused harmony export causes */
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60616);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);


/** The cause of a miss in plain words. */
const causes = {
    noise: "noise: no more than chance makes of two samples",
    execution: "execution: it was rolled out only in part",
    measurement: "measurement: the pilot's method was off by more than chance",
    scale_drop: "scale drop: the effect itself is another at full scale",
    unexplained: "unexplained: more than chance, and no plausible effect to judge it by",
};
const insideText = ({ within_interval, cause }) => within_interval ? "yes" : `no, ${cause === null ? "cause not known" : causes[cause]}`;
/** The outcomes that this cycle brought in, the first `most`, and how what else was funded stands. */
function outcomeBlocks({ entries, cycle, currency }, most = 200) {
    const outcomes = entries.map(({ outcome }) => outcome).filter((outcome) => outcome?.cycle === cycle);
    const measured = outcomes.filter((outcome) => outcome?.status === "measured");
    const header = [
        ...["initiative", "funded in", "predicted", "actual", "error", "inside the interval"],
        ...["measured by", "note"],
    ];
    const rows = measured.map((outcome) => outcomeRow(outcome, currency));
    const open = openItems(outcomes.filter((outcome) => outcome !== null));
    return [
        ...(rows.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(header, rows, most)] : []),
        ...holdoutHint(measured),
        ...(open.length > 0 ? [{ kind: "list", items: open }] : []),
    ];
}
function outcomeRow(o, currency) {
    const range = (value, lower, upper) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(value, currency)} [${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(lower, currency)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(upper, currency)}]`;
    const basis = [
        o.scale_model.replaceAll("_", " "),
        o.holdout_share === null ? "holdout not known" : `holdout ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(o.holdout_share)}`,
        ...(o.window ? [`${o.window.from} to ${o.window.to}`] : []),
        ...(o.fidelity === null ? [] : [`fidelity ${o.fidelity.toFixed(2)}`]),
    ];
    const by = o.overridden?.by === undefined ? "" : ` by ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(o.overridden.by, 60)}`;
    const notes = [
        ...(o.supersedes ? [`corrects ${o.supersedes.cycle}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(o.supersedes.reason, 300)}`] : []),
        ...(o.overridden ? [`funded by hand${by} (${o.overridden.reason_code})`] : []),
        ...o.flags.map((flag) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(flag, 200)),
    ];
    return [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(o.initiative_id),
        o.funded_in,
        range(o.predicted_return, o.predicted_lower, o.predicted_upper),
        range(o.actual_return, o.actual_lower, o.actual_upper),
        `${o.prediction_error > 0 ? "+" : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(o.prediction_error, currency)}`,
        insideText(o),
        basis.join(" · "),
        notes.join("; "),
    ];
}
function holdoutHint(measured) {
    const without = measured.filter(({ holdout_share }) => !holdout_share).map((o) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(o.initiative_id));
    if (without.length === 0)
        return [];
    const advice = "Keep 5–10 % of the units without it, so that full scale is an experiment too.";
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`No holdout is known of ${listed(without)}. ${advice}`)];
}
/** What was funded and has no full-scale measurement: awaited, aborted, never begun. */
function openItems(outcomes) {
    const pending = outcomes.filter(({ status }) => status === "pending");
    const closed = outcomes.flatMap((one) => one.status === "aborted" || one.status === "not_scaled" ? [one] : []);
    const named = ({ initiative_id, funded_in }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(initiative_id)} (funded in ${funded_in})`;
    const items = closed.slice(0, 20).map((one) => {
        const why = one.reason === null ? "no reason given" : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(one.reason, 300);
        return `${one.status.replace("_", " ")}: ${named(one)}: ${why}`;
    });
    return [
        ...(pending.length > 0 ? [`full-scale data awaited: ${listed(pending.map(named))}`] : []),
        ...items,
        ...(closed.length > 20 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .restText */ .Et)(closed.length - 20)} aborted or not scaled`] : []),
    ];
}
/** Names one after the other, the first 20 and how many more. */
const listed = (names) => names.length > 20 ? `${names.slice(0, 20).join(", ")} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .restText */ .Et)(names.length - 20)}` : names.join(", ");
/** "1 outcome awaited, 2 outcomes aborted", of all that was ever funded and has no measured outcome; empty when there is none. */
function openText({ open }) {
    const words = { pending: "awaited", aborted: "aborted", not_scaled: "never scaled" };
    return ["pending", "aborted", "not_scaled"]
        .map((status) => ({ status, n: open.filter((one) => one.status === status).length }))
        .filter(({ n }) => n > 0)
        .map(({ status, n }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(n, "outcome")} ${words[status]}`)
        .join(", ");
}


/***/ }),

/***/ 64425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   nI: () => (/* binding */ paint),
/* harmony export */   s3: () => (/* binding */ renderExplain),
/* harmony export */   x8: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45267);
/* harmony import */ var _learning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44488);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99822);





const paint = (color) => ({
    bold: (text) => (color ? `\u001b[1m${text}\u001b[0m` : text),
    dim: (text) => (color ? `\u001b[2m${text}\u001b[0m` : text),
    green: (text) => (color ? `\u001b[32m${text}\u001b[0m` : text),
    red: (text) => (color ? `\u001b[31m${text}\u001b[0m` : text),
});
/** What a run found, in a screen. */
function renderTerminal(result, { color }) {
    const p = paint(color);
    const { entries, allocation, currency } = result;
    const measured = entries.filter((entry) => entry.measure?.cycle === result.cycle && entry.status !== "left_out");
    const counts = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .measurementsOf */ .ZG)(result);
    const left = entries.filter((entry) => entry.status === "left_out").length;
    const demoted = measured.filter((entry) => entry.evaluate?.demotion);
    const regret = allocation.regrets
        ? `, largest regret ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .largestRegret */ .AK)(allocation.regrets), currency)}`
        : "";
    const outcomes = entries
        .map(({ outcome }) => outcome)
        .filter((outcome) => outcome?.status === "measured")
        .filter(({ cycle }) => cycle === result.cycle);
    const lines = [
        p.bold(`Impact Loop ${result.cycle} · as of ${result.as_of.slice(0, 10)} · ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(entries.length, "initiative")} · budget ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(result.budget, currency)}`),
        `measured   ${counts.anew + counts.reused}${counts.reused > 0 ? ` (${counts.reused} reused)` : ""}${left > 0 ? ` · left out ${left}` : ""}`,
        `evaluated  ${measured.length}${demoted.length > 0 ? ` · ${demoted.length} demoted (${demoted.map((entry) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(entry.id)).join(", ")})` : ""}`,
        `allocated  funds ${allocation.selected.length}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(allocation.total_cost, currency)}${regret} (${allocation.status_reason})`,
        ...outcomes.map((o) => `scaled     ${o.initiative_id}: predicted ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(o.predicted_return, currency)}, actual ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`),
        ...learnedLines(result),
        "",
        ...portfolioLines((0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .ranked */ .ad)(entries), result, p),
    ];
    return `${lines.join("\n")}\n`;
}
/** What the record says by now, in a line; none in the classic mode. */
function learnedLines({ calibration }) {
    const { learned, monitors, minimum_to_tell: minimum, overall } = calibration;
    if (!learned || !monitors)
        return [];
    const { n, coverage_80 } = monitors;
    if (learned.weight === 0)
        return [`learned    nothing yet: ${overall.n === 0 ? "no outcome" : "no outcome to learn from"}`];
    const known = n >= minimum && coverage_80 !== null
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)(coverage_80)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(n, "forecast")} held at 80 %`
        : "too few to tell how good forecasts are";
    return [
        `learned    returns count ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)(learned.weight)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(learned.outcomes, "outcome")}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(learned.pilots, "pilot")} · ${known}`,
    ];
}
function portfolioLines(entries, result, p) {
    const learnt = (0,_learning_js__WEBPACK_IMPORTED_MODULE_2__/* .learntOf */ .un)(result);
    const returned = learnt.size > 0 ? "return w·m·b → learned m" : "return w·m·b";
    const header = ["initiative", "effect [interval]", "confidence", returned, "cost", ""];
    const rows = entries.map((entry) => {
        const { evaluate, measure } = entry;
        const found = learnt.get(entry.id);
        const after = found ? ` → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(found.forecast.returns.median, result.currency)}` : "";
        const returns = evaluate ? `${(0,_learning_js__WEBPACK_IMPORTED_MODULE_2__/* .returnsText */ .xZ)((0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredReturns */ .C6)(evaluate), result.currency)}${after}` : "";
        return [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(entry.id, 32),
            measure ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .effectText */ .tr)(measure, entry.metric_unit) : "",
            evaluate ? (0,_learning_js__WEBPACK_IMPORTED_MODULE_2__/* .confidenceText */ .S$)(evaluate.confidence, found) : "",
            returns,
            entry.cost === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(entry.cost, result.currency),
            entry.status.replace("_", " "),
        ];
    });
    const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
    const write = (row) => `  ${row.map((cell, column) => (column === 4 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join("  ")}`.trimEnd();
    return [
        p.dim(write(header)),
        ...rows.map((row) => row[5] === "funded" ? p.green(write(row)) : row[5] === "left out" ? p.red(write(row)) : write(row)),
    ];
}
/** Each problem in two lines: where and what, and what to do. */
function renderProblems(problems, { color }) {
    const p = paint(color);
    return problems
        .map(({ severity, file, line, column, message, fix }) => {
        const mark = severity === "error" ? p.red("!") : "·";
        return `${mark} ${p.bold((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(`${file}:${line}:${column}`, 200))}  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(message, 400)}\n  → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(fix, 400)}`;
    })
        .join("\n");
}
/** Why an initiative is funded or dropped, in numbers. */
function renderExplain(result, id, otherwise, { color }) {
    const entry = result.entries.find((candidate) => candidate.id === id);
    const change = otherwise?.changes ?? [];
    const verb = entry.status === "funded" ? "it drops out if" : "it would be funded if";
    const lines = [
        paint(color).bold(headline(entry, result)),
        ...evidenceLines(entry, result),
        ...returnLines(entry, result),
        ...outcomeLines(entry, result.currency),
        ...(change.length > 0 ? [`  ${verb}   ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .changesText */ .Tb)(change, result.currency), 400)}`] : []),
        ...(otherwise ? [`  ${otherwiseText(entry, otherwise, result.currency)}`] : []),
        ...(entry.problems.length > 0 ? [renderProblems(entry.problems, { color })] : []),
    ];
    return `${lines.join("\n")}\n`;
}
const fact = (name, text) => `  ${name.padEnd(16)}${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .tame */ .aM)(text, 400)}`;
function evidenceLines({ id, measure, evaluate, metric_unit }, result) {
    const lines = [];
    if (measure) {
        const basis = `${measure.model.replaceAll("_", " ")}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(measure.sample_size, "observation")}`;
        lines.push(fact("effect", `${(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .effectText */ .tr)(measure, metric_unit)}, ${basis}`));
        if (measure.verdict)
            lines.push(fact("verdict", `${measure.verdict.decision}: ${measure.verdict.statement}`));
    }
    if (!evaluate)
        return lines;
    const { lower, upper } = evaluate.confidence_range;
    const band = `${lower.toFixed(2)}–${upper.toFixed(2)} (${evaluate.effective_type})`;
    lines.push(fact("confidence", `${evaluate.confidence.toFixed(3)} in ${band}`));
    const learnt = (0,_learning_js__WEBPACK_IMPORTED_MODULE_2__/* .learntOf */ .un)(result).get(id);
    if (learnt)
        lines.push(fact("calibrated", (0,_learning_js__WEBPACK_IMPORTED_MODULE_2__/* .calibratedText */ .x_)(learnt)));
    if (evaluate.demotion)
        lines.push(fact("demoted", evaluate.demotion.reason));
    const weakest = evaluate.components
        .toSorted((a, b) => a.score - b.score)
        .slice(0, 2)
        .filter(({ score }) => score < 1)
        .map(({ name, score, statement }) => `${name.replaceAll("_", " ")} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(score)} (${statement})`);
    if (weakest.length > 0)
        lines.push(fact("weakest points", weakest.join("; ")));
    return lines;
}
function returnLines({ id, measure, evaluate }, result) {
    if (!evaluate)
        return [];
    const { allocation, currency } = result;
    const price = (value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(value, currency);
    const said = ({ worst, median, best }) => `worst ${price(worst)}, median ${price(median)}, best ${price(best)}`;
    const candidate = allocation.candidates.find((other) => other.id === id);
    const { forecast } = candidate ?? {};
    return [
        fact("return", said((0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredReturns */ .C6)(evaluate))),
        ...(forecast ? forecastLines(forecast, measure?.confidence_level ?? null, result) : []),
        ...(candidate ? [fact(forecast?.weight ? "counts as" : "discounted", said(candidate.effective))] : []),
        fact("cost", (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(evaluate.cost, currency)),
    ];
}
/** What the record makes of the pilot, whether or not it counts yet. */
function forecastLines({ returns, lower, upper, effect, weight }, level, { currency, calibration }) {
    const price = (value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(value, currency);
    const inside = level === null ? "interval" : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)(level)} interval`;
    return [
        fact("learned return", `median ${price(returns.median)}, quartiles ${price(returns.worst)} and ${price(returns.best)}, ${inside} [${price(lower)}, ${price(upper)}]`),
        fact("", `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)(effect.slope)} of a change of the pilot's would carry over to full scale`),
        fact("it counts", `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)(weight)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(calibration.learned?.outcomes ?? 0, "outcome")} to learn from`),
    ];
}
function outcomeLines({ outcome }, currency) {
    if (!outcome || outcome.status === "pending")
        return [];
    if (outcome.status !== "measured")
        return [fact("outcome", `${outcome.status.replace("_", " ")}: ${outcome.reason}`)];
    const { predicted_return, actual_return, prediction_error, supersedes } = outcome;
    const error = `${prediction_error > 0 ? "+" : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(prediction_error, currency)}`;
    const verdict = `inside the predicted interval: ${(0,_outcomes_js__WEBPACK_IMPORTED_MODULE_3__/* .insideText */ .qZ)(outcome)}`;
    const said = `predicted ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(predicted_return, currency)}, actual ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(actual_return, currency)}, error ${error}`;
    return [
        fact("outcome", `${said}, ${verdict}`),
        ...(supersedes ? [fact("", `corrects ${supersedes.cycle}: ${supersedes.reason}`)] : []),
    ];
}
function headline(entry, result) {
    const dropped = result.allocation.dropped.find((drop) => drop.id === entry.id);
    switch (entry.status) {
        case "funded":
            return `${entry.id} is funded in ${result.cycle}.`;
        case "dropped":
            return `${entry.id} is not funded: ${dropped?.statement ?? ""}.`;
        case "left_out":
            return `${entry.id} is left out of ${result.cycle}.`;
        case "awaiting_scale":
            return `${entry.id} was funded in ${entry.funded_in}; its full-scale data are awaited.`;
        case "closed":
            return `${entry.id} was funded in ${entry.funded_in} and is not measured at full scale.`;
        case "scaled":
            return `${entry.id} was funded in ${entry.funded_in} and measured at full scale.`;
    }
}
function otherwiseText(entry, { loss, swapped_in, swapped_out }, currency) {
    const verb = entry.status === "funded" ? "leaving it out" : "funding it anyway";
    if (loss === null)
        return `${verb} is not feasible under the constraints in force`;
    const moves = [
        swapped_in.length > 0 ? `brings in ${swapped_in.join(", ")}` : "",
        swapped_out.length > 0 ? `drops ${swapped_out.join(", ")}` : "",
    ].filter(Boolean);
    const also = moves.length > 0 ? ` and ${moves.join(" and ")}` : "";
    return loss < -0.005
        ? `${verb} would be ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(-loss, currency)} better by the rule's objective${also}, but a filter in force keeps it out`
        : `${verb} costs ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .money */ .TG)(loss, currency)} by the rule's objective${also}`;
}


/***/ })

};
