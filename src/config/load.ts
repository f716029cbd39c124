import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";
import type { Check } from "../checks/define.ts";
import { type Initiative, type LoopConfig, type Problem, sha256 } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import type { Model } from "../models/define.ts";
import type { Rule } from "../rules/define.ts";
import type { Source } from "../sources/define.ts";
import type { StorageAdapter } from "../storage/define.ts";
import { resolveInside, unreadable } from "../workspace/inside.ts";
import { type EffectiveValue, readInitiative } from "./initiative.ts";
import { loadPolicy, type Policy } from "./policy.ts";
import { initiativeReferences, policyReferences } from "./references.ts";
import { limits, type Path, parseYaml, problemAt } from "./yaml.ts";

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
    defaults?: unknown;
    templates?: unknown;
  };
  const pattern =
    policy.config?.initiatives ??
    (typeof raw.initiatives === "string" ? raw.initiatives : "initiatives/*.yaml");
  const problems = [...policy.problems];
  const inputs: Record<string, string> = policy.sha256 ? { [policy.parsed.file]: policy.sha256 } : {};
  const files = initiativeFiles(root, pattern);
  const at = (path: Path) => policy.parsed.locate(path);
  if (files.length === 0 && policy.config) {
    problems.push({
      ...problemAt(policy.parsed.file, at(["initiatives"]), "E_NO_INITIATIVES", { pattern }),
      severity: "warning",
    });
  }
  if (files.length > limits.files) {
    problems.push(
      problemAt(policy.parsed.file, at(["initiatives"]), "E_TOO_MANY_FILES", {
        files: files.length,
        limit: limits.files,
      }),
    );
  }
  const initiatives: LoadedInitiative[] = [];
  let bytesLeft = limits.allBytes;
  for (const file of files.slice(0, limits.files)) {
    const bytes = readBytes(root, file);
    if (bytes instanceof ImpactError) {
      const { code, message, fix } = bytes;
      const place = { file, line: 1, column: 1 };
      problems.push({ code, severity: "error", ...place, message, fix, initiative: idOf(file) });
      continue;
    }
    bytesLeft -= bytes.length;
    if (bytesLeft < 0) {
      problems.push(
        problemAt(file, { line: 1, column: 1 }, "E_FILE_TOO_LARGE", {
          bytes: limits.allBytes - bytesLeft,
          limit: limits.allBytes,
        }),
      );
      break;
    }
    inputs[file] = sha256(bytes);
    initiatives.push(readInitiative(parseYaml(file, bytes), idOf(file), policy, tables));
  }
  for (const file of misnamed(root, pattern))
    problems.push({
      ...problemAt(file, { line: 1, column: 1 }, "E_FILE_UNMATCHED", { file, pattern }),
      severity: "warning",
    });
  refuseDuplicates(initiatives);
  const dangling = refuseDangling(policy, initiatives);
  problems.push(...dangling);
  initiatives.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  problems.push(...initiatives.flatMap((initiative) => initiative.problems));
  return {
    config: dangling.length === 0 ? policy.config : null,
    initiatives,
    problems: problems.sort(byPlace),
    inputs,
    locatePolicy: (path) => ({ file: policy.parsed.file, ...at(path) }),
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

const idOf = (file: string) => basename(file).replace(/\.ya?ml$/, "");

/** Links are listed, so that reading them can be refused out loud. */
function initiativeFiles(root: string, pattern: string): string[] {
  try {
    resolveInside(root, pattern);
  } catch {
    return [];
  }
  return globSync(pattern, { cwd: root, onlyFiles: false, expandDirectories: false })
    .filter((file) => !file.endsWith("/"))
    .sort();
}

/** Files that would be read if they ended in .yaml. */
const misnamed = (root: string, pattern: string): string[] =>
  pattern.endsWith(".yaml") ? initiativeFiles(root, `${pattern.slice(0, -5)}.yml`) : [];

function readBytes(root: string, file: string): Uint8Array | ImpactError {
  try {
    return readFileSync(resolveInside(root, file));
  } catch (error) {
    if (error instanceof ImpactError) return error;
    return unreadable(file, error as NodeJS.ErrnoException);
  }
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
