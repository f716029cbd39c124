import {
  type AllocateResult,
  type CalibratePolicy,
  type Calibration,
  type Idea,
  type InitiativeEntry,
  type MeasurePolicy,
  ModelType,
  type NextPolicy,
  NextStudies,
  type NextStudy,
  type PlannedStudy,
  SCHEMA_VERSION,
} from "../contracts/index.ts";
import { normalProbability } from "../stats/distributions.ts";
import { normalLoss } from "../stats/normal-loss.ts";
import type { ReturnLayer } from "./calibrate-returns.ts";
import type { PilotEvidence } from "./evidence.ts";
import { type Belief, classicBelief, ideaBelief, learnedBelief } from "./next-beliefs.ts";
import { plannedStudy, type Stakes } from "./next-options.ts";

export interface NextInput {
  /** Of the cycle, after its decision. */
  entries: readonly Pick<InitiativeEntry, "id" | "title" | "status" | "measure" | "evaluate">[];
  ideas: readonly Idea[];
  allocation: AllocateResult;
  calibration: Calibration;
  /** Null in the classic mode. */
  layer: ReturnLayer | null;
  policy: NextPolicy;
  calibrate: CalibratePolicy;
  measure: Pick<MeasurePolicy, "minimum_sample_size">;
}

/** One that may be studied. */
interface Subject extends Pick<NextStudy, "id" | "kind" | "title" | "cost"> {
  belief: Belief;
  /** Of its pilot, or that a pilot of the idea is to be. */
  design: ModelType;
  errorOf(sample_size: number): number;
  sample_size: number;
}
type LeftOut = NextStudies["left_out"][number];

/**
 * What to pilot and what to study again, by what a study is worth before anybody knows what it will find:
 * EVSI = reach·[s̃·φ(d/s̃) − |d|·Φ(−|d|/s̃)], d = mean − hurdle, s̃ the standard deviation of the mean after the study.
 * Each is looked at alone, against what its money would bring otherwise. A pure function: the order of entries and ideas does
 * not matter.
 */
export function nextStudies(input: NextInput): NextStudies {
  const { entries, ideas, allocation, policy } = input;
  const dropped = entries.filter(({ status }) => status === "dropped");
  const found = [
    ...dropped.map((entry) => ofInitiative(entry, input)),
    ...ideas.map((idea) => ofIdea(idea, input)),
  ];
  const subjects = found.filter((one) => "belief" in one);
  const ranked = subjects.map((subject) => ({ subject, row: rowOf(subject, input) }));
  const rows = ranked
    .flatMap(({ row }) => (row ? [row] : []))
    .sort((a, b) => b.study.value - a.study.value || byId(a, b));
  return NextStudies.parse({
    schema_version: SCHEMA_VERSION,
    cycle: allocation.cycle,
    currency: allocation.currency,
    policy,
    considered: found.length,
    rows: rows.slice(0, policy.rows),
    more: Math.max(0, rows.length - policy.rows),
    settled: ranked.flatMap(({ subject, row }) => (row ? [] : [subject.id])).sort(),
    left_out: found.filter((one) => "reason" in one).sort(byId),
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Why no study would get it funded; null when one could. */
function barred(id: string, cost: number, { budget, constraints }: AllocateResult): string | null {
  if (constraints.never_fund?.includes(id)) return "a decision forbids to fund it, whatever a study finds";
  const whole = constraints.partial?.[id] === undefined;
  return whole && cost > budget ? "it costs more than the whole budget, whatever a study finds" : null;
}

function ofInitiative(entry: NextInput["entries"][number], input: NextInput): Subject | LeftOut {
  const { id, title } = entry;
  const pilot: PilotEvidence = { measure: entry.measure!, evaluate: entry.evaluate! };
  const { measure, evaluate } = pilot;
  const reason = barred(id, evaluate.cost, input.allocation);
  if (reason !== null) return { id, reason };
  if (!measure.terms?.unit_scale) return { id, reason: "no plausible effect to measure it by" };
  if (!(measure.standard_error > 0)) return { id, reason: "it has no standard error" };
  const { forecast } = input.allocation.candidates.find((one) => one.id === id) ?? {};
  const { layer } = input;
  const belief =
    layer && forecast
      ? learnedBelief(pilot, forecast, layer, input.calibration)
      : classicBelief(pilot, input.calibrate.priors);
  return countable({
    ...{ id, kind: "restudy", title, cost: evaluate.cost, belief, design: evaluate.effective_type },
    sample_size: measure.sample_size,
    errorOf: (n) => measure.standard_error * Math.sqrt(measure.sample_size / n),
  });
}

function ofIdea(idea: Idea, { allocation, calibrate, layer, measure }: NextInput): Subject | LeftOut {
  const { id, title, cost_to_scale: cost, design, outcome_sd } = idea;
  const reason = barred(id, cost, allocation);
  if (reason !== null) return { id, reason };
  return countable({
    ...{ id, kind: "idea", title, cost, belief: ideaBelief(idea, calibrate, layer), design },
    sample_size: measure.minimum_sample_size,
    errorOf: (n) => (2 * outcome_sd) / Math.sqrt(n),
  });
}

/** Some units and sizes come to no amount of money. */
function countable(subject: Subject): Subject | LeftOut {
  const { mean, sd, moves } = subject.belief;
  const fine = [mean, sd, ...designsFrom(subject.design).map((design) => moves(design, 0))].every(
    Number.isFinite,
  );
  return fine && sd > 0 ? subject : { id: subject.id, reason: "its returns come to no amount of money" };
}

/** Null where no study is worth anything, or its cost. */
function rowOf(subject: Subject, input: NextInput): NextStudy | null {
  const { id, kind, title, cost, belief } = subject;
  const { hurdle, displaces } = hurdleOf(cost, input.allocation);
  const { mean, sd } = belief;
  const evpi = normalLoss(mean - hurdle, sd);
  const { sample_size, errorOf } = subject;
  const { minimum_sample_size: minimum } = input.measure;
  const stakes: Stakes = {
    ...{ belief, distance: mean - hurdle, evpi, sample_size, errorOf, minimum, cost },
    policy: input.policy,
  };
  const studies = designsFrom(subject.design)
    .flatMap((design) => plannedStudy(design, stakes) ?? [])
    .sort((a, b) => b.value - a.value);
  // An idea says itself what its pilot can be; the others are what it forgoes.
  const study = studies.find(({ design }) => kind === "restudy" || design === subject.design);
  if (!study) return null;
  const alternatives = studies.filter((other) => other !== study);
  return {
    ...{ id, kind, title, cost, mean, sd, hurdle, displaces, evpi, study, alternatives },
    clears: normalProbability((mean - hurdle) / sd),
    reason: reasonOf(subject, study, mean > hurdle ? dropReason(id, input) : null),
  };
}

/** The design itself and the more rigorous ones; the less rigorous first, so that of equal ones it is taken. */
const designsFrom = (design: ModelType): ModelType[] =>
  ModelType.options.slice(0, ModelType.options.indexOf(design) + 1).toReversed();

/**
 * What the money would bring otherwise. Where the budget covers it besides what is funded: its cost, to be kept. Where it
 * does not: the lowest return per unit of cost among the funded, which it would have to displace; never less than its cost.
 */
export function hurdleOf(
  cost: number,
  { budget, total_cost, selected }: Pick<AllocateResult, "budget" | "total_cost" | "selected">,
): { hurdle: number; displaces: string | null } {
  if (cost <= budget - total_cost) return { hurdle: cost, displaces: null };
  const marginal = selected
    .map((one) => ({ id: one.id, rate: one.predicted_return / one.cost }))
    .sort((a, b) => a.rate - b.rate || byId(a, b))[0];
  return marginal && marginal.rate > 1
    ? { hurdle: cost * marginal.rate, displaces: marginal.id }
    : { hurdle: cost, displaces: null };
}

const dropReason = (id: string, { allocation }: NextInput): string | null =>
  allocation.dropped.find((drop) => drop.id === id)?.reason.replaceAll("_", " ") ?? null;

/** Said without amounts: those stand beside it. */
function reasonOf({ kind, design }: Subject, study: PlannedStudy, dropped: string | null): string {
  const named = study.design.replace("-", " ");
  const what =
    kind === "idea"
      ? "never piloted; the standard error is that of two arms of equal size with outcome_sd"
      : study.design === design
        ? "the same design again, with a sample of its own; the standard error goes with the square root of the pilot's sample"
        : `${/^[aeiou]/.test(named) ? "an" : "a"} ${named} has less bias and noise of its own than the ${design.replace("-", " ")} pilot; the standard error supposes the pilot's variance per observation, an approximation`;
  return dropped === null
    ? what
    : `${what}; its mean is above the hurdle, and the rule left it out (${dropped})`;
}
