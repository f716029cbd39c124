import type { Panel } from "../diagnostics/panel.ts";

/** Σ over j of ρ^|t−j| for each t of n periods: what one period shares with all. */
function shared(rho: number, n: number): Float64Array {
  const [before, after] = [new Float64Array(n), new Float64Array(n)];
  for (let t = 0; t < n; t++) {
    before[t] = t === 0 ? 1 : 1 + rho * before[t - 1]!;
    after[n - 1 - t] = t === 0 ? 1 : 1 + rho * after[n - t]!;
  }
  return before.map((value, t) => value + after[t]! - 1);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Variance of the mean of n periods of a first-order autoregression of variance 1. */
export const meanVariance = (rho: number, n: number): number => sum(shared(rho, n)) / (n * n);

/** What the sample variance within a unit, with n − 1, is expected to be when the variance is 1. */
export const withinVariance = (rho: number, n: number): number => ((1 - meanVariance(rho, n)) * n) / (n - 1);

/** The lag-1 autocorrelation that is expected of n values less their own mean. */
function expectedWithin(rho: number, n: number): number {
  const row = shared(rho, n);
  const all = sum(row) / (n * n);
  let products = 0;
  for (let t = 1; t < n; t++) products += rho - (row[t]! + row[t - 1]!) / n + all;
  return products / (n * (1 - all));
}

/**
 * The autocorrelation whose series, less their means, are as alike from one period to the next as these; short series
 * look less alike than they are, and this undoes it. 0 under four periods.
 * @param left what unit and period effects leave, one value a row
 * @see Nickell (1981), Econometrica 49(6)
 */
export function autocorrelationOf(left: Float64Array, { unit, period, units, times }: Panel): number {
  const n = times.length;
  if (n < 4) return 0;
  const at = new Float64Array(units * n).fill(Number.NaN);
  for (let i = 0; i < left.length; i++) at[unit[i]! * n + period[i]!] = left[i]!;
  let [products, squares] = [0, 0];
  for (let cell = 0; cell < at.length; cell++) {
    if (Number.isNaN(at[cell]!)) continue;
    squares += at[cell]! * at[cell]!;
    if (cell % n > 0 && !Number.isNaN(at[cell - 1]!)) products += at[cell]! * at[cell - 1]!;
  }
  const found = products / squares;
  let [low, high] = [-0.95, 0.95];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (expectedWithin(middle, n) < found) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
