import ln from "@stdlib/math-base-special-ln";
import { z } from "zod";
import type { Estimate, Reading } from "../contracts/index.ts";
import { matchCoarsened } from "../diagnostics/coarsened.ts";
import { selectedOn } from "../diagnostics/identification.ts";
import { type Chances, type MatchedEffect, matchAll, matchInTurn } from "../diagnostics/matching.ts";
import {
  label,
  type ObservationalData,
  observationalColumns,
  observationalData,
  observationalParams,
} from "../diagnostics/observational-data.ts";
import { byInfluence, chancesOf, observationalEstimate } from "../diagnostics/observational-estimate.ts";
import type { Frame } from "../frame/frame.ts";
import { take } from "../stats/columns.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { gComputation } from "../stats/g-computation.ts";
import { rosenbaumGamma } from "../stats/sensitivity.ts";
import { defineModel } from "./define.ts";

const Bins = z.union([
  z.enum(["sturges", "scott", "fd"]),
  z.templateLiteral(["q", z.int()]).refine((by) => Number(by.slice(1)) > 1 && Number(by.slice(1)) <= 1000, {
    error: "q2 to q1000",
  }),
  z.int().min(0).max(1_000_000),
]);

const Params = z
  .strictObject({
    ...observationalParams,
    method: z
      .enum(["nearest", "abadie_imbens", "coarsened_exact"])
      .default("nearest")
      .describe(
        "each in turn takes its nearest; all that are as near as the m-th, with replacement; or all of a stratum",
      ),
    distance: z
      .enum(["propensity", "propensity_logit", "mahalanobis", "euclidean"])
      .default("propensity")
      .describe(
        "in the chance of treatment, its log-odds, or the covariates (euclidean: over their standard deviations)",
      ),
    estimand: z
      .enum(["ATE", "ATT", "ATC"])
      .default("ATT")
      .describe("about the treated or the controls; about everybody not with nearest"),
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
    bins: Bins.default("sturges").describe(
      "with coarsened_exact, of numbers without cut points: a rule, qN for N quantiles, or so many of equal width; 0 for none",
    ),
    cutpoints: z
      .record(z.string(), z.union([Bins, z.array(z.number()).min(1)]))
      .default({})
      .describe("with coarsened_exact: by covariate, where bins begin, or its own `bins`"),
    groups: z
      .record(z.string(), z.array(z.array(label).min(1)))
      .default({})
      .describe("with coarsened_exact: by covariate, lists of values that count as one"),
    k2k: z
      .boolean()
      .default(false)
      .describe("with coarsened_exact: one to one within a stratum, the nearest by Mahalanobis' distance"),
    standard_errors: z
      .enum(["stratified", "clustered", "HC1"])
      .default("stratified")
      .describe(
        "with coarsened_exact: within strata (Neyman), clustered by stratum, or of weighted means; k2k: by pair",
      ),
  })
  .refine((p) => p.method !== "nearest" || p.estimand !== "ATE", {
    path: ["method"],
    error: "abadie_imbens or coarsened_exact for the ATE",
  })
  .refine((p) => p.method === "abadie_imbens" || !p.bias_adjustment, {
    path: ["method"],
    error: "abadie_imbens for bias adjustment",
  })
  .refine((p) => p.method !== "coarsened_exact" || (p.caliper === undefined && !p.replace && p.ratio === 1), {
    path: ["method"],
    error: "no caliper, ratio or replace with coarsened_exact: strata say who matches",
  })
  .refine(
    (p) =>
      p.method === "coarsened_exact" || (!p.k2k && Object.keys({ ...p.cutpoints, ...p.groups }).length === 0),
    { path: ["method"], error: "coarsened_exact for cutpoints, groups and k2k" },
  )
  .refine((p) => Object.values(p.groups).every((own) => new Set(own.flat()).size === own.flat().length), {
    path: ["groups"],
    error: "each value in one group at most",
  })
  .refine((p) => !p.k2k || p.estimand !== "ATE", {
    path: ["estimand"],
    error: "ATT or ATC with k2k, which leaves rows out",
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
  const found = matched(data, p, chances);
  return observationalEstimate(
    p,
    data,
    {
      estimand: p.estimand,
      estimate: found.estimate,
      standard_error: found.standard_error,
      degrees_of_freedom: null,
      inference: `${p.method === "coarsened_exact" ? "matched" : `matched in ${measuredIn(p)}:`} ${found.errors}, normal`,
      baseline: found.control,
      relative_error:
        Math.abs(found.control) > 3 * found.standard_error
          ? found.standard_error / Math.abs(found.control)
          : null,
      weights: found.weights,
      left_out:
        p.method === "coarsened_exact"
          ? "without a match in their stratum"
          : "without a match, or nobody's match",
      propensity: chances?.probability ?? null,
      readings: adjusted(data, found, p, level),
      diagnostics: { ...found.diagnostics, ...hiddenBiasOfPairs(data, found, p, level) },
      warnings: found.warnings ?? [],
    },
    level,
    (other) => estimateOn(frame, { ...p, ...other }, level),
  );
}

const matched = (data: ObservationalData, p: Params, chances: Chances | null): MatchedEffect =>
  ({
    nearest: () => matchInTurn(data, p, chances),
    abadie_imbens: () => matchAll(data, p, chances),
    coarsened_exact: () => matchCoarsened(data, p, chances),
  })[p.method]();

function measuredIn({ distance, caliper }: Params): string {
  const name = {
    propensity: "the propensity",
    propensity_logit: "the propensity's log-odds",
    mahalanobis: "Mahalanobis' distance of the covariates",
    euclidean: "Euclidean distance of the covariates",
  }[distance];
  return `${name}${caliper ? ` within ${caliper} standard deviations` : ""}`;
}

const needsChances = (p: Params): boolean =>
  p.method === "coarsened_exact"
    ? p.k2k && p.order !== "data"
    : p.distance.startsWith("propensity") ||
      p.caliper !== undefined ||
      (p.method === "nearest" && p.order !== "data");

function oddsOf(data: ObservationalData, p: Params): Chances {
  const { probability } = chancesOf(data, p.treatment);
  return { probability, index: probability.map((chance) => ln(chance / (1 - chance))) };
}

/** Regression on the matched rows, which takes off what imbalance matching left. */
function adjusted(data: ObservationalData, found: MatchedEffect, p: Params, level: number): Reading[] {
  const regression = found.regression ?? onMatched(data, found, p);
  if (regression === null) return [];
  const { estimate, standard_error, inference } = regression;
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
      inference,
    },
  ];
}

function onMatched(
  { y, treated, covariates }: ObservationalData,
  { weights }: MatchedEffect,
  p: Params,
): NonNullable<MatchedEffect["regression"]> | null {
  const rows = [...y.keys()].filter((i) => weights[i]! > 0);
  const counts = [1, 0].map((arm) => rows.filter((i) => treated[i] === arm).length);
  if (p.method !== "nearest" || p.replace || Math.min(...counts) <= covariates.length + 2) return null;
  const design = [
    new Float64Array(rows.length).fill(1),
    ...covariates.map(({ values }) => take(values, rows)),
  ];
  const means = gComputation(take(y, rows), take(treated, rows), design, p.estimand);
  const found = byInfluence(means.treated - means.control, means.control, means, null);
  return { ...found, inference: "g-computation on the matched rows, each for itself; normal" };
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
