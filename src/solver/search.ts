import { type Bound, lagrangianBound, type Prices, pricesOf } from "./bound.ts";
import type { Engine } from "./engine.ts";
import { improve, tiedWith } from "./enumerate.ts";
import { knapsack } from "./knapsack.ts";
import { type Answer, solveMilp } from "./milp-answer.ts";
import {
  type Choice,
  type Line,
  type Objective,
  objectiveAt,
  type Program,
  scaled,
  sizeOf,
  valueAt,
} from "./program.ts";

/** What is to be minimised, and among what is as good, one after another. */
export interface Question {
  objective: Objective;
  ties: readonly Objective[];
  rows: readonly Line[];
  held: readonly (0 | 1 | null)[];
  parts: number;
  /** Prices of a problem much like it, to save the relaxation. */
  prices?: Prices | undefined;
  /** Choices to begin with, if they are feasible. */
  starts?: readonly Choice[];
  /** No choice is under it. */
  least?: number;
}

export interface Found {
  /** time_limit: the best found, not proven. */
  status: "optimal" | "infeasible" | "time_limit";
  /** Null when there is none. */
  choice: Choice | null;
  /** No choice has a lower value; null when infeasible or not known. */
  lower: number | null;
  /** What proved it. */
  solver: string;
  prices?: Prices;
}

/** Values this close, relative to the size of the objective, are tied. */
const tied = 1e-9;

/** A search with what its steps share. */
interface Search extends Question {
  program: Program;
  /** What the scaled objective is to be multiplied by. */
  size: number;
  /** Values this close are tied, and what differs differs by a multiple of the step; on the scale of the program. */
  tolerance: number;
  step: number;
  accepts(choice: Choice): boolean;
  engine: Engine;
}

/**
 * The best choice by the objective; among those tied by the next, and so on, then by the order of the variables: the
 * first on which they differ is funded. Enumeration with proof first, solvers behind it; whoever answers, feasibility and
 * objective are computed from the choice on the data as given.
 */
export async function search(asked: Question, engine: Engine): Promise<Found> {
  const question = withoutImpossible(asked);
  const shared = prepare(question, engine);
  if (question.rows.some((row) => lowest(row) > 0))
    return { status: "infeasible", choice: null, lower: null, solver: "core" };
  const quick = engine.solver === "auto" || engine.solver === "core" ? byKnapsack(shared) : null;
  if (quick) return quick;
  let state: State = { choice: null, proven: false, lower: null, solver: "core" };
  for (const start of question.starts ?? [])
    if (shared.accepts(start) && (!state.choice || less(question.objective, start, state.choice)))
      state.choice = start;
  for (const rung of engine.ladder(shapeOf(shared))) {
    state = await (rung.by === "core" ? byCore(shared, state, rung.nodes) : byMilp(shared, state, rung));
    if (state.proven) break;
  }
  const { choice, proven, solver, prices } = state;
  const rest = { solver, ...(prices && { prices }) };
  if (!choice) return { status: proven ? "infeasible" : "time_limit", choice: null, lower: null, ...rest };
  const value = objectiveAt(question.objective, choice);
  const lower = proven ? value : (state.lower ?? (await relaxed(shared)));
  // Fractions would trade the first objective's tolerance for the next one's gain: they stay where they are best.
  const settles = proven && question.ties.length > 0 && question.parts === 0;
  const settled = settles ? await breakTies(shared, state) : choice;
  return { status: proven ? "optimal" : "time_limit", choice: settled, lower, ...rest };
}

const shapeOf = ({ program: { pieces, rows, held, parts }, step }: Search) => ({
  variables: held.length,
  lines: pieces.length + rows.length,
  parts,
  stepped: step > 0,
});

/** The bound of the relaxation, for an answer without proof; none with funding in part. */
async function relaxed({ program, size, engine }: Search): Promise<number | null> {
  if (program.parts > 0) return null;
  return lagrangianBound(program, await pricesOf(program, engine)).lower * size;
}

/** What breaks a limit alone is held at 0, and counts for nothing: its numbers would set the scale for the others. */
function withoutImpossible(question: Question): Question {
  const { rows, objective, ties } = question;
  const held = [...question.held];
  for (const { constant, weights } of rows) {
    if (weights.some((weight) => weight < 0)) continue;
    const base = held.reduce<number>((sum, value, i) => (value === 1 ? sum + weights[i]! : sum), constant);
    for (let i = 0; i < held.length; i++) if (held[i] === null && base + weights[i]! > 0) held[i] = 0;
  }
  const only = (line: Line): Line => ({
    ...line,
    weights: line.weights.map((weight, i) => (held[i] === 0 ? 0 : weight)),
  });
  const all = (of: Objective): Objective => ({ ...of, pieces: of.pieces.map(only) });
  return { ...question, held, rows: rows.map(only), objective: all(objective), ties: ties.map(all) };
}

function prepare(question: Question, engine: Engine): Search {
  const { objective, rows, held, parts } = question;
  const program = scaled({ ...objective, rows, caps: [], held, parts });
  const size = sizeOf(objective.pieces);
  const slack = parts > 0 ? 1e-9 : 0;
  const limits = rows.map((row) => (slack > 0 ? slack * Math.max(sizeOf([row]), Math.abs(row.constant)) : 0));
  const accepts = (choice: Choice) =>
    rows.every((row, r) => valueAt(row, choice) <= limits[r]!) &&
    held.every((value, i) => value === null || value === choice[i]);
  const step = objective.worst <= 1 ? grid(objective.pieces) / size : 0;
  return { ...question, program, size, tolerance: tied * magnitude(program), step, accepts, engine };
}

/** Where a search stands. */
interface State {
  choice: Choice | null;
  proven: boolean;
  lower: number | null;
  solver: string;
  prices?: Prices;
  /** Every choice as good as the best, when they were met on the way. */
  ties?: Choice[];
}

/** One sum under one limit of weights ≥ 0. */
function byKnapsack({ objective, ties, rows, held, parts }: Search): Found | null {
  const [row] = rows;
  if (objective.pieces.length > 1 || rows.length !== 1 || ties.length > 0 || parts > 0) return null;
  if (row!.weights.some((weight) => weight < 0)) return null;
  const kept = held.map((value, i) => (value === 1 ? row!.weights[i]! : 0));
  const capacity = -row!.constant - kept.reduce((sum, weight) => sum + weight, 0);
  if (capacity < 0) return { status: "infeasible", choice: null, lower: null, solver: "core" };
  const piece = objective.pieces[0]!;
  const values = piece.weights.map((weight, i) => (held[i] === null ? 0 - weight : 0));
  const problem = { values, weights: row!.weights, capacity };
  const chosen = knapsack(problem, 1e-12) ?? knapsack(problem, 1e-9);
  if (!chosen) return null;
  const choice = chosen.map((is, i) => held[i] ?? (is ? 1 : 0));
  if (valueAt(row!, choice) > 0) return null;
  return { status: "optimal", choice, lower: valueAt(piece, choice), solver: "core" };
}

/** Enumeration; the prices of the relaxation are made when none are at hand. */
async function byCore(search: Search, state: State, nodes: number): Promise<State> {
  const { program, size, step, least, tolerance, engine } = search;
  const reused = state.prices ? undefined : search.prices;
  const prices = state.prices ?? reused ?? (await pricesOf(program, engine));
  const bound = lagrangianBound(program, prices);
  const enumeration = {
    program,
    bound,
    accepts: search.accepts,
    nodes: reused ? Math.min(nodes, 2_000) : nodes,
  };
  const from = {
    start: state.choice,
    step,
    least: least === undefined ? Number.NEGATIVE_INFINITY : least / size,
    tied: tolerance,
  };
  const { choice, proven, ties } = improve(enumeration, from);
  const lower = highest(state.lower, bound.lower * size);
  if (proven || !reused)
    return { choice, proven, lower, solver: "core", prices, ...(ties && ties.length > 0 && { ties }) };
  // Prices of another problem were not good enough: once more with its own.
  return byCore({ ...search, prices: undefined }, { choice, proven, lower, solver: "core" }, nodes);
}

async function byMilp(
  { program, size, step, accepts, objective, engine }: Search,
  state: State,
  { solver, seconds }: { solver: "glpk" | "highs"; seconds: number },
): Promise<State> {
  const answer: Answer = await solveMilp(program, accepts, engine, solver, seconds, step);
  const better = answer.choice && (!state.choice || less(objective, answer.choice, state.choice));
  const lower = answer.lower === null ? state.lower : highest(state.lower, answer.lower * size);
  const choice = better ? answer.choice : state.choice;
  return { ...state, choice, lower, proven: answer.proven, solver: answer.name };
}

const less = (objective: Objective, a: Choice, b: Choice): boolean =>
  objectiveAt(objective, a) < objectiveAt(objective, b);

/** What every value of the lines is a multiple of, when they have few decimals; 0 when they have not. */
function grid(lines: readonly Line[]): number {
  const zero = 1e-14 * sizeOf(lines);
  const on = (value: number, step: number) => {
    const times = Math.round(value / step);
    return times === 0 ? Math.abs(value) <= zero : Math.abs(value / step - times) < 1e-7;
  };
  const fits = (step: number) =>
    lines.every(({ constant, weights }) => on(constant, step) && weights.every((weight) => on(weight, step)));
  const small = lines.every(({ constant }) => Math.abs(constant) < 1e6);
  return (small && [1, 0.5, 0.25, 0.1, 0.05, 0.01].find(fits)) || 0;
}

const lowest = ({ constant, weights }: Line): number =>
  weights.reduce((sum, weight) => sum + Math.min(weight, 0), constant);

const highest = (a: number | null, b: number): number => (a === null ? b : Math.max(a, b));

/** Choices visited in looking for ties. */
const tieNodes = 200_000;

/** Among the tied; where they are too many to list, one objective after another, the ones before held at what they reach. */
async function breakTies(search: Search, { choice, prices, ties: met }: State): Promise<Choice> {
  if (met) return firstOf(met, search.ties);
  const { program, tolerance, rows, held, parts, engine } = search;
  if (prices) {
    const enumeration = {
      program,
      bound: lagrangianBound(program, prices),
      accepts: search.accepts,
      nodes: tieNodes,
    };
    const ties = tiedWith(enumeration, choice!, tolerance);
    if (ties && ties.length > 0) return firstOf(ties, search.ties);
  }
  let best = choice!;
  const caps: Program["caps"][number][] = [];
  let before: Objective = search.objective;
  for (const objective of search.ties) {
    caps.push({ ...before, limit: objectiveAt(before, best) + tied * magnitude(before) });
    const later = scaled({ ...objective, rows, caps, held, parts });
    const accepts = (other: Choice) =>
      search.accepts(other) && caps.every((cap) => objectiveAt(cap, other) <= cap.limit);
    best = (await settle(later, accepts, best, engine)) ?? best;
    before = objective;
  }
  return best;
}

/** The best by one of the later objectives that a short search finds: they only choose among equals. */
async function settle(
  program: Program,
  accepts: (choice: Choice) => boolean,
  start: Choice,
  engine: Engine,
): Promise<Choice | null> {
  if (engine.solver === "glpk" || engine.solver === "highs") {
    const solver = engine.solver === "glpk" ? "glpk" : "highs";
    const answer = await solveMilp(program, accepts, engine, solver, engine.time_limit_seconds);
    return answer.choice && less(program, answer.choice, start) ? answer.choice : null;
  }
  const bound: Bound = lagrangianBound(program, await pricesOf(program, engine));
  const from = { start, step: 0, least: Number.NEGATIVE_INFINITY, tied: 0 };
  return improve({ program, bound, accepts, nodes: 50_000 }, from).choice;
}

/** Of V* where the objective has it, else of what it adds up. */
const magnitude = ({ pieces }: Objective): number =>
  pieces.reduce((most, { constant }) => Math.max(most, Math.abs(constant)), 0) || sizeOf(pieces);

/** Objective by objective those within its tolerance of the least; then the order of the variables. */
function firstOf(ties: readonly Choice[], objectives: readonly Objective[]): Choice {
  let left = ties;
  for (const objective of objectives) {
    if (left.length === 1) break;
    const values = left.map((choice) => objectiveAt(objective, choice));
    const least = values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
    const limit = least + tied * magnitude(objective);
    left = left.filter((_, k) => values[k]! <= limit);
  }
  return left.reduce((first, choice) => {
    const at = choice.findIndex((value, i) => value !== first[i]);
    return at >= 0 && choice[at]! > first[at]! ? choice : first;
  });
}
