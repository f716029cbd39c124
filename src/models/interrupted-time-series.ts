import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { interruption } from "../diagnostics/identification-series.ts";
import { seriesOf } from "../diagnostics/time-series.ts";
import { seriesDiagnostics } from "../diagnostics/time-series-checks.ts";
import { effectAt, type SeriesEffect, shapes } from "../diagnostics/time-series-effect.ts";
import { contrast, type Errors } from "../diagnostics/time-series-fit.ts";
import { alone, interruptedOf, seasonOf, seenBetween, startOf } from "../diagnostics/time-series-setup.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { defineModel } from "./define.ts";

const order = z.tuple([z.int().min(0).max(5), z.int().min(0).max(2), z.int().min(0).max(5)]);
const seasonalOrder = z.tuple([
  z.int().min(0).max(2),
  z.int().min(0).max(1),
  z.int().min(0).max(2),
  z.int().min(2).max(60),
]);

const Params = z
  .strictObject({
    outcome: z.string().describe("a number column, one value a period"),
    time: z.string().describe("ISO dates or numbers, evenly spaced"),
    starts: z
      .union([z.string(), z.number()])
      .describe("when it begins; the period that it falls into is the first with it"),
    shape: z.enum(shapes).default("level_and_slope").describe("what may change at the start"),
    trend: z.boolean().default(true).describe("a straight line over the whole time"),
    season: z
      .strictObject({
        period: z.number().min(2).describe("periods in a season: 12 months, 7 days"),
        kind: z.enum(["fourier", "dummies"]).default("fourier"),
        harmonics: z.int().min(1).optional().describe("pairs of sine and cosine; 2 where nothing is said"),
      })
      .refine(({ kind, period }) => kind === "fourier" || Number.isInteger(period), {
        path: ["period"],
        error: "a whole number of periods for dummies",
      })
      .optional(),
    holidays: z
      .array(z.union([z.string(), z.number()]))
      .default([])
      .describe("days; their number in each period is a covariate"),
    covariates: z
      .array(z.string())
      .default([])
      .describe("columns that the intervention does not move; text becomes categories"),
    comparison: z.string().optional().describe("a series that the intervention does not reach"),
    comparison_as: z
      .enum(["covariate", "difference"])
      .default("covariate")
      .describe("a regressor, or taken off the outcome"),
    method: z
      .enum(["arima", "segmented"])
      .default("arima")
      .describe("errors as an ARIMA process by exact likelihood, or least squares with Newey–West errors"),
    order: z
      .union([z.literal("auto"), order], { error: "auto, or [p, d, q]" })
      .default("auto")
      .describe("of the errors; auto: least AICc of six without differencing"),
    seasonal_order: seasonalOrder.optional().describe("[P, D, Q, periods]"),
    counterfactual: z
      .enum(["joint", "forecast"])
      .default("joint")
      .describe("one fit of all periods, or one of those before that forecasts the others"),
    lag: z
      .union([z.literal("auto"), z.int().min(0)], { error: "auto, or a number of periods" })
      .default("auto")
      .describe("of Newey–West"),
    adjust: z.boolean().default(true).describe("whether Newey–West's variance is multiplied by n/(n − k)"),
    likelihood: z
      .enum(["restricted", "maximum"])
      .default("restricted")
      .describe("of the ARIMA errors; maximum is R's arima, with normal intervals that are too narrow"),
    gaps: z
      .enum(["refuse", "missing"])
      .default("refuse")
      .describe("periods without a row: an error, or missing values"),
    no_concurrent_event: z
      .boolean()
      .optional()
      .describe("attested by you: nothing else happened at the start"),
  })
  .refine((p) => p.counterfactual === "joint" || p.method === "arima", {
    path: ["counterfactual"],
    error: "joint for method: segmented, whose errors cannot be forecast",
  })
  .refine((p) => p.comparison !== undefined || p.comparison_as === "covariate", {
    path: ["comparison_as"],
    error: "a `comparison` to take off",
  });
type Params = z.infer<typeof Params>;

/**
 * Interrupted time series: how one series changes when something begins, against the course it had. Frame: one row a
 * period; the effect is the mean per period over those from the start on, in the outcome's unit. Causal only if nothing
 * else happened then and the course would have gone on.
 * @throws E_SERIES, E_NO_VARIATION, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Wagner, Soumerai, Zhang & Ross-Degnan (2002), J. Clin. Pharm. Ther. 27; Box & Tiao (1975), JASA 70
 */
export const interruptedTimeSeries = defineModel({
  name: "interrupted_time_series",
  model_type: "time-series",
  rubric: "interrupted_time_series",
  design: interruption,
  params: Params,
  columns: (p) => [
    ...new Set([p.outcome, p.time, ...p.covariates, ...(p.comparison === undefined ? [] : [p.comparison])]),
  ],
  estimate(frame, p, { confidence_level }) {
    for (const column of interruptedTimeSeries.columns(p)) frame.column(column);
    const timed = completeRows(frame, [p.time]);
    const used = completeRows(timed, interruptedTimeSeries.columns(p));
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
    const values = used.number(p.outcome);
    if (values.every((value) => value === values[0]))
      throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const grid = seriesOf(timed, p.time, p.gaps);
    const series = interruptedOf(timed, grid, p, errorsOf(p), confidence_level);
    const start = startOf(series, grid, p);
    const effect = effectAt(series, start);
    if (!(effect.mean.standard_error > 0) || !Number.isFinite(effect.mean.standard_error))
      throw impactError("E_NO_INTERVAL", {
        model: "interrupted_time_series",
        why: "the model leaves no error",
      });
    const comparison = p.comparison === undefined ? null : alone(series, timed, grid, p.comparison);
    const diagnostics = seriesDiagnostics({
      series,
      start,
      effect,
      season: seasonOf(p, grid),
      step: grid.step,
      comparison,
      attested: p.no_concurrent_event ?? null,
    });
    const absent = grid.rows.filter((row) => row === null).length;
    const counts = [0, start].map((from, i) => seenBetween(series, from, i === 0 ? start : series.y.length));
    return {
      estimand: "ATT",
      metric: p.outcome,
      per: "period",
      ...stated(effect),
      confidence_level,
      p_value_reason: null,
      inference: `mean effect per ${grid.step} from ${grid.labels[start]} on: ${effect.description}`,
      sample_size: counts[0]! + counts[1]!,
      n_treated: counts[1]!,
      n_control: counts[0]!,
      n_units: 1,
      n_clusters: null,
      n_periods: grid.rows.length,
      relative: relativeOf(effect),
      comparisons: [],
      coefficients: coefficientsOf(effect, series.centre, confidence_level),
      readings: effect.readings,
      ...(counts[0]! < 8 && {
        verdict: {
          decision: "withheld",
          smallest_effect: null,
          statement: `only ${counts[0]} ${grid.step}s before the start: the course before cannot be told from chance`,
        } as const,
      }),
      diagnostics,
      warnings: [
        ...(p.method === "segmented" && diagnostics.ljung_box_p?.status === "warn"
          ? [
              "what is left remembers itself: Newey–West's interval is too narrow for that; `method: arima` models it",
            ]
          : []),
        ...effect.regression.dropped.map(
          (name) => `column \`${name}\` is determined by the others and was dropped`,
        ),
        ...(absent > 0 ? [`${absent} ${grid.step}s without a row are carried as missing`] : []),
        ...(effect.regression.arima && !effect.regression.arima.interior
          ? [
              "the errors' process is at the bound of the stationary ones: its own uncertainty is not counted; try `order` with d = 1",
            ]
          : []),
      ],
      dropped: droppedOf(frame.rows, timed.rows, used.rows),
    } satisfies Estimate;
  },
});

function relativeOf({ relative }: SeriesEffect): Estimate["relative"] {
  if (relative === null) return null;
  const { degrees_of_freedom: _, ...rest } = relative;
  return rest;
}

function stated({ mean: { estimate, ...rest } }: SeriesEffect) {
  return { effect_estimate: estimate, ...rest };
}

function droppedOf(rows: number, timed: number, used: number): Estimate["dropped"] {
  return [
    ...(rows > timed ? [{ rows: rows - timed, reason: "no time" }] : []),
    ...(timed > used
      ? [{ rows: timed - used, reason: "a missing value in a column used: the period is carried as missing" }]
      : []),
  ];
}

function errorsOf(p: Params): Errors {
  if (p.method === "segmented") return { method: "segmented", lag: p.lag, adjust: p.adjust };
  const [P, D, Q, period] = p.seasonal_order ?? [0, 0, 0, 1];
  const seasonal = { P, D, Q, s: period };
  const { likelihood } = p;
  if (p.order === "auto") return { method: "arima", order: "auto", seasonal, likelihood };
  const [own, d, q] = p.order;
  return { method: "arima", order: { p: own, d, q, ...seasonal }, seasonal, likelihood };
}

/** Of the regression, then of the errors' process, whose are normal. */
function coefficientsOf(
  { regression }: SeriesEffect,
  centre: number,
  level: number,
): Estimate["coefficients"] {
  const row = (term: string, estimate: number, standard_error: number, df: number | null) => {
    const half = criticalValue(level, df) * standard_error;
    const p_value = standard_error > 0 ? twoSidedP(estimate / standard_error, df) : null;
    return { term, estimate, standard_error, ci_lower: estimate - half, ci_upper: estimate + half, p_value };
  };
  return [
    ...regression.terms.map((term) => {
      const { estimate, variance, df } = contrast(regression, { [term]: 1 });
      return row(term, estimate + (term === "intercept" ? centre : 0), Math.sqrt(Math.max(0, variance)), df);
    }),
    ...(regression.arima?.arma ?? []).map(({ name, estimate, standard_error }) =>
      row(name, estimate, standard_error, null),
    ),
  ];
}
