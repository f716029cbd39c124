import type { SynthesisMeasure } from "../../contracts/index.ts";

type Judged = Omit<SynthesisMeasure, "passed" | "better">;

/** A measure that should not fall below its target. */
export const atLeast = (measure: Judged): SynthesisMeasure => ({
  ...measure,
  better: "higher",
  passed: measure.value >= measure.target,
});

/** A measure that should not exceed its target. */
export const atMost = (measure: Judged): SynthesisMeasure => ({
  ...measure,
  better: "lower",
  passed: measure.value <= measure.target,
});
