import { Matrix } from "ml-matrix";

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
const blockRows = 1024;

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
  const n = columns[0]!.length;
  const r = columns.map(() => new Float64Array(columns.length));
  const room = columns.map(() => new Float64Array(Math.min(n, blockRows)));
  for (let start = 0; start < n; start += blockRows) {
    const block = room.map((own, j) => {
      const rows = columns[j]!.subarray(start, start + blockRows);
      own.set(rows);
      return rows.length === own.length ? own : own.subarray(0, rows.length);
    });
    for (let j = 0; j < columns.length; j++) eliminate(r, block, j);
  }
  return r;
}

/** Reflects row j of the triangle and the block so that the block's column j is 0; the rows between are 0 there already. */
function eliminate(r: readonly Float64Array[], block: readonly Float64Array[], j: number): void {
  const v = block[j]!;
  let square = r[j]![j]! ** 2;
  for (let i = 0; i < v.length; i++) square += v[i]! * v[i]!;
  if (square === 0) return;
  const length = Math.sqrt(square);
  const diagonal = r[j]![j]! > 0 ? -length : length;
  const unit = Math.sqrt(length * Math.abs(r[j]![j]! - diagonal));
  const head = (r[j]![j]! - diagonal) / unit;
  for (let i = 0; i < v.length; i++) v[i]! /= unit;
  // Two columns at a time: neither sum waits for the other.
  for (let c = j + 1; c < r.length; c += 2) {
    const [one, other] = [block[c]!, block[c + 1] ?? spare];
    let [a, b] = [head * r[c]![j]!, c + 1 < r.length ? head * r[c + 1]![j]! : 0];
    for (let i = 0; i < v.length; i++) {
      a += v[i]! * one[i]!;
      b += v[i]! * other[i]!;
    }
    r[c]![j]! -= a * head;
    if (c + 1 < r.length) r[c + 1]![j]! -= b * head;
    for (let i = 0; i < v.length; i++) {
      one[i]! -= a * v[i]!;
      other[i]! -= b * v[i]!;
    }
  }
  r[j]![j]! = diagonal;
}

/** The partner of a last column that has none; what is in it is never read again. */
const spare = new Float64Array(blockRows);

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
  for (let start = 0; start < e.length; start += blockRows) {
    const block = e.subarray(start, start + blockRows);
    for (const [j, column] of columns.entries()) {
      const [own, slope] = [column.subarray(start, start + blockRows), beta[j]!];
      for (let i = 0; i < block.length; i++) block[i]! -= slope * own[i]!;
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
