import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Phase, Truth, Violation } from "../contracts/index.ts";
import { placedIn } from "../errors.ts";
import { assign } from "./assignment.ts";
import type { Baseline, Range } from "./backend.ts";
import { type CopulaKnobs, copula, withModel } from "./copula/backend.ts";
import { defineDesign, type Simulation, type Streamed } from "./define.ts";
import { liftsOf } from "./enrichment.ts";
import { framesOf, join, unitColumn, wholeColumns } from "./funnel-frames.ts";
import { type Plan, rowsOf, type Tallies } from "./funnel-rows.ts";
import { FunnelWorld, funnelFlaws, rangeOf } from "./funnel-world.ts";
import { volts } from "./knobs.ts";
import { rule } from "./rule.ts";
import { datesOf } from "./season.ts";
import { table } from "./table.ts";
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
  return {
    whole: wholeColumns,
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
