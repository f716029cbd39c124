import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationOf, latentCorrelation, midRanks, scoresOf } from "../../../src/simulate/copula/scores.ts";
import { twoNormals } from "./copula-world.ts";

const recovered = (a: Float64Array, b: Float64Array) =>
  latentCorrelation(scoresOf(a), scoresOf(b), correlationOf(midRanks(a), midRanks(b)));
const n = 20_000;
/** Four standard errors of a correlation estimated from ranks, or from halves where the normals are cut. */
const four = (r: number, cut: number) => (4 * cut * (1 - r * r)) / Math.sqrt(n);

describe("mid-ranks", () => {
  it("of ties are the mean of the ranks that they share; missing stays missing", () => {
    const ranks = midRanks(Float64Array.of(7, 3, Number.NaN, 3, 9));
    expect([...ranks]).toEqual([2.5 / 4 - 0.5, 1 / 4 - 0.5, Number.NaN, 1 / 4 - 0.5, 3.5 / 4 - 0.5]);
  });
});

describe("the correlation of the normals behind ranks", () => {
  it.each([-0.9, -0.3, 0, 0.5, 0.95])("without ties is 2·sin(π·ρ/6): %d", (r) => {
    const { a, b } = twoNormals(n, r);
    const rho = correlationOf(midRanks(a), midRanks(b));
    expect(recovered(a, b)).toBeCloseTo(2 * Math.sin((Math.PI * rho) / 6), 4);
    expect(Math.abs(recovered(a, b) - r)).toBeLessThan(four(r, 1.1));
  });
  it.each([-0.8, 0.3, 0.7])("of two halves is the tetrachoric one, sin(φ·π/2): %d", (r) => {
    const { a, b } = twoNormals(n, r);
    const cut = (values: Float64Array) => values.map((x) => Number(x > 0));
    const share = [...a].filter((x, i) => x > 0 && b[i]! > 0).length / n;
    expect(Math.abs(recovered(cut(a), cut(b)) - Math.sin(2 * Math.PI * (share - 0.25)))).toBeLessThan(0.02);
    expect(Math.abs(recovered(cut(a), cut(b)) - r)).toBeLessThan(four(r, 3));
  });
  it.each([0.5, 0.9])(
    "is found behind a point mass of 60 %% at 0, where jitter for ties would not: %d",
    (r) => {
      const { a, b } = twoNormals(n, r);
      const sold = a.map((x) => (x > 0.2533 ? Math.exp(x) : 0));
      const visited = b.map((x) => (x > 0.2533 ? Math.round(5 * x) : 0));
      expect(Math.abs(recovered(sold, visited) - r)).toBeLessThan(four(r, 3));
      const jittered = (values: Float64Array, seed: number) => {
        const { a: noise } = twoNormals(n, 0, seed);
        return values.map((x, i) => x + noise[i]! * 1e-9);
      };
      const rho = correlationOf(midRanks(jittered(sold, 2)), midRanks(jittered(visited, 3)));
      expect(2 * Math.sin((Math.PI * rho) / 6)).toBeLessThan(r - 0.08);
    },
  );
  it("is 0 where one of them never changes, and never quite 1", () => {
    const { a } = twoNormals(500, 0);
    expect(recovered(a, new Float64Array(500).fill(3))).toBe(0);
    expect(recovered(a, a)).toBeCloseTo(0.999, 3);
    expect(
      recovered(
        a,
        a.map((x) => -x),
      ),
    ).toBeCloseTo(-0.999, 3);
  });
  it("grows with the correlation of the ranks", () => {
    const few = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 20, maxLength: 20 });
    const low = fc.double({ min: -1, max: 0, noNaN: true });
    fc.assert(
      fc.property(few, few, low, fc.double({ min: 0, max: 1, noNaN: true }), (x, y, less, more) => {
        const [a, b] = [scoresOf(Float64Array.from(x)), scoresOf(Float64Array.from(y))];
        expect(latentCorrelation(a, b, less)).toBeLessThanOrEqual(latentCorrelation(a, b, more));
      }),
    );
  });
});
