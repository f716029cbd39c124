import ln from "@stdlib/math-base-special-ln";
import { CholeskyDecomposition, Matrix } from "ml-matrix";
import {
  type ArimaOrder,
  arimaStateSpace,
  armaOf,
  coefficientNames,
  coefficientsOf,
  freely,
} from "./arima-process.ts";
import { type Filtered, kalmanFilter, type StateSpace, seen } from "./kalman.ts";
import { type Minimum, minimise } from "./minimise.ts";
import { type OlsFit, ols } from "./ols.ts";

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

/** The regression of one process: its filter, and least squares on what it leaves. */
export interface Whitened {
  model: StateSpace;
  filtered: Filtered;
  fit: OlsFit;
  /** RSS of the whitened regression, and Σ log F. */
  rss: number;
  logs: number;
}

/** Maximum likelihood, or restricted to what is free of β: its processes are not biased towards no memory. */
export type Likelihood = "maximum" | "restricted";

/** A measure beyond it is a partial autocorrelation above .9993: the bound, to all purposes. */
const mostMeasure = 4;

/**
 * y = Xβ + u, u ARIMA: β by generalised least squares inside the likelihood of the process, which is maximised over the
 * stationary and invertible ones. Standard errors are those of the full Hessian (as R's arima). NaN in y is a missing period.
 * @param columns k arrays of n values; those that differencing or the others make redundant are dropped
 * @throws RangeError when no degrees of freedom are left, or nothing is left over to explain
 * @see Harvey & Phillips (1979), Biometrika 66(1); Gardner, Harvey & Phillips (1980), Applied Statistics 29(3);
 *   Cooper & Thompson (1977), Biometrika 64(3), on the restricted likelihood
 */
export function fitArima(
  y: Float64Array,
  columns: readonly Float64Array[],
  order: ArimaOrder,
  likelihood: Likelihood = "maximum",
): ArimaFit {
  const names = coefficientNames(order);
  const none = new Float64Array(names.length);
  const [series, given, process] = differencedOf(y, columns, order);
  const plain = whiten(series, emptied(given, columns, process), process, none);
  const n = plain.fit.n;
  const restricted = likelihood === "restricted";
  const spent = restricted ? plain.fit.k : 0;
  const divisor = n - spent;
  const parameters = names.length + plain.fit.k + 1;
  if (n - parameters < 1) throw new RangeError("no residual degrees of freedom");
  if (plain.fit.exact) throw new RangeError("the columns give the series exactly");
  const scale = Math.sqrt(plain.rss / n);
  const kept = plain.fit.kept.map((index) => given[index]!);
  const scaled = series.map((value) => value / scale);
  const at = (free: Float64Array) => whiten(scaled, kept, process, free);
  const objective = (free: Float64Array) => {
    if (free.some((measure) => Math.abs(measure) > mostMeasure + 0.5)) return Number.NaN;
    const { rss, logs, fit } = at(free);
    return (divisor * ln(rss / divisor) + logs - (restricted ? logDeterminant(fit.bread) : 0)) / 2;
  };
  const starts = startsOf(order, plain).sort((a, b) => objective(a) - objective(b));
  const first = minimise(objective, starts[0]!);
  const best = isInterior(first) || !starts[1] ? first : inside(first, minimise(objective, starts[1]));
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
    aicc: -2 * log_likelihood + (2 * (parameters - spent) * divisor) / Math.max(1e-9, n - parameters - 1),
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

/** A maximum at the bound is the likelihood's artefact as often as not: one inside goes before it. */
const inside = (first: Minimum, second: Minimum) =>
  isInterior(second) || second.value < first.value - 1e-9 ? second : first;

const isInterior = ({ converged, point }: Minimum) =>
  converged && point.every((measure) => Math.abs(measure) < mostMeasure);

/** A series without gaps is differenced; one with gaps keeps the differencing in its state space. */
function differencedOf(
  y: Float64Array,
  columns: readonly Float64Array[],
  order: ArimaOrder,
): [Float64Array, Float64Array[], ArimaOrder] {
  if (y.some(Number.isNaN)) return [y, [...columns], order];
  const once = (values: Float64Array, lag: number) => values.slice(lag).map((value, t) => value - values[t]!);
  const change = (values: Float64Array) => {
    let out = values;
    for (let i = 0; i < order.d; i++) out = once(out, 1);
    for (let i = 0; i < order.D; i++) out = once(out, order.s);
    return out;
  };
  return [change(y), columns.map(change), { ...order, d: 0, D: 0 }];
}

/** The columns, those that differencing takes away but for rounding as nothing at all. */
function emptied(
  columns: readonly Float64Array[],
  before: readonly Float64Array[],
  process: ArimaOrder,
): Float64Array[] {
  const model = arimaStateSpace(process, { ar: new Float64Array(0), ma: new Float64Array(0) });
  const { innovations, kind } = kalmanFilter(model, [columns[0]!, ...columns]);
  return columns.map((column, c) => {
    const size = before[c]!.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const left = innovations[c + 1]!;
    const nothing = left.every((value, t) => kind[t] !== seen || Math.abs(value) <= 1e-9 * size);
    return nothing ? new Float64Array(column.length) : column;
  });
}

/** y and the columns, one-step errors by one process over their standard deviations, and least squares on them. */
function whiten(
  y: Float64Array,
  columns: readonly Float64Array[],
  order: ArimaOrder,
  free: Float64Array,
): Whitened {
  const model = arimaStateSpace(order, armaOf(order, coefficientsOf(order, free)));
  const filtered = kalmanFilter(model, [y, ...columns]);
  const { kind, variance, innovations } = filtered;
  let [n, logs] = [0, 0];
  for (let t = 0; t < kind.length; t++) {
    if (kind[t] !== seen) continue;
    n++;
    logs += ln(variance[t]!);
  }
  const [left, ...right] = innovations.map((values) => {
    const whitened = new Float64Array(n);
    let row = 0;
    for (let t = 0; t < kind.length; t++)
      if (kind[t] === seen) whitened[row++] = values[t]! / Math.sqrt(variance[t]!);
    return whitened;
  });
  const fit = ols(right, left!);
  let rss = 0;
  for (const e of fit.residuals) rss += e * e;
  return { model, filtered, fit, rss, logs };
}

/** Where the search begins: no memory, and the memory that the plain regression's residuals have. */
function startsOf({ p, q, P, Q }: ArimaOrder, plain: Whitened): Float64Array[] {
  const none = new Float64Array(p + q + P + Q);
  if (none.length === 0 || p === 0) return [none];
  const remembered = none.slice();
  for (const [i, r] of partialAutocorrelations(plain.fit.residuals, p).entries())
    remembered[i] = freely(Math.max(-0.95, Math.min(0.95, r)));
  return [none, remembered];
}

/** Partial autocorrelations of lags 1 … most, by Durbin and Levinson. */
function partialAutocorrelations(e: Float64Array, most: number): number[] {
  const gamma = (lag: number) => e.reduce((sum, value, t) => (t < lag ? sum : sum + value * e[t - lag]!), 0);
  const rho = Array.from({ length: most + 1 }, (_, lag) => gamma(lag) / gamma(0));
  const out: number[] = [];
  let phi: number[] = [];
  for (let lag = 1; lag <= most; lag++) {
    const above = rho[lag]! - phi.reduce((sum, value, j) => sum + value * rho[lag - 1 - j]!, 0);
    const below = 1 - phi.reduce((sum, value, j) => sum + value * rho[j + 1]!, 0);
    const r = below > 1e-12 ? above / below : 0;
    phi = [...phi.map((value, j) => value - r * phi[phi.length - 1 - j]!), r];
    out.push(r);
  }
  return out;
}

const step = 1e-4;

/** Derivatives of a vector by each of the free measures: one column each. */
export function derivative(point: Float64Array, f: (point: Float64Array) => ArrayLike<number>): Matrix {
  const rows = f(point).length;
  const out = Matrix.zeros(rows, point.length);
  for (let j = 0; j < point.length; j++) {
    const [up, down] = [step, -step].map((by) => f(point.map((x, i) => (i === j ? x + by : x))));
    for (let i = 0; i < rows; i++) out.set(i, j, (up![i]! - down![i]!) / (2 * step));
  }
  return out;
}

/** Of a positive definite matrix. */
const logDeterminant = (matrix: Matrix): number =>
  new CholeskyDecomposition(Matrix.add(matrix, matrix.transpose()).div(2)).lowerTriangularMatrix
    .diagonal()
    .reduce((sum, value) => sum + 2 * ln(value), 0);

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
