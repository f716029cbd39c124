import { defineRubric, direct, value } from "./define.ts";

/** How far a discontinuity is to be trusted: nobody sorts himself, nothing else jumps, and the window hardly matters. */
export const regressionDiscontinuity = defineRubric({
  name: "regression_discontinuity",
  dimensions: [
    direct("density", 0.3, "density_p", { bad: 0.01, good: 0.1 }, "the score's density was not looked at"),
    direct(
      "covariates",
      0.2,
      "covariate_jump_p",
      { bad: 0.01, good: 0.2 },
      "no pre-treatment column was given that should not jump",
    ),
    direct(
      "bandwidth",
      0.25,
      "bandwidth_sensitivity",
      { bad: 2, good: 0.5 },
      "no other window could be tried",
    ),
    direct("window", 0.15, "window_n", { bad: 50, good: 300 }, "the window's rows are not known"),
    direct("donut", 0.1, "donut_shift", { bad: 2, good: 0.5 }, "nothing was tried without the nearest rows"),
  ],
  demotions: [
    {
      to: "observational",
      when: (measure) => {
        const p = value(measure, "density_p");
        return p !== null && p < 0.01
          ? `units seem to sort themselves at the cutoff: the score's density jumps, p = ${p.toPrecision(2)}`
          : null;
      },
    },
  ],
});
