export const id = 487;
export const ids = [487];
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

/***/ 31396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadFile),
/* harmony export */   s: () => (/* binding */ SimulationFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2503);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93145);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _simulate_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44610);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66175);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95252);








/** sim.yaml: one world to simulate. */
const SimulationFile = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(1),
    phase: _contracts_index_js__WEBPACK_IMPORTED_MODULE_2__/* .Phase */ .JC.default("pilot").describe("pilot, or scale: the same world with the effect times its voltage"),
    world: _simulate_index_js__WEBPACK_IMPORTED_MODULE_4__/* .World */ .H,
});
/** Reads a file of one schema, every problem of it at once. @throws E_SOURCE_MISSING */
function loadFile(schema, root, file) {
    const parsed = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .parseYaml */ .hN)(file, read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file), file));
    const locate = (path) => ({ file, ...parsed.locate(path) });
    if (parsed.problems.length > 0)
        return { value: null, problems: parsed.problems, locate };
    const result = schema.safeParse(parsed.value ?? {});
    if (result.success)
        return { value: result.data, problems: [], locate };
    const problems = (0,_issues_js__WEBPACK_IMPORTED_MODULE_5__/* .findings */ .Pg)(schema, parsed.value ?? {}, result.error.issues).map(({ path, key, code, context }) => (0,_yaml_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(file, parsed.locate(path, key), code, context));
    return { value: null, problems, locate };
}
function read(path, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__.impactError)("E_SOURCE_MISSING", { path: file });
        throw error;
    }
}


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

/***/ 12998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ OrganisationWorld)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const positive = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0);
const amount = (mean, cv) => zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    mean: positive.default(mean),
    cv: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(3).default(cv).describe("standard deviation / mean; log-normal"),
});
const Context = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    metric: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    surface: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default("$/user").describe("what people read beside an effect"),
    unit_scale: positive
        .default(1)
        .describe("a plausible effect, in the outcome's unit; all that follows is in it"),
    mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().default(0).describe("of the true effects"),
    sd: positive.default(1),
});
const Family = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    share: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).describe("of initiatives that are piloted so"),
    bias_sd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).describe("of the family's own hidden bias, in unit_scale"),
    context_bias_sd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(0)
        .optional()
        .describe("of its further bias in each context; half of bias_sd when left out"),
    noise_sd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).describe("of what a pilot is off by beyond its standard error, each its own"),
    standard_error: positive.describe("of a typical pilot, in unit_scale"),
});
/** A family as EVIDENCE.md's priors have it. */
const family = (share, bias_sd, noise_sd, standard_error) => Family.default({ share, bias_sd, noise_sd, standard_error });
/** world.yaml: an organisation, its initiatives cycle by cycle, and what is hidden from its own measurements. */
const OrganisationWorld = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    seed: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    cycles: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(400).default(4).describe("quarters"),
    first_quarter: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[1-9]\d{3}-Q[1-4]$/, "a quarter such as 2026-Q1")
        .default("2026-Q1"),
    initiatives: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(1000).default(5).describe("new ones in each cycle"),
    currency: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Z]{3}$/, "an ISO 4217 code such as USD")
        .default("USD"),
    budget: positive.default(100_000).describe("for one cycle"),
    contexts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Context)
        .min(1)
        .default([Context.parse({ metric: "revenue", surface: "checkout" })])
        .describe("metric × surface; initiatives fall in them evenly"),
    tails: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .gt(2)
        .optional()
        .describe("degrees of freedom of Student's t for the true effects, scaled to `sd`; normal when left out"),
    methods: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        experiment: family(0.6, 0.1, 0.15, 0.4),
        "quasi-experiment": family(0.4, 0.4, 0.35, 0.5),
        "time-series": family(0, 0.7, 0.6, 0.5),
        observational: family(0, 1.1, 0.9, 0.3),
    })
        .prefault({}),
    voltage: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ mean: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().default(0.85), sd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).default(0.15) })
        .prefault({})
        .describe("effect at full scale / effect in the pilot"),
    drift: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(2))
        .default([])
        .describe("cycles, counted from 1, from which on all hidden biases are others"),
    costs: amount(25_000, 0.5).prefault({}).describe("to scale one initiative, in currency"),
    value: amount(2, 0.4).prefault({}).describe("return of an effect of one unit_scale / the cost to scale"),
    data: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["csv", "simulator"])
        .default("csv")
        .describe("whether the repository holds the data as files, or sources that simulate them when they are read"),
    scale_standard_error: positive.default(0.2).describe("of a measurement at full scale, in unit_scale"),
})
    .superRefine(({ methods, drift, cycles }, context) => {
    const say = (path, message) => context.addIssue({ code: "custom", path, message });
    const total = Object.values(methods).reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(total - 1) > 1e-9)
        say(["methods"], `shares that sum to 1, not ${Number(total.toFixed(6))}`);
    drift.forEach((cycle, i) => {
        if (cycle > cycles)
            say(["drift", i], `one of the ${cycles} cycles`);
    });
});


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

/***/ 31328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LI: () => (/* binding */ resolveInside),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   iW: () => (/* binding */ whyOutside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const partsOf = (path) => path.split("/").filter((part) => part !== "" && part !== ".");
/** Why a path, as it is written, does not stay inside the workspace; null when it does. Links are seen only on disk. */
function whyOutside(path) {
    if (path.includes("\0"))
        return "it holds a NUL character";
    if (path.includes("\\"))
        return "it holds a backslash";
    if (path.startsWith("/") || /^[A-Za-z]:/.test(path))
        return "it is absolute";
    const [first = "", ...rest] = partsOf(path);
    if ([first, ...rest].includes(".."))
        return "it leaves the workspace";
    return [".git", ".github"].includes(first.toLowerCase()) ? `it is inside ${first}` : null;
}
/**
 * The absolute path of `path`, which a configuration names relative to the workspace `root`.
 * @throws E_PATH_REFUSED when it is absolute, leaves the workspace, goes through a link, holds a NUL or a backslash,
 * or enters .git or .github; a path that does not exist yet is fine.
 */
function resolveInside(root, path) {
    const refuse = (why) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_PATH_REFUSED", { path, why });
    const why = whyOutside(path);
    if (why !== null)
        throw refuse(why);
    const parts = partsOf(path);
    let current = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    for (const part of parts) {
        current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, part);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(current, { throwIfNoEntry: false });
        if (stat?.isSymbolicLink())
            throw refuse("it goes through a symbolic link");
        if (!stat?.isDirectory())
            break;
    }
    return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), ...parts].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
const reasons = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    ENOTDIR: "what it is in is no folder",
    EACCES: "it may not be read",
    ELOOP: "it is a link to itself",
};
/** Why a file could not be read, for the person who named it. */
const unreadable = (file, { code = "", message }) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_FILE_UNREADABLE", { file, why: reasons[code] ?? message });


/***/ })

};
