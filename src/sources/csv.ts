import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { sha256 } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { type Column, type Frame, makeFrame } from "../frame/frame.ts";
import { boundByInstant } from "../frame/instant.ts";
import { resolveInside } from "../workspace/inside.ts";
import { defineSource } from "./define.ts";

const Kind = z.enum(["number", "text", "date"]);

const Params = z.strictObject({
  path: z.string().min(1).describe("relative to the workspace"),
  delimiter: z.string().length(1).default(","),
  missing: z
    .array(z.string())
    .default(["", "NA", "NaN", "null"])
    .describe("cells that stand for a missing value"),
  columns: z
    .record(z.string(), Kind)
    .default({})
    .describe("columns whose type is given: a cell that does not fit is an error"),
  as_of_column: z
    .string()
    .optional()
    .describe("a column of dates; rows later than the run's instant are not read"),
});
type Params = z.infer<typeof Params>;

/** RFC 4180 text with a header, in UTF-8. A column of nothing but numbers is a number column, any other is text. */
export const csv = defineSource({
  name: "csv",
  params: Params,
  async open(params, { root, as_of }) {
    const bytes = readBytes(root, params.path);
    const bound = params.as_of_column === undefined ? "" : `${params.as_of_column} ${as_of}`;
    return {
      sha256: bound === "" ? sha256(bytes) : sha256(`${sha256(bytes)} ${bound}`),
      read: async () => {
        const frame = parse(bytes, params);
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

/** The rows as text, each with the offset at which it begins, so that a bad cell can be found again. */
interface Table {
  text: string;
  header: string[];
  rows: string[][];
  offsets: number[];
}

function parse(bytes: Uint8Array, params: Params): Frame {
  const table = split(bytes, params);
  const missing = new Set(params.missing);
  const columns = table.header.map((name, index) => {
    const cells = table.rows.map((row) => (missing.has(row[index]!) ? null : row[index]!));
    return [
      name,
      typed(cells, params.columns[name], (row, expected) =>
        badCell(table, params.path, row, index, expected),
      ),
    ] as const;
  });
  const unknown = Object.keys(params.columns).find((name) => !table.header.includes(name));
  const frame = makeFrame(columns, params.path);
  if (unknown !== undefined) frame.column(unknown);
  return frame;
}

function split(bytes: Uint8Array, { path, delimiter }: Params): Table {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw impactError(
      "E_SOURCE_FORMAT",
      { what: "bytes that are no UTF-8", expected: "UTF-8 text", more: 0 },
      { file: path },
    );
  }
  const rows: string[][] = [];
  const offsets: number[] = [];
  const bad: { offset: number; what: string; expected: string }[] = [];
  let header: string[] | null = null;
  let offset = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }) {
      const start = offset;
      offset = meta.cursor;
      if (data.length === 1 && data[0] === "" && errors.length === 0) return;
      if (errors.length > 0)
        bad.push({
          offset: start,
          what: "a quoted cell that does not end as it should",
          expected: 'quotes doubled inside quotes ("")',
        });
      else if (!header) header = data;
      else if (data.length !== header.length)
        bad.push({
          offset: start,
          what: `a row of ${data.length} cells`,
          expected: `${header.length}, as in the header`,
        });
      else {
        rows.push(data);
        offsets.push(start);
      }
    },
  });
  const names = (header ?? []) as string[];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (names.length === 0) bad.unshift({ offset: 0, what: "an empty file", expected: "a header and rows" });
  if (twice !== undefined)
    bad.unshift({ offset: 0, what: `column \`${twice}\` twice`, expected: "each name once" });
  if (names.some((name) => name.trim() === ""))
    bad.unshift({ offset: 0, what: "a column without a name", expected: "a name for each column" });
  if (bad[0]) {
    const { what, expected } = bad[0];
    throw impactError(
      "E_SOURCE_FORMAT",
      { what, expected, more: bad.length - 1 },
      { file: path, line: lineOf(text, bad[0].offset), column: 1 },
    );
  }
  return { text, header: names, rows, offsets };
}

const lineOf = (text: string, offset: number) => {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) line++;
  return line;
};

const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const isDate = (cell: string) => /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(cell) && !Number.isNaN(Date.parse(cell));
/** 007 is a name, and an integer beyond 2^53 would lose digits as a number. */
const isName = (cell: string) =>
  /^\s*[+-]?0\d/.test(cell) || (/^\s*[+-]?\d+\s*$/.test(cell) && !Number.isSafeInteger(Number(cell)));

function typed(
  cells: readonly (string | null)[],
  kind: z.infer<typeof Kind> | undefined,
  refuse: (rows: number[], expected: string) => never,
): Column {
  const failing = (fits: (cell: string) => boolean) => {
    const rows: number[] = [];
    for (const [row, cell] of cells.entries()) if (cell !== null && !fits(cell)) rows.push(row);
    return rows;
  };
  if (kind === "number" || kind === "date") {
    const rows = failing(kind === "number" ? (cell) => decimal.test(cell) : isDate);
    if (rows.length > 0) refuse(rows, kind === "number" ? "a number" : "a date such as 2026-11-23");
  }
  const isNumber =
    kind === "number" ||
    (kind === undefined && cells.every((cell) => cell === null || (decimal.test(cell) && !isName(cell))));
  if (isNumber && (kind === "number" || cells.some((cell) => cell !== null))) {
    return {
      type: "number",
      values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))),
    };
  }
  return { type: "text", values: cells };
}

function badCell(
  { text, header, rows, offsets }: Table,
  path: string,
  bad: number[],
  index: number,
  expected: string,
): never {
  const row = bad[0]!;
  const before = rows[row]!.slice(0, index).join(",").length + (index > 0 ? 2 : 1);
  const found = rows[row]![index]!;
  throw impactError(
    "E_SOURCE_FORMAT",
    { what: `"${found.slice(0, 40)}" in column \`${header[index]}\``, expected, more: bad.length - 1 },
    { file: path, line: lineOf(text, offsets[row]!), column: before },
  );
}
