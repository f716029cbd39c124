import {
  EvaluatePolicy,
  type EvaluateResult,
  Initiative,
  MeasureResult,
  type ModelType,
} from "../../src/contracts/index.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { evaluate } from "../../src/stages/evaluate.ts";
import { estimate } from "../models/data.ts";
import { ExperimentWorld, simulateExperiment } from "../worlds.ts";

/** An estimate as the model makes it; the tests change only what they are about. */
export const base = estimate(
  "experiment",
  simulateExperiment(ExperimentWorld.parse({ design: "experiment", seed: 3, n: 500, effect: 3 }), "pilot"),
  { outcome: "outcome", treatment: "variant", covariates: ["prior_outcome"] },
);

/** A measurement with exactly these diagnostics. */
export const measured = (
  model_type: ModelType,
  diagnostics: Record<string, number | null> = {},
  more: Partial<MeasureResult> = {},
): MeasureResult =>
  MeasureResult.parse({
    ...base,
    diagnostics: Object.fromEntries(
      Object.entries(diagnostics).map(([name, value]) => [
        name,
        { value, threshold: null, status: "info", statement: `${name} is ${value}` },
      ]),
    ),
    schema_version: "1.0",
    initiative_id: "a",
    cycle: "c",
    measured_in: "c",
    phase: "pilot",
    model: "experiment",
    model_type,
    data_sha256: "0".repeat(64),
    config_sha256: "0".repeat(64),
    engine_version: "0.1.0",
    ...more,
  });

/** A measurement of this effect, its interval two standard errors to each side. */
export const effectOf = (
  effect: number,
  standard_error: number,
  more: Partial<MeasureResult> = {},
): MeasureResult =>
  measured(
    more.model_type ?? "experiment",
    {},
    {
      effect_estimate: effect,
      standard_error,
      ci_lower: effect - 2 * standard_error,
      ci_upper: effect + 2 * standard_error,
      ...more,
    },
  );

export interface Plan {
  id?: string;
  cost?: number;
  unit_value?: number;
  scale_units?: number;
  units_reached?: number;
}

export const initiativeOf = ({
  id = "a",
  cost = 1000,
  unit_value = 1,
  scale_units = 500,
  units_reached,
}: Plan = {}): Initiative =>
  Initiative.parse({
    version: 1,
    id,
    title: "A",
    cost_to_scale: cost,
    returns: { unit_value, scale_units },
    pilot: { source: { adapter: "csv" }, model: { name: "experiment" } },
    scale: {
      source: { adapter: "csv" },
      model: { name: "experiment" },
      ...(units_reached !== undefined && { execution: { units_reached } }),
    },
  });

export const evaluated = (
  rubric: string,
  measure: MeasureResult,
  policy: object = {},
  plan: Plan = {},
): EvaluateResult =>
  evaluate(measure, initiativeOf(plan), rubrics.get(rubric)!, EvaluatePolicy.parse(policy), "c");
