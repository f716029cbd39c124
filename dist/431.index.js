export const id = 431;
export const ids = [431];
export const modules = {

/***/ 47296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bU: () => (/* binding */ acrossArms),
/* harmony export */   jO: () => (/* binding */ armsOf),
/* harmony export */   vo: () => (/* binding */ requireSpread)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_design_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2722);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82015);



const controlNames = ["control", "0", "none", "placebo", "baseline", "false", "no"];
const mostArms = 20;
/** Which arm is which. Control is the one so named, else the one that is called so. @throws E_ARMS */
function armsOf(frame, { treatment, control: named, arm: wanted, split }) {
    const arms = (0,_frame_design_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(frame, treatment);
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
        const close = (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, arms);
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
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_TOO_FEW_CLUSTERS", { cluster: cluster.column, clusters: clusters, needed: 2, among: `arm ${name}` }, { path: [cluster.key] });
        if (clusters)
            fewest = Math.min(fewest, clusters);
        if (!cluster && !pooled && rows.length < 2)
            throw refuse(`\`${name}\` has one row, and how much it varies needs two`, "collect more, or filter that arm out", "treatment");
    }
    return cluster ? fewest : null;
}
const refusal = (treatment, arms) => (why, fix, key) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_ARMS", { treatment, arms: arms.slice(0, 10), why, fix }, { path: [key] });
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


/***/ }),

/***/ 12017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ twoWay),
/* harmony export */   g: () => (/* binding */ panelOf)
/* harmony export */ });
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24002);
/* harmony import */ var _stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71161);
/* harmony import */ var _stats_moments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44785);



function panelOf(frame, unitColumn, timeColumn) {
    const { code: unit, count: units } = (0,_stats_moments_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4)(frame.text(unitColumn));
    const column = frame.column(timeColumn);
    const values = Array.from(column.values);
    const times = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
    const index = new Map(times.map((time, i) => [time, i]));
    return { unit, units, period: Int32Array.from(values, (value) => index.get(value)), times };
}
/**
 * The exact projection off unit and period effects, on unbalanced panels too: unit effects are solved for the period
 * effects, and those from one periods × periods system. One period of each connected part of the panel is the base.
 * @param weights of the rows, above 0; the projection is then the weighted one
 * @see Abowd, Creecy & Kramarz (2002), Census Technical Paper 2002-06, on connected parts
 */
function twoWay(panel, weights = null) {
    const { unit, units, period, times } = panel;
    const rowsOf = (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .totals */ .Sd)(unit, units, weights);
    const { free, system } = periodSystem(panel, rowsOf, weights);
    const cholesky = free.length > 0 ? new ml_matrix__WEBPACK_IMPORTED_MODULE_2__/* .CholeskyDecomposition */ .oN(system) : null;
    const project = (values) => {
        const within = (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .less */ .M7)(values, (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .means */ .pG)(values, unit, rowsOf, weights), unit);
        if (!cholesky)
            return within;
        const sums = new Float64Array(times.length);
        for (let i = 0; i < within.length; i++)
            sums[period[i]] += within[i] * (weights?.[i] ?? 1);
        const solved = cholesky.solve(ml_matrix__WEBPACK_IMPORTED_MODULE_2__/* .Matrix */ .uq.columnVector(free.map((t) => sums[t])));
        const effects = new Float64Array(times.length);
        for (const [i, t] of free.entries())
            effects[t] = solved.get(i, 0);
        const left = (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .less */ .M7)(values, effects, period);
        return (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .less */ .M7)(left, (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .means */ .pG)(left, unit, rowsOf, weights), unit);
    };
    // The second pass removes what rounding left of the first.
    return { sweep: (values) => project(project(values)), periods: free.length };
}
/** D − N′U⁻¹N over the free periods: D is the weight of a period, U of a unit, N of a unit in a period. */
function periodSystem({ unit, units, period, times }, rowsOf, weights) {
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
        seen.set(period[i], (seen.get(period[i]) ?? 0) + (weights?.[i] ?? 1));
    }
    const rowsIn = (0,_stats_by_group_js__WEBPACK_IMPORTED_MODULE_1__/* .totals */ .Sd)(period, times.length, weights);
    const free = Array.from(times.keys()).filter((t) => rowsIn[t] > 0 && root(t) !== t);
    const place = new Int32Array(times.length).fill(-1);
    for (const [i, t] of free.entries())
        place[t] = i;
    const system = ml_matrix__WEBPACK_IMPORTED_MODULE_2__/* .Matrix */ .uq.diag(free.map((t) => rowsIn[t]));
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
    let last;
    for (const [u, seen] of periodsOf.entries()) {
        // Most often it is the one before again, which is told without a text of it.
        if (last === undefined || !fits(last, seen)) {
            const own = [...seen].sort(([a], [b]) => a - b);
            const key = own.join(";");
            last = found.get(key) ?? { own, weight: 0 };
            found.set(key, last);
        }
        last.weight += 1 / rowsOf[u];
    }
    return found.values();
}
const fits = ({ own }, seen) => own.length === seen.size && own.every(([period, weight]) => seen.get(period) === weight);


/***/ }),

/***/ 2722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ ofOneLevel),
/* harmony export */   KL: () => (/* binding */ rowsWithValues),
/* harmony export */   UC: () => (/* binding */ termColumns),
/* harmony export */   ZE: () => (/* binding */ products),
/* harmony export */   c0: () => (/* binding */ columnsOfFactor),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   rg: () => (/* binding */ isFactorOf),
/* harmony export */   uT: () => (/* binding */ parseFormula)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89938);


const mostLevels = 500;
const mostCrossed = 5;
/**
 * Parses an R-style formula: `+` between terms, `:` between the factors of an interaction, `a*b` for a + b + a:b;
 * a factor is a column, `C(column)` for categories, or `log(…)`, `I(…)` and the like in the expression language.
 * The intercept is always there.
 * @throws E_FORMULA, with the character where it stops making sense
 */
function parseFormula(text) {
    const refuse = (why, at) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_FORMULA", { formula: text, why: `${why} (character ${at + 1})` }, { path: ["formula"] });
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
    return single === null ? (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsRead */ .YL)(expressionOf(factor)) : [single];
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
/** Sentences naming the factors that make no design column, because every row is of one category. */
const ofOneLevel = (frame, factors) => [...new Set(factors)]
    .filter((factor) => termColumns(frame, [factor]).length === 0)
    .map((factor) => `column \`${factor}\` is of one category in every row used and was dropped`);
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
        const value = (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .wE)(expressionOf(factor), frame);
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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", { column: name, found, expected: `at most ${mostLevels} categories` });
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

/***/ 12258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachOnce),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   yj: () => (/* binding */ defineTransform)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


/** Makes a table entry of a step. Its schema has to accept the parameters at every call. @throws E_SCHEMA */
const defineTransform = (params, apply) => ({
    params,
    apply(frame, raw) {
        const result = params.safeParse(raw);
        if (result.success)
            return apply(frame, result.data);
        const { message, path } = result.error.issues[0];
        const context = { found: "a step that cannot be taken", expected: message, mend: "change it" };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_SCHEMA", context, { path: path });
    },
});
/** A list of column names. */
const names = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1);
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


/***/ }),

/***/ 57199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ applyTransforms),
  m: () => (/* binding */ transforms)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/frame/rows.js
var frame_rows = __webpack_require__(84065);
// EXTERNAL MODULE: ./build/frame/step.js
var step = __webpack_require__(12258);
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
    by: step/* names */.Dy.describe("one row for each of their combinations, in the order of first appearance"),
    sum: step/* names */.Dy.optional(),
    mean: step/* names */.Dy.optional(),
    min: step/* names */.Dy.optional(),
    max: step/* names */.Dy.optional(),
    first: step/* names */.Dy.optional(),
    last: step/* names */.Dy.optional(),
    count_distinct: step/* names */.Dy.optional(),
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
const aggregate = (0,step/* defineTransform */.yj)(Aggregate.superRefine((0,step/* eachOnce */.B)((params) => [
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
    by: step/* names */.Dy.describe("one row for each unit"),
    time: schemas/* string */.YjP().describe("a column of ISO dates or of numbers"),
    at: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).describe("rows before it are pre, the others post"),
    values: step/* names */.Dy.describe("columns that become <name>_pre and <name>_post"),
    statistic: schemas/* enum */.k5n(["sum", "mean", "min", "max"]).default("sum"),
    first: step/* names */.Dy.optional().describe("columns carried over from the unit's first row"),
});
/** One row for each unit, its values before and after an instant side by side; a side without rows is missing, not 0. */
const pivot = (0,step/* defineTransform */.yj)(Pivot.superRefine((0,step/* eachOnce */.B)(({ by, first = [], values }) => [
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
const transform_select = (0,step/* defineTransform */.yj)(schemas/* union */.KCZ([step/* names */.Dy, schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())])
    .describe("columns to keep, or new: old to keep and rename"), (frame, columns) => {
    const pairs = Array.isArray(columns)
        ? columns.map((name, index) => ({ to: name, from: name, key: index }))
        : Object.entries(columns).map(([to, from]) => ({ to, from, key: to }));
    return (0,frame_frame/* makeFrame */.g)(pairs.map(({ to, from, key }) => [to, (0,errors/* placedIn */.T8)([key], () => frame.column(from))]), frame.label);
});
const filter = (0,step/* defineTransform */.yj)(transform_expression.describe("a condition; rows where it holds are kept"), (frame, text) => {
    const keep = (0,expression/* compileCondition */.vs)(text, frame);
    const rows = [];
    for (let row = 0; row < frame.rows; row++)
        if (keep(row) === true)
            rows.push(row);
    return (0,frame_rows/* takeRows */.LY)(frame, rows);
});
const derive = (0,step/* defineTransform */.yj)(schemas/* record */.g1P(schemas/* string */.YjP().min(1), transform_expression).describe("new columns, each by an expression"), (frame, columns) => Object.entries(columns).reduce((so_far, [name, text]) => {
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

/***/ 66655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ checkEvaluatePolicy),
/* harmony export */   Ik: () => (/* binding */ dimensionsInForce),
/* harmony export */   JR: () => (/* binding */ bandsInForce),
/* harmony export */   QB: () => (/* binding */ rubricHash)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82015);



/** Changes with the meaning of a dimension or of a demotion, so that an old confidence is known for what it is. */
const RUBRIC_VERSION = 3;
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

/***/ 41210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Assignment),
/* harmony export */   k: () => (/* binding */ assign)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72484);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86060);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52681);




const share = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).lt(1);
const strength = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
    .describe("change of the probit index by one standard deviation of it; 0 is none, 1 strong");
const Cohort = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    starts: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2).describe("first treated period, counted from 1"),
    share: share.describe("of all units"),
});
/** Who is treated, and why: the mechanisms by name. */
const Assignment = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt("by", [
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("random"), share: share.default(0.5) }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("stratified"), share: share.default(0.5) }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("clustered"), share: share.default(0.5) }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("staggered"),
        cohorts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Cohort)
            .min(1)
            .refine((cohorts) => cohorts.reduce((sum, cohort) => sum + cohort.share, 0) <= 1, {
            error: "cohorts whose shares sum to at most 1",
        }),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("cutoff"),
        at: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
            .min(-3)
            .max(3)
            .default(0)
            .describe("units whose quality, in standard deviations, is at least this are treated"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("instrument"),
        share: share.default(0.5).describe("of units encouraged"),
        compliers: share.default(0.5).describe("share of units that follow the encouragement"),
        always: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).lt(1).default(0.1).describe("share of units treated in any case"),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("confounded"),
        share: share.default(0.5),
        observed: strength.default(1),
        hidden: strength.default(0),
    }),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        by: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("self_selected"),
        share: share.default(0.5),
        strength: strength.default(1),
    }),
]);
/** Assigns every unit by itself: another unit, added or taken away, changes nothing for the others but in its own block. */
function assign(spec, units) {
    const of = (variable) => (0,_stats_random_js__WEBPACK_IMPORTED_MODULE_2__/* .stream */ .T)(units.seed, ...units.labels, variable);
    const hidden = of("hidden");
    const decide = mechanism(spec, units, of, (i) => hidden.normal(i));
    const assigned = {
        treated: new Uint8Array(units.n),
        starts: new Int32Array(units.n),
        propensity: new Float64Array(units.n),
        hidden: Float64Array.from({ length: units.n }, (_, i) => hidden.normal(i)),
        encouraged: spec.by === "instrument" ? new Uint8Array(units.n) : null,
    };
    for (let i = 0; i < units.n; i++) {
        const { treated, propensity, starts = treated ? 1 : 0, encouraged } = decide(i);
        assigned.treated[i] = Number(treated);
        assigned.starts[i] = starts;
        assigned.propensity[i] = propensity;
        if (assigned.encouraged)
            assigned.encouraged[i] = Number(encouraged);
    }
    return assigned;
}
function mechanism(spec, units, of, hidden) {
    const own = of("assignment");
    const { quality, stratum = () => 0, cluster = (i) => i } = units;
    switch (spec.by) {
        case "random":
            return (i) => ({ treated: own.uniform(i) < spec.share, propensity: spec.share });
        case "clustered":
            return (i) => ({ treated: own.uniform(cluster(i)) < spec.share, propensity: spec.share });
        case "stratified":
            return inBlocks(spec.share, units.n, stratum, own);
        case "staggered":
            return (i) => cohortOf(spec.cohorts, own.uniform(i));
        case "cutoff":
            return (i) => ({ treated: quality(i) >= spec.at, propensity: Number(quality(i) >= spec.at) });
        case "instrument":
            return encouragement(spec, own, of("type"));
        case "confounded":
            return probit(spec.share, own, [spec.observed, spec.hidden], (i) => [quality(i), hidden(i)]);
        case "self_selected":
            return probit(spec.share, own, [spec.strength], (i) => [quality(i)]);
    }
}
/** treated = 1{c + Σ a·x + e > 0}, e ~ N(0, 1); with x standard normal, c = Φ⁻¹(share)·√(1 + Σ a²) makes the share come true. */
function probit(share, own, slopes, of) {
    const constant = _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__(share, 0, 1) * Math.sqrt(1 + slopes.reduce((sum, slope) => sum + slope * slope, 0));
    return (i) => {
        const index = of(i).reduce((sum, x, k) => sum + slopes[k] * x, constant);
        const propensity = _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__(index, 0, 1);
        return { treated: own.uniform(i) < propensity, propensity };
    };
}
function encouragement({ share, compliers, always }, own, type) {
    return (i) => {
        const encouraged = own.uniform(i) < share;
        const kind = type.uniform(i);
        const treated = kind < always || (kind < always + compliers && encouraged);
        return { treated, encouraged, propensity: always + compliers * share };
    };
}
function cohortOf(cohorts, u) {
    let below = 0;
    const propensity = cohorts.reduce((sum, cohort) => sum + cohort.share, 0);
    for (const { starts, share } of cohorts) {
        below += share;
        if (u < below)
            return { treated: true, starts, propensity };
    }
    return { treated: false, propensity };
}
const blockSizes = Array.from({ length: 19 }, (_, k) => k + 2);
/** Permuted blocks within each stratum: of every full block exactly the share is treated. */
function inBlocks(share, n, stratum, own) {
    const whole = (size) => Math.abs(size * share - Math.round(size * share));
    const size = blockSizes.reduce((best, size) => (whole(size) < whole(best) - 1e-9 ? size : best));
    const quota = Math.max(1, Math.min(size - 1, Math.round(size * share)));
    const seen = new Map();
    const rank = Int32Array.from({ length: n }, (_, i) => {
        const place = seen.get(stratum(i)) ?? 0;
        seen.set(stratum(i), place + 1);
        return place;
    });
    return (i) => {
        const first = rank[i] - (rank[i] % size);
        const draw = (place) => own.uniform(place, stratum(i));
        const mine = draw(rank[i]);
        let before = 0;
        for (let place = first; place < first + size; place++)
            if (draw(place) < mine)
                before++;
        return { treated: before < quota, propensity: quota / size };
    };
}


/***/ }),

/***/ 37152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ categoricalMarginal),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   S8: () => (/* binding */ categoryAt)
/* harmony export */ });
/* harmony import */ var _marginal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11859);

const other = "other";
/** The categories by their counts, in ascending order of `position`; those of fewer than 5 rows together are `other`. */
function categoricalMarginal(labels, position) {
    const rowsOf = (key) => {
        const groups = new Map();
        labels.forEach((label, row) => {
            if (label === null)
                return;
            const rows = groups.get(key(label));
            if (rows)
                rows.push(row);
            else
                groups.set(key(label), [row]);
        });
        return groups;
    };
    const counts = rowsOf((label) => label);
    const groups = rowsOf((label) => (counts.get(label).length < _marginal_js__WEBPACK_IMPORTED_MODULE_0__/* .fewestRows */ .mf ? other : label));
    const levels = [...groups]
        .map(([value, rows]) => ({ value, count: rows.length, position: position(rows) }))
        .sort((a, b) => a.position - b.position || (a.value < b.value ? -1 : 1));
    return { kind: "categorical", levels: levels.map(({ value, count }) => ({ value, count })) };
}
/** The level that stands for a label: itself, or `other`. Null for one that the model does not know. */
function levelOf({ levels }) {
    const index = new Map(levels.map(({ value }, i) => [value, i]));
    return (label) => (label === null ? null : (index.get(label) ?? index.get(other) ?? null));
}
/** The category at a share u of a column's rows. */
function categoryAt({ levels }) {
    const total = levels.reduce((sum, { count }) => sum + count, 0);
    let sum = 0;
    const upTo = levels.map(({ count }) => {
        sum += count;
        return sum / total;
    });
    return (u) => levels.at(upTo.findIndex((end) => u < end)).value;
}


/***/ }),

/***/ 76164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ correlationFactor),
/* harmony export */   Om: () => (/* binding */ dot),
/* harmony export */   xK: () => (/* binding */ correlationsOf)
/* harmony export */ });
/** A variable that those before it determine still has this much variance of its own. */
const leastOwn = 1e-4;
/**
 * The factor L of a correlation matrix L·Lᵀ as close to `correlations` as one can be. Correlations estimated pair by
 * pair need not fit together; a row that does not fit the rows above is replaced by the nearest one that does, by
 * weighted least squares: R·(R + λ/w)⁻¹·r. Unlike clipping eigenvalues this leaves the rows above as they were, so
 * that a column added last changes no other. Only + − × ÷ and √: the same bits on every machine.
 */
function correlationFactor(correlations, weights) {
    const factor = [];
    correlations.forEach((row, i) => {
        const wanted = solveLower(factor, row.slice(0, i));
        const mine = dot(wanted, wanted, i) <= 1 - leastOwn
            ? wanted
            : nearestFitting(factor, row, weights?.[i] ?? new Array(i).fill(1));
        factor.push([...mine, Math.sqrt(1 - dot(mine, mine, i))]);
    });
    return factor;
}
/** L⁻¹·r̃ of the row r̃ nearest to r for which r̃ᵀ·R⁻¹·r̃ leaves it some variance of its own, R = L·Lᵀ. */
function nearestFitting(factor, row, weights) {
    const matrix = correlationsOf(factor);
    const shrunk = (lambda) => {
        const ridge = matrix.map((r, i) => r.map((x, j) => (i === j ? x + lambda / weights[i] : x)));
        return timesTransposed(factor, solve(cholesky(ridge), row));
    };
    let [low, high] = [1e-12, 1e12];
    for (let i = 0; i < 60; i++) {
        const middle = Math.sqrt(low * high);
        const candidate = shrunk(middle);
        if (dot(candidate, candidate, candidate.length) > 1 - leastOwn)
            low = middle;
        else
            high = middle;
    }
    return shrunk(high);
}
function cholesky(matrix) {
    const factor = [];
    matrix.forEach((row, i) => {
        const mine = solveLower(factor, row.slice(0, i));
        factor.push([...mine, Math.sqrt(row[i] - dot(mine, mine, i))]);
    });
    return factor;
}
/** x of L·x = b, as far as b goes. */
function solveLower(factor, b) {
    const x = [];
    b.forEach((value, i) => {
        x.push((value - dot(factor[i], x, i)) / factor[i][i]);
    });
    return x;
}
/** x of L·Lᵀ·x = b. */
function solve(factor, b) {
    const x = solveLower(factor, b.slice(0, factor.length));
    for (let i = x.length - 1; i >= 0; i--) {
        x[i] /= factor[i][i];
        for (let j = 0; j < i; j++)
            x[j] -= factor[i][j] * x[i];
    }
    return x;
}
/** Lᵀ·x */
const timesTransposed = (factor, x) => x.map((_, j) => x.slice(j).reduce((sum, value, k) => sum + factor[j + k][j] * value, 0));
/** The first `length` elements' products, summed. */
function dot(a, b, length) {
    let sum = 0;
    for (let k = 0; k < length; k++)
        sum += a[k] * b[k];
    return sum;
}
/** The correlations that a factor makes. */
const correlationsOf = (factor) => factor.map((row, i) => factor.slice(0, i + 1).map((other, j) => (i === j ? 1 : dot(row, other, j + 1))));


/***/ }),

/***/ 28830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ learnDependence),
  m: () => (/* binding */ memory)
});

// EXTERNAL MODULE: ./build/simulate/copula/cholesky.js
var cholesky = __webpack_require__(76164);
// EXTERNAL MODULE: ./build/simulate/copula/marginal.js
var marginal = __webpack_require__(11859);
// EXTERNAL MODULE: ./build/simulate/copula/scores.js
var copula_scores = __webpack_require__(79679);
;// CONCATENATED MODULE: ./build/simulate/copula/within-units.js
function withinUnits({ rows, units, previous, periods }) {
    const lags = new Float64Array(periods);
    for (const mine of units)
        for (let lag = 1; lag < mine.length; lag++)
            lags[lag] += mine.length - lag;
    const pairs = lags.reduce((sum, count) => sum + count, 0);
    return {
        spread(values) {
            const inRows = new Float64Array(rows);
            units.forEach((mine, unit) => {
                for (const row of mine)
                    inRows[row] = values[unit];
            });
            return inRows;
        },
        apart(a, b, variance) {
            let [sum, count] = [0, 0];
            for (const mine of units) {
                let [sumA, sumB, same, countA, countB, both] = [0, 0, 0, 0, 0, 0];
                for (const row of mine) {
                    const [x, y] = [a[row], b[row]];
                    const [hasX, hasY] = [!Number.isNaN(x), !Number.isNaN(y)];
                    if (hasX)
                        [sumA, countA] = [sumA + x, countA + 1];
                    if (hasY)
                        [sumB, countB] = [sumB + y, countB + 1];
                    if (hasX && hasY)
                        [same, both] = [same + x * y, both + 1];
                }
                sum += sumA * sumB - same;
                count += countA * countB - both;
            }
            return count > 0 ? sum / count / variance : Number.NaN;
        },
        next(values, variance) {
            let [sum, count] = [0, 0];
            for (let row = 0; row < rows; row++) {
                const product = previous[row] < 0 ? Number.NaN : values[row] * values[previous[row]];
                if (!Number.isNaN(product))
                    [sum, count] = [sum + product, count + 1];
            }
            return count > 0 ? sum / count / variance : Number.NaN;
        },
        longest: 1 - 2 / periods,
        fading(persistence) {
            let [sum, power] = [0, 1];
            for (let lag = 1; lag < periods; lag++) {
                power *= persistence;
                sum += lags[lag] * power;
            }
            return pairs > 0 ? sum / pairs : Number.NaN;
        },
    };
}

;// CONCATENATED MODULE: ./build/simulate/copula/dependence.js




/** Most of a metric's variance that may belong to the unit: something has to be left to change. */
const mostOfUnit = 0.99;
/**
 * How the latents move together. A metric's latent is √u·G + √(1−u)·E: G belongs to the unit and is correlated with
 * its columns, E is AR(1) with innovations correlated across metrics. u and the persistence follow from two
 * correlations within a unit, of neighbouring periods and of all different ones.
 */
function learnDependence(all, training) {
    const panel = withinUnits(training);
    const inRows = all.map((latent) => latent.of === "unit" ? panel.spread(latent.scores.values) : latent.scores.values);
    const sameTime = pairwise(all, (i, j) => {
        const units = all[i].of === "unit" && all[j].of === "unit";
        const [a, b] = units ? [all[i].scores.values, all[j].scores.values] : [inRows[i], inRows[j]];
        return (0,copula_scores/* latentCorrelation */.bd)(all[i].scores, all[j].scores, (0,copula_scores/* correlationOf */["in"])(a, b));
    });
    const dynamics = all.map((latent, i) => latent.of === "unit" ? fixed : dynamicsOf(latent.scores, inRows[i], panel));
    const ofUnit = (i, j) => Math.sqrt(dynamics[i].unit_share * dynamics[j].unit_share);
    const ofPeriod = (i, j) => {
        const [a, b] = [dynamics[i], dynamics[j]];
        return Math.sqrt((1 - a.unit_share) * (1 - b.unit_share)) * memory(a.persistence, b.persistence);
    };
    const lasting = (i, j) => {
        const [a, b] = [all[i], all[j]];
        if (a.of === "unit" || b.of === "unit")
            return sameTime[i][j];
        const observed = panel.apart(inRows[i], inRows[j], a.scores.sd * b.scores.sd);
        if (Number.isNaN(observed))
            return sameTime[i][j] / 2;
        const fading = (panel.fading(dynamics[i].persistence) + panel.fading(dynamics[j].persistence)) / 2;
        return ((0,copula_scores/* latentCorrelation */.bd)(a.scores, b.scores, observed) - fading * sameTime[i][j]) / (1 - fading);
    };
    const weights = pairwise(all, (i, j) => weightOf(all, inRows, i, j));
    const unit_correlation = fitting(all.keys(), lasting, ofUnit, weights);
    const passing = (i, j) => sameTime[i][j] - unit_correlation[i][j] * ofUnit(i, j);
    const changing = [...all.keys()].filter((i) => all[i].of === "period");
    return {
        latents: all.map(({ column, part }, i) => ({ column, part, ...dynamics[i] })),
        unit_correlation,
        innovation_correlation: fitting(changing, passing, ofPeriod, weights),
    };
}
/** Two AR(1) series' correlation, of that of their innovations. */
const memory = (a, b) => Math.sqrt((1 - a * a) * (1 - b * b)) / (1 - a * b);
const fixed = { unit_share: 1, persistence: 0 };
/** The lower triangle, 1 on its diagonal. */
const pairwise = (of, value) => of.map((_, i) => Array.from({ length: i + 1 }, (_, j) => (i === j ? 1 : value(i, j))));
/**
 * The correlations of which a `part` of each pair's variance makes the covariances that are wanted, as near as they can
 * be together; a pair counts by how much of its covariance they make.
 */
function fitting(of, wanted, part, weights) {
    const latents = [...of];
    const among = (value) => pairwise(latents, (a, b) => value(latents[a], latents[b]));
    const correlation = (i, j) => part(i, j) > 0.01 ? Math.min(Math.max(wanted(i, j) / part(i, j), -1), 1) : 0;
    const counting = (i, j) => weights[i][j] * Math.max(part(i, j) * part(i, j), 1e-4);
    return (0,cholesky/* correlationsOf */.xK)((0,cholesky/* correlationFactor */.Kc)(among(correlation), among(counting))).map((row) => row.map(marginal/* round */.LI));
}
/**
 * How much a correlation counts where not all can be kept: the share of rows it was seen in. A value and its own being
 * missing are never seen together; they must stay independent, for the quantiles are those of the values present.
 */
function weightOf(all, inRows, i, j) {
    if (all[i].column === all[j].column)
        return 1000;
    const [a, b] = [inRows[i], inRows[j]];
    let both = 0;
    for (let row = 0; row < a.length; row++)
        if (!Number.isNaN(a[row]) && !Number.isNaN(b[row]))
            both++;
    return Math.max(both / a.length, 0.001);
}
/**
 * The unit's share u and the persistence p with which p·(1−u)+u is the correlation of neighbouring periods and
 * fading(p)·(1−u)+u that of all different ones. One period tells nothing: then it is half the unit's.
 */
function dynamicsOf(scores, values, panel) {
    const observed = [
        panel.next(values, scores.sd * scores.sd),
        panel.apart(values, values, scores.sd * scores.sd),
    ];
    if (observed.some(Number.isNaN))
        return { unit_share: 0.5, persistence: 0 };
    const [next, apart] = observed.map((correlation) => (0,copula_scores/* latentCorrelation */.bd)(scores, scores, correlation));
    const left = (persistence) => Math.min((1 - next) / (1 - persistence), 1);
    let [low, high] = [-0.5, Math.max(Math.min(next, panel.longest), -0.5)];
    for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (1 - left(middle) * (1 - panel.fading(middle)) > apart)
            low = middle;
        else
            high = middle;
    }
    const persistence = (0,marginal/* round */.LI)((low + high) / 2);
    return { unit_share: (0,marginal/* round */.LI)(Math.min(Math.max(1 - left(persistence), 0), mostOfUnit)), persistence };
}


/***/ }),

/***/ 11859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   YV: () => (/* binding */ quantile),
/* harmony export */   f6: () => (/* binding */ numericMarginal),
/* harmony export */   mf: () => (/* binding */ fewestRows)
/* harmony export */ });
/** What fewer rows have in common is not written down: it could be told whose it is. */
const fewestRows = 5;
/**
 * The quantile function of numbers without missing ones, from means over at least 5 of them, so that no single one is
 * kept. A value that 1 % of the rows have (0: that 5 have) is a point mass of its own. Groups get smaller towards both
 * ends, where quantiles bend; the first and last knots reach beyond the outer groups' means, never beyond the data.
 */
function numericMarginal(values) {
    const sorted = Float64Array.from(values, (value) => value + 0).sort();
    const n = sorted.length;
    const knots = [];
    const hide = hideRare(sorted);
    const size = Math.max(fewestRows, Math.ceil(n / 100));
    for (const { start, end, mass } of pieces(sorted, size)) {
        if (mass)
            knots.push([start / n, sorted[start]], [end / n, sorted[start]]);
        else if (end - start >= fewestRows)
            knots.push(...stretch(sorted.subarray(start, end), size).map(([at, x]) => [(start + at) / n, hide(x)]));
    }
    const at = knots.map(([share]) => round(share));
    at[0] = 0;
    at[at.length - 1] = 1;
    const ascending = knots.map(([, x]) => x).map(runningMaximum());
    return { kind: "numeric", decimals: decimalsOf(sorted), at, values: ascending };
}
/** The sorted values cut into point masses and the stretches between them. */
function pieces(sorted, size) {
    const found = [];
    for (let start = 0; start < sorted.length;) {
        const value = sorted[start];
        let end = start + 1;
        while (end < sorted.length && sorted[end] === value)
            end++;
        const mass = end - start >= size || (value === 0 && end - start >= fewestRows);
        const last = found.at(-1);
        if (!mass && last && !last.mass)
            last.end = end;
        else
            found.push({ start, end, mass });
        start = end;
    }
    return found;
}
/** Knots of at least 5 values, whose first and last lie within them and whose mean is theirs where that is possible. */
function stretch(sorted, size) {
    let start = 0;
    const groups = groupSizes(sorted.length, size).map((length) => {
        const values = sorted.subarray(start, start + length);
        start += length;
        return { start: start - length, length, mean: values.reduce((sum, x) => sum + x, 0) / length };
    });
    const [first, last] = [groups[0], groups.at(-1)];
    const inner = groups.slice(1).map(({ mean }, i) => (groups[i].mean + mean) / 2);
    const reach = inner.length > 0 ? 0 : spread(sorted, first.mean);
    const [least, most] = [sorted[0], sorted.at(-1)];
    const low = 2 * first.mean - (inner[0] ?? first.mean + reach);
    const high = 2 * last.mean - (inner.at(-1) ?? last.mean - reach);
    const ends = [
        Math.max(low, least + (first.mean - least) / first.length),
        ...inner,
        Math.min(high, most - (most - last.mean) / last.length),
    ];
    const knots = groups.flatMap(({ start, length, mean }, i) => {
        const [from, to] = [ends[i], ends[i + 1]];
        const centre = Math.min(Math.max(2 * mean - (from + to) / 2, from), to);
        return [
            [start, from],
            [start + length / 2, centre],
        ];
    });
    return [...knots, [sorted.length, ends.at(-1)]];
}
/** Half the width of the uniform distribution that has these values' standard deviation. */
const spread = (values, mean) => Math.sqrt((3 * values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)) / values.length);
/** 5, 10, 20, … from both ends until they reach `size`; about `size` each in between. */
function groupSizes(length, size) {
    const outer = [];
    let left = length;
    for (let next = fewestRows; next < size && left >= 2 * next + size; next *= 2) {
        outer.push(next);
        left -= 2 * next;
    }
    const parts = Math.max(1, Math.floor(left / size));
    const middle = Array.from({ length: parts }, (_, i) => Math.floor((left * (i + 1)) / parts) - Math.floor((left * i) / parts));
    return [...outer, ...middle, ...outer.toReversed()];
}
/** A mean may by chance be the value of one row; then it is written a millionth beside it. */
function hideRare(sorted) {
    const times = new Map();
    for (const x of sorted)
        times.set(x, (times.get(x) ?? 0) + 1);
    return (x) => {
        let written = round(x);
        while ((times.get(written) ?? fewestRows) < fewestRows)
            written = round(written + (Math.abs(x) || 1) / 2 ** 20);
        return written;
    };
}
const runningMaximum = () => {
    let most = Number.NEGATIVE_INFINITY;
    return (x) => {
        most = Math.max(most, x);
        return most;
    };
};
/** Twelve significant digits, the nearest (ECMA-262 fixes it): what is written is what is sampled from. */
const round = (x) => Number(x.toPrecision(12)) + 0;
/** How many decimals every value has; null beyond 6. */
function decimalsOf(values) {
    let decimals = 0;
    for (const value of values) {
        while (!onGrid(value, powers[decimals]))
            if (++decimals === powers.length)
                return null;
    }
    return decimals;
}
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const onGrid = (value, scale) => Math.round(value * scale) / scale === value;
/** The value of a numeric column at a share u of its rows, on its grid of decimals. */
function quantile({ at, values, decimals }) {
    const scale = decimals === null ? null : powers[decimals];
    return (u) => {
        let [low, high] = [0, at.length - 1];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (at[middle] <= u)
                low = middle;
            else
                high = middle;
        }
        const width = at[high] - at[low];
        const part = width > 0 ? (u - at[low]) / width : 0;
        const x = values[low] + part * (values[high] - values[low]);
        return scale === null ? x : Math.round(x * scale) / scale + 0;
    };
}


/***/ }),

/***/ 36884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ periodColumn),
/* harmony export */   q: () => (/* binding */ periodsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74447);


const dayLength = 86_400_000;
/**
 * A column of periods as indexes from 0: days or numbers at equal steps keep their gaps, anything else (months, weeks
 * by name) is numbered in its order. @throws E_COLUMN_TYPE for fewer than one period
 */
function periodsOf(frame, column) {
    const found = frame.column(column);
    const numbers = found.type === "number" ? found.values : Float64Array.from(found.values, (text) => dayOf(text));
    const onScale = numbers.every((x) => Number.isInteger(x) || found.type === "number");
    const sorted = onScale
        ? [...new Set(numbers)].sort((a, b) => a - b)
        : [...new Set(frame.text(column))].sort((a, b) => (a < b ? -1 : 1));
    if (sorted.length === 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", { column, found: "nothing", expected: "dates or numbers" });
    const step = onScale ? evenStep(sorted) : null;
    const first = sorted[0];
    if (step !== null) {
        const indexes = Int32Array.from(numbers, (x) => Math.round((x - first) / step));
        const labels = found.type === "text"
            ? { kind: "date", column, first: dateOf(first), step_days: step }
            : { kind: "number", column, first, step };
        return { indexes, labels, periods: indexes.reduce((most, i) => Math.max(most, i), 0) + 1 };
    }
    const order = new Map(sorted.map((label, i) => [label, i]));
    const keys = onScale ? numbers : frame.text(column);
    const indexes = Int32Array.from({ length: frame.rows }, (_, row) => order.get(keys[row]));
    const labels = { kind: "number", column, first: 1, step: 1 };
    return { indexes, labels, periods: sorted.length };
}
/** Days since 1970 of a date at midnight; NaN for any other text. */
function dayOf(text) {
    const instant = (0,_frame_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(text);
    return instant === null || instant % dayLength !== 0 ? Number.NaN : instant / dayLength;
}
const dateOf = (day) => new Date(day * dayLength).toISOString().slice(0, 10);
/** The smallest step, when all others are multiples of it and the grid that it makes is at least half full. */
function evenStep(sorted) {
    const gaps = sorted.slice(1).map((x, i) => x - sorted[i]);
    const step = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
    if (gaps.length === 0)
        return 1;
    const span = (sorted.at(-1) - sorted[0]) / step;
    const even = gaps.every((gap) => Math.abs(gap / step - Math.round(gap / step)) < 1e-9);
    return even && span + 1 <= 2 * sorted.length ? step : null;
}
/** The first `periods` labels. */
function periodColumn(labels, periods) {
    if (labels.kind === "number")
        return {
            type: "number",
            values: Float64Array.from({ length: periods }, (_, t) => labels.first + t * labels.step),
        };
    const first = dayOf(labels.first);
    return {
        type: "text",
        values: Array.from({ length: periods }, (_, t) => dateOf(first + t * labels.step_days)),
    };
}


/***/ }),

/***/ 81526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unitsOf),
/* harmony export */   D: () => (/* binding */ sampleCopula)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72484);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82015);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52681);
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37152);
/* harmony import */ var _cholesky_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76164);
/* harmony import */ var _dependence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28830);
/* harmony import */ var _marginal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11859);
/* harmony import */ var _periods_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36884);








/**
 * Draws units from a model, each in every period, in the columns of the table that it learned from (units are numbered
 * from 1). A unit, a period or a column more leaves all other values as they were, a column as long as it comes last.
 */
function sampleCopula(model, { units, periods, seed }) {
    const rows = units * periods;
    const draw = unitsOf(model, { periods, seed, labels: [] });
    const columns = model.columns.map(({ name, marginal }) => [
        name,
        marginal.kind === "numeric"
            ? { type: "number", values: new Float64Array(rows) }
            : { type: "text", values: new Array(rows) },
    ]);
    for (let unit = 0; unit < units; unit++) {
        const cells = draw(unit);
        columns.forEach(([, { values }], i) => {
            for (let t = 0; t < periods; t++)
                values[unit * periods + t] = cells[i](t);
        });
    }
    if (model.unit === null || model.period === null)
        return (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFrame */ .g)(columns, "sampled");
    const labels = (0,_periods_js__WEBPACK_IMPORTED_MODULE_4__/* .periodColumn */ .I)(model.period, periods);
    const each = Array.from({ length: rows }, (_, row) => row);
    const period = labels.type === "number"
        ? { type: "number", values: Float64Array.from(each, (row) => labels.values[row % periods]) }
        : { type: "text", values: each.map((row) => labels.values[row % periods]) };
    const ids = Float64Array.from(each, (row) => 1 + Math.floor(row / periods));
    return (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFrame */ .g)([[model.unit, { type: "number", values: ids }], [model.period.column, period], ...columns], "sampled");
}
/** A unit of a model by its number: for each of the model's columns, what it is in a period. */
function unitsOf(model, draws) {
    const latentsOf = unitLatents(model, draws);
    const columns = model.columns.map(({ name, marginal, missing }) => {
        const part = (wanted) => model.latents.findIndex((latent) => latent.column === name && latent.part === wanted);
        const [value, absent] = [part("value"), part("missing")];
        const at = marginal.kind === "numeric" ? (0,_marginal_js__WEBPACK_IMPORTED_MODULE_5__/* .quantile */ .YV)(marginal) : (0,_categories_js__WEBPACK_IMPORTED_MODULE_6__/* .categoryAt */ .S8)(marginal);
        return { value, absent, present: 1 - missing, at, none: marginal.kind === "numeric" ? Number.NaN : null };
    });
    return (unit) => {
        const latents = latentsOf(unit);
        const share = (latent, t) => (latent < 0 ? 0.5 : _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_0__(latents[latent][t], 0, 1));
        return columns.map(({ value, absent, present, at, none }) => (t) => {
            const seen = absent < 0 || share(absent, t) < present;
            return seen ? at(share(value, t)) : none;
        });
    };
}
/** Every latent of a unit in every period, by latent. */
function unitLatents({ latents, unit_correlation, innovation_correlation }, { periods, seed, labels }) {
    const ofUnit = (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_7__/* .correlationFactor */ .Kc)(unit_correlation);
    const changing = [...latents.keys()].filter((i) => latents[i].unit_share < 1);
    const persistence = changing.map((i) => latents[i].persistence);
    const innovation = (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_7__/* .correlationFactor */ .Kc)(innovation_correlation);
    const stationary = innovation_correlation.map((row, i) => row.map((r, j) => (i === j ? 1 : r * (0,_dependence_js__WEBPACK_IMPORTED_MODULE_3__/* .memory */ .m)(persistence[i], persistence[j]))));
    const first = (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_7__/* .correlationFactor */ .Kc)(stationary);
    const streamOf = (i, variable) => (0,_stats_random_js__WEBPACK_IMPORTED_MODULE_2__/* .stream */ .T)(seed, ...labels, "copula", latents[i].column, latents[i].part, variable);
    const unitDraws = latents.map((_, i) => streamOf(i, "unit"));
    const periodDraws = changing.map((i) => streamOf(i, "period"));
    return (unit) => {
        const own = unitDraws.map((draws) => draws.normal(unit));
        const lasting = ofUnit.map((row) => (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_7__/* .dot */ .Om)(row, own, row.length));
        const made = latents.map((_, i) => new Float64Array(periods).fill(lasting[i]));
        const state = new Float64Array(changing.length);
        for (let t = 0; t < periods; t++) {
            const fresh = periodDraws.map((draws) => draws.normal(unit, t));
            changing.forEach((latent, i) => {
                const row = (t === 0 ? first : innovation)[i];
                const shock = (0,_cholesky_js__WEBPACK_IMPORTED_MODULE_7__/* .dot */ .Om)(row, fresh, row.length);
                const p = persistence[i];
                state[i] = t === 0 ? shock : p * state[i] + Math.sqrt(1 - p * p) * shock;
                const share = latents[latent].unit_share;
                made[latent][t] = Math.sqrt(share) * lasting[latent] + Math.sqrt(1 - share) * state[i];
            });
        }
        return made;
    };
}


/***/ }),

/***/ 79679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bd: () => (/* binding */ latentCorrelation),
/* harmony export */   "in": () => (/* binding */ correlationOf),
/* harmony export */   oX: () => (/* binding */ midRanks),
/* harmony export */   xt: () => (/* binding */ scoresOf)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86060);


const terms = 100;
/** A normal that is another one would leave the factorisation nothing to divide by. */
const strongest = 0.999;
/** The scores of numbers; NaN is missing. */
function scoresOf(numbers) {
    const { values, steps } = rank(numbers);
    const sd = Math.sqrt(steps.reduce((sum, step) => sum + step.share * step.score * step.score, 0));
    return { values, sd, hermite: hermiteOf(steps) };
}
/** Mid-ranks only. */
const midRanks = (numbers) => rank(numbers).values;
function rank(numbers) {
    const sorted = numbers.filter((x) => !Number.isNaN(x)).sort();
    const n = sorted.length;
    const score = new Map();
    const steps = [];
    for (let start = 0; start < n;) {
        let end = start + 1;
        while (end < n && sorted[end] === sorted[start])
            end++;
        const middle = (start + end) / 2 / n - 0.5;
        score.set(sorted[start], middle);
        addStep(steps, { upTo: end / n, share: (end - start) / n, score: middle });
        start = end;
    }
    return { values: numbers.map((x) => score.get(x) ?? Number.NaN), steps };
}
/** Steps too fine to matter are one. */
function addStep(steps, step) {
    const last = steps.at(-1);
    if (!last || last.share + step.share > 1 / 512)
        steps.push({ ...step });
    else {
        last.score = (last.score * last.share + step.score * step.share) / (last.share + step.share);
        last.share += step.share;
        last.upTo = step.upTo;
    }
}
/** ∫ from t up of h_k·φ is h_{k−1}(t)·φ(t)/√k: a step function's coefficient is a sum over its jumps. */
function hermiteOf(steps) {
    const coefficients = new Float64Array(terms);
    for (let i = 1; i < steps.length; i++) {
        const threshold = _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_1__(steps[i - 1].upTo, 0, 1);
        const jump = steps[i].score - steps[i - 1].score;
        let [before, now] = [0, (jump * _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__((-threshold * threshold) / 2)) / Math.sqrt(2 * Math.PI)];
        for (let k = 1; k <= terms; k++) {
            coefficients[k - 1] += now / Math.sqrt(k);
            [before, now] = [now, (threshold * now - Math.sqrt(k - 1) * before) / Math.sqrt(k)];
        }
    }
    return coefficients;
}
/** The correlation of the normals behind two variables whose mid-ranks have this correlation; 0 for a constant one. */
function latentCorrelation(a, b, correlation) {
    const covariance = correlation * a.sd * b.sd;
    if (!(a.sd > 0 && b.sd > 0) || Number.isNaN(covariance))
        return 0;
    let [low, high] = [-strongest, strongest];
    for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (covarianceAt(a.hermite, b.hermite, middle) < covariance)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
function covarianceAt(a, b, r) {
    let sum = 0;
    for (let k = terms - 1; k >= 0; k--)
        sum = (sum + a[k] * b[k]) * r;
    return sum;
}
/** The correlation of what both have at the same places, around the means there; NaN where one of them is constant. */
function correlationOf(a, b) {
    let [n, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < a.length; i++) {
        const [x, y] = [a[i], b[i]];
        if (Number.isNaN(x) || Number.isNaN(y))
            continue;
        n++;
        sumA += x;
        sumB += y;
        squaresA += x * x;
        squaresB += y * y;
        products += x * y;
    }
    const variances = (squaresA - (sumA * sumA) / n) * (squaresB - (sumB * sumB) / n);
    return variances > 1e-18 ? (products - (sumA * sumB) / n) / Math.sqrt(variances) : Number.NaN;
}


/***/ }),

/***/ 52467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ negativeBinomialQuantile),
/* harmony export */   XH: () => (/* binding */ poissonQuantile),
/* harmony export */   z1: () => (/* binding */ binomialQuantile)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51550);
/* harmony import */ var _stdlib_math_base_special_pow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6310);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86060);




/** Up to this mean a quantile is found by adding up probabilities from 0; above it, by a gamma of the same three moments. */
const smallMean = 30;
/**
 * The quantile at `u` in (0, 1) of a count with a given mean, variance and skewness: monotone in `u`, so that one draw of
 * `u` under two means gives two outcomes of one unit.
 * @see Wilson and Hilferty (1931), the cube of a normal for a gamma
 */
function gammaLike(u, mean, variance, skewness) {
    const z = _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_3__(u, 0, 1);
    const root = 1 + (skewness * z) / 6 - (skewness * skewness) / 36;
    const standard = Math.abs(skewness) < 1e-6 ? z : (2 / skewness) * (root * root * root - 1);
    return Math.max(0, Math.floor(mean + Math.sqrt(variance) * standard + 0.5));
}
/** Adds up p(0), p(1), …, each the last times `ratio(k)`, until `u` is passed or nothing is left to add. */
function addUp(u, first, ratio, most) {
    let k = 0;
    let term = first;
    let below = first;
    while (below < u && k < most) {
        term *= ratio(k + 1);
        if (below + term === below && below > 0.5)
            return k;
        k++;
        below += term;
    }
    return k;
}
/** Negative binomial with a mean and a dispersion `size`: variance mean + mean²/size. Poisson for an infinite `size`. */
function negativeBinomialQuantile(u, mean, size) {
    if (!(mean > 0))
        return 0;
    if (size === Number.POSITIVE_INFINITY)
        return poissonQuantile(u, mean);
    const p = size / (size + mean);
    if (mean > smallMean && size >= 1) {
        const variance = mean / p;
        return gammaLike(u, mean, variance, (2 - p) / Math.sqrt((1 - p) * size));
    }
    return addUp(u, power(p, size), (k) => ((size + k - 1) / k) * (1 - p), 100 * (mean + 1) * (1 + 1 / size));
}
/** Multiplication where it will do: `pow` takes five times as long. */
function power(base, exponent) {
    if (exponent > 16 || !Number.isInteger(exponent))
        return _stdlib_math_base_special_pow__WEBPACK_IMPORTED_MODULE_2__(base, exponent);
    let product = base;
    for (let k = 1; k < exponent; k++)
        product *= base;
    return product;
}
/** Poisson with a mean. */
function poissonQuantile(u, mean) {
    if (!(mean > 0))
        return 0;
    if (mean > smallMean)
        return gammaLike(u, mean, mean, 1 / Math.sqrt(mean));
    return addUp(u, _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-mean), (k) => mean / k, 1000);
}
/** Binomial: successes among `n` at probability `p`. */
function binomialQuantile(u, n, p) {
    if (n === 0 || p <= 0)
        return 0;
    if (p >= 1)
        return n;
    if (p > 0.5)
        return n - binomialQuantile(1 - u, n, 1 - p);
    const mean = n * p;
    if (mean > smallMean) {
        const variance = mean * (1 - p);
        return Math.min(n, gammaLike(u, mean, variance, (1 - 2 * p) / Math.sqrt(variance)));
    }
    const odds = p / (1 - p);
    return addUp(u, _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(n * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(1 - p)), (k) => ((n - k + 1) / k) * odds, n);
}


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ flawsOf),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   e0: () => (/* binding */ defineDesign)
/* harmony export */ });
/* unused harmony export severities */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** What fits the memory of a small runner. */
const mostRows = 10_000_000;
const severities = ["clean", "medium", "severe"];
/** The `flaws` key of a world: `{ srm: severe }`. What a flaw sets wins over the knob of the same name. */
const flawsOf = (names) => zod__WEBPACK_IMPORTED_MODULE_0__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(names), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(severities))
    .default({})
    .describe("ready-made ways to go wrong; each sets knobs of this design");
/** Makes a table entry of a definition. */
function defineDesign(definition) {
    const { name, world, flaws, size } = definition;
    const parse = (raw) => {
        const parsed = world.parse(raw);
        const turned = Object.entries(parsed.flaws).map(([flaw, severity]) => severity === "clean" || severity === undefined ? {} : flaws[flaw][severity](parsed));
        return Object.assign({}, parsed, ...turned);
    };
    return {
        name,
        world,
        flaws,
        size,
        rows: (raw) => definition.rows(parse(raw)),
        simulate: (raw, phase) => definition.simulate(parse(raw), phase),
        stream: (raw, phase) => definition.stream?.(parse(raw), phase) ?? inOneBlock(definition.simulate(parse(raw), phase)),
        with_files: (raw, root) => definition.with_files ? definition.with_files(world.parse(raw), root) : raw,
    };
}
function inOneBlock({ observed, potential, truth }) {
    const columns = [...observed.columns, ...potential.columns];
    const isMissing = (value) => value === null || Number.isNaN(value);
    const isWhole = ({ type, values }) => type === "number" &&
        values.every((x) => Number.isNaN(x) || (Math.abs(x) < 2 ** 31 && Number.isInteger(x)));
    const fractional = new Set(columns.filter(([, column]) => !isWhole(column)).map(([name]) => name));
    const blocks = (function* () {
        yield { observed, potential };
        return truth;
    })();
    return {
        whole: new Set(columns.map(([name]) => name).filter((name) => !fractional.has(name))),
        complete: columns.every(([, { values }]) => !Array.from(values).some(isMissing)),
        tables: {},
        blocks,
    };
}


/***/ }),

/***/ 67008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ experiment)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/stats/distributions.js
var distributions = __webpack_require__(90827);
// EXTERNAL MODULE: ./build/stats/random.js
var random = __webpack_require__(52681);
// EXTERNAL MODULE: ./build/simulate/assignment.js
var assignment = __webpack_require__(41210);
// EXTERNAL MODULE: ./build/simulate/define.js
var simulate_define = __webpack_require__(4576);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(37902);
;// CONCATENATED MODULE: ./build/simulate/looks.js

/**
 * Where someone who looks at `looks` evenly spaced moments stops: the rows up to the first look at which Welch's |t| of
 * treated against the rest passes 1.96, else all of them. Missing outcomes are left out.
 */
function firstSignificantLook(outcome, treated, looks) {
    for (let look = 1; look < looks; look++) {
        const rows = Math.floor((outcome.length * look) / looks);
        if (Math.abs(welch(outcome.subarray(0, rows), treated)) > 1.96)
            return rows;
    }
    return outcome.length;
}
function welch(outcome, treated) {
    const arms = [[], []];
    outcome.forEach((value, row) => {
        if (!Number.isNaN(value))
            arms[Number(treated(row))].push(value);
    });
    if (arms.some((arm) => arm.length < 2))
        return 0;
    const [control, treatment] = arms.map((arm) => ({
        mean: (0,simple_statistics/* mean */.RE)(arm),
        share: (0,simple_statistics/* sampleVariance */.y4)(arm) / arm.length,
    }));
    const error = Math.sqrt(control.share + treatment.share);
    return error > 0 ? (treatment.mean - control.mean) / error : 0;
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-exp/lib/index.js
var lib = __webpack_require__(31851);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var math_base_special_ln_lib = __webpack_require__(51550);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-pow/lib/index.js
var math_base_special_pow_lib = __webpack_require__(6310);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var stats_base_dists_normal_cdf_lib = __webpack_require__(72484);
// EXTERNAL MODULE: ./build/simulate/counts.js
var counts = __webpack_require__(52467);
;// CONCATENATED MODULE: ./build/simulate/outcome.js






const families = ["gaussian", "log_normal", "pareto", "negative_binomial", "bernoulli"];
/** How outcomes are distributed. The mean is of the whole, zeros included; sd / mean is the coefficient of variation of the rest. */
const outcomeKnobs = {
    family: schemas/* enum */.k5n(families)
        .default("gaussian")
        .describe("the outcome's distribution, with the mean and sd given; bernoulli has no sd, pareto has `tail`"),
    zero_share: schemas/* number */.aig().min(0).lt(1).default(0).describe("units whose outcome is 0 whatever happens"),
    tail: schemas/* number */.aig()
        .gt(2)
        .default(3)
        .describe("the Pareto tail's exponent; over 2, for a variance that exists"),
};
/** What is impossible of an outcome whose mean becomes `mean` + each of `effects`: pairs of key and what was expected. */
function outcomeProblems({ family, zero_share, mean, sd }, effects) {
    if (family === "gaussian") {
        return zero_share > 0 ? [["zero_share", "0 for a gaussian outcome, or another family"]] : [];
    }
    const positive = 1 - zero_share;
    if (!(mean > 0))
        return [["mean", `more than 0 for a ${family} outcome`]];
    if (effects.some((effect) => !(mean + effect > 0)))
        return [["effect", "one that leaves the mean above 0"]];
    if (family === "bernoulli") {
        if (mean > positive)
            return [["mean", "a probability of at most 1 − zero_share"]];
        if (effects.some((effect) => mean + effect > positive)) {
            return [["effect", "one that leaves a probability of at most 1 − zero_share"]];
        }
    }
    if (family === "negative_binomial" && sd * sd <= mean) {
        return [["sd", "more than the root of the mean for a negative_binomial outcome"]];
    }
    return [];
}
/**
 * The outcome at a standard normal latent draw when the mean is `mean` + `effect`: the same draw under two effects gives
 * y0 and y1. A unit with `zero` below `zero_share` has 0 under both.
 */
function outcomeAt(knobs, { mean, effect, latent, zero = 1 }) {
    const { family, zero_share, sd } = knobs;
    if (family === "gaussian")
        return mean + sd * latent + effect;
    if (zero < zero_share)
        return 0;
    return positiveOutcome(knobs, (mean + effect) / (1 - zero_share), latent);
}
function positiveOutcome({ family, mean: base, sd, tail }, mean, latent) {
    if (family === "log_normal") {
        const variance = math_base_special_ln_lib(1 + (sd * sd) / (base * base));
        return mean * lib(Math.sqrt(variance) * latent - variance / 2);
    }
    if (family === "pareto")
        return ((mean * (tail - 1)) / tail) * math_base_special_pow_lib(stats_base_dists_normal_cdf_lib(-latent, 0, 1), -1 / tail);
    const u = stats_base_dists_normal_cdf_lib(latent, 0, 1);
    if (family === "bernoulli")
        return Number(u > 1 - mean);
    return (0,counts/* negativeBinomialQuantile */.Ik)(u, mean, (base * base) / (sd * sd - base));
}

;// CONCATENATED MODULE: ./build/simulate/spillover.js
/** Of each unit the share of the other units of its cluster that received the treatment. */
function treatedShares({ cluster_size, n }, received) {
    const counts = new Int32Array(Math.ceil(n / cluster_size));
    received.forEach((yes, i) => {
        counts[Math.floor(i / cluster_size)] += Number(yes);
    });
    return (i) => {
        const cluster = Math.floor(i / cluster_size);
        const others = Math.min(cluster_size, n - cluster * cluster_size) - 1;
        return others > 0 ? (counts[cluster] - Number(received[i])) / others : 0;
    };
}

// EXTERNAL MODULE: ./build/simulate/table.js
var table = __webpack_require__(93331);
// EXTERNAL MODULE: ./build/simulate/truth.js
var truth = __webpack_require__(57418);
;// CONCATENATED MODULE: ./build/simulate/experiment.js










const share = schemas/* number */.aig().min(0).max(1);
const columns = ["unit_id", "variant", "received", "stratum", "cluster"];
/** A randomised experiment on units in a row: one row each. Amounts are in the outcome's unit. */
const World = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("experiment"),
    seed: schemas/* int */.Whr().min(0),
    n: schemas/* int */.Whr().min(2).describe("units"),
    outcome: schemas/* string */.YjP()
        .min(1)
        .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
        .default("outcome")
        .describe("the outcome column's name; its pre-period twin is prior_<outcome>"),
    ...outcomeKnobs,
    mean: schemas/* number */.aig().default(10),
    sd: schemas/* number */.aig().gt(0).default(4),
    prior_correlation: schemas/* number */.aig()
        .gt(-1)
        .lt(1)
        .default(0.5)
        .describe("of the pre-period outcome's latent draw with the outcome's"),
    split: schemas/* number */.aig().gt(0).lt(1).default(0.5).describe("probability of the arm called treatment"),
    effect: schemas/* number */.aig().describe("mean effect of being treated"),
    effect_sd: schemas/* number */.aig().min(0).default(0).describe("of the effect between units; gaussian outcomes only"),
    further_arms: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP().min(1), share: schemas/* number */.aig().gt(0).lt(1), effect: schemas/* number */.aig() }))
        .default([])
        .describe("treated arms beside the one called treatment"),
    strata: schemas/* int */.Whr().min(1).default(1).describe("equally large; assigned in permuted blocks within each"),
    strata_sd: schemas/* number */.aig()
        .min(0)
        .default(0)
        .describe("of the outcome's mean between strata; gaussian outcomes only"),
    cluster_size: schemas/* int */.Whr().min(1).default(1).describe("units in a cluster: consecutive ones"),
    icc: share.default(0).describe("correlation of the latent draws of two units of a cluster"),
    assigned: schemas/* enum */.k5n(["unit", "cluster"]).default("unit").describe("what is assigned as one"),
    compliance: share.default(1).describe("share of the treated arms that takes the treatment"),
    attrition: schemas/* strictObject */.rej({ control: share.default(0), treatment: share.default(0) })
        .prefault({})
        .describe("share of each arm without an outcome"),
    srm_drop: schemas/* number */.aig()
        .min(0)
        .lt(1)
        .default(0)
        .describe("share of the treated whose rows are lost altogether"),
    loss_selection: schemas/* number */.aig()
        .default(0)
        .describe("how far those with a low outcome are likelier to be lost, by attrition or srm_drop: 0 at random; a unit's chance is its share × 2Φ(−loss_selection × z), z its latent draw"),
    spillover: share
        .default(0)
        .describe("what the untreated get of the effect when all others of their cluster are treated"),
    looks: schemas/* int */.Whr()
        .min(1)
        .default(1)
        .describe("times that someone looks and stops at |t| > 1.96; 1 is a fixed horizon"),
    voltage: schemas/* number */.aig().default(1).describe("effect at full scale / effect in the pilot"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["srm", "attrition", "non_compliance", "peeking", "interference"]),
})
    .superRefine((world, context) => {
    const say = (path, message) => context.addIssue({ code: "custom", path: [path], message, input: world });
    const arms = world.further_arms;
    const effects = [world.effect, ...arms.map(({ effect }) => effect)].flatMap((effect) => [
        effect,
        effect * world.voltage,
    ]);
    for (const [key, expected] of outcomeProblems(world, effects))
        say(key, expected);
    if (arms.length > 0 && world.split + arms.reduce((sum, arm) => sum + arm.share, 0) >= 1) {
        say("further_arms", "shares of the treated arms, split included, that sum to less than 1");
    }
    if (world.family !== "gaussian" && world.effect_sd > 0)
        say("effect_sd", "0, or a gaussian outcome");
    if (world.family !== "gaussian" && world.strata_sd > 0)
        say("strata_sd", "0, or a gaussian outcome");
    if (world.strata > 1 && (world.assigned === "cluster" || arms.length > 0)) {
        say("strata", "1 where clusters are assigned or there are further arms");
    }
    if (world.spillover > 0 && world.cluster_size === 1)
        say("spillover", "0, or a cluster_size over 1");
});
const flaws = {
    srm: {
        assumption: "no sample-ratio mismatch",
        medium: () => ({ srm_drop: 0.03, loss_selection: 1 }),
        severe: () => ({ srm_drop: 0.2, loss_selection: 1 }),
    },
    attrition: {
        assumption: "no differential attrition",
        medium: () => ({ attrition: { control: 0.02, treatment: 0.07 }, loss_selection: 1 }),
        severe: () => ({ attrition: { control: 0.02, treatment: 0.22 }, loss_selection: 1 }),
    },
    non_compliance: {
        assumption: "full compliance",
        medium: () => ({ compliance: 0.8 }),
        severe: () => ({ compliance: 0.5 }),
    },
    peeking: { assumption: "fixed horizon", medium: () => ({ looks: 5 }), severe: () => ({ looks: 20 }) },
    interference: {
        assumption: "no interference between units",
        medium: () => ({ cluster_size: 10, icc: 0.05, spillover: 0.2 }),
        severe: () => ({ cluster_size: 10, icc: 0.05, spillover: 0.8 }),
    },
};
/** What is drawn of unit i: its arm (0 is control), what it would have under control and in each arm, and what befalls it. */
function units(world, phase) {
    const of = (variable) => (0,random/* stream */.T)(world.seed, "experiment", phase, variable);
    const [prior, own, arm, own_effect, takes, leaves, zero, stratum, cluster, drops] = [
        ...["prior", "own", "arm", "effect", "takes", "leaves"],
        ...["zero", "stratum", "cluster", "drops"],
    ].map(of);
    const volts = phase === "scale" ? world.voltage : 1;
    const arms = [{ name: "treatment", share: world.split, effect: world.effect }, ...world.further_arms];
    const rest = Math.sqrt(1 - world.prior_correlation ** 2);
    const clusterOf = (i) => Math.floor(i / world.cluster_size);
    const stratumOf = (i) => i % world.strata;
    const blocks = world.strata > 1
        ? (0,assignment/* assign */.k)({ by: "stratified", share: world.split }, {
            n: world.n,
            quality: () => 0,
            stratum: stratumOf,
            seed: world.seed,
            labels: ["experiment", phase],
        }).treated
        : null;
    const armOf = (i) => {
        if (blocks)
            return blocks[i];
        let u = arm.uniform(world.assigned === "cluster" ? clusterOf(i) : i);
        for (const [k, { share }] of arms.entries()) {
            if (u < share)
                return k + 1;
            u -= share;
        }
        return 0;
    };
    const unit = (i) => {
        const before = prior.normal(i);
        let latent = world.prior_correlation * before + rest * own.normal(i);
        if (world.icc > 0) {
            latent = Math.sqrt(world.icc) * cluster.normal(clusterOf(i)) + Math.sqrt(1 - world.icc) * latent;
        }
        const mean = world.mean + (world.strata_sd > 0 ? world.strata_sd * stratum.normal(stratumOf(i)) : 0);
        const spread = world.effect_sd > 0 ? world.effect_sd * own_effect.normal(i) : 0;
        const none = world.zero_share > 0 ? zero.uniform(i) : 1;
        const under = (effect) => outcomeAt(world, { mean, effect, latent, zero: none });
        const k = armOf(i);
        const lower = world.loss_selection === 0 ? 1 : 2 * (0,distributions/* normalProbability */.dk)(-world.loss_selection * latent);
        return {
            arm: k,
            before: outcomeAt(world, { mean, effect: 0, latent: before, zero: none }),
            y0: under(0),
            y: arms.map(({ effect }) => under(effect * volts + spread)),
            /** What an untreated unit has when this share of the others of its cluster is treated. */
            near: (share) => under(share * world.spillover * (world.effect * volts + spread)),
            takes: takes.uniform(i) < world.compliance,
            lost: leaves.uniform(i) < lower * world.attrition[k > 0 ? "treatment" : "control"],
            dropped: k > 0 && drops.uniform(i) < lower * world.srm_drop,
        };
    };
    return { unit, arms, clusterOf, stratumOf };
}
function simulate(world, phase) {
    const { n, outcome } = world;
    const { unit, arms, clusterOf, stratumOf } = units(world, phase);
    const all = Array.from({ length: n }, (_, i) => unit(i));
    const numbers = (of) => (0,table/* each */.__)(n, (i) => of(all[i], i));
    const received = ({ arm, takes }) => arm > 0 && takes;
    const shares = treatedShares(world, all.map(received));
    const seen = (row, i) => {
        if (row.lost)
            return Number.NaN;
        if (received(row))
            return row.y[row.arm - 1];
        return world.spillover > 0 ? row.near(shares(i)) : row.y0;
    };
    const names = ["control", ...arms.map(({ name }) => name)];
    const observed = {
        unit_id: numbers((_, i) => i + 1),
        variant: all.map(({ arm }) => names[arm]),
        received: numbers((row) => Number(received(row))),
        ...(world.strata > 1 && { stratum: numbers((_, i) => stratumOf(i) + 1) }),
        ...(world.cluster_size > 1 && { cluster: numbers((_, i) => clusterOf(i) + 1) }),
        [`prior_${outcome}`]: numbers(({ before }) => before),
        [outcome]: numbers(seen),
    };
    const potential = {
        unit_id: observed.unit_id,
        y0: numbers(({ y0 }) => y0),
        y1: numbers(({ y }) => y[0]),
        ...Object.fromEntries(world.further_arms.map(({ name }, k) => [`y1_${name}`, numbers(({ y }) => y[k + 1])])),
        complier: numbers(({ takes }) => Number(takes)),
    };
    const there = all.map(({ dropped }) => !dropped);
    const present = (0,table/* kept */.LP)(observed, (row) => there[row]);
    const stop = world.looks > 1
        ? firstSignificantLook(present[outcome], (row) => present.variant[row] !== "control", world.looks)
        : n;
    const visible = (columns) => (0,table/* kept */.LP)((0,table/* kept */.LP)(columns, (row) => there[row]), (row) => row < stop);
    return {
        observed: (0,table/* table */.tp)("simulated experiment", visible(observed)),
        potential: (0,table/* table */.tp)("potential outcomes", visible(potential)),
        truth: (0,truth/* truthOf */.D)(world, phase, estimands(world, phase, potential), violations(world)),
    };
}
/** Over all units, those who left no row among them. */
function estimands(world, phase, potential) {
    const { outcome } = world;
    const volts = phase === "scale" ? world.voltage : 1;
    const y0 = potential.y0;
    const effects = (column) => potential[column].map((y1, i) => y1 - y0[i]);
    const complier = potential.complier;
    const declared = world.effect * volts;
    const ate = effects("y1");
    const assigned = ate.map((effect, i) => effect * complier[i]);
    return [
        (0,truth/* estimandOf */.n0)({ estimand: "ATE", outcome, effects: ate, declared }),
        (0,truth/* estimandOf */.n0)({ estimand: "ITT", outcome, effects: assigned, declared: declared * world.compliance }),
        (0,truth/* estimandOf */.n0)({ estimand: "CACE", outcome, effects: (0,truth/* where */._M)(ate, (i) => complier[i] === 1), declared }),
        ...world.further_arms.map(({ name, effect }) => (0,truth/* estimandOf */.n0)({
            estimand: "ATE",
            outcome,
            effects: effects(`y1_${name}`),
            declared: effect * volts,
            group: name,
        })),
    ];
}
function violations(world) {
    const { attrition } = world;
    const lost = attrition.treatment - attrition.control;
    return [
        {
            assumption: flaws.srm.assumption,
            size: world.srm_drop,
            unit: "share of the treated whose rows are lost",
        },
        { assumption: flaws.attrition.assumption, size: lost, unit: "difference of the arms' lost shares" },
        {
            assumption: flaws.non_compliance.assumption,
            size: 1 - world.compliance,
            unit: "share of never-takers",
        },
        { assumption: flaws.peeking.assumption, size: world.looks - 1, unit: "looks before the last" },
        { assumption: flaws.interference.assumption, size: world.spillover, unit: "share of the effect" },
    ];
}
/** A randomised experiment. */
const experiment = (0,simulate_define/* defineDesign */.e0)({
    name: "experiment",
    world: World,
    flaws,
    size: "n",
    rows: ({ n }) => n,
    simulate,
});


/***/ }),

/***/ 44610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ simulate_World),
  _: () => (/* binding */ designs)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/simulate/experiment.js + 3 modules
var experiment = __webpack_require__(67008);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/simulate/assignment.js
var simulate_assignment = __webpack_require__(41210);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/contracts/index.js + 19 modules
var contracts = __webpack_require__(56254);
// EXTERNAL MODULE: ./build/workspace/inside.js
var inside = __webpack_require__(31328);
;// CONCATENATED MODULE: ./build/simulate/backend.js
const emptySteps = (periods) => ({
    ignored: new Int32Array(periods),
    browsed: new Int32Array(periods),
    abandoned: new Int32Array(periods),
    orders: new Int32Array(periods),
    extra_items: new Int32Array(periods),
    sold: new Uint8Array(periods),
    sale_probability: 0,
});
/**
 * For a backend that knows only what was sold: a period without a sale is given the order sizes of the nearest one
 * with a sale, and the probability of a sale is the share of periods with one.
 */
function imagineUnsold(steps) {
    const { orders, extra_items, sold } = steps;
    let last = sold.indexOf(1);
    steps.sale_probability = 0;
    for (let t = 0; t < sold.length; t++) {
        if (sold[t]) {
            last = t;
            steps.sale_probability += 1 / sold.length;
        }
        else {
            orders[t] = last < 0 ? 1 : orders[last];
            extra_items[t] = last < 0 ? 0 : extra_items[last];
        }
    }
}

// EXTERNAL MODULE: ./build/stats/random.js
var random = __webpack_require__(52681);
;// CONCATENATED MODULE: ./build/simulate/catalogue.js


const amount = schemas/* number */.aig().min(0.01).max(1_000_000);
const PriceRange = schemas/* strictObject */.rej({ min: amount, max: amount })
    .refine(({ min, max }) => min <= max, { path: ["max"], error: "at least min" });
/** What is sold: price ranges by category, every category as often as any other. */
const Categories = schemas/* record */.g1P(schemas/* string */.YjP().min(1), PriceRange)
    .refine((categories) => Object.keys(categories).length > 0, { error: "at least one category" })
    .default({
    Electronics: { min: 50, max: 1500 },
    Clothing: { min: 15, max: 200 },
    "Home & Garden": { min: 20, max: 500 },
    Books: { min: 10, max: 60 },
    "Sports & Outdoors": { min: 15, max: 300 },
    "Toys & Games": { min: 10, max: 100 },
    "Food & Beverage": { min: 5, max: 50 },
    "Health & Beauty": { min: 8, max: 80 },
})
    .describe("price ranges by category; prices are uniform within, with two decimals");
/** The catalogue of a range; quality is uniform on [0, 1], in hundredths. */
function catalogueOf(categories, range) {
    const of = (variable) => (0,random/* stream */.T)(range.seed, ...range.labels, "catalogue", variable);
    const [category, price, quality] = [of("category"), of("price"), of("quality")];
    const ranges = Object.entries(categories);
    const made = {
        id: idsOf(range),
        category: Array.from({ length: range.units }, (_, i) => ranges[Math.floor(category.uniform(i) * ranges.length)][0]),
        price: new Float64Array(range.units),
        quality: new Float64Array(range.units),
    };
    made.category.forEach((name, i) => {
        const { min, max } = categories[name];
        made.price[i] = Math.round((min + (max - min) * price.uniform(i)) * 100) / 100;
        made.quality[i] = Math.round(quality.uniform(i) * 100) / 100;
    });
    return made;
}
/** The mean price of all that could be in such a catalogue. */
const meanPrice = (categories) => {
    const ranges = Object.values(categories);
    return ranges.reduce((sum, { min, max }) => sum + (min + max) / 2, 0) / ranges.length;
};
/** Ids of nine digits and capitals behind the letter of their kind, all different. */
function idsOf({ seed, labels, kind, units }) {
    const draws = (0,random/* stream */.T)(seed, ...labels, "catalogue", "id");
    const taken = new Set();
    for (let i = 0; i < units; i++) {
        let attempt = 0;
        while (taken.size === i)
            taken.add(idAt(letters[kind], draws.uniform(i, attempt++)));
    }
    return [...taken];
}
const letters = { products: "B", users: "U" };
const idCount = 36 ** 9;
const idAt = (letter, u) => letter +
    Math.floor(u * idCount)
        .toString(36)
        .toUpperCase()
        .padStart(9, "0");

// EXTERNAL MODULE: ./build/simulate/copula/sample.js
var sample = __webpack_require__(81526);
;// CONCATENATED MODULE: ./build/simulate/copula/backend.js








const Column = schemas/* string */.YjP().min(1);
/** Untreated data from a fitted model: `simulate --fit` writes its file. */
const CopulaKnobs = schemas/* strictObject */.rej({
    name: schemas/* literal */.euz("copula"),
    model: schemas/* union */.KCZ([Column, contracts/* CopulaModel */.ui], { error: "the path of a model that `simulate --fit` has written" })
        .describe("the model's file, relative to the workspace"),
    columns: schemas/* strictObject */.rej({
        price: Column.default("price"),
        category: Column.default("category"),
        quality: Column.default("quality"),
        impressions: Column.default("impressions"),
        visits: Column.default("visits"),
        carts: Column.default("carts"),
        orders: Column.default("orders"),
        units: Column.default("units"),
    })
        .prefault({})
        .describe("the model's columns, where they have other names; without one it is left at nothing"),
});
/**
 * The knobs with their model in the place of its path, so that data follow from a configuration's content alone.
 * @throws E_PATH_REFUSED, E_SOURCE_MISSING, E_CONTRACT_INVALID, E_CONTRACT_NEWER at `model`
 */
function withModel(knobs, root) {
    const { model } = knobs;
    return typeof model === "string"
        ? { ...knobs, model: (0,errors/* placedIn */.T8)(["model"], () => readModel(root, model)) }
        : knobs;
}
function readModel(root, path) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,inside/* resolveInside */.LI)(root, path), "utf8");
    }
    catch (error) {
        if (error.code !== "ENOENT")
            throw error;
        throw (0,errors.impactError)("E_SOURCE_MISSING", { path });
    }
    return (0,contracts/* readContract */.Jz)(contracts/* CopulaModel */.ui, text, path);
}
const stages = ["impressions", "visits", "carts", "orders", "units"];
/**
 * Products and their untreated funnel as a model has learned them; a stage that the model draws under the next one is
 * raised to it. Orders and the price have to be in the model.
 * @throws E_SCHEMA at `model` or `columns` for a model of something else
 */
const copula = (knobs, range) => {
    const { model } = knobs;
    if (typeof model === "string")
        throw new RangeError(`the model ${model} has not been read`);
    requireFit(model, knobs, range);
    const place = (name) => model.columns.findIndex((column) => column.name === name);
    const draws = { seed: range.seed, labels: range.labels };
    const units = (0,sample/* unitsOf */.$)(model, { ...draws, periods: range.periods });
    const columns = stages.map((stage) => place(knobs.columns[stage]));
    const steps = (unit, into) => {
        const cells = units(unit);
        const count = (column, t) => (column < 0 ? 0 : counted(cells[column](t)));
        for (let t = 0; t < range.periods; t++) {
            const [impressions, visits, carts, orders, items] = columns.map((column) => count(column, t));
            const [inCart, onPage] = [Math.max(carts, orders), Math.max(visits, carts, orders)];
            into.orders[t] = orders;
            into.sold[t] = Number(orders > 0);
            into.extra_items[t] = Math.max(0, items - orders);
            into.abandoned[t] = inCart - orders;
            into.browsed[t] = onPage - inCart;
            into.ignored[t] = Math.max(0, impressions - onPage);
        }
        imagineUnsold(into);
    };
    return { catalogue: backend_catalogueOf(model, knobs, range), expected: null, steps };
};
const most = 2 ** 30;
const counted = (cell) => typeof cell === "number" && cell > 0 ? Math.min(Math.round(cell), most) : 0;
function backend_catalogueOf(model, { columns }, range) {
    const units = (0,sample/* unitsOf */.$)(model, { seed: range.seed, labels: range.labels, periods: 1 });
    const place = (name) => model.columns.findIndex((column) => column.name === name);
    const [category, price, quality] = [columns.category, columns.price, columns.quality].map(place);
    const made = {
        id: idsOf(range),
        category: [],
        price: new Float64Array(range.units),
        quality: new Float64Array(range.units),
    };
    for (let i = 0; i < range.units; i++) {
        const cells = units(i);
        made.category.push(String((category < 0 ? null : cells[category](0)) ?? "none"));
        made.price[i] = Math.max(0.01, Math.round(100 * (Number(cells[price](0)) || 0)) / 100);
        const known = quality < 0 ? Number.NaN : Number(cells[quality](0));
        made.quality[i] = Number.isNaN(known) ? 0.5 : Math.min(Math.max(known, 0), 1);
    }
    return made;
}
const days = { day: 1, week: 7 };
function requireFit({ columns, period }, knobs, { every }) {
    const refuse = (path, found, expected, mend) => (0,errors.impactError)("E_SCHEMA", { found, expected, mend }, { path });
    if (period?.kind === "date" && period.step_days !== days[every]) {
        const found = `a model of every ${period.step_days} days`;
        throw refuse(["model"], found, `one of every ${every}`, "change `every`, or fit another model");
    }
    for (const key of Object.keys(knobs.columns)) {
        const column = columns.find(({ name }) => name === knobs.columns[key]);
        if (!column && key !== "orders" && key !== "price")
            continue;
        const of = stages.some((stage) => stage === key) ? "period" : "unit";
        const kind = key === "category" ? column?.marginal.kind : "numeric";
        if (column && column.of === of && column.marginal.kind === kind)
            continue;
        const what = column
            ? `\`${column.name}\`, a ${column.marginal.kind} column of a ${column.of}`
            : "no such column";
        const has = columns.filter((other) => other.of === of).map(({ name }) => name);
        const expected = `${kind} column of a ${of} for ${key} (the model has ${has.join(", ") || "none"})`;
        throw refuse(["columns", key], what, `a ${expected}`, "name the model's column under `columns`, or fit another model");
    }
}

// EXTERNAL MODULE: ./build/simulate/define.js
var simulate_define = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/simulate/counts.js
var counts = __webpack_require__(52467);
;// CONCATENATED MODULE: ./build/simulate/enrichment.js




const Boost = schemas/* strictObject */.rej({
    effect: schemas/* number */.aig().gt(-1).max(100).describe("change of the mean as a share of it: 0.05 is 5 % more"),
    ramp: schemas/* int */.Whr()
        .min(0)
        .default(0)
        .describe("periods until the effect is whole, in equal steps; 0 is the whole effect from the first on"),
});
/** What is done to some units, and to whom. Every boost multiplies the mean of orders' items, revenue and what is between. */
const Enrichment = schemas/* strictObject */.rej({
    starts: schemas/* int */.Whr().min(1).default(1).describe("first enriched period, counted from 1"),
    assignment: simulate_assignment/* Assignment */.I.prefault({ by: "random" }),
    quantity_boost: Boost.optional().describe("items of the period's orders"),
    probability_boost: Boost.optional().describe("probability that a row has a sale"),
    product_detail_boost: Boost.optional().describe("carts of the visits, and the orders that they become"),
});
/** The lift of each period, counted from the first enriched one; `volts` times the stated effects. */
function liftsOf(enrichment, volts, periods) {
    const factor = (boost, k) => boost ? 1 + boost.effect * volts * Math.min(1, (k + 1) / (boost.ramp + 1)) : 1;
    return Array.from({ length: periods }, (_, k) => ({
        quantity: factor(enrichment.quantity_boost, k),
        probability: factor(enrichment.probability_boost, k),
        detail: factor(enrichment.product_detail_boost, k),
    }));
}
/** Row t of a unit when nothing is done to it, written into `row`. */
function untreated(steps, t, row) {
    const sold = steps.sold[t] === 1;
    row.orders = sold ? steps.orders[t] : 0;
    row.units = sold ? row.orders + steps.extra_items[t] : 0;
    row.carts = row.orders + steps.abandoned[t];
    row.visits = row.carts + steps.browsed[t];
    row.impressions = row.visits + steps.ignored[t];
}
/**
 * The same row under a lift, from the same draws: what is added is drawn from its own mean, what is taken away is thinned,
 * so that the mean of orders and items is the untreated one times the factor, whatever the counts and however small the
 * effect. Carts, visits and impressions give way only where the step below them would not fit.
 */
function treatment(range) {
    const of = (variable) => (0,random/* stream */.T)(range.seed, ...range.labels, "enrichment", variable);
    const [sale, orders, extra, carts, items] = ["sale", "orders", "extra", "carts", "items"].map(of);
    return (steps, i, t, lift, row) => {
        untreated(steps, t, row);
        const before = { carts: row.carts, visits: row.visits, impressions: row.impressions };
        const sells = lift.probability === 1
            ? steps.sold[t] === 1
            : stillSells(steps, t, lift.probability, sale.uniform(i, t));
        row.orders = sells ? steps.orders[t] : 0;
        row.units = sells ? row.orders + steps.extra_items[t] : 0;
        let abandoned = steps.abandoned[t];
        if (lift.detail !== 1) {
            const count = row.orders;
            const further = row.units - count;
            row.orders = scaled(orders.uniform(i, t), count, lift.detail);
            row.units = row.orders + furtherItems(extra.uniform(i, t), count, row.orders, further, lift.detail);
            abandoned = scaled(carts.uniform(i, t), abandoned, lift.detail);
        }
        if (lift.quantity !== 1) {
            row.units = scaled(items.uniform(i, t), row.units, lift.quantity);
            row.orders = Math.min(row.orders, row.units);
        }
        row.carts = lift.detail === 1 ? Math.max(before.carts, row.orders) : abandoned + row.orders;
        row.visits = Math.max(before.visits, row.carts);
        row.impressions = Math.max(before.impressions, row.visits);
    };
}
/** Of rows with a sale some are lost, or of those without one some are won: the probability is the factor times what it was. */
function stillSells({ sold, sale_probability: p }, t, factor, u) {
    if (sold[t])
        return u < factor;
    return u < (p * (factor - 1)) / (1 - p);
}
/** A count whose mean is `factor` times this one. */
function scaled(u, count, factor) {
    return factor >= 1 ? count + (0,counts/* poissonQuantile */.XH)(u, count * (factor - 1)) : (0,counts/* binomialQuantile */.z1)(u, count, factor);
}
/** Items over one an order: without an order left there are none, and the other rows make up for it. */
function furtherItems(u, orders, left, further, factor) {
    if (factor >= 1 || orders === 0)
        return scaled(u, further, factor);
    let allLost = 1;
    for (let k = 0; k < orders; k++)
        allLost *= 1 - factor;
    return left === 0 ? 0 : (0,counts/* binomialQuantile */.z1)(u, further, factor / (1 - allLost));
}

// EXTERNAL MODULE: ./build/frame/frame.js
var frame_frame = __webpack_require__(82015);
// EXTERNAL MODULE: ./build/simulate/table.js
var table = __webpack_require__(93331);
;// CONCATENATED MODULE: ./build/simulate/funnel-frames.js


const unitColumn = { products: "product_id", users: "user_id" };
/** Columns of both frames that hold whole numbers. */
const wholeColumns = new Set([
    ...["impressions", "visits", "carts", "orders", "units", "encouraged", "treated", "enriched"],
    ...["y0_orders", "y1_orders", "y0_units", "y1_units"],
]);
/** What is shown of a block whose first unit is `from`, and beside it what is not. */
function framesOf({ range, assigned, baseline }, rows, from, dates) {
    const { id, category, price, quality } = baseline.catalogue;
    const n = rows.orders.length;
    const each = (of) => {
        for (let at = 0, unit = from; at < n; at += range.periods, unit++)
            of(unit, at, at + range.periods);
    };
    const texts = (values) => {
        const cells = new Array(n);
        each((unit, first, end) => cells.fill(values[unit], first, end));
        return cells;
    };
    const numbers = (values) => {
        const cells = new Float64Array(n);
        each((unit, first, end) => cells.fill(values[unit], first, end));
        return cells;
    };
    const days = new Array(n);
    for (let row = 0; row < n; row++)
        days[row] = dates[row % range.periods];
    const key = { [unitColumn[range.kind]]: texts(id), date: days };
    const { impressions, visits, carts, orders, units, revenue, enriched, ...potential } = rows;
    const observed = {
        ...key,
        category: texts(category),
        price: numbers(price),
        quality: numbers(quality),
        ...{ impressions, visits, carts, orders, units, revenue },
        ...(assigned.encouraged && { encouraged: numbers(assigned.encouraged) }),
        treated: numbers(assigned.treated),
        enriched,
    };
    const unseen = { propensity: numbers(assigned.propensity), hidden: numbers(assigned.hidden) };
    return {
        observed: (0,table/* table */.tp)("simulated funnel", observed),
        potential: (0,table/* table */.tp)("potential outcomes", { ...key, ...potential, ...unseen }),
    };
}
/** Blocks of the same columns as one frame. */
function join(frames) {
    const rows = frames.reduce((sum, frame) => sum + frame.rows, 0);
    const columns = [...frames[0].columns].map(([name, { type }]) => {
        if (type === "text")
            return [name, { type, values: frames.flatMap((frame) => [...frame.text(name)]) }];
        const values = new Float64Array(rows);
        let at = 0;
        for (const frame of frames) {
            values.set(frame.number(name), at);
            at += frame.rows;
        }
        return [name, { type, values }];
    });
    return (0,frame_frame/* makeFrame */.g)(columns, frames[0].label);
}

;// CONCATENATED MODULE: ./build/simulate/funnel-rows.js


const outcomes = (/* unused pure expression or super */ null && (["orders", "units", "revenue"]));
/** Makes the rows of the units from `from` to before `to`; what an enrichment does to each is added to the tallies. */
function rowsOf(plan, from, to, tallies) {
    const { range, baseline, assigned, lifts } = plan;
    const rows = emptyRows((to - from) * range.periods);
    const treat = treatment(range);
    const steps = emptySteps(range.periods);
    const [without, under] = [emptyRow(), emptyRow()];
    for (let i = from, at = 0; i < to; i++) {
        baseline.steps(i, steps);
        const price = baseline.catalogue.price[i];
        const start = plan.starts(i);
        const treated = assigned.treated[i] === 1;
        for (let t = 0; t < range.periods; t++, at++) {
            untreated(steps, t, without);
            if (t < start)
                untreated(steps, t, under);
            else
                treat(steps, i, t, lifts[t - start], under);
            write(rows, at, without, under, treated && t >= start, price);
            if (t >= start)
                add(plan, tallies, rows, { i, t, at, treated, lift: lifts[t - start] });
        }
    }
    return rows;
}
function write(rows, at, without, under, enriched, price) {
    const shown = enriched ? under : without;
    rows.impressions[at] = shown.impressions;
    rows.visits[at] = shown.visits;
    rows.carts[at] = shown.carts;
    rows.orders[at] = shown.orders;
    rows.units[at] = shown.units;
    rows.revenue[at] = revenueOf(shown.units, price);
    rows.enriched[at] = enriched ? 1 : 0;
    rows.y0_orders[at] = without.orders;
    rows.y1_orders[at] = under.orders;
    rows.y0_units[at] = without.units;
    rows.y1_units[at] = under.units;
    rows.y0_revenue[at] = revenueOf(without.units, price);
    rows.y1_revenue[at] = revenueOf(under.units, price);
}
function add({ baseline: { expected } }, tallies, rows, { i, t, at, treated, lift }) {
    const { quantity, probability, detail } = lift;
    const added = quantity * probability * detail - 1;
    const orders = rows.y1_orders[at] - rows.y0_orders[at];
    const units = rows.y1_units[at] - rows.y0_units[at];
    const revenue = rows.y1_revenue[at] - rows.y0_revenue[at];
    // Fewer items than orders take orders with them, and no closed form says how many.
    const ofOrders = quantity < 1 ? Number.NaN : probability * detail - 1;
    tallies.orders.add(i, t, orders, treated, expected ? ofOrders * expected.orders[t] : Number.NaN);
    tallies.units.add(i, t, units, treated, expected ? added * expected.units[t] : Number.NaN);
    tallies.revenue.add(i, t, revenue, treated, expected ? added * expected.revenue[t] : Number.NaN);
}
/** To the cent: prices have two decimals. */
const revenueOf = (units, price) => (units * Math.round(price * 100)) / 100;
const emptyRow = () => ({ impressions: 0, visits: 0, carts: 0, orders: 0, units: 0 });
function emptyRows(rows) {
    const column = () => new Float64Array(rows);
    return {
        impressions: column(),
        visits: column(),
        carts: column(),
        orders: column(),
        units: column(),
        revenue: column(),
        enriched: column(),
        y0_orders: column(),
        y1_orders: column(),
        y0_units: column(),
        y1_units: column(),
        y0_revenue: column(),
        y1_revenue: column(),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-exp/lib/index.js
var math_base_special_exp_lib = __webpack_require__(31851);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-pow/lib/index.js
var math_base_special_pow_lib = __webpack_require__(6310);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var stats_base_dists_normal_cdf_lib = __webpack_require__(72484);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-sin/lib/index.js
var math_base_special_sin_lib = __webpack_require__(61794);
// EXTERNAL MODULE: ./build/frame/instant.js
var instant = __webpack_require__(74447);
;// CONCATENATED MODULE: ./build/simulate/season.js



/** How volume swings within a week and a year; both factors have the mean 1. */
const Season = schemas/* strictObject */.rej({
    day_of_week: schemas/* array */.YOg(schemas/* number */.aig().min(0))
        .length(7)
        .refine((days) => days.some((day) => day > 0), { error: "a day that sells" })
        .default([0.95, 0.9, 0.9, 0.95, 1.05, 1.15, 1.1])
        .describe("volume from Monday to Sunday, in relation to each other"),
    yearly: schemas/* number */.aig()
        .min(0)
        .lt(1)
        .default(0.15)
        .describe("what the peak of the year has over its mean, as a share"),
    peak: schemas/* int */.Whr().min(1).max(366).default(340).describe("the day of the year with the peak"),
})
    .prefault({});
const dayLength = 86_400_000;
/** 1970-01-01 was a Thursday. */
const weekday = (day) => (((day + 3) % 7) + 7) % 7;
const dayOf = (date) => (0,instant/* parseInstant */.nV)(date) / dayLength;
const dateOf = (day) => new Date(day * dayLength).toISOString().slice(0, 10);
const isMonday = (date) => weekday(dayOf(date)) === 0;
/** The first day of each period, as ISO dates. */
function datesOf({ start, every, periods }) {
    const first = dayOf(start);
    return Array.from({ length: periods }, (_, t) => dateOf(first + t * (every === "week" ? 7 : 1)));
}
/** Of each period, its volume in relation to the year's mean. A week is the mean of its days. */
function seasonOf(season, { start, every, periods }) {
    const total = season.day_of_week.reduce((sum, day) => sum + day, 0);
    const factor = (day) => ((season.day_of_week[weekday(day)] * 7) / total) * (1 + season.yearly * wave(day, season.peak));
    const days = every === "week" ? 7 : 1;
    return Float64Array.from({ length: periods }, (_, t) => {
        let sum = 0;
        for (let d = 0; d < days; d++)
            sum += factor(dayOf(start) + t * days + d);
        return sum / days;
    });
}
/** 1 at the peak, −1 half a year from it; day 0 of 1970 is the first of a year. */
const wave = (day, peak) => math_base_special_sin_lib((2 * Math.PI * (day - (peak - 1))) / 365.2425 + Math.PI / 2);

;// CONCATENATED MODULE: ./build/simulate/rule.js









const rate = (value) => schemas/* number */.aig().gt(0).max(1).default(value);
/** A positive multiplier with the mean 1, between units or between baskets. */
const Spread = schemas/* discriminatedUnion */.gMt("family", [
    schemas/* strictObject */.rej({
        family: schemas/* literal */.euz("log_normal"),
        sd: schemas/* number */.aig().min(0).default(1).describe("of its logarithm"),
    }),
    schemas/* strictObject */.rej({
        family: schemas/* literal */.euz("pareto"),
        tail: schemas/* number */.aig().gt(2).default(2.5).describe("its exponent; over 2, for a variance that exists"),
    }),
]);
/** Untreated data by rule. Every knob is a mean, a share or a rate that the data have, season and noise included. */
const RuleKnobs = schemas/* strictObject */.rej({
    name: schemas/* literal */.euz("rule"),
    categories: Categories,
    sale_prob: schemas/* number */.aig().gt(0).max(1).default(0.7).describe("share of the rows with a sale"),
    sale_spread: schemas/* number */.aig()
        .min(0)
        .max(1)
        .default(0.2)
        .describe("how far a popular unit's share of rows with a sale is above the mean's, as a share of it"),
    orders_per_sale: schemas/* number */.aig().min(1).default(3).describe("mean orders of a row with a sale, over a year"),
    items_per_order: schemas/* number */.aig().min(1).default(1.4),
    impression_to_visit: rate(0.15).describe("visits / impressions"),
    visit_to_cart: rate(0.25).describe("carts / visits"),
    cart_to_order: rate(0.8).describe("orders / carts"),
    popularity: Spread.prefault({ family: "log_normal", sd: 1.2 }).describe("of the volume between units"),
    basket: Spread.prefault({ family: "log_normal", sd: 0.5 }).describe("of the further items in an order"),
    quality_effect: schemas/* number */.aig()
        .default(0.5)
        .describe("difference of log volume between the best and the worst quality"),
    hidden_effect: schemas/* number */.aig()
        .default(0)
        .describe("change of log volume by one standard deviation of `hidden`"),
    season: Season,
    noise: schemas/* strictObject */.rej({
        sd: schemas/* number */.aig().min(0).default(0.4).describe("of log volume within a unit"),
        autocorrelation: schemas/* number */.aig().gt(-1).lt(1).default(0.5),
    })
        .prefault({}),
    dispersion: schemas/* number */.aig()
        .min(1)
        .nullable()
        .default(5)
        .describe("of the negative binomial orders: variance mean + mean² / dispersion; null for Poisson"),
})
    .refine(({ sale_prob, sale_spread }) => sale_prob * (1 + sale_spread) <= 1, {
    path: ["sale_spread"],
    error: "one that leaves sale_prob × (1 + sale_spread) at most 1",
});
/** The multiplier at `u` in (0, 1). */
const spreadAt = (spread, u) => spread.family === "log_normal"
    ? math_base_special_exp_lib(spread.sd * lib(u, 0, 1) - (spread.sd * spread.sd) / 2)
    : (1 - 1 / spread.tail) * math_base_special_pow_lib(1 - u, -1 / spread.tail);
/** Mean of (2u − 1) times the multiplier at u: popular units sell more often as well, which is not to raise the mean. */
const leaning = (spread) => spread.family === "log_normal"
    ? 2 * stats_base_dists_normal_cdf_lib(spread.sd / Math.SQRT2, 0, 1) - 1
    : 2 / (2 - 1 / spread.tail) - 1;
/** A factor of mean 1 for a uniform on [0, 1] whose ends differ by `effect` in logs. */
function ofUniform(effect, u) {
    if (effect === 0)
        return 1;
    return (math_base_special_exp_lib(effect * (u - 0.5)) * effect) / (math_base_special_exp_lib(effect / 2) - math_base_special_exp_lib(-effect / 2));
}
const ofNormal = (effect, z) => math_base_special_exp_lib(effect * z - (effect * effect) / 2);
/** A unit in a period sells or not; if it does, its orders are one and a negative binomial number more. */
const rule = (knobs, range) => {
    const of = (variable) => (0,random/* stream */.T)(range.seed, ...range.labels, "rule", variable);
    const [popularity, sale, orders] = [of("popularity"), of("sale"), of("orders")];
    const [items, basket] = [of("items"), of("basket")];
    const [abandoned, browsed, ignored] = [of("abandoned"), of("browsed"), of("ignored")];
    const catalogue = catalogueOf(knobs.categories, range);
    const season = seasonOf(knobs.season, range);
    const volume = new Float64Array(range.periods);
    const [level, noise] = [levelOf(knobs, range, catalogue), noiseOf(knobs, range)];
    const size = knobs.dispersion ?? Number.POSITIVE_INFINITY;
    const more = behind(knobs);
    const steps = (i, into) => {
        const u = popularity.uniform(i);
        const probability = knobs.sale_prob * (1 + knobs.sale_spread * (2 * u - 1));
        const usual = level(i, u);
        into.sale_probability = probability;
        noise(i, volume);
        for (let t = 0; t < range.periods; t++) {
            const further = usual * season[t] * volume[t];
            const expected = probability * (1 + further);
            const count = 1 + (0,counts/* negativeBinomialQuantile */.Ik)(orders.uniform(i, t), further, size);
            const perOrder = (knobs.items_per_order - 1) * spreadAt(knobs.basket, basket.uniform(i, t));
            into.sold[t] = Number(sale.uniform(i, t) < probability);
            into.orders[t] = count;
            into.extra_items[t] = (0,counts/* poissonQuantile */.XH)(items.uniform(i, t), count * perOrder);
            into.abandoned[t] = (0,counts/* poissonQuantile */.XH)(abandoned.uniform(i, t), expected * more.abandoned);
            into.browsed[t] = (0,counts/* poissonQuantile */.XH)(browsed.uniform(i, t), expected * more.browsed);
            into.ignored[t] = (0,counts/* poissonQuantile */.XH)(ignored.uniform(i, t), expected * more.ignored);
        }
    };
    return { catalogue, expected: expectedOf(knobs, season), steps };
};
/** A unit's mean orders over one in a period with a sale, by its popularity draw `u`, its quality and what is hidden. */
function levelOf(knobs, range, { quality }) {
    const { quality_effect, hidden_effect } = knobs;
    const hidden = (0,random/* stream */.T)(range.seed, ...range.labels, "hidden");
    const mean = (knobs.orders_per_sale - 1) / (1 + knobs.sale_spread * leaning(knobs.popularity));
    return (i, u) => mean *
        spreadAt(knobs.popularity, u) *
        ofUniform(quality_effect, quality[i]) *
        ofNormal(hidden_effect, hidden_effect === 0 ? 0 : hidden.normal(i));
}
/** Of one order: the carts, visits and impressions that came to nothing. */
function behind({ impression_to_visit, visit_to_cart, cart_to_order }) {
    const carts = 1 / cart_to_order;
    const visits = carts / visit_to_cart;
    return { abandoned: carts - 1, browsed: visits - carts, ignored: visits / impression_to_visit - visits };
}
/** Writes the exponential of a unit's AR(1) noise, with the mean 1. */
function noiseOf({ noise: { sd, autocorrelation } }, range) {
    const own = (0,random/* stream */.T)(range.seed, ...range.labels, "rule", "noise");
    const fresh = Math.sqrt(1 - autocorrelation * autocorrelation);
    return (i, into) => {
        if (sd === 0)
            into.fill(1);
        else {
            let value = own.normal(i, 0);
            for (let t = 0; t < into.length; t++) {
                if (t > 0)
                    value = autocorrelation * value + fresh * own.normal(i, t);
                into[t] = ofNormal(sd, value);
            }
        }
    };
}
function expectedOf(knobs, season) {
    const orders = season.map((factor) => knobs.sale_prob * (1 + (knobs.orders_per_sale - 1) * factor));
    const units = orders.map((mean) => mean * knobs.items_per_order);
    const price = meanPrice(knobs.categories);
    return { orders, units, revenue: units.map((mean) => mean * price) };
}

;// CONCATENATED MODULE: ./build/simulate/funnel-world.js






const Backend = schemas/* union */.KCZ([
    schemas/* literal */.euz("rule").transform(() => RuleKnobs.parse({ name: "rule" })),
    schemas/* discriminatedUnion */.gMt("name", [RuleKnobs, CopulaKnobs]),
], { error: "rule, or a mapping with the `name` of a backend and its knobs" })
    .prefault("rule")
    .describe("where the untreated data come from");
/** Products of a shop, or its users, by day or week: impressions, visits, carts, orders, units, revenue. */
const FunnelWorld = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("funnel"),
    seed: schemas/* int */.Whr().min(0),
    kind: schemas/* enum */.k5n(["products", "users"]).default("products"),
    units: schemas/* int */.Whr().min(2).default(100).describe("products or users"),
    start: iso/* date */.p6().default("2026-01-05").describe("first day; a Monday where rows are weeks"),
    every: schemas/* enum */.k5n(["day", "week"]).default("day"),
    periods: schemas/* int */.Whr().min(1).default(28).describe("days or weeks; every unit has a row for each"),
    backend: Backend,
    enrichment: Enrichment.prefault({}),
    voltage: schemas/* number */.aig().default(1).describe("effect at full scale / effect in the pilot"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["hidden_confounding", "self_selection"]),
})
    .superRefine(({ start, every, periods, enrichment, voltage, backend, flaws }, context) => {
    const refuse = (path, message) => context.addIssue({ code: "custom", path, message });
    const monday = dateOf(dayOf(start) - ((((dayOf(start) + 3) % 7) + 7) % 7));
    if (every === "week" && !isMonday(start))
        refuse(["start"], `a Monday for weekly rows, such as ${monday}`);
    if (enrichment.starts > periods)
        refuse(["enrichment", "starts"], `one of the ${periods} periods`);
    if (enrichment.assignment.by === "staggered") {
        enrichment.assignment.cohorts.forEach(({ starts }, i) => {
            const path = ["enrichment", "assignment", "cohorts", i, "starts"];
            if (starts > periods)
                refuse(path, `one of the ${periods} periods`);
        });
    }
    for (const name of boosts) {
        const effect = enrichment[name]?.effect ?? 0;
        if (effect * voltage <= -1)
            refuse(["enrichment", name, "effect"], "one over −1, times the voltage too");
    }
    if (backend.name === "copula") {
        if ((flaws.hidden_confounding ?? "clean") !== "clean")
            refuse(["flaws", "hidden_confounding"], "clean, or the backend rule: a fitted model hides no variable");
        return;
    }
    const boosted = (enrichment.probability_boost?.effect ?? 0) * Math.max(1, voltage);
    const likeliest = backend.sale_prob * (1 + backend.sale_spread);
    if (boosted > 0 && likeliest * (1 + boosted) > 1 + 1e-9) {
        const most = Math.floor((1 / likeliest - 1) * 1e4) / 1e4;
        const message = `at most ${most}, times the voltage too: no unit's probability of a sale is over 1 (sale_prob × (1 + sale_spread) is ${likeliest})`;
        refuse(["enrichment", "probability_boost", "effect"], message);
    }
});
const boosts = ["quantity_boost", "probability_boost", "product_detail_boost"];
const assigned = (world, assignment) => ({
    ...world.enrichment,
    assignment,
});
const confounded = (hidden) => (world) => ({
    enrichment: assigned(world, { by: "confounded", share: 0.5, observed: 0, hidden }),
    backend: world.backend.name === "rule" ? { ...world.backend, hidden_effect: 0.5 } : world.backend,
});
const selected = (strength) => (world) => ({
    enrichment: assigned(world, { by: "self_selected", share: 0.5, strength }),
    backend: world.backend.name === "rule" ? { ...world.backend, quality_effect: 1 } : world.backend,
});
/** What each flaw does to a funnel: who is enriched sells more anyway. */
const funnelFlaws = {
    hidden_confounding: {
        assumption: "no hidden confounding",
        medium: confounded(0.4),
        severe: confounded(1.2),
    },
    self_selection: {
        assumption: "no selection on quality",
        medium: selected(0.4),
        severe: selected(1.2),
    },
};
/** The world's extent in a phase. */
const rangeOf = (world, phase) => ({
    seed: world.seed,
    labels: ["funnel", phase],
    units: world.units,
    kind: world.kind,
    start: world.start,
    every: world.every,
    periods: world.periods,
});

;// CONCATENATED MODULE: ./build/simulate/knobs.js

/** Knobs that every design has: its seed, its outcome's name, the ratio of the effect at scale to the pilot's. */
const commonKnobs = (columns) => ({
    seed: schemas/* int */.Whr().min(0),
    outcome: schemas/* string */.YjP()
        .min(1)
        .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
        .default("outcome")
        .describe("the outcome column's name"),
    voltage: schemas/* number */.aig().default(1).describe("effect at full scale / effect in the pilot"),
});
const share = schemas/* number */.aig().min(0).max(1);
const properShare = schemas/* number */.aig().gt(0).lt(1);
const correlation = schemas/* number */.aig().gt(-1).lt(1);
/** The effect's multiplier in a phase. */
const volts = ({ voltage }, phase) => phase === "scale" ? voltage : 1;

;// CONCATENATED MODULE: ./build/simulate/tally.js
/** y1 − y0 of one outcome, added up row by row: the mean over all enriched rows that there could be, and that there are. */
function tallyOf(outcome, units, dates) {
    const all = sums(units);
    const treated = sums(units);
    const path = dates.map(() => ({ n: 0, sum: 0, squares: 0, declared: 0 }));
    return {
        /** `declared` is the effect that the knobs say of such a row; NaN where they do not. */
        add(unit, t, effect, isTreated, declared) {
            addTo(all, unit, effect, declared);
            if (!isTreated)
                return;
            addTo(treated, unit, effect, declared);
            const at = path[t];
            at.n++;
            at.sum += effect;
            at.squares += effect * effect;
            at.declared += declared;
        },
        /** ATE and ATT over unit-periods, and the ATT of each period. */
        estimands(attDeclared) {
            return [
                estimand("ATE", outcome, all, true),
                estimand("ATT", outcome, treated, attDeclared),
                ...path.map(({ n, sum, squares, declared }, t) => ({
                    estimand: "ATT",
                    outcome,
                    value: sum / n,
                    se_mc: n > 1 ? Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1) / n) : null,
                    n,
                    declared: attDeclared ? known(declared / n) : null,
                    group: dates[t],
                })),
            ];
        },
    };
}
const sums = (units) => ({
    rows: new Float64Array(units),
    effects: new Float64Array(units),
    declared: 0,
});
function addTo(into, unit, effect, declared) {
    into.rows[unit]++;
    into.effects[unit] += effect;
    into.declared += declared;
}
const known = (value) => (Number.isNaN(value) ? null : value);
/** The standard error is over units, whose rows belong together. */
function estimand(name, outcome, { rows, effects, declared }, isDeclared) {
    const total = (values) => values.reduce((sum, x) => sum + x, 0);
    const n = total(rows);
    const value = total(effects) / n;
    const units = rows.filter((count) => count > 0).length;
    const squares = effects.reduce((sum, effect, i) => sum + (effect - value * rows[i]) ** 2, 0);
    return {
        estimand: name,
        outcome,
        value,
        se_mc: units > 1 ? Math.sqrt((squares * units) / (units - 1)) / n : null,
        n,
        declared: isDeclared ? known(declared / n) : null,
        group: null,
    };
}

// EXTERNAL MODULE: ./build/simulate/truth.js
var truth = __webpack_require__(57418);
;// CONCATENATED MODULE: ./build/simulate/funnel.js















/** Rows that are made at once. */
const blockRows = 50_000;
const baselineOf = (backend, range) => backend.name === "rule" ? rule(backend, range) : (0,errors/* placedIn */.T8)(["backend"], () => copula(backend, range));
function planOf(world, phase) {
    const range = rangeOf(world, phase);
    const baseline = baselineOf(world.backend, range);
    const { category, quality } = baseline.catalogue;
    const places = new Map([...new Set(category)].sort().map((name, i) => [name, i]));
    const group = (i) => places.get(category[i]);
    const { assignment, starts } = world.enrichment;
    const assigned = (0,simulate_assignment/* assign */.k)(assignment, {
        n: range.units,
        quality: (i) => lib(Math.min(0.995, Math.max(0.005, quality[i])), 0, 1),
        stratum: group,
        cluster: group,
        seed: range.seed,
        labels: range.labels,
    });
    const staggered = assignment.by === "staggered";
    const cohorts = staggered ? assignment.cohorts.map((cohort) => cohort.starts) : [starts];
    const first = cohorts.reduce((least, start) => Math.min(least, start)) - 1;
    return {
        range,
        baseline,
        assigned,
        lifts: liftsOf(world.enrichment, volts(world, phase), range.periods),
        starts: (i) => (staggered && assigned.treated[i] ? assigned.starts[i] - 1 : first),
    };
}
function stream(world, phase) {
    const plan = planOf(world, phase);
    const { range, baseline } = plan;
    const dates = datesOf(range);
    const { id, category, price, quality } = baseline.catalogue;
    const catalogue = (0,table/* table */.tp)(`simulated ${range.kind}`, {
        [unitColumn[range.kind]]: id,
        category,
        price,
        quality,
    });
    const step = Math.max(1, Math.floor(blockRows / range.periods));
    const tally = (outcome) => tallyOf(outcome, range.units, dates);
    const tallies = { orders: tally("orders"), units: tally("units"), revenue: tally("revenue") };
    const blocks = function* () {
        for (let from = 0; from < range.units; from += step) {
            const rows = rowsOf(plan, from, Math.min(range.units, from + step), tallies);
            yield framesOf(plan, rows, from, dates);
        }
        return funnel_truth(world, phase, tallies);
    };
    return {
        whole: wholeColumns,
        complete: true,
        tables: { [range.kind]: catalogue },
        blocks: blocks(),
    };
}
function funnel_truth(world, phase, tallies) {
    const { assignment } = world.enrichment;
    const byChance = ["random", "stratified", "clustered", "staggered", "instrument"].includes(assignment.by);
    const estimands = [tallies.units, tallies.revenue, tallies.orders].flatMap((tally) => tally.estimands(byChance));
    return (0,truth/* truthOf */.D)(world, phase, estimands, violations(world));
}
function violations({ enrichment: { assignment }, backend }) {
    const unit = "change of the probit index of enrichment by one standard deviation";
    const { hidden_confounding, self_selection } = funnelFlaws;
    const [onHidden, onQuality] = backend.name === "rule" ? [backend.hidden_effect, backend.quality_effect] : [0, Number.NaN];
    const hidden = assignment.by === "confounded" && onHidden !== 0 ? assignment.hidden : 0;
    const quality = assignment.by === "self_selected" && onQuality !== 0 ? assignment.strength : 0;
    return [
        { assumption: hidden_confounding.assumption, size: hidden, unit },
        { assumption: self_selection.assumption, size: quality, unit },
    ];
}
function simulate(world, phase) {
    const { blocks } = stream(world, phase);
    const made = [];
    for (;;) {
        const next = blocks.next();
        if (next.done) {
            const joined = (side) => join(made.map((block) => block[side]));
            return { observed: joined("observed"), potential: joined("potential"), truth: next.value };
        }
        made.push(next.value);
    }
}
/** The funnel of a shop's products or users, some of them enriched. */
const funnel = (0,simulate_define/* defineDesign */.e0)({
    name: "funnel",
    world: FunnelWorld,
    flaws: funnelFlaws,
    size: "units",
    rows: ({ units, periods }) => units * periods,
    simulate,
    stream,
    with_files: (world, root) => world.backend.name === "rule"
        ? world
        : { ...world, backend: (0,errors/* placedIn */.T8)(["backend"], () => withModel(world.backend, root)) },
});

;// CONCATENATED MODULE: ./build/simulate/instrument.js







const columns = ["unit_id", "encouraged", "treated", "quality"];
/** Units encouraged by lottery to take a treatment that they may choose for themselves: one row each. */
const World = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("instrument"),
    ...commonKnobs(columns),
    n: schemas/* int */.Whr().min(2).describe("units"),
    mean: schemas/* number */.aig().default(50),
    sd: schemas/* number */.aig().gt(0).default(10).describe("of the outcome without treatment"),
    share: properShare.default(0.5).describe("of units encouraged"),
    compliers: properShare.default(0.4).describe("share that follows the encouragement: the first stage"),
    always: share.default(0.15).describe("share that takes the treatment in any case"),
    always_better: schemas/* number */.aig()
        .default(0.8)
        .describe("by how many sd the outcome of those who always take it is higher anyway"),
    effect: schemas/* number */.aig().describe("mean effect on compliers"),
    effect_sd: schemas/* number */.aig().min(0).default(0).describe("of the effect between units"),
    direct: schemas/* number */.aig().default(0).describe("effect of the encouragement itself: it violates exclusion"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["weak_instrument", "exclusion"]),
})
    .refine(({ compliers, always }) => compliers + always <= 1, {
    path: ["always"],
    error: "at most 1 − compliers",
});
const flaws = {
    weak_instrument: {
        assumption: "a strong first stage",
        medium: () => ({ compliers: 0.1 }),
        severe: () => ({ compliers: 0.02 }),
    },
    exclusion: {
        assumption: "exclusion",
        medium: ({ sd }) => ({ direct: sd / 10 }),
        severe: ({ sd }) => ({ direct: sd / 2 }),
    },
};
/** A first stage under this share of compliers counts as weak. */
const strong = 0.15;
function instrument_simulate(world, phase) {
    const { n, seed, outcome } = world;
    const of = (variable) => (0,random/* stream */.T)(seed, "instrument", phase, variable);
    const [qualities, own, spread] = [of("quality"), of("own"), of("effect")];
    const quality = (0,table/* each */.__)(n, (i) => qualities.normal(i));
    const kinds = of("type");
    const { treated, encouraged, propensity } = (0,simulate_assignment/* assign */.k)({ by: "instrument", share: world.share, compliers: world.compliers, always: world.always }, { n, seed, quality: (i) => quality[i], labels: ["instrument", phase] });
    const kind = (0,table/* each */.__)(n, (i) => kinds.uniform(i));
    const isAlways = (i) => kind[i] < world.always;
    const isComplier = (i) => !isAlways(i) && kind[i] < world.always + world.compliers;
    const y0 = (0,table/* each */.__)(n, (i) => {
        const better = isAlways(i) ? world.always_better : 0;
        const z = 0.5 * quality[i] + Math.sqrt(0.75) * own.normal(i);
        return world.mean + world.sd * (z + better) + world.direct * encouraged[i];
    });
    const y1 = y0.map((value, i) => value + volts(world, phase) * world.effect + world.effect_sd * spread.normal(i));
    const effects = (0,truth/* differences */.tX)(y0, y1);
    const unit_id = (0,table/* ordinals */.$U)(n);
    const declared = world.effect * volts(world, phase);
    const gained = (0,table/* each */.__)(n, (i) => (isComplier(i) ? effects[i] : 0) + world.direct);
    return {
        observed: (0,table/* table */.tp)("simulated encouragement", {
            unit_id,
            encouraged: encouraged,
            treated,
            quality,
            [outcome]: y0.map((value, i) => (treated[i] ? y1[i] : value)),
        }),
        potential: (0,table/* table */.tp)("potential outcomes", {
            unit_id,
            y0,
            y1,
            propensity,
            complier: (0,table/* each */.__)(n, (i) => Number(isComplier(i))),
            always_taker: (0,table/* each */.__)(n, (i) => Number(isAlways(i))),
        }),
        truth: (0,truth/* truthOf */.D)(world, phase, [
            (0,truth/* estimandOf */.n0)({ estimand: "LATE", outcome, effects: (0,truth/* where */._M)(effects, isComplier), declared }),
            (0,truth/* estimandOf */.n0)({ estimand: "ATE", outcome, effects, declared }),
            (0,truth/* estimandOf */.n0)({
                estimand: "ITT",
                outcome,
                effects: gained,
                declared: declared * world.compliers + world.direct,
            }),
        ], [
            {
                assumption: flaws.weak_instrument.assumption,
                size: Math.max(0, strong - world.compliers),
                unit: `share of compliers short of ${strong}`,
            },
            { assumption: flaws.exclusion.assumption, size: world.direct, unit: "outcome" },
        ]),
    };
}
/** A randomised encouragement: the effect of the treatment on those who follow it. */
const instrument = (0,simulate_define/* defineDesign */.e0)({
    name: "instrument",
    world: World,
    flaws,
    size: "n",
    rows: ({ n }) => n,
    simulate: instrument_simulate,
});

// EXTERNAL MODULE: ./build/simulate/wave.js
var simulate_wave = __webpack_require__(6986);
;// CONCATENATED MODULE: ./build/simulate/interrupted-time-series.js







const interrupted_time_series_columns = ["period", "after", "comparison"];
/** One series that changes at a moment: one row a period. */
const interrupted_time_series_World = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("interrupted_time_series"),
    ...commonKnobs(interrupted_time_series_columns),
    periods: schemas/* int */.Whr().min(4),
    starts: schemas/* int */.Whr().min(3).describe("the first period with the effect, counted from 1"),
    mean: schemas/* number */.aig().default(200),
    trend: schemas/* number */.aig().default(0.5).describe("change a period"),
    season: schemas/* number */.aig().default(10).describe("height of the season's wave"),
    season_periods: schemas/* int */.Whr().min(2).default(12),
    noise_sd: schemas/* number */.aig().gt(0).default(5),
    autocorrelation: correlation.default(0.4),
    effect: schemas/* number */.aig().describe("change of level at the start"),
    effect_slope: schemas/* number */.aig().default(0).describe("further change a period after it"),
    shock: schemas/* number */.aig().default(0).describe("something else that happens at the start, and stays"),
    comparison: schemas/* boolean */.zMY()
        .default(true)
        .describe("whether a series without the effect, with the same season and half the noise in common, is seen"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["concurrent_shock"]),
})
    .refine(({ starts, periods }) => starts <= periods, { path: ["starts"], error: "one of the periods" });
const interrupted_time_series_flaws = {
    concurrent_shock: {
        assumption: "nothing else happened at the start",
        medium: ({ noise_sd }) => ({ shock: noise_sd }),
        severe: ({ noise_sd }) => ({ shock: 4 * noise_sd }),
    },
};
function interrupted_time_series_simulate(world, phase) {
    const { periods, starts, seed, outcome } = world;
    const noiseOf = (variable) => autoregressive(world, (0,random/* stream */.T)(seed, "series", phase, variable));
    const [common, own, other] = [noiseOf("common"), noiseOf("own"), noiseOf("other")];
    const period = (0,table/* ordinals */.$U)(periods);
    const half = Math.sqrt(0.5);
    const base = (k) => world.mean + world.trend * period[k] + world.season * (0,simulate_wave/* wave */.M)(period[k], world.season_periods);
    const after = Uint8Array.from(period, (t) => Number(t >= starts));
    const y0 = (0,table/* each */.__)(periods, (k) => base(k) + half * (common[k] + own[k]) + world.shock * after[k]);
    const effect = (t) => volts(world, phase) * (world.effect + world.effect_slope * (t - starts));
    const y1 = y0.map((value, k) => value + effect(period[k]));
    const effects = (0,truth/* where */._M)((0,truth/* differences */.tX)(y0, y1), (k) => after[k] === 1);
    const total = effects.reduce((sum, value) => sum + value, 0);
    const path = (_, k) => effect(starts + k);
    const declared = Array.from({ length: periods - starts + 1 }, path).reduce((sum, value) => sum + value, 0);
    return {
        observed: (0,table/* table */.tp)("simulated series", {
            period,
            after,
            ...(world.comparison && {
                comparison: (0,table/* each */.__)(periods, (k) => base(k) + half * (common[k] + other[k])),
            }),
            [outcome]: y0.map((value, k) => (after[k] ? y1[k] : value)),
        }),
        potential: (0,table/* table */.tp)("potential outcomes", { period, y0, y1 }),
        truth: (0,truth/* truthOf */.D)(world, phase, [
            (0,truth/* estimandOf */.n0)({ estimand: "mean effect", outcome, effects, declared: declared / effects.length }),
            {
                ...(0,truth/* estimandOf */.n0)({ estimand: "cumulative effect", outcome, effects: [total], declared }),
                n: effects.length,
            },
        ], [{ assumption: interrupted_time_series_flaws.concurrent_shock.assumption, size: world.shock, unit: "outcome" }]),
    };
}
/** AR(1) noise with the standard deviation `noise_sd`, from its stationary distribution on. */
function autoregressive({ autocorrelation, noise_sd, periods }, draws) {
    const fresh = Math.sqrt(1 - autocorrelation ** 2);
    let noise = draws.normal(0);
    return (0,table/* each */.__)(periods, (k) => {
        noise = autocorrelation * noise + fresh * draws.normal(k + 1);
        return noise_sd * noise;
    });
}
/** An interrupted time series, with or without a comparison series. */
const interruptedTimeSeries = (0,simulate_define/* defineDesign */.e0)({
    name: "interrupted_time_series",
    world: interrupted_time_series_World,
    flaws: interrupted_time_series_flaws,
    size: "periods",
    rows: ({ periods }) => periods,
    simulate: interrupted_time_series_simulate,
});

;// CONCATENATED MODULE: ./build/simulate/observational.js







const observational_columns = ["unit_id", "treated", "quality", "activity", "untouched"];
/**
 * Units that came to be treated without a lottery: one row each. `untouched` is an outcome of the same make that the
 * treatment does not move: a negative control. Amounts are in the outcome's unit.
 */
const observational_World = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("observational"),
    ...commonKnobs(observational_columns),
    n: schemas/* int */.Whr().min(2).describe("units"),
    mean: schemas/* number */.aig().default(50),
    sd: schemas/* number */.aig().gt(0).default(10).describe("of the outcome without treatment"),
    share: properShare.default(0.4).describe("of units treated"),
    mechanism: schemas/* enum */.k5n(["confounded", "self_selected"])
        .default("confounded")
        .describe("self_selected: by quality alone, with the strength of `observed`"),
    observed: schemas/* number */.aig()
        .default(0.7)
        .describe("change of the probit index of treatment by one standard deviation of quality; large is poor overlap"),
    hidden: schemas/* number */.aig().default(0).describe("the same of a variable that is in no column"),
    outcome_on_quality: schemas/* number */.aig()
        .min(0)
        .max(0.6)
        .default(0.5)
        .describe("share of the outcome's variance that quality makes"),
    outcome_on_hidden: schemas/* number */.aig().min(0).max(0.3).default(0.2).describe("share that the hidden variable makes"),
    effect: schemas/* number */.aig().describe("mean effect of being treated, over all units"),
    effect_on_quality: schemas/* number */.aig().default(0).describe("further effect by one standard deviation of quality"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["hidden_confounding", "poor_overlap"]),
});
const observational_flaws = {
    hidden_confounding: {
        assumption: "no hidden confounding",
        medium: () => ({ hidden: 0.4 }),
        severe: () => ({ hidden: 1.2 }),
    },
    poor_overlap: {
        assumption: "overlap",
        medium: () => ({ observed: 1.5 }),
        severe: () => ({ observed: 4 }),
    },
};
/** The treated share of those with a propensity beyond .05 and .95 under the knobs counts as a want of overlap over 1.2. */
const strongest = 1.2;
function observational_simulate(world, phase) {
    const { n, seed, outcome } = world;
    const of = (variable) => (0,random/* stream */.T)(seed, "observational", phase, variable);
    const [qualities, activities, own] = [of("quality"), of("activity"), of("own")];
    const quality = (0,table/* each */.__)(n, (i) => qualities.normal(i));
    const spec = world.mechanism === "self_selected"
        ? { by: "self_selected", share: world.share, strength: world.observed }
        : { by: "confounded", share: world.share, observed: world.observed, hidden: world.hidden };
    const { treated, propensity, hidden } = (0,simulate_assignment/* assign */.k)(spec, {
        n,
        seed,
        quality: (i) => quality[i],
        labels: ["observational", phase],
    });
    const [onQuality, onHidden] = [world.outcome_on_quality, world.outcome_on_hidden];
    const rest = Math.sqrt(Math.max(0, 1 - onQuality - onHidden));
    const y0 = (0,table/* each */.__)(n, (i) => {
        const z = Math.sqrt(onQuality) * quality[i] + Math.sqrt(onHidden) * hidden[i] + rest * own.normal(i);
        return world.mean + world.sd * z;
    });
    const effect = (i) => volts(world, phase) * (world.effect + world.effect_on_quality * quality[i]);
    const y1 = y0.map((value, i) => value + effect(i));
    const unit_id = (0,table/* ordinals */.$U)(n);
    const activity = (0,table/* each */.__)(n, (i) => 0.6 * quality[i] + 0.8 * activities.normal(i));
    const elsewhere = of("elsewhere");
    const untouched = (0,table/* each */.__)(n, (i) => {
        const z = Math.sqrt(onQuality) * quality[i] + Math.sqrt(onHidden) * hidden[i] + rest * elsewhere.normal(i);
        return world.mean + world.sd * z;
    });
    const effects = (0,truth/* differences */.tX)(y0, y1);
    const declared = world.effect * volts(world, phase);
    return {
        observed: (0,table/* table */.tp)("simulated observations", {
            unit_id,
            treated,
            quality,
            activity,
            untouched,
            [outcome]: y0.map((value, i) => (treated[i] ? y1[i] : value)),
        }),
        potential: (0,table/* table */.tp)("potential outcomes", { unit_id, y0, y1, propensity, hidden }),
        truth: (0,truth/* truthOf */.D)(world, phase, [
            (0,truth/* estimandOf */.n0)({ estimand: "ATE", outcome, effects, declared }),
            (0,truth/* estimandOf */.n0)({
                estimand: "ATT",
                outcome,
                effects: (0,truth/* where */._M)(effects, (i) => treated[i] === 1),
                declared: world.effect_on_quality === 0 ? declared : null,
            }),
        ], [
            {
                assumption: observational_flaws.hidden_confounding.assumption,
                size: world.mechanism === "confounded" && onHidden > 0 ? world.hidden : 0,
                unit: "change of the probit index by one standard deviation",
            },
            {
                assumption: observational_flaws.poor_overlap.assumption,
                size: Math.max(0, Math.abs(world.observed) - strongest),
                unit: `change of the probit index by one standard deviation of quality, over ${strongest}`,
            },
        ]),
    };
}
/** An observational study with selection on a column, on a hidden variable, or by the units themselves. */
const observational = (0,simulate_define/* defineDesign */.e0)({
    name: "observational",
    world: observational_World,
    flaws: observational_flaws,
    size: "n",
    rows: ({ n }) => n,
    simulate: observational_simulate,
});

// EXTERNAL MODULE: ./build/simulate/panel.js
var panel = __webpack_require__(70081);
;// CONCATENATED MODULE: ./build/simulate/regression-discontinuity.js






const regression_discontinuity_columns = ["unit_id", "score", "treated", "above", "prior"];
/** Units treated from a cutoff of a score on, which is uniform in −1 … 1: one row each. */
const regression_discontinuity_World = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("regression_discontinuity"),
    ...commonKnobs(regression_discontinuity_columns),
    n: schemas/* int */.Whr().min(20).describe("units"),
    cutoff: schemas/* number */.aig().gt(-1).lt(1).default(0).describe("units with a score of at least this are treated"),
    mean: schemas/* number */.aig().default(50).describe("of the outcome at the cutoff without treatment"),
    sd: schemas/* number */.aig().gt(0).default(5).describe("around the curve"),
    slope: schemas/* number */.aig().default(8).describe("outcome by 1 of the score"),
    curvature: schemas/* number */.aig().default(0).describe("outcome by 1 of the squared distance to the cutoff"),
    effect: schemas/* number */.aig().describe("effect at the cutoff"),
    effect_slope: schemas/* number */.aig().default(0).describe("further effect by 1 of the score above the cutoff"),
    take_up_below: share.default(0).describe("share treated below the cutoff"),
    take_up_above: share.default(1).describe("share treated above it; under 1 the design is fuzzy"),
    manipulation: share
        .default(0)
        .describe("of those less than 0.1 below the cutoff, the share of the better half that moves just above it"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["manipulation"]),
})
    .refine(({ take_up_below, take_up_above }) => take_up_above > take_up_below, {
    path: ["take_up_above"],
    error: "more than take_up_below",
});
const regression_discontinuity_flaws = {
    manipulation: {
        assumption: "no manipulation of the score",
        medium: () => ({ manipulation: 0.2 }),
        severe: () => ({ manipulation: 0.8 }),
    },
};
const reach = 0.1;
function regression_discontinuity_simulate(world, phase) {
    const { n, seed, outcome, cutoff } = world;
    const of = (variable) => (0,random/* stream */.T)(seed, "regression_discontinuity", phase, variable);
    const [places, own, takes, priors] = [of("score"), of("own"), of("takes"), of("prior")];
    const noise = (0,table/* each */.__)(n, (i) => own.normal(i));
    const fair = (0,table/* each */.__)(n, (i) => 2 * places.uniform(i) - 1);
    const moves = (i) => {
        const near = fair[i] < cutoff && fair[i] >= cutoff - reach;
        return near && noise[i] > 0 && takes.uniform(i, 1) < world.manipulation;
    };
    const score = (0,table/* each */.__)(n, (i) => (moves(i) ? Math.min(1, cutoff + (cutoff - fair[i]) / 4) : fair[i]));
    const treated = Uint8Array.from(score, (x, i) => Number(takes.uniform(i) < (x >= cutoff ? world.take_up_above : world.take_up_below)));
    const untreated = (i, x) => {
        const d = x - cutoff;
        return world.mean + world.slope * d + world.curvature * d * d + world.sd * noise[i];
    };
    const effect = (x) => volts(world, phase) * (world.effect + world.effect_slope * (x - cutoff));
    // A mover's outcome stays that of where it was.
    const y0 = (0,table/* each */.__)(n, (i) => untreated(i, fair[i]));
    const y1 = (0,table/* each */.__)(n, (i) => y0[i] + effect(score[i]));
    const atCutoff = (0,table/* each */.__)(n, (i) => untreated(i, cutoff) + effect(cutoff) - untreated(i, cutoff));
    const unit_id = (0,table/* ordinals */.$U)(n);
    const declared = world.effect * volts(world, phase);
    return {
        observed: (0,table/* table */.tp)("simulated cutoff", {
            unit_id,
            score,
            above: Uint8Array.from(score, (x) => Number(x >= cutoff)),
            treated,
            prior: (0,table/* each */.__)(n, (i) => 0.6 * noise[i] + 0.8 * priors.normal(i)),
            [outcome]: y0.map((value, i) => (treated[i] ? y1[i] : value)),
        }),
        potential: (0,table/* table */.tp)("potential outcomes", { unit_id, y0, y1, score_without_manipulation: fair }),
        truth: (0,truth/* truthOf */.D)(world, phase, [
            (0,truth/* estimandOf */.n0)({ estimand: "effect at the cutoff", outcome, effects: atCutoff, declared }),
            (0,truth/* estimandOf */.n0)({ estimand: "ATE", outcome, effects: (0,truth/* differences */.tX)(y0, y1) }),
        ], [
            {
                assumption: regression_discontinuity_flaws.manipulation.assumption,
                size: world.manipulation,
                unit: "share of the better half of those just below",
            },
        ]),
    };
}
/** Regression discontinuity, sharp or fuzzy. */
const regressionDiscontinuity = (0,simulate_define/* defineDesign */.e0)({
    name: "regression_discontinuity",
    world: regression_discontinuity_World,
    flaws: regression_discontinuity_flaws,
    size: "n",
    rows: ({ n }) => n,
    simulate: regression_discontinuity_simulate,
});

;// CONCATENATED MODULE: ./build/simulate/synthetic-control.js






const synthetic_control_columns = ["unit_id", "period", "treated"];
/** A few treated units and their donors, moved by common latent factors: one row per unit and period. */
const synthetic_control_World = schemas/* strictObject */.rej({
    design: schemas/* literal */.euz("synthetic_control"),
    ...commonKnobs(synthetic_control_columns),
    donors: schemas/* int */.Whr().min(2),
    treated_units: schemas/* int */.Whr().min(1).default(1),
    periods: schemas/* int */.Whr().min(4),
    starts: schemas/* int */.Whr().min(3).describe("the first period with the effect, counted from 1"),
    factors: schemas/* int */.Whr().min(1).max(10).default(3).describe("latent factors, each a random walk"),
    factor_sd: schemas/* number */.aig().gt(0).default(2).describe("of a factor's step"),
    mean: schemas/* number */.aig().default(100),
    unit_sd: schemas/* number */.aig().min(0).default(8).describe("of the units' own levels"),
    noise_sd: schemas/* number */.aig().gt(0).default(1),
    outside_hull: schemas/* number */.aig()
        .min(0)
        .default(0)
        .describe("by how many standard deviations of the donors the treated lie beyond what donors can mix"),
    bad_donors: share.default(0).describe("share of donors that something else befalls at the start"),
    bad_donor_shock: schemas/* number */.aig().default(0).describe("what befalls them, in the outcome's unit"),
    effect: schemas/* number */.aig().describe("in the first treated period"),
    effect_growth: schemas/* number */.aig().default(0).describe("further effect a period after that"),
    flaws: (0,simulate_define/* flawsOf */.Pv)(["bad_donors", "outside_hull"]),
})
    .refine(({ starts, periods }) => starts <= periods, { path: ["starts"], error: "one of the periods" });
const synthetic_control_flaws = {
    bad_donors: {
        assumption: "donors that the start leaves alone",
        medium: ({ noise_sd }) => ({ bad_donors: 0.2, bad_donor_shock: 3 * noise_sd }),
        severe: ({ noise_sd }) => ({ bad_donors: 0.6, bad_donor_shock: 10 * noise_sd }),
    },
    outside_hull: {
        assumption: "treated units within the donors' hull",
        medium: () => ({ outside_hull: 1 }),
        severe: () => ({ outside_hull: 4 }),
    },
};
/** Treated units first. A treated unit is the even mix of three donors, moved outward by `outside_hull`. */
function loadings(world, own) {
    const { treated_units, donors, outside_hull } = world;
    const donor = (j, f) => own.normal(j, f);
    const mixed = (i, f) => [0, 1, 2].reduce((sum, k) => sum + donor((3 * i + k) % donors, f) / 3, 0);
    return (unit, f) => unit < treated_units ? mixed(unit, f) + outside_hull : donor(unit - treated_units, f);
}
function synthetic_control_simulate(world, phase) {
    const { periods, starts, seed, outcome, treated_units } = world;
    const of = (variable) => (0,random/* stream */.T)(seed, "synthetic_control", phase, variable);
    const units = treated_units + world.donors;
    const rows = units * periods;
    const unitAt = (row) => Math.floor(row / periods);
    const periodAt = (row) => (row % periods) + 1;
    const load = loadings(world, of("loading"));
    const paths = factorPaths(world, of("factor"));
    const [level, noise, bad] = [of("level"), of("noise"), of("bad")];
    const y0 = (0,table/* each */.__)(rows, (row) => {
        const [unit, t] = [unitAt(row), periodAt(row)];
        const donor = unit - treated_units;
        const struck = donor >= 0 && t >= starts && bad.uniform(donor) < world.bad_donors;
        let value = world.mean + world.noise_sd * noise.normal(unit, t) + (struck ? world.bad_donor_shock : 0);
        value += world.unit_sd * synthetic_control_levelOf(world, level, unit);
        for (let f = 0; f < world.factors; f++)
            value += load(unit, f) * paths[f][t - 1];
        return value;
    });
    const effect = (t) => volts(world, phase) * (world.effect + world.effect_growth * (t - starts));
    const isTreated = (row) => unitAt(row) < treated_units;
    const y1 = y0.map((value, row) => value + effect(periodAt(row)));
    const seen = (row) => isTreated(row) && periodAt(row) >= starts;
    const unit_id = (0,table/* each */.__)(rows, (row) => unitAt(row) + 1);
    const period = (0,table/* each */.__)(rows, periodAt);
    return {
        observed: (0,table/* table */.tp)("simulated donors", {
            unit_id,
            period,
            treated: (0,table/* each */.__)(rows, (row) => Number(isTreated(row))),
            [outcome]: y0.map((value, row) => (seen(row) ? y1[row] : value)),
        }),
        potential: (0,table/* table */.tp)("potential outcomes", { unit_id, period, y0, y1 }),
        truth: (0,truth/* truthOf */.D)(world, phase, estimands(world, (0,truth/* where */._M)((0,truth/* differences */.tX)(y0, y1), seen), effect), [
            {
                assumption: synthetic_control_flaws.bad_donors.assumption,
                size: world.bad_donors * world.bad_donor_shock,
                unit: "outcome, mean over the donors",
            },
            {
                assumption: synthetic_control_flaws.outside_hull.assumption,
                size: world.outside_hull,
                unit: "standard deviations of the donors' loadings",
            },
        ]),
    };
}
function synthetic_control_levelOf({ treated_units, donors }, level, unit) {
    if (unit >= treated_units)
        return level.normal(unit - treated_units);
    return [0, 1, 2].reduce((sum, k) => sum + level.normal((3 * unit + k) % donors) / 3, 0);
}
function factorPaths({ factors, factor_sd, periods }, draws) {
    return Array.from({ length: factors }, (_, f) => {
        let place = 0;
        return (0,table/* each */.__)(periods, (k) => {
            place += factor_sd * draws.normal(f, k);
            return place;
        });
    });
}
/** `effects`: of each treated unit its treated periods in order. */
function estimands(world, effects, effect) {
    const { outcome, starts, periods } = world;
    const length = periods - starts + 1;
    const times = Array.from({ length }, (_, k) => starts + k);
    return [
        (0,truth/* estimandOf */.n0)({
            estimand: "ATT",
            outcome,
            effects,
            declared: times.reduce((sum, t) => sum + effect(t) / length, 0),
        }),
        ...times.map((t, k) => (0,truth/* estimandOf */.n0)({
            estimand: "ATT(t)",
            outcome,
            effects: (0,truth/* where */._M)(effects, (row) => row % length === k),
            declared: effect(t),
            group: String(t),
        })),
    ];
}
/** A synthetic control study. */
const syntheticControl = (0,simulate_define/* defineDesign */.e0)({
    name: "synthetic_control",
    world: synthetic_control_World,
    flaws: synthetic_control_flaws,
    size: "donors",
    rows: ({ donors, treated_units, periods }) => (donors + treated_units) * periods,
    simulate: synthetic_control_simulate,
});

;// CONCATENATED MODULE: ./build/simulate/index.js









/** The designs by name. */
const designs = new Map([
    experiment/* experiment */.y,
    panel/* panel */.n,
    syntheticControl,
    interruptedTimeSeries,
    regressionDiscontinuity,
    instrument,
    observational,
    funnel,
].map((design) => [design.name, design]));
/** A world of any design of the table. */
const simulate_World = schemas/* discriminatedUnion */.gMt("design", [...designs.values()].map(({ world }) => world));


/***/ }),

/***/ 70081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ panel)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var _stats_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52681);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4576);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93331);
/* harmony import */ var _truth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57418);
/* harmony import */ var _wave_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6986);






const columns = ["unit_id", "period", "treated", "first_treated"];
/** A panel of units over periods; from its start on a treated unit has the effect. Amounts are in the outcome's unit. */
const World = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    design: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("panel"),
    seed: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0),
    units: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2),
    periods: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2),
    starts: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2).describe("the first treated period, counted from 1"),
    treated_share: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).lt(1).default(0.5),
    cohorts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ starts: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2), share: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).lt(1) }))
        .default([])
        .describe("staggered adoption: who starts when, in place of `starts` and `treated_share`"),
    outcome: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .min(1)
        .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
        .default("outcome"),
    mean: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(100),
    unit_sd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).default(10).describe("of the units' own levels"),
    trend: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0).describe("common change a period"),
    season: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0).describe("height of a common wave over the periods"),
    season_periods: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(2).default(12).describe("length of that wave"),
    slope_gap: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .default(0)
        .describe("further change a period of the treated group: it violates parallel trends"),
    anticipation: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0).default(0).describe("periods before the start with half the effect"),
    noise_sd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).default(5),
    autocorrelation: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(-1).lt(1).default(0.3),
    effect: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().describe("in the first treated period"),
    effect_growth: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(0).describe("further effect a period after that"),
    effect_sd: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).default(0).describe("of the effect between units"),
    leavers: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).lt(1).default(0).describe("share of the treated that leaves at the start"),
    voltage: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().default(1).describe("effect at full scale / effect in the pilot"),
    flaws: (0,_define_js__WEBPACK_IMPORTED_MODULE_4__/* .flawsOf */ .Pv)(["pre_trend", "anticipation", "composition"]),
})
    .superRefine((world, context) => {
    const say = (path, message) => context.addIssue({ code: "custom", path, message, input: world });
    if (world.starts > world.periods)
        say(["starts"], "one of the periods");
    world.cohorts.forEach(({ starts }, k) => {
        if (starts > world.periods)
            say(["cohorts", k, "starts"], "one of the periods");
    });
    if (world.cohorts.reduce((sum, { share }) => sum + share, 0) > 1) {
        say(["cohorts"], "cohorts whose shares sum to at most 1");
    }
});
const flaws = {
    pre_trend: {
        assumption: "parallel trends",
        medium: ({ noise_sd, periods }) => ({ slope_gap: (0.4 * noise_sd) / periods }),
        severe: ({ noise_sd, periods }) => ({ slope_gap: (2 * noise_sd) / periods }),
    },
    anticipation: {
        assumption: "no anticipation",
        medium: () => ({ anticipation: 1 }),
        severe: () => ({ anticipation: 3 }),
    },
    composition: {
        assumption: "the same units before and after",
        medium: () => ({ leavers: 0.1 }),
        severe: () => ({ leavers: 0.8 }),
    },
};
const streams = (world, phase) => {
    const of = (variable) => (0,_stats_random_js__WEBPACK_IMPORTED_MODULE_0__/* .stream */ .T)(world.seed, "panel", phase, variable);
    return {
        arm: of("arm"),
        level: of("level"),
        own_effect: of("effect"),
        noise: of("noise"),
        leaves: of("leaves"),
    };
};
function unitOf(world, phase, { arm, level, own_effect, leaves }, i) {
    const effect = world.effect * (phase === "scale" ? world.voltage : 1);
    const starts = startOf(world, arm.uniform(i));
    return {
        starts,
        level: world.mean + world.unit_sd * level.normal(i),
        effect: effect + (world.effect_sd > 0 ? world.effect_sd * own_effect.normal(i) : 0),
        leaves: starts > 0 && leaves.uniform(i) < world.leavers,
    };
}
function startOf({ cohorts, starts, treated_share }, u) {
    if (cohorts.length === 0)
        return u < treated_share ? starts : 0;
    let below = 0;
    for (const cohort of cohorts) {
        below += cohort.share;
        if (u < below)
            return cohort.starts;
    }
    return 0;
}
/** The effect of a unit that starts at `starts` in period t: half of it while anticipated, then growing. */
function effectAt(world, volts, { starts, effect }, t) {
    if (starts === 0 || t < starts - world.anticipation)
        return 0;
    if (t < starts)
        return effect / 2;
    return effect + world.effect_growth * volts * (t - starts);
}
/** Rows by unit, then period. */
function simulate(world, phase) {
    const rows = world.units * world.periods;
    const numbers = () => new Float64Array(rows);
    const [unit_id, period, treated, first, y0, y1, outcome] = Array.from({ length: 7 }, numbers);
    const gone = new Uint8Array(rows);
    const draws = streams(world, phase);
    const volts = phase === "scale" ? world.voltage : 1;
    const fresh = Math.sqrt(1 - world.autocorrelation ** 2);
    for (let i = 0, row = 0; i < world.units; i++) {
        const unit = unitOf(world, phase, draws, i);
        let noise = draws.noise.normal(i, 0);
        for (let t = 1; t <= world.periods; t++, row++) {
            noise = world.autocorrelation * noise + fresh * draws.noise.normal(i, t);
            unit_id[row] = i + 1;
            period[row] = t;
            treated[row] = Number(unit.starts > 0);
            first[row] = unit.starts;
            gone[row] = Number(unit.leaves && t >= unit.starts);
            const season = world.season === 0 ? 0 : world.season * (0,_wave_js__WEBPACK_IMPORTED_MODULE_5__/* .wave */ .M)(t, world.season_periods);
            const drift = (world.trend + (unit.starts > 0 ? world.slope_gap : 0)) * t + season;
            y0[row] = unit.level + drift + world.noise_sd * noise;
            outcome[row] = y0[row] + effectAt(world, volts, unit, t);
            y1[row] = unit.starts > 0 ? outcome[row] : y0[row] + unit.effect;
        }
    }
    const observed = {
        unit_id,
        period,
        treated,
        ...(world.cohorts.length > 0 && { first_treated: first }),
        [world.outcome]: outcome,
    };
    const there = (row) => gone[row] === 0;
    const effects = outcome.map((value, row) => value - y0[row]);
    return {
        observed: (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)("simulated panel", (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .kept */ .LP)(observed, there)),
        potential: (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)("potential outcomes", (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .kept */ .LP)({ unit_id, period, y0, y1 }, there)),
        truth: (0,_truth_js__WEBPACK_IMPORTED_MODULE_2__/* .truthOf */ .D)(world, phase, estimands(world, volts, { effects, first, period, unit_id }), violations(world)),
    };
}
/** Overall, and of each group and period from its start on; those who left count with what they would have had. */
function estimands(world, volts, { effects, first, period, unit_id }) {
    const { outcome, periods } = world;
    const cohorts = world.cohorts.length > 0 ? world.cohorts : [{ starts: world.starts, share: world.treated_share }];
    const cell = (starts, t) => world.effect * volts + world.effect_growth * volts * (t - starts);
    const cells = cohorts.flatMap(({ starts, share }) => Array.from({ length: periods - starts + 1 }, (_, k) => ({ starts, share, t: starts + k })));
    const weight = cells.reduce((sum, { share }) => sum + share, 0);
    const overall = cells.reduce((sum, { starts, share, t }) => sum + (share / weight) * cell(starts, t), 0);
    const treated = (row) => first[row] > 0 && period[row] >= first[row];
    return [
        (0,_truth_js__WEBPACK_IMPORTED_MODULE_2__/* .estimandOf */ .n0)({
            estimand: "ATT",
            outcome,
            effects: (0,_truth_js__WEBPACK_IMPORTED_MODULE_2__/* .where */ ._M)(effects, treated),
            units: (0,_truth_js__WEBPACK_IMPORTED_MODULE_2__/* .where */ ._M)(unit_id, treated),
            declared: overall,
        }),
        ...cells.map(({ starts, t }) => (0,_truth_js__WEBPACK_IMPORTED_MODULE_2__/* .estimandOf */ .n0)({
            estimand: "ATT(g,t)",
            outcome,
            effects: (0,_truth_js__WEBPACK_IMPORTED_MODULE_2__/* .where */ ._M)(effects, (row) => first[row] === starts && period[row] === t),
            declared: cell(starts, t),
            group: `${starts},${t}`,
        })),
    ];
}
function violations(world) {
    return [
        { assumption: flaws.pre_trend.assumption, size: world.slope_gap, unit: "outcome a period" },
        {
            assumption: flaws.anticipation.assumption,
            size: world.anticipation,
            unit: "periods with half the effect",
        },
        {
            assumption: flaws.composition.assumption,
            size: world.leavers,
            unit: "share of the treated that leaves",
        },
    ];
}
/** Difference-in-differences: a group, or cohorts one after the other, treated from a period on. */
const panel = (0,_define_js__WEBPACK_IMPORTED_MODULE_4__/* .defineDesign */ .e0)({
    name: "panel",
    world: World,
    flaws,
    size: "units",
    rows: ({ units, periods }) => units * periods,
    simulate,
});


/***/ }),

/***/ 93331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ ordinals),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   __: () => (/* binding */ each),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82015);

/** A frame of a design's columns in the order given; whole numbers of any width become numbers. */
function table(label, columns) {
    return (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .makeFrame */ .g)(Object.entries(columns).map(([name, values]) => [name, column(values)]), label);
}
function column(values) {
    if (values instanceof Float64Array)
        return { type: "number", values };
    if (values instanceof Uint8Array || values instanceof Int32Array) {
        return { type: "number", values: Float64Array.from(values) };
    }
    return { type: "text", values };
}
/** The whole numbers 1 … n. */
const ordinals = (n) => Float64Array.from({ length: n }, (_, i) => i + 1);
/** `f` of each of 0 … n−1. */
function each(n, f) {
    const values = new Float64Array(n);
    for (let i = 0; i < n; i++)
        values[i] = f(i);
    return values;
}
/** The rows that `keep` says, of every column; the very same columns when it keeps all. */
function kept(columns, keep) {
    const entries = Object.entries(columns);
    const n = entries[0]?.[1].length ?? 0;
    const rows = [];
    for (let row = 0; row < n; row++)
        if (keep(row))
            rows.push(row);
    if (rows.length === n)
        return { ...columns };
    return Object.fromEntries(entries.map(([name, values]) => [name, at(values, rows)]));
}
function at(values, rows) {
    if (!ArrayBuffer.isView(values))
        return rows.map((row) => values[row]);
    const made = new values.constructor(rows.length);
    for (let i = 0; i < rows.length; i++)
        made[i] = values[rows[i]];
    return made;
}


/***/ }),

/***/ 57418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   _M: () => (/* binding */ where),
/* harmony export */   n0: () => (/* binding */ estimandOf),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);

/** An estimand's value as the mean of y1 − y0 over whom it is about, with its Monte Carlo standard error over units. */
function estimandOf({ estimand, outcome, effects, units, declared = null, group = null, }) {
    const n = effects.length;
    let value = 0;
    for (let i = 0; i < n; i++)
        value += effects[i] / n;
    const { g, squares } = units ? squaresByUnit(effects, units, value) : squaresOf(effects, value);
    const se_mc = g > 1 ? Math.sqrt((squares * g) / (g - 1)) / n : null;
    return { estimand, outcome, value, se_mc, n, declared, group };
}
/** Σ (value − center)² over n values. */
function squaresOf(values, center) {
    let squares = 0;
    for (let i = 0; i < values.length; i++)
        squares += (values[i] - center) * (values[i] - center);
    return { g: values.length, squares };
}
/** The same of the g units' sums: rows of one unit are not independent. */
function squaresByUnit(values, units, center) {
    const sums = new Map();
    for (let i = 0; i < values.length; i++) {
        const unit = units[i];
        sums.set(unit, (sums.get(unit) ?? 0) + values[i] - center);
    }
    return { g: sums.size, squares: squaresOf([...sums.values()], 0).squares };
}
/** A simulation's truth; estimands of nobody are left out, as are violations of size 0. */
function truthOf({ design, seed }, phase, estimands, violations = []) {
    return {
        schema_version: _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        design,
        seed,
        phase,
        estimands: estimands.filter(({ n }) => n > 0),
        assumptions_violated: violations.filter(({ size }) => size !== 0),
    };
}
/** The values at the rows that `of` says. */
function where(values, of) {
    return Float64Array.from(values).filter((_, row) => of(row));
}
/** y1 − y0, row by row. */
const differences = (y0, y1) => y1.map((value, row) => value - y0[row]);


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wave)
/* harmony export */ });
/** Up and down within −1 and 1 over a length, in straight lines. */
function wave(t, length) {
    const place = (t % length) / length;
    return place < 0.5 ? 4 * place - 1 : 3 - 4 * place;
}


/***/ }),

/***/ 90199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
/* harmony import */ var _rubrics_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66655);
/* harmony import */ var _stats_score_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21194);
/* harmony import */ var _returns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49773);




/** From the most to the least rigorous. */
const ladder = _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelType */ .e3.options;
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
    const scored = (0,_rubrics_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .dimensionsInForce */ .Ik)(rubric, policy).map(({ name, weight, thresholds, score }) => {
        const got = score(measure, thresholds, context);
        return {
            component: { name, weight, value: got.value, score: got.score ?? 0.5, statement: got.statement },
            missing: got.score === null,
        };
    });
    const components = scored.map(({ component }) => component);
    const demotion = demotionOf(measure, rubric);
    const effective_type = demotion?.to ?? measure.model_type;
    const range = (0,_rubrics_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .bandsInForce */ .JR)(policy)[effective_type];
    const quality = policy.strategy === "score" ? drawOf(initiative.id) : (0,_stats_score_js__WEBPACK_IMPORTED_MODULE_2__/* .weightedGeometricMean */ .c)(components);
    const confidence = Math.min(range.upper, Math.max(range.lower, range.lower + (range.upper - range.lower) * quality));
    const { best, median, worst } = (0,_returns_js__WEBPACK_IMPORTED_MODULE_3__/* .returnsOf */ .B)(measure, perEffect);
    return _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .EvaluateResult */ .xt.parse({
        schema_version: _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        initiative_id: initiative.id,
        cycle,
        model_type: measure.model_type,
        effective_type,
        confidence,
        confidence_range: range,
        strategy: policy.strategy,
        rubric: rubric.name,
        rubric_sha256: (0,_rubrics_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .rubricHash */ .QB)(rubric, policy),
        components,
        missing: scored.filter(({ missing }) => missing).map(({ component }) => component.name),
        demotion,
        cost,
        break_even_effect: context.break_even_effect,
        return_per_effect: perEffect,
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
const drawOf = (id) => Number.parseInt((0,_contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(id).slice(0, 13), 16) / 2 ** 52;


/***/ }),

/***/ 49773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ returnsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * The interval as returns in currency; a negative value of the effect (lower is better) swaps its ends.
 * @throws E_RETURNS_RANGE when they are beyond what a number holds
 */
function returnsOf(measure, perEffect) {
    const [low, high] = [measure.ci_lower * perEffect, measure.ci_upper * perEffect];
    if (!Number.isFinite(low) || !Number.isFinite(high))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_RETURNS_RANGE", { low, high }, { path: ["returns"] });
    return {
        best: Math.max(low, high),
        median: measure.effect_estimate * perEffect,
        worst: Math.min(low, high),
    };
}


/***/ }),

/***/ 71161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ less),
/* harmony export */   Sd: () => (/* binding */ totals),
/* harmony export */   pG: () => (/* binding */ means)
/* harmony export */ });
/** Σ of the rows' weights by group, or how many rows it has. @param code the group of each row, 0 … G−1 */
function totals(code, groups, weights) {
    const found = new Float64Array(groups);
    for (let i = 0; i < code.length; i++)
        found[code[i]] += weights?.[i] ?? 1;
    return found;
}
/** The (weighted) mean by group, 0 of one without rows. @param rows the `totals` of the groups */
function means(values, code, rows, weights) {
    const sum = new Float64Array(rows.length);
    for (let i = 0; i < values.length; i++)
        sum[code[i]] += values[i] * (weights?.[i] ?? 1);
    return sum.map((total, g) => (rows[g] > 0 ? total / rows[g] : 0));
}
/** Each value without its group's effect. */
function less(values, effects, code) {
    const left = new Float64Array(values.length);
    for (let i = 0; i < left.length; i++)
        left[i] = values[i] - effects[code[i]];
    return left;
}


/***/ }),

/***/ 90827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ chiSquareTail),
/* harmony export */   dk: () => (/* binding */ normalProbability),
/* harmony export */   mX: () => (/* binding */ twoSidedP),
/* harmony export */   p5: () => (/* binding */ fTail),
/* harmony export */   z7: () => (/* binding */ criticalValue)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_chisquare_cdf__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16328);
/* harmony import */ var _stdlib_stats_base_dists_f_cdf__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38207);
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72484);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86060);
/* harmony import */ var _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86021);
/* harmony import */ var _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74455);






/** P(|T| ≥ |t|). The lower tail is used, so that a small p keeps its digits. */
function twoSidedP(t, df) {
    const tail = df === null ? _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_2__(-Math.abs(t), 0, 1) : _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_4__(-Math.abs(t), df);
    return Math.min(1, 2 * tail);
}
/** The value that |T| stays under with probability `level`. @throws RangeError outside (0, 1) or for df ≤ 0 */
function criticalValue(level, df) {
    if (!(level > 0 && level < 1) || (df !== null && !(df > 0)))
        throw new RangeError(`level ${level}, df ${df}`);
    const upper = (1 + level) / 2;
    return df === null ? _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_3__(upper, 0, 1) : _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_5__(upper, df);
}
/** P(X ≥ x) of χ² with `df` degrees of freedom. */
function chiSquareTail(x, df) {
    if (x <= 0)
        return 1;
    return df === 1 ? 2 * _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_2__(-Math.sqrt(x), 0, 1) : Math.max(0, 1 - _stdlib_stats_base_dists_chisquare_cdf__WEBPACK_IMPORTED_MODULE_0__(x, df));
}
/** P(F ≥ f) with d1 and d2 degrees of freedom, by the lower tail of 1/F. */
const fTail = (f, d1, d2) => (f <= 0 ? 1 : _stdlib_stats_base_dists_f_cdf__WEBPACK_IMPORTED_MODULE_1__(1 / f, d2, d1));
/** P(Z ≤ z). */
const normalProbability = (z) => _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_2__(z, 0, 1);


/***/ }),

/***/ 44785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ moments),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Gj: () => (/* binding */ satterthwaite),
/* harmony export */   bd: () => (/* binding */ standardizedDifference)
/* harmony export */ });
function moments(values) {
    const n = values.length;
    const mean = sumOf(values, (value) => value) / n;
    const squares = sumOf(values, (value) => (value - mean) ** 2);
    return { n, mean, variance: n > 1 ? squares / (n - 1) : Number.NaN };
}
/** A sum whose rounding errors are carried along. @see Neumaier (1974), ZAMM 54(1) */
function sumOf(values, of) {
    let [sum, lost] = [0, 0];
    for (let i = 0; i < values.length; i++) {
        const value = of(values[i]);
        const next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
    return sum + lost;
}
/**
 * Satterthwaite's degrees of freedom of a sum of independent parts, each with its variance and its own degrees of
 * freedom; of two arms' means, Welch's. The smallest of the parts' where none varies.
 */
function satterthwaite(parts) {
    const whole = parts.reduce((sum, { variance }) => sum + variance, 0);
    const squares = parts.reduce((sum, { variance, df }) => sum + variance ** 2 / df, 0);
    return squares > 0 ? whole ** 2 / squares : Math.min(...parts.map(({ df }) => df));
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


/***/ }),

/***/ 52681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ stream)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86060);

/** The number before 1, to which the topmost draw would round. */
const largest = 1 - 2 ** -53;
/** The stream of a variable of a table: `stream(7, "units", "assignment")`. */
function stream(seed, ...labels) {
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
    return { uniform, normal: (unit, period = 0) => _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_0__(uniform(unit, period), 0, 1) };
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


/***/ }),

/***/ 21194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ramp),
/* harmony export */   c: () => (/* binding */ weightedGeometricMean)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51550);


/** Where x stands between a bad and a good value, held to [0, 1]; `bad` may be the larger. */
const ramp = (x, bad, good) => Math.min(1, Math.max(0, (x - bad) / (good - bad)));
/** exp(Σ wᵢ ln max(dᵢ, 0.02)): one severe flaw is not averaged away. Weights sum to 1. */
function weightedGeometricMean(parts) {
    return _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(parts.reduce((sum, { score, weight }) => sum + weight * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(Math.max(score, 0.02)), 0));
}


/***/ })

};
