/** A least-squares problem on the simplex: rows × columns, what they are to give, and a ridge penalty. */
export interface SimplexProblem {
  /** Columns, each of n rows. */
  columns: readonly Float64Array[];
  target: Float64Array;
  /** ζ: adds ζ²‖w‖² to the mean squared error. */
  penalty: number;
}

/**
 * ζ²‖w‖² + ‖Aw − b‖²/n over the simplex by Frank–Wolfe steps with exact line search, from `start` until a step gains no
 * more than `least`² or `most` steps were made. Where it stops short of the optimum is part of the published method.
 * @see Jaggi (2013), ICML; Arkhangelsky et al. (2021), AER 111(12), and the stopping rule of its reference implementation
 */
export function frankWolfe(
  { columns, target, penalty }: SimplexProblem,
  start: Float64Array,
  { least, most }: { least: number; most: number },
): Float64Array {
  const n = target.length;
  const apart = columns.map((column) => column.map((x, i) => x - target[i]!));
  // Since the weights sum to 1, the target is taken off every column, and w′Hw/n is the whole value.
  const h = apart.map((a, j) =>
    Float64Array.from(apart, (b, k) => {
      let sum = j === k ? n * penalty ** 2 : 0;
      for (let i = 0; i < n; i++) sum += a[i]! * b[i]!;
      return sum;
    }),
  );
  const w = Float64Array.from(start);
  const gradient = h.map((row) => row.reduce((sum, x, j) => sum + x * w[j]!, 0));
  let value = gradient.reduce((sum, x, j) => sum + x * w[j]!, 0);
  for (let step = 0; step < most; step++) {
    let best = 0;
    for (let j = 1; j < w.length; j++) if (gradient[j]! < gradient[best]!) best = j;
    const column = h[best]!;
    const curvature = column[best]! - 2 * gradient[best]! + value;
    if (!(curvature > 0)) return w;
    const slope = value - gradient[best]!;
    const size = Math.min(1, Math.max(0, slope / curvature));
    for (let j = 0; j < w.length; j++) {
      w[j] = (1 - size) * w[j]! + (j === best ? size : 0);
      gradient[j] = (1 - size) * gradient[j]! + size * column[j]!;
    }
    if (step > 0 && !((2 * slope - size * curvature) * size > n * least ** 2)) return w;
    value = 0;
    for (let j = 0; j < w.length; j++) value += w[j]! * gradient[j]!;
  }
  return w;
}
