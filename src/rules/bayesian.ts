import { combine, type Rule, type RuleInput } from "./define.ts";

const shares = ({ scenarios, weights = {} }: RuleInput): number[] =>
  scenarios.map((name) => weights[name] ?? 0);

/** Expected return under weights of the scenarios: max Σⱼ wⱼ Σᵢ R̃ᵢⱼxᵢ. */
export const bayesian: Rule = {
  name: "bayesian",
  sense: "maximize",
  parameters: ["weights"],
  objectives: (totals, input) => [
    {
      pieces: [
        combine(
          totals,
          shares(input).map((share) => -share),
        ),
      ],
      worst: 1,
    },
  ],
  value: (totals, input) => {
    const weights = shares(input);
    return totals.reduce((sum, value, j) => sum + weights[j]! * value, 0);
  },
};
