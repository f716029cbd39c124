import { ramp } from "../stats/score.ts";
import { by, defineRubric, direct, found, relativeToBreakEven, specificationRange, value } from "./define.ts";

const trends = relativeToBreakEven(
  "pre_trend",
  0.25,
  "pre_trend_drift",
  { bad: 4, good: 0.5 },
  "the slopes before the start cannot be compared",
);

/**
 * How far a difference-in-differences is to be trusted: parallel before, nothing before the start, enough clusters.
 * What the groups' slopes before the start could hide is measured against the effect that pays the cost (Bilinski &
 * Hatfield 2018): a test that finds nothing may have had no power. Beside it the breakdown M̄* (Rambachan & Roth 2023).
 */
export const diffInDiff = defineRubric({
  name: "diff_in_diff",
  dimensions: [
    {
      ...trends,
      score: (measure, at, context) => {
        // One period before is no evidence of trends: it must not earn more than a poor look at them does.
        const periods = value(measure, "pre_periods");
        return value(measure, "pre_trend_drift") === null && periods !== null && periods < 2
          ? { value: periods, score: 0, statement: found(measure, "pre_periods", "") }
          : trends.score(measure, at, context);
      },
    },
    {
      name: "breakdown",
      weight: 0.1,
      thresholds: { bad: 0, good: 1 },
      score: (measure, at) => {
        const breakdown = value(measure, "pre_trend_breakdown");
        if (breakdown !== null) {
          const statement = found(measure, "pre_trend_breakdown", "");
          return { value: breakdown, score: by(breakdown, at), statement };
        }
        const p = value(measure, "pre_trend_p");
        const power = value(measure, "pre_trend_power");
        const factor = power !== null && power >= 0.8 ? 1 : 0.6;
        const statement = [
          found(measure, "pre_trend_p", "no pre-trend can be tested"),
          power === null ? "" : found(measure, "pre_trend_power", ""),
        ];
        return {
          value: p,
          score: p === null ? null : ramp(p, 0.05, 0.3) * factor,
          statement: statement.filter(Boolean).join("; "),
        };
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
    specificationRange(0.15),
  ],
  demotions: [],
});
