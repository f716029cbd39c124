import { lstatSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as core from "@actions/core";
import { loadWorkspace } from "../config/load.ts";
import type { Preview, Problem } from "../contracts/index.ts";
import { type Marker, upsertComment } from "../github/comment.ts";
import type { Task } from "../github/event.ts";
import { summarize } from "../github/output.ts";
import { mergeBase } from "../github/pulls.ts";
import { type RunOptions, tables } from "../loop.ts";
import { previewLoop } from "../preview.ts";
import { renderComment, renderInvalid } from "../render/comment.ts";
import { renderSummary } from "../render/report.ts";
import { mergedInto, treeAt } from "../workspace/checkout.ts";
import { instantOf, inTree, type Job, setResultOutputs } from "./context.ts";
import { editedResults, tellApart } from "./preview-problems.ts";
import { commentRequest, judge, requireToken, unlessForbidden } from "./publish.ts";

type PreviewTask = Extract<Task, { kind: "preview" }>;

/**
 * A pull request: its initiatives under the base branch's policy and history, beside the base's own. The checkout is
 * read, never run; nothing is committed.
 */
export async function preview(job: Job, task: PreviewTask): Promise<void> {
  requireToken(job, "preview the pull request");
  const found = await find(job, task);
  const links = job.links(task.head);
  const body = (limit?: number) => bodyOf(found, { links, ...(limit !== undefined && { limit }) });
  const { preview } = found;
  await summarize(preview ? `${body()}\n${renderSummary(preview.head, links)}` : body(), job.log.clean);
  if (preview) setResultOutputs(preview.head);
  if (job.inputs.comment) await comment(job, task, found, body);
  judge(job, found.problems, found.own);
}

/** No preview where the policy or the history stops it. `own` are the problems that the base branch does not have too. */
interface Found {
  preview: Preview | null;
  problems: Problem[];
  own: Problem[];
}

async function find(job: Job, task: PreviewTask): Promise<Found> {
  const as_of = await instantOf(job);
  const commit = await basesOf(job, task);
  const base = await folderAt(job, commit.base);
  const ruling = commit.ruling === commit.base ? base : await folderAt(job, commit.ruling);
  const roots = { head: inTree(job.workspace, job), base, ruling };
  const made = await previewLoop(await optionsOf(roots, { head: task.head, base: commit.base }, as_of));
  if (!made.ok) return { preview: null, problems: made.problems, own: made.problems };
  const edited = await editedResults(job, task.from, ruling, commit.base);
  const { problems, own } = tellApart(made.preview, edited);
  const preview = { ...made.preview, head: { ...made.preview.head, problems } };
  return { preview, problems, own };
}

async function comment(
  job: Job,
  { head, pull }: PreviewTask,
  { preview }: Found,
  body: (limit?: number) => string,
): Promise<void> {
  const marker = { kind: "preview", head, ...plansOf(preview) } as const;
  const id = await unlessForbidden(job, "pull-requests: write", "write the comment", () =>
    upsertComment(job.github, commentRequest(job, pull, marker, body)),
  );
  if (id !== null) core.setOutput("comment-id", String(id));
}

/** What the marker says of the plan: the cycle after the merge is held to it. */
function plansOf(preview: Preview | null): Pick<Marker, "plan" | "proposed" | "cycle"> {
  if (!preview) return { plan: null };
  const { head, proposed_policy } = preview;
  const proposed = proposed_policy && { proposed: proposed_policy.manifest.plan_sha256 };
  return { plan: head.manifest.plan_sha256, ...proposed, cycle: head.cycle };
}

/** Commits of the base branch: `base` is what the pull request changes, `ruling` the one whose policy and cycles are in force. */
interface Bases {
  base: string;
  ruling: string;
}

/**
 * The base branch as the checkout has it merged, so that only what the pull request changes differs. Where its own head
 * is checked out, that is where it left the base branch; the policy is that of the base that the event names.
 */
async function basesOf(job: Job, { base, head }: PreviewTask): Promise<Bases> {
  const { workspace, event, github } = job;
  const merged = event.checkout === event.sha ? await mergedInto(workspace, event.sha, head) : null;
  if (merged !== null) return { base: merged, ruling: merged };
  if (event.checkout !== head) return { base, ruling: base };
  const left = await unlessForbidden(job, "contents: read", "find where the pull request begins", () =>
    mergeBase(github, base, head),
  );
  return { base: left ?? base, ruling: base };
}

/** The configuration's folder at a commit, empty where there is none. */
async function folderAt(job: Job, commit: string): Promise<string> {
  const folder = inTree(await treeAt(job.workspace, commit, job.remote, job.temporary), job);
  await mkdir(folder, { recursive: true });
  return folder;
}

const policy = "impact-loop.yaml";

/** Folders of the configuration. */
interface Roots extends Bases {
  head: string;
}

/** The first pull request of all, and one that mends a broken policy, has none to be held to but its own. */
async function optionsOf(
  root: Roots,
  commit: { head: string; base: string },
  as_of: string,
): Promise<Record<"head", RunOptions> & Record<"base" | "proposed", RunOptions | null>> {
  const common = { as_of, historyRoot: root.ruling, preview: true };
  const own: RunOptions = { ...common, root: root.head, commit: commit.head };
  const changed = textOf(root.head) !== textOf(root.base);
  const inForce = textOf(root.ruling) !== null && (await isValid(root.ruling));
  if (!inForce && changed) return { head: own, base: null, proposed: null };
  return {
    head: { ...own, policyRoot: root.ruling },
    base: { ...common, root: root.base, policyRoot: root.ruling, commit: commit.base },
    proposed: changed ? own : null,
  };
}

const isValid = async (root: string) => (await loadWorkspace(root, tables)).config !== null;

/** Of the policy; a link is none, and is refused by whoever loads it. */
const textOf = (root: string) => {
  const file = join(root, policy);
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : null;
};

const bodyOf = ({ preview, problems }: Found, options: Parameters<typeof renderComment>[1]): string =>
  preview ? renderComment(preview, options) : renderInvalid(problems, options);
