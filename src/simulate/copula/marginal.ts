import type { Marginal } from "../../contracts/index.ts";

type Numeric = Extract<Marginal, { kind: "numeric" }>;

/** What fewer rows have in common is not written down: it could be told whose it is. */
export const fewestRows = 5;

/**
 * The quantile function of numbers without missing ones, from means over at least 5 of them, so that no single one is
 * kept. A value that 1 % of the rows have (0: that 5 have) is a point mass of its own. Groups get smaller towards both
 * ends, where quantiles bend; the first and last knots reach beyond the outer groups' means, never beyond the data.
 */
export function numericMarginal(values: Float64Array): Numeric {
  const sorted = Float64Array.from(values, (value) => value + 0).sort();
  const n = sorted.length;
  const knots: Knot[] = [];
  const hide = hideRare(sorted);
  const size = Math.max(fewestRows, Math.ceil(n / 100));
  for (const { start, end, mass } of pieces(sorted, size)) {
    if (mass) knots.push([start / n, sorted[start]!], [end / n, sorted[start]!]);
    else if (end - start >= fewestRows)
      knots.push(
        ...stretch(sorted.subarray(start, end), size).map(([at, x]): Knot => [(start + at) / n, hide(x)]),
      );
  }
  const at = knots.map(([share]) => round(share));
  at[0] = 0;
  at[at.length - 1] = 1;
  const ascending = knots.map(([, x]) => x).map(runningMaximum());
  return { kind: "numeric", decimals: decimalsOf(sorted), at, values: ascending };
}

/** A share of the rows and the value there. */
type Knot = [at: number, x: number];

/** The sorted values cut into point masses and the stretches between them. */
function pieces(sorted: Float64Array, size: number) {
  const found: { start: number; end: number; mass: boolean }[] = [];
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start]!;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end++;
    const mass = end - start >= size || (value === 0 && end - start >= fewestRows);
    const last = found.at(-1);
    if (!mass && last && !last.mass) last.end = end;
    else found.push({ start, end, mass });
    start = end;
  }
  return found;
}

/** Knots of at least 5 values, whose first and last lie within them and whose mean is theirs where that is possible. */
function stretch(sorted: Float64Array, size: number): Knot[] {
  let start = 0;
  const groups = groupSizes(sorted.length, size).map((length) => {
    const values = sorted.subarray(start, start + length);
    start += length;
    return { start: start - length, length, mean: values.reduce((sum, x) => sum + x, 0) / length };
  });
  const [first, last] = [groups[0]!, groups.at(-1)!];
  const inner = groups.slice(1).map(({ mean }, i) => (groups[i]!.mean + mean) / 2);
  const reach = inner.length > 0 ? 0 : spread(sorted, first.mean);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const low = 2 * first.mean - (inner[0] ?? first.mean + reach);
  const high = 2 * last.mean - (inner.at(-1) ?? last.mean - reach);
  const ends = [
    Math.max(low, least + (first.mean - least) / first.length),
    ...inner,
    Math.min(high, most - (most - last.mean) / last.length),
  ];
  const knots = groups.flatMap(({ start, length, mean }, i): Knot[] => {
    const [from, to] = [ends[i]!, ends[i + 1]!];
    const centre = Math.min(Math.max(2 * mean - (from + to) / 2, from), to);
    return [
      [start, from],
      [start + length / 2, centre],
    ];
  });
  return [...knots, [sorted.length, ends.at(-1)!]];
}

/** Half the width of the uniform distribution that has these values' standard deviation. */
const spread = (values: Float64Array, mean: number) =>
  Math.sqrt((3 * values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)) / values.length);

/** 5, 10, 20, … from both ends until they reach `size`; about `size` each in between. */
function groupSizes(length: number, size: number): number[] {
  const outer: number[] = [];
  let left = length;
  for (let next = fewestRows; next < size && left >= 2 * next + size; next *= 2) {
    outer.push(next);
    left -= 2 * next;
  }
  const parts = Math.max(1, Math.floor(left / size));
  const middle = Array.from(
    { length: parts },
    (_, i) => Math.floor((left * (i + 1)) / parts) - Math.floor((left * i) / parts),
  );
  return [...outer, ...middle, ...outer.toReversed()];
}

/** A mean may by chance be the value of one row; then it is written a millionth beside it. */
function hideRare(sorted: Float64Array): (x: number) => number {
  const times = new Map<number, number>();
  for (const x of sorted) times.set(x, (times.get(x) ?? 0) + 1);
  return (x) => {
    let written = round(x);
    while ((times.get(written) ?? fewestRows) < fewestRows)
      written = round(written + (Math.abs(x) || 1) / 2 ** 20);
    return written;
  };
}

const runningMaximum = () => {
  let most = Number.NEGATIVE_INFINITY;
  return (x: number) => {
    most = Math.max(most, x);
    return most;
  };
};

/** Twelve significant digits, the nearest (ECMA-262 fixes it): what is written is what is sampled from. */
export const round = (x: number): number => Number(x.toPrecision(12)) + 0;

/** How many decimals every value has; null beyond 6. */
function decimalsOf(values: Float64Array): number | null {
  let decimals = 0;
  for (const value of values) {
    while (!onGrid(value, powers[decimals]!)) if (++decimals === powers.length) return null;
  }
  return decimals;
}

const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const onGrid = (value: number, scale: number) => Math.round(value * scale) / scale === value;

/** The value of a numeric column at a share u of its rows, on its grid of decimals. */
export function quantile({ at, values, decimals }: Numeric): (u: number) => number {
  const scale = decimals === null ? null : powers[decimals]!;
  return (u) => {
    let [low, high] = [0, at.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at[middle]! <= u) low = middle;
      else high = middle;
    }
    const width = at[high]! - at[low]!;
    const part = width > 0 ? (u - at[low]!) / width : 0;
    const x = values[low]! + part * (values[high]! - values[low]!);
    return scale === null ? x : Math.round(x * scale) / scale + 0;
  };
}
