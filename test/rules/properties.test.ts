import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AllocatePolicy,
  AllocateResult,
  type EvaluateResult,
  scenarioNames,
} from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { allocate } from "../../src/stages/allocate.ts";
import { counterfactual } from "../../src/stages/counterfactual.ts";

interface Item {
  id: string;
  cost: number;
  confidence: number;
  best: number;
  median: number;
  worst: number;
}

const evaluated = (items: readonly Item[]): EvaluateResult[] =>
  items.map(
    ({ id, cost, confidence, best, median, worst }) =>
      ({
        initiative_id: id,
        cost,
        confidence,
        return_best: best,
        return_median: median,
        return_worst: worst,
      }) as EvaluateResult,
  );

const request = (rule: string, items: readonly Item[], budget: number, floor: number | null) => ({
  cycle: "c",
  currency: "USD",
  budget,
  policy: AllocatePolicy.parse({ rule, minimum_worst_return: floor }),
  evaluated: evaluated(items),
  confidence_level: 0.95,
  rule: rules.get(rule)!,
});

/** Small integers: ties on purpose. */
const item = fc
  .record({
    cost: fc.integer({ min: 1, max: 9 }),
    confidence: fc.constantFrom(0.25, 0.5, 1),
    worst: fc.integer({ min: -6, max: 6 }),
    up: fc.integer({ min: 0, max: 5 }),
    more: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ cost, confidence, worst, up, more }) => ({
    cost,
    confidence,
    worst,
    median: worst + up,
    best: worst + up + more,
  }));
const items = fc
  .array(item, { minLength: 1, maxLength: 9 })
  .map((list) => list.map((each, i) => ({ id: `i${i}`, ...each })));
const floors = fc.constantFrom(null, 0, 3);
const budgets = fc.integer({ min: 0, max: 30 });

/** All subsets, with the tie-breaks: objective, then mean effective return, then cost. */
function bruteForce(rule: string, list: readonly Item[], budget: number, floor: number | null) {
  const effective = (it: Item) =>
    scenarioNames.map((name) => it.confidence * it[name] + (1 - it.confidence) * it.worst);
  const subsets = Array.from({ length: 2 ** list.length }, (_, mask) =>
    list.filter((__, i) => (mask >> i) & 1),
  ).filter((chosen) => sum(chosen.map(({ cost }) => cost)) <= budget);
  const reached = subsets.map((chosen) => [0, 1, 2].map((j) => sum(chosen.map((it) => effective(it)[j]!))));
  const optima = [0, 1, 2].map((j) => Math.max(...reached.map((values) => values[j]!)));
  const scored = subsets
    .map((chosen, i) => ({
      worst: sum(chosen.map(({ worst }) => worst)),
      value:
        rule === "bayesian"
          ? -(0.25 * reached[i]![0]! + 0.5 * reached[i]![1]! + 0.25 * reached[i]![2]!)
          : Math.max(...optima.map((optimum, j) => optimum - reached[i]![j]!)),
      mean: sum(reached[i]!) / 3,
      cost: sum(chosen.map(({ cost }) => cost)),
    }))
    .filter(({ worst }) => floor === null || worst >= floor);
  const best = scored.toSorted((a, b) => a.value - b.value || b.mean - a.mean || a.cost - b.cost)[0];
  return { optima, best };
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(["minimax_regret", "bayesian"])("%s", (rule) => {
  it("is what trying every portfolio gives, ties and all", async () => {
    await fc.assert(
      fc.asyncProperty(items, budgets, floors, async (list, budget, floor) => {
        const result = await allocate(request(rule, list, budget, floor));
        expect(AllocateResult.parse(result)).toEqual(result);
        const { best, optima } = bruteForce(rule, list, budget, floor);
        for (const [j, name] of scenarioNames.entries())
          expect(result.scenario_optima![name]).toBeCloseTo(optima[j]!, 9);
        if (!best) {
          expect(result.status).toBe("infeasible");
          return;
        }
        const sign = rule === "bayesian" ? -1 : 1;
        expect(sign * result.objective!).toBeCloseTo(best.value, 9);
        expect(sum(scenarioNames.map((name) => result.portfolio_effective![name]!)) / 3).toBeCloseTo(
          best.mean,
          9,
        );
        expect(result.total_cost).toBe(best.cost);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("does not depend on the order of the initiatives", async () => {
    await fc.assert(
      fc.asyncProperty(items, budgets, floors, async (list, budget, floor) => {
        const [one, other] = [
          await allocate(request(rule, list, budget, floor)),
          await allocate(request(rule, list.toReversed(), budget, floor)),
        ];
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("does not depend on the unit of money, over eighteen decades", async () => {
    await fc.assert(
      fc.asyncProperty(items, budgets, fc.constantFrom(1e-9, 1e-6, 1e6, 1e9), async (list, budget, unit) => {
        const scaled = list.map((it) => ({
          ...it,
          cost: it.cost * unit,
          best: it.best * unit,
          median: it.median * unit,
          worst: it.worst * unit,
        }));
        const [one, other] = [
          await allocate(request(rule, list, budget, 0)),
          await allocate(request(rule, scaled, budget * unit, 0)),
        ];
        if (one.objective === null) {
          expect(other.objective).toBeNull();
          return;
        }
        expect(Math.abs(other.objective! / unit - one.objective)).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("reaches no less in any scenario when the budget grows", async () => {
    await fc.assert(
      fc.asyncProperty(items, budgets, fc.integer({ min: 0, max: 5 }), async (list, budget, more) => {
        const [one, other] = [
          await allocate(request(rule, list, budget, null)),
          await allocate(request(rule, list, budget + more, null)),
        ];
        for (const name of scenarioNames)
          expect(other.scenario_optima![name]).toBeGreaterThanOrEqual(one.scenario_optima![name]! - 1e-9);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("turning any one decision round never does better, and says what it costs", async () => {
    await fc.assert(
      fc.asyncProperty(items, budgets, async (list, budget) => {
        const asked = request(rule, list, budget, null);
        const decided = await allocate(asked);
        const { loss } = await counterfactual(asked, decided, list[0]!.id);
        if (loss !== null) expect(loss).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

it("bayesian: taking away one that is not funded changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(items, budgets, async (list, budget) => {
      const whole = await allocate(request("bayesian", list, budget, null));
      const funded = new Set(whole.selected.map(({ id }) => id));
      const out = list.find(({ id }) => !funded.has(id));
      const fewer = await allocate(
        request(
          "bayesian",
          list.filter((it) => it !== out),
          budget,
          null,
        ),
      );
      expect(fewer.objective).toBeCloseTo(whole.objective!, 9);
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe("a case at the edge", () => {
  const one = { id: "a", cost: 5, confidence: 1, best: 3, median: 2, worst: 1 };
  it("no initiative: an empty portfolio, with the reason", async () => {
    expect(await allocate(request("minimax_regret", [], 10, 0))).toMatchObject({
      status: "empty",
      objective: 0,
      total_cost: 0,
      status_reason: "there is no initiative to decide about",
    });
  });
  it("no budget: nothing is funded, each says why", async () => {
    expect(await allocate(request("minimax_regret", [one], 0, 0))).toMatchObject({
      status: "empty",
      dropped: [{ id: "a", reason: "cost_exceeds_budget" }],
    });
  });
  it("a floor out of reach: infeasible, with the floor in the reason", async () => {
    const result = await allocate(request("minimax_regret", [one], 10, 100));
    expect(result).toMatchObject({
      status: "infeasible",
      selected: [],
      dropped: [{ reason: "no_feasible_portfolio" }],
    });
    expect(result.status_reason).toContain("USD 100");
  });
  it("a cost equal to the budget is funded", async () => {
    expect((await allocate(request("minimax_regret", [one], 5, 0))).selected).toMatchObject([
      { id: "a", predicted_return: 2 },
    ]);
  });
  it("what loses in every scenario is not funded, though the budget would do", async () => {
    const loser = { id: "b", cost: 1, confidence: 1, best: -1, median: -2, worst: -3 };
    const result = await allocate(request("minimax_regret", [one, loser], 10, null));
    expect(result.dropped).toMatchObject([
      { id: "b", statement: "discounted by its confidence it brings nothing in any scenario" },
    ]);
  });
});
