import { worstMean } from "../solver/program.ts";
import { type Rule, regretLines, regretsOf, tailSize } from "./define.ts";

/**
 * The mean regret of the worst share 1 − β of the scenarios, each as likely as any other: min CVaR_β of V*ⱼ − Tⱼ.
 * @see Rockafellar and Uryasev (2000), J. Risk 2
 */
export const cvarRegret: Rule = {
  name: "cvar_regret",
  sense: "minimize",
  parameters: ["beta"],
  objectives: (totals, input) => [{ pieces: regretLines(totals, input), worst: tailSize(input) }],
  value: (totals, input) => worstMean(regretsOf(totals, input), tailSize(input)),
};
