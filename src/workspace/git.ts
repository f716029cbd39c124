import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a git call may carry besides its arguments. A token travels in the environment, never in the arguments. */
export interface GitOptions {
  env?: Record<string, string>;
}

/**
 * Runs git in `root` and returns its standard output.
 * @throws the error of node:child_process, with `stderr`, when git fails
 */
export async function git(root: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { stdout } = await run("git", args as string[], {
    cwd: root,
    maxBuffer: 1 << 28,
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...options.env },
  });
  return stdout;
}

/** The commit that `ref` names in `root`; null outside a repository, or when there is none. */
export async function resolveCommit(root: string, ref = "HEAD"): Promise<string | null> {
  return git(root, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]).then(
    (out) => out.trim(),
    () => null,
  );
}

/** The committer's date of `commit` as an instant in UTC: 2026-11-23T00:00:00Z. */
export async function commitInstant(root: string, commit: string): Promise<string> {
  const seconds = Number(await git(root, ["show", "--no-patch", "--format=%ct", commit]));
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Whether every path, relative to `root`, is in HEAD exactly as it is in the work tree. */
export async function allCommitted(root: string, paths: readonly string[]): Promise<boolean> {
  const states = await git(root, [
    "status",
    "--porcelain",
    "-z",
    "--untracked-files=all",
    "--ignored",
    "--",
    ".",
  ]);
  const prefix = (await git(root, ["rev-parse", "--show-prefix"])).trim();
  const dirty = new Set(states.split("\0").map((line) => line.slice(3)));
  return paths.every((path) => !dirty.has(prefix + path));
}

/** Writes the tree of `commit` into the folder `into`, leaving the repository of `root` as it is. */
export async function exportTree(root: string, commit: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const top = (await git(root, ["rev-parse", "--show-toplevel"])).trim();
  const env = { GIT_INDEX_FILE: `${into}.index` };
  await git(top, ["read-tree", commit], { env });
  await git(top, ["checkout-index", "--all", `--prefix=${into}/`], { env });
}
