import { describe, expect, it } from "vitest";
import { stream } from "../../src/stats/random.ts";

const n = 100_000;
const units = Array.from({ length: n }, (_, i) => i);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const moment = (values: number[], k: number) => mean(values.map((value) => value ** k));

/** Pearson's statistic of values in (0, 1) over equal bins; its expectation is bins − 1, its variance twice that. */
function chiSquared(values: number[], bins: number): number {
  const counts = new Float64Array(bins);
  for (const value of values) counts[Math.floor(value * bins)]!++;
  const expected = values.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
/** How far from its expectation, in standard deviations. */
const surprise = (statistic: number, bins: number) =>
  Math.abs(statistic - (bins - 1)) / Math.sqrt(2 * (bins - 1));
const correlation = (a: number[], b: number[]) => {
  const [ma, mb] = [mean(a), mean(b)];
  const [da, db] = [a.map((x) => x - ma), b.map((x) => x - mb)];
  return mean(da.map((x, i) => x * db[i]!)) / Math.sqrt(moment(da, 2) * moment(db, 2));
};
/** Four standard deviations of the correlation of independent values. */
const chance = 4 / Math.sqrt(n);

const draws: [string, (i: number) => number][] = [
  ["units of one seed", (i) => stream(7, "table", "x").uniform(i)],
  ["periods of one unit", (i) => stream(7, "table", "x").uniform(3, i)],
  ["seeds", (i) => stream(i, "table", "x").uniform(0)],
  ["seeds beyond 2^32", (i) => stream(2 ** 32 * i, "table", "x").uniform(0)],
  ["variables", (i) => stream(7, "table", `x${i}`).uniform(0)],
  ["units 2^15 apart", (i) => stream(7, "table", "x").uniform(i * 32768)],
];

describe("stream: uniform", () => {
  it.each(draws)("%s: even over 1,000 bins, and in the digits below", (_, draw) => {
    const values = units.map(draw);
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0);
    expect(surprise(chiSquared(values, 1000), 1000)).toBeLessThan(4);
    for (const below of [2 ** 10, 2 ** 20, 2 ** 30, 2 ** 40]) {
      const digits = values.map((value) => (value * below) % 1);
      expect(surprise(chiSquared(digits, 256), 256)).toBeLessThan(4);
    }
  });
  it.each(draws)("%s: one draw tells nothing of the next nor of the tenth", (_, draw) => {
    const values = units.map(draw);
    for (const lag of [1, 2, 10])
      expect(Math.abs(correlation(values.slice(lag), values.slice(0, n - lag)))).toBeLessThan(chance);
  });
  it("pairs of neighbours fill the square evenly", () => {
    const x = stream(11, "pairs");
    const cells = units.map((i) => (Math.floor(x.uniform(2 * i) * 32) + x.uniform(2 * i + 1)) / 32);
    expect(surprise(chiSquared(cells, 1024), 1024)).toBeLessThan(4);
  });
  it("no two of 100,000 draws are equal, over units and over units by periods", () => {
    const x = stream(7, "table", "x");
    expect(new Set(units.map((i) => x.uniform(i))).size).toBe(n);
    expect(new Set(units.map((i) => x.uniform(Math.floor(i / 50), i % 50))).size).toBe(n);
  });
});

describe("stream: keys", () => {
  const values = (seed: number, ...labels: string[]) => {
    const x = stream(seed, ...labels);
    return units.map((i) => x.uniform(i));
  };
  it.each([
    ["the seed", values(7, "t", "x"), values(8, "t", "x")],
    ["the seed's high word", values(7, "t", "x"), values(7 + 2 ** 32, "t", "x")],
    ["the table", values(7, "t", "x"), values(7, "u", "x")],
    ["the variable", values(7, "t", "x"), values(7, "t", "y")],
    ["where one label ends and the next begins", values(7, "ta", "b"), values(7, "t", "ab")],
    ["an empty label", values(7, "t"), values(7, "t", "")],
  ])("%s makes draws that tell nothing of the others", (_, a, b) => {
    expect(Math.abs(correlation(a, b))).toBeLessThan(chance);
    expect(a.some((value, i) => value === b[i])).toBe(false);
  });
  it("unit and period do not change places", () => {
    const x = stream(7, "t");
    const [a, b] = [
      units.map((i) => x.uniform(i % 300, 300 + Math.floor(i / 300))),
      units.map((i) => x.uniform(300 + Math.floor(i / 300), i % 300)),
    ];
    expect(Math.abs(correlation(a, b))).toBeLessThan(chance);
  });
  it("a draw is the same whatever was drawn before it", () => {
    const [x, y] = [stream(7, "t"), stream(7, "t")];
    for (let i = 0; i < 100; i++) x.normal(i);
    expect(x.uniform(500, 3)).toBe(y.uniform(500, 3));
    expect(x.uniform(500)).toBe(x.uniform(500, 0));
  });
});

describe("stream: normal", () => {
  it("has the moments of the standard normal to four standard errors", () => {
    const z = stream(5, "normal");
    const values = units.map((i) => z.normal(i));
    expect(Math.abs(mean(values))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(values, 3))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });
  it("is the uniform's quantile: above 1.96 one time in forty", () => {
    const z = stream(5, "normal");
    const above = units.filter((i) => z.normal(i) > 1.959963984540054);
    expect(above).toEqual(units.filter((i) => z.uniform(i) > 0.975));
    expect(Math.abs(above.length / n - 0.025)).toBeLessThan(4 * Math.sqrt((0.025 * 0.975) / n));
  });
});

describe("stream: the same bytes for ever", () => {
  it.each([
    [0, [], 0, 0, 0.6128793657057903, 0.2868315963691454],
    [1, ["a"], 0, 0, 0.1607276831297449, -0.9914715734610497],
    [7, ["experiment", "pilot", "prior"], 4999, 0, 0.897301704753142, 1.2663254457939161],
    [7, ["panel", "scale", "noise"], 12, 51, 0.9963038399854307, 2.6786337585880795],
    [9007199254740991, ["é", "🙂"], 2147483648, 2147483648, 0.25362328420974506, -0.6631311399890337],
  ])("seed %d, %j, unit %d, period %d: %s, %s", (seed, labels, unit, period, uniform, normal) => {
    const x = stream(seed, ...labels);
    expect([x.uniform(unit, period), x.normal(unit, period)]).toEqual([uniform, normal]);
  });
});
