import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fCdf from "@stdlib/stats-base-dists-f-cdf";
import { gammaln } from "simple-statistics";
import { normalProbability } from "./distributions.ts";

/** I_x(a, b), the regularised incomplete beta function. */
export const betaProbability = (x: number, a: number, b: number): number =>
  x <= 0 ? 0 : x >= 1 ? 1 : fCdf((b * x) / (a * (1 - x)), 2 * a, 2 * b);

const enough = 1e-13;
const mostTerms = 1e4;

/**
 * P(T ≤ t) of Student's t with noncentrality δ: a Poisson mixture of incomplete betas; beyond |δ| = 37 or 400,000
 * degrees of freedom, where its terms underflow or it is one, a normal approximation.
 * @see Lenth (1989), Algorithm AS 243, Applied Statistics 38(1)
 */
export function noncentralT(t: number, df: number, ncp: number): number {
  if (t < 0) return 1 - noncentralT(-t, df, -ncp);
  if (df > 4e5 || ncp ** 2 > 1400) {
    const s = 1 / (4 * df);
    return normalProbability((t * (1 - s) - ncp) / Math.sqrt(1 + 2 * s * t * t));
  }
  const [x, b, lambda] = [(t * t) / (t * t + df), df / 2, ncp * ncp];
  if (x === 0) return normalProbability(-ncp);
  const rest = pow(df / (t * t + df), b);
  const lnBeta = ln(Math.PI) / 2 + gammaln(b) - gammaln(b + 0.5);
  let p = 0.5 * exp(-lambda / 2);
  let q = Math.sqrt(2 / Math.PI) * p * ncp;
  let left = 0.5 * (1 - exp(-lambda / 2));
  let [odd, even] = [betaProbability(x, 0.5, b), betaProbability(x, 1, b)];
  let [oddStep, evenStep] = [2 * rest * exp(0.5 * ln(x) - lnBeta), b * x * rest];
  let sum = p * odd + q * even;
  for (let term = 1; term < mostTerms && left > 0 && Math.abs(2 * left * odd) > enough; term++) {
    const a = term + 0.5;
    [odd, even] = [odd - oddStep, even - evenStep];
    oddStep *= (x * (a + b - 1)) / a;
    evenStep *= (x * (a + b - 0.5)) / (a + 0.5);
    p *= lambda / (2 * term);
    q *= lambda / (2 * term + 1);
    sum += p * odd + q * even;
    left -= p;
  }
  return Math.min(1, Math.max(0, sum + normalProbability(-ncp)));
}

/** P(F ≤ f) with d1 and d2 degrees of freedom and noncentrality λ. @see Johnson, Kotz & Balakrishnan (1995), ch. 30 */
export const noncentralF = (f: number, d1: number, d2: number, lambda: number): number =>
  mixed(lambda, (j) => fCdf((f * d1) / (d1 + 2 * j), d1 + 2 * j, d2));

/** P(X ≤ x) of χ² with noncentrality λ. @see Johnson, Kotz & Balakrishnan (1995), ch. 29 */
export const noncentralChiSquare = (x: number, df: number, lambda: number): number =>
  mixed(lambda, (j) => chiSquareCdf(x, df + 2 * j));

/** Σ Poisson(j; λ/2)·of(j), from the likeliest j outwards. */
function mixed(lambda: number, of: (j: number) => number): number {
  const mean = lambda / 2;
  const mode = Math.floor(mean);
  const top = exp((mode > 0 ? mode * ln(mean) : 0) - mean - gammaln(mode + 1));
  let sum = top * of(mode);
  for (let [j, weight] = [mode, top]; weight > 1e-18 && j < mode + mostTerms; j++) {
    weight *= mean / (j + 1);
    sum += weight * of(j + 1);
  }
  for (let [j, weight] = [mode, top]; j > 0 && weight > 1e-18; j--) {
    weight *= j / mean;
    sum += weight * of(j - 1);
  }
  return Math.min(1, sum);
}
