import { impactError } from "../errors.ts";
import { compile } from "./expression.ts";
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

/**
 * Parses an R-style formula: `+` between terms, `:` between the factors of an interaction, `a*b` for a + b + a:b;
 * a factor is a column, `C(column)` for categories, or `log(…)`, `I(…)` and the like in the expression language.
 * The intercept is always there.
 * @throws E_FORMULA
 */
export function parseFormula(text: string): Formula {
  const refuse = (why: string) => impactError("E_FORMULA", { formula: text, why }, { path: ["formula"] });
  const sides = text.split("~");
  if (sides.length !== 2) throw refuse("it needs one ~ between the outcome and the terms");
  const outcome = sides[0]!.trim();
  if (!/^[\w.]+$/.test(outcome)) throw refuse("the outcome is one column; derive a transformed one");
  const terms: string[][] = [];
  const add = (factors: string[]) => {
    if (!terms.some((term) => term.join(":") === factors.join(":"))) terms.push(factors);
  };
  for (const part of splitOutside(sides[1]!, "+")) {
    const crossed = splitOutside(part, "*").map((piece) =>
      splitOutside(piece, ":").map((factor) => factor.trim()),
    );
    for (const factor of crossed.flat()) {
      if (factor === "1") continue;
      if (factor === "0" || factor === "" || factor.startsWith("-"))
        throw refuse(`\`${factor || " "}\` is no term; the intercept stays`);
      if (!/^[\w.]+$/.test(factor) && !/^\w+\(.+\)$/.test(factor)) throw refuse(`\`${factor}\` is no term`);
    }
    for (let size = 1; size <= crossed.length; size++) {
      for (const combination of combinations(crossed, size)) {
        const factors = combination.flat().filter((factor) => factor !== "1");
        if (factors.length > 0) add(factors);
      }
    }
  }
  return { outcome, terms };
}

function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")") depth--;
    else if (text[i] === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    combinations(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** A factor's column in the frame: `C(b)` is b; null for an expression of several. */
export const columnOfFactor = (factor: string): string | null =>
  /^(?:C\()?([\w.]+)\)?$/.exec(factor)?.[1] ?? null;

/** The columns a factor reads. */
export function columnsOfFactor(factor: string): string[] {
  const single = columnOfFactor(factor);
  if (single !== null) return [single];
  const inside = factor.slice(factor.indexOf("("));
  return [...inside.matchAll(/[A-Za-z_]\w*(?!\w*\s*\()/g)].map((match) => match[0]);
}

/**
 * The design columns of a term. Text and C(…) become one indicator for each level but the first; an interaction is the
 * product of its factors' columns. Missing is NaN.
 * @param references the level that is left out, by column, when it is not the first in sorted order
 */
export function termColumns(
  frame: Frame,
  factors: readonly string[],
  references: ReadonlyMap<string, string> = new Map(),
): DesignColumn[] {
  return factors
    .map((factor) => factorColumns(frame, factor, references))
    .reduce((left, right) =>
      left.flatMap((a) =>
        right.map((b) => ({
          name: `${a.name}:${b.name}`,
          values: a.values.map((value, i) => value * b.values[i]!),
        })),
      ),
    );
}

function factorColumns(
  frame: Frame,
  factor: string,
  references: ReadonlyMap<string, string>,
): DesignColumn[] {
  const name = columnOfFactor(factor);
  if (name === null) {
    const value = compile(factor.startsWith("I(") ? factor.slice(2, -1) : factor, frame);
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
