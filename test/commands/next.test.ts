import { afterEach, describe, expect, it, vi } from "vitest";
import { cli } from "../../src/cli.ts";
import { NextStudies } from "../../src/contracts/index.ts";
import { runLoop } from "../../src/loop.ts";
import { previewLoop } from "../../src/preview.ts";
import { renderReport } from "../../src/render/report.ts";
import { verifyCycle } from "../../src/verify.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const as_of = "2026-03-31T00:00:00Z";
const idea = (id: string, more = "") => `version: 1
id: ${id}
title: Title of ${id}
cost_to_scale: 15000
returns: { scale_units: 40000 }
prior: { low: -0.5, high: 2 }
outcome_sd: 3
${more}`;

const ready = (more: Record<string, string> = {}, lines = "") => {
  const made = workspace({
    "impact-loop.yaml": policy(lines),
    "initiatives/alpha.yaml": experiment("alpha"),
    "initiatives/doubtful.yaml": experiment("doubtful", { seed: 4, n: 60, effect: 0.2 }),
    "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
    "ideas/gift-wrap.yaml": idea("gift-wrap"),
    ...more,
  });
  made.commit("inputs");
  return made;
};

/** The command line in this process. */
async function run(root: string, ...args: string[]) {
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += text;
      return true;
    });
  await cli(["node", "impact-loop", ...args, "--dir", root, "--as-of", "2026-03-31"]);
  vi.restoreAllMocks();
  const code = process.exitCode;
  process.exitCode = undefined;
  return { code, ...said };
}
afterEach(() => vi.restoreAllMocks());

async function cycle(root: string) {
  const outcome = await runLoop({ root, as_of });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

describe("impact-loop next", () => {
  it("ranks ideas and what is not funded, and says what study to make; nothing is written", async () => {
    const { root, git } = ready();
    const { code, stdout, stderr } = await run(root, "next");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Impact Loop 2026-Q1 · what to study next");
    expect(stdout).toMatch(/gift-wrap \(idea\) +experiment, [\d,]+ observations +\$[\d.]+k ± \$[\d.]+k/);
    expect(stdout).toMatch(/ {4}→ never piloted/);
    expect(stdout).toMatch(/Settled, as no study is likely enough to turn the decision: .*harmful/);
    expect(stdout).not.toContain("alpha ");
    expect(git("status", "--porcelain")).toBe("");
  });
  it("--json is the contract, the one that a cycle stores", async () => {
    const { root } = ready();
    const found = NextStudies.parse(JSON.parse((await run(root, "next", "--json")).stdout));
    expect(found).toEqual(JSON.parse((await cycle(root)).files.get("next.json")!));
    expect(found.rows.map(({ id, kind }) => `${kind} ${id}`)).toContain("idea gift-wrap");
    expect(found.considered).toBe(3);
  });
  it("a bad idea is said at its place and left out; the others are ranked all the same", async () => {
    const { root } = ready({ "ideas/bad.yaml": idea("bad", "outcome_sdd: 2\n") });
    const { code, stdout, stderr } = await run(root, "next");
    expect(code).toBe(1);
    expect(stderr).toContain(
      "ideas/bad.yaml:8:1  unknown key `outcome_sdd`\n  → did you mean `outcome_sd`?\n",
    );
    expect(stdout).toContain("gift-wrap (idea)");
    expect(stdout).not.toContain("bad");
    expect((await run(root, "check")).code).toBe(2);
  });
  it("without anything to study it says so", async () => {
    const { root } = workspace({
      "impact-loop.yaml": policy(),
      "initiatives/alpha.yaml": experiment("alpha"),
    });
    expect((await run(root, "next")).stdout).toBe(
      "Impact Loop 2026-Q1 · nothing to study: everything is funded, and there are no ideas\n",
    );
    expect(renderReport((await cycle(root)).result)).not.toContain("What to study next");
  });
  it("with a cost of an observation the sample pays", async () => {
    const { root } = ready({}, "next: { cost_per_observation: 0.01 }\n");
    const { stdout } = await run(root, "next");
    expect(stdout).toMatch(/gift-wrap.*less cost \$/);
    expect(renderReport((await cycle(root)).result)).toContain("The sample is the one that brings the most");
  });
});

describe("a cycle with ideas", () => {
  it.each(["learned", "classic"])("is the same bytes again and verifies, %s", async (mode) => {
    const { root, commit } = ready({}, `calibrate: { mode: ${mode} }\n`);
    const first = await cycle(root);
    expect(first.result.manifest.inputs).toHaveProperty("ideas/gift-wrap.yaml");
    expect((await cycle(root)).files).toEqual(first.files);
    await first.storage.write("2026-Q1", first.files);
    commit("impact");
    expect((await cycle(root)).changed).toBe(false);
    expect(await verifyCycle(root)).toMatchObject({ findings: [] });
    const report = renderReport(first.result);
    expect(report).toMatch(/### What to study next[\s\S]+\*\*gift-wrap\*\* \(idea\)/);
  });
  it("an idea decides nothing, but a cycle that has another is another", async () => {
    const { root, write } = ready();
    const first = await cycle(root);
    await first.storage.write("2026-Q1", first.files);
    write({ "ideas/second.yaml": idea("second") });
    const second = await cycle(root);
    expect(second.result.allocation).toEqual(first.result.allocation);
    expect(second.changed).toBe(true);
    expect(second.result.next.considered).toBe(first.result.next.considered + 1);
  });
  it("a pull request's ideas are read with it, under the policy of its base", async () => {
    const base = ready();
    const head = ready({ "ideas/new.yaml": idea("new") }, "next: { rows: 1 }\n");
    const run = { as_of, historyRoot: base.root, policyRoot: base.root, preview: true };
    const found = await previewLoop({
      head: { ...run, root: head.root },
      base: { ...run, root: base.root },
      proposed: null,
    });
    if (!found.ok) throw new Error("no preview");
    const { next } = found.preview.head;
    expect(next.policy.rows).toBe(20);
    expect(next.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(["gift-wrap", "new"]));
    expect(found.preview.base!.next.considered).toBe(next.considered - 1);
  });
});
