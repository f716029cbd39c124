import type { Matrix } from "ml-matrix";
import { impactError } from "../errors.ts";
import type { DesignColumn } from "../frame/design.ts";
import { type ArimaFit, derivative, fitArima, type Whitened } from "../stats/arima.ts";
import { chooseArima } from "../stats/arima-order.ts";
import type { ArimaOrder } from "../stats/arima-process.ts";
import type { DegreesOfFreedom } from "../stats/distributions.ts";
import { forecast } from "../stats/kalman-forecast.ts";
import { lagRule, neweyWest } from "../stats/newey-west.ts";
import { type OlsFit, ols } from "../stats/ols.ts";

/** What errors are taken to be. */
export type Errors =
  | { method: "segmented"; lag: number | "auto"; adjust: boolean }
  | {
      method: "arima";
      order: ArimaOrder | "auto";
      seasonal: Pick<ArimaOrder, "P" | "D" | "Q" | "s">;
      adjust: boolean;
    };

/** A regression of a series: its coefficients with their joint covariance, and what it leaves. */
export interface Regression {
  terms: string[];
  beta: number[];
  covariance: Matrix;
  /** Of t; null for the normal. */
  df: DegreesOfFreedom;
  /** What is left by period; NaN where there is none. */
  residuals: Float64Array;
  /** Coefficients of the errors' process: what a test of the residuals has spent. */
  memory: number;
  description: string;
  /** Columns that others determine. */
  dropped: string[];
  arima: ArimaFit | null;
  /** What the covariance was multiplied by for the parameters estimated. */
  inflation: number;
}

const model = "interrupted_time_series";

/**
 * Fits a series by period, NaN where it is missing, on columns of the same length.
 * @throws E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
export function regress(y: Float64Array, columns: readonly DesignColumn[], errors: Errors): Regression {
  const seen = Array.from(y.keys()).filter((t) => !Number.isNaN(y[t]!));
  const plain = ols(
    columns.map(({ values }) => Float64Array.from(seen, (t) => values[t]!)),
    Float64Array.from(seen, (t) => y[t]!),
  );
  if (plain.n - plain.k < 2)
    throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: plain.n, parameters: plain.k });
  if (plain.exact || flat(plain))
    throw impactError("E_NO_INTERVAL", {
      model,
      why: "the lines go through every point, so there is no error to measure",
    });
  return errors.method === "segmented"
    ? segmented(plain, seen, columns, y.length, errors)
    : withArima(y, columns, errors);
}

const flat = ({ residuals, columns, beta }: OlsFit) => {
  const size = columns.reduce(
    (most, column, j) => Math.max(most, Math.abs(beta[j]!) * Math.max(...column.map(Math.abs))),
    0,
  );
  return residuals.every((e) => Math.abs(e) <= 1e-12 * size);
};

function segmented(
  plain: OlsFit,
  seen: readonly number[],
  columns: readonly DesignColumn[],
  periods: number,
  { lag, adjust }: Errors & { method: "segmented" },
): Regression {
  const lags = lag === "auto" ? lagRule(plain.n) : lag;
  const residuals = new Float64Array(periods).fill(Number.NaN);
  for (const [i, t] of seen.entries()) residuals[t] = plain.residuals[i]!;
  const df = plain.n - plain.k;
  return {
    terms: plain.kept.map((index) => columns[index]!.name),
    beta: plain.beta,
    covariance: neweyWest(plain, seen, lags, adjust),
    df,
    residuals,
    memory: 0,
    description: `segmented regression, Newey–West errors (Bartlett, ${lags} ${lags === 1 ? "lag" : "lags"}${lag === "auto" ? " by ⌊4(n/100)^(2/9)⌋" : ""}, no prewhitening${adjust ? ", × n/(n − k)" : ""}), t with n − k = ${df} degrees of freedom`,
    dropped: plain.dropped.map((index) => columns[index]!.name),
    arima: null,
    inflation: adjust ? plain.n / df : 1,
  };
}

function withArima(
  y: Float64Array,
  columns: readonly DesignColumn[],
  { order, seasonal, adjust }: Errors & { method: "arima" },
): Regression {
  const values = columns.map((column) => column.values);
  const fit = expected(() =>
    order === "auto" ? chooseArima(y, values, seasonal) : fitArima(y, values, order),
  );
  const k = fit.parameters - 1;
  const inflation = adjust ? fit.n / (fit.n - k) : 1;
  const differenced = fit.order.d + fit.order.D > 0;
  const constants = new Set(differenced ? ["intercept", "trend"] : []);
  return {
    terms: fit.kept.map((index) => columns[index]!.name),
    beta: Array.from(fit.beta),
    covariance: fit.covariance.clone().mul(inflation),
    df: adjust ? fit.n - k : null,
    residuals: fit.innovations,
    memory: fit.arma.length,
    description: `regression with ${orderName(fit.order)} errors${order === "auto" ? " (least AICc of nine orders)" : ""}, exact maximum likelihood, ${adjust ? `variance × n/(n − k), t with n − k = ${fit.n - k} degrees of freedom` : "normal"}`,
    dropped: fit.dropped.map((index) => columns[index]!.name).filter((name) => !constants.has(name)),
    arima: fit,
    inflation,
  };
}

/** What the mathematics refuses, in the catalogue's words. */
function expected<T>(fit: () => T): T {
  try {
    return fit();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw impactError(
      "E_NO_INTERVAL",
      { model, why: `${error.message}; a smaller \`order\` needs less` },
      { path: ["order"] },
    );
  }
}

export const orderName = ({ p, d, q, P, D, Q, s }: ArimaOrder): string =>
  `ARIMA(${p},${d},${q})${P + D + Q > 0 ? `(${P},${D},${Q})[${s}]` : ""}`;

/** A number with its variance. */
export interface Moment {
  estimate: number;
  variance: number;
}

/** Σ weight·coefficient, by name; a term that was dropped counts as 0. */
export function contrast(
  { terms, beta, covariance }: Regression,
  weights: Readonly<Record<string, number>>,
): Moment {
  const w = terms.map((term) => weights[term] ?? 0);
  let [estimate, variance] = [0, 0];
  for (let i = 0; i < w.length; i++) {
    estimate += w[i]! * beta[i]!;
    for (let j = 0; j < w.length; j++) variance += w[i]! * w[j]! * covariance.get(i, j);
  }
  return { estimate, variance };
}

/** A forecast of the periods after a series, by an ARIMA regression of it. */
export interface Ahead {
  /** By period ahead. */
  mean: Float64Array;
  /** Of Σ weight·forecast: the errors' own future, and the parameters' uncertainty. */
  variance(weights: Float64Array): number;
}

/**
 * What the series would have been over the periods after the fit: the regression's mean and what its errors' memory adds.
 * @param y the series up to the last period fitted
 * @param columns over these periods and those ahead
 */
export function forecastAhead(
  regression: Regression,
  columns: readonly DesignColumn[],
  fitted: number,
): Ahead {
  const fit = regression.arima!;
  const kept = fit.kept.map((index) => columns[index]!.values);
  const horizon = (columns[0]?.values.length ?? fitted) - fitted;
  const project = ({ model: space, filtered, fit: { beta } }: Whitened) => {
    const { mean, covariance } = forecast(space, filtered, horizon);
    const rest = kept.map((column, j) => mean[j + 1]!.map((value, h) => column[fitted + h]! - value));
    return {
      mean: mean[0]!.map((value, h) => value + rest.reduce((sum, x, j) => sum + x[h]! * beta[j]!, 0)),
      rest,
      covariance,
    };
  };
  const there = fit.at(fit.free);
  const { mean, rest, covariance } = project(there);
  const slope = derivative(fit.free, (free) => project(fit.at(free)).mean);
  return {
    mean,
    variance(weights) {
      const total = (values: ArrayLike<number>) =>
        weights.reduce((sum, weight, h) => sum + weight * values[h]!, 0);
      const own = total(weights.map((_, h) => total(covariance.getRow(h))));
      const g = rest.map(total);
      const coefficients = quadratic(there.fit.bread, g);
      const process = quadratic(
        fit.free_covariance,
        Array.from(fit.free.keys()).map((j) => total(slope.getColumn(j))),
      );
      return regression.inflation * (fit.sigma2 * (own + coefficients) + process);
    },
  };
}

const quadratic = (v: Matrix, g: readonly number[]): number =>
  g.reduce((sum, a, i) => sum + g.reduce((inner, b, j) => inner + a * b * v.get(i, j), 0), 0);
