import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** Up to this mean a quantile is found by adding up probabilities from 0; above it, by expansion. */
const smallMean = 30;

/**
 * The quantile at `u` in (0, 1) of a count with a given mean, variance and skewness: monotone in `u`, so that one draw of
 * `u` under two means gives two outcomes of one unit.
 * @see Cornish and Fisher (1938); the error at a mean of 30 is below one count in a hundred
 */
function expansion(u: number, mean: number, variance: number, skewness: number): number {
  const z = normalQuantile(u, 0, 1);
  const value = mean + Math.sqrt(variance) * (z + (skewness * (z * z - 1)) / 6);
  return Math.max(0, Math.floor(value + 0.5));
}

/** Adds up p(0), p(1), …, each the last times `ratio(k)`, until `u` is passed. */
function addUp(u: number, first: number, ratio: (k: number) => number, most: number): number {
  let k = 0;
  let term = first;
  let below = first;
  while (below < u && k < most && term > 0) {
    k++;
    term *= ratio(k);
    below += term;
  }
  return k;
}

/** Negative binomial with a mean and a dispersion `size`: variance mean + mean²/size. Poisson for an infinite `size`. */
export function negativeBinomialQuantile(u: number, mean: number, size: number): number {
  if (!(mean > 0)) return 0;
  if (size === Number.POSITIVE_INFINITY) return poissonQuantile(u, mean);
  const p = size / (size + mean);
  if (mean > smallMean && size > 1) {
    const variance = mean / p;
    return expansion(u, mean, variance, (2 - p) / Math.sqrt((1 - p) * size));
  }
  return addUp(u, pow(p, size), (k) => ((size + k - 1) / k) * (1 - p), 100 * (mean + 1) * (1 + 1 / size));
}

function poissonQuantile(u: number, mean: number): number {
  if (mean > smallMean) return expansion(u, mean, mean, 1 / Math.sqrt(mean));
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
    return Math.min(n, expansion(u, mean, variance, (1 - 2 * p) / Math.sqrt(variance)));
  }
  const odds = p / (1 - p);
  return addUp(u, exp(n * ln(1 - p)), (k) => ((n - k + 1) / k) * odds, n);
}
