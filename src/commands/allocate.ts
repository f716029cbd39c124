import { readFileSync } from "node:fs";
import { readProblem } from "../config/allocation-problem.ts";
import { impactError } from "../errors.ts";
import { renderSolution } from "../render/solution.ts";
import { renderTerminal } from "../render/terminal.ts";
import { rules } from "../rules/index.ts";
import { type SolverName, solverNames } from "../solver/define.ts";
import { solutionOf } from "../stages/solution.ts";
import { unreadable } from "../workspace/inside.ts";
import { color, type ExitCode, fail, say, sayJson, sayProblems } from "./edge.ts";
import { lookBack, type RunCommandOptions } from "./run.ts";

export interface AllocateOptions extends RunCommandOptions {
  /** A file of an allocation problem; - is standard input. */
  problem?: string;
  solver: string;
  timeLimit: string;
}

/** `impact-loop allocate`: the cycle's allocation, or the answer to --problem; nothing is written. */
export async function allocate(options: AllocateOptions): Promise<ExitCode> {
  if (options.problem !== undefined) return solveFile(options.problem, options);
  const outcome = await lookBack(options);
  if (!outcome.ok) return fail(outcome.problems, options);
  const { result } = outcome;
  if (options.json) sayJson(result.allocation);
  else {
    say(renderTerminal(result, { color: color(process.stdout) }));
    sayProblems(result.problems);
  }
  return result.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}

/** @throws E_USAGE, E_FILE_UNREADABLE */
async function solveFile(file: string, options: AllocateOptions): Promise<ExitCode> {
  const solver = solverNames.find((name) => name === options.solver);
  if (!solver) throw usage("--solver", options.solver, solverNames.join(", "));
  const seconds = Number(options.timeLimit);
  if (!(seconds > 0)) throw usage("--time-limit", options.timeLimit, "seconds above 0");
  const name = file === "-" ? "standard input" : file;
  const { problem, problems } = readProblem(name, bytesOf(file), [...rules.keys()]);
  if (!problem) return fail(problems, options);
  const limits: { solver: SolverName; time_limit_seconds: number } = { solver, time_limit_seconds: seconds };
  const solution = await solutionOf(problem, rules.get(problem.rule)!, limits);
  if (options.json) sayJson(solution);
  else say(renderSolution(solution));
  return 0;
}

const usage = (option: string, found: string, expected: string) =>
  impactError("E_USAGE", { option, found, expected });

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}
