import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { experiment, policy } from "../../workspace.ts";
import { type Run, type Scenario, scenario, token } from "../harness.ts";

const files = {
  "impact-loop.yaml": policy(),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
};
const beta = { "initiatives/beta.yaml": experiment("beta", { seed: 2 }) };
const gamma = { "initiatives/gamma.yaml": experiment("gamma", { seed: 8 }) };
const broken = { "initiatives/broken.yaml": experiment("broken").replace("cost_to_scale", "cost_to_scal") };

let open: Scenario | undefined;
async function start(more: Record<string, string> = {}) {
  open = await scenario({ ...files, ...more });
  return open;
}
afterEach(async () => {
  expect(open!.double.violations).toEqual([]);
  await open!.stop();
});
const said = (run: Run, command: string) =>
  run.stdout.split("\n").filter((line) => line.startsWith(`::${command}`));

describe("a preview of the pull request's own head", () => {
  it("when the base has moved shows only what it changes, under the policy in force", async () => {
    const s = await start();
    const pull = s.openPull(7, beta);
    const base = s.commit("main", { ...gamma, "impact-loop.yaml": policy().replace("60000", "50000") });
    const run = await s.preview({ ...pull, base }, { checkout: pull.head, env: { GITHUB_SHA: pull.merge } });
    const body = s.comments(7)[0]!.body;
    expect(run.code).toBe(0);
    expect(body).toMatch(/\| new \| (\*\*)?beta/);
    expect(body).not.toContain("gamma");
    expect(body).toContain("of \\$50,000");
    expect(body).not.toContain("Policy changed in this PR");
  });

  it("is held to the base that the event names, with a warning, where GitHub does not say where it begins", async () => {
    const s = await start();
    const pull = s.openPull(7, beta);
    const answer = { status: 403, message: "Resource not accessible by integration" };
    s.double.faults.push({ matches: /GET .*\/compare\//, times: 1, answer });
    const run = await s.preview(pull, { checkout: pull.head, env: { GITHUB_SHA: pull.merge } });
    expect(run.code).toBe(0);
    expect(said(run, "warning")).toHaveLength(1);
    expect(said(run, "warning")[0]).toContain("find where the pull request begins");
    expect(s.comments(7)[0]!.body).toMatch(/\| new \| (\*\*)?beta/);
  });
});

describe("an initiative that is broken on the base branch", () => {
  it("is said to be there already and does not fail the pull request", async () => {
    const s = await start(broken);
    const run = await s.preview(s.openPull(7, beta), { inputs: { "fail-on": "warning" } });
    expect(run.code).toBe(0);
    expect(s.comments(7)[0]!.body).toContain("(already on the base branch)");
    expect(said(run, "error")).toEqual([]);
  });

  it("fails the one that breaks it", async () => {
    const s = await start();
    const run = await s.preview(s.openPull(7, broken));
    expect(run.code).toBe(1);
    expect(s.comments(7)[0]!.body).not.toContain("already on the base branch");
  });
});

it("the loop's own proposal may change the results, a fork's branch of that name may not", async () => {
  const s = await start();
  await s.cycle({ inputs: { commit: "branch" } });
  const head = s.head("impact-loop/results");
  const tree = s.double.store.git(["show", "--no-patch", "--format=%T", head]);
  const pull = { number: 7, head, base: s.first };
  const merge = s.double.store.commitTree(tree, [s.first, head], "merge");
  const branch = "impact-loop/results";
  expect((await s.preview({ ...pull, merge }, { branch })).code).toBe(0);
  const fork = await s.preview({ ...pull, merge }, { branch, fork: true });
  expect(fork.stdout).toContain("which only the loop writes");
  expect(fork.code).toBe(1);
});

describe("the errors of a job", () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`initiatives/b${i}.yaml`, "version: 1\n"]),
  );

  it("are ten at most, the failed job's among them, in a preview", async () => {
    const s = await start();
    const run = await s.preview(s.openPull(7, many));
    expect(said(run, "error")).toHaveLength(10);
  });

  it("are ten at most also where the commit fails", async () => {
    const s = await start(many);
    s.double.accounts.set(token, { login: "github-actions[bot]", contents: "read", pulls: "read" });
    const run = await s.cycle();
    expect(said(run, "error")).toHaveLength(10);
    expect(run.stdout).toContain("contents: write");
    expect(run.summary).toContain("funds 1 of");
  });
});

it("a token whose comments have another author is one warning that says what to set", async () => {
  const s = await start();
  s.double.accounts.set(token, { login: "my-app[bot]", contents: "write", pulls: "write" });
  const run = await s.preview(s.openPull(7, beta));
  expect(said(run, "warning")).toHaveLength(1);
  expect(run.stdout).toContain("`comment-author: my-app[bot]`");
  const known = await s.preview(s.openPull(8, beta), { inputs: { "comment-author": "my-app[bot]" } });
  expect(said(known, "warning")).toEqual([]);
});

describe("a token", () => {
  it("that GitHub does not accept is called bad", async () => {
    const s = await start();
    s.double.accounts.clear();
    const run = await s.cycle();
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("bad token: GitHub does not accept it");
    expect(run.stdout).not.toContain("contents: write");
  });

  it("that is none is asked for", async () => {
    const s = await start();
    const preview = await s.preview(s.openPull(7, beta), { inputs: { token: "" } });
    expect(preview.stdout).toContain("there is no token to preview the pull request with");
    const cycle = await s.cycle({ inputs: { token: "" } });
    expect(cycle.stdout).toContain("there is no token to commit the cycle with");
    expect(s.double.log).toEqual([]);
    expect((await s.cycle({ inputs: { token: "", commit: "none" } })).code).toBe(0);
  });
});

describe("a commit that GitHub refuses", () => {
  it.each([
    ["a required check", 'Branch protection: required status check "x" is expected.', "commit: branch"],
    ["a rule", "Changes must be made through a pull request.", "commit: branch"],
    ["a missing permission", "Resource not accessible by integration", "contents: write"],
  ])("for %s says what to do", async (_, message, fix) => {
    const s = await start();
    const errors = [{ type: "FORBIDDEN", path: ["createCommitOnBranch"], message }];
    const answer = { status: 200, message, body: { data: { createCommitOnBranch: null }, errors } };
    s.double.faults.push({ matches: /POST \/graphql/, times: 1, answer });
    const run = await s.cycle();
    expect(run.code).toBe(1);
    expect(said(run, "error")[0]).toContain(fix);
  });

  it("for another reason says that reason, not a permission", async () => {
    const s = await start();
    const answer = { status: 403, message: "Repository was archived so is read-only." };
    s.double.faults.push({ matches: /POST \/graphql/, times: 1, answer });
    const run = await s.cycle();
    expect(run.stdout).toContain("Repository was archived");
    expect(run.stdout).not.toContain("contents: write");
  });
});

it("a checkout in a folder of its own is told to leave out `path`", async () => {
  const s = await start();
  const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
  const run = await s.preview(s.openPull(7, beta), { env: { GITHUB_WORKSPACE: elsewhere } });
  expect(run.code).toBe(1);
  expect(run.stdout).toContain("without `path`");
});

it.each(["null", "[]", '"x"', '{"commits":null}', '{"commits":[null],"repository":null}'])(
  "a push whose event reads %j commits nothing and says why",
  async (eventText) => {
    const s = await start();
    const run = await s.cycle({ event: "push", eventText });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("the event that GitHub hands to the job cannot be read");
    expect(run.stdout + run.stderr).not.toMatch(/^ {4}at |Cannot read properties/m);
    expect(s.double.writes()).toEqual([]);
  },
);
