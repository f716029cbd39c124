import {
  contentHash,
  ENGINE_VERSION,
  type Initiative,
  type LoopConfig,
  type Measurement,
  type MeasurePolicy,
  type Phase,
  SCHEMA_VERSION,
  Validation,
} from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { applyTransforms } from "../frame/transform.ts";
import type { Source } from "../sources/define.ts";
import { measure } from "./measure.ts";
import { type Loaded, problemOf } from "./study.ts";
import { findingOf } from "./validate-finding.ts";
import { knob, type Look } from "./validate-likeness.ts";
import {
  type Replication,
  type Scenario,
  type Task,
  type Trial,
  type TrialTables,
  worldOf,
} from "./validate-replicate.ts";

export interface ValidateInput {
  root: string;
  as_of: string;
  config: LoopConfig;
  initiatives: readonly Loaded[];
  sources: ReadonlyMap<string, Source>;
  looks: ReadonlyMap<string, Look>;
  tables: TrialTables;
  replications: number;
  seed: number;
  /** Makes the replications of every task, in the tasks' order: here, or in as many threads as there are. */
  replicate(tasks: readonly Task[], trials: readonly Trial[]): Promise<Replication[][]>;
}

type Model = Validation["models"][number];
type Use = Model["uses"][number];
interface Planned {
  trial: Trial;
  model_sha256: string;
  uses: Use[];
}

/** Replications of one task: enough to be worth a message, few enough that threads end together. */
const taskSize = 20;

/** What a validated model must not have changed since: its block and the measurement policy. */
export const modelHash = (model: Measurement["model"], policy: MeasurePolicy): string =>
  contentHash({ model, policy });

/**
 * VALIDATE: every model that the initiatives use, on data made to look like theirs with a truth that is known. A model
 * or its data that no design resembles is left out with the reason; the others go on.
 */
export async function validate(input: ValidateInput): Promise<Validation> {
  const left_out: Validation["left_out"] = [];
  const planned = new Map<string, Planned>();
  for (const loaded of input.initiatives) {
    for (const phases of usesOf(loaded, input.config.measure)) {
      try {
        const plan = await planOf(loaded, phases, input);
        const { initiative, ...rest } = plan.trial;
        const key = contentHash({ ...rest, cost: initiative.cost_to_scale, returns: initiative.returns });
        const known = planned.get(key);
        if (known) known.uses.push(...plan.uses);
        else planned.set(key, plan);
      } catch (error) {
        const { code, message } = loaded.problems[0] ?? problemOf(error, loaded);
        if (code === "E_INTERNAL") throw error;
        left_out.push({ initiative_id: loaded.id, phase: phases[0]!, code, message });
      }
    }
  }
  const plans = [...planned.values()];
  const trials = plans.map(({ trial }) => trial);
  const tasks = trials.flatMap(tasksOf);
  const replications = await input.replicate(tasks, trials);
  const models: Validation["models"] = [];
  for (const [index, { trial, model_sha256, uses }] of plans.entries()) {
    const byScenario = trial.scenarios.map((_, scenario) =>
      replications.filter((_, i) => tasks[i]!.trial === index && tasks[i]!.scenario === scenario).flat(),
    );
    const inputs_sha256 = contentHash({ trial, engine: ENGINE_VERSION });
    const finding = findingOf(trial, byScenario, input.tables);
    if (finding) models.push({ uses, model_sha256, inputs_sha256, ...finding });
    else {
      const { code, message } = noEstimates(trial.model);
      left_out.push(...uses.map(({ initiative_id, phase }) => ({ initiative_id, phase, code, message })));
    }
  }
  return Validation.parse({ schema_version: SCHEMA_VERSION, models, left_out });
}

/** What some of the initiatives were found to be now, and the others, as far as they still exist, before. */
export function together(
  before: Validation,
  now: Validation,
  ids: readonly string[],
  known: ReadonlySet<string>,
): Validation {
  const stays = ({ initiative_id }: { initiative_id: string }) =>
    !ids.includes(initiative_id) && known.has(initiative_id);
  const kept = before.models
    .map((model) => ({ ...model, uses: model.uses.filter(stays) }))
    .filter(({ uses }) => uses.length > 0);
  const byUse = (a: Model, b: Model) => (a.uses[0]!.initiative_id < b.uses[0]!.initiative_id ? -1 : 1);
  return Validation.parse({
    ...now,
    models: [...kept, ...now.models].sort(byUse),
    left_out: [...before.left_out.filter(stays), ...now.left_out],
  });
}

/** The phases of an initiative by the model they use: both together when it is the same. */
function usesOf({ config }: Loaded, policy: MeasurePolicy): Phase[][] {
  if (!config?.scale) return [["pilot"]];
  const same = modelHash(config.pilot.model, policy) === modelHash(config.scale.model, policy);
  return same ? [["pilot", "scale"]] : [["pilot"], ["scale"]];
}

/** Measures the phase, looks at its table, and plans the worlds. @throws the catalogue's errors */
async function planOf(loaded: Loaded, phases: readonly Phase[], input: ValidateInput): Promise<Planned> {
  const { config: initiative, id } = loaded;
  const phase = phases[0]!;
  if (!initiative) throw impactError("E_NO_LIKENESS", { model: id, why: "its file has errors" });
  const { source, transform, model } = initiative[phase]!;
  const look = input.looks.get(model.name);
  if (!look) throw noLikeness(model.name, "no design is known that its data look like", phase);
  const { root, as_of, sources, tables, config, seed } = input;
  const measured = await measure({
    ...{ id, cycle: "validation", phase, block: { source, transform, model }, policy: config.measure },
    ...{ root, as_of, sources, models: tables.models, earlier: [], anew: true },
  });
  const { adapter, ...params } = source;
  const opened = await sources.get(adapter)!.open(params, { root, as_of, phase });
  const { name: _, ...modelParams } = model;
  const likeness = look.at(applyTransforms(await opened.read(), transform), modelParams);
  const trial: Trial = {
    ...{ model: model.name, design: look.design, likeness, seed, scenarios: [] },
    ...{ measure: config.measure, evaluate: config.evaluate, initiative },
  };
  trial.scenarios = scenariosOf(trial, knob(measured.effect_estimate), input, phase);
  const uses = phases.map((of) => ({ initiative_id: id, phase: of, data_sha256: measured.data_sha256 }));
  return { trial, model_sha256: modelHash(model, config.measure), uses };
}

const noLikeness = (model: string, why: string, phase: Phase) =>
  impactError("E_NO_LIKENESS", { model, why }, { path: [phase, "model"] });
const noEstimates = (model: string) =>
  noLikeness(model, "it gave an estimate in fewer than two replications", "pilot");

/** The worlds that are possible: as measured, without an effect, at break-even, and with each flaw. */
function scenariosOf(trial: Trial, effect: number, input: ValidateInput, phase: Phase): Scenario[] {
  const { replications, tables } = input;
  const design = tables.designs.get(trial.design)!;
  const plain = (kind: Scenario["kind"], at: number) => ({ kind, flaw: null, effect: at, replications });
  const issue = (scenario: Scenario) => design.world.safeParse(worldOf(trial, scenario, 0)).error?.issues[0];
  const impossible = issue(plain("effect", effect));
  if (impossible) {
    const why = `a ${trial.design} needs ${impossible.message} at ${impossible.path.join(".")}`;
    throw noLikeness(trial.model, why, phase);
  }
  const even = breakEvenOf(trial.initiative);
  const flaws = Object.keys(design.flaws).flatMap((name) =>
    (["medium", "severe"] as const).map((severity) => ({
      ...plain("flaw", effect),
      flaw: { name, severity },
      replications: Math.min(replications, Math.max(100, Math.ceil(replications / 10))),
    })),
  );
  const others = [plain("none", 0), ...(even === null ? [] : [plain("break_even", even)])];
  return [plain("effect", effect), ...others.filter((scenario) => !issue(scenario)), ...flaws];
}

/** The effect whose return is the cost. */
function breakEvenOf({ cost_to_scale, returns }: Initiative): number | null {
  const even = cost_to_scale / (returns.unit_value * returns.scale_units);
  return Number.isFinite(even) ? knob(even) : null;
}

const tasksOf = ({ scenarios }: Trial, trial: number): Task[] =>
  scenarios.flatMap(({ replications }, scenario) =>
    Array.from({ length: Math.ceil(replications / taskSize) }, (_, k) => {
      const from = k * taskSize;
      return { trial, scenario, from, to: Math.min(replications, from + taskSize) };
    }),
  );
