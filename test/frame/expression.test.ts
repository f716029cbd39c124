import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ImpactError } from "../../src/errors.ts";
import { columnsRead, compile, compileCondition, flawOf } from "../../src/frame/expression.ts";
import { frameOf } from "../models/data.ts";

const frame = frameOf({
  x: [2, null, -3.5],
  y: [0.5, 4, null],
  t: ["b", null, "2026-07-01"],
  "order value": [10, 20, 30],
  "a.b": [1, 2, 3],
  this: [7, 8, 9],
});
const values = (text: string) => [0, 1, 2].map(compile(text, frame));
const failure = (text: string, row = 0) => {
  try {
    return compile(text, frame)(row);
  } catch (error) {
    return error as ImpactError;
  }
};

describe("missing", () => {
  it.each([
    ["x + y", [2.5, null, null]],
    ["x > 0", [true, null, false]],
    ["t == 'b'", [true, null, false]],
    ["is_missing(x) ? 0 : x", [2, 0, -3.5]],
    ["x > 0 ? 'yes' : 'no'", ["yes", null, "no"]],
    ["coalesce(x, y, 0)", [2, 4, -3.5]],
    ["max(x, y)", [2, null, null]],
    ["null", [null, null, null]],
  ])("%s is %j", (text, expected) => expect(values(text)).toEqual(expected));
  it.each([
    ["true || null", true],
    ["null || true", true],
    ["false || null", null],
    ["false && null", false],
    ["null && false", false],
    ["true && null", null],
    ["null || null", null],
    ["!null", null],
  ])("%s is %s, as in SQL", (text, expected) => expect(failure(text)).toBe(expected));
  it("a filter for missing or large keeps the missing", () => {
    expect([0, 1, 2].map(compileCondition("is_missing(x) || x > 1", frame))).toEqual([true, true, false]);
  });
  it.each(["1 / 0", "-1 / 0", "0 / 0", "0 % 0", "1e400", "exp(1000)", "log(0)", "sqrt(-1)", "10 ** 400"])(
    "%s is no number, so it is missing",
    (text) => expect(failure(text)).toBe(null),
  );
});

describe("text and numbers", () => {
  it.each([
    ["t * 2", "`*` takes numbers, not text"],
    ["-t", "`-` takes numbers, not text"],
    ["t + 1", "`+` takes numbers or text, not both"],
    ["t > 1", "`>` takes numbers or text, not both"],
    ["log(t)", "`log` takes numbers, not text"],
    ["max(1, t)", "`max` takes numbers, not text"],
    ["year(x)", "`year` takes text, not numbers"],
    ["t && true", "is text where a condition is needed"],
    ["!t", "`!` takes numbers, not text"],
    ["t ? 1 : 2", "is text where a condition is needed"],
  ])("%s is refused, not missing", (text, why) => {
    const error = failure(text);
    expect(error).toMatchObject({ code: "E_EXPRESSION" });
    expect((error as ImpactError).message).toContain(why);
  });
  it.each([
    ["number('12.50')", 12.5],
    ["number('')", null],
    ["number(' ')", null],
    ["number('0x10')", null],
    ["number('twelve')", null],
    ["number(x > 1)", 1],
    ["text(x) + '!'", "2!"],
    ["'2' == x", true],
    ["'2.0' == x", false],
    ["true == 1", true],
    ["'1' == true", true],
    ["'b' < 'c'", true],
    ["'B' < 'a'", true],
    ["lower('İB')", "i̇b"],
  ])("%s is %s", (text, expected) => expect(failure(text)).toBe(expected));
  it("a condition of a number holds when it is not 0, for a column of 0 and 1 is what derive makes of one", () => {
    expect([0, 1, 2].map(compileCondition("x", frame))).toEqual([true, null, true]);
    expect(compileCondition("x - 2", frame)(0)).toBe(false);
    expect(() => compileCondition("t", frame)(0)).toThrow("text where a condition is needed");
  });
});

describe("names", () => {
  it.each([
    ['col("order value") / 2', 5],
    ['col("a.b")', 1],
    ['col("this")', 7],
  ])("%s reads its column", (text, expected) => expect(failure(text)).toBe(expected));
  it.each([
    ["a.b", 'col("a.b")'],
    ["this", 'col("this")'],
    ["x, y", "more than one expression"],
    ["x y", "more than one expression"],
    ["  ", "empty"],
    ["[x]", "no lists"],
    ["x ?? y", "no operator ??"],
    ["x & 1", "no operator &"],
    ["x >>> 1", "no operator >>>"],
    ["~x", "no operator ~"],
    ["sin(x)", "no function `sin`"],
    ["constructor(x)", "no function `constructor`"],
    ["log.call(x)", "no function"],
    ["log()", "does not take 0 arguments"],
    ["log(x, y)", "does not take 2 arguments"],
    ["col(x)", "one name in quotes"],
    ["x = 1", "(character 3)"],
    ["x +", "(character 4)"],
  ])("%j is refused with what to do or where: %s", (text, why) => {
    const error = failure(text);
    expect(error).toMatchObject({ code: "E_EXPRESSION" });
    expect((error as ImpactError).message).toContain(why);
  });
  it("a slip is answered with the nearest column", () => {
    expect(failure('col("order valeu")')).toMatchObject({
      code: "E_COLUMN_MISSING",
      fix: "did you mean `order value`?",
    });
  });
  it("the columns that are read are known without a frame", () => {
    expect(columnsRead('log(x) + (y > 1 ? col("a.b") : -x) || !z')).toEqual(["x", "y", "a.b", "z"]);
  });
  it("no depth of nesting within its length is too deep", () => {
    expect(failure(`${"(".repeat(999)}x${")".repeat(999)}`)).toBe(2);
    expect(failure(`${"!".repeat(1999)}x`)).toBe(false);
    expect(failure(`${"x+".repeat(999)}x`)).toBe(2000);
    expect(failure("x".repeat(2001))).toMatchObject({ code: "E_EXPRESSION" });
  });
});

describe("arithmetic", () => {
  /** Random formulas as text with as few parentheses as JavaScript itself needs, which is asked for their value. */
  const formula = fc.letrec<{ term: string }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.integer({ min: 0, max: 9 }).map(String),
      fc.constantFrom("x", "y"),
      fc
        .tuple(tie("term"), fc.constantFrom("+", "-", "*", "/", "%", "<", ">=", "=="), tie("term"))
        .map(([a, operator, b]) => `${a} ${operator} ${b}`),
      tie("term").map((a) => `(${a})`),
      fc.tuple(tie("term"), tie("term")).map(([a, b]) => `(${a}) ** (${b})`),
      fc.tuple(tie("term"), tie("term"), tie("term")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ),
  })).term;
  it("means what it means in JavaScript, as far as every part is a number", () => {
    let compared = 0;
    fc.assert(
      fc.property(formula, (text) => {
        const expected = new Function("x", "y", `return ${text}`)(2, 0.5) as number | boolean;
        const found = failure(text);
        if (found === null || found instanceof ImpactError) return;
        compared++;
        expect(Number(found)).toBe(Number(expected));
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
  it("a power is taken from the right, and a sign before a power", () => {
    expect(failure("2 ** 3 ** 2")).toBe(512);
    expect(failure("-x ** 2")).toBe(4);
  });
});

describe("before any data", () => {
  it.each([
    ["x +", "Expected expression after + (character 4)"],
    ["sin(x)", "there is no function `sin`"],
    ["log()", "`log` does not take 0 arguments"],
    ["a.b", "a value has no members"],
    ["", "it is empty"],
  ])("%j is known to be none: %s", (text, why) => {
    expect(flawOf(text)).toContain(why);
  });
  it("any text is known to be none exactly when it would be refused over the right columns", () => {
    const any = { ...frame, column: () => frame.column("x") };
    const part = fc.constantFrom(
      "x",
      "log",
      "col",
      "(",
      ")",
      ",",
      "'t'",
      "+",
      "?",
      ":",
      "!",
      "&&",
      ".",
      "1",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const text = parts.join("");
        let refused = false;
        try {
          compile(text, any);
        } catch {
          refused = true;
        }
        expect(flawOf(text) !== null).toBe(refused);
      }),
      { numRuns: 3000 },
    );
  });
});
