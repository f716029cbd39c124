import { bayesian } from "./bayesian.ts";
import type { Rule } from "./define.ts";
import { minimaxRegret } from "./minimax-regret.ts";

/** The rules by name. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [minimaxRegret, bayesian].map((rule) => [rule.name, rule]),
);
