import type { Check } from "../checks/define.ts";
import {
  type Initiative,
  type InitiativeEntry,
  type LearningTerms,
  type LoopConfig,
  type MeasureResult,
  type OutcomeReport,
  type Phase,
  type Problem,
  ReasonCode,
} from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import type { Model } from "../models/define.ts";
import type { Rubric } from "../rubrics/define.ts";
import type { Source } from "../sources/define.ts";
import { evaluate } from "./evaluate.ts";
import { droppedBefore, earlierMeasures, fundedBy, type History, type PastCycle } from "./history.ts";
import { measure } from "./measure.ts";
import { type OutcomeInput, outcome, unmeasured } from "./outcome.ts";

/** An initiative's file as the loader left it; `config` is null when the file has errors. */
export interface Loaded {
  id: string;
  file: string;
  title: string;
  owner: string | null;
  config: Initiative | null;
  problems: readonly Problem[];
  locate(path: readonly (string | number)[]): { file: string; line: number; column: number };
}

/** An initiative that a past cycle funded and whose file is gone before its outcome was measured. */
export function goneFile(id: string, funded: PastCycle, folder: string): Loaded {
  const file = `${folder}/cycles/${funded.id}/allocation.json`;
  const { message, fix } = impactError("E_INITIATIVE_GONE", { id, funded_in: funded.id });
  const problem: Problem = {
    code: "E_INITIATIVE_GONE",
    severity: "warning",
    file,
    line: 1,
    column: 1,
    message,
    fix,
    initiative: id,
  };
  const place = { file, line: 1, column: 1 };
  return { id, file, title: id, owner: null, config: null, problems: [problem], locate: () => place };
}

/** What one cycle gives to the study of each of its initiatives. */
export interface Study {
  root: string;
  as_of: string;
  cycle: string;
  config: LoopConfig;
  history: History;
  /** Measurements made elsewhere in this process, such as for the base branch of a preview, by `<id>/<phase>`. */
  reuse: ReadonlyMap<string, MeasureResult>;
  anew: boolean;
  sources: ReadonlyMap<string, Source>;
  models: ReadonlyMap<string, Model>;
  checks: ReadonlyMap<string, Check>;
  rubrics: ReadonlyMap<string, Rubric>;
}

/**
 * One initiative through the stages before and after the allocation: a candidate is measured and evaluated; one that
 * an earlier cycle funded is measured at scale and held against its prediction. A failure becomes its problem.
 * @throws E_CONTRACT_*, E_HISTORY_* for a stored contract that cannot be believed: nothing may build on it
 */
export async function study(loaded: Loaded, run: Study): Promise<InitiativeEntry> {
  const funded = fundedBy(run.history, loaded.id);
  const entry: InitiativeEntry = {
    id: loaded.id,
    title: loaded.title,
    owner: loaded.owner,
    file: loaded.file,
    line: loaded.locate([]).line,
    cost: loaded.config?.cost_to_scale ?? null,
    metric_unit: loaded.config?.context?.unit ?? null,
    status: "left_out",
    returning: droppedBefore(run.history, loaded.id) && !funded,
    reused_from: null,
    funded_in: funded?.id ?? null,
    before: null,
    measure: null,
    evaluate: null,
    scale: null,
    outcome: null,
    problems: [...loaded.problems],
  };
  try {
    if (funded) await followUp(entry, loaded.config, funded, run);
    else if (loaded.config) await candidate(entry, loaded.config, run);
  } catch (error) {
    if (error instanceof ImpactError && /^E_(CONTRACT|HISTORY)_/.test(error.code)) throw error;
    return { ...entry, status: "left_out", problems: [...entry.problems, problemOf(error, loaded)] };
  }
  return entry;
}

async function candidate(entry: InitiativeEntry, config: Initiative, run: Study): Promise<void> {
  const found = await measurePhase(config, "pilot", run);
  const measured = { ...found, terms: termsOf(config, found, run.config.calibrate) };
  const rubric = run.rubrics.get(run.models.get(measured.model)!.rubric)!;
  entry.measure = measured;
  entry.reused_from = measured.measured_in === run.cycle ? null : measured.measured_in;
  entry.evaluate = evaluate(measured, config, rubric, run.config.evaluate, run.cycle);
  entry.status = "dropped";
  if (entry.returning) entry.before = await earlierPilot(run.history, measured);
}

/** The last pilot of it that measured something else, or otherwise. */
async function earlierPilot(history: History, now: MeasureResult): Promise<InitiativeEntry["before"]> {
  for (const past of history.past.toReversed()) {
    const measure = await past.measure(now.initiative_id, "pilot");
    if (!measure) continue;
    if (measure.data_sha256 === now.data_sha256 && measure.config_sha256 === now.config_sha256) continue;
    const evaluate = await past.evaluate(now.initiative_id);
    return evaluate && { cycle: past.id, measure, evaluate };
  }
  return null;
}

async function followUp(
  entry: InitiativeEntry,
  config: Initiative | null,
  funded: PastCycle,
  run: Study,
): Promise<void> {
  entry.measure = await funded.measure(entry.id, "pilot");
  entry.evaluate = await funded.evaluate(entry.id);
  const known = await knownOutcome(entry.id, run.history);
  const { corrects } = config?.scale ?? {};
  if (known && !corrected(known.outcome, corrects)) {
    entry.outcome = known.outcome;
    entry.scale = await known.cycle.measure(entry.id, "scale");
    entry.status = known.outcome.status === "measured" ? "scaled" : "closed";
    return;
  }
  const { candidates, selected, overrides } = funded.allocation;
  const grant = selected.find(({ id }) => id === entry.id)!;
  const forced = overrides.find(({ id, force }) => id === entry.id && force === "fund");
  const input: OutcomeInput = {
    id: entry.id,
    pilot: entry.measure!,
    evaluated: entry.evaluate!,
    candidate: candidates.find(({ id }) => id === entry.id) ?? null,
    overridden: forced
      ? {
          reason_code: ReasonCode.parse(forced.reason_code),
          ...(forced.by !== undefined && { by: forced.by }),
        }
      : null,
    funded_in: funded.id,
    cycle: run.cycle,
    fraction: grant.fraction ?? 1,
    budget_allocated: grant.cost,
    supersedes: known && corrects ? corrects : null,
  };
  entry.status = entry.problems.some(({ severity }) => severity === "error") ? "left_out" : "awaiting_scale";
  if (config?.closed) {
    entry.outcome = unmeasured(input, config.closed.status, config.closed.reason);
    entry.status = "closed";
    return;
  }
  if (!known) entry.outcome = unmeasured(input, "pending", null);
  if (!config?.scale) return;
  entry.scale = await measurePhase(config, "scale", run);
  entry.outcome = outcome(input, config, entry.scale, run.config.calibrate);
  entry.status = "scaled";
}

/** Whether the file asks for the outcome to be measured again. @throws E_CORRECTION_UNKNOWN when it names no outcome */
function corrected(known: OutcomeReport, corrects: { cycle: string } | undefined): boolean {
  if (!corrects || known.supersedes?.cycle === corrects.cycle) return false;
  if (known.cycle === corrects.cycle) return true;
  const context = { cycle: corrects.cycle, recorded: known.cycle };
  throw impactError("E_CORRECTION_UNKNOWN", context, { path: ["scale", "corrects", "cycle"] });
}

/** The last one, if it is final: nothing pending follows on what is. */
async function knownOutcome(
  id: string,
  history: History,
): Promise<{ cycle: PastCycle; outcome: OutcomeReport } | null> {
  for (const cycle of history.past.toReversed()) {
    const found = await cycle.outcome(id);
    if (found) return found.status === "pending" ? null : { cycle, outcome: found };
  }
  return null;
}

/** What calibration will hold the pilot against; without a context its metric is the outcome's column. */
function termsOf(
  { context, cost_to_scale, returns }: Initiative,
  measured: MeasureResult,
  { unit_scales }: LoopConfig["calibrate"],
): LearningTerms {
  const metric = context?.metric ?? measured.metric;
  const configured = Object.hasOwn(unit_scales, metric) ? unit_scales[metric]! : null;
  const paying = Math.abs(cost_to_scale / (returns.unit_value * returns.scale_units));
  const unit_scale = configured ?? (Number.isFinite(paying) && paying > 0 ? paying : null);
  const unit_scale_from = configured !== null ? "configured" : unit_scale === null ? null : "break_even";
  return { metric, surface: context?.surface ?? null, unit_scale, unit_scale_from };
}

async function measurePhase(config: Initiative, phase: Phase, run: Study): Promise<MeasureResult> {
  const { execution: _, corrects: __, ...block } = { execution: null, corrects: null, ...config[phase]! };
  const near = run.reuse.get(`${config.id}/${phase}`);
  return measure({
    id: config.id,
    cycle: run.cycle,
    phase,
    block,
    policy: run.config.measure,
    root: run.root,
    as_of: run.as_of,
    sources: run.sources,
    models: run.models,
    checks: run.checks,
    earlier: [...(await earlierMeasures(run.history, config.id, phase)), ...(near ? [near] : [])],
    anew: run.anew,
  });
}

/** The problem that an error is to the reader: at its place in the initiative's file, or in the data it names. */
export function problemOf(thrown: unknown, at: Pick<Loaded, "locate"> & { id: string | null }): Problem {
  const error =
    thrown instanceof ImpactError
      ? thrown
      : impactError("E_INTERNAL", { detail: String((thrown as Error)?.message ?? thrown) });
  const { file, line, column, path } = error.place;
  const place = file === undefined ? at.locate(path ?? []) : { file, line: line ?? 1, column: column ?? 1 };
  return {
    code: error.code,
    severity: "error",
    ...place,
    message: error.message,
    fix: error.fix,
    initiative: at.id,
  };
}
