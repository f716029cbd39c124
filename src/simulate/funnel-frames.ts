import { type Column, type Frame, makeFrame } from "../frame/frame.ts";
import type { Simulation } from "./define.ts";
import type { Plan, Rows } from "./funnel-rows.ts";
import { table, type Values } from "./table.ts";

export const unitColumn = { products: "product_id", users: "user_id" };

/** Columns of both frames that hold whole numbers. */
export const wholeColumns: ReadonlySet<string> = new Set([
  ...["impressions", "visits", "carts", "orders", "units", "encouraged", "treated", "enriched"],
  ...["y0_orders", "y1_orders", "y0_units", "y1_units"],
]);

/** What is shown of a block whose first unit is `from`, and beside it what is not. */
export function framesOf(
  { range, assigned, baseline }: Plan,
  rows: Rows,
  from: number,
  dates: readonly string[],
): Omit<Simulation, "truth"> {
  const { id, category, price, quality } = baseline.catalogue;
  const n = rows.orders.length;
  const each = (of: (unit: number, first: number, end: number) => void) => {
    for (let at = 0, unit = from; at < n; at += range.periods, unit++) of(unit, at, at + range.periods);
  };
  const texts = (values: readonly string[]) => {
    const cells = new Array<string>(n);
    each((unit, first, end) => cells.fill(values[unit]!, first, end));
    return cells;
  };
  const numbers = (values: ArrayLike<number>) => {
    const cells = new Float64Array(n);
    each((unit, first, end) => cells.fill(values[unit]!, first, end));
    return cells;
  };
  const days = new Array<string>(n);
  for (let row = 0; row < n; row++) days[row] = dates[row % range.periods]!;
  const key = { [unitColumn[range.kind]]: texts(id), date: days };
  const { impressions, visits, carts, orders, units, revenue, enriched, ...potential } = rows;
  const observed: Record<string, Values> = {
    ...key,
    category: texts(category),
    price: numbers(price),
    quality: numbers(quality),
    ...{ impressions, visits, carts, orders, units, revenue },
    ...(assigned.encouraged && { encouraged: numbers(assigned.encouraged) }),
    treated: numbers(assigned.treated),
    enriched,
  };
  const unseen = { propensity: numbers(assigned.propensity), hidden: numbers(assigned.hidden) };
  return {
    observed: table("simulated funnel", observed),
    potential: table("potential outcomes", { ...key, ...potential, ...unseen }),
  };
}

/** Blocks of the same columns as one frame. */
export function join(frames: readonly Frame[]): Frame {
  const rows = frames.reduce((sum, frame) => sum + frame.rows, 0);
  const columns = [...frames[0]!.columns].map(([name, { type }]): [string, Column] => {
    if (type === "text") return [name, { type, values: frames.flatMap((frame) => [...frame.text(name)]) }];
    const values = new Float64Array(rows);
    let at = 0;
    for (const frame of frames) {
      values.set(frame.number(name), at);
      at += frame.rows;
    }
    return [name, { type, values }];
  });
  return makeFrame(columns, frames[0]!.label);
}
