import type { z } from "zod";
import type { ErrorCode } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import type { Path } from "./yaml.ts";

/** A zod issue in our words: what to say, and where. */
export interface Finding {
  path: Path;
  /** Point at the key rather than at its value. */
  key: boolean;
  code: ErrorCode & ("E_SCHEMA" | "E_UNKNOWN_KEY");
  context:
    | { found: string; expected: string; mend: string }
    | { key: string; nearest: string | null; known: readonly string[] };
}

type Issue = z.core.$ZodIssue;

/** What a schema says of `input` as findings, each at its own place; a misspelt key is not reported as missing as well. */
export function findings(schema: z.ZodType, input: unknown, issues: readonly Issue[]): Finding[] {
  const all = issues.flatMap((issue) => finding(schema, input, issue));
  const misspelt = all.flatMap(({ path, context }) =>
    "nearest" in context ? [[...path.slice(0, -1), context.nearest].join("\n")] : [],
  );
  return all.filter(
    ({ path, context }) =>
      !("found" in context && context.found.startsWith("no ") && misspelt.includes(path.join("\n"))),
  );
}

function finding(schema: z.ZodType, input: unknown, issue: Issue): Finding[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      key: true,
      code: "E_UNKNOWN_KEY",
      context: { key, nearest: nearest(key, known), known },
    }));
  }
  if (issue.code === "invalid_union") {
    const branch = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0];
    if (branch && depth(branch) > 0) {
      return branch.flatMap((inner) =>
        finding(schema, input, { ...inner, path: [...issue.path, ...inner.path] } as Issue),
      );
    }
  }
  const value = valueAt(input, path);
  const name = placeName(path);
  if (value === undefined) {
    const context = { found: `no ${name}`, expected: expectation(issue), mend: `add ${name}` };
    return [{ path, key: true, code: "E_SCHEMA", context }];
  }
  const values = allowed(issue);
  const close = typeof value === "string" ? nearest(value, values) : null;
  const mend = close ? `did you mean \`${close}\`?` : `change ${name}`;
  return [
    {
      path,
      key: false,
      code: "E_SCHEMA",
      context: { found: show(value), expected: expectation(issue), mend },
    },
  ];
}

/** What to call a place: its key; in a list, "item 2 of `arms`"; at the root, the whole. */
function placeName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "this block";
  if (typeof last === "string") return `\`${last}\``;
  const list = path.findLast((key) => typeof key === "string");
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of \`${list}\``;
}

/** The values that an enumeration or a discriminator may have; none for any other issue. */
function allowed(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code !== "invalid_union" || issue.errors.length > 0) return [];
  return [...issue.message.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

const kinds: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a mapping of keys",
  record: "a mapping of keys",
  array: "a list",
  null: "null",
};

function expectation(issue: Issue): string {
  const values = allowed(issue);
  if (values.length > 0) return values.length === 1 ? values[0]! : `one of ${values.join(", ")}`;
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "too_small":
      return bound(issue.origin, issue.inclusive ? "at least" : "more than", issue.minimum);
    case "too_big":
      return bound(issue.origin, issue.inclusive ? "at most" : "less than", issue.maximum);
    default:
      return issue.message.replace(/^Invalid (input|string): ?/, "");
  }
}

function bound(origin: string, words: string, limit: number | bigint): string {
  if (origin === "string") return `text of ${words} ${limit} characters`;
  if (origin === "array") return `${words} ${limit} items`;
  return `a number of ${words} ${limit}`;
}

/** How a value is shown in a message: short, on one line. */
export function show(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping of keys";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key as string],
    input,
  );

/** The keys that the schema knows for the mapping at `path`. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let level = unwrap(schema);
  for (const step of path) level = level.flatMap((inner) => unwrap(child(inner, step)));
  return [...new Set(level.flatMap((inner) => ("shape" in inner ? Object.keys(inner.shape as object) : [])))];
}

function child(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const def = schema.def as unknown as Record<string, unknown>;
  if ("shape" in schema) return (schema.shape as Record<string, z.ZodType>)[step as string];
  return (def.element ?? def.valueType) as z.ZodType | undefined;
}

/** The object, list or record schemas inside optional, default, pipe and union wrappers. */
function unwrap(schema: z.ZodType | undefined): z.ZodType[] {
  if (!schema) return [];
  const def = schema.def as unknown as { innerType?: z.ZodType; in?: z.ZodType; options?: z.ZodType[] };
  if (def.innerType) return unwrap(def.innerType);
  if (def.in) return unwrap(def.in);
  if (def.options) return def.options.flatMap(unwrap);
  return [schema];
}
