import type { Estimate, Reading } from "../contracts/index.ts";
import { termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { codes } from "../stats/moments.ts";
import { interactionWeighted } from "./interaction-weighted.ts";
import type { Panel } from "./panel.ts";
import { type Aggregation, clusterScores, type Effect } from "./staggered.ts";
import type { staggeredPanelOf } from "./staggered-panel.ts";

/** A staggered study: its rows, its panel by unit, and what was asked. */
export interface StaggeredStudy extends ReturnType<typeof staggeredPanelOf> {
  used: Frame;
  y: Float64Array;
  panel: Panel;
  p: {
    unit: string;
    covariates: readonly string[];
    cluster?: string | undefined;
    aggregation: Aggregation;
  };
  level: number;
}

/** The same study by Sun and Abraham's regression; the clean comparisons are a reading beside it. */
export function regressed(study: StaggeredStudy, clean: Estimate): Estimate {
  const { used, y, panel, p, level, staggered, clusterCode, clusters } = study;
  const group = Float64Array.from(panel.unit, (unit) => staggered.group[unit]!);
  const rows = Array.from(y.keys()).filter((row) => group[row]! >= 0);
  const take = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const unit = codes(rows.map((row) => String(panel.unit[row])));
  const column = p.cluster ?? p.unit;
  const ids = used.text(column);
  const found = interactionWeighted(
    {
      y: take(y),
      panel: {
        unit: unit.code,
        units: unit.count,
        period: Int32Array.from(rows, (row) => panel.period[row]!),
        times: panel.times,
      },
      group: take(group),
      covariates: p.covariates
        .flatMap((name) => termColumns(used, [name]))
        .map(({ name, values }) => ({ name, values: take(values) })),
      cluster: { column, ...codes(rows.map((row) => ids[row]!)) },
      confidence_level: level,
    },
    p.aggregation,
  );
  const { estimate: effect_estimate, ...uncertainty } = found.effect;
  const { periods, ...total } = found.cumulative;
  const inference = `Sun–Abraham, ${p.aggregation} average; ${found.description}; the weights taken as known`;
  const beside = {
    name: "callaway_sant_anna",
    scale: "absolute" as const,
    estimate: clean.effect_estimate,
    standard_error: clean.standard_error,
    ci_lower: clean.ci_lower,
    ci_upper: clean.ci_upper,
    p_value: clean.p_value,
    degrees_of_freedom: null,
    inference: clean.inference,
  };
  const influence = new Float64Array(panel.units);
  const served = found.served.map((at) => rows[at]!);
  for (const [at, row] of served.entries())
    influence[panel.unit[row]!]! += panel.units * found.influence[at]!;
  const raw = (effect: Effect) => norm(clusterScores(effect, clusterCode, clusters));
  const factor = uncertainty.standard_error / raw({ estimate: effect_estimate, influence });
  return {
    ...clean,
    effect_estimate,
    ...uncertainty,
    degrees_of_freedom: found.degrees_of_freedom,
    inference,
    relative: relativeTo(
      study,
      served.filter((row) => panel.period[row]! >= group[row]!),
      { estimate: effect_estimate, influence },
      (effect) => factor * raw(effect),
      found.degrees_of_freedom,
    ),
    coefficients: found.coefficients,
    readings: [cumulativeReading(total, periods, inference, found.degrees_of_freedom), beside],
    warnings: [
      ...clean.warnings,
      ...found.warnings,
      ...(found.left > 0
        ? [
            `nobody is never treated: ${found.left} rows from the last start on only serve the clean comparisons`,
          ]
        : []),
    ],
  };
}

type Interval = { estimate: number; standard_error: number; ci_lower: number; ci_upper: number };

export function withInterval(
  estimate: number,
  standard_error: number,
  level: number,
  df: number | null = null,
): Interval & { p_value: number } {
  const half = criticalValue(level, df) * standard_error;
  return {
    estimate,
    standard_error,
    ci_lower: estimate - half,
    ci_upper: estimate + half,
    p_value: twoSidedP(estimate / standard_error, df),
  };
}

const norm = (scores: Float64Array): number =>
  Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));

export const cumulativeReading = (
  total: Interval & { p_value: number },
  periods: number,
  inference: string,
  degrees_of_freedom: number | null,
): Reading => ({
  name: "cumulative_effect",
  scale: "absolute",
  ...total,
  degrees_of_freedom,
  inference: `sum of the effects by time since the start over ${periods} periods; ${inference}`,
});

/**
 * The effect over what the treated would have had without it: their mean less the effect. By the delta method, with that
 * mean's own sampling and its covariance with the effect; null near 0.
 */
export function relativeTo(
  { y, panel, staggered, level }: StaggeredStudy,
  rows: readonly number[],
  effect: Effect,
  error: (effect: Effect) => number,
  df: number | null = null,
): Estimate["relative"] {
  const units = staggered.outcome.length;
  const mean = rows.reduce((sum, row) => sum + y[row]! / rows.length, 0);
  const own = new Float64Array(units);
  for (const row of rows) own[panel.unit[row]!]! += (units * (y[row]! - mean)) / rows.length;
  const baseline = mean - effect.estimate;
  const ratio = effect.estimate / baseline;
  const base = { estimate: baseline, influence: own.map((part, i) => part - effect.influence[i]!) };
  if (!(Math.abs(baseline) > 3 * Math.max(error(base), error(effect)))) return null;
  const influence = effect.influence.map((part, i) => (part - ratio * base.influence[i]!) / baseline);
  const { p_value: _, ...found } = withInterval(ratio, error({ estimate: ratio, influence }), level, df);
  return { baseline, ...found };
}
