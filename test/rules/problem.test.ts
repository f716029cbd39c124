import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AllocationProblem } from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { makeEngine } from "../../src/solver/engine.ts";
import { solutionOf } from "../../src/stages/solution.ts";
import { solve } from "../../src/stages/solve.ts";
import { stream } from "../../src/stats/random.ts";

const folder = "test/allocation";
const instances = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));

describe.each(["auto", "core", "glpk", "highs"] as const)(
  "the reference's problems with solver: %s",
  (name) => {
    it.each(instances.filter(({ initiatives }) => initiatives.length <= 100 || name === "auto"))(
      "$id",
      async ({ expected, ...raw }) => {
        const problem = AllocationProblem.parse(raw);
        const engine = makeEngine(name, 60);
        const found = await solve(problem, { rule: rules.get(problem.rule)!, engine });
        expect(found.status).toBe(expected.status);
        if (expected.objective === null) expect(found.objective).toBeNull();
        else expect(Math.abs(found.objective! - expected.objective)).toBeLessThanOrEqual(expected.tol);
        for (const [j, scenario] of problem.scenarios.entries())
          if (expected.v_star)
            expect(Math.abs(found.optima![j]! - expected.v_star[scenario])).toBeLessThanOrEqual(expected.tol);
        const sets = expected.brute_force?.optimal_sets;
        if (sets) expect(sets.map((ids: string[]) => ids.join())).toContain([...found.funded.keys()].join());
      },
    );
  },
);

it("a time limit gives the best found, its bound and its gap", async () => {
  const uniform = stream(9, "time limit");
  const scenarios = Array.from({ length: 120 }, (_, s) => `s${s}`);
  const initiatives = Array.from({ length: 200 }, (_, i) => {
    const cost = 5 + 95 * uniform.uniform(i);
    const returns = Object.fromEntries(
      scenarios.map((name, s) => [name, cost * (1 + uniform.normal(i, s + 1))]),
    );
    return { id: `i${i}`, cost, confidence: 1, returns };
  });
  const problem = AllocationProblem.parse({ scenarios, worst_scenario: "s0", budget: 4000, initiatives });
  const { status, objective, bound, gap, scenario_optima, portfolio_effective } = await solutionOf(
    problem,
    rules.get("minimax_regret")!,
    { solver: "auto", time_limit_seconds: 0.05 },
  );
  expect(status).toBe("time_limit");
  expect(gap).toBeCloseTo(objective! - bound!, 9);
  expect(gap).toBeGreaterThan(0);
  expect(bound).toBeLessThan(objective!);
  const regrets = scenarios.map((name) => scenario_optima![name]! - portfolio_effective![name]!);
  expect(objective).toBeCloseTo(Math.max(...regrets), 9);
}, 60_000);
