/**
 * How long CALIBRATE takes: 500 pilots and 200 outcomes, then 5,000 and 2,000, over 50 stored cycles. The stage alone, and
 * from the folder: readHistory, which reads every manifest and allocation, then evidenceOf, which reads and hashes every
 * contract. No peer does this. `npx tsx bench/calibrate.ts`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AllocatePolicy,
  AllocateResult,
  CalibratePolicy,
  type CycleResult,
  type InitiativeEntry,
  NextPolicy,
  sha256,
} from "../src/contracts/index.ts";
import { rules } from "../src/rules/index.ts";
import { OrganisationWorld } from "../src/simulate/organisation/world.ts";
import { allocate } from "../src/stages/allocate.ts";
import { calibrate } from "../src/stages/calibrate.ts";
import { contractFiles, manifestOf, sealed } from "../src/stages/compose.ts";
import { evidenceOf } from "../src/stages/evidence.ts";
import { type History, readHistory } from "../src/stages/history.ts";
import { nextStudies } from "../src/stages/next-studies.ts";
import { outcome } from "../src/stages/outcome.ts";
import type { Storage } from "../src/storage/define.ts";
import { storages } from "../src/storage/index.ts";
import { cycleName, type Proposed, proposedIn, worldOf } from "./learning-worlds.ts";

const stored = 50;
const policy = CalibratePolicy.parse({ unit_scales: { m0: 1, m1: 1 } });
const repetitions = 5;

for (const perCycle of [10, 100]) {
  const root = mkdtempSync(join(tmpdir(), "bench-calibrate-"));
  const storage = storages.get("git")!.open(root, "impact");
  const world = OrganisationWorld.parse({
    ...worldOf("base", 1),
    ...{ cycles: stored + 1, initiatives: perCycle },
  });
  const all = proposedIn(world);
  const of = (cycle: number) => all.filter(({ truth }) => truth.cycle === cycle);
  let parent: Parent | null = null;
  for (let cycle = 1; cycle <= stored; cycle++)
    parent = await store(storage, cycle, of(cycle), of(cycle - 1), parent);
  const entries = entriesOf(stored + 1, of(stored + 1), of(stored));
  const now = cycleName(stored + 1);
  const reading = await times(async () =>
    evidenceOf(await readHistory(storage, "impact", now), entries, now),
  );
  const evidence = await evidenceOf(await readHistory(storage, "impact", now), entries, now);
  const stage = await times(async () => calibrate(evidence, policy, 0.95));
  // Without a configured scale the multiple is learned too, on a grid of 15.
  const free = {
    ...evidence,
    pilots: evidence.pilots.map(({ measure, evaluate }) => ({
      measure: {
        ...measure,
        terms: {
          ...measure.terms!,
          unit_scale: evaluate.break_even_effect,
          unit_scale_from: "break_even" as const,
        },
      },
      evaluate,
    })),
  };
  const learning = await times(async () => calibrate(free, policy, 0.95));
  console.log(
    `${evidence.pilots.length} pilots, ${evidence.outcomes.length} outcomes: calibrate ${stage}, with unit scales to be learned ${learning}; read from ${stored} stored cycles ${reading}`,
  );
  rmSync(root, { recursive: true });
}

/** Median and slowest of a few runs. */
async function times(work: () => Promise<unknown>): Promise<string> {
  const found: number[] = [];
  for (let k = 0; k < repetitions; k++) {
    const start = performance.now();
    await work();
    found.push((performance.now() - start) / 1000);
  }
  found.sort((a, b) => a - b);
  return `${found[Math.floor(repetitions / 2)]!.toFixed(2)} s (at most ${found.at(-1)!.toFixed(2)})`;
}

type Parent = History["past"][number];

/** A cycle's folder as the loop writes it, but for the report. Two in five of the pilots are funded. */
async function store(
  storage: Storage,
  cycle: number,
  now: readonly Proposed[],
  before: readonly Proposed[],
  parent: Parent | null,
): Promise<Parent> {
  const entries = entriesOf(cycle, now, before);
  const explain = { initiatives: 0, runner_ups: 0, frontier: 0 };
  const funded = fundedOf(now).map(({ truth }) => truth.id);
  const allocation = AllocateResult.parse(
    await allocate({
      ...{ cycle: cycleName(cycle), currency: "USD", budget: 1e9, confidence_level: 0.95 },
      policy: AllocatePolicy.parse({ explain, minimum_worst_return: null }),
      rule: rules.get("minimax_regret")!,
      evaluated: now.map(({ pilot }) => pilot.evaluate),
      decisions: now.map(({ truth: { id } }) => ({
        ...{ initiative: id, reason_code: "strategic", by: "@bench" },
        force: funded.includes(id) ? ("fund" as const) : ("forbid" as const),
      })),
    }),
  );
  const { calibration } = calibrate(
    { cycles: [cycleName(cycle)], pilots: [], outcomes: [], overrides: [] },
    policy,
    0.95,
  );
  const year = 1980 + cycle;
  const found = {
    ...{ cycle: cycleName(cycle), as_of: `${year}-01-01T00:00:00Z`, commit: null, currency: "USD" },
    ...{ budget: 1e9, entries, allocation, calibration, previous: null, problems: [] },
    next: nextStudies({
      ...{ entries: [], ideas: [], allocation, calibration, layer: null, policy: NextPolicy.parse({}) },
      ...{ calibrate: policy, measure: { minimum_sample_size: 30 } },
    }),
  };
  const past = parent === null ? [] : [parent];
  const manifest = manifestOf(found, {}, { past, current: null });
  const result: CycleResult = { ...found, manifest };
  const files = sealed(contractFiles(result), manifest);
  await storage.write(cycleName(cycle), files);
  // Of its parent a manifest says no more.
  return { id: cycleName(cycle), manifest_sha256: sha256(files.get("manifest.json")!) } as Parent;
}

function fundedOf(all: readonly Proposed[]) {
  return all.filter((_, i) => i % 5 < 2);
}

/** This cycle's candidates, and what the last one funded with its outcome. */
function entriesOf(cycle: number, now: readonly Proposed[], before: readonly Proposed[]): InitiativeEntry[] {
  const blank = {
    ...{ title: "", owner: null, file: "", line: 1, cost: null, metric_unit: null, returning: false },
    ...{ reused_from: null, before: null, problems: [] },
  };
  return [
    ...now.map(
      ({ truth, pilot }): InitiativeEntry => ({
        ...{ ...blank, id: truth.id, status: "dropped", funded_in: null, scale: null, outcome: null },
        ...{ measure: pilot.measure, evaluate: pilot.evaluate },
      }),
    ),
    ...fundedOf(before).map(
      ({ truth, pilot, scale, returns }): InitiativeEntry => ({
        ...{ ...blank, id: truth.id, status: "scaled", funded_in: cycleName(cycle - 1), scale },
        ...{ measure: pilot.measure, evaluate: pilot.evaluate },
        outcome: outcome(
          {
            ...{ id: truth.id, pilot: pilot.measure, evaluated: pilot.evaluate, candidate: null },
            ...{ overridden: null, funded_in: cycleName(cycle - 1), cycle: cycleName(cycle), fraction: 1 },
            ...{ budget_allocated: truth.cost, supersedes: null },
          },
          returns,
          scale,
          policy,
        ),
      }),
    ),
  ];
}
