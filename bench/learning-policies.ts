import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type {
  AllocateResult,
  CalibratePolicy,
  EvaluateResult,
  Forecast,
  OutcomeReport,
} from "../src/contracts/index.ts";
import type { SimulatedInitiative } from "../src/simulate/organisation/organisation.ts";
import type { OrganisationWorld } from "../src/simulate/organisation/world.ts";
import { calibrate } from "../src/stages/calibrate.ts";
import { cycleName, evaluatedAt, type Proposed } from "./learning-worlds.ts";

type Forecasts = ReadonlyMap<string, Forecast & { confidence: number }>;

/** What a policy knows when it decides. */
export interface Knowledge {
  world: OrganisationWorld;
  calibration: CalibratePolicy;
  cycle: number;
  /** Of this cycle. */
  now: readonly Proposed[];
  /** Of all cycles up to this one. */
  seen: readonly Proposed[];
  outcomes: readonly OutcomeReport[];
  overrides: readonly (AllocateResult["overrides"][number] & { cycle: string; agreed: boolean | null })[];
}

/** What it gives to the allocator, and what it says of each effect at full scale. */
export interface Advice {
  evaluated: readonly EvaluateResult[];
  forecasts: Forecasts;
  says(id: string): { mean: number; sd: number };
}

export const policies = {
  original: "original",
  shrinkage: "shrinkage only",
  learned_c: "learned C only",
  naive: "naive mean correction",
  proposal: "**proposal**",
  informed: "informed",
  informed_expected: "informed, rule `expected`",
  oracle: "oracle",
} as const;
export type PolicyName = keyof typeof policies;

const plain = (now: readonly Proposed[], shift = 0): Advice => {
  const by = new Map(now.map(({ truth }) => [truth.id, truth.pilot]));
  return {
    evaluated: now.map(({ truth, pilot }) =>
      shift === 0 ? pilot.evaluate : evaluatedAt(truth, truth.pilot.estimate + shift),
    ),
    forecasts: new Map(),
    says: (id) => ({ mean: by.get(id)!.estimate + shift, sd: by.get(id)!.standard_error }),
  };
};

/** The product's CALIBRATE on the contracts that are there. */
function learned(
  { calibration, cycle, now, seen, overrides }: Knowledge,
  outcomes: readonly OutcomeReport[],
) {
  const evidence = {
    cycles: Array.from({ length: cycle }, (_, c) => cycleName(c + 1)),
    pilots: seen.map(({ pilot }) => pilot),
    outcomes,
    overrides,
  };
  const { forecasts } = calibrate(evidence, calibration, 0.95);
  return {
    evaluated: now.map(({ pilot }) => pilot.evaluate),
    forecasts,
    says: (id: string) => forecasts.get(id)!.effect,
  };
}

const changed = (
  forecasts: Forecasts,
  of: (one: Forecast) => Partial<Forecast & { confidence: number }>,
): Forecasts => new Map([...forecasts].map(([id, one]) => [id, { ...one, ...of(one) }]));

/** Certain of a distribution of the full-scale effect: nothing of the classic rule is left. */
function certain(
  now: readonly Proposed[],
  of: (one: SimulatedInitiative) => { mean: number; sd: number },
): Advice {
  const known = new Map(now.map(({ truth }) => [truth.id, of(truth)]));
  const third = normalQuantile(0.75, 0, 1);
  const forecasts = new Map(
    now.map(({ truth: { id, value } }) => {
      const { mean, sd } = known.get(id)!;
      const at = (z: number) => value * (mean + z * sd);
      return [
        id,
        {
          confidence: 1,
          weight: 1,
          returns: { best: at(third), median: at(0), worst: at(-third) },
          ...{ lower: at(-1.96), upper: at(1.96), effect: { mean, sd, slope: 1 } },
          ...{ design_confidence: 1, confidence_lower: 1, confidence_upper: 1, outcomes: 0 },
        },
      ];
    }),
  );
  return { evaluated: now.map(({ pilot }) => pilot.evaluate), forecasts, says: (id) => known.get(id)! };
}

/** Mean and spread of v·θ given the pilot by who knows every hidden parameter; on a grid where θ is not normal. */
function informed(world: OrganisationWorld) {
  return ({ context, family, bias, pilot }: SimulatedInitiative) => {
    const { mean: mu, sd: tau } = world.contexts[context]!;
    const { voltage, methods, tails } = world;
    const noise = Math.hypot(methods[family].noise_sd, pilot.standard_error);
    const y = pilot.estimate - bias.family - bias.context;
    const width = tails === undefined ? tau : tau * Math.sqrt((tails - 2) / tails);
    const prior = (u: number) =>
      tails === undefined ? (-u * u) / 2 : (-(tails + 1) / 2) * Math.log(1 + (u * u) / tails);
    let [mass, first, second] = [0, 0, 0];
    // The pilot's likelihood from −8 to 8 of its standard deviations.
    for (let k = -400; k <= 400; k++) {
      const z = k / 50;
      const theta = y + z * noise;
      const likely = Math.exp(prior((theta - mu) / width) - (z * z) / 2);
      mass += likely;
      first += likely * theta;
      second += likely * theta * theta;
    }
    const mean = first / mass;
    const square = second / mass;
    const total = (voltage.mean ** 2 + voltage.sd ** 2) * square - (voltage.mean * mean) ** 2;
    return { mean: voltage.mean * mean, sd: Math.sqrt(total) };
  };
}

export function advice(name: PolicyName, knowledge: Knowledge): Advice {
  const { world, now, seen, outcomes, calibration } = knowledge;
  switch (name) {
    case "original":
      return plain(now);
    case "naive": {
      const estimates = new Map(seen.map(({ truth }) => [truth.id, truth.pilot.estimate]));
      const errors = outcomes.flatMap((one) =>
        one.status === "measured" ? [one.effect_at_scale - estimates.get(one.initiative_id)!] : [],
      );
      return plain(now, errors.length === 0 ? 0 : errors.reduce((a, b) => a + b) / errors.length);
    }
    case "shrinkage": {
      const found = learned(knowledge, []);
      const weight = outcomes.length / (outcomes.length + calibration.trust_after);
      return { ...found, forecasts: changed(found.forecasts, () => ({ weight })) };
    }
    case "learned_c": {
      const found = learned(knowledge, outcomes);
      return { ...plain(now), forecasts: changed(found.forecasts, () => ({ weight: 0 })) };
    }
    case "proposal":
      return learned(knowledge, outcomes);
    case "informed":
    case "informed_expected":
      return certain(now, informed(world));
    case "oracle":
      return certain(now, ({ effect_at_scale }) => ({ mean: effect_at_scale, sd: 1e-9 }));
  }
}
