import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CopulaModel, canonicalJson, contentHash, readContract } from "../../../src/contracts/index.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { takeRows } from "../../../src/frame/rows.ts";
import { fitCopula } from "../../../src/simulate/copula/fit.ts";
import { sampleCopula } from "../../../src/simulate/copula/sample.ts";
import { correlationOf, midRanks } from "../../../src/simulate/copula/scores.ts";
import { CopulaSpec } from "../../../src/simulate/copula/spec.ts";
import { frameOf } from "../../models/data.ts";
import { modelOf, shopSpec, shops, spec, twoNormals } from "./copula-world.ts";

const latent = (model: CopulaModel, column: string, part = "value") =>
  model.latents.findIndex((entry) => entry.column === column && entry.part === part);
/** The correlation that a model gives two latents' unit parts. */
const correlation = (model: CopulaModel, a: string, b: string, part = "value") => {
  const [low, high] = [latent(model, a), latent(model, b, part)].sort((x, y) => x - y) as [number, number];
  return model.unit_correlation[high]![low]!;
};
const csv = (frame: Frame) =>
  Array.from({ length: frame.rows }, (_, row) =>
    [...frame.columns.keys()].map((name) => frame.text(name)[row]).join(),
  );
const fileHash = (frame: Frame) => createHash("sha256").update(csv(frame).join("\n")).digest("hex");
const spearman = (a: Float64Array, b: Float64Array) => correlationOf(midRanks(a), midRanks(b));

const n = 4000;
const { a, b } = twoNormals(n, 0.7);
const { a: c, b: d } = twoNormals(n, 0, 9);
const table = frameOf({
  price: [...a].map((x) => Math.round(100 * Math.exp(3 + x)) / 100),
  basket: [...b].map((x) => (x < 0 ? 0 : Math.round(4 * x) + 1)),
  size: [...a].map(
    (x, i) => ["small", "medium", "large"][Number(x + 0.5 * c[i]! > -0.5) + Number(x + 0.5 * c[i]! > 0.5)]!,
  ),
  rating: [...b].map((x, i) => (x + d[i]! > 1.2 ? Number.NaN : Math.round(10 * c[i]!) / 10)),
  currency: Array(n).fill("EUR"),
});
const model = fitCopula(table, spec());
const sample = sampleCopula(model, { units: 5000, periods: 1, seed: 1 });

describe("a copula fitted to a cross-section", () => {
  it("finds the correlations that the data were made with, through ties, zeros, categories and missing cells", () => {
    const found = (name: string, other: string, part?: string) => correlation(model, name, other, part);
    expect(Math.abs(found("price", "basket") - 0.7)).toBeLessThan(0.04);
    expect(Math.abs(found("price", "size") - 1 / Math.sqrt(1.25))).toBeLessThan(0.04);
    expect(Math.abs(found("basket", "rating", "missing") - 1 / Math.sqrt(2))).toBeLessThan(0.05);
    expect(Math.abs(found("price", "rating", "missing") - 0.7 / Math.sqrt(2))).toBeLessThan(0.05);
  });
  it("samples them: ranks, zeros, categories and missing cells", () => {
    const four = 4 / Math.sqrt(5000);
    const [x, y] = [table, sample].map((frame) => spearman(frame.number("price"), frame.number("basket")));
    expect(Math.abs(x! - y!)).toBeLessThan(four);
    const shares = (frame: Frame) => [
      frame.number("basket").filter((value) => value === 0).length / frame.rows,
      frame.number("rating").filter(Number.isNaN).length / frame.rows,
      frame.text("size").filter((value) => value === "large").length / frame.rows,
    ];
    shares(table).forEach((share, i) => {
      expect(Math.abs(shares(sample)[i]! - share)).toBeLessThan(four);
    });
  });
  it("keeps the columns, their order, whole numbers, decimals and constants", () => {
    expect([...sample.columns.keys()]).toEqual([...table.columns.keys()]);
    expect([...sample.number("basket")].every(Number.isInteger)).toBe(true);
    expect([...sample.number("price")].every((x) => Math.round(100 * x) / 100 === x)).toBe(true);
    expect(new Set(sample.text("currency"))).toEqual(new Set(["EUR"]));
  });
  it("orders a category's levels by the first numeric column, or by the one it is told", () => {
    const levels = (fitted: CopulaModel) => {
      const { marginal } = fitted.columns.find(({ name }) => name === "size")!;
      return marginal.kind === "categorical" ? marginal.levels.map(({ value }) => value) : [];
    };
    expect(levels(model)).toEqual(["small", "medium", "large"]);
    const upside = frameOf({ low: [...table.number("price")].map((x) => -x), size: [...table.text("size")] });
    expect(levels(fitCopula(upside, spec()))).toEqual(["large", "medium", "small"]);
    const told = frameOf({
      ...{ low: [...upside.number("low")], price: [...table.number("price")] },
      size: [...table.text("size")],
    });
    expect(levels(fitCopula(told, spec({ order_by: { size: "price" } })))).toEqual([
      "small",
      "medium",
      "large",
    ]);
  });
  it("learns the same dependence from any rising function of a column", () => {
    const { a: x, b: y } = twoNormals(500, 0.4);
    const fitted = [x, x.map(Math.exp), x.map((value) => 7 * value - 3)].map((column) =>
      fitCopula(frameOf({ x: [...column], y: [...y] }), spec()),
    );
    expect(new Set(fitted.map((entry) => canonicalJson(entry.unit_correlation))).size).toBe(1);
  });
  it("learns the same of its rows in any order", () => {
    const rows = Array.from({ length: n }, (_, i) => (i * 1237) % n);
    const shuffled = fitCopula(takeRows(table, rows), spec());
    expect(shuffled.columns.map(({ marginal }) => marginal).slice(1, 3)).toEqual(
      model.columns.map(({ marginal }) => marginal).slice(1, 3),
    );
    expect(correlation(shuffled, "price", "basket")).toBeCloseTo(correlation(model, "price", "basket"), 9);
  });
});

describe("a copula fitted to a panel", () => {
  const panel = shops({ units: 400, periods: 30 });
  const fitted = fitCopula(panel, shopSpec);
  const made = sampleCopula(fitted, { units: 400, periods: 30, seed: 2 });
  const of = (column: string) => fitted.latents[latent(fitted, column)]!;
  it("knows which columns are the unit's, numbers the units anew, and leaves out what it is told to", () => {
    expect(fitted.columns.map((column) => `${column.name}: ${column.of}`)).toEqual([
      "region: unit",
      "area: unit",
      "visits: period",
      "orders: period",
    ]);
    expect(made.number("shop").slice(28, 32)).toEqual(Float64Array.of(1, 1, 2, 2));
    expect(made.text("week").slice(0, 3)).toEqual(["2026-01-05", "2026-01-12", "2026-01-19"]);
    expect(made.has("treated")).toBe(false);
  });
  it("tells the unit's share of a metric from what persists for a while", () => {
    expect(Math.abs(of("visits").unit_share - 0.4)).toBeLessThan(0.08);
    expect(Math.abs(of("visits").persistence - 0.6)).toBeLessThan(0.05);
    expect(Math.abs(of("orders").persistence - 0.6)).toBeLessThan(0.05);
  });
  it("finds what a unit's columns say of its level, and how metrics move together within it", () => {
    expect(Math.abs(correlation(fitted, "area", "visits") - 0.8)).toBeLessThan(0.1);
    expect(Math.abs(fitted.innovation_correlation[1]![0]! - 0.6)).toBeLessThan(0.05);
  });
  it("samples a metric as like itself a period later, and as unlike other units, as the data", () => {
    const lag = (frame: Frame, periods: number) => {
      const ranks = midRanks(frame.number("visits"));
      return correlationOf(
        ranks,
        ranks.map((_, row) => (row % 30 < periods ? Number.NaN : ranks[row - periods]!)),
      );
    };
    for (const periods of [1, 3, 20])
      expect(Math.abs(lag(panel, periods) - lag(made, periods))).toBeLessThan(0.08);
  });
  it("takes a panel with gaps, and says how many rows are missing", () => {
    const holes = takeRows(
      panel,
      [...Array(panel.rows).keys()].filter((row) => row % 7 !== 3),
    );
    const { latents, warnings, trained_on } = fitCopula(holes, shopSpec);
    expect(trained_on.periods).toBe(30);
    expect(Math.abs(latents[2]!.persistence - 0.6)).toBeLessThan(0.08);
    expect(warnings).toEqual(["1714 of 12000 cells of the panel have no row: the sampled grid is full"]);
  });
  it.each([
    ["numbers", (t: number) => 2000 + 2 * t, [2000, 2002]],
    ["months, which are numbered", (t: number) => `2026-${String(t + 1).padStart(2, "0")}-01`, [1, 2]],
    ["weeks by name, which are numbered", (t: number) => `2026-W${String(t + 10)}`, [1, 2]],
  ])("takes periods that are %s", (_, label, first) => {
    const rows = Array.from({ length: 60 }, (_, row) => ({ unit: Math.floor(row / 6), t: row % 6 }));
    const frame = frameOf({
      unit: rows.map(({ unit }) => `u${unit}`),
      when: rows.map(({ t }) => label(t)),
      y: rows.map(({ unit, t }) => (unit * 17 + t * 29) % 23),
    });
    const labelled = sampleCopula(fitCopula(frame, spec({ unit: "unit", period: "when" })), {
      units: 1,
      periods: 2,
      seed: 1,
    });
    expect([...labelled.column("when").values]).toEqual(first);
  });
});

describe("a sample", () => {
  const size = { units: 40, periods: 6, seed: 11 };
  const fitted = fitCopula(shops(), shopSpec);
  const base = sampleCopula(fitted, size);
  const cells = (frame: Frame, units: number, periods: number, stride: number) =>
    ["region", "area", "visits", "orders"].map((name) =>
      Array.from(
        { length: units * periods },
        (_, i) => frame.text(name)[Math.floor(i / periods) * stride + (i % periods)],
      ),
    );
  it("of more units or more periods holds the smaller one unchanged", () => {
    expect(cells(sampleCopula(fitted, { ...size, units: 90 }), 40, 6, 6)).toEqual(cells(base, 40, 6, 6));
    expect(cells(sampleCopula(fitted, { ...size, periods: 11 }), 40, 6, 11)).toEqual(cells(base, 40, 6, 6));
  });
  it("of a model with one column more, unit's or period's, holds the same values in the others", () => {
    const data = shops();
    const { a: noise } = twoNormals(data.rows, 0, 3);
    const more = [
      [...data.number("visits")].map((x, i) => Math.round(x * Math.exp(noise[i]! / 2))),
      [...data.number("area")].map((x) => Math.round(x / 3)),
    ];
    for (const column of more) {
      const wider = frameOf({
        ...Object.fromEntries([...data.columns.keys()].map((name) => [name, [...data.column(name).values]])),
        more: column,
      });
      const wide = sampleCopula(fitCopula(wider, shopSpec), size);
      expect(wide.has("more")).toBe(true);
      expect(cells(wide, 40, 6, 6)).toEqual(cells(base, 40, 6, 6));
    }
  });
  it("of another seed is another one", () => {
    expect(fileHash(sampleCopula(fitted, { ...size, seed: 12 }))).not.toBe(fileHash(base));
  });
  it("has the same bytes from the model and from its file", () => {
    const file = readContract(CopulaModel, canonicalJson(fitted), "model");
    expect(fileHash(sampleCopula(file, size))).toBe(fileHash(base));
  });
  it("and its model have the same bytes on every machine", () => {
    expect(contentHash(fitted)).toBe("f8625769c8e37aa2f2fa2767d3364fcbda4b8b0d6da4ffe4747f49b1c9e26930");
    expect(fileHash(base)).toBe("c59c2b341831498fd90f055a68292922a9b094a735293801c94720c6953a1c7c");
  });
  it("has latents of variance 1 at any time, whatever their shares and persistence", () => {
    const uniform = { kind: "numeric" as const, decimals: null, at: [0, 1], values: [0, 1] };
    const column = (name: string) => ({ name, of: "period" as const, marginal: uniform, missing: 0 });
    const made = sampleCopula(
      modelOf({
        unit: "unit",
        period: { kind: "number", column: "t", first: 1, step: 1 },
        columns: [column("x"), column("y")],
        latents: [
          { column: "x", part: "value", unit_share: 0.3, persistence: 0.9 },
          { column: "y", part: "value", unit_share: 0.8, persistence: -0.4 },
        ],
        unit_correlation: [[1], [0.5, 1]],
        innovation_correlation: [[1], [-0.7, 1]],
      }),
      { units: 20_000, periods: 5, seed: 3 },
    );
    for (const name of ["x", "y"])
      for (const t of [0, 1, 4]) {
        const values = made.number(name).filter((_, row) => row % 5 === t);
        const mean = values.reduce((sum, u) => sum + u, 0) / 20_000;
        const variance = values.reduce((sum, u) => sum + (u - mean) ** 2, 0) / 20_000;
        expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 20_000));
        expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 20_000));
      }
  });
});

describe("a model file", () => {
  const numbers = (value: unknown): number[] =>
    typeof value === "number"
      ? [value]
      : value && typeof value === "object"
        ? Object.values(value).flatMap(numbers)
        : [];
  it("holds no row of the training data, and no value that occurs once in them", () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), {
      minLength: 30,
      maxLength: 120,
    });
    fc.assert(
      fc.property(values, (x) => {
        const once = new Set(x.filter((value) => x.indexOf(value) === x.lastIndexOf(value)));
        const person = x.map((_, i) => `person ${i} of ${x.length}`);
        const file = fitCopula(frameOf({ person, x, y: x.map((value) => value * value) }), spec());
        const written = numbers(
          file.columns.map(({ marginal }) => (marginal.kind === "numeric" ? marginal.values : [])),
        );
        for (const value of written) expect(once.has(value)).toBe(false);
        expect(canonicalJson(file)).not.toMatch(/person \d/);
      }),
    );
  });
  it("of shops names none of them, and holds no number that only one of them has", () => {
    const file = canonicalJson(fitCopula(shops(), shopSpec));
    const data = shops();
    for (let row = 0; row < data.rows; row += 24) {
      expect(file).not.toContain(`shop-${row / 24}"`);
      const once = data.number("area").filter((x) => x === data.number("area")[row]).length === 24;
      if (once) expect(file).not.toContain(` ${data.number("area")[row]},`);
    }
  });
  it("is refused when its matrices or quantiles are not what they should be", () => {
    const fitted = fitCopula(shops({ units: 40, periods: 8 }), shopSpec);
    const broken = [
      { unit_correlation: fitted.unit_correlation.slice(1) },
      { innovation_correlation: [[1]] },
      { latents: fitted.latents.map((entry) => ({ ...entry, column: "gone" })) },
      {
        columns: fitted.columns.map((column) => ({
          ...column,
          marginal: { kind: "numeric", decimals: 0, at: [0, 1], values: [2, 1] },
        })),
      },
    ];
    for (const part of broken)
      expect(() => readContract(CopulaModel, canonicalJson({ ...fitted, ...part }), "model")).toThrow(
        /not valid/,
      );
  });
});

describe("what cannot be learned from", () => {
  const rows = (count: number) => frameOf({ x: Array.from({ length: count }, (_, i) => (i * 37) % 101) });
  it("under 30 rows are refused, under 100 learned with a warning, 100 without", () => {
    expect(() => fitCopula(rows(29), spec())).toThrow("29 rows to learn from, at least 30 are needed");
    expect(fitCopula(rows(30), spec()).warnings).toEqual([
      "30 rows are few to learn from: under 100 its correlations are rough",
    ]);
    expect(fitCopula(rows(100), spec()).warnings).toEqual([]);
  });
  it("ids, free text, numbers of rows and empty columns are left out, each with its reason", () => {
    const frame = frameOf({
      user_id: Array.from({ length: 60 }, (_, i) => i * 31),
      comment: Array.from({ length: 60 }, (_, i) => `comment ${i}`),
      line: Array.from({ length: 60 }, (_, i) => i + 1),
      nothing: Array(60).fill(Number.NaN),
      x: Array.from({ length: 60 }, (_, i) => (i * 37) % 23),
    });
    const { columns, left_out } = fitCopula(frame, spec());
    expect(columns.map(({ name }) => name)).toEqual(["x"]);
    expect(left_out.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
      "user_id: its name is that of an id",
      "comment: most of its texts are those of fewer than 5 rows: ids or free text",
      "line: it numbers the rows",
      "nothing: fewer than 5 rows have a value",
    ]);
  });
  it.each([
    [{ unit: "shopp", period: "week" }, ["unit"], /`shopp` is not in/],
    [{ leave_out: ["x", "treatd"] }, ["leave_out", 0], /`x` is not in/],
    [{ unit: "shop", period: "region" }, ["period"], /two rows of shop shop-0 in one period/],
    [
      { unit: "shop", period: "week", unit_columns: ["area", "visits"] },
      ["unit_columns", 1],
      /`visits`, which changes/,
    ],
    [{ order_by: { region: "nowhere" } }, ["order_by", "region"], /`nowhere` is not in/],
  ])("a spec that the table does not fit is refused at its key: %j", (roles, path, message) => {
    expect(() => fitCopula(shops({ units: 5, periods: 8 }), spec(roles))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), place: { path } }),
    );
  });
  it.each([
    [{ unit: "shop" }, ["unit"]],
    [{ period: "week" }, ["period"]],
    [{ metrics: ["visits"] }, ["metrics"]],
    [{ unit: "shop", period: "week", metrics: ["visits", "week"] }, ["metrics", 1]],
    [{ leave_out: ["a", "a"] }, ["leave_out", 1]],
  ])("roles that exclude one another are an issue at the key: %j", (roles, path) => {
    expect(CopulaSpec.safeParse(roles).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
