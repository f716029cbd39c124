import {
  type CalibratePolicy,
  type Candidate,
  type EvaluateResult,
  type Initiative,
  type MeasuredOutcome,
  type MeasureResult,
  ModelType,
  OutcomeReport,
  SCHEMA_VERSION,
} from "../contracts/index.ts";
import { fidelityOf } from "./fidelity.ts";
import { returnsOf } from "./returns.ts";

export interface OutcomeInput {
  id: string;
  pilot: MeasureResult;
  evaluated: EvaluateResult;
  /** As the allocation that funded it saw it; null in contracts that have none. */
  candidate: Candidate | null;
  overridden: OutcomeReport["overridden"];
  funded_in: string;
  cycle: string;
  /** The part that was funded, 1 unless it was funded in part. */
  fraction: number;
  budget_allocated: number;
  supersedes: OutcomeReport["supersedes"];
}

/**
 * REPORT: what was predicted for full scale against what full scale brought, in currency. The prediction is the one the
 * funding rested on, whatever the initiative's file says by now: the pilot's, in the learned mode the forecast's.
 * @throws E_RETURNS_RANGE
 */
export function outcome(
  input: OutcomeInput,
  { returns, scale: block }: Pick<Initiative, "returns" | "scale">,
  scale: MeasureResult,
  policy: CalibratePolicy,
): OutcomeReport {
  const { pilot, evaluated, fraction } = input;
  const { unit_value } = returns;
  const scale_units = returns.scale_units * fraction;
  const execution = block?.execution;
  const reached = execution?.units_reached ?? scale_units;
  const actual = returnsOf(scale, unit_value * reached);
  const predicted = predictedBy(input);
  const error = actual.median - predicted.predicted_return;
  const within = predicted.predicted_lower <= actual.median && actual.median <= predicted.predicted_upper;
  const fidelity = fidelityOf(execution, scale_units, policy.fidelity);
  const planned = fraction * (plannedPerEffect(evaluated) ?? unit_value * returns.scale_units);
  const flags = flagsOf(pilot, scale);
  const moved = Math.abs(planned / (unit_value * scale_units) - 1) > 1e-9;
  return OutcomeReport.parse({
    ...predicted,
    status: "measured",
    actual_return: actual.median,
    actual_lower: actual.worst,
    actual_upper: actual.best,
    prediction_error: error,
    relative_error: share(error, Math.abs(predicted.predicted_return)),
    within_interval: within,
    effect_at_scale: scale.effect_estimate,
    standard_error_at_scale: scale.standard_error,
    scale_model: scale.model,
    scale_model_type: scale.model_type,
    sample_size_pilot: pilot.sample_size,
    sample_size_scale: scale.sample_size,
    holdout_share: execution?.holdout_share ?? shareOfControls(scale),
    window: execution?.window ?? null,
    units_reached: reached,
    fidelity,
    comparable: scale.metric === pilot.metric,
    cause: within
      ? null
      : causeOf(input, scale, { perEffect: unit_value * reached, planned, fidelity }, policy),
    flags: [...flags, ...(moved ? ["`returns` in the initiative's file is not what it was funded on"] : [])],
  });
}

/** A funded initiative that is not measured at full scale: its data are awaited, or there will be none. */
export function unmeasured(
  input: OutcomeInput,
  status: "pending" | "aborted" | "not_scaled",
  reason: string | null,
): OutcomeReport {
  return OutcomeReport.parse({ ...predictedBy(input), status, reason });
}

/** What every outcome says of the prediction. */
function predictedBy(input: OutcomeInput) {
  const { id, pilot, evaluated, candidate, overridden, supersedes } = input;
  const { funded_in, cycle, budget_allocated, fraction } = input;
  const pilot_return = {
    best: fraction * evaluated.return_best,
    median: fraction * evaluated.return_median,
    worst: fraction * evaluated.return_worst,
  };
  const forecast = candidate?.forecast;
  return {
    schema_version: SCHEMA_VERSION,
    initiative_id: id,
    cycle,
    funded_in,
    model_type: pilot.model_type,
    effective_type: evaluated.effective_type,
    confidence_score: candidate?.confidence ?? evaluated.confidence,
    budget_allocated,
    predicted_return: forecast ? fraction * forecast.returns.median : pilot_return.median,
    predicted_lower: forecast ? fraction * forecast.lower : pilot_return.worst,
    predicted_upper: forecast ? fraction * forecast.upper : pilot_return.best,
    pilot_return,
    forecast: forecast ? { mean: forecast.effect.mean, sd: forecast.effect.sd } : null,
    overridden,
    supersedes,
    flags: [] as string[],
  };
}

/** Of an experiment at scale, where the controls are the holdout. */
function shareOfControls({ model_type, n_treated, n_control }: MeasureResult): number | null {
  return model_type === "experiment" ? share(n_control, n_treated + n_control) : null;
}

/** unit_value × scale_units when the initiative was evaluated; null where it was too small to tell. */
const plannedPerEffect = ({ cost, break_even_effect, return_per_effect }: EvaluateResult): number | null =>
  return_per_effect ?? (break_even_effect ? cost / break_even_effect : null);

/** Null where nothing, or next to nothing, was predicted. */
function share(part: number, of: number): number | null {
  const ratio = part / of;
  return Number.isFinite(ratio) ? ratio : null;
}

/**
 * Of a miss: a roll-out that fell short explains it first, then chance (under 1.64 standard deviations of both measurements
 * together). Else what the priors hold likelier to be off by so much: the pilot (its method's hidden bias and noise) or
 * the step to full scale (the voltage drop), each given its expected share of the error.
 */
function causeOf(
  { pilot, evaluated }: OutcomeInput,
  scale: MeasureResult,
  at: { perEffect: number; planned: number; fidelity: number | null },
  policy: CalibratePolicy,
): MeasuredOutcome["cause"] {
  if (at.fidelity !== null && at.fidelity < policy.fidelity.faithful) return "execution";
  const sd = Math.hypot(pilot.standard_error * at.planned, scale.standard_error * at.perEffect);
  const error = scale.effect_estimate * at.perEffect - pilot.effect_estimate * at.planned;
  if (Math.abs(error) < 1.64 * sd) return "noise";
  const unit = pilot.terms?.unit_scale;
  if (!unit) return "unexplained";
  const { voltage, bias_sd, noise_sd, context_bias_share } = policy.priors;
  const family = evaluated.effective_type;
  const measuring =
    unit ** 2 * (bias_sd[family] ** 2 * (1 + context_bias_share ** 2) + noise_sd[family] ** 2);
  // The effect itself is taken as full scale has it, grown by the usual drop.
  const effect = scale.effect_estimate / voltage.mean;
  const drop = (voltage.mean - 1) * effect;
  const dropping = effect ** 2 * (voltage.sd ** 2 + voltage.own_sd ** 2);
  const total = measuring + dropping + pilot.standard_error ** 2 + scale.standard_error ** 2;
  const surprise = (scale.effect_estimate - pilot.effect_estimate - drop) / total;
  return Math.abs(drop + dropping * surprise) > Math.abs(measuring * surprise) ? "scale_drop" : "measurement";
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
