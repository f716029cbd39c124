import { createHash } from "node:crypto";
import { impactError } from "../errors.ts";
import { type GitHub, graphqlErrors, lacksPermission, statusOf } from "./client.ts";

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
 * What makes a folder hold exactly `files` (text by path) where it holds `stored` (git's blob ids by path): what is
 * new or different is added, what is not among the files is deleted, what is the same is left alone.
 */
export function changesBetween(
  files: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, string>,
): Pick<CommitRequest, "additions" | "deletions"> {
  return {
    additions: new Map([...files].filter(([path, text]) => stored.get(path) !== blobId(text))),
    deletions: [...stored.keys()].filter((path) => !files.has(path)),
  };
}

/** git's id of a file with this text. @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export const blobId = (text: string): string =>
  createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest("hex");

/** Text beyond this, in bytes, does not go through one GraphQL request: large ones time out. */
const graphqlBytes = 10_000_000;

/**
 * One commit on a branch, never forced. GraphQL's createCommitOnBranch is atomic and signed by GitHub; a server without
 * it, and a large commit, goes through REST's git data.
 * @throws E_PERMISSION, E_BRANCH_PROTECTED, or the client's errors
 */
export async function commitFiles(github: GitHub, request: CommitRequest): Promise<CommitOutcome> {
  try {
    const bytes = [...request.additions.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return { kind: "committed", sha: await (bytes > graphqlBytes ? byRest : byGraphql)(github, request) };
  } catch (error) {
    if (error === moved || isStale(error)) return { kind: "stale" };
    throw refusal(error, request.branch);
  }
}

/** What a REST commit finds when the branch is not at the commit that it was made from: a fast-forward would take along whatever lies between. */
const moved = new Error("the branch has moved");

const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

async function byGraphql(github: GitHub, request: CommitRequest): Promise<string> {
  const { rest, owner, repo } = github;
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
  type Answer = { createCommitOnBranch: { commit: { oid: string } } };
  try {
    return (await rest.graphql<Answer>(mutation, { input })).createCommitOnBranch.commit.oid;
  } catch (error) {
    if (isUnserved(error)) return byRest(github, request);
    throw error;
  }
}

const isStale = (error: unknown) =>
  graphqlErrors(error).some(
    ({ type, message }) => type === "STALE_DATA" || /expected branch to point to/i.test(message ?? ""),
  ) ||
  (statusOf(error) === 422 && /fast.forward/i.test((error as Error).message));

/** A server that does not know the mutation, or one that the request was too much for. */
const isUnserved = (error: unknown) =>
  [404, 405, 413, 502, 503, 504].includes(statusOf(error) ?? 0) ||
  graphqlErrors(error).some(({ message }) =>
    /createCommitOnBranch.*(doesn't exist|undefined)|undefinedField/i.test(message ?? ""),
  );

async function byRest(github: GitHub, request: CommitRequest): Promise<string> {
  const { rest, owner, repo } = github;
  const at = { owner, repo };
  if ((await branchHead(github, request.branch)) !== request.parent) throw moved;
  const { data: parent } = await rest.git.getCommit({ ...at, commit_sha: request.parent });
  let tree = parent.tree.sha;
  for (const entries of batches(request))
    tree = (await rest.git.createTree({ ...at, base_tree: tree, tree: entries })).data.sha;
  const { data: commit } = await rest.git.createCommit({
    ...at,
    message: `${request.headline}\n\n${request.body}`,
    tree,
    parents: [request.parent],
  });
  await rest.git.updateRef({ ...at, ref: `heads/${request.branch}`, sha: commit.sha, force: false });
  return commit.sha;
}

type Entry = { path: string; mode: "100644"; type: "blob" } & ({ content: string } | { sha: null });

/** What one request for a tree carries at most: entries, and bytes of text. */
const treeEntries = 500;
const treeBytes = 5_000_000;

/** The changes as entries of trees, each tree built on the one before it. */
export function batches({ additions, deletions }: Pick<CommitRequest, "additions" | "deletions">): Entry[][] {
  const made: Entry[][] = [];
  let room = 0;
  const put = (entry: Entry, bytes: number) => {
    if (made.length === 0 || made.at(-1)!.length === treeEntries || bytes > room) {
      made.push([]);
      room = treeBytes;
    }
    made.at(-1)!.push(entry);
    room -= bytes;
  };
  const blob = { mode: "100644", type: "blob" } as const;
  for (const [path, content] of additions) put({ path, ...blob, content }, Buffer.byteLength(content));
  for (const path of deletions) put({ path, ...blob, sha: null }, 0);
  return made;
}

function refusal(error: unknown, branch: string): unknown {
  const message = String((error as Error).message);
  if (
    /protected branch|branch protection|rule violation|through a pull request|required status check/i.test(
      message,
    )
  )
    return impactError("E_BRANCH_PROTECTED", { branch, detail: message });
  if (!lacksPermission(error)) return error;
  return impactError("E_PERMISSION", { permission: "contents: write", purpose: `commit to ${branch}` });
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
