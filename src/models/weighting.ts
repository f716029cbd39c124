import { z } from "zod";
import type { Estimate, Reading } from "../contracts/index.ts";
import { selectedOn } from "../diagnostics/identification.ts";
import {
  type ObservationalData,
  observationalColumns,
  observationalData,
  observationalParams,
} from "../diagnostics/observational-data.ts";
import {
  byInfluence,
  type Clusters,
  chancesOf,
  clustersOf,
  type ObservationalFit,
  observationalEstimate,
  overlapping,
} from "../diagnostics/observational-estimate.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { balancedMeans } from "../stats/entropy-balancing.ts";
import { type WeightedMeans, weightedMeans } from "../stats/propensity-weighting.ts";
import { defineModel } from "./define.ts";

const Params = z
  .strictObject({
    ...observationalParams,
    estimand: z
      .enum(["ATE", "ATT", "ATC", "ATO"])
      .default("ATT")
      .describe("about everybody, the treated, the controls, or the overlap of both"),
    method: z
      .enum(["propensity", "entropy"])
      .default("propensity")
      .describe("weights by a logistic propensity, or entropy balancing: exactly equal means"),
    estimator: z
      .enum(["hajek", "horvitz_thompson"])
      .default("hajek")
      .describe("weights divided by their sum, or by the number of rows"),
    trim: z
      .number()
      .gt(0)
      .lt(0.5)
      .optional()
      .describe(
        "leaves out rows whose chance of treatment is nearer to 0 or 1: the effect is then about the others",
      ),
    cluster: z.string().optional().describe("errors are clustered by it"),
  })
  .refine((p) => p.method === "propensity" || (p.estimator === "hajek" && p.trim === undefined), {
    path: ["method"],
    error: "hajek and no trimming with entropy balancing",
  })
  .refine((p) => p.method === "propensity" || p.estimand !== "ATO", {
    path: ["estimand"],
    error: "ATE, ATT or ATC with entropy balancing",
  });
type Params = z.infer<typeof Params>;

/**
 * Weights that make the arms alike in the covariates, so that their weighted means can be compared. Frame: one row a
 * unit; the effect is in the outcome's unit. It is causal only if the covariates hold all that moves both.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_SEPARATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL
 * @see Lunceford & Davidian (2004); Li, Morgan & Zaslavsky (2018); Hainmueller (2012)
 */
export const weighting = defineModel({
  name: "weighting",
  model_type: "observational",
  rubric: "observational",
  design: selectedOn(2, "it is right only if the treatment's model is"),
  params: Params,
  columns: (p) => [...observationalColumns(p), ...(p.cluster === undefined ? [] : [p.cluster])],
  estimate: (frame, p, { confidence_level }) => weigh(frame, p, confidence_level),
});

function weigh(frame: Frame, p: Params, level: number): Estimate {
  const data = observationalData(frame, p, p.cluster === undefined ? [] : [p.cluster]);
  const clusters = p.cluster === undefined ? null : clustersOf(data.used, p.cluster);
  const fit = p.method === "entropy" ? byEntropy(data, p, clusters) : byPropensity(data, p, clusters, level);
  return observationalEstimate(p, data, fit, level, (other) => weigh(frame, { ...p, ...other }, level));
}

function byPropensity(
  data: ObservationalData,
  p: Params,
  clusters: Clusters | null,
  level: number,
): ObservationalFit {
  const { y, treated } = data;
  const chances = chancesOf(data, p.treatment);
  const { trim = 0, estimand } = p;
  const inside = (chance: number) => trim === 0 || (chance >= trim && chance <= 1 - trim);
  const normalised = p.estimator === "hajek";
  const found = weightedMeans(y, treated, chances, estimand, { normalised, inside });
  if (![1, 0].every((arm) => treated.some((t, i) => t === arm && found.weights[i]! > 0)))
    throw impactError(
      "E_NOT_IDENTIFIED",
      { term: p.treatment, because: "trimming leaves no row of an arm" },
      { path: ["trim"] },
    );
  const way = { ATE: "", ATT: "of the treated ", ATC: "of the controls ", ATO: "of the overlap " }[estimand];
  const counted = clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : "";
  return {
    estimand,
    ...byInfluence(found.treated - found.control, found.control, found, clusters),
    degrees_of_freedom: null,
    inference: `${normalised ? "Hájek" : "Horvitz–Thompson"} weights ${way}by a logistic propensity; sandwich of the stacked equations of propensity and means${counted}, normal`,
    weights: found.weights,
    left_out: `a chance of treatment outside ${trim} to ${1 - trim}`,
    propensity: chances.probability,
    ...(trim === 0 && normalised && { same_as: "weighting" as const }),
    clusters,
    readings: normalised ? [weightsKnown(data, found, level)] : [],
  };
}

function byEntropy(data: ObservationalData, p: Params, clusters: Clusters | null): ObservationalFit {
  const { y, treated, covariates } = data;
  const estimand = p.estimand as "ATE" | "ATT" | "ATC";
  const found = overlapping(data, p.treatment, () =>
    balancedMeans(
      y,
      treated,
      covariates.map(({ values }) => values),
      estimand,
    ),
  );
  const counted = clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : "";
  return {
    estimand,
    ...byInfluence(found.treated - found.control, found.control, found, clusters),
    degrees_of_freedom: null,
    inference: `entropy balancing of the covariates' means; sandwich of the stacked equations of target, weights and means${counted}, normal`,
    weights: found.weights,
    propensity: null,
    clusters,
  };
}

/** What weighted least squares would say, HC0, that takes the weights as known. */
function weightsKnown({ y, treated }: ObservationalData, found: WeightedMeans, level: number): Reading {
  const total = [0, 1].map((arm) =>
    found.weights.reduce((sum, w, i) => sum + (treated[i] === arm ? w : 0), 0),
  );
  const square = y.reduce((sum, outcome, i) => {
    const arm = treated[i]!;
    const gap = outcome - (arm === 1 ? found.treated : found.control);
    return sum + ((found.weights[i]! * gap) / total[arm]!) ** 2;
  }, 0);
  const [estimate, standard_error] = [found.treated - found.control, Math.sqrt(square)];
  const half = criticalValue(level, null) * standard_error;
  return {
    name: "weights_known",
    scale: "absolute",
    estimate,
    standard_error,
    ci_lower: estimate - half,
    ci_upper: estimate + half,
    p_value: twoSidedP(estimate / standard_error, null),
    degrees_of_freedom: null,
    inference: "weighted least squares, HC0: takes the weights as known",
  };
}
