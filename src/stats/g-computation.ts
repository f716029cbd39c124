import { take } from "./columns.ts";
import { fitOutcome, type Link, type OutcomeModel } from "./outcome-model.ts";

export type Target = "ATE" | "ATT" | "ATC";

/** Mean outcomes with and without treatment over the people asked about, and each row's part in them. */
export interface PotentialMeans {
  treated: number;
  control: number;
  /** Of the difference, and of the mean without treatment. */
  influence: Float64Array;
  control_influence: Float64Array;
}

/** Whom an effect is about: everybody, the treated, the controls. */
export const isTarget = (target: Target, treated: number): boolean =>
  target === "ATE" || (target === "ATT") === (treated === 1);

/**
 * Regression adjustment: an outcome regression in each arm, its predictions averaged over the people asked about. The
 * influence function carries the coefficients' error and the sampling of the covariates.
 * @param design columns, the intercept first
 * @throws RangeError when an arm's logistic regression has no solution
 * @see Robins (1986), Mathematical Modelling 7; Snowden, Rose & Mortimer (2011), Am. J. Epidemiology 173(7)
 */
export function gComputation(
  y: Float64Array,
  treated: Float64Array,
  design: readonly Float64Array[],
  target: Target,
  link: Link = "identity",
): PotentialMeans {
  const [one, zero] = [1, 0].map((arm) => {
    const rows = [...treated.keys()].filter((i) => treated[i] === arm);
    const own = design.map((column) => take(column, rows));
    const model = fitOutcome(own, take(y, rows), link);
    return meanOf(model, y, treated, design, target, arm);
  });
  return {
    treated: one!.mean,
    control: zero!.mean,
    influence: one!.influence.map((value, i) => value - zero!.influence[i]!),
    control_influence: zero!.influence,
  };
}

function meanOf(
  model: OutcomeModel,
  y: Float64Array,
  treated: Float64Array,
  design: readonly Float64Array[],
  target: Target,
  arm: number,
) {
  const n = y.length;
  const predicted = model.predict(design);
  const asked = treated.map((t) => Number(isTarget(target, t)));
  const count = asked.reduce((sum, value) => sum + value, 0);
  const mean = predicted.reduce((sum, value, i) => sum + value * asked[i]!, 0) / count;
  const gradient = model.kept.map((j) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += asked[i]! * model.slope(predicted[i]!) * design[j]![i]!;
    return sum / count;
  });
  const direction = model.kept.map(
    (_, b) => gradient.reduce((sum, g, a) => sum + g * model.bread.get(a, b), 0) * n,
  );
  const influence = predicted.map((value, i) => {
    let index = 0;
    if (treated[i] === arm)
      for (const [at, j] of model.kept.entries()) index += direction[at]! * design[j]![i]!;
    return (asked[i]! * (value - mean) * n) / count + index * (y[i]! - value);
  });
  return { mean, influence };
}
