import type { Frame } from "../frame/frame.ts";
import { codes } from "../stats/moments.ts";

/** A panel's two dimensions as codes: units in order of appearance, periods in order of time. */
export interface Panel {
  unit: Int32Array;
  units: number;
  /** Index into `times`. */
  period: Int32Array;
  times: readonly (string | number)[];
}

export function panelOf(frame: Frame, unitColumn: string, timeColumn: string): Panel {
  const { code: unit, count: units } = codes(frame.text(unitColumn));
  const column = frame.column(timeColumn);
  const values = Array.from(column.values as ArrayLike<string | number>);
  const times = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(times.map((time, i) => [time, i]));
  return { unit, units, period: Int32Array.from(values, (value) => index.get(value)!), times };
}

/** The values less their unit's mean. */
export function withinUnits(values: Float64Array, { unit, units }: Panel): Float64Array {
  const sum = new Float64Array(units);
  const count = new Float64Array(units);
  for (let i = 0; i < values.length; i++) {
    sum[unit[i]!]! += values[i]!;
    count[unit[i]!]! += 1;
  }
  return values.map((value, i) => value - sum[unit[i]!]! / count[unit[i]!]!);
}

/** One indicator for each period that occurs, but the first. */
export function periodIndicators({ period, times }: Panel): { name: string; values: Float64Array }[] {
  const present = [...new Set(period)].sort((a, b) => a - b).slice(1);
  return present.map((t) => ({
    name: `period[${times[t]}]`,
    values: Float64Array.from(period, (value) => Number(value === t)),
  }));
}
