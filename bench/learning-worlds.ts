import {
  defaultBands,
  EvaluateResult,
  type Initiative,
  MeasureResult,
  ModelType,
  SCHEMA_VERSION,
} from "../src/contracts/index.ts";
import { organisation, type SimulatedInitiative } from "../src/simulate/organisation/organisation.ts";
import { OrganisationWorld } from "../src/simulate/organisation/world.ts";
import type { PilotEvidence } from "../src/stages/evidence.ts";
import { stream } from "../src/stats/random.ts";

/** The worlds of bench/learning.ts. They were written down before any result was seen. */
export const worlds = {
  base: "base",
  unbiased: "no hidden bias",
  tails: "heavy tails",
  drift: "drift at cycle 7",
  six: "six pilots a cycle",
  overrides: "private-information overrides",
} as const;

/** Added afterwards, to show what the targets that are missed depend on; nothing is judged by them. */
export const further = {
  doubled: "hidden biases doubled",
  sharp: "standard errors and own noise halved",
  both: "both",
} as const;
export type WorldName = keyof typeof worlds | keyof typeof further;

export const cycles = 12;
export const cycleName = (cycle: number) => `c${String(cycle).padStart(2, "0")}`;

export function worldOf(name: WorldName, seed: number): OrganisationWorld {
  const means = stream(seed, "contexts");
  const bias = name === "unbiased" ? 0 : name === "doubled" || name === "both" ? 2 : 1;
  const noise = name === "sharp" || name === "both" ? 0.5 : 1;
  const family = (bias_sd: number, noise_sd: number, standard_error: number) => ({
    share: 0.25,
    bias_sd: bias * bias_sd,
    noise_sd: name === "unbiased" ? 0 : noise * noise_sd,
    standard_error: noise * standard_error,
  });
  return OrganisationWorld.parse({
    version: 1,
    seed,
    cycles,
    initiatives: name === "six" ? 6 : 12,
    contexts: [0, 1, 2, 3].map((k) => ({
      metric: `m${k % 2}`,
      surface: `s${k >> 1}`,
      mean: means.normal(k),
    })),
    ...(name === "tails" && { tails: 3 }),
    ...(name === "drift" && { drift: [7] }),
    methods: {
      experiment: family(0.1, 0.15, 0.4),
      "quasi-experiment": family(0.4, 0.35, 0.5),
      "time-series": family(0.7, 0.6, 0.5),
      observational: family(1.1, 0.9, 0.3),
    },
  });
}

/** An initiative with the contracts that the stages make of it. */
export interface Proposed {
  truth: SimulatedInitiative;
  pilot: PilotEvidence;
  scale: MeasureResult;
  returns: Pick<Initiative, "returns" | "scale">;
}

export const proposedIn = (world: OrganisationWorld): Proposed[] =>
  organisation(world).map((truth) => ({
    truth,
    pilot: {
      measure: measured(world, truth, "pilot"),
      evaluate: evaluatedAt(truth, truth.pilot.estimate),
    },
    scale: measured(world, truth, "scale"),
    returns: { returns: { unit_value: 1, scale_units: truth.value }, scale: undefined },
  }));

const reach = 1.959963984540054;

/** Only its effect, its standard error and its terms are of the simulation: there are no rows behind it. */
function measured(world: OrganisationWorld, truth: SimulatedInitiative, phase: "pilot" | "scale") {
  const { estimate, standard_error } = truth[phase];
  const { metric, surface, unit_scale } = world.contexts[truth.context]!;
  const cycle = cycleName(truth.cycle + Number(phase === "scale"));
  const family = phase === "scale" ? "experiment" : truth.family;
  return MeasureResult.parse({
    schema_version: SCHEMA_VERSION,
    initiative_id: truth.id,
    cycle,
    measured_in: cycle,
    phase,
    model: family,
    model_type: family,
    data_sha256: "0".repeat(64),
    config_sha256: "0".repeat(64),
    engine_version: "0.1.0",
    ...(phase === "pilot" && {
      terms: { metric, surface, unit_scale, unit_scale_from: "configured" },
    }),
    estimand: "ATE",
    metric,
    per: "unit",
    effect_estimate: estimate,
    standard_error,
    ci_lower: estimate - reach * standard_error,
    ci_upper: estimate + reach * standard_error,
    confidence_level: 0.95,
    p_value: null,
    p_value_reason: "simulated without rows",
    degrees_of_freedom: null,
    inference: "simulated",
    sample_size: 1000,
    ...{ n_treated: 500, n_control: 500, n_units: null, n_clusters: null, n_periods: null },
    ...{ relative: null, comparisons: [], coefficients: [], diagnostics: {}, warnings: [], dropped: [] },
  });
}

/** Confidence at its band's midpoint: without rows there is no diagnostic to move it. `estimate`: as a policy has it. */
export function evaluatedAt(
  { id, cycle, family, cost, value, pilot }: SimulatedInitiative,
  estimate: number,
) {
  const band = defaultBands[family];
  return EvaluateResult.parse({
    schema_version: SCHEMA_VERSION,
    initiative_id: id,
    cycle: cycleName(cycle),
    model_type: family,
    effective_type: family,
    confidence: (band.lower + band.upper) / 2,
    confidence_range: band,
    strategy: "diagnostics",
    rubric: "none",
    rubric_sha256: "0".repeat(64),
    ...{ components: [], missing: [], demotion: null },
    cost,
    break_even_effect: cost / value,
    return_per_effect: value,
    return_best: value * (estimate + reach * pilot.standard_error),
    return_median: value * estimate,
    return_worst: value * (estimate - reach * pilot.standard_error),
  });
}

export const placeOf = (family: ModelType) => ModelType.options.indexOf(family);
