/**
 * The correlation of two values of one cluster, by one-way analysis of variance; under 0 when clusters are more alike
 * than chance makes them. 0 where there is nothing to tell it by.
 * @see Donner & Koval (1980), Biometrics 36(1)
 */
export function intraclassCorrelation(
  values: Float64Array,
  { code, count }: { code: Int32Array; count: number },
): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const [sums, sizes] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < n; i++) {
    sums[code[i]!]! += values[i]! - mean;
    sizes[code[i]!]! += 1;
  }
  let [between, total, squares] = [0, 0, 0];
  for (let g = 0; g < count; g++) {
    between += (sums[g]! * sums[g]!) / sizes[g]!;
    squares += sizes[g]! * sizes[g]!;
  }
  for (const value of values) total += (value - mean) ** 2;
  if (count < 2 || n <= count) return 0;
  const [among, within] = [between / (count - 1), (total - between) / (n - count)];
  const size = (n - squares / n) / (count - 1);
  const icc = (among - within) / (among + (size - 1) * within);
  return Number.isFinite(icc) ? icc : 0;
}
