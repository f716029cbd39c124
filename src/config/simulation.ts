import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { Phase, type Problem } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { World } from "../simulate/index.ts";
import { findings } from "./issues.ts";
import { type Path, parseYaml, problemAt } from "./yaml.ts";

/** sim.yaml: one world to simulate. */
export const SimulationFile = z.strictObject({
  version: z.literal(1),
  phase: Phase.default("pilot").describe("pilot, or scale: the same world with the effect times its voltage"),
  world: World,
});

export interface LoadedFile<T> {
  /** Null when the file has errors. */
  value: T | null;
  problems: Problem[];
  locate(path: Path): { file: string; line: number; column: number };
}

/** Reads a file of one schema, every problem of it at once. @throws E_SOURCE_MISSING */
export function loadFile<T>(schema: z.ZodType<T>, root: string, file: string): LoadedFile<T> {
  const parsed = parseYaml(file, read(resolve(root, file), file));
  const locate = (path: Path) => ({ file, ...parsed.locate(path) });
  if (parsed.problems.length > 0) return { value: null, problems: parsed.problems, locate };
  const result = schema.safeParse(parsed.value ?? {});
  if (result.success) return { value: result.data, problems: [], locate };
  const problems = findings(schema, parsed.value ?? {}, result.error.issues).map(
    ({ path, key, code, context }) => problemAt(file, parsed.locate(path, key), code, context as never),
  );
  return { value: null, problems, locate };
}

function read(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
      throw impactError("E_SOURCE_MISSING", { path: file });
    throw error;
  }
}
