import { gibbs } from "../stats/gibbs-structural.ts";
import { moments } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";
import { type Counterfactual, type Fitted, type Impacted, structureName } from "./causal-impact-types.ts";
import type { Inferred } from "./time-series-effect.ts";

/** @throws RangeError when the series or a column does not vary */
export function byGibbs(
  { structure, before, columns: controls, horizon, confidence_level }: Fitted,
  options: Impacted["how"] & { method: "gibbs" },
): Counterfactual {
  const { draws: count, seed, prior_level_sd, expected_model_size } = options;
  const columns = controls.map(({ values }) => values);
  const draws = gibbs(
    { y: before, columns, horizon, structure },
    { seed, draws: count, prior_level_sd, expected_model_size },
  );
  const column = (matrix: Float64Array, width: number, j: number) =>
    Float64Array.from({ length: count }, (_, i) => matrix[i * width + j]!);
  const weighted = (matrix: Float64Array, weights: Float64Array) => {
    const some = Array.from(weights.keys()).filter((h) => weights[h] !== 0);
    return Float64Array.from({ length: count }, (_, i) =>
      some.reduce((sum, h) => sum + weights[h]! * matrix[i * horizon + h]!, 0),
    );
  };
  const row = (term: string, values: Float64Array) => {
    const { degrees_of_freedom: _, ...rest } = drawnOf(values, confidence_level);
    return { term, ...rest };
  };
  return {
    mean: Float64Array.from({ length: horizon }, (_, h) => moments(column(draws.mean, horizon, h)).mean),
    total(weights) {
      const drawn = weighted(draws.drawn, weights);
      const estimate = moments(weighted(draws.mean, weights)).mean;
      return {
        estimate,
        standard_error: Math.sqrt(moments(drawn).variance),
        effect: (observed) =>
          drawnOf(
            drawn.map((value) => observed - value),
            confidence_level,
            observed - estimate,
          ),
        share: (observed) =>
          drawnOf(
            drawn.map((value) => observed / value - 1),
            confidence_level,
          ),
        tail: (observed) => tailOf(drawn.map((value) => observed - value)),
      };
    },
    coefficients: [
      ...controls.map(({ name }, j) => row(name, column(draws.beta, controls.length, j))),
      { ...row("sd of the noise", draws.deviations.noise), p_value: null },
      { ...row("sd of the level's steps", draws.deviations.level), p_value: null },
    ],
    lost: [],
    innovations: null,
    variances: null,
    draws,
    interior: true,
    description: `${structureName(structure)} by ${count} draws of a Gibbs sampler with CausalImpact's priors (prior_level_sd ${prior_level_sd}), interval of their quantiles, p twice the smaller tail`,
  };
}

/** Draws as an estimate: their mean, standard deviation and quantiles, and twice the share on the smaller side of 0. */
function drawnOf(values: Float64Array, level: number, estimate = moments(values).mean): Inferred {
  const sorted = values.slice().sort();
  const [lower, upper] = [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)];
  return {
    degrees_of_freedom: null,
    estimate,
    standard_error: Math.sqrt(moments(values).variance),
    ci_lower: Math.min(lower, estimate),
    ci_upper: Math.max(upper, estimate),
    p_value: Math.min(1, 2 * tailOf(values)),
  };
}

/** The share of draws on the smaller side of 0, what was observed counted as one: never 0. */
function tailOf(values: Float64Array): number {
  const count = (holds: (value: number) => boolean) =>
    values.reduce((sum, value) => sum + Number(holds(value)), 1);
  return (
    Math.min(
      count((value) => value <= 0),
      count((value) => value >= 0),
    ) /
    (values.length + 1)
  );
}
