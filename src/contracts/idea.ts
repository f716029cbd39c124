import { z } from "zod";
import { Id, ModelType } from "./common.ts";
import { Context, Returns } from "./initiative.ts";

/** ideas/<id>.yaml: what nobody has piloted yet, with what is held to be plausible of it. */
export const Idea = z.strictObject({
  version: z.literal(1),
  id: Id.describe("the file's name without .yaml"),
  title: z.string().min(1).max(200),
  owner: z.string().optional().describe("a person or team: @growth"),
  context: Context.optional(),
  cost_to_scale: z.number().gt(0).describe("in currency"),
  returns: Returns,
  prior: z
    .strictObject({ low: z.number(), high: z.number() })
    .refine(({ low, high }) => low < high, { path: ["high"], error: "more than `low`" })
    .describe("the effect lies in this range with a chance of 90 %, in the outcome's unit"),
  outcome_sd: z
    .number()
    .gt(0)
    .describe("standard deviation of the outcome between units: what a pilot's standard error comes from"),
  design: ModelType.default("experiment").describe("what a pilot of it would be"),
});
export type Idea = z.infer<typeof Idea>;
