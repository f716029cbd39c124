import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";
import { ols } from "./ols.ts";

/** An equation y = βd + Wγ + u with one endogenous column d and instruments Z, its exogenous columns W partialled out. */
export interface IvProblem {
  n: number;
  /** Columns of W, its intercept included. */
  exogenous: number;
  /** y, d and the q kept instruments without what W explains. */
  y: Float64Array;
  d: Float64Array;
  z: Float64Array[];
  /** Indices of the instruments that W and the instruments before them determine. */
  dropped: number[];
  /** Indices of the columns of W that those before them determine. */
  droppedExogenous: number[];
}

export interface IvFit {
  estimate: number;
  /** y − βd without what W explains: the structural residuals. */
  residuals: Float64Array;
  /** The instrumented column: β = w′y / w′d. */
  weights: Float64Array;
  /** w′d. */
  strength: number;
  /** 1 for two-stage least squares, LIML's smallest eigenvalue, 0 for least squares. */
  kappa: number;
}

/**
 * Partials W out of everything, which leaves β, its residuals and its sandwich as they are in the whole equation.
 * @param w the exogenous columns, the intercept included
 * @see Frisch & Waugh (1933), Econometrica 1(4); Lovell (1963), JASA 58
 */
export function partialOut(
  y: Float64Array,
  d: Float64Array,
  instruments: readonly Float64Array[],
  w: readonly Float64Array[],
): IvProblem {
  const first = ols(w, y);
  const columns = first.columns;
  const rest = (column: Float64Array) => ols(columns, column).residuals;
  const fit = ols([...columns, ...instruments], d);
  const dropped = fit.dropped.map((index) => index - columns.length);
  const kept = instruments.filter((_, index) => !dropped.includes(index));
  return {
    n: y.length,
    exogenous: first.k,
    y: first.residuals,
    d: rest(d),
    z: kept.map(rest),
    dropped,
    droppedExogenous: first.dropped,
  };
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

export const minus = (a: Float64Array, b: Float64Array, factor = 1): Float64Array =>
  a.map((value, i) => value - factor * b[i]!);

/** The k-class estimator: κ = 1 is two-stage least squares, κ = 0 least squares. @see Theil (1958); Davidson & MacKinnon (1993) §18.5 */
export function kClass({ y, d, z }: IvProblem, kappa: number): IvFit {
  const weights = minus(d, ols(z, d).residuals, kappa);
  const strength = dot(weights, d);
  const estimate = dot(weights, y) / strength;
  return { estimate, weights, strength, kappa, residuals: minus(y, d, estimate) };
}

/**
 * LIML's κ: the smallest root of |Y′MY − κ·Y′M_ZY|, Y = [y d], as one over the largest of its inverse, which is there even
 * where the instruments give d exactly. y and d are not proportional. @see Anderson & Rubin (1949), Ann. Math. Stat. 20
 */
export function limlKappa({ y, d, z }: IvProblem): number {
  const [ry, rd] = [ols(z, y).residuals, ols(z, d).residuals];
  const outer = (a: Float64Array, b: Float64Array) =>
    new Matrix([
      [dot(a, a), dot(a, b)],
      [dot(b, a), dot(b, b)],
    ]);
  const product = solve(outer(y, d), outer(ry, rd));
  return 1 / Math.max(...new EigenvalueDecomposition(product).realEigenvalues);
}

/** How errors are taken to vary. */
export type IvErrors =
  | { kind: "classical" | "HC0" | "HC1" }
  | { kind: "cluster"; code: Int32Array; count: number };

/** Σ of squares of the rows' (or the clusters') score sums, with the small-sample factor; `parameters` counts as estimated. */
export function meat(scores: Float64Array, errors: IvErrors, parameters: number): number {
  const n = scores.length;
  if (errors.kind === "cluster") {
    const sums = new Float64Array(errors.count);
    scores.forEach((score, i) => {
      sums[errors.code[i]!]! += score;
    });
    const factor = (errors.count / (errors.count - 1)) * ((n - 1) / (n - parameters));
    return factor * dot(sums, sums);
  }
  return (errors.kind === "HC0" ? 1 : n / (n - parameters)) * dot(scores, scores);
}

/** The variance of β; `parameters` of the structural equation. */
export function ivVariance(fit: IvFit, errors: IvErrors, parameters: number): number {
  const { residuals, weights, strength } = fit;
  if (errors.kind === "classical")
    return dot(residuals, residuals) / (residuals.length - parameters) / strength;
  return (
    meat(
      weights.map((w, i) => w * residuals[i]!),
      errors,
      parameters,
    ) /
    strength ** 2
  );
}
