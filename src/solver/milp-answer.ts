import type { Engine } from "./engine.ts";
import { asMilp, offsetOf } from "./milp.ts";
import { type Choice, type Line, objectiveAt, type Program } from "./program.ts";

export interface Answer {
  /** Null when there is none, or none that is feasible on the data as given. */
  choice: Choice | null;
  /** The solver's word that nothing is better, and that what it says of its answer is true. */
  proven: boolean;
  /** On the scale of the program; null when it does not say. */
  lower: number | null;
  name: string;
}

/** Answers that break the data as given before the other solver is asked. */
const refusals = 10;

/** How far a solver's word on its own objective may be from what follows from its choice. */
const agreement = 1e-6;

/**
 * A scaled program by one of the solvers, and by the other when its answers do not stand: each must be feasible
 * on the data as given and have the objective that it claims. One that is not feasible is cut off, and it is asked again.
 */
export async function solveMilp(
  program: Program,
  accepts: (choice: Choice) => boolean,
  engine: Engine,
  first: "glpk" | "highs",
  seconds: number,
  step = 0,
): Promise<Answer> {
  const answer = await ask(program, accepts, engine, first, seconds, step);
  // That nothing is feasible is believed when both say so, and one that knows nothing is not the last to be asked.
  if (answer.choice && !answer.doubtful) return answer;
  const other = await ask(program, accepts, engine, first === "glpk" ? "highs" : "glpk", seconds, step);
  return other.choice || other.proven ? other : answer;
}

/** Fractions come within a solver's tolerance; with the choice held, the simplex method puts them at a vertex. */
async function polish(
  program: Program,
  choice: number[],
  accepts: (choice: Choice) => boolean,
  { glpk }: Engine,
): Promise<void> {
  const held = program.held.map((_, i) => (choice[i] === 1 ? 1 : 0));
  const { status, x } = (await glpk()).solve(asMilp({ ...program, held }), { time_limit_seconds: 1 });
  const exact = x.slice(0, choice.length);
  if (status !== "optimal" || !accepts(exact)) return;
  if (objectiveAt(program, exact) > objectiveAt(program, choice) + 1e-9) return;
  for (const [i, value] of exact.entries()) choice[i] = value;
}

async function ask(
  program: Program,
  accepts: (choice: Choice) => boolean,
  engine: Engine,
  solver: "glpk" | "highs",
  time_limit_seconds: number,
  step: number,
): Promise<Answer & { doubtful: boolean }> {
  const by = await (solver === "glpk" ? engine.glpk() : engine.highs());
  const cuts: Line[] = [];
  const variables = program.held.length + program.parts;
  while (cuts.length < refusals) {
    const asked = { ...program, rows: [...program.rows, ...cuts] };
    const { status, x, lower } = by.solve(asMilp(asked, step), { time_limit_seconds });
    const below = lower === null ? null : lower + offsetOf(asked, step);
    const base = { lower: below, name: by.name };
    if (x.length === 0) return { ...base, choice: null, proven: status === "infeasible", doubtful: false };
    const choice = x.slice(0, variables);
    if (accepts(choice)) {
      if (program.parts > 0) await polish(program, choice, accepts, engine);
      const value = objectiveAt(program, choice);
      const scale = Math.max(1, Math.abs(value));
      const doubtful = status === "optimal" && below !== null && Math.abs(value - below) > agreement * scale;
      return { ...base, choice, proven: status === "optimal" && !doubtful, doubtful };
    }
    if (program.parts > 0) break;
    const size = choice.reduce((sum, value) => sum + value, 0);
    cuts.push({ constant: 1 - size, weights: choice.map((value) => (value === 1 ? 1 : -1)) });
  }
  return { choice: null, proven: false, lower: null, name: by.name, doubtful: true };
}
