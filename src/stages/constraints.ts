import { format } from "d3-format";
import type { AllocationConstraints, AllocationProblem } from "../contracts/index.ts";
import type { Engine } from "../solver/engine.ts";
import { feasibleSet } from "../solver/feasible-set.ts";
import { search } from "../solver/search.ts";

/** One thing that a portfolio has to keep, in words, and the problem without it. */
export interface NamedConstraint {
  name: string;
  /** What is decided of one initiative: its id. */
  decision?: string;
  without(problem: AllocationProblem): AllocationProblem;
}

const number = format(",~r");
const list = (ids: readonly string[]) => ids.join(", ");

/** Every constraint of a problem but its budget. */
export function constraintsIn({
  constraints: c,
  rmin,
  confidence_threshold,
}: AllocationProblem): NamedConstraint[] {
  const drop = (key: keyof AllocationConstraints) => (problem: AllocationProblem) => {
    const { [key]: _, ...rest } = problem.constraints;
    return { ...problem, constraints: rest };
  };
  /** The same list, by value, without this one. */
  const dropOne =
    <K extends "resources" | "exclusive_groups" | "requires" | "must_fund" | "never_fund">(
      key: K,
      one: unknown,
    ) =>
    (problem: AllocationProblem): AllocationProblem => ({
      ...problem,
      constraints: {
        ...problem.constraints,
        [key]: (problem.constraints[key] as unknown[]).filter((other) => other !== one),
      },
    });
  return [
    ...(rmin === null
      ? []
      : [
          {
            name: `a worst return of at least ${number(rmin)}`,
            without: (p: AllocationProblem) => ({ ...p, rmin: null }),
          },
        ]),
    ...(confidence_threshold > 0
      ? [
          {
            name: `a confidence of at least ${confidence_threshold}`,
            without: (p: AllocationProblem) => ({ ...p, confidence_threshold: 0 }),
          },
        ]
      : []),
    ...(c.resources ?? []).map((one) => ({
      name: `at most ${number(one.capacity)} of ${one.name}`,
      without: dropOne("resources", one),
    })),
    ...(c.periods ? [{ name: "the budgets of the periods", without: drop("periods") }] : []),
    ...(c.exclusive_groups ?? []).map((one) => ({
      name: `at most ${one.max} of ${list(one.ids)}`,
      without: dropOne("exclusive_groups", one),
    })),
    ...(c.requires ?? []).map((one) => ({
      name: `${one[0]} only with ${one[1]}`,
      without: dropOne("requires", one),
    })),
    ...Object.entries(c.categories ?? {}).flatMap(([name, limits]) => categoryLimits(name, limits)),
    ...(c.min_count === undefined
      ? []
      : [{ name: `at least ${c.min_count} initiatives`, without: drop("min_count") }]),
    ...(c.max_count === undefined
      ? []
      : [{ name: `at most ${c.max_count} initiatives`, without: drop("max_count") }]),
    ...(c.must_fund ?? []).map((id) => ({
      name: `${id} must be funded`,
      decision: id,
      without: dropOne("must_fund", id),
    })),
    ...(c.never_fund ?? []).map((id) => ({
      name: `${id} must not be funded`,
      decision: id,
      without: dropOne("never_fund", id),
    })),
  ];
}

type Limits = NonNullable<AllocationConstraints["categories"]>[string];

const limitWords: Record<keyof Limits, (value: number) => string> = {
  min_cost: (value) => `a cost of at least ${number(value)}`,
  max_cost: (value) => `a cost of at most ${number(value)}`,
  min_count: (value) => `at least ${value} initiatives`,
  max_count: (value) => `at most ${value} initiatives`,
};

const categoryLimits = (name: string, limits: Limits): NamedConstraint[] =>
  (Object.keys(limitWords) as (keyof Limits)[])
    .filter((key) => limits[key] !== undefined)
    .map((key) => ({
      name: `${limitWords[key](limits[key]!)} in category ${name}`,
      without: (problem) => {
        const { [key]: _, ...rest } = problem.constraints.categories![name]!;
        return {
          ...problem,
          constraints: {
            ...problem.constraints,
            categories: { ...problem.constraints.categories, [name]: rest },
          },
        };
      },
    }));

const budgetOf = ({ budget }: AllocationProblem): NamedConstraint => ({
  name: `a budget of ${number(budget)}`,
  without: (problem) => ({
    ...problem,
    budget: problem.initiatives.reduce((sum, { cost }) => sum + cost, 0),
  }),
});

/** More constraints than this are not looked through one by one. */
const most = 200;

/**
 * Constraints that no portfolio keeps together, such that it could keep any of them without one: each in turn is left
 * out for good when the rest still cannot be kept. Null when there are too many to look through.
 * @see Chinneck and Dravnieks (1991), Locating minimal infeasible constraint sets, ORSA J. Comput. 3: the deletion filter
 */
export async function conflictIn(problem: AllocationProblem, engine: Engine): Promise<string[] | null> {
  const constraints = [...constraintsIn(problem), budgetOf(problem)];
  if (constraints.length > most) return null;
  const conflict: string[] = [];
  let left = problem;
  for (const { name, without } of constraints) {
    const fewer = without(left);
    if (await isFeasible(fewer, engine)) conflict.push(name);
    else left = fewer;
  }
  return conflict;
}

async function isFeasible(problem: AllocationProblem, engine: Engine): Promise<boolean> {
  const set = feasibleSet(problem);
  const rows = [...set.rows, ...(set.floor ? [set.floor] : [])];
  const objective = { pieces: [{ constant: 0, weights: set.cost.weights.map(() => 0) }], worst: 1 };
  return (await search({ ...set, rows, objective, ties: [] }, engine)).choice !== null;
}
