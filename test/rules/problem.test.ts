import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AllocationProblem } from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { makeEngine } from "../../src/solver/engine.ts";
import { solve } from "../../src/stages/solve.ts";

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
