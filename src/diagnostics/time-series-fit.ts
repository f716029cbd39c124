import type { Matrix } from "ml-matrix";
import { impactError } from "../errors.ts";
import type { DesignColumn } from "../frame/design.ts";
import { type ArimaFit, derivativeStep, fitArima } from "../stats/arima.ts";
import type { Likelihood } from "../stats/arima-likelihood.ts";
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
      /** Free measures that the search begins at: those of the whole series, for a part of it. */
      from?: Float64Array;
      seasonal: Pick<ArimaOrder, "P" | "D" | "Q" | "s">;
      likelihood: Likelihood;
    };

/** A regression of a series: its coefficients with their joint covariance, and what it leaves. */
export interface Regression {
  terms: string[];
  beta: number[];
  covariance: Matrix;
  /** Of t, of an estimate with this variance and its derivatives by the free measures; null for the normal. */
  dfOf(variance: number, slopes: readonly number[]): DegreesOfFreedom;
  /** What is left by period; NaN where there is none. */
  residuals: Float64Array;
  /** Coefficients of the errors' process: what a test of the residuals has spent. */
  memory: number;
  description: string;
  /** Columns that others determine. */
  dropped: string[];
  arima: ArimaFit | null;
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
    dfOf: () => df,
    residuals,
    memory: 0,
    description: `segmented regression, Newey–West errors (Bartlett, ${lags} ${lags === 1 ? "lag" : "lags"}${lag === "auto" ? " by ⌊4(n/100)^(2/9)⌋" : ""}, no prewhitening${adjust ? ", × n/(n − k)" : ""}), t with n − k = ${df} degrees of freedom`,
    dropped: plain.dropped.map((index) => columns[index]!.name),
    arima: null,
  };
}

function withArima(
  y: Float64Array,
  columns: readonly DesignColumn[],
  { order, seasonal, likelihood, from }: Errors & { method: "arima" },
): Regression {
  const values = columns.map((column) => column.values);
  const fit = expected(() =>
    order === "auto"
      ? chooseArima(y, values, seasonal, likelihood)
      : fitArima(y, values, order, likelihood, from),
  );
  const differenced = fit.order.d + fit.order.D > 0;
  const constants = new Set(differenced ? ["intercept", "trend"] : []);
  return {
    terms: fit.kept.map((index) => columns[index]!.name),
    beta: Array.from(fit.beta),
    covariance: fit.covariance,
    dfOf: (variance, slopes) => (likelihood === "maximum" ? null : satterthwaiteOf(fit, variance, slopes)),
    residuals: fit.innovations,
    memory: fit.arma.length,
    description: `regression with ${orderName(fit.order)} errors${order === "auto" ? " (least AICc of six orders)" : ""}, exact ${likelihood} likelihood, ${likelihood === "maximum" ? "normal" : "t with Satterthwaite's degrees of freedom"}`,
    dropped: fit.dropped.map((index) => columns[index]!.name).filter((name) => !constants.has(name)),
    arima: fit,
  };
}

/**
 * Degrees of freedom of a variance that is itself estimated: of σ² with n − k, and of the process by its own covariance.
 * @see Satterthwaite (1946), Biometrics Bulletin 2(6); Kenward & Roger (1997), Biometrics 53(3)
 */
export function satterthwaiteOf(
  { n, beta, free_covariance }: Pick<ArimaFit, "n" | "beta" | "free_covariance">,
  variance: number,
  slopes: readonly number[],
): number {
  const most = n - beta.length;
  const own = (2 * variance ** 2) / most;
  const spread = own + quadratic(free_covariance, slopes);
  return spread > 0 ? Math.max(1, Math.min(most, (2 * variance ** 2) / spread)) : most;
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

/** A number with its variance and the degrees of freedom of that. */
export interface Moment {
  estimate: number;
  variance: number;
  df: DegreesOfFreedom;
}

/** Σ weight·coefficient, by name; a term that was dropped counts as 0. */
export function contrast(regression: Regression, weights: Readonly<Record<string, number>>): Moment {
  const { terms, beta, covariance, arima } = regression;
  const w = terms.map((term) => weights[term] ?? 0);
  const variance = quadratic(covariance, w);
  const slopes = arima?.covariance_slopes.map((slope) => quadratic(slope, w)) ?? [];
  const estimate = w.reduce((sum, weight, i) => sum + weight * beta[i]!, 0);
  return { estimate, variance, df: regression.dfOf(variance, slopes) };
}

/** A forecast of the periods after a series, by an ARIMA regression of it. */
export interface Ahead {
  /** By period ahead. */
  mean: Float64Array;
  /** Σ weight·forecast; its variance counts the errors' own future and the parameters' uncertainty. */
  total(weights: Float64Array): Moment;
}

/** A regression with errors in state space, at the measures of highest likelihood and at others. */
export type Forecastable = Pick<ArimaFit, "free" | "at" | "kept" | "divisor" | "free_covariance">;

/**
 * What the series would have been over the periods after the fit: the regression's mean and what its errors' memory adds.
 * @param dfOf of t, of an estimate with this variance and its derivatives by the free measures
 * @param columns over these periods and those ahead
 */
export function forecastAhead(
  fit: Forecastable,
  dfOf: Regression["dfOf"],
  columns: readonly DesignColumn[],
  fitted: number,
  horizon = (columns[0]?.values.length ?? fitted) - fitted,
): Ahead {
  const kept = fit.kept.map((index) => columns[index]!.values);
  const project = (free: Float64Array) => {
    const { model: space, filtered, rss, fit: regression } = fit.at(free);
    const { mean, covariance } = forecast(space, filtered, horizon);
    const rest = kept.map((column, j) => mean[j + 1]!.map((value, h) => column[fitted + h]! - value));
    const { beta, bread } = regression;
    return {
      mean: mean[0]!.map((value, h) => value + rest.reduce((sum, x, j) => sum + x[h]! * beta[j]!, 0)),
      given(weights: Float64Array) {
        const sum = (values: ArrayLike<number>) =>
          weights.reduce((total, weight, h) => (weight === 0 ? total : total + weight * values[h]!), 0);
        const own = sum(weights.map((weight, h) => (weight === 0 ? 0 : sum(covariance.getRow(h)))));
        return {
          mean: sum(this.mean),
          variance: (rss / fit.divisor) * (own + quadratic(bread, rest.map(sum))),
        };
      },
    };
  };
  const there = project(fit.free);
  const beside = () =>
    Array.from(fit.free.keys(), (j) =>
      [-derivativeStep, derivativeStep].map((by) =>
        project(fit.free.map((measure, i) => (i === j ? measure + by : measure))),
      ),
    );
  let around: ReturnType<typeof beside> | undefined;
  return {
    mean: there.mean,
    total(weights) {
      const at = there.given(weights);
      around ??= beside();
      const slopes = around.map(([down, up]) => {
        const [below, above] = [down!.given(weights), up!.given(weights)];
        const by = 2 * derivativeStep;
        return { mean: (above.mean - below.mean) / by, variance: (above.variance - below.variance) / by };
      });
      const process = quadratic(
        fit.free_covariance,
        slopes.map(({ mean }) => mean),
      );
      const variance = at.variance + process;
      return {
        estimate: at.mean,
        variance,
        df: dfOf(
          variance,
          slopes.map((slope) => slope.variance),
        ),
      };
    },
  };
}

const quadratic = (v: Matrix, g: readonly number[]): number =>
  g.reduce((sum, a, i) => sum + g.reduce((inner, b, j) => inner + a * b * v.get(i, j), 0), 0);
