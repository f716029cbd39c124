import type { Dirent } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { CycleId } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { resolveInside } from "./inside.ts";

/**
 * Folders of cycles under `path`/cycles. A cycle is prepared beside them in a folder of this process, renamed to
 * `.ready/<process>/<cycle>` when it is complete, and only then put in its place. Who moves a cycle out of its place
 * holds another complete one meanwhile, so that processes killed or writing at once leave the old or the new cycle, and
 * readers find it; the next writer puts in place, and sweeps away, what dead processes left. Reading changes nothing,
 * and nothing goes through a link.
 * @throws E_PATH_REFUSED, E_STORAGE_REFUSED when `path` is no folder
 */
export function openCycleFolder(root: string, path: string) {
  const at: At = (...parts) => resolveInside(root, [path, ...parts].join("/"));
  at();
  const absent = absentIn(path);
  /** Where cycles are looked for: complete ones on their way, then their place. */
  const places = async (): Promise<string[]> => [
    ...(await ready(at, absent)).map(({ folder }) => folder),
    at("cycles"),
  ];
  const place = async (cycle: string): Promise<string> => {
    for (const folder of await places())
      if ((await stat(join(folder, cycle)).catch(absent))?.isDirectory()) return join(folder, cycle);
    return at("cycles", cycle);
  };
  return {
    async cycles(): Promise<string[]> {
      const found = await Promise.all((await places()).map((folder) => cyclesIn(folder, absent)));
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
      await ensure(at(".ready", String(process.pid)));
      await rename(at(...own, cycle), at(".ready", String(process.pid), cycle));
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

/** The folders of complete cycles on their way to their place, one a process, in the order of their ids. */
async function ready(at: At, absent: Absent): Promise<{ pid: number; folder: string }[]> {
  return (await entries(at(".ready"), absent))
    .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
    .map(({ name }) => ({ pid: Number(name), folder: at(".ready", name) }))
    .sort((a, b) => a.pid - b.pid);
}

/** Puts in place what this process and dead ones have ready, one at a time: a dead one's is taken over by a rename. */
async function recover(at: At, absent: Absent): Promise<void> {
  const own = at(".ready", String(process.pid));
  for (const cycle of await cyclesIn(own, absent)) await putInPlace(at, own, cycle, absent);
  for (const { pid, folder } of await ready(at, absent)) {
    if (isAlive(pid)) continue;
    for (const cycle of await cyclesIn(folder, absent)) {
      await ensure(own);
      if (await moved(join(folder, cycle), join(own, cycle))) await putInPlace(at, own, cycle, absent);
    }
    await rmdir(folder).catch(() => null);
  }
  for (const scratch of [".next", ".old"])
    for (const { name } of await entries(at(scratch), absent))
      if (!isAlive(Number(name))) await rm(at(scratch, name), { recursive: true, force: true });
  await rmdir(own).catch(() => null);
  for (const scratch of [".next", ".old", ".ready"]) await rmdir(at(scratch)).catch(() => null);
}

/** Another process may put its own there between the two renames: then that one is moved away, while ours is held. */
async function putInPlace(at: At, own: string, cycle: string, absent: Absent): Promise<void> {
  const old = at(".old", String(process.pid));
  do {
    await ensure(at("cycles"));
    await ensure(old);
    await rename(at("cycles", cycle), join(old, cycle)).catch(absent);
    await moved(join(own, cycle), at("cycles", cycle));
    await rm(old, { recursive: true, force: true });
  } while (await stat(join(own, cycle)).catch(absent));
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

/** Whether a folder was moved: false when another process has taken it, or has put something in its place, first. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
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
