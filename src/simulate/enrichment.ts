import { z } from "zod";
import { stream } from "../stats/random.ts";
import { Assignment } from "./assignment.ts";
import type { Range, Steps } from "./backend.ts";
import { binomialQuantile, poissonQuantile } from "./counts.ts";

const Boost = z.strictObject({
  effect: z.number().gt(-1).max(100).describe("change of the mean as a share of it: 0.05 is 5 % more"),
  ramp: z
    .int()
    .min(0)
    .default(0)
    .describe("periods until the effect is whole, in equal steps; 0 is the whole effect from the first on"),
});
type Boost = z.infer<typeof Boost>;

/** What is done to some units, and to whom. Every boost multiplies the mean of orders' items, revenue and what is between. */
export const Enrichment = z.strictObject({
  starts: z.int().min(1).default(1).describe("first enriched period, counted from 1"),
  assignment: Assignment.prefault({ by: "random" }),
  quantity_boost: Boost.optional().describe("items of the period's orders"),
  probability_boost: Boost.optional().describe("probability that a row has a sale"),
  product_detail_boost: Boost.optional().describe("carts of the visits, and the orders that they become"),
});
export type Enrichment = z.infer<typeof Enrichment>;

/** Factors on a row's means. */
export interface Lift {
  quantity: number;
  probability: number;
  detail: number;
}

/** The lift of each period, counted from the first enriched one; `volts` times the stated effects. */
export function liftsOf(enrichment: Enrichment, volts: number, periods: number): Lift[] {
  const factor = (boost: Boost | undefined, k: number) =>
    boost ? 1 + boost.effect * volts * Math.min(1, (k + 1) / (boost.ramp + 1)) : 1;
  return Array.from({ length: periods }, (_, k) => ({
    quantity: factor(enrichment.quantity_boost, k),
    probability: factor(enrichment.probability_boost, k),
    detail: factor(enrichment.product_detail_boost, k),
  }));
}

/** One row's funnel. */
export interface Row {
  impressions: number;
  visits: number;
  carts: number;
  orders: number;
  units: number;
}

/** Row t of a unit when nothing is done to it, written into `row`. */
export function untreated(steps: Steps, t: number, row: Row): void {
  const sold = steps.sold[t] === 1;
  row.orders = sold ? steps.orders[t]! : 0;
  row.units = sold ? row.orders + steps.extra_items[t]! : 0;
  row.carts = row.orders + steps.abandoned[t]!;
  row.visits = row.carts + steps.browsed[t]!;
  row.impressions = row.visits + steps.ignored[t]!;
}

/**
 * The same row under a lift, from the same draws: what is added is drawn from its own mean, what is taken away is thinned,
 * so that the mean of orders and items is the untreated one times the factor, whatever the counts and however small the
 * effect. Carts, visits and impressions give way only where the step below them would not fit.
 */
export function treatment(range: Range): (steps: Steps, i: number, t: number, lift: Lift, row: Row) => void {
  const of = (variable: string) => stream(range.seed, ...range.labels, "enrichment", variable);
  const [sale, orders, extra, carts, items] = ["sale", "orders", "extra", "carts", "items"].map(of);
  return (steps, i, t, lift, row) => {
    untreated(steps, t, row);
    const before = { carts: row.carts, visits: row.visits, impressions: row.impressions };
    const sells =
      lift.probability === 1
        ? steps.sold[t] === 1
        : stillSells(steps, t, lift.probability, sale!.uniform(i, t));
    row.orders = sells ? steps.orders[t]! : 0;
    row.units = sells ? row.orders + steps.extra_items[t]! : 0;
    let abandoned = steps.abandoned[t]!;
    if (lift.detail !== 1) {
      const count = row.orders;
      const further = row.units - count;
      row.orders = scaled(orders!.uniform(i, t), count, lift.detail);
      row.units = row.orders + furtherItems(extra!.uniform(i, t), count, row.orders, further, lift.detail);
      abandoned = scaled(carts!.uniform(i, t), abandoned, lift.detail);
    }
    if (lift.quantity !== 1) {
      row.units = scaled(items!.uniform(i, t), row.units, lift.quantity);
      row.orders = Math.min(row.orders, row.units);
    }
    row.carts = lift.detail === 1 ? Math.max(before.carts, row.orders) : abandoned + row.orders;
    row.visits = Math.max(before.visits, row.carts);
    row.impressions = Math.max(before.impressions, row.visits);
  };
}

/** Of rows with a sale some are lost, or of those without one some are won: the probability is the factor times what it was. */
function stillSells({ sold, sale_probability: p }: Steps, t: number, factor: number, u: number): boolean {
  if (sold[t]) return u < factor;
  return u < (p * (factor - 1)) / (1 - p);
}

/** A count whose mean is `factor` times this one. */
function scaled(u: number, count: number, factor: number): number {
  return factor >= 1 ? count + poissonQuantile(u, count * (factor - 1)) : binomialQuantile(u, count, factor);
}

/** Items over one an order: without an order left there are none, and the other rows make up for it. */
function furtherItems(u: number, orders: number, left: number, further: number, factor: number): number {
  if (factor >= 1 || orders === 0) return scaled(u, further, factor);
  let allLost = 1;
  for (let k = 0; k < orders; k++) allLost *= 1 - factor;
  return left === 0 ? 0 : binomialQuantile(u, further, factor / (1 - allLost));
}
