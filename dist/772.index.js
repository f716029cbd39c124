export const id = 772;
export const ids = [772];
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
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63583);
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

/***/ 75989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateModels: () => (/* binding */ validateModels)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/config/load.js + 1 modules
var load = __webpack_require__(84524);
// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/loop.js + 28 modules
var loop = __webpack_require__(71264);
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(42047);
// EXTERNAL MODULE: ./build/diagnostics/time-series.js
var time_series = __webpack_require__(12322);
// EXTERNAL MODULE: ./build/diagnostics/time-series-columns.js
var time_series_columns = __webpack_require__(20500);
// EXTERNAL MODULE: ./build/frame/rows.js
var frame_rows = __webpack_require__(84065);
// EXTERNAL MODULE: ./build/stats/arima.js
var arima = __webpack_require__(67096);
// EXTERNAL MODULE: ./build/stages/validate-likeness.js
var validate_likeness = __webpack_require__(84103);
;// CONCATENATED MODULE: ./build/stages/validate-interrupted-time-series.js







const Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
    trend: schemas/* boolean */.zMY(),
    season: schemas/* object */.Ikc({
        period: schemas/* number */.aig(),
        kind: schemas/* enum */.k5n(["fourier", "dummies"]),
        harmonics: schemas/* int */.Whr().optional(),
    })
        .optional(),
    seasonal_order: schemas/* array */.YOg(schemas/* number */.aig()).optional(),
    holidays: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    comparison: schemas/* string */.YjP().optional(),
    gaps: schemas/* enum */.k5n(["refuse", "missing"]),
});
/** What the first harmonic of the simulator's straight-lined wave is to its height. */
const firstHarmonic = 8 / Math.PI ** 2;
/** One series: its length, when it is interrupted, level, trend and season, and the noise with its memory. */
const interruptedTimeSeriesLook = {
    model: "interrupted_time_series",
    design: "interrupted_time_series",
    at(frame, raw) {
        const { outcome, time, starts, holidays, covariates, comparison, ...rest } = Read.parse(raw);
        const { season: given, trend, gaps } = rest;
        const season = given && { ...given, period: Math.round(given.period) };
        const used = (0,frame_rows/* completeRows */.TC)(frame, [time]);
        const grid = (0,time_series/* seriesOf */.L)(used, time, gaps);
        const start = grid.periodOf(starts);
        const n = grid.rows.length;
        if (start < 2 || start > n - 1 || n < 8) {
            const why = "it has too few periods on a side, and no design here has that";
            throw (0,errors.impactError)("E_NO_LIKENESS", { model: "interrupted_time_series", why }, { path: [] });
        }
        const values = used.number(outcome);
        const y = Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]));
        const by = (value) => Float64Array.from({ length: n }, (_, t) => value(t));
        const waves = season ? (0,time_series_columns/* seasonColumns */.f)({ ...season, kind: "fourier", harmonics: 1 }, n) : [];
        const columns = [
            by(() => 1),
            by((t) => t + 1),
            by((t) => Number(t >= start)),
            by((t) => Math.max(0, t - start)),
            ...waves.map((wave) => wave.values),
        ];
        const fit = (0,arima/* fitArima */.aY)(y, columns, { p: 1, d: 0, q: 0, P: 0, D: 0, Q: 0, s: 1 }, "restricted");
        const at = (column) => fit.beta[fit.kept.indexOf(column)] ?? 0;
        const memory = Math.max(-0.95, Math.min(0.95, fit.arma[0].estimate));
        const height = Math.sqrt(at(4) ** 2 + at(5) ** 2) / firstHarmonic;
        return {
            world: {
                periods: n,
                starts: start + 1,
                mean: (0,validate_likeness/* knob */.B)(at(0)),
                trend: (0,validate_likeness/* knob */.B)(trend ? at(1) : 0),
                season: (0,validate_likeness/* knob */.B)(season ? height : 0),
                ...(season && { season_periods: season.period }),
                noise_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(fit.sigma2 / (1 - memory ** 2))),
                autocorrelation: (0,validate_likeness/* knob */.B)(memory),
                comparison: comparison !== undefined,
            },
            transform: [],
            params: {
                ...rest,
                ...(season && { season }),
                outcome: "outcome",
                time: "period",
                starts: start + 1,
                holidays: [],
                covariates: [],
                ...(comparison !== undefined && { comparison: "comparison" }),
            },
            effect_knob: 1,
            estimand: "mean effect",
            simplified: [
                "errors remember themselves from one period to the next only",
                ...(y.some(Number.isNaN) ? ["every period has a value"] : []),
                ...(holidays.length > 0 ? ["holidays are left out"] : []),
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(comparison === undefined ? [] : ["the comparison series has half of its noise in common"]),
                ...(given && given.period !== season.period ? ["the season is a whole number of periods"] : []),
            ],
        };
    },
};

;// CONCATENATED MODULE: ./build/stages/validate-causal-impact.js


const validate_causal_impact_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
    before_ends: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    controls: schemas/* array */.YOg(schemas/* string */.YjP()),
    season: schemas/* object */.Ikc({ period: schemas/* int */.Whr() }).optional(),
    gaps: schemas/* enum */.k5n(["refuse", "missing"]),
});
/** One series, as an interrupted one's, and a comparison series in place of all controls. */
const causalImpactLook = {
    model: "causal_impact",
    design: "interrupted_time_series",
    at(frame, raw) {
        const { outcome, time, starts, before_ends, controls, season, gaps, ...rest } = validate_causal_impact_Read.parse(raw);
        const comparison = controls.length > 0;
        const found = interruptedTimeSeriesLook.at(frame, {
            ...{ outcome, time, starts, gaps, trend: true, holidays: [], covariates: [] },
            ...(season && { season: { ...season, kind: "dummies" } }),
            ...(comparison && { comparison: controls[0] }),
        });
        const { time: period, starts: start } = found.params;
        return {
            ...found,
            params: {
                ...rest,
                ...(season && { season }),
                ...{
                    outcome: "outcome",
                    time: period,
                    starts: start,
                    gaps,
                    controls: comparison ? ["comparison"] : [],
                },
            },
            simplified: [
                ...found.simplified,
                ...(controls.length > 1 ? ["one series stands for all controls"] : []),
                ...(before_ends === undefined ? [] : ["there are no periods between before and after"]),
            ],
        };
    },
};

// EXTERNAL MODULE: ./build/diagnostics/panel.js
var diagnostics_panel = __webpack_require__(12017);
// EXTERNAL MODULE: ./build/diagnostics/panel-status.js
var panel_status = __webpack_require__(21616);
// EXTERNAL MODULE: ./build/stats/moments.js
var moments = __webpack_require__(44785);
;// CONCATENATED MODULE: ./build/stages/validate-autocorrelation.js
/** Σ over j of ρ^|t−j| for each t of n periods: what one period shares with all. */
function shared(rho, n) {
    const [before, after] = [new Float64Array(n), new Float64Array(n)];
    for (let t = 0; t < n; t++) {
        before[t] = t === 0 ? 1 : 1 + rho * before[t - 1];
        after[n - 1 - t] = t === 0 ? 1 : 1 + rho * after[n - t];
    }
    return before.map((value, t) => value + after[t] - 1);
}
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** Variance of the mean of n periods of a first-order autoregression of variance 1. */
const meanVariance = (rho, n) => sum(shared(rho, n)) / (n * n);
/** What the sample variance within a unit, with n − 1, is expected to be when the variance is 1. */
const withinVariance = (rho, n) => ((1 - meanVariance(rho, n)) * n) / (n - 1);
/** The lag-1 autocorrelation that is expected of n values less their own mean. */
function expectedWithin(rho, n) {
    const row = shared(rho, n);
    const all = sum(row) / (n * n);
    let products = 0;
    for (let t = 1; t < n; t++)
        products += rho - (row[t] + row[t - 1]) / n + all;
    return products / (n * (1 - all));
}
/**
 * The autocorrelation whose series, less their means, are as alike from one period to the next as these; short series
 * look less alike than they are, and this undoes it. 0 under four periods.
 * @param left what unit and period effects leave, one value a row
 * @see Nickell (1981), Econometrica 49(6)
 */
function autocorrelationOf(left, { unit, period, units, times }) {
    const n = times.length;
    if (n < 4)
        return 0;
    const at = new Float64Array(units * n).fill(Number.NaN);
    for (let i = 0; i < left.length; i++)
        at[unit[i] * n + period[i]] = left[i];
    let [products, squares] = [0, 0];
    for (let cell = 0; cell < at.length; cell++) {
        if (Number.isNaN(at[cell]))
            continue;
        squares += at[cell] * at[cell];
        if (cell % n > 0 && !Number.isNaN(at[cell - 1]))
            products += at[cell] * at[cell - 1];
    }
    const found = products / squares;
    let [low, high] = [-0.95, 0.95];
    for (let step = 0; step < 40; step++) {
        const middle = (low + high) / 2;
        if (expectedWithin(middle, n) < found)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./build/stages/validate-panel-paths.js




/** Levels, common path and noise, from what unit effects, period effects and the treatment leave of the outcome. */
function pathsLike(y, panel, { values }) {
    const periods = panel.times.length;
    const { sweep, periods: free } = (0,diagnostics_panel/* twoWay */.W)(panel);
    const [swept, treatment] = [sweep(y), sweep(values)];
    const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    const effect = dot(treatment, swept) / dot(treatment, treatment);
    const left = swept.map((value, i) => value - effect * treatment[i]);
    const within = dot(left, left) / Math.max(1, y.length - panel.units - free - 1);
    const autocorrelation = autocorrelationOf(left, panel);
    const noise = within / withinVariance(autocorrelation, periods);
    const untreated = y.map((value, i) => value - effect * values[i]);
    const path = groupMeans(untreated, panel.period, periods);
    const level = groupMeans(untreated.map((value, i) => value - path[panel.period[i]]), panel.unit, panel.units);
    const levels = (0,moments/* moments */.Cl)(level).variance - noise * meanVariance(autocorrelation, periods);
    const { trend, season, season_periods } = commonPath(path);
    return {
        mean: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(untreated).mean - (trend * (periods + 1)) / 2),
        unit_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(Math.max(0, levels))),
        trend: (0,validate_likeness/* knob */.B)(trend),
        season: (0,validate_likeness/* knob */.B)(season),
        season_periods,
        noise_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(noise)),
        autocorrelation: (0,validate_likeness/* knob */.B)(autocorrelation),
    };
}
function groupMeans(values, code, groups) {
    const [sums, counts] = [new Float64Array(groups), new Float64Array(groups)];
    values.forEach((value, i) => {
        sums[code[i]] += value;
        counts[code[i]] += 1;
    });
    return sums.map((sum, g) => sum / counts[g]);
}
/** A straight line, and a wave as wide as what it leaves and as long as the lag at which that repeats itself most. */
function commonPath(path) {
    const middle = (path.length - 1) / 2;
    const center = (0,moments/* moments */.Cl)(path).mean;
    let [cross, square] = [0, 0];
    path.forEach((value, t) => {
        cross += (t - middle) * (value - center);
        square += (t - middle) * (t - middle);
    });
    const trend = cross / square;
    const left = path.map((value, t) => value - center - trend * (t - middle));
    const alike = (lag) => left.subarray(lag).reduce((sum, value, t) => sum + value * left[t], 0) / (left.length - lag);
    const lags = Array.from({ length: Math.floor(path.length / 2) - 1 }, (_, i) => i + 2);
    const season_periods = lags.reduce((best, lag) => (alike(lag) > alike(best) ? lag : best), lags[0] ?? 2);
    // A wave of straight lines between −1 and 1 has the variance 1/3.
    return { trend, season: lags.length > 0 ? Math.sqrt(3 * (0,moments/* moments */.Cl)(left).variance) : 0, season_periods };
}

;// CONCATENATED MODULE: ./build/stages/validate-diff-in-diff.js







/** What of the model's parameters the world depends on; the others are passed on as they are. */
const validate_diff_in_diff_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    treated: schemas/* string */.YjP().optional(),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    treatment: schemas/* string */.YjP().optional(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    weights: schemas/* string */.YjP().optional(),
});
/** A panel: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
const diffInDiffLook = {
    model: "diff_in_diff",
    design: "panel",
    at(frame, raw) {
        const p = validate_diff_in_diff_Read.parse(raw);
        const columns = [p.unit, p.time, p.outcome, p.treated, p.treatment].filter((c) => c !== undefined);
        const used = (0,frame_rows/* completeRows */.TC)(frame, columns);
        const panel = (0,diagnostics_panel/* panelOf */.g)(used, p.unit, p.time);
        const status = p.treatment === undefined
            ? (0,panel_status/* statusOfGroup */.H1)(used, panel, { treated: p.treated, starts: p.starts, unit: p.unit, time: p.time })
            : (0,panel_status/* statusByColumn */.A9)(used.number(p.treatment), p.treatment, panel);
        const adoption = adoptionOf(status, panel);
        const cohorts = "cohorts" in adoption;
        return {
            world: {
                units: panel.units,
                periods: panel.times.length,
                ...adoption,
                ...pathsLike(used.number(p.outcome), panel, status),
            },
            transform: p.treatment === undefined ? [] : [{ derive: { status: statusText(adoption, cohorts) } }],
            params: paramsOf(p, adoption.starts),
            effect_knob: 1,
            simplified: [
                ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
                ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
                ...([p.cluster].flat().some((cluster) => cluster !== undefined && cluster !== p.unit)
                    ? [`units are independent of each other: \`${[p.cluster].flat().join("`, `")}\` is left out`]
                    : []),
                ...(p.weights === undefined ? [] : ["rows count alike: the weights are left out"]),
            ],
        };
    },
};
const refuse = (why) => (0,errors.impactError)("E_NO_LIKENESS", { model: "diff_in_diff", why }, { path: [] });
/** When the units start, counted from period 1: together, or in cohorts. */
function adoptionOf({ values, group, starts, staggered }, panel) {
    const first = new Map();
    values.forEach((value, row) => {
        const [unit, period] = [panel.unit[row], panel.period[row] + 1];
        if (value !== 0)
            first.set(unit, Math.min(first.get(unit) ?? period, period));
    });
    if (group && starts !== null) {
        const treated = new Set(panel.unit.filter((_, row) => group[row] === 1)).size;
        return { starts: starts + 1, treated_share: (0,validate_likeness/* knob */.B)(treated / panel.units) };
    }
    if (!staggered)
        throw refuse("its treatment is a dose or ends again, and no design here has that");
    const distinct = [...new Set(first.values())].sort((a, b) => a - b);
    if (distinct[0] < 2)
        throw refuse("units that are treated from the first period on have no before");
    const share = (start) => [...first.values()].filter((own) => own === start).length / panel.units;
    // Rounded down, so that the shares of all together never pass 1.
    const cohorts = distinct.map((at) => ({ starts: at, share: Math.floor(share(at) * 1e6) / 1e6 }));
    return { starts: distinct[0], cohorts };
}
const statusText = (adoption, cohorts) => cohorts
    ? "first_treated > 0 && period >= first_treated ? 1 : 0"
    : `period >= ${adoption.starts} ? treated : 0`;
function paramsOf(p, starts) {
    const { treated: _, starts: __, treatment, cluster: ___, weights: ____, ...same } = p;
    return {
        ...same,
        outcome: "outcome",
        unit: "unit_id",
        time: "period",
        covariates: [],
        ...(treatment === undefined ? { treated: "treated", starts } : { treatment: "status" }),
    };
}

// EXTERNAL MODULE: ./build/diagnostics/arms.js
var diagnostics_arms = __webpack_require__(47296);
// EXTERNAL MODULE: ./build/frame/design.js
var frame_design = __webpack_require__(2722);
// EXTERNAL MODULE: ./build/stats/ols.js
var ols = __webpack_require__(74816);
;// CONCATENATED MODULE: ./build/stages/validate-outcome.js


/** The knobs of an outcome like these values: its family by what it can be, then mean, spread and zeros. */
function outcomeLike(values, treated) {
    const { mean, variance } = (0,moments/* moments */.Cl)(values);
    const sd = Math.sqrt(variance);
    const same = { mean: (0,validate_likeness/* knob */.B)(mean), sd: (0,validate_likeness/* knob */.B)(sd) };
    const wider = Math.sqrt(Math.max(0, (0,moments/* moments */.Cl)(treated).variance - variance));
    const gaussian = { family: "gaussian", ...same, effect_sd: (0,validate_likeness/* knob */.B)(wider) };
    if (values.some((value) => value < 0) || !(mean > 0))
        return gaussian;
    if (values.every((value) => value === 0 || value === 1)) {
        return mean < 1 ? { family: "bernoulli", mean: (0,validate_likeness/* knob */.B)(mean) } : gaussian;
    }
    if (values.every(Number.isInteger)) {
        return variance > 1.01 * mean ? { family: "negative_binomial", ...same } : gaussian;
    }
    const positive = (0,moments/* moments */.Cl)(values.filter((value) => value > 0));
    const zeros = 1 - positive.n / values.length;
    if (positive.n < 2 || (zeros === 0 && skewness(values, mean, sd) < 1))
        return gaussian;
    const variation = Math.sqrt(positive.variance) / positive.mean;
    return { family: "log_normal", mean: (0,validate_likeness/* knob */.B)(mean), sd: (0,validate_likeness/* knob */.B)(mean * variation), zero_share: (0,validate_likeness/* knob */.B)(zeros) };
}
function skewness(values, mean, sd) {
    let cubes = 0;
    for (const value of values) {
        const z = (value - mean) / sd;
        cubes += z * z * z;
    }
    return cubes / values.length;
}
/**
 * The correlation of two values of one group beyond their arm's mean, by one-way analysis of variance.
 * @param deviations each value less its arm's mean
 * @see Donner & Koval (1980), Biometrics 36(1)
 */
function intraclassCorrelation(deviations, { code, count }) {
    const n = deviations.length;
    const [sums, sizes] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < n; i++) {
        sums[code[i]] += deviations[i];
        sizes[code[i]] += 1;
    }
    let [between, total, squares] = [0, 0, 0];
    for (let g = 0; g < count; g++) {
        between += (sums[g] * sums[g]) / sizes[g];
        squares += sizes[g] * sizes[g];
    }
    for (const value of deviations)
        total += value * value;
    if (count < 2 || n <= count)
        return 0;
    const [among, within] = [between / (count - 1), (total - between) / (n - count)];
    const size = (n - squares / n) / (count - 1);
    const icc = (among - within) / (among + (size - 1) * within);
    return Number.isFinite(icc) ? Math.min(0.99, Math.max(0, icc)) : 0;
}

;// CONCATENATED MODULE: ./build/stages/validate-experiment.js









/** What of the model's parameters the world depends on; the others are passed on as they are. */
const validate_experiment_Read = schemas/* looseObject */._H3({
    treatment: schemas/* string */.YjP(),
    outcome: schemas/* string */.YjP().optional(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    formula: schemas/* string */.YjP().optional(),
    control: schemas/* string */.YjP().optional(),
    arm: schemas/* string */.YjP().optional(),
    cluster: schemas/* string */.YjP().optional(),
    unit: schemas/* string */.YjP().optional(),
    compliance: schemas/* string */.YjP().optional(),
    split: schemas/* union */.KCZ([schemas/* literal */.euz("unknown"), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())]).optional(),
    denominator: schemas/* string */.YjP().optional(),
    blocks: schemas/* string */.YjP().optional(),
    planned_sample_size: schemas/* number */.aig().optional(),
    sequential: schemas/* looseObject */._H3({}).optional(),
});
/** An experiment: its arms' sizes, its outcome's distribution, what covariates explain, its clusters and its compliance. */
const experimentLook = {
    model: "experiment",
    design: "experiment",
    at(frame, raw) {
        const p = validate_experiment_Read.parse(raw);
        if (p.denominator !== undefined)
            throw (0,errors.impactError)("E_NO_LIKENESS", {
                model: "experiment",
                why: "no design has a ratio as its outcome",
            });
        const arms = (0,diagnostics_arms/* armsOf */.jO)(frame, p);
        const assigned = inArms((0,frame_rows/* completeRows */.TC)(frame, [p.treatment]), p.treatment, arms);
        const repeated = p.unit !== undefined && (0,moments/* codes */.F4)(assigned.text(p.unit)).count < assigned.rows;
        const cluster = p.cluster ?? (repeated ? p.unit : undefined);
        const { outcome, covariates, interacted } = terms(p);
        const reads = covariates.flatMap((term) => term.flatMap(frame_design/* columnsOfFactor */.c0));
        const complete = (0,frame_rows/* completeRows */.TC)(assigned, [outcome, ...reads, ...(cluster ? [cluster] : [])]);
        const design = covariates.flatMap((term) => (0,frame_design/* termColumns */.UC)(complete, term));
        const used = (0,frame_rows/* takeRows */.LY)(complete, (0,frame_design/* rowsWithValues */.KL)(design, complete.rows));
        const y = used.number(outcome);
        const inArm = used.text(p.treatment).map((arm) => arm === arms.arm);
        const { size, ...clustering } = cluster === undefined
            ? { size: 1, icc: 0, assigned: "unit" }
            : clustersLike(used, cluster, p.treatment, y, inArm);
        const explained = explainedBy(used, covariates, y, inArm) / (1 - clustering.icc);
        const complies = p.compliance === undefined ? 1 : complianceOf(assigned, p.compliance, p.treatment, arms);
        return {
            world: {
                n: Math.round(used.rows / size) * size,
                split: splitOf(p, arms, inArm),
                ...outcomeLike(ofArm(y, inArm, false), ofArm(y, inArm, true)),
                prior_correlation: (0,validate_likeness/* knob */.B)(Math.min(0.99, Math.sqrt(explained))),
                ...(size > 1 && { cluster_size: size, ...clustering }),
                ...(complies < 1 && { compliance: complies }),
            },
            transform: [],
            params: validate_experiment_paramsOf(p, { size, covariates: covariates.length, interacted, arms }),
            effect_knob: 1 / complies,
            simplified: [
                ...(arms.others.length > 0 ? ["only control and the arm decided about are simulated"] : []),
                ...(covariates.length > 1
                    ? [`${covariates.length} covariates stand as one that explains as much as they do together`]
                    : []),
                ...(size > 1 ? ["clusters are of equal size"] : []),
                ...(p.blocks === undefined ? [] : ["the arms are drawn without blocks"]),
                ...(p.sequential === undefined ? [] : ["it is read once, at the end"]),
            ],
        };
    },
};
const ofArm = (y, inArm, arm) => y.filter((_, row) => inArm[row] === arm);
const inArms = (frame, treatment, { control, arm }) => {
    const labels = frame.text(treatment);
    const rows = Array.from(labels.keys()).filter((row) => labels[row] === control || labels[row] === arm);
    return (0,frame_rows/* takeRows */.LY)(frame, rows);
};
/** The outcome and the terms beside the treatment; whether any is crossed with it. */
function terms(p) {
    if (p.formula === undefined) {
        return { outcome: p.outcome, covariates: p.covariates.map((name) => [name]), interacted: false };
    }
    const { outcome, terms } = (0,frame_design/* parseFormula */.uT)(p.formula);
    const withArm = (term) => term.some((factor) => (0,frame_design/* isFactorOf */.rg)(factor, p.treatment));
    return {
        outcome,
        covariates: terms.filter((term) => !withArm(term)),
        interacted: terms.some((term) => withArm(term) && term.length > 1),
    };
}
/** As it was meant to be; as it turned out only where nobody said. */
function splitOf({ split }, { control, arm, others }, inArm) {
    if (split === "unknown")
        return (0,validate_likeness/* knob */.B)(inArm.filter(Boolean).length / inArm.length);
    if (split === undefined || others.length + 2 > Object.keys(split).length)
        return 0.5;
    return (0,validate_likeness/* knob */.B)(split[arm] / (split[arm] + split[control]));
}
/** Share of the variance within arms that the covariates explain, adjusted for their number. */
function explainedBy(used, covariates, y, inArm) {
    if (covariates.length === 0)
        return 0;
    const base = [new Float64Array(used.rows).fill(1), Float64Array.from(inArm, Number)];
    const columns = covariates.flatMap((term) => (0,frame_design/* termColumns */.UC)(used, term)).map(({ values }) => values);
    const left = (design) => {
        const { residuals, n, k } = (0,ols/* ols */.d)(design, y);
        return n > k ? residuals.reduce((sum, e) => sum + e * e, 0) / (n - k) : 0;
    };
    const share = 1 - left([...base, ...columns]) / left(base);
    return Number.isFinite(share) ? Math.max(0, share) : 0;
}
/** Clusters of the mean size, at least two units large, and how alike their units are. */
function clustersLike(used, column, treatment, y, inArm) {
    const clusters = (0,moments/* codes */.F4)(used.text(column));
    const means = [false, true].map((arm) => (0,moments/* moments */.Cl)(ofArm(y, inArm, arm)).mean);
    const deviations = y.map((value, row) => value - means[Number(inArm[row])]);
    return {
        size: Math.max(2, Math.round(used.rows / clusters.count)),
        icc: (0,validate_likeness/* knob */.B)(intraclassCorrelation(deviations, clusters)),
        assigned: (0,diagnostics_arms/* acrossArms */.bU)(used, column, treatment) === 0 ? "cluster" : "unit",
    };
}
/** How much more often the treatment was received in its arm. */
function complianceOf(assigned, received, treatment, arms) {
    const [labels, values] = [assigned.text(treatment), assigned.number(received)];
    const share = (arm) => (0,moments/* moments */.Cl)(values.filter((value, row) => labels[row] === arm && !Number.isNaN(value))).mean;
    return (0,validate_likeness/* knob */.B)(Math.min(1, Math.max(0.01, share(arms.arm) - share(arms.control))));
}
function validate_experiment_paramsOf(p, at) {
    const { split, cluster, unit, compliance, ...rest } = p;
    const own = ["formula", "control", "arm", "blocks", "planned_sample_size", "sequential"];
    const same = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.includes(key)));
    const { control, arm } = at.arms;
    const whole = typeof split === "object" ? split[control] + split[arm] : 1;
    return {
        ...same,
        treatment: "variant",
        outcome: "outcome",
        covariates: at.covariates > 0 ? ["prior_outcome"] : [],
        ...(at.interacted && { adjustment: "lin" }),
        ...(split !== undefined && {
            split: split === "unknown" ? split : { control: split[control] / whole, treatment: split[arm] / whole },
        }),
        ...(cluster !== undefined && { cluster: "cluster" }),
        ...(unit !== undefined && { unit: at.size > 1 && cluster === undefined ? "cluster" : "unit_id" }),
        ...(compliance !== undefined && { compliance: "received" }),
    };
}

;// CONCATENATED MODULE: ./build/stages/validate-instrumental-variables.js





const validate_instrumental_variables_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    treatment: schemas/* string */.YjP(),
    instruments: schemas/* array */.YOg(schemas/* string */.YjP()),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* string */.YjP().optional(),
    negative_control: schemas/* string */.YjP().optional(),
});
const validate_instrumental_variables_refuse = (why) => (0,errors.impactError)("E_NO_LIKENESS", { model: "instrumental_variables", why }, { path: [] });
/** An encouragement: who is encouraged, who follows it, who takes the treatment anyway and how much better they are off. */
const instrumentalVariablesLook = {
    model: "instrumental_variables",
    design: "instrument",
    at(frame, raw) {
        const { outcome, treatment, instruments, covariates, cluster, negative_control: _, ...rest } = validate_instrumental_variables_Read.parse(raw);
        if (instruments.length > 1)
            throw validate_instrumental_variables_refuse("no design here has several instruments");
        const used = (0,frame_rows/* completeRows */.TC)(frame, [outcome, treatment, instruments[0]]);
        const [y, d, z] = [outcome, treatment, instruments[0]].map((name) => used.number(name));
        if (![d, z].every((column) => column.every((value) => value === 0 || value === 1)))
            throw validate_instrumental_variables_refuse("its treatment or its instrument is not 0 or 1, and no design here has that");
        return {
            world: { n: used.rows, ...like(y, d, z) },
            transform: [],
            params: {
                ...rest,
                outcome: "outcome",
                treatment: "treated",
                instruments: ["encouraged"],
                covariates: [],
            },
            effect_knob: 1,
            simplified: [
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
            ],
        };
    },
};
/** The knobs, with Wald's ratio for the effect that the treated have had. */
function like(y, d, z) {
    const of = (column, keep) => (0,moments/* moments */.Cl)(column.filter((_, row) => keep(row)));
    const [on, off] = [of(d, (row) => z[row] === 1), of(d, (row) => z[row] === 0)];
    const compliers = on.mean - off.mean;
    const effect = (of(y, (row) => z[row] === 1).mean - of(y, (row) => z[row] === 0).mean) / compliers;
    const untreated = y.map((value, row) => value - effect * d[row]);
    const whole = (0,moments/* moments */.Cl)(untreated);
    const always = Math.min(off.mean, 1 - Math.abs(compliers));
    const ahead = always > 0 ? of(untreated, (row) => d[row] === 1 && z[row] === 0).mean - whole.mean : 0;
    // The always-takers' lead is part of the mean and of the spread; what is left of both are the design's.
    const lead = ahead / Math.max(0.05, 1 - always);
    const sd = Math.sqrt(Math.max(0.05 * whole.variance, whole.variance - lead * lead * always * (1 - always)));
    return {
        mean: (0,validate_likeness/* knob */.B)(whole.mean - lead * always),
        sd: (0,validate_likeness/* knob */.B)(sd),
        share: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(z).mean),
        compliers: (0,validate_likeness/* knob */.B)(Math.min(1 - always, Math.max(1e-6, Math.abs(compliers)))),
        always: (0,validate_likeness/* knob */.B)(always),
        always_better: (0,validate_likeness/* knob */.B)(lead / sd),
    };
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var lib = __webpack_require__(51550);
// EXTERNAL MODULE: ./build/diagnostics/observational-data.js
var observational_data = __webpack_require__(15521);
// EXTERNAL MODULE: ./build/diagnostics/observational-estimate.js + 3 modules
var observational_estimate = __webpack_require__(20315);
;// CONCATENATED MODULE: ./build/stages/validate-observational.js








const validate_observational_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    treatment: schemas/* string */.YjP(),
    control: observational_data/* label */.Pf.optional(),
    arm: observational_data/* label */.Pf.optional(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    estimand: schemas/* string */.YjP().default("ATT"),
    lagged_outcome: schemas/* string */.YjP().optional(),
    negative_control: schemas/* string */.YjP().optional(),
    cluster: schemas/* string */.YjP().optional(),
    fold: schemas/* string */.YjP().optional(),
    exact: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    cutpoints: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    groups: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
});
/** A logistic index is about so much wider than the probit's that the world draws by. */
const probit = 1.702;
/**
 * Units of which the covariates move treatment and outcome: how many, how strongly, and how alike treated and others are.
 * All covariates are one in that world, their propensity's index; nothing hidden is in it.
 */
const lookOf = (model) => ({
    model,
    design: "observational",
    at(frame, raw) {
        const read = validate_observational_Read.parse(raw);
        if (read.estimand !== "ATT" && read.estimand !== "ATE") {
            const why = `no design here declares an ${read.estimand}`;
            throw (0,errors.impactError)("E_NO_LIKENESS", { model, why }, { path: [] });
        }
        const data = (0,observational_data/* observationalData */.yK)(frame, read);
        const { y, treated } = data;
        const { probability } = (0,observational_estimate/* chancesOf */.JR)(data, read.treatment);
        const index = probability.map((p) => lib(p / (1 - p)));
        const spread = Math.sqrt((0,moments/* moments */.Cl)(index).variance);
        const fit = (0,ols/* ols */.d)([new Float64Array(y.length).fill(1), treated, index], y);
        const effect = fit.kept.includes(1) ? fit.beta[fit.kept.indexOf(1)] : 0;
        const slope = fit.kept.includes(2) ? fit.beta[fit.kept.indexOf(2)] : 0;
        const untreated = y.map((value, i) => value - effect * treated[i]);
        const { mean, variance } = (0,moments/* moments */.Cl)(untreated);
        const { control: _, arm: __, lagged_outcome, negative_control, cluster, fold, exact, ...more } = read;
        const { cutpoints, groups, ...rest } = more;
        const own = Object.keys({ ...cutpoints, ...groups });
        return {
            world: {
                n: data.used.rows,
                share: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(treated).mean),
                observed: (0,validate_likeness/* knob */.B)(spread / probit),
                outcome_on_quality: (0,validate_likeness/* knob */.B)(Math.min(0.6, (slope * spread) ** 2 / variance)),
                mean: (0,validate_likeness/* knob */.B)(mean),
                sd: (0,validate_likeness/* knob */.B)(Math.sqrt(variance)),
            },
            transform: [],
            params: { ...rest, outcome: "outcome", treatment: "treated", covariates: ["quality"] },
            effect_knob: 1,
            simplified: [
                "all covariates are one, as strong as they are together; nothing hidden is in that world",
                ...(negative_control === undefined ? [] : ["the negative control is left out"]),
                ...(lagged_outcome === undefined ? [] : ["no covariate is the outcome before"]),
                ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
                ...(fold === undefined ? [] : ["folds are drawn"]),
                ...(exact.length === 0 ? [] : ["nothing has to match exactly"]),
                ...(own.length === 0 ? [] : [`the one covariate has bins, not those of ${own.join(", ")}`]),
            ],
        };
    },
});
const observationalLooks = [
    "weighting",
    "doubly_robust",
    "regression_adjustment",
    "matching",
    "subclassification",
].map(lookOf);
/** It compares with nothing, so no world has a truth that it could find. */
const metricsApproximationLook = {
    model: "metrics_approximation",
    design: "observational",
    at() {
        const why = "it supposes an outcome from another metric and compares with nothing";
        throw (0,errors.impactError)("E_NO_LIKENESS", { model: "metrics_approximation", why }, { path: [] });
    },
};

;// CONCATENATED MODULE: ./build/stages/validate-regression-discontinuity.js






const validate_regression_discontinuity_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    score: schemas/* string */.YjP(),
    cutoff: schemas/* number */.aig(),
    received: schemas/* string */.YjP().optional(),
    bandwidth: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* object */.Ikc({ h: schemas/* number */.aig(), b: schemas/* number */.aig().optional() })]),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    balance: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* string */.YjP().optional(),
});
/** A cutoff: how many rows, where the cutoff lies in the score's range, the curve's slope and bend, the spread around it. */
const regressionDiscontinuityLook = {
    model: "regression_discontinuity",
    design: "regression_discontinuity",
    at(frame, raw) {
        const { outcome, score, cutoff, received, bandwidth, covariates, balance, cluster, ...rest } = validate_regression_discontinuity_Read.parse(raw);
        const used = (0,frame_rows/* completeRows */.TC)(frame, [outcome, score, ...(received ? [received] : [])]);
        const x = used.number(score);
        const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
        const half = (high - low) / 2;
        if (!(half > 0)) {
            const why = "its score does not vary, and no design here has that";
            throw (0,errors.impactError)("E_NO_LIKENESS", { model: "regression_discontinuity", why }, { path: [] });
        }
        const scaled = (width) => (0,validate_likeness/* knob */.B)(width / half);
        const widths = typeof bandwidth === "string"
            ? bandwidth
            : typeof bandwidth === "number"
                ? scaled(bandwidth)
                : { h: scaled(bandwidth.h), ...(bandwidth.b !== undefined && { b: scaled(bandwidth.b) }) };
        const at = Math.min(0.999, Math.max(-0.999, (cutoff - low) / half - 1));
        const u = x.map((value) => (value - low) / half - 1 - at);
        return {
            world: {
                n: used.rows,
                cutoff: (0,validate_likeness/* knob */.B)(at),
                ...curveOf(u, used.number(outcome)),
                ...takeUp(u, received ? used.number(received) : null),
            },
            transform: [],
            params: {
                ...rest,
                outcome: "outcome",
                score: "score",
                cutoff: (0,validate_likeness/* knob */.B)(at),
                bandwidth: widths,
                covariates: [],
                balance: [],
                ...(received && { received: "treated" }),
            },
            effect_knob: 1,
            simplified: [
                "scores are evenly spread over their range",
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(balance.length > 0 ? ["columns that should not jump are left out"] : []),
                ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
            ],
        };
    },
};
/** A parabola on either side's common slope and bend, with a jump, as the design draws it. */
function curveOf(u, y) {
    const above = u.map((value) => Number(value >= 0));
    const square = u.map((value) => value * value);
    const fit = (0,ols/* ols */.d)([new Float64Array(u.length).fill(1), u, square, above], y);
    const [mean = 0, slope = 0, curvature = 0] = fit.beta;
    return {
        mean: (0,validate_likeness/* knob */.B)(mean),
        slope: (0,validate_likeness/* knob */.B)(slope),
        curvature: (0,validate_likeness/* knob */.B)(curvature),
        sd: (0,validate_likeness/* knob */.B)(Math.sqrt(Math.max(Number.MIN_VALUE, (0,moments/* moments */.Cl)(fit.residuals).variance))),
    };
}
function takeUp(u, received) {
    if (!received)
        return {};
    const share = (side) => (0,moments/* moments */.Cl)(received.filter((_, i) => side(u[i]))).mean;
    const [below, above] = [share((value) => value < 0), share((value) => value >= 0)];
    return { take_up_below: (0,validate_likeness/* knob */.B)(below), take_up_above: (0,validate_likeness/* knob */.B)(Math.max(above, Math.min(1, below + 0.01))) };
}

// EXTERNAL MODULE: ./build/diagnostics/staggered-panel.js
var staggered_panel = __webpack_require__(30098);
;// CONCATENATED MODULE: ./build/stages/validate-staggered-diff-in-diff.js






const validate_staggered_diff_in_diff_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    first_treated: schemas/* string */.YjP(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* string */.YjP().optional(),
});
/** A panel in cohorts: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
const staggeredDiffInDiffLook = {
    model: "staggered_diff_in_diff",
    design: "panel",
    at(frame, raw) {
        const { cluster, ...p } = validate_staggered_diff_in_diff_Read.parse(raw);
        const used = (0,frame_rows/* completeRows */.TC)(frame, [p.unit, p.time, p.outcome]);
        const panel = (0,diagnostics_panel/* panelOf */.g)(used, p.unit, p.time);
        const { staggered } = (0,staggered_panel/* staggeredPanelOf */.o)(used, panel, { ...p, covariates: [] });
        const starts = [...new Set(staggered.group)]
            .filter((g) => Number.isFinite(g) && g > 0)
            .sort((a, b) => a - b);
        if (starts.length === 0) {
            const why = "no unit starts after the first period, and no design here has that";
            throw (0,errors.impactError)("E_NO_LIKENESS", { model: "staggered_diff_in_diff", why }, { path: [] });
        }
        const share = (start) => staggered.group.filter((g) => g === start).length / panel.units;
        const values = Float64Array.from(panel.unit, (unit, row) => Number(panel.period[row] >= staggered.group[unit]));
        return {
            world: {
                units: panel.units,
                periods: panel.times.length,
                starts: starts[0] + 1,
                // Rounded down, so that the shares of all together never pass 1.
                cohorts: starts.map((start) => ({ starts: start + 1, share: Math.floor(share(start) * 1e6) / 1e6 })),
                ...pathsLike(used.number(p.outcome), panel, { values }),
            },
            transform: [],
            params: {
                ...p,
                outcome: "outcome",
                unit: "unit_id",
                time: "period",
                first_treated: "first_treated",
                covariates: [],
                bands: "pointwise",
            },
            effect_knob: 1,
            simplified: [
                ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
                ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
                ...(cluster !== undefined && cluster !== p.unit
                    ? [`units are independent of each other: \`${cluster}\` is left out`]
                    : []),
            ],
        };
    },
};

// EXTERNAL MODULE: ./build/diagnostics/synthetic-panel.js
var synthetic_panel = __webpack_require__(91903);
// EXTERNAL MODULE: ./build/stats/synthetic-control.js
var synthetic_control = __webpack_require__(18659);
;// CONCATENATED MODULE: ./build/stages/validate-synthetic.js






const when = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]);
const validate_synthetic_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    treated_units: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    treated: schemas/* string */.YjP().optional(),
    treatment: schemas/* string */.YjP().optional(),
    starts: when.optional(),
    predictors: schemas/* array */.YOg(schemas/* unknown */.L5J()).default([]),
    covariates: schemas/* array */.YOg(schemas/* unknown */.L5J()).default([]),
    fitted: schemas/* unknown */.L5J().optional(),
});
const factors = 3;
/** A few treated units and their donors: how many, how far common factors move them, and their own noise. */
const validate_synthetic_lookOf = (model) => ({
    model,
    design: "synthetic_control",
    at(frame, raw) {
        const read = validate_synthetic_Read.parse(raw);
        const { treated_units: _, treated, treatment, starts: __, predictors, covariates, fitted, ...p } = read;
        const named = [p.outcome, p.unit, p.time, treated, treatment].filter((column) => column !== undefined);
        const panel = (0,synthetic_panel/* syntheticPanel */.un)((0,frame_rows/* completeRows */.TC)(frame, named), read);
        return {
            world: {
                donors: panel.donors.length,
                treated_units: panel.treated.length,
                periods: panel.times.length,
                starts: panel.pre + 1,
                factors,
                ...spreads(panel),
            },
            transform: [],
            params: {
                ...p,
                outcome: "outcome",
                unit: "unit_id",
                time: "period",
                treated: "treated",
                starts: panel.pre + 1,
            },
            effect_knob: 1,
            simplified: [
                "the path that all units share is left out, and the treated are even mixes of three donors",
                ...(panel.incomplete.length > 0 ? ["every donor is seen in every period"] : []),
                ...(predictors.length > 0 ? ["predictors are left out"] : []),
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(fitted !== undefined ? ["all periods before the start are fitted"] : []),
            ],
        };
    },
});
/** What the mix leaves of the treated is their noise and the donors'; what else moves units apart are the factors. */
function spreads({ y, treated, donors, pre }) {
    const others = donors.map((donor) => y[donor]);
    const left = treated.map((unit) => {
        const { gaps, weights } = (0,synthetic_control/* syntheticControl */.F8)(y[unit], others, pre);
        return (0,synthetic_control/* rms */.j3)(gaps.subarray(0, pre)) ** 2 / (1 + weights.reduce((sum, w) => sum + w * w, 0));
    });
    const noise = (0,moments/* moments */.Cl)(left).mean;
    const steps = Array.from({ length: pre - 1 }, (_, t) => (0,moments/* moments */.Cl)(others.map((values) => values[t + 1] - values[t])).variance);
    const moved = Math.max((0,moments/* moments */.Cl)(steps).mean - 2 * noise, 1e-6 * noise);
    return {
        mean: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(others.flatMap((values) => [...values])).mean),
        unit_sd: (0,validate_likeness/* knob */.B)(Math.sqrt((0,moments/* moments */.Cl)(others.map((values) => values[0])).variance)),
        noise_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(noise)),
        factor_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(moved / factors)),
    };
}
const syntheticControlLook = validate_synthetic_lookOf("synthetic_control");
const syntheticDidLook = validate_synthetic_lookOf("synthetic_did");

;// CONCATENATED MODULE: ./build/stages/validate-worlds.js









/** How each model's data are described by a design, by the model's name. */
const looks = new Map([
    experimentLook,
    diffInDiffLook,
    instrumentalVariablesLook,
    regressionDiscontinuityLook,
    staggeredDiffInDiffLook,
    syntheticControlLook,
    syntheticDidLook,
    ...observationalLooks,
    metricsApproximationLook,
    interruptedTimeSeriesLook,
    causalImpactLook,
].map((look) => [look.model, look]));

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
        ...{ sources: loop/* tables */.u.sources, looks: looks, tables: validate_here },
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
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/[\\`*_{}[\]#!|~$^]/g, "\\$&")
        .replace(/[@#]/g, `$&${joiner}`)
        .replace(/\bGH-(?=\d)/gi, `$&${joiner}`)
        .replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, `$1${joiner}`)
        .replace(/www(?=\.)/gi, `$&${joiner}`)
        .replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${joiner}`)
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
