import type { Column, Frame } from "../../frame/frame.ts";
import { correlationOf } from "./scores.ts";

/** 1 − the largest distance between two samples' distribution functions; missing values are left out. */
export function ksComplement(real: Float64Array, made: Float64Array): number {
  const [a, b] = [present(real).sort(), present(made).sort()];
  let [i, j, widest] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const x = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i] === x) i++;
    while (j < b.length && b[j] === x) j++;
    widest = Math.max(widest, Math.abs(i / a.length - j / b.length));
  }
  return 1 - widest;
}

/** 1 − half the sum of the distances between two samples' shares of each category; missing values are left out. */
export function tvComplement(real: Categories, made: Categories): number {
  const [a, b] = [shares(real), shares(made)];
  const distance = [...new Set([...a.keys(), ...b.keys()])].reduce(
    (sum, key) => sum + Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0)),
    0,
  );
  return 1 - distance / 2;
}

type Categories = readonly (string | null)[];

const present = (values: Float64Array) => values.filter((x) => !Number.isNaN(x));

function shares(labels: Categories): Map<string, number> {
  const found = labels.filter((label) => label !== null);
  const counts = new Map<string, number>();
  for (const label of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].map(([label, count]) => [label, count / found.length]));
}

/** 1 − half the difference of two samples' correlations, of ranks; null where one of them has none. */
export function correlationSimilarity(real: Pair, made: Pair): number | null {
  const [r, m] = [correlationOf(...real), correlationOf(...made)];
  return Number.isNaN(r) || Number.isNaN(m) ? null : 1 - Math.abs(r - m) / 2;
}

type Pair = readonly [Float64Array, Float64Array];

/** The total-variation complement of two columns' joint categories, numbers cut at the real ones' thirds. */
export function contingencySimilarity(
  real: readonly [Column, Column],
  made: readonly [Column, Column],
): number {
  const cut = real.map((column) => categoriesBy(column)) as [Cut, Cut];
  const joint = ([a, b]: readonly [Column, Column]) => {
    const [left, right] = [cut[0](a), cut[1](b)];
    return left.map((label, row) =>
      label === null || right[row] === null ? null : `${label}\n${right[row]}`,
    );
  };
  return tvComplement(joint(real), joint(made));
}

type Cut = (column: Column) => Categories;

function categoriesBy(real: Column): Cut {
  if (real.type === "text") return (column) => (column.type === "text" ? column.values : []);
  const sorted = present(real.values).sort();
  const thirds = [1, 2].map((part) => sorted[Math.floor((part * sorted.length) / 3)]!);
  return (column) =>
    Array.from(column.values as Float64Array, (x) =>
      Number.isNaN(x) ? null : String(thirds.filter((third) => x >= third).length),
    );
}

export const zeroShare = (values: Float64Array): number => {
  const found = present(values);
  return found.filter((x) => x === 0).length / found.length;
};

export const missingShare = ({ type, values }: Column): number =>
  (type === "text" ? values.filter((x) => x === null).length : values.length - present(values).length) /
  values.length;

/**
 * How many rows of `made` equal, cell for cell, a row of `real` that no other row of it equals; and how many of as many
 * new rows of the same origin would by coincidence: twice the pairs of equal rows.
 * @see Good (1953), The population frequencies of species and the estimation of population parameters
 */
export function copiesOf(real: Frame, made: Frame): { copies: number; coincidences: number } {
  const keys = (frame: Frame) => {
    const columns = [...real.columns.keys()].map((name) => frame.text(name));
    return Array.from({ length: frame.rows }, (_, row) =>
      JSON.stringify(columns.map((column) => column[row])),
    );
  };
  const times = new Map<string, number>();
  for (const key of keys(real)) times.set(key, (times.get(key) ?? 0) + 1);
  const pairs = [...times.values()].filter((count) => count === 2).length;
  const copies = keys(made).filter((key) => times.get(key) === 1).length;
  return { copies, coincidences: (2 * pairs * made.rows) / real.rows };
}

/**
 * Each row of `made`'s distance to the closest row of a table: over the columns, the mean of the difference of ranks
 * (as shares of `scale`'s rows) or of 0 and 1 for categories and for missing against present.
 */
export function closestDistances(scale: Frame, made: Frame, table: Frame): Float64Array {
  const columns = [...scale.columns].map(([name, column]) => {
    const place = placeIn(column);
    return { from: place(made.column(name)), to: place(table.column(name)), nominal: column.type === "text" };
  });
  return Float64Array.from({ length: made.rows }, (_, row) => {
    let least = Number.POSITIVE_INFINITY;
    for (let other = 0; other < table.rows; other++) {
      let sum = 0;
      for (let c = 0; c < columns.length && sum < least; c++) {
        const { from, to, nominal } = columns[c]!;
        const gap = Math.abs(from[row]! - to[other]!);
        sum += nominal ? Number(gap > 0) : Math.min(gap, 1);
      }
      least = Math.min(least, sum);
    }
    return least / columns.length;
  });
}

/** A column's values as numbers to compare: their share of the smaller ones, the number of a category, 2 for missing. */
function placeIn(scale: Column): (column: Column) => Float64Array {
  if (scale.type === "text") {
    const levels = new Map<string | null, number>();
    for (const label of scale.values) if (!levels.has(label)) levels.set(label, levels.size);
    return (column) => Float64Array.from(column.values as Categories, (label) => levels.get(label) ?? -1);
  }
  const sorted = present(scale.values).sort();
  return (column) =>
    Float64Array.from(column.values as Float64Array, (x) =>
      Number.isNaN(x) ? 2 : below(sorted, x) / sorted.length,
    );
}

/** Half-way through the ties: the values below x, and half of those equal to it. */
function below(sorted: Float64Array, x: number): number {
  const first = (before: (value: number) => boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(sorted[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (first((value) => value < x) + first((value) => value <= x)) / 2;
}
