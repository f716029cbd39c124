import { LuDecomposition, Matrix, solve } from "ml-matrix";

/**
 * The weights w ≥ 0 with Σw = 1 that make ½w′Gw + c′w smallest, by an active set: starts at the best single one, lets in
 * the one with the steepest descent, and steps back to the border when a weight would turn negative. Exact: it ends where
 * the Karush–Kuhn–Tucker conditions hold to rounding.
 * @param g n × n, symmetric, positive semidefinite
 * @param c n values; 0 where left out
 * @throws RangeError when it does not end
 * @see Lawson & Hanson (1974), Solving Least Squares Problems, ch. 23; Wolfe (1976), Mathematical Programming 11
 */
export function simplexQuadratic(g: Matrix, c: readonly number[] = []): Float64Array {
  const n = g.rows;
  const linear = (j: number) => c[j] ?? 0;
  const w = new Float64Array(n);
  const costs = Array.from({ length: n }, (_, j) => g.get(j, j) / 2 + linear(j));
  const first = costs.reduce((best, cost, j) => (cost < costs[best]! ? j : best), 0);
  w[first] = 1;
  let active = [first];
  const scale = Math.max(...costs.map((_, j) => g.get(j, j) + Math.abs(linear(j))), Number.MIN_VALUE);
  for (let step = 0; step < 100 * n; step++) {
    const gradient = costs.map((_, j) => linear(j) + active.reduce((sum, k) => sum + g.get(j, k) * w[k]!, 0));
    const level = active.reduce((sum, j) => sum + w[j]! * gradient[j]!, 0);
    const entering = gradient.reduce(
      (best, value, j) => (!active.includes(j) && (best < 0 || value < gradient[best]!) ? j : best),
      -1,
    );
    if (entering < 0 || gradient[entering]! >= level - 1e-12 * scale) return w;
    const before = [...active];
    active = descend(g, linear, w, [...active, entering]);
    if (active.length === before.length && active.every((j) => before.includes(j))) return w;
  }
  throw new RangeError("the weights do not settle");
}

/** Moves w to the best point over the active ones, dropping those that would go below 0; those that are left. */
function descend(
  g: Matrix,
  linear: (j: number) => number,
  w: Float64Array,
  entering: readonly number[],
): number[] {
  let active = [...entering];
  for (;;) {
    const aim = equality(g, linear, active);
    const blocked = active.map((j, i) =>
      aim[i]! < 1e-14 ? w[j]! / (w[j]! - aim[i]!) : Number.POSITIVE_INFINITY,
    );
    const share = Math.min(1, ...blocked.filter((value) => !Number.isNaN(value)));
    for (const [i, j] of active.entries()) w[j]! += share * (aim[i]! - w[j]!);
    if (!blocked.some((value) => value <= share || Number.isNaN(value))) break;
    const out = active.filter((_, i) => blocked[i]! <= share || Number.isNaN(blocked[i]!));
    for (const j of out) w[j] = 0;
    active = active.filter((j) => !out.includes(j));
  }
  const total = active.reduce((sum, j) => sum + w[j]!, 0);
  for (const j of active) w[j]! /= total;
  return active;
}

/** The best weights over these columns that sum to 1, of either sign. */
function equality(g: Matrix, linear: (j: number) => number, active: readonly number[]): number[] {
  const m = active.length;
  const scale = Math.max(...active.map((j) => g.get(j, j)), Number.MIN_VALUE);
  const system = Matrix.zeros(m + 1, m + 1);
  for (const [a, j] of active.entries()) {
    for (const [b, k] of active.entries()) system.set(a, b, g.get(j, k) / scale);
    system.set(a, m, 1);
    system.set(m, a, 1);
  }
  const right = Matrix.columnVector([...active.map((j) => -linear(j) / scale), 1]);
  const lu = new LuDecomposition(system);
  const found = lu.isSingular() ? solve(system, right, true) : lu.solve(right);
  return found.to1DArray().slice(0, m);
}
