import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/contracts/index.ts";
import { emptySteps, type Range, type Steps } from "../../../src/simulate/backend.ts";
import { CopulaKnobs, copula, withModel } from "../../../src/simulate/copula/backend.ts";
import { fitCopula } from "../../../src/simulate/copula/fit.ts";
import { ksComplement } from "../../../src/simulate/copula/similarity.ts";
import { designs } from "../../../src/simulate/index.ts";
import { shopSpec, shops } from "./copula-world.ts";

const data = shops({ units: 200, periods: 20 });
const model = fitCopula(data, shopSpec);
const knobs = (parts: object = {}) =>
  CopulaKnobs.parse({ name: "copula", model, columns: { price: "area", category: "region" }, ...parts });
const range = (parts: Partial<Range> = {}): Range => ({
  seed: 4,
  labels: ["funnel", "pilot"],
  units: 300,
  kind: "products",
  start: "2026-01-05",
  every: "week",
  periods: 20,
  ...parts,
});
const stepsOf = (unit: number, { periods, ...parts }: Partial<Range> = {}, with_: object = {}): Steps => {
  const full = range({ ...parts, ...(periods && { periods }) });
  const into = emptySteps(full.periods);
  copula(knobs(with_), full).steps(unit, into);
  return into;
};
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;

describe("the copula backend", () => {
  it("draws products as the model has learned them: prices, categories, ids of their own", () => {
    const { id, category, price, quality } = copula(knobs(), range({ units: 2000 })).catalogue;
    expect(new Set(id).size).toBe(2000);
    expect(id[0]).toMatch(/^B[0-9A-Z]{9}$/);
    const shares = (values: readonly (string | null)[]) =>
      values.filter((name) => name === "north").length / values.length;
    expect(Math.abs(shares(category) - shares(data.text("region")))).toBeLessThan(4 * Math.sqrt(0.25 / 2000));
    const logs = (values: Float64Array) => mean(values.map(Math.log));
    expect(Math.abs(logs(price) - logs(data.number("area")))).toBeLessThan((4 * 0.5) / Math.sqrt(2000));
    expect([...price].every((x) => Math.round(100 * x) / 100 === x && x > 0)).toBe(true);
    expect(new Set(quality)).toEqual(new Set([0.5]));
  });
  it("draws orders as the model has learned them, zeros included; each stage at least the next", () => {
    const { steps } = copula(knobs(), range({ units: 1000 }));
    const into = emptySteps(20);
    let [orders, sold, visits] = [0, 0, 0];
    for (let unit = 0; unit < 1000; unit++) {
      steps(unit, into);
      for (let t = 0; t < 20; t++) {
        for (const stage of [into.ignored, into.browsed, into.abandoned, into.extra_items])
          expect(stage[t]).toBeGreaterThanOrEqual(0);
        expect(into.orders[t]).toBeGreaterThan(0);
        if (into.sold[t]) orders += into.orders[t]!;
        sold += into.sold[t]!;
        visits += (into.sold[t] ? into.orders[t]! : 0) + into.abandoned[t]! + into.browsed[t]!;
      }
      expect(into.sale_probability).toBeCloseTo(mean(into.sold), 12);
    }
    const real = data.number("orders");
    expect(Math.abs(orders / 20_000 / mean(real) - 1)).toBeLessThan(0.1);
    expect(Math.abs(sold / 20_000 - real.filter((x) => x > 0).length / real.length)).toBeLessThan(0.05);
    expect(Math.abs(visits / 20_000 / mean(data.number("visits")) - 1)).toBeLessThan(0.1);
  });
  it("gives a unit the same life whatever the number of units and periods; another phase another", () => {
    const five = stepsOf(5);
    expect(stepsOf(5, { units: 10 })).toEqual(five);
    const longer = stepsOf(5, { periods: 30 });
    expect([...longer.sold.slice(0, 20)]).toEqual([...five.sold]);
    expect([...longer.abandoned.slice(0, 20)]).toEqual([...five.abandoned]);
    expect(stepsOf(5, { labels: ["funnel", "scale"] })).not.toEqual(five);
  });
  it.each([
    [
      { columns: {} },
      {},
      ["columns", "price"],
      /no such column, expected a numeric column of a unit for price \(the model has region, area\)/,
    ],
    [
      { columns: { price: "area", orders: "area" } },
      {},
      ["columns", "orders"],
      /`area`, a numeric column of a unit/,
    ],
    [{}, { every: "day" as const }, ["model"], /a model of every 7 days, expected one of every day/],
  ])("refuses a model of something else at its key: %j %j", (with_, of, path, message) => {
    expect(() => copula(knobs(with_), range(of))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(message), place: { path } }),
    );
  });
});

describe("a funnel on a fitted model", () => {
  const world = (effect: number) => ({
    design: "funnel",
    seed: 1,
    units: 400,
    every: "week",
    periods: 20,
    backend: { name: "copula", model, columns: { price: "area", category: "region" } },
    enrichment: { quantity_boost: { effect }, starts: 11 },
  });
  const [none, boosted] = [0, 0.3].map((effect) => designs.get("funnel")!.simulate(world(effect), "pilot"));
  it("has the untreated outcomes of the model, whatever the treatment, and the truth of both potential outcomes", () => {
    expect(boosted!.potential.number("y0_units")).toEqual(none!.potential.number("y0_units"));
    expect(ksComplement(data.number("orders"), boosted!.potential.number("y0_orders"))).toBeGreaterThan(0.93);
    const meanFromStart = (column: string) =>
      mean(boosted!.potential.number(column).filter((_, row) => row % 20 >= 10));
    const [y0, y1] = [meanFromStart("y0_units"), meanFromStart("y1_units")];
    const ate = boosted!.truth.estimands.find(
      ({ estimand, outcome, group }) => estimand === "ATE" && outcome === "units" && group === null,
    )!;
    expect(ate.value).toBeCloseTo(y1 - y0, 9);
    expect(Math.abs(ate.value / y0 - 0.3)).toBeLessThan(0.03);
  });
});

describe("a model's path", () => {
  const root = mkdtempSync(join(tmpdir(), "copula-"));
  writeFileSync(join(root, "model.json"), canonicalJson(model));
  writeFileSync(join(root, "broken.json"), canonicalJson({ ...model, latents: [] }));
  it("is replaced by what the file holds", () => {
    expect(withModel(knobs({ model: "model.json" }), root).model).toEqual(model);
    expect(withModel(knobs(), root).model).toEqual(model);
  });
  it.each([
    ["absent.json", "E_SOURCE_MISSING"],
    ["broken.json", "E_CONTRACT_INVALID"],
    ["../model.json", "E_PATH_REFUSED"],
  ])("%s is refused", (path, code) => {
    expect(() => withModel(knobs({ model: path }), root)).toThrow(
      expect.objectContaining({ code, place: { path: ["model"] } }),
    );
  });
});
