import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadWorkspace } from "../../src/config/load.ts";
import { canonicalJson, sha256, type Validation } from "../../src/contracts/index.ts";
import { runLoop, tables } from "../../src/loop.ts";
import { renderReport } from "../../src/render/report.ts";
import { renderTerminal } from "../../src/render/terminal.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { designs } from "../../src/simulate/index.ts";
import { validate } from "../../src/stages/validate.ts";
import { replicate } from "../../src/stages/validate-replicate.ts";
import { looks } from "../../src/stages/validate-worlds.ts";
import { verifyCycle } from "../../src/verify.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const as_of = "2026-03-31T12:00:00Z";
const files = (lines = "allocate: { require_validation: true }\n") => ({
  "impact-loop.yaml": policy(lines),
  "initiatives/alpha.yaml": experiment("alpha", { n: 200 }),
  "initiatives/beta.yaml": experiment("beta", { n: 200, seed: 2 }),
});

async function found(root: string, of?: string): Promise<Validation> {
  const { config, initiatives } = await loadWorkspace(root, tables);
  const own = { models: tables.models, rubrics, designs };
  return validate({
    ...{ root, as_of, config: config!, sources: tables.sources, looks, tables: own },
    initiatives: initiatives.filter(({ id }) => of === undefined || id === of),
    ...{ replications: 20, seed: 1 },
    replicate: async (tasks, trials) => tasks.map((task) => replicate(task, trials, own)),
  });
}
/** The finding that a model's interval holds the truth too rarely. */
const failing = (validation: Validation): Validation => ({
  ...validation,
  models: validation.models.map((model) => ({
    ...model,
    coverage: { value: 0.7, se_mc: 0.01 },
    verdict: "fail",
    statement: "the 95 % interval holds the truth in 70 % of 20 replications; 93 % to 97 % is stated",
  })),
});
const put = async (root: string, validation: Validation) =>
  tables.storage
    .get("git")!
    .open(root, "impact")
    .writeBeside(new Map([["validation.json", canonicalJson(validation)]]));

async function cycleOf(root: string, more = {}) {
  const outcome = await runLoop({ root, as_of, ...more });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  const dropped = Object.fromEntries(
    outcome.result.allocation.dropped.map(({ id, reason, statement }) => [id, { reason, statement }]),
  );
  return { ...outcome, dropped };
}

describe("require_validation", () => {
  it("keeps out what was never validated, and says what to do", async () => {
    const { root } = workspace(files());
    const { result, dropped } = await cycleOf(root);
    expect(result.allocation.selected).toEqual([]);
    expect(dropped.alpha).toEqual({
      reason: "not_validated",
      statement: "its model was never validated: run `impact-loop validate`",
    });
    expect(renderReport(result)).toContain("its model was never validated");
  });
  it("lets in what passed, and keeps out what has changed since", async () => {
    const { root, write } = workspace(files());
    await put(root, await found(root));
    expect((await cycleOf(root)).dropped).not.toHaveProperty("alpha.reason", "not_validated");
    write({
      "initiatives/alpha.yaml": experiment("alpha", { n: 200 }).replace(
        "treatment:",
        "standard_errors: HC3, treatment:",
      ),
    });
    const { dropped } = await cycleOf(root);
    expect(dropped.alpha).toEqual({
      reason: "not_validated",
      statement: "its model or the measurement policy has changed since it was validated",
    });
    expect(dropped.beta?.reason).not.toBe("not_validated");
  });
  it("keeps out what another engine validated, and what failed", async () => {
    const { root } = workspace(files());
    const validation = await found(root);
    await put(root, {
      ...validation,
      models: validation.models.map((m) => ({ ...m, engine_version: "0.0.9" })),
    });
    expect((await cycleOf(root)).dropped.alpha!.statement).toBe(
      "its model was validated by engine 0.0.9, not 0.1.0",
    );
    await put(root, failing(validation));
    expect((await cycleOf(root)).dropped.alpha!.statement).toMatch(/^its model failed validation: the 95 %/);
  });
  it("is off unless asked for, and then leaves no trace in the allocation", async () => {
    const { root } = workspace(files(""));
    const { result } = await cycleOf(root);
    expect(result.allocation.selected.length).toBeGreaterThan(0);
    expect(result.allocation.constraints).not.toHaveProperty("require_validation");
  });
});

describe("a model outside its range", () => {
  it("warns in every report, at its line, and marks its interval; nobody is left out for it", async () => {
    const { root } = workspace(files(""));
    await put(root, failing(await found(root, "alpha")));
    const { result } = await cycleOf(root);
    expect(result.problems).toMatchObject([
      {
        code: "E_COVERAGE",
        severity: "warning",
        file: "initiatives/alpha.yaml",
        line: 8,
        message: expect.stringContaining(
          "held the truth in 70 % of the replications, 93 % to 97 % is stated",
        ),
      },
    ]);
    expect(result.entries.map(({ status }) => status)).not.toContain("left_out");
    const report = renderReport(result);
    expect(report).toContain("held the truth in 70 %");
    expect(report.match(/interval in doubt/g)).toHaveLength(1);
    expect(renderTerminal(result, { color: false })).toContain("alpha");
  });
});

describe("validation.json is an input of the cycle", () => {
  it("the manifest hashes it, and a cycle with it verifies after it has changed again", async () => {
    const { root, commit } = workspace(files());
    await put(root, await found(root));
    commit("inputs");
    const { result, files: made, storage } = await cycleOf(root);
    const file = join(root, "impact/validation.json");
    expect(result.manifest.inputs["impact/validation.json"]).toBe(sha256(readFileSync(file)));
    expect(result.commit).not.toBeNull();
    await storage.write(result.cycle, made);
    commit("cycle");
    await put(root, failing(await found(root)));
    commit("validated anew");
    expect((await verifyCycle(root)).findings).toEqual([]);
  });
  it("one that is edited but not committed is no commit's", async () => {
    const { root, commit } = workspace(files());
    await put(root, await found(root));
    commit("inputs");
    await put(root, failing(await found(root)));
    expect((await cycleOf(root)).result.commit).toBeNull();
  });
  it("a pull request cannot bring its own: the base branch's is in force", async () => {
    const [base, head] = [workspace(files()), workspace(files())];
    await put(head.root, await found(head.root));
    const { dropped } = await cycleOf(head.root, { policyRoot: base.root });
    expect(dropped.alpha!.reason).toBe("not_validated");
  });
  it("one that was edited by hand into nonsense stops the run and names the file", async () => {
    const { root } = workspace(files());
    const validation = await found(root);
    await put(root, validation);
    const file = join(root, "impact/validation.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"verdict": "pass"', '"verdict": "fail"'));
    const outcome = await runLoop({ root, as_of });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ code: "E_CONTRACT_INVALID", file: "impact/validation.json" }],
    });
  });
});
