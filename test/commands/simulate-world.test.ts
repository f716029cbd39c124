import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const run = (cwd: string, ...args: string[]) => {
  const found = spawnSync(process.execPath, [resolve("dist/cli.js"), "simulate", ...args], {
    cwd,
    encoding: "utf8",
  });
  return { code: found.status, stdout: found.stdout, stderr: found.stderr };
};
const folder = (world: string) => {
  const root = mkdtempSync(join(tmpdir(), "world-"));
  writeFileSync(join(root, "world.yaml"), world);
  return root;
};

describe("simulate --world", () => {
  it("writes a repository, whole, and the same one again", () => {
    const root = folder("version: 1\nseed: 1\ncycles: 1\ninitiatives: 2\n");
    const first = run(root, "--world", "world.yaml", "--out", "made", "--json");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(first.stdout).files).toContain("proposals/2026-Q1/c01-i01.yaml");
    expect(run(root, "--world", "world.yaml", "--out", "made").code).toBe(0);
    expect(readdirSync(root).sort()).toEqual(["made", "world.yaml"]);
  });
  it("refuses a family that it has no model of, at its line, with what there is", () => {
    const root = folder(
      "version: 1\nseed: 1\nmethods:\n  experiment: { share: 0.5, bias_sd: 0, noise_sd: 0, standard_error: 1 }\n  quasi-experiment: { share: 0, bias_sd: 0, noise_sd: 0, standard_error: 1 }\n  observational: { share: 0.5, bias_sd: 1, noise_sd: 1, standard_error: 1 }\n",
    );
    expect(run(root, "--world", "world.yaml", "--out", "made")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(
        "world.yaml:6:27  found a share of 0.5, expected 0: the engine has models of experiment and quasi-experiment only",
      ),
    });
    expect(readdirSync(root)).toEqual(["world.yaml"]);
  });
  it.each([
    ["version: 1\nseed: -1\n", "world.yaml:2:7  found -1"],
    [
      "version: 1\nseed: 1\ndrift: [9]\n",
      "world.yaml:3:9  found 9, expected one of the 4 cycles · change item 1 of `drift`",
    ],
    ["version: 1\nseed: 1\ncylces: 2\n", "world.yaml:3:1  unknown key `cylces`"],
  ])("a bad knob is an error at its place: %j", (world, message) => {
    const { code, stderr } = run(folder(world), "--world", "world.yaml", "--out", "made");
    expect({ code, text: stderr.replace("\n  → ", " · ") }).toMatchObject({
      code: 2,
      text: expect.stringContaining(message),
    });
  });
});
