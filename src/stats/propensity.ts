import type { Matrix } from "ml-matrix";
import { scaled } from "./columns.ts";
import { type LogitFit, logit } from "./logit.ts";

/** Chances of treatment by logistic regression, and how each row's score moves the index of any other. */
export interface Propensity {
  probability: Float64Array;
  fit: LogitFit;
  /** The design it was fitted on, intercept first, each column divided by its largest size. */
  design: Float64Array[];
}

/**
 * Covariates are brought to one scale first, so that their units do not matter to the digits.
 * @param covariates columns without the intercept
 * @throws RangeError when the covariates separate the treated from the others
 */
export function propensity(covariates: readonly Float64Array[], treated: Float64Array): Propensity {
  const design = [
    new Float64Array(treated.length).fill(1),
    ...covariates.map((column) => scaled(column).values),
  ];
  const fit = logit(design, treated);
  return { probability: fit.probability, fit, design };
}

/**
 * What the estimated coefficients add to an influence function: gradient′ · n(X′WX)⁻¹ · xᵢ(tᵢ − pᵢ).
 * @param gradient of the estimating equation's mean by each coefficient
 */
export function scoreInfluence(
  { design, fit, probability }: Propensity,
  treated: Float64Array,
  gradient: readonly number[],
): Float64Array {
  const n = treated.length;
  const direction = timesRow(gradient, fit.covariance).map((value) => value * n);
  return treated.map((t, i) => {
    let index = 0;
    for (let j = 0; j < design.length; j++) index += direction[j]! * design[j]![i]!;
    return index * (t - probability[i]!);
  });
}

const timesRow = (row: readonly number[], matrix: Matrix): number[] =>
  Array.from({ length: matrix.columns }, (_, j) =>
    row.reduce((sum, value, i) => sum + value * matrix.get(i, j), 0),
  );
