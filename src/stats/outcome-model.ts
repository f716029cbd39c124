import exp from "@stdlib/math-base-special-exp";
import { Matrix } from "ml-matrix";
import { scaled } from "./columns.ts";
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
  /** Coefficients of the columns kept. */
  beta: readonly number[];
}

/**
 * Least squares, or logistic regression of a 0/1 outcome.
 * @param design columns, the intercept first
 * @param known the columns that those before them do not determine, and coefficients near the solution, by column
 * @throws RangeError when a logistic regression has no solution
 */
export function fitOutcome(
  design: readonly Float64Array[],
  y: Float64Array,
  link: Link,
  known?: { kept: readonly number[]; beta: readonly number[] },
): OutcomeModel {
  if (link === "identity") {
    const { kept, beta, bread } = ols(design, y);
    return { predict: (rows) => indexOf(rows, kept, beta), slope: () => 1, bread, kept, beta };
  }
  const kept = known?.kept ?? ols(design, y).kept;
  const columns = kept.map((j) => scaled(design[j]!));
  const fit = logit(
    columns.map(({ values }) => values),
    y,
    known && kept.map((j, at) => (known.beta[j] ?? 0) * columns[at]!.scale),
  );
  const beta = fit.beta.map((value, at) => value / columns[at]!.scale);
  const undo = Matrix.diag(columns.map(({ scale }) => 1 / scale));
  return {
    predict: (rows) => indexOf(rows, kept, beta).map((index) => 1 / (1 + exp(-index))),
    slope: (p) => p * (1 - p),
    bread: undo.mmul(fit.covariance).mmul(undo),
    kept,
    beta,
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
