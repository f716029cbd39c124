import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { resolveInside } from "./inside.ts";

/**
 * Folders of cycles under `path`/cycles. A cycle is prepared beside them, renamed to `.ready/<cycle>` when it is
 * complete, and only then put in its place. A process killed at any moment leaves the old or the new cycle: what
 * stands in `.ready` is complete and is put in place by whoever opens the folder next; the rest is swept away.
 */
export function openCycleFolder(root: string, path: string) {
  const base = resolveInside(root, path);
  const at = (...parts: string[]) => join(base, ...parts);
  const recovered = recover(at);
  return {
    async cycles(): Promise<string[]> {
      await recovered;
      return (await entries(at("cycles"))).sort();
    },
    async read(cycle: string, file: string): Promise<string | null> {
      await recovered;
      return readFile(at("cycles", cycle, file), "utf8").catch(absentIsNull);
    },
    async write(cycle: string, files: ReadonlyMap<string, string>): Promise<void> {
      await recovered;
      for (const [file, text] of files) {
        await mkdir(dirname(at(".next", cycle, file)), { recursive: true });
        await writeFile(at(".next", cycle, file), text, { flush: true });
      }
      await mkdir(at(".ready"), { recursive: true });
      await rename(at(".next", cycle), at(".ready", cycle));
      await recover(at);
    },
    async readBeside(file: string): Promise<string | null> {
      await recovered;
      return readFile(at(file), "utf8").catch(absentIsNull);
    },
    async writeBeside(files: ReadonlyMap<string, string>): Promise<void> {
      await recovered;
      await mkdir(at(".next"), { recursive: true });
      for (const [file, text] of files) await writeFile(at(".next", file), text, { flush: true });
      for (const file of files.keys()) await rename(at(".next", file), at(file));
      await recover(at);
    },
  };
}

async function recover(at: (...parts: string[]) => string): Promise<void> {
  for (const cycle of await entries(at(".ready"))) {
    await mkdir(at("cycles"), { recursive: true });
    await mkdir(at(".old"), { recursive: true });
    await rm(at(".old", cycle), { recursive: true, force: true });
    await rename(at("cycles", cycle), at(".old", cycle)).catch(absentIsNull);
    await rename(at(".ready", cycle), at("cycles", cycle));
  }
  for (const scratch of [".next", ".ready", ".old"]) await rm(at(scratch), { recursive: true, force: true });
}

const entries = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(absentIsNull)) ?? [];

function absentIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
