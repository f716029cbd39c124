import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AllocatePolicy, type EvaluateResult } from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { allocate } from "../../src/stages/allocate.ts";

interface Instance {
  id: string;
  budget: number;
  confidence_threshold: number;
  rmin: number | null;
  rule: string;
  scenarios: string[];
  constraints: object;
  alpha?: number;
  weights?: { best: number; med: number; worst: number };
  initiatives: {
    id: string;
    cost: number;
    confidence: number;
    returns: { best: number; med: number; worst: number };
  }[];
  expected: {
    status: string;
    objective: number | null;
    tol: number;
    v_star: { best: number; med: number; worst: number };
    brute_force?: { n_optimal?: number; optimal_sets?: string[][] };
  };
}
const folder = "test/allocation";
const instances = readdirSync(folder)
  .sort()
  .map((file): Instance => JSON.parse(readFileSync(join(folder, file), "utf8")))
  .filter(({ scenarios, constraints }) => scenarios.length === 3 && Object.keys(constraints).length === 0);

/** Only what the allocator reads of an evaluation. */
const evaluated = (items: Instance["initiatives"]): EvaluateResult[] =>
  items.map(
    ({ id, cost, confidence, returns }) =>
      ({
        initiative_id: id,
        cost,
        confidence,
        return_best: returns.best,
        return_median: returns.med,
        return_worst: returns.worst,
      }) as EvaluateResult,
  );

describe("the reference instances, two solvers and brute force behind them", () => {
  it.each(instances)("$id", async (instance) => {
    const { expected, weights, rule, alpha } = instance;
    const policy = AllocatePolicy.parse({
      ...{ rule, alpha },
      explain: { initiatives: 0, frontier: 0, runner_ups: 0 },
      minimum_confidence: instance.confidence_threshold,
      minimum_worst_return: instance.rmin,
      ...(weights && { weights: { best: weights.best, median: weights.med, worst: weights.worst } }),
    });
    const result = await allocate({
      cycle: "c",
      currency: "USD",
      budget: instance.budget,
      policy,
      evaluated: evaluated(instance.initiatives),
      confidence_level: 0.95,
      rule: rules.get(instance.rule)!,
    });
    if (expected.status === "infeasible") {
      expect(result).toMatchObject({ status: "infeasible", selected: [], objective: null, total_cost: 0 });
      expect(
        result.dropped.every(
          ({ reason }) => reason === "no_feasible_portfolio" || reason === "cost_exceeds_budget",
        ),
      ).toBe(true);
    } else {
      expect(["optimal", "empty"]).toContain(result.status);
      expect(Math.abs(result.objective! - expected.objective!)).toBeLessThanOrEqual(expected.tol);
      expect(result.bound).toBe(result.objective);
      const sets = expected.brute_force?.optimal_sets;
      if (sets && sets.length === expected.brute_force?.n_optimal) {
        expect(sets.map((set) => set.toSorted().join())).toContain(
          result.selected.map(({ id }) => id).join(),
        );
      }
    }
    const { best, med: median, worst } = expected.v_star;
    for (const [name, value] of Object.entries({ best, median, worst })) {
      expect(Math.abs(result.scenario_optima![name]! - value)).toBeLessThanOrEqual(expected.tol);
    }
  });
});

it("the published example: TitlesAI, PriceOptimizer and BundleEngine with a largest regret of 1 (Eisenhauer 2025, Table 1)", async () => {
  const row = (id: string, cost: number, confidence: number, best: number, med: number, worst: number) => ({
    id,
    cost,
    confidence,
    returns: { best, med, worst },
  });
  const result = await allocate({
    cycle: "c",
    currency: "USD",
    budget: 10,
    policy: AllocatePolicy.parse({ minimum_confidence: 0.5, minimum_worst_return: 3 }),
    rule: rules.get("minimax_regret")!,
    confidence_level: 0.95,
    evaluated: evaluated([
      row("TitlesAI", 4, 0.9, 15, 10, 2),
      row("ImageEnhancer", 2, 0.6, 12, 8, 1),
      row("PriceOptimizer", 2, 0.8, 9, 6, 2),
      row("SearchRanker", 2, 0.4, 7, 5, 3),
      row("BundleEngine", 4, 0.5, 18, 9, 0),
    ]),
  });
  expect(result.selected.map(({ id }) => id)).toEqual(["BundleEngine", "PriceOptimizer", "TitlesAI"]);
  expect(result.objective).toBeCloseTo(1, 12);
  for (const [name, optimum, regret] of [
    ["best", 30.3, 0],
    ["median", 19.6, 0.7],
    ["worst", 5, 1],
  ] as const) {
    expect(result.scenario_optima![name]).toBeCloseTo(optimum, 12);
    expect(result.regrets![name]).toBeCloseTo(regret, 12);
  }
  expect(result.dropped).toMatchObject([
    { id: "ImageEnhancer", reason: "displaced" },
    { id: "SearchRanker", reason: "below_minimum_confidence" },
  ]);
});
