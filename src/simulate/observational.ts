import { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import { stream } from "../stats/random.ts";
import { type Assignment, assign } from "./assignment.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { commonKnobs, properShare, volts } from "./knobs.ts";
import { each, ordinals, table } from "./table.ts";
import { differences, estimandOf, truthOf, where } from "./truth.ts";

const columns = ["unit_id", "treated", "quality", "activity", "untouched"];

/**
 * Units that came to be treated without a lottery: one row each. `untouched` is an outcome of the same make that the
 * treatment does not move: a negative control. Amounts are in the outcome's unit.
 */
const World = z.strictObject({
  design: z.literal("observational"),
  ...commonKnobs(columns),
  n: z.int().min(2).describe("units"),
  mean: z.number().default(50),
  sd: z.number().gt(0).default(10).describe("of the outcome without treatment"),
  share: properShare.default(0.4).describe("of units treated"),
  mechanism: z
    .enum(["confounded", "self_selected"])
    .default("confounded")
    .describe("self_selected: by quality alone, with the strength of `observed`"),
  observed: z
    .number()
    .default(0.7)
    .describe(
      "change of the probit index of treatment by one standard deviation of quality; large is poor overlap",
    ),
  hidden: z.number().default(0).describe("the same of a variable that is in no column"),
  outcome_on_quality: z
    .number()
    .min(0)
    .max(0.6)
    .default(0.5)
    .describe("share of the outcome's variance that quality makes"),
  outcome_on_hidden: z.number().min(0).max(0.3).default(0.2).describe("share that the hidden variable makes"),
  effect: z.number().describe("mean effect of being treated, over all units"),
  effect_on_quality: z.number().default(0).describe("further effect by one standard deviation of quality"),
  flaws: flawsOf(["hidden_confounding", "poor_overlap"]),
});
type World = z.infer<typeof World>;

const flaws = {
  hidden_confounding: {
    assumption: "no hidden confounding",
    medium: () => ({ hidden: 0.4 }),
    severe: () => ({ hidden: 1.2 }),
  },
  poor_overlap: {
    assumption: "overlap",
    medium: () => ({ observed: 1.5 }),
    severe: () => ({ observed: 4 }),
  },
} satisfies Record<string, Flaw<World>>;

/** The treated share of those with a propensity beyond .05 and .95 under the knobs counts as a want of overlap over 1.2. */
const strongest = 1.2;

function simulate(world: World, phase: Phase): Simulation {
  const { n, seed, outcome } = world;
  const of = (variable: string) => stream(seed, "observational", phase, variable);
  const [qualities, activities, own] = [of("quality"), of("activity"), of("own")];
  const quality = each(n, (i) => qualities.normal(i));
  const spec: Assignment =
    world.mechanism === "self_selected"
      ? { by: "self_selected", share: world.share, strength: world.observed }
      : { by: "confounded", share: world.share, observed: world.observed, hidden: world.hidden };
  const { treated, propensity, hidden } = assign(spec, {
    n,
    seed,
    quality: (i) => quality[i]!,
    labels: ["observational", phase],
  });
  const [onQuality, onHidden] = [world.outcome_on_quality, world.outcome_on_hidden];
  const rest = Math.sqrt(Math.max(0, 1 - onQuality - onHidden));
  const y0 = each(n, (i) => {
    const z = Math.sqrt(onQuality) * quality[i]! + Math.sqrt(onHidden) * hidden[i]! + rest * own.normal(i);
    return world.mean + world.sd * z;
  });
  const effect = (i: number) => volts(world, phase) * (world.effect + world.effect_on_quality * quality[i]!);
  const y1 = y0.map((value, i) => value + effect(i));
  const unit_id = ordinals(n);
  const activity = each(n, (i) => 0.6 * quality[i]! + 0.8 * activities.normal(i));
  const elsewhere = of("elsewhere");
  const untouched = each(n, (i) => {
    const z =
      Math.sqrt(onQuality) * quality[i]! + Math.sqrt(onHidden) * hidden[i]! + rest * elsewhere.normal(i);
    return world.mean + world.sd * z;
  });
  const effects = differences(y0, y1);
  const declared = world.effect * volts(world, phase);
  return {
    observed: table("simulated observations", {
      unit_id,
      treated,
      quality,
      activity,
      untouched,
      [outcome]: y0.map((value, i) => (treated[i] ? y1[i]! : value)),
    }),
    potential: table("potential outcomes", { unit_id, y0, y1, propensity, hidden }),
    truth: truthOf(
      world,
      phase,
      [
        estimandOf({ estimand: "ATE", outcome, effects, declared }),
        estimandOf({
          estimand: "ATT",
          outcome,
          effects: where(effects, (i) => treated[i] === 1),
          declared: world.effect_on_quality === 0 ? declared : null,
        }),
      ],
      [
        {
          assumption: flaws.hidden_confounding.assumption,
          size: world.mechanism === "confounded" && onHidden > 0 ? world.hidden : 0,
          unit: "change of the probit index by one standard deviation",
        },
        {
          assumption: flaws.poor_overlap.assumption,
          size: Math.max(0, Math.abs(world.observed) - strongest),
          unit: `change of the probit index by one standard deviation of quality, over ${strongest}`,
        },
      ],
    ),
  };
}

/** An observational study with selection on a column, on a hidden variable, or by the units themselves. */
export const observational = defineDesign<World>({
  name: "observational",
  world: World,
  flaws,
  size: "n",
  rows: ({ n }) => n,
  simulate,
});
