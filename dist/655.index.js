export const id = 655;
export const ids = [655];
export const modules = {

/***/ 17764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ autoFinding),
/* harmony export */   U: () => (/* binding */ namedModels)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
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

/***/ 29179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   a: () => (/* binding */ constraintFindings)
/* harmony export */ });
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82015);

/** A value that is not what its neighbours allow. */
const wrong = (path, found, expected, mend) => ({
    ...{ path, key: false, code: "E_SCHEMA" },
    context: { found, expected, mend },
});
/** A name that stands for nothing here. */
function unknownName(path, kind, name, known) {
    const close = (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, known);
    const some = known.length > 8 ? `one of the ${known.length} there are` : known.join(", ") || "none there is";
    const mend = close ? `did you mean \`${close}\`?` : `name an existing ${kind}, or take this out`;
    return wrong(path, `${kind} \`${name}\``, some, mend);
}
const atMost = (path, low, high, names) => low !== undefined && high !== undefined && low > high
    ? [
        wrong([...path, names[0]], `${names[0]} ${low} and ${names[1]} ${high}`, `${names[0]} at most ${names[1]}`, "change one of them"),
    ]
    : [];
/** What constraints cannot know alone: names that exist, limits that leave room. `path` is where they stand. */
function constraintFindings({ exclusive_groups = [], requires = [], categories = {}, min_count, max_count }, known, path) {
    const ids = new Set(known.ids);
    const each = (list, at) => list.flatMap((id, i) => (ids.has(id) ? [] : [unknownName([...at, i], "initiative", id, known.ids)]));
    return [
        ...exclusive_groups.flatMap((group, g) => each(group.ids, [...path, "exclusive_groups", g, "ids"])),
        ...requires.flatMap((pair, p) => each(pair, [...path, "requires", p])),
        ...Object.entries(categories).flatMap(([name, limits]) => {
            const at = [...path, "categories", name];
            return [
                ...(known.categories.includes(name)
                    ? []
                    : [{ ...unknownName(at, "category", name, known.categories), key: true }]),
                ...atMost(at, limits.min_cost, limits.max_cost, ["min_cost", "max_cost"]),
                ...atMost(at, limits.min_count, limits.max_count, ["min_count", "max_count"]),
            ];
        }),
        ...atMost(path, min_count, max_count, ["min_count", "max_count"]),
    ];
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

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
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
    const place = (path, key) => at(derived && path[0] === "scale" ? ["pilot", ...path.slice(1)] : path, key);
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

/***/ 25180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ loadWorkspace)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
;// CONCATENATED MODULE: ./build/config/files.js






const start = { line: 1, column: 1 };
/** Reads what the policy's `key` names under `root`, within the limits of number and size; links and paths that leave are refused. */
function readMatching(root, key, pattern, policy) {
    const problems = [];
    const found = matching(root, pattern);
    if (found.length > yaml/* limits */.Fy.files) {
        const context = { files: found.length, limit: yaml/* limits */.Fy.files, key };
        problems.push((0,yaml/* problemAt */.l4)(policy.file, policy.locate([key]), "E_TOO_MANY_FILES", context));
    }
    const files = [];
    let bytesLeft = yaml/* limits */.Fy.allBytes;
    for (const file of found.slice(0, yaml/* limits */.Fy.files)) {
        const id = idOf(file);
        const bytes = readBytes(root, file);
        if (bytes instanceof errors/* ImpactError */.Xg) {
            const { code, message, fix } = bytes;
            const initiative = key === "initiatives" ? id : null;
            problems.push({ code, severity: "error", file, ...start, message, fix, initiative });
            continue;
        }
        bytesLeft -= bytes.length;
        if (bytesLeft < 0) {
            const context = { bytes: yaml/* limits */.Fy.allBytes - bytesLeft, limit: yaml/* limits */.Fy.allBytes };
            problems.push((0,yaml/* problemAt */.l4)(file, start, "E_FILE_TOO_LARGE", context));
            break;
        }
        files.push({ file, id, bytes });
    }
    for (const file of misnamed(root, pattern))
        problems.push({
            ...(0,yaml/* problemAt */.l4)(file, start, "E_FILE_UNMATCHED", { file, pattern, key }),
            severity: "warning",
        });
    return { files, problems, any: found.length > 0 };
}
const idOf = (file) => (0,external_node_path_.basename)(file).replace(/\.ya?ml$/, "");
/** Links are listed, so that reading them can be refused out loud. */
function matching(root, pattern) {
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
const misnamed = (root, pattern) => pattern.endsWith(".yaml") ? matching(root, `${pattern.slice(0, -5)}.yml`) : [];
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

// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
;// CONCATENATED MODULE: ./build/config/ideas.js




/**
 * The ideas that the policy's `ideas` names: every problem of every file at its place. One with a problem is left out and
 * stops nothing; one that has an initiative by now is left out with a warning.
 */
function loadIdeas(root, pattern, policy, initiatives) {
    const matched = readMatching(root, "ideas", pattern, policy);
    const problems = [...matched.problems];
    const grown = new Map(initiatives.map(({ id, file }) => [id, file]));
    const first = new Map();
    const ideas = [];
    for (const { file, id, bytes } of matched.files) {
        const parsed = (0,yaml/* parseYaml */.hN)(file, bytes);
        const [initiative, other] = [grown.get(id), first.get(id)];
        if (initiative !== undefined) {
            const context = { id, file: initiative };
            problems.push({
                ...(0,yaml/* problemAt */.l4)(file, parsed.locate(["id"]), "E_IDEA_GROWN", context),
                severity: "warning",
            });
            continue;
        }
        const read = readIdea(parsed, id);
        problems.push(...read.problems);
        if (other !== undefined)
            problems.push((0,yaml/* problemAt */.l4)(file, parsed.locate(["id"]), "E_ID_DUPLICATE", { id, other }));
        else if (read.idea)
            ideas.push(read.idea);
        if (other === undefined)
            first.set(id, file);
    }
    return {
        ideas: ideas.sort((a, b) => (a.id < b.id ? -1 : 1)),
        problems,
        inputs: Object.fromEntries(matched.files.map(({ file, bytes }) => [file, (0,contracts/* sha256 */.sc)(bytes)])),
    };
}
function readIdea(parsed, fileId) {
    const { file, value } = parsed;
    if (parsed.problems.length > 0)
        return { idea: null, problems: parsed.problems };
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const mend = "write `version: 1`, `id:` and the rest";
        const context = { found: (0,issues/* show */.WU)(value), expected: "a mapping of keys", mend };
        return { idea: null, problems: [(0,yaml/* problemAt */.l4)(file, { line: 1, column: 1 }, "E_SCHEMA", context)] };
    }
    const result = contracts/* Idea */.EW.safeParse(value);
    const found = result.success ? [] : (0,issues/* findings */.Pg)(contracts/* Idea */.EW, value, result.error.issues);
    const problems = found.map(({ path, key, code, context }) => (0,yaml/* problemAt */.l4)(file, parsed.locate(path, key), code, context));
    if (result.success && result.data.id !== fileId)
        problems.push((0,yaml/* problemAt */.l4)(file, parsed.locate(["id"]), "E_ID_MISMATCH", { id: result.data.id, file: fileId }));
    return { idea: result.success && problems.length === 0 ? result.data : null, problems };
}

// EXTERNAL MODULE: ./build/config/initiative.js + 1 modules
var initiative = __webpack_require__(79184);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/rubrics/index.js + 10 modules
var rubrics = __webpack_require__(81919);
// EXTERNAL MODULE: ./build/rubrics/policy.js
var policy = __webpack_require__(66655);
// EXTERNAL MODULE: ./build/config/constraint-findings.js
var constraint_findings = __webpack_require__(29179);
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
    for (const { path, key, code, context } of allocateFindings(config))
        problems.push((0,yaml/* problemAt */.l4)(policyFile, parsed.locate(path, key), code, context));
    for (const error of (0,policy/* checkEvaluatePolicy */.G5)(config.evaluate, rubrics/* rubrics */.d))
        say(["evaluate", ...(error.place.path ?? [])], error);
    for (const [path, value] of [
        [["storage", "path"], config.storage.path],
        [["initiatives"], config.initiatives],
        [["ideas"], config.ideas],
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
/** The scenarios, against what the rule reads of them. */
function allocateFindings({ allocate: { rule, weights, scenarios } }) {
    const total = weights ? weights.best + weights.median + weights.worst : 1;
    const { correlation = 0, correlation_within_category: within = correlation } = scenarios ?? {};
    return [
        ...(Math.abs(total - 1) > 1e-9
            ? [
                (0,constraint_findings/* wrong */.Qm)(["allocate", "weights"], `weights that sum to ${total}`, "weights that sum to 1", "change them"),
            ]
            : []),
        ...(scenarios && rule === "bayesian"
            ? [
                (0,constraint_findings/* wrong */.Qm)(["allocate", "rule"], "`bayesian` with sampled scenarios, which have no best, median and worst to weigh", "a rule that weighs them alike", "use `rule: expected`, or take `scenarios` out"),
            ]
            : []),
        ...(within < correlation
            ? [
                (0,constraint_findings/* wrong */.Qm)(["allocate", "scenarios", "correlation_within_category"], `${within}`, `at least \`correlation\`, ${correlation}`, "raise it, or lower `correlation`"),
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/config/references.js

/** What impact-loop.yaml says of initiatives, against the files there are. An id counts though its file has errors. */
function policyReferences(config, initiatives) {
    const ids = initiatives.map(({ id }) => id);
    // What a file with errors would say is not known: then a category may be its.
    const readable = initiatives.every(({ config: own }) => own !== null);
    const categories = initiatives.flatMap(({ config: own }) => own?.category ?? []);
    const named = Object.keys(config.allocate.constraints.categories ?? {});
    const known = { ids, categories: readable ? [...new Set(categories)].sort() : named };
    return (0,constraint_findings/* constraintFindings */.a)(config.allocate.constraints, known, ["allocate", "constraints"]);
}
/** What an initiative says of others, of resources and of periods, against what there is. */
function initiativeReferences({ id, config }, constraints, ids) {
    if (!config)
        return [];
    const others = ids.filter((other) => other !== id);
    const lists = ["requires", "exclusive_with"].flatMap((key) => (config[key] ?? []).flatMap((other, i) => {
        if (other === id)
            return [(0,constraint_findings/* wrong */.Qm)([key, i], "itself", "another initiative", "take it out")];
        return others.includes(other) ? [] : [(0,constraint_findings/* unknownName */.U0)([key, i], "initiative", other, others)];
    }));
    const resources = Object.keys(constraints.resources ?? {});
    const used = Object.keys(config.resources ?? {}).filter((name) => !resources.includes(name));
    const periods = constraints.periods?.budgets.length;
    const costs = config.cost_by_period;
    const mismatch = costs === undefined || costs.length === periods
        ? []
        : [
            (0,constraint_findings/* wrong */.Qm)(["cost_by_period"], `the costs of ${costs.length} periods`, periods === undefined
                ? "allocate.constraints.periods in impact-loop.yaml"
                : `one for each of the ${periods} budgets of allocate.constraints.periods`, periods === undefined ? "set the periods there, or take this out" : "give each period its cost"),
        ];
    return [
        ...lists,
        ...used.map((name) => ({ ...(0,constraint_findings/* unknownName */.U0)(["resources", name], "resource", name, resources), key: true })),
        ...mismatch,
    ];
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
    const { parsed } = policy;
    const matched = readMatching(root, "initiatives", pattern, parsed);
    if (!matched.any && policy.config) {
        problems.push({
            ...(0,yaml/* problemAt */.l4)(parsed.file, parsed.locate(["initiatives"]), "E_NO_INITIATIVES", { pattern }),
            severity: "warning",
        });
    }
    problems.push(...matched.problems);
    const initiatives = [];
    for (const { file, id, bytes } of matched.files) {
        inputs[file] = (0,contracts/* sha256 */.sc)(bytes);
        initiatives.push((0,initiative/* readInitiative */.VT)((0,yaml/* parseYaml */.hN)(file, bytes), id, policy, tables));
    }
    refuseDuplicates(initiatives);
    const dangling = refuseDangling(policy, initiatives);
    problems.push(...dangling);
    initiatives.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    problems.push(...initiatives.flatMap((initiative) => initiative.problems));
    const told = policy.config?.ideas ?? (typeof raw.ideas === "string" ? raw.ideas : "ideas/*.yaml");
    const read = loadIdeas(root, told, parsed, initiatives);
    problems.push(...read.problems);
    return {
        config: dangling.length === 0 ? policy.config : null,
        initiatives,
        ideas: read.ideas,
        problems: problems.sort(byPlace),
        inputs: { ...inputs, ...read.inputs },
        locatePolicy: (path) => ({ file: parsed.file, ...parsed.locate(path) }),
    };
}
/** Names that stand for nothing: the policy's are returned; an initiative's are among its own problems, and leave it out. */
function refuseDangling({ config, parsed }, initiatives) {
    if (!config)
        return [];
    const ids = initiatives.map(({ id }) => id).sort();
    for (const loaded of initiatives) {
        for (const { path, key, code, context } of initiativeReferences(loaded, config.allocate.constraints, ids)) {
            const { file, ...at } = loaded.locate(path, key);
            loaded.problems.push({ ...(0,yaml/* problemAt */.l4)(file, at, code, context), initiative: loaded.id });
        }
        if (loaded.problems.some(({ severity }) => severity === "error"))
            loaded.config = null;
    }
    return policyReferences(config, initiatives).map(({ path, key, code, context }) => (0,yaml/* problemAt */.l4)(parsed.file, parsed.locate(path, key), code, context));
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

/***/ 99655:
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
// EXTERNAL MODULE: ./build/config/constraint-findings.js
var constraint_findings = __webpack_require__(29179);
// EXTERNAL MODULE: ./build/config/issues.js
var issues = __webpack_require__(66175);
// EXTERNAL MODULE: ./build/config/yaml.js
var yaml = __webpack_require__(95252);
;// CONCATENATED MODULE: ./build/config/decisions.js








/** decisions/<cycle>.yaml of the folder `root`: what people decide against the engine's pick. No file, no decisions. */
function loadDecisions(root, cycle, ids) {
    const file = `decisions/${cycle}.yaml`;
    const none = { file, decisions: [], problems: [], sha256: null, idle: () => [] };
    let bytes;
    try {
        const path = (0,inside/* resolveInside */.LI)(root, file);
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, file)))
            return none;
        bytes = (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        const { code, message, fix } = error instanceof errors/* ImpactError */.Xg ? error : (0,inside/* unreadable */.O$)(file, error);
        const place = { file, line: 1, column: 1, initiative: null };
        return { ...none, problems: [{ code, severity: "error", ...place, message, fix }] };
    }
    const parsed = (0,yaml/* parseYaml */.hN)(file, bytes);
    const read = { ...none, sha256: (0,contracts/* sha256 */.sc)(bytes) };
    if (parsed.problems.length > 0)
        return { ...read, problems: parsed.problems };
    const result = contracts/* Decisions */.m_.safeParse(parsed.value ?? {});
    const found = result.success
        ? crossFindings(result.data.decisions, ids)
        : (0,issues/* findings */.Pg)(contracts/* Decisions */.m_, parsed.value, result.error.issues);
    const problems = found.map(({ path, key, code, context }) => (0,yaml/* problemAt */.l4)(file, parsed.locate(path, key), code, context));
    const decisions = problems.length === 0 ? result.data.decisions : [];
    const idle = (candidates) => decisions.flatMap(({ initiative: id }, i) => {
        if (candidates.includes(id))
            return [];
        const at = parsed.locate(["decisions", i, "initiative"]);
        return [{ ...(0,yaml/* problemAt */.l4)(file, at, "E_DECISION_IDLE", { id }), severity: "warning" }];
    });
    return { ...read, decisions, problems, idle };
}
function crossFindings(decisions, ids) {
    return decisions.flatMap(({ initiative, reason_code, text }, i) => {
        const at = ["decisions", i];
        const first = decisions.findIndex((other) => other.initiative === initiative);
        return [
            ...(ids.includes(initiative)
                ? []
                : [(0,constraint_findings/* unknownName */.U0)([...at, "initiative"], "initiative", initiative, ids)]),
            ...(first < i
                ? [
                    (0,constraint_findings/* wrong */.Qm)([...at, "initiative"], `a second decision about \`${initiative}\``, "one for each initiative", "keep one of them"),
                ]
                : []),
            ...((reason_code === "info-not-in-model" || reason_code === "disagree") && text === undefined
                ? [
                    (0,constraint_findings/* wrong */.Qm)([...at, "reason_code"], `reason_code \`${reason_code}\` without a \`text\``, "the reason in words", "add `text:`"),
                ]
                : []),
        ];
    });
}

// EXTERNAL MODULE: ./build/config/load.js + 4 modules
var load = __webpack_require__(25180);
// EXTERNAL MODULE: ./build/models/index.js + 118 modules
var models = __webpack_require__(74255);
// EXTERNAL MODULE: ./build/render/report.js + 8 modules
var report = __webpack_require__(1793);
// EXTERNAL MODULE: ./build/rubrics/index.js + 10 modules
var rubrics = __webpack_require__(81919);
// EXTERNAL MODULE: ./build/rules/index.js + 8 modules
var rules = __webpack_require__(36639);
// EXTERNAL MODULE: ./build/sources/index.js + 4 modules
var sources = __webpack_require__(96340);
// EXTERNAL MODULE: ./build/stages/allocate.js + 1 modules
var allocate = __webpack_require__(47520);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./build/stats/root.js
var root = __webpack_require__(63994);
;// CONCATENATED MODULE: ./build/stats/beta-quantile.js


/** The p-quantile of a beta distribution, by the F distribution's tail. @throws RangeError unless 0 < p < 1 and a, b > 0 */
function betaQuantile(p, a, b) {
    if (!(p > 0 && p < 1 && a > 0 && b > 0))
        throw new RangeError(`p ${p}, a ${a}, b ${b}`);
    const below = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : 1 - (0,distributions/* fTail */.p5)((b * x) / (a * (1 - x)), 2 * a, 2 * b));
    return (0,root/* root */.z)((x) => below(x) - p, 0, 1);
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-exp/lib/index.js
var math_base_special_exp_lib = __webpack_require__(31851);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var math_base_special_ln_lib = __webpack_require__(51550);
;// CONCATENATED MODULE: ./build/stats/positive-definite.js

/**
 * Inverse and ln of the determinant of a symmetric positive definite matrix, rows one after the other, by its Cholesky
 * factor L: A = L·Lᵀ, A⁻¹ = L⁻ᵀ·L⁻¹. Only its lower half is read.
 * @throws RangeError when it is not positive definite
 */
function inverseOf(matrix, size) {
    const lower = new Float64Array(size * size);
    let log_determinant = 0;
    for (let i = 0; i < size; i++)
        for (let j = 0; j <= i; j++) {
            let sum = matrix[i * size + j];
            for (let k = 0; k < j; k++)
                sum -= lower[i * size + k] * lower[j * size + k];
            if (i !== j)
                lower[i * size + j] = sum / lower[j * size + j];
            else if (sum > 0 && Number.isFinite(sum)) {
                lower[i * size + i] = Math.sqrt(sum);
                log_determinant += math_base_special_ln_lib(sum);
            }
            else
                throw new RangeError("the matrix is not positive definite");
        }
    // L⁻¹ in place of L, column by column from the top.
    for (let j = 0; j < size; j++) {
        lower[j * size + j] = 1 / lower[j * size + j];
        for (let i = j + 1; i < size; i++) {
            let sum = 0;
            for (let k = j; k < i; k++)
                sum -= lower[i * size + k] * lower[k * size + j];
            lower[i * size + j] = sum / lower[i * size + i];
        }
    }
    const inverse = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
        for (let j = 0; j <= i; j++) {
            let sum = 0;
            for (let k = i; k < size; k++)
                sum += lower[k * size + i] * lower[k * size + j];
            inverse[i * size + j] = sum;
            inverse[j * size + i] = sum;
        }
    return { inverse, log_determinant };
}

;// CONCATENATED MODULE: ./build/stats/transfer-fit.js


/** Where each coefficient stands: μ by context, then b by family, then b by family and context. */
function layoutOf(contexts, { bias_sd, context_mean_sd, context_bias_share }) {
    const families = bias_sd.length;
    const bias = (family) => contexts + family;
    const within = (family, context) => contexts + families + context * families + family;
    const size = contexts + families + contexts * families;
    const precision = new Float64Array(size);
    for (let context = 0; context < contexts; context++)
        precision[context] = 1 / context_mean_sd ** 2;
    for (let family = 0; family < families; family++) {
        precision[bias(family)] = 1 / bias_sd[family] ** 2;
        for (let context = 0; context < contexts; context++)
            precision[within(family, context)] = 1 / (context_bias_share * bias_sd[family]) ** 2;
    }
    if (precision.some((value) => !(value > 0 && Number.isFinite(value))))
        throw new RangeError("the standard deviations of the priors are positive numbers");
    const pilot = ({ context, family }) => [
        context,
        bias(family),
        within(family, context),
    ];
    return { size, precision, bias, within, pilot };
}
/** A row t ~ N(gᵀβ, var) of weight w; g is 0 but at `at`, where it is `g`. */
function add(sums, size, at, g, t, variance, weight) {
    const scaled = weight / variance;
    for (let i = 0; i < at.length; i++) {
        sums.q[at[i]] += scaled * g[i] * t;
        for (let j = 0; j < at.length; j++)
            sums.precision[at[i] * size + at[j]] += scaled * (g[i] * g[j]);
    }
    sums.rest -= (scaled * t * t + weight * math_base_special_ln_lib(variance)) / 2;
}
const pilotVariance = (pilot, { effect_sd, noise_scale }, { noise_sd }) => effect_sd ** 2 + (noise_scale * noise_sd[pilot.family]) ** 2 + pilot.standard_error ** 2;
/** Every pilot: y ~ N(μ_c + b_m + b_mc, τ² + ω² + s²). */
function piloted(studies, layout, priors, spreads) {
    const { size } = layout;
    const sums = { ...spreads, precision: new Float64Array(size * size), q: new Float64Array(size), rest: 0 };
    layout.precision.forEach((value, i) => {
        sums.precision[i * size + i] = value;
        sums.rest += math_base_special_ln_lib(value) / 2;
    });
    for (const { pilot } of studies)
        add(sums, size, layout.pilot(pilot), [1, 1, 1], pilot.estimate, pilotVariance(pilot, spreads, priors), pilot.weight);
    return sums;
}
/** Every outcome given its pilot: z − K·y ~ N((v·e_c − K·X)ᵀβ, v²τ² − K²V + r²) with K = v·τ²/V. */
function graded(base, studies, layout, priors, { voltage, log_prior }) {
    const { size } = layout;
    const { effect_sd, noise_scale } = base;
    const sums = { ...base, precision: base.precision.slice(), q: base.q.slice() };
    for (const { pilot, outcome } of studies) {
        if (!outcome)
            continue;
        const { at, g, gain, left } = carried(pilot, { effect_sd, noise_scale, voltage }, layout.pilot(pilot), priors);
        const { family } = outcome;
        const own = family === null ? 0 : (noise_scale * priors.noise_sd[family]) ** 2;
        const biased = family === null ? [] : [layout.bias(family), layout.within(family, pilot.context)];
        // Its own voltage: E(v − v̄)²·θ², θ from the pilot alone.
        const size_ = (gain * pilot.estimate) ** 2 + left;
        const volts = (priors.voltage.own_sd / voltage) ** 2 * size_;
        const variance = left + volts + outcome.standard_error ** 2 + own;
        add(sums, size, [...at, ...biased], [...g, ...biased.map(() => 1)], outcome.estimate - gain * pilot.estimate, variance, outcome.weight);
    }
    const { inverse, log_determinant } = inverseOf(sums.precision, size);
    const beta = new Float64Array(size);
    let log_evidence = sums.rest - log_determinant / 2;
    for (let i = 0; i < size; i++) {
        let value = 0;
        for (let j = 0; j < size; j++)
            value += inverse[i * size + j] * sums.q[j];
        beta[i] = value;
        log_evidence += (value * sums.q[i]) / 2;
    }
    return {
        effect_sd,
        noise_scale,
        voltage,
        log_prior: base.log_prior + log_prior,
        inverse,
        beta,
        log_evidence,
    };
}
/** What a pilot says of v·θ: it is gᵀβ + gain·y, give or take √left. */
function carried(pilot, spreads, at, priors) {
    const { effect_sd, voltage } = spreads;
    const variance = pilotVariance(pilot, spreads, priors);
    const gain = (voltage * effect_sd ** 2) / variance;
    return {
        at,
        g: [voltage - gain, -gain, -gain],
        gain,
        // v²τ² − K²V, without the difference of two near numbers.
        left: voltage * voltage * effect_sd ** 2 * (1 - effect_sd ** 2 / variance),
        variance,
    };
}
/** The effect at full scale of one pilot, given the spreads. */
function forward(one, pilot, at, priors) {
    const { g, gain, left, variance } = carried(pilot, one, at, priors);
    const known = linear(one, at, g);
    // The pilot's own row is among those that β is of, so β moves with y too.
    const size = one.beta.length;
    let own = 0;
    for (let i = 0; i < at.length; i++)
        for (const j of at)
            own += g[i] * one.inverse[at[i] * size + j];
    const mean = known.mean + gain * pilot.estimate;
    const certain = known.variance + left;
    return {
        mean,
        variance: certain + (priors.voltage.own_sd / one.voltage) ** 2 * (mean * mean + certain),
        slope: gain + (own * pilot.weight) / variance,
    };
}
/** What a further study of the same effect has in common with full scale: its method's bias is among what is known. */
function further(one, pilot, family, layout, priors) {
    const at = layout.pilot(pilot);
    const bias = [layout.bias(family), layout.within(family, pilot.context)];
    const { g, left } = carried(pilot, one, at, priors);
    const full = linear(one, at, g).variance + left;
    const size = one.beta.length;
    let shared = 0;
    for (let i = 0; i < at.length; i++)
        for (const j of bias)
            shared += g[i] * one.inverse[at[i] * size + j];
    const own = linear(one, bias, [1, 1]).variance + (one.noise_scale * priors.noise_sd[family]) ** 2;
    const { voltage } = one;
    return {
        covariance: full / voltage + shared,
        variance: full / voltage ** 2 + (2 * shared) / voltage + own,
    };
}
/** Mean and variance of Σ g·β over a few coefficients. */
function linear({ beta, inverse }, at, g) {
    const size = beta.length;
    let [mean, variance] = [0, 0];
    for (let i = 0; i < at.length; i++) {
        mean += g[i] * beta[at[i]];
        for (let j = 0; j < at.length; j++)
            variance += g[i] * g[j] * inverse[at[i] * size + at[j]];
    }
    return { mean, variance };
}

;// CONCATENATED MODULE: ./build/stats/transfer-model.js



/**
 * How effects measured in pilots carry over to full scale: with θ the effect in the pilot's population, μ its context's
 * mean and b the hidden bias of its family, overall and in the context,
 *
 *   θ ~ N(μ_c, τ²),   pilot y | θ ~ N(θ + b_m + b_mc, s² + ω_m²),   full scale z | θ ~ N(v·θ, r²).
 *
 * Given τ, ω and v all is linear and normal, so that θ is integrated out and the coefficients (μ, b_m, b_mc) have an exact
 * normal posterior; τ, ω and v are averaged over a grid of 48 points by prior × marginal likelihood. Every pilot counts,
 * also of what was never funded: the funded alone were picked for looking good. A weight w raises a row's likelihood to the
 * power w. A full scale measured without randomisation has its own family's bias and noise, so that a method cannot
 * confirm itself.
 * @param contexts how many there are; pilots name theirs by index
 * @throws RangeError for a standard error, a weight or a prior that is not a positive number (weights may be 0)
 * @see Gelman et al. (2013), Bayesian Data Analysis, chapters 5 and 14; DerSimonian & Laird (1986) for the model of a
 * study's own deviation; Ibrahim & Chen (2000), Power prior distributions, for the weights
 */
function transferPosterior(studies, contexts, priors) {
    for (const { pilot, outcome } of studies)
        for (const one of outcome ? [pilot, outcome] : [pilot])
            if (!(one.standard_error > 0 && one.weight >= 0 && Number.isFinite(one.estimate)))
                throw new RangeError(`a study of ${one.estimate} ± ${one.standard_error}, weight ${one.weight}`);
    const layout = layoutOf(contexts, priors);
    const fitted = gridOf(priors).flatMap(({ voltages, ...spreads }) => {
        const base = piloted(studies, layout, priors, spreads);
        // Without an outcome no voltage is likelier than before.
        const ungraded = studies.some(({ outcome }) => outcome)
            ? null
            : graded(base, [], layout, priors, voltages[0]);
        return voltages.map(({ voltage, log_prior }) => ungraded
            ? { ...ungraded, voltage, log_prior: base.log_prior + log_prior }
            : graded(base, studies, layout, priors, { voltage, log_prior }));
    });
    const top = fitted.reduce((most, one) => Math.max(most, one.log_prior + one.log_evidence), -Infinity);
    const raw = fitted.map((one) => math_base_special_exp_lib(one.log_prior + one.log_evidence - top));
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    const mixture = fitted.map((one, i) => ({ ...one, share: raw[i] / total }));
    const over = (of) => {
        const parts = mixture.map((one) => ({ ...of(one), share: one.share }));
        const mean = parts.reduce((sum, part) => sum + part.share * part.mean, 0);
        const spread = parts.reduce((sum, part) => sum + part.share * (part.variance + (part.mean - mean) ** 2), 0);
        return { mean, sd: Math.sqrt(Math.max(0, spread)) };
    };
    const known = (of) => over((one) => ({ mean: of(one), variance: 0 }));
    const sum = (indices) => over((one) => linear(one, indices, indices.map(() => 1)));
    return {
        predict(pilot) {
            const at = layout.pilot(pilot);
            const predicted = mixture.map((one) => ({ ...forward(one, pilot, at, priors), share: one.share }));
            let index = 0;
            return {
                ...over(() => predicted[index++]),
                slope: predicted.reduce((total_, part) => total_ + part.share * part.slope, 0),
            };
        },
        study: (pilot, family) => mixture.map((one) => ({
            share: one.share,
            ...further(one, pilot, family, layout, priors),
        })),
        context: (context) => sum([context]),
        bias: (family, context) => sum(context === undefined ? [layout.bias(family)] : [layout.bias(family), layout.within(family, context)]),
        log_evidence: top + math_base_special_ln_lib(total),
        effect_sd: known((one) => one.effect_sd),
        noise_scale: known((one) => one.noise_scale),
        voltage: known((one) => one.voltage),
    };
}
/** τ at ¾ of its spread to each side, ω at 0, ±5/7 and −10/7 of its, v at −2 to 1 of its standard deviations. */
function gridOf({ effect_sd, effect_sd_spread, noise_sd_spread, voltage }) {
    const density = (z) => -(z * z) / 2;
    const voltages = [-2, -1, 0, 1].map((z) => ({
        voltage: voltage.mean + z * voltage.sd,
        log_prior: density(z),
    }));
    return [-0.75, 0, 0.75].flatMap((t) => [-10 / 7, -5 / 7, 0, 5 / 7].map((w) => ({
        effect_sd: effect_sd * math_base_special_exp_lib(t * effect_sd_spread),
        noise_scale: math_base_special_exp_lib(w * noise_sd_spread),
        log_prior: density(t) + density(w),
        voltages,
    })));
}

;// CONCATENATED MODULE: ./build/stats/transfer-study.js
/**
 * The standard deviation of the forecast's mean after a study of this standard error, seen from before it:
 * s̃² = Cov(v·θ, y)² / (Var(y) + s²), over the spreads. What no pilot tells, an initiative's own voltage, is not in it, nor is the
 * bias that the study shares with what is known already: the same method again does not find its own bias.
 */
const movedBy = (moments, standard_error) => Math.sqrt(moments.reduce((sum, { share, covariance, variance }) => sum + (share * covariance ** 2) / (variance + standard_error ** 2), 0));

;// CONCATENATED MODULE: ./build/stages/calibrate-returns.js





const families = contracts/* ModelType */.e3.options;
/**
 * Every pilot is learned from, funded or not, and every outcome that was carried out as planned. `without` leaves outcomes
 * out, for a look at what rests on them.
 */
function returnLayer(evidence, policy, without = () => false) {
    const age = ageIn(evidence.cycles);
    const weight = (cycle) => 0.5 ** (age(cycle) / policy.half_life);
    const left_out = [];
    const leave = (initiative_id, phase, reason) => left_out.push({ initiative_id, phase, reason });
    const pilots = evidence.pilots
        .toSorted((a, b) => (a.measure.initiative_id < b.measure.initiative_id ? -1 : 1))
        .flatMap((pilot) => {
        const reason = unusable(pilot);
        if (reason !== null)
            leave(pilot.measure.initiative_id, "pilot", reason);
        return reason === null ? [pilot] : [];
    });
    const contexts = contextsOf(pilots, policy.contexts);
    const at = (pilot, multiple) => ({
        ...scaled(pilot, multiple),
        context: indexIn(contexts, contextOf(pilot)),
        family: families.indexOf(pilot.evaluate.effective_type),
        weight: weight(pilot.measure.measured_in),
    });
    const outcomes = new Map(evidence.outcomes.flatMap((outcome) => outcome.status === "measured" && !without(outcome) ? [[outcome.initiative_id, outcome]] : []));
    const priors = priorsOf(policy);
    const multiple = multipleOf(pilots, (pilot, times) => at(pilot, times), contexts.length, priors);
    const lessons = pilots.map((pilot) => {
        const id = pilot.measure.initiative_id;
        const report = outcomes.get(id);
        const reason = report ? unlearnable(report, policy) : null;
        if (reason !== null)
            leave(id, "scale", reason);
        return {
            id,
            context: contexts[indexIn(contexts, contextOf(pilot))],
            family: pilot.evaluate.effective_type,
            pilot: at(pilot, multiple),
            outcome: report && reason === null
                ? { ...outcomeOf(report, pilot, multiple), weight: weight(report.cycle), report }
                : null,
            evidence: pilot,
        };
    });
    const posterior = transferPosterior(lessons, contexts.length, priors);
    return {
        contexts,
        lessons,
        multiple,
        times: ({ evidence: pilot }) => timesOf(pilot, multiple),
        left_out,
        posterior,
        contextOf: (pilot) => (unusable(pilot) === null ? contexts[indexIn(contexts, contextOf(pilot))] : null),
        predict(pilot) {
            if (unusable(pilot) !== null)
                return null;
            const { mean, sd, slope } = posterior.predict(at(pilot, multiple));
            const times = timesOf(pilot, multiple);
            return { mean: mean * times, sd: sd * times, slope };
        },
        study(pilot, family) {
            const moments = posterior.study(at(pilot, multiple), families.indexOf(family));
            const times = timesOf(pilot, multiple);
            const unit = pilot.measure.terms.unit_scale * times;
            return (standard_error) => movedBy(moments, standard_error / unit) * times;
        },
        designError(family, terms) {
            const index = terms ? contexts.indexOf(contextNamed(terms)) : -1;
            const of = families.indexOf(family);
            const { bias_sd, noise_sd, context_bias_share } = policy.priors;
            const bias = index >= 0
                ? posterior.bias(of, index).sd
                : Math.hypot(posterior.bias(of).sd, context_bias_share * bias_sd[family]);
            const { mean, sd } = posterior.noise_scale;
            return Math.hypot(bias, noise_sd[family] * Math.hypot(mean, sd));
        },
        beliefs: () => beliefsOf(lessons, contexts, posterior),
    };
}
/** In cycles. One that the chain does not hold, such as of a preview, is of today. */
function ageIn(cycles) {
    const index = new Map(cycles.map((cycle, i) => [cycle, i]));
    return (cycle) => cycles.length - 1 - (index.get(cycle) ?? cycles.length - 1);
}
/** Why a pilot cannot be learned from. */
function unusable({ measure }) {
    if (!measure.terms?.unit_scale)
        return "no plausible effect to measure it by";
    return measure.standard_error > 0 ? null : "it has no standard error";
}
/** Why an outcome is shown and not learned from. */
function unlearnable({ comparable, fidelity }, policy) {
    if (!comparable)
        return "pilot and full scale measured different metrics";
    if (fidelity !== null && fidelity < policy.fidelity.minimum)
        return `fidelity ${fidelity.toFixed(2)} is under ${policy.fidelity.minimum}`;
    return null;
}
const directionOf = ({ evaluate: { return_per_effect, break_even_effect } }) => (return_per_effect ?? break_even_effect ?? 1) < 0 ? -1 : 1;
/** Currency per unit_scale of effect, up is good. */
const currencyPerUnit = ({ measure, evaluate }) => measure.terms.unit_scale *
    Math.abs(evaluate.return_per_effect ?? evaluate.cost / (evaluate.break_even_effect ?? Number.NaN));
const timesOf = ({ measure }, multiple) => measure.terms.unit_scale_from === "break_even" ? multiple : 1;
const scaled = (pilot, multiple) => {
    const unit = pilot.measure.terms.unit_scale * timesOf(pilot, multiple);
    return {
        estimate: (directionOf(pilot) * pilot.measure.effect_estimate) / unit,
        standard_error: pilot.measure.standard_error / unit,
    };
};
/**
 * How many times the effect that pays for its cost a plausible effect is, where nobody configured one: ln of it is N(0, 1.5²)
 * before the pilots are seen; its posterior mean on a grid of half steps. Nothing but the pilots enters: what was funded
 * is too few to set a scale by.
 */
function multipleOf(pilots, at, contexts, priors) {
    const free = pilots.filter(({ measure }) => measure.terms.unit_scale_from === "break_even");
    if (free.length === 0)
        return 1;
    const steps = Array.from({ length: 15 }, (_, k) => (k - 6) / 2).map((log) => {
        const studies = free.map((pilot) => ({ pilot: at(pilot, math_base_special_exp_lib(log)), outcome: null }));
        const counted = studies.reduce((sum, { pilot }) => sum + pilot.weight, 0);
        const { log_evidence } = transferPosterior(studies, contexts, priors);
        // The density is of the effects as they are, whatever they are counted in.
        return { log, likely: log_evidence - counted * log - (log / 1.5) ** 2 / 2 };
    });
    const top = Math.max(...steps.map(({ likely }) => likely));
    const weights = steps.map(({ likely }) => math_base_special_exp_lib(likely - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return math_base_special_exp_lib(steps.reduce((sum, { log }, i) => sum + (weights[i] / total) * log, 0));
}
/** A roll-out that was not quite what was planned says less: its error grows by the part of the effect that may be missing. */
function outcomeOf(report, pilot, multiple) {
    const unit = pilot.measure.terms.unit_scale * timesOf(pilot, multiple);
    const missing = 1 - Math.min(1, report.fidelity ?? 1);
    return {
        family: report.scale_model_type === "experiment" ? null : families.indexOf(report.scale_model_type),
        estimate: (directionOf(pilot) * report.effect_at_scale) / unit,
        standard_error: Math.hypot(report.standard_error_at_scale / unit, missing * scaled(pilot, multiple).estimate),
    };
}
/** Whether full scale fell where the pilot's interval said, given the errors of both. */
const calibrate_returns_inside = ({ pilot, outcome, evidence }) => Math.abs(outcome.estimate - pilot.estimate) <=
    (0,distributions/* criticalValue */.z7)(evidence.measure.confidence_level, null) *
        Math.hypot(pilot.standard_error, outcome.standard_error);
/** metric × surface. */
const contextNamed = ({ metric, surface }) => surface === null ? metric : `${metric} × ${surface}`;
const contextOf = ({ measure }) => contextNamed(measure.terms);
const other = "other";
/** The most frequent, then `other` where there are more. */
function contextsOf(pilots, most) {
    const counts = new Map();
    for (const pilot of pilots)
        counts.set(contextOf(pilot), (counts.get(contextOf(pilot)) ?? 0) + 1);
    const names = [...counts]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .map(([name]) => name)
        .filter((name) => name !== other);
    const kept = names.slice(0, most).sort();
    return names.length > most || counts.has(other) || kept.length === 0 ? [...kept, other] : kept;
}
/** `other` is the last, and takes whoever has no place of its own. */
function indexIn(contexts, context) {
    const index = contexts.indexOf(context);
    return index < 0 ? contexts.length - 1 : index;
}
const priorsOf = ({ priors }) => ({
    ...priors,
    bias_sd: families.map((family) => priors.bias_sd[family]),
    noise_sd: families.map((family) => priors.noise_sd[family]),
});
/** Hidden biases of the methods that have pilots, each overall and by context. */
function beliefsOf(lessons, contexts, posterior) {
    return families.flatMap((model_type, family) => {
        const own = lessons.filter((lesson) => lesson.family === model_type);
        const row = (context, of, index) => ({
            model_type,
            context,
            pilots: of.length,
            outcomes: of.filter(({ outcome }) => outcome).length,
            ...posterior.bias(family, index),
        });
        const inside = contexts.flatMap((context, index) => {
            const of = own.filter((lesson) => lesson.context === context);
            return of.length > 0 ? [row(context, of, index)] : [];
        });
        return own.length > 0 ? [row(null, own), ...inside] : [];
    });
}

;// CONCATENATED MODULE: ./build/stages/calibrate-confidence.js



/**
 * Layer C: confidence as the chance that full scale falls inside the pilot's stated interval. The design's score D weighs
 * as `prior_outcomes`: C_m = (w₀·D + Σ w·h) / (w₀ + Σ w) over the outcomes of the method, and the same again within the
 * context. It moves by at most maximum_shift·n/(n + w₀), and leaves its band upward only after `band_outcomes` outcomes
 * that a stronger design graded.
 */
function confidenceLayer(lessons, policy) {
    const graded = lessons.filter(({ outcome }) => outcome);
    const tally = (of) => of.reduce((sum, lesson) => {
        const { weight, report } = lesson.outcome;
        const stronger = contracts/* ModelType */.e3.options.indexOf(report.scale_model_type) < contracts/* ModelType */.e3.options.indexOf(lesson.family);
        return {
            outcomes: sum.outcomes + weight,
            inside: sum.inside + weight * Number(calibrate_returns_inside(lesson)),
            stronger: sum.stronger + weight * Number(stronger),
        };
    }, { outcomes: 0, inside: 0, stronger: 0 });
    const by = new Map();
    const rows = [];
    for (const model_type of contracts/* ModelType */.e3.options) {
        const own = graded.filter(({ family }) => family === model_type);
        const groups = [null, ...new Set(own.map(({ context }) => context))].toSorted((a, b) => (a ?? "") < (b ?? "") ? -1 : 1);
        for (const context of own.length > 0 ? groups : []) {
            const found = tally(context === null ? own : own.filter((lesson) => lesson.context === context));
            by.set(`${model_type}\n${context ?? ""}`, found);
            rows.push({ model_type, context, outcomes: found.outcomes, inside: found.inside });
        }
    }
    const none = { outcomes: 0, inside: 0, stronger: 0 };
    const calibrated = ({ evaluate }, context) => {
        const { prior_outcomes: prior, maximum_shift, band_outcomes } = policy;
        const design = evaluate.confidence;
        const method = by.get(`${evaluate.effective_type}\n`) ?? none;
        const local = context === null ? none : (by.get(`${evaluate.effective_type}\n${context}`) ?? none);
        const overall = (prior * design + method.inside) / (prior + method.outcomes);
        const raw = (prior * overall + local.inside) / (prior + local.outcomes);
        const shift = (maximum_shift * method.outcomes) / (method.outcomes + prior);
        const ceiling = method.stronger >= band_outcomes ? 1 : Math.max(design, evaluate.confidence_range.upper);
        const guarded = (value) => Math.min(1, ceiling, design + shift, Math.max(0, design - shift, value));
        const [a, b] = [prior * overall + local.inside, prior * (1 - overall) + local.outcomes - local.inside];
        const quantile = (p) => (a > 0 && b > 0 ? betaQuantile(p, a, b) : raw);
        const confidence = guarded(raw);
        return {
            confidence,
            lower: Math.min(confidence, quantile(0.05)),
            upper: Math.max(confidence, quantile(0.95)),
            outcomes: method.outcomes,
        };
    };
    return { rows, calibrated };
}

;// CONCATENATED MODULE: ./build/stats/crps.js


/**
 * Continuous ranked probability score of a normal forecast: 0 for a sure and right one, in the forecast's unit.
 * @see Gneiting & Raftery (2007), Strictly proper scoring rules, JASA 102, equation 21
 */
function normalCrps(mean, sd, observed) {
    const z = (observed - mean) / sd;
    const density = math_base_special_exp_lib((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return sd * (z * (2 * (0,distributions/* normalProbability */.dk)(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
}

// EXTERNAL MODULE: ./build/stats/quantile.js
var quantile = __webpack_require__(69775);
;// CONCATENATED MODULE: ./build/stages/calibrate-monitors.js





const from = { slope: 12, histogram: 20 };
/** How good past forecasts were. A pure function of the lessons whose outcome carries its forecast. */
function monitorsOf({ lessons, times }, policy) {
    const checked = lessons.flatMap((lesson) => checkedOf(lesson, times(lesson), policy));
    const n = checked.length;
    const few = n < policy.minimum_to_tell;
    const mean = (of) => checked.reduce((sum, one) => sum + of(one), 0) / n;
    const held = (level) => {
        const reach = (0,distributions/* criticalValue */.z7)(level, null);
        return few
            ? null
            : mean((one) => Number(Math.abs(one.actual - one.forecast.mean) <= reach * one.forecast.sd));
    };
    const errors = checked.map(({ actual, forecast }) => actual - forecast.mean);
    return {
        n,
        coverage_80: held(0.8),
        coverage_90: held(0.9),
        signed_error: few || n < 2 ? null : meanWithError(errors),
        crps: few ? null : mean(({ forecast, actual }) => normalCrps(forecast.mean, forecast.sd, actual)),
        crps_raw: few ? null : mean(({ raw, actual }) => normalCrps(raw.mean, raw.sd, actual)),
        brier: few ? null : mean(({ confidence, hit }) => (confidence - Number(hit)) ** 2),
        pit: n < from.histogram ? null : histogram(checked),
        calibration_slope: n < from.slope ? null : slopeOf(checked),
        guard: guardOf(checked, policy.guard),
    };
}
/** All in unit_scale, as the forecast was written down; `times` is what the layer counts in. */
function checkedOf(lesson, times, { priors }) {
    const { pilot, outcome } = lesson;
    const { report } = outcome ?? {};
    if (!outcome || !report?.forecast)
        return [];
    const own = outcome.family === null ? null : contracts/* ModelType */.e3.options[outcome.family];
    const hidden = own === null ? 0 : Math.hypot(priors.noise_sd[own], priors.bias_sd[own]);
    const error = times * Math.hypot(outcome.standard_error, hidden);
    const { mean, sd } = report.forecast;
    return [
        {
            forecast: { mean, sd: Math.hypot(sd, error) },
            raw: { mean: times * pilot.estimate, sd: Math.hypot(times * pilot.standard_error, error) },
            actual: times * outcome.estimate,
            confidence: report.confidence_score,
            hit: calibrate_returns_inside(lesson),
        },
    ];
}
function meanWithError(values) {
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, standard_error: Math.sqrt(squares / (n - 1) / n) };
}
/** Tenths of each forecast's distribution in which its outcome fell: even when the widths are right. */
function histogram(checked) {
    const bins = new Array(10).fill(0);
    for (const { actual, forecast } of checked) {
        const place = (0,distributions/* normalProbability */.dk)((actual - forecast.mean) / forecast.sd);
        bins[Math.min(9, Math.floor(10 * place))] += 1;
    }
    return bins;
}
/** Least squares of actual on forecast: Mincer & Zarnowitz (1969). Null where all forecasts are the same. */
function slopeOf(checked) {
    const n = checked.length;
    const x = checked.map(({ forecast }) => forecast.mean);
    const y = checked.map(({ actual }) => actual);
    const average = (values) => values.reduce((sum, value) => sum + value, 0) / n;
    const [mx, my] = [average(x), average(y)];
    const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
    if (!(sxx > 1e-12 * n))
        return null;
    const slope = x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0) / sxx;
    const rest = x.reduce((sum, value, i) => sum + (y[i] - my - slope * (value - mx)) ** 2, 0);
    return { slope, standard_error: Math.sqrt(rest / (n - 2) / sxx) };
}
/**
 * Widths learn from their own record, cautiously: × max(1, (n·q90(|error| / sd) / 1.645 + w) / (n + w)). They are never
 * narrowed.
 * @see Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World, for the conformal idea
 */
function guardOf(checked, { outcomes, weight }) {
    const n = checked.length;
    if (n < outcomes)
        return null;
    const scores = checked.map(({ actual, forecast }) => Math.abs(actual - forecast.mean) / forecast.sd);
    const error_90 = (0,quantile/* quantile */.Y)(Float64Array.from(scores).sort(), 0.9);
    const widening = Math.max(1, ((n * error_90) / (0,distributions/* criticalValue */.z7)(0.9, null) + weight) / (n + weight));
    return { error_90, widening };
}

;// CONCATENATED MODULE: ./build/stages/calibrate-overrides.js

/** The record of people's decisions: what was said against the engine, what it cost in regret, and how it came out. */
function overrideRecords({ overrides: said, outcomes }) {
    // A sum depends on its order, and the record must not.
    const key = ({ cycle, id }) => `${cycle}\n${id}`;
    const overrides = said.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    const measured = outcomes
        .filter((outcome) => outcome.status === "measured")
        .sort((a, b) => (a.initiative_id < b.initiative_id ? -1 : 1));
    return ["fund", "forbid"].flatMap((force) => contracts/* ReasonCode */.Mx.options.flatMap((reason_code) => {
        const of = overrides.filter((one) => one.force === force && one.reason_code === reason_code);
        if (of.length === 0)
            return [];
        const came = measured.filter((outcome) => of.some(({ id, cycle }) => force === "fund" && id === outcome.initiative_id && cycle === outcome.funded_in));
        const costs = of.map(({ cost_in_regret }) => cost_in_regret).filter((cost) => cost !== null);
        const total = (values) => values.reduce((sum, value) => sum + value, 0);
        return [
            {
                force,
                reason_code,
                n: of.length,
                against_engine: of.filter(({ agreed }) => agreed === false).length,
                cost_in_regret: costs.length > 0 ? total(costs) : null,
                outcomes: came.length,
                paid_back: came.filter((outcome) => outcome.actual_return >= outcome.budget_allocated).length,
                mean_error: came.length > 0 ? total(came.map((outcome) => outcome.prediction_error)) / came.length : null,
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./build/stages/calibrate.js







/**
 * CALIBRATE: the record of predicted against actual over all cycles, and in the learned mode what it teaches. A pure
 * function of the set of committed contracts: their order does not matter.
 * @throws E_OUTCOME_DUPLICATE when an initiative has two outcomes
 */
function calibrate(evidence, policy, confidence_level) {
    const outcomes = evidence.outcomes.toSorted((a, b) => (a.initiative_id < b.initiative_id ? -1 : 1));
    const twice = outcomes.find((outcome, i) => outcomes[i + 1]?.initiative_id === outcome.initiative_id);
    if (twice)
        throw (0,errors.impactError)("E_OUTCOME_DUPLICATE", { id: twice.initiative_id });
    const measured = outcomes.filter((outcome) => outcome.status === "measured");
    const cycle = evidence.cycles.at(-1);
    const layer = policy.mode === "learned" ? returnLayer(evidence, policy) : null;
    const byType = contracts/* ModelType */.e3.options.map((type) => [type, record(measured.filter((outcome) => outcome.model_type === type))]);
    const monitors = layer && monitorsOf(layer, policy);
    const confidences = layer && confidenceLayer(layer.lessons, policy.confidence);
    const widening = monitors?.guard?.widening ?? 1;
    const forecasts = new Map(evidence.pilots
        .filter(({ measure }) => measure.cycle === cycle)
        .flatMap((pilot) => {
        const forecast = layer &&
            confidences &&
            forecastOf(pilot, layer, confidences, { policy, widening, confidence_level });
        return forecast ? [[pilot.measure.initiative_id, forecast]] : [];
    }));
    const calibration = contracts/* Calibration */.f4.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        cycle,
        mode: policy.mode,
        inputs_sha256: (0,contracts/* contentHash */.Ae)({ outcomes, pilots: layer ? pilotsOf(evidence) : [], policy }),
        minimum_to_tell: policy.minimum_to_tell,
        overall: record(measured),
        by_model_type: Object.fromEntries(byType),
        outcomes: measured.map((outcome) => ({
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
        open: outcomes.flatMap(({ initiative_id, funded_in, status }) => status === "measured" ? [] : [{ initiative_id, funded_in, status }]),
        overrides: overrideRecords(evidence),
        monitors,
        learned: layer && confidences && learnedOf(layer, confidences.rows, evidence, policy),
    });
    return { calibration, forecasts, layer };
}
/** What tells one pilot from another. */
const pilotsOf = ({ pilots }) => pilots
    .map(({ measure, evaluate }) => ({
    id: measure.initiative_id,
    measured_in: measure.measured_in,
    effect: [measure.effect_estimate, measure.standard_error],
    terms: measure.terms ?? null,
    type: evaluate.effective_type,
    confidence: evaluate.confidence,
}))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
/** κ: none of it before the first outcome, half after `trust_after`. */
const trustIn = ({ lessons }, { trust_after }) => {
    const n = lessons.filter(({ outcome }) => outcome).length;
    return n / (n + trust_after);
};
const thirdQuartile = lib(0.75, 0, 1);
function forecastOf(pilot, layer, confidences, { policy, widening, confidence_level, }) {
    const predicted = layer.predict(pilot);
    const value = predicted && currencyPerUnit(pilot);
    if (!predicted || value === null || !Number.isFinite(value))
        return null;
    const sd = predicted.sd * widening;
    const at = (z) => (predicted.mean + z * sd) * value;
    const reach = lib((1 + confidence_level) / 2, 0, 1);
    const { confidence, lower, upper, outcomes } = confidences.calibrated(pilot, layer.contextOf(pilot));
    return {
        confidence,
        weight: trustIn(layer, policy),
        returns: { best: at(thirdQuartile), median: at(0), worst: at(-thirdQuartile) },
        lower: at(-reach),
        upper: at(reach),
        effect: { mean: predicted.mean, sd, slope: predicted.slope },
        design_confidence: pilot.evaluate.confidence,
        confidence_lower: lower,
        confidence_upper: upper,
        outcomes,
    };
}
function learnedOf(layer, confidence, evidence, policy) {
    const { lessons, posterior, contexts } = layer;
    const graded = lessons.filter(({ outcome }) => outcome);
    const overridden = graded.filter(({ outcome }) => outcome.report.overridden);
    const without = overridden.length > 0 ? returnLayer(evidence, policy, (outcome) => outcome.overridden !== null) : null;
    return {
        priors: policy.priors,
        weight: trustIn(layer, policy),
        multiple: layer.multiple,
        pilots: lessons.length,
        outcomes: graded.length,
        left_out: layer.left_out,
        effect_sd: posterior.effect_sd,
        noise_scale: posterior.noise_scale,
        voltage: posterior.voltage,
        contexts: contexts.map((context, index) => ({
            context,
            pilots: lessons.filter((lesson) => lesson.context === context).length,
            outcomes: graded.filter((lesson) => lesson.context === context).length,
            ...posterior.context(index),
        })),
        bias: layer.beliefs(),
        confidence,
        sensitivity: without && { overridden: overridden.length, bias: without.beliefs() },
    };
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
    put("next.json", result.next);
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
;// CONCATENATED MODULE: ./build/stages/evidence.js


/** @throws E_OUTCOME_DUPLICATE when an initiative has two measured outcomes of which neither corrects the other */
async function evidenceOf(history, entries, cycle) {
    const now = entries.filter(({ measure, evaluate }) => measure && evaluate);
    const here = new Set(now.map(({ id }) => id));
    const outcomes = standing([
        ...(await (0,stages_history/* outcomesIn */.Rl)(history)),
        ...entries.map((entry) => entry.outcome).filter((outcome) => outcome?.cycle === cycle),
    ]);
    return {
        cycles: [...history.past.map(({ id }) => id), cycle],
        pilots: [
            ...(await pastPilots(history, here)),
            ...now.map(({ measure, evaluate }) => ({ measure: measure, evaluate: evaluate })),
        ],
        outcomes,
        overrides: history.past.flatMap(({ id, allocation }) => allocation.overrides.map((override) => ({
            ...override,
            cycle: id,
            agreed: allocation.engine_pick
                ? allocation.engine_pick.includes(override.id) === (override.force === "fund")
                : null,
        }))),
    };
}
/** The newest pilot of every initiative that this run does not hold. */
async function pastPilots(history, here) {
    const latest = new Map();
    for (const past of history.past)
        for (const path of Object.keys(past.manifest.files)) {
            const id = /^initiatives\/([^/]+)\/measure\.pilot\.json$/.exec(path)?.[1];
            if (id !== undefined && !here.has(id))
                latest.set(id, past);
        }
    const read = [...latest].map(async ([id, past]) => {
        const [measure, evaluate] = await Promise.all([past.measure(id, "pilot"), past.evaluate(id)]);
        return measure && evaluate ? [{ measure, evaluate }] : [];
    });
    return (await Promise.all(read)).flat();
}
/** The last word on each initiative, oldest first. One that is pending gives way; a measured one only to its correction. */
function standing(outcomes) {
    const last = new Map();
    for (const outcome of outcomes) {
        const before = last.get(outcome.initiative_id);
        if (before && before.status !== "pending" && outcome.supersedes?.cycle !== before.cycle)
            throw (0,errors.impactError)("E_OUTCOME_DUPLICATE", { id: outcome.initiative_id });
        last.set(outcome.initiative_id, outcome);
    }
    return [...last.values()];
}

;// CONCATENATED MODULE: ./build/stats/normal-loss.js


/**
 * What it costs on average to decide by the sign of a mean that lies `distance` from where the decision turns, when the
 * truth is N(mean, sd²) and pays in proportion: sd·φ(d/sd) − |d|·Φ(−|d|/sd). With the standard deviation of the truth it
 * is the expected value of perfect information; with that of the mean after a study, the study's.
 * @throws RangeError for a standard deviation below 0
 * @see Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, the linear-loss integral of the unit normal
 * @example normalLoss(0, 1) // 0.3989…
 */
function normalLoss(distance, sd) {
    if (!(sd >= 0))
        throw new RangeError(`standard deviation ${sd}`);
    if (sd === 0)
        return 0;
    const z = Math.abs(distance) / sd;
    const density = math_base_special_exp_lib((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return sd * Math.max(0, density - z * (0,distributions/* normalProbability */.dk)(-z));
}

;// CONCATENATED MODULE: ./build/stages/next-beliefs.js

/** What is computed of a design is computed when it is asked for, and once. */
function once(of) {
    const known = new Map();
    return (design) => {
        const value = known.get(design) ?? of(design);
        known.set(design, value);
        return value;
    };
}
/** A pilot by what the record makes of it. The bias that its method and the study's share is known to be shared. */
function learnedBelief(pilot, { effect }, layer, { monitors }) {
    const value = currencyPerUnit(pilot);
    // Where past errors were larger than forecasts said, forecasts were widened, and with them what is left to learn.
    const widening = monitors?.guard?.widening ?? 1;
    const study = once((design) => layer.study(pilot, design));
    return {
        mean: effect.mean * value,
        sd: effect.sd * value,
        moves: (design, standard_error) => study(design)(standard_error) * widening * value,
    };
}
/**
 * A pilot by itself, as the classic mode takes it: effect = estimate − b − e, with the priors' b ~ N(0, B) of its method and
 * e ~ N(0, A = s² + ω²), nothing known before. The same method again has the same b, and so moves the mean by
 * A/√(A + A′) only; another with B′ and A′ of its own by (A + B)/√(A + B + A′ + B′).
 */
function classicBelief(pilot, priors) {
    const { measure, evaluate } = pilot;
    const unit = measure.terms.unit_scale;
    const value = currencyPerUnit(pilot);
    const family = evaluate.effective_type;
    const noise = (design, error) => (error / unit) ** 2 + priors.noise_sd[design] ** 2;
    const [own, bias] = [noise(family, measure.standard_error), biasVariance(family, priors)];
    return {
        mean: evaluate.return_median,
        sd: Math.sqrt(own + bias) * value,
        moves(design, standard_error) {
            const added = noise(design, standard_error);
            if (design === family)
                return (value * own) / Math.sqrt(own + added);
            return (value * (own + bias)) / Math.sqrt(own + bias + added + biasVariance(design, priors));
        },
    };
}
const biasVariance = (family, { bias_sd, context_bias_share }) => bias_sd[family] ** 2 * (1 + context_bias_share ** 2);
/** z of the end of a range that holds 90 %. */
const reach90 = 1.6448536269514722;
/**
 * An idea by its own range, N((low + high)/2, ((high − low)/2/1.645)²), times the voltage. A pilot tells the effect that a
 * pilot has and nothing of the voltage.
 */
function ideaBelief({ prior, returns, cost_to_scale, context }, policy, layer) {
    const per = returns.unit_value * returns.scale_units;
    const middle = (prior.low + prior.high) / 2;
    const range = (prior.high - prior.low) / 2 / reach90;
    const voltage = layer?.posterior.voltage ?? policy.priors.voltage;
    const spread = Math.hypot(voltage.sd, policy.priors.voltage.own_sd);
    const configured = context && Object.hasOwn(policy.unit_scales, context.metric);
    const unit = configured
        ? policy.unit_scales[context.metric]
        : Math.abs(cost_to_scale / per) * (layer?.multiple ?? 1);
    const terms = context ? { metric: context.metric, surface: context.surface ?? null } : null;
    const method = once((design) => layer
        ? layer.designError(design, terms)
        : Math.hypot(policy.priors.noise_sd[design], Math.sqrt(biasVariance(design, policy.priors))));
    return {
        mean: per * voltage.mean * middle,
        sd: Math.abs(per) * Math.hypot(voltage.mean * range, spread * Math.hypot(middle, range)),
        moves: (design, standard_error) => (Math.abs(per) * voltage.mean * range * range) /
            Math.hypot(range, standard_error, unit * method(design)),
    };
}

;// CONCATENATED MODULE: ./build/stages/next-options.js

/** Nobody has more observations. */
const most = 1e9;
/**
 * The study of one design with the sample to take: without a cost of an observation the smallest that brings `share` of what an
 * unlimited one would, else the one that brings the most beyond its cost. Null where none is worth anything.
 */
function plannedStudy(design, stakes) {
    const { policy, cost } = stakes;
    const { cost_per_observation: price, share } = policy;
    const limit = worth(design, 0, stakes);
    if (!(limit > 1e-3 * cost))
        return null;
    let best = null;
    for (let n = smallest(stakes); n <= most; n *= 2) {
        const study = studyOf(design, Math.ceil(n), stakes);
        if (price === undefined) {
            if (study.evsi >= share * limit)
                return study;
            continue;
        }
        if (study.value > (best?.value ?? 0))
            best = study;
        // A larger one costs more than it could ever bring beyond the best.
        if (limit - 2 * n * price < (best?.value ?? 0))
            break;
    }
    return best;
}
/** The first of the grid: the sample at hand, halved as often as the least that is measured allows. */
function smallest({ sample_size, minimum }) {
    let n = Math.max(sample_size, minimum);
    while (n / 2 >= minimum)
        n /= 2;
    return n;
}
function studyOf(design, sample_size, stakes) {
    const { policy, belief, evpi } = stakes;
    const standard_error = stakes.errorOf(sample_size);
    const evsi = worth(design, standard_error, stakes);
    const price = policy.cost_per_observation;
    const cost = price === undefined ? null : sample_size * price;
    return {
        ...{ design, sample_size, standard_error },
        moves: belief.moves(design, standard_error),
        evsi,
        evpi_share: Math.min(1, evsi / evpi),
        cost,
        value: evsi - (cost ?? 0),
    };
}
const worth = (design, standard_error, { belief, distance, policy }) => policy.reach * normalLoss(distance, belief.moves(design, standard_error));

;// CONCATENATED MODULE: ./build/stages/next-studies.js





/**
 * What to pilot and what to study again, by what a study is worth before anybody knows what it will find:
 * EVSI = reach·[s̃·φ(d/s̃) − |d|·Φ(−|d|/s̃)], d = mean − hurdle, s̃ the standard deviation of the mean after the study.
 * Each is looked at alone, against what its money would bring otherwise. A pure function: the order of entries and ideas does
 * not matter.
 */
function nextStudies(input) {
    const { entries, ideas, allocation, policy } = input;
    const dropped = entries.filter(({ status }) => status === "dropped");
    const found = [
        ...dropped.map((entry) => ofInitiative(entry, input)),
        ...ideas.map((idea) => ofIdea(idea, input)),
    ];
    const subjects = found.filter((one) => "belief" in one);
    const ranked = subjects.map((subject) => ({ subject, row: rowOf(subject, input) }));
    const rows = ranked
        .flatMap(({ row }) => (row ? [row] : []))
        .sort((a, b) => b.study.value - a.study.value || byId(a, b));
    return contracts/* NextStudies */.Ng.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        cycle: allocation.cycle,
        currency: allocation.currency,
        policy,
        considered: found.length,
        rows: rows.slice(0, policy.rows),
        more: Math.max(0, rows.length - policy.rows),
        settled: ranked.flatMap(({ subject, row }) => (row ? [] : [subject.id])).sort(),
        left_out: found.filter((one) => "reason" in one).sort(byId),
    });
}
const byId = (a, b) => (a.id < b.id ? -1 : 1);
/** Why no study would get it funded; null when one could. */
function barred(id, cost, { budget, constraints }) {
    if (constraints.never_fund?.includes(id))
        return "a decision forbids to fund it, whatever a study finds";
    const whole = constraints.partial?.[id] === undefined;
    return whole && cost > budget ? "it costs more than the whole budget, whatever a study finds" : null;
}
function ofInitiative(entry, input) {
    const { id, title } = entry;
    const pilot = { measure: entry.measure, evaluate: entry.evaluate };
    const { measure, evaluate } = pilot;
    const reason = barred(id, evaluate.cost, input.allocation);
    if (reason !== null)
        return { id, reason };
    if (!measure.terms?.unit_scale)
        return { id, reason: "no plausible effect to measure it by" };
    if (!(measure.standard_error > 0))
        return { id, reason: "it has no standard error" };
    const { forecast } = input.allocation.candidates.find((one) => one.id === id) ?? {};
    const { layer } = input;
    const belief = layer && forecast
        ? learnedBelief(pilot, forecast, layer, input.calibration)
        : classicBelief(pilot, input.calibrate.priors);
    return countable({
        ...{ id, kind: "restudy", title, cost: evaluate.cost, belief, design: evaluate.effective_type },
        sample_size: measure.sample_size,
        errorOf: (n) => measure.standard_error * Math.sqrt(measure.sample_size / n),
    });
}
function ofIdea(idea, { allocation, calibrate, layer, measure }) {
    const { id, title, cost_to_scale: cost, design, outcome_sd } = idea;
    const reason = barred(id, cost, allocation);
    if (reason !== null)
        return { id, reason };
    return countable({
        ...{ id, kind: "idea", title, cost, belief: ideaBelief(idea, calibrate, layer), design },
        sample_size: measure.minimum_sample_size,
        errorOf: (n) => (2 * outcome_sd) / Math.sqrt(n),
    });
}
/** Some units and sizes come to no amount of money. */
function countable(subject) {
    const { mean, sd, moves } = subject.belief;
    const fine = [mean, sd, ...designsFrom(subject.design).map((design) => moves(design, 0))].every(Number.isFinite);
    return fine && sd > 0 ? subject : { id: subject.id, reason: "its returns come to no amount of money" };
}
/** Null where no study is worth anything, or its cost. */
function rowOf(subject, input) {
    const { id, kind, title, cost, belief } = subject;
    const { hurdle, displaces } = hurdleOf(cost, input.allocation);
    const { mean, sd } = belief;
    const evpi = normalLoss(mean - hurdle, sd);
    const { sample_size, errorOf } = subject;
    const { minimum_sample_size: minimum } = input.measure;
    const stakes = {
        ...{ belief, distance: mean - hurdle, evpi, sample_size, errorOf, minimum, cost },
        policy: input.policy,
    };
    const studies = designsFrom(subject.design)
        .flatMap((design) => plannedStudy(design, stakes) ?? [])
        .sort((a, b) => b.value - a.value);
    // An idea says itself what its pilot can be; the others are what it forgoes.
    const study = studies.find(({ design }) => kind === "restudy" || design === subject.design);
    if (!study)
        return null;
    const alternatives = studies.filter((other) => other !== study);
    return {
        ...{ id, kind, title, cost, mean, sd, hurdle, displaces, evpi, study, alternatives },
        clears: (0,distributions/* normalProbability */.dk)((mean - hurdle) / sd),
        reason: reasonOf(subject, study, mean > hurdle ? dropReason(id, input) : null),
    };
}
/** The design itself and the more rigorous ones; the less rigorous first, so that of equal ones it is taken. */
const designsFrom = (design) => contracts/* ModelType */.e3.options.slice(0, contracts/* ModelType */.e3.options.indexOf(design) + 1).toReversed();
/**
 * What the money would bring otherwise. Where the budget covers it besides what is funded: its cost, to be kept. Where it
 * does not: the lowest return per unit of cost among the funded, which it would have to displace; never less than its cost.
 */
function hurdleOf(cost, { budget, total_cost, selected }) {
    if (cost <= budget - total_cost)
        return { hurdle: cost, displaces: null };
    const marginal = selected
        .map((one) => ({ id: one.id, rate: one.predicted_return / one.cost }))
        .sort((a, b) => a.rate - b.rate || byId(a, b))[0];
    return marginal && marginal.rate > 1
        ? { hurdle: cost * marginal.rate, displaces: marginal.id }
        : { hurdle: cost, displaces: null };
}
const dropReason = (id, { allocation }) => allocation.dropped.find((drop) => drop.id === id)?.reason.replaceAll("_", " ") ?? null;
/** Said without amounts: those stand beside it. */
function reasonOf({ kind, design }, study, dropped) {
    const named = study.design.replace("-", " ");
    const what = kind === "idea"
        ? "never piloted; the standard error is that of two arms of equal size with outcome_sd"
        : study.design === design
            ? "the same design again, with a sample of its own; the standard error goes with the square root of the pilot's sample"
            : `${/^[aeiou]/.test(named) ? "an" : "a"} ${named} has less bias and noise of its own than the ${design.replace("-", " ")} pilot; the standard error supposes the pilot's variance per observation, an approximation`;
    return dropped === null
        ? what
        : `${what}; its mean is above the hurdle, and the rule left it out (${dropped})`;
}

// EXTERNAL MODULE: ./build/stages/study.js + 2 modules
var study = __webpack_require__(28793);
// EXTERNAL MODULE: ./build/stages/validate-standing.js
var validate_standing = __webpack_require__(73859);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
const tables = { sources: sources/* sources */.T, models: models/* models */.J, checks: checks, rules: rules/* rules */.a, storage: storages };
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
        const decided = loadDecisions(root, cycle, workspace.initiatives.map(({ id }) => id));
        if (decided.problems.length > 0)
            return { ok: false, problems: [...decided.problems, ...workspace.problems] };
        const read = {
            ...workspace.inputs,
            ...validated.inputs,
            ...(decided.sha256 && { [decided.file]: decided.sha256 }),
        };
        const { commit = (await inputs.commitOf?.(Object.keys(read))) ?? null } = options;
        const { decision, ...result } = await runStages({ ...options, commit }, { ...workspace, inputs: read }, config, cycle, history, validated.validation, decided);
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
async function runStages(options, workspace, config, cycle, history, validation, decided) {
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
    const { confidence_level } = config.measure;
    const { calibration, forecasts, layer } = calibrate(await evidenceOf(history, entries, cycle), config.calibrate, confidence_level);
    options.progress?.({ stage: "allocate", done: 0, total: evaluated.length });
    const rule = rules/* rules */.a.get(config.allocate.rule);
    const { currency, budget, allocate: policy } = config;
    const decision = {
        ...{ cycle, currency, budget, policy, evaluated, rule, decisions: decided.decisions },
        ...{ confidence_level, forecasts },
        terms: new Map(workspace.initiatives.flatMap(({ id, config: own }) => (own ? [[id, own]] : []))),
        funded_before: new Set(entries.filter(({ funded_in }) => funded_in !== null).map(({ id }) => id)),
        ...(policy.require_validation && {
            unvalidated: (0,validate_standing/* unvalidated */.sf)(workspace.initiatives, validation, config.measure),
        }),
    };
    const silent = { ...policy, explain: { initiatives: 0, runner_ups: 0, frontier: 0 } };
    const allocation = await (0,allocate/* allocate */.C)(options.unexplained ? { ...decision, policy: silent } : decision);
    const funded = new Set(allocation.selected.map(({ id }) => id));
    for (const entry of entries)
        if (funded.has(entry.id))
            entry.status = "funded";
    const next = nextStudies({
        ...{ entries, ideas: workspace.ideas, allocation, calibration, layer },
        ...{ policy: config.next, calibrate: config.calibrate, measure: config.measure },
    });
    const last = history.past.at(-1);
    const previous = last ? { cycle: last.id, allocation: last.allocation } : null;
    const studied = new Set(entries.map(({ id }) => id));
    const problems = [
        ...workspace.problems.filter(({ initiative }) => !studied.has(initiative ?? "")),
        ...entries.flatMap((entry) => entry.problems),
        ...decided.idle(evaluated.map(({ initiative_id }) => initiative_id)),
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
        next,
        previous,
        problems,
    };
    return { ...found, decision, manifest: manifestOf(found, workspace.inputs, history) };
}
/** What was funded and is neither in the workspace any more nor closed by an outcome: it stays in the record. */
async function goneFiles(workspace, history, { storage }) {
    const known = new Set([
        ...workspace.initiatives.map(({ id }) => id),
        ...(await (0,stages_history/* outcomesIn */.Rl)(history))
            .filter(({ status }) => status !== "pending")
            .map(({ initiative_id }) => initiative_id),
    ]);
    return history.past.flatMap((cycle) => cycle.allocation.selected
        .filter(({ id }) => !known.has(id))
        .map(({ id }) => (0,study/* goneFile */.KM)(id, cycle, storage.path)));
}


/***/ }),

/***/ 12832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PF: () => (/* binding */ calibrationBlocks),
  Bm: () => (/* binding */ calibrationSummary)
});

// UNUSED EXPORTS: give, tooFew

// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 3 modules
var d3_scale = __webpack_require__(96351);
// EXTERNAL MODULE: ./build/render/text.js
var render_text = __webpack_require__(99822);
// EXTERNAL MODULE: ./build/render/charts/svg.js
var svg = __webpack_require__(29205);
;// CONCATENATED MODULE: ./build/render/charts/calibration.js



/** Whether forecasts were as wide as they should be; before there are outcomes enough for it, each method's bias. Null before that. */
const calibrationChart = (result) => histogramChart(result) ?? biasChart(result);
const [left, calibration_top, width] = [300, 34, 860];
/** In which tenth of its forecast each outcome fell. */
function histogramChart({ calibration: { monitors, minimum_to_tell } }) {
    const pit = monitors?.pit;
    if (!pit || monitors.n < minimum_to_tell)
        return null;
    const even = monitors.n / pit.length;
    const [start, step, height] = [80, 62, 180];
    const bottom = calibration_top + height;
    const y = (0,d3_scale/* scaleLinear */.m4)()
        .domain([0, Math.max(even, ...pit)])
        .range([bottom, calibration_top + 14]);
    // Off the line, so that it can be read.
    const said = (head) => (Math.abs(head - 5 - y(even)) < 12 ? Math.min(head, y(even)) : head);
    const bars = pit.flatMap((count, i) => {
        const x = start + (i + 0.5) * step;
        return [
            ...(count > 0 ? [(0,svg/* line */.n8)(x, bottom, x, y(count), "plain", step - 14)] : []),
            (0,svg/* label */.Pf)(x, said(y(count)) - 5, String(count), "middle"),
            (0,svg/* label */.Pf)(x, bottom + 18, i === 0 ? "lowest" : i === pit.length - 1 ? "highest" : String(i + 1), "middle", "soft"),
        ];
    });
    const end = start + pit.length * step;
    const n = (0,render_text/* counted */.hS)(monitors.n, "outcome");
    return (0,svg/* chart */.bW)({
        name: "calibration",
        width,
        height: bottom + 46,
        title: "Where outcomes fell in their forecasts",
        alternative: `${n} by tenth of their forecast, lowest first: ${pit.join(", ")}; even would be ${(0,render_text/* number */.ai)(even)} each`,
        marks: [
            (0,svg/* label */.Pf)(20, 18, `${n} by tenth of the forecast · line: even · high ends: forecasts too narrow, high middle: too wide`, "start", "soft"),
            ...bars,
            (0,svg/* line */.n8)(start, bottom, end, bottom, "axis"),
            (0,svg/* line */.n8)(start, y(even), end, y(even), "bad", 2),
            (0,svg/* label */.Pf)(end + 8, y(even) + 4, `even: ${(0,render_text/* number */.ai)(even)}`, "start", "soft"),
            (0,svg/* label */.Pf)((start + end) / 2, bottom + 36, "tenth of the forecast", "middle", "soft"),
        ],
    });
}
/** Hidden bias of each method that has outcomes enough, with two standard deviations to each side. */
function biasChart({ calibration: { learned, minimum_to_tell } }) {
    const { shown, rest } = (0,svg/* roomFor */.N_)((learned?.bias ?? []).filter(({ outcomes }) => outcomes >= minimum_to_tell));
    if (shown.length === 0)
        return null;
    const step = 26;
    const bottom = calibration_top + shown.length * step + 6;
    const rows = shown.map(({ model_type, context, outcomes, mean, sd }) => ({
        name: context === null ? model_type : `${model_type} · ${(0,render_text/* tame */.aM)(context, 24)}`,
        said: `${(0,render_text/* signed */.x8)(mean)} ± ${(0,render_text/* number */.ai)(sd)} (${(0,render_text/* counted */.hS)(outcomes, "outcome")})`,
        ends: [mean - 2 * sd, mean, mean + 2 * sd],
    }));
    const ends = rows.flatMap((row) => row.ends);
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...ends), Math.max(1e-9, ...ends)])
        .range([left, 620])
        .nice();
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), calibration_top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 18, (0,render_text/* number */.ai)(tick), "middle", "soft"),
    ]);
    const marks = rows.flatMap(({ name, said, ends: [low, mean, high] }, i) => {
        const y = calibration_top + (i + 0.5) * step;
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, name, "end"),
            ...(0,svg/* whisker */.Sq)([x(low), x(mean), x(high)], y, "plain", false),
            (0,svg/* label */.Pf)(x.range()[1] + 24, y + 4, said),
        ];
    });
    return (0,svg/* chart */.bW)({
        name: "calibration",
        width,
        height: bottom + 34,
        title: "What each method's pilots are off by",
        alternative: (0,svg/* inWords */.r4)(rows.map(({ name, said }) => `${name} ${said}`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, "hidden bias in plausible effects, two standard deviations to each side · above 0: pilots show too much", "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [(0,svg/* label */.Pf)(left - 14, bottom + 18, rest, "end", "soft")] : []),
        ],
    });
}

// EXTERNAL MODULE: ./build/render/document.js
var render_document = __webpack_require__(60616);
// EXTERNAL MODULE: ./build/render/learning.js
var learning = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/render/outcomes.js
var outcomes = __webpack_require__(44488);
;// CONCATENATED MODULE: ./build/render/calibration.js





const tooFew = "too few to tell";
const give = ({ mean, sd }, write = render_text/* signed */.x8) => `${write(mean)} ± ${(0,render_text/* number */.ai)(sd)}`;
/** How good the forecasts were and what the record teaches; nothing in the classic mode. */
function calibrationBlocks(result) {
    const { calibration } = result;
    const { learned, monitors } = calibration;
    if (!learned || !monitors)
        return [];
    const chart = calibrationChart(result);
    return [
        (0,render_document/* paragraph */.FY)([(0,render_document/* strong */.ko)((0,learning/* learnedSentence */.p6)(result)), ` ${basisText(calibration, learned)}`]),
        ...(learned.outcomes === 0
            ? []
            : [
                ...monitorBlocks(monitors, calibration.minimum_to_tell),
                ...(chart ? [chart] : []),
                ...methodBlocks(learned, calibration.minimum_to_tell),
                ...besidesBlocks(learned, calibration.minimum_to_tell),
            ]),
        ...leftOutBlocks(calibration, learned),
    ];
}
function basisText(calibration, { pilots, left_out }) {
    const apart = left_out.length > 0 ? [`${(0,render_text/* counted */.hS)(left_out.length, "measurement")} left out`] : [];
    const open = (0,outcomes/* openText */.Uq)(calibration);
    return `From ${(0,render_text/* counted */.hS)(pilots, "pilot")}, funded or not${[...apart, ...(open ? [open] : [])].map((text) => `; ${text}`).join("")}.`;
}
/** Forecasts as they stood when the money was given, against what came. */
function monitorBlocks(monitors, minimum) {
    const { n } = monitors;
    const guard = monitors.guard && monitors.guard.widening > 1 ? [guardText(monitors.guard)] : [];
    if (n < minimum)
        return [
            (0,render_document/* paragraph */.FY)(`${(0,render_text/* counted */.hS)(n, "forecast")} met by an outcome: ${tooFew} how good they are (from ${minimum} on).`),
            ...guard.map((text) => (0,render_document/* paragraph */.FY)(text)),
        ];
    const { coverage_80, coverage_90, signed_error, crps, crps_raw, brier, calibration_slope } = monitors;
    const shown = (value, write) => (value === null ? tooFew : write(value));
    const rows = [
        ["actual inside the 80 % interval", shown(coverage_80, render_text/* percent */.KN), "80 %"],
        ["actual inside the 90 % interval", shown(coverage_90, render_text/* percent */.KN), "90 %"],
        [
            "actual − forecast, in plausible effects",
            shown(signed_error, ({ mean, standard_error: sd }) => give({ mean, sd })),
            "0",
        ],
        [
            "CRPS: how far forecasts were from what came, widths counted, in plausible effects",
            shown(crps, render_text/* number */.ai),
            crps_raw === null ? "" : `0; the pilots as measured: ${(0,render_text/* number */.ai)(crps_raw)}`,
        ],
        [
            "Brier score of the confidence, that the pilot's interval holds the outcome",
            shown(brier, render_text/* number */.ai),
            "0; a coin's is 0.25",
        ],
        [
            "slope of actual on forecast",
            shown(calibration_slope, ({ slope, standard_error: sd }) => give({ mean: slope, sd }, render_text/* number */.ai)),
            "1; less: forecasts spread too far",
        ],
    ];
    return [
        (0,render_document/* table */.tp)([`${(0,render_text/* counted */.hS)(n, "forecast")} met by an outcome`, "found", "best"], rows),
        ...guard.map((text) => (0,render_document/* paragraph */.FY)(text)),
    ];
}
const guardText = ({ error_90, widening }) => `Forecasts are ${(0,render_text/* number */.ai)(widening)} times as wide as the model has them: 90 % of past errors were within ${(0,render_text/* number */.ai)(error_90)} standard deviations, 1.64 would be right.`;
const methodName = (model_type, context) => context === null ? model_type : `${model_type} · ${(0,render_text/* tame */.aM)(context, 60)}`;
/** Of each method, overall and by context: its hidden bias, and how often its intervals held the outcome. */
function methodBlocks(learned, minimum) {
    const { bias, confidence, sensitivity, outcomes: all, voltage } = learned;
    const key = (one) => `${one.model_type}\n${one.context ?? ""}`;
    const hits = new Map(confidence.map((one) => [key(one), one]));
    const without = new Map(sensitivity?.bias.map((one) => [key(one), one]));
    const rows = bias.map((one) => {
        const { model_type, context, pilots, outcomes } = one;
        const hit = hits.get(key(one));
        const other = without.get(key(one));
        return [
            context === null ? (0,render_document/* strong */.ko)(model_type) : methodName(model_type, context),
            (0,render_text/* grouped */.zD)(pilots),
            (0,render_text/* grouped */.zD)(outcomes),
            outcomes < minimum ? tooFew : give(one),
            ...(sensitivity ? [other && other.outcomes >= minimum ? give(other) : tooFew] : []),
            hit && hit.outcomes >= minimum
                ? `${(0,render_text/* weighted */.Y1)(hit.inside)} of ${(0,render_text/* weighted */.Y1)(hit.outcomes)} (${(0,render_text/* percent */.KN)(hit.inside / hit.outcomes)})`
                : tooFew,
        ];
    });
    const header = [
        ...["method · context", "pilots", "outcomes", "hidden bias ± sd"],
        ...(sensitivity ? [`without the ${(0,render_text/* counted */.hS)(sensitivity.overridden, "outcome")} funded by hand`] : []),
        "outcomes inside the pilot's interval, weighted by age",
    ];
    if (bias.every(({ outcomes }) => outcomes < minimum)) {
        const methods = bias.filter(({ context }) => context === null);
        const counts = methods.map((one) => `${one.model_type} ${(0,render_text/* counted */.hS)(one.outcomes, "outcome")}`);
        return [(0,render_document/* paragraph */.FY)(`What each method is off by: ${tooFew} (${counts.join(", ")}).`)];
    }
    return [
        (0,render_document/* table */.tp)(header, rows, 60),
        (0,render_document/* paragraph */.FY)(`A bias is in plausible effects; above 0 the method's pilots show too much. What full scale keeps of an effect: ${all < minimum ? tooFew : give(voltage, render_text/* number */.ai)}.`),
    ];
}
/** The rest of what was learned, beside what was supposed before. */
function besidesBlocks(learned, minimum) {
    const { priors, pilots, outcomes, voltage, effect_sd, noise_scale, multiple, contexts } = learned;
    const told = (n, text) => (n < minimum ? tooFew : text);
    const rows = [
        [
            "what full scale keeps of an effect",
            give(priors.voltage, render_text/* number */.ai),
            told(outcomes, give(voltage, render_text/* number */.ai)),
        ],
        [
            "spread of effects around their context's mean (τ)",
            (0,render_text/* number */.ai)(priors.effect_sd),
            told(pilots, give(effect_sd, render_text/* number */.ai)),
        ],
        [
            "noise of single pilots beyond their standard error, times what was supposed",
            "1",
            told(outcomes, give(noise_scale, render_text/* number */.ai)),
        ],
        ...(multiple === 1
            ? []
            : [
                [
                    "a plausible effect where none is configured, in effects that pay for their cost",
                    "1",
                    told(pilots, (0,render_text/* number */.ai)(multiple)),
                ],
            ]),
        ...contexts.map((one) => [
            `mean effect in ${(0,render_text/* tame */.aM)(one.context, 60)} (${(0,render_text/* counted */.hS)(one.pilots, "pilot")}, ${(0,render_text/* counted */.hS)(one.outcomes, "outcome")})`,
            `0 ± ${(0,render_text/* number */.ai)(priors.context_mean_sd)}`,
            told(one.pilots, give(one)),
        ]),
    ];
    return [
        (0,render_document/* details */.zH)("What else was learned", [(0,render_document/* table */.tp)(["in plausible effects", "supposed before", "learned"], rows)]),
    ];
}
/** What is shown and not learned from, by reason. */
function leftOutBlocks({ open }, { left_out }) {
    const what = { pilot: "pilot", scale: "full scale" };
    const reasons = new Map();
    const put = (reason, id) => reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
    for (const { initiative_id, phase, reason } of left_out.slice(0, most))
        put(`${what[phase]}: ${(0,render_text/* tame */.aM)(reason, 200)}`, (0,render_text/* tame */.aM)(initiative_id));
    for (const { initiative_id, funded_in, status } of open.slice(0, most))
        put(status === "pending" ? "full-scale data awaited" : status.replace("_", " "), `${(0,render_text/* tame */.aM)(initiative_id)} (${funded_in})`);
    if (reasons.size === 0)
        return [];
    const items = [...reasons].map(([reason, ids]) => `${reason}: ${(0,outcomes/* listed */.KE)(ids)}`);
    const rest = Math.max(0, left_out.length - most) + Math.max(0, open.length - most);
    return [
        (0,render_document/* details */.zH)("Left out of learning, and why", [
            { kind: "list", items: rest > 0 ? [...items, `and ${(0,render_text/* grouped */.zD)(rest)} more`] : items },
        ]),
    ];
}
const most = 1000;
/** The same in a few lines, for a comment. */
function calibrationSummary(result) {
    const { learned, monitors, minimum_to_tell: minimum } = result.calibration;
    if (!learned || !monitors)
        return [];
    const { n, coverage_80, coverage_90, signed_error, crps, crps_raw } = monitors;
    const enough = n >= minimum && coverage_80 !== null && coverage_90 !== null;
    const held = enough
        ? `Of ${(0,render_text/* counted */.hS)(n, "forecast")} ${(0,render_text/* percent */.KN)(coverage_80)} held at 80 %, ${(0,render_text/* percent */.KN)(coverage_90)} at 90 %`
        : `${(0,render_text/* counted */.hS)(n, "forecast")} met by an outcome: ${tooFew} how good they are`;
    const error = enough && signed_error
        ? `; actual − forecast ${give({ mean: signed_error.mean, sd: signed_error.standard_error })} plausible effects`
        : "";
    const score = enough && crps !== null && crps_raw !== null
        ? `; CRPS ${(0,render_text/* number */.ai)(crps)}, of the pilots as measured ${(0,render_text/* number */.ai)(crps_raw)}`
        : "";
    const biases = learned.bias
        .filter(({ context, outcomes }) => context === null && outcomes >= minimum)
        .map((one) => `${one.model_type} ${give(one)} (${(0,render_text/* counted */.hS)(one.outcomes, "outcome")})`);
    return [
        (0,render_document/* paragraph */.FY)((0,render_document/* joined */.oR)([
            (0,render_document/* strong */.ko)((0,learning/* learnedSentence */.p6)(result)),
            `${held}${error}${score}.`,
            ...(biases.length > 0 ? [`Hidden bias in plausible effects: ${biases.join(", ")}.`] : []),
        ], " ")),
    ];
}


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
/* harmony export */   nD: () => (/* binding */ trackRecord)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60616);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);
/* harmony import */ var _learning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8951);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99822);




/** How a confidence came about: one table, and what the record made of it. */
function confidenceBlocks(entry, learnt) {
    const { evaluate } = entry;
    if (!evaluate)
        return [];
    const demotion = evaluate.demotion
        ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(["Demoted to ", evaluate.demotion.to, `: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(evaluate.demotion.reason, 300)}`])]
        : [];
    const rows = evaluate.components.map(({ name, statement, score, weight }) => [
        name.replaceAll("_", " "),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(statement, 200),
        score.toFixed(2),
        weight.toFixed(2),
    ]);
    const title = (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)([
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id)),
        ` · ${evaluate.confidence.toFixed(3)} in ${evaluate.confidence_range.lower.toFixed(2)}–${evaluate.confidence_range.upper.toFixed(2)} (${evaluate.effective_type})`,
    ]);
    const calibrated = learnt ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`Calibrated to ${(0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .calibratedText */ .x_)(learnt)}.`)] : [];
    return [title, ...demotion, ...calibrated, (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["dimension", "what was found", "score", "weight"], rows)];
}
/** The record of predicted against actual; groups with fewer outcomes than it takes say so. */
function trackRecord({ calibration }) {
    const { overall, by_model_type, minimum_to_tell } = calibration;
    if (overall.n === 0)
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)("No outcome yet: nothing funded has been measured at full scale.")];
    const types = Object.entries(by_model_type).filter(([, record]) => record.n > 0);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
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
    const spread = se === null ? "" : ` ± ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(100 * se)}`;
    return [
        name,
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(n),
        few || coverage === null ? "too few to tell" : `${within_interval} of ${n} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(coverage)})`,
        few || error === null ? "too few to tell" : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x8)(100 * error)} %${spread}`,
        record.mean_confidence === null ? "" : record.mean_confidence.toFixed(2),
    ];
}
/** What it takes to make the run again. */
function reproduceBlocks(result) {
    const { manifest } = result;
    const reused = result.entries.filter((entry) => entry.reused_from !== null);
    const rows = [
        ["commit", result.commit === null ? "inputs not all committed" : (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(result.commit)],
        ["as of", result.as_of],
        ["engine", manifest.engine_version],
        ["plan", (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(manifest.plan_sha256)],
        [
            "previous cycle",
            manifest.parent
                ? [manifest.parent.cycle, " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(manifest.parent.manifest_sha256.slice(0, 12))]
                : "none",
        ],
        ["measured anew", String((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .measurementsOf */ .ZG)(result).anew)],
        [
            "reused unchanged",
            reused.length === 0
                ? "none"
                : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(reused.map((entry) => `${entry.id} (${entry.reused_from})`).join(", "), 500),
        ],
    ];
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["", ""], rows),
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

/***/ 43323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ learnedNote),
/* harmony export */   ol: () => (/* binding */ whyReturns),
/* harmony export */   vW: () => (/* binding */ returningBlocks)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60616);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45267);
/* harmony import */ var _learning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8951);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99822);




/** How much the record counts, and how the table's arrows are read; nothing in the classic mode. */
function learnedNote(result) {
    const sentence = (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .learnedSentence */ .p6)(result);
    if (sentence === null)
        return [];
    const key = "A confidence is by design → calibrated by n outcomes, weighted by age. A return is as the pilot measured it, its interval's ends and middle, beside what the record makes of it: quartiles and median.";
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)((0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .learntOf */ .un)(result).size > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(sentence), ` ${key}`] : sentence)];
}
/** What became of each pilot's return, and how surely. Empty while nothing that was learned counts. */
function whyReturns(result) {
    const { currency, calibration } = result;
    const learnt = (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .learntOf */ .un)(result);
    if (learnt.size === 0)
        return [];
    const unusable = new Map(calibration.learned?.left_out
        .filter(({ phase }) => phase === "pilot")
        .map(({ initiative_id, reason }) => [initiative_id, reason]));
    const price = (value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(value, currency);
    const range = (lower, upper) => `[${price(lower)}, ${price(upper)}]`;
    const entries = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .candidatesOf */ .kW)(result);
    const rows = entries.map((entry) => {
        const { worst, median, best } = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .measuredReturns */ .C6)(entry.evaluate);
        const found = learnt.get(entry.id)?.forecast;
        const pilot = `${price(median)} ${range(worst, best)}`;
        if (!found)
            return [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id), pilot, `as measured: ${unusable.get(entry.id) ?? "not learned"}`, "", ""];
        const { returns, lower, upper, effect } = found;
        return [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(entry.id),
            pilot,
            `${price(returns.median)} ${range(lower, upper)}`,
            `${price(returns.worst)} to ${price(returns.best)}`,
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(effect.slope),
        ];
    });
    const level = entries[0]?.measure?.confidence_level;
    const spread = level === undefined ? "[interval]" : `[${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(level)} interval]`;
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
            "initiative",
            `pilot ${spread}`,
            `learned ${spread}`,
            "learned quartiles",
            "of a change of the pilot's, full scale would follow",
        ], rows),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)("A pilot's return is drawn towards what initiatives like it brought, the more the less precise and the more biased its method has been."),
    ];
}
/** What came back with another pilot, before and now. */
function returningBlocks(result) {
    const learnt = (0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .learntOf */ .un)(result);
    const rows = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .ad)(result.entries)
        .filter(_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .inPool */ .Qt)
        .flatMap((entry) => {
        const { id, before, measure, evaluate, status, metric_unit } = entry;
        if (!before || !measure || !evaluate)
            return [];
        const same = before.measure.metric === measure.metric;
        const then = same
            ? (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(before.measure, metric_unit)
            : [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(before.measure, null), ` on ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(before.measure.metric, 40)}`];
        return [
            [
                (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(id),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)([before.cycle, then, studyText(before, undefined)], " · "),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)([(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .effectText */ .tr)(measure, metric_unit), studyText(entry, learnt.get(id))], " · "),
                status === "funded" ? (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)("funded") : status.replace("_", " "),
            ],
        ];
    });
    return rows.length > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["initiative", "before", "now", "decision"], rows, 200)] : [];
}
function studyText({ measure, evaluate }, learnt) {
    const demoted = evaluate.demotion ? `, demoted to ${evaluate.demotion.to}` : "";
    return `${measure.model.replaceAll("_", " ")}${demoted}, confidence ${(0,_learning_js__WEBPACK_IMPORTED_MODULE_1__/* .confidenceText */ .S$)(evaluate.confidence, learnt)}`;
}


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

/***/ 10792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nextBlocks),
/* harmony export */   q: () => (/* binding */ renderNext)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60616);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64425);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99822);



/** What to study next, in the report; nothing where nobody could be studied. */
function nextBlocks({ next }) {
    const { rows, currency, more } = next;
    const notes = [settledText(next), leftOutText(next)].filter((text) => text !== "");
    if (rows.length === 0)
        return notes.map((text) => (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(text));
    const header = [
        "",
        "study",
        "return now",
        "hurdle",
        "clears it",
        "being wrong costs",
        "study is worth",
        "why",
    ];
    const shown = rows.map((row) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(row.id)), row.kind === "idea" ? " (idea)" : ""],
        studyText(row.study),
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.mean, currency)} ± ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.sd, currency)}`,
        hurdleText(row, currency),
        chance(row.clears),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.evpi, currency),
        worthText(row.study, currency),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(row.reason, 300),
    ]);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, shown),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(legend(next)),
        ...alternatives(next),
        ...(more > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(more, "study", "studies")} more, each worth less.`)] : []),
        ...notes.map((text) => (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(text)),
    ];
}
function alternatives({ rows, currency }) {
    const others = rows.flatMap(({ id, alternatives: studies }) => studies.map((study) => [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(id), studyText(study), worthText(study, currency)]));
    if (others.length === 0)
        return [];
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)("Other designs", [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["", "study", "is worth"], others)])];
}
const legend = ({ policy }) => [
    "Return now: mean ± standard deviation at full scale by what is known.",
    "Hurdle: what the money would bring otherwise.",
    "Being wrong costs: the average loss of deciding now; a study is worth the part of it that it saves on average.",
    policy.cost_per_observation === undefined
        ? `The sample is the smallest that brings ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(policy.share)} of what an unlimited one would.`
        : "The sample is the one that brings the most beyond its cost.",
    ...(policy.reach < 1 ? [`A study is carried out with a chance of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(policy.reach)}.`] : []),
].join(" ");
const studyText = ({ design, sample_size }) => `${design}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(sample_size, "observation")}`;
const hurdleText = ({ hurdle, displaces }, currency) => displaces === null
    ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(hurdle, currency)}, its cost`
    : (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)([`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(hurdle, currency)}, the rate of`, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(displaces)], " ");
function worthText({ evsi, evpi_share, cost, value }, currency) {
    const worth = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(evsi, currency)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(evpi_share)} of that)`;
    return cost === null ? worth : `${worth}, costs ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(cost, currency)}, leaves ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, currency)}`;
}
/** Never a certainty. */
const chance = (share) => share > 0.995 ? "over 99 %" : share < 0.005 ? "under 1 %" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(Math.round(100 * share) / 100);
function settledText({ settled, policy }) {
    if (settled.length === 0)
        return "";
    const because = policy.cost_per_observation === undefined
        ? "no study is likely enough to turn the decision"
        : "no study is worth its cost";
    return `Settled, as ${because}: ${listed(settled)}.`;
}
const leftOutText = ({ left_out }) => left_out.length === 0
    ? ""
    : `Not ranked: ${listed(left_out.map(({ id, reason }) => `${id} (${reason})`))}.`;
const listed = (texts) => `${texts
    .slice(0, 20)
    .map((text) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(text, 200))
    .join(", ")}${texts.length > 20 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(texts.length - 20)} more` : ""}`;
/** The same on a terminal. */
function renderNext(next, { color }) {
    const p = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .paint */ .nI)(color);
    const { rows, cycle, currency, considered, more } = next;
    const header = ["", "study", "return now", "hurdle", "clears it", "wrong costs", "study is worth"];
    const cells = rows.map((row) => [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(row.id, 32)}${row.kind === "idea" ? " (idea)" : ""}`,
        studyText(row.study),
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.mean, currency)} ± ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.sd, currency)}`,
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.hurdle, currency)}${row.displaces === null ? "" : ` (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(row.displaces, 20)})`}`,
        chance(row.clears),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(row.evpi, currency),
        worthOnTerminal(row.study, currency),
    ]);
    const widths = header.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i].length)));
    const write = (row) => `  ${row.map((cell, i) => cell.padEnd(widths[i])).join("  ")}`.trimEnd();
    const notes = [
        more > 0 ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(more, "study", "studies")} more, each worth less.` : "",
        settledText(next),
        leftOutText(next),
    ].filter((text) => text !== "");
    const told = considered === 0
        ? "nothing to study: everything is funded, and there are no ideas"
        : "what to study next";
    return `${[
        p.bold(`Impact Loop ${cycle} · ${told}`),
        ...(rows.length > 0 ? ["", p.dim(write(header))] : []),
        ...cells.flatMap((row, i) => [write(row), p.dim(`    → ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM)(rows[i].reason, 300)}`)]),
        ...(notes.length > 0 ? ["", ...notes] : []),
    ].join("\n")}\n`;
}
function worthOnTerminal({ evsi, evpi_share, cost, value }, currency) {
    const worth = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(evsi, currency)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(evpi_share)})`;
    return cost === null ? worth : `${worth}, less cost ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(value, currency)}`;
}


/***/ }),

/***/ 62092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ overrideBlocks)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60616);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44488);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99822);




/** What people decided in this cycle, what the engine would have picked, and how such decisions have come out so far. */
const overrideBlocks = (result) => [
    ...decidedBlocks(result),
    ...recordBlocks(result),
];
function decidedBlocks({ allocation, currency }) {
    if (allocation.overrides.length === 0)
        return [];
    const rows = allocation.overrides.map(({ id, force, reason_code, by, text, cost_in_regret }) => [
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(id),
        force === "fund" ? "funded" : "left out",
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)([reason_code.replaceAll("_", " "), text].filter(Boolean).join(": "), 200),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(by ?? ""),
        cost_in_regret === null ? "not known" : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .lossText */ .Tj)(allocation, cost_in_regret, currency),
    ]);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["initiative", "by hand", "reason", "by", "what it costs"], rows, 200),
        ...engineText(allocation).map((text) => (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(text)),
    ];
}
/** What would be funded without the decisions of people, against what is. */
function engineText({ engine_pick: pick, selected }) {
    if (pick === undefined)
        return [];
    if (pick === null)
        return ["Without these decisions nothing could be funded."];
    const funded = new Set(selected.map(({ id }) => id));
    const named = (ids) => (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(ids.map((id) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tame */ .aM)(id)));
    const also = pick.filter((id) => !funded.has(id));
    const not = [...funded].filter((id) => !pick.includes(id));
    if (also.length + not.length === 0)
        return ["The engine alone would fund the same."];
    const differs = [
        ...(not.length > 0 ? [`Funded against it: ${named(not)}.`] : []),
        ...(also.length > 0 ? [`Left out against it: ${named(also)}.`] : []),
    ];
    return [`The engine alone would fund ${pick.length === 0 ? "nothing" : named(pick)}. ${differs.join(" ")}`];
}
/** By reason: how often, how often against the engine, and what came of what was funded. */
function recordBlocks({ allocation, calibration, currency }) {
    const { overrides, minimum_to_tell } = calibration;
    if (overrides.length === 0)
        return [];
    const rows = overrides.map((record) => {
        const { force, reason_code, n, against_engine, cost_in_regret, outcomes, paid_back, mean_error } = record;
        const few = outcomes < minimum_to_tell;
        const told = (text) => (force === "forbid" ? "" : few ? "too few to tell" : text);
        return [
            force === "fund" ? "funded" : "left out",
            reason_code,
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(n),
            (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(against_engine),
            cost_in_regret === null ? "not known" : (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .lossText */ .Tj)(allocation, cost_in_regret, currency),
            force === "forbid" ? "" : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(outcomes),
            told(`${paid_back} of ${outcomes}`),
            told(mean_error === null ? "" : `${mean_error > 0 ? "+" : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .money */ .TG)(mean_error, currency)}`),
        ];
    });
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)("Decisions of people in earlier cycles, by reason:"),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
            ...["by hand", "reason", "decisions", "against the engine", "what they cost"],
            ...["measured since", "brought at least their cost", "mean of actual − predicted"],
        ], rows),
    ];
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kt: () => (/* binding */ renderCycleFiles),
  Br: () => (/* binding */ renderSummary)
});

// UNUSED EXPORTS: renderReport

// EXTERNAL MODULE: ./build/render/calibration.js + 1 modules
var calibration = __webpack_require__(12832);
// EXTERNAL MODULE: ./node_modules/d3-scale/dist/d3-scale.mjs + 3 modules
var d3_scale = __webpack_require__(96351);
// EXTERNAL MODULE: ./build/render/findings.js
var findings = __webpack_require__(45267);
// EXTERNAL MODULE: ./build/render/learning.js
var learning = __webpack_require__(8951);
// EXTERNAL MODULE: ./build/render/text.js
var render_text = __webpack_require__(99822);
// EXTERNAL MODULE: ./build/render/charts/svg.js
var svg = __webpack_require__(29205);
;// CONCATENATED MODULE: ./build/render/charts/confidence.js





/** Each candidate's confidence in the band that its design allows, calibrated where the record counts. Null without candidates. */
function confidenceChart(result) {
    const { shown, rest } = (0,svg/* roomFor */.N_)((0,findings/* candidatesOf */.kW)(result));
    if (shown.length === 0)
        return null;
    const learnt = (0,learning/* learntOf */.un)(result);
    const [left, top, step, width] = [230, 34, 26, 860];
    const bottom = top + shown.length * step + 6;
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([0, 1])
        .range([left, learnt.size > 0 ? 520 : 600]);
    const rows = shown.map(({ id, status, evaluate }) => {
        const { confidence, confidence_range, effective_type, demotion } = evaluate;
        const design = demotion ? `${effective_type}, demoted` : effective_type;
        const found = learnt.get(id);
        return {
            id: (0,render_text/* tame */.aM)(id, 30),
            funded: status === "funded",
            confidence: found?.confidence ?? confidence,
            said: (0,learning/* confidenceText */.S$)(confidence, found),
            learned: found ? { from: confidence, ...found.forecast } : null,
            range: confidence_range,
            design,
        };
    });
    const marks = rows.flatMap(({ id, funded, confidence, said, learned, range, design }, i) => {
        const y = top + (i + 0.5) * step;
        const role = funded ? "good" : "plain";
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, id, "end"),
            (0,svg/* line */.n8)(x(range.lower), y, x(range.upper), y, "band", 12),
            ...(learned
                ? [
                    (0,svg/* line */.n8)(x(learned.confidence_lower), y, x(learned.confidence_upper), y, role, 1.5),
                    (0,svg/* line */.n8)(x(learned.from), y - 8, x(learned.from), y + 8, "axis", 2),
                ]
                : []),
            (0,svg/* dot */.Om)(x(confidence), y, funded ? role : `${role} hollow`),
            (0,svg/* label */.Pf)(x(1) + 24, y + 4, `${said} · ${design}`),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 16, String(tick), "middle", "soft"),
    ]);
    const key = learnt.size > 0 ? " · tick: by design · dot and line: calibrated, 90 % interval" : "";
    return (0,svg/* chart */.bW)({
        name: "confidence",
        width,
        height: bottom + 26,
        title: "Confidence in each estimate",
        alternative: (0,svg/* inWords */.r4)(rows.map(({ id, said, range, design }) => `${id} ${said} in ${range.lower.toFixed(2)} to ${range.upper.toFixed(2)} (${design})`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, `● funded · ○ not funded · bar: what the design allows${key}`, "start", "soft"),
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

;// CONCATENATED MODULE: ./build/render/charts/frontier.js



const [left, right, frontier_top] = [100, 820, 34];
const panels = [
    { value: ({ mean }) => mean, role: "good", from: frontier_top, height: 150 },
    { value: ({ regret }) => regret, role: "bad", from: frontier_top + 180, height: 90 },
];
/** What other budgets would bring, and below it the regret that they would leave. Null without a frontier. */
function frontierChart({ allocation, budget, currency }) {
    const points = (allocation.explanation?.frontier ?? []).flatMap(({ budget: of, largest_regret: regret, mean_return: mean }) => regret === null || mean === null ? [] : [{ of, regret, mean }]);
    if (points.length < 3)
        return null;
    const bottom = frontier_top + 270;
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([0, Math.max(...points.map(({ of }) => of))])
        .range([left, right])
        .nice();
    const marks = panels.flatMap(({ value, role, from, height }) => {
        const values = points.map(value);
        const y = (0,d3_scale/* scaleLinear */.m4)()
            .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
            .range([from + height, from])
            .nice(4);
        const at = points.map((point) => [x(point.of), y(value(point))]);
        return [
            ...y
                .ticks(4)
                .flatMap((tick) => [
                (0,svg/* line */.n8)(left, y(tick), right, y(tick), tick === 0 ? "axis" : "grid"),
                (0,svg/* label */.Pf)(left - 10, y(tick) + 4, (0,render_text/* money */.TG)(tick, currency), "end", "soft"),
            ]),
            ...at.slice(1).map(([px, py], i) => (0,svg/* line */.n8)(at[i][0], at[i][1], px, py, role, 2)),
            ...at.map(([px, py], i) => (0,svg/* dot */.Om)(px, py, role, points[i].of === budget ? 5.5 : 3)),
        ];
    });
    const key = "by budget · green: mean effective return · orange: largest regret · line: the budget";
    return (0,svg/* chart */.bW)({
        name: "frontier",
        width: 860,
        height: bottom + 34,
        title: "Other budgets",
        alternative: points
            .map(({ of, regret, mean }) => `${(0,render_text/* amount */.vj)(of, currency)}: mean return ${(0,render_text/* money */.TG)(mean, currency)}, largest regret ${(0,render_text/* money */.TG)(regret, currency)}`)
            .join("; "),
        marks: [
            (0,svg/* label */.Pf)(20, 18, key, "start", "soft"),
            (0,svg/* line */.n8)(x(budget), frontier_top, x(budget), bottom, "plain"),
            ...x.ticks(6).map((tick) => (0,svg/* label */.Pf)(x(tick), bottom + 18, (0,render_text/* money */.TG)(tick, currency), "middle", "soft")),
            ...marks,
        ],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/penalty.js




/** Each candidate's median return as measured, and what it counts as by its confidence and the record. Null without candidates. */
function penaltyChart(result) {
    const { allocation, currency } = result;
    const learnt = (0,learning/* learntOf */.un)(result);
    const funded = new Set(allocation.selected.map(({ id }) => id));
    const { shown, rest } = (0,svg/* roomFor */.N_)(allocation.candidates.toSorted((a, b) => Number(funded.has(b.id)) - Number(funded.has(a.id)) || (a.id < b.id ? -1 : 1)));
    if (shown.length === 0)
        return null;
    const [left, top, step, width] = [230, 34, 26, 860];
    const bottom = top + shown.length * step + 6;
    const values = shown.flatMap(({ returns, effective }) => [returns.median, effective.median]);
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
        .range([left, learnt.size > 0 ? 520 : 600])
        .nice();
    const learned = (id) => {
        const found = learnt.get(id);
        return found ? `, learned ${(0,render_text/* money */.TG)(found.forecast.returns.median, currency)},` : "";
    };
    const taker = learnt.size > 0 ? "confidence and the record make of" : "confidence takes from";
    const key = learnt.size > 0 ? "as it counts" : "discounted by confidence";
    const marks = shown.flatMap(({ id, confidence, returns, effective }, i) => {
        const y = top + (i + 0.5) * step;
        const role = funded.has(id) ? "good" : "plain";
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, (0,render_text/* tame */.aM)(id, 30), "end"),
            (0,svg/* line */.n8)(x(effective.median), y, x(returns.median), y, effective.median > returns.median ? "good" : "bad", 3),
            (0,svg/* dot */.Om)(x(returns.median), y, `${role} hollow`),
            (0,svg/* dot */.Om)(x(effective.median), y, role),
            (0,svg/* label */.Pf)(x.range()[1] + 24, y + 4, `${(0,render_text/* money */.TG)(returns.median, currency)} at ${confidence.toFixed(2)}${learned(id)} is ${(0,render_text/* money */.TG)(effective.median, currency)}`),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 16, (0,render_text/* money */.TG)(tick, currency), "middle", "soft"),
    ]);
    return (0,svg/* chart */.bW)({
        name: "penalty",
        width,
        height: bottom + 26,
        title: `What ${taker} each median return`,
        alternative: (0,svg/* inWords */.r4)(shown.map(({ id, confidence, returns, effective }) => `${(0,render_text/* tame */.aM)(id, 30)} ${(0,render_text/* money */.TG)(returns.median, currency)} at confidence ${confidence.toFixed(2)}${learned(id)} counts as ${(0,render_text/* money */.TG)(effective.median, currency)}`), rest),
        marks: [
            (0,svg/* label */.Pf)(20, 18, `○ as measured · ● ${key} · green: funded`, "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [(0,svg/* label */.Pf)(left - 14, bottom + 16, rest, "end", "soft")] : []),
        ],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/predicted.js



const most = 20;
/** Predicted against actual returns with their intervals and the 45° line. Null without an outcome. */
function predictedChart({ entries, currency }) {
    const { shown, rest } = (0,svg/* roomFor */.N_)(entries.map((entry) => entry.outcome).filter((outcome) => outcome?.status === "measured"), most);
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

// EXTERNAL MODULE: ./build/render/decision.js
var decision = __webpack_require__(771);
;// CONCATENATED MODULE: ./build/render/charts/regret.js





/** What the portfolio brings in each scenario against the best possible there: the gap is the regret. Null without a portfolio. */
function regretChart(result) {
    const { allocation, currency } = result;
    const { scenario_optima: optima, portfolio_effective: reached, regrets, selected } = allocation;
    if (!optima || !reached || !regrets || selected.length === 0)
        return null;
    const scenarios = (0,decision/* shownScenarios */.pS)(regrets).map(({ name, label: said }) => {
        return { said, optimum: optima[name], reach: reached[name], regret: regrets[name] };
    });
    const [left, top, step, width] = [scenarios.some(({ said }) => said.length > 10) ? 250 : 100, 34, 40, 860];
    const bottom = top + scenarios.length * step;
    const values = scenarios.flatMap(({ optimum, reach }) => [optimum, reach]);
    const x = (0,d3_scale/* scaleLinear */.m4)()
        .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
        .range([left, width - 220])
        .nice();
    const marks = scenarios.flatMap(({ said, optimum, reach, regret }, i) => {
        const y = top + (i + 0.5) * step;
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, said, "end"),
            (0,svg/* line */.n8)(x(0), y, x(reach), y, "good", 14),
            (0,svg/* line */.n8)(x(reach), y, x(optimum), y, "bad", 14),
            (0,svg/* label */.Pf)(x(Math.max(optimum, reach, 0)) + 12, y + 4, `${(0,render_text/* money */.TG)(reach, currency)}, regret ${(0,render_text/* money */.TG)(regret, currency)}`),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        (0,svg/* line */.n8)(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        (0,svg/* label */.Pf)(x(tick), bottom + 18, (0,render_text/* money */.TG)(tick, currency), "middle", "soft"),
    ]);
    const how = (0,learning/* learnedWeight */.cR)(result) > 0 ? "as it counts, with what was learned" : "discounted by confidence";
    const key = `${how} · green: the portfolio · orange: what the best for that scenario would add`;
    return (0,svg/* chart */.bW)({
        name: "regret",
        width,
        height: bottom + 34,
        title: "The portfolio in each scenario, and its regret",
        alternative: scenarios
            .map(({ said, optimum, reach, regret }) => `${said}: ${(0,render_text/* money */.TG)(reach, currency)} of at most ${(0,render_text/* money */.TG)(optimum, currency)}, regret ${(0,render_text/* money */.TG)(regret, currency)}`)
            .join("; "),
        marks: [(0,svg/* label */.Pf)(20, 18, key, "start", "soft"), ...ticks, ...marks],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/returns.js





/** Each candidate's return, worst to best, what the record makes of it, and what it costs. Null without candidates. */
function returnsChart(result) {
    const { shown, rest } = (0,svg/* roomFor */.N_)((0,findings/* candidatesOf */.kW)(result));
    if (shown.length === 0)
        return null;
    const price = (value) => (0,render_text/* money */.TG)(value, result.currency);
    const learnt = (0,learning/* learntOf */.un)(result);
    const rows = shown.map(({ id, status, evaluate }) => ({
        id: (0,render_text/* tame */.aM)(id, 30),
        funded: status === "funded",
        cost: evaluate.cost,
        range: [evaluate.return_worst, evaluate.return_median, evaluate.return_best],
        learned: learnt.get(id)?.forecast.returns ?? null,
    }));
    const [left, top, step, width] = [230, 34, learnt.size > 0 ? 34 : 26, 860];
    const bottom = top + rows.length * step + 6;
    const values = rows.flatMap(({ range, cost, learned }) => [
        ...range,
        cost,
        ...(learned ? [learned.worst, learned.best] : []),
    ]);
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
    const marks = rows.flatMap(({ id, funded, cost, learned, range: [worst, median, best] }, i) => {
        const y = top + (i + 0.5) * step;
        const role = funded ? "good" : "plain";
        return [
            (0,svg/* label */.Pf)(left - 14, y + 4, id, "end"),
            ...(0,svg/* whisker */.Sq)([x(worst), x(median), x(best)], y, role, !funded),
            ...(learned
                ? [
                    (0,svg/* line */.n8)(x(learned.worst), y + 10, x(learned.best), y + 10, role, 5),
                    (0,svg/* line */.n8)(x(learned.median), y + 6, x(learned.median), y + 14, "axis", 2),
                ]
                : []),
            (0,svg/* line */.n8)(x(cost), y - 8, x(cost), y + 8, "bad", 2.5),
        ];
    });
    const beneath = learnt.size > 0 ? " · bar beneath: learned, quartiles and median" : "";
    const key = `● funded · ○ not funded · orange: what it costs${beneath}`;
    return (0,svg/* chart */.bW)({
        name: "returns",
        width,
        height: bottom + 34,
        title: "Return of each initiative, worst to best",
        alternative: (0,svg/* inWords */.r4)(rows.map(({ id, funded, cost, learned, range: [worst, median, best] }) => `${id} ${price(worst)} to ${price(best)}, median ${price(median)}${learned ? `, learned ${price(learned.median)}` : ""}, cost ${price(cost)}${funded ? ", funded" : ""}`), rest),
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
// EXTERNAL MODULE: ./build/render/forecasts.js
var forecasts = __webpack_require__(43323);
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
/** Lines break neither after a minus sign nor inside an interval or a count, and never begin with a dot. */
const unbroken = (html) => html
    .replace(/−(?=[$€£¥])/g, "−&#8288;")
    .replace(/(\[[−\d$€£¥][^\s\]]*,) (?=[−\d$€£¥])/g, "$1&nbsp;")
    .replace(/\(n (?=\d)/g, "(n&nbsp;")
    .replaceAll(" · ", "&nbsp;· ");

// EXTERNAL MODULE: ./build/render/measurement.js
var measurement = __webpack_require__(79093);
// EXTERNAL MODULE: ./build/render/next.js
var next = __webpack_require__(10792);
// EXTERNAL MODULE: ./build/render/outcomes.js
var outcomes = __webpack_require__(44488);
// EXTERNAL MODULE: ./build/render/overrides.js
var overrides = __webpack_require__(62092);
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
    const learnt = (0,learning/* learntOf */.un)(result);
    const measured = (0,findings/* candidatesOf */.kW)(result).flatMap(measurement/* measurementBlocks */.$);
    const confidences = (0,findings/* candidatesOf */.kW)(result).flatMap((entry) => (0,evidence/* confidenceBlocks */.XQ)(entry, learnt.get(entry.id)));
    const returns = (0,forecasts/* whyReturns */.ol)(result);
    const { problems } = result;
    const decided = [
        (0,render_document/* heading */.R_)(2, `Impact Loop · ${result.cycle}: ${(0,findings/* verdict */.WJ)(result)}`),
        (0,render_document/* paragraph */.FY)([`As of ${result.as_of.slice(0, 10)}. `, (0,findings/* portfolioNumbers */.bS)(result, null)]),
    ];
    return [
        { rank: 0, blocks: decided },
        part(0, "Problems", problems.length > 0 ? (0,findings/* problemsTable */.NT)(problems, links) : null),
        part(0, "Since the last cycle", ...sinceLast(result)),
        part(1, "Outcomes", ...(0,outcomes/* outcomeBlocks */.Xr)(result)),
        part(0, "Portfolio", ...(0,forecasts/* learnedNote */.Md)(result), (0,findings/* portfolioTable */.nt)(result, links), returnsChart(result), effectsChart(result)),
        part(2, "Came back with another study", ...(0,forecasts/* returningBlocks */.vW)(result)),
        part(4, "Why these returns", returns.length > 0 ? (0,render_document/* details */.zH)("One row an initiative", returns) : null),
        part(2, "The decision in each scenario", regretChart(result), penaltyChart(result)),
        part(2, "What would change the decision", ...(0,decision/* whatWouldChange */.GC)(result), frontierChart(result)),
        part(2, "What to study next", ...(0,next/* nextBlocks */.S)(result)),
        part(2, "Track record", ...(0,evidence/* trackRecord */.nD)(result), predictedChart(result)),
        part(2, "Calibration", ...(0,calibration/* calibrationBlocks */.PF)(result)),
        part(3, "Look twice", doubts.length > 0 ? { kind: "list", items: doubts } : null),
        part(5, "What was measured", measured.length > 0
            ? (0,render_document/* details */.zH)("Each initiative: effect, verdict, sample, other readings", measured)
            : null),
        part(4, "Why these confidences", confidenceChart(result), confidences.length > 0 ? (0,render_document/* details */.zH)("One table an initiative", confidences) : null),
        part(1, "Overrides and what they cost", ...(0,overrides/* overrideBlocks */.b)(result)),
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
const constraints = (result) => [{ kind: "list", items: (0,decision/* constraintItems */._L)(result) }];


/***/ }),

/***/ 62789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ regretsOf),
/* harmony export */   Qs: () => (/* binding */ tailSize),
/* harmony export */   j6: () => (/* binding */ regretLines),
/* harmony export */   kg: () => (/* binding */ combine)
/* harmony export */ });
/** Σ factorⱼ·lineⱼ + constant. */
function combine(lines, factors, constant = 0) {
    const weights = new Array(lines[0]?.weights.length ?? 0).fill(0);
    for (const [j, line] of lines.entries()) {
        const factor = factors[j];
        if (factor === 0)
            continue;
        for (let i = 0; i < weights.length; i++)
            weights[i] += factor * line.weights[i];
    }
    return { constant, weights };
}
/** V* − total in each scenario. */
const regretLines = (totals, { optima }) => totals.map((line, j) => combine([line], [-1], optima[j]));
const regretsOf = (totals, { optima }) => totals.map((value, j) => optima[j] - value);
/** The scenarios of a tail: how many of the worst, the last in part. */
const tailSize = ({ scenarios, beta = 0.9 }) => scenarios.length * (1 - beta);


/***/ }),

/***/ 36639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/rules/define.js
var rules_define = __webpack_require__(62789);
;// CONCATENATED MODULE: ./build/rules/bayesian.js

const shares = ({ scenarios, weights = {} }) => scenarios.map((name) => weights[name] ?? 0);
/** Expected return under weights of the scenarios: max Σⱼ wⱼ Σᵢ R̃ᵢⱼxᵢ. */
const bayesian = {
    name: "bayesian",
    sense: "maximize",
    parameters: ["weights"],
    objectives: (totals, input) => [
        {
            pieces: [
                (0,rules_define/* combine */.kg)(totals, shares(input).map((share) => -share)),
            ],
            worst: 1,
        },
    ],
    value: (totals, input) => {
        const weights = shares(input);
        return totals.reduce((sum, value, j) => sum + weights[j] * value, 0);
    },
};

// EXTERNAL MODULE: ./build/solver/program.js
var program = __webpack_require__(59214);
;// CONCATENATED MODULE: ./build/rules/cvar-regret.js


/**
 * The mean regret of the worst share 1 − β of the scenarios, each as likely as any other: min CVaR_β of V*ⱼ − Tⱼ.
 * @see Rockafellar and Uryasev (2000), J. Risk 2
 */
const cvarRegret = {
    name: "cvar_regret",
    sense: "minimize",
    parameters: ["beta"],
    objectives: (totals, input) => [{ pieces: (0,rules_define/* regretLines */.j6)(totals, input), worst: (0,rules_define/* tailSize */.Qs)(input) }],
    value: (totals, input) => (0,program/* worstMean */.VC)((0,rules_define/* regretsOf */.M3)(totals, input), (0,rules_define/* tailSize */.Qs)(input)),
};

;// CONCATENATED MODULE: ./build/rules/cvar-return.js


/**
 * The mean total of the worst share 1 − β of the scenarios, each as likely as any other: max of the lower-tail CVaR_β.
 * @see Rockafellar and Uryasev (2000), J. Risk 2
 */
const cvarReturn = {
    name: "cvar_return",
    sense: "maximize",
    parameters: ["beta"],
    objectives: (totals, input) => [
        { pieces: totals.map((line) => (0,rules_define/* combine */.kg)([line], [-1])), worst: (0,rules_define/* tailSize */.Qs)(input) },
    ],
    value: (totals, input) => 0 -
        (0,program/* worstMean */.VC)(totals.map((value) => -value), (0,rules_define/* tailSize */.Qs)(input)),
};

;// CONCATENATED MODULE: ./build/rules/expected.js

/** Expected return with every scenario as likely as any other (Laplace): max of the mean total. */
const expected = {
    name: "expected",
    sense: "maximize",
    parameters: [],
    objectives: (totals) => [
        {
            pieces: [
                (0,rules_define/* combine */.kg)(totals, totals.map(() => -1 / totals.length)),
            ],
            worst: 1,
        },
    ],
    value: (totals) => totals.reduce((sum, value) => sum + value / totals.length, 0),
};

;// CONCATENATED MODULE: ./build/rules/hurwicz.js

/**
 * Between the best and the worst total: max α·maxⱼ Tⱼ + (1 − α)·minⱼ Tⱼ. The best total is not concave, so each scenario
 * takes its turn as the best, and the best of those answers is the rule's.
 * @see Hurwicz (1951), Cowles Commission Discussion Paper 370
 */
const hurwicz = {
    name: "hurwicz",
    sense: "maximize",
    parameters: ["alpha"],
    *objectives(totals, { alpha = 0.5 }) {
        for (const best of alpha === 0 ? totals.slice(0, 1) : totals)
            yield { pieces: totals.map((line) => (0,rules_define/* combine */.kg)([best, line], [-alpha, alpha - 1])), worst: 1 };
    },
    value: (totals, { alpha = 0.5 }) => alpha * Math.max(...totals) + (1 - alpha) * Math.min(...totals),
};

;// CONCATENATED MODULE: ./build/rules/maximin.js

/** The largest total in the worst scenario for the portfolio: max minⱼ Tⱼ. @see Wald (1950), Statistical Decision Functions */
const maximin = {
    name: "maximin",
    sense: "maximize",
    parameters: [],
    objectives: (totals) => [{ pieces: totals.map((line) => (0,rules_define/* combine */.kg)([line], [-1])), worst: 1 }],
    value: (totals) => Math.min(...totals),
};

;// CONCATENATED MODULE: ./build/rules/minimax-regret.js

/**
 * Minimax regret: min θ with θ ≥ V*ⱼ − Σ R̃ᵢⱼxᵢ in every scenario j, V* without the worst-return floor.
 * @see Savage (1951), J. Amer. Stat. Assoc. 46; the published example is in docs/allocation.md
 */
const minimaxRegret = {
    name: "minimax_regret",
    sense: "minimize",
    parameters: [],
    objectives: (totals, input) => [{ pieces: (0,rules_define/* regretLines */.j6)(totals, input), worst: 1 }],
    value: (totals, input) => Math.max(0, ...(0,rules_define/* regretsOf */.M3)(totals, input)),
};

;// CONCATENATED MODULE: ./build/rules/relative-regret.js

/** A regret is a share of V*; where nothing brings anything there is none to take a share of. */
const divisors = ({ optima }) => optima.map((value) => (value > 0 ? value : 1));
/**
 * Minimax relative regret: min over portfolios of max (V*ⱼ − Tⱼ)/V*ⱼ; the regret itself where V*ⱼ is 0.
 * @see Kouvelis and Yu (1997), Robust Discrete Optimization, ch. 1
 */
const relativeRegret = {
    name: "relative_regret",
    sense: "minimize",
    parameters: [],
    objectives: (totals, input) => {
        const by = divisors(input);
        const pieces = totals.map((line, j) => (0,rules_define/* combine */.kg)([line], [-1 / by[j]], input.optima[j] / by[j]));
        return [{ pieces, worst: 1 }];
    },
    value: (totals, input) => {
        const by = divisors(input);
        return Math.max(...totals.map((value, j) => (input.optima[j] - value) / by[j]));
    },
};

;// CONCATENATED MODULE: ./build/rules/index.js








/** The rules by name. */
const rules = new Map([minimaxRegret, relativeRegret, bayesian, expected, maximin, hurwicz, cvarRegret, cvarReturn].map((rule) => [rule.name, rule]));


/***/ }),

/***/ 30012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ makeEngine)
});

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
                generals: problem.domains.flatMap((domain, i) => (domain === "integer" ? [`x${i}`] : [])),
                options: {
                    msglev: glpk.GLP_MSG_OFF,
                    mipgap: 0,
                    presol: true,
                    tmlim: Math.max(1, Math.ceil(time_limit_seconds)),
                },
            });
            const found = result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS;
            if (!found)
                return { status: result.status === glpk.GLP_UNDEF ? "time_limit" : "infeasible", x: [], lower: null };
            const x = problem.domains.map((domain, i) => domain === "continuous" ? result.vars[`x${i}`] : Math.round(result.vars[`x${i}`]));
            const optimal = result.status === glpk.GLP_OPT;
            return { status: optimal ? "optimal" : "time_limit", x, lower: optimal ? result.z : null };
        },
        prices(problem) {
            if (problem.constraints.length === 0)
                return [];
            const { bounds, ...rest } = program(problem);
            const { result } = glpk.solve({
                ...rest,
                bounds: [...bounds, ...binaries(problem).map((name) => ({ name, type: glpk.GLP_DB, lb: 0, ub: 1 }))],
                options: { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: 1 },
            });
            if (result.status !== glpk.GLP_OPT)
                return null;
            return problem.constraints.map((_, i) => -(result.dual?.[`c${i}`] ?? 0));
        },
    };
}

;// CONCATENATED MODULE: ./build/solver/highs.js
/** A mixed-integer program in HiGHS's own form, by rows; `relaxed` leaves the binaries free in 0 to 1. */
function modelOf({ objective, domains, constraints }, relaxed) {
    const infinity = Number.POSITIVE_INFINITY;
    const entries = constraints.map(({ coefficients }) => coefficients.flatMap((value, i) => (value === 0 ? [] : [{ value, i }])));
    const starts = [0];
    for (const row of entries)
        starts.push(starts.at(-1) + row.length);
    return {
        numCols: domains.length,
        numRows: constraints.length,
        colCost: objective,
        colLower: domains.map((domain) => (typeof domain === "number" ? domain : 0)),
        colUpper: domains.map((domain) => typeof domain === "number" ? domain : domain === "binary" ? 1 : infinity),
        rowLower: constraints.map(() => -infinity),
        rowUpper: constraints.map(({ upper }) => upper),
        matrix: {
            format: "csr",
            numRows: constraints.length,
            numCols: domains.length,
            starts,
            indices: entries.flatMap((row) => row.map(({ i }) => i)),
            values: entries.flatMap((row) => row.map(({ value }) => value)),
        },
        ...(!relaxed && {
            integrality: domains.map((domain) => (domain === "continuous" ? 0 : 1)),
        }),
    };
}
/** HiGHS compiled to WebAssembly, loaded when it is first needed. The bundle has its files beside it: see scripts/bundle.ts. */
async function loadHighs() {
    const { default: loader } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 77745));
    // The types are of a module whose default is within it; what is there is the loader itself.
    const highs = await loader();
    const { optimal, timeLimit } = highs.constants.modelStatus;
    const quiet = { output_flag: false, random_seed: 0 };
    return {
        name: "highs 1.15",
        solve(problem, { time_limit_seconds }) {
            return highs.withModel(modelOf(problem, false), (model) => {
                const exact = { mip_rel_gap: 0, mip_abs_gap: 0, mip_feasibility_tolerance: 1e-9 };
                model.options.set({ ...quiet, ...exact, time_limit: time_limit_seconds });
                model.run();
                const status = model.getModelStatus();
                const found = Number(model.info.get("primal_solution_status")) === 2;
                const bound = Number(model.info.get("mip_dual_bound"));
                const lower = Number.isFinite(bound) ? bound : null;
                if (!found)
                    return { status: status === timeLimit ? "time_limit" : "infeasible", x: [], lower };
                const x = Array.from(model.getSolution().colValue, (value, i) => problem.domains[i] === "continuous" ? Math.max(0, value) : Math.round(value));
                return { status: status === optimal ? "optimal" : "time_limit", x, lower };
            });
        },
        prices(problem) {
            return highs.withModel(modelOf(problem, true), (model) => {
                model.options.set(quiet);
                model.run();
                if (model.getModelStatus() !== optimal)
                    return null;
                return Array.from(model.getSolution().rowDual, (value) => -value);
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/solver/engine.js


/** From so many variables on, HiGHS gives prices faster than it takes to load. */
const many = 2000;
const solvers = {};
const glpkOnce = () => (solvers.glpk ??= loadGlpk());
const highsOnce = () => (solvers.highs ??= loadHighs());
/** The core, with the solvers behind it: each is loaded once a process, when it is first needed. */
function makeEngine(solver, time_limit_seconds) {
    const core = (nodes, lines) => ({
        by: "core",
        nodes: Math.ceil((5 * nodes) / Math.max(5, lines)),
    });
    const milp = (name) => ({
        by: "milp",
        solver: name,
        seconds: time_limit_seconds,
    });
    return {
        solver,
        time_limit_seconds,
        ladder: ({ variables, lines, parts, stepped }) => {
            if (variables === 0)
                return [core(1, 1)];
            if (parts > 0)
                return [milp(solver === "glpk" ? "glpk" : "highs")];
            if (solver === "glpk" || solver === "highs")
                return [milp(solver)];
            if (solver === "core")
                return [core(1e9, lines)];
            return [core(stepped ? 3e6 : 6e7, lines), milp("highs")];
        },
        glpk: glpkOnce,
        highs: highsOnce,
        prices: async (problem) => {
            const small = problem.domains.length < many ? (await glpkOnce()).prices(problem) : null;
            return small ?? (await highsOnce()).prices(problem) ?? [];
        },
    };
}


/***/ }),

/***/ 2932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ feasibleSet),
/* harmony export */   c: () => (/* binding */ effectiveReturn)
/* harmony export */ });
/** Limits are kept to this share of themselves, for sums round. Fractions are let go to the limit itself: they would use it. */
const tolerance = 1e-9;
function feasibleSet(problem) {
    const { budget, rmin, constraints } = problem;
    const items = itemsOf(problem);
    const parts = items.flatMap(({ id }, i) => (constraints.partial?.[id] ? [i] : []));
    const scale = items.map((_, i) => i);
    for (const [p, i] of parts.entries())
        scale[i] = items.length + p;
    const terms = termsOf(items, scale, items.length + parts.length);
    const { each, atMost, atLeast, within } = terms;
    const line = (amount) => atMost(each(amount), 0);
    const largest = items.reduce((most, { worst }) => Math.max(most, Math.abs(worst)), 0);
    const worst = each((item) => item.worst);
    return {
        items,
        scale,
        parts: parts.length,
        rows: [
            atMost(each(({ cost }) => cost), within(budget)),
            ...rowsOf(constraints, terms),
            ...parts.flatMap((i) => partRows(i, scale[i], constraints.partial[items[i].id].min_fraction, terms)),
        ],
        floor: rmin === null ? null : atLeast(worst, rmin - tolerance * largest),
        held: items.map(({ id }) => heldOf(id, constraints)),
        totals: problem.scenarios.map((_, j) => line(({ effective }) => effective[j])),
        cost: line(({ cost }) => cost),
        worst: line((item) => item.worst),
    };
}
function itemsOf({ scenarios, worst_scenario, confidence_threshold, objective, initiatives, }) {
    return initiatives
        .filter(({ confidence }) => confidence >= confidence_threshold)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((one) => {
        const { id, cost, confidence, returns, calibrated, category = null } = one;
        const less = objective === "net" ? cost : 0;
        const worst = effectiveReturn({ confidence: 1, returns, calibrated }, worst_scenario, worst_scenario);
        const effective = scenarios.map((name) => effectiveReturn(one, name, worst_scenario) - less);
        return { id, cost, confidence, category, effective, worst: worst - less };
    });
}
/**
 * A return as it is decided on: what is not trusted is taken at its worst; what the record has learned counts beside that
 * with its weight κ: (1 − κ)·(c·R + (1 − c)·R_worst) + κ·R′.
 */
function effectiveReturn({ confidence, returns, calibrated }, scenario, worst) {
    const classic = confidence * returns[scenario] + (1 - confidence) * returns[worst];
    if (!calibrated || calibrated.weight === 0)
        return classic;
    return (1 - calibrated.weight) * classic + calibrated.weight * calibrated.returns[scenario];
}
function termsOf(items, scale, variables) {
    const at = new Map(items.map(({ id }, i) => [id, i]));
    const row = (terms, sign, constant) => {
        const weights = new Array(variables).fill(0);
        for (const [variable, coefficient] of terms)
            weights[variable] += sign * coefficient;
        return { constant, weights };
    };
    return {
        items,
        each: (amount) => items.map((item, i) => [scale[i], amount(item)]),
        chosen: (ids) => ids.flatMap((id) => (at.has(id) ? [[at.get(id), 1]] : [])),
        atMost: (terms, upper) => row(terms, 1, 0 - upper),
        atLeast: (terms, lower) => row(terms, -1, lower),
        within: (upper) => (variables > items.length ? upper : upper + tolerance * Math.abs(upper)),
    };
}
function rowsOf(c, terms) {
    const { items, each, chosen, atMost, atLeast, within } = terms;
    const all = chosen(items.map(({ id }) => id));
    const fundable = new Set(items.map(({ id }) => id).filter((id) => !c.never_fund?.includes(id)));
    const barred = (c.must_fund ?? []).filter((id) => !fundable.has(id));
    return [
        ...(c.resources ?? []).map(({ capacity, use }) => atMost(each(({ id }) => use[id] ?? 0), within(capacity))),
        ...periodRows(c, terms),
        ...(c.exclusive_groups ?? []).map(({ ids, max }) => atMost(chosen([...new Set(ids)]), max)),
        ...(c.requires ?? []).map(([first, second]) => atMost([...chosen([first]), ...chosen([second]).map(([variable]) => [variable, -1])], 0)),
        ...Object.entries(c.categories ?? {}).flatMap(([name, limits]) => categoryRows(name, limits, terms)),
        ...(c.min_count === undefined ? [] : [atLeast(all, c.min_count)]),
        ...(c.max_count === undefined ? [] : [atMost(all, c.max_count)]),
        // One that must be funded, and is filtered out or must not be, leaves a row that nothing keeps.
        ...barred.map(() => atLeast([], 1)),
    ];
}
function periodRows({ periods }, { each, atMost, within }) {
    const budgets = periods?.budgets ?? [];
    return budgets.map((_, t) => {
        const spent = periods.carry_over ? budgets.map((__, s) => s).slice(0, t + 1) : [t];
        const cost = (id) => spent.reduce((sum, s) => sum + (periods.cost[id]?.[s] ?? 0), 0);
        return atMost(each(({ id }) => cost(id)), within(spent.reduce((sum, s) => sum + budgets[s], 0)));
    });
}
function categoryRows(name, limits, { items, each, chosen, atMost, atLeast, within }) {
    const { min_cost, max_cost, min_count, max_count } = limits;
    const cost = each((item) => (item.category === name ? item.cost : 0));
    const members = chosen(items.filter(({ category }) => category === name).map(({ id }) => id));
    return [
        ...(min_cost === undefined ? [] : [atLeast(cost, min_cost * (1 - tolerance))]),
        ...(max_cost === undefined ? [] : [atMost(cost, within(max_cost))]),
        ...(min_count === undefined ? [] : [atLeast(members, min_count)]),
        ...(max_count === undefined ? [] : [atMost(members, max_count)]),
    ];
}
/** Nothing of it, or between the least fraction and the whole. */
const partRows = (chosen, fraction, least, { atMost }) => [
    atMost([
        [fraction, 1],
        [chosen, -1],
    ], 0),
    atMost([
        [fraction, -1],
        [chosen, least],
    ], 0),
];
const heldOf = (id, { must_fund, never_fund }) => never_fund?.includes(id) ? 0 : must_fund?.includes(id) ? 1 : null;


/***/ }),

/***/ 59214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   JU: () => (/* binding */ objectiveAt),
/* harmony export */   VC: () => (/* binding */ worstMean),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   vK: () => (/* binding */ scaled)
/* harmony export */ });
/** A line at a choice; summed in the order of the variables, so that the same choice always gives the same number. */
function valueAt({ constant, weights }, choice) {
    let sum = constant;
    for (let i = 0; i < choice.length; i++)
        if (choice[i] !== 0)
            sum += weights[i] * choice[i];
    return sum;
}
/** The mean of the `worst` largest values. */
function worstMean(values, worst) {
    if (worst <= 1 || values.length === 1) {
        let most = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < values.length; k++)
            if (values[k] > most)
                most = values[k];
        return most;
    }
    const sorted = Float64Array.from(values).sort();
    let sum = 0;
    for (let left = worst, k = sorted.length - 1; left > 0 && k >= 0; left--, k--)
        sum += Math.min(1, left) * sorted[k];
    return sum / Math.min(worst, values.length);
}
/** An objective at a choice. */
const objectiveAt = ({ pieces, worst }, choice) => worstMean(pieces.map((piece) => valueAt(piece, choice)), worst);
/** The largest absolute weight, 1 when all are 0. */
const sizeOf = (lines) => lines.reduce((most, { weights }) => weights.reduce((max, w) => Math.max(max, Math.abs(w)), most), 0) || 1;
const divided = ({ constant, weights }, by) => ({
    constant: constant / by,
    weights: weights.map((weight) => weight / by),
});
const highest = ({ constant, weights }) => weights.reduce((sum, weight) => sum + Math.max(weight, 0), constant);
/** The same program with weights of at most 1; rows that no choice can break are left out. Solvers err on any other scale. */
function scaled(program) {
    const size = sizeOf(program.pieces);
    const capRows = program.caps
        .filter(({ worst }) => worst <= 1)
        .flatMap(({ pieces, limit }) => pieces.map(({ constant, weights }) => ({ constant: constant - limit, weights })));
    return {
        ...program,
        pieces: program.pieces.map((piece) => divided(piece, size)),
        rows: [...program.rows, ...capRows]
            .filter((row) => highest(row) > 0)
            .map((row) => divided(row, sizeOf([row]))),
        caps: program.caps
            .filter(({ worst }) => worst > 1)
            .map(({ pieces, worst, limit }) => {
            const own = sizeOf(pieces);
            return { pieces: pieces.map((piece) => divided(piece, own)), worst, limit: limit / own };
        }),
    };
}


/***/ }),

/***/ 62981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ search)
});

;// CONCATENATED MODULE: ./build/solver/ellipsoid.js
/** Multipliers of more lines than this are left to a linear program. */
const mostDimensions = 6;
/** Where the best prices are known this well, on the scale of a weight, more iterations would not spare a choice. */
const enough = 1e-6;
/**
 * Prices that make the Lagrangian bound of a program highest, by the ellipsoid method with deep cuts: each step asks only for the
 * bound and its slope at a point, so that it needs no solver and takes as long as reading the program some hundred times.
 * Null when there are too many lines, or tails.
 * @see Shor (1977), Cut-off method with space extension, Cybernetics 13; Bland, Goldfarb and Todd (1981), Oper. Res. 29
 */
function pricesByEllipsoid(program) {
    const { pieces, rows, worst } = program;
    const d = pieces.length - 1 + rows.length;
    if (d > mostDimensions || (worst > 1 && pieces.length > 1))
        return null;
    if (d === 0)
        return [1];
    const { point, radii } = beginning(program);
    /** Its columns are the half axes: the ellipsoid is the image of a ball. */
    const axes = radii.map((radius, a) => radii.map((_, b) => (a === b ? Math.sqrt(d) * radius : 0)));
    const lines = flat(program);
    let best = { value: Number.NEGATIVE_INFINITY, prices: pricesAt(point, pieces.length) };
    for (let iteration = 0; iteration < 400 * d; iteration++) {
        const outside = violated(point, pieces.length - 1);
        const prices = pricesAt(point, pieces.length);
        const { value, slope } = outside ? { value: 0, slope: outside.slope } : dualAt(lines, prices);
        if (!outside && value > best.value)
            best = { value, prices };
        const inBall = radii.map((_, b) => slope.reduce((sum, entry, a) => sum + entry * axes[a][b], 0));
        const width = Math.hypot(...inBall);
        if (width === 0 || (!outside && width < enough))
            break;
        const depth = Math.min(0.99, outside ? outside.by / width : (best.value - value) / width);
        const normal = inBall.map((entry) => entry / width);
        cut(point, axes, normal, Math.max(0, depth));
    }
    return best.prices;
}
/** Equal shares, and of each row the price at which its weights would buy the mean line's. */
function beginning({ pieces, rows, held }) {
    const shares = pieces.slice(1).map(() => 1 / pieces.length);
    const tolls = rows.map(({ weights }) => {
        const [gain, use] = held.reduce(([g, u], value, i) => {
            if (value !== null || weights[i] <= 0)
                return [g, u];
            const mean = pieces.reduce((sum, piece) => sum - piece.weights[i] / pieces.length, 0);
            return [g + Math.max(0, mean), u + weights[i]];
        }, [0, 0]);
        return use > 0 ? gain / use : 1;
    });
    return {
        point: [...shares, ...tolls],
        radii: [...shares.map(() => 1), ...tolls.map((toll) => 4 * toll + 1e-3)],
    };
}
/** The share of the first piece is what the others leave. */
const pricesAt = (point, pieces) => {
    const others = point.slice(0, pieces - 1);
    return [1 - others.reduce((sum, share) => sum + share, 0), ...point];
};
/** A price below 0, or shares above 1, as a cut: the direction back, and how far. */
function violated(point, shares) {
    const negative = point.findIndex((value) => value < 0);
    if (negative >= 0)
        return { slope: point.map((_, a) => (a === negative ? 1 : 0)), by: -point[negative] };
    const sum = point.slice(0, shares).reduce((total, share) => total + share, 0);
    return sum > 1 ? { slope: point.map((_, a) => (a < shares ? -1 : 0)), by: sum - 1 } : null;
}
/** A program's lines variable by variable, to be read many times: only what is free; what is held is in the constants. */
function flat({ pieces, rows, held }) {
    const lines = [...pieces, ...rows];
    const constants = lines.map(({ constant, weights }) => held.reduce((sum, value, i) => (value === 1 ? sum + weights[i] : sum), constant));
    const free = held.flatMap((value, i) => (value === null ? [i] : []));
    const weights = new Float64Array(free.length * lines.length);
    for (const [j, i] of free.entries())
        for (let k = 0; k < lines.length; k++)
            weights[j * lines.length + k] = lines[k].weights[i];
    return { constants, weights, pieces: pieces.length };
}
/** The Lagrangian bound at prices, and its slope by the shares of the later pieces and by the rows' prices. */
function dualAt({ constants, weights, pieces }, prices) {
    const m = constants.length;
    const values = Float64Array.from(constants);
    const price = Float64Array.from(prices);
    for (let j = 0; j < weights.length; j += m) {
        let reduced = 0;
        for (let k = 0; k < m; k++)
            reduced += price[k] * weights[j + k];
        if (reduced < 0)
            for (let k = 0; k < m; k++)
                values[k] += weights[j + k];
    }
    const value = values.reduce((sum, line, k) => sum + price[k] * line, 0);
    const slope = Array.from(values.subarray(1), (line, k) => (k < pieces - 1 ? line - values[0] : line));
    return { value, slope };
}
/** The smallest ellipsoid around what is left of one beyond a cut at `depth` of its half width, `normal` to it in the ball. */
function cut(point, axes, normal, depth) {
    const d = point.length;
    const along = axes.map((row) => row.reduce((sum, entry, b) => sum + entry * normal[b], 0));
    const step = d > 1 ? (1 + d * depth) / (d + 1) : (1 + depth) / 2;
    const grow = d > 1 ? Math.sqrt(((d * d) / (d * d - 1)) * (1 - depth * depth)) : (1 - depth) / 2;
    const take = d > 1 ? 1 - Math.sqrt(Math.max(0, 1 - (2 * (1 + d * depth)) / ((d + 1) * (1 + depth)))) : 0;
    for (let a = 0; a < d; a++) {
        point[a] += step * along[a];
        for (let b = 0; b < d; b++)
            axes[a][b] = grow * (axes[a][b] - take * along[a] * normal[b]);
    }
}

;// CONCATENATED MODULE: ./build/solver/milp.js
const lowest = ({ constant, weights }) => weights.reduce((sum, weight) => sum + Math.min(weight, 0), constant);
/** Of scaled weights: what rounding left of a sum of 0. Solvers have been seen to pivot on it for ever. */
const noise = 1e-14;
/**
 * The largest line as one variable; the mean of the worst k as η + Σ(line − η)⁺/k. Variables are counted from under every
 * line, for solvers want them ≥ 0.
 * @see Rockafellar and Uryasev (2000), J. Risk 2, eq. 17
 */
function blockOf({ pieces, worst }, step = 0) {
    const lowestOfAll = Math.min(...pieces.map(lowest));
    const unit = step > 0 ? step : 1;
    const least = step > 0 ? Math.floor(lowestOfAll / step) * step : lowestOfAll;
    const tail = worst > 1 ? pieces.length : 0;
    const rows = pieces.map(({ constant, weights }, j) => ({
        weights,
        own: [-unit, ...Array.from({ length: tail }, (_, k) => (k === j ? -1 : 0))],
        upper: least - constant,
    }));
    const share = 1 / Math.min(worst, pieces.length);
    return { variables: 1 + tail, rows, mean: [unit, ...new Array(tail).fill(share)], constant: least };
}
/**
 * A program as a mixed-integer one: its variables first, then those of the objective when it has several pieces, then those
 * of the caps. Constraints: the pieces', the rows', those that keep parts at most 1, the caps'.
 */
function asMilp(program, step = 0) {
    const { pieces, rows, caps, held, parts } = program;
    const n = held.length + parts;
    const block = pieces.length > 1 ? blockOf(program, step) : null;
    const capped = caps.map((cap) => ({ ...blockOf(cap), limit: cap.limit }));
    const blocks = [...(block ? [block] : []), ...capped];
    const extra = blocks.reduce((sum, { variables }) => sum + variables, 0);
    const starts = blocks.map((_, b) => blocks.slice(0, b).reduce((sum, { variables }) => sum + variables, n));
    const row = (weights, own, at, upper) => {
        const coefficients = new Array(n + extra).fill(0);
        for (let i = 0; i < weights.length; i++)
            if (Math.abs(weights[i]) > noise)
                coefficients[i] = weights[i];
        for (let k = 0; k < own.length; k++)
            coefficients[at + k] = own[k];
        return { coefficients, upper };
    };
    const ofBlock = (b) => blocks[b].rows.map(({ weights, own, upper }) => row(weights, own, starts[b], upper));
    const first = block ? 1 : 0;
    return {
        objective: block
            ? row([], block.mean, n, 0).coefficients
            : row(pieces[0].weights, [], n, 0).coefficients,
        domains: [
            ...held.map((value) => value ?? "binary"),
            ...new Array(parts).fill("continuous"),
            ...Array.from({ length: extra }, (_, k) => (step > 0 && k === 0 && block ? "integer" : "continuous")),
        ],
        constraints: [
            ...(block ? ofBlock(0) : []),
            ...rows.map(({ constant, weights }) => row(weights, [], n, -constant)),
            ...Array.from({ length: parts }, (_, p) => row([], [1], held.length + p, 1)),
            ...capped.flatMap(({ mean, limit, constant }, c) => [
                ...ofBlock(first + c),
                row([], mean, starts[first + c], limit - constant),
            ]),
        ],
    };
}
/** What is to be added to a mixed-integer program's objective to get the program's. */
const offsetOf = (program, step = 0) => program.pieces.length > 1 ? blockOf(program, step).constant : program.pieces[0].constant;

;// CONCATENATED MODULE: ./build/solver/bound.js


/** Prices of a scaled program at or near the relaxation's dual optimum; equal shares and no tolls without them. */
async function pricesOf(program, engine) {
    const quick = pricesByEllipsoid(program);
    if (quick)
        return quick;
    const several = program.pieces.length > 1;
    const found = program.held.length > 0 ? await engine.prices(asMilp({ ...program, caps: [] })) : [];
    const count = program.pieces.length + program.rows.length;
    return several ? found.slice(0, count) : [1, ...found.slice(0, program.rows.length)];
}
/**
 * The Lagrangian bound. Any prices ≥ 0 give a valid one, so they are only taken from the relaxation's dual, clipped,
 * and everything is computed again from them: the solver's tolerances cannot make it wrong, only weak.
 * @see Held and Karp (1971), Math. Program. 1; Balas and Zemel (1980), Oper. Res. 28, for few deviations mattering.
 */
function lagrangianBound(program, prices) {
    const { pieces, rows, held, worst } = program;
    const shares = sharesOf(pieces.map((_, k) => prices[k] ?? 0), 1 / Math.max(1, Math.min(worst, pieces.length)));
    const parts = [
        ...pieces.map((line, k) => ({ line, price: shares[k] })),
        ...rows.map((line, r) => ({ line, price: Math.max(0, prices[pieces.length + r] ?? 0) })),
    ].filter(({ price }) => price > 0);
    const reduced = new Float64Array(held.length);
    for (const { line, price } of parts)
        for (let i = 0; i < reduced.length; i++)
            reduced[i] += price * line.weights[i];
    const rounded = held.map((value, i) => value ?? (reduced[i] < 0 ? 1 : 0));
    let lower = parts.reduce((sum, { line, price }) => sum + price * line.constant, 0);
    for (let i = 0; i < reduced.length; i++)
        if (rounded[i])
            lower += reduced[i];
    return {
        lower,
        rounded,
        deviation: held.map((value, i) => (value === null ? Math.abs(reduced[i]) : Number.POSITIVE_INFINITY)),
    };
}
/** Shares of 1, none above `most` (at least 1 over their number); equal ones when all are 0. */
function sharesOf(prices, most) {
    const clipped = prices.map((price) => Math.max(0, price));
    const sum = clipped.reduce((total, price) => total + price, 0);
    let shares = clipped.map((price) => (sum > 0 ? Math.min(most, price / sum) : 1 / prices.length));
    const missing = 1 - shares.reduce((total, share) => total + share, 0);
    const room = shares.reduce((total, share) => total + most - share, 0);
    if (missing > 0 && room > 0)
        shares = shares.map((share) => share + (missing * (most - share)) / room);
    return shares;
}

// EXTERNAL MODULE: ./build/solver/program.js
var solver_program = __webpack_require__(59214);
;// CONCATENATED MODULE: ./build/solver/enumerate.js

/** Those alike in every line deviate in one order only: any other is the same choice by another name. */
function coreOf(program, { rounded, deviation }, reach) {
    const lines = linesOf(program);
    const rank = (i) => (rounded[i] ? -i : i);
    const items = deviation
        .map((_, i) => i)
        .filter((i) => deviation[i] <= reach)
        .sort((a, b) => deviation[a] - deviation[b] || rank(a) - rank(b));
    const alike = (a, b) => rounded[a] === rounded[b] && lines.every(({ weights }) => weights[a] === weights[b]);
    // Those alike deviate at the same cost, so they stand together but for others of that cost.
    const before = items.map((i, position) => {
        let other = position - 1;
        while (other >= 0 && deviation[items[other]] === deviation[i] && !alike(items[other], i))
            other--;
        return other >= 0 && deviation[items[other]] === deviation[i] ? other : -1;
    });
    const steps = new Float64Array(items.length * lines.length);
    for (const [position, i] of items.entries())
        for (let k = 0; k < lines.length; k++)
            steps[position * lines.length + k] = (rounded[i] ? -1 : 1) * lines[k].weights[i];
    const costs = Float64Array.from(items, (i) => deviation[i]);
    return {
        items,
        costs,
        steps,
        ...fallsOf(costs, steps, lines.length),
        before: Int32Array.from(before),
        start: Float64Array.from(lines, (line) => (0,solver_program/* valueAt */.fK)(line, rounded)),
    };
}
function fallsOf(costs, steps, m) {
    const [falls, rates] = [new Float64Array((costs.length + 1) * m), new Float64Array((costs.length + 1) * m)];
    for (let j = costs.length - 1; j >= 0; j--)
        for (let k = 0; k < m; k++) {
            const fall = Math.max(0, -steps[j * m + k]);
            falls[j * m + k] = Math.max(fall, falls[(j + 1) * m + k]);
            const rate = fall === 0 ? 0 : costs[j] > 0 ? fall / costs[j] : Number.POSITIVE_INFINITY;
            rates[j * m + k] = Math.max(rate, rates[(j + 1) * m + k]);
        }
    return { falls, rates };
}
const linesOf = ({ pieces, rows, caps }) => [
    ...pieces,
    ...rows,
    ...caps.flatMap((cap) => cap.pieces),
];
/** Whether no further deviations from position j on, of at most `room` in all, bring every line down to its limit. */
function hopeless(core, values, at, j, room, limits) {
    const { costs, falls, rates, start } = core;
    const m = start.length;
    const count = costs[j] > 0 ? Math.floor(room / costs[j]) : Number.POSITIVE_INFINITY;
    for (let k = 0; k < m; k++) {
        const excess = values[at + k] - limits[k];
        if (excess <= 0)
            continue;
        const fall = falls[j * m + k];
        if (fall === 0 || count * fall < excess || room * rates[j * m + k] < excess)
            return true;
    }
    return false;
}
/**
 * Visits each choice whose deviations from the bound's rounded one add up to at most `reach`, smallest deviations first
 * at every depth, but for those that can come to nothing: `limits` says what each line has to come down to. Returns how
 * many it visited; `nodes` of them mean that it gave up.
 */
function walk({ rounded }, core, visit, limits, reach, nodes) {
    const { items, costs, steps, before, start } = core;
    const [n, m] = [items.length, start.length];
    const values = new Float64Array((n + 1) * m);
    values.set(start);
    const spent = new Float64Array(n + 1);
    const next = new Int32Array(n + 1);
    const deviates = new Uint8Array(n);
    let depth = 0;
    const deviating = () => {
        const choice = [...rounded];
        for (let d = 0; d < depth; d++) {
            const i = items[next[d] - 1];
            choice[i] = 1 - choice[i];
        }
        return choice;
    };
    let within = Math.min(reach, visit(values, 0, deviating));
    let visited = 1;
    while (visited < nodes) {
        const j = next[depth];
        const room = within - spent[depth];
        if (j === n || costs[j] > room || hopeless(core, values, depth * m, j, room, limits)) {
            if (depth === 0)
                break;
            depth--;
            deviates[next[depth] - 1] = 0;
            continue;
        }
        next[depth] = j + 1;
        if (before[j] >= 0 && !deviates[before[j]])
            continue;
        const [from, to] = [depth * m, (depth + 1) * m];
        for (let k = 0; k < m; k++)
            values[to + k] = values[from + k] + steps[j * m + k];
        spent[depth + 1] = spent[depth] + costs[j];
        next[depth + 1] = j + 1;
        deviates[j] = 1;
        depth++;
        visited++;
        within = Math.min(reach, visit(values, to, deviating));
    }
    return visited;
}
/** Less than any deviation: nothing is left to visit. */
const done = -1;
/** Rounding in sums over all variables, of scaled lines. */
const rounding = ({ held }) => 1e-15 * Math.max(10, held.length);
/** The mean of the `worst` largest of `count` values from `at` on; no copy is made for the largest, for it is asked at every node. */
function worstOf(values, at, count, worst) {
    if (worst > 1 && count > 1)
        return (0,solver_program/* worstMean */.VC)(values.subarray(at, at + count), worst);
    let most = values[at];
    for (let k = at + 1; k < at + count; k++)
        if (values[k] > most)
            most = values[k];
    return most;
}
/** What each line has to come down to: the objective's to `best` where the largest counts, rows to 0; none is known of tails. */
function limitsOf({ pieces, rows, caps, worst }, best) {
    const none = Number.POSITIVE_INFINITY;
    return Float64Array.from([
        ...pieces.map(() => (worst > 1 && pieces.length > 1 ? none : best)),
        ...rows.map(() => 1e-11),
        ...caps.flatMap((cap) => cap.pieces.map(() => none)),
    ]);
}
/** Whether the rows and caps hold, by the values of the lines from `at` on. */
function keeps({ pieces, rows, caps }, values, at) {
    for (let k = 0; k < rows.length; k++)
        if (values[at + pieces.length + k] > 1e-11)
            return false;
    let from = at + pieces.length + rows.length;
    for (const cap of caps) {
        const to = from + cap.pieces.length;
        if (worstOf(values, from, cap.pieces.length, cap.worst) > cap.limit + 1e-11)
            return false;
        from = to;
    }
    return true;
}
/** Choices as good as the best that are kept apart. */
const mostTies = 2000;
/**
 * The best choice, with proof: one that deviates by more than best − lower cannot be better. The reach grows from a
 * few deviations until that holds, so that the work is that of the last reach, a few times. What is better is so by
 * `step` at least, and nothing is under `least`. Without a step the last walk meets all that is tied on its way.
 */
function improve({ program, bound, accepts, nodes }, { start, step, least, tied }) {
    const { pieces, worst } = program;
    const slack = rounding(program);
    let choice = start;
    let best = start ? (0,solver_program/* objectiveAt */.JU)(program, start) : Number.POSITIVE_INFINITY;
    let ties = step > 0 ? null : [];
    /** What a choice has to come down to in order to count. */
    const wanted = () => (ties ? best + tied : best - Math.max(slack, step * (1 - 1e-6)));
    const needed = () => {
        const known = Math.max(bound.lower, least);
        return best - Math.max(slack, step * (1 - 1e-6)) < known ? done : wanted() - bound.lower + slack;
    };
    const visit = (values, at, deviating) => {
        const value = worstOf(values, at, pieces.length, worst);
        if (value > (ties ? best + tied : best - slack) || !keeps(program, values, at))
            return needed();
        const found = deviating();
        if (!accepts(found))
            return needed();
        if (value < best - slack) {
            choice = found;
            best = (0,solver_program/* objectiveAt */.JU)(program, found);
            ties = ties?.filter((other) => other.value <= best + tied) ?? null;
            limits.set(limitsOf(program, wanted()));
        }
        if (ties && ties.push({ choice: found, value }) > mostTies)
            ties = null;
        return needed();
    };
    const limits = limitsOf(program, wanted());
    const total = bound.deviation.reduce((sum, cost) => (Number.isFinite(cost) ? sum + cost : sum), 0);
    let left = nodes;
    for (let within = firstReach(bound);; within *= 2) {
        if (ties)
            ties = [];
        const limit = Math.min(within, needed());
        left -= walk(bound, coreOf(program, bound, limit), visit, limits, limit, left);
        if (left <= 0 && needed() !== done)
            return { choice, proven: false, ties: null };
        if (limit >= needed() || limit > total) {
            const met = left > 0 && (limit > total || limit >= wanted() - bound.lower);
            return { choice, proven: true, ties: ties && met ? ties.map((tie) => tie.choice) : null };
        }
    }
}
/** Every choice of a value within `tied` of the best, by another name once; null when they are too many, or the nodes run out. */
function tiedWith({ program, bound, accepts, nodes }, best, tied) {
    const { pieces, worst } = program;
    const limit = (0,solver_program/* objectiveAt */.JU)(program, best) + tied + rounding(program);
    const reach = limit - bound.lower;
    const ties = [];
    const visit = (values, at, deviating) => {
        const value = worstOf(values, at, pieces.length, worst);
        if (value <= limit && keeps(program, values, at)) {
            const found = deviating();
            if (accepts(found))
                ties.push(found);
        }
        return ties.length > mostTies ? done : reach;
    };
    const visited = walk(bound, coreOf(program, bound, reach), visit, limitsOf(program, limit), reach, nodes);
    return visited < nodes && ties.length <= mostTies ? ties : null;
}
/** The reach of the tenth smallest deviation. */
function firstReach({ deviation }) {
    const finite = deviation.filter(Number.isFinite).sort((a, b) => a - b);
    return Math.max(finite[Math.min(10, finite.length) - 1] ?? 0, 1e-9);
}

;// CONCATENATED MODULE: ./build/solver/knapsack.js
/** States looked at before it gives up: about a second. */
const work = 30_000_000;
const statesOf = (size) => ({
    weights: new Float64Array(size),
    values: new Float64Array(size),
    trail: new Int32Array(size),
    count: 0,
});
/**
 * The most valuable choice, exactly: dynamic programming over an expanding core around the break item, both of what
 * is left out and of what is taken in, without the states that a bound or another state excludes. Values closer than
 * `precision`, a share of the optimum, are not told apart. Null when it gives up.
 * @see Pisinger (1997), A minimal algorithm for the 0-1 knapsack problem, Oper. Res. 45
 */
function knapsack(problem, precision) {
    const { values, weights } = problem;
    const capacity = reachable(problem);
    const chosen = values.map((value, i) => value > 0 && weights[i] === 0);
    const order = values
        .map((_, i) => i)
        .filter((i) => values[i] > 0 && weights[i] > 0 && weights[i] <= capacity)
        .sort((a, b) => values[b] * weights[a] - values[a] * weights[b] || a - b);
    let [fill, worth, start] = [0, 0, 0];
    for (; start < order.length && fill + weights[order[start]] <= capacity; start++) {
        fill += weights[order[start]];
        worth += values[order[start]];
        chosen[order[start]] = true;
    }
    const history = { before: [-1], item: [-1] };
    let [states, spare] = [statesOf(16), statesOf(16)];
    states.weights[0] = fill;
    states.values[0] = worth;
    states.count = 1;
    let best = { value: worth, trail: 0 };
    let left = work;
    /** The next to leave out and the next to take in. */
    for (let [out, into] = [start - 1, start]; states.count > 0 && (out >= 0 || into < order.length);) {
        for (const inward of [true, false]) {
            if (inward ? into >= order.length : out < 0)
                continue;
            const at = order[inward ? into++ : out--];
            const sign = inward ? 1 : -1;
            const grown = grow(states, spare, sign * weights[at], sign * values[at]);
            spare = states;
            states = grown;
            const next = into < order.length ? ratio(order[into]) : 0;
            const last = out >= 0 ? ratio(order[out]) : Number.POSITIVE_INFINITY;
            left -= states.count;
            best = prune(states, { capacity, next, last, at, history, best, precision });
            if (left < 0)
                return null;
        }
    }
    for (let node = best.trail; node > 0; node = history.before[node]) {
        const item = history.item[node];
        chosen[item] = !chosen[item];
    }
    return chosen;
    function ratio(i) {
        return values[i] / weights[i];
    }
}
/** The most that weights with few decimals, or with a common divisor, can add up to: it may be less than the capacity. */
function reachable({ weights, capacity }) {
    const on = (value) => Math.abs(value - Math.round(value)) < 1e-9 && (value === 0 || value > 0.5);
    const grid = [1, 10, 100].find((fine) => weights.every((weight) => on(weight * fine)));
    if (grid === undefined)
        return capacity;
    const divisor = weights.reduce((common, weight) => gcd(common, Math.round(weight * grid)), 0) || 1;
    const most = (Math.floor((capacity * grid) / divisor) * divisor) / grid;
    return Math.min(capacity, most * (1 + 1e-12));
}
const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
/** All states with and without a change of weight and value, dominated ones left out; new ones have a negative trail. */
function grow(from, room, weight, value) {
    const n = from.count;
    const to = room.weights.length >= 2 * n ? room : statesOf(4 * n);
    let [a, b, count] = [0, 0, 0];
    let top = Number.NEGATIVE_INFINITY;
    while (a < n || b < n) {
        const old = b >= n || (a < n && from.weights[a] <= from.weights[b] + weight);
        const w = old ? from.weights[a] : from.weights[b] + weight;
        const v = old ? from.values[a] : from.values[b] + value;
        const trail = old ? from.trail[a++] : -1 - from.trail[b++];
        if (v <= top)
            continue;
        if (count > 0 && to.weights[count - 1] === w)
            count--;
        to.weights[count] = w;
        to.values[count] = v;
        to.trail[count++] = trail;
        top = v;
    }
    to.count = count;
    return to;
}
/** Drops the states that can come to nothing better than the best feasible one; writes the history of those that stay. */
function prune(states, { capacity, next, last, at, history, best, precision }) {
    let found = best;
    const record = (i) => {
        if (states.trail[i] >= 0)
            return;
        history.before.push(-1 - states.trail[i]);
        history.item.push(at);
        states.trail[i] = history.item.length - 1;
    };
    for (let i = states.count - 1; i >= 0; i--) {
        if (states.weights[i] > capacity)
            continue;
        // Value rises with weight: the heaviest that fits is the best.
        if (states.values[i] > found.value) {
            record(i);
            found = { value: states.values[i], trail: states.trail[i] };
        }
        break;
    }
    const enough = found.value * (1 + precision);
    let kept = 0;
    for (let i = 0; i < states.count; i++) {
        const room = capacity - states.weights[i];
        const reach = states.values[i] + (room >= 0 ? room * next : room * last);
        if (!(reach > enough))
            continue;
        record(i);
        states.weights[kept] = states.weights[i];
        states.values[kept] = states.values[i];
        states.trail[kept++] = states.trail[i];
    }
    states.count = kept;
    return found;
}

;// CONCATENATED MODULE: ./build/solver/milp-answer.js


/** Answers that break the data as given before the other solver is asked. */
const refusals = 10;
/** How far a solver's word on its own objective may be from what follows from its choice. */
const agreement = 1e-6;
/**
 * A scaled program by one of the solvers, and by the other when its answers do not stand: each must be feasible
 * on the data as given and have the objective that it claims. One that is not feasible is cut off, and it is asked again.
 */
async function solveMilp(program, accepts, engine, first, seconds, step = 0) {
    const answer = await ask(program, accepts, engine, first, seconds, step);
    // That nothing is feasible is believed when both say so, and one that knows nothing is not the last to be asked.
    if (answer.choice && !answer.doubtful)
        return answer;
    const other = await ask(program, accepts, engine, first === "glpk" ? "highs" : "glpk", seconds, step);
    return other.choice || other.proven ? other : answer;
}
/** Fractions come within a solver's tolerance; with the choice held, the simplex method puts them at a vertex. */
async function polish(program, choice, accepts, { glpk }) {
    const held = program.held.map((_, i) => (choice[i] === 1 ? 1 : 0));
    const { status, x } = (await glpk()).solve(asMilp({ ...program, held }), { time_limit_seconds: 1 });
    const exact = x.slice(0, choice.length);
    if (status !== "optimal" || !accepts(exact))
        return;
    if ((0,solver_program/* objectiveAt */.JU)(program, exact) > (0,solver_program/* objectiveAt */.JU)(program, choice) + 1e-9)
        return;
    for (const [i, value] of exact.entries())
        choice[i] = value;
}
async function ask(program, accepts, engine, solver, time_limit_seconds, step) {
    const by = await (solver === "glpk" ? engine.glpk() : engine.highs());
    const cuts = [];
    const variables = program.held.length + program.parts;
    while (cuts.length < refusals) {
        const asked = { ...program, rows: [...program.rows, ...cuts] };
        const { status, x, lower } = by.solve(asMilp(asked, step), { time_limit_seconds });
        const below = lower === null ? null : lower + offsetOf(asked, step);
        const base = { lower: below, name: by.name };
        if (x.length === 0)
            return { ...base, choice: null, proven: status === "infeasible", doubtful: false };
        const choice = x.slice(0, variables);
        if (accepts(choice)) {
            if (program.parts > 0)
                await polish(program, choice, accepts, engine);
            const value = (0,solver_program/* objectiveAt */.JU)(program, choice);
            const scale = Math.max(1, Math.abs(value));
            const doubtful = status === "optimal" && below !== null && Math.abs(value - below) > agreement * scale;
            return { ...base, choice, proven: status === "optimal" && !doubtful, doubtful };
        }
        if (program.parts > 0)
            break;
        const size = choice.reduce((sum, value) => sum + value, 0);
        cuts.push({ constant: 1 - size, weights: choice.map((value) => (value === 1 ? 1 : -1)) });
    }
    return { choice: null, proven: false, lower: null, name: by.name, doubtful: true };
}

;// CONCATENATED MODULE: ./build/solver/search.js





/** Values this close, relative to the size of the objective, are tied. */
const tied = 1e-9;
/**
 * The best choice by the objective; among those tied by the next, and so on, then by the order of the variables: the
 * first on which they differ is funded. Enumeration with proof first, solvers behind it; whoever answers, feasibility and
 * objective are computed from the choice on the data as given.
 */
async function search(asked, engine) {
    const question = withoutImpossible(asked);
    const shared = prepare(question, engine);
    if (question.rows.some((row) => search_lowest(row) > 0))
        return { status: "infeasible", choice: null, lower: null, solver: "core" };
    const quick = engine.solver === "auto" || engine.solver === "core" ? byKnapsack(shared) : null;
    if (quick)
        return quick;
    let state = { choice: null, proven: false, lower: null, solver: "core" };
    for (const start of question.starts ?? [])
        if (shared.accepts(start) && (!state.choice || less(question.objective, start, state.choice)))
            state.choice = start;
    for (const rung of engine.ladder(shapeOf(shared))) {
        state = await (rung.by === "core" ? byCore(shared, state, rung.nodes) : byMilp(shared, state, rung));
        if (state.proven)
            break;
    }
    const { choice, proven, solver, prices } = state;
    const rest = { solver, ...(prices && { prices }) };
    if (!choice)
        return { status: proven ? "infeasible" : "time_limit", choice: null, lower: null, ...rest };
    const value = (0,solver_program/* objectiveAt */.JU)(question.objective, choice);
    const lower = proven ? value : (state.lower ?? (await relaxed(shared)));
    // Fractions would trade the first objective's tolerance for the next one's gain: they stay where they are best.
    const settles = proven && question.ties.length > 0 && question.parts === 0;
    const settled = settles ? await breakTies(shared, state) : choice;
    return { status: proven ? "optimal" : "time_limit", choice: settled, lower, ...rest };
}
const shapeOf = ({ program: { pieces, rows, held, parts }, step }) => ({
    variables: held.length,
    lines: pieces.length + rows.length,
    parts,
    stepped: step > 0,
});
/** The bound of the relaxation, for an answer without proof; none with funding in part. */
async function relaxed({ program, size, engine }) {
    if (program.parts > 0)
        return null;
    return lagrangianBound(program, await pricesOf(program, engine)).lower * size;
}
/** What breaks a limit alone is held at 0, and counts for nothing: its numbers would set the scale for the others. */
function withoutImpossible(question) {
    const { rows, objective, ties } = question;
    const held = [...question.held];
    for (const { constant, weights } of rows) {
        if (weights.some((weight) => weight < 0))
            continue;
        const base = held.reduce((sum, value, i) => (value === 1 ? sum + weights[i] : sum), constant);
        for (let i = 0; i < held.length; i++)
            if (held[i] === null && base + weights[i] > 0)
                held[i] = 0;
    }
    const only = (line) => ({
        ...line,
        weights: line.weights.map((weight, i) => (held[i] === 0 ? 0 : weight)),
    });
    const all = (of) => ({ ...of, pieces: of.pieces.map(only) });
    return { ...question, held, rows: rows.map(only), objective: all(objective), ties: ties.map(all) };
}
function prepare(question, engine) {
    const { objective, rows, held, parts } = question;
    const program = (0,solver_program/* scaled */.vK)({ ...objective, rows, caps: [], held, parts });
    const size = (0,solver_program/* sizeOf */.$d)(objective.pieces);
    const slack = parts > 0 ? 1e-9 : 0;
    const limits = rows.map((row) => (slack > 0 ? slack * Math.max((0,solver_program/* sizeOf */.$d)([row]), Math.abs(row.constant)) : 0));
    const accepts = (choice) => rows.every((row, r) => (0,solver_program/* valueAt */.fK)(row, choice) <= limits[r]) &&
        held.every((value, i) => value === null || value === choice[i]);
    const step = objective.worst <= 1 ? grid(objective.pieces) / size : 0;
    return { ...question, program, size, tolerance: tied * magnitude(program), step, accepts, engine };
}
/** One sum under one limit of weights ≥ 0. */
function byKnapsack({ objective, ties, rows, held, parts }) {
    const [row] = rows;
    if (objective.pieces.length > 1 || rows.length !== 1 || ties.length > 0 || parts > 0)
        return null;
    if (row.weights.some((weight) => weight < 0))
        return null;
    const kept = held.map((value, i) => (value === 1 ? row.weights[i] : 0));
    const capacity = -row.constant - kept.reduce((sum, weight) => sum + weight, 0);
    if (capacity < 0)
        return { status: "infeasible", choice: null, lower: null, solver: "core" };
    const piece = objective.pieces[0];
    const values = piece.weights.map((weight, i) => (held[i] === null ? 0 - weight : 0));
    const problem = { values, weights: row.weights, capacity };
    const chosen = knapsack(problem, 1e-12) ?? knapsack(problem, 1e-9);
    if (!chosen)
        return null;
    const choice = chosen.map((is, i) => held[i] ?? (is ? 1 : 0));
    if ((0,solver_program/* valueAt */.fK)(row, choice) > 0)
        return null;
    return { status: "optimal", choice, lower: (0,solver_program/* valueAt */.fK)(piece, choice), solver: "core" };
}
/** Enumeration; the prices of the relaxation are made when none are at hand. */
async function byCore(search, state, nodes) {
    const { program, size, step, least, tolerance, engine } = search;
    const reused = state.prices ? undefined : search.prices;
    const prices = state.prices ?? reused ?? (await pricesOf(program, engine));
    const bound = lagrangianBound(program, prices);
    const enumeration = {
        program,
        bound,
        accepts: search.accepts,
        nodes: reused ? Math.min(nodes, 2_000) : nodes,
    };
    const from = {
        start: state.choice,
        step,
        least: least === undefined ? Number.NEGATIVE_INFINITY : least / size,
        tied: tolerance,
    };
    const { choice, proven, ties } = improve(enumeration, from);
    const lower = highest(state.lower, bound.lower * size);
    if (proven || !reused)
        return { choice, proven, lower, solver: "core", prices, ...(ties && ties.length > 0 && { ties }) };
    // Prices of another problem were not good enough: once more with its own.
    return byCore({ ...search, prices: undefined }, { choice, proven, lower, solver: "core" }, nodes);
}
async function byMilp({ program, size, step, accepts, objective, engine }, state, { solver, seconds }) {
    const answer = await solveMilp(program, accepts, engine, solver, seconds, step);
    const better = answer.choice && (!state.choice || less(objective, answer.choice, state.choice));
    const lower = answer.lower === null ? state.lower : highest(state.lower, answer.lower * size);
    const choice = better ? answer.choice : state.choice;
    return { ...state, choice, lower, proven: answer.proven, solver: answer.name };
}
const less = (objective, a, b) => (0,solver_program/* objectiveAt */.JU)(objective, a) < (0,solver_program/* objectiveAt */.JU)(objective, b);
/** What every value of the lines is a multiple of, when they have few decimals; 0 when they have not. */
function grid(lines) {
    const zero = 1e-14 * (0,solver_program/* sizeOf */.$d)(lines);
    const on = (value, step) => {
        const times = Math.round(value / step);
        return times === 0 ? Math.abs(value) <= zero : Math.abs(value / step - times) < 1e-7;
    };
    const fits = (step) => lines.every(({ constant, weights }) => on(constant, step) && weights.every((weight) => on(weight, step)));
    const small = lines.every(({ constant }) => Math.abs(constant) < 1e6);
    return (small && [1, 0.5, 0.25, 0.1, 0.05, 0.01].find(fits)) || 0;
}
const search_lowest = ({ constant, weights }) => weights.reduce((sum, weight) => sum + Math.min(weight, 0), constant);
const highest = (a, b) => (a === null ? b : Math.max(a, b));
/** Choices visited in looking for ties. */
const tieNodes = 200_000;
/** Among the tied; where they are too many to list, one objective after another, the ones before held at what they reach. */
async function breakTies(search, { choice, prices, ties: met }) {
    if (met)
        return firstOf(met, search.ties);
    const { program, tolerance, rows, held, parts, engine } = search;
    if (prices) {
        const enumeration = {
            program,
            bound: lagrangianBound(program, prices),
            accepts: search.accepts,
            nodes: tieNodes,
        };
        const ties = tiedWith(enumeration, choice, tolerance);
        if (ties && ties.length > 0)
            return firstOf(ties, search.ties);
    }
    let best = choice;
    const caps = [];
    let before = search.objective;
    for (const objective of search.ties) {
        caps.push({ ...before, limit: (0,solver_program/* objectiveAt */.JU)(before, best) + tied * magnitude(before) });
        const later = (0,solver_program/* scaled */.vK)({ ...objective, rows, caps, held, parts });
        const accepts = (other) => search.accepts(other) && caps.every((cap) => (0,solver_program/* objectiveAt */.JU)(cap, other) <= cap.limit);
        best = (await settle(later, accepts, best, engine)) ?? best;
        before = objective;
    }
    return best;
}
/** The best by one of the later objectives that a short search finds: they only choose among equals. */
async function settle(program, accepts, start, engine) {
    if (engine.solver === "glpk" || engine.solver === "highs") {
        const solver = engine.solver === "glpk" ? "glpk" : "highs";
        const answer = await solveMilp(program, accepts, engine, solver, engine.time_limit_seconds);
        return answer.choice && less(program, answer.choice, start) ? answer.choice : null;
    }
    const bound = lagrangianBound(program, await pricesOf(program, engine));
    const from = { start, step: 0, least: Number.NEGATIVE_INFINITY, tied: 0 };
    return improve({ program, bound, accepts, nodes: 50_000 }, from).choice;
}
/** Of V* where the objective has it, else of what it adds up. */
const magnitude = ({ pieces }) => pieces.reduce((most, { constant }) => Math.max(most, Math.abs(constant)), 0) || (0,solver_program/* sizeOf */.$d)(pieces);
/** Objective by objective those within its tolerance of the least; then the order of the variables. */
function firstOf(ties, objectives) {
    let left = ties;
    for (const objective of objectives) {
        if (left.length === 1)
            break;
        const values = left.map((choice) => (0,solver_program/* objectiveAt */.JU)(objective, choice));
        const least = values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
        const limit = least + tied * magnitude(objective);
        left = left.filter((_, k) => values[k] <= limit);
    }
    return left.reduce((first, choice) => {
        const at = choice.findIndex((value, i) => value !== first[i]);
        return at >= 0 && choice[at] > first[at] ? choice : first;
    });
}


/***/ }),

/***/ 47520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ allocate)
});

// UNUSED EXPORTS: candidateOf

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/solver/engine.js + 2 modules
var solver_engine = __webpack_require__(30012);
// EXTERNAL MODULE: ./build/solver/feasible-set.js
var feasible_set = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/stages/constraints.js
var constraints = __webpack_require__(80974);
// EXTERNAL MODULE: ./build/stages/decisive-changes.js
var decisive_changes = __webpack_require__(89678);
// EXTERNAL MODULE: ./build/stages/problem.js + 1 modules
var stages_problem = __webpack_require__(76047);
// EXTERNAL MODULE: ./build/stages/solve.js
var solve = __webpack_require__(39717);
;// CONCATENATED MODULE: ./build/stages/explanation.js




/** With more candidates than this a decision is explained only when asked about: `explain`, `what-if`. */
const mostCandidates = 1000;
/** The work of looking for decisive changes stays that of a hundred initiatives in a portfolio of a hundred. */
const explainedOf = (limit, candidates) => Math.floor(limit * Math.min(1, (100 / Math.max(1, candidates)) ** 2));
/** Those nearest to being decided otherwise: the least return for its cost that is funded, the most that is not, in turn. */
function nearest({ initiatives, scenarios }, { funded }) {
    const worth = ({ returns, cost, confidence }) => (confidence * scenarios.reduce((sum, name) => sum + returns[name], 0)) / Math.max(cost, 1e-300);
    const ranked = initiatives
        .map((one) => ({ id: one.id, worth: worth(one) }))
        .sort((a, b) => a.worth - b.worth || (a.id < b.id ? -1 : 1));
    const inside = ranked.filter(({ id }) => funded.has(id));
    const outside = ranked.filter(({ id }) => !funded.has(id)).reverse();
    return Array.from({ length: Math.max(inside.length, outside.length) }, (_, k) => [outside[k], inside[k]])
        .flat()
        .flatMap((one) => (one ? [one.id] : []));
}
/** What a decision rests on, by solving again; null without a decision, and of more than a thousand candidates. */
async function explanationOf(input, { problem }, solved, engine) {
    const { rule, policy } = input;
    const { initiatives, runner_ups, frontier } = policy.explain;
    const whole = (0,stages_problem/* problemOf */.Z)(input);
    const count = whole.initiatives.length;
    if (solved.objective === null || count === 0 || count > mostCandidates)
        return null;
    if (initiatives + runner_ups + frontier === 0)
        return null;
    const changes = new Map();
    const ids = nearest(whole, solved);
    const explained = ids.slice(0, explainedOf(policy.explain.initiatives, ids.length));
    for (const id of explained)
        changes.set(id, await (0,decisive_changes/* decisiveChanges */.S)(id, input, whole, solved, engine));
    return {
        changes,
        explanation: {
            explained: explained.length,
            frontier: await frontierOf(problem, solved, rule, engine, policy.explain.frontier),
            runner_ups: await runnerUps(problem, solved, rule, engine, policy.explain.runner_ups),
            constraints: await constraintCosts(problem, solved, rule, engine),
        },
    };
}
/** Budgets from a fifth to twice the budget, with 10 % less and more of it and the budget itself among them. */
async function frontierOf(problem, solved, rule, engine, points) {
    if (problem.budget === 0)
        return [];
    const even = Array.from({ length: points }, (_, k) => (2 * (k + 1)) / points);
    const shares = [...new Set([...even, 0.9, 1, 1.1].map((share) => Number(share.toFixed(6))))].sort((a, b) => a - b);
    const frontier = [];
    for (const share of shares) {
        const budget = Number((share * problem.budget).toPrecision(12));
        const found = share === 1 ? solved : await (0,solve/* solve */.k)({ ...problem, budget }, { rule, engine, hint: solved.hint });
        frontier.push({
            budget,
            status: found.status,
            funded: found.funded.size,
            total_cost: found.total_cost,
            objective: found.objective,
            largest_regret: found.totals &&
                found.optima &&
                Math.max(0, ...found.totals.map((total, j) => found.optima[j] - total)),
            mean_return: found.totals?.reduce((sum, total, _, { length }) => sum + total / length, 0) ?? null,
        });
    }
    return frontier;
}
/** How much worse one value of a rule is than another. */
const lossOf = (rule, value, best) => rule.sense === "minimize" ? value - best : best - value;
/** The next best portfolios, one after another, against the same V*. */
async function runnerUps(problem, solved, rule, engine, count) {
    const found = [];
    const excluded = [new Set(solved.funded.keys())];
    while (found.length < count) {
        const next = await (0,solve/* solve */.k)(problem, { rule, engine, optima: solved.optima, hint: solved.hint, excluded });
        if (next.objective === null || next.status !== "optimal")
            break;
        const ids = new Set(next.funded.keys());
        excluded.push(ids);
        found.push({
            swapped_in: [...ids].filter((id) => !solved.funded.has(id)),
            swapped_out: [...solved.funded.keys()].filter((id) => !ids.has(id)),
            total_cost: next.total_cost,
            objective: next.objective,
            loss: lossOf(rule, next.objective, solved.objective),
        });
    }
    return found;
}
/**
 * What a constraint costs: how much better the rule would do without it, both portfolios held against the V* of the problem
 * without it. Null when that was not solved to the end.
 */
async function costOf({ without }, problem, solved, rule, engine) {
    const free = without(problem);
    const found = await (0,solve/* solve */.k)(free, { rule, engine, hint: solved.hint });
    if (found.status !== "optimal" || found.objective === null || !solved.totals)
        return null;
    const value = rule.value(solved.totals, { ...free, optima: found.optima });
    const loss = lossOf(rule, value, found.objective);
    // Rounding, and what ties: the portfolio does as well without it.
    return loss > 1e-9 * Math.max(...found.optima.map(Math.abs), 1e-300) ? loss : 0;
}
async function constraintCosts(problem, solved, rule, engine) {
    const costs = [];
    for (const constraint of (0,constraints/* constraintsIn */.q)(problem).filter(({ decision }) => decision === undefined)) {
        const cost = await costOf(constraint, problem, solved, rule, engine);
        if (cost !== 0)
            costs.push({ name: constraint.name, cost });
    }
    return costs;
}
/** Each decision of the cycle, and what it costs. One that forbids is of an initiative that the filters left out: it is let in again. */
async function overrideCosts(input, problem, solved, engine) {
    const whole = (0,stages_problem/* problemOf */.Z)(input);
    const known = new Map(whole.initiatives.map((initiative) => [initiative.id, initiative]));
    const overrides = [];
    for (const { initiative: id, force, ...rest } of input.decisions ?? []) {
        if (!known.has(id))
            continue;
        const all = problem.initiatives.some((other) => other.id === id)
            ? problem
            : { ...problem, initiatives: [...problem.initiatives, known.get(id)] };
        const constraint = (0,constraints/* constraintsIn */.q)(all).find(({ decision }) => decision === id);
        const cost_in_regret = solved.objective === null ? null : await costOf(constraint, all, solved, input.rule, engine);
        overrides.push({ id, force, ...rest, cost_in_regret });
    }
    return overrides.sort((a, b) => (a.id < b.id ? -1 : 1));
}

// EXTERNAL MODULE: ./build/stages/pose.js
var pose = __webpack_require__(18001);
// EXTERNAL MODULE: ./build/stages/reasons.js
var reasons = __webpack_require__(62383);
// EXTERNAL MODULE: ./build/stages/solution.js
var solution = __webpack_require__(15967);
;// CONCATENATED MODULE: ./build/stages/allocate.js









/** ALLOCATE: which of the evaluated initiatives are funded. No candidate and no feasible portfolio are ordinary results. */
async function allocate(input) {
    const { policy, rule } = input;
    const engine = (0,solver_engine/* makeEngine */.b)(policy.solver, policy.time_limit_seconds);
    const posed = (0,pose/* pose */.i)(input);
    const solved = await (0,solve/* solve */.k)(posed.problem, { rule, engine });
    const explained = await explanationOf(input, posed, solved, engine);
    return contracts/* AllocateResult */.dv.parse({
        ...(await decisionOf(input, posed, solved, engine, explained)),
        overrides: await overrideCosts(input, posed.problem, solved, engine),
        engine_pick: await enginePick(input, solved, engine),
        explanation: explained?.explanation ?? null,
    });
}
/** What would be funded without the decisions of people. */
async function enginePick(input, solved, engine) {
    const { decisions = [], rule } = input;
    const free = decisions.length > 0 ? (0,pose/* pose */.i)({ ...input, decisions: [] }).problem : null;
    const { funded, objective } = free ? await (0,solve/* solve */.k)(free, { rule, engine }) : solved;
    return objective === null ? null : [...funded.keys()];
}
async function decisionOf(input, { problem, dropped }, solved, engine, explained) {
    const { policy, rule, currency, budget } = input;
    const candidates = input.evaluated
        .map((one) => candidateOf(one, policy, input.terms?.get(one.initiative_id)?.category, input.forecasts))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
    const conflict = solved.status === "infeasible" ? await (0,constraints/* conflictIn */.W)(problem, engine) : null;
    const returns = solved.objective === null ? null : returnsOf(solved, byId);
    const worst = [...solved.funded].reduce((sum, [id, fraction]) => sum + fraction * (0,reasons/* worstReturn */.OP)(byId.get(id)), 0);
    const decided = {
        worst: solved.objective === null ? null : worst,
        cost: solved.total_cost,
        proven: solved.status === "optimal",
    };
    const left = problem.initiatives.filter(({ id }) => !solved.funded.has(id));
    const status = problem.initiatives.length === 0 && solved.objective !== null ? "empty" : solved.status;
    const by = (values) => values && (0,solution/* byScenario */.Ew)(problem, values);
    return {
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        cycle: input.cycle,
        rule: rule.name,
        rule_parameters: parametersOf(input, problem),
        status,
        status_reason: (0,reasons/* statusReason */.vk)(status, solved, conflict, { ...input, evaluated: input.evaluated.length }),
        currency,
        budget,
        total_cost: solved.total_cost,
        selected: [...solved.funded].map(([id, fraction]) => ({
            id,
            cost: fraction * byId.get(id).cost,
            predicted_return: fraction * predictedReturn(byId.get(id)),
            ...(fraction < 1 && { fraction }),
            ...(explained?.changes.has(id) && { drops_out: explained.changes.get(id) }),
        })),
        dropped: [...dropped, ...left.map(({ id }) => (0,reasons/* displaced */.i$)(byId.get(id), decided, input))]
            .map((drop) => ({ ...drop, would_change: explained?.changes.get(drop.id) ?? [] }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
        candidates,
        scenario_optima: by(solved.optima),
        portfolio_effective: by(solved.totals),
        portfolio_returns: returns,
        regrets: by(solved.totals && solved.optima && solved.totals.map((total, j) => solved.optima[j] - total)),
        objective: solved.objective,
        bound: solved.bound,
        gap: (0,solution/* gapOf */.iT)(solved),
        solver: solved.solver,
        constraints: {
            minimum_confidence: policy.minimum_confidence,
            minimum_worst_return: policy.minimum_worst_return,
            ...(policy.require_validation && { require_validation: true }),
            ...problem.constraints,
        },
    };
}
/** What the rule and the scenarios were told. */
function parametersOf({ policy, rule }, problem) {
    const own = Object.fromEntries(rule.parameters.flatMap((name) => (problem[name] === undefined ? [] : [[name, problem[name]]])));
    return {
        ...own,
        ...(policy.objective === "net" && { objective: "net" }),
        ...(policy.scenarios && { scenarios: policy.scenarios }),
    };
}
/** As the allocator sees it: its returns as measured, what the record makes of them, and what is decided on. */
function candidateOf(evaluated, policy, category, forecasts) {
    const returns = {
        best: evaluated.return_best,
        median: evaluated.return_median,
        worst: evaluated.return_worst,
    };
    const known = forecasts?.get(evaluated.initiative_id);
    const { confidence, ...forecast } = known ?? { confidence: evaluated.confidence };
    const less = policy.objective === "net" ? evaluated.cost : 0;
    const calibrated = known && { ...known, slope: known.effect.slope };
    const [best, median, worst] = contracts/* scenarioNames */.LZ.map((name) => (0,feasible_set/* effectiveReturn */.c)({ confidence, returns, calibrated }, name, "worst") - less);
    return {
        id: evaluated.initiative_id,
        cost: evaluated.cost,
        confidence,
        returns,
        effective: { best: best, median: median, worst: worst },
        ...(known && { forecast: forecast }),
        ...(category !== undefined && { category }),
    };
}
const predictedReturn = ({ returns, forecast }) => (forecast?.returns ?? returns).median;
/** As measured, gross. */
function returnsOf({ funded }, candidates) {
    const sum = { best: 0, median: 0, worst: 0 };
    for (const [id, fraction] of funded)
        for (const name of contracts/* scenarioNames */.LZ)
            sum[name] += fraction * candidates.get(id).returns[name];
    return sum;
}


/***/ }),

/***/ 80974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ conflictIn),
/* harmony export */   q: () => (/* binding */ constraintsIn)
/* harmony export */ });
/* harmony import */ var d3_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55907);
/* harmony import */ var _solver_feasible_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2932);
/* harmony import */ var _solver_search_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62981);



const number = (0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(",~r");
const list = (ids) => ids.join(", ");
/** Every constraint of a problem but its budget. */
function constraintsIn({ constraints: c, rmin, confidence_threshold, }) {
    const drop = (key) => (problem) => {
        const { [key]: _, ...rest } = problem.constraints;
        return { ...problem, constraints: rest };
    };
    /** The same list, by value, without this one. */
    const dropOne = (key, one) => (problem) => ({
        ...problem,
        constraints: {
            ...problem.constraints,
            [key]: problem.constraints[key].filter((other) => other !== one),
        },
    });
    return [
        ...(rmin === null
            ? []
            : [
                {
                    name: `a worst return of at least ${number(rmin)}`,
                    without: (p) => ({ ...p, rmin: null }),
                },
            ]),
        ...(confidence_threshold > 0
            ? [
                {
                    name: `a confidence of at least ${confidence_threshold}`,
                    without: (p) => ({ ...p, confidence_threshold: 0 }),
                },
            ]
            : []),
        ...(c.resources ?? []).map((one) => ({
            name: `at most ${number(one.capacity)} of ${one.name}`,
            without: dropOne("resources", one),
        })),
        ...(c.periods ? [{ name: "the budgets of the periods", without: drop("periods") }] : []),
        ...(c.exclusive_groups ?? []).map((one) => ({
            name: `at most ${one.max} of ${list(one.ids)}`,
            without: dropOne("exclusive_groups", one),
        })),
        ...(c.requires ?? []).map((one) => ({
            name: `${one[0]} only with ${one[1]}`,
            without: dropOne("requires", one),
        })),
        ...Object.entries(c.categories ?? {}).flatMap(([name, limits]) => categoryLimits(name, limits)),
        ...(c.min_count === undefined
            ? []
            : [{ name: `at least ${c.min_count} initiatives`, without: drop("min_count") }]),
        ...(c.max_count === undefined
            ? []
            : [{ name: `at most ${c.max_count} initiatives`, without: drop("max_count") }]),
        ...(c.must_fund ?? []).map((id) => ({
            name: `${id} must be funded`,
            decision: id,
            without: dropOne("must_fund", id),
        })),
        ...(c.never_fund ?? []).map((id) => ({
            name: `${id} must not be funded`,
            decision: id,
            without: dropOne("never_fund", id),
        })),
    ];
}
const limitWords = {
    min_cost: (value) => `a cost of at least ${number(value)}`,
    max_cost: (value) => `a cost of at most ${number(value)}`,
    min_count: (value) => `at least ${value} initiatives`,
    max_count: (value) => `at most ${value} initiatives`,
};
const categoryLimits = (name, limits) => Object.keys(limitWords)
    .filter((key) => limits[key] !== undefined)
    .map((key) => ({
    name: `${limitWords[key](limits[key])} in category ${name}`,
    without: (problem) => {
        const { [key]: _, ...rest } = problem.constraints.categories[name];
        return {
            ...problem,
            constraints: {
                ...problem.constraints,
                categories: { ...problem.constraints.categories, [name]: rest },
            },
        };
    },
}));
const budgetOf = ({ budget }) => ({
    name: `a budget of ${number(budget)}`,
    without: (problem) => ({
        ...problem,
        budget: problem.initiatives.reduce((sum, { cost }) => sum + cost, 0),
    }),
});
/** More constraints than this are not looked through one by one. */
const most = 200;
/**
 * Constraints that no portfolio keeps together, such that it could keep any of them without one: each in turn is left
 * out for good when the rest still cannot be kept. Null when there are too many to look through.
 * @see Chinneck and Dravnieks (1991), Locating minimal infeasible constraint sets, ORSA J. Comput. 3: the deletion filter
 */
async function conflictIn(problem, engine) {
    const constraints = [...constraintsIn(problem), budgetOf(problem)];
    if (constraints.length > most)
        return null;
    const conflict = [];
    let left = problem;
    for (const { name, without } of constraints) {
        const fewer = without(left);
        if (await isFeasible(fewer, engine))
            conflict.push(name);
        else
            left = fewer;
    }
    return conflict;
}
async function isFeasible(problem, engine) {
    const set = (0,_solver_feasible_set_js__WEBPACK_IMPORTED_MODULE_1__/* .feasibleSet */ .Q)(problem);
    const rows = [...set.rows, ...(set.floor ? [set.floor] : [])];
    const objective = { pieces: [{ constant: 0, weights: set.cost.weights.map(() => 0) }], worst: 1 };
    return (await (0,_solver_search_js__WEBPACK_IMPORTED_MODULE_2__/* .search */ .$)({ ...set, rows, objective, ties: [] }, engine)).choice !== null;
}


/***/ }),

/***/ 89678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ decisiveChanges)
/* harmony export */ });
/* harmony import */ var _pose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18001);
/* harmony import */ var _solve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39717);


/** The third significant digit of an amount. */
const unitOf = (amount) => 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 2);
/** How many round numbers there are to the farthest. */
const stepsOf = ({ from, unit, up, to }) => Math.max(0, Math.floor((up ? to - Math.floor(from / unit) * unit : Math.ceil(from / unit) * unit - to) / unit + 1e-9));
/** The round number so many steps away. */
function at({ from, unit, up }, count) {
    const times = up ? Math.floor(from / unit + 1e-9) + count : Math.ceil(from / unit - 1e-9) - count;
    return unit >= 1 ? times * unit : Number((times * unit).toPrecision(12));
}
/**
 * Cost, median return (the estimate moves, its interval with it) and confidence, toward being funded or away from it, each
 * in steps of its third significant digit.
 */
function dials(one, problem, funded, solved) {
    const { cost, confidence, returns } = one;
    const median = returns.median ?? meanOf(problem, one);
    const size = Math.max(Math.abs(median), cost) || 1;
    const far = 2 * solved.optima.reduce((most, value) => Math.max(most, Math.abs(value)), size);
    const up = !funded;
    const unit = unitOf(cost || problem.budget || 1);
    return [
        {
            ...{ quantity: "cost", from: cost, unit, up: funded, to: funded ? problem.budget + 2 * unit : unit },
            set: (initiative, to) => ({ ...initiative, cost: Math.max(0, to) }),
        },
        {
            ...{ quantity: "median_return", from: median, unit: unitOf(size), up, to: median + (up ? far : -far) },
            set: (initiative, to) => ({
                ...initiative,
                returns: moved(initiative.returns, to - median),
                ...(initiative.calibrated && {
                    calibrated: {
                        ...initiative.calibrated,
                        returns: moved(initiative.calibrated.returns, initiative.calibrated.slope * (to - median)),
                    },
                }),
            }),
        },
        {
            ...{ quantity: "confidence", from: confidence, unit: 0.01, up, to: up ? 1 : 0 },
            set: (initiative, to) => ({ ...initiative, confidence: Math.min(1, Math.max(0, to)) }),
        },
    ];
}
const moved = (returns, by) => Object.fromEntries(Object.entries(returns).map(([name, value]) => [name, value + by]));
const meanOf = ({ scenarios }, { returns }) => scenarios.reduce((sum, name) => sum + returns[name] / scenarios.length, 0);
/**
 * The smallest change of each kind that turns the decision on one initiative, filters and V* included: the farthest value
 * is tried first, then the distance is halved; every value tried is solved exactly. Between the last two the decision turns.
 * None of one that a decision of the cycle is about.
 */
async function decisiveChanges(id, input, whole, solved, engine) {
    const one = whole.initiatives.find((initiative) => initiative.id === id);
    const funded = solved.funded.has(id);
    if (input.decisions?.some(({ initiative }) => initiative === id))
        return [];
    const turns = async (dial, count) => {
        const changed = dial.set(one, at(dial, count));
        const initiatives = whole.initiatives.map((other) => (other.id === id ? changed : other));
        const { problem } = (0,_pose_js__WEBPACK_IMPORTED_MODULE_0__/* .pose */ .i)(input, { ...whole, initiatives });
        const found = await (0,_solve_js__WEBPACK_IMPORTED_MODULE_1__/* .solve */ .k)(problem, { rule: input.rule, engine, hint: solved.hint });
        return found.funded.has(id) !== funded;
    };
    const changes = [];
    for (const dial of dials(one, whole, funded, solved)) {
        const { quantity, from } = dial;
        const steps = stepsOf(dial);
        let [stays, turned] = [0, steps];
        if (steps < 1 || !(await turns(dial, steps))) {
            changes.push({ quantity, from, to: null });
            continue;
        }
        while (turned - stays > 1) {
            const middle = Math.floor((stays + turned) / 2);
            if (await turns(dial, middle))
                turned = middle;
            else
                stays = middle;
        }
        changes.push({ quantity, from, to: at(dial, turned) });
    }
    return changes;
}


/***/ }),

/***/ 18001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ pose)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76047);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62383);


/** The problem after the filters. Decisions to fund go past those of confidence and validation. */
function pose(input, whole = (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Z)(input)) {
    const must = new Set(whole.constraints.must_fund);
    const never = new Set(whole.constraints.never_fund);
    const dropped = whole.initiatives
        .map((initiative) => (0,_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .filtered */ .mj)(initiative, whole, { ...input, must, never }))
        .filter((drop) => drop !== null);
    const out = new Set(dropped.map(({ id }) => id));
    const left = whole.initiatives.filter(({ id }) => !out.has(id));
    return { problem: { ...whole, initiatives: left }, dropped };
}


/***/ }),

/***/ 76047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ problemOf)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./build/stats/random.js
var random = __webpack_require__(52681);
;// CONCATENATED MODULE: ./build/stages/scenarios.js


/** s0001, s0002, … */
const nameOf = (s) => `s${String(s + 1).padStart(4, "0")}`;
const sampledNames = ({ sample }) => Array.from({ length: sample }, (_, s) => nameOf(s));
/**
 * An initiative's return in each sampled scenario: a two-piece normal with its median at the estimate and its interval's
 * ends at theirs; dependence by a Gaussian copula of one factor for all and one a category. Each draw depends on the
 * seed and on its own initiative only, so that others may come and go.
 * @see Li (2000), On default correlation, J. Fixed Income 9, for the one-factor copula
 */
function sampledReturns({ id, category, returns: { best, median, worst } }, spec, level) {
    const reach = lib((1 + level) / 2, 0, 1);
    const [up, down] = [(best - median) / reach, (median - worst) / reach];
    const { correlation, correlation_within_category = correlation } = spec;
    const within = category === undefined ? correlation : Math.max(correlation, correlation_within_category);
    const common = (0,random/* stream */.T)(spec.seed, "scenarios", "all");
    const shared = (0,random/* stream */.T)(spec.seed, "scenarios", "category", category ?? "");
    const own = (0,random/* stream */.T)(spec.seed, "scenarios", "initiative", id);
    return Object.fromEntries(sampledNames(spec).map((name, s) => {
        const z = Math.sqrt(correlation) * common.normal(s) +
            Math.sqrt(within - correlation) * shared.normal(s) +
            Math.sqrt(1 - within) * own.normal(s);
        return [name, median + (z > 0 ? up : down) * z];
    }));
}
/** The three of the interval. */
const intervalReturns = (evaluated) => ({
    best: evaluated.return_best,
    median: evaluated.return_median,
    worst: evaluated.return_worst,
});

;// CONCATENATED MODULE: ./build/stages/problem.js


const equalWeights = { best: 0.25, median: 0.5, worst: 0.25 };
/** The loop's problem: every evaluated initiative, before any filter. The same object that a file may hold. */
function problemOf(input) {
    const { policy, budget, evaluated } = input;
    const { scenarios: sampled, objective, minimum_worst_return, rule, weights = equalWeights } = policy;
    const { alpha, beta } = policy;
    return contracts/* AllocationProblem */.Gx.parse({
        scenarios: sampled ? sampledNames(sampled) : [...contracts/* scenarioNames */.LZ],
        worst_scenario: "worst",
        budget,
        rmin: minimum_worst_return,
        rule,
        ...(rule === "bayesian" && { weights }),
        ...(alpha !== undefined && { alpha }),
        ...(beta !== undefined && { beta }),
        objective,
        constraints: constraintsOf(input),
        initiatives: evaluated.map((one) => initiativeOf(one, input)),
    });
}
function initiativeOf(one, { policy, terms, confidence_level, forecasts }) {
    const { initiative_id: id, cost } = one;
    const category = terms?.get(id)?.category;
    const forecast = forecasts?.get(id);
    const drawn = (returns, level) => policy.scenarios
        ? { ...sampledReturns({ id, category, returns }, policy.scenarios, level), worst: returns.worst }
        : returns;
    return {
        ...{ id, cost, confidence: forecast?.confidence ?? one.confidence },
        returns: drawn(intervalReturns(one), confidence_level),
        ...(category !== undefined && { category }),
        ...(forecast && {
            calibrated: {
                returns: drawn(forecast.returns, quartiles),
                weight: forecast.weight,
                slope: forecast.effect.slope,
            },
        }),
    };
}
/** The level of the interval from the first to the third quartile. */
const quartiles = 0.5;
/** Those of the policy, filled with what the initiatives say, and the decisions; about those there are only. */
function constraintsOf({ policy, evaluated, terms, decisions = [], funded_before, }) {
    const { resources, periods, exclusive_groups = [], requires = [], ...limits } = policy.constraints;
    const ids = evaluated.map(({ initiative_id }) => initiative_id).sort();
    const known = new Set(ids);
    const own = (id) => terms?.get(id) ?? {};
    const amounts = (of) => Object.fromEntries(ids.flatMap((id) => (of(own(id)) === undefined ? [] : [[id, of(own(id))]])));
    const forced = (force) => decisions
        .filter((one) => one.force === force && known.has(one.initiative))
        .map(({ initiative }) => initiative);
    const pairs = ids.flatMap((id) => (own(id).exclusive_with ?? []).map((other) => [id, other].sort()));
    // One that was funded earlier has taken its place already.
    const exclusive = [
        ...exclusive_groups,
        ...new Map(pairs.map((pair) => [pair.join("\n"), { ids: pair, max: 1 }])).values(),
    ]
        .map(({ ids: group, max }) => ({
        ids: group.filter((id) => known.has(id)),
        max: Math.max(0, max - group.filter((id) => funded_before?.has(id)).length),
    }))
        .filter(({ ids: group, max }) => group.length > max);
    const needed = [
        ...requires,
        ...ids.flatMap((id) => (own(id).requires ?? []).map((other) => [id, other])),
    ]
        .filter(([first, second]) => known.has(first) && !funded_before?.has(second))
        .map(([first, second]) => [first, second]);
    const partial = amounts(({ partial: part }) => part);
    return {
        ...limits,
        ...(resources && {
            resources: Object.entries(resources).map(([name, capacity]) => ({
                ...{ name, capacity },
                use: amounts(({ resources: uses }) => uses?.[name]),
            })),
        }),
        ...(periods && { periods: { ...periods, cost: amounts(({ cost_by_period }) => cost_by_period) } }),
        ...(exclusive.length > 0 && { exclusive_groups: exclusive }),
        ...(needed.length > 0 && { requires: needed }),
        ...(Object.keys(partial).length > 0 && { partial }),
        ...(forced("fund").length > 0 && { must_fund: forced("fund") }),
        ...(forced("forbid").length > 0 && { never_fund: forced("forbid") }),
    };
}


/***/ }),

/***/ 62383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ worstReturn),
/* harmony export */   i$: () => (/* binding */ displaced),
/* harmony export */   mj: () => (/* binding */ filtered),
/* harmony export */   vk: () => (/* binding */ statusReason)
/* harmony export */ });
/* harmony import */ var d3_format__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55907);

/** USD 25,000; three significant digits below a thousand. */
const amount = (value, currency) => `${currency} ${(0,d3_format__WEBPACK_IMPORTED_MODULE_0__/* .format */ .GP)(Math.abs(value) >= 1000 ? ",.0f" : ".3~r")(value)}`;
/** Why an initiative is not considered; null when it is. One that must be funded always is: what stops it is a conflict. */
function filtered({ id, cost, confidence }, { constraints, budget }, terms) {
    const { policy, currency, unvalidated, must, never } = terms;
    const drop = (reason, statement) => ({
        id,
        reason,
        statement,
        would_change: [],
    });
    if (must.has(id))
        return null;
    if (never.has(id))
        return drop("forbidden", "a decision of this cycle forbids it");
    if (confidence < policy.minimum_confidence) {
        const rounded = confidence.toFixed(2);
        const shown = Number(rounded) < policy.minimum_confidence ? rounded : confidence;
        return drop("below_minimum_confidence", `confidence ${shown} is below the minimum of ${policy.minimum_confidence}`);
    }
    const why = unvalidated?.get(id);
    if (why !== undefined)
        return drop("not_validated", why);
    const least = cost * (constraints.partial?.[id]?.min_fraction ?? 1);
    if (least > budget * (1 + 1e-9))
        return drop("cost_exceeds_budget", `it costs ${amount(least, currency)} alone, the budget is ${amount(budget, currency)}`);
    return null;
}
/** As the floor of the portfolio's worst return counts it: not discounted, but with what the record has learned. */
function worstReturn({ returns, forecast }) {
    const kappa = forecast?.weight ?? 0;
    return kappa === 0 ? returns.worst : (1 - kappa) * returns.worst + kappa * forecast.returns.worst;
}
/** Why a candidate that passed the filters is not funded. */
function displaced(candidate, result, { currency, budget, policy }) {
    const { id, cost, effective } = candidate;
    const drop = (statement) => ({ id, reason: "displaced", statement, would_change: [] });
    if (result.worst === null)
        return { ...drop("no portfolio keeps every constraint"), reason: "no_feasible_portfolio" };
    if (Math.max(effective.best, effective.median, effective.worst) <= 0)
        return drop("discounted by its confidence it brings nothing in any scenario");
    const verdict = result.proven ? "no portfolio with it is better" : "no better portfolio with it was found";
    const left = budget - result.cost;
    if (cost > left)
        return drop(`it costs ${amount(cost, currency)}, ${amount(Math.max(0, left), currency)} of the budget is left; ${verdict}`);
    const floor = policy.minimum_worst_return;
    const own = worstReturn(candidate);
    return floor !== null && result.worst + own < floor
        ? drop(`its worst case of ${amount(own, currency)} would take the portfolio's below ${amount(floor, currency)}; ${verdict}`)
        : drop(`the budget would cover it, but ${verdict}`);
}
/** A result's status in one sentence. */
function statusReason(status, { objective, highest_worst }, conflict, { currency, policy, evaluated }) {
    switch (status) {
        case "optimal":
            return "proven optimal";
        case "empty":
            return evaluated === 0 ? "there is no initiative to decide about" : "no initiative passed the filters";
        case "time_limit":
            return objective === null
                ? "the time limit ended the search before it found a portfolio"
                : "the time limit ended the search; this is the best found, not proven";
        case "infeasible": {
            const floor = policy.minimum_worst_return;
            if (highest_worst !== undefined && floor !== null)
                return `no portfolio that keeps the other constraints has a worst return of ${amount(floor, currency)}; the highest is ${amount(highest_worst, currency)}`;
            return conflict
                ? `no portfolio keeps together: ${conflict.join("; ")}`
                : "no portfolio keeps every constraint";
        }
    }
}


/***/ }),

/***/ 15967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ byScenario),
/* harmony export */   T4: () => (/* binding */ solutionOf),
/* harmony export */   iT: () => (/* binding */ gapOf)
/* harmony export */ });
/* unused harmony export reasonOf */
/* harmony import */ var _solver_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30012);
/* harmony import */ var _constraints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80974);
/* harmony import */ var _solve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39717);



/** A problem's answer as a contract. @throws nothing that is the problem's: what cannot be kept is an answer */
async function solutionOf(problem, rule, options) {
    const engine = (0,_solver_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .makeEngine */ .b)(options.solver, options.time_limit_seconds);
    const solved = await (0,_solve_js__WEBPACK_IMPORTED_MODULE_2__/* .solve */ .k)(problem, { rule, engine });
    const conflict = solved.status === "infeasible" ? await (0,_constraints_js__WEBPACK_IMPORTED_MODULE_1__/* .conflictIn */ .W)(problem, engine) : null;
    const costs = new Map(problem.initiatives.map(({ id, cost }) => [id, cost]));
    const by = (values) => values && byScenario(problem, values);
    return {
        ...(problem.id !== undefined && { id: problem.id }),
        rule: rule.name,
        status: solved.status,
        status_reason: reasonOf(solved, conflict),
        ...(conflict && { conflict }),
        selected: [...solved.funded].map(([id, fraction]) => ({ id, fraction, cost: fraction * costs.get(id) })),
        total_cost: solved.total_cost,
        objective: solved.objective,
        bound: solved.bound,
        gap: gapOf(solved),
        scenario_optima: by(solved.optima),
        portfolio_effective: by(solved.totals),
        regrets: by(solved.totals && solved.optima && solved.totals.map((total, j) => solved.optima[j] - total)),
        solver: solved.solver,
    };
}
const byScenario = ({ scenarios }, values) => Object.fromEntries(scenarios.map((name, j) => [name, values[j]]));
const gapOf = ({ objective, bound }) => objective === null || bound === null ? null : Math.abs(objective - bound);
/** An answer's status in one sentence. */
function reasonOf({ status, objective, bound, highest_worst }, conflict) {
    if (status === "optimal")
        return "proven optimal";
    if (status === "infeasible")
        return conflict
            ? `no portfolio keeps together: ${conflict.join("; ")}${highest_worst === undefined ? "" : ` (the highest worst return is ${highest_worst})`}`
            : "no portfolio keeps every constraint";
    if (objective === null)
        return "the time limit ended the search before it found a portfolio";
    return bound === null
        ? "the time limit ended the search; this is the best found, not proven"
        : "the time limit ended the search; this is the best found, and `bound` is what none can be better than";
}


/***/ }),

/***/ 39717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ solve)
/* harmony export */ });
/* harmony import */ var _rules_define_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62789);
/* harmony import */ var _solver_feasible_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2932);
/* harmony import */ var _solver_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59214);
/* harmony import */ var _solver_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62981);




/** Solves a problem: V* of each scenario without the floor, then the rule's objective, then ties. */
async function solve(problem, options) {
    const set = (0,_solver_feasible_set_js__WEBPACK_IMPORTED_MODULE_0__/* .feasibleSet */ .Q)(problem);
    const { rule, engine, hint } = options;
    const prices = { optima: [], main: [], funded: new Map() };
    const none = {
        funded: new Map(),
        optima: null,
        totals: null,
        objective: null,
        bound: null,
        total_cost: 0,
        hint: prices,
    };
    const best = options.optima
        ? { status: "optimal", optima: options.optima, choices: [], solver: "core" }
        : await scenarioOptima(set, engine, prices, hint);
    if (!best.optima)
        return { status: best.status, solver: best.solver, ...none };
    const input = { ...problem, optima: best.optima };
    const rows = [
        ...set.rows,
        ...(set.floor ? [set.floor] : []),
        ...(options.excluded ?? []).map((ids) => other(set, ids)),
    ];
    const base = {
        ...set,
        rows,
        ties: tieBreaks(set),
        starts: [...(hint ? [startOf(set, hint)] : []), ...best.choices],
    };
    // No portfolio brings more than V*.
    const least = rule.sense === "minimize" && best.status === "optimal" && !options.optima;
    let found = null;
    for (const [k, objective] of [...rule.objectives(set.totals, input)].entries()) {
        const answer = await (0,_solver_search_js__WEBPACK_IMPORTED_MODULE_1__/* .search */ .$)({ ...base, objective, prices: hint?.main[k], ...(least && { least: 0 }) }, engine);
        prices.main.push(answer.prices);
        found = found ? better(set, rule, input, found, answer) : answer;
    }
    const { status, choice, lower, solver } = found;
    if (!choice) {
        const highest = status === "infeasible" && set.floor ? await highestWorst(set, engine) : {};
        return { ...none, status, solver, optima: best.optima, ...highest };
    }
    const totals = set.totals.map((line) => (0,_solver_program_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(line, choice));
    const objective = rule.value(totals, input);
    // Regrets are held against V*: without its proof there is none of theirs, and no bound.
    const grounded = rule.sense === "maximize" || best.status === "optimal";
    const proven = status === "optimal" && grounded;
    const bound = lower === null ? null : rule.sense === "minimize" ? lower : 0 - lower;
    const funded = new Map(set.items.flatMap(({ id }, i) => (choice[i] === 1 ? [[id, choice[set.scale[i]]]] : [])));
    return {
        status: proven ? "optimal" : "time_limit",
        funded,
        optima: best.optima,
        totals,
        objective,
        bound: proven ? objective : grounded ? bound : null,
        solver,
        total_cost: (0,_solver_program_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(set.cost, choice),
        hint: { ...prices, funded },
    };
}
/** V*: the most that any portfolio can bring in each scenario, the worst-return floor aside. */
async function scenarioOptima(set, engine, prices, hint) {
    const optima = [];
    const choices = [];
    let status = "optimal";
    for (const [j, total] of set.totals.entries()) {
        const objective = { pieces: [(0,_rules_define_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)([total], [-1])], worst: 1 };
        const found = await (0,_solver_search_js__WEBPACK_IMPORTED_MODULE_1__/* .search */ .$)({ ...set, objective, ties: [], prices: hint?.optima[j] }, engine);
        prices.optima.push(found.prices);
        if (!found.choice)
            return { status: found.status, optima: null, choices, solver: found.solver };
        if (found.status !== "optimal")
            status = found.status;
        optima.push((0,_solver_program_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(total, found.choice));
        choices.push(found.choice);
    }
    return { status, optima, choices, solver: "core" };
}
/** How ties are broken, whatever the rule: the larger mean effective return, then the smaller cost. */
const tieBreaks = ({ totals, cost }) => [
    {
        pieces: [
            (0,_rules_define_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)(totals, totals.map(() => -1 / totals.length)),
        ],
        worst: 1,
    },
    { pieces: [cost], worst: 1 },
];
/** A row that any choice but this one keeps. */
function other({ items, parts }, ids) {
    const weights = [...items.map(({ id }) => (ids.has(id) ? 1 : -1)), ...new Array(parts).fill(0)];
    return { constant: 1 - weights.filter((weight) => weight === 1).length, weights };
}
/** A portfolio as a choice, of what is still there. */
function startOf({ items, scale, parts }, { funded }) {
    const choice = new Array(items.length + parts).fill(0);
    for (const [i, { id }] of items.entries())
        if (funded.has(id)) {
            choice[i] = 1;
            choice[scale[i]] = funded.get(id);
        }
    return choice;
}
/** Of two answers to one rule, the better by its own value; then as ties are broken. */
function better(set, rule, input, a, b) {
    const status = a.status === "time_limit" || b.status === "time_limit" ? "time_limit" : "optimal";
    const lower = a.lower === null || b.lower === null ? (a.lower ?? b.lower) : Math.min(a.lower, b.lower);
    if (!a.choice || !b.choice)
        return a.choice ? { ...a, status, lower } : { ...b, status: b.choice ? status : b.status, lower };
    const sign = rule.sense === "minimize" ? 1 : -1;
    const keys = ({ choice }) => {
        const totals = set.totals.map((line) => (0,_solver_program_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(line, choice));
        const mean = totals.reduce((sum, value) => sum + value, 0);
        return [sign * rule.value(totals, input), -mean, (0,_solver_program_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(set.cost, choice)];
    };
    const [left, right] = [keys(a), keys(b)];
    const differs = left.findIndex((value, k) => Math.abs(value - right[k]) > 1e-9 * Math.max(Math.abs(value), Math.abs(right[k])));
    return { ...(differs >= 0 && right[differs] < left[differs] ? b : a), status, lower };
}
async function highestWorst(set, engine) {
    const objective = { pieces: [(0,_rules_define_js__WEBPACK_IMPORTED_MODULE_3__/* .combine */ .kg)([set.worst], [-1])], worst: 1 };
    const { choice, status } = await (0,_solver_search_js__WEBPACK_IMPORTED_MODULE_1__/* .search */ .$)({ ...set, objective, ties: [] }, engine);
    return choice && status === "optimal" ? { highest_worst: (0,_solver_program_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(set.worst, choice) } : {};
}


/***/ }),

/***/ 35003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ coverageText),
  h: () => (/* binding */ findingOf)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
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
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _study_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28793);
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

// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/transform.js + 2 modules
var frame_transform = __webpack_require__(57199);
// EXTERNAL MODULE: ./build/stages/design.js
var stages_design = __webpack_require__(54934);
// EXTERNAL MODULE: ./build/stages/measure.js + 1 modules
var measure = __webpack_require__(79385);
// EXTERNAL MODULE: ./build/stages/study.js + 2 modules
var study = __webpack_require__(28793);
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
