import type { Bound } from "./bound.ts";
import { type Choice, objectiveAt, type Program, valueAt, worstMean } from "./program.ts";

/** The variables that may deviate, cheapest first, and what each deviation adds to every line. */
interface Core {
  /** Variables by position. */
  items: readonly number[];
  costs: Float64Array;
  /** By position, line by line. */
  steps: Float64Array;
  /** The position of the one before among those alike, which deviates first; −1 for the first. */
  before: Int32Array;
  /** The lines at the rounded choice. */
  start: Float64Array;
  /** By position and line: how far one deviation from there on can lower it, and how far for each unit that it costs. */
  falls: Float64Array;
  rates: Float64Array;
}

/** Those alike in every line deviate in one order only: any other is the same choice by another name. */
function coreOf(program: Program, { rounded, deviation }: Bound, reach: number): Core {
  const lines = linesOf(program);
  const rank = (i: number) => (rounded[i] ? -i : i);
  const items = deviation
    .map((_, i) => i)
    .filter((i) => deviation[i]! <= reach)
    .sort((a, b) => deviation[a]! - deviation[b]! || rank(a) - rank(b));
  const alike = (a: number, b: number) =>
    rounded[a] === rounded[b] && lines.every(({ weights }) => weights[a] === weights[b]);
  // Those alike deviate at the same cost, so they stand together but for others of that cost.
  const before = items.map((i, position) => {
    let other = position - 1;
    while (other >= 0 && deviation[items[other]!] === deviation[i] && !alike(items[other]!, i)) other--;
    return other >= 0 && deviation[items[other]!] === deviation[i] ? other : -1;
  });
  const steps = new Float64Array(items.length * lines.length);
  for (const [position, i] of items.entries())
    for (let k = 0; k < lines.length; k++)
      steps[position * lines.length + k] = (rounded[i] ? -1 : 1) * lines[k]!.weights[i]!;
  const costs = Float64Array.from(items, (i) => deviation[i]!);
  return {
    items,
    costs,
    steps,
    ...fallsOf(costs, steps, lines.length),
    before: Int32Array.from(before),
    start: Float64Array.from(lines, (line) => valueAt(line, rounded)),
  };
}

function fallsOf(costs: Float64Array, steps: Float64Array, m: number) {
  const [falls, rates] = [new Float64Array((costs.length + 1) * m), new Float64Array((costs.length + 1) * m)];
  for (let j = costs.length - 1; j >= 0; j--)
    for (let k = 0; k < m; k++) {
      const fall = Math.max(0, -steps[j * m + k]!);
      falls[j * m + k] = Math.max(fall, falls[(j + 1) * m + k]!);
      const rate = fall === 0 ? 0 : costs[j]! > 0 ? fall / costs[j]! : Number.POSITIVE_INFINITY;
      rates[j * m + k] = Math.max(rate, rates[(j + 1) * m + k]!);
    }
  return { falls, rates };
}

const linesOf = ({ pieces, rows, caps }: Program) => [
  ...pieces,
  ...rows,
  ...caps.flatMap((cap) => cap.pieces),
];

/** Looks at the lines' values, from `at` on, and says how far deviations may still add up. */
type Visit = (values: Float64Array, at: number, deviating: () => Choice) => number;

/** Whether no further deviations from position j on, of at most `room` in all, bring every line down to its limit. */
function hopeless(
  core: Core,
  values: Float64Array,
  at: number,
  j: number,
  room: number,
  limits: Float64Array,
): boolean {
  const { costs, falls, rates, start } = core;
  const m = start.length;
  const count = costs[j]! > 0 ? Math.floor(room / costs[j]!) : Number.POSITIVE_INFINITY;
  for (let k = 0; k < m; k++) {
    const excess = values[at + k]! - limits[k]!;
    if (excess <= 0) continue;
    const fall = falls[j * m + k]!;
    if (fall === 0 || count * fall < excess || room * rates[j * m + k]! < excess) return true;
  }
  return false;
}

/**
 * Visits each choice whose deviations from the bound's rounded one add up to at most `reach`, smallest deviations first
 * at every depth, but for those that can come to nothing: `limits` says what each line has to come down to. Returns how
 * many it visited; `nodes` of them mean that it gave up.
 */
function walk(
  { rounded }: Bound,
  core: Core,
  visit: Visit,
  limits: Float64Array,
  reach: number,
  nodes: number,
): number {
  const { items, costs, steps, before, start } = core;
  const [n, m] = [items.length, start.length];
  const values = new Float64Array((n + 1) * m);
  values.set(start);
  const spent = new Float64Array(n + 1);
  const next = new Int32Array(n + 1);
  const deviates = new Uint8Array(n);
  let depth = 0;
  const deviating = () => {
    const choice = [...rounded];
    for (let d = 0; d < depth; d++) {
      const i = items[next[d]! - 1]!;
      choice[i] = 1 - choice[i]!;
    }
    return choice;
  };
  let within = Math.min(reach, visit(values, 0, deviating));
  let visited = 1;
  while (visited < nodes) {
    const j = next[depth]!;
    const room = within - spent[depth]!;
    if (j === n || costs[j]! > room || hopeless(core, values, depth * m, j, room, limits)) {
      if (depth === 0) break;
      depth--;
      deviates[next[depth]! - 1] = 0;
      continue;
    }
    next[depth] = j + 1;
    if (before[j]! >= 0 && !deviates[before[j]!]) continue;
    const [from, to] = [depth * m, (depth + 1) * m];
    for (let k = 0; k < m; k++) values[to + k] = values[from + k]! + steps[j * m + k]!;
    spent[depth + 1] = spent[depth]! + costs[j]!;
    next[depth + 1] = j + 1;
    deviates[j] = 1;
    depth++;
    visited++;
    within = Math.min(reach, visit(values, to, deviating));
  }
  return visited;
}

/** Less than any deviation: nothing is left to visit. */
const done = -1;

export interface Enumeration {
  /** Scaled, without parts. */
  program: Program;
  bound: Bound;
  /** Says finally, on the data as given, whether a choice is feasible. */
  accepts(choice: Choice): boolean;
  nodes: number;
}

/** Rounding in sums over all variables, of scaled lines. */
const rounding = ({ held }: Program): number => 1e-15 * Math.max(10, held.length);

/** The mean of the `worst` largest of `count` values from `at` on; no copy is made for the largest, for it is asked at every node. */
function worstOf(values: Float64Array, at: number, count: number, worst: number): number {
  if (worst > 1 && count > 1) return worstMean(values.subarray(at, at + count), worst);
  let most = values[at]!;
  for (let k = at + 1; k < at + count; k++) if (values[k]! > most) most = values[k]!;
  return most;
}

/** What each line has to come down to: the objective's to `best` where the largest counts, rows to 0; none is known of tails. */
function limitsOf({ pieces, rows, caps, worst }: Program, best: number): Float64Array {
  const none = Number.POSITIVE_INFINITY;
  return Float64Array.from([
    ...pieces.map(() => (worst > 1 && pieces.length > 1 ? none : best)),
    ...rows.map(() => 1e-11),
    ...caps.flatMap((cap) => cap.pieces.map(() => none)),
  ]);
}

/** Whether the rows and caps hold, by the values of the lines from `at` on. */
function keeps({ pieces, rows, caps }: Program, values: Float64Array, at: number): boolean {
  for (let k = 0; k < rows.length; k++) if (values[at + pieces.length + k]! > 1e-11) return false;
  let from = at + pieces.length + rows.length;
  for (const cap of caps) {
    const to = from + cap.pieces.length;
    if (worstOf(values, from, cap.pieces.length, cap.worst) > cap.limit + 1e-11) return false;
    from = to;
  }
  return true;
}

export interface Improved {
  /** Null when none was found: with proof, there is none. */
  choice: Choice | null;
  /** False when the nodes ran out: then it is the best found. */
  proven: boolean;
  /** Every choice tied with the best, by another name once, when the proof came by them; else null. */
  ties: Choice[] | null;
}

/** Choices as good as the best that are kept apart. */
const mostTies = 2000;

/**
 * The best choice, with proof: one that deviates by more than best − lower cannot be better. The reach grows from a
 * few deviations until that holds, so that the work is that of the last reach, a few times. What is better is so by
 * `step` at least, and nothing is under `least`. Without a step the last walk meets all that is tied on its way.
 */
export function improve(
  { program, bound, accepts, nodes }: Enumeration,
  { start, step, least, tied }: { start: Choice | null; step: number; least: number; tied: number },
): Improved {
  const { pieces, worst } = program;
  const slack = rounding(program);
  let choice = start;
  let best = start ? objectiveAt(program, start) : Number.POSITIVE_INFINITY;
  let ties: { choice: Choice; value: number }[] | null = step > 0 ? null : [];
  /** What a choice has to come down to in order to count. */
  const wanted = () => (ties ? best + tied : best - Math.max(slack, step * (1 - 1e-6)));
  const needed = () => {
    const known = Math.max(bound.lower, least);
    return best - Math.max(slack, step * (1 - 1e-6)) < known ? done : wanted() - bound.lower + slack;
  };
  const visit: Visit = (values, at, deviating) => {
    const value = worstOf(values, at, pieces.length, worst);
    if (value > (ties ? best + tied : best - slack) || !keeps(program, values, at)) return needed();
    const found = deviating();
    if (!accepts(found)) return needed();
    if (value < best - slack) {
      choice = found;
      best = objectiveAt(program, found);
      ties = ties?.filter((other) => other.value <= best + tied) ?? null;
      limits.set(limitsOf(program, wanted()));
    }
    if (ties && ties.push({ choice: found, value }) > mostTies) ties = null;
    return needed();
  };
  const limits = limitsOf(program, wanted());
  const total = bound.deviation.reduce((sum, cost) => (Number.isFinite(cost) ? sum + cost : sum), 0);
  let left = nodes;
  for (let within = firstReach(bound); ; within *= 2) {
    if (ties) ties = [];
    const limit = Math.min(within, needed());
    left -= walk(bound, coreOf(program, bound, limit), visit, limits, limit, left);
    if (left <= 0 && needed() !== done) return { choice, proven: false, ties: null };
    if (limit >= needed() || limit > total) {
      const met = left > 0 && (limit > total || limit >= wanted() - bound.lower);
      return { choice, proven: true, ties: ties && met ? ties.map((tie) => tie.choice) : null };
    }
  }
}

/** Every choice of a value within `tied` of the best, by another name once; null when they are too many, or the nodes run out. */
export function tiedWith(
  { program, bound, accepts, nodes }: Enumeration,
  best: Choice,
  tied: number,
): Choice[] | null {
  const { pieces, worst } = program;
  const limit = objectiveAt(program, best) + tied + rounding(program);
  const reach = limit - bound.lower;
  const ties: Choice[] = [];
  const visit: Visit = (values, at, deviating) => {
    const value = worstOf(values, at, pieces.length, worst);
    if (value <= limit && keeps(program, values, at)) {
      const found = deviating();
      if (accepts(found)) ties.push(found);
    }
    return ties.length > mostTies ? done : reach;
  };
  const visited = walk(bound, coreOf(program, bound, reach), visit, limitsOf(program, limit), reach, nodes);
  return visited < nodes && ties.length <= mostTies ? ties : null;
}

/** The reach of the tenth smallest deviation. */
function firstReach({ deviation }: Bound): number {
  const finite = deviation.filter(Number.isFinite).sort((a, b) => a - b);
  return Math.max(finite[Math.min(10, finite.length) - 1] ?? 0, 1e-9);
}
