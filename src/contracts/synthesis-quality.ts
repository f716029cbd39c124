import { z } from "zod";
import { SchemaVersion } from "./contract.ts";

export const SynthesisMeasure = z.object({
  measure: z.enum([
    "ks_complement",
    "tv_complement",
    "missing_share_gap",
    "zero_share_gap",
    "correlation_similarity",
    "contingency_similarity",
    "autocorrelation_gap",
    "exact_copies",
    "closest_to_training",
  ]),
  columns: z.array(z.string()).describe("what it is about; empty for the whole rows"),
  value: z.number(),
  target: z.number(),
  better: z.enum(["higher", "lower"]),
  passed: z.boolean().describe("value on the better side of target, or on it"),
  sentence: z.string(),
});
export type SynthesisMeasure = z.infer<typeof SynthesisMeasure>;

/** How well data sampled from a fitted model stand for the data it was fitted to, and how little they copy. */
export const SynthesisQuality = z.object({
  schema_version: SchemaVersion,
  backend: z.literal("copula"),
  seed: z.int(),
  trained_on: z.object({ rows: z.int(), units: z.int(), periods: z.int() }),
  sampled: z.object({ rows: z.int(), units: z.int(), periods: z.int() }),
  passed: z.boolean().describe("every measure did"),
  measures: z.array(SynthesisMeasure),
  left_out: z.array(z.object({ column: z.string(), reason: z.string() })),
  limits: z.array(z.string()).describe("what this kind of model cannot carry over, whatever the data"),
  warnings: z.array(z.string()),
});
export type SynthesisQuality = z.infer<typeof SynthesisQuality>;
