import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { impactError } from "../errors.ts";
import { exportTree, git, resolveCommit } from "./git.ts";

/** A repository that can be fetched from; the token goes through the environment of git, never its arguments. */
export interface Remote {
  /** https://github.com/owner/name */
  url: string;
  token: string;
}

/**
 * git's configuration for one call, in the environment. The empty value takes away the header that actions/checkout
 * may have left in .git/config: two of them are refused by GitHub as a duplicate.
 */
export function authorization({ url, token }: Remote): Record<string, string> {
  if (!token) return {};
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  const key = `http.${new URL(url).origin}/.extraheader`;
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: header,
  };
}

/** Fetches a commit that the checkout lacks. A full clone stays one. @throws E_COMMIT_UNREADABLE */
async function fetchCommit(root: string, commit: string, remote: Remote): Promise<void> {
  if ((await resolveCommit(root, commit)) !== null) return;
  const shallow = (await git(root, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
  const depth = shallow ? ["--depth=1"] : [];
  try {
    await git(root, ["fetch", "--quiet", "--no-tags", ...depth, remote.url, commit], {
      env: authorization(remote),
    });
  } catch (error) {
    const detail = String((error as { stderr?: string }).stderr ?? error).trim();
    throw impactError("E_COMMIT_UNREADABLE", { commit, detail });
  }
}

/** The tree of a commit in a new folder under `temporary`; fetched first where the checkout lacks it. */
export async function treeAt(
  root: string,
  commit: string,
  remote: Remote,
  temporary: string,
): Promise<string> {
  await fetchCommit(root, commit, remote);
  const folder = join(await mkdtemp(join(temporary, "impact-loop-")), "tree");
  await exportTree(root, commit, folder);
  return folder;
}

/** Puts the work tree at a commit; files that git does not track, such as data of an earlier step, stay. @throws E_CHECKOUT_CHANGED */
export async function moveTo(root: string, commit: string, remote: Remote): Promise<void> {
  await fetchCommit(root, commit, remote);
  try {
    await git(root, ["checkout", "--quiet", "--detach", commit]);
  } catch (error) {
    const files = inTheWay(String((error as { stderr?: string }).stderr));
    if (files.length === 0) throw error;
    throw impactError("E_CHECKOUT_CHANGED", { commit: commit.slice(0, 7), files: files.join(", ") });
  }
}

/** The files, changed or untracked, that git says a checkout would overwrite: a line each, after a tab; the first five. */
const inTheWay = (stderr: string): string[] =>
  [...stderr.matchAll(/^\t(.+)$/gm)].slice(0, 5).map((match) => match[1]!);

/** What the merge commit `merge` merges `head` into: the base branch as it is checked out; null when it is none. */
export async function mergedInto(root: string, merge: string, head: string): Promise<string | null> {
  const [header = ""] = (await git(root, ["cat-file", "-p", merge])).split("\n\n", 1);
  const parents = [...header.matchAll(/^parent (\w+)$/gm)].map((match) => match[1]!);
  return parents.length === 2 && parents[1] === head ? parents[0]! : null;
}

/** git's blob ids of the files under `folder` in a commit, by path from the repository's root. */
export async function blobsAt(root: string, commit: string, folder: string): Promise<Map<string, string>> {
  const out = await git(root, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", `${folder}/`]);
  const entries = out.split("\0").filter(Boolean);
  return new Map(entries.map((entry) => [entry.slice(entry.indexOf("\t") + 1), entry.split(/[ \t]/, 3)[2]!]));
}
