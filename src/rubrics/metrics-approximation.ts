import { ramp } from "../stats/score.ts";
import { defineRubric, value } from "./define.ts";

/** An outcome supposed from a leading metric: only a record of past experiments that moved both earns anything. */
export const metricsApproximation = defineRubric({
  name: "metrics_approximation",
  dimensions: [
    {
      name: "validated",
      weight: 1,
      thresholds: { bad: 0, good: 0.7 },
      score: (measure, { bad, good }) => {
        const found = value(measure, "past_correlation");
        const statement =
          measure.diagnostics.past_correlation?.statement ??
          "the response was not validated on three past experiments or more";
        if (found === null) return { value: 0, score: 0, statement };
        return { value: found, score: ramp(found, bad, good), statement };
      },
    },
  ],
  demotions: [],
});
