import { z } from "zod";
import { ConstraintPolicy, ruleParameters } from "./allocation-problem.ts";
import { CalibratePolicy } from "./calibrate-policy.ts";
import { CheckRequests } from "./check.ts";
import { CycleId, ModelType } from "./common.ts";
import { NextPolicy } from "./next-studies.ts";

const Band = z.strictObject({ lower: z.number().min(0).max(1), upper: z.number().min(0).max(1) });

export const defaultBands = {
  experiment: { lower: 0.85, upper: 1 },
  "quasi-experiment": { lower: 0.6, upper: 0.84 },
  "time-series": { lower: 0.4, upper: 0.59 },
  observational: { lower: 0.2, upper: 0.39 },
} as const satisfies Record<ModelType, { lower: number; upper: number }>;

/** A rubric's dimension as configuration: its weight, and the diagnostic values that score 0 and 1. */
export const DimensionPolicy = z.strictObject({
  weight: z.number().min(0).max(1).optional(),
  bad: z.number().optional().describe("the value that scores 0"),
  good: z.number().optional().describe("the value that scores 1"),
});
export type DimensionPolicy = z.infer<typeof DimensionPolicy>;

export const EvaluatePolicy = z.strictObject({
  strategy: z
    .enum(["diagnostics", "score"])
    .default("diagnostics")
    .describe("score: a reproducible draw inside the band from the initiative's id, for debugging"),
  bands: z.partialRecord(ModelType, Band).default({}).describe("confidence by methodology"),
  rubrics: z
    .record(z.string(), z.record(z.string(), DimensionPolicy))
    .default({})
    .describe("by rubric, then by dimension"),
});
export type EvaluatePolicy = z.infer<typeof EvaluatePolicy>;

export const MeasurePolicy = z.strictObject({
  confidence_level: z.number().gt(0.5).lt(1).default(0.95),
  minimum_sample_size: z.int().min(1).default(30).describe("in observations used"),
  checks: CheckRequests.default([]),
});
export type MeasurePolicy = z.infer<typeof MeasurePolicy>;

/** Scenarios drawn from the intervals, each initiative's normal on either side of its estimate. */
export const SampledScenarios = z.strictObject({
  sample: z.int().min(2).max(10_000).describe("how many scenarios"),
  seed: z.int().min(0).default(1),
  correlation: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe("between any two initiatives, of a Gaussian copula"),
  correlation_within_category: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("between two of one category; at least `correlation`, which is its default"),
});
export type SampledScenarios = z.infer<typeof SampledScenarios>;

export const AllocatePolicy = z.strictObject({
  rule: z.string().default("minimax_regret"),
  weights: z
    .strictObject({ best: z.number().min(0), median: z.number().min(0), worst: z.number().min(0) })
    .optional()
    .describe("of the scenarios, for the bayesian rule; they sum to 1"),
  minimum_confidence: z.number().min(0).max(1).default(0),
  require_validation: z
    .boolean()
    .default(false)
    .describe(
      "keep out what `impact-loop validate` has not found in order for the model as it is configured",
    ),
  minimum_worst_return: z
    .number()
    .nullable()
    .default(0)
    .describe("floor of the portfolio's worst return, undiscounted, in currency; null for none"),
  alpha: ruleParameters.alpha,
  beta: ruleParameters.beta,
  objective: z
    .enum(["gross", "net"])
    .default("gross")
    .describe("net: returns are taken less the cost to scale, in the worst-return floor too"),
  scenarios: SampledScenarios.optional().describe(
    "draws from the intervals in place of the best, the median and the worst case",
  ),
  constraints: ConstraintPolicy.prefault({}),
  solver: z
    .enum(["auto", "core", "glpk", "highs"])
    .default("auto")
    .describe("auto: the exact core, HiGHS behind it; or one of them alone"),
  time_limit_seconds: z
    .number()
    .gt(0)
    .default(60)
    .describe("of each call of glpk or HiGHS; the core stops after a number of steps instead"),
  explain: z
    .strictObject({
      initiatives: z
        .int()
        .min(0)
        .default(100)
        .describe(
          "how many, the nearest to another decision first, get the changes that would turn it; fewer of over a hundred candidates",
        ),
      runner_ups: z.int().min(0).max(10).default(3).describe("next best portfolios"),
      frontier: z.int().min(0).max(50).default(10).describe("budgets from a fifth to twice the budget"),
    })
    .prefault({})
    .describe("what the decision rests on, each part by solving again"),
});
export type AllocatePolicy = z.infer<typeof AllocatePolicy>;

const Calendar = z.strictObject({ calendar: z.enum(["quarter", "month", "week", "day"]) });

/** A folder's one way of being written, for it is also a path in commits. */
const ResultsPath = z
  .string()
  .regex(
    /^(?!\.\.?(?:\/|$))[^/\\\0]+(?:\/(?!\.\.?(?:\/|$))[^/\\\0]+)*$/,
    "a folder such as impact or results/impact",
  )
  .describe("the folder of the results");

/** impact-loop.yaml: the policy, read from the base branch in a pull request. */
export const LoopConfig = z.strictObject({
  version: z.literal(1),
  cycle: z
    .union([CycleId, Calendar], {
      error: 'a text id such as "2026-Q4" (in quotes if it is all digits), or { calendar: quarter }',
    })
    .describe("a literal id, or { calendar: quarter | month | week | day }: then it follows from as_of"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "an ISO 4217 code such as USD")
    .default("USD"),
  budget: z.number().min(0).describe("in currency, for one cycle"),
  initiatives: z.string().default("initiatives/*.yaml").describe("which files hold the initiatives: a glob"),
  ideas: z.string().default("ideas/*.yaml").describe("which files hold ideas without a pilot: a glob"),
  storage: z
    .strictObject({ adapter: z.string().default("git"), path: ResultsPath.default("impact") })
    .prefault({}),
  measure: MeasurePolicy.prefault({}),
  evaluate: EvaluatePolicy.prefault({}),
  allocate: AllocatePolicy.prefault({}),
  scale: z
    .strictObject({
      sample_size: z.int().min(2).default(5000).describe("units of a simulated full-scale measurement"),
    })
    .prefault({}),
  calibrate: CalibratePolicy.prefault({}),
  next: NextPolicy.prefault({}).describe("how the studies that could be made next are ranked"),
  defaults: z.record(z.string(), z.unknown()).default({}).describe("what every initiative starts from"),
  templates: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .default({})
    .describe("what an initiative `extends`"),
});
export type LoopConfig = z.infer<typeof LoopConfig>;
