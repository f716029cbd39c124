import { type CalibratePolicy, type Learned, ModelType } from "../contracts/index.ts";
import { betaQuantile } from "../stats/beta-quantile.ts";
import { inside, type Lesson } from "./calibrate-returns.ts";
import type { PilotEvidence } from "./evidence.ts";

export interface CalibratedConfidence {
  confidence: number;
  /** 90 % interval. */
  lower: number;
  upper: number;
  /** Outcomes of the method, weighted by age. */
  outcomes: number;
}

interface Tally {
  outcomes: number;
  inside: number;
  /** Of the outcomes, those that a more rigorous design than the pilot's graded. */
  stronger: number;
}

/**
 * Layer C: confidence as the chance that full scale falls inside the pilot's stated interval. The design's score D weighs
 * as `prior_outcomes`: C_m = (w₀·D + Σ w·h) / (w₀ + Σ w) over the outcomes of the method, and the same again within the
 * context. It moves by at most maximum_shift·n/(n + w₀), and leaves its band upward only after `band_outcomes` outcomes
 * that a stronger design graded.
 */
export function confidenceLayer(lessons: readonly Lesson[], policy: CalibratePolicy["confidence"]) {
  const graded = lessons.filter(({ outcome }) => outcome);
  const tally = (of: readonly Lesson[]): Tally =>
    of.reduce(
      (sum, lesson) => {
        const { weight, report } = lesson.outcome!;
        const stronger =
          ModelType.options.indexOf(report.scale_model_type) < ModelType.options.indexOf(lesson.family);
        return {
          outcomes: sum.outcomes + weight,
          inside: sum.inside + weight * Number(inside(lesson)),
          stronger: sum.stronger + weight * Number(stronger),
        };
      },
      { outcomes: 0, inside: 0, stronger: 0 },
    );
  const by = new Map<string, Tally>();
  const rows: Learned["confidence"] = [];
  for (const model_type of ModelType.options) {
    const own = graded.filter(({ family }) => family === model_type);
    const groups = [null, ...new Set(own.map(({ context }) => context))].toSorted((a, b) =>
      (a ?? "") < (b ?? "") ? -1 : 1,
    );
    for (const context of own.length > 0 ? groups : []) {
      const found = tally(context === null ? own : own.filter((lesson) => lesson.context === context));
      by.set(`${model_type}\n${context ?? ""}`, found);
      rows.push({ model_type, context, outcomes: found.outcomes, inside: found.inside });
    }
  }
  const none: Tally = { outcomes: 0, inside: 0, stronger: 0 };
  const calibrated = ({ evaluate }: PilotEvidence, context: string | null): CalibratedConfidence => {
    const { prior_outcomes: prior, maximum_shift, band_outcomes } = policy;
    const design = evaluate.confidence;
    const method = by.get(`${evaluate.effective_type}\n`) ?? none;
    const local = context === null ? none : (by.get(`${evaluate.effective_type}\n${context}`) ?? none);
    const overall = (prior * design + method.inside) / (prior + method.outcomes);
    const raw = (prior * overall + local.inside) / (prior + local.outcomes);
    const shift = (maximum_shift * method.outcomes) / (method.outcomes + prior);
    const ceiling = method.stronger >= band_outcomes ? 1 : Math.max(design, evaluate.confidence_range.upper);
    const guarded = (value: number) =>
      Math.min(1, ceiling, design + shift, Math.max(0, design - shift, value));
    const [a, b] = [prior * overall + local.inside, prior * (1 - overall) + local.outcomes - local.inside];
    const quantile = (p: number) => (a > 0 && b > 0 ? betaQuantile(p, a, b) : raw);
    const confidence = guarded(raw);
    return {
      confidence,
      lower: Math.min(confidence, quantile(0.05)),
      upper: Math.max(confidence, quantile(0.95)),
      outcomes: method.outcomes,
    };
  };
  return { rows, calibrated };
}
