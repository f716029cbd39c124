/** Points in k dimensions, a column each, already in the metric's scale: squared distances are sums of squares. */
export type Points = readonly Float64Array[];

/** Squared distance of points a and b, or Infinity once it passes `most`. */
export function squared(points: Points, a: number, b: number, most = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  for (const column of points) {
    const gap = column[a]! - column[b]!;
    sum += gap * gap;
    if (sum > most) return Number.POSITIVE_INFINITY;
  }
  return sum;
}

/** Whom a row may be matched with, and how far away. */
export interface Reach {
  /** Rows with the same label only; null for anybody. */
  exact: Int32Array | null;
  /** A row's chance of treatment, and how far apart two may be in it; null for any. */
  caliper: { values: Float64Array; width: number } | null;
}

const allowed = ({ exact, caliper }: Reach, a: number, b: number): boolean =>
  (exact === null || exact[a] === exact[b]) &&
  (caliper === null || Math.abs(caliper.values[a]! - caliper.values[b]!) <= caliper.width);

/**
 * Greedy nearest neighbours: each of `seekers` in turn takes its nearest of `pool`, ties to the first row, in `ratio` rounds;
 * without replacement a row is taken once. Exact: every distance is looked at.
 * @returns for each seeker the rows it took, nearest first; none where nobody is within reach
 * @see Stuart (2010), Statistical Science 25(1), §3.1; Ho, Imai, King & Stuart (2011), J. Statistical Software 42(8)
 */
export function nearestInTurn(
  points: Points,
  seekers: readonly number[],
  pool: readonly number[],
  { ratio, replace, ...reach }: Reach & { ratio: number; replace: boolean },
): number[][] {
  const free = Uint8Array.from(pool, () => 1);
  const taken = seekers.map((): number[] => []);
  for (let round = 0; round < ratio; round++) {
    for (const [s, seeker] of seekers.entries()) {
      if (taken[s]!.length < round) continue;
      let [best, least] = [-1, Number.POSITIVE_INFINITY];
      for (let j = 0; j < pool.length; j++) {
        if (!free[j] || !allowed(reach, seeker, pool[j]!)) continue;
        const distance = squared(points, seeker, pool[j]!, least);
        if (distance < least && !(replace && taken[s]!.includes(pool[j]!))) [best, least] = [j, distance];
      }
      if (best < 0) continue;
      taken[s]!.push(pool[best]!);
      if (!replace) free[best] = 0;
    }
  }
  return taken;
}

/** Distances closer than this (squared, in the metric's scale) count as the same, as in R's Matching. */
const tie = 1e-5;

/**
 * The m nearest of `pool` of each seeker, and all that are as near as the m-th.
 * @throws RangeError with fewer than m in reach of one
 */
export function nearestWithTies(
  points: Points,
  seekers: readonly number[],
  pool: readonly number[],
  m: number,
  reach: Reach,
): number[][] {
  const distance = new Float64Array(pool.length);
  return seekers.map((seeker) => {
    const nearest: number[] = [];
    for (let j = 0; j < pool.length; j++) {
      const same = pool[j] === seeker || !allowed(reach, seeker, pool[j]!);
      distance[j] = same ? Number.POSITIVE_INFINITY : squared(points, seeker, pool[j]!);
      if (nearest.length < m || distance[j]! < nearest.at(-1)!) {
        nearest.push(distance[j]!);
        nearest.sort((a, b) => a - b);
        if (nearest.length > m) nearest.pop();
      }
    }
    const bound = nearest[m - 1] ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(bound)) return [];
    return pool.filter((_, j) => distance[j]! <= bound + tie);
  });
}
