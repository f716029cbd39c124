export const id = 40;
export const ids = [40];
export const modules = {

/***/ 15521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   R9: () => (/* binding */ observationalColumns),
/* harmony export */   s8: () => (/* binding */ observationalParams),
/* harmony export */   yK: () => (/* binding */ observationalData)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_design_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2722);
/* harmony import */ var _frame_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84065);
/* harmony import */ var _stats_ols_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74816);
/* harmony import */ var _arms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47296);






/** A value of a column, as it is compared: as text. */
const label = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()]).transform(String);
/** What every observational model is told; each adds its own. */
const observationalParams = {
    outcome: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("a number column"),
    treatment: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("the column that says who was treated: text or 0/1"),
    control: label.optional().describe("the untreated; known without it when called control, 0, none or no"),
    arm: label.optional().describe("the treated, when there are more than two values; the others are left out"),
    covariates: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
        .min(1)
        .describe("columns from before the treatment that it and the outcome depend on; text becomes categories"),
    lagged_outcome: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .optional()
        .describe("which covariate is the outcome before the treatment: the one that helps most"),
    negative_control: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .optional()
        .describe("an outcome that the treatment cannot have touched; an effect on it is bias"),
};
const observationalColumns = (p) => [
    ...new Set([
        p.outcome,
        p.treatment,
        ...p.covariates,
        ...(p.negative_control === undefined ? [] : [p.negative_control]),
    ]),
];
/**
 * Settles rows, treatment and covariates. A covariate that does not vary, or that those before it determine, is dropped
 * with a warning.
 * @param also further columns that must have a value in a row that is used
 * @throws E_ARMS, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_COLUMN_TYPE, E_SCHEMA, E_NOT_IDENTIFIED
 */
function observationalData(frame, p, also = []) {
    if (p.lagged_outcome !== undefined && !p.covariates.includes(p.lagged_outcome))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_SCHEMA", { found: `\`${p.lagged_outcome}\``, expected: "one of the covariates", mend: "add it to them" }, { path: ["lagged_outcome"] });
    const arms = (0,_arms_js__WEBPACK_IMPORTED_MODULE_3__/* .armsOf */ .jO)(frame, p);
    const labels = frame.text(p.treatment);
    const two = rowsOf(frame, (row) => labels[row] === arms.arm || labels[row] === arms.control);
    const complete = (0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .completeRows */ .TC)(two, [p.outcome, ...p.covariates, ...also]);
    const columns = p.covariates.flatMap((name) => (0,_frame_design_js__WEBPACK_IMPORTED_MODULE_1__/* .termColumns */ .UC)(complete, [name]));
    const rows = (0,_frame_design_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsWithValues */ .KL)(columns, complete.rows);
    const used = rows.length === complete.rows ? complete : (0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRows */ .LY)(complete, rows);
    const treated = Float64Array.from(used.text(p.treatment), (arm) => Number(arm === arms.arm));
    const n1 = treated.reduce((sum, value) => sum + value, 0);
    const [y, n0] = [used.number(p.outcome), used.rows - n1];
    if (used.rows < 4 || n1 < 2 || n0 < 2)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: Math.min(n1, n0), parameters: 2 });
    if (y.every((value) => value === y[0]))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    return { used, y, treated, n1, n0, ...independent(used, p, y, treated), dropped: left(frame, two, used) };
}
const rowsOf = (frame, keep) => {
    const rows = Array.from({ length: frame.rows }, (_, row) => row).filter(keep);
    return rows.length === frame.rows ? frame : (0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRows */ .LY)(frame, rows);
};
const left = (frame, two, used) => [
    { rows: frame.rows - two.rows, reason: "of no arm, or of one that is not compared" },
    { rows: two.rows - used.rows, reason: "a missing value in a column used" },
].filter(({ rows }) => rows > 0);
/** Covariates that are independent of each other; the treatment is not one that they determine. @throws E_NOT_IDENTIFIED */
function independent(used, p, y, treated) {
    const all = p.covariates.flatMap((name) => (0,_frame_design_js__WEBPACK_IMPORTED_MODULE_1__/* .termColumns */ .UC)(used, [name]));
    const design = [new Float64Array(used.rows).fill(1), ...all.map(({ values }) => values)];
    const fit = (0,_stats_ols_js__WEBPACK_IMPORTED_MODULE_5__/* .ols */ .d)([...design, treated], y);
    if (fit.dropped.includes(design.length))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_NOT_IDENTIFIED", { term: p.treatment, because: "the covariates determine it" }, { path: ["covariates"] });
    return {
        regression: fit,
        covariates: all.filter((_, i) => fit.kept.includes(i + 1)),
        warnings: fit.dropped.map((index) => `covariate \`${all[index - 1].name}\` does not vary or is determined by those before it, and was dropped`),
    };
}


/***/ }),

/***/ 20315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zz: () => (/* binding */ byInfluence),
  JR: () => (/* binding */ chancesOf),
  Dg: () => (/* binding */ clustersOf),
  oC: () => (/* binding */ meanError),
  Wp: () => (/* binding */ observationalEstimate),
  qq: () => (/* binding */ overlapping)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/stats/distributions.js
var distributions = __webpack_require__(90827);
// EXTERNAL MODULE: ./build/stats/g-computation.js
var g_computation = __webpack_require__(14055);
;// CONCATENATED MODULE: ./build/stats/influence.js
/**
 * An estimator by its influence function: estimate − truth is its mean over the rows. Standard error √(Σφ²)/n, and of
 * clusters √(G/(G−1)·Σ(sum of a cluster)²)/n.
 * @see Stefanski & Boos (2002), American Statistician 56(1), on M-estimation
 */
function errorOf(influence, clusters = null) {
    if (clusters === null)
        return Math.sqrt(influence.reduce((sum, value) => sum + value ** 2, 0)) / influence.length;
    const sums = new Float64Array(clusters.count);
    for (let i = 0; i < influence.length; i++)
        sums[clusters.code[i]] += influence[i];
    const factor = clusters.count / (clusters.count - 1);
    return Math.sqrt(factor * sums.reduce((sum, value) => sum + value ** 2, 0)) / influence.length;
}

// EXTERNAL MODULE: ./build/stats/moments.js
var moments = __webpack_require__(44785);
// EXTERNAL MODULE: ./build/stats/propensity.js
var propensity = __webpack_require__(88111);
// EXTERNAL MODULE: ./build/stats/propensity-weighting.js
var propensity_weighting = __webpack_require__(20286);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var lib = __webpack_require__(51550);
;// CONCATENATED MODULE: ./build/stats/balance.js

/**
 * Standardised differences of means, treated less control, with the standard deviation of the unweighted sample (of a column
 * of two values p(1 − p)'s root, as R's MatchIt); 0 where that does not vary.
 * @param weights of each row after matching or weighting; 0 for one that is not used
 * @see Stuart (2010), Statistical Science 25(1), §4.1; Austin (2011), Multivariate Behavioral Research 46(3)
 */
function balanceOf({ name, values }, treated, weights, scale) {
    const other = values.find((value) => value !== values[0]);
    const two = values.every((value) => value === values[0] || value === other);
    const own = (arm) => {
        const { n, mean, variance } = (0,moments/* moments */.Cl)(values.filter((_, i) => treated[i] === arm));
        return { mean, variance: two ? (variance * (n - 1)) / n : variance };
    };
    const [one, zero] = [own(1), own(0)];
    const variance = scale === "treated"
        ? one.variance
        : scale === "control"
            ? zero.variance
            : (one.variance + zero.variance) / 2;
    const [a, b] = [1, 0].map((arm) => weighted(values, treated, weights, arm));
    const over = (difference) => (variance > 0 ? difference / Math.sqrt(variance) : 0);
    return {
        name,
        before: over(one.mean - zero.mean),
        after: over(a.mean - b.mean),
        variance_ratio: two || !(b.variance > 0) ? null : a.variance / b.variance,
    };
}
/** Weighted mean, and variance by MatchIt's rule: Σw(x − x̄)² / (Σw − Σw²/Σw). */
function weighted(values, treated, weights, arm) {
    let [total, squares, product] = [0, 0, 0];
    for (let i = 0; i < values.length; i++) {
        if (treated[i] !== arm)
            continue;
        const weight = weights[i];
        total += weight;
        squares += weight ** 2;
        product += weight * values[i];
    }
    const mean = product / total;
    let spread = 0;
    for (let i = 0; i < values.length; i++)
        if (treated[i] === arm)
            spread += weights[i] * (values[i] - mean) ** 2;
    return { mean, variance: spread / (total - squares / total) };
}
/** Kish's effective sample size: (Σw)² / Σw². */
function effectiveSize(weights) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    return squares > 0 ? total ** 2 / squares : 0;
}

// EXTERNAL MODULE: ./build/stats/sensitivity.js
var sensitivity = __webpack_require__(6535);
;// CONCATENATED MODULE: ./build/diagnostics/observational.js




/** Balance, overlap, what is left of the sample, and how much hidden bias the estimate would bear. */
function observationalDiagnostics(p, data, look) {
    return {
        ...balance(data, look),
        ...remaining(data, look),
        ...(look.propensity && overlap(look.propensity)),
        ...hiddenBias(data, look),
        ...specificationRange(look),
        ...(look.negative_control_p !== null && {
            negative_control_p: {
                value: look.negative_control_p,
                threshold: 0.05,
                status: look.negative_control_p < 0.05 ? "fail" : "pass",
                statement: `the effect on \`${p.negative_control}\`, which there cannot be, has p = ${look.negative_control_p.toPrecision(2)}`,
            },
        }),
        ...(p.lagged_outcome !== undefined && {
            lagged_outcome: info(1, `\`${p.lagged_outcome}\`, the outcome before, is among the covariates`),
        }),
    };
}
const info = (value, statement) => ({
    value,
    threshold: null,
    status: "info",
    statement,
});
const scaleOf = { ATT: "treated", ATC: "control", ATE: "pooled", ATO: "pooled" };
function balance({ covariates, treated }, { weights, estimand }) {
    const found = covariates.map((column) => balanceOf(column, treated, weights, scaleOf[estimand]));
    const worst = (of) => found.reduce((a, b) => (Math.abs(of(b)) > Math.abs(of(a)) ? b : a));
    const [before, after] = [worst((b) => b.before), worst((b) => b.after)];
    const ratios = found.filter(({ variance_ratio: ratio }) => ratio !== null && ratio > 0);
    const size = (ratio) => Math.abs(lib(ratio));
    const spread = ratios.reduce((a, b) => (a === null || size(b.variance_ratio) > size(a.variance_ratio) ? b : a), null);
    const smd = Math.abs(after.after);
    return {
        max_smd_before: info(Math.abs(before.before), `largest standardised difference before: ${Math.abs(before.before).toFixed(3)} (${before.name})`),
        max_smd: {
            value: smd,
            threshold: 0.1,
            status: smd > 0.25 ? "fail" : smd > 0.1 ? "warn" : "pass",
            statement: `largest standardised difference after: ${smd.toFixed(3)} (${after.name})`,
        },
        ...(spread !== null && {
            variance_ratio: {
                value: spread.variance_ratio,
                threshold: 2,
                status: size(spread.variance_ratio) > lib(2) ? "warn" : "pass",
                statement: `variances differ most in ${spread.name}: treated over control ${spread.variance_ratio.toFixed(2)}`,
            },
        }),
    };
}
function remaining({ treated }, { weights, kept, estimand }) {
    const own = (arm) => [...weights].filter((_, i) => treated[i] === arm);
    const arms = [1, 0].map((arm) => ({ size: effectiveSize(own(arm)), of: own(arm).length }));
    const [one, zero] = arms;
    const weighed = estimand === "ATT" ? zero : estimand === "ATC" ? one : null;
    const share = weighed ? weighed.size / weighed.of : (one.size + zero.size) / (one.of + zero.of);
    const used = kept.used / kept.of;
    const total = [1, 0].map((arm) => own(arm).reduce((sum, weight) => sum + weight, 0));
    const largest = weights.reduce((most, w, i) => Math.max(most, w / total[treated[i] === 1 ? 0 : 1]), 0);
    return {
        effective_sample_share: {
            value: share,
            threshold: 0.3,
            status: share < 0.2 ? "warn" : "pass",
            statement: `weights leave ${one.size.toFixed(1)} treated and ${zero.size.toFixed(1)} controls in effect, ${(100 * share).toFixed(1)} %`,
        },
        used_share: {
            value: used,
            threshold: 0.9,
            status: used < 0.5 ? "fail" : used < 0.9 ? "warn" : "pass",
            statement: used < 1
                ? `${kept.of - kept.used} of ${kept.of} that the effect should be about are left out: it is about the others`
                : "nobody that the effect is about is left out",
        },
        max_weight_share: {
            value: largest,
            threshold: 0.05,
            status: largest > 0.05 ? "warn" : "pass",
            statement: `one row has ${(100 * largest).toFixed(1)} % of its arm's weight at most`,
        },
    };
}
function overlap(propensity) {
    const outside = propensity.filter((value) => value < 0.05 || value > 0.95).length / propensity.length;
    return {
        overlap: {
            value: 1 - outside,
            threshold: 0.95,
            status: outside > 0.05 ? "warn" : "pass",
            statement: `${(100 * outside).toFixed(1)} % have an estimated chance of treatment outside 0.05 to 0.95`,
        },
    };
}
/** E-values by the risk ratio of a 0/1 outcome, else of the standardised difference; robustness values by regression. */
function hiddenBias({ y, regression }, look) {
    const { estimate, ci_lower, ci_upper } = look.effect;
    const binary = y.every((value) => value === 0 || value === 1) && look.baseline > 0;
    const sd = Math.sqrt((0,moments/* moments */.Cl)(y).variance);
    const ratio = (effect) => binary ? Math.max(1e-12, (look.baseline + effect) / look.baseline) : (0,sensitivity/* riskRatioOf */.S8)(effect / sd);
    const holds = ci_lower <= 0 && ci_upper >= 0;
    const [point, limit] = [
        (0,sensitivity/* eValue */.di)(ratio(estimate)),
        holds ? 1 : (0,sensitivity/* eValue */.di)(ratio(estimate > 0 ? ci_lower : ci_upper)),
    ];
    if (!Number.isFinite(point) || !Number.isFinite(limit))
        return robustness(regression, look.confidence_level);
    return {
        e_value: info(point, `a confounder tied to treatment and outcome by a risk ratio of ${point.toFixed(2)} each would explain the estimate away`),
        e_value_limit: {
            value: limit,
            threshold: 1.25,
            status: limit < 1.25 ? "warn" : "pass",
            statement: holds
                ? "the interval holds 0, so no confounder is needed to bring it there"
                : `a confounder tied to both by a risk ratio of ${limit.toFixed(2)} would bring the interval to 0`,
        },
        ...robustness(regression, look.confidence_level),
    };
}
function robustness(fit, level) {
    const [df, at] = [fit.n - fit.k, fit.k - 1];
    if (fit.exact || df < 2)
        return {};
    const residual = fit.residuals.reduce((sum, e) => sum + e * e, 0) / df;
    const t = fit.beta[at] / Math.sqrt(residual * fit.bread.get(at, at));
    const [value, limit] = [(0,sensitivity/* robustnessValue */.mS)(t, df), (0,sensitivity/* robustnessValue */.mS)(t, df, 1 - level)];
    const share = (x) => `${(100 * x).toFixed(1)} %`;
    return {
        robustness_value: info(value, `a confounder that explains ${share(value)} of what is left of treatment and of outcome would bring the regression's estimate to 0`),
        robustness_value_limit: info(limit, `${share(limit)} of both would bring its interval to 0`),
    };
}
function specificationRange({ specifications, effect }) {
    if (specifications.length === 0)
        return {};
    const all = [effect.estimate, ...specifications.map(({ estimate }) => estimate)];
    const range = (Math.max(...all) - Math.min(...all)) / effect.standard_error;
    const listed = specifications.map(({ name, estimate }) => `${name} ${estimate.toPrecision(3)}`).join(", ");
    return {
        specification_range_se: {
            value: range,
            threshold: 3,
            status: range > 3 ? "warn" : "pass",
            statement: `other specifications: ${listed}; the range is ${range.toFixed(2)} standard errors`,
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/observational-estimate.js








/**
 * The contract of an observational estimate.
 * @param again the same model for other parameters, for the negative control
 */
function observationalEstimate(p, data, fit, level, again) {
    const size = data.y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (!(fit.standard_error > 1e-12 * size) || !Number.isFinite(fit.estimate))
        throw (0,errors.impactError)("E_NO_INTERVAL", { model: "the model", why: "what it leaves of the outcome is 0 but for rounding" }, { path: ["outcome"] });
    const half = (0,distributions/* criticalValue */.z7)(level, fit.degrees_of_freedom) * fit.standard_error;
    const effect = {
        estimate: fit.estimate,
        standard_error: fit.standard_error,
        ci_lower: fit.estimate - half,
        ci_upper: fit.estimate + half,
    };
    const control = negativeControl(p, again);
    const { estimate: effect_estimate, ...uncertainty } = effect;
    const used = (arm) => data.treated.filter((t, i) => t === arm && fit.weights[i] > 0).length;
    const unused = data.used.rows - used(1) - used(0);
    return {
        estimand: fit.estimand,
        metric: p.outcome,
        per: "unit",
        effect_estimate,
        ...uncertainty,
        confidence_level: level,
        p_value: (0,distributions/* twoSidedP */.mX)(fit.estimate / fit.standard_error, fit.degrees_of_freedom),
        p_value_reason: null,
        degrees_of_freedom: fit.degrees_of_freedom,
        inference: fit.inference,
        sample_size: used(1) + used(0),
        n_treated: used(1),
        n_control: used(0),
        n_units: null,
        n_clusters: fit.clusters?.count ?? null,
        n_periods: null,
        relative: relativeOf(fit, level),
        comparisons: [],
        coefficients: fit.coefficients ?? [],
        ...(fit.readings && { readings: fit.readings }),
        diagnostics: {
            ...observationalDiagnostics(p, data, {
                ...fit,
                effect,
                kept: keptOf(data, fit),
                confidence_level: level,
                specifications: otherSpecifications(data, fit),
                negative_control_p: control.p,
            }),
            ...fit.diagnostics,
        },
        warnings: [...data.warnings, ...(fit.warnings ?? []), ...control.warnings],
        dropped: [
            ...data.dropped,
            ...(unused > 0 ? [{ rows: unused, reason: fit.left_out ?? "without a weight" }] : []),
        ],
    };
}
/** Of those whom the effect should be about, how many it is about. */
function keptOf({ treated }, { estimand, weights }) {
    const asked = [...treated.keys()].filter((i) => (estimand !== "ATT" || treated[i] === 1) && (estimand !== "ATC" || treated[i] === 0));
    return { used: asked.filter((i) => weights[i] > 0).length, of: asked.length };
}
/** Estimate, standard error and the relative effect's, from two influence functions of a difference and its baseline. */
function byInfluence(estimate, control, { influence, control_influence }, clusters) {
    const ratio = estimate / control;
    const known = Math.abs(control) > 3 * errorOf(control_influence, clusters);
    const relative = influence.map((value, i) => (value - ratio * control_influence[i]) / control);
    return {
        estimate,
        standard_error: errorOf(influence, clusters),
        baseline: control,
        relative_error: known ? errorOf(relative, clusters) : null,
    };
}
/** The clusters of the rows used. @throws E_TOO_FEW_CLUSTERS */
function clustersOf(used, column) {
    const found = { column, ...(0,moments/* codes */.F4)(used.text(column)) };
    if (found.count < 2)
        throw (0,errors.impactError)("E_TOO_FEW_CLUSTERS", { cluster: column, clusters: found.count, needed: 2 }, { path: ["cluster"] });
    return found;
}
/** Chances of treatment by logistic regression on the covariates. @throws E_NO_OVERLAP */
const chancesOf = (data, treatment) => overlapping(data, treatment, () => (0,propensity/* propensity */.A)(data.covariates.map(({ values }) => values), data.treated));
/** A fit that needs both arms wherever there are covariates. @throws E_NO_OVERLAP in place of what has no solution */
function overlapping({ covariates, treated }, treatment, fit) {
    try {
        return fit();
    }
    catch (error) {
        if (!isUnsolvable(error))
            throw error;
        const apart = covariates.find(({ values }) => {
            const [one, zero] = [1, 0].map((arm) => values.filter((_, i) => treated[i] === arm).sort());
            return one[0] > zero.at(-1) || zero[0] > one.at(-1);
        });
        const by = apart ? `\`${apart.name}\`` : "the covariates together";
        throw (0,errors.impactError)("E_NO_OVERLAP", { treatment, by }, { path: ["covariates"] });
    }
}
const isUnsolvable = (error) => error instanceof RangeError || /singular/.test(String(error));
function relativeOf(fit, level) {
    const { baseline, relative_error: standard_error, degrees_of_freedom: df } = fit;
    if (standard_error === null || !(standard_error > 0))
        return null;
    const estimate = fit.estimate / baseline;
    const half = (0,distributions/* criticalValue */.z7)(level, df) * standard_error;
    return {
        baseline,
        estimate,
        standard_error,
        ci_lower: estimate - half,
        ci_upper: estimate + half,
        p_value: (0,distributions/* twoSidedP */.mX)(estimate / standard_error, df),
    };
}
/** The same effect by additive regression, by regression in each arm and by weighting, where they can be fitted. */
function otherSpecifications({ y, treated, covariates, regression }, { estimand, same_as }) {
    const columns = covariates.map(({ values }) => values);
    const design = [new Float64Array(y.length).fill(1), ...columns];
    const target = estimand === "ATO" ? "ATE" : estimand;
    const all = {
        regression: () => regression.beta.at(-1),
        "g-computation": () => {
            const { treated: one, control } = (0,g_computation/* gComputation */.N)(y, treated, design, target);
            return one - control;
        },
        weighting: () => {
            const { treated: one, control } = (0,propensity_weighting/* weightedMeans */.I)(y, treated, (0,propensity/* propensity */.A)(columns, treated), estimand);
            return one - control;
        },
    };
    return Object.entries(all)
        .filter(([name]) => name !== same_as)
        .flatMap(([name, of]) => {
        try {
            const estimate = of();
            return Number.isFinite(estimate) ? [{ name, estimate }] : [];
        }
        catch (error) {
            if (isUnsolvable(error))
                return [];
            throw error;
        }
    });
}
function negativeControl({ negative_control, ...rest }, again) {
    if (negative_control === undefined)
        return { p: null, warnings: [] };
    try {
        return {
            p: again({ ...rest, outcome: negative_control, negative_control: undefined }).p_value,
            warnings: [],
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ImpactError */.Xg))
            throw error;
        return {
            p: null,
            warnings: [`the negative control \`${negative_control}\` could not be used: ${error.message}`],
        };
    }
}
/** Standard error of a mean of parts, one a row: their standard deviation over √n. */
const meanError = (parts) => Math.sqrt((0,moments/* moments */.Cl)(parts).variance / parts.length);


/***/ }),

/***/ 21616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ requireClusters),
/* harmony export */   A9: () => (/* binding */ statusByColumn),
/* harmony export */   H1: () => (/* binding */ statusOfGroup)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74447);


/** The status of a group from its start on; `treated` is a 0/1 column. @throws E_COLUMN_TYPE, E_PANEL_CELL */
function statusOfGroup(used, panel, { treated, starts, unit, time }) {
    const group = binary(used, treated);
    requireOneGroup(group, treated, panel, used.text(unit));
    const isPost = (0,_frame_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(used, time, starts);
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
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_PANEL_CELL", { cell: `${who} units ${when} ${starts}` }, { path: [key] });
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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", { column, found, expected }, { path: ["treated"] });
    });
}
/**
 * Two clusters with treatment and, where groups are known, two without: the errors of a single one are fitted away, and
 * CR1 would take them for 0. One is let through where it is `accepted`; two in all are needed however.
 * @returns the clusters of the side that has fewest
 * @throws E_TOO_FEW_CLUSTERS
 * @see MacKinnon & Webb (2017), J. Applied Econometrics 32(2)
 */
function requireClusters(clusters, cluster, { values, group }, accepted = false) {
    const among = (has) => new Set(clusters.code.filter((_, row) => has(row))).size;
    const sides = [
        [clusters.count],
        [among((row) => (group ?? values)[row] !== 0), "treatment"],
    ];
    if (group)
        sides.push([among((row) => group[row] === 0), "control"]);
    for (const [found, side] of sides) {
        if (found >= 2 || (accepted && side !== undefined && clusters.count >= 2))
            continue;
        const context = { cluster, clusters: found, needed: 2, ...(side && { among: side }) };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_TOO_FEW_CLUSTERS", context, { path: ["cluster"] });
    }
    return Math.min(...sides.map(([found]) => found));
}
function binary(used, column) {
    const values = used.number(column);
    const odd = values.find((value) => value !== 0 && value !== 1);
    if (odd !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", { column, found: `the value ${odd}`, expected: "0 and 1" }, { path: ["treated"] });
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
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_NO_VARIATION", { column }, { path: ["treatment"] });
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


/***/ }),

/***/ 30098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ staggeredPanelOf),
/* harmony export */   u: () => (/* binding */ withBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_design_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2722);
/* harmony import */ var _frame_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84065);
/* harmony import */ var _stats_moments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44785);
/* harmony import */ var _panel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12017);





/**
 * The rows by unit: outcomes and covariates by period, who starts when, clusters. Units treated from
 * the first period on take no part: their group is −1.
 * @throws E_PANEL_CELL for two rows of a unit in a period, a start that changes, a time that is none; E_TOO_FEW_CLUSTERS
 */
function staggeredPanelOf(used, panel, p) {
    const { units, times, unit, period } = panel;
    const y = used.number(p.outcome);
    const outcome = byPeriod(y, panel);
    const seen = Array.from({ length: units }, () => new Uint8Array(times.length));
    const firstRow = new Int32Array(units).fill(-1);
    const start = startsOf(used, panel, p);
    const group = new Float64Array(units);
    for (let row = 0; row < y.length; row++) {
        const [i, t] = [unit[row], period[row]];
        if (seen[i][t]++ > 0)
            throw cell(`one row of each \`${p.unit}\` in a period`, "unit");
        if (firstRow[i] === -1) {
            firstRow[i] = row;
            group[i] = start(row);
        }
        else if (start(row) !== group[i])
            throw cell(`one start of each \`${p.unit}\` in \`${p.first_treated}\``, "first_treated");
    }
    const columns = p.covariates
        .flatMap((name) => (0,_frame_design_js__WEBPACK_IMPORTED_MODULE_1__/* .termColumns */ .UC)(used, [name]))
        .map(({ values }) => byPeriod(values, panel));
    const ids = (0,_stats_moments_js__WEBPACK_IMPORTED_MODULE_3__/* .codes */ .F4)(used.text(p.cluster ?? p.unit));
    const clusterCode = Int32Array.from(firstRow, (row) => ids.code[row]);
    for (let row = 0; row < y.length; row++)
        if (clusterCode[unit[row]] !== ids.code[row])
            throw cell(`one cluster of each \`${p.unit}\``, "cluster");
    if (ids.count < 2)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_TOO_FEW_CLUSTERS", { cluster: p.cluster ?? p.unit, clusters: ids.count, needed: 2 }, { path: ["cluster"] });
    const staggered = {
        periods: times.length,
        outcome,
        group: group.map((g) => (g === 0 ? -1 : g)),
        covariates: columns,
    };
    return { staggered, clusterCode, clusters: ids.count };
}
/**
 * The rows of units that have a before: those treated from the first period on are taken out, until all that are left have one.
 * Where nobody has, the rows as they are.
 */
function withBefore(used, p) {
    const panel = (0,_panel_js__WEBPACK_IMPORTED_MODULE_4__/* .panelOf */ .g)(used, p.unit, p.time);
    const read = staggeredPanelOf(used, panel, p);
    const units = read.staggered.group.filter((g) => g < 0).length;
    const rows = Array.from(panel.unit.keys()).filter((row) => read.staggered.group[panel.unit[row]] >= 0);
    if (units === 0 || rows.length === 0)
        return { used, panel, read, units: 0 };
    const rest = withBefore((0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRows */ .LY)(used, rows), p);
    return { ...rest, units: units + rest.units };
}
function byPeriod(values, { units, times, unit, period }) {
    const made = Array.from({ length: units }, () => new Float64Array(times.length).fill(Number.NaN));
    values.forEach((value, row) => {
        made[unit[row]][period[row]] = value;
    });
    return made;
}
const cell = (what, key) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_PANEL_CELL", { cell: what }, { path: [key] });
/** A row's start as an index of the periods: Infinity for never. */
function startsOf(used, { times }, { first_treated }) {
    const column = used.column(first_treated);
    const numeric = typeof times[0] === "number";
    const index = new Map(times.map((time, t) => [String(time), t]));
    return (row) => {
        const raw = column.values[row];
        const value = raw === null || raw === undefined || Number.isNaN(raw) ? "" : String(raw);
        if (["", "0", "Infinity", "never"].includes(value))
            return Number.POSITIVE_INFINITY;
        const exact = index.get(value);
        if (exact !== undefined)
            return exact;
        const later = times.findIndex((time) => numeric ? Number(time) >= Number(value) : String(time) >= value);
        return later < 0 ? Number.POSITIVE_INFINITY : later;
    };
}


/***/ }),

/***/ 91903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ panelParams),
/* harmony export */   Qx: () => (/* binding */ requireOneTreatment),
/* harmony export */   un: () => (/* binding */ syntheticPanel)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_frame_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82015);
/* harmony import */ var _frame_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84065);
/* harmony import */ var _panel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12017);
/* harmony import */ var _panel_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21616);






const when = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()]);
/** What every model of a panel with one start is told. */
const panelParams = {
    outcome: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("a number column"),
    unit: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("the column of units"),
    time: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("ISO dates or numbers"),
    treated_units: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(when.transform(String))
        .min(1)
        .optional()
        .describe("the treated units by name; with `starts`"),
    treated: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("in their place: a 0/1 column of who is treated; with `starts`"),
    starts: when.optional().describe("the first treated period"),
    treatment: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .optional()
        .describe("in place of both: the 0/1 status by unit and period, from one start on"),
};
/** One way of saying who is treated, and a start unless the status says it. */
const requireOneTreatment = {
    holds: (p) => [p.treated_units, p.treated, p.treatment].filter((way) => way !== undefined).length === 1 &&
        (p.treatment === undefined) === (p.starts !== undefined),
    message: {
        path: ["treated_units"],
        error: "one of `treated_units` or `treated`, with `starts`, or `treatment`",
    },
};
/**
 * Units and periods are sorted, so that neither the order of rows nor of units matters. A donor that lacks a period is
 * left out and told; a treated unit that does is refused.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NOT_IDENTIFIED, E_NO_VARIATION, E_SCHEMA
 */
function syntheticPanel(used, p) {
    const panel = (0,_panel_js__WEBPACK_IMPORTED_MODULE_5__/* .panelOf */ .g)(used, p.unit, p.time);
    const names = unitNames(used, panel, p.unit);
    const { group, starts } = statusOf(used, panel, p, names);
    const units = names.map((_, i) => i).sort((a, b) => (names[a] < names[b] ? -1 : 1));
    const place = new Int32Array(names.length);
    for (const [at, i] of units.entries())
        place[i] = at;
    const cells = units.map(() => ({
        y: new Float64Array(panel.times.length).fill(Number.NaN),
        row: new Int32Array(panel.times.length).fill(-1),
        treated: false,
    }));
    const y = used.number(p.outcome);
    if (y.every((value) => value === y[0]))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const origin = y.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    for (let row = 0; row < y.length; row++) {
        const [cell, t] = [cells[place[panel.unit[row]]], panel.period[row]];
        if (cell.row[t] !== -1) {
            const what = `one row of each \`${p.unit}\` in a period, and \`${names[panel.unit[row]]}\` has two in ${panel.times[t]}`;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_PANEL_CELL", { cell: what }, { path: ["unit"] });
        }
        cell.y[t] = y[row] - origin;
        cell.row[t] = row;
        cell.treated = group[row] === 1;
    }
    const label = (at) => names[units[at]];
    const lacks = (at) => cells[at].row.indexOf(-1);
    const all = [...units.keys()];
    const treated = all.filter((at) => cells[at].treated);
    const gap = treated.find((at) => lacks(at) >= 0);
    if (gap !== undefined) {
        const what = `every period of the treated \`${label(gap)}\` (${panel.times[lacks(gap)]} is missing)`;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_PANEL_CELL", { cell: what }, { path: ["unit"] });
    }
    const donors = all.filter((at) => !cells[at].treated);
    const whole = donors.filter((at) => lacks(at) < 0);
    if (whole.length < 2)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_PANEL_CELL", { cell: `two donors that have every period (of ${donors.length}, ${whole.length} do)` }, { path: ["unit"] });
    return {
        units: all.map(label),
        times: panel.times,
        y: cells.map((cell) => cell.y),
        origin,
        row: cells.map((cell) => cell.row),
        treated,
        donors: whole,
        pre: starts,
        incomplete: donors.filter((at) => lacks(at) >= 0).map(label),
    };
}
function unitNames(used, panel, unit) {
    const names = new Array(panel.units);
    const labels = used.text(unit);
    for (const [row, i] of panel.unit.entries())
        names[i] = labels[row];
    return names;
}
function statusOf(used, panel, p, names) {
    if (p.treatment !== undefined) {
        const { group, starts } = (0,_panel_status_js__WEBPACK_IMPORTED_MODULE_3__/* .statusByColumn */ .A9)(used.number(p.treatment), p.treatment, panel);
        if (group !== null && starts !== null)
            return { group, starts };
        const because = "units start at different times, or the treatment is no 0/1 status that lasts";
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_NOT_IDENTIFIED", { term: p.treatment, because }, { path: ["treatment"] });
    }
    const flag = "treated by name";
    const named = p.treated_units ? (0,_frame_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .withColumns */ ._Q)(used, [[flag, flagOf(used, p, names)]]) : used;
    const { group, starts } = (0,_panel_status_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOfGroup */ .H1)(named, panel, {
        treated: p.treated_units ? flag : p.treated,
        ...{ starts: p.starts, unit: p.unit, time: p.time },
    });
    return { group: group, starts: starts };
}
/** @throws E_SCHEMA for a unit that is not there */
function flagOf(used, { unit, treated_units = [] }, names) {
    const stranger = treated_units.find((name) => !names.includes(name));
    if (stranger !== undefined) {
        const close = (0,_frame_frame_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(stranger, names);
        const mend = close ? `did you mean \`${close}\`?` : `name units of \`${unit}\``;
        const found = `no unit \`${stranger}\``;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_SCHEMA", { found, expected: "units of the panel", mend }, { path: ["treated_units"] });
    }
    const values = Float64Array.from(used.text(unit), (name) => Number(treated_units.includes(name ?? "")));
    return { type: "number", values };
}


/***/ }),

/***/ 20500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ holidayColumn),
/* harmony export */   f: () => (/* binding */ seasonColumns)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_sin__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61794);

/**
 * A season's columns over the first periods of a grid: pairs of sine and cosine (the sine that is 0 everywhere is left
 * out), or an indicator of every place in the season but the first.
 */
function seasonColumns({ period, kind, harmonics }, periods) {
    const by = (name, value) => ({
        name,
        values: Float64Array.from({ length: periods }, (_, i) => value(i + 1)),
    });
    if (kind === "dummies")
        return Array.from({ length: period - 1 }, (_, i) => by(`season ${i + 2}`, (t) => Number((t - 1) % period === i + 1)));
    const count = Math.min(harmonics ?? 2, Math.floor(period / 2));
    return Array.from({ length: count }, (_, i) => i + 1).flatMap((h) => [
        ...(2 * h === period ? [] : [by(`season sin ${h}`, (t) => _stdlib_math_base_special_sin__WEBPACK_IMPORTED_MODULE_0__((2 * Math.PI * h * t) / period))]),
        by(`season cos ${h}`, (t) => _stdlib_math_base_special_sin__WEBPACK_IMPORTED_MODULE_0__((2 * Math.PI * h * t) / period + Math.PI / 2)),
    ]);
}
/** How many of the days fall into each period; none of them in the series' time leaves no column. */
function holidayColumn(days, series) {
    const values = new Float64Array(series.rows.length);
    for (const at of days) {
        const period = series.periodOf(at);
        if (period >= 0 && period < values.length)
            values[period]++;
    }
    return values.some((value) => value > 0) ? [{ name: "holidays", values }] : [];
}


/***/ }),

/***/ 12322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ seriesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _frame_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74447);


const day = 86_400_000;
const refuse = (time, why, fix) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_SERIES", { time, why, fix }, { path: ["time"] });
/**
 * The rows of a frame as one series. Dates may be days, weeks, months, quarters, years or hours apart, numbers any step.
 * @param gaps whether periods without a row are refused, or carried as missing
 * @throws E_SERIES for several rows at a time, an uneven grid, or periods without a row; E_COLUMN_TYPE for no time
 */
function seriesOf(frame, time, gaps) {
    const clock = clockOf(frame, time);
    const order = Array.from(clock.at.keys()).sort((a, b) => clock.at[a] - clock.at[b]);
    const texts = frame.text(time);
    for (const [i, row] of order.entries()) {
        const other = order[i - 1];
        if (other === undefined || clock.at[row] !== clock.at[other])
            continue;
        const count = clock.at.filter((value) => value === clock.at[row]).length;
        const fix = `make one series of them: \`transform: [{ aggregate: { by: [${time}], sum: [...] } }]\`, after a \`filter\` that keeps the treated alone`;
        throw refuse(time, `has ${count} rows at ${texts[row]}`, fix);
    }
    const grid = gridOf(order.map((row) => clock.at[row]), (i) => texts[order[i]], time);
    const first = clock.at[order[0]];
    const rows = new Array(grid.periods).fill(null);
    for (const row of order)
        rows[Math.round((clock.at[row] - first) / grid.step)] = row;
    const labels = rows.map((row, t) => (row === null ? clock.write(first + t * grid.step) : texts[row]));
    const absent = labels.filter((_, t) => rows[t] === null);
    if (absent.length > 0 && gaps === "refuse") {
        const named = `${absent.slice(0, 5).join(", ")}${absent.length > 5 ? " and others" : ""}`;
        const fix = "add their rows (an empty outcome says that it is missing), aggregate to longer periods, or set `gaps: missing`";
        throw refuse(time, `has no row for ${absent.length} of ${labels.length} periods: ${named}`, fix);
    }
    return {
        rows,
        labels,
        ...clock.named(grid.step),
        periodOf: (at) => Math.floor((clock.read(at) - first) / grid.step + 1e-9),
    };
}
/** How many steps from the first time to the last, each the smallest difference there is. */
function gridOf(at, label, time) {
    const differences = at.slice(1).map((value, i) => value - at[i]);
    const step = differences.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const uneven = differences.findIndex((value) => Math.abs(value / step - Math.round(value / step)) > 1e-6);
    if (uneven >= 0) {
        const why = `is uneven: from ${label(uneven)} to ${label(uneven + 1)} is no multiple of the shortest step`;
        throw refuse(time, why, "give one row a day, week, month or quarter, or number the periods");
    }
    const periods = at.length < 2 ? at.length : Math.round((at.at(-1) - at[0]) / step) + 1;
    if (periods > 20_000)
        throw refuse(time, `spans ${periods} of its shortest steps`, "aggregate to longer periods");
    return { step: at.length < 2 ? 1 : step, periods };
}
function clockOf(frame, time) {
    const column = frame.column(time);
    const kind = (found, expected) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.impactError)("E_COLUMN_TYPE", { column: time, found, expected }, { path: ["time"] });
    if (column.type === "number")
        return {
            at: Array.from(column.values),
            read: (at) => {
                if (typeof at === "number")
                    return at;
                throw kind("numbers", `numbers, as ${at} is a date,`);
            },
            write: (at) => String(Number(at.toPrecision(12))),
            named: () => ({ step: "period", natural: null }),
        };
    const instants = column.values.map((text) => {
        const instant = instantOf(text);
        if (instant === null)
            throw kind(`"${text.slice(0, 40)}"`, "ISO dates such as 2026-11-23 or 2026-11");
        return instant;
    });
    const read = (at) => {
        const instant = typeof at === "string" ? instantOf(at) : null;
        if (instant === null)
            throw kind("dates", `a date, as ${at} is none,`);
        return instant;
    };
    return monthly(instants) ? monthClock(instants, read, column.values[0]) : dayClock(instants, read);
}
/** 2026-11 is its first day. */
const instantOf = (text) => (0,_frame_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
/** Whether dates are months apart: one day of the month or the last one, and never two in a month. */
function monthly(instants) {
    const dates = instants.map((instant) => new Date(instant));
    const months = new Set(instants.map(monthOf));
    const last = (date) => new Date(date.getTime() + day).getUTCDate() === 1;
    const midnight = instants.every((instant) => instant % day === 0);
    const same = new Set(dates.map((date) => date.getUTCDate())).size === 1;
    return instants.length > 1 && midnight && (same || dates.every(last)) && months.size === instants.length;
}
const monthOf = (instant) => {
    const date = new Date(instant);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
function monthClock(instants, read, sample) {
    const suffix = sample.length === 7 ? "" : sample.slice(7, 10);
    return {
        at: instants.map(monthOf),
        read: (at) => monthOf(read(at)),
        write: (at) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}${suffix}`,
        named: (step) => {
            const known = new Map([
                [1, ["month", 12]],
                [3, ["quarter", 4]],
                [6, ["half-year", 2]],
                [12, ["year", null]],
            ]).get(step) ?? [`${step} months`, null];
            return { step: known[0], natural: known[1] };
        },
    };
}
function dayClock(instants, read) {
    const whole = instants.every((instant) => instant % day === 0);
    return {
        at: [...instants],
        read,
        write: (at) => new Date(at).toISOString().slice(0, whole ? 10 : 16),
        named: (step) => {
            const known = new Map([
                [day / 24, ["hour", 24]],
                [day, ["day", 7]],
                [7 * day, ["week", 52]],
            ]).get(step) ?? ["period", null];
            return { step: known[0], natural: known[1] };
        },
    };
}


/***/ }),

/***/ 74255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ models)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-exp/lib/index.js
var lib = __webpack_require__(31851);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var math_base_special_ln_lib = __webpack_require__(51550);
;// CONCATENATED MODULE: ./build/stats/gibbs-variates.js

function drawsOf(stream, iteration) {
    let taken = 0;
    return {
        uniform: () => stream.uniform(iteration, taken++),
        normal: () => stream.normal(iteration, taken++),
    };
}
/**
 * A gamma variate of shape ≥ 1 and scale 1, by rejection.
 * @see Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26(3)
 */
function gamma(shape, draws) {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
        const x = draws.normal();
        const root = 1 + c * x;
        const v = root * root * root;
        if (v > 0 && math_base_special_ln_lib(draws.uniform()) < (x * x) / 2 + d - d * v + d * math_base_special_ln_lib(v))
            return d * v;
    }
}
const mostTries = 100;
/**
 * A variance given `df` squares that sum to `squares`, prior ones included: 1/σ² is gamma(df/2, squares/2). One above
 * the limit is drawn again; where that is hopeless the limit itself stands for it.
 */
function drawVariance(df, squares, limit, draws) {
    for (let tries = 0; tries < mostTries; tries++) {
        const variance = squares / (2 * gamma(df / 2, draws));
        if (variance <= limit)
            return variance;
    }
    return limit;
}

;// CONCATENATED MODULE: ./build/stats/gibbs-regression.js



/**
 * One step for a regression with a spike at 0: each column's inclusion given the others', with β and σ² integrated out;
 * then σ² with β integrated out, then β. `included` is changed in place, `beta` written.
 * @see George & McCulloch (1997), Statistica Sinica 7; Scott & Varian (2014), IJMMNO 5(1/2)
 */
function drawRegression(prior, data, included, beta, draws) {
    let now = posteriorOf(prior, data, included);
    for (const [j, chance] of prior.inclusion.entries()) {
        if (chance >= 1 || chance <= 0)
            continue;
        included[j] = 1 - included[j];
        const other = posteriorOf(prior, data, included);
        const stay = 1 / (1 + lib(other.log_probability - now.log_probability));
        if (draws.uniform() < stay)
            included[j] = 1 - included[j];
        else
            now = other;
    }
    const variance = drawVariance(prior.df + data.n, now.squares, prior.limit, draws);
    beta.fill(0);
    const size = now.chosen.length;
    const step = Float64Array.from({ length: size }, () => draws.normal());
    solveTransposed(now.root, step);
    for (const [i, j] of now.chosen.entries())
        beta[j] = now.mean[i] + Math.sqrt(variance) * step[i];
    return variance;
}
/** Of β and σ² given which columns are in. */
function posteriorOf(prior, { xx, xr, rr, n }, included) {
    const p = included.length;
    const chosen = [];
    let log_probability = 0;
    for (let j = 0; j < p; j++) {
        const chance = prior.inclusion[j];
        if (included[j])
            chosen.push(j);
        if (chance > 0 && chance < 1)
            log_probability += math_base_special_ln_lib(included[j] ? chance : 1 - chance);
    }
    const size = chosen.length;
    const [root, before] = [new Float64Array(size * size), new Float64Array(size * size)];
    const mean = new Float64Array(size);
    for (let a = 0; a < size; a++) {
        mean[a] = xr[chosen[a]];
        for (let b = 0; b <= a; b++) {
            const at = chosen[a] * p + chosen[b];
            before[a * size + b] = prior.precision[at];
            root[a * size + b] = prior.precision[at] + xx[at];
        }
    }
    log_probability += factorise(before, size) - factorise(root, size);
    solveLower(root, mean);
    let squares = prior.squares + rr;
    for (const value of mean)
        squares -= value * value;
    solveTransposed(root, mean);
    squares = Math.max(squares, prior.squares);
    log_probability -= ((prior.df + n) / 2) * math_base_special_ln_lib(squares);
    return { chosen, root, mean, squares, log_probability };
}
/** The lower Cholesky factor in place of a lower triangle; half the log determinant. */
function factorise(lower, size) {
    let half = 0;
    for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) {
            let sum = lower[i * size + j];
            for (let k = 0; k < j; k++)
                sum -= lower[i * size + k] * lower[j * size + k];
            lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j];
        }
        half += math_base_special_ln_lib(lower[i * size + i]);
    }
    return half;
}
/** L⁻¹b in place. */
function solveLower(lower, b) {
    const size = b.length;
    for (let i = 0; i < size; i++) {
        for (let k = 0; k < i; k++)
            b[i] -= lower[i * size + k] * b[k];
        b[i] /= lower[i * size + i];
    }
}
/** L′⁻¹b in place. */
function solveTransposed(lower, b) {
    const size = b.length;
    for (let i = size - 1; i >= 0; i--) {
        for (let k = i + 1; k < size; k++)
            b[i] -= lower[k * size + i] * b[k];
        b[i] /= lower[i * size + i];
    }
}

;// CONCATENATED MODULE: ./build/stats/gibbs-state.js
/**
 * Draws of the states of n periods given the series (NaN is missing), from a model whose first state is known but for a
 * finite variance, and whose disturbances are independent: a path is simulated, and the series' smoothed difference
 * from it added. Storage is made once and used by every draw; the path returned is valid until the next one.
 * @see Durbin & Koopman (2002), Biometrika 89(3); Jarociński (2015), Computational Statistics & Data Analysis 91
 */
function stateSampler(n, m) {
    const [path, backward, gains] = [0, 0, 0].map(() => new Float64Array(n * m));
    const rest = new Float64Array(n);
    const scaled = new Float64Array(n);
    const filter = filterer(n, m);
    return (model, y, draws, at) => {
        simulate(model, path, n, draws.state, at);
        const sd = Math.sqrt(model.noise);
        for (let t = 0; t < n; t++)
            rest[t] = y[t] - observed(model, path, t) - sd * draws.noise.normal(at, t);
        filter(model, rest, gains, scaled);
        smoothBack(model, gains, scaled, backward, n);
        addSmoothed(model, backward, path, n);
        return path;
    };
}
/** Z′α of a period of a path. */
function observed({ loading, size: m }, path, t) {
    const z = loading;
    let sum = 0;
    for (let i = 0; i < m; i++)
        if (z[i] !== 0)
            sum += z[i] * path[t * m + i];
    return sum;
}
/** Writes Tα of a period into the next. */
function advance({ transition, size: m }, path, t) {
    path.fill(0, (t + 1) * m, (t + 2) * m);
    for (const { row, column, value } of transition)
        path[(t + 1) * m + row] += value * path[t * m + column];
}
/** A path without the first state's mean, from which it differs by the same on both sides of the difference. */
function simulate(model, path, n, draws, at) {
    const { size: m, disturbance, initial } = model;
    for (let i = 0; i < m; i++)
        path[i] = Math.sqrt(initial.covariance[i * m + i]) * draws.normal(at, i);
    for (let t = 1; t < n; t++) {
        advance(model, path, t - 1);
        for (let i = 0; i < m; i++) {
            const variance = disturbance[i * m + i];
            if (variance > 0)
                path[t * m + i] += Math.sqrt(variance) * draws.normal(at, t * m + i);
        }
    }
}
/** The filter: each period's innovation over its variance (0 where missing), and the gain that goes with it. */
function filterer(n, m) {
    const [p, half, mean, after, product] = [m * m, m * m, m, m, m].map((length) => new Float64Array(length));
    return (model, y, gains, scaled) => {
        const { initial, loading, transition, disturbance, noise } = model;
        const z = loading;
        p.set(initial.covariance);
        mean.set(initial.mean);
        for (let t = 0; t < n; t++) {
            gains.fill(0, t * m, (t + 1) * m);
            scaled[t] = 0;
            if (!Number.isNaN(y[t])) {
                product.fill(0);
                let [f, v] = [noise, y[t]];
                for (let j = 0; j < m; j++) {
                    if (z[j] === 0)
                        continue;
                    for (let i = 0; i < m; i++)
                        product[i] += p[i * m + j] * z[j];
                    v -= z[j] * mean[j];
                }
                for (let j = 0; j < m; j++)
                    f += z[j] * product[j];
                scaled[t] = v / f;
                for (let i = 0; i < m; i++) {
                    const gain = product[i] / f;
                    gains[t * m + i] = gain;
                    mean[i] += gain * v;
                    for (let j = 0; j < m; j++)
                        p[i * m + j] -= gain * product[j];
                }
            }
            after.fill(0);
            half.fill(0);
            for (const { row, column, value } of transition) {
                after[row] += value * mean[column];
                for (let j = 0; j < m; j++)
                    half[row * m + j] += value * p[column * m + j];
            }
            mean.set(after);
            p.set(disturbance);
            for (const { row, column, value } of transition)
                for (let i = 0; i < m; i++)
                    p[i * m + row] += value * half[i * m + column];
        }
    };
}
/** r_{t−1} = z v/F + (T(I − kz′))′ r_t, kept as r_{t−1} at t. */
function smoothBack({ transition, loading, size: m }, gains, scaled, backward, n) {
    const z = loading;
    for (let t = n - 1; t >= 0; t--) {
        const here = t * m;
        backward.fill(0, here, here + m);
        if (t < n - 1)
            for (const { row, column, value } of transition)
                backward[here + column] += value * backward[here + m + row];
        let step = scaled[t];
        for (let i = 0; i < m; i++)
            step -= gains[here + i] * backward[here + i];
        for (let i = 0; i < m; i++)
            if (z[i] !== 0)
                backward[here + i] += z[i] * step;
    }
}
/** Adds E(α | rest) to the path: α̂_1 = a + P r_0, α̂_{t+1} = Tα̂_t + Q r_t. */
function addSmoothed({ transition, disturbance, initial, size: m }, backward, path, n) {
    let now = new Float64Array(m);
    let next = new Float64Array(m);
    for (let i = 0; i < m; i++)
        now[i] = initial.mean[i] + initial.covariance[i * m + i] * backward[i];
    for (let t = 0; t < n; t++) {
        for (let i = 0; i < m; i++)
            path[t * m + i] += now[i];
        if (t === n - 1)
            return;
        next.fill(0);
        for (const { row, column, value } of transition)
            next[row] += value * now[column];
        for (let i = 0; i < m; i++)
            next[i] += disturbance[i * m + i] * backward[(t + 1) * m + i];
        [now, next] = [next, now];
    }
}

// EXTERNAL MODULE: ./build/stats/random.js
var random = __webpack_require__(52681);
// EXTERNAL MODULE: ./build/stats/moments.js
var moments = __webpack_require__(44785);
;// CONCATENATED MODULE: ./build/stats/structural-model.js

function layoutOf({ trend, season }) {
    const first = trend ? 2 : 1;
    return {
        slope: trend ? 1 : -1,
        season: season === null ? -1 : first,
        size: season === null ? first : first + season - 1,
    };
}
/**
 * The state space of a structural model: μ_{t+1} = μ_t + δ_t + η, δ_{t+1} = δ_t + ζ, γ_{t+1} = −Σγ of the s − 1 before + ω,
 * y_t = μ_t + γ_t + ε. Nothing is known of the first state unless `initial` says so.
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, §2.3
 */
function structuralSpace(structure, variances, initial) {
    const { slope, season, size } = layoutOf(structure);
    const transition = [{ row: 0, column: 0, value: 1 }];
    const disturbance = new Float64Array(size * size);
    const loading = new Float64Array(size);
    disturbance[0] = variances.level;
    loading[0] = 1;
    if (slope > 0) {
        transition.push({ row: 0, column: slope, value: 1 }, { row: slope, column: slope, value: 1 });
        disturbance[slope * size + slope] = variances.slope;
    }
    if (season > 0) {
        for (let j = season; j < size; j++)
            transition.push({ row: season, column: j, value: -1 });
        for (let j = season + 1; j < size; j++)
            transition.push({ row: j, column: j - 1, value: 1 });
        disturbance[season * size + season] = variances.season;
        loading[season] = 1;
    }
    const covariance = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
        covariance[i * size + i] = initial?.variance[i] ?? 0;
    const mean = initial?.mean ?? new Float64Array(size);
    return {
        size,
        loading,
        transition,
        disturbance,
        noise: variances.noise,
        initial: initial ? { mean, covariance } : { mean, covariance, diffuse: new Float64Array(size).fill(1) },
    };
}
/** @throws RangeError when they do not vary */
function standardised(values, n) {
    const { mean, variance } = (0,moments/* moments */.Cl)(values.slice(0, n).filter((value) => !Number.isNaN(value)));
    const sd = Math.sqrt(variance);
    if (!(sd > 0))
        throw new RangeError("the series does not vary");
    return { values: values.map((value) => (value - mean) / sd), mean, sd };
}

;// CONCATENATED MODULE: ./build/stats/gibbs-chain.js





/** Observations that the guess at a disturbance is worth: the level's as CausalImpact has it, the others' as bsts. */
const [levelWorth, otherWorth, otherGuess] = [32, 0.01, 0.01];
/** σ²: worth 50 observations of R² .8 with columns, .01 without; and σ stays under 1.2 of the series'. */
const noisePrior = {
    with: { df: 50, guess: 0.2 },
    without: { df: 0.01, guess: 1 },
    limit: 1.2 ** 2,
};
/** β's prior is worth .01 observations, half of its precision being the diagonal. */
const [information, shrinkage] = [0.01, 0.5];
/**
 * A Gibbs sampler of a structural model: the states by a simulation smoother, their disturbances' variances given them,
 * and a spike-and-slab regression of what they leave. Priors are those of CausalImpact 1.3.0 on bsts 0.9.10.
 */
function chainOf({ y, columns, structure, seed, ...belief }) {
    const n = y.length;
    const design = columns.length > 0 ? [new Float64Array(columns[0].length).fill(1), ...columns] : [];
    const seen = Array.from(y.keys()).filter((t) => !Number.isNaN(y[t]));
    const xx = crossed(design, seen);
    const prior = spikeAndSlab(design, belief.expected_model_size);
    const included = new Uint8Array(design.length).fill(1);
    const beta = new Float64Array(design.length);
    const variances = { noise: noisePrior.with.guess, level: 1e-4, slope: 1e-4, season: 1e-4 };
    const initial = firstState(y, seen, structure);
    const model = () => structuralSpace(structure, variances, initial);
    const { size, slope, season } = layoutOf(structure);
    const sampler = stateSampler(n, size);
    const [state, noise, rest] = ["state", "noise", "parameters"].map((label) => (0,random/* stream */.T)(seed, "causal impact", label));
    const fitted = (t) => design.reduce((sum, column, j) => sum + column[t] * beta[j], 0);
    const target = new Float64Array(n);
    const chain = {
        step(iteration) {
            const now = model();
            for (let t = 0; t < n; t++)
                target[t] = y[t] - fitted(t);
            chain.path = sampler(now, target, { state: state, noise: noise }, iteration);
            const draws = drawsOf(rest, iteration);
            const vary = (worth, guess, at) => drawVariance(worth + n - 1, worth * guess ** 2 + squaredSteps(now, chain.path, n, at), 1, draws);
            variances.level = vary(levelWorth, belief.prior_level_sd, 0);
            if (slope > 0)
                variances.slope = vary(otherWorth, otherGuess, slope);
            if (season > 0)
                variances.season = vary(otherWorth, otherGuess, season);
            const left = Float64Array.from(seen, (t) => y[t] - observed(now, chain.path, t));
            const rr = left.reduce((sum, value) => sum + value * value, 0);
            const data = { xx, xr: times(design, seen, left), rr, n: seen.length };
            variances.noise = drawRegression(prior, data, included, beta, draws);
        },
        path: new Float64Array(0),
        variances,
        model,
        beta,
        fitted,
    };
    return chain;
}
/** Σ of what a state's element did beside its expectation, squared. */
function squaredSteps({ transition, size: m }, path, n, at) {
    const into = transition.filter(({ row }) => row === at);
    let sum = 0;
    for (let t = 1; t < n; t++) {
        let step = path[t * m + at];
        for (const { column, value } of into)
            step -= value * path[(t - 1) * m + column];
        sum += step * step;
    }
    return sum;
}
/** The level begins about the first value, the slope about that of the line from it to the last, the season about 0. */
function firstState(y, seen, structure) {
    const { size, slope } = layoutOf(structure);
    const mean = new Float64Array(size);
    const [first, last] = [y[seen[0]], y[seen.at(-1)]];
    mean[0] = first;
    if (slope > 0)
        mean[slope] = (last - first) / y.length;
    return { mean, variance: new Float64Array(size).fill(1) };
}
function spikeAndSlab(design, expected) {
    const p = design.length;
    const all = Array.from({ length: design[0]?.length ?? 0 }, (_, t) => t);
    const precision = crossed(design, all).map((value, at) => {
        const isDiagonal = Math.floor(at / p) === at % p;
        return (value * information * (isDiagonal ? 1 : 1 - shrinkage)) / all.length;
    });
    const { df, guess } = p > 0 ? noisePrior.with : noisePrior.without;
    const inclusion = new Float64Array(p).fill(Math.min(1, expected / p));
    return { precision, inclusion, df, squares: df * guess, limit: noisePrior.limit };
}
/** X′X over some rows. */
function crossed(design, rows) {
    const p = design.length;
    const out = new Float64Array(p * p);
    for (let i = 0; i < p; i++)
        for (let j = 0; j < p; j++)
            for (const t of rows)
                out[i * p + j] += design[i][t] * design[j][t];
    return out;
}
/** X′r over some rows, of which r has the values. */
function times(design, rows, r) {
    return Float64Array.from(design, (column) => rows.reduce((sum, t, i) => sum + column[t] * r[i], 0));
}

;// CONCATENATED MODULE: ./build/stats/gibbs-structural.js



/**
 * Draws of a structural model's counterfactual by Gibbs sampling, after what is ahead of the series is simulated from
 * each draw's last state. Series and columns are standardised over the series' periods, as CausalImpact does.
 * @throws RangeError when y or a column does not vary
 * @see Brodersen, Gallusser, Koehler, Remy & Scott (2015), Annals of Applied Statistics 9(1); Scott & Varian (2014), IJMMNO 5
 */
function gibbs(series, options) {
    const { structure, horizon } = series;
    const { draws, seed } = options;
    const n = series.y.length;
    const { values: y, mean, sd } = standardised(series.y, n);
    const columns = series.columns.map((column) => standardised(column, n));
    const k = columns.length;
    const chain = chainOf({ y, columns: columns.map(({ values }) => values), structure, ...options });
    const made = (width) => new Float64Array(draws * width);
    const out = {
        mean: made(horizon),
        drawn: made(horizon),
        beta: made(k),
        deviations: { noise: made(1), level: made(1), slope: made(1), season: made(1) },
    };
    const streams = [
        (0,random/* stream */.T)(seed, "causal impact", "ahead"),
        (0,random/* stream */.T)(seed, "causal impact", "noise ahead"),
    ];
    for (let i = -Math.max(100, Math.ceil(draws / 10)); i < draws; i++) {
        chain.step(i);
        if (i < 0)
            continue;
        goOn(chain, n, horizon, streams, i, (h, expected, drawn) => {
            out.mean[i * horizon + h] = mean + sd * expected;
            out.drawn[i * horizon + h] = mean + sd * drawn;
        });
        for (let j = 0; j < k; j++)
            out.beta[i * k + j] = (chain.beta[j + 1] * sd) / columns[j].sd;
        for (const [name, values] of Object.entries(out.deviations))
            values[i] = sd * Math.sqrt(chain.variances[name]);
    }
    return out;
}
/** Simulates the periods after the last state, each with what is expected of it and with its noise. */
function goOn(chain, n, horizon, [steps, noises], at, say) {
    const { size: m, transition, disturbance, loading } = chain.model();
    const z = loading;
    const noise = Math.sqrt(chain.variances.noise);
    let now = chain.path.slice((n - 1) * m, n * m);
    let next = new Float64Array(m);
    for (let h = 0; h < horizon; h++) {
        next.fill(0);
        for (const { row, column, value } of transition)
            next[row] += value * now[column];
        let expected = chain.fitted(n + h);
        for (let i = 0; i < m; i++) {
            const variance = disturbance[i * m + i];
            if (variance > 0)
                next[i] += Math.sqrt(variance) * steps.normal(at, h * m + i);
            if (z[i] !== 0)
                expected += z[i] * next[i];
        }
        say(h, expected, expected + noise * noises.normal(at, h));
        [now, next] = [next, now];
    }
}

// EXTERNAL MODULE: ./build/stats/quantile.js
var quantile = __webpack_require__(69775);
;// CONCATENATED MODULE: ./build/diagnostics/causal-impact-types.js
/** In words. */
const structureName = ({ trend, season }) => `${trend ? "local linear trend" : "local level"}${season === null ? "" : `, season of ${season},`}`;

;// CONCATENATED MODULE: ./build/diagnostics/causal-impact-gibbs.js




/** @throws RangeError when the series or a column does not vary */
function byGibbs({ structure, before, columns: controls, horizon, confidence_level }, options) {
    const { draws: count, seed, prior_level_sd, expected_model_size } = options;
    const columns = controls.map(({ values }) => values);
    const draws = gibbs({ y: before, columns, horizon, structure }, { seed, draws: count, prior_level_sd, expected_model_size });
    const column = (matrix, width, j) => Float64Array.from({ length: count }, (_, i) => matrix[i * width + j]);
    const weighted = (matrix, weights) => {
        const some = Array.from(weights.keys()).filter((h) => weights[h] !== 0);
        return Float64Array.from({ length: count }, (_, i) => some.reduce((sum, h) => sum + weights[h] * matrix[i * horizon + h], 0));
    };
    const row = (term, values) => {
        const { degrees_of_freedom: _, ...rest } = drawnOf(values, confidence_level);
        return { term, ...rest };
    };
    return {
        mean: Float64Array.from({ length: horizon }, (_, h) => (0,moments/* moments */.Cl)(column(draws.mean, horizon, h)).mean),
        total(weights) {
            const drawn = weighted(draws.drawn, weights);
            const estimate = (0,moments/* moments */.Cl)(weighted(draws.mean, weights)).mean;
            return {
                estimate,
                standard_error: Math.sqrt((0,moments/* moments */.Cl)(drawn).variance),
                effect: (observed) => drawnOf(drawn.map((value) => observed - value), confidence_level, observed - estimate),
                share: (observed) => drawnOf(drawn.map((value) => observed / value - 1), confidence_level),
                tail: (observed) => tailOf(drawn.map((value) => observed - value)),
            };
        },
        coefficients: [
            ...controls.map(({ name }, j) => row(name, column(draws.beta, controls.length, j))),
            { ...row("sd of the noise", draws.deviations.noise), p_value: null },
            { ...row("sd of the level's steps", draws.deviations.level), p_value: null },
        ],
        lost: [],
        innovations: null,
        variances: null,
        draws,
        interior: true,
        description: `${structureName(structure)} by ${count} draws of a Gibbs sampler with CausalImpact's priors (prior_level_sd ${prior_level_sd}), interval of their quantiles, p twice the smaller tail`,
    };
}
/** Draws as an estimate: their mean, standard deviation and quantiles, and twice the share on the smaller side of 0. */
function drawnOf(values, level, estimate = (0,moments/* moments */.Cl)(values).mean) {
    const sorted = values.slice().sort();
    const [lower, upper] = [(0,quantile/* quantile */.Y)(sorted, (1 - level) / 2), (0,quantile/* quantile */.Y)(sorted, (1 + level) / 2)];
    return {
        degrees_of_freedom: null,
        estimate,
        standard_error: Math.sqrt((0,moments/* moments */.Cl)(values).variance),
        ci_lower: Math.min(lower, estimate),
        ci_upper: Math.max(upper, estimate),
        p_value: Math.min(1, 2 * tailOf(values)),
    };
}
/** The share of draws on the smaller side of 0, what was observed counted as one: never 0. */
function tailOf(values) {
    const count = (holds) => values.reduce((sum, value) => sum + Number(holds(value)), 1);
    return (Math.min(count((value) => value <= 0), count((value) => value >= 0)) /
        (values.length + 1));
}

// EXTERNAL MODULE: ./build/stats/distributions.js
var distributions = __webpack_require__(90827);
// EXTERNAL MODULE: ./node_modules/ml-matrix/matrix.mjs
var ml_matrix_matrix = __webpack_require__(24002);
// EXTERNAL MODULE: ./build/stats/arima.js
var arima = __webpack_require__(67096);
// EXTERNAL MODULE: ./build/stats/arima-likelihood.js
var arima_likelihood = __webpack_require__(57831);
// EXTERNAL MODULE: ./build/stats/kalman.js
var kalman = __webpack_require__(60486);
// EXTERNAL MODULE: ./build/stats/minimise.js
var minimise = __webpack_require__(30851);
;// CONCATENATED MODULE: ./build/stats/structural.js








/** ln of the ratio under which a variance is taken to be 0; a slope's and a season's add up over more periods. */
const least = { level: -12, slope: -20, season: -16 };
/** A variance of 0 that is no less likely than this, in ln L, is taken. */
const asGood = 1e-3;
/** Over it the noise is nothing beside the level's steps. */
const most = 12;
/** The search begins at steps of the level that are a thousandth, a tenth, and all of the noise; the others' are less. */
const starts = [-7, -2.3, 0];
/**
 * y = Xβ + level (+ slope) (+ season) + ε: β by generalised least squares inside the likelihood, which is maximised over
 * the ratios of variances; the first state is exactly diffuse. One that goes to 0 is set to it, and the others fitted again.
 * @param from variances to search from, in place of several
 * @throws RangeError when no degrees of freedom are left, or nothing is left over to explain
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, §§3.4, 4.2; Durbin & Koopman (2012), §7.2
 */
function fitStructural(series, likelihood = "restricted", from) {
    const { trend, season } = series.structure;
    let problem = problemOf(series, likelihood, [
        "level",
        ...(trend ? ["slope"] : []),
        ...(season === null ? [] : ["season"]),
    ]);
    for (;;) {
        const { moving, objective } = problem;
        const best = (0,minimise/* minimise */.m)(objective, from ? startAt(from, problem) : lowestStart(problem));
        const left = moving.filter((name, i) => {
            const still = best.point.map((measure, j) => (j === i ? least[name] : measure));
            return objective(still) > best.value + asGood;
        });
        if (left.length === moving.length)
            return described(problem, best);
        problem = problemOf(series, likelihood, left);
    }
}
function problemOf({ y, columns, structure }, likelihood, moving) {
    const over = columns.map((column) => column.slice(0, y.length));
    const variancesAt = (free) => ({
        ...{ noise: 1, level: 0, slope: 0, season: 0 },
        ...Object.fromEntries(moving.map((name, i) => [name, lib(free[i])])),
    });
    const at = (free) => (0,arima_likelihood/* whitenBy */.dk)(structuralSpace(structure, variancesAt(free)), y, over);
    const plain = at(new Float64Array(moving.length));
    const { n, k } = plain.fit;
    const divisor = likelihood === "restricted" ? n - k : n;
    if (n - k - moving.length < 1)
        throw new RangeError("no residual degrees of freedom");
    if (plain.fit.exact)
        throw new RangeError("the model gives the series exactly");
    const objective = (free) => {
        const beyond = free.some((measure, i) => measure > most + 0.5 || measure < least[moving[i]] - 0.5);
        if (beyond)
            return Number.NaN;
        const { rss, logs, fit } = at(free);
        const beside = likelihood === "restricted" && k > 0 ? (0,arima_likelihood/* logDeterminant */.qc)(fit.bread) : 0;
        return (divisor * math_base_special_ln_lib(rss / divisor) + logs - beside) / 2;
    };
    return { moving, plain, divisor, variancesAt, at, objective };
}
/** Other variances, those of the whole series for a part of it, inside the bounds. */
const startAt = (from, { moving }) => Float64Array.from(moving, (name) => {
    const ratio = from[name] / from.noise;
    return ratio > 0 ? Math.min(4, Math.max(least[name] / 2, math_base_special_ln_lib(ratio))) : least[name] / 2;
});
/** The lowest of the ends of searches that go down from several places. */
function lowestStart({ moving, objective }) {
    const ends = starts.map((level) => (0,minimise/* descend */.X)(objective, Float64Array.from(moving, (name) => (name === "level" ? level : level - 3))));
    return ends.reduce((best, end) => (end.value < best.value - 1e-9 ? end : best)).point;
}
function described({ moving, plain, divisor, variancesAt, at }, best) {
    const interior = best.converged && best.point.every((measure) => measure < most);
    const free_covariance = interior && moving.length > 0
        ? new ml_matrix_matrix/* CholeskyDecomposition */.oN(best.hessian).solve(ml_matrix_matrix/* Matrix */.uq.eye(moving.length))
        : ml_matrix_matrix/* Matrix */.uq.zeros(moving.length, moving.length);
    const found = at(best.point);
    const sigma2 = found.rss / divisor;
    const slope = (0,arima/* derivative */.wx)(best.point, (free) => at(free).fit.beta);
    const variances = variancesAt(best.point);
    for (const name of ["noise", "level", "slope", "season"])
        variances[name] *= sigma2;
    return {
        free: best.point,
        free_covariance,
        at,
        kept: plain.fit.kept,
        dropped: plain.fit.dropped,
        beta: Float64Array.from(found.fit.beta),
        covariance: ml_matrix_matrix/* Matrix */.uq.mul(found.fit.bread, sigma2).add(slope.mmul(free_covariance).mmul(slope.transpose())),
        variances,
        divisor,
        n: plain.fit.n,
        log_likelihood: -best.value - (divisor * (math_base_special_ln_lib(2 * Math.PI) + 1)) / 2,
        innovations: innovationsOf(found, Math.sqrt(sigma2)),
        interior,
    };
}
/** The whitened residuals at their periods. */
function innovationsOf({ filtered: { kind }, fit }, sd) {
    let row = 0;
    return Float64Array.from(kind, (what) => (what === kalman/* seen */.cI ? fit.residuals[row++] / sd : Number.NaN));
}

;// CONCATENATED MODULE: ./build/stats/arima-order.js


/** p and q that are tried: p from 1, q at most 2, together at most 3. No series is taken to have no memory. */
const grid = [
    [1, 0],
    [2, 0],
    [3, 0],
    [1, 1],
    [2, 1],
    [1, 2],
];
/**
 * The fit of least AICc over six orders of errors without differencing; the seasonal part is given. Orders whose maximum
 * is at the bounds of the stationary processes, or that leave no degrees of freedom, are passed over.
 * @throws RangeError when no order can be fitted
 * @see Hurvich & Tsai (1989), Biometrika 76(2)
 */
function chooseArima(y, columns, seasonal, likelihood) {
    const found = grid.flatMap(([p, q]) => {
        const order = { p, d: 0, q, ...seasonal };
        const problem = tried(() => (0,arima_likelihood/* arimaProblem */.wU)(y, columns, order, likelihood));
        if (!problem || problem.n <= problem.parameters + 1)
            return [];
        const { point, value } = (0,arima_likelihood/* approachArima */.lP)(problem);
        return [{ order, point, aicc: 2 * value + (0,arima_likelihood/* penaltyOf */.Du)(problem) }];
    });
    for (const { order, point } of found.sort((a, b) => a.aicc - b.aicc)) {
        const fit = (0,arima/* fitArima */.aY)(y, columns, order, likelihood, point);
        if (fit.interior)
            return fit;
    }
    throw new RangeError("no order of the errors can be fitted");
}
function tried(make) {
    try {
        return make();
    }
    catch (error) {
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/stats/kalman-forecast.js


/**
 * The periods after the last, given the series: means, and the covariance between all of them, as a sum over them needs.
 * @throws RangeError while an element of the state is still diffuse: nothing can be said
 */
function forecast(model, { next, kind }, horizon) {
    if (next.diffuse)
        throw new RangeError("a diffuse element was never learnt");
    const mean = next.mean.map(() => new Float64Array(horizon));
    const covariance = ml_matrix_matrix/* Matrix */.uq.zeros(horizon, horizon);
    let now = next;
    for (let h = 0; h < horizon; h++) {
        const z = (0,kalman/* loadingAt */.cU)(model, kind.length + h);
        for (const [c, a] of now.mean.entries())
            mean[c][h] = (0,kalman/* dot */.Om)(z, a);
        // Cov(α_{h+j}, y_h) = T^j P_h z.
        let ahead = (0,kalman/* times */.Hn)(now.covariance, z);
        for (let j = h; j < horizon; j++) {
            const value = (0,kalman/* dot */.Om)((0,kalman/* loadingAt */.cU)(model, kind.length + j), ahead) + (j === h ? model.noise : 0);
            covariance.set(h, j, value);
            covariance.set(j, h, value);
            ahead = (0,kalman/* move */.Cy)(model.transition, ahead);
        }
        now = {
            mean: now.mean.map((a) => (0,kalman/* move */.Cy)(model.transition, a)),
            covariance: (0,kalman/* spread */.il)(model, now.covariance, true),
            diffuse: null,
        };
    }
    return { mean, covariance };
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-pow/lib/index.js
var math_base_special_pow_lib = __webpack_require__(6310);
;// CONCATENATED MODULE: ./build/stats/newey-west.js


/** The rule where no lag is given: ⌊4(n/100)^(2/9)⌋. @see Newey & West (1994), Rev. Econ. Stud. 61(4) */
const lagRule = (n) => Math.floor(4 * math_base_special_pow_lib(n / 100, 2 / 9));
/**
 * Covariance of a regression's coefficients under heteroskedasticity and autocorrelation, k × k: Bartlett's weights
 * 1 − l/(L+1), no prewhitening. Lags are of time: a period that is missing adds nothing, and shifts nothing.
 * @param period each observation's place in time, ascending
 * @param adjust whether it is multiplied by n/(n−k)
 * @see Newey & West (1987), Econometrica 55(3); Datta & Du (2012), on gaps
 */
function neweyWest(fit, period, lag, adjust = false) {
    const { n, k } = fit;
    const last = period[n - 1];
    const first = period[0];
    const scores = fit.columns.map((column) => {
        const placed = new Float64Array(last - first + 1);
        for (let i = 0; i < n; i++)
            placed[period[i] - first] = column[i] * fit.residuals[i];
        return placed;
    });
    const meat = ml_matrix_matrix/* Matrix */.uq.zeros(k, k);
    for (let a = 0; a < k; a++) {
        for (let b = 0; b < k; b++) {
            let sum = 0;
            for (let l = 0; l <= Math.min(lag, last - first); l++) {
                const weight = l === 0 ? 0.5 : 1 - l / (lag + 1);
                for (let t = l; t <= last - first; t++)
                    sum += weight * (scores[a][t] * scores[b][t - l] + scores[b][t] * scores[a][t - l]);
            }
            meat.set(a, b, sum);
        }
    }
    return ml_matrix_matrix/* Matrix */.uq.mul(fit.bread.mmul(meat).mmul(fit.bread), adjust ? n / (n - k) : 1);
}

// EXTERNAL MODULE: ./build/stats/ols.js
var ols = __webpack_require__(74816);
;// CONCATENATED MODULE: ./build/diagnostics/time-series-fit.js






const model = "interrupted_time_series";
/**
 * Fits a series by period, NaN where it is missing, on columns of the same length.
 * @throws E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
function regress(y, columns, errors) {
    const seen = Array.from(y.keys()).filter((t) => !Number.isNaN(y[t]));
    const plain = (0,ols/* ols */.d)(columns.map(({ values }) => Float64Array.from(seen, (t) => values[t])), Float64Array.from(seen, (t) => y[t]));
    if (plain.n - plain.k < 2)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: plain.n, parameters: plain.k });
    if (plain.exact || flat(plain))
        throw (0,build_errors.impactError)("E_NO_INTERVAL", {
            model,
            why: "the lines go through every point, so there is no error to measure",
        });
    return errors.method === "segmented"
        ? segmented(plain, seen, columns, y.length, errors)
        : withArima(y, columns, errors);
}
const flat = ({ residuals, columns, beta }) => {
    const size = columns.reduce((most, column, j) => Math.max(most, Math.abs(beta[j]) * Math.max(...column.map(Math.abs))), 0);
    return residuals.every((e) => Math.abs(e) <= 1e-12 * size);
};
function segmented(plain, seen, columns, periods, { lag, adjust }) {
    const lags = lag === "auto" ? lagRule(plain.n) : lag;
    const residuals = new Float64Array(periods).fill(Number.NaN);
    for (const [i, t] of seen.entries())
        residuals[t] = plain.residuals[i];
    const df = plain.n - plain.k;
    return {
        terms: plain.kept.map((index) => columns[index].name),
        beta: plain.beta,
        covariance: neweyWest(plain, seen, lags, adjust),
        dfOf: () => df,
        residuals,
        memory: 0,
        description: `segmented regression, Newey–West errors (Bartlett, ${lags} ${lags === 1 ? "lag" : "lags"}${lag === "auto" ? " by ⌊4(n/100)^(2/9)⌋" : ""}, no prewhitening${adjust ? ", × n/(n − k)" : ""}), t with n − k = ${df} degrees of freedom`,
        dropped: plain.dropped.map((index) => columns[index].name),
        arima: null,
    };
}
function withArima(y, columns, { order, seasonal, likelihood, from }) {
    const values = columns.map((column) => column.values);
    const fit = expected(() => order === "auto"
        ? chooseArima(y, values, seasonal, likelihood)
        : (0,arima/* fitArima */.aY)(y, values, order, likelihood, from));
    const differenced = fit.order.d + fit.order.D > 0;
    const constants = new Set(differenced ? ["intercept", "trend"] : []);
    return {
        terms: fit.kept.map((index) => columns[index].name),
        beta: Array.from(fit.beta),
        covariance: fit.covariance,
        dfOf: (variance, slopes) => (likelihood === "maximum" ? null : satterthwaiteOf(fit, variance, slopes)),
        residuals: fit.innovations,
        memory: fit.arma.length,
        description: `regression with ${orderName(fit.order)} errors${order === "auto" ? " (least AICc of six orders)" : ""}, exact ${likelihood} likelihood, ${likelihood === "maximum" ? "normal" : "t with Satterthwaite's degrees of freedom"}`,
        dropped: fit.dropped.map((index) => columns[index].name).filter((name) => !constants.has(name)),
        arima: fit,
    };
}
/**
 * Degrees of freedom of a variance that is itself estimated: of σ² with n − k, and of the process by its own covariance.
 * @see Satterthwaite (1946), Biometrics Bulletin 2(6); Kenward & Roger (1997), Biometrics 53(3)
 */
function satterthwaiteOf({ n, beta, free_covariance }, variance, slopes) {
    const most = n - beta.length;
    const own = (2 * variance ** 2) / most;
    const spread = own + quadratic(free_covariance, slopes);
    return spread > 0 ? Math.max(1, Math.min(most, (2 * variance ** 2) / spread)) : most;
}
/** What the mathematics refuses, in the catalogue's words. */
function expected(fit) {
    try {
        return fit();
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw (0,build_errors.impactError)("E_NO_INTERVAL", { model, why: `${error.message}; a smaller \`order\` needs less` }, { path: ["order"] });
    }
}
const orderName = ({ p, d, q, P, D, Q, s }) => `ARIMA(${p},${d},${q})${P + D + Q > 0 ? `(${P},${D},${Q})[${s}]` : ""}`;
/** Σ weight·coefficient, by name; a term that was dropped counts as 0. */
function contrast(regression, weights) {
    const { terms, beta, covariance, arima } = regression;
    const w = terms.map((term) => weights[term] ?? 0);
    const variance = quadratic(covariance, w);
    const slopes = arima?.covariance_slopes.map((slope) => quadratic(slope, w)) ?? [];
    const estimate = w.reduce((sum, weight, i) => sum + weight * beta[i], 0);
    return { estimate, variance, df: regression.dfOf(variance, slopes) };
}
/**
 * What the series would have been over the periods after the fit: the regression's mean and what its errors' memory adds.
 * @param dfOf of t, of an estimate with this variance and its derivatives by the free measures
 * @param columns over these periods and those ahead
 */
function forecastAhead(fit, dfOf, columns, fitted, horizon = (columns[0]?.values.length ?? fitted) - fitted) {
    const kept = fit.kept.map((index) => columns[index].values);
    const project = (free) => {
        const { model: space, filtered, rss, fit: regression } = fit.at(free);
        const { mean, covariance } = forecast(space, filtered, horizon);
        const rest = kept.map((column, j) => mean[j + 1].map((value, h) => column[fitted + h] - value));
        const { beta, bread } = regression;
        return {
            mean: mean[0].map((value, h) => value + rest.reduce((sum, x, j) => sum + x[h] * beta[j], 0)),
            given(weights) {
                const sum = (values) => weights.reduce((total, weight, h) => (weight === 0 ? total : total + weight * values[h]), 0);
                const own = sum(weights.map((weight, h) => (weight === 0 ? 0 : sum(covariance.getRow(h)))));
                return {
                    mean: sum(this.mean),
                    variance: (rss / fit.divisor) * (own + quadratic(bread, rest.map(sum))),
                };
            },
        };
    };
    const there = project(fit.free);
    const beside = () => Array.from(fit.free.keys(), (j) => [-arima/* derivativeStep */.cU, arima/* derivativeStep */.cU].map((by) => project(fit.free.map((measure, i) => (i === j ? measure + by : measure)))));
    let around;
    return {
        mean: there.mean,
        total(weights) {
            const at = there.given(weights);
            around ??= beside();
            const slopes = around.map(([down, up]) => {
                const [below, above] = [down.given(weights), up.given(weights)];
                const by = 2 * arima/* derivativeStep */.cU;
                return { mean: (above.mean - below.mean) / by, variance: (above.variance - below.variance) / by };
            });
            const process = quadratic(fit.free_covariance, slopes.map(({ mean }) => mean));
            const variance = at.variance + process;
            return {
                estimate: at.mean,
                variance,
                df: dfOf(variance, slopes.map((slope) => slope.variance)),
            };
        },
    };
}
const quadratic = (v, g) => g.reduce((sum, a, i) => sum + g.reduce((inner, b, j) => inner + a * b * v.get(i, j), 0), 0);

;// CONCATENATED MODULE: ./build/diagnostics/causal-impact-likelihood.js





/** Degrees of freedom are held at four: where a variance is hardly known, Satterthwaite's say nothing of its estimate. */
const leastDf = 4;
/** @throws RangeError when no degrees of freedom are left, or nothing is left over to explain */
function byLikelihood({ structure, fitted, before, columns, horizon, confidence_level }, { likelihood, from }) {
    const { values: y, mean, sd } = standardised(before, fitted);
    const scaled = columns.map(({ name, values }) => ({ name, ...standardised(values, fitted) }));
    const fit = fitStructural({ y, columns: scaled.map(({ values }) => values), structure }, likelihood, from);
    const dfOf = (variance, slopes) => likelihood === "maximum"
        ? null
        : Math.max(Math.min(leastDf, fit.n), satterthwaiteOf(fit, variance, slopes));
    const ahead = forecastAhead(fit, dfOf, scaled, fitted, horizon);
    const infer = (estimate, standard_error, df) => {
        const half = (0,distributions/* criticalValue */.z7)(confidence_level, df) * standard_error;
        const p_value = standard_error > 0 ? (0,distributions/* twoSidedP */.mX)(estimate / standard_error, df) : Number(estimate === 0);
        return {
            ...{ degrees_of_freedom: df, estimate, standard_error, p_value },
            ci_lower: estimate - half,
            ci_upper: estimate + half,
        };
    };
    return {
        mean: ahead.mean.map((value) => mean + sd * value),
        total(weights) {
            const { estimate: scaledEstimate, variance, df } = ahead.total(weights);
            const whole = weights.reduce((sum, weight) => sum + weight, 0);
            const estimate = whole * mean + sd * scaledEstimate;
            const standard_error = sd * Math.sqrt(Math.max(0, variance));
            const effect = (observed) => infer(observed - estimate, standard_error, df);
            return {
                ...{ estimate, standard_error, effect },
                share: (observed) => infer(observed / estimate - 1, (standard_error * Math.abs(observed)) / estimate ** 2, df),
                tail: (observed) => effect(observed).p_value / 2,
            };
        },
        coefficients: fit.kept.map((index, j) => {
            const { name, sd: own } = scaled[index];
            const [estimate, variance] = [fit.beta[j], fit.covariance.get(j, j)];
            const df = likelihood === "maximum" ? null : fit.n - fit.beta.length;
            const { degrees_of_freedom: _, ...rest } = infer((estimate * sd) / own, (Math.sqrt(Math.max(0, variance)) * sd) / own, df);
            return { term: name, ...rest };
        }),
        lost: fit.dropped.map((index) => scaled[index].name),
        innovations: fit.innovations,
        variances: fit.variances,
        draws: null,
        interior: fit.interior,
        description: describe(structure, fit, likelihood),
    };
}
const describe = (structure, { variances }, likelihood) => `${structureName(structure)} by exact ${likelihood} likelihood${variances.level > 0 ? "" : " (the level does not move)"}, ${likelihood === "maximum" ? "normal" : `t with Satterthwaite's degrees of freedom, at least ${leastDf}`}`;

;// CONCATENATED MODULE: ./build/diagnostics/causal-impact-fit.js



/**
 * What the periods before `end` would have been without the intervention.
 * @throws E_NO_INTERVAL when the series before does not vary, or nothing is left over to explain
 */
function counterfactualOf(impacted, end = impacted.y.length) {
    const { y, controls, fitted } = impacted;
    const isSeen = (_, t) => t < fitted && !Number.isNaN(y[t]);
    const varying = controls.filter(({ values }) => {
        const used = values.filter(isSeen);
        return !isFlat(used);
    });
    const before = y.slice(0, fitted);
    if (isFlat(before.filter((value) => !Number.isNaN(value))))
        throw exact("does not vary before the start");
    const { structure, confidence_level, how } = impacted;
    const columns = varying.map(({ name, values }) => ({ name, values: values.slice(0, end) }));
    const series = { structure, fitted, before, columns, horizon: end - fitted, confidence_level };
    try {
        const found = how.method === "gibbs" ? byGibbs(series, how) : byLikelihood(series, how);
        const lost = controls.filter((control) => !varying.includes(control)).map(({ name }) => name);
        return { ...found, lost: [...lost, ...found.lost] };
    }
    catch (error) {
        if (error instanceof RangeError)
            throw exact(`cannot be fitted before the start: ${error.message}`);
        throw error;
    }
}
const exact = (why) => (0,build_errors.impactError)("E_NO_INTERVAL", { model: "causal_impact", why: `the outcome ${why}` }, { path: ["outcome"] });
/** Whether values are the same but for rounding. */
function isFlat(values) {
    const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return values.every((value) => Math.abs(value - values[0]) <= 1e-13 * size);
}

;// CONCATENATED MODULE: ./build/diagnostics/causal-impact.js

/** The effect of an intervention at `start` on the periods before `end`. @throws E_NO_INTERVAL */
function impactOf(impacted, end = impacted.y.length) {
    const { y, start, fitted } = impacted;
    const after = Array.from({ length: end - start }, (_, h) => start + h).filter((t) => !Number.isNaN(y[t]));
    const counterfactual = counterfactualOf(impacted, end);
    const baseline = counterfactual.total(weigh(after, fitted, end, 1 / after.length));
    const observed = after.reduce((sum, t) => sum + y[t], 0) / after.length;
    const isAway = Math.abs(baseline.estimate) > 3 * baseline.standard_error;
    return {
        counterfactual,
        baseline,
        observed,
        mean: baseline.effect(observed),
        relative: isAway ? { ...baseline.share(observed), baseline: baseline.estimate } : null,
        after,
    };
}
/** The same number for each of some periods after the fit, 0 for the others. */
function weigh(after, fitted, end, weight) {
    const weights = new Float64Array(end - fitted);
    for (const t of after)
        weights[t - fitted] = weight;
    return weights;
}
/** The sum, which is the mean times the periods; the last period; and the other method's mean. */
function readingsOf({ y, fitted }, { mean, after, counterfactual }, other) {
    const n = after.length;
    const last = after.at(-1);
    const sum = {
        ...mean,
        estimate: n * mean.estimate,
        standard_error: n * mean.standard_error,
        ci_lower: n * mean.ci_lower,
        ci_upper: n * mean.ci_upper,
    };
    const reading = (name, inferred, inference) => ({
        ...{ name, scale: "absolute", inference },
        ...inferred,
    });
    const alone = counterfactual.total(weigh([last], fitted, y.length, 1));
    return [
        reading("cumulative", sum, `the mean times ${n} periods, from their joint distribution`),
        reading("last_period", alone.effect(y[last]), "of the last period alone"),
        ...(other ? [reading(other.name, other.impact.mean, other.impact.counterfactual.description)] : []),
    ];
}
/** The effect in each period, by its label. */
function pointwiseOf({ y, fitted }, { after, counterfactual }, labels) {
    return after.map((t) => {
        const total = counterfactual.total(weigh([t], fitted, y.length, 1));
        const { degrees_of_freedom: _, ...effect } = total.effect(y[t]);
        return { term: `effect at ${labels[t]}`, ...effect };
    });
}

;// CONCATENATED MODULE: ./build/stats/residual-tests.js

/** Autocorrelation of residuals at a lag; NaN ones are missing and take no part. */
function autocorrelation(e, lag) {
    let [mean, count] = [0, 0];
    for (const value of e) {
        if (Number.isNaN(value))
            continue;
        mean += value;
        count++;
    }
    mean /= count;
    let [products, squares] = [0, 0];
    for (let t = 0; t < e.length; t++) {
        if (Number.isNaN(e[t]))
            continue;
        squares += (e[t] - mean) ** 2;
        if (t >= lag && !Number.isNaN(e[t - lag]))
            products += (e[t] - mean) * (e[t - lag] - mean);
    }
    return products / squares;
}
/** Σ(e_t − e_{t−1})²/Σe²: 2 without memory, towards 0 with it. @see Durbin & Watson (1950), Biometrika 37 */
function durbinWatson(e) {
    let [changes, squares] = [0, 0];
    for (let t = 0; t < e.length; t++) {
        if (Number.isNaN(e[t]))
            continue;
        squares += e[t] * e[t];
        if (t > 0 && !Number.isNaN(e[t - 1]))
            changes += (e[t] - e[t - 1]) ** 2;
    }
    return changes / squares;
}
/**
 * Whether residuals have memory: Q = n(n+2)Σ r²/(n−l), χ² with `lags` − `fitted` degrees of freedom.
 * @param fitted coefficients of the process that the residuals are left by
 * @see Ljung & Box (1978), Biometrika 65(2)
 */
function ljungBox(e, lags, fitted = 0) {
    const n = e.reduce((count, value) => count + Number(!Number.isNaN(value)), 0);
    let q = 0;
    for (let lag = 1; lag <= lags; lag++)
        q += autocorrelation(e, lag) ** 2 / (n - lag);
    q *= n * (n + 2);
    return { q, p_value: (0,distributions/* chiSquareTail */.Mt)(q, Math.max(1, lags - fitted)) };
}

;// CONCATENATED MODULE: ./build/diagnostics/time-series-effect.js



const shapes = ["level", "slope", "level_and_slope"];
/** The design of a series of this many periods that is interrupted at `start`; the effect's columns are the last. */
function designOf({ columns, trend, shape }, periods, start) {
    const by = (name, value) => ({
        name,
        values: Float64Array.from({ length: periods }, (_, t) => value(t)),
    });
    return [
        by("intercept", () => 1),
        ...(trend ? [by("trend", (t) => t + 1)] : []),
        ...columns.map(({ name, values }) => ({ name, values: values.slice(0, periods) })),
        ...(shape === "slope" || start >= periods ? [] : [by("level", (t) => Number(t >= start))]),
        ...(shape === "level" || start >= periods ? [] : [by("slope", (t) => Math.max(0, t - start + 1))]),
    ];
}
/**
 * The effect of an interruption at period `start` on the periods before `end`.
 * @throws E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
function effectAt(series, start, end = series.y.length) {
    const after = Array.from({ length: end - start }, (_, h) => start + h).filter((t) => !Number.isNaN(series.y[t]));
    return series.counterfactual === "forecast"
        ? byForecast(series, start, end, after)
        : jointly(series, start, end, after);
}
function jointly(series, start, end, after) {
    const design = designOf(series, end, start);
    const regression = regress(series.y.slice(0, end), design, series.errors);
    const lost = regression.dropped.find((name) => name === "level" || name === "slope");
    if (lost) {
        const because = "other columns of the model give the same";
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: lost, because }, { path: ["starts"] });
    }
    const average = (column) => after.reduce((sum, t) => sum + column.values[t], 0) / after.length;
    const isEffect = ({ name }) => name === "level" || name === "slope";
    const weights = (keep) => Object.fromEntries(design.filter(keep).map((column) => [column.name, average(column)]));
    const [inEffect, inBaseline] = [weights(isEffect), weights((column) => !isEffect(column))];
    const effect = contrast(regression, inEffect);
    const offset = after.reduce((sum, t) => sum + series.offset[t], 0) / after.length;
    const identified = series.errors.method === "segmented" || regression.terms.includes("intercept");
    const baseline = contrast(regression, inBaseline);
    const ratio = effect.estimate / (baseline.estimate + offset);
    const mixed = Object.fromEntries([
        ...Object.entries(inEffect),
        ...Object.entries(inBaseline).map(([name, weight]) => [name, -ratio * weight]),
    ]);
    const infer = inferrer(series);
    const spread = contrast(regression, mixed);
    const share = {
        estimate: ratio,
        variance: spread.variance / (baseline.estimate + offset) ** 2,
        df: spread.df,
    };
    const last = after.at(-1) - start + 1;
    const reading = (name, scale, of) => {
        const { estimate, variance, df } = contrast(regression, of);
        return readingOf(name, infer({ estimate: scale * estimate, variance: scale ** 2 * variance, df }));
    };
    return {
        regression,
        mean: infer(effect),
        relative: identified
            ? relativeOf(share, { ...baseline, estimate: baseline.estimate + offset }, infer)
            : null,
        readings: [
            ...(series.shape === "slope" ? [] : [reading("level_change", 1, { level: 1 })]),
            ...(series.shape === "level" ? [] : [reading("slope_change", 1, { slope: 1 })]),
            ...(series.shape === "level" ? [] : [reading("last_period", 1, { level: 1, slope: last })]),
            reading("cumulative", after.length, inEffect),
        ],
        description: regression.description,
    };
}
function byForecast(series, start, end, after) {
    const design = designOf(series, end, end);
    const before = design.map(({ name, values }) => ({ name, values: values.slice(0, start) }));
    const regression = regress(series.y.slice(0, start), before, series.errors);
    const ahead = forecastAhead(regression.arima, regression.dfOf, design, start);
    const weights = new Float64Array(end - start);
    for (const t of after)
        weights[t - start] = 1 / after.length;
    const expected = ahead.total(weights);
    const offset = after.reduce((sum, t) => sum + series.offset[t], 0) / after.length;
    const observed = after.reduce((sum, t) => sum + series.y[t], 0) / after.length;
    const effect = { ...expected, estimate: observed - expected.estimate };
    const baseline = { ...expected, estimate: expected.estimate + offset };
    const infer = inferrer(series);
    const share = {
        estimate: effect.estimate / baseline.estimate,
        variance: (effect.variance * (observed + offset) ** 2) / baseline.estimate ** 4,
        df: effect.df,
    };
    const sum = {
        ...effect,
        estimate: after.length * effect.estimate,
        variance: after.length ** 2 * effect.variance,
    };
    const final = after.at(-1);
    const last = ahead.total(weights.map((_, h) => Number(start + h === final)));
    return {
        regression,
        mean: infer(effect),
        relative: relativeOf(share, baseline, infer),
        readings: [
            readingOf("last_period", infer({ ...last, estimate: series.y[final] - last.estimate })),
            readingOf("cumulative", infer(sum)),
        ],
        description: `forecast from the periods before by ${regression.description}; the interval counts the forecast's error and the parameters'`,
    };
}
/** What periods start … end−1 would be expected to be, from a fit of those before; NaN-free, the offset not added. */
function predictionsOf(series, start, end) {
    const design = designOf(series, end, end);
    const before = design.map(({ name, values }) => ({ name, values: values.slice(0, start) }));
    const regression = regress(series.y.slice(0, start), before, series.errors);
    if (regression.arima)
        return forecastAhead(regression.arima, regression.dfOf, design, start).mean;
    return Float64Array.from({ length: end - start }, (_, h) => contrast(regression, Object.fromEntries(design.map(({ name, values }) => [name, values[start + h]])))
        .estimate);
}
const inferrer = ({ confidence_level }) => {
    return ({ estimate, variance, df }) => {
        const critical = (0,distributions/* criticalValue */.z7)(confidence_level, df);
        const standard_error = Math.sqrt(Math.max(0, variance));
        return {
            degrees_of_freedom: df,
            estimate,
            standard_error,
            ci_lower: estimate - critical * standard_error,
            ci_upper: estimate + critical * standard_error,
            p_value: standard_error > 0 ? (0,distributions/* twoSidedP */.mX)(estimate / standard_error, df) : Number(estimate === 0),
        };
    };
};
function relativeOf(share, baseline, infer) {
    if (!(Math.abs(baseline.estimate) > 3 * Math.sqrt(Math.max(0, baseline.variance))))
        return null;
    return { ...infer(share), baseline: baseline.estimate };
}
const readingOf = (name, inferred) => ({
    name,
    scale: "absolute",
    ...inferred,
    inference: "by the delta method from the same fit",
});

// EXTERNAL MODULE: ./build/frame/design.js
var frame_design = __webpack_require__(2722);
// EXTERNAL MODULE: ./build/diagnostics/time-series-columns.js
var time_series_columns = __webpack_require__(20500);
;// CONCATENATED MODULE: ./build/diagnostics/time-series-setup.js



/** The frame on the grid: the outcome, what is taken off it, and the columns that go with it. */
function interruptedOf(frame, grid, p, errors, confidence_level) {
    const placed = (values) => Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]));
    const others = [
        ...p.covariates.flatMap((name) => (0,frame_design/* termColumns */.UC)(frame, [name])),
        ...(p.comparison !== undefined && p.comparison_as === "covariate"
            ? [{ name: p.comparison, values: frame.number(p.comparison) }]
            : []),
    ].map(({ name, values }) => ({ name, values: placed(values) }));
    const isDifference = p.comparison !== undefined && p.comparison_as === "difference";
    const offset = isDifference ? placed(frame.number(p.comparison)) : new Float64Array(grid.rows.length);
    const outcome = placed(frame.number(p.outcome));
    const y = outcome.map((value, t) => {
        const lacking = others.some(({ values }) => Number.isNaN(values[t]));
        return lacking ? Number.NaN : value - offset[t];
    });
    const centre = y.find((value) => !Number.isNaN(value)) ?? 0;
    const known = (values) => values.map((value) => (Number.isNaN(value) ? 0 : value));
    return {
        y: y.map((value) => value - centre),
        offset: known(offset).map((value) => value + centre),
        centre,
        columns: [
            ...(p.season ? (0,time_series_columns/* seasonColumns */.f)(p.season, grid.rows.length) : []),
            ...(0,time_series_columns/* holidayColumn */.R)(p.holidays, grid),
            ...others.map(({ name, values }) => ({ name, values: known(values) })),
        ],
        trend: p.trend,
        shape: p.shape,
        errors,
        counterfactual: p.counterfactual,
        confidence_level,
    };
}
/** The comparison series as an outcome, without itself among the columns. */
function alone(series, frame, grid, name) {
    const values = frame.number(name);
    return {
        ...series,
        y: Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row])),
        offset: new Float64Array(grid.rows.length),
        centre: 0,
        columns: series.columns.filter((column) => column.name !== name),
    };
}
/** How long a season is, and whether the model has it; null where the grid suggests none. */
function seasonOf({ season, seasonal_order }, { natural }) {
    const period = season?.period ?? seasonal_order?.[3] ?? natural;
    return period === null ? null : { period, modelled: season !== undefined || seasonal_order !== undefined };
}
/** Periods with a value from … to−1. */
const seenBetween = ({ y }, from, to) => y.subarray(from, to).reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
/**
 * The first period with the intervention, when there is enough on both sides of it: before it two periods more than the
 * course has parameters and at least four, after it three.
 */
function startOf(series, grid, p) {
    const start = grid.periodOf(p.starts);
    const bounded = Math.max(0, Math.min(start, grid.rows.length));
    const [before, after] = [seenBetween(series, 0, bounded), seenBetween(series, bounded, grid.rows.length)];
    const needed = Math.max(4, 3 + Number(p.trend) + series.columns.length);
    const refuse = (why, fix) => (0,build_errors.impactError)("E_SERIES", { time: p.time, why, fix }, { path: ["starts"] });
    if (before < needed)
        throw refuse(`has ${before} ${grid.step}s before ${p.starts}, at least ${needed} are needed`, "check `starts`, add earlier periods, or leave out season, trend or covariates");
    if (after < 3)
        throw refuse(`has ${after} ${grid.step}s from ${p.starts} on, at least 3 are needed`, "check `starts`, or wait for later periods");
    return start;
}

;// CONCATENATED MODULE: ./build/diagnostics/time-series-checks.js




/** Whether the past could have been taken for the effect, what the errors still remember, and what else could be its cause. */
function seriesDiagnostics(look) {
    const { series, start, step } = look;
    const pre = seenBetween(series, 0, start);
    const post = seenBetween(series, start, series.y.length);
    return {
        ...placebos(look),
        ...sides(pre, post, step),
        ...seasons(look, pre),
        ...memoryOf(look.effect.regression.residuals, look.effect.regression.memory),
        ...holdout(look),
        ...comparisonOf(look),
        ...attestation(look.attested),
    };
}
/** How many periods with a value there are on each side of the start. */
const sides = (pre, post, step) => ({
    pre_periods: {
        value: pre,
        threshold: 12,
        status: pre < 8 ? "fail" : pre < 12 ? "warn" : "pass",
        statement: `${pre} ${step}s before the start`,
    },
    post_periods: {
        value: post,
        threshold: 3,
        status: post < 3 ? "fail" : "pass",
        statement: `${post} ${step}s from the start on`,
    },
});
/** The order chosen, and its coefficients to begin at: the search for them is not repeated in every refit. */
const sameErrors = ({ regression }, errors) => errors.method === "arima" && regression.arima
    ? { ...errors, order: regression.arima.order, from: regression.arima.free }
    : errors;
/** A fit that cannot be made in a part of the series is left out. */
function tryTo(fit) {
    try {
        return fit();
    }
    catch (error) {
        if (error instanceof build_errors/* ImpactError */.Xg || error instanceof RangeError)
            return null;
        throw error;
    }
}
const mostPlacebos = 10;
const fewestPlacebos = 4;
/** Starts that never were, each refitted on what came before that. */
function placebos({ series, start, effect }) {
    const fake = { ...series, errors: sameErrors(effect, series.errors) };
    return placeboCoverage(start, series.y.length, (at, end) => effectAt(fake, at, end).mean);
}
/** Of starts evenly over the last two thirds before the real one, how many have an interval that holds 0. */
function placeboCoverage(start, periods, measure) {
    const window = Math.max(3, Math.min(periods - start, Math.floor(start / 3)));
    const first = Math.max(8, Math.floor(start / 3));
    const room = start - window - first + 1;
    const starts = Array.from({ length: Math.min(mostPlacebos, Math.max(0, room)) }, (_, i) => first + Math.round((i * (room - 1)) / Math.max(1, Math.min(mostPlacebos, room) - 1)));
    const found = starts.flatMap((at) => {
        const measured = tryTo(() => measure(at, at + window));
        return measured && measured.standard_error > 0 ? [measured] : [];
    });
    if (found.length < fewestPlacebos)
        return {};
    const held = found.filter(({ ci_lower, ci_upper }) => ci_lower <= 0 && 0 <= ci_upper).length;
    const share = held / found.length;
    return {
        placebo_coverage: {
            value: share,
            threshold: 0.6,
            status: share < 0.6 ? "warn" : "pass",
            statement: `of ${found.length} starts that never were, ${held} have an interval that holds 0`,
        },
    };
}
function seasons({ season }, pre) {
    if (!season)
        return {};
    const whole = pre / season.period;
    const unmodelled = !season.modelled && whole >= 2;
    return {
        whole_seasons: {
            value: whole,
            threshold: 1,
            status: unmodelled || whole < 1 ? "warn" : "pass",
            statement: `${whole.toFixed(1)} seasons of ${season.period} periods before the start${season.modelled ? "" : ", and no `season` in the model"}`,
        },
    };
}
function memoryOf(e, memory) {
    const n = e.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
    const lags = Math.max(memory + 1, Math.min(10, Math.floor(n / 5)));
    if (n < lags + 2)
        return {};
    const { q, p_value } = ljungBox(e, lags, memory);
    const dw = durbinWatson(e);
    return {
        ljung_box_p: {
            value: p_value,
            threshold: 0.05,
            status: p_value < 0.05 ? "warn" : "pass",
            statement: `what the model leaves ${p_value < 0.05 ? "remembers itself" : "shows no memory"}: Ljung–Box Q = ${q.toPrecision(4)} over ${lags} lags, p = ${p_value.toPrecision(2)}`,
        },
        durbin_watson: {
            value: dw,
            threshold: 1.5,
            status: dw < 1.5 || dw > 2.5 ? "warn" : "pass",
            statement: `Durbin–Watson ${dw.toFixed(2)} of what the model leaves; 2 is no memory from one period to the next`,
        },
    };
}
/** The last fifth before the start, forecast from what came before it. */
function holdout({ series, start, effect }) {
    const same = { ...series, errors: sameErrors(effect, series.errors) };
    return holdoutError(start, series.y.length, (from, to) => Array.from(predictionsOf(same, from, to), (predicted, h) => ({
        predicted: predicted + series.offset[from + h],
        actual: series.y[from + h] + series.offset[from + h],
    })));
}
/** How far a forecast of the last fifth before the start misses it; periods without a value say nothing. */
function holdoutError(start, periods, predict) {
    const held = Math.max(1, Math.min(periods - start, Math.floor(start / 5)));
    const shares = (tryTo(() => predict(start - held, start)) ?? [])
        .filter(({ actual }) => !Number.isNaN(actual) && actual !== 0)
        .map(({ predicted, actual }) => Math.abs((predicted - actual) / actual));
    if (shares.length === 0)
        return {};
    const mape = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return {
        holdout_mape: {
            value: mape,
            threshold: 0.3,
            status: mape > 0.3 ? "warn" : "pass",
            statement: `the last ${shares.length} periods before the start are missed by ${(100 * mape).toFixed(1)} % on average when forecast from those before`,
        },
    };
}
/** The same model on the comparison series, on which nothing should happen. */
function comparisonOf({ comparison, start, effect }) {
    const control = {
        value: Number(comparison !== null),
        threshold: 1,
        status: comparison ? "pass" : "info",
        statement: comparison
            ? "a series without the intervention is compared with"
            : "there is no comparison series",
    };
    const own = comparison &&
        tryTo(() => effectAt({ ...comparison, errors: sameErrors(effect, comparison.errors) }, start));
    if (!own || !(own.mean.standard_error > 0))
        return { control_series: control };
    const p = own.mean.p_value;
    return {
        control_series: control,
        comparison_effect_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "warn" : "pass",
            statement: `the comparison series ${p < 0.05 ? "changes too" : "does not change"} at the start, p = ${p.toPrecision(2)}`,
        },
    };
}
function attestation(attested) {
    if (attested === null)
        return {};
    return {
        no_concurrent_event: {
            value: Number(attested),
            threshold: 1,
            status: attested ? "pass" : "fail",
            statement: attested
                ? "attested: nothing else happened at the start"
                : "stated: something else happened at the start",
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/causal-impact-checks.js





/** Whether the past could have been taken for the effect, whether the method makes it, and what else could be its cause. */
function impactDiagnostics(look) {
    const { impacted, impact, other, step } = look;
    const { y, fitted, start } = impacted;
    const pre = seenBetween(impacted, 0, fitted);
    const likely = impact.counterfactual.innovations ?? other?.counterfactual.innovations ?? null;
    const refitted = quick(impacted, impact);
    const gap = start - fitted;
    return {
        ...placeboCoverage(fitted, fitted + y.length - start, (at, end) => impactOf({ ...refitted, fitted: at - gap, start: at }, end).mean),
        ...sides(pre, impact.after.length, step),
        ...seasons(look, pre),
        ...(likely ? memoryOf(likely, 0) : {}),
        ...holdoutError(fitted, fitted + y.length - start, (from, to) => Array.from(counterfactualOf({ ...refitted, fitted: from, start: from }, to).mean, (predicted, h) => ({
            predicted,
            actual: y[from + h],
        }))),
        ...methodGap(impact, other),
        tail_area_p: {
            value: impact.baseline.tail(impact.observed),
            threshold: null,
            status: "info",
            statement: `one-sided tail-area probability of what was observed, had nothing happened: ${impact.baseline.tail(impact.observed).toPrecision(2)}`,
        },
        ...mixing(impact),
        ...controlsOf(impacted),
        ...attestation(look.attested),
    };
}
const fewDraws = 300;
/** For refits: fewer draws, or a search from where the whole series' ended. */
function quick(impacted, { counterfactual: { variances } }) {
    const { how } = impacted;
    if (how.method === "gibbs")
        return { ...impacted, how: { ...how, draws: fewDraws } };
    return { ...impacted, how: { ...how, ...(variances && { from: variances }) } };
}
/** What the other way to fit the same model says, beside how sure this one is. */
function methodGap({ mean, counterfactual }, other) {
    if (!other)
        return {};
    const gap = Math.abs(mean.estimate - other.mean.estimate) / mean.standard_error;
    const [own, others] = counterfactual.draws ? ["Gibbs", "likelihood"] : ["likelihood", "Gibbs"];
    return {
        method_gap: {
            value: gap,
            threshold: 1,
            status: gap > 1 ? "warn" : "pass",
            statement: `${mean.estimate.toPrecision(4)} ± ${mean.standard_error.toPrecision(2)} by ${own}, ${other.mean.estimate.toPrecision(4)} ± ${other.mean.standard_error.toPrecision(2)} by ${others}: ${gap.toFixed(1)} standard errors apart`,
        },
    };
}
/** How many independent draws the chain's are worth, by the means of twenty parts of it. */
function mixing({ counterfactual: { draws, mean } }) {
    if (!draws)
        return {};
    const horizon = mean.length;
    const count = draws.mean.length / horizon;
    const each = Float64Array.from({ length: count }, (_, i) => (0,moments/* moments */.Cl)(draws.mean.subarray(i * horizon, (i + 1) * horizon)).mean);
    const size = Math.floor(count / 20);
    const parts = Array.from({ length: 20 }, (_, b) => (0,moments/* moments */.Cl)(each.subarray(b * size, (b + 1) * size)).mean);
    const worth = Math.min(count, (count * (0,moments/* moments */.Cl)(each).variance) / (size * (0,moments/* moments */.Cl)(parts).variance));
    return {
        effective_draws: {
            value: worth,
            threshold: 100,
            status: worth < 100 ? "warn" : "pass",
            statement: `the ${count} draws are worth about ${worth.toFixed(0)} independent ones`,
        },
    };
}
const mostControls = 10;
/** Whether there are controls, and whether something happens to any of them at the start, each by itself. */
function controlsOf(impacted) {
    const { controls } = impacted;
    const control = {
        value: Number(controls.length > 0),
        threshold: 1,
        status: controls.length > 0 ? "pass" : "info",
        statement: controls.length > 0
            ? `${controls.length} ${controls.length === 1 ? "series" : "series each"} without the intervention to compare with`
            : "there is no control series",
    };
    const found = controls.slice(0, mostControls).flatMap((one) => {
        const own = tryTo(() => impactOf(asOutcome(impacted, one)));
        return own ? [{ name: one.name, p: own.mean.p_value }] : [];
    });
    if (found.length === 0)
        return { control_series: control };
    const worst = found.reduce((least, one) => (one.p < least.p ? one : least));
    const p = Math.min(1, worst.p * found.length);
    return {
        control_series: control,
        comparison_effect_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "warn" : "pass",
            statement: `${p < 0.05 ? `control \`${worst.name}\` changes at the start too` : "no control changes at the start by itself"}, p = ${p.toPrecision(2)}${found.length > 1 ? ` (Bonferroni, ${found.length} controls)` : ""}`,
        },
    };
}
const asOutcome = (impacted, { values }) => ({
    ...impacted,
    y: values.map((value, t) => (Number.isNaN(impacted.y[t]) ? Number.NaN : value)),
    controls: [],
    how: { method: "likelihood", likelihood: "restricted" },
});

;// CONCATENATED MODULE: ./build/diagnostics/causal-impact-setup.js



/** The forecasts' covariance has the square of it. */
const mostAhead = 2000;
/**
 * The frame on the grid, and what is fitted. A period that lacks a control is missing as one that lacks its outcome.
 * @throws E_SERIES with too few periods on a side: before it those that the states take, the controls', and two, at least four
 */
function impactedOf(frame, grid, p) {
    const placed = (values) => Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]));
    const found = p.controls
        .flatMap((name) => (0,frame_design/* termColumns */.UC)(frame, [name]))
        .map(({ name, values }) => ({ name, values: placed(values) }));
    const y = placed(frame.number(p.outcome)).map((value, t) => found.some(({ values }) => Number.isNaN(values[t])) ? Number.NaN : value);
    const controls = found.map(({ name, values }) => {
        const known = values.find((value) => !Number.isNaN(value)) ?? 0;
        return { name, values: values.map((value) => (Number.isNaN(value) ? known : value)) };
    });
    const { structure } = p;
    const start = Math.max(0, Math.min(grid.periodOf(p.starts), y.length));
    const fitted = p.before_ends === undefined ? start : Math.min(start, grid.periodOf(p.before_ends) + 1);
    const before = seenBetween({ y }, 0, Math.max(0, fitted));
    const after = seenBetween({ y }, start, y.length);
    const states = 1 + Number(structure.trend) + (structure.season ?? 1) - 1;
    const needed = Math.max(4, states + controls.length + 3);
    const refuse = (why, fix, key) => (0,build_errors.impactError)("E_SERIES", { time: p.time, why, fix }, { path: [key] });
    if (before < needed)
        throw refuse(`has ${before} ${grid.step}s before ${p.before_ends ?? p.starts}, at least ${needed} are needed`, "check `starts`, add earlier periods, or leave out season, trend or controls", p.before_ends === undefined ? "starts" : "before_ends");
    if (after < 1)
        throw refuse(`has no ${grid.step} with a value from ${p.starts} on`, "check `starts`, or wait for later periods", "starts");
    if (y.length - fitted > mostAhead)
        throw refuse(`has ${y.length - fitted} ${grid.step}s after those fitted, at most ${mostAhead} are forecast together`, "aggregate to longer periods, or leave out the last ones", "starts");
    return { y, controls, structure, fitted, start };
}

;// CONCATENATED MODULE: ./build/diagnostics/identification.js
/** So many clusters let CR1's errors stand; under them Satterthwaite's degrees of freedom are needed. */
const manyClusters = 50;
const attested = (design, key) => design.attested.includes(key) ? { [key]: true } : {};
/** The declared facts that a model has under the same name; those that are not declared are left out. */
function declared(design, keys) {
    const known = keys.filter((key) => design[key] !== undefined);
    return Object.fromEntries(known.map((key) => [key, design[key]]));
}
/** Chance decided: the arms differ by the treatment alone. */
const randomisedArms = {
    needs: ["randomised", "treatment"],
    power: "analytic",
    fits({ design, arms, clusters, before, panel }) {
        if (!design.randomised)
            return "who was treated was not left to chance";
        if (arms < 2)
            return `\`${design.treatment}\` has ${arms === 0 ? "no arm" : "one arm only"}`;
        if (before > 0)
            return `${before} rows are from before \`starts\`: the arms' difference would mix both times`;
        if (panel && design.treatment === panel.status && panel.pre > 0)
            return `\`${design.treatment}\` changes within units: rows from before the treatment are in the table`;
        if (clusters !== null && clusters < 4)
            return `there are ${clusters} clusters, too few for an error`;
        const kept = declared(design, [
            "outcome",
            "treatment",
            "control",
            "arm",
            "blocks",
            "cluster",
            "unit",
            "covariates",
        ]);
        return {
            rank: 0,
            because: "chance decided who was treated, so the arms differ by nothing else",
            params: {
                ...kept,
                ...declared(design, ["smallest_effect"]),
                ...(design.received !== undefined && { compliance: design.received }),
                ...(clusters !== null && clusters < manyClusters && { standard_errors: "CR2" }),
                ...attested(design, "preregistered"),
                ...attested(design, "no_interference"),
            },
        };
    },
};
/** A score decided. */
const cutoffRule = {
    needs: ["score", "cutoff"],
    power: "analytic",
    fits: ({ design }) => ({
        rank: 1,
        because: "a known rule decided at the cutoff, and units just above it are like those just below",
        params: declared(design, ["outcome", "score", "cutoff", "received", "covariates", "cluster"]),
    }),
};
/** Something that is as good as chance moved the treatment. Its exclusion shows in no data, so it comes last of its type. */
const instrumented = {
    needs: ["instruments", ["received", "treatment"]],
    power: "analytic",
    fits({ design }) {
        const treatment = design.received ?? design.treatment;
        if (design.instruments.includes(treatment))
            return "the instrument is the treatment itself";
        return {
            rank: 8,
            because: "the instruments move the treatment, if they touch the outcome in no other way, which no data can show",
            params: {
                ...declared(design, ["outcome", "instruments", "covariates", "cluster", "negative_control"]),
                treatment,
                ...attested(design, "exclusion"),
            },
        };
    },
};
/** Treated and untreated that covariates make alike: causal only if nothing else moves both. */
const selectedOn = (rank, because, also = []) => ({
    needs: ["treatment", "covariates"],
    power: "analytic",
    fits({ design, arms, panel, before }) {
        if (arms < 2)
            return `\`${design.treatment}\` has ${arms === 0 ? "no value" : "one value only"}: nobody is left to compare with`;
        if (panel || before > 0)
            return "the table is a panel: one row a unit is needed, with the time before as covariates";
        const keys = [
            "outcome",
            "treatment",
            "control",
            "arm",
            "covariates",
            "lagged_outcome",
            "negative_control",
        ];
        return { rank, because, params: declared(design, [...keys, ...also]) };
    },
});

;// CONCATENATED MODULE: ./build/diagnostics/identification-series.js

/** Under so many periods the course before cannot be told from chance, and the rubric demotes. */
const fewestBefore = 8;
/** One series that something befalls at a known time; `comparison` is the name that the model has for a series beside it. */
const oneSeries = (rank, because, keys) => ({
    needs: ["time", "starts"],
    power: "simulated",
    fits({ design, before, rows_a_period }) {
        if (rows_a_period > 1)
            return `a period has up to ${rows_a_period} rows: it knows one series, so aggregate by \`${design.time}\``;
        if (before < fewestBefore)
            return `${before} periods before the start, fewer than ${fewestBefore}`;
        return {
            rank,
            because,
            params: {
                ...declared(design, ["outcome", "time", "starts"]),
                ...keys(design),
                ...(design.attested.includes("no_concurrent_event") && { no_concurrent_event: true }),
            },
        };
    },
});
/** A level or a slope that changes. */
const interruption = oneSeries(0, "one series changes at a known time, and its errors' memory is modelled", (design) => declared(design, ["comparison", "covariates"]));
/** A level that wanders, and series that go with it. */
const forecastSeries = oneSeries(1, "it lets the level wander, and says less of a series whose course is steady", (design) => {
    const controls = [design.comparison ?? [], design.covariates ?? []].flat();
    return controls.length > 0 ? { controls } : {};
});

// EXTERNAL MODULE: ./build/diagnostics/time-series.js
var time_series = __webpack_require__(12322);
// EXTERNAL MODULE: ./build/frame/rows.js
var frame_rows = __webpack_require__(84065);
;// CONCATENATED MODULE: ./build/models/define.js

/** Beyond it products of four values are beyond what a double holds. */
const largest = 1e60;
/** No number in a column that is read is infinite or too large to compute with. @throws E_COLUMN_TYPE with its row */
function requireFinite(frame, columns) {
    for (const name of columns) {
        const column = frame.has(name) ? frame.column(name) : null;
        if (column?.type !== "number")
            continue;
        const row = column.values.findIndex((value) => Math.abs(value) > largest);
        if (row < 0)
            continue;
        const value = column.values[row];
        const what = Number.isFinite(value) ? value.toPrecision(3) : "an infinite value";
        const expected = `a number within ±${largest.toPrecision(1)}`;
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: name, found: `${what} in row ${row + 1}`, expected });
    }
}
/** Makes a table entry of a definition: parameters are parsed by its schema at every call, and its columns are finite. */
function defineModel(definition) {
    const { name, model_type, rubric, params } = definition;
    return {
        name,
        model_type,
        rubric,
        params,
        design: definition.design ?? null,
        columns: (raw) => definition.columns(params.parse(raw)),
        estimate(frame, raw, options) {
            const parsed = params.parse(raw);
            requireFinite(frame, definition.columns(parsed));
            return definition.estimate(frame, parsed, options);
        },
    };
}

;// CONCATENATED MODULE: ./build/models/causal-impact.js











const Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().describe("a number column, one value a period"),
    time: schemas/* string */.YjP().describe("ISO dates or numbers, evenly spaced"),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .describe("when it begins; the period that it falls into is the first with it"),
    before_ends: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .optional()
        .describe("the last period fitted; those from there to the start are neither fitted nor counted"),
    controls: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("series that the intervention does not reach; text becomes categories"),
    trend: schemas/* boolean */.zMY().default(false).describe("whether the level has a slope that moves too"),
    season: schemas/* strictObject */.rej({ period: schemas/* int */.Whr().min(2).max(60) })
        .optional()
        .describe("a season's effects, one a period, that move slowly"),
    method: schemas/* enum */.k5n(["likelihood", "gibbs"])
        .default("likelihood")
        .describe("variances by exact likelihood, or draws with the priors of R's CausalImpact"),
    likelihood: schemas/* enum */.k5n(["restricted", "maximum"])
        .default("restricted")
        .describe("maximum has normal intervals that are too narrow"),
    draws: schemas/* int */.Whr().min(200).max(50_000).default(2000).describe("of the Gibbs sampler, after those discarded"),
    seed: schemas/* int */.Whr().min(0).default(1).describe("of the Gibbs sampler"),
    prior_level_sd: schemas/* number */.aig()
        .gt(0)
        .max(1)
        .default(0.01)
        .describe("guess at the level's steps, in standard deviations of the outcome"),
    expected_model_size: schemas/* number */.aig()
        .gt(0)
        .default(3)
        .describe("how many controls, with the intercept, are expected to matter"),
    gaps: schemas/* enum */.k5n(["refuse", "missing"])
        .default("refuse")
        .describe("periods without a row: an error, or missing values"),
    no_concurrent_event: schemas/* boolean */.zMY().optional().describe("attested by you: nothing else happened at the start"),
});
const howOf = (p, method) => method === "likelihood"
    ? { method, likelihood: p.likelihood }
    : {
        method,
        seed: p.seed,
        draws: p.draws,
        prior_level_sd: p.prior_level_sd,
        expected_model_size: p.expected_model_size,
    };
/**
 * Causal impact: one series against what a structural time series of the periods before, with control series, says it
 * would have been. Frame: one row a period; the effect is the mean per period from the start on, in the outcome's unit.
 * Causal only if the controls are not reached, and what tied them to the outcome goes on.
 * @throws E_SERIES, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Brodersen, Gallusser, Koehler, Remy & Scott (2015), Annals of Applied Statistics 9(1)
 */
const causalImpact = defineModel({
    name: "causal_impact",
    model_type: "time-series",
    rubric: "interrupted_time_series",
    design: forecastSeries,
    params: Params,
    columns: (p) => [...new Set([p.outcome, p.time, ...p.controls])],
    estimate(frame, p, { confidence_level }) {
        for (const column of causalImpact.columns(p))
            frame.column(column);
        const timed = (0,frame_rows/* completeRows */.TC)(frame, [p.time]);
        const used = (0,frame_rows/* completeRows */.TC)(timed, causalImpact.columns(p));
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
        const values = used.number(p.outcome);
        if (values.every((value) => value === values[0]))
            throw (0,build_errors.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
        const grid = (0,time_series/* seriesOf */.L)(timed, p.time, p.gaps);
        const structure = { trend: p.trend, season: p.season?.period ?? null };
        const impacted = { ...impactedOf(timed, grid, { ...p, structure }), confidence_level };
        const own = { ...impacted, how: howOf(p, p.method) };
        const impact = impactOf(own);
        const elsewhere = p.method === "gibbs" ? "likelihood" : "gibbs";
        const other = tryTo(() => impactOf({ ...impacted, how: howOf(p, elsewhere) }));
        const diagnostics = impactDiagnostics({
            impacted: own,
            impact,
            other,
            season: causal_impact_seasonOf(p, grid),
            step: grid.step,
            attested: p.no_concurrent_event ?? null,
        });
        const { counterfactual, after, mean } = impact;
        const pre = diagnostics.pre_periods.value;
        const { estimate, ...inferred } = mean;
        return {
            estimand: "ATT",
            metric: p.outcome,
            per: "period",
            effect_estimate: estimate,
            ...inferred,
            confidence_level,
            p_value_reason: null,
            inference: `mean effect per ${grid.step} from ${grid.labels[own.start]} on, against a forecast from the periods before by ${counterfactual.description}`,
            sample_size: pre + after.length,
            n_treated: after.length,
            n_control: pre,
            n_units: 1,
            n_clusters: null,
            n_periods: grid.rows.length,
            relative: causal_impact_relativeOf(impact.relative),
            comparisons: [],
            coefficients: [...counterfactual.coefficients, ...pointwiseOf(own, impact, grid.labels)],
            readings: readingsOf(own, impact, other && { name: `by_${elsewhere}`, impact: other }),
            ...(pre < 8 && {
                verdict: {
                    decision: "withheld",
                    smallest_effect: null,
                    statement: `only ${pre} ${grid.step}s before the start: the course before cannot be told from chance`,
                },
            }),
            diagnostics,
            warnings: warningsOf(own, impact, diagnostics, grid),
            dropped: [
                { rows: frame.rows - timed.rows, reason: "no time" },
                {
                    rows: timed.rows - used.rows,
                    reason: "a missing value in a column used: the period is carried as missing",
                },
                { rows: seenBetween(own, own.fitted, own.start), reason: "between `before_ends` and the start" },
            ].filter(({ rows }) => rows > 0),
        };
    },
});
function causal_impact_relativeOf(relative) {
    if (relative === null)
        return null;
    const { degrees_of_freedom: _, ...rest } = relative;
    return rest;
}
function causal_impact_seasonOf({ season }, { natural }) {
    const period = season?.period ?? natural;
    return period === null ? null : { period, modelled: season !== undefined };
}
function warningsOf({ how }, { counterfactual }, { method_gap }, grid) {
    const absent = grid.rows.filter((row) => row === null).length;
    return [
        ...counterfactual.lost.map((name) => `control \`${name}\` does not vary before the start by itself, and was dropped`),
        ...(absent > 0 ? [`${absent} ${grid.step}s without a row are carried as missing`] : []),
        ...(counterfactual.interior
            ? []
            : ["the level takes up all of the noise: the uncertainty of its variance is not counted"]),
        ...(how.method === "gibbs" && method_gap?.status === "warn"
            ? [
                "the prior of the level makes the result: the likelihood says something else; see the reading `by_likelihood`",
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/stats/breakdown.js

/**
 * How far trends may part after the start, as a multiple M̄ of the most they parted from one period to the next before it,
 * until an interval for the effect of the first treated period holds 0 (relative magnitudes). The largest step before is
 * bounded by a simultaneous interval (Bonferroni), and half of alpha is spent on that: the interval covers whatever that
 * step is, and is wider than the conditional one of HonestDiD. 0 when the effect's own interval holds 0, null without steps.
 * @param effect of the first treated period
 * @param steps differences of neighbouring periods before the start, the reference's included
 * @see Rambachan & Roth (2023), Review of Economic Studies 90(5), §2.4.1, for the restriction
 */
function breakdown(effect, steps, level, df) {
    if (steps.length === 0)
        return null;
    const size = Math.abs(effect.estimate);
    if (size <= (0,distributions/* criticalValue */.z7)(level, df) * effect.standard_error)
        return 0;
    const half = (1 - level) / 2;
    const own = (0,distributions/* criticalValue */.z7)(1 - half, df) * effect.standard_error;
    const reach = (0,distributions/* criticalValue */.z7)(1 - half / steps.length, df);
    const most = Math.max(...steps.map((step) => Math.abs(step.estimate) + reach * step.standard_error));
    return Math.max(0, (size - own) / most);
}

;// CONCATENATED MODULE: ./build/stats/cluster-adjusted.js

/**
 * CR2 (unbiased when errors are independent and equal) and CR3 (about the jackknife): a cluster's residuals times
 * (I − H_gg)^−½ or ^−1. With U = XL, LL′ = (X′X)⁻¹, that is the k × k matrix (I − U_g′U_g)^−½ on its scores, so a
 * cluster of any size costs k³. A direction that a cluster alone decides tells nothing and is left out.
 * @param cluster the cluster of each observation, 0 … G−1
 * @see Bell & McCaffrey (2002), Survey Methodology 28(2); Pustejovsky & Tipton (2018), JBES 36(4)
 */
function adjustedClusterVariance(fit, cluster, clusters, kind) {
    const { k } = fit;
    const root = new ml_matrix_matrix/* CholeskyDecomposition */.oN(fit.bread).lowerTriangularMatrix;
    const { scores, grams } = byCluster(fit, root, cluster, clusters);
    const corrections = grams.map((gram) => inverseOfRest(gram, kind === "CR2" ? Math.sqrt : (rest) => rest));
    const meat = ml_matrix_matrix/* Matrix */.uq.zeros(k, k);
    for (const [g, correction] of corrections.entries()) {
        const score = correction.mmul(ml_matrix_matrix/* Matrix */.uq.columnVector(scores[g]));
        meat.add(score.mmul(score.transpose()));
    }
    return {
        covariance: root.mmul(meat).mmul(root.transpose()),
        satterthwaite(contrast) {
            const w = root.transpose().mmul(ml_matrix_matrix/* Matrix */.uq.columnVector([...contrast]));
            const parts = corrections.map((correction, g) => {
                const v = correction.mmul(w);
                const z = grams[g].mmul(v).to1DArray();
                return { own: v.to1DArray().reduce((sum, value, i) => sum + value * z[i], 0), z };
            });
            return momentsMatched(parts, k);
        },
    };
}
/** (tr P)²/tr P² of P = diag(own) − ZZ′, G × G, without forming it; never under 1, as P is positive. */
function momentsMatched(parts, k) {
    const cross = ml_matrix_matrix/* Matrix */.uq.zeros(k, k);
    let [trace, square] = [0, 0];
    for (const { own, z } of parts) {
        const length = z.reduce((sum, value) => sum + value * value, 0);
        trace += own - length;
        square += own * own - 2 * own * length;
        for (let i = 0; i < k; i++)
            for (let j = 0; j < k; j++)
                cross.set(i, j, cross.get(i, j) + z[i] * z[j]);
    }
    const whole = square + cross.norm("frobenius") ** 2;
    return whole > 0 && trace > 0 ? Math.max(1, trace ** 2 / whole) : 1;
}
/** Each cluster's U_g′e_g and U_g′U_g. */
function byCluster(fit, root, cluster, clusters) {
    const { k, n, columns, residuals } = fit;
    const scores = Array.from({ length: clusters }, () => new Array(k).fill(0));
    const grams = Array.from({ length: clusters }, () => ml_matrix_matrix/* Matrix */.uq.zeros(k, k));
    const weights = root.to2DArray();
    const u = new Float64Array(k);
    for (let row = 0; row < n; row++) {
        const [score, gram] = [scores[cluster[row]], grams[cluster[row]]];
        for (let j = 0; j < k; j++) {
            let sum = 0;
            for (let i = j; i < k; i++)
                sum += columns[i][row] * weights[i][j];
            u[j] = sum;
            score[j] += sum * residuals[row];
            for (let i = 0; i <= j; i++)
                gram.set(i, j, gram.get(i, j) + u[i] * sum);
        }
    }
    for (const gram of grams)
        for (let j = 0; j < k; j++)
            for (let i = 0; i < j; i++)
                gram.set(j, i, gram.get(i, j));
    return { scores, grams };
}
/** The inverse of I − B, or of its root, of a symmetric B with eigenvalues in [0, 1]; where they are 1, 0. */
function inverseOfRest(gram, of) {
    const { eigenvectorMatrix: v, realEigenvalues } = new ml_matrix_matrix/* EigenvalueDecomposition */.hj(gram, {
        assumeSymmetric: true,
    });
    const scaled = realEigenvalues.map((value) => (1 - value < 1e-10 ? 0 : 1 / of(1 - value)));
    return v.mmul(ml_matrix_matrix/* Matrix */.uq.diag(scaled)).mmul(v.transpose());
}

// EXTERNAL MODULE: ./build/stats/row-blocks.js
var row_blocks = __webpack_require__(86023);
;// CONCATENATED MODULE: ./build/stats/covariance.js



/** σ²(X′X)⁻¹ with σ² = RSS/(n−parameters), k × k; absorbed fixed effects count as parameters. */
function classicalCovariance(fit, parameters = fit.k) {
    let rss = 0;
    for (const e of fit.residuals)
        rss += e * e;
    return ml_matrix_matrix/* Matrix */.uq.mul(fit.bread, rss / (fit.n - parameters));
}
/**
 * Heteroskedasticity-robust sandwich, k × k. HC1 scales by n/(n−parameters); HC2 divides e² by 1−h, HC3 by (1−h)².
 * @see MacKinnon & White (1985), J. Econometrics 29
 */
function robustCovariance(fit, kind, parameters = fit.k) {
    const { n } = fit;
    const power = kind === "HC3" ? 2 : 1;
    // A row that alone decides a coefficient (h = 1) has the residual 0 whatever its outcome: it tells nothing.
    const weight = (left) => (left < 1e-10 ? 0 : 1 / left ** power);
    const byLeverage = kind === "HC2" || kind === "HC3";
    const meat = meatOf(fit, byLeverage ? fit.leverage().map((h) => weight(1 - h)) : null);
    return ml_matrix_matrix/* Matrix */.uq.mul(fit.bread.mmul(meat).mmul(fit.bread), kind === "HC1" ? n / (n - parameters) : 1);
}
/** X′·diag(e²·weights)·X. */
function meatOf(fit, weights) {
    const { k, columns, residuals } = fit;
    const sums = Array.from({ length: k + 1 }, () => new Float64Array(k + row_blocks/* padding */.M));
    for (const block of (0,row_blocks/* rowBlocks */.F)(columns)) {
        const [v, w] = [new Float64Array(block.rows), new Float64Array(block.rows)];
        const squares = residuals.slice(block.start, block.start + block.rows);
        multiply(squares, squares, squares, 0);
        if (weights)
            multiply(squares, squares, weights, block.start);
        for (let a = 0; a < k; a += 2) {
            multiply(v, squares, block.values, a * block.stride);
            multiply(w, squares, block.values, (a + 1) * block.stride);
            addDots(block, a, v, sums[a], w, sums[a + 1]);
        }
    }
    return symmetric(k, (a, b) => sums[a][b]);
}
/** product = one · those of `other` from index `from` on, number by number. */
function multiply(product, one, other, from) {
    for (let i = 0; i < product.length; i++)
        product[i] = one[i] * other[from + i];
}
/** Adds v·(column c of the block) to ofV[c], w·(column c) to ofW[c], from column `from` on, three columns at a time. */
function addDots({ values, stride, rows, columns }, from, v, ofV, w, ofW) {
    for (let c = from; c < columns; c += 3) {
        const one = c * stride;
        const two = (c + 1) * stride;
        const three = (c + 2) * stride;
        let p = ofV[c];
        let q = ofV[c + 1];
        let r = ofV[c + 2];
        let s = ofW[c];
        let t = ofW[c + 1];
        let u = ofW[c + 2];
        for (let i = 0; i < rows; i++) {
            const x = v[i];
            const y = w[i];
            const a = values[one + i];
            const b = values[two + i];
            const d = values[three + i];
            p += x * a;
            q += x * b;
            r += x * d;
            s += y * a;
            t += y * b;
            u += y * d;
        }
        ofV[c] = p;
        ofV[c + 1] = q;
        ofV[c + 2] = r;
        ofW[c] = s;
        ofW[c + 1] = t;
        ofW[c + 2] = u;
    }
}
/** k × k of its upper triangle. */
function symmetric(k, value) {
    const matrix = ml_matrix_matrix/* Matrix */.uq.zeros(k, k);
    for (let a = 0; a < k; a++)
        for (let b = a; b < k; b++) {
            const own = value(a, b);
            matrix.set(a, b, own);
            matrix.set(b, a, own);
        }
    return matrix;
}
/**
 * Cluster-robust CR1, k × k: the sandwich of the clusters' score sums times G/(G−1)·(n−1)/(n−parameters).
 * @param cluster the cluster of each observation, 0 … G−1
 * @param parameters what counts as estimated; fixest leaves out fixed effects nested in the cluster
 * @param counted G of the factor, when it is not this clustering's
 * @see Cameron & Miller (2015), J. Human Resources 50(2)
 */
function clusterCovariance(fit, cluster, clusters, parameters = fit.k, counted = clusters) {
    const scores = fit.columns.map((column) => scoreSums(column, fit.residuals, cluster, clusters));
    const meat = symmetric(fit.k, (a, b) => dot(scores[a], scores[b]));
    const factor = (counted / (counted - 1)) * ((fit.n - 1) / (fit.n - parameters));
    return ml_matrix_matrix/* Matrix */.uq.mul(fit.bread.mmul(meat).mmul(fit.bread), factor);
}
function scoreSums(column, residuals, cluster, clusters) {
    const sums = new Float64Array(clusters);
    for (let i = 0; i < residuals.length; i++)
        sums[cluster[i]] += column[i] * residuals[i];
    return sums;
}
function dot(one, other) {
    let sum = 0;
    for (let i = 0; i < one.length; i++)
        sum += one[i] * other[i];
    return sum;
}
/**
 * By two clusterings at once, k × k: V₁ + V₂ − V₁₂, V₁₂ by their pairs, all with the smaller number of clusters in the
 * factor, as fixest; eigenvalues below 0, which this sum can have, are put to 0.
 * @see Cameron, Gelbach & Miller (2011), J. Business & Economic Statistics 29(2), eq. 2.11
 */
function twoWayClusterCovariance(fit, one, two, parameters = fit.k) {
    const counted = Math.min(one.count, two.count);
    const both = (0,moments/* codes */.F4)(Array.from(one.code, (g, i) => `${g} ${two.code[i]}`));
    const part = ({ code, count }) => clusterCovariance(fit, code, count, parameters, counted);
    const sum = ml_matrix_matrix/* Matrix */.uq.sub(ml_matrix_matrix/* Matrix */.uq.add(part(one), part(two)), part(both));
    const { realEigenvalues: values, eigenvectorMatrix: vectors } = new ml_matrix_matrix/* EigenvalueDecomposition */.hj(sum, {
        assumeSymmetric: true,
    });
    if (values.every((value) => value >= 0))
        return sum;
    const positive = ml_matrix_matrix/* Matrix */.uq.diag(values.map((value) => Math.max(0, value)));
    return vectors.mmul(positive).mmul(vectors.transpose());
}

;// CONCATENATED MODULE: ./build/stats/inference.js




/** Standard errors, Student-t intervals and p-values of a fit. @throws RangeError without residual degrees of freedom */
function inferenceOf(fit, names, errors, options) {
    const { confidence_level: level, clusters } = options;
    const { covariance, dfOf, description } = varianceOf(fit, errors, options);
    const kept = fit.kept.map((index) => names[index]);
    const unit = (index) => kept.map((_, j) => Number(j === index));
    const finish = (estimate, variance, df) => {
        const standard_error = Math.sqrt(Math.max(0, variance));
        const half = (0,distributions/* criticalValue */.z7)(level, df) * standard_error;
        return {
            estimate,
            standard_error,
            ci_lower: estimate - half,
            ci_upper: estimate + half,
            p_value: standard_error > 0 ? (0,distributions/* twoSidedP */.mX)(estimate / standard_error, df) : Number(estimate === 0),
        };
    };
    const at = (index) => finish(fit.beta[index], covariance.get(index, index), dfOf(unit(index)));
    const indexOf = (name) => {
        const index = kept.indexOf(name);
        if (index < 0)
            throw new RangeError(`no term ${name} in the fit`);
        return index;
    };
    const vectorOf = (weights) => {
        for (const name of Object.keys(weights))
            indexOf(name);
        return kept.map((name) => weights[name] ?? 0);
    };
    const df = kept.reduce((least, _, index) => Math.min(least, dfOf(unit(index)) ?? least), Number.POSITIVE_INFINITY);
    const waldOf = (terms) => {
        const places = terms.map(indexOf);
        const b = ml_matrix_matrix/* Matrix */.uq.columnVector(places.map((index) => fit.beta[index]));
        const own = new ml_matrix_matrix/* LuDecomposition */.Tb(covariance.selection(places, places));
        if (own.isSingular())
            throw new RangeError("the terms' errors are not independent");
        return b.transpose().mmul(own.solve(b)).get(0, 0);
    };
    return {
        degrees_of_freedom: df,
        description,
        contrast(weights) {
            const vector = vectorOf(weights);
            const estimate = vector.reduce((sum, weight, j) => sum + weight * fit.beta[j], 0);
            const variance = inference_quadratic(covariance, vector, vector);
            const degrees_of_freedom = dfOf(vector);
            return { ...finish(estimate, variance, degrees_of_freedom), degrees_of_freedom };
        },
        clusters: clusters && (errors.kind === "cluster" ? fewest(errors, clusters.count) : clusters.count),
        warnings: fit.dropped.map((index) => `column \`${names[index]}\` is determined by those before it and was dropped`),
        has: (name) => kept.includes(name),
        cancels(of) {
            const vector = vectorOf(typeof of === "string" ? { [of]: 1 } : of);
            const plain = inference_quadratic(classicalCovariance(fit, options.parameters), vector, vector);
            return !(inference_quadratic(covariance, vector, vector) > 1e-10 * plain);
        },
        joint(terms) {
            const q = terms.length;
            const wald = waldOf(terms);
            const eta = errors.kind === "cluster" ? fewest(errors, clusters.count) - 2 : null;
            if (eta !== null && q >= eta)
                throw new RangeError(`${q} terms to test with ${eta + 2} clusters`);
            const f = eta === null ? wald / q : ((eta - q + 1) / (eta * q)) * wald;
            return { f, p_value: (0,distributions/* fTail */.p5)(f, q, eta === null ? df : eta - q + 1) };
        },
        wald(terms) {
            const f = waldOf(terms) / terms.length;
            return { f, df: [terms.length, df], p_value: (0,distributions/* fTail */.p5)(f, terms.length, df) };
        },
        term: (name) => at(indexOf(name)),
        all: () => kept.map((term, index) => ({ term, ...at(index) })),
        relative(name, point) {
            const index = indexOf(name);
            const weights = fit.kept.map((column) => point[column]);
            const baseline = weights.reduce((sum, weight, j) => sum + weight * fit.beta[j], 0);
            const baseVariance = inference_quadratic(covariance, weights, weights);
            const size = Math.abs(fit.beta[index]) + Math.sqrt(fit.residuals.reduce((sum, e) => sum + e * e, 0) / fit.n);
            if (!(Math.abs(baseline) > Math.max(3 * Math.sqrt(baseVariance), 1e-9 * size)))
                return null;
            const ratio = fit.beta[index] / baseline;
            const variance = (covariance.get(index, index) -
                2 * ratio * inference_quadratic(covariance, unit(index), weights) +
                ratio ** 2 * baseVariance) /
                baseline ** 2;
            if (!(variance * baseline ** 2 > 1e-10 * (covariance.get(index, index) + ratio ** 2 * baseVariance)))
                return null;
            const { p_value: _, ...relative } = finish(ratio, variance, dfOf(unit(index)));
            return { baseline, ...relative };
        },
    };
}
/** a′Va. */
const inference_quadratic = (v, a, b) => a.reduce((sum, left, i) => left === 0 ? sum : sum + left * b.reduce((inner, right, j) => inner + right * v.get(i, j), 0), 0);
/** Clusters of the clustering that has fewest. */
const fewest = (errors, count) => Math.min(count, errors.second?.count ?? count);
/** The same degrees of freedom for every contrast. */
const always = (df) => () => df;
function varianceOf(fit, errors, { clusters, welch, parameters = fit.k }) {
    const residual = fit.n - parameters;
    if (residual < 1)
        throw new RangeError("no residual degrees of freedom");
    if (errors.kind === "cluster") {
        const { count, code } = clusters;
        const { correction = "CR1", column, rule, second } = errors;
        if (second) {
            const covariance = twoWayClusterCovariance(fit, { code, count }, second, parameters);
            const df = fewest(errors, count) - 1;
            const by = `${column} and ${second.column} (${count} and ${second.count} clusters${rule ? `, ${rule}` : ""})`;
            return {
                covariance,
                dfOf: always(df),
                description: `CR1 clustered by ${by}, t with the fewer clusters less 1 = ${df} degrees of freedom`,
            };
        }
        const words = (df) => `${correction} clustered by ${column} (${count} clusters${rule ? `, ${rule}` : ""}), ${df}`;
        const withG = words(`t with G − 1 = ${count - 1} degrees of freedom`);
        if (correction === "CR1") {
            const covariance = clusterCovariance(fit, code, count, parameters);
            return { covariance, dfOf: always(count - 1), description: withG };
        }
        if (correction === "CR0") {
            const factor = (count / (count - 1)) * ((fit.n - 1) / (fit.n - parameters));
            const covariance = ml_matrix_matrix/* Matrix */.uq.mul(clusterCovariance(fit, code, count, parameters), 1 / factor);
            return { covariance, dfOf: always(null), description: words("normal") };
        }
        const { covariance, satterthwaite } = adjustedClusterVariance(fit, code, count, correction);
        return correction === "CR3"
            ? { covariance, dfOf: always(count - 1), description: withG }
            : {
                covariance,
                dfOf: satterthwaite,
                description: words("t with Satterthwaite's degrees of freedom (Bell and McCaffrey)"),
            };
    }
    if (errors.kind === "welch" || errors.kind === "binomial") {
        const [kind, words] = errors.kind === "welch"
            ? ["HC2", "Welch: unequal variances"]
            : ["HC0", "binomial: p(1 − p)/n in each arm"];
        return {
            covariance: robustCovariance(fit, kind),
            dfOf: welch,
            description: `${words}, t with Satterthwaite's degrees of freedom`,
        };
    }
    const covariance = errors.kind === "classical"
        ? classicalCovariance(fit, parameters)
        : robustCovariance(fit, errors.kind, parameters);
    return {
        covariance,
        dfOf: always(residual),
        description: `${errors.kind}, t with n − k = ${residual} degrees of freedom`,
    };
}

;// CONCATENATED MODULE: ./build/stats/instrumental.js


/**
 * Partials W out of everything, which leaves β, its residuals and its sandwich as they are in the whole equation.
 * @param w the exogenous columns, the intercept included
 * @see Frisch & Waugh (1933), Econometrica 1(4); Lovell (1963), JASA 58
 */
function partialOut(y, d, instruments, w) {
    const first = (0,ols/* ols */.d)(w, y);
    const columns = first.columns;
    const rest = (column) => (0,ols/* ols */.d)(columns, column).residuals;
    const fit = (0,ols/* ols */.d)([...columns, ...instruments], d);
    const dropped = fit.dropped.map((index) => index - columns.length);
    const kept = instruments.filter((_, index) => !dropped.includes(index));
    return {
        n: y.length,
        exogenous: first.k,
        y: first.residuals,
        d: rest(d),
        z: kept.map(rest),
        dropped,
        droppedExogenous: first.dropped,
    };
}
const instrumental_dot = (a, b) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += a[i] * b[i];
    return sum;
};
const minus = (a, b, factor = 1) => a.map((value, i) => value - factor * b[i]);
/** The k-class estimator: κ = 1 is two-stage least squares, κ = 0 least squares. @see Theil (1958); Davidson & MacKinnon (1993) §18.5 */
function kClass({ y, d, z }, kappa) {
    const weights = minus(d, (0,ols/* ols */.d)(z, d).residuals, kappa);
    const strength = instrumental_dot(weights, d);
    const estimate = instrumental_dot(weights, y) / strength;
    return { estimate, weights, strength, kappa, residuals: minus(y, d, estimate) };
}
/**
 * LIML's κ: the smallest root of |Y′MY − κ·Y′M_ZY|, Y = [y d], as one over the largest of its inverse, which is there even
 * where the instruments give d exactly. y and d are not proportional. @see Anderson & Rubin (1949), Ann. Math. Stat. 20
 */
function limlKappa({ y, d, z }) {
    const [ry, rd] = [(0,ols/* ols */.d)(z, y).residuals, (0,ols/* ols */.d)(z, d).residuals];
    const outer = (a, b) => new ml_matrix_matrix/* Matrix */.uq([
        [instrumental_dot(a, a), instrumental_dot(a, b)],
        [instrumental_dot(b, a), instrumental_dot(b, b)],
    ]);
    const product = (0,ml_matrix_matrix/* solve */.kH)(outer(y, d), outer(ry, rd));
    return 1 / Math.max(...new ml_matrix_matrix/* EigenvalueDecomposition */.hj(product).realEigenvalues);
}
/** Σ of squares of the rows' (or the clusters') score sums, with the small-sample factor; `parameters` counts as estimated. */
function meat(scores, errors, parameters) {
    const n = scores.length;
    if (errors.kind === "cluster") {
        const sums = new Float64Array(errors.count);
        scores.forEach((score, i) => {
            sums[errors.code[i]] += score;
        });
        const factor = (errors.count / (errors.count - 1)) * ((n - 1) / (n - parameters));
        return factor * instrumental_dot(sums, sums);
    }
    return (errors.kind === "HC0" ? 1 : n / (n - parameters)) * instrumental_dot(scores, scores);
}
/** The variance of β; `parameters` of the structural equation. */
function ivVariance(fit, errors, parameters) {
    const { residuals, weights, strength } = fit;
    if (errors.kind === "classical")
        return instrumental_dot(residuals, residuals) / (residuals.length - parameters) / strength;
    return (meat(weights.map((w, i) => w * residuals[i]), errors, parameters) /
        strength ** 2);
}

;// CONCATENATED MODULE: ./build/diagnostics/panel-fit.js




/**
 * Fits the specification; unit and period effects are swept out of every column.
 * @throws E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
function fitPanel(specification, extra = []) {
    const { y, status, covariates, effects, clusters, errors, confidence_level } = specification;
    const { weights, second } = specification;
    const swept = effects === "two_way" ? specification.twoWay : null;
    const root = weights?.map(Math.sqrt);
    const weighted = (values) => (root ? values.map((value, i) => value * root[i]) : values);
    const columns = [...(swept ? [] : groups(specification)), ...covariates, status, ...extra];
    const names = columns.map(({ name }) => name);
    const design = columns.map(({ values }) => (swept ? leftOf(values, swept.sweep) : values));
    const unidentified = () => (0,build_errors.impactError)("E_NOT_IDENTIFIED", {
        term: status.name,
        because: "units, periods or covariates determine it",
    });
    if (design.every((column) => column.every((value) => value === 0)))
        throw unidentified();
    // The unit effects take any common level, which would cost digits of what is left.
    const level = y[0] ?? 0;
    const outcome = swept
        ? leftOf(y.map((value) => value - level), swept.sweep)
        : y;
    const fit = (0,ols/* ols */.d)(design.map(weighted), weighted(outcome));
    const { nested, absorbed } = absorbedBy(specification, swept?.periods ?? 0);
    const parameters = fit.k + (swept ? absorbed : 0);
    if (y.length <= parameters)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: y.length, parameters });
    const rule = swept ? (nested ? "unit effects not counted, as fixest" : "unit effects counted") : "";
    const stated = errors.kind === "cluster" ? { ...errors, rule, second } : errors;
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
        influence: influenceOf(fit, [[fit.kept.indexOf(names.indexOf(status.name)), 1]]),
        influenceOn: (of) => influenceOf(fit, Object.entries(of).map(([name, weight]) => [fit.kept.indexOf(names.indexOf(name)), weight])),
    };
}
/** Row by row the sum's column of (X′X)⁻¹x times the residual. */
function influenceOf({ bread, columns, residuals }, terms) {
    const row = columns.map((_, j) => terms.reduce((sum, [at, weight]) => sum + weight * bread.get(at, j), 0));
    const influence = new Float64Array(residuals.length);
    for (const [j, column] of columns.entries())
        for (let i = 0; i < influence.length; i++)
            influence[i] += row[j] * column[i];
    return influence.map((sum, i) => sum * residuals[i]);
}
/** How many parameters absorbed effects count as: those nested in a clustering as one for all, as fixest has it. */
function absorbedBy({ panel, clusters, second, errors, small_sample }, periods) {
    if (errors.kind !== "cluster" || small_sample !== "nested")
        return { nested: false, absorbed: periods + panel.units };
    const within = (code, count) => [clusters, second].some((by) => by && nestedIn(code, count, by.code));
    const [nested, periodsToo] = [within(panel.unit, panel.units), within(panel.period, panel.times.length)];
    return { nested, absorbed: (nested ? 1 : panel.units) + (periodsToo ? 0 : periods) };
}
const groups = ({ y, group, post }) => [
    { name: "(intercept)", values: new Float64Array(y.length).fill(1) },
    { name: "treated", values: group },
    { name: "post", values: post },
];
/** What a sweep leaves of a column; exactly 0 where that is only rounding, which no later step could tell from data. */
function leftOf(values, sweep) {
    const left = sweep(values);
    return norm(left) > 1e-10 * norm(values) ? left : left.fill(0);
}
const norm = (values) => Math.sqrt(instrumental_dot(values, values));
/** Whether every unit (or period) lies in one cluster. */
function nestedIn(unit, units, cluster) {
    const home = new Int32Array(units).fill(-1);
    return unit.every((u, row) => {
        if (home[u] === -1)
            home[u] = cluster[row];
        return home[u] === cluster[row];
    });
}

;// CONCATENATED MODULE: ./build/diagnostics/event-study.js



const none = { coefficients: [], diagnostics: {} };
const mostPeriods = 60;
/** Rows times periods: beyond it the regression would take far longer than the effect itself. */
const mostCells = 1e7;
/**
 * The treated's difference from the others in each period, less that in the last before the start; nothing where there is
 * no one start, fewer than three periods or more than sixty, or more than ten million rows times periods.
 * @see Freyaldenhoven, Hansen & Shapiro (2021), NBER 29170, on how to present it
 */
function eventStudy(specification, starts) {
    const { panel, group, confidence_level } = specification;
    const periods = panel.times.length;
    if (starts === null ||
        !group ||
        periods < 3 ||
        periods > mostPeriods ||
        specification.y.length * periods > mostCells)
        return none;
    const relative = Array.from({ length: periods }, (_, t) => t - starts).filter((time) => time !== -1);
    const columns = relative.map((time) => ({
        name: `event time ${time}`,
        values: Float64Array.from(panel.period, (p, row) => group[row] * Number(p - starts === time)),
    }));
    const fit = attempt(() => fitPanel({ ...specification, effects: "two_way", status: columns[0] }, columns.slice(1)));
    if (fit === null)
        return none;
    const { inference } = fit;
    const has = (time) => time === -1 || inference.has(`event time ${time}`);
    const after = relative.filter((time) => time >= 0 && has(time));
    const part = (weights) => {
        const terms = Object.entries(weights).filter(([time]) => time !== "-1");
        const named = Object.fromEntries(terms.map(([time, weight]) => [`event time ${time}`, weight]));
        const { degrees_of_freedom: _, ...found } = inference.contrast(named);
        return found;
    };
    const steps = relative
        .filter((time) => time < -1 && has(time) && has(time + 1))
        .map((time) => part({ [time + 1]: 1, [time]: -1 }));
    return {
        coefficients: relative
            .filter(has)
            .map((time) => ({ term: `event time ${time}`, ...part({ [time]: 1 }) })),
        diagnostics: {
            ...leads(inference, relative.filter((time) => time < -1 && has(time)).map((time) => `event time ${time}`)),
            ...(after.includes(0) && steps.length > 0
                ? bearing(part({ 0: 1 }), steps, confidence_level, inference.degrees_of_freedom)
                : {}),
        },
    };
}
/** The test of all leads as regression software prints it, for who compares; `pre_trend_p` is the one that few clusters do not fool. */
function leads(inference, names) {
    const found = names.length === 0 ? null : attempt(() => inference.wald(names));
    if (found === null || !Number.isFinite(found.f))
        return {};
    return {
        event_study_leads_p: {
            value: found.p_value,
            threshold: null,
            status: "info",
            statement: `all periods before the start in the event study: Wald F(${found.df.join(", ")}) = ${found.f.toPrecision(6)}, p = ${found.p_value.toPrecision(3)}`,
        },
    };
}
function bearing(effect, steps, level, df) {
    const value = breakdown(effect, steps, level, df);
    if (value === null)
        return {};
    return {
        pre_trend_breakdown: {
            value,
            threshold: 1,
            status: value < 0.5 ? "warn" : "pass",
            statement: value === 0
                ? "the first period's effect is not distinguishable from 0 even while trends are parallel (breakdown M̄ 0)"
                : `the first period's effect holds while trends part by up to ${value.toFixed(2)} times the largest step before the start (breakdown M̄)`,
        },
    };
}
function attempt(fit) {
    try {
        return fit();
    }
    catch (error) {
        if (error instanceof build_errors/* ImpactError */.Xg || error instanceof RangeError)
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/diagnostics/arms.js
var diagnostics_arms = __webpack_require__(47296);
;// CONCATENATED MODULE: ./build/stats/proportions.js



/** Wilson's score interval of a share. @see Wilson (1927), JASA 22 */
function wilson(x, n, level) {
    const z2 = (0,distributions/* criticalValue */.z7)(level, null) ** 2;
    const p = x / n;
    const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const half = Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n)) * (Math.sqrt(z2) / (1 + z2 / n));
    return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}
/**
 * Difference of two shares: Wald's standard error, Newcombe's hybrid score interval (his method 10), which stays inside
 * [−1, 1] and keeps its level near 0 and 1, and the test with pooled variance (its z² is Pearson's χ²).
 * @see Newcombe (1998), Statistics in Medicine 17
 */
function riskDifference({ x1, n1, x0, n0 }, level) {
    const [p1, p0] = [x1 / n1, x0 / n0];
    const [one, zero] = [wilson(x1, n1, level), wilson(x0, n0, level)];
    const estimate = p1 - p0;
    const pooled = (x1 + x0) / (n1 + n0);
    const z = estimate / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n0));
    return {
        estimate,
        standard_error: Math.sqrt((p1 * (1 - p1)) / n1 + (p0 * (1 - p0)) / n0),
        ci_lower: estimate - Math.sqrt((p1 - one.lower) ** 2 + (zero.upper - p0) ** 2),
        ci_upper: estimate + Math.sqrt((one.upper - p1) ** 2 + (p0 - zero.lower) ** 2),
        z,
        p_value: (0,distributions/* twoSidedP */.mX)(z, null),
    };
}
/** Pearson's χ² of the table with Yates's correction, and its p. */
function yates({ x1, n1, x0, n0 }) {
    const n = n1 + n0;
    const cross = Math.abs(x1 * (n0 - x0) - x0 * (n1 - x1));
    const events = x1 + x0;
    const chi2 = (n * Math.max(0, cross - n / 2) ** 2) / (n1 * n0 * events * (n - events));
    return { chi2, p_value: twoSidedP(Math.sqrt(chi2), null) };
}
/** Ratio of two shares with Katz's interval on the log scale; null when either arm has no event. @see Katz et al. (1978), Biometrics 34 */
function riskRatio({ x1, n1, x0, n0 }, level) {
    if (x1 === 0 || x0 === 0)
        return null;
    return onLogScale((x1 * n0) / (x0 * n1), Math.sqrt(1 / x1 - 1 / n1 + 1 / x0 - 1 / n0), level);
}
/** Odds ratio with Woolf's interval on the log scale; null when a cell of the table is empty. @see Woolf (1955), Ann. Hum. Genetics 19 */
function oddsRatio({ x1, n1, x0, n0 }, level) {
    const [y1, y0] = [n1 - x1, n0 - x0];
    if (x1 * x0 * y1 * y0 === 0)
        return null;
    return onLogScale((x1 * y0) / (x0 * y1), Math.sqrt(1 / x1 + 1 / y1 + 1 / x0 + 1 / y0), level);
}
/** A positive ratio whose logarithm is taken as normal; no variation at all (every one an event) has no interval. */
function onLogScale(estimate, se_log, level) {
    if (!(se_log > 0))
        return null;
    const log = math_base_special_ln_lib(estimate);
    const half = (0,distributions/* criticalValue */.z7)(level, null) * se_log;
    return {
        estimate,
        se_log,
        ci_lower: lib(log - half),
        ci_upper: lib(log + half),
        p_value: (0,distributions/* twoSidedP */.mX)(log / se_log, null),
    };
}

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
    const p = Number.isFinite(chi2) ? (0,distributions/* chiSquareTail */.Mt)(chi2, arms.length - 1) : 0;
    const sizes = arms.map((arm) => `${arm} ${counts.get(arm)}`).join(", ");
    return {
        value: p,
        threshold: 0.001,
        status: p < 0.001 ? "fail" : p < 0.01 ? "warn" : "pass",
        statement: `sample ratio: ${sizes} against the expected split, χ² = ${chi2.toPrecision(4)}, p = ${p.toPrecision(2)}`,
    };
}
/**
 * The largest standardised difference between an arm and control over the pre-treatment covariates, how many there are,
 * and, of independent rows, whether any differs by more than chance: Welch's smallest p, times their number.
 */
function balance(frame, covariates, treatment, arms, independent) {
    const labels = frame.text(treatment);
    const columns = covariates.flatMap((name) => (0,frame_design/* termColumns */.UC)(frame, [name]));
    if (columns.length === 0)
        return {};
    const differences = columns.map(({ name, values }) => {
        const [treated, control] = [arms.arm, arms.control].map((arm) => (0,moments/* moments */.Cl)(values.filter((_, i) => labels[i] === arm)));
        return { name, smd: Math.abs((0,moments/* standardizedDifference */.bd)(treated, control)), p: welchP(treated, control) };
    });
    const worst = differences.reduce((a, b) => (b.smd > a.smd ? b : a));
    const least = differences.reduce((a, b) => (b.p < a.p ? b : a));
    const p = Math.min(1, least.p * differences.length);
    return {
        ...(independent && {
            pre_period_p: {
                value: p,
                threshold: 0.01,
                status: p < 0.01 ? "warn" : "pass",
                statement: `${least.name} before the treatment differs most between the arms, p = ${p.toPrecision(2)}${differences.length > 1 ? ` times ${differences.length}` : ""}`,
            },
        }),
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
/** Welch's p of two means; 1 where neither varies. */
function welchP(a, b) {
    const parts = [a, b].map(({ n, variance }) => ({ variance: variance / n, df: n - 1 }));
    const error = Math.sqrt(parts[0].variance + parts[1].variance);
    return error > 0 ? (0,distributions/* twoSidedP */.mX)((a.mean - b.mean) / error, (0,moments/* satterthwaite */.Gj)(parts)) : 1;
}
/** Who was assigned and has no outcome: overall, and how much the arms differ in it. */
function attrition(frame, outcome, treatment, arms) {
    const labels = frame.text(treatment);
    const missing = frame.number(outcome).map((value) => Number(Number.isNaN(value)));
    const lost = (arm) => (0,moments/* moments */.Cl)(missing.filter((_, i) => labels[i] === arm)).mean;
    const overall = (0,moments/* moments */.Cl)(missing).mean;
    const differential = Math.abs(lost(arms.arm) - lost(arms.control));
    const p = differenceP(missing, labels, arms);
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
        ...(overall > 0 && {
            attrition_p: {
                value: p,
                threshold: 0.01,
                status: p < 0.01 ? "warn" : "pass",
                statement: `such a difference in who has no outcome comes by chance with p = ${p.toPrecision(2)}`,
            },
        }),
    };
}
/** The p of two shares' difference, of independent rows. */
function differenceP(events, labels, arms) {
    const of = (arm) => {
        const own = events.filter((_, i) => labels[i] === arm);
        return { x: own.reduce((sum, value) => sum + value, 0), n: own.length };
    };
    const [one, zero] = [of(arms.arm), of(arms.control)];
    const whole = one.x + zero.x;
    if (whole === 0 || whole === one.n + zero.n)
        return 1;
    return riskDifference({ x1: one.x, n1: one.n, x0: zero.x, n0: zero.n }, 0.95).p_value;
}
/** How much more often the treatment was received in the arm than in control. */
function compliance(frame, received, treatment, arms) {
    const labels = frame.text(treatment);
    const values = frame.number(received);
    const odd = values.find((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
    if (odd !== undefined)
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: received, found: `the value ${odd}`, expected: "0 and 1" }, { path: ["compliance"] });
    const shareOf = (arm) => (0,moments/* moments */.Cl)(values.filter((value, i) => labels[i] === arm && !Number.isNaN(value))).mean;
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
        ...(look.covariates.length > 0 &&
            balance(used, look.covariates, treatment, arms, clusterBy === undefined)),
        ...(received !== undefined && { compliance: compliance(assigned, received, treatment, arms) }),
        robust_inference: {
            value: Number(robust),
            threshold: null,
            status: "info",
            statement: robust ? "errors do not assume equal variances" : "errors assume equal variances",
        },
        ...(clusterBy !== undefined && clustersOf((0,moments/* codes */.F4)(used.text(clusterBy)).count)),
        ...experiment_attested("preregistered", look.preregistered),
        ...experiment_attested("no_interference", look.no_interference),
    };
}
/** What was assigned: whole clusters when each lies in one arm, else units, else (undefined) rows. */
const assignedBy = ({ assigned, cluster, unit, treatment }) => cluster !== undefined && (0,diagnostics_arms/* acrossArms */.bU)(assigned, cluster, treatment) === 0 ? cluster : unit;
/** The number of clusters that errors rest on. */
const clustersOf = (count) => ({
    clusters: {
        value: count,
        threshold: 20,
        status: count < 20 ? "warn" : "pass",
        statement: count === 1 ? "1 cluster on a side" : `${count} clusters`,
    },
});
/** With so few clusters on a side CR1 understates its error, whatever their number in all (MacKinnon & Webb 2017). */
const fewClusters = (fewest) => fewest === null || fewest >= 5
    ? []
    : fewest === 1
        ? [
            "one side of the comparison is one cluster: its own noise is in no error, and the interval is too narrow; synthetic_control is made for one treated unit",
        ]
        : [`one side of the comparison has ${fewest} clusters: the interval is probably too narrow`];
function experiment_attested(name, value) {
    if (value === undefined)
        return {};
    const statement = `${name.replace("_", " ")}: attested ${value ? "yes" : "no"}`;
    return { [name]: { value: Number(value), threshold: null, status: "info", statement } };
}
/** What a reader should know about the units that was not said in configuration. */
function unitWarnings({ assigned, unit, cluster, clusterBy, treatment }) {
    if (unit === undefined)
        return [];
    const crossed = (0,diagnostics_arms/* acrossArms */.bU)(assigned, unit, treatment);
    return [
        ...(clusterBy !== undefined && cluster === undefined
            ? [`\`${unit}\` repeats: rows of one unit are not independent, so errors are clustered by it`]
            : []),
        ...(crossed > 0 ? [`${crossed} of \`${unit}\` are in more than one arm`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/diagnostics/identification-panel.js

const treatedFacts = ["first_treated", "treated", "treated_units", "treatment"];
const panelNeeds = ["unit", "time", treatedFacts];
const panelKeys = ["outcome", "unit", "time"];
/** The periods that tell one unit's course, and the donors that a mix needs: what the rubric begins to score at. */
const longBefore = 10;
const enoughDonors = 5;
/** A model of panels: what keeps any of them from knowing, then what it says itself. */
const onPanel = (power, fits) => ({
    needs: panelNeeds,
    power,
    fits: ({ panel, design }) => {
        if (panel === null)
            return "who is treated from when is not declared: `first_treated`, `treated` with `starts`, or a 0/1 status";
        if (panel.treated === 0)
            return "no unit is treated within the panel";
        if (panel.pre === 0)
            return "no period is before the first start";
        return fits({ panel, design });
    },
});
/** Who is treated, to a model of one start: as declared, else by the status that follows from it. */
function oneStart({ design, panel }, also = []) {
    const group = declared(design, ["treated", ...also]);
    const named = design.starts !== undefined && Object.keys(group).length === 1;
    return named ? { ...group, starts: design.starts } : { treatment: panel.status };
}
const noReturn = "units leave the treatment again";
/** Two groups that would have gone on side by side. */
const parallelTrends = onPanel("analytic", (facts) => {
    const { panel, design } = facts;
    if (panel.never === 0 && panel.starts === 1)
        return "every unit is treated from one start on: nobody is left to compare with";
    if (panel.treated < 2)
        return "one unit is treated, and errors by unit know nothing of its own noise";
    if (panel.never === 1 && panel.starts === 1)
        return "one unit is untreated, and errors by unit know nothing of its own noise";
    const params = {
        ...declared(design, panelKeys),
        ...oneStart(facts),
        ...declared(design, ["covariates", "cluster"]),
    };
    if (panel.starts > 1)
        return {
            rank: 7,
            because: "starts differ, and two-way fixed effects compare with units already treated",
            params,
        };
    return {
        rank: 3,
        because: `${panel.treated} units start together beside ${panel.never} that never do`,
        params,
    };
});
/** Cohorts that start one after another. */
const cohorts = onPanel("analytic", ({ panel, design }) => {
    if (!panel.lasting)
        return noReturn;
    if (panel.starts < 2)
        return "all start together, which is `diff_in_diff`'s case";
    const control = panel.never >= 2 ? "never" : "not_yet";
    return {
        rank: 2,
        because: `units start at ${panel.starts} different times, each compared with units that are ${control === "never" ? "never" : "not yet"} treated`,
        params: {
            ...declared(design, panelKeys),
            ...{ first_treated: panel.first_treated, control },
            ...declared(design, ["covariates", "cluster"]),
        },
    };
});
/** A mix of untreated units that goes with the treated one; `ranks` with one treated unit of a long past, and otherwise. */
const mixed = (ranks, fewestBefore, whenLong) => onPanel("simulated", (facts) => {
    const { panel, design } = facts;
    if (!panel.lasting)
        return noReturn;
    if (panel.starts > 1)
        return "starts differ, and it knows one";
    if (panel.never < 2)
        return `${panel.never} untreated units: a mix needs at least 2`;
    if (panel.pre < fewestBefore)
        return `${panel.pre} periods before the start, ${fewestBefore} are needed`;
    const long = panel.treated === 1 && panel.pre >= longBefore && panel.never >= enoughDonors;
    const size = `${panel.treated} treated, ${panel.never} donors, ${panel.pre} periods before`;
    return {
        rank: long ? ranks.long : ranks.other,
        because: long
            ? whenLong(size)
            : `${size}, short of one unit with ${enoughDonors} donors and ${longBefore} periods before`,
        params: { ...declared(design, panelKeys), ...oneStart(facts, ["treated_units"]) },
    };
});
const syntheticMix = mixed({ long: 2, other: 6 }, 5, (size) => `one unit is treated, and its past is long enough to tell which mix of donors goes with it (${size})`);
const weightedParallelTrends = mixed({ long: 4, other: 5 }, 3, (size) => `where one unit's past is so long, a mix that follows it needs no parallel trends (${size})`);

// EXTERNAL MODULE: ./build/diagnostics/panel.js
var diagnostics_panel = __webpack_require__(12017);
;// CONCATENATED MODULE: ./build/diagnostics/panel-relative.js

/**
 * The effect over what the treated would have had without it: their mean from the start on less the effect. By the delta
 * method, with the mean's own sampling error by clusters and its covariance with the effect's.
 */
function relativeTo(specification, fit) {
    const { y, status, clusters, weights, confidence_level: level } = specification;
    const { estimate, standard_error } = fit.effect;
    const at = [...y.keys()].filter((row) => status.values[row] === 1);
    if (at.length === 0)
        return null;
    const weight = (row) => weights?.[row] ?? 1;
    const total = at.reduce((sum, row) => sum + weight(row), 0);
    const mean = at.reduce((sum, row) => sum + weight(row) * y[row], 0) / total;
    const baseline = mean - estimate;
    const ratio = estimate / baseline;
    const own = new Float64Array(y.length);
    for (const row of at)
        own[row] = (weight(row) * (y[row] - mean)) / total;
    const spread = (of) => {
        const sums = new Float64Array(clusters.count);
        for (let row = 0; row < y.length; row++)
            sums[clusters.code[row]] += of(row);
        return Math.sqrt(sums.reduce((sum, value) => sum + value ** 2, 0));
    };
    const raw = spread((row) => fit.influence[row]);
    const scale = raw > 0 ? standard_error / raw : 1;
    const baseError = scale * spread((row) => own[row] - fit.influence[row]);
    if (!(Math.abs(baseline) > 3 * Math.max(standard_error, baseError)))
        return null;
    const error = (scale * spread((row) => fit.influence[row] * (1 + ratio) - ratio * own[row])) / Math.abs(baseline);
    const half = (0,distributions/* criticalValue */.z7)(level, fit.degrees_of_freedom) * error;
    return {
        baseline,
        estimate: ratio,
        standard_error: error,
        ci_lower: ratio - half,
        ci_upper: ratio + half,
    };
}

// EXTERNAL MODULE: ./build/diagnostics/panel-status.js
var panel_status = __webpack_require__(21616);
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
        Object.assign(found, parallel_trends_attempt(() => preTrend(before, starts, specification, effect)));
    if (starts >= 4)
        Object.assign(found, parallel_trends_attempt(() => parallel_trends_placebos(before, starts)));
    return found;
}
/** A diagnostic that cannot be computed is missing, not a failure of the measurement. */
function parallel_trends_attempt(compute) {
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
    const unit = (0,moments/* codes */.F4)(kept(s.panel.unit));
    const panel = { unit: unit.code, units: unit.count, period: kept(s.panel.period), times: s.panel.times };
    const weights = s.weights && keep(s.weights);
    const cluster = (0,moments/* codes */.F4)(kept(s.clusters.code));
    return {
        ...s,
        y: keep(s.y),
        panel,
        status: { name: "placebo", values: keep(s.status.values) },
        group: keep(s.group),
        post: keep(s.post),
        covariates: s.covariates.map(({ name, values }) => ({ name, values: keep(values) })),
        effects: "two_way",
        clusters: cluster,
        second: s.second && { ...s.second, ...(0,moments/* codes */.F4)(kept(s.second.code)) },
        weights,
        twoWay: (0,diagnostics_panel/* twoWay */.W)(panel, weights),
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
    const { effect: slope, inference } = fitPanel({ ...before, status: slopeStatus });
    const many = starts - 1 > Math.min(mostLeads, before.clusters.count / 4);
    const leads = () => Array.from({ length: starts - 1 }, (_, t) => lead(t));
    const p = many ? slope.p_value : joint(before, leads());
    const distance = meanPeriod(whole.panel, (period) => period >= starts) -
        meanPeriod(whole.panel, (period) => period < starts);
    const ratio = Math.abs(effect.estimate) / distance / slope.standard_error;
    const slopeLimit = Math.abs(slope.estimate) + (0,distributions/* criticalValue */.z7)(0.9, inference.degrees_of_freedom) * slope.standard_error;
    const power = (0,distributions/* normalProbability */.dk)(ratio - 1.96) + (0,distributions/* normalProbability */.dk)(-ratio - 1.96);
    const test = many ? "a common slope" : "every period's difference";
    return {
        pre_trend_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "fail" : "pass",
            statement: `pre-trend test (${test}): p = ${p.toPrecision(2)}`,
        },
        ...preTrendDrift(slopeLimit * distance),
        pre_trend_power: {
            value: power,
            threshold: 0.8,
            status: power < 0.5 ? "warn" : "info",
            statement: `the pre-trend test has ${Math.round(100 * power)} % power against a slope as large as the effect`,
        },
    };
}
/**
 * What the trends before the start could hide: the largest difference of slopes that the time before does not rule out at
 * 5 %, carried on to the middle of the time after. In the outcome's unit.
 * @see Bilinski & Hatfield (2018), arXiv:1805.03273; Dette & Schumann (2024), JBES 42, on bounds in place of pre-tests
 */
const preTrendDrift = (drift) => ({
    pre_trend_drift: {
        value: drift,
        threshold: null,
        status: "info",
        statement: `trends that part as the time before does not rule out (5 %) would make up ${drift.toPrecision(3)} of the effect`,
    },
});
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
const mostDates = 10;
/** In so large a panel three dates are enough work. */
const large = 200_000;
/**
 * Starts that never were, each fitted anew on the time before the real one: all that leave two periods on either side, at
 * most ten of them spread evenly (three beyond 200,000 rows); the smallest p times their number.
 */
function parallel_trends_placebos(before, starts) {
    const all = Array.from({ length: starts - 3 }, (_, i) => i + 2);
    const every = Math.ceil(all.length / (before.y.length > large ? 3 : mostDates));
    const found = all
        .filter((_, i) => i % every === 0)
        .flatMap((start) => {
        const values = Float64Array.from(before.panel.period, (period, row) => before.group[row] * Number(period >= start));
        try {
            const { effect } = fitPanel({ ...before, status: { name: "placebo", values } });
            return [{ start, ...effect }];
        }
        catch (error) {
            if (error instanceof build_errors/* ImpactError */.Xg)
                return [];
            throw error;
        }
    });
    if (found.length === 0)
        return {};
    const worst = found.reduce((a, b) => (b.p_value < a.p_value ? b : a));
    const p = Math.min(1, worst.p_value * found.length);
    const dates = found.length === 1 ? "placebo start" : `of ${found.length} placebo starts that`;
    return {
        placebo_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "fail" : "pass",
            statement: `${dates} at ${before.panel.times[worst.start]} ${found.length === 1 ? "has" : "has most"} effect: ${worst.estimate.toPrecision(3)}, p = ${p.toPrecision(2)}${found.length === 1 ? "" : ` (times ${found.length})`}`,
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
    const also = (variant, extra = []) => parallel_trends_attempt(() => {
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

;// CONCATENATED MODULE: ./build/models/diff-in-diff.js














const diff_in_diff_Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().describe("a number column"),
    unit: schemas/* string */.YjP().describe("the column of units"),
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
    weights: schemas/* string */.YjP()
        .optional()
        .describe("a column of row weights, as the number of people that a row stands for"),
    cluster: schemas/* union */.KCZ([schemas/* string */.YjP().transform((column) => [column]), schemas/* array */.YOg(schemas/* string */.YjP()).min(1).max(2)])
        .optional()
        .describe("default: the unit; two columns: by both at once"),
    standard_errors: schemas/* enum */.k5n(["cluster", "HC1", "classical"])
        .default("cluster")
        .describe("cluster: CR1 with t(G − 1)"),
    lone_cluster: schemas/* enum */.k5n(["refuse", "accept"])
        .default("refuse")
        .describe("one treated or one control cluster: refused, because its own noise is in no error, or accepted with a warning, to compare with software that does"),
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
const diff_in_diff_mostPeriods = 5000;
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
    design: parallelTrends,
    params: diff_in_diff_Params,
    columns: (p) => [
        ...new Set([
            ...[p.outcome, p.unit, p.time],
            ...[p.treated, p.treatment, p.weights].filter((c) => c !== undefined),
            ...(p.cluster ?? []),
            ...p.covariates,
        ]),
    ],
    estimate(frame, p, { confidence_level }) {
        const { used, weights, dropped } = rowsOf(frame, p);
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
        const panel = (0,diagnostics_panel/* panelOf */.g)(used, p.unit, p.time);
        if (panel.times.length > diff_in_diff_mostPeriods) {
            const found = `${panel.times.length} different times`;
            const expected = `at most ${diff_in_diff_mostPeriods} periods`;
            throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: p.time, found, expected }, { path: ["time"] });
        }
        const y = used.number(p.outcome);
        if (y.every((value) => value === y[0]))
            throw (0,build_errors.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
        const status = p.treatment === undefined
            ? (0,panel_status/* statusOfGroup */.H1)(used, panel, { treated: p.treated, starts: p.starts, unit: p.unit, time: p.time })
            : (0,panel_status/* statusByColumn */.A9)(used.number(p.treatment), p.treatment, panel);
        const [clusterColumn = p.unit, secondColumn] = p.cluster ?? [];
        const clusters = (0,moments/* codes */.F4)(used.text(clusterColumn));
        const second = secondColumn === undefined ? null : { column: secondColumn, ...(0,moments/* codes */.F4)(used.text(secondColumn)) };
        const fewest = p.standard_errors === "cluster"
            ? (0,panel_status/* requireClusters */.$O)(clusters, clusterColumn, status, p.lone_cluster === "accept")
            : null;
        if (second !== null)
            requireSecond(second);
        const specification = {
            y,
            panel,
            status: { name: p.treatment ?? `${p.treated}:post`, values: status.values },
            group: status.group,
            post: status.post,
            covariates: p.covariates.flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name])),
            effects: p.effects,
            errors: p.standard_errors === "cluster"
                ? { kind: "cluster", column: clusterColumn }
                : { kind: p.standard_errors },
            clusters,
            second,
            weights,
            twoWay: (0,diagnostics_panel/* twoWay */.W)(panel, weights),
            small_sample: p.small_sample,
            confidence_level,
        };
        const fit = fitPanel(specification);
        const estimate = assemble(used, p, specification, fit, status, dropped);
        // What errors rest on is the side that has one.
        const lone = fewest === 1 ? clustersOf(1) : {};
        return {
            ...estimate,
            diagnostics: { ...estimate.diagnostics, ...lone },
            warnings: [...estimate.warnings, ...fewClusters(fewest)],
        };
    },
});
/** The rows used and their weights; rows of weight 0 are left out. @throws E_COLUMN_TYPE for a weight below 0 */
function rowsOf(frame, p) {
    const complete = (0,frame_rows/* completeRows */.TC)(frame, diffInDiff.columns(p));
    const missing = { rows: frame.rows - complete.rows, reason: "a missing value in a column used" };
    if (p.weights === undefined)
        return { used: complete, weights: null, dropped: [missing].filter(({ rows }) => rows > 0) };
    const given = complete.number(p.weights);
    const odd = given.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
    if (odd !== undefined)
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: p.weights, found: `the weight ${odd}`, expected: "numbers from 0 on" }, { path: ["weights"] });
    const kept = Array.from(given.keys()).filter((row) => given[row] > 0);
    const used = kept.length === complete.rows ? complete : (0,frame_rows/* takeRows */.LY)(complete, kept);
    const none = { rows: complete.rows - kept.length, reason: "the weight 0" };
    return {
        used,
        weights: used.number(p.weights),
        dropped: [missing, none].filter(({ rows }) => rows > 0),
    };
}
/** @throws E_TOO_FEW_CLUSTERS */
function requireSecond({ column, count }) {
    if (count < 2)
        throw (0,build_errors.impactError)("E_TOO_FEW_CLUSTERS", { cluster: column, clusters: count, needed: 2 }, { path: ["cluster"] });
}
function assemble(used, p, specification, fit, status, dropped) {
    const { estimate, p_value, ...uncertainty } = fit.effect;
    const { panel, clusters, second } = specification;
    const study = eventStudy(specification, status.starts);
    const fewest = Math.min(clusters.count, second?.count ?? clusters.count);
    const diagnostics = {
        ...trendDiagnostics(specification, status.starts, fit.effect),
        ...study.diagnostics,
        staggered: {
            value: Number(status.staggered),
            threshold: null,
            status: status.staggered ? "warn" : "info",
            statement: status.staggered
                ? "units start at different times"
                : "units do not start at different times",
        },
        ...(p.standard_errors === "cluster" && clustersOf(fewest)),
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
        n_clusters: p.standard_errors === "cluster" ? fewest : null,
        n_periods: panel.times.length,
        relative: relativeTo(specification, fit),
        comparisons: [],
        coefficients: [...fit.coefficients, ...study.coefficients],
        readings: cumulative(specification, fit, status),
        diagnostics,
        warnings: [...fit.warnings, ...(status.staggered ? [negativeWeights(specification)] : [])],
        dropped,
    };
}
/** What the average effect comes to over the treated time: that many times it, so that the two never disagree. */
function cumulative({ panel }, fit, { starts }) {
    if (starts === null)
        return [];
    const periods = panel.times.length - starts;
    const { estimate, standard_error, ci_lower, ci_upper, p_value } = fit.effect;
    return [
        {
            name: "cumulative_effect",
            scale: "absolute",
            estimate: estimate * periods,
            standard_error: standard_error * periods,
            ci_lower: ci_lower * periods,
            ci_upper: ci_upper * periods,
            p_value,
            degrees_of_freedom: fit.degrees_of_freedom,
            inference: `the effect times the ${periods} periods from the start on, per treated unit`,
        },
    ];
}
/**
 * How many of the treated's cells two-way fixed effects weigh negatively, and by how much.
 * @see de Chaisemartin & D'Haultfœuille (2020), AER 110(9), theorem 1
 */
function negativeWeights({ twoWay: projection, status, weights }) {
    const left = projection.sweep(status.values);
    const cells = [...left.keys()].filter((row) => status.values[row] === 1);
    const part = (row) => left[row] * (weights?.[row] ?? 1);
    const total = cells.reduce((sum, row) => sum + part(row), 0);
    const negative = cells.filter((row) => part(row) / total < 0);
    const share = negative.reduce((sum, row) => sum - part(row) / total, 0);
    const found = negative.length === 0
        ? "none is weighed negatively here, but later starters are still compared with earlier ones"
        : `${negative.length} of ${cells.length} treated cells are weighed negatively, by ${share.toPrecision(2)} in all`;
    return `two-way fixed effects on staggered adoption: ${found}; staggered_diff_in_diff has clean comparisons only`;
}

;// CONCATENATED MODULE: ./build/diagnostics/folds.js


/**
 * Each row's fold: by a column's values, or drawn. Rows are ordered by what is in them before they are drawn, so that
 * the order of a file does not matter.
 */
function foldsOf({ used, y, treated, covariates }, { folds, fold, seed }) {
    if (fold !== undefined)
        return (0,moments/* codes */.F4)(namesOf(used, fold));
    const columns = [...covariates.map(({ values }) => values), y, treated];
    const order = Array.from(y.keys()).sort((a, b) => {
        for (const values of columns)
            if (values[a] !== values[b])
                return values[a] - values[b];
        return a - b;
    });
    const draw = (0,random/* stream */.T)(seed, "folds");
    const drawn = order.map((row, at) => ({ row, at: draw.uniform(at) })).sort((a, b) => a.at - b.at);
    const code = new Int32Array(y.length);
    for (const [at, { row }] of drawn.entries())
        code[row] = at % folds;
    return { code, count: folds };
}
const namesOf = (used, column) => used.text(column);

// EXTERNAL MODULE: ./build/diagnostics/observational-data.js
var observational_data = __webpack_require__(15521);
// EXTERNAL MODULE: ./build/diagnostics/observational-estimate.js + 3 modules
var observational_estimate = __webpack_require__(20315);
// EXTERNAL MODULE: ./build/stats/columns.js
var stats_columns = __webpack_require__(37767);
// EXTERNAL MODULE: ./build/stats/outcome-model.js
var outcome_model = __webpack_require__(93160);
;// CONCATENATED MODULE: ./build/stats/doubly-robust.js




/**
 * Outcome regressions by arm and a logistic propensity, cross-fitted.
 * @param design columns, the intercept first
 * @throws RangeError when an arm is empty in a fold or a logistic regression has no solution
 * @see Chernozhukov et al. (2018), Econometrics Journal 21(1), definition 3.1
 */
function crossFit(y, treated, design, folds, link) {
    const found = [0, 1, 2].map(() => new Float64Array(y.length));
    const among = (rows) => ({
        columns: design.map((column) => (0,stats_columns/* take */.s)(column, rows)),
        y: (0,stats_columns/* take */.s)(y, rows),
    });
    const of = (rows, arm) => rows.filter((i) => treated[i] === arm);
    const parts = splits(folds, y.length);
    const lots = parts.map(({ outside }) => [1, 0].map((arm) => {
        const { columns, y: own } = among(of(outside, arm));
        return (0,ols/* condensed */.U)(columns, own);
    }));
    let start = design.map(() => 0);
    for (const [fold, { inside, outside }] of parts.entries()) {
        const others = lots.filter((_, other) => parts.length === 1 || other !== fold);
        const stacks = [0, 1].map((which) => stacked(others.map((arms) => arms[which])));
        const fits = [1, 0].map((arm, which) => {
            const rows = of(inside, arm);
            if (rows.length === 0)
                throw new RangeError("an arm has no row in a fold");
            const all = link === "identity" ? stacks[which] : among(rows);
            return (0,outcome_model/* fitOutcome */.O)(all.columns, all.y, link);
        });
        const { columns, y: any } = stacked(stacks);
        const chances = (0,outcome_model/* fitOutcome */.O)(among(inside).columns, (0,stats_columns/* take */.s)(treated, inside), "logit", {
            kept: (0,ols/* ols */.d)(columns, any).kept,
            beta: start,
        });
        start = design.map((_, j) => chances.beta[chances.kept.indexOf(j)] ?? 0);
        const held = among(outside).columns;
        for (const [which, model] of [...fits, chances].entries()) {
            const predicted = model.predict(held);
            for (const [at, row] of outside.entries())
                found[which][row] = predicted[at];
        }
    }
    return { one: found[0], zero: found[1], propensity: found[2] };
}
function splits({ code, count }, n) {
    const all = Int32Array.from({ length: n }, (_, i) => i);
    if (count === 1)
        return [{ inside: all, outside: all }];
    return Array.from({ length: count }, (_, fold) => ({
        inside: all.filter((i) => code[i] !== fold),
        outside: all.filter((i) => code[i] === fold),
    }));
}
/** Lots of rows, one under the other. */
const stacked = (lots) => {
    const joined = (values) => Float64Array.from(values.flatMap((own) => [...own]));
    return {
        columns: lots[0].columns.map((_, j) => joined(lots.map(({ columns }) => columns[j]))),
        y: joined(lots.map(({ y }) => y)),
    };
};
/**
 * Augmented inverse probability weighting: right when the outcome models or the propensity are. Of the treated: their
 * outcome less what the controls' model and weights say they would have had.
 * @returns the estimate, the mean without treatment, and both influence functions (centred)
 * @see Robins, Rotnitzky & Zhao (1994), JASA 89; Hahn (1998), Econometrica 66(2), for the treated
 */
function augmented(y, treated, { one, zero, propensity }, target) {
    const share = (0,moments/* moments */.Cl)(treated).mean;
    const rows = [...treated.keys()];
    const parts = rows.map((i) => {
        const [t, p] = [treated[i], propensity[i]];
        const [up, down] = [(t * (y[i] - one[i])) / p, ((1 - t) * (y[i] - zero[i])) / (1 - p)];
        if (target === "ATE")
            return { effect: one[i] - zero[i] + up - down, base: zero[i] + down, weight: 1 };
        if (target === "ATT") {
            const base = (t * zero[i] + p * down) / share;
            return { effect: (t * y[i]) / share - base, base, weight: t / share };
        }
        const base = ((1 - t) * y[i]) / (1 - share);
        return {
            effect: ((1 - t) * one[i] + (1 - p) * up) / (1 - share) - base,
            base,
            weight: (1 - t) / (1 - share),
        };
    });
    const mean = (of) => (0,moments/* moments */.Cl)(parts.map((part) => part[of])).mean;
    const [estimate, base] = [mean("effect"), mean("base")];
    return {
        estimate,
        control: base,
        influence: Float64Array.from(parts, ({ effect, weight }) => effect - weight * estimate),
        control_influence: Float64Array.from(parts, ({ base: own, weight }) => own - weight * base),
    };
}
/**
 * The partially linear model: what is left of the outcome on what is left of the treatment, both less their cross-fitted
 * regressions on the covariates.
 * @see Robinson (1988), Econometrica 56(4); Chernozhukov et al. (2018), eq. 4.4 (partialling out)
 */
function partiallyLinear(y, treated, design, folds, treatment) {
    const [u, v] = [Float64Array.from(y), Float64Array.from(treated)];
    for (const { inside, outside } of splits(folds, y.length)) {
        const [fitted, held] = [inside, outside].map((rows) => design.map((column) => (0,stats_columns/* take */.s)(column, rows)));
        const outcome = (0,outcome_model/* fitOutcome */.O)(fitted, (0,stats_columns/* take */.s)(y, inside), "identity").predict(held);
        const chance = (0,outcome_model/* fitOutcome */.O)(fitted, (0,stats_columns/* take */.s)(treated, inside), treatment).predict(held);
        for (const [at, row] of outside.entries()) {
            u[row] -= outcome[at];
            v[row] -= chance[at];
        }
    }
    const square = v.reduce((sum, value) => sum + value ** 2, 0) / v.length;
    const estimate = v.reduce((sum, value, i) => sum + value * u[i], 0) / v.length / square;
    return { estimate, influence: v.map((value, i) => (value * (u[i] - estimate * value)) / square) };
}

;// CONCATENATED MODULE: ./build/models/doubly-robust.js








const doubly_robust_Params = schemas/* strictObject */.rej({
    ...observational_data/* observationalParams */.s8,
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ATC"])
        .default("ATT")
        .describe("about everybody, the treated or the controls"),
    method: schemas/* enum */.k5n(["aipw", "partially_linear"])
        .default("aipw")
        .describe("augmented inverse probability weighting, or what is left of outcome on what is left of treatment"),
    outcome_model: schemas/* enum */.k5n(["identity", "logit"])
        .default("identity")
        .describe("of the outcome in each arm: linear, or logistic of a 0/1 outcome"),
    treatment_model: schemas/* enum */.k5n(["identity", "logit"])
        .default("logit")
        .describe("of the treatment, with partially_linear"),
    folds: schemas/* int */.Whr()
        .min(1)
        .max(50)
        .default(5)
        .describe("of cross-fitting: every row is predicted by models that have not seen it; 1 for none"),
    fold: schemas/* string */.YjP().optional().describe("a column that says each row's fold, in place of drawn ones"),
    seed: schemas/* int */.Whr().default(1).describe("of the folds that are drawn"),
    cluster: schemas/* string */.YjP().optional().describe("errors are clustered by it"),
})
    .refine((p) => p.method === "aipw" || p.estimand === "ATE", {
    path: ["estimand"],
    error: "ATE with partially_linear",
});
/**
 * Outcome regressions and a propensity together: right when either of them is. Cross-fitted. Frame: one row a unit; the
 * effect is in the outcome's unit. It is causal only if the covariates hold all that moves both treatment and outcome.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_OVERLAP, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL
 * @see Robins, Rotnitzky & Zhao (1994), JASA 89; Chernozhukov et al. (2018), Econometrics Journal 21(1)
 */
const doublyRobust = defineModel({
    name: "doubly_robust",
    model_type: "observational",
    rubric: "observational",
    design: selectedOn(1, "it is right if either the treatment's or the outcome's model is", ["cluster"]),
    params: doubly_robust_Params,
    columns: (p) => [
        ...(0,observational_data/* observationalColumns */.R9)(p),
        ...[p.cluster, p.fold].filter((column) => column !== undefined),
    ],
    estimate: (frame, p, { confidence_level }) => estimateOn(frame, p, confidence_level),
});
function estimateOn(frame, p, level) {
    const also = [p.cluster, p.fold].filter((column) => column !== undefined);
    const data = (0,observational_data/* observationalData */.yK)(frame, p, also);
    const clusters = p.cluster === undefined ? null : (0,observational_estimate/* clustersOf */.Dg)(data.used, p.cluster);
    const fit = p.method === "aipw" ? byAugmenting(data, p, clusters) : byResiduals(data, p, clusters);
    return (0,observational_estimate/* observationalEstimate */.Wp)(p, data, fit, level, (other) => estimateOn(frame, { ...p, ...other }, level));
}
const doubly_robust_designOf = ({ y, covariates }) => [
    new Float64Array(y.length).fill(1),
    ...covariates.map(({ values }) => values),
];
/** @throws E_COLUMN_TYPE */
function requireShare({ y }, p) {
    const odd = p.outcome_model === "logit" ? y.find((value) => value !== 0 && value !== 1) : undefined;
    if (odd === undefined)
        return;
    const context = {
        column: p.outcome,
        found: `the value ${odd}`,
        expected: "0 and 1 for outcome_model: logit",
    };
    throw (0,build_errors.impactError)("E_COLUMN_TYPE", context, { path: ["outcome"] });
}
const madeOf = (p, count) => count === 1 ? "fitted on all rows" : `cross-fitted on ${count} folds${p.fold ? ` of \`${p.fold}\`` : ""}`;
function byAugmenting(data, p, clusters) {
    requireShare(data, p);
    const { y, treated } = data;
    const folds = foldsOf(data, p);
    const nuisances = (0,observational_estimate/* overlapping */.qq)(data, p.treatment, () => crossFit(y, treated, doubly_robust_designOf(data), folds, p.outcome_model));
    const found = augmented(y, treated, nuisances, p.estimand);
    const fit = (0,observational_estimate/* byInfluence */.Zz)(found.estimate, found.control, found, clusters);
    const { propensity } = nuisances;
    const weight = (t, chance) => ({
        ATE: t === 1 ? 1 / chance : 1 / (1 - chance),
        ATT: t === 1 ? 1 : chance / (1 - chance),
        ATC: t === 1 ? (1 - chance) / chance : 1,
    })[p.estimand];
    return {
        estimand: p.estimand,
        ...fit,
        standard_error: clusters ? fit.standard_error : (0,observational_estimate/* meanError */.oC)(found.influence),
        degrees_of_freedom: null,
        inference: `augmented inverse probability weighting, ${p.outcome_model === "logit" ? "logistic" : "linear"} outcome models and a logistic propensity ${madeOf(p, folds.count)}; standard deviation of each row's part over √n${clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : ""}, normal`,
        weights: treated.map((t, i) => weight(t, propensity[i])),
        propensity,
        clusters,
    };
}
function byResiduals(data, p, clusters) {
    const { y, treated } = data;
    const folds = foldsOf(data, p);
    const { estimate, influence } = (0,observational_estimate/* overlapping */.qq)(data, p.treatment, () => partiallyLinear(y, treated, doubly_robust_designOf(data), folds, p.treatment_model));
    const none = new Float64Array(y.length);
    const control = y.reduce((sum, value, i) => sum + value - estimate * treated[i], 0) / y.length;
    const { standard_error } = (0,observational_estimate/* byInfluence */.Zz)(estimate, control, { influence, control_influence: none }, clusters);
    return {
        estimand: "ATE",
        estimate,
        standard_error,
        degrees_of_freedom: null,
        inference: `partially linear: what is left of the outcome on what is left of the treatment, ${madeOf(p, folds.count)}; HC0${clusters ? ` clustered by ${clusters.column} (${clusters.count} clusters)` : ""}, normal. The ATE only if the effect is the same for all`,
        baseline: control,
        relative_error: Math.abs(control) > 3 * standard_error ? standard_error / Math.abs(control) : null,
        weights: new Float64Array(y.length).fill(1),
        propensity: null,
        clusters,
    };
}

;// CONCATENATED MODULE: ./build/stats/multiplicity.js
/** p-values corrected for there being several, by the rule's name; each keeps its place. */
const multiplicity = {
    /** Family-wise, whatever their dependence. */
    bonferroni: (p) => p.map((value) => Math.min(1, p.length * value)),
    /** Family-wise and never worse than Bonferroni. @see Holm (1979), Scand. J. Statistics 6 */
    holm: (p) => stepped(p, (rank) => p.length - rank, "down"),
    /** Family-wise when they are independent or positively dependent. @see Hochberg (1988), Biometrika 75 */
    hochberg: (p) => stepped(p, (rank) => p.length - rank, "up"),
    /** The expected share of false finds, under the same. @see Benjamini & Hochberg (1995), JRSS B 57 */
    benjamini_hochberg: (p) => stepped(p, (rank) => p.length / (rank + 1), "up"),
    /** The same, whatever their dependence. @see Benjamini & Yekutieli (2001), Ann. Stat. 29 */
    benjamini_yekutieli: (p) => {
        const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
        return stepped(p, (rank) => (harmonic * p.length) / (rank + 1), "up");
    },
};
/** Each p times its factor at its rank (0 is the smallest), then monotone: the largest so far, or the smallest to come. */
function stepped(p, factor, way) {
    const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b] || a - b);
    const scaled = order.map((index, rank) => Math.min(1, factor(rank) * p[index]));
    const adjusted = new Array(p.length);
    order.forEach((index, rank) => {
        const reach = way === "down" ? scaled.slice(0, rank + 1) : scaled.slice(rank);
        adjusted[index] = way === "down" ? Math.max(...reach) : Math.min(...reach);
    });
    return adjusted;
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-comparisons.js

/** Of several arms each against control, or every pair, with p-values corrected for there being several; none of two. */
function comparisonsOf(data, fit) {
    const { arms, labels, p } = data;
    if (arms.others.length === 0)
        return [];
    const treated = [arms.arm, ...arms.others].sort();
    const among = treated.flatMap((arm, i) => treated.slice(i + 1).map((versus) => [arm, versus]));
    const pairs = [
        ...treated.map((arm) => [arm, arms.control]),
        ...(p.compare === "all" ? among : []),
    ];
    const found = pairs.map(([arm, versus]) => ({
        arm,
        versus,
        n: labels.filter((label) => label === arm || label === versus).length,
        ...fit.effect(arm, versus),
    }));
    const values = found.map(({ p_value }) => p_value);
    const [bonferroni, holm, benjamini_hochberg] = ["bonferroni", "holm", "benjamini_hochberg"].map((rule) => multiplicity[rule](values));
    return found.map((comparison, i) => ({
        ...comparison,
        p_value_adjusted: {
            bonferroni: bonferroni[i],
            holm: holm[i],
            benjamini_hochberg: benjamini_hochberg[i],
        },
    }));
}
/**
 * The interval and the p-value that the verdict reads of the arm decided about: the sequential ones where there are any, p
 * corrected where there are several comparisons, a sequential one by Bonferroni, as the other arms' are not known.
 */
function decidingReading(comparisons, { arms, p }, fixed, sequential) {
    const one = comparisons.find(({ arm, versus }) => arm === arms.arm && versus === arms.control);
    const corrected = one !== undefined && p.multiplicity !== "none" ? p.multiplicity : null;
    if (sequential === undefined)
        return corrected ? { ...fixed, p_value: one.p_value_adjusted[corrected] } : fixed;
    const times = corrected ? comparisons.length : 1;
    return { ...sequential, p_value: Math.min(1, times * sequential.p_value) };
}

// EXTERNAL MODULE: ./build/stats/by-group.js
var by_group = __webpack_require__(71161);
;// CONCATENATED MODULE: ./build/stats/absorption.js



/** Below this share of a column's squares nothing is left of it but rounding. */
const nothing = 1e-14;
/**
 * Blocks crossed with arms: a level a cell, so that an arm's own coefficient is Σ (n_j/N)·(its level in block j), n_j the
 * rows of block j in every arm. With one arm for all, the levels of the blocks alone. With r the weights of that sum on the
 * rows of an arm, what the cells span is r and what is orthogonal to it; only the latter is taken out.
 * @param blocks the block of each row
 * @param arms the arm of each row, null for one; every block has every arm
 * @see Frisch & Waugh (1933), Econometrica 1(4); Lovell (1963), JASA 58
 */
function absorption(blocks, arms) {
    const n = blocks.length;
    const block = (0,moments/* codes */.F4)(blocks);
    const arm = arms === null ? { code: new Int32Array(n), count: 1 } : (0,moments/* codes */.F4)(arms);
    const cells = block.count * arm.count;
    const cell = block.code.map((b, i) => b * arm.count + arm.code[i]);
    const inBlock = (0,by_group/* totals */.Sd)(block.code, block.count, null);
    const inCell = (0,by_group/* totals */.Sd)(cell, cells, null);
    const weights = Float64Array.from(cell, (c, i) => inBlock[block.code[i]] / n / inCell[c]);
    const squares = (0,by_group/* totals */.Sd)(arm.code, arm.count, weights.map((w) => w * w));
    return {
        parameters: cells - arm.count,
        leverage: weights.map((w, i) => 1 / inCell[cell[i]] - w ** 2 / squares[arm.code[i]]),
        left(values) {
            const rough = (0,by_group/* means */.pG)(values, cell, inCell, null);
            const deviations = (0,by_group/* less */.M7)(values, rough, cell);
            // A second time, for what rounding left in the first mean.
            const rest = (0,by_group/* means */.pG)(deviations, cell, inCell, null);
            const level = (0,by_group/* totals */.Sd)(arm.code, arm.count, weights.map((w, i) => w * (rough[cell[i]] + rest[cell[i]])));
            const own = (0,by_group/* less */.M7)(deviations, rest, cell).map((value, i) => {
                const a = arm.code[i];
                return value + (weights[i] / squares[a]) * level[a];
            });
            return instrumental_dot(own, own) <= nothing * instrumental_dot(values, values) ? own.fill(0) : own;
        },
    };
}

;// CONCATENATED MODULE: ./build/stats/ratio.js

/**
 * A ratio of two sums (orders per session) as values whose mean in each group is that group's ratio and whose variance is
 * the delta method's: R + (num − R·den)/mean(den). What is done to means is then right for ratios.
 * @param group the group of each row: rows are linearised at their own group's ratio
 * @throws RangeError with the group's label when its denominators sum to 0 or less
 * @see Deng, Knoblich & Lu (2018), KDD, Applying the delta method in metric analytics
 */
function linearizedRatio(numerator, denominator, group) {
    const ratios = new Map();
    for (const label of new Set(group)) {
        const own = (values) => (0,moments/* moments */.Cl)(values.filter((_, row) => group[row] === label)).mean;
        const size = own(denominator);
        if (!(size > 0))
            throw new RangeError(String(label));
        ratios.set(label, { ratio: own(numerator) / size, size });
    }
    return numerator.map((value, row) => {
        const { ratio, size } = ratios.get(group[row]);
        return ratio + (value - ratio * denominator[row]) / size;
    });
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-blocks.js


/**
 * The rows of blocks that have every arm, blocks as text; whether each block is one row an arm (pairs).
 * @throws E_BLOCKS when an arm has a single row in a block and blocks are no pairs: how much it varies there needs two
 */
function blocked(used, blocks, { treatment, arms, clustered }) {
    const labels = used.text(treatment);
    const whole = (0,frame_rows/* groupRows */.fD)(used, [blocks]).filter((rows) => new Set(rows.map((row) => labels[row])).size === arms.length);
    if (whole.length === 0)
        throw (0,build_errors.impactError)("E_BLOCKS", { blocks, why: "none has every arm" }, { path: ["blocks"] });
    const pairs = whole.every((rows) => rows.length === arms.length);
    const single = pairs || clustered ? undefined : whole.find((rows) => hasSingle(rows, labels));
    if (single !== undefined) {
        const name = used.text(blocks)[single[0]];
        const why = `block ${name} has one row of an arm, and how much it varies there needs two`;
        throw (0,build_errors.impactError)("E_BLOCKS", { blocks, why }, { path: ["blocks"] });
    }
    const rows = whole.flat().sort((a, b) => a - b);
    const frame = rows.length === used.rows ? used : (0,frame_rows/* takeRows */.LY)(used, rows);
    const text = (0,frame_rows/* withColumns */._Q)(frame, [[blocks, { type: "text", values: frame.text(blocks) }]]);
    return { frame: text, pairs, left: used.rows - rows.length };
}
function hasSingle(rows, labels) {
    const counts = new Map();
    for (const row of rows)
        counts.set(labels[row], (counts.get(labels[row]) ?? 0) + 1);
    return [...counts.values()].some((count) => count === 1);
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-design.js




/**
 * The design of these terms. What is crossed with the treatment is centred first: the columns span the same space, and
 * the treatment's own coefficient is the effect averaged over the rows used, not the effect where the covariate is 0.
 */
function experimentDesign(used, terms, treatment, control) {
    const treatments = (0,frame_design/* termColumns */.UC)(used, [treatment], new Map([[treatment, control]]));
    const one = new Float64Array(used.rows).fill(1);
    const arms = (0,frame_design/* levelsOf */.pd)(used, treatment).filter((arm) => arm !== control);
    const columns = terms.flatMap((term) => {
        const rest = term.filter((factor) => !(0,frame_design/* isFactorOf */.rg)(factor, treatment));
        const others = rest.length > 0 ? (0,frame_design/* termColumns */.UC)(used, rest) : [];
        if (rest.length === term.length)
            return others.map((column) => ({ ...column, role: "other" }));
        const within = rest.length === 0 ? [{ name: "", values: one }] : others.map(centred);
        return treatments.flatMap((column, index) => within.map((other) => ({
            ...(rest.length === 0 ? column : (0,frame_design/* products */.ZE)([column], [other])[0]),
            role: rest.length === 0 ? "treatment" : "interaction",
            inArm: { arm: arms[index], values: other.values },
        })));
    });
    return [{ name: "(intercept)", values: one, role: "other" }, ...columns];
}
/** The columns as they would be with every row in this arm. */
function columnsUnder(columns, arm) {
    return columns.map(({ values, inArm }) => {
        if (inArm === undefined)
            return values;
        return inArm.arm === arm ? inArm.values : new Float64Array(values.length);
    });
}
/** 0 where a column varies by no more than least squares tells apart (1e-7 of it): what is left would be rounding. */
function centred({ name, values }) {
    const { n, mean, variance } = (0,moments/* moments */.Cl)(values);
    const varies = (n - 1) * variance > 1e-14 * n * (mean ** 2 + variance);
    return { name, values: values.map((value) => (varies ? value - mean : 0)) };
}
/**
 * CUPED: y less θ(x − x̄). Pooled, θ = cov(y, x)/var(x) over all arms; Neyman's minimises the variance of the difference
 * between two of them. @throws E_NO_VARIATION when x does not vary
 */
function cuped(y, x, covariate, groups) {
    const everyone = Array.from(x.keys());
    const centre = (0,moments/* moments */.Cl)(x);
    const parts = (groups ?? [everyone]).map((rows) => covaried(y, x, rows));
    const varies = parts.reduce((sum, part) => sum + part.variance / part.n, 0);
    if (!(centre.variance > 0) || !(varies > 0))
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column: covariate }, { path: ["covariates", 0] });
    const theta = parts.reduce((sum, part) => sum + part.covariance / part.n, 0) / varies;
    return { values: y.map((value, i) => value - theta * (x[i] - centre.mean)), theta };
}
/** Sample covariance of y and x, and x's variance, over these rows. */
function covaried(y, x, rows) {
    const [my, mx] = [y, x].map((values) => (0,moments/* moments */.Cl)(rows.map((row) => values[row])).mean);
    let [product, square] = [0, 0];
    for (const row of rows) {
        product += (y[row] - my) * (x[row] - mx);
        square += (x[row] - mx) ** 2;
    }
    const n = rows.length;
    return { n, covariance: product / (n - 1), variance: square / (n - 1) };
}
/** The treatment varies on its own: not even the other columns together determine it. @throws E_NOT_IDENTIFIED */
function requireIdentified(columns, fit, y, { treatment, key }) {
    if (fit.dropped.length === 0)
        return;
    const others = columns.filter(({ role }) => role === "other");
    const ordered = [...others, ...columns.filter(({ role }) => role === "treatment")];
    const last = (0,ols/* ols */.d)(ordered.map(({ values }) => values), y);
    if (last.dropped.every((index) => index < others.length))
        return;
    const names = fit.dropped.map((index) => `\`${columns[index].name}\``).join(", ");
    const because = `the covariates determine it (${names})`;
    throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: treatment, because }, { path: [key] });
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-plan.js


/** The outcome, the terms and what they read. @throws E_FORMULA */
function planOf(p, fitted = "crossed") {
    if (p.formula !== undefined)
        return fromFormula(p.formula, p.treatment);
    const { treatment, adjustment, blocks } = p;
    const covariates = adjustment === "cuped" ? [] : p.covariates;
    const interacted = [
        ...(blocks !== undefined && fitted === "crossed" && p.link === "identity" ? [blocks] : []),
        ...(adjustment === "lin" ? covariates : []),
    ];
    const levels = [...(blocks === undefined || fitted === "absorbed" ? [] : [blocks]), ...covariates];
    return {
        outcome: p.outcome,
        terms: [[treatment], ...levels.map((name) => [name]), ...interacted.map((name) => [treatment, name])],
        reads: [p.outcome, ...[p.denominator, blocks].filter((name) => name !== undefined), ...p.covariates],
        covariates: [...new Set(p.covariates)],
    };
}
function fromFormula(formula, treatment) {
    const { outcome, terms } = (0,frame_design/* parseFormula */.uT)(formula);
    const refuse = (why) => (0,build_errors.impactError)("E_FORMULA", { formula, why }, { path: ["formula"] });
    const reads = [outcome, ...terms.flat().flatMap(frame_design/* columnsOfFactor */.c0)].filter((name) => name !== treatment);
    if (!terms.some(([factor, ...rest]) => rest.length === 0 && (0,frame_design/* isFactorOf */.rg)(factor, treatment)))
        throw refuse(`\`${treatment}\` is not a term of its own`);
    const hidden = terms
        .flat()
        .find((factor) => !(0,frame_design/* isFactorOf */.rg)(factor, treatment) && (0,frame_design/* columnsOfFactor */.c0)(factor).includes(treatment));
    if (hidden !== undefined)
        throw refuse(`\`${hidden}\` hides the treatment; write an interaction as \`${treatment}:x\``);
    return { outcome, terms, reads, covariates: [...new Set(reads.slice(1))] };
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-data.js











/** Settles the rows, the outcome and the design. @throws E_ARMS, E_BLOCKS, E_FORMULA, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_COLUMN_TYPE */
function experimentData(frame, p) {
    const arms = (0,diagnostics_arms/* armsOf */.jO)(frame, p);
    const assigned = (0,frame_rows/* completeRows */.TC)(frame, [p.treatment]);
    const { outcome, reads, covariates } = planOf(p);
    const clusterBy = p.cluster ?? (p.unit !== undefined && levelsIn(assigned, p.unit) < assigned.rows ? p.unit : undefined);
    const complete = (0,frame_rows/* completeRows */.TC)(assigned, [outcome, ...reads, ...(clusterBy ? [clusterBy] : [])]);
    if (complete.rows === 0)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const within = p.blocks === undefined
        ? { frame: complete, pairs: false, left: 0 }
        : blocked(complete, p.blocks, {
            treatment: p.treatment,
            arms: [arms.control, arms.arm, ...arms.others],
            clustered: clusterBy !== undefined,
        });
    const blockTerms = blockTermsOf(p, within.pairs);
    const { terms } = planOf(p, blockTerms);
    const design = (rows) => experimentDesign(rows, terms, p.treatment, arms.control);
    const values = (0,frame_design/* rowsWithValues */.KL)(design(within.frame), within.frame.rows);
    const used = values.length === within.frame.rows ? within.frame : (0,frame_rows/* takeRows */.LY)(within.frame, values);
    if (used.rows === 0)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const labels = used.text(p.treatment);
    const prepared = outcomeOf(used, p, outcome, labels);
    const adjusted = adjust(used, p, prepared.values, labels, arms);
    if (adjusted.values.every((value) => value === adjusted.values[0]))
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column: outcome }, { path: [p.formula ? "formula" : "outcome"] });
    const absorbed = blockTerms === "absorbed" ? absorption(used.text(p.blocks), within.pairs ? null : labels) : null;
    return {
        p,
        arms,
        assigned,
        used,
        metric: p.denominator === undefined ? outcome : `${outcome} / ${p.denominator}`,
        outcome,
        covariates,
        labels,
        raw: prepared.values,
        y: adjusted.values,
        columns: design(used),
        clusterBy,
        pairs: within.pairs,
        absorbed,
        blockTerms,
        notes: { ...prepared.notes, ...adjusted.notes },
        warnings: [
            ...(within.left > 0
                ? [`${within.left} rows are in blocks without every arm: the effect is of the others`]
                : []),
            ...(0,frame_design/* ofOneLevel */.Gb)(used, terms.flat().filter((factor) => !(0,frame_design/* isFactorOf */.rg)(factor, p.treatment))),
            ...(absorbed && levelsIn(used, p.blocks) === 1 ? (0,frame_design/* ofOneLevel */.Gb)(used, [p.blocks]) : []),
        ],
        dropped: [
            { rows: frame.rows - assigned.rows, reason: "no arm" },
            { rows: assigned.rows - complete.rows, reason: "a missing value in a column used" },
            { rows: within.left, reason: "a block without every arm" },
            { rows: within.frame.rows - used.rows, reason: "a term of the formula has no value there" },
        ].filter(({ rows }) => rows > 0),
    };
}
const levelsIn = (frame, column) => (0,moments/* codes */.F4)(frame.text(column)).count;
/** Blocks need a column each only where the errors or the likelihood read them. */
function blockTermsOf({ blocks, link, standard_errors: errors }, pairs) {
    if (blocks !== undefined && link === "identity" && errors !== "CR2" && errors !== "CR3")
        return "absorbed";
    return pairs ? "levels" : "crossed";
}
const note = (value, statement) => ({
    value,
    threshold: null,
    status: "info",
    statement,
});
/** The outcome winsorised, and as a ratio where it is one. @throws E_COLUMN_TYPE */
function outcomeOf(used, p, outcome, labels) {
    const capped = p.winsorize ? (0,quantile/* winsorized */.n)(used.number(outcome), p.winsorize) : null;
    const values = capped?.values ?? used.number(outcome);
    const notes = capped && {
        winsorized: note(capped.moved / used.rows, `${capped.moved} values were put at ${capped.low} or ${capped.high}: the effect is on what is left of them`),
    };
    if (p.denominator === undefined)
        return { values, notes: { ...notes } };
    try {
        return { values: linearizedRatio(values, used.number(p.denominator), labels), notes: { ...notes } };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const found = `a sum that is not positive in arm ${error.message}`;
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column: p.denominator, found, expected: "a positive sum in every arm" }, { path: ["denominator"] });
    }
}
function adjust(used, p, values, labels, { arm, control }) {
    if (p.adjustment !== "cuped")
        return { values, notes: {} };
    const rowsOf = (name) => Array.from(labels.keys()).filter((row) => labels[row] === name);
    const groups = p.theta === "neyman" ? [rowsOf(arm), rowsOf(control)] : null;
    const covariate = p.covariates[0];
    const { values: adjusted, theta } = cuped(values, used.number(covariate), covariate, groups);
    return {
        values: adjusted,
        notes: {
            cuped_theta: note(theta, `CUPED takes ${theta.toPrecision(3)} × ${covariate} from the outcome`),
        },
    };
}

;// CONCATENATED MODULE: ./build/stats/average-prediction.js


/** k × k. @see White (1982), Econometrica 50(1); Cameron & Miller (2015) for clusters */
function logitCovariance(fit, columns, y, errors) {
    if (errors.kind === "classical")
        return fit.covariance;
    const [n, k] = [y.length, columns.length];
    const clustered = "code" in errors;
    const sums = ml_matrix_matrix/* Matrix */.uq.zeros(clustered ? errors.count : n, k);
    for (let i = 0; i < n; i++) {
        const [group, e] = [clustered ? errors.code[i] : i, y[i] - fit.probability[i]];
        for (let j = 0; j < k; j++)
            sums.set(group, j, sums.get(group, j) + columns[j][i] * e);
    }
    const g = sums.rows;
    const factor = { HC0: 1, HC1: n / (n - k), CR0: 1, CR1: (g / (g - 1)) * ((n - 1) / (n - k)) }[errors.kind];
    const meat = sums.transpose().mmul(sums);
    return ml_matrix_matrix/* Matrix */.uq.mul(fit.covariance.mmul(meat).mmul(fit.covariance), factor);
}
/**
 * What a logistic regression predicts on average when every row has these columns. The difference of two designs that
 * differ in the treatment is its average marginal effect, and (Δgradient)′V(Δgradient) its variance.
 * @see Lin (2013); Norton, Dowd & Maciejewski (2019), JAMA 321(13), on marginal effects
 */
function averagePrediction(fit, columns) {
    const n = columns[0].length;
    const gradient = columns.map(() => 0);
    let mean = 0;
    for (let i = 0; i < n; i++) {
        let index = 0;
        for (let j = 0; j < columns.length; j++)
            index += columns[j][i] * fit.beta[j];
        const p = 1 / (1 + lib(-index));
        mean += p / n;
        for (let j = 0; j < columns.length; j++)
            gradient[j] += (columns[j][i] * p * (1 - p)) / n;
    }
    return { mean, gradient };
}

;// CONCATENATED MODULE: ./build/stats/lift.js

/** Satterthwaite's degrees of freedom of a contrast of arm means, each arm's own variance with its weight. */
const ofArmMeans = (weights, arms) => (0,moments/* satterthwaite */.Gj)(arms
    .map(({ n, variance }, i) => ({
    variance: (weights[i] ** 2 * variance) / n,
    df: n - 1,
    weight: weights[i],
}))
    .filter(({ weight }) => weight !== 0));
/**
 * CUPED's effect over the control mean that was observed, and its delta-method standard error: y − θx is taken apart, as
 * the mean that one divides by is that of y.
 * @see GrowthBook's gbstats, frequentist variance of a relative effect with CUPED
 */
function cupedLift(treated, control) {
    const [t, c] = [(0,moments/* moments */.Cl)(treated.adjusted), (0,moments/* moments */.Cl)(control.adjusted)];
    const baseline = (0,moments/* moments */.Cl)(control.raw).mean;
    const growth = (0,moments/* moments */.Cl)(treated.raw).mean / baseline;
    // In control the delta method weighs y by the ratio of the means and θx by 1.
    const weighed = (0,moments/* moments */.Cl)(control.adjusted.map((value, i) => value + (growth - 1) * control.raw[i]));
    return {
        baseline,
        estimate: (t.mean - c.mean) / baseline,
        standard_error: Math.sqrt(t.variance / t.n + weighed.variance / c.n) / Math.abs(baseline),
    };
}

// EXTERNAL MODULE: ./build/stats/logit.js
var logit = __webpack_require__(26767);
;// CONCATENATED MODULE: ./build/diagnostics/experiment-fit.js











/**
 * Fits the design, by least squares or by logistic regression.
 * @throws E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_ARMS, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SEPARATION, E_COLUMN_TYPE
 */
function fitExperiment(data, level) {
    const { p, used, y, columns, arms, clusterBy } = data;
    const fit = leastSquares(data);
    const parameters = fit.k + (data.absorbed?.parameters ?? 0);
    if (fit.n <= parameters)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: fit.n, parameters });
    const errors = errorsOf(data);
    const fewest = (0,diagnostics_arms/* requireSpread */.vo)(used, p.treatment, arms, {
        cluster: clusterBy ? { column: clusterBy, key: p.cluster ? "cluster" : "unit" } : null,
        pooled: errors.kind === "classical",
    });
    requireIdentified(columns, fit, y, {
        treatment: p.treatment,
        key: p.formula !== undefined
            ? "formula"
            : p.blocks !== undefined && p.covariates.length === 0
                ? "blocks"
                : "covariates",
    });
    const shared = {
        robust: errors.kind !== "classical",
        fewest,
        max_leverage: fit.leverage().reduce((most, h) => Math.max(most, h), 0),
    };
    return {
        ...shared,
        ...(p.link === "logit"
            ? byLogit(data, fit, errors, level)
            : byLeastSquares(data, fit, parameters, errors, level)),
    };
}
/** Of the whole design: blocks that are taken out beforehand count in the leverage, their coefficients are not there. */
function leastSquares({ columns, y, absorbed }) {
    const design = columns.map(({ values }) => values);
    if (absorbed === null)
        return (0,ols/* ols */.d)(design, y);
    const fit = (0,ols/* ols */.d)(design.map(absorbed.left), absorbed.left(y));
    return { ...fit, leverage: () => fit.leverage().map((h, i) => h + absorbed.leverage[i]) };
}
/** What errors are asked for, where nothing is the default. Pairs have one error for all: their differences'. */
function errorsOf({ p, clusterBy, pairs }) {
    const { standard_errors: asked } = p;
    const byCluster = asked === "CR0" || asked === "CR1" || asked === "CR2" || asked === "CR3";
    if (clusterBy !== undefined)
        return { kind: "cluster", column: clusterBy, correction: byCluster ? asked : "CR1" };
    if (asked !== undefined && !byCluster)
        return { kind: asked };
    return { kind: pairs ? "classical" : p.link === "logit" ? "HC1" : "HC2" };
}
function byLeastSquares(data, fit, parameters, errors, level) {
    const { p, used, y, columns, arms, clusterBy, labels, pairs } = data;
    if (errors.kind === "binomial")
        requireBinary(data.raw, data.outcome);
    const names = columns.map(({ name }) => name);
    if (fit.exact)
        throw noInterval("the model fits every row exactly, so no error is left to measure");
    const term = (arm) => `${p.treatment}[${arm}]`;
    const group = (arm) => y.filter((_, i) => labels[i] === arm);
    const treated = columns.filter(({ role }) => role === "treatment").map(({ inArm }) => inArm.arm);
    const summaries = [arms.control, ...treated].map((arm) => {
        const { n, mean, variance } = (0,moments/* moments */.Cl)(group(arm));
        return { n, mean, variance: errors.kind === "binomial" ? (variance * (n - 1)) / n : variance };
    });
    const inference = inferenceOf(fit, names, errors, {
        confidence_level: level,
        clusters: clusterBy ? (0,moments/* codes */.F4)(used.text(clusterBy)) : null,
        parameters,
        welch: ([intercept = 0, ...dummies]) => ofArmMeans([intercept - dummies.reduce((a, b) => a + b, 0), ...dummies], summaries),
    });
    const at = columns.map(({ role, values }) => (role === "other" ? (0,moments/* moments */.Cl)(values).mean : 0));
    const effect = (arm, versus) => {
        const weights = {
            ...(arm !== arms.control && { [term(arm)]: 1 }),
            ...(versus !== arms.control && { [term(versus)]: -1 }),
        };
        if (inference.cancels(weights))
            throw noInterval("the errors that its standard error is made of cancel out");
        return inference.contrast(weights);
    };
    const half = (arm) => (0,distributions/* criticalValue */.z7)(level, effect(arm, arms.control).degrees_of_freedom);
    return {
        effect,
        relative(arm) {
            const generic = inference.relative(term(arm), at);
            if (generic === null || p.adjustment !== "cuped" || clusterBy !== undefined)
                return generic;
            const own = (name) => ({
                raw: data.raw.filter((_, i) => labels[i] === name),
                adjusted: group(name),
            });
            const observed = (0,moments/* moments */.Cl)(own(arms.control).raw);
            if (!(Math.abs(observed.mean) > 3 * Math.sqrt(observed.variance / observed.n)))
                return null;
            const found = cupedLift(own(arm), own(arms.control));
            if (!(found.standard_error > 0))
                return null;
            const reach = half(arm) * found.standard_error;
            return { ...found, ci_lower: found.estimate - reach, ci_upper: found.estimate + reach };
        },
        coefficients: inference.all(),
        description: pairs ? `pairs: ${inference.description}` : inference.description,
        clusters: inference.clusters,
        warnings: inference.warnings,
    };
}
function byLogit(data, ordinary, errors, level) {
    const { used, y, arms, clusterBy, outcome } = data;
    requireBinary(y, outcome);
    const columns = ordinary.kept.map((index) => data.columns[index]);
    const own = columns.map(({ values }) => values);
    const clusters = clusterBy ? (0,moments/* codes */.F4)(used.text(clusterBy)) : null;
    const scales = columns.map(({ role, values }) => (role === "other" ? experiment_fit_largest(values) : 1));
    const scaled = (design) => design.map((values, j) => (scales[j] === 1 ? values : values.map((value) => value / scales[j])));
    const fit = separable(() => (0,logit/* logit */.i)(scaled(own), y), outcome);
    const kind = errors.kind === "cluster" ? errors.correction : errors.kind;
    const covariance = logitCovariance(fit, scaled(own), y, { kind, ...clusters });
    const under = new Map([arms.control, arms.arm, ...arms.others].map((arm) => [
        arm,
        averagePrediction(fit, scaled(columnsUnder(columns, arm))),
    ]));
    const finish = (estimate, gradient) => {
        const g = ml_matrix_matrix/* Matrix */.uq.columnVector([...gradient]);
        const standard_error = Math.sqrt(g.transpose().mmul(covariance).mmul(g).get(0, 0));
        if (!(standard_error > 0))
            throw noInterval("nothing is left that varies");
        const half = (0,distributions/* criticalValue */.z7)(level, null) * standard_error;
        const p_value = (0,distributions/* twoSidedP */.mX)(estimate / standard_error, null);
        return { estimate, standard_error, ci_lower: estimate - half, ci_upper: estimate + half, p_value };
    };
    const pair = (arm, versus) => [under.get(arm), under.get(versus)];
    const counted = clusters ? `${kind} clustered by ${clusterBy} (${clusters.count} clusters)` : kind;
    return {
        effect(arm, versus) {
            const [one, zero] = pair(arm, versus);
            const found = finish(one.mean - zero.mean, one.gradient.map((d, j) => d - zero.gradient[j]));
            return { ...found, degrees_of_freedom: null };
        },
        relative(arm) {
            const [one, zero] = pair(arm, arms.control);
            if (!(zero.mean > 3 * finish(zero.mean, zero.gradient).standard_error))
                return null;
            const ratio = one.mean / zero.mean;
            const { p_value: _, ...found } = finish(ratio - 1, one.gradient.map((d, j) => (d - ratio * zero.gradient[j]) / zero.mean));
            return { ...found, baseline: zero.mean };
        },
        coefficients: columns.map(({ name }, j) => ({
            term: name,
            ...finish(fit.beta[j] / scales[j], columns.map((_, l) => Number(l === j) / scales[j])),
        })),
        description: `logistic regression, average marginal effect by the delta method; ${counted}, normal`,
        clusters: clusters?.count ?? null,
        warnings: ordinary.dropped.map((index) => `column \`${data.columns[index].name}\` is determined by those before it and was dropped`),
    };
}
/** @throws E_COLUMN_TYPE */
function requireBinary(y, column) {
    const odd = y.find((value) => value !== 0 && value !== 1);
    if (odd === undefined)
        return;
    const context = { column, found: `the value ${odd}`, expected: "0 and 1" };
    throw (0,build_errors.impactError)("E_COLUMN_TYPE", context, { path: ["outcome"] });
}
const experiment_fit_largest = (values) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
/** @throws E_SEPARATION when the likelihood has no maximum */
function separable(fit, outcome) {
    try {
        return fit();
    }
    catch (error) {
        if (!(error instanceof RangeError) && !/singular/.test(String(error)))
            throw error;
        throw (0,build_errors.impactError)("E_SEPARATION", { outcome }, { path: ["outcome"] });
    }
}
const noInterval = (why) => (0,build_errors.impactError)("E_NO_INTERVAL", { model: "experiment", why });

;// CONCATENATED MODULE: ./build/stats/intraclass-correlation.js
/**
 * The correlation of two values of one cluster, by one-way analysis of variance; under 0 when clusters are more alike
 * than chance makes them. 0 where there is nothing to tell it by.
 * @see Donner & Koval (1980), Biometrics 36(1)
 */
function intraclassCorrelation(values, { code, count }) {
    const n = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const [sums, sizes] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < n; i++) {
        sums[code[i]] += values[i] - mean;
        sizes[code[i]] += 1;
    }
    let [between, total, squares] = [0, 0, 0];
    for (let g = 0; g < count; g++) {
        between += (sums[g] * sums[g]) / sizes[g];
        squares += sizes[g] * sizes[g];
    }
    for (const value of values)
        total += (value - mean) ** 2;
    if (count < 2 || n <= count)
        return 0;
    const [among, within] = [between / (count - 1), (total - between) / (n - count)];
    const size = (n - squares / n) / (count - 1);
    const icc = (among - within) / (among + (size - 1) * within);
    return Number.isFinite(icc) ? icc : 0;
}

// EXTERNAL MODULE: ./build/stats/power.js
var stats_power = __webpack_require__(60677);
;// CONCATENATED MODULE: ./build/stats/rank-tests.js


/**
 * Mann and Whitney's U of `a` against `b` (the pairs in which a is larger, ties half) and its two-sided p by the normal
 * approximation with tie correction, without continuity correction.
 * @see Mann & Whitney (1947), Ann. Math. Stat. 18(1)
 */
function mannWhitney(a, b) {
    const all = Float64Array.from([...a, ...b]).sort();
    const n = all.length;
    const rank = new Map();
    let ties = 0;
    for (let start = 0; start < n;) {
        let end = start;
        while (end < n && all[end] === all[start])
            end++;
        rank.set(all[start], (start + end + 1) / 2);
        ties += (end - start) ** 3 - (end - start);
        start = end;
    }
    const u = a.reduce((sum, value) => sum + rank.get(value), 0) - (a.length * (a.length + 1)) / 2;
    const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)));
    const z = variance > 0 ? (u - (a.length * b.length) / 2) / Math.sqrt(variance) : 0;
    return { u, p_value: (0,distributions/* twoSidedP */.mX)(z, null) };
}
/** Kolmogorov and Smirnov's largest distance of two distribution functions, and its asymptotic two-sided p. @see Smirnov (1948), Ann. Math. Stat. 19(2) */
function kolmogorovSmirnov(a, b) {
    const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
    let [i, j, distance] = [0, 0, 0];
    while (i < x.length && j < y.length) {
        const at = Math.min(x[i], y[j]);
        while (x[i] === at)
            i++;
        while (y[j] === at)
            j++;
        distance = Math.max(distance, Math.abs(i / x.length - j / y.length));
    }
    const t = Math.sqrt((x.length * y.length) / (x.length + y.length)) * distance;
    return { distance, p_value: kolmogorovTail(t) };
}
/** P(K ≥ t) of Kolmogorov's distribution: the series that converges fast on t's side of 1. */
function kolmogorovTail(t) {
    if (t <= 0)
        return 1;
    let sum = 0;
    for (let k = 1; k < 40; k++)
        sum +=
            t < 1
                ? lib(-((2 * k - 1) ** 2 * Math.PI ** 2) / (8 * t * t))
                : (k % 2 === 1 ? 1 : -1) * lib(-2 * k * k * t * t);
    return Math.min(1, Math.max(0, t < 1 ? 1 - (Math.sqrt(2 * Math.PI) / t) * sum : 2 * sum));
}

;// CONCATENATED MODULE: ./build/stats/welch-anova.js

/** Whether several means are equal, without equal variances: Welch's F, its degrees of freedom and p. @see Welch (1951), Biometrika 38 */
function welchAnova(groups) {
    const k = groups.length;
    const weights = groups.map(({ n, variance }) => n / variance);
    const whole = weights.reduce((a, b) => a + b);
    const mean = groups.reduce((sum, group, i) => sum + weights[i] * group.mean, 0) / whole;
    const between = groups.reduce((sum, group, i) => sum + weights[i] * (group.mean - mean) ** 2, 0) / (k - 1);
    const spread = groups.reduce((sum, { n }, i) => sum + (1 - weights[i] / whole) ** 2 / (n - 1), 0);
    const f = between / (1 + (2 * (k - 2) * spread) / (k * k - 1));
    const df2 = (k * k - 1) / (3 * spread);
    return { f, df1: k - 1, df2, p_value: (0,distributions/* fTail */.p5)(f, k - 1, df2) };
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-health.js








const mostRanked = 200_000;
/** The same comparison without covariates or CUPED; null where there are none. */
function unadjusted(data, level) {
    const { p, used, arms, raw, covariates, outcome } = data;
    if (covariates.length === 0)
        return null;
    const { formula: _, ...named } = p;
    const bare = { ...named, outcome, covariates: [], adjustment: "additive" };
    const { terms } = planOf(bare, data.blockTerms);
    const columns = experimentDesign(used, terms, p.treatment, arms.control);
    const fit = fitExperiment({ ...data, p: bare, y: raw, columns }, level);
    return {
        name: "unadjusted",
        scale: "absolute",
        ...fit.effect(arms.arm, arms.control),
        inference: `without covariates; ${fit.description}`,
    };
}
/** What the analysis itself gives away: adjustment that turns the sign, clusters, power, several arms, odd distributions. */
function health(data, effect, bare) {
    return {
        ...(bare && adjustmentHealth(effect, bare)),
        ...clusterHealth(data),
        ...powerHealth(data, effect),
        ...armsHealth(data),
        ...distributionHealth(data),
    };
}
const info = (value, statement) => ({
    value,
    threshold: null,
    status: "info",
    statement,
});
function adjustmentHealth(effect, bare) {
    const flips = effect.estimate * bare.estimate < 0;
    const reduction = 1 - (effect.standard_error / bare.standard_error) ** 2;
    const [with_, without] = [effect.estimate, bare.estimate].map((value) => value.toPrecision(3));
    return {
        sign_flip: {
            value: Number(flips),
            threshold: 1,
            status: flips ? "warn" : "pass",
            statement: `${with_} with adjustment, ${without} without${flips ? ": the sign turns" : ""}`,
        },
        variance_reduction: info(reduction, `adjustment takes ${(100 * reduction).toFixed(1)} % off the variance`),
    };
}
function clusterHealth({ clusterBy, used, raw }) {
    if (clusterBy === undefined)
        return {};
    const clusters = (0,moments/* codes */.F4)(used.text(clusterBy));
    const icc = intraclassCorrelation(raw, clusters);
    const effect = (0,stats_power/* designEffect */.GL)(raw.length / clusters.count, icc);
    return {
        intraclass_correlation: info(icc, `two rows of a cluster correlate at ${icc.toFixed(3)}`),
        design_effect: info(effect, `clusters of ${(raw.length / clusters.count).toFixed(1)} rows on average: ${effect.toFixed(2)} × the variance of independent rows`),
    };
}
function powerHealth({ p }, { standard_error, degrees_of_freedom }) {
    const detectable = {
        minimum_detectable_effect: info(2.8 * standard_error, `an effect of ${(2.8 * standard_error).toPrecision(3)} would be found with 80 % power at the 5 % level (2.8 standard errors)`),
    };
    if (p.smallest_effect === undefined)
        return detectable;
    const power = (0,stats_power/* powerOfT */.p6)(p.smallest_effect / standard_error, degrees_of_freedom ?? 1e9, { alpha: 0.05 });
    return {
        ...detectable,
        power: {
            value: power,
            threshold: 0.8,
            status: power < 0.5 ? "fail" : power < 0.8 ? "warn" : "pass",
            statement: `an effect of ${p.smallest_effect} is found with ${(100 * power).toFixed(0)} % power at the 5 % level`,
        },
    };
}
function armsHealth({ arms, clusterBy, y, labels }) {
    if (arms.others.length === 0 || clusterBy !== undefined)
        return {};
    const groups = [arms.control, arms.arm, ...arms.others].map((arm) => (0,moments/* moments */.Cl)(y.filter((_, i) => labels[i] === arm)));
    if (groups.some(({ variance }) => !(variance > 0)))
        return {};
    const { f, df1, df2, p_value } = welchAnova(groups);
    const words = `F(${df1}, ${df2.toFixed(1)}) = ${f.toPrecision(4)}, p = ${p_value.toPrecision(2)}`;
    return { arms_p: info(p_value, `whether any arm differs, by Welch's analysis of variance: ${words}`) };
}
/** How the two outcomes differ but for their means: of independent rows of a plain outcome that takes several values. */
function distributionHealth({ p, raw, labels, arms, clusterBy, covariates }) {
    const plain = clusterBy === undefined && p.denominator === undefined && p.blocks === undefined;
    if (!plain || covariates.length > 0 || raw.length > mostRanked)
        return {};
    if (raw.every((value) => value === 0 || value === 1))
        return {};
    const [a, b] = [arms.arm, arms.control].map((arm) => raw.filter((_, i) => labels[i] === arm));
    const rank = mannWhitney(a, b);
    const shape = kolmogorovSmirnov(a, b);
    const [treated, control] = [(0,moments/* moments */.Cl)(a), (0,moments/* moments */.Cl)(b)];
    const d = cohenD(treated, control);
    const small = 1 - 3 / (4 * (treated.n + control.n - 2) - 1);
    return {
        mann_whitney_p: info(rank.p_value, `ranks of the outcome: Mann–Whitney U = ${rank.u}, p = ${rank.p_value.toPrecision(2)}`),
        kolmogorov_smirnov_p: info(shape.p_value, `largest distance of the distributions ${shape.distance.toFixed(3)}, p = ${shape.p_value.toPrecision(2)}`),
        ...(Number.isFinite(d) && {
            cohen_d: info(d, `the effect is ${d.toFixed(3)} standard deviations (pooled), ${(d * small).toFixed(3)} corrected for a small sample (Hedges' g)`),
        }),
    };
}
function cohenD(a, b) {
    const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2);
    return (a.mean - b.mean) / Math.sqrt(pooled);
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-params.js

const label = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).transform(String);
const share = schemas/* number */.aig().gt(0).lt(1);
const errorsByCluster = ["CR0", "CR1", "CR2", "CR3"];
const errorsByRow = ["HC0", "HC1", "HC2", "HC3", "classical", "welch", "binomial"];
const Sequential = schemas/* discriminatedUnion */.gMt("method", [
    schemas/* strictObject */.rej({
        method: schemas/* literal */.euz("always_valid"),
        tuning: schemas/* number */.aig()
            .positive()
            .default(5000)
            .describe("observations at which the interval is to be narrowest"),
    }),
    schemas/* strictObject */.rej({
        method: schemas/* literal */.euz("group_sequential"),
        spending: schemas/* enum */.k5n(["obrien_fleming", "pocock"]).default("obrien_fleming"),
        looks: schemas/* array */.YOg(schemas/* number */.aig().gt(0).lt(1))
            .default([])
            .describe("information fractions of the earlier looks, in order; this one is told by the sample"),
    }),
]);
const Raw = schemas/* strictObject */.rej({
    treatment: schemas/* string */.YjP().describe("the column that holds the arm"),
    outcome: schemas/* string */.YjP().optional().describe("a number column; or give `formula`"),
    denominator: schemas/* string */.YjP()
        .optional()
        .describe("a number column: the metric is then the ratio of the two sums, such as orders per session"),
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
    theta: schemas/* enum */.k5n(["pooled", "neyman"])
        .default("pooled")
        .describe("CUPED's θ: over all arms, or the one with the smallest variance of the difference"),
    link: schemas/* enum */.k5n(["identity", "logit"])
        .default("identity")
        .describe("logit: a logistic regression of a 0/1 outcome, whose average marginal effect is the effect"),
    blocks: schemas/* string */.YjP()
        .optional()
        .describe("the stratum within which the arms were drawn; pairs are blocks of one row an arm"),
    winsorize: schemas/* union */.KCZ([
        schemas/* number */.aig()
            .gt(0.5)
            .lt(1)
            .transform((upper) => ({ lower: 0, upper })),
        schemas/* strictObject */.rej({ lower: schemas/* number */.aig().min(0).lt(0.5), upper: schemas/* number */.aig().gt(0.5).max(1) }),
    ])
        .optional()
        .describe("quantiles of the outcome, over all arms, beyond which values are put at them: 0.99"),
    standard_errors: schemas/* enum */.k5n([...errorsByRow, ...errorsByCluster])
        .optional()
        .describe("HC2 when left out, HC1 for the logit; CR1 with clusters, for few of which CR2 is better"),
    cluster: schemas/* string */.YjP()
        .optional()
        .describe("the unit that treatment was assigned to: errors are clustered by it"),
    unit: schemas/* string */.YjP().optional().describe("a column of unit ids; repeated ones are clustered"),
    split: schemas/* union */.KCZ([schemas/* literal */.euz("unknown"), schemas/* record */.g1P(schemas/* string */.YjP(), share)])
        .optional()
        .describe("expected share of each arm; equal when left out; `unknown` leaves the sample ratio unchecked"),
    compliance: schemas/* string */.YjP()
        .optional()
        .describe("a 0/1 column: whether the treatment was really received; it gives the complier effect too"),
    compare: schemas/* enum */.k5n(["control", "all"])
        .default("control")
        .describe("of several arms: each with control, or every pair"),
    multiplicity: schemas/* enum */.k5n(["none", "bonferroni", "holm", "benjamini_hochberg"])
        .default("holm")
        .describe("the correction for several comparisons that the verdict reads"),
    smallest_effect: schemas/* number */.aig()
        .positive()
        .optional()
        .describe("the smallest effect that would matter, in the outcome's unit: an interval inside ± it is neutral"),
    better: schemas/* enum */.k5n(["higher", "lower"]).default("higher").describe("which way is good, for the verdict"),
    planned_sample_size: schemas/* int */.Whr()
        .positive()
        .optional()
        .describe("rows of all arms at which the experiment was to be read"),
    sequential: Sequential.optional().describe("how it may be read before that; the verdict then reads this one"),
    preregistered: schemas/* boolean */.zMY()
        .optional()
        .describe("attested: outcome, arms and sample size were fixed beforehand"),
    no_interference: schemas/* boolean */.zMY()
        .optional()
        .describe("attested: one unit's treatment does not touch another's outcome"),
});
const plain = (p) => p.formula === undefined && p.blocks === undefined;
const byArmOnly = (p) => plain(p) && p.cluster === undefined && (p.covariates.length === 0 || p.adjustment === "cuped");
const oneOf = (kinds, kind) => kind !== undefined && kinds.includes(kind);
const rules = [
    [
        "outcome",
        (p) => (p.outcome === undefined) !== (p.formula === undefined),
        "either `outcome` or `formula`",
    ],
    [
        "covariates",
        (p) => p.formula === undefined || p.covariates.length === 0,
        "covariates are terms of the formula",
    ],
    [
        "covariates",
        (p) => p.adjustment !== "cuped" || p.covariates.length === 1,
        "one covariate for adjustment: cuped",
    ],
    [
        "adjustment",
        (p) => p.adjustment === "additive" || p.formula === undefined,
        "named fields, not a formula, for cuped and lin",
    ],
    [
        "denominator",
        (p) => p.denominator === undefined || p.formula === undefined,
        "named fields, not a formula, for a ratio",
    ],
    [
        "blocks",
        (p) => p.blocks === undefined || p.formula === undefined,
        "named fields, not a formula, with blocks",
    ],
    [
        "standard_errors",
        (p) => !oneOf(["welch", "binomial"], p.standard_errors) || byArmOnly(p),
        "welch and binomial only without covariates, blocks and clusters, or with cuped",
    ],
    [
        "standard_errors",
        (p) => p.cluster === undefined || p.standard_errors === undefined || oneOf(errorsByCluster, p.standard_errors),
        "CR0, CR1, CR2 or CR3 with `cluster`",
    ],
    [
        "standard_errors",
        (p) => !oneOf(errorsByCluster, p.standard_errors) || p.cluster !== undefined || p.unit !== undefined,
        "`cluster` or `unit` for CR0 to CR3",
    ],
    [
        "standard_errors",
        (p) => p.link === "identity" || !oneOf(["HC2", "HC3", "welch", "binomial", "CR2", "CR3"], p.standard_errors),
        "classical, HC0, HC1, CR0 or CR1 for the logit",
    ],
    [
        "link",
        (p) => p.link === "identity" || (p.adjustment !== "cuped" && p.denominator === undefined),
        "no cuped and no ratio with the logit",
    ],
    [
        "planned_sample_size",
        (p) => p.sequential?.method !== "group_sequential" || p.planned_sample_size !== undefined,
        "the planned sample size, which the looks are fractions of",
    ],
];
/** An experiment's parameters, each rule checked. */
const ExperimentParams = Raw.superRefine((p, context) => {
    for (const [key, keeps, right] of rules)
        if (!keeps(p))
            context.addIssue({ code: "custom", path: [key], message: right });
});

// EXTERNAL MODULE: ./build/stats/root.js
var root = __webpack_require__(63994);
;// CONCATENATED MODULE: ./build/stats/fisher-exact.js



/**
 * Fisher's exact test of a 2 × 2 table: the two-sided p sums the tables no more probable than the one found; the odds
 * ratio is the conditional maximum-likelihood one with its exact interval. Its ends are null where they are 0 or infinite.
 * @see Fisher (1935), JRSS 98; Agresti (1992), Statistical Science 7(1)
 */
function fisherExact({ x1, n1, x0, n0 }, level) {
    const law = hypergeometric(x1 + x0, n1, n0);
    const at = x1 - law.low;
    const last = law.log.length - 1;
    const own = lib(law.log[at]);
    const tail = (1 - level) / 2;
    const share = (logOdds, wanted) => {
        const p = tilted(law, logOdds);
        return p.reduce((sum, value, i) => (wanted(i) ? sum + value : sum), 0);
    };
    const mean = (logOdds) => tilted(law, logOdds).reduce((sum, value, i) => sum + value * i, 0);
    const solve = (f) => lib((0,root/* root */.z)(f, -60, 60, 1e-13));
    return {
        p_value: Math.min(1, share(0, (i) => lib(law.log[i]) <= own * (1 + 1e-7))),
        odds_ratio: at === 0 || at === last ? null : solve((t) => mean(t) - at),
        ci_lower: at === 0 ? null : solve((t) => share(t, (i) => i >= at) - tail),
        ci_upper: at === last ? null : solve((t) => tail - share(t, (i) => i <= at)),
    };
}
function hypergeometric(events, n1, n0) {
    const low = Math.max(0, events - n0);
    const high = Math.min(events, n1);
    const log = new Float64Array(high - low + 1);
    for (let i = 1; i < log.length; i++) {
        const x = low + i;
        log[i] = log[i - 1] + math_base_special_ln_lib(((n1 - x + 1) * (events - x + 1)) / (x * (n0 - events + x)));
    }
    const most = log.reduce((a, b) => Math.max(a, b));
    return { low, log: log.map((value) => value - most) };
}
/** Probabilities at an odds ratio of exp(logOdds). */
function tilted({ log }, logOdds) {
    const raised = log.map((value, i) => value + logOdds * i);
    const most = raised.reduce((a, b) => Math.max(a, b));
    const weights = raised.map((value) => lib(value - most));
    const whole = weights.reduce((a, b) => a + b);
    return weights.map((value) => value / whole);
}

;// CONCATENATED MODULE: ./build/stats/instrument-tests.js



/** The F of a first stage without residuals, which has none: beyond any threshold, and a number. */
const exactF = 1e12;
const isExact = (residuals, d) => instrumental_dot(residuals, residuals) <= 1e-24 * instrumental_dot(d, d);
function firstStage({ d, z, n, exogenous }, errors) {
    const fit = (0,ols/* ols */.d)(z, d);
    const q = z.length;
    const parameters = exogenous + q;
    const rss = instrumental_dot(fit.residuals, fit.residuals);
    const tss = instrumental_dot(d, d);
    const df = [q, n - parameters];
    const robust_df = [q, errors.kind === "cluster" ? errors.count - 1 : df[1]];
    const found = { coefficients: fit.beta, df, robust_df, partial_r2: 1 - rss / tss };
    if (isExact(fit.residuals, d)) {
        const residuals = new Float64Array(n);
        return { ...found, f: exactF, robust_f: exactF, effective_f: exactF, residuals };
    }
    const covariance = errors.kind === "classical"
        ? ml_matrix_matrix/* Matrix */.uq.mul(fit.bread, rss / (n - parameters))
        : sandwich(fit.bread, z, fit.residuals, errors, parameters);
    const pi = ml_matrix_matrix/* Matrix */.uq.columnVector(fit.beta);
    const zz = (0,ml_matrix_matrix/* inverse */.DI)(fit.bread);
    const explained = pi.transpose().mmul(zz).mmul(pi).get(0, 0);
    return {
        ...found,
        f: (tss - rss) / q / (rss / (n - parameters)),
        robust_f: enough(errors, q) ? perTerm(weighed(covariance, pi), q) : null,
        effective_f: explained / covariance.mmul(zz).trace(),
        residuals: fit.residuals,
    };
}
/** Whether the sums of that many clusters, which cancel, can be told apart in q directions. */
const enough = (errors, q) => errors.kind !== "cluster" || q < errors.count;
const perTerm = (wald, q) => (wald === null ? null : wald / q);
/** b′V⁻¹b; null where V is singular. */
function weighed(covariance, b) {
    const lu = new ml_matrix_matrix/* LuDecomposition */.Tb(covariance);
    return lu.isSingular() ? null : b.transpose().mmul(lu.solve(b)).get(0, 0);
}
/** (Z′Z)⁻¹ · Z′ΩZ · (Z′Z)⁻¹, q × q. */
function sandwich(bread, z, residuals, errors, parameters) {
    return bread.mmul(scoreProducts(z, residuals, errors, parameters)).mmul(bread);
}
/** Z′ΩZ: by polarisation from sums of squares. */
function scoreProducts(z, residuals, errors, parameters) {
    const score = (column) => column.map((value, i) => value * residuals[i]);
    const scores = z.map(score);
    const made = ml_matrix_matrix/* Matrix */.uq.zeros(z.length, z.length);
    for (let a = 0; a < z.length; a++) {
        for (let b = a; b < z.length; b++) {
            const both = meat(minus(scores[a], scores[b], -1), errors, parameters);
            const apart = meat(minus(scores[a], scores[b]), errors, parameters);
            made.set(a, b, (both - apart) / 4);
            made.set(b, a, (both - apart) / 4);
        }
    }
    return made;
}
/**
 * The test that more instruments than needed agree: Sargan's n·R² with classical errors, else Hansen's J of two-step GMM.
 * χ² with q − 1 degrees of freedom; null for one instrument, and with clusters when they are not more than the instruments.
 * @see Sargan (1958), Econometrica 26; Hansen (1982), Econometrica 50
 */
function overidentification(problem, errors) {
    const { y, d, z, n } = problem;
    const df = z.length - 1;
    if (df < 1 || !enough(errors, z.length))
        return null;
    const { residuals } = kClass(problem, 1);
    if (errors.kind === "classical") {
        const left = (0,ols/* ols */.d)(z, residuals).residuals;
        return { statistic: n * (1 - instrumental_dot(left, left) / instrumental_dot(residuals, residuals)), df };
    }
    const plain = errors.kind === "cluster" ? errors : { kind: "HC0" };
    const s = scoreProducts(z, residuals, plain, 0);
    if (errors.kind === "cluster")
        s.mul(((errors.count - 1) / errors.count) * (n / (n - 1)));
    const zd = ml_matrix_matrix/* Matrix */.uq.columnVector(z.map((column) => instrumental_dot(column, d)));
    const zy = ml_matrix_matrix/* Matrix */.uq.columnVector(z.map((column) => instrumental_dot(column, y)));
    const lu = new ml_matrix_matrix/* LuDecomposition */.Tb(s);
    if (lu.isSingular())
        return null;
    const weighted = lu.solve(zd).transpose();
    const beta = weighted.mmul(zy).get(0, 0) / weighted.mmul(zd).get(0, 0);
    const moment = ml_matrix_matrix/* Matrix */.uq.sub(zy, ml_matrix_matrix/* Matrix */.uq.mul(zd, beta));
    const statistic = weighed(s, moment);
    return statistic === null ? null : { statistic, df };
}
/**
 * Wu and Hausman's test that least squares would do, by the regression of y on d and the first stage's residuals: t² of the
 * latter, F with (1, n − k − 1) degrees of freedom, classical; 0 where the instruments give the treatment, as both are one then.
 * @see Hausman (1978), Econometrica 46; Wooldridge (2010) §6.2.1
 */
function wuHausman({ y, d, n, exogenous }, stage) {
    const df = n - exogenous - 2;
    if (isExact(stage.residuals, d))
        return { f: 0, df: [1, df] };
    const fit = (0,ols/* ols */.d)([d, stage.residuals], y);
    const variance = (instrumental_dot(fit.residuals, fit.residuals) / df) * fit.bread.get(1, 1);
    return { f: fit.beta[1] ** 2 / variance, df: [1, df] };
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-readings.js










const mostExact = 200_000;
/** A 0/1 outcome's difference by Newcombe, relative risk and odds ratios, of independent rows without adjustment; otherwise none. */
function proportionReadings({ raw, labels, arms, p, clusterBy }, level) {
    const plain = clusterBy === undefined && p.blocks === undefined && p.denominator === undefined;
    if (!plain || raw.some((value) => value !== 0 && value !== 1))
        return [];
    const count = (arm, least) => raw.reduce((sum, value, i) => sum + Number(labels[i] === arm && value >= least), 0);
    const table = {
        x1: count(arms.arm, 1),
        n1: count(arms.arm, 0),
        x0: count(arms.control, 1),
        n0: count(arms.control, 0),
    };
    if (table.x1 + table.x0 === 0 || table.x1 + table.x0 === table.n1 + table.n0)
        return [];
    const { z: _, ...difference } = riskDifference(table, level);
    const same = { standard_error: null, degrees_of_freedom: null };
    const ratio = (name, inference, found) => {
        if (found === null)
            return [];
        const { se_log, ...rest } = found;
        return [
            {
                name,
                scale: "ratio",
                ...rest,
                ...same,
                inference: `${inference}, standard error ${se_log.toPrecision(4)} of its logarithm`,
            },
        ];
    };
    return [
        {
            name: "risk_difference",
            scale: "absolute",
            ...difference,
            degrees_of_freedom: null,
            inference: "Newcombe's hybrid score interval; z test with pooled variance (its square is Pearson's χ²)",
        },
        ...ratio("relative_risk", "Katz's log interval", riskRatio(table, level)),
        ...ratio("odds_ratio", "Woolf's log interval", oddsRatio(table, level)),
        ...experiment_readings_exact(table, level),
    ];
}
function experiment_readings_exact(table, level) {
    if (table.n1 + table.n0 > mostExact)
        return [];
    const { odds_ratio, ci_lower, ci_upper, p_value } = fisherExact(table, level);
    if (odds_ratio === null || ci_lower === null || ci_upper === null)
        return [];
    return [
        {
            name: "exact_odds_ratio",
            scale: "ratio",
            estimate: odds_ratio,
            standard_error: null,
            ci_lower,
            ci_upper,
            p_value,
            degrees_of_freedom: null,
            inference: "Fisher's exact test; conditional maximum likelihood and its exact interval",
        },
    ];
}
/**
 * The arm's mean over control's, which is 1 + the relative effect, on the log scale: of positive means, whose interval
 * then never goes under 0. Shares have their relative risk instead.
 */
function meanRatioReading({ raw }, relative, level) {
    if (!relative || !(1 + relative.estimate > 0) || raw.every((value) => value === 0 || value === 1))
        return [];
    const ratio = 1 + relative.estimate;
    const se_log = relative.standard_error / ratio;
    const half = (0,distributions/* criticalValue */.z7)(level, null) * se_log;
    return [
        {
            name: "mean_ratio",
            scale: "ratio",
            estimate: ratio,
            standard_error: null,
            ci_lower: lib(math_base_special_ln_lib(ratio) - half),
            ci_upper: lib(math_base_special_ln_lib(ratio) + half),
            p_value: (0,distributions/* twoSidedP */.mX)(math_base_special_ln_lib(ratio) / se_log, null),
            degrees_of_freedom: null,
            inference: `log interval by the delta method, standard error ${se_log.toPrecision(4)} of its logarithm`,
        },
    ];
}
/**
 * The effect on those who comply: assignment as the instrument of what was received, by two-stage least squares with the
 * covariates in both stages. None where nothing was received more in the arm, or where it is the whole arm and nobody else.
 * @see Angrist, Imbens & Rubin (1996), JASA 91
 */
function complierReading(data, level) {
    const { p, used, labels, arms, columns, y, clusterBy } = data;
    if (p.compliance === undefined)
        return [];
    const received = used.number(p.compliance);
    const rows = Array.from(labels.keys()).filter((row) => (labels[row] === arms.arm || labels[row] === arms.control) && !Number.isNaN(received[row]));
    const own = (values) => Float64Array.from(rows, (row) => values[row]);
    const z = Float64Array.from(rows, (row) => Number(labels[row] === arms.arm));
    const exogenous = columns.filter(({ role }) => role === "other").map(({ values }) => own(values));
    const d = own(received);
    const blocks = data.absorbed && absorption((0,frame_rows/* takeRows */.LY)(used, rows).text(p.blocks), null);
    const parameters = exogenous.length + (blocks?.parameters ?? 0);
    if (rows.length <= parameters + 1 || d.every((value, i) => value === z[i]))
        return [];
    const left = blocks?.left ?? ((values) => values);
    const within = partialOut(left(own(y)), left(d), [left(z)], exogenous.map(left));
    const problem = { ...within, exogenous: within.exogenous + (blocks?.parameters ?? 0) };
    const [instrument] = problem.z;
    if (instrument === undefined || !(instrumental_dot(instrument, problem.d) > 1e-10 * instrumental_dot(instrument, instrument)))
        return [];
    const clusters = clusterBy && (0,moments/* codes */.F4)((0,frame_rows/* takeRows */.LY)(used, rows).text(clusterBy));
    const errors = clusters
        ? { kind: "cluster", ...clusters }
        : { kind: p.standard_errors === "classical" || p.standard_errors === "HC0" ? p.standard_errors : "HC1" };
    const k = problem.exogenous + 1;
    const fit = kClass(problem, 1);
    const variance = ivVariance(fit, errors, k);
    if (!(variance > 0 && Number.isFinite(variance)))
        return [];
    const df = clusters ? clusters.count - 1 : rows.length - k;
    const standard_error = Math.sqrt(variance);
    const half = (0,distributions/* criticalValue */.z7)(level, df) * standard_error;
    const by = clusters ? `CR1 clustered by ${clusterBy}` : errors.kind;
    const f = firstStage(problem, errors).effective_f;
    const strength = `first stage F = ${f.toPrecision(3)}${f < 10 ? ": weak, so the interval may be far off" : ""}`;
    return [
        {
            name: "complier_effect",
            scale: "absolute",
            estimate: fit.estimate,
            standard_error,
            ci_lower: fit.estimate - half,
            ci_upper: fit.estimate + half,
            p_value: (0,distributions/* twoSidedP */.mX)(fit.estimate / standard_error, df),
            degrees_of_freedom: df,
            inference: `the assignment as instrument of \`${p.compliance}\`: two-stage least squares, ${by}, t with ${df} degrees of freedom; ${strength}`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/stats/always-valid.js


/**
 * How early an always-valid interval is to be narrow: it is narrowest, beside the fixed-horizon one, at `tuning`
 * observations. GrowthBook's default is 5000.
 * @see Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Ann. Stat. 52(6), eq. for ρ in its section 2
 */
const sequenceRho = (alpha, tuning) => Math.sqrt((-2 * math_base_special_ln_lib(alpha) + math_base_special_ln_lib(1 - 2 * math_base_special_ln_lib(alpha))) / tuning);
/**
 * The asymptotic confidence sequence of an estimate: its intervals hold the truth at every look together, however many
 * there are and whenever one stops. The p-value is valid at any of them.
 * @param n observations that the standard error is of, both arms
 * @see Waudby-Smith et al. (2024), eq. 9; the p-value inverts it
 */
function alwaysValid({ estimate, standard_error }, n, { confidence_level, tuning }) {
    const alpha = 1 - confidence_level;
    const information = n * sequenceRho(alpha, tuning) ** 2;
    const reach = Math.sqrt((2 * (information + 1) * math_base_special_ln_lib(Math.sqrt(information + 1) / alpha)) / information);
    const z2 = (estimate / standard_error) ** 2;
    const log = 0.5 * math_base_special_ln_lib(information + 1) - (information * z2) / (2 * (information + 1));
    return {
        ci_lower: estimate - reach * standard_error,
        ci_upper: estimate + reach * standard_error,
        p_value: Math.min(1, lib(log)),
    };
}

;// CONCATENATED MODULE: ./build/stats/group-sequential.js




/**
 * The share of a two-sided α that may be spent by the information fraction t.
 * @see Lan & DeMets (1983), Biometrika 70(3): their α₁* and α₂*, each side with half of α
 */
function spentBy(t, alpha, spending) {
    const at = Math.min(1, t);
    if (spending === "pocock")
        return alpha * math_base_special_ln_lib(1 + (Math.E - 1) * at);
    return 2 * (0,distributions/* twoSidedP */.mX)((0,distributions/* criticalValue */.z7)(1 - alpha / 2, null) / Math.sqrt(at), null);
}
/**
 * The bound on |Z| at each look, so that all looks together are passed by chance with probability α.
 * @param fractions information at the looks, increasing, the last at most 1 (beyond it counts as 1)
 * @see Armitage, McPherson & Rowe (1969), JRSS A 132; Jennison & Turnbull (2000), ch. 19
 */
function boundsOf(fractions, alpha, spending) {
    let before = { t: 0, points: Float64Array.of(0), mass: Float64Array.of(1) };
    let spent = 0;
    return fractions.map((t, look) => {
        const until = spentBy(t, alpha, spending);
        const step = Math.sqrt(t - before.t);
        const passes = (z) => exitBeyond(before, z * Math.sqrt(t), step);
        const own = Math.max(until - spent, 1e-18);
        const z = (0,root/* root */.z)((at) => passes(at) - own, 0, 40, 1e-10);
        spent = until;
        if (look < fractions.length - 1)
            before = continued(before, t, z * Math.sqrt(t), step);
        return z;
    });
}
function exitBeyond({ points, mass }, bound, step) {
    let sum = 0;
    for (const [i, b] of points.entries())
        sum += mass[i] * ((0,distributions/* normalProbability */.dk)((b - bound) / step) + (0,distributions/* normalProbability */.dk)((-b - bound) / step));
    return sum;
}
function continued(before, t, bound, step) {
    const edge = Math.min(bound, 9 * Math.sqrt(t));
    const intervals = 2 * Math.max(60, Math.ceil((3 * edge) / step));
    const width = (2 * edge) / intervals;
    const points = Float64Array.from({ length: intervals + 1 }, (_, i) => -edge + i * width);
    const mass = points.map((b, i) => {
        const simpson = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
        let density = 0;
        for (const [j, from] of before.points.entries())
            density += before.mass[j] * lib(-0.5 * ((b - from) / step) ** 2);
        return ((simpson * width) / 3) * (density / (step * Math.sqrt(2 * Math.PI)));
    });
    return { t, points, mass };
}
/**
 * The repeated p-value of |Z| at the last of these looks: the smallest α at whose bound it stands.
 * @see Jennison & Turnbull (1989), JRSS B 51(3)
 */
function repeatedP(z, fractions, spending) {
    const above = (log) => boundsOf(fractions, lib(log), spending).at(-1) - Math.abs(z);
    const [low, high] = [math_base_special_ln_lib(1e-12), math_base_special_ln_lib(0.9999)];
    if (above(high) >= 0)
        return 1;
    return above(low) <= 0 ? 1e-12 : lib((0,root/* root */.z)(above, low, high, 1e-8));
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-sequential.js



/**
 * The intervals that may be read before the planned end: an always-valid one, or a group-sequential one at this look.
 * @throws E_SCHEMA when an earlier look is not earlier than this one
 */
function sequentialReadings({ p, used, labels, arms }, effect, relative, level) {
    const { sequential, planned_sample_size: planned } = p;
    if (sequential === undefined)
        return [];
    if (sequential.method === "group_sequential") {
        const looks = [...sequential.looks, Math.min(1, used.rows / planned)];
        return [groupSequential(effect, looks, sequential.spending, level)];
    }
    const { tuning } = sequential;
    const n = labels.filter((label) => label === arms.arm || label === arms.control).length;
    const inference = `always valid: asymptotic confidence sequence, narrowest near ${tuning} observations`;
    return [
        { scale: "absolute", found: effect },
        ...(relative ? [{ scale: "relative", found: relative }] : []),
    ].map(({ scale, found }) => ({
        name: "always_valid",
        scale,
        estimate: found.estimate,
        standard_error: found.standard_error,
        ...alwaysValid(found, n, { confidence_level: level, tuning }),
        degrees_of_freedom: null,
        inference,
    }));
}
function groupSequential({ estimate, standard_error }, looks, spending, level) {
    const back = looks.findIndex((t, i) => i > 0 && t <= looks[i - 1]);
    if (back > 0) {
        const context = {
            found: `a look at ${looks[back - 1]} before this one at ${looks[back]}`,
            expected: "information fractions that increase to that of the sample",
            mend: "list the earlier looks only, in order, or mend planned_sample_size",
        };
        throw (0,build_errors.impactError)("E_SCHEMA", context, { path: ["sequential", "looks"] });
    }
    const bound = boundsOf(looks, 1 - level, spending).at(-1);
    const kind = spending === "pocock" ? "Pocock" : "O'Brien–Fleming";
    return {
        name: "group_sequential",
        scale: "absolute",
        estimate,
        standard_error,
        ci_lower: estimate - bound * standard_error,
        ci_upper: estimate + bound * standard_error,
        p_value: repeatedP(estimate / standard_error, looks, spending),
        degrees_of_freedom: null,
        inference: `repeated interval at look ${looks.length}, information fraction ${looks.at(-1).toPrecision(3)}: |z| beyond ${bound.toPrecision(5)} (Lan–DeMets, ${kind} spending)`,
    };
}
/** How much of the plan the sample is, and whether the interval may be read at this point of it. */
function horizon({ p, used }) {
    const { planned_sample_size: planned, sequential } = p;
    const fraction = planned === undefined ? null : used.rows / planned;
    const early = fraction !== null && fraction < 1 && sequential === undefined;
    if (fraction === null && sequential === undefined)
        return {};
    return {
        ...(fraction !== null && {
            information_fraction: {
                value: fraction,
                threshold: 1,
                status: early ? "fail" : fraction > 1.1 ? "warn" : "pass",
                statement: `${used.rows} of the ${planned} rows planned`,
            },
        }),
        valid_horizon: {
            value: Number(!early),
            threshold: 1,
            status: early ? "fail" : "pass",
            statement: early
                ? "a fixed-horizon interval is read before the planned sample size"
                : sequential === undefined
                    ? "read at the planned sample size"
                    : `read by ${sequential.method === "always_valid" ? "an always-valid" : "a group-sequential"} interval, which may be read at this point`,
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/experiment-verdict.js
/**
 * What the interval says to do. Neutral: it lies within ± the smallest effect that would matter, so the effect is known to
 * be small; ship and harm: it leaves out 0, and so does the correction for several arms; underpowered: neither.
 * Withheld: the arms are not what was assigned (SRM p < .001), or a fixed-horizon interval is read too early.
 */
function verdictOf(p, { ci_lower, ci_upper }, { p_value, alpha }, diagnostics) {
    const [smallest_effect, { better }] = [p.smallest_effect ?? null, p];
    const say = (decision, statement) => ({
        decision,
        smallest_effect,
        statement,
    });
    const { srm_p, valid_horizon } = diagnostics;
    if (srm_p !== undefined && srm_p.value < 0.001)
        return say("withheld", `${srm_p.statement}: the arms are not what was assigned`);
    if (valid_horizon?.value === 0)
        return say("withheld", valid_horizon.statement);
    const small = smallest_effect ?? 0;
    const interval = `the interval is ${written(ci_lower)} to ${written(ci_upper)}`;
    if (ci_lower > -small && ci_upper < small)
        return say("neutral", `${interval}, inside ±${small}`);
    const [worst, best] = better === "higher" ? [ci_lower, ci_upper] : [-ci_upper, -ci_lower];
    const found = p_value < alpha;
    if (worst > 0 && found)
        return say("ship", `${interval}: better than control`);
    if (best < 0 && found)
        return say("harm", `${interval}: worse than control`);
    const why = worst > 0 || best < 0 ? "leaves out 0, but not once corrected for several arms" : "holds 0";
    return say("underpowered", `${interval}, ${why}${smallest_effect === null ? "" : `, and is not inside ±${small}`}`);
}
/** Three digits with a true minus sign: the sentence is read by people. */
const written = (value) => value.toPrecision(3).replace("-", "−");

;// CONCATENATED MODULE: ./build/models/experiment.js














/**
 * A randomised experiment: the difference between an arm and control by least squares or logistic regression, with
 * robust or clustered standard errors. Frame: one row per unit (or several, clustered); the effect is in the outcome's
 * unit.
 * @throws E_ARMS, E_BLOCKS, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SEPARATION, E_FORMULA, E_COLUMN_TYPE
 * @see Lin (2013), Ann. Appl. Stat. 7(1); Deng et al. (2013), WSDM (CUPED); MacKinnon & White (1985)
 */
const experiment = defineModel({
    name: "experiment",
    model_type: "experiment",
    rubric: "experiment",
    design: randomisedArms,
    params: ExperimentParams,
    columns: (p) => [
        ...new Set([
            p.treatment,
            ...planOf(p).reads,
            ...[p.cluster, p.unit, p.compliance].filter((column) => column !== undefined),
        ]),
    ],
    estimate(frame, p, { confidence_level }) {
        const data = experimentData(frame, p);
        return experiment_assemble(data, fitExperiment(data, confidence_level), confidence_level);
    },
});
function experiment_assemble(data, fit, level) {
    const { p, arms, used, labels } = data;
    const count = (arm) => labels.filter((label) => label === arm).length;
    const { estimate, p_value, degrees_of_freedom, ...uncertainty } = fit.effect(arms.arm, arms.control);
    const effect = { estimate, ...uncertainty };
    const found = fit.relative(arms.arm);
    const relative = found && {
        ...found,
        p_value: (0,distributions/* twoSidedP */.mX)(found.estimate / found.standard_error, degrees_of_freedom),
    };
    const sequential = sequentialReadings(data, effect, relative, level);
    const bare = unadjusted(data, level);
    const comparisons = comparisonsOf(data, fit);
    const { diagnostics, warnings } = looked(data, fit, { ...effect, degrees_of_freedom }, bare);
    const read = decidingReading(comparisons, data, { ...effect, p_value }, sequential[0]);
    return {
        estimand: diagnostics.compliance && diagnostics.compliance.value < 1 ? "ITT" : "ATE",
        metric: data.metric,
        per: "unit",
        effect_estimate: estimate,
        ...uncertainty,
        confidence_level: level,
        p_value,
        p_value_reason: null,
        degrees_of_freedom,
        inference: fit.description,
        sample_size: used.rows,
        n_treated: count(arms.arm),
        n_control: count(arms.control),
        n_units: p.unit === undefined ? null : (0,moments/* codes */.F4)(used.text(p.unit)).count,
        n_clusters: fit.clusters,
        n_periods: null,
        relative,
        comparisons,
        coefficients: fit.coefficients,
        readings: [
            ...(bare ? [bare] : []),
            ...complierReading(data, level),
            ...proportionReadings(data, level),
            ...meanRatioReading(data, relative, level),
            ...sequential,
        ],
        verdict: verdictOf(p, read, { p_value: read.p_value, alpha: 1 - level }, diagnostics),
        diagnostics,
        warnings: [...fit.warnings, ...data.warnings, ...warnings],
        dropped: data.dropped,
    };
}
/** What the diagnostics and the warnings look at. */
function looked(data, fit, effect, bare) {
    const { p, arms, assigned, used, outcome, covariates, clusterBy } = data;
    const look = { ...p, arms, assigned, used, outcome, covariates, clusterBy, robust: fit.robust };
    return {
        diagnostics: {
            ...experimentDiagnostics(look),
            ...horizon(data),
            ...data.notes,
            ...health(data, effect, bare),
            max_leverage: {
                value: fit.max_leverage,
                threshold: null,
                status: "info",
                statement: `the largest weight of one observation on its own fitted value is ${fit.max_leverage.toPrecision(3)}`,
            },
        },
        warnings: [...unitWarnings(look), ...fewClusters(fit.fewest)],
    };
}

;// CONCATENATED MODULE: ./build/stats/anderson-rubin.js





/**
 * Anderson and Rubin's confidence set: the β at which the instruments say nothing of y − βd, with the errors in use. It keeps its
 * level however weak they are. With robust errors and several instruments it may be of several parts: the smallest interval
 * around them, or all but the widest gap. Every value by no more clusters than instruments.
 *
 * F with (q, n − k) degrees of freedom; by G clusters (1, G − 1), and Hotelling's T² of the clusters' sums for q > 1.
 * @see Anderson & Rubin (1949); Dufour & Taamouti (2005), Econometrica 73(4); Andrews, Stock & Sun (2019), Annu. Rev. Econ. 11
 */
function andersonRubin(problem, errors, level) {
    const { y, d, z, n, exogenous } = problem;
    const parameters = exogenous + z.length;
    const quadratic = (of) => [of(d, d), -2 * of(y, d), of(y, y)];
    if (errors.kind !== "classical" && z.length > 1)
        return robustSet(problem, errors, level);
    const critical = fCritical(level, z.length, errors.kind === "cluster" ? errors.count - 1 : n - parameters);
    if (errors.kind === "classical") {
        const left = [(0,ols/* ols */.d)(z, y).residuals, (0,ols/* ols */.d)(z, d).residuals];
        const unexplained = (a, b) => instrumental_dot(a === y ? left[0] : left[1], b === y ? left[0] : left[1]);
        const factor = 1 + (critical * z.length) / (n - parameters);
        return solutionsOf(quadratic((a, b) => instrumental_dot(a, b) - factor * unexplained(a, b)));
    }
    const [column] = z;
    const residual = { y: (0,ols/* ols */.d)(z, y).residuals, d: (0,ols/* ols */.d)(z, d).residuals };
    const scores = (name) => column.map((value, i) => value * residual[name][i]);
    const [sy, sd] = [scores("y"), scores("d")];
    const products = (a, b) => a === b
        ? meat(a, errors, parameters)
        : (meat(minus(a, b, -1), errors, parameters) - meat(minus(a, b), errors, parameters)) / 4;
    return solutionsOf(quadratic((a, b) => {
        const [za, zb] = [instrumental_dot(column, a), instrumental_dot(column, b)];
        return za * zb - critical * products(a === y ? sy : sd, b === y ? sy : sd);
    }));
}
const gridPoints = 4000;
/**
 * The β where g(β)′Ω(β)⁻¹g(β) is at most `limit`, g the instruments' products with y − βd and Ω their covariance: of what Z does
 * not explain of y − βd. By clusters it is of y − βd itself, as at the true β Z explains none of it, and what a fit takes away
 * makes Ω too small where clusters are few.
 * @see Stock & Wright (2000), Econometrica 68(5), on the set; Hotelling (1931), Ann. Math. Stat. 2(3), on its limit by clusters
 */
function robustSet(problem, errors, level) {
    const { y, d, z, n, exogenous } = problem;
    const q = z.length;
    if (!enough(errors, q))
        return { kind: "all" };
    const [left, parameters, limit] = errors.kind === "cluster"
        ? [{ y, d }, 1, hotellingLimit(level, q, errors.count)]
        : [
            { y: (0,ols/* ols */.d)(z, y).residuals, d: (0,ols/* ols */.d)(z, d).residuals },
            exogenous + q,
            q * fCritical(level, q, n - exogenous - q),
        ];
    const products = (column) => ml_matrix_matrix/* Matrix */.uq.columnVector(z.map((one) => instrumental_dot(one, column)));
    const [zy, zd] = [products(y), products(d)];
    const omega = (column) => scoreProducts(z, column, errors, parameters);
    const [yy, dd] = [omega(left.y), omega(left.d)];
    const crossed = ml_matrix_matrix/* Matrix */.uq.sub(ml_matrix_matrix/* Matrix */.uq.sub(omega(minus(left.y, left.d)), yy), dd);
    const excess = (beta) => {
        const scale = 1 / (1 + beta * beta);
        const g = ml_matrix_matrix/* Matrix */.uq.sub(zy, ml_matrix_matrix/* Matrix */.uq.mul(zd, beta)).mul(Math.sqrt(scale));
        const own = ml_matrix_matrix/* Matrix */.uq.add(ml_matrix_matrix/* Matrix */.uq.add(yy, ml_matrix_matrix/* Matrix */.uq.mul(dd, beta * beta)), ml_matrix_matrix/* Matrix */.uq.mul(crossed, beta)).mul(scale);
        const wald = weighed(own, g);
        return wald === null ? Number.POSITIVE_INFINITY : wald - limit;
    };
    const first = kClass(problem, 1);
    const unit = Math.sqrt(instrumental_dot(first.residuals, first.residuals) / instrumental_dot(d, d)) || 1;
    const at = (k) => first.estimate + unit * Math.tan(Math.PI * ((k + 0.5) / gridPoints - 0.5));
    const inside = Array.from({ length: gridPoints }, (_, k) => excess(at(k)) <= 0);
    const crossing = (k) => {
        let [a, b] = [at(k), at(k + 1)];
        for (let i = 0; i < 100; i++) {
            const middle = (a + b) / 2;
            if (excess(middle) <= 0 === inside[k])
                a = middle;
            else
                b = middle;
        }
        return (a + b) / 2;
    };
    const changes = Array.from(inside.keys()).filter((k) => k + 1 < gridPoints && inside[k] !== inside[k + 1]);
    if (changes.length === 0)
        return { kind: inside[0] ? "all" : "empty" };
    const roots = changes.map(crossing);
    if (!inside[0] && !inside.at(-1))
        return { kind: "interval", lower: roots[0], upper: roots.at(-1) };
    if (!inside[0] || !inside.at(-1))
        return { kind: "all" };
    const gaps = roots.flatMap((lower, i) => (i % 2 === 0 ? [{ lower, upper: roots[i + 1] }] : []));
    return { kind: "outside", ...gaps.reduce((a, b) => (b.upper - b.lower > a.upper - a.lower ? b : a)) };
}
/** The most that g′Ω⁻¹g, Ω = G/(G − 1)·Σ s_j s_j′ of G sums s_j of q numbers, g = Σ s_j, is at this level when their mean is 0. */
function hotellingLimit(level, q, clusters) {
    const odds = (q * fCritical(level, q, clusters - q)) / (clusters - q);
    return ((clusters - 1) * odds) / (1 + odds);
}
/** The F that is exceeded with probability 1 − level, by bisection; t² for one numerator degree of freedom. */
function fCritical(level, d1, d2) {
    if (d1 === 1)
        return (0,distributions/* criticalValue */.z7)(level, d2) ** 2;
    let [low, high] = [0, 1e6];
    for (let i = 0; i < 200; i++) {
        const middle = (low + high) / 2;
        if ((0,distributions/* fTail */.p5)(middle, d1, d2) > 1 - level)
            low = middle;
        else
            high = middle;
    }
    return high;
}
/** The β with aβ² + bβ + c ≤ 0. */
function solutionsOf([a, b, c]) {
    const discriminant = b * b - 4 * a * c;
    if (discriminant <= 0)
        return { kind: a < 0 ? "all" : "empty" };
    const root = Math.sqrt(discriminant);
    const stable = -(b + Math.sign(b || 1) * root) / 2;
    const roots = [stable / a, c / stable].sort((one, other) => one - other);
    return { kind: a > 0 ? "interval" : "outside", lower: roots[0], upper: roots[1] };
}

;// CONCATENATED MODULE: ./build/diagnostics/instrument.js




/** Below this the t interval may be far off, and Anderson and Rubin's set is the one to read. */
const weak = 10;
/** F at which the usual t interval at 5 % is honest. @see Lee, McCrary, Moreira & Porter (2022), AER 112(10) */
const strong = 104.7;
/** How strong the instruments are, whether they may be excluded, and what can be said however weak they are. */
function instrumentDiagnostics(look) {
    const { problem, errors, p, confidence_level } = look;
    const stage = firstStage(problem, errors);
    const effective = stage.effective_f;
    const wu = wuHausman(problem, stage);
    const over = overidentification(problem, errors);
    const set = andersonRubin(problem, errors, confidence_level);
    const finite = set.kind === "interval";
    const info = (value, statement, status = "info", threshold = null) => ({
        value,
        threshold,
        status,
        statement,
    });
    const wuP = (0,distributions/* fTail */.p5)(wu.f, ...wu.df);
    const overP = over && (0,distributions/* chiSquareTail */.Mt)(over.statistic, over.df);
    return {
        diagnostics: {
            effective_f: info(effective, `effective first-stage F = ${effective.toPrecision(4)}${effective < weak ? ": weak" : effective < strong ? ": the t interval may be too narrow" : ""}`, effective < weak ? "fail" : effective < strong ? "warn" : "pass", weak),
            first_stage_f: info(stage.f, `classical first-stage F(${stage.df.join(", ")}) = ${stage.f.toPrecision(4)}`),
            first_stage_robust_f: info(stage.robust_f, stage.robust_f === null
                ? "no more clusters than instruments: they cannot be tested together"
                : `first-stage Wald F with the errors in use = ${stage.robust_f.toPrecision(4)}`),
            first_stage_r2: info(stage.partial_r2, `the instruments explain ${(100 * stage.partial_r2).toPrecision(3)} % of what the covariates leave of \`${p.treatment}\``),
            wu_hausman_p: info(wuP, `Wu–Hausman F(${wu.df.join(", ")}) = ${wu.f.toPrecision(4)}, p = ${wuP.toPrecision(2)}: least squares ${wuP < 0.05 ? "would be biased" : "cannot be told from it"}`),
            ...(over && {
                overidentification_p: info(overP, `${errors.kind === "classical" ? "Sargan" : "Hansen J"} χ²(${over.df}) = ${over.statistic.toPrecision(4)}, p = ${overP.toPrecision(2)}: the instruments ${overP < 0.05 ? "disagree" : "agree"}`, overP < 0.05 ? "fail" : "pass", 0.05),
            }),
            anderson_rubin_lower: info(boundOf(set, "lower"), `Anderson–Rubin ${Math.round(100 * confidence_level)} % set: ${inWords(set)}`, finite ? "pass" : "warn"),
            anderson_rubin_upper: info(boundOf(set, "upper"), `Anderson–Rubin ${Math.round(100 * confidence_level)} % set: ${inWords(set)}`, finite ? "pass" : "warn"),
            anderson_rubin_finite: info(Number(finite), finite ? "the Anderson–Rubin set is an interval" : `the Anderson–Rubin set is ${inWords(set)}`, finite ? "pass" : "warn"),
            ...complierShare(look, stage.coefficients),
            ...exclusionOf(look),
            ...(errors.kind === "cluster" && {
                clusters: info(errors.count, `${errors.count} clusters`, errors.count < 20 ? "warn" : "pass", 20),
            }),
        },
        warnings: effective < weak
            ? [
                `the instruments are weak (effective F = ${effective.toPrecision(3)}): read the Anderson–Rubin set, ${inWords(set)}, not the interval`,
            ]
            : [],
    };
}
const boundOf = (set, end) => set.kind === "interval" || set.kind === "outside" ? set[end] : null;
function inWords(set) {
    switch (set.kind) {
        case "interval":
            return `${set.lower.toPrecision(4)} to ${set.upper.toPrecision(4)}`;
        case "outside":
            return `everything but ${set.lower.toPrecision(4)} to ${set.upper.toPrecision(4)}`;
        case "all":
            return "every value";
        case "empty":
            return "empty: the instruments disagree, or the equation is wrong";
    }
}
/** Of one 0/1 instrument on a 0/1 treatment: by how much it moves the share treated. */
function complierShare({ problem, d, instruments }, pi) {
    const binary = (column) => column.every((value) => value === 0 || value === 1);
    if (problem.z.length !== 1 || !binary(d) || !instruments.every(({ values }) => binary(values)))
        return {};
    const share = Math.abs(pi[0]);
    return {
        complier_share: {
            value: share,
            threshold: 0.05,
            status: share < 0.05 ? "warn" : "pass",
            statement: `the instrument moves ${(100 * share).toPrecision(3)} % of the units`,
        },
    };
}
function exclusionOf({ used, p, errors, instruments }) {
    const attested = p.exclusion === undefined
        ? {}
        : {
            exclusion_attested: {
                value: Number(p.exclusion),
                threshold: null,
                status: p.exclusion ? "pass" : "warn",
                statement: `exclusion ${p.exclusion ? "is attested" : "is not claimed"}`,
            },
        };
    if (p.negative_control === undefined)
        return attested;
    const control = used.number(p.negative_control);
    if (control.some(Number.isNaN) || control.every((value) => value === control[0]))
        return attested;
    const covariates = [new Float64Array(used.rows).fill(1)];
    const problem = partialOut(control, control, instruments.map(({ values }) => values), covariates);
    if (problem.z.length === 0 || instrumental_dot(problem.d, problem.d) === 0)
        return attested;
    const stage = firstStage(problem, errors);
    if (stage.robust_f === null)
        return attested;
    const tail = (0,distributions/* fTail */.p5)(stage.robust_f, ...stage.robust_df);
    return {
        ...attested,
        negative_control_p: {
            value: tail,
            threshold: 0.05,
            status: tail < 0.05 ? "fail" : "pass",
            statement: `the instruments ${tail < 0.05 ? "move" : "do not move"} the negative control \`${p.negative_control}\`: p = ${tail.toPrecision(2)}`,
        },
    };
}

;// CONCATENATED MODULE: ./build/models/instrumental-variables.js










const instrumental_variables_Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().describe("a number column"),
    treatment: schemas/* string */.YjP().describe("what was really received: a number column, 0/1 for a treatment"),
    instruments: schemas/* array */.YOg(schemas/* string */.YjP())
        .min(1)
        .describe("columns that move the treatment and touch the outcome in no other way; text becomes categories"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe("exogenous columns; text becomes categories"),
    estimator: schemas/* enum */.k5n(["2sls", "liml"])
        .default("2sls")
        .describe("two-stage least squares, or limited-information maximum likelihood"),
    standard_errors: schemas/* enum */.k5n(["HC0", "HC1", "classical"]).default("HC1").describe("where nothing is clustered"),
    cluster: schemas/* string */.YjP().optional().describe("errors are clustered by it (CR1)"),
    exclusion: schemas/* boolean */.zMY()
        .optional()
        .describe("attested: the instruments touch the outcome through the treatment only"),
    negative_control: schemas/* string */.YjP()
        .optional()
        .describe("an outcome that the treatment cannot touch: instruments that move it are not excluded"),
});
/**
 * Instrumental variables: the effect of a treatment that people choose, on those whom the instruments move. Frame: one
 * row per unit; the effect is in the outcome's unit, for one unit of the treatment. With one endogenous treatment.
 * @throws E_NO_VARIATION, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Imbens & Angrist (1994), Econometrica 62(2); Davidson & MacKinnon (1993), ch. 18; Andrews, Stock & Sun (2019)
 */
const instrumentalVariables = defineModel({
    name: "instrumental_variables",
    model_type: "quasi-experiment",
    rubric: "instrumental_variables",
    design: instrumented,
    params: instrumental_variables_Params,
    columns: (p) => [
        ...new Set([
            p.outcome,
            p.treatment,
            ...p.instruments,
            ...p.covariates,
            ...[p.cluster, p.negative_control].filter((column) => column !== undefined),
        ]),
    ],
    estimate(frame, p, { confidence_level }) {
        refuseOverlap(p);
        const used = (0,frame_rows/* completeRows */.TC)(frame, instrumentalVariables.columns(p).filter((column) => column !== p.negative_control));
        const [y, d] = [varying(used, p.outcome, "outcome"), varying(used, p.treatment, "treatment")];
        const instruments = p.instruments.flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name]));
        const exogenous = [intercept(used.rows), ...p.covariates.flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name]))];
        const parameters = exogenous.length + Math.max(1, instruments.length);
        if (used.rows <= parameters + 1)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: used.rows, parameters });
        const problem = partialOut(y, d, instruments.map(values), exogenous.map(values));
        refuseUnidentified(problem, d, p);
        refuseExact(problem);
        const errors = instrumental_variables_errorsOf(used, p);
        const fit = kClass(problem, p.estimator === "liml" ? limlKappa(problem) : 1);
        const k = problem.exogenous + 1;
        const variance = ivVariance(fit, errors, k);
        if (!(variance > 0) || !Number.isFinite(variance))
            throw instrumental_variables_noInterval("its residuals cancel out");
        const df = errors.kind === "cluster" ? errors.count - 1 : used.rows - k;
        const inferred = (estimate, standard_error) => {
            const half = (0,distributions/* criticalValue */.z7)(confidence_level, df) * standard_error;
            return { estimate, standard_error, ci_lower: estimate - half, ci_upper: estimate + half };
        };
        const { estimate, ...uncertainty } = inferred(fit.estimate, Math.sqrt(variance));
        const p_value = (0,distributions/* twoSidedP */.mX)(estimate / uncertainty.standard_error, df);
        const centre = mean(d);
        const treated = d.filter((value) => value > centre).length;
        const found = instrumentDiagnostics({
            used,
            problem,
            errors,
            p,
            d,
            confidence_level,
            instruments,
            parameters,
        });
        const named = (of, indices) => indices.map((index) => `column \`${of[index].name}\` is determined by those before it and was dropped`);
        return {
            estimand: "LATE",
            metric: p.outcome,
            per: "unit",
            effect_estimate: estimate,
            ...uncertainty,
            confidence_level,
            p_value,
            p_value_reason: null,
            degrees_of_freedom: df,
            inference: `${p.estimator === "liml" ? `LIML (κ = ${fit.kappa.toPrecision(6)})` : "two-stage least squares"}; ${wordsOf(errors, p, df)}`,
            sample_size: used.rows,
            n_treated: treated,
            n_control: used.rows - treated,
            n_units: null,
            n_clusters: errors.kind === "cluster" ? errors.count : null,
            n_periods: null,
            relative: instrumental_variables_relativeTo({ y, d, fit, errors, k }, inferred),
            comparisons: [],
            coefficients: [{ term: p.treatment, ...inferred(estimate, uncertainty.standard_error), p_value }],
            ...found,
            warnings: [
                ...found.warnings,
                ...named(exogenous, problem.droppedExogenous),
                ...named(instruments, problem.dropped),
                ...(0,frame_design/* ofOneLevel */.Gb)(used, [...p.covariates, ...p.instruments]),
            ],
            dropped: frame.rows > used.rows
                ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
                : [],
        };
    },
});
const values = (column) => column.values;
const intercept = (rows) => ({
    name: "(intercept)",
    values: new Float64Array(rows).fill(1),
});
const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
function refuseOverlap({ outcome, treatment, instruments, covariates }) {
    instruments.forEach((name, index) => {
        if (![outcome, treatment, ...covariates].includes(name))
            return;
        const because = `instrument \`${name}\` is in the equation itself`;
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: treatment, because }, { path: ["instruments", index] });
    });
}
function varying(used, column, key) {
    const found = used.number(column);
    if (found.length === 0)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    if (found.every((value) => value === found[0]))
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column }, { path: [key] });
    return found;
}
/** Something is left of the instruments and of the treatment once the covariates are taken out, and they move together. */
function refuseUnidentified({ d, z }, received, { treatment }) {
    const refuse = (because, key) => (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: treatment, because }, { path: [key] });
    if (z.length === 0)
        throw refuse("the covariates determine every instrument, or none varies", "instruments");
    const centre = mean(received);
    const varies = received.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    if (instrumental_dot(d, d) <= 1e-14 * varies)
        throw refuse("the covariates determine it", "covariates");
    const moves = z.some((column) => Math.abs(instrumental_dot(column, d)) > 1e-10 * Math.sqrt(instrumental_dot(column, column) * instrumental_dot(d, d)));
    if (!moves)
        throw refuse("no instrument moves it", "instruments");
}
/** The treatment, with the covariates, does not give the outcome exactly, nor do the covariates alone. */
function refuseExact({ y, d }) {
    const left = minus(y, d, instrumental_dot(y, d) / instrumental_dot(d, d));
    if (instrumental_dot(left, left) <= 1e-24 * instrumental_dot(y, y))
        throw instrumental_variables_noInterval("the equation fits every row exactly");
}
const instrumental_variables_noInterval = (why) => (0,build_errors.impactError)("E_NO_INTERVAL", { model: "instrumental_variables", why });
function instrumental_variables_errorsOf(used, { cluster, standard_errors }) {
    if (cluster === undefined)
        return { kind: standard_errors };
    const { code, count } = (0,moments/* codes */.F4)(used.text(cluster));
    if (count < 2)
        throw (0,build_errors.impactError)("E_TOO_FEW_CLUSTERS", { cluster, clusters: count, needed: 2 }, { path: ["cluster"] });
    return { kind: "cluster", code, count };
}
const wordsOf = (errors, { cluster }, df) => errors.kind === "cluster"
    ? `CR1 clustered by ${cluster} (${errors.count} clusters), t with G − 1 = ${df} degrees of freedom`
    : `${errors.kind}, t with n − k = ${df} degrees of freedom`;
/** The effect over the mean outcome that there would be without treatment, ȳ − βd̄, by the delta method; null near 0. */
function instrumental_variables_relativeTo({ y, d, fit, errors, k }, inferred) {
    const [my, md, n] = [mean(y), mean(d), y.length];
    const baseline = my - fit.estimate * md;
    const ofEffect = fit.weights.map((w, i) => (w * fit.residuals[i]) / fit.strength);
    const ofBaseline = ofEffect.map((e, i) => (y[i] - fit.estimate * d[i] - baseline) / n - md * e);
    const robust = errors.kind === "classical" ? { kind: "HC1" } : errors;
    const error = (scores) => Math.sqrt(meat(scores, robust, k));
    if (!(Math.abs(baseline) > 3 * error(ofBaseline)))
        return null;
    const ratio = fit.estimate / baseline;
    const scores = ofEffect.map((e, i) => (e - ratio * ofBaseline[i]) / baseline);
    return { baseline, ...inferred(ratio, error(scores)) };
}

;// CONCATENATED MODULE: ./build/models/interrupted-time-series.js











const order = schemas/* tuple */.PVZ([schemas/* int */.Whr().min(0).max(5), schemas/* int */.Whr().min(0).max(2), schemas/* int */.Whr().min(0).max(5)]);
const seasonalOrder = schemas/* tuple */.PVZ([
    schemas/* int */.Whr().min(0).max(2),
    schemas/* int */.Whr().min(0).max(1),
    schemas/* int */.Whr().min(0).max(2),
    schemas/* int */.Whr().min(2).max(60),
]);
const interrupted_time_series_Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().describe("a number column, one value a period"),
    time: schemas/* string */.YjP().describe("ISO dates or numbers, evenly spaced"),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .describe("when it begins; the period that it falls into is the first with it"),
    shape: schemas/* enum */.k5n(shapes).default("level_and_slope").describe("what may change at the start"),
    trend: schemas/* boolean */.zMY().default(true).describe("a straight line over the whole time"),
    season: schemas/* strictObject */.rej({
        period: schemas/* number */.aig().min(2).describe("periods in a season: 12 months, 7 days"),
        kind: schemas/* enum */.k5n(["fourier", "dummies"]).default("fourier"),
        harmonics: schemas/* int */.Whr().min(1).optional().describe("pairs of sine and cosine; 2 where nothing is said"),
    })
        .refine(({ kind, period }) => kind === "fourier" || Number.isInteger(period), {
        path: ["period"],
        error: "a whole number of periods for dummies",
    })
        .optional(),
    holidays: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]))
        .default([])
        .describe("days; their number in each period is a covariate"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("columns that the intervention does not move; text becomes categories"),
    comparison: schemas/* string */.YjP().optional().describe("a series that the intervention does not reach"),
    comparison_as: schemas/* enum */.k5n(["covariate", "difference"])
        .default("covariate")
        .describe("a regressor, or taken off the outcome"),
    method: schemas/* enum */.k5n(["arima", "segmented"])
        .default("arima")
        .describe("errors as an ARIMA process by exact likelihood, or least squares with Newey–West errors"),
    order: schemas/* union */.KCZ([schemas/* literal */.euz("auto"), order], { error: "auto, or [p, d, q]" })
        .default("auto")
        .describe("of the errors; auto: least AICc of six without differencing"),
    seasonal_order: seasonalOrder.optional().describe("[P, D, Q, periods]"),
    counterfactual: schemas/* enum */.k5n(["joint", "forecast"])
        .default("joint")
        .describe("one fit of all periods, or one of those before that forecasts the others"),
    lag: schemas/* union */.KCZ([schemas/* literal */.euz("auto"), schemas/* int */.Whr().min(0)], { error: "auto, or a number of periods" })
        .default("auto")
        .describe("of Newey–West"),
    adjust: schemas/* boolean */.zMY().default(true).describe("whether Newey–West's variance is multiplied by n/(n − k)"),
    likelihood: schemas/* enum */.k5n(["restricted", "maximum"])
        .default("restricted")
        .describe("of the ARIMA errors; maximum is R's arima, with normal intervals that are too narrow"),
    gaps: schemas/* enum */.k5n(["refuse", "missing"])
        .default("refuse")
        .describe("periods without a row: an error, or missing values"),
    no_concurrent_event: schemas/* boolean */.zMY()
        .optional()
        .describe("attested by you: nothing else happened at the start"),
})
    .refine((p) => p.counterfactual === "joint" || p.method === "arima", {
    path: ["counterfactual"],
    error: "joint for method: segmented, whose errors cannot be forecast",
})
    .refine((p) => p.comparison !== undefined || p.comparison_as === "covariate", {
    path: ["comparison_as"],
    error: "a `comparison` to take off",
});
/**
 * Interrupted time series: how one series changes when something begins, against the course it had. Frame: one row a
 * period; the effect is the mean per period over those from the start on, in the outcome's unit. Causal only if nothing
 * else happened then and the course would have gone on.
 * @throws E_SERIES, E_NO_VARIATION, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Wagner, Soumerai, Zhang & Ross-Degnan (2002), J. Clin. Pharm. Ther. 27; Box & Tiao (1975), JASA 70
 */
const interruptedTimeSeries = defineModel({
    name: "interrupted_time_series",
    model_type: "time-series",
    rubric: "interrupted_time_series",
    design: interruption,
    params: interrupted_time_series_Params,
    columns: (p) => [
        ...new Set([p.outcome, p.time, ...p.covariates, ...(p.comparison === undefined ? [] : [p.comparison])]),
    ],
    estimate(frame, p, { confidence_level }) {
        for (const column of interruptedTimeSeries.columns(p))
            frame.column(column);
        const timed = (0,frame_rows/* completeRows */.TC)(frame, [p.time]);
        const used = (0,frame_rows/* completeRows */.TC)(timed, interruptedTimeSeries.columns(p));
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
        const values = used.number(p.outcome);
        if (values.every((value) => value === values[0]))
            throw (0,build_errors.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
        const grid = (0,time_series/* seriesOf */.L)(timed, p.time, p.gaps);
        const series = interruptedOf(timed, grid, p, interrupted_time_series_errorsOf(p), confidence_level);
        const start = startOf(series, grid, p);
        const effect = effectAt(series, start);
        if (!(effect.mean.standard_error > 0) || !Number.isFinite(effect.mean.standard_error))
            throw (0,build_errors.impactError)("E_NO_INTERVAL", {
                model: "interrupted_time_series",
                why: "the model leaves no error",
            });
        const comparison = p.comparison === undefined ? null : alone(series, timed, grid, p.comparison);
        const diagnostics = seriesDiagnostics({
            series,
            start,
            effect,
            season: seasonOf(p, grid),
            step: grid.step,
            comparison,
            attested: p.no_concurrent_event ?? null,
        });
        const absent = grid.rows.filter((row) => row === null).length;
        const counts = [0, start].map((from, i) => seenBetween(series, from, i === 0 ? start : series.y.length));
        return {
            estimand: "ATT",
            metric: p.outcome,
            per: "period",
            ...stated(effect),
            confidence_level,
            p_value_reason: null,
            inference: `mean effect per ${grid.step} from ${grid.labels[start]} on: ${effect.description}`,
            sample_size: counts[0] + counts[1],
            n_treated: counts[1],
            n_control: counts[0],
            n_units: 1,
            n_clusters: null,
            n_periods: grid.rows.length,
            relative: interrupted_time_series_relativeOf(effect),
            comparisons: [],
            coefficients: coefficientsOf(effect, series.centre, confidence_level),
            readings: effect.readings,
            ...(counts[0] < 8 && {
                verdict: {
                    decision: "withheld",
                    smallest_effect: null,
                    statement: `only ${counts[0]} ${grid.step}s before the start: the course before cannot be told from chance`,
                },
            }),
            diagnostics,
            warnings: [
                ...(p.method === "segmented" && diagnostics.ljung_box_p?.status === "warn"
                    ? [
                        "what is left remembers itself: Newey–West's interval is too narrow for that; `method: arima` models it",
                    ]
                    : []),
                ...effect.regression.dropped.map((name) => `column \`${name}\` is determined by the others and was dropped`),
                ...(absent > 0 ? [`${absent} ${grid.step}s without a row are carried as missing`] : []),
                ...(effect.regression.arima && !effect.regression.arima.interior
                    ? [
                        "the errors' process is at the bound of the stationary ones: its own uncertainty is not counted; try `order` with d = 1",
                    ]
                    : []),
            ],
            dropped: droppedOf(frame.rows, timed.rows, used.rows),
        };
    },
});
function interrupted_time_series_relativeOf({ relative }) {
    if (relative === null)
        return null;
    const { degrees_of_freedom: _, ...rest } = relative;
    return rest;
}
function stated({ mean: { estimate, ...rest } }) {
    return { effect_estimate: estimate, ...rest };
}
function droppedOf(rows, timed, used) {
    return [
        ...(rows > timed ? [{ rows: rows - timed, reason: "no time" }] : []),
        ...(timed > used
            ? [{ rows: timed - used, reason: "a missing value in a column used: the period is carried as missing" }]
            : []),
    ];
}
function interrupted_time_series_errorsOf(p) {
    if (p.method === "segmented")
        return { method: "segmented", lag: p.lag, adjust: p.adjust };
    const [P, D, Q, period] = p.seasonal_order ?? [0, 0, 0, 1];
    const seasonal = { P, D, Q, s: period };
    const { likelihood } = p;
    if (p.order === "auto")
        return { method: "arima", order: "auto", seasonal, likelihood };
    const [own, d, q] = p.order;
    return { method: "arima", order: { p: own, d, q, ...seasonal }, seasonal, likelihood };
}
/** Of the regression, then of the errors' process, whose are normal. */
function coefficientsOf({ regression }, centre, level) {
    const row = (term, estimate, standard_error, df) => {
        const half = (0,distributions/* criticalValue */.z7)(level, df) * standard_error;
        const p_value = standard_error > 0 ? (0,distributions/* twoSidedP */.mX)(estimate / standard_error, df) : null;
        return { term, estimate, standard_error, ci_lower: estimate - half, ci_upper: estimate + half, p_value };
    };
    return [
        ...regression.terms.map((term) => {
            const { estimate, variance, df } = contrast(regression, { [term]: 1 });
            return row(term, estimate + (term === "intercept" ? centre : 0), Math.sqrt(Math.max(0, variance)), df);
        }),
        ...(regression.arima?.arma ?? []).map(({ name, estimate, standard_error }) => row(name, estimate, standard_error, null)),
    ];
}

;// CONCATENATED MODULE: ./build/stats/coarsen.js



/**
 * The bin of each value, from 0 on; a value on an edge is in the bin above it, and what lies beyond the edges in the outer
 * bins. Bins of equal width go from the least value to the largest. All as in R's MatchIt 4.
 * @see Iacus, King & Porro (2012), Political Analysis 20(1), §3
 */
function coarsen(values, by) {
    if (by === 0)
        return above(values, new Float64Array(new Set(values)).sort().subarray(1));
    if (typeof by === "object")
        return above(values, Float64Array.from(new Set(by)).sort());
    if (typeof by === "string" && by.startsWith("q")) {
        const [sorted, n] = [Float64Array.from(values).sort(), Number(by.slice(1))];
        return passed(values, n - 1, (j) => (0,quantile/* quantile */.Y)(sorted, (j + 1) / n));
    }
    return evenly(values, typeof by === "number" ? by : binsBy[by](values));
}
const above = (values, edges) => passed(values, edges.length, (j) => edges[j]);
/** Bins between least and largest; edges are least + j·width, as R's seq has them. */
function evenly(values, bins) {
    const [least, largest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    const width = (largest - least) / bins;
    return width > 0 ? passed(values, bins - 1, (j) => least + (j + 1) * width) : new Int32Array(values.length);
}
/** How many of `count` edges, which never fall, are no larger than each value. */
function passed(values, count, edge) {
    return Int32Array.from(values, (value) => {
        let [from, to] = [0, count];
        while (from < to) {
            const middle = (from + to) >> 1;
            if (edge(middle) <= value)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    });
}
/** No more bins than an Int32 numbers. */
const coarsen_most = 1e9;
const rangeOf = (sorted) => sorted.at(-1) - sorted[0];
const byWidth = (range, width) => width > 0 ? Math.min(coarsen_most, Math.max(1, Math.ceil(range / width))) : 1;
const scott = (values) => 3.5 * Math.sqrt((0,moments/* moments */.Cl)(values).variance);
/** How many bins, as R's nclass.Sturges, nclass.scott and nclass.FD. @see Scott (1979), Biometrika 66(3); Freedman & Diaconis (1981) */
const binsBy = {
    sturges: (values) => 33 - Math.clz32(values.length - 1),
    scott: (values) => byWidth(rangeOf(Float64Array.from(values).sort()), scott(values) * math_base_special_pow_lib(values.length, -1 / 3)),
    fd(values) {
        const sorted = Float64Array.from(values).sort();
        const rounded = sorted.map((value) => Number(value.toPrecision(5)));
        const between = (tail) => (0,quantile/* quantile */.Y)(rounded, 1 - tail) - (0,quantile/* quantile */.Y)(rounded, tail);
        let width = 2 * between(0.25);
        for (let tail = 1 / 8; width === 0 && tail >= 1 / 512; tail /= 2)
            width = between(tail) / (1 - 2 * tail);
        return byWidth(rangeOf(sorted), (width || scott(values)) * math_base_special_pow_lib(values.length, -1 / 3));
    },
};
/**
 * How far apart two weighted distributions over cells are: half the sum of the differences of their shares; 0 for the same,
 * 1 for none in common.
 * @see Iacus, King & Porro (2011), JASA 106, on L₁
 */
function imbalance(cells, treated, weights) {
    const total = [0, 0];
    const shares = new Map();
    for (let i = 0; i < treated.length; i++) {
        const own = shares.get(cells[i]) ?? [0, 0];
        own[treated[i]] += weights[i];
        total[treated[i]] += weights[i];
        shares.set(cells[i], own);
    }
    let sum = 0;
    for (const [zero, one] of shares.values())
        sum += Math.abs(one / total[1] - zero / total[0]);
    return sum / 2;
}

;// CONCATENATED MODULE: ./build/stats/metric.js


/** Columns divided by their standard deviation over all rows (divisor n): Euclidean distances then weigh all alike. */
const standardized = (columns) => columns.map((column) => {
    const { variance, n } = (0,moments/* moments */.Cl)(column);
    const spread = Math.sqrt((variance * (n - 1)) / n);
    return spread > 0 ? column.map((value) => value / spread) : column.map(() => 0);
});
/**
 * Columns turned so that Euclidean distances are Mahalanobis': with the covariance within the groups, pooled, or with that
 * of all rows.
 * @throws RangeError when the columns are not independent
 * @see Rubin (1980), Biometrics 36(2)
 */
function mahalanobis(columns, groups) {
    const k = columns.length;
    const sum = ml_matrix_matrix/* Matrix */.uq.zeros(k, k);
    for (const rows of groups) {
        const centre = columns.map((column) => (0,moments/* moments */.Cl)(rows.map((i) => column[i])).mean);
        for (let a = 0; a < k; a++)
            for (let b = a; b < k; b++) {
                const product = rows.reduce((s, i) => s + (columns[a][i] - centre[a]) * (columns[b][i] - centre[b]), 0);
                sum.set(a, b, sum.get(a, b) + product);
                if (a !== b)
                    sum.set(b, a, sum.get(b, a) + product);
            }
    }
    const rows = groups.reduce((count, own) => count + own.length, 0);
    const cholesky = new ml_matrix_matrix/* CholeskyDecomposition */.oN(ml_matrix_matrix/* Matrix */.uq.div(sum, rows - groups.length));
    if (!cholesky.isPositiveDefinite())
        throw new RangeError("the columns are not independent");
    const turn = (0,ml_matrix_matrix/* inverse */.DI)(cholesky.lowerTriangularMatrix);
    return columns.map((column, j) => column.map((_, i) => {
        let value = 0;
        for (let l = 0; l <= j; l++)
            value += turn.get(j, l) * columns[l][i];
        return value;
    }));
}

;// CONCATENATED MODULE: ./build/stats/kd-tree.js
const small = 8;
/**
 * A k-d tree. Nothing in it is approximate: a box's distance is summed as a row's is, and as rounding keeps order it is never
 * above that of a row in the box, to the last bit.
 * @param members numbers of rows, from first to last; `rowOf` says which row of the columns each is
 * @see Bentley (1975), Communications of the ACM 18(9); Friedman, Bentley & Finkel (1977), ACM TOMS 3(3)
 */
function kdTree(points, members, rowOf, slab) {
    const columns = slab === null ? points : [...points, slab.values];
    const [k, wide] = [points.length, columns.length];
    const order = Int32Array.from(members);
    const root = halved(columns, order, rowOf, { from: 0, to: order.length, parent: null });
    const values = new Float64Array(order.length * wide);
    for (let at = 0; at < order.length; at++)
        for (let d = 0; d < wide; d++)
            values[at * wide + d] = columns[d][rowOf[order[at]]];
    const here = new Float64Array(wide);
    const beyond = slab?.width ?? 0;
    const toBox = ({ lo, hi }) => {
        if (wide > k && (lo[k] - here[k] > beyond || here[k] - hi[k] > beyond))
            return Number.POSITIVE_INFINITY;
        let sum = 0;
        for (let d = 0; d < k; d++) {
            const x = here[d];
            const gap = x < lo[d] ? lo[d] - x : x > hi[d] ? x - hi[d] : 0;
            sum += gap * gap;
        }
        return sum;
    };
    const visit = (box, worth, leaf) => {
        if (box.halves === null)
            return leaf(box);
        const [a, b] = box.halves;
        const [left, right] = [toBox(a), toBox(b)];
        const [near, far] = left <= right ? [a, b] : [b, a];
        if (worth(near, Math.min(left, right)))
            visit(near, worth, leaf);
        if (worth(far, Math.max(left, right)))
            visit(far, worth, leaf);
    };
    return {
        order,
        boxOf: (at) => leafAt(root, at),
        distance(at, most) {
            const base = at * wide;
            if (wide > k && Math.abs(here[k] - values[base + k]) > beyond)
                return Number.POSITIVE_INFINITY;
            let sum = 0;
            for (let d = 0; d < k; d++) {
                const gap = here[d] - values[base + d];
                sum += gap * gap;
                if (sum > most)
                    return Number.POSITIVE_INFINITY;
            }
            return sum;
        },
        look(row, worth, leaf) {
            for (let d = 0; d < wide; d++)
                here[d] = columns[d][row];
            if (worth(root, toBox(root)))
                visit(root, worth, leaf);
        },
    };
}
function leafAt(box, at) {
    let inside = box;
    while (inside.halves !== null)
        inside = at < inside.halves[0].to ? inside.halves[0] : inside.halves[1];
    return inside;
}
/** A box and its halves; members keep their order within each. */
function halved(columns, order, rowOf, { from, to, parent }) {
    const { lo, hi } = extent(columns, order, rowOf, from, to);
    const box = { lo, hi, from, to, first: order[from], free: to - from, parent, halves: null };
    if (to - from <= small)
        return box;
    const middle = parted(columns, order, rowOf, box);
    const half = (start, end) => halved(columns, order, rowOf, { from: start, to: end, parent: box });
    box.halves = [half(from, middle), half(middle, to)];
    return box;
}
function extent(columns, order, rowOf, from, to) {
    const lo = columns.map(() => Number.POSITIVE_INFINITY);
    const hi = columns.map(() => Number.NEGATIVE_INFINITY);
    for (const [d, column] of columns.entries()) {
        let [least, most] = [lo[d], hi[d]];
        for (let at = from; at < to; at++) {
            const value = column[rowOf[order[at]]];
            if (value < least)
                least = value;
            if (value > most)
                most = value;
        }
        lo[d] = least;
        hi[d] = most;
    }
    return { lo, hi };
}
/** Parts a box at the middle of its widest side, or in order where it has no width. @returns where its second half begins */
function parted(columns, order, rowOf, box) {
    const { lo, hi, from, to } = box;
    let widest = 0;
    for (let d = 1; d < columns.length; d++)
        if (hi[d] - lo[d] > hi[widest] - lo[widest])
            widest = d;
    if (!(hi[widest] > lo[widest]))
        return (from + to) >> 1;
    const centre = lo[widest] + (hi[widest] - lo[widest]) / 2;
    const edge = centre < hi[widest] ? centre : lo[widest];
    const later = [];
    let at = from;
    for (let i = from; i < to; i++) {
        const member = order[i];
        if (columns[widest][rowOf[member]] <= edge)
            order[at++] = member;
        else
            later.push(member);
    }
    order.set(later, at);
    return at;
}

;// CONCATENATED MODULE: ./build/stats/nearest.js

/** A tree of those in the pool, by number, for each exact label; of a row the one that it may look in. */
function treesOf(points, pool, { exact, caliper }) {
    const members = new Map();
    for (const [j, row] of pool.entries()) {
        const label = exact?.[row] ?? 0;
        const own = members.get(label);
        if (own)
            own.push(j);
        else
            members.set(label, [j]);
    }
    const trees = new Map([...members].map(([label, own]) => [label, kdTree(points, own, pool, caliper)]));
    return (row) => trees.get(exact?.[row] ?? 0);
}
/**
 * Greedy nearest neighbours: each of `seekers` in turn takes its nearest of `pool`, ties to the first row, in `ratio` rounds;
 * without replacement a row is taken once. Exact: what is not looked at is farther away.
 * @returns for each seeker the rows it took, nearest first; none where nobody is within reach
 * @see Stuart (2010), Statistical Science 25(1), §3.1; Ho, Imai, King & Stuart (2011), J. Statistical Software 42(8)
 */
function nearestInTurn(points, seekers, pool, { ratio, replace, ...reach }) {
    const treeOf = treesOf(points, pool, reach);
    const gone = new Uint8Array(pool.length);
    const taken = seekers.map(() => []);
    for (let round = 0; round < ratio; round++) {
        for (const [s, seeker] of seekers.entries()) {
            const tree = treeOf(seeker);
            if (taken[s].length < round || tree === undefined)
                continue;
            const at = nearestPlace(tree, seeker, (j) => gone[j] === 1 || (replace && taken[s].includes(pool[j])));
            if (at < 0)
                continue;
            const j = tree.order[at];
            taken[s].push(pool[j]);
            if (replace)
                continue;
            gone[j] = 1;
            for (let box = tree.boxOf(at); box !== null; box = box.parent)
                box.free--;
        }
    }
    return taken;
}
/** The place of the nearest that is not `out`, of equally near ones the first; −1 for none. */
function nearestPlace(tree, seeker, out) {
    let [best, first, least] = [-1, -1, Number.POSITIVE_INFINITY];
    tree.look(seeker, (box, distance) => box.free > 0 && (distance < least || (distance === least && box.first < first)), ({ from, to }) => {
        for (let at = from; at < to; at++) {
            const j = tree.order[at];
            if (out(j))
                continue;
            const distance = tree.distance(at, least);
            if (distance < least || (distance === least && j < first))
                [best, first, least] = [at, j, distance];
        }
    });
    return best;
}
/** Distances closer than this (squared, in the metric's scale) count as the same, as in R's Matching. */
const tie = 1e-5;
/** The m nearest of `pool` of each seeker, itself aside, and all that are as near as the m-th; none with fewer than m in reach. */
function nearestWithTies(points, seekers, pool, m, reach) {
    const treeOf = treesOf(points, pool, reach);
    return seekers.map((seeker) => {
        const tree = treeOf(seeker);
        if (tree === undefined)
            return [];
        const nearest = new Float64Array(m).fill(Number.POSITIVE_INFINITY);
        eachWithin(tree, seeker, pool, () => nearest[m - 1], (_, distance) => {
            nearest[m - 1] = distance;
            nearest.sort();
        });
        const bound = nearest[m - 1] + tie;
        if (!Number.isFinite(bound))
            return [];
        const near = [];
        eachWithin(tree, seeker, pool, () => bound, (j) => near.push(j));
        return near.sort((a, b) => a - b).map((j) => pool[j]);
    });
}
/** Calls `found` for each but the seeker itself that is no farther than `most`, which may fall on the way. */
function eachWithin(tree, seeker, pool, most, found) {
    tree.look(seeker, (_, distance) => distance <= most(), ({ from, to }) => {
        for (let at = from; at < to; at++) {
            const j = tree.order[at];
            const distance = tree.distance(at, most());
            if (Number.isFinite(distance) && pool[j] !== seeker)
                found(j, distance);
        }
    });
}

;// CONCATENATED MODULE: ./build/stats/strata.js


/**
 * The bin of each value: quantiles as edges (linear between order statistics), closed on the right, the first from the
 * smallest on; equal edges are one. So does pandas' qcut.
 * @see Hyndman & Fan (1996), American Statistician 50(4), definition 7
 */
function quantileBins(values, bins, among = values) {
    const sorted = Float64Array.from(among).sort();
    const edges = [...new Set(Array.from({ length: bins + 1 }, (_, i) => (0,quantile/* quantile */.Y)(sorted, i / bins)))];
    const inner = edges.slice(1, -1);
    return Int32Array.from(values, (value) => inner.filter((edge) => value > edge).length);
}
/** Rows by the bins they share, in the order of the bins. */
function strataOf(bins, treated) {
    const found = new Map();
    for (let i = 0; i < treated.length; i++) {
        const label = bins.map((bin) => bin[i]).join("_");
        const rows = found.get(label);
        if (rows)
            rows.push(i);
        else
            found.set(label, [i]);
    }
    const differs = (a, b) => {
        const bin = bins.find((own) => own[a.rows[0]] !== own[b.rows[0]]);
        return bin ? bin[a.rows[0]] - bin[b.rows[0]] : 0;
    };
    return [...found]
        .map(([label, rows]) => {
        const ones = rows.filter((i) => treated[i] === 1).length;
        return { label, rows, treated: ones, controls: rows.length - ones };
    })
        .sort(differs);
}
const asked = (s, target) => target === "ATE" ? s.rows.length : target === "ATT" ? s.treated : s.controls;
/** Of each row: those asked about in its stratum, over its arm's rows there; 0 for a row of no stratum. */
function strataWeights(treated, strata, target) {
    const weights = new Float64Array(treated.length);
    for (const s of strata)
        for (const i of s.rows)
            weights[i] = asked(s, target) / (treated[i] === 1 ? s.treated : s.controls);
    return weights;
}
/**
 * The mean of the strata's differences, each weighted by those asked about in it, with Neyman's variance. Where an arm has
 * one row in a stratum its variance is taken from that arm's other strata.
 * @throws RangeError when no stratum shows how much an arm varies
 * @see Cochran (1968), Biometrics 24(2); Imbens & Rubin (2015), Causal Inference, ch. 17
 */
function stratified(y, treated, strata, target) {
    const total = strata.reduce((sum, s) => sum + asked(s, target), 0);
    const arms = strata.map((s) => {
        const own = (arm) => (0,moments/* moments */.Cl)(s.rows.filter((i) => treated[i] === arm).map((i) => y[i]));
        return { one: own(1), zero: own(0), share: asked(s, target) / total };
    });
    const pooled = (arm) => {
        const seen = arms.map((a) => a[arm]).filter(({ n }) => n > 1);
        const df = seen.reduce((sum, { n }) => sum + n - 1, 0);
        if (df === 0)
            throw new RangeError("no stratum has two rows of an arm");
        return seen.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / df;
    };
    const spread = { one: pooled("one"), zero: pooled("zero") };
    let [estimate, control, variance, single] = [0, 0, 0, 0];
    for (const { one, zero, share } of arms) {
        estimate += share * (one.mean - zero.mean);
        control += share * zero.mean;
        if (one.n === 1 || zero.n === 1)
            single++;
        for (const [name, arm] of [["one", one], ["zero", zero]])
            variance += (share ** 2 * (arm.n > 1 ? arm.variance : spread[name])) / arm.n;
    }
    const weights = strataWeights(treated, strata, target);
    return { estimate, control, standard_error: Math.sqrt(variance), weights, single };
}

;// CONCATENATED MODULE: ./build/stats/abadie-imbens.js

/**
 * The mean of each unit's outcome less its matches' (the sign such that it is treated less untreated), with the variance that
 * knows that rows are used again.
 * @param units those asked about, each with its matches
 * @param noise of each row's outcome given its covariates; null for one for all, from the pairs' own differences
 * @param covariates for the bias correction; null for none
 * @see Abadie & Imbens (2006), Econometrica 74(1), theorems 6 and 7; (2011), J. Business & Economic Statistics 29(1), on the bias
 */
function abadieImbens(y, treated, units, { noise, covariates }) {
    const n = units.length;
    const sign = (unit) => (treated[unit] === 1 ? 1 : -1);
    const shift = covariates ? correction(y, treated, units, covariates) : () => 0;
    const pairs = units.map(({ unit, others }) => others.map((other) => sign(unit) * (y[unit] - y[other] - shift(unit, other))));
    const effects = pairs.map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
    const estimate = effects.reduce((sum, value) => sum + value, 0) / n;
    const [used, squares, weights] = [0, 1, 2].map(() => new Float64Array(y.length));
    let [apart, total, control] = [0, 0, 0];
    for (const [k, { unit, others }] of units.entries()) {
        const share = 1 / others.length;
        weights[unit] += 1;
        for (const [j, other] of others.entries()) {
            used[other] += share;
            squares[other] += share ** 2;
            weights[other] += share;
            apart += share * (pairs[k][j] - estimate) ** 2;
            total += share;
        }
        control += (treated[unit] === 1 ? y[unit] - effects[k] : y[unit]) / n;
    }
    const asked = new Uint8Array(y.length);
    for (const { unit } of units)
        asked[unit] = 1;
    const common = (0.5 * apart) / total;
    let variance = effects.reduce((sum, value) => sum + (value - estimate) ** 2, 0);
    for (let i = 0; i < y.length; i++)
        variance += (noise ? noise[i] : common) * (used[i] ** 2 + 2 * asked[i] * used[i] - squares[i]);
    return { estimate, standard_error: Math.sqrt(Math.max(0, variance)) / n, control, weights };
}
/** How far a match's outcome would differ for its covariates alone: a regression in each arm, over the rows that are matches. */
function correction(y, treated, units, covariates) {
    const slopes = [0, 1].map((arm) => {
        const rows = [];
        const roots = [];
        for (const { others } of units)
            for (const other of others)
                if (treated[other] === arm) {
                    rows.push(other);
                    roots.push(Math.sqrt(1 / others.length));
                }
        if (rows.length === 0)
            return [];
        const weighted = (values) => Float64Array.from(rows, (i, k) => values(i) * roots[k]);
        const fit = (0,ols/* ols */.d)([weighted(() => 1), ...covariates.map((column) => weighted((i) => column[i]))], weighted((i) => y[i]));
        return covariates.map((_, j) => fit.beta[fit.kept.indexOf(j + 1)] ?? 0);
    });
    return (unit, other) => slopes[treated[other]].reduce((sum, slope, j) => sum + slope * (covariates[j][unit] - covariates[j][other]), 0);
}
/** Half the squared difference from the nearest row of the same arm: what the outcome varies by, given the covariates. */
function noiseOf(y, nearest) {
    return y.map((value, i) => {
        const others = nearest(i);
        if (others.length === 0)
            return 0;
        const mean = others.reduce((sum, other) => sum + y[other], 0) / others.length;
        return (others.length / (others.length + 1)) * (value - mean) ** 2;
    });
}

;// CONCATENATED MODULE: ./build/diagnostics/matching.js








/** Where rows lie, so that squared distances are those asked for. @throws E_NOT_IDENTIFIED */
function pointsOf(data, plan, chances) {
    if (plan.distance === "propensity")
        return [chances.probability];
    if (plan.distance === "propensity_logit")
        return [chances.index];
    const columns = data.covariates.map(({ values }) => values);
    if (plan.distance === "euclidean")
        return standardized(columns);
    return mahalanobis(columns, [armOf(data, 1), armOf(data, 0)]);
}
const armOf = ({ treated }, arm) => [...treated.keys()].filter((i) => treated[i] === arm);
/** @throws E_COLUMN_TYPE for an exact column of too many values */
function reachOf({ used }, plan, chances) {
    for (const column of plan.exact) {
        const levels = (0,frame_design/* levelsOf */.pd)(used, column).length;
        if (levels > used.rows / 2)
            throw (0,build_errors.impactError)("E_COLUMN_TYPE", { column, found: `${levels} values in ${used.rows} rows`, expected: "a column that rows share" }, { path: ["exact"] });
    }
    const labels = plan.exact.map((column) => used.text(column));
    const exact = labels.length === 0
        ? null
        : (0,moments/* codes */.F4)(Array.from({ length: used.rows }, (_, i) => JSON.stringify(labels.map((text) => text[i]))))
            .code;
    if (plan.caliper === undefined)
        return { exact, caliper: null };
    const values = plan.distance === "propensity_logit" ? chances.index : chances.probability;
    return { exact, caliper: { values, width: plan.caliper * Math.sqrt((0,moments/* moments */.Cl)(values).variance) } };
}
/**
 * One by one to the nearest, without or with replacement; the difference of weighted means, its error clustered by pair, or
 * HC1 where rows are used again.
 * @throws E_NOT_IDENTIFIED when nobody is matched
 */
function matchInTurn(data, plan, chances) {
    const about = plan.estimand === "ATC" ? 0 : 1;
    const seekers = inOrder(armOf(data, about), plan, chances);
    const reach = reachOf(data, plan, chances);
    const taken = nearestInTurn(pointsOf(data, plan, chances), seekers, armOf(data, 1 - about), {
        ...plan,
        ...reach,
    });
    const pairs = seekers
        .map((unit, k) => ({ unit, others: taken[k] }))
        .filter(({ others }) => others.length > 0);
    return {
        ...pairedDifference(data, pairs, plan.replace),
        errors: plan.replace
            ? "with replacement, HC1 of weighted means"
            : `without replacement, CR1 clustered by the ${pairs.length} matched sets`,
    };
}
/** Rows by who is first to take a match. */
function inOrder(rows, { order }, chances) {
    if (order === "data" || chances === null)
        return rows;
    const place = chances.probability;
    const down = order === "largest" ? 1 : -1;
    return [...rows].sort((a, b) => down * (place[b] - place[a]) || a - b);
}
/** The effect in matched sets, each of a row and its matches. @throws E_NOT_IDENTIFIED with fewer than two */
function pairedDifference(data, pairs, replace = false) {
    if (pairs.length < 2)
        throw nobody(data);
    const weights = new Float64Array(data.y.length);
    const pair = new Int32Array(data.y.length);
    for (const [k, { unit, others }] of pairs.entries()) {
        weights[unit] = 1;
        pair[unit] = k;
        for (const other of others) {
            weights[other] += 1 / others.length;
            pair[other] = k;
        }
    }
    const sets = replace ? null : { code: pair, count: pairs.length };
    return { ...weightedDifference(data, weights, sets), weights, pairs };
}
/**
 * The difference of weighted means as a regression on treatment (and on covariates, if any are given), its error clustered
 * by matched set (CR1), or HC1 for none.
 */
function weightedDifference({ y, treated }, weights, sets, covariates = []) {
    const rows = [...y.keys()].filter((i) => weights[i] > 0);
    const root = rows.map((i) => Math.sqrt(weights[i]));
    const weighted = (values) => Float64Array.from(rows, (i, k) => values[i] * root[k]);
    const fit = (0,ols/* ols */.d)([Float64Array.from(root), weighted(treated), ...covariates.map(weighted)], weighted(y));
    const covariance = sets
        ? clusterCovariance(fit, Int32Array.from(rows, (i) => sets.code[i]), sets.count)
        : robustCovariance(fit, "HC1");
    return {
        estimate: fit.beta[1],
        standard_error: Math.sqrt(Math.max(0, covariance.get(1, 1))),
        control: fit.beta[0],
    };
}
/** All that are as near as the m-th, with replacement, and the error that knows it. @throws E_NOT_IDENTIFIED */
function matchAll(data, plan, chances) {
    const { y, treated, covariates } = data;
    const points = asInMatching(data, plan, chances);
    const reach = reachOf(data, plan, chances);
    const arms = [armOf(data, 0), armOf(data, 1)];
    const of = (arm) => {
        const found = nearestWithTies(points, arms[arm], arms[1 - arm], plan.ratio, reach);
        return arms[arm].map((unit, k) => ({ unit, others: found[k] }));
    };
    const asked = [...(plan.estimand === "ATC" ? [] : of(1)), ...(plan.estimand === "ATT" ? [] : of(0))];
    const matched = asked.filter(({ others }) => others.length > 0);
    if (matched.length < 2)
        throw nobody(data);
    const noise = plan.variance === "by_unit" ? noiseWithin(y, points, arms) : null;
    const columns = plan.distance === "propensity" || plan.distance === "propensity_logit"
        ? points
        : covariates.map(({ values }) => values);
    const found = abadieImbens(y, treated, matched, {
        noise,
        covariates: plan.bias_adjustment ? columns : null,
    });
    const ties = matched.reduce((sum, { others }) => sum + others.length, 0);
    return {
        ...found,
        pairs: [],
        errors: `${plan.ratio === 1 ? "the nearest" : `the ${plan.ratio} nearest`} with ties (${ties} pairs)${plan.bias_adjustment ? ", corrected for bias by regression" : ""}; Abadie and Imbens' variance, ${plan.variance === "common" ? "the same noise for all" : "each row's noise by its nearest in the same arm"}`,
    };
}
/** As R's Matching: columns over their standard deviations (the propensity too), or Mahalanobis over all rows. */
function asInMatching(data, plan, chances) {
    if (plan.distance === "mahalanobis")
        return mahalanobis(data.covariates.map(({ values }) => values), [[...data.treated.keys()]]);
    return standardized(pointsOf(data, plan, chances));
}
function noiseWithin(y, points, arms) {
    const nearest = new Map();
    for (const arm of arms) {
        const found = nearestWithTies(points, arm, arm, 1, { exact: null, caliper: null });
        for (const [k, row] of arm.entries())
            nearest.set(row, found[k]);
    }
    return noiseOf(y, (row) => nearest.get(row));
}
const nobody = ({ used }) => (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: "the matched", because: `of ${used.rows} rows fewer than two find a match within reach` }, { path: ["caliper"] });

;// CONCATENATED MODULE: ./build/diagnostics/coarsened.js







/**
 * Coarsened exact matching: strata of rows that are alike after coarsening; those without an arm are left out.
 * @throws E_SCHEMA, E_COLUMN_TYPE, E_NOT_IDENTIFIED, E_NO_INTERVAL
 * @see Iacus, King & Porro (2012), Political Analysis 20(1)
 */
function matchCoarsened(data, plan, chances) {
    requireCovariates(data, plan);
    const { treated } = data;
    const columns = [...plan.covariates, ...plan.exact];
    const bins = columns.map((name) => binsOf(data, plan, name, plan.cutpoints[name] ?? plan.bins));
    const all = strataOf(bins, treated);
    const both = all.filter((s) => s.treated > 0 && s.controls > 0);
    const matched = both.reduce((sum, s) => sum + s.rows.length, 0);
    if (matched < 4)
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", {
            term: plan.treatment,
            because: `of ${all.length} strata ${both.length} have both arms: coarsen more`,
        }, { path: ["cutpoints"] });
    const found = plan.k2k ? pairsWithin(data, plan, both, chances) : differenceWithin(data, plan, both);
    const cells = strataOf(columns.map((name) => binsOf(data, plan, name, "scott")), treated);
    return {
        ...found,
        ...regressionWithin(data, found),
        diagnostics: { ...strataFound(all, both), ...imbalanceOf(data, cells, found.weights) },
        warnings: unknownLevels(data, plan),
    };
}
/** The bins of a covariate: of a number's coarsening, of a category's groups, or every value of an exact column its own. */
function binsOf({ used }, { groups, exact }, name, by) {
    if (groups[name] !== undefined) {
        const group = new Map(groups[name].flatMap((own) => own.map((level) => [level, own[0]])));
        return ranked(used.text(name).map((level) => group.get(level) ?? level));
    }
    if (used.column(name).type === "number")
        return coarsen(used.number(name), exact.includes(name) ? 0 : by);
    return ranked(used.text(name).map((level) => level));
}
/** Labels numbered in sorted order, so that strata are in the same order whatever that of the rows. */
function ranked(labels) {
    const order = new Map([...new Set(labels)].sort().map((label, at) => [label, at]));
    return Int32Array.from(labels, (label) => order.get(label));
}
function differenceWithin(data, { estimand, standard_errors }, strata) {
    const { y, treated } = data;
    const where = `in ${strata.length} strata of coarsened covariates`;
    if (standard_errors === "stratified") {
        const { single, ...found } = neyman(y, treated, strata, estimand);
        const pooled = single > 0 ? `, pooled over strata for an arm of one row (${single} strata)` : "";
        return { ...found, pairs: [], errors: `${where}, Neyman's variance within them${pooled}` };
    }
    const weights = strataWeights(treated, strata, estimand);
    if (standard_errors === "HC1")
        return {
            ...weightedDifference(data, weights, null),
            weights,
            pairs: [],
            errors: `${where}, HC1 of weighted means`,
        };
    if (strata.length < 2)
        throw (0,build_errors.impactError)("E_TOO_FEW_CLUSTERS", { cluster: "the strata", clusters: strata.length, needed: 2 }, { path: ["standard_errors"] });
    const code = new Int32Array(y.length);
    for (const [at, { rows }] of strata.entries())
        for (const i of rows)
            code[i] = at;
    const found = weightedDifference(data, weights, { code, count: strata.length });
    return { ...found, weights, pairs: [], errors: `${where}, CR1 of weighted means clustered by stratum` };
}
/** Least squares with the strata's weights, as cem's att: takes off what covariates differ by within a stratum. */
function regressionWithin(data, { weights }) {
    const columns = data.covariates.map(({ values }) => values);
    if (weights.filter((weight) => weight > 0).length < columns.length + 4)
        return {};
    const inference = "least squares on treatment and covariates with the strata's weights, HC1, normal";
    return { regression: { ...weightedDifference(data, weights, null, columns), inference } };
}
/** @throws E_NO_INTERVAL */
function neyman(...of) {
    try {
        return stratified(...of);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const why = "no stratum has two rows of an arm, and how much it varies needs two";
        throw (0,build_errors.impactError)("E_NO_INTERVAL", { model: "matching", why }, { path: ["standard_errors"] });
    }
}
/** As many treated as untreated in a stratum: each in turn takes its nearest by Mahalanobis' distance. */
function pairsWithin(data, plan, strata, chances) {
    const exact = new Int32Array(data.y.length).fill(-1);
    for (const [at, { rows }] of strata.entries())
        for (const i of rows)
            exact[i] = at;
    const about = plan.estimand === "ATC" ? 0 : 1;
    const points = mahalanobis(data.covariates.map(({ values }) => values), [armOf(data, 1), armOf(data, 0)]);
    const [own, pool] = [about, 1 - about].map((arm) => armOf(data, arm).filter((i) => exact[i] >= 0));
    const seekers = inOrder(own, plan, chances);
    const taken = nearestInTurn(points, seekers, pool, { exact, caliper: null, ratio: 1, replace: false });
    const pairs = seekers
        .map((unit, k) => ({ unit, others: taken[k] }))
        .filter(({ others }) => others.length > 0);
    return {
        ...pairedDifference(data, pairs),
        errors: `one to one in ${strata.length} strata of coarsened covariates, CR1 clustered by the ${pairs.length} pairs`,
    };
}
function strataFound(all, both) {
    const [left, rows] = [all, both].map((strata) => strata.reduce((sum, s) => sum + s.rows.length, 0));
    const gone = all.length - both.length;
    return {
        strata: {
            value: both.length,
            threshold: null,
            status: gone > 0 ? "warn" : "info",
            statement: gone > 0
                ? `${gone} of ${all.length} strata lack an arm and are left out with ${left - rows} rows: the effect is about the others`
                : `${all.length} strata, each with both arms`,
        },
    };
}
/** L₁ over cells finer than most strata: a number's by Scott's rule. */
function imbalanceOf({ treated }, cells, weights) {
    const cell = new Int32Array(treated.length);
    for (const [at, { rows }] of cells.entries())
        for (const i of rows)
            cell[i] = at;
    const of = (w, when) => {
        const value = imbalance(cell, treated, w);
        const statement = `L1 imbalance ${when} is ${value.toFixed(3)} over ${cells.length} cells by Scott's rule (0 none, 1 nothing in common)`;
        return { value, threshold: null, status: "info", statement };
    };
    return {
        l1_before: of(new Float64Array(treated.length).fill(1), "before"),
        l1_after: of(weights, "after"),
    };
}
/** @throws E_SCHEMA, E_COLUMN_TYPE */
function requireCovariates({ used }, { covariates, cutpoints, groups }) {
    for (const [key, of] of Object.entries({ cutpoints, groups }))
        for (const name of Object.keys(of)) {
            if (!covariates.includes(name))
                throw (0,build_errors.impactError)("E_SCHEMA", { found: `\`${name}\``, expected: "one of the covariates", mend: "add it to them" }, { path: [key, name] });
            if (key === "cutpoints" && used.column(name).type !== "number")
                throw (0,build_errors.impactError)("E_COLUMN_TYPE", {
                    column: name,
                    found: "categories",
                    expected: "a number to cut (categories go together by `groups`)",
                }, { path: [key, name] });
        }
}
/** A warning for each level of a group that no row has. */
const unknownLevels = ({ used }, { groups }) => Object.entries(groups).flatMap(([name, own]) => {
    const levels = new Set((0,frame_design/* levelsOf */.pd)(used, name));
    const unknown = own.flat().filter((level) => !levels.has(level));
    return unknown.map((level) => `\`groups\`: no row used has ${name} \`${level}\``);
});

// EXTERNAL MODULE: ./build/stats/g-computation.js
var g_computation = __webpack_require__(14055);
// EXTERNAL MODULE: ./build/stats/sensitivity.js
var sensitivity = __webpack_require__(6535);
;// CONCATENATED MODULE: ./build/models/matching.js












const Bins = schemas/* union */.KCZ([
    schemas/* enum */.k5n(["sturges", "scott", "fd"]),
    schemas/* templateLiteral */.Uy$(["q", schemas/* int */.Whr()]).refine((by) => Number(by.slice(1)) > 1 && Number(by.slice(1)) <= 1000, {
        error: "q2 to q1000",
    }),
    schemas/* int */.Whr().min(0).max(1_000_000),
]);
const matching_Params = schemas/* strictObject */.rej({
    ...observational_data/* observationalParams */.s8,
    method: schemas/* enum */.k5n(["nearest", "abadie_imbens", "coarsened_exact"])
        .default("nearest")
        .describe("each in turn takes its nearest; all that are as near as the m-th, with replacement; or all of a stratum"),
    distance: schemas/* enum */.k5n(["propensity", "propensity_logit", "mahalanobis", "euclidean"])
        .default("propensity")
        .describe("in the chance of treatment, its log-odds, or the covariates (euclidean: over their standard deviations)"),
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ATC"])
        .default("ATT")
        .describe("about the treated or the controls; about everybody not with nearest"),
    ratio: schemas/* int */.Whr().min(1).max(50).default(1).describe("matches of each"),
    replace: schemas/* boolean */.zMY().default(false).describe("whether a row may be a match again, with nearest"),
    caliper: schemas/* number */.aig()
        .positive()
        .optional()
        .describe("how far apart a match may be, in standard deviations of the propensity (of its log-odds with propensity_logit)"),
    order: schemas/* enum */.k5n(["largest", "smallest", "data"])
        .default("largest")
        .describe("who is first to take a match: by the propensity, or as in the data"),
    exact: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe("columns in which a match must be the same"),
    bias_adjustment: schemas/* boolean */.zMY()
        .default(false)
        .describe("with abadie_imbens: by a regression on the matches"),
    variance: schemas/* enum */.k5n(["common", "by_unit"])
        .default("common")
        .describe("with abadie_imbens: one noise for all rows, or each row's by its nearest in the same arm"),
    bins: Bins.default("sturges").describe("with coarsened_exact, of numbers without cut points: a rule, qN for N quantiles, or so many of equal width; 0 for none"),
    cutpoints: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([Bins, schemas/* array */.YOg(schemas/* number */.aig()).min(1)]))
        .default({})
        .describe("with coarsened_exact: by covariate, where bins begin, or its own `bins`"),
    groups: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* array */.YOg(observational_data/* label */.Pf).min(1)))
        .default({})
        .describe("with coarsened_exact: by covariate, lists of values that count as one"),
    k2k: schemas/* boolean */.zMY()
        .default(false)
        .describe("with coarsened_exact: one to one within a stratum, the nearest by Mahalanobis' distance"),
    standard_errors: schemas/* enum */.k5n(["stratified", "clustered", "HC1"])
        .default("stratified")
        .describe("with coarsened_exact: within strata (Neyman), clustered by stratum, or of weighted means; k2k: by pair"),
})
    .refine((p) => p.method !== "nearest" || p.estimand !== "ATE", {
    path: ["method"],
    error: "abadie_imbens or coarsened_exact for the ATE",
})
    .refine((p) => p.method === "abadie_imbens" || !p.bias_adjustment, {
    path: ["method"],
    error: "abadie_imbens for bias adjustment",
})
    .refine((p) => p.method !== "coarsened_exact" || (p.caliper === undefined && !p.replace && p.ratio === 1), {
    path: ["method"],
    error: "no caliper, ratio or replace with coarsened_exact: strata say who matches",
})
    .refine((p) => p.method === "coarsened_exact" || (!p.k2k && Object.keys({ ...p.cutpoints, ...p.groups }).length === 0), { path: ["method"], error: "coarsened_exact for cutpoints, groups and k2k" })
    .refine((p) => Object.values(p.groups).every((own) => new Set(own.flat()).size === own.flat().length), {
    path: ["groups"],
    error: "each value in one group at most",
})
    .refine((p) => !p.k2k || p.estimand !== "ATE", {
    path: ["estimand"],
    error: "ATT or ATC with k2k, which leaves rows out",
});
/**
 * Matching: each treated unit beside the untreated that are most like it. Frame: one row a unit; the effect is in the
 * outcome's unit. Causal only if the covariates hold all that moves both treatment and outcome.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_OVERLAP, E_COLUMN_TYPE, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 * @see Stuart (2010), Statistical Science 25(1); Abadie & Imbens (2006), Econometrica 74(1)
 */
const matching = defineModel({
    name: "matching",
    model_type: "observational",
    rubric: "observational",
    design: selectedOn(3, "it compares like with like, but only those who have one"),
    params: matching_Params,
    columns: (p) => [...new Set([...(0,observational_data/* observationalColumns */.R9)(p), ...p.exact])],
    estimate: (frame, p, { confidence_level }) => matching_estimateOn(frame, p, confidence_level),
});
function matching_estimateOn(frame, p, level) {
    const data = (0,observational_data/* observationalData */.yK)(frame, p, p.exact);
    const chances = needsChances(p) ? oddsOf(data, p) : null;
    const found = matched(data, p, chances);
    return (0,observational_estimate/* observationalEstimate */.Wp)(p, data, {
        estimand: p.estimand,
        estimate: found.estimate,
        standard_error: found.standard_error,
        degrees_of_freedom: null,
        inference: `${p.method === "coarsened_exact" ? "matched" : `matched in ${measuredIn(p)}:`} ${found.errors}, normal`,
        baseline: found.control,
        relative_error: Math.abs(found.control) > 3 * found.standard_error
            ? found.standard_error / Math.abs(found.control)
            : null,
        weights: found.weights,
        left_out: p.method === "coarsened_exact"
            ? "without a match in their stratum"
            : "without a match, or nobody's match",
        propensity: chances?.probability ?? null,
        readings: adjusted(data, found, p, level),
        diagnostics: { ...found.diagnostics, ...hiddenBiasOfPairs(data, found, p, level) },
        warnings: found.warnings ?? [],
    }, level, (other) => matching_estimateOn(frame, { ...p, ...other }, level));
}
const matched = (data, p, chances) => ({
    nearest: () => matchInTurn(data, p, chances),
    abadie_imbens: () => matchAll(data, p, chances),
    coarsened_exact: () => matchCoarsened(data, p, chances),
})[p.method]();
function measuredIn({ distance, caliper }) {
    const name = {
        propensity: "the propensity",
        propensity_logit: "the propensity's log-odds",
        mahalanobis: "Mahalanobis' distance of the covariates",
        euclidean: "Euclidean distance of the covariates",
    }[distance];
    return `${name}${caliper ? ` within ${caliper} standard deviations` : ""}`;
}
const needsChances = (p) => p.method === "coarsened_exact"
    ? p.k2k && p.order !== "data"
    : p.distance.startsWith("propensity") ||
        p.caliper !== undefined ||
        (p.method === "nearest" && p.order !== "data");
function oddsOf(data, p) {
    const { probability } = (0,observational_estimate/* chancesOf */.JR)(data, p.treatment);
    return { probability, index: probability.map((chance) => math_base_special_ln_lib(chance / (1 - chance))) };
}
/** Regression on the matched rows, which takes off what imbalance matching left. */
function adjusted(data, found, p, level) {
    const regression = found.regression ?? onMatched(data, found, p);
    if (regression === null)
        return [];
    const { estimate, standard_error, inference } = regression;
    if (!(standard_error > 0) || !Number.isFinite(estimate))
        return [];
    const half = (0,distributions/* criticalValue */.z7)(level, null) * standard_error;
    return [
        {
            name: "regression_on_matched",
            scale: "absolute",
            estimate,
            standard_error,
            ci_lower: estimate - half,
            ci_upper: estimate + half,
            p_value: (0,distributions/* twoSidedP */.mX)(estimate / standard_error, null),
            degrees_of_freedom: null,
            inference,
        },
    ];
}
function onMatched({ y, treated, covariates }, { weights }, p) {
    const rows = [...y.keys()].filter((i) => weights[i] > 0);
    const counts = [1, 0].map((arm) => rows.filter((i) => treated[i] === arm).length);
    if (p.method !== "nearest" || p.replace || Math.min(...counts) <= covariates.length + 2)
        return null;
    const design = [
        new Float64Array(rows.length).fill(1),
        ...covariates.map(({ values }) => (0,stats_columns/* take */.s)(values, rows)),
    ];
    const means = (0,g_computation/* gComputation */.N)((0,stats_columns/* take */.s)(y, rows), (0,stats_columns/* take */.s)(treated, rows), design, p.estimand);
    const found = (0,observational_estimate/* byInfluence */.Zz)(means.treated - means.control, means.control, means, null);
    return { ...found, inference: "g-computation on the matched rows, each for itself; normal" };
}
/** Rosenbaum's bound, of one-to-one pairs. */
function hiddenBiasOfPairs({ y, treated }, { pairs, estimate }, p, level) {
    if (pairs.length < 6 || p.replace || pairs.some(({ others }) => others.length !== 1))
        return {};
    const sign = Math.sign(estimate) || 1;
    const gamma = (0,sensitivity/* rosenbaumGamma */.wb)(pairs.map(({ unit, others }) => sign * (treated[unit] === 1 ? 1 : -1) * (y[unit] - y[others[0]])), (1 - level) / 2);
    return {
        rosenbaum_gamma: {
            value: gamma,
            threshold: null,
            status: "info",
            statement: `hidden bias may multiply the odds of treatment within a pair by ${gamma.toFixed(2)} before the signed-rank test stops rejecting`,
        },
    };
}

;// CONCATENATED MODULE: ./build/stats/pooling.js

/**
 * Inverse-variance pooling, with one effect for all and with effects that differ (DerSimonian and Laird).
 * @param variances above 0
 * @throws RangeError without any estimate
 * @see DerSimonian & Laird (1986), Controlled Clinical Trials 7(3), eqs. 8 and 9; Higgins & Thompson (2002), Statistics in Medicine 21(11)
 */
function pool(estimates, variances) {
    if (estimates.length === 0)
        throw new RangeError("nothing to pool");
    const weighted = (tau2) => {
        const weights = variances.map((variance) => 1 / (variance + tau2));
        const total = weights.reduce((sum, w) => sum + w, 0);
        return {
            estimate: estimates.reduce((sum, y, i) => sum + weights[i] * y, 0) / total,
            standard_error: Math.sqrt(1 / total),
            total,
            squares: weights.reduce((sum, w) => sum + w * w, 0),
        };
    };
    const { total, squares, ...fixed } = weighted(0);
    const df = estimates.length - 1;
    const q = estimates.reduce((sum, y, i) => sum + (y - fixed.estimate) ** 2 / variances[i], 0);
    const tau2 = df === 0 ? 0 : Math.max(0, (q - df) / (total - squares / total));
    const { estimate, standard_error } = weighted(tau2);
    return {
        fixed,
        random: { estimate, standard_error },
        q,
        q_p: df === 0 ? 1 : (0,distributions/* chiSquareTail */.Mt)(q, df),
        i2: q > 0 ? Math.max(0, (q - df) / q) : 0,
        tau2,
    };
}

;// CONCATENATED MODULE: ./build/models/metrics-approximation.js








const Coefficient = schemas/* strictObject */.rej({
    estimate: schemas/* number */.aig(),
    standard_error: schemas/* number */.aig().positive(),
});
const Past = schemas/* strictObject */.rej({
    metric_effect: schemas/* number */.aig().describe("of a past experiment, on the leading metric"),
    metric_error: schemas/* number */.aig().min(0).default(0).describe("its standard error"),
    outcome_effect: schemas/* number */.aig().describe("of the same experiment, on the outcome"),
    outcome_error: schemas/* number */.aig().positive().describe("its standard error"),
});
const metrics_approximation_Params = schemas/* strictObject */.rej({
    before: schemas/* string */.YjP().describe("the leading metric before the change, a number column"),
    after: schemas/* string */.YjP().describe("the leading metric after it"),
    outcome: schemas/* string */.YjP()
        .optional()
        .describe("the outcome before, for the elasticity; it also names the result"),
    response: schemas/* enum */.k5n(["linear", "log_linear", "elasticity", "piecewise"])
        .default("linear")
        .describe("how the outcome answers: coefficient × change; × change of the logarithm; outcome × coefficient × relative change; or a coefficient for each stretch of the metric"),
    coefficient: Coefficient.optional().describe("what the outcome changes by for one of the response's unit, and how well that is known"),
    segments: schemas/* array */.YOg(Coefficient.extend({ from: schemas/* number */.aig().describe("the metric from which on it holds") }))
        .min(1)
        .optional()
        .describe("for response: piecewise, in rising order; the first holds below its own start too"),
    past: schemas/* array */.YOg(Past)
        .min(1)
        .optional()
        .describe("in its place: past experiments that measured both; their ratios are pooled"),
    metric: schemas/* string */.YjP()
        .optional()
        .describe("what the result is called; default: the outcome, else the leading metric"),
})
    .refine((p) => [p.coefficient, p.past, p.segments].filter((way) => way !== undefined).length === 1 &&
    (p.response === "piecewise") === (p.segments !== undefined), {
    path: ["coefficient"],
    error: "`coefficient` with its standard error, or `past` experiments; `segments` for response: piecewise",
})
    .refine((p) => (p.segments ?? []).every((one, i, all) => i === 0 || one.from > all[i - 1].from), {
    path: ["segments"],
    error: "segments in rising order of `from`",
})
    .refine((p) => p.response !== "elasticity" || p.outcome !== undefined, {
    path: ["outcome"],
    error: "the outcome before, for response: elasticity",
});
/**
 * An outcome supposed from a leading metric: the change of the metric, times how the outcome answered to it elsewhere.
 * Frame: one row a unit; the effect is in the outcome's unit, per unit. An assumption, not a measurement: nothing here
 * compares with what would have been.
 * @throws E_TOO_FEW_OBSERVATIONS, E_COLUMN_TYPE, E_NO_INTERVAL, E_NOT_IDENTIFIED
 * @see DerSimonian & Laird (1986), for pooling; Goodman (1960), JASA 55, for the variance of a product
 */
const metricsApproximation = defineModel({
    name: "metrics_approximation",
    model_type: "observational",
    rubric: "metrics_approximation",
    params: metrics_approximation_Params,
    columns: (p) => [p.before, p.after, ...(p.outcome === undefined ? [] : [p.outcome])],
    estimate: (frame, p, { confidence_level }) => approximate(frame, p, confidence_level),
});
function approximate(frame, p, level) {
    const used = (0,frame_rows/* completeRows */.TC)(frame, metricsApproximation.columns(p));
    if (used.rows < 2)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: used.rows, parameters: 1 });
    const { parts, how, diagnostics } = partsOf(used, p);
    const each = Float64Array.from({ length: used.rows }, (_, i) => parts.reduce((sum, { slope, change }) => sum + slope * change[i], 0));
    const { mean: estimate, variance: spread } = (0,moments/* moments */.Cl)(each);
    // The variance of products of independent estimates: both errors, and their product.
    const variance = parts.reduce((sum, { standard_error, change }) => {
        const moved = (0,moments/* moments */.Cl)(change);
        return sum + (moved.mean ** 2 + moved.variance / used.rows) * standard_error ** 2;
    }, spread / used.rows);
    const error = Math.sqrt(variance);
    if (!(error > 0) || !Number.isFinite(estimate))
        throw (0,build_errors.impactError)("E_NO_INTERVAL", { model: "metrics_approximation", why: "the leading metric does not change in any row" }, { path: ["after"] });
    const half = (0,distributions/* criticalValue */.z7)(level, null) * error;
    return {
        estimand: "ATT",
        metric: p.metric ?? p.outcome ?? `supposed from ${p.after}`,
        per: "unit",
        effect_estimate: estimate,
        standard_error: error,
        ci_lower: estimate - half,
        ci_upper: estimate + half,
        confidence_level: level,
        p_value: (0,distributions/* twoSidedP */.mX)(estimate / error, null),
        p_value_reason: null,
        degrees_of_freedom: null,
        inference: `change of ${p.after} (${p.response.replace("_", "-")}) times ${how}; the variance of their product, normal`,
        sample_size: used.rows,
        n_treated: used.rows,
        n_control: 0,
        n_units: used.rows,
        n_clusters: null,
        n_periods: null,
        relative: null,
        comparisons: [],
        coefficients: [],
        diagnostics: {
            ...diagnostics,
            ...metricChange(used, p),
        },
        warnings: [
            "an assumption, not a measurement: the outcome is supposed from a leading metric, and nothing is compared with what would have been",
        ],
        dropped: frame.rows > used.rows
            ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
            : [],
    };
}
/** What the leading metric itself did. */
function metricChange(used, p) {
    const [before, after] = [used.number(p.before), used.number(p.after)];
    const { mean, variance } = (0,moments/* moments */.Cl)(after.map((value, i) => value - before[i]));
    const error = Math.sqrt(variance / used.rows);
    return {
        metric_change: {
            value: mean,
            threshold: null,
            status: "info",
            statement: `the leading metric changes by ${mean.toPrecision(3)} ± ${error.toPrecision(2)} on average`,
        },
    };
}
function partsOf(used, p) {
    const { segments } = p;
    if (segments === undefined) {
        const { estimate: slope, standard_error, how, diagnostics } = coefficientOf(p);
        return { parts: [{ slope, standard_error, change: changesOf(used, p) }], how, diagnostics };
    }
    const [before, after] = [used.number(p.before), used.number(p.after)];
    const parts = segments.map(({ estimate: slope, standard_error }, k) => {
        const low = k === 0 ? Number.NEGATIVE_INFINITY : segments[k].from;
        const high = segments[k + 1]?.from ?? Number.POSITIVE_INFINITY;
        const inside = (value) => Math.min(high, Math.max(low, value));
        return { slope, standard_error, change: after.map((value, i) => inside(value) - inside(before[i])) };
    });
    return {
        parts,
        how: `a coefficient for each of ${segments.length} stretches of the metric`,
        diagnostics: {},
    };
}
/** Each row's change in the response's unit. @throws E_COLUMN_TYPE where it is not defined */
function changesOf(used, p) {
    const [before, after] = [used.number(p.before), used.number(p.after)];
    if (p.response === "linear")
        return after.map((value, i) => value - before[i]);
    const odd = [before, after].findIndex((values) => values.some((value) => !(value > 0)));
    if (odd >= 0) {
        const column = [p.before, p.after][odd];
        const context = {
            column,
            found: "a value that is not above 0",
            expected: "values above 0 for this response",
        };
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", context, { path: [["before", "after"][odd]] });
    }
    if (p.response === "log_linear")
        return after.map((value, i) => math_base_special_ln_lib(value / before[i]));
    const outcome = used.number(p.outcome);
    return after.map((value, i) => outcome[i] * (value / before[i] - 1));
}
function coefficientOf({ coefficient, past }) {
    if (coefficient !== undefined)
        return { ...coefficient, how: "the coefficient given", diagnostics: {} };
    const ratios = past.map((one) => {
        if (one.metric_effect === 0)
            throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: "coefficient", because: "a past experiment did not move the leading metric" }, { path: ["past"] });
        const ratio = one.outcome_effect / one.metric_effect;
        const variance = (one.outcome_error ** 2 + ratio ** 2 * one.metric_error ** 2) / one.metric_effect ** 2;
        return { ratio, variance };
    });
    const { random, q_p, i2 } = pool(ratios.map(({ ratio }) => ratio), ratios.map(({ variance }) => variance));
    const fit = agreementOf(past);
    return {
        ...random,
        how: `the ratio of ${ratios.length} past experiments, pooled with effects that differ`,
        diagnostics: {
            heterogeneity: {
                value: i2,
                threshold: 0.75,
                status: i2 > 0.75 ? "warn" : "info",
                statement: `${Math.round(100 * i2)} % of how far the past ratios lie apart is not chance, p = ${q_p.toPrecision(2)}`,
            },
            ...(fit !== null && {
                past_correlation: {
                    value: fit,
                    threshold: 0.7,
                    status: fit < 0.3 ? "warn" : "info",
                    statement: `over ${past.length} past experiments the two effects correlate at ${fit.toFixed(2)}`,
                },
            }),
        },
    };
}
/** The correlation of the past effects on metric and outcome; null under three or where one does not vary. */
function agreementOf(past) {
    if (past.length < 3)
        return null;
    const [x, y] = [past.map((one) => one.metric_effect), past.map((one) => one.outcome_effect)];
    const [a, b] = [(0,moments/* moments */.Cl)(x), (0,moments/* moments */.Cl)(y)];
    const product = x.reduce((sum, value, i) => sum + (value - a.mean) * (y[i] - b.mean), 0) / (x.length - 1);
    const scale = Math.sqrt(a.variance * b.variance);
    return scale > 0 ? product / scale : null;
}

;// CONCATENATED MODULE: ./build/models/regression-adjustment.js







const regression_adjustment_Params = schemas/* strictObject */.rej({
    ...observational_data/* observationalParams */.s8,
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ATC"])
        .default("ATT")
        .describe("about everybody, the treated or the controls"),
    link: schemas/* enum */.k5n(["identity", "logit"])
        .default("identity")
        .describe("linear outcome regressions, or logistic ones of a 0/1 outcome"),
    cluster: schemas/* string */.YjP().optional().describe("errors are clustered by it"),
});
/**
 * Regression adjustment (g-computation): an outcome regression in each arm, both predicted for everybody asked about and
 * averaged. Frame: one row a unit; the effect is in the outcome's unit. Causal only if the covariates hold all that moves
 * both treatment and outcome, and the regressions have the right form.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_SEPARATION, E_COLUMN_TYPE, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS
 * @see Robins (1986), Mathematical Modelling 7; Snowden, Rose & Mortimer (2011), Am. J. Epidemiology 173(7)
 */
const regressionAdjustment = defineModel({
    name: "regression_adjustment",
    model_type: "observational",
    rubric: "observational",
    design: selectedOn(4, "it is right only if the outcome's model is", ["cluster"]),
    params: regression_adjustment_Params,
    columns: (p) => [...(0,observational_data/* observationalColumns */.R9)(p), ...(p.cluster === undefined ? [] : [p.cluster])],
    estimate: (frame, p, { confidence_level }) => regression_adjustment_estimateOn(frame, p, confidence_level),
});
function regression_adjustment_estimateOn(frame, p, level) {
    const data = (0,observational_data/* observationalData */.yK)(frame, p, p.cluster === undefined ? [] : [p.cluster]);
    const { y, treated, covariates, n1, n0 } = data;
    const odd = p.link === "logit" ? y.find((value) => value !== 0 && value !== 1) : undefined;
    if (odd !== undefined) {
        const context = { column: p.outcome, found: `the value ${odd}`, expected: "0 and 1 for link: logit" };
        throw (0,build_errors.impactError)("E_COLUMN_TYPE", context, { path: ["outcome"] });
    }
    const design = [new Float64Array(y.length).fill(1), ...covariates.map(({ values }) => values)];
    if (Math.min(n1, n0) <= design.length)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", {
            observations: Math.min(n1, n0),
            parameters: design.length,
        });
    const clusters = p.cluster === undefined ? null : (0,observational_estimate/* clustersOf */.Dg)(data.used, p.cluster);
    const found = (0,observational_estimate/* overlapping */.qq)(data, p.treatment, () => (0,g_computation/* gComputation */.N)(y, treated, design, p.estimand, p.link));
    const form = p.link === "logit" ? "logistic" : "linear";
    return (0,observational_estimate/* observationalEstimate */.Wp)(p, data, {
        estimand: p.estimand,
        ...(0,observational_estimate/* byInfluence */.Zz)(found.treated - found.control, found.control, found, clusters),
        degrees_of_freedom: null,
        inference: `g-computation with a ${form} regression in each arm; sandwich that carries the coefficients' error and the covariates' sampling${clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : ""}, normal`,
        weights: new Float64Array(y.length).fill(1),
        propensity: null,
        ...(p.link === "identity" && { same_as: "g-computation" }),
        clusters,
    }, level, (other) => regression_adjustment_estimateOn(frame, { ...p, ...other }, level));
}

;// CONCATENATED MODULE: ./build/stats/local-polynomial.js

const kernels = ["triangular", "epanechnikov", "uniform"];
/** K((x)/h)/h, 0 outside the bandwidth. */
function kernelWeights(x, h, kernel) {
    return x.map((value) => {
        const u = Math.abs(value / h);
        if (u > 1)
            return 0;
        if (kernel === "triangular")
            return (1 - u) / h;
        return (kernel === "epanechnikov" ? 0.75 * (1 - u * u) : 0.5) / h;
    });
}
/** @throws RangeError where fewer distinct points than coefficients have weight */
function localPolynomial({ x, y }, weights, order) {
    const powers = powersOf(x, order);
    const bread = inverseOf(products(powers, powers, weights));
    const beta = bread
        .mmul(ml_matrix_matrix/* Matrix */.uq.columnVector(powers.map((column) => weighted(column, y, weights))))
        .to1DArray();
    return { order, beta, bread, weights, powers };
}
/** The inverse of a Gram matrix, its diagonal made 1 first: whatever the unit of x. @throws RangeError when it is singular */
function inverseOf(gram) {
    const scale = gram.diagonal().map((square) => 1 / Math.sqrt(square));
    const unit = ml_matrix_matrix/* Matrix */.uq.mul(gram, ml_matrix_matrix/* Matrix */.uq.columnVector(scale).mmul(ml_matrix_matrix/* Matrix */.uq.rowVector(scale)));
    const singular = () => new RangeError("too few points in the window");
    if (unit.to1DArray().some((value) => !Number.isFinite(value)))
        throw singular();
    const lu = new ml_matrix_matrix/* LuDecomposition */.Tb(unit);
    if (lu.upperTriangularMatrix.diagonal().some((pivot) => Math.abs(pivot) < 1e-13))
        throw singular();
    const solved = lu.solve(ml_matrix_matrix/* Matrix */.uq.eye(scale.length));
    return ml_matrix_matrix/* Matrix */.uq.mul(solved, ml_matrix_matrix/* Matrix */.uq.columnVector(scale).mmul(ml_matrix_matrix/* Matrix */.uq.rowVector(scale)));
}
function powersOf(x, order) {
    const columns = [new Float64Array(x.length).fill(1)];
    for (let j = 1; j <= order; j++)
        columns.push(columns[j - 1].map((value, i) => value * x[i]));
    return columns;
}
function weighted(a, b, w) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += a[i] * b[i] * w[i];
    return sum;
}
const products = (a, b, w) => new ml_matrix_matrix/* Matrix */.uq(a.map((one) => b.map((other) => weighted(one, other, w))));
/**
 * Residuals whose squares estimate each row's variance. `nn`: against the three nearest neighbours on x, ties together;
 * else those of the fit, scaled.
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6), §5; Abadie & Imbens (2006), Econometrica 74(1)
 */
function rdResiduals(side, fit, errors) {
    if (errors === "nn")
        return neighbourResiduals(side);
    const { y } = side;
    const { beta, powers, bread, weights } = fit;
    const n = y.length;
    return y.map((value, i) => {
        const row = powers.map((column) => column[i]);
        const residual = value - row.reduce((sum, power, j) => sum + power * beta[j], 0);
        if (errors === "HC0")
            return residual;
        if (errors === "HC1")
            return residual * Math.sqrt(n / (n - powers.length));
        const r = ml_matrix_matrix/* Matrix */.uq.rowVector(row);
        const leverage = weights[i] * r.mmul(bread).mmul(r.transpose()).get(0, 0);
        // A row that alone decides a coefficient has the residual 0 whatever its outcome: it tells nothing.
        if (1 - leverage < 1e-10)
            return 0;
        return residual / (errors === "HC2" ? Math.sqrt(1 - leverage) : 1 - leverage);
    });
}
const neighbours = 3;
/** Distances whose ratio is below this are one: scores at equal steps are so but for rounding. As rdrobust 4. */
const sameDistance = 1 + 1.5e-8;
function neighbourResiduals({ x, y }) {
    const n = x.length;
    const first = new Int32Array(n);
    const last = new Int32Array(n);
    for (let i = 0; i < n; i++)
        first[i] = i > 0 && x[i] === x[i - 1] ? first[i - 1] : i;
    for (let i = n - 1; i >= 0; i--)
        last[i] = i < n - 1 && x[i] === x[i + 1] ? last[i + 1] : i;
    const sums = new Float64Array(n + 1);
    for (let i = 0; i < n; i++)
        sums[i + 1] = sums[i] + y[i];
    return y.map((value, i) => {
        let [left, right] = [first[i], last[i]];
        while (right - left < Math.min(neighbours, n - 1)) {
            const before = left > 0 ? x[i] - x[left - 1] : Number.POSITIVE_INFINITY;
            const after = right < n - 1 ? x[right + 1] - x[i] : Number.POSITIVE_INFINITY;
            const [nearer, farther] = [before <= sameDistance * after, after <= sameDistance * before];
            if (nearer)
                left = first[left - 1];
            if (farther)
                right = last[right + 1];
        }
        const others = right - left;
        const mean = (sums[right + 1] - sums[left] - value) / others;
        return Math.sqrt(others / (others + 1)) * (value - mean);
    });
}
/** A′diag(e²)A of score columns A, or of their cluster sums times CR1's factor, for the sandwich. */
function scoreMatrix(columns, residuals, cluster, parameters = columns.length) {
    const scores = columns.map((column) => column.map((value, i) => value * residuals[i]));
    if (!cluster)
        return new ml_matrix_matrix/* Matrix */.uq(scores.map((a) => scores.map((b) => weighted(a, b, ones(a.length)))));
    const ids = new Map();
    for (const id of cluster)
        if (!ids.has(id))
            ids.set(id, ids.size);
    const sums = scores.map((score) => {
        const total = new Float64Array(ids.size);
        score.forEach((value, i) => {
            total[ids.get(cluster[i])] += value;
        });
        return total;
    });
    const [n, g] = [residuals.length, ids.size];
    const factor = ((n - 1) / (n - parameters)) * (g / (g - 1));
    return new ml_matrix_matrix/* Matrix */.uq(sums.map((a) => sums.map((b) => factor * weighted(a, b, ones(g)))));
}
const ones = (n) => new Float64Array(n).fill(1);

;// CONCATENATED MODULE: ./build/stats/density-jump.js





/**
 * Whether the density of x jumps at 0: local linear fits to a fine histogram on either side, the log difference and its
 * standard error. Null where a side has fewer than 30 rows or no density is found.
 * @param x ascending
 * @see McCrary (2008), J. Econometrics 142(2), eq. 4, 5 and the bandwidth of §3.2
 */
function densityJump(x) {
    const n = x.length;
    const below = x.filter((value) => value < 0).length;
    if (below < 30 || n - below < 30)
        return null;
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
    const bin = (2 * sd) / Math.sqrt(n);
    const left = histogram(x, bin, -1, n);
    // As many bins in all as McCrary's own program counts, which is sometimes an empty one beyond the highest x.
    const bins = Math.floor((x[n - 1] - x[0]) / bin) + 2;
    const right = histogram(x, bin, 1, n, bins - left.at.length);
    const h = (bandwidth(left) + bandwidth(right)) / 2;
    const [fl, fr] = [heightAt(left, h), heightAt(right, h)];
    if (fl === null || fr === null)
        return null;
    const log_jump = math_base_special_ln_lib(fr) - math_base_special_ln_lib(fl);
    const standard_error = Math.sqrt(((1 / (n * h)) * 24 * (1 / fl + 1 / fr)) / 5);
    return { log_jump, standard_error, p_value: (0,distributions/* twoSidedP */.mX)(log_jump / standard_error, null) };
}
/** The bins of one side, at least so many, counted from the cutoff outward, so that none holds rows of both. */
function histogram(x, bin, sign, n, least = 0) {
    const own = x.filter((value) => (sign > 0 ? value >= 0 : value < 0));
    const index = (value) => (sign > 0 ? Math.floor(value / bin) : Math.ceil(-value / bin) - 1);
    const last = own.reduce((most, value) => Math.max(most, index(value)), 0);
    const height = new Float64Array(Math.max(least, last + 1));
    for (const value of own)
        height[index(value)] += 1 / (n * bin);
    return { at: height.map((_, j) => sign * (j + 0.5) * bin), height };
}
/** The rule of thumb from a global polynomial of order 4. */
function bandwidth({ at, height }) {
    const reach = Math.abs(at.findLast((_, i) => height[i] > 0));
    const powers = [0, 1, 2, 3, 4].map((j) => at.map((value) => (value / reach) ** j));
    const cross = new ml_matrix_matrix/* Matrix */.uq(powers.map((a) => powers.map((b) => a.reduce((sum, value, i) => sum + value * b[i], 0))));
    if (at.length < 8)
        return reach;
    const beta = (0,ml_matrix_matrix/* inverse */.DI)(cross, true)
        .mmul(ml_matrix_matrix/* Matrix */.uq.columnVector(powers.map((a) => a.reduce((sum, value, i) => sum + value * height[i], 0))))
        .to1DArray();
    const fitted = (i) => powers.reduce((sum, power, j) => sum + power[i] * beta[j], 0);
    const variance = height.reduce((sum, value, i) => sum + (value - fitted(i)) ** 2, 0) / (at.length - 5);
    const curvature = Array.from(at, (value) => {
        const u = value / reach;
        return (2 * beta[2] + 6 * beta[3] * u + 12 * beta[4] * u * u) / reach ** 2;
    }).reduce((sum, second) => sum + second * second, 0);
    return Math.min(reach, 3.348 * math_base_special_pow_lib((variance * reach) / curvature, 0.2));
}
function heightAt({ at, height }, h) {
    const weights = kernelWeights(at, h, "triangular");
    if (weights.filter((weight) => weight > 0).length < 3)
        return null;
    const level = localPolynomial({ x: at, y: height, cluster: null }, weights, 1).beta[0];
    return level > 0 ? level : null;
}

;// CONCATENATED MODULE: ./build/stats/rd-covariates.js


/**
 * Slopes of covariates common to both sides, from the weighted fit in the bandwidth h; null of those that the polynomials or
 * the covariates before them determine there. @see Calonico, Cattaneo, Farrell & Titiunik (2019), Rev. Econ. Stat. 101(3)
 */
function covariateSlopes(sides, { order, kernel }) {
    const k = sides[0].covariates.length;
    const parts = sides.map(({ side, h, covariates }) => {
        const w = kernelWeights(side.x, h, kernel);
        const root = w.map(Math.sqrt);
        const rest = (column) => {
            const { beta, powers } = localPolynomial({ ...side, y: column }, w, order);
            return column.map((value, i) => root[i] * (value - powers.reduce((sum, power, j) => sum + power[i] * beta[j], 0)));
        };
        const size = covariates.map((column) => weighted(column, column, w));
        return { size, y: rest(side.y), columns: covariates.map(rest) };
    });
    const joined = (of) => Float64Array.from(parts.flatMap((part) => [...of(part)]));
    const columns = Array.from({ length: k }, (_, j) => {
        const column = joined((part) => part.columns[j]);
        const size = parts.reduce((sum, part) => sum + part.size[j], 0);
        return squares(column) <= 1e-14 * size ? column.fill(0) : column;
    });
    const slopes = new Array(k).fill(null);
    if (columns.every((column) => column.every((value) => value === 0)))
        return slopes;
    const { kept, beta } = (0,ols/* ols */.d)(columns, joined((part) => part.y));
    kept.forEach((index, at) => {
        slopes[index] = beta[at];
    });
    return slopes;
}
const squares = (values) => values.reduce((sum, value) => sum + value * value, 0);

;// CONCATENATED MODULE: ./build/stats/rd-estimate.js


/**
 * The jump of y at the cutoff by local polynomials, conventional and corrected for the bias that the next order shows, with
 * the standard error that counts the correction's own noise.
 * @throws RangeError where a window holds too few points
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6), Theorem 1
 */
function jumpAt(left, right, { h, b }, setting) {
    const [l, r] = [sideAt(left, h[0], b[0], setting), sideAt(right, h[1], b[1], setting)];
    return {
        conventional: r.conventional - l.conventional,
        conventional_se: Math.sqrt(r.variance + l.variance),
        corrected: r.corrected - l.corrected,
        robust_se: Math.sqrt(r.robust + l.robust),
        left: l,
        right: r,
    };
}
function sideAt(side, h, b, { order: p, kernel, errors }) {
    const [wide, inner] = [kernelWeights(side.x, Math.max(h, b), kernel), kernelWeights(side.x, h, kernel)];
    const keep = (_, i) => wide[i] > 0;
    const near = {
        x: side.x.filter(keep),
        y: side.y.filter(keep),
        cluster: side.cluster?.filter(keep) ?? null,
    };
    const wh = kernelWeights(near.x, h, kernel);
    const wb = kernelWeights(near.x, b, kernel);
    const count = (weights) => weights.filter((weight) => weight > 0).length;
    if (count(wh) < p + 2 || count(wb) < p + 3)
        throw new RangeError("too few points in the window");
    const fit = localPolynomial(near, wh, p);
    const next = localPolynomial(near, wb, p + 1);
    const influence = correctedScores(near, wh, wb, h, p, next.bread);
    const corrected = fit.bread
        .mmul(ml_matrix_matrix/* Matrix */.uq.columnVector(influence.map((column) => rd_estimate_dot(column, near.y))))
        .get(0, 0);
    const scores = fit.powers.map((column) => column.map((value, i) => value * wh[i]));
    const variance = fit.bread
        .mmul(scoreMatrix(scores, rdResiduals(near, fit, errors), near.cluster))
        .mmul(fit.bread)
        .get(0, 0);
    const robust = fit.bread
        .mmul(scoreMatrix(influence, rdResiduals(near, next, errors), near.cluster, p + 2))
        .mmul(fit.bread)
        .get(0, 0);
    return {
        conventional: fit.beta[0],
        corrected,
        variance,
        robust,
        inH: count(inner),
        inB: count(kernelWeights(side.x, b, kernel)),
    };
}
/** Q: the score columns of the fit less the bias that the coefficient of order p + 1 implies. */
function correctedScores({ x }, wh, wb, h, p, nextBread) {
    const powers = powersOf(x, p + 1);
    const u = x.map((value) => (value / h) ** (p + 1));
    const scale = h ** (p + 1);
    const leading = x.map((_, i) => {
        let sum = 0;
        for (let j = 0; j <= p + 1; j++)
            sum += nextBread.get(p + 1, j) * powers[j][i];
        return sum * wb[i];
    });
    return powers.slice(0, p + 1).map((column) => {
        const bias = weighted(column, u, wh) * scale;
        return column.map((value, i) => value * wh[i] - bias * leading[i]);
    });
}
const rd_estimate_dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

;// CONCATENATED MODULE: ./build/diagnostics/discontinuity.js





/** The two sides of a column; a row with x = 0 is on the right. */
function sidesOf({ x, cluster }, y) {
    const first = x.findIndex((value) => value >= 0);
    const cut = first < 0 ? x.length : first;
    const part = (from, to) => ({
        x: x.slice(from, to),
        y: y.slice(from, to),
        cluster: cluster?.slice(from, to) ?? null,
    });
    return [part(0, cut), part(cut, x.length)];
}
/** Both sides with all that a bandwidth is chosen by; with what was received, for the ratio of a fuzzy design. */
function wholeSidesOf(cutoff, ofRatio) {
    const covariates = cutoff.covariates.map((column) => sidesOf(cutoff, column));
    const received = ofRatio && cutoff.received ? sidesOf(cutoff, cutoff.received) : null;
    const whole = (side, at) => ({
        ...side,
        received: received?.[at].y ?? null,
        covariates: covariates.map((pair) => pair[at].y),
    });
    const [left, right] = sidesOf(cutoff, cutoff.outcome);
    return [whole(left, 0), whole(right, 1)];
}
/** The effect at the cutoff: the outcome's jump, over that of what was received in a fuzzy design. */
function fitDiscontinuity(cutoff, bandwidths, setting) {
    const { values: outcome, dropped } = discontinuity_adjusted(cutoff, cutoff.outcome, bandwidths, setting);
    const jump = jumpAt(...sidesOf(cutoff, outcome), bandwidths, setting);
    if (!cutoff.received)
        return { ...jump, jump, first_stage: null, dropped, outcome, linear: outcome };
    const { values: received } = discontinuity_adjusted(cutoff, cutoff.received, bandwidths, setting);
    const first_stage = jumpAt(...sidesOf(cutoff, received), bandwidths, setting);
    const ratio = jump.conventional / first_stage.conventional;
    const combined = outcome.map((y, i) => (y - ratio * received[i]) / first_stage.conventional);
    const linear = jumpAt(...sidesOf(cutoff, combined), bandwidths, setting);
    return {
        conventional: ratio,
        conventional_se: linear.conventional_se,
        corrected: ratio + linear.corrected - linear.conventional,
        robust_se: linear.robust_se,
        jump,
        first_stage,
        dropped,
        outcome,
        linear: combined,
    };
}
/**
 * The standard error of the effect over the outcome just below the cutoff (`baseline`), by the delta method: what lies below
 * counts for both. @throws RangeError where a window holds too few points
 */
function relativeError(cutoff, bandwidths, setting, { fit, baseline }) {
    const ratio = fit.corrected / baseline;
    const below = fit.linear.map((value, i) => value + ratio * fit.outcome[i]);
    const [left, right] = [sidesOf(cutoff, below)[0], sidesOf(cutoff, fit.linear)[1]];
    return jumpAt(left, right, bandwidths, setting).robust_se / Math.abs(baseline);
}
/** A column less what covariates explain of it in the window, by slopes common to both sides. */
function discontinuity_adjusted(cutoff, y, { h }, setting) {
    if (cutoff.covariates.length === 0)
        return { values: y, dropped: [] };
    const parts = cutoff.covariates.map((column) => sidesOf(cutoff, column));
    const slopes = covariateSlopes(sidesOf(cutoff, y).map((side, i) => ({ side, h: h[i], covariates: parts.map((pair) => pair[i].y) })), setting);
    const explained = (i) => slopes.reduce((sum, slope, j) => sum + (slope ?? 0) * cutoff.covariates[j][i], 0);
    return {
        values: y.map((value, i) => value - explained(i)),
        dropped: slopes.flatMap((slope, j) => (slope === null ? [j] : [])),
    };
}
/** Whether units sort themselves, whether other things jump too, and how much the choices of window matter. */
function discontinuityDiagnostics(look) {
    const { cutoff, bandwidths, setting, fit } = look;
    const density = densityJump(cutoff.x);
    const n = fit.jump.left.inH + fit.jump.right.inH;
    const refit = (changed, to) => {
        try {
            const refitted = fitDiscontinuity(changed, to, setting);
            return Number.isFinite(refitted.corrected) && Number.isFinite(refitted.robust_se) ? refitted : null;
        }
        catch (error) {
            if (error instanceof RangeError)
                return null;
            throw error;
        }
    };
    const scaled = (factor) => ({
        h: [bandwidths.h[0] * factor, bandwidths.h[1] * factor],
        b: [bandwidths.b[0] * factor, bandwidths.b[1] * factor],
    });
    const others = [0.5, 2].map((factor) => refit(cutoff, scaled(factor))).filter((other) => other !== null);
    const moved = (other) => Math.abs(other.corrected - fit.corrected) / fit.robust_se;
    const most = others.length === 0 ? null : Math.max(...others.map(moved));
    const hole = 0.1 * Math.min(...bandwidths.h);
    const donut = refit(without(cutoff, (x) => Math.abs(x) < hole), bandwidths);
    const donutMoved = donut === null ? null : moved(donut);
    return {
        ...(density && {
            density_p: {
                value: density.p_value,
                threshold: 0.05,
                status: density.p_value < 0.01 ? "fail" : density.p_value < 0.05 ? "warn" : "pass",
                statement: `the score's density jumps by ${Math.round(100 * (lib(density.log_jump) - 1))} % at the cutoff, p = ${density.p_value.toPrecision(2)}`,
            },
        }),
        window_n: {
            value: n,
            threshold: 50,
            status: n < 50 ? "warn" : "pass",
            statement: `${fit.jump.left.inH} rows below and ${fit.jump.right.inH} above in the window`,
        },
        bandwidth_sensitivity: {
            value: most,
            threshold: 2,
            status: most === null ? "info" : most > 2 ? "warn" : "pass",
            statement: most === null
                ? "no other window holds enough rows"
                : `half and twice the window move the effect by ${most.toFixed(2)} of its standard errors`,
        },
        donut_shift: {
            value: donutMoved,
            threshold: 2,
            status: donutMoved === null ? "info" : donutMoved > 2 ? "warn" : "pass",
            statement: donutMoved === null
                ? "too few rows are left without those nearest to the cutoff"
                : `without the rows within a tenth of the window the effect moves by ${donutMoved.toFixed(2)} of its standard errors`,
        },
        ...balanceOf(look, refit),
        ...placeboOf(look),
    };
}
/** The rows that are not left out. */
function without({ x, outcome, received, covariates, cluster }, out) {
    const keep = (_, i) => !out(x[i]);
    return {
        x: x.filter(keep),
        outcome: outcome.filter(keep),
        received: received?.filter(keep) ?? null,
        covariates: covariates.map((column) => column.filter(keep)),
        cluster: cluster?.filter(keep) ?? null,
    };
}
function balanceOf({ cutoff, bandwidths, balance }, refit) {
    const found = balance.flatMap(({ name, values }) => {
        const jump = refit({ ...cutoff, outcome: values, received: null, covariates: [] }, bandwidths);
        return jump && jump.robust_se > 0 ? [{ name, p: (0,distributions/* twoSidedP */.mX)(jump.corrected / jump.robust_se, null) }] : [];
    });
    if (found.length === 0)
        return {};
    const least = found.reduce((a, b) => (b.p < a.p ? b : a));
    const p = Math.min(1, least.p * found.length);
    return {
        covariate_jump_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "warn" : "pass",
            statement: `of ${found.length} pre-treatment ${found.length === 1 ? "column" : "columns"} \`${least.name}\` jumps most, p = ${p.toPrecision(2)}${found.length > 1 ? " for all together" : ""}`,
        },
    };
}
/** Cutoffs that never were, at the median of each side, with that side's rows alone. */
function placeboOf({ cutoff, bandwidths, setting }) {
    const found = [-1, 1].flatMap((sign) => {
        const own = without(cutoff, (x) => (sign < 0 ? x >= 0 : x < 0));
        const middle = own.x[Math.floor(own.x.length / 2)];
        if (middle === undefined)
            return [];
        try {
            const moved = { ...own, x: own.x.map((x) => x - middle), received: null };
            const { corrected, robust_se } = fitDiscontinuity(moved, bandwidths, setting);
            return robust_se > 0 && Number.isFinite(corrected) ? [(0,distributions/* twoSidedP */.mX)(corrected / robust_se, null)] : [];
        }
        catch (error) {
            if (error instanceof RangeError)
                return [];
            throw error;
        }
    });
    if (found.length === 0)
        return {};
    const p = Math.min(1, Math.min(...found) * found.length);
    return {
        placebo_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "warn" : "pass",
            statement: `cutoffs that never were, in the middle of each side: p = ${p.toPrecision(2)}`,
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/discontinuity-data.js





/** The rows in the order of the score. */
function sorted(frame, score) {
    const x = frame.number(score);
    return (0,frame_rows/* takeRows */.LY)(frame, Array.from(x.keys()).sort((a, b) => x[a] - x[b] || a - b));
}
const leastRows = 20;
/**
 * The outcome and the covariates are taken about their means, so that nothing is lost to a large one.
 * @throws E_NOT_IDENTIFIED with too few rows on a side, E_NO_VARIATION
 */
function cutoffOf(used, p) {
    const x = used.number(p.score).map((value) => value - p.cutoff);
    const outcome = used.number(p.outcome);
    const below = x.filter((value) => value < 0).length;
    if (below < leastRows || x.length - below < leastRows) {
        const because = `${below} rows lie below ${p.cutoff} and ${x.length - below} from it on, and each side needs ${leastRows}`;
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: p.score, because }, { path: ["cutoff"] });
    }
    const size = outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (!(spreadOf(outcome) > 1e-13 * size))
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const covariates = p.covariates.flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name]));
    return {
        x,
        outcome: discontinuity_data_centred(outcome),
        level: (0,moments/* moments */.Cl)(outcome).mean,
        levels: covariates.map(({ values }) => (0,moments/* moments */.Cl)(values).mean),
        received: p.received === undefined ? null : used.number(p.received),
        covariates: covariates.map(({ values }) => discontinuity_data_centred(values)),
        names: covariates.map(({ name }) => name),
        cluster: p.cluster === undefined ? null : (0,moments/* codes */.F4)(used.text(p.cluster)).code,
    };
}
function discontinuity_data_centred(values) {
    const { mean } = (0,moments/* moments */.Cl)(values);
    return values.map((value) => value - mean);
}
/** The largest distance from the first value. */
const spreadOf = (values) => values.reduce((most, value) => Math.max(most, Math.abs(value - values[0])), 0);
/** The clusters with rows in the window, in all and on the side that has fewest. @throws E_TOO_FEW_CLUSTERS under two on a side */
function clustersIn({ x, cluster }, { h }, { kernel, cluster: column }) {
    if (cluster === null || column === undefined)
        return null;
    const near = h.map((width, side) => {
        const weights = kernelWeights(x, width, kernel);
        return new Set(cluster.filter((_, i) => x[i] >= 0 === (side === 1) && weights[i] > 0));
    });
    const fewest = Math.min(...near.map(({ size }) => size));
    if (fewest < 2)
        throw (0,build_errors.impactError)("E_TOO_FEW_CLUSTERS", { cluster: column, clusters: fewest, needed: 2, among: "the window on one side of the cutoff" }, { path: ["cluster"] });
    return { inWindow: new Set(near.flatMap((ids) => [...ids])).size, fewest };
}

;// CONCATENATED MODULE: ./build/stats/rd-bandwidth.js



const bandwidthRules = ["mserd", "msetwo", "msesum", "cerrd", "certwo", "cersum"];
/**
 * Bandwidths with the smallest asymptotic mean squared error (or coverage error) of the effect at the cutoff, by three
 * preliminary fits. As rdrobust chooses them, its regularisation included: covariates enter, and where a fifth of a side's
 * scores are repeated no preliminary window holds fewer than ten different ones.
 * @throws RangeError where a window holds too few points
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6); Calonico, Cattaneo & Farrell (2020), Econometrics J. 23(2)
 */
function rdBandwidths(left, right, rule, setting) {
    const { order: p, kernel } = setting;
    const q = p + 1;
    const all = [...left.x, ...right.x];
    const rangeOf = ({ x }) => Math.max(Math.abs(x[0]), Math.abs(x.at(-1)));
    const ranges = [rangeOf(left), rangeOf(right)];
    const most = Math.max(...ranges);
    const least = leastOf(left, right);
    const pilot = Math.max(Math.min(pilotBandwidth(all, kernel), most), ...least);
    const sides = [left, right].map((side) => ratioLess(side, [left, right], pilot));
    const at = (side, o, nu, oB, hB, scale) => constants(combined(side, { o, nu, hV: pilot, kernel }), { o, nu, oB, hV: pilot, hB, scale, ...setting });
    const both = (o, nu, oB, hB, scale) => [
        at(sides[0], o, nu, oB, hB[0], scale),
        at(sides[1], o, nu, oB, hB[1], scale),
    ];
    const family = rule.slice(3);
    const choose = ([l, r], o) => {
        const rate = 1 / (2 * o + 3);
        const of = (variance, bias, regular, limit) => Math.min(math_base_special_pow_lib(variance / (bias * bias + regular), rate), limit);
        if (family === "two")
            return [of(l.V, l.B, l.R, ranges[0]), of(r.V, r.B, r.R, ranges[1])];
        const bias = family === "sum" ? r.B + l.B : r.B - l.B;
        const one = of(l.V + r.V, bias, l.R + r.R, most);
        return [one, one];
    };
    const first = choose(both(q + 1, q + 1, q + 2, [...ranges], 0), q + 1);
    const d = first.map((width, i) => Math.max(width, ...(family === "two" ? [least[i]] : least)));
    const b = choose(both(q, p + 1, q + 1, d, 1), q);
    const h = choose(both(p, 0, q, b, 1), p);
    if (!rule.startsWith("cer"))
        return { h, b };
    const clusters = [left, right].map(({ cluster }) => cluster && new Set(cluster).size);
    const [cl, cr] = clusters;
    const shrink = math_base_special_pow_lib(cl && cr ? cl + cr : all.length, -(p / ((3 + p) * (3 + 2 * p))));
    return { h: [h[0] * shrink, h[1] * shrink], b };
}
/** A rule of thumb for the first fits: Silverman's, with the smaller of the two measures of spread, by the number of distinct points. */
function pilotBandwidth(x, kernel) {
    const n = x.length;
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
    const sorted = [...x].sort((a, b) => a - b);
    const iqr = (rd_bandwidth_quantile(sorted, 0.75) - rd_bandwidth_quantile(sorted, 0.25)) / 1.349;
    const spread = iqr > 0 ? Math.min(sd, iqr) : sd;
    const factor = { triangular: 2.576, epanechnikov: 2.34, uniform: 1.843 }[kernel];
    return factor * spread * math_base_special_pow_lib(new Set(x).size, -0.2);
}
/** R's type 2: of two equally good values their mean. */
function rd_bandwidth_quantile(sorted, p) {
    const place = sorted.length * p;
    const k = Math.floor(place + 4e-16 * place);
    return place - k > 1e-9
        ? sorted[k]
        : (sorted[Math.max(0, k - 1)] + sorted[Math.min(k, sorted.length - 1)]) / 2;
}
const repeated = 0.2;
const fewestScores = 10;
/** The narrowest preliminary windows, where scores are repeated: ten different ones. */
function leastOf(left, right) {
    const scores = [left, right].map(({ x }) => [...new Set(x.map(Math.abs))].sort((a, b) => a - b));
    const mass = [left, right].some(({ x }, i) => 1 - scores[i].length / x.length >= repeated);
    const width = (own) => own[Math.min(fewestScores, own.length) - 1] + 1e-8;
    return mass ? [width(scores[0]), width(scores[1])] : [0, 0];
}
/** The side without what was received where that does not vary in the first window of either: the outcome's bandwidth serves. */
function ratioLess(side, both, pilot) {
    const varies = ({ x, received }) => {
        const near = received?.filter((_, i) => Math.abs(x[i]) < pilot) ?? [];
        return near.some((value) => value !== near[0]);
    };
    return both.every(varies) ? side : { ...side, received: null };
}
/**
 * The column whose value at the cutoff has the variance and the bias of this side's part of the effect: the outcome less what
 * covariates explain in the first window and, for a ratio, linearised about this side's own values, as rdrobust does.
 */
function combined(side, { o, nu, hV, kernel }) {
    const { received, covariates = [] } = side;
    const less = (y) => {
        if (covariates.length === 0)
            return y;
        const slopes = covariateSlopes([{ side: { ...side, y }, h: hV, covariates }], { order: o, kernel });
        return y.map((value, i) => slopes.reduce((rest, slope, j) => rest - (slope ?? 0) * covariates[j][i], value));
    };
    const outcome = less(side.y);
    if (!received)
        return { ...side, y: outcome };
    const taken = less(received);
    const weights = kernelWeights(side.x, hV, kernel);
    const value = (y) => factorial(nu) * localPolynomial({ ...side, y }, weights, o).beta[nu];
    const [top, bottom] = [value(outcome), value(taken)];
    return { ...side, y: outcome.map((y, i) => (y - (top / bottom) * taken[i]) / bottom) };
}
const factorial = (n) => (n < 2 ? 1 : n * factorial(n - 1));
function constants(side, { o, nu, oB, hV, hB, scale, kernel, errors }) {
    const near = within(side, hV, kernel);
    const fit = localPolynomial(near.side, near.weights, o);
    const scores = fit.powers.map((column) => column.map((value, i) => value * near.weights[i]));
    const meat = scoreMatrix(scores, rdResiduals(near.side, fit, errors), near.side.cluster);
    const variance = fit.bread.mmul(meat).mmul(fit.bread).get(nu, nu);
    const next = near.side.x.map((x) => (x / hV) ** (o + 1));
    const moments = fit.powers.map((column) => weighted(column, next, near.weights));
    const bias = moments.reduce((sum, moment, j) => sum + fit.bread.get(nu, j) * moment, 0) * hV ** nu;
    const wide = within(side, hB, kernel);
    const fitB = localPolynomial(wide.side, wide.weights, oB);
    let regular = 0;
    if (scale > 0) {
        const scoresB = fitB.powers.map((column) => column.map((value, i) => value * wide.weights[i]));
        const meatB = scoreMatrix(scoresB, rdResiduals(wide.side, fitB, errors), wide.side.cluster);
        regular =
            3 *
                bias *
                bias *
                fitB.bread
                    .mmul(meatB)
                    .mmul(fitB.bread)
                    .get(o + 1, o + 1);
    }
    return {
        V: (2 * nu + 1) * hV ** (2 * nu + 1) * variance,
        B: Math.sqrt(2 * (o + 1 - nu)) * bias * fitB.beta[o + 1],
        R: scale * 2 * (o + 1 - nu) * regular,
    };
}
/** The rows with weight. */
function within(side, h, kernel) {
    const weights = kernelWeights(side.x, h, kernel);
    const keep = (_, i) => weights[i] > 0;
    const x = side.x.filter(keep);
    if (x.length < 5)
        throw new RangeError("too few points in the window");
    return {
        side: { x, y: side.y.filter(keep), cluster: side.cluster?.filter(keep) ?? null },
        weights: weights.filter(keep),
    };
}

;// CONCATENATED MODULE: ./build/models/regression-discontinuity.js












const width = schemas/* number */.aig().gt(0);
const regression_discontinuity_Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().describe("a number column"),
    score: schemas/* string */.YjP().describe("the number that decides; units at or above the cutoff are treated"),
    cutoff: schemas/* number */.aig().default(0).describe("the score from which on the treatment is given"),
    received: schemas/* string */.YjP().optional().describe("a 0/1 column of who was really treated: a fuzzy design"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("pre-treatment columns, for precision; text becomes categories"),
    balance: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("pre-treatment number columns that should not jump at the cutoff"),
    order: schemas/* int */.Whr().min(1).max(3).default(1).describe("of the local polynomial"),
    kernel: schemas/* enum */.k5n(kernels).default("triangular").describe("how rows weigh by their distance from the cutoff"),
    bandwidth: schemas/* union */.KCZ([schemas/* enum */.k5n(bandwidthRules), width, schemas/* strictObject */.rej({ h: width, b: width.optional() })], {
        error: `one of ${bandwidthRules.join(", ")}, a width, or { h, b }`,
    })
        .default("mserd")
        .describe("a rule, or widths in the score's unit: of the effect (h) and of its bias (b)"),
    fuzzy_bandwidth: schemas/* enum */.k5n(["outcome", "ratio"])
        .default("outcome")
        .describe("of a fuzzy design, what a rule chooses for: the outcome's jump, or the ratio, as rdrobust does unless told otherwise"),
    standard_errors: schemas/* enum */.k5n(["nn", "HC0", "HC1", "HC2", "HC3"])
        .default("nn")
        .describe("nn: by three nearest neighbours, as rdrobust"),
    cluster: schemas/* string */.YjP().optional().describe("errors are clustered by it"),
});
/**
 * Regression discontinuity: the effect on units at the cutoff, as the jump of local polynomials there; over the jump of
 * what was received in a fuzzy design. Frame: one row per unit; the effect is in the outcome's unit. The estimate is
 * corrected for bias, and its interval counts the correction's own noise.
 * @throws E_NO_VARIATION, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6); McCrary (2008), J. Econometrics 142(2)
 */
const regressionDiscontinuity = defineModel({
    name: "regression_discontinuity",
    model_type: "quasi-experiment",
    rubric: "regression_discontinuity",
    design: cutoffRule,
    params: regression_discontinuity_Params,
    columns: (p) => [
        ...new Set([
            p.outcome,
            p.score,
            ...p.covariates,
            ...p.balance,
            ...[p.received, p.cluster].filter((column) => column !== undefined),
        ]),
    ],
    estimate(frame, p, { confidence_level }) {
        const used = sorted((0,frame_rows/* completeRows */.TC)(frame, regressionDiscontinuity.columns(p)), p.score);
        const cutoff = cutoffOf(used, p);
        const setting = {
            order: p.order,
            kernel: p.kernel,
            errors: p.cluster && p.standard_errors === "nn" ? "HC0" : p.standard_errors,
        };
        const found = tryFit(cutoff, p, setting);
        const { fit, bandwidths } = found;
        const clusters = clustersIn(cutoff, bandwidths, p);
        const per = Math.abs(fit.first_stage?.conventional ?? 1);
        if (!(fit.robust_se * per > 1e-12 * spreadOf(cutoff.outcome)) || !Number.isFinite(fit.corrected))
            throw (0,build_errors.impactError)("E_NO_INTERVAL", {
                model: "regression_discontinuity",
                why: "the outcome has no error around the curve",
            });
        const z = (0,distributions/* criticalValue */.z7)(confidence_level, null);
        const inferred = (estimate, standard_error) => ({
            estimate,
            standard_error,
            ci_lower: estimate - z * standard_error,
            ci_upper: estimate + z * standard_error,
            p_value: (0,distributions/* twoSidedP */.mX)(estimate / standard_error, null),
        });
        const { estimate, p_value, ...uncertainty } = inferred(fit.corrected, fit.robust_se);
        const above = cutoff.x.filter((x) => x >= 0).length;
        return {
            estimand: p.received === undefined ? "ATE" : "LATE",
            metric: p.outcome,
            per: "unit",
            effect_estimate: estimate,
            ...uncertainty,
            confidence_level,
            p_value,
            p_value_reason: null,
            degrees_of_freedom: null,
            inference: `local polynomial of order ${p.order}, ${p.kernel} kernel, h = ${pair(bandwidths.h)}, b = ${pair(bandwidths.b)} (${typeof p.bandwidth === "string" ? p.bandwidth : "given"}); robust bias-corrected, ${p.cluster === undefined ? (p.standard_errors === "nn" ? "three nearest neighbours" : p.standard_errors) : `clustered by ${p.cluster}`}, normal`,
            sample_size: fit.jump.left.inH + fit.jump.right.inH,
            n_treated: fit.jump.right.inH,
            n_control: fit.jump.left.inH,
            n_units: cutoff.x.length,
            n_clusters: clusters?.inWindow ?? null,
            n_periods: null,
            relative: regression_discontinuity_relativeTo(cutoff, found, setting, z),
            comparisons: [],
            coefficients: [
                { term: "conventional", ...inferred(fit.conventional, fit.conventional_se) },
                { term: "bias-corrected, robust", ...inferred(fit.corrected, fit.robust_se) },
                ...(fit.first_stage
                    ? [
                        {
                            term: `jump of ${p.received}`,
                            ...inferred(fit.first_stage.corrected, fit.first_stage.robust_se),
                        },
                    ]
                    : []),
            ].filter(({ standard_error }) => standard_error > 0),
            diagnostics: {
                ...discontinuityDiagnostics({
                    cutoff,
                    bandwidths,
                    setting,
                    fit,
                    balance: p.balance.map((name) => ({ name, values: used.number(name) })),
                }),
                rows_below: {
                    value: cutoff.x.length - above,
                    threshold: null,
                    status: "info",
                    statement: `${cutoff.x.length - above} rows below the cutoff, ${above} from it on`,
                },
            },
            warnings: [
                ...regression_discontinuity_warningsOf(cutoff, fit),
                ...fewClusters(clusters?.fewest ?? null),
                ...fit.dropped.map((index) => `column \`${cutoff.names[index]}\` tells nothing in the window that the score and those before it do not, and was dropped`),
                ...(0,frame_design/* ofOneLevel */.Gb)(used, p.covariates),
            ],
            dropped: frame.rows > used.rows
                ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
                : [],
        };
    },
});
const pair = ([left, right]) => left === right ? left.toPrecision(5) : `${left.toPrecision(5)} below and ${right.toPrecision(5)} above`;
function tryFit(cutoff, p, setting) {
    try {
        const bandwidths = bandwidthsOf(cutoff, p, setting);
        const fit = fitDiscontinuity(cutoff, bandwidths, setting);
        const most = cutoff.received?.reduce((so_far, value) => Math.max(so_far, Math.abs(value)), 0) ?? 0;
        if (fit.first_stage && !(Math.abs(fit.first_stage.conventional) > 1e-9 * most))
            throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: p.received, because: "it does not jump at the cutoff" }, { path: ["received"] });
        return { bandwidths, fit };
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const because = "too few different scores lie in the window on one side of the cutoff";
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: p.score, because }, { path: ["bandwidth"] });
    }
}
function bandwidthsOf(cutoff, { bandwidth, fuzzy_bandwidth }, setting) {
    if (typeof bandwidth === "string") {
        const ofRatio = fuzzy_bandwidth === "ratio";
        return rdBandwidths(...wholeSidesOf(ofRatio ? atItsLevel(cutoff) : cutoff, ofRatio), bandwidth, setting);
    }
    const { h, b = h } = typeof bandwidth === "number" ? { h: bandwidth } : bandwidth;
    return { h: [h, h], b: [b, b] };
}
/** With the means put back that were taken off: the ratio's bandwidth depends on them. */
const atItsLevel = (cutoff) => ({
    ...cutoff,
    outcome: cutoff.outcome.map((y) => y + cutoff.level),
    covariates: cutoff.covariates.map((column, j) => column.map((z) => z + cutoff.levels[j])),
});
/** The effect over the outcome just below the cutoff, at the covariates' means; null where that is near 0. */
function regression_discontinuity_relativeTo(cutoff, { fit, bandwidths }, setting, z) {
    const { corrected, jump } = fit;
    const baseline = cutoff.level + jump.left.corrected;
    if (!(Math.abs(baseline) > 3 * Math.sqrt(jump.left.robust)))
        return null;
    const estimate = corrected / baseline;
    const standard_error = relativeError(cutoff, bandwidths, setting, { fit, baseline });
    if (!(standard_error > 0))
        return null;
    return {
        baseline,
        estimate,
        standard_error,
        ci_lower: estimate - z * standard_error,
        ci_upper: estimate + z * standard_error,
    };
}
function regression_discontinuity_warningsOf({ x }, { first_stage }) {
    const distinct = new Set(x).size / x.length;
    const f = first_stage ? (first_stage.corrected / first_stage.robust_se) ** 2 : Number.POSITIVE_INFINITY;
    return [
        ...(distinct < 0.8
            ? [
                `${Math.round(100 * (1 - distinct))} % of the scores are repeated: with few distinct ones the window's errors are too small`,
            ]
            : []),
        ...(f < 10
            ? [
                `what was received hardly jumps at the cutoff (F = ${f.toPrecision(3)}): the effect is weakly identified`,
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/stats/group-time-att.js



const attMethods = ["dr", "ipw", "reg"];
/**
 * The change of the treated beyond what that of the comparison units predicts for them: by outcome regression, by
 * inverse probability weights (normalised), or doubly robust by both.
 * @throws RangeError where the propensity cannot be estimated
 * @see Sant'Anna & Zhao (2020), J. Econometrics 219(1), eq. 2.6 and Theorem 1; Abadie (2005); Heckman et al. (1997)
 */
function attOfCell(cell, method) {
    const { change, treated, columns } = cell;
    const n = change.length;
    if (columns.length === 1)
        return difference(change, treated);
    const regression = method === "ipw" ? null : outcomeRegression(cell);
    const propensity = method === "reg" ? null : propensityOf(cell);
    const residual = regression ? change.map((value, i) => value - regression.predicted[i]) : change;
    if (method === "reg") {
        const share = group_time_att_mean(n, (i) => treated[i]);
        const att = group_time_att_mean(n, (i) => treated[i] * residual[i]) / share;
        const slope = meanOf(columns, (i) => treated[i]);
        const influence = change.map((_, i) => (treated[i] * (residual[i] - att) - regression.influence(i, slope)) / share);
        return { att, influence };
    }
    const odds = propensity.odds;
    const weight = (i) => (treated[i] ? 0 : odds[i]);
    const [onTreated, onOthers] = [group_time_att_mean(n, (i) => treated[i]), group_time_att_mean(n, weight)];
    const etaTreated = group_time_att_mean(n, (i) => treated[i] * residual[i]) / onTreated;
    const etaOthers = group_time_att_mean(n, (i) => weight(i) * residual[i]) / onOthers;
    const byPropensity = meanOf(columns, (i) => weight(i) * (residual[i] - etaOthers));
    const [m1, m3] = [meanOf(columns, (i) => treated[i]), meanOf(columns, weight)];
    const influence = change.map((_, i) => {
        const ofTreated = treated[i] * (residual[i] - etaTreated) - (regression ? regression.influence(i, m1) : 0);
        const ofOthers = weight(i) * (residual[i] - etaOthers) +
            propensity.influence(i, byPropensity) -
            (regression ? regression.influence(i, m3) : 0);
        return ofTreated / onTreated - ofOthers / onOthers;
    });
    return { att: etaTreated - etaOthers, influence };
}
function difference(change, treated) {
    const n = change.length;
    const share = group_time_att_mean(n, (i) => treated[i]);
    const [on, off] = [
        group_time_att_mean(n, (i) => treated[i] * change[i]) / share,
        group_time_att_mean(n, (i) => (1 - treated[i]) * change[i]) / (1 - share),
    ];
    const influence = change.map((value, i) => treated[i] ? (value - on) / share : -(value - off) / (1 - share));
    return { att: on - off, influence };
}
function outcomeRegression({ change, treated, columns }) {
    const others = Array.from(change.keys()).filter((i) => !treated[i]);
    const fit = (0,ols/* ols */.d)(columns.map((column) => Float64Array.from(others, (i) => column[i])), Float64Array.from(others, (i) => change[i]));
    const used = fit.kept.map((index) => columns[index]);
    const predicted = change.map((_, i) => used.reduce((sum, column, j) => sum + column[i] * fit.beta[j], 0));
    const n = change.length;
    return {
        predicted,
        /** Of unit i on the predictions averaged with `slope`, the mean of weight × column. */
        influence(i, slope) {
            if (treated[i])
                return 0;
            const row = used.map((column) => column[i]);
            const by = ml_matrix_matrix/* Matrix */.uq.columnVector(fit.kept.map((index) => slope[index]));
            return n * (change[i] - predicted[i]) * ml_matrix_matrix/* Matrix */.uq.rowVector(row).mmul(fit.bread).mmul(by).get(0, 0);
        },
    };
}
function propensityOf({ change, treated, columns }) {
    const kept = (0,ols/* ols */.d)(columns, change).kept.map((index) => columns[index]);
    const indices = (0,ols/* ols */.d)(columns, change).kept;
    const { probability, covariance } = (0,logit/* logit */.i)(kept, treated);
    const p = probability.map((value) => Math.min(value, 1 - 1e-6));
    const n = change.length;
    return {
        odds: p.map((value) => value / (1 - value)),
        influence(i, by) {
            const row = ml_matrix_matrix/* Matrix */.uq.rowVector(kept.map((column) => column[i] * (treated[i] - p[i])));
            return (n *
                row
                    .mmul(covariance)
                    .mmul(ml_matrix_matrix/* Matrix */.uq.columnVector(indices.map((index) => by[index])))
                    .get(0, 0));
        },
    };
}
function group_time_att_mean(n, of) {
    let total = 0;
    for (let i = 0; i < n; i++)
        total += of(i);
    return total / n;
}
const meanOf = (columns, weight) => columns.map((column) => group_time_att_mean(column.length, (i) => weight(i) * column[i]));

;// CONCATENATED MODULE: ./build/diagnostics/staggered.js

/**
 * ATT(g, t) of every group and period after the first; a cell without comparison units is left out and said.
 * The base period is the last before the group's start; for effects before that the period before each, or that one too.
 * Covariates are those of the earlier of the two periods. A group of one unit counts where others have more: its own noise is
 * then in no error, as in R's did; where every group is one unit nothing would be left to measure it by.
 * @see Callaway & Sant'Anna (2021), J. Econometrics 225(2), eq. 2.3–2.5
 */
function groupTimeEffects(panel, setting) {
    const groups = [...new Set(panel.group)].filter((g) => Number.isFinite(g) && g > 0).sort((a, b) => a - b);
    const cells = [];
    const empty = [];
    const alone = groups.every((group) => panel.group.filter((g) => g === group).length < 2);
    for (const group of groups) {
        for (let time = setting.base === "universal" ? 0 : 1; time < panel.periods; time++) {
            const last = group - setting.anticipation - 1;
            const base = time > last || setting.base === "universal" ? last : time - 1;
            if (base === time)
                continue;
            if (base < 0) {
                empty.push({ group, time, why: "no period before it" });
                continue;
            }
            const cell = cellOf(panel, setting, { group, time, base, fewest: alone ? 2 : 1 });
            if (typeof cell === "string")
                empty.push({ group, time, why: cell });
            else
                cells.push(cell);
        }
    }
    return { cells, empty };
}
function cellOf({ outcome, group: groups, covariates }, { control, method, anticipation }, { group, time, base, fewest }) {
    const n = outcome.length;
    const latest = Math.max(time, base) + anticipation;
    const compares = (g) => control === "never" ? g === Number.POSITIVE_INFINITY : g !== group && g > latest;
    const members = Array.from(outcome.keys()).filter((i) => (groups[i] === group || compares(groups[i])) &&
        !Number.isNaN(outcome[i][time]) &&
        !Number.isNaN(outcome[i][base]));
    const treated = Uint8Array.from(members, (i) => Number(groups[i] === group));
    const count = treated.reduce((sum, value) => sum + value, 0);
    if (count === 0)
        return "no unit of the group is seen in both periods";
    if (count === members.length)
        return "no comparison unit is seen in both periods";
    if (count < fewest || members.length - count < 2)
        return "one unit on a side, and how much it varies needs two";
    const change = Float64Array.from(members, (i) => outcome[i][time] - outcome[i][base]);
    try {
        const earlier = Math.min(base, time);
        const columns = [
            new Float64Array(members.length).fill(1),
            ...covariates.map((byUnit) => Float64Array.from(members, (i) => byUnit[i][earlier])),
        ];
        const { att, influence } = attOfCell({ change, treated, columns }, method);
        const whole = new Float64Array(n);
        members.forEach((i, k) => {
            whole[i] = (n / members.length) * influence[k];
        });
        return { group, time, estimate: att, influence: whole, treated: count, others: members.length - count };
    }
    catch (error) {
        if (error instanceof RangeError)
            return error.message;
        throw error;
    }
}
const aggregations = ["simple", "dynamic", "group", "calendar"];
/**
 * Averages of the cells, groups weighted by their size, with the weights' own uncertainty counted.
 * @throws RangeError when there is no cell after a start
 * @see Callaway & Sant'Anna (2021), §3.2
 */
function aggregate(cells, panel, kind) {
    const post = cells.filter(({ group, time }) => time >= group);
    if (post.length === 0)
        throw new RangeError("no effect after a start can be estimated");
    const bySize = (chosen) => weightedBySize(chosen, panel);
    const parts = (of, from, join) => [...new Set(from.map(of))]
        .sort((a, b) => a - b)
        .map((value) => ({ of: value, ...join(from.filter((cell) => of(cell) === value)) }));
    if (kind === "simple")
        return { overall: bySize(post), parts: [] };
    if (kind === "dynamic") {
        const found = parts(({ group, time }) => time - group, cells, bySize);
        return { overall: staggered_meanOf(found.filter((part) => part.of >= 0)), parts: found };
    }
    if (kind === "calendar") {
        const found = parts(({ time }) => time, post, bySize);
        return { overall: staggered_meanOf(found), parts: found };
    }
    const found = parts(({ group }) => group, post, staggered_meanOf);
    return {
        overall: weightedBySize(found.map((part) => ({ ...part, group: part.of })), panel),
        parts: found,
    };
}
function weightedBySize(chosen, { group: groups }) {
    const n = groups.length;
    const sizes = new Map();
    for (const g of groups)
        sizes.set(g, (sizes.get(g) ?? 0) + 1 / n);
    const share = chosen.map(({ group }) => sizes.get(group));
    const total = share.reduce((sum, value) => sum + value, 0);
    const estimate = chosen.reduce((sum, effect, k) => sum + (share[k] / total) * effect.estimate, 0);
    const influence = new Float64Array(n);
    chosen.forEach((effect, k) => {
        const weight = share[k] / total;
        const distance = (effect.estimate - estimate) / total;
        for (let i = 0; i < n; i++)
            influence[i] +=
                weight * effect.influence[i] + (Number(groups[i] === effect.group) - share[k]) * distance;
    });
    return { estimate, influence };
}
function staggered_meanOf(effects) {
    const k = effects.length;
    const influence = new Float64Array(effects[0].influence.length);
    for (const effect of effects)
        for (let i = 0; i < influence.length; i++)
            influence[i] += effect.influence[i] / k;
    return { estimate: effects.reduce((sum, { estimate }) => sum + estimate / k, 0), influence };
}
/** Σ over clusters of the influence, over n: the variance is the sum of their squares. */
function clusterScores({ influence }, cluster, clusters) {
    const scores = new Float64Array(clusters);
    for (let i = 0; i < influence.length; i++)
        scores[cluster[i]] += influence[i] / influence.length;
    return scores;
}
/**
 * The group average's influence as R's did 2.1.2 computes it: its weights' uncertainty is that of the first group alone,
 * for every group. Ours counts each group's own; this one is for whoever compares the two.
 */
function groupInfluenceOfDid({ overall, parts }, panel) {
    const n = panel.group.length;
    const share = parts.map(({ of }) => panel.group.filter((g) => g === of).length / n);
    const total = share.reduce((sum, value) => sum + value, 0);
    const influence = new Float64Array(n);
    for (let i = 0; i < n; i++) {
        const first = Number(panel.group[i] === parts[0].of);
        const all = share.reduce((sum, value) => sum + first - value, 0);
        parts.forEach((part, k) => {
            const weight = (first - share[k]) / total - (all * share[k]) / total ** 2;
            influence[i] += (share[k] / total) * part.influence[i] + weight * part.estimate;
        });
    }
    return { estimate: overall.estimate, influence };
}

;// CONCATENATED MODULE: ./build/diagnostics/staggered-inference.js



/**
 * Wald's test that all effects are 0, from each cluster's influence on them; null without any, or when they hang on each other.
 * @see Callaway & Sant'Anna (2021), §4: the pre-test of parallel trends
 */
function jointP(scores, estimates) {
    const wald = waldOf(scores, estimates);
    return wald === null ? null : (0,distributions/* chiSquareTail */.Mt)(wald, scores.length);
}
/** b′V⁻¹b with V from each cluster's influence; null without any, or when they hang on each other. */
function waldOf(scores, estimates) {
    if (scores.length === 0 || scores.length >= scores[0].length)
        return null;
    const covariance = new ml_matrix_matrix/* Matrix */.uq(scores.map((a) => scores.map((b) => a.reduce((sum, value, i) => sum + value * b[i], 0))));
    const b = ml_matrix_matrix/* Matrix */.uq.columnVector([...estimates]);
    const wald = b.transpose().mmul((0,ml_matrix_matrix/* inverse */.DI)(covariance, true)).mmul(b).get(0, 0);
    return Number.isFinite(wald) ? wald : null;
}
/**
 * Each effect's sum over the clusters, every cluster's influence multiplied by Mammen's two-point weight, draw by draw.
 * @see Mammen (1993), Ann. Statist. 21(1); Callaway & Sant'Anna (2021), Algorithm 1
 */
function multiplied(scores, { draws, seed }) {
    const clusters = scores[0].length;
    const root = Math.sqrt(5);
    const chance = (root + 1) / (2 * root);
    const [low, high] = [(1 - root) / 2, (1 + root) / 2];
    const weights = (0,random/* stream */.T)(seed, "multiplier");
    const totals = scores.map(() => new Float64Array(draws));
    const drawn = new Float64Array(clusters);
    for (let draw = 0; draw < draws; draw++) {
        for (let c = 0; c < clusters; c++)
            drawn[c] = weights.uniform(c, draw) < chance ? low : high;
        scores.forEach((score, k) => {
            let sum = 0;
            for (let c = 0; c < clusters; c++)
                sum += drawn[c] * score[c];
            totals[k][draw] = sum;
        });
    }
    return totals;
}
/** The spread of draws as a normal's: the distance of their quartiles over that of the standard normal's. */
function staggered_inference_spreadOf(draws) {
    const sorted = Float64Array.from(draws).sort();
    return (staggered_inference_quantile(sorted, 0.75) - staggered_inference_quantile(sorted, 0.25)) / ((0,distributions/* criticalValue */.z7)(0.5, null) * 2);
}
/** An effect's standard error by the multiplier bootstrap, as R's did has it with `bstrap`. */
const multiplierError = (scores, drawn) => staggered_inference_spreadOf(multiplied([scores], drawn)[0]);
/** How many standard errors an interval must reach to hold all effects at once: a quantile of the largest |t| over the draws. */
function uniformCritical(scores, level, drawn) {
    const totals = multiplied(scores, drawn);
    const { draws } = drawn;
    const spread = totals.map(staggered_inference_spreadOf);
    const largest = Float64Array.from({ length: draws }, (_, draw) => totals.reduce((most, list, k) => (spread[k] > 0 ? Math.max(most, Math.abs(list[draw]) / spread[k]) : most), 0)).sort();
    return staggered_inference_quantile(largest, level);
}
const staggered_inference_quantile = (sorted, p) => sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];

// EXTERNAL MODULE: ./build/stats/noncentral.js
var noncentral = __webpack_require__(13474);
;// CONCATENATED MODULE: ./build/diagnostics/staggered-placebo.js






const mostShifts = 5;
/**
 * Starts that never were: every group supposed to start some periods earlier, on the time before its real start alone, all
 * effects estimated anew; up to five such shifts, the smallest p times their number.
 */
function placeboStarts(panel, setting, clusters) {
    const starts = [...panel.group].filter((g) => Number.isFinite(g) && g > 0);
    const latest = starts.reduce((most, g) => Math.max(most, g), 0) - setting.anticipation;
    const shifts = Array.from({ length: Math.min(mostShifts, latest - 1) }, (_, i) => i + 1);
    const found = shifts.flatMap((shift) => {
        const { cells } = groupTimeEffects(before(panel, shift, setting.anticipation), {
            ...setting,
            anticipation: 0,
        });
        const post = cells.filter(({ group, time }) => time >= group);
        if (post.length === 0)
            return [];
        const { overall } = aggregate(cells, before(panel, shift, setting.anticipation), "simple");
        const scores = clusterScores(overall, clusters.code, clusters.count);
        const error = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
        return error > 0
            ? [{ shift, estimate: overall.estimate, p: (0,distributions/* twoSidedP */.mX)(overall.estimate / error, null) }]
            : [];
    });
    if (found.length === 0)
        return {};
    const worst = found.reduce((a, b) => (b.p < a.p ? b : a));
    const p = Math.min(1, worst.p * found.length);
    const many = found.length > 1;
    return {
        placebo_p: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "fail" : "pass",
            statement: `${many ? `of ${found.length} placebo starts that` : "a placebo start"} ${worst.shift} ${worst.shift === 1 ? "period" : "periods"} too early has ${many ? "most" : "an"} effect: ${worst.estimate.toPrecision(3)}, p = ${p.toPrecision(2)}${many ? ` (times ${found.length})` : ""}`,
        },
    };
}
/** The panel without the groups' treated time, each group's start moved forward. */
function before({ outcome, group, ...rest }, shift, anticipation) {
    const real = (i) => group[i] - anticipation;
    return {
        ...rest,
        outcome: outcome.map((values, i) => values.map((value, t) => (t < real(i) ? value : Number.NaN))),
        group: group.map((g, i) => (Number.isFinite(g) && g > 0 ? Math.max(0, real(i) - shift) || -1 : g)),
    };
}
/**
 * The chance that the pre-test sees trends that part in a straight line by as much as would make up the whole effect; and
 * how much of it the mean step before the start could make up, as far as that is not ruled out.
 * @param standing effects of groups and periods before the start, each over one period
 * @see Roth (2022), AER: Insights 4(3)
 */
function preTrendPower(cells, standing, effect, clusters) {
    const post = cells.filter(({ group, time }) => time >= group);
    if (standing.length === 0 || post.length === 0)
        return {};
    const reach = post.reduce((sum, { group, time }) => sum + time - group + 1, 0) / post.length;
    const slope = effect / reach;
    const scores = standing.map((cell) => clusterScores(cell, clusters.code, clusters.count));
    const mean = standing.reduce((sum, { estimate }) => sum + estimate / standing.length, 0);
    const ofMean = scores[0].map((_, c) => scores.reduce((sum, score) => sum + score[c] / scores.length, 0));
    const error = Math.sqrt(ofMean.reduce((sum, score) => sum + score * score, 0));
    const lambda = waldOf(scores, standing.map(() => slope));
    const drift = preTrendDrift(reach * (Math.abs(mean) + (0,distributions/* criticalValue */.z7)(0.9, null) * error));
    if (lambda === null)
        return drift;
    const q = standing.length;
    const critical = (0,root/* root */.z)((x) => (0,distributions/* chiSquareTail */.Mt)(x, q) - 0.05, 1e-6, 20 + 10 * q);
    const power = lambda > 5000 ? 1 : 1 - (0,noncentral/* noncentralChiSquare */.mf)(critical, q, lambda);
    return {
        ...drift,
        pre_trend_power: {
            value: Math.min(1, Math.max(0, power)),
            threshold: 0.8,
            status: power < 0.5 ? "warn" : "info",
            statement: `the pre-trend test has ${Math.round(100 * power)} % power against a slope as large as the effect`,
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/staggered-listing.js




/** Every group and period, every average, and their overall ones. */
function staggered_listing_coefficientsOf({ cells, staggered, times, error, clusterCode, clusters, p, confidence_level, }) {
    const pointwise = (0,distributions/* criticalValue */.z7)(confidence_level, null);
    const rows = (effects, critical = pointwise) => effects.map(({ term, ...effect }) => {
        const standard_error = error(effect);
        return {
            term,
            estimate: effect.estimate,
            standard_error,
            ci_lower: effect.estimate - critical * standard_error,
            ci_upper: effect.estimate + critical * standard_error,
            p_value: standard_error > 0 ? (0,distributions/* twoSidedP */.mX)(effect.estimate / standard_error, null) : null,
        };
    });
    const band = (effects) => p.bands === "pointwise" || effects.length < 2
        ? pointwise
        : Math.max(pointwise, uniformCritical(effects.map((effect) => clusterScores(effect, clusterCode, clusters)), confidence_level, p));
    const named = (kind, part) => kind === "dynamic"
        ? `event time ${part}`
        : kind === "group"
            ? `group ${times[part]}`
            : `in ${times[part]}`;
    const averages = aggregations.flatMap((kind) => {
        const { overall, parts } = aggregate(cells, staggered, kind);
        return [
            ...rows([{ term: `overall, ${kind}`, ...overall }]),
            ...rows(parts.map((part) => ({ term: named(kind, part.of), ...part })), band(parts)),
        ];
    });
    const all = cells.map((cell) => ({ term: `ATT(${times[cell.group]}, ${times[cell.time]})`, ...cell }));
    return [...averages, ...rows(all, band(all))];
}
function diagnosticsOf(cells, panel, cluster, clusters, effect, p) {
    const { standard_error } = effect;
    const by = { code: cluster, count: clusters };
    const before = cells.filter(({ group, time }) => time < group - p.anticipation);
    const p_value = jointP(before.map((cell) => clusterScores(cell, cluster, clusters)), before.map((cell) => cell.estimate));
    const starts = [...new Set(panel.group)].filter(Number.isFinite);
    const fewest = Math.min(...starts.filter((start) => start > 0));
    const others = aggregations.map((kind) => aggregate(cells, panel, kind).overall.estimate);
    const range = (Math.max(...others) - Math.min(...others)) / standard_error;
    const seen = panel.outcome.map((list, i) => {
        const start = panel.group[i];
        const middle = Number.isFinite(start) ? start : fewest;
        const has = (from, to) => list.slice(from, to).some((value) => !Number.isNaN(value));
        return Number(has(0, middle) && has(middle, panel.periods));
    });
    const composition = seen.reduce((sum, value) => sum + value, 0) / seen.length;
    const sizes = [...new Set(cells.map(({ group }) => group))].map((group) => panel.group.filter((g) => g === group).length);
    const smallest = Math.min(...sizes);
    return {
        smallest_group: {
            value: smallest,
            threshold: 5,
            status: smallest < 5 ? "warn" : "pass",
            statement: `the smallest group has ${smallest} ${smallest === 1 ? "unit" : "units"}`,
        },
        ...(p_value !== null && {
            pre_trend_p: {
                value: p_value,
                threshold: 0.05,
                status: p_value < 0.05 ? "fail" : "pass",
                statement: `the ${before.length} effects before the start together: p = ${p_value.toPrecision(2)}`,
            },
        }),
        ...preTrendPower(cells, p.base === "universal" ? [] : before, effect.estimate, by),
        ...placeboStarts(panel, p, by),
        pre_periods: {
            value: fewest,
            threshold: 2,
            status: fewest < 2 ? "warn" : "pass",
            statement: `${fewest} ${fewest === 1 ? "period" : "periods"} before the first start`,
        },
        composition: {
            value: composition,
            threshold: 0.95,
            status: composition < 0.8 ? "warn" : "pass",
            statement: `${Math.round(100 * composition)} % of the units are seen before and after the start`,
        },
        specification_range_se: {
            value: range,
            threshold: 3,
            status: range > 3 ? "warn" : "info",
            statement: `the four averages lie within ${range.toFixed(2)} standard errors of each other`,
        },
        groups: {
            value: starts.filter((start) => start > 0).length,
            threshold: null,
            status: "info",
            statement: `${starts.filter((start) => start > 0).length} groups by their start`,
        },
    };
}

// EXTERNAL MODULE: ./build/diagnostics/staggered-panel.js
var staggered_panel = __webpack_require__(30098);
;// CONCATENATED MODULE: ./build/diagnostics/interaction-weighted.js




const mostTerms = 400;
/**
 * Two-way fixed effects with an effect for each cohort and time since its start, the last period before it left out, against
 * the never treated; or against the last cohort, until it starts, where nobody is. Averages weigh cells by their rows; the
 * weights are taken as known, as fixest does.
 * @throws E_PANEL_CELL, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 * @see Sun & Abraham (2021), J. Econometrics 225(2), §4
 */
function interactionWeighted(rows, kind) {
    const { kept, reference, served } = withReference(rows);
    const cells = cellsOf(kept, reference);
    if (!cells.some(({ time }) => time >= 0))
        throw noCell("a cohort with a period before its start");
    if (cells.length > mostTerms)
        throw noCell(`at most ${mostTerms} cohorts × periods, not ${cells.length}`);
    const columns = cells.map(({ group, time, name }) => ({
        name,
        values: Float64Array.from(kept.panel.period, (t, row) => Number(kept.group[row] === group && t - group === time)),
    }));
    const fit = fitPanel({
        y: kept.y,
        panel: kept.panel,
        status: columns[0],
        group: null,
        post: null,
        covariates: kept.covariates,
        effects: "two_way",
        errors: { kind: "cluster", column: kept.cluster.column },
        clusters: kept.cluster,
        second: null,
        weights: null,
        twoWay: (0,diagnostics_panel/* twoWay */.W)(kept.panel),
        small_sample: "nested",
        confidence_level: kept.confidence_level,
    }, columns.slice(1));
    const found = cells.filter(({ name }) => fit.inference.has(name));
    return { ...averages(found, fit, kept.panel.times, kind), served, left: rows.y.length - served.length };
}
/** Rows against which cohorts are compared: the never treated, else the last cohort before its start. */
function withReference(rows) {
    const every = Array.from(rows.y.keys());
    if (rows.group.includes(Number.POSITIVE_INFINITY))
        return { kept: rows, reference: Number.POSITIVE_INFINITY, served: every };
    const last = rows.group.reduce((latest, g) => Math.max(latest, g), 0);
    const keep = (_, row) => rows.panel.period[row] < last;
    const { panel, cluster, covariates } = rows;
    const kept = {
        ...rows,
        y: rows.y.filter(keep),
        group: rows.group.filter(keep),
        panel: { ...panel, unit: panel.unit.filter(keep), period: panel.period.filter(keep) },
        covariates: covariates.map(({ name, values }) => ({ name, values: values.filter(keep) })),
        cluster: { ...cluster, code: cluster.code.filter(keep) },
    };
    return { kept, reference: last, served: every.filter((row) => rows.panel.period[row] < last) };
}
function cellsOf({ group, panel }, reference) {
    const counts = new Map();
    group.forEach((g, row) => {
        const time = panel.period[row] - g;
        if (g === reference || time === -1)
            return;
        const name = `ATT(${panel.times[g]}, ${panel.times[panel.period[row]]})`;
        const cell = counts.get(name);
        if (cell)
            cell.rows++;
        else
            counts.set(name, { group: g, time, rows: 1, name });
    });
    return [...counts.values()].sort((a, b) => a.group - b.group || a.time - b.time);
}
function averages(cells, fit, times, kind) {
    const { inference } = fit;
    const summed = (weights) => Object.fromEntries([...weights].map(([cell, weight]) => [cell.name, weight]));
    const read = (weights) => {
        const { degrees_of_freedom: _, ...found } = inference.contrast(summed(weights));
        return found;
    };
    const post = cells.filter(({ time }) => time >= 0);
    const byRows = (chosen) => {
        const total = chosen.reduce((sum, { rows }) => sum + rows, 0);
        return new Map(chosen.map((cell) => [cell, cell.rows / total]));
    };
    const parts = (of, from) => [...new Set(from.map(of))]
        .sort((a, b) => a - b)
        .map((value) => ({ value, weights: byRows(from.filter((cell) => of(cell) === value)) }));
    const mean = (all, shares = all.map(() => 1 / all.length)) => {
        const sum = new Map();
        for (const [i, weights] of all.entries())
            for (const [cell, weight] of weights)
                sum.set(cell, (sum.get(cell) ?? 0) + weight * shares[i]);
        return sum;
    };
    const by = {
        dynamic: parts(({ time }) => time, cells),
        group: parts(({ group }) => group, post),
        calendar: parts(({ group, time }) => group + time, post),
    };
    const treated = by.group.map(({ value }) => Math.max(...post.filter(({ group }) => group === value).map(({ rows }) => rows)));
    const total = treated.reduce((sum, count) => sum + count, 0);
    const after = by.dynamic.filter(({ value }) => value >= 0);
    const overall = {
        simple: byRows(post),
        dynamic: mean(after.map(({ weights }) => weights)),
        group: mean(by.group.map(({ weights }) => weights), treated.map((count) => count / total)),
        calendar: mean(by.calendar.map(({ weights }) => weights)),
    };
    const named = {
        dynamic: (value) => `event time ${value}`,
        group: (value) => `group ${times[value]}`,
        calendar: (value) => `in ${times[value]}`,
    };
    const listed = aggregations.flatMap((way) => [
        { term: `overall, ${way}`, ...read(overall[way]) },
        ...(way === "simple"
            ? []
            : by[way].map(({ value, weights }) => ({ term: named[way](value), ...read(weights) }))),
    ]);
    const one = (cell) => ({ term: cell.name, ...read(new Map([[cell, 1]])) });
    return {
        effect: read(overall[kind]),
        influence: fit.influenceOn(summed(overall[kind])),
        degrees_of_freedom: inference.degrees_of_freedom,
        description: fit.description,
        coefficients: [...listed, ...cells.map(one)],
        cumulative: {
            ...read(mean(after.map(({ weights }) => weights), after.map(() => 1))),
            periods: after.length,
        },
        warnings: fit.warnings,
    };
}
const noCell = (cell) => (0,build_errors.impactError)("E_PANEL_CELL", { cell }, { path: ["first_treated"] });

;// CONCATENATED MODULE: ./build/diagnostics/staggered-study.js





/** The same study by Sun and Abraham's regression; the clean comparisons are a reading beside it. */
function regressed(study, clean) {
    const { used, y, panel, p, level, staggered, clusterCode, clusters } = study;
    const group = Float64Array.from(panel.unit, (unit) => staggered.group[unit]);
    const rows = Array.from(y.keys()).filter((row) => group[row] >= 0);
    const take = (values) => Float64Array.from(rows, (row) => values[row]);
    const unit = (0,moments/* codes */.F4)(rows.map((row) => String(panel.unit[row])));
    const column = p.cluster ?? p.unit;
    const ids = used.text(column);
    const found = interactionWeighted({
        y: take(y),
        panel: {
            unit: unit.code,
            units: unit.count,
            period: Int32Array.from(rows, (row) => panel.period[row]),
            times: panel.times,
        },
        group: take(group),
        covariates: p.covariates
            .flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name]))
            .map(({ name, values }) => ({ name, values: take(values) })),
        cluster: { column, ...(0,moments/* codes */.F4)(rows.map((row) => ids[row])) },
        confidence_level: level,
    }, p.aggregation);
    const { estimate: effect_estimate, ...uncertainty } = found.effect;
    const { periods, ...total } = found.cumulative;
    const inference = `Sun–Abraham, ${p.aggregation} average; ${found.description}; the weights taken as known`;
    const beside = {
        name: "callaway_sant_anna",
        scale: "absolute",
        estimate: clean.effect_estimate,
        standard_error: clean.standard_error,
        ci_lower: clean.ci_lower,
        ci_upper: clean.ci_upper,
        p_value: clean.p_value,
        degrees_of_freedom: null,
        inference: clean.inference,
    };
    const influence = new Float64Array(panel.units);
    const served = found.served.map((at) => rows[at]);
    for (const [at, row] of served.entries())
        influence[panel.unit[row]] += panel.units * found.influence[at];
    const raw = (effect) => staggered_study_norm(clusterScores(effect, clusterCode, clusters));
    const factor = uncertainty.standard_error / raw({ estimate: effect_estimate, influence });
    return {
        ...clean,
        effect_estimate,
        ...uncertainty,
        degrees_of_freedom: found.degrees_of_freedom,
        inference,
        relative: staggered_study_relativeTo(study, served.filter((row) => panel.period[row] >= group[row]), { estimate: effect_estimate, influence }, (effect) => factor * raw(effect), found.degrees_of_freedom),
        coefficients: found.coefficients,
        readings: [cumulativeReading(total, periods, inference, found.degrees_of_freedom), beside],
        warnings: [
            ...clean.warnings,
            ...found.warnings,
            ...(found.left > 0
                ? [
                    `nobody is never treated: ${found.left} rows from the last start on only serve the clean comparisons`,
                ]
                : []),
        ],
    };
}
function withInterval(estimate, standard_error, level, df = null) {
    const half = (0,distributions/* criticalValue */.z7)(level, df) * standard_error;
    return {
        estimate,
        standard_error,
        ci_lower: estimate - half,
        ci_upper: estimate + half,
        p_value: (0,distributions/* twoSidedP */.mX)(estimate / standard_error, df),
    };
}
const staggered_study_norm = (scores) => Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
const cumulativeReading = (total, periods, inference, degrees_of_freedom) => ({
    name: "cumulative_effect",
    scale: "absolute",
    ...total,
    degrees_of_freedom,
    inference: `sum of the effects by time since the start over ${periods} periods; ${inference}`,
});
/**
 * The effect over what the treated would have had without it: their mean less the effect. By the delta method, with that
 * mean's own sampling and its covariance with the effect; null near 0.
 */
function staggered_study_relativeTo({ y, panel, staggered, level }, rows, effect, error, df = null) {
    const units = staggered.outcome.length;
    const mean = rows.reduce((sum, row) => sum + y[row] / rows.length, 0);
    const own = new Float64Array(units);
    for (const row of rows)
        own[panel.unit[row]] += (units * (y[row] - mean)) / rows.length;
    const baseline = mean - effect.estimate;
    const ratio = effect.estimate / baseline;
    const base = { estimate: baseline, influence: own.map((part, i) => part - effect.influence[i]) };
    if (!(Math.abs(baseline) > 3 * Math.max(error(base), error(effect))))
        return null;
    const influence = effect.influence.map((part, i) => (part - ratio * base.influence[i]) / baseline);
    const { p_value: _, ...found } = withInterval(ratio, error({ estimate: ratio, influence }), level, df);
    return { baseline, ...found };
}

;// CONCATENATED MODULE: ./build/models/staggered-diff-in-diff.js














const staggered_diff_in_diff_Params = schemas/* strictObject */.rej({
    outcome: schemas/* string */.YjP().describe("a number column"),
    unit: schemas/* string */.YjP().describe("the column of units"),
    time: schemas/* string */.YjP().describe("ISO dates or numbers"),
    first_treated: schemas/* string */.YjP()
        .describe("a column with each unit's first treated time; 0, nothing, or a time after the last for never"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("what trends may depend on, as it was in the earlier of the two periods compared; text becomes categories"),
    control: schemas/* enum */.k5n(["never", "not_yet"])
        .default("never")
        .describe("compared with units that are never treated, or with all that are not yet"),
    method: schemas/* enum */.k5n([...attMethods, "sun_abraham"])
        .default("dr")
        .describe("of Callaway and Sant'Anna, which differ with covariates: doubly robust, weights or regression; or Sun and Abraham's regression"),
    base: schemas/* enum */.k5n(["varying", "universal"])
        .default("varying")
        .describe("effects before the start are over the period before each, or over the last before the start"),
    aggregation: schemas/* enum */.k5n(aggregations).default("simple").describe("which average is the effect"),
    anticipation: schemas/* int */.Whr()
        .min(0)
        .default(0)
        .describe("periods before the start in which units may react already"),
    cluster: schemas/* string */.YjP().optional().describe("default: the unit; units lie within clusters"),
    standard_errors: schemas/* enum */.k5n(["analytic", "bootstrap"])
        .default("analytic")
        .describe("by the influence functions, or by a multiplier bootstrap of them"),
    bands: schemas/* enum */.k5n(["uniform", "pointwise"])
        .default("uniform")
        .describe("of the coefficients: intervals that hold for all of a kind at once, by a multiplier bootstrap, or for one"),
    draws: schemas/* int */.Whr().min(99).max(100_000).default(999).describe("of the bootstrap"),
    seed: schemas/* int */.Whr().min(0).default(1).describe("of the bootstrap"),
});
/**
 * Difference-in-differences where units start at different times: effects by group and period from clean comparisons
 * only, and their averages. Frame: one row per unit and period; the effect is in the outcome's unit, per treated unit and
 * period. ATT if without treatment groups would have moved in parallel, given the covariates.
 * @throws E_PANEL_CELL, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Callaway & Sant'Anna (2021), J. Econometrics 225(2); Sant'Anna & Zhao (2020), J. Econometrics 219(1)
 */
const staggeredDiffInDiff = defineModel({
    name: "staggered_diff_in_diff",
    model_type: "quasi-experiment",
    rubric: "diff_in_diff",
    design: cohorts,
    params: staggered_diff_in_diff_Params,
    columns: (p) => [
        ...new Set([
            p.outcome,
            p.unit,
            p.time,
            p.first_treated,
            ...p.covariates,
            ...(p.cluster === undefined ? [] : [p.cluster]),
        ]),
    ],
    estimate(frame, p, { confidence_level: level }) {
        const needed = staggeredDiffInDiff.columns(p).filter((column) => column !== p.first_treated);
        const complete = (0,frame_rows/* completeRows */.TC)(frame, needed);
        if (complete.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
        const outcome = complete.number(p.outcome);
        if (outcome.every((value) => value === outcome[0]))
            throw (0,build_errors.impactError)("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
        const { used, panel, read, units } = (0,staggered_panel/* withBefore */.u)(complete, p);
        const study = { used, y: used.number(p.outcome), panel, p, level, ...read };
        const clean = cleanComparisons(study);
        const found = p.method === "sun_abraham" ? regressed(study, clean) : clean;
        return {
            ...found,
            warnings: [...new Set([...leftOut(units), ...found.warnings, ...determined(used, p.covariates)])],
            dropped: [
                { rows: frame.rows - complete.rows, reason: "a missing value in a column used" },
                { rows: complete.rows - used.rows, reason: "of units treated from the first period on" },
            ].filter(({ rows }) => rows > 0),
        };
    },
});
/** Callaway and Sant'Anna's averages of effects by group and period. */
function cleanComparisons(study) {
    const { used, y, panel, p, level, staggered, clusterCode, clusters } = study;
    const setting = { ...p, method: p.method === "sun_abraham" ? "dr" : p.method };
    const { cells, empty } = groupTimeEffects(staggered, setting);
    const averaged = averageOf(cells, staggered, p.aggregation, empty);
    const error = (effect) => {
        const scores = clusterScores(effect, clusterCode, clusters);
        if (p.standard_errors === "bootstrap")
            return multiplierError(scores, p);
        return Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
    };
    const standard_error = error(averaged.overall);
    const scale = y.reduce((most, value) => Math.max(most, Math.abs(value - y[0])), 0);
    if (!(standard_error > 1e-12 * scale))
        throw (0,build_errors.impactError)("E_NO_INTERVAL", {
            model: "staggered_diff_in_diff",
            why: "every change is the same",
        });
    const estimate = averaged.overall.estimate;
    const treatedRows = Array.from(panel.unit.keys()).filter((row) => panel.period[row] >= staggered.group[panel.unit[row]]);
    const { estimate: effect_estimate, ...uncertainty } = withInterval(estimate, standard_error, level);
    const inference = `Callaway–Sant'Anna, ${p.aggregation} average, ${p.control === "never" ? "never treated" : "not yet treated"} for comparison${p.covariates.length > 0 ? `, ${{ dr: "doubly robust", ipw: "inverse probability weights", reg: "outcome regression" }[setting.method]}` : ""}; influence functions summed by ${p.cluster ?? p.unit} (${clusters})${p.standard_errors === "bootstrap" ? `, ${p.draws} multiplier draws` : ""}, normal`;
    const dynamic = aggregate(cells, staggered, "dynamic");
    const periods = dynamic.parts.filter((part) => part.of >= 0).length;
    return {
        estimand: "ATT",
        metric: p.outcome,
        per: "unit and period",
        effect_estimate,
        ...uncertainty,
        confidence_level: level,
        p_value_reason: null,
        degrees_of_freedom: null,
        inference,
        sample_size: used.rows,
        n_treated: treatedRows.length,
        n_control: used.rows - treatedRows.length,
        n_units: panel.units,
        n_clusters: clusters,
        n_periods: panel.times.length,
        relative: staggered_study_relativeTo(study, treatedRows, averaged.overall, error),
        comparisons: [],
        coefficients: staggered_listing_coefficientsOf({
            cells,
            staggered,
            times: panel.times,
            error,
            clusterCode,
            clusters,
            p,
            confidence_level: level,
        }),
        readings: [
            cumulativeReading(withInterval(dynamic.overall.estimate * periods, error(dynamic.overall) * periods, level), periods, inference, null),
        ],
        diagnostics: {
            ...diagnosticsOf(cells, staggered, clusterCode, clusters, { estimate, standard_error }, setting),
            ...(p.aggregation === "group" && didError(error(groupInfluenceOfDid(averaged, staggered)))),
            ...clustersOf(clusters),
        },
        warnings: [
            ...single(cells, staggered, panel.times),
            ...empty.map(({ group, time, why }) => `group ${panel.times[group]} in ${panel.times[time]} is left out: ${why}`),
        ],
        dropped: [],
    };
}
/** Covariates that tell nothing: of one value, or what those before them tell. */
function determined(used, covariates) {
    const columns = covariates.flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name]));
    const one = new Float64Array(used.rows).fill(1);
    const { dropped } = (0,ols/* ols */.d)([one, ...columns.map(({ values }) => values)], one);
    return [
        ...(0,frame_design/* ofOneLevel */.Gb)(used, covariates),
        ...dropped.map((index) => `column \`${columns[index - 1].name}\` is determined by those before it and was dropped`),
    ];
}
/** Groups of one unit, whose own noise no error counts. */
function single(cells, { group: groups }, times) {
    const found = [...new Set(cells.map(({ group }) => group))].filter((group) => groups.filter((g) => g === group).length === 1);
    if (found.length === 0)
        return [];
    const names = found.map((group) => times[group]).join(", ");
    return [
        `of the groups that start in ${names} there is one unit each: its own noise is in no error, so that intervals are too narrow, most of all those of its own effects`,
    ];
}
const leftOut = (units) => units === 0
    ? []
    : [
        `${units} ${units === 1 ? "unit is" : "units are"} treated from the first period on: they have no before and were left out`,
    ];
const didError = (value) => ({
    group_error_of_did: {
        value,
        threshold: null,
        status: "info",
        statement: `R's did 2.1.2 prints ${value.toPrecision(6)} for this standard error: it counts the weights' uncertainty of the first group only`,
    },
});
function averageOf(cells, panel, kind, empty) {
    try {
        return aggregate(cells, panel, kind);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const cell = `a group with a period before its start and comparison units in it${empty[0] ? ` (${empty[0].why})` : ""}`;
        throw (0,build_errors.impactError)("E_PANEL_CELL", { cell }, { path: ["first_treated"] });
    }
}

;// CONCATENATED MODULE: ./build/models/subclassification.js







const subclassification_Params = schemas/* strictObject */.rej({
    ...observational_data/* observationalParams */.s8,
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ATC"])
        .default("ATT")
        .describe("about everybody, the treated or the controls"),
    by: schemas/* enum */.k5n(["propensity", "covariates"])
        .default("propensity")
        .describe("strata of the chance of treatment, or of every covariate's quantiles crossed"),
    n_strata: schemas/* int */.Whr().min(2).max(100).default(5).describe("quantiles of the chance, or of each covariate"),
});
/**
 * Subclassification: treated and untreated compared within strata of the propensity or of the covariates. Frame: one row a
 * unit; the effect is in the outcome's unit. Causal only if within a stratum it is as good as chance who is treated.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_OVERLAP, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 * @see Cochran (1968), Biometrics 24(2); Rosenbaum & Rubin (1984), JASA 79
 */
const subclassification = defineModel({
    name: "subclassification",
    model_type: "observational",
    rubric: "observational",
    design: selectedOn(5, "units still differ within its strata"),
    params: subclassification_Params,
    columns: (p) => (0,observational_data/* observationalColumns */.R9)(p),
    estimate: (frame, p, { confidence_level }) => subclassification_estimateOn(frame, p, confidence_level),
});
function subclassification_estimateOn(frame, p, level) {
    const data = (0,observational_data/* observationalData */.yK)(frame, p);
    const { treated, y } = data;
    const propensity = p.by === "propensity" ? (0,observational_estimate/* chancesOf */.JR)(data, p.treatment).probability : null;
    const all = strataOf(subclassification_binsOf(data, p, propensity), treated);
    const both = all.filter((s) => s.treated > 0 && s.controls > 0);
    if (both.length === 0)
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: p.treatment, because: "no stratum has both treated and untreated rows" }, { path: ["n_strata"] });
    const found = subclassification_within(y, treated, both, p);
    const left = all.length - both.length;
    const rows = all.reduce((sum, s) => sum + s.rows.length, 0) - both.reduce((sum, s) => sum + s.rows.length, 0);
    const strata = `${both.length} strata of the ${p.by === "propensity" ? "propensity" : "covariates' quantiles"}`;
    return (0,observational_estimate/* observationalEstimate */.Wp)(p, data, {
        estimand: p.estimand,
        estimate: found.estimate,
        standard_error: found.standard_error,
        degrees_of_freedom: null,
        inference: `${strata}, Neyman's variance within them${found.single > 0 ? `, pooled over strata for an arm of one row (${found.single} strata)` : ""}, normal`,
        baseline: found.control,
        relative_error: Math.abs(found.control) > 3 * found.standard_error
            ? found.standard_error / Math.abs(found.control)
            : null,
        weights: found.weights,
        left_out: "in a stratum without one of the arms",
        propensity,
        diagnostics: {
            strata: {
                value: both.length,
                threshold: null,
                status: left > 0 ? "warn" : "info",
                statement: left > 0
                    ? `${left} of ${all.length} strata lack an arm and are left out with ${rows} rows: the effect is about the others`
                    : `${all.length} strata, each with both arms`,
            },
        },
    }, level, (other) => subclassification_estimateOn(frame, { ...p, ...other }, level));
}
function subclassification_binsOf({ covariates, treated }, { by, n_strata, estimand }, propensity) {
    if (propensity === null || by === "covariates")
        return covariates.map(({ values }) => quantileBins(values, n_strata));
    const arm = estimand === "ATC" ? 0 : 1;
    const among = estimand === "ATE" ? propensity : propensity.filter((_, i) => treated[i] === arm);
    return [quantileBins(propensity, n_strata, among)];
}
/** @throws E_NO_INTERVAL */
function subclassification_within(y, treated, both, p) {
    try {
        return stratified(y, treated, both, p.estimand);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const why = "no stratum has two rows of an arm, and how much it varies needs two";
        throw (0,build_errors.impactError)("E_NO_INTERVAL", { model: "subclassification", why }, { path: ["n_strata"] });
    }
}

;// CONCATENATED MODULE: ./build/stats/placebo-inversion.js
/** A placebo that is fitted exactly before has gone without bound, unless it still is. */
const size = ({ effect, pre_rmspe }) => pre_rmspe > 0 ? Math.abs(effect) / pre_rmspe : effect === 0 ? 0 : Number.POSITIVE_INFINITY;
/** The rank of |effect| / RMSPE before among the placebos' and itself, as a share. */
const placeboP = (own, placebos) => (1 + placebos.filter((other) => size(other) >= size(own)).length) / (placebos.length + 1);
/**
 * The effects that a placebo test does not reject: the rank of |effect − c| / RMSPE before among those of units that were
 * not treated, the treated one counted too. Null with too few placebos: under 1/alpha of them with the treated one, no
 * effect can be rejected.
 * @param alpha such as 0.05
 * @see Firpo & Possebom (2018), J. Causal Inference 6(2), §4: inversion of the permutation test, whatever its statistic
 */
function placeboInterval(own, placebos, alpha) {
    const sizes = placebos.map(size).sort((a, b) => b - a);
    const needed = Math.floor(alpha * (sizes.length + 1) + 1e-9);
    const bound = sizes[needed - 1];
    if (bound === undefined || !Number.isFinite(bound) || !(bound * own.pre_rmspe > 0))
        return null;
    const half = bound * own.pre_rmspe;
    return { ci_lower: own.effect - half, ci_upper: own.effect + half, p_value: placeboP(own, placebos) };
}

// EXTERNAL MODULE: ./build/stats/simplex-quadratic.js
var simplex_quadratic = __webpack_require__(99653);
// EXTERNAL MODULE: ./build/stats/synthetic-control.js
var synthetic_control = __webpack_require__(18659);
;// CONCATENATED MODULE: ./build/stats/nelder-mead.js
/**
 * A local minimum of a function without derivatives, by a simplex that reflects, expands, contracts and shrinks.
 * Deterministic: starts at `start` and one step along each axis.
 * @see Nelder & Mead (1965), Computer Journal 7(4); Lagarias et al. (1998), SIAM J. Optimization 9(1)
 */
function nelderMead(f, start, { step = 1, most = 400 * start.length, precision = 1e-8, } = {}) {
    const at = (x) => ({ x, value: f(x) });
    let points = [
        at([...start]),
        ...start.map((_, i) => at(start.map((value, j) => (i === j ? value + step : value)))),
    ];
    for (let evaluations = points.length; evaluations < most;) {
        points = points.sort((a, b) => a.value - b.value);
        const [best, worst, next] = [points[0], points.at(-1), points.at(-2)];
        if (worst.value - best.value <= precision * Math.max(Math.abs(best.value), Number.MIN_VALUE))
            break;
        const rest = points.slice(0, -1);
        const centre = start.map((_, i) => rest.reduce((sum, { x }) => sum + x[i], 0) / rest.length);
        const along = (share) => at(centre.map((value, i) => value + share * (worst.x[i] - value)));
        const reflected = along(-1);
        evaluations++;
        if (reflected.value < next.value) {
            const expanded = reflected.value < best.value ? along(-2) : null;
            if (expanded)
                evaluations++;
            points = [...rest, expanded && expanded.value < reflected.value ? expanded : reflected];
            continue;
        }
        const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
        evaluations++;
        if (contracted.value < Math.min(worst.value, reflected.value)) {
            points = [...rest, contracted];
            continue;
        }
        points = [best, ...points.slice(1).map(({ x }) => at(x.map((value, i) => (value + best.x[i]) / 2)))];
        evaluations += rest.length;
    }
    return points.reduce((a, b) => (b.value < a.value ? b : a));
}

;// CONCATENATED MODULE: ./build/stats/predictor-weights.js


/**
 * The nested search of synthetic control with predictors: donor weights nearest in the predictors under importances V,
 * and V such that they fit the outcome best. V is not convex: Nelder–Mead from several starts (all equal, each predictor
 * alone in turn, those that favour the best found), the best of all; deterministic.
 * @param starts importances to begin at, in place of the usual ones
 * @see Abadie & Gardeazabal (2003), AER 93(1), appendix B; Becker & Klößner (2018), Econometrics and Statistics 5
 */
function predictorWeights(problem, starts) {
    const k = problem.target.length;
    const tried = (logs) => predictor_weights_weigh(problem, normalised(logs));
    const loss = (logs) => tried(logs).mspe;
    const search = (start, most) => nelderMead(loss, start, { most, precision: 1e-10 });
    const even = new Array(k).fill(0);
    const alone = even.map((_, i) => even.map((_, j) => (i === j ? 4 : 0)));
    const begin = starts?.map((v) => v.map((value) => Math.log(Math.max(value, 1e-8)))) ?? [even, ...alone];
    const rough = begin.map((start) => search(start, 60 * k)).sort((a, b) => a.value - b.value);
    const polished = rough.slice(0, starts ? 1 : 3).map(({ x }) => search(search(x, 200 * k).x, 200 * k));
    return tried(polished.reduce((a, b) => (b.value < a.value ? b : a)).x);
}
const normalised = (logs) => {
    const top = Math.max(...logs);
    const raw = logs.map((value) => Math.exp(value - top));
    const total = raw.reduce((sum, value) => sum + value, 0);
    return raw.map((value) => value / total);
};
function predictor_weights_weigh({ target, donors, outcome, donorOutcomes }, importance) {
    const scaled = (values) => values.map((value, i) => value * Math.sqrt(importance[i]));
    const weights = (0,synthetic_control/* nearestMix */.d6)(scaled(target), donors.map(scaled));
    const gaps = outcome.map((value, t) => value - donorOutcomes.reduce((sum, donor, j) => sum + weights[j] * donor[t], 0));
    return { weights, importance, mspe: gaps.reduce((sum, gap) => sum + gap ** 2, 0) / gaps.length };
}

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-control-fit.js





/** The synthetic control of one unit. @param start importances of predictors to begin the search at */
function fitUnit({ y, pre }, plan, unit, donors, start) {
    const [target, others] = [y[unit], donors.map((donor) => y[donor])];
    const { fitted, predictors, ridge } = plan;
    const found = predictors ? byPredictors(y, plan, predictors, unit, donors, start) : null;
    const fit = found
        ? (0,synthetic_control/* fitOf */.Zo)(target, others, found.weights, pre)
        : (0,synthetic_control/* syntheticControl */.F8)(target, others, pre, fitted);
    if (ridge === null)
        return { fit, predictors: found };
    const weights = (0,synthetic_control/* ridgeAugmented */.GH)(target, others, pre, ridge, fit.weights);
    return { fit: (0,synthetic_control/* fitOf */.Zo)(target, others, weights, pre), predictors: found };
}
function byPredictors(y, { fitted: [from, to] }, predictors, unit, donors, start) {
    const everybody = [unit, ...donors];
    const spread = predictors[0].map((_, i) => {
        const { variance } = (0,moments/* moments */.Cl)(everybody.map((one) => predictors[one][i]));
        return variance > 0 ? Math.sqrt(variance) : 1;
    });
    const scaled = (one) => predictors[one].map((value, i) => value / spread[i]);
    const outcome = (one) => [...y[one].subarray(from, to)];
    return predictorWeights({
        target: scaled(unit),
        donors: donors.map(scaled),
        outcome: outcome(unit),
        donorOutcomes: donors.map(outcome),
    }, start && [start]);
}
/** Several units, each with its own synthetic control, averaged. */
function fitGroup(panel, plan, members, donors, start) {
    const found = members.map((unit) => fitUnit(panel, plan, unit, donors, start));
    const fits = found.map(({ fit }) => fit);
    const gaps = fits[0].gaps.map((_, t) => fits.reduce((sum, fit) => sum + fit.gaps[t], 0) / fits.length);
    return {
        members,
        fits,
        donors,
        gaps,
        effect: (0,moments/* moments */.Cl)(gaps.subarray(panel.pre)).mean,
        pre_rmspe: (0,synthetic_control/* rms */.j3)(gaps.subarray(0, panel.pre)),
        post_rmspe: (0,synthetic_control/* rms */.j3)(gaps.subarray(panel.pre)),
        predictors: found[0].predictors,
    };
}
const mostGroups = 199;
/**
 * The same for donors as if they had been treated, the treated units out of their pools: each of them, or groups as large
 * as the treated one's, all or a seeded sample of 199.
 */
function placeboFits(panel, plan, own) {
    const start = own.predictors?.importance;
    return groupsOf(panel.donors, own.members.length, plan.seed).map((members) => fitGroup(panel, plan, members, panel.donors.filter((donor) => !members.includes(donor)), start));
}
function groupsOf(donors, size, seed) {
    if (size === 1)
        return donors.map((donor) => [donor]);
    if (donors.length < size + 2)
        return [];
    const all = combinations(donors, size, mostGroups);
    if (all !== null)
        return all;
    const draw = (0,random/* stream */.T)(seed, "placebo groups");
    return Array.from({ length: mostGroups }, (_, group) => donors
        .map((donor, i) => ({ donor, at: draw.uniform(group, i) }))
        .sort((a, b) => a.at - b.at)
        .slice(0, size)
        .map(({ donor }) => donor)
        .sort((a, b) => a - b));
}
/** Null when there are more than `most`. */
function combinations(items, size, most) {
    let found = [[]];
    for (let left = size; left > 0; left--) {
        found = found.flatMap((chosen) => items.filter((item) => chosen.length === 0 || item > chosen.at(-1)).map((item) => [...chosen, item]));
        if (found.length > most * 50)
            return null;
    }
    return found.length > most ? null : found;
}
/**
 * The ridge penalty that predicts a held-out period before the treatment best, each in turn, over 20 penalties from the
 * largest eigenvalue's scale down to 1e-4 of it.
 * @throws E_NOT_IDENTIFIED with fewer than three periods
 * @see Ben-Michael, Feller & Rothstein (2021), §5.3
 */
function ridgeByHoldout(panel) {
    const { y, pre, treated, donors } = panel;
    if (pre < 3)
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: "ridge", because: "three periods before the treatment are needed to choose a penalty" }, { path: ["ridge"] });
    const scale = Array.from({ length: pre }, (_, t) => (0,moments/* moments */.Cl)(donors.map((donor) => y[donor][t])).variance).reduce((sum, variance) => sum + variance * (donors.length - 1), 0);
    if (!(scale > Number.MIN_VALUE * 1e20))
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: "ridge", because: "the donors do not differ before the treatment" }, { path: ["ridge"] });
    const penalties = Array.from({ length: 20 }, (_, i) => scale * 10 ** ((-4 * i) / 19));
    const loss = penalties.map((lambda) => {
        let sum = 0;
        for (const unit of treated) {
            for (let held = 0; held < pre; held++) {
                const order = [...y[unit].keys()].filter((t) => t < pre && t !== held);
                const take = (values) => Float64Array.from([...order, held], (t) => values[t]);
                const [target, others] = [take(y[unit]), donors.map((donor) => take(y[donor]))];
                const { weights } = (0,synthetic_control/* syntheticControl */.F8)(target, others, order.length);
                const augmented = (0,synthetic_control/* ridgeAugmented */.GH)(target, others, order.length, lambda, weights);
                sum += (0,synthetic_control/* fitOf */.Zo)(target, others, augmented, order.length).gaps[order.length] ** 2;
            }
        }
        return sum;
    });
    return penalties[loss.reduce((best, value, i) => (value < loss[best] ? i : best), 0)];
}

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-donors.js


const median = (values) => (0,quantile/* quantile */.Y)(Float64Array.from(values).sort(), 0.5);
/**
 * Whether something befell donors as well: the spread of their changes into the first treated period, against those before.
 * @param donors by period their gaps from mixes of the others, which common factors do not move, or else their outcomes;
 * `pre`: the index of the first treated period
 */
function donorsAtStart(donors, pre, times) {
    const apart = Array.from({ length: pre }, (_, t) => Math.sqrt((0,moments/* moments */.Cl)(donors.map((y) => y[t + 1] - y[t])).variance));
    const ratio = apart.at(-1) / median(apart.slice(0, -1));
    if (!Number.isFinite(ratio))
        return {};
    return {
        donors_at_start: {
            value: ratio,
            threshold: 2,
            status: ratio > 2 ? "warn" : "pass",
            statement: `into ${times[pre]} the donors' own changes lie ${ratio.toFixed(2)} times as far apart as in the middle one of the periods before`,
        },
    };
}
/** Any mix leaves some gap before: too much is more than the mixes of donors taken for treated leave. */
function fitAgainstPlacebos(own, placebos, gap) {
    const ratio = own / median(placebos);
    if (!Number.isFinite(ratio))
        return {};
    return {
        pre_fit_placebos: {
            value: ratio,
            threshold: 2,
            status: ratio > 2 ? "fail" : ratio > 1.5 ? "warn" : "pass",
            statement: `before the treatment ${gap} ${ratio.toFixed(2)} times as far as the middle one of ${placebos.length} placebos'`,
        },
    };
}

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-control.js






const synthetic_control_info = (value, statement) => ({
    value,
    threshold: null,
    status: "info",
    statement,
});
/** How well the mix fits, whether others move as much without treatment, and what the effect rests on. */
const syntheticDiagnostics = (look) => ({
    ...fitBefore(look),
    ...placebosInSpace(look),
    ...donorsAtStart(look.placebos.length > 1
        ? look.placebos.map(({ gaps }) => gaps)
        : look.panel.donors.map((donor) => look.panel.y[donor]), look.panel.pre, look.panel.times),
    ...placeboInTime(look),
    ...numbers(look),
    ...weightsOf(look),
    ...leaveOneOut(look),
    ...nearOptimal(look),
});
function fitBefore({ panel: { y, pre, treated, donors }, own }) {
    const before = Array.from({ length: pre }, (_, t) => (0,moments/* moments */.Cl)(treated.map((unit) => y[unit][t])).mean);
    const spread = Math.sqrt((0,moments/* moments */.Cl)(before).variance);
    const ratio = spread > 0 ? own.pre_rmspe / spread : Number.MAX_VALUE;
    const outside = treated.filter((unit) => Array.from({ length: pre }, (_, t) => donors.map((donor) => y[donor][t])).some((values, t) => y[unit][t] > Math.max(...values) || y[unit][t] < Math.min(...values))).length;
    return {
        pre_fit: {
            value: ratio,
            threshold: 0.25,
            status: ratio > 0.5 ? "fail" : ratio > 0.25 ? "warn" : "pass",
            statement: `RMSPE before ${own.pre_rmspe.toPrecision(4)}, ${ratio > 1e6 ? "and the treated do not vary before" : `${ratio.toFixed(3)} of the treated's standard deviation`}`,
        },
        post_rmspe: synthetic_control_info(own.post_rmspe, `RMSPE from the start on ${own.post_rmspe.toPrecision(4)}`),
        inside_hull: {
            value: Number(outside === 0),
            threshold: 1,
            status: outside > 0 ? "warn" : "pass",
            statement: outside > 0
                ? "a treated unit lies beyond every donor in some period before: no mix reaches it there"
                : "the treated lie between the donors in every period before",
        },
    };
}
function placebosInSpace({ own, placebos, panel }) {
    if (placebos.length === 0)
        return {};
    const ratio = ({ pre_rmspe, post_rmspe }) => pre_rmspe > 0 ? post_rmspe / pre_rmspe : post_rmspe > 0 ? Number.POSITIVE_INFINITY : 0;
    const written = (value) => (Number.isFinite(value) ? value.toPrecision(4) : "beyond all bounds");
    const rank = (others) => {
        const at = 1 + others.filter((fit) => ratio(fit) >= ratio(own)).length;
        return { at, of: others.length + 1, p: at / (others.length + 1) };
    };
    const [all, fitting] = [rank(placebos), rank(placebos.filter((fit) => fit.pre_rmspe <= 5 * own.pre_rmspe))];
    const highest = placebos.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
    const names = highest.members.map((unit) => panel.units[unit]).join(", ");
    return {
        ...fitAgainstPlacebos(own.pre_rmspe, placebos.map(({ pre_rmspe }) => pre_rmspe), "the gap strays"),
        rmspe_ratio: synthetic_control_info(ratio(own), `RMSPE from the start on over before: ${ratio(own).toPrecision(4)}; the highest placebo's ${written(ratio(highest))} (${names})`),
        placebo_p: {
            value: all.p,
            threshold: 0.2,
            status: all.p > 0.2 ? "warn" : "pass",
            statement: `RMSPE ratio ranks ${all.at} of ${all.of} with the placebos in space, p = ${all.p.toPrecision(3)}`,
        },
        placebo_p_well_fitted: synthetic_control_info(fitting.p, `without placebos that fit more than 5 times worse before: ${fitting.at} of ${fitting.of}, p = ${fitting.p.toPrecision(3)}`),
    };
}
/** A start in the middle of the time before, everything fitted anew on the first half. */
function placeboInTime({ panel, plan, own }) {
    const pre = Math.floor(panel.pre / 2);
    if (pre < 5)
        return {};
    const earlier = { ...panel, y: panel.y.map((values) => values.subarray(0, panel.pre)), pre };
    const outcomes = { ...plan, fitted: [0, pre], predictors: null };
    const fake = fitGroup(earlier, outcomes, panel.treated, panel.donors);
    const others = placeboFits(earlier, outcomes, fake);
    const p = others.length > 0 ? placeboP(fake, others) : null;
    const against = p === null ? "" : `, rank p = ${p.toPrecision(3)} among the donors' own`;
    return {
        placebo_in_time: {
            value: p,
            threshold: 0.05,
            status: p !== null && p < 0.05 ? "warn" : "pass",
            statement: `a start supposed at ${panel.times[pre]}: mean gap ${fake.effect.toPrecision(3)} against ${own.effect.toPrecision(3)}${against}`,
        },
    };
}
function numbers({ panel: { pre, donors } }) {
    return {
        pre_periods: {
            value: pre,
            threshold: 10,
            status: pre < 10 ? "warn" : "pass",
            statement: `${pre} periods before the treatment`,
        },
        donors: {
            value: donors.length,
            threshold: 5,
            status: donors.length < 5 ? "fail" : "pass",
            statement: `${donors.length} donors`,
        },
    };
}
function weightsOf({ own, panel }) {
    const sizes = own.donors.map((_, j) => own.fits.reduce((sum, fit) => sum + Math.abs(fit.weights[j]), 0) / own.fits.length);
    const listed = sizes
        .map((size, j) => ({ size, name: panel.units[own.donors[j]] }))
        .filter(({ size }) => size > 0.0005)
        .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const effective = total ** 2 / sizes.reduce((sum, size) => sum + size ** 2, 0);
    const said = listed.map(({ name, size }) => `${name} ${size.toFixed(3)}`);
    return {
        weight_ess: synthetic_control_info(effective, `weights are worth ${effective.toFixed(2)} equal donors`),
        largest_weight: {
            value: listed[0].size,
            threshold: 0.8,
            status: listed[0].size > 0.8 ? "warn" : "pass",
            statement: `weights: ${said.slice(0, 12).join(", ")}${said.length > 12 ? ` and ${said.length - 12} more` : ""}`,
        },
        active_donors: {
            value: listed.length,
            threshold: panel.pre,
            status: listed.length > panel.pre ? "warn" : "pass",
            statement: `${listed.length} donors have a weight, fitted on ${panel.pre} periods`,
        },
    };
}
function leaveOneOut({ panel, plan, own }) {
    const used = own.donors.filter((_, j) => own.fits.some((fit) => Math.abs(fit.weights[j]) > 1e-3));
    if (own.donors.length < 3 || used.length < 1)
        return {};
    const found = used.map((donor) => ({
        name: panel.units[donor],
        effect: fitGroup(panel, plan, own.members, own.donors.filter((other) => other !== donor), ownImportance(own)).effect,
    }));
    const effects = found.map(({ effect }) => effect);
    const [low, high] = [Math.min(...effects, own.effect), Math.max(...effects, own.effect)];
    const range = own.effect === 0 ? Number.MAX_VALUE : (high - low) / Math.abs(own.effect);
    const furthest = found.reduce((a, b) => Math.abs(b.effect - own.effect) > Math.abs(a.effect - own.effect) ? b : a);
    const flips = low < 0 && high > 0;
    return {
        leave_one_out_spread: synthetic_control_info(high - low, `leaving out one donor moves the effect within ${(high - low).toPrecision(3)}`),
        leave_one_out_range: {
            value: range,
            threshold: 1,
            status: flips ? "fail" : range > 1 ? "warn" : "pass",
            statement: `without one donor the effect is ${low.toPrecision(3)} to ${high.toPrecision(3)}, furthest without ${furthest.name}${flips ? ": the sign turns" : ""}`,
        },
    };
}
const ownImportance = (own) => own.predictors?.importance;
/** The effects of all mixes that fit nearly as well before: how much the choice among them matters. */
function nearOptimal({ panel: { y, pre, treated }, own, plan }) {
    if (treated.length > 1 || plan.predictors || plan.ridge !== null)
        return {};
    const [from, to] = plan.fitted;
    const target = y[treated[0]];
    const before = [...target.subarray(from, to)];
    const donors = own.donors.map((donor) => y[donor]);
    const gram = (0,synthetic_control/* gramOf */.Zp)(before, donors.map((donor) => [...donor.subarray(from, to)]));
    const trace = gram.diag().reduce((sum, value) => sum + value, 0);
    for (let j = 0; j < gram.rows; j++)
        gram.set(j, j, gram.get(j, j) + 1e-9 * (trace / gram.rows) + Number.MIN_VALUE);
    const later = donors.map((donor) => (0,moments/* moments */.Cl)(donor.subarray(pre)).mean);
    const best = (0,synthetic_control/* rms */.j3)(own.gaps.subarray(from, to));
    const limit = Math.max(1.05 * best, 0.01 * Math.sqrt((0,moments/* moments */.Cl)(before).variance));
    const reached = (sign, force) => {
        const w = (0,simplex_quadratic/* simplexQuadratic */.H)(gram, later.map((value) => sign * force * value));
        const gaps = before.map((value, t) => value - donors.reduce((sum, donor, j) => sum + w[j] * donor[from + t], 0));
        const effect = (0,moments/* moments */.Cl)(target.subarray(pre)).mean - later.reduce((sum, value, j) => sum + w[j] * value, 0);
        return { fit: (0,synthetic_control/* rms */.j3)(Float64Array.from(gaps)), effect };
    };
    const size = trace / Math.max(...later.map(Math.abs), Number.MIN_VALUE);
    const end = (sign) => {
        let [low, high] = [size * 1e-12, size * 1e3];
        let effect = own.effect;
        for (let i = 0; i < 40; i++) {
            const middle = Math.sqrt(low * high);
            const found = reached(sign, middle);
            if (found.fit > limit)
                high = middle;
            else
                [low, effect] = [middle, found.effect];
        }
        return effect;
    };
    const ends = [end(1), end(-1), own.effect];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    if (!Number.isFinite(high - low))
        return {};
    return {
        near_optimal_range: synthetic_control_info(high - low, `mixes that fit within 5 % as well before give ${low.toPrecision(3)} to ${high.toPrecision(3)}`),
    };
}

;// CONCATENATED MODULE: ./build/stats/conformal.js
/**
 * The share of cyclic windows of the residuals, as long as the treated time at their end, whose mean is at least as far
 * from 0 as the treated time's.
 * @param residuals of all periods under the effect supposed, the model fitted on all of them
 * @param post periods of treated time
 * @see Chernozhukov, Wüthrich & Zhu (2021), JASA 116(536), eq. 3 with moving block permutations; average effects, §2.3
 */
function conformalP(residuals, post) {
    const n = residuals.length;
    const window = (from) => {
        let sum = 0;
        for (let i = 0; i < post; i++)
            sum += residuals[(from + i) % n];
        return Math.abs(sum);
    };
    const own = window(n - post) * (1 - 1e-12);
    let as_far = 0;
    for (let from = 0; from < n; from++)
        if (window(from) >= own)
            as_far++;
    return as_far / n;
}
/**
 * The ends of the effects with p above alpha around `centre`, by doubling and halving; null where an end is not found.
 * @param p of an effect supposed
 * @param step a first guess at how far an end lies
 */
function acceptedAround(p, centre, step, alpha) {
    const keeps = (effect) => p(effect) > alpha;
    if (!(step > 0) || !keeps(centre))
        return null;
    const end = (sign) => {
        let [inside, outside] = [0, step];
        for (let i = 0; keeps(centre + sign * outside); i++) {
            if (i === 60)
                return null;
            [inside, outside] = [outside, 2 * outside];
        }
        for (let i = 0; i < 50; i++) {
            const middle = (inside + outside) / 2;
            if (keeps(centre + sign * middle))
                inside = middle;
            else
                outside = middle;
        }
        return centre + sign * outside;
    };
    const [lower, upper] = [end(-1), end(1)];
    return lower === null || upper === null ? null : { ci_lower: lower, ci_upper: upper };
}

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-control-inference.js





/** The first of the asked-for methods that gives an interval with these data. */
function inferenceOfGap(asked, methods) {
    for (const method of methods) {
        const found = { placebo, conformal, cross_fitted: crossFitted }[method](asked);
        if (found !== null && found.ci_upper > found.ci_lower)
            return found;
    }
    return null;
}
function placebo({ own, placebos, level }) {
    const found = placeboInterval(own, placebos, 1 - level);
    const inference = `${placebos.length} placebos in space: rank of |mean gap| / RMSPE before, its test inverted (Firpo and Possebom 2018)`;
    return found && { method: "placebo", ...found, degrees_of_freedom: null, inference };
}
function conformal({ panel, plan, own, level }) {
    const { y, pre, treated, donors } = panel;
    const [periods, post] = [y[0].length, y[0].length - pre];
    if (periods * (1 - level) < 1 - 1e-9)
        return null;
    const whole = { ...plan, fitted: [0, periods], predictors: null };
    const residuals = (effect) => {
        const shifted = y.map((values, unit) => treated.includes(unit) ? values.map((value, t) => (t < pre ? value : value - effect)) : values);
        return fitGroup({ y: shifted, pre }, whole, treated, donors).gaps;
    };
    const p = (effect) => conformalP(residuals(effect), post);
    const step = Math.max(own.pre_rmspe, 1e-3 * Math.sqrt((0,moments/* moments */.Cl)(own.gaps).variance)) / Math.sqrt(post);
    const found = acceptedAround(p, own.effect, step, 1 - level);
    if (found === null)
        return null;
    const inference = `conformal: the mean gap among ${periods} moving blocks of ${post} periods, the model fitted under each effect supposed (Chernozhukov, Wüthrich and Zhu 2021)`;
    return { method: "conformal", ...found, p_value: p(0), degrees_of_freedom: null, inference };
}
const folds = 3;
/**
 * The mean of K estimates, each with weights from the periods before the treatment without a block of them, less that
 * block's own gap; t with K − 1. It always exists, and is wide. The interval is stretched to hold the estimate.
 * @see Chernozhukov, Wüthrich & Zhu (2025), A t-test for synthetic controls, §2
 */
function crossFitted({ panel, plan, own, level }) {
    const { y, pre, treated, donors } = panel;
    const post = y[0].length - pre;
    const length = Math.min(Math.floor(pre / folds), post);
    if (length < 1)
        return null;
    const parts = Array.from({ length: folds }, (_, k) => {
        const held = (t) => t >= k * length && t < (k + 1) * length;
        const order = [...y[0].keys()].filter((t) => t < pre && !held(t));
        const rest = [...y[0].keys()].filter((t) => t >= pre || held(t));
        const turned = y.map((values) => Float64Array.from([...order, ...rest], (t) => values[t]));
        const whole = { ...plan, fitted: [0, order.length], predictors: null };
        const { gaps } = fitGroup({ y: turned, pre: order.length }, whole, treated, donors);
        const block = (0,moments/* moments */.Cl)(gaps.subarray(order.length, order.length + length)).mean;
        return (0,moments/* moments */.Cl)(gaps.subarray(order.length + length)).mean - block;
    });
    const { mean, variance } = (0,moments/* moments */.Cl)(parts);
    const error = Math.sqrt(1 + (folds * length) / post) * Math.sqrt(variance / folds);
    if (!(error > 0))
        return null;
    const half = (0,distributions/* criticalValue */.z7)(level, folds - 1) * error;
    const inference = `${folds} estimates with weights from other blocks, less their own block's gap: mean ${mean.toPrecision(4)}, t with ${folds - 1} degrees of freedom (Chernozhukov, Wüthrich and Zhu 2025)`;
    return {
        method: "cross_fitted",
        ci_lower: Math.min(mean - half, own.effect - 1e-9 * half),
        ci_upper: Math.max(mean + half, own.effect + 1e-9 * half),
        p_value: (0,distributions/* twoSidedP */.mX)(mean / error, folds - 1),
        degrees_of_freedom: folds - 1,
        inference,
    };
}
/** Each treated period's gap with the interval that the placebos' gaps in it give; none where they are too few. */
function pathOf({ panel, own, placebos, level }) {
    const z = (0,distributions/* criticalValue */.z7)(level, null);
    return panel.times.slice(panel.pre).flatMap((time, i) => {
        const at = (fit) => ({ effect: fit.gaps[panel.pre + i], pre_rmspe: fit.pre_rmspe });
        const found = placeboInterval(at(own), placebos.map(at), 1 - level);
        if (found === null)
            return [];
        const { p_value, ...ends } = found;
        const standard_error = (ends.ci_upper - ends.ci_lower) / 2 / z;
        return [{ term: `effect[${time}]`, estimate: at(own).effect, standard_error, ...ends, p_value }];
    });
}
/** The average effect times the periods it is the average of: what it comes to in all. */
const cumulativeOf = (effect, found, periods) => ({
    name: "cumulative_effect",
    scale: "absolute",
    estimate: effect * periods,
    standard_error: found.standard_error * periods,
    ci_lower: found.ci_lower * periods,
    ci_upper: found.ci_upper * periods,
    p_value: found.p_value,
    degrees_of_freedom: null,
    inference: `over ${periods} periods; ${found.inference}`,
});

// EXTERNAL MODULE: ./build/diagnostics/synthetic-panel.js
var synthetic_panel = __webpack_require__(91903);
;// CONCATENATED MODULE: ./build/diagnostics/synthetic-predictors.js



const when = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]);
const Predictor = schemas/* strictObject */.rej({
    column: schemas/* string */.YjP(),
    from: when.optional(),
    to: when.optional(),
    periods: schemas/* array */.YOg(when).min(1).optional().describe("these periods only, in place of from and to"),
});
const predictorsSchema = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP().transform((column) => ({ column })), Predictor]))
    .default([])
    .describe("columns whose means over periods before the start are matched, with importances that fit the outcome best; the outcomes alone when left out");
/**
 * The index of the first and of one past the last period asked for, before the treatment.
 * @throws E_SCHEMA with fewer than `fewest`
 */
function periodsBetween({ times, pre }, { from, to }, { fewest, path }) {
    const first = from === undefined ? 0 : times.findIndex((time) => time >= from);
    const last = to === undefined ? pre - 1 : times.findLastIndex((time) => time <= to);
    const end = Math.min(last + 1, pre);
    if (first >= 0 && end - first >= fewest)
        return [first, end];
    const found = `${from ?? "the first"} to ${to ?? "the last"}`;
    const context = { found, expected: `${fewest} or more periods before ${times[pre]}`, mend: "widen it" };
    throw (0,build_errors.impactError)("E_SCHEMA", context, { path });
}
/**
 * Each unit's mean of each predictor over its periods before the treatment, missing ones left out.
 * @throws E_PANEL_CELL when a unit has none, E_SCHEMA, E_COLUMN_TYPE, E_NO_VARIATION
 */
function predictorRows(used, panel, predictors) {
    const columns = predictors.map((predictor, at) => means(used, panel, predictor, at));
    const own = columns.map((values) => [...panel.treated, ...panel.donors].map((unit) => values[unit]));
    const flat = own.map((values) => values.every((value) => value === values[0]));
    const copied = own.map((values, at) => {
        const original = own.findIndex((other, before) => before < at && !flat[before] && sameUpToScale(values, other));
        return flat[at] || original < 0 ? null : predictors[original].column;
    });
    const kept = columns.filter((_, at) => !flat[at] && copied[at] === null);
    if (kept.length === 0)
        throw (0,build_errors.impactError)("E_NO_VARIATION", { column: predictors[0].column }, { path: ["predictors"] });
    return {
        rows: panel.units.map((_, unit) => kept.map((values) => values[unit])),
        warnings: predictors.flatMap(({ column }, at) => {
            if (flat[at])
                return [`predictor \`${column}\` is the same for every unit and was dropped`];
            const original = copied[at];
            return original === null
                ? []
                : [`predictor \`${column}\` tells what \`${original}\` before it does and was dropped`];
        }),
    };
}
/** Whether one is the other in another unit and from another zero. */
function sameUpToScale(one, other) {
    const [a, b] = [one, other].map((values) => {
        const { n, mean, variance } = (0,moments/* moments */.Cl)(values);
        return values.map((value) => (value - mean) / Math.sqrt(variance * (n - 1)));
    });
    const correlation = a.reduce((sum, value, i) => sum + value * b[i], 0);
    return 1 - Math.abs(correlation) < 1e-13;
}
function means(used, panel, predictor, at) {
    const { times, pre, row, units, treated, donors } = panel;
    const values = used.number(predictor.column);
    const [from, to] = periodsBetween(panel, predictor, { fewest: 1, path: ["predictors", at] });
    const asked = predictor.periods?.map(String);
    const inside = (t) => t >= from && t < to && (asked === undefined || asked.includes(String(times[t])));
    return units.map((name, unit) => {
        const own = [...row[unit]].filter((place, t) => inside(t) && place >= 0).map((place) => values[place]);
        const present = own.filter((value) => !Number.isNaN(value));
        if (present.length > 0)
            return (0,moments/* moments */.Cl)(present).mean;
        if (!treated.includes(unit) && !donors.includes(unit))
            return Number.NaN;
        const cell = `a value of \`${predictor.column}\` before ${times[pre]} for \`${name}\``;
        throw (0,build_errors.impactError)("E_PANEL_CELL", { cell }, { path: ["predictors", at] });
    });
}

;// CONCATENATED MODULE: ./build/models/synthetic-control.js












const synthetic_control_when = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]);
const fewestPeriods = 5;
const synthetic_control_Params = schemas/* strictObject */.rej({
    ...synthetic_panel/* panelParams */.He,
    predictors: predictorsSchema,
    fitted: schemas/* strictObject */.rej({ from: synthetic_control_when.optional(), to: synthetic_control_when.optional() })
        .optional()
        .describe("the periods whose outcomes are matched, both ends in; all before the start when left out"),
    ridge: schemas/* union */.KCZ([schemas/* literal */.euz("holdout"), schemas/* number */.aig().positive()])
        .optional()
        .describe("ridge-augmented weights with this penalty, or with the one that predicts held-out periods best"),
    interval: schemas/* enum */.k5n(["auto", "placebo", "conformal", "cross_fitted"])
        .default("auto")
        .describe("auto: placebo where there are enough donors for the level asked for, else cross_fitted"),
    seed: schemas/* int */.Whr().default(1).describe("of the sample of placebo groups, when several units are treated"),
})
    .refine(synthetic_panel/* requireOneTreatment */.Qx.holds, synthetic_panel/* requireOneTreatment */.Qx.message);
/**
 * Synthetic control: what the treated had beyond a mix of units that were not treated, chosen to go with them before.
 * Frame: one row per unit and period; the effect is in the outcome's unit, the average per treated unit and period.
 * The ATT only if the mix would have gone on with the treated, and nothing else befell either.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SCHEMA, E_TOO_FEW_OBSERVATIONS
 * @see Abadie, Diamond & Hainmueller (2010), JASA 105(490); Abadie (2021), J. Economic Literature 59(2)
 */
const syntheticControl = defineModel({
    name: "synthetic_control",
    model_type: "quasi-experiment",
    rubric: "synthetic_control",
    design: syntheticMix,
    params: synthetic_control_Params,
    columns: (p) => [
        ...new Set([
            ...[p.outcome, p.unit, p.time],
            ...[p.treated, p.treatment].filter((column) => column !== undefined),
            ...p.predictors.map(({ column }) => column),
        ]),
    ],
    estimate(frame, p, { confidence_level: level }) {
        const named = [p.outcome, p.unit, p.time, p.treated, p.treatment].filter((column) => column !== undefined);
        const used = (0,frame_rows/* completeRows */.TC)(frame, named);
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
        const panel = (0,synthetic_panel/* syntheticPanel */.un)(used, p);
        requirePeriods(panel);
        const { plan, warnings } = synthetic_control_planOf(used, panel, p);
        const own = fitGroup(panel, plan, panel.treated, panel.donors);
        if (!(own.pre_rmspe > 1e-12 * largestOf(panel)))
            throw synthetic_control_noInterval("the donors give the treated's outcomes exactly, so nothing tells how far they would stray");
        const placebos = placeboFits(panel, plan, own);
        const asked = { panel, plan, own, placebos, level };
        const methods = ["placebo", "cross_fitted"];
        const inference = inferenceOfGap(asked, p.interval === "auto" ? methods : [p.interval]);
        if (inference === null)
            throw synthetic_control_noInterval(whyNone(p.interval, panel, placebos.length, level));
        return synthetic_control_assemble(frame, used, p, { panel, plan, own, placebos, inference, warnings, level });
    },
});
function synthetic_control_assemble(frame, used, p, made) {
    const { panel, own, inference, level } = made;
    const { treated, donors, times, y, pre, origin } = panel;
    const { ci_lower, ci_upper, p_value } = inference;
    const standard_error = (ci_upper - ci_lower) / 2 / (0,distributions/* criticalValue */.z7)(level, inference.degrees_of_freedom);
    const post = times.length - pre;
    const found = { ...inference, standard_error };
    const rows = (treated.length + donors.length) * times.length;
    return {
        estimand: "ATT",
        metric: p.outcome,
        per: "treated unit and period, on average",
        effect_estimate: own.effect,
        standard_error,
        ci_lower,
        ci_upper,
        confidence_level: level,
        p_value,
        p_value_reason: null,
        degrees_of_freedom: inference.degrees_of_freedom,
        inference: `${inference.inference}; standard error such that the interval is ± ${(0,distributions/* criticalValue */.z7)(level, inference.degrees_of_freedom).toFixed(2)} of it`,
        sample_size: rows,
        n_treated: treated.length * post,
        n_control: rows - treated.length * post,
        n_units: treated.length + donors.length,
        n_clusters: null,
        n_periods: times.length,
        relative: synthetic_control_relativeTo(own.effect, found, origin + (0,moments/* moments */.Cl)(treated.flatMap((unit) => [...y[unit].subarray(pre)])).mean),
        comparisons: [],
        coefficients: pathOf(made),
        readings: [cumulativeOf(own.effect, found, post)],
        diagnostics: syntheticDiagnostics(made),
        warnings: made.warnings,
        dropped: [
            { rows: frame.rows - used.rows, reason: "a missing value in a column used" },
            { rows: used.rows - rows, reason: "of donors that lack periods" },
        ].filter((some) => some.rows > 0),
    };
}
/** The effect as a share of the synthetic control's own mean, taken as known; none where that is too near 0. */
function synthetic_control_relativeTo(estimate, { standard_error, ci_lower, ci_upper }, observed) {
    const baseline = observed - estimate;
    if (!(Math.abs(baseline) > 3 * standard_error))
        return null;
    const ends = [ci_lower / baseline, ci_upper / baseline];
    return {
        baseline,
        estimate: estimate / baseline,
        standard_error: standard_error / Math.abs(baseline),
        ci_lower: Math.min(...ends),
        ci_upper: Math.max(...ends),
    };
}
function synthetic_control_planOf(used, panel, p) {
    const fitted = periodsBetween(panel, p.fitted ?? {}, { fewest: 2, path: ["fitted"] });
    const found = p.predictors.length > 0 ? predictorRows(used, panel, p.predictors) : null;
    const ridge = p.ridge === "holdout" ? ridgeByHoldout(panel) : (p.ridge ?? null);
    const incomplete = panel.incomplete.length > 0
        ? [`donors that lack periods are left out: ${panel.incomplete.slice(0, 10).join(", ")}`]
        : [];
    return {
        plan: { fitted, predictors: found?.rows ?? null, ridge, seed: p.seed },
        warnings: [...incomplete, ...(found?.warnings ?? [])],
    };
}
const largestOf = ({ y, treated, donors }) => [...treated, ...donors].reduce((most, unit) => y[unit].reduce((far, value) => Math.max(far, Math.abs(value)), most), 0);
/** @throws E_NOT_IDENTIFIED */
function requirePeriods({ pre }) {
    if (pre >= fewestPeriods)
        return;
    const because = `there are ${pre} periods before the treatment, and ${fewestPeriods} are the fewest that can be matched`;
    throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: "synthetic control", because }, { path: ["starts"] });
}
function whyNone(interval, panel, placebos, level) {
    const needed = Math.ceil(1 / (1 - level) - 1e-9);
    if (interval === "placebo")
        return `a placebo interval needs ${needed - 1} placebos, and there are ${placebos}`;
    if (interval === "conformal")
        return `a conformal interval needs ${needed} periods, and there are ${panel.times.length}`;
    return "the donors' gaps are 0, so nothing tells how far they would stray";
}
const synthetic_control_noInterval = (why) => (0,build_errors.impactError)("E_NO_INTERVAL", { model: "synthetic_control", why }, { path: ["interval"] });

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-covariates.js






/**
 * Covariates taken off the outcomes with the coefficients of a two-way fixed-effects regression over the untreated cells:
 * the donors' and the treated's before the start. What the effect moves is thus no part of the regression.
 * @throws E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL when the covariates leave nothing
 * @see Kranz (2022), Synthetic difference-in-differences with time-varying covariates; Clarke et al. (2024), Stata Journal 24(4)
 */
function withoutCovariates(used, panel, names) {
    const columns = names.flatMap((name) => (0,frame_design/* termColumns */.UC)(used, [name]));
    const cells = untreatedCells(panel);
    const { sweep, periods } = (0,diagnostics_panel/* twoWay */.W)({
        unit: (0,moments/* codes */.F4)(cells.map(({ unit }) => String(unit))).code,
        units: panel.treated.length + panel.donors.length,
        period: Int32Array.from(cells, ({ t }) => t),
        times: panel.times,
    });
    const at = (values) => Float64Array.from(cells, ({ row }) => values[row]);
    const parameters = columns.length + panel.treated.length + panel.donors.length + periods;
    if (cells.length <= parameters)
        throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: cells.length, parameters });
    const swept = columns.map(({ values }) => leftOf(at(values), sweep));
    const varying = columns.filter((_, j) => swept[j].some((value) => value !== 0));
    const outcome = Float64Array.from(cells, ({ unit, t }) => panel.y[unit][t]);
    const fit = varying.length > 0
        ? (0,ols/* ols */.d)(swept.filter((values) => values.some((value) => value !== 0)), leftOf(outcome, sweep))
        : null;
    if (fit?.exact)
        throw (0,build_errors.impactError)("E_NO_INTERVAL", { model: "synthetic_did", why: "the covariates give the untreated outcomes exactly" }, { path: ["covariates"] });
    const kept = (fit?.kept ?? []).map((j, i) => ({ ...varying[j], value: fit.beta[i] }));
    const gone = columns.filter(({ name }) => !kept.some((column) => column.name === name));
    return {
        y: panel.y.map((values, unit) => values.map((value, t) => value - explained(kept, panel.row[unit][t], cells[0].row))),
        coefficients: kept.map(({ name, value }) => ({ name, value })),
        warnings: [
            ...(0,frame_design/* ofOneLevel */.Gb)(used, names),
            ...gone.map(({ name }) => `covariate \`${name}\` was dropped: units, periods and the other covariates determine it`),
        ],
    };
}
/** Less the same in another row: a level that all share would only cost digits. */
const explained = (kept, row, base) => row < 0 ? 0 : kept.reduce((sum, { values, value }) => sum + value * (values[row] - values[base]), 0);
const untreatedCells = ({ treated, donors, times, pre, row }) => [...donors, ...treated].flatMap((unit) => Array.from({ length: treated.includes(unit) ? pre : times.length }, (_, t) => ({
    unit,
    t,
    row: row[unit][t],
})));

;// CONCATENATED MODULE: ./build/stats/frank-wolfe.js
/**
 * ζ²‖w‖² + ‖Aw − b‖²/n over the simplex by Frank–Wolfe steps with exact line search, from `start` until a step gains no
 * more than `least`² or `most` steps were made. Where it stops short of the optimum is part of the published method.
 * @see Jaggi (2013), ICML; Arkhangelsky et al. (2021), AER 111(12), and the stopping rule of its reference implementation
 */
function frankWolfe({ columns, target, penalty }, start, { least, most }) {
    const n = target.length;
    const apart = columns.map((column) => column.map((x, i) => x - target[i]));
    // Since the weights sum to 1, the target is taken off every column, and w′Hw/n is the whole value.
    const h = apart.map((a, j) => Float64Array.from(apart, (b, k) => {
        let sum = j === k ? n * penalty ** 2 : 0;
        for (let i = 0; i < n; i++)
            sum += a[i] * b[i];
        return sum;
    }));
    const w = Float64Array.from(start);
    const gradient = h.map((row) => row.reduce((sum, x, j) => sum + x * w[j], 0));
    let value = gradient.reduce((sum, x, j) => sum + x * w[j], 0);
    for (let step = 0; step < most; step++) {
        let best = 0;
        for (let j = 1; j < w.length; j++)
            if (gradient[j] < gradient[best])
                best = j;
        const column = h[best];
        const curvature = column[best] - 2 * gradient[best] + value;
        if (!(curvature > 0))
            return w;
        const slope = value - gradient[best];
        const size = Math.min(1, Math.max(0, slope / curvature));
        for (let j = 0; j < w.length; j++) {
            w[j] = (1 - size) * w[j] + (j === best ? size : 0);
            gradient[j] = (1 - size) * gradient[j] + size * column[j];
        }
        if (step > 0 && !((2 * slope - size * curvature) * size > n * least ** 2))
            return w;
        value = 0;
        for (let j = 0; j < w.length; j++)
            value += w[j] * gradient[j];
    }
    return w;
}

;// CONCATENATED MODULE: ./build/stats/synthetic-did.js


/** The noise is the standard deviation of all first differences of the controls before the treatment. */
function penaltiesOf({ controls, treated, pre }, method) {
    const steps = controls.flatMap((y) => [...y.subarray(1, pre)].map((value, t) => value - y[t]));
    const noise = Math.sqrt((0,moments/* moments */.Cl)(steps).variance);
    const post = controls[0].length - pre;
    const eta = method === "sdid" ? (treated.length * post) ** 0.25 : 1e-6;
    return { noise, omega: eta * noise, lambda: 1e-6 * noise };
}
/**
 * Unit weights bring the controls' path before the treatment along the treated's, period weights the controls' time before
 * to their time after; each up to a constant, but for `sc`. `start` begins the search elsewhere than at equal weights.
 * @see Arkhangelsky et al. (2021), AER 111(12), algorithm 1 and eqs. 4 to 6
 */
function didWeights({ controls, treated, pre }, method, penalties, start = {}) {
    const even = (n) => new Float64Array(n).fill(1 / n);
    if (method === "did")
        return { omega: even(controls.length), lambda: even(pre) };
    const settle = (problem, from) => settled(method === "sc" ? problem : synthetic_did_centred(problem), from ?? even(problem.columns.length), 1e-5 * penalties.noise);
    const times = Array.from({ length: pre }, (_, t) => t);
    const mean = times.map((t) => (0,moments/* moments */.Cl)(treated.map((y) => y[t])).mean);
    const omega = settle({
        columns: controls.map((y) => y.subarray(0, pre)),
        target: Float64Array.from(mean),
        penalty: penalties.omega,
    }, start.omega);
    if (method === "sc")
        return { omega, lambda: new Float64Array(pre) };
    const lambda = settle({
        columns: times.map((t) => Float64Array.from(controls, (y) => y[t])),
        target: Float64Array.from(controls, (y) => (0,moments/* moments */.Cl)(y.subarray(pre)).mean),
        penalty: penalties.lambda,
    }, start.lambda);
    return { omega, lambda };
}
/** A hundred steps, small weights to 0, then to the end. */
function settled(problem, start, least) {
    const first = frankWolfe(problem, start, { least, most: 100 });
    const top = first.reduce((most, x) => Math.max(most, x), 0);
    const large = first.map((x) => (x <= top / 4 ? 0 : x));
    const total = large.reduce((sum, x) => sum + x, 0);
    return frankWolfe(problem, large.map((x) => x / total), { least, most: 10_000 });
}
function synthetic_did_centred({ columns, target, penalty }) {
    const less = (values) => {
        const { mean } = (0,moments/* moments */.Cl)(values);
        return values.map((value) => value - mean);
    };
    return { columns: columns.map(less), target: less(target), penalty };
}
/**
 * The treated's mean path less the controls' weighted one, less the same gap's weighted mean before the treatment: one
 * value a period, whose mean from the start on is the effect.
 */
function didPath({ controls, treated }, { omega, lambda }) {
    const gaps = treated[0].map((_, t) => treated.reduce((sum, y) => sum + y[t], 0) / treated.length -
        controls.reduce((sum, y, j) => sum + omega[j] * y[t], 0));
    const before = lambda.reduce((sum, weight, t) => sum + weight * gaps[t], 0);
    return gaps.map((gap) => gap - before);
}
const effectOf = (path, pre) => (0,moments/* moments */.Cl)(path.subarray(pre)).mean;

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-did-variance.js



/** Null where the data do not allow it. */
const replicatesOf = (asked, method) => ({ placebo: synthetic_did_variance_placebo, jackknife, bootstrap })[method](asked);
const spread = (factor) => (paths) => (of) => {
    const { n, variance } = (0,moments/* moments */.Cl)(paths.map(of));
    return Math.sqrt(variance * factor(n));
};
const population = spread((n) => (n - 1) / n);
/**
 * Controls as if they had been treated, the treated left out: each of them where one unit was treated, else seeded groups
 * as large as the treated one's. It takes the treated's noise for that of the controls.
 * @see Arkhangelsky et al. (2021), algorithm 4
 */
function synthetic_did_variance_placebo({ panel, method, replications, seed }) {
    const { controls, treated, pre } = panel;
    const [n, size] = [controls.length, treated.length];
    if (n <= size || n < 3)
        return null;
    const draw = (0,random/* stream */.T)(seed, "placebo");
    const all = [...controls.keys()];
    const groups = size === 1
        ? all.map((j) => [j])
        : Array.from({ length: replications }, (_, r) => all
            .map((j) => ({ j, at: draw.uniform(r, j) }))
            .sort((a, b) => a.at - b.at)
            .slice(0, size)
            .map(({ j }) => j));
    const paths = groups.map((group) => {
        const fake = {
            controls: controls.filter((_, j) => !group.includes(j)),
            treated: group.map((j) => controls[j]),
            pre,
        };
        return didPath(fake, didWeights(fake, method, penaltiesOf(fake, method)));
    });
    const each = size === 1 ? "each control once" : `${replications} groups of ${size} controls`;
    return {
        method: "placebo",
        paths,
        error: population(paths),
        description: `placebo: ${each} as if treated`,
    };
}
/**
 * Without each unit in turn, the weights kept and scaled to 1; conservative.
 * @see Arkhangelsky et al. (2021), algorithm 3
 */
function jackknife({ panel, weights }) {
    const { controls, treated, pre } = panel;
    if (treated.length < 2 || weights.omega.filter((w) => w > 0).length < 2)
        return null;
    const without = (values, out) => values.filter((_, i) => i !== out);
    const paths = [
        ...controls.map((_, j) => {
            const omega = synthetic_did_variance_normalised(weights.omega.filter((__, i) => i !== j));
            return didPath({ controls: without(controls, j), treated, pre }, { omega, lambda: weights.lambda });
        }),
        ...treated.map((_, i) => didPath({ controls, treated: without(treated, i), pre }, weights)),
    ];
    const error = spread((n) => ((n - 1) / n) * (n - 1))(paths);
    return { method: "jackknife", paths, error, description: "jackknife over units, the weights kept" };
}
/**
 * Units drawn with replacement, the weights learned anew.
 * @see Arkhangelsky et al. (2021), algorithm 2
 */
function bootstrap({ panel, method, weights, penalties, replications, seed }) {
    const { controls, treated, pre } = panel;
    const [n, all] = [controls.length, controls.length + treated.length];
    if (treated.length < 2)
        return null;
    const draw = (0,random/* stream */.T)(seed, "bootstrap");
    const paths = [];
    for (let r = 0; paths.length < replications && r < 20 * replications; r++) {
        const drawn = Array.from({ length: all }, (_, i) => Math.floor(draw.uniform(r, i) * all)).sort((a, b) => a - b);
        const own = drawn.filter((i) => i < n);
        if (own.length < 2 || own.length === all)
            continue;
        const again = {
            controls: own.map((i) => controls[i]),
            treated: drawn.filter((i) => i >= n).map((i) => treated[i - n]),
            pre,
        };
        const start = {
            omega: synthetic_did_variance_normalised(Float64Array.from(own, (i) => weights.omega[i])),
            lambda: weights.lambda,
        };
        paths.push(didPath(again, didWeights(again, method, penalties, start)));
    }
    const description = `bootstrap of units, ${replications} draws`;
    return paths.length < replications
        ? null
        : { method: "bootstrap", paths, error: population(paths), description };
}
function synthetic_did_variance_normalised(weights) {
    const total = weights.reduce((sum, w) => sum + w, 0);
    return weights.map((w) => (total > 0 ? w / total : 1 / weights.length));
}

;// CONCATENATED MODULE: ./build/diagnostics/synthetic-did.js






const synthetic_did_info = (value, statement) => ({
    value,
    threshold: null,
    status: "info",
    statement,
});
/** How parallel the weighted controls go before, what the weights rest on, and whether others move as much. */
const syntheticDidDiagnostics = (look) => ({
    ...parallelBefore(look),
    ...synthetic_did_placebosInSpace(look),
    ...donorsAtStart(look.placebos?.paths ?? look.panel.controls, look.panel.pre, look.names.times),
    ...synthetic_did_placeboInTime(look),
    ...synthetic_did_weightsOf(look),
    ...synthetic_did_leaveOneOut(look),
});
/** How far the gap strays from its own mean before the treatment. */
const strayOf = (path, pre) => {
    const before = path.subarray(0, pre);
    const { mean } = (0,moments/* moments */.Cl)(before);
    return (0,synthetic_control/* rms */.j3)(before.map((gap) => gap - mean));
};
function parallelBefore({ panel: { controls, treated, pre }, path }) {
    const off = strayOf(path, pre);
    const own = Array.from({ length: pre }, (_, t) => (0,moments/* moments */.Cl)(treated.map((y) => y[t])).mean);
    const spread = Math.sqrt((0,moments/* moments */.Cl)(own).variance);
    const ratio = spread > 0 ? off / spread : Number.MAX_VALUE;
    return {
        pre_fit: synthetic_did_info(ratio, `before the treatment the gap strays ${off.toPrecision(3)} from its own mean, ${ratio > 1e6 ? "and the treated do not vary" : `${ratio.toFixed(3)} of the treated's standard deviation`}`),
        pre_periods: {
            value: pre,
            threshold: 10,
            status: pre < 10 ? "warn" : "pass",
            statement: `${pre} periods before the treatment`,
        },
        donors: {
            value: controls.length,
            threshold: 5,
            status: controls.length < 5 ? "fail" : "pass",
            statement: `${controls.length} donors`,
        },
    };
}
/** Where the effect and the fit before rank among those of donors taken for treated. */
function synthetic_did_placebosInSpace({ placebos, panel, path, effect }) {
    if (placebos === null)
        return {};
    const others = placebos.paths.map((other) => effectOf(other, panel.pre));
    const rank = 1 + others.filter((other) => Math.abs(other) >= Math.abs(effect)).length;
    const p = rank / (others.length + 1);
    return {
        ...fitAgainstPlacebos(strayOf(path, panel.pre), placebos.paths.map((other) => strayOf(other, panel.pre)), "the gap strays"),
        placebo_p: {
            value: p,
            threshold: 0.2,
            status: p > 0.2 ? "warn" : "pass",
            statement: `the effect's size ranks ${rank} of ${others.length + 1} with the placebos in space, p = ${p.toPrecision(3)}`,
        },
    };
}
/** A start in the middle of the time before, everything learned anew, with the placebos' own error. */
function synthetic_did_placeboInTime({ panel, method, names }) {
    const pre = Math.floor(panel.pre / 2);
    if (pre < 4)
        return {};
    const cut = (y) => y.slice(0, panel.pre);
    const earlier = { controls: panel.controls.map(cut), treated: panel.treated.map(cut), pre };
    const penalties = penaltiesOf(earlier, method);
    const weights = didWeights(earlier, method, penalties);
    const effect = effectOf(didPath(earlier, weights), pre);
    const asked = { panel: earlier, method, weights, penalties, replications: 50, seed: 1 };
    const error = replicatesOf(asked, "placebo")?.error((path) => effectOf(path, pre)) ?? 0;
    if (!(error > 0))
        return {};
    const p = (0,distributions/* twoSidedP */.mX)(effect / error, null);
    return {
        placebo_in_time: {
            value: p,
            threshold: 0.05,
            status: p < 0.05 ? "warn" : "pass",
            statement: `a start supposed at ${names.times[pre]}: effect ${effect.toPrecision(3)} ± ${error.toPrecision(3)}, p = ${p.toPrecision(3)}`,
        },
    };
}
function synthetic_did_weightsOf({ weights: { omega, lambda }, names, panel }) {
    const listed = (values, of) => {
        const kept = [...values]
            .map((size, j) => ({ size, name: String(of[j]) }))
            .filter(({ size }) => size > 0.0005)
            .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
        const said = kept.slice(0, 8).map(({ name, size }) => `${name} ${size.toFixed(3)}`);
        return `${said.join(", ")}${kept.length > 8 ? ` and ${kept.length - 8} more` : ""}`;
    };
    const effective = (values) => 1 / values.reduce((sum, w) => sum + w * w, 0);
    const largest = omega.reduce((most, w) => Math.max(most, w), 0);
    return {
        weight_ess: synthetic_did_info(effective(omega), `unit weights are worth ${effective(omega).toFixed(2)} equal donors`),
        largest_weight: {
            value: largest,
            threshold: 0.8,
            status: largest > 0.8 ? "warn" : "pass",
            statement: `unit weights: ${listed(omega, names.controls)}`,
        },
        ...(lambda.some((w) => w > 0) && {
            period_weight_ess: synthetic_did_info(effective(lambda), `period weights: ${listed(lambda, names.times.slice(0, panel.pre))}`),
        }),
    };
}
function synthetic_did_leaveOneOut({ panel, method, weights, effect, names }) {
    const used = [...weights.omega.keys()].filter((j) => weights.omega[j] > 1e-3).slice(0, 60);
    if (panel.controls.length < 3 || used.length === 0)
        return {};
    const found = used.map((out) => {
        const rest = { ...panel, controls: panel.controls.filter((_, j) => j !== out) };
        const path = didPath(rest, didWeights(rest, method, penaltiesOf(rest, method)));
        return { name: names.controls[out], effect: effectOf(path, panel.pre) };
    });
    const effects = [effect, ...found.map((one) => one.effect)];
    const [low, high] = [Math.min(...effects), Math.max(...effects)];
    const range = effect === 0 ? Number.MAX_VALUE : (high - low) / Math.abs(effect);
    const furthest = found.reduce((a, b) => Math.abs(b.effect - effect) > Math.abs(a.effect - effect) ? b : a);
    const flips = low < 0 && high > 0;
    return {
        leave_one_out_spread: synthetic_did_info(high - low, `leaving out one donor moves the effect within ${(high - low).toPrecision(3)}`),
        leave_one_out_range: {
            value: range,
            threshold: 1,
            status: flips ? "fail" : range > 1 ? "warn" : "pass",
            statement: `without one donor the effect is ${low.toPrecision(3)} to ${high.toPrecision(3)}, furthest without ${furthest.name}${flips ? ": the sign turns" : ""}`,
        },
    };
}

;// CONCATENATED MODULE: ./build/models/synthetic-did.js













const synthetic_did_Params = schemas/* strictObject */.rej({
    ...synthetic_panel/* panelParams */.He,
    method: schemas/* enum */.k5n(["sdid", "sc", "did"])
        .default("sdid")
        .describe("weights of units and periods, of units only without a constant, or none: the three of the paper"),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("taken off the outcome first, by a two-way fixed-effects regression over the untreated cells; text becomes categories"),
    variance: schemas/* enum */.k5n(["auto", "placebo", "jackknife", "bootstrap"])
        .default("auto")
        .describe("auto: placebo with one treated unit, else jackknife"),
    replications: schemas/* int */.Whr().min(50).max(10_000).default(200).describe("of the placebo groups or the bootstrap"),
    seed: schemas/* int */.Whr().default(1).describe("of the placebo groups or the bootstrap"),
})
    .refine(synthetic_panel/* requireOneTreatment */.Qx.holds, synthetic_panel/* requireOneTreatment */.Qx.message);
const synthetic_did_fewestPeriods = 3;
/**
 * Synthetic difference-in-differences: the treated's change beyond that of controls weighted to go parallel to them
 * before, from a time before weighted to be like the time after. Frame: one row per unit and period, balanced; the effect
 * is in the outcome's unit, the average per treated unit and period.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SCHEMA, E_TOO_FEW_OBSERVATIONS
 * @see Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021), AER 111(12)
 */
const syntheticDid = defineModel({
    name: "synthetic_did",
    model_type: "quasi-experiment",
    rubric: "synthetic_did",
    design: weightedParallelTrends,
    params: synthetic_did_Params,
    columns: (p) => [
        ...new Set([p.outcome, p.unit, p.time, p.treated, p.treatment, ...p.covariates].filter((column) => column !== undefined)),
    ],
    estimate(frame, p, { confidence_level: level }) {
        const used = (0,frame_rows/* completeRows */.TC)(frame, syntheticDid.columns(p));
        if (used.rows === 0)
            throw (0,build_errors.impactError)("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
        const panel = (0,synthetic_panel/* syntheticPanel */.un)(used, p);
        if (panel.pre < synthetic_did_fewestPeriods)
            throw tooFewPeriods(panel.pre);
        const adjusted = p.covariates.length > 0 ? withoutCovariates(used, panel, p.covariates) : null;
        const y = adjusted?.y ?? panel.y;
        const block = {
            controls: panel.donors.map((unit) => y[unit]),
            treated: panel.treated.map((unit) => y[unit]),
            pre: panel.pre,
        };
        const penalties = penaltiesOf(block, p.method);
        if (!(penalties.noise > 0))
            throw synthetic_did_noInterval("the donors do not change at all before the treatment, so nothing tells how far they stray");
        const weights = didWeights(block, p.method, penalties);
        const path = didPath(block, weights);
        const asked = {
            panel: block,
            method: p.method,
            weights,
            penalties,
            replications: p.replications,
            seed: p.seed,
        };
        const replicates = variance(p.variance, (method) => replicatesOf(asked, method));
        if (replicates === null)
            throw synthetic_did_noInterval(synthetic_did_whyNone(p.variance));
        const placebos = replicates.method === "placebo" ? replicates : replicatesOf({ ...asked, replications: 50 }, "placebo");
        const effect = effectOf(path, block.pre);
        const names = { controls: panel.donors.map((unit) => panel.units[unit]), times: panel.times };
        const rows = (block.controls.length + block.treated.length) * panel.times.length;
        return {
            ...resultOf(p, panel, block, path, replicates, level, adjusted),
            diagnostics: {
                ...syntheticDidDiagnostics({
                    panel: block,
                    method: p.method,
                    weights,
                    path,
                    effect,
                    placebos,
                    names,
                }),
                ...(adjusted && takenOff(adjusted)),
            },
            dropped: [
                { rows: frame.rows - used.rows, reason: "a missing value in a column used" },
                { rows: used.rows - rows, reason: "of donors that lack periods" },
            ].filter((some) => some.rows > 0),
        };
    },
});
const takenOff = ({ coefficients }) => ({
    covariates: {
        value: coefficients.length,
        threshold: null,
        status: "info",
        statement: `taken off the outcome: ${coefficients.map(({ name, value }) => `${name} × ${value.toPrecision(4)}`).join(", ") || "nothing"}`,
    },
});
/** The first that the data allow. */
function variance(asked, of) {
    if (asked !== "auto")
        return of(asked);
    return of("jackknife") ?? of("placebo");
}
const synthetic_did_whyNone = (asked) => asked === "jackknife" || asked === "bootstrap"
    ? `the ${asked} needs two treated units, and controls with a weight`
    : "placebos need more controls than treated units, and three of them";
function resultOf(p, panel, block, path, replicates, level, adjusted) {
    const { pre, treated, controls } = block;
    const z = (0,distributions/* criticalValue */.z7)(level, null);
    const read = (estimate, of) => {
        const standard_error = replicates.error(of);
        return {
            estimate,
            standard_error,
            ci_lower: estimate - z * standard_error,
            ci_upper: estimate + z * standard_error,
            p_value: (0,distributions/* twoSidedP */.mX)(estimate / standard_error, null),
        };
    };
    const post = panel.times.length - pre;
    const found = read(effectOf(path, pre), (other) => effectOf(other, pre));
    if (!(found.standard_error > 0))
        throw synthetic_did_noInterval("the estimates on other samples do not differ");
    const { estimate: effect_estimate, ...uncertainty } = found;
    const observed = panel.origin + (0,moments/* moments */.Cl)(panel.treated.flatMap((i) => [...panel.y[i].subarray(pre)])).mean;
    const inference = `${replicates.description}${adjusted ? ", the covariates' coefficients taken as known" : ""}; normal`;
    return {
        estimand: "ATT",
        metric: p.outcome,
        per: "treated unit and period, on average",
        effect_estimate,
        ...uncertainty,
        confidence_level: level,
        p_value_reason: null,
        degrees_of_freedom: null,
        inference,
        sample_size: (treated.length + controls.length) * panel.times.length,
        n_treated: treated.length * post,
        n_control: (treated.length + controls.length) * panel.times.length - treated.length * post,
        n_units: treated.length + controls.length,
        n_clusters: null,
        n_periods: panel.times.length,
        relative: synthetic_did_relativeTo(found, observed - effect_estimate),
        comparisons: [],
        coefficients: panel.times
            .slice(pre)
            .map((time, i) => ({ term: `effect[${time}]`, ...read(path[pre + i], (other) => other[pre + i]) })),
        readings: [cumulativeOf(effect_estimate, { ...found, inference }, post)],
        warnings: [
            ...(panel.incomplete.length > 0
                ? [`donors that lack periods are left out: ${panel.incomplete.slice(0, 10).join(", ")}`]
                : []),
            ...(adjusted?.warnings ?? []),
        ],
    };
}
/** The effect as a share of what the treated would have had, taken as known; none where that is too near 0. */
function synthetic_did_relativeTo(found, baseline) {
    if (!(Math.abs(baseline) > 3 * found.standard_error))
        return null;
    const ends = [found.ci_lower / baseline, found.ci_upper / baseline];
    return {
        baseline,
        estimate: found.estimate / baseline,
        standard_error: found.standard_error / Math.abs(baseline),
        ci_lower: Math.min(...ends),
        ci_upper: Math.max(...ends),
    };
}
const tooFewPeriods = (pre) => (0,build_errors.impactError)("E_NOT_IDENTIFIED", {
    term: "synthetic difference-in-differences",
    because: `there are ${pre} periods before the treatment, and ${synthetic_did_fewestPeriods} are the fewest that weights can be learned from`,
}, { path: ["starts"] });
const synthetic_did_noInterval = (why) => (0,build_errors.impactError)("E_NO_INTERVAL", { model: "synthetic_did", why }, { path: ["variance"] });

;// CONCATENATED MODULE: ./build/stats/entropy-balancing.js




const entropy_balancing_most = 60;
/**
 * Entropy balancing: weights ∝ exp(λ′x) of the group whose weighted means are the target's, by Newton's method on the
 * convex dual with step halving. Columns are centred at the target and scaled by their spread.
 * @param columns of the group that is weighted, k arrays of n
 * @param target k means
 * @throws RangeError when no weights reach the target: it lies outside what the group has
 * @see Hainmueller (2012), Political Analysis 20(1), eqs. 9 to 11
 */
function entropyBalancing(columns, target) {
    const scales = columns.map((column, j) => column.reduce((far, value) => Math.max(far, Math.abs(value - target[j])), 0) || 1);
    const x = columns.map((column, j) => column.map((value) => (value - target[j]) / scales[j]));
    let lambda = x.map(() => 0);
    let now = dual(x, lambda);
    for (let step = 0; step < entropy_balancing_most; step++) {
        const gap = Math.max(...now.means.map(Math.abs));
        if (gap <= 1e-13)
            break;
        const direction = newton(x, now);
        let size = 1;
        let next = dual(x, lambda.map((value, j) => value - size * direction[j]));
        // Near the end values differ by rounding alone, and the means go on improving.
        const bound = now.value + 1e-13 * Math.max(1, Math.abs(now.value));
        while (!(next.value <= bound) && size > 1e-10) {
            size /= 2;
            next = dual(x, lambda.map((value, j) => value - size * direction[j]));
        }
        if (!(next.value <= bound))
            break;
        lambda = lambda.map((value, j) => value - size * direction[j]);
        now = next;
    }
    if (!(Math.max(...now.means.map(Math.abs)) <= 1e-9))
        throw new RangeError("no weights give the group these means");
    return { weights: now.weights, lambda: lambda.map((value, j) => value / scales[j]) };
}
/** ln Σ exp(λ′x), its weights, and its gradient: the weighted means. */
function dual(x, lambda) {
    const index = new Float64Array(x[0].length);
    for (const [j, column] of x.entries())
        for (let i = 0; i < index.length; i++)
            index[i] += lambda[j] * column[i];
    const top = index.reduce((largest, value) => Math.max(largest, value), Number.NEGATIVE_INFINITY);
    const raw = index.map((value) => lib(value - top));
    const total = raw.reduce((sum, value) => sum + value, 0);
    const weights = raw.map((value) => value / total);
    const means = x.map((column) => column.reduce((sum, value, i) => sum + value * weights[i], 0));
    return { value: top + math_base_special_ln_lib(total), weights, means };
}
function newton(x, { weights, means }) {
    const hessian = new ml_matrix_matrix/* Matrix */.uq(x.map((a, j) => x.map((b, k) => {
        let sum = 0;
        for (let i = 0; i < a.length; i++)
            sum += weights[i] * (a[i] - means[j]) * (b[i] - means[k]);
        return sum + (j === k ? 1e-14 : 0);
    })));
    return (0,ml_matrix_matrix/* solve */.kH)(hessian, ml_matrix_matrix/* Matrix */.uq.columnVector([...means])).to1DArray();
}
/**
 * Means of the two arms, each weighted to the covariates' means among those asked about (their own where it is they), and
 * the influence function of the stacked equations of target, weights and means.
 * @param columns k arrays of n, without an intercept
 * @throws RangeError when an arm cannot be given the target's means
 * @see Zhao & Percival (2017), J. Causal Inference 5(1), on its large-sample theory
 */
function balancedMeans(y, treated, columns, target) {
    const asked = treated.map((t) => Number(target === "ATE" || (target === "ATT") === (t === 1)));
    const means = columns.map((column) => (0,moments/* moments */.Cl)(column.filter((_, i) => asked[i] === 1)).mean);
    const weights = new Float64Array(y.length);
    const [zero, one] = [0, 1].map((arm) => {
        const isTarget = target !== "ATE" && (target === "ATT") === (arm === 1);
        const rows = [...treated.keys()].filter((i) => treated[i] === arm);
        const own = columns.map((column) => Float64Array.from(rows, (i) => column[i]));
        const found = isTarget ? null : entropyBalancing(own, means);
        for (const [at, row] of rows.entries())
            weights[row] = found ? found.weights[at] * rows.length : 1;
        const shares = (i) => (treated[i] === arm ? weights[i] / rows.length : 0);
        const value = y.reduce((sum, outcome, i) => sum + shares(i) * outcome, 0);
        const learned = found === null ? null : learning(y, columns, means, asked, shares, value);
        const influence = y.map((outcome, i) => y.length * shares(i) * (outcome - value) + (learned?.[i] ?? 0));
        return { value, influence };
    });
    return {
        treated: one.value,
        control: zero.value,
        influence: one.influence.map((value, i) => value - zero.influence[i]),
        control_influence: zero.influence,
        weights,
    };
}
/** What estimating target and λ adds: the weighted regression of y on x, times each row's part in both. */
function learning(y, columns, means, asked, shares, value) {
    const scales = columns.map((column) => Math.sqrt((0,moments/* moments */.Cl)(column).variance) || 1);
    const x = columns.map((column, j) => column.map((entry) => (entry - means[j]) / scales[j]));
    const over = (of) => y.reduce((sum, _, i) => sum + shares(i) * of(i), 0);
    const spread = new ml_matrix_matrix/* Matrix */.uq(x.map((a) => x.map((b) => over((i) => a[i] * b[i]))));
    const product = ml_matrix_matrix/* Matrix */.uq.columnVector(x.map((a) => over((i) => a[i] * (y[i] - value))));
    const slope = (0,ml_matrix_matrix/* inverse */.DI)(spread, true).mmul(product).to1DArray();
    const count = asked.reduce((sum, own) => sum + own, 0);
    return y.map((_, i) => {
        const index = x.reduce((sum, column, j) => sum + slope[j] * column[i], 0);
        return y.length * index * (asked[i] / count - shares(i));
    });
}

// EXTERNAL MODULE: ./build/stats/propensity-weighting.js
var propensity_weighting = __webpack_require__(20286);
;// CONCATENATED MODULE: ./build/models/weighting.js









const weighting_Params = schemas/* strictObject */.rej({
    ...observational_data/* observationalParams */.s8,
    estimand: schemas/* enum */.k5n(["ATE", "ATT", "ATC", "ATO"])
        .default("ATT")
        .describe("about everybody, the treated, the controls, or the overlap of both"),
    method: schemas/* enum */.k5n(["propensity", "entropy"])
        .default("propensity")
        .describe("weights by a logistic propensity, or entropy balancing: exactly equal means"),
    estimator: schemas/* enum */.k5n(["hajek", "horvitz_thompson"])
        .default("hajek")
        .describe("weights divided by their sum, or by the number of rows"),
    trim: schemas/* number */.aig()
        .gt(0)
        .lt(0.5)
        .optional()
        .describe("leaves out rows whose chance of treatment is nearer to 0 or 1: the effect is then about the others"),
    cluster: schemas/* string */.YjP().optional().describe("errors are clustered by it"),
})
    .refine((p) => p.method === "propensity" || (p.estimator === "hajek" && p.trim === undefined), {
    path: ["method"],
    error: "hajek and no trimming with entropy balancing",
})
    .refine((p) => p.method === "propensity" || p.estimand !== "ATO", {
    path: ["estimand"],
    error: "ATE, ATT or ATC with entropy balancing",
});
/**
 * Weights that make the arms alike in the covariates, so that their weighted means can be compared. Frame: one row a
 * unit; the effect is in the outcome's unit. It is causal only if the covariates hold all that moves both.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_SEPARATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL
 * @see Lunceford & Davidian (2004); Li, Morgan & Zaslavsky (2018); Hainmueller (2012)
 */
const weighting = defineModel({
    name: "weighting",
    model_type: "observational",
    rubric: "observational",
    design: selectedOn(2, "it is right only if the treatment's model is"),
    params: weighting_Params,
    columns: (p) => [...(0,observational_data/* observationalColumns */.R9)(p), ...(p.cluster === undefined ? [] : [p.cluster])],
    estimate: (frame, p, { confidence_level }) => weighting_weigh(frame, p, confidence_level),
});
function weighting_weigh(frame, p, level) {
    const data = (0,observational_data/* observationalData */.yK)(frame, p, p.cluster === undefined ? [] : [p.cluster]);
    const clusters = p.cluster === undefined ? null : (0,observational_estimate/* clustersOf */.Dg)(data.used, p.cluster);
    const fit = p.method === "entropy" ? byEntropy(data, p, clusters) : byPropensity(data, p, clusters, level);
    return (0,observational_estimate/* observationalEstimate */.Wp)(p, data, fit, level, (other) => weighting_weigh(frame, { ...p, ...other }, level));
}
function byPropensity(data, p, clusters, level) {
    const { y, treated } = data;
    const chances = (0,observational_estimate/* chancesOf */.JR)(data, p.treatment);
    const { trim = 0, estimand } = p;
    const inside = (chance) => trim === 0 || (chance >= trim && chance <= 1 - trim);
    const normalised = p.estimator === "hajek";
    const found = (0,propensity_weighting/* weightedMeans */.I)(y, treated, chances, estimand, { normalised, inside });
    if (![1, 0].every((arm) => treated.some((t, i) => t === arm && found.weights[i] > 0)))
        throw (0,build_errors.impactError)("E_NOT_IDENTIFIED", { term: p.treatment, because: "trimming leaves no row of an arm" }, { path: ["trim"] });
    const way = { ATE: "", ATT: "of the treated ", ATC: "of the controls ", ATO: "of the overlap " }[estimand];
    const counted = clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : "";
    return {
        estimand,
        ...(0,observational_estimate/* byInfluence */.Zz)(found.treated - found.control, found.control, found, clusters),
        degrees_of_freedom: null,
        inference: `${normalised ? "Hájek" : "Horvitz–Thompson"} weights ${way}by a logistic propensity; sandwich of the stacked equations of propensity and means${counted}, normal`,
        weights: found.weights,
        left_out: `a chance of treatment outside ${trim} to ${1 - trim}`,
        propensity: chances.probability,
        ...(trim === 0 && normalised && { same_as: "weighting" }),
        clusters,
        readings: normalised ? [weightsKnown(data, found, level)] : [],
    };
}
function byEntropy(data, p, clusters) {
    const { y, treated, covariates } = data;
    const estimand = p.estimand;
    const found = (0,observational_estimate/* overlapping */.qq)(data, p.treatment, () => balancedMeans(y, treated, covariates.map(({ values }) => values), estimand));
    const counted = clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : "";
    return {
        estimand,
        ...(0,observational_estimate/* byInfluence */.Zz)(found.treated - found.control, found.control, found, clusters),
        degrees_of_freedom: null,
        inference: `entropy balancing of the covariates' means; sandwich of the stacked equations of target, weights and means${counted}, normal`,
        weights: found.weights,
        propensity: null,
        clusters,
    };
}
/** What weighted least squares would say, HC0, that takes the weights as known. */
function weightsKnown({ y, treated }, found, level) {
    const total = [0, 1].map((arm) => found.weights.reduce((sum, w, i) => sum + (treated[i] === arm ? w : 0), 0));
    const square = y.reduce((sum, outcome, i) => {
        const arm = treated[i];
        const gap = outcome - (arm === 1 ? found.treated : found.control);
        return sum + ((found.weights[i] * gap) / total[arm]) ** 2;
    }, 0);
    const [estimate, standard_error] = [found.treated - found.control, Math.sqrt(square)];
    const half = (0,distributions/* criticalValue */.z7)(level, null) * standard_error;
    return {
        name: "weights_known",
        scale: "absolute",
        estimate,
        standard_error,
        ci_lower: estimate - half,
        ci_upper: estimate + half,
        p_value: (0,distributions/* twoSidedP */.mX)(estimate / standard_error, null),
        degrees_of_freedom: null,
        inference: "weighted least squares, HC0: takes the weights as known",
    };
}

;// CONCATENATED MODULE: ./build/models/index.js















/** The models by name. */
const models = new Map([
    experiment,
    diffInDiff,
    instrumentalVariables,
    regressionDiscontinuity,
    staggeredDiffInDiff,
    syntheticControl,
    syntheticDid,
    weighting,
    doublyRobust,
    regressionAdjustment,
    matching,
    subclassification,
    metricsApproximation,
    interruptedTimeSeries,
    causalImpact,
].map((model) => [model.name, model]));


/***/ }),

/***/ 81919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rubrics)
});

// EXTERNAL MODULE: ./build/stats/score.js
var score = __webpack_require__(21194);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var lib = __webpack_require__(51550);
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
/** The same by logarithms: of a positive share or ratio. */
const byLogarithm = (x, { bad, good }) => x === null ? null : (0,score/* ramp */.J)(lib(Math.max(x, 1e-300)), lib(bad), lib(good));
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
/** An amount in the outcome's unit as a share of the effect that pays the cost; null when either is missing. */
const overBreakEven = (amount, { break_even_effect }) => amount === null || !break_even_effect
    ? null
    : Math.min(amount / Math.abs(break_even_effect), Number.MAX_VALUE);
/**
 * A dimension that is an amount in the outcome's unit over the break-even effect, between two values by logarithms.
 * @param amountOf the amount, when it is not the diagnostic's own value
 */
const relativeToBreakEven = (name, weight, diagnostic, thresholds, otherwise, amountOf = (amount) => amount) => ({
    name,
    weight,
    thresholds,
    score: (measure, at, context) => {
        const x = value(measure, diagnostic);
        const ratio = overBreakEven(x === null ? null : amountOf(x, measure), context);
        if (ratio === null) {
            const statement = x === null ? otherwise : "there is no break-even effect to compare with";
            return { value: null, score: null, statement };
        }
        return {
            value: ratio,
            score: byLogarithm(ratio, at),
            statement: `${found(measure, diagnostic, "")}: ${ratio.toPrecision(2)} × the break-even effect`,
        };
    },
});
/** How far other reasonable specifications move the effect: their range in standard errors, over the break-even effect. */
const specificationRange = (weight) => relativeToBreakEven("specification", weight, "specification_range_se", { bad: 2, good: 0.5 }, "no other specification could be fitted", (errors, { standard_error }) => errors * standard_error);

;// CONCATENATED MODULE: ./build/rubrics/diff-in-diff.js


const trends = relativeToBreakEven("pre_trend", 0.25, "pre_trend_drift", { bad: 4, good: 0.5 }, "the slopes before the start cannot be compared");
/**
 * How far a difference-in-differences is to be trusted: parallel before, nothing before the start, enough clusters.
 * What the groups' slopes before the start could hide is measured against the effect that pays the cost (Bilinski &
 * Hatfield 2018): a test that finds nothing may have had no power. Beside it the breakdown M̄* (Rambachan & Roth 2023).
 */
const diffInDiff = defineRubric({
    name: "diff_in_diff",
    dimensions: [
        {
            ...trends,
            score: (measure, at, context) => {
                // One period before is no evidence of trends: it must not earn more than a poor look at them does.
                const periods = value(measure, "pre_periods");
                return value(measure, "pre_trend_drift") === null && periods !== null && periods < 2
                    ? { value: periods, score: 0, statement: found(measure, "pre_periods", "") }
                    : trends.score(measure, at, context);
            },
        },
        {
            name: "breakdown",
            weight: 0.1,
            thresholds: { bad: 0, good: 1 },
            score: (measure, at) => {
                const breakdown = value(measure, "pre_trend_breakdown");
                if (breakdown !== null) {
                    const statement = found(measure, "pre_trend_breakdown", "");
                    return { value: breakdown, score: by(breakdown, at), statement };
                }
                const p = value(measure, "pre_trend_p");
                const power = value(measure, "pre_trend_power");
                const factor = power !== null && power >= 0.8 ? 1 : 0.6;
                const statement = [
                    found(measure, "pre_trend_p", "no pre-trend can be tested"),
                    power === null ? "" : found(measure, "pre_trend_power", ""),
                ];
                return {
                    value: p,
                    score: p === null ? null : (0,score/* ramp */.J)(p, 0.05, 0.3) * factor,
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
        specificationRange(0.15),
    ],
    demotions: [],
});

;// CONCATENATED MODULE: ./build/rubrics/experiment.js

/** What the standard errors rest on: clusters by their number, else whether they assume equal variances. */
function errorsScore(measure, at) {
    const clusters = value(measure, "clusters");
    if (clusters !== null)
        return { value: clusters, score: by(clusters, at), statement: `errors rest on ${clusters} clusters` };
    const robust = value(measure, "robust_inference");
    const score = robust === null ? null : robust === 1 ? 1 : 0.3;
    const statement = found(measure, "robust_inference", "the kind of standard errors is not known");
    return { value: robust, score, statement };
}
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
            score: (measure, at, context) => {
                const ratio = overBreakEven(2.8 * measure.standard_error, context);
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
                const errors = errorsScore(measure, at);
                if (value(measure, "valid_horizon") !== 0)
                    return errors;
                const statement = found(measure, "valid_horizon", "");
                return { value: 0, score: Math.min(0.3, errors.score ?? 0.3), statement };
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

;// CONCATENATED MODULE: ./build/rubrics/instrumental-variables.js

/** How far an instrumental-variables estimate is to be trusted: strong instruments, excluded ones, and enough people whom they move. */
const instrumentalVariables = defineRubric({
    name: "instrumental_variables",
    dimensions: [
        {
            name: "strength",
            weight: 0.35,
            thresholds: { bad: 10, good: 104.7 },
            score: (measure, { bad, good }) => {
                const f = value(measure, "effective_f");
                const log = (x) => Math.log(Math.max(x, Number.MIN_VALUE));
                return {
                    value: f,
                    score: f === null ? null : by(log(f), { bad: log(bad), good: log(good) }),
                    statement: found(measure, "effective_f", "the first stage is not known"),
                };
            },
        },
        {
            name: "exclusion",
            weight: 0.25,
            thresholds: { bad: 0, good: 1 },
            score: (measure, at) => {
                const is = (name, from) => {
                    const x = value(measure, name);
                    return x === null ? null : x >= from;
                };
                const claims = [is("exclusion_attested", 0.5), is("negative_control_p", 0.05)];
                const known = claims.filter((claim) => claim !== null);
                const x = known.length === 0 ? null : known.includes(false) ? 0 : known.length / 2;
                const statement = [
                    found(measure, "exclusion_attested", "exclusion: nothing attested"),
                    found(measure, "negative_control_p", "no negative control was given"),
                ].join("; ");
                return { value: x, score: by(x, at), statement };
            },
        },
        {
            name: "agreement",
            weight: 0.2,
            thresholds: { bad: 0.01, good: 0.2 },
            score: (measure, at) => {
                const p = value(measure, "overidentification_p");
                if (p !== null)
                    return { value: p, score: by(p, at), statement: found(measure, "overidentification_p", "") };
                const finite = value(measure, "anderson_rubin_finite");
                return {
                    value: finite,
                    score: by(finite, { bad: 0, good: 1 }),
                    statement: found(measure, "anderson_rubin_finite", "no Anderson–Rubin set is known"),
                };
            },
        },
        direct("compliers", 0.2, "complier_share", { bad: 0.05, good: 0.4 }, "the share of compliers is not known"),
    ],
    demotions: [
        {
            to: "observational",
            when: (measure) => {
                const f = value(measure, "effective_f");
                return f !== null && f < 10
                    ? `weak instruments: effective first-stage F = ${f.toPrecision(3)}, under 10`
                    : null;
            },
        },
    ],
});

;// CONCATENATED MODULE: ./build/rubrics/interrupted-time-series.js

/** How far a change in one series is to be trusted: its past could not be taken for it, and nothing else explains it. */
const interruptedTimeSeries = defineRubric({
    name: "interrupted_time_series",
    dimensions: [
        direct("placebo", 0.35, "placebo_coverage", { bad: 0.6, good: 0.95 }, "too few periods before the start for starts that never were"),
        direct("pre_periods", 0.15, "pre_periods", { bad: 12, good: 50 }, "the periods before are not known"),
        direct("seasons", 0.1, "whole_seasons", { bad: 1, good: 3 }, "it is not known how long a season is"),
        direct("residuals", 0.15, "ljung_box_p", { bad: 0.01, good: 0.2 }, "what the model leaves was not looked at"),
        direct("holdout", 0.1, "holdout_mape", { bad: 0.3, good: 0.05 }, "no period before could be held out"),
        direct("control", 0.1, "control_series", { bad: 0, good: 1 }, "a comparison series is not known of"),
        direct("concurrent_event", 0.05, "no_concurrent_event", { bad: 0, good: 1 }, "nobody has attested that nothing else happened at the start"),
    ],
    demotions: [
        {
            to: "observational",
            when: (measure) => {
                const periods = value(measure, "pre_periods");
                return periods !== null && periods < 8
                    ? `${periods} periods before the start: fewer than 8 say nothing of the course that would have gone on`
                    : null;
            },
        },
    ],
});

;// CONCATENATED MODULE: ./build/rubrics/metrics-approximation.js


/** An outcome supposed from a leading metric: only a record of past experiments that moved both earns anything. */
const metricsApproximation = defineRubric({
    name: "metrics_approximation",
    dimensions: [
        {
            name: "validated",
            weight: 1,
            thresholds: { bad: 0, good: 0.7 },
            score: (measure, { bad, good }) => {
                const found = value(measure, "past_correlation");
                const statement = measure.diagnostics.past_correlation?.statement ??
                    "the response was not validated on three past experiments or more";
                if (found === null)
                    return { value: 0, score: 0, statement };
                return { value: found, score: (0,score/* ramp */.J)(found, bad, good), statement };
            },
        },
    ],
    demotions: [],
});

;// CONCATENATED MODULE: ./build/rubrics/observational.js

/**
 * How far an estimate without randomisation is to be trusted: comparable groups, enough of them left, and how much
 * hidden bias it would bear. A negative control weighs most: it alone sees what no column holds, where a large E-value may
 * be the hidden bias itself. One for matching, subclassification, weighting, doubly robust and regression adjustment.
 */
const observational = defineRubric({
    name: "observational",
    dimensions: [
        direct("balance", 0.15, "max_smd", { bad: 0.25, good: 0.05 }, "balance after adjustment is not known"),
        {
            name: "remaining",
            weight: 0.15,
            thresholds: { bad: 0.05, good: 0.6 },
            score: (measure, at) => {
                const shares = ["effective_sample_share", "used_share"].filter((name) => value(measure, name) !== null);
                if (shares.length === 0)
                    return { value: null, score: null, statement: "what is left of the sample is not known" };
                const least = shares.reduce((a, b) => (value(measure, b) < value(measure, a) ? b : a));
                const x = value(measure, least);
                return { value: x, score: byLogarithm(x, at), statement: found(measure, least, "") };
            },
        },
        direct("hidden_bias", 0.1, "e_value_limit", { bad: 1, good: 2.5 }, "how much hidden bias it would bear is not known"),
        direct("negative_control", 0.35, "negative_control_p", { bad: 0.05, good: 0.3 }, "no outcome is named that the treatment cannot have touched"),
        direct("lagged_outcome", 0.1, "lagged_outcome", { bad: 0, good: 1 }, "no covariate is named as the outcome before the treatment"),
        specificationRange(0.15),
    ],
    demotions: [],
});

;// CONCATENATED MODULE: ./build/rubrics/regression-discontinuity.js

/** How far a discontinuity is to be trusted: nobody sorts himself, nothing else jumps, and the window hardly matters. */
const regressionDiscontinuity = defineRubric({
    name: "regression_discontinuity",
    dimensions: [
        direct("density", 0.3, "density_p", { bad: 0.01, good: 0.1 }, "the score's density was not looked at"),
        direct("covariates", 0.2, "covariate_jump_p", { bad: 0.01, good: 0.2 }, "no pre-treatment column was given that should not jump"),
        direct("bandwidth", 0.25, "bandwidth_sensitivity", { bad: 2, good: 0.5 }, "no other window could be tried"),
        direct("window", 0.15, "window_n", { bad: 50, good: 300 }, "the window's rows are not known"),
        direct("donut", 0.1, "donut_shift", { bad: 2, good: 0.5 }, "nothing was tried without the nearest rows"),
    ],
    demotions: [
        {
            to: "observational",
            when: (measure) => {
                const p = value(measure, "density_p");
                return p !== null && p < 0.01
                    ? `units seem to sort themselves at the cutoff: the score's density jumps, p = ${p.toPrecision(2)}`
                    : null;
            },
        },
    ],
});

;// CONCATENATED MODULE: ./build/rubrics/synthetic-control.js

/**
 * How far a synthetic control is to be trusted: a fit before that is close, and as close as donors taken for treated have;
 * donors that the start left alone; an effect that rests on no single donor nor on which of many mixes was taken. The
 * effect's rank among the placebos does not count: a bias ranks as high as an effect.
 */
const syntheticControl = defineRubric({
    name: "synthetic_control",
    dimensions: [
        direct("pre_fit", 0.15, "pre_fit", { bad: 0.5, good: 0.1 }, "the fit before the treatment is not known"),
        direct("fit_among_placebos", 0.15, "pre_fit_placebos", { bad: 2, good: 1 }, "too few donors to compare the fit with"),
        direct("donors_at_start", 0.15, "donors_at_start", { bad: 2, good: 1.25 }, "the donors' changes before the start are all alike"),
        direct("pre_periods", 0.1, "pre_periods", { bad: 10, good: 30 }, "the number of periods before is not known"),
        direct("donors", 0.1, "donors", { bad: 5, good: 20 }, "the number of donors is not known"),
        direct("weights", 0.1, "weight_ess", { bad: 1, good: 4 }, "the weights are not known"),
        relativeToBreakEven("near_optimal", 0.15, "near_optimal_range", { bad: 4, good: 0.5 }, "other mixes that fit as well were not sought"),
        relativeToBreakEven("leave_one_out", 0.1, "leave_one_out_spread", { bad: 2, good: 0.25 }, "no donor can be left out"),
    ],
    demotions: [
        {
            to: "time-series",
            when: (measure) => {
                const donors = value(measure, "donors");
                return donors !== null && donors < 5 ? `${donors} donors, under 5` : null;
            },
        },
        {
            to: "time-series",
            when: (measure) => {
                const ratio = value(measure, "pre_fit");
                return ratio !== null && ratio > 0.5
                    ? `the mix misses the treated before the treatment by ${ratio.toPrecision(3)} of their standard deviation, over 0.5`
                    : null;
            },
        },
    ],
});

;// CONCATENATED MODULE: ./build/rubrics/synthetic-did.js

/**
 * How far a synthetic difference-in-differences is to be trusted: parallel before as far as donors would be, nothing
 * before the start, donors that the start left alone. The rank of the effect does not count: bias makes it as small as an
 * effect does. Nor does the fit count by the outcome's own spread: penalised weights leave a gap on purpose.
 */
const syntheticDid = defineRubric({
    name: "synthetic_did",
    dimensions: [
        direct("pre_fit", 0.3, "pre_fit_placebos", { bad: 2, good: 1 }, "too few donors to compare the fit with"),
        direct("donors_at_start", 0.2, "donors_at_start", { bad: 2, good: 1.25 }, "the donors' changes before the start are all alike"),
        direct("placebo_in_time", 0.15, "placebo_in_time", { bad: 0.05, good: 0.3 }, "too few periods before the start for a placebo in time"),
        direct("pre_periods", 0.1, "pre_periods", { bad: 10, good: 30 }, "the number of periods before is not known"),
        direct("donors", 0.1, "donors", { bad: 5, good: 20 }, "the number of donors is not known"),
        direct("weights", 0.05, "weight_ess", { bad: 1, good: 4 }, "the weights are not known"),
        relativeToBreakEven("leave_one_out", 0.1, "leave_one_out_spread", { bad: 2, good: 0.25 }, "no donor can be left out"),
    ],
    demotions: [
        {
            to: "time-series",
            when: (measure) => {
                const donors = value(measure, "donors");
                return donors !== null && donors < 5 ? `${donors} donors, under 5` : null;
            },
        },
        {
            to: "time-series",
            when: (measure) => {
                const ratio = value(measure, "pre_fit_placebos");
                return ratio !== null && ratio > 2
                    ? `before the treatment the gap strays ${ratio.toPrecision(3)} times as far as a placebo's, over 2`
                    : null;
            },
        },
    ],
});

;// CONCATENATED MODULE: ./build/rubrics/index.js









/** The rubrics by name. */
const rubrics = new Map([
    experiment,
    diffInDiff,
    instrumentalVariables,
    regressionDiscontinuity,
    syntheticControl,
    syntheticDid,
    observational,
    interruptedTimeSeries,
    metricsApproximation,
].map((rubric) => [rubric.name, rubric]));


/***/ }),

/***/ 94912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ mostReplications),
/* harmony export */   aA: () => (/* binding */ replicate),
/* harmony export */   cO: () => (/* binding */ worldOf)
/* harmony export */ });
/* harmony import */ var _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56254);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _frame_transform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57199);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90199);




/** So many replications have seeds of their own under each seed. */
const mostReplications = 2 ** 20;
/** A study of validation is no cycle's and no file's. */
const identity = {
    schema_version: _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
    initiative_id: "validation",
    cycle: "validation",
    measured_in: "validation",
    phase: "pilot",
    data_sha256: "0".repeat(64),
    config_sha256: "0".repeat(64),
    engine_version: _contracts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ENGINE_VERSION */ .AH,
};
/** A scenario's world under a seed. */
function worldOf({ design, likeness }, { effect, flaw }, seed) {
    const flaws = flaw ? { flaws: { [flaw.name]: flaw.severity } } : {};
    return { design, ...likeness.world, effect: effect * likeness.effect_knob, seed, ...flaws };
}
/** Makes the replications of a task; each depends on its own number and on nothing that ran before it. */
function replicate(task, trials, tables) {
    const trial = trials[task.trial];
    const scenario = trial.scenarios[task.scenario];
    return Array.from({ length: task.to - task.from }, (_, i) => replicateOnce(trial, scenario, trial.seed * mostReplications + task.from + i, tables));
}
function replicateOnce(trial, scenario, seed, tables) {
    const { likeness } = trial;
    const model = tables.models.get(trial.model);
    const simulated = tables.designs.get(trial.design).simulate(worldOf(trial, scenario, seed), "pilot");
    try {
        const frame = (0,_frame_transform_js__WEBPACK_IMPORTED_MODULE_2__/* .applyTransforms */ .A)(simulated.observed, likeness.transform);
        const estimate = model.estimate(frame, likeness.params, trial.measure);
        const measured = {
            ...estimate,
            ...identity,
            model: model.name,
            model_type: model.model_type,
        };
        const rubric = tables.rubrics.get(model.rubric);
        const { components, demotion } = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(measured, trial.initiative, rubric, trial.evaluate, "validation");
        const truth = simulated.truth.estimands.find(({ estimand, group }) => estimand === (likeness.estimand ?? estimate.estimand) && group === null);
        return {
            estimand: estimate.estimand,
            estimate: estimate.effect_estimate,
            standard_error: estimate.standard_error,
            lower: estimate.ci_lower,
            upper: estimate.ci_upper,
            p_value: estimate.p_value,
            truth: truth.value,
            declared: truth.declared,
            fired: components.map(({ score }) => score < 0.5),
            demoted: demotion !== null,
        };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ImpactError */ .Xg)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 57831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ mostMeasure),
/* harmony export */   Du: () => (/* binding */ penaltyOf),
/* harmony export */   dk: () => (/* binding */ whitenBy),
/* harmony export */   kv: () => (/* binding */ whiten),
/* harmony export */   lP: () => (/* binding */ approachArima),
/* harmony export */   qc: () => (/* binding */ logDeterminant),
/* harmony export */   wU: () => (/* binding */ arimaProblem)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51550);
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24002);
/* harmony import */ var _arima_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95004);
/* harmony import */ var _kalman_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60486);
/* harmony import */ var _minimise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30851);
/* harmony import */ var _ols_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74816);






/** A measure beyond it is a partial autocorrelation above .9993: the bound, to all purposes. */
const mostMeasure = 4;
/** @throws RangeError when no degrees of freedom are left, or nothing is left over to explain */
function arimaProblem(y, columns, order, likelihood) {
    const names = (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_1__/* .coefficientNames */ .Od)(order);
    const [series, given, process] = differencedOf(y, columns, order);
    const plain = whiten(series, emptied(given, columns, process), process, new Float64Array(names.length));
    const n = plain.fit.n;
    const restricted = likelihood === "restricted";
    const spent = restricted ? plain.fit.k : 0;
    const divisor = n - spent;
    const parameters = names.length + plain.fit.k + 1;
    if (n - parameters < 1)
        throw new RangeError("no residual degrees of freedom");
    if (plain.fit.exact)
        throw new RangeError("the columns give the series exactly");
    const scale = Math.sqrt(plain.rss / n);
    const kept = plain.fit.kept.map((index) => given[index]);
    const scaled = series.map((value) => value / scale);
    const at = (free) => whiten(scaled, kept, process, free);
    const objective = (free) => {
        if (free.some((measure) => Math.abs(measure) > mostMeasure + 0.5))
            return Number.NaN;
        const { rss, logs, fit } = at(free);
        return (divisor * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__(rss / divisor) + logs - (restricted ? logDeterminant(fit.bread) : 0)) / 2;
    };
    const starts = startsOf(order, plain).sort((a, b) => objective(a) - objective(b));
    return { names, plain, n, spent, divisor, parameters, scale, at, objective, starts };
}
/** What AICc adds to −2 log L. */
const penaltyOf = ({ parameters, spent, divisor, n }) => (2 * (parameters - spent) * divisor) / Math.max(1e-9, n - parameters - 1);
/** Near enough to the maximum to compare orders by, at a fraction of a fit's price. */
const approachArima = ({ objective, starts }) => (0,_minimise_js__WEBPACK_IMPORTED_MODULE_3__/* .descend */ .X)(objective, starts[0]);
/** A series without gaps is differenced; one with gaps keeps the differencing in its state space. */
function differencedOf(y, columns, order) {
    if (y.some(Number.isNaN))
        return [y, [...columns], order];
    const once = (values, lag) => values.slice(lag).map((value, t) => value - values[t]);
    const change = (values) => {
        let out = values;
        for (let i = 0; i < order.d; i++)
            out = once(out, 1);
        for (let i = 0; i < order.D; i++)
            out = once(out, order.s);
        return out;
    };
    return [change(y), columns.map(change), { ...order, d: 0, D: 0 }];
}
/** The columns, those that differencing takes away but for rounding as nothing at all. */
function emptied(columns, before, process) {
    const model = (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_1__/* .arimaStateSpace */ .se)(process, { ar: new Float64Array(0), ma: new Float64Array(0) });
    const { innovations, kind } = (0,_kalman_js__WEBPACK_IMPORTED_MODULE_2__/* .kalmanFilter */ .jK)(model, [columns[0], ...columns]);
    return columns.map((column, c) => {
        const size = before[c].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        const left = innovations[c + 1];
        const nothing = left.every((value, t) => kind[t] !== _kalman_js__WEBPACK_IMPORTED_MODULE_2__/* .seen */ .cI || Math.abs(value) <= 1e-9 * size);
        return nothing ? new Float64Array(column.length) : column;
    });
}
/** y and the columns, one-step errors by one process over their standard deviations, and least squares on them. */
function whiten(y, columns, order, free) {
    return whitenBy((0,_arima_process_js__WEBPACK_IMPORTED_MODULE_1__/* .arimaStateSpace */ .se)(order, (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_1__/* .armaOf */ .rj)(order, (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_1__/* .coefficientsOf */ .gY)(order, free))), y, columns);
}
/** The same by any model of the errors. */
function whitenBy(model, y, columns) {
    const filtered = (0,_kalman_js__WEBPACK_IMPORTED_MODULE_2__/* .kalmanFilter */ .jK)(model, [y, ...columns]);
    const { kind, variance, innovations } = filtered;
    let [n, logs] = [0, 0];
    for (let t = 0; t < kind.length; t++) {
        if (kind[t] !== _kalman_js__WEBPACK_IMPORTED_MODULE_2__/* .seen */ .cI)
            continue;
        n++;
        logs += _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__(variance[t]);
    }
    const [left, ...right] = innovations.map((values) => {
        const whitened = new Float64Array(n);
        let row = 0;
        for (let t = 0; t < kind.length; t++)
            if (kind[t] === _kalman_js__WEBPACK_IMPORTED_MODULE_2__/* .seen */ .cI)
                whitened[row++] = values[t] / Math.sqrt(variance[t]);
        return whitened;
    });
    const fit = right.length > 0 ? (0,_ols_js__WEBPACK_IMPORTED_MODULE_4__/* .ols */ .d)(right, left) : withoutColumns(left);
    let rss = 0;
    for (const e of fit.residuals)
        rss += e * e;
    return { model, filtered, fit, rss, logs };
}
const withoutColumns = (y) => ({
    ...{ n: y.length, k: 0, kept: [], dropped: [], beta: [], columns: [], residuals: y },
    exact: y.every((value) => value === 0),
    bread: ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.zeros(0, 0),
    leverage: () => new Float64Array(y.length),
});
/** Where the search begins: no memory, and the memory that the plain regression's residuals have. */
function startsOf({ p, q, P, Q }, plain) {
    const none = new Float64Array(p + q + P + Q);
    if (none.length === 0 || p === 0)
        return [none];
    const remembered = none.slice();
    for (const [i, r] of partialAutocorrelations(plain.fit.residuals, p).entries())
        remembered[i] = (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_1__/* .freely */ .uS)(Math.max(-0.95, Math.min(0.95, r)));
    return [none, remembered];
}
/** Partial autocorrelations of lags 1 … most, by Durbin and Levinson. */
function partialAutocorrelations(e, most) {
    const gamma = (lag) => e.reduce((sum, value, t) => (t < lag ? sum : sum + value * e[t - lag]), 0);
    const rho = Array.from({ length: most + 1 }, (_, lag) => gamma(lag) / gamma(0));
    const out = [];
    let phi = [];
    for (let lag = 1; lag <= most; lag++) {
        const above = rho[lag] - phi.reduce((sum, value, j) => sum + value * rho[lag - 1 - j], 0);
        const below = 1 - phi.reduce((sum, value, j) => sum + value * rho[j + 1], 0);
        const r = below > 1e-12 ? above / below : 0;
        phi = [...phi.map((value, j) => value - r * phi[phi.length - 1 - j]), r];
        out.push(r);
    }
    return out;
}
/** Of a positive definite matrix. */
const logDeterminant = (matrix) => new ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .CholeskyDecomposition */ .oN(ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.add(matrix, matrix.transpose()).div(2)).lowerTriangularMatrix
    .diagonal()
    .reduce((sum, value) => sum + 2 * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__(value), 0);


/***/ }),

/***/ 95004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ coefficientNames),
/* harmony export */   gY: () => (/* binding */ coefficientsOf),
/* harmony export */   rj: () => (/* binding */ armaOf),
/* harmony export */   se: () => (/* binding */ arimaStateSpace),
/* harmony export */   uS: () => (/* binding */ freely)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51550);
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24002);



/** Any number as a partial autocorrelation between −1 and 1, and back. */
const tanh = (x) => (x >= 0 ? 1 - 2 / (_stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(2 * x) + 1) : 2 / (_stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-2 * x) + 1) - 1);
const freely = (r) => (_stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(1 + r) - _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(1 - r)) / 2;
/** The names of an order's coefficients, in the order of `coefficientsOf`. */
const coefficientNames = ({ p, q, P, Q }) => [
    ["ar", p],
    ["ma", q],
    ["sar", P],
    ["sma", Q],
].flatMap(([name, count]) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`));
/**
 * Coefficients of a stationary and invertible process from free numbers, as many: each is the logarithmic measure (tanh)
 * of a partial autocorrelation. ar, ma, seasonal ar, seasonal ma.
 * @see Monahan (1984), Biometrika 71(2); Jones (1980), Technometrics 22(3)
 */
function coefficientsOf({ p, q, P, Q }, free) {
    const out = [];
    let from = 0;
    for (const [count, sign] of [
        [p, 1],
        [q, -1],
        [P, 1],
        [Q, -1],
    ]) {
        for (const value of durbinLevinson(free.subarray(from, from + count)))
            out.push(sign * value);
        from += count;
    }
    return Float64Array.from(out);
}
/** Autoregressive coefficients from the free measures of their partial autocorrelations. */
function durbinLevinson(free) {
    let phi = [];
    for (const measure of free) {
        const r = tanh(measure);
        phi = [...phi.map((value, j) => value - r * phi[phi.length - 1 - j]), r];
    }
    return phi;
}
/** The process with its seasonal polynomials multiplied in. */
function armaOf({ p, q, P, Q, s }, coefficients) {
    const part = (from, count) => coefficients.subarray(from, from + count);
    const ar = multiplied(polynomial(part(0, p), -1, 1), polynomial(part(p + q, P), -1, s));
    const ma = multiplied(polynomial(part(p, q), 1, 1), polynomial(part(p + q + P, Q), 1, s));
    return { ar: ar.subarray(1).map((value) => -value), ma: ma.slice(1) };
}
/** 1 + Σ sign·c_j B^(j·step). */
function polynomial(coefficients, sign, step) {
    const out = new Float64Array(coefficients.length * step + 1);
    out[0] = 1;
    for (const [j, value] of coefficients.entries())
        out[(j + 1) * step] = sign * value;
    return out;
}
function multiplied(a, b) {
    const out = new Float64Array(a.length + b.length - 1);
    for (const [i, x] of a.entries())
        for (const [j, y] of b.entries())
            out[i + j] += x * y;
    return out;
}
/** What a differenced value adds of the values before it: y_t = w_t + Σ Δ_j y_{t−j}. */
function differencing({ d, D, s }) {
    let out = Float64Array.of(1);
    for (let i = 0; i < d; i++)
        out = multiplied(out, Float64Array.of(1, -1));
    for (let i = 0; i < D; i++)
        out = multiplied(out, polynomial(Float64Array.of(1), -1, s));
    return out.subarray(1).map((value) => -value);
}
/**
 * The process in state space, with errors of variance 1: the ARMA part as a companion matrix, started from its stationary
 * distribution (or, as statsmodels without `enforce_stationarity`, from nothing), then the values that differencing
 * refers to, of which nothing is known before the first.
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, §3.4
 */
function arimaStateSpace(order, { ar, ma }, start = "stationary") {
    const r = Math.max(ar.length, ma.length + 1);
    const delta = differencing(order);
    const size = r + delta.length;
    const transition = [];
    const set = (row, column, value) => value !== 0 && transition.push({ row, column, value });
    for (const [i, value] of ar.entries())
        set(i, 0, value);
    for (let i = 1; i < r; i++)
        set(i - 1, i, 1);
    const loading = Float64Array.from({ length: size }, (_, i) => (i === 0 ? 1 : i < r ? 0 : delta[i - r]));
    if (delta.length > 0)
        for (const [j, value] of loading.entries())
            set(r, j, value);
    for (let i = r + 1; i < size; i++)
        set(i, i - 1, 1);
    const shocks = Float64Array.from({ length: size }, (_, i) => (i === 0 ? 1 : i < r ? (ma[i - 1] ?? 0) : 0));
    const disturbance = new Float64Array(size * size);
    for (let i = 0; i < r; i++)
        for (let j = 0; j < r; j++)
            disturbance[i * size + j] = shocks[i] * shocks[j];
    const covariance = new Float64Array(size * size);
    if (start === "stationary") {
        const p = stationaryCovariance(ar, shocks.subarray(0, r));
        for (let i = 0; i < r; i++)
            for (let j = 0; j < r; j++)
                covariance[i * size + j] = p.get(i, j);
    }
    const diffuse = Float64Array.from({ length: size }, (_, i) => Number(i >= r || start === "diffuse"));
    return {
        size,
        loading,
        transition,
        disturbance,
        noise: 0,
        initial: { mean: new Float64Array(size), covariance, diffuse },
    };
}
/** P = TPT′ + RR′ of the companion matrix T by doubling: P += APA′, A = A². */
function stationaryCovariance(ar, shocks) {
    const r = shocks.length;
    let a = ml_matrix__WEBPACK_IMPORTED_MODULE_2__/* .Matrix */ .uq.zeros(r, r);
    for (const [i, value] of ar.entries())
        a.set(i, 0, value);
    for (let i = 1; i < r; i++)
        a.set(i - 1, i, 1);
    const column = ml_matrix__WEBPACK_IMPORTED_MODULE_2__/* .Matrix */ .uq.columnVector(shocks);
    let p = column.mmul(column.transpose());
    for (let step = 0; step < 60; step++) {
        const added = a.mmul(p).mmul(a.transpose());
        p = p.add(added);
        if (!(added.max() > 1e-17 * p.max()) && !(-added.min() > 1e-17 * p.max()))
            break;
        a = a.mmul(a);
    }
    return p;
}


/***/ }),

/***/ 67096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ fitArima),
/* harmony export */   cU: () => (/* binding */ derivativeStep),
/* harmony export */   wx: () => (/* binding */ derivative)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51550);
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24002);
/* harmony import */ var _arima_likelihood_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57831);
/* harmony import */ var _arima_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95004);
/* harmony import */ var _kalman_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60486);
/* harmony import */ var _minimise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30851);






/**
 * y = Xβ + u, u ARIMA: β by generalised least squares inside the likelihood of the process, which is maximised over the
 * stationary and invertible ones. Standard errors are those of the full Hessian (as R's arima). NaN in y is a missing period.
 * @param columns k arrays of n values; those that differencing or the others make redundant are dropped
 * @param from free measures near the maximum, in place of a search for them
 * @throws RangeError when no degrees of freedom are left, or nothing is left over to explain
 * @see Harvey & Phillips (1979), Biometrika 66(1); Gardner, Harvey & Phillips (1980), Applied Statistics 29(3);
 *   Cooper & Thompson (1977), Biometrika 64(3), on the restricted likelihood
 */
function fitArima(y, columns, order, likelihood = "maximum", from) {
    const problem = (0,_arima_likelihood_js__WEBPACK_IMPORTED_MODULE_1__/* .arimaProblem */ .wU)(y, columns, order, likelihood);
    const { names, plain, n, divisor, parameters, scale, at } = problem;
    const best = from ? (0,_minimise_js__WEBPACK_IMPORTED_MODULE_4__/* .minimise */ .m)(problem.objective, from) : highest(problem);
    const interior = isInterior(best);
    const found = at(best.point);
    const free_covariance = interior ? inverseOf(best.hessian) : ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.zeros(names.length, names.length);
    const sigma2 = found.rss / divisor;
    const slope = derivative(best.point, (free) => at(free).fit.beta);
    const covariance = ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.mul(found.fit.bread, sigma2).add(slope.mmul(free_covariance).mmul(slope.transpose()));
    const jacobian = derivative(best.point, (free) => (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_2__/* .coefficientsOf */ .gY)(order, free));
    const errors = jacobian.mmul(free_covariance).mmul(jacobian.transpose()).diagonal();
    const coefficients = (0,_arima_process_js__WEBPACK_IMPORTED_MODULE_2__/* .coefficientsOf */ .gY)(order, best.point);
    const log_likelihood = -best.value - (divisor * (_stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__(2 * Math.PI) + 1)) / 2 - divisor * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__(scale);
    const slopes = derivative(best.point, (free) => {
        const { fit, rss } = at(free);
        return ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.mul(fit.bread, (rss / divisor) * scale ** 2).to1DArray();
    });
    const k = plain.fit.k;
    return {
        order,
        free: best.point,
        arma: names.map((name, i) => ({
            name,
            estimate: coefficients[i],
            standard_error: Math.sqrt(Math.max(0, errors[i])),
        })),
        beta: Float64Array.from(found.fit.beta, (value) => value * scale),
        kept: plain.fit.kept,
        dropped: plain.fit.dropped,
        covariance: covariance.mul(scale ** 2),
        covariance_slopes: names.map((_, j) => ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.from1DArray(k, k, slopes.getColumn(j))),
        sigma2: sigma2 * scale ** 2,
        divisor,
        log_likelihood,
        aicc: -2 * log_likelihood + (0,_arima_likelihood_js__WEBPACK_IMPORTED_MODULE_1__/* .penaltyOf */ .Du)(problem),
        n,
        parameters,
        innovations: innovationsOf(found, y.length, Math.sqrt(sigma2)),
        interior,
        at: (free) => (0,_arima_likelihood_js__WEBPACK_IMPORTED_MODULE_1__/* .whiten */ .kv)(y, plain.fit.kept.map((index) => columns[index]), order, free),
        free_covariance,
    };
}
/** The lowest of the searches' ends. A maximum at the bound is an artefact as often as not: one inside goes before it. */
function highest({ objective, starts }) {
    const first = (0,_minimise_js__WEBPACK_IMPORTED_MODULE_4__/* .minimise */ .m)(objective, starts[0]);
    if (isInterior(first) || !starts[1])
        return first;
    const second = (0,_minimise_js__WEBPACK_IMPORTED_MODULE_4__/* .minimise */ .m)(objective, starts[1]);
    return isInterior(second) || second.value < first.value - 1e-9 ? second : first;
}
const isInterior = ({ converged, point }) => converged && point.every((measure) => Math.abs(measure) < _arima_likelihood_js__WEBPACK_IMPORTED_MODULE_1__/* .mostMeasure */ .C9);
/** Of central differences by the free measures. */
const derivativeStep = 1e-4;
/** Derivatives of a vector by each of the free measures: one column each. */
function derivative(point, f) {
    const rows = f(point).length;
    const out = ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.zeros(rows, point.length);
    for (let j = 0; j < point.length; j++) {
        const [up, down] = [derivativeStep, -derivativeStep].map((by) => f(point.map((x, i) => (i === j ? x + by : x))));
        for (let i = 0; i < rows; i++)
            out.set(i, j, (up[i] - down[i]) / (2 * derivativeStep));
    }
    return out;
}
const inverseOf = (matrix) => matrix.rows === 0 ? matrix : new ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .CholeskyDecomposition */ .oN(matrix).solve(ml_matrix__WEBPACK_IMPORTED_MODULE_5__/* .Matrix */ .uq.eye(matrix.rows));
/** The whitened residuals at their periods; those that were missing or used up are NaN. */
function innovationsOf({ filtered: { kind }, fit }, n, sd) {
    const out = new Float64Array(n).fill(Number.NaN);
    const first = n - kind.length;
    let row = 0;
    for (let t = 0; t < kind.length; t++)
        if (kind[t] === _kalman_js__WEBPACK_IMPORTED_MODULE_3__/* .seen */ .cI)
            out[first + t] = fit.residuals[row++] / sd;
    return out;
}


/***/ }),

/***/ 37767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   v: () => (/* binding */ scaled)
/* harmony export */ });
/** The values of some rows, in their order. */
function take(values, rows) {
    const taken = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++)
        taken[at] = values[rows[at]];
    return taken;
}
/** A column divided by its largest size (by 1 if it is 0), and that size: units then do not matter to the digits. */
function scaled(column) {
    let scale = 0;
    for (let i = 0; i < column.length; i++)
        scale = Math.max(scale, Math.abs(column[i]));
    scale ||= 1;
    const values = new Float64Array(column.length);
    for (let i = 0; i < column.length; i++)
        values[i] = column[i] / scale;
    return { values, scale };
}


/***/ }),

/***/ 14055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ gComputation)
/* harmony export */ });
/* unused harmony export isTarget */
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37767);
/* harmony import */ var _outcome_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93160);


/** Whom an effect is about: everybody, the treated, the controls. */
const isTarget = (target, treated) => target === "ATE" || (target === "ATT") === (treated === 1);
/**
 * Regression adjustment: an outcome regression in each arm, its predictions averaged over the people asked about. The
 * influence function carries the coefficients' error and the sampling of the covariates.
 * @param design columns, the intercept first
 * @throws RangeError when an arm's logistic regression has no solution
 * @see Robins (1986), Mathematical Modelling 7; Snowden, Rose & Mortimer (2011), Am. J. Epidemiology 173(7)
 */
function gComputation(y, treated, design, target, link = "identity") {
    const [one, zero] = [1, 0].map((arm) => {
        const rows = [...treated.keys()].filter((i) => treated[i] === arm);
        const own = design.map((column) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(column, rows));
        const model = (0,_outcome_model_js__WEBPACK_IMPORTED_MODULE_0__/* .fitOutcome */ .O)(own, (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .take */ .s)(y, rows), link);
        return meanOf(model, y, treated, design, target, arm);
    });
    return {
        treated: one.mean,
        control: zero.mean,
        influence: one.influence.map((value, i) => value - zero.influence[i]),
        control_influence: zero.influence,
    };
}
function meanOf(model, y, treated, design, target, arm) {
    const n = y.length;
    const predicted = model.predict(design);
    const asked = treated.map((t) => Number(isTarget(target, t)));
    const count = asked.reduce((sum, value) => sum + value, 0);
    const mean = predicted.reduce((sum, value, i) => sum + value * asked[i], 0) / count;
    const gradient = model.kept.map((j) => {
        let sum = 0;
        for (let i = 0; i < n; i++)
            sum += asked[i] * model.slope(predicted[i]) * design[j][i];
        return sum / count;
    });
    const direction = model.kept.map((_, b) => gradient.reduce((sum, g, a) => sum + g * model.bread.get(a, b), 0) * n);
    const influence = predicted.map((value, i) => {
        let index = 0;
        if (treated[i] === arm)
            for (const [at, j] of model.kept.entries())
                index += direction[at] * design[j][i];
        return (asked[i] * (value - mean) * n) / count + index * (y[i] - value);
    });
    return { mean, influence };
}


/***/ }),

/***/ 60486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   Om: () => (/* binding */ dot),
/* harmony export */   cI: () => (/* binding */ seen),
/* harmony export */   cU: () => (/* binding */ loadingAt),
/* harmony export */   il: () => (/* binding */ spread),
/* harmony export */   jK: () => (/* binding */ kalmanFilter)
/* harmony export */ });
/* unused harmony exports missing, learnt, logLikelihood */
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51550);

const [missing, seen, learnt] = [0, 1, 2];
/** Below this share of Z′Z a diffuse part counts as used up. */
const usedUp = 1e-9;
const settled = 1e-14;
/**
 * The exact Kalman filter. Series are run side by side with the same gains, as the generalised least squares of one on
 * the others needs it; where the first is NaN the period is missing. Diffuse elements are exact (no large number).
 * @param keep whether each period's prediction is kept, for the smoother
 * @see Durbin & Koopman (2012), Time Series Analysis by State Space Methods, §§4.3, 4.10, 5.2
 */
function kalmanFilter(model, series, keep = false) {
    const n = series[0].length;
    const { initial, size } = model;
    const innovations = series.map(() => new Float64Array(n));
    const [variance, kind] = [new Float64Array(n), new Uint8Array(n)];
    const predictions = [];
    const isDiffuse = initial.diffuse?.some((value) => value > 0) ?? false;
    const moving = mover(model.transition);
    let mean = series.map((_, c) => (c === 0 ? initial.mean.slice() : new Float64Array(size)));
    let spare = series.map(() => new Float64Array(size));
    let covariance = initial.covariance;
    let diffuse = isDiffuse ? diagonal(initial.diffuse) : null;
    let steady = null;
    for (let t = 0; t < n; t++) {
        if (keep)
            predictions.push({ mean: mean.map((a) => a.slice()), covariance, diffuse });
        const z = loadingAt(model, t);
        const isMissing = Number.isNaN(series[0][t]);
        const gain = (isMissing ? null : steady) ?? gainOf({ covariance, diffuse }, z, model.noise, isMissing);
        kind[t] = gain.kind;
        variance[t] = gain.variance;
        for (let c = 0; c < series.length; c++) {
            const v = gain.kind === missing ? 0 : series[c][t] - dot(z, mean[c]);
            innovations[c][t] = v;
            moving(mean[c], gain.vector, v, spare[c]);
        }
        [mean, spare] = [spare, mean];
        if (gain === steady)
            continue;
        const moved = spread(model, gain.covariance, true);
        const constant = gain.kind === seen && !diffuse && model.loading instanceof Float64Array;
        steady = constant && hasSettled(covariance, moved) ? gain : null;
        covariance = moved;
        const unknown = gain.diffuse && spread(model, gain.diffuse, false);
        diffuse = unknown?.some((value) => Math.abs(value) > usedUp) ? unknown : null;
    }
    return { innovations, variance, kind, predictions, next: { mean, covariance, diffuse } };
}
/** Writes T(a + gain·v) into `out`. */
function mover(transition) {
    const row = Int32Array.from(transition, (entry) => entry.row);
    const column = Int32Array.from(transition, (entry) => entry.column);
    const value = Float64Array.from(transition, (entry) => entry.value);
    return (a, gain, v, out) => {
        out.fill(0);
        for (let e = 0; e < row.length; e++) {
            const from = column[e];
            out[row[e]] += value[e] * (a[from] + gain[from] * v);
        }
    };
}
/**
 * log p(y) of the first series, without the periods that a diffuse start uses up: for ARIMA the likelihood of the
 * differenced series. With `diffuse` their −½ log F∞ is added (Durbin & Koopman's diffuse likelihood, no 2π).
 */
function logLikelihood({ innovations, variance, kind }, diffuse = false) {
    let sum = 0;
    for (let t = 0; t < kind.length; t++) {
        if (kind[t] === seen)
            sum += ln(2 * Math.PI * variance[t]) + innovations[0][t] ** 2 / variance[t];
        else if (kind[t] === learnt && diffuse)
            sum += ln(variance[t]);
    }
    return -sum / 2;
}
/** Z at period t; the last one's goes on where they end. */
const loadingAt = ({ loading }, t) => loading instanceof Float64Array ? loading : loading[Math.min(t, loading.length - 1)];
function gainOf(now, z, noise, isMissing) {
    const { covariance: p, diffuse } = now;
    if (isMissing)
        return { kind: missing, variance: 0, vector: new Float64Array(z.length), covariance: p, diffuse };
    const m = times(p, z);
    const f = dot(z, m) + noise;
    const infinite = diffuse && times(diffuse, z);
    const f_infinite = infinite ? dot(z, infinite) : 0;
    if (!infinite || !(f_infinite > usedUp * dot(z, z))) {
        const vector = m.map((value) => (f > 0 ? value / f : 0));
        return { kind: f > 0 ? seen : missing, variance: f, vector, covariance: less(p, vector, m), diffuse };
    }
    const vector = infinite.map((value) => value / f_infinite);
    const half = vector.map((value, i) => m[i] - (value * f) / 2);
    return {
        kind: learnt,
        variance: f_infinite,
        vector,
        covariance: less(less(p, vector, half), half, vector),
        diffuse: less(diffuse, vector, infinite),
    };
}
/** P − ab′. */
function less(p, a, b) {
    const [m, out] = [a.length, p.slice()];
    for (let i = 0; i < m; i++) {
        if (a[i] === 0)
            continue;
        for (let j = 0; j < m; j++)
            out[i * m + j] -= a[i] * b[j];
    }
    return out;
}
/** TPT′, where it is noisy with the disturbance's covariance. */
function spread({ size: m, transition, disturbance }, p, noisy) {
    const moved = new Float64Array(m * m);
    for (let e = 0; e < transition.length; e++) {
        const { row, column, value } = transition[e];
        for (let j = 0; j < m; j++)
            moved[row * m + j] += value * p[column * m + j];
    }
    const out = noisy ? disturbance.slice() : new Float64Array(m * m);
    for (let e = 0; e < transition.length; e++) {
        const { row, column, value } = transition[e];
        for (let i = 0; i < m; i++)
            out[i * m + row] += value * moved[i * m + column];
    }
    return out;
}
/** Ta. */
function move(transition, a) {
    const out = new Float64Array(a.length);
    for (const { row, column, value } of transition)
        out[row] += value * a[column];
    return out;
}
/** Pz. */
function times(p, z) {
    const m = z.length;
    const out = new Float64Array(m);
    for (let j = 0; j < m; j++) {
        if (z[j] === 0)
            continue;
        for (let i = 0; i < m; i++)
            out[i] += p[i * m + j] * z[j];
    }
    return out;
}
function dot(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += a[i] * b[i];
    return sum;
}
function diagonal(values) {
    const out = new Float64Array(values.length ** 2);
    for (const [i, value] of values.entries())
        out[i * values.length + i] = value;
    return out;
}
function hasSettled(before, after) {
    let [change, size] = [0, 0];
    for (let i = 0; i < before.length; i++) {
        change = Math.max(change, Math.abs(before[i] - after[i]));
        size = Math.max(size, Math.abs(after[i]));
    }
    return change <= settled * size;
}


/***/ }),

/***/ 26767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ logit)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24002);


const most = 50;
/**
 * @param columns k arrays of n values, the intercept included
 * @param y 0 or 1
 * @param start coefficients to begin with; the solution does not depend on them
 * @throws RangeError when the classes are separated, or the columns are not independent
 * @see McCullagh & Nelder (1989), Generalized Linear Models, §4.4: iteratively reweighted least squares
 */
function logit(columns, y, start = columns.map(() => 0)) {
    const rows = byRow(columns);
    let beta = ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.columnVector([...start]);
    for (let step = 0; step < most; step++) {
        const { information, score } = derivatives(rows, y, beta.to1DArray());
        const covariance = inverted(information);
        const change = covariance.mmul(score);
        beta = ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.add(beta, change);
        const size = Math.max(...beta.to1DArray().map(Math.abs));
        if (!Number.isFinite(size) || covariance.to1DArray().some((value) => !Number.isFinite(value)))
            throw new RangeError("the logistic regression has no finite solution");
        if (Math.max(...change.to1DArray().map(Math.abs)) <= 1e-12 * Math.max(1, size))
            return { beta: beta.to1DArray(), probability: probabilities(columns, beta), covariance };
    }
    throw new RangeError("the logistic regression does not converge: the classes are separated");
}
function inverted(information) {
    const lu = new ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .LuDecomposition */ .Tb(information);
    if (lu.isSingular())
        throw new RangeError("the logistic regression has no finite solution");
    return lu.solve(ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.eye(information.rows));
}
/** Rows that a step takes at once. */
const together = 4;
/** The columns' values, one row after another, filled up with rows of 0, which add nothing. */
function byRow(columns) {
    const [k, n] = [columns.length, columns[0].length];
    const rows = new Float64Array(k * together * Math.ceil(n / together));
    for (const [j, column] of columns.entries())
        for (let i = 0; i < n; i++)
            rows[i * k + j] = column[i];
    return rows;
}
/** X′WX with W = p(1 − p), and X′(y − p). */
function derivatives(rows, y, beta) {
    const k = beta.length;
    const information = new Float64Array(k * k);
    const score = new Float64Array(k);
    const chance = new Float64Array(together);
    for (let at = 0, i = 0; at < rows.length; at += together * k, i += together) {
        for (let r = 0; r < together; r++) {
            let index = 0;
            for (let j = 0; j < k; j++)
                index += rows[at + r * k + j] * beta[j];
            const p = 1 / (1 + _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-index));
            chance[r] = p;
            const left = (y[i + r] ?? 0) - p;
            for (let j = 0; j < k; j++)
                score[j] += rows[at + r * k + j] * left;
        }
        addOuter(information, rows, at, k, chance);
    }
    const whole = ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.zeros(k, k);
    for (let a = 0; a < k; a++)
        for (let b = 0; b < k; b++)
            whole.set(a, b, information[Math.min(a, b) * k + Math.max(a, b)]);
    return { information: whole, score: ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.columnVector(Array.from(score)) };
}
/** Adds p(1 − p)·xx′ of four rows to the upper triangle: a sum is read and written once for the four. */
function addOuter(sums, rows, at, k, p) {
    const [one, two, three] = [at + k, at + 2 * k, at + 3 * k];
    for (let a = 0; a < k; a++) {
        const w0 = rows[at + a] * p[0] * (1 - p[0]);
        const w1 = rows[one + a] * p[1] * (1 - p[1]);
        const w2 = rows[two + a] * p[2] * (1 - p[2]);
        const w3 = rows[three + a] * p[3] * (1 - p[3]);
        for (let b = a, to = a * k + a; b < k; b++, to++)
            sums[to] =
                sums[to] + w0 * rows[at + b] + w1 * rows[one + b] + w2 * rows[two + b] + w3 * rows[three + b];
    }
}
function probabilities(columns, beta) {
    const index = new Float64Array(columns[0].length);
    for (const [j, column] of columns.entries()) {
        const slope = beta.get(j, 0);
        for (let i = 0; i < index.length; i++)
            index[i] += column[i] * slope;
    }
    return index.map((value) => 1 / (1 + _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-value)));
}


/***/ }),

/***/ 30851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ descend),
/* harmony export */   m: () => (/* binding */ minimise)
/* harmony export */ });
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24002);

const forwardStep = 1e-6;
const newtonStep = 1e-3;
const curvatureStep = 1e-2;
/** Of variables of unit scale: a longer step goes by a model of the function that no longer holds. */
const longestStep = 0.5;
/**
 * A local minimum of a smooth function of few variables, each of about unit scale: BFGS with backtracking, then Newton
 * steps by differences of high order, so that the point does not depend on the way to it. Values that are not
 * finite are never gone to. Deterministic.
 * @throws RangeError when the function has no finite value at the start
 * @see Nocedal & Wright (2006), Numerical Optimization, algorithms 3.1 and 6.1
 */
function minimise(f, start, iterations = 60) {
    let at = descend(f, start, iterations);
    for (let polish = 1;; polish++) {
        const hessian = secondDifferences(f, at.point, at.value, newtonStep);
        const step = positive(hessian)
            ?.solve(ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.columnVector(gradientOf(f, at.point)))
            .to1DArray();
        const size = step ? largest(step) : Number.POSITIVE_INFINITY;
        const to = step && size <= longestStep
            ? reach(f, at, step.map((x) => -x))
            : null;
        const fine = to !== null && to.value <= at.value + 1e-12 * Math.abs(at.value);
        if (fine)
            at = to;
        if (!fine || size <= 1e-7 || polish === 5)
            return { ...at, hessian: hessianOf(f, at), converged: size <= 1e-4 };
    }
}
/** BFGS alone, until a step hardly goes down. @throws RangeError when the function has no finite value at the start */
function descend(f, start, iterations = 60) {
    let at = { point: start, value: f(start) };
    if (!Number.isFinite(at.value))
        throw new RangeError("no finite value at the start");
    const k = at.point.length;
    let slope = forwardSlope(f, at);
    let inverse = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.eye(k);
    for (let iteration = 0; iteration < iterations && k > 0; iteration++) {
        const direction = inverse
            .mmul(ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.columnVector(slope))
            .to1DArray()
            .map((x) => -x);
        const next = backtrack(f, at, slope, direction);
        if (next === null)
            break;
        const turned = forwardSlope(f, next);
        const gained = at.value - next.value;
        const s = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.columnVector(next.point.map((x, i) => x - at.point[i]));
        const y = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.columnVector(turned.map((x, i) => x - slope[i]));
        const curvature = s.dot(y);
        if (curvature > 1e-10 * s.norm() * y.norm()) {
            const left = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.eye(k).sub(s.mmul(y.transpose()).div(curvature));
            inverse = left.mmul(inverse).mmul(left.transpose()).add(s.mmul(s.transpose()).div(curvature));
        }
        [at, slope] = [next, turned];
        if (gained <= 1e-6)
            break;
    }
    return at;
}
/** The first of ever shorter steps that goes down as the slope promises; null when none does. */
function backtrack(f, at, slope, direction) {
    const promised = direction.reduce((sum, x, i) => sum + x * slope[i], 0);
    if (!(promised < 0))
        return null;
    let length = Math.min(1, longestStep / largest(direction));
    for (let trial = 0; trial < 30; trial++, length /= 2) {
        const next = reach(f, at, direction.map((x) => length * x));
        if (next.value <= at.value + 1e-4 * length * promised)
            return next;
    }
    return null;
}
function reach(f, { point }, step) {
    const to = point.map((x, i) => x + step[i]);
    return { point: to, value: f(to) };
}
/** The Cholesky factor of a matrix of finite numbers with positive curvature in every direction, else null. */
function positive(hessian) {
    if (!hessian.to1DArray().every(Number.isFinite))
        return null;
    const cholesky = new ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .CholeskyDecomposition */ .oN(hessian);
    return cholesky.isPositiveDefinite() ? cholesky : null;
}
/** Good enough for the way down, at half the price. */
const forwardSlope = (f, { point, value }) => point.map((_, i) => (f(shifted(point, i, forwardStep)) - value) / forwardStep);
/** Differences of five points, whose error goes with the fourth power of a step that is large beside the rounding. */
function gradientOf(f, point) {
    const h = newtonStep;
    return point.map((_, i) => {
        const at = (by) => f(shifted(point, i, by));
        return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
    });
}
/** Second differences; Richardson's combination of two steps takes the error from h² to h⁴. */
function hessianOf(f, { point, value }) {
    const [wide, wider] = [1, 2].map((factor) => secondDifferences(f, point, value, factor * curvatureStep));
    return ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.mul(wide, 4).sub(wider).div(3);
}
function secondDifferences(f, point, value, h) {
    const k = point.length;
    const hessian = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.zeros(k, k);
    for (let i = 0; i < k; i++) {
        const [up, down] = [shifted(point, i, h), shifted(point, i, -h)];
        hessian.set(i, i, (f(up) - 2 * value + f(down)) / h ** 2);
        for (let j = 0; j < i; j++) {
            const mixed = f(shifted(up, j, h)) - f(shifted(up, j, -h)) - f(shifted(down, j, h)) + f(shifted(down, j, -h));
            hessian.set(i, j, mixed / (4 * h ** 2));
            hessian.set(j, i, mixed / (4 * h ** 2));
        }
    }
    return hessian;
}
const largest = (values) => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
function shifted(point, i, by) {
    const moved = point.slice();
    moved[i] += by;
    return moved;
}


/***/ }),

/***/ 13474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ noncentralT),
/* harmony export */   mf: () => (/* binding */ noncentralChiSquare)
/* harmony export */ });
/* unused harmony exports betaProbability, noncentralF */
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51550);
/* harmony import */ var _stdlib_math_base_special_pow__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6310);
/* harmony import */ var _stdlib_stats_base_dists_chisquare_cdf__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16328);
/* harmony import */ var _stdlib_stats_base_dists_f_cdf__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38207);
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37902);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90827);







/** I_x(a, b), the regularised incomplete beta function. */
const betaProbability = (x, a, b) => x <= 0 ? 0 : x >= 1 ? 1 : _stdlib_stats_base_dists_f_cdf__WEBPACK_IMPORTED_MODULE_4__((b * x) / (a * (1 - x)), 2 * a, 2 * b);
const enough = 1e-13;
const mostTerms = 1e4;
/**
 * P(T ≤ t) of Student's t with noncentrality δ: a Poisson mixture of incomplete betas; beyond |δ| = 37 or 400,000
 * degrees of freedom, where its terms underflow or it is one, a normal approximation.
 * @see Lenth (1989), Algorithm AS 243, Applied Statistics 38(1)
 */
function noncentralT(t, df, ncp) {
    if (t < 0)
        return 1 - noncentralT(-t, df, -ncp);
    if (df > 4e5 || ncp ** 2 > 1400) {
        const s = 1 / (4 * df);
        return (0,_distributions_js__WEBPACK_IMPORTED_MODULE_6__/* .normalProbability */ .dk)((t * (1 - s) - ncp) / Math.sqrt(1 + 2 * s * t * t));
    }
    const [x, b, lambda] = [(t * t) / (t * t + df), df / 2, ncp * ncp];
    if (x === 0)
        return (0,_distributions_js__WEBPACK_IMPORTED_MODULE_6__/* .normalProbability */ .dk)(-ncp);
    const rest = _stdlib_math_base_special_pow__WEBPACK_IMPORTED_MODULE_2__(df / (t * t + df), b);
    const lnBeta = _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(Math.PI) / 2 + (0,simple_statistics__WEBPACK_IMPORTED_MODULE_5__/* .gammaln */ .SW)(b) - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_5__/* .gammaln */ .SW)(b + 0.5);
    let p = 0.5 * _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-lambda / 2);
    let q = Math.sqrt(2 / Math.PI) * p * ncp;
    let left = 0.5 * (1 - _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-lambda / 2));
    let [odd, even] = [betaProbability(x, 0.5, b), betaProbability(x, 1, b)];
    let [oddStep, evenStep] = [2 * rest * _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(0.5 * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(x) - lnBeta), b * x * rest];
    let sum = p * odd + q * even;
    for (let term = 1; term < mostTerms && left > 0 && Math.abs(2 * left * odd) > enough; term++) {
        const a = term + 0.5;
        [odd, even] = [odd - oddStep, even - evenStep];
        oddStep *= (x * (a + b - 1)) / a;
        evenStep *= (x * (a + b - 0.5)) / (a + 0.5);
        p *= lambda / (2 * term);
        q *= lambda / (2 * term + 1);
        sum += p * odd + q * even;
        left -= p;
    }
    return Math.min(1, Math.max(0, sum + (0,_distributions_js__WEBPACK_IMPORTED_MODULE_6__/* .normalProbability */ .dk)(-ncp)));
}
/** P(F ≤ f) with d1 and d2 degrees of freedom and noncentrality λ. @see Johnson, Kotz & Balakrishnan (1995), ch. 30 */
const noncentralF = (f, d1, d2, lambda) => mixed(lambda, (j) => fCdf((f * d1) / (d1 + 2 * j), d1 + 2 * j, d2));
/** P(X ≤ x) of χ² with noncentrality λ. @see Johnson, Kotz & Balakrishnan (1995), ch. 29 */
const noncentralChiSquare = (x, df, lambda) => mixed(lambda, (j) => _stdlib_stats_base_dists_chisquare_cdf__WEBPACK_IMPORTED_MODULE_3__(x, df + 2 * j));
/** Σ Poisson(j; λ/2)·of(j), from the likeliest j outwards. */
function mixed(lambda, of) {
    const mean = lambda / 2;
    const mode = Math.floor(mean);
    const top = _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__((mode > 0 ? mode * _stdlib_math_base_special_ln__WEBPACK_IMPORTED_MODULE_1__(mean) : 0) - mean - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_5__/* .gammaln */ .SW)(mode + 1));
    let sum = top * of(mode);
    for (let [j, weight] = [mode, top]; weight > 1e-18 && j < mode + mostTerms; j++) {
        weight *= mean / (j + 1);
        sum += weight * of(j + 1);
    }
    for (let [j, weight] = [mode, top]; j > 0 && weight > 1e-18; j--) {
        weight *= j / mean;
        sum += weight * of(j - 1);
    }
    return Math.min(1, sum);
}


/***/ }),

/***/ 74816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ condensed),
/* harmony export */   d: () => (/* binding */ ols)
/* harmony export */ });
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24002);
/* harmony import */ var _row_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86023);


const tolerance = 1e-7;
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
/**
 * As few rows as there are columns (the outcome's included) that say the same to least squares as all of these: R of
 * QR = [columns, y]. Those of several lots of rows, one under the other, stand for all their rows.
 */
function condensed(columns, y) {
    const triangle = triangleOf([...columns, y]);
    return { y: triangle.pop(), columns: triangle };
}
/** The columns of the triangle R of QR = columns; R has as many rows as columns, whatever n is. */
function triangleOf(columns) {
    const r = columns.map(() => new Float64Array(columns.length));
    for (const block of (0,_row_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .rowBlocks */ .F)(columns))
        eliminate(r, block);
    return r;
}
/**
 * Reflects the triangle and the block so that nothing is left in the block. Row j of the triangle is turned with column j;
 * the other columns of the block get that reflection when the next one reads them.
 */
function eliminate(r, block) {
    let v = new Float64Array(block.rows);
    let before = new Float64Array(block.rows);
    let owed = new Float64Array(r.length + _row_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .padding */ .M);
    let dots = new Float64Array(r.length + _row_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .padding */ .M);
    for (let j = 0; j < r.length; j++) {
        const square = takeColumn(v, block, j, before, owed[j], r[j][j] ** 2);
        const length = Math.sqrt(square);
        const diagonal = r[j][j] > 0 ? -length : length;
        // All of it 0: so is the reflector.
        const unit = Math.sqrt(length * Math.abs(r[j][j] - diagonal)) || 1;
        const head = (r[j][j] - diagonal) / unit;
        divide(v, unit);
        for (let c = j + 1; c < r.length; c++)
            dots[c] = head * r[c][j];
        payAndAddDots(block, before, owed, v, dots, j + 1);
        for (let c = j + 1; c < r.length; c++)
            r[c][j] -= dots[c] * head;
        r[j][j] = diagonal;
        [dots, owed] = [owed, dots];
        [v, before] = [before, v];
    }
}
/** v = column j − owed·before; gives back `square` and the sum of its squares. */
function takeColumn(v, { values, stride }, j, before, owed, square) {
    for (let i = 0, at = j * stride; i < v.length; i++, at++) {
        const left = values[at] - owed * before[i];
        v[i] = left;
        square += left * left;
    }
    return square;
}
function divide(v, by) {
    for (let i = 0; i < v.length; i++)
        v[i] /= by;
}
/** Takes owed[c]·before from each column c of the block, from column `from` on, and adds v·(what is left) to dots[c]. */
function payAndAddDots({ values, stride, rows, columns }, before, owed, v, dots, from) {
    // Four columns at a time: no sum waits for another.
    for (let c = from; c < columns; c += 4) {
        const one = c * stride;
        const two = (c + 1) * stride;
        const three = (c + 2) * stride;
        const four = (c + 3) * stride;
        const a = owed[c];
        const b = owed[c + 1];
        const d = owed[c + 2];
        const e = owed[c + 3];
        let p = dots[c];
        let q = dots[c + 1];
        let r = dots[c + 2];
        let s = dots[c + 3];
        for (let i = 0; i < rows; i++) {
            const x = before[i];
            const y = v[i];
            const first = values[one + i] - a * x;
            values[one + i] = first;
            p += y * first;
            const second = values[two + i] - b * x;
            values[two + i] = second;
            q += y * second;
            const third = values[three + i] - d * x;
            values[three + i] = third;
            r += y * third;
            const fourth = values[four + i] - e * x;
            values[four + i] = fourth;
            s += y * fourth;
        }
        dots[c] = p;
        dots[c + 1] = q;
        dots[c + 2] = r;
        dots[c + 3] = s;
    }
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
    const r = ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.zeros(kept.length, kept.length);
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
    const e = y.slice();
    const slopes = new Float64Array(columns.length + _row_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .padding */ .M);
    slopes.set(beta);
    for (const { start, rows, stride, values } of (0,_row_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .rowBlocks */ .F)(columns)) {
        const block = e.subarray(start, start + rows);
        for (let c = 0; c < columns.length; c += 4) {
            const p = slopes[c];
            const q = slopes[c + 1];
            const r = slopes[c + 2];
            const s = slopes[c + 3];
            for (let i = 0, at = c * stride; i < rows; i++, at++) {
                const two = block[i] - p * values[at] - q * values[at + stride];
                block[i] = two - r * values[at + 2 * stride] - s * values[at + 3 * stride];
            }
        }
    }
    return e;
}
function invertUpper(r) {
    const k = r.rows;
    const inverse = ml_matrix__WEBPACK_IMPORTED_MODULE_1__/* .Matrix */ .uq.zeros(k, k);
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


/***/ }),

/***/ 93160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fitOutcome)
/* harmony export */ });
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24002);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37767);
/* harmony import */ var _logit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26767);
/* harmony import */ var _ols_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74816);





/**
 * Least squares, or logistic regression of a 0/1 outcome.
 * @param design columns, the intercept first
 * @param known the columns that those before them do not determine, and coefficients near the solution, by column
 * @throws RangeError when a logistic regression has no solution
 */
function fitOutcome(design, y, link, known) {
    if (link === "identity") {
        const { kept, beta, bread } = (0,_ols_js__WEBPACK_IMPORTED_MODULE_2__/* .ols */ .d)(design, y);
        return { predict: (rows) => indexOf(rows, kept, beta), slope: () => 1, bread, kept, beta };
    }
    const kept = known?.kept ?? (0,_ols_js__WEBPACK_IMPORTED_MODULE_2__/* .ols */ .d)(design, y).kept;
    const columns = kept.map((j) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .scaled */ .v)(design[j]));
    const fit = (0,_logit_js__WEBPACK_IMPORTED_MODULE_1__/* .logit */ .i)(columns.map(({ values }) => values), y, known && kept.map((j, at) => (known.beta[j] ?? 0) * columns[at].scale));
    const beta = fit.beta.map((value, at) => value / columns[at].scale);
    const undo = ml_matrix__WEBPACK_IMPORTED_MODULE_4__/* .Matrix */ .uq.diag(columns.map(({ scale }) => 1 / scale));
    return {
        predict: (rows) => indexOf(rows, kept, beta).map((index) => 1 / (1 + _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(-index))),
        slope: (p) => p * (1 - p),
        bread: undo.mmul(fit.covariance).mmul(undo),
        kept,
        beta,
    };
}
function indexOf(design, kept, beta) {
    const index = new Float64Array(design[0].length);
    for (const [at, j] of kept.entries()) {
        const [column, slope] = [design[j], beta[at]];
        for (let i = 0; i < index.length; i++)
            index[i] += column[i] * slope;
    }
    return index;
}


/***/ }),

/***/ 60677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ designEffect),
/* harmony export */   Ht: () => (/* binding */ detectableByT),
/* harmony export */   p6: () => (/* binding */ powerOfT)
/* harmony export */ });
/* unused harmony exports sampleSizeByT, cohenH, powerOfZ, sampleSizeByH, powerOfProportions, sampleSizeOfProportions, powerOfAnova, powerOfChiSquare */
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90827);
/* harmony import */ var _noncentral_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13474);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63994);



/**
 * Power of a t test of an effect that is `ratio` standard errors large: P(|T| > t₁₋α/₂) of the noncentral t. Both tails
 * are counted, so the power of no effect is α.
 * @see Cohen (1988), Statistical Power Analysis, ch. 2
 */
function powerOfT(ratio, df, { alpha, sides = 2 }) {
    const critical = (0,_distributions_js__WEBPACK_IMPORTED_MODULE_0__/* .criticalValue */ .z7)(1 - (2 * alpha) / sides, df);
    const upper = 1 - (0,_noncentral_js__WEBPACK_IMPORTED_MODULE_1__/* .noncentralT */ .h3)(critical, df, ratio);
    return sides === 1 ? upper : upper + (0,_noncentral_js__WEBPACK_IMPORTED_MODULE_1__/* .noncentralT */ .h3)(-critical, df, ratio);
}
/** The effect, in standard errors, that such a t test finds with this power. @throws RangeError for a power that no effect has, α or less */
function detectableByT(power, df, test) {
    let most = 60;
    while (powerOfT(most, df, test) < power)
        most *= 10;
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .root */ .z)((ratio) => powerOfT(ratio, df, test) - power, 0, most, 1e-12);
}
/** Units per arm of two equal ones for an effect of d standard deviations; a real number, to be rounded up. */
const sampleSizeByT = (d, power, test) => root((n) => powerOfT(Math.abs(d) * Math.sqrt(n / 2), 2 * n - 2, test) - power, 2, 1e12, 1e-12);
/** How much larger a sample of clusters of `size` must be than one of independent units. @see Kish (1965), Survey Sampling */
const designEffect = (size, icc) => 1 + (size - 1) * icc;
/** Cohen's h of two shares, the difference of their arcsines. */
const cohenH = (p1, p0) => 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p0));
/** Power of a two-sided z test of an effect that is `ratio` standard errors large. */
function powerOfZ(ratio, alpha) {
    const critical = criticalValue(1 - alpha, null);
    return normalProbability(ratio - critical) + normalProbability(-ratio - critical);
}
/** Units per arm of two equal ones to tell the shares apart, by h. */
const sampleSizeByH = (p1, p0, power, alpha) => root((n) => powerOfZ(Math.abs(cohenH(p1, p0)) * Math.sqrt(n / 2), alpha) - power, 1, 1e12, 1e-12);
/** Power to tell two shares apart with n units per arm: variance pooled under none, each arm's own under the difference. @see Fleiss (1981) */
function powerOfProportions(n, p1, p0, alpha) {
    const critical = criticalValue(1 - alpha, null);
    const pooled = Math.sqrt((p1 + p0) * (1 - (p1 + p0) / 2));
    const own = Math.sqrt(p1 * (1 - p1) + p0 * (1 - p0));
    return normalProbability((Math.sqrt(n) * Math.abs(p1 - p0) - critical * pooled) / own);
}
/** Units per arm by the same formula. */
const sampleSizeOfProportions = (p1, p0, power, alpha) => root((n) => powerOfProportions(n, p1, p0, alpha) - power, 1, 1e12, 1e-12);
/** Power of one-way analysis of variance with `arms` of n units each, by Cohen's f. */
function powerOfAnova(arms, n, f, alpha) {
    const [d1, d2] = [arms - 1, arms * (n - 1)];
    const critical = root((x) => fTail(x, d1, d2) - alpha, 1e-9, 1e6);
    return 1 - noncentralF(critical, d1, d2, f * f * arms * n);
}
/** Power of a χ² test of n observations, by Cohen's w. */
function powerOfChiSquare(w, n, df, alpha) {
    const critical = root((x) => chiSquareTail(x, df) - alpha, 1e-9, 1e6);
    return 1 - noncentralChiSquare(critical, df, n * w * w);
}


/***/ }),

/***/ 20286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ weightedMeans)
/* harmony export */ });
/* harmony import */ var _propensity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88111);

/** Each arm's weight at a chance of treatment, and its derivative by the log-odds. */
const rules = {
    ATE: (p) => ({ one: [1 / p, -(1 - p) / p], zero: [1 / (1 - p), p / (1 - p)] }),
    ATT: (p) => ({ one: [1, 0], zero: [p / (1 - p), p / (1 - p)] }),
    ATC: (p) => ({ one: [(1 - p) / p, -(1 - p) / p], zero: [1, 0] }),
    ATO: (p) => ({ one: [1 - p, -p * (1 - p)], zero: [p, p * (1 - p)] }),
};
/**
 * Inverse probability weighting. Hájek divides by the sum of the weights, Horvitz–Thompson by the number of rows. The
 * influence function is that of the stacked equations of chances and means: it knows that the chances were estimated.
 * Rows whose chance is not `inside` have no weight; the chances stay those of all rows.
 * @see Lunceford & Davidian (2004), Statistics in Medicine 23(19); Li, Morgan & Zaslavsky (2018), JASA 113, for ATO
 */
function weightedMeans(y, treated, chances, estimand, { normalised = true, inside = () => true } = {}) {
    const n = y.length;
    const rule = rules[estimand];
    const none = [0, 0];
    const at = Array.from(chances.probability, (p, i) => inside(p) ? rule(p)[treated[i] === 1 ? "one" : "zero"] : none);
    const rows = chances.probability.filter(inside).length;
    const weights = Float64Array.from(at, ([weight]) => weight);
    const mean = (arm) => {
        const own = (i) => (treated[i] === arm ? 1 : 0);
        let [total, product] = [0, 0];
        for (let i = 0; i < n; i++) {
            total += own(i) * weights[i];
            product += own(i) * weights[i] * y[i];
        }
        const scale = normalised ? total : rows;
        const value = product / scale;
        const gap = (i) => own(i) * (normalised ? y[i] - value : y[i]);
        const gradient = chances.design.map((column) => {
            let sum = 0;
            for (let i = 0; i < n; i++)
                sum += gap(i) * at[i][1] * column[i];
            return sum / n;
        });
        const learned = (0,_propensity_js__WEBPACK_IMPORTED_MODULE_0__/* .scoreInfluence */ .K)(chances, treated, gradient);
        const shift = (i) => (normalised || !inside(chances.probability[i]) ? 0 : value);
        const influence = learned.map((part, i) => ((gap(i) * weights[i] - shift(i) + part) * n) / scale);
        return { value, influence };
    };
    const [one, zero] = [mean(1), mean(0)];
    return {
        treated: one.value,
        control: zero.value,
        influence: one.influence.map((value, i) => value - zero.influence[i]),
        control_influence: zero.influence,
        weights,
    };
}


/***/ }),

/***/ 88111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ propensity),
/* harmony export */   K: () => (/* binding */ scoreInfluence)
/* harmony export */ });
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37767);
/* harmony import */ var _logit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26767);


/**
 * Covariates are brought to one scale first, so that their units do not matter to the digits.
 * @param covariates columns without the intercept
 * @throws RangeError when the covariates separate the treated from the others
 */
function propensity(covariates, treated) {
    const design = [
        new Float64Array(treated.length).fill(1),
        ...covariates.map((column) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .scaled */ .v)(column).values),
    ];
    const fit = (0,_logit_js__WEBPACK_IMPORTED_MODULE_0__/* .logit */ .i)(design, treated);
    return { probability: fit.probability, fit, design };
}
/**
 * What the estimated coefficients add to an influence function: gradient′ · n(X′WX)⁻¹ · xᵢ(tᵢ − pᵢ).
 * @param gradient of the estimating equation's mean by each coefficient
 */
function scoreInfluence({ design, fit, probability }, treated, gradient) {
    const n = treated.length;
    const direction = timesRow(gradient, fit.covariance).map((value) => value * n);
    return treated.map((t, i) => {
        let index = 0;
        for (let j = 0; j < design.length; j++)
            index += direction[j] * design[j][i];
        return index * (t - probability[i]);
    });
}
const timesRow = (row, matrix) => Array.from({ length: matrix.columns }, (_, j) => row.reduce((sum, value, i) => sum + value * matrix.get(i, j), 0));


/***/ }),

/***/ 69775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ quantile),
/* harmony export */   n: () => (/* binding */ winsorized)
/* harmony export */ });
/** The p-quantile of sorted values, R's type 7. */
function quantile(sorted, p) {
    const at = (sorted.length - 1) * p;
    const below = Math.floor(at);
    const low = sorted[below];
    return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
/** Values beyond the quantiles `lower` and `upper` of all of them are put at those; how many were. */
function winsorized(values, { lower, upper }) {
    const sorted = Float64Array.from(values).sort();
    const [low, high] = [quantile(sorted, lower), quantile(sorted, upper)];
    const moved = values.reduce((count, value) => count + Number(value < low || value > high), 0);
    return { values: values.map((value) => Math.min(high, Math.max(low, value))), moved, low, high };
}


/***/ }),

/***/ 63994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ root)
/* harmony export */ });
/**
 * A root of f in [low, high], where it changes sign, by Illinois false position and bisection in turn: to `precision`
 * of the interval's ends relative to them (absolute under 1), whatever f's shape.
 * @throws RangeError when f has the same sign at both ends
 */
function root(f, low, high, precision = 1e-13) {
    let [a, b, fa, fb] = [low, high, f(low), f(high)];
    if (fa === 0)
        return a;
    if (fb === 0)
        return b;
    if (!(fa * fb < 0))
        throw new RangeError(`no change of sign between ${low} and ${high}`);
    for (let step = 0; step < 400 && Math.abs(b - a) > precision * Math.max(1, Math.abs(a), Math.abs(b)); step++) {
        const secant = (a * fb - b * fa) / (fb - fa);
        const x = step % 3 === 2 || !(secant > Math.min(a, b) && secant < Math.max(a, b)) ? (a + b) / 2 : secant;
        const fx = f(x);
        if (fx === 0)
            return x;
        if (fx * fb < 0)
            [a, fa] = [b, fb];
        else
            fa /= 2;
        [b, fb] = [x, fx];
    }
    return (a + b) / 2;
}


/***/ }),

/***/ 86023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rowBlocks),
/* harmony export */   M: () => (/* binding */ padding)
/* harmony export */ });
/** Columns of zeros after the last: a loop that takes four columns at once may begin at any. */
const padding = 3;
const most = 1024;
/** The rows of some columns in blocks, in order. The next block takes the place of the one before. */
function* rowBlocks(columns) {
    const n = columns[0].length;
    const stride = Math.min(n, most);
    const values = new Float64Array((columns.length + padding) * stride);
    for (let start = 0; start < n; start += stride) {
        const rows = Math.min(stride, n - start);
        for (const [c, column] of columns.entries())
            values.set(column.subarray(start, start + rows), c * stride);
        yield { start, rows, columns: columns.length, values, stride };
    }
}


/***/ }),

/***/ 6535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ riskRatioOf),
/* harmony export */   di: () => (/* binding */ eValue),
/* harmony export */   mS: () => (/* binding */ robustnessValue),
/* harmony export */   wb: () => (/* binding */ rosenbaumGamma)
/* harmony export */ });
/* unused harmony export rosenbaumP */
/* harmony import */ var _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31851);
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37902);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90827);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63994);




/**
 * How strongly, on the risk-ratio scale, an unmeasured confounder would have to go with both treatment and outcome to
 * explain a risk ratio away: RR + √(RR(RR − 1)), of 1/RR below 1.
 * @see VanderWeele & Ding (2017), Annals of Internal Medicine 167(4)
 */
function eValue(riskRatio) {
    const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
    return ratio + Math.sqrt(ratio * (ratio - 1));
}
/** A standardised difference of means as the risk ratio it is near to: exp(0.91 d). @see VanderWeele & Ding (2017), table 2 */
const riskRatioOf = (d) => _stdlib_math_base_special_exp__WEBPACK_IMPORTED_MODULE_0__(0.91 * d);
/**
 * The share of the residual variance of treatment and of outcome that a confounder would have to explain, each, to bring a
 * regression estimate to 0 (`alpha` null), or its t statistic under the critical value at `alpha`.
 * @see Cinelli & Hazlett (2020), J. Royal Statistical Society B 82(1), eqs. 5 and 18
 */
function robustnessValue(t, df, alpha = null) {
    const f = Math.abs(t) / Math.sqrt(df);
    const critical = alpha === null ? 0 : (0,_distributions_js__WEBPACK_IMPORTED_MODULE_2__/* .criticalValue */ .z7)(1 - alpha, df - 1) / Math.sqrt(df - 1);
    const left = f - critical;
    if (!(left > 0))
        return 0;
    const value = (Math.sqrt(left ** 4 + 4 * left ** 2) - left ** 2) / 2;
    return critical > 0 && f > 1 / critical ? (f ** 2 - critical ** 2) / (1 + f ** 2) : value;
}
/**
 * The largest one-sided p of Wilcoxon's signed-rank test of pairs when hidden bias may multiply the odds of treatment
 * within a pair by `gamma`; normal approximation, zero differences left out, tied ranks averaged.
 * @param differences treated less control, the sign such that the effect claimed is positive
 * @see Rosenbaum (2002), Observational Studies, §4.3
 */
function rosenbaumP(differences, gamma) {
    const kept = differences.filter((difference) => difference !== 0);
    const ranks = averageRanks(kept.map(Math.abs));
    const statistic = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(ranks.filter((_, i) => kept[i] > 0));
    const share = gamma / (1 + gamma);
    const variance = share * (1 - share) * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(ranks.map((rank) => rank ** 2));
    return variance > 0 ? (0,_distributions_js__WEBPACK_IMPORTED_MODULE_2__/* .normalProbability */ .dk)((share * (0,simple_statistics__WEBPACK_IMPORTED_MODULE_1__/* .sum */ .cz)(ranks) - statistic) / Math.sqrt(variance)) : 1;
}
/** The largest Γ, up to 1000, at which the signed-rank test still rejects at `alpha`; 1 where it does not without bias. */
function rosenbaumGamma(differences, alpha) {
    const gap = (gamma) => rosenbaumP(differences, gamma) - alpha;
    if (!(gap(1) < 0))
        return 1;
    return gap(1000) < 0 ? 1000 : (0,_root_js__WEBPACK_IMPORTED_MODULE_3__/* .root */ .z)(gap, 1, 1000, 1e-9);
}
function averageRanks(values) {
    const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
    const ranks = new Array(values.length);
    for (let from = 0; from < order.length;) {
        let to = from;
        while (to + 1 < order.length && values[order[to + 1]] === values[order[from]])
            to++;
        for (let i = from; i <= to; i++)
            ranks[order[i]] = (from + to) / 2 + 1;
        from = to + 1;
    }
    return ranks;
}


/***/ }),

/***/ 99653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ simplexQuadratic)
/* harmony export */ });
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24002);

/**
 * The weights w ≥ 0 with Σw = 1 that make ½w′Gw + c′w smallest, by an active set: starts at the best single one, lets in
 * the one with the steepest descent, and steps back to the border when a weight would turn negative. Exact: it ends where
 * the Karush–Kuhn–Tucker conditions hold to rounding.
 * @param g n × n, symmetric, positive semidefinite
 * @param c n values; 0 where left out
 * @throws RangeError when it does not end
 * @see Lawson & Hanson (1974), Solving Least Squares Problems, ch. 23; Wolfe (1976), Mathematical Programming 11
 */
function simplexQuadratic(g, c = []) {
    const n = g.rows;
    const linear = (j) => c[j] ?? 0;
    const w = new Float64Array(n);
    const costs = Array.from({ length: n }, (_, j) => g.get(j, j) / 2 + linear(j));
    const first = costs.reduce((best, cost, j) => (cost < costs[best] ? j : best), 0);
    w[first] = 1;
    let active = [first];
    const scale = Math.max(...costs.map((_, j) => g.get(j, j) + Math.abs(linear(j))), Number.MIN_VALUE);
    for (let step = 0; step < 100 * n; step++) {
        const gradient = costs.map((_, j) => linear(j) + active.reduce((sum, k) => sum + g.get(j, k) * w[k], 0));
        const level = active.reduce((sum, j) => sum + w[j] * gradient[j], 0);
        const entering = gradient.reduce((best, value, j) => (!active.includes(j) && (best < 0 || value < gradient[best]) ? j : best), -1);
        if (entering < 0 || gradient[entering] >= level - 1e-12 * scale)
            return w;
        const before = [...active];
        active = descend(g, linear, w, [...active, entering]);
        if (active.length === before.length && active.every((j) => before.includes(j)))
            return w;
    }
    throw new RangeError("the weights do not settle");
}
/** Moves w to the best point over the active ones, dropping those that would go below 0; those that are left. */
function descend(g, linear, w, entering) {
    let active = [...entering];
    for (;;) {
        const aim = equality(g, linear, active);
        const blocked = active.map((j, i) => aim[i] < 1e-14 ? w[j] / (w[j] - aim[i]) : Number.POSITIVE_INFINITY);
        const share = Math.min(1, ...blocked.filter((value) => !Number.isNaN(value)));
        for (const [i, j] of active.entries())
            w[j] += share * (aim[i] - w[j]);
        if (!blocked.some((value) => value <= share || Number.isNaN(value)))
            break;
        const out = active.filter((_, i) => blocked[i] <= share || Number.isNaN(blocked[i]));
        for (const j of out)
            w[j] = 0;
        active = active.filter((j) => !out.includes(j));
    }
    const total = active.reduce((sum, j) => sum + w[j], 0);
    for (const j of active)
        w[j] /= total;
    return active;
}
/** The best weights over these columns that sum to 1, of either sign. */
function equality(g, linear, active) {
    const m = active.length;
    const scale = Math.max(...active.map((j) => g.get(j, j)), Number.MIN_VALUE);
    const system = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.zeros(m + 1, m + 1);
    for (const [a, j] of active.entries()) {
        for (const [b, k] of active.entries())
            system.set(a, b, g.get(j, k) / scale);
        system.set(a, m, 1);
        system.set(m, a, 1);
    }
    const right = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.columnVector([...active.map((j) => -linear(j) / scale), 1]);
    const lu = new ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .LuDecomposition */ .Tb(system);
    const found = lu.isSingular() ? (0,ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .solve */ .kH)(system, right, true) : lu.solve(right);
    return found.to1DArray().slice(0, m);
}


/***/ }),

/***/ 18659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ syntheticControl),
/* harmony export */   GH: () => (/* binding */ ridgeAugmented),
/* harmony export */   Zo: () => (/* binding */ fitOf),
/* harmony export */   Zp: () => (/* binding */ gramOf),
/* harmony export */   d6: () => (/* binding */ nearestMix),
/* harmony export */   j3: () => (/* binding */ rms)
/* harmony export */ });
/* harmony import */ var ml_matrix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24002);
/* harmony import */ var _simplex_quadratic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99653);


/** D′D of donors' rows less the unit's: half of w′D′Dw is half the squared distance, since the weights sum to 1. */
function gramOf(target, donors) {
    const apart = donors.map((donor) => donor.map((value, t) => value - target[t]));
    return new ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq(apart.map((a) => apart.map((b) => a.reduce((sum, value, t) => sum + value * b[t], 0))));
}
/** The mix of donors nearest to the unit in these values: nonnegative, summing to 1. */
const nearestMix = (target, donors) => (0,_simplex_quadratic_js__WEBPACK_IMPORTED_MODULE_1__/* .simplexQuadratic */ .H)(gramOf(target, donors));
/** What weights leave of a unit's outcomes. @param pre periods before the treatment */
function fitOf(target, donors, weights, pre) {
    const gaps = target.map((value, t) => value - donors.reduce((sum, donor, j) => sum + weights[j] * donor[t], 0));
    return { weights, gaps, pre_rmspe: rms(gaps.subarray(0, pre)), post_rmspe: rms(gaps.subarray(pre)) };
}
const rms = (values) => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
/**
 * Outcomes before the treatment matched by least squares over the simplex, without intercept.
 * @param target outcomes in all periods
 * @param from first period matched
 * @see Abadie, Diamond & Hainmueller (2010), JASA 105(490); Doudchenko & Imbens (2016), NBER 22791, on outcomes alone
 */
function syntheticControl(target, donors, pre, [from, to] = [0, pre]) {
    const part = (values) => [...values.subarray(from, to)];
    return fitOf(target, donors, nearestMix(part(target), donors.map(part)), pre);
}
/**
 * Weights augmented by ridge regression of the donors' later outcomes on their earlier ones, which takes off what
 * imbalance is left; they sum to 1 and may be negative.
 * @param lambda the penalty, in squared units of the outcome
 * @see Ben-Michael, Feller & Rothstein (2021), JASA 116(536), eq. 10 and lemma 1
 */
function ridgeAugmented(target, donors, pre, lambda, weights) {
    const times = Array.from({ length: pre }, (_, t) => t);
    const mean = times.map((t) => donors.reduce((sum, donor) => sum + donor[t], 0) / donors.length);
    const x = donors.map((donor) => times.map((t) => donor[t] - mean[t]));
    const left = times.map((t) => target[t] - mean[t] - x.reduce((sum, row, j) => sum + weights[j] * row[t], 0));
    // (X X′ + λI)⁻¹ over donors gives the same as over periods, and is never larger than there are donors.
    const kernel = new ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq(x.map((a, i) => x.map((b, j) => a.reduce((sum, value, t) => sum + value * b[t], 0) + (i === j ? lambda : 0))));
    const right = ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .Matrix */ .uq.columnVector(x.map((row) => row.reduce((sum, value, t) => sum + value * left[t], 0)));
    const lu = new ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .LuDecomposition */ .Tb(kernel);
    const added = (lu.isSingular() ? (0,ml_matrix__WEBPACK_IMPORTED_MODULE_0__/* .solve */ .kH)(kernel, right, true) : lu.solve(right)).to1DArray();
    return weights.map((weight, j) => weight + added[j]);
}


/***/ })

};
