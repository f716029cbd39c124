import type { Problem } from "../contracts/index.ts";
import type { Log } from "./log.ts";

/** The runner shows ten annotations of a level for each step; one place is kept for the action's own word. */
const perLevel = 9;

/**
 * Annotates the lines that problems are in: what stops the run before what leaves out one initiative, then by place.
 * `prefix` leads from the repository's root to the workspace. What is over the limit is in the summary, and counted.
 */
export function annotate(problems: readonly Problem[], prefix: string, log: Log): void {
  for (const severity of ["error", "warning"] as const) {
    const found = rankProblems(problems.filter((problem) => problem.severity === severity));
    for (const { file, line, column, message, fix } of found.slice(0, perLevel))
      log[severity](`${message} → ${fix}`, { file: prefix + file, line, column });
    const more = found.length - perLevel;
    if (more > 0) log.info(`${more} more ${severity}s are in the job summary`);
  }
}

/** Problems of the policy and the history, which stop everything, then those of an initiative; the order given within. */
export const rankProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => Number(a.initiative !== null) - Number(b.initiative !== null));
