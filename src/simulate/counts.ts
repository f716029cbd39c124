import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** Up to this mean a quantile is found by adding up probabilities from 0; above it, by a gamma of the same three moments. */
const smallMean = 30;

/**
 * The quantile at `u` in (0, 1) of a count with a given mean, variance and skewness: monotone in `u`, so that one draw of
 * `u` under two means gives two outcomes of one unit.
 * @see Wilson and Hilferty (1931), the cube of a normal for a gamma
 */
function gammaLike(u: number, mean: number, variance: number, skewness: number): number {
  const z = normalQuantile(u, 0, 1);
  const root = 1 + (skewness * z) / 6 - (skewness * skewness) / 36;
  const standard = Math.abs(skewness) < 1e-6 ? z : (2 / skewness) * (root * root * root - 1);
  return Math.max(0, Math.floor(mean + Math.sqrt(variance) * standard + 0.5));
}

/** Adds up p(0), p(1), …, each the last times `ratio(k)`, until `u` is passed or nothing is left to add. */
function addUp(u: number, first: number, ratio: (k: number) => number, most: number): number {
  let k = 0;
  let term = first;
  let below = first;
  while (below < u && k < most) {
    term *= ratio(k + 1);
    if (below + term === below && below > 0.5) return k;
    k++;
    below += term;
  }
  return k;
}

/** Negative binomial with a mean and a dispersion `size`: variance mean + mean²/size. Poisson for an infinite `size`. */
export function negativeBinomialQuantile(u: number, mean: number, size: number): number {
  if (!(mean > 0)) return 0;
  if (size === Number.POSITIVE_INFINITY) return poissonQuantile(u, mean);
  const p = size / (size + mean);
  if (mean > smallMean && size >= 1) {
    const variance = mean / p;
    return gammaLike(u, mean, variance, (2 - p) / Math.sqrt((1 - p) * size));
  }
  return addUp(u, power(p, size), (k) => ((size + k - 1) / k) * (1 - p), 100 * (mean + 1) * (1 + 1 / size));
}

/** Multiplication where it will do: `pow` takes five times as long. */
function power(base: number, exponent: number): number {
  if (exponent > 16 || !Number.isInteger(exponent)) return pow(base, exponent);
  let product = base;
  for (let k = 1; k < exponent; k++) product *= base;
  return product;
}

/** Poisson with a mean. */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean > smallMean) return gammaLike(u, mean, mean, 1 / Math.sqrt(mean));
  return addUp(u, exp(-mean), (k) => mean / k, 1000);
}

/** Binomial: successes among `n` at probability `p`. */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomialQuantile(1 - u, n, 1 - p);
  const mean = n * p;
  if (mean > smallMean) {
    const variance = mean * (1 - p);
    return Math.min(n, gammaLike(u, mean, variance, (1 - 2 * p) / Math.sqrt(variance)));
  }
  const odds = p / (1 - p);
  return addUp(u, exp(n * ln(1 - p)), (k) => ((n - k + 1) / k) * odds, n);
}
