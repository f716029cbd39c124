import { z } from "zod";
import { Id, Phase, Sha256 } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

/** A quantity estimated from replications. */
export const Simulated = z.object({
  value: z.number(),
  se_mc: z.number().min(0).describe("Monte Carlo standard error: what more replications would shrink"),
});
export type Simulated = z.infer<typeof Simulated>;

const Range = z.object({ lower: z.number(), upper: z.number() });

export const Firing = z.object({
  flaw: z.string().nullable().describe("null for the clean world"),
  assumption: z.string().nullable().describe("what the flaw breaks"),
  severity: z.enum(["clean", "medium", "severe"]),
  replications: z.int().min(0).describe("that gave an estimate"),
  bias: Simulated.nullable().describe("null when no replication gave an estimate"),
  coverage: Simulated.nullable(),
  fires: z
    .record(z.string(), Simulated)
    .describe("share of the replications in which a dimension scores under 0.5, or the model is demoted"),
});
export type Firing = z.infer<typeof Firing>;

/** One model on data made to look like those that it is used on. */
export const ModelValidation = z.object({
  uses: z
    .array(z.object({ initiative_id: Id, phase: Phase, data_sha256: Sha256 }))
    .min(1)
    .describe("the blocks that are configured so and whose data look so"),
  model: z.string(),
  model_sha256: Sha256.describe("of the model's block and the measurement policy: stale when they change"),
  engine_version: z.string(),
  inputs_sha256: Sha256.describe("of the model, the world, what it is scored by, seed and replications"),
  seed: z.int(),
  replications: z.int().min(1),
  failed: z.int().min(0).describe("replications in which the model gave no estimate"),
  confidence_level: z.number(),
  design: z.string(),
  world: z
    .record(z.string(), z.json())
    .describe("the design's knobs: a simulator source's, but for the seed"),
  simplified: z.array(z.string()).describe("what of the configuration or the data the world leaves out"),
  estimand: z.string(),
  truth: z.object({
    value: z.number(),
    source: z
      .enum(["declared", "simulated"])
      .describe("the knobs' expectation; where no closed form says it, the mean over all replications"),
  }),
  break_even_effect: z.number().nullable(),
  bias: Simulated.describe("mean estimate − truth"),
  rmse: Simulated,
  coverage: Simulated.describe("share of the intervals that hold the truth"),
  standard_deviation: Simulated.describe("of the estimates"),
  mean_standard_error: Simulated,
  error_ratio: Simulated.describe("mean standard error / standard deviation of the estimates; 1 is honest"),
  false_positive_rate: Simulated.nullable().describe("of an A/A study: effect 0"),
  power: Simulated.nullable().describe("at the effect that was measured"),
  power_at_break_even: Simulated.nullable().describe("null where there is no such effect, or none possible"),
  stated: Range.describe("the coverage that the interval's level promises"),
  accepted: Range.describe("the same, widened by two Monte Carlo standard errors"),
  verdict: z.enum(["pass", "fail"]),
  statement: z.string().describe("the verdict in one sentence"),
  dimensions: z.array(z.string()).describe("of the rubric; `demoted` comes last"),
  flaws: z.array(Firing).describe("the clean world first"),
});
export type ModelValidation = z.infer<typeof ModelValidation>;

/** VALIDATE's contract (validation.json): a pure function of the configuration, the data, the seed and the replications. */
export const Validation = z
  .object({
    schema_version: SchemaVersion,
    models: z.array(ModelValidation),
    left_out: z.array(z.object({ initiative_id: Id, phase: Phase, code: z.string(), message: z.string() })),
  })
  .refine(
    ({ models }) =>
      models.every(
        (m) =>
          (m.verdict === "pass") ===
          (m.accepted.lower <= m.coverage.value &&
            m.coverage.value <= m.accepted.upper &&
            m.failed <= m.replications / 2),
      ),
    "a model passes when its coverage is in the accepted range and most replications gave an estimate",
  );
export type Validation = z.infer<typeof Validation>;
