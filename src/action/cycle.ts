import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { commitMessage } from "../commands/message.ts";
import { impactError } from "../errors.ts";
import { branchHead, type CommitRequest, changesBetween, commitFiles } from "../github/commit.ts";
import type { Task } from "../github/event.ts";
import { summarize } from "../github/output.ts";
import { beginBranch, ownCommitOn, propose, standingOf } from "../github/pulls.ts";
import { type RunOptions, runLoop } from "../loop.ts";
import { renderInvalid } from "../render/comment.ts";
import { renderSummary } from "../render/report.ts";
import { blobsAt, moveTo, treeAt } from "../workspace/checkout.ts";
import { resolveCommit } from "../workspace/git.ts";
import type { Attempt, Made, Target } from "./attempt.ts";
import { encodePath, instantOf, inTree, type Job, setResultOutputs } from "./context.ts";
import { tellMerged } from "./merged.ts";
import { judge, point, requireToken, unlessForbidden } from "./publish.ts";

type CycleTask = Extract<Task, { kind: "cycle" }>;

const tries = 6;

/** A full cycle of the default branch: run, commit, report. Whatever stops the commit, what was found is in the summary. */
export async function cycle(job: Job, task: CycleTask): Promise<void> {
  if (commits(job, task)) requireToken(job, "commit the cycle");
  const attempts: Attempt[] = [];
  const stored = await commitCycle(job, task, attempts).catch(async (error) => {
    const last = attempts.at(-1);
    if (last) {
      await summarize(renderSummary(last.made.result, job.links(last.head)), job.log.clean);
      point(job, last.made.result.problems);
    }
    throw error;
  });
  if (stored) await report(job, task, stored.attempt, stored.committed);
}

/** Whether the cycle is to be committed at all. */
const commits = ({ inputs }: Job, task: CycleTask): boolean => task.commits && inputs.commit !== "none";

/** The cycle that counts, and the hash of its commit where there is one. */
interface Stored {
  attempt: Attempt;
  committed: string | null;
}

/** On a race the cycle is made again from the branch's new head. Null when the policy or the history stopped it. */
async function commitCycle(job: Job, task: CycleTask, attempts: Attempt[]): Promise<Stored | null> {
  const as_of = await instantOf(job);
  while (attempts.length < tries) {
    if (attempts.length > 0 || (await isBehind(job, task))) await catchUp(job, task.branch, attempts.length);
    const head = (await resolveCommit(job.workspace))!;
    const target = await targetOf(job, task, head);
    const outcome = await runLoop({ as_of, ...(await rootsOf(job, target)) });
    if (!outcome.ok) {
      await summarize(renderInvalid(outcome.problems, { links: job.links(head) }), job.log.clean);
      judge(job, outcome.problems);
      return null;
    }
    const before = attempts.at(-1);
    const attempt = { head, target, made: outcome };
    attempts.push(attempt);
    const committed = await store(job, task, attempt);
    if (committed === "stale") continue;
    const landed = before && !outcome.changed ? await ownCommitOn(job.github, before.target) : null;
    return before && landed ? { attempt: before, committed: landed } : { attempt, committed };
  }
  throw impactError("E_COMMIT_RACE", { branch: task.branch, tries });
}

/** Whether what would be committed lies on another commit than the branch's own head: a cycle brings nothing else along. */
async function isBehind(job: Job, task: CycleTask): Promise<boolean> {
  if (!commits(job, task)) return false;
  const head = await branchHead(job.github, task.branch);
  return head !== null && head !== (await resolveCommit(job.workspace));
}

/** A cycle on `proposal`'s branch goes on from its last one, until its pull request is merged or closed. */
async function targetOf(job: Job, task: CycleTask, head: string): Promise<Target> {
  if (!commits(job, task) || job.inputs.commit !== "branch")
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

/** Puts the work tree at the branch's head; after a lost race a moment later, twice as long each time. */
async function catchUp(job: Job, branch: string, lost: number): Promise<void> {
  if (lost > 0) await pause(250 * 2 ** lost * (1 + Math.random()));
  const head = await branchHead(job.github, branch);
  if (head === null) return;
  job.log.info(`${branch} is at ${head}: the cycle is made ${lost > 0 ? "again " : ""}from there`);
  await moveTo(job.workspace, head, job.remote);
}

/** The commit's hash; null when there is nothing to commit, or nowhere. */
async function store(job: Job, task: CycleTask, attempt: Attempt): Promise<string | null | "stale"> {
  const { target, made } = attempt;
  const { result, files, storage } = made;
  if (!made.changed) {
    job.log.info(`cycle ${result.cycle} is as it was: nothing to commit`);
    if (target.proposal?.pull === null && !target.proposal.begins) await announce(job, target.proposal, made);
    return null;
  }
  if (!commits(job, task)) {
    if (job.inputs.commit !== "none")
      job.log.warning(`cycle ${result.cycle} is not committed: ${task.branch} is not the default branch`);
    await storage.write(result.cycle, files);
    return null;
  }
  const { proposal } = target;
  if (proposal?.begins) await beginBranch(job.github, target.branch, target.parent, proposal.head);
  const request = await requestOf(job, target, made);
  const outcome = await commitFiles(job.github, request);
  if (outcome.kind === "stale") return "stale";
  if (proposal) await announce(job, proposal, made);
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

/** Sees to it that the proposal has its pull request. */
async function announce(job: Job, proposal: NonNullable<Target["proposal"]>, { result }: Made) {
  const title = commitMessage(result).split("\n", 1)[0]!;
  const body = () => job.log.clean(renderSummary(result, job.links(proposal.branch), 60_000));
  const pull =
    proposal.pull ??
    (await unlessForbidden(job, "pull-requests: write", "open the pull request with the cycle", () =>
      propose(job.github, proposal, title, body()),
    ));
  if (pull !== null) job.log.info(`cycle ${result.cycle} is in pull request #${pull}`);
}

async function report(job: Job, task: CycleTask, attempt: Attempt, committed: string | null): Promise<void> {
  const { result, folder } = attempt.made;
  const path = `${job.prefix}${folder}/report.md`;
  const links = {
    ...job.links(attempt.head),
    report: committed ? `${job.remote.url}/blob/${committed}/${encodePath(path)}` : null,
  };
  await summarize(renderSummary(result, links), job.log.clean);
  setResultOutputs(result);
  core.setOutput("report-path", path);
  core.setOutput("commit-sha", committed ?? "");
  if (committed) job.log.info(`cycle ${result.cycle} is committed as ${committed}`);
  if (committed && job.inputs.comment && job.inputs.commentOnMerged)
    await tellMerged(job, task.branch, attempt, links);
  judge(job, result.problems);
}
