import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { derivative } from "./arima.ts";
import { type Likelihood, logDeterminant, type Whitened, whitenBy } from "./arima-likelihood.ts";
import { seen } from "./kalman.ts";
import { descend, type Minimum, minimise } from "./minimise.ts";
import { type StructuralSeries, structuralSpace, type Variances } from "./structural-model.ts";

/** A structural model by exact Gaussian likelihood; what a forecast needs of it has the names that ARIMA's has. */
export interface StructuralFit {
  /** ln of the disturbances' variances over the noise's: of level, slope and season, those that are not 0. */
  free: Float64Array;
  free_covariance: Matrix;
  at(free: Float64Array): Whitened;
  kept: number[];
  dropped: number[];
  beta: Float64Array;
  covariance: Matrix;
  variances: Variances;
  divisor: number;
  /** Observations that count: those that the first state does not use up. */
  n: number;
  log_likelihood: number;
  /** One-step errors over their standard deviations; NaN where a period is missing or used up. */
  innovations: Float64Array;
  /** Whether the search ended where the noise is something, so that the variances' own uncertainty is known and counted. */
  interior: boolean;
}

/** ln of the ratio under which a variance is taken to be 0; a slope's and a season's add up over more periods. */
const least: Record<Moving, number> = { level: -12, slope: -20, season: -16 };
/** A variance of 0 that is no less likely than this, in ln L, is taken. */
const asGood = 1e-3;
/** Over it the noise is nothing beside the level's steps. */
const most = 12;
/** The search begins at steps of the level that are a thousandth, a tenth, and all of the noise; the others' are less. */
const starts = [-7, -2.3, 0] as const;

type Moving = Exclude<keyof Variances, "noise">;

/**
 * y = Xβ + level (+ slope) (+ season) + ε: β by generalised least squares inside the likelihood, which is maximised over
 * the ratios of variances; the first state is exactly diffuse. One that goes to 0 is set to it, and the others fitted again.
 * @param from variances to search from, in place of several
 * @throws RangeError when no degrees of freedom are left, or nothing is left over to explain
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, §§3.4, 4.2; Durbin & Koopman (2012), §7.2
 */
export function fitStructural(
  series: StructuralInput,
  likelihood: Likelihood = "restricted",
  from?: Variances,
): StructuralFit {
  const { trend, season } = series.structure;
  let problem = problemOf(series, likelihood, [
    "level",
    ...(trend ? (["slope"] as const) : []),
    ...(season === null ? [] : (["season"] as const)),
  ]);
  for (;;) {
    const { moving, objective } = problem;
    const best = minimise(objective, from ? startAt(from, problem) : lowestStart(problem));
    const left = moving.filter((name, i) => {
      const still = best.point.map((measure, j) => (j === i ? least[name] : measure));
      return objective(still) > best.value + asGood;
    });
    if (left.length === moving.length) return described(problem, best);
    problem = problemOf(series, likelihood, left);
  }
}

type StructuralInput = Omit<StructuralSeries, "horizon">;

interface Problem {
  /** What has a variance of its own; the others' are 0. */
  moving: Moving[];
  plain: Whitened;
  divisor: number;
  variancesAt(free: Float64Array): Variances;
  at(free: Float64Array): Whitened;
  objective(free: Float64Array): number;
}

function problemOf(
  { y, columns, structure }: StructuralInput,
  likelihood: Likelihood,
  moving: Moving[],
): Problem {
  const over = columns.map((column) => column.slice(0, y.length));
  const variancesAt = (free: Float64Array): Variances => ({
    ...{ noise: 1, level: 0, slope: 0, season: 0 },
    ...Object.fromEntries(moving.map((name, i) => [name, exp(free[i]!)])),
  });
  const at = (free: Float64Array) => whitenBy(structuralSpace(structure, variancesAt(free)), y, over);
  const plain = at(new Float64Array(moving.length));
  const { n, k } = plain.fit;
  const divisor = likelihood === "restricted" ? n - k : n;
  if (n - k - moving.length < 1) throw new RangeError("no residual degrees of freedom");
  if (plain.fit.exact) throw new RangeError("the model gives the series exactly");
  const objective = (free: Float64Array) => {
    const beyond = free.some((measure, i) => measure > most + 0.5 || measure < least[moving[i]!] - 0.5);
    if (beyond) return Number.NaN;
    const { rss, logs, fit } = at(free);
    const beside = likelihood === "restricted" && k > 0 ? logDeterminant(fit.bread) : 0;
    return (divisor * ln(rss / divisor) + logs - beside) / 2;
  };
  return { moving, plain, divisor, variancesAt, at, objective };
}

/** Other variances, those of the whole series for a part of it, inside the bounds. */
const startAt = (from: Variances, { moving }: Problem): Float64Array =>
  Float64Array.from(moving, (name) => {
    const ratio = from[name] / from.noise;
    return ratio > 0 ? Math.min(4, Math.max(least[name] / 2, ln(ratio))) : least[name] / 2;
  });

/** The lowest of the ends of searches that go down from several places. */
function lowestStart({ moving, objective }: Problem): Float64Array {
  const ends = starts.map((level) =>
    descend(
      objective,
      Float64Array.from(moving, (name) => (name === "level" ? level : level - 3)),
    ),
  );
  return ends.reduce((best, end) => (end.value < best.value - 1e-9 ? end : best)).point;
}

function described({ moving, plain, divisor, variancesAt, at }: Problem, best: Minimum): StructuralFit {
  const interior = best.converged && best.point.every((measure) => measure < most);
  const free_covariance =
    interior && moving.length > 0
      ? new CholeskyDecomposition(best.hessian).solve(Matrix.eye(moving.length))
      : Matrix.zeros(moving.length, moving.length);
  const found = at(best.point);
  const sigma2 = found.rss / divisor;
  const slope = derivative(best.point, (free) => at(free).fit.beta);
  const variances = variancesAt(best.point);
  for (const name of ["noise", "level", "slope", "season"] as const) variances[name] *= sigma2;
  return {
    free: best.point,
    free_covariance,
    at,
    kept: plain.fit.kept,
    dropped: plain.fit.dropped,
    beta: Float64Array.from(found.fit.beta),
    covariance: Matrix.mul(found.fit.bread, sigma2).add(slope.mmul(free_covariance).mmul(slope.transpose())),
    variances,
    divisor,
    n: plain.fit.n,
    log_likelihood: -best.value - (divisor * (ln(2 * Math.PI) + 1)) / 2,
    innovations: innovationsOf(found, Math.sqrt(sigma2)),
    interior,
  };
}

/** The whitened residuals at their periods. */
function innovationsOf({ filtered: { kind }, fit }: Whitened, sd: number): Float64Array {
  let row = 0;
  return Float64Array.from(kind, (what) => (what === seen ? fit.residuals[row++]! / sd : Number.NaN));
}
