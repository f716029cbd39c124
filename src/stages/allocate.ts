import {
  type AllocatePolicy,
  AllocateResult,
  type AllocationProblem,
  type Candidate,
  type EvaluateResult,
  type Forecast,
  SCHEMA_VERSION,
  type Scenarios,
  scenarioNames,
} from "../contracts/index.ts";
import { type Engine, makeEngine } from "../solver/engine.ts";
import { effectiveReturn } from "../solver/feasible-set.ts";
import { conflictIn } from "./constraints.ts";
import { type Explained, explanationOf, overrideCosts } from "./explanation.ts";
import { type AllocateInput, type Posed, pose } from "./pose.ts";
import { displaced, statusReason, worstReturn } from "./reasons.ts";
import { byScenario, gapOf } from "./solution.ts";
import { type Solution, solve } from "./solve.ts";

/** ALLOCATE: which of the evaluated initiatives are funded. No candidate and no feasible portfolio are ordinary results. */
export async function allocate(input: AllocateInput): Promise<AllocateResult> {
  const { policy, rule } = input;
  const engine = makeEngine(policy.solver, policy.time_limit_seconds);
  const posed = pose(input);
  const solved = await solve(posed.problem, { rule, engine });
  const explained = await explanationOf(input, posed, solved, engine);
  return AllocateResult.parse({
    ...(await decisionOf(input, posed, solved, engine, explained)),
    overrides: await overrideCosts(input, posed.problem, solved, engine),
    engine_pick: await enginePick(input, solved, engine),
    explanation: explained?.explanation ?? null,
  });
}

/** What would be funded without the decisions of people. */
async function enginePick(input: AllocateInput, solved: Solution, engine: Engine): Promise<string[] | null> {
  const { decisions = [], rule } = input;
  const free = decisions.length > 0 ? pose({ ...input, decisions: [] }).problem : null;
  const { funded, objective } = free ? await solve(free, { rule, engine }) : solved;
  return objective === null ? null : [...funded.keys()];
}

async function decisionOf(
  input: AllocateInput,
  { problem, dropped }: Posed,
  solved: Solution,
  engine: Engine,
  explained: Explained | null,
) {
  const { policy, rule, currency, budget } = input;
  const candidates = input.evaluated
    .map((one) => candidateOf(one, policy, input.terms?.get(one.initiative_id)?.category, input.forecasts))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const conflict = solved.status === "infeasible" ? await conflictIn(problem, engine) : null;
  const returns = solved.objective === null ? null : returnsOf(solved, byId);
  const worst = [...solved.funded].reduce(
    (sum, [id, fraction]) => sum + fraction * worstReturn(byId.get(id)!),
    0,
  );
  const decided = {
    worst: solved.objective === null ? null : worst,
    cost: solved.total_cost,
    proven: solved.status === "optimal",
  };
  const left = problem.initiatives.filter(({ id }) => !solved.funded.has(id));
  const status = problem.initiatives.length === 0 && solved.objective !== null ? "empty" : solved.status;
  const by = (values: readonly number[] | null) => values && byScenario(problem, values);
  return {
    schema_version: SCHEMA_VERSION,
    cycle: input.cycle,
    rule: rule.name,
    rule_parameters: parametersOf(input, problem),
    status,
    status_reason: statusReason(status, solved, conflict, { ...input, evaluated: input.evaluated.length }),
    currency,
    budget,
    total_cost: solved.total_cost,
    selected: [...solved.funded].map(([id, fraction]) => ({
      id,
      cost: fraction * byId.get(id)!.cost,
      predicted_return: fraction * predictedReturn(byId.get(id)!),
      ...(fraction < 1 && { fraction }),
      ...(explained?.changes.has(id) && { drops_out: explained.changes.get(id) }),
    })),
    dropped: [...dropped, ...left.map(({ id }) => displaced(byId.get(id)!, decided, input))]
      .map((drop) => ({ ...drop, would_change: explained?.changes.get(drop.id) ?? [] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    candidates,
    scenario_optima: by(solved.optima),
    portfolio_effective: by(solved.totals),
    portfolio_returns: returns,
    regrets: by(
      solved.totals && solved.optima && solved.totals.map((total, j) => solved.optima![j]! - total),
    ),
    objective: solved.objective,
    bound: solved.bound,
    gap: gapOf(solved),
    solver: solved.solver,
    constraints: {
      minimum_confidence: policy.minimum_confidence,
      minimum_worst_return: policy.minimum_worst_return,
      ...(policy.require_validation && { require_validation: true as const }),
      ...problem.constraints,
    },
  };
}

/** What the rule and the scenarios were told. */
function parametersOf({ policy, rule }: AllocateInput, problem: AllocationProblem) {
  const own = Object.fromEntries(
    rule.parameters.flatMap((name) => (problem[name] === undefined ? [] : [[name, problem[name]]])),
  );
  return {
    ...own,
    ...(policy.objective === "net" && { objective: "net" }),
    ...(policy.scenarios && { scenarios: policy.scenarios }),
  };
}

/** As the allocator sees it: its returns as measured, what the record makes of them, and what is decided on. */
export function candidateOf(
  evaluated: EvaluateResult,
  policy: Pick<AllocatePolicy, "objective">,
  category?: string,
  forecasts?: AllocateInput["forecasts"],
): Candidate {
  const returns = {
    best: evaluated.return_best,
    median: evaluated.return_median,
    worst: evaluated.return_worst,
  };
  const known = forecasts?.get(evaluated.initiative_id);
  const { confidence, ...forecast } = known ?? { confidence: evaluated.confidence };
  const less = policy.objective === "net" ? evaluated.cost : 0;
  const calibrated = known && { ...known, slope: known.effect.slope };
  const [best, median, worst] = scenarioNames.map(
    (name) => effectiveReturn({ confidence, returns, calibrated }, name, "worst") - less,
  );
  return {
    id: evaluated.initiative_id,
    cost: evaluated.cost,
    confidence,
    returns,
    effective: { best: best!, median: median!, worst: worst! },
    ...(known && { forecast: forecast as Forecast }),
    ...(category !== undefined && { category }),
  };
}

const predictedReturn = ({ returns, forecast }: Candidate): number => (forecast?.returns ?? returns).median;

/** As measured, gross. */
function returnsOf({ funded }: Solution, candidates: ReadonlyMap<string, Candidate>): Scenarios {
  const sum = { best: 0, median: 0, worst: 0 };
  for (const [id, fraction] of funded)
    for (const name of scenarioNames) sum[name] += fraction * candidates.get(id)!.returns[name];
  return sum;
}
