import ln from "@stdlib/math-base-special-ln";
import type { Stream } from "./random.ts";

/** Draws one after another of an iteration's own part of a stream, as many as it turns out to take. */
export interface Draws {
  uniform(): number;
  normal(): number;
}

export function drawsOf(stream: Stream, iteration: number): Draws {
  let taken = 0;
  return {
    uniform: () => stream.uniform(iteration, taken++),
    normal: () => stream.normal(iteration, taken++),
  };
}

/**
 * A gamma variate of shape ≥ 1 and scale 1, by rejection.
 * @see Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26(3)
 */
function gamma(shape: number, draws: Draws): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = draws.normal();
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && ln(draws.uniform()) < (x * x) / 2 + d - d * v + d * ln(v)) return d * v;
  }
}

const mostTries = 100;

/**
 * A variance given `df` squares that sum to `squares`, prior ones included: 1/σ² is gamma(df/2, squares/2). One above
 * the limit is drawn again; where that is hopeless the limit itself stands for it.
 */
export function drawVariance(df: number, squares: number, limit: number, draws: Draws): number {
  for (let tries = 0; tries < mostTries; tries++) {
    const variance = squares / (2 * gamma(df / 2, draws));
    if (variance <= limit) return variance;
  }
  return limit;
}
