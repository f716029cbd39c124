import { type Marker, previewed, upsertComment } from "../github/comment.ts";
import { changedFiles, commitsSince, lastChangeOf, mergedBy } from "../github/pulls.ts";
import type { Links } from "../render/findings.ts";
import { escapeMarkdown } from "../render/markdown.ts";
import { renderSummary } from "../render/report.ts";
import type { Attempt, Made } from "./attempt.ts";
import type { Job } from "./context.ts";
import { commentRequest, unlessForbidden } from "./publish.ts";

/** The cycle's report on the pull requests merged since the cycle before; it says when the plan is not the one previewed. */
export async function tellMerged(job: Job, branch: string, attempt: Attempt, links: Links): Promise<void> {
  const { head, made } = attempt;
  const results = resultsOf(job, made);
  const matters = (path: string) =>
    path.startsWith(job.prefix) &&
    !path.startsWith(results) &&
    /^(?!\.github\/).*\.(ya?ml|csv|parquet)$/.test(path);
  const commits = (await unlessForbidden(job, "contents: read", "list the commits since the last cycle", () =>
    sinceLastCycle(job, attempt),
  )) ?? [head];
  const purpose = "find the pull requests merged since the last cycle";
  const merged = await unlessForbidden(job, "pull-requests: write", purpose, () =>
    mergedBy(job.github, branch, commits),
  );
  for (const pull of merged ?? [])
    await unlessForbidden(job, "pull-requests: write", `comment on #${pull}`, async () => {
      if ((await changedFiles(job.github, pull)).some(matters))
        await tell(job, pull, made.result, head, links);
    });
}

const resultsOf = (job: Job, { folder }: Made): string => `${job.prefix}${folder.split("/cycles/")[0]}/`;

/** From the commit of the last cycle's inputs on; where it names none, from the last commit that changed the cycles. */
async function sinceLastCycle(job: Job, { head, target, made }: Attempt): Promise<string[]> {
  const from =
    made.before ?? (await lastChangeOf(job.github, target.parent, `${resultsOf(job, made)}cycles`));
  return from === null ? [head] : commitsSince(job.github, from, head);
}

async function tell(
  job: Job,
  pull: number,
  result: Made["result"],
  head: string,
  links: Links,
): Promise<void> {
  const plan = result.manifest.plan_sha256;
  const marker = { kind: "cycle", head, plan, cycle: result.cycle } as const;
  const shown = await previewed(
    job.github,
    commentRequest(job, pull, marker, () => ""),
  );
  const note = noteOn(shown, result);
  const render = (limit = 60_000) => note + renderSummary(result, links, limit - note.length);
  await upsertComment(job.github, commentRequest(job, pull, marker, render));
}

/** What has become of the plan that a preview showed, under the policy in force then or under the pull request's own. */
function noteOn(shown: Marker | null, { cycle, manifest }: Made["result"]): string {
  if (!shown?.plan || [shown.plan, shown.proposed].includes(manifest.plan_sha256)) return "";
  return shown.cycle && shown.cycle !== cycle
    ? `**A new cycle began:** this pull request's preview was of ${escapeMarkdown(shown.cycle)}, this is ${escapeMarkdown(cycle)}.\n\n`
    : "**plan-changed:** this cycle's plan is not the one this pull request's preview showed: since then the inputs, the data or the policy have changed.\n\n";
}
