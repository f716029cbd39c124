import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { selectedOn } from "../diagnostics/identification.ts";
import {
  observationalColumns,
  observationalData,
  observationalParams,
} from "../diagnostics/observational-data.ts";
import {
  byInfluence,
  clustersOf,
  observationalEstimate,
  overlapping,
} from "../diagnostics/observational-estimate.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { gComputation } from "../stats/g-computation.ts";
import { defineModel } from "./define.ts";

const Params = z.strictObject({
  ...observationalParams,
  estimand: z
    .enum(["ATE", "ATT", "ATC"])
    .default("ATT")
    .describe("about everybody, the treated or the controls"),
  link: z
    .enum(["identity", "logit"])
    .default("identity")
    .describe("linear outcome regressions, or logistic ones of a 0/1 outcome"),
  cluster: z.string().optional().describe("errors are clustered by it"),
});
type Params = z.infer<typeof Params>;

/**
 * Regression adjustment (g-computation): an outcome regression in each arm, both predicted for everybody asked about and
 * averaged. Frame: one row a unit; the effect is in the outcome's unit. Causal only if the covariates hold all that moves
 * both treatment and outcome, and the regressions have the right form.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_SEPARATION, E_COLUMN_TYPE, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS
 * @see Robins (1986), Mathematical Modelling 7; Snowden, Rose & Mortimer (2011), Am. J. Epidemiology 173(7)
 */
export const regressionAdjustment = defineModel({
  name: "regression_adjustment",
  model_type: "observational",
  rubric: "observational",
  design: selectedOn(4, "it is right only if the outcome's model is", ["cluster"]),
  params: Params,
  columns: (p) => [...observationalColumns(p), ...(p.cluster === undefined ? [] : [p.cluster])],
  estimate: (frame, p, { confidence_level }) => estimateOn(frame, p, confidence_level),
});

function estimateOn(frame: Frame, p: Params, level: number): Estimate {
  const data = observationalData(frame, p, p.cluster === undefined ? [] : [p.cluster]);
  const { y, treated, covariates, n1, n0 } = data;
  const odd = p.link === "logit" ? y.find((value) => value !== 0 && value !== 1) : undefined;
  if (odd !== undefined) {
    const context = { column: p.outcome, found: `the value ${odd}`, expected: "0 and 1 for link: logit" };
    throw impactError("E_COLUMN_TYPE", context, { path: ["outcome"] });
  }
  const design = [new Float64Array(y.length).fill(1), ...covariates.map(({ values }) => values)];
  if (Math.min(n1, n0) <= design.length)
    throw impactError("E_TOO_FEW_OBSERVATIONS", {
      observations: Math.min(n1, n0),
      parameters: design.length,
    });
  const clusters = p.cluster === undefined ? null : clustersOf(data.used, p.cluster);
  const found = overlapping(data, p.treatment, () => gComputation(y, treated, design, p.estimand, p.link));
  const form = p.link === "logit" ? "logistic" : "linear";
  return observationalEstimate(
    p,
    data,
    {
      estimand: p.estimand,
      ...byInfluence(found.treated - found.control, found.control, found, clusters),
      degrees_of_freedom: null,
      inference: `g-computation with a ${form} regression in each arm; sandwich that carries the coefficients' error and the covariates' sampling${clusters ? `, clustered by ${clusters.column} (${clusters.count} clusters)` : ""}, normal`,
      weights: new Float64Array(y.length).fill(1),
      propensity: null,
      ...(p.link === "identity" && { same_as: "g-computation" as const }),
      clusters,
    },
    level,
    (other) => estimateOn(frame, { ...p, ...other }, level),
  );
}
