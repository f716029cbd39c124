import { defineRubric, direct, relativeToBreakEven, value } from "./define.ts";

/**
 * How far a synthetic difference-in-differences is to be trusted: parallel before as far as donors would be, nothing
 * before the start, donors that the start left alone. The rank of the effect does not count: bias makes it as small as an
 * effect does. Nor does the fit count by the outcome's own spread: penalised weights leave a gap on purpose.
 */
export const syntheticDid = defineRubric({
  name: "synthetic_did",
  dimensions: [
    direct("pre_fit", 0.3, "pre_fit_placebos", { bad: 2, good: 1 }, "too few donors to compare the fit with"),
    direct(
      "donors_at_start",
      0.2,
      "donors_at_start",
      { bad: 2, good: 1.25 },
      "the donors' changes before the start are all alike",
    ),
    direct(
      "placebo_in_time",
      0.15,
      "placebo_in_time",
      { bad: 0.05, good: 0.3 },
      "too few periods before the start for a placebo in time",
    ),
    direct(
      "pre_periods",
      0.1,
      "pre_periods",
      { bad: 10, good: 30 },
      "the number of periods before is not known",
    ),
    direct("donors", 0.1, "donors", { bad: 5, good: 20 }, "the number of donors is not known"),
    direct("weights", 0.05, "weight_ess", { bad: 1, good: 4 }, "the weights are not known"),
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
        const ratio = value(measure, "pre_fit_placebos");
        return ratio !== null && ratio > 2
          ? `before the treatment the gap strays ${ratio.toPrecision(3)} times as far as a placebo's, over 2`
          : null;
      },
    },
  ],
});
