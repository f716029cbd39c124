import { fTail } from "./distributions.ts";
import type { Moments } from "./moments.ts";

/** Whether several means are equal, without equal variances: Welch's F, its degrees of freedom and p. @see Welch (1951), Biometrika 38 */
export function welchAnova(groups: readonly Moments[]): {
  f: number;
  df1: number;
  df2: number;
  p_value: number;
} {
  const k = groups.length;
  const weights = groups.map(({ n, variance }) => n / variance);
  const whole = weights.reduce((a, b) => a + b);
  const mean = groups.reduce((sum, group, i) => sum + weights[i]! * group.mean, 0) / whole;
  const between = groups.reduce((sum, group, i) => sum + weights[i]! * (group.mean - mean) ** 2, 0) / (k - 1);
  const spread = groups.reduce((sum, { n }, i) => sum + (1 - weights[i]! / whole) ** 2 / (n - 1), 0);
  const f = between / (1 + (2 * (k - 2) * spread) / (k * k - 1));
  const df2 = (k * k - 1) / (3 * spread);
  return { f, df1: k - 1, df2, p_value: fTail(f, k - 1, df2) };
}
