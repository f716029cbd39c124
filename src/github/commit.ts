import { type GitHub, statusOf } from "./client.ts";

/** Files to write and to delete in one commit, by path in the repository. */
export interface CommitRequest {
  branch: string;
  /** The commit that the files were made from: the branch must still be there. */
  parent: string;
  headline: string;
  /** Below the headline, with the trailers. */
  body: string;
  additions: ReadonlyMap<string, string>;
  deletions: readonly string[];
}

/** stale: the branch has moved since; make the files again from its new head. */
export type CommitOutcome = { kind: "committed"; sha: string } | { kind: "stale" };

/**
 * One commit on a branch, never forced. GraphQL's createCommitOnBranch is atomic and signed by GitHub; a server without
 * it gets the same through REST's git data.
 * @throws the client's errors
 */
export async function commitFiles(github: GitHub, request: CommitRequest): Promise<CommitOutcome> {
  try {
    return await byGraphql(github, request);
  } catch (error) {
    if (isStale(error)) return { kind: "stale" };
    if (statusOf(error) !== 404 && !isUnknownMutation(error)) throw error;
  }
  return byRest(github, request);
}

const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

async function byGraphql({ rest, owner, repo }: GitHub, request: CommitRequest): Promise<CommitOutcome> {
  const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: request.branch },
    expectedHeadOid: request.parent,
    message: { headline: request.headline, body: request.body },
    fileChanges: {
      additions: [...request.additions].map(([path, text]) => ({ path, contents: base64(text) })),
      deletions: request.deletions.map((path) => ({ path })),
    },
  };
  const answer = await rest.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(mutation, {
    input,
  });
  return { kind: "committed", sha: answer.createCommitOnBranch.commit.oid };
}

interface GraphqlError {
  errors?: { type?: string; message?: string }[];
}

const isStale = (error: unknown) =>
  ((error as GraphqlError).errors ?? []).some(
    ({ type, message }) => type === "STALE_DATA" || /expected branch to point to/i.test(message ?? ""),
  );

const isUnknownMutation = (error: unknown) =>
  ((error as GraphqlError).errors ?? []).some(({ message }) =>
    /createCommitOnBranch.*(doesn't exist|undefined)|undefinedField/i.test(message ?? ""),
  );

async function byRest({ rest, owner, repo }: GitHub, request: CommitRequest): Promise<CommitOutcome> {
  const at = { owner, repo };
  const { data: parent } = await rest.git.getCommit({ ...at, commit_sha: request.parent });
  const file = (path: string) => ({ path, mode: "100644" as const, type: "blob" as const });
  const { data: tree } = await rest.git.createTree({
    ...at,
    base_tree: parent.tree.sha,
    tree: [
      ...[...request.additions].map(([path, content]) => ({ ...file(path), content })),
      ...request.deletions.map((path) => ({ ...file(path), sha: null })),
    ],
  });
  const { data: commit } = await rest.git.createCommit({
    ...at,
    message: `${request.headline}\n\n${request.body}`,
    tree: tree.sha,
    parents: [request.parent],
  });
  try {
    await rest.git.updateRef({ ...at, ref: `heads/${request.branch}`, sha: commit.sha, force: false });
    return { kind: "committed", sha: commit.sha };
  } catch (error) {
    if (statusOf(error) === 422 && /fast forward/i.test(String((error as Error).message)))
      return { kind: "stale" };
    throw error;
  }
}

/** The commit that a branch points to; null when there is no such branch. */
export async function branchHead({ rest, owner, repo }: GitHub, branch: string): Promise<string | null> {
  try {
    const { data } = await rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Puts a branch at a commit: makes it, or moves ours there. */
export async function placeBranch(
  { rest, owner, repo }: GitHub,
  branch: string,
  sha: string,
  exists: boolean,
): Promise<void> {
  if (exists) await rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true });
  else await rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
}

/** The open pull request from a branch, opened if there is none; its number. */
export async function ensurePullRequest(
  github: GitHub,
  branch: string,
  base: string,
  title: string,
  body: string,
): Promise<number> {
  const { rest, owner, repo } = github;
  const { data: open } = await rest.pulls.list({
    owner,
    repo,
    head: `${owner}:${branch}`,
    base,
    state: "open",
  });
  if (open[0]) return open[0].number;
  const { data: made } = await rest.pulls.create({ owner, repo, head: branch, base, title, body });
  return made.number;
}

/** Numbers of the pull requests merged between two commits of the default branch, the oldest first; at most `most`. */
export async function mergedBetween(
  { rest, owner, repo }: GitHub,
  from: string,
  to: string,
  most = 50,
): Promise<number[]> {
  const { data } = await rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${from}...${to}`,
    per_page: 100,
  });
  const numbers = new Set<number>();
  for (const { sha } of data.commits.slice(-most)) {
    const { data: pulls } = await rest.repos.listPullRequestsAssociatedWithCommit({
      owner,
      repo,
      commit_sha: sha,
    });
    for (const pull of pulls) if (pull.merged_at !== null) numbers.add(pull.number);
  }
  return [...numbers].sort((a, b) => a - b);
}
