import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import { seasonColumns } from "../../src/diagnostics/time-series-columns.ts";
import { effectAt, type Interrupted } from "../../src/diagnostics/time-series-effect.ts";
import { models } from "../../src/models/index.ts";
import { fitArima } from "../../src/stats/arima.ts";
import { chooseArima } from "../../src/stats/arima-order.ts";
import { arimaStateSpace } from "../../src/stats/arima-process.ts";
import { kalmanFilter, logLikelihood } from "../../src/stats/kalman.ts";
import { minimise } from "../../src/stats/minimise.ts";
import { ols } from "../../src/stats/ols.ts";
import { stream } from "../../src/stats/random.ts";
import { evaluated, measured as measuredResult } from "../stages/contracts.ts";
import { close } from "./close.ts";
import { estimate, frameOf, oracle, shipped } from "./data.ts";

const model = "interrupted_time_series";
const series = await shipped("syn_its.csv");
const base = { outcome: "y", time: "date", starts: "2020-01-01", season: { period: 12, harmonics: 1 } };
const its = (more: object = {}, frame = series, level = 0.95) =>
  estimate(model, frame, { ...base, ...more }, level);

interface Numbers {
  estimate: number;
  se: number;
  ci_lower: number;
  ci_upper: number;
  p_value: number;
}
type Found = {
  estimate: number;
  standard_error: number | null;
  ci_lower: number;
  ci_upper: number;
  p_value: number | null;
};
/** Estimate, standard error, interval and p-value; the p-value of a far tail within what its error allows. */
function same(found: Found, expected: Numbers, tolerance: number, error = tolerance, what = ""): void {
  close(found.estimate, expected.estimate, tolerance, `${what} estimate`);
  close(found.standard_error!, expected.se, error, `${what} error`);
  close(found.ci_lower, expected.ci_lower, error, `${what} lower end`);
  close(found.ci_upper, expected.ci_upper, error, `${what} upper end`);
  const far = (expected.estimate / expected.se) ** 2 + 1;
  close(found.p_value!, expected.p_value, far * error, `${what} p`);
}
const term = ({ coefficients }: Estimate, name: string) =>
  coefficients.find((coefficient) => coefficient.term === name)!;
const reading = ({ readings }: Estimate, name: string) => readings!.find((found) => found.name === name)!;
const names = { t: "trend", post: "level", since: "slope" } as const;

describe("T01: segmented regression with Newey–West against sandwich, to 1e-8", () => {
  const expected = oracle("T01_segmented_newey_west.json");
  const segmented = { method: "segmented", lag: 3, adjust: false };
  it.each([
    ["NW_L3", {}],
    ["NW_L3_adjust", { adjust: true }],
    ["NW_L12", { lag: 12 }],
  ])("%s", (name, more) => {
    const found = its({ ...segmented, ...more });
    expect(found.degrees_of_freedom).toBe(90);
    for (const [theirs, ours] of Object.entries(names))
      same(term(found, ours), expected[name][theirs], 1e-8, 1e-8, theirs);
  });
  it("the effect on average and in total, from the joint covariance", () => {
    const found = its(segmented);
    same({ ...found, estimate: found.effect_estimate }, expected.effect_NW_L3.average, 1e-8);
    same(reading(found, "cumulative"), expected.effect_NW_L3.cumulative, 1e-8);
    same(reading(found, "level_change"), expected.NW_L3.post, 1e-8);
    same(reading(found, "slope_change"), expected.NW_L3.since, 1e-8);
  });
  it("without a season, and what its residuals remember", () => {
    const found = its({ ...segmented, season: undefined });
    for (const [theirs, ours] of Object.entries(names))
      same(term(found, ours), expected.no_season.NW_L3[theirs], 1e-8);
    const { durbin_watson, ljung_box_lag10 } = expected.no_season.diagnostics;
    close(found.diagnostics.durbin_watson!.value!, durbin_watson, 1e-8);
    expect(found.diagnostics.ljung_box_p!.value).toBeCloseTo(ljung_box_lag10.p, 12);
    expect(found.diagnostics.whole_seasons).toMatchObject({ value: 5, status: "warn" });
  });
  it("the rule for the lag, Durbin–Watson and Ljung–Box", () => {
    const found = its({ ...segmented, lag: "auto" });
    expect(found.inference).toContain(`${expected.nw_rule_floor_4_n100_29} lags by ⌊4(n/100)^(2/9)⌋`);
    same(term(found, "level"), expected.NW_L3.post, 1e-8);
    const { durbin_watson, ljung_box_lag10 } = expected.diagnostics;
    close(found.diagnostics.durbin_watson!.value!, durbin_watson, 1e-8);
    close(found.diagnostics.ljung_box_p!.value!, ljung_box_lag10.p, 1e-8);
  });
});

const columns = () => {
  const t = series.number("t");
  const wave = (shift: number) => t.map((at) => Math.sin((2 * Math.PI * at) / 12 + shift));
  return [t.map(() => 1), t, wave(0), wave(Math.PI / 2), series.number("post"), series.number("since")];
};
const none = { p: 0, d: 0, q: 0, P: 0, D: 0, Q: 0, s: 1 };

describe("T02: ARMA errors against R's arima: coefficients 1e-4, errors 1e-3, likelihood 1e-4", () => {
  const expected = oracle("T02_arima_errors.json");
  const found = its({ order: [1, 0, 0], likelihood: "maximum" });
  it("AR(1): coefficients, errors, intervals and p-values", () => {
    expect(found.degrees_of_freedom).toBeNull();
    for (const [theirs, ours] of Object.entries({
      ...names,
      s: "season sin 1",
      c: "season cos 1",
      intercept: "intercept",
      ar1: "ar1",
    }))
      close(term(found, ours).estimate, expected.ar1.coef[theirs], 1e-4, theirs);
    same(term(found, "level"), expected.ar1.post, 1e-4, 1e-3);
    same(term(found, "slope"), expected.ar1.since, 1e-4, 1e-3);
    same(term(found, "ar1"), expected.ar1.ar1, 1e-4, 1e-3);
    close(found.diagnostics.ljung_box_p!.value!, expected.ar1.ljung_box_10.p, 1e-3);
  });
  it("AR(1): likelihood, criteria, and the variance that forecast corrects", () => {
    const fit = fitArima(series.number("y"), columns(), { ...none, p: 1 });
    expect(Math.abs(fit.log_likelihood - expected.ar1.loglik)).toBeLessThan(1e-4);
    close(fit.aicc, expected.ar1.aicc, 1e-6);
    close((fit.sigma2 * fit.n) / (fit.n - fit.parameters + 1), expected.ar1.sigma2, 1e-4);
  });
  it("ARMA(1,1), on whose flat ridge R stops a little short: no likelihood below its own", () => {
    const both = its({ order: [1, 0, 1], likelihood: "maximum" });
    for (const [theirs, ours] of Object.entries({ ...names, intercept: "intercept" }))
      close(term(both, ours).estimate, expected.arma11.coef[theirs], 1e-4, theirs);
    same(term(both, "level"), expected.arma11.post, 1e-4, 1e-3);
    for (const ours of ["ar1", "ma1"])
      expect(Math.abs(term(both, ours).estimate - expected.arma11.coef[ours])).toBeLessThan(
        3e-4 * term(both, ours).standard_error,
      );
    const { log_likelihood } = fitArima(series.number("y"), columns(), { ...none, p: 1, q: 1 });
    expect(log_likelihood).toBeGreaterThanOrEqual(expected.arma11.loglik);
    expect(log_likelihood - expected.arma11.loglik).toBeLessThan(1e-4);
  });
});

describe("T05: statsmodels' SARIMAX: likelihood 1e-3, coefficients 1e-3", () => {
  const expected = oracle("T05_sarimax_statsmodels.json");
  it.each([
    ["proper", [1, 0, 0]],
    ["proper_arma11", [1, 0, 1]],
  ] as const)("%s", (name, order) => {
    const found = its({ order, likelihood: "maximum" });
    const theirs = expected[name].params;
    for (const [key, ours] of Object.entries({
      ...names,
      const: "intercept",
      s: "season sin 1",
      c: "season cos 1",
      "ar.L1": "ar1",
    }))
      close(term(found, ours).estimate, theirs[key].estimate, 1e-3, key);
    const [p, , q] = order;
    const fit = fitArima(series.number("y"), columns(), { ...none, p, q });
    expect(Math.abs(fit.log_likelihood - expected[name].loglik)).toBeLessThan(1e-3);
    close(fit.sigma2, theirs.sigma2.estimate, 1e-3);
  });
  it("the predecessor's own specification, without constant, trend or stationarity: the kernel gives its numbers", () => {
    const theirs = expected.original_spec;
    const [y, post] = [series.number("y"), series.number("post")];
    const filtered = ([phi, effect]: Float64Array) => {
      const space = arimaStateSpace(
        { ...none, p: 1 },
        { ar: Float64Array.of(phi!), ma: new Float64Array(0) },
        "diffuse",
      );
      return kalmanFilter(space, [y.map((value, t) => value - 100 * effect! * post[t]!)]);
    };
    const squares = (at: Float64Array) =>
      filtered(at).innovations[0]!.reduce((sum, v, t) => (t === 0 ? sum : sum + v * v), 0) / 95;
    const { point } = minimise((at) => (95 * Math.log(squares(at))) / 2, Float64Array.of(0.9, 0));
    close(point[0]!, theirs.params["ar.L1"].estimate, 1e-3);
    close(100 * point[1]!, theirs.params.post.estimate, 1e-3);
    close(squares(point), theirs.params.sigma2.estimate, 1e-3);
    const space = arimaStateSpace(
      { ...none, p: 1 },
      { ar: Float64Array.of(point[0]!), ma: new Float64Array(0) },
      "diffuse",
    );
    const scaled = y.map((value, t) => (value - 100 * point[1]! * post[t]!) / Math.sqrt(squares(point)));
    const likelihood = logLikelihood(kalmanFilter(space, [scaled])) - (95 * Math.log(squares(point))) / 2;
    expect(Math.abs(likelihood - theirs.loglik)).toBeLessThan(1e-3);
  });
  it("and its silent failure is none of ours: trend and constant are there, and the sign is right", () => {
    expect(expected.naive_pre_post_difference).toBeGreaterThan(20);
    const found = its();
    const truth = expected.true.level + (expected.true.slope * 37) / 2;
    expect(found.ci_lower).toBeLessThan(truth);
    expect(found.ci_upper).toBeGreaterThan(truth);
    expect(found.ci_upper).toBeLessThan(0);
    expect(found.standard_error).toBeLessThan(5);
  });
});

/** A series by period with a step, memory and a season; the memory starts from its stationary distribution. */
function drawn(seed: number, n: number, start: number, rho: number): Float64Array {
  const draws = stream(seed, "series");
  let e = draws.normal(0);
  return Float64Array.from({ length: n }, (_, t) => {
    if (t > 0) e = rho * e + Math.sqrt(1 - rho * rho) * draws.normal(t);
    return 200 + 0.5 * t + 10 * Math.sin((2 * Math.PI * t) / 12) + 5 * e + (t >= start ? 10 : 0);
  });
}
const white = { P: 0, D: 0, Q: 0, s: 1 };
const ar1 = { method: "arima", order: { ...white, p: 1, d: 0, q: 0 }, seasonal: white } as const;

describe("coverage and bias on series with a known truth", () => {
  const replications = 150;
  const study = (
    n: number,
    start: number,
    rho: number,
    how: Pick<Interrupted, "errors" | "counterfactual">,
  ) => {
    let [covered, bias, square] = [0, 0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const { mean } = effectAt(
        {
          y: drawn(seed, n, start, rho),
          offset: new Float64Array(n),
          centre: 0,
          columns: seasonColumns({ period: 12, kind: "fourier", harmonics: 1 }, n),
          trend: true,
          shape: "level_and_slope",
          confidence_level: 0.95,
          ...how,
        },
        start,
      );
      covered += Number(mean.ci_lower <= 10 && 10 <= mean.ci_upper) / replications;
      bias += (mean.estimate - 10) / replications;
      square += (mean.estimate - 10) ** 2 / replications;
    }
    return { covered, z: bias / Math.sqrt(square / replications) };
  };
  const restricted = { ...ar1, likelihood: "restricted" } as const;
  it.each([
    ["60 periods, little memory, one fit", 60, 40, 0.3, "joint"],
    ["96 periods, memory of .6, one fit", 96, 60, 0.6, "joint"],
    ["96 periods, memory of .6, forecast", 96, 60, 0.6, "forecast"],
  ] as const)("restricted likelihood: %s", (_, n, start, rho, counterfactual) => {
    const { covered, z } = study(n, start, rho, { errors: restricted, counterfactual });
    expect(Math.abs(covered - 0.945)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / replications));
    expect(Math.abs(z)).toBeLessThan(4);
  });
  it("what R's arima and Newey–West state is too narrow on 60 periods, as the page says", () => {
    const maximum = { errors: { ...ar1, likelihood: "maximum" }, counterfactual: "joint" } as const;
    const hac = {
      errors: { method: "segmented", lag: "auto", adjust: true },
      counterfactual: "joint",
    } as const;
    for (const how of [maximum, hac]) {
      const { covered } = study(60, 40, 0.6, how);
      expect(covered).toBeLessThan(0.92);
      expect(covered).toBeGreaterThan(0.6);
    }
  });
});

const ramp = (n: number, more: (t: number) => number = () => 0) =>
  Array.from({ length: n }, (_, t) => 50 + t + 3 * stream(8, "noise").normal(t) + more(t));
const numbered = (
  y: readonly (number | null)[],
  more: Record<string, readonly (number | string | null)[]> = {},
) => frameOf({ y, t: y.map((_, t) => t + 1), ...more });
const plain = { outcome: "y", time: "t", starts: 31, order: [1, 0, 0] };
const measured = (frame: ReturnType<typeof frameOf>, more: object = {}) =>
  estimate(model, frame, { ...plain, ...more });

describe("time is a grid", () => {
  const dates = (n: number, at: (t: number) => string) => Array.from({ length: n }, (_, t) => at(t));
  const iso = (days: number) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
  const y = ramp(40, (t) => (t >= 30 ? 5 : 0));
  const want = measured(numbered(y));
  it.each([
    ["day", dates(40, iso), iso(30)],
    ["week", dates(40, (t) => iso(7 * t)), iso(7 * 30 + 3)],
    [
      "month",
      dates(40, (t) => `${2020 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}-01`),
      "2022-07-09",
    ],
    [
      "month",
      dates(40, (t) => `${2020 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}`),
      "2022-07",
    ],
    ["month", dates(40, (t) => new Date(Date.UTC(2020, t + 1, 0)).toISOString().slice(0, 10)), "2022-07-01"],
    [
      "quarter",
      dates(40, (t) => `${2010 + Math.floor(t / 4)}-${["01", "04", "07", "10"][t % 4]}-01`),
      "2017-07-01",
    ],
    [
      "hour",
      dates(40, (t) => new Date(Date.UTC(2024, 0, 1, t)).toISOString().slice(0, 16)),
      "2024-01-02T06:00",
    ],
  ])("of %ss, and gives what counting the periods gives", (step, time, starts) => {
    const found = measured(frameOf({ y, t: time }), { starts });
    expect(found.inference).toContain(`per ${step} from`);
    expect(found.n_control).toBe(30);
    close(found.effect_estimate, want.effect_estimate, 1e-9);
    close(found.standard_error, want.standard_error, 1e-9);
  });
  it("a start before or after the data, or none of its kind, is refused", () => {
    for (const starts of [1, 0, 41, 39]) expect(() => measured(numbered(y), { starts })).toThrow(/at least/);
    for (const starts of ["2024-01-01", "soon"])
      expect(() => measured(numbered(y), { starts })).toThrow(
        expect.objectContaining({ code: "E_COLUMN_TYPE" }),
      );
    const daily = frameOf({ y, t: dates(40, iso) });
    expect(() => measured(daily, { starts: 30 })).toThrow(expect.objectContaining({ code: "E_COLUMN_TYPE" }));
    expect(() => measured(daily, { starts: "May" })).toThrow(/a date, as May is none/);
  });
  it("a missing row is named and refused, or carried as missing where that is asked for", () => {
    const holes = dates(40, iso)
      .map((t, i) => ({ t, y: y[i]! }))
      .filter((_, i) => i !== 4 && i !== 20 && i !== 33);
    const frame = frameOf({ y: holes.map((row) => row.y), t: holes.map((row) => row.t) });
    expect(() => measured(frame, { starts: iso(30) })).toThrow(
      /no row for 3 of 40 periods: 2024-01-05, 2024-01-21, 2024-02-03/,
    );
    const found = measured(frame, { starts: iso(30), gaps: "missing" });
    expect(found).toMatchObject({ sample_size: 37, n_periods: 40, n_treated: 9, dropped: [] });
    expect(found.warnings.join()).toContain("3 days without a row are carried as missing");
    // A row without an outcome says the same thing.
    const empty = numbered(y.map((value, i) => (i === 4 || i === 20 || i === 33 ? null : value)));
    const same = measured(empty);
    expect(same.dropped).toEqual([{ rows: 3, reason: expect.stringContaining("missing value") }]);
    close(same.effect_estimate, found.effect_estimate, 1e-9);
    close(same.standard_error, found.standard_error, 1e-9);
  });
  it("the gap is in the likelihood: a series with every second period of an AR(1) is an AR(1) of φ²", () => {
    const dense = drawn(5, 400, 999, 0.8);
    const sparse = Float64Array.from({ length: 799 }, (_, t) => (t % 2 === 0 ? dense[t / 2]! : Number.NaN));
    const [one] = fitArima(dense, [dense.map(() => 1)], { ...none, p: 1 }).arma;
    const [two] = fitArima(sparse, [sparse.map(() => 1)], { ...none, p: 1 }).arma;
    close(two!.estimate ** 2, one!.estimate, 1e-6);
  });
  it("differencing in the state space, which gaps need, is differencing", () => {
    const walk = drawn(6, 120, 70, 0.5);
    const columns = [walk.map((_, t) => t), walk.map((_, t) => Number(t >= 70))];
    const order = { ...none, p: 1, d: 1 };
    const differenced = fitArima(walk, columns, order);
    // One missing value at the end keeps the whole series in the state space and adds nothing.
    const longer = (values: Float64Array, last: number) => Float64Array.from([...values, last]);
    const whole = fitArima(
      longer(walk, Number.NaN),
      columns.map((column) => longer(column, 0)),
      order,
    );
    close(whole.log_likelihood, differenced.log_likelihood, 1e-9);
    for (const [j, value] of differenced.beta.entries()) close(whole.beta[j]!, value, 1e-7);
  });
  it("several rows at a time are refused with what to do: the predecessor summed treated and untreated", () => {
    const twice = frameOf({ y: [...y, ...y], t: [...y, ...y].map((_, i) => (i % 40) + 1) });
    expect(() => measured(twice)).toThrow(
      expect.objectContaining({ code: "E_SERIES", fix: expect.stringContaining("aggregate") }),
    );
  });
  it("an uneven grid is refused at the place", () => {
    const t = y.map((_, i) => (i < 20 ? 2 * i : 2 * i + 1));
    expect(() => measured(frameOf({ y, t }), { starts: 61 })).toThrow(/uneven: from 38 to 41/);
  });
});

describe("what cannot be measured is refused, what can hardly be is demoted", () => {
  const step = (t: number) => Number(t >= 30);
  it.each([
    ["a constant outcome", numbered(Array(40).fill(3)), {}, "E_NO_VARIATION"],
    [
      "lines through every point",
      numbered(Array.from({ length: 40 }, (_, t) => 2 * t + 5 * step(t))),
      {},
      "E_NO_INTERVAL",
    ],
    ["two rows", numbered([1, 2]), { starts: 2 }, "E_SERIES"],
    ["no outcome at all", numbered(Array(40).fill(null)), {}, "E_TOO_FEW_OBSERVATIONS"],
    [
      "an outcome in words",
      numbered(ramp(40), { w: Array(40).fill("yes") }),
      { outcome: "w" },
      "E_COLUMN_TYPE",
    ],
    [
      "a covariate that is the effect",
      numbered(ramp(40), { on: Array.from({ length: 40 }, (_, t) => step(t)) }),
      { covariates: ["on"] },
      "E_NOT_IDENTIFIED",
    ],
    [
      "more parameters than periods",
      numbered(ramp(13)),
      { starts: 9, season: { period: 6, kind: "dummies" } },
      "E_SERIES",
    ],
    [
      "a season longer than the data",
      numbered(ramp(40)),
      { season: { period: 30, kind: "dummies" } },
      "E_SERIES",
    ],
  ])("%s", (_, frame, more, code) => {
    expect(() => measured(frame, more)).toThrow(expect.objectContaining({ code }));
  });
  it("parameters that contradict each other are refused by the schema", () => {
    const { params } = models.get(model)!;
    for (const more of [
      { method: "segmented", counterfactual: "forecast" },
      { comparison_as: "difference" },
      { season: { period: 7.5, kind: "dummies" } },
      { order: [1, 0] },
      { intervention_date: "2026-01-01" },
    ])
      expect(params.safeParse({ ...plain, ...more }).success).toBe(false);
  });
  it("seven periods before withhold the verdict and demote to observational", () => {
    const found = measured(numbered(ramp(20)), { starts: 8, shape: "level" });
    expect(found.verdict).toMatchObject({ decision: "withheld" });
    expect(found.diagnostics.pre_periods).toMatchObject({ value: 7, status: "fail" });
    const result = evaluated(model, measuredResult("time-series", {}, found));
    expect(result).toMatchObject({ effective_type: "observational" });
    const eight = measured(numbered(ramp(20)), { starts: 9, shape: "level" });
    expect(eight.verdict).toBeUndefined();
    expect(evaluated(model, measuredResult("time-series", {}, eight)).effective_type).toBe("time-series");
  });
  it.each([1e12, 1e-12])("the outcome in units of %f is the same measurement", (unit) => {
    const y = ramp(40, step);
    const [one, other] = [measured(numbered(y)), measured(numbered(y.map((value) => unit * value)))];
    close(other.effect_estimate / unit, one.effect_estimate, 1e-8);
    close(other.standard_error / unit, one.standard_error, 1e-8);
    close(other.p_value!, one.p_value!, 1e-7);
    close(other.relative!.estimate, one.relative!.estimate, 1e-8);
  });
});

describe("how the effect is looked for", () => {
  const y = ramp(60, (t) => (t >= 40 ? 8 : 0));
  const at41 = { starts: 41 };
  it("the average times the periods is the total, and the relative effect is it over its baseline", () => {
    for (const more of [{}, { counterfactual: "forecast" }, { method: "segmented" }]) {
      const found = measured(numbered(y), { ...at41, ...more });
      close(reading(found, "cumulative").estimate, 20 * found.effect_estimate, 1e-12);
      close(reading(found, "cumulative").standard_error!, 20 * found.standard_error, 1e-9);
      const { baseline, estimate: share } = found.relative!;
      close(share * baseline, found.effect_estimate, 1e-9);
      const mean = y.slice(40).reduce((sum, value) => sum + value, 0) / 20;
      if (!("method" in more)) expect(Math.abs(baseline + found.effect_estimate - mean)).toBeLessThan(1.5);
    }
  });
  it("a forecast's baseline and effect add up to what was seen, and its interval is no narrower than one point's error", () => {
    const found = measured(numbered(y), { ...at41, counterfactual: "forecast" });
    const mean = y.slice(40).reduce((sum, value) => sum + value, 0) / 20;
    close(found.relative!.baseline + found.effect_estimate, mean, 1e-9);
    expect(reading(found, "last_period").standard_error!).toBeGreaterThan(2.5);
  });
  it("a forecast's error is that of the joint normal, for white noise by hand", () => {
    const found = measured(numbered(y), { ...at41, counterfactual: "forecast", order: [0, 0, 0] });
    const design = [y.slice(0, 40).map(() => 1), y.slice(0, 40).map((_, t) => t + 1)].map((c) =>
      Float64Array.from(c),
    );
    const fit = ols(design, Float64Array.from(y.slice(0, 40)));
    const sigma2 = fit.residuals.reduce((sum, e) => sum + e * e, 0) / 38;
    const x = [1, 50.5];
    const lever = x.reduce(
      (sum, a, i) => sum + x.reduce((inner, b, j) => inner + a * b * fit.bread.get(i, j), 0),
      0,
    );
    close(found.standard_error, Math.sqrt(sigma2 * (1 / 20 + lever)), 1e-9);
    expect(found.degrees_of_freedom).toBe(38);
  });
  it("a comparison series takes away what both have, as a covariate or as a difference", () => {
    const shared = Array.from({ length: 60 }, (_, t) => 12 * stream(4, "shock").normal(Math.floor(t / 3)));
    const own = (t: number) => stream(2, "own").normal(t);
    const frame = numbered(
      y.map((value, t) => value + shared[t]!),
      { other: shared.map((value, t) => 100 + t + value + own(t)) },
    );
    const alone = measured(frame, at41);
    for (const comparison_as of ["covariate", "difference"]) {
      const found = measured(frame, { ...at41, comparison: "other", comparison_as });
      expect(found.standard_error).toBeLessThan(alone.standard_error / 2);
      expect(found.ci_lower).toBeLessThan(8);
      expect(found.ci_upper).toBeGreaterThan(8);
      expect(found.diagnostics.control_series).toMatchObject({ value: 1, status: "pass" });
      expect(found.diagnostics.comparison_effect_p!.value).toBeGreaterThan(0.01);
    }
    const moved = numbered(y, { other: y.map((_, t) => t + own(t) + (t >= 40 ? 40 : 0)) });
    expect(measured(moved, { ...at41, comparison: "other" }).diagnostics.comparison_effect_p).toMatchObject({
      status: "warn",
    });
  });
  it("holidays are a covariate of their number in the period", () => {
    const days = [5, 17, 29, 44, 55];
    const holy = y.map((value, t) => value - (days.includes(t + 1) ? 20 : 0));
    const found = measured(numbered(holy), { ...at41, holidays: days });
    expect(Math.abs(term(found, "holidays").estimate + 20)).toBeLessThan(
      4 * term(found, "holidays").standard_error,
    );
    expect(found.standard_error).toBeLessThan(measured(numbered(holy), at41).standard_error);
    expect(measured(numbered(y), { ...at41, holidays: [400] }).coefficients.map((c) => c.term)).not.toContain(
      "holidays",
    );
  });
  it("auto chooses among six orders by AICc, and says which", () => {
    const found = measured(numbered(y), { ...at41, order: "auto" });
    expect(found.inference).toMatch(/ARIMA\([123],0,[012]\) errors \(least AICc of six orders\)/);
    const chosen = chooseArima(drawn(3, 300, 200, 0.7), [new Float64Array(300).fill(1)], white, "maximum");
    for (const [p, q] of [
      [1, 0],
      [2, 0],
      [1, 1],
    ] as const)
      expect(chosen.aicc).toBeLessThanOrEqual(
        fitArima(drawn(3, 300, 200, 0.7), [new Float64Array(300).fill(1)], { ...none, p, q }).aicc + 1e-9,
      );
  });
  it("a seasonal process is estimated and a random walk differenced", () => {
    const found = measured(numbered(y), { ...at41, seasonal_order: [1, 0, 0, 4] });
    expect(found.inference).toContain("ARIMA(1,0,0)(1,0,0)[4]");
    expect(term(found, "sar1").standard_error).toBeGreaterThan(0);
    let level = 0;
    const walk = Array.from({ length: 80 }, (_, t) => {
      level += stream(12, "walk").normal(t);
      return 100 + level + (t >= 50 ? 12 : 0);
    });
    const differenced = measured(numbered(walk), { starts: 51, order: [0, 1, 0], shape: "level" });
    expect(differenced.relative).toBeNull();
    const jump = walk[50]! - walk[49]!;
    const drift = (walk[79]! - walk[0]! - jump) / 78;
    close(differenced.effect_estimate, jump - drift, 1e-8);
  });
});

describe("diagnostics tell a bad series from a good one", () => {
  const y = (t: number) => ramp(80)[t]!;
  const found = (value: (t: number) => number, more: object = {}) =>
    measured(numbered(Array.from({ length: 80 }, (_, t) => value(t))), { starts: 61, ...more }).diagnostics;
  it("a course that bent before the start fails the starts that never were", () => {
    expect(found(y).placebo_coverage!.value).toBeGreaterThanOrEqual(0.8);
    expect(found((t) => y(t) + (t > 35 ? 6 * (t - 35) : 0)).placebo_coverage!.value).toBeLessThan(0.8);
  });
  it("memory that the order leaves is seen", () => {
    const memory = drawn(9, 80, 200, 0.9);
    expect(found((t) => memory[t]!, { order: [0, 0, 0] }).ljung_box_p).toMatchObject({ status: "warn" });
    expect(found((t) => memory[t]!, { order: [0, 0, 0] }).durbin_watson).toMatchObject({ status: "warn" });
  });
  it("the holdout's error is the share by which it is missed", () => {
    expect(found(y).holdout_mape!.value).toBeLessThan(0.08);
    expect(found((t) => y(t) * (t > 50 ? 3 : 1)).holdout_mape!.value).toBeGreaterThan(0.3);
  });
  it("what is attested is told", () => {
    expect(found(y).no_concurrent_event).toBeUndefined();
    expect(found(y, { no_concurrent_event: false }).no_concurrent_event).toMatchObject({
      value: 0,
      status: "fail",
    });
    expect(found(y, { no_concurrent_event: true }).no_concurrent_event).toMatchObject({ value: 1 });
  });
});
