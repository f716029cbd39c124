import type { Problem } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { lacksPermission, statusOf } from "../github/client.ts";
import type { CommentRequest, Marker } from "../github/comment.ts";
import { annotate } from "../github/output.ts";
import { counted } from "../render/text.ts";
import type { Job } from "./context.ts";

/**
 * What is worth having but fails nothing: a refusal is one warning that names the permission, any other failure one
 * that says what it was. Null then.
 */
export async function unlessForbidden<T>(
  job: Job,
  permission: string,
  purpose: string,
  act: () => Promise<T>,
): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    const why =
      statusOf(error) === 401
        ? "bad token: GitHub does not accept it; it may have expired"
        : lacksPermission(error)
          ? `the job's token lacks \`${permission}\`; add it under \`permissions:\` (a pull request from a fork never has it)`
          : (error as Error).message;
    job.log.warning(`Could not ${purpose}: ${why}. The job summary has it all.`);
    return null;
  }
}

/** @throws E_TOKEN_MISSING */
export function requireToken({ inputs }: Job, purpose: string): void {
  if (inputs.token === "") throw impactError("E_TOKEN_MISSING", { purpose });
}

export function commentRequest(
  job: Job,
  issue: number,
  marker: Omit<Marker, "v" | "key" | "run">,
  render: (limit?: number) => string,
): CommentRequest {
  return {
    issue,
    marker: { v: 1, key: job.inputs.key, run: job.run, ...marker },
    body: job.log.clean(render()),
    shorten: (limit) => job.log.clean(render(limit)),
    author: job.inputs.commentAuthor,
    mistaken: (login) =>
      job.log.warning(
        `The comment is by ${login}, not by ${job.inputs.commentAuthor}: set \`comment-author: ${login}\`, or the next run will not find it and begin another.`,
      ),
  };
}

/** Annotations for the problems. */
export function point(job: Job, problems: readonly Problem[]): void {
  const hidden = annotate(problems, job.prefix, job.log.clean);
  if (hidden > 0) job.log.info(`${hidden} more problems are in the job summary`);
}

/** Annotations for the problems, and a failed job when the input `fail-on` says so of `problems`, which may leave out some. */
export function judge(job: Job, all: readonly Problem[], problems: readonly Problem[] = all): void {
  point(job, all);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const counts = job.inputs.failOn === "warning" ? problems.length : errors;
  if (counts > 0 && job.inputs.failOn !== "never")
    job.log.failed(`${counted(counts, "problem")} in the configuration, its data or its initiatives`);
}
