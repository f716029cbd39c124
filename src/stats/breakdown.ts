import { criticalValue, type DegreesOfFreedom } from "./distributions.ts";

interface Step {
  estimate: number;
  standard_error: number;
}

/**
 * How far trends may part after the start, as a multiple M̄ of the most they parted from one period to the next before it,
 * until an interval for the effect of the first treated period holds 0 (relative magnitudes). The largest step before is
 * bounded by a simultaneous interval (Bonferroni), and half of alpha is spent on that: the interval covers whatever that
 * step is, and is wider than the conditional one of HonestDiD. 0 when the effect's own interval holds 0, null without steps.
 * @param effect of the first treated period
 * @param steps differences of neighbouring periods before the start, the reference's included
 * @see Rambachan & Roth (2023), Review of Economic Studies 90(5), §2.4.1, for the restriction
 */
export function breakdown(
  effect: Step,
  steps: readonly Step[],
  level: number,
  df: DegreesOfFreedom,
): number | null {
  if (steps.length === 0) return null;
  const size = Math.abs(effect.estimate);
  if (size <= criticalValue(level, df) * effect.standard_error) return 0;
  const half = (1 - level) / 2;
  const own = criticalValue(1 - half, df) * effect.standard_error;
  const reach = criticalValue(1 - half / steps.length, df);
  const most = Math.max(...steps.map((step) => Math.abs(step.estimate) + reach * step.standard_error));
  return Math.max(0, (size - own) / most);
}
