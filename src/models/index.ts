import { causalImpact } from "./causal-impact.ts";
import type { Model } from "./define.ts";
import { diffInDiff } from "./diff-in-diff.ts";
import { doublyRobust } from "./doubly-robust.ts";
import { experiment } from "./experiment.ts";
import { instrumentalVariables } from "./instrumental-variables.ts";
import { interruptedTimeSeries } from "./interrupted-time-series.ts";
import { matching } from "./matching.ts";
import { metricsApproximation } from "./metrics-approximation.ts";
import { regressionAdjustment } from "./regression-adjustment.ts";
import { regressionDiscontinuity } from "./regression-discontinuity.ts";
import { staggeredDiffInDiff } from "./staggered-diff-in-diff.ts";
import { subclassification } from "./subclassification.ts";
import { syntheticControl } from "./synthetic-control.ts";
import { syntheticDid } from "./synthetic-did.ts";
import { weighting } from "./weighting.ts";

/** The models by name. */
export const models: ReadonlyMap<string, Model> = new Map(
  [
    experiment,
    diffInDiff,
    instrumentalVariables,
    regressionDiscontinuity,
    staggeredDiffInDiff,
    syntheticControl,
    syntheticDid,
    weighting,
    doublyRobust,
    regressionAdjustment,
    matching,
    subclassification,
    metricsApproximation,
    interruptedTimeSeries,
    causalImpact,
  ].map((model) => [model.name, model]),
);
