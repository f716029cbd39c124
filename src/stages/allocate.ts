import {
  type AllocatePolicy,
  AllocateResult,
  type Candidate,
  type DropReason,
  type EvaluateResult,
  SCHEMA_VERSION,
  type Scenarios,
  scenarioNames,
} from "../contracts/index.ts";
import type { Rule } from "../rules/define.ts";
import { effectiveReturn, type Portfolio, total } from "../solver/portfolio.ts";

export interface AllocateInput {
  cycle: string;
  currency: string;
  budget: number;
  policy: AllocatePolicy;
  evaluated: readonly EvaluateResult[];
  rule: Rule;
  must?: ReadonlySet<string>;
  never?: ReadonlySet<string>;
  /** V* of the decision that a question is about. */
  scenario_optima?: Scenarios | null;
}

type Dropped = AllocateResult["dropped"][number];

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
  const choice = portfolio.candidates.map(({ id }) => solved.selected.includes(id));
  const found = solved.objective !== null;
  const portfolio_effective = found ? effectiveReturn(portfolio, choice) : null;
  const selected = portfolio.candidates
    .filter((_, i) => choice[i])
    .map(({ id, cost, returns }) => ({ id, cost, predicted_return: returns.median }));
  const total_cost = total(portfolio, choice, ({ cost }) => cost);
  const left = portfolio.candidates.filter((_, i) => !choice[i]);
  const status = portfolio.candidates.length === 0 && found ? "empty" : solved.status;
  return AllocateResult.parse({
    schema_version: SCHEMA_VERSION,
    cycle: input.cycle,
    rule: rule.name,
    rule_parameters: rule.name === "bayesian" ? { weights: portfolio.weights } : {},
    status,
    status_reason: statusReason(status, portfolio, input),
    currency: input.currency,
    budget,
    total_cost,
    selected,
    dropped: [...dropped, ...left.map((candidate) => displaced(candidate, found, budget - total_cost))].sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    ),
    candidates,
    scenario_optima: solved.scenario_optima,
    portfolio_effective,
    portfolio_returns: found ? returnsAsMeasured(portfolio, choice) : null,
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

const amount = (value: number, currency: string) => {
  const digits = Number(value.toPrecision(3));
  return `${currency} ${String(Math.abs(digits) >= 1000 ? Math.round(value) : digits).replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`.replace(
    "-",
    "−",
  );
};

function filtered(
  { id, cost, confidence }: Candidate,
  { budget, policy, currency }: AllocateInput,
): Dropped | null {
  const drop = (reason: DropReason, statement: string): Dropped => ({
    id,
    reason,
    statement,
    would_change: [],
  });
  if (confidence < policy.minimum_confidence) {
    return drop(
      "below_minimum_confidence",
      `confidence ${confidence.toFixed(2)} is below the minimum of ${policy.minimum_confidence}`,
    );
  }
  if (cost > budget * (1 + 1e-9))
    return drop(
      "cost_exceeds_budget",
      `it costs ${amount(cost, currency)} alone, the budget is ${amount(budget, currency)}`,
    );
  return null;
}

function displaced({ id, cost, effective }: Candidate, found: boolean, left: number): Dropped {
  if (!found)
    return {
      id,
      reason: "no_feasible_portfolio",
      statement: "no portfolio keeps every constraint",
      would_change: [],
    };
  const statement =
    Math.max(effective.best, effective.median, effective.worst) <= 0
      ? "discounted by its confidence it brings nothing in any scenario"
      : cost > left
        ? "what is funded leaves too little of the budget and gives less regret"
        : "the budget would cover it, but funding it would add to the largest regret or break the floor";
  return { id, reason: "displaced", statement, would_change: [] };
}

function statusReason(
  status: AllocateResult["status"],
  portfolio: Portfolio,
  { currency }: AllocateInput,
): string {
  switch (status) {
    case "optimal":
      return "proven optimal";
    case "empty":
      return "no initiative passed the filters";
    case "time_limit":
      return "the time limit ended the search; this is the best found, not proven";
    case "infeasible": {
      const floor = portfolio.minimum_worst_return;
      return floor === null
        ? "no portfolio keeps the overrides within the budget"
        : `no portfolio within the budget has a worst return of at least ${amount(floor, currency)}`;
    }
  }
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
  const filters = {
    ...input.policy,
    minimum_confidence: before.includes(id) ? input.policy.minimum_confidence : 0,
  };
  const other = await allocate({
    ...input,
    policy: filters,
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
