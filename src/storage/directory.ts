import { openCycleFolder } from "../workspace/cycle-folder.ts";
import type { StorageAdapter } from "./define.ts";

/** A plain folder of the workspace. */
export const directory: StorageAdapter = { name: "directory", open: openCycleFolder };
