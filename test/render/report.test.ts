import { describe, expect, it } from "vitest";
import type { CycleResult } from "../../src/contracts/index.ts";
import { code, linked, paragraph } from "../../src/render/document.ts";
import { noLinks } from "../../src/render/findings.ts";
import { toHtml } from "../../src/render/html.ts";
import { renderCycleFiles, renderReport, renderSummary } from "../../src/render/report.ts";
import { allocationOf, entryOf, large, outcomeOf, problemOf, resultOf, typical } from "./fixture.ts";

const unescaped = (text: string) => text.replace(/\\(?=[^A-Za-z0-9\s])/g, "").replaceAll("\u2060", "");
const report = (result: CycleResult) => unescaped(renderReport(result));

describe("the report of a typical cycle", () => {
  const text = report(typical());

  it("is in the order in which it is read", () => {
    const order = [...text.matchAll(/^### (.+)$/gm)].map((title) => title[1]);
    expect(order).toEqual([
      "Problems",
      "Outcomes",
      "Portfolio",
      "The decision in each scenario",
      "Track record",
      "Look twice",
      "What was measured",
      "Why these confidences",
      "Constraints in force",
      "Reproduce",
    ]);
  });

  it("says first what was decided, for how much and as of when", () => {
    expect(text.split("\n").slice(0, 3)).toEqual([
      "## Impact Loop · 2026-Q4: funds 2 of 4, $45,000 of $100,000",
      "",
      "As of 2026-11-23. Median return **$164k**, worst case **$53k**, largest regret **$11k**.",
    ]);
  });

  it("has the method and the rule in the words of the domain", () => {
    expect(text).toContain("Demoted to observational: 6 pre-periods, a time series needs 8");
    expect(text).toContain("- rule minimax regret, proven optimal, by glpk 5.0");
  });

  it("refers to each chart by its file, with the finding in words", () => {
    const charts = [...renderCycleFiles(typical()).keys()].filter((file) => file.endsWith(".svg"));
    expect(charts).toEqual(
      ["returns", "effects", "regret", "predicted", "confidence"].map((n) => `charts/${n}.svg`),
    );
    for (const file of charts) expect(text).toContain(`](${file})`);
    expect(text).toContain(
      "old-search predicted $80k, actual $64k, inside its interval](charts/predicted.svg)",
    );
    expect(text).toContain("best: $238k of at most $249k, regret $11k");
  });
});

it("says what the last cycle funded, what returns, what is new and what is awaited", () => {
  const before = [
    entryOf("alpha", { status: "funded" }),
    entryOf("beta"),
    entryOf("gamma"),
    entryOf("delta", { status: "funded" }),
  ];
  const entries = [
    entryOf("alpha", { status: "awaiting_scale", funded_in: "2026-Q3" }),
    entryOf("beta", { status: "funded", returning: true }),
    entryOf("gamma", { returning: true }),
    entryOf("epsilon", { status: "funded" }),
  ];
  const text = report(
    resultOf(entries, { previous: { cycle: "2026-Q3", allocation: allocationOf(before) } }),
  );
  expect(text).toContain(`### Since the last cycle

- 2026-Q3 funded: alpha, delta
- returning and funded now: beta
- returning and dropped again: gamma
- new: epsilon
- funded earlier, full-scale data awaited: alpha
`);
});

it("shows a miss with its cause and its sign", () => {
  const missed = outcomeOf("lucky", {
    actual_return: 150_000,
    actual_upper: 155_000,
    prediction_error: 70_000,
    relative_error: 0.875,
    within_interval: false,
    cause: "unexplained",
  });
  const text = report(resultOf([entryOf("lucky", { status: "scaled", outcome: missed })]));
  expect(text).toContain("| $150k [$60k, $155k] | +$70k | no: unexplained |");
});

it("shows overrides with what they cost, and is silent where there is none", () => {
  const entries = [entryOf("alpha", { status: "funded" })];
  const overrides = [
    { id: "alpha", force: "fund" as const, reason_code: "contract", cost_in_regret: 14_000 },
  ];
  const text = report(resultOf(entries, { allocation: allocationOf(entries, { overrides }) }));
  expect(text).toContain("### Overrides and what they cost");
  expect(text).toContain("| alpha | funded | contract | $14k |");
  expect(report(typical())).not.toContain("Overrides");
});

it("is written in the loop's own currency", () => {
  expect(renderReport({ ...typical(), currency: "CHF" })).not.toMatch(/\$\d/);
  expect(renderReport({ ...typical(), currency: "EUR" })).toContain("€45,000 of €100,000");
});

it("is a function of the result alone: the same bytes, in whatever order they are asked for", () => {
  const first = renderCycleFiles(typical());
  renderSummary(large(50));
  expect(renderCycleFiles(typical())).toEqual(first);
});

it("names the largest of the three regrets", () => {
  const { entries } = typical();
  const allocation = allocationOf(entries, { regrets: { best: 1_000, median: 2_000, worst: 3_000 } });
  expect(report(resultOf(entries, { allocation }))).toContain("largest regret **$3k**");
});

it("in HTML a link and its text are quoted", () => {
  const page = toHtml("t", [paragraph([linked('"<b>', 'https://x.test/"><i>'), code("<u>")])]);
  expect(page).toContain(
    '<a href="https://x.test/&quot;&gt;&lt;i&gt;">&quot;&lt;b&gt;</a><code>&lt;u&gt;</code>',
  );
});

describe("the job summary", () => {
  it("has no picture, for none is committed yet, and no heading left without its text", () => {
    const text = renderSummary(typical());
    expect(text).not.toContain("![");
    expect(text).not.toMatch(/^### .+\n\n(###|$)/m);
  });

  it("of 5,000 initiatives is under 1,000,000 bytes", () => {
    const text = renderSummary(large(5_000), noLinks);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(text).toContain("funds 2 of 5,000");
    expect(text.trimEnd().endsWith("Shortened; the whole is in the committed contracts.")).toBe(true);
  });
});

it("names the place of a problem first of all", () => {
  const text = report(resultOf([entryOf("alpha")], { problems: [problemOf()] }));
  expect(text.indexOf("`initiatives/bundle-engine.yaml:9:5`")).toBeLessThan(text.indexOf("### Portfolio"));
});
