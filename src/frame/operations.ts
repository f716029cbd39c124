import { parseNumber } from "./number.ts";

/** A cell's value in an expression; null is missing. */
export type Value = number | string | boolean | null;
export type Present = Exclude<Value, null>;

/** An operator or a function: what it takes, and what it makes of values none of which is missing. */
export interface Operation {
  least: number;
  most: number;
  takes: keyof typeof kinds;
  apply(values: Present[]): Value;
}

const isText = (value: Present) => typeof value === "string";

/** The kinds of operands; true and false are the numbers 1 and 0. */
const kinds = {
  "numbers, not text": (values: Present[]) => !values.some(isText),
  "text, not numbers": (values: Present[]) => values.every(isText),
  "numbers or text, not both": (values: Present[]) => values.every(isText) || !values.some(isText),
  anything: () => true,
};

/** Whether an operation takes these values. */
export const takes = ({ takes: kind }: Operation, values: Present[]): boolean => kinds[kind](values);

const of = (count: number, kind: Operation["takes"], apply: Operation["apply"]): Operation => ({
  least: count,
  most: count,
  takes: kind,
  apply,
});
const ofNumbers = (count: number, apply: (...numbers: number[]) => Value): Operation =>
  of(count, "numbers, not text", (values) => apply(...values.map(Number)));

const ordered = (test: (order: number) => boolean): Operation =>
  of(2, "numbers or text, not both", ([a, b]) => test(a! < b! ? -1 : a! > b! ? 1 : 0));

/** A number equals the text that writes it: a column of 0 and 1 may be either. */
const equal = ([a, b]: Present[]) => {
  if (typeof a !== "string" && typeof b !== "string") return Number(a) === Number(b);
  return written(a!) === written(b!);
};
const written = (value: Present) => String(typeof value === "boolean" ? Number(value) : value);

export const unary: ReadonlyMap<string, Operation> = new Map([
  ["-", ofNumbers(1, (x) => -x!)],
  ["+", ofNumbers(1, (x) => x!)],
  ["!", ofNumbers(1, (x) => x === 0)],
]);

export const binary: ReadonlyMap<string, Operation> = new Map([
  [
    "+",
    of(2, "numbers or text, not both", ([a, b]) =>
      typeof a === "string" ? a + String(b) : Number(a) + Number(b),
    ),
  ],
  ["-", ofNumbers(2, (a, b) => a! - b!)],
  ["*", ofNumbers(2, (a, b) => a! * b!)],
  ["/", ofNumbers(2, (a, b) => a! / b!)],
  ["%", ofNumbers(2, (a, b) => a! % b!)],
  ["**", ofNumbers(2, (a, b) => a! ** b!)],
  ["==", of(2, "anything", equal)],
  ["===", of(2, "anything", equal)],
  ["!=", of(2, "anything", (values) => !equal(values))],
  ["!==", of(2, "anything", (values) => !equal(values))],
  ["<", ordered((order) => order < 0)],
  ["<=", ordered((order) => order <= 0)],
  [">", ordered((order) => order > 0)],
  [">=", ordered((order) => order >= 0)],
]);

const datePart = (start: number, end: number) =>
  of(1, "text, not numbers", ([date]) =>
    /^\d{4}-\d{2}-\d{2}/.test(String(date)) ? Number(String(date).slice(start, end)) : null,
  );

export const functions: ReadonlyMap<string, Operation> = new Map([
  ["log", ofNumbers(1, (x) => Math.log(x!))],
  ["log1p", ofNumbers(1, (x) => Math.log1p(x!))],
  ["exp", ofNumbers(1, (x) => Math.exp(x!))],
  ["sqrt", ofNumbers(1, (x) => Math.sqrt(x!))],
  ["abs", ofNumbers(1, (x) => Math.abs(x!))],
  ["round", ofNumbers(1, (x) => Math.round(x!))],
  ["floor", ofNumbers(1, (x) => Math.floor(x!))],
  ["ceil", ofNumbers(1, (x) => Math.ceil(x!))],
  ["min", { ...ofNumbers(1, Math.min), most: 99 }],
  ["max", { ...ofNumbers(1, Math.max), most: 99 }],
  ["number", of(1, "anything", ([x]) => (typeof x === "string" ? parseNumber(x) : Number(x)))],
  ["text", of(1, "anything", ([x]) => String(x))],
  ["lower", of(1, "text, not numbers", ([x]) => String(x).toLowerCase())],
  ["year", datePart(0, 4)],
  ["month", datePart(5, 7)],
  ["day", datePart(8, 10)],
]);
