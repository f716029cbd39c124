import type { AllocationProblem } from "../contracts/index.ts";
import type { Rule, RuleInput } from "../rules/define.ts";
import { combine } from "../rules/define.ts";
import type { Prices } from "../solver/bound.ts";
import type { Engine } from "../solver/engine.ts";
import { type FeasibleSet, feasibleSet } from "../solver/feasible-set.ts";
import { type Choice, type Line, type Objective, valueAt } from "../solver/program.ts";
import { type Found, search } from "../solver/search.ts";

/** A problem's answer, everything computed from the choice. */
export interface Solution {
  /** time_limit: the best found, or an optimum held against V* that are not proven. */
  status: Found["status"];
  /** Fraction funded, by id, in the order of ids; empty when nothing can be. */
  funded: ReadonlyMap<string, number>;
  /** V* by scenario; null when no choice keeps the constraints. */
  optima: readonly number[] | null;
  /** The portfolio's total in each scenario; null without one. */
  totals: readonly number[] | null;
  objective: number | null;
  bound: number | null;
  solver: string;
  total_cost: number;
  /** When the floor of the worst return is out of reach: the highest worst return that can be. */
  highest_worst?: number;
  /** Of its relaxations, for problems much like it. */
  hint: Hint;
}

/** Prices of the relaxations, of V* by scenario and of the rule's objectives; and a choice by id. */
export interface Hint {
  optima: (Prices | undefined)[];
  main: (Prices | undefined)[];
  funded: ReadonlyMap<string, number>;
}

export interface SolveOptions {
  rule: Rule;
  engine: Engine;
  /** V* to hold a choice against, when not the problem's own. */
  optima?: readonly number[];
  hint?: Hint;
  /** Portfolios, as sets of ids, that are not to be chosen. */
  excluded?: readonly ReadonlySet<string>[];
}

/** Solves a problem: V* of each scenario without the floor, then the rule's objective, then ties. */
export async function solve(problem: AllocationProblem, options: SolveOptions): Promise<Solution> {
  const set = feasibleSet(problem);
  const { rule, engine, hint } = options;
  const prices: Hint = { optima: [], main: [], funded: new Map() };
  const none = {
    funded: new Map(),
    optima: null,
    totals: null,
    objective: null,
    bound: null,
    total_cost: 0,
    hint: prices,
  };
  const best = options.optima
    ? { status: "optimal" as const, optima: options.optima, choices: [], solver: "core" }
    : await scenarioOptima(set, engine, prices, hint);
  if (!best.optima) return { status: best.status, solver: best.solver, ...none };
  const input: RuleInput = { ...problem, optima: best.optima };
  const rows = [
    ...set.rows,
    ...(set.floor ? [set.floor] : []),
    ...(options.excluded ?? []).map((ids) => other(set, ids)),
  ];
  const base = {
    ...set,
    rows,
    ties: tieBreaks(set),
    starts: [...(hint ? [startOf(set, hint)] : []), ...best.choices],
  };
  // No portfolio brings more than V*.
  const least = rule.sense === "minimize" && best.status === "optimal" && !options.optima;
  let found: Found | null = null;
  for (const [k, objective] of [...rule.objectives(set.totals, input)].entries()) {
    const answer = await search(
      { ...base, objective, prices: hint?.main[k], ...(least && { least: 0 }) },
      engine,
    );
    prices.main.push(answer.prices);
    found = found ? better(set, rule, input, found, answer) : answer;
  }
  const { status, choice, lower, solver } = found!;
  if (!choice) {
    const highest = status === "infeasible" && set.floor ? await highestWorst(set, engine) : {};
    return { ...none, status, solver, optima: best.optima, ...highest };
  }
  const totals = set.totals.map((line) => valueAt(line, choice));
  const objective = rule.value(totals, input);
  // Regrets are held against V*: without its proof there is none of theirs, and no bound.
  const grounded = rule.sense === "maximize" || best.status === "optimal";
  const proven = status === "optimal" && grounded;
  const bound = lower === null ? null : rule.sense === "minimize" ? lower : 0 - lower;
  const funded = new Map(
    set.items.flatMap(({ id }, i) => (choice[i] === 1 ? [[id, choice[set.scale[i]!]!] as const] : [])),
  );
  return {
    status: proven ? "optimal" : "time_limit",
    funded,
    optima: best.optima,
    totals,
    objective,
    bound: proven ? objective : grounded ? bound : null,
    solver,
    total_cost: valueAt(set.cost, choice),
    hint: { ...prices, funded },
  };
}

/** V*: the most that any portfolio can bring in each scenario, the worst-return floor aside. */
async function scenarioOptima(
  set: FeasibleSet,
  engine: Engine,
  prices: Hint,
  hint: Hint | undefined,
): Promise<{ status: Found["status"]; optima: number[] | null; choices: Choice[]; solver: string }> {
  const optima: number[] = [];
  const choices: Choice[] = [];
  let status: Found["status"] = "optimal";
  for (const [j, total] of set.totals.entries()) {
    const objective: Objective = { pieces: [combine([total], [-1])], worst: 1 };
    const found = await search({ ...set, objective, ties: [], prices: hint?.optima[j] }, engine);
    prices.optima.push(found.prices);
    if (!found.choice) return { status: found.status, optima: null, choices, solver: found.solver };
    if (found.status !== "optimal") status = found.status;
    optima.push(valueAt(total, found.choice));
    choices.push(found.choice);
  }
  return { status, optima, choices, solver: "core" };
}

/** How ties are broken, whatever the rule: the larger mean effective return, then the smaller cost. */
const tieBreaks = ({ totals, cost }: FeasibleSet): Objective[] => [
  {
    pieces: [
      combine(
        totals,
        totals.map(() => -1 / totals.length),
      ),
    ],
    worst: 1,
  },
  { pieces: [cost], worst: 1 },
];

/** A row that any choice but this one keeps. */
function other({ items, parts }: FeasibleSet, ids: ReadonlySet<string>): Line {
  const weights = [...items.map(({ id }) => (ids.has(id) ? 1 : -1)), ...new Array<number>(parts).fill(0)];
  return { constant: 1 - weights.filter((weight) => weight === 1).length, weights };
}

/** A portfolio as a choice, of what is still there. */
function startOf({ items, scale, parts }: FeasibleSet, { funded }: Hint): Choice {
  const choice = new Array<number>(items.length + parts).fill(0);
  for (const [i, { id }] of items.entries())
    if (funded.has(id)) {
      choice[i] = 1;
      choice[scale[i]!] = funded.get(id)!;
    }
  return choice;
}

/** Of two answers to one rule, the better by its own value; then as ties are broken. */
function better(set: FeasibleSet, rule: Rule, input: RuleInput, a: Found, b: Found): Found {
  const status = a.status === "time_limit" || b.status === "time_limit" ? "time_limit" : "optimal";
  const lower = a.lower === null || b.lower === null ? (a.lower ?? b.lower) : Math.min(a.lower, b.lower);
  if (!a.choice || !b.choice)
    return a.choice ? { ...a, status, lower } : { ...b, status: b.choice ? status : b.status, lower };
  const sign = rule.sense === "minimize" ? 1 : -1;
  const keys = ({ choice }: Found) => {
    const totals = set.totals.map((line) => valueAt(line, choice!));
    const mean = totals.reduce((sum, value) => sum + value, 0);
    return [sign * rule.value(totals, input), -mean, valueAt(set.cost, choice!)];
  };
  const [left, right] = [keys(a), keys(b)];
  const differs = left.findIndex(
    (value, k) => Math.abs(value - right[k]!) > 1e-9 * Math.max(Math.abs(value), Math.abs(right[k]!)),
  );
  return { ...(differs >= 0 && right[differs]! < left[differs]! ? b : a), status, lower };
}

async function highestWorst(set: FeasibleSet, engine: Engine): Promise<{ highest_worst?: number }> {
  const objective: Objective = { pieces: [combine([set.worst], [-1])], worst: 1 };
  const { choice, status } = await search({ ...set, objective, ties: [] }, engine);
  return choice && status === "optimal" ? { highest_worst: valueAt(set.worst, choice) } : {};
}
