import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultBands } from "../../src/contracts/index.ts";
import { ImpactError } from "../../src/errors.ts";
import { ramp, weightedGeometricMean } from "../../src/stats/score.ts";
import { effectOf, evaluated, measured } from "./contracts.ts";

describe("returns", () => {
  it("are effect × unit_value × scale_units, and the break-even effect earns the cost", () => {
    const result = evaluated(
      "experiment",
      effectOf(3, 0.5),
      {},
      { cost: 1200, unit_value: 2, scale_units: 100 },
    );
    expect(result).toMatchObject({
      return_worst: 400,
      return_median: 600,
      return_best: 800,
      cost: 1200,
      break_even_effect: 6,
    });
  });
  it("when lower is better the ends change places, and the break-even effect is a fall", () => {
    const result = evaluated("experiment", effectOf(-3, 0.5), {}, { unit_value: -2, scale_units: 100 });
    expect(result).toMatchObject({ return_worst: 400, return_median: 600, return_best: 800 });
    expect(result.break_even_effect).toBe(-5);
  });
  it("are the same money whatever unit the outcome is counted in", () => {
    const scale = fc.integer({ min: -40, max: 40 }).map((power) => 2 ** power);
    fc.assert(
      fc.property(scale, fc.integer({ min: -80, max: 80 }), (k, sixteenths) => {
        const effect = sixteenths / 16;
        const [plain, counted] = [1, k].map((unit) =>
          evaluated("experiment", effectOf(effect * unit, 0.5 * unit), {}, { unit_value: 1 / unit }),
        );
        const { break_even_effect, return_per_effect } = plain!;
        const recounted = {
          break_even_effect: break_even_effect! * k,
          return_per_effect: return_per_effect! / k,
        };
        expect(counted).toEqual({ ...plain, ...recounted });
      }),
    );
  });
  it("beyond what a number holds are refused where they are stated", () => {
    const beyond = () => evaluated("experiment", effectOf(1e10, 1), {}, { unit_value: 1e300 });
    expect(beyond).toThrow(ImpactError);
    expect(beyond).toThrow(
      expect.objectContaining({ code: "E_RETURNS_RANGE", place: { path: ["returns"] } }),
    );
  });
  it("too small for a break-even effect leave it out, and power is missing", () => {
    const result = evaluated(
      "experiment",
      effectOf(1, 1),
      {},
      { unit_value: 1e-200, scale_units: 1e-120, cost: 1e10 },
    );
    expect(result.break_even_effect).toBeNull();
    expect(result.missing).toContain("power");
  });
});

describe("the strategy `score`", () => {
  const drawn = (id: string, more = {}) =>
    evaluated("experiment", measured("experiment", more), { strategy: "score" }, { id }).confidence;
  it("is a draw that the id alone fixes", () => {
    expect(drawn("a")).toBe(drawn("a", { attrition_overall: 0.9, attrition_differential: 0.9 }));
    expect(drawn("a")).not.toBe(drawn("b"));
  });
  it("is inside the band of the effective type", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.boolean(), (id, mismatch) => {
        const band = mismatch ? defaultBands.observational : defaultBands.experiment;
        const confidence = drawn(id, { srm_p: mismatch ? 0 : 1 });
        expect(confidence).toBeGreaterThanOrEqual(band.lower);
        expect(confidence).toBeLessThanOrEqual(band.upper);
      }),
    );
  });
  it("is uniform: over 2,000 ids each tenth of the band holds about a tenth", () => {
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 2000; i++) tenths[Math.floor(((drawn(`initiative-${i}`) - 0.85) / 0.15) * 10)]! += 1;
    const chi2 = tenths.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(chi2).toBeLessThan(27.9); // the 99.9 % point of χ² with 9 degrees of freedom; the draw is fixed
  });
});

describe("scores", () => {
  it("a ramp is 0 at bad, 1 at good and a line between, whichever is the larger", () => {
    expect([0, 2, 5, 8, 11].map((x) => ramp(x, 2, 8))).toEqual([0, 0, 0.5, 1, 1]);
    expect([0, 2, 5, 8, 11].map((x) => ramp(x, 8, 2))).toEqual([1, 1, 0.5, 0, 0]);
  });
  it("the weighted geometric mean of 0.5 and 0.25 by halves is √0.125; nothing counts less than 0.02", () => {
    const mean = (...scores: number[]) =>
      weightedGeometricMean(scores.map((score) => ({ score, weight: 1 / scores.length })));
    expect(mean(0.5, 0.25)).toBeCloseTo(Math.sqrt(0.125), 15);
    expect(mean(1, 1)).toBe(1);
    expect(mean(0)).toBeCloseTo(0.02, 15);
    expect(mean(1, 0)).toBe(mean(1, 0.02));
  });
});
