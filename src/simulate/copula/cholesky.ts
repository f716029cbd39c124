/** A lower-triangular matrix by its rows, each as long as its number. */
export type Triangle = readonly (readonly number[])[];

/**
 * The factor L of the correlation matrix L·Lᵀ nearest to `correlations` column by column. Correlations estimated pair by
 * pair need not fit together; a partial correlation that would have to exceed 1 is set to that bound. Unlike clipping
 * eigenvalues it leaves every earlier variable as it was, so that a column added last changes no other.
 * Only + − × ÷ and √: the same bits on every machine.
 * @see Joe (2006), Generating random correlation matrices based on partial correlations
 */
export function correlationFactor(correlations: Triangle): number[][] {
  const factor: number[][] = [];
  correlations.forEach((row, i) => {
    const mine: number[] = [];
    let left = 1;
    for (let j = 0; j < i; j++) {
      const other = factor[j]!;
      const wanted = (row[j]! - dot(mine, other, j)) / other[j]!;
      const most = Math.sqrt(left * mostExplained);
      mine.push(Math.min(Math.max(wanted, -most), most));
      left -= mine[j]! * mine[j]!;
    }
    factor.push([...mine, Math.sqrt(left)]);
  });
  return factor;
}

/** A variable that the others determine still has this little of its own, for those after it to be divided by. */
const mostExplained = 1 - 1e-6;

/** The first `length` elements' products, summed. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** The correlations that a factor makes. */
export const correlationsOf = (factor: Triangle): number[][] =>
  factor.map((row, i) => factor.slice(0, i + 1).map((other, j) => (i === j ? 1 : dot(row, other, j + 1))));
