import { z } from "zod";
import { AllocationConstraints } from "./allocation-problem.ts";
import { CycleId, Id, Scenarios } from "./common.ts";
import { SchemaVersion } from "./contract.ts";

/** What the record of past outcomes makes of a pilot. Returns in currency. */
export const Forecast = z.object({
  weight: z.number().min(0).max(1).describe("κ = n / (n + calibrate.trust_after), n outcomes learned from"),
  returns: Scenarios.describe("first, second and third quartile of the return at full scale"),
  lower: z.number().describe("of the interval at measure.confidence_level"),
  upper: z.number(),
  effect: z
    .object({ mean: z.number(), sd: z.number().gt(0), slope: z.number() })
    .describe("of the effect at full scale, in unit_scale, up is good; slope: by the pilot's estimate"),
  design_confidence: z.number().describe("by the rubric, before any outcome"),
  confidence_lower: z.number().describe("90 % interval of the calibrated confidence"),
  confidence_upper: z.number(),
  outcomes: z.number().min(0).describe("outcomes of its method behind the confidence, weighted by age"),
});
export type Forecast = z.infer<typeof Forecast>;

/** One initiative as the allocator sees it. Returns in currency. */
export const Candidate = z.object({
  id: Id,
  cost: z.number().gt(0),
  confidence: z.number().min(0).max(1),
  returns: Scenarios.describe("as measured"),
  effective: Scenarios.describe(
    "(1 − κ) × (confidence × return + (1 − confidence) × worst) + κ × forecast, κ = 0 without a forecast; less the cost when the objective is net",
  ),
  category: z.string().optional(),
  forecast: Forecast.optional().describe("in the learned mode; `confidence` is then the calibrated one"),
});
export type Candidate = z.infer<typeof Candidate>;

export const DropReason = z.enum([
  "below_minimum_confidence",
  "not_validated",
  "forbidden",
  "cost_exceeds_budget",
  "displaced",
  "no_feasible_portfolio",
]);
export type DropReason = z.infer<typeof DropReason>;

/** Changes of one initiative that turn its decision round when nothing else changes, each found by solving again. */
export const DecisiveChange = z.object({
  quantity: z
    .enum(["cost", "median_return", "confidence"])
    .describe("median_return: the estimate moves, and its interval with it"),
  from: z.number(),
  to: z
    .number()
    .nullable()
    .describe("the nearest value that turns the decision; null: no change of this kind would"),
});
export type DecisiveChange = z.infer<typeof DecisiveChange>;

/** What the same problem with another budget comes to. */
const FrontierPoint = z.object({
  budget: z.number(),
  status: z.enum(["optimal", "infeasible", "time_limit"]),
  funded: z.int(),
  total_cost: z.number(),
  objective: z.number().nullable(),
  largest_regret: z.number().nullable().describe("against what that budget could bring"),
  mean_return: z.number().nullable().describe("effective, the mean over the scenarios"),
});

/** What the decision rests on, each part from solving the problem again. */
export const AllocationExplanation = z.object({
  explained: z
    .int()
    .describe(
      "initiatives whose decisive changes were looked for; `impact-loop explain <id>` does any other",
    ),
  frontier: z.array(FrontierPoint).describe("by budget; holds the budget itself, and 10 % less and more"),
  runner_ups: z
    .array(
      z.object({
        swapped_in: z.array(Id),
        swapped_out: z.array(Id),
        total_cost: z.number(),
        objective: z.number(),
        loss: z.number().describe("how much worse by the rule's objective"),
      }),
    )
    .describe("the next best portfolios, against the same V*"),
  constraints: z
    .array(
      z.object({
        name: z.string(),
        cost: z
          .number()
          .nullable()
          .describe(
            "what it costs by the rule's objective, both portfolios held against V* without it; null: not known within the time",
          ),
      }),
    )
    .describe("what each constraint costs that the portfolio could not do better without"),
});
export type AllocationExplanation = z.infer<typeof AllocationExplanation>;

const ByScenario = z.record(z.string(), z.number());

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
        predicted_return: z
          .number()
          .describe("median return, undiscounted; the forecast's where there is one"),
        fraction: z
          .number()
          .gt(0)
          .lt(1)
          .optional()
          .describe("when it is funded in part; `cost` is that part's, `predicted_return` too"),
        drops_out: z
          .array(DecisiveChange)
          .optional()
          .describe("how far it can fall before it is no longer funded"),
      }),
    ),
    dropped: z.array(
      z.object({
        id: Id,
        reason: DropReason,
        statement: z.string(),
        would_change: z.array(DecisiveChange).describe("the smallest single changes that would fund it"),
      }),
    ),
    candidates: z.array(Candidate).describe("sorted by id; `selected` and `dropped` partition them"),
    scenario_optima: ByScenario.nullable().describe(
      "V*: the best any feasible portfolio could do in each scenario",
    ),
    portfolio_effective: ByScenario.nullable().describe("the selected portfolio's effective return"),
    portfolio_returns: Scenarios.nullable().describe("the selected portfolio's return as measured"),
    regrets: ByScenario.nullable().describe("V* − portfolio_effective"),
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
      ...AllocationConstraints.shape,
    }),
    overrides: z.array(
      z.object({
        id: Id,
        force: z.enum(["fund", "forbid"]),
        reason_code: z.string(),
        by: z.string().optional(),
        text: z.string().optional(),
        cost_in_regret: z
          .number()
          .nullable()
          .describe("by the rule's objective, both portfolios held against V* without it; null: not known"),
      }),
    ),
    engine_pick: z
      .array(Id)
      .nullable()
      .optional()
      .describe("what would be funded without the decisions of people; null where nothing can be"),
    explanation: AllocationExplanation.nullable().optional(),
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
