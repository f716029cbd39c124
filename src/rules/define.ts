import type { Scenarios } from "../contracts/index.ts";
import type { Portfolio } from "../solver/portfolio.ts";
import type { Choice } from "../solver/program.ts";
import type { Found } from "../solver/search.ts";

export interface RuleSolution {
  /** time_limit: the best found, with no proof. */
  status: "optimal" | "infeasible" | "time_limit";
  /** Ids funded, sorted; empty when infeasible. */
  selected: string[];
  /** V*: the optimum of each scenario without the worst-return floor; null when no portfolio keeps the overrides. */
  scenario_optima: Scenarios | null;
  objective: number | null;
  /** Proven bound of the objective; null without one. */
  bound: number | null;
  /** Name and version of what proved it. */
  solver: string;
  /** When the floor of the worst return is out of reach: the highest worst return that can be. */
  highest_worst?: number;
}

/** A way to choose. Pure but for its solver; the same whatever order the candidates come in. */
export interface Rule {
  name: string;
  /** Whether a smaller or a larger objective is better. */
  sense: "minimize" | "maximize";
  solve(portfolio: Portfolio): Promise<RuleSolution>;
}

/** The solution that a search found: its ids, and the objective recomputed from them; `lower` and `value` of one sign. */
export function solutionOf(
  portfolio: Portfolio,
  { status, choice, lower, ...rest }: Found,
  value: (choice: Choice) => number,
  scenario_optima: Scenarios,
  solver: string,
): RuleSolution {
  if (!choice)
    return { status, selected: [], scenario_optima, objective: null, bound: null, solver, ...rest };
  const objective = value(choice);
  const selected = portfolio.candidates.filter((_, i) => choice[i]).map(({ id }) => id);
  const bound = status === "optimal" ? objective : lower;
  return { status, selected, scenario_optima, objective, bound, solver };
}

/** What a rule answers when no portfolio keeps the overrides within the budget. */
export const unreachable = (solver: string): RuleSolution => ({
  status: "infeasible",
  selected: [],
  scenario_optima: null,
  objective: null,
  bound: null,
  solver,
});
