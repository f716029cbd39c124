import { afterEach, describe, expect, it } from "vitest";
import { experiment, policy } from "../../workspace.ts";
import { type Scenario, scenario } from "../harness.ts";

const files = {
  "impact-loop.yaml": policy(),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
  "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
};
const beta = { "initiatives/beta.yaml": experiment("beta", { seed: 2 }) };
const gamma = { "initiatives/gamma.yaml": experiment("gamma", { seed: 8 }) };
const folder = "impact/cycles/2026-Q4";

let open: Scenario | undefined;
async function start(more: Record<string, string> = {}, options: { graphql?: boolean } = {}) {
  open = await scenario({ ...files, ...more }, options);
  return open;
}
afterEach(async () => {
  expect(open!.double.violations).toEqual([]);
  await open!.stop();
});

describe("a pull request", () => {
  it("opened before the base branch moved is compared with the base it merges into", async () => {
    const s = await start();
    const remembered = s.first;
    const head = s.commit("pull-7", beta, "PR 7", s.first);
    const base = s.commit("main", gamma, "meanwhile");
    const tree = s.double.store.writeTree(
      base,
      new Map([["initiatives/beta.yaml", Buffer.from(beta["initiatives/beta.yaml"])]]),
    );
    const merge = s.double.store.commitTree(tree, [base, head], "merge");
    await s.preview({ number: 7, head, base: remembered, merge });
    const body = s.comments(7)[0]!.body;
    expect(body).toMatch(/\| new \| (\*\*)?beta/);
    expect(body).not.toMatch(/\| new \| (\*\*)?gamma/);
  });

  it("that mends a broken policy is previewed under its own", async () => {
    const s = await start({ "impact-loop.yaml": "version: 1\nbudget: lots\n" });
    const run = await s.preview(s.openPull(7, { "impact-loop.yaml": policy() }));
    expect(run.code).toBe(0);
    expect(s.comments(7)[0]!.body).toContain("The base branch has no valid policy to compare with.");
    expect(run.outputs.funded).toBe('["alpha"]');
  });

  it("that brings the first policy, in a folder of its own, is previewed under it", async () => {
    const s = await start();
    const run = await s.preview(
      s.openPull(7, {
        "loops/new/impact-loop.yaml": policy(),
        "loops/new/initiatives/beta.yaml": beta["initiatives/beta.yaml"],
      }),
      { inputs: { directory: "./loops/new/" } },
    );
    expect(run.code).toBe(0);
    expect(run.outputs.funded).toBe('["beta"]');
  });

  it("that breaks the policy fails at the line it breaks, once, and is previewed under the base's", async () => {
    const s = await start();
    const run = await s.preview(
      s.openPull(7, {
        "impact-loop.yaml": policy("alocate: {}\n"),
        "initiatives/broken.yaml": experiment("broken").replace("cost_to_scale", "cost_to_scal"),
      }),
    );
    expect(run.code).toBe(1);
    const errors = run.stdout.split("\n").filter((line) => line.startsWith("::error title="));
    expect(errors).toHaveLength(2);
    expect(errors[0]).toContain("file=impact-loop.yaml,line=4,col=1");
    expect(run.outputs.funded).toBe('["alpha"]');
  });

  it("leaves no comment when told so", async () => {
    const s = await start();
    const run = await s.preview(s.openPull(7, beta), { inputs: { comment: "false" } });
    expect(run.code).toBe(0);
    expect(s.double.writes()).toEqual([]);
  });

  it("whose folder is a link is refused", async () => {
    const s = await start();
    const pull = s.openPull(7, beta);
    const link = s.double.store.git(["hash-object", "-w", "--stdin"], { input: "/etc" });
    const tree = s.double.store.git(["mktree"], { input: `120000 blob ${link}\tloops\n` });
    const merge = s.double.store.commitTree(tree, [pull.base, pull.head], "merge");
    const run = await s.preview({ ...pull, merge }, { inputs: { directory: "loops" } });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("it goes through a symbolic link");
    expect(run.summary).toContain("symbolic link");
    expect(s.double.writes()).toEqual([]);
  });
});

describe("a cycle on a branch of its own", () => {
  const proposed = { inputs: { commit: "branch" } };
  const results = "impact-loop/results";

  it("is proposed once: the next run finds it there, and one with news builds upon it", async () => {
    const s = await start();
    const first = await s.cycle(proposed);
    const head = s.head(results);
    expect(first.outputs["commit-sha"]).toBe(head);
    const again = await s.cycle(proposed);
    expect(again.outputs["commit-sha"]).toBe("");
    expect(s.head(results)).toBe(head);
    s.commit("main", beta);
    const third = await s.cycle(proposed);
    expect(third.outputs.funded).toBe('["alpha","beta"]');
    expect(s.double.store.git(["rev-parse", `${s.head(results)}^`])).toBe(head);
    expect(s.double.pulls).toHaveLength(1);
  }, 60_000);

  it("begins anew from the base when its pull request was merged", async () => {
    const s = await start();
    await s.cycle(proposed);
    const [pull] = s.double.pulls;
    pull!.open = false;
    const merged = s.double.store.commitTree(
      s.double.store.git(["show", "--no-patch", "--format=%T", results]),
      [s.head()],
      "squashed",
    );
    s.double.store.git(["update-ref", "refs/heads/main", merged]);
    const unchanged = await s.cycle(proposed);
    expect(unchanged.outputs["commit-sha"]).toBe("");
    const base = s.commit("main", beta);
    const run = await s.cycle(proposed);
    expect(s.double.store.git(["rev-parse", `${s.head(results)}^`])).toBe(base);
    expect(run.outputs.funded).toBe('["alpha","beta"]');
    expect(s.double.pulls.filter(({ open: isOpen }) => isOpen)).toHaveLength(1);
  }, 60_000);

  it("is committed and one warning says that pull requests may not be opened", async () => {
    const s = await start();
    s.double.faults.push({
      matches: /^POST .*\/pulls$/,
      times: 1,
      answer: { status: 403, message: "GitHub Actions is not permitted to create or approve pull requests." },
    });
    const run = await s.cycle(proposed);
    expect(run.code).toBe(0);
    expect(s.head(results)).toBe(run.outputs["commit-sha"]);
    const warnings = run.stdout.split("\n").filter((line) => line.startsWith("::warning"));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("GitHub Actions is not permitted to create or approve pull requests.");
  });
});

describe("a cycle that cannot be committed", () => {
  it("to a protected branch fails, says what to set, and keeps its summary", async () => {
    const s = await start({}, { graphql: false });
    s.double.faults.push({
      matches: /^PATCH .*\/git\/refs\//,
      times: 1,
      answer: { status: 422, message: "Protected branch update failed for refs/heads/main." },
    });
    const run = await s.cycle();
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("commit: branch");
    expect(run.summary).toContain("funds 1 of 2");
    expect(run.summary).toContain("Impact Loop failed");
    expect(s.head()).toBe(s.first);
  }, 20_000);

  it("because the branch moves each time gives up after six tries, forcing nothing", async () => {
    const s = await start();
    let moves = 0;
    s.double.hooks.beforeCommit = () => {
      s.commit("main", { "notes.txt": `${++moves}` }, "meanwhile");
    };
    const run = await s.cycle();
    expect(run.code).toBe(1);
    expect(moves).toBe(6);
    expect(run.stdout).toContain("moved during each of 6 tries");
    expect(s.double.store.files(s.head(), folder)).toEqual([]);
  }, 90_000);

  it("because the same was committed meanwhile ends well, with one commit", async () => {
    const s = await start();
    s.double.hooks.beforeCommit = () => {
      s.double.hooks.beforeCommit = null;
      const winner = s.double.store;
      const made = winnerFiles;
      winner.git([
        "update-ref",
        "refs/heads/main",
        winner.commitTree(winner.writeTree(s.first, made), [s.first], "other run"),
      ]);
    };
    const other = await scenario(files);
    await other.cycle();
    const winnerFiles = new Map(
      other.double.store
        .files(other.head(), folder)
        .map((path) => [path, Buffer.from(other.double.store.text(other.head(), path))]),
    );
    await other.stop();
    const run = await s.cycle();
    expect(run.code).toBe(0);
    expect(run.outputs["commit-sha"]).toBe("");
    expect(s.double.store.git(["rev-list", "--count", s.head()])).toBe("2");
  }, 60_000);
});

it("a pull request that touches nothing the loop reads is not told of its cycle", async () => {
  const s = await start();
  await s.cycle();
  const merge = s.commit("main", { "README.md": "hello", "src/app.ts": "1" }, "Merge pull request #9");
  s.double.pulls.push({
    number: 9,
    head: "pull-9",
    base: "main",
    merged: true,
    merge_commit: merge,
    title: "docs",
    open: false,
  });
  s.commit("main", beta, "add beta");
  const run = await s.cycle();
  expect(run.outputs.funded).toBe('["alpha","beta"]');
  expect(s.comments(9)).toEqual([]);
}, 20_000);
