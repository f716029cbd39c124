import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { EvaluateResult, SampledScenarios, Scenarios } from "../contracts/index.ts";
import { stream } from "../stats/random.ts";

/** s0001, s0002, … */
const nameOf = (s: number): string => `s${String(s + 1).padStart(4, "0")}`;

export const sampledNames = ({ sample }: SampledScenarios): string[] =>
  Array.from({ length: sample }, (_, s) => nameOf(s));

interface Pilot {
  id: string;
  category: string | undefined;
  returns: Scenarios;
}

/**
 * An initiative's return in each sampled scenario: a two-piece normal with its median at the estimate and its interval's
 * ends at theirs; dependence by a Gaussian copula of one factor for all and one a category. Each draw depends on the
 * seed and on its own initiative only, so that others may come and go.
 * @see Li (2000), On default correlation, J. Fixed Income 9, for the one-factor copula
 */
export function sampledReturns(
  { id, category, returns: { best, median, worst } }: Pilot,
  spec: SampledScenarios,
  level: number,
): Record<string, number> {
  const reach = normalQuantile((1 + level) / 2, 0, 1);
  const [up, down] = [(best - median) / reach, (median - worst) / reach];
  const { correlation, correlation_within_category = correlation } = spec;
  const within = category === undefined ? correlation : Math.max(correlation, correlation_within_category);
  const common = stream(spec.seed, "scenarios", "all");
  const shared = stream(spec.seed, "scenarios", "category", category ?? "");
  const own = stream(spec.seed, "scenarios", "initiative", id);
  return Object.fromEntries(
    sampledNames(spec).map((name, s) => {
      const z =
        Math.sqrt(correlation) * common.normal(s) +
        Math.sqrt(within - correlation) * shared.normal(s) +
        Math.sqrt(1 - within) * own.normal(s);
      return [name, median + (z > 0 ? up : down) * z];
    }),
  );
}

/** The three of the interval. */
export const intervalReturns = (evaluated: EvaluateResult): Scenarios => ({
  best: evaluated.return_best,
  median: evaluated.return_median,
  worst: evaluated.return_worst,
});
