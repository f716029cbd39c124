export const id = 69;
export const ids = [69];
export const modules = {

/***/ 68157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showConfig: () => (/* binding */ showConfig),
  showSchema: () => (/* binding */ showSchema)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/config/effective.js

/** An initiative's effective configuration as YAML, each value with the place it came from in a comment. */
function formatEffective(loaded) {
    const lines = [];
    let open = [];
    for (const { path, value, origin, file, line } of loaded.effective) {
        const shared = path.findIndex((key, index) => key !== open[index]);
        for (let depth = Math.max(shared, 0); depth < path.length - 1; depth++) {
            lines.push({ text: `${"  ".repeat(depth)}${path[depth]}:`, from: "" });
        }
        const from = file === null ? origin : origin === "initiative" ? `${file}:${line}` : `${file}:${line} (${origin})`;
        lines.push({ text: `${"  ".repeat(path.length - 1)}${path.at(-1)}: ${inline(value)}`, from });
        open = path;
    }
    const width = Math.min(60, Math.max(0, ...lines.map(({ text }) => text.length)));
    return lines.map(({ text, from }) => (from ? `${text.padEnd(width)}  # ${from}` : text)).join("\n");
}
const inline = (value) => (0,dist/* stringify */.As)(value, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true }).trimEnd();

// EXTERNAL MODULE: ./build/config/load.js + 1 modules
var load = __webpack_require__(84524);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(40104);
// EXTERNAL MODULE: ./build/contracts/index.js + 10 modules
var build_contracts = __webpack_require__(69965);
// EXTERNAL MODULE: ./build/contracts/initiative.js
var initiative = __webpack_require__(5668);
// EXTERNAL MODULE: ./build/frame/transform.js + 3 modules
var transform = __webpack_require__(29501);
;// CONCATENATED MODULE: ./build/config/schema.js




/** Every JSON Schema by the name of its file: of the two YAML files, for editors, and of each contract. */
function allSchemas(tables) {
    const contracts = {
        MeasureResult: build_contracts/* MeasureResult */.Yi,
        EvaluateResult: build_contracts/* EvaluateResult */.xt,
        AllocateResult: build_contracts/* AllocateResult */.dv,
        OutcomeReport: build_contracts/* OutcomeReport */.$7,
        Calibration: build_contracts/* Calibration */.f4,
        CycleManifest: build_contracts/* CycleManifest */.a0,
    };
    const named = Object.entries(contracts).map(([name, schema]) => {
        const file = `${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.schema.json`;
        return [file, titled(name, of(schema, "output"))];
    });
    return {
        "impact-loop.schema.json": policySchema(tables),
        "initiative.schema.json": initiativeSchema(tables),
        ...Object.fromEntries(named),
    };
}
const of = (schema, io = "input") => {
    const { $schema: _, ...json } = json_schema_processors/* toJSONSchema */.bl(schema, { io, unrepresentable: "any" });
    return json;
};
const titled = (title, json) => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...json,
});
/** Inheritance may supply any key at any depth, so an editor requires only those named here; `check` knows the rest. */
const lenient = (json, required) => ({ ...withoutRequired(json), required });
function withoutRequired(json) {
    if (Array.isArray(json))
        return json.map(withoutRequired);
    if (typeof json !== "object" || json === null)
        return json;
    const kept = Object.entries(json).filter(([key, value]) => !(key === "required" && Array.isArray(value)));
    return Object.fromEntries(kept.map(([key, value]) => [key, key === "if" ? value : withoutRequired(value)]));
}
function policySchema(tables) {
    const json = of(build_contracts/* LoopConfig */.vH);
    const properties = { ...json.properties };
    const inherited = lenient(initiativeObject(tables), []);
    properties.defaults = {
        ...properties.defaults,
        ...inherited,
        description: "what every initiative starts from",
    };
    properties.templates = {
        type: "object",
        description: "what an initiative `extends`, by name",
        additionalProperties: inherited,
    };
    const allocate = properties.allocate;
    properties.allocate = {
        ...allocate,
        properties: {
            ...allocate.properties,
            rule: { ...allocate.properties.rule, enum: [...tables.rules.keys()] },
        },
    };
    return titled("impact-loop.yaml", { ...json, properties });
}
const initiativeSchema = (tables) => titled("An initiative", lenient(initiativeObject(tables), ["version", "id"]));
function initiativeObject(tables) {
    const { properties } = of(schemas/* object */.Ikc(build_contracts/* initiativeFields */.oU));
    const block = blockSchema(tables);
    const scale = { ...block, properties: { ...block.properties, execution: of(initiative/* Execution */.Zc) } };
    return { type: "object", properties: { ...properties, pilot: block, scale }, additionalProperties: false };
}
function blockSchema(tables) {
    const steps = [...transform/* transforms */.m].map(([name, { params }]) => ({
        type: "object",
        properties: { [name]: of(params) },
        required: [name],
        additionalProperties: false,
    }));
    const properties = {
        source: choice("adapter", tables.sources),
        transform: {
            type: "array",
            items: { anyOf: steps },
            default: [],
            description: "steps from the source's table to the model's",
        },
        model: choice("name", tables.models),
    };
    return { type: "object", properties, additionalProperties: false };
}
/** A block whose other keys depend on the adapter it names. */
function choice(discriminator, table) {
    const branches = [...table].map(([name, { params }]) => {
        const json = of(params);
        const options = (json.oneOf ?? json.anyOf ?? [json]);
        const withName = options.map((option) => ({
            ...option,
            properties: { [discriminator]: { const: name }, ...option.properties },
        }));
        return {
            if: { properties: { [discriminator]: { const: name } }, required: [discriminator] },
            // biome-ignore lint/suspicious/noThenProperty: it is the JSON Schema keyword
            then: withName.length === 1 ? withName[0] : { anyOf: withName },
        };
    });
    return { type: "object", properties: { [discriminator]: { enum: [...table.keys()] } }, allOf: branches };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/loop.js + 43 modules
var loop = __webpack_require__(34647);
// EXTERNAL MODULE: ./build/commands/edge.js
var edge = __webpack_require__(68890);
;// CONCATENATED MODULE: ./build/commands/config.js







/** `impact-loop config <id>`: every value in force and the file and line it came from. @throws E_INITIATIVE_UNKNOWN */
async function showConfig(id, options) {
    const workspace = await (0,load/* loadWorkspace */.C)((0,edge.rootOf)(options), loop/* tables */.u);
    if (!workspace.config)
        return (0,edge.fail)(workspace.problems, options);
    const known = workspace.initiatives.map((initiative) => initiative.id);
    const found = workspace.initiatives.find((initiative) => initiative.id === id);
    if (!found)
        throw (0,errors.impactError)("E_INITIATIVE_UNKNOWN", { id, nearest: (0,frame_frame/* nearest */.p)(id, known), known });
    if (options.json)
        (0,edge.sayJson)({ id, config: found.config, values: found.effective, problems: found.problems });
    else {
        (0,edge.say)(formatEffective(found));
        (0,edge.sayProblems)(found.problems);
    }
    return found.config ? 0 : 2;
}
/** `impact-loop schema [name]`: the schemas by the names of their files. @throws E_USAGE for a name that is none */
async function showSchema(name, options) {
    const schemas = allSchemas(loop/* tables */.u);
    const names = Object.keys(schemas);
    if (name === undefined) {
        if (options.json)
            (0,edge.sayJson)(names);
        else
            (0,edge.say)(names.join("\n"));
        return 0;
    }
    const file = names.find((known) => known === name || known === `${name}.schema.json`);
    if (!file)
        throw (0,errors.impactError)("E_USAGE", { option: "schema", found: name, expected: `one of ${names.join(", ")}` });
    (0,edge.sayJson)(schemas[file]);
    return 0;
}


/***/ }),

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
