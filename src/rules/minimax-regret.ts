import { scenarioNames } from "../contracts/index.ts";
import { loadGlpk } from "../solver/glpk.ts";
import {
  type Choice,
  effectiveReturn,
  type Objective,
  scenarioOptima,
  search,
  tieBreaks,
} from "../solver/portfolio.ts";
import { type Rule, solutionOf } from "./define.ts";

/**
 * Minimax regret: min θ with θ ≥ V*ⱼ − Σ R̃ᵢⱼxᵢ in every scenario j, V* without the worst-return floor.
 * @see Savage (1951), J. Amer. Stat. Assoc. 46; the published example is in docs/allocation.md
 */
export const minimaxRegret: Rule = {
  name: "minimax_regret",
  sense: "minimize",
  async solve(portfolio) {
    const solver = await loadGlpk();
    const reachable = scenarioOptima(portfolio, solver);
    if (!reachable)
      return {
        status: "infeasible",
        selected: [],
        scenario_optima: null,
        objective: null,
        bound: null,
        solver: solver.name,
      };
    const { optima, proven } = reachable;
    const largestRegret = (choice: Choice) => {
      const reached = effectiveReturn(portfolio, choice);
      return Math.max(...scenarioNames.map((name) => optima[name] - reached[name]));
    };
    const size = Math.max(...scenarioNames.map((name) => Math.abs(optima[name]))) || 1;
    const theta: Objective = {
      sense: "minimize",
      coefficients: [...portfolio.candidates.map(() => 0), size],
      value: largestRegret,
    };
    const rows = scenarioNames.map((name) => ({
      coefficients: [...portfolio.candidates.map(({ effective }) => effective[name]), size],
      lower: optima[name],
    }));
    const found = search(
      portfolio,
      { objectives: [theta, ...tieBreaks(portfolio)], rows, floor: true },
      solver,
    );
    const status = found.status === "optimal" && !proven ? "time_limit" : found.status;
    return solutionOf(portfolio, { ...found, status }, largestRegret, optima, solver.name);
  },
};
