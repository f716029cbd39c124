import { mean, sampleVariance } from "simple-statistics";

/** Number, mean and sample variance (n−1; NaN under two) of some values. */
export interface Moments {
  n: number;
  mean: number;
  variance: number;
}

export function moments(values: ArrayLike<number>): Moments {
  const list = Array.from(values);
  return {
    n: list.length,
    mean: list.length > 0 ? mean(list) : Number.NaN,
    variance: list.length > 1 ? sampleVariance(list) : Number.NaN,
  };
}

/** Welch–Satterthwaite degrees of freedom of a difference of two means. */
export function welchDegreesOfFreedom(a: Moments, b: Moments): number {
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  return (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
}

/** Standardised difference of means, by the root of the two variances' mean; 0 when neither varies. */
export function standardizedDifference(a: Moments, b: Moments): number {
  const scale = Math.sqrt((a.variance + b.variance) / 2);
  return scale > 0 ? (a.mean - b.mean) / scale : 0;
}

/** Numbers 0 … G−1 for the distinct labels, in the order of first appearance. */
export function codes(labels: readonly (string | null)[]): { code: Int32Array; count: number } {
  const seen = new Map<string | null, number>();
  const code = Int32Array.from(labels, (label) => {
    const known = seen.get(label);
    if (known !== undefined) return known;
    seen.set(label, seen.size);
    return seen.size - 1;
  });
  return { code, count: seen.size };
}
