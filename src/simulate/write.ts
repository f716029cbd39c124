import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, Truth } from "../contracts/index.ts";
import type { Frame } from "../frame/frame.ts";
import type { Streamed } from "./define.ts";
import { openCsv, type TableWriter } from "./write-csv.ts";
import { openParquet } from "./write-parquet.ts";

export const formats = ["csv", "parquet", "both"] as const;
export type Format = (typeof formats)[number];

/** Every file that `writeSimulation` may write. */
export const isSimulationFile = (name: string): boolean =>
  /^(observed|potential|products|users)\.(csv|parquet)$/.test(name) || name === "truth.json";

/** Writes a data set into the empty folder `folder`, block by block, and its truth.json last. `wrote` gets the rows so far. */
export function writeSimulation(
  folder: string,
  streamed: Streamed,
  format: Format,
  wrote: (rows: number) => void,
): Truth {
  for (const [name, table] of Object.entries(streamed.tables)) {
    const writers = open(join(folder, name), { whole: new Set(), complete: true }, format);
    for (const writer of writers) {
      writer.append(table);
      writer.close();
    }
  }
  const sides = { observed: [] as TableWriter[], potential: [] as TableWriter[] };
  for (const side of ["observed", "potential"] as const)
    sides[side] = open(join(folder, side), streamed, format);
  const append = (writers: readonly TableWriter[], block: Frame) => {
    for (const writer of writers) writer.append(block);
  };
  let rows = 0;
  for (;;) {
    const next = streamed.blocks.next();
    if (next.done) {
      for (const writer of [...sides.observed, ...sides.potential]) writer.close();
      writeFileSync(join(folder, "truth.json"), canonicalJson(Truth.parse(next.value)));
      return next.value;
    }
    append(sides.observed, next.value.observed);
    append(sides.potential, next.value.potential);
    rows += next.value.observed.rows;
    wrote(rows);
  }
}

function open(path: string, columns: Pick<Streamed, "whole" | "complete">, format: Format): TableWriter[] {
  return [
    ...(format === "parquet" ? [] : [openCsv(`${path}.csv`)]),
    ...(format === "csv" ? [] : [openParquet(`${path}.parquet`, columns)]),
  ];
}
