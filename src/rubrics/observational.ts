import { byLogarithm, defineRubric, direct, found, specificationRange, value } from "./define.ts";

/**
 * How far an estimate without randomisation is to be trusted: comparable groups, enough of them left, and how much
 * hidden bias it would bear. A negative control weighs most: it alone sees what no column holds, where a large E-value may
 * be the hidden bias itself. One for matching, subclassification, weighting, doubly robust and regression adjustment.
 */
export const observational = defineRubric({
  name: "observational",
  dimensions: [
    direct("balance", 0.15, "max_smd", { bad: 0.25, good: 0.05 }, "balance after adjustment is not known"),
    {
      name: "remaining",
      weight: 0.15,
      thresholds: { bad: 0.05, good: 0.6 },
      score: (measure, at) => {
        const shares = ["effective_sample_share", "used_share"].filter(
          (name) => value(measure, name) !== null,
        );
        if (shares.length === 0)
          return { value: null, score: null, statement: "what is left of the sample is not known" };
        const least = shares.reduce((a, b) => (value(measure, b)! < value(measure, a)! ? b : a));
        const x = value(measure, least);
        return { value: x, score: byLogarithm(x, at), statement: found(measure, least, "") };
      },
    },
    direct(
      "hidden_bias",
      0.1,
      "e_value_limit",
      { bad: 1, good: 2.5 },
      "how much hidden bias it would bear is not known",
    ),
    direct(
      "negative_control",
      0.35,
      "negative_control_p",
      { bad: 0.05, good: 0.3 },
      "no outcome is named that the treatment cannot have touched",
    ),
    direct(
      "lagged_outcome",
      0.1,
      "lagged_outcome",
      { bad: 0, good: 1 },
      "no covariate is named as the outcome before the treatment",
    ),
    specificationRange(0.15),
  ],
  demotions: [],
});
