import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { loadFile } from "../config/simulation.ts";
import { impactError } from "../errors.ts";
import { repositoryOf, writable } from "../simulate/organisation/repository.ts";
import { OrganisationWorld } from "../simulate/organisation/world.ts";
import { problemOf } from "../stages/study.ts";
import { type ExitCode, fail, rootOf, say, sayJson } from "./edge.ts";
import { fillFolder } from "./output-folder.ts";
import type { SimulateOptions } from "./simulate.ts";

/**
 * `simulate --world world.yaml --out dir`: a simulated organisation as a repository whose cycles are ready to run.
 * @throws E_USAGE, E_SOURCE_MISSING, E_FOLDER_OCCUPIED
 */
export function simulateWorld(options: SimulateOptions): ExitCode {
  if (options.out === undefined)
    throw impactError("E_USAGE", { option: "--out", found: "none", expected: "the folder to write" });
  const { value: world, problems, locate } = loadFile(OrganisationWorld, rootOf(options), options.world!);
  if (!world) return fail(problems, options);
  const missing = Object.entries(world.methods).filter(
    ([family, { share }]) => share > 0 && !writable.includes(family as (typeof writable)[number]),
  );
  if (missing.length > 0) {
    const refused = missing.map(([family, { share }]) => {
      const context = {
        found: `a share of ${share}`,
        expected: `0: the engine has models of ${writable.join(" and ")} only`,
        mend: `set \`${family}.share\` to 0`,
      };
      const error = impactError("E_SCHEMA", context, { path: ["methods", family, "share"] });
      return problemOf(error, { id: null, locate });
    });
    return fail(refused, options);
  }
  const files = repositoryOf(world);
  const tops = new Set([...files.keys()].map((path) => path.split("/")[0]!));
  const fresh = { ours: (name: string) => tops.has(name), force: options.force === true };
  fillFolder(resolve(rootOf(options), options.out), fresh, (folder) => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, path.endsWith(".sh") ? { mode: 0o755 } : {});
    }
  });
  if (options.json) sayJson({ files: [...files.keys()] });
  else
    say(
      `${files.size} files in ${options.out}: ${world.cycles} cycles of ${world.initiatives} initiatives; \`bash run.sh\` there runs them`,
    );
  return 0;
}
