import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { importPredecessor } from "../config/import.ts";
import { parseYaml } from "../config/yaml.ts";
import type { Problem } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { unreadable } from "../workspace/inside.ts";
import { type CommonOptions, type ExitCode, failureCode, rootOf, say, sayJson, sayProblems } from "./edge.ts";

/**
 * `impact-loop import <config.yaml>`: the Python predecessor's configuration as ours, in the folder `--dir`; what is not carried over is
 * said at its line. Never overwrites. @throws E_FILE_UNREADABLE, E_INIT_EXISTS
 */
export async function importConfig(file: string, options: CommonOptions): Promise<ExitCode> {
  const root = rootOf(options);
  const parsed = parseYaml(file, readNamed(file));
  const read = (path: string) => {
    // Their loop is started from its own folder's root, so a path may be from there or from the file's folder.
    const places = [join(dirname(file), path), path];
    const found = places.find((place) => existsSync(place)) ?? places[0]!;
    return existsSync(found) ? parseYaml(shown(found), readFileSync(found)) : missing(shown(found));
  };
  const { files, problems } = importPredecessor(parsed, read);
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw impactError("E_INIT_EXISTS", { files: taken });
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text, { flag: "wx" });
  }
  const errors = problems.filter(({ severity }) => severity === "error");
  if (options.json) sayJson({ written: [...files.keys()], problems });
  else {
    sayProblems(problems);
    for (const path of files.keys()) say(`wrote ${path}`);
    if (files.size > 0)
      say("\nNext: `impact-loop check`, fill in what is marked, then `impact-loop run --no-write`.");
  }
  return errors.length > 0 ? failureCode(errors) : 0;
}

const shown = (path: string): string => relative(resolve("."), resolve(path)).replaceAll("\\", "/");

function missing(file: string): Problem {
  const { message, fix } = impactError("E_FILE_UNREADABLE", { file, why: "there is no such file" });
  return {
    code: "E_FILE_UNREADABLE",
    severity: "error",
    file,
    line: 1,
    column: 1,
    message,
    fix,
    initiative: null,
  };
}

/** @throws E_FILE_UNREADABLE */
function readNamed(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}
