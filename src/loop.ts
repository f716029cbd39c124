import { cycleId } from "./config/calendar.ts";
import { loadWorkspace, type Tables, type Workspace } from "./config/load.ts";
import type {
  ChangeKind,
  CycleResult,
  InitiativeEntry,
  LoopConfig,
  MeasureResult,
  Preview,
  Problem,
} from "./contracts/index.ts";
import { CycleManifest } from "./contracts/index.ts";
import { models } from "./models/index.ts";
import { renderCycleFiles } from "./render/report.ts";
import { rubrics } from "./rubrics/index.ts";
import { rules } from "./rules/index.ts";
import { sources } from "./sources/index.ts";
import { allocate } from "./stages/allocate.ts";
import { calibrate } from "./stages/calibrate.ts";
import { contractFiles, manifestOf, sameFindings, sealed } from "./stages/compose.ts";
import { type History, pastOutcomes, readHistory } from "./stages/history.ts";
import { problemOf, study } from "./stages/study.ts";
import { storages } from "./storage/index.ts";

/** The adapters that configuration can name. */
export const tables: Tables = { sources, models, rules, storage: storages };

export interface RunOptions {
  /** The workspace: initiatives and data. */
  root: string;
  /** Where impact-loop.yaml is read from, when not from `root`: the base branch's tree. */
  policyRoot?: string;
  /** Where the committed cycles are read from, when not from `root`. */
  historyRoot?: string;
  /** The run's instant, 2026-11-23T00:00:00Z. */
  as_of: string;
  /** The commit of the inputs; null when they are not all committed. */
  commit: string | null;
  /** In place of the one that impact-loop.yaml names. */
  cycle?: string;
  /** Measurements made for another run in this process. */
  reuse?: readonly MeasureResult[];
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
      /** Whether they differ from what is stored. */
      changed: boolean;
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
    const storage = storages.get(config.storage.adapter)!.open(historyRoot, config.storage.path);
    const history = await readHistory(storage, config.storage.path, cycle, replay);
    const result = await runStages(options, workspace, config, cycle, history);
    const files = sealed(
      new Map([...contractFiles(result), ...renderCycleFiles(result)].sort(([a], [b]) => (a < b ? -1 : 1))),
      result.manifest,
    );
    const folder = `${config.storage.path}/cycles/${cycle}`;
    const manifest = CycleManifest.parse(JSON.parse(files.get("manifest.json")!));
    const changed = history.current === null || !sameFindings(manifest, history.current.manifest);
    return { ok: true, result: { ...result, manifest }, files, folder, changed };
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
) {
  const { as_of, commit, root } = options;
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
    rubrics,
  };
  const entries: InitiativeEntry[] = [];
  for (const loaded of workspace.initiatives) {
    options.progress?.({
      stage: "measure",
      id: loaded.id,
      done: entries.length,
      total: workspace.initiatives.length,
    });
    entries.push(await study(loaded, run));
  }
  const evaluated = entries.filter((entry) => entry.status === "dropped").map((entry) => entry.evaluate!);
  options.progress?.({ stage: "allocate", done: 0, total: evaluated.length });
  const rule = rules.get(config.allocate.rule)!;
  const { currency, budget, allocate: policy } = config;
  const allocation = await allocate({ cycle, currency, budget, policy, evaluated, rule });
  for (const { id } of allocation.selected) entries.find((entry) => entry.id === id)!.status = "funded";
  const outcomes = [...(await pastOutcomes(history)), ...outcomesOf(entries, cycle)];
  const calibration = calibrate({ cycle, outcomes, minimum_to_tell: config.calibrate.minimum_to_tell });
  const last = history.past.at(-1);
  const previous = last ? { cycle: last.id, allocation: last.allocation } : null;
  const problems = [
    ...workspace.problems.filter((p) => !p.initiative),
    ...entries.flatMap((entry) => entry.problems),
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
    previous,
    problems,
  };
  return { ...found, manifest: manifestOf(found, workspace.inputs, history) };
}

const outcomesOf = (entries: readonly InitiativeEntry[], cycle: string) =>
  entries.map((entry) => entry.outcome).filter((outcome) => outcome?.cycle === cycle) as NonNullable<
    InitiativeEntry["outcome"]
  >[];

export interface PreviewOptions {
  head: RunOptions;
  base: RunOptions | null;
  proposed: RunOptions | null;
}

/** A PR's preview: the loop with the PR, without it, and under the PR's own policy; each measurement is made once. */
export async function previewLoop(
  options: PreviewOptions,
): Promise<{ ok: true; preview: Preview } | { ok: false; problems: Problem[] }> {
  const base = options.base && (await runLoop(options.base));
  const made = base?.ok ? measuresOf(base.result) : [];
  const head = await runLoop({ ...options.head, reuse: made });
  if (!head.ok) return head;
  const reuse = [...made, ...measuresOf(head.result)];
  const proposed = options.proposed && (await runLoop({ ...options.proposed, reuse }));
  const before = base?.ok ? base.result : null;
  const preview = {
    head: head.result,
    base: before,
    proposed_policy: proposed?.ok ? proposed.result : null,
    changes: before ? changesBetween(before, head.result) : [],
  };
  return { ok: true, preview };
}

const measuresOf = (result: CycleResult): MeasureResult[] =>
  result.entries.flatMap((entry) => [entry.measure, entry.scale]).filter((measured) => measured !== null);

function changesBetween(base: CycleResult, head: CycleResult): Preview["changes"] {
  const before = new Map(base.entries.map((entry) => [entry.id, entry]));
  const after = new Map(head.entries.map((entry) => [entry.id, entry]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .map((id) => ({ id, kinds: changeKinds(before.get(id), after.get(id), base, head) }))
    .filter((c) => c.kinds.length > 0);
}

function changeKinds(
  before: InitiativeEntry | undefined,
  after: InitiativeEntry | undefined,
  base: CycleResult,
  head: CycleResult,
): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (!before) kinds.push("added");
  if (!after) kinds.push("removed");
  if (after?.status === "funded" && before?.status !== "funded") kinds.push("now_funded");
  if (before?.status === "funded" && after?.status !== "funded") kinds.push("now_dropped");
  if (!before || !after) return kinds;
  if (base.manifest.inputs[before.file] !== head.manifest.inputs[after.file]) kinds.push("edited");
  const hashes = (m: MeasureResult | null) => m && `${m.data_sha256} ${m.config_sha256}`;
  if (after.measure && hashes(before.measure) !== hashes(after.measure)) kinds.push("remeasured");
  return kinds;
}
