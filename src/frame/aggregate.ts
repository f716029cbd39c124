import { z } from "zod";
import { impactError, placedIn } from "../errors.ts";
import { type Column, type Frame, makeFrame } from "./frame.ts";
import { groupRows, takeValues } from "./rows.ts";
import { defineTransform, eachOnce, names } from "./step.ts";

/** How a group's values become one. Missing values are skipped; a group of nothing but missing is missing (a sum too). */
const numeric = {
  sum: (values: number[]) => values.reduce((total, value) => total + value, 0),
  mean: (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length,
  min: (values: number[]) => values.reduce((least, value) => Math.min(least, value)),
  max: (values: number[]) => values.reduce((most, value) => Math.max(most, value)),
} as const;

export const statistics = ["sum", "mean", "min", "max", "first", "last", "count_distinct"] as const;
export type Statistic = (typeof statistics)[number];

/** One value per group of rows. @throws E_COLUMN_TYPE for the sum, mean, min or max of text */
export function aggregateColumn(
  frame: Frame,
  name: string,
  statistic: Statistic,
  groups: readonly number[][],
): Column {
  const column = frame.column(name);
  if (statistic === "first" || statistic === "last") {
    const present = (row: number) =>
      column.type === "text" ? column.values[row] !== null : !Number.isNaN(column.values[row]!);
    const pick = (rows: number[]) =>
      (statistic === "first" ? rows.find(present) : rows.findLast(present)) ?? rows[0]!;
    return takeValues(column, groups.map(pick));
  }
  if (statistic === "count_distinct") {
    const texts = frame.text(name);
    return {
      type: "number",
      values: Float64Array.from(
        groups,
        (rows) => new Set(rows.map((row) => texts[row]).filter((text) => text !== null)).size,
      ),
    };
  }
  if (column.type === "text")
    throw impactError("E_COLUMN_TYPE", { column: name, found: "text", expected: "a number" });
  const reduce = numeric[statistic];
  const values = Float64Array.from(groups, (rows) => {
    const present = rows.map((row) => column.values[row]!).filter((value) => !Number.isNaN(value));
    return present.length === 0 ? Number.NaN : reduce(present);
  });
  return { type: "number", values };
}

const Aggregate = z.strictObject({
  by: names.describe("one row for each of their combinations, in the order of first appearance"),
  sum: names.optional(),
  mean: names.optional(),
  min: names.optional(),
  max: names.optional(),
  first: names.optional(),
  last: names.optional(),
  count_distinct: names.optional(),
  count: z.string().min(1).optional().describe("the name of a column for the number of rows"),
});
type Aggregate = z.infer<typeof Aggregate>;

/** A column keeps its name, with the statistic behind it where it is a key or wanted more than once. */
function aggregated(params: Aggregate) {
  const wanted = statistics.flatMap((statistic) =>
    (params[statistic] ?? []).map((from, index) => ({ from, statistic, path: [statistic, index] })),
  );
  const times = (name: string) => wanted.filter(({ from }) => from === name).length;
  const suffixed = (name: string) => times(name) > 1 || params.by.includes(name);
  return [
    ...params.by.map((from, index) => ({ from, statistic: "first" as const, to: from, path: ["by", index] })),
    ...wanted.map((made) => ({
      ...made,
      to: suffixed(made.from) ? `${made.from}_${made.statistic}` : made.from,
    })),
  ];
}

/** One row for each combination of the keys. */
export const aggregate = defineTransform(
  Aggregate.superRefine(
    eachOnce((params) => [
      ...aggregated(params),
      ...(params.count === undefined ? [] : [{ to: params.count, path: ["count"] }]),
    ]),
  ),
  (frame, params) => {
    const groups = placedIn(["by"], () => groupRows(frame, params.by));
    const columns = aggregated(params).map(({ to, from, statistic, path }): [string, Column] => [
      to,
      placedIn(path, () => aggregateColumn(frame, from, statistic, groups)),
    ]);
    if (params.count !== undefined)
      columns.push([
        params.count,
        { type: "number", values: Float64Array.from(groups, (rows) => rows.length) },
      ]);
    return makeFrame(columns, frame.label);
  },
);
