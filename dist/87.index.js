export const id = 87;
export const ids = [87,123];
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
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56254);
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

/***/ 26338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateModels: () => (/* binding */ validateModels)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/config/load.js + 4 modules
var load = __webpack_require__(25180);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/loop.js + 34 modules
var loop = __webpack_require__(99655);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 3 modules
var d3_scale = __webpack_require__(96351);
// EXTERNAL MODULE: ./build/render/text.js
var render_text = __webpack_require__(99822);
// EXTERNAL MODULE: ./build/render/charts/svg.js
var svg = __webpack_require__(29205);
;// CONCATENATED MODULE: ./build/render/charts/coverage.js



/** Each model's coverage, give or take two Monte Carlo standard errors, on the range that its interval states. Null without models. */
function coverageChart({ models }) {
    const { shown, rest } = (0,svg/* roomFor */.N_)(models);
    if (shown.length === 0)
        return null;
    const [left, top, step, width] = [230, 34, 26, 860];
    const bottom = top + shown.length * step + 6;
    const rows = shown.map(({ uses, model, coverage, stated, verdict }) => {
        const [low, high] = [coverage.value - 2 * coverage.se_mc, coverage.value + 2 * coverage.se_mc];
        return { id: (0,render_text/* tame */.aM)(uses[0].initiative_id, 30), model, coverage, stated, verdict, low, high };
    });
    const least = Math.min(...rows.flatMap(({ low, stated }) => [low, stated.lower]));
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.max(0, least - 0.02), 1])
        .range([left, 600]);
    const held = (share) => Math.min(1, Math.max(0, share));
    const marks = rows.flatMap(({ id, model, coverage, stated, verdict, low, high }, i) => {
        const y = top + (i + 0.5) * step;
        const ends = [x(held(low)), x(coverage.value), x(held(high))];
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, id, "end"),
            (0,svg/* line */.n8)(x(stated.lower), y, x(stated.upper), y, "band", 12),
            ...(0,svg/* whisker */.Sq)(ends, y, verdict === "pass" ? "good" : "bad", false),
            (0,svg/* label */.Pf)(x(1) + 24, y + 4, `${(0,render_text/* percent */.KN)(coverage.value)} · ${model.replaceAll("_", " ")}`),
        ];
    });
    const ticks = x
        .ticks(6)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 16, (0,render_text/* percent */.KN)(tick), "middle", "soft"),
    ]);
    const block = (0,svg/* chart */.bW)({
        name: "validation",
        width,
        height: bottom + 26,
        title: "How often each interval holds the truth",
        alternative: (0,svg/* inWords */.r4)(rows.map(({ id, coverage, stated, verdict }) => `${id} ${(0,render_text/* percent */.KN)(coverage.value)} of ${(0,render_text/* percent */.KN)(stated.lower)} to ${(0,render_text/* percent */.KN)(stated.upper)} stated: ${verdict}`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, "bar: what is stated · whiskers: two Monte Carlo standard errors", "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [(0,svg/* label */.Pf)(left - 14, bottom + 16, rest, "end", "soft")] : []),
        ],
    });
    return block.kind === "chart" ? { ...block, file: "validation.svg" } : null;
}

// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/validation.js




/** The files that people read beside validation.json, by name. */
function renderValidationFiles(validation) {
    const chart = coverageChart(validation);
    const blocks = [
        (0,render_document/* heading */.R_)(2, `Impact Loop validation: ${validationVerdict(validation)}`),
        (0,render_document/* paragraph */.FY)("Each model on data simulated to look like those it is used on, with a truth that is known. ± is the Monte Carlo standard error."),
        ...(chart ? [chart] : []),
        ...(validation.models.length > 0 ? [metricsTable(validation.models)] : []),
        ...validation.models.flatMap(modelBlocks),
        ...leftOutBlocks(validation),
    ];
    return new Map([
        ["validation.md", (0,markdown/* toMarkdown */.l6)(blocks)],
        ...(chart ? [[chart.file, chart.svg]] : []),
    ]);
}
/** 3 models, 1 outside its stated range, 1 left out */
function validationVerdict({ models, left_out }) {
    const outside = models.filter(({ verdict }) => verdict === "fail").length;
    const said = [
        (0,render_text/* counted */.hS)(models.length, "model"),
        outside === 0 ? "none outside its stated range" : `${outside} outside its stated range`,
        ...(left_out.length > 0 ? [`${left_out.length} left out`] : []),
    ];
    return said.join(", ");
}
/** Whom a model is validated for: alpha (pilot, scale). */
function usesText({ uses }) {
    const ids = [...new Set(uses.map(({ initiative_id }) => initiative_id))];
    const phases = (id) => uses.filter((use) => use.initiative_id === id).map(({ phase }) => phase);
    return (0,render_text/* tame */.aM)(ids.map((id) => `${id} (${phases(id).join(", ")})`).join(", "), 200);
}
/** A share with its error: 94.8 % ± 0.7; "none" where there is none. */
const shareText = (found) => found === null ? "none" : `${(0,render_text/* percent */.KN)(found.value)} ± ${(0,render_text/* number */.ai)(100 * found.se_mc)}`;
const plusMinus = ({ value, se_mc }, write) => `${write(value)} ± ${(0,render_text/* number */.ai)(se_mc)}`;
function metricsTable(models) {
    const rows = models.map((found) => [
        usesText(found),
        found.model.replaceAll("_", " "),
        [
            found.verdict === "fail" ? (0,render_document/* strong */.ko)(shareText(found.coverage)) : shareText(found.coverage),
            ` (stated ${(0,render_text/* percent */.KN)(found.stated.lower)} to ${(0,render_text/* percent */.KN)(found.stated.upper)})`,
        ],
        plusMinus(found.bias, render_text/* signed */.x8),
        plusMinus(found.rmse, render_text/* number */.ai),
        plusMinus(found.error_ratio, render_text/* number */.ai),
        shareText(found.false_positive_rate),
        shareText(found.power),
        found.break_even_effect === null
            ? "none"
            : `${shareText(found.power_at_break_even)} (at ${(0,render_text/* number */.ai)(found.break_even_effect)})`,
    ]);
    const header = [
        ...["initiative", "model", "coverage", "bias", "RMSE", "mean SE / SD of estimates"],
        ...["false positives (A/A)", "power at the measured effect", "power at break-even"],
    ];
    return (0,render_document/* table */.tp)(header, rows);
}
function modelBlocks(found) {
    const { world, simplified, truth, estimand, replications, failed, seed } = found;
    const knobs = Object.entries(world).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const notes = [
        found.statement,
        `${estimand} ${(0,render_text/* number */.ai)(truth.value)} (${truth.source}), ${(0,render_text/* grouped */.zD)(replications)} replications, seed ${seed}`,
        ...(failed > 0 ? [`no estimate in ${(0,render_text/* counted */.hS)(failed, "replication")}`] : []),
        ...simplified,
    ];
    return [
        (0,render_document/* heading */.R_)(3, `${usesText(found)}: ${found.model.replaceAll("_", " ")}, ${found.verdict}`),
        { kind: "list", items: notes },
        flawsTable(found),
        (0,render_document/* details */.zH)("The world it was tried in", [
            { kind: "code", text: [`design: ${found.design}`, ...knobs].join("\n") },
        ]),
    ];
}
/** What fires, in the clean world and under each flaw. */
function flawsTable({ flaws, dimensions }) {
    const rows = flaws.map(({ flaw, severity, fires, bias, coverage }) => [
        flaw === null ? "none" : `${flaw.replaceAll("_", " ")}, ${severity}`,
        bias === null ? "none" : (0,render_text/* signed */.x8)(bias.value),
        coverage === null ? "none" : (0,render_text/* percent */.KN)(coverage.value),
        ...dimensions.map((name) => (0,render_text/* percent */.KN)(fires[name].value)),
    ]);
    return (0,render_document/* table */.tp)(["flaw", "bias", "coverage", ...dimensions.map((name) => name.replaceAll("_", " "))], rows);
}
function leftOutBlocks({ left_out }) {
    if (left_out.length === 0)
        return [];
    const items = left_out.map(({ initiative_id, phase, message }) => `${(0,render_text/* tame */.aM)(initiative_id)} (${phase}): ${(0,render_text/* tame */.aM)(message, 300)}`);
    return [(0,render_document/* heading */.R_)(3, "Left out"), { kind: "list", items }];
}

;// CONCATENATED MODULE: ./build/render/validation-terminal.js


/** What `validate` found, in a screen: a table, each coverage on its stated range, and what fires under each flaw. */
function renderValidationTerminal(validation, { color }) {
    const { models, left_out } = validation;
    const tint = (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
    const lines = [
        tint(1, `Impact Loop validation · ${validationVerdict(validation)}`),
        "",
        ...columns([
            ["  model", "coverage", "bias", "SE/SD", "A/A", "power", "at break-even", ""],
            ...models.map((found) => [
                `  ${(0,render_text/* tame */.aM)(found.uses[0].initiative_id, 30)} ${found.model.replaceAll("_", " ")}`,
                shareText(found.coverage),
                `${(0,render_text/* signed */.x8)(found.bias.value)} ± ${(0,render_text/* number */.ai)(found.bias.se_mc)}`,
                (0,render_text/* number */.ai)(found.error_ratio.value),
                shareText(found.false_positive_rate),
                shareText(found.power),
                shareText(found.power_at_break_even),
                found.verdict,
            ]),
        ]).map((line, i) => (i > 0 && models[i - 1].verdict === "fail" ? tint(31, line) : line)),
        ...models.flatMap((found) => ["", ...modelLines(found)]),
        ...left_out.map(({ initiative_id, phase, message }) => tint(31, `left out  ${(0,render_text/* tame */.aM)(initiative_id)} (${phase}): ${(0,render_text/* tame */.aM)(message, 300)}`)),
    ];
    return `${lines.join("\n")}\n`;
}
function modelLines(found) {
    const { coverage, accepted, stated, flaws, dimensions } = found;
    const rows = flaws.map(({ flaw, severity, fires }) => [
        `    ${flaw === null ? "clean" : `${flaw.replaceAll("_", " ")}, ${severity}`}`,
        ...dimensions.map((name) => (0,render_text/* percent */.KN)(fires[name].value)),
    ]);
    return [
        `  ${usesText(found)}: ${found.statement}`,
        `    ${scale(coverage.value, stated, accepted.lower)}`,
        ...columns([["    fires", ...dimensions.map((name) => name.replaceAll("_", " "))], ...rows]),
    ];
}
const width = 48;
/** A coverage on a line: [ and ] what is stated, ● what was found. */
function scale(value, stated, least) {
    const from = Math.max(0, Math.min(value, least, stated.lower) - 0.02);
    const at = (share) => Math.min(width - 1, Math.max(0, Math.round(((width - 1) * (share - from)) / (1 - from))));
    const cells = new Array(width).fill("·");
    cells[at(stated.lower)] = "[";
    cells[at(stated.upper)] = "]";
    cells[at(value)] = "●";
    return `${(0,render_text/* percent */.KN)(from)} ${cells.join("")} 100 %`;
}
function columns(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    return rows.map((row) => row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd());
}

// EXTERNAL MODULE: ./build/rubrics/index.js + 10 modules
var rubrics = __webpack_require__(81919);
// EXTERNAL MODULE: ./build/simulate/index.js + 17 modules
var simulate = __webpack_require__(44610);
// EXTERNAL MODULE: ./build/stages/validate.js + 1 modules
var validate = __webpack_require__(66208);
// EXTERNAL MODULE: ./build/stages/validate-replicate.js
var validate_replicate = __webpack_require__(94912);
// EXTERNAL MODULE: ./build/stages/validate-standing.js
var validate_standing = __webpack_require__(73859);
// EXTERNAL MODULE: ./build/stages/validate-worlds.js + 12 modules
var validate_worlds = __webpack_require__(35598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/threads.js



/** Beside this file, in src/, build/ and dist/ alike. */
const here = (0,external_node_url_.fileURLToPath)(import.meta.url);
const program = (0,external_node_path_.join)((0,external_node_path_.dirname)(here), `worker${(0,external_node_path_.extname)(here)}`);
/**
 * Has every task done by `workers` threads that each know `data`; the answers are in the tasks' order, whichever thread
 * came first.
 */
async function inThreads(tasks, data, workers, done) {
    const answers = new Array(tasks.length);
    let [next, count] = [0, 0];
    const thread = () => new Promise((resolve, reject) => {
        const worker = new external_node_worker_threads_.Worker(program, { workerData: data });
        let mine = -1;
        const take = () => {
            mine = next++;
            if (mine < tasks.length)
                worker.postMessage(tasks[mine]);
            else
                void worker.terminate().then(() => resolve());
        };
        worker.on("message", (answer) => {
            answers[mine] = answer;
            done(++count);
            take();
        });
        worker.on("error", (error) => {
            next = tasks.length;
            reject(error);
        });
        take();
    });
    await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, thread));
    return answers;
}

// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
;// CONCATENATED MODULE: ./build/commands/validate.js
















const validate_here = { models: loop/* tables */.u.models, rubrics: rubrics/* rubrics */.d, designs: simulate/* designs */._ };
/** `impact-loop validate [id...]`: each model on data like its own with a known truth. @throws E_USAGE, E_INITIATIVE_UNKNOWN */
async function validateModels(ids, options) {
    const asked = {
        replications: wholeNumber("--replications", options.replications, 2, validate_replicate/* mostReplications */.Bc),
        seed: wholeNumber("--seed", options.seed, 0, 2 ** 32 - 1),
        workers: wholeNumber("--workers", options.workers ?? String((0,external_node_os_.availableParallelism)()), 1, 256),
    };
    const workspace = await (0,load/* loadWorkspace */.C)((0,edge.rootOf)(options), loop/* tables */.u);
    const { config } = workspace;
    if (!config)
        return (0,edge.fail)(workspace.problems, options);
    const storage = openStorage(config, options);
    const fresh = await (0,validate/* validate */.tf)({
        ...{ root: (0,edge.rootOf)(options), as_of: await (0,edge.asOf)(options), config },
        initiatives: chosen(workspace.initiatives, ids),
        ...{ sources: loop/* tables */.u.sources, looks: validate_worlds/* looks */.d, tables: validate_here },
        ...{ replications: asked.replications, seed: asked.seed, replicate: inParallel(asked.workers) },
    });
    const before = ids.length === 0 ? null : await (0,validate_standing/* readValidation */.Qo)(storage, config.storage.path);
    const known = new Set(workspace.initiatives.map(({ id }) => id));
    const found = before?.validation ? (0,validate/* together */.bs)(before.validation, fresh, ids, known) : fresh;
    const written = await store(found, storage, options);
    show(found, written, config.storage.path, options);
    return found.left_out.length > 0 || found.models.some(({ verdict }) => verdict === "fail") ? 1 : 0;
}
function show(found, written, folder, options) {
    if (options.json)
        (0,edge.sayJson)({ ...written, folder, validation: found });
    else {
        (0,edge.say)(renderValidationTerminal(found, { color: (0,edge.color)(process.stdout) }));
        const commit = written.commit ? `, commit ${written.commit.slice(0, 7)}` : "";
        (0,edge.say)(`${written.state}    ${folder}/${validate_standing/* validationFile */.Id}${commit}`);
    }
}
function wholeNumber(option, found, least, most) {
    const value = /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN;
    if (value >= least && value <= most)
        return value;
    throw (0,errors.impactError)("E_USAGE", { option, found, expected: `a whole number from ${least} to ${most}` });
}
/** @throws E_USAGE when what it writes is to be committed where nothing can be */
function openStorage({ storage }, options) {
    const opened = loop/* tables */.u.storage.get(storage.adapter).open((0,edge.rootOf)(options), storage.path);
    if (!options.commit || opened.commitBeside)
        return opened;
    const expected = "storage.adapter: git";
    throw (0,errors.impactError)("E_USAGE", { option: "--commit", found: "a storage without commits", expected });
}
function chosen(initiatives, ids) {
    const known = initiatives.map(({ id }) => id);
    const unknown = ids.find((id) => !known.includes(id));
    if (unknown !== undefined)
        throw (0,errors.impactError)("E_INITIATIVE_UNKNOWN", { id: unknown, nearest: (0,frame_frame/* nearest */.p)(unknown, known), known });
    return ids.length === 0 ? initiatives : initiatives.filter(({ id }) => ids.includes(id));
}
/** One worker is this very thread. */
const inParallel = (workers) => async (tasks, trials) => {
    const line = (0,edge.progressLine)();
    const done = (count) => line.update({ stage: "validate", done: count, total: tasks.length });
    const answers = workers === 1
        ? tasks.map((task, i) => {
            done(i);
            return (0,validate_replicate/* replicate */.aA)(task, trials, validate_here);
        })
        : await inThreads(tasks, trials, workers, done);
    line.clear();
    return answers;
};
/** Writes validation.json and what people read beside it, unless it says what is there already. */
async function store(found, storage, options) {
    const text = (0,contracts/* canonicalJson */.dj)(found);
    if ((await storage.readBeside(validate_standing/* validationFile */.Id)) === text)
        return { state: "unchanged", commit: null };
    if (options.write === false)
        return { state: "not written", commit: null };
    const files = new Map([...renderValidationFiles(found), [validate_standing/* validationFile */.Id, text]]);
    await storage.writeBeside(files);
    const message = `impact: validates ${validationVerdict(found)}\n`;
    const commit = options.commit ? await storage.commitBeside([...files.keys()], message) : null;
    return { state: "written", commit };
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export inlineMarkdown */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);

const joiner = "\u2060";
/**
 * Text as GitHub Markdown that renders as itself: no markup, HTML, mention, reference, link or formula comes of it.
 * A word joiner breaks what GitHub would link after rendering (@name, #1, GH-1, addresses); it cannot be seen.
 */
function escapeMarkdown(text) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(/\s+/g, " ")
        .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${joiner}`)
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/[\\`*_{}[\]#!|~$^]/g, "\\$&")
        .replace(/[@#]/g, `$&${joiner}`)
        .replace(/\bGH-(?=\d)/gi, `$&${joiner}`)
        .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${joiner}`)
        .replace(/www(?=\.)/gi, `$&${joiner}`)
        .replace(/−(?=[$€£¥\\])/g, `−${joiner}`)
        .replace(/^(\s*)([-+=]|\d+[.)](?=\s|$))/, (_, space, mark) => {
        return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
    });
}
function inlineMarkdown(text) {
    if (typeof text === "string")
        return escapeMarkdown(text);
    if ("strong" in text)
        return `**${inlineMarkdown(text.strong)}**`;
    if ("code" in text)
        return codeSpan(text.code);
    if ("link" in text)
        return `[${escapeMarkdown(text.link)}](${address(text.to)})`;
    return text.map(inlineMarkdown).join("");
}
/** A web address in which nothing is Markdown; what is percent-encoded already stays as it is. */
const address = (to) => to.replace(/[^A-Za-z0-9/:?#&=%._-]/gu, (mark) => `%${Buffer.from(mark)
    .toString("hex")
    .toUpperCase()
    .replace(/..(?=.)/g, "$&%")}`);
/** As code, unless the text has a mark that ends a code span or, by GitHub's rules, a table's cell. */
const codeSpan = (text) => /[`|\\]/.test(text) || (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).trim() === ""
    ? escapeMarkdown(text)
    : `\`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/\s+/g, " ")}\``;
/** Blocks as GitHub Markdown; charts are images of committed files beside the page. */
function toMarkdown(blocks) {
    return `${blocks.map(blockMarkdown).filter(Boolean).join("\n\n")}\n`;
}
function blockMarkdown(block) {
    switch (block.kind) {
        case "heading":
            return `${"#".repeat(block.level)} ${inlineMarkdown(block.text)}`;
        case "paragraph":
            return inlineMarkdown(block.text);
        case "list":
            return block.items.map((item) => `- ${inlineMarkdown(item)}`).join("\n");
        case "table": {
            const row = (cells) => `| ${cells.join(" | ")} |`;
            const rows = [block.header, ...block.rows].map((cells) => row(cells.map(inlineMarkdown)));
            rows.splice(1, 0, row(block.header.map(() => "---")));
            return `${rows.join("\n")}${block.rest > 0 ? `\n\n${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .restText */ .Et)(block.rest)}` : ""}`;
        }
        case "code":
            return `\`\`\`\n${block.text.replaceAll("```", "'''")}\n\`\`\``;
        case "chart":
            return `![${escapeMarkdown(block.alternative)}](${block.file})`;
        case "details":
            return `<details><summary>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(block.summary)}</summary>\n\n${toMarkdown(block.blocks).trimEnd()}\n\n</details>`;
    }
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
/* harmony export */   Y1: () => (/* binding */ weighted),
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
/** A count by weights: 4, 9.6. */
const weighted = (n) => (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(Number.isInteger(n) ? "," : ",.1f")(n);
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
