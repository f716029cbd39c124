import exp from "@stdlib/math-base-special-exp";
import { sum } from "simple-statistics";
import { criticalValue, normalProbability } from "./distributions.ts";
import { root } from "./root.ts";

/**
 * How strongly, on the risk-ratio scale, an unmeasured confounder would have to go with both treatment and outcome to
 * explain a risk ratio away: RR + √(RR(RR − 1)), of 1/RR below 1.
 * @see VanderWeele & Ding (2017), Annals of Internal Medicine 167(4)
 */
export function eValue(riskRatio: number): number {
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

/** A standardised difference of means as the risk ratio it is near to: exp(0.91 d). @see VanderWeele & Ding (2017), table 2 */
export const riskRatioOf = (d: number): number => exp(0.91 * d);

/**
 * The share of the residual variance of treatment and of outcome that a confounder would have to explain, each, to bring a
 * regression estimate to 0 (`alpha` null), or its t statistic under the critical value at `alpha`.
 * @see Cinelli & Hazlett (2020), J. Royal Statistical Society B 82(1), eqs. 5 and 18
 */
export function robustnessValue(t: number, df: number, alpha: number | null = null): number {
  const f = Math.abs(t) / Math.sqrt(df);
  const critical = alpha === null ? 0 : criticalValue(1 - alpha, df - 1) / Math.sqrt(df - 1);
  const left = f - critical;
  if (!(left > 0)) return 0;
  const value = (Math.sqrt(left ** 4 + 4 * left ** 2) - left ** 2) / 2;
  return critical > 0 && f > 1 / critical ? (f ** 2 - critical ** 2) / (1 + f ** 2) : value;
}

/**
 * The largest one-sided p of Wilcoxon's signed-rank test of pairs when hidden bias may multiply the odds of treatment
 * within a pair by `gamma`; normal approximation, zero differences left out, tied ranks averaged.
 * @param differences treated less control, the sign such that the effect claimed is positive
 * @see Rosenbaum (2002), Observational Studies, §4.3
 */
export function rosenbaumP(differences: readonly number[], gamma: number): number {
  const kept = differences.filter((difference) => difference !== 0);
  const ranks = averageRanks(kept.map(Math.abs));
  const statistic = sum(ranks.filter((_, i) => kept[i]! > 0));
  const share = gamma / (1 + gamma);
  const variance = share * (1 - share) * sum(ranks.map((rank) => rank ** 2));
  return variance > 0 ? normalProbability((share * sum(ranks) - statistic) / Math.sqrt(variance)) : 1;
}

/** The largest Γ, up to 1000, at which the signed-rank test still rejects at `alpha`; 1 where it does not without bias. */
export function rosenbaumGamma(differences: readonly number[], alpha: number): number {
  const gap = (gamma: number) => rosenbaumP(differences, gamma) - alpha;
  if (!(gap(1) < 0)) return 1;
  return gap(1000) < 0 ? 1000 : root(gap, 1, 1000, 1e-9);
}

function averageRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let i = from; i <= to; i++) ranks[order[i]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}
