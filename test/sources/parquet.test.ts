import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import type { Frame } from "../../src/frame/frame.ts";
import { parquet } from "../../src/sources/parquet.ts";

const root = mkdtempSync(join(tmpdir(), "parquet-"));
const context = { root, as_of: "2026-11-23T00:00:00Z", phase: "pilot" as const };

async function read(columnData: ColumnSource[], params: object = {}, options: object = {}): Promise<Frame> {
  const bytes = parquetWriteBuffer({ columnData, ...options });
  writeFileSync(join(root, "d.parquet"), Buffer.from(bytes));
  return (await parquet.open({ path: "d.parquet", ...params }, context)).read();
}
const column = (name: string, data: unknown[], type?: ColumnSource["type"]): ColumnSource =>
  ({ name, data, type, nullable: data.includes(null) }) as ColumnSource;
const failure = (columnData: ColumnSource[], params: object = {}) =>
  read(columnData, params).catch((error) => error);

describe("parquet", () => {
  it("keeps the order of rows over row groups", async () => {
    const values = Array.from({ length: 1000 }, (_, i) => i * 0.1);
    const frame = await read([column("x", values, "DOUBLE")], {}, { rowGroupSize: 64 });
    expect([...frame.number("x")]).toEqual(values);
  });
  it("a null is missing in columns of every type", async () => {
    const frame = await read([
      column("i", [1n, null], "INT64"),
      column("d", [null, 2.5], "DOUBLE"),
      column("b", [true, null], "BOOLEAN"),
      column("s", [null, "x"], "STRING"),
      column("t", [new Date("2026-01-02T03:04:05Z"), null], "TIMESTAMP"),
    ]);
    expect([...frame.number("i")]).toEqual([1, Number.NaN]);
    expect([...frame.number("d")]).toEqual([Number.NaN, 2.5]);
    expect([...frame.number("b")]).toEqual([1, Number.NaN]);
    expect(frame.text("s")).toEqual([null, "x"]);
    expect(frame.text("t")).toEqual(["2026-01-02T03:04:05.000Z", null]);
  });
  it("timestamps that are all midnights are dates; a column never mixes the two, for it would not sort", async () => {
    const midnight = new Date("2026-07-01T00:00:00Z");
    const dates = await read([column("t", [midnight, null], "TIMESTAMP")]);
    expect(dates.text("t")).toEqual(["2026-07-01", null]);
    const instants = await read([column("t", [midnight, new Date("2026-07-01T08:00:00Z")], "TIMESTAMP")]);
    expect(instants.text("t")).toEqual(["2026-07-01T00:00:00.000Z", "2026-07-01T08:00:00.000Z"]);
  });
  it("reads only the columns that are asked for, in that order, dots and all", async () => {
    const data = [
      column("a", [1], "DOUBLE"),
      column("b.c", [2], "DOUBLE"),
      column("bad", [2n ** 60n], "INT64"),
    ];
    const frame = await read(data, { columns: ["b.c", "a"] });
    expect([...frame.columns.keys()]).toEqual(["b.c", "a"]);
    expect(frame.number("b.c")[0]).toBe(2);
  });
  it.each([
    ["objects", column("v", [{ a: 1 }], "JSON"), "E_COLUMN_TYPE"],
    ["integers beyond 2^53", column("v", [2n ** 53n], "INT64"), "E_COLUMN_TYPE"],
    ["an infinite number", column("v", [1, Number.POSITIVE_INFINITY], "DOUBLE"), "E_COLUMN_TYPE"],
  ])("%s are refused by the column's name", async (_, data, code) => {
    const error = await failure([data]);
    expect(error).toMatchObject({ code });
    expect(error.message).toContain("`v`");
  });
  it("2^53 − 1 is kept to the last digit", async () => {
    const frame = await read([column("v", [2n ** 53n - 1n], "INT64")]);
    expect(frame.number("v")[0]).toBe(Number.MAX_SAFE_INTEGER);
  });
  it("a column that is not there is placed at its item", async () => {
    expect(await failure([column("abc", [1], "DOUBLE")], { columns: ["abc", "abd"] })).toMatchObject({
      code: "E_COLUMN_MISSING",
      fix: "did you mean `abc`?",
      place: { path: ["columns", 1] },
    });
  });
  it("a file cut short is refused, wherever it is cut", async () => {
    const bytes = Buffer.from(
      parquetWriteBuffer({ columnData: [column("x", [1, 2, 3], "DOUBLE"), column("s", ["a", "b", "c"])] }),
    );
    for (let length = 0; length < bytes.length; length += 7) {
      writeFileSync(join(root, "cut.parquet"), bytes.subarray(0, length));
      const opened = await parquet.open({ path: "cut.parquet" }, context);
      await expect(opened.read()).rejects.toMatchObject({
        code: "E_SOURCE_FORMAT",
        place: { file: "cut.parquet" },
      });
    }
  });
  it("reads nothing later than the run's instant", async () => {
    const days = ["2026-11-22", "2026-11-23", "2026-11-24"].map((day) => new Date(`${day}T00:00:00Z`));
    const frame = await read([column("day", days, "TIMESTAMP"), column("x", [1, 2, 3], "DOUBLE")], {
      as_of_column: "day",
    });
    expect([...frame.number("x")]).toEqual([1, 2]);
  });
});
