import { bayesian } from "./bayesian.ts";
import { cvarRegret } from "./cvar-regret.ts";
import { cvarReturn } from "./cvar-return.ts";
import type { Rule } from "./define.ts";
import { expected } from "./expected.ts";
import { hurwicz } from "./hurwicz.ts";
import { maximin } from "./maximin.ts";
import { minimaxRegret } from "./minimax-regret.ts";
import { relativeRegret } from "./relative-regret.ts";

/** The rules by name. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [minimaxRegret, relativeRegret, bayesian, expected, maximin, hurwicz, cvarRegret, cvarReturn].map(
    (rule) => [rule.name, rule],
  ),
);
