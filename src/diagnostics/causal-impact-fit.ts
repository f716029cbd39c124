import type { Estimate } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { DesignColumn } from "../frame/design.ts";
import type { Likelihood } from "../stats/arima-likelihood.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { type GibbsDraws, gibbs } from "../stats/gibbs-structural.ts";
import { moments } from "../stats/moments.ts";
import { quantile } from "../stats/quantile.ts";
import { fitStructural, type StructuralFit } from "../stats/structural.ts";
import { type Structure, standardised, type Variances } from "../stats/structural-model.ts";
import type { Inferred } from "./time-series-effect.ts";
import { forecastAhead, satterthwaiteOf } from "./time-series-fit.ts";

/** A series by period, NaN where it is missing, with the controls that it is regressed on, and how it is fitted. */
export interface Impacted {
  y: Float64Array;
  controls: readonly DesignColumn[];
  structure: Structure;
  /** Periods fitted, and the first with the intervention; those between are forecast and not counted. */
  fitted: number;
  start: number;
  how:
    | { method: "likelihood"; likelihood: Likelihood; from?: Variances }
    | { method: "gibbs"; seed: number; draws: number; prior_level_sd: number; expected_model_size: number };
  confidence_level: number;
}

/** What the effect on some periods together is, given what was observed of them. */
export interface Total {
  estimate: number;
  standard_error: number;
  effect(observed: number): Inferred;
  /** The effect as a share of the estimate. */
  share(observed: number): Inferred;
  /** The chance of what was observed or beyond, on the side that it is on, had nothing happened. */
  tail(observed: number): number;
}

/** What the periods after the fit would have been. */
export interface Counterfactual {
  /** By period after the fit. */
  mean: Float64Array;
  total(weights: Float64Array): Total;
  /** Of the controls that vary before the start; `lost` are the others. */
  coefficients: Estimate["coefficients"];
  lost: string[];
  /** One-step errors of the likelihood's fit; null where there is none. */
  innovations: Float64Array | null;
  variances: Variances | null;
  draws: GibbsDraws | null;
  interior: boolean;
  description: string;
}

/** Degrees of freedom are held at four: where a variance is hardly known, Satterthwaite's say nothing of its estimate. */
const leastDf = 4;

/**
 * What the periods before `end` would have been without the intervention.
 * @throws E_NO_INTERVAL when the series before does not vary, or nothing is left over to explain
 */
export function counterfactualOf(impacted: Impacted, end = impacted.y.length): Counterfactual {
  const { y, controls, fitted } = impacted;
  const isSeen = (_: number, t: number) => t < fitted && !Number.isNaN(y[t]!);
  const varying = controls.filter(({ values }) => {
    const used = values.filter(isSeen);
    return !isFlat(used);
  });
  const before = y.slice(0, fitted);
  if (isFlat(before.filter((value) => !Number.isNaN(value)))) throw exact("does not vary before the start");
  const columns = varying.map(({ name, values }) => ({ name, values: values.slice(0, end) }));
  try {
    const found =
      impacted.how.method === "gibbs"
        ? byGibbs(impacted, impacted.how, before, columns, end)
        : byLikelihood(impacted, impacted.how, before, columns, end);
    const lost = controls.filter((control) => !varying.includes(control)).map(({ name }) => name);
    return { ...found, lost: [...lost, ...found.lost] };
  } catch (error) {
    if (error instanceof RangeError) throw exact(`cannot be fitted before the start: ${error.message}`);
    throw error;
  }
}

const exact = (why: string) =>
  impactError("E_NO_INTERVAL", { model: "causal_impact", why: `the outcome ${why}` }, { path: ["outcome"] });

/** Whether values are the same but for rounding. */
function isFlat(values: Float64Array): boolean {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.every((value) => Math.abs(value - values[0]!) <= 1e-13 * size);
}

function byLikelihood(
  { structure, fitted, confidence_level }: Impacted,
  { likelihood, from }: Impacted["how"] & { method: "likelihood" },
  before: Float64Array,
  controls: readonly DesignColumn[],
  end: number,
): Counterfactual {
  const { values: y, mean, sd } = standardised(before, fitted);
  const scaled = controls.map(({ name, values }) => ({ name, ...standardised(values, fitted) }));
  const fit = fitStructural({ y, columns: scaled.map(({ values }) => values), structure }, likelihood, from);
  const dfOf = (variance: number, slopes: readonly number[]) =>
    likelihood === "maximum"
      ? null
      : Math.max(Math.min(leastDf, fit.n), satterthwaiteOf(fit, variance, slopes));
  const ahead = forecastAhead(fit, dfOf, scaled, fitted, end - fitted);
  const infer = (estimate: number, standard_error: number, df: number | null): Inferred => {
    const half = criticalValue(confidence_level, df) * standard_error;
    const p_value = standard_error > 0 ? twoSidedP(estimate / standard_error, df) : Number(estimate === 0);
    return {
      ...{ degrees_of_freedom: df, estimate, standard_error, p_value },
      ci_lower: estimate - half,
      ci_upper: estimate + half,
    };
  };
  return {
    mean: ahead.mean.map((value) => mean + sd * value),
    total(weights) {
      const { estimate: scaledEstimate, variance, df } = ahead.total(weights);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const estimate = whole * mean + sd * scaledEstimate;
      const standard_error = sd * Math.sqrt(Math.max(0, variance));
      const effect = (observed: number) => infer(observed - estimate, standard_error, df);
      return {
        ...{ estimate, standard_error, effect },
        share: (observed) =>
          infer(observed / estimate - 1, (standard_error * Math.abs(observed)) / estimate ** 2, df),
        tail: (observed) => effect(observed).p_value / 2,
      };
    },
    coefficients: fit.kept.map((index, j) => {
      const { name, sd: own } = scaled[index]!;
      const [estimate, variance] = [fit.beta[j]!, fit.covariance.get(j, j)];
      const df = likelihood === "maximum" ? null : fit.n - fit.beta.length;
      const { degrees_of_freedom: _, ...rest } = infer(
        (estimate * sd) / own,
        (Math.sqrt(Math.max(0, variance)) * sd) / own,
        df,
      );
      return { term: name, ...rest };
    }),
    lost: fit.dropped.map((index) => scaled[index]!.name),
    innovations: fit.innovations,
    variances: fit.variances,
    draws: null,
    interior: fit.interior,
    description: describe(structure, fit, likelihood),
  };
}

const describe = (structure: Structure, { variances }: StructuralFit, likelihood: Likelihood) =>
  `${nameOf(structure)} by exact ${likelihood} likelihood${variances.level > 0 ? "" : " (the level does not move)"}, ${likelihood === "maximum" ? "normal" : `t with Satterthwaite's degrees of freedom, at least ${leastDf}`}`;

const nameOf = ({ trend, season }: Structure) =>
  `${trend ? "local linear trend" : "local level"}${season === null ? "" : `, season of ${season},`}`;

function byGibbs(
  { structure, fitted, confidence_level }: Impacted,
  options: Impacted["how"] & { method: "gibbs" },
  before: Float64Array,
  controls: readonly DesignColumn[],
  end: number,
): Counterfactual {
  const horizon = end - fitted;
  const { draws: count, seed, prior_level_sd, expected_model_size } = options;
  const columns = controls.map(({ values }) => values);
  const draws = gibbs(
    { y: before, columns, horizon, structure },
    { seed, draws: count, prior_level_sd, expected_model_size },
  );
  const column = (matrix: Float64Array, width: number, j: number) =>
    Float64Array.from({ length: count }, (_, i) => matrix[i * width + j]!);
  const weighted = (matrix: Float64Array, weights: Float64Array) =>
    Float64Array.from({ length: count }, (_, i) => {
      let sum = 0;
      for (let h = 0; h < horizon; h++) sum += weights[h]! * matrix[i * horizon + h]!;
      return sum;
    });
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
    description: `${nameOf(structure)} by ${count} draws of a Gibbs sampler with CausalImpact's priors (prior_level_sd ${prior_level_sd}), interval of their quantiles, p twice the smaller tail`,
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
