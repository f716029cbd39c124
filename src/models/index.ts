import type { Model } from "./define.ts";
import { diffInDiff } from "./diff-in-diff.ts";
import { experiment } from "./experiment.ts";
import { instrumentalVariables } from "./instrumental-variables.ts";
import { interruptedTimeSeries } from "./interrupted-time-series.ts";
import { regressionDiscontinuity } from "./regression-discontinuity.ts";
import { staggeredDiffInDiff } from "./staggered-diff-in-diff.ts";

/** The models by name. */
export const models: ReadonlyMap<string, Model> = new Map(
  [
    experiment,
    diffInDiff,
    instrumentalVariables,
    regressionDiscontinuity,
    staggeredDiffInDiff,
    interruptedTimeSeries,
  ].map((model) => [model.name, model]),
);
