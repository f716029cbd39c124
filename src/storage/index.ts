import type { StorageAdapter } from "./define.ts";
import { directory } from "./directory.ts";
import { git } from "./git.ts";

/** The storage adapters by name. */
export const storages: ReadonlyMap<string, StorageAdapter> = new Map(
  [git, directory].map((s) => [s.name, s]),
);
