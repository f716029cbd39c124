import { impactError } from "../errors.ts";
import { type DesignColumn, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import type { Series } from "./time-series.ts";
import { holidayColumn, type Season, seasonColumns } from "./time-series-columns.ts";
import type { Interrupted } from "./time-series-effect.ts";
import type { Errors } from "./time-series-fit.ts";

/** What of a model's parameters its series is made with. */
export interface SeriesParams extends Pick<Interrupted, "trend" | "shape" | "counterfactual"> {
  outcome: string;
  time: string;
  starts: string | number;
  season?: Season | undefined;
  seasonal_order?: readonly number[] | undefined;
  holidays: readonly (string | number)[];
  covariates: readonly string[];
  comparison?: string | undefined;
  comparison_as: "covariate" | "difference";
}

/** The frame on the grid: the outcome, what is taken off it, and the columns that go with it. */
export function interruptedOf(
  frame: Frame,
  grid: Series,
  p: SeriesParams,
  errors: Errors,
  confidence_level: number,
): Interrupted {
  const placed = (values: ArrayLike<number>) =>
    Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]!));
  const others: DesignColumn[] = [
    ...p.covariates.flatMap((name) => termColumns(frame, [name])),
    ...(p.comparison !== undefined && p.comparison_as === "covariate"
      ? [{ name: p.comparison, values: frame.number(p.comparison) }]
      : []),
  ].map(({ name, values }) => ({ name, values: placed(values) }));
  const isDifference = p.comparison !== undefined && p.comparison_as === "difference";
  const offset = isDifference ? placed(frame.number(p.comparison!)) : new Float64Array(grid.rows.length);
  const outcome = placed(frame.number(p.outcome));
  const y = outcome.map((value, t) => {
    const lacking = others.some(({ values }) => Number.isNaN(values[t]!));
    return lacking ? Number.NaN : value - offset[t]!;
  });
  const centre = y.find((value) => !Number.isNaN(value)) ?? 0;
  const known = (values: Float64Array) => values.map((value) => (Number.isNaN(value) ? 0 : value));
  return {
    y: y.map((value) => value - centre),
    offset: known(offset).map((value) => value + centre),
    centre,
    columns: [
      ...(p.season ? seasonColumns(p.season, grid.rows.length) : []),
      ...holidayColumn(p.holidays, grid),
      ...others.map(({ name, values }) => ({ name, values: known(values) })),
    ],
    trend: p.trend,
    shape: p.shape,
    errors,
    counterfactual: p.counterfactual,
    confidence_level,
  };
}

/** The comparison series as an outcome, without itself among the columns. */
export function alone(series: Interrupted, frame: Frame, grid: Series, name: string): Interrupted {
  const values = frame.number(name);
  return {
    ...series,
    y: Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]!)),
    offset: new Float64Array(grid.rows.length),
    centre: 0,
    columns: series.columns.filter((column) => column.name !== name),
  };
}

/** How long a season is, and whether the model has it; null where the grid suggests none. */
export function seasonOf({ season, seasonal_order }: SeriesParams, { natural }: Series) {
  const period = season?.period ?? seasonal_order?.[3] ?? natural;
  return period === null ? null : { period, modelled: season !== undefined || seasonal_order !== undefined };
}

/** Periods with a value from … to−1. */
export const seenBetween = ({ y }: Pick<Interrupted, "y">, from: number, to: number): number =>
  y.subarray(from, to).reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);

/**
 * The first period with the intervention, when there is enough on both sides of it: before it two periods more than the
 * course has parameters and at least four, after it three.
 */
export function startOf(series: Interrupted, grid: Series, p: SeriesParams): number {
  const start = grid.periodOf(p.starts);
  const bounded = Math.max(0, Math.min(start, grid.rows.length));
  const [before, after] = [seenBetween(series, 0, bounded), seenBetween(series, bounded, grid.rows.length)];
  const needed = Math.max(4, 3 + Number(p.trend) + series.columns.length);
  const refuse = (why: string, fix: string) =>
    impactError("E_SERIES", { time: p.time, why, fix }, { path: ["starts"] });
  if (before < needed)
    throw refuse(
      `has ${before} ${grid.step}s before ${p.starts}, at least ${needed} are needed`,
      "check `starts`, add earlier periods, or leave out season, trend or covariates",
    );
  if (after < 3)
    throw refuse(
      `has ${after} ${grid.step}s from ${p.starts} on, at least 3 are needed`,
      "check `starts`, or wait for later periods",
    );
  return start;
}
