import { describe, expect, it } from "vitest";
import type { Estimate } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { takeRows, withColumns } from "../../src/frame/rows.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "./close.ts";
import { estimate, frameOf, oracle, shipped } from "./data.ts";

const model = "causal_impact";
const [example, its] = [await shipped("causalimpact_example.csv"), await shipped("syn_its.csv")];
const vignette = { outcome: "y", time: "t", starts: 71, controls: ["x1"] };
const monthly = { outcome: "y", time: "date", starts: "2020-01-01", controls: ["control"] };
const impact = (params: object, frame: Frame = example, level = 0.95) =>
  estimate(model, frame, params, level);
const reading = ({ readings }: Estimate, name: string) => readings!.find((found) => found.name === name)!;
const within = (actual: number, expected: number, by: number, what: string) =>
  expect(Math.abs(actual - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(by);
const refused = (params: object, frame: Frame, code: string) =>
  expect(() => impact(params, frame)).toThrow(expect.objectContaining({ code }));

describe("T07: CausalImpact 1.3.0 on bsts 0.9.10: average 3 % and 10 %, ends 15 % of the width", () => {
  const cases = [
    ["example", example, vignette, 0.03],
    ["syn_its", its, monthly, 0.1],
  ] as const;
  describe.each(cases)("%s", (name, frame, params, tolerance) => {
    const theirs = oracle("T07_causalimpact_bsts.json")[name];
    // 5,000 draws of theirs less the 8 that they throw away.
    const found = impact({ ...params, method: "gibbs", draws: 4992 }, frame);
    const sides = [
      ["average", found.effect_estimate, found],
      ["cumulative", reading(found, "cumulative").estimate, reading(found, "cumulative")],
    ] as const;
    it.each(sides)("%s effect, interval and standard deviation", (what, effect, ours) => {
      close(effect, theirs.AbsEffect[what], tolerance, what);
      const width = theirs["AbsEffect.upper"][what] - theirs["AbsEffect.lower"][what];
      within(ours.ci_lower, theirs["AbsEffect.lower"][what], 0.15 * width, "lower end");
      within(ours.ci_upper, theirs["AbsEffect.upper"][what], 0.15 * width, "upper end");
      close(ours.standard_error!, theirs["AbsEffect.sd"][what], 0.05, "sd");
    });
    it("relative effect, what was expected, and p to the digit", () => {
      close(found.relative!.estimate, theirs.RelEffect.average, tolerance, "relative");
      close(found.relative!.baseline, theirs.Pred.average, 0.003, "expected");
      close(found.diagnostics.tail_area_p!.value!, theirs.p.average, 1e-12, "p");
      close(found.p_value!, 2 * theirs.p.average, 1e-12, "two-sided p");
    });
    it("nearer than the tolerance asks: within a tenth of a standard deviation of theirs", () => {
      const sd = theirs["AbsEffect.sd"].average;
      within(found.effect_estimate, theirs.AbsEffect.average, 0.1 * sd, "average");
      within(found.ci_lower, theirs["AbsEffect.lower"].average, 0.15 * sd, "lower");
      within(found.ci_upper, theirs["AbsEffect.upper"].average, 0.15 * sd, "upper");
    });
  });
  it("the seed decides, and another one changes little", () => {
    const by = (seed: number) => impact({ ...vignette, method: "gibbs", seed });
    expect(by(7)).toEqual(by(7));
    expect(by(8).effect_estimate).not.toBe(by(7).effect_estimate);
    within(by(8).effect_estimate, by(7).effect_estimate, 0.1 * by(7).standard_error, "another seed");
  });
  it("on syn_its the prior of the level makes the result, and that is said", () => {
    const found = impact({ ...monthly, method: "gibbs" }, its);
    expect(found.diagnostics.method_gap).toMatchObject({ status: "warn" });
    expect(found.warnings.join()).toContain("the prior of the level makes the result");
    const likely = reading(found, "by_likelihood");
    expect(likely.estimate - found.effect_estimate).toBeGreaterThan(3);
    const other = impact(monthly, its);
    close(other.effect_estimate, likely.estimate, 1e-12);
    close(reading(other, "by_gibbs").estimate, found.effect_estimate, 1e-12);
    expect(impact(vignette).diagnostics.method_gap!.status).toBe("pass");
  });
});

describe("what others' tools got wrong", () => {
  const gibbs = { method: "gibbs", draws: 500 };
  const methods = [{}, gibbs];
  const rowsOf = (frame: Frame, keep: (i: number) => boolean) =>
    takeRows(frame, Array.from({ length: frame.rows }, (_, i) => i).filter(keep));
  it("missing dates are named, or carried as missing, never filled with 0 (CausalImpact 32, causmos 57)", () => {
    const holes = rowsOf(its, (i) => ![5, 30, 70].includes(i));
    refused(monthly, holes, "E_SERIES");
    expect(() => impact(monthly, holes)).toThrow(/2015-06/);
    for (const how of methods) {
      const [full, less] = [its, holes].map((frame) =>
        impact({ ...monthly, ...how, gaps: "missing" }, frame),
      );
      expect(less!.sample_size).toBe(93);
      expect(less!.n_treated).toBe(35);
      within(less!.effect_estimate, full!.effect_estimate, full!.standard_error, "with gaps");
      expect(less!.warnings.join()).toContain("3 months without a row");
    }
  });
  it("a missing outcome or control is a missing period", () => {
    const y = its.number("y").slice();
    const control = its.number("control").slice();
    y[80] = Number.NaN;
    control[10] = Number.NaN;
    const frame = withColumns(its, [
      ["y", { type: "number", values: y }],
      ["control", { type: "number", values: control }],
    ]);
    for (const how of methods) {
      const found = impact({ ...monthly, ...how }, frame);
      expect([found.n_control, found.n_treated]).toEqual([59, 35]);
      expect(found.dropped).toEqual([{ rows: 2, reason: expect.stringContaining("missing value") }]);
    }
  });
  it("zeros are numbers (CausalImpact 11): the effect stays, the relative one goes where 0 is expected", () => {
    const y = example.number("y").map((value) => value - 100);
    y[3] = 0;
    const x = example.number("x1").map((value, i) => (i === 20 ? 0 : value - 80));
    const about = withColumns(example, [
      ["y", { type: "number", values: y.map((value, t) => (t < 70 ? value - 6.5 : value - 17)) }],
      ["x1", { type: "number", values: x }],
      ["none", { type: "number", values: x.map(() => 0) }],
    ]);
    for (const how of methods) {
      const found = impact({ ...vignette, controls: ["x1", "none"], ...how }, about);
      expect(Number.isFinite(found.effect_estimate)).toBe(true);
      expect(found.relative).toBeNull();
      expect(found.warnings.join()).toContain("control `none` does not vary before the start");
    }
  });
  it("a constant series is refused (dafiti 63), and one that is constant before", () => {
    const constant = (values: (t: number) => number) =>
      withColumns(example, [
        ["y", { type: "number", values: Float64Array.from({ length: 100 }, (_, t) => values(t)) }],
      ]);
    for (const how of methods) {
      refused(
        { ...vignette, ...how },
        constant(() => 7),
        "E_NO_VARIATION",
      );
      refused(
        { ...vignette, ...how },
        constant((t) => (t < 70 ? 7 : 9)),
        "E_NO_INTERVAL",
      );
    }
    const doubled = withColumns(example, [
      ["y", { type: "number", values: example.number("x1").map((value) => 2 * value) }],
    ]);
    refused(vignette, doubled, "E_NO_INTERVAL");
  });
  it("average and cumulative agree (tfcausalimpact 51): one is the other times the periods, ends and error too", () => {
    for (const how of methods) {
      const found = impact({ ...vignette, ...how });
      const sum = reading(found, "cumulative");
      for (const [a, b] of [
        [sum.estimate, found.effect_estimate],
        [sum.ci_lower, found.ci_lower],
        [sum.ci_upper, found.ci_upper],
        [sum.standard_error!, found.standard_error],
      ] as const)
        close(a, 30 * b, 1e-12);
      const pointwise = found.coefficients.filter(({ term }) => term.startsWith("effect at "));
      expect(pointwise).toHaveLength(30);
      close(
        pointwise.reduce((total, { estimate }) => total + estimate, 0),
        sum.estimate,
        1e-9,
      );
      close(pointwise.at(-1)!.estimate, reading(found, "last_period").estimate, 1e-9);
    }
  });
  it("periods between before and after are forecast and not counted (tfcausalimpact 110)", () => {
    const y = its.number("y").slice();
    y.fill(1e6, 54, 60);
    const odd = withColumns(its, [["y", { type: "number", values: y }]]);
    for (const how of methods) {
      const apart = { ...monthly, ...how, before_ends: "2019-06-01" };
      const [found, same] = [impact(apart, odd), impact(apart, its)];
      expect([found.n_control, found.n_treated]).toEqual([54, 36]);
      expect(found.dropped).toEqual([{ rows: 6, reason: "between `before_ends` and the start" }]);
      expect(found.effect_estimate).toBe(same.effect_estimate);
      expect(found.ci_upper - found.ci_lower).toBeGreaterThan(0);
    }
    const wide = impact({ ...monthly, before_ends: "2019-06-01" }, its);
    expect(reading(wide, "last_period").standard_error!).toBeGreaterThan(wide.standard_error);
  });
  it("p and interval agree (dafiti 38), and p is never 0 (jamalsenouci 49)", () => {
    const draw = stream(3, "null");
    for (let seed = 0; seed < 12; seed++) {
      const x = Array.from({ length: 60 }, (_, t) => 10 + draw.normal(seed, t));
      const y = x.map((value, t) => 3 + value + draw.normal(seed, 100 + t));
      const frame = frameOf({ t: x.map((_, t) => t), x, y });
      for (const how of methods) {
        const { p_value, ci_lower, ci_upper } = impact(
          { ...vignette, starts: 45, controls: ["x"], ...how },
          frame,
        );
        if (Math.abs(p_value! - 0.05) > 0.01) expect(p_value! < 0.05).toBe(ci_lower > 0 || ci_upper < 0);
        expect(p_value).toBeGreaterThan(0);
      }
    }
    const least = impact({ ...vignette, method: "gibbs", draws: 500 });
    close(least.p_value!, 2 / 501, 1e-12);
  });
});

describe("controls", () => {
  const draw = stream(5, "controls");
  const n = 90;
  const each = (value: (t: number) => number) => Array.from({ length: n }, (_, t) => value(t));
  const noise = (j: number) => each((t) => draw.normal(j, t));
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(noise) as [number[], number[], number[], number[], number[]];
  const y = each((t) => 20 + 4 * a[t]! + 0.5 * draw.normal(9, t) + (t >= 60 ? 3 : 0));
  const frame = frameOf({ t: each((t) => t + 1), y, a, b, c, d, e, twice: a.map((value) => 2 * value) });
  const params = { outcome: "y", time: "t", starts: 61 };
  const coefficient = (found: Estimate, term: string) => found.coefficients.find((row) => row.term === term)!;
  it("spike and slab keeps the one that matters and leaves the others near 0", () => {
    const found = impact({ ...params, method: "gibbs", controls: ["a", "b", "c", "d", "e"] }, frame);
    close(coefficient(found, "a").estimate, 4, 0.05);
    for (const other of ["b", "c", "d", "e"]) {
      const row = coefficient(found, other);
      expect(Math.abs(row.estimate)).toBeLessThan(0.12);
      expect(row.ci_lower <= 0 && row.ci_upper >= 0).toBe(true);
    }
    within(found.effect_estimate, 3, 3 * found.standard_error, "effect");
  });
  it("one that others determine is dropped by the likelihood, and shrunk by the sampler", () => {
    const both = { ...params, controls: ["a", "twice"] };
    const [alone, likely] = [impact({ ...params, controls: ["a"] }, frame), impact(both, frame)];
    close(likely.effect_estimate, alone.effect_estimate, 1e-9);
    expect(likely.warnings.join()).toContain("`twice`");
    const drawn = impact({ ...both, method: "gibbs" }, frame);
    within(drawn.effect_estimate, alone.effect_estimate, 0.5 * alone.standard_error, "by Gibbs");
  });
  it("one that changes at the start is found out", () => {
    const moved = withColumns(frame, [
      ["b", { type: "number", values: Float64Array.from(b, (value, t) => value + (t >= 60 ? 8 : 0)) }],
    ]);
    const { diagnostics } = impact({ ...params, controls: ["a", "b"] }, moved);
    expect(diagnostics.comparison_effect_p).toMatchObject({ status: "warn" });
    expect(diagnostics.comparison_effect_p!.statement).toContain("`b`");
    expect(impact({ ...params, controls: ["a"] }, frame).diagnostics.comparison_effect_p!.status).toBe(
      "pass",
    );
  });
  it("without any it is the series alone, and that is a diagnostic", () => {
    for (const how of [{}, { method: "gibbs" }]) {
      const found = impact({ ...params, ...how }, frame);
      expect(found.diagnostics.control_series).toMatchObject({ value: 0, status: "info" });
      expect(found.standard_error).toBeGreaterThan(0.5);
    }
  });
});

describe("trend and season", () => {
  const draw = stream(6, "season");
  const wave = [5, -2, 1, -4];
  const y = Array.from(
    { length: 80 },
    (_, t) => 30 + 0.7 * t + wave[t % 4]! + 0.6 * draw.normal(t) + (t >= 60 ? 6 : 0),
  );
  const frame = frameOf({ t: y.map((_, t) => t), y });
  const params = { outcome: "y", time: "t", starts: 60 };
  it.each([{}, { method: "gibbs", draws: 1000 }])("both are gone on with: %o", (how) => {
    const found = impact({ ...params, trend: true, season: { period: 4 }, ...how }, frame);
    within(found.effect_estimate, 6, 3 * found.standard_error, "effect");
    const plain = impact({ ...params, ...how }, frame);
    expect(plain.effect_estimate).toBeGreaterThan(10);
    expect(found.diagnostics.holdout_mape!.value!).toBeLessThan(plain.diagnostics.holdout_mape!.value!);
    expect(found.diagnostics.whole_seasons).toMatchObject({ value: 15, status: "pass" });
  });
});

describe("refusals say what to do", () => {
  const upTo = (n: number, starts: number, more = {}) => {
    const frame = takeRows(
      example,
      Array.from({ length: n }, (_, i) => i),
    );
    return () => impact({ ...vignette, starts, ...more }, frame);
  };
  it.each([
    ["too few before", upTo(20, 4), "E_SERIES"],
    ["none after", upTo(20, 30), "E_SERIES"],
    ["a season longer than the past", upTo(30, 20, { season: { period: 24 } }), "E_SERIES"],
    ["before_ends before the data", upTo(40, 30, { before_ends: -5 }), "E_SERIES"],
    ["starts that is no number", upTo(40, 30, { starts: "2020-01-01" }), "E_COLUMN_TYPE"],
  ])("%s", (_, run, code) => expect(run).toThrow(expect.objectContaining({ code })));
  it("more periods ahead than can be forecast together", () => {
    const t = Array.from({ length: 2100 }, (_, i) => i);
    refused({ outcome: "y", time: "t", starts: 50 }, frameOf({ t, y: t.map((i) => i % 7) }), "E_SERIES");
  });
  it("fewer than eight periods before have no verdict", () => {
    const found = upTo(12, 8, {})();
    expect(found.verdict).toMatchObject({ decision: "withheld" });
  });
});

describe("coverage on a level that moves and a control, 40 series", () => {
  const draw = (seed: number) => {
    const draws = stream(seed, "series");
    let level = 0;
    const x = Array.from({ length: 80 }, (_, t) => 100 + 10 * Math.sin(t / 9) + 3 * draws.normal(t, 3));
    const y = x.map((value, t) => {
      level += 0.5 * draws.normal(t, 1);
      return 50 + level + 1.2 * value + draws.normal(t, 2) + (t >= 60 ? 5 : 0);
    });
    return frameOf({ t: x.map((_, t) => t), x, y });
  };
  const found = Array.from({ length: 40 }, (_, seed) =>
    impact({ outcome: "y", time: "t", starts: 60, controls: ["x"], draws: 300 }, draw(seed + 1)),
  );
  const held = (by: (e: Estimate) => { ci_lower: number; ci_upper: number }) =>
    found.filter((e) => by(e).ci_lower <= 5 && by(e).ci_upper >= 5).length / found.length;
  it("restricted likelihood holds what it states; CausalImpact's prior of a still level does not", () => {
    expect(held((e) => e)).toBeGreaterThan(0.81);
    expect(held((e) => reading(e, "by_gibbs"))).toBeLessThan(held((e) => e) - 0.1);
  });
  it("is not biased", () => {
    const errors = found.map((e) => e.effect_estimate - 5);
    const mean = errors.reduce((a, b) => a + b) / errors.length;
    const sd = Math.sqrt(errors.reduce((sum, e) => sum + (e - mean) ** 2, 0) / (errors.length - 1));
    expect(Math.abs(mean)).toBeLessThan((4 * sd) / Math.sqrt(errors.length));
  });
});
