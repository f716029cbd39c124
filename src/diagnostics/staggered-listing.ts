import type { Estimate } from "../contracts/index.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import {
  type Aggregation,
  aggregate,
  aggregations,
  clusterScores,
  type Effect,
  type GroupTime,
  type StaggeredPanel,
  type StaggeredSetting,
} from "./staggered.ts";
import { jointP, uniformCritical } from "./staggered-inference.ts";
import { placeboStarts, preTrendPower } from "./staggered-placebo.ts";

/** What the listing of all effects is made from. */
export interface Listed {
  cells: readonly GroupTime[];
  staggered: StaggeredPanel;
  times: readonly (string | number)[];
  error: (effect: Effect) => number;
  clusterCode: Int32Array;
  clusters: number;
  p: { bands: "uniform" | "pointwise"; draws: number; seed: number };
  confidence_level: number;
}

/** Every group and period, every average, and their overall ones. */
export function coefficientsOf({
  cells,
  staggered,
  times,
  error,
  clusterCode,
  clusters,
  p,
  confidence_level,
}: Listed): Estimate["coefficients"] {
  const pointwise = criticalValue(confidence_level, null);
  const rows = (effects: readonly (Effect & { term: string })[], critical = pointwise) =>
    effects.map(({ term, ...effect }) => {
      const standard_error = error(effect);
      return {
        term,
        estimate: effect.estimate,
        standard_error,
        ci_lower: effect.estimate - critical * standard_error,
        ci_upper: effect.estimate + critical * standard_error,
        p_value: standard_error > 0 ? twoSidedP(effect.estimate / standard_error, null) : null,
      };
    });
  const band = (effects: readonly Effect[]) =>
    p.bands === "pointwise" || effects.length < 2
      ? pointwise
      : Math.max(
          pointwise,
          uniformCritical(
            effects.map((effect) => clusterScores(effect, clusterCode, clusters)),
            confidence_level,
            p,
          ),
        );
  const named = (kind: Aggregation, part: number) =>
    kind === "dynamic"
      ? `event time ${part}`
      : kind === "group"
        ? `group ${times[part]}`
        : `in ${times[part]}`;
  const averages = aggregations.flatMap((kind) => {
    const { overall, parts } = aggregate(cells, staggered, kind);
    return [
      ...rows([{ term: `overall, ${kind}`, ...overall }]),
      ...rows(
        parts.map((part) => ({ term: named(kind, part.of), ...part })),
        band(parts),
      ),
    ];
  });
  const all = cells.map((cell) => ({ term: `ATT(${times[cell.group]}, ${times[cell.time]})`, ...cell }));
  return [...averages, ...rows(all, band(all))];
}

export function diagnosticsOf(
  cells: readonly GroupTime[],
  panel: StaggeredPanel,
  cluster: Int32Array,
  clusters: number,
  effect: { estimate: number; standard_error: number },
  p: StaggeredSetting,
): Estimate["diagnostics"] {
  const { standard_error } = effect;
  const by = { code: cluster, count: clusters };
  const before = cells.filter(({ group, time }) => time < group - p.anticipation);
  const p_value = jointP(
    before.map((cell) => clusterScores(cell, cluster, clusters)),
    before.map((cell) => cell.estimate),
  );
  const starts = [...new Set(panel.group)].filter(Number.isFinite);
  const fewest = Math.min(...starts.filter((start) => start > 0));
  const others = aggregations.map((kind) => aggregate(cells, panel, kind).overall.estimate);
  const range = (Math.max(...others) - Math.min(...others)) / standard_error;
  const seen = panel.outcome.map((list, i) => {
    const start = panel.group[i]!;
    const middle = Number.isFinite(start) ? start : fewest;
    const has = (from: number, to: number) => list.slice(from, to).some((value) => !Number.isNaN(value));
    return Number(has(0, middle) && has(middle, panel.periods));
  });
  const composition = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const sizes = [...new Set(cells.map(({ group }) => group))].map(
    (group) => panel.group.filter((g) => g === group).length,
  );
  const smallest = Math.min(...sizes);
  return {
    smallest_group: {
      value: smallest,
      threshold: 5,
      status: smallest < 5 ? "warn" : "pass",
      statement: `the smallest group has ${smallest} ${smallest === 1 ? "unit" : "units"}`,
    },
    ...(p_value !== null && {
      pre_trend_p: {
        value: p_value,
        threshold: 0.05,
        status: p_value < 0.05 ? "fail" : "pass",
        statement: `the ${before.length} effects before the start together: p = ${p_value.toPrecision(2)}`,
      } as const,
    }),
    ...preTrendPower(cells, p.base === "universal" ? [] : before, effect.estimate, by),
    ...placeboStarts(panel, p, by),
    pre_periods: {
      value: fewest,
      threshold: 2,
      status: fewest < 2 ? "warn" : "pass",
      statement: `${fewest} ${fewest === 1 ? "period" : "periods"} before the first start`,
    },
    composition: {
      value: composition,
      threshold: 0.95,
      status: composition < 0.8 ? "warn" : "pass",
      statement: `${Math.round(100 * composition)} % of the units are seen before and after the start`,
    },
    specification_range_se: {
      value: range,
      threshold: 3,
      status: range > 3 ? "warn" : "info",
      statement: `the four averages lie within ${range.toFixed(2)} standard errors of each other`,
    },
    groups: {
      value: starts.filter((start) => start > 0).length,
      threshold: null,
      status: "info",
      statement: `${starts.filter((start) => start > 0).length} groups by their start`,
    },
  };
}
