import type { Entry, StateSpace } from "./kalman.ts";
import { moments } from "./moments.ts";

/** A series, NaN where it is missing, and columns over its periods and those ahead that it is regressed on. */
export interface StructuralSeries {
  y: Float64Array;
  /** Each of y's length and `horizon`, without gaps; each varies over y. */
  columns: readonly Float64Array[];
  horizon: number;
  structure: Structure;
}

/** What a series is made of besides its regression and noise. */
export interface Structure {
  /** Whether the level has a slope, a random walk of its own; else the level alone is a random walk. */
  trend: boolean;
  /** Periods in a season, whose effects sum to about 0; null without one. */
  season: number | null;
}

/** Variances of the noise and of the states' disturbances; those of states that are not there are not read. */
export interface Variances {
  noise: number;
  level: number;
  slope: number;
  season: number;
}

/** Which element of the state is what: level, slope (−1 without), the season's newest effect (−1 without), and how many. */
export interface StateLayout {
  slope: number;
  season: number;
  size: number;
}

export function layoutOf({ trend, season }: Structure): StateLayout {
  const first = trend ? 2 : 1;
  return {
    slope: trend ? 1 : -1,
    season: season === null ? -1 : first,
    size: season === null ? first : first + season - 1,
  };
}

/**
 * The state space of a structural model: μ_{t+1} = μ_t + δ_t + η, δ_{t+1} = δ_t + ζ, γ_{t+1} = −Σγ of the s − 1 before + ω,
 * y_t = μ_t + γ_t + ε. Nothing is known of the first state unless `initial` says so.
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, §2.3
 */
export function structuralSpace(
  structure: Structure,
  variances: Variances,
  initial?: { mean: Float64Array; variance: Float64Array },
): StateSpace {
  const { slope, season, size } = layoutOf(structure);
  const transition: Entry[] = [{ row: 0, column: 0, value: 1 }];
  const disturbance = new Float64Array(size * size);
  const loading = new Float64Array(size);
  disturbance[0] = variances.level;
  loading[0] = 1;
  if (slope > 0) {
    transition.push({ row: 0, column: slope, value: 1 }, { row: slope, column: slope, value: 1 });
    disturbance[slope * size + slope] = variances.slope;
  }
  if (season > 0) {
    for (let j = season; j < size; j++) transition.push({ row: season, column: j, value: -1 });
    for (let j = season + 1; j < size; j++) transition.push({ row: j, column: j - 1, value: 1 });
    disturbance[season * size + season] = variances.season;
    loading[season] = 1;
  }
  const covariance = new Float64Array(size * size);
  for (let i = 0; i < size; i++) covariance[i * size + i] = initial?.variance[i] ?? 0;
  const mean = initial?.mean ?? new Float64Array(size);
  return {
    size,
    loading,
    transition,
    disturbance,
    noise: variances.noise,
    initial: initial ? { mean, covariance } : { mean, covariance, diffuse: new Float64Array(size).fill(1) },
  };
}

/** Values less their mean, over their standard deviation, both of the first n; NaN is missing and stays so. */
export interface Standardised {
  values: Float64Array;
  mean: number;
  sd: number;
}

/** @throws RangeError when they do not vary */
export function standardised(values: Float64Array, n: number): Standardised {
  const { mean, variance } = moments(values.slice(0, n).filter((value) => !Number.isNaN(value)));
  const sd = Math.sqrt(variance);
  if (!(sd > 0)) throw new RangeError("the series does not vary");
  return { values: values.map((value) => (value - mean) / sd), mean, sd };
}
