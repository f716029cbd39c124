import { type ParsedYaml, type Path, type Position, parseYaml } from "./yaml.ts";

/** Something of their file that is not as it was: left out, or carried with another meaning. */
export interface ImportNote extends Position {
  file: string;
  /** The key as it stands in their file: MEASUREMENT.PARAMS.caliper. */
  key: string;
  kind: "left out" | "changed" | "added";
  why: string;
}

/** A mapping of their file. Keys are found in any case; `rest` are those that nobody asked for. */
export interface Theirs {
  get(key: string): unknown;
  text(key: string): string | undefined;
  number(key: string): number | undefined;
  list(key: string): string[] | undefined;
  inner(key: string): Theirs;
  /** Of the mappings of a list. */
  each(key: string): Theirs[];
  note(kind: ImportNote["kind"], key: string, why: string): void;
  /** Notes every key that was not asked for and has a value; `known` says why of some. */
  rest(known: Record<string, string>, otherwise: string): void;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Their file's root; its notes go to `notes`. */
export function theirs(
  file: string,
  bytes: Uint8Array,
  notes: ImportNote[],
): { root: Theirs; parsed: ParsedYaml } {
  const parsed = parseYaml(file, bytes);
  return { root: reader(parsed, [], parsed.value, notes), parsed };
}

function reader(parsed: ParsedYaml, path: Path, value: unknown, notes: ImportNote[]): Theirs {
  const own = isMapping(value) ? value : {};
  const asked = new Set<string>();
  const nameOf = (key: string) =>
    Object.keys(own).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
  const get = (key: string) => {
    asked.add(nameOf(key));
    return own[nameOf(key)] ?? undefined;
  };
  const note = (kind: ImportNote["kind"], key: string, why: string) => {
    const at = key === "" ? path : [...path, nameOf(key)];
    const name = at.join(".");
    if (!notes.some((known) => known.file === parsed.file && known.key === name && known.why === why))
      notes.push({ file: parsed.file, ...parsed.locate(at, true), key: name, kind, why });
  };
  return {
    get,
    text: (key) => (get(key) === undefined ? undefined : String(get(key))),
    number: (key) => (Number.isFinite(Number(get(key) ?? Number.NaN)) ? Number(get(key)) : undefined),
    list: (key) => (get(key) === undefined ? undefined : [get(key)].flat().map(String)),
    inner: (key) => reader(parsed, [...path, nameOf(key)], get(key), notes),
    each: (key) =>
      [get(key) ?? []].flat().map((item, i) => reader(parsed, [...path, nameOf(key), i], item, notes)),
    note,
    rest(known, otherwise) {
      for (const name of Object.keys(own))
        if (!asked.has(name) && own[name] != null)
          note("left out", name, known[name.toLowerCase()] ?? otherwise);
    },
  };
}
