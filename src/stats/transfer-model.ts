import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { StudyMoments } from "./transfer-study.ts";

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

export interface Moments {
  mean: number;
  sd: number;
}

/** Of the effect at full scale; `slope`: by how much its mean moves with the pilot's estimate. */
export interface TransferPrediction extends Moments {
  slope: number;
}

export interface TransferPosterior {
  predict(pilot: TransferPilot): TransferPrediction;
  context(context: number): Moments;
  /** A family's hidden bias, in one context or apart from any. */
  bias(family: number, context?: number): Moments;
  /** A further study of a pilot's effect by a family's method: `movedBy` says what it would teach. */
  study(pilot: TransferPilot, family: number): StudyMoments[];
  /** ln of how likely the studies are, but for a constant. */
  log_evidence: number;
  effect_sd: Moments;
  /** What the priors' ω are multiplied by. */
  noise_scale: Moments;
  voltage: Moments;
}

/** One way that the spreads may be. */
interface Spreads {
  effect_sd: number;
  noise_scale: number;
  voltage: number;
  log_prior: number;
}

/** What the data say under it: the posterior of the coefficients, and how likely the data are. */
interface Fitted extends Spreads {
  inverse: Matrix;
  beta: Float64Array;
  log_evidence: number;
}

/**
 * How effects measured in pilots carry over to full scale: with θ the effect in the pilot's population, μ its context's
 * mean and b the hidden bias of its family, overall and in the context,
 *
 *   θ ~ N(μ_c, τ²),   pilot y | θ ~ N(θ + b_m + b_mc, s² + ω_m²),   full scale z | θ ~ N(v·θ, r²).
 *
 * Given τ, ω and v all is linear and normal, so that θ is integrated out and the coefficients (μ, b_m, b_mc) have an exact
 * normal posterior; τ, ω and v are averaged over a grid of 48 points by prior × marginal likelihood. Every pilot counts,
 * also of what was never funded: the funded alone were picked for looking good. A weight w raises a row's likelihood to the
 * power w. A full scale measured without randomisation has its own family's bias and noise, so that a method cannot
 * confirm itself.
 * @param contexts how many there are; pilots name theirs by index
 * @throws RangeError for a standard error, a weight or a prior that is not a positive number (weights may be 0)
 * @see Gelman et al. (2013), Bayesian Data Analysis, chapters 5 and 14; DerSimonian & Laird (1986) for the model of a
 * study's own deviation; Ibrahim & Chen (2000), Power prior distributions, for the weights
 */
export function transferPosterior(
  studies: readonly TransferStudy[],
  contexts: number,
  priors: TransferPriors,
): TransferPosterior {
  for (const { pilot, outcome } of studies)
    for (const one of outcome ? [pilot, outcome] : [pilot])
      if (!(one.standard_error > 0 && one.weight >= 0 && Number.isFinite(one.estimate)))
        throw new RangeError(`a study of ${one.estimate} ± ${one.standard_error}, weight ${one.weight}`);
  const layout = layoutOf(contexts, priors);
  const fitted = gridOf(priors).flatMap(({ voltages, ...spreads }) => {
    const base = piloted(studies, layout, priors, spreads);
    // Without an outcome no voltage is likelier than before.
    const ungraded = studies.some(({ outcome }) => outcome)
      ? null
      : graded(base, [], layout, priors, voltages[0]!);
    return voltages.map(({ voltage, log_prior }) =>
      ungraded
        ? { ...ungraded, voltage, log_prior: base.log_prior + log_prior }
        : graded(base, studies, layout, priors, { voltage, log_prior }),
    );
  });
  const top = fitted.reduce((most, one) => Math.max(most, one.log_prior + one.log_evidence), -Infinity);
  const raw = fitted.map((one) => exp(one.log_prior + one.log_evidence - top));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const mixture = fitted.map((one, i) => ({ ...one, share: raw[i]! / total }));
  const over = (of: (one: Fitted) => { mean: number; variance: number }): Moments => {
    const parts = mixture.map((one) => ({ ...of(one), share: one.share }));
    const mean = parts.reduce((sum, part) => sum + part.share * part.mean, 0);
    const spread = parts.reduce(
      (sum, part) => sum + part.share * (part.variance + (part.mean - mean) ** 2),
      0,
    );
    return { mean, sd: Math.sqrt(Math.max(0, spread)) };
  };
  const known = (of: (one: Fitted) => number) => over((one) => ({ mean: of(one), variance: 0 }));
  const sum = (indices: readonly number[]) =>
    over((one) =>
      linear(
        one,
        indices,
        indices.map(() => 1),
      ),
    );
  return {
    predict(pilot) {
      const at = layout.pilot(pilot);
      const predicted = mixture.map((one) => ({ ...forward(one, pilot, at, priors), share: one.share }));
      let index = 0;
      return {
        ...over(() => predicted[index++]!),
        slope: predicted.reduce((total_, part) => total_ + part.share * part.slope, 0),
      };
    },
    study: (pilot, family) =>
      mixture.map((one) => ({
        share: one.share,
        ...further(one, pilot, family, layout, priors),
      })),
    context: (context) => sum([context]),
    bias: (family, context) =>
      sum(
        context === undefined ? [layout.bias(family)] : [layout.bias(family), layout.within(family, context)],
      ),
    log_evidence: top + ln(total),
    effect_sd: known((one) => one.effect_sd),
    noise_scale: known((one) => one.noise_scale),
    voltage: known((one) => one.voltage),
  };
}

/** Where each coefficient stands: μ by context, then b by family, then b by family and context. */
function layoutOf(contexts: number, { bias_sd, context_mean_sd, context_bias_share }: TransferPriors) {
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
type Layout = ReturnType<typeof layoutOf>;

/** τ at ¾ of its spread to each side, ω at 0, ±5/7 and −10/7 of its, v at −2 to 1 of its standard deviations. */
function gridOf({ effect_sd, effect_sd_spread, noise_sd_spread, voltage }: TransferPriors) {
  const density = (z: number) => -(z * z) / 2;
  const voltages = [-2, -1, 0, 1].map((z) => ({
    voltage: voltage.mean + z * voltage.sd,
    log_prior: density(z),
  }));
  return [-0.75, 0, 0.75].flatMap((t) =>
    [-10 / 7, -5 / 7, 0, 5 / 7].map((w) => ({
      effect_sd: effect_sd * exp(t * effect_sd_spread),
      noise_scale: exp(w * noise_sd_spread),
      log_prior: density(t) + density(w),
      voltages,
    })),
  );
}

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
function piloted(
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
function graded(
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
  const cholesky = new CholeskyDecomposition(Matrix.from1DArray(size, size, Array.from(sums.precision)));
  const inverse = cholesky.solve(Matrix.eye(size));
  const beta = Float64Array.from({ length: size }, (_, i) => {
    let value = 0;
    for (let j = 0; j < size; j++) value += inverse.get(i, j) * sums.q[j]!;
    return value;
  });
  let log_evidence = sums.rest;
  for (let i = 0; i < size; i++)
    log_evidence += (beta[i]! * sums.q[i]!) / 2 - ln(cholesky.lowerTriangularMatrix.get(i, i));
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
function forward(one: Fitted, pilot: TransferPilot, at: readonly number[], priors: TransferPriors) {
  const { g, gain, left, variance } = carried(pilot, one, at, priors);
  const known = linear(one, at, g);
  // The pilot's own row is among those that β is of, so β moves with y too.
  let own = 0;
  for (let i = 0; i < at.length; i++) for (const j of at) own += g[i]! * one.inverse.get(at[i]!, j);
  const mean = known.mean + gain * pilot.estimate;
  const certain = known.variance + left;
  return {
    mean,
    variance: certain + (priors.voltage.own_sd / one.voltage) ** 2 * (mean * mean + certain),
    slope: gain + (own * pilot.weight) / variance,
  };
}

/** What a further study of the same effect has in common with full scale: its method's bias is among what is known. */
function further(
  one: Fitted,
  pilot: TransferPilot,
  family: number,
  layout: Layout,
  priors: TransferPriors,
): Omit<StudyMoments, "share"> {
  const at = layout.pilot(pilot);
  const bias = [layout.bias(family), layout.within(family, pilot.context)];
  const { g, left } = carried(pilot, one, at, priors);
  const full = linear(one, at, g).variance + left;
  let shared = 0;
  for (let i = 0; i < at.length; i++) for (const j of bias) shared += g[i]! * one.inverse.get(at[i]!, j);
  const own = linear(one, bias, [1, 1]).variance + (one.noise_scale * priors.noise_sd[family]!) ** 2;
  const { voltage } = one;
  return {
    covariance: full / voltage + shared,
    variance: full / voltage ** 2 + (2 * shared) / voltage + own,
  };
}

/** Mean and variance of Σ g·β over a few coefficients. */
function linear({ beta, inverse }: Fitted, at: readonly number[], g: readonly number[]) {
  let [mean, variance] = [0, 0];
  for (let i = 0; i < at.length; i++) {
    mean += g[i]! * beta[at[i]!]!;
    for (let j = 0; j < at.length; j++) variance += g[i]! * g[j]! * inverse.get(at[i]!, at[j]!);
  }
  return { mean, variance };
}
