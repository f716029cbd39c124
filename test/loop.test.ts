import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MeasuredOutcome } from "../src/contracts/index.ts";
import { type RunOutcome, runLoop } from "../src/loop.ts";
import { verifyCycle } from "../src/verify.ts";
import { experiment, policy, workspace } from "./workspace.ts";

const q1 = "2026-03-31T00:00:00Z";
const q2 = "2026-06-30T00:00:00Z";
const q3 = "2026-09-30T00:00:00Z";

const three = () =>
  workspace({
    "impact-loop.yaml": policy(),
    "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
    "initiatives/beta.yaml": experiment("beta", { seed: 2 }),
    "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
  });

function ok(outcome: RunOutcome): Extract<RunOutcome, { ok: true }> {
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join("; "));
  return outcome;
}
const runAndStore = async (root: string, as_of: string) => {
  const outcome = ok(await runLoop({ root, as_of }));
  if (outcome.changed) await outcome.storage.write(outcome.result.cycle, outcome.files);
  return outcome;
};
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const entry = (outcome: Extract<RunOutcome, { ok: true }>, id: string) =>
  outcome.result.entries.find((found) => found.id === id)!;

describe("a cycle", () => {
  it("funds what pays, drops what harms, and writes every contract", async () => {
    const { root, commit } = three();
    const sha = commit("inputs");
    const { result, files, folder } = await runAndStore(root, q1);
    expect(ids(result.allocation.selected)).toEqual(["alpha", "beta"]);
    expect(ids(result.allocation.dropped)).toEqual(["harmful"]);
    expect(folder).toBe("impact/cycles/2026-Q1");
    expect(result.manifest.commit).toBe(sha);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        "allocation.json",
        "calibration.json",
        "manifest.json",
        "report.md",
        "report.html",
        "initiatives/alpha/measure.pilot.json",
        "initiatives/alpha/evaluate.json",
      ]),
    );
  });

  it("is the same bytes from the same commit and instant, and a rerun changes nothing", async () => {
    const { root, commit } = three();
    commit("inputs");
    const first = ok(await runLoop({ root, as_of: q1 }));
    const again = ok(await runLoop({ root, as_of: q1 }));
    expect(again.files).toEqual(first.files);
    await first.storage.write("2026-Q1", first.files);
    commit("impact");
    expect(ok(await runLoop({ root, as_of: q1 })).changed).toBe(false);
    expect(ok(await runLoop({ root, as_of: "2026-03-31T23:59:59Z" })).changed).toBe(false);
  });

  it("reuses a measurement that nothing has changed for, and says so", async () => {
    const { root, commit, write } = three();
    commit("inputs");
    await runAndStore(root, q1);
    const second = await runAndStore(root, q2);
    expect(entry(second, "harmful")).toMatchObject({
      status: "dropped",
      returning: true,
      reused_from: "2026-Q1",
    });
    write({ "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3, n: 801 }) });
    expect(entry(ok(await runLoop({ root, as_of: q3 })), "harmful").reused_from).toBeNull();
  });

  it("measures a funded one at full scale in the next cycle, once, and records predicted against actual", async () => {
    const { root, commit } = three();
    commit("inputs");
    await runAndStore(root, q1);
    const second = await runAndStore(root, q2);
    const alpha = entry(second, "alpha");
    expect(alpha).toMatchObject({ status: "scaled", funded_in: "2026-Q1" });
    expect(alpha.outcome).toMatchObject({ cycle: "2026-Q2", funded_in: "2026-Q1", sample_size_scale: 5000 });
    const { actual_return, predicted_return, prediction_error } = alpha.outcome as MeasuredOutcome;
    expect(actual_return - predicted_return).toBeCloseTo(prediction_error, 6);
    expect(second.result.calibration.overall.n).toBe(2);
    const third = await runAndStore(root, q3);
    expect(third.files.has("initiatives/alpha/outcome.json")).toBe(false);
    expect(third.result.calibration.overall.n).toBe(2);
  });

  it("leaves out what is wrong, names its place, and goes on with the rest", async () => {
    const { root, commit, write } = three();
    write({
      "initiatives/tiny.yaml": experiment("tiny", { n: 12 }),
      "initiatives/typo.yaml": experiment("typo").replace("outcome: outcome", "outcome: outcme"),
      "initiatives/broken.yaml": experiment("broken").replace("cost_to_scale", "cost_to_scal"),
    });
    commit("inputs");
    const { result } = await runAndStore(root, q1);
    expect(ids(result.allocation.selected)).toEqual(["alpha", "beta"]);
    expect(result.problems.map(({ code, file, line }) => `${code} ${file}:${line}`).sort()).toEqual([
      "E_COLUMN_MISSING initiatives/typo.yaml:8",
      "E_SAMPLE_TOO_SMALL initiatives/tiny.yaml:6",
      "E_UNKNOWN_KEY initiatives/broken.yaml:4",
    ]);
    expect(result.manifest.left_out.map((left) => left.initiative_id)).toEqual(["broken", "tiny", "typo"]);
  });

  it("with nothing to fund is an ordinary result", async () => {
    const { root } = workspace({ "impact-loop.yaml": policy() });
    const { result } = ok(await runLoop({ root, as_of: q1 }));
    expect(result.allocation).toMatchObject({ status: "empty", selected: [], total_cost: 0 });
    expect(result.problems).toMatchObject([{ code: "E_NO_INITIATIVES", severity: "warning" }]);
  });

  it("that a later one builds on is closed", async () => {
    const { root, commit } = three();
    commit("inputs");
    await runAndStore(root, q1);
    await runAndStore(root, q2);
    const closed = await runLoop({ root, as_of: q1 });
    expect(closed).toMatchObject({ ok: false, problems: [{ code: "E_CYCLE_CLOSED" }] });
  });
});

describe("verify", () => {
  it("makes every stored cycle again, byte for byte", async () => {
    const { root, commit } = three();
    commit("inputs");
    for (const as_of of [q1, q2, q3]) await runAndStore(root, as_of);
    commit("impact");
    for (const cycle of ["2026-Q1", "2026-Q2", "2026-Q3"]) {
      const verification = await verifyCycle(root, cycle);
      expect(verification.findings).toEqual([]);
      expect(verification.compared).toBeGreaterThan(8);
    }
  });

  it("names the file in which one digit was edited, and the loop refuses to build on it", async () => {
    const { root, commit } = three();
    commit("inputs");
    await runAndStore(root, q1);
    const file = "impact/cycles/2026-Q1/allocation.json";
    writeFileSync(
      join(root, file),
      readFileSync(join(root, file), "utf8").replace('"budget": 60000', '"budget": 60001'),
    );
    expect((await verifyCycle(root)).findings).toMatchObject([{ file, kind: "forged" }]);
    expect(await runLoop({ root, as_of: q2 })).toMatchObject({
      ok: false,
      problems: [{ code: "E_CONTRACT_FORGED", file }],
    });
  });

  it("finds a forgery whose manifest was forged with it", async () => {
    const { root, commit } = three();
    commit("inputs");
    const { files, storage } = ok(await runLoop({ root, as_of: q1 }));
    const forged = files.get("allocation.json")!.replace('"budget": 60000', '"budget": 60001');
    const { sha256 } = await import("../src/contracts/index.ts");
    const manifest = files
      .get("manifest.json")!
      .replace(sha256(files.get("allocation.json")!), sha256(forged));
    await storage.write(
      "2026-Q1",
      new Map([...files, ["allocation.json", forged], ["manifest.json", manifest]]),
    );
    const found = (await verifyCycle(root)).findings.map(({ file }) => file);
    expect(found).toContain("impact/cycles/2026-Q1/allocation.json");
  });

  it("finds the inputs again when history was rewritten, and asks for it when the clone is shallow", async () => {
    const { root, commit } = three();
    commit("inputs");
    await runAndStore(root, q1);
    commit("impact");
    const shallow = mkdtempSync(join(tmpdir(), "shallow-"));
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, shallow]);
    await expect(verifyCycle(shallow)).rejects.toMatchObject({ code: "E_COMMIT_MISSING" });
    const rewritten = mkdtempSync(join(tmpdir(), "rewritten-"));
    cpSync(root, rewritten, { recursive: true, filter: (path) => !path.endsWith(".git") });
    const anew = (...args: string[]) => execFileSync("git", ["-C", rewritten, ...args]);
    anew("init", "--quiet");
    anew("add", "--all");
    anew("-c", "user.name=other", "-c", "user.email=other@example.com", "commit", "--quiet", "-m", "one");
    expect((await verifyCycle(rewritten)).findings).toEqual([]);
  });

  it("tells changed inputs from forged results", async () => {
    const { root, write } = three();
    await runAndStore(root, q1);
    write({ "initiatives/alpha.yaml": experiment("alpha", { seed: 9 }) });
    const { findings } = await verifyCycle(root);
    expect(findings.every(({ kind }) => kind === "changed")).toBe(true);
    expect(findings.map(({ file }) => file)).toContain("initiatives/alpha.yaml");
  });
});

describe("decisions and constraints in a cycle", () => {
  const decided = (lines: string) => `version: 1\ndecisions:\n${lines}`;
  const fund =
    "  - { initiative: harmful, force: fund, reason_code: strategic, by: '@cfo', text: a promise }\n";

  it("are followed, cost what they cost, are inputs of the manifest, and replay byte for byte", async () => {
    const { root, write, commit } = three();
    write({
      "impact-loop.yaml": policy("allocate: { minimum_worst_return: null }\n"),
      "decisions/2026-Q1.yaml": decided(fund),
    });
    commit("inputs");
    const { result, files } = await runAndStore(root, q1);
    expect(ids(result.allocation.selected)).toContain("harmful");
    expect(result.allocation.overrides).toMatchObject([
      { id: "harmful", force: "fund", reason_code: "strategic", by: "@cfo", text: "a promise" },
    ]);
    expect(result.allocation.overrides[0]!.cost_in_regret).toBeGreaterThan(0);
    expect(result.manifest.inputs).toHaveProperty("decisions/2026-Q1.yaml");
    expect(files.get("report.md")).toMatch(/\| harmful \| funded \| strategic: a promise \| @.?cfo \| \\\$/);
    commit("cycle");
    expect((await verifyCycle(root)).findings).toEqual([]);
  });

  it("with an error stop the run at their line; about what is no candidate they are a warning", async () => {
    const { root, write, commit } = three();
    write({ "decisions/2026-Q1.yaml": decided(fund.replace("harmful", "harmfull")) });
    commit("inputs");
    const stopped = await runLoop({ root, as_of: q1 });
    expect(stopped).toMatchObject({
      ok: false,
      problems: [{ file: "decisions/2026-Q1.yaml", line: 3, column: 19 }],
    });
    write({
      "decisions/2026-Q1.yaml": decided(fund.replace("harmful", "broken")),
      "initiatives/broken.yaml": experiment("broken", { n: 10 }),
    });
    const { result } = ok(await runLoop({ root, as_of: q1 }));
    expect(result.problems).toContainEqual(
      expect.objectContaining({ code: "E_DECISION_IDLE", severity: "warning" }),
    );
  });

  it("of initiatives: one that requires what is not funded is not, and after that one's cycle is", async () => {
    const { root, write, commit } = workspace({
      "impact-loop.yaml": policy().replace("60000", "20000"),
      "initiatives/alpha.yaml": experiment("alpha", { seed: 1, extra: "requires: [beta]\n" }),
      "initiatives/beta.yaml": experiment("beta", { seed: 2, effect: 1.5 }),
    });
    commit("inputs");
    const first = await runAndStore(root, q1);
    expect(ids(first.result.allocation.selected)).toEqual(["beta"]);
    expect(first.result.allocation.constraints.requires).toEqual([["alpha", "beta"]]);
    expect(first.files.get("report.md")).toContain("alpha only with beta");
    commit("cycle");
    write({ "note.txt": "later" });
    const second = ok(await runLoop({ root, as_of: q2 }));
    expect(ids(second.result.allocation.selected)).toEqual(["alpha"]);
  });
});
