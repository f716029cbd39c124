import jsep from "jsep";
import { impactError } from "../errors.ts";
import type { Frame } from "./frame.ts";

/** A cell's value in an expression; null is missing. */
export type Value = number | string | boolean | null;
type Evaluate = (row: number) => Value;

/**
 * Compiles an expression over a frame's columns: numbers, "text", column names (`col("a name")` for those that are no
 * identifiers), + − * / % **, comparisons, && || !, c ? a : b, and the functions below. A missing operand makes the
 * result missing, but for `is_missing` and `coalesce`. There is no member access, and nothing else can be called.
 * @throws E_EXPRESSION; E_COLUMN_MISSING
 */
export function compile(text: string, frame: Frame): Evaluate {
  return build(parse(text), frame, text);
}

/** The columns that an expression reads. @throws E_EXPRESSION */
export function columnsRead(text: string): string[] {
  return [...new Set(identifiers(parse(text)))];
}

function parse(text: string): jsep.Expression {
  if (text.length > 2000) throw refuse(text, "it is longer than 2,000 characters");
  try {
    return jsep(text);
  } catch (error) {
    throw refuse(text, (error as Error).message);
  }
}

function identifiers(node: jsep.Expression): string[] {
  if (node.type === "Identifier") return [String(node.name)];
  const args = (node.arguments ?? []) as jsep.Expression[];
  if ((node.callee as jsep.Expression | undefined)?.name === "col")
    return args.map(({ value }) => String(value));
  const { left, right, argument, test, consequent, alternate } = node as Record<string, unknown>;
  const parts = [left, right, argument, test, consequent, alternate, ...args] as (
    | jsep.Expression
    | undefined
  )[];
  return parts.flatMap((part) => (part ? identifiers(part) : []));
}

const refuse = (expression: string, why: string) => impactError("E_EXPRESSION", { expression, why });

function build(node: jsep.Expression, frame: Frame, text: string): Evaluate {
  const inner = (child: unknown) => build(child as jsep.Expression, frame, text);
  switch (node.type) {
    case "Literal": {
      const value = node.value as Value;
      if (value !== null && !["number", "string", "boolean"].includes(typeof value)) break;
      return () => value;
    }
    case "Identifier":
      return column(frame, String(node.name));
    case "UnaryExpression": {
      const operator = unary.get(String(node.operator));
      if (!operator) break;
      const argument = inner(node.argument);
      return (row) => whenPresent(argument(row), operator);
    }
    case "BinaryExpression":
    case "LogicalExpression": {
      const operator = binary.get(String(node.operator));
      if (!operator) break;
      const [left, right] = [inner(node.left), inner(node.right)];
      return (row) => {
        const [a, b] = [left(row), right(row)];
        return a === null || b === null ? null : tidy(operator(a, b));
      };
    }
    case "ConditionalExpression": {
      const [test, yes, no] = [inner(node.test), inner(node.consequent), inner(node.alternate)];
      return (row) => {
        const answer = test(row);
        return answer === null ? null : answer ? yes(row) : no(row);
      };
    }
    case "CallExpression":
      return call(node as jsep.CallExpression, frame, text, inner);
  }
  throw refuse(text, `${String(node.operator ?? node.type)} is not part of the language`);
}

function column(frame: Frame, name: string): Evaluate {
  const { type, values } = frame.column(name);
  if (type === "text") return (row) => values[row] ?? null;
  return (row) => (Number.isNaN(values[row]!) ? null : values[row]!);
}

function call(
  node: jsep.CallExpression,
  frame: Frame,
  text: string,
  inner: (child: unknown) => Evaluate,
): Evaluate {
  const callee = node.callee as jsep.Identifier;
  const name = callee.type === "Identifier" ? callee.name : "";
  if (name === "col") {
    const [argument] = node.arguments as jsep.Literal[];
    if (node.arguments.length !== 1 || argument?.type !== "Literal" || typeof argument.value !== "string") {
      throw refuse(text, 'col takes one name in quotes: col("order value")');
    }
    return column(frame, argument.value);
  }
  const args = node.arguments.map(inner);
  if (name === "is_missing" && args.length === 1) return (row) => args[0]!(row) === null;
  if (name === "coalesce" && args.length > 0)
    return (row) => args.map((arg) => arg(row)).find((value) => value !== null) ?? null;
  const known = functions.get(name);
  if (!known)
    throw refuse(
      text,
      `there is no function \`${name}\` (there is ${[...functions.keys(), "is_missing", "coalesce", "col"].join(", ")})`,
    );
  if (args.length < known.least || args.length > known.most)
    throw refuse(text, `\`${name}\` does not take ${args.length} arguments`);
  return (row) => {
    const values = args.map((arg) => arg(row));
    return values.includes(null) ? null : tidy(known.apply(values as Exclude<Value, null>[]));
  };
}

type Present = Exclude<Value, null>;
const whenPresent = (value: Value, apply: (value: Present) => Value): Value =>
  value === null ? null : tidy(apply(value));

/** A number that is none (0/0, log of −1) is missing; so is an infinite one. */
const tidy = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? null : value);

const numeric = (value: Present): number => (typeof value === "string" ? Number.NaN : Number(value));
const unary = new Map<string, (value: Present) => Value>([
  ["-", (value) => -numeric(value)],
  ["+", (value) => numeric(value)],
  ["!", (value) => !value],
]);

const compare = (test: (order: number) => boolean) => (a: Present, b: Present) => {
  if (typeof a === "string" && typeof b === "string") return test(a < b ? -1 : a > b ? 1 : 0);
  if (typeof a === "string" || typeof b === "string") return null;
  return test(Number(a) - Number(b));
};
/** A number equals the text that writes it: a column of 0 and 1 may be either. */
const equal = (a: Present, b: Present) =>
  typeof a === typeof b ? a === b : String(a === true ? 1 : a === false ? 0 : a) === String(b);
const arithmetic = (apply: (a: number, b: number) => number) => (a: Present, b: Present) =>
  apply(numeric(a), numeric(b));

const binary = new Map<string, (a: Present, b: Present) => Value>([
  ["+", (a, b) => (typeof a === "string" && typeof b === "string" ? a + b : numeric(a) + numeric(b))],
  ["-", arithmetic((a, b) => a - b)],
  ["*", arithmetic((a, b) => a * b)],
  ["/", arithmetic((a, b) => a / b)],
  ["%", arithmetic((a, b) => a % b)],
  ["**", arithmetic((a, b) => a ** b)],
  ["==", equal],
  ["===", equal],
  ["!=", (a, b) => !equal(a, b)],
  ["!==", (a, b) => !equal(a, b)],
  ["<", compare((order) => order < 0)],
  ["<=", compare((order) => order <= 0)],
  [">", compare((order) => order > 0)],
  [">=", compare((order) => order >= 0)],
  ["&&", (a, b) => Boolean(a) && Boolean(b)],
  ["||", (a, b) => Boolean(a) || Boolean(b)],
]);

const of1 = (apply: (x: number) => number) => ({
  least: 1,
  most: 1,
  apply: ([x]: Present[]) => apply(numeric(x!)),
});
const part = (start: number, end: number) => ({
  least: 1,
  most: 1,
  apply: ([date]: Present[]): Value =>
    /^\d{4}-\d{2}-\d{2}/.test(String(date)) ? Number(String(date).slice(start, end)) : null,
});
const functions = new Map<string, { least: number; most: number; apply: (values: Present[]) => Value }>([
  ["log", of1(Math.log)],
  ["log1p", of1(Math.log1p)],
  ["exp", of1(Math.exp)],
  ["sqrt", of1(Math.sqrt)],
  ["abs", of1(Math.abs)],
  ["round", of1(Math.round)],
  ["floor", of1(Math.floor)],
  ["ceil", of1(Math.ceil)],
  ["min", { least: 1, most: 99, apply: (values) => Math.min(...values.map(numeric)) }],
  ["max", { least: 1, most: 99, apply: (values) => Math.max(...values.map(numeric)) }],
  ["number", { least: 1, most: 1, apply: ([value]) => (value === "" ? null : Number(value)) }],
  ["text", { least: 1, most: 1, apply: ([value]) => String(value) }],
  ["lower", { least: 1, most: 1, apply: ([value]) => String(value).toLowerCase() }],
  ["year", part(0, 4)],
  ["month", part(5, 7)],
  ["day", part(8, 10)],
]);
