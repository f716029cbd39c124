/** constant + Σ weights·x, a weight for each variable. */
export interface Line {
  constant: number;
  weights: readonly number[];
}

/**
 * To be minimised: the mean of the `worst` largest of the lines, a part of one counting in part; the largest with
 * `worst` at most 1.
 */
export interface Objective {
  pieces: readonly Line[];
  worst: number;
}

/** Minimise an objective over the x that keep every row at most 0. */
export interface Program extends Objective {
  rows: readonly Line[];
  /** Objectives to stay at or under a limit. */
  caps: readonly (Objective & { limit: number })[];
  /** Of each variable of 0 or 1: what it is held at, null to choose. */
  held: readonly (0 | 1 | null)[];
  /** Further variables, after those: shares of 0 to 1. */
  parts: number;
}

/** A value for each variable. */
export type Choice = readonly number[];

/** A line at a choice; summed in the order of the variables, so that the same choice always gives the same number. */
export function valueAt({ constant, weights }: Line, choice: Choice): number {
  let sum = constant;
  for (let i = 0; i < choice.length; i++) if (choice[i] !== 0) sum += weights[i]! * choice[i]!;
  return sum;
}

/** The mean of the `worst` largest values. */
export function worstMean(values: ArrayLike<number>, worst: number): number {
  if (worst <= 1 || values.length === 1) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < values.length; k++) if (values[k]! > most) most = values[k]!;
    return most;
  }
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  for (let left = worst, k = sorted.length - 1; left > 0 && k >= 0; left--, k--)
    sum += Math.min(1, left) * sorted[k]!;
  return sum / Math.min(worst, values.length);
}

/** An objective at a choice. */
export const objectiveAt = ({ pieces, worst }: Objective, choice: Choice): number =>
  worstMean(
    pieces.map((piece) => valueAt(piece, choice)),
    worst,
  );

/** The largest absolute weight, 1 when all are 0. */
export const sizeOf = (lines: readonly Line[]): number =>
  lines.reduce((most, { weights }) => weights.reduce((max, w) => Math.max(max, Math.abs(w)), most), 0) || 1;

const divided = ({ constant, weights }: Line, by: number): Line => ({
  constant: constant / by,
  weights: weights.map((weight) => weight / by),
});

const highest = ({ constant, weights }: Line): number =>
  weights.reduce((sum, weight) => sum + Math.max(weight, 0), constant);

/** The same program with weights of at most 1; rows that no choice can break are left out. Solvers err on any other scale. */
export function scaled(program: Program): Program {
  const size = sizeOf(program.pieces);
  const capRows = program.caps
    .filter(({ worst }) => worst <= 1)
    .flatMap(({ pieces, limit }) =>
      pieces.map(({ constant, weights }) => ({ constant: constant - limit, weights })),
    );
  return {
    ...program,
    pieces: program.pieces.map((piece) => divided(piece, size)),
    rows: [...program.rows, ...capRows]
      .filter((row) => highest(row) > 0)
      .map((row) => divided(row, sizeOf([row]))),
    caps: program.caps
      .filter(({ worst }) => worst > 1)
      .map(({ pieces, worst, limit }) => {
        const own = sizeOf(pieces);
        return { pieces: pieces.map((piece) => divided(piece, own)), worst, limit: limit / own };
      }),
  };
}
