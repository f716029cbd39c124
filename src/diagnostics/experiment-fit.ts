import { Matrix } from "ml-matrix";
import type { Estimate } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { averagePrediction, type LogitErrors, logitCovariance } from "../stats/average-prediction.ts";
import { criticalValue, type DegreesOfFreedom, twoSidedP } from "../stats/distributions.ts";
import { inferenceOf, type StandardErrors, type TermInference } from "../stats/inference.ts";
import { cupedLift, ofArmMeans } from "../stats/lift.ts";
import { type LogitFit, logit } from "../stats/logit.ts";
import { codes, moments } from "../stats/moments.ts";
import { type OlsFit, ols } from "../stats/ols.ts";
import { requireSpread } from "./arms.ts";
import type { ExperimentData } from "./experiment-data.ts";
import { columnsUnder, requireIdentified } from "./experiment-design.ts";

export type Effect = TermInference & { degrees_of_freedom: DegreesOfFreedom };

/** A fitted experiment: any arm against any other, with its interval. */
export interface ExperimentFit {
  effect(arm: string, versus: string): Effect;
  relative(arm: string): Estimate["relative"];
  coefficients: Estimate["coefficients"];
  description: string;
  clusters: number | null;
  warnings: string[];
  /** Whether the errors do not assume equal variances. */
  robust: boolean;
  /** Clusters of the arm that has fewest; null without clusters. */
  fewest: number | null;
  max_leverage: number;
}

/**
 * Fits the design, by least squares or by logistic regression.
 * @throws E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_ARMS, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SEPARATION, E_COLUMN_TYPE
 */
export function fitExperiment(data: ExperimentData, level: number): ExperimentFit {
  const { p, used, y, columns, arms, clusterBy } = data;
  const fit = leastSquares(data);
  const parameters = fit.k + (data.absorbed?.parameters ?? 0);
  if (fit.n <= parameters) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: fit.n, parameters });
  const errors = errorsOf(data);
  const fewest = requireSpread(used, p.treatment, arms, {
    cluster: clusterBy ? { column: clusterBy, key: p.cluster ? "cluster" : "unit" } : null,
    pooled: errors.kind === "classical",
  });
  requireIdentified(columns, fit, y, {
    treatment: p.treatment,
    key:
      p.formula !== undefined
        ? "formula"
        : p.blocks !== undefined && p.covariates.length === 0
          ? "blocks"
          : "covariates",
  });
  const shared = {
    robust: errors.kind !== "classical",
    fewest,
    max_leverage: fit.leverage().reduce((most, h) => Math.max(most, h), 0),
  };
  return {
    ...shared,
    ...(p.link === "logit"
      ? byLogit(data, fit, errors, level)
      : byLeastSquares(data, fit, parameters, errors, level)),
  };
}

/** Of the whole design: blocks that are taken out beforehand count in the leverage, their coefficients are not there. */
function leastSquares({ columns, y, absorbed }: ExperimentData): OlsFit {
  const design = columns.map(({ values }) => values);
  if (absorbed === null) return ols(design, y);
  const fit = ols(design.map(absorbed.left), absorbed.left(y));
  return { ...fit, leverage: () => fit.leverage().map((h, i) => h + absorbed.leverage[i]!) };
}

type ByFit = Omit<ExperimentFit, "robust" | "fewest" | "max_leverage">;

/** What errors are asked for, where nothing is the default. Pairs have one error for all: their differences'. */
function errorsOf({ p, clusterBy, pairs }: ExperimentData): StandardErrors {
  const { standard_errors: asked } = p;
  const byCluster = asked === "CR0" || asked === "CR1" || asked === "CR2" || asked === "CR3";
  if (clusterBy !== undefined)
    return { kind: "cluster", column: clusterBy, correction: byCluster ? asked : "CR1" };
  if (asked !== undefined && !byCluster) return { kind: asked };
  return { kind: pairs ? "classical" : p.link === "logit" ? "HC1" : "HC2" };
}

function byLeastSquares(
  data: ExperimentData,
  fit: OlsFit,
  parameters: number,
  errors: StandardErrors,
  level: number,
): ByFit {
  const { p, used, y, columns, arms, clusterBy, labels, pairs } = data;
  if (errors.kind === "binomial") requireBinary(data.raw, data.outcome);
  const names = columns.map(({ name }) => name);
  if (fit.exact) throw noInterval("the model fits every row exactly, so no error is left to measure");
  const term = (arm: string) => `${p.treatment}[${arm}]`;
  const group = (arm: string) => y.filter((_, i) => labels[i] === arm);
  const treated = columns.filter(({ role }) => role === "treatment").map(({ inArm }) => inArm!.arm);
  const summaries = [arms.control, ...treated].map((arm) => {
    const { n, mean, variance } = moments(group(arm));
    return { n, mean, variance: errors.kind === "binomial" ? (variance * (n - 1)) / n : variance };
  });
  const inference = inferenceOf(fit, names, errors, {
    confidence_level: level,
    clusters: clusterBy ? codes(used.text(clusterBy)) : null,
    parameters,
    welch: ([intercept = 0, ...dummies]) =>
      ofArmMeans([intercept - dummies.reduce((a, b) => a + b, 0), ...dummies], summaries),
  });
  const at = columns.map(({ role, values }) => (role === "other" ? moments(values).mean : 0));
  const effect = (arm: string, versus: string) => {
    const weights = {
      ...(arm !== arms.control && { [term(arm)]: 1 }),
      ...(versus !== arms.control && { [term(versus)]: -1 }),
    };
    if (inference.cancels(weights))
      throw noInterval("the errors that its standard error is made of cancel out");
    return inference.contrast(weights);
  };
  const half = (arm: string) => criticalValue(level, effect(arm, arms.control).degrees_of_freedom);
  return {
    effect,
    relative(arm) {
      const generic = inference.relative(term(arm), at);
      if (generic === null || p.adjustment !== "cuped" || clusterBy !== undefined) return generic;
      const own = (name: string) => ({
        raw: data.raw.filter((_, i) => labels[i] === name),
        adjusted: group(name),
      });
      const observed = moments(own(arms.control).raw);
      if (!(Math.abs(observed.mean) > 3 * Math.sqrt(observed.variance / observed.n))) return null;
      const found = cupedLift(own(arm), own(arms.control));
      if (!(found.standard_error > 0)) return null;
      const reach = half(arm) * found.standard_error;
      return { ...found, ci_lower: found.estimate - reach, ci_upper: found.estimate + reach };
    },
    coefficients: inference.all(),
    description: pairs ? `pairs: ${inference.description}` : inference.description,
    clusters: inference.clusters,
    warnings: inference.warnings,
  };
}

function byLogit(data: ExperimentData, ordinary: OlsFit, errors: StandardErrors, level: number): ByFit {
  const { used, y, arms, clusterBy, outcome } = data;
  requireBinary(y, outcome);
  const columns = ordinary.kept.map((index) => data.columns[index]!);
  const own = columns.map(({ values }) => values);
  const clusters = clusterBy ? codes(used.text(clusterBy)) : null;
  const scales = columns.map(({ role, values }) => (role === "other" ? largest(values) : 1));
  const scaled = (design: readonly Float64Array[]) =>
    design.map((values, j) => (scales[j] === 1 ? values : values.map((value) => value / scales[j]!)));
  const fit = separable(() => logit(scaled(own), y), outcome);
  const kind = errors.kind === "cluster" ? errors.correction! : errors.kind;
  const covariance = logitCovariance(fit, scaled(own), y, { kind, ...clusters } as LogitErrors);
  const under = new Map(
    [arms.control, arms.arm, ...arms.others].map((arm) => [
      arm,
      averagePrediction(fit, scaled(columnsUnder(columns, arm))),
    ]),
  );
  const finish = (estimate: number, gradient: readonly number[]): TermInference => {
    const g = Matrix.columnVector([...gradient]);
    const standard_error = Math.sqrt(g.transpose().mmul(covariance).mmul(g).get(0, 0));
    if (!(standard_error > 0)) throw noInterval("nothing is left that varies");
    const half = criticalValue(level, null) * standard_error;
    const p_value = twoSidedP(estimate / standard_error, null);
    return { estimate, standard_error, ci_lower: estimate - half, ci_upper: estimate + half, p_value };
  };
  const pair = (arm: string, versus: string) => [under.get(arm)!, under.get(versus)!] as const;
  const counted = clusters ? `${kind} clustered by ${clusterBy} (${clusters.count} clusters)` : kind;
  return {
    effect(arm, versus) {
      const [one, zero] = pair(arm, versus);
      const found = finish(
        one.mean - zero.mean,
        one.gradient.map((d, j) => d - zero.gradient[j]!),
      );
      return { ...found, degrees_of_freedom: null };
    },
    relative(arm) {
      const [one, zero] = pair(arm, arms.control);
      if (!(zero.mean > 3 * finish(zero.mean, zero.gradient).standard_error)) return null;
      const ratio = one.mean / zero.mean;
      const { p_value: _, ...found } = finish(
        ratio - 1,
        one.gradient.map((d, j) => (d - ratio * zero.gradient[j]!) / zero.mean),
      );
      return { ...found, baseline: zero.mean };
    },
    coefficients: columns.map(({ name }, j) => ({
      term: name,
      ...finish(
        fit.beta[j]! / scales[j]!,
        columns.map((_, l) => Number(l === j) / scales[j]!),
      ),
    })),
    description: `logistic regression, average marginal effect by the delta method; ${counted}, normal`,
    clusters: clusters?.count ?? null,
    warnings: ordinary.dropped.map(
      (index) => `column \`${data.columns[index]!.name}\` is determined by those before it and was dropped`,
    ),
  };
}

/** @throws E_COLUMN_TYPE */
function requireBinary(y: Float64Array, column: string): void {
  const odd = y.find((value) => value !== 0 && value !== 1);
  if (odd === undefined) return;
  const context = { column, found: `the value ${odd}`, expected: "0 and 1" };
  throw impactError("E_COLUMN_TYPE", context, { path: ["outcome"] });
}

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

/** @throws E_SEPARATION when the likelihood has no maximum */
function separable(fit: () => LogitFit, outcome: string): LogitFit {
  try {
    return fit();
  } catch (error) {
    if (!(error instanceof RangeError) && !/singular/.test(String(error))) throw error;
    throw impactError("E_SEPARATION", { outcome }, { path: ["outcome"] });
  }
}

const noInterval = (why: string) => impactError("E_NO_INTERVAL", { model: "experiment", why });
