import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { impactOf, pointwiseOf, readingsOf } from "../diagnostics/causal-impact.ts";
import { impactDiagnostics } from "../diagnostics/causal-impact-checks.ts";
import { impactedOf } from "../diagnostics/causal-impact-setup.ts";
import type { Impacted } from "../diagnostics/causal-impact-types.ts";
import { forecastSeries } from "../diagnostics/identification-series.ts";
import { type Series, seriesOf } from "../diagnostics/time-series.ts";
import { tryTo } from "../diagnostics/time-series-checks.ts";
import { seenBetween } from "../diagnostics/time-series-setup.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { defineModel } from "./define.ts";

const Params = z.strictObject({
  outcome: z.string().describe("a number column, one value a period"),
  time: z.string().describe("ISO dates or numbers, evenly spaced"),
  starts: z
    .union([z.string(), z.number()])
    .describe("when it begins; the period that it falls into is the first with it"),
  before_ends: z
    .union([z.string(), z.number()])
    .optional()
    .describe("the last period fitted; those from there to the start are neither fitted nor counted"),
  controls: z
    .array(z.string())
    .default([])
    .describe("series that the intervention does not reach; text becomes categories"),
  trend: z.boolean().default(false).describe("whether the level has a slope that moves too"),
  season: z
    .strictObject({ period: z.int().min(2).max(60) })
    .optional()
    .describe("a season's effects, one a period, that move slowly"),
  method: z
    .enum(["likelihood", "gibbs"])
    .default("likelihood")
    .describe("variances by exact likelihood, or draws with the priors of R's CausalImpact"),
  likelihood: z
    .enum(["restricted", "maximum"])
    .default("restricted")
    .describe("maximum has normal intervals that are too narrow"),
  draws: z.int().min(200).max(50_000).default(2000).describe("of the Gibbs sampler, after those discarded"),
  seed: z.int().min(0).default(1).describe("of the Gibbs sampler"),
  prior_level_sd: z
    .number()
    .gt(0)
    .max(1)
    .default(0.01)
    .describe("guess at the level's steps, in standard deviations of the outcome"),
  expected_model_size: z
    .number()
    .gt(0)
    .default(3)
    .describe("how many controls, with the intercept, are expected to matter"),
  gaps: z
    .enum(["refuse", "missing"])
    .default("refuse")
    .describe("periods without a row: an error, or missing values"),
  no_concurrent_event: z.boolean().optional().describe("attested by you: nothing else happened at the start"),
});
type Params = z.infer<typeof Params>;

const howOf = (p: Params, method: Params["method"]): Impacted["how"] =>
  method === "likelihood"
    ? { method, likelihood: p.likelihood }
    : {
        method,
        seed: p.seed,
        draws: p.draws,
        prior_level_sd: p.prior_level_sd,
        expected_model_size: p.expected_model_size,
      };

/**
 * Causal impact: one series against what a structural time series of the periods before, with control series, says it
 * would have been. Frame: one row a period; the effect is the mean per period from the start on, in the outcome's unit.
 * Causal only if the controls are not reached, and what tied them to the outcome goes on.
 * @throws E_SERIES, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL, E_COLUMN_TYPE
 * @see Brodersen, Gallusser, Koehler, Remy & Scott (2015), Annals of Applied Statistics 9(1)
 */
export const causalImpact = defineModel({
  name: "causal_impact",
  model_type: "time-series",
  rubric: "interrupted_time_series",
  design: forecastSeries,
  params: Params,
  columns: (p) => [...new Set([p.outcome, p.time, ...p.controls])],
  estimate(frame, p, { confidence_level }) {
    for (const column of causalImpact.columns(p)) frame.column(column);
    const timed = completeRows(frame, [p.time]);
    const used = completeRows(timed, causalImpact.columns(p));
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 4 });
    const values = used.number(p.outcome);
    if (values.every((value) => value === values[0]))
      throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
    const grid = seriesOf(timed, p.time, p.gaps);
    const structure = { trend: p.trend, season: p.season?.period ?? null };
    const impacted = { ...impactedOf(timed, grid, { ...p, structure }), confidence_level };
    const own = { ...impacted, how: howOf(p, p.method) };
    const impact = impactOf(own);
    const elsewhere = p.method === "gibbs" ? "likelihood" : "gibbs";
    const other = tryTo(() => impactOf({ ...impacted, how: howOf(p, elsewhere) }));
    const diagnostics = impactDiagnostics({
      impacted: own,
      impact,
      other,
      season: seasonOf(p, grid),
      step: grid.step,
      attested: p.no_concurrent_event ?? null,
    });
    const { counterfactual, after, mean } = impact;
    const pre = diagnostics.pre_periods!.value!;
    const { estimate, ...inferred } = mean;
    return {
      estimand: "ATT",
      metric: p.outcome,
      per: "period",
      effect_estimate: estimate,
      ...inferred,
      confidence_level,
      p_value_reason: null,
      inference: `mean effect per ${grid.step} from ${grid.labels[own.start]} on, against a forecast from the periods before by ${counterfactual.description}`,
      sample_size: pre + after.length,
      n_treated: after.length,
      n_control: pre,
      n_units: 1,
      n_clusters: null,
      n_periods: grid.rows.length,
      relative: relativeOf(impact.relative),
      comparisons: [],
      coefficients: [...counterfactual.coefficients, ...pointwiseOf(own, impact, grid.labels)],
      readings: readingsOf(own, impact, other && { name: `by_${elsewhere}`, impact: other }),
      ...(pre < 8 && {
        verdict: {
          decision: "withheld",
          smallest_effect: null,
          statement: `only ${pre} ${grid.step}s before the start: the course before cannot be told from chance`,
        } as const,
      }),
      diagnostics,
      warnings: warningsOf(own, impact, diagnostics, grid),
      dropped: [
        { rows: frame.rows - timed.rows, reason: "no time" },
        {
          rows: timed.rows - used.rows,
          reason: "a missing value in a column used: the period is carried as missing",
        },
        { rows: seenBetween(own, own.fitted, own.start), reason: "between `before_ends` and the start" },
      ].filter(({ rows }) => rows > 0),
    } satisfies Estimate;
  },
});

function relativeOf(relative: ReturnType<typeof impactOf>["relative"]): Estimate["relative"] {
  if (relative === null) return null;
  const { degrees_of_freedom: _, ...rest } = relative;
  return rest;
}

function seasonOf({ season }: Params, { natural }: Series) {
  const period = season?.period ?? natural;
  return period === null ? null : { period, modelled: season !== undefined };
}

function warningsOf(
  { how }: Impacted,
  { counterfactual }: ReturnType<typeof impactOf>,
  { method_gap }: Estimate["diagnostics"],
  grid: Series,
): string[] {
  const absent = grid.rows.filter((row) => row === null).length;
  return [
    ...counterfactual.lost.map(
      (name) => `control \`${name}\` does not vary before the start by itself, and was dropped`,
    ),
    ...(absent > 0 ? [`${absent} ${grid.step}s without a row are carried as missing`] : []),
    ...(counterfactual.interior
      ? []
      : ["the level takes up all of the noise: the uncertainty of its variance is not counted"]),
    ...(how.method === "gibbs" && method_gap?.status === "warn"
      ? [
          "the prior of the level makes the result: the likelihood says something else; see the reading `by_likelihood`",
        ]
      : []),
  ];
}
