import { defineRubric, direct, value } from "./define.ts";

/** How far a change in one series is to be trusted: its past could not be taken for it, and nothing else explains it. */
export const interruptedTimeSeries = defineRubric({
  name: "interrupted_time_series",
  dimensions: [
    direct(
      "placebo",
      0.35,
      "placebo_coverage",
      { bad: 0.6, good: 0.95 },
      "too few periods before the start for starts that never were",
    ),
    direct("pre_periods", 0.15, "pre_periods", { bad: 12, good: 50 }, "the periods before are not known"),
    direct("seasons", 0.1, "whole_seasons", { bad: 1, good: 3 }, "it is not known how long a season is"),
    direct(
      "residuals",
      0.15,
      "ljung_box_p",
      { bad: 0.01, good: 0.2 },
      "what the model leaves was not looked at",
    ),
    direct("holdout", 0.1, "holdout_mape", { bad: 0.3, good: 0.05 }, "no period before could be held out"),
    direct("control", 0.1, "control_series", { bad: 0, good: 1 }, "a comparison series is not known of"),
    direct(
      "concurrent_event",
      0.05,
      "no_concurrent_event",
      { bad: 0, good: 1 },
      "nobody has attested that nothing else happened at the start",
    ),
  ],
  demotions: [
    {
      to: "observational",
      when: (measure) => {
        const periods = value(measure, "pre_periods");
        return periods !== null && periods < 8
          ? `${periods} periods before the start: fewer than 8 say nothing of the course that would have gone on`
          : null;
      },
    },
  ],
});
