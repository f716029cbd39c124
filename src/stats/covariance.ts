import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { codes } from "./moments.ts";
import type { OlsFit } from "./ols.ts";

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
  const { residuals, n } = fit;
  const h = kind === "HC2" || kind === "HC3" ? fit.leverage() : null;
  const power = kind === "HC3" ? 2 : 1;
  // A row that alone decides a coefficient (h = 1) has the residual 0 whatever its outcome: it tells nothing.
  const weight = (left: number) => (left < 1e-10 ? 0 : 1 / left ** power);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i++) squares[i] = residuals[i]! * residuals[i]!;
  if (h) for (let i = 0; i < n; i++) squares[i]! *= weight(1 - h[i]!);
  const meat = crossProduct(fit.columns, squares);
  return Matrix.mul(fit.bread.mmul(meat).mmul(fit.bread), kind === "HC1" ? n / (n - parameters) : 1);
}

/** X′·diag(weights)·X, a block of rows at a time, which stays in the cache while all pairs of columns read it. */
function crossProduct(columns: readonly Float64Array[], weights: Float64Array): Matrix {
  const k = columns.length;
  const sums = new Float64Array(k * k);
  const rows = 1024;
  const weighted = new Float64Array(rows);
  for (let start = 0; start < weights.length; start += rows) {
    const block = columns.map((column) => column.subarray(start, start + rows));
    const own = weights.subarray(start, start + rows);
    for (let a = 0; a < k; a++) {
      const left = block[a]!;
      for (let i = 0; i < own.length; i++) weighted[i] = own[i]! * left[i]!;
      // Two columns at a time: neither sum waits for the other.
      for (let b = a; b < k; b += 2) {
        const [one, other] = [block[b]!, block[b + 1] ?? left];
        let [p, q] = [sums[a * k + b]!, b + 1 < k ? sums[a * k + b + 1]! : 0];
        for (let i = 0; i < own.length; i++) {
          p += weighted[i]! * one[i]!;
          q += weighted[i]! * other[i]!;
        }
        sums[a * k + b] = p;
        if (b + 1 < k) sums[a * k + b + 1] = q;
      }
    }
  }
  const product = Matrix.zeros(k, k);
  for (let a = 0; a < k; a++)
    for (let b = a; b < k; b++) {
      product.set(a, b, sums[a * k + b]!);
      product.set(b, a, sums[a * k + b]!);
    }
  return product;
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
  const scores = Array.from({ length: fit.k }, () => new Float64Array(clusters));
  for (const [a, column] of fit.columns.entries()) {
    for (let i = 0; i < fit.n; i++) scores[a]![cluster[i]!]! += column[i]! * fit.residuals[i]!;
  }
  const meat = Matrix.zeros(fit.k, fit.k);
  for (let a = 0; a < fit.k; a++) {
    for (let b = 0; b < fit.k; b++) {
      let sum = 0;
      for (let g = 0; g < clusters; g++) sum += scores[a]![g]! * scores[b]![g]!;
      meat.set(a, b, sum);
    }
  }
  const factor = (counted / (counted - 1)) * ((fit.n - 1) / (fit.n - parameters));
  return Matrix.mul(fit.bread.mmul(meat).mmul(fit.bread), factor);
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
