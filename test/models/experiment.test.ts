import { describe, expect, it } from "vitest";
import type { Frame } from "../../src/frame/frame.ts";
import { applyTransforms } from "../../src/frame/transform.ts";
import { stream } from "../../src/stats/random.ts";
import { ExperimentWorld, simulateExperiment } from "../worlds.ts";
import { close } from "./close.ts";
import { estimate, frameOf } from "./data.ts";

const n = 60;
const draws = stream(3, "experiment.test");
const each = <T>(value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));
const t = each((i) => i % 2);
const x = each((i) => 100 + (i % 7));
const y = each((i) => 5 + draws.normal(i) + t[i]! * 2);
const plain = { outcome: "y", treatment: "t" };
const by = (columns: Parameters<typeof frameOf>[0], params: object = plain) =>
  estimate("experiment", frameOf({ y, t, x, ...columns }), params);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const simulated = (more: object): Frame =>
  simulateExperiment(
    ExperimentWorld.parse({ design: "experiment", seed: 4, n: 300, effect: 1, ...more }),
    "pilot",
  );

describe("formulas", () => {
  it("with an interaction give the effect averaged over the rows, not the effect where the covariate is 0", () => {
    const grows = y.map((value, i) => value + t[i]! * (x[i]! - 100));
    const crossed = by({ y: grows }, { formula: "y ~ t * x", treatment: "t" });
    const lin = by({ y: grows }, { ...plain, covariates: ["x"], adjustment: "lin" });
    close(crossed.effect_estimate, lin.effect_estimate, 1e-9);
    close(crossed.standard_error, lin.standard_error, 1e-9);
    expect(Math.abs(crossed.effect_estimate - (2 + mean(x) - 100))).toBeLessThan(1);
  });
  it("with an interaction alone span what a * b spans when the main effect is there too", () => {
    const one = by({}, { formula: "y ~ t + x + x:t", treatment: "t" });
    const other = by({}, { formula: "y ~ t*x", treatment: "t" });
    close(one.effect_estimate, other.effect_estimate, 1e-12);
    expect(one.coefficients.map(({ term }) => term)).toEqual(["(intercept)", "t[1]", "x", "t[1]:x"]);
  });
  it("take categories, with the first in sorted order left out", () => {
    const frame = simulated({ compliance: 0.7 });
    const found = estimate("experiment", frame, {
      formula: "outcome ~ variant * prior_outcome + C(received)",
      treatment: "variant",
    });
    expect(found.coefficients.map(({ term }) => term)).toEqual([
      "(intercept)",
      "variant[treatment]",
      "prior_outcome",
      "variant[treatment]:prior_outcome",
      "received[1]",
    ]);
  });
  it("take expressions, whose text and numbers are no columns", () => {
    const g = each((i) => (i % 3 === 0 ? "a" : "b"));
    const found = by({ g }, { formula: 'y ~ t + I(g == "a") + I(x * 1e3) + log(x)', treatment: "t" });
    expect(found.coefficients.map(({ term }) => term)).toEqual([
      "(intercept)",
      "t[1]",
      'I(g == "a")',
      "I(x * 1e3)",
      "log(x)",
    ]);
  });
  it("drop the rows in which a term has no value, and count them", () => {
    const found = by(
      { z: each((i) => (i < 4 ? 0 : 1 + (i % 5))) },
      { formula: "y ~ t + log(z)", treatment: "t" },
    );
    expect(found.sample_size).toBe(n - 4);
    expect(found.dropped).toEqual([{ rows: 4, reason: "a term of the formula has no value there" }]);
  });
  it.each([
    ["y ~ t + x -", "`x -` is no term (character 9)"],
    ["y ~ t ~ x", "one ~ between"],
    ["y ~ t + 2", "`2` is no term (character 9)"],
    ["y ~ x + t:x", "`t` is not a term of its own"],
    ["y ~ t + exp(t)", "hides the treatment"],
    ["y ~ t + a*b*c*d*e*f", "more than 5 terms are crossed (character 9)"],
  ])("%j is refused where it stops making sense", (formula, why) => {
    expect(() => by({}, { formula, treatment: "t" })).toThrow(
      expect.objectContaining({ code: "E_FORMULA", message: expect.stringContaining(why) }),
    );
  });
});

describe("column names", () => {
  it("need not be identifiers when they are named in fields", () => {
    const frame = frameOf({ "order value": y, "test group": t, "prior-value": x });
    const found = estimate("experiment", frame, {
      outcome: "order value",
      treatment: "test group",
      covariates: ["prior-value"],
    });
    close(found.effect_estimate, by({}, { ...plain, covariates: ["x"] }).effect_estimate, 1e-12);
  });
  it("that contain the treatment's name do not disturb the baseline", () => {
    const old = each((i) => (i % 3 === 0 ? "a" : "b"));
    const named = by({ "old_t[": old }, { ...plain, covariates: ["old_t["] });
    const other = by({ old }, { ...plain, covariates: ["old"] });
    close(named.relative!.baseline, other.relative!.baseline, 1e-12);
  });
});

describe("an interval that would be no real one is refused", () => {
  const one = each((i) => Number(i === 0));
  it.each<[string, Parameters<typeof frameOf>[0], object, string, RegExp]>([
    ["an arm of one row", { t: one }, {}, "E_ARMS", /`1` has one row/],
    ["an arm of one row, Welch", { t: one }, { standard_errors: "welch" }, "E_ARMS", /`1` has one row/],
    ["one cluster in an arm", { c: t }, { cluster: "c" }, "E_TOO_FEW_CLUSTERS", /1 cluster in arm 0/],
    [
      "an outcome that the arm determines",
      { y: t.map((v) => 0.1 + 0.3 * v) },
      {},
      "E_NO_INTERVAL",
      /every row exactly/,
    ],
    ["the outcome among the covariates", {}, { covariates: ["y"] }, "E_NO_INTERVAL", /every row exactly/],
    [
      "a covariate equal to the treatment",
      { z: t.map((v) => 3 - v) },
      { covariates: ["x", "z"] },
      "E_NOT_IDENTIFIED",
      /`z`/,
    ],
    [
      "an arm without outcomes",
      { y: y.map((v, i) => (t[i] ? null : v)) },
      {},
      "E_ARMS",
      /no row of `1` has a value/,
    ],
    [
      "as many covariates as rows",
      { id: each((i) => `u${i}`) },
      { covariates: ["id"] },
      "E_TOO_FEW_OBSERVATIONS",
      /no degrees of freedom/,
    ],
  ])("%s", (_, columns, params, code, message) => {
    expect(() => by(columns, { ...plain, ...params })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
  it("more than 500 categories are refused before they fill the memory", () => {
    const rows = 1200;
    const frame = frameOf({
      y: Array.from({ length: rows }, (_, i) => draws.normal(i)),
      t: Array.from({ length: rows }, (_, i) => i % 2),
      id: Array.from({ length: rows }, (_, i) => `u${i}`),
    });
    expect(() => estimate("experiment", frame, { ...plain, covariates: ["id"] })).toThrow(
      /1200 different values/,
    );
  });
  it("two to four clusters in an arm are measured, with a warning", () => {
    const c = each((i) => (t[i] === 1 ? i % 6 : i));
    expect(by({ c }, { ...plain, cluster: "c" }).warnings.join()).toContain("has 3 clusters");
    expect(by({ c: each((i) => i) }, { ...plain, cluster: "c" }).warnings).toEqual([]);
  });
  it("an arm of one row will do where one variance is pooled", () => {
    expect(by({ t: one }, { ...plain, standard_errors: "classical" }).n_treated).toBe(1);
  });
  it("a category of one row does not touch the treatment's errors", () => {
    const alone = by(
      { city: each((i) => (i === 5 ? "alone" : "town")) },
      { ...plain, covariates: ["city"], standard_errors: "HC3" },
    );
    const without = estimate(
      "experiment",
      applyTransforms(frameOf({ y, t, i: each((i) => i) }), [{ filter: "i != 5" }]),
      {
        ...plain,
        standard_errors: "HC3",
      },
    );
    close(alone.effect_estimate, without.effect_estimate, 1e-9);
    close(alone.standard_error, without.standard_error, 1e-9);
  });
});

describe("assignment", () => {
  const arms = each((i) => (i % 3 === 0 ? "b" : "control"));
  it("is compared with the shares that were meant", () => {
    const params = { ...plain, split: { control: 2 / 3, b: 1 / 3 } };
    expect(by({ t: arms }, params).diagnostics.srm_p!.value).toBeCloseTo(1, 6);
    expect(by({ t: arms }).diagnostics.srm_p!.value).toBeLessThan(0.02);
    expect(by({ t: arms }, { ...plain, split: "unknown" }).diagnostics.srm_p).toBeUndefined();
  });
  it.each([
    [{ control: 0.5, B: 0.5 }, /there is no `B`/],
    [{ control: 0.5 }, /leaves out `b`/],
  ])("shares that do not name the arms are refused: %j", (split, message) => {
    expect(() => by({ t: arms }, { ...plain, split })).toThrow(
      expect.objectContaining({
        code: "E_ARMS",
        place: { path: ["split"] },
        message: expect.stringMatching(message),
      }),
    );
  });
  it("is counted in clusters only where whole clusters were assigned", () => {
    const lopsided = each((i) => Number(i % 6 === 0));
    const within = by({ t: lopsided, c: each((i) => Math.floor(i / 6)) }, { ...plain, cluster: "c" });
    expect(within.diagnostics.srm_p!.status).toBe("fail");
    const whole = by(
      { t: each((i) => Math.floor(i / 6) % 2), c: each((i) => Math.floor(i / 6)) },
      { ...plain, cluster: "c" },
    );
    expect(whole.diagnostics.srm_p!.statement).toContain("0 5, 1 5");
  });
  it("of one unit to two arms is told", () => {
    const unit = each((i) => Math.floor(i / 2));
    expect(by({ unit }, { ...plain, unit: "unit" }).warnings).toContainEqual(
      `${n / 2} of \`unit\` are in more than one arm`,
    );
  });
  it("that was not followed makes the effect one of being assigned", () => {
    const params = { outcome: "outcome", treatment: "variant", compliance: "received" };
    const frame = simulated({ compliance: 0.6 });
    const received = frame.number("received").filter((_, i) => frame.text("variant")[i] === "treatment");
    const partly = estimate("experiment", frame, params);
    expect(partly.estimand).toBe("ITT");
    close(partly.diagnostics.compliance!.value!, mean([...received]), 1e-12);
    expect(estimate("experiment", simulated({}), params).estimand).toBe("ATE");
  });
  it("received in other measures than 0 and 1 is refused", () => {
    expect(() => by({}, { ...plain, compliance: "x" })).toThrow(
      expect.objectContaining({ code: "E_COLUMN_TYPE", place: { path: ["compliance"] } }),
    );
  });
});

describe("laws of clusters and arms", () => {
  const cluster = each((i) => Math.floor(i / 3));
  const assigned = cluster.map((c) => c % 2);
  it("a cluster's name does not matter", () => {
    const numbered = by({ t: assigned, c: cluster }, { ...plain, cluster: "c" });
    const named = by({ t: assigned, c: cluster.map((c) => `village ${97 - c}`) }, { ...plain, cluster: "c" });
    expect(named.standard_error).toBeCloseTo(numbered.standard_error, 12);
    expect(named.degrees_of_freedom).toBe(n / 3 - 1);
  });
  it("clusters of one row each are HC1", () => {
    const clustered = by({ c: each((i) => i) }, { ...plain, cluster: "c" });
    close(clustered.standard_error, by({}, { ...plain, standard_errors: "HC1" }).standard_error, 1e-9);
  });
  it("every row of a cluster written twice leaves effect and standard error, but for the factor of n", () => {
    const once = by({ t: assigned, c: cluster }, { ...plain, cluster: "c" });
    const frame = frameOf({ y: [...y, ...y], t: [...assigned, ...assigned], c: [...cluster, ...cluster] });
    const twice = estimate("experiment", frame, { ...plain, cluster: "c" });
    const factor = Math.sqrt((2 * n - 1) / (2 * n - 2) / ((n - 1) / (n - 2)));
    close(twice.effect_estimate, once.effect_estimate, 1e-9);
    close(twice.standard_error, once.standard_error * factor, 1e-9);
  });
  it("without covariates a third arm changes neither effect nor HC2 error of the first", () => {
    const two = by({});
    const third = each((i) => 50 + draws.normal(i, 2));
    const frame = frameOf({ y: [...y, ...third], t: [...t.map(String), ...third.map(() => "9")] });
    const three = estimate("experiment", frame, { ...plain, control: "0", arm: "1" });
    close(three.effect_estimate, two.effect_estimate, 1e-9);
    close(three.standard_error, two.standard_error, 1e-9);
    expect(three.comparisons.map(({ arm }) => arm)).toEqual(["1", "9"]);
  });
  it("relative effect and baseline are R's delta method on two means", () => {
    const [control, treated] = [0, 1].map((arm) => y.filter((_, i) => t[i] === arm));
    const variance = (values: readonly number[]) =>
      values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) / (values.length - 1) / values.length;
    const [m0, m1] = [mean(control!), mean(treated!)];
    const { relative } = by({});
    close(relative!.baseline, m0, 1e-9);
    close(relative!.estimate, m1 / m0 - 1, 1e-9);
    close(
      relative!.standard_error,
      Math.sqrt(variance(treated!) / m0 ** 2 + (variance(control!) * m1 ** 2) / m0 ** 4),
      1e-9,
    );
  });
});
