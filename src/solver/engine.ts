import type { Milp, Solver, SolverName } from "./define.ts";
import { loadGlpk } from "./glpk.ts";
import { loadHighs } from "./highs.ts";

/** One attempt: enumeration of so many choices, or a solver for so long. */
export type Rung = { by: "core"; nodes: number } | { by: "milp"; solver: "glpk" | "highs"; seconds: number };

export interface Shape {
  variables: number;
  /** Lines to follow from choice to choice. */
  lines: number;
  parts: number;
  /** Whether all values are multiples of a step. */
  stepped: boolean;
}

/** Who solves, and how long each may try. */
export interface Engine {
  solver: SolverName;
  time_limit_seconds: number;
  /** What is tried, one after another, until there is a proof. */
  ladder(problem: Shape): readonly Rung[];
  /** Loaded when it is first asked. */
  glpk(): Promise<Solver>;
  highs(): Promise<Solver>;
  /** Dual prices of a relaxation; none without an optimum. */
  prices(problem: Milp): Promise<number[]>;
}

/** From so many variables on, HiGHS gives prices faster than it takes to load. */
const many = 2000;

const solvers: { glpk?: Promise<Solver>; highs?: Promise<Solver> } = {};
const glpkOnce = () => (solvers.glpk ??= loadGlpk());
const highsOnce = () => (solvers.highs ??= loadHighs());

/** The core, with the solvers behind it: each is loaded once a process, when it is first needed. */
export function makeEngine(solver: SolverName, time_limit_seconds: number): Engine {
  const core = (nodes: number, lines: number) => ({
    by: "core" as const,
    nodes: Math.ceil((5 * nodes) / Math.max(5, lines)),
  });
  const milp = (name: "glpk" | "highs") => ({
    by: "milp" as const,
    solver: name,
    seconds: time_limit_seconds,
  });
  return {
    solver,
    time_limit_seconds,
    ladder: ({ variables, lines, parts, stepped }) => {
      if (variables === 0) return [core(1, 1)];
      if (parts > 0) return [milp(solver === "glpk" ? "glpk" : "highs")];
      if (solver === "glpk" || solver === "highs") return [milp(solver)];
      if (solver === "core") return [core(1e9, lines)];
      return [core(stepped ? 3e6 : 6e7, lines), milp("highs")];
    },
    glpk: glpkOnce,
    highs: highsOnce,
    prices: async (problem) => {
      const small = problem.domains.length < many ? (await glpkOnce()).prices(problem) : null;
      return small ?? (await highsOnce()).prices(problem) ?? [];
    },
  };
}
