export const id = 598;
export const ids = [598];
export const modules = {

/***/ 35598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ looks)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/diagnostics/time-series.js
var time_series = __webpack_require__(12322);
// EXTERNAL MODULE: ./build/diagnostics/time-series-columns.js
var time_series_columns = __webpack_require__(20500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/frame/rows.js
var frame_rows = __webpack_require__(84065);
// EXTERNAL MODULE: ./build/stats/arima.js
var arima = __webpack_require__(67096);
// EXTERNAL MODULE: ./build/stages/validate-likeness.js
var validate_likeness = __webpack_require__(84103);
;// CONCATENATED MODULE: ./build/stages/validate-interrupted-time-series.js







const Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
    trend: schemas/* boolean */.zMY(),
    season: schemas/* object */.Ikc({
        period: schemas/* number */.aig(),
        kind: schemas/* enum */.k5n(["fourier", "dummies"]),
        harmonics: schemas/* int */.Whr().optional(),
    })
        .optional(),
    seasonal_order: schemas/* array */.YOg(schemas/* number */.aig()).optional(),
    holidays: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    comparison: schemas/* string */.YjP().optional(),
    gaps: schemas/* enum */.k5n(["refuse", "missing"]),
});
/** What the first harmonic of the simulator's straight-lined wave is to its height. */
const firstHarmonic = 8 / Math.PI ** 2;
/** One series: its length, when it is interrupted, level, trend and season, and the noise with its memory. */
const interruptedTimeSeriesLook = {
    model: "interrupted_time_series",
    design: "interrupted_time_series",
    at(frame, raw) {
        const { outcome, time, starts, holidays, covariates, comparison, ...rest } = Read.parse(raw);
        const { season: given, trend, gaps } = rest;
        const season = given && { ...given, period: Math.round(given.period) };
        const used = (0,frame_rows/* completeRows */.TC)(frame, [time]);
        const grid = (0,time_series/* seriesOf */.L)(used, time, gaps);
        const start = grid.periodOf(starts);
        const n = grid.rows.length;
        if (start < 2 || start > n - 1 || n < 8) {
            const why = "it has too few periods on a side, and no design here has that";
            throw (0,errors.impactError)("E_NO_LIKENESS", { model: "interrupted_time_series", why }, { path: [] });
        }
        const values = used.number(outcome);
        const y = Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]));
        const by = (value) => Float64Array.from({ length: n }, (_, t) => value(t));
        const waves = season ? (0,time_series_columns/* seasonColumns */.f)({ ...season, kind: "fourier", harmonics: 1 }, n) : [];
        const columns = [
            by(() => 1),
            by((t) => t + 1),
            by((t) => Number(t >= start)),
            by((t) => Math.max(0, t - start)),
            ...waves.map((wave) => wave.values),
        ];
        const fit = (0,arima/* fitArima */.aY)(y, columns, { p: 1, d: 0, q: 0, P: 0, D: 0, Q: 0, s: 1 }, "restricted");
        const at = (column) => fit.beta[fit.kept.indexOf(column)] ?? 0;
        const memory = Math.max(-0.95, Math.min(0.95, fit.arma[0].estimate));
        const height = Math.sqrt(at(4) ** 2 + at(5) ** 2) / firstHarmonic;
        return {
            world: {
                periods: n,
                starts: start + 1,
                mean: (0,validate_likeness/* knob */.B)(at(0)),
                trend: (0,validate_likeness/* knob */.B)(trend ? at(1) : 0),
                season: (0,validate_likeness/* knob */.B)(season ? height : 0),
                ...(season && { season_periods: season.period }),
                noise_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(fit.sigma2 / (1 - memory ** 2))),
                autocorrelation: (0,validate_likeness/* knob */.B)(memory),
                comparison: comparison !== undefined,
            },
            transform: [],
            params: {
                ...rest,
                ...(season && { season }),
                outcome: "outcome",
                time: "period",
                starts: start + 1,
                holidays: [],
                covariates: [],
                ...(comparison !== undefined && { comparison: "comparison" }),
            },
            effect_knob: 1,
            estimand: "mean effect",
            simplified: [
                "errors remember themselves from one period to the next only",
                ...(y.some(Number.isNaN) ? ["every period has a value"] : []),
                ...(holidays.length > 0 ? ["holidays are left out"] : []),
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(comparison === undefined ? [] : ["the comparison series has half of its noise in common"]),
                ...(given && given.period !== season.period ? ["the season is a whole number of periods"] : []),
            ],
        };
    },
};

;// CONCATENATED MODULE: ./build/stages/validate-causal-impact.js


const validate_causal_impact_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
    before_ends: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    controls: schemas/* array */.YOg(schemas/* string */.YjP()),
    season: schemas/* object */.Ikc({ period: schemas/* int */.Whr() }).optional(),
    gaps: schemas/* enum */.k5n(["refuse", "missing"]),
});
/** One series, as an interrupted one's, and a comparison series in place of all controls. */
const causalImpactLook = {
    model: "causal_impact",
    design: "interrupted_time_series",
    at(frame, raw) {
        const { outcome, time, starts, before_ends, controls, season, gaps, ...rest } = validate_causal_impact_Read.parse(raw);
        const comparison = controls.length > 0;
        const found = interruptedTimeSeriesLook.at(frame, {
            ...{ outcome, time, starts, gaps, trend: true, holidays: [], covariates: [] },
            ...(season && { season: { ...season, kind: "dummies" } }),
            ...(comparison && { comparison: controls[0] }),
        });
        const { time: period, starts: start } = found.params;
        return {
            ...found,
            params: {
                ...rest,
                ...(season && { season }),
                ...{
                    outcome: "outcome",
                    time: period,
                    starts: start,
                    gaps,
                    controls: comparison ? ["comparison"] : [],
                },
            },
            simplified: [
                ...found.simplified,
                ...(controls.length > 1 ? ["one series stands for all controls"] : []),
                ...(before_ends === undefined ? [] : ["there are no periods between before and after"]),
            ],
        };
    },
};

// EXTERNAL MODULE: ./build/diagnostics/panel.js
var diagnostics_panel = __webpack_require__(12017);
// EXTERNAL MODULE: ./build/diagnostics/panel-status.js
var panel_status = __webpack_require__(21616);
// EXTERNAL MODULE: ./build/stats/moments.js
var moments = __webpack_require__(44785);
;// CONCATENATED MODULE: ./build/stages/validate-autocorrelation.js
/** Σ over j of ρ^|t−j| for each t of n periods: what one period shares with all. */
function shared(rho, n) {
    const [before, after] = [new Float64Array(n), new Float64Array(n)];
    for (let t = 0; t < n; t++) {
        before[t] = t === 0 ? 1 : 1 + rho * before[t - 1];
        after[n - 1 - t] = t === 0 ? 1 : 1 + rho * after[n - t];
    }
    return before.map((value, t) => value + after[t] - 1);
}
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** Variance of the mean of n periods of a first-order autoregression of variance 1. */
const meanVariance = (rho, n) => sum(shared(rho, n)) / (n * n);
/** What the sample variance within a unit, with n − 1, is expected to be when the variance is 1. */
const withinVariance = (rho, n) => ((1 - meanVariance(rho, n)) * n) / (n - 1);
/** The lag-1 autocorrelation that is expected of n values less their own mean. */
function expectedWithin(rho, n) {
    const row = shared(rho, n);
    const all = sum(row) / (n * n);
    let products = 0;
    for (let t = 1; t < n; t++)
        products += rho - (row[t] + row[t - 1]) / n + all;
    return products / (n * (1 - all));
}
/**
 * The autocorrelation whose series, less their means, are as alike from one period to the next as these; short series
 * look less alike than they are, and this undoes it. 0 under four periods.
 * @param left what unit and period effects leave, one value a row
 * @see Nickell (1981), Econometrica 49(6)
 */
function autocorrelationOf(left, { unit, period, units, times }) {
    const n = times.length;
    if (n < 4)
        return 0;
    const at = new Float64Array(units * n).fill(Number.NaN);
    for (let i = 0; i < left.length; i++)
        at[unit[i] * n + period[i]] = left[i];
    let [products, squares] = [0, 0];
    for (let cell = 0; cell < at.length; cell++) {
        if (Number.isNaN(at[cell]))
            continue;
        squares += at[cell] * at[cell];
        if (cell % n > 0 && !Number.isNaN(at[cell - 1]))
            products += at[cell] * at[cell - 1];
    }
    const found = products / squares;
    let [low, high] = [-0.95, 0.95];
    for (let step = 0; step < 40; step++) {
        const middle = (low + high) / 2;
        if (expectedWithin(middle, n) < found)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./build/stages/validate-panel-paths.js




/** Levels, common path and noise, from what unit effects, period effects and the treatment leave of the outcome. */
function pathsLike(y, panel, { values }) {
    const periods = panel.times.length;
    const { sweep, periods: free } = (0,diagnostics_panel/* twoWay */.W)(panel);
    const [swept, treatment] = [sweep(y), sweep(values)];
    const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    const effect = dot(treatment, swept) / dot(treatment, treatment);
    const left = swept.map((value, i) => value - effect * treatment[i]);
    const within = dot(left, left) / Math.max(1, y.length - panel.units - free - 1);
    const autocorrelation = autocorrelationOf(left, panel);
    const noise = within / withinVariance(autocorrelation, periods);
    const untreated = y.map((value, i) => value - effect * values[i]);
    const path = groupMeans(untreated, panel.period, periods);
    const level = groupMeans(untreated.map((value, i) => value - path[panel.period[i]]), panel.unit, panel.units);
    const levels = (0,moments/* moments */.Cl)(level).variance - noise * meanVariance(autocorrelation, periods);
    const { trend, season, season_periods } = commonPath(path);
    return {
        mean: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(untreated).mean - (trend * (periods + 1)) / 2),
        unit_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(Math.max(0, levels))),
        trend: (0,validate_likeness/* knob */.B)(trend),
        season: (0,validate_likeness/* knob */.B)(season),
        season_periods,
        noise_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(noise)),
        autocorrelation: (0,validate_likeness/* knob */.B)(autocorrelation),
    };
}
function groupMeans(values, code, groups) {
    const [sums, counts] = [new Float64Array(groups), new Float64Array(groups)];
    values.forEach((value, i) => {
        sums[code[i]] += value;
        counts[code[i]] += 1;
    });
    return sums.map((sum, g) => sum / counts[g]);
}
/** A straight line, and a wave as wide as what it leaves and as long as the lag at which that repeats itself most. */
function commonPath(path) {
    const middle = (path.length - 1) / 2;
    const center = (0,moments/* moments */.Cl)(path).mean;
    let [cross, square] = [0, 0];
    path.forEach((value, t) => {
        cross += (t - middle) * (value - center);
        square += (t - middle) * (t - middle);
    });
    const trend = cross / square;
    const left = path.map((value, t) => value - center - trend * (t - middle));
    const alike = (lag) => left.subarray(lag).reduce((sum, value, t) => sum + value * left[t], 0) / (left.length - lag);
    const lags = Array.from({ length: Math.floor(path.length / 2) - 1 }, (_, i) => i + 2);
    const season_periods = lags.reduce((best, lag) => (alike(lag) > alike(best) ? lag : best), lags[0] ?? 2);
    // A wave of straight lines between −1 and 1 has the variance 1/3.
    return { trend, season: lags.length > 0 ? Math.sqrt(3 * (0,moments/* moments */.Cl)(left).variance) : 0, season_periods };
}

;// CONCATENATED MODULE: ./build/stages/validate-diff-in-diff.js







/** What of the model's parameters the world depends on; the others are passed on as they are. */
const validate_diff_in_diff_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    treated: schemas/* string */.YjP().optional(),
    starts: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    treatment: schemas/* string */.YjP().optional(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    weights: schemas/* string */.YjP().optional(),
});
/** A panel: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
const diffInDiffLook = {
    model: "diff_in_diff",
    design: "panel",
    at(frame, raw) {
        const p = validate_diff_in_diff_Read.parse(raw);
        const columns = [p.unit, p.time, p.outcome, p.treated, p.treatment].filter((c) => c !== undefined);
        const used = (0,frame_rows/* completeRows */.TC)(frame, columns);
        const panel = (0,diagnostics_panel/* panelOf */.g)(used, p.unit, p.time);
        const status = p.treatment === undefined
            ? (0,panel_status/* statusOfGroup */.H1)(used, panel, { treated: p.treated, starts: p.starts, unit: p.unit, time: p.time })
            : (0,panel_status/* statusByColumn */.A9)(used.number(p.treatment), p.treatment, panel);
        const adoption = adoptionOf(status, panel);
        const cohorts = "cohorts" in adoption;
        return {
            world: {
                units: panel.units,
                periods: panel.times.length,
                ...adoption,
                ...pathsLike(used.number(p.outcome), panel, status),
            },
            transform: p.treatment === undefined ? [] : [{ derive: { status: statusText(adoption, cohorts) } }],
            params: paramsOf(p, adoption.starts),
            effect_knob: 1,
            simplified: [
                ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
                ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
                ...([p.cluster].flat().some((cluster) => cluster !== undefined && cluster !== p.unit)
                    ? [`units are independent of each other: \`${[p.cluster].flat().join("`, `")}\` is left out`]
                    : []),
                ...(p.weights === undefined ? [] : ["rows count alike: the weights are left out"]),
            ],
        };
    },
};
const refuse = (why) => (0,errors.impactError)("E_NO_LIKENESS", { model: "diff_in_diff", why }, { path: [] });
/** When the units start, counted from period 1: together, or in cohorts. */
function adoptionOf({ values, group, starts, staggered }, panel) {
    const first = new Map();
    values.forEach((value, row) => {
        const [unit, period] = [panel.unit[row], panel.period[row] + 1];
        if (value !== 0)
            first.set(unit, Math.min(first.get(unit) ?? period, period));
    });
    if (group && starts !== null) {
        const treated = new Set(panel.unit.filter((_, row) => group[row] === 1)).size;
        return { starts: starts + 1, treated_share: (0,validate_likeness/* knob */.B)(treated / panel.units) };
    }
    if (!staggered)
        throw refuse("its treatment is a dose or ends again, and no design here has that");
    const distinct = [...new Set(first.values())].sort((a, b) => a - b);
    if (distinct[0] < 2)
        throw refuse("units that are treated from the first period on have no before");
    const share = (start) => [...first.values()].filter((own) => own === start).length / panel.units;
    // Rounded down, so that the shares of all together never pass 1.
    const cohorts = distinct.map((at) => ({ starts: at, share: Math.floor(share(at) * 1e6) / 1e6 }));
    return { starts: distinct[0], cohorts };
}
const statusText = (adoption, cohorts) => cohorts
    ? "first_treated > 0 && period >= first_treated ? 1 : 0"
    : `period >= ${adoption.starts} ? treated : 0`;
function paramsOf(p, starts) {
    const { treated: _, starts: __, treatment, cluster: ___, weights: ____, ...same } = p;
    return {
        ...same,
        outcome: "outcome",
        unit: "unit_id",
        time: "period",
        covariates: [],
        ...(treatment === undefined ? { treated: "treated", starts } : { treatment: "status" }),
    };
}

// EXTERNAL MODULE: ./build/diagnostics/arms.js
var diagnostics_arms = __webpack_require__(47296);
// EXTERNAL MODULE: ./build/frame/design.js
var frame_design = __webpack_require__(2722);
// EXTERNAL MODULE: ./build/stats/ols.js
var ols = __webpack_require__(74816);
;// CONCATENATED MODULE: ./build/stages/validate-outcome.js


/** The knobs of an outcome like these values: its family by what it can be, then mean, spread and zeros. */
function outcomeLike(values, treated) {
    const { mean, variance } = (0,moments/* moments */.Cl)(values);
    const sd = Math.sqrt(variance);
    const same = { mean: (0,validate_likeness/* knob */.B)(mean), sd: (0,validate_likeness/* knob */.B)(sd) };
    const wider = Math.sqrt(Math.max(0, (0,moments/* moments */.Cl)(treated).variance - variance));
    const gaussian = { family: "gaussian", ...same, effect_sd: (0,validate_likeness/* knob */.B)(wider) };
    if (values.some((value) => value < 0) || !(mean > 0))
        return gaussian;
    if (values.every((value) => value === 0 || value === 1)) {
        return mean < 1 ? { family: "bernoulli", mean: (0,validate_likeness/* knob */.B)(mean) } : gaussian;
    }
    if (values.every(Number.isInteger)) {
        return variance > 1.01 * mean ? { family: "negative_binomial", ...same } : gaussian;
    }
    const positive = (0,moments/* moments */.Cl)(values.filter((value) => value > 0));
    const zeros = 1 - positive.n / values.length;
    if (positive.n < 2 || (zeros === 0 && skewness(values, mean, sd) < 1))
        return gaussian;
    const variation = Math.sqrt(positive.variance) / positive.mean;
    return { family: "log_normal", mean: (0,validate_likeness/* knob */.B)(mean), sd: (0,validate_likeness/* knob */.B)(mean * variation), zero_share: (0,validate_likeness/* knob */.B)(zeros) };
}
function skewness(values, mean, sd) {
    let cubes = 0;
    for (const value of values) {
        const z = (value - mean) / sd;
        cubes += z * z * z;
    }
    return cubes / values.length;
}
/**
 * The correlation of two values of one group beyond their arm's mean, by one-way analysis of variance.
 * @param deviations each value less its arm's mean
 * @see Donner & Koval (1980), Biometrics 36(1)
 */
function intraclassCorrelation(deviations, { code, count }) {
    const n = deviations.length;
    const [sums, sizes] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < n; i++) {
        sums[code[i]] += deviations[i];
        sizes[code[i]] += 1;
    }
    let [between, total, squares] = [0, 0, 0];
    for (let g = 0; g < count; g++) {
        between += (sums[g] * sums[g]) / sizes[g];
        squares += sizes[g] * sizes[g];
    }
    for (const value of deviations)
        total += value * value;
    if (count < 2 || n <= count)
        return 0;
    const [among, within] = [between / (count - 1), (total - between) / (n - count)];
    const size = (n - squares / n) / (count - 1);
    const icc = (among - within) / (among + (size - 1) * within);
    return Number.isFinite(icc) ? Math.min(0.99, Math.max(0, icc)) : 0;
}

;// CONCATENATED MODULE: ./build/stages/validate-experiment.js









/** What of the model's parameters the world depends on; the others are passed on as they are. */
const validate_experiment_Read = schemas/* looseObject */._H3({
    treatment: schemas/* string */.YjP(),
    outcome: schemas/* string */.YjP().optional(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    formula: schemas/* string */.YjP().optional(),
    control: schemas/* string */.YjP().optional(),
    arm: schemas/* string */.YjP().optional(),
    cluster: schemas/* string */.YjP().optional(),
    unit: schemas/* string */.YjP().optional(),
    compliance: schemas/* string */.YjP().optional(),
    split: schemas/* union */.KCZ([schemas/* literal */.euz("unknown"), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())]).optional(),
    denominator: schemas/* string */.YjP().optional(),
    blocks: schemas/* string */.YjP().optional(),
    planned_sample_size: schemas/* number */.aig().optional(),
    sequential: schemas/* looseObject */._H3({}).optional(),
});
/** An experiment: its arms' sizes, its outcome's distribution, what covariates explain, its clusters and its compliance. */
const experimentLook = {
    model: "experiment",
    design: "experiment",
    at(frame, raw) {
        const p = validate_experiment_Read.parse(raw);
        if (p.denominator !== undefined)
            throw (0,errors.impactError)("E_NO_LIKENESS", {
                model: "experiment",
                why: "no design has a ratio as its outcome",
            });
        const arms = (0,diagnostics_arms/* armsOf */.jO)(frame, p);
        const assigned = inArms((0,frame_rows/* completeRows */.TC)(frame, [p.treatment]), p.treatment, arms);
        const repeated = p.unit !== undefined && (0,moments/* codes */.F4)(assigned.text(p.unit)).count < assigned.rows;
        const cluster = p.cluster ?? (repeated ? p.unit : undefined);
        const { outcome, covariates, interacted } = terms(p);
        const reads = covariates.flatMap((term) => term.flatMap(frame_design/* columnsOfFactor */.c0));
        const complete = (0,frame_rows/* completeRows */.TC)(assigned, [outcome, ...reads, ...(cluster ? [cluster] : [])]);
        const design = covariates.flatMap((term) => (0,frame_design/* termColumns */.UC)(complete, term));
        const used = (0,frame_rows/* takeRows */.LY)(complete, (0,frame_design/* rowsWithValues */.KL)(design, complete.rows));
        const y = used.number(outcome);
        const inArm = used.text(p.treatment).map((arm) => arm === arms.arm);
        const { size, ...clustering } = cluster === undefined
            ? { size: 1, icc: 0, assigned: "unit" }
            : clustersLike(used, cluster, p.treatment, y, inArm);
        const explained = explainedBy(used, covariates, y, inArm) / (1 - clustering.icc);
        const complies = p.compliance === undefined ? 1 : complianceOf(assigned, p.compliance, p.treatment, arms);
        return {
            world: {
                n: Math.round(used.rows / size) * size,
                split: splitOf(p, arms, inArm),
                ...outcomeLike(ofArm(y, inArm, false), ofArm(y, inArm, true)),
                prior_correlation: (0,validate_likeness/* knob */.B)(Math.min(0.99, Math.sqrt(explained))),
                ...(size > 1 && { cluster_size: size, ...clustering }),
                ...(complies < 1 && { compliance: complies }),
            },
            transform: [],
            params: validate_experiment_paramsOf(p, { size, covariates: covariates.length, interacted, arms }),
            effect_knob: 1 / complies,
            simplified: [
                ...(arms.others.length > 0 ? ["only control and the arm decided about are simulated"] : []),
                ...(covariates.length > 1
                    ? [`${covariates.length} covariates stand as one that explains as much as they do together`]
                    : []),
                ...(size > 1 ? ["clusters are of equal size"] : []),
                ...(p.blocks === undefined ? [] : ["the arms are drawn without blocks"]),
                ...(p.sequential === undefined ? [] : ["it is read once, at the end"]),
            ],
        };
    },
};
const ofArm = (y, inArm, arm) => y.filter((_, row) => inArm[row] === arm);
const inArms = (frame, treatment, { control, arm }) => {
    const labels = frame.text(treatment);
    const rows = Array.from(labels.keys()).filter((row) => labels[row] === control || labels[row] === arm);
    return (0,frame_rows/* takeRows */.LY)(frame, rows);
};
/** The outcome and the terms beside the treatment; whether any is crossed with it. */
function terms(p) {
    if (p.formula === undefined) {
        return { outcome: p.outcome, covariates: p.covariates.map((name) => [name]), interacted: false };
    }
    const { outcome, terms } = (0,frame_design/* parseFormula */.uT)(p.formula);
    const withArm = (term) => term.some((factor) => (0,frame_design/* isFactorOf */.rg)(factor, p.treatment));
    return {
        outcome,
        covariates: terms.filter((term) => !withArm(term)),
        interacted: terms.some((term) => withArm(term) && term.length > 1),
    };
}
/** As it was meant to be; as it turned out only where nobody said. */
function splitOf({ split }, { control, arm, others }, inArm) {
    if (split === "unknown")
        return (0,validate_likeness/* knob */.B)(inArm.filter(Boolean).length / inArm.length);
    if (split === undefined || others.length + 2 > Object.keys(split).length)
        return 0.5;
    return (0,validate_likeness/* knob */.B)(split[arm] / (split[arm] + split[control]));
}
/** Share of the variance within arms that the covariates explain, adjusted for their number. */
function explainedBy(used, covariates, y, inArm) {
    if (covariates.length === 0)
        return 0;
    const base = [new Float64Array(used.rows).fill(1), Float64Array.from(inArm, Number)];
    const columns = covariates.flatMap((term) => (0,frame_design/* termColumns */.UC)(used, term)).map(({ values }) => values);
    const left = (design) => {
        const { residuals, n, k } = (0,ols/* ols */.d)(design, y);
        return n > k ? residuals.reduce((sum, e) => sum + e * e, 0) / (n - k) : 0;
    };
    const share = 1 - left([...base, ...columns]) / left(base);
    return Number.isFinite(share) ? Math.max(0, share) : 0;
}
/** Clusters of the mean size, at least two units large, and how alike their units are. */
function clustersLike(used, column, treatment, y, inArm) {
    const clusters = (0,moments/* codes */.F4)(used.text(column));
    const means = [false, true].map((arm) => (0,moments/* moments */.Cl)(ofArm(y, inArm, arm)).mean);
    const deviations = y.map((value, row) => value - means[Number(inArm[row])]);
    return {
        size: Math.max(2, Math.round(used.rows / clusters.count)),
        icc: (0,validate_likeness/* knob */.B)(intraclassCorrelation(deviations, clusters)),
        assigned: (0,diagnostics_arms/* acrossArms */.bU)(used, column, treatment) === 0 ? "cluster" : "unit",
    };
}
/** How much more often the treatment was received in its arm. */
function complianceOf(assigned, received, treatment, arms) {
    const [labels, values] = [assigned.text(treatment), assigned.number(received)];
    const share = (arm) => (0,moments/* moments */.Cl)(values.filter((value, row) => labels[row] === arm && !Number.isNaN(value))).mean;
    return (0,validate_likeness/* knob */.B)(Math.min(1, Math.max(0.01, share(arms.arm) - share(arms.control))));
}
function validate_experiment_paramsOf(p, at) {
    const { split, cluster, unit, compliance, ...rest } = p;
    const own = ["formula", "control", "arm", "blocks", "planned_sample_size", "sequential"];
    const same = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.includes(key)));
    const { control, arm } = at.arms;
    const whole = typeof split === "object" ? split[control] + split[arm] : 1;
    return {
        ...same,
        treatment: "variant",
        outcome: "outcome",
        covariates: at.covariates > 0 ? ["prior_outcome"] : [],
        ...(at.interacted && { adjustment: "lin" }),
        ...(split !== undefined && {
            split: split === "unknown" ? split : { control: split[control] / whole, treatment: split[arm] / whole },
        }),
        ...(cluster !== undefined && { cluster: "cluster" }),
        ...(unit !== undefined && { unit: at.size > 1 && cluster === undefined ? "cluster" : "unit_id" }),
        ...(compliance !== undefined && { compliance: "received" }),
    };
}

;// CONCATENATED MODULE: ./build/stages/validate-instrumental-variables.js





const validate_instrumental_variables_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    treatment: schemas/* string */.YjP(),
    instruments: schemas/* array */.YOg(schemas/* string */.YjP()),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* string */.YjP().optional(),
    negative_control: schemas/* string */.YjP().optional(),
});
const validate_instrumental_variables_refuse = (why) => (0,errors.impactError)("E_NO_LIKENESS", { model: "instrumental_variables", why }, { path: [] });
/** An encouragement: who is encouraged, who follows it, who takes the treatment anyway and how much better they are off. */
const instrumentalVariablesLook = {
    model: "instrumental_variables",
    design: "instrument",
    at(frame, raw) {
        const { outcome, treatment, instruments, covariates, cluster, negative_control: _, ...rest } = validate_instrumental_variables_Read.parse(raw);
        if (instruments.length > 1)
            throw validate_instrumental_variables_refuse("no design here has several instruments");
        const used = (0,frame_rows/* completeRows */.TC)(frame, [outcome, treatment, instruments[0]]);
        const [y, d, z] = [outcome, treatment, instruments[0]].map((name) => used.number(name));
        if (![d, z].every((column) => column.every((value) => value === 0 || value === 1)))
            throw validate_instrumental_variables_refuse("its treatment or its instrument is not 0 or 1, and no design here has that");
        return {
            world: { n: used.rows, ...like(y, d, z) },
            transform: [],
            params: {
                ...rest,
                outcome: "outcome",
                treatment: "treated",
                instruments: ["encouraged"],
                covariates: [],
            },
            effect_knob: 1,
            simplified: [
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
            ],
        };
    },
};
/** The knobs, with Wald's ratio for the effect that the treated have had. */
function like(y, d, z) {
    const of = (column, keep) => (0,moments/* moments */.Cl)(column.filter((_, row) => keep(row)));
    const [on, off] = [of(d, (row) => z[row] === 1), of(d, (row) => z[row] === 0)];
    const compliers = on.mean - off.mean;
    const effect = (of(y, (row) => z[row] === 1).mean - of(y, (row) => z[row] === 0).mean) / compliers;
    const untreated = y.map((value, row) => value - effect * d[row]);
    const whole = (0,moments/* moments */.Cl)(untreated);
    const always = Math.min(off.mean, 1 - Math.abs(compliers));
    const ahead = always > 0 ? of(untreated, (row) => d[row] === 1 && z[row] === 0).mean - whole.mean : 0;
    // The always-takers' lead is part of the mean and of the spread; what is left of both are the design's.
    const lead = ahead / Math.max(0.05, 1 - always);
    const sd = Math.sqrt(Math.max(0.05 * whole.variance, whole.variance - lead * lead * always * (1 - always)));
    return {
        mean: (0,validate_likeness/* knob */.B)(whole.mean - lead * always),
        sd: (0,validate_likeness/* knob */.B)(sd),
        share: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(z).mean),
        compliers: (0,validate_likeness/* knob */.B)(Math.min(1 - always, Math.max(1e-6, Math.abs(compliers)))),
        always: (0,validate_likeness/* knob */.B)(always),
        always_better: (0,validate_likeness/* knob */.B)(lead / sd),
    };
}

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-ln/lib/index.js
var lib = __webpack_require__(51550);
// EXTERNAL MODULE: ./build/diagnostics/observational-data.js
var observational_data = __webpack_require__(15521);
// EXTERNAL MODULE: ./build/diagnostics/observational-estimate.js + 3 modules
var observational_estimate = __webpack_require__(20315);
;// CONCATENATED MODULE: ./build/stages/validate-observational.js








const validate_observational_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    treatment: schemas/* string */.YjP(),
    control: observational_data/* label */.Pf.optional(),
    arm: observational_data/* label */.Pf.optional(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    estimand: schemas/* string */.YjP().default("ATT"),
    lagged_outcome: schemas/* string */.YjP().optional(),
    negative_control: schemas/* string */.YjP().optional(),
    cluster: schemas/* string */.YjP().optional(),
    fold: schemas/* string */.YjP().optional(),
    exact: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    cutpoints: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    groups: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
});
/** A logistic index is about so much wider than the probit's that the world draws by. */
const probit = 1.702;
/**
 * Units of which the covariates move treatment and outcome: how many, how strongly, and how alike treated and others are.
 * All covariates are one in that world, their propensity's index; nothing hidden is in it.
 */
const lookOf = (model) => ({
    model,
    design: "observational",
    at(frame, raw) {
        const read = validate_observational_Read.parse(raw);
        if (read.estimand !== "ATT" && read.estimand !== "ATE") {
            const why = `no design here declares an ${read.estimand}`;
            throw (0,errors.impactError)("E_NO_LIKENESS", { model, why }, { path: [] });
        }
        const data = (0,observational_data/* observationalData */.yK)(frame, read);
        const { y, treated } = data;
        const { probability } = (0,observational_estimate/* chancesOf */.JR)(data, read.treatment);
        const index = probability.map((p) => lib(p / (1 - p)));
        const spread = Math.sqrt((0,moments/* moments */.Cl)(index).variance);
        const fit = (0,ols/* ols */.d)([new Float64Array(y.length).fill(1), treated, index], y);
        const effect = fit.kept.includes(1) ? fit.beta[fit.kept.indexOf(1)] : 0;
        const slope = fit.kept.includes(2) ? fit.beta[fit.kept.indexOf(2)] : 0;
        const untreated = y.map((value, i) => value - effect * treated[i]);
        const { mean, variance } = (0,moments/* moments */.Cl)(untreated);
        const { control: _, arm: __, lagged_outcome, negative_control, cluster, fold, exact, ...more } = read;
        const { cutpoints, groups, ...rest } = more;
        const own = Object.keys({ ...cutpoints, ...groups });
        return {
            world: {
                n: data.used.rows,
                share: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(treated).mean),
                observed: (0,validate_likeness/* knob */.B)(spread / probit),
                outcome_on_quality: (0,validate_likeness/* knob */.B)(Math.min(0.6, (slope * spread) ** 2 / variance)),
                mean: (0,validate_likeness/* knob */.B)(mean),
                sd: (0,validate_likeness/* knob */.B)(Math.sqrt(variance)),
            },
            transform: [],
            params: {
                ...{ ...rest, outcome: "outcome", treatment: "treated", covariates: ["quality"] },
                ...(negative_control !== undefined && { negative_control: "untouched" }),
            },
            effect_knob: 1,
            simplified: [
                "all covariates are one, as strong as they are together; nothing hidden is in that world",
                ...(negative_control === undefined
                    ? []
                    : ["the negative control is of the same make as the outcome"]),
                ...(lagged_outcome === undefined ? [] : ["no covariate is the outcome before"]),
                ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
                ...(fold === undefined ? [] : ["folds are drawn"]),
                ...(exact.length === 0 ? [] : ["nothing has to match exactly"]),
                ...(own.length === 0 ? [] : [`the one covariate has bins, not those of ${own.join(", ")}`]),
            ],
        };
    },
});
const observationalLooks = [
    "weighting",
    "doubly_robust",
    "regression_adjustment",
    "matching",
    "subclassification",
].map(lookOf);
/** It compares with nothing, so no world has a truth that it could find. */
const metricsApproximationLook = {
    model: "metrics_approximation",
    design: "observational",
    at() {
        const why = "it supposes an outcome from another metric and compares with nothing";
        throw (0,errors.impactError)("E_NO_LIKENESS", { model: "metrics_approximation", why }, { path: [] });
    },
};

;// CONCATENATED MODULE: ./build/stages/validate-regression-discontinuity.js






const validate_regression_discontinuity_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    score: schemas/* string */.YjP(),
    cutoff: schemas/* number */.aig(),
    received: schemas/* string */.YjP().optional(),
    bandwidth: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* object */.Ikc({ h: schemas/* number */.aig(), b: schemas/* number */.aig().optional() })]),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    balance: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* string */.YjP().optional(),
});
/** A cutoff: how many rows, where the cutoff lies in the score's range, the curve's slope and bend, the spread around it. */
const regressionDiscontinuityLook = {
    model: "regression_discontinuity",
    design: "regression_discontinuity",
    at(frame, raw) {
        const { outcome, score, cutoff, received, bandwidth, covariates, balance, cluster, ...rest } = validate_regression_discontinuity_Read.parse(raw);
        const used = (0,frame_rows/* completeRows */.TC)(frame, [outcome, score, ...(received ? [received] : [])]);
        const x = used.number(score);
        const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
        const half = (high - low) / 2;
        if (!(half > 0)) {
            const why = "its score does not vary, and no design here has that";
            throw (0,errors.impactError)("E_NO_LIKENESS", { model: "regression_discontinuity", why }, { path: [] });
        }
        const scaled = (width) => (0,validate_likeness/* knob */.B)(width / half);
        const widths = typeof bandwidth === "string"
            ? bandwidth
            : typeof bandwidth === "number"
                ? scaled(bandwidth)
                : { h: scaled(bandwidth.h), ...(bandwidth.b !== undefined && { b: scaled(bandwidth.b) }) };
        const at = Math.min(0.999, Math.max(-0.999, (cutoff - low) / half - 1));
        const u = x.map((value) => (value - low) / half - 1 - at);
        return {
            world: {
                n: used.rows,
                cutoff: (0,validate_likeness/* knob */.B)(at),
                ...curveOf(u, used.number(outcome)),
                ...takeUp(u, received ? used.number(received) : null),
            },
            transform: [],
            params: {
                ...rest,
                outcome: "outcome",
                score: "score",
                cutoff: (0,validate_likeness/* knob */.B)(at),
                bandwidth: widths,
                covariates: [],
                balance: [],
                ...(received && { received: "treated" }),
            },
            effect_knob: 1,
            simplified: [
                "scores are evenly spread over their range",
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(balance.length > 0 ? ["columns that should not jump are left out"] : []),
                ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
            ],
        };
    },
};
/** A parabola on either side's common slope and bend, with a jump, as the design draws it. */
function curveOf(u, y) {
    const above = u.map((value) => Number(value >= 0));
    const square = u.map((value) => value * value);
    const fit = (0,ols/* ols */.d)([new Float64Array(u.length).fill(1), u, square, above], y);
    const [mean = 0, slope = 0, curvature = 0] = fit.beta;
    return {
        mean: (0,validate_likeness/* knob */.B)(mean),
        slope: (0,validate_likeness/* knob */.B)(slope),
        curvature: (0,validate_likeness/* knob */.B)(curvature),
        sd: (0,validate_likeness/* knob */.B)(Math.sqrt(Math.max(Number.MIN_VALUE, (0,moments/* moments */.Cl)(fit.residuals).variance))),
    };
}
function takeUp(u, received) {
    if (!received)
        return {};
    const share = (side) => (0,moments/* moments */.Cl)(received.filter((_, i) => side(u[i]))).mean;
    const [below, above] = [share((value) => value < 0), share((value) => value >= 0)];
    return { take_up_below: (0,validate_likeness/* knob */.B)(below), take_up_above: (0,validate_likeness/* knob */.B)(Math.max(above, Math.min(1, below + 0.01))) };
}

// EXTERNAL MODULE: ./build/diagnostics/staggered-panel.js
var staggered_panel = __webpack_require__(30098);
;// CONCATENATED MODULE: ./build/stages/validate-staggered-diff-in-diff.js






const validate_staggered_diff_in_diff_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    first_treated: schemas/* string */.YjP(),
    covariates: schemas/* array */.YOg(schemas/* string */.YjP()),
    cluster: schemas/* string */.YjP().optional(),
});
/** A panel in cohorts: its size, who starts when, the units' levels, the common path, and the noise with its memory. */
const staggeredDiffInDiffLook = {
    model: "staggered_diff_in_diff",
    design: "panel",
    at(frame, raw) {
        const { cluster, ...p } = validate_staggered_diff_in_diff_Read.parse(raw);
        const used = (0,frame_rows/* completeRows */.TC)(frame, [p.unit, p.time, p.outcome]);
        const panel = (0,diagnostics_panel/* panelOf */.g)(used, p.unit, p.time);
        const { staggered } = (0,staggered_panel/* staggeredPanelOf */.o)(used, panel, { ...p, covariates: [] });
        const starts = [...new Set(staggered.group)]
            .filter((g) => Number.isFinite(g) && g > 0)
            .sort((a, b) => a - b);
        if (starts.length === 0) {
            const why = "no unit starts after the first period, and no design here has that";
            throw (0,errors.impactError)("E_NO_LIKENESS", { model: "staggered_diff_in_diff", why }, { path: [] });
        }
        const share = (start) => staggered.group.filter((g) => g === start).length / panel.units;
        const values = Float64Array.from(panel.unit, (unit, row) => Number(panel.period[row] >= staggered.group[unit]));
        return {
            world: {
                units: panel.units,
                periods: panel.times.length,
                starts: starts[0] + 1,
                // Rounded down, so that the shares of all together never pass 1.
                cohorts: starts.map((start) => ({ starts: start + 1, share: Math.floor(share(start) * 1e6) / 1e6 })),
                ...pathsLike(used.number(p.outcome), panel, { values }),
            },
            transform: [],
            params: {
                ...p,
                outcome: "outcome",
                unit: "unit_id",
                time: "period",
                first_treated: "first_treated",
                covariates: [],
                bands: "pointwise",
            },
            effect_knob: 1,
            simplified: [
                ...(used.rows < panel.units * panel.times.length ? ["every unit is seen in every period"] : []),
                ...(p.covariates.length > 0 ? ["covariates are left out"] : []),
                ...(cluster !== undefined && cluster !== p.unit
                    ? [`units are independent of each other: \`${cluster}\` is left out`]
                    : []),
            ],
        };
    },
};

// EXTERNAL MODULE: ./build/diagnostics/synthetic-panel.js
var synthetic_panel = __webpack_require__(91903);
// EXTERNAL MODULE: ./build/stats/synthetic-control.js
var synthetic_control = __webpack_require__(18659);
;// CONCATENATED MODULE: ./build/stages/validate-synthetic.js






const when = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]);
const validate_synthetic_Read = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    time: schemas/* string */.YjP(),
    treated_units: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    treated: schemas/* string */.YjP().optional(),
    treatment: schemas/* string */.YjP().optional(),
    starts: when.optional(),
    predictors: schemas/* array */.YOg(schemas/* unknown */.L5J()).default([]),
    covariates: schemas/* array */.YOg(schemas/* unknown */.L5J()).default([]),
    fitted: schemas/* unknown */.L5J().optional(),
});
const factors = 3;
/** A few treated units and their donors: how many, how far common factors move them, and their own noise. */
const validate_synthetic_lookOf = (model) => ({
    model,
    design: "synthetic_control",
    at(frame, raw) {
        const read = validate_synthetic_Read.parse(raw);
        const { treated_units: _, treated, treatment, starts: __, predictors, covariates, fitted, ...p } = read;
        const named = [p.outcome, p.unit, p.time, treated, treatment].filter((column) => column !== undefined);
        const panel = (0,synthetic_panel/* syntheticPanel */.un)((0,frame_rows/* completeRows */.TC)(frame, named), read);
        return {
            world: {
                donors: panel.donors.length,
                treated_units: panel.treated.length,
                periods: panel.times.length,
                starts: panel.pre + 1,
                factors,
                ...spreads(panel),
            },
            transform: [],
            params: {
                ...p,
                outcome: "outcome",
                unit: "unit_id",
                time: "period",
                treated: "treated",
                starts: panel.pre + 1,
            },
            effect_knob: 1,
            simplified: [
                "the path that all units share is left out, and the treated are even mixes of three donors",
                ...(panel.incomplete.length > 0 ? ["every donor is seen in every period"] : []),
                ...(predictors.length > 0 ? ["predictors are left out"] : []),
                ...(covariates.length > 0 ? ["covariates are left out"] : []),
                ...(fitted !== undefined ? ["all periods before the start are fitted"] : []),
            ],
        };
    },
});
/** What the mix leaves of the treated is their noise and the donors'; what else moves units apart are the factors. */
function spreads({ y, treated, donors, pre }) {
    const others = donors.map((donor) => y[donor]);
    const left = treated.map((unit) => {
        const { gaps, weights } = (0,synthetic_control/* syntheticControl */.F8)(y[unit], others, pre);
        return (0,synthetic_control/* rms */.j3)(gaps.subarray(0, pre)) ** 2 / (1 + weights.reduce((sum, w) => sum + w * w, 0));
    });
    const noise = (0,moments/* moments */.Cl)(left).mean;
    const steps = Array.from({ length: pre - 1 }, (_, t) => (0,moments/* moments */.Cl)(others.map((values) => values[t + 1] - values[t])).variance);
    const moved = Math.max((0,moments/* moments */.Cl)(steps).mean - 2 * noise, 1e-6 * noise);
    return {
        mean: (0,validate_likeness/* knob */.B)((0,moments/* moments */.Cl)(others.flatMap((values) => [...values])).mean),
        unit_sd: (0,validate_likeness/* knob */.B)(Math.sqrt((0,moments/* moments */.Cl)(others.map((values) => values[0])).variance)),
        noise_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(noise)),
        factor_sd: (0,validate_likeness/* knob */.B)(Math.sqrt(moved / factors)),
    };
}
const syntheticControlLook = validate_synthetic_lookOf("synthetic_control");
const syntheticDidLook = validate_synthetic_lookOf("synthetic_did");

;// CONCATENATED MODULE: ./build/stages/validate-worlds.js









/** How each model's data are described by a design, by the model's name. */
const looks = new Map([
    experimentLook,
    diffInDiffLook,
    instrumentalVariablesLook,
    regressionDiscontinuityLook,
    staggeredDiffInDiffLook,
    syntheticControlLook,
    syntheticDidLook,
    ...observationalLooks,
    metricsApproximationLook,
    interruptedTimeSeriesLook,
    causalImpactLook,
].map((look) => [look.model, look]));


/***/ })

};
