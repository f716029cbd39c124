export const id = 713;
export const ids = [713,890];
export const modules = {

/***/ 68890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asOf: () => (/* binding */ asOf),
/* harmony export */   color: () => (/* binding */ color),
/* harmony export */   fail: () => (/* binding */ fail),
/* harmony export */   failureCode: () => (/* binding */ failureCode),
/* harmony export */   progressLine: () => (/* binding */ progressLine),
/* harmony export */   rootOf: () => (/* binding */ rootOf),
/* harmony export */   say: () => (/* binding */ say),
/* harmony export */   sayError: () => (/* binding */ sayError),
/* harmony export */   sayJson: () => (/* binding */ sayJson),
/* harmony export */   sayProblems: () => (/* binding */ sayProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93145);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _render_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64425);
/* harmony import */ var _workspace_git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82090);





const rootOf = (options) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(options.dir);
/**
 * The run's instant: `--as-of` (a date is its midnight in UTC), else the date of the commit checked out, else now.
 * @throws E_USAGE
 */
async function asOf(options) {
    if (options.asOf !== undefined) {
        const instant = /^\d{4}-\d{2}-\d{2}$/.test(options.asOf) ? `${options.asOf}T00:00:00Z` : options.asOf;
        if (_contracts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .Instant */ .MW.safeParse(instant).success)
            return instant;
        const expected = "a date (2026-11-23) or an instant (2026-11-23T00:00:00Z)";
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_USAGE", { option: "--as-of", found: options.asOf, expected });
    }
    const root = rootOf(options);
    const commit = await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveCommit */ .WL)(root);
    return commit ? (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_4__/* .commitInstant */ .FC)(root, commit) : `${new Date().toISOString().slice(0, 19)}Z`;
}
/** stdout carries the result only. */
const say = (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
const sayJson = (value) => say(JSON.stringify(value, null, 2));
const color = (stream) => stream.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== "dumb";
/** Problems on stderr; as the one JSON document on stdout when `json`. */
function sayProblems(problems, json = false) {
    if (json)
        sayJson({ problems });
    else if (problems.length > 0)
        process.stderr.write(`${(0,_render_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .renderProblems */ .x8)([...problems], { color: color(process.stderr) })}\n`);
}
const dataOrEngine = /^E_(SOURCE|FILE|CSV|PARQUET|INTERNAL|CONTRACT|HISTORY)/;
/** 2 when the configuration is at fault, 3 when data or the engine are. */
const failureCode = (problems) => problems.some((problem) => dataOrEngine.test(problem.code)) ? 3 : 2;
/** Says what stopped the command; its exit code. */
function fail(problems, options) {
    sayProblems(problems, options.json);
    return failureCode(problems.filter((problem) => problem.severity === "error"));
}
/** A catalogue error that no file is to blame for, in one line and what to do. */
function sayError(error, options) {
    const { code, message, fix, place } = error;
    if (options.json)
        sayJson({ problems: [{ code, severity: "error", message, fix, file: place.file ?? null }] });
    else
        process.stderr.write(`! ${place.file ? `${place.file}  ` : ""}${message}\n  → ${fix}\n`);
    return failureCode([error]);
}
/** One line that rewrites itself while work goes on; nothing when stderr is no terminal. */
function progressLine() {
    if (!process.stderr.isTTY)
        return { update: () => { }, clear: () => { } };
    return {
        update: (event) => process.stderr.write(`\r\u001b[K${event.stage} ${event.done}/${event.total} ${event.id ?? ""}`),
        clear: () => process.stderr.write("\r\u001b[K"),
    };
}


/***/ }),

/***/ 90713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _workspace_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82090);
/* harmony import */ var _edge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68890);







/** Beside src/, build/ and dist/ alike. */
const templates = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(import.meta.url)), "..", "templates");
/** What is left as it is when it is there already. */
const kept = new Set(["README.md", ".gitattributes"]);
/**
 * `impact-loop init`: a working example repository, ready to push. Never overwrites. In a folder of a repository the
 * workflows go to the repository's root, where GitHub looks for them, and name the folder.
 * @throws E_INIT_EXISTS
 */
async function init(options) {
    const root = (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.rootOf)(options);
    const prefix = await (0,_workspace_git_js__WEBPACK_IMPORTED_MODULE_5__/* .prefixOf */ .MT)(root);
    const top = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...prefix
        .split("/")
        .filter(Boolean)
        .map(() => ".."));
    const all = await templateFiles();
    const target = (to) => (to.startsWith(".github/") ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(top, to) : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, to));
    const taken = all.filter(({ to }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target(to))).map(({ to }) => to);
    if (taken.some((file) => !kept.has(file)))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__.impactError)("E_INIT_EXISTS", { files: taken.filter((file) => !kept.has(file)) });
    const files = all.filter(({ to }) => !taken.includes(to));
    for (const { from, to } of files) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(from, "utf8");
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target(to)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target(to), to.startsWith(".github/") ? inFolder(text, prefix) : text, { flag: "wx" });
    }
    if (options.json)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.sayJson)({ written: files.map(({ to }) => to) });
    if (options.json)
        return 0;
    for (const { to } of files)
        (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.say)(`wrote ${to}`);
    (0,_edge_js__WEBPACK_IMPORTED_MODULE_6__.say)("\nNext: `impact-loop run`, then commit, push, and open a pull request that adds a file to initiatives/.");
    return 0;
}
/** A workflow whose paths and action are those of a folder: `prefix` is empty or ends in a slash. */
const inFolder = (workflow, prefix) => prefix === ""
    ? workflow
    : workflow
        .replaceAll(/"((?:impact|initiatives|data)\/\*\*|impact-loop\.yaml)"/g, `"${prefix}$1"`)
        .replace(/(- uses: impact-loop\/\S+)/, `$1\n        with:\n          directory: ${prefix.slice(0, -1)}`);
/** npm packs no dotfiles of some names, so a leading `_` in the templates stands for a dot. */
async function templateFiles() {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(templates, { recursive: true, withFileTypes: true });
    return found
        .filter((entry) => entry.isFile())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name))
        .map((from) => ({
        from,
        to: from
            .slice(templates.length + 1)
            .replaceAll(/(^|[\\/])_/g, "$1.")
            .replaceAll("\\", "/"),
    }))
        .sort((a, b) => (a.to < b.to ? -1 : 1));
}


/***/ }),

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
/* harmony export */   NT: () => (/* binding */ problemsTable),
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
/* unused harmony export inPool */
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);



const noLinks = { file: () => null, summary: null, report: null };
/** +1.68 $/user [0.44, 2.92] */
function effectText(measure, unit) {
    const label = unit === null ? "" : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(unit, 30)}`;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8)(measure.effect_estimate)}${label} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(measure.ci_lower, measure.ci_upper)}`;
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
    const rows = ranked(result.entries)
        .filter(inPool)
        .map((entry) => [
        ...(mark ? [mark(entry.id)] : []),
        [
            entry.status === "funded" ? (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(entry.id)) : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(entry.id),
            entry.returning ? " (returning)" : "",
        ],
        entry.measure ? effectText(entry.measure, entry.metric_unit) : "none",
        ...evaluatedCells(entry, result.currency),
        entry.cost === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(entry.cost, result.currency),
        decision(entry, dropped.get(entry.id) ?? "", links),
    ]);
    if (rows.length === 0)
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)("There is no initiative to decide about.");
    const level = result.entries.find((entry) => entry.measure)?.measure?.confidence_level;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
        ...(mark ? [" "] : []),
        "initiative",
        level === undefined ? "effect" : `effect (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(level)} interval)`,
        "design · confidence",
        "return: worst · median · best",
        "cost",
        "decision",
    ], rows);
}
function evaluatedCells(entry, currency) {
    const { measure, evaluate, problems } = entry;
    if (!measure || !evaluate)
        return ["", ""];
    const demoted = evaluate.demotion ? `, demoted to ${evaluate.demotion.to}` : "";
    const doubted = problems.some(({ code }) => code === "E_COVERAGE") ? ", interval in doubt" : "";
    return [
        `${measure.model.replaceAll("_", " ")}${demoted}${doubted} · ${evaluate.confidence.toFixed(2)}`,
        [evaluate.return_worst, evaluate.return_median, evaluate.return_best]
            .map((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, currency))
            .join(" · "),
    ];
}
function decision(entry, statement, links) {
    if (entry.status === "funded")
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)("funded");
    if (entry.status === "dropped")
        return `dropped: ${statement}`;
    const problem = entry.problems[0];
    if (!problem)
        return "left out";
    const { file, line, message } = problem;
    return [
        "left out: ",
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .linked */ .q)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(`${file}:${line}`, 120), links.file(file, line)),
        ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(message, 160)}`,
    ];
}
/** Where each problem is and how to mend it; the first `most` of them. */
function problemsTable(problems, links, most = problems.length) {
    const rows = problems.map(({ file, line, column, message, fix }) => [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .linked */ .q)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(`${file}:${line}:${column}`, 120), links.file(file, line)),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(message, 300),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(fix, 300),
    ]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["where", "problem", "mend"], rows, most);
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
            : [[(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(entry.id)), `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)([...new Set(texts)].join("; "), 400)}${band}`]];
    });
}
/** "funds 3 of 6, $70,000 of $100,000", or why it funds nothing. */
function verdict(result) {
    const { allocation, currency, budget } = result;
    const pool = result.entries.filter(inPool).length;
    if (allocation.status === "infeasible")
        return `funds nothing: ${allocation.status_reason}`;
    return `funds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(allocation.selected.length)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(pool)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(allocation.total_cost, currency)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(budget, currency)}`;
}
/** Median, worst and largest regret of the portfolio, beside those of another where there is one. */
function portfolioNumbers(result, before) {
    const [now, was] = [keyNumbers(result), before && keyNumbers(before)];
    const said = Object.entries(now).map(([name, value]) => {
        const current = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, result.currency));
        const earlier = was?.[name] === undefined ? null : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(was[name], result.currency);
        return earlier === null || earlier === (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, result.currency)
            ? [`${name} `, current]
            : [`${name} ${earlier} → `, current];
    });
    return said.length === 0 ? "" : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)(said, ", "), "."];
}
/** What a portfolio comes down to, by the name it is shown under; nothing where there is none. */
function keyNumbers({ allocation: { portfolio_returns: returns, regrets }, }) {
    return {
        ...(returns && { "Median return": returns.median, "worst case": returns.worst }),
        ...(regrets && { "largest regret": (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .largestRegret */ .AK)(regrets) }),
    };
}
const problemsHeading = (problems) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(problems.length, "problem");


/***/ }),

/***/ 64425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   s3: () => (/* binding */ renderExplain),
/* harmony export */   x8: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45267);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99822);



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
        ? `, largest regret ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .largestRegret */ .AK)(allocation.regrets), currency)}`
        : "";
    const outcomes = entries
        .map(({ outcome }) => outcome)
        .filter((outcome) => outcome?.status === "measured")
        .filter(({ cycle }) => cycle === result.cycle);
    const lines = [
        p.bold(`Impact Loop ${result.cycle} · as of ${result.as_of.slice(0, 10)} · ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(entries.length, "initiative")} · budget ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(result.budget, currency)}`),
        `measured   ${counts.anew + counts.reused}${counts.reused > 0 ? ` (${counts.reused} reused)` : ""}${left > 0 ? ` · left out ${left}` : ""}`,
        `evaluated  ${measured.length}${demoted.length > 0 ? ` · ${demoted.length} demoted (${demoted.map((entry) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id)).join(", ")})` : ""}`,
        `allocated  funds ${allocation.selected.length}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(allocation.total_cost, currency)}${regret} (${allocation.status_reason})`,
        ...outcomes.map((o) => `scaled     ${o.initiative_id}: predicted ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(o.predicted_return, currency)}, actual ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`),
        "",
        ...portfolioLines((0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .ranked */ .ad)(entries), result, p),
    ];
    return `${lines.join("\n")}\n`;
}
function portfolioLines(entries, result, p) {
    const header = ["initiative", "effect [interval]", "confidence", "return w·m·b", "cost", ""];
    const rows = entries.map((entry) => {
        const { evaluate, measure } = entry;
        const returns = evaluate
            ? [evaluate.return_worst, evaluate.return_median, evaluate.return_best]
                .map((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(value, result.currency))
                .join(" · ")
            : "";
        return [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id, 32),
            measure ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .effectText */ .tr)(measure, entry.metric_unit) : "",
            evaluate ? evaluate.confidence.toFixed(2) : "",
            returns,
            entry.cost === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(entry.cost, result.currency),
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
        return `${mark} ${p.bold((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(`${file}:${line}:${column}`, 200))}  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(message, 400)}\n  → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(fix, 400)}`;
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
        ...evidenceLines(entry),
        ...returnLines(entry, result),
        ...outcomeLines(entry, result.currency),
        ...(change.length > 0 ? [`  ${verb}   ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)((0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .changesText */ .Tb)(change, result.currency), 400)}`] : []),
        ...(otherwise ? [`  ${otherwiseText(entry, otherwise, result.currency)}`] : []),
        ...(entry.problems.length > 0 ? [renderProblems(entry.problems, { color })] : []),
    ];
    return `${lines.join("\n")}\n`;
}
const fact = (name, text) => `  ${name.padEnd(16)}${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(text, 400)}`;
function evidenceLines({ measure, evaluate, metric_unit }) {
    const lines = [];
    if (measure) {
        const basis = `${measure.model.replaceAll("_", " ")}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(measure.sample_size, "observation")}`;
        lines.push(fact("effect", `${(0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .effectText */ .tr)(measure, metric_unit)}, ${basis}`));
        if (measure.verdict)
            lines.push(fact("verdict", `${measure.verdict.decision}: ${measure.verdict.statement}`));
    }
    if (!evaluate)
        return lines;
    const { lower, upper } = evaluate.confidence_range;
    const band = `${lower.toFixed(2)}–${upper.toFixed(2)} (${evaluate.effective_type})`;
    lines.push(fact("confidence", `${evaluate.confidence.toFixed(3)} in ${band}`));
    if (evaluate.demotion)
        lines.push(fact("demoted", evaluate.demotion.reason));
    const weakest = evaluate.components
        .toSorted((a, b) => a.score - b.score)
        .slice(0, 2)
        .filter(({ score }) => score < 1)
        .map(({ name, score, statement }) => `${name.replaceAll("_", " ")} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(score)} (${statement})`);
    if (weakest.length > 0)
        lines.push(fact("weakest points", weakest.join("; ")));
    return lines;
}
function returnLines({ id, evaluate }, { allocation, currency }) {
    if (!evaluate)
        return [];
    const said = ({ worst, median, best }) => `worst ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(worst, currency)}, median ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(median, currency)}, best ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(best, currency)}`;
    const { return_worst: worst, return_median: median, return_best: best } = evaluate;
    const candidate = allocation.candidates.find((other) => other.id === id);
    return [
        fact("return", said({ worst, median, best })),
        ...(candidate ? [fact("discounted", said(candidate.effective))] : []),
        fact("cost", (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(evaluate.cost, currency)),
    ];
}
function outcomeLines({ outcome }, currency) {
    if (!outcome || outcome.status === "pending")
        return [];
    if (outcome.status !== "measured")
        return [fact("outcome", `${outcome.status.replace("_", " ")}: ${outcome.reason}`)];
    const { predicted_return, actual_return, prediction_error, within_interval, cause } = outcome;
    const error = `${prediction_error > 0 ? "+" : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(prediction_error, currency)}`;
    const verdict = within_interval
        ? "inside the predicted interval"
        : `outside it: ${cause ?? "cause not known"}`;
    const said = `predicted ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(predicted_return, currency)}, actual ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(actual_return, currency)}, error ${error}`;
    return [fact("outcome", `${said}, ${verdict}`)];
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
        ? `${verb} would be ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(-loss, currency)} better by the rule's objective${also}, but a filter in force keeps it out`
        : `${verb} costs ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(loss, currency)} by the rule's objective${also}`;
}


/***/ }),

/***/ 99822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ restText),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   aM: () => (/* binding */ tame),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   x8: () => (/* binding */ signed),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var d3_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55907);

const symbols = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };
/** Three significant digits with a true minus sign: 1.68, 0.000412, −12.4, 412,000. */
function number(value) {
    if (value === 0)
        return "0";
    const rounded = Number(value.toPrecision(3));
    const size = Math.abs(rounded);
    if (size >= 1e15 || size < 1e-6)
        return (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(".2e")(rounded).replace("e-", "e−");
    return (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(size >= 1000 ? ",.0f" : ".3~r")(rounded);
}
/** With its sign always: +1.68, −0.4. */
const signed = (value) => (value > 0 ? `+${number(value)}` : number(value));
/** An amount in prose: $412k, −€9k, CHF 1.2M. Less than half a cent is $0. */
function money(value, currency) {
    const size = Math.abs(value) < 0.005 ? 0 : Math.abs(value);
    const [divisor, suffix] = size >= 999_500_000 ? [1e9, "B"] : size >= 999_500 ? [1e6, "M"] : size >= 999.5 ? [1e3, "k"] : [1, ""];
    const digits = size === 0 ? "0" : (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(".3~r")(size / divisor);
    const symbol = symbols[currency] ?? `${currency} `;
    return `${value < 0 && size > 0 ? "−" : ""}${symbol}${digits}${suffix}`;
}
/** An amount in full: $25,000. */
const amount = (value, currency) => `${value < 0 ? "−" : ""}${symbols[currency] ?? `${currency} `}${(0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(",.10~f")(Math.abs(Number(value.toPrecision(12))))}`;
const percent = (share) => `${number(100 * share)} %`;
const interval = (lower, upper) => `[${number(lower)}, ${number(upper)}]`;
/** A count: 12,000. */
const grouped = (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(",");
/** 1 initiative, 3 initiatives. */
const counted = (n, one, many = `${one}s`) => `${grouped(n)} ${n === 1 ? one : many}`;
/** Under a table, a list or a chart that does not show all. */
const restText = (rest) => `and ${grouped(rest)} more`;
/**
 * Text without what cannot be seen: control, format and direction characters, lone surrogates, private use.
 * By name and not by \p{C}, which shrinks with every Unicode version: the same bytes on every Node.
 */
const visible = (text) => text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffe\uffff]/gu, (found) => (found === "\r" ? "\n" : ""));
/** Text for HTML and for an XML document, between tags or in quotes. */
const escapeXml = (text) => visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
/** What a user wrote, made fit to be shown: only what can be seen, white space single, cut at 80 characters. */
function tame(text, limit = 80) {
    const clean = visible(text).replace(/\s+/g, " ").trim();
    const points = [...clean];
    return points.length > limit ? `${points.slice(0, limit - 1).join("")}…` : clean;
}


/***/ }),

/***/ 82090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   D4: () => (/* binding */ exportTree),
/* harmony export */   FC: () => (/* binding */ commitInstant),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   l0: () => (/* binding */ lastCommitOf),
/* harmony export */   y8: () => (/* binding */ commitOfInputs)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);



const run = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/**
 * Runs git in `root` and returns its standard output.
 * @throws the error of node:child_process, with `stderr`, when git fails
 */
async function git(root, args, options = {}) {
    const { stdout } = await run("git", args, {
        cwd: root,
        maxBuffer: 1 << 28,
        env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...options.env },
    });
    return stdout;
}
/** The commit that `ref` names in `root`; null outside a repository, or when there is none. */
async function resolveCommit(root, ref = "HEAD") {
    return git(root, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]).then((out) => out.trim(), () => null);
}
/** The committer's date of `commit` as an instant in UTC: 2026-11-23T00:00:00Z. */
async function commitInstant(root, commit) {
    const seconds = Number(await git(root, ["show", "--no-patch", "--format=%ct", commit]));
    return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
/**
 * HEAD, when the work tree holds exactly what it holds: no tracked file under `root` is changed, but for those under
 * `results` that are not among `paths`, and every one of `paths` (relative to `root`) is tracked. Else null: that
 * commit would not give this run.
 */
async function commitOfInputs(root, results, paths) {
    const head = await resolveCommit(root);
    if (!head)
        return null;
    const changes = (...of) => git(root, ["status", "--porcelain", "--untracked-files=no", "--", ...of]);
    const read = paths.filter((path) => path.startsWith(`${results}/`)).map((path) => `:(literal)${path}`);
    const changed = (await changes(".", `:(exclude)${results}`)) + (read.length > 0 ? await changes(...read) : "");
    const tracked = new Set((await git(root, ["ls-files", "-z"])).split("\0"));
    return changed.trim() === "" && paths.every((path) => tracked.has(path)) ? head : null;
}
/** The last commit that changed `path`, relative to `root`; null when none did, or outside a repository. */
async function lastCommitOf(root, path) {
    return git(root, ["log", "-1", "--format=%H", "--", path]).then((out) => out.trim() || null, () => null);
}
/** Where `root` is in its repository: empty at the top or outside one, else `folder/`. */
async function prefixOf(root) {
    return git(root, ["rev-parse", "--show-prefix"]).then((out) => out.trim(), () => "");
}
/** Whether the clone of `root` leaves out history. */
async function isShallow(root) {
    return git(root, ["rev-parse", "--is-shallow-repository"]).then((out) => out.trim() === "true", () => false);
}
/**
 * Writes the tree of `commit` into the folder `into`, leaving the repository of `root` as it is. That tree's own
 * .gitattributes are in force there, never those of the work tree: they are somebody else's.
 */
async function exportTree(root, commit, into) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
    const top = (await git(root, ["rev-parse", "--show-toplevel"])).trim();
    const env = { GIT_INDEX_FILE: `${into}.index`, GIT_WORK_TREE: into };
    await git(top, ["read-tree", commit], { env });
    await git(top, ["checkout-index", "--all"], { env });
}


/***/ }),

/***/ 55907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ format),
/* harmony export */   Gp: () => (/* binding */ formatSpecifier),
/* harmony export */   Pj: () => (/* binding */ precisionRound),
/* harmony export */   RT: () => (/* binding */ precisionFixed),
/* harmony export */   dT: () => (/* binding */ precisionPrefix),
/* harmony export */   s: () => (/* binding */ formatPrefix)
/* harmony export */ });
/* unused harmony exports FormatSpecifier, formatDefaultLocale, formatLocale */
// https://d3js.org/d3-format/ v3.1.3 Copyright 2010-2026 Mike Bostock
function formatDecimal(x) {
  return Math.abs(x = Math.round(x)) >= 1e21
      ? x.toLocaleString("en").replace(/,/g, "")
      : x.toString(10);
}

// Computes the decimal coefficient and exponent of the specified number x with
// significant digits p, where x is positive and p is in [1, 21] or undefined.
// For example, formatDecimalParts(1.23) returns ["123", 0].
function formatDecimalParts(x, p) {
  if (!isFinite(x) || x === 0) return null; // NaN, ±Infinity, ±0
  var i = (x = p ? x.toExponential(p - 1) : x.toExponential()).indexOf("e"), coefficient = x.slice(0, i);

  // The string returned by toExponential either has the form \d\.\d+e[-+]\d+
  // (e.g., 1.2e+3) or the form \de[-+]\d+ (e.g., 1e+3).
  return [
    coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient,
    +x.slice(i + 1)
  ];
}

function exponent(x) {
  return x = formatDecimalParts(Math.abs(x)), x ? x[1] : NaN;
}

function formatGroup(grouping, thousands) {
  return function(value, width) {
    var i = value.length,
        t = [],
        j = 0,
        g = grouping[0],
        length = 0;

    while (i > 0 && g > 0) {
      if (length + g + 1 > width) g = Math.max(1, width - length);
      t.push(value.substring(i -= g, i + g));
      if ((length += g + 1) > width) break;
      g = grouping[j = (j + 1) % grouping.length];
    }

    return t.reverse().join(thousands);
  };
}

function formatNumerals(numerals) {
  return function(value) {
    return value.replace(/[0-9]/g, function(i) {
      return numerals[+i];
    });
  };
}

// [[fill]align][sign][symbol][0][width][,][.precision][~][type]
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;

function formatSpecifier(specifier) {
  if (!(match = re.exec(specifier))) throw new Error("invalid format: " + specifier);
  var match;
  return new FormatSpecifier({
    fill: match[1],
    align: match[2],
    sign: match[3],
    symbol: match[4],
    zero: match[5],
    width: match[6],
    comma: match[7],
    precision: match[8] && match[8].slice(1),
    trim: match[9],
    type: match[10]
  });
}

formatSpecifier.prototype = FormatSpecifier.prototype; // instanceof

function FormatSpecifier(specifier) {
  this.fill = specifier.fill === undefined ? " " : specifier.fill + "";
  this.align = specifier.align === undefined ? ">" : specifier.align + "";
  this.sign = specifier.sign === undefined ? "-" : specifier.sign + "";
  this.symbol = specifier.symbol === undefined ? "" : specifier.symbol + "";
  this.zero = !!specifier.zero;
  this.width = specifier.width === undefined ? undefined : +specifier.width;
  this.comma = !!specifier.comma;
  this.precision = specifier.precision === undefined ? undefined : +specifier.precision;
  this.trim = !!specifier.trim;
  this.type = specifier.type === undefined ? "" : specifier.type + "";
}

FormatSpecifier.prototype.toString = function() {
  return this.fill
      + this.align
      + this.sign
      + this.symbol
      + (this.zero ? "0" : "")
      + (this.width === undefined ? "" : Math.max(1, this.width | 0))
      + (this.comma ? "," : "")
      + (this.precision === undefined ? "" : "." + Math.max(0, this.precision | 0))
      + (this.trim ? "~" : "")
      + this.type;
};

// Trims insignificant zeros, e.g., replaces 1.2000k with 1.2k.
function formatTrim(s) {
  out: for (var n = s.length, i = 1, i0 = -1, i1; i < n; ++i) {
    switch (s[i]) {
      case ".": i0 = i1 = i; break;
      case "0": if (i0 === 0) i0 = i; i1 = i; break;
      default: if (!+s[i]) break out; if (i0 > 0) i0 = 0; break;
    }
  }
  return i0 > 0 ? s.slice(0, i0) + s.slice(i1 + 1) : s;
}

var prefixExponent;

function formatPrefixAuto(x, p) {
  var d = formatDecimalParts(x, p);
  if (!d) return prefixExponent = undefined, x.toPrecision(p);
  var coefficient = d[0],
      exponent = d[1],
      i = exponent - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent / 3))) * 3) + 1,
      n = coefficient.length;
  return i === n ? coefficient
      : i > n ? coefficient + new Array(i - n + 1).join("0")
      : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i)
      : "0." + new Array(1 - i).join("0") + formatDecimalParts(x, Math.max(0, p + i - 1))[0]; // less than 1y!
}

function formatRounded(x, p) {
  var d = formatDecimalParts(x, p);
  if (!d) return x + "";
  var coefficient = d[0],
      exponent = d[1];
  return exponent < 0 ? "0." + new Array(-exponent).join("0") + coefficient
      : coefficient.length > exponent + 1 ? coefficient.slice(0, exponent + 1) + "." + coefficient.slice(exponent + 1)
      : coefficient + new Array(exponent - coefficient.length + 2).join("0");
}

var formatTypes = {
  "%": (x, p) => (x * 100).toFixed(p),
  "b": (x) => Math.round(x).toString(2),
  "c": (x) => x + "",
  "d": formatDecimal,
  "e": (x, p) => x.toExponential(p),
  "f": (x, p) => x.toFixed(p),
  "g": (x, p) => x.toPrecision(p),
  "o": (x) => Math.round(x).toString(8),
  "p": (x, p) => formatRounded(x * 100, p),
  "r": formatRounded,
  "s": formatPrefixAuto,
  "X": (x) => Math.round(x).toString(16).toUpperCase(),
  "x": (x) => Math.round(x).toString(16)
};

function identity(x) {
  return x;
}

var map = Array.prototype.map,
    prefixes = ["y","z","a","f","p","n","µ","m","","k","M","G","T","P","E","Z","Y"];

function formatLocale(locale) {
  var group = locale.grouping === undefined || locale.thousands === undefined ? identity : formatGroup(map.call(locale.grouping, Number), locale.thousands + ""),
      currencyPrefix = locale.currency === undefined ? "" : locale.currency[0] + "",
      currencySuffix = locale.currency === undefined ? "" : locale.currency[1] + "",
      decimal = locale.decimal === undefined ? "." : locale.decimal + "",
      numerals = locale.numerals === undefined ? identity : formatNumerals(map.call(locale.numerals, String)),
      percent = locale.percent === undefined ? "%" : locale.percent + "",
      minus = locale.minus === undefined ? "−" : locale.minus + "",
      nan = locale.nan === undefined ? "NaN" : locale.nan + "";

  function newFormat(specifier, options) {
    specifier = formatSpecifier(specifier);

    var fill = specifier.fill,
        align = specifier.align,
        sign = specifier.sign,
        symbol = specifier.symbol,
        zero = specifier.zero,
        width = specifier.width,
        comma = specifier.comma,
        precision = specifier.precision,
        trim = specifier.trim,
        type = specifier.type;

    // The "n" type is an alias for ",g".
    if (type === "n") comma = true, type = "g";

    // The "" type, and any invalid type, is an alias for ".12~g".
    else if (!formatTypes[type]) precision === undefined && (precision = 12), trim = true, type = "g";

    // If zero fill is specified, padding goes after sign and before digits.
    if (zero || (fill === "0" && align === "=")) zero = true, fill = "0", align = "=";

    // Compute the prefix and suffix.
    // For SI-prefix, the suffix is lazily computed.
    var prefix = (options && options.prefix !== undefined ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""),
        suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== undefined ? options.suffix : "");

    // What format function should we use?
    // Is this an integer type?
    // Can this type generate exponential notation?
    var formatType = formatTypes[type],
        maybeSuffix = /[defgprs%]/.test(type);

    // Set the default precision if not specified,
    // or clamp the specified precision to the supported range.
    // For significant precision, it must be in [1, 21].
    // For fixed precision, it must be in [0, 20].
    precision = precision === undefined ? 6
        : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision))
        : Math.max(0, Math.min(20, precision));

    function format(value) {
      var valuePrefix = prefix,
          valueSuffix = suffix,
          i, n, c;

      if (type === "c") {
        valueSuffix = formatType(value) + valueSuffix;
        value = "";
      } else {
        value = +value;

        // Determine the sign. -0 is not less than 0, but 1 / -0 is!
        var valueNegative = value < 0 || 1 / value < 0;

        // Perform the initial formatting.
        value = isNaN(value) ? nan : formatType(Math.abs(value), precision);

        // Trim insignificant zeros.
        if (trim) value = formatTrim(value);

        // If a negative value rounds to zero after formatting, and no explicit positive sign is requested, hide the sign.
        if (valueNegative && +value === 0 && sign !== "+") valueNegative = false;

        // Compute the prefix and suffix.
        valuePrefix = (valueNegative ? (sign === "(" ? sign : minus) : sign === "-" || sign === "(" ? "" : sign) + valuePrefix;
        valueSuffix = (type === "s" && !isNaN(value) && prefixExponent !== undefined ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign === "(" ? ")" : "");

        // Break the formatted value into the integer “value” part that can be
        // grouped, and fractional or exponential “suffix” part that is not.
        if (maybeSuffix) {
          i = -1, n = value.length;
          while (++i < n) {
            if (c = value.charCodeAt(i), 48 > c || c > 57) {
              valueSuffix = (c === 46 ? decimal + value.slice(i + 1) : value.slice(i)) + valueSuffix;
              value = value.slice(0, i);
              break;
            }
          }
        }
      }

      // If the fill character is not "0", grouping is applied before padding.
      if (comma && !zero) value = group(value, Infinity);

      // Compute the padding.
      var length = valuePrefix.length + value.length + valueSuffix.length,
          padding = length < width ? new Array(width - length + 1).join(fill) : "";

      // If the fill character is "0", grouping is applied after padding.
      if (comma && zero) value = group(padding + value, padding.length ? width - valueSuffix.length : Infinity), padding = "";

      // Reconstruct the final output based on the desired alignment.
      switch (align) {
        case "<": value = valuePrefix + value + valueSuffix + padding; break;
        case "=": value = valuePrefix + padding + value + valueSuffix; break;
        case "^": value = padding.slice(0, length = padding.length >> 1) + valuePrefix + value + valueSuffix + padding.slice(length); break;
        default: value = padding + valuePrefix + value + valueSuffix; break;
      }

      return numerals(value);
    }

    format.toString = function() {
      return specifier + "";
    };

    return format;
  }

  function formatPrefix(specifier, value) {
    var e = Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3,
        k = Math.pow(10, -e),
        f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), {suffix: prefixes[8 + e / 3]});
    return function(value) {
      return f(k * value);
    };
  }

  return {
    format: newFormat,
    formatPrefix: formatPrefix
  };
}

var locale;
var format;
var formatPrefix;

defaultLocale({
  thousands: ",",
  grouping: [3],
  currency: ["$", ""]
});

function defaultLocale(definition) {
  locale = formatLocale(definition);
  format = locale.format;
  formatPrefix = locale.formatPrefix;
  return locale;
}

function precisionFixed(step) {
  return Math.max(0, -exponent(Math.abs(step)));
}

function precisionPrefix(step, value) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value) / 3))) * 3 - exponent(Math.abs(step)));
}

function precisionRound(step, max) {
  step = Math.abs(step), max = Math.abs(max) - step;
  return Math.max(0, exponent(max) - exponent(step)) + 1;
}




/***/ })

};
