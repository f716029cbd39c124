export const id = 264;
export const ids = [264];
export const modules = {

/***/ 17764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ autoFinding),
/* harmony export */   U: () => (/* binding */ namedModels)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _diagnostics_declared_design_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8440);



/** The names that a `model` block may have: each model's, and `auto`, which takes its facts from `design`. */
const namedModels = (models) => new Map([...models, ["auto", { params: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({}) }]]);
/** What keeps `auto` from choosing before any data are read: no design, or facts that no model can use. */
function autoFinding(model, design, path, models) {
    if (model?.name !== "auto")
        return null;
    const problem = (key, found, expected, mend) => ({
        ...{ path: [...path, key], key: true, code: "E_SCHEMA" },
        context: { found, expected, mend },
    });
    if (design === undefined)
        return problem("model", "no `design`", "the facts that `auto` chooses by", "add `design` beside `model`");
    const read = _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Design */ .pT.safeParse(design);
    const asking = [...models.values()].flatMap(({ design: asks }) => (asks ? [{ asks }] : []));
    if (!read.success || asking.some(({ asks }) => (0,_diagnostics_declared_design_js__WEBPACK_IMPORTED_MODULE_1__/* .lackOf */ .Z)(asks, read.data) === null))
        return null;
    const needs = asking.map(({ asks }) => asks.needs.map((need) => [need].flat().join(" or ")).join(" + "));
    return problem("design", "facts that no model can use", [...new Set(needs)].join(", or "), "declare what is known");
}


/***/ }),

/***/ 79184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gr: () => (/* binding */ readBlock),
  wf: () => (/* binding */ readChecks),
  VT: () => (/* binding */ readInitiative)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/frame/transform.js + 2 modules
var frame_transform = __webpack_require__(57199);
// EXTERNAL MODULE: ./build/config/auto.js
var auto = __webpack_require__(17764);
// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
;// CONCATENATED MODULE: ./build/config/layers.js
/** A parsed file's value at `path` as a layer. */
function layers_layer(origin, source, path, value) {
    const children = isMapping(value) &&
        new Map(Object.entries(value).map(([key, inner]) => [key, layers_layer(origin, source, [...path, key], inner)]));
    return { origin, source, path, value, children: children || null };
}
const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** A block of another adapter or model does not inherit the parameters of the first. */
const named = { source: "adapter", model: "name" };
/** `over` laid on `under`: mappings key by key, all else replaces. */
function overlay(under, over, key = "") {
    if (!under.children || !over.children)
        return over;
    const discriminator = named[key];
    const own = discriminator && over.children.get(discriminator)?.value;
    if (own !== undefined && own !== under.children.get(discriminator)?.value)
        return over;
    const children = new Map(under.children);
    for (const [name, inner] of over.children) {
        const below = children.get(name);
        children.set(name, below ? overlay(below, inner, name) : inner);
    }
    return { ...over, children };
}
/** The plain value of a layer. */
function plainValue(of) {
    if (!of.children)
        return of.value;
    const value = Object.create(null);
    for (const [key, inner] of of.children)
        value[key] = plainValue(inner);
    return value;
}
/** Without one of its keys. */
function without(of, key) {
    if (!of.children?.has(key))
        return of;
    return { ...of, children: new Map([...of.children].filter(([name]) => name !== key)) };
}
/** The deepest layer on the way to `path`, and what of the path is left. */
function trace(of, path) {
    let found = of;
    for (const [index, step] of path.entries()) {
        const next = found.children?.get(String(step));
        if (!next)
            return { layer: found, rest: path.slice(index) };
        found = next;
    }
    return { layer: found, rest: [] };
}
/** Where the value at `path` was written: in the initiative's file, or in impact-loop.yaml when it was inherited. */
function locate(of, path, key = false) {
    const { layer: at, rest } = trace(of, path);
    return { file: at.source.file, ...at.source.locate([...at.path, ...rest], key) };
}

// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
;// CONCATENATED MODULE: ./build/config/initiative.js







/** Lays a parsed file on its template and the defaults and checks the whole against the schemas of its adapters. */
function readInitiative(parsed, fileId, policy, tables) {
    const own = initiative_isMapping(parsed.value) ? parsed.value : {};
    const problems = parsed.problems.map((problem) => ({ ...problem, initiative: fileId }));
    const base = { file: parsed.file, title: initiative_text(own.title) ?? fileId, owner: initiative_text(own.owner) };
    if (problems.length === 0 && !initiative_isMapping(parsed.value)) {
        const context = {
            found: (0,issues/* show */.WU)(parsed.value),
            expected: "a mapping of keys",
            mend: "write `version: 1`, `id:` and the rest",
        };
        problems.push({
            ...(0,yaml/* problemAt */.l4)(parsed.file, { line: 1, column: 1 }, "E_SCHEMA", context),
            initiative: fileId,
        });
    }
    if (problems.length > 0) {
        return {
            ...base,
            id: fileId,
            config: null,
            problems,
            locate: () => ({ file: parsed.file, ...first(problems) }),
            effective: [],
        };
    }
    const merged = inherit(layers_layer("initiative", parsed, [], own), own, policy);
    const at = (path, key) => locate(merged.layer, path, key);
    const report = ({ path, key, code, context }) => {
        const { file, ...position } = at(path, key);
        problems.push({ ...(0,yaml/* problemAt */.l4)(file, position, code, context), initiative: fileId });
    };
    if (merged.unknown) {
        const known = Object.keys(policy.parsed.value?.templates ?? {});
        const context = {
            kind: "template",
            name: merged.unknown,
            nearest: (0,frame_frame/* nearest */.p)(merged.unknown, known),
            known,
        };
        problems.push({
            ...(0,yaml/* problemAt */.l4)(parsed.file, at(["extends"]), "E_NAME_UNKNOWN", context),
            initiative: fileId,
        });
    }
    const value = plainValue(merged.layer);
    const outer = contracts/* Initiative */.T.safeParse(value);
    if (!outer.success)
        (0,issues/* findings */.Pg)(contracts/* Initiative */.T, value, outer.error.issues).forEach(report);
    const blocks = ["pilot", "scale"].map((phase) => readBlock(value[phase], [phase], tables, report));
    const id = typeof value.id === "string" ? value.id : fileId;
    if (outer.success && id !== fileId) {
        problems.push({
            ...(0,yaml/* problemAt */.l4)(parsed.file, at(["id"]), "E_ID_MISMATCH", { id, file: fileId }),
            initiative: fileId,
        });
    }
    const config = outer.success && problems.length === 0 ? assemble(outer.data, blocks, policy, tables) : null;
    const derived = config?.scale !== undefined && value.scale === undefined;
    const place = (path) => at(derived && path[0] === "scale" ? ["pilot", ...path.slice(1)] : path);
    const effective = config
        ? leaves(config).map(([path, leaf]) => origin(merged.layer, path, leaf, derived))
        : [];
    return { ...base, id: fileId, config, problems, locate: place, effective };
}
const initiative_isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const initiative_text = (value) => (typeof value === "string" && value !== "" ? value : null);
const first = (problems) => ({ line: problems[0].line, column: problems[0].column });
/** built-in < defaults < the template it extends < its own file. `scale` is inherited only by one that has a `scale`. */
function inherit(file, own, policy) {
    const raw = initiative_isMapping(policy.parsed.value) ? policy.parsed.value : {};
    const keep = (inherited) => ("scale" in own ? inherited : without(inherited, "scale"));
    const defaults = initiative_isMapping(raw.defaults)
        ? layers_layer("defaults", policy.parsed, ["defaults"], raw.defaults)
        : null;
    const name = initiative_text(own.extends);
    const template = name !== null && initiative_isMapping(raw.templates) ? raw.templates[name] : undefined;
    const middle = initiative_isMapping(template)
        ? layers_layer("template", policy.parsed, ["templates", name], template)
        : null;
    const below = [defaults, middle].filter((inherited) => inherited !== null).map(keep);
    return {
        layer: [...below, file].reduce((under, over) => overlay(under, over)),
        unknown: name !== null && !middle ? name : null,
    };
}
/** A measurement block's source, transforms and model, each against its adapter's own schema. */
function readBlock(raw, path, tables, report) {
    if (!initiative_isMapping(raw))
        return null;
    readChecks(raw.checks, [...path, "checks"], tables.checks, report);
    (Array.isArray(raw.transform) ? raw.transform : []).forEach((step, index) => {
        checkStep(step, [...path, "transform", index], report);
    });
    const source = readNamed(raw.source, "adapter", "source", tables.sources, [...path, "source"], report);
    const named = (0,auto/* namedModels */.U)(tables.models);
    const model = readNamed(raw.model, "name", "model", named, [...path, "model"], report);
    const undecided = (0,auto/* autoFinding */.T)(model, raw.design, path, tables.models);
    if (undecided)
        report(undecided);
    return { source, model };
}
/** Each check that a list names, against its own schema. */
function readChecks(raw, path, table, report) {
    for (const [index, item] of (Array.isArray(raw) ? raw : []).entries()) {
        const at = [...path, index];
        if (typeof item !== "string")
            readNamed(item, "name", "check", table, at, report);
        else if (!table.has(item))
            report(unknownName("check", item, [...table.keys()], at));
    }
}
function unknownName(kind, name, known, path) {
    const close = (0,frame_frame/* nearest */.p)(name, known);
    const mend = close ? `did you mean \`${close}\`?` : "name one of them";
    const context = { found: `${kind} ${name}`, expected: `one of ${known.join(", ")}`, mend };
    return { path, key: false, code: "E_SCHEMA", context };
}
function readNamed(raw, discriminator, kind, table, path, report) {
    if (!initiative_isMapping(raw) || typeof raw[discriminator] !== "string")
        return null;
    const name = raw[discriminator];
    const adapter = table.get(name);
    if (!adapter) {
        report(unknownName(kind, name, [...table.keys()], [...path, discriminator]));
        return null;
    }
    const { [discriminator]: _, ...params } = raw;
    const result = adapter.params.safeParse(params);
    if (result.success)
        return { [discriminator]: name, ...result.data };
    for (const found of (0,issues/* findings */.Pg)(adapter.params, params, result.error.issues))
        report({ ...found, path: [...path, ...found.path] });
    return null;
}
function checkStep(step, path, report) {
    const names = initiative_isMapping(step) ? Object.keys(step) : [];
    const name = names[0];
    const known = [...frame_transform/* transforms */.m.keys()];
    if (!initiative_isMapping(step) || name === undefined || names.length > 1) {
        report({
            path,
            key: false,
            code: "E_SCHEMA",
            context: {
                found: names.length > 1 ? "several keys" : "no transform",
                expected: `one of ${known.join(", ")}`,
                mend: "write each transform as its own list item",
            },
        });
        return;
    }
    const transform = frame_transform/* transforms */.m.get(name);
    if (!transform) {
        report({
            path: [...path, name],
            key: true,
            code: "E_UNKNOWN_KEY",
            context: { key: name, nearest: (0,frame_frame/* nearest */.p)(name, known), known },
        });
        return;
    }
    const result = transform.params.safeParse(step[name]);
    if (result.success)
        return;
    for (const found of (0,issues/* findings */.Pg)(transform.params, step[name], result.error.issues))
        report({ ...found, path: [...path, name, ...found.path] });
}
/** The initiative with its blocks as their schemas complete them; a source that can, brings its own full scale. */
function assemble(outer, [pilot, scale], policy, tables) {
    const complete = (block, read) => ({ ...block, source: read.source, model: read.model });
    const config = { ...outer, pilot: complete(outer.pilot, pilot) };
    if (outer.scale && scale)
        return { ...config, scale: complete(outer.scale, scale) };
    const { adapter, ...params } = config.pilot.source;
    const source = tables.sources.get(adapter);
    if (!source.at_scale || !policy.config)
        return config;
    const atScale = source.at_scale(params, { sample_size: policy.config.scale.sample_size });
    return { ...config, scale: { ...config.pilot, source: { adapter, ...atScale } } };
}
/** Scalars, and lists as wholes, with their paths. */
function leaves(value, path = []) {
    if (!initiative_isMapping(value))
        return value === undefined ? [] : [[path, value]];
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
function origin(merged, path, value, derived) {
    if (derived && path[0] === "scale")
        return { path, value, origin: "derived", file: null, line: null };
    const { layer: at, rest } = trace(merged, path);
    if (rest.length > 0)
        return { path, value, origin: "built-in", file: null, line: null };
    return { path, value, origin: at.origin, file: at.source.file, line: at.source.locate(at.path).line };
}


/***/ }),

/***/ 84524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ loadWorkspace)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
// EXTERNAL MODULE: ./build/config/initiative.js + 1 modules
var initiative = __webpack_require__(79184);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/rubrics/index.js + 10 modules
var rubrics = __webpack_require__(81919);
// EXTERNAL MODULE: ./build/rubrics/policy.js
var policy = __webpack_require__(66655);
// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
;// CONCATENATED MODULE: ./build/config/policy.js











const policyFile = "impact-loop.yaml";
/** Reads the policy from the folder `root`. */
function loadPolicy(root, tables) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, policyFile))) {
        const start = { line: 1, column: 1 };
        const problem = (0,external_node_fs_.existsSync)(root)
            ? (0,yaml/* problemAt */.l4)(policyFile, start, "E_CONFIG_MISSING", { file: policyFile })
            : (0,yaml/* problemAt */.l4)(policyFile, start, "E_FILE_UNREADABLE", { file: root, why: "there is no such folder" });
        return { config: null, parsed: nothing, problems: [problem], sha256: null };
    }
    const bytes = readPolicy(root);
    if (bytes instanceof errors/* ImpactError */.Xg) {
        const { code, message, fix } = bytes;
        const place = { file: policyFile, line: 1, column: 1 };
        const problem = { code, severity: "error", ...place, message, fix, initiative: null };
        return { config: null, parsed: nothing, problems: [problem], sha256: null };
    }
    const parsed = (0,yaml/* parseYaml */.hN)(policyFile, bytes);
    const hash = (0,contracts/* sha256 */.sc)(bytes);
    if (parsed.problems.length > 0)
        return { config: null, parsed, problems: parsed.problems, sha256: hash };
    const result = contracts/* LoopConfig */.vH.safeParse(parsed.value ?? {});
    const problems = result.success
        ? crossChecks(result.data, root, tables, parsed)
        : (0,issues/* findings */.Pg)(contracts/* LoopConfig */.vH, parsed.value, result.error.issues).map(({ path, key, code, context }) => (0,yaml/* problemAt */.l4)(policyFile, parsed.locate(path, key), code, context));
    return { config: problems.length === 0 ? result.data : null, parsed, problems, sha256: hash };
}
const nothing = {
    file: policyFile,
    value: undefined,
    problems: [],
    locate: () => ({ line: 1, column: 1 }),
};
function readPolicy(root) {
    try {
        return (0,external_node_fs_.readFileSync)((0,inside/* resolveInside */.LI)(root, policyFile));
    }
    catch (error) {
        return error instanceof errors/* ImpactError */.Xg ? error : (0,inside/* unreadable */.O$)(policyFile, error);
    }
}
/** What one key cannot know alone. */
function crossChecks(config, root, tables, parsed) {
    const problems = [];
    const say = (path, error) => {
        const at = parsed.locate(path, error.place.path !== undefined);
        problems.push({
            code: error.code,
            severity: "error",
            file: policyFile,
            ...at,
            message: error.message,
            fix: error.fix,
            initiative: null,
        });
    };
    const nameOf = (kind, name, known, path) => {
        if (known.includes(name))
            return;
        problems.push((0,yaml/* problemAt */.l4)(policyFile, parsed.locate(path), "E_NAME_UNKNOWN", {
            kind,
            name,
            nearest: (0,frame_frame/* nearest */.p)(name, known),
            known,
        }));
    };
    (0,initiative/* readChecks */.wf)(config.measure.checks, ["measure", "checks"], tables.checks, ({ path, key, code, context }) => {
        problems.push((0,yaml/* problemAt */.l4)(policyFile, parsed.locate(path, key), code, context));
    });
    nameOf("rule", config.allocate.rule, [...tables.rules.keys()], ["allocate", "rule"]);
    nameOf("storage adapter", config.storage.adapter, [...tables.storage.keys()], ["storage", "adapter"]);
    const { weights } = config.allocate;
    const total = weights ? weights.best + weights.median + weights.worst : 1;
    if (Math.abs(total - 1) > 1e-9) {
        const context = {
            found: `weights that sum to ${total}`,
            expected: "weights that sum to 1",
            mend: "change them",
        };
        problems.push((0,yaml/* problemAt */.l4)(policyFile, parsed.locate(["allocate", "weights"]), "E_SCHEMA", context));
    }
    for (const error of (0,policy/* checkEvaluatePolicy */.G5)(config.evaluate, rubrics/* rubrics */.d))
        say(["evaluate", ...(error.place.path ?? [])], error);
    for (const [path, value] of [
        [["storage", "path"], config.storage.path],
        [["initiatives"], config.initiatives],
    ]) {
        try {
            (0,inside/* resolveInside */.LI)(root, value);
        }
        catch (error) {
            if (!(error instanceof errors/* ImpactError */.Xg))
                throw error;
            say(path, error);
        }
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/config/load.js









/**
 * Reads impact-loop.yaml and the initiatives of the workspace `root`; every problem of every file at once.
 * With `policyRoot` the policy comes from that folder: the base branch's tree in a pull request.
 */
async function loadWorkspace(root, tables, options = {}) {
    const policy = loadPolicy(options.policyRoot ?? root, tables);
    const raw = (policy.parsed.value ?? {});
    const pattern = policy.config?.initiatives ??
        (typeof raw.initiatives === "string" ? raw.initiatives : "initiatives/*.yaml");
    const problems = [...policy.problems];
    const inputs = policy.sha256 ? { [policy.parsed.file]: policy.sha256 } : {};
    const files = initiativeFiles(root, pattern);
    const at = (path) => policy.parsed.locate(path);
    if (files.length === 0 && policy.config) {
        problems.push({
            ...(0,yaml/* problemAt */.l4)(policy.parsed.file, at(["initiatives"]), "E_NO_INITIATIVES", { pattern }),
            severity: "warning",
        });
    }
    if (files.length > yaml/* limits */.Fy.files) {
        problems.push((0,yaml/* problemAt */.l4)(policy.parsed.file, at(["initiatives"]), "E_TOO_MANY_FILES", {
            files: files.length,
            limit: yaml/* limits */.Fy.files,
        }));
    }
    const initiatives = [];
    let bytesLeft = yaml/* limits */.Fy.allBytes;
    for (const file of files.slice(0, yaml/* limits */.Fy.files)) {
        const bytes = readBytes(root, file);
        if (bytes instanceof errors/* ImpactError */.Xg) {
            const { code, message, fix } = bytes;
            const place = { file, line: 1, column: 1 };
            problems.push({ code, severity: "error", ...place, message, fix, initiative: idOf(file) });
            continue;
        }
        bytesLeft -= bytes.length;
        if (bytesLeft < 0) {
            problems.push((0,yaml/* problemAt */.l4)(file, { line: 1, column: 1 }, "E_FILE_TOO_LARGE", {
                bytes: yaml/* limits */.Fy.allBytes - bytesLeft,
                limit: yaml/* limits */.Fy.allBytes,
            }));
            break;
        }
        inputs[file] = (0,contracts/* sha256 */.sc)(bytes);
        initiatives.push((0,initiative/* readInitiative */.VT)((0,yaml/* parseYaml */.hN)(file, bytes), idOf(file), policy, tables));
    }
    for (const file of misnamed(root, pattern))
        problems.push({
            ...(0,yaml/* problemAt */.l4)(file, { line: 1, column: 1 }, "E_FILE_UNMATCHED", { file, pattern }),
            severity: "warning",
        });
    refuseDuplicates(initiatives);
    initiatives.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    problems.push(...initiatives.flatMap((initiative) => initiative.problems));
    return {
        config: policy.config,
        initiatives,
        problems: problems.sort(byPlace),
        inputs,
        locatePolicy: (path) => ({ file: policy.parsed.file, ...at(path) }),
    };
}
const idOf = (file) => (0,external_node_path_.basename)(file).replace(/\.ya?ml$/, "");
/** Links are listed, so that reading them can be refused out loud. */
function initiativeFiles(root, pattern) {
    try {
        (0,inside/* resolveInside */.LI)(root, pattern);
    }
    catch {
        return [];
    }
    return (0,dist/* globSync */.AZ)(pattern, { cwd: root, onlyFiles: false, expandDirectories: false })
        .filter((file) => !file.endsWith("/"))
        .sort();
}
/** Files that would be read if they ended in .yaml. */
const misnamed = (root, pattern) => pattern.endsWith(".yaml") ? initiativeFiles(root, `${pattern.slice(0, -5)}.yml`) : [];
function readBytes(root, file) {
    try {
        return (0,external_node_fs_.readFileSync)((0,inside/* resolveInside */.LI)(root, file));
    }
    catch (error) {
        if (error instanceof errors/* ImpactError */.Xg)
            return error;
        return (0,inside/* unreadable */.O$)(file, error);
    }
}
function refuseDuplicates(initiatives) {
    const first = new Map();
    for (const initiative of initiatives) {
        const other = first.get(initiative.id);
        if (!other) {
            first.set(initiative.id, initiative);
            continue;
        }
        const context = { id: initiative.id, other: other.file };
        initiative.problems.push({
            ...(0,yaml/* problemAt */.l4)(initiative.file, initiative.locate(["id"]), "E_ID_DUPLICATE", context),
            initiative: initiative.id,
        });
        initiative.config = null;
    }
}
const byPlace = (a, b) => a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;


/***/ }),

/***/ 71264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ runLoop),
  u: () => (/* binding */ tables)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/rows.js
var frame_rows = __webpack_require__(84065);
;// CONCATENATED MODULE: ./build/frame/groups.js

/** Rows that belong together by the value of a column, the groups in the order of their values; each row alone without one. */
function groupsBy(frame, column) {
    if (column === null)
        return Array.from({ length: frame.rows }, (_, row) => [row]);
    const labels = frame.text(column);
    return (0,frame_rows/* groupRows */.fD)(frame, [column])
        .map((rows) => ({ rows, label: labels[rows[0]] ?? "" }))
        .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.rows[0] - b.rows[0]))
        .map(({ rows }) => rows);
}

// EXTERNAL MODULE: ./build/stats/random.js
var random = __webpack_require__(52681);
;// CONCATENATED MODULE: ./build/stats/shuffled.js
/** The numbers 0 … n−1 in an order that the stream and the turn determine (Fisher and Yates). */
function shuffled(n, draws, turn) {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
        const j = Math.floor(draws.uniform(i, turn) * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
}

;// CONCATENATED MODULE: ./build/checks/define.js
const defineCheck = (definition) => ({
    ...definition,
    run: (subject, raw) => definition.run(subject, definition.params.parse(raw)),
});
const define_text = (value) => (typeof value === "string" ? value : null);
/** A parameter that names a column; the first of `keys` that does. */
const columnOf = ({ params }, ...keys) => keys.reduce((found, key) => found ?? define_text(first(params[key])), null);
const first = (value) => (Array.isArray(value) ? value[0] : value);
const holdsZero = ({ ci_lower, ci_upper }) => ci_lower <= 0 && 0 <= ci_upper;
/** +1.2 [0.1, 2.3] */
const effectOf = ({ effect_estimate, ci_lower, ci_upper }) => `${effect_estimate.toPrecision(3)} [${ci_lower.toPrecision(3)}, ${ci_upper.toPrecision(3)}]`;
/** A study in which there can be no effect: it passes when its interval holds 0, and its p-value is the rubric's `diagnostic`. */
function placebo(found, statement, diagnostic) {
    const { effect_estimate: effect, ci_lower, ci_upper, p_value } = found;
    if (p_value === null)
        return { passed: holdsZero(found), statement, numbers: { effect, ci_lower, ci_upper } };
    const status = p_value < 0.05 ? "warn" : "pass";
    return {
        passed: holdsZero(found),
        statement,
        numbers: { effect, ci_lower, ci_upper, p_value },
        diagnostics: { [diagnostic]: { value: p_value, threshold: 0.05, status, statement } },
    };
}

;// CONCATENATED MODULE: ./build/checks/data-subset.js







const Params = schemas/* strictObject */.rej({
    replications: schemas/* int */.Whr().min(5).max(500).default(20),
    share: schemas/* number */.aig().gt(0.2).lt(1).default(0.8),
    seed: schemas/* int */.Whr().min(0).default(1),
    by: schemas/* string */.YjP()
        .optional()
        .describe("what is left out as one; default: the model's cluster, its unit, or the row"),
});
/**
 * Parts of the data drawn at random: an effect that they do not give, within what chance allows, hangs on a few of the rows, or
 * its standard error is too small. Of a share s of the units the estimate strays √((1 − s)/s) standard errors from the whole's.
 * @see Sharma & Kiciman (2020), DoWhy, arXiv:2011.04216; Politis, Romano & Wolf (1999), Subsampling, §2.2
 */
const dataSubset = defineCheck({
    name: "data_subset",
    designs: [
        ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "regression_discontinuity"],
        ...["instrumental_variables", "matching", "subclassification", "weighting", "doubly_robust"],
        ...["regression_adjustment", "metrics_approximation"],
    ],
    params: Params,
    run(subject, { replications, share, seed, by }) {
        const { frame, params, estimate, refit } = subject;
        const groups = groupsBy(frame, by ?? columnOf(subject, "cluster", "unit"));
        const kept = Math.round(share * groups.length);
        if (groups.length < 10)
            return `only ${groups.length} units to draw from, fewer than 10`;
        const draws = (0,random/* stream */.T)(seed, "data subset");
        const found = Array.from({ length: replications }, (_, turn) => {
            const chosen = shuffled(groups.length, draws, turn).slice(0, kept);
            const rows = chosen.flatMap((g) => groups[g]).sort((a, b) => a - b);
            return fitted(() => refit((0,frame_rows/* takeRows */.LY)(frame, rows), params));
        }).filter((one) => one !== null);
        if (found.length < replications / 2)
            return `${replications - found.length} of ${replications} parts are too small for the model`;
        const moves = found.map((one) => (one.effect_estimate - estimate.effect_estimate) / estimate.standard_error);
        const moved = Math.sqrt(moves.reduce((sum, move) => sum + move ** 2, 0) / moves.length);
        const expected = Math.sqrt((1 - kept / groups.length) / (kept / groups.length));
        return {
            passed: moved <= 2 * expected,
            statement: `${found.length} random parts of ${Math.round(100 * share)} % stray ${moved.toFixed(2)} standard errors from the whole; chance alone gives ${expected.toFixed(2)}`,
            numbers: { replications: found.length, change_se: moved, expected_se: expected },
        };
    },
});
/** A part in which the effect is not identified is no evidence. */
function fitted(refit) {
    try {
        return refit();
    }
    catch (error) {
        if (error instanceof errors/* ImpactError */.Xg)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/stats/distributions.js
var distributions = __webpack_require__(90827);
;// CONCATENATED MODULE: ./build/checks/leave-one-out.js






const leave_one_out_Params = schemas/* strictObject */.rej({
    by: schemas/* string */.YjP()
        .optional()
        .describe("the column of what is left out; default: the model's cluster, or its unit"),
    most: schemas/* int */.Whr().min(2).max(1000).default(40).describe("refits: of more, so many are taken evenly"),
});
/** The groups that may go: a treated unit of a synthetic control is the study itself. */
function candidates({ frame, model, params }, groups) {
    if (!model.name.startsWith("synthetic_"))
        return groups;
    const treated = typeof params.treated === "string" ? frame.number(params.treated) : null;
    return treated === null ? groups : groups.filter((rows) => rows.every((row) => treated[row] !== 1));
}
/**
 * The largest change's share of the jackknife variance, those not tried taken to be as the others, and the chance (Bonferroni)
 * of one as large among independent normal changes: a share of n is Beta(1/2, (n − 1)/2).
 */
function largestShare(changes, all) {
    const n = changes.length;
    const squares = changes.map((change) => change ** 2);
    const largest = Math.max(...squares);
    const rest = squares.reduce((sum, square) => sum + square, 0) - largest;
    if (n < 3 || !(largest > 0))
        return null;
    const share = largest / (largest + (rest * (all - 1)) / (n - 1));
    const f = ((all - 1) * share) / Math.max(1 - share, Number.EPSILON);
    return { share, p: Math.min(1, all * (0,distributions/* fTail */.p5)(f, 1, all - 1)) };
}
/**
 * Each cluster or unit left out in turn: an effect that moves by more than its standard error, or whose jackknife variance is
 * mostly of one of them, rests on that one. A sign that turns is no reason: an effect within its error of 0 has no sign.
 * @see Abadie, Diamond & Hainmueller (2015), AJPS 59(2); Cochran (1941), Annals of Eugenics 11, on the largest share; Quenouille (1956), Biometrika 43
 */
const leaveOneOut = defineCheck({
    name: "leave_one_out",
    designs: [
        ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "synthetic_control", "synthetic_did"],
        ...["regression_discontinuity", "instrumental_variables", "matching", "subclassification", "weighting"],
        ...["doubly_robust", "regression_adjustment", "metrics_approximation"],
    ],
    params: leave_one_out_Params,
    run(subject, { by, most }) {
        const { frame, model, params, estimate, refit } = subject;
        const column = by ?? columnOf(subject, "cluster", "unit");
        if (column === null)
            return "nothing to leave out: name a column by `by`, such as a site or a region";
        const all = candidates(subject, groupsBy(frame, column));
        if (all.length === frame.rows)
            return `\`${column}\` is another in every row: no row alone carries a study`;
        if (all.length < 3)
            return `\`${column}\` has ${all.length} values to leave out, fewer than 3`;
        const every = Math.max(1, all.length / most);
        const chosen = Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * every)]);
        const labels = frame.text(column);
        const found = chosen.flatMap((out) => {
            const gone = new Set(out);
            const rows = Array.from({ length: frame.rows }, (_, row) => row).filter((row) => !gone.has(row));
            try {
                return [
                    { label: labels[out[0]] ?? "", effect: refit((0,frame_rows/* takeRows */.LY)(frame, rows), params).effect_estimate },
                ];
            }
            catch (error) {
                if (error instanceof errors/* ImpactError */.Xg)
                    return [];
                throw error;
            }
        });
        if (found.length === 0)
            return "without any one of them the model cannot be fitted";
        const whole = estimate.effect_estimate;
        const distance = ({ effect }) => Math.abs(effect - whole);
        const furthest = found.reduce((a, b) => (distance(b) > distance(a) ? b : a));
        const effects = found.map(({ effect }) => effect);
        const [low, high] = [Math.min(whole, ...effects), Math.max(whole, ...effects)];
        const moved = distance(furthest) / estimate.standard_error;
        const turns = low < 0 && high > 0;
        const one = model.name.startsWith("synthetic_") ? null : largestShare(found.map(distance), all.length);
        const alone = one !== null && one.share > 0.5 && one.p < 0.01;
        return {
            passed: moved <= 1 && !alone,
            statement: `leaving out each \`${column}\`${chosen.length < all.length ? ` (${chosen.length} of ${all.length})` : ""} gives ${low.toPrecision(3)} to ${high.toPrecision(3)}, furthest without ${furthest.label}: ${moved.toFixed(2)} standard errors${one === null ? "" : `, ${Math.round(100 * one.share)} % of the jackknife variance`}${turns ? ", and the sign turns" : ""}`,
            numbers: {
                refits: found.length,
                low,
                high,
                largest_change_se: moved,
                ...(one && { largest_share: one.share }),
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/checks/placebo-in-time.js



const placebo_in_time_Params = schemas/* strictObject */.rej({
    share: schemas/* number */.aig()
        .gt(0)
        .lt(1)
        .default(2 / 3)
        .describe("of the time before the start: where the start that never was is put"),
});
/** Each row's place in time, and how many periods lie wholly before the start. */
function timeline(frame, column, starts) {
    const values = Array.from(frame.column(column).values);
    const times = [...new Set(values)]
        .filter((value) => value !== null && !Number.isNaN(value))
        .sort((a, b) => (a < b ? -1 : 1));
    const from = times.findIndex((time) => !(time < starts));
    const at = from < 0 ? times.length : from;
    // A start inside a period belongs to the period that it falls into.
    return { values, times, before: times[at] === starts ? at : at - 1 };
}
function startOf({ params, frame }, time) {
    const starts = params.starts;
    if (typeof starts !== "string" && typeof starts !== "number")
        return null;
    return frame.column(time).type === "number" ? Number(starts) : String(starts);
}
/**
 * A start supposed before the real one, on the time before it alone: an effect there is no effect of the initiative.
 * @see Abadie, Diamond & Hainmueller (2015), AJPS 59(2)
 */
const placeboInTime = defineCheck({
    name: "placebo_in_time",
    designs: ["diff_in_diff", "synthetic_control", "synthetic_did", "interrupted_time_series", "causal_impact"],
    params: placebo_in_time_Params,
    run(subject, { share }) {
        const time = columnOf(subject, "time");
        const starts = time === null ? null : startOf(subject, time);
        if (time === null || starts === null)
            return "there is no one start to put elsewhere";
        const { values, times, before } = timeline(subject.frame, time, starts);
        if (before < 4)
            return `only ${Math.max(0, before)} periods before the start, fewer than 4`;
        const at = times[Math.max(2, Math.min(before - 2, Math.round(share * before)))];
        const early = new Set(times.slice(0, before));
        const rows = values.flatMap((value, row) => (value !== null && early.has(value) ? [row] : []));
        const found = subject.refit((0,frame_rows/* takeRows */.LY)(subject.frame, rows), { ...subject.params, starts: at });
        return placebo(found, `a start supposed at ${at} has the effect ${effectOf(found)}`, "placebo_in_time");
    },
});

;// CONCATENATED MODULE: ./build/checks/placebo-outcome.js


const placebo_outcome_Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().optional().describe("a column that the initiative cannot have moved"),
});
/**
 * The same study of an outcome that there can be no effect on: one that is found is bias, of the effect too.
 * @see Lipsitch, Tchetgen Tchetgen & Cohen (2010), Epidemiology 21(3)
 */
const placeboOutcome = defineCheck({
    name: "placebo_outcome",
    designs: [
        ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "synthetic_control", "synthetic_did"],
        ...["regression_discontinuity", "instrumental_variables", "interrupted_time_series", "causal_impact"],
        ...["matching", "subclassification", "weighting", "doubly_robust", "regression_adjustment"],
    ],
    params: placebo_outcome_Params,
    run({ frame, params, refit }, { outcome }) {
        if (outcome === undefined)
            return "no `outcome` is named that the initiative cannot have moved";
        if (typeof params.outcome !== "string")
            return "the model does not name its outcome by a column";
        const { negative_control: _, ...reads } = params;
        if (Object.values(reads).flat().includes(outcome))
            return `the model reads \`${outcome}\` itself: name an outcome that is no part of it`;
        const found = refit(frame, { ...params, outcome });
        return placebo(found, `on \`${outcome}\`, which it cannot have moved, the effect is ${effectOf(found)}`, "negative_control_p");
    },
});

;// CONCATENATED MODULE: ./build/stats/binomial.js

/** P(X ≤ k) of a binomial of n trials with this chance, by the incomplete beta function: 1 − I_chance(k + 1, n − k). */
function binomialAtMost(k, n, chance) {
    if (k >= n)
        return 1;
    const [a, b] = [k + 1, n - k];
    return (0,distributions/* fTail */.p5)((b * chance) / (a * (1 - chance)), 2 * a, 2 * b);
}

;// CONCATENATED MODULE: ./build/checks/placebo-treatment.js







const placebo_treatment_Params = schemas/* strictObject */.rej({
    replications: schemas/* int */.Whr().min(20).max(2000).default(50),
    seed: schemas/* int */.Whr().min(0).default(1),
    by: schemas/* string */.YjP()
        .optional()
        .describe("the column of what was assigned as one; default: the model's cluster, its unit, or the row"),
    within: schemas/* string */.YjP()
        .optional()
        .describe("the column of blocks within which it was; default: the model's blocks"),
});
/** The column with its groups' values exchanged among the groups of each block; null when it varies within a group. */
function exchanged(frame, column, { groups, blocks }) {
    const { type, values } = frame.column(column);
    const valueAt = (row) => values[row];
    if (groups.some((rows) => rows.some((row) => valueAt(row) !== valueAt(rows[0]))))
        return null;
    return (turn, seed) => {
        const out = Array.from({ length: frame.rows }, (_, row) => valueAt(row));
        for (const [b, block] of blocks.entries()) {
            const order = shuffled(block.length, (0,random/* stream */.T)(seed, "placebo treatment", String(b)), turn);
            for (const [i, group] of block.entries())
                for (const row of groups[group])
                    out[row] = valueAt(groups[block[order[i]]][0]);
        }
        const made = type === "number" ? { type, values: Float64Array.from(out) } : { type, values: out };
        return (0,frame_rows/* withColumns */._Q)(frame, [[column, made]]);
    };
}
/**
 * Treatment dealt out anew as it was assigned, so that there is no effect: the interval must hold 0 as often as it says, or it
 * is too narrow for how treatment was assigned; and the rank of the real effect among those is Fisher's p.
 * @see Fisher (1935), The Design of Experiments, §21; Phipson & Smyth (2010), SAGMB 9(1), on counting the real one
 */
const placeboTreatment = defineCheck({
    name: "placebo_treatment",
    designs: [
        ...["experiment", "diff_in_diff", "matching", "subclassification"],
        ...["weighting", "doubly_robust", "regression_adjustment"],
    ],
    params: placebo_treatment_Params,
    run(subject, { replications, seed, by, within }) {
        const { params, estimate } = subject;
        const column = columnOf(subject, "treated", "treatment");
        if (column === null)
            return "the model names no column of the treatment";
        const unit = by ?? columnOf(subject, "cluster", "unit");
        const strata = within ?? columnOf(subject, "blocks");
        const read = [column, unit, strata].filter((name) => name !== null);
        const frame = (0,frame_rows/* completeRows */.TC)(subject.frame, read);
        const groups = groupsBy(frame, unit);
        const labels = strata === null ? null : frame.text(strata);
        const blocks = new Map();
        for (const [g, rows] of groups.entries()) {
            const label = labels?.[rows[0]] ?? "";
            blocks.set(label, [...(blocks.get(label) ?? []), g]);
        }
        const deal = exchanged(frame, column, { groups, blocks: [...blocks.values()] });
        if (deal === null)
            return `\`${column}\` varies within \`${unit}\`: it was not assigned as one`;
        const found = Array.from({ length: replications }, (_, turn) => subject.refit(deal(turn, seed), params));
        const held = found.filter(holdsZero).length;
        const size = Math.abs(estimate.effect_estimate);
        const larger = found.filter(({ effect_estimate }) => Math.abs(effect_estimate) >= size).length;
        const p = (larger + 1) / (replications + 1);
        return {
            passed: binomialAtMost(held, replications, estimate.confidence_level) >= 0.01,
            statement: `dealt out anew ${replications} times${unit === null ? "" : ` by \`${unit}\``}, ${held} of the intervals hold 0, and ${larger} effects are as large (p = ${p.toPrecision(2)})`,
            numbers: { replications, held, randomisation_p: p },
        };
    },
});

;// CONCATENATED MODULE: ./build/checks/random-common-cause.js





const random_common_cause_Params = schemas/* strictObject */.rej({
    replications: schemas/* int */.Whr().min(1).max(200).default(10),
    seed: schemas/* int */.Whr().min(0).default(1),
    most: schemas/* number */.aig().gt(0).default(0.5).describe("root mean square of the changes, in standard errors"),
});
/** Each row's rank by a column, so that a draw is of a unit and a period, not of a place in the table. */
function ranksBy(frame, column) {
    const ranks = new Int32Array(frame.rows);
    for (const [rank, rows] of groupsBy(frame, column).entries())
        for (const row of rows)
            ranks[row] = rank;
    return ranks;
}
/** Where a row's draw comes from: its unit and period, its period in a single series, else its place. */
function placesOf(subject) {
    const [unit, time] = [columnOf(subject, "unit"), columnOf(subject, "time")];
    const units = unit === null && time !== null ? null : ranksBy(subject.frame, unit);
    const periods = time === null ? null : ranksBy(subject.frame, time);
    return (row) => [units?.[row] ?? 0, periods?.[row] ?? 0];
}
/**
 * One more covariate that is pure chance: an estimate that it moves rests on too many covariates or too few rows.
 * @see Sharma & Kiciman (2020), DoWhy, arXiv:2011.04216
 */
const randomCommonCause = defineCheck({
    name: "random_common_cause",
    designs: [
        ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "interrupted_time_series", "causal_impact"],
        ...["regression_discontinuity", "instrumental_variables", "matching", "subclassification", "weighting"],
        ...["doubly_robust", "regression_adjustment"],
    ],
    params: random_common_cause_Params,
    run(subject, { replications, seed, most }) {
        const { frame, params, estimate, refit } = subject;
        const { covariates } = params;
        if (!Array.isArray(covariates))
            return "the model takes no list of covariates";
        const name = "random common cause";
        const place = placesOf(subject);
        const changes = Array.from({ length: replications }, (_, turn) => {
            const draws = (0,random/* stream */.T)(seed, name, String(turn));
            const values = Float64Array.from({ length: frame.rows }, (_, row) => draws.normal(...place(row)));
            const added = (0,frame_rows/* withColumns */._Q)(frame, [[name, { type: "number", values }]]);
            const found = refit(added, { ...params, covariates: [...covariates, name] });
            return (found.effect_estimate - estimate.effect_estimate) / estimate.standard_error;
        });
        const moved = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / replications);
        return {
            passed: moved <= most,
            statement: `a covariate of pure chance moves the effect by ${moved.toFixed(2)} of its standard errors (${replications} draws)`,
            numbers: { replications, change_se: moved },
        };
    },
});

;// CONCATENATED MODULE: ./build/checks/index.js






/** The checks by name, in the order they are run and shown. */
const checks = new Map([placeboInTime, placeboOutcome, placeboTreatment, randomCommonCause, dataSubset, leaveOneOut].map((check) => [check.name, check]));

;// CONCATENATED MODULE: ./build/config/calendar.js
/** The cycle's id: the literal one, or the quarter (2026-Q4), month (2026-11), ISO week (2026-W48) or day of `as_of`. */
function cycleId(cycle, as_of) {
    if (typeof cycle === "string")
        return cycle;
    const [year, month, day] = as_of.slice(0, 10).split("-").map(Number);
    switch (cycle.calendar) {
        case "quarter":
            return `${year}-Q${Math.ceil(month / 3)}`;
        case "month":
            return as_of.slice(0, 7);
        case "week":
            return isoWeek(year, month, day);
        case "day":
            return as_of.slice(0, 10);
    }
}
/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(year, month, day) {
    const dayMs = 86_400_000;
    const date = Date.UTC(year, month - 1, day);
    const monday = (new Date(date).getUTCDay() + 6) % 7;
    const thursday = new Date(date + (3 - monday) * dayMs);
    const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    const week = 1 + Math.floor((thursday.getTime() - first) / (7 * dayMs));
    return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

// EXTERNAL MODULE: ./build/config/load.js + 1 modules
var load = __webpack_require__(84524);
// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/models/index.js + 115 modules
var models = __webpack_require__(5267);
// EXTERNAL MODULE: ./build/render/report.js + 6 modules
var report = __webpack_require__(31647);
// EXTERNAL MODULE: ./build/rubrics/index.js + 10 modules
var rubrics = __webpack_require__(81919);
;// CONCATENATED MODULE: ./build/solver/glpk.js
/** GLPK compiled to WebAssembly, loaded when it is first needed. The bundle has its files beside it: see scripts/bundle.ts. */
async function loadGlpk() {
    const { default: create } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 71602));
    const glpk = await create();
    const terms = (coefficients) => coefficients.map((coef, i) => ({ name: `x${i}`, coef })).filter(({ coef }) => coef !== 0);
    const program = ({ objective, domains, constraints }) => ({
        name: "portfolio",
        objective: {
            direction: glpk.GLP_MIN,
            name: "objective",
            vars: objective.map((coef, i) => ({ name: `x${i}`, coef })),
        },
        subjectTo: constraints.map(({ coefficients, upper }, i) => ({
            name: `c${i}`,
            vars: terms(coefficients),
            bnds: { type: glpk.GLP_UP, lb: 0, ub: upper },
        })),
        bounds: domains.flatMap((domain, i) => typeof domain === "number" ? [{ name: `x${i}`, type: glpk.GLP_FX, lb: domain, ub: domain }] : []),
    });
    const binaries = ({ domains }) => domains.flatMap((domain, i) => (domain === "binary" ? [`x${i}`] : []));
    return {
        name: `glpk ${glpk.version}`,
        solve(problem, { time_limit_seconds }) {
            const { result } = glpk.solve({
                ...program(problem),
                binaries: binaries(problem),
                options: {
                    msglev: glpk.GLP_MSG_OFF,
                    mipgap: 0,
                    presol: true,
                    tmlim: Math.max(1, Math.ceil(time_limit_seconds)),
                },
            });
            const found = result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS;
            if (!found)
                return { status: result.status === glpk.GLP_UNDEF ? "time_limit" : "infeasible", x: [] };
            const x = problem.domains.map((domain, i) => domain === "continuous" ? result.vars[`x${i}`] : Math.round(result.vars[`x${i}`]));
            return { status: result.status === glpk.GLP_OPT ? "optimal" : "time_limit", x };
        },
        prices(problem) {
            if (problem.constraints.length === 0)
                return [];
            const { bounds, ...rest } = program(problem);
            const { result } = glpk.solve({
                ...rest,
                bounds: [...bounds, ...binaries(problem).map((name) => ({ name, type: glpk.GLP_DB, lb: 0, ub: 1 }))],
                options: { msglev: glpk.GLP_MSG_OFF, presol: true },
            });
            if (result.status !== glpk.GLP_OPT)
                return null;
            return problem.constraints.map((_, i) => -(result.dual?.[`c${i}`] ?? 0));
        },
    };
}

;// CONCATENATED MODULE: ./build/solver/objectives.js

/** To maximise Σ of an amount over those chosen. */
const most = ({ candidates }, amount) => [
    { constant: 0, weights: candidates.map((candidate) => -amount(candidate)) },
];
/** A candidate's effective return, Σ of the scenarios' with these weights. */
const weighted = (weights) => ({ effective }) => contracts/* scenarioNames */.LZ.reduce((sum, name) => sum + weights[name] * effective[name], 0);
/** The most effective return under weights of the scenarios. */
const mostReturn = (portfolio, weights) => most(portfolio, weighted(weights));
/** The most return in the worst case, as measured. */
const mostWorst = (portfolio) => most(portfolio, ({ returns }) => returns.worst);
/** The smallest of the largest regrets: V* − effective return, a line for each scenario. */
const leastRegret = ({ candidates }, optima) => contracts/* scenarioNames */.LZ.map((name) => ({
    constant: optima[name],
    weights: candidates.map(({ effective }) => -effective[name]),
}));
/** How ties are broken, whatever the rule: the larger mean effective return, then the smaller cost. */
const tieBreaks = (portfolio) => [
    mostReturn(portfolio, { best: 1 / 3, median: 1 / 3, worst: 1 / 3 }),
    most(portfolio, ({ cost }) => -cost),
];
/**
 * Then the order of ids: the first candidate on which tied choices differ is funded. Sums of powers of two tell thirty
 * candidates at a time apart; only those that may differ are worth it.
 */
function idOrder(maybe) {
    const ranked = maybe.flatMap((may, i) => (may ? [i] : []));
    return Array.from({ length: Math.ceil(ranked.length / 30) }, (_, chunk) => {
        const weights = maybe.map(() => 0);
        for (const [rank, i] of ranked.slice(30 * chunk, 30 * (chunk + 1)).entries())
            weights[i] = -(2 ** -rank);
        return [{ constant: 0, weights }];
    });
}

// EXTERNAL MODULE: ./build/solver/portfolio.js
var solver_portfolio = __webpack_require__(55538);
;// CONCATENATED MODULE: ./build/solver/program.js
/** A line at a choice; summed in the order of the variables, so that the same choice always gives the same number. */
const valueAt = ({ constant, weights }, choice) => constant + weights.reduce((sum, weight, i) => (choice[i] ? sum + weight : sum), 0);
/** The largest of the lines at a choice. */
const largestAt = (lines, choice) => Math.max(...lines.map((line) => valueAt(line, choice)));
/** The largest absolute weight, 1 when all are 0. */
const sizeOf = (lines) => lines.reduce((most, { weights }) => weights.reduce((max, w) => Math.max(max, Math.abs(w)), most), 0) || 1;
const highest = ({ constant, weights }) => weights.reduce((sum, weight) => sum + Math.max(weight, 0), constant);
const lowest = ({ constant, weights }) => weights.reduce((sum, weight) => sum + Math.min(weight, 0), constant);
const divided = ({ constant, weights }, by) => ({
    constant: constant / by,
    weights: weights.map((weight) => weight / by),
});
/** The same program with weights of at most 1; rows that no choice can break are left out. Solvers err on any other scale. */
function scaled({ pieces, rows, held }) {
    const size = sizeOf(pieces);
    return {
        pieces: pieces.map((piece) => divided(piece, size)),
        rows: rows.filter((row) => highest(row) > 0).map((row) => divided(row, sizeOf([row]))),
        held,
    };
}
/** As a mixed-integer program; of several pieces the largest is a variable of its own, the last. */
function asMilp({ pieces, rows, held }) {
    const several = pieces.length > 1;
    const least = Math.max(...pieces.map(lowest));
    const padded = (weights, last) => (several ? [...weights, last] : weights);
    const tops = several
        ? pieces.map(({ constant, weights }) => ({
            coefficients: padded(weights, -1),
            upper: least - constant,
        }))
        : [];
    return {
        objective: several ? [...held.map(() => 0), 1] : pieces[0].weights,
        domains: [
            ...held.map((value) => (value === null ? "binary" : value ? 1 : 0)),
            ...(several ? ["continuous"] : []),
        ],
        constraints: [
            ...tops,
            ...rows.map(({ constant, weights }) => ({ coefficients: padded(weights, 0), upper: -constant })),
        ],
    };
}

;// CONCATENATED MODULE: ./build/solver/bound.js

/**
 * The Lagrangian bound. Any prices ≥ 0 give a valid one, so they are only taken from the relaxation's dual, clipped,
 * and everything is computed again from them: the solver's tolerances cannot make it wrong, only weak.
 * @see Held and Karp (1971), Math. Program. 1; Balas and Zemel (1980), Oper. Res. 28, for few deviations mattering.
 */
function lagrangianBound(program, solver) {
    const { pieces, rows, held } = program;
    const prices = solver.prices(asMilp(program)) ?? [];
    const several = pieces.length > 1 ? pieces.length : 0;
    const shares = sharesOf(pieces.map((_, k) => (several ? Math.max(0, prices[k] ?? 0) : 1)));
    const tolls = rows.map((_, r) => Math.max(0, prices[several + r] ?? 0));
    const parts = [
        ...pieces.map((line, k) => ({ line, price: shares[k] })),
        ...rows.map((line, r) => ({ line, price: tolls[r] })),
    ];
    const reduced = held.map((_, i) => parts.reduce((sum, { line, price }) => sum + price * line.weights[i], 0));
    const rounded = held.map((value, i) => value ?? reduced[i] < 0);
    const constant = parts.reduce((sum, { line, price }) => sum + price * line.constant, 0);
    return {
        lower: reduced.reduce((sum, cost, i) => (rounded[i] ? sum + cost : sum), constant),
        rounded,
        deviation: reduced.map((cost, i) => (held[i] === null ? Math.abs(cost) : Number.POSITIVE_INFINITY)),
    };
}
/** Shares of 1; equal ones when all are 0. */
function sharesOf(prices) {
    const sum = prices.reduce((total, price) => total + price, 0);
    return prices.map((price) => (sum > 0 ? price / sum : 1 / prices.length));
}

;// CONCATENATED MODULE: ./build/solver/enumerate.js

/**
 * Visits each choice whose deviations from the bound's rounded one add up to at most `reach`, smallest deviations first
 * at every depth. Returns how many it visited; `nodes` of them mean that it gave up.
 */
function walk({ bound, lines, visit }, reach, nodes) {
    const core = bound.deviation
        .map((cost, i) => ({ cost, i }))
        .filter(({ cost }) => cost <= reach)
        .sort((a, b) => a.cost - b.cost || a.i - b.i);
    const [n, m] = [core.length, lines.length];
    const costs = Float64Array.from(core, ({ cost }) => cost);
    const steps = Float64Array.from(core.flatMap(({ i }) => lines.map((line) => (bound.rounded[i] ? -1 : 1) * line.weights[i])));
    const values = new Float64Array((n + 1) * m);
    values.set(lines.map((line) => largestAt([line], bound.rounded)));
    const spent = new Float64Array(n + 1);
    const next = new Int32Array(n + 1);
    let depth = 0;
    const deviating = () => {
        const choice = [...bound.rounded];
        for (let d = 0; d < depth; d++) {
            const { i } = core[next[d] - 1];
            choice[i] = !choice[i];
        }
        return choice;
    };
    let within = Math.min(reach, visit(values, 0, deviating));
    let visited = 1;
    while (depth >= 0 && visited < nodes) {
        const j = next[depth];
        if (j === n || spent[depth] + costs[j] > within) {
            depth--;
            continue;
        }
        next[depth] = j + 1;
        const [from, to] = [depth * m, (depth + 1) * m];
        for (let k = 0; k < m; k++)
            values[to + k] = values[from + k] + steps[j * m + k];
        spent[depth + 1] = spent[depth] + costs[j];
        next[depth + 1] = j + 1;
        depth++;
        visited++;
        within = Math.min(reach, visit(values, to, deviating));
    }
    return visited;
}
/** Less than any deviation: nothing is left to visit. */
const done = -1;
/** Rounding in sums over all variables, of scaled lines. */
const rounding = (program) => 1e-13 * Math.max(10, program.held.length);
/**
 * The best choice, with proof: one that deviates by more than best − lower cannot be better. The reach grows from a
 * few deviations until that holds, so that the work is that of the last reach, a few times.
 */
function enumerate({ program, bound, start, accepts, reach, nodes }) {
    const { pieces, rows } = program;
    const slack = rounding(program);
    let choice = start;
    let best = largestAt(pieces, start);
    const needed = () => reach ?? (best - bound.lower > slack ? best - bound.lower + slack : done);
    const visit = (values, at, deviating) => {
        let value = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < pieces.length; k++)
            value = Math.max(value, values[at + k]);
        if (value < best - slack) {
            for (let k = 0; k < rows.length; k++)
                if (values[at + pieces.length + k] > 1e-11)
                    return needed();
            const found = deviating();
            if (accepts(found)) {
                choice = found;
                best = largestAt(pieces, found);
            }
        }
        return needed();
    };
    const lines = [...pieces, ...rows];
    let left = nodes;
    let within = reach ?? firstReach(bound);
    for (;;) {
        const limit = Math.min(within, needed());
        left -= walk({ bound, lines, visit }, limit, left);
        if (left <= 0)
            return { choice, proven: false };
        if (limit >= needed())
            return { choice, proven: true };
        within *= 2;
    }
}
/** The reach of the tenth smallest deviation. */
function firstReach({ deviation }) {
    const finite = deviation.filter(Number.isFinite).sort((a, b) => a - b);
    return Math.max(finite[Math.min(10, finite.length) - 1] ?? 0, 1e-9);
}

;// CONCATENATED MODULE: ./build/solver/search.js






/** Choices visited before a search is left to the solver: some half second. */
const nodes = 3e7;
/** Values this close, relative to the size of the objective, are tied. */
const tied = 1e-9;
/**
 * The choice that is best by the first objective, among those tied by the second, and so on, then by the order of ids.
 * Enumeration with proof first; where it gives up, the solver, whose tolerances never decide: its answer counts only if
 * it is feasible and no worse on the data as given.
 */
function search(portfolio, { objectives, floor }, solver) {
    const start = firstFeasible(portfolio, floor, solver);
    if (!start.choice)
        return start;
    if (start.choice.length === 0)
        return { ...start, lower: largestAt(objectives[0], []) };
    const held = (0,solver_portfolio/* overridesOf */.FB)(portfolio);
    const rows = (0,solver_portfolio/* constraintsOf */.Im)(portfolio, floor);
    const main = scaled({ pieces: objectives[0], rows, held });
    const bound = lagrangianBound(main, solver);
    const stages = { portfolio, solver, bound, held, rows };
    const first = stage(stages, objectives[0], start.choice);
    let choice = first.choice;
    const reach = within(main, bound, choice);
    const maybe = bound.deviation.map((cost) => cost <= reach);
    const ties = [...objectives.slice(1), ...(first.enumerated ? idOrder(maybe) : [])];
    let before = objectives[0];
    for (const objective of objectives.length > 1 && first.proven ? ties : []) {
        rows.push(...noWorse(before, choice));
        choice = stage(stages, objective, choice, reach).choice;
        before = objective;
    }
    const lower = first.proven ? largestAt(objectives[0], first.choice) : bound.lower * sizeOf(objectives[0]);
    return { status: first.proven ? "optimal" : "time_limit", choice, lower };
}
/** How far the deviations of a choice tied with this one may add up. */
const within = ({ pieces, held }, { lower }, choice) => largestAt(pieces, choice) - lower + tied * magnitude(pieces) + 1e-13 * held.length;
const magnitude = (objective) => objective.reduce((most, { constant }) => Math.max(most, Math.abs(constant)), sizeOf(objective));
/** Rows that hold an objective at what a choice reaches. */
const noWorse = (objective, choice) => {
    const limit = largestAt(objective, choice) + tied * magnitude(objective);
    return objective.map(({ constant, weights }) => ({ constant: constant - limit, weights }));
};
/** One objective: by enumeration, else by the solver. */
function stage({ portfolio, solver, bound, held, rows }, objective, start, reach) {
    const program = scaled({ pieces: objective, rows, held });
    const accepts = (choice) => rows.every((row) => valueAt(row, choice) <= 0) &&
        held.every((value, i) => value === null || value === choice[i]);
    const found = enumerate({ program, bound, start, accepts, nodes, ...(reach !== undefined && { reach }) });
    if (found.proven)
        return { ...found, enumerated: true };
    const solved = solve(program, accepts, portfolio.time_limit_seconds, solver);
    const better = solved.choice && largestAt(objective, solved.choice) < largestAt(objective, found.choice);
    return { choice: better ? solved.choice : found.choice, proven: solved.proven, enumerated: false };
}
/** Answers of the solver that break the data as given before it is believed no more. */
const refusals = 50;
/** The solver's answer; one that is not feasible on the data as given is cut off, and it is asked again. */
function solve(program, accepts, time_limit_seconds, solver) {
    const cuts = [];
    while (cuts.length < refusals) {
        const asked = asMilp({ ...program, rows: [...program.rows, ...cuts] });
        const { status, x } = solver.solve(asked, { time_limit_seconds });
        if (x.length === 0)
            return { choice: null, proven: status === "infeasible" };
        const choice = program.held.map((_, i) => x[i] === 1);
        if (accepts(choice))
            return { choice, proven: status === "optimal" };
        const size = choice.filter(Boolean).length;
        cuts.push({ constant: 1 - size, weights: choice.map((chosen) => (chosen ? 1 : -1)) });
    }
    return { choice: null, proven: false };
}
/** What must be funded, if that keeps budget and floor; else the portfolio whose worst return is highest. */
function firstFeasible(portfolio, floor, solver) {
    const choice = (0,solver_portfolio/* overridesOf */.FB)(portfolio).map((value) => value === true);
    const keeps = (lines, of) => lines.every((row) => valueAt(row, of) <= 0);
    const none = { choice: null, lower: null };
    if (!keeps((0,solver_portfolio/* constraintsOf */.Im)(portfolio, false), choice))
        return { status: "infeasible", ...none };
    const rows = (0,solver_portfolio/* constraintsOf */.Im)(portfolio, floor);
    if (keeps(rows, choice))
        return { status: "optimal", choice, lower: null };
    const safest = search(portfolio, { objectives: [mostWorst(portfolio)], floor: false }, solver);
    if (keeps(rows, safest.choice))
        return safest;
    if (safest.status !== "optimal")
        return { status: "time_limit", ...none };
    return { status: "infeasible", ...none, highest_worst: 0 - safest.lower };
}
/** V*: the most that any portfolio can bring in each scenario, the worst-return floor aside. Null when none is feasible. */
function scenarioOptima(portfolio, solver) {
    if (portfolio.scenario_optima)
        return { optima: portfolio.scenario_optima, proven: true };
    const optima = { best: 0, median: 0, worst: 0 };
    let proven = true;
    for (const name of contracts/* scenarioNames */.LZ) {
        const objective = mostReturn(portfolio, { best: 0, median: 0, worst: 0, [name]: 1 });
        const found = search(portfolio, { objectives: [objective], floor: false }, solver);
        if (!found.choice)
            return null;
        proven &&= found.status === "optimal";
        optima[name] = 0 - largestAt(objective, found.choice);
    }
    return { optima, proven };
}

;// CONCATENATED MODULE: ./build/rules/define.js
/** The solution that a search found: its ids, and the objective recomputed from them; `lower` and `value` of one sign. */
function solutionOf(portfolio, { status, choice, lower, ...rest }, value, scenario_optima, solver) {
    if (!choice)
        return { status, selected: [], scenario_optima, objective: null, bound: null, solver, ...rest };
    const objective = value(choice);
    const selected = portfolio.candidates.filter((_, i) => choice[i]).map(({ id }) => id);
    const bound = status === "optimal" ? objective : lower;
    return { status, selected, scenario_optima, objective, bound, solver };
}
/** What a rule answers when no portfolio keeps the overrides within the budget. */
const unreachable = (solver) => ({
    status: "infeasible",
    selected: [],
    scenario_optima: null,
    objective: null,
    bound: null,
    solver,
});

;// CONCATENATED MODULE: ./build/rules/bayesian.js





/** Expected return under weights of the scenarios: max Σⱼ wⱼ Σᵢ R̃ᵢⱼxᵢ. */
const bayesian = {
    name: "bayesian",
    sense: "maximize",
    async solve(portfolio) {
        const solver = await loadGlpk();
        const reachable = scenarioOptima(portfolio, solver);
        if (!reachable)
            return unreachable(solver.name);
        const expected = mostReturn(portfolio, portfolio.weights);
        const found = search(portfolio, { objectives: [expected, ...tieBreaks(portfolio)], floor: true }, solver);
        const value = (choice) => (0,solver_portfolio/* total */.X5)(portfolio, choice, weighted(portfolio.weights));
        const highest = { ...found, lower: found.lower === null ? null : 0 - found.lower };
        return solutionOf(portfolio, highest, value, reachable.optima, solver.name);
    },
};

;// CONCATENATED MODULE: ./build/rules/minimax-regret.js





/**
 * Minimax regret: min θ with θ ≥ V*ⱼ − Σ R̃ᵢⱼxᵢ in every scenario j, V* without the worst-return floor.
 * @see Savage (1951), J. Amer. Stat. Assoc. 46; the published example is in docs/allocation.md
 */
const minimaxRegret = {
    name: "minimax_regret",
    sense: "minimize",
    async solve(portfolio) {
        const solver = await loadGlpk();
        const reachable = scenarioOptima(portfolio, solver);
        if (!reachable)
            return unreachable(solver.name);
        const { optima, proven } = reachable;
        const regret = leastRegret(portfolio, optima);
        const found = search(portfolio, { objectives: [regret, ...tieBreaks(portfolio)], floor: true }, solver);
        const largest = (choice) => largestAt(regret, choice);
        // Without proof of V* there is no bound of a regret against it.
        const answer = proven || !found.choice ? found : { ...found, status: "time_limit", lower: null };
        return solutionOf(portfolio, answer, largest, optima, solver.name);
    },
};

;// CONCATENATED MODULE: ./build/rules/index.js


/** The rules by name. */
const rules = new Map([minimaxRegret, bayesian].map((rule) => [rule.name, rule]));

// EXTERNAL MODULE: ./build/sources/index.js + 4 modules
var sources = __webpack_require__(96340);
// EXTERNAL MODULE: ./build/stages/allocate.js + 1 modules
var allocate = __webpack_require__(86136);
;// CONCATENATED MODULE: ./build/stages/calibrate.js


/**
 * CALIBRATE, classic mode: the record of predicted against actual over all cycles. A pure function of the set of
 * outcomes: their order does not matter.
 * @throws E_OUTCOME_DUPLICATE when an initiative has two outcomes
 */
function calibrate(input) {
    const outcomes = [...input.outcomes].sort((a, b) => (a.initiative_id < b.initiative_id ? -1 : 1));
    const twice = outcomes.find((outcome, i) => outcomes[i + 1]?.initiative_id === outcome.initiative_id);
    if (twice)
        throw (0,errors.impactError)("E_OUTCOME_DUPLICATE", { id: twice.initiative_id });
    const byType = contracts/* ModelType */.e3.options.map((type) => [type, record(outcomes.filter((outcome) => outcome.model_type === type))]);
    return contracts/* Calibration */.f4.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        cycle: input.cycle,
        mode: "classic",
        inputs_sha256: (0,contracts/* contentHash */.Ae)(outcomes),
        minimum_to_tell: input.minimum_to_tell,
        overall: record(outcomes),
        by_model_type: Object.fromEntries(byType),
        outcomes: outcomes.map((outcome) => ({
            initiative_id: outcome.initiative_id,
            cycle: outcome.cycle,
            funded_in: outcome.funded_in,
            model_type: outcome.model_type,
            confidence_score: outcome.confidence_score,
            predicted_return: outcome.predicted_return,
            actual_return: outcome.actual_return,
            prediction_error: outcome.prediction_error,
            within_interval: outcome.within_interval,
        })),
    });
}
function record(outcomes) {
    const n = outcomes.length;
    const sum = (of) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
    const mean = (of) => (n === 0 ? null : sum(of) / n);
    const within = sum((outcome) => Number(outcome.within_interval));
    const predicted = sum((outcome) => Math.abs(outcome.predicted_return));
    const share = sum((outcome) => outcome.prediction_error) / predicted;
    const ratio = Number.isFinite(share) ? share : null;
    return {
        n,
        within_interval: within,
        coverage: n === 0 ? null : within / n,
        mean_error: mean((outcome) => outcome.prediction_error),
        mean_absolute_error: mean((outcome) => Math.abs(outcome.prediction_error)),
        mean_relative_error: ratio,
        relative_error_se: ratio === null || n < 2 ? null : ratioError(outcomes, ratio, predicted),
        mean_confidence: mean((outcome) => outcome.confidence_score),
    };
}
/** Standard error of Σ error / Σ |predicted|, linearised; null where next to nothing was predicted. @see Cochran (1977), Sampling Techniques, §2.11 */
function ratioError(outcomes, ratio, predicted) {
    const n = outcomes.length;
    const squares = outcomes.reduce((sum, { prediction_error, predicted_return }) => {
        const residual = (prediction_error - ratio * Math.abs(predicted_return)) / predicted;
        return sum + residual ** 2;
    }, 0);
    const error = Math.sqrt((n / (n - 1)) * squares);
    return Number.isFinite(error) ? error : null;
}

;// CONCATENATED MODULE: ./build/stages/compose.js

/** The manifest before its files are known; `plan_sha256` is what a PR's preview and the cycle after it have in common. */
function manifestOf(result, inputs, history) {
    const parent = history.past.at(-1) ?? null;
    const data = Object.fromEntries(freshMeasures(result).map((measured) => [
        `${measured.initiative_id}/${measured.phase}`,
        measured.data_sha256,
    ]));
    return contracts/* CycleManifest */.a0.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        cycle: result.cycle,
        as_of: result.as_of,
        commit: result.commit,
        engine_version: contracts/* ENGINE_VERSION */.AH,
        parent: parent && { cycle: parent.id, manifest_sha256: parent.manifest_sha256 },
        plan_sha256: (0,contracts/* contentHash */.Ae)({ allocation: result.allocation, inputs, data }),
        inputs,
        data,
        left_out: result.entries
            .filter((entry) => entry.status === "left_out")
            .flatMap((entry) => entry.problems.map(({ code, message }) => ({ initiative_id: entry.id, code, message }))),
        files: {},
    });
}
/** The contracts of a cycle as files, by path inside its folder. */
function contractFiles(result) {
    const files = new Map();
    const put = (path, contract) => contract !== null && files.set(path, (0,contracts/* canonicalJson */.dj)(contract));
    put("allocation.json", result.allocation);
    put("calibration.json", result.calibration);
    for (const measured of freshMeasures(result))
        put(`initiatives/${measured.initiative_id}/measure.${measured.phase}.json`, measured);
    for (const entry of result.entries) {
        if (entry.evaluate?.cycle === result.cycle)
            put(`initiatives/${entry.id}/evaluate.json`, entry.evaluate);
        if (entry.outcome?.cycle === result.cycle)
            put(`initiatives/${entry.id}/outcome.json`, entry.outcome);
    }
    return files;
}
/** All of the cycle's files with the manifest that names and hashes them. */
function sealed(files, manifest) {
    const hashes = Object.fromEntries([...files].map(([path, text]) => [path, (0,contracts/* sha256 */.sc)(text)]));
    return new Map([...files, ["manifest.json", (0,contracts/* canonicalJson */.dj)({ ...manifest, files: hashes })]]);
}
/**
 * Whether two runs of a cycle found the same. The instant and the commit they were made at are not findings, nor is
 * the report, which shows them: a rerun that finds nothing new writes nothing. But that the inputs are committed now,
 * and were not, is something to write down: only then can the cycle be made again.
 */
function sameFindings(a, b) {
    if (a.commit !== null && b.commit === null)
        return false;
    const findings = ({ as_of: _, commit: __, files, ...rest }) => (0,contracts/* contentHash */.Ae)({
        ...rest,
        files: Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".json"))),
    });
    return findings(a) === findings(b);
}
const freshMeasures = (result) => result.entries
    .flatMap((entry) => [entry.measure, entry.scale])
    .filter((measured) => measured !== null)
    .filter((measured) => measured.cycle === result.cycle);

// EXTERNAL MODULE: ./build/stages/history.js
var stages_history = __webpack_require__(28874);
// EXTERNAL MODULE: ./build/stages/study.js + 1 modules
var study = __webpack_require__(70149);
// EXTERNAL MODULE: ./build/stages/validate-standing.js
var validate_standing = __webpack_require__(73859);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
;// CONCATENATED MODULE: ./build/workspace/cycle-folder.js





/**
 * Folders of cycles under `path`/cycles. A cycle is prepared beside them in a folder of this process, renamed to
 * `.ready/<process>/<cycle>` when it is complete, and only then put in its place. Who moves a cycle out of its place
 * holds another complete one meanwhile, so that processes killed or writing at once leave the old or the new cycle, and
 * readers find it; the next writer puts in place, and sweeps away, what dead processes left. Reading changes nothing,
 * and nothing goes through a link.
 * @throws E_PATH_REFUSED, E_STORAGE_REFUSED when `path` is no folder
 */
function openCycleFolder(root, path) {
    const at = (...parts) => (0,inside/* resolveInside */.LI)(root, [path, ...parts].join("/"));
    at();
    const absent = absentIn(path);
    /** Where cycles are looked for: complete ones on their way, then their place. */
    const places = async () => [
        ...(await ready(at, absent)).map(({ folder }) => folder),
        at("cycles"),
    ];
    const place = async (cycle) => {
        for (const folder of await places())
            if ((await (0,promises_.stat)((0,external_node_path_.join)(folder, cycle)).catch(absent))?.isDirectory())
                return (0,external_node_path_.join)(folder, cycle);
        return at("cycles", cycle);
    };
    return {
        async cycles() {
            const found = await Promise.all((await places()).map((folder) => cyclesIn(folder, absent)));
            return [...new Set(found.flat())].sort();
        },
        async files(cycle) {
            const folder = await place(cycle);
            return (await entries(folder, absent, true))
                .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
                .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join("/"))
                .sort();
        },
        async read(cycle, file) {
            const inside = (0,external_node_path_.relative)(at(), await place(cycle)).split(external_node_path_.sep);
            return (0,promises_.readFile)(at(...inside, file), "utf8").catch(absent);
        },
        async write(cycle, files) {
            await recover(at, absent);
            const own = [".next", String(process.pid)];
            for (const [file, text] of files) {
                await ensure((0,external_node_path_.dirname)(at(...own, cycle, file))).catch(absent);
                await (0,promises_.writeFile)(at(...own, cycle, file), text, { flush: true });
            }
            await ensure(at(".ready", String(process.pid)));
            await (0,promises_.rename)(at(...own, cycle), at(".ready", String(process.pid), cycle));
            await (0,promises_.rm)(at(...own), { recursive: true, force: true });
            await recover(at, absent);
        },
        async readBeside(file) {
            return (0,promises_.readFile)(at(file), "utf8").catch(absent);
        },
        async writeBeside(files) {
            const own = [".next", String(process.pid)];
            await ensure(at(...own)).catch(absent);
            for (const [file, text] of files)
                await (0,promises_.writeFile)(at(...own, file), text, { flush: true });
            for (const file of files.keys())
                await (0,promises_.rename)(at(...own, file), at(file));
            await (0,promises_.rm)(at(...own), { recursive: true, force: true });
            await recover(at, absent);
        },
    };
}
/** The folders of complete cycles on their way to their place, one a process, in the order of their ids. */
async function ready(at, absent) {
    return (await entries(at(".ready"), absent))
        .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
        .map(({ name }) => ({ pid: Number(name), folder: at(".ready", name) }))
        .sort((a, b) => a.pid - b.pid);
}
/** Puts in place what this process and dead ones have ready, one at a time: a dead one's is taken over by a rename. */
async function recover(at, absent) {
    const own = at(".ready", String(process.pid));
    for (const cycle of await cyclesIn(own, absent))
        await putInPlace(at, own, cycle, absent);
    for (const { pid, folder } of await ready(at, absent)) {
        if (isAlive(pid))
            continue;
        for (const cycle of await cyclesIn(folder, absent)) {
            await ensure(own);
            if (await moved((0,external_node_path_.join)(folder, cycle), (0,external_node_path_.join)(own, cycle)))
                await putInPlace(at, own, cycle, absent);
        }
        await (0,promises_.rmdir)(folder).catch(() => null);
    }
    for (const scratch of [".next", ".old"])
        for (const { name } of await entries(at(scratch), absent))
            if (!isAlive(Number(name)))
                await (0,promises_.rm)(at(scratch, name), { recursive: true, force: true });
    await (0,promises_.rmdir)(own).catch(() => null);
    for (const scratch of [".next", ".old", ".ready"])
        await (0,promises_.rmdir)(at(scratch)).catch(() => null);
}
/** Another process may put its own there between the two renames: then that one is moved away, while ours is held. */
async function putInPlace(at, own, cycle, absent) {
    const old = at(".old", String(process.pid));
    do {
        await ensure(at("cycles"));
        await ensure(old);
        await (0,promises_.rename)(at("cycles", cycle), (0,external_node_path_.join)(old, cycle)).catch(absent);
        await moved((0,external_node_path_.join)(own, cycle), at("cycles", cycle));
        await (0,promises_.rm)(old, { recursive: true, force: true });
    } while (await (0,promises_.stat)((0,external_node_path_.join)(own, cycle)).catch(absent));
}
/** Makes a folder, though another process may take its parent away as it does. */
async function ensure(folder) {
    for (let left = 20;; left--) {
        try {
            await (0,promises_.mkdir)(folder, { recursive: true });
            return;
        }
        catch (error) {
            if (left === 0 || error.code !== "ENOENT")
                throw error;
        }
    }
}
/** Whether a process of this machine has this id: its half-written cycle is not to be swept away. */
function isAlive(pid) {
    try {
        return pid === process.pid || process.kill(pid, 0);
    }
    catch {
        return false;
    }
}
const entries = async (folder, absent, recursive = false) => (await (0,promises_.readdir)(folder, { withFileTypes: true, recursive }).catch(absent)) ?? [];
const cyclesIn = async (folder, absent) => (await entries(folder, absent))
    .filter((entry) => entry.isDirectory() && contracts/* CycleId */.ee.safeParse(entry.name).success)
    .map(({ name }) => name)
    .sort();
/** Whether a folder was moved: false when another process has taken it, or has put something in its place, first. */
async function moved(from, to) {
    try {
        await (0,promises_.rename)(from, to);
        return true;
    }
    catch (error) {
        if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(error.code ?? ""))
            return false;
        throw error;
    }
}
/** What is not there is null; what stands in the way is said. */
const absentIn = (path) => (error) => {
    if (error.code === "ENOENT")
        return null;
    if (error.code !== "ENOTDIR" && error.code !== "EEXIST")
        throw error;
    throw (0,errors.impactError)("E_STORAGE_REFUSED", {
        path,
        why: "it is no folder, or holds a file where a folder belongs",
    });
};

;// CONCATENATED MODULE: ./build/storage/directory.js

/** A plain folder of the workspace. */
const directory = { name: "directory", open: openCycleFolder };

// EXTERNAL MODULE: ./build/workspace/git.js
var git = __webpack_require__(82090);
;// CONCATENATED MODULE: ./build/storage/git.js



async function git_record(root, paths, message) {
    await (0,git/* git */.$Y)(root, ["add", "--all", "--force", "--", ...paths]);
    await (0,git/* git */.$Y)(root, ["commit", "--quiet", "--message", message, "--", ...paths]);
    return (await (0,git/* git */.$Y)(root, ["rev-parse", "HEAD"])).trim();
}
/** A folder of the git work tree; what is written becomes one commit that holds nothing else. */
const git_git = {
    name: "git",
    open: (root, path) => ({
        ...openCycleFolder(root, path),
        commitOf: (paths) => (0,git/* commitOfInputs */.y8)(root, path, paths),
        async committed(cycle) {
            const asked = [
                "status",
                "--porcelain",
                "--ignored",
                "--untracked-files=all",
                "--",
                `${path}/cycles/${cycle}`,
            ];
            return saying(`cycle ${cycle}`, async () => (await (0,git/* git */.$Y)(root, asked)).trim() === "");
        },
        commit: (cycle, message) => saying(`cycle ${cycle}`, () => git_record(root, [`${path}/cycles/${cycle}`], message)),
        commitBeside: (files, message) => saying(files.join(", "), () => git_record(root, files.map((file) => `${path}/${file}`), message)),
    }),
};
/** Git's own words when it refuses. @throws E_COMMIT_FAILED */
async function saying(what, step) {
    try {
        return await step();
    }
    catch (error) {
        const { stderr, stdout, message } = error;
        const words = (stderr || stdout || message).replace(/^(fatal|error): /gm, "").trim();
        throw (0,errors.impactError)("E_COMMIT_FAILED", { what, detail: words.split("\n").slice(0, 3).join(" ") });
    }
}

;// CONCATENATED MODULE: ./build/storage/index.js


/** The storage adapters by name. */
const storages = new Map([git_git, directory].map((s) => [s.name, s]));

;// CONCATENATED MODULE: ./build/loop.js

















/** The adapters that configuration can name. */
const tables = { sources: sources/* sources */.T, models: models/* models */.J, checks: checks, rules: rules, storage: storages };
/**
 * One cycle, from the workspace to the files it leaves; nothing is written. Expected failures are problems: those of
 * an initiative leave it out, those of the policy or of the history stop the run.
 */
async function runLoop(options) {
    const { root, policyRoot = root, historyRoot = root, replay = false } = options;
    const workspace = await (0,load/* loadWorkspace */.C)(root, tables, { policyRoot });
    const { config } = workspace;
    if (!config)
        return { ok: false, problems: workspace.problems };
    try {
        const cycle = options.cycle ?? cycleId(config.cycle, options.as_of);
        const adapter = storages.get(config.storage.adapter);
        const storage = adapter.open(historyRoot, config.storage.path);
        const inputs = historyRoot === root ? storage : adapter.open(root, config.storage.path);
        const history = await (0,stages_history/* readHistory */.Lu)(storage, config.storage.path, cycle, replay);
        const last = history.past.at(-1)?.manifest;
        if (last && last.as_of > options.as_of && !replay && !options.preview) {
            const { as_of } = options;
            throw (0,errors.impactError)("E_AS_OF_EARLIER", { as_of, cycle, last: last.cycle, last_as_of: last.as_of });
        }
        // Like the policy, it decides who is in the pool: a pull request cannot bring its own.
        const ruling = policyRoot === root ? inputs : adapter.open(policyRoot, config.storage.path);
        const validated = await (0,validate_standing/* readValidation */.Qo)(ruling, config.storage.path);
        const read = { ...workspace.inputs, ...validated.inputs };
        const { commit = (await inputs.commitOf?.(Object.keys(read))) ?? null } = options;
        const { decision, ...result } = await runStages({ ...options, commit }, { ...workspace, inputs: read }, config, cycle, history, validated.validation);
        const files = sealed(new Map([...contractFiles(result), ...(0,report/* renderCycleFiles */.kt)(result)].sort(([a], [b]) => (a < b ? -1 : 1))), result.manifest);
        const folder = `${config.storage.path}/cycles/${cycle}`;
        const manifest = contracts/* CycleManifest */.a0.parse(JSON.parse(files.get("manifest.json")));
        const before = (history.current ?? history.past.at(-1))?.manifest.commit ?? null;
        const changed = history.current === null || !sameFindings(manifest, history.current.manifest);
        return { ok: true, result: { ...result, manifest }, files, folder, before, changed, decision, storage };
    }
    catch (error) {
        const problem = (0,study/* problemOf */.Zw)(error, { id: null, locate: workspace.locatePolicy });
        if (problem.code === "E_INTERNAL")
            throw error;
        return { ok: false, problems: [problem, ...workspace.problems] };
    }
}
async function runStages(options, workspace, config, cycle, history, validation) {
    const { as_of, commit = null, root } = options;
    const reuse = new Map(options.reuse?.map((measured) => [`${measured.initiative_id}/${measured.phase}`, measured]));
    const run = {
        root,
        as_of,
        cycle,
        config,
        history,
        reuse,
        anew: options.replay ?? false,
        sources: sources/* sources */.T,
        models: models/* models */.J,
        checks: checks,
        rubrics: rubrics/* rubrics */.d,
    };
    const entries = [];
    const all = [...workspace.initiatives, ...(await goneFiles(workspace, history, config))];
    for (const loaded of all.sort((a, b) => (a.id < b.id ? -1 : 1))) {
        options.progress?.({ stage: "measure", id: loaded.id, done: entries.length, total: all.length });
        const entry = await (0,study/* study */.KX)(loaded, run);
        entry.problems.push(...(0,validate_standing/* coverageWarnings */.sk)(loaded, entry, cycle, validation, config.measure));
        entries.push(entry);
    }
    const evaluated = entries.filter((entry) => entry.status === "dropped").map((entry) => entry.evaluate);
    options.progress?.({ stage: "allocate", done: 0, total: evaluated.length });
    const rule = rules.get(config.allocate.rule);
    const { currency, budget, allocate: policy } = config;
    const decision = {
        ...{ cycle, currency, budget, policy, evaluated, rule },
        ...(policy.require_validation && {
            unvalidated: (0,validate_standing/* unvalidated */.sf)(workspace.initiatives, validation, config.measure),
        }),
    };
    const allocation = await (0,allocate/* allocate */.C)(decision);
    const funded = new Set(allocation.selected.map(({ id }) => id));
    for (const entry of entries)
        if (funded.has(entry.id))
            entry.status = "funded";
    const outcomes = [...(await (0,stages_history/* pastOutcomes */.mQ)(history)), ...outcomesOf(entries, cycle)];
    const calibration = calibrate({ cycle, outcomes, minimum_to_tell: config.calibrate.minimum_to_tell });
    const last = history.past.at(-1);
    const previous = last ? { cycle: last.id, allocation: last.allocation } : null;
    const studied = new Set(entries.map(({ id }) => id));
    const problems = [
        ...workspace.problems.filter(({ initiative }) => !studied.has(initiative ?? "")),
        ...entries.flatMap((entry) => entry.problems),
    ];
    const found = {
        cycle,
        as_of,
        commit,
        currency,
        budget,
        entries,
        allocation,
        calibration,
        previous,
        problems,
    };
    return { ...found, decision, manifest: manifestOf(found, workspace.inputs, history) };
}
/** What was funded and is neither in the workspace any more nor measured at scale: it stays in the record. */
async function goneFiles(workspace, history, { storage }) {
    const known = new Set([
        ...workspace.initiatives.map(({ id }) => id),
        ...(await (0,stages_history/* pastOutcomes */.mQ)(history)).map(({ initiative_id }) => initiative_id),
    ]);
    return history.past.flatMap((cycle) => cycle.allocation.selected
        .filter(({ id }) => !known.has(id))
        .map(({ id }) => (0,study/* goneFile */.KM)(id, cycle, storage.path)));
}
const outcomesOf = (entries, cycle) => entries.map((entry) => entry.outcome).filter((outcome) => outcome?.cycle === cycle);


/***/ }),

/***/ 29205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ roomFor),
/* harmony export */   Om: () => (/* binding */ dot),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   Sq: () => (/* binding */ whisker),
/* harmony export */   bW: () => (/* binding */ chart),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/* unused harmony exports mostRows, at */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99822);

/** A chart shows so many rows; the table beside it has them all. */
const mostRows = 40;
/** A coordinate: at most two decimals, the same everywhere. */
const at = (value) => String(Math.round(value * 100) / 100);
/** Colours by role, on a card of its own: readable on any page, light or dark as the reader has it. */
const style = `<style>
.il{--ink:#1f2328;--soft:#59636e;--line:#d8dee4;--card:#fff;--good:#1a7f37;--plain:#0969da;--bad:#bc4c00;font:12px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.il{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--card:#0d1117;--good:#3fb950;--plain:#4493f8;--bad:#db6d28}}
.il .card{fill:var(--card);stroke:var(--line)}.il text{fill:var(--ink)}.il .title{font-size:14px;font-weight:600}.il .soft{fill:var(--soft)}
.il .grid,.il .band{stroke:var(--line)}.il .axis{stroke:var(--soft)}
.il .good{stroke:var(--good);fill:var(--good)}.il .plain{stroke:var(--plain);fill:var(--plain)}.il .bad{stroke:var(--bad);fill:var(--bad)}
.il .hollow{fill:var(--card)}
</style>`;
const above = 40;
/** A chart that stands alone: its own style, title and description. */
function chart({ name, width, height, title, alternative, marks }) {
    const [wide, high] = [at(width), at(above + height)];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="il" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img">
<title>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(title)}</title><desc>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(alternative)}</desc>
${style}
<rect class="card" x="0.5" y="0.5" width="${at(width - 1)}" height="${at(above + height - 1)}" rx="6"/>
<text class="title" x="20" y="28">${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(title)}</text>
<g transform="translate(0 ${above})">
${marks.join("\n")}
</g>
</svg>
`;
    return { kind: "chart", file: `charts/${name}.svg`, alternative: `${title}: ${alternative}`, svg };
}
/** The rows that a chart has room for; `rest` says in words how many it has not. */
const roomFor = (rows, most = mostRows) => ({
    shown: rows.slice(0, most),
    rest: rows.length > most ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .restText */ .Et)(rows.length - most) : null,
});
/** What is shown in words, one after the other. */
const inWords = (texts, rest) => [...texts, ...(rest === null ? [] : [rest])].join("; ");
const line = (x1, y1, x2, y2, role, width = 1) => `<line class="${role}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke-width="${width}"/>`;
/** An interval with its two ends and the point in it; `hollow` for what is not funded. */
const whisker = ([low, middle, high], y, role, hollow) => [
    line(low, y, high, y, role, 2),
    line(low, y - 4, low, y + 4, role, 2),
    line(high, y - 4, high, y + 4, role, 2),
    dot(middle, y, hollow ? `${role} hollow` : role),
];
const dot = (x, y, role, radius = 4.5) => `<circle class="${role}" cx="${at(x)}" cy="${at(y)}" r="${radius}" stroke-width="1.5"/>`;
const label = (x, y, text, anchor = "start", role = "") => `<text${role ? ` class="${role}"` : ""} x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(text)}</text>`;


/***/ }),

/***/ 94212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XQ: () => (/* binding */ confidenceBlocks),
/* harmony export */   cw: () => (/* binding */ reproduceBlocks),
/* harmony export */   ee: () => (/* binding */ outcomesTable),
/* harmony export */   nD: () => (/* binding */ trackRecord)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);



/** How a confidence came about: one table. */
function confidenceBlocks(entry) {
    const { evaluate } = entry;
    if (!evaluate)
        return [];
    const demotion = evaluate.demotion
        ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(["Demoted to ", evaluate.demotion.to, `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(evaluate.demotion.reason, 300)}`])]
        : [];
    const rows = evaluate.components.map(({ name, statement, score, weight }) => [
        name.replaceAll("_", " "),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(statement, 200),
        score.toFixed(2),
        weight.toFixed(2),
    ]);
    const title = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)([
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(entry.id)),
        ` · ${evaluate.confidence.toFixed(3)} in ${evaluate.confidence_range.lower.toFixed(2)}–${evaluate.confidence_range.upper.toFixed(2)} (${evaluate.effective_type})`,
    ]);
    return [title, ...demotion, (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["dimension", "what was found", "score", "weight"], rows)];
}
/** The record of predicted against actual; groups with fewer outcomes than it takes say so. */
function trackRecord({ calibration }) {
    const { overall, by_model_type, minimum_to_tell } = calibration;
    if (overall.n === 0)
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)("No outcome yet: nothing funded has been measured at full scale.")];
    const types = Object.entries(by_model_type).filter(([, record]) => record.n > 0);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
            "design",
            "outcomes",
            "actual inside the predicted interval",
            "actual against predicted (± standard error)",
            "mean confidence",
        ], [["all", overall], ...types].map(([name, record]) => recordRow(name, record, minimum_to_tell))),
    ];
}
function recordRow(name, record, minimum) {
    const { n, coverage, within_interval, mean_relative_error: error, relative_error_se: se } = record;
    const few = n < minimum;
    const spread = se === null ? "" : ` ± ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(100 * se)}`;
    return [
        name,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(n),
        few || coverage === null ? "too few to tell" : `${within_interval} of ${n} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(coverage)})`,
        few || error === null ? "too few to tell" : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8)(100 * error)} %${spread}`,
        record.mean_confidence === null ? "" : record.mean_confidence.toFixed(2),
    ];
}
/** The outcomes that this cycle brought in. */
function outcomesTable({ entries, cycle, currency }) {
    const fresh = entries.map(({ outcome }) => outcome).filter((outcome) => outcome?.cycle === cycle);
    if (fresh.length === 0)
        return [];
    const range = (value, lower, upper) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, currency)} [${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(lower, currency)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(upper, currency)}]`;
    const rows = fresh.map((found) => {
        const o = found;
        return [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(o.initiative_id),
            o.funded_in,
            range(o.predicted_return, o.predicted_lower, o.predicted_upper),
            range(o.actual_return, o.actual_lower, o.actual_upper),
            `${o.prediction_error > 0 ? "+" : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(o.prediction_error, currency)}`,
            o.within_interval ? "yes" : `no: ${o.cause ?? "cause not known"}`,
            o.flags.join("; "),
        ];
    });
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["initiative", "funded in", "predicted", "actual", "error", "inside the interval", "note"], rows),
    ];
}
/** What it takes to make the run again. */
function reproduceBlocks(result) {
    const { manifest } = result;
    const reused = result.entries.filter((entry) => entry.reused_from !== null);
    const rows = [
        ["commit", result.commit === null ? "inputs not all committed" : (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(result.commit)],
        ["as of", result.as_of],
        ["engine", manifest.engine_version],
        ["plan", (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(manifest.plan_sha256)],
        [
            "previous cycle",
            manifest.parent
                ? [manifest.parent.cycle, " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(manifest.parent.manifest_sha256.slice(0, 12))]
                : "none",
        ],
        ["measured anew", String((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .measurementsOf */ .ZG)(result).anew)],
        [
            "reused unchanged",
            reused.length === 0
                ? "none"
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(reused.map((entry) => `${entry.id} (${entry.reused_from})`).join(", "), 500),
        ],
    ];
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["", ""], rows),
        { kind: "code", text: `npx impact-loop run --as-of ${result.as_of} --cycle ${result.cycle}` },
    ];
}


/***/ }),

/***/ 53302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/**
 * The sections as Markdown of at most `limit` characters. Where they are longer, those of rank 0 stay, if need be with
 * fewer rows, then each other comes back whole if it finds room, the lowest rank first; `note` says so at the end.
 * Nothing is cut in the middle of a block.
 */
function fit(sections, limit, note) {
    const texts = sections.map(({ blocks }) => markdownOf(blocks));
    if (joinedLength(texts) <= limit)
        return page(texts);
    const end = markdownOf([note]);
    const room = limit - end.length - 2;
    const kept = texts.map((text, i) => (sections[i].rank === 0 ? text : ""));
    for (let rows = 1024; rows >= 1 && joinedLength(kept) > room; rows /= 2) {
        for (const [i, { rank, blocks }] of sections.entries())
            if (rank === 0)
                kept[i] = markdownOf(blocks.map((block) => shortened(block, rows)));
    }
    if (joinedLength(kept) > room)
        return page([markdownOf(sections[0].blocks.slice(0, 1)), end]);
    const others = [...sections.keys()]
        .filter((i) => sections[i].rank > 0)
        .sort((a, b) => sections[a].rank - sections[b].rank || a - b);
    for (const i of others)
        if (joinedLength([...kept, texts[i]]) <= room)
            kept[i] = texts[i];
    return page([...kept, end]);
}
const markdownOf = (blocks) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toMarkdown */ .l6)(blocks).trimEnd();
const page = (texts) => `${texts.filter(Boolean).join("\n\n")}\n`;
const joinedLength = (texts) => texts.reduce((sum, text) => sum + (text === "" ? 0 : text.length + 2), 0);
const shortened = (block, rows) => block.kind === "table" && block.rows.length > rows
    ? { ...block, rows: block.rows.slice(0, rows), rest: block.rest + block.rows.length - rows }
    : block;


/***/ }),

/***/ 79093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ measurementBlocks),
/* harmony export */   l: () => (/* binding */ renderMeasurement)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);



const plain = (name) => name.replaceAll("_", " ");
/** 0.0312; a smaller one than 0.0001 is not worth its digits. */
const pText = (p) => (p === null ? "none" : p < 1e-4 ? "< 0.0001" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(p));
const pSaid = (p) => (p < 1e-4 ? "p < 0.0001" : `p = ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(p)}`);
/** +3.1 % [1.2, 5.0] of a baseline; a ratio as it is; an effect in the outcome's unit. */
function readingText({ scale, estimate, ci_lower, ci_upper }) {
    if (scale === "ratio")
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(estimate)} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(ci_lower, ci_upper)}`;
    if (scale === "absolute")
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8)(estimate)} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(ci_lower, ci_upper)}`;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8)(100 * estimate)} % ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(100 * ci_lower, 100 * ci_upper)}`;
}
/** The effect as a share of what it is relative to, with its interval; why there is none. */
function relativeText({ relative }) {
    if (relative === null)
        return "no relative effect: the baseline is too near 0";
    const { baseline } = relative;
    const shown = { ...relative, scale: "relative", p_value: null, degrees_of_freedom: null };
    return `${readingText(shown)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(baseline)}`;
}
const samplesText = (m) => [
    `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(m.sample_size, "observation")} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(m.n_treated)} treated, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(m.n_control)} control)`,
    ...(m.n_units === null ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(m.n_units, "unit")]),
    ...(m.n_clusters === null ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(m.n_clusters, "cluster")]),
    ...(m.n_periods === null ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(m.n_periods, "period")]),
].join(", ");
const pOf = ({ p_value, p_value_reason }) => p_value === null ? `no p-value: ${p_value_reason}` : pSaid(p_value);
const verdictText = ({ verdict }) => verdict ? `${verdict.decision}: ${verdict.statement}` : "";
/** What an initiative's pilot was found to do, and every other reading of it. */
function measurementBlocks({ id, measure, metric_unit }) {
    if (!measure)
        return [];
    const title = [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(id)),
        ` · ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(measure, metric_unit)} per ${measure.per}, ${relativeText(measure)}; ${measure.estimand}, ${pOf(measure)}`,
    ];
    const facts = [
        ...(measure.verdict ? [`Verdict ${verdictText(measure)}`] : []),
        `${plain(measure.model)} on ${samplesText(measure)}`,
        measure.inference,
        ...(measure.choice ? [`chosen by auto because ${measure.choice.reason}`] : []),
    ];
    const { readings = [], comparisons } = measure;
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(title),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(`${facts.join("; ")}.`, 600)),
        ...(readings.length > 0
            ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["also read as", "estimate", "p", "how"], readings.map(readingRow))]
            : []),
        ...(comparisons.length > 0
            ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["arm", "against", "effect", "p", "p by Holm", "rows"], comparisons.map(comparisonRow))]
            : []),
        ...(measure.checks?.length
            ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["check", "", "what came of it"], measure.checks.map(checkRow))]
            : []),
    ];
}
const outcomeOf = ({ passed }) => passed === true ? "passed" : passed === false ? "failed" : passed;
const checkRow = (check) => [
    plain(check.name),
    check.passed === false ? (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(outcomeOf(check)) : outcomeOf(check),
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(check.statement, 300),
];
const readingRow = (reading) => [
    plain(reading.name),
    readingText(reading),
    pText(reading.p_value),
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(reading.inference, 200),
];
const comparisonRow = (found) => [
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(found.arm),
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(found.versus),
    `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8)(found.estimate)} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(found.ci_lower, found.ci_upper)}`,
    pText(found.p_value),
    found.p_value_adjusted ? pText(found.p_value_adjusted.holm) : "",
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(found.n),
];
/** Which model `auto` took, and the identified ones that it left. */
const choiceLines = ({ choice }) => choice === undefined
    ? []
    : [
        `  auto  ${choice.chosen}: ${choice.reason}`,
        ...choice.rejected
            .filter(({ identified }) => identified)
            .map(({ model, reason }) => `  not   ${model}: ${reason}`),
    ];
/** One measurement on the terminal. */
function renderMeasurement(result) {
    const { readings = [], comparisons } = result;
    const lines = [
        `${result.metric}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(result, null)} per ${result.per}, ${pOf(result)}`,
        `  ${relativeText(result)}`,
        ...(result.verdict ? [`  verdict ${verdictText(result)}`] : []),
        `  ${result.estimand} by ${result.model}, standard error ${result.standard_error.toPrecision(6)}; ${result.inference}`,
        `  ${samplesText(result)}`,
        ...choiceLines(result),
        ...readings.map((reading) => `  also  ${plain(reading.name)}${reading.scale === "relative" ? ", relative" : ""}: ${readingText(reading)}${reading.p_value === null ? "" : `, ${pSaid(reading.p_value)}`}; ${reading.inference}`),
        ...comparisons.map((found) => `  also  ${found.arm} against ${found.versus}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .signed */ .x8)(found.estimate)} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .interval */ .YP)(found.ci_lower, found.ci_upper)}, ${found.p_value === null ? "no p-value" : pSaid(found.p_value)}${found.p_value_adjusted ? `, by Holm ${pText(found.p_value_adjusted.holm)}` : ""}`),
        ...Object.entries(result.diagnostics).map(([name, { status, statement }]) => `  ${status.padEnd(4)}  ${plain(name)}: ${statement}`),
        ...(result.checks ?? []).map((check) => `  check ${plain(check.name)}: ${outcomeOf(check)}; ${check.statement}`),
        ...result.warnings.map((warning) => `  warn  ${warning}`),
        ...result.dropped.map(({ rows, reason }) => `  left out ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(rows, "row")}: ${reason}`),
    ];
    return lines.join("\n");
}


/***/ }),

/***/ 31647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kt: () => (/* binding */ renderCycleFiles),
  Br: () => (/* binding */ renderSummary)
});

// UNUSED EXPORTS: renderReport

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 3 modules
var d3_scale = __webpack_require__(96351);
// EXTERNAL MODULE: ./build/render/findings.js
var findings = __webpack_require__(45267);
// EXTERNAL MODULE: ./build/render/text.js
var render_text = __webpack_require__(99822);
// EXTERNAL MODULE: ./build/render/charts/svg.js
var svg = __webpack_require__(29205);
;// CONCATENATED MODULE: ./build/render/charts/confidence.js




/** Each candidate's confidence in the band that its design allows. Null without candidates. */
function confidenceChart(result) {
    const { shown, rest } = (0,svg/* roomFor */.N_)((0,findings/* candidatesOf */.kW)(result));
    if (shown.length === 0)
        return null;
    const [left, top, step, width] = [230, 34, 26, 860];
    const bottom = top + shown.length * step + 6;
    const x = (0,d3_scale/* scaleLinear */.m4)().domain([0, 1]).range([left, 600]);
    const rows = shown.map(({ id, status, evaluate }) => {
        const { confidence, confidence_range, effective_type, demotion } = evaluate;
        const design = demotion ? `${effective_type}, demoted` : effective_type;
        return { id: (0,render_text/* tame */.aM)(id, 30), funded: status === "funded", confidence, range: confidence_range, design };
    });
    const marks = rows.flatMap(({ id, funded, confidence, range, design }, i) => {
        const y = top + (i + 0.5) * step;
        const role = funded ? "good" : "plain";
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, id, "end"),
            (0,svg/* line */.n8)(x(range.lower), y, x(range.upper), y, "band", 12),
            (0,svg/* dot */.Om)(x(confidence), y, funded ? role : `${role} hollow`),
            (0,svg/* label */.Pf)(x(1) + 24, y + 4, `${confidence.toFixed(2)} · ${design}`),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 16, String(tick), "middle", "soft"),
    ]);
    return (0,svg/* chart */.bW)({
        name: "confidence",
        width,
        height: bottom + 26,
        title: "Confidence in each estimate",
        alternative: (0,svg/* inWords */.r4)(rows.map(({ id, confidence, range, design }) => `${id} ${confidence.toFixed(2)} in ${range.lower.toFixed(2)} to ${range.upper.toFixed(2)} (${design})`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, "● funded · ○ not funded · bar: what the design allows", "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [(0,svg/* label */.Pf)(left - 14, bottom + 16, rest, "end", "soft")] : []),
        ],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/effects.js



/**
 * A forest plot of the effects: zero is in common, the scale is each row's own, for units differ. Orange is the effect
 * that pays the cost, where it is in sight. Null without candidates.
 */
function effectsChart(result) {
    const { shown, rest } = (0,svg/* roomFor */.N_)((0,findings/* candidatesOf */.kW)(result));
    if (shown.length === 0)
        return null;
    const [left, top, step, width, reach] = [230, 34, 26, 860, 150];
    const zero = left + reach;
    const bottom = top + shown.length * step + 6;
    const marks = shown.flatMap(({ id, status, measure, evaluate, metric_unit }, i) => {
        const y = top + (i + 0.5) * step;
        const { ci_lower, effect_estimate, ci_upper } = measure;
        const extent = Math.max(Math.abs(ci_lower), Math.abs(ci_upper)) || 1;
        const x = (effect) => zero + (reach * effect) / extent;
        const even = evaluate.break_even_effect;
        const funded = status === "funded";
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, (0,render_text/* tame */.aM)(id, 30), "end"),
            ...(0,svg/* whisker */.Sq)([x(ci_lower), x(effect_estimate), x(ci_upper)], y, funded ? "good" : "plain", !funded),
            ...(even !== null && Math.abs(even) <= extent
                ? [(0,svg/* line */.n8)(x(even), y - 8, x(even), y + 8, "bad", 2.5)]
                : []),
            (0,svg/* label */.Pf)(zero + reach + 24, y + 4, (0,findings/* effectText */.tr)(measure, metric_unit)),
        ];
    });
    return (0,svg/* chart */.bW)({
        name: "effects",
        width,
        height: bottom + 26,
        title: "Effects with their intervals",
        alternative: (0,svg/* inWords */.r4)(shown.map(({ id, measure, metric_unit, status }) => `${(0,render_text/* tame */.aM)(id)} ${(0,findings/* effectText */.tr)(measure, metric_unit)}${status === "funded" ? ", funded" : ""}`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, "● funded · ○ not funded · each row on its own scale · orange: pays its cost", "start", "soft"),
            (0,svg/* line */.n8)(zero, top, zero, bottom, "axis"),
            (0,svg/* label */.Pf)(zero, bottom + 16, "0", "middle", "soft"),
            ...marks,
            ...(rest ? [(0,svg/* label */.Pf)(left - 14, bottom + 16, rest, "end", "soft")] : []),
        ],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/predicted.js



const most = 20;
/** Predicted against actual returns with their intervals and the 45° line. Null without an outcome. */
function predictedChart({ entries, currency }) {
    const { shown, rest } = (0,svg/* roomFor */.N_)(entries.map((entry) => entry.outcome).filter((outcome) => outcome !== null), most);
    if (shown.length === 0)
        return null;
    const [left, top, size, width] = [90, 34, 420, 860];
    const [right, bottom] = [left + size, top + size];
    const values = shown.flatMap((o) => [o.predicted_lower, o.predicted_upper, o.actual_lower, o.actual_upper]);
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
        .range([left, right])
        .nice();
    const y = (0,d3_scale/* scaleLinear */.m4)().domain(x.domain()).range([bottom, top]);
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, "grid"),
        (0,svg/* line */.n8)(left, y(tick), right, y(tick), "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 18, (0,render_text/* money */.TG)(tick, currency), "middle", "soft"),
        (0,svg/* label */.Pf)(left - 8, y(tick) + 4, (0,render_text/* money */.TG)(tick, currency), "end", "soft"),
    ]);
    const marks = shown.flatMap((o, i) => {
        const role = o.within_interval ? "good" : "bad";
        const [px, py] = [x(o.predicted_return), y(o.actual_return)];
        return [
            (0,svg/* line */.n8)(x(o.predicted_lower), py, x(o.predicted_upper), py, role, 1.5),
            (0,svg/* line */.n8)(px, y(o.actual_lower), px, y(o.actual_upper), role, 1.5),
            (0,svg/* dot */.Om)(px, py, role),
            (0,svg/* label */.Pf)(px + 8, py - 8, String(i + 1)),
            (0,svg/* label */.Pf)(right + 30, top + 14 + i * 20, `${i + 1}  ${(0,render_text/* tame */.aM)(o.initiative_id, 36)}`),
        ];
    });
    const axes = [
        (0,svg/* label */.Pf)(20, 18, "green: inside the predicted interval · orange: outside · on the line: as predicted", "start", "soft"),
        (0,svg/* line */.n8)(left, bottom, right, top, "axis"),
        (0,svg/* label */.Pf)(left + size / 2, bottom + 40, "predicted", "middle", "soft"),
        (0,svg/* label */.Pf)(20, top + size / 2, "actual", "start", "soft"),
    ];
    return (0,svg/* chart */.bW)({
        name: "predicted",
        width,
        height: bottom + 56,
        title: "Predicted against actual return",
        alternative: (0,svg/* inWords */.r4)(shown.map((o) => `${(0,render_text/* tame */.aM)(o.initiative_id)} predicted ${(0,render_text/* money */.TG)(o.predicted_return, currency)}, actual ${(0,render_text/* money */.TG)(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`), rest),
        marks: [...ticks, ...axes, ...marks, ...(rest ? [(0,svg/* label */.Pf)(right + 30, bottom, rest, "start", "soft")] : [])],
    });
}

// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
;// CONCATENATED MODULE: ./build/render/charts/regret.js




/** What the portfolio brings in each scenario against the best possible there: the gap is the regret. Null without a portfolio. */
function regretChart({ allocation, currency }) {
    const { scenario_optima: optima, portfolio_effective: reached, regrets, selected } = allocation;
    if (!optima || !reached || !regrets || selected.length === 0)
        return null;
    const [left, top, step, width] = [100, 34, 40, 860];
    const bottom = top + 3 * step;
    const values = contracts/* scenarioNames */.LZ.flatMap((name) => [optima[name], reached[name]]);
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
        .range([left, width - 220])
        .nice();
    const marks = contracts/* scenarioNames */.LZ.flatMap((name, i) => {
        const y = top + (i + 0.5) * step;
        const said = `${(0,render_text/* money */.TG)(reached[name], currency)}, regret ${(0,render_text/* money */.TG)(regrets[name], currency)}`;
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, name, "end"),
            (0,svg/* line */.n8)(x(0), y, x(reached[name]), y, "good", 14),
            (0,svg/* line */.n8)(x(reached[name]), y, x(optima[name]), y, "bad", 14),
            (0,svg/* label */.Pf)(x(Math.max(optima[name], reached[name], 0)) + 12, y + 4, said),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 18, (0,render_text/* money */.TG)(tick, currency), "middle", "soft"),
    ]);
    const key = "discounted by confidence · green: the portfolio · orange: what the best for that scenario would add";
    return (0,svg/* chart */.bW)({
        name: "regret",
        width,
        height: bottom + 34,
        title: "The portfolio in each scenario, and its regret",
        alternative: contracts/* scenarioNames */.LZ
            .map((name) => `${name}: ${(0,render_text/* money */.TG)(reached[name], currency)} of at most ${(0,render_text/* money */.TG)(optima[name], currency)}, regret ${(0,render_text/* money */.TG)(regrets[name], currency)}`)
            .join("; "),
        marks: [(0,svg/* label */.Pf)(20, 18, key, "start", "soft"), ...ticks, ...marks],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/returns.js




/** Each candidate's return, worst to best, beside what it costs. Null without candidates. */
function returnsChart(result) {
    const { shown, rest } = (0,svg/* roomFor */.N_)((0,findings/* candidatesOf */.kW)(result));
    if (shown.length === 0)
        return null;
    const price = (value) => (0,render_text/* money */.TG)(value, result.currency);
    const rows = shown.map(({ id, status, evaluate }) => ({
        id: (0,render_text/* tame */.aM)(id, 30),
        funded: status === "funded",
        cost: evaluate.cost,
        range: [evaluate.return_worst, evaluate.return_median, evaluate.return_best],
    }));
    const [left, top, step, width] = [230, 34, 26, 860];
    const bottom = top + rows.length * step + 6;
    const values = rows.flatMap(({ range, cost }) => [...range, cost]);
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...values), Math.max(0, ...values)])
        .range([left, width - 40])
        .nice();
    const ticks = x
        .ticks(6)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 18, price(tick), "middle", "soft"),
    ]);
    const marks = rows.flatMap(({ id, funded, cost, range: [worst, median, best] }, i) => {
        const y = top + (i + 0.5) * step;
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, id, "end"),
            ...(0,svg/* whisker */.Sq)([x(worst), x(median), x(best)], y, funded ? "good" : "plain", !funded),
            (0,svg/* line */.n8)(x(cost), y - 8, x(cost), y + 8, "bad", 2.5),
        ];
    });
    const key = "● funded · ○ not funded · orange: what it costs";
    return (0,svg/* chart */.bW)({
        name: "returns",
        width,
        height: bottom + 34,
        title: "Return of each initiative, worst to best",
        alternative: (0,svg/* inWords */.r4)(rows.map(({ id, funded, cost, range: [worst, median, best] }) => `${id} ${price(worst)} to ${price(best)}, median ${price(median)}, cost ${price(cost)}${funded ? ", funded" : ""}`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, key, "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [(0,svg/* label */.Pf)(left - 14, bottom + 18, rest, "end", "soft")] : []),
        ],
    });
}

// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/evidence.js
var evidence = __webpack_require__(94212);
// EXTERNAL MODULE: ./build/render/fit.js
var fit = __webpack_require__(53302);
;// CONCATENATED MODULE: ./build/render/html.js

const style = `:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--band:#f6f8fa}
@media(prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--page:#0d1117;--band:#151b23}}
body{margin:0 auto;max-width:1100px;padding:24px;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
table{border-collapse:collapse;margin:12px 0;display:block;overflow-x:auto;font-size:14px}th,td{border:1px solid var(--line);padding:5px 10px;text-align:left;vertical-align:top}
th{background:var(--band);font-weight:600}code,pre{font:13px ui-monospace,monospace;background:var(--band);border-radius:4px}code{padding:1px 4px;overflow-wrap:anywhere}
pre{padding:10px;overflow-x:auto}summary{cursor:pointer;color:var(--soft)}figure{margin:16px 0}figure svg{max-width:100%;height:auto}h2{font-size:22px}h3{font-size:17px;margin-top:28px}`;
/** Blocks as one self-contained page: inline charts, no script, nothing loaded; light or dark as the reader has it. */
function toHtml(title, blocks) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${(0,render_text/* escapeXml */.X)(title)}</title>
<style>${style}</style>
</head>
<body>
${blocks.map(blockHtml).join("\n")}
</body>
</html>
`;
}
function blockHtml(block) {
    switch (block.kind) {
        case "heading":
            return `<h${block.level}>${inlineHtml(block.text)}</h${block.level}>`;
        case "paragraph":
            return `<p>${inlineHtml(block.text)}</p>`;
        case "list":
            return `<ul>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join("")}</ul>`;
        case "table": {
            const cells = (row, tag) => `<tr>${row.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join("")}</tr>`;
            const head = block.header.every((cell) => cell === "")
                ? ""
                : `<thead>${cells(block.header, "th")}</thead>`;
            const rest = block.rest > 0 ? `<p>${(0,render_text/* restText */.Et)(block.rest)}</p>` : "";
            return `<table>${head}<tbody>${block.rows.map((row) => cells(row, "td")).join("\n")}</tbody></table>${rest}`;
        }
        case "code":
            return `<pre>${(0,render_text/* escapeXml */.X)(block.text)}</pre>`;
        case "chart":
            return `<figure>${block.svg}</figure>`;
        case "details":
            return `<details><summary>${(0,render_text/* escapeXml */.X)(block.summary)}</summary>${block.blocks.map(blockHtml).join("\n")}</details>`;
    }
}
function inlineHtml(text) {
    if (typeof text === "string")
        return unbroken((0,render_text/* escapeXml */.X)(text));
    if ("strong" in text)
        return `<strong>${inlineHtml(text.strong)}</strong>`;
    if ("code" in text)
        return `<code>${(0,render_text/* escapeXml */.X)(text.code)}</code>`;
    if ("link" in text)
        return `<a href="${(0,render_text/* escapeXml */.X)(text.to)}">${(0,render_text/* escapeXml */.X)(text.link)}</a>`;
    return text.map(inlineHtml).join("");
}
/** Lines break neither after a minus sign nor inside an interval, and never begin with a dot. */
const unbroken = (html) => html
    .replace(/−(?=[$€£¥])/g, "−&#8288;")
    .replace(/(\[[−\d][^\s\]]*,) (?=[−\d])/g, "$1&nbsp;")
    .replaceAll(" · ", "&nbsp;· ");

// EXTERNAL MODULE: ./build/render/measurement.js
var measurement = __webpack_require__(79093);
;// CONCATENATED MODULE: ./build/render/report.js












/** GitHub's limit of a job summary is 1 MiB; 1,000,000 bytes of UTF-8 are at most so many characters of it. */
const summaryLimit = 330_000;
/** The cycle's report in the order in which it is read: the decision, what changed, outcomes, portfolio, evidence. */
function sections(result, links) {
    const part = (rank, title, ...blocks) => {
        const drawn = blocks.filter((block) => block !== null);
        return { rank, blocks: drawn.length > 0 ? [(0,render_document/* heading */.R_)(3, title), ...drawn] : [] };
    };
    const doubts = (0,findings/* lookTwice */.mH)(result);
    const measured = (0,findings/* candidatesOf */.kW)(result).flatMap(measurement/* measurementBlocks */.$);
    const confidences = (0,findings/* candidatesOf */.kW)(result).flatMap(evidence/* confidenceBlocks */.XQ);
    const { problems } = result;
    const decided = [
        (0,render_document/* heading */.R_)(2, `Impact Loop · ${result.cycle}: ${(0,findings/* verdict */.WJ)(result)}`),
        (0,render_document/* paragraph */.FY)([`As of ${result.as_of.slice(0, 10)}. `, (0,findings/* portfolioNumbers */.bS)(result, null)]),
    ];
    return [
        { rank: 0, blocks: decided },
        part(0, "Problems", problems.length > 0 ? (0,findings/* problemsTable */.NT)(problems, links) : null),
        part(0, "Since the last cycle", ...sinceLast(result)),
        part(1, "Outcomes", ...(0,evidence/* outcomesTable */.ee)(result)),
        part(0, "Portfolio", (0,findings/* portfolioTable */.nt)(result, links), returnsChart(result), effectsChart(result)),
        part(2, "The decision in each scenario", regretChart(result), ...(0,findings/* whatWouldChange */.GC)(result)),
        part(2, "Track record", ...(0,evidence/* trackRecord */.nD)(result), predictedChart(result)),
        part(3, "Look twice", doubts.length > 0 ? { kind: "list", items: doubts } : null),
        part(5, "What was measured", measured.length > 0
            ? (0,render_document/* details */.zH)("Each initiative: effect, verdict, sample, other readings", measured)
            : null),
        part(4, "Why these confidences", confidenceChart(result), confidences.length > 0 ? (0,render_document/* details */.zH)("One table an initiative", confidences) : null),
        part(1, "Overrides and what they cost", ...overrides(result)),
        part(1, "Constraints in force", ...constraints(result)),
        part(1, "Reproduce", ...(0,evidence/* reproduceBlocks */.cw)(result)),
    ];
}
const shortened = (0,render_document/* paragraph */.FY)("Shortened; the whole is in the committed contracts.");
/** report.md. */
const renderReport = (result, links = findings/* noLinks */.dH) => (0,fit/* fit */.U)(sections(result, links), 1_000_000, shortened);
/** The job summary: the report without its images, for they are not committed yet when it is read. */
function renderSummary(result, links = findings/* noLinks */.dH, limit = summaryLimit) {
    const written = sections(result, links).map((section) => ({
        ...section,
        blocks: withoutCharts(section.blocks),
    }));
    return (0,fit/* fit */.U)(written, limit, shortened);
}
/** A heading with nothing but charts under it goes with them. */
function withoutCharts(blocks) {
    const written = blocks.filter((block) => block.kind !== "chart");
    return written.length > 1 ? written : [];
}
/** The files that people read in a cycle's folder, by path inside it. */
function renderCycleFiles(result) {
    const parts = sections(result, findings/* noLinks */.dH);
    const charts = parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "chart");
    return new Map([
        ["report.md", renderReport(result)],
        [
            "report.html",
            toHtml(`Impact Loop ${result.cycle}`, parts.flatMap(({ blocks }) => blocks)),
        ],
        ...charts.map((chart) => [chart.file, chart.svg]),
    ]);
}
function sinceLast({ previous, allocation, entries }) {
    if (!previous)
        return [];
    const before = new Set(previous.allocation.selected.map(({ id }) => id));
    const dropped = new Set(previous.allocation.dropped.map(({ id }) => id));
    const now = allocation.selected.map(({ id }) => id);
    const waiting = entries.filter(({ status }) => status === "awaiting_scale").map(({ id }) => id);
    const items = [
        listed(`${previous.cycle} funded`, [...before]),
        listed("returning and funded now", now.filter((id) => dropped.has(id))),
        listed("returning and dropped again", allocation.dropped.map(({ id }) => id).filter((id) => dropped.has(id))),
        listed("new", allocation.candidates.map(({ id }) => id).filter((id) => !dropped.has(id))),
        listed("funded earlier, full-scale data awaited", waiting),
    ].filter((item) => item !== "");
    return [{ kind: "list", items }];
}
const listed = (what, ids) => ids.length === 0
    ? ""
    : [
        `${what}: `,
        (0,render_document/* joined */.oR)(ids.slice(0, 50).map((id) => (0,render_text/* tame */.aM)(id)), ", "),
        ids.length > 50 ? ` and ${ids.length - 50} more` : "",
    ];
function overrides({ allocation, currency }) {
    if (allocation.overrides.length === 0)
        return [];
    const rows = allocation.overrides.map(({ id, force, reason_code, cost_in_regret }) => [
        (0,render_text/* tame */.aM)(id),
        force === "fund" ? "funded" : "left out",
        (0,render_text/* tame */.aM)(reason_code),
        cost_in_regret === null ? "not known" : (0,render_text/* money */.TG)(cost_in_regret, currency),
    ]);
    return [(0,render_document/* table */.tp)(["initiative", "by hand", "reason", "regret it costs"], rows)];
}
function constraints({ allocation, currency }) {
    const { minimum_confidence, minimum_worst_return, require_validation } = allocation.constraints;
    const items = [
        `rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}, by ${allocation.solver}`,
        `minimum confidence ${minimum_confidence}`,
        ...(require_validation ? ["only models that `impact-loop validate` found in order"] : []),
        minimum_worst_return === null
            ? "no floor of the portfolio's worst return"
            : `worst return of the portfolio at least ${(0,render_text/* amount */.vj)(minimum_worst_return, currency)}`,
    ];
    return [{ kind: "list", items }];
}


/***/ }),

/***/ 55538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   Im: () => (/* binding */ constraintsOf),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   ct: () => (/* binding */ effectiveReturn)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);

/** Σ of a candidate's amount over those chosen, in the order of ids: the same sum for the same choice. */
const total = ({ candidates }, choice, amount) => candidates.reduce((sum, candidate, i) => (choice[i] ? sum + amount(candidate) : sum), 0);
/** The chosen portfolio's effective return in each scenario. */
function effectiveReturn(portfolio, choice) {
    const [best, median, worst] = _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .scenarioNames */ .LZ.map((name) => total(portfolio, choice, (candidate) => candidate.effective[name]));
    return { best: best, median: median, worst: worst };
}
const relativeTolerance = 1e-9;
/** Budget and, if asked for, the worst-return floor as rows ≤ 0: within 1e-9 of the budget, of the largest worst return. */
function constraintsOf({ candidates, budget, minimum_worst_return }, floor) {
    const costs = { constant: -budget * (1 + relativeTolerance), weights: candidates.map(({ cost }) => cost) };
    if (!floor || minimum_worst_return === null)
        return [costs];
    const worst = candidates.map(({ returns }) => returns.worst);
    const slack = relativeTolerance * worst.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return [costs, { constant: minimum_worst_return - slack, weights: worst.map((value) => -value) }];
}
/** What is decided beforehand of each candidate: true for those that must be funded, false for those that never may. */
const overridesOf = ({ candidates, must, never }) => candidates.map(({ id }) => (never.has(id) ? false : must.has(id) ? true : null));


/***/ }),

/***/ 86136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ allocate)
});

// UNUSED EXPORTS: candidateOf

// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/solver/portfolio.js
var solver_portfolio = __webpack_require__(55538);
// EXTERNAL MODULE: ./node_modules/d3-format/dist/d3-format.mjs
var d3_format = __webpack_require__(55907);
;// CONCATENATED MODULE: ./build/stages/reasons.js

/** USD 25,000; three significant digits below a thousand. */
const amount = (value, currency) => `${currency} ${(0,d3_format/* format */.GP)(Math.abs(value) >= 1000 ? ",.0f" : ".3~r")(value)}`;
/** Why a candidate is not considered; null when it is. Only the budget stops one that must be funded. */
function filtered({ id, cost, confidence }, { budget, policy, currency, unvalidated, must }) {
    const drop = (reason, statement) => ({
        id,
        reason,
        statement,
        would_change: [],
    });
    if (confidence < policy.minimum_confidence && !must?.has(id)) {
        const rounded = confidence.toFixed(2);
        const shown = Number(rounded) < policy.minimum_confidence ? rounded : confidence;
        return drop("below_minimum_confidence", `confidence ${shown} is below the minimum of ${policy.minimum_confidence}`);
    }
    const why = unvalidated?.get(id);
    if (why !== undefined && !must?.has(id))
        return drop("not_validated", why);
    if (cost > budget * (1 + 1e-9))
        return drop("cost_exceeds_budget", `it costs ${amount(cost, currency)} alone, the budget is ${amount(budget, currency)}`);
    return null;
}
/** Why a candidate that passed the filters is not funded. */
function displaced({ id, cost, returns, effective }, result, { currency, budget, policy }) {
    const drop = (statement) => ({ id, reason: "displaced", statement, would_change: [] });
    if (!result.returns)
        return { ...drop("no portfolio keeps every constraint"), reason: "no_feasible_portfolio" };
    if (Math.max(effective.best, effective.median, effective.worst) <= 0)
        return drop("discounted by its confidence it brings nothing in any scenario");
    const verdict = result.proven ? "no portfolio with it is better" : "no better portfolio with it was found";
    const left = budget - result.cost;
    if (cost > left)
        return drop(`it costs ${amount(cost, currency)}, ${amount(Math.max(0, left), currency)} of the budget is left; ${verdict}`);
    const floor = policy.minimum_worst_return;
    return floor !== null && result.returns.worst + returns.worst < floor
        ? drop(`its worst case of ${amount(returns.worst, currency)} would take the portfolio's below ${amount(floor, currency)}; ${verdict}`)
        : drop(`the budget would cover it, but ${verdict}`);
}
/** A result's status in one sentence. */
function statusReason(status, { objective, highest_worst }, { currency, policy, evaluated }) {
    switch (status) {
        case "optimal":
            return "proven optimal";
        case "empty":
            return evaluated === 0 ? "there is no initiative to decide about" : "no initiative passed the filters";
        case "time_limit":
            return objective === null
                ? "the time limit ended the search before it found a portfolio"
                : "the time limit ended the search; this is the best found, not proven";
        case "infeasible":
            return highest_worst === undefined
                ? "what must be funded costs more than the budget"
                : `no portfolio within the budget has a worst return of ${amount(policy.minimum_worst_return, currency)}; the highest is ${amount(highest_worst, currency)}`;
    }
}

;// CONCATENATED MODULE: ./build/stages/allocate.js



/** ALLOCATE: which of the evaluated initiatives are funded. No candidate and no feasible portfolio are ordinary results. */
async function allocate(input) {
    const { budget, policy, rule } = input;
    const candidates = input.evaluated.map(candidateOf).sort((a, b) => (a.id < b.id ? -1 : 1));
    const dropped = candidates.map((candidate) => filtered(candidate, input)).filter((drop) => drop !== null);
    const out = new Set(dropped.map(({ id }) => id));
    const portfolio = portfolioOf(input, candidates.filter(({ id }) => !out.has(id)));
    const solved = await rule.solve(portfolio);
    const funded = new Set(solved.selected);
    const choice = portfolio.candidates.map(({ id }) => funded.has(id));
    const found = solved.objective !== null;
    const portfolio_effective = found ? (0,solver_portfolio/* effectiveReturn */.ct)(portfolio, choice) : null;
    const selected = portfolio.candidates
        .filter((_, i) => choice[i])
        .map(({ id, cost, returns }) => ({ id, cost, predicted_return: returns.median }));
    const total_cost = (0,solver_portfolio/* total */.X5)(portfolio, choice, ({ cost }) => cost);
    const decided = {
        returns: found ? returnsAsMeasured(portfolio, choice) : null,
        cost: total_cost,
        proven: solved.status === "optimal",
    };
    const left = portfolio.candidates.filter((_, i) => !choice[i]);
    const status = portfolio.candidates.length === 0 && found ? "empty" : solved.status;
    return contracts/* AllocateResult */.dv.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        cycle: input.cycle,
        rule: rule.name,
        rule_parameters: rule.name === "bayesian" ? { weights: portfolio.weights } : {},
        status,
        status_reason: statusReason(status, solved, { ...input, evaluated: input.evaluated.length }),
        currency: input.currency,
        budget,
        total_cost,
        selected,
        dropped: [...dropped, ...left.map((candidate) => displaced(candidate, decided, input))].sort((a, b) => a.id < b.id ? -1 : 1),
        candidates,
        scenario_optima: solved.scenario_optima,
        portfolio_effective,
        portfolio_returns: decided.returns,
        regrets: portfolio_effective &&
            solved.scenario_optima &&
            difference(solved.scenario_optima, portfolio_effective),
        objective: solved.objective,
        bound: solved.bound,
        gap: solved.objective === null || solved.bound === null ? null : Math.abs(solved.objective - solved.bound),
        solver: solved.solver,
        constraints: {
            minimum_confidence: policy.minimum_confidence,
            minimum_worst_return: policy.minimum_worst_return,
            ...(policy.require_validation && { require_validation: true }),
        },
        overrides: [],
    });
}
/** Effective return: confidence × return + (1 − confidence) × worst: what is not trusted is taken at its worst. */
function candidateOf(evaluated) {
    const returns = {
        best: evaluated.return_best,
        median: evaluated.return_median,
        worst: evaluated.return_worst,
    };
    const c = evaluated.confidence;
    const [best, median, worst] = contracts/* scenarioNames */.LZ.map((name) => c * returns[name] + (1 - c) * returns.worst);
    return {
        id: evaluated.initiative_id,
        cost: evaluated.cost,
        confidence: c,
        returns,
        effective: { best: best, median: median, worst: worst },
    };
}
const equalWeights = { best: 0.25, median: 0.5, worst: 0.25 };
function portfolioOf({ budget, policy, must, never, scenario_optima }, candidates) {
    return {
        candidates,
        budget,
        minimum_worst_return: policy.minimum_worst_return,
        weights: policy.weights ?? equalWeights,
        must: must ?? new Set(),
        never: never ?? new Set(),
        time_limit_seconds: policy.time_limit_seconds,
        ...(scenario_optima && { scenario_optima }),
    };
}
function returnsAsMeasured(portfolio, choice) {
    const [best, median, worst] = contracts/* scenarioNames */.LZ.map((name) => (0,solver_portfolio/* total */.X5)(portfolio, choice, ({ returns }) => returns[name]));
    return { best: best, median: median, worst: worst };
}
const difference = (a, b) => ({
    best: a.best - b.best,
    median: a.median - b.median,
    worst: a.worst - b.worst,
});


/***/ }),

/***/ 35003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ coverageText),
  h: () => (/* binding */ findingOf)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/rubrics/policy.js
var policy = __webpack_require__(66655);
// EXTERNAL MODULE: ./build/stages/validate-likeness.js
var validate_likeness = __webpack_require__(84103);
;// CONCATENATED MODULE: ./build/stages/validate-metrics.js
/** The truth is what the knobs declare; where no closed form does, the mean of the estimand over all the samples. */
function held(replications) {
    const made = replications.filter((one) => one !== null);
    const declared = made.every((one) => one.declared !== null);
    const average = meanOf(made.map((one) => one.truth)).value;
    const targets = Float64Array.from(made, (one) => (declared ? one.declared : average));
    return { made, targets, source: declared ? "declared" : "simulated", all: replications.length };
}
/**
 * What replications say of an estimator, each number with its Monte Carlo standard error.
 * @see Morris, White & Crowther (2019), Statistics in Medicine 38(11), table 6
 */
const biasOf = ({ made, targets }) => meanOf(made.map(({ estimate }, i) => estimate - targets[i]));
function rmseOf({ made, targets }) {
    const squares = meanOf(made.map(({ estimate }, i) => (estimate - targets[i]) * (estimate - targets[i])));
    const value = Math.sqrt(squares.value);
    return { value, se_mc: value > 0 ? squares.se_mc / (2 * value) : 0 };
}
/** Of the intervals that were given: one that was not claims nothing. */
const coverageOf = ({ made, targets }) => shareOf(made.filter(({ lower, upper }, i) => lower <= targets[i] && targets[i] <= upper).length, made.length);
function spreadOf({ made }) {
    const value = deviation(made.map(({ estimate }) => estimate));
    return { value, se_mc: value / Math.sqrt(2 * (made.length - 1)) };
}
const meanErrorOf = ({ made }) => meanOf(made.map(({ standard_error }) => standard_error));
/** Mean standard error over the spread of the estimates. */
function errorRatioOf(found) {
    const [mean, spread] = [meanErrorOf(found), spreadOf(found)];
    const value = mean.value / spread.value;
    const [of_mean, of_spread] = [mean.se_mc / mean.value, spread.se_mc / spread.value];
    return { value, se_mc: value * Math.sqrt(of_mean * of_mean + of_spread * of_spread) };
}
/** How often p is under 1 − the interval's level; null for a model that gives no p. */
function rejectionsOf({ made }, level) {
    if (made.length === 0 || made.some(({ p_value }) => p_value === null))
        return null;
    return shareOf(made.filter(({ p_value }) => p_value < 1 - level).length, made.length);
}
/** Share of the replications in which each dimension, and at last the demotion, fires. */
function firingOf({ made }, dimensions) {
    const share = (fires) => shareOf(made.filter(fires).length, made.length);
    return Object.fromEntries(dimensions.map((name, k) => [name, share((one) => one.fired[k] ?? one.demoted)]));
}
function shareOf(count, of) {
    const value = of === 0 ? 0 : count / of;
    return { value, se_mc: of === 0 ? 0 : Math.sqrt((value * (1 - value)) / of) };
}
function meanOf(values) {
    const value = values.reduce((sum, one) => sum + one, 0) / values.length;
    return { value, se_mc: deviation(values) / Math.sqrt(values.length) };
}
function deviation(values) {
    const center = values.reduce((sum, one) => sum + one, 0) / values.length;
    return Math.sqrt(values.reduce((sum, one) => sum + (one - center) * (one - center), 0) / (values.length - 1));
}

;// CONCATENATED MODULE: ./build/stages/validate-finding.js




/** What a trial's replications say, by scenario; null when fewer than two gave an estimate. */
function findingOf(trial, replications, tables) {
    const { scenarios, measure, design, likeness, seed } = trial;
    const at = (kind) => {
        const index = scenarios.findIndex((scenario) => scenario.kind === kind);
        return index < 0 ? null : held(replications[index]);
    };
    const found = at("effect");
    if (found.made.length < 2)
        return null;
    const level = measure.confidence_level;
    const [none, even] = [at("none"), at("break_even")];
    const rubric = tables.rubrics.get(tables.models.get(trial.model).rubric);
    const dimensions = [...(0,policy/* dimensionsInForce */.Ik)(rubric, trial.evaluate).map(({ name }) => name), "demoted"];
    const coverage = coverageOf(found);
    const failed = found.all - found.made.length;
    const range = coverageRange(level, found.made.length);
    const inside = range.accepted.lower <= coverage.value && coverage.value <= range.accepted.upper;
    return {
        model: trial.model,
        engine_version: contracts/* ENGINE_VERSION */.AH,
        seed,
        replications: found.all,
        failed,
        confidence_level: level,
        design,
        world: { ...likeness.world, effect: scenarios[0].effect * likeness.effect_knob },
        simplified: likeness.simplified,
        estimand: found.made[0].estimand,
        truth: { value: found.targets[0], source: found.source },
        break_even_effect: scenarios.find(({ kind }) => kind === "break_even")?.effect ?? null,
        bias: biasOf(found),
        rmse: rmseOf(found),
        coverage,
        standard_deviation: spreadOf(found),
        mean_standard_error: meanErrorOf(found),
        error_ratio: errorRatioOf(found),
        false_positive_rate: none && rejectionsOf(none, level),
        power: rejectionsOf(found, level),
        power_at_break_even: even && rejectionsOf(even, level),
        ...range,
        verdict: inside && failed <= found.all / 2 ? "pass" : "fail",
        statement: statementOf(level, found, coverageText({ coverage, ...range })),
        dimensions,
        flaws: scenarios.flatMap((scenario, index) => scenario.kind === "effect" || scenario.kind === "flaw"
            ? [firing(scenario, held(replications[index]), dimensions, tables.designs.get(design).flaws)]
            : []),
    };
}
function firing({ flaw }, found, dimensions, flaws) {
    const any = found.made.length > 1;
    return {
        flaw: flaw?.name ?? null,
        assumption: flaw ? flaws[flaw.name].assumption : null,
        severity: flaw?.severity ?? "clean",
        replications: found.made.length,
        bias: any ? biasOf(found) : null,
        coverage: any ? coverageOf(found) : null,
        fires: firingOf(found, dimensions),
    };
}
/**
 * The coverage that an interval of this level states, 93 % to 97 % for 95 %: the misses are those it allows, give or
 * take two fifths. A finding counts against it beyond two Monte Carlo standard errors only.
 */
function coverageRange(level, replications) {
    const slack = 0.4 * (1 - level);
    const stated = { lower: (0,validate_likeness/* knob */.B)(level - slack), upper: (0,validate_likeness/* knob */.B)(level + slack) };
    const noise = (share) => 2 * Math.sqrt((share * (1 - share)) / replications);
    return {
        stated,
        accepted: {
            lower: Math.max(0, stated.lower - noise(stated.lower)),
            upper: Math.min(1, stated.upper + noise(stated.upper)),
        },
    };
}
/** 94.8 %, 95 %. */
const shown = (share) => `${Number((100 * share).toFixed(1))} %`;
/** What was found and what is stated: 94.8 %, and 93 % to 97 %. */
const coverageText = ({ coverage, stated }) => ({
    found: shown(coverage.value),
    stated: `${shown(stated.lower)} to ${shown(stated.upper)}`,
});
function statementOf(level, { made, all }, { found, stated }) {
    const gave = made.length < all ? ` that gave an estimate (of ${all})` : "";
    return `the ${shown(level)} interval holds the truth in ${found} of ${made.length} replications${gave}; ${stated} is stated`;
}


/***/ }),

/***/ 84103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ knob)
/* harmony export */ });
/** Six significant digits: what a knob needs, and what a reader can take in. */
const knob = (value) => Number(value.toPrecision(6));


/***/ }),

/***/ 73859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ validationFile),
/* harmony export */   Qo: () => (/* binding */ readValidation),
/* harmony export */   sf: () => (/* binding */ unvalidated),
/* harmony export */   sk: () => (/* binding */ coverageWarnings)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _study_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70149);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66208);
/* harmony import */ var _validate_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35003);





const validationFile = "validation.json";
/** @throws E_CONTRACT_INVALID, E_CONTRACT_NEWER */
async function readValidation(storage, folder) {
    const text = await storage.readBeside(validationFile);
    if (text === null)
        return { validation: null, inputs: {} };
    const file = `${folder}/${validationFile}`;
    return { validation: (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readContract */ .Jz)(_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Validation */ .OH, text, file, { file }), inputs: { [file]: (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(text) } };
}
/** The phase's model as it was validated, and why that does not stand for it as it is configured now. */
function standing({ id, config }, phase, validation, policy) {
    const of = (use) => use.initiative_id === id && use.phase === phase;
    const model = validation?.models.find(({ uses }) => uses.some(of)) ?? null;
    const refused = validation?.left_out.find(of);
    if (!model) {
        const why = refused ? "could not be validated" : "was never validated: run `impact-loop validate`";
        return { model, why: `its model ${why}${refused ? `: ${refused.message}` : ""}` };
    }
    if (model.model_sha256 !== (0,_validate_js__WEBPACK_IMPORTED_MODULE_3__/* .modelHash */ .iR)(config[phase], policy))
        return { model, why: "its model or the measurement policy has changed since it was validated" };
    if (model.engine_version !== _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_VERSION */ .AH)
        return { model, why: `its model was validated by engine ${model.engine_version}, not ${_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_VERSION */ .AH}` };
    return { model, why: null };
}
/** Why the models of these initiatives' pilots are not validated, by id; who is not in it, is. */
function unvalidated(initiatives, validation, policy) {
    const found = new Map();
    for (const loaded of initiatives.filter(({ config }) => config !== null)) {
        const { model, why } = standing(loaded, "pilot", validation, policy);
        if (why !== null)
            found.set(loaded.id, why);
        else if (model?.verdict === "fail")
            found.set(loaded.id, `its model failed validation: ${model.statement}`);
    }
    return found;
}
/** A warning for each of an entry's fresh measurements whose model was found out of its range. */
function coverageWarnings(loaded, { measure, scale }, cycle, validation, policy) {
    const fresh = [measure, scale].filter((measured) => measured?.cycle === cycle && loaded.config?.[measured.phase]);
    return fresh.flatMap((measured) => {
        const { phase } = measured;
        const { model, why } = standing(loaded, phase, validation, policy);
        if (why !== null || model?.verdict !== "fail")
            return [];
        const context = { model: model.model, ...(0,_validate_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .coverageText */ ._)(model) };
        const problem = (0,_study_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_COVERAGE", context, { path: [phase, "model"] }), loaded);
        return [{ ...problem, severity: "warning", initiative: null }];
    });
}


/***/ }),

/***/ 66208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iR: () => (/* binding */ modelHash),
  bs: () => (/* binding */ together),
  tf: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 14 modules
var contracts = __webpack_require__(63583);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/transform.js + 2 modules
var frame_transform = __webpack_require__(57199);
// EXTERNAL MODULE: ./build/stages/design.js
var stages_design = __webpack_require__(54934);
// EXTERNAL MODULE: ./build/stages/measure.js + 1 modules
var measure = __webpack_require__(79385);
// EXTERNAL MODULE: ./build/stages/study.js + 1 modules
var study = __webpack_require__(70149);
// EXTERNAL MODULE: ./build/stages/validate-finding.js + 1 modules
var validate_finding = __webpack_require__(35003);
// EXTERNAL MODULE: ./build/stages/validate-likeness.js
var validate_likeness = __webpack_require__(84103);
// EXTERNAL MODULE: ./build/stages/validate-replicate.js
var validate_replicate = __webpack_require__(94912);
;// CONCATENATED MODULE: ./build/stages/validate-scenarios.js



/** Replications of one task: enough to be worth a message, few enough that threads end together. */
const taskSize = 20;
const noLikeness = (model, why, phase) => (0,errors.impactError)("E_NO_LIKENESS", { model, why }, { path: [phase, "model"] });
/** The worlds that are possible: as measured, without an effect, at break-even, and with each flaw. */
function scenariosOf(trial, effect, { replications, tables }, phase) {
    const design = tables.designs.get(trial.design);
    const plain = (kind, at) => ({ kind, flaw: null, effect: at, replications });
    const issue = (scenario) => design.world.safeParse((0,validate_replicate/* worldOf */.cO)(trial, scenario, 0)).error?.issues[0];
    const impossible = issue(plain("effect", effect));
    if (impossible) {
        const why = `a ${trial.design} needs ${impossible.message} at ${impossible.path.join(".")}`;
        throw noLikeness(trial.model, why, phase);
    }
    const even = breakEvenOf(trial.initiative);
    const flaws = Object.keys(design.flaws).flatMap((name) => ["medium", "severe"].map((severity) => ({
        ...plain("flaw", effect),
        flaw: { name, severity },
        replications: Math.min(replications, Math.max(100, Math.ceil(replications / 10))),
    })));
    const others = [plain("none", 0), ...(even === null ? [] : [plain("break_even", even)])];
    return [plain("effect", effect), ...others.filter((scenario) => !issue(scenario)), ...flaws];
}
/** The effect whose return is the cost. */
function breakEvenOf({ cost_to_scale, returns }) {
    const even = cost_to_scale / (returns.unit_value * returns.scale_units);
    return Number.isFinite(even) ? (0,validate_likeness/* knob */.B)(even) : null;
}
/** A trial's replications in tasks, scenario by scenario. */
const tasksOf = ({ scenarios }, trial) => scenarios.flatMap(({ replications }, scenario) => Array.from({ length: Math.ceil(replications / taskSize) }, (_, k) => {
    const from = k * taskSize;
    return { trial, scenario, from, to: Math.min(replications, from + taskSize) };
}));

;// CONCATENATED MODULE: ./build/stages/validate.js









const fewEstimates = "it gave an estimate in fewer than two replications";
/** What a validated model must not have changed since: its block, what `auto` chose by, and the measurement policy. */
const modelHash = ({ model, design }, policy) => (0,contracts/* contentHash */.Ae)({ model, policy, ...(model.name === "auto" && { design }) });
/**
 * VALIDATE: every model that the initiatives use, on data made to look like theirs with a truth that is known. A model
 * or its data that no design resembles is left out with the reason; the others go on.
 */
async function validate(input) {
    const { plans, left_out } = await plansOf(input);
    const trials = plans.map(({ trial }) => trial);
    const tasks = trials.flatMap(tasksOf);
    const replications = await input.replicate(tasks, trials);
    const made = (trial) => trials[trial].scenarios.map((_, scenario) => replications.filter((_, i) => tasks[i].trial === trial && tasks[i].scenario === scenario).flat());
    const models = [];
    for (const [index, { trial, model_sha256, uses }] of plans.entries()) {
        const finding = (0,validate_finding/* findingOf */.h)(trial, made(index), input.tables);
        const inputs_sha256 = (0,contracts/* contentHash */.Ae)({ trial, engine: contracts/* ENGINE_VERSION */.AH });
        if (finding)
            models.push({ uses, model_sha256, inputs_sha256, ...finding });
        else
            left_out.push(...uses.map((use) => leftOut(use, noLikeness(trial.model, fewEstimates, use.phase))));
    }
    return contracts/* Validation */.OH.parse({ schema_version: contracts/* SCHEMA_VERSION */.f$, models, left_out });
}
/** One plan for all uses that are configured alike and whose data look alike; the reason for each that has none. */
async function plansOf(input) {
    const left_out = [];
    const planned = new Map();
    for (const loaded of input.initiatives) {
        for (const phases of usesOf(loaded, input.config.measure)) {
            try {
                const plan = await planOf(loaded, phases, input);
                const { initiative, ...rest } = plan.trial;
                const key = (0,contracts/* contentHash */.Ae)({ ...rest, cost: initiative.cost_to_scale, returns: initiative.returns });
                const known = planned.get(key);
                if (known)
                    known.uses.push(...plan.uses);
                else
                    planned.set(key, plan);
            }
            catch (error) {
                const problem = loaded.problems[0] ?? (0,study/* problemOf */.Zw)(error, loaded);
                if (problem.code === "E_INTERNAL")
                    throw error;
                left_out.push(leftOut({ initiative_id: loaded.id, phase: phases[0] }, problem));
            }
        }
    }
    return { plans: [...planned.values()], left_out };
}
const leftOut = ({ initiative_id, phase }, { code, message }) => ({ initiative_id, phase, code, message });
/** What some of the initiatives were found to be now, and the others, as far as they still exist, before. */
function together(before, now, ids, known) {
    const stays = ({ initiative_id }) => !ids.includes(initiative_id) && known.has(initiative_id);
    const kept = before.models
        .map((model) => ({ ...model, uses: model.uses.filter(stays) }))
        .filter(({ uses }) => uses.length > 0);
    const byUse = (a, b) => (a.uses[0].initiative_id < b.uses[0].initiative_id ? -1 : 1);
    return contracts/* Validation */.OH.parse({
        ...now,
        models: [...kept, ...now.models].sort(byUse),
        left_out: [...before.left_out.filter(stays), ...now.left_out],
    });
}
/** The phases of an initiative by the model they use: both together when it is the same; `auto` may choose twice. */
function usesOf({ config }, policy) {
    if (!config?.scale)
        return [["pilot"]];
    const same = modelHash(config.pilot, policy) === modelHash(config.scale, policy);
    return same && config.pilot.model.name !== "auto" ? [["pilot", "scale"]] : [["pilot"], ["scale"]];
}
/** Measures the phase, looks at its table, and plans the worlds. @throws the catalogue's errors */
async function planOf(loaded, phases, input) {
    const { config: initiative, id } = loaded;
    const phase = phases[0];
    if (!initiative)
        throw (0,errors.impactError)("E_NO_LIKENESS", { model: id, why: "its file has errors" });
    const { source, transform, design, model: named } = initiative[phase];
    const block = { source, transform, design, model: named };
    const { root, as_of, sources, tables, config, seed } = input;
    const measured = await (0,measure/* measure */.x)({
        ...{ id, cycle: "validation", phase, block, policy: config.measure },
        ...{ root, as_of, sources, models: tables.models, earlier: [], anew: true },
    });
    const { adapter, ...params } = source;
    const opened = await sources.get(adapter).open(params, { root, as_of, phase });
    const read = (0,frame_transform/* applyTransforms */.A)(await opened.read(), transform);
    const { model, params: modelParams, table } = (0,stages_design/* resolveModel */.AX)(block, read, tables.models);
    const look = input.looks.get(model.name);
    if (!look)
        throw noLikeness(model.name, "no design is known that its data look like", phase);
    const likeness = look.at(table, modelParams);
    const trial = {
        ...{ model: model.name, design: look.design, likeness, seed, scenarios: [] },
        ...{ measure: config.measure, evaluate: config.evaluate, initiative },
    };
    trial.scenarios = scenariosOf(trial, (0,validate_likeness/* knob */.B)(measured.effect_estimate), input, phase);
    const uses = phases.map((of) => ({ initiative_id: id, phase: of, data_sha256: measured.data_sha256 }));
    return { trial, model_sha256: modelHash(block, config.measure), uses };
}


/***/ })

};
