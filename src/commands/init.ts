import { existsSync } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { impactError } from "../errors.ts";
import { type CommonOptions, type ExitCode, rootOf, say } from "./edge.ts";

/** Beside src/, build/ and dist/ alike. */
const templates = join(dirname(fileURLToPath(import.meta.url)), "..", "templates");

/** `impact-loop init`: a working example repository, ready to push. Never overwrites. @throws E_INIT_EXISTS */
export async function init(options: CommonOptions): Promise<ExitCode> {
  const root = rootOf(options);
  const files = await templateFiles();
  const taken = files.filter(({ to }) => existsSync(join(root, to))).map(({ to }) => to);
  if (taken.length > 0) throw impactError("E_INIT_EXISTS", { files: taken });
  for (const { from, to } of files) await cp(from, join(root, to), { errorOnExist: true, force: false });
  for (const { to } of files) say(`wrote ${to}`);
  say(
    "\nNext: `impact-loop run`, then commit, push, and open a pull request that adds a file to initiatives/.",
  );
  return 0;
}

/** npm packs no dotfiles of some names, so a leading `_` in the templates stands for a dot. */
async function templateFiles(): Promise<{ from: string; to: string }[]> {
  const found = await readdir(templates, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({ from, to: from.slice(templates.length + 1).replaceAll(/(^|[\\/])_/g, "$1.") }))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}
