import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
/** Where x stands between a bad and a good value, held to [0, 1]; `bad` may be the larger. */
export const ramp = (x: number, bad: number, good: number): number =>
  Math.min(1, Math.max(0, (x - bad) / (good - bad)));

/** exp(Σ wᵢ ln max(dᵢ, 0.02)): one severe flaw is not averaged away. Weights sum to 1. */
export function weightedGeometricMean(parts: readonly { score: number; weight: number }[]): number {
  return exp(parts.reduce((sum, { score, weight }) => sum + weight * ln(Math.max(score, 0.02)), 0));
}
