/** Number, mean and sample variance (n−1; NaN under two) of some values. */
export interface Moments {
  n: number;
  mean: number;
  variance: number;
}

export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  const mean = sumOf(values, (value) => value) / n;
  const squares = sumOf(values, (value) => (value - mean) ** 2);
  return { n, mean, variance: n > 1 ? squares / (n - 1) : Number.NaN };
}

/** A sum whose rounding errors are carried along. @see Neumaier (1974), ZAMM 54(1) */
function sumOf(values: ArrayLike<number>, of: (value: number) => number): number {
  let [sum, lost] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = of(values[i]!);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * Satterthwaite's degrees of freedom of a sum of independent parts, each with its variance and its own degrees of
 * freedom; of two arms' means, Welch's. The smallest of the parts' where none varies.
 */
export function satterthwaite(parts: readonly { variance: number; df: number }[]): number {
  const whole = parts.reduce((sum, { variance }) => sum + variance, 0);
  const squares = parts.reduce((sum, { variance, df }) => sum + variance ** 2 / df, 0);
  return squares > 0 ? whole ** 2 / squares : Math.min(...parts.map(({ df }) => df));
}

/** Standardised difference of means, by the root of the two variances' mean; 0 when neither varies. */
export function standardizedDifference(a: Moments, b: Moments): number {
  const scale = Math.sqrt((a.variance + b.variance) / 2);
  return scale > 0 ? (a.mean - b.mean) / scale : 0;
}

/** Numbers 0 … G−1 for the distinct labels, in the order of first appearance. */
export function codes(labels: ArrayLike<string | number | null>): { code: Int32Array; count: number } {
  const seen = new Map<string | number | null, number>();
  const code = Int32Array.from(labels, (label) => {
    const known = seen.get(label);
    if (known !== undefined) return known;
    seen.set(label, seen.size);
    return seen.size - 1;
  });
  return { code, count: seen.size };
}
