import ln from "@stdlib/math-base-special-ln";
import type { MeasureResult, ModelType } from "../contracts/index.ts";
import { ramp } from "../stats/score.ts";

/** What a rubric may read besides the measurement. */
export interface RubricContext {
  /** The effect whose return equals the cost to scale, in the outcome's unit; null when it is not finite. */
  break_even_effect: number | null;
}

/** The values of a diagnostic that score 0 and 1; `bad` may be the larger. */
export interface Thresholds {
  bad: number;
  good: number;
}

export interface Dimension {
  name: string;
  /** Share of the whole; the weights of a rubric sum to 1. */
  weight: number;
  thresholds: Thresholds;
  /** What was found: the value (null when the diagnostic is missing), the score it earns, one sentence. */
  score(
    measure: MeasureResult,
    thresholds: Thresholds,
    context: RubricContext,
  ): { value: number | null; score: number | null; statement: string };
}

export interface Demotion {
  to: ModelType;
  /** The reason when the measurement has the fatal flaw, else null. */
  when(measure: MeasureResult): string | null;
}

/** How one method's confidence is scored (EVIDENCE.md section 2). */
export interface Rubric {
  name: string;
  dimensions: readonly Dimension[];
  demotions: readonly Demotion[];
}

/** @throws RangeError when the weights do not sum to 1 */
export function defineRubric(rubric: Rubric): Rubric {
  const sum = rubric.dimensions.reduce((total, dimension) => total + dimension.weight, 0);
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`weights of rubric ${rubric.name} sum to ${sum}`);
  return rubric;
}

/** A diagnostic's value; null when the measurement has none of that name. */
export const value = (measure: MeasureResult, diagnostic: string): number | null =>
  measure.diagnostics[diagnostic]?.value ?? null;

/** What a diagnostic found, in its own words. */
export const found = (measure: MeasureResult, diagnostic: string, otherwise: string): string =>
  measure.diagnostics[diagnostic]?.statement ?? otherwise;

/** A value's score between the thresholds; null when it is missing. */
export const by = (x: number | null, { bad, good }: Thresholds): number | null =>
  x === null ? null : ramp(x, bad, good);

/** The same by logarithms: of a positive share or ratio. */
export const byLogarithm = (x: number | null, { bad, good }: Thresholds): number | null =>
  x === null ? null : ramp(ln(Math.max(x, 1e-300)), ln(bad), ln(good));

/** A dimension that is one diagnostic between two values. */
export const direct = (
  name: string,
  weight: number,
  diagnostic: string,
  thresholds: Thresholds,
  otherwise: string,
): Dimension => ({
  name,
  weight,
  thresholds,
  score: (measure, at) => {
    const x = value(measure, diagnostic);
    return { value: x, score: by(x, at), statement: found(measure, diagnostic, otherwise) };
  },
});

/** An amount in the outcome's unit as a share of the effect that pays the cost; null when either is missing. */
export const overBreakEven = (amount: number | null, { break_even_effect }: RubricContext): number | null =>
  amount === null || !break_even_effect
    ? null
    : Math.min(amount / Math.abs(break_even_effect), Number.MAX_VALUE);

/**
 * A dimension that is an amount in the outcome's unit over the break-even effect, between two values by logarithms.
 * @param amountOf the amount, when it is not the diagnostic's own value
 */
export const relativeToBreakEven = (
  name: string,
  weight: number,
  diagnostic: string,
  thresholds: Thresholds,
  otherwise: string,
  amountOf: (value: number, measure: MeasureResult) => number = (amount) => amount,
): Dimension => ({
  name,
  weight,
  thresholds,
  score: (measure, at, context) => {
    const x = value(measure, diagnostic);
    const ratio = overBreakEven(x === null ? null : amountOf(x, measure), context);
    if (ratio === null) {
      const statement = x === null ? otherwise : "there is no break-even effect to compare with";
      return { value: null, score: null, statement };
    }
    return {
      value: ratio,
      score: byLogarithm(ratio, at),
      statement: `${found(measure, diagnostic, "")}: ${ratio.toPrecision(2)} × the break-even effect`,
    };
  },
});

/** How far other reasonable specifications move the effect: their range in standard errors, over the break-even effect. */
export const specificationRange = (weight: number): Dimension =>
  relativeToBreakEven(
    "specification",
    weight,
    "specification_range_se",
    { bad: 2, good: 0.5 },
    "no other specification could be fitted",
    (errors, { standard_error }) => errors * standard_error,
  );
