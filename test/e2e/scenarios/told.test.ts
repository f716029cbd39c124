import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { experiment, policy } from "../../workspace.ts";
import { type Job, type Scenario, scenario } from "../harness.ts";

const files = {
  "impact-loop.yaml": policy(),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
};
const beta = { "initiatives/beta.yaml": experiment("beta", { seed: 2 }) };
const november = { inputs: { "as-of": "2026-11-23" } };

let open: Scenario | undefined;
async function start(more: Record<string, string> = {}) {
  open = await scenario({ ...files, ...more });
  return open;
}
afterEach(async () => {
  expect(open!.double.violations).toEqual([]);
  await open!.stop();
});

/** A pull request merged into main in one commit. */
function merge(s: Scenario, number: number, changes: Record<string, string>) {
  const merge_commit = s.commit("main", changes, `Merge pull request #${number}`);
  const pull = { number, head: `pull-${number}`, base: "main", merged: true, title: "merged", open: false };
  s.double.pulls.push({ ...pull, merge_commit });
}

const told = (s: Scenario, number: number) =>
  s.comments(number).find(({ body }) => body.includes('"kind":"cycle"'))?.body ?? null;

describe("a merged pull request is told of its cycle", () => {
  it("though the answer to the commit was lost", async () => {
    const s = await start();
    await s.cycle();
    merge(s, 9, beta);
    s.double.faults.push({ matches: /POST \/graphql/, times: 1, answer: "lose" });
    const run = await s.cycle({ run: 2 });
    expect(run.outputs["commit-sha"]).toBe(s.head());
    expect(told(s, 9)).toContain("funds 2 of 2");
  }, 60_000);

  it.each<[string, Record<string, string>, Partial<Job>]>([
    [
      "the results are kept in a directory",
      { "impact-loop.yaml": policy("storage: { adapter: directory }\n") },
      {},
    ],
    [
      "an input is not tracked",
      {},
      {
        before: (workspace: string) =>
          writeFileSync(join(workspace, "initiatives/made.yaml"), experiment("made", { seed: 5 })),
      },
    ],
  ])(
    "though no cycle names the commit it was made from: %s",
    async (_, more, job) => {
      const s = await start(more);
      await s.cycle(job);
      merge(s, 9, beta);
      s.commit("main", { "README.md": "later" });
      const run = await s.cycle({ run: 2, ...job });
      expect(run.outputs["commit-sha"]).toBe(s.head());
      expect(told(s, 9)).toContain("Impact Loop");
    },
    60_000,
  );

  it("though GitHub cannot compare: the last one at least, and the log says why", async () => {
    const s = await start();
    await s.cycle();
    merge(s, 9, beta);
    const answer = { status: 500, message: "boom" };
    s.double.faults.push({ matches: /GET .*\/compare\//, times: 9, answer });
    const run = await s.cycle({ run: 2 });
    expect(run.stdout).toContain("Could not list the commits since the last cycle: boom");
    expect(told(s, 9)).toContain("funds 2 of 2");
  }, 60_000);
});

describe("the plan that a preview showed", () => {
  it("is the one that came, also when the pull request changed the budget", async () => {
    const s = await start();
    await s.cycle();
    const changes = { "impact-loop.yaml": policy().replace("60000", "70000"), ...beta };
    await s.preview(s.openPull(9, changes), november);
    merge(s, 9, changes);
    await s.cycle({ run: 2 });
    expect(told(s, 9)).toContain("of \\$70,000");
    expect(told(s, 9)).not.toContain("plan-changed");
  }, 60_000);

  it("was of the cycle before when a new one has begun since", async () => {
    const s = await start();
    await s.cycle();
    await s.preview(s.openPull(9, beta), november);
    merge(s, 9, beta);
    await s.cycle({ run: 2, inputs: { "as-of": "2027-01-02" } });
    expect(told(s, 9)).toContain("**A new cycle began:**");
    expect(told(s, 9)).toMatch(/preview was of 2026-Q4, this is 2027-Q1/);
    expect(told(s, 9)).not.toContain("plan-changed");
  }, 60_000);
});
