import type { z } from "zod";
import { Initiative, type Measurement, type Problem } from "../contracts/index.ts";
import { nearest } from "../frame/frame.ts";
import { transforms } from "../frame/transform.ts";
import { autoFinding, namedModels } from "./auto.ts";
import { type Finding, findings, show } from "./issues.ts";
import { type Layer, layer, locate, type Origin, overlay, plainValue, trace, without } from "./layers.ts";
import type { LoadedInitiative, Tables } from "./load.ts";
import type { Policy } from "./policy.ts";
import { type ParsedYaml, type Path, problemAt } from "./yaml.ts";

/** One value in force and where it came from. */
export interface EffectiveValue {
  path: Path;
  value: unknown;
  origin: Origin;
  /** Null for a built-in default or a derived value. */
  file: string | null;
  line: number | null;
}

/** Lays a parsed file on its template and the defaults and checks the whole against the schemas of its adapters. */
export function readInitiative(
  parsed: ParsedYaml,
  fileId: string,
  policy: Policy,
  tables: Tables,
): LoadedInitiative {
  const own = isMapping(parsed.value) ? parsed.value : {};
  const problems: Problem[] = parsed.problems.map((problem) => ({ ...problem, initiative: fileId }));
  const base = { file: parsed.file, title: text(own.title) ?? fileId, owner: text(own.owner) };
  if (problems.length === 0 && !isMapping(parsed.value)) {
    const context = {
      found: show(parsed.value),
      expected: "a mapping of keys",
      mend: "write `version: 1`, `id:` and the rest",
    };
    problems.push({
      ...problemAt(parsed.file, { line: 1, column: 1 }, "E_SCHEMA", context),
      initiative: fileId,
    });
  }
  if (problems.length > 0) {
    return {
      ...base,
      id: fileId,
      config: null,
      problems,
      locate: () => ({ file: parsed.file, ...first(problems) }),
      effective: [],
    };
  }
  const merged = inherit(layer("initiative", parsed, [], own), own, policy);
  const at = (path: Path, key?: boolean) => locate(merged.layer, path, key);
  const report = ({ path, key, code, context }: Finding) => {
    const { file, ...position } = at(path, key);
    problems.push({ ...problemAt(file, position, code, context as never), initiative: fileId });
  };
  if (merged.unknown) {
    const known = Object.keys((policy.parsed.value as { templates?: object } | undefined)?.templates ?? {});
    const context = {
      kind: "template",
      name: merged.unknown,
      nearest: nearest(merged.unknown, known),
      known,
    };
    problems.push({
      ...problemAt(parsed.file, at(["extends"]), "E_NAME_UNKNOWN", context),
      initiative: fileId,
    });
  }
  const value = plainValue(merged.layer) as Record<string, unknown>;
  const outer = Initiative.safeParse(value);
  if (!outer.success) findings(Initiative, value, outer.error.issues).forEach(report);
  const blocks = (["pilot", "scale"] as const).map((phase) =>
    readBlock(value[phase], [phase], tables, report),
  );
  const id = typeof value.id === "string" ? value.id : fileId;
  if (outer.success && id !== fileId) {
    problems.push({
      ...problemAt(parsed.file, at(["id"]), "E_ID_MISMATCH", { id, file: fileId }),
      initiative: fileId,
    });
  }
  const config = outer.success && problems.length === 0 ? assemble(outer.data, blocks, policy, tables) : null;
  const derived = config?.scale !== undefined && value.scale === undefined;
  const place = (path: Path, key?: boolean) =>
    at(derived && path[0] === "scale" ? ["pilot", ...path.slice(1)] : path, key);
  const effective = config
    ? leaves(config).map(([path, leaf]) => origin(merged.layer, path, leaf, derived))
    : [];
  return { ...base, id: fileId, config, problems, locate: place, effective };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const first = (problems: readonly Problem[]) => ({ line: problems[0]!.line, column: problems[0]!.column });

/** built-in < defaults < the template it extends < its own file. `scale` is inherited only by one that has a `scale`. */
function inherit(
  file: Layer,
  own: Record<string, unknown>,
  policy: Policy,
): { layer: Layer; unknown: string | null } {
  const raw = isMapping(policy.parsed.value) ? policy.parsed.value : {};
  const keep = (inherited: Layer) => ("scale" in own ? inherited : without(inherited, "scale"));
  const defaults = isMapping(raw.defaults)
    ? layer("defaults", policy.parsed, ["defaults"], raw.defaults)
    : null;
  const name = text(own.extends);
  const template = name !== null && isMapping(raw.templates) ? raw.templates[name] : undefined;
  const middle = isMapping(template)
    ? layer("template", policy.parsed, ["templates", name!], template)
    : null;
  const below = [defaults, middle].filter((inherited) => inherited !== null).map(keep);
  return {
    layer: [...below, file].reduce((under, over) => overlay(under, over)),
    unknown: name !== null && !middle ? name : null,
  };
}

type Report = (finding: Finding) => void;
interface Block {
  source: Record<string, unknown> | null;
  model: Record<string, unknown> | null;
}

/** A measurement block's source, transforms and model, each against its adapter's own schema. */
export function readBlock(
  raw: unknown,
  path: Path,
  tables: Pick<Tables, "sources" | "models" | "checks">,
  report: Report,
): Block | null {
  if (!isMapping(raw)) return null;
  readChecks(raw.checks, [...path, "checks"], tables.checks, report);
  (Array.isArray(raw.transform) ? raw.transform : []).forEach((step: unknown, index) => {
    checkStep(step, [...path, "transform", index], report);
  });
  const source = readNamed(raw.source, "adapter", "source", tables.sources, [...path, "source"], report);
  const named = namedModels(tables.models);
  const model = readNamed(raw.model, "name", "model", named, [...path, "model"], report);
  const undecided = autoFinding(model, raw.design, path, tables.models);
  if (undecided) report(undecided);
  return { source, model };
}

/** Each check that a list names, against its own schema. */
export function readChecks(raw: unknown, path: Path, table: Tables["checks"], report: Report): void {
  for (const [index, item] of (Array.isArray(raw) ? raw : []).entries()) {
    const at = [...path, index];
    if (typeof item !== "string") readNamed(item, "name", "check", table, at, report);
    else if (!table.has(item)) report(unknownName("check", item, [...table.keys()], at));
  }
}

function unknownName(kind: string, name: string, known: readonly string[], path: Path): Finding {
  const close = nearest(name, known);
  const mend = close ? `did you mean \`${close}\`?` : "name one of them";
  const context = { found: `${kind} ${name}`, expected: `one of ${known.join(", ")}`, mend };
  return { path, key: false, code: "E_SCHEMA", context };
}

function readNamed(
  raw: unknown,
  discriminator: string,
  kind: string,
  table: ReadonlyMap<string, { params: z.ZodType }>,
  path: Path,
  report: Report,
): Record<string, unknown> | null {
  if (!isMapping(raw) || typeof raw[discriminator] !== "string") return null;
  const name = raw[discriminator];
  const adapter = table.get(name);
  if (!adapter) {
    report(unknownName(kind, name, [...table.keys()], [...path, discriminator]));
    return null;
  }
  const { [discriminator]: _, ...params } = raw;
  const result = adapter.params.safeParse(params);
  if (result.success) return { [discriminator]: name, ...(result.data as object) };
  for (const found of findings(adapter.params, params, result.error.issues))
    report({ ...found, path: [...path, ...found.path] });
  return null;
}

function checkStep(step: unknown, path: Path, report: Report): void {
  const names = isMapping(step) ? Object.keys(step) : [];
  const name = names[0];
  const known = [...transforms.keys()];
  if (!isMapping(step) || name === undefined || names.length > 1) {
    report({
      path,
      key: false,
      code: "E_SCHEMA",
      context: {
        found: names.length > 1 ? "several keys" : "no transform",
        expected: `one of ${known.join(", ")}`,
        mend: "write each transform as its own list item",
      },
    });
    return;
  }
  const transform = transforms.get(name);
  if (!transform) {
    report({
      path: [...path, name],
      key: true,
      code: "E_UNKNOWN_KEY",
      context: { key: name, nearest: nearest(name, known), known },
    });
    return;
  }
  const result = transform.params.safeParse(step[name]);
  if (result.success) return;
  for (const found of findings(transform.params, step[name], result.error.issues))
    report({ ...found, path: [...path, name, ...found.path] });
}

/** The initiative with its blocks as their schemas complete them; a source that can, brings its own full scale. */
function assemble(
  outer: Initiative,
  [pilot, scale]: (Block | null)[],
  policy: Policy,
  tables: Tables,
): Initiative {
  const complete = <T extends Measurement>(block: T, read: Block): T =>
    ({ ...block, source: read.source, model: read.model }) as unknown as T;
  const config: Initiative = { ...outer, pilot: complete(outer.pilot, pilot!) };
  if (outer.scale && scale) return { ...config, scale: complete(outer.scale, scale) };
  const { adapter, ...params } = config.pilot.source;
  const source = tables.sources.get(adapter)!;
  if (!source.at_scale || !policy.config) return config;
  const atScale = source.at_scale(params, { sample_size: policy.config.scale.sample_size }) as object;
  return { ...config, scale: { ...config.pilot, source: { adapter, ...atScale } } };
}

/** Scalars, and lists as wholes, with their paths. */
function leaves(value: unknown, path: Path = []): [Path, unknown][] {
  if (!isMapping(value)) return value === undefined ? [] : [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function origin(merged: Layer, path: Path, value: unknown, derived: boolean): EffectiveValue {
  if (derived && path[0] === "scale") return { path, value, origin: "derived", file: null, line: null };
  const { layer: at, rest } = trace(merged, path);
  if (rest.length > 0) return { path, value, origin: "built-in", file: null, line: null };
  return { path, value, origin: at.origin, file: at.source.file, line: at.source.locate(at.path).line };
}
