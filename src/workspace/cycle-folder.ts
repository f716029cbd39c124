import type { Dirent } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { CycleId } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { resolveInside } from "./inside.ts";

/** Where a cycle is looked for: a complete one that a killed process left, else its place. */
const places = [".ready", "cycles"] as const;

/**
 * Folders of cycles under `path`/cycles. A cycle is prepared beside them in a folder of this process, renamed to
 * `.ready/<cycle>` when it is complete, and only then put in its place. A process killed at any moment leaves the old
 * or the new cycle, and readers find it; the next writer puts it in place and sweeps away what dead processes left.
 * Reading changes nothing, and nothing goes through a link.
 * @throws E_PATH_REFUSED, E_STORAGE_REFUSED when `path` is no folder
 */
export function openCycleFolder(root: string, path: string) {
  const at: At = (...parts) => resolveInside(root, [path, ...parts].join("/"));
  at();
  const absent = absentIn(path);
  const place = async (cycle: string): Promise<string> => {
    for (const name of places) {
      const folder = at(name, cycle);
      if ((await stat(folder).catch(absent))?.isDirectory()) return folder;
    }
    return at("cycles", cycle);
  };
  return {
    async cycles(): Promise<string[]> {
      const found = await Promise.all(places.map((name) => cyclesIn(at(name), absent)));
      return [...new Set(found.flat())].sort();
    },
    async files(cycle: string): Promise<string[]> {
      const folder = await place(cycle);
      return (await entries(folder, absent, true))
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .sort();
    },
    async read(cycle: string, file: string): Promise<string | null> {
      const inside = relative(at(), await place(cycle)).split(sep);
      return readFile(at(...inside, file), "utf8").catch(absent);
    },
    async write(cycle: string, files: ReadonlyMap<string, string>): Promise<void> {
      await recover(at, absent);
      const own = [".next", String(process.pid)];
      for (const [file, text] of files) {
        await ensure(dirname(at(...own, cycle, file))).catch(absent);
        await writeFile(at(...own, cycle, file), text, { flush: true });
      }
      await putReady(at, at(...own, cycle), cycle, absent);
      await rm(at(...own), { recursive: true, force: true });
      await recover(at, absent);
    },
    async readBeside(file: string): Promise<string | null> {
      return readFile(at(file), "utf8").catch(absent);
    },
    async writeBeside(files: ReadonlyMap<string, string>): Promise<void> {
      const own = [".next", String(process.pid)];
      await ensure(at(...own)).catch(absent);
      for (const [file, text] of files) await writeFile(at(...own, file), text, { flush: true });
      for (const file of files.keys()) await rename(at(...own, file), at(file));
      await rm(at(...own), { recursive: true, force: true });
      await recover(at, absent);
    },
  };
}

type At = (...parts: string[]) => string;
type Absent = (error: NodeJS.ErrnoException) => null;

/** Other processes put theirs there and clean up meanwhile; each try goes on from what they left. */
async function putReady(at: At, next: string, cycle: string, absent: Absent): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      await ensure(at(".ready"));
      return await rename(next, at(".ready", cycle));
    } catch (error) {
      if (left === 0) throw error;
      await recover(at, absent);
    }
  }
}

async function recover(at: At, absent: Absent): Promise<void> {
  for (const cycle of await cyclesIn(at(".ready"), absent)) {
    await ensure(at("cycles"));
    const old = at(".old", String(process.pid));
    await ensure(old);
    await rm(join(old, cycle), { recursive: true, force: true });
    await rename(at("cycles", cycle), join(old, cycle)).catch(absent);
    await rename(at(".ready", cycle), at("cycles", cycle)).catch(overtaken);
    await rm(old, { recursive: true, force: true });
  }
  for (const scratch of [".next", ".old"])
    for (const { name } of await entries(at(scratch), absent))
      if (!isAlive(Number(name))) await rm(at(scratch, name), { recursive: true, force: true });
  for (const scratch of [".next", ".old", ".ready"]) await rmdir(at(scratch)).catch(() => null);
}

/** Makes a folder, though another process may take its parent away as it does. */
async function ensure(folder: string): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      await mkdir(folder, { recursive: true });
      return;
    } catch (error) {
      if (left === 0 || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

/** Whether a process of this machine has this id: its half-written cycle is not to be swept away. */
function isAlive(pid: number): boolean {
  try {
    return pid === process.pid || process.kill(pid, 0);
  } catch {
    return false;
  }
}

const entries = async (folder: string, absent: Absent, recursive = false): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true, recursive }).catch(absent)) ?? [];

const cyclesIn = async (folder: string, absent: Absent): Promise<string[]> =>
  (await entries(folder, absent))
    .filter((entry) => entry.isDirectory() && CycleId.safeParse(entry.name).success)
    .map(({ name }) => name)
    .sort();

/** Another process has put a cycle in its place meanwhile; whoever writes next goes on. */
function overtaken(error: NodeJS.ErrnoException): null {
  if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes(error.code ?? "")) return null;
  throw error;
}

/** What is not there is null; what stands in the way is said. */
const absentIn =
  (path: string): Absent =>
  (error) => {
    if (error.code === "ENOENT") return null;
    if (error.code !== "ENOTDIR" && error.code !== "EEXIST") throw error;
    throw impactError("E_STORAGE_REFUSED", {
      path,
      why: "it is no folder, or holds a file where a folder belongs",
    });
  };
