import { lstatSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { type ImpactError, impactError } from "../errors.ts";

const partsOf = (path: string) => path.split("/").filter((part) => part !== "" && part !== ".");

/** Why a path, as it is written, does not stay inside the workspace; null when it does. Links are seen only on disk. */
export function whyOutside(path: string): string | null {
  if (path.includes("\0")) return "it holds a NUL character";
  if (path.includes("\\")) return "it holds a backslash";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "it is absolute";
  const [first = "", ...rest] = partsOf(path);
  if ([first, ...rest].includes("..")) return "it leaves the workspace";
  return [".git", ".github"].includes(first.toLowerCase()) ? `it is inside ${first}` : null;
}

/**
 * The absolute path of `path`, which a configuration names relative to the workspace `root`.
 * @throws E_PATH_REFUSED when it is absolute, leaves the workspace, goes through a link, holds a NUL or a backslash,
 * or enters .git or .github; a path that does not exist yet is fine.
 */
export function resolveInside(root: string, path: string): string {
  const refuse = (why: string) => impactError("E_PATH_REFUSED", { path, why });
  const why = whyOutside(path);
  if (why !== null) throw refuse(why);
  const parts = partsOf(path);
  let current = realpathSync(root);
  for (const part of parts) {
    current = join(current, part);
    const stat = lstatSync(current, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) throw refuse("it goes through a symbolic link");
    if (!stat?.isDirectory()) break;
  }
  return [realpathSync(root), ...parts].join(sep);
}

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "what it is in is no folder",
  EACCES: "it may not be read",
  ELOOP: "it is a link to itself",
};

/** Why a file could not be read, for the person who named it. */
export const unreadable = (file: string, { code = "", message }: NodeJS.ErrnoException): ImpactError =>
  impactError("E_FILE_UNREADABLE", { file, why: reasons[code] ?? message });
