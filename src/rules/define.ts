import type { Candidate, Scenarios } from "../contracts/index.ts";

/** The portfolio problem after the filters: choose a subset of `candidates` whose cost fits the budget. */
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
}

export interface RuleSolution {
  status: "optimal" | "infeasible" | "time_limit";
  /** Ids funded, sorted; empty when infeasible. */
  selected: string[];
  /** V*: the optimum of each scenario without the worst-return floor. */
  scenario_optima: Scenarios;
  objective: number | null;
  /** Proven bound of the objective. */
  bound: number | null;
  /** Name and version of what proved it. */
  solver: string;
}

/** A way to choose. Pure but for its solver; the same whatever order the candidates come in. */
export interface Rule {
  name: string;
  /** Whether a smaller or a larger objective is better. */
  sense: "minimize" | "maximize";
  solve(portfolio: Portfolio): Promise<RuleSolution>;
}
