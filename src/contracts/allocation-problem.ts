import { z } from "zod";

const amount = z.number();
const share = z.number().min(0).max(1);
const count = z.int().min(0);
const byId = <T extends z.ZodType>(value: T) => z.record(z.string(), value);
const ids = z.array(z.string());

/** What a period can spend, and whether what it leaves is there in the next. */
const periodTerms = {
  budgets: z.array(amount.min(0)).min(1).describe("in currency, by period"),
  carry_over: z.boolean().default(false).describe("whether what a period leaves is there in the next"),
};

const CategoryLimits = z.strictObject({
  min_cost: amount.min(0).optional().describe("in currency: at least this much is spent on it, at full cost"),
  max_cost: amount.min(0).optional(),
  min_count: count.optional(),
  max_count: count.optional(),
});

const ExclusiveGroup = z.strictObject({ ids, max: count.default(1).describe("how many of them") });

/** The constraints that impact-loop.yaml states; what each initiative uses is in its own file. */
export const ConstraintPolicy = z.strictObject({
  resources: byId(amount.min(0)).optional().describe("capacity of what else is scarce: { engineers: 12 }"),
  periods: z.strictObject(periodTerms).optional(),
  exclusive_groups: z.array(ExclusiveGroup).optional(),
  requires: z
    .array(z.tuple([z.string(), z.string()]))
    .optional()
    .describe("the first only with the second"),
  categories: byId(CategoryLimits).optional(),
  min_count: count.optional(),
  max_count: count.optional(),
});
export type ConstraintPolicy = z.infer<typeof ConstraintPolicy>;

export const AllocationConstraints = ConstraintPolicy.extend({
  resources: z
    .array(z.strictObject({ name: z.string(), capacity: amount.min(0), use: byId(amount.min(0)) }))
    .optional()
    .describe("what else is scarce: Σ use ≤ capacity; whoever is not named uses none"),
  periods: z
    .strictObject({
      ...periodTerms,
      cost: byId(z.array(amount.min(0))).describe("by initiative, a cost a period"),
    })
    .optional(),
  must_fund: ids.optional(),
  never_fund: ids.optional(),
  partial: byId(z.strictObject({ min_fraction: share }))
    .optional()
    .describe("whoever may be funded in part: none of it, or at least this share"),
});
export type AllocationConstraints = z.infer<typeof AllocationConstraints>;

/** What rules read besides returns. */
export const ruleParameters = {
  weights: byId(amount.min(0)).optional().describe("of the scenarios, for bayesian; they sum to 1"),
  alpha: share.optional().describe("of hurwicz: the weight of the best total; 0.5 when left out"),
  beta: z
    .number()
    .min(0)
    .lt(1)
    .optional()
    .describe(
      "of cvar_regret and cvar_return: 0.9 looks at the worst tenth of the scenarios; 0.9 when left out",
    ),
};

export const ProblemInitiative = z.object({
  id: z.string().min(1),
  cost: amount.min(0).describe("in currency"),
  confidence: share,
  returns: byId(amount).describe("by scenario, at full scale, in currency"),
  category: z.string().optional(),
  calibrated: z
    .object({
      returns: byId(amount).describe("by scenario, as the record of past outcomes makes them"),
      weight: share.describe("κ: how much they count beside the discounted `returns`"),
      slope: amount.describe("by how much they move when `returns` move by one"),
    })
    .optional(),
});
export type ProblemInitiative = z.infer<typeof ProblemInitiative>;

/** A portfolio to choose, whoever made its estimates: what ALLOCATE solves. */
export const AllocationProblem = z.object({
  id: z.string().optional(),
  scenarios: z.array(z.string()).min(1).describe("names, as in each initiative's returns"),
  worst_scenario: z
    .string()
    .describe("what is not trusted is taken at this one, one of each initiative's returns"),
  confidence_threshold: share.default(0).describe("initiatives below it are left out"),
  budget: amount.min(0).describe("in currency"),
  rmin: amount
    .nullable()
    .default(null)
    .describe("floor of Σ returns in the worst scenario, not discounted; null for none"),
  rule: z.string().default("minimax_regret"),
  ...ruleParameters,
  objective: z
    .enum(["gross", "net"])
    .default("gross")
    .describe("net: returns are taken less the cost, in the floor too"),
  constraints: AllocationConstraints.prefault({}),
  initiatives: z.array(ProblemInitiative),
});
export type AllocationProblem = z.infer<typeof AllocationProblem>;

const perScenario = byId(amount).nullable();

/** A problem's answer. Everything but `bound` can be recomputed from the problem and `selected`. */
export const AllocationSolution = z.object({
  id: z.string().optional(),
  rule: z.string(),
  status: z.enum(["optimal", "infeasible", "time_limit"]).describe("time_limit: the best found, not proven"),
  status_reason: z.string().describe("one sentence"),
  conflict: z
    .array(z.string())
    .optional()
    .describe("of an infeasible one: constraints that no portfolio keeps together, none to spare"),
  selected: z.array(
    z.object({
      id: z.string(),
      fraction: share.describe("1 unless it is funded in part"),
      cost: amount.describe("of that fraction"),
    }),
  ),
  total_cost: amount,
  objective: amount.nullable().describe("what the rule minimises or maximises"),
  bound: amount.nullable().describe("proven: no portfolio is better than this"),
  gap: amount.nullable().describe("|objective − bound|"),
  scenario_optima: perScenario.describe("V*: the most that any portfolio brings, the floor `rmin` aside"),
  portfolio_effective: perScenario.describe("the portfolio's, discounted by confidence"),
  regrets: perScenario.describe("V* − portfolio_effective"),
  solver: z.string().describe("what proved it"),
});
export type AllocationSolution = z.infer<typeof AllocationSolution>;
