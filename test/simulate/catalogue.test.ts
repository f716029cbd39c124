import { describe, expect, it } from "vitest";
import type { Range } from "../../src/simulate/backend.ts";
import { Categories, catalogueOf, meanPrice } from "../../src/simulate/catalogue.ts";

const range: Range = {
  seed: 11,
  labels: ["test"],
  units: 4000,
  kind: "products",
  start: "2026-01-05",
  every: "day",
  periods: 1,
};
const inventory = Categories.parse(undefined);
const made = catalogueOf(inventory, range);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

describe("the product catalogue", () => {
  it("has the eight categories with their price ranges, in cents, each as often as any other", () => {
    expect(Object.keys(inventory)).toHaveLength(8);
    const counts = new Map(Object.keys(inventory).map((name) => [name, 0]));
    made.category.forEach((name, i) => {
      const { min, max } = inventory[name]!;
      expect(made.price[i]).toBeGreaterThanOrEqual(min);
      expect(made.price[i]).toBeLessThanOrEqual(max);
      expect(Math.round(made.price[i]! * 100) / 100).toBe(made.price[i]);
      counts.set(name, counts.get(name)! + 1);
    });
    // 4 standard errors of a share of 1/8
    for (const count of counts.values())
      expect(Math.abs(count - 500)).toBeLessThan(4 * Math.sqrt(4000 * 0.125 * 0.875));
  });

  it("has ids of B and nine digits or capitals, all different; users have U", () => {
    for (const id of made.id) expect(id).toMatch(/^B[0-9A-Z]{9}$/);
    expect(new Set(made.id).size).toBe(range.units);
    expect(catalogueOf(inventory, { ...range, kind: "users" }).id[0]).toMatch(/^U[0-9A-Z]{9}$/);
  });

  it("has quality from 0 to 1 around a half, and the mean price that its ranges say", () => {
    expect(mean(made.quality)).toBeCloseTo(0.5, 1);
    expect(Math.min(...made.quality)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...made.quality)).toBeLessThanOrEqual(1);
    const spread = Math.sqrt(mean(made.price.map((price) => (price - mean(made.price)) ** 2)) / range.units);
    expect(Math.abs(mean(made.price) - meanPrice(inventory))).toBeLessThan(4 * spread);
  });

  it("leaves every product as it was when there are more", () => {
    const more = catalogueOf(inventory, { ...range, units: 4100 });
    expect(more.id.slice(0, 4000)).toEqual(made.id);
    expect(more.category.slice(0, 4000)).toEqual(made.category);
    expect(more.price.slice(0, 4000)).toEqual(made.price);
    expect(more.quality.slice(0, 4000)).toEqual(made.quality);
  });

  it("takes an inventory of one's own, and refuses a range that is none", () => {
    const own = Categories.parse({ Tea: { min: 4, max: 4 } });
    expect([...new Set(catalogueOf(own, range).price)]).toEqual([4]);
    expect(Categories.safeParse({ Tea: { min: 5, max: 4 } }).error!.issues[0]!.path).toEqual(["Tea", "max"]);
    expect(Categories.safeParse({ Tea: { min: -1, max: 4 } }).success).toBe(false);
    expect(Categories.safeParse({}).success).toBe(false);
  });
});
