import { z } from "zod";
import { withColumns } from "../frame/rows.ts";
import { stream } from "../stats/random.ts";
import { defineCheck } from "./define.ts";

const Params = z.strictObject({
  replications: z.int().min(1).max(200).default(10),
  seed: z.int().min(0).default(1),
  most: z.number().gt(0).default(0.5).describe("root mean square of the changes, in standard errors"),
});

/**
 * One more covariate that is pure chance: an estimate that it moves rests on too many covariates or too few rows.
 * @see Sharma & Kiciman (2020), DoWhy, arXiv:2011.04216
 */
export const randomCommonCause = defineCheck({
  name: "random_common_cause",
  designs: [
    ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "interrupted_time_series", "causal_impact"],
    ...["regression_discontinuity", "instrumental_variables", "matching", "subclassification", "weighting"],
    ...["doubly_robust", "regression_adjustment"],
  ],
  params: Params,
  run({ frame, params, estimate, refit }, { replications, seed, most }) {
    const { covariates } = params;
    if (!Array.isArray(covariates)) return "the model takes no list of covariates";
    const name = "random common cause";
    const draws = stream(seed, name);
    const changes = Array.from({ length: replications }, (_, turn) => {
      const values = Float64Array.from({ length: frame.rows }, (_, row) => draws.normal(row, turn));
      const added = withColumns(frame, [[name, { type: "number", values }]]);
      const found = refit(added, { ...params, covariates: [...covariates, name] });
      return (found.effect_estimate - estimate.effect_estimate) / estimate.standard_error;
    });
    const moved = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / replications);
    return {
      passed: moved <= most,
      statement: `a covariate of pure chance moves the effect by ${moved.toFixed(2)} of its standard errors (${replications} draws)`,
      numbers: { replications, change_se: moved },
    };
  },
});
