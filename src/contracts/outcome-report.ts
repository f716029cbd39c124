import { z } from "zod";
import { CycleId, Id, ModelType } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

/** REPORT's contract: what the pilot predicted against what full scale brought. Returns in currency. */
export const OutcomeReport = z
  .object({
    schema_version: SchemaVersion,
    initiative_id: Id,
    cycle: CycleId.describe("the cycle that measured the scale phase"),
    funded_in: CycleId,
    model_type: ModelType.describe("of the pilot"),
    effective_type: ModelType.describe("of the pilot, after demotion"),
    confidence_score: z.number(),
    budget_allocated: z.number(),
    predicted_return: z.number().describe("the pilot's median return"),
    predicted_lower: z.number(),
    predicted_upper: z.number(),
    actual_return: z.number().describe("scale effect × units reached × unit_value"),
    actual_lower: z.number(),
    actual_upper: z.number(),
    prediction_error: z.number().describe("actual − predicted"),
    relative_error: z
      .number()
      .nullable()
      .describe("prediction_error / |predicted_return|; null when nothing was predicted"),
    within_interval: z.boolean().describe("predicted_lower ≤ actual_return ≤ predicted_upper"),
    sample_size_pilot: z.int(),
    sample_size_scale: z.int(),
    units_reached: z.number(),
    fidelity: z.number().nullable().describe("share of the planned units really reached"),
    cause: z
      .enum(["noise", "execution", "unexplained"])
      .nullable()
      .describe("of a miss; null inside the interval"),
    flags: z.array(z.string()),
  })
  .refine(
    (r) =>
      r.within_interval === (r.predicted_lower <= r.actual_return && r.actual_return <= r.predicted_upper),
    "within_interval",
  )
  .refine(
    (r) =>
      Math.abs(r.actual_return - r.predicted_return - r.prediction_error) <=
      1e-9 * Math.max(1, Math.abs(r.actual_return), Math.abs(r.predicted_return)),
    "error = actual − predicted",
  );
export type OutcomeReport = z.infer<typeof OutcomeReport>;
