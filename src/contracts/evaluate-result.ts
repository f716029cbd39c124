import { z } from "zod";
import { CycleId, Id, ModelType, Sha256 } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

export const Component = z.object({
  name: z.string().describe("the rubric's dimension"),
  value: z
    .number()
    .nullable()
    .describe("the diagnostic it reads; null when it is missing (then the score is 0.5)"),
  score: z.number().min(0).max(1),
  weight: z.number().min(0).max(1),
  statement: z.string().describe("what was found, in words"),
});
export type Component = z.infer<typeof Component>;

/** EVALUATE's contract: how far the pilot's estimate is to be trusted, and the returns it stands for. */
export const EvaluateResult = z
  .object({
    schema_version: SchemaVersion,
    initiative_id: Id,
    cycle: CycleId,
    model_type: ModelType,
    effective_type: ModelType.describe("after demotion; nothing ever promotes"),
    confidence: z.number().min(0).max(1),
    confidence_range: z
      .object({ lower: z.number(), upper: z.number() })
      .describe("the band of the effective type"),
    strategy: z.enum(["diagnostics", "score", "review"]),
    rubric: z.string(),
    rubric_sha256: Sha256.describe("of the weights, thresholds and bands in force"),
    components: z.array(Component),
    missing: z.array(z.string()).describe("dimensions without a diagnostic"),
    demotion: z.object({ to: ModelType, reason: z.string() }).nullable(),
    cost: z.number().gt(0).describe("cost to scale, in currency"),
    break_even_effect: z
      .number()
      .nullable()
      .describe("the effect whose return equals the cost, in the outcome's unit"),
    return_per_effect: z
      .number()
      .optional()
      .describe("unit_value × scale_units: currency per unit of effect; below 0 when lower is better"),
    return_best: z.number().describe("in currency over the horizon"),
    return_median: z.number(),
    return_worst: z.number(),
  })
  .refine(
    (r) => r.return_worst <= r.return_median && r.return_median <= r.return_best,
    "worst ≤ median ≤ best",
  )
  .refine(
    (r) => r.confidence_range.lower <= r.confidence && r.confidence <= r.confidence_range.upper,
    "the confidence lies inside the band of the effective type",
  );
export type EvaluateResult = z.infer<typeof EvaluateResult>;
