import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderExplain, renderProblems, renderTerminal } from "../../src/render/terminal.ts";
import { entryOf, problemOf, resultOf, typical } from "./fixture.ts";
import { hostileText } from "./hostile.ts";

const plain = { color: false };
const nothing = { loss: null, swapped_in: [], swapped_out: [], changes: [] };

describe("a run in a screen", () => {
  const text = renderTerminal(typical(), plain);

  it("counts what was measured, reused, left out and demoted, and says what is funded", () => {
    expect(text.split("\n").slice(0, 5)).toEqual([
      "Impact Loop 2026-Q4 · as of 2026-11-23 · 5 initiatives · budget $100,000",
      "measured   3 (1 reused) · left out 1",
      "evaluated  3 · 1 demoted (pricing-display)",
      "allocated  funds 2, $45,000, largest regret $11k (proven optimal)",
      "scaled     old-search: predicted $80k, actual $64k, inside its interval",
    ]);
  });

  it("keeps its columns straight", () => {
    const rows = text.split("\n").slice(6, -1);
    const column = rows[0]!.indexOf("confidence");
    expect(rows.slice(1).map((row) => row.slice(column, column + 4).trim())).toEqual([
      "0.93",
      "0.71",
      "0.39",
      "",
      "0.93",
    ]);
    const costs = rows.map((row) => row.match(/\$\d\d,000/)).filter((cost) => cost !== null);
    expect(new Set(costs.map((cost) => cost.index! + cost[0].length)).size).toBe(1);
  });

  it("in colour is the same text", () => {
    const coloured = renderTerminal(typical(), { color: true });
    expect(coloured).toContain("\u001b[32m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken out
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(text);
  });
});

describe("explain", () => {
  it("shows what a confidence rests on, what it leaves of the return, and what would change the decision", () => {
    const result = typical();
    const changes = [
      { quantity: "cost" as const, from: 10_000, to: 1_900 },
      { quantity: "median_return" as const, from: 21_000, to: null },
      { quantity: "confidence" as const, from: 0.39, to: 0.88 },
    ];
    const otherwise = { loss: 14_000, swapped_in: [], swapped_out: ["search-ranking"], changes };
    const text = renderExplain(result, "pricing-display", otherwise, plain);
    expect(
      text,
    ).toBe(`pricing-display is not funded: what is funded leaves too little of the budget and gives less regret.
  effect          +2.1 $/day [−0.9, 5.1], interrupted time series, 4,000 observations
  confidence      0.390 in 0.20–0.39 (observational)
  demoted         6 pre-periods, a time series needs 8
  weakest points  power 0.25 (30 % power)
  return          worst −$9k, median $21k, best $51k
  discounted      worst −$9k, median $2.7k, best $14.4k
  cost            $10,000
  it would be funded if   cost ≤ $1,900, or confidence ≥ 0.88 (no change of median return would)
  funding it anyway costs $14k by the rule's objective and drops search-ranking
`);
  });

  it.each([
    ["checkout-redesign", "checkout-redesign is funded in 2026-Q4."],
    ["bundle-engine", "bundle-engine is left out of 2026-Q4."],
    ["old-search", "old-search was funded in 2026-Q3 and measured at full scale."],
  ])("of %s begins: %s", (id, first) => {
    expect(renderExplain(typical(), id, null, plain).split("\n")[0]).toBe(first);
  });

  it("of what awaits its data says since when", () => {
    const result = resultOf([entryOf("alpha", { status: "awaiting_scale", funded_in: "2026-Q3" })]);
    expect(renderExplain(result, "alpha", null, plain)).toContain(
      "alpha was funded in 2026-Q3; its full-scale data are awaited.",
    );
  });

  it.each([
    [{ ...nothing }, "leaving it out is not feasible under the constraints in force"],
    [{ ...nothing, loss: 0 }, "leaving it out costs $0 by the rule's objective"],
    [{ ...nothing, loss: -1e-9 }, "leaving it out costs $0 by the rule's objective"],
    [
      { ...nothing, loss: 9_000, swapped_in: ["pricing-display"] },
      "leaving it out costs $9k by the rule's objective and brings in pricing-display",
    ],
  ])("deciding otherwise: %j", (otherwise, sentence) => {
    expect(renderExplain(typical(), "checkout-redesign", otherwise, plain)).toContain(`  ${sentence}\n`);
  });
});

it("explain says so when only a filter keeps out what the rule would fund", () => {
  const better = { loss: -2_000, swapped_in: [], swapped_out: [], changes: [] };
  expect(renderExplain(typical(), "pricing-display", better, plain)).toContain(
    "  funding it anyway would be $2k better by the rule's objective, but a filter in force keeps it out\n",
  );
});

it("nothing that a user wrote moves the cursor, colours the screen or begins a line", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = renderProblems(
        [problemOf({ file: `a${text}`, message: `a${text}`, fix: `a${text}` })],
        plain,
      );
      expect(shown.split("\n")).toHaveLength(2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
    { numRuns: 500 },
  );
});

it("a warning is marked otherwise than an error", () => {
  expect(renderProblems([problemOf({ severity: "warning" })], plain)).toMatch(/^· initiatives/);
  expect(renderProblems([problemOf()], plain)).toMatch(/^! initiatives/);
});
