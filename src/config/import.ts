import { basename } from "node:path";
import { stringify } from "yaml";
import type { z } from "zod";
import { type Problem, Returns } from "../contracts/index.ts";
import { type ImportedData, importData } from "./import-data.ts";
import { importModel } from "./import-models.ts";
import { type ImportNote, type Theirs, theirs } from "./import-reader.ts";
import { type Finding, findings } from "./issues.ts";
import type { Tables } from "./load.ts";

type Block = Record<string, unknown>;

export interface ImportInput {
  /** What their file is called in messages. */
  file: string;
  bytes: Uint8Array;
  /** A file that theirs names, from the file that names it; null where there is none. */
  read(path: string, from: string): { file: string; bytes: Uint8Array } | null;
  /** Rows of a table that theirs names; null where it cannot be read. */
  count(path: string, from: string): number | null;
  tables: Pick<Tables, "sources" | "models">;
  coefficient_error: number | null;
  /** An id for a file that is one measurement. */
  id: string;
}

export interface Imported {
  /** Text by path; empty when nothing could be carried over. */
  files: Map<string, string>;
  notes: ImportNote[];
  /** Their file could not be read. */
  problems: Problem[];
}

const unread = "nothing here reads it";
const known: Record<string, string> = {
  max_workers: "initiatives are measured one after another",
  storage_url: "results are kept in the repository, under `storage.path`",
  output: "results are kept in the repository, under `storage.path`",
  catalog_simulator: "the simulator's rates are knobs of `backend: { name: rule }`",
};

/** The predecessor's configuration, of one measurement or of a whole loop, as files of ours and what differs. */
export function importConfig(input: ImportInput): Imported {
  const notes: ImportNote[] = [];
  const { root, parsed } = theirs(input.file, input.bytes, notes);
  if (parsed.problems.length > 0) return { files: new Map(), notes, problems: parsed.problems };
  const files = new Map<string, string>();
  const put = (id: string, of: Block | null, from: number, file: string) => {
    if (of !== null) files.set(`initiatives/${id}.yaml`, written(of, notes.slice(from), file));
  };
  const listed = root.get("INITIATIVES") !== undefined;
  const problems: Problem[] = [];
  if (!listed) {
    root.note("added", "", "theirs knew no cost and no title: set `cost_to_scale` and `title`");
    put(input.id, initiativeOf({ id: input.id, cost: 1, root, file: input.file }, input), 0, input.file);
    root.rest(known, unread);
  }
  for (const entry of listed ? root.each("INITIATIVES") : []) {
    const from = notes.length;
    const made = listedInitiative(entry, input, notes, problems);
    if (made) put(made.id, made.block, from, made.file);
  }
  if (files.size > 0 && problems.length === 0)
    files.set("impact-loop.yaml", policyOf(root, listed, input.file));
  if (listed) root.rest(known, unread);
  return { files: problems.length > 0 ? new Map() : files, notes, problems };
}

function listedInitiative(entry: Theirs, input: ImportInput, notes: ImportNote[], problems: Problem[]) {
  const given = entry.text("initiative_id") ?? entry.text("id") ?? "";
  const id = idOf(given);
  if (id !== given) entry.note("changed", "initiative_id", `\`${id}\`, which is also a file's name`);
  const path = entry.text("measure_config");
  const found = path === undefined ? null : input.read(path, input.file);
  const cost = entry.number("cost_to_scale");
  entry.rest({}, unread);
  if (found === null || cost === undefined || !(cost > 0)) {
    const missing =
      found === null
        ? "`measure_config` names no file that can be read"
        : "`cost_to_scale` is no amount above 0";
    entry.note("left out", found === null ? "measure_config" : "cost_to_scale", missing);
    return null;
  }
  const { root, parsed } = theirs(found.file, found.bytes, notes);
  problems.push(...parsed.problems);
  const { file } = found;
  const block = parsed.problems.length > 0 ? null : initiativeOf({ id, cost, root, file }, input);
  root.rest(known, unread);
  return { id, block, file };
}

/** A file's name of an id: letters, digits, - and _. */
const idOf = (given: string): string =>
  given
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^[-_]+/, "")
    .slice(0, 80) || "imported";

/** One of their measurements as an initiative whose blocks our adapters accept; null where it cannot be carried over. */
function initiativeOf({ id, cost, root, file }: Measured, input: ImportInput): Block | null {
  const measurement = root.inner("MEASUREMENT");
  const outcome = measurement.inner("PARAMS").text("dependent_variable") ?? "revenue";
  const data = importData(root.inner("DATA"), outcome, (path) => input.count(path, file));
  const made = importModel(measurement, { coefficient_error: input.coefficient_error, ...(data ?? noData) });
  if (data === null || made === null) return null;
  const transform = [
    ...data.transform,
    ...fromStart(data, made.model, measurement),
    ...aliases(data.simulated, made.model),
    ...made.transform,
  ];
  const flaws = [
    ...refused(data.source, "adapter", "source", input.tables.sources),
    ...refused(made.model, "name", "model", input.tables.models),
  ];
  for (const flaw of flaws) measurement.note("left out", "", flaw);
  if (flaws.length > 0) return null;
  const pilot = { source: data.source, ...(transform.length > 0 && { transform }), model: made.model };
  return {
    version: 1,
    id,
    title: id,
    cost_to_scale: cost,
    returns: Returns.parse({ scale_units: 1 }),
    pilot,
  };
}

interface Measured {
  id: string;
  cost: number;
  root: Theirs;
  file: string;
}

const noData = { simulated: false, date: "date", product: null, enriched: null };
const acrossUnits = ["experiment", "matching", "subclassification"];

/** What compares units has to leave out the time before the enrichment, in which there is no effect. */
function fromStart({ enriched }: ImportedData, { name }: Block, measurement: Theirs): Block[] {
  if (enriched === null || !enriched.later || !acrossUnits.includes(String(name))) return [];
  measurement.note(
    "changed",
    "MODEL",
    `rows from before the enrichment (${enriched.from}) are left out: theirs let them thin the effect`,
  );
  return [{ filter: `date >= "${enriched.from}"` }];
}

/** Their simulator's names of our simulator's columns, for those that the model reads. */
function aliases(simulated: boolean, model: Block): Block[] {
  const names = {
    treatment: "treated",
    quality_score: "quality",
    cart_adds: "carts",
    ordered_units: "units",
  };
  const told = Object.values(model).flat().map(String);
  const read = Object.entries(names).filter(
    ([name]) => simulated && told.some((value) => new RegExp(`\\b${name}\\b`).test(value)),
  );
  return read.length > 0 ? [{ derive: Object.fromEntries(read) }] : [];
}

/** What our own schema says against a block, or that there is no such adapter. */
function refused(
  made: Block,
  key: string,
  kind: string,
  table: ReadonlyMap<string, { params: z.ZodType }>,
): string[] {
  const { [key]: name, ...params } = made;
  const adapter = table.get(String(name));
  if (!adapter) return [`this engine has no ${kind} \`${name}\``];
  const result = adapter.params.safeParse(params);
  if (result.success) return [];
  const said = ({ path, context }: Finding) =>
    `${kind}.${path.join(".")}: ${"found" in context ? `found ${context.found}, expected ${context.expected}` : `unknown key ${context.key}`}`;
  return findings(adapter.params, params, result.error.issues).map(said);
}

function policyOf(root: Theirs, listed: boolean, file: string): string {
  const allocate = root.inner("ALLOCATE");
  const rule = allocate.text("rule");
  const sample = root.number("scale_sample_size");
  const budget = root.number("budget");
  if (listed) allocate.rest({}, unread);
  if (budget === undefined)
    root.note("added", "", "theirs had no budget: `budget: 0` funds nothing until you set it");
  root.note("added", "", "theirs had no cycles: they are quarters, until `cycle` says otherwise");
  const policy = {
    ...{ version: 1, cycle: { calendar: "quarter" }, budget: budget ?? 0 },
    ...(rule !== undefined && { allocate: { rule } }),
    ...(sample !== undefined && sample >= 2 && { scale: { sample_size: sample } }),
  };
  return `# From ${basename(file)}\n${stringify(policy)}`;
}

/** An initiative's text, with what is not as in theirs above it. */
function written(of: Block, notes: readonly ImportNote[], file: string): string {
  const lines = notes.map(({ kind, key, why }) =>
    `# ${kind}: ${key === "" ? "" : `${key}: `}${why}`.replaceAll(/[\r\n]+/g, " "),
  );
  return `${[`# From ${basename(file)}`, ...lines].join("\n")}\n${stringify(of, { lineWidth: 0 })}`;
}
