import { loadGlpk } from "../solver/glpk.ts";
import { scenarioOptima, search, tieBreaks, weightedReturn } from "../solver/portfolio.ts";
import { type Rule, solutionOf } from "./define.ts";

/** Expected return under weights of the scenarios: max Σⱼ wⱼ Σᵢ R̃ᵢⱼxᵢ. */
export const bayesian: Rule = {
  name: "bayesian",
  sense: "maximize",
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
    const expected = weightedReturn(portfolio, portfolio.weights);
    const found = search(
      portfolio,
      { objectives: [expected, ...tieBreaks(portfolio)], rows: [], floor: true },
      solver,
    );
    return solutionOf(portfolio, found, expected.value, reachable.optima, solver.name);
  },
};
