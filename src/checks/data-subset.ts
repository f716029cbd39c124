import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { groupsBy } from "../frame/groups.ts";
import { takeRows } from "../frame/rows.ts";
import { stream } from "../stats/random.ts";
import { shuffled } from "../stats/shuffled.ts";
import { columnOf, defineCheck } from "./define.ts";

const Params = z.strictObject({
  replications: z.int().min(5).max(500).default(20),
  share: z.number().gt(0.2).lt(1).default(0.8),
  seed: z.int().min(0).default(1),
  by: z
    .string()
    .optional()
    .describe("what is left out as one; default: the model's cluster, its unit, or the row"),
});

/**
 * Parts of the data drawn at random: an effect that they do not give, within what chance allows, hangs on a few of the rows, or
 * its standard error is too small. Of a share s of the units the estimate strays √((1 − s)/s) standard errors from the whole's.
 * @see Sharma & Kiciman (2020), DoWhy, arXiv:2011.04216; Politis, Romano & Wolf (1999), Subsampling, §2.2
 */
export const dataSubset = defineCheck({
  name: "data_subset",
  designs: [
    ...["experiment", "diff_in_diff", "staggered_diff_in_diff", "regression_discontinuity"],
    ...["instrumental_variables", "matching", "subclassification", "weighting", "doubly_robust"],
    ...["regression_adjustment", "metrics_approximation"],
  ],
  params: Params,
  run(subject, { replications, share, seed, by }) {
    const { frame, params, estimate, refit } = subject;
    const groups = groupsBy(frame, by ?? columnOf(subject, "cluster", "unit"));
    const kept = Math.round(share * groups.length);
    if (groups.length < 10) return `only ${groups.length} units to draw from, fewer than 10`;
    const draws = stream(seed, "data subset");
    const found = Array.from({ length: replications }, (_, turn) => {
      const chosen = shuffled(groups.length, draws, turn).slice(0, kept);
      const rows = chosen.flatMap((g) => groups[g]!).sort((a, b) => a - b);
      return fitted(() => refit(takeRows(frame, rows), params));
    }).filter((one) => one !== null);
    if (found.length < replications / 2)
      return `${replications - found.length} of ${replications} parts are too small for the model`;
    const moves = found.map(
      (one) => (one.effect_estimate - estimate.effect_estimate) / estimate.standard_error,
    );
    const moved = Math.sqrt(moves.reduce((sum, move) => sum + move ** 2, 0) / moves.length);
    const expected = Math.sqrt((1 - kept / groups.length) / (kept / groups.length));
    return {
      passed: moved <= 2 * expected,
      statement: `${found.length} random parts of ${Math.round(100 * share)} % stray ${moved.toFixed(2)} standard errors from the whole; chance alone gives ${expected.toFixed(2)}`,
      numbers: { replications: found.length, change_se: moved, expected_se: expected },
    };
  },
});

/** A part in which the effect is not identified is no evidence. */
function fitted(refit: () => Estimate): Estimate | null {
  try {
    return refit();
  } catch (error) {
    if (error instanceof ImpactError) return null;
    throw error;
  }
}
