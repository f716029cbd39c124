import { type Box, kdTree, type Points, type Slab, type Tree } from "./kd-tree.ts";

/** Whom a row may be matched with, and how far away. */
export interface Reach {
  /** Rows with the same label only; null for anybody. */
  exact: Int32Array | null;
  /** A row's chance of treatment, and how far apart two may be in it; null for any. */
  caliper: Slab | null;
}

/** A tree of those in the pool, by number, for each exact label; of a row the one that it may look in. */
function treesOf(
  points: Points,
  pool: readonly number[],
  { exact, caliper }: Reach,
): (row: number) => Tree | undefined {
  const members = new Map<number, number[]>();
  for (const [j, row] of pool.entries()) {
    const label = exact?.[row] ?? 0;
    const own = members.get(label);
    if (own) own.push(j);
    else members.set(label, [j]);
  }
  const trees = new Map([...members].map(([label, own]) => [label, kdTree(points, own, pool, caliper)]));
  return (row) => trees.get(exact?.[row] ?? 0);
}

/**
 * Greedy nearest neighbours: each of `seekers` in turn takes its nearest of `pool`, ties to the first row, in `ratio` rounds;
 * without replacement a row is taken once. Exact: what is not looked at is farther away.
 * @returns for each seeker the rows it took, nearest first; none where nobody is within reach
 * @see Stuart (2010), Statistical Science 25(1), §3.1; Ho, Imai, King & Stuart (2011), J. Statistical Software 42(8)
 */
export function nearestInTurn(
  points: Points,
  seekers: readonly number[],
  pool: readonly number[],
  { ratio, replace, ...reach }: Reach & { ratio: number; replace: boolean },
): number[][] {
  const treeOf = treesOf(points, pool, reach);
  const gone = new Uint8Array(pool.length);
  const taken = seekers.map((): number[] => []);
  for (let round = 0; round < ratio; round++) {
    for (const [s, seeker] of seekers.entries()) {
      const tree = treeOf(seeker);
      if (taken[s]!.length < round || tree === undefined) continue;
      const at = nearestPlace(
        tree,
        seeker,
        (j) => gone[j] === 1 || (replace && taken[s]!.includes(pool[j]!)),
      );
      if (at < 0) continue;
      const j = tree.order[at]!;
      taken[s]!.push(pool[j]!);
      if (replace) continue;
      gone[j] = 1;
      for (let box: Box | null = tree.boxOf(at); box !== null; box = box.parent) box.free--;
    }
  }
  return taken;
}

/** The place of the nearest that is not `out`, of equally near ones the first; −1 for none. */
function nearestPlace(tree: Tree, seeker: number, out: (j: number) => boolean): number {
  let [best, first, least] = [-1, -1, Number.POSITIVE_INFINITY];
  tree.look(
    seeker,
    (box, distance) => box.free > 0 && (distance < least || (distance === least && box.first < first)),
    ({ from, to }) => {
      for (let at = from; at < to; at++) {
        const j = tree.order[at]!;
        if (out(j)) continue;
        const distance = tree.distance(at, least);
        if (distance < least || (distance === least && j < first)) [best, first, least] = [at, j, distance];
      }
    },
  );
  return best;
}

/** Distances closer than this (squared, in the metric's scale) count as the same, as in R's Matching. */
const tie = 1e-5;

/** The m nearest of `pool` of each seeker, itself aside, and all that are as near as the m-th; none with fewer than m in reach. */
export function nearestWithTies(
  points: Points,
  seekers: readonly number[],
  pool: readonly number[],
  m: number,
  reach: Reach,
): number[][] {
  const treeOf = treesOf(points, pool, reach);
  return seekers.map((seeker) => {
    const tree = treeOf(seeker);
    if (tree === undefined) return [];
    const nearest = new Float64Array(m).fill(Number.POSITIVE_INFINITY);
    eachWithin(
      tree,
      seeker,
      pool,
      () => nearest[m - 1]!,
      (_, distance) => {
        nearest[m - 1] = distance;
        nearest.sort();
      },
    );
    const bound = nearest[m - 1]! + tie;
    if (!Number.isFinite(bound)) return [];
    const near: number[] = [];
    eachWithin(
      tree,
      seeker,
      pool,
      () => bound,
      (j) => near.push(j),
    );
    return near.sort((a, b) => a - b).map((j) => pool[j]!);
  });
}

/** Calls `found` for each but the seeker itself that is no farther than `most`, which may fall on the way. */
function eachWithin(
  tree: Tree,
  seeker: number,
  pool: readonly number[],
  most: () => number,
  found: (j: number, distance: number) => void,
): void {
  tree.look(
    seeker,
    (_, distance) => distance <= most(),
    ({ from, to }) => {
      for (let at = from; at < to; at++) {
        const j = tree.order[at]!;
        const distance = tree.distance(at, most());
        if (Number.isFinite(distance) && pool[j] !== seeker) found(j, distance);
      }
    },
  );
}
