import { renderNext } from "../render/next.ts";
import { color, type ExitCode, fail, say, sayJson, sayProblems } from "./edge.ts";
import { lookBack, type RunCommandOptions } from "./run.ts";

/** `impact-loop next`: what to pilot and what to study again, by what a study is worth; nothing is written. */
export async function next(options: RunCommandOptions): Promise<ExitCode> {
  const outcome = await lookBack(options);
  if (!outcome.ok) return fail(outcome.problems, options);
  const { result } = outcome;
  if (options.json) sayJson(result.next);
  else {
    say(renderNext(result.next, { color: color(process.stdout) }));
    sayProblems(result.problems);
  }
  return result.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}
