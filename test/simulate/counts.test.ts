import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialQuantile, negativeBinomialQuantile, poissonQuantile } from "../../src/simulate/counts.ts";

/** Mean and variance over an even grid of uniforms: no draw, no noise. */
function moments(quantile: (u: number) => number, n = 100_000) {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const x = quantile((i + 0.5) / n);
    sum += x;
    squares += x * x;
  }
  return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
}

/** P(X ≤ k) by the definition, each term by logarithms. */
function cumulative(logTerm: (k: number) => number) {
  const sums: number[] = [];
  return (k: number) => {
    for (let j = sums.length; j <= k; j++) sums.push((sums[j - 1] ?? 0) + Math.exp(logTerm(j)));
    return sums[k]!;
  };
}
const logFactorial = (n: number) =>
  Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0);

describe("a count's quantile", () => {
  it.each([0.3, 4, 29.9])(
    "of a Poisson mean %d is the smallest count that the distribution function reaches",
    (mean) => {
      const below = cumulative((k) => k * Math.log(mean) - mean - logFactorial(k));
      for (const u of [0.001, 0.2, 0.5, 0.77, 0.999]) {
        const k = poissonQuantile(u, mean);
        expect(below(k)).toBeGreaterThanOrEqual(u);
        expect(k === 0 || below(k - 1) < u).toBe(true);
      }
    },
  );

  it("is at most one off the exact one where a gamma stands in for the sum", () => {
    const mean = 60;
    const below = cumulative((k) => k * Math.log(mean) - mean - logFactorial(k));
    for (const u of [0.001, 0.2, 0.5, 0.77, 0.999]) {
      const k = poissonQuantile(u, mean);
      expect(below(k + 1)).toBeGreaterThanOrEqual(u);
      expect(below(k - 2)).toBeLessThan(u);
    }
  });

  it.each([
    ["small", 0.05, 2],
    ["below the change of method", 29, 3],
    ["above it", 31, 3],
    ["large", 5000, 20],
    ["as skew as they come", 400, 1],
  ])("of a negative binomial has its mean and variance: %s", (_, mean, size) => {
    const found = moments((u) => negativeBinomialQuantile(u, mean, size));
    expect(found.mean / mean).toBeCloseTo(1, 2);
    expect(found.variance / (mean + (mean * mean) / size)).toBeCloseTo(1, 1);
  });

  it.each([
    [5, 0.2],
    [40, 0.9],
    [100_000, 0.3],
  ])("of a binomial (%d, %d) has its mean and variance", (n, p) => {
    const found = moments((u) => binomialQuantile(u, n, p));
    expect(found.mean / (n * p)).toBeCloseTo(1, 3);
    expect(found.variance / (n * p * (1 - p))).toBeCloseTo(1, 1);
  });

  it("never falls when the draw rises, and a binomial stays within its trials", () => {
    const u = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    const mean = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(u, u, mean, fc.double({ min: 1, max: 100, noNaN: true }), (a, b, mu, size) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(poissonQuantile(low, mu)).toBeLessThanOrEqual(poissonQuantile(high, mu));
        expect(negativeBinomialQuantile(low, mu, size)).toBeLessThanOrEqual(
          negativeBinomialQuantile(high, mu, size),
        );
        const n = Math.ceil(mu);
        const p = size / 101;
        expect(binomialQuantile(low, n, p)).toBeLessThanOrEqual(binomialQuantile(high, n, p));
        expect(binomialQuantile(high, n, p)).toBeLessThanOrEqual(n);
      }),
    );
  });

  it("ends at the largest draw there is", () => {
    const largest = 1 - 2 ** -53;
    expect(poissonQuantile(largest, 5)).toBeLessThan(40);
    expect(negativeBinomialQuantile(largest, 5, 2)).toBeLessThan(200);
    expect(binomialQuantile(largest, 1000, 0.01)).toBeLessThan(60);
  });

  it("of nothing is nothing", () => {
    expect([
      poissonQuantile(0.9, 0),
      negativeBinomialQuantile(0.9, 0, 1),
      binomialQuantile(0.9, 0, 0.5),
    ]).toEqual([0, 0, 0]);
    expect(binomialQuantile(0.5, 7, 1)).toBe(7);
  });
});
