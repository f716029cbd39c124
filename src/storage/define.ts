/** Where cycles live. A cycle is written whole or not at all. */
export interface Storage {
  name: string;
  /** Ids of the stored cycles, sorted. */
  cycles(): Promise<string[]>;
  /** The files of one cycle by path inside its folder; null when there is no such cycle. */
  read(cycle: string): Promise<ReadonlyMap<string, string> | null>;
  /** Replaces the cycle's folder by these files. Files equal to the stored ones are left alone; true if anything changed. */
  write(cycle: string, files: ReadonlyMap<string, string>): Promise<boolean>;
}

export interface StorageAdapter {
  name: string;
  /** `root`: absolute path of the workspace; `path`: the results folder inside it. */
  open(root: string, path: string): Storage;
}
