import { z } from "zod";
import type { Estimand, Phase, Violation } from "../contracts/index.ts";
import { normalProbability } from "../stats/distributions.ts";
import { stream } from "../stats/random.ts";
import { assign } from "./assignment.ts";
import { defineDesign, type Flaw, flawsOf, type Simulation } from "./define.ts";
import { firstSignificantLook } from "./looks.ts";
import { outcomeAt, outcomeKnobs, outcomeProblems } from "./outcome.ts";
import { treatedShares } from "./spillover.ts";
import { each, kept, table, type Values } from "./table.ts";
import { estimandOf, truthOf, where } from "./truth.ts";

const share = z.number().min(0).max(1);
const columns = ["unit_id", "variant", "received", "stratum", "cluster"];

/** A randomised experiment on units in a row: one row each. Amounts are in the outcome's unit. */
const World = z
  .strictObject({
    design: z.literal("experiment"),
    seed: z.int().min(0),
    n: z.int().min(2).describe("units"),
    outcome: z
      .string()
      .min(1)
      .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
      .default("outcome")
      .describe("the outcome column's name; its pre-period twin is prior_<outcome>"),
    ...outcomeKnobs,
    mean: z.number().default(10),
    sd: z.number().gt(0).default(4),
    prior_correlation: z
      .number()
      .gt(-1)
      .lt(1)
      .default(0.5)
      .describe("of the pre-period outcome's latent draw with the outcome's"),
    split: z.number().gt(0).lt(1).default(0.5).describe("probability of the arm called treatment"),
    effect: z.number().describe("mean effect of being treated"),
    effect_sd: z.number().min(0).default(0).describe("of the effect between units; gaussian outcomes only"),
    further_arms: z
      .array(z.strictObject({ name: z.string().min(1), share: z.number().gt(0).lt(1), effect: z.number() }))
      .default([])
      .describe("treated arms beside the one called treatment"),
    strata: z.int().min(1).default(1).describe("equally large; assigned in permuted blocks within each"),
    strata_sd: z
      .number()
      .min(0)
      .default(0)
      .describe("of the outcome's mean between strata; gaussian outcomes only"),
    cluster_size: z.int().min(1).default(1).describe("units in a cluster: consecutive ones"),
    icc: share.default(0).describe("correlation of the latent draws of two units of a cluster"),
    assigned: z.enum(["unit", "cluster"]).default("unit").describe("what is assigned as one"),
    compliance: share.default(1).describe("share of the treated arms that takes the treatment"),
    attrition: z
      .strictObject({ control: share.default(0), treatment: share.default(0) })
      .prefault({})
      .describe("share of each arm without an outcome"),
    srm_drop: z
      .number()
      .min(0)
      .lt(1)
      .default(0)
      .describe("share of the treated whose rows are lost altogether"),
    loss_selection: z
      .number()
      .default(0)
      .describe(
        "how far those with a low outcome are likelier to be lost, by attrition or srm_drop: 0 at random; a unit's chance is its share × 2Φ(−loss_selection × z), z its latent draw",
      ),
    spillover: share
      .default(0)
      .describe("what the untreated get of the effect when all others of their cluster are treated"),
    looks: z
      .int()
      .min(1)
      .default(1)
      .describe("times that someone looks and stops at |t| > 1.96; 1 is a fixed horizon"),
    voltage: z.number().default(1).describe("effect at full scale / effect in the pilot"),
    flaws: flawsOf(["srm", "attrition", "non_compliance", "peeking", "interference"]),
  })
  .superRefine((world, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message, input: world });
    const arms = world.further_arms;
    const effects = [world.effect, ...arms.map(({ effect }) => effect)].flatMap((effect) => [
      effect,
      effect * world.voltage,
    ]);
    for (const [key, expected] of outcomeProblems(world, effects)) say(key, expected);
    if (arms.length > 0 && world.split + arms.reduce((sum, arm) => sum + arm.share, 0) >= 1) {
      say("further_arms", "shares of the treated arms, split included, that sum to less than 1");
    }
    if (world.family !== "gaussian" && world.effect_sd > 0) say("effect_sd", "0, or a gaussian outcome");
    if (world.family !== "gaussian" && world.strata_sd > 0) say("strata_sd", "0, or a gaussian outcome");
    if (world.strata > 1 && (world.assigned === "cluster" || arms.length > 0)) {
      say("strata", "1 where clusters are assigned or there are further arms");
    }
    if (world.spillover > 0 && world.cluster_size === 1) say("spillover", "0, or a cluster_size over 1");
  });
type World = z.infer<typeof World>;

const flaws = {
  srm: {
    assumption: "no sample-ratio mismatch",
    medium: () => ({ srm_drop: 0.03, loss_selection: 1 }),
    severe: () => ({ srm_drop: 0.2, loss_selection: 1 }),
  },
  attrition: {
    assumption: "no differential attrition",
    medium: () => ({ attrition: { control: 0.02, treatment: 0.07 }, loss_selection: 1 }),
    severe: () => ({ attrition: { control: 0.02, treatment: 0.22 }, loss_selection: 1 }),
  },
  non_compliance: {
    assumption: "full compliance",
    medium: () => ({ compliance: 0.8 }),
    severe: () => ({ compliance: 0.5 }),
  },
  peeking: { assumption: "fixed horizon", medium: () => ({ looks: 5 }), severe: () => ({ looks: 20 }) },
  interference: {
    assumption: "no interference between units",
    medium: () => ({ cluster_size: 10, icc: 0.05, spillover: 0.2 }),
    severe: () => ({ cluster_size: 10, icc: 0.05, spillover: 0.8 }),
  },
} satisfies Record<string, Flaw<World>>;

/** What is drawn of unit i: its arm (0 is control), what it would have under control and in each arm, and what befalls it. */
function units(world: World, phase: Phase) {
  const of = (variable: string) => stream(world.seed, "experiment", phase, variable);
  const [prior, own, arm, own_effect, takes, leaves, zero, stratum, cluster, drops] = [
    ...["prior", "own", "arm", "effect", "takes", "leaves"],
    ...["zero", "stratum", "cluster", "drops"],
  ].map(of);
  const volts = phase === "scale" ? world.voltage : 1;
  const arms = [{ name: "treatment", share: world.split, effect: world.effect }, ...world.further_arms];
  const rest = Math.sqrt(1 - world.prior_correlation ** 2);
  const clusterOf = (i: number) => Math.floor(i / world.cluster_size);
  const stratumOf = (i: number) => i % world.strata;
  const blocks =
    world.strata > 1
      ? assign(
          { by: "stratified", share: world.split },
          {
            n: world.n,
            quality: () => 0,
            stratum: stratumOf,
            seed: world.seed,
            labels: ["experiment", phase],
          },
        ).treated
      : null;
  const armOf = (i: number) => {
    if (blocks) return blocks[i]!;
    let u = arm!.uniform(world.assigned === "cluster" ? clusterOf(i) : i);
    for (const [k, { share }] of arms.entries()) {
      if (u < share) return k + 1;
      u -= share;
    }
    return 0;
  };
  const unit = (i: number) => {
    const before = prior!.normal(i);
    let latent = world.prior_correlation * before + rest * own!.normal(i);
    if (world.icc > 0) {
      latent = Math.sqrt(world.icc) * cluster!.normal(clusterOf(i)) + Math.sqrt(1 - world.icc) * latent;
    }
    const mean = world.mean + (world.strata_sd > 0 ? world.strata_sd * stratum!.normal(stratumOf(i)) : 0);
    const spread = world.effect_sd > 0 ? world.effect_sd * own_effect!.normal(i) : 0;
    const none = world.zero_share > 0 ? zero!.uniform(i) : 1;
    const under = (effect: number) => outcomeAt(world, { mean, effect, latent, zero: none });
    const k = armOf(i);
    const lower = world.loss_selection === 0 ? 1 : 2 * normalProbability(-world.loss_selection * latent);
    return {
      arm: k,
      before: outcomeAt(world, { mean, effect: 0, latent: before, zero: none }),
      y0: under(0),
      y: arms.map(({ effect }) => under(effect * volts + spread)),
      /** What an untreated unit has when this share of the others of its cluster is treated. */
      near: (share: number) => under(share * world.spillover * (world.effect * volts + spread)),
      takes: takes!.uniform(i) < world.compliance,
      lost: leaves!.uniform(i) < lower * world.attrition[k > 0 ? "treatment" : "control"],
      dropped: k > 0 && drops!.uniform(i) < lower * world.srm_drop,
    };
  };
  return { unit, arms, clusterOf, stratumOf };
}

function simulate(world: World, phase: Phase): Simulation {
  const { n, outcome } = world;
  const { unit, arms, clusterOf, stratumOf } = units(world, phase);
  const all = Array.from({ length: n }, (_, i) => unit(i));
  const numbers = (of: (row: (typeof all)[number], i: number) => number) => each(n, (i) => of(all[i]!, i));
  const received = ({ arm, takes }: (typeof all)[number]) => arm > 0 && takes;
  const shares = treatedShares(world, all.map(received));
  const seen = (row: (typeof all)[number], i: number) => {
    if (row.lost) return Number.NaN;
    if (received(row)) return row.y[row.arm - 1]!;
    return world.spillover > 0 ? row.near(shares(i)) : row.y0;
  };
  const names = ["control", ...arms.map(({ name }) => name)];
  const observed: Record<string, Values> = {
    unit_id: numbers((_, i) => i + 1),
    variant: all.map(({ arm }) => names[arm]!),
    received: numbers((row) => Number(received(row))),
    ...(world.strata > 1 && { stratum: numbers((_, i) => stratumOf(i) + 1) }),
    ...(world.cluster_size > 1 && { cluster: numbers((_, i) => clusterOf(i) + 1) }),
    [`prior_${outcome}`]: numbers(({ before }) => before),
    [outcome]: numbers(seen),
  };
  const potential: Record<string, Values> = {
    unit_id: observed.unit_id!,
    y0: numbers(({ y0 }) => y0),
    y1: numbers(({ y }) => y[0]!),
    ...Object.fromEntries(
      world.further_arms.map(({ name }, k) => [`y1_${name}`, numbers(({ y }) => y[k + 1]!)]),
    ),
    complier: numbers(({ takes }) => Number(takes)),
  };
  const there = all.map(({ dropped }) => !dropped);
  const present = kept(observed, (row) => there[row]!);
  const stop =
    world.looks > 1
      ? firstSignificantLook(
          present[outcome] as Float64Array,
          (row) => present.variant![row] !== "control",
          world.looks,
        )
      : n;
  const visible = (columns: Record<string, Values>) =>
    kept(
      kept(columns, (row) => there[row]!),
      (row) => row < stop,
    );
  return {
    observed: table("simulated experiment", visible(observed)),
    potential: table("potential outcomes", visible(potential)),
    truth: truthOf(world, phase, estimands(world, phase, potential), violations(world)),
  };
}

/** Over all units, those who left no row among them. */
function estimands(world: World, phase: Phase, potential: Record<string, Values>): Estimand[] {
  const { outcome } = world;
  const volts = phase === "scale" ? world.voltage : 1;
  const y0 = potential.y0 as Float64Array;
  const effects = (column: string) => (potential[column] as Float64Array).map((y1, i) => y1 - y0[i]!);
  const complier = potential.complier as Float64Array;
  const declared = world.effect * volts;
  const ate = effects("y1");
  const assigned = ate.map((effect, i) => effect * complier[i]!);
  return [
    estimandOf({ estimand: "ATE", outcome, effects: ate, declared }),
    estimandOf({ estimand: "ITT", outcome, effects: assigned, declared: declared * world.compliance }),
    estimandOf({ estimand: "CACE", outcome, effects: where(ate, (i) => complier[i] === 1), declared }),
    ...world.further_arms.map(({ name, effect }) =>
      estimandOf({
        estimand: "ATE",
        outcome,
        effects: effects(`y1_${name}`),
        declared: effect * volts,
        group: name,
      }),
    ),
  ];
}

function violations(world: World): Violation[] {
  const { attrition } = world;
  const lost = attrition.treatment - attrition.control;
  return [
    {
      assumption: flaws.srm.assumption,
      size: world.srm_drop,
      unit: "share of the treated whose rows are lost",
    },
    { assumption: flaws.attrition.assumption, size: lost, unit: "difference of the arms' lost shares" },
    {
      assumption: flaws.non_compliance.assumption,
      size: 1 - world.compliance,
      unit: "share of never-takers",
    },
    { assumption: flaws.peeking.assumption, size: world.looks - 1, unit: "looks before the last" },
    { assumption: flaws.interference.assumption, size: world.spillover, unit: "share of the effect" },
  ];
}

/** A randomised experiment. */
export const experiment = defineDesign<World>({
  name: "experiment",
  world: World,
  flaws,
  size: "n",
  rows: ({ n }) => n,
  simulate,
});
