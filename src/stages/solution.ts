import type { AllocationProblem, AllocationSolution } from "../contracts/index.ts";
import type { Rule } from "../rules/define.ts";
import type { SolverName } from "../solver/define.ts";
import { makeEngine } from "../solver/engine.ts";
import { conflictIn } from "./constraints.ts";
import { type Solution, solve } from "./solve.ts";

/** A problem's answer as a contract. @throws nothing that is the problem's: what cannot be kept is an answer */
export async function solutionOf(
  problem: AllocationProblem,
  rule: Rule,
  options: { solver: SolverName; time_limit_seconds: number },
): Promise<AllocationSolution> {
  const engine = makeEngine(options.solver, options.time_limit_seconds);
  const solved = await solve(problem, { rule, engine });
  const conflict = solved.status === "infeasible" ? await conflictIn(problem, engine) : null;
  const costs = new Map(problem.initiatives.map(({ id, cost }) => [id, cost]));
  const by = (values: readonly number[] | null) => values && byScenario(problem, values);
  return {
    ...(problem.id !== undefined && { id: problem.id }),
    rule: rule.name,
    status: solved.status,
    status_reason: reasonOf(solved, conflict),
    ...(conflict && { conflict }),
    selected: [...solved.funded].map(([id, fraction]) => ({ id, fraction, cost: fraction * costs.get(id)! })),
    total_cost: solved.total_cost,
    objective: solved.objective,
    bound: solved.bound,
    gap: gapOf(solved),
    scenario_optima: by(solved.optima),
    portfolio_effective: by(solved.totals),
    regrets: by(
      solved.totals && solved.optima && solved.totals.map((total, j) => solved.optima![j]! - total),
    ),
    solver: solved.solver,
  };
}

export const byScenario = (
  { scenarios }: AllocationProblem,
  values: readonly number[],
): Record<string, number> => Object.fromEntries(scenarios.map((name, j) => [name, values[j]!]));

export const gapOf = ({ objective, bound }: Solution): number | null =>
  objective === null || bound === null ? null : Math.abs(objective - bound);

/** An answer's status in one sentence. */
export function reasonOf(
  { status, objective, bound, highest_worst }: Solution,
  conflict: readonly string[] | null,
): string {
  if (status === "optimal") return "proven optimal";
  if (status === "infeasible")
    return conflict
      ? `no portfolio keeps together: ${conflict.join("; ")}${highest_worst === undefined ? "" : ` (the highest worst return is ${highest_worst})`}`
      : "no portfolio keeps every constraint";
  if (objective === null) return "the time limit ended the search before it found a portfolio";
  return bound === null
    ? "the time limit ended the search; this is the best found, not proven"
    : "the time limit ended the search; this is the best found, and `bound` is what none can be better than";
}
