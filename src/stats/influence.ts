/**
 * An estimator by its influence function: estimate − truth is its mean over the rows. Standard error √(Σφ²)/n, and of
 * clusters √(G/(G−1)·Σ(sum of a cluster)²)/n.
 * @see Stefanski & Boos (2002), American Statistician 56(1), on M-estimation
 */
export function errorOf(
  influence: Float64Array,
  clusters: { code: Int32Array; count: number } | null = null,
): number {
  if (clusters === null)
    return Math.sqrt(influence.reduce((sum, value) => sum + value ** 2, 0)) / influence.length;
  const sums = new Float64Array(clusters.count);
  for (let i = 0; i < influence.length; i++) sums[clusters.code[i]!]! += influence[i]!;
  const factor = clusters.count / (clusters.count - 1);
  return Math.sqrt(factor * sums.reduce((sum, value) => sum + value ** 2, 0)) / influence.length;
}
