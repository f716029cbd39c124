import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CalibratePolicy,
  EvaluateResult,
  type MeasuredOutcome,
  ModelType,
  type OutcomeReport,
} from "../../src/contracts/index.ts";
import { calibrate } from "../../src/stages/calibrate.ts";
import { confidenceLayer } from "../../src/stages/calibrate-confidence.ts";
import { monitorsOf } from "../../src/stages/calibrate-monitors.ts";
import { overrideRecords } from "../../src/stages/calibrate-overrides.ts";
import type { Lesson, ReturnLayer } from "../../src/stages/calibrate-returns.ts";
import type { PilotEvidence } from "../../src/stages/evidence.ts";
import { fidelityOf } from "../../src/stages/fidelity.ts";
import { outcome } from "../../src/stages/outcome.ts";
import { effectOf, evaluated, initiativeOf } from "./contracts.ts";

const policy = CalibratePolicy.parse({});
const bands = {
  experiment: { lower: 0.85, upper: 1 },
  "quasi-experiment": { lower: 0.6, upper: 0.84 },
  "time-series": { lower: 0.4, upper: 0.59 },
  observational: { lower: 0.2, upper: 0.39 },
};

interface Graded {
  family?: ModelType;
  context?: string;
  hit?: boolean;
  weight?: number;
  by?: ModelType;
}
/** A pilot of 0 ± 1 and its outcome, inside the pilot's interval or far out of it. */
function graded({
  family = "observational",
  context = "m",
  hit = true,
  weight = 1,
  by = "experiment",
}: Graded): Lesson {
  const estimate = hit ? 0 : 10;
  const report = { ...measured(), scale_model_type: by, forecast: null };
  return {
    ...{ id: "a", context, family },
    pilot: { context: 0, family: 0, estimate: 0, standard_error: 1, weight: 1 },
    outcome: { family: null, estimate, standard_error: 0.5, weight, report },
    evidence: { measure: effectOf(0, 1), evaluate: evaluated("experiment", effectOf(0, 1)) },
  };
}
const measured = (more: Partial<MeasuredOutcome> = {}): MeasuredOutcome => {
  const pilot = effectOf(1, 0.1);
  return {
    ...(outcome(
      {
        ...{ id: "a", pilot, evaluated: evaluated("experiment", pilot), candidate: null, overridden: null },
        ...{ funded_in: "c1", cycle: "c2", fraction: 1, budget_allocated: 10, supersedes: null },
      },
      initiativeOf(),
      effectOf(1, 0.05, { phase: "scale" }),
      policy,
    ) as MeasuredOutcome),
    ...more,
  };
};
const pilotOf = (family: ModelType, confidence: number): PilotEvidence => {
  const measure = effectOf(1, 0.1);
  const evaluate = EvaluateResult.parse({
    ...evaluated("experiment", measure),
    ...{ effective_type: family, confidence, confidence_range: bands[family] },
  });
  return { measure, evaluate };
};

describe("layer C", () => {
  const calibrated = (lessons: Lesson[], family: ModelType, design: number, context: string | null = "m") =>
    confidenceLayer(lessons, policy.confidence).calibrated(pilotOf(family, design), context);
  const many = (n: number, more: Graded) => Array.from({ length: n }, () => graded(more));

  it("is the design's confidence without outcomes, of the method", () => {
    for (const [family, { lower, upper }] of Object.entries(bands)) {
      const design = (lower + upper) / 2;
      const others = many(20, { family: family === "experiment" ? "observational" : "experiment" });
      for (const lessons of [[], others])
        expect(calibrated(lessons, family as ModelType, design)).toMatchObject({
          confidence: expect.closeTo(design, 12),
          outcomes: 0,
        });
    }
  });

  it("is (8·D + hits) / (8 + n) twice over, by hand", () => {
    // 4 outcomes, 2 inside, design .3: overall 4.4/12 = .36667; all in the context: (8·.36667 + 2)/12 = .41111;
    // the shift is at most .3·4/12 = .1, and the band ends at .39: so it stays there.
    const lessons = [...many(2, {}), ...many(2, { hit: false })];
    expect(calibrated(lessons, "observational", 0.3).confidence).toBeCloseTo(0.39, 12);
    // Elsewhere the method's own: overall 4.4/12.
    expect(calibrated(lessons, "observational", 0.3, "other").confidence).toBeCloseTo(4.4 / 12, 12);
    expect(calibrated(lessons, "observational", 0.3, null).confidence).toBeCloseTo(4.4 / 12, 12);
    // Down: 1 of 4 inside, an experiment of .9: (7.2 + 1)/12 = .68333, context (8·.68333 + 1)/12 = .53889; held at .9 − .1.
    const down = [graded({ family: "experiment" }), ...many(3, { family: "experiment", hit: false })];
    expect(calibrated(down, "experiment", 0.9).confidence).toBeCloseTo(0.8, 12);
  });

  const lesson = fc.record({
    family: fc.constantFrom(...ModelType.options),
    context: fc.constantFrom("m", "n"),
    hit: fc.boolean(),
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
    by: fc.constantFrom(...ModelType.options),
  });
  const lessons = fc.array(lesson, { maxLength: 40 });
  const family = fc.constantFrom(...ModelType.options);
  it("never moves further than .3·n/(n + 8), nor out of [0, 1]; its interval holds it", () => {
    fc.assert(
      fc.property(lessons, family, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, of, u) => {
        const { lower, upper } = bands[of];
        const design = lower + u * (upper - lower);
        const found = calibrated(drawn.map(graded), of, design);
        const n = drawn.filter((one) => one.family === of).reduce((sum, { weight }) => sum + weight, 0);
        expect(found.outcomes).toBeCloseTo(n, 9);
        expect(Math.abs(found.confidence - design)).toBeLessThanOrEqual((0.3 * n) / (n + 8) + 1e-12);
        expect(found.confidence >= 0 && found.confidence <= 1).toBe(true);
        expect(found.lower <= found.confidence && found.confidence <= found.upper).toBe(true);
        const stronger = drawn
          .filter(
            (one) => one.family === of && ModelType.options.indexOf(one.by) < ModelType.options.indexOf(of),
          )
          .reduce((sum, { weight }) => sum + weight, 0);
        if (stronger < 8) expect(found.confidence).toBeLessThanOrEqual(upper);
      }),
    );
  });
  it("one more hit never lowers it, one more miss never raises it", () => {
    fc.assert(
      fc.property(lessons, lesson, (drawn, one) => {
        const at = (hit: boolean) =>
          calibrated([...drawn, { ...one, hit }].map(graded), one.family, bands[one.family].lower).confidence;
        expect(at(true)).toBeGreaterThanOrEqual(at(false) - 1e-12);
      }),
    );
  });
  it("leaves its band only after 8 outcomes that a stronger design graded", () => {
    const same = many(40, { by: "observational" });
    expect(calibrated(same, "observational", 0.38).confidence).toBe(0.39);
    expect(calibrated(many(7, {}), "observational", 0.38).confidence).toBe(0.39);
    // .3·8/16 = .15 up from .38.
    expect(calibrated(many(8, {}), "observational", 0.38).confidence).toBeCloseTo(0.53, 12);
  });
});

describe("the monitors", () => {
  /** A forecast of 0 ± √(1 − .25) with an outcome's error of .5: together 1. */
  const checked = (actual: number, mean = 0): Lesson => ({
    ...graded({}),
    outcome: {
      ...{ family: null, estimate: actual, standard_error: 0.5, weight: 1 },
      report: measured({ forecast: { mean, sd: Math.sqrt(0.75) }, confidence_score: 0.8 }),
    },
  });
  const layer = (lessons: Lesson[]) => ({ lessons, times: () => 1 }) as unknown as ReturnLayer;
  const of = (actuals: number[], means?: number[]) =>
    monitorsOf(layer(actuals.map((actual, i) => checked(actual, means?.[i]))), policy);

  it("say nothing of too few", () => {
    expect(of([0, 1, 2, 3])).toMatchObject({ n: 4, coverage_80: null, crps: null, signed_error: null });
    expect(of([0, 1, 2, 3, 4])).toMatchObject({ n: 5, pit: null, calibration_slope: null, guard: null });
  });
  it("count who lies within 1.2816 and 1.6449 standard deviations", () => {
    expect(of([0, 1.28, -1.29, 1.64, -1.65])).toMatchObject({ coverage_80: 0.4, coverage_90: 0.8 });
  });
  it("signed error, its standard error, CRPS and Brier score by hand", () => {
    const found = of([1, 1, 1, 1, 3.5]);
    expect(found.signed_error!.mean).toBeCloseTo(1.5, 12);
    // Deviations −.5 four times and 2: 5 / 4 / 5.
    expect(found.signed_error!.standard_error).toBeCloseTo(0.5, 12);
    // Of N(0, 1) at 0: 2φ(0) − 1/√π.
    expect(of([0, 0, 0, 0, 0]).crps).toBeCloseTo(0.2336949772, 9);
    // The raw pilot is 0 ± √(1 + .25): the same times √1.25.
    expect(of([0, 0, 0, 0, 0]).crps_raw).toBeCloseTo(0.2336949772 * Math.sqrt(1.25), 9);
    // Inside the pilot's interval but for the last (|3.5| > 1.96·√1.25): 4 × .04 + .64.
    expect(found.brier).toBeCloseTo((4 * 0.04 + 0.64) / 5, 12);
  });
  it("the histogram counts tenths of the forecasts", () => {
    const tenths = [-1.5, -1, -0.7, -0.4, -0.1, 0.1, 0.4, 0.7, 1, 1.5];
    expect(of([...tenths, ...tenths]).pit).toEqual(new Array(10).fill(2));
    expect(of(new Array(20).fill(9)).pit).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 20]);
  });
  it("the slope is that of the line of actual on forecast", () => {
    const means = Array.from({ length: 12 }, (_, i) => i);
    const found = of(
      means.map((x) => 3 + 0.5 * x + (x % 2 ? 0.1 : -0.1)),
      means,
    );
    // Σ(x − 5.5)² = 143, Σ(x − 5.5)·(±.1) = .6.
    expect(found.calibration_slope!.slope).toBeCloseTo(0.5 + 0.6 / 143, 12);
    expect(of(means, new Array(12).fill(1)).calibration_slope).toBeNull();
  });
  it("widths are multiplied by (n·q90/1.645 + 20)/(n + 20) from ten outcomes, and never narrowed", () => {
    expect(of(new Array(9).fill(5)).guard).toBeNull();
    const { error_90, widening } = of(new Array(10).fill(-3)).guard!;
    expect(error_90).toBeCloseTo(3, 12);
    expect(widening).toBeCloseTo(((10 * 3) / 1.6448536 + 20) / 30, 7);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 10, maxLength: 40 }),
        (actuals) => {
          const guard = of(actuals).guard!;
          expect(guard.widening).toBeGreaterThanOrEqual(1);
          // The larger the errors the wider.
          expect(of(actuals.map((actual) => 2 * actual)).guard!.widening).toBeGreaterThanOrEqual(
            guard.widening,
          );
        },
      ),
    );
    expect(of(new Array(30).fill(0.1)).guard!.widening).toBe(1);
  });
  it("look only at outcomes that had a forecast", () => {
    expect(monitorsOf(layer([graded({}), checked(1)]), policy).n).toBe(1);
  });
});

describe("fidelity", () => {
  const of = (execution: object) => fidelityOf(execution as never, 200, policy.fidelity);
  it.each([
    [{}, null],
    [{ units_reached: 100 }, 0.5],
    [{ units_reached: 300 }, 1],
    [{ actual_coverage: 0.6 }, 0.6],
    [{ planned_coverage: 0.8, actual_coverage: 0.6 }, 0.75],
    [{ actual_coverage: 0.5, units_reached: 200 }, 0.5],
    [{ planned_adoption: 0.5, actual_adoption: 0.4 }, 0.8],
    [{ planned_adoption: 0.5, actual_adoption: 0.9 }, 1],
    [{ delay_days: 30, horizon_days: 120 }, 0.75],
    [{ delay_days: 200, horizon_days: 120 }, 0],
    [{ changes: "none" }, 1],
    [{ changes: "minor" }, 0.9],
    [{ changes: "major" }, 0.5],
    [
      { actual_coverage: 0.8, actual_adoption: 0.5, delay_days: 60, horizon_days: 120, changes: "minor" },
      0.18,
    ],
    [{ holdout_share: 0.1 }, null],
  ])("of %j is %s", (execution, expected) => {
    expect(of(execution)).toEqual(expected === null ? null : expect.closeTo(expected, 12));
  });
  it("is not known where nothing is declared", () => {
    expect(fidelityOf(undefined, 200, policy.fidelity)).toBeNull();
  });
});

describe("the cause of a miss", () => {
  const cause = (
    family: ModelType,
    pilot: number,
    scale: number,
    { se = 0.1, plan = {}, unit_scale = 1 } = {},
  ) => {
    const terms = { metric: "m", surface: null, unit_scale, unit_scale_from: "configured" as const };
    const measure = effectOf(pilot, se, { model_type: family, terms });
    const evaluate = { ...evaluated("experiment", measure), effective_type: family };
    return (
      outcome(
        {
          ...{ id: "a", pilot: measure, evaluated: evaluate, candidate: null, overridden: null },
          ...{ funded_in: "c1", cycle: "c2", fraction: 1, budget_allocated: 10, supersedes: null },
        },
        initiativeOf(plan),
        effectOf(scale, 0.05, { phase: "scale" }),
        policy,
      ) as MeasuredOutcome
    ).cause;
  };
  it("is none inside the interval", () => {
    expect(cause("experiment", 1, 1.1)).toBeNull();
  });
  it("is the roll-out where it fell short, whatever else there is", () => {
    expect(cause("observational", 3, 0, { plan: { units_reached: 100 } })).toBe("execution");
  });
  it("is the drop from pilot to full scale where an experiment's large effect shrank", () => {
    expect(cause("experiment", 3, 2.1)).toBe("scale_drop");
  });
  it("is the measurement where an observational pilot was far off", () => {
    expect(cause("observational", 3, 0.3)).toBe("measurement");
    expect(cause("observational", -1, 1)).toBe("measurement");
  });
});

describe("the record of people's decisions", () => {
  const said = (id: string, more: object = {}) => ({
    ...{
      id,
      cycle: "c1",
      force: "fund" as const,
      reason_code: "strategic",
      cost_in_regret: 5,
      agreed: false,
    },
    ...more,
  });
  const came = (initiative_id: string, more: Partial<MeasuredOutcome> = {}): OutcomeReport =>
    measured({ initiative_id, actual_return: 20, budget_allocated: 10, prediction_error: 4, ...more });
  const of = (overrides: ReturnType<typeof said>[], outcomes: OutcomeReport[]) =>
    overrideRecords({ cycles: ["c1", "c2"], pilots: [], outcomes, overrides });
  it("is by kind and reason: how many, what they cost, how they came out", () => {
    expect(
      of(
        [
          said("a"),
          said("b", { agreed: true, cost_in_regret: null }),
          said("c", { reason_code: "legal", force: "forbid" }),
          said("d", { cost_in_regret: 3 }),
        ],
        [came("a"), came("b", { actual_return: 9, prediction_error: -2 }), came("c"), came("z")],
      ),
    ).toEqual([
      {
        ...{ force: "fund", reason_code: "strategic", n: 3, against_engine: 2, cost_in_regret: 8 },
        ...{ outcomes: 2, paid_back: 1, mean_error: 1 },
      },
      {
        ...{ force: "forbid", reason_code: "legal", n: 1, against_engine: 1, cost_in_regret: 5 },
        ...{ outcomes: 0, paid_back: 0, mean_error: null },
      },
    ]);
  });
  it("counts an outcome for the cycle that funded it only", () => {
    expect(of([said("a", { cycle: "c0" })], [came("a")])).toMatchObject([{ n: 1, outcomes: 0 }]);
  });
  it("is empty without any, in either mode", () => {
    for (const mode of ["classic", "learned"])
      expect(
        calibrate(
          { cycles: ["c1"], pilots: [], outcomes: [], overrides: [] },
          CalibratePolicy.parse({ mode }),
          0.95,
        ).calibration.overrides,
      ).toEqual([]);
  });
});
