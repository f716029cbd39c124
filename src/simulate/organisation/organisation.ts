import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { ModelType } from "../../contracts/index.ts";
import { type Stream, stream } from "../../stats/random.ts";
import type { OrganisationWorld } from "./world.ts";

/** One initiative and what is true of it. Effects, errors and biases are in its context's `unit_scale`. */
export interface SimulatedInitiative {
  id: string;
  /** Counted from 1. */
  cycle: number;
  /** Index of its context. */
  context: number;
  family: ModelType;
  cost: number;
  /** Return = effect × this. */
  value: number;
  /** True effect in the pilot's population. */
  effect: number;
  voltage: number;
  /** True effect at full scale: voltage × effect. */
  effect_at_scale: number;
  /** What its pilot is off by on average over its own sampling: family, context and its own. */
  bias: { family: number; context: number; own: number };
  /** The pilot as measured, and its standard error. */
  pilot: { estimate: number; standard_error: number };
  /** The measurement at full scale, which is unbiased. */
  scale: { estimate: number; standard_error: number };
}

/**
 * An organisation without its data rows: the truth of every initiative and what measuring it gives, drawn by
 * y = θ + b_m + b_mc + ω·e + s·e and z = v·θ + r·e. Every draw is keyed by (seed, variable, cycle, initiative):
 * another cycle or another initiative leaves the others as they were.
 */
export function organisation(world: OrganisationWorld): SimulatedInitiative[] {
  const of = (variable: string) => stream(world.seed, "organisation", variable);
  const draws = Object.fromEntries(variables.map((name) => [name, of(name)])) as Draws;
  return Array.from({ length: world.cycles }, (_, c) =>
    Array.from({ length: world.initiatives }, (_, k) => initiative(world, draws, c + 1, k + 1)),
  ).flat();
}

const variables = [
  ...(["context", "family", "cost", "value", "effect", "voltage"] as const),
  ...(["family_bias", "context_bias", "own_bias", "pilot", "spread", "scale"] as const),
] as const;
type Draws = Record<(typeof variables)[number], Stream>;

const pad = (k: number) => String(k).padStart(2, "0");

function initiative(world: OrganisationWorld, draws: Draws, cycle: number, k: number): SimulatedInitiative {
  const context = Math.floor(draws.context.uniform(cycle, k) * world.contexts.length);
  const { mean, sd } = world.contexts[context]!;
  const family = familyAt(world, draws.family.uniform(cycle, k));
  const { bias_sd, context_bias_sd = bias_sd / 2, noise_sd, standard_error } = world.methods[family];
  const era = world.drift.filter((from) => from <= cycle).length;
  const place = ModelType.options.indexOf(family);
  const bias = {
    family: bias_sd * draws.family_bias.normal(place, era),
    context: context_bias_sd * draws.context_bias.normal(place + 4 * context, era),
    own: noise_sd * draws.own_bias.normal(cycle, k),
  };
  const effect = mean + sd * trueEffect(world, draws.effect.uniform(cycle, k));
  const voltage = world.voltage.mean + world.voltage.sd * draws.voltage.normal(cycle, k);
  const s = standard_error * exp(0.25 * draws.spread.normal(cycle, k));
  const r = world.scale_standard_error;
  const cost = Math.max(100, 100 * Math.round(logNormal(world.costs, draws.cost.normal(cycle, k)) / 100));
  return {
    id: `c${pad(cycle)}-i${pad(k)}`,
    ...{ cycle, context, family, cost, effect, voltage, bias },
    value: cost * logNormal(world.value, draws.value.normal(cycle, k)),
    effect_at_scale: voltage * effect,
    pilot: {
      estimate: effect + bias.family + bias.context + bias.own + s * draws.pilot.normal(cycle, k),
      standard_error: s,
    },
    scale: { estimate: voltage * effect + r * draws.scale.normal(cycle, k), standard_error: r },
  };
}

/** Mean 0, variance 1. */
function trueEffect({ tails }: OrganisationWorld, u: number): number {
  return tails === undefined ? normalQuantile(u, 0, 1) : tQuantile(u, tails) * Math.sqrt((tails - 2) / tails);
}

function familyAt({ methods }: OrganisationWorld, u: number): ModelType {
  let below = 0;
  for (const name of ModelType.options) {
    below += methods[name].share;
    if (u < below) return name;
  }
  return ModelType.options.findLast((name) => methods[name].share > 0)!;
}

function logNormal({ mean, cv }: { mean: number; cv: number }, normal: number): number {
  const variance = ln(1 + cv * cv);
  return mean * exp(Math.sqrt(variance) * normal - variance / 2);
}
