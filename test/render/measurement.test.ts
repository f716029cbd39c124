import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../src/render/markdown.ts";
import { measurementBlocks, renderMeasurement } from "../../src/render/measurement.ts";
import { entryOf, measureOf } from "./fixture.ts";

const interval = { standard_error: 0.02, ci_lower: 0.01, ci_upper: 0.09 };
const measured = measureOf("checkout", {
  relative: { ...interval, estimate: 0.05, baseline: 33.6 },
  verdict: { decision: "ship", smallest_effect: 0.5, statement: "the interval is 0.44 to 2.92" },
  readings: [
    {
      ...{ name: "odds_ratio", scale: "ratio", estimate: 1.21, standard_error: null, ci_lower: 1.02 },
      ...{ ci_upper: 1.44, p_value: null, degrees_of_freedom: null, inference: "Woolf's log interval" },
    },
    {
      ...{ name: "always_valid", scale: "relative", estimate: 0.05, standard_error: 0.02, ci_lower: -0.03 },
      ...{ ci_upper: 0.13, p_value: 0.2, degrees_of_freedom: null, inference: "asymptotic sequence" },
    },
  ],
  comparisons: [
    {
      ...{ arm: "bold", versus: "control", n: 2500, ...interval, estimate: 0.05, p_value: 0.00001 },
      p_value_adjusted: { bonferroni: 0.00002, holm: 0.024, benjamini_hochberg: 0.012 },
    },
  ],
  n_clusters: 1,
});

describe("a measurement in a report", () => {
  const text = toMarkdown(measurementBlocks(entryOf("checkout", { measure: measured })))
    .replace(/\\(?=[^A-Za-z0-9\s])/g, "")
    .replaceAll("\u2060", "")
    .replaceAll("&lt;", "<");

  it("says effect, relative effect and p-value, then verdict, sample and inference", () => {
    expect(text).toContain(
      "**checkout** · +1.68 $/user [0.44, 2.92] per unit, +5 % [1, 9] of 33.6; ATE, p = 0.008",
    );
    expect(text).toContain("Verdict ship: the interval is 0.44 to 2.92");
    expect(text).toContain("4,000 observations (1,988 treated, 2,012 control), 1 cluster; HC3, n − k.");
  });

  it("writes every reading on its own scale, and says where there is no p-value", () => {
    expect(text).toContain("| odds ratio | 1.21 [1.02, 1.44] | none | Woolf's log interval |");
    expect(text).toContain("| always valid | +5 % [−3, 13] | 0.2 | asymptotic sequence |");
  });

  it("lists each arm with its own and its corrected p-value", () => {
    expect(text).toContain("| bold | control | +0.05 [0.01, 0.09] | < 0.0001 | 0.024 | 2,500 |");
  });

  it("has no table where nothing else was read, and says why there is no relative effect", () => {
    const bare = toMarkdown(measurementBlocks(entryOf("checkout")));
    expect(bare).not.toContain("|");
    expect(bare).toContain("no relative effect");
  });
});

describe("a measurement on the terminal", () => {
  const lines = renderMeasurement(measured).split("\n");

  it("has the same, a line each", () => {
    expect(lines).toContain("  verdict ship: the interval is 0.44 to 2.92");
    expect(lines).toContain("  also  odds ratio: 1.21 [1.02, 1.44]; Woolf's log interval");
    expect(lines).toContain("  also  always valid, relative: +5 % [−3, 13], p = 0.2; asymptotic sequence");
    expect(lines).toContain("  also  bold against control: +0.05 [0.01, 0.09], p < 0.0001, by Holm 0.024");
  });

  it("gives the reason in place of a missing p-value", () => {
    const none = renderMeasurement(measureOf("a", { p_value: null, p_value_reason: "a made one" }));
    expect(none.split("\n")[0]).toBe("revenue: +1.68 [0.44, 2.92] per unit, no p-value: a made one");
  });
});
