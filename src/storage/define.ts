/** Where cycles live. A cycle is written whole or not at all. */
export interface Storage {
  /** Ids of the stored cycles, sorted. */
  cycles(): Promise<string[]>;
  /** Paths of the files in a cycle's folder, inside it, sorted. */
  files(cycle: string): Promise<string[]>;
  /** One file of a cycle's folder by its path inside it; null when there is none. */
  read(cycle: string, path: string): Promise<string | null>;
  /** Replaces the cycle's folder by these files. */
  write(cycle: string, files: ReadonlyMap<string, string>): Promise<void>;
  /** A file beside the cycles, such as validation.json; null when there is none. */
  readBeside(file: string): Promise<string | null>;
  /** Replaces files beside the cycles, each whole or not at all. */
  writeBeside(files: ReadonlyMap<string, string>): Promise<void>;
  /** The commit that holds the work tree's inputs as they are, if the storage has commits; `paths`: the files read. */
  commitOf?(paths: readonly string[]): Promise<string | null>;
  /** Whether the history of the storage holds the cycle's folder just as it stands. */
  committed?(cycle: string): Promise<boolean>;
  /** Records the written cycle in the history of the storage, where it has one; what to call the record. */
  commit?(cycle: string, message: string): Promise<string>;
  /** The same of files beside the cycles. */
  commitBeside?(files: readonly string[], message: string): Promise<string>;
}

export interface StorageAdapter {
  name: string;
  /** `root`: absolute path of the workspace; `path`: the results folder inside it. */
  open(root: string, path: string): Storage;
}
