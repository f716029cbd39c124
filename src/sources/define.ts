import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { type Phase, sha256 } from "../contracts/index.ts";
import { impactError, placedIn } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { boundByInstant } from "../frame/instant.ts";
import { resolveInside, whyOutside } from "../workspace/inside.ts";

/** What a source may know of the run. It never sees the clock or the environment. */
export interface SourceContext {
  /** Absolute path of the workspace; every path in a configuration is relative to it and stays inside it. */
  root: string;
  /** The run's instant, 2026-11-23T00:00:00Z: nothing later may be read. */
  as_of: string;
  phase: Phase;
}

/** Data ready to be read. The hash comes first and cheaply, so that an unchanged measurement is not made again. */
export interface Opened {
  /** Of the bytes that the source returns (with what of `as_of` bounds them). */
  sha256: string;
  read(): Promise<Frame>;
}

export interface SourceDefinition<P> {
  name: string;
  /** A strict schema of the block's keys other than `adapter`. */
  params: z.ZodType<P>;
  /** @throws the catalogue's errors with `place.path` inside the block, or `place.file` for the data file itself */
  open(params: P, context: SourceContext): Promise<Opened>;
  /** For a source that can produce its own full-scale data: the block that does so. */
  at_scale?(params: P, scale: { sample_size: number }): P;
}

/** A source in the table, its parameters closed over. */
export interface Source {
  name: string;
  params: z.ZodType;
  open(params: unknown, context: SourceContext): Promise<Opened>;
  at_scale?(params: unknown, scale: { sample_size: number }): unknown;
}

/** Makes a table entry of a definition: parameters are parsed by its schema at every call. */
export function defineSource<P>(definition: SourceDefinition<P>): Source {
  const { name, params, at_scale } = definition;
  return {
    name,
    params,
    open: async (raw, context) => definition.open(params.parse(raw), context),
    ...(at_scale && {
      at_scale: (raw: unknown, scale: { sample_size: number }) => at_scale(params.parse(raw), scale),
    }),
  };
}

/** The parameters that every source of files has. */
export const fileParams = {
  path: z
    .string()
    .min(1)
    .refine((path) => whyOutside(path) === null, { error: "a path inside the workspace" })
    .describe("relative to the workspace"),
  as_of_column: z
    .string()
    .optional()
    .describe("a column of dates; rows later than the run's instant are not read"),
};

/** V8 holds no longer text, and a larger table does not fit the memory of a small runner anyway. */
const mostBytes = 500_000_000;
const notAFile = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * Opens a file of the workspace: its hash now, its rows when they are read. With an `as_of_column` the hash is also
 * that of the instant, for the rows depend on it.
 * @throws E_SOURCE_MISSING, E_PATH_REFUSED, E_FILE_TOO_LARGE
 */
export function openFile(
  { path, as_of_column }: { path: string; as_of_column?: string | undefined },
  { root, as_of }: SourceContext,
  parse: (bytes: Uint8Array) => Frame | Promise<Frame>,
): Opened {
  const bytes = readBytes(root, path);
  const hash = sha256(bytes);
  if (as_of_column === undefined) return { sha256: hash, read: async () => parse(bytes) };
  return {
    sha256: sha256(`${hash} ${as_of_column} ${as_of}`),
    read: async () => boundByInstant(await parse(bytes), as_of_column, as_of),
  };
}

function readBytes(root: string, path: string): Uint8Array {
  const place = { path: ["path"] };
  const file = placedIn(place.path, () => resolveInside(root, path));
  try {
    const bytes = statSync(file).size;
    if (bytes > mostBytes) throw impactError("E_FILE_TOO_LARGE", { bytes, limit: mostBytes }, place);
    return readFileSync(file);
  } catch (error) {
    if (!notAFile.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw impactError("E_SOURCE_MISSING", { path }, place);
  }
}
