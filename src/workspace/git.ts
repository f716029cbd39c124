import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a git call may carry besides its arguments. A token travels in the environment, never in the arguments. */
export interface GitOptions {
  env?: Record<string, string>;
  input?: string;
}

/**
 * Runs git in `root` and returns its standard output.
 * @throws the error of node:child_process, with `stderr`, when git fails
 */
export async function git(root: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const child = run("git", args as string[], {
    cwd: root,
    maxBuffer: 1 << 28,
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", ...options.env },
  });
  if (options.input !== undefined) child.child.stdin?.end(options.input);
  return (await child).stdout;
}

/** The commit checked out in `root`; null outside a repository or before the first commit. */
export async function headCommit(root: string): Promise<string | null> {
  return git(root, ["rev-parse", "--verify", "--quiet", "HEAD"]).then(
    (out) => out.trim(),
    () => null,
  );
}

/** The committer's date of `commit` as an instant in UTC: 2026-11-23T00:00:00Z. */
export async function commitInstant(root: string, commit: string): Promise<string> {
  const seconds = Number(await git(root, ["show", "--no-patch", "--format=%ct", commit]));
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Whether every path is in HEAD exactly as it is in the work tree. */
export async function allCommitted(root: string, paths: readonly string[]): Promise<boolean> {
  if (paths.length === 0) return true;
  const changed = await git(root, [
    "status",
    "--porcelain",
    "--untracked-files=all",
    "--ignored",
    "--",
    ...paths,
  ]);
  return changed.trim() === "";
}

/** Writes the tree of `commit` (of `subfolder`, when given) into the empty folder `into`, without touching the repository. */
export async function exportTree(root: string, commit: string, into: string): Promise<void> {
  await git(root, ["--work-tree", into, "read-tree", "--index-output", `${into}.index`, commit]).catch(
    () => undefined,
  );
  await git(root, ["--work-tree", into, "checkout", "--force", commit, "--", "."], {
    env: { GIT_INDEX_FILE: `${into}.index` },
  });
}
