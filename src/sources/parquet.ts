import { parquetMetadata, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { z } from "zod";
import { ImpactError, impactError, placedIn } from "../errors.ts";
import { type Column, type Frame, makeFrame, nearest } from "../frame/frame.ts";
import { defineSource, fileParams, openFile } from "./define.ts";

const Params = z.strictObject({
  path: fileParams.path,
  columns: z.array(z.string()).min(1).optional().describe("the columns to read; all when left out"),
  as_of_column: fileParams.as_of_column,
});
type Params = z.infer<typeof Params>;

/** Flat Parquet: numbers, text, booleans (0 and 1), dates and timestamps (ISO text in UTC). */
export const parquet = defineSource({
  name: "parquet",
  params: Params,
  open: async (params, context) => openFile(params, context, (bytes) => parse(bytes, params)),
});

async function parse(bytes: Uint8Array, { path, columns }: Params): Promise<Frame> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const metadata = parquetMetadata(file);
    const fields = parquetSchema(metadata).children;
    const has = fields.map((field) => field.element.name);
    const nested = new Set(fields.filter(({ children }) => children.length > 0).map((f) => f.element.name));
    const wanted = columns ?? has;
    wanted.forEach((name, index) => {
      placedIn(columns ? ["columns", index] : [], () => requireFlat(name, path, has, nested));
    });
    const cells = new Map(wanted.map((name) => [name, [] as unknown[]]));
    await parquetRead({
      file,
      metadata,
      columns: wanted,
      compressors,
      onChunk({ columnName, columnData, rowStart }) {
        const column = cells.get(columnName)!;
        for (let i = 0; i < columnData.length; i++) column[rowStart + i] = columnData[i] ?? null;
      },
    });
    return makeFrame(
      Array.from(cells, ([name, values]) => [name, columnOf(name, values)]),
      path,
    );
  } catch (error) {
    if (error instanceof ImpactError) throw error;
    const what = `bytes that cannot be read (${(error as Error).message})`;
    throw impactError("E_SOURCE_FORMAT", { what, expected: "a Parquet file", more: 0 }, { file: path });
  }
}

function requireFlat(
  column: string,
  source: string,
  has: readonly string[],
  nested: ReadonlySet<string>,
): void {
  if (!has.includes(column))
    throw impactError("E_COLUMN_MISSING", { column, source, has, nearest: nearest(column, has) });
  if (nested.has(column))
    throw impactError("E_COLUMN_TYPE", { column, found: "nested values", expected: "a flat column" });
}

/** A Parquet column has one type, which its first value tells. */
function columnOf(name: string, cells: readonly unknown[]): Column {
  const first = cells.find((cell) => cell !== null);
  if (first === undefined || typeof first === "string")
    return { type: "text", values: cells as (string | null)[] };
  if (first instanceof Date) return { type: "text", values: datesOf(cells as (Date | null)[]) };
  if (typeof first === "object")
    throw impactError("E_COLUMN_TYPE", { column: name, found: "nested values", expected: "a flat column" });
  return { type: "number", values: Float64Array.from(cells, (cell) => numberOf(name, cell)) };
}

function numberOf(column: string, cell: unknown): number {
  if (cell === null) return Number.NaN;
  const number = Number(cell);
  if (typeof cell === "bigint" && !Number.isSafeInteger(number)) {
    const expected = "an exact number; store ids as text";
    throw impactError("E_COLUMN_TYPE", { column, found: `${cell}, beyond 2^53`, expected });
  }
  if (number === Number.POSITIVE_INFINITY || number === Number.NEGATIVE_INFINITY)
    throw impactError("E_COLUMN_TYPE", { column, found: String(number), expected: "a number or null" });
  return number;
}

/** ISO text: dates alone where every instant is a midnight, so that all of a column compare alike. */
function datesOf(instants: readonly (Date | null)[]): (string | null)[] {
  const texts = instants.map((instant) => instant?.toISOString() ?? null);
  const onlyDates = texts.every((text) => text === null || text.endsWith("T00:00:00.000Z"));
  return onlyDates ? texts.map((text) => text?.slice(0, 10) ?? null) : texts;
}
