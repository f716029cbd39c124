import { impactError } from "../errors.ts";
import type { Frame } from "./frame.ts";
import { takeRows } from "./rows.ts";

/**
 * The rows whose date in `column` is not later than `as_of`. A date without a time counts from its midnight in UTC;
 * rows without a date are left out.
 * @throws E_COLUMN_MISSING, E_COLUMN_TYPE
 */
export function boundByInstant(frame: Frame, column: string, as_of: string): Frame {
  const found = frame.column(column);
  const place = { path: ["as_of_column"] };
  if (found.type !== "text")
    throw impactError("E_COLUMN_TYPE", { column, found: "numbers", expected: "ISO dates" }, place);
  const limit = Date.parse(as_of);
  const rows: number[] = [];
  found.values.forEach((value, row) => {
    if (value === null) return;
    const instant = Date.parse(
      value.includes("T") && !/(Z|[+-]\d\d:?\d\d)$/.test(value) ? `${value}Z` : value.replace(" ", "T"),
    );
    if (Number.isNaN(instant))
      throw impactError("E_COLUMN_TYPE", { column, found: `"${value}"`, expected: "ISO dates" }, place);
    if (instant <= limit) rows.push(row);
  });
  return takeRows(frame, rows);
}
