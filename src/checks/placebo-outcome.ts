import { z } from "zod";
import { defineCheck, effectOf, placebo } from "./define.ts";

const Params = z.strictObject({
  outcome: z.string().optional().describe("a column that the initiative cannot have moved"),
});

/**
 * The same study of an outcome that there can be no effect on: one that is found is bias, of the effect too.
 * @see Lipsitch, Tchetgen Tchetgen & Cohen (2010), Epidemiology 21(3)
 */
export const placeboOutcome = defineCheck({
  name: "placebo_outcome",
  designs: [
    ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "synthetic_control", "synthetic_did"],
    ...["regression_discontinuity", "instrumental_variables", "interrupted_time_series", "causal_impact"],
    ...["matching", "subclassification", "weighting", "doubly_robust", "regression_adjustment"],
  ],
  params: Params,
  run({ frame, params, refit }, { outcome }) {
    if (outcome === undefined) return "no `outcome` is named that the initiative cannot have moved";
    if (typeof params.outcome !== "string") return "the model does not name its outcome by a column";
    const { negative_control: _, ...reads } = params;
    if (Object.values(reads).flat().includes(outcome))
      return `the model reads \`${outcome}\` itself: name an outcome that is no part of it`;
    const found = refit(frame, { ...params, outcome });
    return placebo(
      found,
      `on \`${outcome}\`, which it cannot have moved, the effect is ${effectOf(found)}`,
      "negative_control_p",
    );
  },
});
