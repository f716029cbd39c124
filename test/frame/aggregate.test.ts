import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeFrame } from "../../src/frame/frame.ts";
import { parseInstant } from "../../src/frame/instant.ts";
import { applyTransforms, transforms } from "../../src/frame/transform.ts";
import { frameOf } from "../models/data.ts";

type Row = { user: string | null; day: string; amount: number | null };
const row = fc.record<Row>({
  user: fc.constantFrom("a", "b", "null", null),
  day: fc.constantFrom("2026-06-30", "2026-07-01", "2026-07-02"),
  amount: fc.option(fc.integer({ min: -50, max: 50 })),
});
const table = fc.array(row, { minLength: 1, maxLength: 30 });
/** Every column typed, though all of its values be missing. */
const frame = (rows: readonly Row[]) =>
  makeFrame(
    [
      ["user", { type: "text", values: rows.map(({ user }) => user) }],
      ["day", { type: "text", values: rows.map(({ day }) => day) }],
      ["amount", { type: "number", values: Float64Array.from(rows, ({ amount }) => amount ?? Number.NaN) }],
    ],
    "test",
  );
const users = (rows: readonly Row[]) => [...new Set(rows.map(({ user }) => user))];
const amounts = (rows: readonly Row[]) => rows.flatMap(({ amount }) => (amount === null ? [] : [amount]));
const sum = (numbers: number[]) =>
  numbers.length === 0 ? Number.NaN : numbers.reduce((total, value) => total + value, 0);

describe("aggregate", () => {
  const step = {
    aggregate: {
      by: ["user"],
      sum: ["amount"],
      mean: ["amount"],
      min: ["amount"],
      max: ["amount"],
      first: ["amount"],
      last: ["amount"],
      count: "rows",
      count_distinct: ["amount", "user"],
    },
  };
  it("is what a plain loop over each user's rows gives; missing is a user of its own", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = applyTransforms(frame(rows), [step]);
        expect(found.text("user")).toEqual(users(rows));
        users(rows).forEach((user, i) => {
          const own = rows.filter((candidate) => candidate.user === user);
          const present = amounts(own);
          const at = (name: string) => found.number(name)[i];
          expect(at("rows")).toBe(own.length);
          expect(at("amount_sum")).toBe(sum(present));
          expect(at("amount_mean")).toBe(sum(present) / present.length);
          expect(at("amount_min")).toBe(present.length > 0 ? Math.min(...present) : Number.NaN);
          expect(at("amount_max")).toBe(present.length > 0 ? Math.max(...present) : Number.NaN);
          expect(at("amount_first")).toBe(present[0] ?? Number.NaN);
          expect(at("amount_last")).toBe(present.at(-1) ?? Number.NaN);
          expect(at("amount_count_distinct")).toBe(new Set(present).size);
          expect(at("user_count_distinct")).toBe(user === null ? 0 : 1);
        });
      }),
      { numRuns: 300 },
    );
  });
  it("by two keys, then by one, sums to the same as by one", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const byUser = (keys: string[]) => ({ aggregate: { by: keys, sum: ["amount"] } });
        const twice = applyTransforms(frame(rows), [byUser(["user", "day"]), byUser(["user"])]);
        const once = applyTransforms(frame(rows), [byUser(["user"])]);
        expect(twice.number("amount")).toEqual(once.number("amount"));
      }),
    );
  });
  it("keys are compared as they are: no separator makes two of them one", () => {
    const odd = frameOf({ a: ["x,", "x", 'x","'], b: ["y", ",y", "y"], n: [1, 2, 3] });
    expect(applyTransforms(odd, [{ aggregate: { by: ["a", "b"], sum: ["n"] } }]).rows).toBe(3);
  });
  it("a group of a million rows is no matter of the stack", () => {
    const many = makeFrame(
      [
        ["k", { type: "number", values: new Float64Array(1_000_000) }],
        ["v", { type: "number", values: new Float64Array(1_000_000).fill(2) }],
      ],
      "many",
    );
    const found = applyTransforms(many, [{ aggregate: { by: ["k"], sum: ["v"], max: ["v"] } }]);
    expect([found.number("v_sum")[0], found.number("v_max")[0]]).toEqual([2_000_000, 2]);
  });
});

describe("pivot", () => {
  it("is the sum of each user's rows before and from the instant on", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const step = { pivot: { by: ["user"], time: "day", at: "2026-07-01", values: ["amount"] } };
        const found = applyTransforms(frame(rows), [step]);
        users(rows).forEach((user, i) => {
          const own = rows.filter((candidate) => candidate.user === user);
          const half = (post: boolean) => sum(amounts(own.filter(({ day }) => day >= "2026-07-01" === post)));
          expect(found.number("amount_pre")[i]).toBe(half(false));
          expect(found.number("amount_post")[i]).toBe(half(true));
        });
      }),
    );
  });
  it("by number of period; a row without a time is on neither side", () => {
    const panel = frameOf({ u: [1, 1, 1, 1], t: [1, 2, 3, null], y: [1, 2, 4, 8] });
    const step = { pivot: { by: ["u"], time: "t", at: 3, values: ["y"], statistic: "mean" } };
    const found = applyTransforms(panel, [step]);
    expect([found.number("y_pre")[0], found.number("y_post")[0]]).toEqual([1.5, 4]);
  });
  it.each(["7/1/2026", "July", "01.07.2026"])("a time of %s is refused: as text it has no order", (day) => {
    const step = { pivot: { by: ["u"], time: "d", at: "2026-07-01", values: ["y"] } };
    expect(() => applyTransforms(frameOf({ u: [1], d: [day], y: [1] }), [step])).toThrow(day);
  });
});

describe("a step that would make a column twice is refused by its schema, at the key that does", () => {
  it.each([
    ["aggregate", { by: ["u"], sum: ["y"], count: "y" }, ["count"]],
    ["aggregate", { by: ["u"], sum: ["y", "y"] }, ["sum", 1]],
    ["aggregate", { by: ["u", "u"] }, ["by", 1]],
    ["aggregate", { by: ["y_sum"], sum: ["y"], mean: ["y"] }, ["sum", 0]],
    ["pivot", { by: ["y_pre"], time: "t", at: 1, values: ["y"] }, ["values", 0]],
    ["pivot", { by: ["u"], first: ["u"], time: "t", at: 1, values: ["y"] }, ["first", 0]],
  ])("%s %j", (name, params, path) => {
    const result = transforms.get(name)!.params.safeParse(params);
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
  it.each([
    ["aggregate", { by: ["u"], sum: ["y"], mean: ["y"], first: ["u"], count: "n" }],
    ["pivot", { by: ["u"], first: ["v"], time: "t", at: 1, values: ["y", "z"] }],
  ])("but not %s %j", (name, params) => {
    expect(transforms.get(name)!.params.safeParse(params).success).toBe(true);
  });
});

describe("derive and filter", () => {
  it("a condition that was derived filters like the condition itself", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const direct = applyTransforms(frame(rows), [{ filter: "amount > 3" }]);
        const derived = applyTransforms(frame(rows), [
          { derive: { large: "amount > 3" } },
          { filter: "large" },
        ]);
        expect(derived.text("user")).toEqual(direct.text("user"));
      }),
    );
  });
});

describe("instants", () => {
  it.each([
    ["2026-11-23", "2026-11-23T00:00:00Z"],
    ["2026-11-23 10:30", "2026-11-23T10:30:00Z"],
    ["2026-11-23T10:30:15.25", "2026-11-23T10:30:15.250Z"],
    ["2026-11-23T00:30:00+01:00", "2026-11-22T23:30:00Z"],
    ["2026-11-22T20:00:00-0330", "2026-11-22T23:30:00Z"],
    ["2024-02-29", "2024-02-29T00:00:00Z"],
    ["2000-02-29", "2000-02-29T00:00:00Z"],
  ])("%s is %s", (text, utc) => expect(parseInstant(text)).toBe(Date.parse(utc)));
  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-01-01T24:00",
    "2026-01-01T10:60",
    "2026-01-01T10",
    "2026-01-01 ",
    "2026-1-1",
    "20260101",
    "2026-01",
    "May 1, 2026",
    "",
  ])("%j is none", (text) => expect(parseInstant(text)).toBe(null));
  it("every instant that a date can write is read back", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });
});
