import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import {
  type CalibratePolicy,
  Calibration,
  contentHash,
  type Forecast,
  type Learned,
  type MeasuredOutcome,
  ModelType,
  SCHEMA_VERSION,
  type TrackRecord,
} from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { confidenceLayer } from "./calibrate-confidence.ts";
import { monitorsOf } from "./calibrate-monitors.ts";
import { overrideRecords } from "./calibrate-overrides.ts";
import { currencyPerUnit, type ReturnLayer, returnLayer } from "./calibrate-returns.ts";
import type { Evidence, PilotEvidence } from "./evidence.ts";

export interface Calibrated {
  calibration: Calibration;
  /** What the record makes of a pilot of this cycle, by initiative; in the classic mode of none. */
  forecasts: ReadonlyMap<string, Forecast & { confidence: number }>;
  /** Null in the classic mode. */
  layer: ReturnLayer | null;
}

/**
 * CALIBRATE: the record of predicted against actual over all cycles, and in the learned mode what it teaches. A pure
 * function of the set of committed contracts: their order does not matter.
 * @throws E_OUTCOME_DUPLICATE when an initiative has two outcomes
 */
export function calibrate(evidence: Evidence, policy: CalibratePolicy, confidence_level: number): Calibrated {
  const outcomes = evidence.outcomes.toSorted((a, b) => (a.initiative_id < b.initiative_id ? -1 : 1));
  const twice = outcomes.find((outcome, i) => outcomes[i + 1]?.initiative_id === outcome.initiative_id);
  if (twice) throw impactError("E_OUTCOME_DUPLICATE", { id: twice.initiative_id });
  const measured = outcomes.filter((outcome) => outcome.status === "measured");
  const cycle = evidence.cycles.at(-1)!;
  const layer = policy.mode === "learned" ? returnLayer(evidence, policy) : null;
  const byType = ModelType.options.map(
    (type) => [type, record(measured.filter((outcome) => outcome.model_type === type))] as const,
  );
  const monitors = layer && monitorsOf(layer, policy);
  const confidences = layer && confidenceLayer(layer.lessons, policy.confidence);
  const widening = monitors?.guard?.widening ?? 1;
  const forecasts = new Map(
    evidence.pilots
      .filter(({ measure }) => measure.cycle === cycle)
      .flatMap((pilot) => {
        const forecast =
          layer &&
          confidences &&
          forecastOf(pilot, layer, confidences, { policy, widening, confidence_level });
        return forecast ? [[pilot.measure.initiative_id, forecast] as const] : [];
      }),
  );
  const calibration = Calibration.parse({
    schema_version: SCHEMA_VERSION,
    cycle,
    mode: policy.mode,
    inputs_sha256: contentHash({ outcomes, pilots: layer ? pilotsOf(evidence) : [], policy }),
    minimum_to_tell: policy.minimum_to_tell,
    overall: record(measured),
    by_model_type: Object.fromEntries(byType),
    outcomes: measured.map((outcome) => ({
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
    open: outcomes.flatMap(({ initiative_id, funded_in, status }) =>
      status === "measured" ? [] : [{ initiative_id, funded_in, status }],
    ),
    overrides: overrideRecords(evidence),
    monitors,
    learned: layer && confidences && learnedOf(layer, confidences.rows, evidence, policy),
  });
  return { calibration, forecasts, layer };
}

/** What tells one pilot from another. */
const pilotsOf = ({ pilots }: Evidence) =>
  pilots
    .map(({ measure, evaluate }) => ({
      id: measure.initiative_id,
      measured_in: measure.measured_in,
      effect: [measure.effect_estimate, measure.standard_error],
      terms: measure.terms ?? null,
      type: evaluate.effective_type,
      confidence: evaluate.confidence,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** κ: none of it before the first outcome, half after `trust_after`. */
const trustIn = ({ lessons }: ReturnLayer, { trust_after }: CalibratePolicy): number => {
  const n = lessons.filter(({ outcome }) => outcome).length;
  return n / (n + trust_after);
};

const thirdQuartile = normalQuantile(0.75, 0, 1);

function forecastOf(
  pilot: PilotEvidence,
  layer: ReturnLayer,
  confidences: ReturnType<typeof confidenceLayer>,
  {
    policy,
    widening,
    confidence_level,
  }: { policy: CalibratePolicy; widening: number; confidence_level: number },
): (Forecast & { confidence: number }) | null {
  const predicted = layer.predict(pilot);
  const value = predicted && currencyPerUnit(pilot);
  if (!predicted || value === null || !Number.isFinite(value)) return null;
  const sd = predicted.sd * widening;
  const at = (z: number) => (predicted.mean + z * sd) * value;
  const reach = normalQuantile((1 + confidence_level) / 2, 0, 1);
  const { confidence, lower, upper, outcomes } = confidences.calibrated(pilot, layer.contextOf(pilot));
  return {
    confidence,
    weight: trustIn(layer, policy),
    returns: { best: at(thirdQuartile), median: at(0), worst: at(-thirdQuartile) },
    lower: at(-reach),
    upper: at(reach),
    effect: { mean: predicted.mean, sd, slope: predicted.slope },
    design_confidence: pilot.evaluate.confidence,
    confidence_lower: lower,
    confidence_upper: upper,
    outcomes,
  };
}

function learnedOf(
  layer: ReturnLayer,
  confidence: Learned["confidence"],
  evidence: Evidence,
  policy: CalibratePolicy,
): Learned {
  const { lessons, posterior, contexts } = layer;
  const graded = lessons.filter(({ outcome }) => outcome);
  const overridden = graded.filter(({ outcome }) => outcome!.report.overridden);
  const without =
    overridden.length > 0 ? returnLayer(evidence, policy, (outcome) => outcome.overridden !== null) : null;
  return {
    priors: policy.priors,
    weight: trustIn(layer, policy),
    multiple: layer.multiple,
    pilots: lessons.length,
    outcomes: graded.length,
    left_out: layer.left_out,
    effect_sd: posterior.effect_sd,
    noise_scale: posterior.noise_scale,
    voltage: posterior.voltage,
    contexts: contexts.map((context, index) => ({
      context,
      pilots: lessons.filter((lesson) => lesson.context === context).length,
      outcomes: graded.filter((lesson) => lesson.context === context).length,
      ...posterior.context(index),
    })),
    bias: layer.beliefs(),
    confidence,
    sensitivity: without && { overridden: overridden.length, bias: without.beliefs() },
  };
}

function record(outcomes: readonly MeasuredOutcome[]): TrackRecord {
  const n = outcomes.length;
  const sum = (of: (outcome: MeasuredOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const mean = (of: (outcome: MeasuredOutcome) => number) => (n === 0 ? null : sum(of) / n);
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
function ratioError(outcomes: readonly MeasuredOutcome[], ratio: number, predicted: number): number | null {
  const n = outcomes.length;
  const squares = outcomes.reduce((sum, { prediction_error, predicted_return }) => {
    const residual = (prediction_error - ratio * Math.abs(predicted_return)) / predicted;
    return sum + residual ** 2;
  }, 0);
  const error = Math.sqrt((n / (n - 1)) * squares);
  return Number.isFinite(error) ? error : null;
}
