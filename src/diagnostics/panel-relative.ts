import type { Estimate } from "../contracts/index.ts";
import { criticalValue } from "../stats/distributions.ts";
import type { PanelFit, PanelSpecification } from "./panel-fit.ts";

/**
 * The effect over what the treated would have had without it: their mean from the start on less the effect. By the delta
 * method, with the mean's own sampling error by clusters and its covariance with the effect's.
 */
export function relativeTo(specification: PanelSpecification, fit: PanelFit): Estimate["relative"] {
  const { y, status, clusters, weights, confidence_level: level } = specification;
  const { estimate, standard_error } = fit.effect;
  const at = [...y.keys()].filter((row) => status.values[row] === 1);
  if (at.length === 0) return null;
  const weight = (row: number) => weights?.[row] ?? 1;
  const total = at.reduce((sum, row) => sum + weight(row), 0);
  const mean = at.reduce((sum, row) => sum + weight(row) * y[row]!, 0) / total;
  const baseline = mean - estimate;
  const ratio = estimate / baseline;
  const own = new Float64Array(y.length);
  for (const row of at) own[row] = (weight(row) * (y[row]! - mean)) / total;
  const spread = (of: (row: number) => number) => {
    const sums = new Float64Array(clusters.count);
    for (let row = 0; row < y.length; row++) sums[clusters.code[row]!]! += of(row);
    return Math.sqrt(sums.reduce((sum, value) => sum + value ** 2, 0));
  };
  const raw = spread((row) => fit.influence[row]!);
  const scale = raw > 0 ? standard_error / raw : 1;
  const baseError = scale * spread((row) => own[row]! - fit.influence[row]!);
  if (!(Math.abs(baseline) > 3 * Math.max(standard_error, baseError))) return null;
  const error =
    (scale * spread((row) => fit.influence[row]! * (1 + ratio) - ratio * own[row]!)) / Math.abs(baseline);
  const half = criticalValue(level, fit.degrees_of_freedom) * error;
  return {
    baseline,
    estimate: ratio,
    standard_error: error,
    ci_lower: ratio - half,
    ci_upper: ratio + half,
  };
}
