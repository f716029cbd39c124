import type { Line, Objective } from "../solver/program.ts";

/** What a rule chooses by. */
export interface RuleInput {
  /** Names, in the order of what follows. */
  scenarios: readonly string[];
  /** V* by scenario. */
  optima: readonly number[];
  /** Of the scenarios, by name. */
  weights?: Readonly<Record<string, number>> | undefined;
  /** Weight of the best total, 0 to 1. */
  alpha?: number | undefined;
  /** Share of the scenarios that a tail leaves out, 0 to 1. */
  beta?: number | undefined;
}

/** A way to choose, as linear pieces over the portfolio's total in each scenario. Pure. */
export interface Rule {
  name: string;
  /** Whether a smaller or a larger value is better. */
  sense: "minimize" | "maximize";
  /** Parameters that it reads, for the contract. */
  parameters: readonly ("weights" | "alpha" | "beta")[];
  /** To be minimised, given each scenario's total as a line; of several the best answer is the rule's. */
  objectives(totals: readonly Line[], input: RuleInput): Iterable<Objective>;
  /** A portfolio's value by its total in each scenario. */
  value(totals: readonly number[], input: RuleInput): number;
}

/** Σ factorⱼ·lineⱼ + constant. */
export function combine(lines: readonly Line[], factors: readonly number[], constant = 0): Line {
  const weights = new Array<number>(lines[0]?.weights.length ?? 0).fill(0);
  for (const [j, line] of lines.entries()) {
    const factor = factors[j]!;
    if (factor === 0) continue;
    for (let i = 0; i < weights.length; i++) weights[i]! += factor * line.weights[i]!;
  }
  return { constant, weights };
}

/** V* − total in each scenario. */
export const regretLines = (totals: readonly Line[], { optima }: RuleInput): Line[] =>
  totals.map((line, j) => combine([line], [-1], optima[j]!));

export const regretsOf = (totals: readonly number[], { optima }: RuleInput): number[] =>
  totals.map((value, j) => optima[j]! - value);

/** The scenarios of a tail: how many of the worst, the last in part. */
export const tailSize = ({ scenarios, beta = 0.9 }: RuleInput): number => scenarios.length * (1 - beta);
