import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { inverse, Matrix, solve } from "ml-matrix";
import { moments } from "./moments.ts";
import type { WeightedMeans } from "./propensity-weighting.ts";

/** Weights of one group that give its covariates the means of another. */
export interface BalancingWeights {
  /** Of each row of the group, summing to 1. */
  weights: Float64Array;
  lambda: number[];
}

const most = 60;

/**
 * Entropy balancing: weights ∝ exp(λ′x) of the group whose weighted means are the target's, by Newton's method on the
 * convex dual with step halving. Columns are centred at the target and scaled by their spread.
 * @param columns of the group that is weighted, k arrays of n
 * @param target k means
 * @throws RangeError when no weights reach the target: it lies outside what the group has
 * @see Hainmueller (2012), Political Analysis 20(1), eqs. 9 to 11
 */
export function entropyBalancing(
  columns: readonly Float64Array[],
  target: readonly number[],
): BalancingWeights {
  const scales = columns.map(
    (column, j) => column.reduce((far, value) => Math.max(far, Math.abs(value - target[j]!)), 0) || 1,
  );
  const x = columns.map((column, j) => column.map((value) => (value - target[j]!) / scales[j]!));
  let lambda = x.map(() => 0);
  let now = dual(x, lambda);
  for (let step = 0; step < most; step++) {
    const gap = Math.max(...now.means.map(Math.abs));
    if (gap <= 1e-13) break;
    const direction = newton(x, now);
    let size = 1;
    let next = dual(
      x,
      lambda.map((value, j) => value - size * direction[j]!),
    );
    // Near the end values differ by rounding alone, and the means go on improving.
    const bound = now.value + 1e-13 * Math.max(1, Math.abs(now.value));
    while (!(next.value <= bound) && size > 1e-10) {
      size /= 2;
      next = dual(
        x,
        lambda.map((value, j) => value - size * direction[j]!),
      );
    }
    if (!(next.value <= bound)) break;
    lambda = lambda.map((value, j) => value - size * direction[j]!);
    now = next;
  }
  if (!(Math.max(...now.means.map(Math.abs)) <= 1e-9))
    throw new RangeError("no weights give the group these means");
  return { weights: now.weights, lambda: lambda.map((value, j) => value / scales[j]!) };
}

/** ln Σ exp(λ′x), its weights, and its gradient: the weighted means. */
function dual(x: readonly Float64Array[], lambda: readonly number[]) {
  const index = new Float64Array(x[0]!.length);
  for (const [j, column] of x.entries())
    for (let i = 0; i < index.length; i++) index[i]! += lambda[j]! * column[i]!;
  const top = index.reduce((largest, value) => Math.max(largest, value), Number.NEGATIVE_INFINITY);
  const raw = index.map((value) => exp(value - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  const weights = raw.map((value) => value / total);
  const means = x.map((column) => column.reduce((sum, value, i) => sum + value * weights[i]!, 0));
  return { value: top + ln(total), weights, means };
}

function newton(x: readonly Float64Array[], { weights, means }: ReturnType<typeof dual>): number[] {
  const hessian = new Matrix(
    x.map((a, j) =>
      x.map((b, k) => {
        let sum = 0;
        for (let i = 0; i < a.length; i++) sum += weights[i]! * (a[i]! - means[j]!) * (b[i]! - means[k]!);
        return sum + (j === k ? 1e-14 : 0);
      }),
    ),
  );
  return solve(hessian, Matrix.columnVector([...means])).to1DArray();
}

/**
 * Means of the two arms, each weighted to the covariates' means among those asked about (their own where it is they), and
 * the influence function of the stacked equations of target, weights and means.
 * @param columns k arrays of n, without an intercept
 * @throws RangeError when an arm cannot be given the target's means
 * @see Zhao & Percival (2017), J. Causal Inference 5(1), on its large-sample theory
 */
export function balancedMeans(
  y: Float64Array,
  treated: Float64Array,
  columns: readonly Float64Array[],
  target: "ATE" | "ATT" | "ATC",
): WeightedMeans {
  const asked = treated.map((t) => Number(target === "ATE" || (target === "ATT") === (t === 1)));
  const means = columns.map((column) => moments(column.filter((_, i) => asked[i] === 1)).mean);
  const weights = new Float64Array(y.length);
  const [zero, one] = [0, 1].map((arm) => {
    const isTarget = target !== "ATE" && (target === "ATT") === (arm === 1);
    const rows = [...treated.keys()].filter((i) => treated[i] === arm);
    const own = columns.map((column) => Float64Array.from(rows, (i) => column[i]!));
    const found = isTarget ? null : entropyBalancing(own, means);
    for (const [at, row] of rows.entries()) weights[row] = found ? found.weights[at]! * rows.length : 1;
    const shares = (i: number) => (treated[i] === arm ? weights[i]! / rows.length : 0);
    const value = y.reduce((sum, outcome, i) => sum + shares(i) * outcome, 0);
    const learned = found === null ? null : learning(y, columns, means, asked, shares, value);
    const influence = y.map((outcome, i) => y.length * shares(i) * (outcome - value) + (learned?.[i] ?? 0));
    return { value, influence };
  });
  return {
    treated: one!.value,
    control: zero!.value,
    influence: one!.influence.map((value, i) => value - zero!.influence[i]!),
    control_influence: zero!.influence,
    weights,
  };
}

/** What estimating target and λ adds: the weighted regression of y on x, times each row's part in both. */
function learning(
  y: Float64Array,
  columns: readonly Float64Array[],
  means: readonly number[],
  asked: Float64Array,
  shares: (i: number) => number,
  value: number,
): Float64Array {
  const scales = columns.map((column) => Math.sqrt(moments(column).variance) || 1);
  const x = columns.map((column, j) => column.map((entry) => (entry - means[j]!) / scales[j]!));
  const over = (of: (i: number) => number) => y.reduce((sum, _, i) => sum + shares(i) * of(i), 0);
  const spread = new Matrix(x.map((a) => x.map((b) => over((i) => a[i]! * b[i]!))));
  const product = Matrix.columnVector(x.map((a) => over((i) => a[i]! * (y[i]! - value))));
  const slope = inverse(spread, true).mmul(product).to1DArray();
  const count = asked.reduce((sum, own) => sum + own, 0);
  return y.map((_, i) => {
    const index = x.reduce((sum, column, j) => sum + slope[j]! * column[i]!, 0);
    return y.length * index * (asked[i]! / count - shares(i));
  });
}
