import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Validation } from "../../src/contracts/index.ts";
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
const ready = (lines = "") => {
  const made = workspace({
    "impact-loop.yaml": policy(lines),
    "initiatives/alpha.yaml": experiment("alpha", { n: 200 }),
    "initiatives/beta.yaml": experiment("beta", { n: 120, seed: 2 }),
  });
  made.commit("inputs");
  return made;
};
const validate = (root: string, ...args: string[]) => run(root, "validate", "--replications", "60", ...args);
const file = (root: string, name: string) => readFileSync(join(root, "impact", name), "utf8");

describe("validate", () => {
  it("gives the same bytes with one worker and with three", () => {
    const [one, three] = [ready().root, ready().root];
    expect(validate(one, "--workers", "1")).toMatchObject({ code: 0, stderr: "" });
    expect(validate(three, "--workers", "3")).toMatchObject({ code: 0, stderr: "" });
    for (const name of ["validation.json", "validation.md", "validation.svg"]) {
      expect(file(three, name)).toBe(file(one, name));
    }
    expect(Validation.parse(JSON.parse(file(one, "validation.json"))).models).toHaveLength(2);
  });
  it("shows a table, and what fires, and that a second run changes nothing", () => {
    const { root } = ready();
    const { stdout } = validate(root);
    expect(stdout).toContain("Impact Loop validation · 2 models, none outside its stated range");
    expect(stdout).toMatch(/alpha experiment +\d[\d.]* % ± [\d.]+/);
    expect(stdout).toMatch(/srm, severe +(\d|\.)+ %/);
    expect(stdout).toContain("written    impact/validation.json");
    expect(validate(root).stdout).toContain("unchanged    impact/validation.json");
  });
  it("--json is one document; --no-write writes nothing", () => {
    const { root } = ready();
    const found = JSON.parse(validate(root, "--json", "--no-write").stdout);
    expect(found).toMatchObject({ state: "not written", commit: null, folder: "impact" });
    expect(Validation.parse(found.validation).left_out).toEqual([]);
    expect(existsSync(join(root, "impact"))).toBe(false);
  });
  it("one id leaves what was found of the others", () => {
    const { root } = ready();
    validate(root);
    const before = JSON.parse(file(root, "validation.json"));
    validate(root, "beta", "--seed", "7");
    const after = JSON.parse(file(root, "validation.json"));
    expect(after.models[0]).toEqual(before.models[0]);
    expect(after.models[1].seed).toBe(7);
  });
  it("--commit makes one commit of it, and the cycle that requires it funds", () => {
    const { root, git } = ready("allocate: { require_validation: true }\n");
    expect(run(root, "allocate").stdout).toContain("funds 0");
    expect(validate(root, "--commit").stdout).toMatch(/commit [0-9a-f]{7}/);
    expect(git("show", "--name-only", "--format=%s").split("\n").filter(Boolean)).toEqual([
      "impact: validates 2 models, none outside its stated range",
      "impact/validation.json",
      "impact/validation.md",
      "impact/validation.svg",
    ]);
    expect(run(root, "run", "--commit").stdout).toMatch(/funds [12]/);
    expect(run(root, "verify").code).toBe(0);
  });
  it("fails when a model's interval does not hold what it states", () => {
    const { root, write } = ready();
    // The few treated vary three times as much as the many others: a pooled variance is far too small for them.
    write({
      "initiatives/alpha.yaml": experiment("alpha").replace(
        /source: .*\n.*model: .*/,
        "source: { adapter: simulator, design: experiment, seed: 1, n: 400, effect: 1, split: 0.1, effect_sd: 12 }\n  model: { name: experiment, outcome: outcome, treatment: variant, standard_errors: classical, split: { control: 0.9, treatment: 0.1 } }",
      ),
    });
    const found = run(root, "validate", "alpha", "--replications", "300");
    expect(found.code).toBe(1);
    expect(found.stdout).toContain("1 outside its stated range");
    expect(run(root, "run").stderr).toContain("its interval held the truth in");
  });
  it.each([
    [["--replications", "1"], "--replications: found 1, expected a whole number from 2 to 1048576"],
    [["--seed", "-3"], "--seed: found -3"],
    [["--workers", "many"], "--workers: found many"],
    [["alpah"], "did you mean alpha?"],
  ])("%j is refused", (args, message) => {
    const found = run(ready().root, "validate", ...args);
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toContain(message);
  });
  it("--commit needs a storage that has commits", () => {
    const found = validate(ready("storage: { adapter: directory }\n").root, "--commit");
    expect(found).toMatchObject({ code: 2, stdout: "" });
    expect(found.stderr).toContain("storage.adapter: git");
  });
});
