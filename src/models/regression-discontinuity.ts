import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import {
  type Cutoff,
  type DiscontinuityFit,
  discontinuityDiagnostics,
  fitDiscontinuity,
  relativeError,
  wholeSidesOf,
} from "../diagnostics/discontinuity.ts";
import {
  clustersIn,
  cutoffOf,
  type NamedCutoff,
  sorted,
  spreadOf,
} from "../diagnostics/discontinuity-data.ts";
import { fewClusters } from "../diagnostics/experiment.ts";
import { cutoffRule } from "../diagnostics/identification.ts";
import { impactError } from "../errors.ts";
import { ofOneLevel } from "../frame/design.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { kernels } from "../stats/local-polynomial.ts";
import { type Bandwidths, bandwidthRules, rdBandwidths } from "../stats/rd-bandwidth.ts";
import { defineModel } from "./define.ts";

const width = z.number().gt(0);

const Params = z.strictObject({
  outcome: z.string().describe("a number column"),
  score: z.string().describe("the number that decides; units at or above the cutoff are treated"),
  cutoff: z.number().default(0).describe("the score from which on the treatment is given"),
  received: z.string().optional().describe("a 0/1 column of who was really treated: a fuzzy design"),
  covariates: z
    .array(z.string())
    .default([])
    .describe("pre-treatment columns, for precision; text becomes categories"),
  balance: z
    .array(z.string())
    .default([])
    .describe("pre-treatment number columns that should not jump at the cutoff"),
  order: z.int().min(1).max(3).default(1).describe("of the local polynomial"),
  kernel: z.enum(kernels).default("triangular").describe("how rows weigh by their distance from the cutoff"),
  bandwidth: z
    .union([z.enum(bandwidthRules), width, z.strictObject({ h: width, b: width.optional() })], {
      error: `one of ${bandwidthRules.join(", ")}, a width, or { h, b }`,
    })
    .default("mserd")
    .describe("a rule, or widths in the score's unit: of the effect (h) and of its bias (b)"),
  fuzzy_bandwidth: z
    .enum(["outcome", "ratio"])
    .default("outcome")
    .describe(
      "of a fuzzy design, what a rule chooses for: the outcome's jump, or the ratio, as rdrobust does unless told otherwise",
    ),
  standard_errors: z
    .enum(["nn", "HC0", "HC1", "HC2", "HC3"])
    .default("nn")
    .describe("nn: by three nearest neighbours, as rdrobust"),
  cluster: z.string().optional().describe("errors are clustered by it"),
});
type Params = z.infer<typeof Params>;

/**
 * Regression discontinuity: the effect on units at the cutoff, as the jump of local polynomials there; over the jump of
 * what was received in a fuzzy design. Frame: one row per unit; the effect is in the outcome's unit. The estimate is
 * corrected for bias, and its interval counts the correction's own noise.
 * @throws E_NO_VARIATION, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Calonico, Cattaneo & Titiunik (2014), Econometrica 82(6); McCrary (2008), J. Econometrics 142(2)
 */
export const regressionDiscontinuity = defineModel({
  name: "regression_discontinuity",
  model_type: "quasi-experiment",
  rubric: "regression_discontinuity",
  design: cutoffRule,
  params: Params,
  columns: (p) => [
    ...new Set([
      p.outcome,
      p.score,
      ...p.covariates,
      ...p.balance,
      ...[p.received, p.cluster].filter((column) => column !== undefined),
    ]),
  ],
  estimate(frame, p, { confidence_level }) {
    const used = sorted(completeRows(frame, regressionDiscontinuity.columns(p)), p.score);
    const cutoff = cutoffOf(used, p);
    const setting = {
      order: p.order,
      kernel: p.kernel,
      errors: p.cluster && p.standard_errors === "nn" ? ("HC0" as const) : p.standard_errors,
    };
    const found = tryFit(cutoff, p, setting);
    const { fit, bandwidths } = found;
    const clusters = clustersIn(cutoff, bandwidths, p);
    const per = Math.abs(fit.first_stage?.conventional ?? 1);
    if (!(fit.robust_se * per > 1e-12 * spreadOf(cutoff.outcome)) || !Number.isFinite(fit.corrected))
      throw impactError("E_NO_INTERVAL", {
        model: "regression_discontinuity",
        why: "the outcome has no error around the curve",
      });
    const z = criticalValue(confidence_level, null);
    const inferred = (estimate: number, standard_error: number) => ({
      estimate,
      standard_error,
      ci_lower: estimate - z * standard_error,
      ci_upper: estimate + z * standard_error,
      p_value: twoSidedP(estimate / standard_error, null),
    });
    const { estimate, p_value, ...uncertainty } = inferred(fit.corrected, fit.robust_se);
    const above = cutoff.x.filter((x) => x >= 0).length;
    return {
      estimand: p.received === undefined ? "ATE" : "LATE",
      metric: p.outcome,
      per: "unit",
      effect_estimate: estimate,
      ...uncertainty,
      confidence_level,
      p_value,
      p_value_reason: null,
      degrees_of_freedom: null,
      inference: `local polynomial of order ${p.order}, ${p.kernel} kernel, h = ${pair(bandwidths.h)}, b = ${pair(bandwidths.b)} (${typeof p.bandwidth === "string" ? p.bandwidth : "given"}); robust bias-corrected, ${p.cluster === undefined ? (p.standard_errors === "nn" ? "three nearest neighbours" : p.standard_errors) : `clustered by ${p.cluster}`}, normal`,
      sample_size: fit.jump.left.inH + fit.jump.right.inH,
      n_treated: fit.jump.right.inH,
      n_control: fit.jump.left.inH,
      n_units: cutoff.x.length,
      n_clusters: clusters?.inWindow ?? null,
      n_periods: null,
      relative: relativeTo(cutoff, found, setting, z),
      comparisons: [],
      coefficients: [
        { term: "conventional", ...inferred(fit.conventional, fit.conventional_se) },
        { term: "bias-corrected, robust", ...inferred(fit.corrected, fit.robust_se) },
        ...(fit.first_stage
          ? [
              {
                term: `jump of ${p.received}`,
                ...inferred(fit.first_stage.corrected, fit.first_stage.robust_se),
              },
            ]
          : []),
      ].filter(({ standard_error }) => standard_error > 0),
      diagnostics: {
        ...discontinuityDiagnostics({
          cutoff,
          bandwidths,
          setting,
          fit,
          balance: p.balance.map((name) => ({ name, values: used.number(name) })),
        }),
        rows_below: {
          value: cutoff.x.length - above,
          threshold: null,
          status: "info",
          statement: `${cutoff.x.length - above} rows below the cutoff, ${above} from it on`,
        },
      },
      warnings: [
        ...warningsOf(cutoff, fit),
        ...fewClusters(clusters?.fewest ?? null),
        ...fit.dropped.map(
          (index) =>
            `column \`${cutoff.names[index]!}\` tells nothing in the window that the score and those before it do not, and was dropped`,
        ),
        ...ofOneLevel(used, p.covariates),
      ],
      dropped:
        frame.rows > used.rows
          ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
          : [],
    } satisfies Estimate;
  },
});

const pair = ([left, right]: [number, number]): string =>
  left === right ? left.toPrecision(5) : `${left.toPrecision(5)} below and ${right.toPrecision(5)} above`;

function tryFit(cutoff: NamedCutoff, p: Params, setting: Parameters<typeof fitDiscontinuity>[2]) {
  try {
    const bandwidths = bandwidthsOf(cutoff, p, setting);
    const fit = fitDiscontinuity(cutoff, bandwidths, setting);
    const most = cutoff.received?.reduce((so_far, value) => Math.max(so_far, Math.abs(value)), 0) ?? 0;
    if (fit.first_stage && !(Math.abs(fit.first_stage.conventional) > 1e-9 * most))
      throw impactError(
        "E_NOT_IDENTIFIED",
        { term: p.received!, because: "it does not jump at the cutoff" },
        { path: ["received"] },
      );
    return { bandwidths, fit };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const because = "too few different scores lie in the window on one side of the cutoff";
    throw impactError("E_NOT_IDENTIFIED", { term: p.score, because }, { path: ["bandwidth"] });
  }
}

function bandwidthsOf(
  cutoff: NamedCutoff,
  { bandwidth, fuzzy_bandwidth }: Params,
  setting: Parameters<typeof rdBandwidths>[3],
): Bandwidths {
  if (typeof bandwidth === "string") {
    const ofRatio = fuzzy_bandwidth === "ratio";
    return rdBandwidths(...wholeSidesOf(ofRatio ? atItsLevel(cutoff) : cutoff, ofRatio), bandwidth, setting);
  }
  const { h, b = h } = typeof bandwidth === "number" ? { h: bandwidth } : bandwidth;
  return { h: [h, h], b: [b, b] };
}

/** With the means put back that were taken off: the ratio's bandwidth depends on them. */
const atItsLevel = (cutoff: NamedCutoff): Cutoff => ({
  ...cutoff,
  outcome: cutoff.outcome.map((y) => y + cutoff.level),
  covariates: cutoff.covariates.map((column, j) => column.map((z) => z + cutoff.levels[j]!)),
});

/** The effect over the outcome just below the cutoff, at the covariates' means; null where that is near 0. */
function relativeTo(
  cutoff: NamedCutoff,
  { fit, bandwidths }: ReturnType<typeof tryFit>,
  setting: Parameters<typeof fitDiscontinuity>[2],
  z: number,
): Estimate["relative"] {
  const { corrected, jump } = fit;
  const baseline = cutoff.level + jump.left.corrected;
  if (!(Math.abs(baseline) > 3 * Math.sqrt(jump.left.robust))) return null;
  const estimate = corrected / baseline;
  const standard_error = relativeError(cutoff, bandwidths, setting, { fit, baseline });
  if (!(standard_error > 0)) return null;
  return {
    baseline,
    estimate,
    standard_error,
    ci_lower: estimate - z * standard_error,
    ci_upper: estimate + z * standard_error,
  };
}

function warningsOf({ x }: Cutoff, { first_stage }: DiscontinuityFit): string[] {
  const distinct = new Set(x).size / x.length;
  const f = first_stage ? (first_stage.corrected / first_stage.robust_se) ** 2 : Number.POSITIVE_INFINITY;
  return [
    ...(distinct < 0.8
      ? [
          `${Math.round(100 * (1 - distinct))} % of the scores are repeated: with few distinct ones the window's errors are too small`,
        ]
      : []),
    ...(f < 10
      ? [
          `what was received hardly jumps at the cutoff (F = ${f.toPrecision(3)}): the effect is weakly identified`,
        ]
      : []),
  ];
}
