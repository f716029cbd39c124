import { causalImpactLook } from "./validate-causal-impact.ts";
import { diffInDiffLook } from "./validate-diff-in-diff.ts";
import { experimentLook } from "./validate-experiment.ts";
import { instrumentalVariablesLook } from "./validate-instrumental-variables.ts";
import { interruptedTimeSeriesLook } from "./validate-interrupted-time-series.ts";
import type { Look } from "./validate-likeness.ts";
import { metricsApproximationLook, observationalLooks } from "./validate-observational.ts";
import { regressionDiscontinuityLook } from "./validate-regression-discontinuity.ts";
import { staggeredDiffInDiffLook } from "./validate-staggered-diff-in-diff.ts";
import { syntheticControlLook, syntheticDidLook } from "./validate-synthetic.ts";

/** How each model's data are described by a design, by the model's name. */
export const looks: ReadonlyMap<string, Look> = new Map(
  [
    experimentLook,
    diffInDiffLook,
    instrumentalVariablesLook,
    regressionDiscontinuityLook,
    staggeredDiffInDiffLook,
    syntheticControlLook,
    syntheticDidLook,
    ...observationalLooks,
    metricsApproximationLook,
    interruptedTimeSeriesLook,
    causalImpactLook,
  ].map((look) => [look.model, look]),
);
