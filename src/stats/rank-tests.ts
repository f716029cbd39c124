import exp from "@stdlib/math-base-special-exp";
import { twoSidedP } from "./distributions.ts";

/**
 * Mann and Whitney's U of `a` against `b` (the pairs in which a is larger, ties half) and its two-sided p by the normal
 * approximation with tie correction, without continuity correction.
 * @see Mann & Whitney (1947), Ann. Math. Stat. 18(1)
 */
export function mannWhitney(a: Float64Array, b: Float64Array): { u: number; p_value: number } {
  const all = Float64Array.from([...a, ...b]).sort();
  const n = all.length;
  const rank = new Map<number, number>();
  let ties = 0;
  for (let start = 0; start < n; ) {
    let end = start;
    while (end < n && all[end] === all[start]) end++;
    rank.set(all[start]!, (start + end + 1) / 2);
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  const u = a.reduce((sum, value) => sum + rank.get(value)!, 0) - (a.length * (a.length + 1)) / 2;
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  const z = variance > 0 ? (u - (a.length * b.length) / 2) / Math.sqrt(variance) : 0;
  return { u, p_value: twoSidedP(z, null) };
}

/** Kolmogorov and Smirnov's largest distance of two distribution functions, and its asymptotic two-sided p. @see Smirnov (1948), Ann. Math. Stat. 19(2) */
export function kolmogorovSmirnov(a: Float64Array, b: Float64Array): { distance: number; p_value: number } {
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [i, j, distance] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const at = Math.min(x[i]!, y[j]!);
    while (x[i] === at) i++;
    while (y[j] === at) j++;
    distance = Math.max(distance, Math.abs(i / x.length - j / y.length));
  }
  const t = Math.sqrt((x.length * y.length) / (x.length + y.length)) * distance;
  return { distance, p_value: kolmogorovTail(t) };
}

/** P(K ≥ t) of Kolmogorov's distribution: the series that converges fast on t's side of 1. */
function kolmogorovTail(t: number): number {
  if (t <= 0) return 1;
  let sum = 0;
  for (let k = 1; k < 40; k++)
    sum +=
      t < 1
        ? exp(-((2 * k - 1) ** 2 * Math.PI ** 2) / (8 * t * t))
        : (k % 2 === 1 ? 1 : -1) * exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, t < 1 ? 1 - (Math.sqrt(2 * Math.PI) / t) * sum : 2 * sum));
}
