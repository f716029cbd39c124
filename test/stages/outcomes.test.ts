import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  type EvaluateResult,
  Initiative,
  type MeasureResult,
  OutcomeReport,
} from "../../src/contracts/index.ts";
import { calibrate } from "../../src/stages/calibrate.ts";
import { outcome } from "../../src/stages/outcome.ts";

const initiative = (unit_value: number, units_reached?: number) =>
  Initiative.parse({
    version: 1,
    id: "a",
    title: "A",
    cost_to_scale: 10,
    returns: { unit_value, scale_units: 100 },
    pilot: { source: { adapter: "csv" }, model: { name: "experiment" } },
    scale: {
      source: { adapter: "csv" },
      model: { name: "experiment" },
      ...(units_reached !== undefined && { execution: { units_reached } }),
    },
  });
const measure = (effect: number, se: number, n: number) =>
  ({
    effect_estimate: effect,
    standard_error: se,
    ci_lower: effect - 2 * se,
    ci_upper: effect + 2 * se,
    sample_size: n,
    model_type: "experiment",
    metric: "y",
    per: "unit",
    confidence_level: 0.95,
  }) as MeasureResult;
const evaluated = (effect: number, se: number, unit: number) => {
  const ends = [(effect - 2 * se) * 100 * unit, (effect + 2 * se) * 100 * unit];
  return {
    return_median: effect * 100 * unit,
    return_best: Math.max(...ends),
    return_worst: Math.min(...ends),
    effective_type: "experiment",
    confidence: 0.9,
  } as EvaluateResult;
};
const report = ({
  pilot = 1,
  scale = 1,
  se = 0.1,
  unit = 1,
  reached,
  n = 500,
}: {
  pilot?: number;
  scale?: number;
  se?: number;
  unit?: number;
  reached?: number;
  n?: number;
}) =>
  outcome({
    initiative: initiative(unit, reached),
    pilot: measure(pilot, se, 100),
    evaluated: evaluated(pilot, se, unit),
    scale: measure(scale, se / 3, n),
    funded_in: "Q1",
    cycle: "Q2",
    budget_allocated: 10,
  });

describe("an outcome", () => {
  it("is actual less predicted, inside the interval or not", () => {
    expect(report({ scale: 1.15 })).toMatchObject({
      predicted_return: 100,
      actual_return: expect.closeTo(115, 9),
      prediction_error: expect.closeTo(15, 9),
      relative_error: expect.closeTo(0.15, 9),
      within_interval: true,
      cause: null,
    });
    expect(report({ scale: 2 })).toMatchObject({ within_interval: false, cause: "unexplained" });
  });
  it("when lower is better the ends change places", () => {
    expect(report({ pilot: -1, scale: -0.5, unit: -1 })).toMatchObject({
      predicted_return: 100,
      actual_return: 50,
      within_interval: false,
    });
  });
  it("counts the units really reached, and a roll-out that fell short explains a miss", () => {
    expect(report({ reached: 50 })).toMatchObject({ actual_return: 50, fidelity: 0.5, cause: "execution" });
  });
  it("flags a scale sample smaller than the pilot's", () => {
    expect(report({ n: 50 }).flags).toEqual(["the scale sample (50) is smaller than the pilot's (100)"]);
  });
});

describe("calibration, classic", () => {
  const outcomes = fc
    .array(
      fc.record({
        pilot: fc.double({ min: -3, max: 3, noNaN: true }),
        scale: fc.double({ min: -3, max: 3, noNaN: true }),
      }),
      { maxLength: 12 },
    )
    .map((list) => list.map((each, i) => OutcomeReport.parse({ ...report(each), initiative_id: `i${i}` })));
  it("is the same bytes in whatever order the outcomes come", () => {
    fc.assert(
      fc.property(outcomes, fc.infiniteStream(fc.nat()), (list, order) => {
        const shuffled = list
          .map((item) => ({ item, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const of = (given: OutcomeReport[]) =>
          canonicalJson(calibrate({ cycle: "Q3", outcomes: given, minimum_to_tell: 5 }));
        expect(of(shuffled)).toBe(of(list));
      }),
      { numRuns: 100 },
    );
  });
  it("counts, covers and averages by hand", () => {
    const list = [1.1, 0.9, 2].map((scale, i) =>
      OutcomeReport.parse({ ...report({ scale }), initiative_id: `i${i}` }),
    );
    const { overall, by_model_type } = calibrate({ cycle: "Q3", outcomes: list, minimum_to_tell: 5 });
    expect(overall).toMatchObject({
      n: 3,
      within_interval: 2,
      coverage: 2 / 3,
      mean_error: expect.closeTo(100 / 3, 9),
      mean_relative_error: expect.closeTo(1 / 3, 9),
    });
    expect(overall.relative_error_se).toBeCloseTo(
      Math.sqrt((3 / 2) * ((10 - 100 / 3) ** 2 + (10 + 100 / 3) ** 2 + (100 - 100 / 3) ** 2)) / 300,
      9,
    );
    expect(by_model_type.observational).toMatchObject({ n: 0, coverage: null, mean_relative_error: null });
  });
  it("refuses two outcomes of one initiative", () => {
    expect(() => calibrate({ cycle: "Q3", outcomes: [report({}), report({})], minimum_to_tell: 5 })).toThrow(
      /two outcomes/,
    );
  });
});
