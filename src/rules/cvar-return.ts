import { worstMean } from "../solver/program.ts";
import { combine, type Rule, tailSize } from "./define.ts";

/**
 * The mean total of the worst share 1 − β of the scenarios, each as likely as any other: max of the lower-tail CVaR_β.
 * @see Rockafellar and Uryasev (2000), J. Risk 2
 */
export const cvarReturn: Rule = {
  name: "cvar_return",
  sense: "maximize",
  parameters: ["beta"],
  objectives: (totals, input) => [
    { pieces: totals.map((line) => combine([line], [-1])), worst: tailSize(input) },
  ],
  value: (totals, input) =>
    0 -
    worstMean(
      totals.map((value) => -value),
      tailSize(input),
    ),
};
