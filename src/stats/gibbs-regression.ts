import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import { type Draws, drawVariance } from "./gibbs-variates.ts";

/** What is believed of a regression before its data: β given its inclusion is N(0, σ²·precision⁻¹). */
export interface SpikeAndSlab {
  /** p × p by rows. */
  precision: Float64Array;
  /** Chance of each column to be in; 1 is always. */
  inclusion: Float64Array;
  /** Observations that the guess at σ² is worth, their sum of squares, and what σ² stays under. */
  df: number;
  squares: number;
  limit: number;
}

/** X′X (p × p), X′r, r′r and the number of observations. */
export interface CrossProducts {
  xx: Float64Array;
  xr: Float64Array;
  rr: number;
  n: number;
}

interface Posterior {
  chosen: number[];
  /** Lower Cholesky factor of the posterior precision over σ². */
  root: Float64Array;
  mean: Float64Array;
  squares: number;
  /** But for a constant, of the inclusions given the data. */
  log_probability: number;
}

/**
 * One step for a regression with a spike at 0: each column's inclusion given the others', with β and σ² integrated out;
 * then σ² with β integrated out, then β. `included` is changed in place, `beta` written.
 * @see George & McCulloch (1997), Statistica Sinica 7; Scott & Varian (2014), IJMMNO 5(1/2)
 */
export function drawRegression(
  prior: SpikeAndSlab,
  data: CrossProducts,
  included: Uint8Array,
  beta: Float64Array,
  draws: Draws,
): number {
  let now = posteriorOf(prior, data, included);
  for (const [j, chance] of prior.inclusion.entries()) {
    if (chance >= 1 || chance <= 0) continue;
    included[j] = 1 - included[j]!;
    const other = posteriorOf(prior, data, included);
    const stay = 1 / (1 + exp(other.log_probability - now.log_probability));
    if (draws.uniform() < stay) included[j] = 1 - included[j]!;
    else now = other;
  }
  const variance = drawVariance(prior.df + data.n, now.squares, prior.limit, draws);
  beta.fill(0);
  const size = now.chosen.length;
  const step = Float64Array.from({ length: size }, () => draws.normal());
  solveTransposed(now.root, step);
  for (const [i, j] of now.chosen.entries()) beta[j] = now.mean[i]! + Math.sqrt(variance) * step[i]!;
  return variance;
}

/** Of β and σ² given which columns are in. */
function posteriorOf(prior: SpikeAndSlab, { xx, xr, rr, n }: CrossProducts, included: Uint8Array): Posterior {
  const p = included.length;
  const chosen: number[] = [];
  let log_probability = 0;
  for (let j = 0; j < p; j++) {
    const chance = prior.inclusion[j]!;
    if (included[j]) chosen.push(j);
    if (chance > 0 && chance < 1) log_probability += ln(included[j] ? chance : 1 - chance);
  }
  const size = chosen.length;
  const [root, before] = [new Float64Array(size * size), new Float64Array(size * size)];
  const mean = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    mean[a] = xr[chosen[a]!]!;
    for (let b = 0; b <= a; b++) {
      const at = chosen[a]! * p + chosen[b]!;
      before[a * size + b] = prior.precision[at]!;
      root[a * size + b] = prior.precision[at]! + xx[at]!;
    }
  }
  log_probability += factorise(before, size) - factorise(root, size);
  solveLower(root, mean);
  let squares = prior.squares + rr;
  for (const value of mean) squares -= value * value;
  solveTransposed(root, mean);
  squares = Math.max(squares, prior.squares);
  log_probability -= ((prior.df + n) / 2) * ln(squares);
  return { chosen, root, mean, squares, log_probability };
}

/** The lower Cholesky factor in place of a lower triangle; half the log determinant. */
function factorise(lower: Float64Array, size: number): number {
  let half = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / lower[j * size + j]!;
    }
    half += ln(lower[i * size + i]!);
  }
  return half;
}

/** L⁻¹b in place. */
function solveLower(lower: Float64Array, b: Float64Array): void {
  const size = b.length;
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) b[i]! -= lower[i * size + k]! * b[k]!;
    b[i]! /= lower[i * size + i]!;
  }
}

/** L′⁻¹b in place. */
function solveTransposed(lower: Float64Array, b: Float64Array): void {
  const size = b.length;
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) b[i]! -= lower[k * size + i]! * b[k]!;
    b[i]! /= lower[i * size + i]!;
  }
}
