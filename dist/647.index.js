export const id = 647;
export const ids = [647];
export const modules = {

/***/ 79184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readBlock),
  V: () => (/* binding */ readInitiative)
});

// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var contracts = __webpack_require__(69965);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/frame/transform.js + 3 modules
var frame_transform = __webpack_require__(29501);
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
    (Array.isArray(raw.transform) ? raw.transform : []).forEach((step, index) => {
        checkStep(step, [...path, "transform", index], report);
    });
    return {
        source: readNamed(raw.source, "adapter", "source", tables.sources, [...path, "source"], report),
        model: readNamed(raw.model, "name", "model", tables.models, [...path, "model"], report),
    };
}
function readNamed(raw, discriminator, kind, table, path, report) {
    if (!initiative_isMapping(raw) || typeof raw[discriminator] !== "string")
        return null;
    const name = raw[discriminator];
    const adapter = table.get(name);
    if (!adapter) {
        const known = [...table.keys()];
        const close = (0,frame_frame/* nearest */.p)(name, known);
        const mend = close ? `did you mean \`${close}\`?` : "name one of them";
        report({
            path: [...path, discriminator],
            key: false,
            code: "E_SCHEMA",
            context: { found: `${kind} ${name}`, expected: `one of ${known.join(", ")}`, mend },
        });
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
// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var contracts = __webpack_require__(69965);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
// EXTERNAL MODULE: ./build/config/initiative.js + 1 modules
var initiative = __webpack_require__(79184);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/rubrics/index.js + 3 modules
var rubrics = __webpack_require__(58948);
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
        initiatives.push((0,initiative/* readInitiative */.V)((0,yaml/* parseYaml */.hN)(file, bytes), idOf(file), policy, tables));
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
function parseYaml(file, bytes) {
    const unreadable = (problem) => ({
        file,
        value: undefined,
        problems: [problem],
        locate: () => start,
    });
    const refuse = (at, detail) => problemAt(file, at, "E_YAML_REFUSED", { detail });
    if (bytes.length > limits.fileBytes)
        return unreadable(problemAt(file, start, "E_FILE_TOO_LARGE", { bytes: bytes.length, limit: limits.fileBytes }));
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

/***/ 89938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YL: () => (/* binding */ columnsRead),
  wE: () => (/* binding */ compile),
  vs: () => (/* binding */ compileCondition),
  e3: () => (/* binding */ flawOf)
});

// EXTERNAL MODULE: ./node_modules/jsep/dist/jsep.js
var jsep = __webpack_require__(79506);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/number.js
var number = __webpack_require__(36317);
;// CONCATENATED MODULE: ./build/frame/operations.js

const isText = (value) => typeof value === "string";
/** The kinds of operands; true and false are the numbers 1 and 0. */
const kinds = {
    "numbers, not text": (values) => !values.some(isText),
    "text, not numbers": (values) => values.every(isText),
    "numbers or text, not both": (values) => values.every(isText) || !values.some(isText),
    anything: () => true,
};
/** Whether an operation takes these values. */
const takes = ({ takes: kind }, values) => kinds[kind](values);
const of = (count, kind, apply) => ({
    least: count,
    most: count,
    takes: kind,
    apply,
});
const ofNumbers = (count, apply) => of(count, "numbers, not text", (values) => apply(...values.map(Number)));
const ordered = (test) => of(2, "numbers or text, not both", ([a, b]) => test(a < b ? -1 : a > b ? 1 : 0));
/** A number equals the text that writes it: a column of 0 and 1 may be either. */
const equal = ([a, b]) => {
    if (typeof a !== "string" && typeof b !== "string")
        return Number(a) === Number(b);
    return written(a) === written(b);
};
const written = (value) => String(typeof value === "boolean" ? Number(value) : value);
const unary = new Map([
    ["-", ofNumbers(1, (x) => -x)],
    ["+", ofNumbers(1, (x) => x)],
    ["!", ofNumbers(1, (x) => x === 0)],
]);
const binary = new Map([
    [
        "+",
        of(2, "numbers or text, not both", ([a, b]) => typeof a === "string" ? a + String(b) : Number(a) + Number(b)),
    ],
    ["-", ofNumbers(2, (a, b) => a - b)],
    ["*", ofNumbers(2, (a, b) => a * b)],
    ["/", ofNumbers(2, (a, b) => a / b)],
    ["%", ofNumbers(2, (a, b) => a % b)],
    ["**", ofNumbers(2, (a, b) => a ** b)],
    ["==", of(2, "anything", equal)],
    ["===", of(2, "anything", equal)],
    ["!=", of(2, "anything", (values) => !equal(values))],
    ["!==", of(2, "anything", (values) => !equal(values))],
    ["<", ordered((order) => order < 0)],
    ["<=", ordered((order) => order <= 0)],
    [">", ordered((order) => order > 0)],
    [">=", ordered((order) => order >= 0)],
]);
const datePart = (start, end) => of(1, "text, not numbers", ([date]) => /^\d{4}-\d{2}-\d{2}/.test(String(date)) ? Number(String(date).slice(start, end)) : null);
const functions = new Map([
    ["log", ofNumbers(1, (x) => Math.log(x))],
    ["log1p", ofNumbers(1, (x) => Math.log1p(x))],
    ["exp", ofNumbers(1, (x) => Math.exp(x))],
    ["sqrt", ofNumbers(1, (x) => Math.sqrt(x))],
    ["abs", ofNumbers(1, (x) => Math.abs(x))],
    ["round", ofNumbers(1, (x) => Math.round(x))],
    ["floor", ofNumbers(1, (x) => Math.floor(x))],
    ["ceil", ofNumbers(1, (x) => Math.ceil(x))],
    ["min", { ...ofNumbers(1, Math.min), most: 99 }],
    ["max", { ...ofNumbers(1, Math.max), most: 99 }],
    ["number", of(1, "anything", ([x]) => (typeof x === "string" ? (0,number/* parseNumber */.$)(x) : Number(x)))],
    ["text", of(1, "anything", ([x]) => String(x))],
    ["lower", of(1, "text, not numbers", ([x]) => String(x).toLowerCase())],
    ["year", datePart(0, 4)],
    ["month", datePart(5, 7)],
    ["day", datePart(8, 10)],
]);

;// CONCATENATED MODULE: ./build/frame/expression.js



/**
 * Compiles an expression over a frame's columns: numbers, "text", column names (`col("a name")` for those that are no
 * identifiers), + − * / % **, comparisons, && || !, c ? a : b, and functions. A missing operand makes the result
 * missing, but for `is_missing`, `coalesce`, and where the other side of && or || decides alone. There is no member
 * access, and nothing else can be called. Evaluating a row throws E_EXPRESSION for text where a number is needed.
 * @throws E_EXPRESSION; E_COLUMN_MISSING
 */
function compile(text, frame) {
    const refuseIt = (why) => refuse(text, why);
    return build(parse(text, refuseIt), { frame, refuse: refuseIt });
}
/** Why a text is no expression, whatever the columns; null when it is one. */
function flawOf(text) {
    const anyColumn = { type: "text", values: [] };
    let flaw = null;
    const note = (why) => {
        flaw = why;
        return refuse(text, why);
    };
    try {
        build(parse(text, note), { frame: { column: () => anyColumn }, refuse: note });
    }
    catch (error) {
        if (flaw === null)
            throw error;
    }
    return flaw;
}
/** Compiles a condition; a number is one that holds when it is not 0. @throws as `compile`, and for a text's value */
function compileCondition(text, frame) {
    return condition(compile(text, frame), (why) => refuse(text, why));
}
/** The columns that an expression reads. @throws E_EXPRESSION */
function columnsRead(text) {
    return [...new Set(identifiers(parse(text, (why) => refuse(text, why))))];
}
const refuse = (expression, why) => (0,errors.impactError)("E_EXPRESSION", { expression, why });
function parse(text, refuse) {
    if (text.trim() === "")
        throw refuse("it is empty");
    if (text.length > 2000)
        throw refuse("it is longer than 2,000 characters");
    try {
        return (0,jsep/* default */.A)(text);
    }
    catch (error) {
        const { description, index } = error;
        throw refuse(`${description} (character ${index + 1})`);
    }
}
function identifiers(node) {
    if (node.type === "Identifier")
        return [String(node.name)];
    const args = (node.arguments ?? []);
    if (node.callee?.name === "col")
        return args.map(({ value }) => String(value));
    const { left, right, argument, test, consequent, alternate } = node;
    const parts = [left, right, argument, test, consequent, alternate, ...args];
    return parts.flatMap((part) => (part ? identifiers(part) : []));
}
function build(node, scope) {
    const inner = (child) => build(child, scope);
    const operator = String(node.operator ?? "");
    switch (node.type) {
        case "Literal":
            return literal(node.value, scope);
        case "Identifier":
            return column(scope.frame, String(node.name));
        case "UnaryExpression":
            return apply(operator, unary.get(operator), [inner(node.argument)], scope);
        case "BinaryExpression":
        case "LogicalExpression": {
            const sides = [inner(node.left), inner(node.right)];
            if (operator === "&&" || operator === "||")
                return decide(operator === "||", sides, scope);
            return apply(operator, binary.get(operator), sides, scope);
        }
        case "ConditionalExpression": {
            const test = condition(inner(node.test), scope.refuse);
            const [yes, no] = [inner(node.consequent), inner(node.alternate)];
            return (row) => {
                const answer = test(row);
                return answer === null ? null : answer ? yes(row) : no(row);
            };
        }
        case "CallExpression":
            return call(node, scope);
    }
    throw scope.refuse(foreign.get(node.type) ?? `${node.type} is not part of the language`);
}
const foreign = new Map([
    ["Compound", "it is more than one expression"],
    ["SequenceExpression", "it is more than one expression"],
    ["MemberExpression", 'a value has no members; a column with a dot in its name is col("a.b")'],
    ["ArrayExpression", "there are no lists"],
    ["ThisExpression", 'there is no `this`; a column of that name is col("this")'],
]);
function literal(value, { refuse }) {
    const known = value === null || ["number", "string", "boolean"].includes(typeof value);
    if (!known)
        throw refuse(`${String(value)} is not part of the language`);
    return () => tidy(value);
}
function column(frame, name) {
    const { type, values } = frame.column(name);
    if (type === "text")
        return (row) => values[row] ?? null;
    return (row) => (Number.isNaN(values[row]) ? null : values[row]);
}
function call(node, scope) {
    const callee = node.callee;
    const name = callee.type === "Identifier" ? callee.name : "";
    if (name === "col")
        return quoted(node.arguments, scope);
    const args = node.arguments.map((argument) => build(argument, scope));
    if (name === "is_missing" && args.length === 1)
        return (row) => args[0](row) === null;
    if (name === "coalesce" && args.length > 0)
        return (row) => {
            for (const arg of args) {
                const value = arg(row);
                if (value !== null)
                    return value;
            }
            return null;
        };
    return apply(name, functions.get(name), args, scope);
}
function quoted(args, { frame, refuse }) {
    const [argument] = args;
    if (args.length !== 1 || argument?.type !== "Literal" || typeof argument.value !== "string")
        throw refuse('col takes one name in quotes: col("order value")');
    return column(frame, argument.value);
}
const known = () => [...functions.keys(), "is_missing", "coalesce", "col"].join(", ");
/** The operation on every row's arguments: missing when one of them is. */
function apply(name, operation, args, { refuse }) {
    if (!operation) {
        const isName = /^\w*$/.test(name);
        throw refuse(isName ? `there is no function \`${name}\` (there is ${known()})` : `there is no operator ${name}`);
    }
    if (args.length < operation.least || args.length > operation.most)
        throw refuse(`\`${name}\` does not take ${args.length} arguments`);
    return (row) => {
        const values = args.map((arg) => arg(row));
        if (values.includes(null))
            return null;
        if (takes(operation, values))
            return tidy(operation.apply(values));
        throw refuse(`\`${name}\` takes ${operation.takes}; number(…) and text(…) convert`);
    };
}
/** && and || of three values: a side that decides alone does so whether or not the other is missing. */
function decide(decisive, sides, { refuse }) {
    const [left, right] = sides.map((side) => condition(side, refuse));
    return (row) => {
        const a = left(row);
        if (a === decisive)
            return decisive;
        const b = right(row);
        if (b === decisive)
            return decisive;
        return a === null || b === null ? null : !decisive;
    };
}
function condition(value, refuse) {
    return (row) => {
        const found = value(row);
        if (typeof found === "string")
            throw refuse(`"${found.slice(0, 20)}" is text where a condition is needed; compare it with something`);
        return found === null ? null : Boolean(found);
    };
}
/** A number that is none (0/0, log of −1) is missing; so is an infinite one. */
const tidy = (value) => (typeof value === "number" && !Number.isFinite(value) ? null : value);


/***/ }),

/***/ 82015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ makeFrame),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Makes a frame; every column has the same length. @throws RangeError when they differ */
function makeFrame(columns, label) {
    const map = new Map(columns);
    const lengths = new Set([...map.values()].map((column) => column.values.length));
    if (lengths.size > 1)
        throw new RangeError(`columns of different lengths: ${[...lengths].join(", ")}`);
    const column = (name) => {
        const found = map.get(name);
        if (found)
            return found;
        const has = [...map.keys()];
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_COLUMN_MISSING", { column: name, source: label, has, nearest: nearest(name, has) });
    };
    return {
        rows: lengths.size === 0 ? 0 : [...lengths][0],
        columns: map,
        label,
        has: (name) => map.has(name),
        column,
        number(name) {
            const found = column(name);
            if (found.type === "number")
                return found.values;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_COLUMN_TYPE", { column: name, found: "text", expected: "a number" });
        },
        text(name) {
            const found = column(name);
            if (found.type === "text")
                return found.values;
            return Array.from(found.values, (value) => (Number.isNaN(value) ? null : String(value)));
        },
    };
}
/** The candidate closest to `name` by edit distance, when it is close enough to be a slip of the hand. */
function nearest(name, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    return best && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : null;
}


/***/ }),

/***/ 74447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   Xo: () => (/* binding */ boundByInstant),
/* harmony export */   nV: () => (/* binding */ parseInstant)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84065);


const iso = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
/**
 * Milliseconds since 1970 of an ISO date (its midnight) or date and time, in UTC where no zone is given; null for
 * anything else. `Date.parse` would take "May 1" and 30 February as well, in the machine's own zone.
 */
function parseInstant(text) {
    const match = iso.exec(text);
    if (!match)
        return null;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
    if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
        return null;
    const [sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(match[8] ?? "")?.slice(1) ?? [];
    const zone = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -60_000 : 60_000);
    const time = Date.UTC(year, month - 1, day, hour, minute, second);
    return time + Number(match[7] ?? 0) * 1000 - zone;
}
/**
 * The rows whose date in `column` is not later than `as_of`. A date without a time counts from its midnight in UTC;
 * rows without a date are left out.
 * @throws E_COLUMN_MISSING, E_COLUMN_TYPE
 */
function boundByInstant(frame, column, as_of) {
    const path = ["as_of_column"];
    const refuse = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", { column, found, expected: "ISO dates such as 2026-11-23" }, { path });
    const found = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .placedIn */ .T8)(path, () => frame.column(column));
    if (found.type !== "text")
        throw refuse("numbers");
    const limit = Date.parse(as_of);
    const rows = [];
    found.values.forEach((value, row) => {
        if (value === null)
            return;
        const instant = parseInstant(value);
        if (instant === null)
            throw refuse(`"${value.slice(0, 40)}"`);
        if (instant <= limit)
            rows.push(row);
    });
    return (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .takeRows */ .LY)(frame, rows);
}
/**
 * Whether a row's time is at or after the instant; null where it is missing. Text is compared as text, so it has to
 * begin with its year: 2026-07-01, 2026-07, 2026-W27.
 * @throws E_COLUMN_TYPE when they cannot be compared
 */
function after(frame, time, at) {
    const column = frame.column(time);
    const [found, expected] = column.type === "text" ? ["text", "numbers"] : ["numbers", "dates"];
    if (column.type === "number" && typeof at === "number")
        return (row) => (Number.isNaN(column.values[row]) ? null : column.values[row] >= at);
    if (column.type !== "text" || typeof at !== "string")
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", {
            column: time,
            found,
            expected: `${expected}, as the given instant is one,`,
        });
    const odd = [at, ...column.values].find((text) => text !== null && !/^\d{4}(-|$)/.test(text));
    if (odd != null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", {
            column: time,
            found: `"${odd.slice(0, 40)}"`,
            expected: "dates such as 2026-07-01",
        });
    return (row) => (column.values[row] == null ? null : column.values[row] >= at);
}


/***/ }),

/***/ 36317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseNumber)
/* harmony export */ });
const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** The finite number that a decimal text writes; NaN for any other text, be it empty, hexadecimal or beyond 1.8e308. */
function parseNumber(text) {
    const value = decimal.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
}


/***/ }),

/***/ 84065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ takeRows),
/* harmony export */   TC: () => (/* binding */ completeRows),
/* harmony export */   _: () => (/* binding */ takeValues),
/* harmony export */   _Q: () => (/* binding */ withColumns),
/* harmony export */   fD: () => (/* binding */ groupRows)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82015);

/** The frame with only these rows, in this order. */
function takeRows(frame, rows) {
    return (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .makeFrame */ .g)([...frame.columns].map(([name, column]) => [name, takeValues(column, rows)]), frame.label);
}
/** A column's values at these rows. */
function takeValues(column, rows) {
    if (column.type === "text")
        return { type: "text", values: rows.map((row) => column.values[row]) };
    return { type: "number", values: Float64Array.from(rows, (row) => column.values[row]) };
}
/** The frame with these columns added or replaced. */
const withColumns = (frame, added) => (0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .makeFrame */ .g)([...frame.columns, ...added], frame.label);
/** Rows grouped by equal values of the key columns, groups in the order of their first row. Missing equals missing. */
function groupRows(frame, keys) {
    const texts = keys.map((key) => frame.text(key));
    const groups = new Map();
    for (let row = 0; row < frame.rows; row++) {
        const id = texts.length === 1 ? texts[0][row] : JSON.stringify(texts.map((text) => text[row]));
        const group = groups.get(id);
        if (group)
            group.push(row);
        else
            groups.set(id, [row]);
    }
    return [...groups.values()];
}
/** The rows that have a value in every one of these columns. @throws E_COLUMN_MISSING */
function completeRows(frame, names) {
    const columns = [...new Set(names)].map((name) => frame.column(name));
    const present = (column, row) => column.type === "text" ? column.values[row] !== null : !Number.isNaN(column.values[row]);
    const rows = [];
    for (let row = 0; row < frame.rows; row++)
        if (columns.every((column) => present(column, row)))
            rows.push(row);
    return rows.length === frame.rows ? frame : takeRows(frame, rows);
}


/***/ }),

/***/ 29501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ applyTransforms),
  m: () => (/* binding */ transforms)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(40104);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/frame/rows.js
var frame_rows = __webpack_require__(84065);
;// CONCATENATED MODULE: ./build/frame/step.js


/** Makes a table entry of a step. Its schema has to accept the parameters at every call. @throws E_SCHEMA */
const defineTransform = (params, apply) => ({
    params,
    apply(frame, raw) {
        const result = params.safeParse(raw);
        if (result.success)
            return apply(frame, result.data);
        const { message, path } = result.error.issues[0];
        const context = { found: "a step that cannot be taken", expected: message, mend: "change it" };
        throw (0,errors.impactError)("E_SCHEMA", context, { path: path });
    },
});
/** A list of column names. */
const names = schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1);
/** A schema's check that a step makes no column twice: the later would replace the earlier without a word. */
const eachOnce = (made) => (params, context) => {
    const seen = new Set();
    for (const { to, path } of made(params)) {
        const message = `a name other than \`${to}\`, which is made already`;
        if (seen.has(to))
            context.addIssue({ code: "custom", path, message });
        seen.add(to);
    }
};

;// CONCATENATED MODULE: ./build/frame/aggregate.js





/** How a group's values become one. Missing values are skipped; a group of nothing but missing is missing (a sum too). */
const numeric = {
    sum: (values) => values.reduce((total, value) => total + value, 0),
    mean: (values) => values.reduce((total, value) => total + value, 0) / values.length,
    min: (values) => values.reduce((least, value) => Math.min(least, value)),
    max: (values) => values.reduce((most, value) => Math.max(most, value)),
};
const statistics = ["sum", "mean", "min", "max", "first", "last", "count_distinct"];
/** One value per group of rows. @throws E_COLUMN_TYPE for the sum, mean, min or max of text */
function aggregateColumn(frame, name, statistic, groups) {
    const column = frame.column(name);
    if (statistic === "first" || statistic === "last") {
        const present = (row) => column.type === "text" ? column.values[row] !== null : !Number.isNaN(column.values[row]);
        const pick = (rows) => (statistic === "first" ? rows.find(present) : rows.findLast(present)) ?? rows[0];
        return (0,frame_rows/* takeValues */._)(column, groups.map(pick));
    }
    if (statistic === "count_distinct") {
        const texts = frame.text(name);
        return {
            type: "number",
            values: Float64Array.from(groups, (rows) => new Set(rows.map((row) => texts[row]).filter((text) => text !== null)).size),
        };
    }
    if (column.type === "text")
        throw (0,errors.impactError)("E_COLUMN_TYPE", { column: name, found: "text", expected: "a number" });
    const reduce = numeric[statistic];
    const values = Float64Array.from(groups, (rows) => {
        const present = rows.map((row) => column.values[row]).filter((value) => !Number.isNaN(value));
        return present.length === 0 ? Number.NaN : reduce(present);
    });
    return { type: "number", values };
}
const Aggregate = schemas/* strictObject */.rej({
    by: names.describe("one row for each of their combinations, in the order of first appearance"),
    sum: names.optional(),
    mean: names.optional(),
    min: names.optional(),
    max: names.optional(),
    first: names.optional(),
    last: names.optional(),
    count_distinct: names.optional(),
    count: schemas/* string */.YjP().min(1).optional().describe("the name of a column for the number of rows"),
});
/** A column keeps its name, with the statistic behind it where it is a key or wanted more than once. */
function aggregated(params) {
    const wanted = statistics.flatMap((statistic) => (params[statistic] ?? []).map((from, index) => ({ from, statistic, path: [statistic, index] })));
    const times = (name) => wanted.filter(({ from }) => from === name).length;
    const suffixed = (name) => times(name) > 1 || params.by.includes(name);
    return [
        ...params.by.map((from, index) => ({ from, statistic: "first", to: from, path: ["by", index] })),
        ...wanted.map((made) => ({
            ...made,
            to: suffixed(made.from) ? `${made.from}_${made.statistic}` : made.from,
        })),
    ];
}
/** One row for each combination of the keys. */
const aggregate = defineTransform(Aggregate.superRefine(eachOnce((params) => [
    ...aggregated(params),
    ...(params.count === undefined ? [] : [{ to: params.count, path: ["count"] }]),
])), (frame, params) => {
    const groups = (0,errors/* placedIn */.T8)(["by"], () => (0,frame_rows/* groupRows */.fD)(frame, params.by));
    const columns = aggregated(params).map(({ to, from, statistic, path }) => [
        to,
        (0,errors/* placedIn */.T8)(path, () => aggregateColumn(frame, from, statistic, groups)),
    ]);
    if (params.count !== undefined)
        columns.push([
            params.count,
            { type: "number", values: Float64Array.from(groups, (rows) => rows.length) },
        ]);
    return (0,frame_frame/* makeFrame */.g)(columns, frame.label);
});

// EXTERNAL MODULE: ./build/frame/expression.js + 1 modules
var expression = __webpack_require__(89938);
// EXTERNAL MODULE: ./build/frame/instant.js
var instant = __webpack_require__(74447);
;// CONCATENATED MODULE: ./build/frame/pivot.js







const Pivot = schemas/* strictObject */.rej({
    by: names.describe("one row for each unit"),
    time: schemas/* string */.YjP().describe("a column of ISO dates or of numbers"),
    at: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).describe("rows before it are pre, the others post"),
    values: names.describe("columns that become <name>_pre and <name>_post"),
    statistic: schemas/* enum */.k5n(["sum", "mean", "min", "max"]).default("sum"),
    first: names.optional().describe("columns carried over from the unit's first row"),
});
/** One row for each unit, its values before and after an instant side by side; a side without rows is missing, not 0. */
const pivot = defineTransform(Pivot.superRefine(eachOnce(({ by, first = [], values }) => [
    ...by.map((to, index) => ({ to, path: ["by", index] })),
    ...first.map((to, index) => ({ to, path: ["first", index] })),
    ...values.flatMap((name, index) => [`${name}_pre`, `${name}_post`].map((to) => ({ to, path: ["values", index] }))),
])), (frame, { by, first = [], values, time, at, statistic }) => {
    const groups = (0,errors/* placedIn */.T8)(["by"], () => (0,frame_rows/* groupRows */.fD)(frame, by));
    const isPost = (0,errors/* placedIn */.T8)(["time"], () => (0,instant/* after */.Pl)(frame, time, at));
    const carried = (key) => (name, index) => [
        name,
        (0,errors/* placedIn */.T8)([key, index], () => aggregateColumn(frame, name, "first", groups)),
    ];
    const side = (post) => groups.map((rows) => rows.filter((row) => isPost(row) === post));
    const halves = values.flatMap((name, index) => [false, true].map((post) => [
        `${name}_${post ? "post" : "pre"}`,
        (0,errors/* placedIn */.T8)(["values", index], () => aggregateColumn(frame, name, statistic, side(post))),
    ]));
    return (0,frame_frame/* makeFrame */.g)([...by.map(carried("by")), ...first.map(carried("first")), ...halves], frame.label);
});

;// CONCATENATED MODULE: ./build/frame/transform.js








/** Checked before any data are read; its columns can only be looked for afterwards. */
const transform_expression = schemas/* string */.YjP()
    .min(1, { abort: true })
    .superRefine((text, context) => {
    const flaw = (0,expression/* flawOf */.e3)(text);
    if (flaw !== null)
        context.addIssue({ code: "custom", message: `an expression (${flaw})` });
});
const transform_select = defineTransform(schemas/* union */.KCZ([names, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())])
    .describe("columns to keep, or new: old to keep and rename"), (frame, columns) => {
    const pairs = Array.isArray(columns)
        ? columns.map((name, index) => ({ to: name, from: name, key: index }))
        : Object.entries(columns).map(([to, from]) => ({ to, from, key: to }));
    return (0,frame_frame/* makeFrame */.g)(pairs.map(({ to, from, key }) => [to, (0,errors/* placedIn */.T8)([key], () => frame.column(from))]), frame.label);
});
const filter = defineTransform(transform_expression.describe("a condition; rows where it holds are kept"), (frame, text) => {
    const keep = (0,expression/* compileCondition */.vs)(text, frame);
    const rows = [];
    for (let row = 0; row < frame.rows; row++)
        if (keep(row) === true)
            rows.push(row);
    return (0,frame_rows/* takeRows */.LY)(frame, rows);
});
const derive = defineTransform(schemas/* record */.g1P(schemas/* string */.YjP().min(1), transform_expression).describe("new columns, each by an expression"), (frame, columns) => Object.entries(columns).reduce((so_far, [name, text]) => {
    const column = (0,errors/* placedIn */.T8)([name], () => {
        const value = (0,expression/* compile */.wE)(text, so_far);
        return columnOf(Array.from({ length: so_far.rows }, (_, row) => value(row)));
    });
    return (0,frame_rows/* withColumns */._Q)(so_far, [[name, column]]);
}, frame));
function columnOf(values) {
    if (values.some((value) => typeof value === "string")) {
        return { type: "text", values: values.map((value) => (value === null ? null : String(value))) };
    }
    return {
        type: "number",
        values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
    };
}
/** The transforms by name. */
const transforms = new Map(Object.entries({ select: transform_select, filter, derive, aggregate: aggregate, pivot: pivot }));
/** Applies one-key steps in turn. @throws the catalogue's errors, `place.path` beginning with the step's index and name */
function applyTransforms(frame, steps) {
    return steps.reduce((so_far, step, index) => {
        const [name, params] = Object.entries(step)[0];
        return (0,errors/* placedIn */.T8)([index, name], () => transforms.get(name).apply(so_far, params));
    }, frame);
}


/***/ }),

/***/ 34647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ runLoop),
  u: () => (/* binding */ tables)
});

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
// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var contracts = __webpack_require__(69965);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(40104);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(15521);
;// CONCATENATED MODULE: ./build/stats/moments.js

function moments(values) {
    const list = Array.from(values);
    return {
        n: list.length,
        mean: list.length > 0 ? (0,simple_statistics/* mean */.RE)(list) : Number.NaN,
        variance: list.length > 1 ? (0,simple_statistics/* sampleVariance */.y4)(list) : Number.NaN,
    };
}
/** Welch–Satterthwaite degrees of freedom of a difference of two means. */
function welchDegreesOfFreedom(a, b) {
    const [va, vb] = [a.variance / a.n, b.variance / b.n];
    return (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
}
/** Standardised difference of means, by the root of the two variances' mean; 0 when neither varies. */
function standardizedDifference(a, b) {
    const scale = Math.sqrt((a.variance + b.variance) / 2);
    return scale > 0 ? (a.mean - b.mean) / scale : 0;
}
/** Numbers 0 … G−1 for the distinct labels, in the order of first appearance. */
function codes(labels) {
    const seen = new Map();
    const code = Int32Array.from(labels, (label) => {
        const known = seen.get(label);
        if (known !== undefined)
            return known;
        seen.set(label, seen.size);
        return seen.size - 1;
    });
    return { code, count: seen.size };
}

// EXTERNAL MODULE: ./build/frame/expression.js + 1 modules
var expression = __webpack_require__(89938);
;// CONCATENATED MODULE: ./build/frame/design.js


const mostLevels = 500;
const mostCrossed = 5;
/**
 * Parses an R-style formula: `+` between terms, `:` between the factors of an interaction, `a*b` for a + b + a:b;
 * a factor is a column, `C(column)` for categories, or `log(…)`, `I(…)` and the like in the expression language.
 * The intercept is always there.
 * @throws E_FORMULA, with the character where it stops making sense
 */
function parseFormula(text) {
    const refuse = (why, at) => (0,build_errors.impactError)("E_FORMULA", { formula: text, why: `${why} (character ${at + 1})` }, { path: ["formula"] });
    const tilde = text.indexOf("~");
    if (tilde < 0 || text.includes("~", tilde + 1))
        throw refuse("it needs one ~ between the outcome and the terms", Math.max(0, text.lastIndexOf("~")));
    const outcome = text.slice(0, tilde).trim();
    if (!/^[\w.]+$/.test(outcome))
        throw refuse("the outcome is one column; derive a transformed one", 0);
    const terms = new Map();
    for (const part of splitOutside({ text: text.slice(tilde + 1), at: tilde + 1 }, "+")) {
        const crossed = splitOutside(part, "*").map((piece) => splitOutside(piece, ":"));
        if (crossed.length > mostCrossed)
            throw refuse(`more than ${mostCrossed} terms are crossed`, part.at);
        for (const { text: factor, at } of crossed.flat()) {
            if (factor !== "1" && !isFactor(factor))
                throw refuse(`\`${factor}\` is no term`, at);
        }
        for (let size = 1; size <= crossed.length; size++) {
            for (const combination of combinations(crossed, size)) {
                const factors = [...new Set(combination.flat().map((piece) => piece.text))].filter((factor) => factor !== "1");
                const key = [...factors].sort().join(":");
                if (factors.length > 0 && !terms.has(key))
                    terms.set(key, factors);
            }
        }
    }
    return { outcome, terms: [...terms.values()] };
}
const isFactor = (text) => (/^[\w.]+$/.test(text) && !/^\d/.test(text)) || /^\w+\(.+\)$/.test(text);
/** The parts between separators that stand outside parentheses, trimmed. */
function splitOutside({ text, at }, separator) {
    const ends = [];
    let depth = 0;
    for (let i = 0; i < text.length; i++) {
        if (text[i] === "(")
            depth++;
        else if (text[i] === ")")
            depth--;
        else if (text[i] === separator && depth === 0)
            ends.push(i);
    }
    return [...ends, text.length].map((end, i) => {
        const start = i === 0 ? 0 : ends[i - 1] + 1;
        const part = text.slice(start, end);
        return { text: part.trim(), at: at + start + part.length - part.trimStart().length };
    });
}
function combinations(items, size) {
    if (size === 0)
        return [[]];
    return items.flatMap((item, i) => combinations(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
/** A factor's column in the frame: `C(b)` is b; null for an expression of several. */
const columnOfFactor = (factor) => /^(?:C\()?([\w.]+)\)?$/.exec(factor)?.[1] ?? null;
/** Whether a factor is this column, as it is or as C(column). */
const isFactorOf = (factor, column) => factor === column || columnOfFactor(factor) === column;
/** The columns a factor reads. @throws E_EXPRESSION */
function columnsOfFactor(factor) {
    const single = columnOfFactor(factor);
    return single === null ? (0,expression/* columnsRead */.YL)(expressionOf(factor)) : [single];
}
const expressionOf = (factor) => (factor.startsWith("I(") ? factor.slice(2, -1) : factor);
/**
 * The design columns of a term. Text and C(…) become one indicator for each level but the first; an interaction is the
 * product of its factors' columns. Missing is NaN.
 * @throws E_COLUMN_MISSING, E_COLUMN_TYPE for more than 500 categories, E_EXPRESSION
 * @param references the level that is left out, by column, when it is not the first in sorted order
 */
function termColumns(frame, factors, references = new Map()) {
    return factors.map((factor) => factorColumns(frame, factor, references)).reduce(products);
}
/** Every column of the one times every column of the other. */
const products = (left, right) => left.flatMap((a) => right.map((b) => ({
    name: `${a.name}:${b.name}`,
    values: a.values.map((value, i) => value * b.values[i]),
})));
/** The rows in which every column has a value. */
function rowsWithValues(columns, rows) {
    return Array.from({ length: rows }, (_, row) => row).filter((row) => columns.every(({ values }) => !Number.isNaN(values[row])));
}
function factorColumns(frame, factor, references) {
    const name = frame.has(factor) ? factor : columnOfFactor(factor);
    if (name === null) {
        const value = (0,expression/* compile */.wE)(expressionOf(factor), frame);
        return [
            {
                name: factor,
                values: Float64Array.from({ length: frame.rows }, (_, row) => Number(value(row) ?? Number.NaN)),
            },
        ];
    }
    const column = frame.column(name);
    if (column.type === "number" && !factor.startsWith("C(") && !references.has(name))
        return [{ name, values: column.values }];
    const labels = frame.text(name);
    const levels = levelsOf(frame, name);
    if (levels.length > mostLevels) {
        const found = `${levels.length} different values`;
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: name, found, expected: `at most ${mostLevels} categories` });
    }
    const reference = references.get(name) ?? levels[0];
    return levels
        .filter((level) => level !== reference)
        .map((level) => ({
        name: `${name}[${level}]`,
        values: Float64Array.from(labels, (label) => (label === null ? Number.NaN : Number(label === level))),
    }));
}
/** The distinct values of a column as text: numbers by size, text by code unit. */
function levelsOf(frame, name) {
    const levels = [...new Set(frame.text(name))].filter((level) => level !== null);
    if (frame.column(name).type === "number")
        return levels.sort((a, b) => Number(a) - Number(b));
    return levels.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
;// CONCATENATED MODULE: ./build/diagnostics/arms.js



const controlNames = ["control", "0", "none", "placebo", "baseline", "false", "no"];
const mostArms = 20;
/** Which arm is which. Control is the one so named, else the one that is called so. @throws E_ARMS */
function armsOf(frame, { treatment, control: named, arm: wanted, split }) {
    const arms = levelsOf(frame, treatment);
    const refuse = refusal(treatment, arms);
    if (arms.length < 2)
        throw refuse("a second one is needed to compare with", "check the filters and the column", "treatment");
    if (arms.length > mostArms)
        throw refuse(`${arms.length} are too many`, "name the column of arms, not a number that varies by unit", "treatment");
    const stated = split === undefined || split === "unknown" ? null : Object.keys(split);
    const pairs = [[named, "control"], [wanted, "arm"]];
    for (const [name, key] of [...pairs, ...(stated ?? []).map((arm) => [arm, "split"])]) {
        if (name === undefined || arms.includes(name))
            continue;
        const close = (0,frame_frame/* nearest */.p)(name, arms);
        throw refuse(`there is no \`${name}\``, close ? `did you mean \`${close}\`?` : "name one of its arms", key);
    }
    const unstated = stated ? arms.find((arm) => !stated.includes(arm)) : undefined;
    if (unstated !== undefined)
        throw refuse(`\`split\` leaves out \`${unstated}\``, "give the expected share of every arm", "split");
    const guesses = arms.filter((arm) => controlNames.includes(arm.toLowerCase()));
    const control = named ?? (guesses.length === 1 ? guesses[0] : undefined);
    if (control === undefined)
        throw refuse("it cannot be told which is control", "add `control: <arm>`", "treatment");
    const treated = arms.filter((arm) => arm !== control);
    const arm = wanted ?? (treated.length === 1 ? treated[0] : undefined);
    if (arm === undefined || arm === control)
        throw refuse("it cannot be told which one the decision is about", "add `arm: <arm>`", "treatment");
    return { control, arm, others: treated.filter((other) => other !== arm) };
}
/**
 * Every arm shows how much it varies: two clusters when errors are clustered, else two rows (one will do where one
 * variance is pooled). With fewer, the arm's own error would be taken for 0 and the interval would be too narrow.
 * @returns the clusters of the arm that has fewest, when errors are clustered
 * @throws E_ARMS, E_TOO_FEW_CLUSTERS
 */
function requireSpread(used, treatment, { control, arm, others }, { cluster, pooled }) {
    const labels = used.text(treatment);
    const ids = cluster && used.text(cluster.column);
    const all = [control, arm, ...others];
    let fewest = Number.POSITIVE_INFINITY;
    for (const name of all) {
        const rows = Array.from(labels.keys()).filter((row) => labels[row] === name);
        const refuse = refusal(treatment, all);
        if (rows.length === 0)
            throw refuse(`no row of \`${name}\` has a value in every column used`, "check that arm's outcome and covariates", "treatment");
        const clusters = ids && new Set(rows.map((row) => ids[row])).size;
        if (cluster && clusters < 2)
            throw (0,build_errors.impactError)("E_TOO_FEW_CLUSTERS", { cluster: cluster.column, clusters: clusters, needed: 2, among: `arm ${name}` }, { path: [cluster.key] });
        if (clusters)
            fewest = Math.min(fewest, clusters);
        if (!cluster && !pooled && rows.length < 2)
            throw refuse(`\`${name}\` has one row, and how much it varies needs two`, "collect more, or filter that arm out", "treatment");
    }
    return cluster ? fewest : null;
}
const refusal = (treatment, arms) => (why, fix, key) => (0,build_errors.impactError)("E_ARMS", { treatment, arms: arms.slice(0, 10), why, fix }, { path: [key] });
/** The labels of a column (units, clusters) that occur in more than one arm. */
function acrossArms(frame, column, treatment) {
    const [labels, arms] = [frame.text(column), frame.text(treatment)];
    const home = new Map();
    const crossed = new Set();
    labels.forEach((label, row) => {
        const arm = arms[row];
        if (label === null || arm == null)
            return;
        if ((home.get(label) ?? arm) !== arm)
            crossed.add(label);
        home.set(label, arm);
    });
    return crossed.size;
}

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-chisquare-cdf/lib/index.js
var lib = __webpack_require__(16328);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-f-cdf/lib/index.js
var stats_base_dists_f_cdf_lib = __webpack_require__(38207);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var stats_base_dists_normal_cdf_lib = __webpack_require__(72484);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js
var stats_base_dists_t_cdf_lib = __webpack_require__(86021);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var stats_base_dists_t_quantile_lib = __webpack_require__(74455);
;// CONCATENATED MODULE: ./build/stats/distributions.js






/** P(|T| ≥ |t|). The lower tail is used, so that a small p keeps its digits. */
function twoSidedP(t, df) {
    const tail = df === null ? stats_base_dists_normal_cdf_lib(-Math.abs(t), 0, 1) : stats_base_dists_t_cdf_lib(-Math.abs(t), df);
    return Math.min(1, 2 * tail);
}
/** The value that |T| stays under with probability `level`. @throws RangeError outside (0, 1) or for df ≤ 0 */
function criticalValue(level, df) {
    if (!(level > 0 && level < 1) || (df !== null && !(df > 0)))
        throw new RangeError(`level ${level}, df ${df}`);
    const upper = (1 + level) / 2;
    return df === null ? stats_base_dists_normal_quantile_lib(upper, 0, 1) : stats_base_dists_t_quantile_lib(upper, df);
}
/** P(X ≥ x) of χ² with `df` degrees of freedom. */
function chiSquareTail(x, df) {
    if (x <= 0)
        return 1;
    return df === 1 ? 2 * stats_base_dists_normal_cdf_lib(-Math.sqrt(x), 0, 1) : Math.max(0, 1 - lib(x, df));
}
/** P(F ≥ f) with d1 and d2 degrees of freedom, by the lower tail of 1/F. */
const fTail = (f, d1, d2) => (f <= 0 ? 1 : stats_base_dists_f_cdf_lib(1 / f, d2, d1));
/** P(Z ≤ z). */
const normalProbability = (z) => stats_base_dists_normal_cdf_lib(z, 0, 1);

;// CONCATENATED MODULE: ./build/diagnostics/randomisation.js




const percent = (value) => `${(100 * value).toFixed(1)} %`;
/**
 * Sample ratio mismatch: χ² of the arms' sizes against the expected split (equal when null). Counted in the units that
 * were assigned when `unit` names their column, else in rows.
 */
function sampleRatio(frame, treatment, unit, split) {
    const labels = frame.text(treatment);
    const units = unit === undefined ? null : frame.text(unit);
    const seen = new Set();
    const counts = new Map();
    labels.forEach((arm, row) => {
        const id = units ? JSON.stringify([arm, units[row]]) : String(row);
        if (arm === null || seen.has(id))
            return;
        seen.add(id);
        counts.set(arm, (counts.get(arm) ?? 0) + 1);
    });
    const arms = [...counts.keys()].sort();
    const shares = arms.map((arm) => split?.[arm] ?? (split ? 0 : 1 / arms.length));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const chi2 = arms.reduce((sum, arm, i) => {
        const expected = (total * shares[i]) / whole;
        return sum + (expected > 0 ? (counts.get(arm) - expected) ** 2 / expected : Number.POSITIVE_INFINITY);
    }, 0);
    const p = Number.isFinite(chi2) ? chiSquareTail(chi2, arms.length - 1) : 0;
    const sizes = arms.map((arm) => `${arm} ${counts.get(arm)}`).join(", ");
    return {
        value: p,
        threshold: 0.001,
        status: p < 0.001 ? "fail" : p < 0.01 ? "warn" : "pass",
        statement: `sample ratio: ${sizes} against the expected split, p = ${p.toPrecision(2)}`,
    };
}
/** The largest standardised difference between an arm and control over the pre-treatment covariates, and how many there are. */
function balance(frame, covariates, treatment, arms) {
    const labels = frame.text(treatment);
    const columns = covariates.flatMap((name) => termColumns(frame, [name]));
    const differences = columns.map(({ name, values }) => {
        const [treated, control] = [arms.arm, arms.control].map((arm) => moments(values.filter((_, i) => labels[i] === arm)));
        return { name, smd: Math.abs(standardizedDifference(treated, control)) };
    });
    const worst = differences.reduce((a, b) => (b.smd > a.smd ? b : a));
    return {
        max_smd: {
            value: worst.smd,
            threshold: 0.1,
            status: worst.smd > 0.25 ? "fail" : worst.smd > 0.1 ? "warn" : "pass",
            statement: `largest standardised difference between the arms: ${worst.smd.toFixed(3)} (${worst.name})`,
        },
        smd_covariates: {
            value: columns.length,
            threshold: null,
            status: "info",
            statement: columns.length === 1 ? "1 covariate was compared" : `${columns.length} covariates were compared`,
        },
    };
}
/** Who was assigned and has no outcome: overall, and how much the arms differ in it. */
function attrition(frame, outcome, treatment, arms) {
    const labels = frame.text(treatment);
    const missing = frame.number(outcome).map((value) => Number(Number.isNaN(value)));
    const lost = (arm) => moments(missing.filter((_, i) => labels[i] === arm)).mean;
    const overall = moments(missing).mean;
    const differential = Math.abs(lost(arms.arm) - lost(arms.control));
    return {
        attrition_overall: {
            value: overall,
            threshold: 0.2,
            status: overall > 0.2 ? "warn" : "pass",
            statement: `${percent(overall)} of those assigned have no outcome`,
        },
        attrition_differential: {
            value: differential,
            threshold: 0.05,
            status: differential > 0.05 ? "warn" : "pass",
            statement: `the share without an outcome differs by ${percent(differential)} between the arms`,
        },
    };
}
/** How much more often the treatment was received in the arm than in control. */
function compliance(frame, received, treatment, arms) {
    const labels = frame.text(treatment);
    const values = frame.number(received);
    const odd = values.find((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
    if (odd !== undefined)
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: received, found: `the value ${odd}`, expected: "0 and 1" }, { path: ["compliance"] });
    const shareOf = (arm) => moments(values.filter((value, i) => labels[i] === arm && !Number.isNaN(value))).mean;
    const gap = shareOf(arms.arm) - shareOf(arms.control);
    if (Number.isNaN(gap))
        return {
            value: null,
            threshold: 0.95,
            status: "warn",
            statement: `\`${received}\` is missing in a whole arm`,
        };
    return {
        value: gap,
        threshold: 0.95,
        status: gap < 0.5 ? "fail" : gap < 0.95 ? "warn" : "pass",
        statement: `receiving the treatment differs by ${percent(gap)} between the arms`,
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment.js



/** Whether it was really randomised, kept whole and followed, and what its errors rest on. @throws E_COLUMN_TYPE */
function experimentDiagnostics(look) {
    const { assigned, used, treatment, arms, clusterBy, robust } = look;
    const received = look.compliance;
    return {
        ...(look.split !== "unknown" && {
            srm_p: sampleRatio(assigned, treatment, assignedBy(look), look.split),
        }),
        ...attrition(assigned, look.outcome, treatment, arms),
        ...(look.covariates.length > 0 && balance(used, look.covariates, treatment, arms)),
        ...(received !== undefined && { compliance: compliance(assigned, received, treatment, arms) }),
        robust_inference: {
            value: Number(robust),
            threshold: null,
            status: "info",
            statement: robust ? "errors do not assume equal variances" : "errors assume equal variances",
        },
        ...(clusterBy !== undefined && clustersOf(codes(used.text(clusterBy)).count)),
        ...attested("preregistered", look.preregistered),
        ...attested("no_interference", look.no_interference),
    };
}
/** What was assigned: whole clusters when each lies in one arm, else units, else (undefined) rows. */
const assignedBy = ({ assigned, cluster, unit, treatment }) => cluster !== undefined && acrossArms(assigned, cluster, treatment) === 0 ? cluster : unit;
/** The number of clusters that errors rest on. */
const clustersOf = (count) => ({
    clusters: {
        value: count,
        threshold: 20,
        status: count < 20 ? "warn" : "pass",
        statement: `${count} clusters`,
    },
});
/** With so few clusters on a side CR1 understates its error, whatever their number in all (MacKinnon & Webb 2017). */
const fewClusters = (fewest) => fewest === null || fewest >= 5
    ? []
    : [`one side of the comparison has ${fewest} clusters: the interval is probably too narrow`];
function attested(name, value) {
    if (value === undefined)
        return {};
    const statement = `${name.replace("_", " ")}: attested ${value ? "yes" : "no"}`;
    return { [name]: { value: Number(value), threshold: null, status: "info", statement } };
}
/** What a reader should know about the units that was not said in configuration. */
function unitWarnings({ assigned, unit, cluster, clusterBy, treatment }) {
    if (unit === undefined)
        return [];
    const crossed = acrossArms(assigned, unit, treatment);
    return [
        ...(clusterBy !== undefined && cluster === undefined
            ? [`\`${unit}\` repeats: rows of one unit are not independent, so errors are clustered by it`]
            : []),
        ...(crossed > 0 ? [`${crossed} of \`${unit}\` are in more than one arm`] : []),
    ];
}

// EXTERNAL MODULE: ./node_modules/ml-matrix/matrix.mjs
var matrix = __webpack_require__(24002);
;// CONCATENATED MODULE: ./build/diagnostics/panel.js


function panelOf(frame, unitColumn, timeColumn) {
    const { code: unit, count: units } = codes(frame.text(unitColumn));
    const column = frame.column(timeColumn);
    const values = Array.from(column.values);
    const times = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
    const index = new Map(times.map((time, i) => [time, i]));
    return { unit, units, period: Int32Array.from(values, (value) => index.get(value)), times };
}
/**
 * The exact projection off unit and period effects, on unbalanced panels too: unit effects are solved for the period
 * effects, and those from one periods × periods system. One period of each connected part of the panel is the base.
 * @see Abowd, Creecy & Kramarz (2002), Census Technical Paper 2002-06, on connected parts
 */
function twoWay(panel) {
    const { unit, units, period, times } = panel;
    const rowsOf = counts(unit, units);
    const { free, system } = periodSystem(panel, rowsOf);
    const cholesky = free.length > 0 ? new matrix/* CholeskyDecomposition */.oN(system) : null;
    const project = (values) => {
        const within = less(values, means(values, unit, rowsOf), unit);
        if (!cholesky)
            return within;
        const sums = new Float64Array(times.length);
        for (let i = 0; i < within.length; i++)
            sums[period[i]] += within[i];
        const solved = cholesky.solve(matrix/* Matrix */.uq.columnVector(free.map((t) => sums[t])));
        const effects = new Float64Array(times.length);
        for (const [i, t] of free.entries())
            effects[t] = solved.get(i, 0);
        const left = less(values, effects, period);
        return less(left, means(left, unit, rowsOf), unit);
    };
    // The second pass removes what rounding left of the first.
    return { sweep: (values) => project(project(values)), periods: free.length };
}
/** D − N′U⁻¹N over the free periods: D counts the rows of a period, U of a unit, N of a unit in a period. */
function periodSystem({ unit, units, period, times }, rowsOf) {
    const periodsOf = Array.from({ length: units }, () => new Map());
    const home = Array.from(times.keys());
    const root = (t) => {
        let at = t;
        while (home[at] !== at)
            at = home[at];
        home[t] = at;
        return at;
    };
    for (let i = 0; i < unit.length; i++) {
        const seen = periodsOf[unit[i]];
        const [first] = seen.keys();
        if (first !== undefined) {
            const [a, b] = [root(first), root(period[i])];
            home[Math.max(a, b)] = Math.min(a, b);
        }
        seen.set(period[i], (seen.get(period[i]) ?? 0) + 1);
    }
    const rowsIn = counts(period, times.length);
    const free = Array.from(times.keys()).filter((t) => rowsIn[t] > 0 && root(t) !== t);
    const place = new Int32Array(times.length).fill(-1);
    for (const [i, t] of free.entries())
        place[t] = i;
    const system = matrix/* Matrix */.uq.diag(free.map((t) => rowsIn[t]));
    for (const { own, weight } of patterns(periodsOf, rowsOf)) {
        const inside = own.filter(([t]) => place[t] >= 0);
        for (const [s, n_s] of inside) {
            for (const [t, n_t] of inside) {
                const [row, column] = [place[s], place[t]];
                system.set(row, column, system.get(row, column) - n_s * n_t * weight);
            }
        }
    }
    return { free, system };
}
/** The distinct patterns of periods that units are seen in (one in a balanced panel), with Σ 1/rows over their units. */
function patterns(periodsOf, rowsOf) {
    const found = new Map();
    for (const [u, seen] of periodsOf.entries()) {
        const own = [...seen].sort(([a], [b]) => a - b);
        const key = own.join(";");
        const known = found.get(key);
        if (known)
            known.weight += 1 / rowsOf[u];
        else
            found.set(key, { own, weight: 1 / rowsOf[u] });
    }
    return found.values();
}
function counts(code, groups) {
    const found = new Float64Array(groups);
    for (const g of code)
        found[g] += 1;
    return found;
}
function means(values, code, rows) {
    const sum = new Float64Array(rows.length);
    for (let i = 0; i < values.length; i++)
        sum[code[i]] += values[i];
    return sum.map((total, g) => (rows[g] > 0 ? total / rows[g] : 0));
}
const less = (values, effects, code) => values.map((value, i) => value - effects[code[i]]);

;// CONCATENATED MODULE: ./build/stats/covariance.js

/** σ²(X′X)⁻¹ with σ² = RSS/(n−parameters), k × k; absorbed fixed effects count as parameters. */
function classicalCovariance(fit, parameters = fit.k) {
    let rss = 0;
    for (const e of fit.residuals)
        rss += e * e;
    return matrix/* Matrix */.uq.mul(fit.bread, rss / (fit.n - parameters));
}
/**
 * Heteroskedasticity-robust sandwich, k × k. HC1 scales by n/(n−parameters); HC2 divides e² by 1−h, HC3 by (1−h)².
 * @see MacKinnon & White (1985), J. Econometrics 29
 */
function robustCovariance(fit, kind, parameters = fit.k) {
    const { residuals, n, k } = fit;
    const h = kind === "HC2" || kind === "HC3" ? fit.leverage() : null;
    const power = kind === "HC3" ? 2 : 1;
    // A row that alone decides a coefficient (h = 1) has the residual 0 whatever its outcome: it tells nothing.
    const weight = (left) => (left < 1e-10 ? 0 : 1 / left ** power);
    const squares = residuals.map((e, i) => (h ? e * e * weight(1 - h[i]) : e * e));
    const meat = matrix/* Matrix */.uq.zeros(k, k);
    for (let a = 0; a < k; a++) {
        for (let b = a; b < k; b++) {
            let sum = 0;
            for (let i = 0; i < n; i++)
                sum += squares[i] * fit.columns[a][i] * fit.columns[b][i];
            meat.set(a, b, sum);
            meat.set(b, a, sum);
        }
    }
    return matrix/* Matrix */.uq.mul(fit.bread.mmul(meat).mmul(fit.bread), kind === "HC1" ? n / (n - parameters) : 1);
}
/**
 * Cluster-robust CR1, k × k: the sandwich of the clusters' score sums times G/(G−1)·(n−1)/(n−parameters).
 * @param cluster the cluster of each observation, 0 … G−1
 * @param parameters what counts as estimated; fixest leaves out fixed effects nested in the cluster
 * @see Cameron & Miller (2015), J. Human Resources 50(2)
 */
function clusterCovariance(fit, cluster, clusters, parameters = fit.k) {
    const scores = Array.from({ length: fit.k }, () => new Float64Array(clusters));
    for (const [a, column] of fit.columns.entries()) {
        for (let i = 0; i < fit.n; i++)
            scores[a][cluster[i]] += column[i] * fit.residuals[i];
    }
    const meat = matrix/* Matrix */.uq.zeros(fit.k, fit.k);
    for (let a = 0; a < fit.k; a++) {
        for (let b = 0; b < fit.k; b++) {
            let sum = 0;
            for (let g = 0; g < clusters; g++)
                sum += scores[a][g] * scores[b][g];
            meat.set(a, b, sum);
        }
    }
    const factor = (clusters / (clusters - 1)) * ((fit.n - 1) / (fit.n - parameters));
    return matrix/* Matrix */.uq.mul(fit.bread.mmul(meat).mmul(fit.bread), factor);
}

;// CONCATENATED MODULE: ./build/stats/inference.js




/** Standard errors, Student-t intervals and p-values of a fit. @throws RangeError without residual degrees of freedom */
function inferenceOf(fit, names, errors, options) {
    const { confidence_level: level, clusters } = options;
    const { covariance, df, description } = varianceOf(fit, errors, options);
    const critical = criticalValue(level, df);
    const kept = fit.kept.map((index) => names[index]);
    const at = (index) => {
        const estimate = fit.beta[index];
        const standard_error = Math.sqrt(Math.max(0, covariance.get(index, index)));
        const half = critical * standard_error;
        return {
            estimate,
            standard_error,
            ci_lower: estimate - half,
            ci_upper: estimate + half,
            p_value: standard_error > 0 ? twoSidedP(estimate / standard_error, df) : Number(estimate === 0),
        };
    };
    const indexOf = (name) => {
        const index = kept.indexOf(name);
        if (index < 0)
            throw new RangeError(`no term ${name} in the fit`);
        return index;
    };
    return {
        degrees_of_freedom: df,
        description,
        clusters: clusters?.count ?? null,
        warnings: fit.dropped.map((index) => `column \`${names[index]}\` is determined by those before it and was dropped`),
        has: (name) => kept.includes(name),
        cancels(name) {
            const index = indexOf(name);
            const plain = classicalCovariance(fit, options.parameters).get(index, index);
            return !(covariance.get(index, index) > 1e-10 * plain);
        },
        joint(terms) {
            const q = terms.length;
            const places = terms.map(indexOf);
            const b = matrix/* Matrix */.uq.columnVector(places.map((index) => fit.beta[index]));
            const wald = b
                .transpose()
                .mmul((0,matrix/* solve */.kH)(covariance.selection(places, places), b))
                .get(0, 0);
            const eta = errors.kind === "cluster" ? clusters.count - 2 : null;
            if (eta !== null && q >= eta)
                throw new RangeError(`${q} terms to test with ${eta + 2} clusters`);
            const f = eta === null ? wald / q : ((eta - q + 1) / (eta * q)) * wald;
            return { f, p_value: fTail(f, q, eta === null ? df : eta - q + 1) };
        },
        term: (name) => at(indexOf(name)),
        all: () => kept.map((term, index) => ({ term, ...at(index) })),
        relative(name, point) {
            const index = indexOf(name);
            const weights = fit.kept.map((column) => point[column]);
            const baseline = weights.reduce((sum, weight, j) => sum + weight * fit.beta[j], 0);
            const cross = (row) => weights.reduce((sum, weight, j) => sum + weight * row(j), 0);
            const baseVariance = cross((j) => cross((l) => covariance.get(j, l)));
            if (!(Math.abs(baseline) > 3 * Math.sqrt(baseVariance)))
                return null;
            const ratio = fit.beta[index] / baseline;
            const variance = (covariance.get(index, index) -
                2 * ratio * cross((j) => covariance.get(index, j)) +
                ratio ** 2 * baseVariance) /
                baseline ** 2;
            const standard_error = Math.sqrt(Math.max(0, variance));
            return {
                baseline,
                estimate: ratio,
                standard_error,
                ci_lower: ratio - critical * standard_error,
                ci_upper: ratio + critical * standard_error,
            };
        },
    };
}
function varianceOf(fit, errors, { clusters, welch, parameters = fit.k }) {
    const residual = fit.n - parameters;
    if (residual < 1)
        throw new RangeError("no residual degrees of freedom");
    if (errors.kind === "cluster") {
        const { count, code } = clusters;
        const description = `CR1 clustered by ${errors.column} (${count} clusters${errors.rule ? `, ${errors.rule}` : ""}), t with G − 1 = ${count - 1} degrees of freedom`;
        return { covariance: clusterCovariance(fit, code, count, parameters), df: count - 1, description };
    }
    if (errors.kind === "welch") {
        const df = welchDegreesOfFreedom(welch[0], welch[1]);
        return {
            covariance: robustCovariance(fit, "HC2"),
            df,
            description: "Welch: unequal variances, t with Satterthwaite's degrees of freedom",
        };
    }
    const covariance = errors.kind === "classical"
        ? classicalCovariance(fit, parameters)
        : robustCovariance(fit, errors.kind, parameters);
    return {
        covariance,
        df: residual,
        description: `${errors.kind}, t with n − k = ${residual} degrees of freedom`,
    };
}

;// CONCATENATED MODULE: ./build/stats/ols.js

const tolerance = 1e-7;
const blockRows = 1024;
/**
 * Ordinary least squares by Householder reflections (never the normal equations, which square the condition number):
 * rows go a block at a time into one small triangle, from which the independent columns are picked. A column whose part
 * not explained by those before it is below 1e-7 of it is dropped, as R's lm.
 * @param columns k arrays of n values, the intercept included
 * @throws RangeError when lengths differ or no column is left
 * @see Golub & Van Loan (2013), Matrix Computations, §5.2; Demmel et al. (2012), SIAM J. Sci. Comput. 34(1), on blocks of rows
 */
function ols(columns, y) {
    const n = y.length;
    if (columns.some((column) => column.length !== n))
        throw new RangeError("columns and outcome of different lengths");
    const triangle = triangleOf([...columns, y]);
    const q_y = triangle.pop();
    const size_y = norm(q_y, 0);
    const { kept, dropped, r } = independent(triangle, q_y);
    const k = kept.length;
    if (k === 0)
        throw new RangeError("no column is left");
    const inverse = invertUpper(r);
    const beta = Array.from({ length: k }, (_, i) => {
        let sum = 0;
        for (let j = i; j < k; j++)
            sum += inverse.get(i, j) * q_y[j];
        return sum;
    });
    const used = kept.map((index) => columns[index]);
    return {
        n,
        k,
        kept,
        dropped,
        beta,
        residuals: residualsOf(used, beta, y),
        exact: norm(q_y, k) <= 1e-13 * size_y,
        bread: inverse.mmul(inverse.transpose()),
        columns: used,
        leverage: () => leverageOf(used, inverse, n),
    };
}
/** The columns of the triangle R of QR = columns; R has as many rows as columns, whatever n is. */
function triangleOf(columns) {
    const n = columns[0].length;
    const r = columns.map(() => new Float64Array(columns.length));
    for (let start = 0; start < n; start += blockRows) {
        const block = columns.map((column) => column.slice(start, start + blockRows));
        for (let j = 0; j < columns.length; j++)
            eliminate(r, block, j);
    }
    return r;
}
/** Reflects row j of the triangle and the block so that the block's column j is 0; the rows between are 0 there already. */
function eliminate(r, block, j) {
    const v = block[j];
    let square = r[j][j] ** 2;
    for (let i = 0; i < v.length; i++)
        square += v[i] * v[i];
    if (square === 0)
        return;
    const length = Math.sqrt(square);
    const diagonal = r[j][j] > 0 ? -length : length;
    const unit = Math.sqrt(length * Math.abs(r[j][j] - diagonal));
    const head = (r[j][j] - diagonal) / unit;
    for (let i = 0; i < v.length; i++)
        v[i] /= unit;
    for (let c = j + 1; c < r.length; c++) {
        const target = block[c];
        let dot = head * r[c][j];
        for (let i = 0; i < v.length; i++)
            dot += v[i] * target[i];
        r[c][j] -= dot * head;
        for (let i = 0; i < v.length; i++)
            target[i] -= dot * v[i];
    }
    r[j][j] = diagonal;
}
/** Picks the columns that those before them do not determine; `q_y` is turned into their coordinates. */
function independent(triangle, q_y) {
    const reflectors = [];
    const kept = [];
    const dropped = [];
    const upper = [];
    for (const [index, column] of triangle.entries()) {
        const v = Float64Array.from(column);
        const j = kept.length;
        for (const [at, reflector] of reflectors.entries())
            reflect(reflector, v, at);
        const left = norm(v, j);
        if (left <= tolerance * norm(column, 0)) {
            dropped.push(index);
            continue;
        }
        const diagonal = v[j] > 0 ? -left : left;
        upper.push(Float64Array.from([...v.subarray(0, j), diagonal]));
        v[j] -= diagonal;
        const unit = Math.sqrt(left * Math.abs(v[j]));
        for (let i = j; i < v.length; i++)
            v[i] /= unit;
        reflect(v, q_y, j);
        reflectors.push(v);
        kept.push(index);
    }
    const r = matrix/* Matrix */.uq.zeros(kept.length, kept.length);
    for (const [j, column] of upper.entries()) {
        for (const [i, value] of column.entries())
            r.set(i, j, value);
    }
    return { kept, dropped, r };
}
/** Applies I − vv′ with v′v = 2 to `target`, both from index `from` on. */
function reflect(v, target, from) {
    let dot = 0;
    for (let i = from; i < v.length; i++)
        dot += v[i] * target[i];
    for (let i = from; i < v.length; i++)
        target[i] -= dot * v[i];
}
function norm(v, from) {
    let sum = 0;
    for (let i = from; i < v.length; i++)
        sum += v[i] * v[i];
    return Math.sqrt(sum);
}
function residualsOf(columns, beta, y) {
    const e = Float64Array.from(y);
    for (const [j, column] of columns.entries()) {
        for (let i = 0; i < e.length; i++)
            e[i] -= beta[j] * column[i];
    }
    return e;
}
function invertUpper(r) {
    const k = r.rows;
    const inverse = matrix/* Matrix */.uq.zeros(k, k);
    for (let column = 0; column < k; column++) {
        for (let i = column; i >= 0; i--) {
            let sum = i === column ? 1 : 0;
            for (let j = i + 1; j <= column; j++)
                sum -= r.get(i, j) * inverse.get(j, column);
            inverse.set(i, column, sum / r.get(i, i));
        }
    }
    return inverse;
}
function leverageOf(columns, inverse, n) {
    const h = new Float64Array(n);
    for (let j = 0; j < columns.length; j++) {
        const weights = columns.slice(0, j + 1).map((_, i) => inverse.get(i, j));
        for (let row = 0; row < n; row++) {
            let q = 0;
            for (let i = 0; i <= j; i++)
                q += columns[i][row] * weights[i];
            h[row] += q * q;
        }
    }
    return h;
}

;// CONCATENATED MODULE: ./build/diagnostics/panel-fit.js




/**
 * Fits the specification; unit and period effects are swept out of every column.
 * @throws E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
function fitPanel(specification, extra = []) {
    const { y, panel, status, covariates, effects, clusters, errors, confidence_level } = specification;
    const swept = effects === "two_way" ? twoWay(panel) : null;
    const columns = [...(swept ? [] : groups(specification)), ...covariates, status, ...extra];
    const names = columns.map(({ name }) => name);
    const design = columns.map(({ values }) => (swept ? leftOf(values, swept.sweep) : values));
    const unidentified = () => (0,build_errors.impactError)("E_NOT_IDENTIFIED", {
        term: status.name,
        because: "units, periods or covariates determine it",
    });
    if (design.every((column) => column.every((value) => value === 0)))
        throw unidentified();
    const outcome = swept ? leftOf(y, swept.sweep) : y;
    const fit = ols(design, outcome);
    const nested = errors.kind === "cluster" && nestedIn(panel, clusters.code) && specification.small_sample === "nested";
    const parameters = fit.k + (swept ? swept.periods + (nested ? 1 : panel.units) : 0);
    if (y.length <= parameters)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: y.length, parameters });
    const rule = swept ? (nested ? "unit effects not counted, as fixest" : "unit effects counted") : "";
    const stated = errors.kind === "cluster" ? { ...errors, rule } : errors;
    const inference = inferenceOf(fit, names, stated, {
        confidence_level,
        clusters: errors.kind === "cluster" ? clusters : null,
        welch: null,
        parameters,
    });
    if (!inference.has(status.name))
        throw unidentified();
    if (fit.exact || inference.cancels(status.name))
        throw (0,build_errors.impactError)("E_NO_INTERVAL", {
            model: "diff_in_diff",
            why: "the errors that its standard error is made of are 0 or cancel out",
        });
    return {
        effect: inference.term(status.name),
        degrees_of_freedom: inference.degrees_of_freedom,
        description: inference.description,
        coefficients: inference.all(),
        warnings: inference.warnings,
        inference,
    };
}
const groups = ({ y, group, post }) => [
    { name: "(intercept)", values: new Float64Array(y.length).fill(1) },
    { name: "treated", values: group },
    { name: "post", values: post },
];
/** What a sweep leaves of a column; exactly 0 where that is only rounding, which no later step could tell from data. */
function leftOf(values, sweep) {
    const left = sweep(values);
    return panel_fit_norm(left) > 1e-10 * panel_fit_norm(values) ? left : left.fill(0);
}
const panel_fit_norm = (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
/** Whether every unit lies in one cluster. */
function nestedIn({ unit, units }, cluster) {
    const home = new Int32Array(units).fill(-1);
    return unit.every((u, row) => {
        if (home[u] === -1)
            home[u] = cluster[row];
        return home[u] === cluster[row];
    });
}

// EXTERNAL MODULE: ./build/frame/instant.js
var instant = __webpack_require__(74447);
;// CONCATENATED MODULE: ./build/diagnostics/panel-status.js


/** The status of a group from its start on; `treated` is a 0/1 column. @throws E_COLUMN_TYPE, E_PANEL_CELL */
function statusOfGroup(used, panel, { treated, starts, unit, time }) {
    const group = binary(used, treated);
    requireOneGroup(group, treated, panel, used.text(unit));
    const isPost = (0,instant/* after */.Pl)(used, time, starts);
    const post = Float64Array.from({ length: used.rows }, (_, row) => Number(isPost(row)));
    requireCells(group, post, String(starts), "starts");
    const first = panel.times.findIndex((at) => at >= starts);
    const values = group.map((value, row) => value * post[row]);
    return { values, group, post, starts: first, staggered: false };
}
/** @throws E_PANEL_CELL, naming the first of the four that is empty */
function requireCells(group, post, starts, key) {
    for (const [g, who] of [[1, "treated"], [0, "control"]]) {
        for (const [t, when] of [[0, "before"], [1, "from"]]) {
            if (group.some((value, row) => value === g && post[row] === t))
                continue;
            throw (0,build_errors.impactError)("E_PANEL_CELL", { cell: `${who} units ${when} ${starts}` }, { path: [key] });
        }
    }
}
/** A unit belongs to one group; a column that changes within units is a status. @throws E_COLUMN_TYPE */
function requireOneGroup(group, column, { unit, units }, names) {
    const home = new Float64Array(units).fill(-1);
    group.forEach((value, row) => {
        const u = unit[row];
        if (home[u] === -1)
            home[u] = value;
        if (home[u] === value)
            return;
        const found = `both 0 and 1 for unit ${names[row]}`;
        const expected = "one value a unit (a status that changes goes into `treatment`)";
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column, found, expected }, { path: ["treated"] });
    });
}
/**
 * Two clusters with treatment and, where groups are known, two without: the errors of a single one are fitted away, and
 * CR1 would take them for 0.
 * @returns the clusters of the side that has fewest
 * @throws E_TOO_FEW_CLUSTERS
 * @see MacKinnon & Webb (2017), J. Applied Econometrics 32(2)
 */
function requireClusters(clusters, cluster, { values, group }) {
    const among = (has) => new Set(clusters.code.filter((_, row) => has(row))).size;
    const sides = [
        [clusters.count],
        [among((row) => (group ?? values)[row] !== 0), "treatment"],
    ];
    if (group)
        sides.push([among((row) => group[row] === 0), "control"]);
    for (const [found, side] of sides) {
        if (found >= 2)
            continue;
        const context = { cluster, clusters: found, needed: 2, ...(side && { among: side }) };
        throw (0,build_errors.impactError)("E_TOO_FEW_CLUSTERS", context, { path: ["cluster"] });
    }
    return Math.min(...sides.map(([found]) => found));
}
function binary(used, column) {
    const values = used.number(column);
    const odd = values.find((value) => value !== 0 && value !== 1);
    if (odd !== undefined)
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column, found: `the value ${odd}`, expected: "0 and 1" }, { path: ["treated"] });
    return values;
}
/**
 * The status as a column has it. With one common start of a 0/1 treatment the groups are known; else there are only the
 * statuses. @throws E_NO_VARIATION, E_PANEL_CELL
 */
function statusByColumn(values, column, panel) {
    const starts = new Map();
    values.forEach((value, row) => {
        const [unit, period] = [panel.unit[row], panel.period[row]];
        if (value !== 0)
            starts.set(unit, Math.min(starts.get(unit) ?? period, period));
    });
    if (starts.size === 0)
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column }, { path: ["treatment"] });
    const distinct = new Set(starts.values());
    const first = Math.min(...distinct);
    const follows = (start) => values.every((value, row) => {
        const from = start(panel.unit[row]);
        return value === Number(from !== undefined && panel.period[row] >= from);
    });
    if (!follows((unit) => (starts.has(unit) ? first : undefined))) {
        const staggered = distinct.size > 1 && follows((unit) => starts.get(unit));
        return { values, group: null, post: null, starts: null, staggered };
    }
    const group = Float64Array.from(values, (_, row) => Number(starts.has(panel.unit[row])));
    const post = Float64Array.from(values, (_, row) => Number(panel.period[row] >= first));
    requireCells(group, post, String(panel.times[first]), "treatment");
    return { values, group, post, starts: first, staggered: false };
}

;// CONCATENATED MODULE: ./build/diagnostics/parallel-trends.js




/** What speaks for and against parallel trends; `starts` is the index of the first treated period, null without one start. */
function trendDiagnostics(specification, starts, effect) {
    const found = specificationRange(specification, effect);
    if (starts === null || !specification.group)
        return found;
    const { panel } = specification;
    found.pre_periods = {
        value: starts,
        threshold: 2,
        status: starts < 2 ? "warn" : "pass",
        statement: `${starts} ${starts === 1 ? "period" : "periods"} before the start`,
    };
    Object.assign(found, composition(panel, starts));
    const before = onlyBefore(specification, starts);
    if (starts >= 2)
        Object.assign(found, attempt(() => preTrend(before, starts, specification, effect)));
    if (starts >= 4)
        Object.assign(found, attempt(() => placebo(before, Math.ceil(starts / 2))));
    return found;
}
/** A diagnostic that cannot be computed is missing, not a failure of the measurement. */
function attempt(compute) {
    try {
        return compute();
    }
    catch (error) {
        if (error instanceof build_errors/* ImpactError */.Xg || error instanceof RangeError)
            return {};
        throw error;
    }
}
/** The specification on the rows before the start alone. */
function onlyBefore(s, starts) {
    const keep = (values) => values.filter((_, row) => s.panel.period[row] < starts);
    const kept = (values) => values.filter((_, row) => s.panel.period[row] < starts);
    const unit = codes(Array.from(kept(s.panel.unit), String));
    const cluster = codes(Array.from(kept(s.clusters.code), String));
    return {
        ...s,
        y: keep(s.y),
        panel: { unit: unit.code, units: unit.count, period: kept(s.panel.period), times: s.panel.times },
        status: { name: "placebo", values: keep(s.status.values) },
        group: keep(s.group),
        post: keep(s.post),
        covariates: s.covariates.map(({ name, values }) => ({ name, values: keep(values) })),
        effects: "two_way",
        clusters: cluster,
    };
}
const mostLeads = 10;
/**
 * Joint test that the groups moved in parallel before the start: one interaction a period, or a common slope when those
 * are more than ten or than a quarter of the clusters; and the test's power against a slope that would make up the whole effect (Roth 2022).
 */
function preTrend(before, starts, whole, effect) {
    const { group, panel } = before;
    const lead = (t) => ({
        name: `lead[${t}]`,
        values: Float64Array.from(panel.period, (p, row) => group[row] * Number(p === t)),
    });
    const slopeStatus = {
        name: "slope",
        values: Float64Array.from(panel.period, (p, row) => group[row] * p),
    };
    const slope = fitPanel({ ...before, status: slopeStatus }).effect;
    const many = starts - 1 > Math.min(mostLeads, before.clusters.count / 4);
    const leads = () => Array.from({ length: starts - 1 }, (_, t) => lead(t));
    const p = many ? slope.p_value : joint(before, leads());
    const distance = meanPeriod(whole.panel, (period) => period >= starts) -
        meanPeriod(whole.panel, (period) => period < starts);
    const ratio = Math.abs(effect.estimate) / distance / slope.standard_error;
    const power = normalProbability(ratio - 1.96) + normalProbability(-ratio - 1.96);
    const test = many ? "a common slope" : "every period's difference";
    return {
        pre_trend_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "fail" : "pass",
            statement: `pre-trend test (${test}): p = ${p.toPrecision(2)}`,
        },
        pre_trend_power: {
            value: power,
            threshold: 0.8,
            status: power < 0.5 ? "warn" : "info",
            statement: `the pre-trend test has ${Math.round(100 * power)} % power against a slope as large as the effect`,
        },
    };
}
function joint(before, leads) {
    const [first, ...others] = leads;
    const { inference } = fitPanel({ ...before, status: first }, others);
    const names = leads.map(({ name }) => name).filter((name) => inference.has(name));
    return inference.joint(names).p_value;
}
function meanPeriod(panel, where) {
    const rows = panel.period.filter(where);
    return rows.reduce((sum, period) => sum + period, 0) / rows.length;
}
/** The effect of a start that never was, in the middle of the time before the real one. */
function placebo(before, start) {
    const values = Float64Array.from(before.panel.period, (period, row) => before.group[row] * Number(period >= start));
    const { p_value, estimate } = fitPanel({ ...before, status: { name: "placebo", values } }).effect;
    return {
        placebo_p: {
            value: p_value,
            threshold: 0.05,
            status: p_value < 0.05 ? "fail" : "pass",
            statement: `placebo start at ${before.panel.times[start]}: effect ${estimate.toPrecision(3)}, p = ${p_value.toPrecision(2)}`,
        },
    };
}
function composition(panel, starts) {
    const sides = new Uint8Array(panel.units);
    panel.unit.forEach((unit, row) => {
        sides[unit] |= panel.period[row] < starts ? 1 : 2;
    });
    const share = sides.filter((side) => side === 3).length / panel.units;
    return {
        composition: {
            value: share,
            threshold: 0.9,
            status: share < 0.9 ? "warn" : "pass",
            statement: `${(100 * share).toFixed(1)} % of units are seen both before and after`,
        },
    };
}
/** How far the estimate moves, in standard errors, over other reasonable specifications of the same design. */
function specificationRange(s, effect) {
    const estimates = [effect.estimate];
    const also = (variant, extra = []) => attempt(() => {
        estimates.push(fitPanel(variant, extra).effect.estimate);
        return {};
    });
    if (s.covariates.length > 0)
        also({ ...s, covariates: [] });
    if (s.group && s.post)
        also({ ...s, effects: s.effects === "groups" ? "two_way" : "groups" });
    if (s.group && s.panel.times.length > 2) {
        also({ ...s, effects: "two_way" }, [
            { name: "group trend", values: Float64Array.from(s.panel.period, (p, row) => s.group[row] * p) },
        ]);
    }
    if (estimates.length === 1)
        return {};
    const range = (Math.max(...estimates) - Math.min(...estimates)) / effect.standard_error;
    return {
        specification_range_se: {
            value: range,
            threshold: 1,
            status: range > 3 ? "fail" : range > 1 ? "warn" : "pass",
            statement: `over ${estimates.length} specifications the effect moves by ${range.toFixed(2)} standard errors`,
        },
    };
}

// EXTERNAL MODULE: ./build/frame/rows.js
var rows = __webpack_require__(84065);
;// CONCATENATED MODULE: ./build/models/define.js
/** Makes a table entry of a definition: parameters are parsed by its schema at every call. */
function defineModel(definition) {
    const { name, model_type, rubric, params } = definition;
    return {
        name,
        model_type,
        rubric,
        params,
        columns: (raw) => definition.columns(params.parse(raw)),
        estimate: (frame, raw, options) => definition.estimate(frame, params.parse(raw), options),
    };
}

;// CONCATENATED MODULE: ./build/models/diff-in-diff.js











const Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP().describe("ISO dates or numbers"),
    treated: schemas/* string */.YjP()
        .optional()
        .describe("a 0/1 column: whether the unit is in the treated group; with `starts`"),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional().describe("the first treated period"),
    treatment: schemas/* string */.YjP()
        .optional()
        .describe("in place of treated and starts: the treatment's status or dose, by unit and period"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe("text becomes categories"),
    effects: schemas/* enum */.k5n(["two_way", "groups"])
        .default("two_way")
        .describe("fixed effects of units and periods, or the 2×2 regression on group and period"),
    cluster: schemas/* string */.YjP().optional().describe("default: the unit"),
    standard_errors: schemas/* enum */.k5n(["cluster", "HC1", "classical"]).default("cluster"),
    small_sample: schemas/* enum */.k5n(["nested", "dummies"])
        .default("nested")
        .describe("whether unit effects nested in the cluster are left out of the parameters (fixest) or counted (dummies)"),
})
    .refine((p) => (p.treatment === undefined) === (p.treated !== undefined && p.starts !== undefined), {
    path: ["treated"],
    error: "either `treated` with `starts`, or `treatment`",
})
    .refine((p) => p.effects === "two_way" || p.treated !== undefined, {
    path: ["effects"],
    error: "`treated` with `starts` for effects: groups",
});
const mostPeriods = 5000;
/**
 * Difference-in-differences: the effect on the treated as their change beyond that of the others. Frame: one row per
 * unit and period; the effect is in the outcome's unit, per unit and period. The ATT only if both groups would have
 * moved in parallel: the diagnostics look at that.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NO_VARIATION, E_TOO_FEW_CLUSTERS, E_TOO_FEW_OBSERVATIONS, E_NOT_IDENTIFIED
 * @see Angrist & Pischke (2009) §5.2; Cameron & Miller (2015); Roth (2022), AER: Insights 4(3), on pre-trend tests
 */
const diffInDiff = defineModel({
    name: "diff_in_diff",
    model_type: "quasi-experiment",
    rubric: "diff_in_diff",
    params: Params,
    columns: (p) => [
        ...new Set([
            p.outcome,
            p.unit,
            p.time,
            ...[p.treated, p.treatment, p.cluster].filter((c) => c !== undefined),
            ...p.covariates,
        ]),
    ],
    estimate(frame, p, { confidence_level }) {
        const used = (0,rows/* completeRows */.TC)(frame, diffInDiff.columns(p));
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
        const panel = panelOf(used, p.unit, p.time);
        if (panel.times.length > mostPeriods) {
            const found = `${panel.times.length} different times`;
            const expected = `at most ${mostPeriods} periods`;
            throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: p.time, found, expected }, { path: ["time"] });
        }
        const y = used.number(p.outcome);
        if (y.every((value) => value === y[0]))
            throw (0,build_errors.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
        const status = p.treatment === undefined
            ? statusOfGroup(used, panel, { treated: p.treated, starts: p.starts, unit: p.unit, time: p.time })
            : statusByColumn(used.number(p.treatment), p.treatment, panel);
        const clusterColumn = p.cluster ?? p.unit;
        const clusters = codes(used.text(clusterColumn));
        const fewest = p.standard_errors === "cluster" ? requireClusters(clusters, clusterColumn, status) : null;
        const specification = {
            y,
            panel,
            status: { name: p.treatment ?? `${p.treated}:post`, values: status.values },
            group: status.group,
            post: status.post,
            covariates: p.covariates.flatMap((name) => termColumns(used, [name])),
            effects: p.effects,
            errors: p.standard_errors === "cluster"
                ? { kind: "cluster", column: clusterColumn }
                : { kind: p.standard_errors },
            clusters,
            small_sample: p.small_sample,
            confidence_level,
        };
        const fit = fitPanel(specification);
        const estimate = assemble(frame, used, p, specification, fit, status);
        return { ...estimate, warnings: [...estimate.warnings, ...fewClusters(fewest)] };
    },
});
function assemble(frame, used, p, specification, fit, status) {
    const { estimate, p_value, ...uncertainty } = fit.effect;
    const { panel, clusters } = specification;
    const diagnostics = {
        ...trendDiagnostics(specification, status.starts, fit.effect),
        staggered: {
            value: Number(status.staggered),
            threshold: null,
            status: status.staggered ? "warn" : "info",
            statement: status.staggered
                ? "units start at different times"
                : "units do not start at different times",
        },
        ...(p.standard_errors === "cluster" && clustersOf(clusters.count)),
    };
    const treatedRows = status.values.filter((value) => value !== 0).length;
    return {
        estimand: "ATT",
        metric: p.outcome,
        per: "unit and period",
        effect_estimate: estimate,
        ...uncertainty,
        confidence_level: specification.confidence_level,
        p_value,
        p_value_reason: null,
        degrees_of_freedom: fit.degrees_of_freedom,
        inference: fit.description,
        sample_size: used.rows,
        n_treated: treatedRows,
        n_control: used.rows - treatedRows,
        n_units: panel.units,
        n_clusters: p.standard_errors === "cluster" ? clusters.count : null,
        n_periods: panel.times.length,
        relative: relativeTo(specification, fit),
        comparisons: [],
        coefficients: fit.coefficients,
        diagnostics,
        warnings: [
            ...fit.warnings,
            ...(status.staggered
                ? ["two-way fixed effects on staggered adoption may weigh some effects negatively"]
                : []),
        ],
        dropped: frame.rows > used.rows
            ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
            : [],
    };
}
/** The effect over what the treated would have had without it (their mean less the effect), taking that as known. */
function relativeTo({ y, status }, { effect }) {
    const treated = y.filter((_, row) => status.values[row] === 1);
    if (treated.length === 0)
        return null;
    const baseline = treated.reduce((sum, value) => sum + value, 0) / treated.length - effect.estimate;
    if (Math.abs(baseline) <= 3 * effect.standard_error)
        return null;
    const [low, high] = [effect.ci_lower / baseline, effect.ci_upper / baseline];
    return {
        baseline,
        estimate: effect.estimate / baseline,
        standard_error: effect.standard_error / Math.abs(baseline),
        ci_lower: Math.min(low, high),
        ci_upper: Math.max(low, high),
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-design.js




/**
 * The design of these terms. What is crossed with the treatment is centred first: the columns span the same space, and
 * the treatment's own coefficient is the effect averaged over the rows used, not the effect where the covariate is 0.
 */
function experimentDesign(used, terms, treatment, control) {
    const treatments = termColumns(used, [treatment], new Map([[treatment, control]]));
    const columns = terms.flatMap((term) => {
        const rest = term.filter((factor) => !isFactorOf(factor, treatment));
        if (rest.length === 0)
            return treatments.map((column) => ({ ...column, role: "treatment" }));
        const others = termColumns(used, rest);
        if (rest.length === term.length)
            return others.map((column) => ({ ...column, role: "other" }));
        return products(treatments, others.map(centred)).map((column) => ({ ...column, role: "interaction" }));
    });
    return [{ name: "(intercept)", values: new Float64Array(used.rows).fill(1), role: "other" }, ...columns];
}
function centred({ name, values }) {
    const { mean } = moments(values);
    return { name, values: values.map((value) => value - mean) };
}
/** CUPED: y less θ(x − x̄), θ = cov(y, x)/var(x) over all arms. @throws E_NO_VARIATION when x does not vary */
function cuped(used, outcome, covariate) {
    const [y, x] = [used.number(outcome), used.number(covariate)];
    const [my, mx] = [moments(y), moments(x)];
    if (!(mx.variance > 0))
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column: covariate }, { path: ["covariates", 0] });
    let product = 0;
    for (let i = 0; i < y.length; i++)
        product += (y[i] - my.mean) * (x[i] - mx.mean);
    const theta = product / (y.length - 1) / mx.variance;
    return y.map((value, i) => value - theta * (x[i] - mx.mean));
}
/** The treatment varies on its own: not even the other columns together determine it. @throws E_NOT_IDENTIFIED */
function requireIdentified(columns, fit, y, { treatment, key }) {
    if (fit.dropped.length === 0)
        return;
    const others = columns.filter(({ role }) => role === "other");
    const ordered = [...others, ...columns.filter(({ role }) => role === "treatment")];
    const last = ols(ordered.map(({ values }) => values), y);
    if (last.dropped.every((index) => index < others.length))
        return;
    const names = fit.dropped.map((index) => `\`${columns[index].name}\``).join(", ");
    const because = `the covariates determine it (${names})`;
    throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: treatment, because }, { path: [key] });
}

;// CONCATENATED MODULE: ./build/models/experiment.js











const label = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const share = schemas/* number */.aig().gt(0).lt(1);
const experiment_Params = schemas/* strictObject */.rej({
    treatment: schemas/* string */.YjP().describe("the column that holds the arm"),
    outcome: schemas/* string */.YjP().optional().describe("a number column; or give `formula`"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe("pre-treatment columns; text becomes categories"),
    formula: schemas/* string */.YjP()
        .optional()
        .describe("`outcome ~ treatment + x + C(segment) + treatment:x` in place of outcome and covariates"),
    control: label
        .optional()
        .describe("the control arm; known without it when one is called control, 0, none, placebo or baseline"),
    arm: label.optional().describe("the arm that the decision is about, when there are more than two"),
    adjustment: schemas/* enum */.k5n(["additive", "cuped", "lin"])
        .default("additive")
        .describe("of covariates: additive regression, CUPED with one of them, or Lin's interacted regression"),
    standard_errors: schemas/* enum */.k5n(["HC0", "HC1", "HC2", "HC3", "classical", "welch"]).default("HC2"),
    cluster: schemas/* string */.YjP()
        .optional()
        .describe("the unit that treatment was assigned to: errors are clustered by it (CR1)"),
    unit: schemas/* string */.YjP().optional().describe("a column of unit ids; repeated ones are clustered"),
    split: schemas/* union */.KCZ([schemas/* literal */.euz("unknown"), schemas/* record */.g1P(schemas/* string */.YjP(), share)])
        .optional()
        .describe("expected share of each arm; equal when left out; `unknown` leaves the sample ratio unchecked"),
    compliance: schemas/* string */.YjP().optional().describe("a 0/1 column: whether the treatment was really received"),
    preregistered: schemas/* boolean */.zMY().optional(),
    no_interference: schemas/* boolean */.zMY()
        .optional()
        .describe("attested: one unit's treatment does not touch another's outcome"),
})
    .refine((p) => (p.outcome === undefined) !== (p.formula === undefined), {
    path: ["outcome"],
    error: "either `outcome` or `formula`",
})
    .refine((p) => p.formula === undefined || p.covariates.length === 0, {
    path: ["covariates"],
    error: "covariates are terms of the formula",
})
    .refine((p) => p.adjustment !== "cuped" || p.covariates.length === 1, {
    path: ["covariates"],
    error: "one covariate for adjustment: cuped",
})
    .refine((p) => p.adjustment === "additive" || p.formula === undefined, {
    path: ["adjustment"],
    error: "named fields, not a formula, for cuped and lin",
})
    .refine((p) => p.standard_errors !== "welch" ||
    (p.formula === undefined && (p.covariates.length === 0 || p.adjustment === "cuped")), {
    path: ["standard_errors"],
    error: "welch only without covariates or with cuped",
});
/**
 * A randomised experiment: the difference between an arm and control by least squares, with robust or clustered
 * standard errors. Frame: one row per unit (or several, clustered); the effect is in the outcome's unit.
 * @throws E_ARMS, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NOT_IDENTIFIED, E_FORMULA
 * @see Lin (2013), Ann. Appl. Stat. 7(1); Deng et al. (2013), WSDM (CUPED); MacKinnon & White (1985)
 */
const experiment = defineModel({
    name: "experiment",
    model_type: "experiment",
    rubric: "experiment",
    params: experiment_Params,
    columns: (p) => [
        ...new Set([
            p.treatment,
            ...plan(p).reads,
            ...[p.cluster, p.unit, p.compliance].filter((c) => c !== undefined),
        ]),
    ],
    estimate(frame, p, options) {
        const { outcome, terms, reads } = plan(p);
        const arms = armsOf(frame, p);
        const assigned = (0,rows/* completeRows */.TC)(frame, [p.treatment]);
        const clusterBy = p.cluster ?? (p.unit !== undefined && repeats(assigned, p.unit) ? p.unit : undefined);
        const needed = [outcome, ...reads, ...(clusterBy ? [clusterBy] : [])];
        const complete = (0,rows/* completeRows */.TC)(assigned, needed);
        const design = (rows) => experimentDesign(rows, terms, p.treatment, arms.control);
        const values = rowsWithValues(design(complete), complete.rows);
        const used = values.length === complete.rows ? complete : (0,rows/* takeRows */.LY)(complete, values);
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
        const y = p.adjustment === "cuped" ? cuped(used, outcome, p.covariates[0]) : used.number(outcome);
        if (y.every((value) => value === y[0]))
            throw (0,build_errors.impactError)("E_NO_VARIATION", { column: outcome }, { path: [p.formula ? "formula" : "outcome"] });
        const columns = design(used);
        return experiment_assemble({ frame, assigned, complete, used, y, columns, arms, outcome, clusterBy, p, options });
    },
});
/** The outcome, the terms besides the intercept, and the columns they read. */
function plan(p) {
    const { treatment } = p;
    if (p.formula === undefined) {
        const covariates = p.adjustment === "cuped" ? [] : p.covariates;
        const crossed = p.adjustment === "lin" ? covariates : [];
        return {
            outcome: p.outcome,
            terms: [[treatment], ...covariates.map((name) => [name]), ...crossed.map((name) => [treatment, name])],
            reads: [p.outcome, ...p.covariates],
        };
    }
    const { outcome, terms } = parseFormula(p.formula);
    const refuse = (why) => (0,build_errors.impactError)("E_FORMULA", { formula: p.formula, why }, { path: ["formula"] });
    const reads = [outcome, ...terms.flat().flatMap(columnsOfFactor)].filter((name) => name !== treatment);
    if (!terms.some(([factor, ...rest]) => rest.length === 0 && isFactorOf(factor, treatment)))
        throw refuse(`\`${treatment}\` is not a term of its own`);
    const hidden = terms
        .flat()
        .find((factor) => !isFactorOf(factor, treatment) && columnsOfFactor(factor).includes(treatment));
    if (hidden !== undefined)
        throw refuse(`\`${hidden}\` hides the treatment; write an interaction as \`${treatment}:x\``);
    return { outcome, terms, reads };
}
const repeats = (frame, unit) => codes(frame.text(unit)).count < frame.rows;
function experiment_assemble({ frame, assigned, complete, used, y, columns, arms, outcome, clusterBy, p, options, }) {
    const names = columns.map(({ name }) => name);
    const fit = ols(columns.map(({ values }) => values), y);
    if (fit.n <= fit.k)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: fit.n, parameters: fit.k });
    const cluster = clusterBy ? { column: clusterBy, key: p.cluster ? "cluster" : "unit" } : null;
    const fewest = requireSpread(used, p.treatment, arms, {
        cluster,
        pooled: p.standard_errors === "classical",
    });
    requireIdentified(columns, fit, y, {
        treatment: p.treatment,
        key: p.formula === undefined ? "covariates" : "formula",
    });
    if (fit.exact)
        throw noInterval("the model fits every row exactly, so no error is left to measure");
    const labels = used.text(p.treatment);
    const count = (arm) => labels.filter((value) => value === arm).length;
    const group = (arm) => moments(y.filter((_, i) => labels[i] === arm));
    const errors = clusterBy
        ? { kind: "cluster", column: clusterBy }
        : { kind: p.standard_errors };
    const welch = errors.kind === "welch" ? [group(arms.arm), group(arms.control)] : null;
    const inference = inferenceOf(fit, names, errors, {
        confidence_level: options.confidence_level,
        clusters: clusterBy ? codes(used.text(clusterBy)) : null,
        welch,
    });
    const term = `${p.treatment}[${arms.arm}]`;
    if (inference.cancels(term))
        throw noInterval("the errors that its standard error is made of cancel out");
    const { estimate, p_value, ...uncertainty } = inference.term(term);
    const look = {
        assigned,
        used,
        outcome,
        covariates: [...new Set(plan(p).reads.slice(1))],
        treatment: p.treatment,
        arms,
        unit: p.unit,
        cluster: p.cluster,
        clusterBy,
        robust: clusterBy !== undefined || p.standard_errors !== "classical",
        split: p.split,
        compliance: p.compliance,
        preregistered: p.preregistered,
        no_interference: p.no_interference,
    };
    const diagnostics = experimentDiagnostics(look);
    const at = columns.map(({ role, values }) => (role === "other" ? moments(values).mean : 0));
    const others = arms.others.length === 0 ? [] : [arms.arm, ...arms.others].sort();
    return {
        estimand: diagnostics.compliance && diagnostics.compliance.value < 1 ? "ITT" : "ATE",
        metric: outcome,
        per: "unit",
        effect_estimate: estimate,
        ...uncertainty,
        confidence_level: options.confidence_level,
        p_value,
        p_value_reason: null,
        degrees_of_freedom: inference.degrees_of_freedom,
        inference: inference.description,
        sample_size: used.rows,
        n_treated: count(arms.arm),
        n_control: count(arms.control),
        n_units: p.unit === undefined ? null : codes(used.text(p.unit)).count,
        n_clusters: inference.clusters,
        n_periods: null,
        relative: inference.relative(term, at),
        comparisons: others.map((arm) => ({
            arm,
            versus: arms.control,
            n: count(arm) + count(arms.control),
            ...inference.term(`${p.treatment}[${arm}]`),
        })),
        coefficients: inference.all(),
        diagnostics: {
            ...diagnostics,
            minimum_detectable_effect: {
                value: 2.8 * uncertainty.standard_error,
                threshold: null,
                status: "info",
                statement: "found with 80 % power at the 5 % level: 2.8 standard errors",
            },
            max_leverage: {
                value: fit.leverage().reduce((most, h) => Math.max(most, h), 0),
                threshold: null,
                status: "info",
                statement: "the largest weight of one observation on its own fitted value",
            },
        },
        warnings: [...inference.warnings, ...unitWarnings(look), ...fewClusters(fewest)],
        dropped: [
            { rows: frame.rows - assigned.rows, reason: "no arm" },
            { rows: assigned.rows - complete.rows, reason: "a missing value in a column used" },
            { rows: complete.rows - used.rows, reason: "a term of the formula has no value there" },
        ].filter(({ rows }) => rows > 0),
    };
}
const noInterval = (why) => (0,build_errors.impactError)("E_NO_INTERVAL", { model: "experiment", why });

;// CONCATENATED MODULE: ./build/models/index.js


/** The models by name. */
const models = new Map([experiment, diffInDiff].map((model) => [model.name, model]));

// EXTERNAL MODULE: ./build/render/report.js + 7 modules
var report = __webpack_require__(90094);
// EXTERNAL MODULE: ./build/rubrics/index.js + 3 modules
var rubrics = __webpack_require__(58948);
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

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(28728);
// EXTERNAL MODULE: ./build/frame/number.js
var number = __webpack_require__(36317);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
    const file = (0,build_errors/* placedIn */.T8)(place.path, () => (0,inside/* resolveInside */.LI)(root, path));
    try {
        const bytes = (0,external_node_fs_.statSync)(file).size;
        if (bytes > mostBytes)
            throw (0,build_errors.impactError)("E_FILE_TOO_LARGE", { bytes, limit: mostBytes }, place);
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        if (!notAFile.has(error.code ?? ""))
            throw error;
        throw (0,build_errors.impactError)("E_SOURCE_MISSING", { path }, place);
    }
}

;// CONCATENATED MODULE: ./build/sources/csv.js







const Kind = schemas/* enum */.k5n(["number", "text", "date"]);
const csv_Params = schemas/* strictObject */.rej({
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
    params: csv_Params,
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
        (0,build_errors/* placedIn */.T8)(["columns", name], () => frame.column(name));
    return frame;
}
/** Every line end as LF: RFC 4180 writes CRLF, many write LF, and a file edited on two systems has both. */
function decode(bytes, path) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    }
    catch {
        const context = { what: "bytes that are no UTF-8", expected: "UTF-8 text", more: 0 };
        throw (0,build_errors.impactError)("E_SOURCE_FORMAT", context, { file: path });
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
    return (0,build_errors.impactError)("E_SOURCE_FORMAT", context, { file, line, column: offset - start + 1 });
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 1 modules
var src_metadata = __webpack_require__(96367);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/read.js + 16 modules
var read = __webpack_require__(43720);
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
            (0,build_errors/* placedIn */.T8)(columns ? ["columns", index] : [], () => requireFlat(name, path, has, nested));
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
        if (error instanceof build_errors/* ImpactError */.Xg)
            throw error;
        const what = `bytes that cannot be read (${error.message})`;
        throw (0,build_errors.impactError)("E_SOURCE_FORMAT", { what, expected: "a Parquet file", more: 0 }, { file: path });
    }
}
function requireFlat(column, source, has, nested) {
    if (!has.includes(column))
        throw (0,build_errors.impactError)("E_COLUMN_MISSING", { column, source, has, nearest: (0,frame_frame/* nearest */.p)(column, has) });
    if (nested.has(column))
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column, found: "nested values", expected: "a flat column" });
}
/** A Parquet column has one type, which its first value tells. */
function columnOf(name, cells) {
    const first = cells.find((cell) => cell !== null);
    if (first === undefined || typeof first === "string")
        return { type: "text", values: cells };
    if (first instanceof Date)
        return { type: "text", values: datesOf(cells) };
    if (typeof first === "object")
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: name, found: "nested values", expected: "a flat column" });
    return { type: "number", values: Float64Array.from(cells, (cell) => numberOf(name, cell)) };
}
function numberOf(column, cell) {
    if (cell === null)
        return Number.NaN;
    const number = Number(cell);
    if (typeof cell === "bigint" && !Number.isSafeInteger(number)) {
        const expected = "an exact number; store ids as text";
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column, found: `${cell}, beyond 2^53`, expected });
    }
    if (number === Number.POSITIVE_INFINITY || number === Number.NEGATIVE_INFINITY)
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column, found: String(number), expected: "a number or null" });
    return number;
}
/** ISO text: dates alone where every instant is a midnight, so that all of a column compare alike. */
function datesOf(instants) {
    const texts = instants.map((instant) => instant?.toISOString() ?? null);
    const onlyDates = texts.every((text) => text === null || text.endsWith("T00:00:00.000Z"));
    return onlyDates ? texts.map((text) => text?.slice(0, 10) ?? null) : texts;
}

;// CONCATENATED MODULE: ./build/stats/random.js

/** The number before 1, to which the topmost draw would round. */
const largest = 1 - 2 ** -53;
/** The stream of a variable of a table: `stream(7, "units", "assignment")`. */
function random_stream(seed, ...labels) {
    let high = mix(0x9e3779b9, seed | 0);
    let low = mix(0x85ebca6b, seed | 0);
    high = mix(high, Math.floor(seed / 0x100000000) | 0);
    low = mix(low, Math.floor(seed / 0x100000000) | 0);
    for (const label of labels) {
        for (let i = 0; i < label.length; i++) {
            high = mix(high, label.charCodeAt(i));
            low = mix(low, label.charCodeAt(i) ^ 0x5bd1e995);
        }
        high = mix(high, -1);
        low = mix(low, -1);
    }
    const uniform = (unit, period = 0) => {
        const a = finish(mix(mix(high, unit), period)) >>> 5;
        const b = finish(mix(mix(low, period ^ 0x27d4eb2f), unit)) >>> 6;
        return Math.min((a * 67108864 + b + 0.5) / 9007199254740992, largest);
    };
    return { uniform, normal: (unit, period = 0) => stats_base_dists_normal_quantile_lib(uniform(unit, period), 0, 1) };
}
function mix(state, word) {
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const h = state ^ k;
    return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}
function finish(state) {
    let h = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./build/simulate/experiment.js



const experiment_share = schemas/* number */.aig().min(0).max(1);
const columns = ["unit_id", "variant", "received"];
/** A randomised experiment on independent units: one row each. Amounts are in the outcome's unit. */
const ExperimentWorld = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("experiment"),
    seed: schemas/* int */.Whr().min(0),
    n: schemas/* int */.Whr().min(2).describe("units"),
    outcome: schemas/* string */.YjP()
        .min(1)
        .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
        .default("outcome")
        .describe("the outcome column's name; its pre-period twin is prior_<outcome>"),
    split: schemas/* number */.aig().gt(0).lt(1).default(0.5).describe("probability of treatment"),
    mean: schemas/* number */.aig().default(10),
    sd: schemas/* number */.aig().gt(0).default(4),
    prior_correlation: schemas/* number */.aig()
        .gt(-1)
        .lt(1)
        .default(0.5)
        .describe("of the pre-period outcome with the outcome"),
    effect: schemas/* number */.aig().describe("mean effect of being treated"),
    effect_sd: schemas/* number */.aig().min(0).default(0).describe("of the effect between units"),
    compliance: experiment_share.default(1).describe("share of the treated arm that takes the treatment"),
    attrition: schemas/* strictObject */.rej({ control: experiment_share.default(0), treatment: experiment_share.default(0) })
        .prefault({})
        .describe("share of each arm without an outcome"),
    voltage: schemas/* number */.aig().default(1).describe("effect at full scale / effect in the pilot"),
});
function draw(world, phase) {
    const of = (variable) => random_stream(world.seed, "experiment", phase, variable);
    const [prior, own, arm, own_effect, takes, leaves] = [
        "prior",
        "own",
        "arm",
        "effect",
        "takes",
        "leaves",
    ].map(of);
    const effect = world.effect * (phase === "scale" ? world.voltage : 1);
    const rest = Math.sqrt(1 - world.prior_correlation ** 2);
    const unit = (i) => {
        const before = prior.normal(i);
        const y0 = world.mean + world.sd * (world.prior_correlation * before + rest * own.normal(i));
        const y1 = y0 + effect + (world.effect_sd > 0 ? world.effect_sd * own_effect.normal(i) : 0);
        const treated = arm.uniform(i) < world.split;
        const received = treated && takes.uniform(i) < world.compliance;
        const lost = leaves.uniform(i) < world.attrition[treated ? "treatment" : "control"];
        return { before: world.mean + world.sd * before, y0, y1, treated, received, lost };
    };
    return unit;
}
/** The table, one row a unit: unit_id, variant, received (0 or 1), prior_<outcome>, and the outcome, NaN for a unit lost. */
function simulateExperiment(world, phase) {
    const draws = draw(world, phase);
    const numbers = () => ({ type: "number", values: new Float64Array(world.n) });
    const [unit_id, received, prior, outcome] = [numbers(), numbers(), numbers(), numbers()];
    const variant = [];
    for (let i = 0; i < world.n; i++) {
        const unit = draws(i);
        unit_id.values[i] = i + 1;
        variant.push(unit.treated ? "treatment" : "control");
        received.values[i] = Number(unit.received);
        prior.values[i] = unit.before;
        outcome.values[i] = unit.lost ? Number.NaN : unit.received ? unit.y1 : unit.y0;
    }
    return (0,frame_frame/* makeFrame */.g)([
        ["unit_id", unit_id],
        ["variant", { type: "text", values: variant }],
        ["received", received],
        [`prior_${world.outcome}`, prior],
        [world.outcome, outcome],
    ], "simulated experiment");
}
/** The truth that the potential outcomes hold, computed from them: mean of y1 − y0 over all units, and of what assignment changes. */
function experimentTruth(world, phase) {
    const unit = draw(world, phase);
    let ate = 0;
    let itt = 0;
    const takes = stream(world.seed, "experiment", phase, "takes");
    for (let i = 0; i < world.n; i++) {
        const { y0, y1 } = unit(i);
        ate += (y1 - y0) / world.n;
        if (takes.uniform(i) < world.compliance)
            itt += (y1 - y0) / world.n;
    }
    return { ATE: ate, ITT: itt };
}

;// CONCATENATED MODULE: ./build/simulate/panel.js



const panel_columns = ["unit_id", "period", "treated"];
/** A panel of units over periods; from `starts` on the treated group has the effect. Amounts are in the outcome's unit. */
const PanelWorld = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("panel"),
    seed: schemas/* int */.Whr().min(0),
    units: schemas/* int */.Whr().min(2),
    periods: schemas/* int */.Whr().min(2),
    starts: schemas/* int */.Whr().min(2).describe("the first treated period, counted from 1"),
    treated_share: schemas/* number */.aig().gt(0).lt(1).default(0.5),
    outcome: schemas/* string */.YjP()
        .min(1)
        .refine((name) => !panel_columns.includes(name), { error: `a name other than ${panel_columns.join(", ")}` })
        .default("outcome"),
    mean: schemas/* number */.aig().default(100),
    unit_sd: schemas/* number */.aig().min(0).default(10).describe("of the units' own levels"),
    trend: schemas/* number */.aig().default(0).describe("common change a period"),
    slope_gap: schemas/* number */.aig()
        .default(0)
        .describe("further change a period of the treated group: it violates parallel trends"),
    noise_sd: schemas/* number */.aig().gt(0).default(5),
    autocorrelation: schemas/* number */.aig().gt(-1).lt(1).default(0.3),
    effect: schemas/* number */.aig(),
    effect_sd: schemas/* number */.aig().min(0).default(0).describe("of the effect between units"),
    voltage: schemas/* number */.aig().default(1).describe("effect at full scale / effect in the pilot"),
})
    .refine(({ starts, periods }) => starts <= periods, { path: ["starts"], error: "one of the periods" });
const streams = (world, phase) => {
    const of = (variable) => random_stream(world.seed, "panel", phase, variable);
    return { arm: of("arm"), level: of("level"), own_effect: of("effect"), noise: of("noise") };
};
function unitOf(world, phase, { arm, level, own_effect }, i) {
    const effect = world.effect * (phase === "scale" ? world.voltage : 1);
    return {
        treated: arm.uniform(i) < world.treated_share,
        level: world.mean + world.unit_sd * level.normal(i),
        effect: effect + (world.effect_sd > 0 ? world.effect_sd * own_effect.normal(i) : 0),
    };
}
/** The table, one row per unit and period: unit_id, period, treated (of the group, 0 or 1), outcome. */
function simulatePanel(world, phase) {
    const draws = streams(world, phase);
    const rows = world.units * world.periods;
    const [unit_id, period, group, outcome] = [0, 1, 2, 3].map(() => new Float64Array(rows));
    const fresh = Math.sqrt(1 - world.autocorrelation ** 2);
    for (let i = 0, row = 0; i < world.units; i++) {
        const { treated, level, effect } = unitOf(world, phase, draws, i);
        let noise = draws.noise.normal(i, 0);
        for (let t = 1; t <= world.periods; t++, row++) {
            noise = world.autocorrelation * noise + fresh * draws.noise.normal(i, t);
            unit_id[row] = i + 1;
            period[row] = t;
            group[row] = Number(treated);
            const drift = (world.trend + (treated ? world.slope_gap : 0)) * t;
            outcome[row] = level + drift + world.noise_sd * noise + (treated && t >= world.starts ? effect : 0);
        }
    }
    const number = (values) => ({ type: "number", values });
    return (0,frame_frame/* makeFrame */.g)([
        ["unit_id", number(unit_id)],
        ["period", number(period)],
        ["treated", number(group)],
        [world.outcome, number(outcome)],
    ], "simulated panel");
}
/** The truth that the draws hold: the mean effect of the treated units over their treated periods. */
function panelTruth(world, phase) {
    const draws = streams(world, phase);
    const treated = Array.from({ length: world.units }, (_, i) => unitOf(world, phase, draws, i)).filter((unit) => unit.treated);
    return { ATT: treated.reduce((sum, { effect }) => sum + effect, 0) / treated.length };
}

;// CONCATENATED MODULE: ./build/sources/simulator.js






/** What fits the memory of a small runner. */
const mostRows = 10_000_000;
/** Simulated data whose truth is known. Its full scale is the same world with more units and other draws. */
const simulator = defineSource({
    name: "simulator",
    params: schemas/* discriminatedUnion */.gMt("design", [ExperimentWorld, PanelWorld]),
    async open(world, { phase }) {
        const [key, rows] = world.design === "experiment" ? ["n", world.n] : ["units", world.units * world.periods];
        if (rows > mostRows) {
            const context = { found: `${rows} rows`, expected: `at most ${mostRows}`, mend: "simulate fewer" };
            throw (0,build_errors.impactError)("E_SCHEMA", context, { path: [key] });
        }
        return {
            sha256: (0,contracts/* contentHash */.Ae)({ simulator: 1, world, phase }),
            read: async () => world.design === "experiment" ? simulateExperiment(world, phase) : simulatePanel(world, phase),
        };
    },
    at_scale: (world, { sample_size }) => world.design === "experiment" ? { ...world, n: sample_size } : { ...world, units: sample_size },
});

;// CONCATENATED MODULE: ./build/sources/index.js



/** The sources by name. */
const sources = new Map([csv, parquet, simulator].map((source) => [source.name, source]));

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
        throw (0,build_errors.impactError)("E_OUTCOME_DUPLICATE", { id: twice.initiative_id });
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
// EXTERNAL MODULE: ./build/stages/study.js + 3 modules
var study = __webpack_require__(26998);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/workspace/cycle-folder.js





/** Where a cycle is looked for: a complete one that a killed process left, else its place. */
const places = [".ready", "cycles"];
/**
 * Folders of cycles under `path`/cycles. A cycle is prepared beside them in a folder of this process, renamed to
 * `.ready/<cycle>` when it is complete, and only then put in its place. A process killed at any moment leaves the old
 * or the new cycle, and readers find it; the next writer puts it in place and sweeps away what dead processes left.
 * Reading changes nothing, and nothing goes through a link.
 * @throws E_PATH_REFUSED, E_STORAGE_REFUSED when `path` is no folder
 */
function openCycleFolder(root, path) {
    const at = (...parts) => (0,inside/* resolveInside */.LI)(root, [path, ...parts].join("/"));
    at();
    const absent = absentIn(path);
    const place = async (cycle) => {
        for (const name of places) {
            const folder = at(name, cycle);
            if ((await (0,promises_.stat)(folder).catch(absent))?.isDirectory())
                return folder;
        }
        return at("cycles", cycle);
    };
    return {
        async cycles() {
            const found = await Promise.all(places.map((name) => cyclesIn(at(name), absent)));
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
            await putReady(at, at(...own, cycle), cycle, absent);
            await (0,promises_.rm)(at(...own), { recursive: true, force: true });
            await recover(at, absent);
        },
    };
}
/** Other processes put theirs there and clean up meanwhile; each try goes on from what they left. */
async function putReady(at, next, cycle, absent) {
    for (let left = 20;; left--) {
        try {
            await ensure(at(".ready"));
            return await (0,promises_.rename)(next, at(".ready", cycle));
        }
        catch (error) {
            if (left === 0)
                throw error;
            await recover(at, absent);
        }
    }
}
async function recover(at, absent) {
    for (const cycle of await cyclesIn(at(".ready"), absent)) {
        await ensure(at("cycles"));
        const old = at(".old", String(process.pid));
        await ensure(old);
        await (0,promises_.rm)((0,external_node_path_.join)(old, cycle), { recursive: true, force: true });
        await (0,promises_.rename)(at("cycles", cycle), (0,external_node_path_.join)(old, cycle)).catch(absent);
        await (0,promises_.rename)(at(".ready", cycle), at("cycles", cycle)).catch(overtaken);
        await (0,promises_.rm)(old, { recursive: true, force: true });
    }
    for (const scratch of [".next", ".old"])
        for (const { name } of await entries(at(scratch), absent))
            if (!isAlive(Number(name)))
                await (0,promises_.rm)(at(scratch, name), { recursive: true, force: true });
    for (const scratch of [".next", ".old", ".ready"])
        await (0,promises_.rmdir)(at(scratch)).catch(() => null);
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
/** Another process has put a cycle in its place meanwhile; whoever writes next goes on. */
function overtaken(error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(error.code ?? ""))
        return null;
    throw error;
}
/** What is not there is null; what stands in the way is said. */
const absentIn = (path) => (error) => {
    if (error.code === "ENOENT")
        return null;
    if (error.code !== "ENOTDIR" && error.code !== "EEXIST")
        throw error;
    throw (0,build_errors.impactError)("E_STORAGE_REFUSED", {
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



/** A folder of the git work tree; a written cycle becomes one commit that holds nothing else. */
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
            return saying(cycle, async () => (await (0,git/* git */.$Y)(root, asked)).trim() === "");
        },
        commit: (cycle, message) => saying(cycle, async () => {
            const folder = `${path}/cycles/${cycle}`;
            await (0,git/* git */.$Y)(root, ["add", "--all", "--force", "--", folder]);
            await (0,git/* git */.$Y)(root, ["commit", "--quiet", "--message", message, "--", folder]);
            return (await (0,git/* git */.$Y)(root, ["rev-parse", "HEAD"])).trim();
        }),
    }),
};
/** Git's own words when it refuses. @throws E_COMMIT_FAILED */
async function saying(cycle, step) {
    try {
        return await step();
    }
    catch (error) {
        const { stderr, stdout, message } = error;
        const words = (stderr || stdout || message).replace(/^(fatal|error): /gm, "").trim();
        throw (0,build_errors.impactError)("E_COMMIT_FAILED", { cycle, detail: words.split("\n").slice(0, 3).join(" ") });
    }
}

;// CONCATENATED MODULE: ./build/storage/index.js


/** The storage adapters by name. */
const storages = new Map([git_git, directory].map((s) => [s.name, s]));

;// CONCATENATED MODULE: ./build/loop.js















/** The adapters that configuration can name. */
const tables = { sources: sources, models: models, rules: rules, storage: storages };
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
            throw (0,build_errors.impactError)("E_AS_OF_EARLIER", { as_of, cycle, last: last.cycle, last_as_of: last.as_of });
        }
        const { commit = (await inputs.commitOf?.(Object.keys(workspace.inputs))) ?? null } = options;
        const { decision, ...result } = await runStages({ ...options, commit }, workspace, config, cycle, history);
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
async function runStages(options, workspace, config, cycle, history) {
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
        sources: sources,
        models: models,
        rubrics: rubrics/* rubrics */.d,
    };
    const entries = [];
    const all = [...workspace.initiatives, ...(await goneFiles(workspace, history, config))];
    for (const loaded of all.sort((a, b) => (a.id < b.id ? -1 : 1))) {
        options.progress?.({ stage: "measure", id: loaded.id, done: entries.length, total: all.length });
        entries.push(await (0,study/* study */.KX)(loaded, run));
    }
    const evaluated = entries.filter((entry) => entry.status === "dropped").map((entry) => entry.evaluate);
    options.progress?.({ stage: "allocate", done: 0, total: evaluated.length });
    const rule = rules.get(config.allocate.rule);
    const { currency, budget, allocate: policy } = config;
    const decision = { cycle, currency, budget, policy, evaluated, rule };
    const allocation = await (0,allocate/* allocate */.C)(decision);
    const funded = new Set(allocation.selected.map(({ id }) => id));
    for (const entry of entries)
        if (funded.has(entry.id))
            entry.status = "funded";
    const outcomes = [...(await (0,stages_history/* pastOutcomes */.mQ)(history)), ...outcomesOf(entries, cycle)];
    const calibration = calibrate({ cycle, outcomes, minimum_to_tell: config.calibrate.minimum_to_tell });
    const last = history.past.at(-1);
    const previous = last ? { cycle: last.id, allocation: last.allocation } : null;
    const problems = [
        ...workspace.problems.filter((p) => !p.initiative),
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

/***/ 90094:
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
;// CONCATENATED MODULE: ./build/render/charts/svg.js

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
<title>${(0,render_text/* escapeXml */.X)(title)}</title><desc>${(0,render_text/* escapeXml */.X)(alternative)}</desc>
${style}
<rect class="card" x="0.5" y="0.5" width="${at(width - 1)}" height="${at(above + height - 1)}" rx="6"/>
<text class="title" x="20" y="28">${(0,render_text/* escapeXml */.X)(title)}</text>
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
    rest: rows.length > most ? (0,render_text/* restText */.Et)(rows.length - most) : null,
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
const label = (x, y, text, anchor = "start", role = "") => `<text${role ? ` class="${role}"` : ""} x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${(0,render_text/* escapeXml */.X)(text)}</text>`;

;// CONCATENATED MODULE: ./build/render/charts/confidence.js




/** Each candidate's confidence in the band that its design allows. Null without candidates. */
function confidenceChart(result) {
    const { shown, rest } = roomFor((0,findings/* candidatesOf */.kW)(result));
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
            label(left - 14, y + 4, id, "end"),
            line(x(range.lower), y, x(range.upper), y, "band", 12),
            dot(x(confidence), y, funded ? role : `${role} hollow`),
            label(x(1) + 24, y + 4, `${confidence.toFixed(2)} · ${design}`),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        line(x(tick), top, x(tick), bottom, "grid"),
        label(x(tick), bottom + 16, String(tick), "middle", "soft"),
    ]);
    return chart({
        name: "confidence",
        width,
        height: bottom + 26,
        title: "Confidence in each estimate",
        alternative: inWords(rows.map(({ id, confidence, range, design }) => `${id} ${confidence.toFixed(2)} in ${range.lower.toFixed(2)} to ${range.upper.toFixed(2)} (${design})`), rest),
        marks: [
            label(20, 18, "● funded · ○ not funded · bar: what the design allows", "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
        ],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/effects.js



/**
 * A forest plot of the effects: zero is in common, the scale is each row's own, for units differ. Orange is the effect
 * that pays the cost, where it is in sight. Null without candidates.
 */
function effectsChart(result) {
    const { shown, rest } = roomFor((0,findings/* candidatesOf */.kW)(result));
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
            label(left - 14, y + 4, (0,render_text/* tame */.aM)(id, 30), "end"),
            ...whisker([x(ci_lower), x(effect_estimate), x(ci_upper)], y, funded ? "good" : "plain", !funded),
            ...(even !== null && Math.abs(even) <= extent
                ? [line(x(even), y - 8, x(even), y + 8, "bad", 2.5)]
                : []),
            label(zero + reach + 24, y + 4, (0,findings/* effectText */.tr)(measure, metric_unit)),
        ];
    });
    return chart({
        name: "effects",
        width,
        height: bottom + 26,
        title: "Effects with their intervals",
        alternative: inWords(shown.map(({ id, measure, metric_unit, status }) => `${(0,render_text/* tame */.aM)(id)} ${(0,findings/* effectText */.tr)(measure, metric_unit)}${status === "funded" ? ", funded" : ""}`), rest),
        marks: [
            label(20, 18, "● funded · ○ not funded · each row on its own scale · orange: pays its cost", "start", "soft"),
            line(zero, top, zero, bottom, "axis"),
            label(zero, bottom + 16, "0", "middle", "soft"),
            ...marks,
            ...(rest ? [label(left - 14, bottom + 16, rest, "end", "soft")] : []),
        ],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/predicted.js



const most = 20;
/** Predicted against actual returns with their intervals and the 45° line. Null without an outcome. */
function predictedChart({ entries, currency }) {
    const { shown, rest } = roomFor(entries.map((entry) => entry.outcome).filter((outcome) => outcome !== null), most);
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
        line(x(tick), top, x(tick), bottom, "grid"),
        line(left, y(tick), right, y(tick), "grid"),
        label(x(tick), bottom + 18, (0,render_text/* money */.TG)(tick, currency), "middle", "soft"),
        label(left - 8, y(tick) + 4, (0,render_text/* money */.TG)(tick, currency), "end", "soft"),
    ]);
    const marks = shown.flatMap((o, i) => {
        const role = o.within_interval ? "good" : "bad";
        const [px, py] = [x(o.predicted_return), y(o.actual_return)];
        return [
            line(x(o.predicted_lower), py, x(o.predicted_upper), py, role, 1.5),
            line(px, y(o.actual_lower), px, y(o.actual_upper), role, 1.5),
            dot(px, py, role),
            label(px + 8, py - 8, String(i + 1)),
            label(right + 30, top + 14 + i * 20, `${i + 1}  ${(0,render_text/* tame */.aM)(o.initiative_id, 36)}`),
        ];
    });
    const axes = [
        label(20, 18, "green: inside the predicted interval · orange: outside · on the line: as predicted", "start", "soft"),
        line(left, bottom, right, top, "axis"),
        label(left + size / 2, bottom + 40, "predicted", "middle", "soft"),
        label(20, top + size / 2, "actual", "start", "soft"),
    ];
    return chart({
        name: "predicted",
        width,
        height: bottom + 56,
        title: "Predicted against actual return",
        alternative: inWords(shown.map((o) => `${(0,render_text/* tame */.aM)(o.initiative_id)} predicted ${(0,render_text/* money */.TG)(o.predicted_return, currency)}, actual ${(0,render_text/* money */.TG)(o.actual_return, currency)}, ${o.within_interval ? "inside" : "outside"} its interval`), rest),
        marks: [...ticks, ...axes, ...marks, ...(rest ? [label(right + 30, bottom, rest, "start", "soft")] : [])],
    });
}

// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var contracts = __webpack_require__(69965);
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
            label(left - 14, y + 4, name, "end"),
            line(x(0), y, x(reached[name]), y, "good", 14),
            line(x(reached[name]), y, x(optima[name]), y, "bad", 14),
            label(x(Math.max(optima[name], reached[name], 0)) + 12, y + 4, said),
        ];
    });
    const ticks = x
        .ticks(5)
        .flatMap((tick) => [
        line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        label(x(tick), bottom + 18, (0,render_text/* money */.TG)(tick, currency), "middle", "soft"),
    ]);
    const key = "discounted by confidence · green: the portfolio · orange: what the best for that scenario would add";
    return chart({
        name: "regret",
        width,
        height: bottom + 34,
        title: "The portfolio in each scenario, and its regret",
        alternative: contracts/* scenarioNames */.LZ
            .map((name) => `${name}: ${(0,render_text/* money */.TG)(reached[name], currency)} of at most ${(0,render_text/* money */.TG)(optima[name], currency)}, regret ${(0,render_text/* money */.TG)(regrets[name], currency)}`)
            .join("; "),
        marks: [label(20, 18, key, "start", "soft"), ...ticks, ...marks],
    });
}

;// CONCATENATED MODULE: ./build/render/charts/returns.js




/** Each candidate's return, worst to best, beside what it costs. Null without candidates. */
function returnsChart(result) {
    const { shown, rest } = roomFor((0,findings/* candidatesOf */.kW)(result));
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
        line(x(tick), top, x(tick), bottom, tick === 0 ? "axis" : "grid"),
        label(x(tick), bottom + 18, price(tick), "middle", "soft"),
    ]);
    const marks = rows.flatMap(({ id, funded, cost, range: [worst, median, best] }, i) => {
        const y = top + (i + 0.5) * step;
        return [
            label(left - 14, y + 4, id, "end"),
            ...whisker([x(worst), x(median), x(best)], y, funded ? "good" : "plain", !funded),
            line(x(cost), y - 8, x(cost), y + 8, "bad", 2.5),
        ];
    });
    const key = "● funded · ○ not funded · orange: what it costs";
    return chart({
        name: "returns",
        width,
        height: bottom + 34,
        title: "Return of each initiative, worst to best",
        alternative: inWords(rows.map(({ id, funded, cost, range: [worst, median, best] }) => `${id} ${price(worst)} to ${price(best)}, median ${price(median)}, cost ${price(cost)}${funded ? ", funded" : ""}`), rest),
        marks: [
            label(20, 18, key, "start", "soft"),
            ...ticks,
            ...marks,
            ...(rest ? [label(left - 14, bottom + 18, rest, "end", "soft")] : []),
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

const html_style = `:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--band:#f6f8fa}
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
<style>${html_style}</style>
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
    const { minimum_confidence, minimum_worst_return } = allocation.constraints;
    const items = [
        `rule ${allocation.rule.replaceAll("_", " ")}, ${allocation.status_reason}, by ${allocation.solver}`,
        `minimum confidence ${minimum_confidence}`,
        minimum_worst_return === null
            ? "no floor of the portfolio's worst return"
            : `worst return of the portfolio at least ${(0,render_text/* amount */.vj)(minimum_worst_return, currency)}`,
    ];
    return [{ kind: "list", items }];
}


/***/ }),

/***/ 58948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rubrics)
});

// EXTERNAL MODULE: ./build/stats/score.js
var score = __webpack_require__(21194);
;// CONCATENATED MODULE: ./build/rubrics/define.js

/** @throws RangeError when the weights do not sum to 1 */
function defineRubric(rubric) {
    const sum = rubric.dimensions.reduce((total, dimension) => total + dimension.weight, 0);
    if (Math.abs(sum - 1) > 1e-9)
        throw new RangeError(`weights of rubric ${rubric.name} sum to ${sum}`);
    return rubric;
}
/** A diagnostic's value; null when the measurement has none of that name. */
const value = (measure, diagnostic) => measure.diagnostics[diagnostic]?.value ?? null;
/** What a diagnostic found, in its own words. */
const found = (measure, diagnostic, otherwise) => measure.diagnostics[diagnostic]?.statement ?? otherwise;
/** A value's score between the thresholds; null when it is missing. */
const by = (x, { bad, good }) => x === null ? null : (0,score/* ramp */.J)(x, bad, good);
/** A dimension that is one diagnostic between two values. */
const direct = (name, weight, diagnostic, thresholds, otherwise) => ({
    name,
    weight,
    thresholds,
    score: (measure, at) => {
        const x = value(measure, diagnostic);
        return { value: x, score: by(x, at), statement: found(measure, diagnostic, otherwise) };
    },
});

;// CONCATENATED MODULE: ./build/rubrics/diff-in-diff.js


/**
 * How far a difference-in-differences is to be trusted: parallel before, nothing before the start, enough clusters.
 * The breakdown M̄* (Rambachan & Roth 2023) is used where it is there; else the pre-trend test, which counts less when
 * it could hardly have failed.
 */
const diffInDiff = defineRubric({
    name: "diff_in_diff",
    dimensions: [
        {
            name: "pre_trend",
            weight: 0.35,
            thresholds: { bad: 0.05, good: 0.3 },
            score: (measure, at) => {
                const breakdown = value(measure, "pre_trend_breakdown");
                if (breakdown !== null)
                    return {
                        value: breakdown,
                        score: (0,score/* ramp */.J)(breakdown, 0, 1),
                        statement: found(measure, "pre_trend_breakdown", ""),
                    };
                const p = value(measure, "pre_trend_p");
                const power = value(measure, "pre_trend_power");
                const factor = power !== null && power >= 0.8 ? 1 : 0.6;
                const statement = [
                    found(measure, "pre_trend_p", "no pre-trend can be tested"),
                    power === null ? "" : found(measure, "pre_trend_power", ""),
                ];
                return {
                    value: p,
                    score: p === null ? null : (0,score/* ramp */.J)(p, at.bad, at.good) * factor,
                    statement: statement.filter(Boolean).join("; "),
                };
            },
        },
        direct("placebo", 0.15, "placebo_p", { bad: 0.05, good: 0.3 }, "too few periods before the start for a placebo"),
        direct("pre_periods", 0.1, "pre_periods", { bad: 2, good: 8 }, "there is no one start to count periods before"),
        {
            name: "clusters",
            weight: 0.15,
            thresholds: { bad: 10, good: 40 },
            score: (measure, at) => {
                // Not clustering is a choice, not a gap: it must not earn more than few clusters do.
                const clusters = measure.n_clusters === null ? 0 : value(measure, "clusters");
                const otherwise = clusters === 0
                    ? "errors are not clustered: they take a unit's periods for independent"
                    : "the number of clusters is not known";
                return { value: clusters, score: by(clusters, at), statement: found(measure, "clusters", otherwise) };
            },
        },
        direct("composition", 0.1, "composition", { bad: 0.5, good: 0.95 }, "there is no one start to compare the units before and after"),
        direct("specification", 0.15, "specification_range_se", { bad: 3, good: 1 }, "no other specification could be fitted"),
    ],
    demotions: [],
});

;// CONCATENATED MODULE: ./build/rubrics/experiment.js

/** How far a randomised experiment is to be trusted: was it really randomised, kept whole, followed and large enough. */
const experiment = defineRubric({
    name: "experiment",
    dimensions: [
        {
            name: "sample_ratio",
            weight: 0.2,
            thresholds: { bad: -3.3, good: -2 },
            score: (measure, at) => {
                const p = value(measure, "srm_p");
                const log10 = p === null ? null : Math.log10(Math.max(p, 1e-300));
                return {
                    value: log10,
                    score: by(log10, at),
                    statement: found(measure, "srm_p", "no sample ratio was checked"),
                };
            },
        },
        {
            name: "balance",
            weight: 0.15,
            thresholds: { bad: 0.25, good: 0.05 },
            score: (measure, at) => {
                const smd = value(measure, "max_smd");
                const covariates = value(measure, "smd_covariates") ?? 1;
                const chance = Math.sqrt(2 * Math.log(Math.max(covariates, 1))) *
                    Math.sqrt(1 / measure.n_treated + 1 / measure.n_control);
                const beyond = smd === null ? null : smd - chance;
                return {
                    value: beyond,
                    score: by(beyond, at),
                    statement: found(measure, "max_smd", "no pre-treatment covariate was given"),
                };
            },
        },
        {
            name: "attrition",
            weight: 0.2,
            thresholds: { bad: 0.12, good: 0.02 },
            score: (measure, at) => {
                const [overall, differential] = [
                    value(measure, "attrition_overall"),
                    value(measure, "attrition_differential"),
                ];
                const loss = overall === null || differential === null ? null : differential + 0.15 * overall;
                return {
                    value: loss,
                    score: by(loss, at),
                    statement: loss === null
                        ? "attrition is not known"
                        : `${found(measure, "attrition_overall", "")}; ${found(measure, "attrition_differential", "")}`,
                };
            },
        },
        direct("compliance", 0.1, "compliance", { bad: 0.5, good: 0.95 }, "no column says who received the treatment"),
        {
            name: "power",
            weight: 0.2,
            thresholds: { bad: 2, good: 0.8 },
            score: (measure, at, { break_even_effect }) => {
                const detectable = 2.8 * measure.standard_error;
                const ratio = break_even_effect
                    ? Math.min(detectable / Math.abs(break_even_effect), Number.MAX_VALUE)
                    : null;
                const statement = ratio === null
                    ? "there is no break-even effect to compare with"
                    : `the smallest detectable effect is ${ratio.toPrecision(2)} × the break-even effect`;
                return { value: ratio, score: by(ratio, at), statement };
            },
        },
        {
            name: "inference",
            weight: 0.1,
            thresholds: { bad: 10, good: 40 },
            score: (measure, at) => {
                const clusters = value(measure, "clusters");
                if (clusters !== null)
                    return {
                        value: clusters,
                        score: by(clusters, at),
                        statement: `errors rest on ${clusters} clusters`,
                    };
                const robust = value(measure, "robust_inference");
                const score = robust === null ? null : robust === 1 ? 1 : 0.3;
                return {
                    value: robust,
                    score,
                    statement: found(measure, "robust_inference", "the kind of standard errors is not known"),
                };
            },
        },
        {
            name: "attested",
            weight: 0.05,
            thresholds: { bad: 0, good: 1 },
            score: (measure, at) => {
                const both = ["preregistered", "no_interference"];
                const values = both.map((name) => value(measure, name));
                const share = values.every((attested) => attested === null)
                    ? null
                    : values.reduce((sum, attested) => sum + (attested ?? 0.5), 0) / both.length;
                const statement = both
                    .map((name) => found(measure, name, `${name.replace("_", " ")}: nothing attested`))
                    .join("; ");
                return { value: share, score: by(share, at), statement };
            },
        },
    ],
    demotions: [
        {
            to: "observational",
            when: (measure) => {
                const p = value(measure, "srm_p");
                return p !== null && p < 5e-4
                    ? `sample ratio mismatch, p = ${p.toPrecision(2)}: the arms are not what was assigned`
                    : null;
            },
        },
    ],
});

;// CONCATENATED MODULE: ./build/rubrics/index.js


/** The rubrics by name. */
const rubrics = new Map([experiment, diffInDiff].map((rubric) => [rubric.name, rubric]));


/***/ }),

/***/ 66655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ checkEvaluatePolicy),
/* harmony export */   Ik: () => (/* binding */ dimensionsInForce),
/* harmony export */   JR: () => (/* binding */ bandsInForce),
/* harmony export */   QB: () => (/* binding */ rubricHash)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69965);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82015);



/** Changes with the meaning of a dimension or of a demotion, so that an old confidence is known for what it is. */
const RUBRIC_VERSION = 1;
/** A rubric's dimensions with the policy's weights and thresholds in place of the built-in ones. */
function dimensionsInForce(rubric, policy) {
    const own = policy.rubrics[rubric.name] ?? {};
    return rubric.dimensions.map((dimension) => {
        const { weight = dimension.weight, bad = dimension.thresholds.bad, good = dimension.thresholds.good, } = own[dimension.name] ?? {};
        return { ...dimension, weight, thresholds: { bad, good } };
    });
}
const bandsInForce = (policy) => ({ ..._contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultBands */ .g, ...policy.bands });
/** The hash of everything that turns diagnostics into a confidence. */
function rubricHash(rubric, policy) {
    const dimensions = dimensionsInForce(rubric, policy).map(({ name, weight, thresholds }) => ({
        name,
        weight,
        thresholds,
    }));
    return (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({
        version: RUBRIC_VERSION,
        rubric: rubric.name,
        dimensions,
        bands: bandsInForce(policy),
    });
}
/** What is wrong with the policy's bands and rubrics; each error's path is inside `evaluate`. */
function checkEvaluatePolicy(policy, rubrics) {
    const own = Object.keys(policy.rubrics).flatMap((name) => {
        const rubric = rubrics.get(name);
        return rubric ? checkRubric(rubric, policy) : [unknown("rubric", [name], [...rubrics.keys()])];
    });
    return [...checkBands(policy), ...own];
}
/** A band has a width, and none lies above that of a more rigorous method: a demotion must not raise a confidence. */
function checkBands(policy) {
    const bands = bandsInForce(policy);
    return _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelType */ .e3.options.flatMap((type, rank) => {
        const { lower, upper } = bands[type];
        const at = ["bands", type];
        if (lower >= upper)
            return [refuse(at, `${lower} to ${upper}`, "lower below upper", "swap or part them")];
        const better = _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelType */ .e3.options[rank - 1];
        if (!better || (bands[better].lower >= lower && bands[better].upper >= upper))
            return [];
        const above = `${bands[better].lower} to ${bands[better].upper}`;
        const place = policy.bands[type] ? at : ["bands", better];
        return [
            refuse(place, `${type} at ${lower} to ${upper}, ${better} at ${above}`, `no band above that of ${better}`, "lower the one or raise the other"),
        ];
    });
}
/** Dimensions that exist, weights that sum to 1, and thresholds the same way round as the built-in ones. */
function checkRubric(rubric, policy) {
    const known = rubric.dimensions.map(({ name }) => name);
    const strangers = Object.keys(policy.rubrics[rubric.name] ?? {})
        .filter((name) => !known.includes(name))
        .map((name) => unknown(`dimension of ${rubric.name}`, [rubric.name, name], known));
    const inForce = dimensionsInForce(rubric, policy);
    const sum = inForce.reduce((total, { weight }) => total + weight, 0);
    const whole = Math.abs(sum - 1) <= 1e-9
        ? []
        : [
            refuse(["rubrics", rubric.name], `weights that sum to ${Number(sum.toPrecision(6))}`, "weights that sum to 1", "change the others too"),
        ];
    const turned = inForce.flatMap(({ name, thresholds: { bad, good } }, i) => {
        const usual = rubric.dimensions[i].thresholds;
        const expected = usual.bad < usual.good ? "bad below good" : "good below bad";
        return (good - bad) * (usual.good - usual.bad) > 0
            ? []
            : [
                refuse(["rubrics", rubric.name, name], `bad ${bad} and good ${good}`, expected, "swap or part them"),
            ];
    });
    return [...strangers, ...whole, ...turned];
}
const unknown = (kind, path, known) => {
    const name = path.at(-1);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_NAME_UNKNOWN", { kind, name, nearest: (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known), known }, { path: ["rubrics", ...path] });
};
const refuse = (path, found, expected, mend) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_SCHEMA", { found, expected, mend }, { path });


/***/ }),

/***/ 55538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ overridesOf),
/* harmony export */   Im: () => (/* binding */ constraintsOf),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   ct: () => (/* binding */ effectiveReturn)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69965);

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

// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var contracts = __webpack_require__(69965);
// EXTERNAL MODULE: ./build/solver/portfolio.js
var solver_portfolio = __webpack_require__(55538);
// EXTERNAL MODULE: ./node_modules/d3-format/dist/d3-format.mjs
var d3_format = __webpack_require__(55907);
;// CONCATENATED MODULE: ./build/stages/reasons.js

/** USD 25,000; three significant digits below a thousand. */
const amount = (value, currency) => `${currency} ${(0,d3_format/* format */.GP)(Math.abs(value) >= 1000 ? ",.0f" : ".3~r")(value)}`;
/** Why a candidate is not considered; null when it is. Only the budget stops one that must be funded. */
function filtered({ id, cost, confidence }, { budget, policy, currency, must }) {
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

/***/ 28874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Sd: () => (/* binding */ fundedBy),
/* harmony export */   _r: () => (/* binding */ droppedBefore),
/* harmony export */   ku: () => (/* binding */ earlierMeasures),
/* harmony export */   mQ: () => (/* binding */ pastOutcomes)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69965);
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
/** The outcomes that the past cycles recorded, oldest first. */
async function pastOutcomes(history) {
    const reads = history.past.flatMap((cycle) => Object.keys(cycle.manifest.files)
        .map((path) => /^initiatives\/([^/]+)\/outcome\.json$/.exec(path)?.[1])
        .filter((id) => id !== undefined)
        .map((id) => cycle.outcome(id)));
    return (await Promise.all(reads)).filter((outcome) => outcome !== null);
}


/***/ }),

/***/ 93662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69965);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _frame_transform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29501);



/**
 * MEASURE and SCALE: opens the source, prepares the table, estimates, and checks the contract.
 * @throws the catalogue's errors, their place inside the initiative's file (`pilot.model.outcome`)
 */
async function measure(input) {
    const { block, phase, policy, cycle } = input;
    const { adapter, ...sourceParams } = block.source;
    const { name, ...modelParams } = block.model;
    const model = input.models.get(name);
    const opened = await within([phase, "source"], () => input.sources.get(adapter).open(sourceParams, { root: input.root, as_of: input.as_of, phase }));
    const identity = {
        data_sha256: opened.sha256,
        config_sha256: (0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .contentHash */ .Ae)({ block, policy }),
        engine_version: _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_VERSION */ .AH,
    };
    const standing = input.earlier.find((result) => same(result, identity));
    if (standing && !input.anew)
        return { ...standing, cycle };
    const raw = await within([phase, "source"], () => opened.read());
    const frame = await within([phase, "transform"], () => (0,_frame_transform_js__WEBPACK_IMPORTED_MODULE_2__/* .applyTransforms */ .A)(raw, block.transform));
    const estimate = await within([phase, "model"], () => {
        for (const column of model.columns(modelParams))
            requireColumn(frame, column, keyNaming(modelParams, column));
        return model.estimate(frame, modelParams, { confidence_level: policy.confidence_level });
    });
    if (estimate.sample_size < policy.minimum_sample_size) {
        const sizes = { found: estimate.sample_size, minimum: policy.minimum_sample_size };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.impactError)("E_SAMPLE_TOO_SMALL", sizes, { path: [phase] });
    }
    return _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MeasureResult */ .Yi.parse({
        ...estimate,
        ...identity,
        schema_version: _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        initiative_id: input.id,
        cycle,
        measured_in: standing?.measured_in ?? cycle,
        phase,
        model: name,
        model_type: model.model_type,
    });
}
/** @throws E_COLUMN_MISSING at the key that names the column */
function requireColumn(frame, column, path) {
    try {
        frame.column(column);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg(error.code, error.message, error.fix, { ...error.place, path });
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
async function within(prefix, step) {
    try {
        return await step();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg))
            throw error;
        const path = [...prefix, ...(error.place.path ?? [])];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg(error.code, error.message, error.fix, { ...error.place, path });
    }
}


/***/ }),

/***/ 26998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KM: () => (/* binding */ goneFile),
  Zw: () => (/* binding */ problemOf),
  KX: () => (/* binding */ study)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var contracts = __webpack_require__(69965);
// EXTERNAL MODULE: ./build/rubrics/policy.js
var rubrics_policy = __webpack_require__(66655);
// EXTERNAL MODULE: ./build/stats/score.js
var score = __webpack_require__(21194);
;// CONCATENATED MODULE: ./build/stages/returns.js

/**
 * The interval as returns in currency; a negative value of the effect (lower is better) swaps its ends.
 * @throws E_RETURNS_RANGE when they are beyond what a number holds
 */
function returnsOf(measure, perEffect) {
    const [low, high] = [measure.ci_lower * perEffect, measure.ci_upper * perEffect];
    if (!Number.isFinite(low) || !Number.isFinite(high))
        throw (0,errors.impactError)("E_RETURNS_RANGE", { low, high }, { path: ["returns"] });
    return {
        best: Math.max(low, high),
        median: measure.effect_estimate * perEffect,
        worst: Math.min(low, high),
    };
}

;// CONCATENATED MODULE: ./build/stages/evaluate.js




/** From the most to the least rigorous. */
const ladder = contracts/* ModelType */.e3.options;
/**
 * EVALUATE: how far the pilot is to be trusted, in the band that its methodology sets. A fatal flaw demotes to a lower
 * band; nothing promotes. Q = exp(Σ w ln max(d, 0.02)), confidence = lower + (upper − lower)·Q; a missing diagnostic
 * scores 0.5 and is listed.
 * @throws E_RETURNS_RANGE
 */
function evaluate(measure, initiative, rubric, policy, cycle) {
    const { returns, cost_to_scale: cost } = initiative;
    const perEffect = returns.unit_value * returns.scale_units;
    const breakEven = cost / perEffect;
    const context = { break_even_effect: Number.isFinite(breakEven) ? breakEven : null };
    const scored = (0,rubrics_policy/* dimensionsInForce */.Ik)(rubric, policy).map(({ name, weight, thresholds, score }) => {
        const got = score(measure, thresholds, context);
        return {
            component: { name, weight, value: got.value, score: got.score ?? 0.5, statement: got.statement },
            missing: got.score === null,
        };
    });
    const components = scored.map(({ component }) => component);
    const demotion = demotionOf(measure, rubric);
    const effective_type = demotion?.to ?? measure.model_type;
    const range = (0,rubrics_policy/* bandsInForce */.JR)(policy)[effective_type];
    const quality = policy.strategy === "score" ? drawOf(initiative.id) : (0,score/* weightedGeometricMean */.c)(components);
    const confidence = Math.min(range.upper, Math.max(range.lower, range.lower + (range.upper - range.lower) * quality));
    const { best, median, worst } = returnsOf(measure, perEffect);
    return contracts/* EvaluateResult */.xt.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        initiative_id: initiative.id,
        cycle,
        model_type: measure.model_type,
        effective_type,
        confidence,
        confidence_range: range,
        strategy: policy.strategy,
        rubric: rubric.name,
        rubric_sha256: (0,rubrics_policy/* rubricHash */.QB)(rubric, policy),
        components,
        missing: scored.filter(({ missing }) => missing).map(({ component }) => component.name),
        demotion,
        cost,
        break_even_effect: context.break_even_effect,
        return_best: best,
        return_median: median,
        return_worst: worst,
    });
}
/** The worst of the fatal flaws found, if it lies below the model's own type. */
function demotionOf(measure, rubric) {
    const found = rubric.demotions
        .map(({ to, when }) => ({ to, reason: when(measure) }))
        .filter((demotion) => demotion.reason !== null)
        .filter(({ to }) => ladder.indexOf(to) > ladder.indexOf(measure.model_type));
    return found.sort((a, b) => ladder.indexOf(b.to) - ladder.indexOf(a.to))[0] ?? null;
}
/** A reproducible number in [0, 1) from the initiative's id, for debugging the stages after this one. */
const drawOf = (id) => Number.parseInt((0,contracts/* sha256 */.sc)(id).slice(0, 13), 16) / 2 ** 52;

// EXTERNAL MODULE: ./build/stages/history.js
var stages_history = __webpack_require__(28874);
// EXTERNAL MODULE: ./build/stages/measure.js
var measure = __webpack_require__(93662);
;// CONCATENATED MODULE: ./build/stages/outcome.js


/**
 * REPORT: what the pilot predicted for full scale against what full scale brought, in currency. The prediction is the
 * one the funding rested on, whatever the initiative's file says by now.
 * @throws E_RETURNS_RANGE
 */
function outcome({ initiative, pilot, evaluated, scale, funded_in, cycle, budget_allocated, }) {
    const { unit_value, scale_units } = initiative.returns;
    const reached = initiative.scale?.execution?.units_reached ?? scale_units;
    const actual = returnsOf(scale, unit_value * reached);
    const predicted = {
        best: evaluated.return_best,
        median: evaluated.return_median,
        worst: evaluated.return_worst,
    };
    const error = actual.median - predicted.median;
    const within = predicted.worst <= actual.median && actual.median <= predicted.best;
    const fidelity = initiative.scale?.execution?.units_reached === undefined ? null : reached / scale_units;
    const planned = plannedPerEffect(evaluated) ?? unit_value * scale_units;
    const sd = Math.hypot(pilot.standard_error * planned, scale.standard_error * unit_value * reached);
    return contracts/* OutcomeReport */.$7.parse({
        schema_version: contracts/* SCHEMA_VERSION */.f$,
        initiative_id: initiative.id,
        cycle,
        funded_in,
        model_type: pilot.model_type,
        effective_type: evaluated.effective_type,
        confidence_score: evaluated.confidence,
        budget_allocated,
        predicted_return: predicted.median,
        predicted_lower: predicted.worst,
        predicted_upper: predicted.best,
        actual_return: actual.median,
        actual_lower: actual.worst,
        actual_upper: actual.best,
        prediction_error: error,
        relative_error: share(error, Math.abs(predicted.median)),
        within_interval: within,
        sample_size_pilot: pilot.sample_size,
        sample_size_scale: scale.sample_size,
        units_reached: reached,
        fidelity,
        cause: within ? null : causeOf(error, sd, fidelity),
        flags: [
            ...flagsOf(pilot, scale),
            ...(Math.abs(planned / (unit_value * scale_units) - 1) > 1e-9
                ? ["`returns` in the initiative's file is not what it was funded on"]
                : []),
        ],
    });
}
/** unit_value × scale_units when the initiative was evaluated; null where it was too small to tell. */
const plannedPerEffect = ({ cost, break_even_effect }) => break_even_effect ? cost / break_even_effect : null;
/** Null where nothing, or next to nothing, was predicted. */
function share(error, of) {
    const ratio = error / of;
    return Number.isFinite(ratio) ? ratio : null;
}
/** Of a miss: a roll-out that fell short explains it first, then chance. */
function causeOf(error, sd, fidelity) {
    if (fidelity !== null && fidelity < 0.8)
        return "execution";
    return Math.abs(error) < 1.64 * sd ? "noise" : "unexplained";
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
    const measured = await measurePhase(config, "pilot", run);
    const rubric = run.rubrics.get(run.models.get(measured.model).rubric);
    entry.measure = measured;
    entry.reused_from = measured.measured_in === run.cycle ? null : measured.measured_in;
    entry.evaluate = evaluate(measured, config, rubric, run.config.evaluate, run.cycle);
    entry.status = "dropped";
}
async function followUp(entry, config, funded, run) {
    entry.measure = await funded.measure(entry.id, "pilot");
    entry.evaluate = await funded.evaluate(entry.id);
    const known = await knownOutcome(entry.id, run.history);
    if (known) {
        entry.outcome = known.outcome;
        entry.scale = await known.cycle.measure(entry.id, "scale");
        entry.status = "scaled";
        return;
    }
    entry.status = entry.problems.some(({ severity }) => severity === "error") ? "left_out" : "awaiting_scale";
    if (!config?.scale)
        return;
    entry.scale = await measurePhase(config, "scale", run);
    entry.outcome = outcome({
        initiative: config,
        pilot: entry.measure,
        evaluated: entry.evaluate,
        scale: entry.scale,
        funded_in: funded.id,
        cycle: run.cycle,
        budget_allocated: funded.allocation.selected.find((selected) => selected.id === entry.id).cost,
    });
    entry.status = "scaled";
}
async function knownOutcome(id, history) {
    for (const cycle of history.past.toReversed()) {
        const found = await cycle.outcome(id);
        if (found)
            return { cycle, outcome: found };
    }
    return null;
}
async function measurePhase(config, phase, run) {
    const { execution: _, ...block } = phase === "pilot" ? { ...config.pilot, execution: null } : config.scale;
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


/***/ }),

/***/ 21194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ramp),
/* harmony export */   c: () => (/* binding */ weightedGeometricMean)
/* harmony export */ });
/** Where x stands between a bad and a good value, held to [0, 1]; `bad` may be the larger. */
const ramp = (x, bad, good) => Math.min(1, Math.max(0, (x - bad) / (good - bad)));
/** exp(Σ wᵢ ln max(dᵢ, 0.02)): one severe flaw is not averaged away. Weights sum to 1. */
function weightedGeometricMean(parts) {
    return Math.exp(parts.reduce((sum, { score, weight }) => sum + weight * Math.log(Math.max(score, 0.02)), 0));
}


/***/ })

};
