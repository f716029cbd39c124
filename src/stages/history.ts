import type { z } from "zod";
import {
  AllocateResult,
  CycleManifest,
  EvaluateResult,
  MeasureResult,
  OutcomeReport,
  type Phase,
  readContract,
  sha256,
} from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { Storage } from "../storage/define.ts";

/** A committed cycle; its contracts are read on demand, each held against the manifest's hash. */
export interface PastCycle {
  id: string;
  manifest: CycleManifest;
  manifest_sha256: string;
  allocation: AllocateResult;
  measure(id: string, phase: Phase): Promise<MeasureResult | null>;
  evaluate(id: string): Promise<EvaluateResult | null>;
  outcome(id: string): Promise<OutcomeReport | null>;
}

/** What the loop remembers: the committed cycles before this one, oldest first, and this one if it was run before. */
export interface History {
  past: readonly PastCycle[];
  current: PastCycle | null;
}

/**
 * Reads the chain of cycles that `cycle` continues.
 * @throws E_CONTRACT_FORGED when a file is not what its manifest says; E_HISTORY_BROKEN when the chain of parents is
 * not one line; E_CYCLE_CLOSED when a later cycle builds on `cycle`, unless it is only being replayed
 */
export async function readHistory(
  storage: Storage,
  folder: string,
  cycle: string,
  replay = false,
): Promise<History> {
  const cycles = await Promise.all((await storage.cycles()).map((id) => readCycle(storage, folder, id)));
  const chain = inOrder(cycles, folder);
  const index = chain.findIndex((past) => past.id === cycle);
  if (index < 0) return { past: chain, current: null };
  const later = chain[index + 1];
  if (later && !replay) throw impactError("E_CYCLE_CLOSED", { cycle, later: later.id });
  return { past: chain.slice(0, index), current: chain[index]! };
}

async function readCycle(storage: Storage, folder: string, id: string): Promise<PastCycle> {
  const name = (path: string) => `${folder}/cycles/${id}/${path}`;
  const text = await storage.read(id, "manifest.json");
  if (text === null)
    throw impactError("E_HISTORY_BROKEN", { folder, why: `cycle ${id} has no manifest.json` });
  const manifest = readContract(CycleManifest, text, name("manifest.json"), { file: name("manifest.json") });
  const read = async <T>(schema: z.ZodType<T>, path: string): Promise<T | null> => {
    const expected = manifest.files[path];
    if (expected === undefined) return null;
    const content = (await storage.read(id, path)) ?? "";
    if (sha256(content) !== expected)
      throw impactError("E_CONTRACT_FORGED", { file: name(path) }, { file: name(path) });
    return readContract(schema, content, name(path), { file: name(path) });
  };
  const allocation = await read(AllocateResult, "allocation.json");
  if (!allocation)
    throw impactError("E_HISTORY_BROKEN", { folder, why: `cycle ${id} has no allocation.json` });
  return {
    id,
    manifest,
    manifest_sha256: sha256(text),
    allocation,
    measure: (initiative, phase) => read(MeasureResult, `initiatives/${initiative}/measure.${phase}.json`),
    evaluate: (initiative) => read(EvaluateResult, `initiatives/${initiative}/evaluate.json`),
    outcome: (initiative) => read(OutcomeReport, `initiatives/${initiative}/outcome.json`),
  };
}

/** Follows the parents from the first cycle; every manifest names its parent and that parent's hash. */
function inOrder(cycles: readonly PastCycle[], folder: string): PastCycle[] {
  const byParent = new Map<string | null, PastCycle>();
  for (const cycle of cycles) {
    const parent = cycle.manifest.parent?.cycle ?? null;
    const twin = byParent.get(parent);
    if (twin)
      throw impactError("E_HISTORY_BROKEN", {
        folder,
        why: `${twin.id} and ${cycle.id} both follow ${parent ?? "nothing"}`,
      });
    byParent.set(parent, cycle);
  }
  const chain: PastCycle[] = [];
  for (let next = byParent.get(null); next; next = byParent.get(next.id)) {
    const parent = chain.at(-1);
    if (parent && next.manifest.parent?.manifest_sha256 !== parent.manifest_sha256) {
      throw impactError("E_HISTORY_BROKEN", {
        folder,
        why: `${next.id} was built on another ${parent.id} than the one stored`,
      });
    }
    chain.push(next);
  }
  if (chain.length !== cycles.length)
    throw impactError("E_HISTORY_BROKEN", { folder, why: "a cycle's parent is missing" });
  return chain;
}

/** The latest past cycle that funded the initiative, with what it predicted; null when none did. */
export const fundedBy = (history: History, id: string): PastCycle | null =>
  history.past.findLast((cycle) => cycle.allocation.selected.some((selected) => selected.id === id)) ?? null;

/** Whether a past cycle measured the initiative and did not fund it. */
export const droppedBefore = (history: History, id: string): boolean =>
  history.past.some((cycle) => cycle.allocation.dropped.some((dropped) => dropped.id === id));

/** The measurements that may stand when nothing has changed: of the latest past cycle that has one, then of this cycle's last run. */
export async function earlierMeasures(history: History, id: string, phase: Phase): Promise<MeasureResult[]> {
  const path = `initiatives/${id}/measure.${phase}.json`;
  const latest = history.past.findLast((cycle) => path in cycle.manifest.files);
  const found = await Promise.all([latest?.measure(id, phase), history.current?.measure(id, phase)]);
  return found.filter((result) => result != null);
}

/** The last outcome that past cycles recorded of each initiative, oldest first: what it corrects or ends is not read. */
export async function outcomesIn(history: History): Promise<OutcomeReport[]> {
  const latest = new Map<string, PastCycle>();
  for (const cycle of history.past)
    for (const path of Object.keys(cycle.manifest.files)) {
      const id = /^initiatives\/([^/]+)\/outcome\.json$/.exec(path)?.[1];
      if (id === undefined) continue;
      latest.delete(id);
      latest.set(id, cycle);
    }
  const reads = [...latest].map(([id, cycle]) => cycle.outcome(id));
  return (await Promise.all(reads)).filter((outcome) => outcome !== null);
}
