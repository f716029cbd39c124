import jsep from "jsep";
import { impactError } from "../errors.ts";
import type { Column, Frame } from "./frame.ts";
import { binary, functions, type Operation, type Present, takes, unary, type Value } from "./operations.ts";

type Evaluate = (row: number) => Value;

/** What the parts of an expression are built with. */
interface Scope {
  frame: Pick<Frame, "column">;
  refuse(why: string): Error;
}

/**
 * Compiles an expression over a frame's columns: numbers, "text", column names (`col("a name")` for those that are no
 * identifiers), + − * / % **, comparisons, && || !, c ? a : b, and functions. A missing operand makes the result
 * missing, but for `is_missing`, `coalesce`, and where the other side of && or || decides alone. There is no member
 * access, and nothing else can be called. Evaluating a row throws E_EXPRESSION for text where a number is needed.
 * @throws E_EXPRESSION; E_COLUMN_MISSING
 */
export function compile(text: string, frame: Frame): Evaluate {
  const refuseIt = (why: string) => refuse(text, why);
  return build(parse(text, refuseIt), { frame, refuse: refuseIt });
}

/** Why a text is no expression, whatever the columns; null when it is one. */
export function flawOf(text: string): string | null {
  const anyColumn: Column = { type: "text", values: [] };
  let flaw: string | null = null;
  const note = (why: string) => {
    flaw = why;
    return refuse(text, why);
  };
  try {
    build(parse(text, note), { frame: { column: () => anyColumn }, refuse: note });
  } catch (error) {
    if (flaw === null) throw error;
  }
  return flaw;
}

/** Compiles a condition; a number is one that holds when it is not 0. @throws as `compile`, and for a text's value */
export function compileCondition(text: string, frame: Frame): (row: number) => boolean | null {
  return condition(compile(text, frame), (why) => refuse(text, why));
}

/** The columns that an expression reads. @throws E_EXPRESSION */
export function columnsRead(text: string): string[] {
  return [...new Set(identifiers(parse(text, (why) => refuse(text, why))))];
}

const refuse = (expression: string, why: string) => impactError("E_EXPRESSION", { expression, why });

function parse(text: string, refuse: Scope["refuse"]): jsep.Expression {
  if (text.trim() === "") throw refuse("it is empty");
  if (text.length > 2000) throw refuse("it is longer than 2,000 characters");
  try {
    return jsep(text);
  } catch (error) {
    const { description, index } = error as { description: string; index: number };
    throw refuse(`${description} (character ${index + 1})`);
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

function build(node: jsep.Expression, scope: Scope): Evaluate {
  const inner = (child: unknown) => build(child as jsep.Expression, scope);
  const operator = String(node.operator ?? "");
  switch (node.type) {
    case "Literal":
      return literal(node.value, scope);
    case "Identifier":
      return column(scope.frame, String(node.name));
    case "UnaryExpression":
      return apply(operator, unary.get(operator), [inner(node.argument)], scope);
    case "BinaryExpression":
    case "LogicalExpression": {
      const sides = [inner(node.left), inner(node.right)];
      if (operator === "&&" || operator === "||") return decide(operator === "||", sides, scope);
      return apply(operator, binary.get(operator), sides, scope);
    }
    case "ConditionalExpression": {
      const test = condition(inner(node.test), scope.refuse);
      const [yes, no] = [inner(node.consequent), inner(node.alternate)];
      return (row) => {
        const answer = test(row);
        return answer === null ? null : answer ? yes(row) : no(row);
      };
    }
    case "CallExpression":
      return call(node as jsep.CallExpression, scope);
  }
  throw scope.refuse(foreign.get(node.type) ?? `${node.type} is not part of the language`);
}

const foreign = new Map([
  ["Compound", "it is more than one expression"],
  ["SequenceExpression", "it is more than one expression"],
  ["MemberExpression", 'a value has no members; a column with a dot in its name is col("a.b")'],
  ["ArrayExpression", "there are no lists"],
  ["ThisExpression", 'there is no `this`; a column of that name is col("this")'],
]);

function literal(value: unknown, { refuse }: Scope): Evaluate {
  const known = value === null || ["number", "string", "boolean"].includes(typeof value);
  if (!known) throw refuse(`${String(value)} is not part of the language`);
  return () => tidy(value as Value);
}

function column(frame: Scope["frame"], name: string): Evaluate {
  const { type, values } = frame.column(name);
  if (type === "text") return (row) => values[row] ?? null;
  return (row) => (Number.isNaN(values[row]!) ? null : values[row]!);
}

function call(node: jsep.CallExpression, scope: Scope): Evaluate {
  const callee = node.callee as jsep.Identifier;
  const name = callee.type === "Identifier" ? callee.name : "";
  if (name === "col") return quoted(node.arguments as jsep.Literal[], scope);
  const args = node.arguments.map((argument) => build(argument, scope));
  if (name === "is_missing" && args.length === 1) return (row) => args[0]!(row) === null;
  if (name === "coalesce" && args.length > 0)
    return (row) => {
      for (const arg of args) {
        const value = arg(row);
        if (value !== null) return value;
      }
      return null;
    };
  return apply(name, functions.get(name), args, scope);
}

function quoted(args: jsep.Literal[], { frame, refuse }: Scope): Evaluate {
  const [argument] = args;
  if (args.length !== 1 || argument?.type !== "Literal" || typeof argument.value !== "string")
    throw refuse('col takes one name in quotes: col("order value")');
  return column(frame, argument.value);
}

const known = () => [...functions.keys(), "is_missing", "coalesce", "col"].join(", ");

/** The operation on every row's arguments: missing when one of them is. */
function apply(
  name: string,
  operation: Operation | undefined,
  args: readonly Evaluate[],
  { refuse }: Scope,
): Evaluate {
  if (!operation) {
    const isName = /^\w*$/.test(name);
    throw refuse(
      isName ? `there is no function \`${name}\` (there is ${known()})` : `there is no operator ${name}`,
    );
  }
  if (args.length < operation.least || args.length > operation.most)
    throw refuse(`\`${name}\` does not take ${args.length} arguments`);
  return (row) => {
    const values = args.map((arg) => arg(row));
    if (values.includes(null)) return null;
    if (takes(operation, values as Present[])) return tidy(operation.apply(values as Present[]));
    throw refuse(`\`${name}\` takes ${operation.takes}; number(…) and text(…) convert`);
  };
}

/** && and || of three values: a side that decides alone does so whether or not the other is missing. */
function decide(decisive: boolean, sides: readonly Evaluate[], { refuse }: Scope): Evaluate {
  const [left, right] = sides.map((side) => condition(side, refuse));
  return (row) => {
    const a = left!(row);
    if (a === decisive) return decisive;
    const b = right!(row);
    if (b === decisive) return decisive;
    return a === null || b === null ? null : !decisive;
  };
}

function condition(value: Evaluate, refuse: Scope["refuse"]): (row: number) => boolean | null {
  return (row) => {
    const found = value(row);
    if (typeof found === "string")
      throw refuse(`"${found.slice(0, 20)}" is text where a condition is needed; compare it with something`);
    return found === null ? null : Boolean(found);
  };
}

/** A number that is none (0/0, log of −1) is missing; so is an infinite one. */
const tidy = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? null : value);
