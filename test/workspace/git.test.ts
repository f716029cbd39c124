import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exportTree } from "../../src/workspace/git.ts";
import { policy, workspace } from "../workspace.ts";

it("a commit's tree is exported under its own attributes, whatever those of the work tree say", async () => {
  const { root, write, commit } = workspace({ "impact-loop.yaml": policy(), "a.txt": "one\ntwo\n" });
  const base = commit("base");
  write({ ".gitattributes": "impact-loop.yaml working-tree-encoding=UTF-16LE\n*.txt text eol=crlf\n" });
  const head = commit("an attribute that re-encodes");
  const into = mkdtempSync(join(tmpdir(), "tree-"));
  await exportTree(root, base, into);
  expect(readFileSync(join(into, "impact-loop.yaml"), "utf8")).toBe(policy());
  expect(readFileSync(join(into, "a.txt"), "utf8")).toBe("one\ntwo\n");
  const own = mkdtempSync(join(tmpdir(), "tree-"));
  await exportTree(root, head, own);
  expect(readFileSync(join(own, "a.txt"), "utf8")).toBe("one\r\ntwo\r\n");
});
