import {
  type EvaluateResult,
  type Initiative,
  type MeasureResult,
  ModelType,
  OutcomeReport,
  SCHEMA_VERSION,
} from "../contracts/index.ts";
import { returnsOf } from "./returns.ts";

export interface OutcomeInput {
  initiative: Initiative;
  pilot: MeasureResult;
  evaluated: EvaluateResult;
  scale: MeasureResult;
  funded_in: string;
  cycle: string;
  budget_allocated: number;
}

/**
 * REPORT: what the pilot predicted for full scale against what full scale brought, in currency. The prediction is the
 * one the funding rested on, whatever the initiative's file says by now.
 * @throws E_RETURNS_RANGE
 */
export function outcome({
  initiative,
  pilot,
  evaluated,
  scale,
  funded_in,
  cycle,
  budget_allocated,
}: OutcomeInput): OutcomeReport {
  const { unit_value, scale_units } = initiative.returns;
  const reached = initiative.scale?.execution?.units_reached ?? scale_units;
  const actual = returnsOf(scale, unit_value * reached);
  const predicted = {
    best: evaluated.return_best,
    median: evaluated.return_median,
    worst: evaluated.return_worst,
  };
  const error = actual.median - predicted.median;
  const within = predicted.worst <= actual.median && actual.median <= predicted.best;
  const fidelity = initiative.scale?.execution?.units_reached === undefined ? null : reached / scale_units;
  const planned = plannedPerEffect(evaluated) ?? unit_value * scale_units;
  const sd = Math.hypot(pilot.standard_error * planned, scale.standard_error * unit_value * reached);
  return OutcomeReport.parse({
    schema_version: SCHEMA_VERSION,
    initiative_id: initiative.id,
    cycle,
    funded_in,
    model_type: pilot.model_type,
    effective_type: evaluated.effective_type,
    confidence_score: evaluated.confidence,
    budget_allocated,
    predicted_return: predicted.median,
    predicted_lower: predicted.worst,
    predicted_upper: predicted.best,
    actual_return: actual.median,
    actual_lower: actual.worst,
    actual_upper: actual.best,
    prediction_error: error,
    relative_error: share(error, Math.abs(predicted.median)),
    within_interval: within,
    sample_size_pilot: pilot.sample_size,
    sample_size_scale: scale.sample_size,
    units_reached: reached,
    fidelity,
    cause: within ? null : causeOf(error, sd, fidelity),
    flags: [
      ...flagsOf(pilot, scale),
      ...(Math.abs(planned / (unit_value * scale_units) - 1) > 1e-9
        ? ["`returns` in the initiative's file is not what it was funded on"]
        : []),
    ],
  });
}

/** unit_value × scale_units when the initiative was evaluated; null where it was too small to tell. */
const plannedPerEffect = ({ cost, break_even_effect }: EvaluateResult): number | null =>
  break_even_effect ? cost / break_even_effect : null;

/** Null where nothing, or next to nothing, was predicted. */
function share(error: number, of: number): number | null {
  const ratio = error / of;
  return Number.isFinite(ratio) ? ratio : null;
}

/** Of a miss: a roll-out that fell short explains it first, then chance. */
function causeOf(error: number, sd: number, fidelity: number | null): OutcomeReport["cause"] {
  if (fidelity !== null && fidelity < 0.8) return "execution";
  return Math.abs(error) < 1.64 * sd ? "noise" : "unexplained";
}

function flagsOf(pilot: MeasureResult, scale: MeasureResult): string[] {
  const flags: string[] = [];
  if (scale.sample_size < pilot.sample_size)
    flags.push(`the scale sample (${scale.sample_size}) is smaller than the pilot's (${pilot.sample_size})`);
  if (scale.metric !== pilot.metric) flags.push(`the pilot measured ${pilot.metric}, scale ${scale.metric}`);
  if (scale.estimand !== pilot.estimand)
    flags.push(`the pilot's effect is the ${pilot.estimand}, scale's the ${scale.estimand}`);
  if (ModelType.options.indexOf(scale.model_type) > ModelType.options.indexOf(pilot.model_type))
    flags.push(
      `scale was measured less rigorously (${scale.model_type}) than the pilot (${pilot.model_type})`,
    );
  if (scale.per !== pilot.per) flags.push(`the pilot's effect is per ${pilot.per}, scale's per ${scale.per}`);
  if (scale.confidence_level !== pilot.confidence_level)
    flags.push("the two intervals have different levels");
  return flags;
}
