import { createHash } from "node:crypto";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON: keys sorted by code unit, two-space indent, shortest round-trip numbers, LF, a final newline.
 * Equal content is equal bytes. `undefined` members are left out; −0 is written as 0.
 * @throws RangeError for a number that JSON cannot hold (NaN, ±Infinity): a contract never carries one.
 */
export function canonicalJson(value: unknown): string {
  return `${write(value as Json, "")}\n`;
}

function write(value: Json, indent: string): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`not a JSON number: ${value}`);
  if (value === null || typeof value !== "object") return JSON.stringify(value === 0 ? 0 : value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => inner + write(item, inner)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value as Record<string, Json | undefined>)
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (members.length === 0) return "{}";
  const lines = members.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** SHA-256 in hex of a text or of bytes. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** SHA-256 in hex of a value's canonical JSON. */
export const contentHash = (value: unknown): string => sha256(canonicalJson(value));
