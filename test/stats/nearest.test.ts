import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestInTurn, nearestWithTies, type Reach } from "../../src/stats/nearest.ts";
import { stream } from "../../src/stats/random.ts";

/** What is claimed to be found, by looking at every row. */
const allowed = ({ exact, caliper }: Reach, a: number, b: number) =>
  (exact === null || exact[a] === exact[b]) &&
  (caliper === null || Math.abs(caliper.values[a]! - caliper.values[b]!) <= caliper.width);
const squared = (points: readonly Float64Array[], a: number, b: number) =>
  points.reduce((sum, column) => sum + (column[a]! - column[b]!) * (column[a]! - column[b]!), 0);

function inTurnByLooking(
  points: readonly Float64Array[],
  seekers: number[],
  pool: number[],
  { ratio, replace, ...reach }: Reach & { ratio: number; replace: boolean },
): number[][] {
  const taken = seekers.map((): number[] => []);
  for (let round = 0; round < ratio; round++)
    for (const [s, seeker] of seekers.entries()) {
      if (taken[s]!.length < round) continue;
      const gone = new Set(replace ? taken[s]! : taken.flat());
      let [best, least] = [-1, Number.POSITIVE_INFINITY];
      for (const row of pool) {
        if (gone.has(row) || !allowed(reach, seeker, row)) continue;
        const distance = squared(points, seeker, row);
        if (distance < least) [best, least] = [row, distance];
      }
      if (best >= 0) taken[s]!.push(best);
    }
  return taken;
}

function withTiesByLooking(
  points: readonly Float64Array[],
  seekers: number[],
  pool: number[],
  m: number,
  reach: Reach,
): number[][] {
  return seekers.map((seeker) => {
    const far = pool.map((row) =>
      row === seeker || !allowed(reach, seeker, row)
        ? Number.POSITIVE_INFINITY
        : squared(points, seeker, row),
    );
    const bound = [...far].sort((a, b) => a - b)[m - 1] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(bound) ? pool.filter((_, j) => far[j]! <= bound + 1e-5) : [];
  });
}

/** Values that repeat, that lie on a grid, that differ in the last bits, and that differ by many orders. */
const coordinate = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 0.3, 1e-12, 1 + 2 ** -52, 1e6, -1e6, 1e12) },
);
const world = fc
  .record({
    rows: fc.array(
      fc.record({ at: fc.array(coordinate, { minLength: 4, maxLength: 4 }), label: fc.nat(2) }),
      {
        minLength: 2,
        maxLength: 90,
      },
    ),
    k: fc.integer({ min: 1, max: 3 }),
    share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    ratio: fc.integer({ min: 1, max: 3 }),
    replace: fc.boolean(),
    exact: fc.boolean(),
    width: fc.option(fc.constantFrom(0, 0.3, 1, 5)),
    backwards: fc.boolean(),
  })
  .map(({ rows, k, share, exact, width, backwards, ...rest }) => {
    const column = (d: number) => Float64Array.from(rows, ({ at }) => at[d]!);
    const cut = Math.max(1, Math.floor(share * rows.length));
    const all = rows.map((_, i) => i);
    const seekers = all.slice(0, cut);
    return {
      ...rest,
      points: Array.from({ length: k }, (_, d) => column(d)),
      all,
      seekers: backwards ? seekers.reverse() : seekers,
      pool: all.slice(cut),
      reach: {
        exact: exact ? Int32Array.from(rows, ({ label }) => label) : null,
        caliper: width === null ? null : { values: column(3), width },
      },
    };
  });

describe("a tree finds the same rows as looking at every one, ties and duplicates included", () => {
  it("nearest in turn", () => {
    fc.assert(
      fc.property(world, ({ points, seekers, pool, reach, ratio, replace }) => {
        const asked = { ...reach, ratio, replace };
        expect(nearestInTurn(points, seekers, pool, asked)).toEqual(
          inTurnByLooking(points, seekers, pool, asked),
        );
      }),
      { seed: 7, numRuns: 600 },
    );
  });
  it("the m nearest with ties, in the other arm and in its own", () => {
    fc.assert(
      fc.property(world, ({ points, all, seekers, pool, reach, ratio }) => {
        for (const [from, among] of [
          [seekers, pool],
          [all, all],
        ] as const)
          expect(nearestWithTies(points, from, among, ratio, reach)).toEqual(
            withTiesByLooking(points, [...from], [...among], ratio, reach),
          );
      }),
      { seed: 7, numRuns: 600 },
    );
  });
  it.each([
    ["few distinct points", (i: number, d: number) => (i * (d + 3)) % 4],
    ["one point", () => 1],
    ["values each half of the one before", (i: number) => 2 ** -(i % 1000)],
    ["numbers drawn", (i: number, d: number) => stream(3, "nearest").normal(i, d)],
  ])("2,000 rows: %s", (_, value) => {
    const n = 2000;
    const points = [0, 1, 2].map((d) => Float64Array.from({ length: n }, (__, i) => value(i, d)));
    const all = Array.from({ length: n }, (__, i) => i);
    const [seekers, pool] = [all.slice(0, 300), all.slice(300)];
    const free = { exact: null, caliper: null };
    for (const replace of [true, false]) {
      const asked = { ...free, ratio: 2, replace };
      expect(nearestInTurn(points, seekers, pool, asked)).toEqual(
        inTurnByLooking(points, seekers, pool, asked),
      );
    }
    expect(nearestWithTies(points, seekers, pool, 3, free)).toEqual(
      withTiesByLooking(points, seekers, pool, 3, free),
    );
  });
});
