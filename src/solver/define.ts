/** lower ≤ Σ coefficients·x ≤ upper; either end may be left out. Coefficients by variable, zeros included. */
export interface Constraint {
  coefficients: readonly number[];
  lower?: number;
  upper?: number;
}

/** A mixed-integer linear problem; every variable is ≥ 0. */
export interface Milp {
  sense: "minimize" | "maximize";
  objective: readonly number[];
  /** Which variables are 0 or 1; the others are continuous. */
  binary: readonly boolean[];
  constraints: readonly Constraint[];
}

export interface MilpSolution {
  /** time_limit: the best found, not proven. */
  status: "optimal" | "infeasible" | "time_limit";
  /** Binary variables rounded; empty when there is none. */
  x: number[];
}

/** The one door to a solver, whoever wrote it. */
export interface Solver {
  /** Name and version. */
  name: string;
  solve(problem: Milp, options: { time_limit_seconds: number }): MilpSolution;
}
