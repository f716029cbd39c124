import ln from "@stdlib/math-base-special-ln";
import { CholeskyDecomposition, Matrix } from "ml-matrix";
import {
  type ArimaProblem,
  arimaProblem,
  type Likelihood,
  mostMeasure,
  penaltyOf,
  type Whitened,
  whiten,
} from "./arima-likelihood.ts";
import { type ArimaOrder, coefficientsOf } from "./arima-process.ts";
import { seen } from "./kalman.ts";
import { type Minimum, minimise } from "./minimise.ts";

/** A regression whose errors are an ARIMA process, estimated by exact Gaussian likelihood. */
export interface ArimaFit {
  order: ArimaOrder;
  /** Free measures of the process's coefficients, where the likelihood is highest. */
  free: Float64Array;
  /** ar, ma, seasonal ar, seasonal ma. */
  arma: { name: string; estimate: number; standard_error: number }[];
  /** Of the columns kept. */
  beta: Float64Array;
  kept: number[];
  dropped: number[];
  /** Of β: from the inverse Hessian over coefficients of the process and β together. */
  covariance: Matrix;
  /** Derivatives of β's covariance, given the process, by each of the free measures. */
  covariance_slopes: Matrix[];
  /** Variance of the errors ε: over n by maximum likelihood, over n − k restricted. */
  sigma2: number;
  /** n, or n − k: what σ² is a sum of squares over. */
  divisor: number;
  log_likelihood: number;
  aicc: number;
  /** Observations that count: those that differencing does not use up. */
  n: number;
  /** Coefficients, β and σ². */
  parameters: number;
  /** One-step errors over their standard deviations; NaN where a period is missing or used up. */
  innovations: Float64Array;
  /** Whether the process is inside its bounds, so that its own uncertainty is known and counted. */
  interior: boolean;
  /** The same at other measures: what a forecast's derivative is taken of. */
  at(free: Float64Array): Whitened;
  /** Covariance of `free`; all 0 where it is not interior. */
  free_covariance: Matrix;
}

/**
 * y = Xβ + u, u ARIMA: β by generalised least squares inside the likelihood of the process, which is maximised over the
 * stationary and invertible ones. Standard errors are those of the full Hessian (as R's arima). NaN in y is a missing period.
 * @param columns k arrays of n values; those that differencing or the others make redundant are dropped
 * @param from free measures near the maximum, in place of a search for them
 * @throws RangeError when no degrees of freedom are left, or nothing is left over to explain
 * @see Harvey & Phillips (1979), Biometrika 66(1); Gardner, Harvey & Phillips (1980), Applied Statistics 29(3);
 *   Cooper & Thompson (1977), Biometrika 64(3), on the restricted likelihood
 */
export function fitArima(
  y: Float64Array,
  columns: readonly Float64Array[],
  order: ArimaOrder,
  likelihood: Likelihood = "maximum",
  from?: Float64Array,
): ArimaFit {
  const problem = arimaProblem(y, columns, order, likelihood);
  const { names, plain, n, divisor, parameters, scale, at } = problem;
  const best = from ? minimise(problem.objective, from) : highest(problem);
  const interior = isInterior(best);
  const found = at(best.point);
  const free_covariance = interior ? inverseOf(best.hessian) : Matrix.zeros(names.length, names.length);
  const sigma2 = found.rss / divisor;
  const slope = derivative(best.point, (free) => at(free).fit.beta);
  const covariance = Matrix.mul(found.fit.bread, sigma2).add(
    slope.mmul(free_covariance).mmul(slope.transpose()),
  );
  const jacobian = derivative(best.point, (free) => coefficientsOf(order, free));
  const errors = jacobian.mmul(free_covariance).mmul(jacobian.transpose()).diagonal();
  const coefficients = coefficientsOf(order, best.point);
  const log_likelihood = -best.value - (divisor * (ln(2 * Math.PI) + 1)) / 2 - divisor * ln(scale);
  const slopes = derivative(best.point, (free) => {
    const { fit, rss } = at(free);
    return Matrix.mul(fit.bread, (rss / divisor) * scale ** 2).to1DArray();
  });
  const k = plain.fit.k;
  return {
    order,
    free: best.point,
    arma: names.map((name, i) => ({
      name,
      estimate: coefficients[i]!,
      standard_error: Math.sqrt(Math.max(0, errors[i]!)),
    })),
    beta: Float64Array.from(found.fit.beta, (value) => value * scale),
    kept: plain.fit.kept,
    dropped: plain.fit.dropped,
    covariance: covariance.mul(scale ** 2),
    covariance_slopes: names.map((_, j) => Matrix.from1DArray(k, k, slopes.getColumn(j))),
    sigma2: sigma2 * scale ** 2,
    divisor,
    log_likelihood,
    aicc: -2 * log_likelihood + penaltyOf(problem),
    n,
    parameters,
    innovations: innovationsOf(found, y.length, Math.sqrt(sigma2)),
    interior,
    at: (free) =>
      whiten(
        y,
        plain.fit.kept.map((index) => columns[index]!),
        order,
        free,
      ),
    free_covariance,
  };
}

/** The lowest of the searches' ends. A maximum at the bound is an artefact as often as not: one inside goes before it. */
function highest({ objective, starts }: ArimaProblem): Minimum {
  const first = minimise(objective, starts[0]!);
  if (isInterior(first) || !starts[1]) return first;
  const second = minimise(objective, starts[1]);
  return isInterior(second) || second.value < first.value - 1e-9 ? second : first;
}

const isInterior = ({ converged, point }: Minimum) =>
  converged && point.every((measure) => Math.abs(measure) < mostMeasure);

/** Of central differences by the free measures. */
export const derivativeStep = 1e-4;

/** Derivatives of a vector by each of the free measures: one column each. */
export function derivative(point: Float64Array, f: (point: Float64Array) => ArrayLike<number>): Matrix {
  const rows = f(point).length;
  const out = Matrix.zeros(rows, point.length);
  for (let j = 0; j < point.length; j++) {
    const [up, down] = [derivativeStep, -derivativeStep].map((by) =>
      f(point.map((x, i) => (i === j ? x + by : x))),
    );
    for (let i = 0; i < rows; i++) out.set(i, j, (up![i]! - down![i]!) / (2 * derivativeStep));
  }
  return out;
}

const inverseOf = (matrix: Matrix): Matrix =>
  matrix.rows === 0 ? matrix : new CholeskyDecomposition(matrix).solve(Matrix.eye(matrix.rows));

/** The whitened residuals at their periods; those that were missing or used up are NaN. */
function innovationsOf({ filtered: { kind }, fit }: Whitened, n: number, sd: number): Float64Array {
  const out = new Float64Array(n).fill(Number.NaN);
  const first = n - kind.length;
  let row = 0;
  for (let t = 0; t < kind.length; t++) if (kind[t] === seen) out[first + t] = fit.residuals[row++]! / sd;
  return out;
}
