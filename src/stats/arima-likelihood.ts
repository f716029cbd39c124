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
import { type Descent, descend } from "./minimise.ts";
import { type OlsFit, ols } from "./ols.ts";

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
export const mostMeasure = 4;

/** The likelihood of a regression with ARIMA errors, as a function of the process's free measures alone. */
export interface ArimaProblem {
  names: string[];
  /** Without memory. */
  plain: Whitened;
  /** Observations that differencing does not use up. */
  n: number;
  /** What the restricted likelihood leaves out of n; and what is left. */
  spent: number;
  divisor: number;
  /** Coefficients, β and σ². */
  parameters: number;
  /** What y is divided by. */
  scale: number;
  at(free: Float64Array): Whitened;
  /** −log L but for a constant; NaN beyond the bound. */
  objective(free: Float64Array): number;
  /** Where to search from, the likelier first. */
  starts: Float64Array[];
}

/** @throws RangeError when no degrees of freedom are left, or nothing is left over to explain */
export function arimaProblem(
  y: Float64Array,
  columns: readonly Float64Array[],
  order: ArimaOrder,
  likelihood: Likelihood,
): ArimaProblem {
  const names = coefficientNames(order);
  const [series, given, process] = differencedOf(y, columns, order);
  const plain = whiten(series, emptied(given, columns, process), process, new Float64Array(names.length));
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
  return { names, plain, n, spent, divisor, parameters, scale, at, objective, starts };
}

/** What AICc adds to −2 log L. */
export const penaltyOf = ({ parameters, spent, divisor, n }: ArimaProblem): number =>
  (2 * (parameters - spent) * divisor) / Math.max(1e-9, n - parameters - 1);

/** Near enough to the maximum to compare orders by, at a fraction of a fit's price. */
export const approachArima = ({ objective, starts }: ArimaProblem): Descent => descend(objective, starts[0]!);

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
export function whiten(
  y: Float64Array,
  columns: readonly Float64Array[],
  order: ArimaOrder,
  free: Float64Array,
): Whitened {
  return whitenBy(arimaStateSpace(order, armaOf(order, coefficientsOf(order, free))), y, columns);
}

/** The same by any model of the errors. */
export function whitenBy(model: StateSpace, y: Float64Array, columns: readonly Float64Array[]): Whitened {
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
  const fit = right.length > 0 ? ols(right, left!) : withoutColumns(left!);
  let rss = 0;
  for (const e of fit.residuals) rss += e * e;
  return { model, filtered, fit, rss, logs };
}

const withoutColumns = (y: Float64Array): OlsFit => ({
  ...{ n: y.length, k: 0, kept: [], dropped: [], beta: [], columns: [], residuals: y },
  exact: y.every((value) => value === 0),
  bread: Matrix.zeros(0, 0),
  leverage: () => new Float64Array(y.length),
});

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

/** Of a positive definite matrix. */
export const logDeterminant = (matrix: Matrix): number =>
  new CholeskyDecomposition(Matrix.add(matrix, matrix.transpose()).div(2)).lowerTriangularMatrix
    .diagonal()
    .reduce((sum, value) => sum + 2 * ln(value), 0);
