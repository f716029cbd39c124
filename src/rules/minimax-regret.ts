import { type Rule, regretLines, regretsOf } from "./define.ts";

/**
 * Minimax regret: min θ with θ ≥ V*ⱼ − Σ R̃ᵢⱼxᵢ in every scenario j, V* without the worst-return floor.
 * @see Savage (1951), J. Amer. Stat. Assoc. 46; the published example is in docs/allocation.md
 */
export const minimaxRegret: Rule = {
  name: "minimax_regret",
  sense: "minimize",
  parameters: [],
  objectives: (totals, input) => [{ pieces: regretLines(totals, input), worst: 1 }],
  value: (totals, input) => Math.max(0, ...regretsOf(totals, input)),
};
