import fc from "fast-check";
import { expect, it } from "vitest";
import { AllocationProblem } from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import type { SolverName } from "../../src/solver/define.ts";
import { makeEngine } from "../../src/solver/engine.ts";
import { solve } from "../../src/stages/solve.ts";
import { stream } from "../../src/stats/random.ts";

const engines = {
  auto: makeEngine("auto", 10),
  core: makeEngine("core", 10),
  glpk: makeEngine("glpk", 10),
  highs: makeEngine("highs", 10),
};
const answer = (problem: AllocationProblem, solver: SolverName = "auto") =>
  solve(problem, { rule: rules.get(problem.rule)!, engine: engines[solver] });
const larger = new Set(["bayesian", "expected", "maximin", "hurwicz", "cvar_return"]);

/** The rules as the reference states them, by sorting and integrating: not the engine's formulas. */
function ruleValue(problem: AllocationProblem, totals: readonly number[], optima: readonly number[]): number {
  const { rule, scenarios, weights = {}, alpha = 0.5, beta = 0.9 } = problem;
  const regrets = totals.map((value, j) => optima[j]! - value);
  /** min over η of η + Σ(loss − η)⁺/(S(1 − β)): its minimum is at one of the losses. */
  const tail = (losses: readonly number[]) =>
    Math.min(
      ...losses.map(
        (eta) =>
          eta + losses.reduce((sum, loss) => sum + Math.max(0, loss - eta), 0) / (losses.length * (1 - beta)),
      ),
    );
  const values: Record<string, () => number> = {
    minimax_regret: () => Math.max(0, ...regrets),
    relative_regret: () =>
      Math.max(...regrets.map((regret, j) => regret / (optima[j]! > 0 ? optima[j]! : 1))),
    bayesian: () => totals.reduce((sum, value, j) => sum + (weights[scenarios[j]!] ?? 0) * value, 0),
    expected: () => totals.reduce((sum, value) => sum + value, 0) / totals.length,
    maximin: () => Math.min(...totals),
    hurwicz: () => alpha * Math.max(...totals) + (1 - alpha) * Math.min(...totals),
    cvar_regret: () => tail(regrets),
    cvar_return: () => -tail(totals.map((value) => -value)),
  };
  return values[rule]!();
}

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
          item.confidence * item.returns[name]! +
          (1 - item.confidence) * item.returns[worst_scenario]! -
          (problem.objective === "net" ? item.cost : 0),
      );
    const worst = sum(
      ({ returns, cost }) => returns[worst_scenario]! - (problem.objective === "net" ? cost : 0),
    );
    kept.push({ totals: scenarios.map(effective), worst });
  }
  if (kept.length === 0) return { v_star: null, objective: null };
  const v_star = scenarios.map((_, j) => Math.max(...kept.map(({ totals }) => totals[j]!)));
  const values = kept
    .filter(({ worst }) => rmin === null || worst >= rmin - 1e-9)
    .map(({ totals }) => ruleValue(problem, totals, v_star));
  if (values.length === 0) return { v_star, objective: null };
  return { v_star, objective: larger.has(problem.rule) ? Math.max(...values) : Math.min(...values) };
}

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const more = ["h", "i", "j", "k", "l", "m", "n"];
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
const problemsOf = (count: fc.Arbitrary<number>) =>
  fc
    .record({
      scenarios: fc.constant(["best", "med", "worst"]),
      worst_scenario: fc.constant("worst"),
      confidence_threshold: fc.constantFrom(0, 0, 0.5),
      budget: fc.integer({ min: 0, max: 50 }),
      rmin: fc.oneof(fc.constant(null), fc.integer({ min: -10, max: 15 })),
      rule: fc.constantFrom(...rules.keys()),
      weights: fc.constant({ best: 0.2, med: 0.5, worst: 0.3 }),
      alpha: fc.constantFrom(0, 0.4, 1),
      beta: fc.constantFrom(0, 0.5, 0.9),
      objective: fc.constantFrom("gross", "net"),
      constraints,
      initiatives: fc
        .tuple(fc.tuple(...[...ids, ...more].map(initiative)), count)
        .map(([all, n]) => all.slice(0, n)),
    })
    .map((problem) => AllocationProblem.parse(problem));

const problems = problemsOf(fc.integer({ min: 0, max: 7 }));
const runs = { numRuns: 400, seed: 20261123 };

/** What the answer is held to: status, V*, objective, and that its own numbers follow from its choice. */
async function holds(problem: AllocationProblem, solver: SolverName): Promise<void> {
  const [found, all] = [await answer(problem, solver), bruteForce(problem)];
  expect(found.status).toBe(all.objective === null ? "infeasible" : "optimal");
  if (all.v_star === null) expect(found.optima).toBeNull();
  if (all.objective === null) expect(found.objective).toBeNull();
  for (const [j, value] of (all.v_star ?? []).entries()) expect(found.optima![j]).toBeCloseTo(value, 6);
  if (all.v_star === null || all.objective === null) return;
  expect(found.objective).toBeCloseTo(all.objective, 6);
  const fixed = { ...problem, constraints: { must_fund: [...found.funded.keys()], never_fund: [] } };
  const others = problem.initiatives.map(({ id }) => id).filter((id) => !found.funded.has(id));
  const alone = bruteForce({
    ...fixed,
    rmin: null,
    constraints: { ...fixed.constraints, never_fund: others },
  });
  expect(ruleValue(problem, alone.v_star!, all.v_star)).toBeCloseTo(all.objective, 6);
}

it.each(["auto", "core"] as const)(
  "is what looking at every choice finds, under any rule and constraints: %s",
  async (solver) => {
    await fc.assert(
      fc.asyncProperty(problems, (problem) => holds(problem, solver)),
      runs,
    );
  },
);

it("is what looking at every choice of fourteen finds", async () => {
  const large = problemsOf(fc.constantFrom(12, 13, 14));
  await fc.assert(
    fc.asyncProperty(large, (problem) => holds(problem, "auto")),
    { ...runs, numRuns: 25 },
  );
}, 60_000);

it("with funding in part is what the best fractions of every choice come to", async () => {
  const part = fc.constantFrom(0, 0.25, 0.6);
  const parts = fc.record({ a: fc.record({ min_fraction: part }), b: fc.record({ min_fraction: part }) });
  const highs = await engines.highs.highs();
  const few = fc.tuple(problemsOf(fc.constant(5)), parts).map(([problem, partial]) => ({
    ...problem,
    // One scenario and a sum: for each choice of who is funded, a linear program of two fractions.
    ...{ scenarios: ["best"], rule: "expected", objective: "gross" as const },
    constraints: {
      partial,
      ...(problem.constraints.max_count && { max_count: problem.constraints.max_count }),
    },
  }));
  await fc.assert(
    fc.asyncProperty(few, async (problem) => {
      const found = await answer(problem);
      const items = problem.initiatives.filter(
        ({ confidence }) => confidence >= problem.confidence_threshold,
      );
      let best: number | null = null;
      for (let mask = 0; mask < 2 ** items.length; mask++) {
        const chosen = items.filter((_, i) => mask & (1 << i));
        if (chosen.length > (problem.constraints.max_count ?? 99)) continue;
        const least = chosen.map(({ id }) => problem.constraints.partial[id as "a"]?.min_fraction ?? 1);
        const value = ({ confidence, returns }: (typeof items)[number]) =>
          confidence * returns.best! + (1 - confidence) * returns.worst!;
        const rows = [
          { coefficients: chosen.map(({ cost }) => cost), upper: problem.budget },
          ...(problem.rmin === null
            ? []
            : [{ coefficients: chosen.map(({ returns }) => -returns.worst!), upper: -problem.rmin }]),
          ...chosen.map((_, i) => ({ coefficients: chosen.map((__, k) => (k === i ? 1 : 0)), upper: 1 })),
          ...chosen.map((_, i) => ({
            coefficients: chosen.map((__, k) => (k === i ? -1 : 0)),
            upper: -least[i]!,
          })),
        ];
        if (chosen.length === 0) {
          if (problem.rmin === null || problem.rmin <= 0) best = Math.max(best ?? 0, 0);
          continue;
        }
        const domains = chosen.map(() => "continuous" as const);
        const { status, x } = highs.solve(
          { objective: chosen.map((one) => -value(one)), domains, constraints: rows },
          { time_limit_seconds: 5 },
        );
        if (status !== "optimal") continue;
        const total = chosen.reduce((sum, one, i) => sum + x[i]! * value(one), 0);
        best = best === null ? total : Math.max(best, total);
      }
      if (best === null) expect(found.objective).toBeNull();
      else expect(found.objective).toBeCloseTo(best, 5);
    }),
    { ...runs, numRuns: 60 },
  );
}, 60_000);

it("keeps its limits and finds the optimum on data that span eighteen decades", async () => {
  const decades = fc
    .integer({ min: -9, max: 9 })
    .chain((power) => fc.integer({ min: 1, max: 9 }).map((digit) => digit * 10 ** power));
  const spanning = fc
    .tuple(
      fc.array(fc.record({ cost: decades, best: decades, worst: decades }), { minLength: 1, maxLength: 9 }),
      decades,
    )
    .map(([items, budget]) =>
      AllocationProblem.parse({
        ...{ scenarios: ["best", "worst"], worst_scenario: "worst", budget },
        initiatives: items.map(({ cost, best, worst }, i) => ({
          ...{ id: `i${i}`, cost, confidence: 1 },
          returns: { best, worst: i % 2 ? worst : -worst },
        })),
      }),
    );
  await fc.assert(
    fc.asyncProperty(spanning, async (problem) => {
      const within = { ...problem, budget: problem.budget * (1 + 1e-9) };
      const [found, all] = [await answer(problem), bruteForce(within)];
      expect(found.status).toBe("optimal");
      expect(found.total_cost).toBeLessThanOrEqual(problem.budget * (1 + 1e-9));
      for (const [j, value] of all.v_star!.entries())
        expect(Math.abs(found.optima![j]! - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
      // To nine digits of V*, and no finer than what doubles leave of the largest number.
      const size = Math.max(...all.v_star!.map(Math.abs));
      const largest = Math.max(
        ...problem.initiatives.flatMap(({ returns }) => Object.values(returns).map(Math.abs)),
      );
      expect(Math.abs(found.objective! - all.objective!)).toBeLessThanOrEqual(2e-9 * size + 1e-13 * largest);
    }),
    { ...runs, numRuns: 300 },
  );
});

it.each(["glpk", "highs"] as const)("is what looking at every choice finds, by %s alone", async (solver) => {
  await fc.assert(
    fc.asyncProperty(problems, (problem) => holds(problem, solver)),
    { ...runs, numRuns: 120 },
  );
});

it("does not depend on the order of the initiatives", async () => {
  await fc.assert(
    fc.asyncProperty(problems, fc.infiniteStream(fc.nat()), async (problem, random) => {
      const shuffled = problem.initiatives
        .map((initiative) => ({ initiative, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ initiative }) => initiative);
      const [one, other] = [await answer(problem), await answer({ ...problem, initiatives: shuffled })];
      expect([...other.funded]).toEqual([...one.funded]);
      expect(other.objective).toBe(one.objective);
    }),
    { ...runs, numRuns: 100 },
  );
});

it("does not depend on the units of money", async () => {
  await fc.assert(
    fc.asyncProperty(problems, fc.constantFrom(2 ** -30, 2 ** -10, 2 ** 20, 2 ** 40), async (problem, by) => {
      const money = (value: number) => value * by;
      const all = <T extends Record<string, number>>(amounts: T) =>
        Object.fromEntries(Object.entries(amounts).map(([key, value]) => [key, money(value)]));
      const c = problem.constraints;
      const inOther: AllocationProblem = {
        ...problem,
        budget: money(problem.budget),
        rmin: problem.rmin === null ? null : money(problem.rmin),
        constraints: {
          ...c,
          ...(c.periods && {
            periods: {
              ...c.periods,
              budgets: c.periods.budgets.map(money),
              cost: Object.fromEntries(
                Object.entries(c.periods.cost).map(([id, cost]) => [id, cost.map(money)]),
              ),
            },
          }),
          ...(c.categories && {
            categories: Object.fromEntries(
              Object.entries(c.categories).map(([name, { min_count, max_count, ...costs }]) => [
                name,
                {
                  ...all(costs),
                  ...(min_count !== undefined && { min_count }),
                  ...(max_count !== undefined && { max_count }),
                },
              ]),
            ),
          }),
        },
        initiatives: problem.initiatives.map((one) => ({
          ...one,
          cost: money(one.cost),
          returns: all(one.returns),
        })),
      };
      const [one, other] = [await answer(problem), await answer(inOther)];
      // Relative regret is a regret where V* is not above 0: then it is in money, and mixes units.
      if (problem.rule !== "relative_regret") expect([...other.funded]).toEqual([...one.funded]);
      for (const [j, value] of (one.optima ?? []).entries())
        expect(other.optima![j]! / by).toBeCloseTo(value, 6);
    }),
    { ...runs, numRuns: 150 },
  );
});

it("V* never falls when the budget grows", async () => {
  await fc.assert(
    fc.asyncProperty(problems, fc.integer({ min: 1, max: 20 }), async (problem, more) => {
      const [one, other] = [
        await answer(problem),
        await answer({ ...problem, budget: problem.budget + more }),
      ];
      for (const [j, value] of (one.optima ?? []).entries())
        expect(other.optima![j]).toBeGreaterThanOrEqual(value - 1e-9);
    }),
    { ...runs, numRuns: 100 },
  );
});

it("the Bayesian optimum does not move when an initiative that it leaves out goes away", async () => {
  const free = problems.map((problem) => ({
    ...problem,
    rule: "bayesian",
    constraints: {} as AllocationProblem["constraints"],
  }));
  await fc.assert(
    fc.asyncProperty(free, async (problem) => {
      const one = await answer(problem);
      const out = problem.initiatives.find(({ id }) => !one.funded.has(id));
      if (!out || one.objective === null) return;
      const other = await answer({
        ...problem,
        initiatives: problem.initiatives.filter(({ id }) => id !== out.id),
      });
      expect(other.objective).toBeCloseTo(one.objective, 9);
      expect([...other.funded.keys()]).toEqual([...one.funded.keys()]);
    }),
    { ...runs, numRuns: 150 },
  );
});

it("solved again from another problem's prices and portfolio, is what it is from nothing", async () => {
  const uniform = stream(6, "again");
  const initiatives = Array.from({ length: 60 }, (_, i) => {
    const cost = 5 + 95 * uniform.uniform(i);
    const median = cost * (0.5 + 1.5 * uniform.uniform(i, 1));
    const spread = median * uniform.uniform(i, 2);
    const returns = { best: median + spread, median, worst: median - spread };
    return {
      id: `i${String(i).padStart(2, "0")}`,
      cost,
      confidence: 0.2 + 0.8 * uniform.uniform(i, 3),
      returns,
    };
  });
  const problem = AllocationProblem.parse({
    ...{ scenarios: ["best", "median", "worst"], worst_scenario: "worst", budget: 1200, initiatives },
  });
  const options = { rule: rules.get("minimax_regret")!, engine: engines.auto };
  const { hint } = await solve(problem, options);
  for (const [k, factor] of [0.2, 0.5, 2, 5, 20, 100].entries()) {
    const changed = initiatives.map((one, i) =>
      i === 7 * k
        ? {
            ...one,
            returns: {
              best: one.returns.best * factor,
              median: one.returns.median * factor,
              worst: one.returns.worst,
            },
          }
        : one,
    );
    const again = await solve({ ...problem, initiatives: changed }, { ...options, hint });
    const alone = await solve({ ...problem, initiatives: changed }, options);
    expect(again.objective).toBeCloseTo(alone.objective!, 9);
    expect([...again.funded.keys()]).toEqual([...alone.funded.keys()]);
  }
});
