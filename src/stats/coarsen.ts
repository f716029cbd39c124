import pow from "@stdlib/math-base-special-pow";
import { moments } from "./moments.ts";
import { quantile } from "./quantile.ts";

/** How to coarsen: cut points, so many bins of equal width (0: every value its own), a rule for how many, or quantiles. */
export type Coarsening = readonly number[] | number | "sturges" | "scott" | "fd" | `q${number}`;

/**
 * The bin of each value, from 0 on; a value on an edge is in the bin above it, and what lies beyond the edges in the outer
 * bins. Bins of equal width go from the least value to the largest. All as in R's MatchIt 4.
 * @see Iacus, King & Porro (2012), Political Analysis 20(1), §3
 */
export function coarsen(values: Float64Array, by: Coarsening): Int32Array {
  if (by === 0) return above(values, new Float64Array(new Set(values)).sort().subarray(1));
  if (typeof by === "object") return above(values, Float64Array.from(new Set(by)).sort());
  if (typeof by === "string" && by.startsWith("q")) {
    const [sorted, n] = [Float64Array.from(values).sort(), Number(by.slice(1))];
    return passed(values, n - 1, (j) => quantile(sorted, (j + 1) / n));
  }
  return evenly(values, typeof by === "number" ? by : binsBy[by as keyof typeof binsBy](values));
}

const above = (values: Float64Array, edges: Float64Array): Int32Array =>
  passed(values, edges.length, (j) => edges[j]!);

/** Bins between least and largest; edges are least + j·width, as R's seq has them. */
function evenly(values: Float64Array, bins: number): Int32Array {
  const [least, largest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const width = (largest - least) / bins;
  return width > 0 ? passed(values, bins - 1, (j) => least + (j + 1) * width) : new Int32Array(values.length);
}

/** How many of `count` edges, which never fall, are no larger than each value. */
function passed(values: Float64Array, count: number, edge: (j: number) => number): Int32Array {
  return Int32Array.from(values, (value) => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (edge(middle) <= value) from = middle + 1;
      else to = middle;
    }
    return from;
  });
}

/** No more bins than an Int32 numbers. */
const most = 1e9;
const rangeOf = (sorted: Float64Array) => sorted.at(-1)! - sorted[0]!;
const byWidth = (range: number, width: number) =>
  width > 0 ? Math.min(most, Math.max(1, Math.ceil(range / width))) : 1;
const scott = (values: Float64Array) => 3.5 * Math.sqrt(moments(values).variance);

/** How many bins, as R's nclass.Sturges, nclass.scott and nclass.FD. @see Scott (1979), Biometrika 66(3); Freedman & Diaconis (1981) */
const binsBy = {
  sturges: (values: Float64Array) => 33 - Math.clz32(values.length - 1),
  scott: (values: Float64Array) =>
    byWidth(rangeOf(Float64Array.from(values).sort()), scott(values) * pow(values.length, -1 / 3)),
  fd(values: Float64Array) {
    const sorted = Float64Array.from(values).sort();
    const rounded = sorted.map((value) => Number(value.toPrecision(5)));
    const between = (tail: number) => quantile(rounded, 1 - tail) - quantile(rounded, tail);
    let width = 2 * between(0.25);
    for (let tail = 1 / 8; width === 0 && tail >= 1 / 512; tail /= 2) width = between(tail) / (1 - 2 * tail);
    return byWidth(rangeOf(sorted), (width || scott(values)) * pow(values.length, -1 / 3));
  },
};

/**
 * How far apart two weighted distributions over cells are: half the sum of the differences of their shares; 0 for the same,
 * 1 for none in common.
 * @see Iacus, King & Porro (2011), JASA 106, on L₁
 */
export function imbalance(cells: ArrayLike<number>, treated: Float64Array, weights: Float64Array): number {
  const total = [0, 0];
  const shares = new Map<number, [number, number]>();
  for (let i = 0; i < treated.length; i++) {
    const own = shares.get(cells[i]!) ?? [0, 0];
    own[treated[i]!]! += weights[i]!;
    total[treated[i]!]! += weights[i]!;
    shares.set(cells[i]!, own);
  }
  let sum = 0;
  for (const [zero, one] of shares.values()) sum += Math.abs(one / total[1]! - zero / total[0]!);
  return sum / 2;
}
