import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { foldsOf } from "../diagnostics/folds.ts";
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
  clustersOf,
  meanError,
  type ObservationalFit,
  observationalEstimate,
  overlapping,
} from "../diagnostics/observational-estimate.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { augmented, crossFit, partiallyLinear } from "../stats/doubly-robust.ts";
import { defineModel } from "./define.ts";

const Params = z
  .strictObject({
    ...observationalParams,
    estimand: z
      .enum(["ATE", "ATT", "ATC"])
      .default("ATT")
      .describe("about everybody, the treated or the controls"),
    method: z
      .enum(["aipw", "partially_linear"])
      .default("aipw")
      .describe(
        "augmented inverse probability weighting, or what is left of outcome on what is left of treatment",
      ),
    outcome_model: z
      .enum(["identity", "logit"])
      .default("identity")
      .describe("of the outcome in each arm: linear, or logistic of a 0/1 outcome"),
    treatment_model: z
      .enum(["identity", "logit"])
      .default("logit")
      .describe("of the treatment, with partially_linear"),
    folds: z
      .int()
      .min(1)
      .max(50)
      .default(5)
      .describe("of cross-fitting: every row is predicted by models that have not seen it; 1 for none"),
    fold: z.string().optional().describe("a column that says each row's fold, in place of drawn ones"),
    seed: z.int().default(1).describe("of the folds that are drawn"),
    cluster: z.string().optional().describe("errors are clustered by it"),
  })
  .refine((p) => p.method === "aipw" || p.estimand === "ATE", {
    path: ["estimand"],
    error: "ATE with partially_linear",
  });
type Params = z.infer<typeof Params>;

/**
 * Outcome regressions and a propensity together: right when either of them is. Cross-fitted. Frame: one row a unit; the
 * effect is in the outcome's unit. It is causal only if the covariates hold all that moves both treatment and outcome.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_OVERLAP, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL
 * @see Robins, Rotnitzky & Zhao (1994), JASA 89; Chernozhukov et al. (2018), Econometrics Journal 21(1)
 */
export const doublyRobust = defineModel({
  name: "doubly_robust",
  model_type: "observational",
  rubric: "observational",
  design: selectedOn(1, "it is right if either the treatment's or the outcome's model is", ["cluster"]),
  params: Params,
  columns: (p) => [
    ...observationalColumns(p),
    ...[p.cluster, p.fold].filter((column) => column !== undefined),
  ],
  estimate: (frame, p, { confidence_level }) => estimateOn(frame, p, confidence_level),
});

function estimateOn(frame: Frame, p: Params, level: number): Estimate {
  const also = [p.cluster, p.fold].filter((column) => column !== undefined);
  const data = observationalData(frame, p, also);
  const clusters = p.cluster === undefined ? null : clustersOf(data.used, p.cluster);
  const fit = p.method === "aipw" ? byAugmenting(data, p, clusters) : byResiduals(data, p, clusters);
  return observationalEstimate(p, data, fit, level, (other) => estimateOn(frame, { ...p, ...other }, level));
}

const designOf = ({ y, covariates }: ObservationalData): Float64Array[] => [
  new Float64Array(y.length).fill(1),
  ...covariates.map(({ values }) => values),
];

/** @throws E_COLUMN_TYPE */
function requireShare({ y }: ObservationalData, p: Params): void {
  const odd = p.outcome_model === "logit" ? y.find((value) => value !== 0 && value !== 1) : undefined;
  if (odd === undefined) return;
  const context = {
    column: p.outcome,
    found: `the value ${odd}`,
    expected: "0 and 1 for outcome_model: logit",
  };
  throw impactError("E_COLUMN_TYPE", context, { path: ["outcome"] });
}

const madeOf = (p: Params, count: number): string =>
  count === 1 ? "fitted on all rows" : `cross-fitted on ${count} folds${p.fold ? ` of \`${p.fold}\`` : ""}`;

function byAugmenting(data: ObservationalData, p: Params, clusters: Clusters | null): ObservationalFit {
  requireShare(data, p);
  const { y, treated } = data;
  const folds = foldsOf(data, p);
  const nuisances = overlapping(data, p.treatment, () =>
    crossFit(y, treated, designOf(data), folds, p.outcome_model),
  );
  const found = augmented(y, treated, nuisances, p.estimand);
  const fit = byInfluence(found.estimate, found.control, found, clusters);
  const { propensity } = nuisances;
  const weight = (t: number, chance: number) =>
    ({
      ATE: t === 1 ? 1 / chance : 1 / (1 - chance),
      ATT: t === 1 ? 1 : chance / (1 - chance),
      ATC: t === 1 ? (1 - chance) / chance : 1,
    })[p.estimand];
  return {
    estimand: p.estimand,
    ...fit,
    standard_error: clusters ? fit.standard_error : meanError(found.influence),
    degrees_of_freedom: null,
    inference: `augmented inverse probability weighting, ${p.outcome_model === "logit" ? "logistic" : "linear"} outcome models and a logistic propensity ${madeOf(p, folds.count)}; standard deviation of each row's part over √n${clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : ""}, normal`,
    weights: treated.map((t, i) => weight(t, propensity[i]!)),
    propensity,
    clusters,
  };
}

function byResiduals(data: ObservationalData, p: Params, clusters: Clusters | null): ObservationalFit {
  const { y, treated } = data;
  const folds = foldsOf(data, p);
  const { estimate, influence } = overlapping(data, p.treatment, () =>
    partiallyLinear(y, treated, designOf(data), folds, p.treatment_model),
  );
  const none = new Float64Array(y.length);
  const control = y.reduce((sum, value, i) => sum + value - estimate * treated[i]!, 0) / y.length;
  const { standard_error } = byInfluence(estimate, control, { influence, control_influence: none }, clusters);
  return {
    estimand: "ATE",
    estimate,
    standard_error,
    degrees_of_freedom: null,
    inference: `partially linear: what is left of the outcome on what is left of the treatment, ${madeOf(p, folds.count)}; HC0${clusters ? ` clustered by ${clusters.column} (${clusters.count} clusters)` : ""}, normal. The ATE only if the effect is the same for all`,
    baseline: control,
    relative_error: Math.abs(control) > 3 * standard_error ? standard_error / Math.abs(control) : null,
    weights: new Float64Array(y.length).fill(1),
    propensity: null,
    clusters,
  };
}
