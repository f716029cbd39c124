import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cli } from "../../src/cli.ts";
import { fillFolder } from "../../src/commands/output-folder.ts";
import { Truth } from "../../src/contracts/index.ts";
import { designs } from "../../src/simulate/index.ts";
import { openCsv } from "../../src/simulate/write-csv.ts";

const out: string[] = [];
const err: string[] = [];
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

/** The command in this process: what it prints and its exit code. */
async function run(root: string, ...args: string[]) {
  out.length = 0;
  err.length = 0;
  process.exitCode = 0;
  await cli(["node", "impact-loop", "simulate", "--dir", root, ...args]);
  return { code: process.exitCode, stdout: out.join(""), stderr: err.join("") };
}
const folderWith = (files: Record<string, string>) => {
  const root = mkdtempSync(join(tmpdir(), "simulate-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
};
const world = (lines: string) => `version: 1\nworld:\n${lines.replace(/^/gm, "  ")}\n`;
const shop = world(
  "design: funnel\nseed: 4\nunits: 20\nperiods: 10\nvoltage: 0.5\nenrichment: { quantity_boost: { effect: 0.4 } }",
);
const truthIn = (root: string, folder: string) =>
  Truth.parse(JSON.parse(readFileSync(join(root, folder, "truth.json"), "utf8")));
const allIn = (root: string, folder: string) =>
  Object.fromEntries(
    readdirSync(join(root, folder)).map((file) => [file, readFileSync(join(root, folder, file), "base64")]),
  );

describe("simulate --config", () => {
  it("writes the folder and says what is true", async () => {
    const root = folderWith({ "sim.yaml": shop });
    const made = await run(root, "--config", "sim.yaml", "--out", "data/shop");
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(/^funnel in data\/shop\n {2}ATE of units {2}[\d.]+ \(n = 200\)\n/);
    expect(readdirSync(join(root, "data")).sort()).toEqual(["shop"]);
    expect(readdirSync(join(root, "data/shop")).sort()).toEqual([
      "observed.csv",
      "potential.csv",
      "products.csv",
      "truth.json",
    ]);
  });

  it("again gives the same bytes; another seed, phase or format does not", async () => {
    const root = folderWith({ "sim.yaml": shop });
    const simulate = async (...more: string[]) => {
      expect((await run(root, "--config", "sim.yaml", "--out", "a", ...more)).code).toBe(0);
      return allIn(root, "a");
    };
    const first = await simulate();
    expect(await simulate()).toEqual(first);
    expect((await simulate("--seed", "5"))["observed.csv"]).not.toBe(first["observed.csv"]);
    expect(truthIn(root, "a").seed).toBe(5);
    expect((await simulate("--phase", "scale"))["observed.csv"]).not.toBe(first["observed.csv"]);
    expect(truthIn(root, "a").phase).toBe("scale");
    expect(Object.keys(await simulate("--format", "parquet")).sort()).toEqual([
      "observed.parquet",
      "potential.parquet",
      "products.parquet",
      "truth.json",
    ]);
  });

  it("does what the docs show", async () => {
    const page = readFileSync("docs/simulate-funnel.md", "utf8");
    const [yaml, command] = ["yaml", "sh"].map((kind) => page.split(`\`\`\`${kind}\n`)[1]!.split("```")[0]!);
    const root = folderWith({ "sim.yaml": yaml! });
    const args = command!.trim().split(" ").slice(2);
    expect(await run(root, ...args)).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(root, "data/shop"))).toContain("observed.parquet");
  });

  it("--json is the truth alone", async () => {
    const root = folderWith({ "sim.yaml": shop });
    const { stdout } = await run(root, "--config", "sim.yaml", "--out", "a", "--json");
    expect(Truth.parse(JSON.parse(stdout))).toEqual(truthIn(root, "a"));
  });

  const least: Record<string, string> = {
    experiment: "n: 50\neffect: 1",
    panel: "units: 20\nperiods: 6\nstarts: 4\neffect: 1",
    synthetic_control: "donors: 10\nperiods: 20\nstarts: 15\neffect: 1",
    interrupted_time_series: "periods: 40\nstarts: 30\neffect: 1",
    regression_discontinuity: "n: 60\neffect: 1",
    instrument: "n: 60\neffect: 1",
    observational: "n: 60\neffect: 1",
    funnel: "units: 5",
  };
  it.each([...designs.keys()])("simulates a %s", async (design) => {
    const root = folderWith({ "sim.yaml": world(`design: ${design}\nseed: 1\n${least[design]}`) });
    expect(await run(root, "--config", "sim.yaml", "--out", "o", "--format", "both")).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(truthIn(root, "o")).toMatchObject({ design });
  });

  it("answers bad YAML with its places, all at once, and writes nothing", async () => {
    const root = folderWith({
      "sim.yaml": world(
        "design: funnel\nseed: -1\nevery: week\nstart: 2026-01-06\nenrichment:\n  quantity_bost: { effect: 1 }\n  probability_boost: { effect: 0.5 }",
      ),
    });
    const { code, stderr } = await run(root, "--config", "sim.yaml", "--out", "o");
    expect(code).toBe(2);
    expect(stderr).toContain("sim.yaml:4:9  found -1");
    expect(stderr).toContain("sim.yaml:8:5  unknown key `quantity_bost`\n  → did you mean `quantity_boost`?");
    expect(stderr).toContain("a Monday for weekly rows, such as 2026-01-05");
    expect(stderr).toContain("sim.yaml:9:34  found 0.5, expected at most 0.1904");
    expect(readdirSync(root)).toEqual(["sim.yaml"]);
  });

  it.each([
    ["a design there is not", "design: funel\nseed: 1", "sim.yaml:3:11"],
    ["a backend there is not", "design: funnel\nseed: 1\nbackend: copla", "sim.yaml:5:12"],
    [
      "a model that is not there",
      "design: funnel\nseed: 1\nbackend: { name: copula, model: m.json }",
      "sim.yaml:5:",
    ],
    ["more rows than fit", "design: funnel\nseed: 1\nunits: 1000000\nperiods: 365", "sim.yaml:5:10"],
  ])("locates %s", async (_, lines, place) => {
    const root = folderWith({ "sim.yaml": world(lines) });
    const { code, stderr } = await run(root, "--config", "sim.yaml", "--out", "o");
    expect(code).toBeGreaterThan(1);
    expect(stderr).toContain(place);
    expect(readdirSync(root)).toEqual(["sim.yaml"]);
  });

  it.each([
    [["--config", "sim.yaml"], "--out"],
    [["--out", "o"], "simulate"],
    [["--config", "sim.yaml", "--out", "o", "--format", "xlsx"], "--format"],
    [["--config", "sim.yaml", "--out", "o", "--seed", "1.5"], "--seed"],
    [["--config", "sim.yaml", "--out", "o", "--phase", "test"], "--phase"],
  ])("refuses %j", async (args, option) => {
    const { code, stderr } = await run(folderWith({ "sim.yaml": shop }), ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(`! ${option}: found`);
  });

  it("says which file there is not", async () => {
    const { code, stderr } = await run(folderWith({}), "--config", "sim.yaml", "--out", "o");
    expect(code).toBe(3);
    expect(stderr).toContain("there is no file sim.yaml");
  });
});

describe("the folder", () => {
  it("of someone else is left alone, but with --force, which leaves their files as they are", async () => {
    const root = folderWith({ "sim.yaml": shop });
    mkdirSync(join(root, "mine"));
    writeFileSync(join(root, "mine/notes.md"), "mine");
    const refused = await run(root, "--config", "sim.yaml", "--out", "mine");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("holds what this command did not write: notes.md");
    expect(readdirSync(join(root, "mine"))).toEqual(["notes.md"]);
    expect((await run(root, "--config", "sim.yaml", "--out", "mine", "--force")).code).toBe(0);
    expect(readdirSync(join(root, "mine"))).toContain("truth.json");
    expect(readFileSync(join(root, "mine/notes.md"), "utf8")).toBe("mine");
  });

  it("is whole or as it was: work that fails half-way leaves no trace", () => {
    const root = folderWith({});
    const at = join(root, "o");
    const ours = { ours: (name: string) => name === "a", force: false };
    fillFolder(at, ours, (folder) => writeFileSync(join(folder, "a"), "old"));
    const half = () =>
      fillFolder(at, ours, (folder) => {
        openCsv(join(folder, "a")).close();
        throw new RangeError("half-way");
      });
    expect(half).toThrow("half-way");
    expect(readFileSync(join(at, "a"), "utf8")).toBe("old");
    expect(readdirSync(root)).toEqual(["o"]);
    rmSync(at, { recursive: true });
    expect(half).toThrow("half-way");
    expect(readdirSync(root)).toEqual([]);
  });

  it("that is a file is refused", () => {
    const root = folderWith({ o: "" });
    expect(() => fillFolder(join(root, "o"), { ours: () => true, force: true }, () => {})).toThrow("o holds");
  });
});
