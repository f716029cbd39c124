import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadWorkspace } from "./config/load.ts";
import { CycleManifest, type CycleResult, type Problem, readContract, sha256 } from "./contracts/index.ts";
import { ImpactError, impactError } from "./errors.ts";
import { type RunOutcome, runLoop, tables } from "./loop.ts";
import type { Storage } from "./storage/define.ts";
import { exportTree, isShallow, lastCommitOf, prefixOf, resolveCommit } from "./workspace/git.ts";

/**
 * forged: a stored file is not what its manifest says, or not what the engine makes of the same inputs ·
 * changed: the inputs or the data are no longer those of the run, so it cannot be made again as it was.
 */
export interface Finding {
  file: string;
  kind: "forged" | "changed";
  statement: string;
}

export interface Verification {
  cycle: string;
  findings: Finding[];
  /** Files compared byte for byte with what was made anew. */
  compared: number;
}

/**
 * Makes a stored cycle again from its own commit and instant, measuring everything anew, and compares every byte.
 * Nothing is written to the workspace.
 * @throws E_CYCLE_UNKNOWN; the policy's problems as ImpactError
 */
export async function verifyCycle(root: string, wanted?: string): Promise<Verification> {
  const { cycle, manifest, folder, storage } = await storedCycle(root, wanted);
  if (!("schema_version" in manifest)) return { cycle, findings: [manifest], compared: 0 };
  const edited = await editedFiles(storage, manifest, folder);
  if (edited.length > 0) return { cycle, findings: edited, compared: 0 };
  const again = await replay(root, manifest, folder);
  if (!again.ok)
    return {
      cycle,
      findings: again.problems.map((p) => ({ file: p.file, kind: "changed", statement: p.message })),
      compared: 0,
    };
  const moved = changedInputs(manifest, again.result, folder);
  if (moved.length > 0) return { cycle, findings: moved, compared: 0 };
  const findings: Finding[] = [];
  for (const [file, bytes] of again.files) {
    if ((await storage.read(cycle, file)) !== bytes) {
      findings.push({
        file: `${folder}/${file}`,
        kind: "forged",
        statement: "the engine makes something else of the same inputs",
      });
    }
  }
  return { cycle, findings, compared: again.files.size };
}

/**
 * A stored cycle made again from its own commit and instant, for questions about it; nothing is compared.
 * @throws E_CYCLE_UNKNOWN, E_COMMIT_MISSING; the policy's problems as ImpactError
 */
export async function remakeCycle(root: string, wanted: string): Promise<RunOutcome> {
  const { manifest, folder } = await storedCycle(root, wanted);
  if (!("schema_version" in manifest))
    throw impactError("E_CONTRACT_FORGED", { file: manifest.file }, { file: manifest.file });
  return replay(root, manifest, folder);
}

/** The cycle of that name, or the newest. */
async function storedCycle(root: string, wanted?: string) {
  const { config, problems } = await loadWorkspace(root, tables);
  if (!config) throw asError(problems[0]!);
  const { adapter, path } = config.storage;
  const storage = tables.storage.get(adapter)!.open(root, path);
  const cycles = await storage.cycles();
  const cycle = wanted ?? (await newest(storage, cycles));
  const text = cycle === null ? null : await storage.read(cycle, "manifest.json");
  if (cycle === null || text === null)
    throw impactError("E_CYCLE_UNKNOWN", { cycle: wanted ?? "", known: cycles });
  const folder = `${path}/cycles/${cycle}`;
  return { cycle, folder, storage, manifest: manifestOf(text, `${folder}/manifest.json`) };
}

/** A manifest as stored, or what is wrong with it. */
function manifestOf(text: string, file: string): CycleManifest | Finding {
  try {
    return readContract(CycleManifest, text, file, { file });
  } catch (error) {
    if (!(error instanceof ImpactError)) throw error;
    return { file, kind: "forged", statement: error.message };
  }
}

/** The cycle that is nobody's parent; one whose manifest cannot be read has none. */
async function newest(storage: Storage, cycles: readonly string[]): Promise<string | null> {
  const parents = new Set<string>();
  const stored: string[] = [];
  for (const cycle of cycles) {
    const text = await storage.read(cycle, "manifest.json");
    if (text === null) continue;
    stored.push(cycle);
    const manifest = manifestOf(text, cycle);
    if ("schema_version" in manifest) parents.add(manifest.parent?.cycle ?? "");
  }
  return stored.find((cycle) => !parents.has(cycle)) ?? null;
}

async function editedFiles(storage: Storage, manifest: CycleManifest, folder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [file, expected] of Object.entries(manifest.files)) {
    const text = await storage.read(manifest.cycle, file);
    if (text === null || sha256(text) !== expected) {
      const statement = text === null ? "it is missing" : "it was edited after the cycle wrote it";
      findings.push({ file: `${folder}/${file}`, kind: "forged", statement });
    }
  }
  for (const file of await storage.files(manifest.cycle)) {
    if (file === "manifest.json" || file in manifest.files) continue;
    findings.push({
      file: `${folder}/${file}`,
      kind: "forged",
      statement: "it is none of the cycle's files",
    });
  }
  return findings;
}

/**
 * From the manifest's commit; where the inputs were not committed when it ran, or history was rewritten since, from
 * the commit that brought the cycle in, for they usually come together; else from the work tree.
 * @throws E_COMMIT_MISSING when the clone is shallow and may lack it for that
 */
async function replay(root: string, manifest: CycleManifest, folder: string) {
  const { as_of, cycle, commit } = manifest;
  const options = { historyRoot: root, as_of, commit, cycle, replay: true };
  const known = commit !== null && (await resolveCommit(root, commit)) !== null;
  if (commit !== null && !known && (await isShallow(root)))
    throw impactError("E_COMMIT_MISSING", { commit, cycle });
  const tree = known ? commit : await lastCommitOf(root, `${folder}/manifest.json`);
  if (tree === null) return runLoop({ ...options, root });
  const scratch = await mkdtemp(join(tmpdir(), "impact-loop-verify-"));
  try {
    const prefix = await prefixOf(root);
    await exportTree(root, tree, join(scratch, "tree"));
    return await runLoop({ ...options, root: join(scratch, "tree", prefix) });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function changedInputs(
  stored: CycleManifest,
  { manifest: made, problems }: Pick<CycleResult, "manifest" | "problems">,
  folder: string,
): Finding[] {
  const manifest = `${folder}/manifest.json`;
  const findings: Finding[] = [];
  const say = (file: string, statement: string) => findings.push({ file, kind: "changed", statement });
  if (stored.engine_version !== made.engine_version) {
    say(manifest, `it was made by engine ${stored.engine_version}, this is ${made.engine_version}`);
  }
  for (const file of differing(stored.inputs, made.inputs)) say(file, "it is not what the cycle read");
  for (const source of differing(stored.data, made.data)) {
    const [id] = source.split("/");
    const why = problems.find(({ initiative, severity }) => initiative === id && severity === "error");
    say(
      manifest,
      source in made.data || !why
        ? `the data of ${source} have changed since`
        : `the data of ${source} are not where the cycle is made again (from its commit): ${why.message}`,
    );
  }
  return findings;
}

const differing = (a: Record<string, string>, b: Record<string, string>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().filter((key) => a[key] !== b[key]);

const asError = ({ code, message, fix, file, line, column }: Problem) =>
  new ImpactError(code as ImpactError["code"], message, fix, { file, line, column });
