import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { clustersOf, fewClusters } from "../diagnostics/experiment.ts";
import { panelOf } from "../diagnostics/panel.ts";
import { fitPanel, type PanelFit, type PanelSpecification } from "../diagnostics/panel-fit.ts";
import { requireClusters, type Status, statusByColumn, statusOfGroup } from "../diagnostics/panel-status.ts";
import { trendDiagnostics } from "../diagnostics/parallel-trends.ts";
import { impactError } from "../errors.ts";
import { termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows } from "../frame/rows.ts";
import { codes } from "../stats/moments.ts";
import { defineModel } from "./define.ts";

const Params = z
  .strictObject({
    outcome: z.string(),
    unit: z.string(),
    time: z.string().describe("ISO dates or numbers"),
    treated: z
      .string()
      .optional()
      .describe("a 0/1 column: whether the unit is in the treated group; with `starts`"),
    starts: z.union([z.string(), z.number()]).optional().describe("the first treated period"),
    treatment: z
      .string()
      .optional()
      .describe("in place of treated and starts: the treatment's status or dose, by unit and period"),
    covariates: z.array(z.string()).default([]).describe("text becomes categories"),
    effects: z
      .enum(["two_way", "groups"])
      .default("two_way")
      .describe("fixed effects of units and periods, or the 2×2 regression on group and period"),
    cluster: z.string().optional().describe("default: the unit"),
    standard_errors: z.enum(["cluster", "HC1", "classical"]).default("cluster"),
    small_sample: z
      .enum(["nested", "dummies"])
      .default("nested")
      .describe(
        "whether unit effects nested in the cluster are left out of the parameters (fixest) or counted (dummies)",
      ),
  })
  .refine((p) => (p.treatment === undefined) === (p.treated !== undefined && p.starts !== undefined), {
    path: ["treated"],
    error: "either `treated` with `starts`, or `treatment`",
  })
  .refine((p) => p.effects === "two_way" || p.treated !== undefined, {
    path: ["effects"],
    error: "`treated` with `starts` for effects: groups",
  });
type Params = z.infer<typeof Params>;

const mostPeriods = 5000;

/**
 * Difference-in-differences: the effect on the treated as their change beyond that of the others. Frame: one row per
 * unit and period; the effect is in the outcome's unit, per unit and period. The ATT only if both groups would have
 * moved in parallel: the diagnostics look at that.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NO_VARIATION, E_TOO_FEW_CLUSTERS, E_TOO_FEW_OBSERVATIONS, E_NOT_IDENTIFIED
 * @see Angrist & Pischke (2009) §5.2; Cameron & Miller (2015); Roth (2022), AER: Insights 4(3), on pre-trend tests
 */
export const diffInDiff = defineModel({
  name: "diff_in_diff",
  model_type: "quasi-experiment",
  rubric: "diff_in_diff",
  params: Params,
  columns: (p) => [
    ...new Set([
      p.outcome,
      p.unit,
      p.time,
      ...[p.treated, p.treatment, p.cluster].filter((c) => c !== undefined),
      ...p.covariates,
    ]),
  ],
  estimate(frame, p, { confidence_level }) {
    const used = completeRows(frame, diffInDiff.columns(p));
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
    const panel = panelOf(used, p.unit, p.time);
    if (panel.times.length > mostPeriods) {
      const found = `${panel.times.length} different times`;
      const expected = `at most ${mostPeriods} periods`;
      throw impactError("E_COLUMN_TYPE", { column: p.time, found, expected }, { path: ["time"] });
    }
    const y = used.number(p.outcome);
    if (y.every((value) => value === y[0]))
      throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const status =
      p.treatment === undefined
        ? statusOfGroup(used, panel, { treated: p.treated!, starts: p.starts!, unit: p.unit, time: p.time })
        : statusByColumn(used.number(p.treatment), p.treatment, panel);
    const clusterColumn = p.cluster ?? p.unit;
    const clusters = codes(used.text(clusterColumn));
    const fewest = p.standard_errors === "cluster" ? requireClusters(clusters, clusterColumn, status) : null;
    const specification: PanelSpecification = {
      y,
      panel,
      status: { name: p.treatment ?? `${p.treated}:post`, values: status.values },
      group: status.group,
      post: status.post,
      covariates: p.covariates.flatMap((name) => termColumns(used, [name])),
      effects: p.effects,
      errors:
        p.standard_errors === "cluster"
          ? { kind: "cluster", column: clusterColumn }
          : { kind: p.standard_errors },
      clusters,
      small_sample: p.small_sample,
      confidence_level,
    };
    const fit = fitPanel(specification);
    const estimate = assemble(frame, used, p, specification, fit, status);
    return { ...estimate, warnings: [...estimate.warnings, ...fewClusters(fewest)] };
  },
});

function assemble(
  frame: Frame,
  used: Frame,
  p: Params,
  specification: PanelSpecification,
  fit: PanelFit,
  status: Status,
): Estimate {
  const { estimate, p_value, ...uncertainty } = fit.effect;
  const { panel, clusters } = specification;
  const diagnostics: Estimate["diagnostics"] = {
    ...trendDiagnostics(specification, status.starts, fit.effect),
    staggered: {
      value: Number(status.staggered),
      threshold: null,
      status: status.staggered ? "warn" : "info",
      statement: status.staggered
        ? "units start at different times"
        : "units do not start at different times",
    },
    ...(p.standard_errors === "cluster" && clustersOf(clusters.count)),
  };
  const treatedRows = status.values.filter((value) => value !== 0).length;
  return {
    estimand: "ATT",
    metric: p.outcome,
    per: "unit and period",
    effect_estimate: estimate,
    ...uncertainty,
    confidence_level: specification.confidence_level,
    p_value,
    p_value_reason: null,
    degrees_of_freedom: fit.degrees_of_freedom,
    inference: fit.description,
    sample_size: used.rows,
    n_treated: treatedRows,
    n_control: used.rows - treatedRows,
    n_units: panel.units,
    n_clusters: p.standard_errors === "cluster" ? clusters.count : null,
    n_periods: panel.times.length,
    relative: relativeTo(specification, fit),
    comparisons: [],
    coefficients: fit.coefficients,
    diagnostics,
    warnings: [
      ...fit.warnings,
      ...(status.staggered
        ? ["two-way fixed effects on staggered adoption may weigh some effects negatively"]
        : []),
    ],
    dropped:
      frame.rows > used.rows
        ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
        : [],
  };
}

/** The effect over what the treated would have had without it (their mean less the effect), taking that as known. */
function relativeTo({ y, status }: PanelSpecification, { effect }: PanelFit): Estimate["relative"] {
  const treated = y.filter((_, row) => status.values[row] === 1);
  if (treated.length === 0) return null;
  const baseline = treated.reduce((sum, value) => sum + value, 0) / treated.length - effect.estimate;
  if (Math.abs(baseline) <= 3 * effect.standard_error) return null;
  const [low, high] = [effect.ci_lower / baseline, effect.ci_upper / baseline];
  return {
    baseline,
    estimate: effect.estimate / baseline,
    standard_error: effect.standard_error / Math.abs(baseline),
    ci_lower: Math.min(low, high),
    ci_upper: Math.max(low, high),
  };
}
