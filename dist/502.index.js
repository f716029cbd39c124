export const id = 502;
export const ids = [502];
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

// EXTERNAL MODULE: ./build/config/load.js + 2 modules
var load = __webpack_require__(78038);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/contracts/index.js + 17 modules
var build_contracts = __webpack_require__(93145);
// EXTERNAL MODULE: ./build/contracts/initiative.js
var initiative = __webpack_require__(5668);
// EXTERNAL MODULE: ./build/frame/transform.js + 2 modules
var transform = __webpack_require__(57199);
// EXTERNAL MODULE: ./build/simulate/organisation/world.js
var world = __webpack_require__(12998);
// EXTERNAL MODULE: ./build/config/auto.js
var auto = __webpack_require__(17764);
// EXTERNAL MODULE: ./build/config/simulation.js
var simulation = __webpack_require__(31396);
;// CONCATENATED MODULE: ./build/config/schema.js







/** Every JSON Schema by the name of its file: of the YAML files, for editors, and of each contract. */
function allSchemas(tables) {
    const contracts = {
        MeasureResult: build_contracts/* MeasureResult */.Yi,
        EvaluateResult: build_contracts/* EvaluateResult */.xt,
        AllocateResult: build_contracts/* AllocateResult */.dv,
        AllocationSolution: build_contracts/* AllocationSolution */.cf,
        OutcomeReport: build_contracts/* OutcomeReport */.$7,
        Calibration: build_contracts/* Calibration */.f4,
        CycleManifest: build_contracts/* CycleManifest */.a0,
        Truth: build_contracts/* Truth */.jE,
        Validation: build_contracts/* Validation */.OH,
        CopulaModel: build_contracts/* CopulaModel */.ui,
        SynthesisQuality: build_contracts/* SynthesisQuality */.og,
    };
    const named = Object.entries(contracts).map(([name, schema]) => {
        const file = `${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.schema.json`;
        return [file, titled(name, of(schema, "output"))];
    });
    return {
        "impact-loop.schema.json": policySchema(tables),
        "initiative.schema.json": initiativeSchema(tables),
        "allocation-problem.schema.json": titled("AllocationProblem", of(build_contracts/* AllocationProblem */.Gx)),
        "decisions.schema.json": titled("decisions/<cycle>.yaml", of(build_contracts/* Decisions */.m_)),
        "simulation.schema.json": titled("sim.yaml", of(simulation/* SimulationFile */.s)),
        "world.schema.json": titled("world.yaml", of(world/* OrganisationWorld */.n)),
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
    const measure = properties.measure;
    properties.measure = {
        ...measure,
        properties: { ...measure.properties, checks: { ...checksSchema(tables), default: [] } },
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
    const atScale = { execution: of(initiative/* Execution */.Zc), corrects: of(initiative/* Correction */.rZ) };
    const scale = { ...block, properties: { ...block.properties, ...atScale } };
    const phases = { pilot: block, scale, closed: of(initiative/* Closed */.hS) };
    return { type: "object", properties: { ...properties, ...phases }, additionalProperties: false };
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
        design: {
            ...of(build_contracts/* Design */.pT),
            description: "the facts of the design, for `auto` and for `impact-loop design`",
        },
        model: choice("name", (0,auto/* namedModels */.U)(tables.models)),
        checks: checksSchema(tables),
    };
    return { type: "object", properties, additionalProperties: false };
}
function checksSchema({ checks }) {
    const items = { anyOf: [{ enum: [...checks.keys()] }, choice("name", checks)] };
    const { description } = of(build_contracts/* CheckRequests */.$9);
    return { anyOf: [{ const: "all" }, { type: "array", items }], description };
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
// EXTERNAL MODULE: ./build/loop.js + 27 modules
var loop = __webpack_require__(15058);
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
