import ln from "@stdlib/math-base-special-ln";
import { z } from "zod";
import { label, observationalData } from "../diagnostics/observational-data.ts";
import { chancesOf } from "../diagnostics/observational-estimate.ts";
import { impactError } from "../errors.ts";
import { moments } from "../stats/moments.ts";
import { ols } from "../stats/ols.ts";
import { knob, type Look } from "./validate-likeness.ts";

const Read = z.looseObject({
  outcome: z.string(),
  treatment: z.string(),
  control: label.optional(),
  arm: label.optional(),
  covariates: z.array(z.string()),
  estimand: z.string().default("ATT"),
  lagged_outcome: z.string().optional(),
  negative_control: z.string().optional(),
  cluster: z.string().optional(),
  fold: z.string().optional(),
  exact: z.array(z.string()).default([]),
  cutpoints: z.record(z.string(), z.unknown()).default({}),
  groups: z.record(z.string(), z.unknown()).default({}),
});

/** A logistic index is about so much wider than the probit's that the world draws by. */
const probit = 1.702;

/**
 * Units of which the covariates move treatment and outcome: how many, how strongly, and how alike treated and others are.
 * All covariates are one in that world, their propensity's index; nothing hidden is in it.
 */
const lookOf = (model: string): Look => ({
  model,
  design: "observational",
  at(frame, raw) {
    const read = Read.parse(raw);
    if (read.estimand !== "ATT" && read.estimand !== "ATE") {
      const why = `no design here declares an ${read.estimand}`;
      throw impactError("E_NO_LIKENESS", { model, why }, { path: [] });
    }
    const data = observationalData(frame, read);
    const { y, treated } = data;
    const { probability } = chancesOf(data, read.treatment);
    const index = probability.map((p) => ln(p / (1 - p)));
    const spread = Math.sqrt(moments(index).variance);
    const fit = ols([new Float64Array(y.length).fill(1), treated, index], y);
    const effect = fit.kept.includes(1) ? fit.beta[fit.kept.indexOf(1)]! : 0;
    const slope = fit.kept.includes(2) ? fit.beta[fit.kept.indexOf(2)]! : 0;
    const untreated = y.map((value, i) => value - effect * treated[i]!);
    const { mean, variance } = moments(untreated);
    const { control: _, arm: __, lagged_outcome, negative_control, cluster, fold, exact, ...more } = read;
    const { cutpoints, groups, ...rest } = more;
    const own = Object.keys({ ...cutpoints, ...groups });
    return {
      world: {
        n: data.used.rows,
        share: knob(moments(treated).mean),
        observed: knob(spread / probit),
        outcome_on_quality: knob(Math.min(0.6, (slope * spread) ** 2 / variance)),
        mean: knob(mean),
        sd: knob(Math.sqrt(variance)),
      },
      transform: [],
      params: {
        ...{ ...rest, outcome: "outcome", treatment: "treated", covariates: ["quality"] },
        ...(negative_control !== undefined && { negative_control: "untouched" }),
      },
      effect_knob: 1,
      simplified: [
        "all covariates are one, as strong as they are together; nothing hidden is in that world",
        ...(negative_control === undefined
          ? []
          : ["the negative control is of the same make as the outcome"]),
        ...(lagged_outcome === undefined ? [] : ["no covariate is the outcome before"]),
        ...(cluster === undefined ? [] : [`units are independent of each other: \`${cluster}\` is left out`]),
        ...(fold === undefined ? [] : ["folds are drawn"]),
        ...(exact.length === 0 ? [] : ["nothing has to match exactly"]),
        ...(own.length === 0 ? [] : [`the one covariate has bins, not those of ${own.join(", ")}`]),
      ],
    };
  },
});

export const observationalLooks: readonly Look[] = [
  "weighting",
  "doubly_robust",
  "regression_adjustment",
  "matching",
  "subclassification",
].map(lookOf);

/** It compares with nothing, so no world has a truth that it could find. */
export const metricsApproximationLook: Look = {
  model: "metrics_approximation",
  design: "observational",
  at() {
    const why = "it supposes an outcome from another metric and compares with nothing";
    throw impactError("E_NO_LIKENESS", { model: "metrics_approximation", why }, { path: [] });
  },
};
