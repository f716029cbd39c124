import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { AllocateResult, AllocationSolution, MeasureResult } from "../../src/contracts/index.ts";
import { tables } from "../../src/loop.ts";
import { experiment, policy, workspace } from "../workspace.ts";

/** The bundle's command, as a user runs it. */
const run = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: cwd },
  });
  return { code: status, stdout, stderr };
};
const ready = (more: Record<string, string> = {}) => {
  const made = workspace({
    "impact-loop.yaml": policy(),
    "initiatives/alpha.yaml": experiment("alpha"),
    "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
    ...more,
  });
  made.commit("inputs");
  return made;
};

describe("a new user in an empty repository", () => {
  const root = mkdtempSync(join(tmpdir(), "new-user-"));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "pipe" });
  git("init", "-q");
  git("config", "user.email", "you@example.org");
  git("config", "user.name", "You");
  it("init, check, run, and a second run that changes nothing", () => {
    expect(run(root, "init")).toMatchObject({ code: 0, stderr: "" });
    expect(run(root, "check").code).toBe(0);
    git("add", "-A");
    git("commit", "-qm", "start");
    const first = run(root, "run", "--commit");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/written {4}impact\/cycles\/.+ \(\d+ files\), commit [0-9a-f]{7}/);
    expect(run(root, "run").stdout).toContain("unchanged");
    expect(run(root, "verify")).toMatchObject({ code: 0, stdout: expect.stringContaining("byte for byte") });
  });
  it("init again overwrites nothing", () => {
    const again = run(root, "init");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("these files are here already");
  });
  it("an edited YAML is answered with the line and the mend, never a stack", () => {
    const file = join(root, "initiatives/checkout-redesign.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("cost_to_scale", "cost_to_scal"));
    const checked = run(root, "check");
    expect(checked).toMatchObject({ code: 2, stdout: "" });
    expect(checked.stderr).toBe(
      "! initiatives/checkout-redesign.yaml:8:1  unknown key `cost_to_scal`\n  → did you mean `cost_to_scale`?\n",
    );
    expect(run(root, "run", "--no-write").code).toBe(1);
  });
});

describe("the commands", () => {
  it("run --json is one document, and nothing else is on stdout", () => {
    const { root } = ready();
    const found = JSON.parse(run(root, "run", "--json", "--as-of", "2026-03-31").stdout);
    expect(found).toMatchObject({ changed: true, written: true, folder: "impact/cycles/2026-Q1" });
    expect(AllocateResult.parse(found.allocation).selected).toMatchObject([{ id: "alpha" }]);
  });
  it("import writes a workspace that check accepts, says what is not carried over, and overwrites nothing", () => {
    const { root } = workspace({
      "old/config.yaml":
        "DATA: { SOURCE: { type: file, CONFIG: { path: data/m.csv } } }\nMEASUREMENT:\n  MODEL: interrupted_time_series\n  PARAMS: { intervention_date: '2024-11-23', seasonal_order: [0, 0, 0, 7] }\n",
    });
    const first = run(root, "import", "old/config.yaml", "--dir", "new");
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("wrote initiatives/old.yaml\nwrote impact-loop.yaml");
    expect(first.stdout).toContain("changed   old/config.yaml:4:13  MEASUREMENT.PARAMS.intervention_date");
    expect(run(root, "check", "--dir", "new")).toMatchObject({ code: 0, stderr: "" });
    const again = run(root, "import", "old/config.yaml", "--dir", "new");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("these files are here already");
    expect(run(root, "import", "none.yaml").stderr).toContain("none.yaml");
  });
  it("measure --checks all keeps the parameters that the file gives them", () => {
    const checks = "  checks: [{ name: placebo_outcome, outcome: unit_id }]\n";
    const { root } = ready({ "initiatives/alpha.yaml": experiment("alpha", { extra: checks }) });
    expect(run(root, "measure", "alpha", "--checks", "nothing").stderr).toContain(
      "there is no check `nothing`",
    );
    const { stdout } = run(root, "measure", "alpha", "--checks", "all", "--json");
    const found = MeasureResult.parse(JSON.parse(stdout)).checks!;
    expect(found.map(({ name }) => name)).toEqual([...tables.checks.keys()]);
    expect(found[1]!.statement).toContain("on `unit_id`");
    expect(run(root, "measure", "alpha", "--checks", "placebo_treatment").stdout).toMatch(
      /check placebo treatment: passed; dealt out anew 50 times/,
    );
  });
  it("measure prints a contract, of an initiative or of a block", () => {
    const { root } = ready({
      "block.yaml":
        "source: { adapter: simulator, design: experiment, seed: 1, n: 100, effect: 1 }\nmodel: { name: experiment, outcome: outcome, treatment: variant }\n",
    });
    expect(
      MeasureResult.parse(JSON.parse(run(root, "measure", "alpha", "--json").stdout)).initiative_id,
    ).toBe("alpha");
    expect(
      MeasureResult.parse(JSON.parse(run(root, "measure", "--config", "block.yaml", "--json").stdout))
        .sample_size,
    ).toBe(100);
    writeFileSync(
      join(root, "block.yaml"),
      "source: { adapter: simulator, design: experiment, seed: 1, n: 100, effect: 1 }\nmodel: { name: experiment, outcome: outcme, treatment: variant }\n",
    );
    expect(run(root, "measure", "--config", "block.yaml").stderr).toContain(
      "block.yaml:2:37  column `outcme` is not in simulated experiment",
    );
  });
  it("allocate, explain, config and schema answer", () => {
    const { root } = ready();
    expect(run(root, "allocate").stdout).toContain("funds 1");
    expect(run(root, "explain", "alpha").stdout).toContain("alpha is funded");
    expect(run(root, "explain", "alpha").stdout).toContain("leaving it out costs");
    expect(run(root, "config", "alpha").stdout).toMatch(/cost_to_scale: 20000 +# initiatives\/alpha.yaml:4/);
    expect(JSON.parse(run(root, "schema", "initiative").stdout)).toMatchObject({ title: "An initiative" });
    expect(run(root, "schema").stdout).toContain("measure-result.schema.json");
  });
  it("allocate --problem solves a problem without the loop, as text, as a contract, from standard input", () => {
    const folder = mkdtempSync(join(tmpdir(), "problem-"));
    const problem = {
      ...{
        scenarios: ["best", "med", "worst"],
        worst_scenario: "worst",
        confidence_threshold: 0.5,
        budget: 10,
        rmin: 3,
      },
      initiatives: [
        ["TitlesAI", 4, 0.9, 15, 10, 2],
        ["ImageEnhancer", 2, 0.6, 12, 8, 1],
        ["PriceOptimizer", 2, 0.8, 9, 6, 2],
        ["SearchRanker", 2, 0.4, 7, 5, 3],
        ["BundleEngine", 4, 0.5, 18, 9, 0],
      ].map(([id, cost, confidence, best, med, worst]) => ({
        id,
        cost,
        confidence,
        returns: { best, med, worst },
      })),
    };
    writeFileSync(join(folder, "p.json"), JSON.stringify(problem));
    const solution = AllocationSolution.parse(
      JSON.parse(run(folder, "allocate", "--problem", "p.json", "--json").stdout),
    );
    expect(solution).toMatchObject({ status: "optimal", gap: 0, total_cost: 10, solver: "core" });
    expect(solution.selected.map(({ id }) => id)).toEqual(["BundleEngine", "PriceOptimizer", "TitlesAI"]);
    expect(solution.objective).toBeCloseTo(1, 9);
    expect(solution.scenario_optima).toMatchObject({
      best: expect.closeTo(30.3, 9),
      med: expect.closeTo(19.6, 9),
    });
    const text = run(folder, "allocate", "--problem", "p.json", "--solver", "highs");
    expect(text).toMatchObject({ code: 0, stderr: "" });
    expect(text.stdout).toContain(
      "minimax regret: proven optimal (highs 1.15)\nobjective 1 · funds 3 initiatives for 10",
    );
    const broken = run(folder, "allocate", "--problem", "p.json", "--solver", "gurobi");
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining("auto, core, glpk, highs") });
    writeFileSync(join(folder, "p.json"), JSON.stringify({ ...problem, budget: "lots" }));
    expect(run(folder, "allocate", "--problem", "p.json").stderr).toMatch(
      /^! p\.json:1:\d+ {2}found "lots", expected a number/,
    );
    const impossible = {
      ...problem,
      rmin: null,
      constraints: { must_fund: ["TitlesAI", "BundleEngine"], max_count: 1 },
    };
    writeFileSync(join(folder, "p.json"), JSON.stringify(impossible));
    expect(run(folder, "allocate", "--problem", "p.json").stdout).toContain(
      "no portfolio keeps together: at most 1 initiatives; TitlesAI must be funded; BundleEngine must be funded",
    );
  });
  it("what-if answers under other terms and writes nothing", () => {
    const { root, git } = ready({ "initiatives/beta.yaml": experiment("beta", { seed: 2 }) });
    const poor = run(root, "what-if", "--budget", "20000");
    expect(poor).toMatchObject({ code: 0, stderr: "" });
    expect(poor.stdout).toMatch(/^drops (alpha|beta) \(proven optimal\)/);
    expect(poor.stdout).toContain("$60,000 → $20,000");
    expect(run(root, "what-if", "--set", "alpha.cost_to_scale=70000").stdout).toContain("drops alpha");
    expect(run(root, "what-if", "--rule", "maximin").stdout).toContain("The decision stays as it is");
    const found = JSON.parse(run(root, "what-if", "--set", "beta.confidence=0.5", "--json").stdout);
    expect(found.after.candidates.find(({ id }: { id: string }) => id === "beta").confidence).toBe(0.5);
    for (const [set, said] of [
      ["alpah.confidence=1", "did you mean `alpha`?"],
      ["alpha.cots=1", "there is no quantity `cots`"],
      ["alpha.confidence=2", "a confidence of 0 to 1"],
      ["alpha", "checkout.cost_to_scale=20000"],
    ] as const)
      expect(run(root, "what-if", "--set", set)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(said),
      });
    expect(git("status", "--porcelain")).toBe("");
  });
  it("explain says what would turn the decision", () => {
    const { root } = ready();
    expect(run(root, "explain", "alpha").stdout).toMatch(/it drops out if {3}.*cost ≥ \$/);
    expect(run(root, "explain", "harmful").stdout).toMatch(/it would be funded if {3}.*median return ≥/);
  });
  it("verify fails after one edited digit and names the file", () => {
    const { root } = ready();
    run(root, "run", "--as-of", "2026-03-31");
    const file = join(root, "impact/cycles/2026-Q1/initiatives/alpha/evaluate.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"cost": 20000', '"cost": 20001'));
    expect(run(root, "verify")).toMatchObject({
      code: 1,
      stdout:
        "forged   impact/cycles/2026-Q1/initiatives/alpha/evaluate.json: it was edited after the cycle wrote it\n",
    });
  });
  it.each([
    [["explain", "alpah"], 2, "did you mean alpha?"],
    [["config", "alpah"], 2, "did you mean alpha?"],
    [["run", "--as-of", "yesterday"], 2, "expected a date"],
    [["measure"], 2, "an initiative's id or --config"],
    [["verify", "2020-Q1"], 2, "no cycle has been run here"],
    [["nonsense"], 2, "unknown command"],
    [["run", "--nonsense"], 2, "unknown option"],
    [["schema", "nonsense"], 2, "expected one of"],
  ])("%j exits with %i", (args, code, message) => {
    const { root } = ready();
    const found = run(root, ...args);
    expect(found).toMatchObject({ code, stdout: "" });
    expect(found.stderr).toContain(message);
    expect(found.stderr).not.toContain("    at ");
  });
  it("data that are not there: the problem's place, and the others go on", () => {
    const { root } = ready({
      "initiatives/gone.yaml": experiment("gone").replace(
        /source: .*/,
        "source: { adapter: csv, path: data/gone.csv }",
      ),
    });
    const found = run(root, "run");
    expect(found.code).toBe(1);
    expect(found.stderr).toContain("! initiatives/gone.yaml:7:33  there is no file data/gone.csv");
    expect(found.stdout).toContain("alpha");
  });
});
