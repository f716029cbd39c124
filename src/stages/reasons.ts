import { format } from "d3-format";
import type {
  AllocatePolicy,
  AllocateResult,
  AllocationProblem,
  Candidate,
  DropReason,
  ProblemInitiative,
} from "../contracts/index.ts";
import type { Solution } from "./solve.ts";

/** What the decision was made under. */
export interface Terms {
  currency: string;
  budget: number;
  policy: AllocatePolicy;
  unvalidated?: ReadonlyMap<string, string>;
}

/** What a candidate that is not funded is held against. */
export interface Decided {
  /** The funded portfolio's worst return, as the floor counts it; null when there is none. */
  worst: number | null;
  cost: number;
  proven: boolean;
}

type Dropped = AllocateResult["dropped"][number];

/** USD 25,000; three significant digits below a thousand. */
const amount = (value: number, currency: string): string =>
  `${currency} ${format(Math.abs(value) >= 1000 ? ",.0f" : ".3~r")(value)}`;

/** Why an initiative is not considered; null when it is. One that must be funded always is: what stops it is a conflict. */
export function filtered(
  { id, cost, confidence }: ProblemInitiative,
  { constraints, budget }: AllocationProblem,
  terms: Terms & { must: ReadonlySet<string>; never: ReadonlySet<string> },
): Dropped | null {
  const { policy, currency, unvalidated, must, never } = terms;
  const drop = (reason: DropReason, statement: string): Dropped => ({
    id,
    reason,
    statement,
    would_change: [],
  });
  if (must.has(id)) return null;
  if (never.has(id)) return drop("forbidden", "a decision of this cycle forbids it");
  if (confidence < policy.minimum_confidence) {
    const rounded = confidence.toFixed(2);
    const shown = Number(rounded) < policy.minimum_confidence ? rounded : confidence;
    return drop(
      "below_minimum_confidence",
      `confidence ${shown} is below the minimum of ${policy.minimum_confidence}`,
    );
  }
  const why = unvalidated?.get(id);
  if (why !== undefined) return drop("not_validated", why);
  const least = cost * (constraints.partial?.[id]?.min_fraction ?? 1);
  if (least > budget * (1 + 1e-9))
    return drop(
      "cost_exceeds_budget",
      `it costs ${amount(least, currency)} alone, the budget is ${amount(budget, currency)}`,
    );
  return null;
}

/** As the floor of the portfolio's worst return counts it: not discounted, but with what the record has learned. */
export function worstReturn({ returns, forecast }: Candidate): number {
  const kappa = forecast?.weight ?? 0;
  return kappa === 0 ? returns.worst : (1 - kappa) * returns.worst + kappa * forecast!.returns.worst;
}

/** Why a candidate that passed the filters is not funded. */
export function displaced(
  candidate: Candidate,
  result: Decided,
  { currency, budget, policy }: Terms,
): Dropped {
  const { id, cost, effective } = candidate;
  const drop = (statement: string): Dropped => ({ id, reason: "displaced", statement, would_change: [] });
  if (result.worst === null)
    return { ...drop("no portfolio keeps every constraint"), reason: "no_feasible_portfolio" };
  if (Math.max(effective.best, effective.median, effective.worst) <= 0)
    return drop("discounted by its confidence it brings nothing in any scenario");
  const verdict = result.proven ? "no portfolio with it is better" : "no better portfolio with it was found";
  const left = budget - result.cost;
  if (cost > left)
    return drop(
      `it costs ${amount(cost, currency)}, ${amount(Math.max(0, left), currency)} of the budget is left; ${verdict}`,
    );
  const floor = policy.minimum_worst_return;
  const own = worstReturn(candidate);
  return floor !== null && result.worst + own < floor
    ? drop(
        `its worst case of ${amount(own, currency)} would take the portfolio's below ${amount(floor, currency)}; ${verdict}`,
      )
    : drop(`the budget would cover it, but ${verdict}`);
}

/** A result's status in one sentence. */
export function statusReason(
  status: AllocateResult["status"],
  { objective, highest_worst }: Solution,
  conflict: readonly string[] | null,
  { currency, policy, evaluated }: Terms & { evaluated: number },
): string {
  switch (status) {
    case "optimal":
      return "proven optimal";
    case "empty":
      return evaluated === 0 ? "there is no initiative to decide about" : "no initiative passed the filters";
    case "time_limit":
      return objective === null
        ? "the time limit ended the search before it found a portfolio"
        : "the time limit ended the search; this is the best found, not proven";
    case "infeasible": {
      const floor = policy.minimum_worst_return;
      if (highest_worst !== undefined && floor !== null)
        return `no portfolio that keeps the other constraints has a worst return of ${amount(floor, currency)}; the highest is ${amount(highest_worst, currency)}`;
      return conflict
        ? `no portfolio keeps together: ${conflict.join("; ")}`
        : "no portfolio keeps every constraint";
    }
  }
}
