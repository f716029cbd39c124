import type { Reading } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { DesignColumn } from "../frame/design.ts";
import { criticalValue, type DegreesOfFreedom, twoSidedP } from "../stats/distributions.ts";
import {
  contrast,
  type Errors,
  forecastAhead,
  type Moment,
  type Regression,
  regress,
} from "./time-series-fit.ts";

export const shapes = ["level", "slope", "level_and_slope"] as const;

/** A series by period and how its effect is looked for. */
export interface Interrupted {
  /** NaN where it is missing. */
  y: Float64Array;
  /** What was taken off it by period: the centre, and a comparison series. */
  offset: Float64Array;
  /** One of its values, taken off so that a high level costs no digits: the intercept is without it. */
  centre: number;
  /** Season, holidays, covariates, by period. */
  columns: readonly DesignColumn[];
  trend: boolean;
  shape: (typeof shapes)[number];
  errors: Errors;
  counterfactual: "joint" | "forecast";
  confidence_level: number;
}

/** An estimate with its uncertainty. */
export interface Inferred {
  degrees_of_freedom: DegreesOfFreedom;
  estimate: number;
  standard_error: number;
  ci_lower: number;
  ci_upper: number;
  p_value: number;
}

export interface SeriesEffect {
  regression: Regression;
  /** Per period, over the periods after the start that were seen. */
  mean: Inferred;
  /** What they would have been on average, and the effect as a share of it; null where that is too near 0. */
  relative: (Inferred & { baseline: number }) | null;
  readings: Reading[];
  description: string;
}

/** The design of a series of this many periods that is interrupted at `start`; the effect's columns are the last. */
function designOf({ columns, trend, shape }: Interrupted, periods: number, start: number): DesignColumn[] {
  const by = (name: string, value: (t: number) => number) => ({
    name,
    values: Float64Array.from({ length: periods }, (_, t) => value(t)),
  });
  return [
    by("intercept", () => 1),
    ...(trend ? [by("trend", (t) => t + 1)] : []),
    ...columns.map(({ name, values }) => ({ name, values: values.slice(0, periods) })),
    ...(shape === "slope" || start >= periods ? [] : [by("level", (t) => Number(t >= start))]),
    ...(shape === "level" || start >= periods ? [] : [by("slope", (t) => Math.max(0, t - start + 1))]),
  ];
}

/**
 * The effect of an interruption at period `start` on the periods before `end`.
 * @throws E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
export function effectAt(series: Interrupted, start: number, end = series.y.length): SeriesEffect {
  const after = Array.from({ length: end - start }, (_, h) => start + h).filter(
    (t) => !Number.isNaN(series.y[t]!),
  );
  return series.counterfactual === "forecast"
    ? byForecast(series, start, end, after)
    : jointly(series, start, end, after);
}

function jointly(series: Interrupted, start: number, end: number, after: readonly number[]): SeriesEffect {
  const design = designOf(series, end, start);
  const regression = regress(series.y.slice(0, end), design, series.errors);
  const lost = regression.dropped.find((name) => name === "level" || name === "slope");
  if (lost) {
    const because = "other columns of the model give the same";
    throw impactError("E_NOT_IDENTIFIED", { term: lost, because }, { path: ["starts"] });
  }
  const average = (column: DesignColumn) =>
    after.reduce((sum, t) => sum + column.values[t]!, 0) / after.length;
  const isEffect = ({ name }: DesignColumn) => name === "level" || name === "slope";
  const weights = (keep: (column: DesignColumn) => boolean) =>
    Object.fromEntries(design.filter(keep).map((column) => [column.name, average(column)]));
  const [inEffect, inBaseline] = [weights(isEffect), weights((column) => !isEffect(column))];
  const effect = contrast(regression, inEffect);
  const offset = after.reduce((sum, t) => sum + series.offset[t]!, 0) / after.length;
  const identified = series.errors.method === "segmented" || regression.terms.includes("intercept");
  const baseline = contrast(regression, inBaseline);
  const ratio = effect.estimate / (baseline.estimate + offset);
  const mixed = Object.fromEntries([
    ...Object.entries(inEffect),
    ...Object.entries(inBaseline).map(([name, weight]) => [name, -ratio * weight]),
  ]);
  const infer = inferrer(series);
  const spread = contrast(regression, mixed);
  const share: Moment = {
    estimate: ratio,
    variance: spread.variance / (baseline.estimate + offset) ** 2,
    df: spread.df,
  };
  const last = after.at(-1)! - start + 1;
  const reading = (name: string, scale: number, of: Record<string, number>) => {
    const { estimate, variance, df } = contrast(regression, of);
    return readingOf(name, infer({ estimate: scale * estimate, variance: scale ** 2 * variance, df }));
  };
  return {
    regression,
    mean: infer(effect),
    relative: identified
      ? relativeOf(share, { ...baseline, estimate: baseline.estimate + offset }, infer)
      : null,
    readings: [
      ...(series.shape === "slope" ? [] : [reading("level_change", 1, { level: 1 })]),
      ...(series.shape === "level" ? [] : [reading("slope_change", 1, { slope: 1 })]),
      ...(series.shape === "level" ? [] : [reading("last_period", 1, { level: 1, slope: last })]),
      reading("cumulative", after.length, inEffect),
    ],
    description: regression.description,
  };
}

function byForecast(series: Interrupted, start: number, end: number, after: readonly number[]): SeriesEffect {
  const design = designOf(series, end, end);
  const before = design.map(({ name, values }) => ({ name, values: values.slice(0, start) }));
  const regression = regress(series.y.slice(0, start), before, series.errors);
  const ahead = forecastAhead(regression.arima!, regression.dfOf, design, start);
  const weights = new Float64Array(end - start);
  for (const t of after) weights[t - start] = 1 / after.length;
  const expected = ahead.total(weights);
  const offset = after.reduce((sum, t) => sum + series.offset[t]!, 0) / after.length;
  const observed = after.reduce((sum, t) => sum + series.y[t]!, 0) / after.length;
  const effect: Moment = { ...expected, estimate: observed - expected.estimate };
  const baseline: Moment = { ...expected, estimate: expected.estimate + offset };
  const infer = inferrer(series);
  const share: Moment = {
    estimate: effect.estimate / baseline.estimate,
    variance: (effect.variance * (observed + offset) ** 2) / baseline.estimate ** 4,
    df: effect.df,
  };
  const sum = {
    ...effect,
    estimate: after.length * effect.estimate,
    variance: after.length ** 2 * effect.variance,
  };
  const final = after.at(-1)!;
  const last = ahead.total(weights.map((_, h) => Number(start + h === final)));
  return {
    regression,
    mean: infer(effect),
    relative: relativeOf(share, baseline, infer),
    readings: [
      readingOf("last_period", infer({ ...last, estimate: series.y[final]! - last.estimate })),
      readingOf("cumulative", infer(sum)),
    ],
    description: `forecast from the periods before by ${regression.description}; the interval counts the forecast's error and the parameters'`,
  };
}

/** What periods start … end−1 would be expected to be, from a fit of those before; NaN-free, the offset not added. */
export function predictionsOf(series: Interrupted, start: number, end: number): Float64Array {
  const design = designOf(series, end, end);
  const before = design.map(({ name, values }) => ({ name, values: values.slice(0, start) }));
  const regression = regress(series.y.slice(0, start), before, series.errors);
  if (regression.arima) return forecastAhead(regression.arima, regression.dfOf, design, start).mean;
  return Float64Array.from(
    { length: end - start },
    (_, h) =>
      contrast(regression, Object.fromEntries(design.map(({ name, values }) => [name, values[start + h]!])))
        .estimate,
  );
}

const inferrer = ({ confidence_level }: Interrupted) => {
  return ({ estimate, variance, df }: Moment): Inferred => {
    const critical = criticalValue(confidence_level, df);
    const standard_error = Math.sqrt(Math.max(0, variance));
    return {
      degrees_of_freedom: df,
      estimate,
      standard_error,
      ci_lower: estimate - critical * standard_error,
      ci_upper: estimate + critical * standard_error,
      p_value: standard_error > 0 ? twoSidedP(estimate / standard_error, df) : Number(estimate === 0),
    };
  };
};

function relativeOf(
  share: Moment,
  baseline: Moment,
  infer: (moment: Moment) => Inferred,
): SeriesEffect["relative"] {
  if (!(Math.abs(baseline.estimate) > 3 * Math.sqrt(Math.max(0, baseline.variance)))) return null;
  return { ...infer(share), baseline: baseline.estimate };
}

const readingOf = (name: string, inferred: Inferred): Reading => ({
  name,
  scale: "absolute",
  ...inferred,
  inference: "by the delta method from the same fit",
});
