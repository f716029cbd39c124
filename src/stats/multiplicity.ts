type Adjust = (p: readonly number[]) => number[];

/** p-values corrected for there being several, by the rule's name; each keeps its place. */
export const multiplicity = {
  /** Family-wise, whatever their dependence. */
  bonferroni: (p) => p.map((value) => Math.min(1, p.length * value)),
  /** Family-wise and never worse than Bonferroni. @see Holm (1979), Scand. J. Statistics 6 */
  holm: (p) => stepped(p, (rank) => p.length - rank, "down"),
  /** Family-wise when they are independent or positively dependent. @see Hochberg (1988), Biometrika 75 */
  hochberg: (p) => stepped(p, (rank) => p.length - rank, "up"),
  /** The expected share of false finds, under the same. @see Benjamini & Hochberg (1995), JRSS B 57 */
  benjamini_hochberg: (p) => stepped(p, (rank) => p.length / (rank + 1), "up"),
  /** The same, whatever their dependence. @see Benjamini & Yekutieli (2001), Ann. Stat. 29 */
  benjamini_yekutieli: (p) => {
    const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return stepped(p, (rank) => (harmonic * p.length) / (rank + 1), "up");
  },
} satisfies Record<string, Adjust>;

/** Each p times its factor at its rank (0 is the smallest), then monotone: the largest so far, or the smallest to come. */
function stepped(p: readonly number[], factor: (rank: number) => number, way: "down" | "up"): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]! || a - b);
  const scaled = order.map((index, rank) => Math.min(1, factor(rank) * p[index]!));
  const adjusted = new Array<number>(p.length);
  order.forEach((index, rank) => {
    const reach = way === "down" ? scaled.slice(0, rank + 1) : scaled.slice(rank);
    adjusted[index] = way === "down" ? Math.max(...reach) : Math.min(...reach);
  });
  return adjusted;
}
