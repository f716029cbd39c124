import { LuDecomposition, Matrix } from "ml-matrix";

export const kernels = ["triangular", "epanechnikov", "uniform"] as const;
export type Kernel = (typeof kernels)[number];

/** The rows on one side of the cutoff in order of the distance to it, sorted by x. */
export interface Side {
  /** x − cutoff, ascending. */
  x: Float64Array;
  y: Float64Array;
  /** The cluster of each row; null when rows are independent. */
  cluster: Int32Array | null;
}

/** K((x)/h)/h, 0 outside the bandwidth. */
export function kernelWeights(x: Float64Array, h: number, kernel: Kernel): Float64Array {
  return x.map((value) => {
    const u = Math.abs(value / h);
    if (u > 1) return 0;
    if (kernel === "triangular") return (1 - u) / h;
    return (kernel === "epanechnikov" ? 0.75 * (1 - u * u) : 0.5) / h;
  });
}

/** A weighted fit of a polynomial on one side, at the cutoff. */
export interface LocalFit {
  order: number;
  /** Coefficients of 1, x, x², … */
  beta: number[];
  /** (R′WR)⁻¹. */
  bread: Matrix;
  weights: Float64Array;
  /** R: a column a power. */
  powers: Float64Array[];
}

/** @throws RangeError where fewer distinct points than coefficients have weight */
export function localPolynomial({ x, y }: Side, weights: Float64Array, order: number): LocalFit {
  const powers = powersOf(x, order);
  const bread = inverseOf(products(powers, powers, weights));
  const beta = bread
    .mmul(Matrix.columnVector(powers.map((column) => weighted(column, y, weights))))
    .to1DArray();
  return { order, beta, bread, weights, powers };
}

/** The inverse of a Gram matrix, its diagonal made 1 first: whatever the unit of x. @throws RangeError when it is singular */
function inverseOf(gram: Matrix): Matrix {
  const scale = gram.diagonal().map((square) => 1 / Math.sqrt(square));
  const unit = Matrix.mul(gram, Matrix.columnVector(scale).mmul(Matrix.rowVector(scale)));
  const singular = () => new RangeError("too few points in the window");
  if (unit.to1DArray().some((value) => !Number.isFinite(value))) throw singular();
  const lu = new LuDecomposition(unit);
  if (lu.upperTriangularMatrix.diagonal().some((pivot) => Math.abs(pivot) < 1e-13)) throw singular();
  const solved = lu.solve(Matrix.eye(scale.length));
  return Matrix.mul(solved, Matrix.columnVector(scale).mmul(Matrix.rowVector(scale)));
}

export function powersOf(x: Float64Array, order: number): Float64Array[] {
  const columns = [new Float64Array(x.length).fill(1)];
  for (let j = 1; j <= order; j++) columns.push(columns[j - 1]!.map((value, i) => value * x[i]!));
  return columns;
}

export function weighted(a: Float64Array, b: Float64Array, w: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]! * w[i]!;
  return sum;
}

const products = (a: readonly Float64Array[], b: readonly Float64Array[], w: Float64Array): Matrix =>
  new Matrix(a.map((one) => b.map((other) => weighted(one, other, w))));

/** How errors are taken to vary: nearest neighbours on x, or a sandwich of the fit's residuals. */
export type RdErrors = "nn" | "HC0" | "HC1" | "HC2" | "HC3";

/**
 * Residuals whose squares estimate each row's variance. `nn`: against the three nearest neighbours on x, ties together;
 * else those of the fit, scaled.
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6), §5; Abadie & Imbens (2006), Econometrica 74(1)
 */
export function rdResiduals(side: Side, fit: LocalFit, errors: RdErrors): Float64Array {
  if (errors === "nn") return neighbourResiduals(side);
  const { y } = side;
  const { beta, powers, bread, weights } = fit;
  const n = y.length;
  return y.map((value, i) => {
    const row = powers.map((column) => column[i]!);
    const residual = value - row.reduce((sum, power, j) => sum + power * beta[j]!, 0);
    if (errors === "HC0") return residual;
    if (errors === "HC1") return residual * Math.sqrt(n / (n - powers.length));
    const r = Matrix.rowVector(row);
    const leverage = weights[i]! * r.mmul(bread).mmul(r.transpose()).get(0, 0);
    // A row that alone decides a coefficient has the residual 0 whatever its outcome: it tells nothing.
    if (1 - leverage < 1e-10) return 0;
    return residual / (errors === "HC2" ? Math.sqrt(1 - leverage) : 1 - leverage);
  });
}

const neighbours = 3;
/** Distances whose ratio is below this are one: scores at equal steps are so but for rounding. As rdrobust 4. */
const sameDistance = 1 + 1.5e-8;

function neighbourResiduals({ x, y }: Side): Float64Array {
  const n = x.length;
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  for (let i = 0; i < n; i++) first[i] = i > 0 && x[i] === x[i - 1] ? first[i - 1]! : i;
  for (let i = n - 1; i >= 0; i--) last[i] = i < n - 1 && x[i] === x[i + 1] ? last[i + 1]! : i;
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + y[i]!;
  return y.map((value, i) => {
    let [left, right] = [first[i]!, last[i]!];
    while (right - left < Math.min(neighbours, n - 1)) {
      const before = left > 0 ? x[i]! - x[left - 1]! : Number.POSITIVE_INFINITY;
      const after = right < n - 1 ? x[right + 1]! - x[i]! : Number.POSITIVE_INFINITY;
      const [nearer, farther] = [before <= sameDistance * after, after <= sameDistance * before];
      if (nearer) left = first[left - 1]!;
      if (farther) right = last[right + 1]!;
    }
    const others = right - left;
    const mean = (sums[right + 1]! - sums[left]! - value) / others;
    return Math.sqrt(others / (others + 1)) * (value - mean);
  });
}

/** A′diag(e²)A of score columns A, or of their cluster sums times CR1's factor, for the sandwich. */
export function scoreMatrix(
  columns: readonly Float64Array[],
  residuals: Float64Array,
  cluster: Int32Array | null,
  parameters = columns.length,
): Matrix {
  const scores = columns.map((column) => column.map((value, i) => value * residuals[i]!));
  if (!cluster) return new Matrix(scores.map((a) => scores.map((b) => weighted(a, b, ones(a.length)))));
  const ids = new Map<number, number>();
  for (const id of cluster) if (!ids.has(id)) ids.set(id, ids.size);
  const sums = scores.map((score) => {
    const total = new Float64Array(ids.size);
    score.forEach((value, i) => {
      total[ids.get(cluster[i]!)!]! += value;
    });
    return total;
  });
  const [n, g] = [residuals.length, ids.size];
  const factor = ((n - 1) / (n - parameters)) * (g / (g - 1));
  return new Matrix(sums.map((a) => sums.map((b) => factor * weighted(a, b, ones(g)))));
}

const ones = (n: number): Float64Array => new Float64Array(n).fill(1);
