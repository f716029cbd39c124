import { describe, expect, it } from "vitest";
import { balanceOf, effectiveSize } from "../../src/stats/balance.ts";
import { eValue, robustnessValue, rosenbaumGamma, rosenbaumP } from "../../src/stats/sensitivity.ts";

describe("E-value", () => {
  it("is the paper's: 7.26 for 3.9 and 3.0 for its limit 1.8, the same for a ratio turned over", () => {
    expect(eValue(3.9)).toBeCloseTo(7.26, 2);
    expect(eValue(1.8)).toBeCloseTo(3, 2);
    expect(eValue(1 / 3.9)).toBeCloseTo(eValue(3.9), 12);
    expect(eValue(1)).toBe(1);
  });
});

describe("robustness value", () => {
  it("is the paper's of the Darfur example: 13.9 %, and 7.6 % at 5 %", () => {
    expect(robustnessValue(4.18, 783)).toBeCloseTo(0.139, 3);
    expect(robustnessValue(4.18, 783, 0.05)).toBeCloseTo(0.076, 3);
  });

  it("solves its own equation: f² = RV²/(1 − RV)", () => {
    for (const t of [0.3, 2, 9, 40]) {
      const value = robustnessValue(t, 50);
      expect(value ** 2 / (1 - value)).toBeCloseTo(t ** 2 / 50, 10);
    }
  });

  it("is 0 where the interval holds 0 already", () => {
    expect(robustnessValue(1.5, 100, 0.05)).toBe(0);
    expect(robustnessValue(0, 100)).toBe(0);
  });
});

describe("Rosenbaum's bounds", () => {
  const differences = [3.1, 1.2, -0.4, 2.2, 0.9, 1.7, -0.2, 2.8, 1.1, 0.6];

  it("without bias is the signed-rank test: ranks 1 to 10, those of −0.4 and −0.2 are 2 and 1", () => {
    const z = (52 - 27.5) / Math.sqrt(385 / 4);
    expect(z).toBeCloseTo(2.4973, 4);
    expect(rosenbaumP(differences, 1)).toBeCloseTo(0.00626, 4);
  });

  it("grows with Γ, and crosses α at the Γ that is given", () => {
    const gamma = rosenbaumGamma(differences, 0.05);
    expect(gamma).toBeGreaterThan(1);
    expect(rosenbaumP(differences, gamma)).toBeCloseTo(0.05, 8);
    expect(rosenbaumP(differences, 2 * gamma)).toBeGreaterThan(0.05);
    expect(rosenbaumGamma([-1, -2, 1], 0.05)).toBe(1);
  });
});

describe("balance", () => {
  const treated = Float64Array.of(1, 1, 1, 0, 0, 0, 0);
  const values = Float64Array.of(4, 5, 6, 1, 2, 5, 6);

  it("divides by the unweighted standard deviation of the group asked for", () => {
    const even = balanceOf({ name: "x", values }, treated, new Float64Array(7).fill(1), "treated");
    expect(even.before).toBeCloseTo(5 - 3.5, 12);
    expect(even.after).toBe(even.before);
    const weights = Float64Array.of(1, 1, 1, 0, 0, 1, 0);
    expect(balanceOf({ name: "x", values }, treated, weights, "treated").after).toBeCloseTo(0, 12);
  });

  it("has no variance ratio of two values", () => {
    const two = values.map((value) => Number(value > 4));
    const weights = new Float64Array(7).fill(1);
    expect(balanceOf({ name: "x", values: two }, treated, weights, "pooled").variance_ratio).toBeNull();
  });

  it("an effective size is the number of equal weights", () => {
    expect(effectiveSize([2, 2, 2, 0])).toBeCloseTo(3, 12);
    expect(effectiveSize([])).toBe(0);
  });
});
