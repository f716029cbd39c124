import {
  Calibration,
  contentHash,
  ModelType,
  type OutcomeReport,
  SCHEMA_VERSION,
  type TrackRecord,
} from "../contracts/index.ts";
import { impactError } from "../errors.ts";

/**
 * CALIBRATE, classic mode: the record of predicted against actual over all cycles. A pure function of the set of
 * outcomes: their order does not matter.
 * @throws E_OUTCOME_DUPLICATE when an initiative has two outcomes
 */
export function calibrate(input: {
  cycle: string;
  outcomes: readonly OutcomeReport[];
  minimum_to_tell: number;
}): Calibration {
  const outcomes = [...input.outcomes].sort((a, b) => (a.initiative_id < b.initiative_id ? -1 : 1));
  const twice = outcomes.find((outcome, i) => outcomes[i + 1]?.initiative_id === outcome.initiative_id);
  if (twice) throw impactError("E_OUTCOME_DUPLICATE", { id: twice.initiative_id });
  const byType = ModelType.options.map(
    (type) => [type, record(outcomes.filter((outcome) => outcome.model_type === type))] as const,
  );
  return Calibration.parse({
    schema_version: SCHEMA_VERSION,
    cycle: input.cycle,
    mode: "classic",
    inputs_sha256: contentHash(outcomes),
    minimum_to_tell: input.minimum_to_tell,
    overall: record(outcomes),
    by_model_type: Object.fromEntries(byType),
    outcomes: outcomes.map((outcome) => ({
      initiative_id: outcome.initiative_id,
      cycle: outcome.cycle,
      funded_in: outcome.funded_in,
      model_type: outcome.model_type,
      confidence_score: outcome.confidence_score,
      predicted_return: outcome.predicted_return,
      actual_return: outcome.actual_return,
      prediction_error: outcome.prediction_error,
      within_interval: outcome.within_interval,
    })),
  });
}

function record(outcomes: readonly OutcomeReport[]): TrackRecord {
  const n = outcomes.length;
  const sum = (of: (outcome: OutcomeReport) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const mean = (of: (outcome: OutcomeReport) => number) => (n === 0 ? null : sum(of) / n);
  const within = sum((outcome) => Number(outcome.within_interval));
  const predicted = sum((outcome) => Math.abs(outcome.predicted_return));
  const share = sum((outcome) => outcome.prediction_error) / predicted;
  const ratio = Number.isFinite(share) ? share : null;
  return {
    n,
    within_interval: within,
    coverage: n === 0 ? null : within / n,
    mean_error: mean((outcome) => outcome.prediction_error),
    mean_absolute_error: mean((outcome) => Math.abs(outcome.prediction_error)),
    mean_relative_error: ratio,
    relative_error_se: ratio === null || n < 2 ? null : ratioError(outcomes, ratio, predicted),
    mean_confidence: mean((outcome) => outcome.confidence_score),
  };
}

/** Standard error of Σ error / Σ |predicted|, linearised; null where next to nothing was predicted. @see Cochran (1977), Sampling Techniques, §2.11 */
function ratioError(outcomes: readonly OutcomeReport[], ratio: number, predicted: number): number | null {
  const n = outcomes.length;
  const squares = outcomes.reduce((sum, { prediction_error, predicted_return }) => {
    const residual = (prediction_error - ratio * Math.abs(predicted_return)) / predicted;
    return sum + residual ** 2;
  }, 0);
  const error = Math.sqrt((n / (n - 1)) * squares);
  return Number.isFinite(error) ? error : null;
}
