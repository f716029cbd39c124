import type { EvaluatePolicy, Initiative, MeasurePolicy, MeasureResult } from "../contracts/index.ts";
import { ENGINE_VERSION, SCHEMA_VERSION } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { applyTransforms } from "../frame/transform.ts";
import type { Model } from "../models/define.ts";
import type { Rubric } from "../rubrics/define.ts";
import type { Design } from "../simulate/define.ts";
import { evaluate } from "./evaluate.ts";
import type { Likeness } from "./validate-likeness.ts";

/** One world of a study, again and again with other draws. */
export interface Scenario {
  /** `effect`: as measured · `none`: A/A · `break_even`: the effect that pays the cost · `flaw`: as measured, gone wrong. */
  kind: "effect" | "none" | "break_even" | "flaw";
  flaw: { name: string; severity: "medium" | "severe" } | null;
  effect: number;
  replications: number;
}

/** A model to be tried, as plain data: a worker gets it whole. */
export interface Trial {
  model: string;
  design: string;
  likeness: Likeness;
  seed: number;
  scenarios: Scenario[];
  measure: MeasurePolicy;
  evaluate: EvaluatePolicy;
  /** What the rubric needs of an initiative to know the break-even effect. */
  initiative: Initiative;
}

/** Replications `from` … `to` − 1 of one scenario of one trial. */
export interface Task {
  trial: number;
  scenario: number;
  from: number;
  to: number;
}

/** One replication; null when the model gave no estimate, for which it has its reasons. */
export type Replication = {
  estimand: string;
  estimate: number;
  standard_error: number;
  lower: number;
  upper: number;
  p_value: number | null;
  /** The estimand in this very sample, and what the knobs say it is on average. */
  truth: number;
  declared: number | null;
  /** The dimensions that score under 0.5, in the rubric's order. */
  fired: boolean[];
  demoted: boolean;
} | null;

/** The adapters that replications are made of. */
export interface TrialTables {
  models: ReadonlyMap<string, Model>;
  rubrics: ReadonlyMap<string, Rubric>;
  designs: ReadonlyMap<string, Design>;
}

/** So many replications have seeds of their own under each seed. */
export const mostReplications = 2 ** 20;

/** A study of validation is no cycle's and no file's. */
const identity = {
  schema_version: SCHEMA_VERSION,
  initiative_id: "validation",
  cycle: "validation",
  measured_in: "validation",
  phase: "pilot",
  data_sha256: "0".repeat(64),
  config_sha256: "0".repeat(64),
  engine_version: ENGINE_VERSION,
} as const;

/** A scenario's world under a seed. */
export function worldOf({ design, likeness }: Trial, { effect, flaw }: Scenario, seed: number) {
  const flaws = flaw ? { flaws: { [flaw.name]: flaw.severity } } : {};
  return { design, ...likeness.world, effect: effect * likeness.effect_knob, seed, ...flaws };
}

/** Makes the replications of a task; each depends on its own number and on nothing that ran before it. */
export function replicate(task: Task, trials: readonly Trial[], tables: TrialTables): Replication[] {
  const trial = trials[task.trial]!;
  const scenario = trial.scenarios[task.scenario]!;
  return Array.from({ length: task.to - task.from }, (_, i) =>
    replicateOnce(trial, scenario, trial.seed * mostReplications + task.from + i, tables),
  );
}

function replicateOnce(trial: Trial, scenario: Scenario, seed: number, tables: TrialTables): Replication {
  const { likeness } = trial;
  const model = tables.models.get(trial.model)!;
  const simulated = tables.designs.get(trial.design)!.simulate(worldOf(trial, scenario, seed), "pilot");
  try {
    const frame = applyTransforms(simulated.observed, likeness.transform);
    const estimate = model.estimate(frame, likeness.params, trial.measure);
    const measured: MeasureResult = {
      ...estimate,
      ...identity,
      model: model.name,
      model_type: model.model_type,
    };
    const rubric = tables.rubrics.get(model.rubric)!;
    const { components, demotion } = evaluate(
      measured,
      trial.initiative,
      rubric,
      trial.evaluate,
      "validation",
    );
    const truth = simulated.truth.estimands.find(
      ({ estimand, group }) => estimand === (likeness.estimand ?? estimate.estimand) && group === null,
    )!;
    return {
      estimand: estimate.estimand,
      estimate: estimate.effect_estimate,
      standard_error: estimate.standard_error,
      lower: estimate.ci_lower,
      upper: estimate.ci_upper,
      p_value: estimate.p_value,
      truth: truth.value,
      declared: truth.declared,
      fired: components.map(({ score }) => score < 0.5),
      demoted: demotion !== null,
    };
  } catch (error) {
    if (error instanceof ImpactError) return null;
    throw error;
  }
}
