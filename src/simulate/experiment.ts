import { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import { type Frame, makeFrame } from "../frame/frame.ts";
import { stream } from "../stats/random.ts";

const share = z.number().min(0).max(1);
const columns = ["unit_id", "variant", "received"];

/** A randomised experiment on independent units: one row each. Amounts are in the outcome's unit. */
export const ExperimentWorld = z.strictObject({
  design: z.literal("experiment"),
  seed: z.int().min(0),
  n: z.int().min(2).describe("units"),
  outcome: z
    .string()
    .min(1)
    .refine((name) => !columns.includes(name), { error: `a name other than ${columns.join(", ")}` })
    .default("outcome")
    .describe("the outcome column's name; its pre-period twin is prior_<outcome>"),
  split: z.number().gt(0).lt(1).default(0.5).describe("probability of treatment"),
  mean: z.number().default(10),
  sd: z.number().gt(0).default(4),
  prior_correlation: z
    .number()
    .gt(-1)
    .lt(1)
    .default(0.5)
    .describe("of the pre-period outcome with the outcome"),
  effect: z.number().describe("mean effect of being treated"),
  effect_sd: z.number().min(0).default(0).describe("of the effect between units"),
  compliance: share.default(1).describe("share of the treated arm that takes the treatment"),
  attrition: z
    .strictObject({ control: share.default(0), treatment: share.default(0) })
    .prefault({})
    .describe("share of each arm without an outcome"),
  voltage: z.number().default(1).describe("effect at full scale / effect in the pilot"),
});
export type ExperimentWorld = z.infer<typeof ExperimentWorld>;

function draw(world: ExperimentWorld, phase: Phase) {
  const of = (variable: string) => stream(world.seed, "experiment", phase, variable);
  const [prior, own, arm, own_effect, takes, leaves] = [
    "prior",
    "own",
    "arm",
    "effect",
    "takes",
    "leaves",
  ].map(of);
  const effect = world.effect * (phase === "scale" ? world.voltage : 1);
  const rest = Math.sqrt(1 - world.prior_correlation ** 2);
  const unit = (i: number) => {
    const before = prior!.normal(i);
    const y0 = world.mean + world.sd * (world.prior_correlation * before + rest * own!.normal(i));
    const y1 = y0 + effect + (world.effect_sd > 0 ? world.effect_sd * own_effect!.normal(i) : 0);
    const treated = arm!.uniform(i) < world.split;
    const received = treated && takes!.uniform(i) < world.compliance;
    const lost = leaves!.uniform(i) < world.attrition[treated ? "treatment" : "control"];
    return { before: world.mean + world.sd * before, y0, y1, treated, received, lost };
  };
  return unit;
}

/** The table, one row a unit: unit_id, variant, received (0 or 1), prior_<outcome>, and the outcome, NaN for a unit lost. */
export function simulateExperiment(world: ExperimentWorld, phase: Phase): Frame {
  const draws = draw(world, phase);
  const numbers = () => ({ type: "number" as const, values: new Float64Array(world.n) });
  const [unit_id, received, prior, outcome] = [numbers(), numbers(), numbers(), numbers()];
  const variant: string[] = [];
  for (let i = 0; i < world.n; i++) {
    const unit = draws(i);
    unit_id.values[i] = i + 1;
    variant.push(unit.treated ? "treatment" : "control");
    received.values[i] = Number(unit.received);
    prior.values[i] = unit.before;
    outcome.values[i] = unit.lost ? Number.NaN : unit.received ? unit.y1 : unit.y0;
  }
  return makeFrame(
    [
      ["unit_id", unit_id],
      ["variant", { type: "text", values: variant }],
      ["received", received],
      [`prior_${world.outcome}`, prior],
      [world.outcome, outcome],
    ],
    "simulated experiment",
  );
}

/** The truth that the potential outcomes hold, computed from them: mean of y1 − y0 over all units, and of what assignment changes. */
export function experimentTruth(world: ExperimentWorld, phase: Phase): { ATE: number; ITT: number } {
  const unit = draw(world, phase);
  let ate = 0;
  let itt = 0;
  const takes = stream(world.seed, "experiment", phase, "takes");
  for (let i = 0; i < world.n; i++) {
    const { y0, y1 } = unit(i);
    ate += (y1 - y0) / world.n;
    if (takes.uniform(i) < world.compliance) itt += (y1 - y0) / world.n;
  }
  return { ATE: ate, ITT: itt };
}
