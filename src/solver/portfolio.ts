import { type Candidate, type Scenarios, scenarioNames } from "../contracts/index.ts";
import type { Constraint, Solver } from "./define.ts";

/** The portfolio problem after the filters: a subset of the candidates whose cost fits the budget. */
export interface Portfolio {
  /** Sorted by id; each one fits the budget alone. */
  candidates: readonly Candidate[];
  budget: number;
  /** Floor of Σ returns.worst (as measured, not effective); null for none. */
  minimum_worst_return: number | null;
  /** Of the scenarios; only some rules read them. Sum to 1. */
  weights: Scenarios;
  /** Ids that must or must not be funded. */
  must: ReadonlySet<string>;
  never: ReadonlySet<string>;
  time_limit_seconds: number;
  /** V* to hold a choice against, when it is not that of this very problem: for questions about a decision made. */
  scenario_optima?: Scenarios;
}

/** Which candidates are funded, in their order. */
export type Choice = readonly boolean[];

/** Σ of a candidate's amount over those chosen, in the order of ids: the same sum for the same choice. */
export const total = (
  portfolio: Portfolio,
  choice: Choice,
  amount: (candidate: Candidate) => number,
): number =>
  portfolio.candidates.reduce((sum, candidate, i) => (choice[i] ? sum + amount(candidate) : sum), 0);

/** The chosen portfolio's effective return in each scenario. */
export function effectiveReturn(portfolio: Portfolio, choice: Choice): Scenarios {
  const [best, median, worst] = scenarioNames.map((name) =>
    total(portfolio, choice, (candidate) => candidate.effective[name]),
  );
  return { best: best!, median: median!, worst: worst! };
}

/** An objective over choices: its linear form for the solver, and its value recomputed from a choice. */
export interface Objective {
  sense: "minimize" | "maximize";
  /** One coefficient a candidate, then one for the auxiliary variable. */
  coefficients: readonly number[];
  value(choice: Choice): number;
}

/** Rows of the problem besides the budget: they may use one auxiliary continuous variable ≥ 0, the last. */
export interface Search {
  objectives: readonly Objective[];
  rows: readonly Constraint[];
  floor: boolean;
}

export interface Found {
  status: "optimal" | "infeasible" | "time_limit";
  /** Null when none was found. */
  choice: Choice | null;
}

const budgetTolerance = 1e-9;

/** Whether a choice keeps the budget, the floor and the overrides: recomputed here, whoever solved it. */
export function isFeasible(portfolio: Portfolio, choice: Choice, floor: boolean): boolean {
  const cost = total(portfolio, choice, (candidate) => candidate.cost);
  const worst = total(portfolio, choice, (candidate) => candidate.returns.worst);
  const size = portfolio.candidates.reduce((most, { returns }) => Math.max(most, Math.abs(returns.worst)), 0);
  const enough =
    !floor ||
    portfolio.minimum_worst_return === null ||
    worst >= portfolio.minimum_worst_return - budgetTolerance * size;
  return (
    cost <= portfolio.budget * (1 + budgetTolerance) &&
    enough &&
    portfolio.candidates.every(({ id }, i) =>
      choice[i] ? !portfolio.never.has(id) : !portfolio.must.has(id),
    )
  );
}

/**
 * The choice that is best by the first objective, among those by the second, and so on. Each objective is solved on
 * scaled data with the earlier ones held; the solver's tolerances never decide: an answer that breaks the budget is cut
 * off and solved again, one that gives up an earlier objective is not taken.
 */
export function search(portfolio: Portfolio, { objectives, rows, floor }: Search, solver: Solver): Found {
  const n = portfolio.candidates.length;
  if (n === 0)
    return isFeasible(portfolio, [], floor)
      ? { status: "optimal", choice: [] }
      : { status: "infeasible", choice: null };
  const binary = [...portfolio.candidates.map(() => true), false];
  const held: Constraint[] = [...feasibleRows(portfolio, floor), ...rows.map(scaled)];
  let best: Choice | null = null;
  let proven = true;
  for (const [rank, objective] of objectives.entries()) {
    const scale = sizeOf(objective.coefficients);
    const coefficients = objective.coefficients.map((value) => value / scale);
    for (;;) {
      const { status, x } = solver.solve(
        { sense: objective.sense, objective: coefficients, binary, constraints: held },
        portfolio,
      );
      if (status === "infeasible" || x.length === 0) {
        if (rank === 0)
          return { status: status === "infeasible" ? "infeasible" : "time_limit", choice: null };
        break;
      }
      const choice = x.slice(0, n).map((value) => value === 1);
      if (!isFeasible(portfolio, choice, floor)) {
        held.push({
          coefficients: [...choice.map((chosen) => (chosen ? 1 : -1)), 0],
          upper: choice.filter(Boolean).length - 1,
        });
        continue;
      }
      if (rank === 0) proven = status === "optimal";
      if (best === null || keeps(objectives.slice(0, rank), best, choice)) best = choice;
      break;
    }
    const reached = objective.value(best!) / scale;
    const slack = 1e-9 * Math.max(1, Math.abs(reached));
    held.push(
      objective.sense === "minimize"
        ? { coefficients, upper: reached + slack }
        : { coefficients, lower: reached - slack },
    );
  }
  return { status: proven ? "optimal" : "time_limit", choice: best! };
}

/** Whether `choice` is as good as `best` by every one of these objectives. */
function keeps(objectives: readonly Objective[], best: Choice, choice: Choice): boolean {
  return objectives.every(({ sense, coefficients, value }) => {
    const loss = sense === "minimize" ? value(choice) - value(best) : value(best) - value(choice);
    return loss <= 1e-9 * sizeOf(coefficients);
  });
}

function feasibleRows(portfolio: Portfolio, floor: boolean): Constraint[] {
  const { candidates, budget, minimum_worst_return, must, never } = portfolio;
  const rows = [scaled({ coefficients: [...candidates.map(({ cost }) => cost), 0], upper: budget })];
  if (floor && minimum_worst_return !== null) {
    rows.push(
      scaled({
        coefficients: [...candidates.map(({ returns }) => returns.worst), 0],
        lower: minimum_worst_return,
      }),
    );
  }
  candidates.forEach(({ id }, i) => {
    const only = [...candidates.map((_, j) => Number(i === j)), 0];
    if (must.has(id)) rows.push({ coefficients: only, lower: 1 });
    if (never.has(id)) rows.push({ coefficients: only, upper: 0 });
  });
  return rows;
}

const sizeOf = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

function scaled({ coefficients, lower, upper }: Constraint): Constraint {
  const scale = Math.max(sizeOf(coefficients), Math.abs(lower ?? 0), Math.abs(upper ?? 0)) || 1;
  return {
    coefficients: coefficients.map((value) => value / scale),
    ...(lower !== undefined && { lower: lower / scale }),
    ...(upper !== undefined && { upper: upper / scale }),
  };
}

/** Σ wⱼ·effective return, to be maximised. */
export function weightedReturn(portfolio: Portfolio, weights: Scenarios): Objective {
  const of = ({ effective }: Candidate) =>
    scenarioNames.reduce((sum, name) => sum + weights[name] * effective[name], 0);
  return {
    sense: "maximize",
    coefficients: [...portfolio.candidates.map(of), 0],
    value: (choice) => total(portfolio, choice, of),
  };
}

/** How ties are broken, whatever the rule: the larger mean effective return, then the smaller cost; then the order of ids. */
export function tieBreaks(portfolio: Portfolio): Objective[] {
  const cost = ({ cost: amount }: Candidate) => amount;
  return [
    weightedReturn(portfolio, { best: 1 / 3, median: 1 / 3, worst: 1 / 3 }),
    {
      sense: "minimize",
      coefficients: [...portfolio.candidates.map(cost), 0],
      value: (choice) => total(portfolio, choice, cost),
    },
  ];
}

/** V*: the most that any portfolio can bring in each scenario, the worst-return floor aside. Null when none is feasible. */
export function scenarioOptima(
  portfolio: Portfolio,
  solver: Solver,
): { optima: Scenarios; proven: boolean } | null {
  if (portfolio.scenario_optima) return { optima: portfolio.scenario_optima, proven: true };
  const optima: Scenarios = { best: 0, median: 0, worst: 0 };
  let proven = true;
  for (const name of scenarioNames) {
    const weights = { best: 0, median: 0, worst: 0, [name]: 1 };
    const objective = weightedReturn(portfolio, weights);
    const found = search(portfolio, { objectives: [objective], rows: [], floor: false }, solver);
    if (!found.choice) return null;
    proven &&= found.status === "optimal";
    optima[name] = objective.value(found.choice);
  }
  return { optima, proven };
}
