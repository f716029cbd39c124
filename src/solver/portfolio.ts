import { type Candidate, type Scenarios, scenarioNames } from "../contracts/index.ts";
import type { Choice, Line } from "./program.ts";

/** The portfolio problem after the filters: a subset of the candidates whose cost fits the budget. */
export interface Portfolio {
  /** Sorted by id; each one fits the budget alone. */
  candidates: readonly Candidate[];
  budget: number;
  /** Floor of Σ returns.worst (as measured, not effective); null for none. */
  minimum_worst_return: number | null;
  /** Of the scenarios; only some rules read them. Sum to 1. */
  weights: Scenarios;
  /** Ids that must or must not be funded. */
  must: ReadonlySet<string>;
  never: ReadonlySet<string>;
  time_limit_seconds: number;
  /** V* to hold a choice against, when it is not that of this very problem: for questions about a decision made. */
  scenario_optima?: Scenarios;
}

/** Σ of a candidate's amount over those chosen, in the order of ids: the same sum for the same choice. */
export const total = (
  { candidates }: Portfolio,
  choice: Choice,
  amount: (candidate: Candidate) => number,
): number => candidates.reduce((sum, candidate, i) => (choice[i] ? sum + amount(candidate) : sum), 0);

/** The chosen portfolio's effective return in each scenario. */
export function effectiveReturn(portfolio: Portfolio, choice: Choice): Scenarios {
  const [best, median, worst] = scenarioNames.map((name) =>
    total(portfolio, choice, (candidate) => candidate.effective[name]),
  );
  return { best: best!, median: median!, worst: worst! };
}

const relativeTolerance = 1e-9;

/** Budget and, if asked for, the worst-return floor as rows ≤ 0: within 1e-9 of the budget, of the largest worst return. */
export function constraintsOf(
  { candidates, budget, minimum_worst_return }: Portfolio,
  floor: boolean,
): Line[] {
  const costs = { constant: -budget * (1 + relativeTolerance), weights: candidates.map(({ cost }) => cost) };
  if (!floor || minimum_worst_return === null) return [costs];
  const worst = candidates.map(({ returns }) => returns.worst);
  const slack = relativeTolerance * worst.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return [costs, { constant: minimum_worst_return - slack, weights: worst.map((value) => -value) }];
}

/** What is decided beforehand of each candidate: true for those that must be funded, false for those that never may. */
export const overridesOf = ({ candidates, must, never }: Portfolio): (boolean | null)[] =>
  candidates.map(({ id }) => (never.has(id) ? false : must.has(id) ? true : null));
