import { impactError } from "../errors.ts";
import { columnsRead, compile } from "./expression.ts";
import type { Frame } from "./frame.ts";

/** A column of a design matrix and the term it came from: `age`, `segment[b]`, `treatment[B]:x`. */
export interface DesignColumn {
  name: string;
  values: Float64Array;
}

/** A formula taken apart: `y ~ a + C(b) + a:x` has the outcome y and terms of one or more factors. */
export interface Formula {
  outcome: string;
  /** Each term a product of factors, as written. */
  terms: string[][];
}

/** A part of a formula and where it begins in it. */
interface Piece {
  text: string;
  at: number;
}

const mostLevels = 500;
const mostCrossed = 5;

/**
 * Parses an R-style formula: `+` between terms, `:` between the factors of an interaction, `a*b` for a + b + a:b;
 * a factor is a column, `C(column)` for categories, or `log(…)`, `I(…)` and the like in the expression language.
 * The intercept is always there.
 * @throws E_FORMULA, with the character where it stops making sense
 */
export function parseFormula(text: string): Formula {
  const refuse = (why: string, at: number) =>
    impactError("E_FORMULA", { formula: text, why: `${why} (character ${at + 1})` }, { path: ["formula"] });
  const tilde = text.indexOf("~");
  if (tilde < 0 || text.includes("~", tilde + 1))
    throw refuse("it needs one ~ between the outcome and the terms", Math.max(0, text.lastIndexOf("~")));
  const outcome = text.slice(0, tilde).trim();
  if (!/^[\w.]+$/.test(outcome)) throw refuse("the outcome is one column; derive a transformed one", 0);
  const terms = new Map<string, string[]>();
  for (const part of splitOutside({ text: text.slice(tilde + 1), at: tilde + 1 }, "+")) {
    const crossed = splitOutside(part, "*").map((piece) => splitOutside(piece, ":"));
    if (crossed.length > mostCrossed) throw refuse(`more than ${mostCrossed} terms are crossed`, part.at);
    for (const { text: factor, at } of crossed.flat()) {
      if (factor !== "1" && !isFactor(factor)) throw refuse(`\`${factor}\` is no term`, at);
    }
    for (let size = 1; size <= crossed.length; size++) {
      for (const combination of combinations(crossed, size)) {
        const factors = [...new Set(combination.flat().map((piece) => piece.text))].filter(
          (factor) => factor !== "1",
        );
        const key = [...factors].sort().join(":");
        if (factors.length > 0 && !terms.has(key)) terms.set(key, factors);
      }
    }
  }
  return { outcome, terms: [...terms.values()] };
}

const isFactor = (text: string) => (/^[\w.]+$/.test(text) && !/^\d/.test(text)) || /^\w+\(.+\)$/.test(text);

/** The parts between separators that stand outside parentheses, trimmed. */
function splitOutside({ text, at }: Piece, separator: string): Piece[] {
  const ends: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")") depth--;
    else if (text[i] === separator && depth === 0) ends.push(i);
  }
  return [...ends, text.length].map((end, i) => {
    const start = i === 0 ? 0 : ends[i - 1]! + 1;
    const part = text.slice(start, end);
    return { text: part.trim(), at: at + start + part.length - part.trimStart().length };
  });
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    combinations(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** A factor's column in the frame: `C(b)` is b; null for an expression of several. */
const columnOfFactor = (factor: string): string | null => /^(?:C\()?([\w.]+)\)?$/.exec(factor)?.[1] ?? null;

/** Whether a factor is this column, as it is or as C(column). */
export const isFactorOf = (factor: string, column: string): boolean =>
  factor === column || columnOfFactor(factor) === column;

/** The columns a factor reads. @throws E_EXPRESSION */
export function columnsOfFactor(factor: string): string[] {
  const single = columnOfFactor(factor);
  return single === null ? columnsRead(expressionOf(factor)) : [single];
}

const expressionOf = (factor: string) => (factor.startsWith("I(") ? factor.slice(2, -1) : factor);

/**
 * The design columns of a term. Text and C(…) become one indicator for each level but the first; an interaction is the
 * product of its factors' columns. Missing is NaN.
 * @throws E_COLUMN_MISSING, E_COLUMN_TYPE for more than 500 categories, E_EXPRESSION
 * @param references the level that is left out, by column, when it is not the first in sorted order
 */
export function termColumns(
  frame: Frame,
  factors: readonly string[],
  references: ReadonlyMap<string, string> = new Map(),
): DesignColumn[] {
  return factors.map((factor) => factorColumns(frame, factor, references)).reduce(products);
}

/** Sentences naming the factors that make no design column, because every row is of one category. */
export const ofOneLevel = (frame: Frame, factors: readonly string[]): string[] =>
  [...new Set(factors)]
    .filter((factor) => termColumns(frame, [factor]).length === 0)
    .map((factor) => `column \`${factor}\` is of one category in every row used and was dropped`);

/** Every column of the one times every column of the other. */
export const products = (left: readonly DesignColumn[], right: readonly DesignColumn[]): DesignColumn[] =>
  left.flatMap((a) =>
    right.map((b) => ({
      name: `${a.name}:${b.name}`,
      values: a.values.map((value, i) => value * b.values[i]!),
    })),
  );

/** The rows in which every column has a value. */
export function rowsWithValues(columns: readonly DesignColumn[], rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    columns.every(({ values }) => !Number.isNaN(values[row]!)),
  );
}

function factorColumns(
  frame: Frame,
  factor: string,
  references: ReadonlyMap<string, string>,
): DesignColumn[] {
  const name = frame.has(factor) ? factor : columnOfFactor(factor);
  if (name === null) {
    const value = compile(expressionOf(factor), frame);
    return [
      {
        name: factor,
        values: Float64Array.from({ length: frame.rows }, (_, row) => Number(value(row) ?? Number.NaN)),
      },
    ];
  }
  const column = frame.column(name);
  if (column.type === "number" && !factor.startsWith("C(") && !references.has(name))
    return [{ name, values: column.values }];
  const labels = frame.text(name);
  const levels = levelsOf(frame, name);
  if (levels.length > mostLevels) {
    const found = `${levels.length} different values`;
    throw impactError("E_COLUMN_TYPE", { column: name, found, expected: `at most ${mostLevels} categories` });
  }
  const reference = references.get(name) ?? levels[0];
  return levels
    .filter((level) => level !== reference)
    .map((level) => ({
      name: `${name}[${level}]`,
      values: Float64Array.from(labels, (label) => (label === null ? Number.NaN : Number(label === level))),
    }));
}

/** The distinct values of a column as text: numbers by size, text by code unit. */
export function levelsOf(frame: Frame, name: string): string[] {
  const levels = [...new Set(frame.text(name))].filter((level) => level !== null);
  if (frame.column(name).type === "number") return levels.sort((a, b) => Number(a) - Number(b));
  return levels.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
