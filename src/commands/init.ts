import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { impactError } from "../errors.ts";
import { prefixOf } from "../workspace/git.ts";
import { type CommonOptions, type ExitCode, rootOf, say, sayJson } from "./edge.ts";

/** Beside src/, build/ and dist/ alike. */
const templates = join(dirname(fileURLToPath(import.meta.url)), "..", "templates");

/** What is left as it is when it is there already. */
const kept = new Set(["README.md", ".gitattributes"]);

/**
 * `impact-loop init`: a working example repository, ready to push. Never overwrites. In a folder of a repository the
 * workflows go to the repository's root, where GitHub looks for them, and name the folder.
 * @throws E_INIT_EXISTS
 */
export async function init(options: CommonOptions): Promise<ExitCode> {
  const root = rootOf(options);
  const prefix = await prefixOf(root);
  const top = join(
    root,
    ...prefix
      .split("/")
      .filter(Boolean)
      .map(() => ".."),
  );
  const all = await templateFiles();
  const target = (to: string) => (to.startsWith(".github/") ? join(top, to) : join(root, to));
  const taken = all.filter(({ to }) => existsSync(target(to))).map(({ to }) => to);
  if (taken.some((file) => !kept.has(file)))
    throw impactError("E_INIT_EXISTS", { files: taken.filter((file) => !kept.has(file)) });
  const files = all.filter(({ to }) => !taken.includes(to));
  for (const { from, to } of files) {
    const text = await readFile(from, "utf8");
    await mkdir(dirname(target(to)), { recursive: true });
    await writeFile(target(to), to.startsWith(".github/") ? inFolder(text, prefix) : text, { flag: "wx" });
  }
  if (options.json) sayJson({ written: files.map(({ to }) => to) });
  if (options.json) return 0;
  for (const { to } of files) say(`wrote ${to}`);
  say(
    "\nNext: `impact-loop run`, then commit, push, and open a pull request that adds a file to initiatives/.",
  );
  return 0;
}

/** A workflow whose paths and action are those of a folder: `prefix` is empty or ends in a slash. */
const inFolder = (workflow: string, prefix: string): string =>
  prefix === ""
    ? workflow
    : workflow
        .replaceAll(/"((?:impact|initiatives|data)\/\*\*|impact-loop\.yaml)"/g, `"${prefix}$1"`)
        .replace(
          /(- uses: impact-loop\/\S+)/,
          `$1\n        with:\n          directory: ${prefix.slice(0, -1)}`,
        );

/** npm packs no dotfiles of some names, so a leading `_` in the templates stands for a dot. */
async function templateFiles(): Promise<{ from: string; to: string }[]> {
  const found = await readdir(templates, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({
      from,
      to: from
        .slice(templates.length + 1)
        .replaceAll(/(^|[\\/])_/g, "$1.")
        .replaceAll("\\", "/"),
    }))
    .sort((a, b) => (a.to < b.to ? -1 : 1));
}
