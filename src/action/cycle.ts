import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { commitMessage } from "../commands/message.ts";
import { impactError } from "../errors.ts";
import { previewedPlan, upsertComment } from "../github/comment.ts";
import { branchHead, type CommitRequest, changesBetween, commitFiles } from "../github/commit.ts";
import type { Task } from "../github/event.ts";
import { summarize } from "../github/output.ts";
import {
  beginBranch,
  changedFiles,
  mergedBetween,
  ownCommitOn,
  type Proposal,
  propose,
  type Standing,
  standingOf,
} from "../github/pulls.ts";
import { type RunOptions, type RunOutcome, runLoop } from "../loop.ts";
import { renderInvalid } from "../render/comment.ts";
import { renderSummary } from "../render/report.ts";
import { blobsAt, moveTo, treeAt } from "../workspace/checkout.ts";
import { resolveCommit } from "../workspace/git.ts";
import { encodePath, instantOf, inTree, type Job, setResultOutputs } from "./context.ts";
import { commentRequest, judge, unlessForbidden } from "./publish.ts";

type CycleTask = Extract<Task, { kind: "cycle" }>;
type Made = Extract<RunOutcome, { ok: true }>;

/** Where a cycle goes: on `branch`, on top of `parent`; with `proposal` the branch is the loop's own. */
interface Target {
  branch: string;
  parent: string;
  proposal: (Proposal & Standing & { begins: boolean }) | null;
}

const tries = 6;

/** A full cycle of the default branch: run, commit, report. On a race it is made again from the branch's new head. */
export async function cycle(job: Job, task: CycleTask): Promise<void> {
  const as_of = await instantOf(job);
  let tried: Target | null = null;
  for (let attempt = 1; attempt <= tries; attempt++) {
    if (attempt > 1 || (await isBehind(job, task))) await catchUp(job, task.branch, attempt);
    const head = (await resolveCommit(job.workspace))!;
    const target = await targetOf(job, task, head);
    const outcome = await runLoop({ as_of, ...(await rootsOf(job, target)) });
    if (!outcome.ok) {
      await summarize(renderInvalid(outcome.problems, { links: job.links(head) }), job.log.clean);
      return judge(job, outcome.problems);
    }
    const landed = tried && !outcome.changed ? await ownCommitOn(job.github, tried) : null;
    const committed =
      landed ??
      (await store(job, task, target, outcome).catch(async (error) => {
        await summarize(renderSummary(outcome.result, job.links(head)), job.log.clean);
        judge(job, outcome.result.problems);
        throw error;
      }));
    if (committed !== "stale") return report(job, task, outcome, head, committed);
    tried = target;
  }
  throw impactError("E_COMMIT_RACE", { branch: task.branch, tries });
}

/** Whether what would be committed lies on another commit than the branch's own head: a cycle brings nothing else along. */
async function isBehind(job: Job, task: CycleTask): Promise<boolean> {
  if (!task.commits || job.inputs.commit === "none") return false;
  const head = await branchHead(job.github, task.branch);
  return head !== null && head !== (await resolveCommit(job.workspace));
}

/** A cycle on `proposal`'s branch goes on from its last one, until its pull request is merged or closed. */
async function targetOf(job: Job, task: CycleTask, head: string): Promise<Target> {
  if (job.inputs.commit !== "branch" || !task.commits)
    return { branch: task.branch, parent: head, proposal: null };
  const branch = job.inputs.resultsBranch;
  if (branch === task.branch) {
    const expected = "a branch of the loop's own, not the default branch";
    throw impactError("E_INPUT", { input: "results-branch", found: branch, expected });
  }
  const proposal = { branch, base: task.branch };
  const standing = await standingOf(job.github, proposal);
  const begins = standing.head === null || standing.ended;
  return { branch, parent: begins ? head : standing.head!, proposal: { ...proposal, ...standing, begins } };
}

/** While a proposal stands, the cycles on its branch are the history: what it proposes already is not proposed again. */
async function rootsOf(
  job: Job,
  { parent, proposal }: Target,
): Promise<Pick<RunOptions, "root" | "historyRoot">> {
  const root = inTree(job.workspace, job);
  if (!proposal || proposal.begins) return { root };
  return { root, historyRoot: inTree(await treeAt(job.workspace, parent, job.remote, job.temporary), job) };
}

/** Puts the work tree at the branch's head; from the second time on after a moment, twice as long each time. */
async function catchUp(job: Job, branch: string, attempt: number): Promise<void> {
  if (attempt > 1) await pause(125 * 2 ** attempt * (1 + Math.random()));
  const head = await branchHead(job.github, branch);
  if (head === null) return;
  job.log.info(`${branch} is at ${head}: the cycle is made again from there`);
  await moveTo(job.workspace, head, job.remote);
}

/** The commit's hash; null when there is nothing to commit, or nowhere. */
async function store(
  job: Job,
  task: CycleTask,
  target: Target,
  made: Made,
): Promise<string | null | "stale"> {
  const { result, files, storage } = made;
  if (!made.changed) {
    job.log.info(`cycle ${result.cycle} is as it was: nothing to commit`);
    return null;
  }
  if (job.inputs.commit === "none" || !task.commits) {
    if (!task.commits && job.inputs.commit !== "none")
      job.log.warning(`cycle ${result.cycle} is not committed: ${task.branch} is not the default branch`);
    await storage.write(result.cycle, files);
    return null;
  }
  const { proposal } = target;
  if (proposal?.begins) await beginBranch(job.github, target.branch, target.parent, proposal.head);
  const request = await requestOf(job, target, made);
  const outcome = await commitFiles(job.github, request);
  if (outcome.kind === "stale") return "stale";
  if (proposal) await announce(job, proposal, request.headline, made);
  return outcome.sha;
}

async function requestOf(
  job: Job,
  { branch, parent }: Target,
  { result, files, folder }: Made,
): Promise<CommitRequest> {
  const place = `${job.prefix}${folder}`;
  const wanted = new Map([...files].map(([path, text]) => [`${place}/${path}`, text]));
  const [headline, ...body] = commitMessage(result).split("\n");
  const changes = changesBetween(wanted, await blobsAt(job.workspace, parent, place));
  return { branch, parent, headline: headline!, body: body.join("\n").trim(), ...changes };
}

async function announce(
  job: Job,
  proposal: NonNullable<Target["proposal"]>,
  title: string,
  { result }: Made,
) {
  const body = () => job.log.clean(renderSummary(result, job.links(proposal.branch), 60_000));
  const pull =
    proposal.pull ??
    (await unlessForbidden(job, "pull-requests: write", "open the pull request with the cycle", () =>
      propose(job.github, proposal, title, body()),
    ));
  if (pull !== null) job.log.info(`cycle ${result.cycle} is in pull request #${pull}`);
}

async function report(
  job: Job,
  task: CycleTask,
  made: Made,
  head: string,
  committed: string | null,
): Promise<void> {
  const { result, folder } = made;
  const path = `${job.prefix}${folder}/report.md`;
  const links = {
    ...job.links(head),
    report: committed ? `${job.remote.url}/blob/${committed}/${encodePath(path)}` : null,
  };
  await summarize(renderSummary(result, links), job.log.clean);
  setResultOutputs(result);
  core.setOutput("report-path", path);
  core.setOutput("commit-sha", committed ?? "");
  if (committed) job.log.info(`cycle ${result.cycle} is committed as ${committed}`);
  if (committed && job.inputs.comment && job.inputs.commentOnMerged)
    await tellMerged(job, task, made, head, links);
  judge(job, result.problems);
}

/** The cycle's report on the pull requests merged since the cycle before; it says when the plan is not the one previewed. */
async function tellMerged(
  job: Job,
  { branch }: CycleTask,
  { result, before, folder }: Made,
  head: string,
  links: ReturnType<Job["links"]>,
): Promise<void> {
  const results = `${job.prefix}${folder.split("/cycles/")[0]}/`;
  const matters = (path: string) =>
    path.startsWith(job.prefix) &&
    !path.startsWith(results) &&
    /^(?!\.github\/).*\.(ya?ml|csv|parquet)$/.test(path);
  const purpose = "find the pull requests merged since the last cycle";
  const merged = await unlessForbidden(job, "pull-requests: write", purpose, () =>
    mergedBetween(job.github, branch, before, head),
  );
  for (const pull of merged ?? [])
    await unlessForbidden(job, "pull-requests: write", `comment on #${pull}`, async () => {
      if ((await changedFiles(job.github, pull)).some(matters)) await tell(job, pull, result, head, links);
    });
}

async function tell(
  job: Job,
  pull: number,
  result: Made["result"],
  head: string,
  links: ReturnType<Job["links"]>,
): Promise<void> {
  const plan = result.manifest.plan_sha256;
  const marker = { kind: "cycle", head, plan } as const;
  const previewed = await previewedPlan(
    job.github,
    commentRequest(job, pull, marker, () => ""),
  );
  const note =
    previewed !== null && previewed !== plan
      ? "**plan-changed:** this cycle's plan is not the one this pull request's preview showed: since then the inputs, the data, the policy in force or the cycle have changed.\n\n"
      : "";
  const render = (limit = 60_000) => note + renderSummary(result, links, limit - note.length);
  await upsertComment(job.github, commentRequest(job, pull, marker, render));
}
