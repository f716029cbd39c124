import { z } from "zod";
import { CycleId, Id, ModelType, Scenarios } from "./common.ts";
import { SchemaVersion } from "./contract.ts";
import { ReasonCode } from "./decisions.ts";

/** What was predicted when it was funded. Returns in currency. */
const Predicted = {
  schema_version: SchemaVersion,
  initiative_id: Id,
  cycle: CycleId.describe("the cycle that recorded this"),
  funded_in: CycleId,
  model_type: ModelType.describe("of the pilot"),
  effective_type: ModelType.describe("of the pilot, after demotion"),
  confidence_score: z.number().describe("that the decision was made with"),
  budget_allocated: z.number(),
  predicted_return: z.number().describe("the pilot's median; in the learned mode the forecast's"),
  predicted_lower: z.number(),
  predicted_upper: z.number(),
  pilot_return: Scenarios.describe("as the pilot measured it"),
  forecast: z
    .object({ mean: z.number(), sd: z.number().gt(0) })
    .nullable()
    .describe("of the effect at full scale when it was funded, in unit_scale; null in the classic mode"),
  overridden: z
    .object({ reason_code: ReasonCode, by: z.string().optional() })
    .nullable()
    .describe("when a decision of people funded it"),
  supersedes: z
    .object({ cycle: CycleId, reason: z.string() })
    .nullable()
    .describe("the cycle whose outcome this one corrects; that file stays as it is"),
  flags: z.array(z.string()),
};

const Measured = z
  .object({
    ...Predicted,
    status: z.literal("measured"),
    actual_return: z.number().describe("scale effect × units reached × unit_value"),
    actual_lower: z.number(),
    actual_upper: z.number(),
    prediction_error: z.number().describe("actual − predicted"),
    relative_error: z
      .number()
      .nullable()
      .describe("prediction_error / |predicted_return|; null when nothing was predicted"),
    within_interval: z.boolean().describe("predicted_lower ≤ actual_return ≤ predicted_upper"),
    effect_at_scale: z.number().describe("z, in the outcome's unit"),
    standard_error_at_scale: z.number().gt(0),
    scale_model: z.string(),
    scale_model_type: ModelType,
    sample_size_pilot: z.int(),
    sample_size_scale: z.int(),
    holdout_share: z
      .number()
      .nullable()
      .describe("kept without it: as declared, else an experiment's share of controls; null: not known"),
    window: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    units_reached: z.number(),
    fidelity: z
      .number()
      .nullable()
      .describe("how far what was planned was carried out, 0 to 1; null where nothing says so"),
    comparable: z.boolean().describe("whether pilot and scale measured the same metric"),
    cause: z
      .enum(["noise", "execution", "measurement", "scale_drop", "unexplained"])
      .nullable()
      .describe("of a miss; null inside the interval"),
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

/** REPORT's contract: what was predicted against what full scale brought, or why there is nothing to hold it against. */
export const OutcomeReport = z.discriminatedUnion("status", [
  Measured,
  z.object({
    ...Predicted,
    status: z
      .enum(["pending", "aborted", "not_scaled"])
      .describe("pending: its full-scale data are awaited; the others are final"),
    reason: z.string().nullable(),
  }),
]);
export type OutcomeReport = z.infer<typeof OutcomeReport>;
export type MeasuredOutcome = z.infer<typeof Measured>;
