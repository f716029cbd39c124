import { describe, expect, it } from "vitest";
import { lagrangianBound } from "../../src/solver/bound.ts";
import type { Milp, MilpSolution, Solver } from "../../src/solver/define.ts";
import { pricesByEllipsoid } from "../../src/solver/ellipsoid.ts";
import { type Engine, makeEngine } from "../../src/solver/engine.ts";
import { improve } from "../../src/solver/enumerate.ts";
import { objectiveAt, type Program, valueAt } from "../../src/solver/program.ts";
import { search } from "../../src/solver/search.ts";
import { stream } from "../../src/stats/random.ts";

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

describe("the enumeration", async () => {
  const random = stream(3, "enumeration");
  const lines = [0, 1, 2, 3].map((k) => ({
    constant: k < 3 ? 30 : -12,
    weights: Array.from({ length: 60 }, (_, i) => (k < 3 ? -1 : 1) * (0.1 + 0.9 * random.uniform(i, k))),
  }));
  const program: Program = {
    ...{ pieces: lines.slice(0, 3), rows: lines.slice(3), worst: 1, caps: [], parts: 0 },
    held: lines[0]!.weights.map(() => null),
  };
  const bound = lagrangianBound(program, pricesByEllipsoid(program)!);
  const accepts = (choice: readonly number[]) => valueAt(program.rows[0]!, choice) <= 0;
  const from = { start: null, step: 0, least: Number.NEGATIVE_INFINITY, tied: 1e-9 };
  const whole = improve({ program, bound, accepts, nodes: 1e8 }, from);
  const value = objectiveAt(program, whole.choice!);

  it("comes to its end with a proof", () => expect(whole.proven).toBe(true));
  it.each([1, 10, 100])("that runs out of its nodes (%i) claims none", (nodes) => {
    const cut = improve({ program, bound, accepts, nodes }, from);
    expect(cut).toMatchObject({ proven: false, ties: null });
    if (cut.choice) expect(objectiveAt(program, cut.choice)).toBeGreaterThanOrEqual(value - 1e-12);
  });
  it("finds what a mixed-integer solver finds", async () => {
    const { objective, ...rest } = { ...program, objective: { pieces: program.pieces, worst: 1 }, ties: [] };
    const found = await search({ ...rest, objective }, makeEngine("highs", 30));
    expect(found.status).toBe("optimal");
    expect(value).toBeCloseTo(objectiveAt(objective, found.choice!), 6);
  });
});
