import type { Prices } from "./bound.ts";
import type { Program } from "./program.ts";

/** Multipliers of more lines than this are left to a linear program. */
const mostDimensions = 6;

/** Where the best prices are known this well, on the scale of a weight, more iterations would not spare a choice. */
const enough = 1e-6;

/**
 * Prices that make the Lagrangian bound of a program highest, by the ellipsoid method with deep cuts: each step asks only for the
 * bound and its slope at a point, so that it needs no solver and takes as long as reading the program some hundred times.
 * Null when there are too many lines, or tails.
 * @see Shor (1977), Cut-off method with space extension, Cybernetics 13; Bland, Goldfarb and Todd (1981), Oper. Res. 29
 */
export function pricesByEllipsoid(program: Program): Prices | null {
  const { pieces, rows, worst } = program;
  const d = pieces.length - 1 + rows.length;
  if (d > mostDimensions || (worst > 1 && pieces.length > 1)) return null;
  if (d === 0) return [1];
  const { point, radii } = beginning(program);
  /** Its columns are the half axes: the ellipsoid is the image of a ball. */
  const axes = radii.map((radius, a) => radii.map((_, b) => (a === b ? Math.sqrt(d) * radius : 0)));
  const lines = flat(program);
  let best = { value: Number.NEGATIVE_INFINITY, prices: pricesAt(point, pieces.length) };
  for (let iteration = 0; iteration < 400 * d; iteration++) {
    const outside = violated(point, pieces.length - 1);
    const prices = pricesAt(point, pieces.length);
    const { value, slope } = outside ? { value: 0, slope: outside.slope } : dualAt(lines, prices);
    if (!outside && value > best.value) best = { value, prices };
    const inBall = radii.map((_, b) => slope.reduce((sum, entry, a) => sum + entry * axes[a]![b]!, 0));
    const width = Math.hypot(...inBall);
    if (width === 0 || (!outside && width < enough)) break;
    const depth = Math.min(0.99, outside ? outside.by / width : (best.value - value) / width);
    const normal = inBall.map((entry) => entry / width);
    cut(point, axes, normal, Math.max(0, depth));
  }
  return best.prices;
}

/** Equal shares, and of each row the price at which its weights would buy the mean line's. */
function beginning({ pieces, rows, held }: Program): { point: number[]; radii: number[] } {
  const shares = pieces.slice(1).map(() => 1 / pieces.length);
  const tolls = rows.map(({ weights }) => {
    const [gain, use] = held.reduce(
      ([g, u], value, i) => {
        if (value !== null || weights[i]! <= 0) return [g, u];
        const mean = pieces.reduce((sum, piece) => sum - piece.weights[i]! / pieces.length, 0);
        return [g + Math.max(0, mean), u + weights[i]!];
      },
      [0, 0],
    );
    return use > 0 ? gain / use : 1;
  });
  return {
    point: [...shares, ...tolls],
    radii: [...shares.map(() => 1), ...tolls.map((toll) => 4 * toll + 1e-3)],
  };
}

/** The share of the first piece is what the others leave. */
const pricesAt = (point: readonly number[], pieces: number): number[] => {
  const others = point.slice(0, pieces - 1);
  return [1 - others.reduce((sum, share) => sum + share, 0), ...point];
};

/** A price below 0, or shares above 1, as a cut: the direction back, and how far. */
function violated(point: readonly number[], shares: number): { slope: number[]; by: number } | null {
  const negative = point.findIndex((value) => value < 0);
  if (negative >= 0) return { slope: point.map((_, a) => (a === negative ? 1 : 0)), by: -point[negative]! };
  const sum = point.slice(0, shares).reduce((total, share) => total + share, 0);
  return sum > 1 ? { slope: point.map((_, a) => (a < shares ? -1 : 0)), by: sum - 1 } : null;
}

/** A program's lines variable by variable, to be read many times: only what is free; what is held is in the constants. */
function flat({ pieces, rows, held }: Program) {
  const lines = [...pieces, ...rows];
  const constants = lines.map(({ constant, weights }) =>
    held.reduce<number>((sum, value, i) => (value === 1 ? sum + weights[i]! : sum), constant),
  );
  const free = held.flatMap((value, i) => (value === null ? [i] : []));
  const weights = new Float64Array(free.length * lines.length);
  for (const [j, i] of free.entries())
    for (let k = 0; k < lines.length; k++) weights[j * lines.length + k] = lines[k]!.weights[i]!;
  return { constants, weights, pieces: pieces.length };
}

/** The Lagrangian bound at prices, and its slope by the shares of the later pieces and by the rows' prices. */
function dualAt({ constants, weights, pieces }: ReturnType<typeof flat>, prices: readonly number[]) {
  const m = constants.length;
  const values = Float64Array.from(constants);
  const price = Float64Array.from(prices);
  for (let j = 0; j < weights.length; j += m) {
    let reduced = 0;
    for (let k = 0; k < m; k++) reduced += price[k]! * weights[j + k]!;
    if (reduced < 0) for (let k = 0; k < m; k++) values[k]! += weights[j + k]!;
  }
  const value = values.reduce((sum, line, k) => sum + price[k]! * line, 0);
  const slope = Array.from(values.subarray(1), (line, k) => (k < pieces - 1 ? line - values[0]! : line));
  return { value, slope };
}

/** The smallest ellipsoid around what is left of one beyond a cut at `depth` of its half width, `normal` to it in the ball. */
function cut(point: number[], axes: readonly number[][], normal: readonly number[], depth: number): void {
  const d = point.length;
  const along = axes.map((row) => row.reduce((sum, entry, b) => sum + entry * normal[b]!, 0));
  const step = d > 1 ? (1 + d * depth) / (d + 1) : (1 + depth) / 2;
  const grow = d > 1 ? Math.sqrt(((d * d) / (d * d - 1)) * (1 - depth * depth)) : (1 - depth) / 2;
  const take = d > 1 ? 1 - Math.sqrt(Math.max(0, 1 - (2 * (1 + d * depth)) / ((d + 1) * (1 + depth)))) : 0;
  for (let a = 0; a < d; a++) {
    point[a]! += step * along[a]!;
    for (let b = 0; b < d; b++) axes[a]![b] = grow * (axes[a]![b]! - take * along[a]! * normal[b]!);
  }
}
