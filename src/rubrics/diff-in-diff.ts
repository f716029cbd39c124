import { ramp } from "../stats/score.ts";
import { by, defineRubric, direct, found, value } from "./define.ts";

/**
 * How far a difference-in-differences is to be trusted: parallel before, nothing before the start, enough clusters.
 * Of the breakdown M̄* (Rambachan & Roth 2023), whose interval here is a cautious one, and the pre-trend test, which counts
 * less when it could hardly have failed, the better one scores.
 */
export const diffInDiff = defineRubric({
  name: "diff_in_diff",
  dimensions: [
    {
      name: "pre_trend",
      weight: 0.35,
      thresholds: { bad: 0.05, good: 0.3 },
      score: (measure, at) => {
        const breakdown = value(measure, "pre_trend_breakdown");
        const p = value(measure, "pre_trend_p");
        const power = value(measure, "pre_trend_power");
        const factor = power !== null && power >= 0.8 ? 1 : 0.6;
        const readings = [
          { value: breakdown, score: breakdown === null ? null : ramp(breakdown, 0, 1) },
          { value: p, score: p === null ? null : ramp(p, at.bad, at.good) * factor },
        ];
        const best = readings.reduce((a, b) => ((b.score ?? -1) > (a.score ?? -1) ? b : a));
        const statement = [
          ...(breakdown === null ? [] : [found(measure, "pre_trend_breakdown", "")]),
          found(measure, "pre_trend_p", "no pre-trend can be tested"),
          power === null ? "" : found(measure, "pre_trend_power", ""),
        ];
        return { ...best, statement: statement.filter(Boolean).join("; ") };
      },
    },
    direct(
      "placebo",
      0.15,
      "placebo_p",
      { bad: 0.05, good: 0.3 },
      "too few periods before the start for a placebo",
    ),
    direct(
      "pre_periods",
      0.1,
      "pre_periods",
      { bad: 2, good: 8 },
      "there is no one start to count periods before",
    ),
    {
      name: "clusters",
      weight: 0.15,
      thresholds: { bad: 10, good: 40 },
      score: (measure, at) => {
        // Not clustering is a choice, not a gap: it must not earn more than few clusters do.
        const clusters = measure.n_clusters === null ? 0 : value(measure, "clusters");
        const otherwise =
          clusters === 0
            ? "errors are not clustered: they take a unit's periods for independent"
            : "the number of clusters is not known";
        return { value: clusters, score: by(clusters, at), statement: found(measure, "clusters", otherwise) };
      },
    },
    direct(
      "composition",
      0.1,
      "composition",
      { bad: 0.5, good: 0.95 },
      "there is no one start to compare the units before and after",
    ),
    direct(
      "specification",
      0.15,
      "specification_range_se",
      { bad: 3, good: 1 },
      "no other specification could be fitted",
    ),
  ],
  demotions: [],
});
