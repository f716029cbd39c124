/**
 * A local minimum of a function without derivatives, by a simplex that reflects, expands, contracts and shrinks.
 * Deterministic: starts at `start` and one step along each axis.
 * @see Nelder & Mead (1965), Computer Journal 7(4); Lagarias et al. (1998), SIAM J. Optimization 9(1)
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  {
    step = 1,
    most = 400 * start.length,
    precision = 1e-8,
  }: { step?: number; most?: number; precision?: number } = {},
): { x: number[]; value: number } {
  const at = (x: number[]) => ({ x, value: f(x) });
  let points = [
    at([...start]),
    ...start.map((_, i) => at(start.map((value, j) => (i === j ? value + step : value)))),
  ];
  for (let evaluations = points.length; evaluations < most; ) {
    points = points.sort((a, b) => a.value - b.value);
    const [best, worst, next] = [points[0]!, points.at(-1)!, points.at(-2)!];
    if (worst.value - best.value <= precision * Math.max(Math.abs(best.value), Number.MIN_VALUE)) break;
    const rest = points.slice(0, -1);
    const centre = start.map((_, i) => rest.reduce((sum, { x }) => sum + x[i]!, 0) / rest.length);
    const along = (share: number) => at(centre.map((value, i) => value + share * (worst.x[i]! - value)));
    const reflected = along(-1);
    evaluations++;
    if (reflected.value < next.value) {
      const expanded = reflected.value < best.value ? along(-2) : null;
      if (expanded) evaluations++;
      points = [...rest, expanded && expanded.value < reflected.value ? expanded : reflected];
      continue;
    }
    const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
    evaluations++;
    if (contracted.value < Math.min(worst.value, reflected.value)) {
      points = [...rest, contracted];
      continue;
    }
    points = [best, ...points.slice(1).map(({ x }) => at(x.map((value, i) => (value + best.x[i]!) / 2)))];
    evaluations += rest.length;
  }
  return points.reduce((a, b) => (b.value < a.value ? b : a));
}
