import type { Assigned } from "./assignment.ts";
import { type Baseline, emptySteps, type Range } from "./backend.ts";
import { type Lift, type Row, treatment, untreated } from "./enrichment.ts";
import type { tallyOf } from "./tally.ts";

/** Who is enriched from when, and what that does to whom. */
export interface Plan {
  range: Range;
  baseline: Baseline;
  assigned: Assigned;
  /** By period, counted from the first enriched one. */
  lifts: readonly Lift[];
  /** First enriched period of unit i, counted from 0; of a unit never enriched, the one that it would have. */
  starts(i: number): number;
}

const outcomes = ["orders", "units", "revenue"] as const;
export type Tallies = Record<(typeof outcomes)[number], ReturnType<typeof tallyOf>>;

/** The columns of some units' rows, unit by unit, each in the order of its periods. */
export interface Rows {
  impressions: Float64Array;
  visits: Float64Array;
  carts: Float64Array;
  orders: Float64Array;
  units: Float64Array;
  revenue: Float64Array;
  enriched: Float64Array;
  y0_orders: Float64Array;
  y1_orders: Float64Array;
  y0_units: Float64Array;
  y1_units: Float64Array;
  y0_revenue: Float64Array;
  y1_revenue: Float64Array;
}

/** Makes the rows of the units from `from` to before `to`; what an enrichment does to each is added to the tallies. */
export function rowsOf(plan: Plan, from: number, to: number, tallies: Tallies): Rows {
  const { range, baseline, assigned, lifts } = plan;
  const rows = emptyRows((to - from) * range.periods);
  const treat = treatment(range);
  const steps = emptySteps(range.periods);
  const [without, under] = [emptyRow(), emptyRow()];
  for (let i = from, at = 0; i < to; i++) {
    baseline.steps(i, steps);
    const price = baseline.catalogue.price[i]!;
    const start = plan.starts(i);
    const treated = assigned.treated[i] === 1;
    for (let t = 0; t < range.periods; t++, at++) {
      untreated(steps, t, without);
      if (t < start) untreated(steps, t, under);
      else treat(steps, i, t, lifts[t - start]!, under);
      write(rows, at, without, under, treated && t >= start, price);
      if (t >= start) add(plan, tallies, rows, { i, t, at, treated, lift: lifts[t - start]! });
    }
  }
  return rows;
}

function write(rows: Rows, at: number, without: Row, under: Row, enriched: boolean, price: number): void {
  const shown = enriched ? under : without;
  rows.impressions[at] = shown.impressions;
  rows.visits[at] = shown.visits;
  rows.carts[at] = shown.carts;
  rows.orders[at] = shown.orders;
  rows.units[at] = shown.units;
  rows.revenue[at] = revenueOf(shown.units, price);
  rows.enriched[at] = enriched ? 1 : 0;
  rows.y0_orders[at] = without.orders;
  rows.y1_orders[at] = under.orders;
  rows.y0_units[at] = without.units;
  rows.y1_units[at] = under.units;
  rows.y0_revenue[at] = revenueOf(without.units, price);
  rows.y1_revenue[at] = revenueOf(under.units, price);
}

interface At {
  i: number;
  t: number;
  at: number;
  treated: boolean;
  lift: Lift;
}

function add(
  { baseline: { expected } }: Plan,
  tallies: Tallies,
  rows: Rows,
  { i, t, at, treated, lift }: At,
) {
  const { quantity, probability, detail } = lift;
  const added = quantity * probability * detail - 1;
  const orders = rows.y1_orders[at]! - rows.y0_orders[at]!;
  const units = rows.y1_units[at]! - rows.y0_units[at]!;
  const revenue = rows.y1_revenue[at]! - rows.y0_revenue[at]!;
  // Fewer items than orders take orders with them, and no closed form says how many.
  const ofOrders = quantity < 1 ? Number.NaN : probability * detail - 1;
  tallies.orders.add(i, t, orders, treated, expected ? ofOrders * expected.orders[t]! : Number.NaN);
  tallies.units.add(i, t, units, treated, expected ? added * expected.units[t]! : Number.NaN);
  tallies.revenue.add(i, t, revenue, treated, expected ? added * expected.revenue[t]! : Number.NaN);
}

/** To the cent: prices have two decimals. */
const revenueOf = (units: number, price: number): number => (units * Math.round(price * 100)) / 100;

const emptyRow = (): Row => ({ impressions: 0, visits: 0, carts: 0, orders: 0, units: 0 });

function emptyRows(rows: number): Rows {
  const column = () => new Float64Array(rows);
  return {
    impressions: column(),
    visits: column(),
    carts: column(),
    orders: column(),
    units: column(),
    revenue: column(),
    enriched: column(),
    y0_orders: column(),
    y1_orders: column(),
    y0_units: column(),
    y1_units: column(),
    y0_revenue: column(),
    y1_revenue: column(),
  };
}
