import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real bare repository, and what a server does to it. */
export function openStore() {
  const folder = mkdtempSync(join(tmpdir(), "double-"));
  const repository = join(folder, "repository.git");
  const identity = {
    GIT_AUTHOR_NAME: "github-actions[bot]",
    GIT_AUTHOR_EMAIL: "bot@example.org",
    GIT_COMMITTER_NAME: "GitHub",
    GIT_COMMITTER_EMAIL: "noreply@example.org",
  };
  const git = (
    args: readonly string[],
    { input, env }: { input?: string | Buffer; env?: Record<string, string> } = {},
  ) =>
    execFileSync("git", ["-C", repository, ...args], {
      encoding: "utf8",
      ...(input !== undefined && { input }),
      env: { ...process.env, ...identity, ...env },
      maxBuffer: 1 << 28,
      stdio: ["pipe", "pipe", "pipe"],
    }).trim();
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", repository]);
  for (const [key, value] of [
    ["http.receivepack", "true"],
    ["uploadpack.allowAnySHA1InWant", "true"],
    ["uploadpack.allowReachableSHA1InWant", "true"],
  ])
    git(["config", key!, value!]);

  const commitOf = (ref: string): string | null => {
    try {
      return git(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
    } catch {
      return null;
    }
  };
  return {
    folder,
    repository,
    git,
    commitOf,
    /** A tree made of a base tree and changes: text to write, null to delete. */
    writeTree(base: string, changes: ReadonlyMap<string, Buffer | null>): string {
      const env = { GIT_INDEX_FILE: join(mkdtempSync(join(tmpdir(), "double-index-")), "index") };
      git(["read-tree", base], { env });
      const lines = [...changes].map(([path, content]) =>
        content === null
          ? `0 ${"0".repeat(40)}\t${path}`
          : `100644 ${git(["hash-object", "-w", "--stdin"], { input: content })}\t${path}`,
      );
      git(["update-index", "--index-info"], { input: `${lines.join("\n")}\n`, env });
      return git(["write-tree"], { env });
    },
    commitTree: (tree: string, parents: readonly string[], message: string) =>
      git(["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])], { input: message }),
    /** Moves a ref from its old value; false when it is not there any more. */
    moveRef(ref: string, to: string, from: string): boolean {
      try {
        git(["update-ref", ref, to, from]);
        return true;
      } catch {
        return false;
      }
    },
    isAncestor(ancestor: string, descendant: string): boolean {
      try {
        git(["merge-base", "--is-ancestor", ancestor, descendant]);
        return true;
      } catch {
        return false;
      }
    },
    files: (commit: string, path = "") =>
      git(["ls-tree", "-r", "--name-only", commit, ...(path ? ["--", path] : [])])
        .split("\n")
        .filter(Boolean),
    text: (commit: string, path: string) =>
      execFileSync("git", ["-C", repository, "show", `${commit}:${path}`], { encoding: "utf8" }),
  };
}
