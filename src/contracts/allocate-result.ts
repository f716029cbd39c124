import { z } from "zod";
import { CycleId, Id, Scenarios } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

/** One initiative as the allocator sees it. Returns in currency. */
export const Candidate = z.object({
  id: Id,
  cost: z.number().gt(0),
  confidence: z.number().min(0).max(1),
  returns: Scenarios.describe("as measured"),
  effective: Scenarios.describe("confidence × return + (1 − confidence) × worst"),
});
export type Candidate = z.infer<typeof Candidate>;

export const DropReason = z.enum([
  "below_minimum_confidence",
  "not_validated",
  "cost_exceeds_budget",
  "displaced",
  "no_feasible_portfolio",
]);
export type DropReason = z.infer<typeof DropReason>;

/** ALLOCATE's contract. Everything in it can be recomputed from `candidates` and `constraints`. */
export const AllocateResult = z
  .object({
    schema_version: SchemaVersion,
    cycle: CycleId,
    rule: z.string(),
    rule_parameters: z.record(z.string(), z.json()).describe("such as the weights of the Bayesian rule"),
    status: z.enum(["optimal", "infeasible", "empty", "time_limit"]),
    status_reason: z.string().describe("one sentence"),
    currency: z.string(),
    budget: z.number().min(0),
    total_cost: z.number().min(0),
    selected: z.array(
      z.object({
        id: Id,
        cost: z.number(),
        predicted_return: z.number().describe("median return, undiscounted"),
      }),
    ),
    dropped: z.array(
      z.object({
        id: Id,
        reason: DropReason,
        statement: z.string(),
        would_change: z.array(z.string()).describe("the smallest single changes that would fund it"),
      }),
    ),
    candidates: z.array(Candidate).describe("sorted by id; `selected` and `dropped` partition them"),
    scenario_optima: Scenarios.nullable().describe(
      "V*: the best any feasible portfolio could do in each scenario",
    ),
    portfolio_effective: Scenarios.nullable().describe("the selected portfolio's effective return"),
    portfolio_returns: Scenarios.nullable().describe("the selected portfolio's return as measured"),
    regrets: Scenarios.nullable().describe("V* − portfolio_effective"),
    objective: z
      .number()
      .nullable()
      .describe("what the rule minimises or maximises, at the selected portfolio"),
    bound: z.number().nullable().describe("proven bound of the objective; equals it when optimal"),
    gap: z.number().nullable().describe("|objective − bound|, absolute"),
    solver: z.string(),
    constraints: z.object({
      minimum_confidence: z.number(),
      minimum_worst_return: z.number().nullable(),
      require_validation: z.literal(true).optional().describe("when it is required"),
    }),
    overrides: z.array(
      z.object({
        id: Id,
        force: z.enum(["fund", "forbid"]),
        reason_code: z.string(),
        cost_in_regret: z.number().nullable(),
      }),
    ),
  })
  .refine((r) => r.total_cost <= r.budget * (1 + 1e-9), "total_cost ≤ budget")
  .refine((r) => {
    const ids = [...r.selected, ...r.dropped].map((i) => i.id).sort();
    return (
      ids.length === r.candidates.length &&
      new Set(ids).size === ids.length &&
      r.candidates.every((c) => ids.includes(c.id))
    );
  }, "selected and dropped partition the candidates");
export type AllocateResult = z.infer<typeof AllocateResult>;
