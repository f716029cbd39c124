import { defineRubric, direct, relativeToBreakEven, value } from "./define.ts";

/**
 * How far a synthetic control is to be trusted: a fit before that is close, and as close as donors taken for treated have;
 * donors that the start left alone; an effect that rests on no single donor nor on which of many mixes was taken. The
 * effect's rank among the placebos does not count: a bias ranks as high as an effect.
 */
export const syntheticControl = defineRubric({
  name: "synthetic_control",
  dimensions: [
    direct("pre_fit", 0.15, "pre_fit", { bad: 0.5, good: 0.1 }, "the fit before the treatment is not known"),
    direct(
      "fit_among_placebos",
      0.15,
      "pre_fit_placebos",
      { bad: 2, good: 1 },
      "too few donors to compare the fit with",
    ),
    direct(
      "donors_at_start",
      0.15,
      "donors_at_start",
      { bad: 2, good: 1.25 },
      "the donors' changes before the start are all alike",
    ),
    direct(
      "pre_periods",
      0.1,
      "pre_periods",
      { bad: 10, good: 30 },
      "the number of periods before is not known",
    ),
    direct("donors", 0.1, "donors", { bad: 5, good: 20 }, "the number of donors is not known"),
    direct("weights", 0.1, "weight_ess", { bad: 1, good: 4 }, "the weights are not known"),
    relativeToBreakEven(
      "near_optimal",
      0.15,
      "near_optimal_range",
      { bad: 4, good: 0.5 },
      "other mixes that fit as well were not sought",
    ),
    relativeToBreakEven(
      "leave_one_out",
      0.1,
      "leave_one_out_spread",
      { bad: 2, good: 0.25 },
      "no donor can be left out",
    ),
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
