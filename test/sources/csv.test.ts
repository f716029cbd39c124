import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Frame } from "../../src/frame/frame.ts";
import { csv } from "../../src/sources/csv.ts";

const root = mkdtempSync(join(tmpdir(), "csv-"));
const at = "2026-11-23T00:00:00Z";

async function read(text: string, params: object = {}, as_of = at): Promise<Frame> {
  writeFileSync(join(root, "d.csv"), text);
  const opened = await csv.open({ path: "d.csv", ...params }, { root, as_of, phase: "pilot" });
  return opened.read();
}
const failure = (text: string, params: object = {}) => read(text, params).catch((error) => error);

describe("csv: every line end", () => {
  it.each([
    ["LF", "\n", "\n"],
    ["CRLF", "\r\n", "\r\n"],
    ["CR", "\r", "\r"],
    ["LF, then CRLF", "\n", "\r\n"],
    ["CRLF, then LF", "\r\n", "\n"],
  ])("%s: the cells are the same", async (_, first, second) => {
    const frame = await read(`a,b${first}1,x${second}2,y${first}3,z${second}`);
    expect([...frame.number("a")]).toEqual([1, 2, 3]);
    expect(frame.text("b")).toEqual(["x", "y", "z"]);
  });
});

describe("csv: what is written is what is read", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('"', '""', ",", "\n", 'a"b', "a,b", "a\nb", "'", "NA ", " x"),
  );
  it("text of any kind, quoted by another writer, comes back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const clean = rows.map((row) => row.map((text) => text.replaceAll(/[\r\ufeff]/g, "")));
        const written = Papa.unparse([["first", "second"], ...clean], { quotes: true, newline: "\n" });
        const frame = await read(written, { columns: { first: "text", second: "text" }, missing: [] });
        const back = clean.map((_, i) => [frame.text("first")[i], frame.text("second")[i]]);
        expect(back).toEqual(clean);
      }),
      { numRuns: 300 },
    );
  });
  it("finite numbers in shortest form come back to the last bit", async () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(fc.array(finite, { minLength: 1, maxLength: 20 }), async (numbers) => {
        const frame = await read(`x\n${numbers.join("\n")}\n`, { columns: { x: "number" } });
        expect([...frame.number("x")]).toEqual(numbers.map((x) => (x === 0 ? 0 : x)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("csv: the type of a column", () => {
  it("does not depend on what JavaScript calls its own", async () => {
    const frame = await read("constructor,toString,__proto__\n1,2,3\n");
    expect(["constructor", "toString", "__proto__"].map((name) => frame.number(name)[0])).toEqual([1, 2, 3]);
  });
  it("is text when a number would be infinite, and a forced one is refused", async () => {
    expect((await read("x\n1e999\n")).column("x").type).toBe("text");
    expect(await failure("x\n1e999\n", { columns: { x: "number" } })).toMatchObject({
      code: "E_SOURCE_FORMAT",
    });
  });
  it.each(["0x10", "1,5", "1_000", "Infinity", "1 2", "--1", "1e", "٣", "$5"])(
    "%s is text, as no decimal number",
    async (cell) => expect((await read(`x,y\n"${cell}",1\n`)).text("x")).toEqual([cell]),
  );
  it.each([
    ["+1", 1],
    ["-.5", -0.5],
    ["5.", 5],
    [" 7 ", 7],
    ["1E3", 1000],
    ["-0", -0],
  ])("%j is a number", async (cell, value) =>
    expect((await read(`x,y\n${cell},1\n`)).number("x")[0]).toBe(value),
  );
  it("a code forced to number loses its zeros, one forced to text keeps all", async () => {
    expect((await read("x\n007\n", { columns: { x: "number" } })).number("x")[0]).toBe(7);
    expect((await read("x\n7\n", { columns: { x: "text" } })).text("x")).toEqual(["7"]);
  });
  it.each(["2026-02-30", "2026-13-01", "2026-1-5", "May 1, 2026", "01/02/2026", "2026-01-01T25:00", "2026"])(
    "%s is no date",
    async (cell) => {
      const error = await failure(`d,x\n"${cell}",1\n`, { columns: { d: "date" } });
      expect(error).toMatchObject({ code: "E_SOURCE_FORMAT", place: { line: 2, column: 1 } });
    },
  );
  it.each(["2024-02-29", "2026-01-01T23:59", "2026-01-01 10:00:00.5+02:00", "2026-01-01T00:00:00Z"])(
    "%s is one",
    async (cell) =>
      expect((await read(`d\n${cell}\n`, { columns: { d: "date" } })).text("d")).toEqual([cell]),
  );
});

describe("csv: a bad cell is at its own line and column", () => {
  it.each([
    ["the first cell", "a,b\nbad,2\n", "a", 2, 1],
    ["a later cell", "a,b\n12,bad\n", "b", 2, 4],
    ["after quotes, commas and doubled quotes", 'a,b,c\n"x,""y",2,bad\n', "c", 2, 11],
    ["after a cell that goes over three lines", 'a,b,c\n"x\ny\nz",2,bad\n', "c", 4, 6],
    ["after rows of more than one line and empty lines", 'a,b\n"1\n2",3\n\n4,bad\n', "b", 5, 3],
    ["after CRLF", "a,b\r\n1,2\r\n3,bad\r\n", "b", 3, 3],
    ["after a quote inside an unquoted cell", 'a,b\n5" pipe,bad\n', "b", 2, 9],
  ])("%s", async (_, text, column, line, place) => {
    expect(await failure(text, { columns: { [column]: "number" } })).toMatchObject({
      code: "E_SOURCE_FORMAT",
      place: { file: "d.csv", line, column: place },
    });
  });
  it("the delimiter counts as it is given", async () => {
    const error = await failure("a;b\n1,5;bad\n", { delimiter: ";", columns: { b: "number" } });
    expect(error.place).toMatchObject({ line: 2, column: 5 });
  });
  it("all bad rows of a file are counted", async () => {
    const error = await failure("a,b\n1\n1,2\n1,2,3\n");
    expect(error.message).toBe("a row of 1 cells, expected 2, as in the header (and 1 more such places)");
    expect(error.place).toMatchObject({ line: 2 });
  });
  it("a forced column that is not there is placed at its key", async () => {
    expect(await failure("a\n1\n", { columns: { aa: "number" } })).toMatchObject({
      code: "E_COLUMN_MISSING",
      place: { path: ["columns", "aa"] },
    });
  });
  it.each(['"', "\n", "\r", "", ";;"])("the delimiter %j is refused", (delimiter) => {
    expect(csv.params.safeParse({ path: "d.csv", delimiter }).success).toBe(false);
  });
});

describe("csv: the run's instant", () => {
  const rows = (frame: Frame) => [...frame.number("x")];
  it("bounds rows by their instant in UTC, whatever the zone of the machine or of the row", async () => {
    const text =
      "d,x\n2026-11-22 23:59:59,1\n2026-11-23,2\n2026-11-23 00:00:01,3\n2026-11-23T01:00:00+02:00,4\n2026-11-22T23:00:00-02:00,5\n";
    expect(rows(await read(text, { as_of_column: "d" }))).toEqual([1, 2, 4]);
  });
  it("a date that Date.parse would read in the machine's own zone is refused at the key", async () => {
    expect(await failure('d,x\n"May 1, 2026",1\n', { as_of_column: "d" })).toMatchObject({
      code: "E_COLUMN_TYPE",
      place: { path: ["as_of_column"] },
    });
    expect(await failure("d,x\n1,1\n", { as_of_column: "c" })).toMatchObject({
      code: "E_COLUMN_MISSING",
      place: { path: ["as_of_column"] },
    });
  });
  it("is in the hash when it bounds the rows, and not otherwise", async () => {
    writeFileSync(join(root, "d.csv"), "d,x\n2026-01-01,1\n");
    const hash = async (as_of_column: string | undefined, as_of: string) =>
      (await csv.open({ path: "d.csv", as_of_column }, { root, as_of, phase: "pilot" })).sha256;
    const later = "2026-11-24T00:00:00Z";
    expect(await hash(undefined, at)).toBe(await hash(undefined, later));
    expect(await hash("d", at)).not.toBe(await hash("d", later));
    expect(await hash("d", at)).toBe(await hash("d", at));
  });
});
