import { z } from "zod";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { moments } from "../stats/moments.ts";
import type { SyntheticPanel } from "./synthetic-panel.ts";

const when = z.union([z.string(), z.number()]);
const Predictor = z.strictObject({
  column: z.string(),
  from: when.optional(),
  to: when.optional(),
  periods: z.array(when).min(1).optional().describe("these periods only, in place of from and to"),
});

export const predictorsSchema = z
  .array(z.union([z.string().transform((column) => ({ column })), Predictor]))
  .default([])
  .describe(
    "columns whose means over periods before the start are matched, with importances that fit the outcome best; the outcomes alone when left out",
  );
type Predictor = z.infer<typeof Predictor>;

interface Span {
  from?: string | number | undefined;
  to?: string | number | undefined;
}

/**
 * The index of the first and of one past the last period asked for, before the treatment.
 * @throws E_SCHEMA with fewer than `fewest`
 */
export function periodsBetween(
  { times, pre }: SyntheticPanel,
  { from, to }: Span,
  { fewest, path }: { fewest: number; path: (string | number)[] },
): readonly [number, number] {
  const first = from === undefined ? 0 : times.findIndex((time) => time >= from);
  const last = to === undefined ? pre - 1 : times.findLastIndex((time) => time <= to);
  const end = Math.min(last + 1, pre);
  if (first >= 0 && end - first >= fewest) return [first, end];
  const found = `${from ?? "the first"} to ${to ?? "the last"}`;
  const context = { found, expected: `${fewest} or more periods before ${times[pre]}`, mend: "widen it" };
  throw impactError("E_SCHEMA", context, { path });
}

/**
 * Each unit's mean of each predictor over its periods before the treatment, missing ones left out.
 * @throws E_PANEL_CELL when a unit has none, E_SCHEMA, E_COLUMN_TYPE, E_NO_VARIATION
 */
export function predictorRows(used: Frame, panel: SyntheticPanel, predictors: readonly Predictor[]) {
  const columns = predictors.map((predictor, at) => means(used, panel, predictor, at));
  const own = columns.map((values) => [...panel.treated, ...panel.donors].map((unit) => values[unit]!));
  const flat = own.map((values) => values.every((value) => value === values[0]));
  const copied = own.map((values, at) => {
    const original = own.findIndex(
      (other, before) => before < at && !flat[before] && sameUpToScale(values, other),
    );
    return flat[at] || original < 0 ? null : predictors[original]!.column;
  });
  const kept = columns.filter((_, at) => !flat[at] && copied[at] === null);
  if (kept.length === 0)
    throw impactError("E_NO_VARIATION", { column: predictors[0]!.column }, { path: ["predictors"] });
  return {
    rows: panel.units.map((_, unit) => kept.map((values) => values[unit]!)),
    warnings: predictors.flatMap(({ column }, at) => {
      if (flat[at]) return [`predictor \`${column}\` is the same for every unit and was dropped`];
      const original = copied[at];
      return original === null
        ? []
        : [`predictor \`${column}\` tells what \`${original}\` before it does and was dropped`];
    }),
  };
}

/** Whether one is the other in another unit and from another zero. */
function sameUpToScale(one: readonly number[], other: readonly number[]): boolean {
  const [a, b] = [one, other].map((values) => {
    const { n, mean, variance } = moments(values);
    return values.map((value) => (value - mean) / Math.sqrt(variance * (n - 1)));
  });
  const correlation = a!.reduce((sum, value, i) => sum + value * b![i]!, 0);
  return 1 - Math.abs(correlation) < 1e-13;
}

function means(used: Frame, panel: SyntheticPanel, predictor: Predictor, at: number): number[] {
  const { times, pre, row, units, treated, donors } = panel;
  const values = used.number(predictor.column);
  const [from, to] = periodsBetween(panel, predictor, { fewest: 1, path: ["predictors", at] });
  const asked = predictor.periods?.map(String);
  const inside = (t: number) =>
    t >= from && t < to && (asked === undefined || asked.includes(String(times[t])));
  return units.map((name, unit) => {
    const own = [...row[unit]!].filter((place, t) => inside(t) && place >= 0).map((place) => values[place]!);
    const present = own.filter((value) => !Number.isNaN(value));
    if (present.length > 0) return moments(present).mean;
    if (!treated.includes(unit) && !donors.includes(unit)) return Number.NaN;
    const cell = `a value of \`${predictor.column}\` before ${times[pre]} for \`${name}\``;
    throw impactError("E_PANEL_CELL", { cell }, { path: ["predictors", at] });
  });
}
