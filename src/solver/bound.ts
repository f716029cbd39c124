import type { Solver } from "./define.ts";
import { asMilp, type Choice, type Program } from "./program.ts";

/**
 * A proven lower bound of a program, and what each variable adds to it when it deviates from `rounded`:
 * every feasible choice x has a value of at least lower + Σ deviation over the variables where x differs.
 */
export interface Bound {
  lower: number;
  rounded: Choice;
  /** ≥ 0; infinite for a variable that is held. */
  deviation: readonly number[];
}

/**
 * The Lagrangian bound. Any prices ≥ 0 give a valid one, so they are only taken from the relaxation's dual, clipped,
 * and everything is computed again from them: the solver's tolerances cannot make it wrong, only weak.
 * @see Held and Karp (1971), Math. Program. 1; Balas and Zemel (1980), Oper. Res. 28, for few deviations mattering.
 */
export function lagrangianBound(program: Program, solver: Solver): Bound {
  const { pieces, rows, held } = program;
  const prices = solver.prices(asMilp(program)) ?? [];
  const several = pieces.length > 1 ? pieces.length : 0;
  const shares = sharesOf(pieces.map((_, k) => (several ? Math.max(0, prices[k] ?? 0) : 1)));
  const tolls = rows.map((_, r) => Math.max(0, prices[several + r] ?? 0));
  const parts = [
    ...pieces.map((line, k) => ({ line, price: shares[k]! })),
    ...rows.map((line, r) => ({ line, price: tolls[r]! })),
  ];
  const reduced = held.map((_, i) =>
    parts.reduce((sum, { line, price }) => sum + price * line.weights[i]!, 0),
  );
  const rounded = held.map((value, i) => value ?? reduced[i]! < 0);
  const constant = parts.reduce((sum, { line, price }) => sum + price * line.constant, 0);
  return {
    lower: reduced.reduce((sum, cost, i) => (rounded[i] ? sum + cost : sum), constant),
    rounded,
    deviation: reduced.map((cost, i) => (held[i] === null ? Math.abs(cost) : Number.POSITIVE_INFINITY)),
  };
}

/** Shares of 1; equal ones when all are 0. */
function sharesOf(prices: readonly number[]): number[] {
  const sum = prices.reduce((total, price) => total + price, 0);
  return prices.map((price) => (sum > 0 ? price / sum : 1 / prices.length));
}
