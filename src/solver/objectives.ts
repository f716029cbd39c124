import { type Candidate, type Scenarios, scenarioNames } from "../contracts/index.ts";
import type { Portfolio } from "./portfolio.ts";
import type { Line } from "./program.ts";

/** To be minimised: the largest of these lines. */
export type Objective = readonly Line[];

/** To maximise Σ of an amount over those chosen. */
const most = ({ candidates }: Portfolio, amount: (candidate: Candidate) => number): Objective => [
  { constant: 0, weights: candidates.map((candidate) => -amount(candidate)) },
];

/** A candidate's effective return, Σ of the scenarios' with these weights. */
export const weighted =
  (weights: Scenarios) =>
  ({ effective }: Candidate): number =>
    scenarioNames.reduce((sum, name) => sum + weights[name] * effective[name], 0);

/** The most effective return under weights of the scenarios. */
export const mostReturn = (portfolio: Portfolio, weights: Scenarios): Objective =>
  most(portfolio, weighted(weights));

/** The most return in the worst case, as measured. */
export const mostWorst = (portfolio: Portfolio): Objective => most(portfolio, ({ returns }) => returns.worst);

/** The smallest of the largest regrets: V* − effective return, a line for each scenario. */
export const leastRegret = ({ candidates }: Portfolio, optima: Scenarios): Objective =>
  scenarioNames.map((name) => ({
    constant: optima[name],
    weights: candidates.map(({ effective }) => -effective[name]),
  }));

/** How ties are broken, whatever the rule: the larger mean effective return, then the smaller cost. */
export const tieBreaks = (portfolio: Portfolio): Objective[] => [
  mostReturn(portfolio, { best: 1 / 3, median: 1 / 3, worst: 1 / 3 }),
  most(portfolio, ({ cost }) => -cost),
];

/**
 * Then the order of ids: the first candidate on which tied choices differ is funded. Sums of powers of two tell thirty
 * candidates at a time apart; only those that may differ are worth it.
 */
export function idOrder(maybe: readonly boolean[]): Objective[] {
  const ranked = maybe.flatMap((may, i) => (may ? [i] : []));
  return Array.from({ length: Math.ceil(ranked.length / 30) }, (_, chunk) => {
    const weights = maybe.map(() => 0);
    for (const [rank, i] of ranked.slice(30 * chunk, 30 * (chunk + 1)).entries()) weights[i] = -(2 ** -rank);
    return [{ constant: 0, weights }];
  });
}
