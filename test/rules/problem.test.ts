import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AllocationProblem } from "../../src/contracts/allocation-problem.ts";
import { loadGlpk } from "../../src/solver/glpk.ts";
import { loadHighs } from "../../src/solver/highs.ts";
import { solveProblem } from "../../src/solver/rule-program.ts";

const folder = "test/allocation";
const instances = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
  .filter(({ initiatives }) => initiatives.length <= 100);
const solvers = [await loadGlpk(), await loadHighs()];

describe.each(solvers)(
  "every rule and constraint of the reference, as mixed-integer programs of $name",
  (solver) => {
    it.each(instances)("$id", ({ expected, ...problem }) => {
      const found = solveProblem(AllocationProblem.parse(problem), solver, 60);
      expect(found.status).toBe(expected.status);
      if (expected.objective === null) expect(found.objective).toBeNull();
      else expect(Math.abs(found.objective! - expected.objective)).toBeLessThanOrEqual(expected.tol);
      for (const [j, name] of problem.scenarios.entries())
        if (expected.v_star)
          expect(Math.abs(found.v_star![j]! - expected.v_star[name])).toBeLessThanOrEqual(expected.tol);
      const sets = expected.brute_force?.optimal_sets;
      if (sets) expect(sets.map((ids: string[]) => ids.join())).toContain(Object.keys(found.funded).join());
    });
  },
);
