import type { z } from "zod";
import type { Phase } from "../contracts/index.ts";
import type { Frame } from "../frame/frame.ts";

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
