import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256, Truth } from "../../src/contracts/index.ts";
import { type Column, type Frame, makeFrame } from "../../src/frame/frame.ts";
import { designs } from "../../src/simulate/index.ts";
import { type Format, isSimulationFile, writeSimulation } from "../../src/simulate/write.ts";
import { openCsv } from "../../src/simulate/write-csv.ts";
import { openParquet } from "../../src/simulate/write-parquet.ts";
import { sources } from "../../src/sources/index.ts";

const folder = () => mkdtempSync(join(tmpdir(), "write-"));
const context = (root: string) => ({ root, as_of: "2026-11-23T00:00:00Z", phase: "pilot" as const });
const readBack = async (root: string, adapter: string, path: string): Promise<Frame> =>
  (await sources.get(adapter)!.open({ path }, context(root))).read();
const cells = (frame: Frame) =>
  Object.fromEntries([...frame.columns].map(([name, { values }]) => [name, Array.from<unknown>(values)]));
const write = (world: object, format: Format) => {
  const root = folder();
  const design = designs.get((world as { design: string }).design)!;
  const truth = writeSimulation(root, design.stream(world, "pilot"), format, () => {});
  return { root, truth, design };
};

const odd = makeFrame(
  [
    ['a "name", quoted', { type: "text", values: ["plain", 'say "so"', "two\nlines", "a,b", null] }],
    ["x", { type: "number", values: new Float64Array([-0, 1e21, 0.1 + 0.2, Number.NaN, -1.5e-9]) }],
  ] satisfies [string, Column][],
  "odd",
);

describe("a table's file", () => {
  it("in CSV is RFC 4180: quotes, line ends and commas survive, missing is nothing, numbers are exact", async () => {
    const root = folder();
    const writer = openCsv(join(root, "odd.csv"));
    writer.append(odd);
    writer.append(odd);
    writer.close();
    expect(readFileSync(join(root, "odd.csv"), "utf8").split("\n")[0]).toBe('"a ""name"", quoted",x');
    const found = await readBack(root, "csv", "odd.csv");
    const twice = ["plain", 'say "so"', "two\nlines", "a,b", null];
    expect(found.text('a "name", quoted')).toEqual([...twice, ...twice]);
    expect([...found.number("x")].slice(0, 5)).toEqual([0, 1e21, 0.1 + 0.2, Number.NaN, -1.5e-9]);
  });

  it("in CSV tells an empty text from a missing one", () => {
    const root = folder();
    const writer = openCsv(join(root, "t.csv"));
    writer.append(makeFrame([["t", { type: "text", values: ["", null] }]], "t"));
    writer.close();
    expect(readFileSync(join(root, "t.csv"), "utf8")).toBe('t\n""\n\n');
  });

  it("in Parquet keeps missing cells, and whole numbers are whole", async () => {
    const root = folder();
    const writer = openParquet(join(root, "odd.parquet"), { whole: new Set(), complete: false });
    writer.append(odd);
    writer.close();
    expect(cells(await readBack(root, "parquet", "odd.parquet"))).toEqual(cells(odd));
  });
});

describe("a simulation's folder", () => {
  const funnel = {
    design: "funnel",
    seed: 3,
    units: 9,
    periods: 6,
    enrichment: { quantity_boost: { effect: 0.2 } },
  };

  it("holds the data, the potential outcomes, the products and the truth, the same in both formats", async () => {
    const { root, truth, design } = write(funnel, "both");
    expect(readdirSync(root).sort()).toEqual([
      "observed.csv",
      "observed.parquet",
      "potential.csv",
      "potential.parquet",
      "products.csv",
      "products.parquet",
      "truth.json",
    ]);
    expect(readdirSync(root).every(isSimulationFile)).toBe(true);
    const made = design.simulate(funnel, "pilot");
    for (const side of ["observed", "potential"] as const) {
      for (const format of ["csv", "parquet"])
        expect(cells(await readBack(root, format, `${side}.${format}`))).toEqual(cells(made[side]));
    }
    expect(Truth.parse(JSON.parse(readFileSync(join(root, "truth.json"), "utf8")))).toEqual(truth);
    expect((await readBack(root, "csv", "products.csv")).rows).toBe(9);
  });

  it("of a table with missing outcomes has them missing in both formats", async () => {
    const world = {
      design: "experiment",
      seed: 1,
      n: 60,
      effect: 1,
      attrition: { control: 0.3, treatment: 0.3 },
    };
    const { root, design } = write(world, "both");
    const made = design.simulate(world, "pilot").observed;
    expect([...made.number("outcome")].some(Number.isNaN)).toBe(true);
    for (const format of ["csv", "parquet"])
      expect((await readBack(root, format, `observed.${format}`)).number("outcome")).toEqual(
        made.number("outcome"),
      );
  });

  it("is written block by block: the rows so far rise to all of them", () => {
    const world = { design: "funnel", seed: 3, units: 160, periods: 700 };
    const seen: number[] = [];
    writeSimulation(folder(), designs.get("funnel")!.stream(world, "pilot"), "parquet", (rows) =>
      seen.push(rows),
    );
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(160 * 700);
  });

  it("has these bytes on every machine and Node", () => {
    const { root } = write(funnel, "both");
    const hashes = Object.fromEntries(
      readdirSync(root)
        .sort()
        .map((file) => [file, sha256(readFileSync(join(root, file))).slice(0, 16)]),
    );
    expect(hashes).toMatchInlineSnapshot(`
      {
        "observed.csv": "d8d4f432bcf44227",
        "observed.parquet": "8f30b7555c157e7d",
        "potential.csv": "6eeeab061e454e9f",
        "potential.parquet": "3136152d9d7b343e",
        "products.csv": "3f80bfd0fb0bd25d",
        "products.parquet": "762267606deeb3dc",
        "truth.json": "4ed097826e1e31c8",
      }
    `);
  });
});
