import { z } from "zod";
import type { Estimand, Phase } from "../contracts/index.ts";
import { type Stream, stream } from "../stats/random.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { commonKnobs, share, volts } from "./knobs.ts";
import { each, table } from "./table.ts";
import { differences, estimandOf, truthOf, where } from "./truth.ts";

const columns = ["unit_id", "period", "treated"];

/** A few treated units and their donors, moved by common latent factors: one row per unit and period. */
const World = z
  .strictObject({
    design: z.literal("synthetic_control"),
    ...commonKnobs(columns),
    donors: z.int().min(2),
    treated_units: z.int().min(1).default(1),
    periods: z.int().min(4),
    starts: z.int().min(3).describe("the first period with the effect, counted from 1"),
    factors: z.int().min(1).max(10).default(3).describe("latent factors, each a random walk"),
    factor_sd: z.number().gt(0).default(2).describe("of a factor's step"),
    mean: z.number().default(100),
    unit_sd: z.number().min(0).default(8).describe("of the units' own levels"),
    noise_sd: z.number().gt(0).default(1),
    outside_hull: z
      .number()
      .min(0)
      .default(0)
      .describe("by how many standard deviations of the donors the treated lie beyond what donors can mix"),
    bad_donors: share.default(0).describe("share of donors that something else befalls at the start"),
    bad_donor_shock: z.number().default(0).describe("what befalls them, in the outcome's unit"),
    effect: z.number().describe("in the first treated period"),
    effect_growth: z.number().default(0).describe("further effect a period after that"),
    flaws: flawsOf(["bad_donors", "outside_hull"]),
  })
  .refine(({ starts, periods }) => starts <= periods, { path: ["starts"], error: "one of the periods" });
type World = z.infer<typeof World>;

const flaws = {
  bad_donors: {
    assumption: "donors that the start leaves alone",
    medium: ({ noise_sd }) => ({ bad_donors: 0.2, bad_donor_shock: 3 * noise_sd }),
    severe: ({ noise_sd }) => ({ bad_donors: 0.6, bad_donor_shock: 10 * noise_sd }),
  },
  outside_hull: {
    assumption: "treated units within the donors' hull",
    medium: () => ({ outside_hull: 1 }),
    severe: () => ({ outside_hull: 4 }),
  },
} satisfies Record<string, Flaw<World>>;

/** Treated units first. A treated unit is the even mix of three donors, moved outward by `outside_hull`. */
function loadings(world: World, own: Stream) {
  const { treated_units, donors, outside_hull } = world;
  const donor = (j: number, f: number) => own.normal(j, f);
  const mixed = (i: number, f: number) =>
    [0, 1, 2].reduce((sum, k) => sum + donor((3 * i + k) % donors, f) / 3, 0);
  return (unit: number, f: number) =>
    unit < treated_units ? mixed(unit, f) + outside_hull : donor(unit - treated_units, f);
}

function simulate(world: World, phase: Phase): Simulation {
  const { periods, starts, seed, outcome, treated_units } = world;
  const of = (variable: string) => stream(seed, "synthetic_control", phase, variable);
  const units = treated_units + world.donors;
  const rows = units * periods;
  const unitAt = (row: number) => Math.floor(row / periods);
  const periodAt = (row: number) => (row % periods) + 1;
  const load = loadings(world, of("loading"));
  const paths = factorPaths(world, of("factor"));
  const [level, noise, bad] = [of("level"), of("noise"), of("bad")];
  const y0 = each(rows, (row) => {
    const [unit, t] = [unitAt(row), periodAt(row)];
    const donor = unit - treated_units;
    const struck = donor >= 0 && t >= starts && bad.uniform(donor) < world.bad_donors;
    let value = world.mean + world.noise_sd * noise.normal(unit, t) + (struck ? world.bad_donor_shock : 0);
    value += world.unit_sd * levelOf(world, level, unit);
    for (let f = 0; f < world.factors; f++) value += load(unit, f) * paths[f]![t - 1]!;
    return value;
  });
  const effect = (t: number) => volts(world, phase) * (world.effect + world.effect_growth * (t - starts));
  const isTreated = (row: number) => unitAt(row) < treated_units;
  const y1 = y0.map((value, row) => value + effect(periodAt(row)));
  const seen = (row: number) => isTreated(row) && periodAt(row) >= starts;
  const unit_id = each(rows, (row) => unitAt(row) + 1);
  const period = each(rows, periodAt);
  return {
    observed: table("simulated donors", {
      unit_id,
      period,
      treated: each(rows, (row) => Number(isTreated(row))),
      [outcome]: y0.map((value, row) => (seen(row) ? y1[row]! : value)),
    }),
    potential: table("potential outcomes", { unit_id, period, y0, y1 }),
    truth: truthOf(world, phase, estimands(world, where(differences(y0, y1), seen), effect), [
      {
        assumption: flaws.bad_donors.assumption,
        size: world.bad_donors * world.bad_donor_shock,
        unit: "outcome, mean over the donors",
      },
      {
        assumption: flaws.outside_hull.assumption,
        size: world.outside_hull,
        unit: "standard deviations of the donors' loadings",
      },
    ]),
  };
}

function levelOf({ treated_units, donors }: World, level: Stream, unit: number): number {
  if (unit >= treated_units) return level.normal(unit - treated_units);
  return [0, 1, 2].reduce((sum, k) => sum + level.normal((3 * unit + k) % donors) / 3, 0);
}

function factorPaths({ factors, factor_sd, periods }: World, draws: Stream): Float64Array[] {
  return Array.from({ length: factors }, (_, f) => {
    let place = 0;
    return each(periods, (k) => {
      place += factor_sd * draws.normal(f, k);
      return place;
    });
  });
}

/** `effects`: of each treated unit its treated periods in order. */
function estimands(world: World, effects: Float64Array, effect: (t: number) => number): Estimand[] {
  const { outcome, starts, periods } = world;
  const length = periods - starts + 1;
  const times = Array.from({ length }, (_, k) => starts + k);
  return [
    estimandOf({
      estimand: "ATT",
      outcome,
      effects,
      declared: times.reduce((sum, t) => sum + effect(t) / length, 0),
    }),
    ...times.map((t, k) =>
      estimandOf({
        estimand: "ATT(t)",
        outcome,
        effects: where(effects, (row) => row % length === k),
        declared: effect(t),
        group: String(t),
      }),
    ),
  ];
}

/** A synthetic control study. */
export const syntheticControl = defineDesign<World>({
  name: "synthetic_control",
  world: World,
  flaws,
  size: "donors",
  rows: ({ donors, treated_units, periods }) => (donors + treated_units) * periods,
  simulate,
});
