import Papa from "papaparse";
import { z } from "zod";
import { impactError, placedIn } from "../errors.ts";
import { type Column, type Frame, makeFrame } from "../frame/frame.ts";
import { parseInstant } from "../frame/instant.ts";
import { parseNumber } from "../frame/number.ts";
import { defineSource, fileParams, openFile } from "./define.ts";

const Kind = z.enum(["number", "text", "date"]);

const Params = z.strictObject({
  path: fileParams.path,
  delimiter: z
    .string()
    .length(1)
    .regex(/[^"\r\n\ufeff]/, { error: "one character that ends no line and is no quote" })
    .default(","),
  missing: z
    .array(z.string())
    .default(["", "NA", "NaN", "null"])
    .describe("cells that stand for a missing value"),
  columns: z
    .record(z.string(), Kind)
    .default({})
    .describe("columns whose type is given: a cell that does not fit is an error"),
  as_of_column: fileParams.as_of_column,
});
type Params = z.infer<typeof Params>;

/** RFC 4180 text with a header, in UTF-8. A column of nothing but numbers is a number column, any other is text. */
export const csv = defineSource({
  name: "csv",
  params: Params,
  open: async (params, context) => openFile(params, context, (bytes) => parse(bytes, params)),
});

/** The cells by column, and where each row begins in the text, so that a bad cell can be found again. */
interface Table {
  text: string;
  header: string[];
  cells: string[][];
  starts: number[];
}

/** What is wrong with the file at an offset of its text. */
interface Flaw {
  offset: number;
  what: string;
  expected: string;
}

function parse(bytes: Uint8Array, params: Params): Frame {
  const text = decode(bytes, params.path);
  const refuse = (flaws: readonly Flaw[]) => formatError(params.path, text, flaws);
  const { header, cells, starts } = split(text, params.delimiter, refuse);
  const kinds = new Map(Object.entries(params.columns));
  const missing = new Set(params.missing);
  const columns = header.map((name, index): [string, Column] => {
    const values = cells[index]!.map((cell) => (missing.has(cell) ? null : cell));
    const bad = (rows: readonly number[], expected: string) =>
      refuse(
        rows.map((row, i) => ({
          offset: i === 0 ? cellOffset(text, starts[row]!, index, params.delimiter) : 0,
          what: `"${values[row]!.slice(0, 40)}" in column \`${name}\``,
          expected,
        })),
      );
    return [name, typed(values, kinds.get(name), bad)];
  });
  const frame = makeFrame(columns, params.path);
  for (const name of kinds.keys()) placedIn(["columns", name], () => frame.column(name));
  return frame;
}

/** Every line end as LF: RFC 4180 writes CRLF, many write LF, and a file edited on two systems has both. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    const context = { what: "bytes that are no UTF-8", expected: "UTF-8 text", more: 0 };
    throw impactError("E_SOURCE_FORMAT", context, { file: path });
  }
}

type Refuse = (flaws: readonly Flaw[]) => Error;

function split(text: string, delimiter: string, refuse: Refuse): Table {
  const starts: number[] = [];
  const cells: string[][] = [];
  const flaws: Flaw[] = [];
  let header: string[] | null = null;
  let end = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step({ data, errors, meta }) {
      const offset = end;
      end = meta.cursor;
      if (data.length === 1 && data[0] === "" && errors.length === 0) return;
      if (errors.length > 0) flaws.push({ offset, ...unquoted });
      else if (!header) {
        header = data;
        flaws.push(...headerFlaws(data));
        cells.push(...data.map(() => []));
      } else if (data.length !== header.length) {
        const [what, expected] = [`a row of ${data.length} cells`, `${header.length}, as in the header`];
        flaws.push({ offset, what, expected });
      } else {
        starts.push(offset);
        for (let i = 0; i < data.length; i++) cells[i]!.push(data[i]!);
      }
    },
  });
  if (!header && flaws.length === 0)
    flaws.push({ offset: 0, what: "an empty file", expected: "a header and rows" });
  if (flaws.length > 0) throw refuse(flaws);
  return { text, header: header!, cells, starts };
}

const unquoted = {
  what: "a quoted cell that does not end as it should",
  expected: 'quotes doubled inside quotes ("")',
};

function headerFlaws(names: readonly string[]): Flaw[] {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const flaws: Flaw[] = [];
  if (names.some((name) => name.trim() === ""))
    flaws.push({ offset: 0, what: "a column without a name", expected: "a name for each column" });
  if (twice?.trim()) flaws.push({ offset: 0, what: `column \`${twice}\` twice`, expected: "each name once" });
  return flaws;
}

const isNumber = (cell: string) => !Number.isNaN(parseNumber(cell));
const isDate = (cell: string) => parseInstant(cell) !== null;
/** 007 is a name, and an integer beyond 2^53 would lose digits as a number. */
const isName = (cell: string) =>
  /^\s*[+-]?0\d/.test(cell) || (/^\s*[+-]?\d+\s*$/.test(cell) && !Number.isSafeInteger(Number(cell)));

type Cells = readonly (string | null)[];

/** @throws what `refuse` makes of the rows whose cells do not fit the type that is given */
function typed(
  cells: Cells,
  kind: z.infer<typeof Kind> | undefined,
  refuse: (rows: readonly number[], expected: string) => Error,
): Column {
  const [fits, expected] = kind === "number" ? [isNumber, "a number"] : [isDate, "a date such as 2026-11-23"];
  if (kind === "number" || kind === "date") {
    const bad = [...cells.keys()].filter((row) => cells[row] !== null && !fits(cells[row]!));
    if (bad.length > 0) throw refuse(bad, expected);
  }
  if (kind === "number" || (kind === undefined && looksNumeric(cells))) {
    return { type: "number", values: Float64Array.from(cells, (cell) => Number(cell ?? Number.NaN)) };
  }
  return { type: "text", values: cells };
}

const looksNumeric = (cells: Cells) =>
  cells.every((cell) => cell === null || (isNumber(cell) && !isName(cell))) &&
  cells.some((cell) => cell !== null);

/** Where the cell `index` of the row at `start` begins. */
function cellOffset(text: string, start: number, index: number, delimiter: string): number {
  let at = start;
  for (let cell = 0; cell < index; cell++) {
    if (text[at] === '"') {
      at = text.indexOf('"', at + 1) + 1;
      while (text[at] === '"') at = text.indexOf('"', at + 1) + 1;
    }
    at = text.indexOf(delimiter, at) + 1;
  }
  return at;
}

/** The first flaw with its line and column in the file, and how many more there are. */
function formatError(file: string, text: string, flaws: readonly Flaw[]): Error {
  const { offset, what, expected } = flaws[0]!;
  let line = 1;
  let start = 0;
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) {
    line++;
    start = i + 1;
  }
  const context = { what, expected, more: flaws.length - 1 };
  return impactError("E_SOURCE_FORMAT", context, { file, line, column: offset - start + 1 });
}
