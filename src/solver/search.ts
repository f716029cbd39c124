import { type Scenarios, scenarioNames } from "../contracts/index.ts";
import { type Bound, lagrangianBound } from "./bound.ts";
import type { Solver } from "./define.ts";
import { enumerate } from "./enumerate.ts";
import { idOrder, mostReturn, mostWorst, type Objective } from "./objectives.ts";
import { constraintsOf, overridesOf, type Portfolio } from "./portfolio.ts";
import {
  asMilp,
  type Choice,
  type Line,
  largestAt,
  type Program,
  scaled,
  sizeOf,
  valueAt,
} from "./program.ts";

export interface Found {
  /** time_limit: the best found, not proven. */
  status: "optimal" | "infeasible" | "time_limit";
  /** Null when there is none. */
  choice: Choice | null;
  /** No choice has a lower value of the first objective; null when infeasible. */
  lower: number | null;
  /** When the floor of the worst return is out of reach: the highest worst return that can be. */
  highest_worst?: number;
}

/** Choices visited before a search is left to the solver: some half second. */
const nodes = 3e7;
/** Values this close, relative to the size of the objective, are tied. */
const tied = 1e-9;

/**
 * The choice that is best by the first objective, among those tied by the second, and so on, then by the order of ids.
 * Enumeration with proof first; where it gives up, the solver, whose tolerances never decide: its answer counts only if
 * it is feasible and no worse on the data as given.
 */
export function search(
  portfolio: Portfolio,
  { objectives, floor }: { objectives: readonly Objective[]; floor: boolean },
  solver: Solver,
): Found {
  const start = firstFeasible(portfolio, floor, solver);
  if (!start.choice) return start;
  if (start.choice.length === 0) return { ...start, lower: largestAt(objectives[0]!, []) };
  const held = overridesOf(portfolio);
  const rows = constraintsOf(portfolio, floor);
  const main = scaled({ pieces: objectives[0]!, rows, held });
  const bound = lagrangianBound(main, solver);
  const stages = { portfolio, solver, bound, held, rows };
  const first = stage(stages, objectives[0]!, start.choice);
  let choice = first.choice;
  const reach = within(main, bound, choice);
  const maybe = bound.deviation.map((cost) => cost <= reach);
  const ties = [...objectives.slice(1), ...(first.enumerated ? idOrder(maybe) : [])];
  let before = objectives[0]!;
  for (const objective of objectives.length > 1 && first.proven ? ties : []) {
    rows.push(...noWorse(before, choice));
    choice = stage(stages, objective, choice, reach).choice;
    before = objective;
  }
  const lower = first.proven ? largestAt(objectives[0]!, first.choice) : bound.lower * sizeOf(objectives[0]!);
  return { status: first.proven ? "optimal" : "time_limit", choice, lower };
}

/** How far the deviations of a choice tied with this one may add up. */
const within = ({ pieces, held }: Program, { lower }: Bound, choice: Choice): number =>
  largestAt(pieces, choice) - lower + tied * magnitude(pieces) + 1e-13 * held.length;

const magnitude = (objective: Objective): number =>
  objective.reduce((most, { constant }) => Math.max(most, Math.abs(constant)), sizeOf(objective));

/** Rows that hold an objective at what a choice reaches. */
const noWorse = (objective: Objective, choice: Choice): Line[] => {
  const limit = largestAt(objective, choice) + tied * magnitude(objective);
  return objective.map(({ constant, weights }) => ({ constant: constant - limit, weights }));
};

interface Stages {
  portfolio: Portfolio;
  solver: Solver;
  bound: Bound;
  held: readonly (boolean | null)[];
  /** As given, with what the stages before hold. */
  rows: readonly Line[];
}

interface Staged {
  choice: Choice;
  proven: boolean;
  /** Whether the enumeration came to its end. */
  enumerated: boolean;
}

/** One objective: by enumeration, else by the solver. */
function stage(
  { portfolio, solver, bound, held, rows }: Stages,
  objective: Objective,
  start: Choice,
  reach?: number,
): Staged {
  const program = scaled({ pieces: objective, rows, held });
  const accepts = (choice: Choice) =>
    rows.every((row) => valueAt(row, choice) <= 0) &&
    held.every((value, i) => value === null || value === choice[i]);
  const found = enumerate({ program, bound, start, accepts, nodes, ...(reach !== undefined && { reach }) });
  if (found.proven) return { ...found, enumerated: true };
  const solved = solve(program, accepts, portfolio.time_limit_seconds, solver);
  const better = solved.choice && largestAt(objective, solved.choice) < largestAt(objective, found.choice);
  return { choice: better ? solved.choice! : found.choice, proven: solved.proven, enumerated: false };
}

/** Answers of the solver that break the data as given before it is believed no more. */
const refusals = 50;

/** The solver's answer; one that is not feasible on the data as given is cut off, and it is asked again. */
function solve(
  program: Program,
  accepts: (choice: Choice) => boolean,
  time_limit_seconds: number,
  solver: Solver,
): { choice: Choice | null; proven: boolean } {
  const cuts: Line[] = [];
  while (cuts.length < refusals) {
    const asked = asMilp({ ...program, rows: [...program.rows, ...cuts] });
    const { status, x } = solver.solve(asked, { time_limit_seconds });
    if (x.length === 0) return { choice: null, proven: status === "infeasible" };
    const choice = program.held.map((_, i) => x[i] === 1);
    if (accepts(choice)) return { choice, proven: status === "optimal" };
    const size = choice.filter(Boolean).length;
    cuts.push({ constant: 1 - size, weights: choice.map((chosen) => (chosen ? 1 : -1)) });
  }
  return { choice: null, proven: false };
}

/** What must be funded, if that keeps budget and floor; else the portfolio whose worst return is highest. */
function firstFeasible(portfolio: Portfolio, floor: boolean, solver: Solver): Found {
  const choice = overridesOf(portfolio).map((value) => value === true);
  const keeps = (lines: readonly Line[], of: Choice) => lines.every((row) => valueAt(row, of) <= 0);
  const none = { choice: null, lower: null };
  if (!keeps(constraintsOf(portfolio, false), choice)) return { status: "infeasible", ...none };
  const rows = constraintsOf(portfolio, floor);
  if (keeps(rows, choice)) return { status: "optimal", choice, lower: null };
  const safest = search(portfolio, { objectives: [mostWorst(portfolio)], floor: false }, solver);
  if (keeps(rows, safest.choice!)) return safest;
  if (safest.status !== "optimal") return { status: "time_limit", ...none };
  return { status: "infeasible", ...none, highest_worst: 0 - safest.lower! };
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
    const objective = mostReturn(portfolio, { best: 0, median: 0, worst: 0, [name]: 1 });
    const found = search(portfolio, { objectives: [objective], floor: false }, solver);
    if (!found.choice) return null;
    proven &&= found.status === "optimal";
    optima[name] = 0 - largestAt(objective, found.choice);
  }
  return { optima, proven };
}
