import { LuDecomposition, Matrix } from "ml-matrix";
import { adjustedClusterVariance, type ClusterKind } from "./cluster-adjusted.ts";
import {
  classicalCovariance,
  clusterCovariance,
  type HcKind,
  robustCovariance,
  twoWayClusterCovariance,
} from "./covariance.ts";
import { criticalValue, type DegreesOfFreedom, fTail, twoSidedP } from "./distributions.ts";
import type { OlsFit } from "./ols.ts";

/**
 * The variance estimator: classical, a sandwich, Welch's and the binomial one (HC2 and HC0 with Satterthwaite's df), or
 * one by a cluster column, CR1 unless another is named.
 */
export type StandardErrors =
  | { kind: "classical" | HcKind | "welch" | "binomial" }
  | {
      kind: "cluster";
      column: string;
      rule?: string;
      correction?: ClusterKind;
      /** A second clustering beside the first. */
      second?: { column: string; code: Int32Array; count: number } | null;
    };

export interface TermInference {
  estimate: number;
  standard_error: number;
  ci_lower: number;
  ci_upper: number;
  p_value: number;
}

export interface Inference {
  /** Where a rule gives every term its own, the smallest of them. */
  degrees_of_freedom: number;
  /** The variance estimator and the rule for the degrees of freedom, in words. */
  description: string;
  clusters: number | null;
  /** Names of design columns that others determine, as sentences. */
  warnings: string[];
  /** @throws RangeError for a term that is not in the fit */
  term(name: string): TermInference;
  /** A sum of terms, each times its weight, and its own degrees of freedom. @throws RangeError for a term that is not in the fit */
  contrast(
    weights: Readonly<Record<string, number>>,
  ): TermInference & { degrees_of_freedom: DegreesOfFreedom };
  has(name: string): boolean;
  /** Whether the errors that a term's or a contrast's standard error is made of cancel, as those of one cluster or row alone do. */
  cancels(of: string | Readonly<Record<string, number>>): boolean;
  /**
   * Wald test that all these q terms are 0: F with (q, df); with G clusters Hotelling's T² with G − 2, because the F that
   * software prints rejects far too often when q is not small beside G.
   * @throws RangeError with clusters when q ≥ G − 2, and when the terms' covariance is singular
   * @see Pustejovsky & Tipton (2018), J. Business & Economic Statistics 36(4), the AHT test
   */
  joint(names: readonly string[]): { f: number; p_value: number };
  /** The same as software prints it: F with (q, df). @throws RangeError when the terms' covariance is singular */
  wald(names: readonly string[]): { f: number; df: [number, number]; p_value: number };
  all(): (TermInference & { term: string })[];
  /**
   * A term over the fitted value at `at` (one number a design column), by the delta method; null when that is within three of
   * its standard errors of 0, and when nothing is left of the variance, as of an arm of zeros: −100 % whatever the control.
   */
  relative(
    name: string,
    at: readonly number[],
  ): (Omit<TermInference, "p_value"> & { baseline: number }) | null;
}

export interface InferenceOptions {
  confidence_level: number;
  clusters: { code: Int32Array; count: number } | null;
  /** For Welch and binomial: Satterthwaite's degrees of freedom of a contrast of the kept terms. */
  welch: ((contrast: readonly number[]) => number) | null;
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
  const { covariance, dfOf, description } = varianceOf(fit, errors, options);
  const kept = fit.kept.map((index) => names[index]!);
  const unit = (index: number) => kept.map((_, j) => Number(j === index));
  const finish = (estimate: number, variance: number, df: DegreesOfFreedom): TermInference => {
    const standard_error = Math.sqrt(Math.max(0, variance));
    const half = criticalValue(level, df) * standard_error;
    return {
      estimate,
      standard_error,
      ci_lower: estimate - half,
      ci_upper: estimate + half,
      p_value: standard_error > 0 ? twoSidedP(estimate / standard_error, df) : Number(estimate === 0),
    };
  };
  const at = (index: number): TermInference =>
    finish(fit.beta[index]!, covariance.get(index, index), dfOf(unit(index)));
  const indexOf = (name: string) => {
    const index = kept.indexOf(name);
    if (index < 0) throw new RangeError(`no term ${name} in the fit`);
    return index;
  };
  const vectorOf = (weights: Readonly<Record<string, number>>) => {
    for (const name of Object.keys(weights)) indexOf(name);
    return kept.map((name) => weights[name] ?? 0);
  };
  const df = kept.reduce(
    (least, _, index) => Math.min(least, dfOf(unit(index)) ?? least),
    Number.POSITIVE_INFINITY,
  );
  const waldOf = (terms: readonly string[]) => {
    const places = terms.map(indexOf);
    const b = Matrix.columnVector(places.map((index) => fit.beta[index]!));
    const own = new LuDecomposition(covariance.selection(places, places));
    if (own.isSingular()) throw new RangeError("the terms' errors are not independent");
    return b.transpose().mmul(own.solve(b)).get(0, 0);
  };
  return {
    degrees_of_freedom: df,
    description,
    contrast(weights) {
      const vector = vectorOf(weights);
      const estimate = vector.reduce((sum, weight, j) => sum + weight * fit.beta[j]!, 0);
      const variance = quadratic(covariance, vector, vector);
      const degrees_of_freedom = dfOf(vector);
      return { ...finish(estimate, variance, degrees_of_freedom), degrees_of_freedom };
    },
    clusters: clusters && (errors.kind === "cluster" ? fewest(errors, clusters.count) : clusters.count),
    warnings: fit.dropped.map(
      (index) => `column \`${names[index]}\` is determined by those before it and was dropped`,
    ),
    has: (name) => kept.includes(name),
    cancels(of) {
      const vector = vectorOf(typeof of === "string" ? { [of]: 1 } : of);
      const plain = quadratic(classicalCovariance(fit, options.parameters), vector, vector);
      return !(quadratic(covariance, vector, vector) > 1e-10 * plain);
    },
    joint(terms) {
      const q = terms.length;
      const wald = waldOf(terms);
      const eta = errors.kind === "cluster" ? fewest(errors, clusters!.count) - 2 : null;
      if (eta !== null && q >= eta) throw new RangeError(`${q} terms to test with ${eta + 2} clusters`);
      const f = eta === null ? wald / q : ((eta - q + 1) / (eta * q)) * wald;
      return { f, p_value: fTail(f, q, eta === null ? df : eta - q + 1) };
    },
    wald(terms) {
      const f = waldOf(terms) / terms.length;
      return { f, df: [terms.length, df], p_value: fTail(f, terms.length, df) };
    },
    term: (name) => at(indexOf(name)),
    all: () => kept.map((term, index) => ({ term, ...at(index) })),
    relative(name, point) {
      const index = indexOf(name);
      const weights = fit.kept.map((column) => point[column]!);
      const baseline = weights.reduce((sum, weight, j) => sum + weight * fit.beta[j]!, 0);
      const baseVariance = quadratic(covariance, weights, weights);
      const size =
        Math.abs(fit.beta[index]!) + Math.sqrt(fit.residuals.reduce((sum, e) => sum + e * e, 0) / fit.n);
      if (!(Math.abs(baseline) > Math.max(3 * Math.sqrt(baseVariance), 1e-9 * size))) return null;
      const ratio = fit.beta[index]! / baseline;
      const variance =
        (covariance.get(index, index) -
          2 * ratio * quadratic(covariance, unit(index), weights) +
          ratio ** 2 * baseVariance) /
        baseline ** 2;
      if (!(variance * baseline ** 2 > 1e-10 * (covariance.get(index, index) + ratio ** 2 * baseVariance)))
        return null;
      const { p_value: _, ...relative } = finish(ratio, variance, dfOf(unit(index)));
      return { baseline, ...relative };
    },
  };
}

/** a′Va. */
const quadratic = (v: Matrix, a: readonly number[], b: readonly number[]): number =>
  a.reduce(
    (sum, left, i) =>
      left === 0 ? sum : sum + left * b.reduce((inner, right, j) => inner + right * v.get(i, j), 0),
    0,
  );

/** Clusters of the clustering that has fewest. */
const fewest = (errors: { second?: { count: number } | null }, count: number): number =>
  Math.min(count, errors.second?.count ?? count);

/** The same degrees of freedom for every contrast. */
const always = (df: DegreesOfFreedom) => () => df;

function varianceOf(
  fit: OlsFit,
  errors: StandardErrors,
  { clusters, welch, parameters = fit.k }: InferenceOptions,
) {
  const residual = fit.n - parameters;
  if (residual < 1) throw new RangeError("no residual degrees of freedom");
  if (errors.kind === "cluster") {
    const { count, code } = clusters!;
    const { correction = "CR1", column, rule, second } = errors;
    if (second) {
      const covariance = twoWayClusterCovariance(fit, { code, count }, second, parameters);
      const df = fewest(errors, count) - 1;
      const by = `${column} and ${second.column} (${count} and ${second.count} clusters${rule ? `, ${rule}` : ""})`;
      return {
        covariance,
        dfOf: always(df),
        description: `CR1 clustered by ${by}, t with the fewer clusters less 1 = ${df} degrees of freedom`,
      };
    }
    const words = (df: string) =>
      `${correction} clustered by ${column} (${count} clusters${rule ? `, ${rule}` : ""}), ${df}`;
    const withG = words(`t with G − 1 = ${count - 1} degrees of freedom`);
    if (correction === "CR1") {
      const covariance = clusterCovariance(fit, code, count, parameters);
      return { covariance, dfOf: always(count - 1), description: withG };
    }
    if (correction === "CR0") {
      const factor = (count / (count - 1)) * ((fit.n - 1) / (fit.n - parameters));
      const covariance = Matrix.mul(clusterCovariance(fit, code, count, parameters), 1 / factor);
      return { covariance, dfOf: always(null), description: words("normal") };
    }
    const { covariance, satterthwaite } = adjustedClusterVariance(fit, code, count, correction);
    return correction === "CR3"
      ? { covariance, dfOf: always(count - 1), description: withG }
      : {
          covariance,
          dfOf: satterthwaite,
          description: words("t with Satterthwaite's degrees of freedom (Bell and McCaffrey)"),
        };
  }
  if (errors.kind === "welch" || errors.kind === "binomial") {
    const [kind, words] =
      errors.kind === "welch"
        ? (["HC2", "Welch: unequal variances"] as const)
        : (["HC0", "binomial: p(1 − p)/n in each arm"] as const);
    return {
      covariance: robustCovariance(fit, kind),
      dfOf: welch!,
      description: `${words}, t with Satterthwaite's degrees of freedom`,
    };
  }
  const covariance =
    errors.kind === "classical"
      ? classicalCovariance(fit, parameters)
      : robustCovariance(fit, errors.kind, parameters);
  return {
    covariance,
    dfOf: always(residual),
    description: `${errors.kind}, t with n − k = ${residual} degrees of freedom`,
  };
}
