import { LuDecomposition, Matrix, solve } from "ml-matrix";
import { simplexQuadratic } from "./simplex-quadratic.ts";

/** A unit and the mix of donors that goes with it: its outcomes less theirs in every period. */
export interface SyntheticFit {
  weights: Float64Array;
  gaps: Float64Array;
  /** Root mean squared gap before the treatment, and from it on. */
  pre_rmspe: number;
  post_rmspe: number;
}

/** D′D of donors' rows less the unit's: half of w′D′Dw is half the squared distance, since the weights sum to 1. */
export function gramOf(target: readonly number[], donors: readonly (readonly number[])[]): Matrix {
  const apart = donors.map((donor) => donor.map((value, t) => value - target[t]!));
  return new Matrix(apart.map((a) => apart.map((b) => a.reduce((sum, value, t) => sum + value * b[t]!, 0))));
}

/** The mix of donors nearest to the unit in these values: nonnegative, summing to 1. */
export const nearestMix = (target: readonly number[], donors: readonly (readonly number[])[]): Float64Array =>
  simplexQuadratic(gramOf(target, donors));

/** What weights leave of a unit's outcomes. @param pre periods before the treatment */
export function fitOf(
  target: Float64Array,
  donors: readonly Float64Array[],
  weights: Float64Array,
  pre: number,
): SyntheticFit {
  const gaps = target.map(
    (value, t) => value - donors.reduce((sum, donor, j) => sum + weights[j]! * donor[t]!, 0),
  );
  return { weights, gaps, pre_rmspe: rms(gaps.subarray(0, pre)), post_rmspe: rms(gaps.subarray(pre)) };
}

export const rms = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);

/**
 * Outcomes before the treatment matched by least squares over the simplex, without intercept.
 * @param target outcomes in all periods
 * @param from first period matched
 * @see Abadie, Diamond & Hainmueller (2010), JASA 105(490); Doudchenko & Imbens (2016), NBER 22791, on outcomes alone
 */
export function syntheticControl(
  target: Float64Array,
  donors: readonly Float64Array[],
  pre: number,
  [from, to]: readonly [number, number] = [0, pre],
): SyntheticFit {
  const part = (values: Float64Array) => [...values.subarray(from, to)];
  return fitOf(target, donors, nearestMix(part(target), donors.map(part)), pre);
}

/**
 * Weights augmented by ridge regression of the donors' later outcomes on their earlier ones, which takes off what
 * imbalance is left; they sum to 1 and may be negative.
 * @param lambda the penalty, in squared units of the outcome
 * @see Ben-Michael, Feller & Rothstein (2021), JASA 116(536), eq. 10 and lemma 1
 */
export function ridgeAugmented(
  target: Float64Array,
  donors: readonly Float64Array[],
  pre: number,
  lambda: number,
  weights: Float64Array,
): Float64Array {
  const times = Array.from({ length: pre }, (_, t) => t);
  const mean = times.map((t) => donors.reduce((sum, donor) => sum + donor[t]!, 0) / donors.length);
  const x = donors.map((donor) => times.map((t) => donor[t]! - mean[t]!));
  const left = times.map(
    (t) => target[t]! - mean[t]! - x.reduce((sum, row, j) => sum + weights[j]! * row[t]!, 0),
  );
  // (X X′ + λI)⁻¹ over donors gives the same as over periods, and is never larger than there are donors.
  const kernel = new Matrix(
    x.map((a, i) =>
      x.map((b, j) => a.reduce((sum, value, t) => sum + value * b[t]!, 0) + (i === j ? lambda : 0)),
    ),
  );
  const right = Matrix.columnVector(x.map((row) => row.reduce((sum, value, t) => sum + value * left[t]!, 0)));
  const lu = new LuDecomposition(kernel);
  const added = (lu.isSingular() ? solve(kernel, right, true) : lu.solve(right)).to1DArray();
  return weights.map((weight, j) => weight + added[j]!);
}
