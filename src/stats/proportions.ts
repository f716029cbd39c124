import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { criticalValue, twoSidedP } from "./distributions.ts";

/** Events and observations of an arm and of control. */
export interface TwoByTwo {
  x1: number;
  n1: number;
  x0: number;
  n0: number;
}

export interface Range {
  lower: number;
  upper: number;
}

/** Wilson's score interval of a share. @see Wilson (1927), JASA 22 */
export function wilson(x: number, n: number, level: number): Range {
  const z2 = criticalValue(level, null) ** 2;
  const p = x / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n)) * (Math.sqrt(z2) / (1 + z2 / n));
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

/**
 * Difference of two shares: Wald's standard error, Newcombe's hybrid score interval (his method 10), which stays inside
 * [−1, 1] and keeps its level near 0 and 1, and the test with pooled variance (its z² is Pearson's χ²).
 * @see Newcombe (1998), Statistics in Medicine 17
 */
export function riskDifference({ x1, n1, x0, n0 }: TwoByTwo, level: number) {
  const [p1, p0] = [x1 / n1, x0 / n0];
  const [one, zero] = [wilson(x1, n1, level), wilson(x0, n0, level)];
  const estimate = p1 - p0;
  const pooled = (x1 + x0) / (n1 + n0);
  const z = estimate / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n0));
  return {
    estimate,
    standard_error: Math.sqrt((p1 * (1 - p1)) / n1 + (p0 * (1 - p0)) / n0),
    ci_lower: estimate - Math.sqrt((p1 - one.lower) ** 2 + (zero.upper - p0) ** 2),
    ci_upper: estimate + Math.sqrt((one.upper - p1) ** 2 + (p0 - zero.lower) ** 2),
    z,
    p_value: twoSidedP(z, null),
  };
}

/** Pearson's χ² of the table with Yates's correction, and its p. */
export function yates({ x1, n1, x0, n0 }: TwoByTwo): { chi2: number; p_value: number } {
  const n = n1 + n0;
  const cross = Math.abs(x1 * (n0 - x0) - x0 * (n1 - x1));
  const events = x1 + x0;
  const chi2 = (n * Math.max(0, cross - n / 2) ** 2) / (n1 * n0 * events * (n - events));
  return { chi2, p_value: twoSidedP(Math.sqrt(chi2), null) };
}

/** Ratio of two shares with Katz's interval on the log scale; null when either arm has no event. @see Katz et al. (1978), Biometrics 34 */
export function riskRatio({ x1, n1, x0, n0 }: TwoByTwo, level: number) {
  if (x1 === 0 || x0 === 0) return null;
  return onLogScale((x1 * n0) / (x0 * n1), Math.sqrt(1 / x1 - 1 / n1 + 1 / x0 - 1 / n0), level);
}

/** Odds ratio with Woolf's interval on the log scale; null when a cell of the table is empty. @see Woolf (1955), Ann. Hum. Genetics 19 */
export function oddsRatio({ x1, n1, x0, n0 }: TwoByTwo, level: number) {
  const [y1, y0] = [n1 - x1, n0 - x0];
  if (x1 * x0 * y1 * y0 === 0) return null;
  return onLogScale((x1 * y0) / (x0 * y1), Math.sqrt(1 / x1 + 1 / y1 + 1 / x0 + 1 / y0), level);
}

/** A positive ratio whose logarithm is taken as normal; no variation at all (every one an event) has no interval. */
function onLogScale(estimate: number, se_log: number, level: number) {
  if (!(se_log > 0)) return null;
  const log = ln(estimate);
  const half = criticalValue(level, null) * se_log;
  return {
    estimate,
    se_log,
    ci_lower: exp(log - half),
    ci_upper: exp(log + half),
    p_value: twoSidedP(log / se_log, null),
  };
}
