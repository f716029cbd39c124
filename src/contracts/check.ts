import { z } from "zod";

/** What a refutation check found of one measurement. */
export const CheckResult = z.object({
  name: z.string(),
  passed: z.union([z.boolean(), z.literal("not applicable")]),
  statement: z.string().describe("one sentence: what was tried and what came of it, or why it could not be"),
  numbers: z.record(z.string(), z.number()),
});
export type CheckResult = z.infer<typeof CheckResult>;

const Request = z.union([z.string(), z.looseObject({ name: z.string() })]);

/** Which checks to run: `all`, or names, with parameters where they have some. */
export const CheckRequests = z
  .union([z.literal("all"), z.array(Request)], {
    error: "all, or a list of checks such as [placebo_in_time, { name: placebo_outcome, outcome: visits }]",
  })
  .describe("refutation checks: all, or a list of names, with parameters where they have some");
export type CheckRequests = z.infer<typeof CheckRequests>;
