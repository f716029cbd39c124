import { lstatSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { impactError } from "../errors.ts";

/**
 * The absolute path of `path`, which a configuration names relative to the workspace `root`.
 * @throws E_PATH_REFUSED when it is absolute, leaves the workspace, goes through a link, holds a NUL or a backslash,
 * or enters .git or .github; a path that does not exist yet is fine.
 */
export function resolveInside(root: string, path: string): string {
  const refuse = (why: string) => impactError("E_PATH_REFUSED", { path, why });
  if (path.includes("\0")) throw refuse("it holds a NUL character");
  if (path.includes("\\")) throw refuse("it holds a backslash");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) throw refuse("it is absolute");
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) throw refuse("it leaves the workspace");
  if ([".git", ".github"].includes(parts[0]?.toLowerCase() ?? "")) throw refuse(`it is inside ${parts[0]}`);
  let current = realpathSync(root);
  for (const part of parts) {
    current = join(current, part);
    const stat = lstatSync(current, { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) throw refuse("it goes through a symbolic link");
    if (!stat) break;
  }
  return [realpathSync(root), ...parts].join(sep);
}
