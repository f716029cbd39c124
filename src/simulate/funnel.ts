import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Phase, Truth, Violation } from "../contracts/index.ts";
import { placedIn } from "../errors.ts";
import { type Column, type Frame, makeFrame } from "../frame/frame.ts";
import { assign } from "./assignment.ts";
import type { Baseline, Range } from "./backend.ts";
import { type CopulaKnobs, copula, withModel } from "./copula/backend.ts";
import { defineDesign, type Simulation, type Streamed } from "./define.ts";
import { liftsOf } from "./enrichment.ts";
import { type Plan, type Rows, rowsOf, type Tallies } from "./funnel-rows.ts";
import { FunnelWorld, funnelFlaws, rangeOf } from "./funnel-world.ts";
import { volts } from "./knobs.ts";
import { rule } from "./rule.ts";
import { datesOf } from "./season.ts";
import { table, type Values } from "./table.ts";
import { tallyOf } from "./tally.ts";
import { truthOf } from "./truth.ts";

/** Rows that are made at once. */
const blockRows = 50_000;

const baselineOf = (backend: FunnelWorld["backend"], range: Range): Baseline =>
  backend.name === "rule" ? rule(backend, range) : placedIn(["backend"], () => copula(backend, range));

function planOf(world: FunnelWorld, phase: Phase): Plan {
  const range = rangeOf(world, phase);
  const baseline = baselineOf(world.backend, range);
  const { category, quality } = baseline.catalogue;
  const places = new Map([...new Set(category)].sort().map((name, i) => [name, i]));
  const group = (i: number) => places.get(category[i]!)!;
  const { assignment, starts } = world.enrichment;
  const assigned = assign(assignment, {
    n: range.units,
    quality: (i) => normalQuantile(Math.min(0.995, Math.max(0.005, quality[i]!)), 0, 1),
    stratum: group,
    cluster: group,
    seed: range.seed,
    labels: range.labels,
  });
  const staggered = assignment.by === "staggered";
  const cohorts = staggered ? assignment.cohorts.map((cohort) => cohort.starts) : [starts];
  const first = cohorts.reduce((least, start) => Math.min(least, start)) - 1;
  return {
    range,
    baseline,
    assigned,
    lifts: liftsOf(world.enrichment, volts(world, phase), range.periods),
    starts: (i) => (staggered && assigned.treated[i] ? assigned.starts[i]! - 1 : first),
  };
}

const unitColumn = { products: "product_id", users: "user_id" };

/** What is shown of a block, and beside it what is not. */
function framesOf(plan: Plan, rows: Rows, from: number, dates: readonly string[]): Omit<Simulation, "truth"> {
  const { range, assigned } = plan;
  const { id, category, price, quality } = plan.baseline.catalogue;
  const n = rows.orders.length;
  const unit = (row: number) => from + Math.floor(row / range.periods);
  const texts = (of: (row: number) => string) => Array.from({ length: n }, (_, row) => of(row));
  const numbers = (of: (i: number) => number) => {
    const values = new Float64Array(n);
    for (let row = 0; row < n; row++) values[row] = of(unit(row));
    return values;
  };
  const key = {
    [unitColumn[range.kind]]: texts((row) => id[unit(row)]!),
    date: texts((row) => dates[row % range.periods]!),
  };
  const { impressions, visits, carts, orders, units, revenue, enriched, ...potential } = rows;
  const funnel = { impressions, visits, carts, orders, units, revenue };
  const encouraged = assigned.encouraged;
  const observed: Record<string, Values> = {
    ...key,
    category: texts((row) => category[unit(row)]!),
    price: numbers((i) => price[i]!),
    quality: numbers((i) => quality[i]!),
    ...funnel,
    ...(encouraged && { encouraged: numbers((i) => encouraged[i]!) }),
    treated: numbers((i) => assigned.treated[i]!),
    enriched,
  };
  const unseen = {
    propensity: numbers((i) => assigned.propensity[i]!),
    hidden: numbers((i) => assigned.hidden[i]!),
  };
  return {
    observed: table("simulated funnel", observed),
    potential: table("potential outcomes", { ...key, ...potential, ...unseen }),
  };
}

const wholeColumns = [
  "impressions",
  "visits",
  "carts",
  "orders",
  "units",
  "encouraged",
  "treated",
  "enriched",
];

function stream(world: FunnelWorld, phase: Phase): Streamed {
  const plan = planOf(world, phase);
  const { range, baseline } = plan;
  const dates = datesOf(range);
  const { id, category, price, quality } = baseline.catalogue;
  const catalogue = table(`simulated ${range.kind}`, {
    [unitColumn[range.kind]]: id,
    category,
    price,
    quality,
  });
  const step = Math.max(1, Math.floor(blockRows / range.periods));
  const tally = (outcome: string) => tallyOf(outcome, range.units, dates);
  const tallies: Tallies = { orders: tally("orders"), units: tally("units"), revenue: tally("revenue") };
  const blocks = function* (): Streamed["blocks"] {
    for (let from = 0; from < range.units; from += step) {
      const rows = rowsOf(plan, from, Math.min(range.units, from + step), tallies);
      yield framesOf(plan, rows, from, dates);
    }
    return truth(world, phase, tallies);
  };
  const sides = ["y0_orders", "y1_orders", "y0_units", "y1_units"];
  return {
    whole: new Set([...wholeColumns, ...sides]),
    complete: true,
    tables: { [range.kind]: catalogue },
    blocks: blocks(),
  };
}

function truth(world: FunnelWorld, phase: Phase, tallies: Tallies): Truth {
  const { assignment } = world.enrichment;
  const byChance = ["random", "stratified", "clustered", "staggered", "instrument"].includes(assignment.by);
  const estimands = [tallies.units, tallies.revenue, tallies.orders].flatMap((tally) =>
    tally.estimands(byChance),
  );
  return truthOf(world, phase, estimands, violations(world));
}

function violations({ enrichment: { assignment }, backend }: FunnelWorld): Violation[] {
  const unit = "change of the probit index of enrichment by one standard deviation";
  const { hidden_confounding, self_selection } = funnelFlaws;
  const [onHidden, onQuality] =
    backend.name === "rule" ? [backend.hidden_effect, backend.quality_effect] : [0, Number.NaN];
  const hidden = assignment.by === "confounded" && onHidden !== 0 ? assignment.hidden : 0;
  const quality = assignment.by === "self_selected" && onQuality !== 0 ? assignment.strength : 0;
  return [
    { assumption: hidden_confounding.assumption, size: hidden, unit },
    { assumption: self_selection.assumption, size: quality, unit },
  ];
}

function simulate(world: FunnelWorld, phase: Phase): Simulation {
  const { blocks } = stream(world, phase);
  const made: Omit<Simulation, "truth">[] = [];
  for (;;) {
    const next = blocks.next();
    if (next.done) {
      const joined = (side: "observed" | "potential") => join(made.map((block) => block[side]));
      return { observed: joined("observed"), potential: joined("potential"), truth: next.value };
    }
    made.push(next.value);
  }
}

/** Blocks of the same columns as one frame. */
function join(frames: readonly Frame[]): Frame {
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

/** The funnel of a shop's products or users, some of them enriched. */
export const funnel = defineDesign<FunnelWorld>({
  name: "funnel",
  world: FunnelWorld,
  flaws: funnelFlaws,
  size: "units",
  rows: ({ units, periods }) => units * periods,
  simulate,
  stream,
  with_files: (world, root) =>
    world.backend.name === "rule"
      ? world
      : { ...world, backend: placedIn(["backend"], () => withModel(world.backend as CopulaKnobs, root)) },
});
