import type { Bound } from "./bound.ts";
import { type Choice, type Line, largestAt, type Program } from "./program.ts";

interface Walk {
  bound: Bound;
  /** Followed from choice to choice. */
  lines: readonly Line[];
  /** Looks at the lines' values, from `at` on, and says how far deviations may still add up. */
  visit(values: Float64Array, at: number, deviating: () => Choice): number;
}

/**
 * Visits each choice whose deviations from the bound's rounded one add up to at most `reach`, smallest deviations first
 * at every depth. Returns how many it visited; `nodes` of them mean that it gave up.
 */
function walk({ bound, lines, visit }: Walk, reach: number, nodes: number): number {
  const core = bound.deviation
    .map((cost, i) => ({ cost, i }))
    .filter(({ cost }) => cost <= reach)
    .sort((a, b) => a.cost - b.cost || a.i - b.i);
  const [n, m] = [core.length, lines.length];
  const costs = Float64Array.from(core, ({ cost }) => cost);
  const steps = Float64Array.from(
    core.flatMap(({ i }) => lines.map((line) => (bound.rounded[i] ? -1 : 1) * line.weights[i]!)),
  );
  const values = new Float64Array((n + 1) * m);
  values.set(lines.map((line) => largestAt([line], bound.rounded)));
  const spent = new Float64Array(n + 1);
  const next = new Int32Array(n + 1);
  let depth = 0;
  const deviating = () => {
    const choice = [...bound.rounded];
    for (let d = 0; d < depth; d++) {
      const { i } = core[next[d]! - 1]!;
      choice[i] = !choice[i];
    }
    return choice;
  };
  let within = Math.min(reach, visit(values, 0, deviating));
  let visited = 1;
  while (depth >= 0 && visited < nodes) {
    const j = next[depth]!;
    if (j === n || spent[depth]! + costs[j]! > within) {
      depth--;
      continue;
    }
    next[depth] = j + 1;
    const [from, to] = [depth * m, (depth + 1) * m];
    for (let k = 0; k < m; k++) values[to + k] = values[from + k]! + steps[j * m + k]!;
    spent[depth + 1] = spent[depth]! + costs[j]!;
    next[depth + 1] = j + 1;
    depth++;
    visited++;
    within = Math.min(reach, visit(values, to, deviating));
  }
  return visited;
}

/** Less than any deviation: nothing is left to visit. */
const done = -1;

export interface Enumerated {
  choice: Choice;
  /** False when the nodes ran out: then it is the best found. */
  proven: boolean;
}

/** Rounding in sums over all variables, of scaled lines. */
const rounding = (program: Program): number => 1e-13 * Math.max(10, program.held.length);

export interface Enumeration {
  /** Scaled. */
  program: Program;
  bound: Bound;
  /** A feasible choice. */
  start: Choice;
  /** Says finally, on the data as given, whether a choice is feasible. */
  accepts(choice: Choice): boolean;
  /** How far deviations may add up when the bound is of another program; else it follows from the best found. */
  reach?: number;
  nodes: number;
}

/**
 * The best choice, with proof: one that deviates by more than best − lower cannot be better. The reach grows from a
 * few deviations until that holds, so that the work is that of the last reach, a few times.
 */
export function enumerate({ program, bound, start, accepts, reach, nodes }: Enumeration): Enumerated {
  const { pieces, rows } = program;
  const slack = rounding(program);
  let choice = start;
  let best = largestAt(pieces, start);
  const needed = () => reach ?? (best - bound.lower > slack ? best - bound.lower + slack : done);
  const visit: Walk["visit"] = (values, at, deviating) => {
    let value = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < pieces.length; k++) value = Math.max(value, values[at + k]!);
    if (value < best - slack) {
      for (let k = 0; k < rows.length; k++) if (values[at + pieces.length + k]! > 1e-11) return needed();
      const found = deviating();
      if (accepts(found)) {
        choice = found;
        best = largestAt(pieces, found);
      }
    }
    return needed();
  };
  const lines = [...pieces, ...rows];
  let left = nodes;
  let within = reach ?? firstReach(bound);
  for (;;) {
    const limit = Math.min(within, needed());
    left -= walk({ bound, lines, visit }, limit, left);
    if (left <= 0) return { choice, proven: false };
    if (limit >= needed()) return { choice, proven: true };
    within *= 2;
  }
}

/** The reach of the tenth smallest deviation. */
function firstReach({ deviation }: Bound): number {
  const finite = deviation.filter(Number.isFinite).sort((a, b) => a - b);
  return Math.max(finite[Math.min(10, finite.length) - 1] ?? 0, 1e-9);
}
