import { z } from "zod";

const label = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const column = z.string().min(1);
const columns = z.array(column).min(1);

/** What is known of how a treatment came about, in the names that the models' own parameters have. */
export const Design = z.strictObject({
  outcome: column.describe("a number column"),
  randomised: z.boolean().optional().describe("whether chance alone decided who was treated"),
  treatment: column
    .optional()
    .describe("the column of the arm, or of the 0/1 status by unit and period in a panel"),
  control: label.optional().describe("the untreated arm"),
  arm: label.optional().describe("the treated arm, when there are more than two"),
  received: column.optional().describe("a 0/1 column of who was really treated, where that may differ"),
  blocks: column.optional().describe("the stratum within which arms were drawn"),
  unit: column.optional().describe("the column of units"),
  cluster: column.optional().describe("the column of what was treated together"),
  time: column.optional().describe("ISO dates or numbers"),
  starts: z.union([z.string(), z.number()]).optional().describe("the first treated period"),
  treated: column.optional().describe("a 0/1 column of the units treated from `starts` on"),
  treated_units: z.array(label).min(1).optional().describe("in its place: those units by name"),
  first_treated: column
    .optional()
    .describe("a column of each unit's first treated time, where starts differ"),
  score: column.optional().describe("the number that decides who is treated"),
  cutoff: z.number().optional().describe("the score from which on the treatment is given"),
  instruments: columns
    .optional()
    .describe("columns that move the treatment and touch the outcome in no other way"),
  comparison: column.optional().describe("a series that the treatment does not reach"),
  covariates: columns.optional().describe("columns from before the treatment"),
  lagged_outcome: column.optional().describe("which covariate is the outcome before"),
  negative_control: column.optional().describe("an outcome that the treatment cannot touch"),
  smallest_effect: z.number().positive().optional().describe("the smallest effect that would matter"),
  attested: z
    .array(z.enum(["preregistered", "no_interference", "exclusion", "no_concurrent_event"]))
    .default([])
    .describe("what no data can show and somebody answers for"),
});
export type Design = z.infer<typeof Design>;

/** Which model `auto` took, why, and why not the others: in the contract, so that a reader can object. */
export const DesignChoice = z.object({
  chosen: z.string(),
  reason: z.string(),
  params: z.record(z.string(), z.unknown()).describe("what the model was given"),
  rejected: z
    .array(z.object({ model: z.string(), identified: z.boolean(), reason: z.string() }))
    .describe("in falling order of rigour"),
});
export type DesignChoice = z.infer<typeof DesignChoice>;
