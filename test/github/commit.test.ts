import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batches, blobId, changesBetween } from "../../src/github/commit.ts";

const folder = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.string({ unit: "binary", maxLength: 20 }));
const entries = (object: Record<string, string>) => new Map(Object.entries(object));

describe("the changes of a commit", () => {
  it("make the stored folder hold exactly the new files, and touch nothing that is the same", () => {
    fc.assert(
      fc.property(folder, folder, (before, after) => {
        const stored = new Map(Object.entries(before).map(([path, text]) => [path, blobId(text)]));
        const { additions, deletions } = changesBetween(entries(after), stored);
        const result = entries(before);
        for (const path of deletions) result.delete(path);
        for (const [path, text] of additions) result.set(path, text);
        expect(Object.fromEntries(result)).toEqual(Object.fromEntries(entries(after)));
        for (const [path, text] of additions) expect(before[path]).not.toBe(text);
      }),
    );
  });

  it.each(["", "a\n", "é😀\n", '{\n  "n": 1\n}\n'])("know a file by git's own id: %j", (text) => {
    const id = execFileSync("git", ["hash-object", "--stdin"], { input: text, encoding: "utf8" }).trim();
    expect(blobId(text)).toBe(id);
  });
});

describe("the requests for trees", () => {
  it("carry every change once, in order, none too large", () => {
    const additions = new Map(Array.from({ length: 1203 }, (_, i) => [`f${i}`, "x".repeat((i % 7) * 9000)]));
    const deletions = ["gone", "gone too"];
    const made = batches({ additions, deletions });
    expect(made.flat().map(({ path }) => path)).toEqual([...additions.keys(), ...deletions]);
    for (const batch of made) {
      expect(batch.length).toBeLessThanOrEqual(500);
      const bytes = batch.reduce((sum, entry) => sum + ("content" in entry ? entry.content.length : 0), 0);
      expect(bytes).toBeLessThanOrEqual(5_000_000);
    }
    expect(made.flat().filter((entry) => "sha" in entry && entry.sha === null)).toHaveLength(2);
  });

  it("let a file larger than a request stand alone", () => {
    const made = batches({
      additions: new Map([
        ["big", "x".repeat(6_000_000)],
        ["small", "x"],
      ]),
      deletions: [],
    });
    expect(made.map((batch) => batch.map(({ path }) => path))).toEqual([["big"], ["small"]]);
  });
});
