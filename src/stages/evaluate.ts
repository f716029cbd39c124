import {
  type EvaluatePolicy,
  EvaluateResult,
  type Initiative,
  type MeasureResult,
  ModelType,
  SCHEMA_VERSION,
  sha256,
} from "../contracts/index.ts";
import type { Rubric } from "../rubrics/define.ts";
import { bandsInForce, dimensionsInForce, rubricHash } from "../rubrics/policy.ts";
import { weightedGeometricMean } from "../stats/score.ts";
import { returnsOf } from "./returns.ts";

/** From the most to the least rigorous. */
const ladder: readonly ModelType[] = ModelType.options;

/**
 * EVALUATE: how far the pilot is to be trusted, in the band that its methodology sets. A fatal flaw demotes to a lower
 * band; nothing promotes. Q = exp(Σ w ln max(d, 0.02)), confidence = lower + (upper − lower)·Q; a missing diagnostic
 * scores 0.5 and is listed.
 * @throws E_RETURNS_RANGE
 */
export function evaluate(
  measure: MeasureResult,
  initiative: Initiative,
  rubric: Rubric,
  policy: EvaluatePolicy,
  cycle: string,
): EvaluateResult {
  const { returns, cost_to_scale: cost } = initiative;
  const perEffect = returns.unit_value * returns.scale_units;
  const breakEven = cost / perEffect;
  const context = { break_even_effect: Number.isFinite(breakEven) ? breakEven : null };
  const scored = dimensionsInForce(rubric, policy).map(({ name, weight, thresholds, score }) => {
    const got = score(measure, thresholds, context);
    return {
      component: { name, weight, value: got.value, score: got.score ?? 0.5, statement: got.statement },
      missing: got.score === null,
    };
  });
  const components = scored.map(({ component }) => component);
  const demotion = demotionOf(measure, rubric);
  const effective_type = demotion?.to ?? measure.model_type;
  const range = bandsInForce(policy)[effective_type];
  const quality = policy.strategy === "score" ? drawOf(initiative.id) : weightedGeometricMean(components);
  const confidence = Math.min(
    range.upper,
    Math.max(range.lower, range.lower + (range.upper - range.lower) * quality),
  );
  const { best, median, worst } = returnsOf(measure, perEffect);
  return EvaluateResult.parse({
    schema_version: SCHEMA_VERSION,
    initiative_id: initiative.id,
    cycle,
    model_type: measure.model_type,
    effective_type,
    confidence,
    confidence_range: range,
    strategy: policy.strategy,
    rubric: rubric.name,
    rubric_sha256: rubricHash(rubric, policy),
    components,
    missing: scored.filter(({ missing }) => missing).map(({ component }) => component.name),
    demotion,
    cost,
    break_even_effect: context.break_even_effect,
    return_per_effect: perEffect,
    return_best: best,
    return_median: median,
    return_worst: worst,
  });
}

/** The worst of the fatal flaws found, if it lies below the model's own type. */
function demotionOf(measure: MeasureResult, rubric: Rubric): EvaluateResult["demotion"] {
  const found = rubric.demotions
    .map(({ to, when }) => ({ to, reason: when(measure) }))
    .filter((demotion): demotion is { to: ModelType; reason: string } => demotion.reason !== null)
    .filter(({ to }) => ladder.indexOf(to) > ladder.indexOf(measure.model_type));
  return found.sort((a, b) => ladder.indexOf(b.to) - ladder.indexOf(a.to))[0] ?? null;
}

/** A reproducible number in [0, 1) from the initiative's id, for debugging the stages after this one. */
const drawOf = (id: string): number => Number.parseInt(sha256(id).slice(0, 13), 16) / 2 ** 52;
