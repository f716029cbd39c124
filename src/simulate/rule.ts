import exp from "@stdlib/math-base-special-exp";
import pow from "@stdlib/math-base-special-pow";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { z } from "zod";
import { stream } from "../stats/random.ts";
import type { Backend, Catalogue, Range, Steps } from "./backend.ts";
import { Categories, catalogueOf, meanPrice } from "./catalogue.ts";
import { negativeBinomialQuantile, poissonQuantile } from "./counts.ts";
import { Season, seasonOf } from "./season.ts";

const rate = (value: number) => z.number().gt(0).max(1).default(value);

/** A positive multiplier with the mean 1, between units or between baskets. */
const Spread = z.discriminatedUnion("family", [
  z.strictObject({
    family: z.literal("log_normal"),
    sd: z.number().min(0).default(1).describe("of its logarithm"),
  }),
  z.strictObject({
    family: z.literal("pareto"),
    tail: z.number().gt(2).default(2.5).describe("its exponent; over 2, for a variance that exists"),
  }),
]);
type Spread = z.infer<typeof Spread>;

/** Untreated data by rule. Every knob is a mean, a share or a rate that the data have, season and noise included. */
export const RuleKnobs = z
  .strictObject({
    name: z.literal("rule"),
    categories: Categories,
    sale_prob: z.number().gt(0).max(1).default(0.7).describe("share of the rows with a sale"),
    sale_spread: z
      .number()
      .min(0)
      .max(1)
      .default(0.2)
      .describe("how far a popular unit's share of rows with a sale is above the mean's, as a share of it"),
    orders_per_sale: z.number().min(1).default(3).describe("mean orders of a row with a sale, over a year"),
    items_per_order: z.number().min(1).default(1.4),
    impression_to_visit: rate(0.15).describe("visits / impressions"),
    visit_to_cart: rate(0.25).describe("carts / visits"),
    cart_to_order: rate(0.8).describe("orders / carts"),
    popularity: Spread.prefault({ family: "log_normal", sd: 1.2 }).describe("of the volume between units"),
    basket: Spread.prefault({ family: "log_normal", sd: 0.5 }).describe("of the further items in an order"),
    quality_effect: z
      .number()
      .default(0.5)
      .describe("difference of log volume between the best and the worst quality"),
    hidden_effect: z
      .number()
      .default(0)
      .describe("change of log volume by one standard deviation of `hidden`"),
    season: Season,
    noise: z
      .strictObject({
        sd: z.number().min(0).default(0.4).describe("of log volume within a unit"),
        autocorrelation: z.number().gt(-1).lt(1).default(0.5),
      })
      .prefault({}),
    dispersion: z
      .number()
      .min(1)
      .nullable()
      .default(5)
      .describe("of the negative binomial orders: variance mean + mean² / dispersion; null for Poisson"),
  })
  .refine(({ sale_prob, sale_spread }) => sale_prob * (1 + sale_spread) <= 1, {
    path: ["sale_spread"],
    error: "one that leaves sale_prob × (1 + sale_spread) at most 1",
  });
export type RuleKnobs = z.infer<typeof RuleKnobs>;

/** The multiplier at `u` in (0, 1). */
const spreadAt = (spread: Spread, u: number): number =>
  spread.family === "log_normal"
    ? exp(spread.sd * normalQuantile(u, 0, 1) - (spread.sd * spread.sd) / 2)
    : (1 - 1 / spread.tail) * pow(1 - u, -1 / spread.tail);

/** Mean of (2u − 1) times the multiplier at u: popular units sell more often as well, which is not to raise the mean. */
const leaning = (spread: Spread): number =>
  spread.family === "log_normal"
    ? 2 * normalCdf(spread.sd / Math.SQRT2, 0, 1) - 1
    : 2 / (2 - 1 / spread.tail) - 1;

/** A factor of mean 1 for a uniform on [0, 1] whose ends differ by `effect` in logs. */
function ofUniform(effect: number, u: number): number {
  if (effect === 0) return 1;
  return (exp(effect * (u - 0.5)) * effect) / (exp(effect / 2) - exp(-effect / 2));
}

const ofNormal = (effect: number, z: number): number => exp(effect * z - (effect * effect) / 2);

/** A unit in a period sells or not; if it does, its orders are one and a negative binomial number more. */
export const rule: Backend<RuleKnobs> = (knobs, range) => {
  const of = (variable: string) => stream(range.seed, ...range.labels, "rule", variable);
  const [popularity, sale, orders] = [of("popularity"), of("sale"), of("orders")];
  const [items, basket] = [of("items"), of("basket")];
  const [abandoned, browsed, ignored] = [of("abandoned"), of("browsed"), of("ignored")];
  const catalogue = catalogueOf(knobs.categories, range);
  const season = seasonOf(knobs.season, range);
  const volume = new Float64Array(range.periods);
  const [level, noise] = [levelOf(knobs, range, catalogue), noiseOf(knobs, range)];
  const size = knobs.dispersion ?? Number.POSITIVE_INFINITY;
  const more = behind(knobs);
  const steps = (i: number, into: Steps): void => {
    const u = popularity.uniform(i);
    const probability = knobs.sale_prob * (1 + knobs.sale_spread * (2 * u - 1));
    const usual = level(i, u);
    into.sale_probability = probability;
    noise(i, volume);
    for (let t = 0; t < range.periods; t++) {
      const further = usual * season[t]! * volume[t]!;
      const expected = probability * (1 + further);
      const count = 1 + negativeBinomialQuantile(orders.uniform(i, t), further, size);
      const perOrder = (knobs.items_per_order - 1) * spreadAt(knobs.basket, basket.uniform(i, t));
      into.sold[t] = Number(sale.uniform(i, t) < probability);
      into.orders[t] = count;
      into.extra_items[t] = poissonQuantile(items.uniform(i, t), count * perOrder);
      into.abandoned[t] = poissonQuantile(abandoned.uniform(i, t), expected * more.abandoned);
      into.browsed[t] = poissonQuantile(browsed.uniform(i, t), expected * more.browsed);
      into.ignored[t] = poissonQuantile(ignored.uniform(i, t), expected * more.ignored);
    }
  };
  return { catalogue, expected: expectedOf(knobs, season), steps };
};

/** A unit's mean orders over one in a period with a sale, by its popularity draw `u`, its quality and what is hidden. */
function levelOf(knobs: RuleKnobs, range: Range, { quality }: Catalogue) {
  const { quality_effect, hidden_effect } = knobs;
  const hidden = stream(range.seed, ...range.labels, "hidden");
  const mean = (knobs.orders_per_sale - 1) / (1 + knobs.sale_spread * leaning(knobs.popularity));
  return (i: number, u: number): number =>
    mean *
    spreadAt(knobs.popularity, u) *
    ofUniform(quality_effect, quality[i]!) *
    ofNormal(hidden_effect, hidden_effect === 0 ? 0 : hidden.normal(i));
}

/** Of one order: the carts, visits and impressions that came to nothing. */
function behind({ impression_to_visit, visit_to_cart, cart_to_order }: RuleKnobs) {
  const carts = 1 / cart_to_order;
  const visits = carts / visit_to_cart;
  return { abandoned: carts - 1, browsed: visits - carts, ignored: visits / impression_to_visit - visits };
}

/** Writes the exponential of a unit's AR(1) noise, with the mean 1. */
function noiseOf({ noise: { sd, autocorrelation } }: RuleKnobs, range: Range) {
  const own = stream(range.seed, ...range.labels, "rule", "noise");
  const fresh = Math.sqrt(1 - autocorrelation * autocorrelation);
  return (i: number, into: Float64Array): void => {
    if (sd === 0) into.fill(1);
    else {
      let value = own.normal(i, 0);
      for (let t = 0; t < into.length; t++) {
        if (t > 0) value = autocorrelation * value + fresh * own.normal(i, t);
        into[t] = ofNormal(sd, value);
      }
    }
  };
}

function expectedOf(knobs: RuleKnobs, season: Float64Array) {
  const orders = season.map((factor) => knobs.sale_prob * (1 + (knobs.orders_per_sale - 1) * factor));
  const units = orders.map((mean) => mean * knobs.items_per_order);
  const price = meanPrice(knobs.categories);
  return { orders, units, revenue: units.map((mean) => mean * price) };
}
