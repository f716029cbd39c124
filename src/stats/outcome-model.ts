import exp from "@stdlib/math-base-special-exp";
import { Matrix } from "ml-matrix";
import { logit } from "./logit.ts";
import { ols } from "./ols.ts";

export type Link = "identity" | "logit";

/** A regression of an outcome on covariates, to predict with. */
export interface OutcomeModel {
  /** Predictions for rows of a design of the same columns. */
  predict(design: readonly Float64Array[]): Float64Array;
  /** The derivative of a prediction by its index: 1, or p(1 − p). */
  slope(prediction: number): number;
  /** (X′WX)⁻¹ over the columns kept, whose indices are `kept`. */
  bread: Matrix;
  kept: readonly number[];
}

/**
 * Least squares, or logistic regression of a 0/1 outcome.
 * @param design columns, the intercept first
 * @throws RangeError when a logistic regression has no solution
 */
export function fitOutcome(design: readonly Float64Array[], y: Float64Array, link: Link): OutcomeModel {
  const straight = ols(design, y);
  const { kept } = straight;
  if (link === "identity")
    return {
      predict: (rows) => indexOf(rows, kept, straight.beta),
      slope: () => 1,
      bread: straight.bread,
      kept,
    };
  const scales = kept.map((j) => design[j]!.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1);
  const fit = logit(
    kept.map((j, at) => design[j]!.map((value) => value / scales[at]!)),
    y,
  );
  const beta = fit.beta.map((value, at) => value / scales[at]!);
  const undo = Matrix.diag(scales.map((scale) => 1 / scale));
  return {
    predict: (rows) => indexOf(rows, kept, beta).map((index) => 1 / (1 + exp(-index))),
    slope: (p) => p * (1 - p),
    bread: undo.mmul(fit.covariance).mmul(undo),
    kept,
  };
}

function indexOf(
  design: readonly Float64Array[],
  kept: readonly number[],
  beta: readonly number[],
): Float64Array {
  const index = new Float64Array(design[0]!.length);
  for (const [at, j] of kept.entries()) {
    const [column, slope] = [design[j]!, beta[at]!];
    for (let i = 0; i < index.length; i++) index[i]! += column[i]! * slope;
  }
  return index;
}
