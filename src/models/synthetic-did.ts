import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { weightedParallelTrends } from "../diagnostics/identification-panel.ts";
import { cumulativeOf } from "../diagnostics/synthetic-control-inference.ts";
import { type Adjusted, withoutCovariates } from "../diagnostics/synthetic-covariates.ts";
import { syntheticDidDiagnostics } from "../diagnostics/synthetic-did.ts";
import { type Replicates, replicatesOf, type VarianceMethod } from "../diagnostics/synthetic-did-variance.ts";
import {
  panelParams,
  requireOneTreatment,
  type SyntheticPanel,
  syntheticPanel,
} from "../diagnostics/synthetic-panel.ts";
import { impactError } from "../errors.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { moments } from "../stats/moments.ts";
import { type BlockPanel, didPath, didWeights, effectOf, penaltiesOf } from "../stats/synthetic-did.ts";
import { defineModel } from "./define.ts";

const Params = z
  .strictObject({
    ...panelParams,
    method: z
      .enum(["sdid", "sc", "did"])
      .default("sdid")
      .describe(
        "weights of units and periods, of units only without a constant, or none: the three of the paper",
      ),
    covariates: z
      .array(z.string())
      .default([])
      .describe(
        "taken off the outcome first, by a two-way fixed-effects regression over the untreated cells; text becomes categories",
      ),
    variance: z
      .enum(["auto", "placebo", "jackknife", "bootstrap"])
      .default("auto")
      .describe("auto: placebo with one treated unit, else jackknife"),
    replications: z.int().min(50).max(10_000).default(200).describe("of the placebo groups or the bootstrap"),
    seed: z.int().default(1).describe("of the placebo groups or the bootstrap"),
  })
  .refine(requireOneTreatment.holds, requireOneTreatment.message);
type Params = z.infer<typeof Params>;

const fewestPeriods = 3;

/**
 * Synthetic difference-in-differences: the treated's change beyond that of controls weighted to go parallel to them
 * before, from a time before weighted to be like the time after. Frame: one row per unit and period, balanced; the effect
 * is in the outcome's unit, the average per treated unit and period.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SCHEMA, E_TOO_FEW_OBSERVATIONS
 * @see Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021), AER 111(12)
 */
export const syntheticDid = defineModel({
  name: "synthetic_did",
  model_type: "quasi-experiment",
  rubric: "synthetic_did",
  design: weightedParallelTrends,
  params: Params,
  columns: (p) => [
    ...new Set(
      [p.outcome, p.unit, p.time, p.treated, p.treatment, ...p.covariates].filter(
        (column) => column !== undefined,
      ),
    ),
  ],
  estimate(frame, p, { confidence_level: level }) {
    const used = completeRows(frame, syntheticDid.columns(p));
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const panel = syntheticPanel(used, p);
    if (panel.pre < fewestPeriods) throw tooFewPeriods(panel.pre);
    const adjusted = p.covariates.length > 0 ? withoutCovariates(used, panel, p.covariates) : null;
    const y = adjusted?.y ?? panel.y;
    const block: BlockPanel = {
      controls: panel.donors.map((unit) => y[unit]!),
      treated: panel.treated.map((unit) => y[unit]!),
      pre: panel.pre,
    };
    const penalties = penaltiesOf(block, p.method);
    if (!(penalties.noise > 0))
      throw noInterval(
        "the donors do not change at all before the treatment, so nothing tells how far they stray",
      );
    const weights = didWeights(block, p.method, penalties);
    const path = didPath(block, weights);
    const asked = {
      panel: block,
      method: p.method,
      weights,
      penalties,
      replications: p.replications,
      seed: p.seed,
    };
    const replicates = variance(p.variance, (method) => replicatesOf(asked, method));
    if (replicates === null) throw noInterval(whyNone(p.variance));
    const placebos =
      replicates.method === "placebo" ? replicates : replicatesOf({ ...asked, replications: 50 }, "placebo");
    const effect = effectOf(path, block.pre);
    const names = { controls: panel.donors.map((unit) => panel.units[unit]!), times: panel.times };
    const rows = (block.controls.length + block.treated.length) * panel.times.length;
    return {
      ...resultOf(p, panel, block, path, replicates, level, adjusted),
      diagnostics: {
        ...syntheticDidDiagnostics({
          panel: block,
          method: p.method,
          weights,
          path,
          effect,
          placebos,
          names,
        }),
        ...(adjusted && takenOff(adjusted)),
      },
      dropped: [
        { rows: frame.rows - used.rows, reason: "a missing value in a column used" },
        { rows: used.rows - rows, reason: "of donors that lack periods" },
      ].filter((some) => some.rows > 0),
    };
  },
});

const takenOff = ({ coefficients }: Adjusted): Estimate["diagnostics"] => ({
  covariates: {
    value: coefficients.length,
    threshold: null,
    status: "info",
    statement: `taken off the outcome: ${coefficients.map(({ name, value }) => `${name} × ${value.toPrecision(4)}`).join(", ") || "nothing"}`,
  },
});

/** The first that the data allow. */
function variance(
  asked: Params["variance"],
  of: (method: VarianceMethod) => Replicates | null,
): Replicates | null {
  if (asked !== "auto") return of(asked);
  return of("jackknife") ?? of("placebo");
}

const whyNone = (asked: Params["variance"]): string =>
  asked === "jackknife" || asked === "bootstrap"
    ? `the ${asked} needs two treated units, and controls with a weight`
    : "placebos need more controls than treated units, and three of them";

function resultOf(
  p: Params,
  panel: SyntheticPanel,
  block: BlockPanel,
  path: Float64Array,
  replicates: Replicates,
  level: number,
  adjusted: Adjusted | null,
): Omit<Estimate, "diagnostics" | "dropped"> {
  const { pre, treated, controls } = block;
  const z = criticalValue(level, null);
  const read = (estimate: number, of: (path: Float64Array) => number) => {
    const standard_error = replicates.error(of);
    return {
      estimate,
      standard_error,
      ci_lower: estimate - z * standard_error,
      ci_upper: estimate + z * standard_error,
      p_value: twoSidedP(estimate / standard_error, null),
    };
  };
  const post = panel.times.length - pre;
  const found = read(effectOf(path, pre), (other) => effectOf(other, pre));
  if (!(found.standard_error > 0)) throw noInterval("the estimates on other samples do not differ");
  const { estimate: effect_estimate, ...uncertainty } = found;
  const observed = panel.origin + moments(panel.treated.flatMap((i) => [...panel.y[i]!.subarray(pre)])).mean;
  const inference = `${replicates.description}${adjusted ? ", the covariates' coefficients taken as known" : ""}; normal`;
  return {
    estimand: "ATT",
    metric: p.outcome,
    per: "treated unit and period, on average",
    effect_estimate,
    ...uncertainty,
    confidence_level: level,
    p_value_reason: null,
    degrees_of_freedom: null,
    inference,
    sample_size: (treated.length + controls.length) * panel.times.length,
    n_treated: treated.length * post,
    n_control: (treated.length + controls.length) * panel.times.length - treated.length * post,
    n_units: treated.length + controls.length,
    n_clusters: null,
    n_periods: panel.times.length,
    relative: relativeTo(found, observed - effect_estimate),
    comparisons: [],
    coefficients: panel.times
      .slice(pre)
      .map((time, i) => ({ term: `effect[${time}]`, ...read(path[pre + i]!, (other) => other[pre + i]!) })),
    readings: [cumulativeOf(effect_estimate, { ...found, inference }, post)],
    warnings: [
      ...(panel.incomplete.length > 0
        ? [`donors that lack periods are left out: ${panel.incomplete.slice(0, 10).join(", ")}`]
        : []),
      ...(adjusted?.warnings ?? []),
    ],
  };
}

/** The effect as a share of what the treated would have had, taken as known; none where that is too near 0. */
function relativeTo(
  found: { estimate: number; standard_error: number; ci_lower: number; ci_upper: number },
  baseline: number,
): Estimate["relative"] {
  if (!(Math.abs(baseline) > 3 * found.standard_error)) return null;
  const ends = [found.ci_lower / baseline, found.ci_upper / baseline];
  return {
    baseline,
    estimate: found.estimate / baseline,
    standard_error: found.standard_error / Math.abs(baseline),
    ci_lower: Math.min(...ends),
    ci_upper: Math.max(...ends),
  };
}

const tooFewPeriods = (pre: number) =>
  impactError(
    "E_NOT_IDENTIFIED",
    {
      term: "synthetic difference-in-differences",
      because: `there are ${pre} periods before the treatment, and ${fewestPeriods} are the fewest that weights can be learned from`,
    },
    { path: ["starts"] },
  );

const noInterval = (why: string) =>
  impactError("E_NO_INTERVAL", { model: "synthetic_did", why }, { path: ["variance"] });
