import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fCdf from "@stdlib/stats-base-dists-f-cdf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Degrees of freedom of Student's t; null stands for the normal distribution. */
export type DegreesOfFreedom = number | null;

/** P(|T| ≥ |t|). The lower tail is used, so that a small p keeps its digits. */
export function twoSidedP(t: number, df: DegreesOfFreedom): number {
  const tail = df === null ? normalCdf(-Math.abs(t), 0, 1) : tCdf(-Math.abs(t), df);
  return Math.min(1, 2 * tail);
}

/** The value that |T| stays under with probability `level`. @throws RangeError outside (0, 1) or for df ≤ 0 */
export function criticalValue(level: number, df: DegreesOfFreedom): number {
  if (!(level > 0 && level < 1) || (df !== null && !(df > 0)))
    throw new RangeError(`level ${level}, df ${df}`);
  const upper = (1 + level) / 2;
  return df === null ? normalQuantile(upper, 0, 1) : tQuantile(upper, df);
}

/** P(X ≥ x) of χ² with `df` degrees of freedom. */
export function chiSquareTail(x: number, df: number): number {
  if (x <= 0) return 1;
  return df === 1 ? 2 * normalCdf(-Math.sqrt(x), 0, 1) : Math.max(0, 1 - chiSquareCdf(x, df));
}

/** P(F ≥ f) with d1 and d2 degrees of freedom, by the lower tail of 1/F. */
export const fTail = (f: number, d1: number, d2: number): number => (f <= 0 ? 1 : fCdf(1 / f, d2, d1));

/** P(Z ≤ z). */
export const normalProbability = (z: number): number => normalCdf(z, 0, 1);
