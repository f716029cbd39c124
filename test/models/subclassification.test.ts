import { describe, expect, it } from "vitest";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

const expected = oracle("M06_python_original_subclassification.json");
const syn = { outcome: "y", treatment: "treat", by: "covariates" };
const lalonde = { outcome: "re78", treatment: "treat", by: "covariates" };

describe("M06: strata of crossed quantiles, as pandas' qcut makes them", () => {
  it.each([
    ["syn_x1_5_att", ["x1"], "ATT"],
    ["syn_x1_5_ate", ["x1"], "ATE"],
    ["syn_x1_x3_5_ate", ["x1", "x3"], "ATE"],
    ["syn_x1_x2_x3_5_ate", ["x1", "x2", "x3"], "ATE"],
  ])("%s", async (name, covariates, estimand) => {
    const found = estimate("subclassification", await shipped("syn_obs.csv"), {
      ...syn,
      covariates,
      estimand,
    });
    close(found.effect_estimate, expected[name].effect, 1e-10, "effect");
    close(found.standard_error, expected[name].neyman_se, 1e-10, "standard error");
    expect(found.sample_size).toBe(expected[name].n_used);
    expect(found.diagnostics.strata!.value).toBe(expected[name].n_strata);
  });
});

describe.skipIf(!hasShared)(`M06 on Lalonde's data${sharedOnly}`, () => {
  it.each([
    ["lalonde_age_educ_5_att", ["age", "educ"]],
    ["lalonde_re74_re75_5_att", ["re74", "re75"]],
  ])("%s: strata without an arm are left out, told and counted", async (name, covariates) => {
    const found = estimate("subclassification", await published("lalonde_matchit.csv"), {
      ...lalonde,
      covariates,
    });
    close(found.effect_estimate, expected[name].effect, 1e-10, "effect");
    expect(found.sample_size).toBe(expected[name].n_used);
    expect(found.diagnostics.strata!.value).toBe(expected[name].n_strata);
    expect(found.dropped).toEqual([
      { rows: expected[name].n_rows - expected[name].n_used, reason: "in a stratum without one of the arms" },
    ]);
    expect(found.standard_error).toBeGreaterThan(0);
  });
});

describe("strata of the propensity", () => {
  it("take most of the bias away, and more of them take more", async () => {
    const frame = await shipped("syn_obs.csv");
    const asked = { outcome: "y", treatment: "treat", covariates: ["x1", "x2", "x3"], estimand: "ATE" };
    const off = (n_strata: number) =>
      Math.abs(estimate("subclassification", frame, { ...asked, n_strata }).effect_estimate - 2.1);
    expect(off(5)).toBeLessThan(0.2);
    expect(off(10)).toBeLessThan(off(2));
  });
  it("without any that has both arms are refused: never an effect of 0", () => {
    const frame = frameOf({
      y: [1, 2, 3, 4, 5, 6, 7, 9],
      t: [0, 0, 0, 0, 1, 1, 1, 1],
      x: [1, 2, 3, 4, 11, 12, 13, 14],
    });
    const asked = { outcome: "y", treatment: "t", covariates: ["x"], n_strata: 2 };
    expect(() => estimate("subclassification", frame, { ...asked, by: "covariates" })).toThrow(
      "no stratum has both",
    );
    expect(() => estimate("subclassification", frame, asked)).toThrow("`x` tells for sure");
  });
});
