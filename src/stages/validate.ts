import {
  contentHash,
  ENGINE_VERSION,
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
import { resolveModel } from "./design.ts";
import { measure } from "./measure.ts";
import { type Loaded, problemOf } from "./study.ts";
import { findingOf } from "./validate-finding.ts";
import { knob, type Look } from "./validate-likeness.ts";
import type { Replication, Task, Trial, TrialTables } from "./validate-replicate.ts";
import { noLikeness, scenariosOf, tasksOf } from "./validate-scenarios.ts";

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
type LeftOut = Validation["left_out"][number];
interface Planned {
  trial: Trial;
  model_sha256: string;
  uses: Use[];
}

const fewEstimates = "it gave an estimate in fewer than two replications";

/** What a validated model must not have changed since: its block, what `auto` chose by, and the measurement policy. */
export const modelHash = (
  { model, design }: Pick<Measurement, "model" | "design">,
  policy: MeasurePolicy,
): string => contentHash({ model, policy, ...(model.name === "auto" && { design }) });

/**
 * VALIDATE: every model that the initiatives use, on data made to look like theirs with a truth that is known. A model
 * or its data that no design resembles is left out with the reason; the others go on.
 */
export async function validate(input: ValidateInput): Promise<Validation> {
  const { plans, left_out } = await plansOf(input);
  const trials = plans.map(({ trial }) => trial);
  const tasks = trials.flatMap(tasksOf);
  const replications = await input.replicate(tasks, trials);
  const made = (trial: number) =>
    trials[trial]!.scenarios.map((_, scenario) =>
      replications.filter((_, i) => tasks[i]!.trial === trial && tasks[i]!.scenario === scenario).flat(),
    );
  const models: Model[] = [];
  for (const [index, { trial, model_sha256, uses }] of plans.entries()) {
    const finding = findingOf(trial, made(index), input.tables);
    const inputs_sha256 = contentHash({ trial, engine: ENGINE_VERSION });
    if (finding) models.push({ uses, model_sha256, inputs_sha256, ...finding });
    else left_out.push(...uses.map((use) => leftOut(use, noLikeness(trial.model, fewEstimates, use.phase))));
  }
  return Validation.parse({ schema_version: SCHEMA_VERSION, models, left_out });
}

/** One plan for all uses that are configured alike and whose data look alike; the reason for each that has none. */
async function plansOf(input: ValidateInput): Promise<{ plans: Planned[]; left_out: LeftOut[] }> {
  const left_out: LeftOut[] = [];
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
        const problem = loaded.problems[0] ?? problemOf(error, loaded);
        if (problem.code === "E_INTERNAL") throw error;
        left_out.push(leftOut({ initiative_id: loaded.id, phase: phases[0]! }, problem));
      }
    }
  }
  return { plans: [...planned.values()], left_out };
}

const leftOut = (
  { initiative_id, phase }: Pick<Use, "initiative_id" | "phase">,
  { code, message }: { code: string; message: string },
): LeftOut => ({ initiative_id, phase, code, message });

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

/** The phases of an initiative by the model they use: both together when it is the same; `auto` may choose twice. */
function usesOf({ config }: Loaded, policy: MeasurePolicy): Phase[][] {
  if (!config?.scale) return [["pilot"]];
  const same = modelHash(config.pilot, policy) === modelHash(config.scale, policy);
  return same && config.pilot.model.name !== "auto" ? [["pilot", "scale"]] : [["pilot"], ["scale"]];
}

/** Measures the phase, looks at its table, and plans the worlds. @throws the catalogue's errors */
async function planOf(loaded: Loaded, phases: readonly Phase[], input: ValidateInput): Promise<Planned> {
  const { config: initiative, id } = loaded;
  const phase = phases[0]!;
  if (!initiative) throw impactError("E_NO_LIKENESS", { model: id, why: "its file has errors" });
  const { source, transform, design, model: named } = initiative[phase]!;
  const block = { source, transform, design, model: named };
  const { root, as_of, sources, tables, config, seed } = input;
  const measured = await measure({
    ...{ id, cycle: "validation", phase, block, policy: config.measure },
    ...{ root, as_of, sources, models: tables.models, earlier: [], anew: true },
  });
  const { adapter, ...params } = source;
  const opened = await sources.get(adapter)!.open(params, { root, as_of, phase });
  const read = applyTransforms(await opened.read(), transform);
  const { model, params: modelParams, table } = resolveModel(block, read, tables.models);
  const look = input.looks.get(model.name);
  if (!look) throw noLikeness(model.name, "no design is known that its data look like", phase);
  const likeness = look.at(table, modelParams);
  const trial: Trial = {
    ...{ model: model.name, design: look.design, likeness, seed, scenarios: [] },
    ...{ measure: config.measure, evaluate: config.evaluate, initiative },
  };
  trial.scenarios = scenariosOf(trial, knob(measured.effect_estimate), input, phase);
  const uses = phases.map((of) => ({ initiative_id: id, phase: of, data_sha256: measured.data_sha256 }));
  return { trial, model_sha256: modelHash(block, config.measure), uses };
}
