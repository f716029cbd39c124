import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { experiment, policy } from "../../workspace.ts";
import { type Scenario, scenario } from "../harness.ts";

const files = {
  "impact-loop.yaml": policy(),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
};
const beta = { "initiatives/beta.yaml": experiment("beta", { seed: 2 }) };
const report = "impact/cycles/2026-Q4/report.md";

let open: Scenario | undefined;
async function start(options: { graphql?: boolean } = {}) {
  open = await scenario(files, options);
  return open;
}
afterEach(async () => {
  expect(open!.double.violations).toEqual([]);
  await open!.stop();
});
const stack = /^ {4}at /m;
const isThere = (s: Scenario, branch: string, path: string) =>
  s.double.store
    .git(["ls-tree", "-r", "--name-only", `refs/heads/${branch}`])
    .split("\n")
    .includes(path);
const merged = (s: Scenario, number: number, commit: string) =>
  s.double.pulls.push({
    number,
    head: `pull-${number}`,
    base: "main",
    merged: true,
    merge_commit: commit,
    title: "merged",
    open: false,
  });
const closePull = (s: Scenario) => {
  for (const pull of s.double.pulls) pull.open = false;
};

describe("a pull request", () => {
  it("that links the results elsewhere writes nothing there", async () => {
    const s = await start();
    const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
    mkdirSync(join(elsewhere, "checkout"));
    writeFileSync(join(elsewhere, "checkout/index.js"), "sentinel");
    const pull = s.openPull(7, { "impact/.ready/checkout/index.js": "planted", ...beta });
    const run = await s.preview(pull, {
      before: (workspace) => symlinkSync(elsewhere, join(workspace, "impact/cycles")),
    });
    expect(run.stderr).not.toMatch(stack);
    expect(readFileSync(join(elsewhere, "checkout/index.js"), "utf8")).toBe("sentinel");
    expect(existsSync(join(run.workspace, "impact/.ready/checkout/index.js"))).toBe(true);
  });

  it("that re-encodes the policy by an attribute is previewed under the base's policy", async () => {
    const s = await start();
    const spelt = Buffer.from(policy().replace("60000", "9999999").padEnd(80), "utf8")
      .swap16()
      .toString("utf16le");
    const pull = s.openPull(7, {
      ".gitattributes": "impact-loop.yaml working-tree-encoding=UTF-16LE\n",
      "impact-loop.yaml": spelt,
      ...beta,
    });
    await s.preview(pull);
    const body = s.comments(7)[0]?.body ?? "";
    expect(body).toContain("of \\$60,000");
    expect(body).not.toContain("9,999,999");
  });

  it("that edits a committed result is told what it would stop", async () => {
    const s = await start();
    await s.cycle();
    const file = "impact/cycles/2026-Q4/allocation.json";
    const text = s.double.store
      .git(["show", `refs/heads/main:${file}`])
      .replace('"budget": 60000', '"budget": 60001');
    const run = await s.preview(s.openPull(7, { [file]: text, ...beta }));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(`file=${file},line=1`);
    expect(s.comments(7)[0]!.body).toContain("merged, it would stop every cycle");
  });

  it("whose policy or initiative is a link is told so at its place", async () => {
    const s = await start();
    const run = await s.preview(s.openPull(7, beta), {
      before: (workspace) => {
        execFileSync("git", ["mv", "initiatives/beta.yaml", "beta.yaml"], { cwd: workspace });
        symlinkSync("../beta.yaml", join(workspace, "initiatives/beta.yaml"));
      },
    });
    expect(run.stdout).toContain("file=initiatives/beta.yaml,line=1");
    expect(run.stdout).toContain("it goes through a symbolic link");
  });
});

describe("what reaches the default branch", () => {
  it.each([true, false])("is the cycle alone, wherever the checkout is (GraphQL: %s)", async (graphql) => {
    const s = await start({ graphql });
    const feature = s.commit("feature", { "unreviewed.txt": "no" }, "wip", s.first);
    const run = await s.cycle({ event: "workflow_dispatch", checkout: feature });
    expect(run.code).toBe(0);
    expect(isThere(s, "main", report)).toBe(true);
    expect(isThere(s, "main", "unreviewed.txt")).toBe(false);
  });

  it("is proposed without anything of the checkout's own branch", async () => {
    const s = await start();
    const feature = s.commit("feature", { "unreviewed.txt": "no" }, "wip", s.first);
    await s.cycle({ event: "workflow_dispatch", checkout: feature, inputs: { commit: "branch" } });
    expect(isThere(s, "impact-loop/results", report)).toBe(true);
    expect(isThere(s, "impact-loop/results", "unreviewed.txt")).toBe(false);
  });
});

describe("a results branch", () => {
  const proposed = (more: Record<string, string> = {}) => ({ inputs: { commit: "branch", ...more } });
  it("that somebody else works on is refused and stays as it is", async () => {
    const s = await start();
    const theirs = s.commit("develop", { "work.txt": "a week of it" }, "their work", s.first);
    const run = await s.cycle(proposed({ "results-branch": "develop" }));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("branch develop holds commits that are not the loop's own");
    expect(s.head("develop")).toBe(theirs);
  });

  it("is never the default branch", async () => {
    const s = await start();
    const run = await s.cycle(proposed({ "results-branch": "main" }));
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("a branch of the loop's own, not the default branch");
    expect(s.head()).toBe(s.first);
  });

  it("goes on where it is though no pull request may be opened", async () => {
    const s = await start();
    s.double.accounts.forEach((account) => {
      account.pulls = "read";
    });
    await s.cycle(proposed());
    const first = s.head("impact-loop/results");
    await s.cycle(proposed());
    expect(s.head("impact-loop/results")).toBe(first);
    expect(s.double.log.filter(({ method }) => method === "DELETE")).toEqual([]);
  });

  it("is proposed as soon as a pull request may be opened, though nothing is new", async () => {
    const s = await start();
    const message = "GitHub Actions is not permitted to create or approve pull requests.";
    s.double.faults.push({ matches: /POST .*\/pulls$/, times: 1, answer: { status: 403, message } });
    const refused = await s.cycle(proposed());
    expect(refused.stdout).toContain(`Could not open the pull request with the cycle: ${message}`);
    const head = s.head("impact-loop/results");
    await s.cycle(proposed());
    expect(s.double.pulls).toHaveLength(1);
    expect(s.head("impact-loop/results")).toBe(head);
  });

  it("whose answer was lost is proposed all the same", async () => {
    const s = await start();
    s.double.faults.push({ matches: /POST \/graphql/, times: 1, answer: "lose" });
    const run = await s.cycle(proposed());
    expect(run.outputs["commit-sha"]).toBe(s.head("impact-loop/results"));
    expect(s.double.pulls).toHaveLength(1);
  }, 60_000);

  it("that a maintainer brought up to date with the base goes on from there", async () => {
    const s = await start();
    await s.cycle(proposed());
    const ours = s.head("impact-loop/results");
    const main = s.commit("main", beta);
    const tree = s.double.store.writeTree(
      ours,
      new Map(Object.entries(beta).map(([path, text]) => [path, Buffer.from(text)])),
    );
    const merge = s.double.store.commitTree(
      tree,
      [ours, main],
      "Merge branch 'main' into impact-loop/results",
    );
    s.double.store.git(["update-ref", "refs/heads/impact-loop/results", merge]);
    const run = await s.cycle(proposed());
    expect(run.code).toBe(0);
    expect(s.double.store.git(["rev-parse", "refs/heads/impact-loop/results^"])).toBe(merge);
  });

  it("begun anew is kept though its own pull request may not be opened", async () => {
    const s = await start();
    await s.cycle(proposed());
    closePull(s);
    s.commit("main", beta);
    s.double.accounts.forEach((account) => {
      account.pulls = "read";
    });
    await s.cycle(proposed());
    const second = s.head("impact-loop/results");
    await s.cycle(proposed());
    expect(s.head("impact-loop/results")).toBe(second);
    expect(s.double.log.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  }, 60_000);

  it("begins anew when its pull request was closed", async () => {
    const s = await start();
    await s.cycle(proposed());
    closePull(s);
    s.commit("main", beta);
    const run = await s.cycle(proposed());
    expect(run.outputs.funded).toBe('["alpha","beta"]');
    expect(s.double.store.git(["rev-list", "--count", `${s.head()}..refs/heads/impact-loop/results`])).toBe(
      "1",
    );
  });
});

describe("a cycle", () => {
  it("whose commit landed though its answer was lost is reported as committed", async () => {
    const s = await start();
    s.double.faults.push({ matches: /POST \/graphql/, times: 1, answer: "lose" });
    const run = await s.cycle();
    expect(run.code).toBe(0);
    expect(run.outputs["commit-sha"]).toBe(s.head());
  }, 60_000);

  it("tells every merged pull request that it can, and says why not of one", async () => {
    const s = await start();
    await s.cycle();
    merged(s, 9, s.commit("main", beta, "Merge pull request #9"));
    merged(
      s,
      10,
      s.commit(
        "main",
        { "initiatives/gamma.yaml": experiment("gamma", { seed: 8 }) },
        "Merge pull request #10",
      ),
    );
    const answer = { status: 403, message: "Unable to create comment because issue is locked." };
    s.double.faults.push({ matches: /POST .*\/issues\/9\/comments/, times: 9, answer });
    const run = await s.cycle({ run: 5 });
    expect(run.code).toBe(0);
    expect(s.comments(10)).toHaveLength(1);
    expect(run.stdout).toContain(
      "Could not comment on #9: Unable to create comment because issue is locked.",
    );
  }, 60_000);

  it.each([["schedule"], ["preview"]])("without a job summary goes on: %s", async (kind) => {
    const s = await start();
    const env = { GITHUB_STEP_SUMMARY: undefined };
    const run = kind === "preview" ? await s.preview(s.openPull(7, beta), { env }) : await s.cycle({ env });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("There is no job summary");
    if (kind === "preview") expect(s.comments(7)).toHaveLength(1);
    else expect(run.outputs["commit-sha"]).toBe(s.head());
  });

  it("that cannot follow the branch because a step changed a file names the file", async () => {
    const s = await start();
    let moved = false;
    s.double.hooks.beforeCommit = () => {
      if (!moved)
        s.commit("main", { "initiatives/alpha.yaml": experiment("alpha", { seed: 4 }) }, "meanwhile");
      moved = true;
    };
    const run = await s.cycle({
      before: (workspace) =>
        writeFileSync(join(workspace, "initiatives/alpha.yaml"), experiment("alpha", { seed: 9 })),
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("an earlier step changed initiatives/alpha.yaml");
    expect(run.summary).toContain("funds 1 of 1");
    expect(run.stdout + run.stderr).not.toMatch(stack);
  }, 60_000);
});

it("a cycle that cannot follow the branch because a step left a file in its way names the file", async () => {
  const s = await start();
  s.double.hooks.beforeCommit = () => {
    s.double.hooks.beforeCommit = null;
    s.commit("main", beta, "meanwhile");
  };
  const run = await s.cycle({
    before: (workspace) => writeFileSync(join(workspace, "initiatives/beta.yaml"), experiment("beta")),
  });
  expect(run.code).toBe(1);
  expect(run.stdout).toContain("an earlier step changed initiatives/beta.yaml");
}, 60_000);

it.each(["", "{", "null"])("an event that reads %j is answered in words", async (eventText) => {
  const s = await start();
  const run = await s.cycle({ event: "pull_request", eventText });
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/::error/);
  expect(run.stdout + run.stderr).not.toMatch(stack);
  expect(run.stdout).not.toContain("Cannot read properties");
});
