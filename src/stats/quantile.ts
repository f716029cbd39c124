/** The p-quantile of sorted values, R's type 7. */
export function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}

/** Values beyond the quantiles `lower` and `upper` of all of them are put at those; how many were. */
export function winsorized(
  values: Float64Array,
  { lower, upper }: { lower: number; upper: number },
): { values: Float64Array; moved: number; low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [quantile(sorted, lower), quantile(sorted, upper)];
  const moved = values.reduce((count, value) => count + Number(value < low || value > high), 0);
  return { values: values.map((value) => Math.min(high, Math.max(low, value))), moved, low, high };
}
