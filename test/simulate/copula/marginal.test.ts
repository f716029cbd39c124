import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoricalMarginal, categoryAt } from "../../../src/simulate/copula/categories.ts";
import { numericMarginal, quantile } from "../../../src/simulate/copula/marginal.ts";
import { ksComplement } from "../../../src/simulate/copula/similarity.ts";
import { stream } from "../../../src/stats/random.ts";

const draw = stream(3, "marginal");
const sampleOf = (n: number, of: (u: number, z: number) => number) =>
  Float64Array.from({ length: n }, (_, i) => of(draw.uniform(i), draw.normal(i)));
/** The values at the middle of n equal shares. */
const remade = (values: Float64Array, n = 10_000) => {
  const at = quantile(numericMarginal(values));
  return Float64Array.from({ length: n }, (_, i) => at((i + 0.5) / n));
};
const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
const sd = (values: Float64Array) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((x) => (x - centre) ** 2)));
};

const anyColumn = fc.oneof(
  fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 300 }),
  fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 300 }),
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 })), { minLength: 5, maxLength: 300 }),
);

describe("a learned quantile function", () => {
  it("ascends, stays within the data, and keeps their decimals", () => {
    fc.assert(
      fc.property(anyColumn, (numbers) => {
        const values = Float64Array.from(numbers);
        const made = remade(values, 200);
        const sorted = values.toSorted();
        const slack = (x: number) => 2e-6 * Math.max(1, Math.abs(x));
        expect(made.every((x, i) => i === 0 || x >= made[i - 1]!)).toBe(true);
        expect(made[0]).toBeGreaterThanOrEqual(sorted[0]! - slack(sorted[0]!));
        expect(made.at(-1)).toBeLessThanOrEqual(sorted.at(-1)! + slack(sorted.at(-1)!));
        if (numbers.every(Number.isInteger)) expect([...made].every(Number.isInteger)).toBe(true);
      }),
    );
  });
  it("holds no value that fewer than 5 rows have", () => {
    fc.assert(
      fc.property(anyColumn, (numbers) => {
        const times = (x: number) => numbers.filter((y) => y === x).length;
        const { values } = numericMarginal(Float64Array.from(numbers));
        for (const x of values) expect(times(x) === 0 || times(x) >= 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    ["normal", sampleOf(5000, (_, z) => 50 + 10 * z)],
    ["uniform", sampleOf(5000, (u) => u)],
    ["log-normal", sampleOf(5000, (_, z) => Math.exp(3 + z))],
    ["Pareto of index 3", sampleOf(5000, (u) => (1 - u) ** (-1 / 3))],
    ["counts", sampleOf(5000, (_, z) => Math.round(Math.exp(2 + z)))],
    ["half zero", sampleOf(5000, (_, z) => (z < 0 ? 0 : Math.exp(z)))],
    ["40 values", sampleOf(40, (_, z) => z)],
  ])("of %s data has their distribution, mean and spread", (_, values) => {
    const made = remade(values);
    expect(ksComplement(values, made)).toBeGreaterThan(values.length > 100 ? 0.98 : 0.9);
    expect(Math.abs(mean(made) - mean(values)) / sd(values)).toBeLessThan(0.02);
    expect(sd(made) / sd(values)).toBeGreaterThan(0.9);
    expect(sd(made) / sd(values)).toBeLessThan(1.1);
  });
  it("gives a point mass its share exactly, and its value to the last digit", () => {
    const price = 19.990000000000002;
    const values = sampleOf(1000, (u) => (u < 0.3 ? price : 100 * u));
    const share = values.filter((x) => x === price).length / 1000;
    expect(remade(values).filter((x) => x === price).length / 10_000).toBeCloseTo(share, 3);
  });
  it("keeps the share of zeros from 5 zeros on", () => {
    const values = sampleOf(2000, (_, z) => Math.exp(z)).fill(0, 0, 6);
    expect(remade(values).filter((x) => x === 0).length).toBe(30);
  });
  it("of a constant is the constant; a few outliers beyond a point mass are folded into it", () => {
    expect(new Set(remade(new Float64Array(50).fill(7)))).toEqual(new Set([7]));
    const outliers = Float64Array.from({ length: 50 }, (_, i) => (i < 3 ? 1000 + i : 7));
    expect(new Set(remade(outliers))).toEqual(new Set([7]));
  });
});

describe("learned categories", () => {
  const labels = [...Array(6).fill("b"), ...Array(9).fill("a"), "anna@example.org", "c", "c", null];
  const marginal = categoricalMarginal(labels, (rows) => -rows.length);
  it("have their counts, in the order that is asked for; those under 5 rows are `other`", () => {
    expect(marginal.levels).toEqual([
      { value: "a", count: 9 },
      { value: "b", count: 6 },
      { value: "other", count: 3 },
    ]);
  });
  it("come back in their shares", () => {
    const at = categoryAt(marginal);
    const made = Array.from({ length: 1800 }, (_, i) => at((i + 0.5) / 1800));
    expect(["a", "b", "other"].map((level) => made.filter((x) => x === level).length)).toEqual([
      900, 600, 300,
    ]);
    expect(at(1)).toBe("other");
  });
});
