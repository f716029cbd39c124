import { z } from "zod";
import { Phase } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

/** One estimand's true value in one simulated data set, computed from both potential outcomes of every unit. */
export const Estimand = z.object({
  estimand: z.string().describe("ATE, ATT, ITT, CACE, LATE, ATT(g,t), cumulative effect, …"),
  outcome: z.string().describe("the column it is about"),
  value: z.number().describe("computed from y1 − y0, in the outcome's unit"),
  se_mc: z
    .number()
    .nullable()
    .describe("standard error of `value` as an estimate of the generator's own mean; null under two units"),
  n: z.int().describe("units or unit-periods that it averages over"),
  declared: z
    .number()
    .nullable()
    .describe("what the knobs say its expectation is; null where no closed form says it"),
  group: z.string().nullable().describe("the cohort, arm, stratum or period it is of; null for the whole"),
});
export type Estimand = z.infer<typeof Estimand>;

/** An assumption that the data break on purpose, and by how much. */
export const Violation = z.object({
  assumption: z
    .string()
    .describe("no sample-ratio mismatch, parallel trends, no anticipation, exclusion, overlap, …"),
  size: z.number(),
  unit: z.string().describe("what `size` is counted in"),
});
export type Violation = z.infer<typeof Violation>;

/** SIMULATE's contract: what is true of a simulated data set (truth.json). */
export const Truth = z.object({
  schema_version: SchemaVersion,
  design: z.string(),
  seed: z.int(),
  phase: Phase,
  estimands: z.array(Estimand),
  assumptions_violated: z.array(Violation),
});
export type Truth = z.infer<typeof Truth>;
