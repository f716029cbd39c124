import exp from "@stdlib/math-base-special-exp";
import { normalProbability } from "./distributions.ts";

/**
 * What it costs on average to decide by the sign of a mean that lies `distance` from where the decision turns, when the
 * truth is N(mean, sd²) and pays in proportion: sd·φ(d/sd) − |d|·Φ(−|d|/sd). With the standard deviation of the truth it
 * is the expected value of perfect information; with that of the mean after a study, the study's.
 * @throws RangeError for a standard deviation below 0
 * @see Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, the linear-loss integral of the unit normal
 * @example normalLoss(0, 1) // 0.3989…
 */
export function normalLoss(distance: number, sd: number): number {
  if (!(sd >= 0)) throw new RangeError(`standard deviation ${sd}`);
  if (sd === 0) return 0;
  const z = Math.abs(distance) / sd;
  const density = exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return sd * Math.max(0, density - z * normalProbability(-z));
}
