import { loadGlpk } from "../solver/glpk.ts";
import { mostReturn, tieBreaks, weighted } from "../solver/objectives.ts";
import { total } from "../solver/portfolio.ts";
import type { Choice } from "../solver/program.ts";
import { scenarioOptima, search } from "../solver/search.ts";
import { type Rule, solutionOf, unreachable } from "./define.ts";

/** Expected return under weights of the scenarios: max Σⱼ wⱼ Σᵢ R̃ᵢⱼxᵢ. */
export const bayesian: Rule = {
  name: "bayesian",
  sense: "maximize",
  async solve(portfolio) {
    const solver = await loadGlpk();
    const reachable = scenarioOptima(portfolio, solver);
    if (!reachable) return unreachable(solver.name);
    const expected = mostReturn(portfolio, portfolio.weights);
    const found = search(portfolio, { objectives: [expected, ...tieBreaks(portfolio)], floor: true }, solver);
    const value = (choice: Choice) => total(portfolio, choice, weighted(portfolio.weights));
    const highest = { ...found, lower: found.lower === null ? null : 0 - found.lower };
    return solutionOf(portfolio, highest, value, reachable.optima, solver.name);
  },
};
