import { distance } from "fastest-levenshtein";
import { impactError } from "../errors.ts";

/** A typed column. Missing is NaN in numbers and null in text; dates are ISO text (2026-11-23), so they sort as text. */
export type Column =
  | { type: "number"; values: Float64Array }
  | { type: "text"; values: readonly (string | null)[] };

/** A table by columns, immutable. Types and missing values are settled when it is made, never later. */
export interface Frame {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** What it is called in messages: data/checkout.csv. */
  readonly label: string;
  has(name: string): boolean;
  /** @throws E_COLUMN_MISSING */
  column(name: string): Column;
  /** Missing is NaN. @throws E_COLUMN_MISSING, E_COLUMN_TYPE */
  number(name: string): Float64Array;
  /** Missing is null; numbers are written in shortest round-trip form. @throws E_COLUMN_MISSING */
  text(name: string): readonly (string | null)[];
}

/** Makes a frame; every column has the same length. @throws RangeError when they differ */
export function makeFrame(columns: Iterable<readonly [string, Column]>, label: string): Frame {
  const map = new Map(columns);
  const lengths = new Set([...map.values()].map((column) => column.values.length));
  if (lengths.size > 1) throw new RangeError(`columns of different lengths: ${[...lengths].join(", ")}`);
  const column = (name: string): Column => {
    const found = map.get(name);
    if (found) return found;
    const has = [...map.keys()];
    throw impactError("E_COLUMN_MISSING", { column: name, source: label, has, nearest: nearest(name, has) });
  };
  return {
    rows: lengths.size === 0 ? 0 : [...lengths][0]!,
    columns: map,
    label,
    has: (name) => map.has(name),
    column,
    number(name) {
      const found = column(name);
      if (found.type === "number") return found.values;
      throw impactError("E_COLUMN_TYPE", { column: name, found: "text", expected: "a number" });
    },
    text(name) {
      const found = column(name);
      if (found.type === "text") return found.values;
      return Array.from(found.values, (value) => (Number.isNaN(value) ? null : String(value)));
    },
  };
}

/** The candidate closest to `name` by edit distance, when it is close enough to be a slip of the hand. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.candidate : null;
}
