import exp from "@stdlib/math-base-special-exp";
import { normalProbability } from "./distributions.ts";

/**
 * Continuous ranked probability score of a normal forecast: 0 for a sure and right one, in the forecast's unit.
 * @see Gneiting & Raftery (2007), Strictly proper scoring rules, JASA 102, equation 21
 */
export function normalCrps(mean: number, sd: number, observed: number): number {
  const z = (observed - mean) / sd;
  const density = exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return sd * (z * (2 * normalProbability(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
}
