import type { ParsedYaml, Path, Position } from "./yaml.ts";

export type Origin = "initiative" | "template" | "defaults" | "built-in" | "derived";

/** A value and where it was written; a mapping has its own origin for each of its keys. */
export interface Layer {
  origin: Origin;
  source: ParsedYaml;
  /** The value's path in its own file. */
  path: Path;
  value: unknown;
  children: ReadonlyMap<string, Layer> | null;
}

/** A parsed file's value at `path` as a layer. */
export function layer(origin: Origin, source: ParsedYaml, path: Path, value: unknown): Layer {
  const children =
    isMapping(value) &&
    new Map(Object.entries(value).map(([key, inner]) => [key, layer(origin, source, [...path, key], inner)]));
  return { origin, source, path, value, children: children || null };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A block of another adapter or model does not inherit the parameters of the first. */
const named: Record<string, string> = { source: "adapter", model: "name" };

/** `over` laid on `under`: mappings key by key, all else replaces. */
export function overlay(under: Layer, over: Layer, key = ""): Layer {
  if (!under.children || !over.children) return over;
  const discriminator = named[key];
  const own = discriminator && over.children.get(discriminator)?.value;
  if (own !== undefined && own !== under.children.get(discriminator!)?.value) return over;
  const children = new Map(under.children);
  for (const [name, inner] of over.children) {
    const below = children.get(name);
    children.set(name, below ? overlay(below, inner, name) : inner);
  }
  return { ...over, children };
}

/** The plain value of a layer. */
export function plainValue(of: Layer): unknown {
  if (!of.children) return of.value;
  const value: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of of.children) value[key] = plainValue(inner);
  return value;
}

/** Without one of its keys. */
export function without(of: Layer, key: string): Layer {
  if (!of.children?.has(key)) return of;
  return { ...of, children: new Map([...of.children].filter(([name]) => name !== key)) };
}

/** The deepest layer on the way to `path`, and what of the path is left. */
export function trace(of: Layer, path: Path): { layer: Layer; rest: Path } {
  let found = of;
  for (const [index, step] of path.entries()) {
    const next = found.children?.get(String(step));
    if (!next) return { layer: found, rest: path.slice(index) };
    found = next;
  }
  return { layer: found, rest: [] };
}

/** Where the value at `path` was written: in the initiative's file, or in impact-loop.yaml when it was inherited. */
export function locate(of: Layer, path: Path, key = false): Position & { file: string } {
  const { layer: at, rest } = trace(of, path);
  return { file: at.source.file, ...at.source.locate([...at.path, ...rest], key) };
}
