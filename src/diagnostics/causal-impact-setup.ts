import { impactError } from "../errors.ts";
import { termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import type { Structure } from "../stats/structural-model.ts";
import type { Impacted } from "./causal-impact-types.ts";
import type { Series } from "./time-series.ts";
import { seenBetween } from "./time-series-setup.ts";

interface ImpactParams {
  outcome: string;
  time: string;
  starts: string | number;
  before_ends?: string | number | undefined;
  controls: readonly string[];
  structure: Structure;
}

/** The forecasts' covariance has the square of it. */
const mostAhead = 2000;

/**
 * The frame on the grid, and what is fitted. A period that lacks a control is missing as one that lacks its outcome.
 * @throws E_SERIES with too few periods on a side: before it those that the states take, the controls', and two, at least four
 */
export function impactedOf(
  frame: Frame,
  grid: Series,
  p: ImpactParams,
): Omit<Impacted, "how" | "confidence_level"> {
  const placed = (values: ArrayLike<number>) =>
    Float64Array.from(grid.rows, (row) => (row === null ? Number.NaN : values[row]!));
  const found = p.controls
    .flatMap((name) => termColumns(frame, [name]))
    .map(({ name, values }) => ({ name, values: placed(values) }));
  const y = placed(frame.number(p.outcome)).map((value, t) =>
    found.some(({ values }) => Number.isNaN(values[t]!)) ? Number.NaN : value,
  );
  const controls = found.map(({ name, values }) => {
    const known = values.find((value) => !Number.isNaN(value)) ?? 0;
    return { name, values: values.map((value) => (Number.isNaN(value) ? known : value)) };
  });
  const { structure } = p;
  const start = Math.max(0, Math.min(grid.periodOf(p.starts), y.length));
  const fitted = p.before_ends === undefined ? start : Math.min(start, grid.periodOf(p.before_ends) + 1);
  const before = seenBetween({ y }, 0, Math.max(0, fitted));
  const after = seenBetween({ y }, start, y.length);
  const states = 1 + Number(structure.trend) + (structure.season ?? 1) - 1;
  const needed = Math.max(4, states + controls.length + 3);
  const refuse = (why: string, fix: string, key: string) =>
    impactError("E_SERIES", { time: p.time, why, fix }, { path: [key] });
  if (before < needed)
    throw refuse(
      `has ${before} ${grid.step}s before ${p.before_ends ?? p.starts}, at least ${needed} are needed`,
      "check `starts`, add earlier periods, or leave out season, trend or controls",
      p.before_ends === undefined ? "starts" : "before_ends",
    );
  if (after < 1)
    throw refuse(
      `has no ${grid.step} with a value from ${p.starts} on`,
      "check `starts`, or wait for later periods",
      "starts",
    );
  if (y.length - fitted > mostAhead)
    throw refuse(
      `has ${y.length - fitted} ${grid.step}s after those fitted, at most ${mostAhead} are forecast together`,
      "aggregate to longer periods, or leave out the last ones",
      "starts",
    );
  return { y, controls, structure, fitted, start };
}
