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
    const information = new Matrix(
      columns.map((a) => columns.map((b) => sum(n, (i) => a[i]! * b[i]! * p[i]! * (1 - p[i]!)))),
    );
    const covariance = inverse(information);
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
  return columns[0]!.map((_, i) => {
    const index = columns.reduce((total, column, j) => total + column[i]! * beta.get(j, 0), 0);
    return 1 / (1 + exp(-index));
  });
}

function sum(n: number, of: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += of(i);
  return total;
}
