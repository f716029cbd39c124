import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storages } from "../../src/storage/index.ts";
import { workspace } from "../workspace.ts";

const files = (text: string) =>
  new Map([
    ["validation.json", text],
    ["validation.md", text],
  ]);

describe.each([...storages.values()])("files beside the cycles of storage $name", (adapter) => {
  it("are not there before they are written, then are what was written last", async () => {
    const storage = adapter.open(workspace({}).root, "impact");
    expect(await storage.readBeside("validation.json")).toBeNull();
    await storage.writeBeside(files("one"));
    await storage.writeBeside(files("two"));
    expect(await storage.readBeside("validation.json")).toBe("two");
  });
  it("leave the cycles as they are, and nothing else behind", async () => {
    const { root } = workspace({});
    const storage = adapter.open(root, "impact");
    await storage.write("Q1", new Map([["manifest.json", "cycle"]]));
    await storage.writeBeside(files("one"));
    expect(await storage.read("Q1", "manifest.json")).toBe("cycle");
    expect(await storage.cycles()).toEqual(["Q1"]);
    expect(readdirSync(join(root, "impact")).sort()).toEqual(["cycles", "validation.json", "validation.md"]);
  });
  it("one half written by a killed process is not read, and the next writer sweeps it away", async () => {
    const { root } = workspace({});
    const storage = adapter.open(root, "impact");
    await storage.writeBeside(files("old"));
    mkdirSync(join(root, "impact/.next/999999999"), { recursive: true });
    writeFileSync(join(root, "impact/.next/999999999/validation.json"), "ha");
    expect(await storage.readBeside("validation.json")).toBe("old");
    await storage.writeBeside(files("new"));
    expect(existsSync(join(root, "impact/.next"))).toBe(false);
  });
});

it("git makes one commit of the files named, and of nothing else", async () => {
  const { root, git, write } = workspace({ "a.txt": "a" });
  git("add", "-A");
  git("commit", "-qm", "start");
  write({ "a.txt": "changed" });
  const storage = storages.get("git")!.open(root, "impact");
  await storage.writeBeside(files("one"));
  const commit = await storage.commitBeside!(["validation.json", "validation.md"], "impact: validates");
  expect(commit).toBe(git("rev-parse", "HEAD"));
  expect(git("show", "--name-only", "--format=")).toBe("impact/validation.json\nimpact/validation.md");
  expect(git("status", "--porcelain")).toBe("M a.txt");
});
