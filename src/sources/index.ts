import { csv } from "./csv.ts";
import type { Source } from "./define.ts";
import { parquet } from "./parquet.ts";
import { simulator } from "./simulator.ts";

/** The sources by name. */
export const sources: ReadonlyMap<string, Source> = new Map(
  [csv, parquet, simulator].map((source) => [source.name, source]),
);
