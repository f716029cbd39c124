import fc from "fast-check";
import { expect, it } from "vitest";
import { type Knapsack, knapsack } from "../../src/solver/knapsack.ts";
import { stream } from "../../src/stats/random.ts";

const worth = ({ values, weights }: Knapsack, chosen: readonly boolean[]) => ({
  value: chosen.reduce((sum, is, i) => (is ? sum + values[i]! : sum), 0),
  weight: chosen.reduce((sum, is, i) => (is ? sum + weights[i]! : sum), 0),
});

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.double({ min: 0, max: 9, noNaN: true }),
  fc.constantFrom(0.29, 1.13, 2.5),
);
const problems = fc
  .array(fc.tuple(fc.oneof(amounts, fc.constant(-1)), amounts), { maxLength: 12 })
  .chain((items) =>
    fc.record({
      values: fc.constant(items.map(([value]) => value)),
      weights: fc.constant(items.map(([, weight]) => weight)),
      capacity: fc.oneof(fc.double({ min: 0, max: 40, noNaN: true }), fc.integer({ min: 0, max: 40 })),
    }),
  );

it("is worth what the best of all choices is, and fits", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const found = worth(problem, knapsack(problem, 1e-12)!);
      expect(found.weight).toBeLessThanOrEqual(problem.capacity + 1e-9);
      let best = 0;
      for (let mask = 0; mask < 2 ** problem.values.length; mask++) {
        const { value, weight } = worth(
          problem,
          problem.values.map((_, i) => Boolean(mask & (1 << i))),
        );
        if (weight <= problem.capacity) best = Math.max(best, value);
      }
      expect(found.value).toBeGreaterThanOrEqual(best * (1 - 1e-9));
      expect(found.value).toBeLessThanOrEqual(best * (1 + 1e-9) + 1e-9);
    }),
    { numRuns: 500, seed: 1 },
  );
});

it.each([
  ["ten thousand worth their weight", 10_000, (u: number) => [Math.floor(1 + 1000 * u), 0]],
  ["ten thousand of sums that never fit", 10_000, (u: number) => [2 * Math.floor(1 + 500 * u), 0]],
  ["a thousand worth a little more than their weight", 1000, (u: number) => [Math.floor(1 + 1000 * u), 100]],
] as const)("of %s comes to its end", (_, count, of) => {
  const uniform = stream(1, "knapsack");
  const items = Array.from({ length: count }, (__, i) => of(uniform.uniform(i)));
  const weights = items.map(([weight]) => weight!);
  const capacity = Math.floor(0.4 * weights.reduce((sum, weight) => sum + weight, 0)) | 1;
  const problem = { values: items.map(([weight, more]) => weight! + more!), weights, capacity };
  const chosen = knapsack(problem, 1e-12);
  expect(chosen).not.toBeNull();
  const { value, weight } = worth(problem, chosen!);
  expect(weight).toBeLessThanOrEqual(capacity);
  expect(value / weight).toBeGreaterThanOrEqual(1);
  expect(weight / capacity).toBeGreaterThan(0.999);
});
