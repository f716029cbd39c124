import { type Dirent, lstatSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { impactError } from "../errors.ts";
import { resolveInside } from "./inside.ts";

/**
 * Folders of cycles under `path`/cycles. A cycle is prepared beside them in a folder of this process, renamed to
 * `.ready/<cycle>` when it is complete, and only then put in its place. A process killed at any moment leaves the old
 * or the new cycle: what stands in `.ready` is complete and is put in place by whoever opens the folder next; what
 * dead processes left is swept away.
 * @throws E_STORAGE_REFUSED when `path` is no folder
 */
export function openCycleFolder(root: string, path: string) {
  const base = resolveInside(root, path);
  if (lstatSync(base, { throwIfNoEntry: false })?.isDirectory() === false)
    throw impactError("E_STORAGE_REFUSED", { path, why: "it is no folder" });
  const at = (...parts: string[]) => join(base, ...parts);
  const recovered = recover(at);
  return {
    async cycles(): Promise<string[]> {
      await recovered;
      return folders(at("cycles"));
    },
    async files(cycle: string): Promise<string[]> {
      await recovered;
      const folder = at("cycles", cycle);
      const found = await entries(folder, true);
      return found
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .sort();
    },
    async read(cycle: string, file: string): Promise<string | null> {
      await recovered;
      return readFile(at("cycles", cycle, file), "utf8").catch(absentIsNull);
    },
    async write(cycle: string, files: ReadonlyMap<string, string>): Promise<void> {
      await recovered;
      const next = at(".next", String(process.pid), cycle);
      for (const [file, text] of files) {
        await mkdir(dirname(join(next, file)), { recursive: true });
        await writeFile(join(next, file), text, { flush: true });
      }
      await mkdir(at(".ready"), { recursive: true });
      await rename(next, at(".ready", cycle)).catch(async () => {
        await recover(at);
        await mkdir(at(".ready"), { recursive: true });
        await rename(next, at(".ready", cycle));
      });
      await rm(at(".next", String(process.pid)), { recursive: true, force: true });
      await recover(at);
    },
  };
}

async function recover(at: (...parts: string[]) => string): Promise<void> {
  for (const cycle of await folders(at(".ready"))) {
    await mkdir(at("cycles"), { recursive: true });
    await mkdir(at(".old"), { recursive: true });
    await rm(at(".old", cycle), { recursive: true, force: true });
    await rename(at("cycles", cycle), at(".old", cycle)).catch(absentIsNull);
    await rename(at(".ready", cycle), at("cycles", cycle)).catch(overtaken);
  }
  await rm(at(".old"), { recursive: true, force: true });
  for (const name of await folders(at(".next")))
    if (!isAlive(Number(name))) await rm(at(".next", name), { recursive: true, force: true });
  for (const scratch of [".next", ".ready"]) await rmdir(at(scratch)).catch(() => null);
}

/** Whether a process of this machine has this id: its half-written cycle is not to be swept away. */
function isAlive(pid: number): boolean {
  try {
    return pid === process.pid || process.kill(pid, 0);
  } catch {
    return false;
  }
}

const entries = async (folder: string, recursive = false): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true, recursive }).catch(absentIsNull)) ?? [];

const folders = async (folder: string): Promise<string[]> =>
  (await entries(folder))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Another process has put a cycle in its place meanwhile; whoever opens the folder next goes on. */
function overtaken(error: NodeJS.ErrnoException): null {
  if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(error.code ?? "")) return null;
  throw error;
}

function absentIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
