/** A lower-triangular matrix by its rows, each as long as its number. */
export type Triangle = readonly (readonly number[])[];

/** A variable that those before it determine still has this much variance of its own. */
const leastOwn = 1e-4;

/**
 * The factor L of a correlation matrix L·Lᵀ as close to `correlations` as one can be. Correlations estimated pair by
 * pair need not fit together; a row that does not fit the rows above is replaced by the nearest one that does, by
 * weighted least squares: R·(R + λ/w)⁻¹·r. Unlike clipping eigenvalues this leaves the rows above as they were, so
 * that a column added last changes no other. Only + − × ÷ and √: the same bits on every machine.
 */
export function correlationFactor(correlations: Triangle, weights?: Triangle): number[][] {
  const factor: number[][] = [];
  correlations.forEach((row, i) => {
    const wanted = solveLower(factor, row.slice(0, i));
    const mine =
      dot(wanted, wanted, i) <= 1 - leastOwn
        ? wanted
        : nearestFitting(factor, row, weights?.[i] ?? new Array(i).fill(1));
    factor.push([...mine, Math.sqrt(1 - dot(mine, mine, i))]);
  });
  return factor;
}

/** L⁻¹·r̃ of the row r̃ nearest to r for which r̃ᵀ·R⁻¹·r̃ leaves it some variance of its own, R = L·Lᵀ. */
function nearestFitting(factor: Triangle, row: readonly number[], weights: readonly number[]): number[] {
  const matrix = correlationsOf(factor);
  const shrunk = (lambda: number) => {
    const ridge = matrix.map((r, i) => r.map((x, j) => (i === j ? x + lambda / weights[i]! : x)));
    return timesTransposed(factor, solve(cholesky(ridge), row));
  };
  let [low, high] = [1e-12, 1e12];
  for (let i = 0; i < 60; i++) {
    const middle = Math.sqrt(low * high);
    const candidate = shrunk(middle);
    if (dot(candidate, candidate, candidate.length) > 1 - leastOwn) low = middle;
    else high = middle;
  }
  return shrunk(high);
}

function cholesky(matrix: Triangle): number[][] {
  const factor: number[][] = [];
  matrix.forEach((row, i) => {
    const mine = solveLower(factor, row.slice(0, i));
    factor.push([...mine, Math.sqrt(row[i]! - dot(mine, mine, i))]);
  });
  return factor;
}

/** x of L·x = b, as far as b goes. */
function solveLower(factor: Triangle, b: readonly number[]): number[] {
  const x: number[] = [];
  b.forEach((value, i) => {
    x.push((value - dot(factor[i]!, x, i)) / factor[i]![i]!);
  });
  return x;
}

/** x of L·Lᵀ·x = b. */
function solve(factor: Triangle, b: readonly number[]): number[] {
  const x = solveLower(factor, b.slice(0, factor.length));
  for (let i = x.length - 1; i >= 0; i--) {
    x[i]! /= factor[i]![i]!;
    for (let j = 0; j < i; j++) x[j]! -= factor[i]![j]! * x[i]!;
  }
  return x;
}

/** Lᵀ·x */
const timesTransposed = (factor: Triangle, x: readonly number[]) =>
  x.map((_, j) => x.slice(j).reduce((sum, value, k) => sum + factor[j + k]![j]! * value, 0));

/** The first `length` elements' products, summed. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** The correlations that a factor makes. */
export const correlationsOf = (factor: Triangle): number[][] =>
  factor.map((row, i) => factor.slice(0, i + 1).map((other, j) => (i === j ? 1 : dot(row, other, j + 1))));
