import { readFileSync } from "node:fs";
import { z } from "zod";
import { CopulaModel, readContract } from "../../contracts/index.ts";
import { impactError, placedIn } from "../../errors.ts";
import { resolveInside } from "../../workspace/inside.ts";
import { type Backend, type Catalogue, imagineUnsold, type Range, type Steps } from "../backend.ts";
import { idsOf } from "../catalogue.ts";
import { unitsOf } from "./sample.ts";

const Column = z.string().min(1);

/** Untreated data from a fitted model: `simulate --fit` writes its file. */
export const CopulaKnobs = z.strictObject({
  name: z.literal("copula"),
  model: z
    .union([Column, CopulaModel], { error: "the path of a model that `simulate --fit` has written" })
    .describe("the model's file, relative to the workspace"),
  columns: z
    .strictObject({
      price: Column.default("price"),
      category: Column.default("category"),
      quality: Column.default("quality"),
      impressions: Column.default("impressions"),
      visits: Column.default("visits"),
      carts: Column.default("carts"),
      orders: Column.default("orders"),
      units: Column.default("units"),
    })
    .prefault({})
    .describe("the model's columns, where they have other names; without one it is left at nothing"),
});
export type CopulaKnobs = z.infer<typeof CopulaKnobs>;

/**
 * The knobs with their model in the place of its path, so that data follow from a configuration's content alone.
 * @throws E_PATH_REFUSED, E_SOURCE_MISSING, E_CONTRACT_INVALID, E_CONTRACT_NEWER at `model`
 */
export function withModel(knobs: CopulaKnobs, root: string): CopulaKnobs {
  const { model } = knobs;
  return typeof model === "string"
    ? { ...knobs, model: placedIn(["model"], () => readModel(root, model)) }
    : knobs;
}

function readModel(root: string, path: string): CopulaModel {
  let text: string;
  try {
    text = readFileSync(resolveInside(root, path), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw impactError("E_SOURCE_MISSING", { path });
  }
  return readContract(CopulaModel, text, path);
}

const stages = ["impressions", "visits", "carts", "orders", "units"] as const;

/**
 * Products and their untreated funnel as a model has learned them; a stage that the model draws under the next one is
 * raised to it. Orders and the price have to be in the model.
 * @throws E_SCHEMA at `model` or `columns` for a model of something else
 */
export const copula: Backend<CopulaKnobs> = (knobs, range) => {
  const { model } = knobs;
  if (typeof model === "string") throw new RangeError(`the model ${model} has not been read`);
  requireFit(model, knobs, range);
  const place = (name: string) => model.columns.findIndex((column) => column.name === name);
  const draws = { seed: range.seed, labels: range.labels };
  const units = unitsOf(model, { ...draws, periods: range.periods });
  const columns = stages.map((stage) => place(knobs.columns[stage]));
  const steps = (unit: number, into: Steps): void => {
    const cells = units(unit);
    const count = (column: number, t: number) => (column < 0 ? 0 : counted(cells[column]!(t)));
    for (let t = 0; t < range.periods; t++) {
      const [impressions, visits, carts, orders, items] = columns.map((column) => count(column, t)) as Five;
      const [inCart, onPage] = [Math.max(carts, orders), Math.max(visits, carts, orders)];
      into.orders[t] = orders;
      into.sold[t] = Number(orders > 0);
      into.extra_items[t] = Math.max(0, items - orders);
      into.abandoned[t] = inCart - orders;
      into.browsed[t] = onPage - inCart;
      into.ignored[t] = Math.max(0, impressions - onPage);
    }
    imagineUnsold(into);
  };
  return { catalogue: catalogueOf(model, knobs, range), expected: null, steps };
};

type Five = [number, number, number, number, number];

const most = 2 ** 30;
const counted = (cell: number | string | null) =>
  typeof cell === "number" && cell > 0 ? Math.min(Math.round(cell), most) : 0;

function catalogueOf(model: CopulaModel, { columns }: CopulaKnobs, range: Range): Catalogue {
  const units = unitsOf(model, { seed: range.seed, labels: range.labels, periods: 1 });
  const place = (name: string) => model.columns.findIndex((column) => column.name === name);
  const [category, price, quality] = [columns.category, columns.price, columns.quality].map(place) as Three;
  const made: Catalogue & { category: string[] } = {
    id: idsOf(range),
    category: [],
    price: new Float64Array(range.units),
    quality: new Float64Array(range.units),
  };
  for (let i = 0; i < range.units; i++) {
    const cells = units(i);
    made.category.push(String((category < 0 ? null : cells[category]!(0)) ?? "none"));
    made.price[i] = Math.max(0.01, Math.round(100 * (Number(cells[price]!(0)) || 0)) / 100);
    const known = quality < 0 ? Number.NaN : Number(cells[quality]!(0));
    made.quality[i] = Number.isNaN(known) ? 0.5 : Math.min(Math.max(known, 0), 1);
  }
  return made;
}

type Three = [number, number, number];

const days = { day: 1, week: 7 };

function requireFit({ columns, period }: CopulaModel, knobs: CopulaKnobs, { every }: Range): void {
  const refuse = (path: string[], found: string, expected: string, mend: string) =>
    impactError("E_SCHEMA", { found, expected, mend }, { path });
  if (period?.kind === "date" && period.step_days !== days[every]) {
    const found = `a model of every ${period.step_days} days`;
    throw refuse(["model"], found, `one of every ${every}`, "change `every`, or fit another model");
  }
  for (const key of Object.keys(knobs.columns) as (keyof typeof knobs.columns)[]) {
    const column = columns.find(({ name }) => name === knobs.columns[key]);
    if (!column && key !== "orders" && key !== "price") continue;
    const of = stages.some((stage) => stage === key) ? "period" : "unit";
    const kind = key === "category" ? column?.marginal.kind : "numeric";
    if (column && column.of === of && column.marginal.kind === kind) continue;
    const what = column
      ? `\`${column.name}\`, a ${column.marginal.kind} column of a ${column.of}`
      : "no such column";
    const has = columns.filter((other) => other.of === of).map(({ name }) => name);
    const expected = `${kind} column of a ${of} for ${key} (the model has ${has.join(", ") || "none"})`;
    throw refuse(
      ["columns", key],
      what,
      `a ${expected}`,
      "name the model's column under `columns`, or fit another model",
    );
  }
}
