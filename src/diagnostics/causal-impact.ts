import type { Reading } from "../contracts/index.ts";
import { counterfactualOf } from "./causal-impact-fit.ts";
import type { Counterfactual, Impacted, Total } from "./causal-impact-types.ts";
import type { Inferred } from "./time-series-effect.ts";

/** A change against the counterfactual, over the periods from the start on that have a value. */
export interface Impact {
  counterfactual: Counterfactual;
  /** What those periods would have been on average. */
  baseline: Total;
  observed: number;
  mean: Inferred;
  /** As a share of the baseline; null where that is within three standard errors of 0. */
  relative: (Inferred & { baseline: number }) | null;
  /** Those periods, counted from the series' first. */
  after: readonly number[];
}

/** The effect of an intervention at `start` on the periods before `end`. @throws E_NO_INTERVAL */
export function impactOf(impacted: Impacted, end = impacted.y.length): Impact {
  const { y, start, fitted } = impacted;
  const after = Array.from({ length: end - start }, (_, h) => start + h).filter((t) => !Number.isNaN(y[t]!));
  const counterfactual = counterfactualOf(impacted, end);
  const baseline = counterfactual.total(weigh(after, fitted, end, 1 / after.length));
  const observed = after.reduce((sum, t) => sum + y[t]!, 0) / after.length;
  const isAway = Math.abs(baseline.estimate) > 3 * baseline.standard_error;
  return {
    counterfactual,
    baseline,
    observed,
    mean: baseline.effect(observed),
    relative: isAway ? { ...baseline.share(observed), baseline: baseline.estimate } : null,
    after,
  };
}

/** The same number for each of some periods after the fit, 0 for the others. */
function weigh(after: readonly number[], fitted: number, end: number, weight: number): Float64Array {
  const weights = new Float64Array(end - fitted);
  for (const t of after) weights[t - fitted] = weight;
  return weights;
}

/** The sum, which is the mean times the periods; the last period; and the other method's mean. */
export function readingsOf(
  { y, fitted }: Impacted,
  { mean, after, counterfactual }: Impact,
  other: { name: string; impact: Impact } | null,
): Reading[] {
  const n = after.length;
  const last = after.at(-1)!;
  const sum: Inferred = {
    ...mean,
    estimate: n * mean.estimate,
    standard_error: n * mean.standard_error,
    ci_lower: n * mean.ci_lower,
    ci_upper: n * mean.ci_upper,
  };
  const reading = (name: string, inferred: Inferred, inference: string): Reading => ({
    ...{ name, scale: "absolute" as const, inference },
    ...inferred,
  });
  const alone = counterfactual.total(weigh([last], fitted, y.length, 1));
  return [
    reading("cumulative", sum, `the mean times ${n} periods, from their joint distribution`),
    reading("last_period", alone.effect(y[last]!), "of the last period alone"),
    ...(other ? [reading(other.name, other.impact.mean, other.impact.counterfactual.description)] : []),
  ];
}

/** The effect in each period, by its label. */
export function pointwiseOf(
  { y, fitted }: Impacted,
  { after, counterfactual }: Impact,
  labels: readonly string[],
) {
  return after.map((t) => {
    const total = counterfactual.total(weigh([t], fitted, y.length, 1));
    const { degrees_of_freedom: _, ...effect } = total.effect(y[t]!);
    return { term: `effect at ${labels[t]}`, ...effect };
  });
}
