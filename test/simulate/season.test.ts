import { describe, expect, it } from "vitest";
import type { Range } from "../../src/simulate/backend.ts";
import { datesOf, Season, seasonOf } from "../../src/simulate/season.ts";

const range = (more: Partial<Range>): Range => ({
  seed: 1,
  labels: [],
  units: 1,
  kind: "products",
  start: "2026-01-05",
  every: "day",
  periods: 7,
  ...more,
});
const total = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0);

describe("the season", () => {
  it("is what its seven days say, from Monday on", () => {
    const season = Season.parse({ day_of_week: [1, 1, 1, 1, 1, 2, 0], yearly: 0 });
    expect([...seasonOf(season, range({}))]).toEqual([1, 1, 1, 1, 1, 2, 0]);
    expect([...seasonOf(season, range({ start: "2026-01-10", periods: 2 }))]).toEqual([2, 0]);
  });
  it("of a week is the mean of its days", () => {
    const season = Season.parse({});
    const [days, weeks] = [
      seasonOf(season, range({ periods: 21 })),
      seasonOf(season, range({ every: "week", periods: 3 })),
    ];
    for (const [k, week] of weeks.entries())
      expect(week).toBeCloseTo(total(days.slice(7 * k, 7 * k + 7)) / 7, 12);
  });
  it("averages 1 over years, and has its peak where it says", () => {
    const season = Season.parse({ yearly: 0.3, peak: 100, day_of_week: [1, 1, 1, 1, 1, 1, 1] });
    const factors = seasonOf(season, range({ start: "2026-01-01", periods: 1461 }));
    expect(total(factors) / 1461).toBeCloseTo(1, 3);
    expect(factors.slice(0, 365).indexOf(Math.max(...factors.slice(0, 365)))).toBe(99);
    expect(Math.max(...factors)).toBeCloseTo(1.3, 4);
  });
  it("counts days over the ends of months and leap years", () => {
    expect(datesOf(range({ start: "2028-02-28", periods: 3 }))).toEqual([
      "2028-02-28",
      "2028-02-29",
      "2028-03-01",
    ]);
    expect(datesOf(range({ every: "week", periods: 2 }))).toEqual(["2026-01-05", "2026-01-12"]);
  });
  it.each([
    ["six days", { day_of_week: [1, 1, 1, 1, 1, 1] }],
    ["a negative day", { day_of_week: [1, 1, 1, 1, 1, 1, -1] }],
    ["a week of nothing", { day_of_week: [0, 0, 0, 0, 0, 0, 0] }],
    ["a year that goes under zero", { yearly: 1.2 }],
  ])("refuses %s", (_, knobs) => {
    expect(Season.safeParse(knobs).success).toBe(false);
  });
});
