import { impactError } from "../errors.ts";
import type { Column, Frame } from "./frame.ts";
import { takeValues } from "./rows.ts";

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
