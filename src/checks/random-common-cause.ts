import { z } from "zod";
import type { Frame } from "../frame/frame.ts";
import { groupsBy } from "../frame/groups.ts";
import { withColumns } from "../frame/rows.ts";
import { stream } from "../stats/random.ts";
import { columnOf, defineCheck, type Subject } from "./define.ts";

const Params = z.strictObject({
  replications: z.int().min(1).max(200).default(10),
  seed: z.int().min(0).default(1),
  most: z.number().gt(0).default(0.5).describe("root mean square of the changes, in standard errors"),
});

/** Each row's rank by a column, so that a draw is of a unit and a period, not of a place in the table. */
function ranksBy(frame: Frame, column: string | null): Int32Array {
  const ranks = new Int32Array(frame.rows);
  for (const [rank, rows] of groupsBy(frame, column).entries()) for (const row of rows) ranks[row] = rank;
  return ranks;
}

/** Where a row's draw comes from: its unit and period, its period in a single series, else its place. */
function placesOf(subject: Subject): (row: number) => [unit: number, period: number] {
  const [unit, time] = [columnOf(subject, "unit"), columnOf(subject, "time")];
  const units = unit === null && time !== null ? null : ranksBy(subject.frame, unit);
  const periods = time === null ? null : ranksBy(subject.frame, time);
  return (row) => [units?.[row] ?? 0, periods?.[row] ?? 0];
}

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
  run(subject, { replications, seed, most }) {
    const { frame, params, estimate, refit } = subject;
    const { covariates } = params;
    if (!Array.isArray(covariates)) return "the model takes no list of covariates";
    const name = "random common cause";
    const place = placesOf(subject);
    const changes = Array.from({ length: replications }, (_, turn) => {
      const draws = stream(seed, name, String(turn));
      const values = Float64Array.from({ length: frame.rows }, (_, row) => draws.normal(...place(row)));
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
