import { setTimeout as pause } from "node:timers/promises";
import * as core from "@actions/core";
import { commitMessage } from "../commands/message.ts";
import type { CycleResult } from "../contracts/index.ts";
import { isForbidden } from "../github/client.ts";
import { previewedPlan } from "../github/comment.ts";
import {
  branchHead,
  type CommitRequest,
  commitFiles,
  ensurePullRequest,
  mergedBetween,
  placeBranch,
} from "../github/commit.ts";
import type { Task } from "../github/event.ts";
import { summarize } from "../github/output.ts";
import { type RunOutcome, runLoop } from "../loop.ts";
import { renderInvalid } from "../render/comment.ts";
import { renderReport, renderSummary } from "../render/report.ts";
import { filesAt, treeAt } from "../workspace/checkout.ts";
import { instantOf, inTree, type Job, setResultOutputs } from "./context.ts";
import { commentRequest, judge, postComment } from "./publish.ts";

type CycleTask = Extract<Task, { kind: "cycle" }>;
type Made = Extract<RunOutcome, { ok: true }>;

const tries = 6;

/** A full cycle of the default branch: run, commit, report. On a race it is made again from the branch's new head. */
export async function cycle(job: Job, task: CycleTask): Promise<void> {
  const as_of = await instantOf(job);
  let sha = job.event.sha;
  let root = inTree(job.workspace, job);
  for (let attempt = 1; ; attempt++) {
    const outcome = await runLoop({ root, as_of, commit: sha });
    if (!outcome.ok) {
      await summarize(renderInvalid(outcome.problems, { links: job.links(sha) }), job.log.clean);
      return judge(job, outcome.problems);
    }
    const committed = await publish(job, task, outcome, sha);
    if (committed !== "stale") return report(job, outcome, sha, committed);
    if (attempt === tries)
      throw new Error(
        `${task.branch} moved ${tries} times while the cycle was being committed; run it again`,
      );
    await pause(2 ** attempt * 250 * (1 + (job.run % 97) / 97));
    sha = (await branchHead(job.github, task.branch)) ?? sha;
    job.log.info(`${task.branch} has moved to ${sha}: the cycle is made again from there`);
    root = inTree(await treeAt(job.workspace, sha, job.remote), job);
  }
}

/** The commit's hash; null when there is nothing to commit, or nowhere. */
async function publish(job: Job, task: CycleTask, made: Made, sha: string): Promise<string | null | "stale"> {
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
  const request = await requestOf(job, task.branch, made, sha);
  const outcome =
    job.inputs.commit === "branch"
      ? await toBranch(job, task.branch, request, result)
      : await commitFiles(job.github, request);
  return outcome.kind === "stale" ? "stale" : outcome.sha;
}

/** Adds what is new or different and deletes what the new cycle does not have. */
async function requestOf(
  job: Job,
  branch: string,
  { result, files, folder }: Made,
  sha: string,
): Promise<CommitRequest> {
  const additions = new Map([...files].map(([path, text]) => [`${job.prefix}${folder}/${path}`, text]));
  const stored = await filesAt(job.workspace, sha, `${job.prefix}${folder}`);
  const [headline, ...body] = commitMessage(result).split("\n");
  return {
    branch,
    parent: sha,
    headline: headline!,
    body: body.join("\n").trim(),
    additions,
    deletions: stored.filter((path) => !additions.has(path)),
  };
}

async function toBranch(job: Job, base: string, request: CommitRequest, result: CycleResult) {
  const { resultsBranch } = job.inputs;
  await placeBranch(
    job.github,
    resultsBranch,
    request.parent,
    (await branchHead(job.github, resultsBranch)) !== null,
  );
  const outcome = await commitFiles(job.github, { ...request, branch: resultsBranch });
  if (outcome.kind === "committed") {
    const number = await ensurePullRequest(
      job.github,
      resultsBranch,
      base,
      request.headline,
      renderReport(result, job.links(request.parent)).slice(0, 60_000),
    );
    job.log.info(`cycle ${result.cycle} is in pull request #${number}`);
  }
  return outcome;
}

async function report(job: Job, made: Made, sha: string, committed: string | null): Promise<void> {
  const { result, folder } = made;
  const links = {
    ...job.links(sha),
    report: committed ? `${job.remote.url}/blob/${committed}/${job.prefix}${folder}/report.md` : null,
  };
  await summarize(renderSummary(result, links), job.log.clean);
  setResultOutputs(result);
  core.setOutput("report-path", `${job.prefix}${folder}/report.md`);
  core.setOutput("commit-sha", committed ?? "");
  if (committed) job.log.info(`cycle ${result.cycle} is committed as ${committed}`);
  if (committed && job.inputs.comment && job.inputs.commentOnMerged) await tellMerged(job, made, sha, links);
  judge(job, result.problems);
}

/** The cycle's report on the pull requests merged since the cycle before; it says when the plan is not the one previewed. */
async function tellMerged(
  job: Job,
  { result, before }: Made,
  sha: string,
  links: ReturnType<Job["links"]>,
): Promise<void> {
  if (before === null) return;
  try {
    for (const pull of await mergedBetween(job.github, before, sha)) {
      const render = (limit = 60_000) => renderSummary(result, links, limit);
      const request = commentRequest(
        job,
        pull,
        { kind: "cycle", head: sha, plan: result.manifest.plan_sha256 },
        render,
      );
      const previewed = await previewedPlan(job.github, request);
      const changed = previewed !== null && previewed !== result.manifest.plan_sha256;
      const note = changed
        ? "**plan-changed:** this cycle's plan is not the one this pull request's preview showed; inputs or data have changed since.\n\n"
        : "";
      await postComment(job, {
        ...request,
        body: note + request.body,
        shorten: (limit) => note + request.shorten(limit - note.length),
      });
    }
  } catch (error) {
    const permission = isForbidden(error)
      ? " The job's token needs `permissions: pull-requests: write`."
      : "";
    job.log.warning(`The merged pull requests could not be told: ${(error as Error).message}.${permission}`);
  }
}
