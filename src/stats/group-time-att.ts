import { Matrix } from "ml-matrix";
import { logit } from "./logit.ts";
import { ols } from "./ols.ts";

export const attMethods = ["dr", "ipw", "reg"] as const;
export type AttMethod = (typeof attMethods)[number];

/** One comparison of two periods: each unit's change, whether it is of the treated group, its covariates before. */
export interface AttCell {
  change: Float64Array;
  treated: Uint8Array;
  /** Intercept included; the intercept alone for no covariates. */
  columns: Float64Array[];
}

/** The effect on the treated and each unit's influence on it: the variance is Σψ²/n². */
export interface AttFit {
  att: number;
  influence: Float64Array;
}

/**
 * The change of the treated beyond what that of the comparison units predicts for them: by outcome regression, by
 * inverse probability weights (normalised), or doubly robust by both.
 * @throws RangeError where the propensity cannot be estimated
 * @see Sant'Anna & Zhao (2020), J. Econometrics 219(1), eq. 2.6 and Theorem 1; Abadie (2005); Heckman et al. (1997)
 */
export function attOfCell(cell: AttCell, method: AttMethod): AttFit {
  const { change, treated, columns } = cell;
  const n = change.length;
  if (columns.length === 1) return difference(change, treated);
  const regression = method === "ipw" ? null : outcomeRegression(cell);
  const propensity = method === "reg" ? null : propensityOf(cell);
  const residual = regression ? change.map((value, i) => value - regression.predicted[i]!) : change;
  if (method === "reg") {
    const share = mean(n, (i) => treated[i]!);
    const att = mean(n, (i) => treated[i]! * residual[i]!) / share;
    const slope = meanOf(columns, (i) => treated[i]!);
    const influence = change.map(
      (_, i) => (treated[i]! * (residual[i]! - att) - regression!.influence(i, slope)) / share,
    );
    return { att, influence };
  }
  const odds = propensity!.odds;
  const weight = (i: number) => (treated[i] ? 0 : odds[i]!);
  const [onTreated, onOthers] = [mean(n, (i) => treated[i]!), mean(n, weight)];
  const etaTreated = mean(n, (i) => treated[i]! * residual[i]!) / onTreated;
  const etaOthers = mean(n, (i) => weight(i) * residual[i]!) / onOthers;
  const byPropensity = meanOf(columns, (i) => weight(i) * (residual[i]! - etaOthers));
  const [m1, m3] = [meanOf(columns, (i) => treated[i]!), meanOf(columns, weight)];
  const influence = change.map((_, i) => {
    const ofTreated =
      treated[i]! * (residual[i]! - etaTreated) - (regression ? regression.influence(i, m1) : 0);
    const ofOthers =
      weight(i) * (residual[i]! - etaOthers) +
      propensity!.influence(i, byPropensity) -
      (regression ? regression.influence(i, m3) : 0);
    return ofTreated / onTreated - ofOthers / onOthers;
  });
  return { att: etaTreated - etaOthers, influence };
}

function difference(change: Float64Array, treated: Uint8Array): AttFit {
  const n = change.length;
  const share = mean(n, (i) => treated[i]!);
  const [on, off] = [
    mean(n, (i) => treated[i]! * change[i]!) / share,
    mean(n, (i) => (1 - treated[i]!) * change[i]!) / (1 - share),
  ];
  const influence = change.map((value, i) =>
    treated[i] ? (value - on) / share : -(value - off) / (1 - share),
  );
  return { att: on - off, influence };
}

function outcomeRegression({ change, treated, columns }: AttCell) {
  const others = Array.from(change.keys()).filter((i) => !treated[i]);
  const fit = ols(
    columns.map((column) => Float64Array.from(others, (i) => column[i]!)),
    Float64Array.from(others, (i) => change[i]!),
  );
  const used = fit.kept.map((index) => columns[index]!);
  const predicted = change.map((_, i) => used.reduce((sum, column, j) => sum + column[i]! * fit.beta[j]!, 0));
  const n = change.length;
  return {
    predicted,
    /** Of unit i on the predictions averaged with `slope`, the mean of weight × column. */
    influence(i: number, slope: readonly number[]): number {
      if (treated[i]) return 0;
      const row = used.map((column) => column[i]!);
      const by = Matrix.columnVector(fit.kept.map((index) => slope[index]!));
      return n * (change[i]! - predicted[i]!) * Matrix.rowVector(row).mmul(fit.bread).mmul(by).get(0, 0);
    },
  };
}

function propensityOf({ change, treated, columns }: AttCell) {
  const kept = ols(columns, change).kept.map((index) => columns[index]!);
  const indices = ols(columns, change).kept;
  const { probability, covariance } = logit(kept, treated);
  const p = probability.map((value) => Math.min(value, 1 - 1e-6));
  const n = change.length;
  return {
    odds: p.map((value) => value / (1 - value)),
    influence(i: number, by: readonly number[]): number {
      const row = Matrix.rowVector(kept.map((column) => column[i]! * (treated[i]! - p[i]!)));
      return (
        n *
        row
          .mmul(covariance)
          .mmul(Matrix.columnVector(indices.map((index) => by[index]!)))
          .get(0, 0)
      );
    },
  };
}

function mean(n: number, of: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += of(i);
  return total / n;
}

const meanOf = (columns: readonly Float64Array[], weight: (i: number) => number): number[] =>
  columns.map((column) => mean(column.length, (i) => weight(i) * column[i]!));
