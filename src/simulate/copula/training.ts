import type { CopulaModel } from "../../contracts/index.ts";
import { impactError, placedIn } from "../../errors.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { completeRows, groupRows, takeValues } from "../../frame/rows.ts";
import { fewestRows } from "./marginal.ts";
import { type PeriodLabels, periodsOf } from "./periods.ts";
import type { CopulaSpec } from "./spec.ts";

/** A table to learn from, its columns in their roles. In a cross-section every row is a unit with one period. */
export interface Training {
  rows: number;
  /** The rows that have a unit and a period. */
  frame: Frame;
  /** The rows of each unit, in the order of their periods. */
  units: readonly (readonly number[])[];
  /** Of each row, that of its unit a period before; −1 where there is none. */
  previous: Int32Array;
  periods: number;
  labels: PeriodLabels | null;
  /** In the table's order; a unit's column has a value per unit, a period's column one per row. */
  columns: readonly TrainingColumn[];
  left_out: CopulaModel["left_out"];
}

export interface TrainingColumn {
  name: string;
  of: "unit" | "period";
  column: Column;
}

/**
 * Finds the roles of a table's columns. Ids, texts that are hardly ever the same and columns without 5 values are left
 * out, each with its reason.
 * @throws E_COLUMN_MISSING, E_SCHEMA, E_COLUMN_TYPE at the spec's key
 */
export function trainingOf(table: Frame, spec: CopulaSpec): Training {
  const { unit, period } = spec;
  namedColumns(spec).forEach(({ name, path }) => {
    placedIn(path, () => table.column(name));
  });
  const frame = unit === undefined || period === undefined ? table : completeRows(table, [unit, period]);
  const calendar = period === undefined ? null : placedIn(["period"], () => periodsOf(frame, period));
  const periodOf = calendar?.indexes ?? new Int32Array(frame.rows);
  const units =
    unit === undefined
      ? Array.from({ length: frame.rows }, (_, row) => [row])
      : groupRows(frame, [unit]).map((rows) => rows.toSorted((a, b) => periodOf[a]! - periodOf[b]!));
  const twice = units.find((rows) =>
    rows.some((row, i) => i > 0 && periodOf[row] === periodOf[rows[i - 1]!]),
  );
  if (twice && unit !== undefined) {
    const found = `two rows of ${unit} ${frame.text(unit)[twice[0]!]} in one period`;
    const expected = "one row for each unit and period";
    throw impactError("E_SCHEMA", { found, expected, mend: "aggregate them first" }, { path: ["period"] });
  }
  const roles = rolesOf(frame, spec, units);
  const reasons = roles.map(({ name, of, column }) => ({
    column: name,
    reason: unfit(name, of, column, spec),
  }));
  return {
    rows: frame.rows,
    frame,
    units,
    previous: previousOf(frame.rows, units, periodOf),
    periods: calendar?.periods ?? 1,
    labels: calendar?.labels ?? null,
    columns: roles.filter((_, i) => reasons[i]!.reason === null),
    left_out: reasons.filter((entry): entry is { column: string; reason: string } => entry.reason !== null),
  };
}

function previousOf(rows: number, units: Training["units"], periodOf: Int32Array): Int32Array {
  const previous = new Int32Array(rows).fill(-1);
  for (const mine of units)
    mine.forEach((row, i) => {
      if (i > 0 && periodOf[mine[i - 1]!] === periodOf[row]! - 1) previous[row] = mine[i - 1]!;
    });
  return previous;
}

const namedColumns = ({ unit, period, unit_columns, metrics, leave_out, order_by }: CopulaSpec) =>
  [
    { name: unit, path: ["unit"] },
    { name: period, path: ["period"] },
    ...(unit_columns ?? []).map((name, i) => ({ name, path: ["unit_columns", i] })),
    ...(metrics ?? []).map((name, i) => ({ name, path: ["metrics", i] })),
    ...leave_out.map((name, i) => ({ name, path: ["leave_out", i] })),
    ...Object.entries(order_by).map(([column, name]) => ({ name, path: ["order_by", column] })),
  ].filter((named): named is { name: string; path: (string | number)[] } => named.name !== undefined);

function rolesOf(frame: Frame, spec: CopulaSpec, units: Training["units"]): TrainingColumn[] {
  const firsts = units.map((rows) => rows[0]!);
  const { unit, period, leave_out } = spec;
  return [...frame.columns].flatMap(([name, column]): TrainingColumn[] => {
    if (name === unit || name === period || leave_out.includes(name)) return [];
    const changed = units.find((rows) => rows.some((row) => !same(column, row, rows[0]!)));
    const claimed = spec.unit_columns?.includes(name);
    if (claimed && changed !== undefined) {
      const found = `\`${name}\`, which changes within ${unit} ${frame.text(unit!)[changed[0]!]}`;
      const context = { found, expected: "columns with one value a unit", mend: "name it under `metrics`" };
      throw impactError("E_SCHEMA", context, { path: ["unit_columns", spec.unit_columns!.indexOf(name)] });
    }
    const ofUnit = claimed || (changed === undefined && !spec.metrics?.includes(name));
    if (ofUnit)
      return claimed || !spec.unit_columns ? [{ name, of: "unit", column: takeValues(column, firsts) }] : [];
    return !spec.metrics || spec.metrics.includes(name) ? [{ name, of: "period", column }] : [];
  });
}

const same = ({ values }: Column, a: number, b: number) => Object.is(values[a], values[b]);

/** Why a column is not learned; null for one that is. */
function unfit(
  name: string,
  of: "unit" | "period",
  { type, values }: Column,
  spec: CopulaSpec,
): string | null {
  const named = spec.unit_columns?.includes(name) || spec.metrics?.includes(name);
  if (!named && looksLikeId.test(name)) return "its name is that of an id";
  const times = new Map<string | number, number>();
  for (const value of values)
    if (value !== null && !Number.isNaN(value)) times.set(value, (times.get(value) ?? 0) + 1);
  const counts = [...times.values()];
  const present = counts.reduce((sum, count) => sum + count, 0);
  const who = of === "unit" && spec.unit !== undefined ? "units" : "rows";
  if (present < fewestRows) return `fewer than ${fewestRows} ${who} have a value`;
  const rare = counts.filter((count) => count < fewestRows).reduce((sum, count) => sum + count, 0);
  if (type === "text" && rare > present / 2)
    return `most of its texts are those of fewer than ${fewestRows} ${who}: ids or free text`;
  if (type === "number" && !named && isRunning(values)) return `it numbers the ${who}`;
  return null;
}

const looksLikeId = /(^|[_\s.-])(id|ids|uuid|guid)$|[a-z]Id$/i;

/** Each of n whole numbers in a row once. */
function isRunning(values: Float64Array): boolean {
  const sorted = Float64Array.from(values).sort();
  return (
    sorted.length >= 20 &&
    sorted.every((x, i) => Number.isInteger(x) && (i === 0 || x === sorted[i - 1]! + 1))
  );
}
