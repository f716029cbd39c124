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
export const each = (n: number, f: (i: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => f(i));

/** The rows that `keep` says, of every column. */
export function kept(columns: Readonly<Record<string, Values>>, keep: (row: number) => boolean) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      (values as Float64Array).filter((_, row) => keep(row)) as Values,
    ]),
  );
}
