export const id = 123;
export const ids = [123];
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
