import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import {
  type Fitted,
  forward,
  further,
  graded,
  layoutOf,
  linear,
  piloted,
  type TransferPilot,
  type TransferPriors,
  type TransferStudy,
} from "./transfer-fit.ts";
import type { StudyMoments } from "./transfer-study.ts";

export type { TransferOutcome, TransferPilot, TransferPriors, TransferStudy } from "./transfer-fit.ts";

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
