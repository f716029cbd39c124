import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import { fitArima } from "../../src/stats/arima.ts";
import { arimaStateSpace } from "../../src/stats/arima-process.ts";
import { kalmanFilter, logLikelihood } from "../../src/stats/kalman.ts";
import { minimise } from "../../src/stats/minimise.ts";
import { close } from "./close.ts";
import { estimate, oracle, shipped } from "./data.ts";

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
