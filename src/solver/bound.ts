import { pricesByEllipsoid } from "./ellipsoid.ts";
import type { Engine } from "./engine.ts";
import { asMilp } from "./milp.ts";
import type { Choice, Program } from "./program.ts";

/**
 * A proven lower bound of a program without parts, and what each variable adds to it when it deviates from `rounded`:
 * every feasible choice x has a value of at least lower + Σ deviation over the variables where x differs.
 */
export interface Bound {
  lower: number;
  rounded: Choice;
  /** ≥ 0; infinite for a variable that is held. */
  deviation: readonly number[];
}

/** Multipliers: of the pieces, then of the rows. */
export type Prices = readonly number[];

/** Prices of a scaled program at or near the relaxation's dual optimum; equal shares and no tolls without them. */
export async function pricesOf(program: Program, engine: Engine): Promise<Prices> {
  const quick = pricesByEllipsoid(program);
  if (quick) return quick;
  const several = program.pieces.length > 1;
  const found = program.held.length > 0 ? await engine.prices(asMilp({ ...program, caps: [] })) : [];
  const count = program.pieces.length + program.rows.length;
  return several ? found.slice(0, count) : [1, ...found.slice(0, program.rows.length)];
}

/**
 * The Lagrangian bound. Any prices ≥ 0 give a valid one, so they are only taken from the relaxation's dual, clipped,
 * and everything is computed again from them: the solver's tolerances cannot make it wrong, only weak.
 * @see Held and Karp (1971), Math. Program. 1; Balas and Zemel (1980), Oper. Res. 28, for few deviations mattering.
 */
export function lagrangianBound(program: Program, prices: Prices): Bound {
  const { pieces, rows, held, worst } = program;
  const shares = sharesOf(
    pieces.map((_, k) => prices[k] ?? 0),
    1 / Math.max(1, Math.min(worst, pieces.length)),
  );
  const parts = [
    ...pieces.map((line, k) => ({ line, price: shares[k]! })),
    ...rows.map((line, r) => ({ line, price: Math.max(0, prices[pieces.length + r] ?? 0) })),
  ].filter(({ price }) => price > 0);
  const reduced = new Float64Array(held.length);
  for (const { line, price } of parts)
    for (let i = 0; i < reduced.length; i++) reduced[i]! += price * line.weights[i]!;
  const rounded = held.map((value, i) => value ?? (reduced[i]! < 0 ? 1 : 0));
  let lower = parts.reduce((sum, { line, price }) => sum + price * line.constant, 0);
  for (let i = 0; i < reduced.length; i++) if (rounded[i]) lower += reduced[i]!;
  return {
    lower,
    rounded,
    deviation: held.map((value, i) => (value === null ? Math.abs(reduced[i]!) : Number.POSITIVE_INFINITY)),
  };
}

/** Shares of 1, none above `most` (at least 1 over their number); equal ones when all are 0. */
function sharesOf(prices: readonly number[], most: number): number[] {
  const clipped = prices.map((price) => Math.max(0, price));
  const sum = clipped.reduce((total, price) => total + price, 0);
  let shares = clipped.map((price) => (sum > 0 ? Math.min(most, price / sum) : 1 / prices.length));
  const missing = 1 - shares.reduce((total, share) => total + share, 0);
  const room = shares.reduce((total, share) => total + most - share, 0);
  if (missing > 0 && room > 0) shares = shares.map((share) => share + (missing * (most - share)) / room);
  return shares;
}
