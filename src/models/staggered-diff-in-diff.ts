import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { clustersOf } from "../diagnostics/experiment.ts";
import { cohorts } from "../diagnostics/identification-panel.ts";
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
import { multiplierError } from "../diagnostics/staggered-inference.ts";
import { coefficientsOf, diagnosticsOf } from "../diagnostics/staggered-listing.ts";
import { withBefore } from "../diagnostics/staggered-panel.ts";
import {
  cumulativeReading,
  regressed,
  relativeTo,
  type StaggeredStudy,
  withInterval,
} from "../diagnostics/staggered-study.ts";
import { impactError } from "../errors.ts";
import { ofOneLevel, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows } from "../frame/rows.ts";
import { attMethods } from "../stats/group-time-att.ts";
import { ols } from "../stats/ols.ts";
import { defineModel } from "./define.ts";

const Params = z.strictObject({
  outcome: z.string().describe("a number column"),
  unit: z.string().describe("the column of units"),
  time: z.string().describe("ISO dates or numbers"),
  first_treated: z
    .string()
    .describe("a column with each unit's first treated time; 0, nothing, or a time after the last for never"),
  covariates: z
    .array(z.string())
    .default([])
    .describe(
      "what trends may depend on, as it was in the earlier of the two periods compared; text becomes categories",
    ),
  control: z
    .enum(["never", "not_yet"])
    .default("never")
    .describe("compared with units that are never treated, or with all that are not yet"),
  method: z
    .enum([...attMethods, "sun_abraham"])
    .default("dr")
    .describe(
      "of Callaway and Sant'Anna, which differ with covariates: doubly robust, weights or regression; or Sun and Abraham's regression",
    ),
  base: z
    .enum(["varying", "universal"])
    .default("varying")
    .describe("effects before the start are over the period before each, or over the last before the start"),
  aggregation: z.enum(aggregations).default("simple").describe("which average is the effect"),
  anticipation: z
    .int()
    .min(0)
    .default(0)
    .describe("periods before the start in which units may react already"),
  cluster: z.string().optional().describe("default: the unit; units lie within clusters"),
  standard_errors: z
    .enum(["analytic", "bootstrap"])
    .default("analytic")
    .describe("by the influence functions, or by a multiplier bootstrap of them"),
  bands: z
    .enum(["uniform", "pointwise"])
    .default("uniform")
    .describe(
      "of the coefficients: intervals that hold for all of a kind at once, by a multiplier bootstrap, or for one",
    ),
  draws: z.int().min(99).max(100_000).default(999).describe("of the bootstrap"),
  seed: z.int().min(0).default(1).describe("of the bootstrap"),
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
  design: cohorts,
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
  estimate(frame, p, { confidence_level: level }) {
    const needed = staggeredDiffInDiff.columns(p).filter((column) => column !== p.first_treated);
    const complete = completeRows(frame, needed);
    if (complete.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
    const outcome = complete.number(p.outcome);
    if (outcome.every((value) => value === outcome[0]))
      throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const { used, panel, read, units } = withBefore(complete, p);
    const study = { used, y: used.number(p.outcome), panel, p, level, ...read };
    const clean = cleanComparisons(study);
    const found = p.method === "sun_abraham" ? regressed(study, clean) : clean;
    return {
      ...found,
      warnings: [...new Set([...leftOut(units), ...found.warnings, ...determined(used, p.covariates)])],
      dropped: [
        { rows: frame.rows - complete.rows, reason: "a missing value in a column used" },
        { rows: complete.rows - used.rows, reason: "of units treated from the first period on" },
      ].filter(({ rows }) => rows > 0),
    };
  },
});

type Study = StaggeredStudy & { p: z.infer<typeof Params> };

/** Callaway and Sant'Anna's averages of effects by group and period. */
function cleanComparisons(study: Study): Estimate {
  const { used, y, panel, p, level, staggered, clusterCode, clusters } = study;
  const setting = { ...p, method: p.method === "sun_abraham" ? "dr" : p.method };
  const { cells, empty } = groupTimeEffects(staggered, setting);
  const averaged = averageOf(cells, staggered, p.aggregation, empty);
  const error = (effect: Effect) => {
    const scores = clusterScores(effect, clusterCode, clusters);
    if (p.standard_errors === "bootstrap") return multiplierError(scores, p);
    return Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
  };
  const standard_error = error(averaged.overall);
  const scale = y.reduce((most, value) => Math.max(most, Math.abs(value - y[0]!)), 0);
  if (!(standard_error > 1e-12 * scale))
    throw impactError("E_NO_INTERVAL", {
      model: "staggered_diff_in_diff",
      why: "every change is the same",
    });
  const estimate = averaged.overall.estimate;
  const treatedRows = Array.from(panel.unit.keys()).filter(
    (row) => panel.period[row]! >= staggered.group[panel.unit[row]!]!,
  );
  const { estimate: effect_estimate, ...uncertainty } = withInterval(estimate, standard_error, level);
  const inference = `Callaway–Sant'Anna, ${p.aggregation} average, ${p.control === "never" ? "never treated" : "not yet treated"} for comparison${p.covariates.length > 0 ? `, ${{ dr: "doubly robust", ipw: "inverse probability weights", reg: "outcome regression" }[setting.method]}` : ""}; influence functions summed by ${p.cluster ?? p.unit} (${clusters})${p.standard_errors === "bootstrap" ? `, ${p.draws} multiplier draws` : ""}, normal`;
  const dynamic = aggregate(cells, staggered, "dynamic");
  const periods = dynamic.parts.filter((part) => part.of >= 0).length;
  return {
    estimand: "ATT",
    metric: p.outcome,
    per: "unit and period",
    effect_estimate,
    ...uncertainty,
    confidence_level: level,
    p_value_reason: null,
    degrees_of_freedom: null,
    inference,
    sample_size: used.rows,
    n_treated: treatedRows.length,
    n_control: used.rows - treatedRows.length,
    n_units: panel.units,
    n_clusters: clusters,
    n_periods: panel.times.length,
    relative: relativeTo(study, treatedRows, averaged.overall, error),
    comparisons: [],
    coefficients: coefficientsOf({
      cells,
      staggered,
      times: panel.times,
      error,
      clusterCode,
      clusters,
      p,
      confidence_level: level,
    }),
    readings: [
      cumulativeReading(
        withInterval(dynamic.overall.estimate * periods, error(dynamic.overall) * periods, level),
        periods,
        inference,
        null,
      ),
    ],
    diagnostics: {
      ...diagnosticsOf(cells, staggered, clusterCode, clusters, { estimate, standard_error }, setting),
      ...(p.aggregation === "group" && didError(error(groupInfluenceOfDid(averaged, staggered)))),
      ...clustersOf(clusters),
    },
    warnings: [
      ...single(cells, staggered, panel.times),
      ...empty.map(
        ({ group, time, why }) => `group ${panel.times[group]} in ${panel.times[time]} is left out: ${why}`,
      ),
    ],
    dropped: [],
  };
}

/** Covariates that tell nothing: of one value, or what those before them tell. */
function determined(used: Frame, covariates: readonly string[]): string[] {
  const columns = covariates.flatMap((name) => termColumns(used, [name]));
  const one = new Float64Array(used.rows).fill(1);
  const { dropped } = ols([one, ...columns.map(({ values }) => values)], one);
  return [
    ...ofOneLevel(used, covariates),
    ...dropped.map(
      (index) => `column \`${columns[index - 1]!.name}\` is determined by those before it and was dropped`,
    ),
  ];
}

/** Groups of one unit, whose own noise no error counts. */
function single(
  cells: readonly GroupTime[],
  { group: groups }: StaggeredPanel,
  times: readonly (string | number)[],
): string[] {
  const found = [...new Set(cells.map(({ group }) => group))].filter(
    (group) => groups.filter((g) => g === group).length === 1,
  );
  if (found.length === 0) return [];
  const names = found.map((group) => times[group]).join(", ");
  return [
    `of the groups that start in ${names} there is one unit each: its own noise is in no error, so that intervals are too narrow, most of all those of its own effects`,
  ];
}

const leftOut = (units: number): string[] =>
  units === 0
    ? []
    : [
        `${units} ${units === 1 ? "unit is" : "units are"} treated from the first period on: they have no before and were left out`,
      ];

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
