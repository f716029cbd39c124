import { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import { stream } from "../stats/random.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { commonKnobs, correlation, volts } from "./knobs.ts";
import { each, ordinals, table } from "./table.ts";
import { differences, estimandOf, truthOf, where } from "./truth.ts";
import { wave } from "./wave.ts";

const columns = ["period", "after", "comparison"];

/** One series that changes at a moment: one row a period. */
const World = z
  .strictObject({
    design: z.literal("interrupted_time_series"),
    ...commonKnobs(columns),
    periods: z.int().min(4),
    starts: z.int().min(3).describe("the first period with the effect, counted from 1"),
    mean: z.number().default(200),
    trend: z.number().default(0.5).describe("change a period"),
    season: z.number().default(10).describe("height of the season's wave"),
    season_periods: z.int().min(2).default(12),
    noise_sd: z.number().gt(0).default(5),
    autocorrelation: correlation.default(0.4),
    effect: z.number().describe("change of level at the start"),
    effect_slope: z.number().default(0).describe("further change a period after it"),
    shock: z.number().default(0).describe("something else that happens at the start, and stays"),
    comparison: z
      .boolean()
      .default(true)
      .describe(
        "whether a series without the effect, with the same season and half the noise in common, is seen",
      ),
    flaws: flawsOf(["concurrent_shock"]),
  })
  .refine(({ starts, periods }) => starts <= periods, { path: ["starts"], error: "one of the periods" });
type World = z.infer<typeof World>;

const flaws = {
  concurrent_shock: {
    assumption: "nothing else happened at the start",
    medium: ({ noise_sd }) => ({ shock: noise_sd }),
    severe: ({ noise_sd }) => ({ shock: 4 * noise_sd }),
  },
} satisfies Record<string, Flaw<World>>;

function simulate(world: World, phase: Phase): Simulation {
  const { periods, starts, seed, outcome } = world;
  const noiseOf = (variable: string) => autoregressive(world, stream(seed, "series", phase, variable));
  const [common, own, other] = [noiseOf("common"), noiseOf("own"), noiseOf("other")];
  const period = ordinals(periods);
  const half = Math.sqrt(0.5);
  const base = (k: number) =>
    world.mean + world.trend * period[k]! + world.season * wave(period[k]!, world.season_periods);
  const after = Uint8Array.from(period, (t) => Number(t >= starts));
  const y0 = each(periods, (k) => base(k) + half * (common[k]! + own[k]!) + world.shock * after[k]!);
  const effect = (t: number) => volts(world, phase) * (world.effect + world.effect_slope * (t - starts));
  const y1 = y0.map((value, k) => value + effect(period[k]!));
  const effects = where(differences(y0, y1), (k) => after[k] === 1);
  const total = effects.reduce((sum, value) => sum + value, 0);
  const path = (_: unknown, k: number) => effect(starts + k);
  const declared = Array.from({ length: periods - starts + 1 }, path).reduce((sum, value) => sum + value, 0);
  return {
    observed: table("simulated series", {
      period,
      after,
      ...(world.comparison && {
        comparison: each(periods, (k) => base(k) + half * (common[k]! + other[k]!)),
      }),
      [outcome]: y0.map((value, k) => (after[k] ? y1[k]! : value)),
    }),
    potential: table("potential outcomes", { period, y0, y1 }),
    truth: truthOf(
      world,
      phase,
      [
        estimandOf({ estimand: "mean effect", outcome, effects, declared: declared / effects.length }),
        {
          ...estimandOf({ estimand: "cumulative effect", outcome, effects: [total], declared }),
          n: effects.length,
        },
      ],
      [{ assumption: flaws.concurrent_shock.assumption, size: world.shock, unit: "outcome" }],
    ),
  };
}

/** AR(1) noise with the standard deviation `noise_sd`, from its stationary distribution on. */
function autoregressive({ autocorrelation, noise_sd, periods }: World, draws: { normal(t: number): number }) {
  const fresh = Math.sqrt(1 - autocorrelation ** 2);
  let noise = draws.normal(0);
  return each(periods, (k) => {
    noise = autocorrelation * noise + fresh * draws.normal(k + 1);
    return noise_sd * noise;
  });
}

/** An interrupted time series, with or without a comparison series. */
export const interruptedTimeSeries = defineDesign<World>({
  name: "interrupted_time_series",
  world: World,
  flaws,
  size: "periods",
  rows: ({ periods }) => periods,
  simulate,
});
