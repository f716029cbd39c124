import type { Rubric } from "./define.ts";
import { diffInDiff } from "./diff-in-diff.ts";
import { experiment } from "./experiment.ts";
import { instrumentalVariables } from "./instrumental-variables.ts";
import { interruptedTimeSeries } from "./interrupted-time-series.ts";
import { metricsApproximation } from "./metrics-approximation.ts";
import { observational } from "./observational.ts";
import { regressionDiscontinuity } from "./regression-discontinuity.ts";
import { syntheticControl } from "./synthetic-control.ts";
import { syntheticDid } from "./synthetic-did.ts";

/** The rubrics by name. */
export const rubrics: ReadonlyMap<string, Rubric> = new Map(
  [
    experiment,
    diffInDiff,
    instrumentalVariables,
    regressionDiscontinuity,
    syntheticControl,
    syntheticDid,
    observational,
    interruptedTimeSeries,
    metricsApproximation,
  ].map((rubric) => [rubric.name, rubric]),
);
