import { less, means, totals } from "./by-group.ts";
import { dot } from "./instrumental.ts";
import { codes } from "./moments.ts";

/**
 * Levels of many cells taken out of a regression without a column each, which leaves its other coefficients, its residuals
 * and its hat matrix as they are with those columns.
 */
export interface Absorption {
  /** A column of n values without what the cells explain, but for one mean an arm. */
  left(values: Float64Array): Float64Array;
  /** The coefficients that are not fitted one by one: cells less arms. */
  parameters: number;
  /** What the cells add to each row's leverage. */
  leverage: Float64Array;
}

/** Below this share of a column's squares nothing is left of it but rounding. */
const nothing = 1e-14;

/**
 * Blocks crossed with arms: a level a cell, so that an arm's own coefficient is Σ (n_j/N)·(its level in block j), n_j the
 * rows of block j in every arm. With one arm for all, the levels of the blocks alone. With r the weights of that sum on the
 * rows of an arm, what the cells span is r and what is orthogonal to it; only the latter is taken out.
 * @param blocks the block of each row
 * @param arms the arm of each row, null for one; every block has every arm
 * @see Frisch & Waugh (1933), Econometrica 1(4); Lovell (1963), JASA 58
 */
export function absorption(
  blocks: readonly (string | null)[],
  arms: readonly (string | null)[] | null,
): Absorption {
  const n = blocks.length;
  const block = codes(blocks);
  const arm = arms === null ? { code: new Int32Array(n), count: 1 } : codes(arms);
  const cells = block.count * arm.count;
  const cell = block.code.map((b, i) => b * arm.count + arm.code[i]!);
  const inBlock = totals(block.code, block.count, null);
  const inCell = totals(cell, cells, null);
  const weights = Float64Array.from(cell, (c, i) => inBlock[block.code[i]!]! / n / inCell[c]!);
  const squares = totals(
    arm.code,
    arm.count,
    weights.map((w) => w * w),
  );
  return {
    parameters: cells - arm.count,
    leverage: weights.map((w, i) => 1 / inCell[cell[i]!]! - w ** 2 / squares[arm.code[i]!]!),
    left(values) {
      const rough = means(values, cell, inCell, null);
      const deviations = less(values, rough, cell);
      // A second time, for what rounding left in the first mean.
      const rest = means(deviations, cell, inCell, null);
      const level = totals(
        arm.code,
        arm.count,
        weights.map((w, i) => w * (rough[cell[i]!]! + rest[cell[i]!]!)),
      );
      const own = less(deviations, rest, cell).map((value, i) => {
        const a = arm.code[i]!;
        return value + (weights[i]! / squares[a]!) * level[a]!;
      });
      return dot(own, own) <= nothing * dot(values, values) ? own.fill(0) : own;
    },
  };
}
