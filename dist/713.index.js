export const id = 713;
export const ids = [713,509];
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
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69965);
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
/* harmony export */   GC: () => (/* binding */ whatWouldChange),
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
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60616);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);


const noLinks = { file: () => null, summary: null, report: null };
/** +1.68 $/user [0.44, 2.92] */
function effectText(measure, unit) {
    const label = unit === null ? "" : ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(unit, 30)}`;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x8)(measure.effect_estimate)}${label} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP)(measure.ci_lower, measure.ci_upper)}`;
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
};
/** Funded first, then dropped, then left out; each by id. */
const ranked = (entries) => entries.toSorted((a, b) => order[a.status] - order[b.status] || (a.id < b.id ? -1 : 1));
/** What this cycle decides about: not what was funded before. */
const inPool = ({ status }) => status === "funded" || status === "dropped" || status === "left_out";
/** What this cycle measured, evaluated and decided about, as it is ranked. */
const candidatesOf = ({ entries, cycle }) => ranked(entries.filter(({ status, measure, evaluate }) => (status === "funded" || status === "dropped") && measure && evaluate?.cycle === cycle));
/** The portfolio's table: one row an initiative of this cycle; `mark`, in a preview, says what the PR changed about it. */
function portfolioTable(result, links, mark = null) {
    const dropped = new Map(result.allocation.dropped.map((drop) => [drop.id, drop.statement]));
    const rows = ranked(result.entries)
        .filter(inPool)
        .map((entry) => [
        ...(mark ? [mark(entry.id)] : []),
        [
            entry.status === "funded" ? (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(entry.id)) : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(entry.id),
            entry.returning ? " (returning)" : "",
        ],
        entry.measure ? effectText(entry.measure, entry.metric_unit) : "none",
        ...evaluatedCells(entry, result.currency),
        entry.cost === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(entry.cost, result.currency),
        decision(entry, dropped.get(entry.id) ?? "", links),
    ]);
    if (rows.length === 0)
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)("There is no initiative to decide about.");
    const level = result.entries.find((entry) => entry.measure)?.measure?.confidence_level;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
        ...(mark ? [" "] : []),
        "initiative",
        level === undefined ? "effect" : `effect (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(level)} interval)`,
        "design · confidence",
        "return: worst · median · best",
        "cost",
        "decision",
    ], rows);
}
function evaluatedCells({ measure, evaluate }, currency) {
    if (!measure || !evaluate)
        return ["", ""];
    const demoted = evaluate.demotion ? `, demoted to ${evaluate.demotion.to}` : "";
    return [
        `${measure.model.replaceAll("_", " ")}${demoted} · ${evaluate.confidence.toFixed(2)}`,
        [evaluate.return_worst, evaluate.return_median, evaluate.return_best]
            .map((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(value, currency))
            .join(" · "),
    ];
}
function decision(entry, statement, links) {
    if (entry.status === "funded")
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)("funded");
    if (entry.status === "dropped")
        return `dropped: ${statement}`;
    const problem = entry.problems[0];
    if (!problem)
        return "left out";
    const { file, line, message } = problem;
    return [
        "left out: ",
        (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .linked */ .q)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(`${file}:${line}`, 120), links.file(file, line)),
        ` ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(message, 160)}`,
    ];
}
/** Where each problem is and how to mend it; the first `most` of them. */
function problemsTable(problems, links, most = problems.length) {
    const rows = problems.map(({ file, line, column, message, fix }) => [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .linked */ .q)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(`${file}:${line}:${column}`, 120), links.file(file, line)),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(message, 300),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(fix, 300),
    ]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["where", "problem", "mend"], rows, most);
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
            ...found.map(({ statement }) => statement),
            ...entry.measure.warnings,
        ].filter((text) => text !== undefined);
        return texts.length === 0
            ? []
            : [[(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(entry.id)), `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)([...new Set(texts)].join("; "), 400)}${band}`]];
    });
}
/** What would turn the decision on what is not funded, where ALLOCATE found it; empty where it did not. */
function whatWouldChange({ allocation }) {
    const rows = allocation.dropped
        .filter(({ would_change }) => would_change.length > 0)
        .map(({ id, would_change }) => [(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(id), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .tame */ .aM)(would_change.join(", or "), 300)]);
    return rows.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["not funded", "it would be funded if"], rows)];
}
/** "funds 3 of 6, $70,000 of $100,000", or why it funds nothing. */
function verdict(result) {
    const { allocation, currency, budget } = result;
    const pool = result.entries.filter(inPool).length;
    if (allocation.status === "infeasible")
        return `funds nothing: ${allocation.status_reason}`;
    return `funds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(allocation.selected.length)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(pool)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(allocation.total_cost, currency)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(budget, currency)}`;
}
/** Median, worst and largest regret of the portfolio, beside those of another where there is one. */
function portfolioNumbers(result, before) {
    const [now, was] = [keyNumbers(result), before && keyNumbers(before)];
    const said = Object.entries(now).map(([name, value]) => {
        const current = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(value, result.currency));
        const earlier = was?.[name] === undefined ? null : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(was[name], result.currency);
        return earlier === null || earlier === (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .money */ .TG)(value, result.currency)
            ? [`${name} `, current]
            : [`${name} ${earlier} → `, current];
    });
    return said.length === 0 ? "" : [(0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)(said, ", "), "."];
}
/** What a portfolio comes down to, by the name it is shown under; nothing where there is none. */
function keyNumbers({ allocation: { portfolio_returns: returns, regrets }, }) {
    return {
        ...(returns && { "Median return": returns.median, "worst case": returns.worst }),
        ...(regrets && { "largest regret": Math.max(regrets.best, regrets.median, regrets.worst) }),
    };
}
const problemsHeading = (problems) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(problems.length, "problem");


/***/ }),

/***/ 64425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ renderTerminal),
/* harmony export */   s3: () => (/* binding */ renderExplain),
/* harmony export */   x8: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);


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
    const counts = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .measurementsOf */ .ZG)(result);
    const left = entries.filter((entry) => entry.status === "left_out").length;
    const demoted = measured.filter((entry) => entry.evaluate?.demotion);
    const regret = allocation.regrets
        ? `, largest regret ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(Math.max(allocation.regrets.best, allocation.regrets.median, allocation.regrets.worst), currency)}`
        : "";
    const outcomes = entries
        .filter((entry) => entry.outcome?.cycle === result.cycle)
        .map((entry) => entry.outcome);
    const lines = [
        p.bold(`Impact Loop ${result.cycle} · as of ${result.as_of.slice(0, 10)} · ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(entries.length, "initiative")} · budget ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(result.budget, currency)}`),
        `measured   ${counts.anew + counts.reused}${counts.reused > 0 ? ` (${counts.reused} reused)` : ""}${left > 0 ? ` · left out ${left}` : ""}`,
        `evaluated  ${measured.length}${demoted.length > 0 ? ` · ${demoted.length} demoted (${demoted.map((entry) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(entry.id)).join(", ")})` : ""}`,
        `allocated  funds ${allocation.selected.length}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(allocation.total_cost, currency)}${regret} (${allocation.status_reason})`,
        ...outcomes.map((o) => `scaled     ${o.initiative_id}: predicted ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(o.predicted_return, currency)}, actual ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`),
        "",
        ...portfolioLines((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .ad)(entries), result, p),
    ];
    return `${lines.join("\n")}\n`;
}
function portfolioLines(entries, result, p) {
    const header = ["initiative", "effect [interval]", "confidence", "return w·m·b", "cost", ""];
    const rows = entries.map((entry) => {
        const { evaluate, measure } = entry;
        const returns = evaluate
            ? [evaluate.return_worst, evaluate.return_median, evaluate.return_best]
                .map((value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, result.currency))
                .join(" · ")
            : "";
        return [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(entry.id, 32),
            measure ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(measure, entry.metric_unit) : "",
            evaluate ? evaluate.confidence.toFixed(2) : "",
            returns,
            entry.cost === null ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(entry.cost, result.currency),
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
        return `${mark} ${p.bold((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(`${file}:${line}:${column}`, 200))}  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(message, 400)}\n  → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(fix, 400)}`;
    })
        .join("\n");
}
/** Why an initiative is funded or dropped, in numbers. */
function renderExplain(result, id, otherwise, { color }) {
    const entry = result.entries.find((candidate) => candidate.id === id);
    const change = result.allocation.dropped.find((drop) => drop.id === id)?.would_change ?? [];
    const lines = [
        paint(color).bold(headline(entry, result)),
        ...evidenceLines(entry),
        ...returnLines(entry, result),
        ...outcomeLines(entry, result.currency),
        ...(change.length > 0 ? [`  it would be funded if ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(change.join(", or "), 400)}`] : []),
        ...(otherwise ? [`  ${otherwiseText(entry, otherwise, result.currency)}`] : []),
        ...(entry.problems.length > 0 ? [renderProblems(entry.problems, { color })] : []),
    ];
    return `${lines.join("\n")}\n`;
}
const fact = (name, text) => `  ${name.padEnd(16)}${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(text, 400)}`;
function evidenceLines({ measure, evaluate, metric_unit }) {
    const lines = [];
    if (measure) {
        const basis = `${measure.model.replaceAll("_", " ")}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(measure.sample_size, "observation")}`;
        lines.push(fact("effect", `${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(measure, metric_unit)}, ${basis}`));
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
        .map(({ name, score, statement }) => `${name.replaceAll("_", " ")} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(score)} (${statement})`);
    if (weakest.length > 0)
        lines.push(fact("weakest points", weakest.join("; ")));
    return lines;
}
function returnLines({ id, evaluate }, { allocation, currency }) {
    if (!evaluate)
        return [];
    const said = ({ worst, median, best }) => `worst ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(worst, currency)}, median ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(median, currency)}, best ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(best, currency)}`;
    const { return_worst: worst, return_median: median, return_best: best } = evaluate;
    const candidate = allocation.candidates.find((other) => other.id === id);
    return [
        fact("return", said({ worst, median, best })),
        ...(candidate ? [fact("discounted", said(candidate.effective))] : []),
        fact("cost", (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(evaluate.cost, currency)),
    ];
}
function outcomeLines({ outcome }, currency) {
    if (!outcome)
        return [];
    const { predicted_return, actual_return, prediction_error, within_interval, cause } = outcome;
    const error = `${prediction_error > 0 ? "+" : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(prediction_error, currency)}`;
    const verdict = within_interval
        ? "inside the predicted interval"
        : `outside it: ${cause ?? "cause not known"}`;
    const said = `predicted ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(predicted_return, currency)}, actual ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(actual_return, currency)}, error ${error}`;
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
        ? `${verb} would be ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(-loss, currency)} better by the rule's objective${also}, but a filter in force keeps it out`
        : `${verb} costs ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(loss, currency)} by the rule's objective${also}`;
}


/***/ })

};
