import type { AllocateResult } from "../contracts/index.ts";
import { type AllocateInput, allocate } from "./allocate.ts";

export interface Counterfactual {
  /** The objective when the decision on one initiative is turned round; null when that is not feasible. */
  objective: number | null;
  /** How much worse it is by the rule's objective. */
  loss: number | null;
  swapped_in: string[];
  swapped_out: string[];
}

/** What deciding otherwise on one candidate would cost: the problem solved again with it forced in, or left out, against the same V*. */
export async function counterfactual(
  input: AllocateInput,
  decided: AllocateResult,
  id: string,
): Promise<Counterfactual> {
  const before = decided.selected.map((selected) => selected.id);
  const forced = before.includes(id) ? { never: new Set([id]) } : { must: new Set([id]) };
  const other = await allocate({
    ...input,
    ...forced,
    scenario_optima: decided.scenario_optima,
  });
  const after = other.selected.map((selected) => selected.id);
  if (other.objective === null || decided.objective === null || after.includes(id) === before.includes(id)) {
    return { objective: null, loss: null, swapped_in: [], swapped_out: [] };
  }
  const loss =
    input.rule.sense === "minimize"
      ? other.objective - decided.objective
      : decided.objective - other.objective;
  return {
    objective: other.objective,
    loss,
    swapped_in: after.filter((other_id) => other_id !== id && !before.includes(other_id)),
    swapped_out: before.filter((other_id) => other_id !== id && !after.includes(other_id)),
  };
}
