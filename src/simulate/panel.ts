import { z } from "zod";
import type { Estimand, Phase, Violation } from "../contracts/index.ts";
import { stream } from "../stats/random.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { kept, table, type Values } from "./table.ts";
import { estimandOf, truthOf, where } from "./truth.ts";
import { wave } from "./wave.ts";

const columns = ["unit_id", "period", "treated", "first_treated"];

/** A panel of units over periods; from its start on a treated unit has the effect. Amounts are in the outcome's unit. */
const World = z
  .strictObject({
    design: z.literal("panel"),
    seed: z.int().min(0),
    units: z.int().min(2),
    periods: z.int().min(2),
    starts: z.int().min(2).describe("the first treated period, counted from 1"),
    treated_share: z.number().gt(0).lt(1).default(0.5),
    cohorts: z
      .array(z.strictObject({ starts: z.int().min(2), share: z.number().gt(0).lt(1) }))
      .default([])
      .describe("staggered adoption: who starts when, in place of `starts` and `treated_share`"),
    outcome: z
      .string()
      .min(1)
      .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
      .default("outcome"),
    mean: z.number().default(100),
    unit_sd: z.number().min(0).default(10).describe("of the units' own levels"),
    trend: z.number().default(0).describe("common change a period"),
    season: z.number().default(0).describe("height of a common wave over the periods"),
    season_periods: z.int().min(2).default(12).describe("length of that wave"),
    slope_gap: z
      .number()
      .default(0)
      .describe("further change a period of the treated group: it violates parallel trends"),
    anticipation: z.int().min(0).default(0).describe("periods before the start with half the effect"),
    noise_sd: z.number().gt(0).default(5),
    autocorrelation: z.number().gt(-1).lt(1).default(0.3),
    effect: z.number().describe("in the first treated period"),
    effect_growth: z.number().default(0).describe("further effect a period after that"),
    effect_sd: z.number().min(0).default(0).describe("of the effect between units"),
    leavers: z.number().min(0).lt(1).default(0).describe("share of the treated that leaves at the start"),
    voltage: z.number().default(1).describe("effect at full scale / effect in the pilot"),
    flaws: flawsOf(["pre_trend", "anticipation", "composition"]),
  })
  .superRefine((world, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message, input: world });
    if (world.starts > world.periods) say(["starts"], "one of the periods");
    world.cohorts.forEach(({ starts }, k) => {
      if (starts > world.periods) say(["cohorts", k, "starts"], "one of the periods");
    });
    if (world.cohorts.reduce((sum, { share }) => sum + share, 0) > 1) {
      say(["cohorts"], "cohorts whose shares sum to at most 1");
    }
  });
type World = z.infer<typeof World>;

const flaws = {
  pre_trend: {
    assumption: "parallel trends",
    medium: ({ noise_sd, periods }) => ({ slope_gap: (0.4 * noise_sd) / periods }),
    severe: ({ noise_sd, periods }) => ({ slope_gap: (2 * noise_sd) / periods }),
  },
  anticipation: {
    assumption: "no anticipation",
    medium: () => ({ anticipation: 1 }),
    severe: () => ({ anticipation: 3 }),
  },
  composition: {
    assumption: "the same units before and after",
    medium: () => ({ leavers: 0.1 }),
    severe: () => ({ leavers: 0.8 }),
  },
} satisfies Record<string, Flaw<World>>;

interface Unit {
  /** First treated period; 0 for never. */
  starts: number;
  level: number;
  effect: number;
  leaves: boolean;
}

const streams = (world: World, phase: Phase) => {
  const of = (variable: string) => stream(world.seed, "panel", phase, variable);
  return {
    arm: of("arm"),
    level: of("level"),
    own_effect: of("effect"),
    noise: of("noise"),
    leaves: of("leaves"),
  };
};
type Streams = ReturnType<typeof streams>;

function unitOf(world: World, phase: Phase, { arm, level, own_effect, leaves }: Streams, i: number): Unit {
  const effect = world.effect * (phase === "scale" ? world.voltage : 1);
  const starts = startOf(world, arm.uniform(i));
  return {
    starts,
    level: world.mean + world.unit_sd * level.normal(i),
    effect: effect + (world.effect_sd > 0 ? world.effect_sd * own_effect.normal(i) : 0),
    leaves: starts > 0 && leaves.uniform(i) < world.leavers,
  };
}

function startOf({ cohorts, starts, treated_share }: World, u: number): number {
  if (cohorts.length === 0) return u < treated_share ? starts : 0;
  let below = 0;
  for (const cohort of cohorts) {
    below += cohort.share;
    if (u < below) return cohort.starts;
  }
  return 0;
}

/** The effect of a unit that starts at `starts` in period t: half of it while anticipated, then growing. */
function effectAt(world: World, volts: number, { starts, effect }: Unit, t: number): number {
  if (starts === 0 || t < starts - world.anticipation) return 0;
  if (t < starts) return effect / 2;
  return effect + world.effect_growth * volts * (t - starts);
}

/** Rows by unit, then period. */
function simulate(world: World, phase: Phase): Simulation {
  const rows = world.units * world.periods;
  const numbers = () => new Float64Array(rows);
  const [unit_id, period, treated, first, y0, y1, outcome] = Array.from({ length: 7 }, numbers) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const gone = new Uint8Array(rows);
  const draws = streams(world, phase);
  const volts = phase === "scale" ? world.voltage : 1;
  const fresh = Math.sqrt(1 - world.autocorrelation ** 2);
  for (let i = 0, row = 0; i < world.units; i++) {
    const unit = unitOf(world, phase, draws, i);
    let noise = draws.noise.normal(i, 0);
    for (let t = 1; t <= world.periods; t++, row++) {
      noise = world.autocorrelation * noise + fresh * draws.noise.normal(i, t);
      unit_id[row] = i + 1;
      period[row] = t;
      treated[row] = Number(unit.starts > 0);
      first[row] = unit.starts;
      gone[row] = Number(unit.leaves && t >= unit.starts);
      const season = world.season === 0 ? 0 : world.season * wave(t, world.season_periods);
      const drift = (world.trend + (unit.starts > 0 ? world.slope_gap : 0)) * t + season;
      y0[row] = unit.level + drift + world.noise_sd * noise;
      outcome[row] = y0[row]! + effectAt(world, volts, unit, t);
      y1[row] = unit.starts > 0 ? outcome[row]! : y0[row]! + unit.effect;
    }
  }
  const observed: Record<string, Values> = {
    unit_id,
    period,
    treated,
    ...(world.cohorts.length > 0 && { first_treated: first }),
    [world.outcome]: outcome,
  };
  const there = (row: number) => gone[row] === 0;
  const effects = outcome.map((value, row) => value - y0[row]!);
  return {
    observed: table("simulated panel", kept(observed, there)),
    potential: table("potential outcomes", kept({ unit_id, period, y0, y1 }, there)),
    truth: truthOf(
      world,
      phase,
      estimands(world, volts, { effects, first, period, unit_id }),
      violations(world),
    ),
  };
}

/** Overall, and of each group and period from its start on; those who left count with what they would have had. */
function estimands(
  world: World,
  volts: number,
  { effects, first, period, unit_id }: Record<"effects" | "first" | "period" | "unit_id", Float64Array>,
): Estimand[] {
  const { outcome, periods } = world;
  const cohorts =
    world.cohorts.length > 0 ? world.cohorts : [{ starts: world.starts, share: world.treated_share }];
  const cell = (starts: number, t: number) =>
    world.effect * volts + world.effect_growth * volts * (t - starts);
  const cells = cohorts.flatMap(({ starts, share }) =>
    Array.from({ length: periods - starts + 1 }, (_, k) => ({ starts, share, t: starts + k })),
  );
  const weight = cells.reduce((sum, { share }) => sum + share, 0);
  const overall = cells.reduce((sum, { starts, share, t }) => sum + (share / weight) * cell(starts, t), 0);
  const treated = (row: number) => first[row]! > 0 && period[row]! >= first[row]!;
  return [
    estimandOf({
      estimand: "ATT",
      outcome,
      effects: where(effects, treated),
      units: where(unit_id, treated),
      declared: overall,
    }),
    ...cells.map(({ starts, t }) =>
      estimandOf({
        estimand: "ATT(g,t)",
        outcome,
        effects: where(effects, (row) => first[row] === starts && period[row] === t),
        declared: cell(starts, t),
        group: `${starts},${t}`,
      }),
    ),
  ];
}

function violations(world: World): Violation[] {
  return [
    { assumption: flaws.pre_trend.assumption, size: world.slope_gap, unit: "outcome a period" },
    {
      assumption: flaws.anticipation.assumption,
      size: world.anticipation,
      unit: "periods with half the effect",
    },
    {
      assumption: flaws.composition.assumption,
      size: world.leavers,
      unit: "share of the treated that leaves",
    },
  ];
}

/** Difference-in-differences: a group, or cohorts one after the other, treated from a period on. */
export const panel = defineDesign<World>({
  name: "panel",
  world: World,
  flaws,
  size: "units",
  rows: ({ units, periods }) => units * periods,
  simulate,
});
