import { describe, expect, it } from "vitest";
import { NextStudies } from "../../src/contracts/index.ts";
import { renderNext } from "../../src/render/next.ts";
import { renderReport, renderSummary } from "../../src/render/report.ts";
import { resultOf, typical } from "./fixture.ts";

const study = (design: string, evsi: number, more = {}) => ({
  ...{ design, sample_size: 3200, standard_error: 0.2, moves: 9000, evsi, evpi_share: evsi / 5000 },
  ...{ cost: null, value: evsi, ...more },
});
const row = (id: string, more = {}) => ({
  ...{ id, kind: "restudy", title: "T", cost: 20_000, mean: 18_000, sd: 22_000, hurdle: 25_000 },
  ...{ displaces: "search-ranking", clears: 0.376, evpi: 5000, study: study("experiment", 4000) },
  ...{ alternatives: [study("observational", 500)], reason: "why it is so", ...more },
});
const next = (more: object = {}): NextStudies =>
  NextStudies.parse({
    ...{ schema_version: "1.0", cycle: "2026-Q4", currency: "USD", considered: 1, more: 0 },
    ...{ policy: { share: 0.8, reach: 1, rows: 20 }, settled: [], left_out: [], rows: [row("a")], ...more },
  });
const section = (more: object) => {
  const text = renderReport({ ...typical(), next: next(more) }).replaceAll("\\$", "$");
  return /### What to study next\n([\s\S]*?)\n### /.exec(text)?.[1] ?? null;
};

describe("what to study next, in the report", () => {
  it("is a table of study, return, hurdle, chance, cost of being wrong and worth, with the other designs", () => {
    const text = section({})!;
    expect(text).toContain(
      "| **a** | experiment, 3,200 observations | $18k ± $22k | $25k, the rate of search-ranking | 38 % | $5k | $4k (80 % of that) | why it is so |",
    );
    expect(text).toContain("<summary>Other designs</summary>");
    expect(text).toContain("| a | observational, 3,200 observations | $500 (10 % of that) |");
    expect(text).toContain("the smallest that brings 80 %");
    expect(text).not.toContain("carried out with a chance");
  });
  it("marks ideas, says what is settled, left out and not shown, and what a study costs", () => {
    const idea = row("b", {
      ...{ kind: "idea", displaces: null, clears: 0.9999, alternatives: [] },
      study: study("experiment", 4000, { cost: 1000, value: 3000 }),
    });
    const text = section({
      ...{
        rows: [idea],
        more: 3,
        settled: ["c"],
        left_out: [{ id: "d", reason: "it has no standard error" }],
      },
      policy: { share: 0.8, reach: 0.5, rows: 1, cost_per_observation: 1 },
    })!;
    expect(text).toContain("| **b** (idea) |");
    expect(text).toContain("| $25k, its cost | over 99 % |");
    expect(text).toContain("$4k (80 % of that), costs $1k, leaves $3k");
    expect(text).toContain("carried out with a chance of 50 %");
    expect(text).toContain("3 studies more, each worth less.");
    expect(text).toContain("Settled, as no study is worth its cost: c.");
    expect(text).toContain("Not ranked: d (it has no standard error).");
    expect(text).not.toContain("Other designs");
  });
  it("holds no number where there is nothing to study, and no section where there is nobody", () => {
    expect(section({ rows: [], settled: ["a", "b"] })).not.toMatch(/\d/);
    expect(section({ rows: [], considered: 0 })).toBeNull();
  });
  it("is in the job's summary too", () => {
    expect(renderSummary({ ...resultOf([]), next: next() })).toContain("### What to study next");
  });
});

it("on a terminal a row is two lines, the second the reason", () => {
  const text = renderNext(next({ rows: [row("a"), row("a-longer-name")] }), { color: false });
  expect(text.split("\n")).toEqual([
    "Impact Loop 2026-Q4 · what to study next",
    "",
    "                 study                           return now   hurdle                 clears it  wrong costs  study is worth",
    "  a              experiment, 3,200 observations  $18k ± $22k  $25k (search-ranking)  38 %       $5k          $4k (80 %)",
    "    → why it is so",
    "  a-longer-name  experiment, 3,200 observations  $18k ± $22k  $25k (search-ranking)  38 %       $5k          $4k (80 %)",
    "    → why it is so",
    "",
  ]);
});
