import fc from "fast-check";
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { correlationFactor, correlationsOf, type Triangle } from "../../../src/simulate/copula/cholesky.ts";

const full = (triangle: Triangle) =>
  new Matrix(triangle.map((row, i) => triangle.map((other, j) => (j <= i ? row[j]! : other[i]!))));
const lowest = (triangle: Triangle) =>
  Math.min(...new EigenvalueDecomposition(full(triangle)).realEigenvalues);
const distance = (a: Matrix, b: Matrix) => Matrix.sub(a, b).norm();

/** Correlations made up pair by pair: most of them fit together nowhere. */
const madeUp = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .chain((size) =>
      fc.tuple(
        ...Array.from({ length: size }, (_, i) =>
          fc.array(fc.double({ min: -0.98, max: 0.98, noNaN: true }), { minLength: i, maxLength: i }),
        ),
      ),
    )
    .map((rows) => rows.map((row): number[] => [...row, 1]));

function clippedEigenvalues(triangle: Triangle): Matrix {
  const { realEigenvalues, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(full(triangle));
  const clipped = Matrix.diag(realEigenvalues.map((x) => Math.max(x, 1e-4)));
  const rough = vectors.mmul(clipped).mmul(vectors.transpose());
  const scale = rough.diagonal().map(Math.sqrt);
  return new Matrix(rough.to2DArray().map((row, i) => row.map((x, j) => x / scale[i]! / scale[j]!)));
}

describe("the factor of correlations", () => {
  it("that fit together is their Cholesky factor", () => {
    const triangle = [[1], [0.5, 1], [-0.3, 0.2, 1], [0.1, 0.6, 0.4, 1]];
    const reference = new CholeskyDecomposition(full(triangle)).lowerTriangularMatrix;
    correlationFactor(triangle).forEach((row, i) => {
      row.forEach((x, j) => {
        expect(x).toBeCloseTo(reference.get(i, j), 12);
      });
    });
  });
  it("of any is that of a correlation matrix: ones on the diagonal, no negative eigenvalue", () => {
    fc.assert(
      fc.property(madeUp(2, 9), (triangle) => {
        const made = correlationsOf(correlationFactor(triangle));
        expect(made.map((row, i) => row[i])).toEqual(made.map(() => 1));
        expect(lowest(made)).toBeGreaterThan(-1e-9);
      }),
    );
  });
  it("leaves every row as it was when one is added, whether or not that one fits", () => {
    fc.assert(
      fc.property(madeUp(2, 8), (triangle) => {
        const less = triangle.slice(0, -1);
        expect(correlationFactor(triangle).slice(0, -1)).toEqual(correlationFactor(less));
      }),
    );
  });
  it("is its own: what fits is not changed again", () => {
    fc.assert(
      fc.property(madeUp(2, 8), (triangle) => {
        const once = correlationsOf(correlationFactor(triangle));
        correlationsOf(correlationFactor(once)).forEach((row, i) => {
          row.forEach((x, j) => {
            expect(x).toBeCloseTo(once[i]![j]!, 6);
          });
        });
      }),
    );
  });
  it("comes about as near to correlations that do not fit as clipped eigenvalues do", () => {
    const ratios = fc
      .sample(madeUp(5, 12), { numRuns: 100, seed: 4 })
      .filter((triangle) => lowest(triangle) < 0)
      .map((triangle) => {
        const made = full(correlationsOf(correlationFactor(triangle)));
        return distance(made, full(triangle)) / distance(clippedEigenvalues(triangle), full(triangle));
      });
    expect(ratios.length).toBeGreaterThan(50);
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThan(1.5);
  });
  it("keeps what weighs more", () => {
    const conflict = [[1], [0.9, 1], [0.9, -0.9, 1]];
    const [, , even] = correlationsOf(correlationFactor(conflict));
    const [, , first] = correlationsOf(correlationFactor(conflict, [[1], [1, 1], [100, 1, 1]]));
    expect(even![0]).toBeCloseTo(-even![1]!, 3);
    expect(first![0]).toBeGreaterThan(0.8);
  });
});
