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
 * @param arms the arm of each row; every block has every arm
 * @see Frisch & Waugh (1933), Econometrica 1(4); Lovell (1963), JASA 58
 */
export function absorption(blocks: readonly (string | null)[], arms: readonly (string | null)[]): Absorption {
  const block = codes(blocks);
  const arm = codes(arms);
  const cells = block.count * arm.count;
  const cell = block.code.map((b, i) => b * arm.count + arm.code[i]!);
  const inBlock = tally(block.code, block.count);
  const inCell = tally(cell, cells);
  const n = blocks.length;
  const weights = Float64Array.from(cell, (c, i) => inBlock[block.code[i]!]! / n / inCell[c]!);
  const squares = new Float64Array(arm.count);
  for (const [i, a] of arm.code.entries()) squares[a]! += weights[i]! ** 2;
  const meansOf = (values: Float64Array) => {
    const sums = new Float64Array(cells);
    for (let i = 0; i < n; i++) sums[cell[i]!]! += values[i]!;
    return sums.map((sum, c) => sum / inCell[c]!);
  };
  return {
    parameters: cells - arm.count,
    leverage: weights.map((w, i) => 1 / inCell[cell[i]!]! - w ** 2 / squares[arm.code[i]!]!),
    left(values) {
      const rough = meansOf(values);
      const deviations = values.map((value, i) => value - rough[cell[i]!]!);
      // A second time, for what rounding left in the first mean.
      const rest = meansOf(deviations);
      const level = new Float64Array(arm.count);
      for (let i = 0; i < n; i++) level[arm.code[i]!]! += weights[i]! * (rough[cell[i]!]! + rest[cell[i]!]!);
      const own = deviations.map((value, i) => {
        const a = arm.code[i]!;
        return value - rest[cell[i]!]! + (weights[i]! / squares[a]!) * level[a]!;
      });
      return sumOfSquares(own) <= nothing * sumOfSquares(values) ? own.fill(0) : own;
    },
  };
}

function tally(code: Int32Array, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (const c of code) counts[c]!++;
  return counts;
}

const sumOfSquares = (values: Float64Array): number => values.reduce((sum, value) => sum + value ** 2, 0);
