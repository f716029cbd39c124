import { checks } from "./checks/index.ts";
import { cycleId } from "./config/calendar.ts";
import { type LoadedDecisions, loadDecisions } from "./config/decisions.ts";
import { loadWorkspace, type Tables, type Workspace } from "./config/load.ts";
import type {
  CycleResult,
  InitiativeEntry,
  LoopConfig,
  MeasureResult,
  Problem,
  Validation,
} from "./contracts/index.ts";
import { CycleManifest } from "./contracts/index.ts";
import { impactError } from "./errors.ts";
import { models } from "./models/index.ts";
import { renderCycleFiles } from "./render/report.ts";
import { rubrics } from "./rubrics/index.ts";
import { rules } from "./rules/index.ts";
import { sources } from "./sources/index.ts";
import { allocate } from "./stages/allocate.ts";
import { calibrate } from "./stages/calibrate.ts";
import { contractFiles, manifestOf, sameFindings, sealed } from "./stages/compose.ts";
import { evidenceOf } from "./stages/evidence.ts";
import { type History, outcomesIn, readHistory } from "./stages/history.ts";
import { nextStudies } from "./stages/next-studies.ts";
import type { AllocateInput } from "./stages/pose.ts";
import { goneFile, type Loaded, problemOf, study } from "./stages/study.ts";
import { coverageWarnings, readValidation, unvalidated } from "./stages/validate-standing.ts";
import type { Storage } from "./storage/define.ts";
import { storages } from "./storage/index.ts";

/** The adapters that configuration can name. */
export const tables: Tables = { sources, models, checks, rules, storage: storages };

export interface RunOptions {
  /** The workspace: initiatives and data. */
  root: string;
  /** Where impact-loop.yaml is read from, when not from `root`: the base branch's tree. */
  policyRoot?: string;
  /** Where the committed cycles are read from, when not from `root`. */
  historyRoot?: string;
  /** The run's instant, 2026-11-23T00:00:00Z. */
  as_of: string;
  /** The commit of the inputs, null when they are not all committed; when left out, what the storage says. */
  commit?: string | null;
  /** In place of the one that impact-loop.yaml names. */
  cycle?: string;
  /** Measurements made for another run in this process. */
  reuse?: readonly MeasureResult[];
  /** Only to be shown: nothing will be built on it, so it may be made at an instant before the last cycle's. */
  preview?: boolean;
  /** What the decision rests on is not asked for. */
  unexplained?: boolean;
  /** Make the cycle again as it was, believing nothing that it wrote. */
  replay?: boolean;
  progress?: (event: { stage: string; id?: string; done: number; total: number }) => void;
}

export type RunOutcome =
  | {
      ok: true;
      result: CycleResult;
      /** The cycle's files by path inside `folder`, manifest.json included. */
      files: Map<string, string>;
      folder: string;
      /** The commit of the cycle's last run, or of the cycle before it; null at the beginning. */
      before: string | null;
      /** Whether they differ from what is stored. */
      changed: boolean;
      /** What the allocation was made from, for questions about it. */
      decision: AllocateInput;
      /** Where they belong. */
      storage: Storage;
    }
  | { ok: false; problems: Problem[] };

/**
 * One cycle, from the workspace to the files it leaves; nothing is written. Expected failures are problems: those of
 * an initiative leave it out, those of the policy or of the history stop the run.
 */
export async function runLoop(options: RunOptions): Promise<RunOutcome> {
  const { root, policyRoot = root, historyRoot = root, replay = false } = options;
  const workspace = await loadWorkspace(root, tables, { policyRoot });
  const { config } = workspace;
  if (!config) return { ok: false, problems: workspace.problems };
  try {
    const cycle = options.cycle ?? cycleId(config.cycle, options.as_of);
    const adapter = storages.get(config.storage.adapter)!;
    const storage = adapter.open(historyRoot, config.storage.path);
    const inputs = historyRoot === root ? storage : adapter.open(root, config.storage.path);
    const history = await readHistory(storage, config.storage.path, cycle, replay);
    const last = history.past.at(-1)?.manifest;
    if (last && last.as_of > options.as_of && !replay && !options.preview) {
      const { as_of } = options;
      throw impactError("E_AS_OF_EARLIER", { as_of, cycle, last: last.cycle, last_as_of: last.as_of });
    }
    // Like the policy, it decides who is in the pool: a pull request cannot bring its own.
    const ruling = policyRoot === root ? inputs : adapter.open(policyRoot, config.storage.path);
    const validated = await readValidation(ruling, config.storage.path);
    const decided = loadDecisions(
      root,
      cycle,
      workspace.initiatives.map(({ id }) => id),
    );
    if (decided.problems.length > 0)
      return { ok: false, problems: [...decided.problems, ...workspace.problems] };
    const read = {
      ...workspace.inputs,
      ...validated.inputs,
      ...(decided.sha256 && { [decided.file]: decided.sha256 }),
    };
    const { commit = (await inputs.commitOf?.(Object.keys(read))) ?? null } = options;
    const { decision, ...result } = await runStages(
      { ...options, commit },
      { ...workspace, inputs: read },
      config,
      cycle,
      history,
      validated.validation,
      decided,
    );
    const files = sealed(
      new Map([...contractFiles(result), ...renderCycleFiles(result)].sort(([a], [b]) => (a < b ? -1 : 1))),
      result.manifest,
    );
    const folder = `${config.storage.path}/cycles/${cycle}`;
    const manifest = CycleManifest.parse(JSON.parse(files.get("manifest.json")!));
    const before = (history.current ?? history.past.at(-1))?.manifest.commit ?? null;
    const changed = history.current === null || !sameFindings(manifest, history.current.manifest);
    return { ok: true, result: { ...result, manifest }, files, folder, before, changed, decision, storage };
  } catch (error) {
    const problem = problemOf(error, { id: null, locate: workspace.locatePolicy });
    if (problem.code === "E_INTERNAL") throw error;
    return { ok: false, problems: [problem, ...workspace.problems] };
  }
}

async function runStages(
  options: RunOptions,
  workspace: Workspace,
  config: LoopConfig,
  cycle: string,
  history: History,
  validation: Validation | null,
  decided: LoadedDecisions,
) {
  const { as_of, commit = null, root } = options;
  const reuse = new Map(
    options.reuse?.map((measured) => [`${measured.initiative_id}/${measured.phase}`, measured]),
  );
  const run = {
    root,
    as_of,
    cycle,
    config,
    history,
    reuse,
    anew: options.replay ?? false,
    sources,
    models,
    checks,
    rubrics,
  };
  const entries: InitiativeEntry[] = [];
  const all = [...workspace.initiatives, ...(await goneFiles(workspace, history, config))];
  for (const loaded of all.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    options.progress?.({ stage: "measure", id: loaded.id, done: entries.length, total: all.length });
    const entry = await study(loaded, run);
    entry.problems.push(...coverageWarnings(loaded, entry, cycle, validation, config.measure));
    entries.push(entry);
  }
  const evaluated = entries.filter((entry) => entry.status === "dropped").map((entry) => entry.evaluate!);
  const { confidence_level } = config.measure;
  const { calibration, forecasts, layer } = calibrate(
    await evidenceOf(history, entries, cycle),
    config.calibrate,
    confidence_level,
  );
  options.progress?.({ stage: "allocate", done: 0, total: evaluated.length });
  const rule = rules.get(config.allocate.rule)!;
  const { currency, budget, allocate: policy } = config;
  const decision: AllocateInput = {
    ...{ cycle, currency, budget, policy, evaluated, rule, decisions: decided.decisions },
    ...{ confidence_level, forecasts },
    terms: new Map(workspace.initiatives.flatMap(({ id, config: own }) => (own ? [[id, own] as const] : []))),
    funded_before: new Set(entries.filter(({ funded_in }) => funded_in !== null).map(({ id }) => id)),
    ...(policy.require_validation && {
      unvalidated: unvalidated(workspace.initiatives, validation, config.measure),
    }),
  };
  const silent = { ...policy, explain: { initiatives: 0, runner_ups: 0, frontier: 0 } };
  const allocation = await allocate(options.unexplained ? { ...decision, policy: silent } : decision);
  const funded = new Set(allocation.selected.map(({ id }) => id));
  for (const entry of entries) if (funded.has(entry.id)) entry.status = "funded";
  const next = nextStudies({
    ...{ entries, ideas: workspace.ideas, allocation, calibration, layer },
    ...{ policy: config.next, calibrate: config.calibrate, measure: config.measure },
  });
  const last = history.past.at(-1);
  const previous = last ? { cycle: last.id, allocation: last.allocation } : null;
  const studied = new Set(entries.map(({ id }) => id));
  const problems = [
    ...workspace.problems.filter(({ initiative }) => !studied.has(initiative ?? "")),
    ...entries.flatMap((entry) => entry.problems),
    ...decided.idle(evaluated.map(({ initiative_id }) => initiative_id)),
  ];
  const found = {
    cycle,
    as_of,
    commit,
    currency,
    budget,
    entries,
    allocation,
    calibration,
    next,
    previous,
    problems,
  };
  return { ...found, decision, manifest: manifestOf(found, workspace.inputs, history) };
}

/** What was funded and is neither in the workspace any more nor closed by an outcome: it stays in the record. */
async function goneFiles(workspace: Workspace, history: History, { storage }: LoopConfig): Promise<Loaded[]> {
  const known = new Set([
    ...workspace.initiatives.map(({ id }) => id),
    ...(await outcomesIn(history))
      .filter(({ status }) => status !== "pending")
      .map(({ initiative_id }) => initiative_id),
  ]);
  return history.past.flatMap((cycle) =>
    cycle.allocation.selected
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => goneFile(id, cycle, storage.path)),
  );
}
