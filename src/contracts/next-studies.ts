import { z } from "zod";
import { CycleId, Id, ModelType } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

const share = z.number().gt(0).max(1);

/** How studies are ranked. */
export const NextPolicy = z.strictObject({
  cost_per_observation: z
    .number()
    .gt(0)
    .optional()
    .describe("of a study, in currency: then the sample is the one that brings the most beyond its cost"),
  share: share
    .lt(1)
    .default(0.8)
    .describe("without a cost the sample is the smallest that brings so much of what an unlimited one would"),
  reach: share.default(1).describe("the chance that a study is carried out"),
  rows: z.int().min(1).max(1000).default(20).describe("how many are listed"),
});
export type NextPolicy = z.infer<typeof NextPolicy>;

/** One study that could be made, and what it is worth before anybody knows what it will find. */
export const PlannedStudy = z.object({
  design: ModelType,
  sample_size: z.int().min(1),
  standard_error: z.number().min(0).describe("that it would have, in the outcome's unit: an approximation"),
  moves: z
    .number()
    .min(0)
    .describe("s̃: standard deviation of the mean return after it, seen from before it, in currency"),
  evsi: z.number().min(0).describe("expected value of sample information, in currency"),
  evpi_share: z.number().min(0).max(1).describe("evsi / evpi"),
  cost: z.number().nullable().describe("at next.cost_per_observation; null without one"),
  value: z.number().describe("evsi less the cost"),
});
export type PlannedStudy = z.infer<typeof PlannedStudy>;

export const NextStudy = z.object({
  id: Id,
  kind: z.enum(["idea", "restudy"]),
  title: z.string(),
  cost: z.number().gt(0).describe("to scale, in currency"),
  mean: z.number().describe("of the return at full scale, by what is known now, in currency"),
  sd: z.number().min(0),
  hurdle: z.number().describe("what the money would bring otherwise"),
  displaces: Id.nullable().describe(
    "the funded initiative whose return per unit of cost sets the hurdle; null: its own cost does",
  ),
  clears: z.number().min(0).max(1).describe("probability that the return is above the hurdle"),
  evpi: z
    .number()
    .min(0)
    .describe("what deciding now costs on average for being wrong; no study is worth more"),
  study: PlannedStudy.describe("the one to make"),
  alternatives: z.array(PlannedStudy).describe("others, in falling order of value"),
  reason: z.string(),
});
export type NextStudy = z.infer<typeof NextStudy>;

/** What to study next: a pure function of the cycle's other contracts and of the ideas. */
export const NextStudies = z.object({
  schema_version: SchemaVersion,
  cycle: CycleId,
  currency: z.string(),
  policy: NextPolicy,
  considered: z.int().describe("initiatives that are not funded, and ideas"),
  rows: z.array(NextStudy).describe("in falling order of the study's value, then by id"),
  more: z.int().describe("rows beyond next.rows"),
  settled: z.array(Id).describe("no study is worth a thousandth of the cost to scale, or none its own cost"),
  left_out: z.array(z.object({ id: Id, reason: z.string() })),
});
export type NextStudies = z.infer<typeof NextStudies>;
