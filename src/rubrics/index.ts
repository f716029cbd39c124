import type { Rubric } from "./define.ts";
import { diffInDiff } from "./diff-in-diff.ts";
import { experiment } from "./experiment.ts";
import { instrumentalVariables } from "./instrumental-variables.ts";
import { interruptedTimeSeries } from "./interrupted-time-series.ts";
import { regressionDiscontinuity } from "./regression-discontinuity.ts";

/** The rubrics by name. */
export const rubrics: ReadonlyMap<string, Rubric> = new Map(
  [experiment, diffInDiff, instrumentalVariables, regressionDiscontinuity, interruptedTimeSeries].map(
    (rubric) => [rubric.name, rubric],
  ),
);
