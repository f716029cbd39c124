import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { sources } from "../../src/sources/index.ts";
import { ExperimentWorld, experimentTruth, PanelWorld, panelTruth, simulateExperiment } from "../worlds.ts";

const folder = () => mkdtempSync(join(tmpdir(), "source-"));
const context = (root: string, as_of = "2026-11-23T00:00:00Z") => ({ root, as_of, phase: "pilot" as const });
async function csv(text: string | Buffer, params: object = {}, as_of?: string) {
  const root = folder();
  writeFileSync(join(root, "d.csv"), text);
  return (await sources.get("csv")!.open({ path: "d.csv", ...params }, context(root, as_of))).read();
}

describe("every source", () => {
  const root = folder();
  writeFileSync(join(root, "d.csv"), "a,b\n1,x\n2,y\n");
  writeFileSync(
    join(root, "d.parquet"),
    Buffer.from(
      parquetWriteBuffer({
        columnData: [
          { name: "a", data: [1, 2], type: "DOUBLE" },
          { name: "b", data: ["x", "y"], type: "STRING" },
        ],
      }),
    ),
  );
  const params: Record<string, object> = {
    csv: { path: "d.csv" },
    parquet: { path: "d.parquet" },
    simulator: { design: "experiment", seed: 1, n: 10, effect: 1 },
  };
  it.each([...sources.values()])(
    "$name: the hash comes before the data and is the same for the same data",
    async (source) => {
      const once = await source.open(params[source.name], context(root));
      const again = await source.open(params[source.name], context(root));
      expect(once.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(again.sha256).toBe(once.sha256);
      expect(await once.read()).toMatchObject({ rows: (await again.read()).rows });
    },
  );
  it.each([...sources.values()])("$name: refuses a parameter it does not have", (source) => {
    expect(source.params.safeParse({ ...params[source.name], nonsense: 1 }).success).toBe(false);
  });
  it.each(["csv", "parquet"])(
    "%s: a file that is not there, outside or a folder is refused by its path",
    async (name) => {
      const source = sources.get(name)!;
      await expect(source.open({ path: "no.csv" }, context(root))).rejects.toMatchObject({
        code: "E_SOURCE_MISSING",
        place: { path: ["path"] },
      });
      expect(source.params.safeParse({ path: "../x" }).error?.issues[0]).toMatchObject({
        path: ["path"],
        message: "a path inside the workspace",
      });
      symlinkSync(join(root, "d.csv"), join(root, `link-${name}`));
      await expect(source.open({ path: `link-${name}` }, context(root))).rejects.toMatchObject({
        code: "E_PATH_REFUSED",
        place: { path: ["path"] },
      });
      await expect(source.open({ path: "." }, context(root))).rejects.toMatchObject({
        code: "E_SOURCE_MISSING",
      });
    },
  );
});

describe("csv", () => {
  it("reads RFC 4180: quotes, quoted newlines and commas, doubled quotes, CRLF, a byte order mark, no final newline", async () => {
    const frame = await csv('\ufeffname,"a b",n\r\n"x, ""y""\nz",é,1.5\r\nlast,,-2e3');
    expect([...frame.columns.keys()]).toEqual(["name", "a b", "n"]);
    expect(frame.text("name")).toEqual(['x, "y"\nz', "last"]);
    expect(frame.text("a b")).toEqual(["é", null]);
    expect([...frame.number("n")]).toEqual([1.5, -2000]);
  });
  it("takes a column for numbers only when every cell is one and none is a name made of digits", async () => {
    const frame = await csv(
      "a,zip,id,mixed,empty\n1,01234,12345678901234567890,1,\n.5,02345,12345678901234567891,x,NA\n",
    );
    expect(["a", "zip", "id", "mixed", "empty"].map((name) => frame.column(name).type)).toEqual([
      "number",
      "text",
      "text",
      "text",
      "text",
    ]);
  });
  it.each([
    ["a ragged row", 'a,b\n"x\ny",1\n1,2,3\n', {}, 4, "a row of 3 cells, expected 2"],
    [
      "a bad number",
      "a,b\n1,2\n3,x\n4,y\n",
      { columns: { b: "number" } },
      3,
      '"x" in column `b`, expected a number (and 1 more such places)',
    ],
    ["a bad date", "a,d\n1,2026-13-01\n", { columns: { d: "date" } }, 2, "a date such as"],
    ["a name twice", "a,a\n1,2\n", {}, 1, "column `a` twice"],
    ["a column without a name", "a,\n1,2\n", {}, 1, "without a name"],
    ["an unclosed quote", 'a,b\n1,"x\n', {}, 2, "quoted cell"],
    ["nothing", "", {}, 1, "an empty file"],
  ])("%s is located by line", async (_, text, params, line, message) => {
    const error = await csv(text, params).catch((caught) => caught);
    expect(error).toMatchObject({ code: "E_SOURCE_FORMAT", place: { file: "d.csv", line } });
    expect(error.message).toContain(message);
  });
  it("a forced column that is not there is named, and bytes that are no UTF-8 are refused", async () => {
    await expect(csv("a\n1\n", { columns: { c: "number" } })).rejects.toMatchObject({
      code: "E_COLUMN_MISSING",
    });
    await expect(csv(Buffer.from([0x61, 0x0a, 0xff]))).rejects.toMatchObject({ code: "E_SOURCE_FORMAT" });
  });
  it("reads nothing later than the run's instant", async () => {
    const text = "d,x\n2026-01-01,1\n2026-01-02T00:00:00Z,2\n2026-02-01,3\n,4\n";
    expect((await csv(text, { as_of_column: "d" }, "2026-01-02T00:00:00Z")).rows).toBe(2);
    await expect(csv("d,x\nMay,1\n", { as_of_column: "d" })).rejects.toMatchObject({ code: "E_COLUMN_TYPE" });
  });
});

describe("parquet", () => {
  const read = async (
    columnData: Parameters<typeof parquetWriteBuffer>[0]["columnData"],
    params: object = {},
  ) => {
    const root = folder();
    writeFileSync(join(root, "d.parquet"), Buffer.from(parquetWriteBuffer({ columnData })));
    return (await sources.get("parquet")!.open({ path: "d.parquet", ...params }, context(root))).read();
  };
  it("gives numbers, text, 0 and 1, ISO dates, and missing values", async () => {
    const frame = await read([
      { name: "i", data: [1n, 2n], type: "INT64" },
      { name: "s", data: ["x", null], type: "STRING", nullable: true } as never,
      { name: "b", data: [true, false], type: "BOOLEAN" },
      {
        name: "t",
        data: [new Date("2026-01-02T00:00:00Z"), new Date("2026-01-02T03:04:05Z")],
        type: "TIMESTAMP",
      },
    ]);
    expect([...frame.number("i")]).toEqual([1, 2]);
    expect(frame.text("s")).toEqual(["x", null]);
    expect([...frame.number("b")]).toEqual([1, 0]);
    expect(frame.text("t")).toEqual(["2026-01-02T00:00:00.000Z", "2026-01-02T03:04:05.000Z"]);
  });
  it("refuses integers that a number cannot hold, unknown columns, and what is no Parquet", async () => {
    await expect(read([{ name: "i", data: [2n ** 60n], type: "INT64" }])).rejects.toMatchObject({
      code: "E_COLUMN_TYPE",
    });
    await expect(
      read([{ name: "abc", data: [1], type: "DOUBLE" }], { columns: ["abd"] }),
    ).rejects.toMatchObject({ code: "E_COLUMN_MISSING" });
    const root = folder();
    writeFileSync(join(root, "d.parquet"), "no parquet");
    await expect(
      (await sources.get("parquet")!.open({ path: "d.parquet" }, context(root))).read(),
    ).rejects.toMatchObject({ code: "E_SOURCE_FORMAT" });
  });
});

describe("simulator", () => {
  const world = ExperimentWorld.parse({
    design: "experiment",
    seed: 5,
    n: 5000,
    effect: 2,
    effect_sd: 1,
    voltage: 0.5,
  });
  it("its truth is computed from the potential outcomes: near the knob, not equal to it", () => {
    const { ATE } = experimentTruth(world, "pilot");
    expect(ATE).not.toBe(2);
    expect(ATE).toBeCloseTo(2, 1);
    expect(experimentTruth(world, "scale").ATE).toBeCloseTo(1, 1);
    const panel = PanelWorld.parse({
      design: "panel",
      seed: 5,
      units: 400,
      periods: 4,
      starts: 3,
      effect: 2,
      effect_sd: 1,
    });
    expect(panelTruth(panel, "pilot").ATT).toBeCloseTo(2, 0);
  });
  it("a small effect survives; a compliance of one half halves what assignment changes", () => {
    expect(experimentTruth({ ...world, effect: 0.05, effect_sd: 0 }, "pilot").ATE).toBeCloseTo(0.05, 9);
    expect(experimentTruth({ ...world, compliance: 0.5, effect_sd: 0 }, "pilot").ITT).toBeCloseTo(1, 1);
  });
  it("more units and more periods leave the ones before as they were; pilot and scale are other draws", () => {
    const more = simulateExperiment({ ...world, n: 5001 }, "pilot");
    const fewer = simulateExperiment(world, "pilot");
    expect(more.number("outcome").slice(0, 5000)).toEqual(fewer.number("outcome"));
    expect(simulateExperiment({ ...world, voltage: 1 }, "scale").number("outcome")[0]).not.toBe(
      fewer.number("outcome")[0],
    );
    const panel = PanelWorld.parse({ design: "panel", seed: 5, units: 3, periods: 4, starts: 3, effect: 2 });
    const longer = simulateExperiment({ ...panel, periods: 5 }, "pilot")
      .number("outcome")
      .filter((_, i) => i % 5 < 4);
    expect(longer).toEqual(simulateExperiment(panel, "pilot").number("outcome"));
  });
});
