import type { AllocationProblem } from "../contracts/allocation-problem.ts";
import type { Constraint } from "./define.ts";

/**
 * The initiatives that pass the filter, in the order of ids, with their effective returns, and what holds of a choice. Variables are
 * whether each is funded, then the fraction of each that may be funded in part.
 */
export interface FeasibleSet {
  items: readonly Item[];
  /** Index of the variable that scales costs and returns: the fraction's own, or whether it is funded. */
  scale: readonly number[];
  variables: number;
  rows: readonly Constraint[];
  /** Σ returns in the worst scenario ≥ rmin, as a row; null without a floor. */
  floor: Constraint | null;
}

interface Item {
  id: string;
  cost: number;
  category: string | null;
  /** By scenario, effective and as given. */
  effective: readonly number[];
  returns: readonly number[];
}

/** Budgets are kept to this share of themselves, whoever solves. */
const tolerance = 1e-9;

export function feasibleSet(problem: AllocationProblem): FeasibleSet {
  const { scenarios, worst_scenario, confidence_threshold, budget, rmin, constraints: c } = problem;
  const items = problem.initiatives
    .filter(({ confidence }) => confidence >= confidence_threshold)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, cost, confidence, returns, category = null }): Item => {
      const given = scenarios.map((name) => returns[name]!);
      const worst = returns[worst_scenario]!;
      const effective = given.map((value) => confidence * value + (1 - confidence) * worst);
      return { id, cost, category, effective, returns: given };
    });
  const at = new Map(items.map(({ id }, i) => [id, i]));
  const parts = items.flatMap(({ id }, i) => (c.partial?.[id] ? [i] : []));
  const variables = items.length + parts.length;
  const scale = items.map((_, i) => (parts.includes(i) ? items.length + parts.indexOf(i) : i));
  const row = (terms: readonly (readonly [number, number])[], upper: number): Constraint => {
    const coefficients = new Array<number>(variables).fill(0);
    for (const [variable, coefficient] of terms) coefficients[variable]! += coefficient;
    return { coefficients, upper };
  };
  const above = (terms: readonly (readonly [number, number])[], lower: number) =>
    row(
      terms.map(([variable, coefficient]) => [variable, -coefficient] as const),
      -lower,
    );
  const within = (upper: number) => upper + tolerance * Math.abs(upper);
  const each = (of: (item: Item, i: number) => number) =>
    items.map((item, i) => [scale[i]!, of(item, i)] as const);
  const chosen = (ids: readonly string[]) =>
    ids.flatMap((id) => (at.has(id) ? [[at.get(id)!, 1] as const] : []));
  const periods = c.periods?.budgets ?? [];
  const spent = (t: number) => (c.periods!.carry_over ? [...periods.keys()].slice(0, t + 1) : [t]);
  const rows = [
    row(
      each(({ cost }) => cost),
      within(budget),
    ),
    ...(c.resources ?? []).map(({ capacity, use }) =>
      row(
        each(({ id }) => use[id] ?? 0),
        within(capacity),
      ),
    ),
    ...periods.map((_, t) =>
      row(
        each(({ id }) => spent(t).reduce((sum, s) => sum + (c.periods!.cost[id]?.[s] ?? 0), 0)),
        within(spent(t).reduce((sum, s) => sum + periods[s]!, 0)),
      ),
    ),
    ...(c.exclusive_groups ?? []).map(({ ids, max }) => row(chosen(ids), max)),
    ...(c.requires ?? []).map(([first, second]) =>
      row([...chosen([first]), ...chosen([second]).map(([variable]) => [variable, -1] as const)], 0),
    ),
    ...Object.entries(c.categories ?? {}).flatMap(([name, limits]) => {
      const cost = each((item) => (item.category === name ? item.cost : 0));
      const members = chosen(items.filter(({ category }) => category === name).map(({ id }) => id));
      return [
        ...(limits.min_cost === undefined ? [] : [above(cost, limits.min_cost * (1 - tolerance))]),
        ...(limits.max_cost === undefined ? [] : [row(cost, within(limits.max_cost))]),
        ...(limits.min_count === undefined ? [] : [above(members, limits.min_count)]),
        ...(limits.max_count === undefined ? [] : [row(members, limits.max_count)]),
      ];
    }),
    ...(c.min_count === undefined ? [] : [above(chosen(items.map(({ id }) => id)), c.min_count)]),
    ...(c.max_count === undefined ? [] : [row(chosen(items.map(({ id }) => id)), c.max_count)]),
    // One that must be funded and is filtered out leaves a row that nothing keeps.
    ...(c.must_fund ?? []).map((id) => above(chosen([id]), 1)),
    ...(c.never_fund ?? []).map((id) => row(chosen([id]), 0)),
    ...parts.flatMap((i) => {
      const least = c.partial![items[i]!.id]!.min_fraction;
      return [
        row(
          [
            [scale[i]!, 1],
            [i, -1],
          ],
          0,
        ),
        row(
          [
            [scale[i]!, -1],
            [i, least],
          ],
          0,
        ),
      ];
    }),
  ];
  const worst = scenarios.indexOf(worst_scenario);
  const largest = items.reduce((most, { returns }) => Math.max(most, Math.abs(returns[worst]!)), 0);
  const floor =
    rmin === null
      ? null
      : above(
          each(({ returns }) => returns[worst]!),
          rmin - tolerance * largest,
        );
  return { items, scale, variables, rows, floor };
}
