import { impactError, placedIn } from "../errors.ts";
import type { Frame } from "./frame.ts";
import { takeRows } from "./rows.ts";

const iso =
  /^([1-9]\d{3})-(0[1-9]|1[0-2])-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Milliseconds since 1970 of an ISO date (its midnight) or date and time, in UTC where no zone is given; null for
 * anything else. `Date.parse` would take "May 1" and 30 February as well, in the machine's own zone.
 */
export function parseInstant(text: string): number | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (day! < 1 || day! > new Date(Date.UTC(year!, month!, 0)).getUTCDate()) return null;
  const [sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(match[8] ?? "")?.slice(1) ?? [];
  const zone = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -60_000 : 60_000);
  const time = Date.UTC(year!, month! - 1, day!, hour, minute, second);
  return time + Number(match[7] ?? 0) * 1000 - zone;
}

/**
 * The rows whose date in `column` is not later than `as_of`. A date without a time counts from its midnight in UTC;
 * rows without a date are left out.
 * @throws E_COLUMN_MISSING, E_COLUMN_TYPE
 */
export function boundByInstant(frame: Frame, column: string, as_of: string): Frame {
  const path = ["as_of_column"];
  const refuse = (found: string) =>
    impactError("E_COLUMN_TYPE", { column, found, expected: "ISO dates such as 2026-11-23" }, { path });
  const found = placedIn(path, () => frame.column(column));
  if (found.type !== "text") throw refuse("numbers");
  const limit = Date.parse(as_of);
  const rows: number[] = [];
  found.values.forEach((value, row) => {
    if (value === null) return;
    const instant = parseInstant(value);
    if (instant === null) throw refuse(`"${value.slice(0, 40)}"`);
    if (instant <= limit) rows.push(row);
  });
  return takeRows(frame, rows);
}

/**
 * Whether a row's time is at or after the instant; null where it is missing. Text is compared as text, so it has to
 * begin with its year: 2026-07-01, 2026-07, 2026-W27.
 * @throws E_COLUMN_TYPE when they cannot be compared
 */
export function after(frame: Frame, time: string, at: string | number): (row: number) => boolean | null {
  const column = frame.column(time);
  const [found, expected] = column.type === "text" ? ["text", "numbers"] : ["numbers", "dates"];
  if (column.type === "number" && typeof at === "number")
    return (row) => (Number.isNaN(column.values[row]!) ? null : column.values[row]! >= at);
  if (column.type !== "text" || typeof at !== "string")
    throw impactError("E_COLUMN_TYPE", {
      column: time,
      found,
      expected: `${expected}, as the given instant is one,`,
    });
  const odd = [at, ...column.values].find((text) => text !== null && !/^\d{4}(-|$)/.test(text));
  if (odd != null)
    throw impactError("E_COLUMN_TYPE", {
      column: time,
      found: `"${odd.slice(0, 40)}"`,
      expected: "dates such as 2026-07-01",
    });
  return (row) => (column.values[row] == null ? null : column.values[row]! >= at);
}
