import { z } from "zod";

const amount = z.number();
const share = z.number().min(0).max(1);
const byId = z.record(z.string(), amount);
const ids = z.array(z.string());
const count = z.int().min(0);

/** Of one scenario's name, what an initiative returns in it, at full scale. */
const Returns = z.record(z.string(), amount);

export const AllocationRule = z.enum([
  ...["minimax_regret", "relative_regret", "bayesian", "maximin"],
  ...["hurwicz", "cvar_regret", "cvar_return", "expected"],
] as const);

export const AllocationConstraints = z.strictObject({
  resources: z
    .array(z.strictObject({ name: z.string(), capacity: amount.min(0), use: byId }))
    .optional()
    .describe("what else is scarce: Σ use ≤ capacity; whoever is not named uses none"),
  periods: z
    .strictObject({
      budgets: z.array(amount.min(0)).min(1),
      carry_over: z.boolean().default(false).describe("whether what a period leaves is there in the next"),
      cost: z.record(z.string(), z.array(amount)).describe("by initiative, a cost a period"),
    })
    .optional(),
  exclusive_groups: z.array(z.strictObject({ ids, max: count.default(1) })).optional(),
  requires: z
    .array(z.tuple([z.string(), z.string()]))
    .optional()
    .describe("the first only with the second"),
  categories: z
    .record(
      z.string(),
      z.strictObject({
        min_cost: amount.optional(),
        max_cost: amount.optional(),
        min_count: count.optional(),
        max_count: count.optional(),
      }),
    )
    .optional(),
  min_count: count.optional(),
  max_count: count.optional(),
  must_fund: ids.optional(),
  never_fund: ids.optional(),
  partial: z
    .record(z.string(), z.strictObject({ min_fraction: share }))
    .optional()
    .describe("whoever may be funded in part: none of it, or at least this share"),
});
export type AllocationConstraints = z.infer<typeof AllocationConstraints>;

/** A portfolio to choose, whoever made its estimates: what ALLOCATE solves. */
export const AllocationProblem = z.object({
  id: z.string().optional(),
  scenarios: z.array(z.string()).min(1).describe("names, as in each initiative's returns"),
  worst_scenario: z.string().describe("what is not trusted is taken at this one"),
  confidence_threshold: share.default(0).describe("initiatives below it are left out"),
  budget: amount.min(0),
  rmin: amount
    .nullable()
    .default(null)
    .describe("floor of Σ returns in the worst scenario, as given; null for none"),
  rule: AllocationRule.default("minimax_regret"),
  weights: Returns.optional().describe("of the scenarios, for bayesian; they sum to 1"),
  alpha: share.optional().describe("of hurwicz: the weight of the best total"),
  beta: z.number().min(0).lt(1).optional().describe("of cvar: 0.9 looks at the worst tenth"),
  constraints: AllocationConstraints.prefault({}),
  initiatives: z.array(
    z.object({
      id: z.string(),
      cost: amount.min(0),
      confidence: share,
      returns: Returns,
      category: z.string().optional(),
    }),
  ),
});
export type AllocationProblem = z.infer<typeof AllocationProblem>;
