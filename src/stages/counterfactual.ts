import type { AllocateResult, AllocationConstraints, DecisiveChange } from "../contracts/index.ts";
import { makeEngine } from "../solver/engine.ts";
import { decisiveChanges } from "./decisive-changes.ts";
import { type AllocateInput, pose } from "./pose.ts";
import { problemOf } from "./problem.ts";
import { solve } from "./solve.ts";

export interface Counterfactual {
  /** The objective when the decision on one initiative is turned round; null when that is not feasible. */
  objective: number | null;
  /** How much worse it is by the rule's objective. */
  loss: number | null;
  swapped_in: string[];
  swapped_out: string[];
  /** The smallest changes of the initiative that turn the decision on it. */
  changes: DecisiveChange[];
}

/** What deciding otherwise on one candidate would cost: the problem solved again with it forced in, or left out, against the same V*. */
export async function counterfactual(
  input: AllocateInput,
  decided: AllocateResult,
  id: string,
): Promise<Counterfactual> {
  const { rule, policy } = input;
  const engine = makeEngine(policy.solver, policy.time_limit_seconds);
  const whole = problemOf(input);
  const before = decided.selected.map((selected) => selected.id);
  const key: keyof AllocationConstraints = before.includes(id) ? "never_fund" : "must_fund";
  const other = before.includes(id) ? "must_fund" : "never_fund";
  const constraints = {
    ...whole.constraints,
    [other]: whole.constraints[other]?.filter((decision) => decision !== id),
    [key]: [...(whole.constraints[key] ?? []), id],
  };
  const { problem } = pose(input);
  const solved = await solve(problem, { rule, engine });
  const changes =
    solved.optima && solved.totals ? await decisiveChanges(id, input, whole, solved, engine) : [];
  const turned = pose(input, { ...whole, constraints }).problem;
  const optima = decided.scenario_optima && whole.scenarios.map((name) => decided.scenario_optima![name]!);
  const found = await solve(turned, { rule, engine, ...(optima && { optima }) });
  if (found.objective === null || decided.objective === null)
    return { objective: null, loss: null, swapped_in: [], swapped_out: [], changes };
  const after = [...found.funded.keys()];
  const loss =
    rule.sense === "minimize" ? found.objective - decided.objective : decided.objective - found.objective;
  return {
    objective: found.objective,
    loss,
    swapped_in: after.filter((other_id) => other_id !== id && !before.includes(other_id)),
    swapped_out: before.filter((other_id) => other_id !== id && !after.includes(other_id)),
    changes,
  };
}
