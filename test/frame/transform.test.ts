import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ImpactError } from "../../src/errors.ts";
import { compile } from "../../src/frame/expression.ts";
import { applyTransforms } from "../../src/frame/transform.ts";
import { frameOf } from "../models/data.ts";

const orders = frameOf({
  user: ["u1", "u2", "u1", "u3", "u2"],
  day: ["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-04", null],
  revenue: [10, 20, 30, null, 5],
  variant: ["a", "b", "a", "a", "b"],
});
const rows = (frame: ReturnType<typeof frameOf>) =>
  Object.fromEntries(
    [...frame.columns].map(([name, column]) => [
      name,
      Array.from(column.values as ArrayLike<number | string | null>, (value) =>
        Number.isNaN(value) ? null : value,
      ),
    ]),
  );

describe("transforms", () => {
  it("select keeps and renames", () => {
    expect([...applyTransforms(orders, [{ select: ["user"] }]).columns.keys()]).toEqual(["user"]);
    expect([...applyTransforms(orders, [{ select: { u: "user" } }]).columns.keys()]).toEqual(["u"]);
  });
  it("filter keeps the rows where it is true; missing is not true", () => {
    expect(applyTransforms(orders, [{ filter: "revenue > 5" }]).rows).toBe(3);
    expect(applyTransforms(orders, [{ filter: 'day >= "2026-07-02" && variant == "b"' }]).rows).toBe(1);
  });
  it("derive adds columns, each able to use the one before", () => {
    const frame = applyTransforms(orders, [
      { derive: { net: "revenue * 0.8", log_net: "log(net)", big: "revenue > 15", label: 'variant + "!"' } },
    ]);
    expect(rows(frame)).toMatchObject({
      net: [8, 16, 24, null, 4],
      big: [0, 1, 1, null, 0],
      label: ["a!", "b!", "a!", "a!", "b!"],
    });
  });
  it("aggregate makes one row a key in the order of first appearance; missing is skipped, nothing but missing is missing", () => {
    const frame = applyTransforms(orders, [
      {
        aggregate: {
          by: ["user"],
          sum: ["revenue"],
          mean: ["revenue"],
          first: ["variant"],
          count: "n",
          count_distinct: ["day"],
        },
      },
    ]);
    expect(rows(frame)).toEqual({
      user: ["u1", "u2", "u3"],
      revenue_sum: [40, 25, null],
      revenue_mean: [20, 12.5, null],
      variant: ["a", "b", "a"],
      day: [2, 1, 1],
      n: [2, 2, 1],
    });
  });
  it("pivot splits before and after; a side without rows is missing", () => {
    const frame = applyTransforms(orders, [
      { pivot: { by: ["user"], time: "day", at: "2026-07-03", values: ["revenue"], first: ["variant"] } },
    ]);
    expect(rows(frame)).toEqual({
      user: ["u1", "u2", "u3"],
      variant: ["a", "b", "a"],
      revenue_pre: [10, 20, null],
      revenue_post: [30, null, null],
    });
  });
  it.each([
    [{ select: ["user", "usr"] }, "E_COLUMN_MISSING", ["select", 1]],
    [{ select: { u: "usr" } }, "E_COLUMN_MISSING", ["select", "u"]],
    [{ filter: "revenu > 1" }, "E_COLUMN_MISSING", ["filter"]],
    [{ filter: "revenue >" }, "E_SCHEMA", ["filter"]],
    [{ derive: { a: "1", b: "sin(revenue)" } }, "E_SCHEMA", ["derive", "b"]],
    [{ filter: "variant" }, "E_EXPRESSION", ["filter"]],
    [{ derive: { a: "1", b: "revenu" } }, "E_COLUMN_MISSING", ["derive", "b"]],
    [{ derive: { b: "variant * 2" } }, "E_EXPRESSION", ["derive", "b"]],
    [{ aggregate: { by: ["usr"] } }, "E_COLUMN_MISSING", ["aggregate", "by"]],
    [{ aggregate: { by: ["user"], sum: ["revenue", "variant"] } }, "E_COLUMN_TYPE", ["aggregate", "sum", 1]],
    [
      { pivot: { by: ["user"], time: "day", at: 3, values: ["revenue"] } },
      "E_COLUMN_TYPE",
      ["pivot", "time"],
    ],
    [
      { pivot: { by: ["user"], time: "variant", at: "2026-07-01", values: ["revenue"] } },
      "E_COLUMN_TYPE",
      ["pivot", "time"],
    ],
    [
      { pivot: { by: ["user"], time: "day", at: "2026-07-01", values: ["variant"] } },
      "E_COLUMN_TYPE",
      ["pivot", "values", 0],
    ],
  ])("%j is refused (%s) at its key", (step, code, path) => {
    const error = (() => {
      try {
        applyTransforms(orders, [{ select: ["user", "day", "revenue", "variant"] }, step]);
      } catch (caught) {
        return caught;
      }
      return null;
    })();
    expect(error).toMatchObject({ code, place: { path: [1, ...path] } });
  });
});

describe("expressions", () => {
  const value = (text: string) => compile(text, orders)(0);
  it.each([
    ["1 + 2 * 3 ** 2", 19],
    ["-revenue / 4", -2.5],
    ["revenue > 5 ? 1 : 2", 1],
    ["max(1, revenue, 3)", 10],
    ['coalesce(col("revenue"), 0)', 10],
    ["is_missing(day)", false],
    ["year(day) * 100 + month(day)", 202607],
    ["1 / 0", null],
    ["log(-1)", null],
    ["!(revenue == 10)", false],
    ['"10" == revenue', true],
  ])("%s is %s", (text, expected) => expect(value(text)).toBe(expected));
  it.each([
    "revenue.constructor",
    "this",
    "[1,2]",
    "constructor",
    "__proto__",
    "revenue = 1",
    "globalThis",
    "process.exit(1)",
    "revenue[0]",
    "(() => 1)()",
    "eval('1')",
    "`x`",
    "toString()",
    "max()",
    "a, b",
  ])("%s is refused", (text) => {
    expect(() => value(text)).toThrow(ImpactError);
  });
  it("no text reaches anything but columns, or throws anything but an expected failure", () => {
    const word = fc.constantFrom(
      "revenue",
      "day",
      "constructor",
      "__proto__",
      "prototype",
      "this",
      "process",
      "log",
      "max",
      "(",
      ")",
      "[",
      "]",
      ".",
      "+",
      "*",
      "?",
      ":",
      "==",
      "&&",
      "!",
      "'x'",
      "1",
      "{",
      "}",
      "=>",
      ",",
      ";",
      "`",
      "col",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
        ),
        (text) => {
          try {
            const result = value(text);
            expect(result === null || ["number", "string", "boolean"].includes(typeof result)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(ImpactError);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
