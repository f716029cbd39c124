import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CalibratePolicy,
  canonicalJson,
  type MeasuredOutcome,
  type MeasureResult,
  ModelType,
  OutcomeReport,
} from "../../src/contracts/index.ts";
import { calibrate } from "../../src/stages/calibrate.ts";
import { outcome } from "../../src/stages/outcome.ts";
import { effectOf, evaluated, initiativeOf, type Plan } from "./contracts.ts";

interface Case {
  pilot?: number;
  scale?: number;
  se?: number;
  scale_se?: number;
  plan?: Plan;
  /** The plan in the file by the time that scale is measured. */
  later?: Plan;
  pilotMore?: Partial<MeasureResult>;
  scaleMore?: Partial<MeasureResult>;
}

/** An outcome made by the stages themselves: 100 units, an effect of 1 ± 0.2 unless said otherwise. */
function report({ pilot = 1, scale = 1, se = 0.1, scale_se = 0.03, ...rest }: Case = {}): MeasuredOutcome {
  const plan = { scale_units: 100, ...rest.plan };
  const piloted = effectOf(pilot, se, { sample_size: 100, ...rest.pilotMore });
  return outcome(
    {
      id: "a",
      pilot: piloted,
      evaluated: evaluated("experiment", piloted, {}, plan),
      candidate: null,
      overridden: null,
      supersedes: null,
      funded_in: "Q1",
      cycle: "Q2",
      fraction: 1,
      budget_allocated: 10,
    },
    initiativeOf({ ...plan, ...rest.later }),
    effectOf(scale, scale_se, { phase: "scale", sample_size: 500, ...rest.scaleMore }),
    CalibratePolicy.parse({}),
  ) as MeasuredOutcome;
}

describe("an outcome", () => {
  it("is actual less predicted, inside the interval or not", () => {
    expect(report({ scale: 1.15 })).toMatchObject({
      predicted_return: 100,
      predicted_lower: 80,
      predicted_upper: 120,
      actual_return: expect.closeTo(115, 9),
      actual_lower: expect.closeTo(109, 9),
      actual_upper: expect.closeTo(121, 9),
      prediction_error: expect.closeTo(15, 9),
      relative_error: expect.closeTo(0.15, 9),
      within_interval: true,
      cause: null,
      fidelity: null,
      flags: [],
    });
  });
  it("just inside and just outside of the interval differ", () => {
    expect(report({ scale: 1.1999 }).within_interval).toBe(true);
    expect(report({ scale: 1.2001 }).within_interval).toBe(false);
    expect(report({ scale: 0.7999 }).within_interval).toBe(false);
  });
  it("a miss under 1.64 standard deviations of both measurements together is noise, beyond it unexplained", () => {
    // Both standard errors are 0.2 × 100: together 28.28, so 1.64 of them are 46.39; the interval ends at 40.
    const miss = (scale: number) => report({ se: 0.2, scale_se: 0.2, scale });
    expect(miss(1.46)).toMatchObject({ within_interval: false, cause: "noise" });
    expect(miss(1.47)).toMatchObject({ within_interval: false, cause: "unexplained" });
    expect(miss(0.54).cause).toBe("noise");
    expect(miss(1.39).cause).toBeNull();
  });
  it("counts the units really reached; a roll-out under 80 % explains a miss, one of 80 % does not", () => {
    const reached = (units_reached: number) => report({ later: { units_reached } });
    expect(reached(50)).toMatchObject({
      units_reached: 50,
      fidelity: 0.5,
      actual_return: 50,
      cause: "execution",
    });
    expect(reached(79.9).cause).toBe("execution");
    expect(report({ scale: 0.9, later: { units_reached: 80 } })).toMatchObject({
      fidelity: 0.8,
      within_interval: false,
      cause: "unexplained",
    });
    expect(report({ scale: 2, later: { units_reached: 50 } })).toMatchObject({
      within_interval: true,
      cause: null,
    });
  });
  it("has no relative error where nothing was predicted", () => {
    expect(report({ pilot: 0 }).relative_error).toBeNull();
    expect(report({ pilot: 1e-320 }).relative_error).toBeNull();
  });
  it("keeps what the decision rested on, whatever the file says by now, and flags the difference", () => {
    const result = report({ later: { unit_value: 2 } });
    expect(result).toMatchObject({ predicted_return: 100, actual_return: 200 });
    expect(result.flags).toEqual(["`returns` in the initiative's file is not what it was funded on"]);
  });
  it.each([
    ["a smaller sample", { sample_size: 50 }, "the scale sample (50) is smaller than the pilot's (100)"],
    ["another metric", { metric: "clicks" }, "the pilot measured outcome, scale clicks"],
    [
      "another unit",
      { per: "unit and period" },
      "the pilot's effect is per unit, scale's per unit and period",
    ],
    ["another estimand", { estimand: "ITT" as const }, "the pilot's effect is the ATE, scale's the ITT"],
    ["another level", { confidence_level: 0.9 }, "the two intervals have different levels"],
    [
      "a less rigorous method",
      { model_type: "observational" as const },
      "scale was measured less rigorously (observational) than the pilot (experiment)",
    ],
  ])("at scale, %s is flagged", (_, scaleMore, flag) => {
    expect(report({ scaleMore }).flags).toEqual([flag]);
  });
  it("a more rigorous method or a larger sample at scale is no flag", () => {
    expect(report({ pilotMore: { model_type: "observational" } }).flags).toEqual([]);
  });

  const quarter = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map((x) => x / 4);
  const cases = fc.record({
    pilot: quarter(-3, 3),
    scale: quarter(-3, 3),
    se: quarter(0.25, 2),
    scale_se: quarter(0.25, 2),
  });
  it("does not depend on the unit of money: amounts follow it, findings stay", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -20, max: 20 }), fc.boolean(), (drawn, power, short) => {
        const k = 2 ** power;
        const at = (unit_value: number) =>
          report({
            ...drawn,
            plan: { unit_value, cost: 1000 * unit_value },
            later: { units_reached: short ? 50 : 100 },
          });
        const [plain, scaled] = [at(1), at(k)];
        for (const [name, value] of Object.entries(plain)) {
          const amount = /^(predicted|actual)_|^prediction_error$/.test(name);
          const times = (all: object) =>
            Object.fromEntries(Object.entries(all).map(([scenario, each]) => [scenario, each * k]));
          const expected =
            name === "pilot_return" ? times(value as object) : amount ? (value as number) * k : value;
          expect(scaled[name as keyof MeasuredOutcome], name).toEqual(expected);
        }
      }),
    );
  });
  it("an effect where lower is better is the mirror of one where higher is: the same report", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const mirrored = { ...drawn, pilot: -drawn.pilot, scale: -drawn.scale, plan: { unit_value: -1 } };
        const { effect_at_scale, ...same } = report(mirrored);
        const plain = report(drawn);
        expect(canonicalJson({ ...same, effect_at_scale: 0 - effect_at_scale })).toBe(canonicalJson(plain));
      }),
    );
  });
});

describe("calibration, classic", () => {
  const calibrated = (outcomes: OutcomeReport[]) =>
    calibrate(
      { cycles: ["Q1", "Q2", "Q3"], pilots: [], outcomes, overrides: [] },
      CalibratePolicy.parse({ mode: "classic" }),
      0.95,
    ).calibration;
  const asId = (outcomes: OutcomeReport[]) =>
    outcomes.map((each, i) => OutcomeReport.parse({ ...each, initiative_id: `i${i}` }));
  const effect = fc.double({ min: -3, max: 3, noNaN: true });
  const outcomes = fc
    .array(
      fc
        .record({ pilot: effect, scale: effect, model_type: fc.constantFrom(...ModelType.options) })
        .map(({ model_type, ...each }) => report({ ...each, pilotMore: { model_type } })),
      { maxLength: 12 },
    )
    .map(asId);

  it("is the same bytes in whatever order the outcomes come", () => {
    fc.assert(
      fc.property(
        outcomes.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(canonicalJson(calibrated(shuffled))).toBe(canonicalJson(calibrated(list)));
        },
      ),
      { numRuns: 100 },
    );
  });
  it("the groups make up the whole", () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const { overall, by_model_type } = calibrated(list);
        const groups = Object.values(by_model_type);
        const sum = (of: (group: (typeof groups)[number]) => number) =>
          groups.reduce((total, group) => total + of(group), 0);
        expect(sum(({ n }) => n)).toBe(overall.n);
        expect(sum(({ within_interval }) => within_interval)).toBe(overall.within_interval);
        expect(sum(({ n, mean_error }) => n * (mean_error ?? 0))).toBeCloseTo(
          overall.n * (overall.mean_error ?? 0),
          6,
        );
      }),
    );
  });
  it("counts, covers and averages by hand", () => {
    const list = asId([1.1, 0.9, 2].map((scale) => report({ scale })));
    const { overall, by_model_type } = calibrated(list);
    expect(overall).toMatchObject({
      n: 3,
      within_interval: 2,
      coverage: 2 / 3,
      mean_error: expect.closeTo(100 / 3, 9),
      mean_absolute_error: expect.closeTo(40, 9),
      mean_relative_error: expect.closeTo(1 / 3, 9),
      mean_confidence: expect.closeTo(list[0]!.confidence_score, 12),
    });
    expect(overall.relative_error_se).toBeCloseTo(
      Math.sqrt((3 / 2) * ((10 - 100 / 3) ** 2 + (10 + 100 / 3) ** 2 + (100 - 100 / 3) ** 2)) / 300,
      9,
    );
    expect(by_model_type.experiment).toEqual(overall);
    expect(by_model_type.observational).toEqual({
      n: 0,
      within_interval: 0,
      coverage: null,
      mean_error: null,
      mean_absolute_error: null,
      mean_relative_error: null,
      relative_error_se: null,
      mean_confidence: null,
    });
  });
  it("a demoted pilot counts with the method it was", () => {
    const demoted = OutcomeReport.parse({ ...report(), effective_type: "observational" });
    const { by_model_type } = calibrated([demoted]);
    expect([by_model_type.experiment.n, by_model_type.observational.n]).toEqual([1, 0]);
  });
  it("large predictions weigh more in the relative error than small ones", () => {
    // Errors of +50 on 100 and +100 on 1,000: the ratio is 150/1100, not the mean of 0.5 and 0.1.
    const list = asId([report({ scale: 1.5 }), report({ pilot: 10, scale: 11 })]);
    const { overall } = calibrated(list);
    expect(overall.mean_relative_error).toBeCloseTo(150 / 1100, 12);
    const residual = 50 - (150 / 1100) * 100; // the other one's is its negative
    expect(overall.relative_error_se).toBeCloseTo((2 * residual) / 1100, 12);
  });
  it("one outcome has no standard error; predictions of nothing have no relative error", () => {
    expect(calibrated([report()]).overall.relative_error_se).toBeNull();
    const nothing = asId([report({ pilot: 0, scale: 1 }), report({ pilot: 0 })]);
    expect(calibrated(nothing).overall).toMatchObject({
      mean_relative_error: null,
      relative_error_se: null,
      mean_error: 100,
    });
    const next_to = asId([report({ pilot: 5e-322, scale: 1 }), report({ pilot: 0, scale: -1 })]);
    expect(calibrated(next_to).overall.relative_error_se).toBeNull();
  });
  it("its standard error is that of repeated records: within a tenth of their spread", () => {
    // 400 records of 60 outcomes whose errors are drawn; the spread of the ratio against the mean standard error.
    const drawn = fc.sample(fc.tuple(fc.double({ min: 0.5, max: 3, noNaN: true }), effect), {
      numRuns: 24_000,
      seed: 7,
    });
    const one = report();
    const records = Array.from({ length: 400 }, (_, r) =>
      calibrated(
        drawn.slice(60 * r, 60 * (r + 1)).map(([predicted, error], i) => ({
          ...one,
          initiative_id: `i${i}`,
          predicted_return: predicted,
          prediction_error: error * predicted,
        })),
      ),
    );
    const ratios = records.map(({ overall }) => overall.mean_relative_error!);
    const mean = ratios.reduce((a, b) => a + b) / 400;
    const spread = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / 399);
    const stated = records.reduce((sum, { overall }) => sum + overall.relative_error_se!, 0) / 400;
    expect(stated / spread).toBeGreaterThan(0.9);
    expect(stated / spread).toBeLessThan(1.1);
  });
  it("stands for its inputs: any changed digit gives another hash", () => {
    const hash = (more: Partial<MeasuredOutcome>) => calibrated([{ ...report(), ...more }]).inputs_sha256;
    expect(hash({ units_reached: 101 })).not.toBe(hash({}));
    expect(hash({})).toBe(hash({}));
  });
  it("refuses two outcomes of one initiative, next to each other or not", () => {
    const [a, b] = asId([report(), report()]) as [OutcomeReport, OutcomeReport];
    expect(() => calibrated([a, b, a])).toThrow(
      expect.objectContaining({ code: "E_OUTCOME_DUPLICATE", message: "initiative i0 has two outcomes" }),
    );
  });
});
