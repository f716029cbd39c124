import type { Constraint, Milp } from "./define.ts";
import type { Line, Objective, Program } from "./program.ts";

const lowest = ({ constant, weights }: Line): number =>
  weights.reduce((sum, weight) => sum + Math.min(weight, 0), constant);

/** Of scaled weights: what rounding left of a sum of 0. Solvers have been seen to pivot on it for ever. */
const noise = 1e-14;

/** Variables and rows that stand for the mean of the worst lines of an objective, and that mean as coefficients. */
interface Block {
  variables: number;
  /** Over the lines' own variables and over the block's. */
  rows: { weights: readonly number[]; own: readonly number[]; upper: number }[];
  /** Of the block's variables, and what is to be added. */
  mean: readonly number[];
  constant: number;
}

/**
 * The largest line as one variable; the mean of the worst k as η + Σ(line − η)⁺/k. Variables are counted from under every
 * line, for solvers want them ≥ 0.
 * @see Rockafellar and Uryasev (2000), J. Risk 2, eq. 17
 */
function blockOf({ pieces, worst }: Objective, step = 0): Block {
  const lowestOfAll = Math.min(...pieces.map(lowest));
  const unit = step > 0 ? step : 1;
  const least = step > 0 ? Math.floor(lowestOfAll / step) * step : lowestOfAll;
  const tail = worst > 1 ? pieces.length : 0;
  const rows = pieces.map(({ constant, weights }, j) => ({
    weights,
    own: [-unit, ...Array.from({ length: tail }, (_, k) => (k === j ? -1 : 0))],
    upper: least - constant,
  }));
  const share = 1 / Math.min(worst, pieces.length);
  return { variables: 1 + tail, rows, mean: [unit, ...new Array<number>(tail).fill(share)], constant: least };
}

/**
 * A program as a mixed-integer one: its variables first, then those of the objective when it has several pieces, then those
 * of the caps. Constraints: the pieces', the rows', those that keep parts at most 1, the caps'.
 */
export function asMilp(program: Program, step = 0): Milp {
  const { pieces, rows, caps, held, parts } = program;
  const n = held.length + parts;
  const block = pieces.length > 1 ? blockOf(program, step) : null;
  const capped = caps.map((cap) => ({ ...blockOf(cap), limit: cap.limit }));
  const blocks = [...(block ? [block] : []), ...capped];
  const extra = blocks.reduce((sum, { variables }) => sum + variables, 0);
  const starts = blocks.map((_, b) => blocks.slice(0, b).reduce((sum, { variables }) => sum + variables, n));
  const row = (weights: readonly number[], own: readonly number[], at: number, upper: number): Constraint => {
    const coefficients = new Array<number>(n + extra).fill(0);
    for (let i = 0; i < weights.length; i++) if (Math.abs(weights[i]!) > noise) coefficients[i] = weights[i]!;
    for (let k = 0; k < own.length; k++) coefficients[at + k] = own[k]!;
    return { coefficients, upper };
  };
  const ofBlock = (b: number) =>
    blocks[b]!.rows.map(({ weights, own, upper }) => row(weights, own, starts[b]!, upper));
  const first = block ? 1 : 0;
  return {
    objective: block
      ? row([], block.mean, n, 0).coefficients
      : row(pieces[0]!.weights, [], n, 0).coefficients,
    domains: [
      ...held.map((value) => value ?? ("binary" as const)),
      ...new Array<"continuous">(parts).fill("continuous"),
      ...Array.from(
        { length: extra },
        (_, k) => (step > 0 && k === 0 && block ? "integer" : "continuous") as "integer" | "continuous",
      ),
    ],
    constraints: [
      ...(block ? ofBlock(0) : []),
      ...rows.map(({ constant, weights }) => row(weights, [], n, -constant)),
      ...Array.from({ length: parts }, (_, p) => row([], [1], held.length + p, 1)),
      ...capped.flatMap(({ mean, limit, constant }, c) => [
        ...ofBlock(first + c),
        row([], mean, starts[first + c]!, limit - constant),
      ]),
    ],
  };
}

/** What is to be added to a mixed-integer program's objective to get the program's. */
export const offsetOf = (program: Program, step = 0): number =>
  program.pieces.length > 1 ? blockOf(program, step).constant : program.pieces[0]!.constant;
