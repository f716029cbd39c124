import {
  type AllocatePolicy,
  AllocateResult,
  type Candidate,
  type EvaluateResult,
  SCHEMA_VERSION,
  type Scenarios,
  scenarioNames,
} from "../contracts/index.ts";
import type { Rule } from "../rules/define.ts";
import { effectiveReturn, type Portfolio, total } from "../solver/portfolio.ts";
import { type Decided, displaced, filtered, statusReason } from "./reasons.ts";

export interface AllocateInput {
  cycle: string;
  currency: string;
  budget: number;
  policy: AllocatePolicy;
  evaluated: readonly EvaluateResult[];
  rule: Rule;
  /** Why an initiative's model is not validated, by id; those are kept out. */
  unvalidated?: ReadonlyMap<string, string>;
  must?: ReadonlySet<string>;
  never?: ReadonlySet<string>;
  /** V* of the decision that a question is about. */
  scenario_optima?: Scenarios | null;
}

/** ALLOCATE: which of the evaluated initiatives are funded. No candidate and no feasible portfolio are ordinary results. */
export async function allocate(input: AllocateInput): Promise<AllocateResult> {
  const { budget, policy, rule } = input;
  const candidates = input.evaluated.map(candidateOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const dropped = candidates.map((candidate) => filtered(candidate, input)).filter((drop) => drop !== null);
  const out = new Set(dropped.map(({ id }) => id));
  const portfolio = portfolioOf(
    input,
    candidates.filter(({ id }) => !out.has(id)),
  );
  const solved = await rule.solve(portfolio);
  const funded = new Set(solved.selected);
  const choice = portfolio.candidates.map(({ id }) => funded.has(id));
  const found = solved.objective !== null;
  const portfolio_effective = found ? effectiveReturn(portfolio, choice) : null;
  const selected = portfolio.candidates
    .filter((_, i) => choice[i])
    .map(({ id, cost, returns }) => ({ id, cost, predicted_return: returns.median }));
  const total_cost = total(portfolio, choice, ({ cost }) => cost);
  const decided: Decided = {
    returns: found ? returnsAsMeasured(portfolio, choice) : null,
    cost: total_cost,
    proven: solved.status === "optimal",
  };
  const left = portfolio.candidates.filter((_, i) => !choice[i]);
  const status = portfolio.candidates.length === 0 && found ? "empty" : solved.status;
  return AllocateResult.parse({
    schema_version: SCHEMA_VERSION,
    cycle: input.cycle,
    rule: rule.name,
    rule_parameters: rule.name === "bayesian" ? { weights: portfolio.weights } : {},
    status,
    status_reason: statusReason(status, solved, { ...input, evaluated: input.evaluated.length }),
    currency: input.currency,
    budget,
    total_cost,
    selected,
    dropped: [...dropped, ...left.map((candidate) => displaced(candidate, decided, input))].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
    candidates,
    scenario_optima: solved.scenario_optima,
    portfolio_effective,
    portfolio_returns: decided.returns,
    regrets:
      portfolio_effective &&
      solved.scenario_optima &&
      difference(solved.scenario_optima, portfolio_effective),
    objective: solved.objective,
    bound: solved.bound,
    gap:
      solved.objective === null || solved.bound === null ? null : Math.abs(solved.objective - solved.bound),
    solver: solved.solver,
    constraints: {
      minimum_confidence: policy.minimum_confidence,
      minimum_worst_return: policy.minimum_worst_return,
      ...(policy.require_validation && { require_validation: true as const }),
    },
    overrides: [],
  });
}

/** Effective return: confidence × return + (1 − confidence) × worst: what is not trusted is taken at its worst. */
export function candidateOf(evaluated: EvaluateResult): Candidate {
  const returns = {
    best: evaluated.return_best,
    median: evaluated.return_median,
    worst: evaluated.return_worst,
  };
  const c = evaluated.confidence;
  const [best, median, worst] = scenarioNames.map((name) => c * returns[name] + (1 - c) * returns.worst);
  return {
    id: evaluated.initiative_id,
    cost: evaluated.cost,
    confidence: c,
    returns,
    effective: { best: best!, median: median!, worst: worst! },
  };
}

const equalWeights: Scenarios = { best: 0.25, median: 0.5, worst: 0.25 };

function portfolioOf(
  { budget, policy, must, never, scenario_optima }: AllocateInput,
  candidates: readonly Candidate[],
): Portfolio {
  return {
    candidates,
    budget,
    minimum_worst_return: policy.minimum_worst_return,
    weights: policy.weights ?? equalWeights,
    must: must ?? new Set(),
    never: never ?? new Set(),
    time_limit_seconds: policy.time_limit_seconds,
    ...(scenario_optima && { scenario_optima }),
  };
}

function returnsAsMeasured(portfolio: Portfolio, choice: readonly boolean[]): Scenarios {
  const [best, median, worst] = scenarioNames.map((name) =>
    total(portfolio, choice, ({ returns }) => returns[name]),
  );
  return { best: best!, median: median!, worst: worst! };
}

const difference = (a: Scenarios, b: Scenarios): Scenarios => ({
  best: a.best - b.best,
  median: a.median - b.median,
  worst: a.worst - b.worst,
});
