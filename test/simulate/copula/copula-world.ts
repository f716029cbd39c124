import exp from "@stdlib/math-base-special-exp";
import { type CopulaModel, SCHEMA_VERSION } from "../../../src/contracts/index.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { CopulaSpec } from "../../../src/simulate/copula/spec.ts";
import { stream } from "../../../src/stats/random.ts";
import { frameOf } from "../../models/data.ts";

export const spec = (roles: object = {}) => CopulaSpec.parse(roles);

const root = Math.sqrt;

/** Standard normals of correlation r, each with its own draws; the first is the same whatever r is. */
export function twoNormals(n: number, r: number, seed = 1) {
  const [first, second] = ["a", "b"].map((name) => stream(seed, "test", name));
  const a = Float64Array.from({ length: n }, (_, i) => first!.normal(i));
  const b = a.map((x, i) => r * x + root(1 - r * r) * second!.normal(i));
  return { a, b };
}

/** Weekly rows of shops made by hand, not by a copula: what a fit should find is in the arguments. */
export function shops({
  units = 300,
  periods = 24,
  unitShare = 0.4,
  persistence = 0.6,
  seed = 5,
} = {}): Frame {
  const draw = (name: string) => stream(seed, "shops", name);
  const [size, taste, level, noise, other] = ["size", "taste", "level", "noise", "other"].map(draw);
  const rows = { shop: [] as string[], week: [] as string[], region: [] as string[] };
  const columns = {
    area: [] as number[],
    visits: [] as number[],
    orders: [] as number[],
    treated: [] as number[],
  };
  for (let i = 0; i < units; i++) {
    const z = size!.normal(i);
    const own = 0.8 * z + 0.6 * level!.normal(i);
    const region = ["north", "south", "west"][Math.floor(3 * taste!.uniform(i))]!;
    let [e, f] = [noise!.normal(i, 0), other!.normal(i, 0)];
    for (let t = 0; t < periods; t++) {
      if (t > 0) {
        e = persistence * e + root(1 - persistence * persistence) * noise!.normal(i, t);
        f = persistence * f + root(1 - persistence * persistence) * other!.normal(i, t);
      }
      const visits = root(unitShare) * own + root(1 - unitShare) * e;
      const orders = root(unitShare) * own + root(1 - unitShare) * (0.6 * e + 0.8 * f);
      rows.shop.push(`shop-${i}`);
      rows.week.push(new Date(Date.UTC(2026, 0, 5 + 7 * t)).toISOString().slice(0, 10));
      rows.region.push(region);
      columns.area.push(Math.round(100 * exp(4 + 0.5 * z)) / 100);
      columns.visits.push(Math.round(exp(5 + 0.7 * visits)));
      columns.orders.push(Math.max(0, Math.round(20 * (orders + 0.25))));
      columns.treated.push(t >= 12 ? 1 : 0);
    }
  }
  return frameOf({ ...rows, ...columns });
}

export const shopSpec = spec({ unit: "shop", period: "week", leave_out: ["treated"] });

/** A model written by hand. */
export const modelOf = (parts: Partial<CopulaModel>): CopulaModel => ({
  schema_version: SCHEMA_VERSION,
  unit: null,
  period: null,
  trained_on: { rows: 100, units: 100, periods: 1 },
  columns: [],
  latents: [],
  unit_correlation: [],
  innovation_correlation: [],
  left_out: [],
  warnings: [],
  ...parts,
});
