import type { Scenarios } from "../contracts/index.ts";
import type { Choice, Found, Portfolio } from "../solver/portfolio.ts";

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
}

/** A way to choose. Pure but for its solver; the same whatever order the candidates come in. */
export interface Rule {
  name: string;
  /** Whether a smaller or a larger objective is better. */
  sense: "minimize" | "maximize";
  solve(portfolio: Portfolio): Promise<RuleSolution>;
}

/** The solution that a search found: its ids, and the objective recomputed from them. */
export function solutionOf(
  portfolio: Portfolio,
  found: Found,
  value: (choice: Choice) => number,
  scenario_optima: Scenarios,
  solver: string,
): RuleSolution {
  const { status, choice } = found;
  if (!choice) return { status, selected: [], scenario_optima, objective: null, bound: null, solver };
  const objective = value(choice);
  const selected = portfolio.candidates.filter((_, i) => choice[i]).map(({ id }) => id);
  return {
    status,
    selected,
    scenario_optima,
    objective,
    bound: status === "optimal" ? objective : null,
    solver,
  };
}
