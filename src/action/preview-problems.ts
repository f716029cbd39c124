import { loadWorkspace } from "../config/load.ts";
import type { Preview, Problem } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { tables } from "../loop.ts";
import { blobsAt } from "../workspace/checkout.ts";
import type { Job } from "./context.ts";

/** Whether a problem is the base branch's too: then it is not this pull request's to mend. */
function knownTo(base: readonly Problem[]): (problem: Problem) => boolean {
  const name = ({ code, file, message }: Problem) => JSON.stringify([code, file, message]);
  const there = new Set(base.map(name));
  return (problem) => there.has(name(problem));
}

/** All problems, those of the base branch said to be there already, and the pull request's own. */
export function tellApart(
  { head, base }: Preview,
  edited: readonly Problem[],
): Record<"problems" | "own", Problem[]> {
  const isKnown = knownTo(base?.problems ?? []);
  return {
    problems: [...head.problems.map((problem) => (isKnown(problem) ? asKnown(problem) : problem)), ...edited],
    own: [...head.problems.filter((problem) => !isKnown(problem)), ...edited],
  };
}

const asKnown = (problem: Problem): Problem => ({
  ...problem,
  severity: "warning",
  message: `${problem.message} (already on the base branch)`,
});

/**
 * Results that the pull request changes: merged, they would stop every cycle, for they are not what their manifest says.
 * The loop's own proposal changes nothing else.
 */
export async function editedResults(
  job: Job,
  from: string,
  ruling: string,
  commit: string,
): Promise<Problem[]> {
  const { owner, repo } = job.github;
  if (from === `${owner}/${repo}:${job.inputs.resultsBranch}`) return [];
  const { config } = await loadWorkspace(ruling, tables);
  const results = `${job.prefix}${config?.storage.path ?? "impact"}`;
  const [before, after] = await Promise.all([
    blobsAt(job.workspace, commit, results),
    blobsAt(job.workspace, job.event.checkout, results),
  ]);
  const edited = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path) && !path.endsWith("/validation.json"),
  );
  return edited.sort().map((path) => {
    const { code, message, fix } = impactError("E_RESULTS_EDITED", { path });
    const place = { file: path.slice(job.prefix.length), line: 1, column: 1 };
    return { code, severity: "error", ...place, message, fix, initiative: null };
  });
}
