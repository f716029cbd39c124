import type {
  AllocateResult,
  AllocationExplanation,
  AllocationProblem,
  DecisiveChange,
  ProblemInitiative,
} from "../contracts/index.ts";
import type { Rule } from "../rules/define.ts";
import type { Engine } from "../solver/engine.ts";
import { constraintsIn, type NamedConstraint } from "./constraints.ts";
import { decisiveChanges } from "./decisive-changes.ts";
import type { AllocateInput, Posed } from "./pose.ts";
import { problemOf } from "./problem.ts";
import { type Solution, solve } from "./solve.ts";

export interface Explained {
  explanation: AllocationExplanation;
  /** By id: what would turn its decision round. */
  changes: ReadonlyMap<string, DecisiveChange[]>;
}

/** With more candidates than this a decision is explained only when asked about: `explain`, `what-if`. */
const mostCandidates = 1000;

/** The work of looking for decisive changes stays that of a hundred initiatives in a portfolio of a hundred. */
const explainedOf = (limit: number, candidates: number): number =>
  Math.floor(limit * Math.min(1, (100 / Math.max(1, candidates)) ** 2));

/** Those nearest to being decided otherwise: the least return for its cost that is funded, the most that is not, in turn. */
function nearest({ initiatives, scenarios }: AllocationProblem, { funded }: Solution): string[] {
  const worth = ({ returns, cost, confidence }: ProblemInitiative) =>
    (confidence * scenarios.reduce((sum, name) => sum + returns[name]!, 0)) / Math.max(cost, 1e-300);
  const ranked = initiatives
    .map((one) => ({ id: one.id, worth: worth(one) }))
    .sort((a, b) => a.worth - b.worth || (a.id < b.id ? -1 : 1));
  const inside = ranked.filter(({ id }) => funded.has(id));
  const outside = ranked.filter(({ id }) => !funded.has(id)).reverse();
  return Array.from({ length: Math.max(inside.length, outside.length) }, (_, k) => [outside[k], inside[k]])
    .flat()
    .flatMap((one) => (one ? [one.id] : []));
}

/** What a decision rests on, by solving again; null without a decision, and of more than a thousand candidates. */
export async function explanationOf(
  input: AllocateInput,
  { problem }: Posed,
  solved: Solution,
  engine: Engine,
): Promise<Explained | null> {
  const { rule, policy } = input;
  const { initiatives, runner_ups, frontier } = policy.explain;
  const whole = problemOf(input);
  const count = whole.initiatives.length;
  if (solved.objective === null || count === 0 || count > mostCandidates) return null;
  if (initiatives + runner_ups + frontier === 0) return null;
  const changes = new Map<string, DecisiveChange[]>();
  const ids = nearest(whole, solved);
  const explained = ids.slice(0, explainedOf(policy.explain.initiatives, ids.length));
  for (const id of explained) changes.set(id, await decisiveChanges(id, input, whole, solved, engine));
  return {
    changes,
    explanation: {
      explained: explained.length,
      frontier: await frontierOf(problem, solved, rule, engine, policy.explain.frontier),
      runner_ups: await runnerUps(problem, solved, rule, engine, policy.explain.runner_ups),
      constraints: await constraintCosts(problem, solved, rule, engine),
    },
  };
}

/** Budgets from a fifth to twice the budget, with 10 % less and more of it and the budget itself among them. */
async function frontierOf(
  problem: AllocationProblem,
  solved: Solution,
  rule: Rule,
  engine: Engine,
  points: number,
): Promise<AllocationExplanation["frontier"]> {
  if (problem.budget === 0) return [];
  const even = Array.from({ length: points }, (_, k) => (2 * (k + 1)) / points);
  const shares = [...new Set([...even, 0.9, 1, 1.1].map((share) => Number(share.toFixed(6))))].sort(
    (a, b) => a - b,
  );
  const frontier: AllocationExplanation["frontier"] = [];
  for (const share of shares) {
    const budget = Number((share * problem.budget).toPrecision(12));
    const found =
      share === 1 ? solved : await solve({ ...problem, budget }, { rule, engine, hint: solved.hint });
    frontier.push({
      budget,
      status: found.status,
      funded: found.funded.size,
      total_cost: found.total_cost,
      objective: found.objective,
      largest_regret:
        found.totals &&
        found.optima &&
        Math.max(0, ...found.totals.map((total, j) => found.optima![j]! - total)),
      mean_return: found.totals?.reduce((sum, total, _, { length }) => sum + total / length, 0) ?? null,
    });
  }
  return frontier;
}

/** How much worse one value of a rule is than another. */
const lossOf = (rule: Rule, value: number, best: number): number =>
  rule.sense === "minimize" ? value - best : best - value;

/** The next best portfolios, one after another, against the same V*. */
async function runnerUps(
  problem: AllocationProblem,
  solved: Solution,
  rule: Rule,
  engine: Engine,
  count: number,
): Promise<AllocationExplanation["runner_ups"]> {
  const found: AllocationExplanation["runner_ups"] = [];
  const excluded = [new Set(solved.funded.keys())];
  while (found.length < count) {
    const next = await solve(problem, { rule, engine, optima: solved.optima!, hint: solved.hint, excluded });
    if (next.objective === null || next.status !== "optimal") break;
    const ids = new Set(next.funded.keys());
    excluded.push(ids);
    found.push({
      swapped_in: [...ids].filter((id) => !solved.funded.has(id)),
      swapped_out: [...solved.funded.keys()].filter((id) => !ids.has(id)),
      total_cost: next.total_cost,
      objective: next.objective,
      loss: lossOf(rule, next.objective, solved.objective!),
    });
  }
  return found;
}

/**
 * What a constraint costs: how much better the rule would do without it, both portfolios held against the V* of the problem
 * without it. Null when that was not solved to the end.
 */
async function costOf(
  { without }: NamedConstraint,
  problem: AllocationProblem,
  solved: Solution,
  rule: Rule,
  engine: Engine,
): Promise<number | null> {
  const free = without(problem);
  const found = await solve(free, { rule, engine, hint: solved.hint });
  if (found.status !== "optimal" || found.objective === null || !solved.totals) return null;
  const value = rule.value(solved.totals, { ...free, optima: found.optima! });
  const loss = lossOf(rule, value, found.objective);
  // Rounding, and what ties: the portfolio does as well without it.
  return loss > 1e-9 * Math.max(...found.optima!.map(Math.abs), 1e-300) ? loss : 0;
}

async function constraintCosts(
  problem: AllocationProblem,
  solved: Solution,
  rule: Rule,
  engine: Engine,
): Promise<AllocationExplanation["constraints"]> {
  const costs: AllocationExplanation["constraints"] = [];
  for (const constraint of constraintsIn(problem).filter(({ decision }) => decision === undefined)) {
    const cost = await costOf(constraint, problem, solved, rule, engine);
    if (cost !== 0) costs.push({ name: constraint.name, cost });
  }
  return costs;
}

/** Each decision of the cycle, and what it costs. One that forbids is of an initiative that the filters left out: it is let in again. */
export async function overrideCosts(
  input: AllocateInput,
  problem: AllocationProblem,
  solved: Solution,
  engine: Engine,
): Promise<AllocateResult["overrides"]> {
  const whole = problemOf(input);
  const known = new Map(whole.initiatives.map((initiative) => [initiative.id, initiative]));
  const overrides: AllocateResult["overrides"] = [];
  for (const { initiative: id, force, ...rest } of input.decisions ?? []) {
    if (!known.has(id)) continue;
    const all = problem.initiatives.some((other) => other.id === id)
      ? problem
      : { ...problem, initiatives: [...problem.initiatives, known.get(id)!] };
    const constraint = constraintsIn(all).find(({ decision }) => decision === id)!;
    const cost_in_regret =
      solved.objective === null ? null : await costOf(constraint, all, solved, input.rule, engine);
    overrides.push({ id, force, ...rest, cost_in_regret });
  }
  return overrides.sort((a, b) => (a.id < b.id ? -1 : 1));
}
