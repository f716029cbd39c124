import type { MeasureResult, Scenarios } from "../contracts/index.ts";
import { impactError } from "../errors.ts";

/**
 * The interval as returns in currency; a negative value of the effect (lower is better) swaps its ends.
 * @throws E_RETURNS_RANGE when they are beyond what a number holds
 */
export function returnsOf(
  measure: Pick<MeasureResult, "effect_estimate" | "ci_lower" | "ci_upper">,
  perEffect: number,
): Scenarios {
  const [low, high] = [measure.ci_lower * perEffect, measure.ci_upper * perEffect];
  if (!Number.isFinite(low) || !Number.isFinite(high))
    throw impactError("E_RETURNS_RANGE", { low, high }, { path: ["returns"] });
  return {
    best: Math.max(low, high),
    median: measure.effect_estimate * perEffect,
    worst: Math.min(low, high),
  };
}
