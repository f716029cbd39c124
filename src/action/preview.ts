import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import type { Preview, Problem } from "../contracts/index.ts";
import type { Task } from "../github/event.ts";
import { summarize } from "../github/output.ts";
import type { RunOptions } from "../loop.ts";
import { previewLoop } from "../preview.ts";
import { renderComment, renderInvalid } from "../render/comment.ts";
import { renderSummary } from "../render/report.ts";
import { treeAt } from "../workspace/checkout.ts";
import { instantOf, inTree, type Job, setResultOutputs } from "./context.ts";
import { commentRequest, judge, postComment } from "./publish.ts";

type PreviewTask = Extract<Task, { kind: "preview" }>;

/**
 * A pull request: its initiatives under the base branch's policy and history, beside the base's own. The checkout is
 * read, never run; nothing is committed.
 */
export async function preview(job: Job, task: PreviewTask): Promise<void> {
  const as_of = await instantOf(job);
  const head = inTree(job.workspace, job);
  const base = inTree(await treeAt(job.workspace, task.base, job.remote), job);
  const found = await previewLoop(optionsOf(head, base, task, as_of));
  const links = job.links(task.head);
  const problems = found.ok ? found.preview.head.problems : found.problems;
  const body = (limit?: number) => bodyOf(found, { links, ...(limit !== undefined && { limit }) });
  await summarize(
    found.ok ? `${body()}\n${renderSummary(found.preview.head, links)}` : body(),
    job.log.clean,
  );
  if (found.ok) setResultOutputs(found.preview.head);
  const plan = found.ok ? found.preview.head.manifest.plan_sha256 : null;
  if (job.inputs.comment) {
    const id = await postComment(
      job,
      commentRequest(job, task.pull, { kind: "preview", head: task.head, plan }, body),
    );
    if (id !== null) core.setOutput("comment-id", String(id));
  }
  judge(job, problems);
}

const policy = "impact-loop.yaml";

/** The first pull request of all has no policy to be held to but its own. */
function optionsOf(
  head: string,
  base: string,
  task: PreviewTask,
  as_of: string,
): Record<"head", RunOptions> & Record<"base" | "proposed", RunOptions | null> {
  const common = { as_of, historyRoot: base };
  if (!existsSync(join(base, policy)))
    return { head: { ...common, root: head, commit: task.head }, base: null, proposed: null };
  const changed =
    !existsSync(join(head, policy)) ||
    !readFileSync(join(head, policy)).equals(readFileSync(join(base, policy)));
  return {
    head: { ...common, root: head, policyRoot: base, commit: task.head },
    base: { ...common, root: base, commit: task.base },
    proposed: changed ? { ...common, root: head, commit: task.head } : null,
  };
}

type Found = { ok: true; preview: Preview } | { ok: false; problems: Problem[] };

const bodyOf = (found: Found, options: Parameters<typeof renderComment>[1]): string =>
  found.ok ? renderComment(found.preview, options) : renderInvalid(found.problems, options);
