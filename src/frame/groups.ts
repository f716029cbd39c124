import type { Frame } from "./frame.ts";
import { groupRows } from "./rows.ts";

/** Rows that belong together by the value of a column, the groups in the order of their values; each row alone without one. */
export function groupsBy(frame: Frame, column: string | null): number[][] {
  if (column === null) return Array.from({ length: frame.rows }, (_, row) => [row]);
  const labels = frame.text(column);
  return groupRows(frame, [column])
    .map((rows) => ({ rows, label: labels[rows[0]!] ?? "" }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.rows[0]! - b.rows[0]!))
    .map(({ rows }) => rows);
}
