import { expect, it } from "vitest";
import type { Milp, MilpSolution, Solver } from "../../src/solver/define.ts";
import { type Engine, makeEngine } from "../../src/solver/engine.ts";
import { search } from "../../src/solver/search.ts";

/** Three of value 5, 4, 3 and weight 4, 3, 2 in a budget of 5: the last two. */
const question = {
  objective: { pieces: [{ constant: 0, weights: [-5, -4, -3] }], worst: 1 },
  ties: [{ pieces: [{ constant: 0, weights: [4, 3, 2] }], worst: 1 }],
  rows: [{ constant: -5, weights: [4, 3, 2] }],
  held: [null, null, null],
  parts: 0,
};

const honest = makeEngine("glpk", 10);

/** A GLPK that says of every program what it is told to say. */
const lying = (said: (milp: Milp) => MilpSolution): Engine => {
  const glpk: Solver = { name: "a liar", solve: said, prices: () => null };
  return { ...honest, glpk: async () => glpk };
};

it.each<[string, (milp: Milp) => MilpSolution]>([
  ["breaks the budget", () => ({ status: "optimal", x: [1, 1, 1], lower: -3 })],
  ["says another objective than its choice has", () => ({ status: "optimal", x: [1, 0, 0], lower: -1.4 })],
  ["says that nothing is feasible", () => ({ status: "infeasible", x: [], lower: null })],
])("a solver that %s is not believed: the other one answers", async (_, said) => {
  const found = await search(question, lying(said));
  expect(found).toMatchObject({ status: "optimal", choice: [0, 1, 1], lower: -7, solver: "highs 1.15" });
});

it("of a solver that runs out of time gives the best found, with the bound", async () => {
  const found = await search(
    question,
    lying(() => ({ status: "time_limit", x: [1, 0, 0], lower: -1.45 })),
  );
  expect(found.status).toBe("time_limit");
  expect(found.choice).toEqual([1, 0, 0]);
  expect(found.lower).toBeCloseTo(-7.25, 9);
});

it("with nothing to choose from, or no way to keep a row, says so at once", async () => {
  const none = {
    ...question,
    objective: { pieces: [{ constant: 2, weights: [] }], worst: 1 },
    ties: [],
    held: [],
  };
  expect(await search({ ...none, rows: [{ constant: 0, weights: [] }] }, honest)).toMatchObject({
    ...{ status: "optimal", choice: [], lower: 2 },
  });
  expect(await search({ ...question, rows: [{ constant: 1, weights: [0, 0, 0] }] }, honest)).toMatchObject({
    ...{ status: "infeasible", choice: null },
  });
});
