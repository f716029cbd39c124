import { z } from "zod";
import type { Estimate } from "../contracts/index.ts";
import { syntheticMix } from "../diagnostics/identification-panel.ts";
import { syntheticDiagnostics } from "../diagnostics/synthetic-control.ts";
import {
  fitGroup,
  type GroupFit,
  placeboFits,
  ridgeByHoldout,
  type SyntheticPlan,
} from "../diagnostics/synthetic-control-fit.ts";
import {
  cumulativeOf,
  type Inference,
  inferenceOfGap,
  pathOf,
} from "../diagnostics/synthetic-control-inference.ts";
import {
  panelParams,
  requireOneTreatment,
  type SyntheticPanel,
  syntheticPanel,
} from "../diagnostics/synthetic-panel.ts";
import { periodsBetween, predictorRows, predictorsSchema } from "../diagnostics/synthetic-predictors.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows } from "../frame/rows.ts";
import { criticalValue } from "../stats/distributions.ts";
import { moments } from "../stats/moments.ts";
import { defineModel } from "./define.ts";

const when = z.union([z.string(), z.number()]);
const fewestPeriods = 5;

const Params = z
  .strictObject({
    ...panelParams,
    predictors: predictorsSchema,
    fitted: z
      .strictObject({ from: when.optional(), to: when.optional() })
      .optional()
      .describe("the periods whose outcomes are matched, both ends in; all before the start when left out"),
    ridge: z
      .union([z.literal("holdout"), z.number().positive()])
      .optional()
      .describe(
        "ridge-augmented weights with this penalty, or with the one that predicts held-out periods best",
      ),
    interval: z
      .enum(["auto", "placebo", "conformal", "cross_fitted"])
      .default("auto")
      .describe("auto: placebo where there are enough donors for the level asked for, else cross_fitted"),
    seed: z.int().default(1).describe("of the sample of placebo groups, when several units are treated"),
  })
  .refine(requireOneTreatment.holds, requireOneTreatment.message);
type Params = z.infer<typeof Params>;

/**
 * Synthetic control: what the treated had beyond a mix of units that were not treated, chosen to go with them before.
 * Frame: one row per unit and period; the effect is in the outcome's unit, the average per treated unit and period.
 * The ATT only if the mix would have gone on with the treated, and nothing else befell either.
 * @throws E_PANEL_CELL, E_COLUMN_TYPE, E_NO_VARIATION, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SCHEMA, E_TOO_FEW_OBSERVATIONS
 * @see Abadie, Diamond & Hainmueller (2010), JASA 105(490); Abadie (2021), J. Economic Literature 59(2)
 */
export const syntheticControl = defineModel({
  name: "synthetic_control",
  model_type: "quasi-experiment",
  rubric: "synthetic_control",
  design: syntheticMix,
  params: Params,
  columns: (p) => [
    ...new Set([
      ...[p.outcome, p.unit, p.time],
      ...[p.treated, p.treatment].filter((column) => column !== undefined),
      ...p.predictors.map(({ column }) => column),
    ]),
  ],
  estimate(frame, p, { confidence_level: level }) {
    const named = [p.outcome, p.unit, p.time, p.treated, p.treatment].filter(
      (column) => column !== undefined,
    );
    const used = completeRows(frame, named);
    if (used.rows === 0) throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: 0, parameters: 2 });
    const panel = syntheticPanel(used, p);
    requirePeriods(panel);
    const { plan, warnings } = planOf(used, panel, p);
    const own = fitGroup(panel, plan, panel.treated, panel.donors);
    if (!(own.pre_rmspe > 1e-12 * largestOf(panel)))
      throw noInterval(
        "the donors give the treated's outcomes exactly, so nothing tells how far they would stray",
      );
    const placebos = placeboFits(panel, plan, own);
    const asked = { panel, plan, own, placebos, level };
    const methods: Inference["method"][] = ["placebo", "cross_fitted"];
    const inference = inferenceOfGap(asked, p.interval === "auto" ? methods : [p.interval]);
    if (inference === null) throw noInterval(whyNone(p.interval, panel, placebos.length, level));
    return assemble(frame, used, p, { panel, plan, own, placebos, inference, warnings, level });
  },
});

interface Made {
  panel: SyntheticPanel;
  plan: SyntheticPlan;
  own: GroupFit;
  placebos: GroupFit[];
  inference: Inference;
  warnings: string[];
  level: number;
}

function assemble(frame: Frame, used: Frame, p: Params, made: Made): Estimate {
  const { panel, own, inference, level } = made;
  const { treated, donors, times, y, pre, origin } = panel;
  const { ci_lower, ci_upper, p_value } = inference;
  const standard_error = (ci_upper - ci_lower) / 2 / criticalValue(level, inference.degrees_of_freedom);
  const post = times.length - pre;
  const found = { ...inference, standard_error };
  const rows = (treated.length + donors.length) * times.length;
  return {
    estimand: "ATT",
    metric: p.outcome,
    per: "treated unit and period, on average",
    effect_estimate: own.effect,
    standard_error,
    ci_lower,
    ci_upper,
    confidence_level: level,
    p_value,
    p_value_reason: null,
    degrees_of_freedom: inference.degrees_of_freedom,
    inference: `${inference.inference}; standard error such that the interval is ± ${criticalValue(level, inference.degrees_of_freedom).toFixed(2)} of it`,
    sample_size: rows,
    n_treated: treated.length * post,
    n_control: rows - treated.length * post,
    n_units: treated.length + donors.length,
    n_clusters: null,
    n_periods: times.length,
    relative: relativeTo(
      own.effect,
      found,
      origin + moments(treated.flatMap((unit) => [...y[unit]!.subarray(pre)])).mean,
    ),
    comparisons: [],
    coefficients: pathOf(made),
    readings: [cumulativeOf(own.effect, found, post)],
    diagnostics: syntheticDiagnostics(made),
    warnings: made.warnings,
    dropped: [
      { rows: frame.rows - used.rows, reason: "a missing value in a column used" },
      { rows: used.rows - rows, reason: "of donors that lack periods" },
    ].filter((some) => some.rows > 0),
  };
}

/** The effect as a share of the synthetic control's own mean, taken as known; none where that is too near 0. */
function relativeTo(
  estimate: number,
  { standard_error, ci_lower, ci_upper }: { standard_error: number; ci_lower: number; ci_upper: number },
  observed: number,
): Estimate["relative"] {
  const baseline = observed - estimate;
  if (!(Math.abs(baseline) > 3 * standard_error)) return null;
  const ends = [ci_lower / baseline, ci_upper / baseline];
  return {
    baseline,
    estimate: estimate / baseline,
    standard_error: standard_error / Math.abs(baseline),
    ci_lower: Math.min(...ends),
    ci_upper: Math.max(...ends),
  };
}

function planOf(used: Frame, panel: SyntheticPanel, p: Params): { plan: SyntheticPlan; warnings: string[] } {
  const fitted = periodsBetween(panel, p.fitted ?? {}, { fewest: 2, path: ["fitted"] });
  const found = p.predictors.length > 0 ? predictorRows(used, panel, p.predictors) : null;
  const ridge = p.ridge === "holdout" ? ridgeByHoldout(panel) : (p.ridge ?? null);
  const incomplete =
    panel.incomplete.length > 0
      ? [`donors that lack periods are left out: ${panel.incomplete.slice(0, 10).join(", ")}`]
      : [];
  return {
    plan: { fitted, predictors: found?.rows ?? null, ridge, seed: p.seed },
    warnings: [...incomplete, ...(found?.warnings ?? [])],
  };
}

const largestOf = ({ y, treated, donors }: SyntheticPanel): number =>
  [...treated, ...donors].reduce(
    (most, unit) => y[unit]!.reduce((far, value) => Math.max(far, Math.abs(value)), most),
    0,
  );

/** @throws E_NOT_IDENTIFIED */
function requirePeriods({ pre }: SyntheticPanel): void {
  if (pre >= fewestPeriods) return;
  const because = `there are ${pre} periods before the treatment, and ${fewestPeriods} are the fewest that can be matched`;
  throw impactError("E_NOT_IDENTIFIED", { term: "synthetic control", because }, { path: ["starts"] });
}

function whyNone(
  interval: Params["interval"],
  panel: SyntheticPanel,
  placebos: number,
  level: number,
): string {
  const needed = Math.ceil(1 / (1 - level) - 1e-9);
  if (interval === "placebo")
    return `a placebo interval needs ${needed - 1} placebos, and there are ${placebos}`;
  if (interval === "conformal")
    return `a conformal interval needs ${needed} periods, and there are ${panel.times.length}`;
  return "the donors' gaps are 0, so nothing tells how far they would stray";
}

const noInterval = (why: string) =>
  impactError("E_NO_INTERVAL", { model: "synthetic_control", why }, { path: ["interval"] });
