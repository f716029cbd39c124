import { type Column, type Frame, makeFrame } from "../frame/frame.ts";

export type Values = Float64Array | Uint8Array | Int32Array | readonly (string | null)[];

/** A frame of a design's columns in the order given; whole numbers of any width become numbers. */
export function table(label: string, columns: Readonly<Record<string, Values>>): Frame {
  return makeFrame(
    Object.entries(columns).map(([name, values]) => [name, column(values)] as const),
    label,
  );
}

function column(values: Values): Column {
  if (values instanceof Float64Array) return { type: "number", values };
  if (values instanceof Uint8Array || values instanceof Int32Array) {
    return { type: "number", values: Float64Array.from(values) };
  }
  return { type: "text", values };
}

/** The whole numbers 1 … n. */
export const ordinals = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i + 1);

/** `f` of each of 0 … n−1. */
export function each(n: number, f: (i: number) => number): Float64Array {
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = f(i);
  return values;
}

/** The rows that `keep` says, of every column; the very same columns when it keeps all. */
export function kept(columns: Readonly<Record<string, Values>>, keep: (row: number) => boolean) {
  const entries = Object.entries(columns);
  const n = entries[0]?.[1].length ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < n; row++) if (keep(row)) rows.push(row);
  if (rows.length === n) return { ...columns };
  return Object.fromEntries(entries.map(([name, values]) => [name, at(values, rows)]));
}

function at(values: Values, rows: readonly number[]): Values {
  if (!ArrayBuffer.isView(values)) return rows.map((row) => values[row]!);
  const made = new (values.constructor as new (n: number) => Float64Array)(rows.length);
  for (let i = 0; i < rows.length; i++) made[i] = values[rows[i]!]!;
  return made;
}
