import { type CrossProducts, drawRegression, type SpikeAndSlab } from "./gibbs-regression.ts";
import { observed, type StatePath, stateSampler } from "./gibbs-state.ts";
import { drawsOf, drawVariance } from "./gibbs-variates.ts";
import type { StateSpace } from "./kalman.ts";
import { stream } from "./random.ts";
import { layoutOf, type Structure, structuralSpace, type Variances } from "./structural-model.ts";

/** What a chain is of: y has mean 0 and standard deviation 1 (NaN is missing), and so have the columns over its periods. */
export interface ChainInput {
  y: Float64Array;
  /** As long as y and what is ahead of it. */
  columns: readonly Float64Array[];
  structure: Structure;
  seed: number;
  prior_level_sd: number;
  expected_model_size: number;
}

/** Where a chain stands; all of it changes at every step. */
export interface Chain {
  step(iteration: number): void;
  /** The states of y's periods. */
  path: StatePath;
  variances: Variances;
  /** The model with those variances. */
  model(): StateSpace;
  /** Of the intercept, where there are columns, and the columns. */
  beta: Float64Array;
  /** What the regression gives at a period. */
  fitted(t: number): number;
}

/** Observations that the guess at a disturbance is worth: the level's as CausalImpact has it, the others' as bsts. */
const [levelWorth, otherWorth, otherGuess] = [32, 0.01, 0.01] as const;
/** σ²: worth 50 observations of R² .8 with columns, .01 without; and σ stays under 1.2 of the series'. */
const noisePrior = {
  with: { df: 50, guess: 0.2 },
  without: { df: 0.01, guess: 1 },
  limit: 1.2 ** 2,
} as const;
/** β's prior is worth .01 observations, half of its precision being the diagonal. */
const [information, shrinkage] = [0.01, 0.5] as const;

/**
 * A Gibbs sampler of a structural model: the states by a simulation smoother, their disturbances' variances given them,
 * and a spike-and-slab regression of what they leave. Priors are those of CausalImpact 1.3.0 on bsts 0.9.10.
 */
export function chainOf({ y, columns, structure, seed, ...belief }: ChainInput): Chain {
  const n = y.length;
  const design = columns.length > 0 ? [new Float64Array(columns[0]!.length).fill(1), ...columns] : [];
  const seen = Array.from(y.keys()).filter((t) => !Number.isNaN(y[t]!));
  const xx = crossed(design, seen);
  const prior = spikeAndSlab(design, belief.expected_model_size);
  const included = new Uint8Array(design.length).fill(1);
  const beta = new Float64Array(design.length);
  const variances: Variances = { noise: noisePrior.with.guess, level: 1e-4, slope: 1e-4, season: 1e-4 };
  const initial = firstState(y, seen, structure);
  const model = () => structuralSpace(structure, variances, initial);
  const { size, slope, season } = layoutOf(structure);
  const sampler = stateSampler(n, size);
  const [state, noise, rest] = ["state", "noise", "parameters"].map((label) =>
    stream(seed, "causal impact", label),
  );
  const fitted = (t: number) => design.reduce((sum, column, j) => sum + column[t]! * beta[j]!, 0);
  const target = new Float64Array(n);
  const chain: Chain = {
    step(iteration) {
      const now = model();
      for (let t = 0; t < n; t++) target[t] = y[t]! - fitted(t);
      chain.path = sampler(now, target, { state: state!, noise: noise! }, iteration);
      const draws = drawsOf(rest!, iteration);
      const vary = (worth: number, guess: number, at: number) =>
        drawVariance(worth + n - 1, worth * guess ** 2 + squaredSteps(now, chain.path, n, at), 1, draws);
      variances.level = vary(levelWorth, belief.prior_level_sd, 0);
      if (slope > 0) variances.slope = vary(otherWorth, otherGuess, slope);
      if (season > 0) variances.season = vary(otherWorth, otherGuess, season);
      const left = Float64Array.from(seen, (t) => y[t]! - observed(now, chain.path, t));
      const rr = left.reduce((sum, value) => sum + value * value, 0);
      const data: CrossProducts = { xx, xr: times(design, seen, left), rr, n: seen.length };
      variances.noise = drawRegression(prior, data, included, beta, draws);
    },
    path: new Float64Array(0),
    variances,
    model,
    beta,
    fitted,
  };
  return chain;
}

/** Σ of what a state's element did beside its expectation, squared. */
function squaredSteps({ transition, size: m }: StateSpace, path: StatePath, n: number, at: number): number {
  const into = transition.filter(({ row }) => row === at);
  let sum = 0;
  for (let t = 1; t < n; t++) {
    let step = path[t * m + at]!;
    for (const { column, value } of into) step -= value * path[(t - 1) * m + column]!;
    sum += step * step;
  }
  return sum;
}

/** The level begins about the first value, the slope about that of the line from it to the last, the season about 0. */
function firstState(y: Float64Array, seen: readonly number[], structure: Structure) {
  const { size, slope } = layoutOf(structure);
  const mean = new Float64Array(size);
  const [first, last] = [y[seen[0]!]!, y[seen.at(-1)!]!];
  mean[0] = first;
  if (slope > 0) mean[slope] = (last - first) / y.length;
  return { mean, variance: new Float64Array(size).fill(1) };
}

function spikeAndSlab(design: readonly Float64Array[], expected: number): SpikeAndSlab {
  const p = design.length;
  const all = Array.from({ length: design[0]?.length ?? 0 }, (_, t) => t);
  const precision = crossed(design, all).map((value, at) => {
    const isDiagonal = Math.floor(at / p) === at % p;
    return (value * information * (isDiagonal ? 1 : 1 - shrinkage)) / all.length;
  });
  const { df, guess } = p > 0 ? noisePrior.with : noisePrior.without;
  const inclusion = new Float64Array(p).fill(Math.min(1, expected / p));
  return { precision, inclusion, df, squares: df * guess, limit: noisePrior.limit };
}

/** X′X over some rows. */
function crossed(design: readonly Float64Array[], rows: readonly number[]): Float64Array {
  const p = design.length;
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) for (const t of rows) out[i * p + j]! += design[i]![t]! * design[j]![t]!;
  return out;
}

/** X′r over some rows, of which r has the values. */
function times(design: readonly Float64Array[], rows: readonly number[], r: Float64Array): Float64Array {
  return Float64Array.from(design, (column) => rows.reduce((sum, t, i) => sum + column[t]! * r[i]!, 0));
}
