import type {
  ChangeKind,
  CycleResult,
  InitiativeEntry,
  MeasureResult,
  Preview,
  Problem,
} from "./contracts/index.ts";
import { type RunOptions, runLoop } from "./loop.ts";

export interface PreviewOptions {
  head: RunOptions;
  base: RunOptions | null;
  proposed: RunOptions | null;
}

/** A PR's preview: the loop with the PR, without it, and under the PR's own policy; each measurement is made once. */
export async function previewLoop(
  options: PreviewOptions,
): Promise<{ ok: true; preview: Preview } | { ok: false; problems: Problem[] }> {
  const base = options.base && (await runLoop({ ...options.base, unexplained: true }));
  const made = base?.ok ? measuresOf(base.result) : [];
  const head = await runLoop({ ...options.head, reuse: made });
  if (!head.ok) return head;
  const reuse = [...made, ...measuresOf(head.result)];
  const proposed = options.proposed && (await runLoop({ ...options.proposed, reuse }));
  const before = base?.ok ? base.result : null;
  const refused = proposed && !proposed.ok ? proposed.problems.filter((p) => p.initiative === null) : [];
  const preview = {
    head: { ...head.result, problems: [...refused, ...head.result.problems] },
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
