import type { Diagnostic } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { durbinWatson, ljungBox } from "../stats/residual-tests.ts";
import { effectAt, type Interrupted, predictionsOf, type SeriesEffect } from "./time-series-effect.ts";
import type { Errors } from "./time-series-fit.ts";
import { seenBetween } from "./time-series-setup.ts";

/** What the diagnostics of an interrupted series look at besides its fit. */
export interface SeriesLook {
  series: Interrupted;
  /** The first period with the intervention. */
  start: number;
  effect: SeriesEffect;
  /** Periods in a season; null where there is none. */
  season: { period: number; modelled: boolean } | null;
  /** What a period is called. */
  step: string;
  /** The comparison series as an outcome of its own; null where there is none. */
  comparison: Interrupted | null;
  /** Whether nothing else happened at the start, as the user attests; null where nobody said. */
  attested: boolean | null;
}

/** Whether the past could have been taken for the effect, what the errors still remember, and what else could be its cause. */
export function seriesDiagnostics(look: SeriesLook): Record<string, Diagnostic> {
  const { series, start, step } = look;
  const pre = seenBetween(series, 0, start);
  const post = seenBetween(series, start, series.y.length);
  return {
    ...placebos(look),
    ...sides(pre, post, step),
    ...seasons(look, pre),
    ...memoryOf(look.effect.regression.residuals, look.effect.regression.memory),
    ...holdout(look),
    ...comparisonOf(look),
    ...attestation(look.attested),
  };
}

/** How many periods with a value there are on each side of the start. */
export const sides = (pre: number, post: number, step: string): Record<string, Diagnostic> => ({
  pre_periods: {
    value: pre,
    threshold: 12,
    status: pre < 8 ? "fail" : pre < 12 ? "warn" : "pass",
    statement: `${pre} ${step}s before the start`,
  },
  post_periods: {
    value: post,
    threshold: 3,
    status: post < 3 ? "fail" : "pass",
    statement: `${post} ${step}s from the start on`,
  },
});

/** The order chosen, and its coefficients to begin at: the search for them is not repeated in every refit. */
const sameErrors = ({ regression }: SeriesEffect, errors: Errors): Errors =>
  errors.method === "arima" && regression.arima
    ? { ...errors, order: regression.arima.order, from: regression.arima.free }
    : errors;

/** A fit that cannot be made in a part of the series is left out. */
export function tryTo<T>(fit: () => T): T | null {
  try {
    return fit();
  } catch (error) {
    if (error instanceof ImpactError || error instanceof RangeError) return null;
    throw error;
  }
}

const mostPlacebos = 10;
const fewestPlacebos = 4;

/** Starts that never were, each refitted on what came before that. */
function placebos({ series, start, effect }: SeriesLook): Record<string, Diagnostic> {
  const fake = { ...series, errors: sameErrors(effect, series.errors) };
  return placeboCoverage(start, series.y.length, (at, end) => effectAt(fake, at, end).mean);
}

/** Of starts evenly over the last two thirds before the real one, how many have an interval that holds 0. */
export function placeboCoverage(
  start: number,
  periods: number,
  measure: (at: number, end: number) => { standard_error: number; ci_lower: number; ci_upper: number },
): Record<string, Diagnostic> {
  const window = Math.max(3, Math.min(periods - start, Math.floor(start / 3)));
  const first = Math.max(8, Math.floor(start / 3));
  const room = start - window - first + 1;
  const starts = Array.from(
    { length: Math.min(mostPlacebos, Math.max(0, room)) },
    (_, i) => first + Math.round((i * (room - 1)) / Math.max(1, Math.min(mostPlacebos, room) - 1)),
  );
  const found = starts.flatMap((at) => {
    const measured = tryTo(() => measure(at, at + window));
    return measured && measured.standard_error > 0 ? [measured] : [];
  });
  if (found.length < fewestPlacebos) return {};
  const held = found.filter(({ ci_lower, ci_upper }) => ci_lower <= 0 && 0 <= ci_upper).length;
  const share = held / found.length;
  return {
    placebo_coverage: {
      value: share,
      threshold: 0.6,
      status: share < 0.6 ? "warn" : "pass",
      statement: `of ${found.length} starts that never were, ${held} have an interval that holds 0`,
    },
  };
}

export function seasons({ season }: Pick<SeriesLook, "season">, pre: number): Record<string, Diagnostic> {
  if (!season) return {};
  const whole = pre / season.period;
  const unmodelled = !season.modelled && whole >= 2;
  return {
    whole_seasons: {
      value: whole,
      threshold: 1,
      status: unmodelled || whole < 1 ? "warn" : "pass",
      statement: `${whole.toFixed(1)} seasons of ${season.period} periods before the start${season.modelled ? "" : ", and no `season` in the model"}`,
    },
  };
}

export function memoryOf(e: Float64Array, memory: number): Record<string, Diagnostic> {
  const n = e.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
  const lags = Math.max(memory + 1, Math.min(10, Math.floor(n / 5)));
  if (n < lags + 2) return {};
  const { q, p_value } = ljungBox(e, lags, memory);
  const dw = durbinWatson(e);
  return {
    ljung_box_p: {
      value: p_value,
      threshold: 0.05,
      status: p_value < 0.05 ? "warn" : "pass",
      statement: `what the model leaves ${p_value < 0.05 ? "remembers itself" : "shows no memory"}: Ljung–Box Q = ${q.toPrecision(4)} over ${lags} lags, p = ${p_value.toPrecision(2)}`,
    },
    durbin_watson: {
      value: dw,
      threshold: 1.5,
      status: dw < 1.5 || dw > 2.5 ? "warn" : "pass",
      statement: `Durbin–Watson ${dw.toFixed(2)} of what the model leaves; 2 is no memory from one period to the next`,
    },
  };
}

/** The last fifth before the start, forecast from what came before it. */
function holdout({ series, start, effect }: SeriesLook): Record<string, Diagnostic> {
  const same = { ...series, errors: sameErrors(effect, series.errors) };
  return holdoutError(start, series.y.length, (from, to) =>
    Array.from(predictionsOf(same, from, to), (predicted, h) => ({
      predicted: predicted + series.offset[from + h]!,
      actual: series.y[from + h]! + series.offset[from + h]!,
    })),
  );
}

/** How far a forecast of the last fifth before the start misses it; periods without a value say nothing. */
export function holdoutError(
  start: number,
  periods: number,
  predict: (from: number, to: number) => { predicted: number; actual: number }[],
): Record<string, Diagnostic> {
  const held = Math.max(1, Math.min(periods - start, Math.floor(start / 5)));
  const shares = (tryTo(() => predict(start - held, start)) ?? [])
    .filter(({ actual }) => !Number.isNaN(actual) && actual !== 0)
    .map(({ predicted, actual }) => Math.abs((predicted - actual) / actual));
  if (shares.length === 0) return {};
  const mape = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return {
    holdout_mape: {
      value: mape,
      threshold: 0.3,
      status: mape > 0.3 ? "warn" : "pass",
      statement: `the last ${shares.length} periods before the start are missed by ${(100 * mape).toFixed(1)} % on average when forecast from those before`,
    },
  };
}

/** The same model on the comparison series, on which nothing should happen. */
function comparisonOf({ comparison, start, effect }: SeriesLook): Record<string, Diagnostic> {
  const control: Diagnostic = {
    value: Number(comparison !== null),
    threshold: 1,
    status: comparison ? "pass" : "info",
    statement: comparison
      ? "a series without the intervention is compared with"
      : "there is no comparison series",
  };
  const own =
    comparison &&
    tryTo(() => effectAt({ ...comparison, errors: sameErrors(effect, comparison.errors) }, start));
  if (!own || !(own.mean.standard_error > 0)) return { control_series: control };
  const p = own.mean.p_value;
  return {
    control_series: control,
    comparison_effect_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "warn" : "pass",
      statement: `the comparison series ${p < 0.05 ? "changes too" : "does not change"} at the start, p = ${p.toPrecision(2)}`,
    },
  };
}

export function attestation(attested: boolean | null): Record<string, Diagnostic> {
  if (attested === null) return {};
  return {
    no_concurrent_event: {
      value: Number(attested),
      threshold: 1,
      status: attested ? "pass" : "fail",
      statement: attested
        ? "attested: nothing else happened at the start"
        : "stated: something else happened at the start",
    },
  };
}
