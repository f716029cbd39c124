import exp from "@stdlib/math-base-special-exp";
import { inverse, Matrix } from "ml-matrix";

/** A logistic regression by maximum likelihood: coefficients, fitted probabilities, and the inverse information. */
export interface LogitFit {
  beta: number[];
  probability: Float64Array;
  /** (X′WX)⁻¹, k × k. */
  covariance: Matrix;
}

const most = 50;

/**
 * @param columns k arrays of n values, the intercept included
 * @param y 0 or 1
 * @throws RangeError when the classes are separated, or the columns are not independent
 * @see McCullagh & Nelder (1989), Generalized Linear Models, §4.4: iteratively reweighted least squares
 */
export function logit(columns: readonly Float64Array[], y: ArrayLike<number>): LogitFit {
  const n = y.length;
  let beta = Matrix.zeros(columns.length, 1);
  for (let step = 0; step < most; step++) {
    const p = probabilities(columns, beta);
    const covariance = inverse(information(columns, p));
    const score = Matrix.columnVector(columns.map((a) => sum(n, (i) => a[i]! * (y[i]! - p[i]!))));
    const change = covariance.mmul(score);
    beta = Matrix.add(beta, change);
    const size = Math.max(...beta.to1DArray().map(Math.abs));
    if (!Number.isFinite(size) || covariance.to1DArray().some((value) => !Number.isFinite(value)))
      throw new RangeError("the logistic regression has no finite solution");
    if (Math.max(...change.to1DArray().map(Math.abs)) <= 1e-12 * Math.max(1, size))
      return { beta: beta.to1DArray(), probability: probabilities(columns, beta), covariance };
  }
  throw new RangeError("the logistic regression does not converge: the classes are separated");
}

function probabilities(columns: readonly Float64Array[], beta: Matrix): Float64Array {
  const index = new Float64Array(columns[0]!.length);
  for (const [j, column] of columns.entries()) {
    const slope = beta.get(j, 0);
    for (let i = 0; i < index.length; i++) index[i]! += column[i]! * slope;
  }
  return index.map((value) => 1 / (1 + exp(-value)));
}

/** X′WX with W = p(1 − p). */
function information(columns: readonly Float64Array[], p: Float64Array): Matrix {
  const weighted = columns.map((column) => column.map((value, i) => value * p[i]! * (1 - p[i]!)));
  const result = Matrix.zeros(columns.length, columns.length);
  for (const [a, left] of weighted.entries()) {
    for (let b = a; b < columns.length; b++) {
      const right = columns[b]!;
      let total = 0;
      for (let i = 0; i < left.length; i++) total += left[i]! * right[i]!;
      result.set(a, b, total);
      result.set(b, a, total);
    }
  }
  return result;
}

function sum(n: number, of: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += of(i);
  return total;
}
