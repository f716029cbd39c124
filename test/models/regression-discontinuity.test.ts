import { describe, expect, it } from "vitest";
import { designs } from "../../src/simulate/index.ts";
import { densityJump } from "../../src/stats/density-jump.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

interface Row {
  estimate_conventional: number;
  se_conventional: number;
  estimate_bias_corrected: number;
  se_robust: number;
  p_robust: number;
  p_conventional: number;
  ci_robust: [number, number];
  ci_conventional: [number, number];
  h: [number, number];
  b: [number, number];
  N_h: [number, number];
}
type Found = ReturnType<typeof estimate>;
function same(found: Found, row: Row, tolerance: number): void {
  const conventional = found.coefficients.find(({ term }) => term === "conventional")!;
  close(conventional.estimate, row.estimate_conventional, tolerance, "conventional");
  close(conventional.standard_error, row.se_conventional, tolerance, "its error");
  close(conventional.p_value!, row.p_conventional, 100 * tolerance, "its p");
  close(conventional.ci_lower, row.ci_conventional[0], tolerance, "its lower end");
  close(found.effect_estimate, row.estimate_bias_corrected, tolerance, "bias-corrected");
  close(found.standard_error, row.se_robust, tolerance, "robust error");
  close(found.ci_lower, row.ci_robust[0], tolerance, "lower end");
  close(found.ci_upper, row.ci_robust[1], tolerance, "upper end");
  close(found.p_value!, row.p_robust, 100 * tolerance, "p");
  expect([found.n_control, found.n_treated]).toEqual(row.N_h);
}
const widths = (found: Found) => {
  const [, h, b] = /h = (.+?), b = (.+?) \(/.exec(found.inference)!;
  return [h!, b!].map((text) => [...text.matchAll(/[\d.]+/g)].map((match) => Number(match[0])));
};

describe.skipIf(!hasShared)(`R01: the Senate against rdrobust${sharedOnly}`, () => {
  const expected = oracle("R01_rd_senate.json");
  const senate = { outcome: "vote", score: "margin" };
  it.each([
    ["default_mserd_tri", {}],
    ["cerrd", { bandwidth: "cerrd" }],
    ["msetwo", { bandwidth: "msetwo" }],
    ["uniform", { kernel: "uniform" }],
    ["epanechnikov", { kernel: "epanechnikov" }],
    ["p2", { order: 2 }],
    ["hc1", { standard_errors: "HC1" }],
  ])("%s", async (name, more) => {
    const found = estimate("regression_discontinuity", await published("rd_senate.csv"), {
      ...senate,
      ...more,
    });
    same(found, expected[name], 1e-5);
    const [h, b] = widths(found);
    close(h![0]!, expected[name].h[0], 1e-4, "h");
    close(b![0]!, expected[name].b[0], 1e-4, "b");
  });
  it.each(["mserd", "msetwo", "msesum", "cerrd", "certwo", "cersum"])(
    "bandwidths by %s, to 1e-6",
    async (rule) => {
      const { rdBandwidths } = await import("../../src/stats/rd-bandwidth.ts");
      const frame = await published("rd_senate.csv");
      const [x, y] = [frame.number("margin"), frame.number("vote")];
      const rows = Array.from(x.keys())
        .filter((i) => !Number.isNaN(x[i]!) && !Number.isNaN(y[i]!))
        .sort((a, b) => x[a]! - x[b]!);
      const side = (keep: (value: number) => boolean) => {
        const own = rows.filter((i) => keep(x[i]!));
        return {
          x: Float64Array.from(own, (i) => x[i]!),
          y: Float64Array.from(own, (i) => y[i]!),
          cluster: null,
        };
      };
      const { h, b } = rdBandwidths(
        side((value) => value < 0),
        side((value) => value >= 0),
        rule as "mserd",
        {
          order: 1,
          kernel: "triangular",
          errors: "nn",
        },
      );
      for (const [i, value] of [...h, ...b].entries())
        close(value, expected.all_bandwidths[rule][i], 1e-6, `${rule} ${i}`);
    },
  );
});

describe.skipIf(!hasShared)(`R02: given bandwidths on the Senate${sharedOnly}`, () => {
  const expected = oracle("R02_rd_fixed_bandwidth.json");
  it.each([
    ["nn", {}],
    ["hc0", { standard_errors: "HC0" }],
    ["hc3", { standard_errors: "HC3" }],
  ])("%s", async (name, more) => {
    const params = { outcome: "vote", score: "margin", bandwidth: { h: 10, b: 20 }, ...more };
    same(
      estimate("regression_discontinuity", await published("rd_senate.csv"), params),
      expected[`rdrobust_h10_b20_${name}`],
      1e-7,
    );
  });
});

describe("R02: given bandwidths on simulated data", () => {
  const expected = oracle("R02_rd_fixed_bandwidth.json");
  const given = { score: "x", bandwidth: { h: 0.4, b: 0.6 } };
  it.each([
    ["covs", { outcome: "y", covariates: ["z"] }],
    ["cluster", { outcome: "y", cluster: "cl" }],
  ])("%s", async (name, more) => {
    same(
      estimate("regression_discontinuity", await shipped("syn_rd.csv"), { ...given, ...more }),
      expected[`syn_h04_b06_${name}`],
      1e-7,
    );
  });
  it("fuzzy", async () => {
    const params = { ...given, outcome: "y_fuzzy", received: "take" };
    const found = estimate("regression_discontinuity", await shipped("syn_rd.csv"), params);
    same(found, expected.syn_fuzzy_h04_b06, 1e-7);
    expect(found.estimand).toBe("LATE");
  });
});

const simulated = (knobs: object = {}) =>
  designs
    .get("regression_discontinuity")!
    .simulate({ design: "regression_discontinuity", seed: 1, n: 1000, effect: 3, ...knobs }, "pilot")
    .observed;
const params = { outcome: "outcome", score: "score" };
const rd = (knobs: object = {}, more: object = {}) =>
  estimate("regression_discontinuity", simulated(knobs), { ...params, ...more });

describe("on simulated cutoffs", () => {
  const replications = 300;
  it.each([
    ["a straight line", {}, {}],
    ["a bend", { curvature: 30 }, {}],
    ["a fuzzy take-up", { take_up_below: 0.1, take_up_above: 0.9 }, { received: "treated" }],
  ])("the interval holds the effect 95 times in a hundred: %s", (_, knobs, more) => {
    let [covered, bias] = [0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const found = rd({ seed, ...knobs }, more);
      covered += Number(found.ci_lower <= 3 && 3 <= found.ci_upper);
      bias += (found.effect_estimate - 3) / found.standard_error / replications;
    }
    expect(Math.abs(covered / replications - 0.945)).toBeLessThan(
      4 * Math.sqrt((0.95 * 0.05) / replications),
    );
    expect(Math.abs(bias)).toBeLessThan(4 / Math.sqrt(replications) + 0.1);
  });
  it("the relative effect's interval counts the noise of what it is relative to", () => {
    let [covered, known] = [0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const draw = stream(seed, "relative");
      const x = Array.from({ length: 300 }, (_, i) => 2 * draw.uniform(i) - 1);
      const y = x.map((value, i) => 1 + value + 2 * Number(value >= 0) + 0.3 * draw.normal(i, 1));
      const found = estimate("regression_discontinuity", frameOf({ x, y }), {
        ...{ outcome: "y", score: "x", bandwidth: 0.6, standard_errors: "HC1" },
      });
      const { estimate: share, standard_error, baseline, ci_lower, ci_upper } = found.relative!;
      covered += Number(ci_lower <= 2 && 2 <= ci_upper) / replications;
      known += Number(Math.abs(share - 2) <= (1.96 * found.standard_error) / baseline) / replications;
      expect(standard_error).toBeGreaterThan(0);
    }
    expect(Math.abs(covered - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / replications));
    expect(known).toBeLessThan(covered - 0.05);
  });
  it("the density test rejects as often as it says without sorting, and finds sorting", () => {
    const rejects = (knobs: object) => {
      let count = 0;
      for (let seed = 1; seed <= replications; seed++) {
        const x = simulated({ seed, n: 2000, ...knobs })
          .number("score")
          .slice()
          .sort();
        count += Number(densityJump(x)!.p_value < 0.05);
      }
      return count / replications;
    };
    expect(rejects({})).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / replications));
    expect(rejects({ flaws: { manipulation: "severe" } })).toBeGreaterThan(0.8);
  });
  it("a column that jumps is found, one that does not is not", () => {
    expect(rd({}, { balance: ["prior"] }).diagnostics.covariate_jump_p!.value).toBeGreaterThan(0.05);
    expect(rd({ effect: 20 }, { balance: ["outcome"] }).diagnostics.covariate_jump_p!.value).toBeLessThan(
      1e-6,
    );
  });
});

describe.skipIf(!hasShared)(`the density test against R's rdd, written out in numpy${sharedOnly}`, () => {
  const expected = oracle("R_density.json");
  it.each([
    ["senate", "rd_senate.csv", "margin", 0],
    ["gov", "gov_transfers.csv", "Income_Centered", 0],
    ["lmb", "close_elections_lmb.csv", "lagdemvoteshare", 0.5],
    ["syn", "syn_rd.csv", "x", 0],
  ] as const)("%s: the log difference and its error", async (name, file, column, cutoff) => {
    const scores = (await published(file)).number(column).filter((x) => !Number.isNaN(x));
    const found = densityJump(scores.map((x) => x - cutoff).sort())!;
    close(found.log_jump, expected[name].theta, 1e-8, "log difference");
    close(found.standard_error, expected[name].se, 1e-8, "its error");
  });
});

describe("laws", () => {
  const base = rd();
  const changed = (apply: (y: number, x: number) => [number, number], more: object = {}) => {
    const frame = simulated();
    const [x, y] = [frame.number("score"), frame.number("outcome")];
    const pairs = Array.from(x, (value, i) => apply(y[i]!, value));
    return estimate(
      "regression_discontinuity",
      frameOf({ outcome: pairs.map(([a]) => a), score: pairs.map(([, b]) => b) }),
      { ...params, ...more },
    );
  };
  it.each([
    ["cents", (y: number, x: number): [number, number] => [100 * y, x], {}, 100],
    ["another origin", (y: number, x: number): [number, number] => [y + 1000, x], {}, 1],
    ["another unit of the score", (y: number, x: number): [number, number] => [y, 250 * x], {}, 1],
    ["another cutoff", (y: number, x: number): [number, number] => [y, x + 7], { cutoff: 7 }, 1],
  ])("%s", (_, apply, more, factor) => {
    const found = changed(apply, more);
    close(found.effect_estimate, factor * base.effect_estimate, 1e-6, "effect");
    close(found.standard_error, factor * base.standard_error, 1e-6, "error");
  });
});

describe("what cannot be identified is refused in words", () => {
  const columns = (n: number) => ({
    outcome: Array.from({ length: n }, (_, i) => (i * 7) % 11),
    score: Array.from({ length: n }, (_, i) => i / n - 0.5),
  });
  it.each([
    [columns(30), {}, "E_NOT_IDENTIFIED"],
    [columns(200), { cutoff: 5 }, "E_NOT_IDENTIFIED"],
    [columns(200), { bandwidth: 0.001 }, "E_NOT_IDENTIFIED"],
    [{ ...columns(200), outcome: Array(200).fill(3) }, {}, "E_NO_VARIATION"],
    [{ ...columns(200), outcome: columns(200).score }, { standard_errors: "HC0" }, "E_NO_INTERVAL"],
    [
      { ...columns(200), score: Array.from({ length: 200 }, (_, i) => (i < 100 ? -1 : 1)) },
      {},
      "E_NOT_IDENTIFIED",
    ],
    [{ ...columns(200), took: Array(200).fill(1) }, { received: "took" }, "E_NOT_IDENTIFIED"],
  ])("case %#", (data, more, code) => {
    expect(() => estimate("regression_discontinuity", frameOf(data), { ...params, ...more })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
