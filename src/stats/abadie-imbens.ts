import { ols } from "./ols.ts";

/** A unit and those it is matched with in the other arm, all with the same weight. */
export interface Matched {
  unit: number;
  others: number[];
}

export interface MatchingEffect {
  estimate: number;
  standard_error: number;
  /** The mean without treatment of those asked about. */
  control: number;
  /** How often each row is used: as itself, and as a match by its weight. */
  weights: Float64Array;
}

/**
 * The mean of each unit's outcome less its matches' (the sign such that it is treated less untreated), with the variance that
 * knows that rows are used again.
 * @param units those asked about, each with its matches
 * @param noise of each row's outcome given its covariates; null for one for all, from the pairs' own differences
 * @param covariates for the bias correction; null for none
 * @see Abadie & Imbens (2006), Econometrica 74(1), theorems 6 and 7; (2011), J. Business & Economic Statistics 29(1), on the bias
 */
export function abadieImbens(
  y: Float64Array,
  treated: Float64Array,
  units: readonly Matched[],
  { noise, covariates }: { noise: Float64Array | null; covariates: readonly Float64Array[] | null },
): MatchingEffect {
  const n = units.length;
  const sign = (unit: number) => (treated[unit] === 1 ? 1 : -1);
  const shift = covariates ? correction(y, treated, units, covariates) : () => 0;
  const pairs = units.map(({ unit, others }) =>
    others.map((other) => sign(unit) * (y[unit]! - y[other]! - shift(unit, other))),
  );
  const effects = pairs.map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
  const estimate = effects.reduce((sum, value) => sum + value, 0) / n;
  const [used, squares, weights] = [0, 1, 2].map(() => new Float64Array(y.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let [apart, total, control] = [0, 0, 0];
  for (const [k, { unit, others }] of units.entries()) {
    const share = 1 / others.length;
    weights[unit]! += 1;
    for (const [j, other] of others.entries()) {
      used[other]! += share;
      squares[other]! += share ** 2;
      weights[other]! += share;
      apart += share * (pairs[k]![j]! - estimate) ** 2;
      total += share;
    }
    control += (treated[unit] === 1 ? y[unit]! - effects[k]! : y[unit]!) / n;
  }
  const asked = new Uint8Array(y.length);
  for (const { unit } of units) asked[unit] = 1;
  const common = (0.5 * apart) / total;
  let variance = effects.reduce((sum, value) => sum + (value - estimate) ** 2, 0);
  for (let i = 0; i < y.length; i++)
    variance += (noise ? noise[i]! : common) * (used[i]! ** 2 + 2 * asked[i]! * used[i]! - squares[i]!);
  return { estimate, standard_error: Math.sqrt(Math.max(0, variance)) / n, control, weights };
}

/** How far a match's outcome would differ for its covariates alone: a regression in each arm, over the rows that are matches. */
function correction(
  y: Float64Array,
  treated: Float64Array,
  units: readonly Matched[],
  covariates: readonly Float64Array[],
): (unit: number, other: number) => number {
  const slopes = [0, 1].map((arm) => {
    const rows: number[] = [];
    const roots: number[] = [];
    for (const { others } of units)
      for (const other of others)
        if (treated[other] === arm) {
          rows.push(other);
          roots.push(Math.sqrt(1 / others.length));
        }
    if (rows.length === 0) return [];
    const weighted = (values: (i: number) => number) =>
      Float64Array.from(rows, (i, k) => values(i) * roots[k]!);
    const fit = ols(
      [weighted(() => 1), ...covariates.map((column) => weighted((i) => column[i]!))],
      weighted((i) => y[i]!),
    );
    return covariates.map((_, j) => fit.beta[fit.kept.indexOf(j + 1)] ?? 0);
  });
  return (unit, other) =>
    slopes[treated[other]!]!.reduce(
      (sum, slope, j) => sum + slope * (covariates[j]![unit]! - covariates[j]![other]!),
      0,
    );
}

/** Half the squared difference from the nearest row of the same arm: what the outcome varies by, given the covariates. */
export function noiseOf(y: Float64Array, nearest: (row: number) => readonly number[]): Float64Array {
  return y.map((value, i) => {
    const others = nearest(i);
    if (others.length === 0) return 0;
    const mean = others.reduce((sum, other) => sum + y[other]!, 0) / others.length;
    return (others.length / (others.length + 1)) * (value - mean) ** 2;
  });
}
