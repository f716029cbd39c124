import { z } from "zod";
import { CycleId, Id, ModelType, Sha256 } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

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

/** CALIBRATE's contract: a pure function of the committed outcomes. */
export const Calibration = z.object({
  schema_version: SchemaVersion,
  cycle: CycleId,
  mode: z.enum(["classic", "learned"]),
  inputs_sha256: Sha256.describe("of the set of outcomes it was computed from"),
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
});
export type Calibration = z.infer<typeof Calibration>;
