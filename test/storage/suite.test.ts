import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storages } from "../../src/storage/index.ts";

const workspace = () => {
  const root = mkdtempSync(join(tmpdir(), "storage-"));
  execFileSync("git", ["init", "-q"], { cwd: root });
  execFileSync("git", ["config", "user.email", "test@example.org"], { cwd: root });
  execFileSync("git", ["config", "user.name", "Test"], { cwd: root });
  return root;
};
const files = (text: string) =>
  new Map([
    ["manifest.json", text],
    ["initiatives/a/measure.pilot.json", text],
  ]);

describe.each([...storages.values()])("storage $name", (adapter) => {
  it("has no cycles before the first is written", async () => {
    const storage = adapter.open(workspace(), "impact");
    expect(await storage.cycles()).toEqual([]);
    expect(await storage.read("Q1", "manifest.json")).toBeNull();
  });

  it("reads what was written, cycle by cycle, sorted", async () => {
    const storage = adapter.open(workspace(), "impact");
    await storage.write("Q2", files("two"));
    await storage.write("Q1", files("one"));
    expect(await storage.cycles()).toEqual(["Q1", "Q2"]);
    expect(await storage.read("Q2", "initiatives/a/measure.pilot.json")).toBe("two");
    expect(await storage.read("Q2", "initiatives/b/measure.pilot.json")).toBeNull();
  });

  it("replaces a cycle whole: a file that the new one lacks is gone", async () => {
    const storage = adapter.open(workspace(), "impact");
    await storage.write("Q1", files("old"));
    await storage.write("Q1", new Map([["manifest.json", "new"]]));
    expect(await storage.read("Q1", "manifest.json")).toBe("new");
    expect(await storage.read("Q1", "initiatives/a/measure.pilot.json")).toBeNull();
  });

  it("leaves nothing but cycles in its folder", async () => {
    const root = workspace();
    const storage = adapter.open(root, "impact");
    await storage.write("Q1", files("old"));
    await storage.write("Q1", files("new"));
    expect(readdirSync(join(root, "impact"))).toEqual(["cycles"]);
  });

  it("puts a complete cycle in place that a killed process left ready, and sweeps an incomplete one away", async () => {
    const root = workspace();
    await adapter.open(root, "impact").write("Q1", files("old"));
    mkdirSync(join(root, "impact/.ready/Q1"), { recursive: true });
    writeFileSync(join(root, "impact/.ready/Q1/manifest.json"), "ready");
    mkdirSync(join(root, "impact/.next/Q2"), { recursive: true });
    writeFileSync(join(root, "impact/.next/Q2/manifest.json"), "half");
    const storage = adapter.open(root, "impact");
    expect(await storage.cycles()).toEqual(["Q1"]);
    expect(await storage.read("Q1", "manifest.json")).toBe("ready");
    expect(readdirSync(join(root, "impact"))).toEqual(["cycles"]);
  });

  it("refuses a folder outside the workspace", () => {
    expect(() => adapter.open(workspace(), "../impact")).toThrow(/leaves the workspace/);
  });
});

describe("storage git", () => {
  it("commits the cycle's folder and nothing else", async () => {
    const root = workspace();
    writeFileSync(join(root, "other.txt"), "not mine");
    execFileSync("git", ["add", "other.txt"], { cwd: root });
    const storage = storages.get("git")!.open(root, "impact");
    await storage.write("Q1", files("one"));
    const commit = await storage.commit!("Q1", "impact: Q1\n");
    const listed = execFileSync("git", ["show", "--name-only", "--format=", commit], {
      cwd: root,
      encoding: "utf8",
    });
    expect(listed.trim().split("\n")).toEqual([
      "impact/cycles/Q1/initiatives/a/measure.pilot.json",
      "impact/cycles/Q1/manifest.json",
    ]);
  });

  it("knows the commit that holds the inputs as they are, and that a changed or new one is in none", async () => {
    const root = workspace();
    writeFileSync(join(root, "impact-loop.yaml"), "budget: 1\n");
    const storage = storages.get("git")!.open(root, "impact");
    expect(await storage.commitOf!(["impact-loop.yaml"])).toBeNull();
    execFileSync("git", ["add", "."], { cwd: root });
    execFileSync("git", ["commit", "-qm", "inputs"], { cwd: root });
    const head = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
    await storage.write("Q1", files("one"));
    expect(await storage.commitOf!(["impact-loop.yaml"])).toBe(head);
    expect(await storage.commitOf!(["impact-loop.yaml", "new.yaml"])).toBeNull();
    writeFileSync(join(root, "impact-loop.yaml"), "budget: 2\n");
    expect(await storage.commitOf!(["impact-loop.yaml"])).toBeNull();
  });
});

it("a process killed at any moment leaves the old cycle or the new one", async () => {
  const root = workspace();
  const storage = storages.get("directory")!;
  const many = (text: string) =>
    new Map(Array.from({ length: 40 }, (_, i) => [`initiatives/i${i}/evaluate.json`, text]));
  await storage.open(root, "impact").write("Q1", many("generation 0"));
  let survived = 0;
  for (let round = 1; round <= 50; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", "test/storage/write-forever.ts", root], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    await storage.open(root, "impact").cycles();
    const texts = new Set(
      readdirSync(join(root, "impact/cycles/Q1/initiatives")).map((id) =>
        readFileSync(join(root, "impact/cycles/Q1/initiatives", id, "evaluate.json"), "utf8"),
      ),
    );
    expect(texts.size).toBe(1);
    expect(readdirSync(join(root, "impact/cycles/Q1/initiatives"))).toHaveLength(40);
    expect(existsSync(join(root, "impact/.ready"))).toBe(false);
    survived += 1;
  }
  expect(survived).toBe(50);
});
