import { Matrix } from "ml-matrix";
import { padding, type RowBlock, rowBlocks } from "./row-blocks.ts";

/** A least-squares fit of n observations on the k linearly independent columns of its design. */
export interface OlsFit {
  n: number;
  k: number;
  /** Indices of the columns kept, in order; `beta` and `bread` follow it. */
  kept: number[];
  /** Indices of the columns that the ones before them determine: R's rule, the later one goes. */
  dropped: number[];
  beta: number[];
  residuals: Float64Array;
  /** Whether the columns give y but for rounding: then no error is left to measure. */
  exact: boolean;
  /** (X′X)⁻¹, k × k. */
  bread: Matrix;
  /** The kept columns. */
  columns: readonly Float64Array[];
  /** Diagonal of the hat matrix. */
  leverage(): Float64Array;
}

const tolerance = 1e-7;

/**
 * Ordinary least squares by Householder reflections (never the normal equations, which square the condition number):
 * rows go a block at a time into one small triangle, from which the independent columns are picked. A column whose part
 * not explained by those before it is below 1e-7 of it is dropped, as R's lm.
 * @param columns k arrays of n values, the intercept included
 * @throws RangeError when lengths differ or no column is left
 * @see Golub & Van Loan (2013), Matrix Computations, §5.2; Demmel et al. (2012), SIAM J. Sci. Comput. 34(1), on blocks of rows
 */
export function ols(columns: readonly Float64Array[], y: Float64Array): OlsFit {
  const n = y.length;
  if (columns.some((column) => column.length !== n))
    throw new RangeError("columns and outcome of different lengths");
  const triangle = triangleOf([...columns, y]);
  const q_y = triangle.pop()!;
  const size_y = norm(q_y, 0);
  const { kept, dropped, r } = independent(triangle, q_y);
  const k = kept.length;
  if (k === 0) throw new RangeError("no column is left");
  const inverse = invertUpper(r);
  const beta = Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = i; j < k; j++) sum += inverse.get(i, j) * q_y[j]!;
    return sum;
  });
  const used = kept.map((index) => columns[index]!);
  return {
    n,
    k,
    kept,
    dropped,
    beta,
    residuals: residualsOf(used, beta, y),
    exact: norm(q_y, k) <= 1e-13 * size_y,
    bread: inverse.mmul(inverse.transpose()),
    columns: used,
    leverage: () => leverageOf(used, inverse, n),
  };
}

/**
 * As few rows as there are columns (the outcome's included) that say the same to least squares as all of these: R of
 * QR = [columns, y]. Those of several lots of rows, one under the other, stand for all their rows.
 */
export function condensed(columns: readonly Float64Array[], y: Float64Array) {
  const triangle = triangleOf([...columns, y]);
  return { y: triangle.pop()!, columns: triangle };
}

/** The columns of the triangle R of QR = columns; R has as many rows as columns, whatever n is. */
function triangleOf(columns: readonly Float64Array[]): Float64Array[] {
  const r = columns.map(() => new Float64Array(columns.length));
  for (const block of rowBlocks(columns)) eliminate(r, block);
  return r;
}

/**
 * Reflects the triangle and the block so that nothing is left in the block. Row j of the triangle is turned with column j;
 * the other columns of the block get that reflection when the next one reads them.
 */
function eliminate(r: readonly Float64Array[], block: RowBlock): void {
  let v = new Float64Array(block.rows);
  let before = new Float64Array(block.rows);
  let owed = new Float64Array(r.length + padding);
  let dots = new Float64Array(r.length + padding);
  for (let j = 0; j < r.length; j++) {
    const square = takeColumn(v, block, j, before, owed[j]!, r[j]![j]! ** 2);
    const length = Math.sqrt(square);
    const diagonal = r[j]![j]! > 0 ? -length : length;
    // All of it 0: so is the reflector.
    const unit = Math.sqrt(length * Math.abs(r[j]![j]! - diagonal)) || 1;
    const head = (r[j]![j]! - diagonal) / unit;
    divide(v, unit);
    for (let c = j + 1; c < r.length; c++) dots[c] = head * r[c]![j]!;
    payAndAddDots(block, before, owed, v, dots, j + 1);
    for (let c = j + 1; c < r.length; c++) r[c]![j]! -= dots[c]! * head;
    r[j]![j]! = diagonal;
    [dots, owed] = [owed, dots];
    [v, before] = [before, v];
  }
}

/** v = column j − owed·before; gives back `square` and the sum of its squares. */
function takeColumn(
  v: Float64Array,
  { values, stride }: RowBlock,
  j: number,
  before: Float64Array,
  owed: number,
  square: number,
): number {
  for (let i = 0, at = j * stride; i < v.length; i++, at++) {
    const left = values[at]! - owed * before[i]!;
    v[i] = left;
    square += left * left;
  }
  return square;
}

function divide(v: Float64Array, by: number): void {
  for (let i = 0; i < v.length; i++) v[i]! /= by;
}

/** Takes owed[c]·before from each column c of the block, from column `from` on, and adds v·(what is left) to dots[c]. */
function payAndAddDots(
  { values, stride, rows, columns }: RowBlock,
  before: Float64Array,
  owed: Float64Array,
  v: Float64Array,
  dots: Float64Array,
  from: number,
): void {
  // Four columns at a time: no sum waits for another.
  for (let c = from; c < columns; c += 4) {
    const one = c * stride;
    const two = (c + 1) * stride;
    const three = (c + 2) * stride;
    const four = (c + 3) * stride;
    const a = owed[c]!;
    const b = owed[c + 1]!;
    const d = owed[c + 2]!;
    const e = owed[c + 3]!;
    let p = dots[c]!;
    let q = dots[c + 1]!;
    let r = dots[c + 2]!;
    let s = dots[c + 3]!;
    for (let i = 0; i < rows; i++) {
      const x = before[i]!;
      const y = v[i]!;
      const first = values[one + i]! - a * x;
      values[one + i] = first;
      p += y * first;
      const second = values[two + i]! - b * x;
      values[two + i] = second;
      q += y * second;
      const third = values[three + i]! - d * x;
      values[three + i] = third;
      r += y * third;
      const fourth = values[four + i]! - e * x;
      values[four + i] = fourth;
      s += y * fourth;
    }
    dots[c] = p;
    dots[c + 1] = q;
    dots[c + 2] = r;
    dots[c + 3] = s;
  }
}

/** Picks the columns that those before them do not determine; `q_y` is turned into their coordinates. */
function independent(triangle: readonly Float64Array[], q_y: Float64Array) {
  const reflectors: Float64Array[] = [];
  const kept: number[] = [];
  const dropped: number[] = [];
  const upper: Float64Array[] = [];
  for (const [index, column] of triangle.entries()) {
    const v = Float64Array.from(column);
    const j = kept.length;
    for (const [at, reflector] of reflectors.entries()) reflect(reflector, v, at);
    const left = norm(v, j);
    if (left <= tolerance * norm(column, 0)) {
      dropped.push(index);
      continue;
    }
    const diagonal = v[j]! > 0 ? -left : left;
    upper.push(Float64Array.from([...v.subarray(0, j), diagonal]));
    v[j]! -= diagonal;
    const unit = Math.sqrt(left * Math.abs(v[j]!));
    for (let i = j; i < v.length; i++) v[i]! /= unit;
    reflect(v, q_y, j);
    reflectors.push(v);
    kept.push(index);
  }
  const r = Matrix.zeros(kept.length, kept.length);
  for (const [j, column] of upper.entries()) {
    for (const [i, value] of column.entries()) r.set(i, j, value);
  }
  return { kept, dropped, r };
}

/** Applies I − vv′ with v′v = 2 to `target`, both from index `from` on. */
function reflect(v: Float64Array, target: Float64Array, from: number): void {
  let dot = 0;
  for (let i = from; i < v.length; i++) dot += v[i]! * target[i]!;
  for (let i = from; i < v.length; i++) target[i]! -= dot * v[i]!;
}

function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += v[i]! * v[i]!;
  return Math.sqrt(sum);
}

function residualsOf(
  columns: readonly Float64Array[],
  beta: readonly number[],
  y: Float64Array,
): Float64Array {
  const e = y.slice();
  const slopes = new Float64Array(columns.length + padding);
  slopes.set(beta);
  for (const { start, rows, stride, values } of rowBlocks(columns)) {
    const block = e.subarray(start, start + rows);
    for (let c = 0; c < columns.length; c += 4) {
      const p = slopes[c]!;
      const q = slopes[c + 1]!;
      const r = slopes[c + 2]!;
      const s = slopes[c + 3]!;
      for (let i = 0, at = c * stride; i < rows; i++, at++) {
        const two = block[i]! - p * values[at]! - q * values[at + stride]!;
        block[i] = two - r * values[at + 2 * stride]! - s * values[at + 3 * stride]!;
      }
    }
  }
  return e;
}

function invertUpper(r: Matrix): Matrix {
  const k = r.rows;
  const inverse = Matrix.zeros(k, k);
  for (let column = 0; column < k; column++) {
    for (let i = column; i >= 0; i--) {
      let sum = i === column ? 1 : 0;
      for (let j = i + 1; j <= column; j++) sum -= r.get(i, j) * inverse.get(j, column);
      inverse.set(i, column, sum / r.get(i, i));
    }
  }
  return inverse;
}

function leverageOf(columns: readonly Float64Array[], inverse: Matrix, n: number): Float64Array {
  const h = new Float64Array(n);
  for (let j = 0; j < columns.length; j++) {
    const weights = columns.slice(0, j + 1).map((_, i) => inverse.get(i, j));
    for (let row = 0; row < n; row++) {
      let q = 0;
      for (let i = 0; i <= j; i++) q += columns[i]![row]! * weights[i]!;
      h[row]! += q * q;
    }
  }
  return h;
}
