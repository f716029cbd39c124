import type { AllocateResult, AllocationProblem } from "../contracts/index.ts";
import type { Rule } from "../rules/define.ts";
import { type ProblemInput, problemOf } from "./problem.ts";
import { filtered } from "./reasons.ts";

export interface AllocateInput extends ProblemInput {
  cycle: string;
  currency: string;
  rule: Rule;
  /** Why an initiative's model is not validated, by id; those are kept out. */
  unvalidated?: ReadonlyMap<string, string>;
}

/** The candidates that pass the filters are the problem's; the others are dropped, with the reason. */
export interface Posed {
  problem: AllocationProblem;
  dropped: AllocateResult["dropped"];
}

/** The problem after the filters. Decisions to fund go past those of confidence and validation. */
export function pose(input: AllocateInput, whole = problemOf(input)): Posed {
  const must = new Set(whole.constraints.must_fund);
  const never = new Set(whole.constraints.never_fund);
  const dropped = whole.initiatives
    .map((initiative) => filtered(initiative, whole, { ...input, must, never }))
    .filter((drop) => drop !== null);
  const out = new Set(dropped.map(({ id }) => id));
  const left = whole.initiatives.filter(({ id }) => !out.has(id));
  return { problem: { ...whole, initiatives: left }, dropped };
}
