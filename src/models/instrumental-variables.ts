import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { instrumented } from "../diagnostics/identification.ts";
import { instrumentDiagnostics } from "../diagnostics/instrument.ts";
import { impactError } from "../errors.ts";
import { type DesignColumn, ofOneLevel, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import {
  dot,
  type IvErrors,
  type IvFit,
  type IvProblem,
  ivVariance,
  kClass,
  limlKappa,
  meat,
  minus,
  partialOut,
} from "../stats/instrumental.ts";
import { codes } from "../stats/moments.ts";
import { defineModel } from "./define.ts";

const Params = z.strictObject({
  outcome: z.string().describe("a number column"),
  treatment: z.string().describe("what was really received: a number column, 0/1 for a treatment"),
  instruments: z
    .array(z.string())
    .min(1)
    .describe(
      "columns that move the treatment and touch the outcome in no other way; text becomes categories",
    ),
  covariates: z.array(z.string()).default([]).describe("exogenous columns; text becomes categories"),
  estimator: z
    .enum(["2sls", "liml"])
    .default("2sls")
    .describe("two-stage least squares, or limited-information maximum likelihood"),
  standard_errors: z.enum(["HC0", "HC1", "classical"]).default("HC1").describe("where nothing is clustered"),
  cluster: z.string().optional().describe("errors are clustered by it (CR1)"),
  exclusion: z
    .boolean()
    .optional()
    .describe("attested: the instruments touch the outcome through the treatment only"),
  negative_control: z
    .string()
    .optional()
    .describe("an outcome that the treatment cannot touch: instruments that move it are not excluded"),
});
type Params = z.infer<typeof Params>;

/**
 * Instrumental variables: the effect of a treatment that people choose, on those whom the instruments move. Frame: one
 * row per unit; the effect is in the outcome's unit, for one unit of the treatment. With one endogenous treatment.
 * @throws E_NO_VARIATION, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Imbens & Angrist (1994), Econometrica 62(2); Davidson & MacKinnon (1993), ch. 18; Andrews, Stock & Sun (2019)
 */
export const instrumentalVariables = defineModel({
  name: "instrumental_variables",
  model_type: "quasi-experiment",
  rubric: "instrumental_variables",
  design: instrumented,
  params: Params,
  columns: (p) => [
    ...new Set([
      p.outcome,
      p.treatment,
      ...p.instruments,
      ...p.covariates,
      ...[p.cluster, p.negative_control].filter((column) => column !== undefined),
    ]),
  ],
  estimate(frame, p, { confidence_level }) {
    refuseOverlap(p);
    const used = completeRows(
      frame,
      instrumentalVariables.columns(p).filter((column) => column !== p.negative_control),
    );
    const [y, d] = [varying(used, p.outcome, "outcome"), varying(used, p.treatment, "treatment")];
    const instruments = p.instruments.flatMap((name) => termColumns(used, [name]));
    const exogenous = [intercept(used.rows), ...p.covariates.flatMap((name) => termColumns(used, [name]))];
    const parameters = exogenous.length + Math.max(1, instruments.length);
    if (used.rows <= parameters + 1)
      throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: used.rows, parameters });
    const problem = partialOut(y, d, instruments.map(values), exogenous.map(values));
    refuseUnidentified(problem, d, p);
    refuseExact(problem);
    const errors = errorsOf(used, p);
    const fit = kClass(problem, p.estimator === "liml" ? limlKappa(problem) : 1);
    const k = problem.exogenous + 1;
    const variance = ivVariance(fit, errors, k);
    if (!(variance > 0) || !Number.isFinite(variance)) throw noInterval("its residuals cancel out");
    const df = errors.kind === "cluster" ? errors.count - 1 : used.rows - k;
    const inferred = (estimate: number, standard_error: number) => {
      const half = criticalValue(confidence_level, df) * standard_error;
      return { estimate, standard_error, ci_lower: estimate - half, ci_upper: estimate + half };
    };
    const { estimate, ...uncertainty } = inferred(fit.estimate, Math.sqrt(variance));
    const p_value = twoSidedP(estimate / uncertainty.standard_error, df);
    const centre = mean(d);
    const treated = d.filter((value) => value > centre).length;
    const found = instrumentDiagnostics({
      used,
      problem,
      errors,
      p,
      d,
      confidence_level,
      instruments,
      parameters,
    });
    const named = (of: readonly DesignColumn[], indices: readonly number[]) =>
      indices.map(
        (index) => `column \`${of[index]!.name}\` is determined by those before it and was dropped`,
      );
    return {
      estimand: "LATE",
      metric: p.outcome,
      per: "unit",
      effect_estimate: estimate,
      ...uncertainty,
      confidence_level,
      p_value,
      p_value_reason: null,
      degrees_of_freedom: df,
      inference: `${p.estimator === "liml" ? `LIML (κ = ${fit.kappa.toPrecision(6)})` : "two-stage least squares"}; ${wordsOf(errors, p, df)}`,
      sample_size: used.rows,
      n_treated: treated,
      n_control: used.rows - treated,
      n_units: null,
      n_clusters: errors.kind === "cluster" ? errors.count : null,
      n_periods: null,
      relative: relativeTo({ y, d, fit, errors, k }, inferred),
      comparisons: [],
      coefficients: [{ term: p.treatment, ...inferred(estimate, uncertainty.standard_error), p_value }],
      ...found,
      warnings: [
        ...found.warnings,
        ...named(exogenous, problem.droppedExogenous),
        ...named(instruments, problem.dropped),
        ...ofOneLevel(used, [...p.covariates, ...p.instruments]),
      ],
      dropped:
        frame.rows > used.rows
          ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
          : [],
    } satisfies Estimate;
  },
});

const values = (column: DesignColumn): Float64Array => column.values;
const intercept = (rows: number): DesignColumn => ({
  name: "(intercept)",
  values: new Float64Array(rows).fill(1),
});
const mean = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0) / list.length;

function refuseOverlap({ outcome, treatment, instruments, covariates }: Params): void {
  instruments.forEach((name, index) => {
    if (![outcome, treatment, ...covariates].includes(name)) return;
    const because = `instrument \`${name}\` is in the equation itself`;
    throw impactError("E_NOT_IDENTIFIED", { term: treatment, because }, { path: ["instruments", index] });
  });
}

function varying(used: Frame, column: string, key: string): Float64Array {
  const found = used.number(column);
  if (found.length === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
  if (found.every((value) => value === found[0]))
    throw impactError("E_NO_VARIATION", { column }, { path: [key] });
  return found;
}

/** Something is left of the instruments and of the treatment once the covariates are taken out, and they move together. */
function refuseUnidentified({ d, z }: IvProblem, received: Float64Array, { treatment }: Params): void {
  const refuse = (because: string, key: string) =>
    impactError("E_NOT_IDENTIFIED", { term: treatment, because }, { path: [key] });
  if (z.length === 0)
    throw refuse("the covariates determine every instrument, or none varies", "instruments");
  const centre = mean(received);
  const varies = received.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  if (dot(d, d) <= 1e-14 * varies) throw refuse("the covariates determine it", "covariates");
  const moves = z.some(
    (column) => Math.abs(dot(column, d)) > 1e-10 * Math.sqrt(dot(column, column) * dot(d, d)),
  );
  if (!moves) throw refuse("no instrument moves it", "instruments");
}

/** The treatment, with the covariates, does not give the outcome exactly, nor do the covariates alone. */
function refuseExact({ y, d }: IvProblem): void {
  const left = minus(y, d, dot(y, d) / dot(d, d));
  if (dot(left, left) <= 1e-24 * dot(y, y)) throw noInterval("the equation fits every row exactly");
}

const noInterval = (why: string) => impactError("E_NO_INTERVAL", { model: "instrumental_variables", why });

function errorsOf(used: Frame, { cluster, standard_errors }: Params): IvErrors {
  if (cluster === undefined) return { kind: standard_errors };
  const { code, count } = codes(used.text(cluster));
  if (count < 2)
    throw impactError("E_TOO_FEW_CLUSTERS", { cluster, clusters: count, needed: 2 }, { path: ["cluster"] });
  return { kind: "cluster", code, count };
}

const wordsOf = (errors: IvErrors, { cluster }: Params, df: number): string =>
  errors.kind === "cluster"
    ? `CR1 clustered by ${cluster} (${errors.count} clusters), t with G − 1 = ${df} degrees of freedom`
    : `${errors.kind}, t with n − k = ${df} degrees of freedom`;

interface Fitted {
  y: Float64Array;
  d: Float64Array;
  fit: IvFit;
  errors: IvErrors;
  k: number;
}

/** The effect over the mean outcome that there would be without treatment, ȳ − βd̄, by the delta method; null near 0. */
function relativeTo(
  { y, d, fit, errors, k }: Fitted,
  inferred: (
    estimate: number,
    standard_error: number,
  ) => NonNullable<Omit<Estimate["relative"] & object, "baseline">>,
): Estimate["relative"] {
  const [my, md, n] = [mean(y), mean(d), y.length];
  const baseline = my - fit.estimate * md;
  const ofEffect = fit.weights.map((w, i) => (w * fit.residuals[i]!) / fit.strength);
  const ofBaseline = ofEffect.map((e, i) => (y[i]! - fit.estimate * d[i]! - baseline) / n - md * e);
  const robust: IvErrors = errors.kind === "classical" ? { kind: "HC1" } : errors;
  const error = (scores: Float64Array) => Math.sqrt(meat(scores, robust, k));
  if (!(Math.abs(baseline) > 3 * error(ofBaseline))) return null;
  const ratio = fit.estimate / baseline;
  const scores = ofEffect.map((e, i) => (e - ratio * ofBaseline[i]!) / baseline);
  return { baseline, ...inferred(ratio, error(scores)) };
}
