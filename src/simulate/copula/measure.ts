import type { SynthesisMeasure } from "../../contracts/index.ts";
import type { Frame } from "../../frame/frame.ts";

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

/** One of the two tables that are compared. */
export interface Side {
  /** One row per unit, and one per unit and period. */
  of: Record<"unit" | "period", Frame>;
  /** Of each row, the row of its unit's period before; −1 where there is none. */
  previous: Int32Array;
}

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
