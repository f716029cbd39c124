import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { OlsFit } from "./ols.ts";

/** How a cluster's residuals are corrected for having been fitted: not at all, by G and n, or by its own leverage. */
export type ClusterKind = "CR0" | "CR1" | "CR2" | "CR3";

export interface AdjustedVariance {
  /** k × k. */
  covariance: Matrix;
  /** Satterthwaite's degrees of freedom of a contrast of the k coefficients, with independent equal errors as the working model. */
  satterthwaite(contrast: readonly number[]): number;
}

/**
 * CR2 (unbiased when errors are independent and equal) and CR3 (about the jackknife): a cluster's residuals times
 * (I − H_gg)^−½ or ^−1. With U = XL, LL′ = (X′X)⁻¹, that is the k × k matrix (I − U_g′U_g)^−½ on its scores, so a
 * cluster of any size costs k³. A direction that a cluster alone decides tells nothing and is left out.
 * @param cluster the cluster of each observation, 0 … G−1
 * @see Bell & McCaffrey (2002), Survey Methodology 28(2); Pustejovsky & Tipton (2018), JBES 36(4)
 */
export function adjustedClusterVariance(
  fit: OlsFit,
  cluster: Int32Array,
  clusters: number,
  kind: "CR2" | "CR3",
): AdjustedVariance {
  const { k } = fit;
  const root = new CholeskyDecomposition(fit.bread).lowerTriangularMatrix;
  const { scores, grams } = byCluster(fit, root, cluster, clusters);
  const corrections = grams.map((gram) => inverseOfRest(gram, kind === "CR2" ? Math.sqrt : (rest) => rest));
  const meat = Matrix.zeros(k, k);
  for (const [g, correction] of corrections.entries()) {
    const score = correction.mmul(Matrix.columnVector(scores[g]!));
    meat.add(score.mmul(score.transpose()));
  }
  return {
    covariance: root.mmul(meat).mmul(root.transpose()),
    satterthwaite(contrast) {
      const w = root.transpose().mmul(Matrix.columnVector([...contrast]));
      const parts = corrections.map((correction, g) => {
        const v = correction.mmul(w);
        const z = grams[g]!.mmul(v).to1DArray();
        return { own: v.to1DArray().reduce((sum, value, i) => sum + value * z[i]!, 0), z };
      });
      return momentsMatched(parts, k);
    },
  };
}

/** (tr P)²/tr P² of P = diag(own) − ZZ′, G × G, without forming it; never under 1, as P is positive. */
function momentsMatched(parts: readonly { own: number; z: readonly number[] }[], k: number): number {
  const cross = Matrix.zeros(k, k);
  let [trace, square] = [0, 0];
  for (const { own, z } of parts) {
    const length = z.reduce((sum, value) => sum + value * value, 0);
    trace += own - length;
    square += own * own - 2 * own * length;
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) cross.set(i, j, cross.get(i, j) + z[i]! * z[j]!);
  }
  const whole = square + cross.norm("frobenius") ** 2;
  return whole > 0 && trace > 0 ? Math.max(1, trace ** 2 / whole) : 1;
}

/** Each cluster's U_g′e_g and U_g′U_g. */
function byCluster(fit: OlsFit, root: Matrix, cluster: Int32Array, clusters: number) {
  const { k, n, columns, residuals } = fit;
  const scores = Array.from({ length: clusters }, () => new Array<number>(k).fill(0));
  const grams = Array.from({ length: clusters }, () => Matrix.zeros(k, k));
  const weights = root.to2DArray();
  const u = new Float64Array(k);
  for (let row = 0; row < n; row++) {
    const [score, gram] = [scores[cluster[row]!]!, grams[cluster[row]!]!];
    for (let j = 0; j < k; j++) {
      let sum = 0;
      for (let i = j; i < k; i++) sum += columns[i]![row]! * weights[i]![j]!;
      u[j] = sum;
      score[j]! += sum * residuals[row]!;
      for (let i = 0; i <= j; i++) gram.set(i, j, gram.get(i, j) + u[i]! * sum);
    }
  }
  for (const gram of grams)
    for (let j = 0; j < k; j++) for (let i = 0; i < j; i++) gram.set(j, i, gram.get(i, j));
  return { scores, grams };
}

/** The inverse of I − B, or of its root, of a symmetric B with eigenvalues in [0, 1]; where they are 1, 0. */
function inverseOfRest(gram: Matrix, of: (rest: number) => number): Matrix {
  const { eigenvectorMatrix: v, realEigenvalues } = new EigenvalueDecomposition(gram, {
    assumeSymmetric: true,
  });
  const scaled = realEigenvalues.map((value) => (1 - value < 1e-10 ? 0 : 1 / of(1 - value)));
  return v.mmul(Matrix.diag(scaled)).mmul(v.transpose());
}
