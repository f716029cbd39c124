import { combine, type Rule, type RuleInput } from "./define.ts";

/** A regret is a share of V*; where nothing brings anything there is none to take a share of. */
const divisors = ({ optima }: RuleInput): number[] => optima.map((value) => (value > 0 ? value : 1));

/**
 * Minimax relative regret: min over portfolios of max (V*ⱼ − Tⱼ)/V*ⱼ; the regret itself where V*ⱼ is 0.
 * @see Kouvelis and Yu (1997), Robust Discrete Optimization, ch. 1
 */
export const relativeRegret: Rule = {
  name: "relative_regret",
  sense: "minimize",
  parameters: [],
  objectives: (totals, input) => {
    const by = divisors(input);
    const pieces = totals.map((line, j) => combine([line], [-1 / by[j]!], input.optima[j]! / by[j]!));
    return [{ pieces, worst: 1 }];
  },
  value: (totals, input) => {
    const by = divisors(input);
    return Math.max(...totals.map((value, j) => (input.optima[j]! - value) / by[j]!));
  },
};
