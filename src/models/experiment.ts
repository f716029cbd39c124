import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { type Arms, armsOf, requireSpread } from "../diagnostics/arms.ts";
import {
  type ExperimentLook,
  experimentDiagnostics,
  fewClusters,
  unitWarnings,
} from "../diagnostics/experiment.ts";
import {
  cuped,
  type ExperimentColumn,
  experimentDesign,
  requireIdentified,
} from "../diagnostics/experiment-design.ts";
import { impactError } from "../errors.ts";
import { columnsOfFactor, isFactorOf, parseFormula, rowsWithValues } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows, takeRows } from "../frame/rows.ts";
import { inferenceOf, type StandardErrors } from "../stats/inference.ts";
import { codes, type Moments, moments } from "../stats/moments.ts";
import { ols } from "../stats/ols.ts";
import { defineModel, type EstimateOptions } from "./define.ts";

const label = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const share = z.number().gt(0).lt(1);

const Params = z
  .strictObject({
    treatment: z.string().describe("the column that holds the arm"),
    outcome: z.string().optional().describe("a number column; or give `formula`"),
    covariates: z.array(z.string()).default([]).describe("pre-treatment columns; text becomes categories"),
    formula: z
      .string()
      .optional()
      .describe("`outcome ~ treatment + x + C(segment) + treatment:x` in place of outcome and covariates"),
    control: label
      .optional()
      .describe("the control arm; known without it when one is called control, 0, none, placebo or baseline"),
    arm: label.optional().describe("the arm that the decision is about, when there are more than two"),
    adjustment: z
      .enum(["additive", "cuped", "lin"])
      .default("additive")
      .describe("of covariates: additive regression, CUPED with one of them, or Lin's interacted regression"),
    standard_errors: z.enum(["HC0", "HC1", "HC2", "HC3", "classical", "welch"]).default("HC2"),
    cluster: z
      .string()
      .optional()
      .describe("the unit that treatment was assigned to: errors are clustered by it (CR1)"),
    unit: z.string().optional().describe("a column of unit ids; repeated ones are clustered"),
    split: z
      .union([z.literal("unknown"), z.record(z.string(), share)])
      .optional()
      .describe(
        "expected share of each arm; equal when left out; `unknown` leaves the sample ratio unchecked",
      ),
    compliance: z.string().optional().describe("a 0/1 column: whether the treatment was really received"),
    preregistered: z.boolean().optional(),
    no_interference: z
      .boolean()
      .optional()
      .describe("attested: one unit's treatment does not touch another's outcome"),
  })
  .refine((p) => (p.outcome === undefined) !== (p.formula === undefined), {
    path: ["outcome"],
    error: "either `outcome` or `formula`",
  })
  .refine((p) => p.formula === undefined || p.covariates.length === 0, {
    path: ["covariates"],
    error: "covariates are terms of the formula",
  })
  .refine((p) => p.adjustment !== "cuped" || p.covariates.length === 1, {
    path: ["covariates"],
    error: "one covariate for adjustment: cuped",
  })
  .refine((p) => p.adjustment === "additive" || p.formula === undefined, {
    path: ["adjustment"],
    error: "named fields, not a formula, for cuped and lin",
  })
  .refine(
    (p) =>
      p.standard_errors !== "welch" ||
      (p.formula === undefined && (p.covariates.length === 0 || p.adjustment === "cuped")),
    {
      path: ["standard_errors"],
      error: "welch only without covariates or with cuped",
    },
  );
type Params = z.infer<typeof Params>;

/**
 * A randomised experiment: the difference between an arm and control by least squares, with robust or clustered
 * standard errors. Frame: one row per unit (or several, clustered); the effect is in the outcome's unit.
 * @throws E_ARMS, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NOT_IDENTIFIED, E_FORMULA
 * @see Lin (2013), Ann. Appl. Stat. 7(1); Deng et al. (2013), WSDM (CUPED); MacKinnon & White (1985)
 */
export const experiment = defineModel({
  name: "experiment",
  model_type: "experiment",
  rubric: "experiment",
  params: Params,
  columns: (p) => [
    ...new Set([
      p.treatment,
      ...plan(p).reads,
      ...[p.cluster, p.unit, p.compliance].filter((c) => c !== undefined),
    ]),
  ],
  estimate(frame, p, options) {
    const { outcome, terms, reads } = plan(p);
    const arms = armsOf(frame, p);
    const assigned = completeRows(frame, [p.treatment]);
    const clusterBy = p.cluster ?? (p.unit !== undefined && repeats(assigned, p.unit) ? p.unit : undefined);
    const needed = [outcome, ...reads, ...(clusterBy ? [clusterBy] : [])];
    const complete = completeRows(assigned, needed);
    const design = (rows: Frame) => experimentDesign(rows, terms, p.treatment, arms.control);
    const values = rowsWithValues(design(complete), complete.rows);
    const used = values.length === complete.rows ? complete : takeRows(complete, values);
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const y = p.adjustment === "cuped" ? cuped(used, outcome, p.covariates[0]!) : used.number(outcome);
    if (y.every((value) => value === y[0]))
      throw impactError("E_NO_VARIATION", { column: outcome }, { path: [p.formula ? "formula" : "outcome"] });
    const columns = design(used);
    return assemble({ frame, assigned, complete, used, y, columns, arms, outcome, clusterBy, p, options });
  },
});

/** The outcome, the terms besides the intercept, and the columns they read. */
function plan(p: Params): { outcome: string; terms: string[][]; reads: string[] } {
  const { treatment } = p;
  if (p.formula === undefined) {
    const covariates = p.adjustment === "cuped" ? [] : p.covariates;
    const crossed = p.adjustment === "lin" ? covariates : [];
    return {
      outcome: p.outcome!,
      terms: [[treatment], ...covariates.map((name) => [name]), ...crossed.map((name) => [treatment, name])],
      reads: [p.outcome!, ...p.covariates],
    };
  }
  const { outcome, terms } = parseFormula(p.formula);
  const refuse = (why: string) =>
    impactError("E_FORMULA", { formula: p.formula!, why }, { path: ["formula"] });
  const reads = [outcome, ...terms.flat().flatMap(columnsOfFactor)].filter((name) => name !== treatment);
  if (!terms.some(([factor, ...rest]) => rest.length === 0 && isFactorOf(factor!, treatment)))
    throw refuse(`\`${treatment}\` is not a term of its own`);
  const hidden = terms
    .flat()
    .find((factor) => !isFactorOf(factor, treatment) && columnsOfFactor(factor).includes(treatment));
  if (hidden !== undefined)
    throw refuse(`\`${hidden}\` hides the treatment; write an interaction as \`${treatment}:x\``);
  return { outcome, terms, reads };
}

const repeats = (frame: Frame, unit: string) => codes(frame.text(unit)).count < frame.rows;

interface Fitted {
  frame: Frame;
  assigned: Frame;
  complete: Frame;
  used: Frame;
  y: Float64Array;
  columns: ExperimentColumn[];
  arms: Arms;
  outcome: string;
  clusterBy: string | undefined;
  p: Params;
  options: EstimateOptions;
}

function assemble({
  frame,
  assigned,
  complete,
  used,
  y,
  columns,
  arms,
  outcome,
  clusterBy,
  p,
  options,
}: Fitted): Estimate {
  const names = columns.map(({ name }) => name);
  const fit = ols(
    columns.map(({ values }) => values),
    y,
  );
  if (fit.n <= fit.k) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: fit.n, parameters: fit.k });
  const cluster = clusterBy ? { column: clusterBy, key: p.cluster ? "cluster" : "unit" } : null;
  const fewest = requireSpread(used, p.treatment, arms, {
    cluster,
    pooled: p.standard_errors === "classical",
  });
  requireIdentified(columns, fit, y, {
    treatment: p.treatment,
    key: p.formula === undefined ? "covariates" : "formula",
  });
  if (fit.exact) throw noInterval("the model fits every row exactly, so no error is left to measure");
  const labels = used.text(p.treatment);
  const count = (arm: string) => labels.filter((value) => value === arm).length;
  const group = (arm: string) => moments(y.filter((_, i) => labels[i] === arm));
  const errors: StandardErrors = clusterBy
    ? { kind: "cluster", column: clusterBy }
    : { kind: p.standard_errors };
  const welch: [Moments, Moments] | null =
    errors.kind === "welch" ? [group(arms.arm), group(arms.control)] : null;
  const inference = inferenceOf(fit, names, errors, {
    confidence_level: options.confidence_level,
    clusters: clusterBy ? codes(used.text(clusterBy)) : null,
    welch,
  });
  const term = `${p.treatment}[${arms.arm}]`;
  if (inference.cancels(term)) throw noInterval("the errors that its standard error is made of cancel out");
  const { estimate, p_value, ...uncertainty } = inference.term(term);
  const look: ExperimentLook = {
    assigned,
    used,
    outcome,
    covariates: [...new Set(plan(p).reads.slice(1))],
    treatment: p.treatment,
    arms,
    unit: p.unit,
    cluster: p.cluster,
    clusterBy,
    robust: clusterBy !== undefined || p.standard_errors !== "classical",
    split: p.split,
    compliance: p.compliance,
    preregistered: p.preregistered,
    no_interference: p.no_interference,
  };
  const diagnostics = experimentDiagnostics(look);
  const at = columns.map(({ role, values }) => (role === "other" ? moments(values).mean : 0));
  const others = arms.others.length === 0 ? [] : [arms.arm, ...arms.others].sort();
  return {
    estimand: diagnostics.compliance && diagnostics.compliance.value! < 1 ? "ITT" : "ATE",
    metric: outcome,
    per: "unit",
    effect_estimate: estimate,
    ...uncertainty,
    confidence_level: options.confidence_level,
    p_value,
    p_value_reason: null,
    degrees_of_freedom: inference.degrees_of_freedom,
    inference: inference.description,
    sample_size: used.rows,
    n_treated: count(arms.arm),
    n_control: count(arms.control),
    n_units: p.unit === undefined ? null : codes(used.text(p.unit)).count,
    n_clusters: inference.clusters,
    n_periods: null,
    relative: inference.relative(term, at),
    comparisons: others.map((arm) => ({
      arm,
      versus: arms.control,
      n: count(arm) + count(arms.control),
      ...inference.term(`${p.treatment}[${arm}]`),
    })),
    coefficients: inference.all(),
    diagnostics: {
      ...diagnostics,
      minimum_detectable_effect: {
        value: 2.8 * uncertainty.standard_error,
        threshold: null,
        status: "info",
        statement: "found with 80 % power at the 5 % level: 2.8 standard errors",
      },
      max_leverage: {
        value: fit.leverage().reduce((most, h) => Math.max(most, h), 0),
        threshold: null,
        status: "info",
        statement: "the largest weight of one observation on its own fitted value",
      },
    },
    warnings: [...inference.warnings, ...unitWarnings(look), ...fewClusters(fewest)],
    dropped: [
      { rows: frame.rows - assigned.rows, reason: "no arm" },
      { rows: assigned.rows - complete.rows, reason: "a missing value in a column used" },
      { rows: complete.rows - used.rows, reason: "a term of the formula has no value there" },
    ].filter(({ rows }) => rows > 0),
  };
}

const noInterval = (why: string) => impactError("E_NO_INTERVAL", { model: "experiment", why });
