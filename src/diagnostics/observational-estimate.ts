import type { Estimate } from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { criticalValue, type DegreesOfFreedom, twoSidedP } from "../stats/distributions.ts";
import { gComputation } from "../stats/g-computation.ts";
import { errorOf } from "../stats/influence.ts";
import { codes, moments } from "../stats/moments.ts";
import { type Propensity, propensity } from "../stats/propensity.ts";
import { weightedMeans } from "../stats/propensity-weighting.ts";
import { observationalDiagnostics } from "./observational.ts";
import type { ObservationalData, ObservationalParams } from "./observational-data.ts";

type Estimand = "ATE" | "ATT" | "ATC" | "ATO";
export type Clusters = { column: string; code: Int32Array; count: number };

/** What a model found; the rest of the contract follows from it and from the data. */
export interface ObservationalFit {
  estimand: Estimand;
  estimate: number;
  standard_error: number;
  degrees_of_freedom: DegreesOfFreedom;
  inference: string;
  /** The mean without treatment of those whom the effect is about, and the relative effect's own standard error. */
  baseline: number;
  relative_error: number | null;
  weights: Float64Array;
  /** Why rows have no weight, where some do not. */
  left_out?: string;
  propensity: Float64Array | null;
  /** Which of the other specifications is this one, and is not listed again. */
  same_as?: "regression" | "g-computation" | "weighting";
  clusters?: Clusters | null;
  readings?: Estimate["readings"];
  diagnostics?: Estimate["diagnostics"];
  coefficients?: Estimate["coefficients"];
  warnings?: string[];
}

/**
 * The contract of an observational estimate.
 * @param again the same model for other parameters, for the negative control
 */
export function observationalEstimate(
  p: ObservationalParams,
  data: ObservationalData,
  fit: ObservationalFit,
  level: number,
  again: (p: ObservationalParams) => Estimate,
): Estimate {
  const size = data.y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(fit.standard_error > 1e-12 * size) || !Number.isFinite(fit.estimate))
    throw impactError(
      "E_NO_INTERVAL",
      { model: "the model", why: "what it leaves of the outcome is 0 but for rounding" },
      { path: ["outcome"] },
    );
  const half = criticalValue(level, fit.degrees_of_freedom) * fit.standard_error;
  const effect = {
    estimate: fit.estimate,
    standard_error: fit.standard_error,
    ci_lower: fit.estimate - half,
    ci_upper: fit.estimate + half,
  };
  const control = negativeControl(p, again);
  const { estimate: effect_estimate, ...uncertainty } = effect;
  const used = (arm: number) => data.treated.filter((t, i) => t === arm && fit.weights[i]! > 0).length;
  const unused = data.used.rows - used(1) - used(0);
  return {
    estimand: fit.estimand,
    metric: p.outcome,
    per: "unit",
    effect_estimate,
    ...uncertainty,
    confidence_level: level,
    p_value: twoSidedP(fit.estimate / fit.standard_error, fit.degrees_of_freedom),
    p_value_reason: null,
    degrees_of_freedom: fit.degrees_of_freedom,
    inference: fit.inference,
    sample_size: used(1) + used(0),
    n_treated: used(1),
    n_control: used(0),
    n_units: null,
    n_clusters: fit.clusters?.count ?? null,
    n_periods: null,
    relative: relativeOf(fit, level),
    comparisons: [],
    coefficients: fit.coefficients ?? [],
    ...(fit.readings && { readings: fit.readings }),
    diagnostics: {
      ...observationalDiagnostics(p, data, {
        ...fit,
        effect,
        kept: keptOf(data, fit),
        confidence_level: level,
        specifications: otherSpecifications(data, fit),
        negative_control_p: control.p,
      }),
      ...fit.diagnostics,
    },
    warnings: [...data.warnings, ...(fit.warnings ?? []), ...control.warnings],
    dropped: [
      ...data.dropped,
      ...(unused > 0 ? [{ rows: unused, reason: fit.left_out ?? "without a weight" }] : []),
    ],
  };
}

/** Of those whom the effect should be about, how many it is about. */
function keptOf({ treated }: ObservationalData, { estimand, weights }: ObservationalFit) {
  const asked = [...treated.keys()].filter(
    (i) => (estimand !== "ATT" || treated[i] === 1) && (estimand !== "ATC" || treated[i] === 0),
  );
  return { used: asked.filter((i) => weights[i]! > 0).length, of: asked.length };
}

/** Estimate, standard error and the relative effect's, from two influence functions of a difference and its baseline. */
export function byInfluence(
  estimate: number,
  control: number,
  { influence, control_influence }: { influence: Float64Array; control_influence: Float64Array },
  clusters: Clusters | null,
): Pick<ObservationalFit, "estimate" | "standard_error" | "baseline" | "relative_error"> {
  const ratio = estimate / control;
  const known = Math.abs(control) > 3 * errorOf(control_influence, clusters);
  const relative = influence.map((value, i) => (value - ratio * control_influence[i]!) / control);
  return {
    estimate,
    standard_error: errorOf(influence, clusters),
    baseline: control,
    relative_error: known ? errorOf(relative, clusters) : null,
  };
}

/** The clusters of the rows used. @throws E_TOO_FEW_CLUSTERS */
export function clustersOf(used: Frame, column: string): Clusters {
  const found = { column, ...codes(used.text(column)) };
  if (found.count < 2)
    throw impactError(
      "E_TOO_FEW_CLUSTERS",
      { cluster: column, clusters: found.count, needed: 2 },
      { path: ["cluster"] },
    );
  return found;
}

/** Chances of treatment by logistic regression on the covariates. @throws E_NO_OVERLAP */
export const chancesOf = (data: ObservationalData, treatment: string): Propensity =>
  overlapping(data, treatment, () =>
    propensity(
      data.covariates.map(({ values }) => values),
      data.treated,
    ),
  );

/** A fit that needs both arms wherever there are covariates. @throws E_NO_OVERLAP in place of what has no solution */
export function overlapping<T>(
  { covariates, treated }: ObservationalData,
  treatment: string,
  fit: () => T,
): T {
  try {
    return fit();
  } catch (error) {
    if (!isUnsolvable(error)) throw error;
    const apart = covariates.find(({ values }) => {
      const [one, zero] = [1, 0].map((arm) => values.filter((_, i) => treated[i] === arm).sort());
      return one![0]! > zero!.at(-1)! || zero![0]! > one!.at(-1)!;
    });
    const by = apart ? `\`${apart.name}\`` : "the covariates together";
    throw impactError("E_NO_OVERLAP", { treatment, by }, { path: ["covariates"] });
  }
}

const isUnsolvable = (error: unknown) => error instanceof RangeError || /singular/.test(String(error));

function relativeOf(fit: ObservationalFit, level: number): Estimate["relative"] {
  const { baseline, relative_error: standard_error, degrees_of_freedom: df } = fit;
  if (standard_error === null || !(standard_error > 0)) return null;
  const estimate = fit.estimate / baseline;
  const half = criticalValue(level, df) * standard_error;
  return {
    baseline,
    estimate,
    standard_error,
    ci_lower: estimate - half,
    ci_upper: estimate + half,
    p_value: twoSidedP(estimate / standard_error, df),
  };
}

/** The same effect by additive regression, by regression in each arm and by weighting, where they can be fitted. */
function otherSpecifications(
  { y, treated, covariates, regression }: ObservationalData,
  { estimand, same_as }: ObservationalFit,
): { name: string; estimate: number }[] {
  const columns = covariates.map(({ values }) => values);
  const design = [new Float64Array(y.length).fill(1), ...columns];
  const target = estimand === "ATO" ? "ATE" : estimand;
  const all: Record<string, () => number> = {
    regression: () => regression.beta.at(-1)!,
    "g-computation": () => {
      const { treated: one, control } = gComputation(y, treated, design, target);
      return one - control;
    },
    weighting: () => {
      const { treated: one, control } = weightedMeans(y, treated, propensity(columns, treated), estimand);
      return one - control;
    },
  };
  return Object.entries(all)
    .filter(([name]) => name !== same_as)
    .flatMap(([name, of]) => {
      try {
        const estimate = of();
        return Number.isFinite(estimate) ? [{ name, estimate }] : [];
      } catch (error) {
        if (isUnsolvable(error)) return [];
        throw error;
      }
    });
}

function negativeControl(
  { negative_control, ...rest }: ObservationalParams,
  again: (p: ObservationalParams) => Estimate,
): { p: number | null; warnings: string[] } {
  if (negative_control === undefined) return { p: null, warnings: [] };
  try {
    return {
      p: again({ ...rest, outcome: negative_control, negative_control: undefined }).p_value,
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof ImpactError)) throw error;
    return {
      p: null,
      warnings: [`the negative control \`${negative_control}\` could not be used: ${error.message}`],
    };
  }
}

/** Standard error of a mean of parts, one a row: their standard deviation over √n. */
export const meanError = (parts: Float64Array): number => Math.sqrt(moments(parts).variance / parts.length);
