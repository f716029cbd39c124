import { inverse, LuDecomposition, Matrix } from "ml-matrix";
import { dot, type IvErrors, type IvProblem, kClass, meat, minus } from "./instrumental.ts";
import { ols } from "./ols.ts";

/** The first stage d = Zπ: π, its robust covariance, Z′Z, and the classical F. */
export interface FirstStage {
  coefficients: number[];
  /** Classical partial F of the instruments, with (q, n − k) degrees of freedom. */
  f: number;
  df: [number, number];
  /** Of the tests with the errors in use: (q, n − k), or (q, G − 1) by G clusters. */
  robust_df: [number, number];
  /** Wald / q with the covariance of `errors`; null when no more clusters than instruments leave it singular. */
  robust_f: number | null;
  /** @see Montiel Olea & Pflueger (2013), J. Business & Economic Statistics 31(3), eq. 8 */
  effective_f: number;
  /** Share of d's variance, W's part taken out, that the instruments explain. */
  partial_r2: number;
  residuals: Float64Array;
}

/** The F of a first stage without residuals, which has none: beyond any threshold, and a number. */
const exactF = 1e12;

const isExact = (residuals: Float64Array, d: Float64Array): boolean =>
  dot(residuals, residuals) <= 1e-24 * dot(d, d);

export function firstStage({ d, z, n, exogenous }: IvProblem, errors: IvErrors): FirstStage {
  const fit = ols(z, d);
  const q = z.length;
  const parameters = exogenous + q;
  const rss = dot(fit.residuals, fit.residuals);
  const tss = dot(d, d);
  const df: [number, number] = [q, n - parameters];
  const robust_df: [number, number] = [q, errors.kind === "cluster" ? errors.count - 1 : df[1]];
  const found = { coefficients: fit.beta, df, robust_df, partial_r2: 1 - rss / tss };
  if (isExact(fit.residuals, d)) {
    const residuals = new Float64Array(n);
    return { ...found, f: exactF, robust_f: exactF, effective_f: exactF, residuals };
  }
  const covariance =
    errors.kind === "classical"
      ? Matrix.mul(fit.bread, rss / (n - parameters))
      : sandwich(fit.bread, z, fit.residuals, errors, parameters);
  const pi = Matrix.columnVector(fit.beta);
  const zz = inverse(fit.bread);
  const explained = pi.transpose().mmul(zz).mmul(pi).get(0, 0);
  return {
    ...found,
    f: (tss - rss) / q / (rss / (n - parameters)),
    robust_f: enough(errors, q) ? perTerm(weighed(covariance, pi), q) : null,
    effective_f: explained / covariance.mmul(zz).trace(),
    residuals: fit.residuals,
  };
}

/** Whether the sums of that many clusters, which cancel, can be told apart in q directions. */
export const enough = (errors: IvErrors, q: number): boolean => errors.kind !== "cluster" || q < errors.count;

const perTerm = (wald: number | null, q: number): number | null => (wald === null ? null : wald / q);

/** b′V⁻¹b; null where V is singular. */
export function weighed(covariance: Matrix, b: Matrix): number | null {
  const lu = new LuDecomposition(covariance);
  return lu.isSingular() ? null : b.transpose().mmul(lu.solve(b)).get(0, 0);
}

/** (Z′Z)⁻¹ · Z′ΩZ · (Z′Z)⁻¹, q × q. */
function sandwich(
  bread: Matrix,
  z: readonly Float64Array[],
  residuals: Float64Array,
  errors: IvErrors,
  parameters: number,
): Matrix {
  return bread.mmul(scoreProducts(z, residuals, errors, parameters)).mmul(bread);
}

/** Z′ΩZ: by polarisation from sums of squares. */
export function scoreProducts(
  z: readonly Float64Array[],
  residuals: Float64Array,
  errors: IvErrors,
  parameters: number,
): Matrix {
  const score = (column: Float64Array) => column.map((value, i) => value * residuals[i]!);
  const scores = z.map(score);
  const made = Matrix.zeros(z.length, z.length);
  for (let a = 0; a < z.length; a++) {
    for (let b = a; b < z.length; b++) {
      const both = meat(minus(scores[a]!, scores[b]!, -1), errors, parameters);
      const apart = meat(minus(scores[a]!, scores[b]!), errors, parameters);
      made.set(a, b, (both - apart) / 4);
      made.set(b, a, (both - apart) / 4);
    }
  }
  return made;
}

/**
 * The test that more instruments than needed agree: Sargan's n·R² with classical errors, else Hansen's J of two-step GMM.
 * χ² with q − 1 degrees of freedom; null for one instrument, and with clusters when they are not more than the instruments.
 * @see Sargan (1958), Econometrica 26; Hansen (1982), Econometrica 50
 */
export function overidentification(
  problem: IvProblem,
  errors: IvErrors,
): { statistic: number; df: number } | null {
  const { y, d, z, n } = problem;
  const df = z.length - 1;
  if (df < 1 || !enough(errors, z.length)) return null;
  const { residuals } = kClass(problem, 1);
  if (errors.kind === "classical") {
    const left = ols(z, residuals).residuals;
    return { statistic: n * (1 - dot(left, left) / dot(residuals, residuals)), df };
  }
  const plain: IvErrors = errors.kind === "cluster" ? errors : { kind: "HC0" };
  const s = scoreProducts(z, residuals, plain, 0);
  if (errors.kind === "cluster") s.mul(((errors.count - 1) / errors.count) * (n / (n - 1)));
  const zd = Matrix.columnVector(z.map((column) => dot(column, d)));
  const zy = Matrix.columnVector(z.map((column) => dot(column, y)));
  const lu = new LuDecomposition(s);
  if (lu.isSingular()) return null;
  const weighted = lu.solve(zd).transpose();
  const beta = weighted.mmul(zy).get(0, 0) / weighted.mmul(zd).get(0, 0);
  const moment = Matrix.sub(zy, Matrix.mul(zd, beta));
  const statistic = weighed(s, moment);
  return statistic === null ? null : { statistic, df };
}

/**
 * Wu and Hausman's test that least squares would do, by the regression of y on d and the first stage's residuals: t² of the
 * latter, F with (1, n − k − 1) degrees of freedom, classical; 0 where the instruments give the treatment, as both are one then.
 * @see Hausman (1978), Econometrica 46; Wooldridge (2010) §6.2.1
 */
export function wuHausman(
  { y, d, n, exogenous }: IvProblem,
  stage: FirstStage,
): { f: number; df: [number, number] } {
  const df = n - exogenous - 2;
  if (isExact(stage.residuals, d)) return { f: 0, df: [1, df] };
  const fit = ols([d, stage.residuals], y);
  const variance = (dot(fit.residuals, fit.residuals) / df) * fit.bread.get(1, 1);
  return { f: fit.beta[1]! ** 2 / variance, df: [1, df] };
}
