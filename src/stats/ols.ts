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
  /** (X′X)⁻¹, k × k. */
  bread: Matrix;
  /** The kept columns. */
  columns: readonly Float64Array[];
  /** Diagonal of the hat matrix. */
  leverage(): Float64Array;
}

const tolerance = 1e-7;

/**
 * Ordinary least squares by Householder reflections on the columns (never the normal equations, which square the
 * condition number). A column whose part not explained by those before it is below 1e-7 of it is dropped, as R's lm.
 * @param columns k arrays of n values, the intercept included; n ≥ k
 * @throws RangeError when lengths differ or there are fewer observations than columns kept
 * @see Golub & Van Loan (2013), Matrix Computations, §5.2
 */
export function ols(columns: readonly Float64Array[], y: Float64Array): OlsFit {
  const n = y.length;
  if (columns.some((column) => column.length !== n))
    throw new RangeError("columns and outcome of different lengths");
  const work: Float64Array[] = [];
  const kept: number[] = [];
  const dropped: number[] = [];
  const q_y = Float64Array.from(y);
  const diagonal: number[] = [];
  for (const [index, column] of columns.entries()) {
    const v = Float64Array.from(column);
    const size = norm(v, 0);
    for (const [j, reflector] of work.entries()) reflect(reflector, v, j);
    const left = norm(v, kept.length);
    if (kept.length >= n || left <= tolerance * size) {
      dropped.push(index);
      continue;
    }
    const j = kept.length;
    diagonal.push(v[j]! > 0 ? -left : left);
    v[j]! -= diagonal[j]!;
    reflect(v, q_y, j);
    work.push(v);
    kept.push(index);
  }
  const k = kept.length;
  if (k === 0) throw new RangeError("no column is left");
  const inverse = invertUpper(
    Matrix.from1DArray(
      k,
      k,
      Array.from({ length: k * k }, (_, at) => {
        const [row, column] = [Math.floor(at / k), at % k];
        return row === column ? diagonal[row]! : row < column ? work[column]![row]! : 0;
      }),
    ),
  );
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
    residuals: residualsOf(work, q_y, k),
    bread: inverse.mmul(inverse.transpose()),
    columns: used,
    leverage: () => leverageOf(used, inverse, n),
  };
}

function norm(v: Float64Array, from: number): number {
  let scale = 0;
  for (let i = from; i < v.length; i++) scale = Math.max(scale, Math.abs(v[i]!));
  if (scale === 0) return 0;
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i]! / scale) ** 2;
  return scale * Math.sqrt(sum);
}

/** Applies I − 2vv′/v′v to `target`, both from index `from` on. */
function reflect(v: Float64Array, target: Float64Array, from: number): void {
  let dot = 0;
  let square = 0;
  for (let i = from; i < v.length; i++) {
    dot += v[i]! * target[i]!;
    square += v[i]! * v[i]!;
  }
  if (square === 0) return;
  const factor = (2 * dot) / square;
  for (let i = from; i < v.length; i++) target[i]! -= factor * v[i]!;
}

/** Q(0, …, 0, rest of Q′y): the part of y outside the columns' space. */
function residualsOf(work: readonly Float64Array[], q_y: Float64Array, k: number): Float64Array {
  const e = Float64Array.from(q_y, (value, i) => (i < k ? 0 : value));
  for (let j = k - 1; j >= 0; j--) reflect(work[j]!, e, j);
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
