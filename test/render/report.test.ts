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
      "What to study next",
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
      ["returns", "effects", "regret", "penalty", "predicted", "confidence"].map((n) => `charts/${n}.svg`),
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
  expect(text).toContain("| $150k [$60k, $155k] | +$70k | no, unexplained: more than chance");
});

it("shows overrides with what they cost, and is silent where there is none", () => {
  const entries = [entryOf("alpha", { status: "funded" })];
  const overrides = [
    {
      ...{ id: "alpha", force: "fund" as const, reason_code: "info-not-in-model", by: "@cfo" },
      ...{ text: "a contract is signed", cost_in_regret: 14_000 },
    },
  ];
  const text = report(resultOf(entries, { allocation: allocationOf(entries, { overrides }) }));
  expect(text).toContain("### Overrides and what they cost");
  expect(text).toContain("| alpha | funded | info-not-in-model: a contract is signed | @cfo | $14k |");
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

describe("what the decision rests on", () => {
  const point = (budget: number, largest_regret: number, mean_return: number) => ({
    ...{ budget, status: "optimal" as const, funded: 2, total_cost: budget, objective: largest_regret },
    ...{ largest_regret, mean_return },
  });
  const explanation = {
    explained: 2,
    frontier: [point(90_000, 14_000, 60_000), point(100_000, 11_020, 70_000), point(110_000, 9_000, 75_000)],
    runner_ups: [
      { swapped_in: ["gamma"], swapped_out: ["alpha"], total_cost: 44_000, objective: 15_020, loss: 4_000 },
    ],
    constraints: [{ name: "at most 12 of engineers", cost: 2_500 }],
  };
  const result = typical();
  const selected = result.allocation.selected.map((one) => ({
    ...one,
    drops_out: [
      { quantity: "cost" as const, from: one.cost, to: 61_000 },
      { quantity: "confidence" as const, from: 0.9, to: null },
    ],
  }));
  const constraints = {
    ...{ minimum_confidence: 0, minimum_worst_return: 0, max_count: 3 },
    resources: [{ name: "engineers", capacity: 12, use: {} }],
    categories: { growth: { max_cost: 60_000, min_count: 1 } },
  };
  const text = report({
    ...result,
    allocation: allocationOf(result.entries, { explanation, selected, constraints }),
  });

  it("says how far what is funded can fall", () => {
    expect(text).toContain(`| ${selected[0]!.id} | cost ≥ $61,000 (no change of confidence would) |`);
  });
  it("says what 10 % of the budget would do, and draws the frontier", () => {
    expect(text).toContain(
      "Budget 10 % less: largest regret $14k, mean effective return $60k. As it is: largest regret $11k, mean effective return $70k. 10 % more: largest regret $9k, mean effective return $75k.",
    );
    expect(text).toContain("$90,000: mean return $60k, largest regret $14k");
    expect(text).toContain("](charts/frontier.svg)");
  });
  it("names the next best portfolio and what each constraint costs", () => {
    expect(text).toContain("| gamma | alpha | $44,000 | $4k |");
    expect(text).toContain("| at most 12 of engineers | $2.5k |");
  });
  it("lists the constraints in force", () => {
    expect(text).toContain("at most 12 of engineers");
    expect(text).toContain("category growth: at most $60,000, at least 1 initiative");
    expect(text).toContain("at most 3 initiatives");
  });
});

it("of sampled scenarios shows the ends, the quartiles and the middle of their regrets", () => {
  const result = typical();
  const names = Array.from({ length: 9 }, (_, s) => `s000${s + 1}`);
  const by = (of: (s: number) => number) => Object.fromEntries(names.map((name, s) => [name, of(s)]));
  const allocation = allocationOf(result.entries, {
    scenario_optima: by((s) => 100_000 + 1000 * s),
    portfolio_effective: by(() => 100_000),
    regrets: by((s) => 1000 * s),
  });
  const text = report({ ...result, allocation });
  expect(text).toContain("largest regret **$8k**");
  expect(text).toContain(
    "s0009 (regret: largest): $100k of at most $108k, regret $8k; s0007 (regret: 25 % of them larger)",
  );
  expect(text).not.toContain("s0002");
});
