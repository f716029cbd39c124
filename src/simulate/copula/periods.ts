import type { CopulaModel } from "../../contracts/index.ts";
import { impactError } from "../../errors.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { parseInstant } from "../../frame/instant.ts";

export type PeriodLabels = NonNullable<CopulaModel["period"]>;

const dayLength = 86_400_000;

/**
 * A column of periods as indexes from 0: days or numbers at equal steps keep their gaps, anything else (months, weeks
 * by name) is numbered in its order. @throws E_COLUMN_TYPE for fewer than one period
 */
export function periodsOf(frame: Frame, column: string) {
  const found = frame.column(column);
  const numbers =
    found.type === "number" ? found.values : Float64Array.from(found.values, (text) => dayOf(text!));
  const onScale = numbers.every((x) => Number.isInteger(x) || found.type === "number");
  const sorted = onScale
    ? [...new Set(numbers)].sort((a, b) => a - b)
    : [...new Set(frame.text(column))].sort((a, b) => (a! < b! ? -1 : 1));
  if (sorted.length === 0)
    throw impactError("E_COLUMN_TYPE", { column, found: "nothing", expected: "dates or numbers" });
  const step = onScale ? evenStep(sorted as number[]) : null;
  const first = sorted[0] as number;
  if (step !== null) {
    const indexes = Int32Array.from(numbers, (x) => Math.round((x - first) / step));
    const labels: PeriodLabels =
      found.type === "text"
        ? { kind: "date", column, first: dateOf(first), step_days: step }
        : { kind: "number", column, first, step };
    return { indexes, labels, periods: indexes.reduce((most, i) => Math.max(most, i), 0) + 1 };
  }
  const order = new Map<unknown, number>(sorted.map((label, i) => [label, i]));
  const keys = onScale ? numbers : frame.text(column);
  const indexes = Int32Array.from({ length: frame.rows }, (_, row) => order.get(keys[row])!);
  const labels: PeriodLabels = { kind: "number", column, first: 1, step: 1 };
  return { indexes, labels, periods: sorted.length };
}

/** Days since 1970 of a date at midnight; NaN for any other text. */
function dayOf(text: string): number {
  const instant = parseInstant(text);
  return instant === null || instant % dayLength !== 0 ? Number.NaN : instant / dayLength;
}

const dateOf = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10);

/** The smallest step, when all others are multiples of it and the grid that it makes is at least half full. */
function evenStep(sorted: readonly number[]): number | null {
  const gaps = sorted.slice(1).map((x, i) => x - sorted[i]!);
  const step = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  if (gaps.length === 0) return 1;
  const span = (sorted.at(-1)! - sorted[0]!) / step;
  const even = gaps.every((gap) => Math.abs(gap / step - Math.round(gap / step)) < 1e-9);
  return even && span + 1 <= 2 * sorted.length ? step : null;
}

/** The first `periods` labels. */
export function periodColumn(labels: PeriodLabels, periods: number): Column {
  if (labels.kind === "number")
    return {
      type: "number",
      values: Float64Array.from({ length: periods }, (_, t) => labels.first + t * labels.step),
    };
  const first = dayOf(labels.first);
  return {
    type: "text",
    values: Array.from({ length: periods }, (_, t) => dateOf(first + t * labels.step_days)),
  };
}
