export const id = 715;
export const ids = [715];
export const modules = {

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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40104);

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

/***/ 69965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dv: () => (/* reexport */ AllocateResult),
  f4: () => (/* reexport */ Calibration),
  ee: () => (/* reexport */ common/* CycleId */.ee),
  a0: () => (/* reexport */ CycleManifest),
  AH: () => (/* reexport */ engine/* ENGINE_VERSION */.A),
  xt: () => (/* reexport */ EvaluateResult),
  T: () => (/* reexport */ initiative/* Initiative */.T),
  MW: () => (/* reexport */ common/* Instant */.MW),
  vH: () => (/* reexport */ LoopConfig),
  Xt: () => (/* reexport */ MeasurePolicy),
  Yi: () => (/* reexport */ MeasureResult),
  Dc: () => (/* reexport */ initiative/* Measurement */.Dc),
  e3: () => (/* reexport */ common/* ModelType */.e3),
  $7: () => (/* reexport */ OutcomeReport),
  JC: () => (/* reexport */ common/* Phase */.a0),
  f$: () => (/* reexport */ SCHEMA_VERSION),
  dj: () => (/* reexport */ canonicalJson),
  Ae: () => (/* reexport */ contentHash),
  g: () => (/* reexport */ defaultBands),
  oU: () => (/* reexport */ initiative/* initiativeFields */.oU),
  Jz: () => (/* reexport */ readContract),
  LZ: () => (/* reexport */ common/* scenarioNames */.LZ),
  sc: () => (/* reexport */ sha256)
});

// UNUSED EXPORTS: AllocatePolicy, Candidate, Component, Context, Diagnostic, DimensionPolicy, DropReason, Estimate, EvaluatePolicy, Execution, Id, Problem, Returns, Scenarios, SchemaVersion, Sha256, TrackRecord, Transform

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(40104);
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



/** One initiative as the allocator sees it. Returns in currency. */
const Candidate = schemas/* object */.Ikc({
    id: common.Id,
    cost: schemas/* number */.aig().gt(0),
    confidence: schemas/* number */.aig().min(0).max(1),
    returns: common/* Scenarios */._e.describe("as measured"),
    effective: common/* Scenarios */._e.describe("confidence × return + (1 − confidence) × worst"),
});
const DropReason = schemas/* enum */.k5n([
    "below_minimum_confidence",
    "cost_exceeds_budget",
    "displaced",
    "no_feasible_portfolio",
]);
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
        predicted_return: schemas/* number */.aig().describe("median return, undiscounted"),
    })),
    dropped: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: common.Id,
        reason: DropReason,
        statement: schemas/* string */.YjP(),
        would_change: schemas/* array */.YOg(schemas/* string */.YjP()).describe("the smallest single changes that would fund it"),
    })),
    candidates: schemas/* array */.YOg(Candidate).describe("sorted by id; `selected` and `dropped` partition them"),
    scenario_optima: common/* Scenarios */._e.nullable().describe("V*: the best any feasible portfolio could do in each scenario"),
    portfolio_effective: common/* Scenarios */._e.nullable().describe("the selected portfolio's effective return"),
    portfolio_returns: common/* Scenarios */._e.nullable().describe("the selected portfolio's return as measured"),
    regrets: common/* Scenarios */._e.nullable().describe("V* − portfolio_effective"),
    objective: schemas/* number */.aig()
        .nullable()
        .describe("what the rule minimises or maximises, at the selected portfolio"),
    bound: schemas/* number */.aig().nullable().describe("proven bound of the objective; equals it when optimal"),
    gap: schemas/* number */.aig().nullable().describe("|objective − bound|, absolute"),
    solver: schemas/* string */.YjP(),
    constraints: schemas/* object */.Ikc({
        minimum_confidence: schemas/* number */.aig(),
        minimum_worst_return: schemas/* number */.aig().nullable(),
    }),
    overrides: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: common.Id,
        force: schemas/* enum */.k5n(["fund", "forbid"]),
        reason_code: schemas/* string */.YjP(),
        cost_in_regret: schemas/* number */.aig().nullable(),
    })),
})
    .refine((r) => r.total_cost <= r.budget * (1 + 1e-9), "total_cost ≤ budget")
    .refine((r) => {
    const ids = [...r.selected, ...r.dropped].map((i) => i.id).sort();
    return (ids.length === r.candidates.length &&
        new Set(ids).size === ids.length &&
        r.candidates.every((c) => ids.includes(c.id)));
}, "selected and dropped partition the candidates");

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
/** CALIBRATE's contract: a pure function of the committed outcomes. */
const Calibration = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    cycle: common/* CycleId */.ee,
    mode: schemas/* enum */.k5n(["classic", "learned"]),
    inputs_sha256: common/* Sha256 */.IA.describe("of the set of outcomes it was computed from"),
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
});
const AllocatePolicy = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().default("minimax_regret"),
    weights: schemas/* strictObject */.rej({ best: schemas/* number */.aig().min(0), median: schemas/* number */.aig().min(0), worst: schemas/* number */.aig().min(0) })
        .optional()
        .describe("of the scenarios, for the bayesian rule; they sum to 1"),
    minimum_confidence: schemas/* number */.aig().min(0).max(1).default(0),
    minimum_worst_return: schemas/* number */.aig()
        .nullable()
        .default(0)
        .describe("floor of the portfolio's worst return, undiscounted, in currency; null for none"),
    time_limit_seconds: schemas/* number */.aig().gt(0).default(60),
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
    storage: schemas/* strictObject */.rej({ adapter: schemas/* string */.YjP().default("git"), path: ResultsPath.default("impact") })
        .prefault({}),
    measure: MeasurePolicy.prefault({}),
    evaluate: EvaluatePolicy.prefault({}),
    allocate: AllocatePolicy.prefault({}),
    scale: schemas/* strictObject */.rej({
        sample_size: schemas/* int */.Whr().min(2).default(5000).describe("units of a simulated full-scale measurement"),
    })
        .prefault({}),
    calibrate: schemas/* strictObject */.rej({
        mode: schemas/* enum */.k5n(["classic"]).default("classic"),
        minimum_to_tell: schemas/* int */.Whr()
            .min(1)
            .default(5)
            .describe("under so many outcomes the report says `too few to tell`"),
    })
        .prefault({}),
    defaults: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}).describe("what every initiative starts from"),
    templates: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()))
        .default({})
        .describe("what an initiative `extends`"),
});

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
    return_best: schemas/* number */.aig().describe("in currency over the horizon"),
    return_median: schemas/* number */.aig(),
    return_worst: schemas/* number */.aig(),
})
    .refine((r) => r.return_worst <= r.return_median && r.return_median <= r.return_best, "worst ≤ median ≤ best")
    .refine((r) => r.confidence_range.lower <= r.confidence && r.confidence <= r.confidence_range.upper, "the confidence lies inside the band of the effective type");

// EXTERNAL MODULE: ./build/contracts/initiative.js
var initiative = __webpack_require__(5668);
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
/** What a model returns for a frame: an effect with its uncertainty, and what casts doubt on it. */
const Estimate = schemas/* object */.Ikc({
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ITT", "LATE"]),
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
    relative: schemas/* object */.Ikc({ ...interval, baseline: schemas/* number */.aig().describe("the control mean it is relative to") })
        .nullable()
        .describe("the effect as a share of the baseline, by the delta method; null where the baseline is too near 0"),
    comparisons: schemas/* array */.YOg(schemas/* object */.Ikc({
        arm: schemas/* string */.YjP(),
        versus: schemas/* string */.YjP(),
        n: schemas/* int */.Whr(),
        ...interval,
        p_value: schemas/* number */.aig().nullable(),
    }))
        .describe("every arm against control when there are several; empty otherwise"),
    coefficients: schemas/* array */.YOg(schemas/* object */.Ikc({ term: schemas/* string */.YjP(), ...interval, p_value: schemas/* number */.aig().nullable() }))
        .describe("of the fitted model, for the analyst who checks it"),
    diagnostics: schemas/* record */.g1P(schemas/* string */.YjP(), Diagnostic),
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()),
    dropped: schemas/* array */.YOg(schemas/* object */.Ikc({ rows: schemas/* int */.Whr().min(1), reason: schemas/* string */.YjP() })),
});
const ordered = (r) => r.ci_lower <= r.effect_estimate && r.effect_estimate <= r.ci_upper;
/** MEASURE's contract: one phase of one initiative. The interval is a real one, always. */
const MeasureResult = Estimate.extend({
    schema_version: SchemaVersion,
    initiative_id: common.Id,
    cycle: common/* CycleId */.ee,
    measured_in: common/* CycleId */.ee.describe("the cycle that made the measurement; an earlier one when it was reused unchanged"),
    phase: common/* Phase */.a0,
    model: schemas/* string */.YjP(),
    model_type: common/* ModelType */.e3,
    data_sha256: common/* Sha256 */.IA.describe("of what the source returned"),
    config_sha256: common/* Sha256 */.IA.describe("of the effective source, transforms, model and measurement policy"),
    engine_version: schemas/* string */.YjP(),
})
    .refine(ordered, "ci_lower ≤ effect_estimate ≤ ci_upper")
    .refine((r) => (r.p_value === null) === (r.p_value_reason !== null), "a null p_value has a reason, a number has none");

;// CONCATENATED MODULE: ./build/contracts/outcome-report.js



/** REPORT's contract: what the pilot predicted against what full scale brought. Returns in currency. */
const OutcomeReport = schemas/* object */.Ikc({
    schema_version: SchemaVersion,
    initiative_id: common.Id,
    cycle: common/* CycleId */.ee.describe("the cycle that measured the scale phase"),
    funded_in: common/* CycleId */.ee,
    model_type: common/* ModelType */.e3.describe("of the pilot"),
    effective_type: common/* ModelType */.e3.describe("of the pilot, after demotion"),
    confidence_score: schemas/* number */.aig(),
    budget_allocated: schemas/* number */.aig(),
    predicted_return: schemas/* number */.aig().describe("the pilot's median return"),
    predicted_lower: schemas/* number */.aig(),
    predicted_upper: schemas/* number */.aig(),
    actual_return: schemas/* number */.aig().describe("scale effect × units reached × unit_value"),
    actual_lower: schemas/* number */.aig(),
    actual_upper: schemas/* number */.aig(),
    prediction_error: schemas/* number */.aig().describe("actual − predicted"),
    relative_error: schemas/* number */.aig()
        .nullable()
        .describe("prediction_error / |predicted_return|; null when nothing was predicted"),
    within_interval: schemas/* boolean */.zMY().describe("predicted_lower ≤ actual_return ≤ predicted_upper"),
    sample_size_pilot: schemas/* int */.Whr(),
    sample_size_scale: schemas/* int */.Whr(),
    units_reached: schemas/* number */.aig(),
    fidelity: schemas/* number */.aig().nullable().describe("share of the planned units really reached"),
    cause: schemas/* enum */.k5n(["noise", "execution", "unexplained"])
        .nullable()
        .describe("of a miss; null inside the interval"),
    flags: schemas/* array */.YOg(schemas/* string */.YjP()),
})
    .refine((r) => r.within_interval === (r.predicted_lower <= r.actual_return && r.actual_return <= r.predicted_upper), "within_interval")
    .refine((r) => Math.abs(r.actual_return - r.predicted_return - r.prediction_error) <=
    1e-9 * Math.max(1, Math.abs(r.actual_return), Math.abs(r.predicted_return)), "error = actual − predicted");

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

;// CONCATENATED MODULE: ./build/contracts/index.js
















/***/ }),

/***/ 5668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ Measurement),
/* harmony export */   T: () => (/* binding */ Initiative),
/* harmony export */   Zc: () => (/* binding */ Execution),
/* harmony export */   oU: () => (/* binding */ initiativeFields)
/* harmony export */ });
/* unused harmony exports Transform, Returns, Context */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40104);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36291);


/** One step of preparing a table; frame/transform.ts says what each does. The first key names it. */
const Transform = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J());
/** Where data come from, how they are prepared, and what is estimated. The adapters' own keys are checked by their schemas. */
const Measurement = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ adapter: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    transform: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Transform).default([]),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const Returns = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    unit_value: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .refine((v) => v !== 0, "a number other than 0")
        .default(1)
        .describe("currency per unit of effect; negative when lower is better"),
    scale_units: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).describe("units that full scale reaches over the horizon"),
});
const Context = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    metric: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("the metric's name, the same in every initiative that moves it"),
    surface: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("where it acts: checkout, search, email"),
    unit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the effect's unit as shown: $/user, orders/day"),
});
/** How the roll-out really went, for the outcome's fidelity. */
const Execution = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    units_reached: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .gt(0)
        .optional()
        .describe("units that full scale really reached; default: returns.scale_units"),
});
/** The fields of an initiative that are not a measurement: shared by every file and by `defaults`. */
const initiativeFields = {
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: _common_js__WEBPACK_IMPORTED_MODULE_0__.Id.describe("the file's name without .yaml"),
    title: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(200),
    owner: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("a person or team: @growth"),
    extends: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("a template of impact-loop.yaml to start from"),
    context: Context.optional(),
    cost_to_scale: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).describe("in currency"),
    returns: Returns,
};
/** An initiative after defaults, with adapter blocks as they were written (floor 4 checks them against the tables). */
const Initiative = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...initiativeFields,
    pilot: Measurement,
    scale: Measurement.extend({ execution: Execution.optional() }).optional(),
});


/***/ }),

/***/ 99822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ restText),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   X: () => (/* binding */ escapeXml),
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
 * `results`, and every one of `paths` (relative to `root`) is tracked. Else null: that commit would not give this run.
 */
async function commitOfInputs(root, results, paths) {
    const head = await resolveCommit(root);
    if (!head)
        return null;
    const changed = await git(root, [
        "status",
        "--porcelain",
        "--untracked-files=no",
        "--",
        ".",
        `:(exclude)${results}`,
    ]);
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


/***/ })

};
