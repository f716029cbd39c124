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
 * @param independent those that the ones before them do not determine, where that is known
 * @throws RangeError when a logistic regression has no solution
 */
export function fitOutcome(
  design: readonly Float64Array[],
  y: Float64Array,
  link: Link,
  independent?: readonly number[],
): OutcomeModel {
  if (link === "identity") {
    const { kept, beta, bread } = ols(design, y);
    return { predict: (rows) => indexOf(rows, kept, beta), slope: () => 1, bread, kept };
  }
  const kept = independent ?? ols(design, y).kept;
  const scales = kept.map((j) => largest(design[j]!) || 1);
  const fit = logit(
    kept.map((j, at) => over(design[j]!, scales[at]!)),
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

function largest(column: Float64Array): number {
  let most = 0;
  for (let i = 0; i < column.length; i++) most = Math.max(most, Math.abs(column[i]!));
  return most;
}

function over(column: Float64Array, scale: number): Float64Array {
  const scaled = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) scaled[i] = column[i]! / scale;
  return scaled;
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
