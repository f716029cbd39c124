import { z } from "zod";
import { CheckResult } from "./check.ts";
import { CycleId, Id, ModelType, Phase, Sha256 } from "./common.ts";
import { SchemaVersion } from "./contract.ts";
import { DesignChoice } from "./design.ts";

export const Diagnostic = z.object({
  value: z.number().nullable().describe("null where it could not be computed"),
  threshold: z.number().nullable().describe("the value at which the status changes, if there is one"),
  status: z.enum(["pass", "warn", "fail", "info"]),
  statement: z.string().describe("one sentence for a reader: what was looked at and what was found"),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

const interval = {
  estimate: z.number(),
  standard_error: z.number().min(0),
  ci_lower: z.number(),
  ci_upper: z.number(),
};

/** The same comparison by another interval or on another scale: at any look, of the compliers, as a relative risk. */
export const Reading = z.object({
  name: z.string(),
  scale: z.enum(["absolute", "relative", "ratio"]).describe("ratio: 1 is no effect; otherwise 0 is"),
  ...interval,
  standard_error: z.number().min(0).nullable().describe("null where the interval is not made of one"),
  p_value: z.number().min(0).max(1).nullable(),
  degrees_of_freedom: z.number().nullable(),
  inference: z.string().describe("how the interval is made, in words"),
});
export type Reading = z.infer<typeof Reading>;

/** What the interval says to do, given the smallest effect that would matter. */
export const Verdict = z.object({
  decision: z.enum(["ship", "neutral", "underpowered", "harm", "withheld"]),
  smallest_effect: z.number().nullable(),
  statement: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

/** What a model returns for a frame: an effect with its uncertainty, and what casts doubt on it. */
export const Estimate = z.object({
  estimand: z
    .enum(["ATE", "ATT", "ATC", "ATO", "ITT", "LATE"])
    .describe("ATC: of the controls; ATO: of the overlap, those who might as well have been in either arm"),
  metric: z.string().describe("the outcome column"),
  per: z.string().describe("what the effect is per: `unit`, or `unit and period` for a panel"),
  effect_estimate: z.number().describe("in the outcome's unit"),
  standard_error: z.number().min(0),
  ci_lower: z.number(),
  ci_upper: z.number(),
  confidence_level: z.number().gt(0).lt(1),
  p_value: z.number().min(0).max(1).nullable(),
  p_value_reason: z.string().nullable().describe("why there is no p-value, when there is none"),
  degrees_of_freedom: z.number().nullable().describe("of the t distribution; null for the normal"),
  inference: z.string().describe("the variance estimator and the rule for the degrees of freedom, in words"),
  sample_size: z.int().min(0).describe("observations used"),
  n_treated: z.int().min(0).describe("of the observations used"),
  n_control: z.int().min(0),
  n_units: z.int().nullable(),
  n_clusters: z.int().nullable(),
  n_periods: z.int().nullable(),
  relative: z
    .object({
      ...interval,
      p_value: z.number().min(0).max(1).optional(),
      baseline: z.number().describe("the control mean it is relative to"),
    })
    .nullable()
    .describe(
      "the effect as a share of the baseline, by the delta method; null where the baseline is too near 0",
    ),
  comparisons: z
    .array(
      z.object({
        arm: z.string(),
        versus: z.string(),
        n: z.int(),
        ...interval,
        p_value: z.number().nullable(),
        degrees_of_freedom: z.number().nullable().optional(),
        p_value_adjusted: z
          .object({ bonferroni: z.number(), holm: z.number(), benjamini_hochberg: z.number() })
          .optional()
          .describe("corrected for there being several comparisons"),
      }),
    )
    .describe("every arm against control when there are several; empty otherwise"),
  coefficients: z
    .array(z.object({ term: z.string(), ...interval, p_value: z.number().nullable() }))
    .describe("of the fitted model, for the analyst who checks it"),
  readings: z.array(Reading).optional(),
  verdict: Verdict.optional(),
  diagnostics: z.record(z.string(), Diagnostic),
  warnings: z.array(z.string()),
  dropped: z.array(z.object({ rows: z.int().min(1), reason: z.string() })),
});
export type Estimate = z.infer<typeof Estimate>;

const ordered = (r: { ci_lower: number; effect_estimate: number; ci_upper: number }) =>
  r.ci_lower <= r.effect_estimate && r.effect_estimate <= r.ci_upper;

/** What calibration will hold a pilot against, as it stood when the cycle was decided. */
export const LearningTerms = z.object({
  metric: z.string(),
  surface: z.string().nullable(),
  unit_scale: z
    .number()
    .gt(0)
    .nullable()
    .describe("a plausible effect, in the outcome's unit; null where there is none to be had"),
  unit_scale_from: z
    .enum(["configured", "break_even"])
    .nullable()
    .describe("calibrate.unit_scales, or the effect whose return equals the cost"),
});
export type LearningTerms = z.infer<typeof LearningTerms>;

/** MEASURE's contract: one phase of one initiative. The interval is a real one, always. */
export const MeasureResult = Estimate.extend({
  schema_version: SchemaVersion,
  initiative_id: Id,
  cycle: CycleId,
  measured_in: CycleId.describe(
    "the cycle that made the measurement; an earlier one when it was reused unchanged",
  ),
  phase: Phase,
  model: z.string(),
  model_type: ModelType,
  choice: DesignChoice.optional().describe("of the model, where the configuration left it to `auto`"),
  data_sha256: Sha256.describe("of what the source returned"),
  config_sha256: Sha256.describe("of the effective source, transforms, model and measurement policy"),
  engine_version: z.string(),
  checks: z.array(CheckResult).optional().describe("the refutation checks that were asked for"),
  terms: LearningTerms.optional().describe("of a pilot: its unit scale and context, frozen here"),
})
  .refine(ordered, "ci_lower ≤ effect_estimate ≤ ci_upper")
  .refine(
    (r) => (r.p_value === null) === (r.p_value_reason !== null),
    "a null p_value has a reason, a number has none",
  );
export type MeasureResult = z.infer<typeof MeasureResult>;
