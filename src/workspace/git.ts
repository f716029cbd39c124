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

/**
 * HEAD, when the work tree holds exactly what it holds: no tracked file under `root` is changed, but for those under
 * `results` that are not among `paths`, and every one of `paths` (relative to `root`) is tracked. Else null: that
 * commit would not give this run.
 */
export async function commitOfInputs(
  root: string,
  results: string,
  paths: readonly string[],
): Promise<string | null> {
  const head = await resolveCommit(root);
  if (!head) return null;
  const changes = (...of: string[]) =>
    git(root, ["status", "--porcelain", "--untracked-files=no", "--", ...of]);
  const read = paths.filter((path) => path.startsWith(`${results}/`)).map((path) => `:(literal)${path}`);
  const changed =
    (await changes(".", `:(exclude)${results}`)) + (read.length > 0 ? await changes(...read) : "");
  const tracked = new Set((await git(root, ["ls-files", "-z"])).split("\0"));
  return changed.trim() === "" && paths.every((path) => tracked.has(path)) ? head : null;
}

/** The last commit that changed `path`, relative to `root`; null when none did, or outside a repository. */
export async function lastCommitOf(root: string, path: string): Promise<string | null> {
  return git(root, ["log", "-1", "--format=%H", "--", path]).then(
    (out) => out.trim() || null,
    () => null,
  );
}

/** Where `root` is in its repository: empty at the top or outside one, else `folder/`. */
export async function prefixOf(root: string): Promise<string> {
  return git(root, ["rev-parse", "--show-prefix"]).then(
    (out) => out.trim(),
    () => "",
  );
}

/** Whether the clone of `root` leaves out history. */
export async function isShallow(root: string): Promise<boolean> {
  return git(root, ["rev-parse", "--is-shallow-repository"]).then(
    (out) => out.trim() === "true",
    () => false,
  );
}

/**
 * Writes the tree of `commit` into the folder `into`, leaving the repository of `root` as it is. That tree's own
 * .gitattributes are in force there, never those of the work tree: they are somebody else's.
 */
export async function exportTree(root: string, commit: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const top = (await git(root, ["rev-parse", "--show-toplevel"])).trim();
  const env = { GIT_INDEX_FILE: `${into}.index`, GIT_WORK_TREE: into };
  await git(top, ["read-tree", commit], { env });
  await git(top, ["checkout-index", "--all"], { env });
}
