import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Imported, importConfig } from "../config/import.ts";
import { impactError } from "../errors.ts";
import { tables } from "../loop.ts";
import { unreadable } from "../workspace/inside.ts";
import { type CommonOptions, type ExitCode, fail, rootOf, say, sayJson } from "./edge.ts";
import { numberOf } from "./power.ts";

export interface ImportOptions extends CommonOptions {
  coefficientError?: string;
}

/** Written once for a whole loop; a further measurement is put beside it. */
const policyFile = "impact-loop.yaml";

/**
 * `impact-loop import <file>`: the Python predecessor's configuration as files of ours, and what could not be carried
 * over and why. Nothing is overwritten; where impact-loop.yaml is there already, initiatives are put beside it.
 * @throws E_FILE_UNREADABLE, E_IMPORT_EXISTS, E_USAGE
 */
export async function importTheirs(file: string, options: ImportOptions): Promise<ExitCode> {
  const root = rootOf(options);
  const expected = "a number above 0";
  const coefficient_error = numberOf("--coefficient-error", options.coefficientError, (x) => x > 0, expected);
  const bytes = read(file);
  if (bytes instanceof Error) throw bytes;
  const found = importConfig({
    ...{ file, bytes, tables, coefficient_error, id: idOf(file) },
    read: (path, from) => near([from], path),
    count: (path, from) => rowsOf(near([from, file], path)?.bytes ?? null),
  });
  if (found.problems.length > 0) return fail(found.problems, options);
  const kept = existsSync(join(root, policyFile));
  const files = [...found.files].filter(([path]) => !(kept && path === policyFile));
  const taken = files.map(([path]) => path).filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw impactError("E_IMPORT_EXISTS", { files: taken });
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: "wx" });
  }
  show(
    found,
    files.map(([path]) => path),
    kept,
    options,
  );
  return files.length > 0 ? 0 : 1;
}

const idOf = (file: string): string => {
  const [name, folder] = [basename(file).replace(/\.ya?ml$/i, ""), basename(dirname(resolve(file)))];
  const id = (name === "config" ? folder : name).replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[-_]+/, "");
  return id.slice(0, 80) || "imported";
};

function read(path: string): Uint8Array | Error {
  try {
    return readFileSync(path);
  } catch (error) {
    return unreadable(path, error as NodeJS.ErrnoException);
  }
}

/** A file that theirs name: from a folder of theirs, or from where the command runs. */
function near(files: readonly string[], path: string) {
  for (const found of [...files.map((file) => resolve(dirname(file), path)), resolve(path)]) {
    const bytes = read(found);
    if (!(bytes instanceof Error)) return { file: relative(process.cwd(), found), bytes };
  }
  return null;
}

/** Rows of a CSV below its header; null where it has none. */
function rowsOf(bytes: Uint8Array | null): number | null {
  if (bytes === null) return null;
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "");
  return lines.length > 1 ? lines.length - 1 : null;
}

function show({ notes }: Imported, written: string[], kept: boolean, options: ImportOptions): void {
  if (options.json) {
    sayJson({ written, kept: kept ? [policyFile] : [], notes });
    return;
  }
  for (const path of written) say(`wrote ${path}`);
  if (kept) say(`kept  ${policyFile}`);
  if (notes.length > 0) say("");
  for (const { file, line, column, key, kind, why } of notes)
    say(`${kind.padEnd(8)}  ${file}:${line}:${column}  ${key === "" ? "" : `${key}: `}${why}`);
  say(
    written.length > 0
      ? "\nNext: put the data in place, then `impact-loop check`."
      : "\nNothing could be carried over.",
  );
}
