export const id = 620;
export const ids = [620];
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

/***/ 83616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulate: () => (/* binding */ simulate_simulate)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/simulation.js
var config_simulation = __webpack_require__(31396);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/simulate/define.js
var simulate_define = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/simulate/index.js + 17 modules
var simulate = __webpack_require__(44610);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/simulate/write-csv.js

const rowsAtOnce = 10_000;
/** RFC 4180 with LF, a header, missing as nothing, numbers in shortest round-trip form: equal tables are equal bytes. */
function openCsv(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, "w");
    let headed = false;
    return {
        append(block) {
            if (!headed)
                writeAll(descriptor, header(block));
            headed = true;
            const columns = [...block.columns.values()];
            for (let from = 0; from < block.rows; from += rowsAtOnce)
                writeAll(descriptor, lines(columns, from, Math.min(block.rows, from + rowsAtOnce)));
        },
        close: () => (0,external_node_fs_.closeSync)(descriptor),
    };
}
/** A whole table as such a text. */
const csvOf = (frame) => header(frame) + lines([...frame.columns.values()], 0, frame.rows);
const header = ({ columns }) => `${[...columns.keys()].map(cell).join(",")}\n`;
function lines(columns, from, to) {
    let text = "";
    for (let row = from; row < to; row++) {
        for (let j = 0; j < columns.length; j++) {
            const { type, values } = columns[j];
            if (j > 0)
                text += ",";
            if (type === "text")
                text += values[row] === null ? "" : cell(values[row]);
            else if (!Number.isNaN(values[row]))
                text += String(values[row] + 0);
        }
        text += "\n";
    }
    return text;
}
/** An empty text is quoted, for nothing stands for a missing one. */
const cell = (text) => text === "" || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
function writeAll(descriptor, text) {
    const bytes = Buffer.from(text, "utf8");
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(descriptor, bytes, written, bytes.length - written);
}

// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/parquet-writer.js + 18 modules
var parquet_writer = __webpack_require__(59640);
// EXTERNAL MODULE: ./node_modules/hyparquet-writer/src/node.js
var node = __webpack_require__(39177);
;// CONCATENATED MODULE: ./build/simulate/write-parquet.js

/** Snappy Parquet, a row group a block: whole numbers are INT32, others DOUBLE, missing is null. Equal tables are equal bytes. */
function openParquet(file, { whole, complete }) {
    let writer = null;
    return {
        append(block) {
            const schema = () => schemaOf(block, whole, complete ? "REQUIRED" : "OPTIONAL");
            // Statistics of every column chunk would take as long as the rest, and no reader needs them.
            writer ??= new parquet_writer/* ParquetWriter */.o({ writer: (0,node/* fileWriter */.kV)(file), schema: schema(), statistics: false });
            const columnData = [...block.columns].map(([name, column]) => ({
                name,
                data: complete ? column.values : withNulls(column),
            }));
            writer.write({ columnData: columnData, rowGroupSize: block.rows });
        },
        close: () => void writer?.finish(),
    };
}
function schemaOf({ columns }, whole, repetition_type) {
    const leaves = [...columns].map(([name, { type }]) => {
        if (type === "text")
            return { name, repetition_type, type: "BYTE_ARRAY", converted_type: "UTF8" };
        return { name, repetition_type, type: whole.has(name) ? "INT32" : "DOUBLE" };
    });
    return [{ name: "root", num_children: leaves.length }, ...leaves];
}
const withNulls = ({ type, values }) => type === "text" ? values : Array.from(values, (value) => (Number.isNaN(value) ? null : value));

;// CONCATENATED MODULE: ./build/simulate/write.js





const formats = ["csv", "parquet", "both"];
/** Every file that `writeSimulation` may write. */
const isSimulationFile = (name) => /^(observed|potential|products|users)\.(csv|parquet)$/.test(name) || name === "truth.json";
/** Writes a data set into the empty folder `folder`, block by block, and its truth.json last. `wrote` gets the rows so far. */
function writeSimulation(folder, streamed, format, wrote) {
    for (const [name, table] of Object.entries(streamed.tables)) {
        const writers = write_open((0,external_node_path_.join)(folder, name), { whole: new Set(), complete: true }, format);
        for (const writer of writers) {
            writer.append(table);
            writer.close();
        }
    }
    const sides = { observed: [], potential: [] };
    for (const side of ["observed", "potential"])
        sides[side] = write_open((0,external_node_path_.join)(folder, side), streamed, format);
    const append = (writers, block) => {
        for (const writer of writers)
            writer.append(block);
    };
    let rows = 0;
    for (;;) {
        const next = streamed.blocks.next();
        if (next.done) {
            for (const writer of [...sides.observed, ...sides.potential])
                writer.close();
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, "truth.json"), (0,contracts/* canonicalJson */.dj)(contracts/* Truth */.jE.parse(next.value)));
            return next.value;
        }
        append(sides.observed, next.value.observed);
        append(sides.potential, next.value.potential);
        rows += next.value.observed.rows;
        wrote(rows);
    }
}
function write_open(path, columns, format) {
    return [
        ...(format === "parquet" ? [] : [openCsv(`${path}.csv`)]),
        ...(format === "csv" ? [] : [openParquet(`${path}.parquet`, columns)]),
    ];
}

// EXTERNAL MODULE: ./build/stages/study.js + 2 modules
var study = __webpack_require__(28793);
// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
;// CONCATENATED MODULE: ./build/commands/output-folder.js



/**
 * Fills the folder `out` whole or not at all: `fill` writes into a temporary one beside it, which is then put in its
 * place. A folder that holds nothing but files that `ours` knows is replaced; with `force` what is written is put among
 * whatever the folder holds, file by file.
 * @throws E_FOLDER_OCCUPIED before anything is written
 */
function fillFolder(out, { ours, force }, fill) {
    const strangers = entries(out).filter((name) => !ours(name));
    if (strangers.length > 0 && !force)
        throw (0,errors.impactError)("E_FOLDER_OCCUPIED", { folder: out, files: strangers });
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(out), { recursive: true });
    const temporary = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(out), `.${(0,external_node_path_.basename)(out)}-`));
    try {
        const [made, old] = [(0,external_node_path_.join)(temporary, "made"), (0,external_node_path_.join)(temporary, "old")];
        (0,external_node_fs_.mkdirSync)(made);
        const result = fill(made);
        if (strangers.length > 0)
            for (const name of entries(made))
                (0,external_node_fs_.renameSync)((0,external_node_path_.join)(made, name), (0,external_node_path_.join)(out, name));
        else {
            if ((0,external_node_fs_.statSync)(out, { throwIfNoEntry: false }))
                (0,external_node_fs_.renameSync)(out, old);
            (0,external_node_fs_.renameSync)(made, out);
        }
        return result;
    }
    finally {
        (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
    }
}
/** @throws E_FOLDER_OCCUPIED when it is a file */
function entries(folder) {
    const stat = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false });
    if (!stat)
        return [];
    if (!stat.isDirectory())
        throw (0,errors.impactError)("E_FOLDER_OCCUPIED", { folder, files: [(0,external_node_path_.basename)(folder)] });
    return (0,external_node_fs_.readdirSync)(folder).sort();
}

;// CONCATENATED MODULE: ./build/commands/simulate-data.js










/** `simulate --config sim.yaml --out dir`: one data set, its potential outcomes and its truth. @throws E_USAGE, E_SOURCE_MISSING, E_FOLDER_OCCUPIED */
function simulateData(options) {
    const { out, format, seed, phase } = read(options);
    const loaded = (0,config_simulation/* loadFile */.Z)(config_simulation/* SimulationFile */.s, (0,edge.rootOf)(options), options.config);
    const { value: simulation, problems, locate } = loaded;
    if (!simulation)
        return (0,edge.fail)(problems, options);
    const design = simulate/* designs */._.get(simulation.world.design);
    const line = (0,edge.progressLine)();
    try {
        const given = { ...simulation.world, ...(seed !== null && { seed }) };
        const world = design.with_files(given, (0,edge.rootOf)(options));
        const total = design.rows(world);
        if (total > simulate_define/* mostRows */.ZB) {
            const context = { found: `${total} rows`, expected: `at most ${simulate_define/* mostRows */.ZB}`, mend: "simulate fewer" };
            throw (0,errors.impactError)("E_SCHEMA", context, { path: [design.size] });
        }
        const truth = fillFolder(out, { ours: isSimulationFile, force: options.force === true }, (folder) => {
            const streamed = design.stream(world, phase ?? simulation.phase);
            return writeSimulation(folder, streamed, format, (rows) => line.update({ stage: "simulate", done: rows, total }));
        });
        line.clear();
        if (options.json)
            (0,edge.sayJson)(truth);
        else
            (0,edge.say)(describe(truth, options.out));
        return 0;
    }
    catch (error) {
        line.clear();
        if (!(error instanceof errors/* ImpactError */.Xg) || !error.place.path)
            throw error;
        return (0,edge.fail)([(0,study/* problemOf */.Zw)(error, { id: null, locate: (path) => locate(["world", ...path]) })], options);
    }
}
function read(options) {
    const { out, format = "csv", seed, phase } = options;
    const usage = (option, found, expected) => (0,errors.impactError)("E_USAGE", { option, found, expected });
    if (out === undefined)
        throw usage("--out", "none", "the folder to write");
    if (!formats.includes(format))
        throw usage("--format", format, formats.join(", "));
    if (seed !== undefined && !(/^\d+$/.test(seed) && Number.isSafeInteger(Number(seed))))
        throw usage("--seed", seed, "a whole number of at least 0");
    const parsed = contracts/* Phase */.JC.optional().safeParse(phase);
    if (!parsed.success)
        throw usage("--phase", phase, "pilot or scale");
    return {
        out: (0,external_node_path_.resolve)((0,edge.rootOf)(options), out),
        format: format,
        seed: seed === undefined ? null : Number(seed),
        phase: parsed.data,
    };
}
/** The truth as a whole; what is true of single periods and groups is in the file. */
function describe({ design, estimands, assumptions_violated }, out) {
    const whole = estimands.filter(({ group }) => group === null);
    const lines = [
        `${design} in ${out}`,
        ...whole.map(({ estimand, outcome, value, n }) => `  ${estimand} of ${outcome}  ${value.toPrecision(6)} (n = ${n})`),
        ...assumptions_violated.map(({ assumption, size, unit }) => `  violated: ${assumption}, by ${size} ${unit}`),
    ];
    return lines.join("\n");
}

// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
// EXTERNAL MODULE: ./build/simulate/copula/categories.js
var categories = __webpack_require__(37152);
// EXTERNAL MODULE: ./build/simulate/copula/dependence.js + 1 modules
var dependence = __webpack_require__(28830);
// EXTERNAL MODULE: ./build/simulate/copula/marginal.js
var copula_marginal = __webpack_require__(11859);
// EXTERNAL MODULE: ./build/simulate/copula/scores.js
var scores = __webpack_require__(79679);
// EXTERNAL MODULE: ./build/frame/rows.js
var rows = __webpack_require__(84065);
// EXTERNAL MODULE: ./build/simulate/copula/periods.js
var periods = __webpack_require__(36884);
;// CONCATENATED MODULE: ./build/simulate/copula/training.js




/**
 * Finds the roles of a table's columns. Ids, texts that are hardly ever the same and columns without 5 values are left
 * out, each with its reason.
 * @throws E_COLUMN_MISSING, E_SCHEMA, E_COLUMN_TYPE at the spec's key
 */
function trainingOf(table, spec) {
    const { unit, period } = spec;
    namedColumns(spec).forEach(({ name, path }) => {
        (0,errors/* placedIn */.T8)(path, () => table.column(name));
    });
    const frame = unit === undefined || period === undefined ? table : (0,rows/* completeRows */.TC)(table, [unit, period]);
    const calendar = period === undefined ? null : (0,errors/* placedIn */.T8)(["period"], () => (0,periods/* periodsOf */.q)(frame, period));
    const periodOf = calendar?.indexes ?? new Int32Array(frame.rows);
    const units = unit === undefined
        ? Array.from({ length: frame.rows }, (_, row) => [row])
        : (0,rows/* groupRows */.fD)(frame, [unit]).map((rows) => rows.toSorted((a, b) => periodOf[a] - periodOf[b]));
    const twice = units.find((rows) => rows.some((row, i) => i > 0 && periodOf[row] === periodOf[rows[i - 1]]));
    if (twice && unit !== undefined) {
        const found = `two rows of ${unit} ${frame.text(unit)[twice[0]]} in one period`;
        const expected = "one row for each unit and period";
        throw (0,errors.impactError)("E_SCHEMA", { found, expected, mend: "aggregate them first" }, { path: ["period"] });
    }
    const roles = rolesOf(frame, spec, units);
    const reasons = roles.map(({ name, of, column }) => ({
        column: name,
        reason: unfit(name, of, column, spec),
    }));
    return {
        rows: frame.rows,
        frame,
        units,
        previous: previousOf(frame.rows, units, periodOf),
        periods: calendar?.periods ?? 1,
        labels: calendar?.labels ?? null,
        columns: roles.filter((_, i) => reasons[i].reason === null),
        left_out: reasons.filter((entry) => entry.reason !== null),
    };
}
function previousOf(rows, units, periodOf) {
    const previous = new Int32Array(rows).fill(-1);
    for (const mine of units)
        mine.forEach((row, i) => {
            if (i > 0 && periodOf[mine[i - 1]] === periodOf[row] - 1)
                previous[row] = mine[i - 1];
        });
    return previous;
}
const namedColumns = ({ unit, period, unit_columns, metrics, leave_out, order_by }) => [
    { name: unit, path: ["unit"] },
    { name: period, path: ["period"] },
    ...(unit_columns ?? []).map((name, i) => ({ name, path: ["unit_columns", i] })),
    ...(metrics ?? []).map((name, i) => ({ name, path: ["metrics", i] })),
    ...leave_out.map((name, i) => ({ name, path: ["leave_out", i] })),
    ...Object.entries(order_by).map(([column, name]) => ({ name, path: ["order_by", column] })),
].filter((named) => named.name !== undefined);
function rolesOf(frame, spec, units) {
    const firsts = units.map((rows) => rows[0]);
    const { unit, period, leave_out } = spec;
    return [...frame.columns].flatMap(([name, column]) => {
        if (name === unit || name === period || leave_out.includes(name))
            return [];
        const changed = units.find((rows) => rows.some((row) => !same(column, row, rows[0])));
        const claimed = spec.unit_columns?.includes(name);
        if (claimed && changed !== undefined) {
            const found = `\`${name}\`, which changes within ${unit} ${frame.text(unit)[changed[0]]}`;
            const context = { found, expected: "columns with one value a unit", mend: "name it under `metrics`" };
            throw (0,errors.impactError)("E_SCHEMA", context, { path: ["unit_columns", spec.unit_columns.indexOf(name)] });
        }
        const ofUnit = claimed || (changed === undefined && !spec.metrics?.includes(name));
        if (ofUnit)
            return claimed || !spec.unit_columns ? [{ name, of: "unit", column: (0,rows/* takeValues */._)(column, firsts) }] : [];
        return !spec.metrics || spec.metrics.includes(name) ? [{ name, of: "period", column }] : [];
    });
}
const same = ({ values }, a, b) => Object.is(values[a], values[b]);
/** Why a column is not learned; null for one that is. */
function unfit(name, of, { type, values }, spec) {
    const named = spec.unit_columns?.includes(name) || spec.metrics?.includes(name);
    if (!named && looksLikeId.test(name))
        return "its name is that of an id";
    const times = new Map();
    for (const value of values)
        if (value !== null && !Number.isNaN(value))
            times.set(value, (times.get(value) ?? 0) + 1);
    const counts = [...times.values()];
    const present = counts.reduce((sum, count) => sum + count, 0);
    const who = of === "unit" && spec.unit !== undefined ? "units" : "rows";
    if (present < copula_marginal/* fewestRows */.mf)
        return `fewer than ${copula_marginal/* fewestRows */.mf} ${who} have a value`;
    const rare = counts.filter((count) => count < copula_marginal/* fewestRows */.mf).reduce((sum, count) => sum + count, 0);
    if (type === "text" && rare > present / 2)
        return `most of its texts are those of fewer than ${copula_marginal/* fewestRows */.mf} ${who}: ids or free text`;
    if (type === "number" && !named && isRunning(values))
        return `it numbers the ${who}`;
    return null;
}
const looksLikeId = /(^|[_\s.-])(id|ids|uuid|guid)$|[a-z]Id$/i;
/** Each of n whole numbers in a row once. */
function isRunning(values) {
    const sorted = Float64Array.from(values).sort();
    return (sorted.length >= 20 &&
        sorted.every((x, i) => Number.isInteger(x) && (i === 0 || x === sorted[i - 1] + 1)));
}

;// CONCATENATED MODULE: ./build/simulate/copula/fit.js







const minimum = 30;
const few = 100;
/**
 * Learns a Gaussian copula with empirical marginals from a table: each column's quantiles or categories, their missing
 * cells and point masses, how they move together, within a unit and from period to period. No row is kept.
 * @throws E_TRAINING_TOO_SMALL under 30 rows; E_COLUMN_MISSING, E_SCHEMA, E_COLUMN_TYPE at the spec's key
 * @see Nelsen (2006), An introduction to copulas; Patki, Wedge & Veeramachaneni (2016), The synthetic data vault
 */
function fitCopula(table, spec) {
    const training = trainingOf(table, spec);
    if (training.rows < minimum)
        throw (0,errors.impactError)("E_TRAINING_TOO_SMALL", { rows: training.rows, minimum });
    return learn(training, spec);
}
/** The same of a table whose roles are known, of any size. @throws E_SCHEMA when no column is left to learn */
function learn(training, spec) {
    const { rows, units, periods, labels, left_out } = training;
    if (training.columns.length === 0) {
        const found = `no column to learn (${left_out.map(({ column, reason }) => `${column}: ${reason}`).join("; ")})`;
        throw (0,errors.impactError)("E_SCHEMA", { found, expected: "one or more", mend: "name them in the spec" });
    }
    const position = positions(training, spec);
    const columns = training.columns.map((column) => learnColumn(column, position));
    const latents = columns.flatMap((column) => column.latents);
    return {
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        unit: spec.unit ?? null,
        period: labels,
        trained_on: { rows, units: units.length, periods },
        columns: columns.map(({ latents: _, ...column }) => column),
        ...(0,dependence/* learnDependence */.K)(latents, training),
        left_out: [...left_out],
        warnings: warningsOf(training),
    };
}
function learnColumn({ name, of, column }, position) {
    const marginal = marginalOf({ name, of, column }, position);
    const level = marginal.kind === "categorical" ? (0,categories/* levelOf */.In)(marginal) : null;
    const numbers = column.type === "number"
        ? column.values
        : Float64Array.from(column.values, (label) => level(label) ?? Number.NaN);
    const absent = numbers.map((x) => Number(Number.isNaN(x)));
    const latents = [
        { column: name, part: "value", of, scores: (0,scores/* scoresOf */.xt)(numbers) },
        { column: name, part: "missing", of, scores: (0,scores/* scoresOf */.xt)(absent) },
    ].filter(({ scores }) => scores.sd > 0);
    const missing = (0,copula_marginal/* round */.LI)(absent.reduce((sum, x) => sum + x, 0) / absent.length);
    return { name, of, marginal, missing, latents };
}
function marginalOf(column, position) {
    if (column.column.type === "text")
        return (0,categories/* categoricalMarginal */.E$)(column.column.values, position(column));
    return (0,copula_marginal/* numericMarginal */.f6)(column.column.values.filter((x) => !Number.isNaN(x)));
}
/** Where a level stands among the others: at its rows' mean mid-rank in the column that it is ordered by. */
function positions({ columns, units, rows }, { order_by }) {
    const isNumber = ({ column }) => column.type === "number";
    const unitOf = new Int32Array(rows);
    units.forEach((mine, unit) => {
        for (const row of mine)
            unitOf[row] = unit;
    });
    return ({ name, of }) => {
        const by = columns.find((other) => (name in order_by ? other.name === order_by[name] : isNumber(other)));
        if (by === undefined || by.column.type === "text")
            return () => 0;
        const ranks = (0,scores/* midRanks */.oX)(by.column.values);
        const seen = (place) => {
            if (of === by.of)
                return [place];
            return of === "unit" ? units[place] : [unitOf[place]];
        };
        return (places) => {
            const found = places
                .flatMap((place) => seen(place).map((at) => ranks[at]))
                .filter((x) => !Number.isNaN(x));
            return found.length === 0 ? 0 : found.reduce((sum, x) => sum + x, 0) / found.length;
        };
    };
}
function warningsOf({ rows, units, periods, labels }) {
    const panel = labels !== null;
    return [
        ...(rows < few ? [`${rows} rows are few to learn from: under ${few} its correlations are rough`] : []),
        ...(panel && rows >= few && units.length < minimum
            ? [`${units.length} units are few: how units differ, and what differs together, is rough`]
            : []),
        ...(panel && periods === 1
            ? ["one period tells nothing of persistence: half of each metric's variance is the unit's"]
            : []),
        ...(panel && rows < units.length * periods
            ? [
                `${units.length * periods - rows} of ${units.length * periods} cells of the panel have no row: the sampled grid is full`,
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/simulate/copula/measure.js
/** A measure that should not fall below its target. */
const atLeast = (measure) => ({
    ...measure,
    better: "higher",
    passed: measure.value >= measure.target,
});
/** A measure that should not exceed its target. */
const atMost = (measure) => ({
    ...measure,
    better: "lower",
    passed: measure.value <= measure.target,
});
const percent = (share) => `${(100 * share).toFixed(1)} %`;

;// CONCATENATED MODULE: ./build/simulate/copula/similarity.js

/** 1 − the largest distance between two samples' distribution functions; missing values are left out. */
function ksComplement(real, made) {
    const [a, b] = [present(real).sort(), present(made).sort()];
    let [i, j, widest] = [0, 0, 0];
    while (i < a.length && j < b.length) {
        const x = Math.min(a[i], b[j]);
        while (i < a.length && a[i] === x)
            i++;
        while (j < b.length && b[j] === x)
            j++;
        widest = Math.max(widest, Math.abs(i / a.length - j / b.length));
    }
    return 1 - widest;
}
/** 1 − half the sum of the distances between two samples' shares of each category; missing values are left out. */
function tvComplement(real, made) {
    const [a, b] = [shares(real), shares(made)];
    const distance = [...new Set([...a.keys(), ...b.keys()])].reduce((sum, key) => sum + Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0)), 0);
    return 1 - distance / 2;
}
const present = (values) => values.filter((x) => !Number.isNaN(x));
function shares(labels) {
    const found = labels.filter((label) => label !== null);
    const counts = new Map();
    for (const label of found)
        counts.set(label, (counts.get(label) ?? 0) + 1);
    return new Map([...counts].map(([label, count]) => [label, count / found.length]));
}
/** 1 − half the difference of two samples' correlations, of ranks; null where one of them has none. */
function correlationSimilarity(real, made) {
    const [r, m] = [(0,scores/* correlationOf */["in"])(...real), (0,scores/* correlationOf */["in"])(...made)];
    return Number.isNaN(r) || Number.isNaN(m) ? null : 1 - Math.abs(r - m) / 2;
}
/** The total-variation complement of two columns' joint categories, numbers cut at the real ones' thirds. */
function contingencySimilarity(real, made) {
    const cut = real.map((column) => categoriesBy(column));
    const joint = ([a, b]) => {
        const [left, right] = [cut[0](a), cut[1](b)];
        return left.map((label, row) => label === null || right[row] === null ? null : `${label}\n${right[row]}`);
    };
    return tvComplement(joint(real), joint(made));
}
function categoriesBy(real) {
    if (real.type === "text")
        return (column) => (column.type === "text" ? column.values : []);
    const sorted = present(real.values).sort();
    const thirds = [1, 2].map((part) => sorted[Math.floor((part * sorted.length) / 3)]);
    return (column) => Array.from(column.values, (x) => Number.isNaN(x) ? null : String(thirds.filter((third) => x >= third).length));
}
const zeroShare = (values) => {
    const found = present(values);
    return found.filter((x) => x === 0).length / found.length;
};
const missingShare = ({ type, values }) => (type === "text" ? values.filter((x) => x === null).length : values.length - present(values).length) /
    values.length;
/**
 * How many rows of `made` equal, cell for cell, a row of `real` that no other row of it equals; and how many of as many
 * new rows of the same origin would by coincidence: twice the pairs of equal rows.
 * @see Good (1953), The population frequencies of species and the estimation of population parameters
 */
function copiesOf(real, made) {
    const keys = (frame) => {
        const columns = [...real.columns.keys()].map((name) => frame.text(name));
        return Array.from({ length: frame.rows }, (_, row) => JSON.stringify(columns.map((column) => column[row])));
    };
    const times = new Map();
    for (const key of keys(real))
        times.set(key, (times.get(key) ?? 0) + 1);
    const pairs = [...times.values()].filter((count) => count === 2).length;
    const copies = keys(made).filter((key) => times.get(key) === 1).length;
    return { copies, coincidences: (2 * pairs * made.rows) / real.rows };
}
/**
 * Each row of `made`'s distance to the closest row of a table: over the columns, the mean of the difference of ranks
 * (as shares of `scale`'s rows) or of 0 and 1 for categories and for missing against present.
 */
function closestDistances(scale, made, table) {
    const columns = [...scale.columns].map(([name, column]) => {
        const place = placeIn(column);
        return { from: place(made.column(name)), to: place(table.column(name)), nominal: column.type === "text" };
    });
    return Float64Array.from({ length: made.rows }, (_, row) => {
        let least = Number.POSITIVE_INFINITY;
        for (let other = 0; other < table.rows; other++) {
            let sum = 0;
            for (let c = 0; c < columns.length && sum < least; c++) {
                const { from, to, nominal } = columns[c];
                const gap = Math.abs(from[row] - to[other]);
                sum += nominal ? Number(gap > 0) : Math.min(gap, 1);
            }
            least = Math.min(least, sum);
        }
        return least / columns.length;
    });
}
/** A column's values as numbers to compare: their share of the smaller ones, the number of a category, 2 for missing. */
function placeIn(scale) {
    if (scale.type === "text") {
        const levels = new Map();
        for (const label of scale.values)
            if (!levels.has(label))
                levels.set(label, levels.size);
        return (column) => Float64Array.from(column.values, (label) => levels.get(label) ?? -1);
    }
    const sorted = present(scale.values).sort();
    return (column) => Float64Array.from(column.values, (x) => Number.isNaN(x) ? 2 : below(sorted, x) / sorted.length);
}
/** Half-way through the ties: the values below x, and half of those equal to it. */
function below(sorted, x) {
    const first = (before) => {
        let [low, high] = [0, sorted.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (before(sorted[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return (first((value) => value < x) + first((value) => value <= x)) / 2;
}

;// CONCATENATED MODULE: ./build/simulate/copula/pairs.js



/** For each pair of columns how alike they move together: by rank correlation, or by joint shares with a category. */
function pairMeasures({ columns }, real, made) {
    const ranks = [real, made].map(({ of }) => ({ unit: ranksOf(of.unit), period: ranksOf(of.period) }));
    return columns.flatMap((a, i) => columns.slice(i + 1).flatMap((b) => {
        const of = a.of === "unit" && b.of === "unit" ? "unit" : "period";
        const names = [a.name, b.name];
        const pairs = ranks.map((side) => names.map((name) => side[of].get(name)));
        if (pairs.flat().every((values) => values !== undefined)) {
            const value = correlationSimilarity(...pairs);
            if (value === null)
                return [];
            const sentence = `the rank correlations of ${a.name} and ${b.name} differ by ${(2 * (1 - value)).toFixed(3)}`;
            return [
                atLeast({ measure: "correlation_similarity", columns: names, value, target: 0.85, sentence }),
            ];
        }
        const [r, m] = [real, made].map((side) => names.map((name) => side.of[of].column(name)));
        const value = contingencySimilarity(r, m);
        const sentence = `the joint shares of ${a.name} and ${b.name} differ by at most ${percent(1 - value)}`;
        return [atLeast({ measure: "contingency_similarity", columns: names, value, target: 0.85, sentence })];
    }));
}
const ranksOf = (frame) => new Map([...frame.columns].flatMap(([name, column]) => column.type === "number" ? [[name, (0,scores/* midRanks */.oX)(column.values)]] : []));

// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/stats/random.js
var random = __webpack_require__(52681);
// EXTERNAL MODULE: ./build/simulate/copula/sample.js
var sample = __webpack_require__(81526);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/frame/step.js
var step = __webpack_require__(12258);
;// CONCATENATED MODULE: ./build/simulate/copula/spec.js


const Name = schemas/* string */.YjP().min(1);
/** What the columns of a table to learn from are; without a unit every row is one. Columns no key names are learned. */
const CopulaSpec = schemas/* strictObject */.rej({
    unit: Name.optional().describe("the column of ids of users, products, …; never learned, numbered anew"),
    period: Name.optional().describe("the column of dates or numbers of periods, one row a unit and period"),
    unit_columns: step/* names */.Dy.optional().describe("one value a unit; default: those that never change within one"),
    metrics: step/* names */.Dy.optional().describe("one value a unit and period; default: all others"),
    leave_out: schemas/* array */.YOg(Name).default([]).describe("treatment, ids, and what else is not to be learned"),
    order_by: schemas/* record */.g1P(Name, Name)
        .default({})
        .describe("by which column's ranks a categorical column's levels are ordered; default: the first numeric one"),
})
    .superRefine(({ unit, period, unit_columns = [], metrics = [], leave_out }, context) => {
    const refuse = (path, message) => context.addIssue({ code: "custom", path, message });
    if (unit !== undefined && period === undefined)
        refuse(["unit"], "a `period` beside it, for one row a unit and period");
    if (unit === undefined && period !== undefined)
        refuse(["period"], "a `unit` beside it");
    if (unit === undefined && metrics.length > 0)
        refuse(["metrics"], "a `unit` and a `period` beside them");
    const named = [
        ...(unit === undefined ? [] : [{ name: unit, path: ["unit"] }]),
        ...(period === undefined ? [] : [{ name: period, path: ["period"] }]),
        ...unit_columns.map((name, i) => ({ name, path: ["unit_columns", i] })),
        ...metrics.map((name, i) => ({ name, path: ["metrics", i] })),
        ...leave_out.map((name, i) => ({ name, path: ["leave_out", i] })),
    ];
    named.forEach(({ name, path }, i) => {
        if (named.findIndex((other) => other.name === name) < i)
            refuse(path, "a column that has no other role");
    });
});

;// CONCATENATED MODULE: ./build/simulate/copula/privacy.js









/** Every row is compared with every other. */
const mostRows = 2000;
/**
 * Does the sample copy? Its rows that equal the one training row of their kind, against how many would by coincidence;
 * and for a model of one half of the data, how often a sampled row is closer to it than to the other half.
 */
function privacyMeasures(training, spec, model, seed) {
    const { units, periods } = model.trained_on;
    const made = (0,sample/* sampleCopula */.D)(model, { units, periods, seed });
    const { copies, coincidences } = copiesOf(only(training.frame, model), only(made, model));
    const target = Math.ceil(coincidences + 3 * Math.sqrt(coincidences));
    const by = target > 0 ? `; of as many real rows about ${Math.round(coincidences)} would` : "";
    const sentence = `${copies} of ${made.rows} sampled rows equal a training row that occurs once${by}`;
    return [
        atMost({ measure: "exact_copies", columns: [], value: copies, target, sentence }),
        ...closeness(halvesOf(training, seed), spec, model, seed),
    ];
}
function closeness(halves, spec, model, seed) {
    const namesOf = (of) => model.columns.filter((column) => column.of === of).map(({ name }) => name);
    const [unit_columns, metrics] = [namesOf("unit"), namesOf("period")];
    const { unit, period, order_by } = spec;
    const roles = CopulaSpec.parse({
        ...(unit === undefined ? {} : { unit, period }),
        ...(unit_columns.length > 0 && { unit_columns }),
        ...(metrics.length > 0 && { metrics }),
        order_by,
    });
    const training = trainingOf(halves[0], roles);
    if (training.columns.length === 0 || halves[1].rows === 0)
        return [];
    const half = learn(training, roles);
    const { periods } = half.trained_on;
    const made = (0,sample/* sampleCopula */.D)(half, { units: Math.ceil(1000 / periods), periods, seed });
    const scale = only(training.frame, half);
    const [own, other] = halves.map((table) => closestDistances(scale, made, firstRows(only(table, half))));
    const closer = own.reduce((sum, gap, i) => sum + (gap < other[i] ? 1 : gap === other[i] ? 0.5 : 0), 0);
    const value = closer / made.rows;
    // Two halves of few units differ by themselves.
    const target = Math.min(Math.round(100 * (0.55 + 1 / Math.sqrt(2 * training.units.length))) / 100, 0.95);
    const sentence = `${percent(value)} of the rows sampled from a model of half the data are closer to that half than to the other`;
    return [atMost({ measure: "closest_to_training", columns: [], value, target, sentence })];
}
/** Two halves with as many units each, drawn at random. */
function halvesOf({ frame, units }, seed) {
    const draw = (0,random/* stream */.T)(seed, "copula", "holdout");
    const drawn = units
        .map((rows, unit) => ({ rows, at: draw.uniform(unit) }))
        .sort((a, b) => a.at - b.at)
        .map(({ rows }) => rows);
    const half = Math.floor(units.length / 2);
    const take = (from) => (0,rows/* takeRows */.LY)(frame, drawn.slice(from, from + half).flat());
    return [take(0), take(half)];
}
const firstRows = (frame) => (0,rows/* takeRows */.LY)(frame, Array.from({ length: Math.min(frame.rows, mostRows) }, (_, row) => row));
/** The frame with the model's columns only, in their order. */
const only = (frame, { columns }) => (0,frame_frame/* makeFrame */.g)(columns.map(({ name }) => [name, frame.column(name)]), frame.label);

;// CONCATENATED MODULE: ./build/simulate/copula/quality.js









/**
 * Samples from a model and compares with the table it was fitted to: each column, each pair, from one period to the
 * next, and whether records are copied. The sample is large, so that what it falls short by is the model's.
 * @throws as `fitCopula` for the roles of the table
 */
function assessSynthesis(table, spec, model, seed) {
    const training = trainingOf(table, spec);
    const { periods } = model.trained_on;
    const units = Math.min(Math.max(Math.ceil(10_000 / periods), 1000), Math.ceil(500_000 / periods));
    const sides = [sideOf(training), sampledSide(model, units, seed)];
    const measures = [
        ...model.columns.flatMap((column) => columnMeasures(column, ...sides)),
        ...pairMeasures(model, ...sides),
        ...(model.period === null ? [] : persistenceMeasures(model, ...sides)),
        ...privacyMeasures(training, spec, model, seed),
    ];
    return {
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        backend: "copula",
        seed,
        trained_on: model.trained_on,
        sampled: { rows: units * periods, units, periods },
        passed: measures.every(({ passed }) => passed),
        measures,
        left_out: model.left_out,
        limits: limitsOf(model),
        warnings: model.warnings,
    };
}
const sideOf = ({ frame, units, previous }) => ({
    of: {
        unit: (0,rows/* takeRows */.LY)(frame, units.map((rows) => rows[0])),
        period: frame,
    },
    previous,
});
function sampledSide(model, units, seed) {
    const { periods } = model.trained_on;
    const frame = (0,sample/* sampleCopula */.D)(model, { units, periods, seed });
    const firsts = Array.from({ length: units }, (_, unit) => unit * periods);
    const previous = Int32Array.from({ length: frame.rows }, (_, row) => (row % periods === 0 ? -1 : row - 1));
    return { of: { unit: (0,rows/* takeRows */.LY)(frame, firsts), period: frame }, previous };
}
function columnMeasures({ name, of }, real, made) {
    const [r, m] = [real.of[of].column(name), made.of[of].column(name)];
    const columns = [name];
    const gap = (measure, shares, what) => atMost({
        measure,
        columns,
        value: Math.abs(shares[0] - shares[1]),
        target: 0.05,
        sentence: `${name} is ${what} in ${percent(shares[1])} of the sample, in ${percent(shares[0])} of the data`,
    });
    const missing = [missingShare(r), missingShare(m)];
    const distribution = (measure, value, what) => atLeast({
        measure,
        columns,
        value,
        target: 0.9,
        sentence: `${name}: ${what} differ by at most ${percent(1 - value)}`,
    });
    return [
        r.type === "number" && m.type === "number"
            ? distribution("ks_complement", ksComplement(r.values, m.values), "the shares of values below any limit")
            : distribution("tv_complement", tvComplement(texts(r), texts(m)), "the shares of any set of categories"),
        ...(missing[0] > 0 ? [gap("missing_share_gap", missing, "missing")] : []),
        ...(r.type === "number" && m.type === "number" && zeroShare(r.values) > 0
            ? [gap("zero_share_gap", [zeroShare(r.values), zeroShare(m.values)], "0")]
            : []),
    ];
}
const texts = (column) => (column.type === "text" ? column.values : []);
function persistenceMeasures({ columns }, real, made) {
    return columns.flatMap(({ name, of, marginal }) => {
        if (of === "unit" || marginal.kind === "categorical")
            return [];
        const [r, m] = [real, made].map((side) => {
            const values = (0,scores/* midRanks */.oX)(side.of.period.number(name));
            return (0,scores/* correlationOf */["in"])(values, values.map((_, row) => values[side.previous[row]] ?? Number.NaN));
        });
        if (Number.isNaN(r) || Number.isNaN(m))
            return [];
        const sentence = `${name}'s rank correlation with the period before is ${m.toFixed(3)}, ${r.toFixed(3)} in the data`;
        return [
            atMost({
                measure: "autocorrelation_gap",
                columns: [name],
                value: Math.abs(r - m),
                target: 0.1,
                sentence,
            }),
        ];
    });
}
function limitsOf({ columns, period }) {
    const nominal = columns.filter(({ marginal }) => marginal.kind === "categorical" && marginal.levels.length > 2);
    return [
        "no tail dependence: extremes of two columns coincide less often than in data where they come together",
        "a dependence that rises and falls again is lost: only monotone ones are learned",
        ...(nominal.length > 0
            ? [
                `the categories of ${nominal.map(({ name }) => name).join(", ")} stand on one line each: what does not follow its order is lost`,
            ]
            : []),
        ...(period === null ? [] : ["no trend, season or event: periods differ by chance and persistence only"]),
        "no formal guarantee of privacy (differential privacy): no row and no rare value is kept, means over 5 rows are",
    ];
}

// EXTERNAL MODULE: ./build/sources/index.js + 4 modules
var sources = __webpack_require__(96340);
;// CONCATENATED MODULE: ./build/commands/simulate-fit.js











/** `simulate --fit`: learns a copula from a table and writes its model, with `--report` its quality. @throws E_USAGE, E_SOURCE_MISSING */
async function simulateFit(options) {
    const { fit, model: file, seed } = simulate_fit_read(options);
    const spec = loadSpec(options);
    if (spec.problems.length > 0)
        return (0,edge.fail)(spec.problems, options);
    const table = await readTable(fit, options);
    try {
        const model = fitCopula(table, spec.value);
        const report = options.report === undefined ? null : assessSynthesis(table, spec.value, model, seed);
        write((0,external_node_path_.resolve)((0,edge.rootOf)(options), file), model);
        if (report)
            write((0,external_node_path_.resolve)((0,edge.rootOf)(options), options.report), report);
        if (options.json)
            (0,edge.sayJson)({ model, report });
        else
            (0,edge.say)(simulate_fit_describe(file, model, options.report ?? "", report));
        return 0;
    }
    catch (error) {
        if (!(error instanceof errors/* ImpactError */.Xg))
            throw error;
        const { code, message, fix, place } = error;
        const at = place.path && options.spec ? spec.locate(place.path) : { file: fit, line: 1, column: 1 };
        return (0,edge.fail)([{ code, severity: "error", ...at, message, fix, initiative: null }], options);
    }
}
function simulate_fit_read({ fit, model, seed = "1" }) {
    const usage = (option, found, expected) => (0,errors.impactError)("E_USAGE", { option, found, expected });
    if (fit === undefined)
        throw usage("--fit", "none", "a CSV or Parquet file");
    if (model === undefined)
        throw usage("--model", "none", "the file to write the model to");
    if (!/^\d+$/.test(seed) || !Number.isSafeInteger(Number(seed)))
        throw usage("--seed", seed, "a whole number of at least 0");
    return { fit, model, seed: Number(seed) };
}
/** Every column in its default role without a file. @throws E_SOURCE_MISSING */
function loadSpec({ spec: file, ...options }) {
    const none = {
        value: CopulaSpec.parse({}),
        problems: [],
        locate: () => ({ file: "", line: 1, column: 1 }),
    };
    if (file === undefined)
        return none;
    const parsed = (0,yaml/* parseYaml */.hN)(file, readBytes((0,external_node_path_.resolve)((0,edge.rootOf)(options), file), file));
    const locate = (path) => ({ file, ...parsed.locate(path) });
    if (parsed.problems.length > 0)
        return { ...none, problems: parsed.problems };
    const result = CopulaSpec.safeParse(parsed.value ?? {});
    if (result.success)
        return { value: result.data, problems: [], locate };
    const problems = (0,issues/* findings */.Pg)(CopulaSpec, parsed.value ?? {}, result.error.issues).map(({ path, key, code, context }) => (0,yaml/* problemAt */.l4)(file, parsed.locate(path, key), code, context));
    return { ...none, problems };
}
function readBytes(path, file) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            throw (0,errors.impactError)("E_SOURCE_MISSING", { path: file });
        throw error;
    }
}
const adapters = { ".csv": "csv", ".parquet": "parquet" };
async function readTable(path, options) {
    const adapter = adapters[(0,external_node_path_.extname)(path).toLowerCase()];
    if (adapter === undefined) {
        const context = { option: "--fit", found: path, expected: "a file ending in .csv or .parquet" };
        throw (0,errors.impactError)("E_USAGE", context);
    }
    const context = { root: (0,edge.rootOf)(options), as_of: await (0,edge.asOf)(options), phase: "pilot" };
    const opened = await sources/* sources */.T.get(adapter).open({ path }, context);
    return opened.read();
}
/** Whole or not at all. */
function write(file, contract) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    (0,external_node_fs_.writeFileSync)(`${file}.part`, (0,contracts/* canonicalJson */.dj)(contract));
    (0,external_node_fs_.renameSync)(`${file}.part`, file);
}
function simulate_fit_describe(file, model, to, report) {
    const { rows, units, periods } = model.trained_on;
    const panel = model.period === null ? "" : ` (${units} units, ${periods} periods)`;
    const missed = report?.measures.filter(({ passed }) => !passed) ?? [];
    const met = report
        ? `${report.measures.length - missed.length} of ${report.measures.length} targets met`
        : "";
    return [
        `${file}  ${model.columns.length} columns learned from ${rows} rows${panel}`,
        ...model.left_out.map(({ column, reason }) => `  left out ${column}: ${reason}`),
        ...model.warnings.map((warning) => `  warn  ${warning}`),
        ...(report ? [`${to}  ${met}`] : []),
        ...missed.map(({ sentence, value, target }) => `  miss  ${sentence} (${value.toFixed(3)}, target ${target})`),
    ].join("\n");
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/simulate/experiment.js + 3 modules
var experiment = __webpack_require__(67008);
// EXTERNAL MODULE: ./build/simulate/panel.js
var panel = __webpack_require__(70081);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-exp/lib/index.js
var lib = __webpack_require__(31851);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var math_base_special_ln_lib = __webpack_require__(51550);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var stats_base_dists_t_quantile_lib = __webpack_require__(74455);
;// CONCATENATED MODULE: ./build/simulate/organisation/organisation.js






/**
 * An organisation without its data rows: the truth of every initiative and what measuring it gives, drawn by
 * y = θ + b_m + b_mc + ω·e + s·e and z = v·θ + r·e. Every draw is keyed by (seed, variable, cycle, initiative):
 * another cycle or another initiative leaves the others as they were.
 */
function organisation(world) {
    const of = (variable) => (0,random/* stream */.T)(world.seed, "organisation", variable);
    const draws = Object.fromEntries(variables.map((name) => [name, of(name)]));
    return Array.from({ length: world.cycles }, (_, c) => Array.from({ length: world.initiatives }, (_, k) => initiative(world, draws, c + 1, k + 1))).flat();
}
const variables = [
    ...["context", "family", "cost", "value", "effect", "voltage"],
    ...["family_bias", "context_bias", "own_bias", "pilot", "spread", "scale"],
];
const pad = (k) => String(k).padStart(2, "0");
function initiative(world, draws, cycle, k) {
    const context = Math.floor(draws.context.uniform(cycle, k) * world.contexts.length);
    const { mean, sd } = world.contexts[context];
    const family = familyAt(world, draws.family.uniform(cycle, k));
    const { bias_sd, context_bias_sd = bias_sd / 2, noise_sd, standard_error } = world.methods[family];
    const era = world.drift.filter((from) => from <= cycle).length;
    const place = contracts/* ModelType */.e3.options.indexOf(family);
    const bias = {
        family: bias_sd * draws.family_bias.normal(place, era),
        context: context_bias_sd * draws.context_bias.normal(place + 4 * context, era),
        own: noise_sd * draws.own_bias.normal(cycle, k),
    };
    const effect = mean + sd * trueEffect(world, draws.effect.uniform(cycle, k));
    const voltage = world.voltage.mean + world.voltage.sd * draws.voltage.normal(cycle, k);
    const s = standard_error * lib(0.25 * draws.spread.normal(cycle, k));
    const r = world.scale_standard_error;
    const cost = Math.max(100, 100 * Math.round(logNormal(world.costs, draws.cost.normal(cycle, k)) / 100));
    return {
        id: `c${pad(cycle)}-i${pad(k)}`,
        ...{ cycle, context, family, cost, effect, voltage, bias },
        value: cost * logNormal(world.value, draws.value.normal(cycle, k)),
        effect_at_scale: voltage * effect,
        pilot: {
            estimate: effect + bias.family + bias.context + bias.own + s * draws.pilot.normal(cycle, k),
            standard_error: s,
        },
        scale: { estimate: voltage * effect + r * draws.scale.normal(cycle, k), standard_error: r },
    };
}
/** Mean 0, variance 1. */
function trueEffect({ tails }, u) {
    return tails === undefined ? stats_base_dists_normal_quantile_lib(u, 0, 1) : stats_base_dists_t_quantile_lib(u, tails) * Math.sqrt((tails - 2) / tails);
}
function familyAt({ methods }, u) {
    let below = 0;
    for (const name of contracts/* ModelType */.e3.options) {
        below += methods[name].share;
        if (u < below)
            return name;
    }
    return contracts/* ModelType */.e3.options.findLast((name) => methods[name].share > 0);
}
function logNormal({ mean, cv }, normal) {
    const variance = math_base_special_ln_lib(1 + cv * cv);
    return mean * lib(Math.sqrt(variance) * normal - variance / 2);
}

;// CONCATENATED MODULE: ./build/simulate/organisation/repository.js






/** Which pilots can be written as data: a family whose design and model the engine has. */
const writable = ["experiment", "quasi-experiment"];
/** Standard deviation of an outcome, in unit_scale. */
const spread = 5;
const panelPeriods = 16;
/** Rows for a standard error, adjusted for a pre-period outcome that correlates .5: SE² = 4·sd²·(1 − .25)/n. */
const rowsFor = (standard_error) => Math.max(100, Math.ceil((4 * spread * spread * 0.75) / (standard_error * standard_error)));
/**
 * The organisation as a repository that is ready to run: impact-loop.yaml, each cycle's proposals, their data, run.sh,
 * and, where the loop never looks, the truth. Paths in order, with their texts.
 */
function repositoryOf(world) {
    const files = new Map();
    const initiatives = organisation(world);
    const estimands = {};
    for (const [index, initiative] of initiatives.entries()) {
        const { pilot, scale } = studiesOf(world, initiative, index);
        const made = { pilot: simulated(pilot, "pilot"), scale: simulated(scale, "scale") };
        estimands[initiative.id] = { pilot: made.pilot.truth, scale: made.scale.truth };
        const block = (study, phase) => ({
            source: sourceOf(world, initiative, study, phase),
            model: study.model,
        });
        const text = (0,dist/* stringify */.As)(proposal(world, initiative, block(pilot, "pilot"), block(scale, "scale")), {
            lineWidth: 0,
        });
        files.set(`proposals/${quarterOf(world, initiative.cycle)}/${initiative.id}.yaml`, text);
        if (world.data === "simulator")
            continue;
        files.set(`data/${initiative.id}-pilot.csv`, csvOf(made.pilot.observed));
        files.set(`data/${initiative.id}-scale.csv`, csvOf(made.scale.observed));
    }
    for (let cycle = 1; cycle <= world.cycles; cycle++)
        files.set(`proposals/${quarterOf(world, cycle)}/as-of`, `${endOf(world, cycle)}\n`);
    const { currency, budget } = world;
    const policy = { version: 1, cycle: { calendar: "quarter" }, currency, budget, ...scalesOf(world) };
    files.set("impact-loop.yaml", (0,dist/* stringify */.As)(policy));
    files.set("truth/organisation.json", (0,contracts/* canonicalJson */.dj)({ schema_version: contracts/* SCHEMA_VERSION */.f$, world, initiatives }));
    files.set("truth/estimands.json", (0,contracts/* canonicalJson */.dj)(estimands));
    files.set("run.sh", script);
    files.set("README.md", readme);
    files.set(".gitattributes", "impact/** -text\n*.csv -text\n");
    return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** What calibration needs to know of each metric, where it has one scale. */
function scalesOf({ contexts }) {
    const scales = Object.fromEntries(contexts.map(({ metric, unit_scale }) => [metric, unit_scale]));
    const one = contexts.every(({ metric, unit_scale }) => scales[metric] === unit_scale);
    return one ? { calibrate: { unit_scales: scales } } : {};
}
/** The pilot's data hold what the pilot is off by; the full scale's do not, and have the effect times the voltage. */
function studiesOf(world, initiative, index) {
    const unit = world.contexts[initiative.context].unit_scale;
    const { family, effect, voltage, bias, pilot, scale } = initiative;
    const seed = world.seed * 100_003 + index + 1;
    const seen = unit * (effect + bias.family + bias.context + bias.own);
    const randomised = (n, effectSeen, volts) => ({
        source: {
            design: "experiment",
            seed,
            n,
            mean: 20 * unit,
            sd: spread * unit,
            effect: effectSeen,
            voltage: volts,
        },
        model: {
            name: "experiment",
            outcome: "outcome",
            treatment: "variant",
            unit: "unit_id",
            covariates: ["prior_outcome"],
            adjustment: "cuped",
        },
    });
    const rows = rowsFor(pilot.standard_error);
    const atScale = randomised(Math.max(rows, rowsFor(scale.standard_error)), unit * effect, voltage);
    if (family === "experiment")
        return { pilot: randomised(rows, seen, 1), scale: atScale };
    const units = Math.max(40, Math.ceil(6.4 / (pilot.standard_error * pilot.standard_error)));
    const starts = panelPeriods / 2 + 1;
    return {
        pilot: {
            source: {
                ...{ design: "panel", seed, units, periods: panelPeriods, starts },
                ...{ mean: 20 * unit, unit_sd: 3 * unit, noise_sd: 2 * unit, effect: seen },
            },
            model: {
                name: "diff_in_diff",
                outcome: "outcome",
                unit: "unit_id",
                time: "period",
                treated: "treated",
                starts,
            },
        },
        scale: atScale,
    };
}
const designs = { experiment: experiment/* experiment */.y, panel: panel/* panel */.n };
const simulated = ({ source }, phase) => designs[source.design].simulate(source, phase);
const sourceOf = ({ data }, { id }, { source }, phase) => data === "csv" ? { adapter: "csv", path: `data/${id}-${phase}.csv` } : { adapter: "simulator", ...source };
function proposal(world, initiative, pilot, scale) {
    const { metric, surface, unit, unit_scale } = world.contexts[initiative.context];
    return {
        version: 1,
        id: initiative.id,
        title: `Initiative ${initiative.id} on ${surface}`,
        context: { metric, surface, unit },
        cost_to_scale: initiative.cost,
        returns: { unit_value: 1, scale_units: Math.max(1, Math.round(initiative.value / unit_scale)) },
        pilot,
        scale,
    };
}
const quarterIndex = ({ first_quarter }, cycle) => Number(first_quarter.slice(0, 4)) * 4 + Number(first_quarter.slice(6)) - 2 + cycle;
function quarterOf(world, cycle) {
    const index = quarterIndex(world, cycle);
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}
/** A quarter's last day. */
function endOf(world, cycle) {
    const index = quarterIndex(world, cycle);
    return `${Math.floor(index / 4)}-${["03-31", "06-30", "09-30", "12-31"][index % 4]}`;
}
const script = `#!/usr/bin/env bash
# Runs every cycle: a quarter's proposals are committed, then the loop is run as of its last day.
# IMPACT_LOOP names the command, npx impact-loop when it is not set.
set -euo pipefail
cd "$(dirname "$0")"
loop=\${IMPACT_LOOP:-npx impact-loop}
git rev-parse --show-toplevel >/dev/null 2>&1 || git init --quiet
mkdir -p initiatives
for proposals in proposals/*/; do
  as_of=$(cat "$proposals/as-of")
  cp "$proposals"/*.yaml initiatives/
  git add --all .
  GIT_AUTHOR_DATE="\${as_of}T00:00:00Z" GIT_COMMITTER_DATE="\${as_of}T00:00:00Z" \\
    git commit --quiet --message "Proposals of $(basename "$proposals")"
  $loop run --as-of "$as_of" --commit
done
`;
const readme = `# A simulated organisation
\`bash run.sh\` runs its cycles one after the other: each quarter's files in \`proposals/\` are put into \`initiatives/\` and
committed, then \`impact-loop run\` measures, allocates and follows up.

\`truth/\` says what is true: of each initiative its effect in the pilot and at full scale, the voltage between them, and what
its pilot is off by. The loop never reads it.
`;

// EXTERNAL MODULE: ./build/simulate/organisation/world.js
var organisation_world = __webpack_require__(12998);
;// CONCATENATED MODULE: ./build/commands/simulate-world.js









/**
 * `simulate --world world.yaml --out dir`: a simulated organisation as a repository whose cycles are ready to run.
 * @throws E_USAGE, E_SOURCE_MISSING, E_FOLDER_OCCUPIED
 */
function simulateWorld(options) {
    if (options.out === undefined)
        throw (0,errors.impactError)("E_USAGE", { option: "--out", found: "none", expected: "the folder to write" });
    const { value: world, problems, locate } = (0,config_simulation/* loadFile */.Z)(organisation_world/* OrganisationWorld */.n, (0,edge.rootOf)(options), options.world);
    if (!world)
        return (0,edge.fail)(problems, options);
    const missing = Object.entries(world.methods).filter(([family, { share }]) => share > 0 && !writable.includes(family));
    if (missing.length > 0) {
        const refused = missing.map(([family, { share }]) => {
            const context = {
                found: `a share of ${share}`,
                expected: `0: the engine has models of ${writable.join(" and ")} only`,
                mend: `set \`${family}.share\` to 0`,
            };
            const error = (0,errors.impactError)("E_SCHEMA", context, { path: ["methods", family, "share"] });
            return (0,study/* problemOf */.Zw)(error, { id: null, locate });
        });
        return (0,edge.fail)(refused, options);
    }
    const files = repositoryOf(world);
    const tops = new Set([...files.keys()].map((path) => path.split("/")[0]));
    const fresh = { ours: (name) => tops.has(name), force: options.force === true };
    fillFolder((0,external_node_path_.resolve)((0,edge.rootOf)(options), options.out), fresh, (folder) => {
        for (const [path, text] of files) {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, path), text, path.endsWith(".sh") ? { mode: 0o755 } : {});
        }
    });
    if (options.json)
        (0,edge.sayJson)({ files: [...files.keys()] });
    else
        (0,edge.say)(`${files.size} files in ${options.out}: ${world.cycles} cycles of ${world.initiatives} initiatives; \`bash run.sh\` there runs them`);
    return 0;
}

;// CONCATENATED MODULE: ./build/commands/simulate.js




/** What there is to simulate, by the option that names its file. */
const ways = {
    config: simulateData,
    fit: simulateFit,
    world: simulateWorld,
};
/** `impact-loop simulate`: data with a known truth. @throws E_USAGE unless one way is asked for */
async function simulate_simulate(options) {
    const asked = Object.keys(ways).filter((way) => way in options);
    if (asked.length === 1)
        return ways[asked[0]](options);
    const flags = Object.keys(ways).map((way) => `--${way} <file>`);
    const found = asked.length === 0 ? "none" : asked.map((way) => `--${way}`).join(" and ");
    const expected = flags.length > 1 ? `one of ${flags.join(", ")}` : flags[0];
    throw (0,errors.impactError)("E_USAGE", { option: "simulate", found, expected });
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
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56254);
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
