import { z } from "zod";
import { stream } from "../stats/random.ts";
import type { Catalogue, Range } from "./backend.ts";

const amount = z.number().min(0.01).max(1_000_000);

const PriceRange = z
  .strictObject({ min: amount, max: amount })
  .refine(({ min, max }) => min <= max, { path: ["max"], error: "at least min" });

/** What is sold: price ranges by category, every category as often as any other. */
export const Categories = z
  .record(z.string().min(1), PriceRange)
  .refine((categories) => Object.keys(categories).length > 0, { error: "at least one category" })
  .default({
    Electronics: { min: 50, max: 1500 },
    Clothing: { min: 15, max: 200 },
    "Home & Garden": { min: 20, max: 500 },
    Books: { min: 10, max: 60 },
    "Sports & Outdoors": { min: 15, max: 300 },
    "Toys & Games": { min: 10, max: 100 },
    "Food & Beverage": { min: 5, max: 50 },
    "Health & Beauty": { min: 8, max: 80 },
  })
  .describe("price ranges by category; prices are uniform within, with two decimals");
export type Categories = z.infer<typeof Categories>;

/** The catalogue of a range; quality is uniform on [0, 1], in hundredths. */
export function catalogueOf(categories: Categories, range: Range): Catalogue {
  const of = (variable: string) => stream(range.seed, ...range.labels, "catalogue", variable);
  const [category, price, quality] = [of("category"), of("price"), of("quality")];
  const ranges = Object.entries(categories);
  const made: Catalogue = {
    id: idsOf(range),
    category: Array.from(
      { length: range.units },
      (_, i) => ranges[Math.floor(category.uniform(i) * ranges.length)]![0],
    ),
    price: new Float64Array(range.units),
    quality: new Float64Array(range.units),
  };
  made.category.forEach((name, i) => {
    const { min, max } = categories[name]!;
    made.price[i] = Math.round((min + (max - min) * price.uniform(i)) * 100) / 100;
    made.quality[i] = Math.round(quality.uniform(i) * 100) / 100;
  });
  return made;
}

/** The mean price of all that could be in such a catalogue. */
export const meanPrice = (categories: Categories): number => {
  const ranges = Object.values(categories);
  return ranges.reduce((sum, { min, max }) => sum + (min + max) / 2, 0) / ranges.length;
};

/** Ids of nine digits and capitals behind the letter of their kind, all different. */
export function idsOf({ seed, labels, kind, units }: Range): string[] {
  const draws = stream(seed, ...labels, "catalogue", "id");
  const taken = new Set<string>();
  for (let i = 0; i < units; i++) {
    let attempt = 0;
    while (taken.size === i) taken.add(idAt(letters[kind], draws.uniform(i, attempt++)));
  }
  return [...taken];
}

const letters = { products: "B", users: "U" };
const idCount = 36 ** 9;

const idAt = (letter: string, u: number): string =>
  letter +
  Math.floor(u * idCount)
    .toString(36)
    .toUpperCase()
    .padStart(9, "0");
