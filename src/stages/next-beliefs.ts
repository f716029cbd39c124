import type { CalibratePolicy, Calibration, Forecast, Idea, ModelType } from "../contracts/index.ts";
import { currencyPerUnit, type ReturnLayer } from "./calibrate-returns.ts";
import type { PilotEvidence } from "./evidence.ts";

/** What is known of a return at full scale, in currency, and how a study would move it. */
export interface Belief {
  mean: number;
  sd: number;
  /** s̃ of a study by this design whose own standard error, in the outcome's unit, is that. */
  moves(design: ModelType, standard_error: number): number;
}

/** What is computed of a design is computed when it is asked for, and once. */
function once<T>(of: (design: ModelType) => T): (design: ModelType) => T {
  const known = new Map<ModelType, T>();
  return (design) => {
    const value = known.get(design) ?? of(design);
    known.set(design, value);
    return value;
  };
}

/** A pilot by what the record makes of it. The bias that its method and the study's share is known to be shared. */
export function learnedBelief(
  pilot: PilotEvidence,
  { effect }: Forecast,
  layer: ReturnLayer,
  { monitors }: Calibration,
): Belief {
  const value = currencyPerUnit(pilot);
  // Where past errors were larger than forecasts said, forecasts were widened, and with them what is left to learn.
  const widening = monitors?.guard?.widening ?? 1;
  const study = once((design: ModelType) => layer.study(pilot, design));
  return {
    mean: effect.mean * value,
    sd: effect.sd * value,
    moves: (design, standard_error) => study(design)(standard_error) * widening * value,
  };
}

/**
 * A pilot by itself, as the classic mode takes it: effect = estimate − b − e, with the priors' b ~ N(0, B) of its method and
 * e ~ N(0, A = s² + ω²), nothing known before. The same method again has the same b, and so moves the mean by
 * A/√(A + A′) only; another with B′ and A′ of its own by (A + B)/√(A + B + A′ + B′).
 */
export function classicBelief(pilot: PilotEvidence, priors: CalibratePolicy["priors"]): Belief {
  const { measure, evaluate } = pilot;
  const unit = measure.terms!.unit_scale!;
  const value = currencyPerUnit(pilot);
  const family = evaluate.effective_type;
  const noise = (design: ModelType, error: number) => (error / unit) ** 2 + priors.noise_sd[design] ** 2;
  const [own, bias] = [noise(family, measure.standard_error), biasVariance(family, priors)];
  return {
    mean: evaluate.return_median,
    sd: Math.sqrt(own + bias) * value,
    moves(design, standard_error) {
      const added = noise(design, standard_error);
      if (design === family) return (value * own) / Math.sqrt(own + added);
      return (value * (own + bias)) / Math.sqrt(own + bias + added + biasVariance(design, priors));
    },
  };
}

const biasVariance = (family: ModelType, { bias_sd, context_bias_share }: CalibratePolicy["priors"]) =>
  bias_sd[family] ** 2 * (1 + context_bias_share ** 2);

/** z of the end of a range that holds 90 %. */
const reach90 = 1.6448536269514722;

/**
 * An idea by its own range, N((low + high)/2, ((high − low)/2/1.645)²), times the voltage. A pilot tells the effect that a
 * pilot has and nothing of the voltage.
 */
export function ideaBelief(
  { prior, returns, cost_to_scale, context }: Idea,
  policy: CalibratePolicy,
  layer: ReturnLayer | null,
): Belief {
  const per = returns.unit_value * returns.scale_units;
  const middle = (prior.low + prior.high) / 2;
  const range = (prior.high - prior.low) / 2 / reach90;
  const voltage = layer?.posterior.voltage ?? policy.priors.voltage;
  const spread = Math.hypot(voltage.sd, policy.priors.voltage.own_sd);
  const configured = context && Object.hasOwn(policy.unit_scales, context.metric);
  const unit = configured
    ? policy.unit_scales[context.metric]!
    : Math.abs(cost_to_scale / per) * (layer?.multiple ?? 1);
  const terms = context ? { metric: context.metric, surface: context.surface ?? null } : null;
  const method = once((design: ModelType) =>
    layer
      ? layer.designError(design, terms)
      : Math.hypot(policy.priors.noise_sd[design], Math.sqrt(biasVariance(design, policy.priors))),
  );
  return {
    mean: per * voltage.mean * middle,
    sd: Math.abs(per) * Math.hypot(voltage.mean * range, spread * Math.hypot(middle, range)),
    moves: (design, standard_error) =>
      (Math.abs(per) * voltage.mean * range * range) /
      Math.hypot(range, standard_error, unit * method(design)),
  };
}
