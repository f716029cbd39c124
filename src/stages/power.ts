import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { Estimate } from "../contracts/index.ts";
import { detectableByT, powerOfT } from "../stats/power.ts";
import { root } from "../stats/root.ts";

/** What is asked of the data at hand. */
export interface PowerQuestion {
  /** The effect to be found, in the outcome's unit; null where nothing says one. */
  effect: number | null;
  power: number;
  alpha: number;
  /** Rows that come in on a day; null where it is not known. */
  rows_per_day: number | null;
}

export interface PowerAnswer extends PowerQuestion {
  metric: string;
  sample_size: number;
  standard_error: number;
  /** Two-sided, at the sample at hand. */
  minimum_detectable_effect: number;
  minimum_detectable_relative: number | null;
  /** How much larger the sample must be than one of independent rows; null without clusters. */
  design_effect: number | null;
  /** Power at the sample at hand, rows needed, and their days, for the effect; null without one. */
  power_at_hand: number | null;
  sample_size_needed: number | null;
  days_needed: number | null;
  days_left: number | null;
}

/** Beyond so many rows an effect counts as out of reach. */
const most = 1e12;

/**
 * Power, the smallest detectable effect and the sample needed, from a measurement's own standard error: it holds what
 * covariates explain, how alike clusters are and how the arms are split, and shrinks with the root of the rows as long
 * as rows like these are added. Student's t, noncentral, its degrees of freedom in proportion to the rows.
 * @see Cohen (1988), ch. 2; Bloom (1995), Evaluation Review 19(5), on minimum detectable effects
 */
export function powerOf(measure: Estimate, question: PowerQuestion): PowerAnswer {
  const { sample_size: n, standard_error, degrees_of_freedom, relative, diagnostics } = measure;
  const { effect, power, alpha, rows_per_day } = question;
  const df = (rows: number) =>
    degrees_of_freedom === null ? 1e9 : Math.max(1, (degrees_of_freedom * rows) / n);
  const powerAt = (rows: number) =>
    powerOfT(Math.abs(effect!) / (standard_error * Math.sqrt(n / rows)), df(rows), { alpha });
  const detectable = detectableByT(power, df(n), { alpha }) * standard_error;
  const needed = effect === null || effect === 0 ? null : rowsFor(powerAt, power);
  const days = needed === null || rows_per_day === null ? null : Math.ceil(needed / rows_per_day);
  return {
    ...question,
    metric: measure.metric,
    sample_size: n,
    standard_error,
    minimum_detectable_effect: detectable,
    minimum_detectable_relative: relative === null ? null : detectable / Math.abs(relative.baseline),
    design_effect: diagnostics.design_effect?.value ?? null,
    power_at_hand: effect === null ? null : powerAt(n),
    sample_size_needed: needed,
    days_needed: days,
    days_left: days === null ? null : Math.max(0, Math.ceil(days - n / rows_per_day!)),
  };
}

/** The fewest rows, at least 4, with this power; null beyond reach. */
function rowsFor(powerAt: (rows: number) => number, power: number): number | null {
  const gap = (log: number) => powerAt(exp(log)) - power;
  const [low, high] = [ln(4), ln(most)];
  if (gap(high) < 0) return null;
  return gap(low) >= 0 ? 4 : Math.ceil(exp(root(gap, low, high, 1e-12)) - 1e-6);
}
