import { moments } from "./moments.ts";

/** How a covariate differs between the arms, in standard deviations and in spread, before weights and after. */
export interface Balance {
  name: string;
  before: number;
  after: number;
  /** Variance of the treated over that of the controls, after; null for a column of two values. */
  variance_ratio: number | null;
}

/** Whose standard deviation, before weighting, a difference is divided by. */
export type Scale = "treated" | "control" | "pooled";

/**
 * Standardised differences of means, treated less control, with the standard deviation of the unweighted sample (of a column
 * of two values p(1 − p)'s root, as R's MatchIt); 0 where that does not vary.
 * @param weights of each row after matching or weighting; 0 for one that is not used
 * @see Stuart (2010), Statistical Science 25(1), §4.1; Austin (2011), Multivariate Behavioral Research 46(3)
 */
export function balanceOf(
  { name, values }: { name: string; values: Float64Array },
  treated: Float64Array,
  weights: Float64Array,
  scale: Scale,
): Balance {
  const other = values.find((value) => value !== values[0]);
  const two = values.every((value) => value === values[0] || value === other);
  const own = (arm: number) => {
    const { n, mean, variance } = moments(values.filter((_, i) => treated[i] === arm));
    return { mean, variance: two ? (variance * (n - 1)) / n : variance };
  };
  const [one, zero] = [own(1), own(0)];
  const variance =
    scale === "treated"
      ? one.variance
      : scale === "control"
        ? zero.variance
        : (one.variance + zero.variance) / 2;
  const [a, b] = [1, 0].map((arm) => weighted(values, treated, weights, arm));
  const over = (difference: number) => (variance > 0 ? difference / Math.sqrt(variance) : 0);
  return {
    name,
    before: over(one.mean - zero.mean),
    after: over(a!.mean - b!.mean),
    variance_ratio: two || !(b!.variance > 0) ? null : a!.variance / b!.variance,
  };
}

/** Weighted mean, and variance by MatchIt's rule: Σw(x − x̄)² / (Σw − Σw²/Σw). */
function weighted(values: Float64Array, treated: Float64Array, weights: Float64Array, arm: number) {
  let [total, squares, product] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (treated[i] !== arm) continue;
    const weight = weights[i]!;
    total += weight;
    squares += weight ** 2;
    product += weight * values[i]!;
  }
  const mean = product / total;
  let spread = 0;
  for (let i = 0; i < values.length; i++)
    if (treated[i] === arm) spread += weights[i]! * (values[i]! - mean) ** 2;
  return { mean, variance: spread / (total - squares / total) };
}

/** Kish's effective sample size: (Σw)² / Σw². */
export function effectiveSize(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  return squares > 0 ? total ** 2 / squares : 0;
}
