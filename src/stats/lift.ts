import { type Moments, moments, satterthwaite } from "./moments.ts";

/** Satterthwaite's degrees of freedom of a contrast of arm means, each arm's own variance with its weight. */
export const ofArmMeans = (weights: readonly number[], arms: readonly Moments[]): number =>
  satterthwaite(
    arms
      .map(({ n, variance }, i) => ({
        variance: (weights[i]! ** 2 * variance) / n,
        df: n - 1,
        weight: weights[i]!,
      }))
      .filter(({ weight }) => weight !== 0),
  );

/** An arm's outcome before CUPED and after. */
export interface AdjustedArm {
  raw: Float64Array;
  adjusted: Float64Array;
}

/**
 * CUPED's effect over the control mean that was observed, and its delta-method standard error: y − θx is taken apart, as
 * the mean that one divides by is that of y.
 * @see GrowthBook's gbstats, frequentist variance of a relative effect with CUPED
 */
export function cupedLift(treated: AdjustedArm, control: AdjustedArm) {
  const [t, c] = [moments(treated.adjusted), moments(control.adjusted)];
  const baseline = moments(control.raw).mean;
  const growth = moments(treated.raw).mean / baseline;
  // In control the delta method weighs y by the ratio of the means and θx by 1.
  const weighed = moments(control.adjusted.map((value, i) => value + (growth - 1) * control.raw[i]!));
  return {
    baseline,
    estimate: (t.mean - c.mean) / baseline,
    standard_error: Math.sqrt(t.variance / t.n + weighed.variance / c.n) / Math.abs(baseline),
  };
}
