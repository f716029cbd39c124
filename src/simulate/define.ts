import { z } from "zod";
import type { Phase, Truth } from "../contracts/index.ts";
import type { Column, Frame } from "../frame/frame.ts";

/** One simulated data set. */
export interface Simulation {
  /** What a study would see. */
  observed: Frame;
  /** Row for row beside it, what no study sees: y0, y1, and what else the design knows (propensity, latent class …). */
  potential: Frame;
  truth: Truth;
}

/** A data set in blocks of rows, for one that is written and need not be held whole. */
export interface Streamed {
  /** Columns that hold whole numbers in every block. */
  whole: ReadonlySet<string>;
  /** Whether no cell is missing in any block. */
  complete: boolean;
  /** Small tables beside it, by name. */
  tables: Readonly<Record<string, Frame>>;
  blocks: Generator<Omit<Simulation, "truth">, Truth, undefined>;
}

/** What fits the memory of a small runner. */
export const mostRows = 10_000_000;

export const severities = ["clean", "medium", "severe"] as const;
export type Severity = (typeof severities)[number];

/** A way in which a study goes wrong, by name: the knobs that it turns at each severity. Clean turns none. */
export interface Flaw<W> {
  /** What it breaks, as truth.json names it. */
  assumption: string;
  medium(world: W): Partial<W>;
  severe(world: W): Partial<W>;
}

/** A kind of study and the world it is made in: a function of its knobs, the phase and the seed, and of nothing else. */
export interface DesignDefinition<W> {
  name: string;
  /** A strict schema with `design: z.literal(name)`, `seed` and `flaws: flawsOf(…)`; an impossible knob is an issue at its own key. */
  world: z.ZodType<W>;
  flaws: Readonly<Record<string, Flaw<W>>>;
  /** The knob that counts its outermost units. */
  size: keyof W & string;
  /** Rows that it will make, known before any is made. */
  rows(world: W): number;
  /** Gets the world with its flaws turned into knobs. */
  simulate(world: W, phase: Phase): Simulation;
  /** The same rows in blocks; left out where there are never many. */
  stream?(world: W, phase: Phase): Streamed;
  /** For a world that names files of the workspace `root`: the same with their content in the place of their paths. */
  with_files?(world: W, root: string): W;
}

/** A design in the table, its world closed over: every function parses what it is given. */
export interface Design {
  name: string;
  world: z.ZodType;
  flaws: Readonly<Record<string, { assumption: string }>>;
  size: string;
  rows(world: unknown): number;
  simulate(world: unknown, phase: Phase): Simulation;
  stream(world: unknown, phase: Phase): Streamed;
  with_files<V>(world: V, root: string): V;
}

/** The `flaws` key of a world: `{ srm: severe }`. What a flaw sets wins over the knob of the same name. */
export const flawsOf = <N extends string>(names: readonly [N, ...N[]]) =>
  z
    .partialRecord(z.enum(names), z.enum(severities))
    .default({})
    .describe("ready-made ways to go wrong; each sets knobs of this design");

/** Makes a table entry of a definition. */
export function defineDesign<W extends { flaws: Partial<Record<string, Severity>> }>(
  definition: DesignDefinition<W>,
): Design {
  const { name, world, flaws, size } = definition;
  const parse = (raw: unknown): W => {
    const parsed = world.parse(raw);
    const turned = Object.entries(parsed.flaws).map(([flaw, severity]) =>
      severity === "clean" || severity === undefined ? {} : flaws[flaw]![severity](parsed),
    );
    return Object.assign({}, parsed, ...turned);
  };
  return {
    name,
    world,
    flaws,
    size,
    rows: (raw) => definition.rows(parse(raw)),
    simulate: (raw, phase) => definition.simulate(parse(raw), phase),
    stream: (raw, phase) =>
      definition.stream?.(parse(raw), phase) ?? inOneBlock(definition.simulate(parse(raw), phase)),
    with_files: <V>(raw: V, root: string) =>
      definition.with_files ? (definition.with_files(world.parse(raw), root) as unknown as V) : raw,
  };
}

function inOneBlock({ observed, potential, truth }: Simulation): Streamed {
  const columns = [...observed.columns, ...potential.columns];
  const isMissing = (value: string | number | null) => value === null || Number.isNaN(value);
  const isWhole = ({ type, values }: Column) =>
    type === "number" &&
    values.every((x) => Number.isNaN(x) || (Math.abs(x) < 2 ** 31 && Number.isInteger(x)));
  const fractional = new Set(columns.filter(([, column]) => !isWhole(column)).map(([name]) => name));
  const blocks = (function* () {
    yield { observed, potential };
    return truth;
  })();
  return {
    whole: new Set(columns.map(([name]) => name).filter((name) => !fractional.has(name))),
    complete: columns.every(([, { values }]) => !Array.from<string | number | null>(values).some(isMissing)),
    tables: {},
    blocks,
  };
}
