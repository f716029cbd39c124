import type { Diagnostic } from "../contracts/index.ts";
import { chiSquareTail, criticalValue, twoSidedP } from "../stats/distributions.ts";
import { noncentralChiSquare } from "../stats/noncentral.ts";
import { root } from "../stats/root.ts";
import { preTrendDrift } from "./parallel-trends.ts";
import {
  aggregate,
  clusterScores,
  type GroupTime,
  groupTimeEffects,
  type StaggeredPanel,
  type StaggeredSetting,
} from "./staggered.ts";
import { waldOf } from "./staggered-inference.ts";

type Found = Record<string, Diagnostic>;
type Clusters = { code: Int32Array; count: number };

const mostShifts = 5;

/**
 * Starts that never were: every group supposed to start some periods earlier, on the time before its real start alone, all
 * effects estimated anew; up to five such shifts, the smallest p times their number.
 */
export function placeboStarts(panel: StaggeredPanel, setting: StaggeredSetting, clusters: Clusters): Found {
  const starts = [...panel.group].filter((g) => Number.isFinite(g) && g > 0);
  const latest = starts.reduce((most, g) => Math.max(most, g), 0) - setting.anticipation;
  const shifts = Array.from({ length: Math.min(mostShifts, latest - 1) }, (_, i) => i + 1);
  const found = shifts.flatMap((shift) => {
    const { cells } = groupTimeEffects(before(panel, shift, setting.anticipation), {
      ...setting,
      anticipation: 0,
    });
    const post = cells.filter(({ group, time }) => time >= group);
    if (post.length === 0) return [];
    const { overall } = aggregate(cells, before(panel, shift, setting.anticipation), "simple");
    const scores = clusterScores(overall, clusters.code, clusters.count);
    const error = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
    return error > 0
      ? [{ shift, estimate: overall.estimate, p: twoSidedP(overall.estimate / error, null) }]
      : [];
  });
  if (found.length === 0) return {};
  const worst = found.reduce((a, b) => (b.p < a.p ? b : a));
  const p = Math.min(1, worst.p * found.length);
  const many = found.length > 1;
  return {
    placebo_p: {
      value: p,
      threshold: 0.05,
      status: p < 0.05 ? "fail" : "pass",
      statement: `${many ? `of ${found.length} placebo starts that` : "a placebo start"} ${worst.shift} ${worst.shift === 1 ? "period" : "periods"} too early has ${many ? "most" : "an"} effect: ${worst.estimate.toPrecision(3)}, p = ${p.toPrecision(2)}${many ? ` (times ${found.length})` : ""}`,
    },
  };
}

/** The panel without the groups' treated time, each group's start moved forward. */
function before(
  { outcome, group, ...rest }: StaggeredPanel,
  shift: number,
  anticipation: number,
): StaggeredPanel {
  const real = (i: number) => group[i]! - anticipation;
  return {
    ...rest,
    outcome: outcome.map((values, i) => values.map((value, t) => (t < real(i) ? value : Number.NaN))),
    group: group.map((g, i) => (Number.isFinite(g) && g > 0 ? Math.max(0, real(i) - shift) || -1 : g)),
  };
}

/**
 * The chance that the pre-test sees trends that part in a straight line by as much as would make up the whole effect; and
 * how much of it the mean step before the start could make up, as far as that is not ruled out.
 * @param standing effects of groups and periods before the start, each over one period
 * @see Roth (2022), AER: Insights 4(3)
 */
export function preTrendPower(
  cells: readonly GroupTime[],
  standing: readonly GroupTime[],
  effect: number,
  clusters: Clusters,
): Found {
  const post = cells.filter(({ group, time }) => time >= group);
  if (standing.length === 0 || post.length === 0) return {};
  const reach = post.reduce((sum, { group, time }) => sum + time - group + 1, 0) / post.length;
  const slope = effect / reach;
  const scores = standing.map((cell) => clusterScores(cell, clusters.code, clusters.count));
  const mean = standing.reduce((sum, { estimate }) => sum + estimate / standing.length, 0);
  const ofMean = scores[0]!.map((_, c) => scores.reduce((sum, score) => sum + score[c]! / scores.length, 0));
  const error = Math.sqrt(ofMean.reduce((sum, score) => sum + score * score, 0));
  const lambda = waldOf(
    scores,
    standing.map(() => slope),
  );
  const drift = preTrendDrift(reach * (Math.abs(mean) + criticalValue(0.9, null) * error));
  if (lambda === null) return drift;
  const q = standing.length;
  const critical = root((x) => chiSquareTail(x, q) - 0.05, 1e-6, 20 + 10 * q);
  const power = lambda > 5000 ? 1 : 1 - noncentralChiSquare(critical, q, lambda);
  return {
    ...drift,
    pre_trend_power: {
      value: Math.min(1, Math.max(0, power)),
      threshold: 0.8,
      status: power < 0.5 ? "warn" : "info",
      statement: `the pre-trend test has ${Math.round(100 * power)} % power against a slope as large as the effect`,
    },
  };
}
