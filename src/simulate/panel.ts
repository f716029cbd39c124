import { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import { type Frame, makeFrame } from "../frame/frame.ts";
import { stream } from "../stats/random.ts";

const columns = ["unit_id", "period", "treated"];

/** A panel of units over periods; from `starts` on the treated group has the effect. Amounts are in the outcome's unit. */
export const PanelWorld = z
  .strictObject({
    design: z.literal("panel"),
    seed: z.int().min(0),
    units: z.int().min(2),
    periods: z.int().min(2),
    starts: z.int().min(2).describe("the first treated period, counted from 1"),
    treated_share: z.number().gt(0).lt(1).default(0.5),
    outcome: z
      .string()
      .min(1)
      .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
      .default("outcome"),
    mean: z.number().default(100),
    unit_sd: z.number().min(0).default(10).describe("of the units' own levels"),
    trend: z.number().default(0).describe("common change a period"),
    slope_gap: z
      .number()
      .default(0)
      .describe("further change a period of the treated group: it violates parallel trends"),
    noise_sd: z.number().gt(0).default(5),
    autocorrelation: z.number().gt(-1).lt(1).default(0.3),
    effect: z.number(),
    effect_sd: z.number().min(0).default(0).describe("of the effect between units"),
    voltage: z.number().default(1).describe("effect at full scale / effect in the pilot"),
  })
  .refine(({ starts, periods }) => starts <= periods, { path: ["starts"], error: "one of the periods" });
export type PanelWorld = z.infer<typeof PanelWorld>;

const streams = (world: PanelWorld, phase: Phase) => {
  const of = (variable: string) => stream(world.seed, "panel", phase, variable);
  return { arm: of("arm"), level: of("level"), own_effect: of("effect"), noise: of("noise") };
};

function unitOf(
  world: PanelWorld,
  phase: Phase,
  { arm, level, own_effect }: ReturnType<typeof streams>,
  i: number,
) {
  const effect = world.effect * (phase === "scale" ? world.voltage : 1);
  return {
    treated: arm.uniform(i) < world.treated_share,
    level: world.mean + world.unit_sd * level.normal(i),
    effect: effect + (world.effect_sd > 0 ? world.effect_sd * own_effect.normal(i) : 0),
  };
}

/** The table, one row per unit and period: unit_id, period, treated (of the group, 0 or 1), outcome. */
export function simulatePanel(world: PanelWorld, phase: Phase): Frame {
  const draws = streams(world, phase);
  const rows = world.units * world.periods;
  const [unit_id, period, group, outcome] = [0, 1, 2, 3].map(() => new Float64Array(rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const fresh = Math.sqrt(1 - world.autocorrelation ** 2);
  for (let i = 0, row = 0; i < world.units; i++) {
    const { treated, level, effect } = unitOf(world, phase, draws, i);
    let noise = draws.noise.normal(i, 0);
    for (let t = 1; t <= world.periods; t++, row++) {
      noise = world.autocorrelation * noise + fresh * draws.noise.normal(i, t);
      unit_id[row] = i + 1;
      period[row] = t;
      group[row] = Number(treated);
      const drift = (world.trend + (treated ? world.slope_gap : 0)) * t;
      outcome[row] = level + drift + world.noise_sd * noise + (treated && t >= world.starts ? effect : 0);
    }
  }
  const number = (values: Float64Array) => ({ type: "number" as const, values });
  return makeFrame(
    [
      ["unit_id", number(unit_id)],
      ["period", number(period)],
      ["treated", number(group)],
      [world.outcome, number(outcome)],
    ],
    "simulated panel",
  );
}

/** The truth that the draws hold: the mean effect of the treated units over their treated periods. */
export function panelTruth(world: PanelWorld, phase: Phase): { ATT: number } {
  const draws = streams(world, phase);
  const treated = Array.from({ length: world.units }, (_, i) => unitOf(world, phase, draws, i)).filter(
    (unit) => unit.treated,
  );
  return { ATT: treated.reduce((sum, { effect }) => sum + effect, 0) / treated.length };
}
