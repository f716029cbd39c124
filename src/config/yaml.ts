import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import type { Problem } from "../contracts/index.ts";
import { type ErrorCode, type ErrorContext, impactError } from "../errors.ts";

export type Path = readonly (string | number)[];
export interface Position {
  line: number;
  column: number;
}

/** Limits that hold before anything is parsed: checking for duplicate keys takes time quadratic in the size of a file. */
export const limits = { fileBytes: 128 * 1024, allBytes: 32 * 1024 * 1024, files: 10_000, depth: 32 };

/** A YAML file as data, its problems, and where each of its values stands. */
export interface ParsedYaml {
  file: string;
  /** Undefined when it could not be parsed. */
  value: unknown;
  problems: Problem[];
  /** The scalar at `path`; the key of a mapping or list, or with `key`; the nearest ancestor's key where there is nothing. */
  locate(path: Path, key?: boolean): Position;
}

/** The problem that the catalogue's `code` is at a position of `file`. */
export function problemAt<K extends ErrorCode>(
  file: string,
  at: Position,
  code: K,
  context: ErrorContext<K>,
): Problem {
  const { message, fix } = impactError(code, context);
  return { code, severity: "error", file, line: at.line, column: at.column, message, fix, initiative: null };
}

const start: Position = { line: 1, column: 1 };

/** Parses one file's bytes: YAML 1.2 core, one document, no aliases, directives or tags; what it refuses is a problem. */
export function parseYaml(file: string, bytes: Uint8Array, maximumBytes = limits.fileBytes): ParsedYaml {
  const unreadable = (problem: Problem): ParsedYaml => ({
    file,
    value: undefined,
    problems: [problem],
    locate: () => start,
  });
  const refuse = (at: Position, detail: string) => problemAt(file, at, "E_YAML_REFUSED", { detail });
  if (bytes.length > maximumBytes)
    return unreadable(
      problemAt(file, start, "E_FILE_TOO_LARGE", { bytes: bytes.length, limit: maximumBytes }),
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return unreadable(refuse(start, "it is not UTF-8 text"));
  }
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const control = text.search(/[^\P{Cc}\t\n\r]/u);
  if (control >= 0)
    return unreadable(
      refuse({ line: text.slice(0, control).split("\n").length, column: 1 }, "it holds control characters"),
    );
  const directive = text.search(/^%/m);
  if (directive >= 0)
    return unreadable(
      refuse(
        { line: text.slice(0, directive).split("\n").length, column: 1 },
        "it holds a directive (a line that begins with %)",
      ),
    );
  try {
    const document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
    });
    const problems = [...document.errors, ...document.warnings].map((error) =>
      problemAt(file, at(error.pos[0]), "E_YAML_SYNTAX", { detail: sentence(error.message) }),
    );
    if (problems.length === 0)
      problems.push(...refusals(document.contents, (offset, detail) => refuse(at(offset), detail)));
    const root = document.contents;
    return {
      file,
      value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
      problems,
      locate: (path, key = false) => at(offsetOf(root, path, key)),
    };
  } catch (error) {
    if (error instanceof RangeError) return unreadable(refuse(start, "it is nested too deeply"));
    throw error;
  }
}

/** What the parser says to programmers, said to the writer of the file. */
const known = [
  ["Map keys must be unique", "this key stands here twice"],
  ["multiple documents", "it holds a second document (after a line of ---)"],
  ["Unresolved tag", "it holds a tag (a word that begins with !)"],
] as const;

const sentence = (message: string) =>
  /call stack/.test(message)
    ? "it is nested too deeply"
    : (known.find(([words]) => message.includes(words))?.[1] ?? message)
        .replace(/\s+/g, " ")
        .replace(/ at line \d+, column \d+:?.*$/, "")
        .trim();

/** What a configuration has no need of and an attacker has: reported node by node. */
function refusals(root: unknown, refuse: (offset: number, detail: string) => Problem): Problem[] {
  const found: Problem[] = [];
  if (!isNode(root)) return found;
  const say = (node: Node, detail: string) => found.push(refuse(node.range?.[0] ?? 0, detail));
  visit(root as never, (_key, node, ancestors) => {
    if (isPair(node)) {
      const name = isScalar(node.key) ? node.key.value : node.key;
      if (["__proto__", "constructor", "prototype"].includes(String(name)))
        say(node.key as Node, `key \`${name}\` is refused`);
      return undefined;
    }
    if (!isNode(node)) return undefined;
    if (isAlias(node)) say(node, "aliases (*name) are refused: write the value out");
    else if (node.anchor)
      say(node, "anchors (&name) are refused: use `defaults` or `templates` of impact-loop.yaml");
    else if (node.tag && !isMap(node) && !isSeq(node)) say(node, `tag ${node.tag} is refused`);
    if (isScalar(node) && typeof node.value === "number") {
      if (!Number.isFinite(node.value)) say(node, `${node.source ?? node.value} is no finite number`);
      else if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value))
        say(node, `${node.source} is beyond 2^53, the largest exact integer`);
    }
    if (ancestors.filter(isNode).length > limits.depth) {
      say(node, `it is nested more than ${limits.depth} deep`);
      return visit.BREAK;
    }
    return undefined;
  });
  return found;
}

function offsetOf(root: unknown, path: Path, key: boolean): number {
  let node: unknown = root;
  let owner: Node | null = null;
  for (const [index, step] of path.entries()) {
    const pair: Pair | undefined = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === String(step))
      : undefined;
    const next: unknown = pair
      ? (pair.value ?? pair.key)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (next === undefined || next === null) return owner?.range?.[0] ?? 0;
    owner = (pair?.key as Node | undefined) ?? (next as Node);
    if (key && index === path.length - 1) return owner.range?.[0] ?? 0;
    node = next;
  }
  if (owner && (isMap(node) || isSeq(node))) return owner.range?.[0] ?? 0;
  return (isNode(node) ? node.range?.[0] : undefined) ?? owner?.range?.[0] ?? 0;
}
