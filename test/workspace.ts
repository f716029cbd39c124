import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A git repository in a temporary folder with these files, for tests that need a real one. */
export function workspace(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "impact-loop-test-"));
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: "2026-03-31T12:00:00Z",
        GIT_COMMITTER_DATE: "2026-03-31T12:00:00Z",
      },
    }).trim();
  const write = (changed: Record<string, string>) => {
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const commit = (message: string) => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.email", "test@example.org");
  git("config", "user.name", "Test");
  write(files);
  return { root, git, write, commit };
}

export const policy = (lines = "") => `version: 1\ncycle: { calendar: quarter }\nbudget: 60000\n${lines}`;

/** A simulated experiment as an initiative's file. */
export const experiment = (
  id: string,
  { seed = 1, n = 800, effect = 2, cost = 20000, scale = 40000, extra = "" } = {},
) => `version: 1
id: ${id}
title: Title of ${id}
cost_to_scale: ${cost}
returns: { scale_units: ${scale} }
pilot:
  source: { adapter: simulator, design: experiment, seed: ${seed}, n: ${n}, effect: ${effect} }
  model: { name: experiment, outcome: outcome, treatment: variant, covariates: [prior_outcome] }
${extra}`;
