import { type Proposed, proposedIn, worldOf } from "../../bench/learning-worlds.ts";
import {
  AllocatePolicy,
  CalibratePolicy,
  EvaluateResult,
  type Forecast,
  MeasureResult,
  type OutcomeReport,
} from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { allocate } from "../../src/stages/allocate.ts";
import { type Calibrated, calibrate } from "../../src/stages/calibrate.ts";
import type { Evidence } from "../../src/stages/evidence.ts";
import { outcome } from "../../src/stages/outcome.ts";

export const cycleOf = (cycle: number) => `c${String(cycle).padStart(2, "0")}`;
export const learned = (more: object = {}) =>
  CalibratePolicy.parse({ unit_scales: { m0: 1, m1: 1 }, ...more });

/** One organisation's contracts up to a cycle; every second pilot of the past was funded and measured at full scale. */
export function evidenceAt(seed: number, cycle: number, policy = learned(), perCycle = 8): Evidence {
  const all = proposedIn(worldOf("base", seed)).filter(
    ({ truth }) => truth.cycle <= cycle && Number(truth.id.slice(5)) <= perCycle,
  );
  const outcomes: OutcomeReport[] = [];
  for (let now = 1; now < cycle; now++) {
    const { forecasts } = calibrate(evidenceOf(all, now, outcomes), policy, 0.95);
    const funded = all.filter(({ truth }, i) => truth.cycle === now && i % 2 === 0);
    outcomes.push(...funded.map((one) => outcomeOf(one, policy, forecasts)));
  }
  return evidenceOf(all, cycle, outcomes);
}

const evidenceOf = (
  all: readonly Proposed[],
  cycle: number,
  outcomes: readonly OutcomeReport[],
): Evidence => ({
  cycles: Array.from({ length: cycle }, (_, c) => cycleOf(c + 1)),
  pilots: all.filter(({ truth }) => truth.cycle <= cycle).map(({ pilot }) => pilot),
  outcomes: [...outcomes],
  overrides: [],
});

function outcomeOf(
  { truth, pilot, scale, returns }: Proposed,
  policy: CalibratePolicy,
  forecasts: Calibrated["forecasts"],
): OutcomeReport {
  const forecast = forecasts.get(truth.id);
  const { confidence, ...shown } = forecast ?? { confidence: pilot.evaluate.confidence };
  const { return_best: best, return_median: median, return_worst: worst } = pilot.evaluate;
  const candidate = {
    ...{ id: truth.id, cost: truth.cost, confidence, returns: { best, median, worst } },
    ...{ effective: { best, median, worst }, ...(forecast && { forecast: shown as Forecast }) },
  };
  return outcome(
    {
      ...{ id: truth.id, pilot: pilot.measure, evaluated: pilot.evaluate, candidate, overridden: null },
      ...{ funded_in: cycleOf(truth.cycle), cycle: cycleOf(truth.cycle + 1), fraction: 1 },
      ...{ budget_allocated: truth.cost, supersedes: null },
    },
    returns,
    scale,
    policy,
  );
}

/** The same evidence with the outcome counted in another unit: k of the new are one of the old. */
export const inUnits = (evidence: Evidence, k: number, from: "configured" | "break_even"): Evidence => ({
  ...evidence,
  pilots: evidence.pilots.map(({ measure, evaluate }) => ({
    measure: MeasureResult.parse({
      ...measure,
      effect_estimate: measure.effect_estimate * k,
      standard_error: measure.standard_error * k,
      ci_lower: measure.ci_lower * k,
      ci_upper: measure.ci_upper * k,
      terms: {
        ...measure.terms!,
        unit_scale: (from === "configured" ? measure.terms!.unit_scale! : evaluate.break_even_effect!) * k,
        unit_scale_from: from,
      },
    }),
    evaluate: EvaluateResult.parse({
      ...evaluate,
      break_even_effect: evaluate.break_even_effect! * k,
      return_per_effect: evaluate.return_per_effect! / k,
    }),
  })),
  outcomes: evidence.outcomes.map((one) =>
    one.status === "measured"
      ? {
          ...one,
          effect_at_scale: one.effect_at_scale * k,
          standard_error_at_scale: one.standard_error_at_scale * k,
        }
      : one,
  ),
});

/** What ALLOCATE funds of this cycle's pilots. */
export async function fundedFrom(
  { cycles, pilots }: Evidence,
  forecasts: Calibrated["forecasts"],
  budget: number,
): Promise<string[]> {
  const cycle = cycles.at(-1)!;
  const policy = AllocatePolicy.parse({ explain: { initiatives: 0, runner_ups: 0, frontier: 0 } });
  const { selected } = await allocate({
    ...{ cycle, currency: "USD", budget, policy, rule: rules.get(policy.rule)!, confidence_level: 0.95 },
    evaluated: pilots.filter(({ measure }) => measure.cycle === cycle).map(({ evaluate }) => evaluate),
    forecasts,
  });
  return selected.map(({ id }) => id);
}
