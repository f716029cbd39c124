import { Matrix, solve } from "ml-matrix";
import { classicalCovariance, clusterCovariance, type HcKind, robustCovariance } from "./covariance.ts";
import { criticalValue, fTail, twoSidedP } from "./distributions.ts";
import { type Moments, welchDegreesOfFreedom } from "./moments.ts";
import type { OlsFit } from "./ols.ts";

/** The variance estimator: classical, a sandwich, Welch's (HC2 with Satterthwaite's df), or CR1 by a cluster column. */
export type StandardErrors =
  | { kind: "classical" | HcKind | "welch" }
  | { kind: "cluster"; column: string; rule?: string };

export interface TermInference {
  estimate: number;
  standard_error: number;
  ci_lower: number;
  ci_upper: number;
  p_value: number;
}

export interface Inference {
  degrees_of_freedom: number;
  /** The variance estimator and the rule for the degrees of freedom, in words. */
  description: string;
  clusters: number | null;
  /** Names of design columns that others determine, as sentences. */
  warnings: string[];
  /** @throws RangeError for a term that is not in the fit */
  term(name: string): TermInference;
  has(name: string): boolean;
  /** Whether the errors that a term's standard error is made of cancel, as those of one cluster or row alone do. */
  cancels(name: string): boolean;
  /**
   * Wald test that all these q terms are 0: F with (q, df); with G clusters Hotelling's T² with G − 2, because the F that
   * software prints rejects far too often when q is not small beside G.
   * @throws RangeError with clusters when q ≥ G − 2
   * @see Pustejovsky & Tipton (2018), J. Business & Economic Statistics 36(4), the AHT test
   */
  joint(names: readonly string[]): { f: number; p_value: number };
  all(): (TermInference & { term: string })[];
  /** A term over the fitted value at `at` (one number a design column), by the delta method; null when that is within three of its standard errors of 0. */
  relative(
    name: string,
    at: readonly number[],
  ): (Omit<TermInference, "p_value"> & { baseline: number }) | null;
}

export interface InferenceOptions {
  confidence_level: number;
  clusters: { code: Int32Array; count: number } | null;
  /** For Welch: the treated and the control arm. */
  welch: [Moments, Moments] | null;
  /** What counts as estimated, when absorbed fixed effects make it more than the fit's k. */
  parameters?: number;
}

/** Standard errors, Student-t intervals and p-values of a fit. @throws RangeError without residual degrees of freedom */
export function inferenceOf(
  fit: OlsFit,
  names: readonly string[],
  errors: StandardErrors,
  options: InferenceOptions,
): Inference {
  const { confidence_level: level, clusters } = options;
  const { covariance, df, description } = varianceOf(fit, errors, options);
  const critical = criticalValue(level, df);
  const kept = fit.kept.map((index) => names[index]!);
  const at = (index: number): TermInference => {
    const estimate = fit.beta[index]!;
    const standard_error = Math.sqrt(Math.max(0, covariance.get(index, index)));
    const half = critical * standard_error;
    return {
      estimate,
      standard_error,
      ci_lower: estimate - half,
      ci_upper: estimate + half,
      p_value: standard_error > 0 ? twoSidedP(estimate / standard_error, df) : Number(estimate === 0),
    };
  };
  const indexOf = (name: string) => {
    const index = kept.indexOf(name);
    if (index < 0) throw new RangeError(`no term ${name} in the fit`);
    return index;
  };
  return {
    degrees_of_freedom: df,
    description,
    clusters: clusters?.count ?? null,
    warnings: fit.dropped.map(
      (index) => `column \`${names[index]}\` is determined by those before it and was dropped`,
    ),
    has: (name) => kept.includes(name),
    cancels(name) {
      const index = indexOf(name);
      const plain = classicalCovariance(fit, options.parameters).get(index, index);
      return !(covariance.get(index, index) > 1e-10 * plain);
    },
    joint(terms) {
      const q = terms.length;
      const places = terms.map(indexOf);
      const b = Matrix.columnVector(places.map((index) => fit.beta[index]!));
      const wald = b
        .transpose()
        .mmul(solve(covariance.selection(places, places), b))
        .get(0, 0);
      const eta = errors.kind === "cluster" ? clusters!.count - 2 : null;
      if (eta !== null && q >= eta) throw new RangeError(`${q} terms to test with ${eta + 2} clusters`);
      const f = eta === null ? wald / q : ((eta - q + 1) / (eta * q)) * wald;
      return { f, p_value: fTail(f, q, eta === null ? df : eta - q + 1) };
    },
    term: (name) => at(indexOf(name)),
    all: () => kept.map((term, index) => ({ term, ...at(index) })),
    relative(name, point) {
      const index = indexOf(name);
      const weights = fit.kept.map((column) => point[column]!);
      const baseline = weights.reduce((sum, weight, j) => sum + weight * fit.beta[j]!, 0);
      const cross = (row: (j: number) => number) =>
        weights.reduce((sum, weight, j) => sum + weight * row(j), 0);
      const baseVariance = cross((j) => cross((l) => covariance.get(j, l)));
      if (!(Math.abs(baseline) > 3 * Math.sqrt(baseVariance))) return null;
      const ratio = fit.beta[index]! / baseline;
      const variance =
        (covariance.get(index, index) -
          2 * ratio * cross((j) => covariance.get(index, j)) +
          ratio ** 2 * baseVariance) /
        baseline ** 2;
      const standard_error = Math.sqrt(Math.max(0, variance));
      return {
        baseline,
        estimate: ratio,
        standard_error,
        ci_lower: ratio - critical * standard_error,
        ci_upper: ratio + critical * standard_error,
      };
    },
  };
}

function varianceOf(
  fit: OlsFit,
  errors: StandardErrors,
  { clusters, welch, parameters = fit.k }: InferenceOptions,
) {
  const residual = fit.n - parameters;
  if (residual < 1) throw new RangeError("no residual degrees of freedom");
  if (errors.kind === "cluster") {
    const { count, code } = clusters!;
    const description = `CR1 clustered by ${errors.column} (${count} clusters${errors.rule ? `, ${errors.rule}` : ""}), t with G − 1 = ${count - 1} degrees of freedom`;
    return { covariance: clusterCovariance(fit, code, count, parameters), df: count - 1, description };
  }
  if (errors.kind === "welch") {
    const df = welchDegreesOfFreedom(welch![0], welch![1]);
    return {
      covariance: robustCovariance(fit, "HC2"),
      df,
      description: "Welch: unequal variances, t with Satterthwaite's degrees of freedom",
    };
  }
  const covariance =
    errors.kind === "classical"
      ? classicalCovariance(fit, parameters)
      : robustCovariance(fit, errors.kind, parameters);
  return {
    covariance,
    df: residual,
    description: `${errors.kind}, t with n − k = ${residual} degrees of freedom`,
  };
}
