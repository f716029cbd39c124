export const id = 254;
export const ids = [254];
export const modules = {

/***/ 85108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ CheckRequests),
/* harmony export */   K: () => (/* binding */ CheckResult)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** What a refutation check found of one measurement. */
const CheckResult = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    passed: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("not applicable")]),
    statement: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("one sentence: what was tried and what came of it, or why it could not be"),
    numbers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
});
const Request = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })]);
/** Which checks to run: `all`, or names, with parameters where they have some. */
const CheckRequests = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("all"), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Request)], {
    error: "all, or a list of checks such as [placebo_in_time, { name: placebo_outcome, outcome: visits }]",
})
    .describe("refutation checks: all, or a list of names, with parameters where they have some");


/***/ }),

/***/ 36291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ Sha256),
/* harmony export */   Id: () => (/* binding */ Id),
/* harmony export */   LZ: () => (/* binding */ scenarioNames),
/* harmony export */   MW: () => (/* binding */ Instant),
/* harmony export */   _e: () => (/* binding */ Scenarios),
/* harmony export */   a0: () => (/* binding */ Phase),
/* harmony export */   e3: () => (/* binding */ ModelType),
/* harmony export */   ee: () => (/* binding */ CycleId)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** The four families of method, from the most to the least rigorous; each has its band of confidence. */
const ModelType = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["experiment", "quasi-experiment", "time-series", "observational"]);
const Phase = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pilot", "scale"]);
/** Also a file name: letters, digits, - and _; starts with a letter or digit; at most 80 characters. */
const Id = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, "letters, digits, - and _, at most 80, beginning with a letter or digit");
/** A cycle's id names a folder: letters, digits, ., - and _. */
const CycleId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "letters, digits, ., - and _, at most 80, beginning with a letter or digit");
const Sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
/** February has no 30th: what Date makes of such a text is another day. */
const isInstant = (text) => {
    const time = Date.parse(text);
    return !Number.isNaN(time) && `${new Date(time).toISOString().slice(0, 19)}Z` === text;
};
/** One instant in UTC, to the second: 2026-11-23T00:00:00Z. */
const Instant = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, "an instant such as 2026-11-23T00:00:00Z")
    .refine(isInstant, { error: "an instant that the calendar has" });
/** One number per scenario, in currency unless said otherwise. */
const Scenarios = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ best: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), median: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), worst: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() });
const scenarioNames = ["best", "median", "worst"];


/***/ }),

/***/ 77964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ DesignChoice),
/* harmony export */   p: () => (/* binding */ Design)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const label = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]).transform(String);
const column = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const columns = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(column).min(1);
/** What is known of how a treatment came about, in the names that the models' own parameters have. */
const Design = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    outcome: column.describe("a number column"),
    randomised: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe("whether chance alone decided who was treated"),
    treatment: column
        .optional()
        .describe("the column of the arm, or of the 0/1 status by unit and period in a panel"),
    control: label.optional().describe("the untreated arm"),
    arm: label.optional().describe("the treated arm, when there are more than two"),
    received: column.optional().describe("a 0/1 column of who was really treated, where that may differ"),
    blocks: column.optional().describe("the stratum within which arms were drawn"),
    unit: column.optional().describe("the column of units"),
    cluster: column.optional().describe("the column of what was treated together"),
    time: column.optional().describe("ISO dates or numbers"),
    starts: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]).optional().describe("the first treated period"),
    treated: column.optional().describe("a 0/1 column of the units treated from `starts` on"),
    treated_units: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(label).min(1).optional().describe("in its place: those units by name"),
    first_treated: column
        .optional()
        .describe("a column of each unit's first treated time, where starts differ"),
    score: column.optional().describe("the number that decides who is treated"),
    cutoff: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional().describe("the score from which on the treatment is given"),
    instruments: columns
        .optional()
        .describe("columns that move the treatment and touch the outcome in no other way"),
    comparison: column.optional().describe("a series that the treatment does not reach"),
    covariates: columns.optional().describe("columns from before the treatment"),
    lagged_outcome: column.optional().describe("which covariate is the outcome before"),
    negative_control: column.optional().describe("an outcome that the treatment cannot touch"),
    smallest_effect: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().optional().describe("the smallest effect that would matter"),
    attested: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["preregistered", "no_interference", "exclusion", "no_concurrent_event"]))
        .default([])
        .describe("what no data can show and somebody answers for"),
});
/** Which model `auto` took, why, and why not the others: in the contract, so that a reader can object. */
const DesignChoice = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    chosen: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    params: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).describe("what the model was given"),
    rejected: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), identified: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
        .describe("in falling order of rigour"),
});


/***/ }),

/***/ 56254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dv: () => (/* reexport */ AllocateResult),
  Gx: () => (/* reexport */ AllocationProblem),
  cf: () => (/* reexport */ AllocationSolution),
  f4: () => (/* reexport */ Calibration),
  $9: () => (/* reexport */ check/* CheckRequests */.$),
  ui: () => (/* reexport */ CopulaModel),
  ee: () => (/* reexport */ common/* CycleId */.ee),
  a0: () => (/* reexport */ CycleManifest),
  m_: () => (/* reexport */ Decisions),
  pT: () => (/* reexport */ design/* Design */.p),
  AH: () => (/* reexport */ engine/* ENGINE_VERSION */.A),
  xt: () => (/* reexport */ EvaluateResult),
  EW: () => (/* reexport */ Idea),
  T: () => (/* reexport */ initiative/* Initiative */.T),
  MW: () => (/* reexport */ common/* Instant */.MW),
  vH: () => (/* reexport */ LoopConfig),
  Xt: () => (/* reexport */ MeasurePolicy),
  Yi: () => (/* reexport */ MeasureResult),
  Dc: () => (/* reexport */ initiative/* Measurement */.Dc),
  e3: () => (/* reexport */ common/* ModelType */.e3),
  Ng: () => (/* reexport */ NextStudies),
  $7: () => (/* reexport */ OutcomeReport),
  JC: () => (/* reexport */ common/* Phase */.a0),
  Mx: () => (/* reexport */ ReasonCode),
  gr: () => (/* reexport */ initiative/* Returns */.gr),
  f$: () => (/* reexport */ SCHEMA_VERSION),
  og: () => (/* reexport */ SynthesisQuality),
  jE: () => (/* reexport */ Truth),
  OH: () => (/* reexport */ Validation),
  dj: () => (/* reexport */ canonicalJson),
  Ae: () => (/* reexport */ contentHash),
  g: () => (/* reexport */ defaultBands),
  oU: () => (/* reexport */ initiative/* initiativeFields */.oU),
  Jz: () => (/* reexport */ readContract),
  LZ: () => (/* reexport */ common/* scenarioNames */.LZ),
  sc: () => (/* reexport */ sha256)
});

// UNUSED EXPORTS: AllocatePolicy, AllocationConstraints, AllocationExplanation, CalibratePolicy, CalibrationPriors, Candidate, CheckResult, Closed, Component, ConstraintPolicy, Context, Correction, Decision, DecisiveChange, DesignChoice, Diagnostic, DimensionPolicy, DropReason, Estimand, Estimate, EvaluatePolicy, Execution, Firing, Forecast, Id, Learned, LearningTerms, Marginal, ModelValidation, Monitors, NextPolicy, NextStudy, PlannedStudy, Problem, ProblemInitiative, Reading, SampledScenarios, Scenarios, SchemaVersion, Sha256, Simulated, SynthesisMeasure, TrackRecord, Transform, Verdict, Violation, portfolioFields, ruleParameters

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/contracts/allocation-problem.js

const amount = schemas/* number */.aig();
const share = schemas/* number */.aig().min(0).max(1);
const count = schemas/* int */.Whr().min(0);
const byId = (value) => schemas/* record */.g1P(schemas/* string */.YjP(), value);
const ids = schemas/* array */.YOg(schemas/* string */.YjP());
/** What a period can spend, and whether what it leaves is there in the next. */
const periodTerms = {
    budgets: schemas/* array */.YOg(amount.min(0)).min(1).describe("in currency, by period"),
    carry_over: schemas/* boolean */.zMY().default(false).describe("whether what a period leaves is there in the next"),
};
const CategoryLimits = schemas/* strictObject */.rej({
    min_cost: amount.min(0).optional().describe("in currency: at least this much is spent on it, at full cost"),
    max_cost: amount.min(0).optional(),
    min_count: count.optional(),
    max_count: count.optional(),
});
const ExclusiveGroup = schemas/* strictObject */.rej({ ids, max: count.default(1).describe("how many of them") });
/** The constraints that impact-loop.yaml states; what each initiative uses is in its own file. */
const ConstraintPolicy = schemas/* strictObject */.rej({
    resources: byId(amount.min(0)).optional().describe("capacity of what else is scarce: { engineers: 12 }"),
    periods: schemas/* strictObject */.rej(periodTerms).optional(),
    exclusive_groups: schemas/* array */.YOg(ExclusiveGroup).optional(),
    requires: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP()]))
        .optional()
        .describe("the first only with the second"),
    categories: byId(CategoryLimits).optional(),
    min_count: count.optional(),
    max_count: count.optional(),
});
const AllocationConstraints = ConstraintPolicy.extend({
    resources: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), capacity: amount.min(0), use: byId(amount.min(0)) }))
        .optional()
        .describe("what else is scarce: Σ use ≤ capacity; whoever is not named uses none"),
    periods: schemas/* strictObject */.rej({
        ...periodTerms,
        cost: byId(schemas/* array */.YOg(amount.min(0))).describe("by initiative, a cost a period"),
    })
        .optional(),
    must_fund: ids.optional(),
    never_fund: ids.optional(),
    partial: byId(schemas/* strictObject */.rej({ min_fraction: share }))
        .optional()
        .describe("whoever may be funded in part: none of it, or at least this share"),
});
/** What rules read besides returns. */
const ruleParameters = {
    weights: byId(amount.min(0)).optional().describe("of the scenarios, for bayesian; they sum to 1"),
    alpha: share.optional().describe("of hurwicz: the weight of the best total; 0.5 when left out"),
    beta: schemas/* number */.aig()
        .min(0)
        .lt(1)
        .optional()
        .describe("of cvar_regret and cvar_return: 0.9 looks at the worst tenth of the scenarios; 0.9 when left out"),
};
const ProblemInitiative = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    cost: amount.min(0).describe("in currency"),
    confidence: share,
    returns: byId(amount).describe("by scenario, at full scale, in currency"),
    category: schemas/* string */.YjP().optional(),
    calibrated: schemas/* object */.Ikc({
        returns: byId(amount).describe("by scenario, as the record of past outcomes makes them"),
        weight: share.describe("κ: how much they count beside the discounted `returns`"),
        slope: amount.describe("by how much they move when `returns` move by one"),
    })
        .optional(),
});
/** A portfolio to choose, whoever made its estimates: what ALLOCATE solves. */
const AllocationProblem = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().optional(),
    scenarios: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).describe("names, as in each initiative's returns"),
    worst_scenario: schemas/* string */.YjP()
        .describe("what is not trusted is taken at this one, one of each initiative's returns"),
    confidence_threshold: share.default(0).describe("initiatives below it are left out"),
    budget: amount.min(0).describe("in currency"),
    rmin: amount
        .nullable()
        .default(null)
        .describe("floor of Σ returns in the worst scenario, not discounted; null for none"),
    rule: schemas/* string */.YjP().default("minimax_regret"),
    ...ruleParameters,
    objective: schemas/* enum */.k5n(["gross", "net"])
        .default("gross")
        .describe("net: returns are taken less the cost, in the floor too"),
    constraints: AllocationConstraints.prefault({}),
    initiatives: schemas/* array */.YOg(ProblemInitiative),
});
const perScenario = byId(amount).nullable();
/** A problem's answer. Everything but `bound` can be recomputed from the problem and `selected`. */
const AllocationSolution = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().optional(),
    rule: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(["optimal", "infeasible", "time_limit"]).describe("time_limit: the best found, not proven"),
    status_reason: schemas/* string */.YjP().describe("one sentence"),
    conflict: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe("of an infeasible one: constraints that no portfolio keeps together, none to spare"),
    selected: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        fraction: share.describe("1 unless it is funded in part"),
        cost: amount.describe("of that fraction"),
    })),
    total_cost: amount,
    objective: amount.nullable().describe("what the rule minimises or maximises"),
    bound: amount.nullable().describe("proven: no portfolio is better than this"),
    gap: amount.nullable().describe("|objective − bound|"),
    scenario_optima: perScenario.describe("V*: the most that any portfolio brings, the floor `rmin` aside"),
    portfolio_effective: perScenario.describe("the portfolio's, discounted by confidence"),
    regrets: perScenario.describe("V* − portfolio_effective"),
    solver: schemas/* string */.YjP().describe("what proved it"),
});

// EXTERNAL MODULE: ./build/contracts/common.js
var common = __webpack_require__(36291);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/contracts/canonical.js

/**
 * Canonical JSON: keys sorted by code unit, two-space indent, shortest round-trip numbers, LF, a final newline.
 * Equal content is equal bytes. `undefined` members are left out; −0 is written as 0.
 * @throws RangeError for a number that JSON cannot hold (NaN, ±Infinity): a contract never carries one.
 */
function canonicalJson(value) {
    return `${write(value, "")}\n`;
}
function write(value, indent) {
    if (typeof value === "number" && !Number.isFinite(value))
        throw new RangeError(`not a JSON number: ${value}`);
    if (value === null || typeof value !== "object")
        return JSON.stringify(value === 0 ? 0 : value);
    const inner = `${indent}  `;
    if (Array.isArray(value)) {
        if (value.length === 0)
            return "[]";
        return `[\n${value.map((item) => inner + write(item, inner)).join(",\n")}\n${indent}]`;
    }
    const members = Object.entries(value)
        .filter((member) => member[1] !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    if (members.length === 0)
        return "{}";
    const lines = members.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`);
    return `{\n${lines.join(",\n")}\n${indent}}`;
}
/** SHA-256 in hex of a text or of bytes. */
const sha256 = (data) => (0,external_node_crypto_.createHash)("sha256").update(data).digest("hex");
/** SHA-256 in hex of a value's canonical JSON. */
const contentHash = (value) => sha256(canonicalJson(value));

;// CONCATENATED MODULE: ./build/contracts/contract.js



/** The version this engine writes: `major.minor`. A newer minor only adds fields; a newer major changes meaning. */
const SCHEMA_VERSION = "1.0";
const SchemaVersion = schemas/* string */.YjP()
    .regex(/^\d+\.\d+$/)
    .describe("major.minor of the contract's schema");
/**
 * Reads a contract back from JSON text. Fields that a newer minor added are ignored; the same version must hold
 * exactly the fields its schema names, so that nothing is dropped in silence.
 * @throws E_CONTRACT_NEWER for a newer major; E_CONTRACT_INVALID for anything that does not fit the schema.
 */
function readContract(schema, text, contract, place = {}) {
    const json = parseJson(text, contract, place);
    const version = String(json?.schema_version ?? "none");
    const [major, minor] = version.split(".").map(Number);
    const [ourMajor, ourMinor] = SCHEMA_VERSION.split(".").map(Number);
    if (major !== undefined && major > ourMajor) {
        throw (0,build_errors.impactError)("E_CONTRACT_NEWER", { contract, found: version, reads: `up to ${ourMajor}.x` }, place);
    }
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
        throw (0,build_errors.impactError)("E_CONTRACT_INVALID", { contract, detail: errors/* prettifyError */.S1(parsed.error).split("\n")[0] }, place);
    }
    const newer = major === ourMajor && minor !== undefined && minor > ourMinor;
    if (!newer && canonicalJson(parsed.data) !== canonicalJson(json)) {
        throw (0,build_errors.impactError)("E_CONTRACT_INVALID", { contract, detail: "it has fields that its schema does not name" }, place);
    }
    return parsed.data;
}
function parseJson(text, contract, place) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw (0,build_errors.impactError)("E_CONTRACT_INVALID", { contract, detail: error.message }, place);
    }
}

;// CONCATENATED MODULE: ./build/contracts/allocate-result.js




/** What the record of past outcomes makes of a pilot. Returns in currency. */
const Forecast = schemas/* object */.Ikc({
    weight: schemas/* number */.aig().min(0).max(1).describe("κ = n / (n + calibrate.trust_after), n outcomes learned from"),
    returns: common/* Scenarios */._e.describe("first, second and third quartile of the return at full scale"),
    lower: schemas/* number */.aig().describe("of the interval at measure.confidence_level"),
    upper: schemas/* number */.aig(),
    effect: schemas/* object */.Ikc({ mean: schemas/* number */.aig(), sd: schemas/* number */.aig().gt(0), slope: schemas/* number */.aig() })
        .describe("of the effect at full scale, in unit_scale, up is good; slope: by the pilot's estimate"),
    design_confidence: schemas/* number */.aig().describe("by the rubric, before any outcome"),
    confidence_lower: schemas/* number */.aig().describe("90 % interval of the calibrated confidence"),
    confidence_upper: schemas/* number */.aig(),
    outcomes: schemas/* number */.aig().min(0).describe("outcomes of its method behind the confidence, weighted by age"),
});
/** One initiative as the allocator sees it. Returns in currency. */
const Candidate = schemas/* object */.Ikc({
    id: common.Id,
    cost: schemas/* number */.aig().gt(0),
    confidence: schemas/* number */.aig().min(0).max(1),
    returns: common/* Scenarios */._e.describe("as measured"),
    effective: common/* Scenarios */._e.describe("(1 − κ) × (confidence × return + (1 − confidence) × worst) + κ × forecast, κ = 0 without a forecast; less the cost when the objective is net"),
    category: schemas/* string */.YjP().optional(),
    forecast: Forecast.optional().describe("in the learned mode; `confidence` is then the calibrated one"),
});
const DropReason = schemas/* enum */.k5n([
    "below_minimum_confidence",
    "not_validated",
    "forbidden",
    "cost_exceeds_budget",
    "displaced",
    "no_feasible_portfolio",
]);
/** Changes of one initiative that turn its decision round when nothing else changes, each found by solving again. */
const DecisiveChange = schemas/* object */.Ikc({
    quantity: schemas/* enum */.k5n(["cost", "median_return", "confidence"])
        .describe("median_return: the estimate moves, and its interval with it"),
    from: schemas/* number */.aig(),
    to: schemas/* number */.aig()
        .nullable()
        .describe("the nearest value that turns the decision; null: no change of this kind would"),
});
/** What the same problem with another budget comes to. */
const FrontierPoint = schemas/* object */.Ikc({
    budget: schemas/* number */.aig(),
    status: schemas/* enum */.k5n(["optimal", "infeasible", "time_limit"]),
    funded: schemas/* int */.Whr(),
    total_cost: schemas/* number */.aig(),
    objective: schemas/* number */.aig().nullable(),
    largest_regret: schemas/* number */.aig().nullable().describe("against what that budget could bring"),
    mean_return: schemas/* number */.aig().nullable().describe("effective, the mean over the scenarios"),
});
/** What the decision rests on, each part from solving the problem again. */
const AllocationExplanation = schemas/* object */.Ikc({
    explained: schemas/* int */.Whr()
        .describe("initiatives whose decisive changes were looked for; `impact-loop explain <id>` does any other"),
    frontier: schemas/* array */.YOg(FrontierPoint).describe("by budget; holds the budget itself, and 10 % less and more"),
    runner_ups: schemas/* array */.YOg(schemas/* object */.Ikc({
        swapped_in: schemas/* array */.YOg(common.Id),
        swapped_out: schemas/* array */.YOg(common.Id),
        total_cost: schemas/* number */.aig(),
        objective: schemas/* number */.aig(),
        loss: schemas/* number */.aig().describe("how much worse by the rule's objective"),
    }))
        .describe("the next best portfolios, against the same V*"),
    constraints: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        cost: schemas/* number */.aig()
            .nullable()
            .describe("what it costs by the rule's objective, both portfolios held against V* without it; null: not known within the time"),
    }))
        .describe("what each constraint costs that the portfolio could not do better without"),
});
const ByScenario = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig());
/** ALLOCATE's contract. Everything in it can be recomputed from `candidates` and `constraints`. */
const AllocateResult = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    cycle: common/* CycleId */.ee,
    rule: schemas/* string */.YjP(),
    rule_parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).describe("such as the weights of the Bayesian rule"),
    status: schemas/* enum */.k5n(["optimal", "infeasible", "empty", "time_limit"]),
    status_reason: schemas/* string */.YjP().describe("one sentence"),
    currency: schemas/* string */.YjP(),
    budget: schemas/* number */.aig().min(0),
    total_cost: schemas/* number */.aig().min(0),
    selected: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: common.Id,
        cost: schemas/* number */.aig(),
        predicted_return: schemas/* number */.aig()
            .describe("median return, undiscounted; the forecast's where there is one"),
        fraction: schemas/* number */.aig()
            .gt(0)
            .lt(1)
            .optional()
            .describe("when it is funded in part; `cost` is that part's, `predicted_return` too"),
        drops_out: schemas/* array */.YOg(DecisiveChange)
            .optional()
            .describe("how far it can fall before it is no longer funded"),
    })),
    dropped: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: common.Id,
        reason: DropReason,
        statement: schemas/* string */.YjP(),
        would_change: schemas/* array */.YOg(DecisiveChange).describe("the smallest single changes that would fund it"),
    })),
    candidates: schemas/* array */.YOg(Candidate).describe("sorted by id; `selected` and `dropped` partition them"),
    scenario_optima: ByScenario.nullable().describe("V*: the best any feasible portfolio could do in each scenario"),
    portfolio_effective: ByScenario.nullable().describe("the selected portfolio's effective return"),
    portfolio_returns: common/* Scenarios */._e.nullable().describe("the selected portfolio's return as measured"),
    regrets: ByScenario.nullable().describe("V* − portfolio_effective"),
    objective: schemas/* number */.aig()
        .nullable()
        .describe("what the rule minimises or maximises, at the selected portfolio"),
    bound: schemas/* number */.aig().nullable().describe("proven bound of the objective; equals it when optimal"),
    gap: schemas/* number */.aig().nullable().describe("|objective − bound|, absolute"),
    solver: schemas/* string */.YjP(),
    constraints: schemas/* object */.Ikc({
        minimum_confidence: schemas/* number */.aig(),
        minimum_worst_return: schemas/* number */.aig().nullable(),
        require_validation: schemas/* literal */.euz(true).optional().describe("when it is required"),
        ...AllocationConstraints.shape,
    }),
    overrides: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: common.Id,
        force: schemas/* enum */.k5n(["fund", "forbid"]),
        reason_code: schemas/* string */.YjP(),
        by: schemas/* string */.YjP().optional(),
        text: schemas/* string */.YjP().optional(),
        cost_in_regret: schemas/* number */.aig()
            .nullable()
            .describe("by the rule's objective, both portfolios held against V* without it; null: not known"),
    })),
    engine_pick: schemas/* array */.YOg(common.Id)
        .nullable()
        .optional()
        .describe("what would be funded without the decisions of people; null where nothing can be"),
    explanation: AllocationExplanation.nullable().optional(),
})
    .refine((r) => r.total_cost <= r.budget * (1 + 1e-9), "total_cost ≤ budget")
    .refine((r) => {
    const ids = [...r.selected, ...r.dropped].map((i) => i.id).sort();
    return (ids.length === r.candidates.length &&
        new Set(ids).size === ids.length &&
        r.candidates.every((c) => ids.includes(c.id)));
}, "selected and dropped partition the candidates");

;// CONCATENATED MODULE: ./build/contracts/calibrate-policy.js

const positive = schemas/* number */.aig().gt(0);
const calibrate_policy_share = schemas/* number */.aig().min(0).max(1);
const byFamily = (values) => schemas/* strictObject */.rej({
    experiment: positive.default(values.experiment),
    "quasi-experiment": positive.default(values["quasi-experiment"]),
    "time-series": positive.default(values["time-series"]),
    observational: positive.default(values.observational),
})
    .prefault({});
/** What is supposed before any outcome is known. In units of a plausible effect (`unit_scale`), but for shares and spreads. */
const CalibrationPriors = schemas/* strictObject */.rej({
    effect_sd: positive.default(1).describe("τ: of effects around the mean of their context"),
    effect_sd_spread: positive.default(0.4).describe("standard deviation of ln τ"),
    context_mean_sd: positive.default(1).describe("of a context's mean effect around 0"),
    bias_sd: byFamily({
        experiment: 0.1,
        "quasi-experiment": 0.4,
        "time-series": 0.7,
        observational: 1.1,
    }).describe("ρ: of each method's hidden bias around 0"),
    context_bias_share: positive.default(0.5).describe("its further bias in one context, as a share of ρ"),
    noise_sd: byFamily({
        experiment: 0.15,
        "quasi-experiment": 0.35,
        "time-series": 0.6,
        observational: 0.9,
    }).describe("ω: what a single pilot is off by beyond its standard error and its method's bias"),
    noise_sd_spread: positive.default(0.7).describe("standard deviation of ln ω"),
    voltage: schemas/* strictObject */.rej({
        mean: positive.default(0.85),
        sd: positive.default(0.15).describe("of the organisation's own"),
        own_sd: schemas/* number */.aig().min(0).default(0.15).describe("from one initiative to the next"),
    })
        .refine(({ mean, sd }) => mean > 2 * sd, {
        path: ["sd"],
        error: "less than half the mean, so that a voltage of 0 is out of the question",
    })
        .prefault({})
        .describe("effect at full scale / effect in the pilot"),
});
/** How the record of past cycles bears on this one. */
const CalibratePolicy = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(["learned", "classic"])
        .default("learned")
        .describe("classic: the record is shown and nothing is learned from it"),
    minimum_to_tell: schemas/* int */.Whr()
        .min(1)
        .default(5)
        .describe("under so many outcomes the report says `too few to tell`"),
    unit_scales: schemas/* record */.g1P(schemas/* string */.YjP(), positive)
        .default({})
        .describe("a plausible effect by metric, in the metric's unit; for others it is the effect that pays for its cost"),
    contexts: schemas/* int */.Whr()
        .min(1)
        .max(50)
        .default(6)
        .describe("metric × surface: so many of the most frequent are told apart, the rest are `other`"),
    half_life: positive.default(6).describe("in cycles: an outcome of that age counts half"),
    trust_after: positive
        .default(8)
        .describe("outcomes after which learned returns count as much as the classic rule: κ = n / (n + it)"),
    priors: CalibrationPriors.prefault({}),
    confidence: schemas/* strictObject */.rej({
        prior_outcomes: positive.default(8).describe("how many outcomes the design's confidence weighs as"),
        maximum_shift: calibrate_policy_share.default(0.3).describe("how far outcomes may ever move it"),
        band_outcomes: positive
            .default(8)
            .describe("outcomes graded by a stronger design before it may leave its band upward"),
    })
        .prefault({}),
    fidelity: schemas/* strictObject */.rej({
        minimum: calibrate_policy_share.default(0.6).describe("under it an outcome is shown and not learned from"),
        faithful: calibrate_policy_share.default(0.8).describe("under it a miss is put down to the roll-out"),
        minor_changes: calibrate_policy_share.default(0.9).describe("what a roll-out with minor changes counts as"),
        major_changes: calibrate_policy_share.default(0.5),
    })
        .prefault({}),
    guard: schemas/* strictObject */.rej({
        outcomes: schemas/* int */.Whr().min(1).default(10).describe("as many before intervals are widened"),
        weight: positive.default(20).describe("how many outcomes the model's own width weighs as"),
    })
        .prefault({})
        .describe("intervals are widened when past errors were larger than they should have been"),
});

;// CONCATENATED MODULE: ./build/contracts/decisions.js


const ReasonCode = schemas/* enum */.k5n(["strategic", "legal", "capacity", "info-not-in-model", "disagree"])
    .describe("info-not-in-model: what the decider knows and no contract holds; disagree: with the engine's numbers");
/** A person's word against the engine's pick: it is followed, and what it costs is reported. */
const Decision = schemas/* strictObject */.rej({
    initiative: common.Id,
    force: schemas/* enum */.k5n(["fund", "forbid"]),
    reason_code: ReasonCode,
    by: schemas/* string */.YjP().min(1).describe("who decides: @cfo"),
    text: schemas/* string */.YjP().min(1).optional().describe("why, in words; needed with info-not-in-model and disagree"),
});
/** decisions/<cycle>.yaml */
const Decisions = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    decisions: schemas/* array */.YOg(Decision).default([]),
});

;// CONCATENATED MODULE: ./build/contracts/calibration.js





/** The record of one group of outcomes. Shares and relative errors are null where `n` is 0. */
const TrackRecord = schemas/* object */.Ikc({
    n: schemas/* int */.Whr(),
    within_interval: schemas/* int */.Whr(),
    coverage: schemas/* number */.aig().nullable().describe("within_interval / n"),
    mean_error: schemas/* number */.aig().nullable().describe("mean prediction error, in currency"),
    mean_absolute_error: schemas/* number */.aig().nullable(),
    mean_relative_error: schemas/* number */.aig().nullable().describe("Σ error / Σ |predicted|"),
    relative_error_se: schemas/* number */.aig()
        .nullable()
        .describe("standard error of it (ratio estimator); null under two outcomes"),
    mean_confidence: schemas/* number */.aig().nullable(),
});
const moments = { mean: schemas/* number */.aig(), sd: schemas/* number */.aig().min(0) };
const Moments = schemas/* object */.Ikc(moments);
/** How good past forecasts were, each as it stood when the money was given. Null where there are too few to tell. */
const Monitors = schemas/* object */.Ikc({
    n: schemas/* int */.Whr().describe("outcomes that had a forecast and are learned from"),
    coverage_80: schemas/* number */.aig().nullable(),
    coverage_90: schemas/* number */.aig().nullable(),
    signed_error: schemas/* object */.Ikc({ mean: schemas/* number */.aig(), standard_error: schemas/* number */.aig() })
        .nullable()
        .describe("actual − forecast, in unit_scale"),
    crps: schemas/* number */.aig().nullable().describe("continuous ranked probability score, in unit_scale; less is better"),
    crps_raw: schemas/* number */.aig().nullable().describe("of the pilots as they were measured"),
    brier: schemas/* number */.aig().nullable().describe("of the confidence that the pilot's interval holds the outcome"),
    pit: schemas/* array */.YOg(schemas/* int */.Whr()).nullable().describe("tenths of the forecasts in which outcomes fell; from 20 on"),
    calibration_slope: schemas/* object */.Ikc({ slope: schemas/* number */.aig(), standard_error: schemas/* number */.aig() })
        .nullable()
        .describe("Mincer–Zarnowitz: actual on forecast; 1 when right, from 12 on"),
    guard: schemas/* object */.Ikc({ error_90: schemas/* number */.aig(), widening: schemas/* number */.aig().min(1) })
        .nullable()
        .describe("90 % quantile of |error| / sd, and what standard deviations are multiplied by for it"),
});
const Belief = schemas/* object */.Ikc({
    model_type: common/* ModelType */.e3,
    context: schemas/* string */.YjP().nullable().describe("metric × surface; null: in all of them"),
    pilots: schemas/* int */.Whr(),
    outcomes: schemas/* int */.Whr(),
    ...moments,
});
const OverrideRecord = schemas/* object */.Ikc({
    force: schemas/* enum */.k5n(["fund", "forbid"]),
    reason_code: ReasonCode,
    n: schemas/* int */.Whr(),
    against_engine: schemas/* int */.Whr().describe("of them not what the engine picked too"),
    cost_in_regret: schemas/* number */.aig().nullable().describe("Σ of those known, by the rule's objective"),
    outcomes: schemas/* int */.Whr().describe("of those that funded: measured at full scale"),
    paid_back: schemas/* int */.Whr().describe("of those outcomes: brought at least what they cost"),
    mean_error: schemas/* number */.aig().nullable().describe("actual − predicted, in currency"),
});
/** What the record teaches, in plausible effects: unit_scale where it was configured, `multiple` × unit_scale elsewhere. */
const Learned = schemas/* object */.Ikc({
    priors: CalibrationPriors,
    weight: schemas/* number */.aig().describe("κ"),
    multiple: schemas/* number */.aig()
        .gt(0)
        .describe("plausible effects where none is configured, in effects that pay for their cost: learned"),
    pilots: schemas/* int */.Whr().describe("learned from, funded or not"),
    outcomes: schemas/* int */.Whr(),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({ initiative_id: common.Id, phase: schemas/* enum */.k5n(["pilot", "scale"]), reason: schemas/* string */.YjP() }))
        .describe("shown and not learned from"),
    effect_sd: Moments.describe("τ"),
    noise_scale: Moments.describe("what the priors' ω are multiplied by"),
    voltage: Moments,
    contexts: schemas/* array */.YOg(schemas/* object */.Ikc({ context: schemas/* string */.YjP(), pilots: schemas/* int */.Whr(), outcomes: schemas/* int */.Whr(), ...moments }).describe("mean effect")),
    bias: schemas/* array */.YOg(Belief).describe("of each method's pilots, up is good"),
    confidence: schemas/* array */.YOg(schemas/* object */.Ikc({
        model_type: common/* ModelType */.e3,
        context: schemas/* string */.YjP().nullable(),
        outcomes: schemas/* number */.aig().describe("weighted by age"),
        inside: schemas/* number */.aig().describe("of them inside the pilot's interval, weighted likewise"),
    })),
    sensitivity: schemas/* object */.Ikc({ overridden: schemas/* int */.Whr(), bias: schemas/* array */.YOg(Belief) })
        .nullable()
        .describe("the same without outcomes that people funded against the engine; null without such"),
});
/** CALIBRATE's contract: a pure function of the committed contracts. */
const Calibration = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    cycle: common/* CycleId */.ee,
    mode: schemas/* enum */.k5n(["classic", "learned"]),
    inputs_sha256: common/* Sha256 */.IA.describe("of the pilots and outcomes it was computed from"),
    minimum_to_tell: schemas/* int */.Whr().describe("under so many outcomes a group's numbers are not shown as findings"),
    overall: TrackRecord,
    by_model_type: schemas/* record */.g1P(common/* ModelType */.e3, TrackRecord),
    outcomes: schemas/* array */.YOg(schemas/* object */.Ikc({
        initiative_id: common.Id,
        cycle: common/* CycleId */.ee,
        funded_in: common/* CycleId */.ee,
        model_type: common/* ModelType */.e3,
        confidence_score: schemas/* number */.aig(),
        predicted_return: schemas/* number */.aig(),
        actual_return: schemas/* number */.aig(),
        prediction_error: schemas/* number */.aig(),
        within_interval: schemas/* boolean */.zMY(),
    })),
    open: schemas/* array */.YOg(schemas/* object */.Ikc({
        initiative_id: common.Id,
        funded_in: common/* CycleId */.ee,
        status: schemas/* enum */.k5n(["pending", "aborted", "not_scaled"]),
    }))
        .describe("funded and not measured at full scale"),
    overrides: schemas/* array */.YOg(OverrideRecord).describe("the record of people's decisions, by reason"),
    monitors: Monitors.nullable(),
    learned: Learned.nullable().describe("null in the classic mode"),
});

// EXTERNAL MODULE: ./build/contracts/check.js
var check = __webpack_require__(85108);
;// CONCATENATED MODULE: ./build/contracts/next-studies.js



const next_studies_share = schemas/* number */.aig().gt(0).max(1);
/** How studies are ranked. */
const NextPolicy = schemas/* strictObject */.rej({
    cost_per_observation: schemas/* number */.aig()
        .gt(0)
        .optional()
        .describe("of a study, in currency: then the sample is the one that brings the most beyond its cost"),
    share: next_studies_share
        .lt(1)
        .default(0.8)
        .describe("without a cost the sample is the smallest that brings so much of what an unlimited one would"),
    reach: next_studies_share.default(1).describe("the chance that a study is carried out"),
    rows: schemas/* int */.Whr().min(1).max(1000).default(20).describe("how many are listed"),
});
/** One study that could be made, and what it is worth before anybody knows what it will find. */
const PlannedStudy = schemas/* object */.Ikc({
    design: common/* ModelType */.e3,
    sample_size: schemas/* int */.Whr().min(1),
    standard_error: schemas/* number */.aig().min(0).describe("that it would have, in the outcome's unit: an approximation"),
    moves: schemas/* number */.aig()
        .min(0)
        .describe("s̃: standard deviation of the mean return after it, seen from before it, in currency"),
    evsi: schemas/* number */.aig().min(0).describe("expected value of sample information, in currency"),
    evpi_share: schemas/* number */.aig().min(0).max(1).describe("evsi / evpi"),
    cost: schemas/* number */.aig().nullable().describe("at next.cost_per_observation; null without one"),
    value: schemas/* number */.aig().describe("evsi less the cost"),
});
const NextStudy = schemas/* object */.Ikc({
    id: common.Id,
    kind: schemas/* enum */.k5n(["idea", "restudy"]),
    title: schemas/* string */.YjP(),
    cost: schemas/* number */.aig().gt(0).describe("to scale, in currency"),
    mean: schemas/* number */.aig().describe("of the return at full scale, by what is known now, in currency"),
    sd: schemas/* number */.aig().min(0),
    hurdle: schemas/* number */.aig().describe("what the money would bring otherwise"),
    displaces: common.Id.nullable().describe("the funded initiative whose return per unit of cost sets the hurdle; null: its own cost does"),
    clears: schemas/* number */.aig().min(0).max(1).describe("probability that the return is above the hurdle"),
    evpi: schemas/* number */.aig()
        .min(0)
        .describe("what deciding now costs on average for being wrong; no study is worth more"),
    study: PlannedStudy.describe("the one to make"),
    alternatives: schemas/* array */.YOg(PlannedStudy).describe("others, in falling order of value"),
    reason: schemas/* string */.YjP(),
});
/** What to study next: a pure function of the cycle's other contracts and of the ideas. */
const NextStudies = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    cycle: common/* CycleId */.ee,
    currency: schemas/* string */.YjP(),
    policy: NextPolicy,
    considered: schemas/* int */.Whr().describe("initiatives that are not funded, and ideas"),
    rows: schemas/* array */.YOg(NextStudy).describe("in falling order of the study's value, then by id"),
    more: schemas/* int */.Whr().describe("rows beyond next.rows"),
    settled: schemas/* array */.YOg(common.Id).describe("no study is worth a thousandth of the cost to scale, or none its own cost"),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({ id: common.Id, reason: schemas/* string */.YjP() })),
});

;// CONCATENATED MODULE: ./build/contracts/config.js






const Band = schemas/* strictObject */.rej({ lower: schemas/* number */.aig().min(0).max(1), upper: schemas/* number */.aig().min(0).max(1) });
const defaultBands = {
    experiment: { lower: 0.85, upper: 1 },
    "quasi-experiment": { lower: 0.6, upper: 0.84 },
    "time-series": { lower: 0.4, upper: 0.59 },
    observational: { lower: 0.2, upper: 0.39 },
};
/** A rubric's dimension as configuration: its weight, and the diagnostic values that score 0 and 1. */
const DimensionPolicy = schemas/* strictObject */.rej({
    weight: schemas/* number */.aig().min(0).max(1).optional(),
    bad: schemas/* number */.aig().optional().describe("the value that scores 0"),
    good: schemas/* number */.aig().optional().describe("the value that scores 1"),
});
const EvaluatePolicy = schemas/* strictObject */.rej({
    strategy: schemas/* enum */.k5n(["diagnostics", "score"])
        .default("diagnostics")
        .describe("score: a reproducible draw inside the band from the initiative's id, for debugging"),
    bands: schemas/* partialRecord */.jgl(common/* ModelType */.e3, Band).default({}).describe("confidence by methodology"),
    rubrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), DimensionPolicy))
        .default({})
        .describe("by rubric, then by dimension"),
});
const MeasurePolicy = schemas/* strictObject */.rej({
    confidence_level: schemas/* number */.aig().gt(0.5).lt(1).default(0.95),
    minimum_sample_size: schemas/* int */.Whr().min(1).default(30).describe("in observations used"),
    checks: check/* CheckRequests */.$.default([]),
});
/** Scenarios drawn from the intervals, each initiative's normal on either side of its estimate. */
const SampledScenarios = schemas/* strictObject */.rej({
    sample: schemas/* int */.Whr().min(2).max(10_000).describe("how many scenarios"),
    seed: schemas/* int */.Whr().min(0).default(1),
    correlation: schemas/* number */.aig()
        .min(0)
        .max(1)
        .default(0)
        .describe("between any two initiatives, of a Gaussian copula"),
    correlation_within_category: schemas/* number */.aig()
        .min(0)
        .max(1)
        .optional()
        .describe("between two of one category; at least `correlation`, which is its default"),
});
const AllocatePolicy = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().default("minimax_regret"),
    weights: schemas/* strictObject */.rej({ best: schemas/* number */.aig().min(0), median: schemas/* number */.aig().min(0), worst: schemas/* number */.aig().min(0) })
        .optional()
        .describe("of the scenarios, for the bayesian rule; they sum to 1"),
    minimum_confidence: schemas/* number */.aig().min(0).max(1).default(0),
    require_validation: schemas/* boolean */.zMY()
        .default(false)
        .describe("keep out what `impact-loop validate` has not found in order for the model as it is configured"),
    minimum_worst_return: schemas/* number */.aig()
        .nullable()
        .default(0)
        .describe("floor of the portfolio's worst return, undiscounted, in currency; null for none"),
    alpha: ruleParameters.alpha,
    beta: ruleParameters.beta,
    objective: schemas/* enum */.k5n(["gross", "net"])
        .default("gross")
        .describe("net: returns are taken less the cost to scale, in the worst-return floor too"),
    scenarios: SampledScenarios.optional().describe("draws from the intervals in place of the best, the median and the worst case"),
    constraints: ConstraintPolicy.prefault({}),
    solver: schemas/* enum */.k5n(["auto", "core", "glpk", "highs"])
        .default("auto")
        .describe("auto: the exact core, HiGHS behind it; or one of them alone"),
    time_limit_seconds: schemas/* number */.aig()
        .gt(0)
        .default(60)
        .describe("of each call of glpk or HiGHS; the core stops after a number of steps instead"),
    explain: schemas/* strictObject */.rej({
        initiatives: schemas/* int */.Whr()
            .min(0)
            .default(100)
            .describe("how many, the nearest to another decision first, get the changes that would turn it; fewer of over a hundred candidates"),
        runner_ups: schemas/* int */.Whr().min(0).max(10).default(3).describe("next best portfolios"),
        frontier: schemas/* int */.Whr().min(0).max(50).default(10).describe("budgets from a fifth to twice the budget"),
    })
        .prefault({})
        .describe("what the decision rests on, each part by solving again"),
});
const Calendar = schemas/* strictObject */.rej({ calendar: schemas/* enum */.k5n(["quarter", "month", "week", "day"]) });
/** A folder's one way of being written, for it is also a path in commits. */
const ResultsPath = schemas/* string */.YjP()
    .regex(/^(?!\.\.?(?:\/|$))[^/\\\0]+(?:\/(?!\.\.?(?:\/|$))[^/\\\0]+)*$/, "a folder such as impact or results/impact")
    .describe("the folder of the results");
/** impact-loop.yaml: the policy, read from the base branch in a pull request. */
const LoopConfig = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    cycle: schemas/* union */.KCZ([common/* CycleId */.ee, Calendar], {
        error: 'a text id such as "2026-Q4" (in quotes if it is all digits), or { calendar: quarter }',
    })
        .describe("a literal id, or { calendar: quarter | month | week | day }: then it follows from as_of"),
    currency: schemas/* string */.YjP()
        .regex(/^[A-Z]{3}$/, "an ISO 4217 code such as USD")
        .default("USD"),
    budget: schemas/* number */.aig().min(0).describe("in currency, for one cycle"),
    initiatives: schemas/* string */.YjP().default("initiatives/*.yaml").describe("which files hold the initiatives: a glob"),
    ideas: schemas/* string */.YjP().default("ideas/*.yaml").describe("which files hold ideas without a pilot: a glob"),
    storage: schemas/* strictObject */.rej({ adapter: schemas/* string */.YjP().default("git"), path: ResultsPath.default("impact") })
        .prefault({}),
    measure: MeasurePolicy.prefault({}),
    evaluate: EvaluatePolicy.prefault({}),
    allocate: AllocatePolicy.prefault({}),
    scale: schemas/* strictObject */.rej({
        sample_size: schemas/* int */.Whr().min(2).default(5000).describe("units of a simulated full-scale measurement"),
    })
        .prefault({}),
    calibrate: CalibratePolicy.prefault({}),
    next: NextPolicy.prefault({}).describe("how the studies that could be made next are ranked"),
    defaults: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}).describe("what every initiative starts from"),
    templates: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()))
        .default({})
        .describe("what an initiative `extends`"),
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/contracts/copula-model.js


/** A quantile function: linear between knots (`at` ascending from 0 to 1); a point mass is a flat piece, a gap a step. */
const NumericMarginal = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz("numeric"),
    decimals: schemas/* int */.Whr().min(0).max(6).nullable().describe("of every value, 0 for whole numbers; null for more"),
    at: schemas/* array */.YOg(schemas/* number */.aig().min(0).max(1)).min(2),
    values: schemas/* array */.YOg(schemas/* number */.aig()).describe("a mean over at least 5 rows, or a value that at least 5 rows have"),
})
    .refine(({ at, values }) => at.length === values.length, {
    path: ["values"],
    error: "one for each of `at`",
})
    .refine(({ at }) => at[0] === 0 && at.at(-1) === 1 && ascending(at), {
    path: ["at"],
    error: "ascending numbers from 0 to 1",
})
    .refine(({ values }) => ascending(values), { path: ["values"], error: "ascending numbers" });
const CategoricalMarginal = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz("categorical"),
    levels: schemas/* array */.YOg(schemas/* object */.Ikc({ value: schemas/* string */.YjP(), count: schemas/* int */.Whr().min(1) }))
        .min(1)
        .describe("in the order of the latent; levels that fewer than 5 rows have are `other`"),
});
const Marginal = schemas/* discriminatedUnion */.gMt("kind", [NumericMarginal, CategoricalMarginal]);
/** A learned column; missing cells are a latent of their own. */
const LearnedColumn = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    of: schemas/* enum */.k5n(["unit", "period"]).describe("a unit has one value, or one in every period"),
    marginal: Marginal,
    missing: schemas/* number */.aig().min(0).lt(1).describe("the share of missing cells"),
});
/** A standard normal behind a column's values or behind their being missing. */
const Latent = schemas/* object */.Ikc({
    column: schemas/* string */.YjP(),
    part: schemas/* enum */.k5n(["value", "missing"]),
    unit_share: schemas/* number */.aig()
        .min(0)
        .max(1)
        .describe("of its variance, what belongs to the unit and never changes; 1 for a unit's column"),
    persistence: schemas/* number */.aig().gt(-1).lt(1).describe("from one period to the next, of the rest"),
});
const Correlations = schemas/* array */.YOg(schemas/* array */.YOg(schemas/* number */.aig().min(-1).max(1)))
    .describe("the rows of the lower triangle, each ending with the diagonal's 1");
const PeriodLabels = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("date"), column: schemas/* string */.YjP(), first: iso/* date */.p6(), step_days: schemas/* int */.Whr().min(1) }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("number"), column: schemas/* string */.YjP(), first: schemas/* number */.aig(), step: schemas/* number */.aig() }),
]);
/** What the copula backend learned from a table: no row of it, and no value that fewer than 5 of its rows have. */
const CopulaModel = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    unit: schemas/* string */.YjP()
        .nullable()
        .describe("the column of ids, which are numbered anew; null for a cross-section"),
    period: PeriodLabels.nullable(),
    trained_on: schemas/* object */.Ikc({ rows: schemas/* int */.Whr(), units: schemas/* int */.Whr(), periods: schemas/* int */.Whr() }),
    columns: schemas/* array */.YOg(LearnedColumn).min(1),
    latents: schemas/* array */.YOg(Latent),
    unit_correlation: Correlations.describe("between the parts of the latents that belong to the unit"),
    innovation_correlation: Correlations.describe("between what a period adds to the latents with a unit_share under 1"),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({ column: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
})
    .refine(({ latents, unit_correlation: rows }) => isTriangle(rows, latents.length), {
    path: ["unit_correlation"],
    error: "a row for each latent, each one longer than the last",
})
    .refine(({ latents, innovation_correlation: rows }) => isTriangle(rows, latents.filter(({ unit_share }) => unit_share < 1).length), {
    path: ["innovation_correlation"],
    error: "a row for each latent that changes, each one longer than the last",
})
    .refine(({ latents, columns }) => latents.every(({ column }) => columns.some(({ name }) => name === column)), {
    path: ["latents"],
    error: "latents of the columns above",
});
const ascending = (numbers) => numbers.every((number, i) => i === 0 || numbers[i - 1] <= number);
const isTriangle = (rows, size) => rows.length === size && rows.every((row, i) => row.length === i + 1 && row[i] === 1);

;// CONCATENATED MODULE: ./build/contracts/cycle-manifest.js



/** What a cycle was made from and what it wrote: enough for `verify` to make it again. */
const CycleManifest = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    cycle: common/* CycleId */.ee,
    as_of: common/* Instant */.MW,
    commit: schemas/* string */.YjP().nullable().describe("the commit of the inputs; null when they were not all committed"),
    engine_version: schemas/* string */.YjP(),
    parent: schemas/* object */.Ikc({ cycle: common/* CycleId */.ee, manifest_sha256: common/* Sha256 */.IA }).nullable(),
    plan_sha256: common/* Sha256 */.IA.describe("of the allocation and the inputs: the hash that a PR's preview shows"),
    inputs: schemas/* record */.g1P(schemas/* string */.YjP(), common/* Sha256 */.IA).describe("configuration and initiative files, by path"),
    data: schemas/* record */.g1P(schemas/* string */.YjP(), common/* Sha256 */.IA).describe("what each source returned, by `<initiative>/<phase>`"),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({ initiative_id: schemas/* string */.YjP(), code: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
    files: schemas/* record */.g1P(schemas/* string */.YjP(), common/* Sha256 */.IA).describe("every other file of the cycle's folder, by path inside it"),
});

// EXTERNAL MODULE: ./build/contracts/design.js
var design = __webpack_require__(77964);
// EXTERNAL MODULE: ./build/contracts/engine.js
var engine = __webpack_require__(53496);
;// CONCATENATED MODULE: ./build/contracts/evaluate-result.js



const Component = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe("the rubric's dimension"),
    value: schemas/* number */.aig()
        .nullable()
        .describe("the diagnostic it reads; null when it is missing (then the score is 0.5)"),
    score: schemas/* number */.aig().min(0).max(1),
    weight: schemas/* number */.aig().min(0).max(1),
    statement: schemas/* string */.YjP().describe("what was found, in words"),
});
/** EVALUATE's contract: how far the pilot's estimate is to be trusted, and the returns it stands for. */
const EvaluateResult = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    initiative_id: common.Id,
    cycle: common/* CycleId */.ee,
    model_type: common/* ModelType */.e3,
    effective_type: common/* ModelType */.e3.describe("after demotion; nothing ever promotes"),
    confidence: schemas/* number */.aig().min(0).max(1),
    confidence_range: schemas/* object */.Ikc({ lower: schemas/* number */.aig(), upper: schemas/* number */.aig() })
        .describe("the band of the effective type"),
    strategy: schemas/* enum */.k5n(["diagnostics", "score", "review"]),
    rubric: schemas/* string */.YjP(),
    rubric_sha256: common/* Sha256 */.IA.describe("of the weights, thresholds and bands in force"),
    components: schemas/* array */.YOg(Component),
    missing: schemas/* array */.YOg(schemas/* string */.YjP()).describe("dimensions without a diagnostic"),
    demotion: schemas/* object */.Ikc({ to: common/* ModelType */.e3, reason: schemas/* string */.YjP() }).nullable(),
    cost: schemas/* number */.aig().gt(0).describe("cost to scale, in currency"),
    break_even_effect: schemas/* number */.aig()
        .nullable()
        .describe("the effect whose return equals the cost, in the outcome's unit"),
    return_per_effect: schemas/* number */.aig()
        .optional()
        .describe("unit_value × scale_units: currency per unit of effect; below 0 when lower is better"),
    return_best: schemas/* number */.aig().describe("in currency over the horizon"),
    return_median: schemas/* number */.aig(),
    return_worst: schemas/* number */.aig(),
})
    .refine((r) => r.return_worst <= r.return_median && r.return_median <= r.return_best, "worst ≤ median ≤ best")
    .refine((r) => r.confidence_range.lower <= r.confidence && r.confidence <= r.confidence_range.upper, "the confidence lies inside the band of the effective type");

// EXTERNAL MODULE: ./build/contracts/initiative.js
var initiative = __webpack_require__(5668);
;// CONCATENATED MODULE: ./build/contracts/idea.js



/** ideas/<id>.yaml: what nobody has piloted yet, with what is held to be plausible of it. */
const Idea = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    id: common.Id.describe("the file's name without .yaml"),
    title: schemas/* string */.YjP().min(1).max(200),
    owner: schemas/* string */.YjP().optional().describe("a person or team: @growth"),
    context: initiative/* Context */.ob.optional(),
    cost_to_scale: schemas/* number */.aig().gt(0).describe("in currency"),
    returns: initiative/* Returns */.gr,
    prior: schemas/* strictObject */.rej({ low: schemas/* number */.aig(), high: schemas/* number */.aig() })
        .refine(({ low, high }) => low < high, { path: ["high"], error: "more than `low`" })
        .describe("the effect lies in this range with a chance of 90 %, in the outcome's unit"),
    outcome_sd: schemas/* number */.aig()
        .gt(0)
        .describe("standard deviation of the outcome between units: what a pilot's standard error comes from"),
    design: common/* ModelType */.e3.default("experiment").describe("what a pilot of it would be"),
});

;// CONCATENATED MODULE: ./build/contracts/measure-result.js





const Diagnostic = schemas/* object */.Ikc({
    value: schemas/* number */.aig().nullable().describe("null where it could not be computed"),
    threshold: schemas/* number */.aig().nullable().describe("the value at which the status changes, if there is one"),
    status: schemas/* enum */.k5n(["pass", "warn", "fail", "info"]),
    statement: schemas/* string */.YjP().describe("one sentence for a reader: what was looked at and what was found"),
});
const interval = {
    estimate: schemas/* number */.aig(),
    standard_error: schemas/* number */.aig().min(0),
    ci_lower: schemas/* number */.aig(),
    ci_upper: schemas/* number */.aig(),
};
/** The same comparison by another interval or on another scale: at any look, of the compliers, as a relative risk. */
const Reading = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    scale: schemas/* enum */.k5n(["absolute", "relative", "ratio"]).describe("ratio: 1 is no effect; otherwise 0 is"),
    ...interval,
    standard_error: schemas/* number */.aig().min(0).nullable().describe("null where the interval is not made of one"),
    p_value: schemas/* number */.aig().min(0).max(1).nullable(),
    degrees_of_freedom: schemas/* number */.aig().nullable(),
    inference: schemas/* string */.YjP().describe("how the interval is made, in words"),
});
/** What the interval says to do, given the smallest effect that would matter. */
const Verdict = schemas/* object */.Ikc({
    decision: schemas/* enum */.k5n(["ship", "neutral", "underpowered", "harm", "withheld"]),
    smallest_effect: schemas/* number */.aig().nullable(),
    statement: schemas/* string */.YjP(),
});
/** What a model returns for a frame: an effect with its uncertainty, and what casts doubt on it. */
const Estimate = schemas/* object */.Ikc({
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ATC", "ATO", "ITT", "LATE"])
        .describe("ATC: of the controls; ATO: of the overlap, those who might as well have been in either arm"),
    metric: schemas/* string */.YjP().describe("the outcome column"),
    per: schemas/* string */.YjP().describe("what the effect is per: `unit`, or `unit and period` for a panel"),
    effect_estimate: schemas/* number */.aig().describe("in the outcome's unit"),
    standard_error: schemas/* number */.aig().min(0),
    ci_lower: schemas/* number */.aig(),
    ci_upper: schemas/* number */.aig(),
    confidence_level: schemas/* number */.aig().gt(0).lt(1),
    p_value: schemas/* number */.aig().min(0).max(1).nullable(),
    p_value_reason: schemas/* string */.YjP().nullable().describe("why there is no p-value, when there is none"),
    degrees_of_freedom: schemas/* number */.aig().nullable().describe("of the t distribution; null for the normal"),
    inference: schemas/* string */.YjP().describe("the variance estimator and the rule for the degrees of freedom, in words"),
    sample_size: schemas/* int */.Whr().min(0).describe("observations used"),
    n_treated: schemas/* int */.Whr().min(0).describe("of the observations used"),
    n_control: schemas/* int */.Whr().min(0),
    n_units: schemas/* int */.Whr().nullable(),
    n_clusters: schemas/* int */.Whr().nullable(),
    n_periods: schemas/* int */.Whr().nullable(),
    relative: schemas/* object */.Ikc({
        ...interval,
        p_value: schemas/* number */.aig().min(0).max(1).optional(),
        baseline: schemas/* number */.aig().describe("the control mean it is relative to"),
    })
        .nullable()
        .describe("the effect as a share of the baseline, by the delta method; null where the baseline is too near 0"),
    comparisons: schemas/* array */.YOg(schemas/* object */.Ikc({
        arm: schemas/* string */.YjP(),
        versus: schemas/* string */.YjP(),
        n: schemas/* int */.Whr(),
        ...interval,
        p_value: schemas/* number */.aig().nullable(),
        degrees_of_freedom: schemas/* number */.aig().nullable().optional(),
        p_value_adjusted: schemas/* object */.Ikc({ bonferroni: schemas/* number */.aig(), holm: schemas/* number */.aig(), benjamini_hochberg: schemas/* number */.aig() })
            .optional()
            .describe("corrected for there being several comparisons"),
    }))
        .describe("every arm against control when there are several; empty otherwise"),
    coefficients: schemas/* array */.YOg(schemas/* object */.Ikc({ term: schemas/* string */.YjP(), ...interval, p_value: schemas/* number */.aig().nullable() }))
        .describe("of the fitted model, for the analyst who checks it"),
    readings: schemas/* array */.YOg(Reading).optional(),
    verdict: Verdict.optional(),
    diagnostics: schemas/* record */.g1P(schemas/* string */.YjP(), Diagnostic),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
    dropped: schemas/* array */.YOg(schemas/* object */.Ikc({ rows: schemas/* int */.Whr().min(1), reason: schemas/* string */.YjP() })),
});
const ordered = (r) => r.ci_lower <= r.effect_estimate && r.effect_estimate <= r.ci_upper;
/** What calibration will hold a pilot against, as it stood when the cycle was decided. */
const LearningTerms = schemas/* object */.Ikc({
    metric: schemas/* string */.YjP(),
    surface: schemas/* string */.YjP().nullable(),
    unit_scale: schemas/* number */.aig()
        .gt(0)
        .nullable()
        .describe("a plausible effect, in the outcome's unit; null where there is none to be had"),
    unit_scale_from: schemas/* enum */.k5n(["configured", "break_even"])
        .nullable()
        .describe("calibrate.unit_scales, or the effect whose return equals the cost"),
});
/** MEASURE's contract: one phase of one initiative. The interval is a real one, always. */
const MeasureResult = Estimate.extend({
    schema_version: SchemaVersion,
    initiative_id: common.Id,
    cycle: common/* CycleId */.ee,
    measured_in: common/* CycleId */.ee.describe("the cycle that made the measurement; an earlier one when it was reused unchanged"),
    phase: common/* Phase */.a0,
    model: schemas/* string */.YjP(),
    model_type: common/* ModelType */.e3,
    choice: design/* DesignChoice */.e.optional().describe("of the model, where the configuration left it to `auto`"),
    data_sha256: common/* Sha256 */.IA.describe("of what the source returned"),
    config_sha256: common/* Sha256 */.IA.describe("of the effective source, transforms, model and measurement policy"),
    engine_version: schemas/* string */.YjP(),
    checks: schemas/* array */.YOg(check/* CheckResult */.K).optional().describe("the refutation checks that were asked for"),
    terms: LearningTerms.optional().describe("of a pilot: its unit scale and context, frozen here"),
})
    .refine(ordered, "ci_lower ≤ effect_estimate ≤ ci_upper")
    .refine((r) => (r.p_value === null) === (r.p_value_reason !== null), "a null p_value has a reason, a number has none");

;// CONCATENATED MODULE: ./build/contracts/outcome-report.js




/** What was predicted when it was funded. Returns in currency. */
const Predicted = {
    schema_version: SchemaVersion,
    initiative_id: common.Id,
    cycle: common/* CycleId */.ee.describe("the cycle that recorded this"),
    funded_in: common/* CycleId */.ee,
    model_type: common/* ModelType */.e3.describe("of the pilot"),
    effective_type: common/* ModelType */.e3.describe("of the pilot, after demotion"),
    confidence_score: schemas/* number */.aig().describe("that the decision was made with"),
    budget_allocated: schemas/* number */.aig(),
    predicted_return: schemas/* number */.aig().describe("the pilot's median; in the learned mode the forecast's"),
    predicted_lower: schemas/* number */.aig(),
    predicted_upper: schemas/* number */.aig(),
    pilot_return: common/* Scenarios */._e.describe("as the pilot measured it"),
    forecast: schemas/* object */.Ikc({ mean: schemas/* number */.aig(), sd: schemas/* number */.aig().gt(0) })
        .nullable()
        .describe("of the effect at full scale when it was funded, in unit_scale; null in the classic mode"),
    overridden: schemas/* object */.Ikc({ reason_code: ReasonCode, by: schemas/* string */.YjP().optional() })
        .nullable()
        .describe("when a decision of people funded it"),
    supersedes: schemas/* object */.Ikc({ cycle: common/* CycleId */.ee, reason: schemas/* string */.YjP() })
        .nullable()
        .describe("the cycle whose outcome this one corrects; that file stays as it is"),
    flags: schemas/* array */.YOg(schemas/* string */.YjP()),
};
const Measured = schemas/* object */.Ikc({
    ...Predicted,
    status: schemas/* literal */.euz("measured"),
    actual_return: schemas/* number */.aig().describe("scale effect × units reached × unit_value"),
    actual_lower: schemas/* number */.aig(),
    actual_upper: schemas/* number */.aig(),
    prediction_error: schemas/* number */.aig().describe("actual − predicted"),
    relative_error: schemas/* number */.aig()
        .nullable()
        .describe("prediction_error / |predicted_return|; null when nothing was predicted"),
    within_interval: schemas/* boolean */.zMY().describe("predicted_lower ≤ actual_return ≤ predicted_upper"),
    effect_at_scale: schemas/* number */.aig().describe("z, in the outcome's unit"),
    standard_error_at_scale: schemas/* number */.aig().gt(0),
    scale_model: schemas/* string */.YjP(),
    scale_model_type: common/* ModelType */.e3,
    sample_size_pilot: schemas/* int */.Whr(),
    sample_size_scale: schemas/* int */.Whr(),
    holdout_share: schemas/* number */.aig()
        .nullable()
        .describe("kept without it: as declared, else an experiment's share of controls; null: not known"),
    window: schemas/* object */.Ikc({ from: iso/* date */.p6(), to: iso/* date */.p6() }).nullable(),
    units_reached: schemas/* number */.aig(),
    fidelity: schemas/* number */.aig()
        .nullable()
        .describe("how far what was planned was carried out, 0 to 1; null where nothing says so"),
    comparable: schemas/* boolean */.zMY().describe("whether pilot and scale measured the same metric"),
    cause: schemas/* enum */.k5n(["noise", "execution", "measurement", "scale_drop", "unexplained"])
        .nullable()
        .describe("of a miss; null inside the interval"),
})
    .refine((r) => r.within_interval === (r.predicted_lower <= r.actual_return && r.actual_return <= r.predicted_upper), "within_interval")
    .refine((r) => Math.abs(r.actual_return - r.predicted_return - r.prediction_error) <=
    1e-9 * Math.max(1, Math.abs(r.actual_return), Math.abs(r.predicted_return)), "error = actual − predicted");
/** REPORT's contract: what was predicted against what full scale brought, or why there is nothing to hold it against. */
const OutcomeReport = schemas/* discriminatedUnion */.gMt("status", [
    Measured,
    schemas/* object */.Ikc({
        ...Predicted,
        status: schemas/* enum */.k5n(["pending", "aborted", "not_scaled"])
            .describe("pending: its full-scale data are awaited; the others are final"),
        reason: schemas/* string */.YjP().nullable(),
    }),
]);

;// CONCATENATED MODULE: ./build/contracts/problem.js

/** Something wrong in the user's files or data, where it is and how to mend it: an annotation in a PR. */
const Problem = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().describe("the catalogue's code, such as E_UNKNOWN_KEY"),
    severity: schemas/* enum */.k5n(["error", "warning"]),
    file: schemas/* string */.YjP().describe("relative to the workspace, with forward slashes"),
    line: schemas/* int */.Whr().min(1),
    column: schemas/* int */.Whr().min(1),
    message: schemas/* string */.YjP().describe("what was found and what was expected"),
    fix: schemas/* string */.YjP().describe("how to mend it"),
    initiative: schemas/* string */.YjP().nullable().describe("the initiative that is left out because of it, if one is"),
});

;// CONCATENATED MODULE: ./build/contracts/synthesis-quality.js


const SynthesisMeasure = schemas/* object */.Ikc({
    measure: schemas/* enum */.k5n([
        "ks_complement",
        "tv_complement",
        "missing_share_gap",
        "zero_share_gap",
        "correlation_similarity",
        "contingency_similarity",
        "autocorrelation_gap",
        "exact_copies",
        "closest_to_training",
    ]),
    columns: schemas/* array */.YOg(schemas/* string */.YjP()).describe("what it is about; empty for the whole rows"),
    value: schemas/* number */.aig(),
    target: schemas/* number */.aig(),
    better: schemas/* enum */.k5n(["higher", "lower"]),
    passed: schemas/* boolean */.zMY().describe("value on the better side of target, or on it"),
    sentence: schemas/* string */.YjP(),
});
/** How well data sampled from a fitted model stand for the data it was fitted to, and how little they copy. */
const SynthesisQuality = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    backend: schemas/* literal */.euz("copula"),
    seed: schemas/* int */.Whr(),
    trained_on: schemas/* object */.Ikc({ rows: schemas/* int */.Whr(), units: schemas/* int */.Whr(), periods: schemas/* int */.Whr() }),
    sampled: schemas/* object */.Ikc({ rows: schemas/* int */.Whr(), units: schemas/* int */.Whr(), periods: schemas/* int */.Whr() }),
    passed: schemas/* boolean */.zMY().describe("every measure did"),
    measures: schemas/* array */.YOg(SynthesisMeasure),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({ column: schemas/* string */.YjP(), reason: schemas/* string */.YjP() })),
    limits: schemas/* array */.YOg(schemas/* string */.YjP()).describe("what this kind of model cannot carry over, whatever the data"),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
});

;// CONCATENATED MODULE: ./build/contracts/truth.js



/** One estimand's true value in one simulated data set, computed from both potential outcomes of every unit. */
const Estimand = schemas/* object */.Ikc({
    estimand: schemas/* string */.YjP().describe("ATE, ATT, ITT, CACE, LATE, ATT(g,t), cumulative effect, …"),
    outcome: schemas/* string */.YjP().describe("the column it is about"),
    value: schemas/* number */.aig().describe("computed from y1 − y0, in the outcome's unit"),
    se_mc: schemas/* number */.aig()
        .nullable()
        .describe("standard error of `value` as an estimate of the generator's own mean; null under two units"),
    n: schemas/* int */.Whr().describe("units or unit-periods that it averages over"),
    declared: schemas/* number */.aig()
        .nullable()
        .describe("what the knobs say its expectation is; null where no closed form says it"),
    group: schemas/* string */.YjP().nullable().describe("the cohort, arm, stratum or period it is of; null for the whole"),
});
/** An assumption that the data break on purpose, and by how much. */
const Violation = schemas/* object */.Ikc({
    assumption: schemas/* string */.YjP()
        .describe("no sample-ratio mismatch, parallel trends, no anticipation, exclusion, overlap, …"),
    size: schemas/* number */.aig(),
    unit: schemas/* string */.YjP().describe("what `size` is counted in"),
});
/** SIMULATE's contract: what is true of a simulated data set (truth.json). */
const Truth = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    design: schemas/* string */.YjP(),
    seed: schemas/* int */.Whr(),
    phase: common/* Phase */.a0,
    estimands: schemas/* array */.YOg(Estimand),
    assumptions_violated: schemas/* array */.YOg(Violation),
});

;// CONCATENATED MODULE: ./build/contracts/validation.js



/** A quantity estimated from replications. */
const Simulated = schemas/* object */.Ikc({
    value: schemas/* number */.aig(),
    se_mc: schemas/* number */.aig().min(0).describe("Monte Carlo standard error: what more replications would shrink"),
});
const Range = schemas/* object */.Ikc({ lower: schemas/* number */.aig(), upper: schemas/* number */.aig() });
const Firing = schemas/* object */.Ikc({
    flaw: schemas/* string */.YjP().nullable().describe("null for the clean world"),
    assumption: schemas/* string */.YjP().nullable().describe("what the flaw breaks"),
    severity: schemas/* enum */.k5n(["clean", "medium", "severe"]),
    replications: schemas/* int */.Whr().min(0).describe("that gave an estimate"),
    bias: Simulated.nullable().describe("null when no replication gave an estimate"),
    coverage: Simulated.nullable(),
    fires: schemas/* record */.g1P(schemas/* string */.YjP(), Simulated)
        .describe("share of the replications in which a dimension scores under 0.5, or the model is demoted"),
});
/** One model on data made to look like those that it is used on. */
const ModelValidation = schemas/* object */.Ikc({
    uses: schemas/* array */.YOg(schemas/* object */.Ikc({ initiative_id: common.Id, phase: common/* Phase */.a0, data_sha256: common/* Sha256 */.IA }))
        .min(1)
        .describe("the blocks that are configured so and whose data look so"),
    model: schemas/* string */.YjP(),
    model_sha256: common/* Sha256 */.IA.describe("of the model's block and the measurement policy: stale when they change"),
    engine_version: schemas/* string */.YjP(),
    inputs_sha256: common/* Sha256 */.IA.describe("of the model, the world, what it is scored by, seed and replications"),
    seed: schemas/* int */.Whr(),
    replications: schemas/* int */.Whr().min(1),
    failed: schemas/* int */.Whr().min(0).describe("replications in which the model gave no estimate"),
    confidence_level: schemas/* number */.aig(),
    design: schemas/* string */.YjP(),
    world: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .describe("the design's knobs: a simulator source's, but for the seed"),
    simplified: schemas/* array */.YOg(schemas/* string */.YjP()).describe("what of the configuration or the data the world leaves out"),
    estimand: schemas/* string */.YjP(),
    truth: schemas/* object */.Ikc({
        value: schemas/* number */.aig(),
        source: schemas/* enum */.k5n(["declared", "simulated"])
            .describe("the knobs' expectation; where no closed form says it, the mean over all replications"),
    }),
    break_even_effect: schemas/* number */.aig().nullable(),
    bias: Simulated.describe("mean estimate − truth"),
    rmse: Simulated,
    coverage: Simulated.describe("share of the intervals that hold the truth"),
    standard_deviation: Simulated.describe("of the estimates"),
    mean_standard_error: Simulated,
    error_ratio: Simulated.describe("mean standard error / standard deviation of the estimates; 1 is honest"),
    false_positive_rate: Simulated.nullable().describe("of an A/A study: effect 0"),
    power: Simulated.nullable().describe("at the effect that was measured"),
    power_at_break_even: Simulated.nullable().describe("null where there is no such effect, or none possible"),
    stated: Range.describe("the coverage that the interval's level promises"),
    accepted: Range.describe("the same, widened by two Monte Carlo standard errors"),
    verdict: schemas/* enum */.k5n(["pass", "fail"]),
    statement: schemas/* string */.YjP().describe("the verdict in one sentence"),
    dimensions: schemas/* array */.YOg(schemas/* string */.YjP()).describe("of the rubric; `demoted` comes last"),
    flaws: schemas/* array */.YOg(Firing).describe("the clean world first"),
});
/** VALIDATE's contract (validation.json): a pure function of the configuration, the data, the seed and the replications. */
const Validation = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    models: schemas/* array */.YOg(ModelValidation),
    left_out: schemas/* array */.YOg(schemas/* object */.Ikc({ initiative_id: common.Id, phase: common/* Phase */.a0, code: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
})
    .refine(({ models }) => models.every((m) => (m.verdict === "pass") ===
    (m.accepted.lower <= m.coverage.value &&
        m.coverage.value <= m.accepted.upper &&
        m.failed <= m.replications / 2)), "a model passes when its coverage is in the accepted range and most replications gave an estimate");

;// CONCATENATED MODULE: ./build/contracts/index.js



























/***/ }),

/***/ 5668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ Measurement),
/* harmony export */   T: () => (/* binding */ Initiative),
/* harmony export */   Zc: () => (/* binding */ Execution),
/* harmony export */   gr: () => (/* binding */ Returns),
/* harmony export */   hS: () => (/* binding */ Closed),
/* harmony export */   oU: () => (/* binding */ initiativeFields),
/* harmony export */   ob: () => (/* binding */ Context),
/* harmony export */   rZ: () => (/* binding */ Correction)
/* harmony export */ });
/* unused harmony exports Transform, portfolioFields */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85108);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36291);
/* harmony import */ var _design_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77964);




/** One step of preparing a table; frame/transform.ts says what each does. The first key names it. */
const Transform = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J());
/** Where data come from, how they are prepared, and what is estimated. The adapters' own keys are checked by their schemas. */
const Measurement = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    source: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ adapter: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    transform: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Transform).default([]),
    design: _design_js__WEBPACK_IMPORTED_MODULE_2__/* .Design */ .p.optional().describe("the facts of the design, for `model: { name: auto }` and for `design`"),
    model: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    checks: _check_js__WEBPACK_IMPORTED_MODULE_0__/* .CheckRequests */ .$.optional(),
});
const Returns = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    unit_value: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .refine((v) => v !== 0, "a number other than 0")
        .default(1)
        .describe("currency per unit of effect; negative when lower is better"),
    scale_units: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).describe("units that full scale reaches over the horizon"),
});
const Context = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    metric: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("the metric's name, the same in every initiative that moves it"),
    surface: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("where it acts: checkout, search, email"),
    unit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("the effect's unit as shown: $/user, orders/day"),
});
const fraction = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).max(1);
const share = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1);
/** How the roll-out really went, for the outcome's fidelity. */
const Execution = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    units_reached: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .gt(0)
        .optional()
        .describe("units that full scale really reached; default: returns.scale_units"),
    planned_coverage: fraction
        .optional()
        .describe("share of those it is meant for, as planned; 1 when left out"),
    actual_coverage: share.optional().describe("share of them really reached"),
    planned_adoption: fraction
        .optional()
        .describe("share of the reached who use it, as planned; 1 when left out"),
    actual_adoption: share.optional(),
    delay_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).optional().describe("by how much it began later than planned"),
    horizon_days: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .gt(0)
        .optional()
        .describe("the span that `scale_units` counts; needed with delay_days"),
    changes: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["none", "minor", "major"])
        .optional()
        .describe("how far what was rolled out is not what was piloted"),
    holdout_share: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .min(0)
        .lt(1)
        .optional()
        .describe("share kept without it to measure against; 5 to 10 % is advised"),
    window: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ from: zod__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6(), to: zod__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6() })
        .optional()
        .describe("the days that the full-scale data are of"),
})
    .refine(({ delay_days, horizon_days }) => delay_days === undefined || horizon_days !== undefined, {
    path: ["delay_days"],
    error: "`horizon_days` beside it, the span that scale_units counts",
});
/** How the scale phase ended when there is nothing to measure. */
const Closed = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    status: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["aborted", "not_scaled"]).describe("aborted: begun and stopped; not_scaled: never begun"),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(500),
});
/** A correction of an outcome that a cycle recorded: it is measured again and the new one stands. */
const Correction = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    cycle: _common_js__WEBPACK_IMPORTED_MODULE_1__/* .CycleId */ .ee.describe("the cycle whose outcome is replaced"),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(500),
});
/** What the allocation's constraints ask of an initiative. */
const portfolioFields = {
    category: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe("for the limits by category"),
    resources: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0))
        .optional()
        .describe("what it uses of allocate.constraints.resources: { engineers: 3 }"),
    requires: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_common_js__WEBPACK_IMPORTED_MODULE_1__.Id).optional().describe("initiatives without which it is not funded"),
    exclusive_with: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_common_js__WEBPACK_IMPORTED_MODULE_1__.Id).optional().describe("initiatives with which it is not funded together"),
    cost_by_period: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0))
        .optional()
        .describe("its cost in each of allocate.constraints.periods"),
    partial: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ min_fraction: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1) })
        .optional()
        .describe("it may be funded in part: none of it, or at least this share"),
};
/** The fields of an initiative that are not a measurement: shared by every file and by `defaults`. */
const initiativeFields = {
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    id: _common_js__WEBPACK_IMPORTED_MODULE_1__.Id.describe("the file's name without .yaml"),
    title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(200),
    owner: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("a person or team: @growth"),
    extends: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("a template of impact-loop.yaml to start from"),
    context: Context.optional(),
    cost_to_scale: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).describe("in currency"),
    returns: Returns,
    ...portfolioFields,
};
/** An initiative after defaults, with adapter blocks as they were written (floor 4 checks them against the tables). */
const Initiative = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...initiativeFields,
    pilot: Measurement,
    scale: Measurement.extend({ execution: Execution.optional(), corrects: Correction.optional() }).optional(),
    closed: Closed.optional().describe("in place of a scale phase that was aborted or never begun"),
});


/***/ })

};
