import type { Estimate } from "../contracts/index.ts";
import { multiplicity } from "../stats/multiplicity.ts";
import type { ExperimentData } from "./experiment-data.ts";
import type { ExperimentFit } from "./experiment-fit.ts";

type Comparison = Estimate["comparisons"][number];

/** Of several arms each against control, or every pair, with p-values corrected for there being several; none of two. */
export function comparisonsOf(data: ExperimentData, fit: ExperimentFit): Comparison[] {
  const { arms, labels, p } = data;
  if (arms.others.length === 0) return [];
  const treated = [arms.arm, ...arms.others].sort();
  const among = treated.flatMap((arm, i) => treated.slice(i + 1).map((versus) => [arm, versus] as const));
  const pairs = [
    ...treated.map((arm) => [arm, arms.control] as const),
    ...(p.compare === "all" ? among : []),
  ];
  const found = pairs.map(([arm, versus]) => ({
    arm,
    versus,
    n: labels.filter((label) => label === arm || label === versus).length,
    ...fit.effect(arm, versus),
  }));
  const values = found.map(({ p_value }) => p_value);
  const [bonferroni, holm, benjamini_hochberg] = (["bonferroni", "holm", "benjamini_hochberg"] as const).map(
    (rule) => multiplicity[rule](values),
  );
  return found.map((comparison, i) => ({
    ...comparison,
    p_value_adjusted: {
      bonferroni: bonferroni![i]!,
      holm: holm![i]!,
      benjamini_hochberg: benjamini_hochberg![i]!,
    },
  }));
}

/** The p-value of the arm decided about that the verdict reads: corrected where there are several comparisons. */
export function decidingP(comparisons: readonly Comparison[], data: ExperimentData, own: number): number {
  const { arms, p } = data;
  const one = comparisons.find(({ arm, versus }) => arm === arms.arm && versus === arms.control);
  return one === undefined || p.multiplicity === "none" ? own : one.p_value_adjusted![p.multiplicity];
}
