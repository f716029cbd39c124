import type { Check } from "../checks/define.ts";
import { type Idea, type Initiative, type LoopConfig, type Problem, sha256 } from "../contracts/index.ts";
import type { Model } from "../models/define.ts";
import type { Rule } from "../rules/define.ts";
import type { Source } from "../sources/define.ts";
import type { StorageAdapter } from "../storage/define.ts";
import { readMatching } from "./files.ts";
import { loadIdeas } from "./ideas.ts";
import { type EffectiveValue, readInitiative } from "./initiative.ts";
import { loadPolicy, type Policy } from "./policy.ts";
import { initiativeReferences, policyReferences } from "./references.ts";
import { type Path, parseYaml, problemAt } from "./yaml.ts";

/** The adapters that configuration can name. */
export interface Tables {
  sources: ReadonlyMap<string, Source>;
  models: ReadonlyMap<string, Model>;
  checks: ReadonlyMap<string, Check>;
  rules: ReadonlyMap<string, Rule>;
  storage: ReadonlyMap<string, StorageAdapter>;
}

/** An initiative's file as read; `config`, after defaults and templates, is null when it has errors. */
export interface LoadedInitiative {
  id: string;
  file: string;
  title: string;
  owner: string | null;
  config: Initiative | null;
  problems: Problem[];
  /** Where the value at `path` was written, in the file itself or in impact-loop.yaml. */
  locate(path: Path, key?: boolean): { file: string; line: number; column: number };
  effective: EffectiveValue[];
}

export interface Workspace {
  /** Null when impact-loop.yaml has errors. */
  config: LoopConfig | null;
  /** Sorted by id. */
  initiatives: LoadedInitiative[];
  /** Those without a problem, sorted by id. */
  ideas: Idea[];
  /** Of all files, in the order of file, line and column. */
  problems: Problem[];
  /** SHA-256 of each file read, by path. */
  inputs: Record<string, string>;
  locatePolicy(path: Path): { file: string; line: number; column: number };
}

/**
 * Reads impact-loop.yaml and the initiatives of the workspace `root`; every problem of every file at once.
 * With `policyRoot` the policy comes from that folder: the base branch's tree in a pull request.
 */
export async function loadWorkspace(
  root: string,
  tables: Tables,
  options: { policyRoot?: string } = {},
): Promise<Workspace> {
  const policy = loadPolicy(options.policyRoot ?? root, tables);
  const raw = (policy.parsed.value ?? {}) as {
    initiatives?: unknown;
    ideas?: unknown;
    defaults?: unknown;
    templates?: unknown;
  };
  const pattern =
    policy.config?.initiatives ??
    (typeof raw.initiatives === "string" ? raw.initiatives : "initiatives/*.yaml");
  const problems = [...policy.problems];
  const inputs: Record<string, string> = policy.sha256 ? { [policy.parsed.file]: policy.sha256 } : {};
  const { parsed } = policy;
  const matched = readMatching(root, "initiatives", pattern, parsed);
  if (!matched.any && policy.config) {
    problems.push({
      ...problemAt(parsed.file, parsed.locate(["initiatives"]), "E_NO_INITIATIVES", { pattern }),
      severity: "warning",
    });
  }
  problems.push(...matched.problems);
  const initiatives: LoadedInitiative[] = [];
  for (const { file, id, bytes } of matched.files) {
    inputs[file] = sha256(bytes);
    initiatives.push(readInitiative(parseYaml(file, bytes), id, policy, tables));
  }
  refuseDuplicates(initiatives);
  const dangling = refuseDangling(policy, initiatives);
  problems.push(...dangling);
  initiatives.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  problems.push(...initiatives.flatMap((initiative) => initiative.problems));
  const told = policy.config?.ideas ?? (typeof raw.ideas === "string" ? raw.ideas : "ideas/*.yaml");
  const read = loadIdeas(root, told, parsed, initiatives);
  problems.push(...read.problems);
  return {
    config: dangling.length === 0 ? policy.config : null,
    initiatives,
    ideas: read.ideas,
    problems: problems.sort(byPlace),
    inputs: { ...inputs, ...read.inputs },
    locatePolicy: (path) => ({ file: parsed.file, ...parsed.locate(path) }),
  };
}

/** Names that stand for nothing: the policy's are returned; an initiative's are among its own problems, and leave it out. */
function refuseDangling({ config, parsed }: Policy, initiatives: LoadedInitiative[]): Problem[] {
  if (!config) return [];
  const ids = initiatives.map(({ id }) => id).sort();
  for (const loaded of initiatives) {
    for (const { path, key, code, context } of initiativeReferences(
      loaded,
      config.allocate.constraints,
      ids,
    )) {
      const { file, ...at } = loaded.locate(path, key);
      loaded.problems.push({ ...problemAt(file, at, code, context as never), initiative: loaded.id });
    }
    if (loaded.problems.some(({ severity }) => severity === "error")) loaded.config = null;
  }
  return policyReferences(config, initiatives).map(({ path, key, code, context }) =>
    problemAt(parsed.file, parsed.locate(path, key), code, context as never),
  );
}

function refuseDuplicates(initiatives: readonly LoadedInitiative[]): void {
  const first = new Map<string, LoadedInitiative>();
  for (const initiative of initiatives) {
    const other = first.get(initiative.id);
    if (!other) {
      first.set(initiative.id, initiative);
      continue;
    }
    const context = { id: initiative.id, other: other.file };
    initiative.problems.push({
      ...problemAt(initiative.file, initiative.locate(["id"]), "E_ID_DUPLICATE", context),
      initiative: initiative.id,
    });
    initiative.config = null;
  }
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
