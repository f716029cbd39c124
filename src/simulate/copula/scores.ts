import exp from "@stdlib/math-base-special-exp";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * Values as mid-ranks, and what a correlation of mid-ranks says of the normals behind them. Where the k-th normalised
 * Hermite polynomial has the coefficient a_k in one variable's mid-rank as a function of its normal and b_k in the
 * other's, Cov(mid-ranks) = Σ a_k·b_k·r^k: without ties (6/π)·asin(r/2)/12, and exact for point masses, categories
 * and indicators too, where jitter for the ties would pull every correlation towards 0.
 */
export interface Scores {
  /** Mid-rank as a share of the values, less its mean of ½; NaN where missing. */
  values: Float64Array;
  sd: number;
  /** a_1, a_2, …; no constant variable has any. */
  hermite: Float64Array;
}

const terms = 100;
/** A normal that is another one would leave the factorisation nothing to divide by. */
const strongest = 0.999;

/** The scores of numbers; NaN is missing. */
export function scoresOf(numbers: Float64Array): Scores {
  const { values, steps } = rank(numbers);
  const sd = Math.sqrt(steps.reduce((sum, step) => sum + step.share * step.score * step.score, 0));
  return { values, sd, hermite: hermiteOf(steps) };
}

/** Mid-ranks only. */
export const midRanks = (numbers: Float64Array): Float64Array => rank(numbers).values;

function rank(numbers: Float64Array): { values: Float64Array; steps: Step[] } {
  const sorted = numbers.filter((x) => !Number.isNaN(x)).sort();
  const n = sorted.length;
  const score = new Map<number, number>();
  const steps: Step[] = [];
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && sorted[end] === sorted[start]) end++;
    const middle = (start + end) / 2 / n - 0.5;
    score.set(sorted[start]!, middle);
    addStep(steps, { upTo: end / n, share: (end - start) / n, score: middle });
    start = end;
  }
  return { values: numbers.map((x) => score.get(x) ?? Number.NaN), steps };
}

/** Part of the normal's range where the score is the same. */
interface Step {
  upTo: number;
  share: number;
  score: number;
}

/** Steps too fine to matter are one. */
function addStep(steps: Step[], step: Step): void {
  const last = steps.at(-1);
  if (!last || last.share + step.share > 1 / 512) steps.push({ ...step });
  else {
    last.score = (last.score * last.share + step.score * step.share) / (last.share + step.share);
    last.share += step.share;
    last.upTo = step.upTo;
  }
}

/** ∫ from t up of h_k·φ is h_{k−1}(t)·φ(t)/√k: a step function's coefficient is a sum over its jumps. */
function hermiteOf(steps: readonly Step[]): Float64Array {
  const coefficients = new Float64Array(terms);
  for (let i = 1; i < steps.length; i++) {
    const threshold = normalQuantile(steps[i - 1]!.upTo, 0, 1);
    const jump = steps[i]!.score - steps[i - 1]!.score;
    let [before, now] = [0, (jump * exp((-threshold * threshold) / 2)) / Math.sqrt(2 * Math.PI)];
    for (let k = 1; k <= terms; k++) {
      coefficients[k - 1]! += now / Math.sqrt(k);
      [before, now] = [now, (threshold * now - Math.sqrt(k - 1) * before) / Math.sqrt(k)];
    }
  }
  return coefficients;
}

/** The correlation of the normals behind two variables whose mid-ranks have this correlation; 0 for a constant one. */
export function latentCorrelation(a: Scores, b: Scores, correlation: number): number {
  const covariance = correlation * a.sd * b.sd;
  if (!(a.sd > 0 && b.sd > 0) || Number.isNaN(covariance)) return 0;
  let [low, high] = [-strongest, strongest];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (covarianceAt(a.hermite, b.hermite, middle) < covariance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function covarianceAt(a: Float64Array, b: Float64Array, r: number): number {
  let sum = 0;
  for (let k = terms - 1; k >= 0; k--) sum = (sum + a[k]! * b[k]!) * r;
  return sum;
}

/** The correlation of what both have at the same places, around the means there; NaN where one of them is constant. */
export function correlationOf(a: Float64Array, b: Float64Array): number {
  let [n, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n++;
    sumA += x;
    sumB += y;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  const variances = (squaresA - (sumA * sumA) / n) * (squaresB - (sumB * sumB) / n);
  return variances > 1e-18 ? (products - (sumA * sumB) / n) / Math.sqrt(variances) : Number.NaN;
}
