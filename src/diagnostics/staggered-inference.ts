import { inverse, Matrix } from "ml-matrix";
import { chiSquareTail, criticalValue } from "../stats/distributions.ts";
import { stream } from "../stats/random.ts";

/**
 * Wald's test that all effects are 0, from each cluster's influence on them; null without any, or when they hang on each other.
 * @see Callaway & Sant'Anna (2021), §4: the pre-test of parallel trends
 */
export function jointP(scores: readonly Float64Array[], estimates: readonly number[]): number | null {
  const wald = waldOf(scores, estimates);
  return wald === null ? null : chiSquareTail(wald, scores.length);
}

/** b′V⁻¹b with V from each cluster's influence; null without any, or when they hang on each other. */
export function waldOf(scores: readonly Float64Array[], estimates: readonly number[]): number | null {
  if (scores.length === 0 || scores.length >= scores[0]!.length) return null;
  const covariance = new Matrix(
    scores.map((a) => scores.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0))),
  );
  const b = Matrix.columnVector([...estimates]);
  const wald = b.transpose().mmul(inverse(covariance, true)).mmul(b).get(0, 0);
  return Number.isFinite(wald) ? wald : null;
}

/** What a multiplier bootstrap draws. */
interface Drawn {
  draws: number;
  seed: number;
}

/**
 * Each effect's sum over the clusters, every cluster's influence multiplied by Mammen's two-point weight, draw by draw.
 * @see Mammen (1993), Ann. Statist. 21(1); Callaway & Sant'Anna (2021), Algorithm 1
 */
function multiplied(scores: readonly Float64Array[], { draws, seed }: Drawn): Float64Array[] {
  const clusters = scores[0]!.length;
  const root = Math.sqrt(5);
  const chance = (root + 1) / (2 * root);
  const [low, high] = [(1 - root) / 2, (1 + root) / 2];
  const weights = stream(seed, "multiplier");
  const totals = scores.map(() => new Float64Array(draws));
  const drawn = new Float64Array(clusters);
  for (let draw = 0; draw < draws; draw++) {
    for (let c = 0; c < clusters; c++) drawn[c] = weights.uniform(c, draw) < chance ? low : high;
    scores.forEach((score, k) => {
      let sum = 0;
      for (let c = 0; c < clusters; c++) sum += drawn[c]! * score[c]!;
      totals[k]![draw] = sum;
    });
  }
  return totals;
}

/** The spread of draws as a normal's: the distance of their quartiles over that of the standard normal's. */
function spreadOf(draws: Float64Array): number {
  const sorted = Float64Array.from(draws).sort();
  return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / (criticalValue(0.5, null) * 2);
}

/** An effect's standard error by the multiplier bootstrap, as R's did has it with `bstrap`. */
export const multiplierError = (scores: Float64Array, drawn: Drawn): number =>
  spreadOf(multiplied([scores], drawn)[0]!);

/** How many standard errors an interval must reach to hold all effects at once: a quantile of the largest |t| over the draws. */
export function uniformCritical(scores: readonly Float64Array[], level: number, drawn: Drawn): number {
  const totals = multiplied(scores, drawn);
  const { draws } = drawn;
  const spread = totals.map(spreadOf);
  const largest = Float64Array.from({ length: draws }, (_, draw) =>
    totals.reduce(
      (most, list, k) => (spread[k]! > 0 ? Math.max(most, Math.abs(list[draw]!) / spread[k]!) : most),
      0,
    ),
  ).sort();
  return quantile(largest, level);
}

const quantile = (sorted: Float64Array, p: number): number =>
  sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)]!;
