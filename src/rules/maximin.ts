import { combine, type Rule } from "./define.ts";

/** The largest total in the worst scenario for the portfolio: max minⱼ Tⱼ. @see Wald (1950), Statistical Decision Functions */
export const maximin: Rule = {
  name: "maximin",
  sense: "maximize",
  parameters: [],
  objectives: (totals) => [{ pieces: totals.map((line) => combine([line], [-1])), worst: 1 }],
  value: (totals) => Math.min(...totals),
};
