import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panelOf, twoWay } from "../../src/diagnostics/panel.ts";
import { ols } from "../../src/stats/ols.ts";
import { stream } from "../../src/stats/random.ts";
import { frameOf } from "../models/data.ts";

/** Some of the rows of a units × periods panel, some of them twice. */
function unbalanced(seed: number, units: number, periods: number) {
  const keep = stream(seed, "rows");
  const rows = Array.from({ length: units * periods }, (_, i) => [Math.floor(i / periods), i % periods]);
  const kept = rows.flatMap((row, i) => {
    const u = keep.uniform(i);
    return u < 0.35 ? [] : u > 0.9 ? [row, row] : [row];
  });
  return kept.length > 0 ? kept : [rows[0]!];
}

describe("the two-way sweep", () => {
  it("leaves the residuals of a regression on every unit and period dummy, and counts the same parameters", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        (seed, units, periods) => {
          const rows = unbalanced(seed, units, periods);
          const panel = panelOf(frameOf({ u: rows.map(([u]) => u!), t: rows.map(([, t]) => t!) }), "u", "t");
          const y = Float64Array.from(rows, (_, i) => 1e3 + stream(seed, "y").normal(i));
          const dummies = [panel.unit, panel.period].flatMap((code) =>
            [...new Set(code)].map((g) => Float64Array.from(code, (value) => Number(value === g))),
          );
          const fit = ols(dummies, y);
          const { sweep, periods: free } = twoWay(panel);
          const swept = sweep(y);
          for (const [i, e] of fit.residuals.entries()) expect(Math.abs(swept[i]! - e)).toBeLessThan(1e-9);
          expect(panel.units + free).toBe(fit.k);
        },
      ),
      { numRuns: 200 },
    );
  });
  it("counts a base period for each part of a panel that is not connected", () => {
    const panel = panelOf(frameOf({ u: [1, 1, 2, 2, 3, 3], t: [1, 2, 1, 2, 8, 9] }), "u", "t");
    expect(twoWay(panel).periods).toBe(2);
  });
  it("takes a year of days for two hundred units", () => {
    const [units, days] = [200, 365];
    const cell = Array.from({ length: units * days }, (_, i) => i);
    const panel = panelOf(
      frameOf({ u: cell.map((i) => Math.floor(i / days)), t: cell.map((i) => i % days) }),
      "u",
      "t",
    );
    const y = Float64Array.from(cell, (i) => Math.floor(i / days) + Math.sin(i % days));
    expect(Math.max(...twoWay(panel).sweep(y).map(Math.abs))).toBeLessThan(1e-10);
  });
});
