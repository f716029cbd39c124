/** Σ coefficients·x ≤ upper; a coefficient for each variable, zeros included. */
export interface Constraint {
  coefficients: readonly number[];
  upper: number;
}

/** Minimise Σ objective·x, a mixed-integer linear problem. */
export interface Milp {
  objective: readonly number[];
  /** Of each variable: 0 or 1 to be chosen, held at a value, or any whole number or number ≥ 0. */
  domains: readonly ("binary" | "integer" | "continuous" | 0 | 1)[];
  constraints: readonly Constraint[];
}

export interface MilpSolution {
  /** time_limit: the best found, not proven. */
  status: "optimal" | "infeasible" | "time_limit";
  /** Binary variables rounded; empty when there is none. */
  x: number[];
  /** What it says the objective is at least; null when it does not say. */
  lower: number | null;
}

/** The one door to a solver, whoever wrote it. */
export interface Solver {
  /** Name and version. */
  name: string;
  solve(problem: Milp, options: { time_limit_seconds: number }): MilpSolution;
  /** What one more of each constraint's upper end would save with the binaries free in 0 to 1; null without an optimum. */
  prices(problem: Milp): number[] | null;
}

/** Which of them decides: the core with both solvers behind it, or one alone. */
export const solverNames = ["auto", "core", "glpk", "highs"] as const;
export type SolverName = (typeof solverNames)[number];
