import {
  AllocatePolicy,
  CalibratePolicy,
  type Decision,
  type OutcomeReport,
} from "../src/contracts/index.ts";
import { rules } from "../src/rules/index.ts";
import { allocate } from "../src/stages/allocate.ts";
import { outcome } from "../src/stages/outcome.ts";
import type { AllocateInput } from "../src/stages/pose.ts";
import { normalCrps } from "../src/stats/crps.ts";
import { stream } from "../src/stats/random.ts";
import { advice, type Knowledge, type PolicyName } from "./learning-policies.ts";
import { cycleName, cycles, type Proposed, proposedIn, type WorldName, worldOf } from "./learning-worlds.ts";

/** Sums over one organisation's forecasts, of all pilots from cycle 4 and of the funded from cycle 6. */
export interface Trial {
  /** Net return of what was funded, by cycle. */
  net: number[];
  all: { n: number; covered: number; raw_covered: number; crps: number; raw_crps: number };
  funded: { n: number; covered: number };
  late: { n: number; error: number };
  overridden: number;
}

const allocation = AllocatePolicy.parse({ explain: { initiatives: 0, runner_ups: 0, frontier: 0 } });
const reach90 = 1.6448536269514722;

/** One organisation through its cycles under every policy. */
export async function trialsOf(
  name: WorldName,
  seed: number,
  names: readonly PolicyName[],
  calibration = CalibratePolicy.parse({ unit_scales: { m0: 1, m1: 1 } }),
): Promise<Record<string, Trial>> {
  const world = worldOf(name, seed);
  const all = proposedIn(world);
  const found: Record<string, Trial> = {};
  for (const policy of names) found[policy] = await trial(name, policy, { world, all, calibration });
  return found;
}

async function trial(
  name: WorldName,
  policy: PolicyName,
  {
    world,
    all,
    calibration,
  }: { world: ReturnType<typeof worldOf>; all: readonly Proposed[]; calibration: CalibratePolicy },
): Promise<Trial> {
  const outcomes: OutcomeReport[] = [];
  const overrides: Knowledge["overrides"][number][] = [];
  const sums: Trial = {
    net: [],
    all: { n: 0, covered: 0, raw_covered: 0, crps: 0, raw_crps: 0 },
    funded: { n: 0, covered: 0 },
    late: { n: 0, error: 0 },
    overridden: 0,
  };
  let measured: OutcomeReport[] = [];
  for (let cycle = 1; cycle <= cycles; cycle++) {
    // What the last cycle funded is measured now, before this one's decision.
    outcomes.push(...measured);
    const now = all.filter(({ truth }) => truth.cycle === cycle);
    const seen = all.filter(({ truth }) => truth.cycle <= cycle);
    const advised = advice(policy, { world, calibration, cycle, now, seen, outcomes, overrides });
    const input: AllocateInput = {
      ...{ cycle: cycleName(cycle), currency: world.currency, budget: world.budget, policy: allocation },
      rule: rules.get(policy === "informed_expected" ? "expected" : allocation.rule)!,
      ...{ evaluated: advised.evaluated, forecasts: advised.forecasts, confidence_level: 0.95 },
    };
    let decided = await allocate(input);
    const decision = name === "overrides" ? personal(world.seed, cycle, now, decided.selected) : null;
    if (decision) {
      const forced = await allocate({ ...input, decisions: [decision] });
      // One that leaves no portfolio is taken back.
      if (forced.status === "optimal") decided = forced;
    }
    overrides.push(...decided.overrides.map((one) => ({ ...one, cycle: cycleName(cycle), agreed: false })));
    sums.overridden += decided.overrides.length;
    const funded = new Set(decided.selected.map(({ id }) => id));
    tally(sums, cycle, now, funded, advised.says);
    measured = now
      .filter(({ truth }) => funded.has(truth.id))
      .map(({ truth, pilot, scale, returns }) =>
        outcome(
          {
            id: truth.id,
            pilot: pilot.measure,
            evaluated: pilot.evaluate,
            candidate: decided.candidates.find(({ id }) => id === truth.id)!,
            overridden: decided.overrides.some(({ id }) => id === truth.id)
              ? { reason_code: "info-not-in-model", by: "@director" }
              : null,
            ...{ funded_in: cycleName(cycle), cycle: cycleName(cycle + 1), fraction: 1 },
            ...{ budget_allocated: truth.cost, supersedes: null },
          },
          returns,
          scale,
          calibration,
        ),
      );
  }
  return sums;
}

function tally(
  sums: Trial,
  cycle: number,
  now: readonly Proposed[],
  funded: ReadonlySet<string>,
  says: (id: string) => { mean: number; sd: number },
) {
  let net = 0;
  for (const { truth } of now) {
    const { id, effect_at_scale: actual, pilot, value, cost } = truth;
    const { mean, sd } = says(id);
    const covered = Number(Math.abs(actual - mean) <= reach90 * sd);
    if (cycle >= 4) {
      sums.all.n += 1;
      sums.all.covered += covered;
      sums.all.raw_covered += Number(Math.abs(actual - pilot.estimate) <= reach90 * pilot.standard_error);
      sums.all.crps += normalCrps(mean, sd, actual);
      sums.all.raw_crps += normalCrps(pilot.estimate, pilot.standard_error, actual);
    }
    if (!funded.has(id)) continue;
    net += value * actual - cost;
    if (cycle >= 4) {
      sums.funded.n += 1;
      sums.funded.covered += covered;
    }
    if (cycle >= 6) {
      sums.late.n += 1;
      sums.late.error += actual - mean;
    }
  }
  sums.net.push(net);
}

/** A person's own knowledge, right to within half a plausible effect, used in every second cycle that it says something. */
function personal(
  seed: number,
  cycle: number,
  now: readonly Proposed[],
  selected: readonly { id: string }[],
): Decision | null {
  if (stream(seed, "overrides", "whether").uniform(cycle) >= 0.5) return null;
  const signals = stream(seed, "overrides", "signal");
  const taken = new Set(selected.map(({ id }) => id));
  const liked = now
    .map(({ truth }, k) => ({ ...truth, signal: truth.effect_at_scale + 0.5 * signals.normal(cycle, k) }))
    .filter(({ id, signal, value, cost }) => !taken.has(id) && signal * value > 1.5 * cost)
    .sort((a, b) => b.signal * b.value - b.cost - (a.signal * a.value - a.cost))[0];
  return liked
    ? {
        initiative: liked.id,
        force: "fund",
        reason_code: "info-not-in-model",
        by: "@director",
        text: "a signal",
      }
    : null;
}
