import fc from "fast-check";
import { expect, it } from "vitest";
import { AllocatePolicy, AllocationProblem, type EvaluateResult } from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { makeEngine } from "../../src/solver/engine.ts";
import { allocate } from "../../src/stages/allocate.ts";
import { conflictIn, constraintsIn } from "../../src/stages/constraints.ts";
import { solve } from "../../src/stages/solve.ts";

const engine = makeEngine("auto", 10);
const ids = ["a", "b", "c", "d", "e", "f"];
const some = fc.subarray(ids, { maxLength: 3 });

const problems = fc
  .record({
    budget: fc.integer({ min: 0, max: 20 }),
    rmin: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 20 })),
    initiatives: fc.tuple(
      ...ids.map((id, i) =>
        fc.record({
          ...{ id: fc.constant(id), confidence: fc.constant(1), category: fc.constant(i % 2 ? "x" : "y") },
          cost: fc.integer({ min: 1, max: 9 }),
          returns: fc.record({ s: fc.integer({ min: -5, max: 10 }) }),
        }),
      ),
    ),
    constraints: fc.record({
      ...{ must_fund: some, never_fund: some },
      min_count: fc.integer({ min: 0, max: 3 }),
      max_count: fc.integer({ min: 1, max: 5 }),
      requires: fc.constant([["a", "b"]]),
      exclusive_groups: fc.constant([{ ids: ["a", "b"], max: 1 }]),
      categories: fc.record({ x: fc.record({ min_cost: fc.integer({ min: 0, max: 12 }) }) }),
    }),
  })
  .map((made) => AllocationProblem.parse({ scenarios: ["s"], worst_scenario: "s", ...made }));

it("names constraints that cannot be kept together, each of which is needed for that", async () => {
  let conflicts = 0;
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const keeps = async (asked: AllocationProblem) =>
        (await solve(asked, { rule: rules.get("expected")!, engine })).status !== "infeasible";
      if (await keeps(problem)) return;
      conflicts++;
      const named = (await conflictIn(problem, engine))!;
      /** The problem with these constraints only. */
      const only = (kept: readonly string[]) =>
        constraintsIn(problem)
          .filter(({ name }) => !kept.includes(name))
          .reduce((left, { without }) => without(left), {
            ...problem,
            budget: kept.includes(`a budget of ${problem.budget}`) ? problem.budget : 1e6,
          });
      expect(await keeps(only(named))).toBe(false);
      for (const one of named) expect(await keeps(only(named.filter((other) => other !== one)))).toBe(true);
    }),
    { numRuns: 150, seed: 8 },
  );
  expect(conflicts).toBeGreaterThan(50);
});

it("the runner-ups are the next best of all portfolios", async () => {
  const row = fc
    .record({
      ...{ cost: fc.integer({ min: 1, max: 20 }), confidence: fc.integer({ min: 20, max: 100 }) },
      ...{ worst: fc.integer({ min: -5, max: 10 }), up: fc.integer({ min: 0, max: 10 }) },
      more: fc.integer({ min: 0, max: 10 }),
    })
    .map(({ cost, confidence, worst, up, more }) => ({
      ...{ cost, confidence: confidence / 100, return_worst: worst },
      ...{ return_median: worst + up, return_best: worst + up + more },
    }));
  const asked = fc.record({
    rows: fc.array(row, { minLength: 3, maxLength: 7 }),
    rule: fc.constantFrom("minimax_regret", "maximin", "expected"),
    budget: fc.integer({ min: 5, max: 50 }),
    max_count: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ rows, rule: name, budget, max_count }) => {
      const rule = rules.get(name)!;
      const policy = AllocatePolicy.parse({
        ...{ rule: name, minimum_worst_return: null, constraints: { max_count } },
        explain: { initiatives: 0, frontier: 0, runner_ups: 3 },
      });
      const evaluated = rows.map((one, i) => ({ initiative_id: `i${i}`, ...one }) as EvaluateResult);
      const base = { cycle: "c", currency: "USD", budget, policy, evaluated, rule, confidence_level: 0.95 };
      const { candidates, selected, scenario_optima, explanation } = await allocate(base);
      const input = {
        scenarios: ["best", "median", "worst"],
        optima: ["best", "median", "worst"].map((s) => scenario_optima![s]!),
      };
      const chosen = selected.map(({ id }) => id).join();
      const others: number[] = [];
      for (let mask = 0; mask < 2 ** candidates.length; mask++) {
        const portfolio = candidates.filter((_, i) => mask & (1 << i));
        const cost = portfolio.reduce((sum, one) => sum + one.cost, 0);
        if (cost > budget || portfolio.length > max_count) continue;
        if (portfolio.map(({ id }) => id).join() === chosen) continue;
        const totals = (["best", "median", "worst"] as const).map((s) =>
          portfolio.reduce((sum, { effective }) => sum + effective[s], 0),
        );
        others.push(rule.value(totals, input));
      }
      others.sort((a, b) => (rule.sense === "minimize" ? a - b : b - a));
      const ups = explanation!.runner_ups;
      expect(ups).toHaveLength(Math.min(3, others.length));
      for (const [k, { objective }] of ups.entries()) expect(objective).toBeCloseTo(others[k]!, 9);
    }),
    { numRuns: 60, seed: 9 },
  );
});
