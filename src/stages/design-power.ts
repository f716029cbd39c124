import type { EvaluatePolicy, Initiative, MeasurePolicy } from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import type { Identified } from "./design.ts";
import { type PowerAnswer, type PowerQuestion, powerOf } from "./power.ts";
import type { Likeness, Look } from "./validate-likeness.ts";
import { replicate, type Trial, type TrialTables, worldOf } from "./validate-replicate.ts";

/** What one identified design could find; its numbers are null where the model gives no estimate, for `refused`. */
export interface DesignPower {
  model: string;
  model_type: string;
  because: string;
  by: "analytic" | "simulated";
  sample_size: number | null;
  standard_error: number | null;
  minimum_detectable_effect: number | null;
  power_at_hand: number | null;
  /** Rows; of a simulated design to within a doubling of its time after the start. Null beyond reach. */
  sample_size_needed: number | null;
  refused: string | null;
}

export interface DesignPowerInput {
  table: Frame;
  question: PowerQuestion;
  initiative: Initiative;
  measure: MeasurePolicy;
  evaluate: EvaluatePolicy;
  looks: ReadonlyMap<string, Look>;
  tables: TrialTables;
  /** Worlds to simulate where power does not follow from the standard error. */
  replications: number;
  seed: number;
}

type Found = Pick<PowerAnswer, "power_at_hand" | "sample_size_needed"> & {
  minimum_detectable_effect: number | null;
};

/** The time after the start is at most so many times as long as it is. */
const stretches = [1, 2, 4, 8];

/**
 * The power of one identified design on the data at hand; its effect is not told. Where no formula says how a larger
 * sample helps, data like these are simulated, and their time after the start is doubled until the effect is found
 * often enough, or no more often than before.
 */
export function designPower(found: Identified, input: DesignPowerInput): DesignPower {
  const { model, because } = found;
  const by = model.design!.power;
  const base = { model: model.name, model_type: model.model_type, because, by };
  try {
    const params = model.params.parse(found.params) as Record<string, unknown>;
    const analytic = powerOf(model.estimate(input.table, params, input.measure), input.question);
    const { sample_size, standard_error } = analytic;
    const answer: Found = by === "analytic" ? analytic : simulated(sample_size, model.name, params, input);
    const { minimum_detectable_effect, power_at_hand, sample_size_needed } = answer;
    const numbers = { sample_size, standard_error, minimum_detectable_effect };
    return { ...base, ...numbers, power_at_hand, sample_size_needed, refused: null };
  } catch (error) {
    if (!(error instanceof ImpactError)) throw error;
    const nothing = { sample_size: null, standard_error: null, minimum_detectable_effect: null };
    return { ...base, ...nothing, power_at_hand: null, sample_size_needed: null, refused: error.message };
  }
}

/** The answer of worlds like the data. @throws E_NO_LIKENESS */
function simulated(rows: number, model: string, params: unknown, input: DesignPowerInput): Found {
  const look = input.looks.get(model);
  if (!look) throw impactError("E_NO_LIKENESS", { model, why: "no design is known that its data look like" });
  const { effect, power } = input.question;
  const likeness = look.at(input.table, params);
  const thresholds = (times: number) => detectableIn(look, stretched(likeness, times), input);
  const here = thresholds(1);
  const detectable = here[Math.ceil(power * here.length - 1e-9) - 1]!;
  const share = (of: readonly number[]) =>
    of.filter((least) => least <= Math.abs(effect!)).length / of.length;
  const shares = [effect === null ? 0 : share(here)];
  for (const times of stretches.slice(1)) {
    const [before, last] = [shares.at(-2) ?? -1, shares.at(-1)!];
    if (effect === null || last >= power || last <= before) break;
    shares.push(share(thresholds(times)));
  }
  const times = stretches[shares.findIndex((found) => found >= power)];
  return {
    minimum_detectable_effect: Number.isFinite(detectable) ? detectable : null,
    power_at_hand: effect === null ? null : shares[0]!,
    sample_size_needed:
      times === undefined ? null : Math.ceil((rows * periodsOf(likeness, times)) / periodsOf(likeness, 1)),
  };
}

/** Periods in all when the time after the start is so many times as long; `starts` counts from 1. */
function periodsOf({ world }: Likeness, times: number): number {
  const [periods, before] = [Number(world.periods), Number(world.starts) - 1];
  return before + times * (periods - before);
}

const stretched = (likeness: Likeness, times: number): Likeness => ({
  ...likeness,
  world: { ...likeness.world, periods: periodsOf(likeness, times) },
});

/**
 * In each world, sorted, the smallest effect that its interval would have told from none: effects add, so a world with
 * another effect has the same interval moved. Infinite where the model gave no estimate. @throws E_NO_LIKENESS
 */
function detectableIn(look: Look, likeness: Likeness, input: DesignPowerInput): number[] {
  const { question, measure, evaluate, initiative, tables, seed, replications } = input;
  const effect = question.effect ?? 0;
  const trial: Trial = {
    ...{ model: look.model, design: look.design, likeness, seed, measure, evaluate, initiative },
    scenarios: [{ kind: "effect", flaw: null, effect, replications }],
  };
  const world = tables.designs.get(look.design)!.world.safeParse(worldOf(trial, trial.scenarios[0]!, 0));
  const issue = world.error?.issues[0];
  if (issue) {
    const why = `a ${look.design} needs ${issue.message} at ${issue.path.join(".")}`;
    throw impactError("E_NO_LIKENESS", { model: look.model, why });
  }
  const made = replicate({ trial: 0, scenario: 0, from: 0, to: replications }, [trial], tables);
  const least = (one: (typeof made)[number]) =>
    one === null ? Number.POSITIVE_INFINITY : effect < 0 ? one.upper - effect : effect - one.lower;
  return made.map((one) => Math.max(0, least(one))).sort((a, b) => a - b);
}
