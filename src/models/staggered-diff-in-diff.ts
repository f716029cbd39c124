import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { clustersOf } from "../diagnostics/experiment.ts";
import { panelOf } from "../diagnostics/panel.ts";
import {
  type Aggregated,
  type Aggregation,
  aggregate,
  aggregations,
  clusterScores,
  type Effect,
  type GroupTime,
  groupInfluenceOfDid,
  groupTimeEffects,
  type StaggeredPanel,
} from "../diagnostics/staggered.ts";
import { coefficientsOf, diagnosticsOf } from "../diagnostics/staggered-listing.ts";
import { staggeredPanelOf } from "../diagnostics/staggered-panel.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { attMethods } from "../stats/group-time-att.ts";
import { defineModel } from "./define.ts";

const Params = z.strictObject({
  outcome: z.string(),
  unit: z.string(),
  time: z.string().describe("ISO dates or numbers"),
  first_treated: z
    .string()
    .describe("a column with each unit's first treated time; 0, nothing, or a time after the last for never"),
  covariates: z
    .array(z.string())
    .default([])
    .describe("what trends may depend on, taken at the unit's first period; text becomes categories"),
  control: z
    .enum(["never", "not_yet"])
    .default("never")
    .describe("compared with units that are never treated, or with all that are not yet"),
  method: z.enum(attMethods).default("dr").describe("with covariates: doubly robust, weights, or regression"),
  aggregation: z.enum(aggregations).default("simple").describe("which average is the effect"),
  anticipation: z
    .int()
    .min(0)
    .default(0)
    .describe("periods before the start in which units may react already"),
  cluster: z.string().optional().describe("default: the unit; units lie within clusters"),
  bands: z
    .enum(["uniform", "pointwise"])
    .default("uniform")
    .describe(
      "of the coefficients: intervals that hold for all of a kind at once, by a multiplier bootstrap, or for one",
    ),
  draws: z.int().min(99).max(100_000).default(999).describe("of the bootstrap"),
  seed: z.int().min(0).default(1),
});

/**
 * Difference-in-differences where units start at different times: effects by group and period from clean comparisons
 * only, and their averages. Frame: one row per unit and period; the effect is in the outcome's unit, per treated unit and
 * period. ATT if without treatment groups would have moved in parallel, given the covariates.
 * @throws E_PANEL_CELL, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Callaway & Sant'Anna (2021), J. Econometrics 225(2); Sant'Anna & Zhao (2020), J. Econometrics 219(1)
 */
export const staggeredDiffInDiff = defineModel({
  name: "staggered_diff_in_diff",
  model_type: "quasi-experiment",
  rubric: "diff_in_diff",
  params: Params,
  columns: (p) => [
    ...new Set([
      p.outcome,
      p.unit,
      p.time,
      p.first_treated,
      ...p.covariates,
      ...(p.cluster === undefined ? [] : [p.cluster]),
    ]),
  ],
  estimate(frame, p, { confidence_level }) {
    const needed = staggeredDiffInDiff.columns(p).filter((column) => column !== p.first_treated);
    const used = completeRows(frame, needed);
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
    const y = used.number(p.outcome);
    if (y.every((value) => value === y[0]))
      throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const panel = panelOf(used, p.unit, p.time);
    const { staggered, always, clusterCode, clusters } = staggeredPanelOf(used, panel, p);
    const { cells, empty } = groupTimeEffects(staggered, p);
    const averaged = averageOf(cells, staggered, p.aggregation, empty);
    const error = (effect: Effect) => {
      const scores = clusterScores(effect, clusterCode, clusters);
      return Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
    };
    const standard_error = error(averaged.overall);
    const scale = y.reduce((most, value) => Math.max(most, Math.abs(value - y[0]!)), 0);
    if (!(standard_error > 1e-12 * scale))
      throw impactError("E_NO_INTERVAL", {
        model: "staggered_diff_in_diff",
        why: "every change is the same",
      });
    const critical = criticalValue(confidence_level, null);
    const estimate = averaged.overall.estimate;
    const treatedRows = Array.from(panel.unit.keys()).filter(
      (row) => panel.period[row]! >= staggered.group[panel.unit[row]!]!,
    );
    return {
      estimand: "ATT",
      metric: p.outcome,
      per: "unit and period",
      effect_estimate: estimate,
      standard_error,
      ci_lower: estimate - critical * standard_error,
      ci_upper: estimate + critical * standard_error,
      confidence_level,
      p_value: twoSidedP(estimate / standard_error, null),
      p_value_reason: null,
      degrees_of_freedom: null,
      inference: `Callaway–Sant'Anna, ${p.aggregation} average, ${p.control === "never" ? "never treated" : "not yet treated"} for comparison${p.covariates.length > 0 ? `, ${{ dr: "doubly robust", ipw: "inverse probability weights", reg: "outcome regression" }[p.method]}` : ""}; influence functions summed by ${p.cluster ?? p.unit} (${clusters}), normal`,
      sample_size: used.rows,
      n_treated: treatedRows.length,
      n_control: used.rows - treatedRows.length,
      n_units: panel.units,
      n_clusters: clusters,
      n_periods: panel.times.length,
      relative: relativeTo(y, treatedRows, estimate, standard_error, critical),
      comparisons: [],
      coefficients: coefficientsOf({
        cells,
        staggered,
        times: panel.times,
        error,
        clusterCode,
        clusters,
        p,
        confidence_level,
      }),
      diagnostics: {
        ...diagnosticsOf(cells, staggered, clusterCode, clusters, standard_error, p),
        ...(p.aggregation === "group" && didError(error(groupInfluenceOfDid(averaged, staggered)))),
        ...clustersOf(clusters),
      },
      warnings: [
        ...(always > 0
          ? [
              `${always} ${always === 1 ? "unit is" : "units are"} treated from the first period on: they have no before and were left out`,
            ]
          : []),
        ...empty.map(
          ({ group, time, why }) => `group ${panel.times[group]} in ${panel.times[time]} is left out: ${why}`,
        ),
      ],
      dropped:
        frame.rows > used.rows
          ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
          : [],
    } satisfies Estimate;
  },
});

const didError = (value: number): Estimate["diagnostics"] => ({
  group_error_of_did: {
    value,
    threshold: null,
    status: "info",
    statement: `R's did 2.1.2 prints ${value.toPrecision(6)} for this standard error: it counts the weights' uncertainty of the first group only`,
  },
});

function averageOf(
  cells: readonly GroupTime[],
  panel: StaggeredPanel,
  kind: Aggregation,
  empty: readonly { why: string }[],
): Aggregated {
  try {
    return aggregate(cells, panel, kind);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const cell = `a group with a period before its start and comparison units in it${empty[0] ? ` (${empty[0].why})` : ""}`;
    throw impactError("E_PANEL_CELL", { cell }, { path: ["first_treated"] });
  }
}

/** The effect over what the treated would have had without it, taking that as known; null near 0. */
function relativeTo(
  y: Float64Array,
  rows: readonly number[],
  effect: number,
  standard_error: number,
  critical: number,
): Estimate["relative"] {
  const baseline = rows.reduce((sum, row) => sum + y[row]! / rows.length, 0) - effect;
  if (!(Math.abs(baseline) > 3 * standard_error)) return null;
  const [estimate, error] = [effect / baseline, standard_error / Math.abs(baseline)];
  return {
    baseline,
    estimate,
    standard_error: error,
    ci_lower: estimate - critical * error,
    ci_upper: estimate + critical * error,
  };
}
