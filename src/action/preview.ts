import { lstatSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as core from "@actions/core";
import { loadWorkspace } from "../config/load.ts";
import type { Preview, Problem } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { upsertComment } from "../github/comment.ts";
import type { Task } from "../github/event.ts";
import { summarize } from "../github/output.ts";
import { type RunOptions, tables } from "../loop.ts";
import { previewLoop } from "../preview.ts";
import { renderComment, renderInvalid } from "../render/comment.ts";
import { renderSummary } from "../render/report.ts";
import { blobsAt, mergedInto, treeAt } from "../workspace/checkout.ts";
import { instantOf, inTree, type Job, setResultOutputs } from "./context.ts";
import { commentRequest, judge, unlessForbidden } from "./publish.ts";

type PreviewTask = Extract<Task, { kind: "preview" }>;

/**
 * A pull request: its initiatives under the base branch's policy and history, beside the base's own. The checkout is
 * read, never run; nothing is committed.
 */
export async function preview(job: Job, task: PreviewTask): Promise<void> {
  const as_of = await instantOf(job);
  const head = inTree(job.workspace, job);
  const commit = await baseOf(job, task);
  const base = inTree(await treeAt(job.workspace, commit, job.remote, job.temporary), job);
  await mkdir(base, { recursive: true });
  const found = await previewLoop(await optionsOf({ head, base }, { head: task.head, base: commit }, as_of));
  const links = job.links(task.head);
  const problems = found.ok ? found.preview.head.problems : found.problems;
  if (found.ok) problems.push(...(await editedResults(job, base, commit)));
  const body = (limit?: number) => bodyOf(found, { links, ...(limit !== undefined && { limit }) });
  await summarize(
    found.ok ? `${body()}\n${renderSummary(found.preview.head, links)}` : body(),
    job.log.clean,
  );
  if (found.ok) setResultOutputs(found.preview.head);
  const plan = found.ok ? found.preview.head.manifest.plan_sha256 : null;
  const marker = { kind: "preview", head: task.head, plan } as const;
  if (job.inputs.comment) {
    const id = await unlessForbidden(job, "pull-requests: write", "write the comment", () =>
      upsertComment(job.github, commentRequest(job, task.pull, marker, body)),
    );
    if (id !== null) core.setOutput("comment-id", String(id));
  }
  judge(job, problems);
}

/**
 * The base branch as the checkout has it merged, so that only what the pull request changes differs; where the
 * checkout is not GitHub's merge commit, the base that the event names.
 */
async function baseOf({ workspace, event }: Job, { base, head }: PreviewTask): Promise<string> {
  const merged = event.checkout === event.sha ? await mergedInto(workspace, event.sha, head) : null;
  return merged ?? base;
}

/** Results that the pull request changes: merged, they would stop every cycle, for they are not what their manifest says. */
async function editedResults(job: Job, base: string, commit: string): Promise<Problem[]> {
  const { config } = await loadWorkspace(base, tables);
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

const policy = "impact-loop.yaml";

interface Sides {
  head: string;
  base: string;
}

/** The first pull request of all, and one that mends a broken policy, has none to be held to but its own. */
async function optionsOf(
  root: Sides,
  commit: Sides,
  as_of: string,
): Promise<Record<"head", RunOptions> & Record<"base" | "proposed", RunOptions | null>> {
  const common = { as_of, historyRoot: root.base, preview: true };
  const own: RunOptions = { ...common, root: root.head, commit: commit.head };
  const changed = textOf(root.head) !== textOf(root.base);
  const inForce = textOf(root.base) !== null && (await isValid(root.base));
  if (!inForce && changed) return { head: own, base: null, proposed: null };
  return {
    head: { ...own, policyRoot: root.base },
    base: { ...common, root: root.base, commit: commit.base },
    proposed: changed ? own : null,
  };
}

const isValid = async (root: string) => (await loadWorkspace(root, tables)).config !== null;

/** Of the policy; a link is none, and is refused by whoever loads it. */
const textOf = (root: string) => {
  const file = join(root, policy);
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : null;
};

type Found = { ok: true; preview: Preview } | { ok: false; problems: Problem[] };

const bodyOf = (found: Found, options: Parameters<typeof renderComment>[1]): string =>
  found.ok ? renderComment(found.preview, options) : renderInvalid(found.problems, options);
