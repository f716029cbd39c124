import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  name?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const read = (file: string) => readFileSync(file, "utf8");
const given = [
  ...readdirSync("templates/_github/workflows").map((file) => read(`templates/_github/workflows/${file}`)),
  ...["README.md", "docs/github-action.md", "docs/permissions.md"].flatMap((page) =>
    [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!),
  ),
].filter((text) => /^jobs:/m.test(text));
const workflow = (text: string) => parse(text) as Workflow;
const stepsOf = (text: string) => Object.values(workflow(text).jobs).flatMap(({ steps }) => steps);

it("what we tell others to run stores no credentials in the checkout", () => {
  const checkouts = given.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThanOrEqual(7);
  for (const step of checkouts) expect(step.with?.["persist-credentials"]).toBe(false);
});

describe("a release", () => {
  const { permissions, jobs } = workflow(read(".github/workflows/release.yml"));
  const script = (job: string, name: RegExp) =>
    jobs[job]!.steps.find((step) => name.test(step.name ?? ""))!.run!;

  it("is tested without rights or a cache, and made without running anything of the repository", () => {
    expect(permissions).toEqual({ contents: "read" });
    expect(jobs.test!.permissions).toBeUndefined();
    for (const { with: inputs = {} } of jobs.test!.steps) expect(inputs).not.toHaveProperty("cache");
    expect(jobs.test!.steps[0]!.with).toMatchObject({ "persist-credentials": false });
    expect(jobs.release!.permissions).toEqual({ contents: "write" });
    expect(JSON.stringify(jobs.release!.steps)).not.toMatch(/\bnpm\b|\bnode\b|\.ci/);
  });

  /** A clone with these tags on main, each on a commit of its own; GitHub's command is a stub. */
  function clone(tags: readonly string[]) {
    const root = mkdtempSync(join(tmpdir(), "release-"));
    writeFileSync(join(root, "gh"), "#!/bin/sh\n", { mode: 0o755 });
    const repository = join(root, "clone");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
        cwd: repository,
        encoding: "utf8",
        stdio: "pipe",
      }).trim();
    execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", join(root, "origin")]);
    execFileSync("git", ["clone", "--quiet", join(root, "origin"), repository], { stdio: "pipe" });
    git("checkout", "--quiet", "-b", "main");
    for (const tag of tags) {
      git("commit", "--quiet", "--allow-empty", "--message", tag);
      git("tag", tag);
    }
    git("push", "--quiet", "--tags", "origin", "main");
    const bash = (text: string, tag: string) =>
      execFileSync("bash", ["-e", "-c", text], {
        cwd: repository,
        stdio: "pipe",
        env: {
          ...process.env,
          PATH: `${root}${delimiter}${process.env.PATH}`,
          GITHUB_REF_NAME: tag,
          GITHUB_SHA: git("rev-parse", `${tag}^{commit}`),
        },
      });
    return { git, bash };
  }

  it("moves the major tag to the highest version only, and past no candidate", () => {
    const { git, bash } = clone(["v1.2.0", "v1.10.0", "v1.11.0-rc.1", "v2.0.0"]);
    const release = script("release", /major tag/);
    bash(release, "v1.2.0");
    expect(git("tag", "--list", "v1")).toBe("");
    bash(release, "v1.10.0");
    expect(git("ls-remote", "origin", "refs/tags/v1")).toContain(git("rev-parse", "v1.10.0"));
    bash(release, "v1.2.0");
    expect(git("ls-remote", "origin", "refs/tags/v1")).toContain(git("rev-parse", "v1.10.0"));
  });

  it("is of a commit on main", () => {
    const { git, bash } = clone(["v1.0.0"]);
    const onMain = script("test", /on main/)
      .split("\n")
      .filter((line) => line.includes("--is-ancestor"))
      .join("\n");
    expect(() => bash(onMain, "v1.0.0")).not.toThrow();
    git("commit", "--quiet", "--allow-empty", "--message", "not on main");
    git("tag", "v1.0.1");
    expect(() => bash(onMain, "v1.0.1")).toThrow();
  });
});
