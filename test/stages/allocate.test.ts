import { describe, expect, it } from "vitest";
import {
  AllocatePolicy,
  AllocateResult,
  type Decision,
  type EvaluateResult,
} from "../../src/contracts/index.ts";
import { rules } from "../../src/rules/index.ts";
import { allocate } from "../../src/stages/allocate.ts";
import type { AllocateInput } from "../../src/stages/pose.ts";
import type { PortfolioTerms } from "../../src/stages/problem.ts";
import { sampledReturns } from "../../src/stages/scenarios.ts";
import { stream } from "../../src/stats/random.ts";

type Row = readonly [
  id: string,
  cost: number,
  confidence: number,
  best: number,
  median: number,
  worst: number,
];
const evaluated = (rows: readonly Row[]): EvaluateResult[] =>
  rows.map(
    ([initiative_id, cost, confidence, return_best, return_median, return_worst]) =>
      ({ initiative_id, cost, confidence, return_best, return_median, return_worst }) as EvaluateResult,
  );

/** Eisenhauer (2025), Table 1. */
const published: Row[] = [
  ["BundleEngine", 4, 0.5, 18, 9, 0],
  ["ImageEnhancer", 2, 0.6, 12, 8, 1],
  ["PriceOptimizer", 2, 0.8, 9, 6, 2],
  ["SearchRanker", 2, 0.4, 7, 5, 3],
  ["TitlesAI", 4, 0.9, 15, 10, 2],
];

interface Terms {
  policy?: object;
  rows?: readonly Row[];
  budget?: number;
  decisions?: Decision[];
  terms?: Record<string, PortfolioTerms>;
  funded_before?: string[];
}

function input({
  policy = {},
  rows = published,
  budget = 10,
  decisions = [],
  terms = {},
  funded_before = [],
}: Terms = {}): AllocateInput {
  const parsed = AllocatePolicy.parse({ minimum_confidence: 0.5, minimum_worst_return: 3, ...policy });
  return {
    ...{
      cycle: "c",
      currency: "USD",
      budget,
      policy: parsed,
      evaluated: evaluated(rows),
      confidence_level: 0.95,
    },
    rule: rules.get(parsed.rule)!,
    terms: new Map(Object.entries(terms)),
    decisions,
    funded_before: new Set(funded_before),
  };
}
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const funded = async (terms: Terms) => idsOf((await allocate(input(terms))).selected);
const decision = (initiative: string, force: "fund" | "forbid"): Decision => ({
  ...{ initiative, force, reason_code: "strategic", by: "@cfo" },
});

describe("the published example, explained", async () => {
  const result = await allocate(input());
  const changeOf = (id: string, quantity: string) =>
    [
      ...result.selected.map((one) => ({ id: one.id, changes: one.drops_out! })),
      ...result.dropped.map((one) => ({ id: one.id, changes: one.would_change })),
    ]
      .find((one) => one.id === id)!
      .changes.find((change) => change.quantity === quantity)!;

  it("is a contract", () => expect(AllocateResult.parse(result)).toEqual(result));

  it("each decisive change turns the decision, and one step less does not", async () => {
    /** The third significant digit. */
    const step = (size: number) => 10 ** (Math.floor(Math.log10(size)) - 2);
    let turned = 0;
    for (const { id } of result.candidates)
      for (const quantity of ["cost", "median_return", "confidence"] as const) {
        const { from, to } = changeOf(id, quantity);
        if (to === null) continue;
        turned++;
        const was = result.selected.some((one) => one.id === id);
        const at = async (value: number) => {
          const rows = published.map((row): Row => {
            if (row[0] !== id) return row;
            const [name, cost, confidence, best, median, worst] = row;
            const by = value - median;
            if (quantity === "cost") return [name, value, confidence, best, median, worst];
            if (quantity === "confidence") return [name, cost, value, best, median, worst];
            return [name, cost, confidence, best + by, median + by, worst + by];
          });
          return (await funded({ rows })).includes(id);
        };
        expect(await at(to), `${id} ${quantity} ${to}`).toBe(!was);
        const cost = published.find((row) => row[0] === id)![1];
        const by = quantity === "confidence" ? 0.01 : step(quantity === "cost" ? cost : Math.max(from, cost));
        const back = to + (to > from ? -1 : 1) * by;
        const before = to > from ? Math.max(from, back) : Math.min(from, back);
        expect(await at(Number(before.toFixed(6))), `${id} ${quantity} before ${to}`).toBe(was);
      }
    expect(turned).toBeGreaterThan(10);
  });

  it("names what was dropped for its confidence, and the confidence that lets it in or that nothing does", () => {
    expect(result.dropped.find(({ id }) => id === "SearchRanker")!.reason).toBe("below_minimum_confidence");
    expect(changeOf("SearchRanker", "cost").to).toBeNull();
  });

  it("has the frontier: each point what that budget comes to, V* never less with more", async () => {
    const { frontier } = result.explanation!;
    expect(frontier.map(({ budget }) => budget)).toEqual([2, 4, 6, 8, 9, 10, 11, 12, 14, 16, 18, 20]);
    for (const point of [frontier[2]!, frontier[8]!]) {
      const other = await allocate(input({ budget: point.budget }));
      expect(point).toMatchObject({
        objective: other.objective,
        total_cost: other.total_cost,
        funded: other.selected.length,
      });
    }
  });

  it("has the next best portfolios in their order, none twice", async () => {
    const ups = result.explanation!.runner_ups;
    expect(ups).toHaveLength(3);
    const losses = ups.map(({ loss }) => loss);
    expect(losses.toSorted((a, b) => a - b)).toEqual(losses);
    expect(losses[0]).toBeGreaterThanOrEqual(0);
    expect(new Set(ups.map((up) => JSON.stringify([up.swapped_in, up.swapped_out]))).size).toBe(3);
  });
});

describe("constraints", () => {
  const free = { minimum_worst_return: null, minimum_confidence: 0 };
  it("of count, and what one costs: both portfolios against V* without it", async () => {
    const result = await allocate(input({ policy: { ...free, constraints: { max_count: 2 } } }));
    expect(result.selected).toHaveLength(2);
    const [cost] = result.explanation!.constraints;
    expect(cost).toMatchObject({ name: "at most 2 initiatives" });
    const without = await allocate(input({ policy: free }));
    const effective = (id: string) => result.candidates.find((one) => one.id === id)!.effective;
    const regret = Math.max(
      ...(["best", "median", "worst"] as const).map(
        (name) =>
          without.scenario_optima![name]! -
          result.selected.reduce((sum, { id }) => sum + effective(id)[name], 0),
      ),
    );
    expect(cost!.cost).toBeCloseTo(regret - without.objective!, 9);
    expect(cost!.cost).toBeGreaterThan(0);
  });
  it("of resources, categories, and of initiatives with each other", async () => {
    const all = await funded({ policy: free });
    expect(all).toContain("TitlesAI");
    const terms = { TitlesAI: { resources: { engineers: 9 } } };
    const resources = { ...free, constraints: { resources: { engineers: 8 } } };
    expect(await funded({ policy: resources, terms })).not.toContain("TitlesAI");
    const growth = Object.fromEntries(published.map(([id]) => [id, { category: "growth" }]));
    const capped = { ...free, constraints: { categories: { growth: { max_cost: 4 } } } };
    expect((await allocate(input({ policy: capped, terms: growth }))).total_cost).toBeLessThanOrEqual(4);
    const exclusive = await funded({
      policy: free,
      terms: { TitlesAI: { exclusive_with: ["BundleEngine"] } },
    });
    expect(exclusive.filter((id) => id === "TitlesAI" || id === "BundleEngine").length).toBeLessThan(2);
    const needs = await funded({ policy: free, terms: { TitlesAI: { requires: ["SearchRanker"] } } });
    expect(!needs.includes("TitlesAI") || needs.includes("SearchRanker")).toBe(true);
  });
  it("by what was funded in an earlier cycle: what is required is there, what is exclusive has taken the place", async () => {
    const terms = {
      TitlesAI: { requires: ["Earlier"], exclusive_with: [] },
      BundleEngine: { exclusive_with: ["Earlier"] },
    };
    expect(await funded({ policy: free, terms })).not.toContain("TitlesAI");
    const after = await funded({ policy: free, terms, funded_before: ["Earlier"] });
    expect(after).toContain("TitlesAI");
    expect(after).not.toContain("BundleEngine");
  });
  it("of periods, with what one leaves carried over or not", async () => {
    const terms = Object.fromEntries(
      published.map(([id, cost]) => [id, { cost_by_period: [cost / 4, (3 * cost) / 4] }]),
    );
    const of = (carry_over: boolean) =>
      allocate(
        input({ policy: { ...free, constraints: { periods: { budgets: [5, 5], carry_over } } }, terms }),
      );
    expect((await of(false)).total_cost).toBeLessThanOrEqual(6);
    expect((await of(true)).total_cost).toBeGreaterThan(6);
  });
  it("in part: a fraction of cost and of return", async () => {
    const terms = { TitlesAI: { partial: { min_fraction: 0.25 } } };
    const result = await allocate(input({ policy: free, budget: 3, terms, rows: published.slice(4) }));
    expect(result.selected).toMatchObject([
      { id: "TitlesAI", fraction: 0.75, cost: 3, predicted_return: 7.5 },
    ]);
    expect(result.portfolio_returns!.best).toBeCloseTo(11.25, 9);
  });
  it("net of cost: what returns less than it costs is not funded", async () => {
    const rows: Row[] = [
      ["dear", 9, 1, 9, 8, 7],
      ["fair", 4, 1, 9, 8, 7],
    ];
    expect(await funded({ rows, policy: { ...free, objective: "net" }, budget: 20 })).toEqual(["fair"]);
    expect(await funded({ rows, policy: free, budget: 20 })).toEqual(["dear", "fair"]);
  });
});

describe("decisions of people", () => {
  it("are followed past the filters of confidence, and say what they cost", async () => {
    const result = await allocate(
      input({ decisions: [decision("SearchRanker", "fund"), decision("TitlesAI", "forbid")] }),
    );
    expect(idsOf(result.selected)).toContain("SearchRanker");
    expect(result.dropped.find(({ id }) => id === "TitlesAI")).toMatchObject({
      reason: "forbidden",
      would_change: [],
    });
    expect(result.overrides).toMatchObject([
      { id: "SearchRanker", force: "fund", by: "@cfo", reason_code: "strategic" },
      { id: "TitlesAI", force: "forbid" },
    ]);
    const free = await allocate(input({ decisions: [decision("SearchRanker", "fund")] }));
    const cost = result.overrides[1]!.cost_in_regret!;
    expect(cost).toBeGreaterThan(0);
    const against = Math.max(
      ...(["best", "median", "worst"] as const).map(
        (name) => free.scenario_optima![name]! - result.portfolio_effective![name]!,
      ),
    );
    expect(cost).toBeCloseTo(against - free.objective!, 9);
  });
  it("that cannot be kept together are named, and no more than that", async () => {
    const decisions = ["BundleEngine", "TitlesAI", "PriceOptimizer"].map((id) => decision(id, "fund"));
    const result = await allocate(input({ decisions, budget: 7 }));
    expect(result.status).toBe("infeasible");
    expect(result.selected).toEqual([]);
    expect(result.status_reason).toBe(
      "no portfolio keeps together: BundleEngine must be funded; TitlesAI must be funded; a budget of 7",
    );
  });
});

describe("sampled scenarios", () => {
  const spec = { sample: 4000, seed: 3, correlation: 0.3, correlation_within_category: 0.8 };
  const returns = { best: 30, median: 10, worst: 0 };
  const draws = (id: string, category?: string) =>
    Object.values(sampledReturns({ id, category, returns }, spec, 0.95));
  const correlation = (a: readonly number[], b: readonly number[]) => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [ma, mb] = [mean(a), mean(b)];
    const cov = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
      x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
    return cov(a, ma, b, mb) / Math.sqrt(cov(a, ma, a, ma) * cov(b, mb, b, mb));
  };
  it("have the interval's own ends: so many below, between and above them", () => {
    const values = draws("one");
    const share = (of: (value: number) => boolean) => values.filter(of).length / values.length;
    expect(share((value) => value < 0)).toBeCloseTo(0.025, 2);
    expect(share((value) => value > 30)).toBeCloseTo(0.025, 2);
    expect(share((value) => value > 10)).toBeCloseTo(0.5, 1);
  });
  it("hang together as much as they are told, and more within a category", () => {
    // Pearson's correlation of two-piece normals is a little below the copula's own.
    expect(correlation(draws("one"), draws("two"))).toBeGreaterThan(0.22);
    expect(correlation(draws("one"), draws("two"))).toBeLessThan(0.34);
    expect(correlation(draws("one", "x"), draws("two", "x"))).toBeGreaterThan(0.7);
    expect(correlation(draws("one", "x"), draws("two", "y"))).toBeLessThan(0.36);
  });
  it("are each initiative's own, whoever else is there, and decide by any rule", async () => {
    const policy = {
      rule: "cvar_regret",
      beta: 0.8,
      scenarios: { sample: 40, seed: 5 },
      minimum_worst_return: null,
    };
    const result = await allocate(input({ policy }));
    expect(AllocateResult.parse(result)).toEqual(result);
    expect(Object.keys(result.regrets!)).toHaveLength(40);
    expect(result.rule_parameters).toMatchObject({
      beta: 0.8,
      scenarios: { sample: 40, seed: 5, correlation: 0 },
    });
    expect(await allocate(input({ policy, rows: published.toReversed() }))).toEqual(result);
  });
});

it("when the budget covers none, says at which cost each would be funded", async () => {
  const { status, dropped } = await allocate(
    input({ budget: 1, policy: { minimum_worst_return: null, minimum_confidence: 0 } }),
  );
  expect(status).toBe("empty");
  for (const { reason, would_change } of dropped) {
    expect(reason).toBe("cost_exceeds_budget");
    expect(would_change[0]).toMatchObject({ quantity: "cost", to: 1 });
  }
});

it("a thousand that tie are decided, and the same whatever order they come in", async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, i): Row => [`i${String(i).padStart(4, "0")}`, 7, 0.8, 9, 5, 1],
  );
  const policy = { minimum_worst_return: null, explain: { initiatives: 0, runner_ups: 0, frontier: 0 } };
  const one = await allocate(input({ rows, budget: 700, policy }));
  expect(one).toMatchObject({ status: "optimal", objective: 0 });
  expect(idsOf(one.selected)).toEqual(rows.slice(0, 100).map(([id]) => id));
  const random = stream(1, "order");
  const shuffled = rows.map((row, i) => ({ row, at: random.uniform(i) })).sort((a, b) => a.at - b.at);
  const other = await allocate(input({ rows: shuffled.map(({ row }) => row), budget: 700, policy }));
  expect(idsOf(other.selected)).toEqual(idsOf(one.selected));
});

it.each([
  ["sums of subsets", (u: number) => [Math.floor(1 + 1000 * u), 2, 1, 0.5]],
  ["worth a little more than they cost", (u: number) => [Math.floor(1 + 100 * u), 1.2, 1.1, 1]],
] as const)("a thousand of %s are decided with proof", async (_, of) => {
  const uniform = stream(2, "degenerate");
  const rows = Array.from({ length: 1000 }, (__, i): Row => {
    const [cost, best, median, worst] = of(uniform.uniform(i)) as [number, number, number, number];
    return [`i${i}`, cost, 1, best * cost, median * cost, worst * cost];
  });
  const budget = Math.floor(0.4 * rows.reduce((sum, row) => sum + row[1], 0));
  const policy = { minimum_worst_return: null, explain: { initiatives: 0, runner_ups: 0, frontier: 0 } };
  const result = await allocate(input({ rows, budget, policy }));
  expect(result.status).toBe("optimal");
  expect(result.total_cost).toBe(budget);
  expect(result.objective).toBeCloseTo(0, 6);
});
