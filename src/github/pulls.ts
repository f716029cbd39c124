import { type GitHub, statusOf } from "./client.ts";
import { branchHead } from "./commit.ts";

/** A branch of the loop's own, proposed to the branch `base`. */
export interface Proposal {
  branch: string;
  base: string;
}

/** The number of a proposal's open pull request; null when there is none. */
export async function openPull(
  { rest, owner, repo }: GitHub,
  { branch, base }: Proposal,
): Promise<number | null> {
  const { data } = await rest.pulls.list({ owner, repo, head: `${owner}:${branch}`, base, state: "open" });
  return data[0]?.number ?? null;
}

/** Lets the branch begin at a commit. What is left of one whose pull request is merged or closed is removed first. */
export async function beginBranch(github: GitHub, branch: string, sha: string): Promise<void> {
  const { rest, owner, repo } = github;
  if ((await branchHead(github, branch)) !== null)
    await rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` });
  await rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
}

/** Opens the proposal's pull request; its number. */
export async function propose(
  { rest, owner, repo }: GitHub,
  { branch, base }: Proposal,
  title: string,
  body: string,
): Promise<number> {
  const { data } = await rest.pulls.create({ owner, repo, head: branch, base, title, body });
  return data.number;
}

/** Each commit takes a request: of a longer stretch the latest are asked about. */
const mostCommits = 100;

/** Numbers of the pull requests merged into `base` by the commits after `from` up to `to`, ascending; `from` null: by `to` alone. */
export async function mergedBetween(
  github: GitHub,
  base: string,
  from: string | null,
  to: string,
): Promise<number[]> {
  const { rest, owner, repo } = github;
  const at = { owner, repo };
  const numbers = new Set<number>();
  const commits = from === null ? [to] : await commitsBetween(github, from, to);
  for (const commit_sha of commits.slice(-mostCommits)) {
    const { data: pulls } = await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha });
    for (const pull of pulls) if (pull.merged_at !== null && pull.base.ref === base) numbers.add(pull.number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Oldest first; only `to` when `from` is gone, after a history was rewritten. */
async function commitsBetween({ rest, owner, repo }: GitHub, from: string, to: string): Promise<string[]> {
  const shas: string[] = [];
  try {
    for (let page = 1; ; page++) {
      const basehead = `${from}...${to}`;
      const { data } = await rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead,
        per_page: 100,
        page,
      });
      shas.push(...data.commits.map(({ sha }) => sha));
      if (data.commits.length === 0 || shas.length >= data.total_commits) return shas;
    }
  } catch (error) {
    if (statusOf(error) === 404) return [to];
    throw error;
  }
}

/** Paths that a pull request adds, changes, removes or renames. */
export async function changedFiles({ rest, owner, repo }: GitHub, pull_number: number): Promise<string[]> {
  const files = await rest.paginate(rest.pulls.listFiles, { owner, repo, pull_number, per_page: 100 });
  return files.flatMap(({ filename, previous_filename }) =>
    previous_filename === undefined ? [filename] : [filename, previous_filename],
  );
}
