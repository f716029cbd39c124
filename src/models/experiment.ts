import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { type Arms, acrossArms, armsOf, requireSpread } from "../diagnostics/arms.ts";
import { attrition, balance, compliance, sampleRatio } from "../diagnostics/randomisation.ts";
import { impactError } from "../errors.ts";
import {
  columnOfFactor,
  columnsOfFactor,
  type DesignColumn,
  parseFormula,
  products,
  rowsWithValues,
  termColumns,
} from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows, takeRows } from "../frame/rows.ts";
import { inferenceOf, type StandardErrors } from "../stats/inference.ts";
import { codes, type Moments, moments } from "../stats/moments.ts";
import { type OlsFit, ols } from "../stats/ols.ts";
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
    const values = rowsWithValues(designOf(complete, terms, p, arms), complete.rows);
    const used = values.length === complete.rows ? complete : takeRows(complete, values);
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const y = adjusted(used, outcome, p);
    if (y.every((value) => value === y[0]))
      throw impactError("E_NO_VARIATION", { column: outcome }, { path: [p.formula ? "formula" : "outcome"] });
    const columns = designOf(used, terms, p, arms);
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
  if (!terms.some(([factor, ...rest]) => rest.length === 0 && isTreatment(factor!, p)))
    throw refuse(`\`${treatment}\` is not a term of its own`);
  const hidden = terms
    .flat()
    .find((factor) => !isTreatment(factor, p) && columnsOfFactor(factor).includes(treatment));
  if (hidden !== undefined)
    throw refuse(`\`${hidden}\` hides the treatment; write an interaction as \`${treatment}:x\``);
  return { outcome, terms, reads };
}

const isTreatment = (factor: string, { treatment }: Params) =>
  factor === treatment || columnOfFactor(factor) === treatment;

const repeats = (frame: Frame, unit: string) => codes(frame.text(unit)).count < frame.rows;

/** The outcome; with CUPED less θ(x − x̄), θ = cov(y, x)/var(x) over all arms. */
function adjusted(used: Frame, outcome: string, p: Params): Float64Array {
  const y = used.number(outcome);
  if (p.adjustment !== "cuped") return y;
  const x = used.number(p.covariates[0]!);
  const [my, mx] = [moments(y), moments(x)];
  if (!(mx.variance > 0))
    throw impactError("E_NO_VARIATION", { column: p.covariates[0]! }, { path: ["covariates", 0] });
  let product = 0;
  for (let i = 0; i < y.length; i++) product += (y[i]! - my.mean) * (x[i]! - mx.mean);
  const theta = product / (y.length - 1) / mx.variance;
  return y.map((value, i) => value - theta * (x[i]! - mx.mean));
}

/** A column of the design; `role` says how it moves when every row is put into another arm. */
interface Column extends DesignColumn {
  role: "treatment" | "interaction" | "other";
}

/**
 * The design. What is crossed with the treatment is centred first: the columns span the same space, and the treatment's
 * own coefficient is the effect averaged over the rows used, not the effect where the covariate is 0.
 */
function designOf(used: Frame, terms: readonly string[][], p: Params, arms: Arms): Column[] {
  const references = new Map([[p.treatment, arms.control]]);
  const treatments = termColumns(used, [p.treatment], references);
  const columns = terms.flatMap((term): Column[] => {
    const rest = term.filter((factor) => !isTreatment(factor, p));
    if (rest.length === 0) return treatments.map((column) => ({ ...column, role: "treatment" }));
    const others = termColumns(used, rest);
    if (rest.length === term.length) return others.map((column) => ({ ...column, role: "other" }));
    return products(treatments, others.map(centred)).map((column) => ({ ...column, role: "interaction" }));
  });
  return [{ name: "(intercept)", values: new Float64Array(used.rows).fill(1), role: "other" }, ...columns];
}

function centred({ name, values }: DesignColumn): DesignColumn {
  const { mean } = moments(values);
  return { name, values: values.map((value) => value - mean) };
}

interface Fitted {
  frame: Frame;
  assigned: Frame;
  complete: Frame;
  used: Frame;
  y: Float64Array;
  columns: Column[];
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
  requireSpread(used, p.treatment, arms, { cluster, pooled: p.standard_errors === "classical" });
  requireIdentified(columns, fit, y, p);
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
  const diagnostics = diagnosticsOf(assigned, used, outcome, arms, p, clusterBy);
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
    warnings: [...inference.warnings, ...warningsAbout(assigned, clusterBy, p)],
    dropped: [
      { rows: frame.rows - assigned.rows, reason: "no arm" },
      { rows: assigned.rows - complete.rows, reason: "a missing value in a column used" },
      { rows: complete.rows - used.rows, reason: "a term of the formula has no value there" },
    ].filter(({ rows }) => rows > 0),
  };
}

function warningsAbout(assigned: Frame, clusterBy: string | undefined, p: Params): string[] {
  const { unit, cluster, treatment } = p;
  if (unit === undefined) return [];
  const crossed = acrossArms(assigned, unit, treatment);
  return [
    ...(clusterBy !== undefined && cluster === undefined
      ? [`\`${unit}\` repeats: rows of one unit are not independent, so errors are clustered by it`]
      : []),
    ...(crossed > 0 ? [`${crossed} of \`${unit}\` are in more than one arm`] : []),
  ];
}

const noInterval = (why: string) => impactError("E_NO_INTERVAL", { model: "experiment", why });

/** The treatment varies on its own: not even the other columns together determine it. @throws E_NOT_IDENTIFIED */
function requireIdentified(columns: readonly Column[], fit: OlsFit, y: Float64Array, p: Params): void {
  if (fit.dropped.length === 0) return;
  const others = columns.filter(({ role }) => role === "other");
  const ordered = [...others, ...columns.filter(({ role }) => role === "treatment")];
  const last = ols(
    ordered.map(({ values }) => values),
    y,
  );
  if (last.dropped.every((index) => index < others.length)) return;
  const names = fit.dropped.map((index) => `\`${columns[index]!.name}\``).join(", ");
  throw impactError(
    "E_NOT_IDENTIFIED",
    { term: p.treatment, because: `the covariates determine it (${names})` },
    { path: [p.formula ? "formula" : "covariates"] },
  );
}

/** What was assigned: whole clusters when each lies in one arm, else units, else (undefined) rows. */
const assignedBy = (frame: Frame, { cluster, unit, treatment }: Params) =>
  cluster !== undefined && acrossArms(frame, cluster, treatment) === 0 ? cluster : unit;

function diagnosticsOf(
  assigned: Frame,
  used: Frame,
  outcome: string,
  arms: Arms,
  p: Params,
  clusterBy: string | undefined,
): Estimate["diagnostics"] {
  const covariates = [...new Set(plan(p).reads.slice(1))];
  const robust = clusterBy !== undefined || p.standard_errors !== "classical";
  const found: Estimate["diagnostics"] = {
    ...(p.split !== "unknown" && {
      srm_p: sampleRatio(assigned, p.treatment, assignedBy(assigned, p), p.split),
    }),
    ...attrition(assigned, outcome, p.treatment, arms),
    ...(covariates.length > 0 && balance(used, covariates, p.treatment, arms)),
    ...(p.compliance !== undefined && { compliance: compliance(assigned, p.compliance, p.treatment, arms) }),
    robust_inference: {
      value: Number(robust),
      threshold: null,
      status: "info",
      statement: robust ? "errors do not assume equal variances" : "errors assume equal variances",
    },
  };
  if (clusterBy) {
    const { count } = codes(used.text(clusterBy));
    found.clusters = {
      value: count,
      threshold: 20,
      status: count < 20 ? "warn" : "pass",
      statement: `${count} clusters`,
    };
  }
  for (const attested of ["preregistered", "no_interference"] as const) {
    const value = p[attested];
    if (value !== undefined)
      found[attested] = {
        value: Number(value),
        threshold: null,
        status: "info",
        statement: `${attested.replace("_", " ")}: attested ${value ? "yes" : "no"}`,
      };
  }
  return found;
}
