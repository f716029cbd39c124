import { defineRubric, direct, value } from "./define.ts";

/** How far a synthetic control is to be trusted: a close fit before, unlike its placebos, resting on no single donor. */
export const syntheticControl = defineRubric({
  name: "synthetic_control",
  dimensions: [
    direct("pre_fit", 0.3, "pre_fit", { bad: 0.5, good: 0.1 }, "the fit before the treatment is not known"),
    direct("placebo", 0.25, "placebo_p", { bad: 0.2, good: 0.05 }, "too few donors for placebos in space"),
    direct(
      "pre_periods",
      0.1,
      "pre_periods",
      { bad: 10, good: 30 },
      "the number of periods before is not known",
    ),
    direct("donors", 0.1, "donors", { bad: 5, good: 20 }, "the number of donors is not known"),
    direct("weights", 0.1, "weight_ess", { bad: 1, good: 4 }, "the weights are not known"),
    direct("leave_one_out", 0.15, "leave_one_out_range", { bad: 1, good: 0.25 }, "no donor can be left out"),
  ],
  demotions: [
    {
      to: "time-series",
      when: (measure) => {
        const donors = value(measure, "donors");
        return donors !== null && donors < 5 ? `${donors} donors, under 5` : null;
      },
    },
    {
      to: "time-series",
      when: (measure) => {
        const ratio = value(measure, "pre_fit");
        return ratio !== null && ratio > 0.5
          ? `the mix misses the treated before the treatment by ${ratio.toPrecision(3)} of their standard deviation, over 0.5`
          : null;
      },
    },
  ],
});
