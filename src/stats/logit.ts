import exp from "@stdlib/math-base-special-exp";
import { LuDecomposition, Matrix } from "ml-matrix";

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
 * @param start coefficients to begin with; the solution does not depend on them
 * @throws RangeError when the classes are separated, or the columns are not independent
 * @see McCullagh & Nelder (1989), Generalized Linear Models, §4.4: iteratively reweighted least squares
 */
export function logit(
  columns: readonly Float64Array[],
  y: ArrayLike<number>,
  start: readonly number[] = columns.map(() => 0),
): LogitFit {
  const rows = byRow(columns);
  let beta = Matrix.columnVector([...start]);
  for (let step = 0; step < most; step++) {
    const { information, score } = derivatives(rows, y, beta.to1DArray());
    const covariance = inverted(information);
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

function inverted(information: Matrix): Matrix {
  const lu = new LuDecomposition(information);
  if (lu.isSingular()) throw new RangeError("the logistic regression has no finite solution");
  return lu.solve(Matrix.eye(information.rows));
}

/** Rows that a step takes at once. */
const together = 4;

/** The columns' values, one row after another, filled up with rows of 0, which add nothing. */
function byRow(columns: readonly Float64Array[]): Float64Array {
  const [k, n] = [columns.length, columns[0]!.length];
  const rows = new Float64Array(k * together * Math.ceil(n / together));
  for (const [j, column] of columns.entries()) for (let i = 0; i < n; i++) rows[i * k + j] = column[i]!;
  return rows;
}

/** X′WX with W = p(1 − p), and X′(y − p). */
function derivatives(rows: Float64Array, y: ArrayLike<number>, beta: readonly number[]) {
  const k = beta.length;
  const information = new Float64Array(k * k);
  const score = new Float64Array(k);
  const chance = new Float64Array(together);
  for (let at = 0, i = 0; at < rows.length; at += together * k, i += together) {
    for (let r = 0; r < together; r++) {
      let index = 0;
      for (let j = 0; j < k; j++) index += rows[at + r * k + j]! * beta[j]!;
      const p = 1 / (1 + exp(-index));
      chance[r] = p;
      const left = (y[i + r] ?? 0) - p;
      for (let j = 0; j < k; j++) score[j]! += rows[at + r * k + j]! * left;
    }
    addOuter(information, rows, at, k, chance);
  }
  const whole = Matrix.zeros(k, k);
  for (let a = 0; a < k; a++)
    for (let b = 0; b < k; b++) whole.set(a, b, information[Math.min(a, b) * k + Math.max(a, b)]!);
  return { information: whole, score: Matrix.columnVector(Array.from(score)) };
}

/** Adds p(1 − p)·xx′ of four rows to the upper triangle: a sum is read and written once for the four. */
function addOuter(sums: Float64Array, rows: Float64Array, at: number, k: number, p: Float64Array): void {
  const [one, two, three] = [at + k, at + 2 * k, at + 3 * k];
  for (let a = 0; a < k; a++) {
    const w0 = rows[at + a]! * p[0]! * (1 - p[0]!);
    const w1 = rows[one + a]! * p[1]! * (1 - p[1]!);
    const w2 = rows[two + a]! * p[2]! * (1 - p[2]!);
    const w3 = rows[three + a]! * p[3]! * (1 - p[3]!);
    for (let b = a, to = a * k + a; b < k; b++, to++)
      sums[to] =
        sums[to]! + w0 * rows[at + b]! + w1 * rows[one + b]! + w2 * rows[two + b]! + w3 * rows[three + b]!;
  }
}

function probabilities(columns: readonly Float64Array[], beta: Matrix): Float64Array {
  const index = new Float64Array(columns[0]!.length);
  for (const [j, column] of columns.entries()) {
    const slope = beta.get(j, 0);
    for (let i = 0; i < index.length; i++) index[i]! += column[i]! * slope;
  }
  return index.map((value) => 1 / (1 + exp(-value)));
}
