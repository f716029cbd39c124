import exp from "@stdlib/math-base-special-exp";
import {
  type CalibratePolicy,
  type Learned,
  type LearningTerms,
  type MeasuredOutcome,
  ModelType,
  type OutcomeReport,
} from "../contracts/index.ts";
import { criticalValue } from "../stats/distributions.ts";
import {
  type TransferOutcome,
  type TransferPilot,
  type TransferPosterior,
  type TransferPrediction,
  type TransferPriors,
  transferPosterior,
} from "../stats/transfer-model.ts";
import { movedBy } from "../stats/transfer-study.ts";
import type { Evidence, PilotEvidence } from "./evidence.ts";

/** An initiative as calibration sees it: in units of a plausible effect, up is good. */
export interface Lesson {
  id: string;
  context: string;
  family: ModelType;
  pilot: TransferPilot;
  outcome: (TransferOutcome & { report: MeasuredOutcome }) | null;
  evidence: PilotEvidence;
}

/** Layer R: what pilots and outcomes say of how effects carry over to full scale. */
export interface ReturnLayer {
  contexts: readonly string[];
  lessons: readonly Lesson[];
  /** Plausible effects where none is configured: so many times the effect that pays for its cost. */
  multiple: number;
  /** What its lessons are counted in, in its unit_scale: `multiple`, or 1. */
  times(lesson: Lesson): number;
  left_out: Learned["left_out"];
  posterior: TransferPosterior;
  /** The one of `contexts` that it is in. */
  contextOf(pilot: PilotEvidence): string | null;
  /** Null where the pilot has no scale to be put on. */
  predict(pilot: PilotEvidence): TransferPrediction | null;
  /** By how much a further study moves that prediction's mean, given its standard error in the outcome's unit. */
  study(pilot: PilotEvidence, family: ModelType): (standard_error: number) => number;
  /** What a study by this method is off by beyond its standard error, in plausible effects; without terms in any context. */
  designError(family: ModelType, terms: Pick<LearningTerms, "metric" | "surface"> | null): number;
  beliefs(): Learned["bias"];
}

const families = ModelType.options;

/**
 * Every pilot is learned from, funded or not, and every outcome that was carried out as planned. `without` leaves outcomes
 * out, for a look at what rests on them.
 */
export function returnLayer(
  evidence: Evidence,
  policy: CalibratePolicy,
  without: (outcome: OutcomeReport) => boolean = () => false,
): ReturnLayer {
  const age = ageIn(evidence.cycles);
  const weight = (cycle: string) => 0.5 ** (age(cycle) / policy.half_life);
  const left_out: Learned["left_out"] = [];
  const leave = (initiative_id: string, phase: "pilot" | "scale", reason: string) =>
    left_out.push({ initiative_id, phase, reason });
  const pilots = evidence.pilots
    .toSorted((a, b) => (a.measure.initiative_id < b.measure.initiative_id ? -1 : 1))
    .flatMap((pilot) => {
      const reason = unusable(pilot);
      if (reason !== null) leave(pilot.measure.initiative_id, "pilot", reason);
      return reason === null ? [pilot] : [];
    });
  const contexts = contextsOf(pilots, policy.contexts);
  const at = (pilot: PilotEvidence, multiple: number): TransferPilot => ({
    ...scaled(pilot, multiple),
    context: indexIn(contexts, contextOf(pilot)),
    family: families.indexOf(pilot.evaluate.effective_type),
    weight: weight(pilot.measure.measured_in),
  });
  const outcomes = new Map(
    evidence.outcomes.flatMap((outcome) =>
      outcome.status === "measured" && !without(outcome) ? [[outcome.initiative_id, outcome] as const] : [],
    ),
  );
  const priors = priorsOf(policy);
  const multiple = multipleOf(pilots, (pilot, times) => at(pilot, times), contexts.length, priors);
  const lessons = pilots.map((pilot): Lesson => {
    const id = pilot.measure.initiative_id;
    const report = outcomes.get(id);
    const reason = report ? unlearnable(report, policy) : null;
    if (reason !== null) leave(id, "scale", reason);
    return {
      id,
      context: contexts[indexIn(contexts, contextOf(pilot))]!,
      family: pilot.evaluate.effective_type,
      pilot: at(pilot, multiple),
      outcome:
        report && reason === null
          ? { ...outcomeOf(report, pilot, multiple), weight: weight(report.cycle), report }
          : null,
      evidence: pilot,
    };
  });
  const posterior = transferPosterior(lessons, contexts.length, priors);
  return {
    contexts,
    lessons,
    multiple,
    times: ({ evidence: pilot }) => timesOf(pilot, multiple),
    left_out,
    posterior,
    contextOf: (pilot) => (unusable(pilot) === null ? contexts[indexIn(contexts, contextOf(pilot))]! : null),
    predict(pilot) {
      if (unusable(pilot) !== null) return null;
      const { mean, sd, slope } = posterior.predict(at(pilot, multiple));
      const times = timesOf(pilot, multiple);
      return { mean: mean * times, sd: sd * times, slope };
    },
    study(pilot, family) {
      const moments = posterior.study(at(pilot, multiple), families.indexOf(family));
      const times = timesOf(pilot, multiple);
      const unit = pilot.measure.terms!.unit_scale! * times;
      return (standard_error) => movedBy(moments, standard_error / unit) * times;
    },
    designError(family, terms) {
      const index = terms ? contexts.indexOf(contextNamed(terms)) : -1;
      const of = families.indexOf(family);
      const { bias_sd, noise_sd, context_bias_share } = policy.priors;
      const bias =
        index >= 0
          ? posterior.bias(of, index).sd
          : Math.hypot(posterior.bias(of).sd, context_bias_share * bias_sd[family]);
      const { mean, sd } = posterior.noise_scale;
      return Math.hypot(bias, noise_sd[family] * Math.hypot(mean, sd));
    },
    beliefs: () => beliefsOf(lessons, contexts, posterior),
  };
}

/** In cycles. One that the chain does not hold, such as of a preview, is of today. */
function ageIn(cycles: readonly string[]) {
  const index = new Map(cycles.map((cycle, i) => [cycle, i]));
  return (cycle: string) => cycles.length - 1 - (index.get(cycle) ?? cycles.length - 1);
}

/** Why a pilot cannot be learned from. */
function unusable({ measure }: PilotEvidence): string | null {
  if (!measure.terms?.unit_scale) return "no plausible effect to measure it by";
  return measure.standard_error > 0 ? null : "it has no standard error";
}

/** Why an outcome is shown and not learned from. */
function unlearnable({ comparable, fidelity }: MeasuredOutcome, policy: CalibratePolicy): string | null {
  if (!comparable) return "pilot and full scale measured different metrics";
  if (fidelity !== null && fidelity < policy.fidelity.minimum)
    return `fidelity ${fidelity.toFixed(2)} is under ${policy.fidelity.minimum}`;
  return null;
}

const directionOf = ({ evaluate: { return_per_effect, break_even_effect } }: PilotEvidence): 1 | -1 =>
  (return_per_effect ?? break_even_effect ?? 1) < 0 ? -1 : 1;

/** Currency per unit_scale of effect, up is good. */
export const currencyPerUnit = ({ measure, evaluate }: PilotEvidence): number =>
  measure.terms!.unit_scale! *
  Math.abs(evaluate.return_per_effect ?? evaluate.cost / (evaluate.break_even_effect ?? Number.NaN));

const timesOf = ({ measure }: PilotEvidence, multiple: number): number =>
  measure.terms!.unit_scale_from === "break_even" ? multiple : 1;

const scaled = (pilot: PilotEvidence, multiple: number) => {
  const unit = pilot.measure.terms!.unit_scale! * timesOf(pilot, multiple);
  return {
    estimate: (directionOf(pilot) * pilot.measure.effect_estimate) / unit,
    standard_error: pilot.measure.standard_error / unit,
  };
};

/**
 * How many times the effect that pays for its cost a plausible effect is, where nobody configured one: ln of it is N(0, 1.5²)
 * before the pilots are seen; its posterior mean on a grid of half steps. Nothing but the pilots enters: what was funded
 * is too few to set a scale by.
 */
function multipleOf(
  pilots: readonly PilotEvidence[],
  at: (pilot: PilotEvidence, multiple: number) => TransferPilot,
  contexts: number,
  priors: TransferPriors,
): number {
  const free = pilots.filter(({ measure }) => measure.terms!.unit_scale_from === "break_even");
  if (free.length === 0) return 1;
  const steps = Array.from({ length: 15 }, (_, k) => (k - 6) / 2).map((log) => {
    const studies = free.map((pilot) => ({ pilot: at(pilot, exp(log)), outcome: null }));
    const counted = studies.reduce((sum, { pilot }) => sum + pilot.weight, 0);
    const { log_evidence } = transferPosterior(studies, contexts, priors);
    // The density is of the effects as they are, whatever they are counted in.
    return { log, likely: log_evidence - counted * log - (log / 1.5) ** 2 / 2 };
  });
  const top = Math.max(...steps.map(({ likely }) => likely));
  const weights = steps.map(({ likely }) => exp(likely - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return exp(steps.reduce((sum, { log }, i) => sum + (weights[i]! / total) * log, 0));
}

/** A roll-out that was not quite what was planned says less: its error grows by the part of the effect that may be missing. */
function outcomeOf(report: MeasuredOutcome, pilot: PilotEvidence, multiple: number) {
  const unit = pilot.measure.terms!.unit_scale! * timesOf(pilot, multiple);
  const missing = 1 - Math.min(1, report.fidelity ?? 1);
  return {
    family: report.scale_model_type === "experiment" ? null : families.indexOf(report.scale_model_type),
    estimate: (directionOf(pilot) * report.effect_at_scale) / unit,
    standard_error: Math.hypot(
      report.standard_error_at_scale / unit,
      missing * scaled(pilot, multiple).estimate,
    ),
  };
}

/** Whether full scale fell where the pilot's interval said, given the errors of both. */
export const inside = ({ pilot, outcome, evidence }: Lesson): boolean =>
  Math.abs(outcome!.estimate - pilot.estimate) <=
  criticalValue(evidence.measure.confidence_level, null) *
    Math.hypot(pilot.standard_error, outcome!.standard_error);

/** metric × surface. */
const contextNamed = ({ metric, surface }: Pick<LearningTerms, "metric" | "surface">): string =>
  surface === null ? metric : `${metric} × ${surface}`;

const contextOf = ({ measure }: PilotEvidence): string => contextNamed(measure.terms!);

const other = "other";

/** The most frequent, then `other` where there are more. */
function contextsOf(pilots: readonly PilotEvidence[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const pilot of pilots) counts.set(contextOf(pilot), (counts.get(contextOf(pilot)) ?? 0) + 1);
  const names = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name]) => name)
    .filter((name) => name !== other);
  const kept = names.slice(0, most).sort();
  return names.length > most || counts.has(other) || kept.length === 0 ? [...kept, other] : kept;
}

/** `other` is the last, and takes whoever has no place of its own. */
function indexIn(contexts: readonly string[], context: string): number {
  const index = contexts.indexOf(context);
  return index < 0 ? contexts.length - 1 : index;
}

const priorsOf = ({ priors }: CalibratePolicy): TransferPriors => ({
  ...priors,
  bias_sd: families.map((family) => priors.bias_sd[family]),
  noise_sd: families.map((family) => priors.noise_sd[family]),
});

/** Hidden biases of the methods that have pilots, each overall and by context. */
function beliefsOf(
  lessons: readonly Lesson[],
  contexts: readonly string[],
  posterior: TransferPosterior,
): Learned["bias"] {
  return families.flatMap((model_type, family) => {
    const own = lessons.filter((lesson) => lesson.family === model_type);
    const row = (context: string | null, of: readonly Lesson[], index?: number) => ({
      model_type,
      context,
      pilots: of.length,
      outcomes: of.filter(({ outcome }) => outcome).length,
      ...posterior.bias(family, index),
    });
    const inside = contexts.flatMap((context, index) => {
      const of = own.filter((lesson) => lesson.context === context);
      return of.length > 0 ? [row(context, of, index)] : [];
    });
    return own.length > 0 ? [row(null, own), ...inside] : [];
  });
}
