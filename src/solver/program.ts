import type { Milp } from "./define.ts";

/** constant + Σ weights·x, a weight for each variable. */
export interface Line {
  constant: number;
  weights: readonly number[];
}

/** Minimise the largest of `pieces` over the x of 0 and 1 that keep every row at most 0. */
export interface Program {
  pieces: readonly Line[];
  rows: readonly Line[];
  /** Variables that are held; null for those to choose. */
  held: readonly (boolean | null)[];
}

/** Which variables are 1. */
export type Choice = readonly boolean[];

/** A line at a choice; summed in the order of the variables, so that the same choice always gives the same number. */
export const valueAt = ({ constant, weights }: Line, choice: Choice): number =>
  constant + weights.reduce((sum, weight, i) => (choice[i] ? sum + weight : sum), 0);

/** The largest of the lines at a choice. */
export const largestAt = (lines: readonly Line[], choice: Choice): number =>
  Math.max(...lines.map((line) => valueAt(line, choice)));

/** The largest absolute weight, 1 when all are 0. */
export const sizeOf = (lines: readonly Line[]): number =>
  lines.reduce((most, { weights }) => weights.reduce((max, w) => Math.max(max, Math.abs(w)), most), 0) || 1;

const highest = ({ constant, weights }: Line): number =>
  weights.reduce((sum, weight) => sum + Math.max(weight, 0), constant);

const lowest = ({ constant, weights }: Line): number =>
  weights.reduce((sum, weight) => sum + Math.min(weight, 0), constant);

const divided = ({ constant, weights }: Line, by: number): Line => ({
  constant: constant / by,
  weights: weights.map((weight) => weight / by),
});

/** The same program with weights of at most 1; rows that no choice can break are left out. Solvers err on any other scale. */
export function scaled({ pieces, rows, held }: Program): Program {
  const size = sizeOf(pieces);
  return {
    pieces: pieces.map((piece) => divided(piece, size)),
    rows: rows.filter((row) => highest(row) > 0).map((row) => divided(row, sizeOf([row]))),
    held,
  };
}

/** As a mixed-integer program; of several pieces the largest is a variable of its own, the last. */
export function asMilp({ pieces, rows, held }: Program): Milp {
  const several = pieces.length > 1;
  const least = Math.max(...pieces.map(lowest));
  const padded = (weights: readonly number[], last: number) => (several ? [...weights, last] : weights);
  const tops = several
    ? pieces.map(({ constant, weights }) => ({
        coefficients: padded(weights, -1),
        upper: least - constant,
      }))
    : [];
  return {
    objective: several ? [...held.map(() => 0), 1] : pieces[0]!.weights,
    domains: [
      ...held.map((value) => (value === null ? "binary" : value ? 1 : 0)),
      ...(several ? (["continuous"] as const) : []),
    ],
    constraints: [
      ...tops,
      ...rows.map(({ constant, weights }) => ({ coefficients: padded(weights, 0), upper: -constant })),
    ],
  };
}
