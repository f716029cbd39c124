import ln from "@stdlib/math-base-special-ln";
import { inverseOf } from "./positive-definite.ts";

/**
 * What is supposed of effects, pilots and full scale before any of them is seen. In units of a plausible effect, except
 * shares and spreads; lists are by family of method.
 */
export interface TransferPriors {
  /** τ: effects around their context's mean; a spread is the standard deviation of the logarithm. */
  effect_sd: number;
  effect_sd_spread: number;
  /** Of a context's mean effect around 0. */
  context_mean_sd: number;
  /** ρ: of each family's hidden bias around 0; of its further bias in a context, as a share of ρ. */
  bias_sd: readonly number[];
  context_bias_share: number;
  /** ω: what a pilot is off by beyond its own standard error, each anew. */
  noise_sd: readonly number[];
  noise_sd_spread: number;
  /** Effect at full scale / effect in the pilot: of the organisation as a whole, and from one initiative to the next. */
  voltage: { mean: number; sd: number; own_sd: number };
}

/** A pilot as it was measured, its indices of context and family, and how much it counts: 1 when it is of today. */
export interface TransferPilot {
  context: number;
  family: number;
  estimate: number;
  standard_error: number;
  weight: number;
}

/** The same effect measured at full scale. Without a family nothing biases it: an experiment, a holdout. */
export interface TransferOutcome {
  family: number | null;
  estimate: number;
  standard_error: number;
  weight: number;
}

export interface TransferStudy {
  pilot: TransferPilot;
  outcome: TransferOutcome | null;
}

/** One way that the spreads may be. */
export interface Spreads {
  effect_sd: number;
  noise_scale: number;
  voltage: number;
  log_prior: number;
}

/** What the data say under it: the posterior of the coefficients, and how likely the data are. */
export interface Fitted extends Spreads {
  inverse: Float64Array;
  beta: Float64Array;
  log_evidence: number;
}

/** Where each coefficient stands: μ by context, then b by family, then b by family and context. */
export function layoutOf(contexts: number, { bias_sd, context_mean_sd, context_bias_share }: TransferPriors) {
  const families = bias_sd.length;
  const bias = (family: number) => contexts + family;
  const within = (family: number, context: number) => contexts + families + context * families + family;
  const size = contexts + families + contexts * families;
  const precision = new Float64Array(size);
  for (let context = 0; context < contexts; context++) precision[context] = 1 / context_mean_sd ** 2;
  for (let family = 0; family < families; family++) {
    precision[bias(family)] = 1 / bias_sd[family]! ** 2;
    for (let context = 0; context < contexts; context++)
      precision[within(family, context)] = 1 / (context_bias_share * bias_sd[family]!) ** 2;
  }
  if (precision.some((value) => !(value > 0 && Number.isFinite(value))))
    throw new RangeError("the standard deviations of the priors are positive numbers");
  const pilot = ({ context, family }: { context: number; family: number }) => [
    context,
    bias(family),
    within(family, context),
  ];
  return { size, precision, bias, within, pilot };
}
export type Layout = ReturnType<typeof layoutOf>;

/** Normal equations as they grow: precision P, q = Σ w·g·t/var, and what the log-likelihood has besides them. */
interface Sums {
  effect_sd: number;
  noise_scale: number;
  log_prior: number;
  precision: Float64Array;
  q: Float64Array;
  rest: number;
}

/** A row t ~ N(gᵀβ, var) of weight w; g is 0 but at `at`, where it is `g`. */
function add(
  sums: Sums,
  size: number,
  at: readonly number[],
  g: readonly number[],
  t: number,
  variance: number,
  weight: number,
) {
  const scaled = weight / variance;
  for (let i = 0; i < at.length; i++) {
    sums.q[at[i]!]! += scaled * g[i]! * t;
    for (let j = 0; j < at.length; j++) sums.precision[at[i]! * size + at[j]!]! += scaled * (g[i]! * g[j]!);
  }
  sums.rest -= (scaled * t * t + weight * ln(variance)) / 2;
}

const pilotVariance = (
  pilot: TransferPilot,
  { effect_sd, noise_scale }: Pick<Spreads, "effect_sd" | "noise_scale">,
  { noise_sd }: TransferPriors,
) => effect_sd ** 2 + (noise_scale * noise_sd[pilot.family]!) ** 2 + pilot.standard_error ** 2;

/** Every pilot: y ~ N(μ_c + b_m + b_mc, τ² + ω² + s²). */
export function piloted(
  studies: readonly TransferStudy[],
  layout: Layout,
  priors: TransferPriors,
  spreads: Pick<Spreads, "effect_sd" | "noise_scale" | "log_prior">,
): Sums {
  const { size } = layout;
  const sums = { ...spreads, precision: new Float64Array(size * size), q: new Float64Array(size), rest: 0 };
  layout.precision.forEach((value, i) => {
    sums.precision[i * size + i] = value;
    sums.rest += ln(value) / 2;
  });
  for (const { pilot } of studies)
    add(
      sums,
      size,
      layout.pilot(pilot),
      [1, 1, 1],
      pilot.estimate,
      pilotVariance(pilot, spreads, priors),
      pilot.weight,
    );
  return sums;
}

/** Every outcome given its pilot: z − K·y ~ N((v·e_c − K·X)ᵀβ, v²τ² − K²V + r²) with K = v·τ²/V. */
export function graded(
  base: Sums,
  studies: readonly TransferStudy[],
  layout: Layout,
  priors: TransferPriors,
  { voltage, log_prior }: { voltage: number; log_prior: number },
): Fitted {
  const { size } = layout;
  const { effect_sd, noise_scale } = base;
  const sums: Sums = { ...base, precision: base.precision.slice(), q: base.q.slice() };
  for (const { pilot, outcome } of studies) {
    if (!outcome) continue;
    const { at, g, gain, left } = carried(
      pilot,
      { effect_sd, noise_scale, voltage },
      layout.pilot(pilot),
      priors,
    );
    const { family } = outcome;
    const own = family === null ? 0 : (noise_scale * priors.noise_sd[family]!) ** 2;
    const biased = family === null ? [] : [layout.bias(family), layout.within(family, pilot.context)];
    // Its own voltage: E(v − v̄)²·θ², θ from the pilot alone.
    const size_ = (gain * pilot.estimate) ** 2 + left;
    const volts = (priors.voltage.own_sd / voltage) ** 2 * size_;
    const variance = left + volts + outcome.standard_error ** 2 + own;
    add(
      sums,
      size,
      [...at, ...biased],
      [...g, ...biased.map(() => 1)],
      outcome.estimate - gain * pilot.estimate,
      variance,
      outcome.weight,
    );
  }
  const { inverse, log_determinant } = inverseOf(sums.precision, size);
  const beta = new Float64Array(size);
  let log_evidence = sums.rest - log_determinant / 2;
  for (let i = 0; i < size; i++) {
    let value = 0;
    for (let j = 0; j < size; j++) value += inverse[i * size + j]! * sums.q[j]!;
    beta[i] = value;
    log_evidence += (value * sums.q[i]!) / 2;
  }
  return {
    effect_sd,
    noise_scale,
    voltage,
    log_prior: base.log_prior + log_prior,
    inverse,
    beta,
    log_evidence,
  };
}

/** What a pilot says of v·θ: it is gᵀβ + gain·y, give or take √left. */
function carried(
  pilot: TransferPilot,
  spreads: Pick<Spreads, "effect_sd" | "noise_scale" | "voltage">,
  at: readonly number[],
  priors: TransferPriors,
) {
  const { effect_sd, voltage } = spreads;
  const variance = pilotVariance(pilot, spreads, priors);
  const gain = (voltage * effect_sd ** 2) / variance;
  return {
    at,
    g: [voltage - gain, -gain, -gain],
    gain,
    // v²τ² − K²V, without the difference of two near numbers.
    left: voltage * voltage * effect_sd ** 2 * (1 - effect_sd ** 2 / variance),
    variance,
  };
}

/** The effect at full scale of one pilot, given the spreads. */
export function forward(one: Fitted, pilot: TransferPilot, at: readonly number[], priors: TransferPriors) {
  const { g, gain, left, variance } = carried(pilot, one, at, priors);
  const known = linear(one, at, g);
  // The pilot's own row is among those that β is of, so β moves with y too.
  const size = one.beta.length;
  let own = 0;
  for (let i = 0; i < at.length; i++) for (const j of at) own += g[i]! * one.inverse[at[i]! * size + j]!;
  const mean = known.mean + gain * pilot.estimate;
  const certain = known.variance + left;
  return {
    mean,
    variance: certain + (priors.voltage.own_sd / one.voltage) ** 2 * (mean * mean + certain),
    slope: gain + (own * pilot.weight) / variance,
  };
}

/** What a further study of the same effect has in common with full scale: its method's bias is among what is known. */
export function further(
  one: Fitted,
  pilot: TransferPilot,
  family: number,
  layout: Layout,
  priors: TransferPriors,
): { covariance: number; variance: number } {
  const at = layout.pilot(pilot);
  const bias = [layout.bias(family), layout.within(family, pilot.context)];
  const { g, left } = carried(pilot, one, at, priors);
  const full = linear(one, at, g).variance + left;
  const size = one.beta.length;
  let shared = 0;
  for (let i = 0; i < at.length; i++) for (const j of bias) shared += g[i]! * one.inverse[at[i]! * size + j]!;
  const own = linear(one, bias, [1, 1]).variance + (one.noise_scale * priors.noise_sd[family]!) ** 2;
  const { voltage } = one;
  return {
    covariance: full / voltage + shared,
    variance: full / voltage ** 2 + (2 * shared) / voltage + own,
  };
}

/** Mean and variance of Σ g·β over a few coefficients. */
export function linear({ beta, inverse }: Fitted, at: readonly number[], g: readonly number[]) {
  const size = beta.length;
  let [mean, variance] = [0, 0];
  for (let i = 0; i < at.length; i++) {
    mean += g[i]! * beta[at[i]!]!;
    for (let j = 0; j < at.length; j++) variance += g[i]! * g[j]! * inverse[at[i]! * size + at[j]!]!;
  }
  return { mean, variance };
}
