import {
  type AllocatePolicy,
  type AllocationConstraints,
  AllocationProblem,
  type Decision,
  type EvaluateResult,
  type Forecast,
  type Initiative,
  type ProblemInitiative,
  type Scenarios,
  scenarioNames,
} from "../contracts/index.ts";
import { intervalReturns, sampledNames, sampledReturns } from "./scenarios.ts";

/** What an initiative's file says for the constraints. */
export type PortfolioTerms = Pick<
  Initiative,
  "category" | "resources" | "requires" | "exclusive_with" | "cost_by_period" | "partial"
>;

export interface ProblemInput {
  budget: number;
  policy: AllocatePolicy;
  evaluated: readonly EvaluateResult[];
  /** By id; of those that the record has something to say of. */
  forecasts?: ReadonlyMap<string, Forecast & { confidence: number }>;
  /** Of the intervals that the returns come from. */
  confidence_level: number;
  /** By id; of any initiative that has a file. */
  terms?: ReadonlyMap<string, PortfolioTerms>;
  decisions?: readonly Decision[];
  /** Funded in earlier cycles: what is required of them is there. */
  funded_before?: ReadonlySet<string>;
}

const equalWeights = { best: 0.25, median: 0.5, worst: 0.25 };

/** The loop's problem: every evaluated initiative, before any filter. The same object that a file may hold. */
export function problemOf(input: ProblemInput): AllocationProblem {
  const { policy, budget, evaluated } = input;
  const { scenarios: sampled, objective, minimum_worst_return, rule, weights = equalWeights } = policy;
  const { alpha, beta } = policy;
  return AllocationProblem.parse({
    scenarios: sampled ? sampledNames(sampled) : [...scenarioNames],
    worst_scenario: "worst",
    budget,
    rmin: minimum_worst_return,
    rule,
    ...(rule === "bayesian" && { weights }),
    ...(alpha !== undefined && { alpha }),
    ...(beta !== undefined && { beta }),
    objective,
    constraints: constraintsOf(input),
    initiatives: evaluated.map((one) => initiativeOf(one, input)),
  });
}

function initiativeOf(
  one: EvaluateResult,
  { policy, terms, confidence_level, forecasts }: ProblemInput,
): ProblemInitiative {
  const { initiative_id: id, cost } = one;
  const category = terms?.get(id)?.category;
  const forecast = forecasts?.get(id);
  const drawn = (returns: Scenarios, level: number) =>
    policy.scenarios
      ? { ...sampledReturns({ id, category, returns }, policy.scenarios, level), worst: returns.worst }
      : returns;
  return {
    ...{ id, cost, confidence: forecast?.confidence ?? one.confidence },
    returns: drawn(intervalReturns(one), confidence_level),
    ...(category !== undefined && { category }),
    ...(forecast && {
      calibrated: {
        returns: drawn(forecast.returns, quartiles),
        weight: forecast.weight,
        slope: forecast.effect.slope,
      },
    }),
  };
}

/** The level of the interval from the first to the third quartile. */
const quartiles = 0.5;

/** Those of the policy, filled with what the initiatives say, and the decisions; about those there are only. */
function constraintsOf({
  policy,
  evaluated,
  terms,
  decisions = [],
  funded_before,
}: ProblemInput): AllocationConstraints {
  const { resources, periods, exclusive_groups = [], requires = [], ...limits } = policy.constraints;
  const ids = evaluated.map(({ initiative_id }) => initiative_id).sort();
  const known = new Set(ids);
  const own = (id: string): PortfolioTerms => terms?.get(id) ?? {};
  const amounts = <T>(of: (terms: PortfolioTerms) => T | undefined) =>
    Object.fromEntries(ids.flatMap((id) => (of(own(id)) === undefined ? [] : [[id, of(own(id))!]])));
  const forced = (force: Decision["force"]) =>
    decisions
      .filter((one) => one.force === force && known.has(one.initiative))
      .map(({ initiative }) => initiative);
  const pairs = ids.flatMap((id) => (own(id).exclusive_with ?? []).map((other) => [id, other].sort()));
  // One that was funded earlier has taken its place already.
  const exclusive = [
    ...exclusive_groups,
    ...new Map(pairs.map((pair) => [pair.join("\n"), { ids: pair, max: 1 }])).values(),
  ]
    .map(({ ids: group, max }) => ({
      ids: group.filter((id) => known.has(id)),
      max: Math.max(0, max - group.filter((id) => funded_before?.has(id)).length),
    }))
    .filter(({ ids: group, max }) => group.length > max);
  const needed = [
    ...requires,
    ...ids.flatMap((id) => (own(id).requires ?? []).map((other) => [id, other] as const)),
  ]
    .filter(([first, second]) => known.has(first) && !funded_before?.has(second))
    .map(([first, second]): [string, string] => [first, second]);
  const partial = amounts(({ partial: part }) => part);
  return {
    ...limits,
    ...(resources && {
      resources: Object.entries(resources).map(([name, capacity]) => ({
        ...{ name, capacity },
        use: amounts(({ resources: uses }) => uses?.[name]),
      })),
    }),
    ...(periods && { periods: { ...periods, cost: amounts(({ cost_by_period }) => cost_by_period) } }),
    ...(exclusive.length > 0 && { exclusive_groups: exclusive }),
    ...(needed.length > 0 && { requires: needed }),
    ...(Object.keys(partial).length > 0 && { partial }),
    ...(forced("fund").length > 0 && { must_fund: forced("fund") }),
    ...(forced("forbid").length > 0 && { never_fund: forced("forbid") }),
  };
}
