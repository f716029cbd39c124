import { afterEach, describe, expect, it } from "vitest";
import { experiment, policy } from "../../workspace.ts";
import { type Scenario, scenario, token } from "../harness.ts";

const files = {
  "impact-loop.yaml": policy(),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
  "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
};
const beta = { "initiatives/beta.yaml": experiment("beta", { seed: 2 }) };
const folder = "impact/cycles/2026-Q4";

let open: Scenario | undefined;
async function start(options: { graphql?: boolean } = {}) {
  open = await scenario(files, options);
  return open;
}
afterEach(async () => {
  expect(open!.double.violations).toEqual([]);
  await open!.stop();
});

describe("a cycle on a schedule", () => {
  it("commits its contracts to the default branch, with a trailer, in one commit", async () => {
    const s = await start();
    const run = await s.cycle();
    expect(run.code).toBe(0);
    const head = s.head();
    expect(run.outputs).toMatchObject({
      cycle: "2026-Q4",
      "commit-sha": head,
      funded: '["alpha"]',
      "report-path": `${folder}/report.md`,
    });
    expect(s.double.store.git(["rev-list", "--count", `${s.first}..${head}`])).toBe("1");
    expect(s.double.store.git(["show", "--no-patch", "--format=%B", head])).toMatch(
      /^impact: cycle 2026-Q4 funds 1 of 2\n\nImpact-Loop-Cycle: 2026-Q4$/,
    );
    const written = s.double.store.files(head, folder);
    expect(written).toEqual(
      expect.arrayContaining([
        `${folder}/manifest.json`,
        `${folder}/allocation.json`,
        `${folder}/report.md`,
        `${folder}/initiatives/alpha/measure.pilot.json`,
      ]),
    );
    expect(JSON.parse(s.double.store.text(head, `${folder}/manifest.json`))).toMatchObject({
      commit: s.first,
      as_of: "2026-11-23T00:00:00Z",
    });
    for (const file of written) expect(s.double.store.text(head, file)).not.toContain(token);
  });

  it("run again commits nothing, whatever the instant", async () => {
    const s = await start();
    await s.cycle();
    const head = s.head();
    const again = await s.cycle({ inputs: { "as-of": "2026-11-30" } });
    expect(again.code).toBe(0);
    expect(s.head()).toBe(head);
    expect(again.outputs["commit-sha"]).toBe("");
  });

  it("replaces its folder when an initiative comes in, and deletes what is no more", async () => {
    const s = await start();
    await s.cycle();
    s.commit("main", { ...beta, "initiatives/harmful.yaml": null });
    await s.cycle();
    const written = s.double.store.files(s.head(), folder);
    expect(written).toContain(`${folder}/initiatives/beta/evaluate.json`);
    expect(written.filter((file) => file.includes("harmful"))).toEqual([]);
  });

  it("losing a race is made again from the new head, with what came in", async () => {
    const s = await start();
    s.double.hooks.beforeCommit = () => {
      s.double.hooks.beforeCommit = null;
      s.commit("main", beta, "meanwhile");
    };
    const run = await s.cycle();
    expect(run.code).toBe(0);
    expect(run.outputs.funded).toBe('["alpha","beta"]');
    const manifest = JSON.parse(s.double.store.text(s.head(), `${folder}/manifest.json`));
    expect(s.double.store.git(["show", "--no-patch", "--format=%s", manifest.commit])).toBe("meanwhile");
    expect(s.double.store.git(["rev-list", "--count", s.head()])).toBe("3");
  }, 30_000);

  it("without GraphQL is committed by REST's git data, race and all", async () => {
    const s = await start({ graphql: false });
    s.double.hooks.beforeCommit = () => {
      s.double.hooks.beforeCommit = null;
      s.commit("main", beta, "meanwhile");
    };
    const run = await s.cycle();
    expect(run.code).toBe(0);
    expect(s.head()).toBe(run.outputs["commit-sha"]);
    expect(s.double.store.files(s.head(), folder)).toContain(`${folder}/initiatives/beta/evaluate.json`);
  }, 30_000);

  it("without the right to commit fails and names the permission", async () => {
    const s = await start();
    s.double.accounts.set(token, { login: "github-actions[bot]", contents: "read", pulls: "read" });
    const run = await s.cycle();
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("contents: write");
    expect(run.summary).toContain("funds 1 of 2");
    expect(s.head()).toBe(s.first);
  });

  it("with commit: none leaves the files in the workspace, with commit: branch opens one pull request", async () => {
    const s = await start();
    const none = await s.cycle({ inputs: { commit: "none" } });
    expect(none.code).toBe(0);
    expect(s.head()).toBe(s.first);
    const branch = await s.cycle({ inputs: { commit: "branch" } });
    await s.cycle({ inputs: { commit: "branch" } });
    expect(branch.code).toBe(0);
    expect(s.head()).toBe(s.first);
    expect(s.double.store.files(s.head("impact-loop/results"), folder)).toContain(`${folder}/manifest.json`);
    expect(s.double.pulls).toHaveLength(1);
  });

  it("with one bad initiative commits the rest and fails the job", async () => {
    const s = await start();
    s.commit("main", {
      "initiatives/typo.yaml": experiment("typo").replace("treatment: variant", "treatment: varaint"),
    });
    const run = await s.cycle();
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/::error title=E_COLUMN_MISSING,file=initiatives\/typo.yaml,line=8/);
    expect(s.double.store.files(s.head(), folder)).toContain(`${folder}/initiatives/alpha/evaluate.json`);
  });
});

describe("a cycle on a push", () => {
  const push = (s: Scenario, message: string) => ({
    event: "push",
    payload: { repository: { default_branch: "main" }, commits: [{ message }] },
    checkout: s.head(),
  });

  it("to the default branch commits", async () => {
    const s = await start();
    s.commit("main", beta);
    const run = await s.cycle(push(s, "add beta"));
    expect(run.outputs["commit-sha"]).toBe(s.head());
  });

  it("of its own commit finds nothing new and commits nothing", async () => {
    const s = await start();
    await s.cycle();
    const head = s.head();
    const run = await s.cycle(push(s, "impact: cycle 2026-Q4\n\nImpact-Loop-Cycle: 2026-Q4"));
    expect(run.code).toBe(0);
    expect(run.outputs["commit-sha"]).toBe("");
    expect(s.head()).toBe(head);
  });
  it("whose message carries our trailer is a push like any other", async () => {
    const s = await start();
    await s.cycle();
    s.commit("main", beta, "sneak\n\nImpact-Loop-Cycle: none");
    const run = await s.cycle(push(s, "sneak\n\nImpact-Loop-Cycle: none"));
    expect(run.outputs["commit-sha"]).toBe(s.head());
  });

  it("tells the pull requests merged since the last run, and says when the plan is not the one previewed", async () => {
    const s = await start();
    await s.cycle();
    const pull = s.openPull(9, beta);
    await s.preview(pull, { inputs: { "as-of": "2026-11-23" } });
    const merge = s.commit("main", beta, "Merge pull request #9");
    s.double.pulls.push({
      number: 9,
      head: "pull-9",
      base: "main",
      merged: true,
      merge_commit: merge,
      title: "beta",
      open: false,
    });
    const run = await s.cycle({ ...push(s, "Merge pull request #9"), run: 5 });
    expect(run.code).toBe(0);
    const kinds = s.comments(9).map(({ body }) => /"kind":"(\w+)"/.exec(body)![1]);
    expect(kinds.sort()).toEqual(["cycle", "preview"]);
    expect(s.comments(9).find(({ body }) => body.includes('"kind":"cycle"'))!.body).not.toContain(
      "plan-changed",
    );
    s.commit(
      "main",
      { "initiatives/beta.yaml": experiment("beta", { seed: 2, effect: -1 }) },
      "second thoughts",
    );
    const pullTen = s.openPull(10, { "initiatives/gamma.yaml": experiment("gamma", { seed: 8 }) });
    await s.preview(pullTen, { inputs: { "as-of": "2026-11-23" } });
    const second = s.commit(
      "main",
      {
        "initiatives/gamma.yaml": experiment("gamma", { seed: 8 }),
        "initiatives/delta.yaml": experiment("delta", { seed: 12 }),
      },
      "Merge pull request #10",
    );
    s.double.pulls.push({
      number: 10,
      head: "pull-10",
      base: "main",
      merged: true,
      merge_commit: second,
      title: "gamma",
      open: false,
    });
    await s.cycle({ ...push(s, "Merge pull request #10"), run: 6 });
    expect(s.comments(10).find(({ body }) => body.includes('"kind":"cycle"'))!.body).toContain(
      "plan-changed",
    );
  }, 60_000);

  it("to another branch is run and not committed", async () => {
    const s = await start();
    const sha = s.commit("feature", beta, "wip", s.first);
    const run = await s.cycle({
      event: "push",
      payload: { repository: { default_branch: "main" }, commits: [{ message: "wip" }] },
      ref: "refs/heads/feature",
      checkout: sha,
    });
    expect(run.code).toBe(0);
    expect(s.head("feature")).toBe(sha);
    expect(run.outputs.funded).toBe('["alpha","beta"]');
  });
});
