export const id = 66;
export const ids = [66];
export const modules = {

/***/ 66175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ findings),
/* harmony export */   WU: () => (/* binding */ show)
/* harmony export */ });
/* unused harmony export valueAt */
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82015);

/** What a schema says of `input` as findings, each at its own place; a misspelt key is not reported as missing as well. */
function findings(schema, input, issues) {
    const all = issues.flatMap((issue) => finding(schema, input, issue));
    const misspelt = all.flatMap(({ path, context }) => "nearest" in context ? [[...path.slice(0, -1), context.nearest].join("\n")] : []);
    return all.filter(({ path, context }) => !("found" in context && context.found.startsWith("no ") && misspelt.includes(path.join("\n"))));
}
function finding(schema, input, issue) {
    const path = issue.path;
    if (issue.code === "unrecognized_keys") {
        const known = keysAt(schema, path);
        return issue.keys.map((key) => ({
            path: [...path, key],
            key: true,
            code: "E_UNKNOWN_KEY",
            context: { key, nearest: (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, known), known },
        }));
    }
    if (issue.code === "invalid_union") {
        const branch = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
        if (branch && depth(branch) > 0) {
            return branch.flatMap((inner) => finding(schema, input, { ...inner, path: [...issue.path, ...inner.path] }));
        }
    }
    const value = valueAt(input, path);
    const name = placeName(path);
    if (value === undefined) {
        const context = { found: `no ${name}`, expected: expectation(issue), mend: `add ${name}` };
        return [{ path, key: true, code: "E_SCHEMA", context }];
    }
    const values = allowed(issue);
    const close = typeof value === "string" ? (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(value, values) : null;
    const mend = close ? `did you mean \`${close}\`?` : `change ${name}`;
    return [
        {
            path,
            key: false,
            code: "E_SCHEMA",
            context: { found: show(value), expected: expectation(issue), mend },
        },
    ];
}
/** What to call a place: its key; in a list, "item 2 of `arms`"; at the root, the whole. */
function placeName(path) {
    const last = path.at(-1);
    if (last === undefined)
        return "this block";
    if (typeof last === "string")
        return `\`${last}\``;
    const list = path.findLast((key) => typeof key === "string");
    return list === undefined ? `item ${last + 1}` : `item ${last + 1} of \`${list}\``;
}
/** The values that an enumeration or a discriminator may have; none for any other issue. */
function allowed(issue) {
    if (issue.code === "invalid_value")
        return issue.values.map(String);
    if (issue.code !== "invalid_union" || issue.errors.length > 0)
        return [];
    return [...issue.message.matchAll(/'([^']+)'/g)].map((match) => match[1]);
}
const depth = (issues) => Math.max(0, ...issues.map((issue) => issue.path.length));
const kinds = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    object: "a mapping of keys",
    record: "a mapping of keys",
    array: "a list",
    null: "null",
};
function expectation(issue) {
    const values = allowed(issue);
    if (values.length > 0)
        return values.length === 1 ? values[0] : `one of ${values.join(", ")}`;
    switch (issue.code) {
        case "invalid_type":
            return kinds[issue.expected] ?? issue.expected;
        case "too_small":
            return bound(issue.origin, issue.inclusive ? "at least" : "more than", issue.minimum);
        case "too_big":
            return bound(issue.origin, issue.inclusive ? "at most" : "less than", issue.maximum);
        default:
            return issue.message.replace(/^Invalid (input|string): ?/, "");
    }
}
function bound(origin, words, limit) {
    if (origin === "string")
        return `text of ${words} ${limit} characters`;
    if (origin === "array")
        return `${words} ${limit} items`;
    return `a number of ${words} ${limit}`;
}
/** How a value is shown in a message: short, on one line. */
function show(value) {
    if (value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "a mapping of keys";
    const text = typeof value === "string" ? JSON.stringify(value) : String(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
const valueAt = (input, path) => path.reduce((value, key) => value?.[key], input);
/** The keys that the schema knows for the mapping at `path`. */
function keysAt(schema, path) {
    let level = unwrap(schema);
    for (const step of path)
        level = level.flatMap((inner) => unwrap(child(inner, step)));
    return [...new Set(level.flatMap((inner) => ("shape" in inner ? Object.keys(inner.shape) : [])))];
}
function child(schema, step) {
    const def = schema.def;
    if ("shape" in schema)
        return schema.shape[step];
    return (def.element ?? def.valueType);
}
/** The object, list or record schemas inside optional, default, pipe and union wrappers. */
function unwrap(schema) {
    if (!schema)
        return [];
    const def = schema.def;
    if (def.innerType)
        return unwrap(def.innerType);
    if (def.in)
        return unwrap(def.in);
    if (def.options)
        return def.options.flatMap(unwrap);
    return [schema];
}


/***/ }),

/***/ 95252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   l4: () => (/* binding */ problemAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Limits that hold before anything is parsed: checking for duplicate keys takes time quadratic in the size of a file. */
const limits = { fileBytes: 128 * 1024, allBytes: 32 * 1024 * 1024, files: 10_000, depth: 32 };
/** The problem that the catalogue's `code` is at a position of `file`. */
function problemAt(file, at, code, context) {
    const { message, fix } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)(code, context);
    return { code, severity: "error", file, line: at.line, column: at.column, message, fix, initiative: null };
}
const start = { line: 1, column: 1 };
/** Parses one file's bytes: YAML 1.2 core, one document, no aliases, directives or tags; what it refuses is a problem. */
function parseYaml(file, bytes, maximumBytes = limits.fileBytes) {
    const unreadable = (problem) => ({
        file,
        value: undefined,
        problems: [problem],
        locate: () => start,
    });
    const refuse = (at, detail) => problemAt(file, at, "E_YAML_REFUSED", { detail });
    if (bytes.length > maximumBytes)
        return unreadable(problemAt(file, start, "E_FILE_TOO_LARGE", { bytes: bytes.length, limit: maximumBytes }));
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return unreadable(refuse(start, "it is not UTF-8 text"));
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const control = text.search(/[^\P{Cc}\t\n\r]/u);
    if (control >= 0)
        return unreadable(refuse({ line: text.slice(0, control).split("\n").length, column: 1 }, "it holds control characters"));
    const directive = text.search(/^%/m);
    if (directive >= 0)
        return unreadable(refuse({ line: text.slice(0, directive).split("\n").length, column: 1 }, "it holds a directive (a line that begins with %)"));
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            version: "1.2",
            schema: "core",
            lineCounter: lines,
            prettyErrors: false,
            stringKeys: true,
        });
        const problems = [...document.errors, ...document.warnings].map((error) => problemAt(file, at(error.pos[0]), "E_YAML_SYNTAX", { detail: sentence(error.message) }));
        if (problems.length === 0)
            problems.push(...refusals(document.contents, (offset, detail) => refuse(at(offset), detail)));
        const root = document.contents;
        return {
            file,
            value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
            problems,
            locate: (path, key = false) => at(offsetOf(root, path, key)),
        };
    }
    catch (error) {
        if (error instanceof RangeError)
            return unreadable(refuse(start, "it is nested too deeply"));
        throw error;
    }
}
/** What the parser says to programmers, said to the writer of the file. */
const known = [
    ["Map keys must be unique", "this key stands here twice"],
    ["multiple documents", "it holds a second document (after a line of ---)"],
    ["Unresolved tag", "it holds a tag (a word that begins with !)"],
];
const sentence = (message) => /call stack/.test(message)
    ? "it is nested too deeply"
    : (known.find(([words]) => message.includes(words))?.[1] ?? message)
        .replace(/\s+/g, " ")
        .replace(/ at line \d+, column \d+:?.*$/, "")
        .trim();
/** What a configuration has no need of and an attacker has: reported node by node. */
function refusals(root, refuse) {
    const found = [];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(root))
        return found;
    const say = (node, detail) => found.push(refuse(node.range?.[0] ?? 0, detail));
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(root, (_key, node, ancestors) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node)) {
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node.key) ? node.key.value : node.key;
            if (["__proto__", "constructor", "prototype"].includes(String(name)))
                say(node.key, `key \`${name}\` is refused`);
            return undefined;
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
            return undefined;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            say(node, "aliases (*name) are refused: write the value out");
        else if (node.anchor)
            say(node, "anchors (&name) are refused: use `defaults` or `templates` of impact-loop.yaml");
        else if (node.tag && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            say(node, `tag ${node.tag} is refused`);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === "number") {
            if (!Number.isFinite(node.value))
                say(node, `${node.source ?? node.value} is no finite number`);
            else if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value))
                say(node, `${node.source} is beyond 2^53, the largest exact integer`);
        }
        if (ancestors.filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll).length > limits.depth) {
            say(node, `it is nested more than ${limits.depth} deep`);
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        }
        return undefined;
    });
    return found;
}
function offsetOf(root, path, key) {
    let node = root;
    let owner = null;
    for (const [index, step] of path.entries()) {
        const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)
            ? node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === String(step))
            : undefined;
        const next = pair
            ? (pair.value ?? pair.key)
            : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)
                ? node.items[Number(step)]
                : undefined;
        if (next === undefined || next === null)
            return owner?.range?.[0] ?? 0;
        owner = pair?.key ?? next;
        if (key && index === path.length - 1)
            return owner.range?.[0] ?? 0;
        node = next;
    }
    if (owner && ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)))
        return owner.range?.[0] ?? 0;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.range?.[0] : undefined) ?? owner?.range?.[0] ?? 0;
}


/***/ }),

/***/ 8440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lackOf),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82015);
/* harmony import */ var _frame_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74447);
/* harmony import */ var _frame_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84065);
/* harmony import */ var _arms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47296);
/* harmony import */ var _panel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12017);






/** The facts that a model needs and a design does not have, in words; null when it has them all. */
function lackOf({ needs }, design) {
    const has = (fact) => design[fact] !== undefined;
    const lacks = needs.filter((need) => (typeof need === "string" ? !has(need) : !need.some(has)));
    const words = lacks.map((need) => [need]
        .flat()
        .map((fact) => `\`${fact}\``)
        .join(" or "));
    return words.length === 0 ? null : `${words.join(", ")} ${words.length > 1 ? "are" : "is"} not declared`;
}
const names = { status: "treated now (by design)", first: "first treated (by design)" };
/**
 * What the table says of the design, and the table with the two columns that panel models read where they are not
 * declared. @throws E_COLUMN_MISSING, E_COLUMN_TYPE, the place beginning with the fact's name
 */
function factsOf(design, frame) {
    requireColumns(design, frame);
    const { treatment, cluster, time, starts } = design;
    const isLater = time !== undefined && starts !== undefined ? (0,_frame_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .after */ .Pl)(frame, time, starts) : null;
    const rows = [...Array(frame.rows).keys()];
    const panel = panelFacts(design, frame);
    const facts = {
        design,
        arms: treatment === undefined ? 0 : distinct(frame, treatment),
        clusters: cluster === undefined ? null : distinct(frame, cluster),
        before: isLater ? rows.filter((row) => isLater(row) === false).length : 0,
        rows_a_period: time === undefined ? 0 : most(frame.text(time)),
        panel: panel?.facts ?? null,
    };
    return { facts, table: panel ? (0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .withColumns */ ._Q)(frame, panel.added) : frame };
}
const distinct = (frame, column) => new Set(frame.text(column).filter((value) => value !== null)).size;
function most(values) {
    const counts = new Map();
    for (const value of values)
        if (value !== null)
            counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
}
const notColumns = new Set(["control", "arm", "starts", "treated_units", "attested"]);
function requireColumns(design, frame) {
    for (const [key, value] of Object.entries(design)) {
        if (notColumns.has(key))
            continue;
        const listed = Array.isArray(value) ? value : [value];
        for (const [i, column] of listed.entries()) {
            if (typeof column !== "string" || frame.has(column))
                continue;
            const has = [...frame.columns.keys()];
            const context = { column, source: frame.label, has, nearest: (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(column, has) };
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_MISSING", context, { path: Array.isArray(value) ? [key, i] : [key] });
        }
    }
}
/** When each unit is treated first, from whichever facts say so; null without such facts. */
function panelFacts(design, frame) {
    const { unit, time } = design;
    if (unit === undefined || time === undefined)
        return null;
    const used = (0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .completeRows */ .TC)(frame, [unit, time]);
    const panel = (0,_panel_js__WEBPACK_IMPORTED_MODULE_5__/* .panelOf */ .g)(used, unit, time);
    const told = toldBy(design, used, panel);
    if (told === null || used.rows === 0)
        return null;
    const { first, lasting } = told;
    const known = [...first].filter((at) => at < panel.times.length);
    const start = known.reduce((a, b) => Math.min(a, b), panel.times.length);
    const code = new Map(used.text(unit).map((name, row) => [name, panel.unit[row]]));
    const when = new Map(panel.times.map((at, i) => [at, i]));
    const at = (row) => first[code.get(frame.text(unit)[row]) ?? -1] ?? Number.NaN;
    const period = (row) => when.get(frame.column(time).values[row]) ?? Number.NaN;
    const status = Float64Array.from({ length: frame.rows }, (_, row) => Number.isNaN(at(row)) || Number.isNaN(period(row)) ? Number.NaN : Number(period(row) >= at(row)));
    const facts = {
        treated: known.length,
        never: panel.units - known.length,
        ...{ starts: new Set(known).size, pre: start, post: panel.times.length - start, lasting },
        status: told.status ?? names.status,
        first_treated: design.first_treated ?? names.first,
    };
    const added = [
        [names.status, { type: "number", values: status }],
        [names.first, startColumn(frame, time, (row) => panel.times[at(row)] ?? null)],
    ];
    return { facts, added: added.filter(([name]) => name === facts.status || name === facts.first_treated) };
}
/** In the time's own type; nothing for a unit that is never treated. */
function startColumn(frame, time, start) {
    const values = Array.from({ length: frame.rows }, (_, row) => start(row));
    if (frame.column(time).type === "text")
        return { type: "text", values: values };
    return {
        type: "number",
        values: Float64Array.from(values, (at) => (at === null ? Number.NaN : Number(at))),
    };
}
/** `first_treated`, else a group with `starts`, else the treatment's status by unit and period. */
function toldBy(design, used, panel) {
    const { first_treated, starts, treated_units, treatment, unit, time } = design;
    if (first_treated !== undefined)
        return { first: firstByColumn(used, first_treated, panel), lasting: true };
    const group = design.treated ?? (starts === undefined ? undefined : treatment);
    if (starts !== undefined && (group !== undefined || treated_units)) {
        const isLater = (0,_frame_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .after */ .Pl)(used, time, starts);
        const from = panel.period.reduce((least, t, row) => (isLater(row) ? Math.min(least, t) : least), panel.times.length);
        const names = used.text(unit);
        const member = treated_units
            ? (row) => treated_units.includes(names[row])
            : inGroup(used, group, design);
        const first = new Float64Array(panel.units).fill(panel.times.length);
        for (const [row, u] of panel.unit.entries())
            if (member(row))
                first[u] = from;
        return { first, lasting: true };
    }
    if (treatment === undefined || used.column(treatment).type !== "number")
        return null;
    return { ...firstByStatus(used.number(treatment), panel), status: treatment };
}
/** Where a 0/1 column is 1, or who is not in the untreated arm. @throws E_ARMS */
function inGroup(used, treatment, { arm, control }) {
    const values = used.text(treatment);
    if (control === undefined && values.every((value) => value === null || value === "0" || value === "1"))
        return (row) => values[row] === "1";
    const untreated = (0,_arms_js__WEBPACK_IMPORTED_MODULE_4__/* .armsOf */ .jO)(used, { treatment, control, arm }).control;
    return (row) => values[row] !== null && values[row] !== untreated;
}
function firstByColumn(used, column, { unit, units, times }) {
    const found = used.column(column);
    const first = new Float64Array(units).fill(times.length);
    for (const [row, u] of unit.entries()) {
        const value = found.values[row];
        if (value == null || Number.isNaN(value) || ["", "0", "Infinity", "never"].includes(String(value)))
            continue;
        const at = times.findIndex((time) => time >= value);
        first[u] = at < 0 ? times.length : at;
    }
    return first;
}
function firstByStatus(values, { unit, units, period, times }) {
    const first = new Float64Array(units).fill(times.length);
    for (const [row, u] of unit.entries())
        if (values[row] !== 0 && !Number.isNaN(values[row]))
            first[u] = Math.min(first[u], period[row]);
    const lasting = values.every((v, row) => Number.isNaN(v) || v === Number(period[row] >= first[unit[row]]));
    return { first, lasting };
}


/***/ }),

/***/ 96340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ sources)
});

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(28728);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/frame/instant.js
var instant = __webpack_require__(74447);
// EXTERNAL MODULE: ./build/frame/number.js
var number = __webpack_require__(36317);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
;// CONCATENATED MODULE: ./build/sources/define.js






/** Makes a table entry of a definition: parameters are parsed by its schema at every call. */
function defineSource(definition) {
    const { name, params, at_scale } = definition;
    return {
        name,
        params,
        open: async (raw, context) => definition.open(params.parse(raw), context),
        ...(at_scale && {
            at_scale: (raw, scale) => at_scale(params.parse(raw), scale),
        }),
    };
}
/** The parameters that every source of files has. */
const fileParams = {
    path: schemas/* string */.YjP()
        .min(1)
        .refine((path) => (0,inside/* whyOutside */.iW)(path) === null, { error: "a path inside the workspace" })
        .describe("relative to the workspace"),
    as_of_column: schemas/* string */.YjP()
        .optional()
        .describe("a column of dates; rows later than the run's instant are not read"),
};
/** V8 holds no longer text, and a larger table does not fit the memory of a small runner anyway. */
const mostBytes = 500_000_000;
const notAFile = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);
/**
 * Opens a file of the workspace: its hash now, its rows when they are read. With an `as_of_column` the hash is also
 * that of the instant, for the rows depend on it.
 * @throws E_SOURCE_MISSING, E_PATH_REFUSED, E_FILE_TOO_LARGE
 */
function openFile({ path, as_of_column }, { root, as_of }, parse) {
    const bytes = readBytes(root, path);
    const hash = (0,contracts/* sha256 */.sc)(bytes);
    if (as_of_column === undefined)
        return { sha256: hash, read: async () => parse(bytes) };
    return {
        sha256: (0,contracts/* sha256 */.sc)(`${hash} ${as_of_column} ${as_of}`),
        read: async () => (0,instant/* boundByInstant */.Xo)(await parse(bytes), as_of_column, as_of),
    };
}
function readBytes(root, path) {
    const place = { path: ["path"] };
    const file = (0,errors/* placedIn */.T8)(place.path, () => (0,inside/* resolveInside */.LI)(root, path));
    try {
        const bytes = (0,external_node_fs_.statSync)(file).size;
        if (bytes > mostBytes)
            throw (0,errors.impactError)("E_FILE_TOO_LARGE", { bytes, limit: mostBytes }, place);
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        if (!notAFile.has(error.code ?? ""))
            throw error;
        throw (0,errors.impactError)("E_SOURCE_MISSING", { path }, place);
    }
}

;// CONCATENATED MODULE: ./build/sources/csv.js







const Kind = schemas/* enum */.k5n(["number", "text", "date"]);
const Params = schemas/* strictObject */.rej({
    path: fileParams.path,
    delimiter: schemas/* string */.YjP()
        .length(1)
        .regex(/[^"\r\n\ufeff]/, { error: "one character that ends no line and is no quote" })
        .default(","),
    missing: schemas/* array */.YOg(schemas/* string */.YjP())
        .default(["", "NA", "NaN", "null"])
        .describe("cells that stand for a missing value"),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), Kind)
        .default({})
        .describe("columns whose type is given: a cell that does not fit is an error"),
    as_of_column: fileParams.as_of_column,
});
/** RFC 4180 text with a header, in UTF-8. A column of nothing but numbers is a number column, any other is text. */
const csv = defineSource({
    name: "csv",
    params: Params,
    open: async (params, context) => openFile(params, context, (bytes) => parse(bytes, params)),
});
function parse(bytes, params) {
    const text = decode(bytes, params.path);
    const refuse = (flaws) => formatError(params.path, text, flaws);
    const { header, cells, starts } = split(text, params.delimiter, refuse);
    const kinds = new Map(Object.entries(params.columns));
    const missing = new Set(params.missing);
    const columns = header.map((name, index) => {
        const values = cells[index].map((cell) => (missing.has(cell) ? null : cell));
        const bad = (rows, expected) => refuse(rows.map((row, i) => ({
            offset: i === 0 ? cellOffset(text, starts[row], index, params.delimiter) : 0,
            what: `"${values[row].slice(0, 40)}" in column \`${name}\``,
            expected,
        })));
        return [name, typed(values, kinds.get(name), bad)];
    });
    const frame = (0,frame_frame/* makeFrame */.g)(columns, params.path);
    for (const name of kinds.keys())
        (0,errors/* placedIn */.T8)(["columns", name], () => frame.column(name));
    return frame;
}
/** Every line end as LF: RFC 4180 writes CRLF, many write LF, and a file edited on two systems has both. */
function decode(bytes, path) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    }
    catch {
        const context = { what: "bytes that are no UTF-8", expected: "UTF-8 text", more: 0 };
        throw (0,errors.impactError)("E_SOURCE_FORMAT", context, { file: path });
    }
}
function split(text, delimiter, refuse) {
    const starts = [];
    const cells = [];
    const flaws = [];
    let header = null;
    let end = 0;
    papaparse.parse(text, {
        delimiter,
        newline: "\n",
        step({ data, errors, meta }) {
            const offset = end;
            end = meta.cursor;
            if (data.length === 1 && data[0] === "" && errors.length === 0)
                return;
            if (errors.length > 0)
                flaws.push({ offset, ...unquoted });
            else if (!header) {
                header = data;
                flaws.push(...headerFlaws(data));
                cells.push(...data.map(() => []));
            }
            else if (data.length !== header.length) {
                const [what, expected] = [`a row of ${data.length} cells`, `${header.length}, as in the header`];
                flaws.push({ offset, what, expected });
            }
            else {
                starts.push(offset);
                for (let i = 0; i < data.length; i++)
                    cells[i].push(data[i]);
            }
        },
    });
    if (!header && flaws.length === 0)
        flaws.push({ offset: 0, what: "an empty file", expected: "a header and rows" });
    if (flaws.length > 0)
        throw refuse(flaws);
    return { text, header: header, cells, starts };
}
const unquoted = {
    what: "a quoted cell that does not end as it should",
    expected: 'quotes doubled inside quotes ("")',
};
function headerFlaws(names) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    const flaws = [];
    if (names.some((name) => name.trim() === ""))
        flaws.push({ offset: 0, what: "a column without a name", expected: "a name for each column" });
    if (twice?.trim())
        flaws.push({ offset: 0, what: `column \`${twice}\` twice`, expected: "each name once" });
    return flaws;
}
const isNumber = (cell) => !Number.isNaN((0,number/* parseNumber */.$)(cell));
const isDate = (cell) => (0,instant/* parseInstant */.nV)(cell) !== null;
/** 007 is a name, and an integer beyond 2^53 would lose digits as a number. */
const isName = (cell) => /^\s*[+-]?0\d/.test(cell) || (/^\s*[+-]?\d+\s*$/.test(cell) && !Number.isSafeInteger(Number(cell)));
/** @throws what `refuse` makes of the rows whose cells do not fit the type that is given */
function typed(cells, kind, refuse) {
    const [fits, expected] = kind === "number" ? [isNumber, "a number"] : [isDate, "a date such as 2026-11-23"];
    if (kind === "number" || kind === "date") {
        const bad = [...cells.keys()].filter((row) => cells[row] !== null && !fits(cells[row]));
        if (bad.length > 0)
            throw refuse(bad, expected);
    }
    if (kind === "number" || (kind === undefined && looksNumeric(cells))) {
        return { type: "number", values: Float64Array.from(cells, (cell) => Number(cell ?? Number.NaN)) };
    }
    return { type: "text", values: cells };
}
const looksNumeric = (cells) => cells.every((cell) => cell === null || (isNumber(cell) && !isName(cell))) &&
    cells.some((cell) => cell !== null);
/** Where the cell `index` of the row at `start` begins. */
function cellOffset(text, start, index, delimiter) {
    let at = start;
    for (let cell = 0; cell < index; cell++) {
        if (text[at] === '"') {
            at = text.indexOf('"', at + 1) + 1;
            while (text[at] === '"')
                at = text.indexOf('"', at + 1) + 1;
        }
        at = text.indexOf(delimiter, at) + 1;
    }
    return at;
}
/** The first flaw with its line and column in the file, and how many more there are. */
function formatError(file, text, flaws) {
    const { offset, what, expected } = flaws[0];
    let line = 1;
    let start = 0;
    for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) {
        line++;
        start = i + 1;
    }
    const context = { what, expected, more: flaws.length - 1 };
    return (0,errors.impactError)("E_SOURCE_FORMAT", context, { file, line, column: offset - start + 1 });
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 1 modules
var src_metadata = __webpack_require__(96367);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/read.js + 13 modules
var read = __webpack_require__(29249);
// EXTERNAL MODULE: ./node_modules/hyparquet-compressors/src/index.js + 16 modules
var src = __webpack_require__(20138);
;// CONCATENATED MODULE: ./build/sources/parquet.js






const parquet_Params = schemas/* strictObject */.rej({
    path: fileParams.path,
    columns: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).optional().describe("the columns to read; all when left out"),
    as_of_column: fileParams.as_of_column,
});
/** Flat Parquet: numbers, text, booleans (0 and 1), dates and timestamps (ISO text in UTC). */
const parquet = defineSource({
    name: "parquet",
    params: parquet_Params,
    open: async (params, context) => openFile(params, context, (bytes) => parquet_parse(bytes, params)),
});
async function parquet_parse(bytes, { path, columns }) {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    try {
        const metadata = (0,src_metadata/* parquetMetadata */.m5)(file);
        const fields = (0,src_metadata/* parquetSchema */.YR)(metadata).children;
        const has = fields.map((field) => field.element.name);
        const nested = new Set(fields.filter(({ children }) => children.length > 0).map((f) => f.element.name));
        const wanted = columns ?? has;
        wanted.forEach((name, index) => {
            (0,errors/* placedIn */.T8)(columns ? ["columns", index] : [], () => requireFlat(name, path, has, nested));
        });
        const cells = new Map(wanted.map((name) => [name, []]));
        await (0,read/* parquetRead */.bA)({
            file,
            metadata,
            columns: wanted,
            compressors: src/* compressors */.Vm,
            onChunk({ columnName, columnData, rowStart }) {
                const column = cells.get(columnName);
                for (let i = 0; i < columnData.length; i++)
                    column[rowStart + i] = columnData[i] ?? null;
            },
        });
        return (0,frame_frame/* makeFrame */.g)(Array.from(cells, ([name, values]) => [name, columnOf(name, values)]), path);
    }
    catch (error) {
        if (error instanceof errors/* ImpactError */.Xg)
            throw error;
        const what = `bytes that cannot be read (${error.message})`;
        throw (0,errors.impactError)("E_SOURCE_FORMAT", { what, expected: "a Parquet file", more: 0 }, { file: path });
    }
}
function requireFlat(column, source, has, nested) {
    if (!has.includes(column))
        throw (0,errors.impactError)("E_COLUMN_MISSING", { column, source, has, nearest: (0,frame_frame/* nearest */.p)(column, has) });
    if (nested.has(column))
        throw (0,errors.impactError)("E_COLUMN_TYPE", { column, found: "nested values", expected: "a flat column" });
}
/** A Parquet column has one type, which its first value tells. */
function columnOf(name, cells) {
    const first = cells.find((cell) => cell !== null);
    if (first === undefined || typeof first === "string")
        return { type: "text", values: cells };
    if (first instanceof Date)
        return { type: "text", values: datesOf(cells) };
    if (typeof first === "object")
        throw (0,errors.impactError)("E_COLUMN_TYPE", { column: name, found: "nested values", expected: "a flat column" });
    return { type: "number", values: Float64Array.from(cells, (cell) => numberOf(name, cell)) };
}
function numberOf(column, cell) {
    if (cell === null)
        return Number.NaN;
    const number = Number(cell);
    if (typeof cell === "bigint" && !Number.isSafeInteger(number)) {
        const expected = "an exact number; store ids as text";
        throw (0,errors.impactError)("E_COLUMN_TYPE", { column, found: `${cell}, beyond 2^53`, expected });
    }
    if (number === Number.POSITIVE_INFINITY || number === Number.NEGATIVE_INFINITY)
        throw (0,errors.impactError)("E_COLUMN_TYPE", { column, found: String(number), expected: "a number or null" });
    return number;
}
/** ISO text: dates alone where every instant is a midnight, so that all of a column compare alike. */
function datesOf(instants) {
    const texts = instants.map((instant) => instant?.toISOString() ?? null);
    const onlyDates = texts.every((text) => text === null || text.endsWith("T00:00:00.000Z"));
    return onlyDates ? texts.map((text) => text?.slice(0, 10) ?? null) : texts;
}

// EXTERNAL MODULE: ./build/simulate/define.js
var simulate_define = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/simulate/index.js + 17 modules
var simulate = __webpack_require__(44610);
;// CONCATENATED MODULE: ./build/sources/simulator.js





/** Simulated data whose truth is known. Its full scale is the same world with more units and other draws. */
const simulator = defineSource({
    name: "simulator",
    params: simulate/* World */.H,
    async open(given, { phase, root }) {
        const design = simulate/* designs */._.get(given.design);
        const world = design.with_files(given, root);
        const rows = design.rows(world);
        if (rows > simulate_define/* mostRows */.ZB) {
            const context = { found: `${rows} rows`, expected: `at most ${simulate_define/* mostRows */.ZB}`, mend: "simulate fewer" };
            throw (0,errors.impactError)("E_SCHEMA", context, { path: [design.size] });
        }
        return {
            sha256: (0,contracts/* contentHash */.Ae)({ simulator: 1, world, phase }),
            read: async () => design.simulate(world, phase).observed,
        };
    },
    at_scale: (world, { sample_size }) => ({ ...world, [simulate/* designs */._.get(world.design).size]: sample_size }),
});

;// CONCATENATED MODULE: ./build/sources/index.js



/** The sources by name. */
const sources = new Map([csv, parquet, simulator].map((source) => [source.name, source]));


/***/ }),

/***/ 54934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ resolveModel),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Fr: () => (/* binding */ survey)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
/* harmony import */ var _diagnostics_declared_design_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8440);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Every model held against the declared facts and the table. @throws E_COLUMN_MISSING, E_COLUMN_TYPE */
function survey(design, frame, models) {
    const { facts, table } = (0,_diagnostics_declared_design_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .x)(design, frame);
    const held = [...models.values()].map((model) => ({ model, found: fitOf(model, facts) }));
    const identified = held.flatMap(({ model, found }) => typeof found === "string" ? [] : [{ ...found, model }]);
    const refused = held.flatMap(({ model, found }) => typeof found === "string" ? [{ model, reason: found }] : []);
    const kind = ({ model }) => _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelType */ .e3.options.indexOf(model.model_type);
    return {
        identified: identified.sort((a, b) => kind(a) - kind(b) || a.rank - b.rank),
        refused: refused.sort((a, b) => kind(a) - kind(b)),
        table,
    };
}
function fitOf(model, facts) {
    if (model.design === null)
        return "it compares with nothing: it is used by name, never chosen";
    return (0,_diagnostics_declared_design_js__WEBPACK_IMPORTED_MODULE_1__/* .lackOf */ .Z)(model.design, facts.design) ?? model.design.fits(facts);
}
/**
 * The model of a block on its table: the one it names, or for `auto` the most rigorous that the design identifies.
 * @throws E_NO_DESIGN, E_COLUMN_MISSING, E_COLUMN_TYPE at `design`
 */
function resolveModel({ model, design }, frame, models) {
    const { name, ...params } = model;
    if (name !== "auto")
        return { model: models.get(name), params, table: frame, choice: null };
    const found = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .placedIn */ .T8)(["design"], () => survey(design, frame, models));
    const [best] = found.identified;
    if (!best)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.impactError)("E_NO_DESIGN", { reasons: nearMisses(found) }, { path: ["design"] });
    return {
        model: best.model,
        params: best.model.params.parse(best.params),
        table: found.table,
        choice: choiceOf(found, best),
    };
}
/** Why, by models whose facts were all declared, or else by the first of all. */
function nearMisses({ refused }) {
    const near = refused.filter(({ reason }) => !reason.endsWith("not declared") && !reason.includes("by name"));
    return (near.length > 0 ? near : refused)
        .slice(0, 4)
        .map(({ model, reason }) => `${model.name}: ${reason}`);
}
/** The choice as the contract has it. */
function choiceOf({ identified, refused }, best) {
    const others = identified.filter((other) => other !== best);
    const below = (other) => other.model.model_type === best.model.model_type
        ? other.because
        : `${other.model.model_type} ranks below ${best.model.model_type}`;
    return {
        chosen: best.model.name,
        reason: best.because,
        params: best.params,
        rejected: [
            ...others.map((other) => ({ model: other.model.name, identified: true, reason: below(other) })),
            ...refused.map(({ model, reason }) => ({ model: model.name, identified: false, reason })),
        ],
    };
}


/***/ }),

/***/ 28874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Rl: () => (/* binding */ outcomesIn),
/* harmony export */   Sd: () => (/* binding */ fundedBy),
/* harmony export */   _r: () => (/* binding */ droppedBefore),
/* harmony export */   ku: () => (/* binding */ earlierMeasures)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * Reads the chain of cycles that `cycle` continues.
 * @throws E_CONTRACT_FORGED when a file is not what its manifest says; E_HISTORY_BROKEN when the chain of parents is
 * not one line; E_CYCLE_CLOSED when a later cycle builds on `cycle`, unless it is only being replayed
 */
async function readHistory(storage, folder, cycle, replay = false) {
    const cycles = await Promise.all((await storage.cycles()).map((id) => readCycle(storage, folder, id)));
    const chain = inOrder(cycles, folder);
    const index = chain.findIndex((past) => past.id === cycle);
    if (index < 0)
        return { past: chain, current: null };
    const later = chain[index + 1];
    if (later && !replay)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_CYCLE_CLOSED", { cycle, later: later.id });
    return { past: chain.slice(0, index), current: chain[index] };
}
async function readCycle(storage, folder, id) {
    const name = (path) => `${folder}/cycles/${id}/${path}`;
    const text = await storage.read(id, "manifest.json");
    if (text === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_HISTORY_BROKEN", { folder, why: `cycle ${id} has no manifest.json` });
    const manifest = (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readContract */ .Jz)(_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .CycleManifest */ .a0, text, name("manifest.json"), { file: name("manifest.json") });
    const read = async (schema, path) => {
        const expected = manifest.files[path];
        if (expected === undefined)
            return null;
        const content = (await storage.read(id, path)) ?? "";
        if ((0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(content) !== expected)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_CONTRACT_FORGED", { file: name(path) }, { file: name(path) });
        return (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readContract */ .Jz)(schema, content, name(path), { file: name(path) });
    };
    const allocation = await read(_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .AllocateResult */ .dv, "allocation.json");
    if (!allocation)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_HISTORY_BROKEN", { folder, why: `cycle ${id} has no allocation.json` });
    return {
        id,
        manifest,
        manifest_sha256: (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(text),
        allocation,
        measure: (initiative, phase) => read(_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureResult */ .Yi, `initiatives/${initiative}/measure.${phase}.json`),
        evaluate: (initiative) => read(_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .EvaluateResult */ .xt, `initiatives/${initiative}/evaluate.json`),
        outcome: (initiative) => read(_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OutcomeReport */ .$7, `initiatives/${initiative}/outcome.json`),
    };
}
/** Follows the parents from the first cycle; every manifest names its parent and that parent's hash. */
function inOrder(cycles, folder) {
    const byParent = new Map();
    for (const cycle of cycles) {
        const parent = cycle.manifest.parent?.cycle ?? null;
        const twin = byParent.get(parent);
        if (twin)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_HISTORY_BROKEN", {
                folder,
                why: `${twin.id} and ${cycle.id} both follow ${parent ?? "nothing"}`,
            });
        byParent.set(parent, cycle);
    }
    const chain = [];
    for (let next = byParent.get(null); next; next = byParent.get(next.id)) {
        const parent = chain.at(-1);
        if (parent && next.manifest.parent?.manifest_sha256 !== parent.manifest_sha256) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_HISTORY_BROKEN", {
                folder,
                why: `${next.id} was built on another ${parent.id} than the one stored`,
            });
        }
        chain.push(next);
    }
    if (chain.length !== cycles.length)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_HISTORY_BROKEN", { folder, why: "a cycle's parent is missing" });
    return chain;
}
/** The latest past cycle that funded the initiative, with what it predicted; null when none did. */
const fundedBy = (history, id) => history.past.findLast((cycle) => cycle.allocation.selected.some((selected) => selected.id === id)) ?? null;
/** Whether a past cycle measured the initiative and did not fund it. */
const droppedBefore = (history, id) => history.past.some((cycle) => cycle.allocation.dropped.some((dropped) => dropped.id === id));
/** The measurements that may stand when nothing has changed: of the latest past cycle that has one, then of this cycle's last run. */
async function earlierMeasures(history, id, phase) {
    const path = `initiatives/${id}/measure.${phase}.json`;
    const latest = history.past.findLast((cycle) => path in cycle.manifest.files);
    const found = await Promise.all([latest?.measure(id, phase), history.current?.measure(id, phase)]);
    return found.filter((result) => result != null);
}
/** The last outcome that past cycles recorded of each initiative, oldest first: what it corrects or ends is not read. */
async function outcomesIn(history) {
    const latest = new Map();
    for (const cycle of history.past)
        for (const path of Object.keys(cycle.manifest.files)) {
            const id = /^initiatives\/([^/]+)\/outcome\.json$/.exec(path)?.[1];
            if (id === undefined)
                continue;
            latest.delete(id);
            latest.set(id, cycle);
        }
    const reads = [...latest].map(([id, cycle]) => cycle.outcome(id));
    return (await Promise.all(reads)).filter((outcome) => outcome !== null);
}


/***/ }),

/***/ 79385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ measure),
  G: () => (/* binding */ placed)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/transform.js + 2 modules
var transform = __webpack_require__(57199);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/stages/checks.js


/** What the policy asks for and what the initiative does: a check that both name has the initiative's parameters. */
function requestedChecks(table, ...layers) {
    const asked = new Map();
    for (const layer of layers)
        for (const request of layer === "all" ? table.keys() : (layer ?? [])) {
            if (typeof request !== "string") {
                const { name, ...params } = request;
                asked.set(name, params);
            }
            else if (!asked.has(request))
                asked.set(request, {});
        }
    return asked;
}
/**
 * Each requested check on a measurement, in the table's order. A check that does not apply, or whose refit cannot be made, says
 * so: it never takes the measurement down.
 */
function runChecks(subject, requested, table) {
    const diagnostics = {};
    const results = [...table.values()].flatMap((check) => {
        const params = requested.get(check.name);
        if (params === undefined)
            return [];
        const found = attempt(check, subject, params);
        if (typeof found === "string")
            return [{ name: check.name, passed: "not applicable", statement: found, numbers: {} }];
        Object.assign(diagnostics, found.diagnostics);
        const { passed, statement, numbers } = found;
        return [{ name: check.name, passed, statement, numbers }];
    });
    return { results, diagnostics };
}
function attempt(check, subject, params) {
    if (!check.designs.includes(subject.model.name))
        return `not a check of ${subject.model.name}`;
    try {
        return check.run(subject, params);
    }
    catch (error) {
        if (error instanceof errors/* ImpactError */.Xg)
            return error.message;
        if (error instanceof classic_errors/* ZodError */.G)
            return `the model refuses what the check changes: ${error.issues[0].message}`;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/stages/design.js
var design = __webpack_require__(54934);
;// CONCATENATED MODULE: ./build/stages/measure.js





/**
 * MEASURE and SCALE: opens the source, prepares the table, estimates, and checks the contract.
 * @throws the catalogue's errors, their place inside the initiative's file (`pilot.model.outcome`)
 */
async function measure(input) {
    const { block, phase, policy, cycle } = input;
    const { adapter, ...sourceParams } = block.source;
    const opened = await placed([phase, "source"], () => input.sources.get(adapter).open(sourceParams, { root: input.root, as_of: input.as_of, phase }));
    const identity = {
        data_sha256: opened.sha256,
        config_sha256: (0,contracts/* contentHash */.Ae)({ block, policy }),
        engine_version: contracts/* ENGINE_VERSION */.AH,
    };
    const standing = input.earlier.find((result) => same(result, identity));
    if (standing && !input.anew)
        return { ...standing, cycle };
    const raw = await placed([phase, "source"], () => opened.read());
    const frame = await placed([phase, "transform"], () => (0,transform/* applyTransforms */.A)(raw, block.transform));
    const { model, params, table, choice } = await placed([phase], () => (0,design/* resolveModel */.AX)(block, frame, input.models));
    const estimate = await placed([phase, choice ? "design" : "model"], () => {
        for (const column of model.columns(params))
            requireColumn(table, column, keyNaming(params, column));
        return model.estimate(table, params, { confidence_level: policy.confidence_level });
    });
    if (estimate.sample_size < policy.minimum_sample_size) {
        const sizes = { found: estimate.sample_size, minimum: policy.minimum_sample_size };
        throw (0,errors.impactError)("E_SAMPLE_TOO_SMALL", sizes, { path: [phase] });
    }
    const checked = checksOn(input, { frame: table, model, params, estimate });
    return contracts/* MeasureResult */.Yi.parse({
        ...estimate,
        ...(checked && {
            checks: checked.results,
            diagnostics: { ...checked.diagnostics, ...estimate.diagnostics },
        }),
        ...identity,
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        initiative_id: input.id,
        cycle,
        measured_in: standing?.measured_in ?? cycle,
        phase,
        model: model.name,
        model_type: model.model_type,
        ...(choice && { choice }),
    });
}
/** The checks that the policy and the block ask for; null where they ask for none. */
function checksOn({ block, policy, checks = new Map() }, measured) {
    const requested = requestedChecks(checks, policy.checks, block.checks);
    if (requested.size === 0)
        return null;
    const { model, params } = measured;
    const refit = (frame, changed = params) => model.estimate(frame, changed, { confidence_level: policy.confidence_level });
    return runChecks({ ...measured, refit }, requested, checks);
}
/** @throws E_COLUMN_MISSING at the key that names the column */
function requireColumn(frame, column, path) {
    try {
        frame.column(column);
    }
    catch (error) {
        if (!(error instanceof errors/* ImpactError */.Xg))
            throw error;
        throw new errors/* ImpactError */.Xg(error.code, error.message, error.fix, { ...error.place, path });
    }
}
/** Where among a block's keys a column is named: `outcome`, or an item of `covariates`; the block itself when in a formula. */
function keyNaming(params, column) {
    for (const [key, value] of Object.entries(params)) {
        if (value === column)
            return [key];
        if (Array.isArray(value) && value.includes(column))
            return [key, value.indexOf(column)];
    }
    return typeof params.formula === "string" ? ["formula"] : [];
}
const same = (a, b) => a.data_sha256 === b.data_sha256 &&
    a.config_sha256 === b.config_sha256 &&
    a.engine_version === b.engine_version;
/** Runs a step; the place of its failure is inside the block at `prefix`. */
async function placed(prefix, step) {
    try {
        return await step();
    }
    catch (error) {
        if (!(error instanceof errors/* ImpactError */.Xg))
            throw error;
        const path = [...prefix, ...(error.place.path ?? [])];
        throw new errors/* ImpactError */.Xg(error.code, error.message, error.fix, { ...error.place, path });
    }
}


/***/ }),

/***/ 28793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KM: () => (/* binding */ goneFile),
  Zw: () => (/* binding */ problemOf),
  KX: () => (/* binding */ study)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/stages/evaluate.js
var evaluate = __webpack_require__(90199);
// EXTERNAL MODULE: ./build/stages/history.js
var stages_history = __webpack_require__(28874);
// EXTERNAL MODULE: ./build/stages/measure.js + 1 modules
var measure = __webpack_require__(79385);
;// CONCATENATED MODULE: ./build/stages/fidelity.js
/**
 * How far a roll-out was what was planned, 0 to 1: coverage × adoption × the part of the horizon left after a delay ×
 * what changes leave of it. Coverage is units reached over planned where it is not declared. More than planned counts as
 * planned. Null where nothing was declared.
 */
function fidelityOf(execution, scale_units, { minor_changes, major_changes }) {
    if (!execution)
        return null;
    const { units_reached, actual_coverage, actual_adoption, delay_days, horizon_days, changes } = execution;
    const { planned_coverage = 1, planned_adoption = 1 } = execution;
    const covered = actual_coverage === undefined
        ? units_reached === undefined
            ? undefined
            : units_reached / scale_units
        : actual_coverage / planned_coverage;
    const parts = [
        covered,
        actual_adoption === undefined ? undefined : actual_adoption / planned_adoption,
        delay_days === undefined ? undefined : 1 - delay_days / horizon_days,
        changes === undefined ? undefined : { none: 1, minor: minor_changes, major: major_changes }[changes],
    ].filter((part) => part !== undefined);
    if (parts.length === 0)
        return null;
    return parts.reduce((product, part) => product * Math.min(1, Math.max(0, part)), 1);
}

// EXTERNAL MODULE: ./build/stages/returns.js
var stages_returns = __webpack_require__(49773);
;// CONCATENATED MODULE: ./build/stages/outcome.js



/**
 * REPORT: what was predicted for full scale against what full scale brought, in currency. The prediction is the one the
 * funding rested on, whatever the initiative's file says by now: the pilot's, in the learned mode the forecast's.
 * @throws E_RETURNS_RANGE
 */
function outcome(input, { returns, scale: block }, scale, policy) {
    const { pilot, evaluated, fraction } = input;
    const { unit_value } = returns;
    const scale_units = returns.scale_units * fraction;
    const execution = block?.execution;
    const reached = execution?.units_reached ?? scale_units;
    const actual = (0,stages_returns/* returnsOf */.B)(scale, unit_value * reached);
    const predicted = predictedBy(input);
    const error = actual.median - predicted.predicted_return;
    const within = predicted.predicted_lower <= actual.median && actual.median <= predicted.predicted_upper;
    const fidelity = fidelityOf(execution, scale_units, policy.fidelity);
    const planned = fraction * (plannedPerEffect(evaluated) ?? unit_value * returns.scale_units);
    const flags = flagsOf(pilot, scale);
    const moved = Math.abs(planned / (unit_value * scale_units) - 1) > 1e-9;
    return contracts/* OutcomeReport */.$7.parse({
        ...predicted,
        status: "measured",
        actual_return: actual.median,
        actual_lower: actual.worst,
        actual_upper: actual.best,
        prediction_error: error,
        relative_error: share(error, Math.abs(predicted.predicted_return)),
        within_interval: within,
        effect_at_scale: scale.effect_estimate,
        standard_error_at_scale: scale.standard_error,
        scale_model: scale.model,
        scale_model_type: scale.model_type,
        sample_size_pilot: pilot.sample_size,
        sample_size_scale: scale.sample_size,
        holdout_share: execution?.holdout_share ?? shareOfControls(scale),
        window: execution?.window ?? null,
        units_reached: reached,
        fidelity,
        comparable: scale.metric === pilot.metric,
        cause: within
            ? null
            : causeOf(input, scale, { perEffect: unit_value * reached, planned, fidelity }, policy),
        flags: [...flags, ...(moved ? ["`returns` in the initiative's file is not what it was funded on"] : [])],
    });
}
/** A funded initiative that is not measured at full scale: its data are awaited, or there will be none. */
function unmeasured(input, status, reason) {
    return contracts/* OutcomeReport */.$7.parse({ ...predictedBy(input), status, reason });
}
/** What every outcome says of the prediction. */
function predictedBy(input) {
    const { id, pilot, evaluated, candidate, overridden, supersedes } = input;
    const { funded_in, cycle, budget_allocated, fraction } = input;
    const pilot_return = {
        best: fraction * evaluated.return_best,
        median: fraction * evaluated.return_median,
        worst: fraction * evaluated.return_worst,
    };
    const forecast = candidate?.forecast;
    return {
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        initiative_id: id,
        cycle,
        funded_in,
        model_type: pilot.model_type,
        effective_type: evaluated.effective_type,
        confidence_score: candidate?.confidence ?? evaluated.confidence,
        budget_allocated,
        predicted_return: forecast ? fraction * forecast.returns.median : pilot_return.median,
        predicted_lower: forecast ? fraction * forecast.lower : pilot_return.worst,
        predicted_upper: forecast ? fraction * forecast.upper : pilot_return.best,
        pilot_return,
        forecast: forecast ? { mean: forecast.effect.mean, sd: forecast.effect.sd } : null,
        overridden,
        supersedes,
        flags: [],
    };
}
/** Of an experiment at scale, where the controls are the holdout. */
function shareOfControls({ model_type, n_treated, n_control }) {
    return model_type === "experiment" ? share(n_control, n_treated + n_control) : null;
}
/** unit_value × scale_units when the initiative was evaluated; null where it was too small to tell. */
const plannedPerEffect = ({ cost, break_even_effect, return_per_effect }) => return_per_effect ?? (break_even_effect ? cost / break_even_effect : null);
/** Null where nothing, or next to nothing, was predicted. */
function share(part, of) {
    const ratio = part / of;
    return Number.isFinite(ratio) ? ratio : null;
}
/**
 * Of a miss: a roll-out that fell short explains it first, then chance (under 1.64 standard deviations of both measurements
 * together). Else what the priors hold likelier to be off by so much: the pilot (its method's hidden bias and noise) or
 * the step to full scale (the voltage drop), each given its expected share of the error.
 */
function causeOf({ pilot, evaluated }, scale, at, policy) {
    if (at.fidelity !== null && at.fidelity < policy.fidelity.faithful)
        return "execution";
    const sd = Math.hypot(pilot.standard_error * at.planned, scale.standard_error * at.perEffect);
    const error = scale.effect_estimate * at.perEffect - pilot.effect_estimate * at.planned;
    if (Math.abs(error) < 1.64 * sd)
        return "noise";
    const unit = pilot.terms?.unit_scale;
    if (!unit)
        return "unexplained";
    const { voltage, bias_sd, noise_sd, context_bias_share } = policy.priors;
    const family = evaluated.effective_type;
    const measuring = unit ** 2 * (bias_sd[family] ** 2 * (1 + context_bias_share ** 2) + noise_sd[family] ** 2);
    // The effect itself is taken as full scale has it, grown by the usual drop.
    const effect = scale.effect_estimate / voltage.mean;
    const drop = (voltage.mean - 1) * effect;
    const dropping = effect ** 2 * (voltage.sd ** 2 + voltage.own_sd ** 2);
    const total = measuring + dropping + pilot.standard_error ** 2 + scale.standard_error ** 2;
    const surprise = (scale.effect_estimate - pilot.effect_estimate - drop) / total;
    return Math.abs(drop + dropping * surprise) > Math.abs(measuring * surprise) ? "scale_drop" : "measurement";
}
function flagsOf(pilot, scale) {
    const flags = [];
    if (scale.sample_size < pilot.sample_size)
        flags.push(`the scale sample (${scale.sample_size}) is smaller than the pilot's (${pilot.sample_size})`);
    if (scale.metric !== pilot.metric)
        flags.push(`the pilot measured ${pilot.metric}, scale ${scale.metric}`);
    if (scale.estimand !== pilot.estimand)
        flags.push(`the pilot's effect is the ${pilot.estimand}, scale's the ${scale.estimand}`);
    if (contracts/* ModelType */.e3.options.indexOf(scale.model_type) > contracts/* ModelType */.e3.options.indexOf(pilot.model_type))
        flags.push(`scale was measured less rigorously (${scale.model_type}) than the pilot (${pilot.model_type})`);
    if (scale.per !== pilot.per)
        flags.push(`the pilot's effect is per ${pilot.per}, scale's per ${scale.per}`);
    if (scale.confidence_level !== pilot.confidence_level)
        flags.push("the two intervals have different levels");
    return flags;
}

;// CONCATENATED MODULE: ./build/stages/study.js






/** An initiative that a past cycle funded and whose file is gone before its outcome was measured. */
function goneFile(id, funded, folder) {
    const file = `${folder}/cycles/${funded.id}/allocation.json`;
    const { message, fix } = (0,errors.impactError)("E_INITIATIVE_GONE", { id, funded_in: funded.id });
    const problem = {
        code: "E_INITIATIVE_GONE",
        severity: "warning",
        file,
        line: 1,
        column: 1,
        message,
        fix,
        initiative: id,
    };
    const place = { file, line: 1, column: 1 };
    return { id, file, title: id, owner: null, config: null, problems: [problem], locate: () => place };
}
/**
 * One initiative through the stages before and after the allocation: a candidate is measured and evaluated; one that
 * an earlier cycle funded is measured at scale and held against its prediction. A failure becomes its problem.
 * @throws E_CONTRACT_*, E_HISTORY_* for a stored contract that cannot be believed: nothing may build on it
 */
async function study(loaded, run) {
    const funded = (0,stages_history/* fundedBy */.Sd)(run.history, loaded.id);
    const entry = {
        id: loaded.id,
        title: loaded.title,
        owner: loaded.owner,
        file: loaded.file,
        line: loaded.locate([]).line,
        cost: loaded.config?.cost_to_scale ?? null,
        metric_unit: loaded.config?.context?.unit ?? null,
        status: "left_out",
        returning: (0,stages_history/* droppedBefore */._r)(run.history, loaded.id) && !funded,
        reused_from: null,
        funded_in: funded?.id ?? null,
        before: null,
        measure: null,
        evaluate: null,
        scale: null,
        outcome: null,
        problems: [...loaded.problems],
    };
    try {
        if (funded)
            await followUp(entry, loaded.config, funded, run);
        else if (loaded.config)
            await candidate(entry, loaded.config, run);
    }
    catch (error) {
        if (error instanceof errors/* ImpactError */.Xg && /^E_(CONTRACT|HISTORY)_/.test(error.code))
            throw error;
        return { ...entry, status: "left_out", problems: [...entry.problems, problemOf(error, loaded)] };
    }
    return entry;
}
async function candidate(entry, config, run) {
    const found = await measurePhase(config, "pilot", run);
    const measured = { ...found, terms: termsOf(config, found, run.config.calibrate) };
    const rubric = run.rubrics.get(run.models.get(measured.model).rubric);
    entry.measure = measured;
    entry.reused_from = measured.measured_in === run.cycle ? null : measured.measured_in;
    entry.evaluate = (0,evaluate/* evaluate */._)(measured, config, rubric, run.config.evaluate, run.cycle);
    entry.status = "dropped";
    if (entry.returning)
        entry.before = await earlierPilot(run.history, measured);
}
/** The last pilot of it that measured something else, or otherwise. */
async function earlierPilot(history, now) {
    for (const past of history.past.toReversed()) {
        const measure = await past.measure(now.initiative_id, "pilot");
        if (!measure)
            continue;
        if (measure.data_sha256 === now.data_sha256 && measure.config_sha256 === now.config_sha256)
            continue;
        const evaluate = await past.evaluate(now.initiative_id);
        return evaluate && { cycle: past.id, measure, evaluate };
    }
    return null;
}
async function followUp(entry, config, funded, run) {
    entry.measure = await funded.measure(entry.id, "pilot");
    entry.evaluate = await funded.evaluate(entry.id);
    const known = await knownOutcome(entry.id, run.history);
    const { corrects } = config?.scale ?? {};
    if (known && !corrected(known.outcome, corrects)) {
        entry.outcome = known.outcome;
        entry.scale = await known.cycle.measure(entry.id, "scale");
        entry.status = known.outcome.status === "measured" ? "scaled" : "closed";
        return;
    }
    const { candidates, selected, overrides } = funded.allocation;
    const grant = selected.find(({ id }) => id === entry.id);
    const forced = overrides.find(({ id, force }) => id === entry.id && force === "fund");
    const input = {
        id: entry.id,
        pilot: entry.measure,
        evaluated: entry.evaluate,
        candidate: candidates.find(({ id }) => id === entry.id) ?? null,
        overridden: forced
            ? {
                reason_code: contracts/* ReasonCode */.Mx.parse(forced.reason_code),
                ...(forced.by !== undefined && { by: forced.by }),
            }
            : null,
        funded_in: funded.id,
        cycle: run.cycle,
        fraction: grant.fraction ?? 1,
        budget_allocated: grant.cost,
        supersedes: known && corrects ? corrects : null,
    };
    entry.status = entry.problems.some(({ severity }) => severity === "error") ? "left_out" : "awaiting_scale";
    if (config?.closed) {
        entry.outcome = unmeasured(input, config.closed.status, config.closed.reason);
        entry.status = "closed";
        return;
    }
    if (!known)
        entry.outcome = unmeasured(input, "pending", null);
    if (!config?.scale)
        return;
    entry.scale = await measurePhase(config, "scale", run);
    entry.outcome = outcome(input, config, entry.scale, run.config.calibrate);
    entry.status = "scaled";
}
/** Whether the file asks for the outcome to be measured again. @throws E_CORRECTION_UNKNOWN when it names no outcome */
function corrected(known, corrects) {
    if (!corrects || known.supersedes?.cycle === corrects.cycle)
        return false;
    if (known.cycle === corrects.cycle)
        return true;
    const context = { cycle: corrects.cycle, recorded: known.cycle };
    throw (0,errors.impactError)("E_CORRECTION_UNKNOWN", context, { path: ["scale", "corrects", "cycle"] });
}
/** The last one, if it is final: nothing pending follows on what is. */
async function knownOutcome(id, history) {
    for (const cycle of history.past.toReversed()) {
        const found = await cycle.outcome(id);
        if (found)
            return found.status === "pending" ? null : { cycle, outcome: found };
    }
    return null;
}
/** What calibration will hold the pilot against; without a context its metric is the outcome's column. */
function termsOf({ context, cost_to_scale, returns }, measured, { unit_scales }) {
    const metric = context?.metric ?? measured.metric;
    const configured = Object.hasOwn(unit_scales, metric) ? unit_scales[metric] : null;
    const paying = Math.abs(cost_to_scale / (returns.unit_value * returns.scale_units));
    const unit_scale = configured ?? (Number.isFinite(paying) && paying > 0 ? paying : null);
    const unit_scale_from = configured !== null ? "configured" : unit_scale === null ? null : "break_even";
    return { metric, surface: context?.surface ?? null, unit_scale, unit_scale_from };
}
async function measurePhase(config, phase, run) {
    const { execution: _, corrects: __, ...block } = { execution: null, corrects: null, ...config[phase] };
    const near = run.reuse.get(`${config.id}/${phase}`);
    return (0,measure/* measure */.x)({
        id: config.id,
        cycle: run.cycle,
        phase,
        block,
        policy: run.config.measure,
        root: run.root,
        as_of: run.as_of,
        sources: run.sources,
        models: run.models,
        checks: run.checks,
        earlier: [...(await (0,stages_history/* earlierMeasures */.ku)(run.history, config.id, phase)), ...(near ? [near] : [])],
        anew: run.anew,
    });
}
/** The problem that an error is to the reader: at its place in the initiative's file, or in the data it names. */
function problemOf(thrown, at) {
    const error = thrown instanceof errors/* ImpactError */.Xg
        ? thrown
        : (0,errors.impactError)("E_INTERNAL", { detail: String(thrown?.message ?? thrown) });
    const { file, line, column, path } = error.place;
    const place = file === undefined ? at.locate(path ?? []) : { file, line: line ?? 1, column: column ?? 1 };
    return {
        code: error.code,
        severity: "error",
        ...place,
        message: error.message,
        fix: error.fix,
        initiative: at.id,
    };
}


/***/ })

};
