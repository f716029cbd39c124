import type { Milp, Solver, SolverName } from "./define.ts";
import { loadGlpk } from "./glpk.ts";
import { loadHighs } from "./highs.ts";

/** One attempt: enumeration of so many choices, or a solver for so long. */
export type Rung = { by: "core"; nodes: number } | { by: "milp"; solver: "glpk" | "highs"; seconds: number };

/** Who solves, and how long each may try. */
export interface Engine {
  solver: SolverName;
  time_limit_seconds: number;
  /** What is tried, one after another, until there is a proof. */
  ladder(variables: number, parts: boolean): readonly Rung[];
  glpk: Solver;
  highs(): Promise<Solver>;
  /** Dual prices of a relaxation; none without an optimum. */
  prices(problem: Milp): Promise<number[]>;
}

/** From so many variables on, HiGHS gives prices faster than it takes to load. */
const many = 2000;

const solvers: { glpk?: Promise<Solver>; highs?: Promise<Solver> } = {};
const glpkOnce = () => (solvers.glpk ??= loadGlpk());
const highsOnce = () => (solvers.highs ??= loadHighs());

/** The solvers, loaded once a process; HiGHS when it is first needed. */
export async function loadEngine(solver: SolverName, time_limit_seconds: number): Promise<Engine> {
  const glpk = await glpkOnce();
  const last = { by: "milp" as const, seconds: time_limit_seconds };
  const ladders: Record<SolverName, Rung[]> = {
    auto: [
      { by: "core", nodes: 2e6 },
      { by: "milp", solver: "glpk", seconds: Math.min(1, time_limit_seconds) },
      { by: "core", nodes: 3e7 },
      { ...last, solver: "highs" },
    ],
    core: [{ by: "core", nodes: 1e9 }],
    glpk: [{ ...last, solver: "glpk" }],
    highs: [{ ...last, solver: "highs" }],
  };
  return {
    solver,
    time_limit_seconds,
    ladder: (count, parts) => {
      if (count === 0) return ladders.core;
      return parts ? ladders[solver === "glpk" ? "glpk" : "highs"] : ladders[solver];
    },
    glpk,
    highs: highsOnce,
    prices: async (problem) => {
      const small = problem.domains.length < many ? glpk.prices(problem) : null;
      return small ?? (await highsOnce()).prices(problem) ?? [];
    },
  };
}
