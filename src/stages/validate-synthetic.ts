import { z } from "zod";
import { type SyntheticPanel, syntheticPanel } from "../diagnostics/synthetic-panel.ts";
import { completeRows } from "../frame/rows.ts";
import { moments } from "../stats/moments.ts";
import { rms, syntheticControl } from "../stats/synthetic-control.ts";
import { knob, type Look } from "./validate-likeness.ts";

const when = z.union([z.string(), z.number()]);
const Read = z.looseObject({
  outcome: z.string(),
  unit: z.string(),
  time: z.string(),
  treated_units: z.array(z.string()).optional(),
  treated: z.string().optional(),
  treatment: z.string().optional(),
  starts: when.optional(),
  predictors: z.array(z.unknown()).default([]),
  covariates: z.array(z.unknown()).default([]),
  fitted: z.unknown().optional(),
});

const factors = 3;

/** A few treated units and their donors: how many, how far common factors move them, and their own noise. */
const lookOf = (model: string): Look => ({
  model,
  design: "synthetic_control",
  at(frame, raw) {
    const read = Read.parse(raw);
    const { treated_units: _, treated, treatment, starts: __, predictors, covariates, fitted, ...p } = read;
    const named = [p.outcome, p.unit, p.time, treated, treatment].filter((column) => column !== undefined);
    const panel = syntheticPanel(completeRows(frame, named), read);
    return {
      world: {
        donors: panel.donors.length,
        treated_units: panel.treated.length,
        periods: panel.times.length,
        starts: panel.pre + 1,
        factors,
        ...spreads(panel),
      },
      transform: [],
      params: {
        ...p,
        outcome: "outcome",
        unit: "unit_id",
        time: "period",
        treated: "treated",
        starts: panel.pre + 1,
      },
      effect_knob: 1,
      simplified: [
        "the path that all units share is left out, and the treated are even mixes of three donors",
        ...(panel.incomplete.length > 0 ? ["every donor is seen in every period"] : []),
        ...(predictors.length > 0 ? ["predictors are left out"] : []),
        ...(covariates.length > 0 ? ["covariates are left out"] : []),
        ...(fitted !== undefined ? ["all periods before the start are fitted"] : []),
      ],
    };
  },
});

/** What the mix leaves of the treated is their noise and the donors'; what else moves units apart are the factors. */
function spreads({ y, treated, donors, pre }: SyntheticPanel) {
  const others = donors.map((donor) => y[donor]!);
  const left = treated.map((unit) => {
    const { gaps, weights } = syntheticControl(y[unit]!, others, pre);
    return rms(gaps.subarray(0, pre)) ** 2 / (1 + weights.reduce((sum, w) => sum + w * w, 0));
  });
  const noise = moments(left).mean;
  const steps = Array.from(
    { length: pre - 1 },
    (_, t) => moments(others.map((values) => values[t + 1]! - values[t]!)).variance,
  );
  const moved = Math.max(moments(steps).mean - 2 * noise, 1e-6 * noise);
  return {
    mean: knob(moments(others.flatMap((values) => [...values])).mean),
    unit_sd: knob(Math.sqrt(moments(others.map((values) => values[0]!)).variance)),
    noise_sd: knob(Math.sqrt(noise)),
    factor_sd: knob(Math.sqrt(moved / factors)),
  };
}

export const syntheticControlLook = lookOf("synthetic_control");
export const syntheticDidLook = lookOf("synthetic_did");
