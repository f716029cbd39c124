import sin from "@stdlib/math-base-special-sin";
import type { DesignColumn } from "../frame/design.ts";
import type { Series } from "./time-series.ts";

export interface Season {
  /** Periods in a season. */
  period: number;
  kind: "fourier" | "dummies";
  harmonics?: number | undefined;
}

/**
 * A season's columns over the first periods of a grid: pairs of sine and cosine (the sine that is 0 everywhere is left
 * out), or an indicator of every place in the season but the first.
 */
export function seasonColumns({ period, kind, harmonics }: Season, periods: number): DesignColumn[] {
  const by = (name: string, value: (t: number) => number) => ({
    name,
    values: Float64Array.from({ length: periods }, (_, i) => value(i + 1)),
  });
  if (kind === "dummies")
    return Array.from({ length: period - 1 }, (_, i) =>
      by(`season ${i + 2}`, (t) => Number((t - 1) % period === i + 1)),
    );
  const count = Math.min(harmonics ?? 2, Math.floor(period / 2));
  return Array.from({ length: count }, (_, i) => i + 1).flatMap((h) => [
    ...(2 * h === period ? [] : [by(`season sin ${h}`, (t) => sin((2 * Math.PI * h * t) / period))]),
    by(`season cos ${h}`, (t) => sin((2 * Math.PI * h * t) / period + Math.PI / 2)),
  ]);
}

/** How many of the days fall into each period; none of them in the series' time leaves no column. */
export function holidayColumn(days: readonly (string | number)[], series: Series): DesignColumn[] {
  const values = new Float64Array(series.rows.length);
  for (const at of days) {
    const period = series.periodOf(at);
    if (period >= 0 && period < values.length) values[period]!++;
  }
  return values.some((value) => value > 0) ? [{ name: "holidays", values }] : [];
}
