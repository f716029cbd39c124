import fc from "fast-check";
import { expect, it } from "vitest";
import { AllocationProblem, AllocationRule } from "../../src/contracts/allocation-problem.ts";
import { feasibleSet } from "../../src/solver/feasible-set.ts";
import { loadGlpk } from "../../src/solver/glpk.ts";
import { loadHighs } from "../../src/solver/highs.ts";
import { objectiveOf, solveProblem } from "../../src/solver/rule-program.ts";

const glpk = await loadGlpk();
const highs = await loadHighs();
const larger = new Set(["bayesian", "expected", "maximin", "hurwicz", "cvar_return"]);

/** Every choice looked at: V*, and the best objective; written from the semantics, not from the solver's rows. */
function bruteForce(problem: AllocationProblem) {
  const { scenarios, constraints: c, budget, rmin, worst_scenario } = problem;
  const items = problem.initiatives.filter(({ confidence }) => confidence >= problem.confidence_threshold);
  const kept: { totals: number[]; worst: number }[] = [];
  for (let mask = 0; mask < 2 ** items.length; mask++) {
    const chosen = items.filter((_, i) => mask & (1 << i));
    const has = (id: string) => chosen.some((item) => item.id === id);
    const sum = (of: (item: (typeof items)[number]) => number) =>
      chosen.reduce((total, item) => total + of(item), 0);
    const ok =
      sum(({ cost }) => cost) <= budget &&
      (c.resources ?? []).every(({ capacity, use }) => sum(({ id }) => use[id] ?? 0) <= capacity) &&
      (c.periods?.budgets ?? []).every((_, t, budgets) => {
        const from = c.periods!.carry_over ? 0 : t;
        const range = budgets.map((__, s) => s).filter((s) => s >= from && s <= t);
        return (
          sum(({ id }) => range.reduce((a, s) => a + (c.periods!.cost[id]?.[s] ?? 0), 0)) <=
          range.reduce((a, s) => a + budgets[s]!, 0)
        );
      }) &&
      (c.exclusive_groups ?? []).every(({ ids, max }) => ids.filter(has).length <= max) &&
      (c.requires ?? []).every(([a, b]) => !has(a) || has(b)) &&
      Object.entries(c.categories ?? {}).every(
        ([name, { min_cost = 0, max_cost = 1e9, min_count = 0, max_count = 99 }]) => {
          const own = chosen.filter(({ category }) => category === name);
          const cost = own.reduce((a, item) => a + item.cost, 0);
          return cost >= min_cost && cost <= max_cost && own.length >= min_count && own.length <= max_count;
        },
      ) &&
      chosen.length >= (c.min_count ?? 0) &&
      chosen.length <= (c.max_count ?? 99) &&
      (c.must_fund ?? []).every(has) &&
      !(c.never_fund ?? []).some(has);
    if (!ok) continue;
    const effective = (name: string) =>
      sum(
        (item) =>
          item.confidence * item.returns[name]! + (1 - item.confidence) * item.returns[worst_scenario]!,
      );
    kept.push({ totals: scenarios.map(effective), worst: sum(({ returns }) => returns[worst_scenario]!) });
  }
  if (kept.length === 0) return { v_star: null, objective: null };
  const v_star = scenarios.map((_, j) => Math.max(...kept.map(({ totals }) => totals[j]!)));
  const values = kept
    .filter(({ worst }) => rmin === null || worst >= rmin - 1e-9)
    .map(({ totals }) => objectiveOf(problem, totals, v_star));
  if (values.length === 0) return { v_star, objective: null };
  return { v_star, objective: larger.has(problem.rule) ? Math.max(...values) : Math.min(...values) };
}

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const small = fc.integer({ min: 0, max: 12 });
const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const byId = (value: fc.Arbitrary<number>) => fc.record(Object.fromEntries(ids.map((id) => [id, value])));
const initiative = (id: string) =>
  fc.record({
    id: fc.constant(id),
    cost: small,
    confidence: fc.constantFrom(0, 0.3, 0.75, 1),
    returns: fc.record({
      best: fc.integer({ min: -5, max: 40 }),
      med: fc.integer({ min: -8, max: 25 }),
      worst: fc.integer({ min: -15, max: 15 }),
    }),
    category: fc.constantFrom("A", "B"),
  });
const limits = fc.record(
  {
    min_cost: small,
    max_cost: fc.integer({ min: 5, max: 60 }),
    min_count: fc.constantFrom(0, 1),
    max_count: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: [] },
);
const constraints = fc.record(
  {
    resources: fc.array(
      fc.record({ name: fc.constant("people"), capacity: fc.integer({ min: 3, max: 25 }), use: byId(small) }),
      { maxLength: 2 },
    ),
    periods: fc.record({
      budgets: fc.array(fc.integer({ min: 2, max: 25 }), { minLength: 2, maxLength: 2 }),
      carry_over: fc.boolean(),
      cost: fc.record(Object.fromEntries(ids.map((id) => [id, fc.tuple(small, small)]))),
    }),
    exclusive_groups: fc.array(fc.record({ ids: some, max: fc.constantFrom(0, 1, 2) }), { maxLength: 2 }),
    requires: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 3 }),
    categories: fc.record({ A: limits, B: limits }, { requiredKeys: [] }),
    min_count: fc.constantFrom(0, 1, 2),
    max_count: fc.integer({ min: 2, max: 7 }),
    must_fund: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 1 }),
    never_fund: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const problems = fc
  .record({
    scenarios: fc.constant(["best", "med", "worst"]),
    worst_scenario: fc.constant("worst"),
    confidence_threshold: fc.constantFrom(0, 0, 0.5),
    budget: fc.integer({ min: 0, max: 50 }),
    rmin: fc.oneof(fc.constant(null), fc.integer({ min: -10, max: 15 })),
    rule: fc.constantFrom(...AllocationRule.options),
    weights: fc.constant({ best: 0.2, med: 0.5, worst: 0.3 }),
    alpha: fc.constantFrom(0, 0.4, 1),
    beta: fc.constantFrom(0, 0.5, 0.9),
    constraints,
    initiatives: fc.tuple(...ids.map(initiative)),
  })
  .map((problem) => AllocationProblem.parse(problem));

it("is what looking at every choice finds, for every rule under any constraints", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const [found, all] = [solveProblem(problem, glpk, 10), bruteForce(problem)];
      expect(found.status).toBe(all.objective === null ? "infeasible" : "optimal");
      if (all.v_star === null) {
        expect(found.v_star).toBeNull();
        return;
      }
      for (const [j, value] of all.v_star.entries()) expect(found.v_star![j]).toBeCloseTo(value, 6);
      if (all.objective === null) {
        expect(found.objective).toBeNull();
        return;
      }
      expect(found.objective).toBeCloseTo(all.objective, 6);
    }),
    { numRuns: 300, seed: 20261123 },
  );
});

it("of both solvers has the same objective", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const [one, other] = [solveProblem(problem, glpk, 10), solveProblem(problem, highs, 10)];
      expect(other.status).toBe(one.status);
      if (one.objective !== null) expect(other.objective).toBeCloseTo(one.objective, 6);
    }),
    { numRuns: 100, seed: 20261123 },
  );
});

it("does not depend on the order of the initiatives", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const back = { ...problem, initiatives: problem.initiatives.toReversed() };
      expect(solveProblem(back, glpk, 10)).toEqual(solveProblem(problem, glpk, 10));
      expect(feasibleSet(back)).toEqual(feasibleSet(problem));
    }),
    { numRuns: 50, seed: 20261123 },
  );
});
