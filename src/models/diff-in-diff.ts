import { z } from "zod";
import type { Estimate, Reading } from "../contracts/index.ts";
import { eventStudy } from "../diagnostics/event-study.ts";
import { clustersOf, fewClusters } from "../diagnostics/experiment.ts";
import { parallelTrends } from "../diagnostics/identification-panel.ts";
import { panelOf, twoWay } from "../diagnostics/panel.ts";
import { fitPanel, type PanelFit, type PanelSpecification } from "../diagnostics/panel-fit.ts";
import { relativeTo } from "../diagnostics/panel-relative.ts";
import { requireClusters, type Status, statusByColumn, statusOfGroup } from "../diagnostics/panel-status.ts";
import { trendDiagnostics } from "../diagnostics/parallel-trends.ts";
import { impactError } from "../errors.ts";
import { termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows, takeRows } from "../frame/rows.ts";
import { codes } from "../stats/moments.ts";
import { defineModel } from "./define.ts";

const Params = z
  .strictObject({
    outcome: z.string().describe("a number column"),
    unit: z.string().describe("the column of units"),
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
    weights: z
      .string()
      .optional()
      .describe("a column of row weights, as the number of people that a row stands for"),
    cluster: z
      .union([z.string().transform((column) => [column]), z.array(z.string()).min(1).max(2)])
      .optional()
      .describe("default: the unit; two columns: by both at once"),
    standard_errors: z
      .enum(["cluster", "HC1", "classical"])
      .default("cluster")
      .describe("cluster: CR1 with t(G − 1)"),
    lone_cluster: z
      .enum(["refuse", "accept"])
      .default("refuse")
      .describe(
        "one treated or one control cluster: refused, because its own noise is in no error, or accepted with a warning, to compare with software that does",
      ),
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
  design: parallelTrends,
  params: Params,
  columns: (p) => [
    ...new Set([
      ...[p.outcome, p.unit, p.time],
      ...[p.treated, p.treatment, p.weights].filter((c) => c !== undefined),
      ...(p.cluster ?? []),
      ...p.covariates,
    ]),
  ],
  estimate(frame, p, { confidence_level }) {
    const { used, weights, dropped } = rowsOf(frame, p);
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
    const [clusterColumn = p.unit, secondColumn] = p.cluster ?? [];
    const clusters = codes(used.text(clusterColumn));
    const second =
      secondColumn === undefined ? null : { column: secondColumn, ...codes(used.text(secondColumn)) };
    const fewest =
      p.standard_errors === "cluster"
        ? requireClusters(clusters, clusterColumn, status, p.lone_cluster === "accept")
        : null;
    if (second !== null) requireSecond(second);
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
      second,
      weights,
      twoWay: twoWay(panel, weights),
      small_sample: p.small_sample,
      confidence_level,
    };
    const fit = fitPanel(specification);
    const estimate = assemble(used, p, specification, fit, status, dropped);
    // What errors rest on is the side that has one.
    const lone = fewest === 1 ? clustersOf(1) : {};
    return {
      ...estimate,
      diagnostics: { ...estimate.diagnostics, ...lone },
      warnings: [...estimate.warnings, ...fewClusters(fewest)],
    };
  },
});

/** The rows used and their weights; rows of weight 0 are left out. @throws E_COLUMN_TYPE for a weight below 0 */
function rowsOf(
  frame: Frame,
  p: Params,
): { used: Frame; weights: Float64Array | null; dropped: Estimate["dropped"] } {
  const complete = completeRows(frame, diffInDiff.columns(p));
  const missing = { rows: frame.rows - complete.rows, reason: "a missing value in a column used" };
  if (p.weights === undefined)
    return { used: complete, weights: null, dropped: [missing].filter(({ rows }) => rows > 0) };
  const given = complete.number(p.weights);
  const odd = given.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (odd !== undefined)
    throw impactError(
      "E_COLUMN_TYPE",
      { column: p.weights, found: `the weight ${odd}`, expected: "numbers from 0 on" },
      { path: ["weights"] },
    );
  const kept = Array.from(given.keys()).filter((row) => given[row]! > 0);
  const used = kept.length === complete.rows ? complete : takeRows(complete, kept);
  const none = { rows: complete.rows - kept.length, reason: "the weight 0" };
  return {
    used,
    weights: used.number(p.weights),
    dropped: [missing, none].filter(({ rows }) => rows > 0),
  };
}

/** @throws E_TOO_FEW_CLUSTERS */
function requireSecond({ column, count }: { column: string; count: number }): void {
  if (count < 2)
    throw impactError(
      "E_TOO_FEW_CLUSTERS",
      { cluster: column, clusters: count, needed: 2 },
      { path: ["cluster"] },
    );
}

function assemble(
  used: Frame,
  p: Params,
  specification: PanelSpecification,
  fit: PanelFit,
  status: Status,
  dropped: Estimate["dropped"],
): Estimate {
  const { estimate, p_value, ...uncertainty } = fit.effect;
  const { panel, clusters, second } = specification;
  const study = eventStudy(specification, status.starts);
  const fewest = Math.min(clusters.count, second?.count ?? clusters.count);
  const diagnostics: Estimate["diagnostics"] = {
    ...trendDiagnostics(specification, status.starts, fit.effect),
    ...study.diagnostics,
    staggered: {
      value: Number(status.staggered),
      threshold: null,
      status: status.staggered ? "warn" : "info",
      statement: status.staggered
        ? "units start at different times"
        : "units do not start at different times",
    },
    ...(p.standard_errors === "cluster" && clustersOf(fewest)),
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
    n_clusters: p.standard_errors === "cluster" ? fewest : null,
    n_periods: panel.times.length,
    relative: relativeTo(specification, fit),
    comparisons: [],
    coefficients: [...fit.coefficients, ...study.coefficients],
    readings: cumulative(specification, fit, status),
    diagnostics,
    warnings: [...fit.warnings, ...(status.staggered ? [negativeWeights(specification)] : [])],
    dropped,
  };
}

/** What the average effect comes to over the treated time: that many times it, so that the two never disagree. */
function cumulative({ panel }: PanelSpecification, fit: PanelFit, { starts }: Status): Reading[] {
  if (starts === null) return [];
  const periods = panel.times.length - starts;
  const { estimate, standard_error, ci_lower, ci_upper, p_value } = fit.effect;
  return [
    {
      name: "cumulative_effect",
      scale: "absolute",
      estimate: estimate * periods,
      standard_error: standard_error * periods,
      ci_lower: ci_lower * periods,
      ci_upper: ci_upper * periods,
      p_value,
      degrees_of_freedom: fit.degrees_of_freedom,
      inference: `the effect times the ${periods} periods from the start on, per treated unit`,
    },
  ];
}

/**
 * How many of the treated's cells two-way fixed effects weigh negatively, and by how much.
 * @see de Chaisemartin & D'Haultfœuille (2020), AER 110(9), theorem 1
 */
function negativeWeights({ twoWay: projection, status, weights }: PanelSpecification): string {
  const left = projection.sweep(status.values);
  const cells = [...left.keys()].filter((row) => status.values[row] === 1);
  const part = (row: number) => left[row]! * (weights?.[row] ?? 1);
  const total = cells.reduce((sum, row) => sum + part(row), 0);
  const negative = cells.filter((row) => part(row) / total < 0);
  const share = negative.reduce((sum, row) => sum - part(row) / total, 0);
  const found =
    negative.length === 0
      ? "none is weighed negatively here, but later starters are still compared with earlier ones"
      : `${negative.length} of ${cells.length} treated cells are weighed negatively, by ${share.toPrecision(2)} in all`;
  return `two-way fixed effects on staggered adoption: ${found}; staggered_diff_in_diff has clean comparisons only`;
}
