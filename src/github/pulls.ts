import { impactError } from "../errors.ts";
import { type GitHub, statusOf } from "./client.ts";
import { branchHead } from "./commit.ts";
import { trailer } from "./event.ts";

/** A branch of the loop's own, proposed to the branch `base`. */
export interface Proposal {
  branch: string;
  base: string;
}

/**
 * Where a proposal stands: its branch's head and its open pull request, where they are; `ended`: the pull request of that
 * very head was merged or closed, or the base has all of the branch.
 */
export interface Standing {
  head: string | null;
  pull: number | null;
  ended: boolean;
}

/**
 * A merge is nobody's work: "Update branch" makes one, and what it brings in is judged by itself.
 * @throws E_BRANCH_FOREIGN when the branch holds commits that are not the loop's
 */
export async function standingOf(github: GitHub, { branch, base }: Proposal): Promise<Standing> {
  const { rest, owner, repo } = github;
  const head = await branchHead(github, branch);
  if (head === null) return { head, pull: null, ended: false };
  const asked = { owner, repo, head: `${owner}:${branch}`, base, state: "all", sort: "created" } as const;
  const { data: pulls } = await rest.pulls.list({ ...asked, direction: "desc" });
  const proposed = await commitsBetween(github, base, head);
  const stranger = proposed.find(({ message, parents }) => !isOwn(message) && parents < 2);
  if (stranger) throw impactError("E_BRANCH_FOREIGN", { branch, commit: stranger.sha.slice(0, 7) });
  const open = pulls.find(({ state }) => state === "open");
  const done = proposed.length === 0 || pulls.some((pull) => pull.head.sha === head);
  return { head, pull: open?.number ?? null, ended: !open && done };
}

/** Whether a commit is the loop's own: by its trailer. */
const isOwn = (message: string): boolean => new RegExp(`^${trailer}: \\S+$`, "m").test(message);

/** The head of `branch` when it is a commit of the loop's right on top of `parent`: one that landed though its answer was lost. */
export async function ownCommitOn(
  github: GitHub,
  { branch, parent }: { branch: string; parent: string },
): Promise<string | null> {
  const { rest, owner, repo } = github;
  const head = await branchHead(github, branch);
  if (head === null) return null;
  const { data } = await rest.git.getCommit({ owner, repo, commit_sha: head });
  return data.parents[0]?.sha === parent && isOwn(data.message) ? head : null;
}

/** Lets the loop's branch begin at a commit; what is left of one whose pull request is merged or closed is removed first. */
export async function beginBranch(
  github: GitHub,
  branch: string,
  sha: string,
  left: string | null,
): Promise<void> {
  const { rest, owner, repo } = github;
  if (left !== null) await rest.git.deleteRef({ owner, repo, ref: `heads/${branch}` });
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

/** The commits after `from` up to `to`, oldest first. */
export const commitsSince = async (github: GitHub, from: string, to: string): Promise<string[]> =>
  (await commitsBetween(github, from, to)).map(({ sha }) => sha);

/** The last commit up to `sha` that changed what is under `path`; null when none did. */
export async function lastChangeOf(
  { rest, owner, repo }: GitHub,
  sha: string,
  path: string,
): Promise<string | null> {
  const { data } = await rest.repos.listCommits({ owner, repo, sha, path, per_page: 1 });
  return data[0]?.sha ?? null;
}

/** Each commit takes a request: of a longer stretch the latest are asked about. */
const mostCommits = 100;

/** Numbers of the pull requests merged into `base` by these commits, ascending. */
export async function mergedBy(
  { rest, owner, repo }: GitHub,
  base: string,
  commits: readonly string[],
): Promise<number[]> {
  const numbers = new Set<number>();
  for (const commit_sha of commits.slice(-mostCommits)) {
    const asked = { owner, repo, commit_sha };
    const { data: pulls } = await rest.repos.listPullRequestsAssociatedWithCommit(asked);
    for (const pull of pulls) if (pull.merged_at !== null && pull.base.ref === base) numbers.add(pull.number);
  }
  return [...numbers].sort((a, b) => a - b);
}

interface Commit {
  sha: string;
  message: string;
  /** How many it has. */
  parents: number;
}

/** Oldest first; only `to`, as if without a message, when `from` is gone, after a history was rewritten. */
async function commitsBetween({ rest, owner, repo }: GitHub, from: string, to: string): Promise<Commit[]> {
  const found: Commit[] = [];
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
      const read = data.commits.map(({ sha, commit, parents }) => {
        return { sha, message: commit.message, parents: parents.length };
      });
      found.push(...read);
      if (data.commits.length === 0 || found.length >= data.total_commits) return found;
    }
  } catch (error) {
    if (statusOf(error) === 404) return [{ sha: to, message: "", parents: 1 }];
    throw error;
  }
}

/** The commit at which `head` left `base`. */
export async function mergeBase({ rest, owner, repo }: GitHub, base: string, head: string): Promise<string> {
  const asked = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
  return (await rest.repos.compareCommitsWithBasehead(asked)).data.merge_base_commit.sha;
}

/** Paths that a pull request adds, changes, removes or renames. */
export async function changedFiles({ rest, owner, repo }: GitHub, pull_number: number): Promise<string[]> {
  const files = await rest.paginate(rest.pulls.listFiles, { owner, repo, pull_number, per_page: 100 });
  return files.flatMap(({ filename, previous_filename }) =>
    previous_filename === undefined ? [filename] : [filename, previous_filename],
  );
}
