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

export interface LoadedSimulation {
  /** Null when the file has errors. */
  simulation: z.infer<typeof SimulationFile> | null;
  problems: Problem[];
  locate(path: Path): { file: string; line: number; column: number };
}

/** Reads such a file, every problem of it at once. @throws E_SOURCE_MISSING */
export function loadSimulation(root: string, file: string): LoadedSimulation {
  const parsed = parseYaml(file, read(resolve(root, file), file));
  const locate = (path: Path) => ({ file, ...parsed.locate(path) });
  if (parsed.problems.length > 0) return { simulation: null, problems: parsed.problems, locate };
  const result = SimulationFile.safeParse(parsed.value ?? {});
  if (result.success) return { simulation: result.data, problems: [], locate };
  const problems = findings(SimulationFile, parsed.value ?? {}, result.error.issues).map(
    ({ path, key, code, context }) => problemAt(file, parsed.locate(path, key), code, context as never),
  );
  return { simulation: null, problems, locate };
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
