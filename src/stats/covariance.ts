import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { codes } from "./moments.ts";
import type { OlsFit } from "./ols.ts";
import { padding, type RowBlock, rowBlocks } from "./row-blocks.ts";

export type HcKind = "HC0" | "HC1" | "HC2" | "HC3";

/** σ²(X′X)⁻¹ with σ² = RSS/(n−parameters), k × k; absorbed fixed effects count as parameters. */
export function classicalCovariance(fit: OlsFit, parameters = fit.k): Matrix {
  let rss = 0;
  for (const e of fit.residuals) rss += e * e;
  return Matrix.mul(fit.bread, rss / (fit.n - parameters));
}

/**
 * Heteroskedasticity-robust sandwich, k × k. HC1 scales by n/(n−parameters); HC2 divides e² by 1−h, HC3 by (1−h)².
 * @see MacKinnon & White (1985), J. Econometrics 29
 */
export function robustCovariance(fit: OlsFit, kind: HcKind, parameters = fit.k): Matrix {
  const { n } = fit;
  const power = kind === "HC3" ? 2 : 1;
  // A row that alone decides a coefficient (h = 1) has the residual 0 whatever its outcome: it tells nothing.
  const weight = (left: number) => (left < 1e-10 ? 0 : 1 / left ** power);
  const byLeverage = kind === "HC2" || kind === "HC3";
  const meat = meatOf(fit, byLeverage ? fit.leverage().map((h) => weight(1 - h)) : null);
  return Matrix.mul(fit.bread.mmul(meat).mmul(fit.bread), kind === "HC1" ? n / (n - parameters) : 1);
}

/** X′·diag(e²·weights)·X. */
function meatOf(fit: OlsFit, weights: Float64Array | null): Matrix {
  const { k, columns, residuals } = fit;
  const sums = Array.from({ length: k + 1 }, () => new Float64Array(k + padding));
  for (const block of rowBlocks(columns)) {
    const [v, w] = [new Float64Array(block.rows), new Float64Array(block.rows)];
    const squares = residuals.slice(block.start, block.start + block.rows);
    multiply(squares, squares, squares, 0);
    if (weights) multiply(squares, squares, weights, block.start);
    for (let a = 0; a < k; a += 2) {
      multiply(v, squares, block.values, a * block.stride);
      multiply(w, squares, block.values, (a + 1) * block.stride);
      addDots(block, a, v, sums[a]!, w, sums[a + 1]!);
    }
  }
  return symmetric(k, (a, b) => sums[a]![b]!);
}

/** product = one · those of `other` from index `from` on, number by number. */
function multiply(product: Float64Array, one: Float64Array, other: Float64Array, from: number): void {
  for (let i = 0; i < product.length; i++) product[i] = one[i]! * other[from + i]!;
}

/** Adds v·(column c of the block) to ofV[c], w·(column c) to ofW[c], from column `from` on, three columns at a time. */
function addDots(
  { values, stride, rows, columns }: RowBlock,
  from: number,
  v: Float64Array,
  ofV: Float64Array,
  w: Float64Array,
  ofW: Float64Array,
): void {
  for (let c = from; c < columns; c += 3) {
    const one = c * stride;
    const two = (c + 1) * stride;
    const three = (c + 2) * stride;
    let p = ofV[c]!;
    let q = ofV[c + 1]!;
    let r = ofV[c + 2]!;
    let s = ofW[c]!;
    let t = ofW[c + 1]!;
    let u = ofW[c + 2]!;
    for (let i = 0; i < rows; i++) {
      const x = v[i]!;
      const y = w[i]!;
      const a = values[one + i]!;
      const b = values[two + i]!;
      const d = values[three + i]!;
      p += x * a;
      q += x * b;
      r += x * d;
      s += y * a;
      t += y * b;
      u += y * d;
    }
    ofV[c] = p;
    ofV[c + 1] = q;
    ofV[c + 2] = r;
    ofW[c] = s;
    ofW[c + 1] = t;
    ofW[c + 2] = u;
  }
}

/** k × k of its upper triangle. */
function symmetric(k: number, value: (a: number, b: number) => number): Matrix {
  const matrix = Matrix.zeros(k, k);
  for (let a = 0; a < k; a++)
    for (let b = a; b < k; b++) {
      const own = value(a, b);
      matrix.set(a, b, own);
      matrix.set(b, a, own);
    }
  return matrix;
}

/**
 * Cluster-robust CR1, k × k: the sandwich of the clusters' score sums times G/(G−1)·(n−1)/(n−parameters).
 * @param cluster the cluster of each observation, 0 … G−1
 * @param parameters what counts as estimated; fixest leaves out fixed effects nested in the cluster
 * @param counted G of the factor, when it is not this clustering's
 * @see Cameron & Miller (2015), J. Human Resources 50(2)
 */
export function clusterCovariance(
  fit: OlsFit,
  cluster: Int32Array,
  clusters: number,
  parameters = fit.k,
  counted = clusters,
): Matrix {
  const scores = fit.columns.map((column) => scoreSums(column, fit.residuals, cluster, clusters));
  const meat = symmetric(fit.k, (a, b) => dot(scores[a]!, scores[b]!));
  const factor = (counted / (counted - 1)) * ((fit.n - 1) / (fit.n - parameters));
  return Matrix.mul(fit.bread.mmul(meat).mmul(fit.bread), factor);
}

function scoreSums(column: Float64Array, residuals: Float64Array, cluster: Int32Array, clusters: number) {
  const sums = new Float64Array(clusters);
  for (let i = 0; i < residuals.length; i++) sums[cluster[i]!]! += column[i]! * residuals[i]!;
  return sums;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

interface Clustering {
  code: Int32Array;
  count: number;
}

/**
 * By two clusterings at once, k × k: V₁ + V₂ − V₁₂, V₁₂ by their pairs, all with the smaller number of clusters in the
 * factor, as fixest; eigenvalues below 0, which this sum can have, are put to 0.
 * @see Cameron, Gelbach & Miller (2011), J. Business & Economic Statistics 29(2), eq. 2.11
 */
export function twoWayClusterCovariance(
  fit: OlsFit,
  one: Clustering,
  two: Clustering,
  parameters = fit.k,
): Matrix {
  const counted = Math.min(one.count, two.count);
  const both = codes(Array.from(one.code, (g, i) => `${g} ${two.code[i]}`));
  const part = ({ code, count }: Clustering) => clusterCovariance(fit, code, count, parameters, counted);
  const sum = Matrix.sub(Matrix.add(part(one), part(two)), part(both));
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(sum, {
    assumeSymmetric: true,
  });
  if (values.every((value) => value >= 0)) return sum;
  const positive = Matrix.diag(values.map((value) => Math.max(0, value)));
  return vectors.mmul(positive).mmul(vectors.transpose());
}
