import { chiSquareTail, criticalValue, fTail, normalProbability } from "./distributions.ts";
import { noncentralChiSquare, noncentralF, noncentralT } from "./noncentral.ts";
import { root } from "./root.ts";

export interface Test {
  /** Probability of a false find, such as 0.05. */
  alpha: number;
  /** 2 unless only one direction counts. */
  sides?: 1 | 2;
}

/**
 * Power of a t test of an effect that is `ratio` standard errors large: P(|T| > t₁₋α/₂) of the noncentral t. Both tails
 * are counted, so the power of no effect is α.
 * @see Cohen (1988), Statistical Power Analysis, ch. 2
 */
export function powerOfT(ratio: number, df: number, { alpha, sides = 2 }: Test): number {
  const critical = criticalValue(1 - (2 * alpha) / sides, df);
  const upper = 1 - noncentralT(critical, df, ratio);
  return sides === 1 ? upper : upper + noncentralT(-critical, df, ratio);
}

/** The effect, in standard errors, that such a t test finds with this power. @throws RangeError for a power that no effect has, α or less */
export function detectableByT(power: number, df: number, test: Test): number {
  let most = 60;
  while (powerOfT(most, df, test) < power) most *= 10;
  return root((ratio) => powerOfT(ratio, df, test) - power, 0, most, 1e-12);
}

/** Units per arm of two equal ones for an effect of d standard deviations; a real number, to be rounded up. */
export const sampleSizeByT = (d: number, power: number, test: Test): number =>
  root((n) => powerOfT(Math.abs(d) * Math.sqrt(n / 2), 2 * n - 2, test) - power, 2, 1e12, 1e-12);

/** How much larger a sample of clusters of `size` must be than one of independent units. @see Kish (1965), Survey Sampling */
export const designEffect = (size: number, icc: number): number => 1 + (size - 1) * icc;

/** Cohen's h of two shares, the difference of their arcsines. */
export const cohenH = (p1: number, p0: number): number =>
  2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p0));

/** Power of a two-sided z test of an effect that is `ratio` standard errors large. */
export function powerOfZ(ratio: number, alpha: number): number {
  const critical = criticalValue(1 - alpha, null);
  return normalProbability(ratio - critical) + normalProbability(-ratio - critical);
}

/** Units per arm of two equal ones to tell the shares apart, by h. */
export const sampleSizeByH = (p1: number, p0: number, power: number, alpha: number): number =>
  root((n) => powerOfZ(Math.abs(cohenH(p1, p0)) * Math.sqrt(n / 2), alpha) - power, 1, 1e12, 1e-12);

/** Power to tell two shares apart with n units per arm: variance pooled under none, each arm's own under the difference. @see Fleiss (1981) */
export function powerOfProportions(n: number, p1: number, p0: number, alpha: number): number {
  const critical = criticalValue(1 - alpha, null);
  const pooled = Math.sqrt((p1 + p0) * (1 - (p1 + p0) / 2));
  const own = Math.sqrt(p1 * (1 - p1) + p0 * (1 - p0));
  return normalProbability((Math.sqrt(n) * Math.abs(p1 - p0) - critical * pooled) / own);
}

/** Units per arm by the same formula. */
export const sampleSizeOfProportions = (p1: number, p0: number, power: number, alpha: number): number =>
  root((n) => powerOfProportions(n, p1, p0, alpha) - power, 1, 1e12, 1e-12);

/** Power of one-way analysis of variance with `arms` of n units each, by Cohen's f. */
export function powerOfAnova(arms: number, n: number, f: number, alpha: number): number {
  const [d1, d2] = [arms - 1, arms * (n - 1)];
  const critical = root((x) => fTail(x, d1, d2) - alpha, 1e-9, 1e6);
  return 1 - noncentralF(critical, d1, d2, f * f * arms * n);
}

/** Power of a χ² test of n observations, by Cohen's w. */
export function powerOfChiSquare(w: number, n: number, df: number, alpha: number): number {
  const critical = root((x) => chiSquareTail(x, df) - alpha, 1e-9, 1e6);
  return 1 - noncentralChiSquare(critical, df, n * w * w);
}
