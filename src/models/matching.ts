import ln from "@stdlib/math-base-special-ln";
import { z } from "zod";
import type { Estimate, Reading } from "../contracts/index.ts";
import { selectedOn } from "../diagnostics/identification.ts";
import { type Chances, type MatchedEffect, matchAll, matchInTurn } from "../diagnostics/matching.ts";
import {
  type ObservationalData,
  observationalColumns,
  observationalData,
  observationalParams,
} from "../diagnostics/observational-data.ts";
import { byInfluence, chancesOf, observationalEstimate } from "../diagnostics/observational-estimate.ts";
import type { Frame } from "../frame/frame.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { gComputation } from "../stats/g-computation.ts";
import { rosenbaumGamma } from "../stats/sensitivity.ts";
import { defineModel } from "./define.ts";

const Params = z
  .strictObject({
    ...observationalParams,
    method: z
      .enum(["nearest", "abadie_imbens"])
      .default("nearest")
      .describe("each in turn takes its nearest, or all that are as near as the m-th, with replacement"),
    distance: z
      .enum(["propensity", "propensity_logit", "mahalanobis", "euclidean"])
      .default("propensity")
      .describe(
        "in the chance of treatment, its log-odds, or the covariates (euclidean: over their standard deviations)",
      ),
    estimand: z
      .enum(["ATE", "ATT", "ATC"])
      .default("ATT")
      .describe("about the treated or the controls; about everybody with abadie_imbens"),
    ratio: z.int().min(1).max(50).default(1).describe("matches of each"),
    replace: z.boolean().default(false).describe("whether a row may be a match again, with nearest"),
    caliper: z
      .number()
      .positive()
      .optional()
      .describe(
        "how far apart a match may be, in standard deviations of the propensity (of its log-odds with propensity_logit)",
      ),
    order: z
      .enum(["largest", "smallest", "data"])
      .default("largest")
      .describe("who is first to take a match: by the propensity, or as in the data"),
    exact: z.array(z.string()).default([]).describe("columns in which a match must be the same"),
    bias_adjustment: z
      .boolean()
      .default(false)
      .describe("with abadie_imbens: by a regression on the matches"),
    variance: z
      .enum(["common", "by_unit"])
      .default("common")
      .describe("with abadie_imbens: one noise for all rows, or each row's by its nearest in the same arm"),
  })
  .refine((p) => p.method === "abadie_imbens" || (p.estimand !== "ATE" && !p.bias_adjustment), {
    path: ["method"],
    error: "abadie_imbens for the ATE and for bias adjustment",
  });
type Params = z.infer<typeof Params>;

/**
 * Matching: each treated unit beside the untreated that are most like it. Frame: one row a unit; the effect is in the
 * outcome's unit. Causal only if the covariates hold all that moves both treatment and outcome.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_OVERLAP, E_COLUMN_TYPE, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 * @see Stuart (2010), Statistical Science 25(1); Abadie & Imbens (2006), Econometrica 74(1)
 */
export const matching = defineModel({
  name: "matching",
  model_type: "observational",
  rubric: "observational",
  design: selectedOn(3, "it compares like with like, but only those who have one"),
  params: Params,
  columns: (p) => [...new Set([...observationalColumns(p), ...p.exact])],
  estimate: (frame, p, { confidence_level }) => estimateOn(frame, p, confidence_level),
});

function estimateOn(frame: Frame, p: Params, level: number): Estimate {
  const data = observationalData(frame, p, p.exact);
  const chances = needsChances(p) ? oddsOf(data, p) : null;
  const found = p.method === "nearest" ? matchInTurn(data, p, chances) : matchAll(data, p, chances);
  const distance = { propensity: "the propensity", propensity_logit: "the propensity's log-odds" }[
    p.distance as string
  ];
  return observationalEstimate(
    p,
    data,
    {
      estimand: p.estimand,
      estimate: found.estimate,
      standard_error: found.standard_error,
      degrees_of_freedom: null,
      inference: `matched in ${distance ?? `${p.distance === "mahalanobis" ? "Mahalanobis'" : "Euclidean"} distance of the covariates`}${p.caliper ? ` within ${p.caliper} standard deviations` : ""}: ${found.errors}, normal`,
      baseline: found.control,
      relative_error:
        Math.abs(found.control) > 3 * found.standard_error
          ? found.standard_error / Math.abs(found.control)
          : null,
      weights: found.weights,
      left_out: "without a match, or nobody's match",
      propensity: chances?.probability ?? null,
      readings: adjusted(data, found, p, level),
      diagnostics: hiddenBiasOfPairs(data, found, p, level),
    },
    level,
    (other) => estimateOn(frame, { ...p, ...other }, level),
  );
}

const needsChances = (p: Params): boolean =>
  p.distance.startsWith("propensity") ||
  p.caliper !== undefined ||
  (p.method === "nearest" && p.order !== "data");

function oddsOf(data: ObservationalData, p: Params): Chances {
  const { probability } = chancesOf(data, p.treatment);
  return { probability, index: probability.map((chance) => ln(chance / (1 - chance))) };
}

/** Regression adjustment on the matched rows, which takes off what imbalance matching left. */
function adjusted(
  { y, treated, covariates }: ObservationalData,
  found: MatchedEffect,
  p: Params,
  level: number,
): Reading[] {
  const rows = [...y.keys()].filter((i) => found.weights[i]! > 0);
  const counts = [1, 0].map((arm) => rows.filter((i) => treated[i] === arm).length);
  if (p.method !== "nearest" || p.replace || Math.min(...counts) <= covariates.length + 2) return [];
  const take = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]!);
  const design = [new Float64Array(rows.length).fill(1), ...covariates.map(({ values }) => take(values))];
  const means = gComputation(take(y), take(treated), design, p.estimand);
  const { estimate, standard_error } = byInfluence(means.treated - means.control, means.control, means, null);
  if (!(standard_error > 0) || !Number.isFinite(estimate)) return [];
  const half = criticalValue(level, null) * standard_error;
  return [
    {
      name: "regression_on_matched",
      scale: "absolute",
      estimate,
      standard_error,
      ci_lower: estimate - half,
      ci_upper: estimate + half,
      p_value: twoSidedP(estimate / standard_error, null),
      degrees_of_freedom: null,
      inference: "g-computation on the matched rows, each for itself; normal",
    },
  ];
}

/** Rosenbaum's bound, of one-to-one pairs. */
function hiddenBiasOfPairs(
  { y, treated }: ObservationalData,
  { pairs, estimate }: MatchedEffect,
  p: Params,
  level: number,
): Estimate["diagnostics"] {
  if (pairs.length < 6 || p.replace || pairs.some(({ others }) => others.length !== 1)) return {};
  const sign = Math.sign(estimate) || 1;
  const gamma = rosenbaumGamma(
    pairs.map(({ unit, others }) => sign * (treated[unit] === 1 ? 1 : -1) * (y[unit]! - y[others[0]!]!)),
    (1 - level) / 2,
  );
  return {
    rosenbaum_gamma: {
      value: gamma,
      threshold: null,
      status: "info",
      statement: `hidden bias may multiply the odds of treatment within a pair by ${gamma.toFixed(2)} before the signed-rank test stops rejecting`,
    },
  };
}
