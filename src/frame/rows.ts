import { type Column, type Frame, makeFrame } from "./frame.ts";

/** The frame with only these rows, in this order. */
export function takeRows(frame: Frame, rows: readonly number[]): Frame {
  return makeFrame(
    [...frame.columns].map(([name, column]) => [name, takeValues(column, rows)] as const),
    frame.label,
  );
}

/** A column's values at these rows. */
export function takeValues(column: Column, rows: readonly number[]): Column {
  if (column.type === "text") return { type: "text", values: rows.map((row) => column.values[row]!) };
  return { type: "number", values: Float64Array.from(rows, (row) => column.values[row]!) };
}

/** The frame with these columns added or replaced. */
export const withColumns = (frame: Frame, added: readonly (readonly [string, Column])[]): Frame =>
  makeFrame([...frame.columns, ...added], frame.label);

/** Rows grouped by equal values of the key columns, groups in the order of their first row. Missing equals missing. */
export function groupRows(frame: Frame, keys: readonly string[]): number[][] {
  const texts = keys.map((key) => frame.text(key));
  const groups = new Map<string | null, number[]>();
  for (let row = 0; row < frame.rows; row++) {
    const id = texts.length === 1 ? texts[0]![row]! : JSON.stringify(texts.map((text) => text[row]));
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()];
}

/** The rows that have a value in every one of these columns. @throws E_COLUMN_MISSING */
export function completeRows(frame: Frame, names: readonly string[]): Frame {
  const columns = [...new Set(names)].map((name) => frame.column(name));
  const present = (column: Column, row: number) =>
    column.type === "text" ? column.values[row] !== null : !Number.isNaN(column.values[row]!);
  const rows: number[] = [];
  for (let row = 0; row < frame.rows; row++)
    if (columns.every((column) => present(column, row))) rows.push(row);
  return rows.length === frame.rows ? frame : takeRows(frame, rows);
}
