import fc from "fast-check";
import { expect, it } from "vitest";
import { code, details, heading, paragraph, table } from "../../src/render/document.ts";
import { fit as fitted, type Section } from "../../src/render/fit.ts";
import { toMarkdown } from "../../src/render/markdown.ts";

const note = paragraph("Shortened.");
const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => [`row ${i}`, "💸".repeat(10)]);
const pageOf = (rows: number): Section[] => [
  { rank: 0, blocks: [heading(3, "Verdict")] },
  { rank: 0, blocks: [table(["name", "money"], rowsOf(rows))] },
  {
    rank: 3,
    blocks: [details("Detail", [table(["name", "why"], rowsOf(rows)), { kind: "code", text: "x" }])],
  },
  { rank: 1, blocks: [paragraph(["Reproduce ", code("abc")])] },
];

it("writes a page that fits whole, and without the note", () => {
  const page = pageOf(3);
  expect(fitted(page, 60_000, note)).toBe(toMarkdown(page.flatMap(({ blocks }) => blocks)));
});

it("lets what has the highest rank go first, and keeps the small parts that still fit", () => {
  const text = fitted(pageOf(100), 5_000, note);
  expect(text).toContain("row 99");
  expect(text).not.toContain("Detail");
  expect(text).toContain("Reproduce `abc`");
  expect(text.trimEnd().endsWith("Shortened.")).toBe(true);
});

it("counts the rows that it leaves out", () => {
  const text = fitted(pageOf(5_000), 60_000, note);
  const shown = text.match(/^\| row /gm)!.length;
  expect(text).toContain(`and ${(5_000 - shown).toLocaleString("en")} more`);
  expect(shown).toBeGreaterThan(500);
});

it("never exceeds the limit, never cuts inside a block, and keeps the verdict", () => {
  fc.assert(
    fc.property(fc.nat(2_000), fc.integer({ min: 60, max: 70_000 }), (rows, limit) => {
      const text = fitted(pageOf(rows), limit, note);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith("### Verdict\n")).toBe(true);
      expect(text.split("<details>").length).toBe(text.split("</details>").length);
      expect(text.split("```").length % 2).toBe(1);
      expect(text.isWellFormed()).toBe(true);
      for (const line of text.split("\n").filter((row) => row.startsWith("|"))) expect(line).toMatch(/ \|$/);
    }),
    { numRuns: 200 },
  );
});

it("of two parts of which one fits, keeps the one of the lower rank", () => {
  const part = (name: string, rank: number): Section => ({ rank, blocks: [paragraph(name.repeat(50))] });
  const page = [part("a", 0), part("c", 3), part("b", 2)];
  expect(fitted(page, 130, note)).toBe(`${"a".repeat(50)}\n\n${"b".repeat(50)}\n\nShortened.\n`);
});
