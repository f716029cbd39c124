import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";
import type { Problem } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { resolveInside, unreadable } from "../workspace/inside.ts";
import { limits, type ParsedYaml, problemAt } from "./yaml.ts";

/** The files that a glob of the policy names, as they are read, and what kept others from it. */
interface Matched {
  /** By path, sorted. */
  files: { file: string; id: string; bytes: Uint8Array }[];
  problems: Problem[];
  /** Whether any file is there at all. */
  any: boolean;
}

const start = { line: 1, column: 1 };

/** Reads what the policy's `key` names under `root`, within the limits of number and size; links and paths that leave are refused. */
export function readMatching(
  root: string,
  key: "initiatives" | "ideas",
  pattern: string,
  policy: Pick<ParsedYaml, "file" | "locate">,
): Matched {
  const problems: Problem[] = [];
  const found = matching(root, pattern);
  if (found.length > limits.files) {
    const context = { files: found.length, limit: limits.files, key };
    problems.push(problemAt(policy.file, policy.locate([key]), "E_TOO_MANY_FILES", context));
  }
  const files: Matched["files"] = [];
  let bytesLeft = limits.allBytes;
  for (const file of found.slice(0, limits.files)) {
    const id = idOf(file);
    const bytes = readBytes(root, file);
    if (bytes instanceof ImpactError) {
      const { code, message, fix } = bytes;
      const initiative = key === "initiatives" ? id : null;
      problems.push({ code, severity: "error", file, ...start, message, fix, initiative });
      continue;
    }
    bytesLeft -= bytes.length;
    if (bytesLeft < 0) {
      const context = { bytes: limits.allBytes - bytesLeft, limit: limits.allBytes };
      problems.push(problemAt(file, start, "E_FILE_TOO_LARGE", context));
      break;
    }
    files.push({ file, id, bytes });
  }
  for (const file of misnamed(root, pattern))
    problems.push({
      ...problemAt(file, start, "E_FILE_UNMATCHED", { file, pattern, key }),
      severity: "warning",
    });
  return { files, problems, any: found.length > 0 };
}

const idOf = (file: string) => basename(file).replace(/\.ya?ml$/, "");

/** Links are listed, so that reading them can be refused out loud. */
function matching(root: string, pattern: string): string[] {
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
  pattern.endsWith(".yaml") ? matching(root, `${pattern.slice(0, -5)}.yml`) : [];

function readBytes(root: string, file: string): Uint8Array | ImpactError {
  try {
    return readFileSync(resolveInside(root, file));
  } catch (error) {
    if (error instanceof ImpactError) return error;
    return unreadable(file, error as NodeJS.ErrnoException);
  }
}
