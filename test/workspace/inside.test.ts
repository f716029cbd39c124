import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { resolveInside } from "../../src/workspace/inside.ts";

const root = mkdtempSync(join(tmpdir(), "inside-"));
mkdirSync(join(root, "data"));
symlinkSync("/etc", join(root, "link"));
symlinkSync(join(root, "data"), join(root, "data", "loop"));

it("resolves a path inside the workspace, whether it exists or not", () => {
  expect(resolveInside(root, "data/a.csv")).toBe(join(realpathSync(root), "data/a.csv"));
  expect(resolveInside(root, "./new//folder/x")).toBe(join(realpathSync(root), "new/folder/x"));
});

it.each([
  ["/etc/passwd", "absolute"],
  ["C:/x", "absolute"],
  ["../x", "leaves"],
  ["data/../../x", "leaves"],
  ["data\\..\\x", "backslash"],
  ["data/a\0.csv", "NUL"],
  ["link/passwd", "symbolic link"],
  ["data/loop/a", "symbolic link"],
  [".git/config", "inside .git"],
  [".GITHUB/workflows/x.yml", "inside .GITHUB"],
  ["./.git/hooks", "inside .git"],
])("refuses %j: %s", (path, why) => {
  expect(() => resolveInside(root, path)).toThrow(why);
});
