import { CholeskyDecomposition, inverse, Matrix } from "ml-matrix";
import { moments } from "./moments.ts";

/** Columns divided by their standard deviation over all rows (divisor n): Euclidean distances then weigh all alike. */
export const standardized = (columns: readonly Float64Array[]): Float64Array[] =>
  columns.map((column) => {
    const { variance, n } = moments(column);
    const spread = Math.sqrt((variance * (n - 1)) / n);
    return spread > 0 ? column.map((value) => value / spread) : column.map(() => 0);
  });

/**
 * Columns turned so that Euclidean distances are Mahalanobis': with the covariance within the groups, pooled, or with that
 * of all rows.
 * @throws RangeError when the columns are not independent
 * @see Rubin (1980), Biometrics 36(2)
 */
export function mahalanobis(
  columns: readonly Float64Array[],
  groups: readonly (readonly number[])[],
): Float64Array[] {
  const k = columns.length;
  const sum = Matrix.zeros(k, k);
  for (const rows of groups) {
    const centre = columns.map((column) => moments(rows.map((i) => column[i]!)).mean);
    for (let a = 0; a < k; a++)
      for (let b = a; b < k; b++) {
        const product = rows.reduce(
          (s, i) => s + (columns[a]![i]! - centre[a]!) * (columns[b]![i]! - centre[b]!),
          0,
        );
        sum.set(a, b, sum.get(a, b) + product);
        if (a !== b) sum.set(b, a, sum.get(b, a) + product);
      }
  }
  const rows = groups.reduce((count, own) => count + own.length, 0);
  const cholesky = new CholeskyDecomposition(Matrix.div(sum, rows - groups.length));
  if (!cholesky.isPositiveDefinite()) throw new RangeError("the columns are not independent");
  const turn = inverse(cholesky.lowerTriangularMatrix);
  return columns.map((column, j) =>
    column.map((_, i) => {
      let value = 0;
      for (let l = 0; l <= j; l++) value += turn.get(j, l) * columns[l]![i]!;
      return value;
    }),
  );
}
