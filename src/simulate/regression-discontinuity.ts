import { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import { stream } from "../stats/random.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { commonKnobs, share, volts } from "./knobs.ts";
import { each, ordinals, table } from "./table.ts";
import { differences, estimandOf, truthOf } from "./truth.ts";

const columns = ["unit_id", "score", "treated", "above", "prior"];

/** Units treated from a cutoff of a score on, which is uniform in −1 … 1: one row each. */
const World = z
  .strictObject({
    design: z.literal("regression_discontinuity"),
    ...commonKnobs(columns),
    n: z.int().min(20).describe("units"),
    cutoff: z.number().gt(-1).lt(1).default(0).describe("units with a score of at least this are treated"),
    mean: z.number().default(50).describe("of the outcome at the cutoff without treatment"),
    sd: z.number().gt(0).default(5).describe("around the curve"),
    slope: z.number().default(8).describe("outcome by 1 of the score"),
    curvature: z.number().default(0).describe("outcome by 1 of the squared distance to the cutoff"),
    effect: z.number().describe("effect at the cutoff"),
    effect_slope: z.number().default(0).describe("further effect by 1 of the score above the cutoff"),
    take_up_below: share.default(0).describe("share treated below the cutoff"),
    take_up_above: share.default(1).describe("share treated above it; under 1 the design is fuzzy"),
    manipulation: share
      .default(0)
      .describe(
        "of those less than 0.1 below the cutoff, the share of the better half that moves just above it",
      ),
    flaws: flawsOf(["manipulation"]),
  })
  .refine(({ take_up_below, take_up_above }) => take_up_above > take_up_below, {
    path: ["take_up_above"],
    error: "more than take_up_below",
  });
type World = z.infer<typeof World>;

const flaws = {
  manipulation: {
    assumption: "no manipulation of the score",
    medium: () => ({ manipulation: 0.2 }),
    severe: () => ({ manipulation: 0.8 }),
  },
} satisfies Record<string, Flaw<World>>;

const reach = 0.1;

function simulate(world: World, phase: Phase): Simulation {
  const { n, seed, outcome, cutoff } = world;
  const of = (variable: string) => stream(seed, "regression_discontinuity", phase, variable);
  const [places, own, takes, priors] = [of("score"), of("own"), of("takes"), of("prior")];
  const noise = each(n, (i) => own.normal(i));
  const fair = each(n, (i) => 2 * places.uniform(i) - 1);
  const moves = (i: number) => {
    const near = fair[i]! < cutoff && fair[i]! >= cutoff - reach;
    return near && noise[i]! > 0 && takes.uniform(i, 1) < world.manipulation;
  };
  const score = each(n, (i) => (moves(i) ? Math.min(1, cutoff + (cutoff - fair[i]!) / 4) : fair[i]!));
  const treated = Uint8Array.from(score, (x, i) =>
    Number(takes.uniform(i) < (x >= cutoff ? world.take_up_above : world.take_up_below)),
  );
  const untreated = (i: number, x: number) => {
    const d = x - cutoff;
    return world.mean + world.slope * d + world.curvature * d * d + world.sd * noise[i]!;
  };
  const effect = (x: number) => volts(world, phase) * (world.effect + world.effect_slope * (x - cutoff));
  // A mover's outcome stays that of where it was.
  const y0 = each(n, (i) => untreated(i, fair[i]!));
  const y1 = each(n, (i) => y0[i]! + effect(score[i]!));
  const atCutoff = each(n, (i) => untreated(i, cutoff) + effect(cutoff) - untreated(i, cutoff));
  const unit_id = ordinals(n);
  const declared = world.effect * volts(world, phase);
  return {
    observed: table("simulated cutoff", {
      unit_id,
      score,
      above: Uint8Array.from(score, (x) => Number(x >= cutoff)),
      treated,
      prior: each(n, (i) => 0.6 * noise[i]! + 0.8 * priors.normal(i)),
      [outcome]: y0.map((value, i) => (treated[i] ? y1[i]! : value)),
    }),
    potential: table("potential outcomes", { unit_id, y0, y1, score_without_manipulation: fair }),
    truth: truthOf(
      world,
      phase,
      [
        estimandOf({ estimand: "effect at the cutoff", outcome, effects: atCutoff, declared }),
        estimandOf({ estimand: "ATE", outcome, effects: differences(y0, y1) }),
      ],
      [
        {
          assumption: flaws.manipulation.assumption,
          size: world.manipulation,
          unit: "share of the better half of those just below",
        },
      ],
    ),
  };
}

/** Regression discontinuity, sharp or fuzzy. */
export const regressionDiscontinuity = defineDesign<World>({
  name: "regression_discontinuity",
  world: World,
  flaws,
  size: "n",
  rows: ({ n }) => n,
  simulate,
});
