import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { selectedOn } from "../diagnostics/identification.ts";
import {
  type ObservationalData,
  observationalColumns,
  observationalData,
  observationalParams,
} from "../diagnostics/observational-data.ts";
import { chancesOf, observationalEstimate } from "../diagnostics/observational-estimate.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { quantileBins, type Stratified, type Stratum, strataOf, stratified } from "../stats/strata.ts";
import { defineModel } from "./define.ts";

const Params = z.strictObject({
  ...observationalParams,
  estimand: z
    .enum(["ATE", "ATT", "ATC"])
    .default("ATT")
    .describe("about everybody, the treated or the controls"),
  by: z
    .enum(["propensity", "covariates"])
    .default("propensity")
    .describe("strata of the chance of treatment, or of every covariate's quantiles crossed"),
  n_strata: z.int().min(2).max(100).default(5).describe("quantiles of the chance, or of each covariate"),
});
type Params = z.infer<typeof Params>;

/**
 * Subclassification: treated and untreated compared within strata of the propensity or of the covariates. Frame: one row a
 * unit; the effect is in the outcome's unit. Causal only if within a stratum it is as good as chance who is treated.
 * @throws E_ARMS, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_OVERLAP, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 * @see Cochran (1968), Biometrics 24(2); Rosenbaum & Rubin (1984), JASA 79
 */
export const subclassification = defineModel({
  name: "subclassification",
  model_type: "observational",
  rubric: "observational",
  design: selectedOn(5, "units still differ within its strata"),
  params: Params,
  columns: (p) => observationalColumns(p),
  estimate: (frame, p, { confidence_level }) => estimateOn(frame, p, confidence_level),
});

function estimateOn(frame: Frame, p: Params, level: number): Estimate {
  const data = observationalData(frame, p);
  const { treated, y } = data;
  const propensity = p.by === "propensity" ? chancesOf(data, p.treatment).probability : null;
  const all = strataOf(binsOf(data, p, propensity), treated);
  const both = all.filter((s) => s.treated > 0 && s.controls > 0);
  if (both.length === 0)
    throw impactError(
      "E_NOT_IDENTIFIED",
      { term: p.treatment, because: "no stratum has both treated and untreated rows" },
      { path: ["n_strata"] },
    );
  const found = within(y, treated, both, p);
  const left = all.length - both.length;
  const rows =
    all.reduce((sum, s) => sum + s.rows.length, 0) - both.reduce((sum, s) => sum + s.rows.length, 0);
  const strata = `${both.length} strata of the ${p.by === "propensity" ? "propensity" : "covariates' quantiles"}`;
  return observationalEstimate(
    p,
    data,
    {
      estimand: p.estimand,
      estimate: found.estimate,
      standard_error: found.standard_error,
      degrees_of_freedom: null,
      inference: `${strata}, Neyman's variance within them${found.single > 0 ? `, pooled over strata for an arm of one row (${found.single} strata)` : ""}, normal`,
      baseline: found.control,
      relative_error:
        Math.abs(found.control) > 3 * found.standard_error
          ? found.standard_error / Math.abs(found.control)
          : null,
      weights: found.weights,
      left_out: "in a stratum without one of the arms",
      propensity,
      diagnostics: {
        strata: {
          value: both.length,
          threshold: null,
          status: left > 0 ? "warn" : "info",
          statement:
            left > 0
              ? `${left} of ${all.length} strata lack an arm and are left out with ${rows} rows: the effect is about the others`
              : `${all.length} strata, each with both arms`,
        },
      },
    },
    level,
    (other) => estimateOn(frame, { ...p, ...other }, level),
  );
}

function binsOf(
  { covariates, treated }: ObservationalData,
  { by, n_strata, estimand }: Params,
  propensity: Float64Array | null,
): Int32Array[] {
  if (propensity === null || by === "covariates")
    return covariates.map(({ values }) => quantileBins(values, n_strata));
  const arm = estimand === "ATC" ? 0 : 1;
  const among = estimand === "ATE" ? propensity : propensity.filter((_, i) => treated[i] === arm);
  return [quantileBins(propensity, n_strata, among)];
}

/** @throws E_NO_INTERVAL */
function within(y: Float64Array, treated: Float64Array, both: readonly Stratum[], p: Params): Stratified {
  try {
    return stratified(y, treated, both, p.estimand);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = "no stratum has two rows of an arm, and how much it varies needs two";
    throw impactError("E_NO_INTERVAL", { model: "subclassification", why }, { path: ["n_strata"] });
  }
}
