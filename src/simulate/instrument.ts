import { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import { stream } from "../stats/random.ts";
import { assign } from "./assignment.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { commonKnobs, properShare, share, volts } from "./knobs.ts";
import { each, ordinals, table } from "./table.ts";
import { differences, estimandOf, truthOf, where } from "./truth.ts";

const columns = ["unit_id", "encouraged", "treated", "quality"];

/** Units encouraged by lottery to take a treatment that they may choose for themselves: one row each. */
const World = z
  .strictObject({
    design: z.literal("instrument"),
    ...commonKnobs(columns),
    n: z.int().min(2).describe("units"),
    mean: z.number().default(50),
    sd: z.number().gt(0).default(10).describe("of the outcome without treatment"),
    share: properShare.default(0.5).describe("of units encouraged"),
    compliers: properShare.default(0.4).describe("share that follows the encouragement: the first stage"),
    always: share.default(0.15).describe("share that takes the treatment in any case"),
    always_better: z
      .number()
      .default(0.8)
      .describe("by how many sd the outcome of those who always take it is higher anyway"),
    effect: z.number().describe("mean effect on compliers"),
    effect_sd: z.number().min(0).default(0).describe("of the effect between units"),
    direct: z.number().default(0).describe("effect of the encouragement itself: it violates exclusion"),
    flaws: flawsOf(["weak_instrument", "exclusion"]),
  })
  .refine(({ compliers, always }) => compliers + always <= 1, {
    path: ["always"],
    error: "at most 1 − compliers",
  });
type World = z.infer<typeof World>;

const flaws = {
  weak_instrument: {
    assumption: "a strong first stage",
    medium: () => ({ compliers: 0.1 }),
    severe: () => ({ compliers: 0.02 }),
  },
  exclusion: {
    assumption: "exclusion",
    medium: ({ sd }) => ({ direct: sd / 10 }),
    severe: ({ sd }) => ({ direct: sd / 2 }),
  },
} satisfies Record<string, Flaw<World>>;

/** A first stage under this share of compliers counts as weak. */
const strong = 0.15;

function simulate(world: World, phase: Phase): Simulation {
  const { n, seed, outcome } = world;
  const of = (variable: string) => stream(seed, "instrument", phase, variable);
  const [qualities, own, spread] = [of("quality"), of("own"), of("effect")];
  const quality = each(n, (i) => qualities.normal(i));
  const kinds = of("type");
  const { treated, encouraged, propensity } = assign(
    { by: "instrument", share: world.share, compliers: world.compliers, always: world.always },
    { n, seed, quality: (i) => quality[i]!, labels: ["instrument", phase] },
  );
  const kind = each(n, (i) => kinds.uniform(i));
  const isAlways = (i: number) => kind[i]! < world.always;
  const isComplier = (i: number) => !isAlways(i) && kind[i]! < world.always + world.compliers;
  const y0 = each(n, (i) => {
    const better = isAlways(i) ? world.always_better : 0;
    const z = 0.5 * quality[i]! + Math.sqrt(0.75) * own.normal(i);
    return world.mean + world.sd * (z + better) + world.direct * encouraged![i]!;
  });
  const y1 = y0.map(
    (value, i) => value + volts(world, phase) * world.effect + world.effect_sd * spread.normal(i),
  );
  const effects = differences(y0, y1);
  const unit_id = ordinals(n);
  const declared = world.effect * volts(world, phase);
  const gained = each(n, (i) => (isComplier(i) ? effects[i]! : 0) + world.direct);
  return {
    observed: table("simulated encouragement", {
      unit_id,
      encouraged: encouraged!,
      treated,
      quality,
      [outcome]: y0.map((value, i) => (treated[i] ? y1[i]! : value)),
    }),
    potential: table("potential outcomes", {
      unit_id,
      y0,
      y1,
      propensity,
      complier: each(n, (i) => Number(isComplier(i))),
      always_taker: each(n, (i) => Number(isAlways(i))),
    }),
    truth: truthOf(
      world,
      phase,
      [
        estimandOf({ estimand: "LATE", outcome, effects: where(effects, isComplier), declared }),
        estimandOf({ estimand: "ATE", outcome, effects, declared }),
        estimandOf({
          estimand: "ITT",
          outcome,
          effects: gained,
          declared: declared * world.compliers + world.direct,
        }),
      ],
      [
        {
          assumption: flaws.weak_instrument.assumption,
          size: Math.max(0, strong - world.compliers),
          unit: `share of compliers short of ${strong}`,
        },
        { assumption: flaws.exclusion.assumption, size: world.direct, unit: "outcome" },
      ],
    ),
  };
}

/** A randomised encouragement: the effect of the treatment on those who follow it. */
export const instrument = defineDesign<World>({
  name: "instrument",
  world: World,
  flaws,
  size: "n",
  rows: ({ n }) => n,
  simulate,
});
