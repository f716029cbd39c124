import { z } from "zod";
import type { ModelType } from "./common.ts";

const positive = z.number().gt(0);
const share = z.number().min(0).max(1);

const byFamily = (values: Record<ModelType, number>) =>
  z
    .strictObject({
      experiment: positive.default(values.experiment),
      "quasi-experiment": positive.default(values["quasi-experiment"]),
      "time-series": positive.default(values["time-series"]),
      observational: positive.default(values.observational),
    })
    .prefault({});

/** What is supposed before any outcome is known. In units of a plausible effect (`unit_scale`), but for shares and spreads. */
export const CalibrationPriors = z.strictObject({
  effect_sd: positive.default(1).describe("τ: of effects around the mean of their context"),
  effect_sd_spread: positive.default(0.4).describe("standard deviation of ln τ"),
  context_mean_sd: positive.default(1).describe("of a context's mean effect around 0"),
  bias_sd: byFamily({
    experiment: 0.1,
    "quasi-experiment": 0.4,
    "time-series": 0.7,
    observational: 1.1,
  }).describe("ρ: of each method's hidden bias around 0"),
  context_bias_share: positive.default(0.5).describe("its further bias in one context, as a share of ρ"),
  noise_sd: byFamily({
    experiment: 0.15,
    "quasi-experiment": 0.35,
    "time-series": 0.6,
    observational: 0.9,
  }).describe("ω: what a single pilot is off by beyond its standard error and its method's bias"),
  noise_sd_spread: positive.default(0.7).describe("standard deviation of ln ω"),
  voltage: z
    .strictObject({
      mean: positive.default(0.85),
      sd: positive.default(0.15).describe("of the organisation's own"),
      own_sd: z.number().min(0).default(0.15).describe("from one initiative to the next"),
    })
    .refine(({ mean, sd }) => mean > 2 * sd, {
      path: ["sd"],
      error: "less than half the mean, so that a voltage of 0 is out of the question",
    })
    .prefault({})
    .describe("effect at full scale / effect in the pilot"),
});
export type CalibrationPriors = z.infer<typeof CalibrationPriors>;

/** How the record of past cycles bears on this one. */
export const CalibratePolicy = z.strictObject({
  mode: z
    .enum(["learned", "classic"])
    .default("learned")
    .describe("classic: the record is shown and nothing is learned from it"),
  minimum_to_tell: z
    .int()
    .min(1)
    .default(5)
    .describe("under so many outcomes the report says `too few to tell`"),
  unit_scales: z
    .record(z.string(), positive)
    .default({})
    .describe(
      "a plausible effect by metric, in the metric's unit; for others it is the effect that pays for its cost",
    ),
  contexts: z
    .int()
    .min(1)
    .max(50)
    .default(6)
    .describe("metric × surface: so many of the most frequent are told apart, the rest are `other`"),
  half_life: positive.default(6).describe("in cycles: an outcome of that age counts half"),
  trust_after: positive
    .default(8)
    .describe("outcomes after which learned returns count as much as the classic rule: κ = n / (n + it)"),
  priors: CalibrationPriors.prefault({}),
  confidence: z
    .strictObject({
      prior_outcomes: positive.default(8).describe("how many outcomes the design's confidence weighs as"),
      maximum_shift: share.default(0.3).describe("how far outcomes may ever move it"),
      band_outcomes: positive
        .default(8)
        .describe("outcomes graded by a stronger design before it may leave its band upward"),
    })
    .prefault({}),
  fidelity: z
    .strictObject({
      minimum: share.default(0.6).describe("under it an outcome is shown and not learned from"),
      faithful: share.default(0.8).describe("under it a miss is put down to the roll-out"),
      minor_changes: share.default(0.9).describe("what a roll-out with minor changes counts as"),
      major_changes: share.default(0.5),
    })
    .prefault({}),
  guard: z
    .strictObject({
      outcomes: z.int().min(1).default(10).describe("as many before intervals are widened"),
      weight: positive.default(20).describe("how many outcomes the model's own width weighs as"),
    })
    .prefault({})
    .describe("intervals are widened when past errors were larger than they should have been"),
});
export type CalibratePolicy = z.infer<typeof CalibratePolicy>;
