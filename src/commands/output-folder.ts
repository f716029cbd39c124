import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { impactError } from "../errors.ts";

/**
 * Fills the folder `out` whole or not at all: `fill` writes into a temporary one beside it, which is then put in its
 * place. A folder that holds nothing but files that `ours` knows is replaced; with `force` what is written is put among
 * whatever the folder holds, file by file.
 * @throws E_FOLDER_OCCUPIED before anything is written
 */
export function fillFolder<T>(
  out: string,
  { ours, force }: { ours: (name: string) => boolean; force: boolean },
  fill: (folder: string) => T,
): T {
  const strangers = entries(out).filter((name) => !ours(name));
  if (strangers.length > 0 && !force)
    throw impactError("E_FOLDER_OCCUPIED", { folder: out, files: strangers });
  mkdirSync(dirname(out), { recursive: true });
  const temporary = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const [made, old] = [join(temporary, "made"), join(temporary, "old")];
    mkdirSync(made);
    const result = fill(made);
    if (strangers.length > 0) for (const name of entries(made)) renameSync(join(made, name), join(out, name));
    else {
      if (statSync(out, { throwIfNoEntry: false })) renameSync(out, old);
      renameSync(made, out);
    }
    return result;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @throws E_FOLDER_OCCUPIED when it is a file */
function entries(folder: string): string[] {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) throw impactError("E_FOLDER_OCCUPIED", { folder, files: [basename(folder)] });
  return readdirSync(folder).sort();
}
