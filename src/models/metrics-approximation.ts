import ln from "@stdlib/math-base-special-ln";
import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { moments } from "../stats/moments.ts";
import { pool } from "../stats/pooling.ts";
import { defineModel } from "./define.ts";

const Coefficient = z.strictObject({
  estimate: z.number(),
  standard_error: z.number().positive(),
});
const Past = z.strictObject({
  metric_effect: z.number().describe("of a past experiment, on the leading metric"),
  metric_error: z.number().min(0).default(0).describe("its standard error"),
  outcome_effect: z.number().describe("of the same experiment, on the outcome"),
  outcome_error: z.number().positive().describe("its standard error"),
});

const Params = z
  .strictObject({
    before: z.string().describe("the leading metric before the change, a number column"),
    after: z.string().describe("the leading metric after it"),
    outcome: z
      .string()
      .optional()
      .describe("the outcome before, for the elasticity; it also names the result"),
    response: z
      .enum(["linear", "log_linear", "elasticity", "piecewise"])
      .default("linear")
      .describe(
        "how the outcome answers: coefficient × change; × change of the logarithm; outcome × coefficient × relative change; or a coefficient for each stretch of the metric",
      ),
    coefficient: Coefficient.optional().describe(
      "what the outcome changes by for one of the response's unit, and how well that is known",
    ),
    segments: z
      .array(Coefficient.extend({ from: z.number().describe("the metric from which on it holds") }))
      .min(1)
      .optional()
      .describe("for response: piecewise, in rising order; the first holds below its own start too"),
    past: z
      .array(Past)
      .min(1)
      .optional()
      .describe("in its place: past experiments that measured both; their ratios are pooled"),
    metric: z
      .string()
      .optional()
      .describe("what the result is called; default: the outcome, else the leading metric"),
  })
  .refine(
    (p) =>
      [p.coefficient, p.past, p.segments].filter((way) => way !== undefined).length === 1 &&
      (p.response === "piecewise") === (p.segments !== undefined),
    {
      path: ["coefficient"],
      error:
        "`coefficient` with its standard error, or `past` experiments; `segments` for response: piecewise",
    },
  )
  .refine((p) => (p.segments ?? []).every((one, i, all) => i === 0 || one.from > all[i - 1]!.from), {
    path: ["segments"],
    error: "segments in rising order of `from`",
  })
  .refine((p) => p.response !== "elasticity" || p.outcome !== undefined, {
    path: ["outcome"],
    error: "the outcome before, for response: elasticity",
  });
type Params = z.infer<typeof Params>;

/**
 * An outcome supposed from a leading metric: the change of the metric, times how the outcome answered to it elsewhere.
 * Frame: one row a unit; the effect is in the outcome's unit, per unit. An assumption, not a measurement: nothing here
 * compares with what would have been.
 * @throws E_TOO_FEW_OBSERVATIONS, E_COLUMN_TYPE, E_NO_INTERVAL, E_NOT_IDENTIFIED
 * @see DerSimonian & Laird (1986), for pooling; Goodman (1960), JASA 55, for the variance of a product
 */
export const metricsApproximation = defineModel({
  name: "metrics_approximation",
  model_type: "observational",
  rubric: "metrics_approximation",
  params: Params,
  columns: (p) => [p.before, p.after, ...(p.outcome === undefined ? [] : [p.outcome])],
  estimate: (frame, p, { confidence_level }) => approximate(frame, p, confidence_level),
});

function approximate(frame: Frame, p: Params, level: number): Estimate {
  const used = completeRows(frame, metricsApproximation.columns(p));
  if (used.rows < 2) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: used.rows, parameters: 1 });
  const { parts, how, diagnostics } = partsOf(used, p);
  const each = Float64Array.from({ length: used.rows }, (_, i) =>
    parts.reduce((sum, { slope, change }) => sum + slope * change[i]!, 0),
  );
  const { mean: estimate, variance: spread } = moments(each);
  // The variance of products of independent estimates: both errors, and their product.
  const variance = parts.reduce((sum, { standard_error, change }) => {
    const moved = moments(change);
    return sum + (moved.mean ** 2 + moved.variance / used.rows) * standard_error ** 2;
  }, spread / used.rows);
  const error = Math.sqrt(variance);
  if (!(error > 0) || !Number.isFinite(estimate))
    throw impactError(
      "E_NO_INTERVAL",
      { model: "metrics_approximation", why: "the leading metric does not change in any row" },
      { path: ["after"] },
    );
  const half = criticalValue(level, null) * error;
  return {
    estimand: "ATT",
    metric: p.metric ?? p.outcome ?? `supposed from ${p.after}`,
    per: "unit",
    effect_estimate: estimate,
    standard_error: error,
    ci_lower: estimate - half,
    ci_upper: estimate + half,
    confidence_level: level,
    p_value: twoSidedP(estimate / error, null),
    p_value_reason: null,
    degrees_of_freedom: null,
    inference: `change of ${p.after} (${p.response.replace("_", "-")}) times ${how}; the variance of their product, normal`,
    sample_size: used.rows,
    n_treated: used.rows,
    n_control: 0,
    n_units: used.rows,
    n_clusters: null,
    n_periods: null,
    relative: null,
    comparisons: [],
    coefficients: [],
    diagnostics: {
      ...diagnostics,
      ...metricChange(used, p),
    },
    warnings: [
      "an assumption, not a measurement: the outcome is supposed from a leading metric, and nothing is compared with what would have been",
    ],
    dropped:
      frame.rows > used.rows
        ? [{ rows: frame.rows - used.rows, reason: "a missing value in a column used" }]
        : [],
  };
}

/** What the leading metric itself did. */
function metricChange(used: Frame, p: Params): Estimate["diagnostics"] {
  const [before, after] = [used.number(p.before), used.number(p.after)];
  const { mean, variance } = moments(after.map((value, i) => value - before[i]!));
  const error = Math.sqrt(variance / used.rows);
  return {
    metric_change: {
      value: mean,
      threshold: null,
      status: "info",
      statement: `the leading metric changes by ${mean.toPrecision(3)} ± ${error.toPrecision(2)} on average`,
    },
  };
}

/** A coefficient, how well it is known, and each row's change in its unit. */
interface Part {
  slope: number;
  standard_error: number;
  change: Float64Array;
}

function partsOf(
  used: Frame,
  p: Params,
): { parts: Part[]; how: string; diagnostics: Estimate["diagnostics"] } {
  const { segments } = p;
  if (segments === undefined) {
    const { estimate: slope, standard_error, how, diagnostics } = coefficientOf(p);
    return { parts: [{ slope, standard_error, change: changesOf(used, p) }], how, diagnostics };
  }
  const [before, after] = [used.number(p.before), used.number(p.after)];
  const parts = segments.map(({ estimate: slope, standard_error }, k): Part => {
    const low = k === 0 ? Number.NEGATIVE_INFINITY : segments[k]!.from;
    const high = segments[k + 1]?.from ?? Number.POSITIVE_INFINITY;
    const inside = (value: number) => Math.min(high, Math.max(low, value));
    return { slope, standard_error, change: after.map((value, i) => inside(value) - inside(before[i]!)) };
  });
  return {
    parts,
    how: `a coefficient for each of ${segments.length} stretches of the metric`,
    diagnostics: {},
  };
}

/** Each row's change in the response's unit. @throws E_COLUMN_TYPE where it is not defined */
function changesOf(used: Frame, p: Params): Float64Array {
  const [before, after] = [used.number(p.before), used.number(p.after)];
  if (p.response === "linear") return after.map((value, i) => value - before[i]!);
  const odd = [before, after].findIndex((values) => values.some((value) => !(value > 0)));
  if (odd >= 0) {
    const column = [p.before, p.after][odd]!;
    const context = {
      column,
      found: "a value that is not above 0",
      expected: "values above 0 for this response",
    };
    throw impactError("E_COLUMN_TYPE", context, { path: [["before", "after"][odd]!] });
  }
  if (p.response === "log_linear") return after.map((value, i) => ln(value / before[i]!));
  const outcome = used.number(p.outcome!);
  return after.map((value, i) => outcome[i]! * (value / before[i]! - 1));
}

function coefficientOf({ coefficient, past }: Params): {
  estimate: number;
  standard_error: number;
  how: string;
  diagnostics: Estimate["diagnostics"];
} {
  if (coefficient !== undefined) return { ...coefficient, how: "the coefficient given", diagnostics: {} };
  const ratios = past!.map((one) => {
    if (one.metric_effect === 0)
      throw impactError(
        "E_NOT_IDENTIFIED",
        { term: "coefficient", because: "a past experiment did not move the leading metric" },
        { path: ["past"] },
      );
    const ratio = one.outcome_effect / one.metric_effect;
    const variance = (one.outcome_error ** 2 + ratio ** 2 * one.metric_error ** 2) / one.metric_effect ** 2;
    return { ratio, variance };
  });
  const { random, q_p, i2 } = pool(
    ratios.map(({ ratio }) => ratio),
    ratios.map(({ variance }) => variance),
  );
  const fit = agreementOf(past!);
  return {
    ...random,
    how: `the ratio of ${ratios.length} past experiments, pooled with effects that differ`,
    diagnostics: {
      heterogeneity: {
        value: i2,
        threshold: 0.75,
        status: i2 > 0.75 ? "warn" : "info",
        statement: `${Math.round(100 * i2)} % of how far the past ratios lie apart is not chance, p = ${q_p.toPrecision(2)}`,
      },
      ...(fit !== null && {
        past_correlation: {
          value: fit,
          threshold: 0.7,
          status: fit < 0.3 ? "warn" : "info",
          statement: `over ${past!.length} past experiments the two effects correlate at ${fit.toFixed(2)}`,
        } as const,
      }),
    },
  };
}

/** The correlation of the past effects on metric and outcome; null under three or where one does not vary. */
function agreementOf(past: readonly z.infer<typeof Past>[]): number | null {
  if (past.length < 3) return null;
  const [x, y] = [past.map((one) => one.metric_effect), past.map((one) => one.outcome_effect)];
  const [a, b] = [moments(x), moments(y)];
  const product = x.reduce((sum, value, i) => sum + (value - a.mean) * (y[i]! - b.mean), 0) / (x.length - 1);
  const scale = Math.sqrt(a.variance * b.variance);
  return scale > 0 ? product / scale : null;
}
