import type { AllocationConstraints, AllocationProblem, ProblemInitiative } from "../contracts/index.ts";
import type { Line } from "./program.ts";

export interface Item {
  id: string;
  cost: number;
  confidence: number;
  category: string | null;
  /** By scenario, discounted by confidence, less the cost when the objective is net. */
  effective: readonly number[];
  /** In the worst scenario, not discounted, less the cost when the objective is net. */
  worst: number;
}

/**
 * The initiatives that pass the filter, in the order of ids, and what holds of a choice. Variables are whether each is
 * funded, then the fraction of each that may be funded in part.
 */
export interface FeasibleSet {
  items: readonly Item[];
  /** Index of the variable that scales an item's cost and returns: its fraction, or whether it is funded. */
  scale: readonly number[];
  parts: number;
  /** Each at most 0. */
  rows: readonly Line[];
  /** Σ returns in the worst scenario ≥ rmin, as a row; null without a floor. */
  floor: Line | null;
  held: readonly (0 | 1 | null)[];
  /** The portfolio's total in each scenario. */
  totals: readonly Line[];
  cost: Line;
  worst: Line;
}

/** Limits are kept to this share of themselves, for sums round. Fractions are let go to the limit itself: they would use it. */
const tolerance = 1e-9;

type Term = readonly [variable: number, coefficient: number];

/** What one constraint needs of the items to become rows. */
interface Terms {
  items: readonly Item[];
  /** Σ of amounts, fractions counted. */
  each(amount: (item: Item) => number): Term[];
  /** How many of these are funded. */
  chosen(ids: readonly string[]): Term[];
  atMost(terms: readonly Term[], upper: number): Line;
  /** A limit with its tolerance. */
  within(upper: number): number;
  atLeast(terms: readonly Term[], lower: number): Line;
}

export function feasibleSet(problem: AllocationProblem): FeasibleSet {
  const { budget, rmin, constraints } = problem;
  const items = itemsOf(problem);
  const parts = items.flatMap(({ id }, i) => (constraints.partial?.[id] ? [i] : []));
  const scale = items.map((_, i) => i);
  for (const [p, i] of parts.entries()) scale[i] = items.length + p;
  const terms = termsOf(items, scale, items.length + parts.length);
  const { each, atMost, atLeast, within } = terms;
  const line = (amount: (item: Item) => number): Line => atMost(each(amount), 0);
  const largest = items.reduce((most, { worst }) => Math.max(most, Math.abs(worst)), 0);
  const worst = each((item) => item.worst);
  return {
    items,
    scale,
    parts: parts.length,
    rows: [
      atMost(
        each(({ cost }) => cost),
        within(budget),
      ),
      ...rowsOf(constraints, terms),
      ...parts.flatMap((i) =>
        partRows(i, scale[i]!, constraints.partial![items[i]!.id]!.min_fraction, terms),
      ),
    ],
    floor: rmin === null ? null : atLeast(worst, rmin - tolerance * largest),
    held: items.map(({ id }) => heldOf(id, constraints)),
    totals: problem.scenarios.map((_, j) => line(({ effective }) => effective[j]!)),
    cost: line(({ cost }) => cost),
    worst: line((item) => item.worst),
  };
}

function itemsOf({
  scenarios,
  worst_scenario,
  confidence_threshold,
  objective,
  initiatives,
}: AllocationProblem) {
  return initiatives
    .filter(({ confidence }) => confidence >= confidence_threshold)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((one): Item => {
      const { id, cost, confidence, returns, calibrated, category = null } = one;
      const less = objective === "net" ? cost : 0;
      const worst = effectiveReturn({ confidence: 1, returns, calibrated }, worst_scenario, worst_scenario);
      const effective = scenarios.map((name) => effectiveReturn(one, name, worst_scenario) - less);
      return { id, cost, confidence, category, effective, worst: worst - less };
    });
}

/**
 * A return as it is decided on: what is not trusted is taken at its worst; what the record has learned counts beside that
 * with its weight κ: (1 − κ)·(c·R + (1 − c)·R_worst) + κ·R′.
 */
export function effectiveReturn(
  { confidence, returns, calibrated }: Pick<ProblemInitiative, "confidence" | "returns" | "calibrated">,
  scenario: string,
  worst: string,
): number {
  const classic = confidence * returns[scenario]! + (1 - confidence) * returns[worst]!;
  if (!calibrated || calibrated.weight === 0) return classic;
  return (1 - calibrated.weight) * classic + calibrated.weight * calibrated.returns[scenario]!;
}

function termsOf(items: readonly Item[], scale: readonly number[], variables: number): Terms {
  const at = new Map(items.map(({ id }, i) => [id, i]));
  const row = (terms: readonly Term[], sign: number, constant: number): Line => {
    const weights = new Array<number>(variables).fill(0);
    for (const [variable, coefficient] of terms) weights[variable]! += sign * coefficient;
    return { constant, weights };
  };
  return {
    items,
    each: (amount) => items.map((item, i) => [scale[i]!, amount(item)]),
    chosen: (ids) => ids.flatMap((id) => (at.has(id) ? [[at.get(id)!, 1] as const] : [])),
    atMost: (terms, upper) => row(terms, 1, 0 - upper),
    atLeast: (terms, lower) => row(terms, -1, lower),
    within: (upper) => (variables > items.length ? upper : upper + tolerance * Math.abs(upper)),
  };
}

function rowsOf(c: AllocationConstraints, terms: Terms): Line[] {
  const { items, each, chosen, atMost, atLeast, within } = terms;
  const all = chosen(items.map(({ id }) => id));
  const fundable = new Set(items.map(({ id }) => id).filter((id) => !c.never_fund?.includes(id)));
  const barred = (c.must_fund ?? []).filter((id) => !fundable.has(id));
  return [
    ...(c.resources ?? []).map(({ capacity, use }) =>
      atMost(
        each(({ id }) => use[id] ?? 0),
        within(capacity),
      ),
    ),
    ...periodRows(c, terms),
    ...(c.exclusive_groups ?? []).map(({ ids, max }) => atMost(chosen([...new Set(ids)]), max)),
    ...(c.requires ?? []).map(([first, second]) =>
      atMost([...chosen([first]), ...chosen([second]).map(([variable]) => [variable, -1] as const)], 0),
    ),
    ...Object.entries(c.categories ?? {}).flatMap(([name, limits]) => categoryRows(name, limits, terms)),
    ...(c.min_count === undefined ? [] : [atLeast(all, c.min_count)]),
    ...(c.max_count === undefined ? [] : [atMost(all, c.max_count)]),
    // One that must be funded, and is filtered out or must not be, leaves a row that nothing keeps.
    ...barred.map(() => atLeast([], 1)),
  ];
}

function periodRows({ periods }: AllocationConstraints, { each, atMost, within }: Terms): Line[] {
  const budgets = periods?.budgets ?? [];
  return budgets.map((_, t) => {
    const spent = periods!.carry_over ? budgets.map((__, s) => s).slice(0, t + 1) : [t];
    const cost = (id: string) => spent.reduce((sum, s) => sum + (periods!.cost[id]?.[s] ?? 0), 0);
    return atMost(
      each(({ id }) => cost(id)),
      within(spent.reduce((sum, s) => sum + budgets[s]!, 0)),
    );
  });
}

type Limits = NonNullable<AllocationConstraints["categories"]>[string];

function categoryRows(
  name: string,
  limits: Limits,
  { items, each, chosen, atMost, atLeast, within }: Terms,
): Line[] {
  const { min_cost, max_cost, min_count, max_count } = limits;
  const cost = each((item) => (item.category === name ? item.cost : 0));
  const members = chosen(items.filter(({ category }) => category === name).map(({ id }) => id));
  return [
    ...(min_cost === undefined ? [] : [atLeast(cost, min_cost * (1 - tolerance))]),
    ...(max_cost === undefined ? [] : [atMost(cost, within(max_cost))]),
    ...(min_count === undefined ? [] : [atLeast(members, min_count)]),
    ...(max_count === undefined ? [] : [atMost(members, max_count)]),
  ];
}

/** Nothing of it, or between the least fraction and the whole. */
const partRows = (chosen: number, fraction: number, least: number, { atMost }: Terms): Line[] => [
  atMost(
    [
      [fraction, 1],
      [chosen, -1],
    ],
    0,
  ),
  atMost(
    [
      [fraction, -1],
      [chosen, least],
    ],
    0,
  ),
];

const heldOf = (id: string, { must_fund, never_fund }: AllocationConstraints): 0 | 1 | null =>
  never_fund?.includes(id) ? 0 : must_fund?.includes(id) ? 1 : null;
