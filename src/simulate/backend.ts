/** Who is simulated: products of a shop, or its users; entry i of every list is unit i. */
export interface Catalogue {
  id: readonly string[];
  category: readonly string[];
  /** Of one item, two decimals. For a user, of what they usually buy. */
  price: Float64Array;
  /** From 0 to 1. */
  quality: Float64Array;
}

/**
 * What one unit does in each period when nothing is done to it, as the steps between the funnel's stages: counts that
 * are added up, so that no stage is ever larger than the one before.
 */
export interface Steps {
  /** Impressions that no visit followed. */
  ignored: Int32Array;
  /** Visits without a cart. */
  browsed: Int32Array;
  /** Carts without an order. */
  abandoned: Int32Array;
  /** Orders of the period, and items over one an order, if it is one with a sale (`sold`), at least one order each. */
  orders: Int32Array;
  extra_items: Int32Array;
  sold: Uint8Array;
  /** Probability that this unit sells anything in a period. */
  sale_probability: number;
}

/** Untreated data by unit: a function of the world, the phase and the unit's number only. */
export interface Baseline {
  catalogue: Catalogue;
  /** By period, the mean over all units that could be drawn, where a closed form says it. */
  expected: { orders: Float64Array; units: Float64Array; revenue: Float64Array } | null;
  /** Writes unit i's periods over what `into` holds. */
  steps(unit: number, into: Steps): void;
}

/** The extent of what a backend is asked for. Periods are whole days or Monday weeks from `start` (ISO date) on. */
export interface Range {
  seed: number;
  /** Keeps the draws apart: ["funnel", "pilot"]. */
  labels: readonly string[];
  units: number;
  kind: "products" | "users";
  start: string;
  every: "day" | "week";
  periods: number;
}

/** Where products and untreated data come from; `W` are the backend's own knobs. The treatment is applied afterwards. */
export type Backend<W> = (world: W, range: Range) => Baseline;

export const emptySteps = (periods: number): Steps => ({
  ignored: new Int32Array(periods),
  browsed: new Int32Array(periods),
  abandoned: new Int32Array(periods),
  orders: new Int32Array(periods),
  extra_items: new Int32Array(periods),
  sold: new Uint8Array(periods),
  sale_probability: 0,
});

/**
 * For a backend that knows only what was sold: a period without a sale is given the order sizes of the nearest one
 * with a sale, and the probability of a sale is the share of periods with one.
 */
export function imagineUnsold(steps: Steps): void {
  const { orders, extra_items, sold } = steps;
  let last = sold.indexOf(1);
  steps.sale_probability = 0;
  for (let t = 0; t < sold.length; t++) {
    if (sold[t]) {
      last = t;
      steps.sale_probability += 1 / sold.length;
    } else {
      orders[t] = last < 0 ? 1 : orders[last]!;
      extra_items[t] = last < 0 ? 0 : extra_items[last]!;
    }
  }
}
