import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { attrition, balance, compliance, sampleRatio } from "../diagnostics/randomisation.ts";
import { impactError } from "../errors.ts";
import { columnsOfFactor, type DesignColumn, levelsOf, parseFormula, termColumns } from "../frame/design.ts";
import { type Frame, nearest } from "../frame/frame.ts";
import { completeRows } from "../frame/rows.ts";
import { inferenceOf, type StandardErrors } from "../stats/inference.ts";
import { codes, type Moments, moments } from "../stats/moments.ts";
import { ols } from "../stats/ols.ts";
import { defineModel, type EstimateOptions } from "./define.ts";

const label = z.union([z.string(), z.number()]).transform(String);
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
    const used = completeRows(assigned, needed);
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const y = adjusted(used, outcome, p);
    if (y.every((value) => value === y[0]))
      throw impactError("E_NO_VARIATION", { column: outcome }, { path: [p.formula ? "formula" : "outcome"] });
    const columns = designOf(used, terms, p, arms);
    return assemble({ frame, assigned, used, y, columns, arms, outcome, clusterBy, p, options });
  },
});

/** The outcome, the terms besides the intercept, and the columns they read. */
function plan(p: Params): { outcome: string; terms: string[][]; reads: string[] } {
  if (p.formula === undefined) {
    const covariates = p.adjustment === "cuped" ? [] : p.covariates;
    return {
      outcome: p.outcome!,
      terms: [[p.treatment], ...covariates.map((name) => [name])],
      reads: [p.outcome!, ...p.covariates],
    };
  }
  const { outcome, terms } = parseFormula(p.formula);
  const reads = [outcome, ...terms.flat().flatMap(columnsOfFactor)];
  if (!terms.some((term) => term.length === 1 && columnsOfFactor(term[0]!)[0] === p.treatment)) {
    throw impactError(
      "E_FORMULA",
      { formula: p.formula, why: `\`${p.treatment}\` is not a term of its own` },
      { path: ["formula"] },
    );
  }
  return { outcome, terms, reads: reads.filter((name) => name !== p.treatment) };
}

interface Arms {
  control: string;
  arm: string;
  others: string[];
}

const controlNames = ["control", "0", "none", "placebo", "baseline", "false", "no"];

function armsOf(frame: Frame, p: Params): Arms {
  const arms = levelsOf(frame, p.treatment);
  const refuse = (why: string, fix: string, key: string) =>
    impactError("E_ARMS", { treatment: p.treatment, arms: arms.slice(0, 10), why, fix }, { path: [key] });
  const named = (name: string | undefined, key: string) => {
    if (name === undefined || arms.includes(name)) return;
    const close = nearest(name, arms);
    throw refuse(
      `there is no \`${name}\``,
      close ? `did you mean \`${close}\`?` : "name one of its arms",
      key,
    );
  };
  if (arms.length < 2)
    throw refuse("a second one is needed to compare with", "check the filters and the column", "treatment");
  if (arms.length > 20)
    throw refuse(
      `${arms.length} are too many`,
      "name the column of arms, not a number that varies by unit",
      "treatment",
    );
  named(p.control, "control");
  named(p.arm, "arm");
  const guesses = arms.filter((arm) => controlNames.includes(arm.toLowerCase()));
  const control = p.control ?? (guesses.length === 1 ? guesses[0] : undefined);
  if (control === undefined)
    throw refuse("it cannot be told which is control", "add `control: <arm>`", "treatment");
  const treated = arms.filter((arm) => arm !== control);
  const arm = p.arm ?? (treated.length === 1 ? treated[0] : undefined);
  if (arm === undefined || arm === control)
    throw refuse("it cannot be told which one the decision is about", "add `arm: <arm>`", "treatment");
  return { control, arm, others: treated.filter((other) => other !== arm) };
}

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

function designOf(used: Frame, terms: readonly string[][], p: Params, arms: Arms): DesignColumn[] {
  const references = new Map([[p.treatment, arms.control]]);
  const intercept = { name: "(intercept)", values: new Float64Array(used.rows).fill(1) };
  const built = terms.flatMap((term) => termColumns(used, term, references));
  if (p.adjustment !== "lin") return [intercept, ...built];
  const treatments = built.filter(({ name }) => name.startsWith(`${p.treatment}[`));
  const covariates = built.filter((column) => !treatments.includes(column)).map(centred);
  const crossed = treatments.flatMap((t) =>
    covariates.map((x) => ({
      name: `${t.name}:${x.name}`,
      values: t.values.map((value, i) => value * x.values[i]!),
    })),
  );
  return [intercept, ...treatments, ...covariates, ...crossed];
}

function centred({ name, values }: DesignColumn): DesignColumn {
  const { mean } = moments(values);
  return { name, values: values.map((value) => value - mean) };
}

interface Fitted {
  frame: Frame;
  assigned: Frame;
  used: Frame;
  y: Float64Array;
  columns: DesignColumn[];
  arms: Arms;
  outcome: string;
  clusterBy: string | undefined;
  p: Params;
  options: EstimateOptions;
}

function assemble({
  frame,
  assigned,
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
  const clusters = clusterBy ? codes(used.text(clusterBy)) : null;
  if (clusters && clusters.count < 2) {
    throw impactError(
      "E_TOO_FEW_CLUSTERS",
      { cluster: clusterBy!, clusters: clusters.count, needed: 2 },
      { path: [p.cluster ? "cluster" : "unit"] },
    );
  }
  if (fit.n <= fit.k) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: fit.n, parameters: fit.k });
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
    clusters,
    welch,
  });
  const term = termOf(names, p.treatment, arms.arm);
  if (!inference.has(term)) {
    throw impactError(
      "E_NOT_IDENTIFIED",
      { term: p.treatment, because: "the other columns determine it" },
      { path: ["treatment"] },
    );
  }
  const { estimate, p_value, ...uncertainty } = inference.term(term);
  if (!(uncertainty.standard_error > 0))
    throw impactError("E_NO_INTERVAL", { model: "experiment", why: "the residuals are all 0" });
  const diagnostics = diagnosticsOf(assigned, used, outcome, arms, p, clusterBy);
  const at = columns.map(({ name, values }) =>
    name.includes(`${p.treatment}[`) || name === p.treatment ? 0 : moments(values).mean,
  );
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
      ...inference.term(termOf(names, p.treatment, arm)),
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
    warnings: [
      ...inference.warnings,
      ...(clusterBy && !p.cluster
        ? [`\`${p.unit}\` repeats: rows of one unit are not independent, so errors are clustered by it`]
        : []),
    ],
    dropped: [
      { rows: frame.rows - assigned.rows, reason: "no arm" },
      { rows: assigned.rows - used.rows, reason: "a missing value in a column used" },
    ].filter(({ rows }) => rows > 0),
  };
}

/** The treatment's indicator, or the 0/1 column itself. */
const termOf = (names: readonly string[], treatment: string, arm: string) =>
  names.find((name) => name === `${treatment}[${arm}]`) ?? treatment;

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
    ...(p.split !== "unknown" && { srm_p: sampleRatio(assigned, p.treatment, p.cluster ?? p.unit, p.split) }),
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
