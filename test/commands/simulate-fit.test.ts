import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { simulate } from "../../src/commands/simulate.ts";
import { CopulaModel, readContract, SynthesisQuality } from "../../src/contracts/index.ts";
import { sampleCopula } from "../../src/simulate/copula/sample.ts";
import { shops } from "../simulate/copula/copula-world.ts";

const data = shops({ units: 60, periods: 10 });
const names = [...data.columns.keys()];
const csv = [
  names,
  ...Array.from({ length: data.rows }, (_, row) => names.map((name) => data.text(name)[row])),
];
const roles = "unit: shop\nperiod: week\nleave_out: [treated]\n";

const workspace = (files: Record<string, string | Uint8Array> = {}) => {
  const dir = mkdtempSync(join(tmpdir(), "fit-"));
  const all = { "shops.csv": csv.map((row) => row.join()).join("\n"), "spec.yaml": roles, ...files };
  for (const [file, content] of Object.entries(all)) writeFileSync(join(dir, file), content);
  return dir;
};
const asOf = "2026-11-23";
const learn = (dir: string, options: object = {}) =>
  simulate({ dir, asOf, fit: "shops.csv", model: "out/model.json", spec: "spec.yaml", ...options });
const modelIn = (dir: string) =>
  readContract(CopulaModel, readFileSync(join(dir, "out/model.json"), "utf8"), "model");

/** What the command says, on both streams. */
let said = "";
beforeEach(() => {
  said = "";
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said += text;
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

describe("simulate --fit", () => {
  it("writes a model that is sampled elsewhere without the data, and a report, and says what it learned", async () => {
    const dir = workspace();
    expect(await learn(dir, { report: "quality.json" })).toBe(0);
    expect(said).toContain("out/model.json  4 columns learned from 600 rows (60 units, 10 periods)");
    const report = readContract(SynthesisQuality, readFileSync(join(dir, "quality.json"), "utf8"), "quality");
    const met = report.measures.filter(({ passed }) => passed).length;
    expect(said).toContain(`quality.json  ${met} of ${report.measures.length} targets met`);
    expect(readdirSync(join(dir, "out"))).toEqual(["model.json"]);
    const sample = sampleCopula(modelIn(dir), { units: 3, periods: 2, seed: 1 });
    expect([...sample.columns.keys()]).toEqual(["shop", "week", "region", "area", "visits", "orders"]);
  });
  it("learns the same from Parquet as from CSV", async () => {
    const columnData = names.map((name) => ({ name, data: [...data.column(name).values] }));
    const dir = workspace({ "shops.parquet": new Uint8Array(parquetWriteBuffer({ columnData })) });
    await learn(dir);
    const fromCsv = modelIn(dir);
    await learn(dir, { fit: "shops.parquet" });
    expect(modelIn(dir)).toEqual(fromCsv);
  });
  it("without a spec takes every row for a unit of its own", async () => {
    const dir = workspace();
    expect(await learn(dir, { spec: undefined })).toBe(0);
    expect(modelIn(dir)).toMatchObject({ unit: null, period: null, trained_on: { units: 600, periods: 1 } });
  });
  it.each([
    [
      "a column that is not there, at its place in the spec",
      { "spec.yaml": `${roles}metrics: [visits, ordres]\n` },
      {},
      2,
      "spec.yaml:4:19  column `ordres` is not in shops.csv",
    ],
    ["a misspelt key", { "spec.yaml": "units: shop\n" }, {}, 2, "spec.yaml:1:1  unknown key `units`"],
    [
      "roles that exclude one another",
      { "spec.yaml": "unit: shop\n" },
      {},
      2,
      'spec.yaml:1:7  found "shop", expected a `period`',
    ],
    [
      "too few rows",
      { "shops.csv": "x\n1\n2\n" },
      { spec: undefined },
      2,
      "shops.csv:1:1  2 rows to learn from, at least 30 are needed",
    ],
  ])("refuses %s, and writes nothing", async (_, files, options, code, message) => {
    const dir = workspace(files as Record<string, string>);
    expect(await learn(dir, options)).toBe(code);
    expect(said).toContain(message);
    expect(existsSync(join(dir, "out"))).toBe(false);
  });
  it.each([
    [{ model: undefined }, "E_USAGE"],
    [{ fit: "shops.xlsx" }, "E_USAGE"],
    [{ seed: "-1" }, "E_USAGE"],
    [{ config: "sim.yaml" }, "E_USAGE"],
    [{ fit: "absent.csv" }, "E_SOURCE_MISSING"],
    [{ spec: "absent.yaml" }, "E_SOURCE_MISSING"],
  ])("refuses %j", async (options, code) => {
    await expect(learn(workspace(), options)).rejects.toMatchObject({ code });
  });
});
