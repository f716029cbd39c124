import type { AllocationProblem } from "../contracts/allocation-problem.ts";
import type { Constraint, Milp, MilpSolution, Solver } from "./define.ts";
import { type FeasibleSet, feasibleSet } from "./feasible-set.ts";

/** A choice with what follows from it, recomputed from the choice alone. */
export interface Solved {
  status: MilpSolution["status"];
  /** By id, the fraction funded; empty when nothing can be. */
  funded: Record<string, number>;
  objective: number | null;
  /** V* by scenario; null when no choice keeps the constraints. */
  v_star: number[] | null;
}

/** Solves a problem as mixed-integer programs of one solver: V* of each scenario, then the rule's own. */
export function solveProblem(
  problem: AllocationProblem,
  solver: Pick<Solver, "solve">,
  time_limit_seconds: number,
): Solved {
  const set = feasibleSet(problem);
  const size =
    set.items.reduce(
      (most, { effective }) => effective.reduce((m, v) => Math.max(m, Math.abs(v)), most),
      0,
    ) || 1;
  const run = (program: Program, floor: boolean): MilpSolution => {
    const milp = milpOf(set, program, floor);
    const empty = milp.constraints.filter(({ coefficients }) => coefficients.every((value) => value === 0));
    if (empty.some(({ upper }) => upper < 0)) return { status: "infeasible", x: [] };
    if (set.items.length === 0) return { status: "optimal", x: milp.domains.map(() => 0) };
    const constraints = milp.constraints.filter((row) => !empty.includes(row));
    return solver.solve({ ...milp, constraints }, { time_limit_seconds });
  };
  const total = (j: number) => set.items.map(({ effective }) => effective[j]! / size);
  const totals = (x: readonly number[]) =>
    problem.scenarios.map((_, j) =>
      set.items.reduce((sum, { effective }, i) => sum + x[set.scale[i]!]! * effective[j]!, 0),
    );
  const best = problem.scenarios.map((_, j) => run({ extra: 0, rows: [], gain: total(j), cost: [] }, false));
  if (best.some(({ status }) => status === "infeasible"))
    return { status: "infeasible", funded: {}, objective: null, v_star: null };
  const v_star = best.map(({ x }, j) => totals(x)[j]!);
  const programs = programsOf(problem, set, v_star, size);
  const found = programs.map((program) => run(program, true));
  const answers = found
    .filter(({ x }) => x.length > 0)
    .map(({ x }) => ({ x, objective: objectiveOf(problem, totals(x), v_star) }));
  if (answers.length === 0) return { status: found[0]!.status, funded: {}, objective: null, v_star };
  const larger = ["bayesian", "expected", "maximin", "hurwicz", "cvar_return"].includes(problem.rule);
  const answer = answers.reduce((a, b) =>
    (larger ? b.objective > a.objective : b.objective < a.objective) ? b : a,
  );
  return {
    status: found.every(({ status }) => status !== "time_limit") ? "optimal" : "time_limit",
    funded: Object.fromEntries(
      set.items.flatMap(({ id }, i) => (answer.x[i] === 1 ? [[id, answer.x[set.scale[i]!]!]] : [])),
    ),
    objective: answer.objective,
    v_star,
  };
}

/** The rule's value of a portfolio's totals by scenario. */
export function objectiveOf(
  { rule, weights, alpha = 0.5, beta = 0.9, scenarios }: AllocationProblem,
  totals: readonly number[],
  v_star: readonly number[],
): number {
  const regrets = totals.map((value, j) => v_star[j]! - value);
  const tail = (values: readonly number[]) => {
    const left = scenarios.length * (1 - beta);
    const sorted = values.toSorted((a, b) => b - a);
    let [sum, taken] = [0, 0];
    for (const value of sorted) {
      const part = Math.min(1, left - taken);
      if (part <= 0) break;
      sum += part * value;
      taken += part;
    }
    return sum / left;
  };
  switch (rule) {
    case "minimax_regret":
      return Math.max(0, ...regrets);
    case "relative_regret":
      return Math.max(...regrets.map((regret, j) => regret / divisor(v_star[j]!)));
    case "bayesian":
      return totals.reduce((sum, value, j) => sum + (weights?.[scenarios[j]!] ?? 0) * value, 0);
    case "expected":
      return totals.reduce((sum, value) => sum + value / totals.length, 0);
    case "maximin":
      return Math.min(...totals);
    case "hurwicz":
      return alpha * Math.max(...totals) + (1 - alpha) * Math.min(...totals);
    case "cvar_regret":
      return tail(regrets);
    case "cvar_return":
      return -tail(totals.map((value) => -value));
  }
}

/** A regret is a share of V*; where nothing brings anything there is none to take a share of. */
const divisor = (v: number) => (v > 0 ? v : 1);

/** Minimise Σ cost·extra − Σ gain·fraction, with rows over fractions and further variables ≥ 0. */
interface Program {
  extra: number;
  gain: readonly number[];
  cost: readonly number[];
  rows: readonly { fractions: readonly number[]; extra: readonly number[]; upper: number }[];
}

function milpOf(
  { items, scale, variables, rows, floor }: FeasibleSet,
  program: Program,
  floored: boolean,
): Milp {
  const spread = (fractions: readonly number[], extra: readonly number[]) => {
    const out = new Array<number>(variables + program.extra).fill(0);
    for (const [i, value] of fractions.entries()) out[scale[i]!]! += value;
    for (const [k, value] of extra.entries()) out[variables + k]! += value;
    return out;
  };
  const padded = ({ coefficients, upper }: Constraint): Constraint => {
    const largest = coefficients.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const scaled = coefficients.map((value) => value / largest);
    return { coefficients: [...scaled, ...new Array<number>(program.extra).fill(0)], upper: upper / largest };
  };
  return {
    objective: spread(
      program.gain.map((value) => -value),
      program.cost,
    ),
    domains: [
      ...items.map(() => "binary" as const),
      ...new Array(variables - items.length + program.extra).fill("continuous" as const),
    ],
    constraints: [
      ...rows.map(padded),
      ...(floored && floor ? [padded(floor)] : []),
      ...program.rows.map(({ fractions, extra, upper }) => ({
        coefficients: spread(fractions, extra),
        upper,
      })),
    ],
  };
}

/** A rule as programs of which the best answer is the rule's: all have one, but hurwicz, which has one a scenario. */
function programsOf(
  problem: AllocationProblem,
  { items }: FeasibleSet,
  v_star: readonly number[],
  size: number,
): Program[] {
  const { rule, scenarios, weights, alpha = 0.5, beta = 0.9 } = problem;
  const S = scenarios.length;
  const returns = scenarios.map((_, j) => items.map(({ effective }) => effective[j]! / size));
  const v = v_star.map((value) => value / size);
  const none = items.map(() => 0);
  const mix = (w: readonly number[]) =>
    items.map((_, i) => w.reduce((sum, weight, j) => sum + weight * returns[j]![i]!, 0));
  /** Under every total: variables that may be negative are counted from here. */
  const least = Math.min(...returns.map((row) => row.reduce((sum, value) => sum + Math.min(0, value), 0)));
  /** −total_j + … ≤ upper. */
  const under = (j: number, extra: readonly number[], upper: number, by = 1) => ({
    fractions: returns[j]!.map((value) => -value / by),
    extra,
    upper,
  });
  const only = (gain: readonly number[]): Program => ({ extra: 0, gain, cost: [], rows: [] });
  switch (rule) {
    case "bayesian":
      return [only(mix(scenarios.map((name) => weights?.[name] ?? 0)))];
    case "expected":
      return [only(mix(scenarios.map(() => 1 / S)))];
    case "minimax_regret":
      return [{ extra: 1, gain: none, cost: [1], rows: v.map((value, j) => under(j, [-1], -value)) }];
    case "relative_regret":
      return [
        {
          ...{ extra: 1, gain: none, cost: [1] },
          rows: v.map((value, j) => {
            const by = divisor(v_star[j]!) / size;
            return under(j, [-1], -value / by, by);
          }),
        },
      ];
    case "maximin":
      return [{ extra: 1, gain: none, cost: [-1], rows: v.map((_, j) => under(j, [1], -least)) }];
    case "hurwicz":
      return scenarios.map((_, k) => ({
        ...{ extra: 1, gain: returns[k]!.map((value) => alpha * value), cost: [-(1 - alpha)] },
        rows: v.map((__, j) => under(j, [1], -least)),
      }));
    case "cvar_regret":
    case "cvar_return": {
      const beyond = scenarios.map(() => 1 / (S * (1 - beta)));
      const own = (j: number, level: number) => [level, ...scenarios.map((_, k) => (k === j ? -1 : 0))];
      return rule === "cvar_regret"
        ? [
            {
              extra: 1 + S,
              gain: none,
              cost: [1, ...beyond],
              rows: v.map((value, j) => under(j, own(j, -1), -value)),
            },
          ]
        : [
            {
              extra: 1 + S,
              gain: none,
              cost: [-1, ...beyond],
              rows: v.map((_, j) => under(j, own(j, 1), -least)),
            },
          ];
    }
  }
}
