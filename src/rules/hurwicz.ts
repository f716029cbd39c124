import { combine, type Rule } from "./define.ts";

/**
 * Between the best and the worst total: max α·maxⱼ Tⱼ + (1 − α)·minⱼ Tⱼ. The best total is not concave, so each scenario
 * takes its turn as the best, and the best of those answers is the rule's.
 * @see Hurwicz (1951), Cowles Commission Discussion Paper 370
 */
export const hurwicz: Rule = {
  name: "hurwicz",
  sense: "maximize",
  parameters: ["alpha"],
  *objectives(totals, { alpha = 0.5 }) {
    for (const best of alpha === 0 ? totals.slice(0, 1) : totals)
      yield { pieces: totals.map((line) => combine([best, line], [-alpha, alpha - 1])), worst: 1 };
  },
  value: (totals, { alpha = 0.5 }) => alpha * Math.max(...totals) + (1 - alpha) * Math.min(...totals),
};
