import exp from "@stdlib/math-base-special-exp";
import { Matrix } from "ml-matrix";
import type { LogitFit } from "./logit.ts";

/** The variance of a logistic regression's coefficients: by the information, a sandwich, or one by clusters. */
export type LogitErrors =
  | { kind: "classical" | "HC0" | "HC1" }
  | { kind: "CR0" | "CR1"; code: Int32Array; count: number };

/** k × k. @see White (1982), Econometrica 50(1); Cameron & Miller (2015) for clusters */
export function logitCovariance(
  fit: LogitFit,
  columns: readonly Float64Array[],
  y: Float64Array,
  errors: LogitErrors,
): Matrix {
  if (errors.kind === "classical") return fit.covariance;
  const [n, k] = [y.length, columns.length];
  const clustered = "code" in errors;
  const sums = Matrix.zeros(clustered ? errors.count : n, k);
  for (let i = 0; i < n; i++) {
    const [group, e] = [clustered ? errors.code[i]! : i, y[i]! - fit.probability[i]!];
    for (let j = 0; j < k; j++) sums.set(group, j, sums.get(group, j) + columns[j]![i]! * e);
  }
  const g = sums.rows;
  const factor = { HC0: 1, HC1: n / (n - k), CR0: 1, CR1: (g / (g - 1)) * ((n - 1) / (n - k)) }[errors.kind];
  const meat = sums.transpose().mmul(sums);
  return Matrix.mul(fit.covariance.mmul(meat).mmul(fit.covariance), factor);
}

/** The mean prediction over the rows of a design, and its derivative by each coefficient. */
export interface AveragePrediction {
  mean: number;
  gradient: number[];
}

/**
 * What a logistic regression predicts on average when every row has these columns. The difference of two designs that
 * differ in the treatment is its average marginal effect, and (Δgradient)′V(Δgradient) its variance.
 * @see Lin (2013); Norton, Dowd & Maciejewski (2019), JAMA 321(13), on marginal effects
 */
export function averagePrediction(fit: LogitFit, columns: readonly Float64Array[]): AveragePrediction {
  const n = columns[0]!.length;
  const gradient = columns.map(() => 0);
  let mean = 0;
  for (let i = 0; i < n; i++) {
    let index = 0;
    for (let j = 0; j < columns.length; j++) index += columns[j]![i]! * fit.beta[j]!;
    const p = 1 / (1 + exp(-index));
    mean += p / n;
    for (let j = 0; j < columns.length; j++) gradient[j]! += (columns[j]![i]! * p * (1 - p)) / n;
  }
  return { mean, gradient };
}
