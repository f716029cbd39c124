import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportTree, git, resolveCommit } from "./git.ts";

/** A repository that can be fetched from; the token goes through the environment of git, never its arguments. */
export interface Remote {
  /** https://github.com/owner/name */
  url: string;
  token: string;
}

/** git's configuration for one call, in the environment. */
export function authorization({ url, token }: Remote): Record<string, string> {
  if (!token) return {};
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: header,
  };
}

/** The tree of a commit in a new temporary folder; fetched first where the checkout is shallow and lacks it. */
export async function treeAt(root: string, commit: string, remote: Remote): Promise<string> {
  if ((await resolveCommit(root, commit)) === null) {
    await git(root, ["fetch", "--quiet", "--no-tags", "--depth=1", remote.url, commit], {
      env: authorization(remote),
    });
  }
  const folder = join(await mkdtemp(join(tmpdir(), "impact-loop-")), "tree");
  await exportTree(root, commit, folder);
  return folder;
}

/** The paths under `folder` in a commit. */
export async function filesAt(root: string, commit: string, folder: string): Promise<string[]> {
  const out = await git(root, [
    "ls-tree",
    "-r",
    "-z",
    "--name-only",
    "--full-tree",
    commit,
    "--",
    `${folder}/`,
  ]);
  return out.split("\0").filter(Boolean);
}
