import { readFileSync } from "node:fs";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { z } from "zod";
import { sha256 } from "../contracts/index.ts";
import { ImpactError, impactError } from "../errors.ts";
import { type Column, type Frame, makeFrame, nearest } from "../frame/frame.ts";
import { boundByInstant } from "../frame/instant.ts";
import { resolveInside } from "../workspace/inside.ts";
import { defineSource } from "./define.ts";

const Params = z.strictObject({
  path: z.string().min(1).describe("relative to the workspace"),
  columns: z.array(z.string()).min(1).optional().describe("the columns to read; all when left out"),
  as_of_column: z
    .string()
    .optional()
    .describe("a column of dates; rows later than the run's instant are not read"),
});
type Params = z.infer<typeof Params>;

/** Flat Parquet: numbers, text, booleans (0 and 1), dates and timestamps (ISO text in UTC). */
export const parquet = defineSource({
  name: "parquet",
  params: Params,
  async open(params, { root, as_of }) {
    const bytes = readBytes(root, params.path);
    const bound = params.as_of_column === undefined ? "" : `${params.as_of_column} ${as_of}`;
    return {
      sha256: bound === "" ? sha256(bytes) : sha256(`${sha256(bytes)} ${bound}`),
      read: async () => {
        const frame = await parse(bytes, params);
        return params.as_of_column === undefined ? frame : boundByInstant(frame, params.as_of_column, as_of);
      },
    };
  },
});

function readBytes(root: string, path: string): Uint8Array {
  try {
    return readFileSync(resolveInside(root, path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "EISDIR")
      throw impactError("E_SOURCE_MISSING", { path }, { path: ["path"] });
    throw error;
  }
}

async function parse(bytes: Uint8Array, { path, columns }: Params): Promise<Frame> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(file);
    const fields = parquetSchema(metadata).children;
    const has = fields.map((field) => field.element.name);
    const wanted = columns ?? has;
    for (const name of wanted) {
      const field = fields.find((candidate) => candidate.element.name === name);
      if (!field)
        throw impactError(
          "E_COLUMN_MISSING",
          { column: name, source: path, has, nearest: nearest(name, has) },
          { path: ["columns"] },
        );
      if (field.children.length > 0)
        throw impactError(
          "E_COLUMN_TYPE",
          { column: name, found: "nested values", expected: "a flat column" },
          { path: ["columns"] },
        );
    }
    const rows = await parquetReadObjects({ file, metadata, columns: wanted, compressors });
    return makeFrame(
      wanted.map(
        (name) =>
          [
            name,
            columnOf(
              name,
              rows.map((row) => row[name]),
            ),
          ] as const,
      ),
      path,
    );
  } catch (error) {
    if (error instanceof ImpactError) throw error;
    const what = `bytes that cannot be read (${(error as Error).message})`;
    throw impactError("E_SOURCE_FORMAT", { what, expected: "a Parquet file", more: 0 }, { file: path });
  }
}

function columnOf(name: string, values: readonly unknown[]): Column {
  const first = values.find((value) => value !== null && value !== undefined);
  if (typeof first === "number" || typeof first === "bigint" || typeof first === "boolean") {
    return { type: "number", values: Float64Array.from(values, (value) => numberOf(name, value)) };
  }
  return { type: "text", values: values.map(textOf) };
}

function numberOf(name: string, value: unknown): number {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === "bigint" && !Number.isSafeInteger(Number(value))) {
    throw impactError("E_COLUMN_TYPE", {
      column: name,
      found: `${value}, beyond 2^53`,
      expected: "an exact number; store ids as text",
    });
  }
  return Number(value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
