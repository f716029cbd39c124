import type { Estimate, Reading } from "../contracts/index.ts";
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

interface Decided {
  ci_lower: number;
  ci_upper: number;
  p_value: number;
}

/**
 * The interval and the p-value that the verdict reads of the arm decided about: the sequential ones where there are any, p
 * corrected where there are several comparisons, a sequential one by Bonferroni, as the other arms' are not known.
 */
export function decidingReading(
  comparisons: readonly Comparison[],
  { arms, p }: ExperimentData,
  fixed: Decided,
  sequential: Reading | undefined,
): Decided {
  const one = comparisons.find(({ arm, versus }) => arm === arms.arm && versus === arms.control);
  const corrected = one !== undefined && p.multiplicity !== "none" ? p.multiplicity : null;
  if (sequential === undefined)
    return corrected ? { ...fixed, p_value: one!.p_value_adjusted![corrected] } : fixed;
  const times = corrected ? comparisons.length : 1;
  return { ...sequential, p_value: Math.min(1, times * sequential.p_value!) };
}
