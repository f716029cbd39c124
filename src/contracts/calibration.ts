import { z } from "zod";
import { CalibrationPriors } from "./calibrate-policy.ts";
import { CycleId, Id, ModelType, Sha256 } from "./common.ts";
import { SchemaVersion } from "./contract.ts";
import { ReasonCode } from "./decisions.ts";

/** The record of one group of outcomes. Shares and relative errors are null where `n` is 0. */
export const TrackRecord = z.object({
  n: z.int(),
  within_interval: z.int(),
  coverage: z.number().nullable().describe("within_interval / n"),
  mean_error: z.number().nullable().describe("mean prediction error, in currency"),
  mean_absolute_error: z.number().nullable(),
  mean_relative_error: z.number().nullable().describe("Σ error / Σ |predicted|"),
  relative_error_se: z
    .number()
    .nullable()
    .describe("standard error of it (ratio estimator); null under two outcomes"),
  mean_confidence: z.number().nullable(),
});
export type TrackRecord = z.infer<typeof TrackRecord>;

const moments = { mean: z.number(), sd: z.number().min(0) };
const Moments = z.object(moments);

/** How good past forecasts were, each as it stood when the money was given. Null where there are too few to tell. */
export const Monitors = z.object({
  n: z.int().describe("outcomes that had a forecast and are learned from"),
  coverage_80: z.number().nullable(),
  coverage_90: z.number().nullable(),
  signed_error: z
    .object({ mean: z.number(), standard_error: z.number() })
    .nullable()
    .describe("actual − forecast, in unit_scale"),
  crps: z.number().nullable().describe("continuous ranked probability score, in unit_scale; less is better"),
  crps_raw: z.number().nullable().describe("of the pilots as they were measured"),
  brier: z.number().nullable().describe("of the confidence that the pilot's interval holds the outcome"),
  pit: z.array(z.int()).nullable().describe("tenths of the forecasts in which outcomes fell; from 20 on"),
  calibration_slope: z
    .object({ slope: z.number(), standard_error: z.number() })
    .nullable()
    .describe("Mincer–Zarnowitz: actual on forecast; 1 when right, from 12 on"),
  guard: z
    .object({ error_90: z.number(), widening: z.number().min(1) })
    .nullable()
    .describe("90 % quantile of |error| / sd, and what standard deviations are multiplied by for it"),
});
export type Monitors = z.infer<typeof Monitors>;

const Belief = z.object({
  model_type: ModelType,
  context: z.string().nullable().describe("metric × surface; null: in all of them"),
  pilots: z.int(),
  outcomes: z.int(),
  ...moments,
});

const OverrideRecord = z.object({
  force: z.enum(["fund", "forbid"]),
  reason_code: ReasonCode,
  n: z.int(),
  against_engine: z.int().describe("of them not what the engine picked too"),
  cost_in_regret: z.number().nullable().describe("Σ of those known, by the rule's objective"),
  outcomes: z.int().describe("of those that funded: measured at full scale"),
  paid_back: z.int().describe("of those outcomes: brought at least what they cost"),
  mean_error: z.number().nullable().describe("actual − predicted, in currency"),
});

/** What the record teaches, in plausible effects: unit_scale where it was configured, `multiple` × unit_scale elsewhere. */
export const Learned = z.object({
  priors: CalibrationPriors,
  weight: z.number().describe("κ"),
  multiple: z
    .number()
    .gt(0)
    .describe("plausible effects where none is configured, in effects that pay for their cost: learned"),
  pilots: z.int().describe("learned from, funded or not"),
  outcomes: z.int(),
  left_out: z
    .array(z.object({ initiative_id: Id, phase: z.enum(["pilot", "scale"]), reason: z.string() }))
    .describe("shown and not learned from"),
  effect_sd: Moments.describe("τ"),
  noise_scale: Moments.describe("what the priors' ω are multiplied by"),
  voltage: Moments,
  contexts: z.array(
    z.object({ context: z.string(), pilots: z.int(), outcomes: z.int(), ...moments }).describe("mean effect"),
  ),
  bias: z.array(Belief).describe("of each method's pilots, up is good"),
  confidence: z.array(
    z.object({
      model_type: ModelType,
      context: z.string().nullable(),
      outcomes: z.number().describe("weighted by age"),
      inside: z.number().describe("of them inside the pilot's interval, weighted likewise"),
    }),
  ),
  sensitivity: z
    .object({ overridden: z.int(), bias: z.array(Belief) })
    .nullable()
    .describe("the same without outcomes that people funded against the engine; null without such"),
});
export type Learned = z.infer<typeof Learned>;

/** CALIBRATE's contract: a pure function of the committed contracts. */
export const Calibration = z.object({
  schema_version: SchemaVersion,
  cycle: CycleId,
  mode: z.enum(["classic", "learned"]),
  inputs_sha256: Sha256.describe("of the pilots and outcomes it was computed from"),
  minimum_to_tell: z.int().describe("under so many outcomes a group's numbers are not shown as findings"),
  overall: TrackRecord,
  by_model_type: z.record(ModelType, TrackRecord),
  outcomes: z.array(
    z.object({
      initiative_id: Id,
      cycle: CycleId,
      funded_in: CycleId,
      model_type: ModelType,
      confidence_score: z.number(),
      predicted_return: z.number(),
      actual_return: z.number(),
      prediction_error: z.number(),
      within_interval: z.boolean(),
    }),
  ),
  open: z
    .array(
      z.object({
        initiative_id: Id,
        funded_in: CycleId,
        status: z.enum(["pending", "aborted", "not_scaled"]),
      }),
    )
    .describe("funded and not measured at full scale"),
  overrides: z.array(OverrideRecord).describe("the record of people's decisions, by reason"),
  monitors: Monitors.nullable(),
  learned: Learned.nullable().describe("null in the classic mode"),
});
export type Calibration = z.infer<typeof Calibration>;
