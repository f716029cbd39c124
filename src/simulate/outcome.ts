import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { z } from "zod";
import { negativeBinomialQuantile } from "./counts.ts";

export const families = ["gaussian", "log_normal", "pareto", "negative_binomial", "bernoulli"] as const;

/** How outcomes are distributed. The mean is of the whole, zeros included; sd / mean is the coefficient of variation of the rest. */
export const outcomeKnobs = {
  family: z
    .enum(families)
    .default("gaussian")
    .describe(
      "the outcome's distribution, with the mean and sd given; bernoulli has no sd, pareto has `tail`",
    ),
  zero_share: z.number().min(0).lt(1).default(0).describe("units whose outcome is 0 whatever happens"),
  tail: z
    .number()
    .gt(2)
    .default(3)
    .describe("the Pareto tail's exponent; over 2, for a variance that exists"),
};

export interface OutcomeKnobs {
  family: (typeof families)[number];
  zero_share: number;
  tail: number;
  mean: number;
  sd: number;
}

/** What is impossible of an outcome whose mean becomes `mean` + each of `effects`: pairs of key and what was expected. */
export function outcomeProblems(
  { family, zero_share, mean, sd }: OutcomeKnobs,
  effects: readonly number[],
): [key: "mean" | "sd" | "effect" | "zero_share", expected: string][] {
  if (family === "gaussian") {
    return zero_share > 0 ? [["zero_share", "0 for a gaussian outcome, or another family"]] : [];
  }
  const positive = 1 - zero_share;
  if (!(mean > 0)) return [["mean", `more than 0 for a ${family} outcome`]];
  if (effects.some((effect) => !(mean + effect > 0))) return [["effect", "one that leaves the mean above 0"]];
  if (family === "bernoulli") {
    if (mean > positive) return [["mean", "a probability of at most 1 − zero_share"]];
    if (effects.some((effect) => mean + effect > positive)) {
      return [["effect", "one that leaves a probability of at most 1 − zero_share"]];
    }
  }
  if (family === "negative_binomial" && sd * sd <= mean) {
    return [["sd", "more than the root of the mean for a negative_binomial outcome"]];
  }
  return [];
}

/**
 * The outcome at a standard normal latent draw when the mean is `mean` + `effect`: the same draw under two effects gives
 * y0 and y1. A unit with `zero` below `zero_share` has 0 under both.
 */
export function outcomeAt(
  knobs: OutcomeKnobs,
  { mean, effect, latent, zero = 1 }: { mean: number; effect: number; latent: number; zero?: number },
): number {
  const { family, zero_share, sd } = knobs;
  if (family === "gaussian") return mean + sd * latent + effect;
  if (zero < zero_share) return 0;
  return positiveOutcome(knobs, (mean + effect) / (1 - zero_share), latent);
}

function positiveOutcome({ family, mean: base, sd, tail }: OutcomeKnobs, mean: number, latent: number) {
  if (family === "log_normal") {
    const variance = ln(1 + (sd * sd) / (base * base));
    return mean * exp(Math.sqrt(variance) * latent - variance / 2);
  }
  if (family === "pareto") return ((mean * (tail - 1)) / tail) * pow(normalCdf(-latent, 0, 1), -1 / tail);
  const u = normalCdf(latent, 0, 1);
  if (family === "bernoulli") return Number(u > 1 - mean);
  return negativeBinomialQuantile(u, mean, (base * base) / (sd * sd - base));
}
