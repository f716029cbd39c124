import { take } from "./columns.ts";
import { moments } from "./moments.ts";
import { condensed, ols } from "./ols.ts";
import { fitOutcome, type Link } from "./outcome-model.ts";

/** Predictions for each row from models that have not seen it. */
export interface Nuisances {
  /** Mean outcome with treatment, and without. */
  one: Float64Array;
  zero: Float64Array;
  propensity: Float64Array;
}

/** Rows left out of the fit and predicted, fold by fold; with one fold every row is in the fit. */
type Folds = { code: Int32Array; count: number };

/**
 * Outcome regressions by arm and a logistic propensity, cross-fitted.
 * @param design columns, the intercept first
 * @throws RangeError when an arm is empty in a fold or a logistic regression has no solution
 * @see Chernozhukov et al. (2018), Econometrics Journal 21(1), definition 3.1
 */
export function crossFit(
  y: Float64Array,
  treated: Float64Array,
  design: readonly Float64Array[],
  folds: Folds,
  link: Link,
): Nuisances {
  const found = [0, 1, 2].map(() => new Float64Array(y.length));
  const among = (rows: Int32Array) => ({
    columns: design.map((column) => take(column, rows)),
    y: take(y, rows),
  });
  const of = (rows: Int32Array, arm: number) => rows.filter((i) => treated[i] === arm);
  const parts = splits(folds, y.length);
  const lots = parts.map(({ outside }) =>
    [1, 0].map((arm) => {
      const { columns, y: own } = among(of(outside, arm));
      return condensed(columns, own);
    }),
  );
  let start = design.map(() => 0);
  for (const [fold, { inside, outside }] of parts.entries()) {
    const others = lots.filter((_, other) => parts.length === 1 || other !== fold);
    const stacks = [0, 1].map((which) => stacked(others.map((arms) => arms[which]!)));
    const fits = [1, 0].map((arm, which) => {
      const rows = of(inside, arm);
      if (rows.length === 0) throw new RangeError("an arm has no row in a fold");
      const all = link === "identity" ? stacks[which]! : among(rows);
      return fitOutcome(all.columns, all.y, link);
    });
    const { columns, y: any } = stacked(stacks);
    const chances = fitOutcome(among(inside).columns, take(treated, inside), "logit", {
      kept: ols(columns, any).kept,
      beta: start,
    });
    start = design.map((_, j) => chances.beta[chances.kept.indexOf(j)] ?? 0);
    const held = among(outside).columns;
    for (const [which, model] of [...fits, chances].entries()) {
      const predicted = model.predict(held);
      for (const [at, row] of outside.entries()) found[which]![row] = predicted[at]!;
    }
  }
  return { one: found[0]!, zero: found[1]!, propensity: found[2]! };
}

function splits({ code, count }: Folds, n: number): { inside: Int32Array; outside: Int32Array }[] {
  const all = Int32Array.from({ length: n }, (_, i) => i);
  if (count === 1) return [{ inside: all, outside: all }];
  return Array.from({ length: count }, (_, fold) => ({
    inside: all.filter((i) => code[i] !== fold),
    outside: all.filter((i) => code[i] === fold),
  }));
}

type Lot = ReturnType<typeof condensed>;

/** Lots of rows, one under the other. */
const stacked = (lots: readonly Lot[]): Lot => {
  const joined = (values: readonly Float64Array[]) => Float64Array.from(values.flatMap((own) => [...own]));
  return {
    columns: lots[0]!.columns.map((_, j) => joined(lots.map(({ columns }) => columns[j]!))),
    y: joined(lots.map(({ y }) => y)),
  };
};

/**
 * Augmented inverse probability weighting: right when the outcome models or the propensity are. Of the treated: their
 * outcome less what the controls' model and weights say they would have had.
 * @returns the estimate, the mean without treatment, and both influence functions (centred)
 * @see Robins, Rotnitzky & Zhao (1994), JASA 89; Hahn (1998), Econometrica 66(2), for the treated
 */
export function augmented(
  y: Float64Array,
  treated: Float64Array,
  { one, zero, propensity }: Nuisances,
  target: "ATE" | "ATT" | "ATC",
) {
  const share = moments(treated).mean;
  const rows = [...treated.keys()];
  const parts = rows.map((i): { effect: number; base: number; weight: number } => {
    const [t, p] = [treated[i]!, propensity[i]!];
    const [up, down] = [(t * (y[i]! - one[i]!)) / p, ((1 - t) * (y[i]! - zero[i]!)) / (1 - p)];
    if (target === "ATE") return { effect: one[i]! - zero[i]! + up - down, base: zero[i]! + down, weight: 1 };
    if (target === "ATT") {
      const base = (t * zero[i]! + p * down) / share;
      return { effect: (t * y[i]!) / share - base, base, weight: t / share };
    }
    const base = ((1 - t) * y[i]!) / (1 - share);
    return {
      effect: ((1 - t) * one[i]! + (1 - p) * up) / (1 - share) - base,
      base,
      weight: (1 - t) / (1 - share),
    };
  });
  const mean = (of: "effect" | "base") => moments(parts.map((part) => part[of])).mean;
  const [estimate, base] = [mean("effect"), mean("base")];
  return {
    estimate,
    control: base,
    influence: Float64Array.from(parts, ({ effect, weight }) => effect - weight * estimate),
    control_influence: Float64Array.from(parts, ({ base: own, weight }) => own - weight * base),
  };
}

/**
 * The partially linear model: what is left of the outcome on what is left of the treatment, both less their cross-fitted
 * regressions on the covariates.
 * @see Robinson (1988), Econometrica 56(4); Chernozhukov et al. (2018), eq. 4.4 (partialling out)
 */
export function partiallyLinear(
  y: Float64Array,
  treated: Float64Array,
  design: readonly Float64Array[],
  folds: Folds,
  treatment: Link,
) {
  const [u, v] = [Float64Array.from(y), Float64Array.from(treated)];
  for (const { inside, outside } of splits(folds, y.length)) {
    const [fitted, held] = [inside, outside].map((rows) => design.map((column) => take(column, rows)));
    const outcome = fitOutcome(fitted!, take(y, inside), "identity").predict(held!);
    const chance = fitOutcome(fitted!, take(treated, inside), treatment).predict(held!);
    for (const [at, row] of outside.entries()) {
      u[row]! -= outcome[at]!;
      v[row]! -= chance[at]!;
    }
  }
  const square = v.reduce((sum, value) => sum + value ** 2, 0) / v.length;
  const estimate = v.reduce((sum, value, i) => sum + value * u[i]!, 0) / v.length / square;
  return { estimate, influence: v.map((value, i) => (value * (u[i]! - estimate * value)) / square) };
}
