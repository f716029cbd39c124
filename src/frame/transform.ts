import { z } from "zod";
import { ImpactError, impactError } from "../errors.ts";
import { aggregateColumn, type Statistic, statistics } from "./aggregate.ts";
import { compile, type Value } from "./expression.ts";
import { type Column, type Frame, makeFrame } from "./frame.ts";
import { groupRows, takeRows, takeValues, withColumns } from "./rows.ts";

/** A step from a frame to a frame. */
export interface Transform {
  params: z.ZodType;
  /** @throws the catalogue's errors; E_COLUMN_MISSING for a column that is not there */
  apply(frame: Frame, params: unknown): Frame;
}

const define = <P>(params: z.ZodType<P>, apply: (frame: Frame, params: P) => Frame): Transform => ({
  params,
  apply: (frame, raw) => apply(frame, params.parse(raw)),
});

const names = z.array(z.string().min(1)).min(1);
const expression = z.string().min(1);

const select = define(
  z
    .union([names, z.record(z.string(), z.string())])
    .describe("columns to keep, or new: old to keep and rename"),
  (frame, columns) => {
    const pairs = Array.isArray(columns)
      ? columns.map((name) => [name, name] as const)
      : Object.entries(columns);
    return makeFrame(
      pairs.map(([to, from]) => [to, frame.column(from)] as const),
      frame.label,
    );
  },
);

const filter = define(expression.describe("an expression; rows where it is true are kept"), (frame, text) => {
  const keep = compile(text, frame);
  const rows: number[] = [];
  for (let row = 0; row < frame.rows; row++) if (keep(row) === true) rows.push(row);
  return takeRows(frame, rows);
});

const derive = define(
  z.record(z.string().min(1), expression).describe("new columns, each by an expression"),
  (frame, columns) =>
    Object.entries(columns).reduce((so_far, [name, text]) => {
      const value = compile(text, so_far);
      return withColumns(so_far, [
        [name, columnOf(Array.from({ length: so_far.rows }, (_, row) => value(row)))],
      ]);
    }, frame),
);

function columnOf(values: readonly Value[]): Column {
  if (values.some((value) => typeof value === "string")) {
    return { type: "text", values: values.map((value) => (value === null ? null : String(value))) };
  }
  return {
    type: "number",
    values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
  };
}

const aggregate = define(
  z.strictObject({
    by: names.describe("one row for each of their combinations, in the order of first appearance"),
    sum: names.optional(),
    mean: names.optional(),
    min: names.optional(),
    max: names.optional(),
    first: names.optional(),
    last: names.optional(),
    count_distinct: names.optional(),
    count: z.string().min(1).optional().describe("the name of a column for the number of rows"),
  }),
  (frame, params) => {
    const groups = groupRows(frame, params.by);
    const wanted = statistics.flatMap((statistic) =>
      (params[statistic] ?? []).map((name) => ({ name, statistic })),
    );
    const twice = (name: string) =>
      wanted.filter((other) => other.name === name).length > 1 || params.by.includes(name);
    const columns: [string, Column][] = params.by.map((name) => [
      name,
      aggregateColumn(frame, name, "first", groups),
    ]);
    for (const { name, statistic } of wanted) {
      columns.push([
        twice(name) ? `${name}_${statistic}` : name,
        aggregateColumn(frame, name, statistic, groups),
      ]);
    }
    if (params.count)
      columns.push([
        params.count,
        { type: "number", values: Float64Array.from(groups, (rows) => rows.length) },
      ]);
    return makeFrame(columns, frame.label);
  },
);

const pivot = define(
  z.strictObject({
    by: names.describe("one row for each unit"),
    time: z.string().describe("a column of ISO dates or of numbers"),
    at: z.union([z.string(), z.number()]).describe("rows before it are pre, the others post"),
    values: names.describe("columns that become <name>_pre and <name>_post"),
    statistic: z.enum(["sum", "mean", "min", "max"]).default("sum"),
    first: names.optional().describe("columns carried over from the unit's first row"),
  }),
  (frame, params) => {
    const groups = groupRows(frame, params.by);
    const isPost = after(frame, params.time, params.at);
    const columns: [string, Column][] = [...params.by, ...(params.first ?? [])].map((name) => [
      name,
      aggregateColumn(frame, name, "first", groups),
    ]);
    for (const name of params.values) {
      columns.push([
        `${name}_pre`,
        split(frame, name, params.statistic, groups, (row) => isPost(row) === false),
      ]);
      columns.push([
        `${name}_post`,
        split(frame, name, params.statistic, groups, (row) => isPost(row) === true),
      ]);
    }
    return makeFrame(columns, frame.label);
  },
);

/** A group without rows on one side is missing there, not 0. */
function split(
  frame: Frame,
  name: string,
  statistic: Statistic,
  groups: readonly number[][],
  on: (row: number) => boolean,
): Column {
  const sides = groups.map((rows) => rows.filter(on));
  const filled = sides.filter((rows) => rows.length > 0);
  const column = aggregateColumn(frame, name, statistic, filled);
  let next = 0;
  const values = sides.map((rows) => (rows.length > 0 ? next++ : filled.length));
  const padded = {
    type: "number" as const,
    values: Float64Array.from([...(column as { values: Float64Array }).values, Number.NaN]),
  };
  return takeValues(padded, values);
}

/** Whether a row's time is at or after the instant; null where it is missing. @throws E_COLUMN_TYPE when they cannot be compared */
export function after(frame: Frame, time: string, at: string | number): (row: number) => boolean | null {
  const column = frame.column(time);
  if (column.type === "number" && typeof at === "number")
    return (row) => (Number.isNaN(column.values[row]!) ? null : column.values[row]! >= at);
  if (column.type === "text" && typeof at === "string")
    return (row) => (column.values[row] == null ? null : column.values[row]! >= at);
  throw impactError("E_COLUMN_TYPE", {
    column: time,
    found: column.type === "text" ? "text" : "numbers",
    expected:
      typeof at === "number" ? "numbers, as the given instant is one" : "dates, as the given instant is one",
  });
}

/** The transforms by name. */
export const transforms: ReadonlyMap<string, Transform> = new Map(
  Object.entries({ select, filter, derive, aggregate, pivot }),
);

/** Applies one-key steps in turn. @throws the catalogue's errors, `place.path` beginning with the step's index and name */
export function applyTransforms(frame: Frame, steps: readonly Record<string, unknown>[]): Frame {
  return steps.reduce<Frame>((so_far, step, index) => {
    const [name, params] = Object.entries(step)[0]!;
    try {
      return transforms.get(name)!.apply(so_far, params);
    } catch (error) {
      if (!(error instanceof ImpactError)) throw error;
      throw new ImpactError(error.code, error.message, error.fix, {
        ...error.place,
        path: [index, name, ...(error.place.path ?? [])],
      });
    }
  }, frame);
}
