import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

  it("finds a complete cycle that a killed process left ready; the next write puts it in place and sweeps the rest", async () => {
    const root = workspace();
    await adapter.open(root, "impact").write("Q1", files("old"));
    mkdirSync(join(root, "impact/.ready/999999999/Q1"), { recursive: true });
    writeFileSync(join(root, "impact/.ready/999999999/Q1/manifest.json"), "ready");
    mkdirSync(join(root, "impact/.next/999999999/Q2"), { recursive: true });
    writeFileSync(join(root, "impact/.next/999999999/Q2/manifest.json"), "half");
    const storage = adapter.open(root, "impact");
    expect(await storage.cycles()).toEqual(["Q1"]);
    expect(await storage.read("Q1", "manifest.json")).toBe("ready");
    expect(readdirSync(join(root, "impact"))).toEqual([".next", ".ready", "cycles"]);
    await storage.write("Q3", files("new"));
    expect(await storage.cycles()).toEqual(["Q1", "Q3"]);
    expect(await storage.read("Q1", "manifest.json")).toBe("ready");
    expect(readdirSync(join(root, "impact"))).toEqual(["cycles"]);
  });

  it("goes through no link, reading or writing", async () => {
    for (const link of ["impact/cycles", "impact/.ready", "impact/.old", "impact/cycles/Q1"]) {
      const root = workspace();
      const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
      mkdirSync(join(elsewhere, "Q1"));
      writeFileSync(join(elsewhere, "Q1/manifest.json"), "sentinel");
      writeFileSync(join(elsewhere, "manifest.json"), "sentinel");
      mkdirSync(join(root, dirname(link)), { recursive: true });
      if (link !== "impact/.ready") {
        mkdirSync(join(root, "impact/.ready/999999999/Q1"), { recursive: true });
        writeFileSync(join(root, "impact/.ready/999999999/Q1/manifest.json"), "planted");
      }
      symlinkSync(elsewhere, join(root, link));
      const storage = adapter.open(root, "impact");
      await storage.cycles().catch(() => []);
      await expect(storage.write("Q1", files("new"))).rejects.toMatchObject({ code: "E_PATH_REFUSED" });
      expect(readFileSync(join(elsewhere, "Q1/manifest.json"), "utf8")).toBe("sentinel");
      expect(readdirSync(elsewhere).sort()).toEqual(["Q1", "manifest.json"]);
    }
  });

  it("says what stands in the way", async () => {
    const root = workspace();
    writeFileSync(join(root, "impact"), "a file");
    await expect(adapter.open(root, "impact").cycles()).rejects.toMatchObject({ code: "E_STORAGE_REFUSED" });
    await expect(adapter.open(root, "impact").write("Q1", files("new"))).rejects.toMatchObject({
      code: "E_STORAGE_REFUSED",
    });
  });

  it("counts folders as cycles, not what a file manager leaves beside them", async () => {
    const root = workspace();
    const storage = adapter.open(root, "impact");
    await storage.write("Q1", files("new"));
    writeFileSync(join(root, "impact/cycles/.DS_Store"), "");
    expect(await storage.cycles()).toEqual(["Q1"]);
    expect(await storage.files("Q1")).toEqual([...files("new").keys()].sort());
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
    const left = storage.open(root, "impact");
    expect(await left.cycles()).toEqual(["Q1"]);
    const names = await left.files("Q1");
    const texts = new Set(await Promise.all(names.map((name) => left.read("Q1", name))));
    expect(names).toHaveLength(40);
    expect(texts.size).toBe(1);
    survived += 1;
  }
  expect(survived).toBe(50);
  await storage.open(root, "impact").write("Q1", many("the end"));
  expect(readdirSync(join(root, "impact"))).toEqual(["cycles"]);
});

it("two processes that write at once, killed at any moment, hinder neither each other nor a reader", async () => {
  for (let round = 1; round <= 8; round++) {
    const root = workspace();
    const writers = [1, 2].map(() =>
      spawn(process.execPath, ["--import", "tsx", "test/storage/write-forever.ts", root]),
    );
    await Promise.all(writers.map((child) => new Promise((resolve) => child.stdout!.once("data", resolve))));
    await new Promise((resolve) => setTimeout(resolve, 300 + round * 7));
    expect(writers.map(({ exitCode }) => exitCode)).toEqual([null, null]);
    const ended = writers.map((child) => new Promise((resolve) => child.once("exit", resolve)));
    for (const child of writers) child.kill("SIGKILL");
    await Promise.all(ended);
    const left = storages.get("directory")!.open(root, "impact");
    const names = await left.files("Q1");
    expect(names).toHaveLength(40);
    expect(new Set(await Promise.all(names.map((name) => left.read("Q1", name)))).size).toBe(1);
    await left.write("Q1", files("the end"));
    expect(readdirSync(join(root, "impact"))).toEqual(["cycles"]);
  }
});
