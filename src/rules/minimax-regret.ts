import { loadGlpk } from "../solver/glpk.ts";
import { leastRegret, tieBreaks } from "../solver/objectives.ts";
import { type Choice, largestAt } from "../solver/program.ts";
import { scenarioOptima, search } from "../solver/search.ts";
import { type Rule, solutionOf, unreachable } from "./define.ts";

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
    if (!reachable) return unreachable(solver.name);
    const { optima, proven } = reachable;
    const regret = leastRegret(portfolio, optima);
    const found = search(portfolio, { objectives: [regret, ...tieBreaks(portfolio)], floor: true }, solver);
    const largest = (choice: Choice) => largestAt(regret, choice);
    // Without proof of V* there is no bound of a regret against it.
    const answer = proven || !found.choice ? found : { ...found, status: "time_limit" as const, lower: null };
    return solutionOf(portfolio, answer, largest, optima, solver.name);
  },
};
