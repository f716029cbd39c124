import type { Candidate, CycleResult, Forecast, Scenarios } from "../contracts/index.ts";
import { counted, money, percent, weighted } from "./text.ts";

/** A candidate that the record has something to say of. */
export type Learnt = Candidate & { forecast: Forecast };

/** κ: how much what was learned counts in this cycle; 0 in the classic mode. */
export const learnedWeight = ({ calibration }: Pick<CycleResult, "calibration">): number =>
  calibration.learned?.weight ?? 0;

/** Candidates with a forecast, by id; none while nothing that was learned counts. */
export function learntOf({ allocation }: Pick<CycleResult, "allocation">): ReadonlyMap<string, Learnt> {
  const counts = (candidate: Candidate): candidate is Learnt => (candidate.forecast?.weight ?? 0) > 0;
  return new Map(allocation.candidates.filter(counts).map((candidate) => [candidate.id, candidate]));
}

/** 0.96 → 0.79 (n 9.6): by design, calibrated, and the outcomes behind it. */
export function confidenceText(design: number, learnt: Learnt | undefined): string {
  const before = design.toFixed(2);
  if (!learnt) return before;
  const after = learnt.confidence.toFixed(2);
  return `${before}${after === before ? "" : ` → ${after}`} (n ${weighted(learnt.forecast.outcomes)})`;
}

/** 0.79 (90 % interval 0.61–0.93) by 9.6 outcomes of its method */
export function calibratedText({ confidence, forecast }: Learnt): string {
  const { confidence_lower: lower, confidence_upper: upper, outcomes } = forecast;
  const n = `${weighted(outcomes)} ${outcomes === 1 ? "outcome" : "outcomes"}`;
  return `${confidence.toFixed(2)} (90 % interval ${lower.toFixed(2)}–${upper.toFixed(2)}) by ${n} of its method`;
}

/** −$9k · $21k · $51k */
export const returnsText = ({ worst, median, best }: Scenarios, currency: string): string =>
  [worst, median, best].map((value) => money(value, currency)).join(" · ");

/** How much the record counts in this cycle, in a sentence; null in the classic mode. */
export function learnedSentence({ calibration }: Pick<CycleResult, "calibration">): string | null {
  const { learned, overall } = calibration;
  if (!learned) return null;
  if (learned.weight > 0)
    return `Learned returns count ${percent(learned.weight)}: ${counted(learned.outcomes, "outcome")}.`;
  return overall.n === 0
    ? "No outcome to learn from yet: returns count as the pilots measured them."
    : `${counted(overall.n, "outcome")} so far and none to learn from: returns count as the pilots measured them.`;
}

/** What a candidate counts as in the decision, by its confidence and what was learned. */
export function effectiveFormula(result: Pick<CycleResult, "calibration">): string {
  const discounted = "confidence × return + (1 − confidence) × worst";
  const weight = learnedWeight(result);
  return weight > 0
    ? `${percent(1 - weight)} × (${discounted}) + ${percent(weight)} × learned return`
    : discounted;
}
