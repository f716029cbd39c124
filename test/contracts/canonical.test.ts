import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, contentHash } from "../../src/contracts/index.ts";

it("writes sorted keys, shortest numbers, LF and a final newline", () => {
  expect(canonicalJson({ b: [1, 0.1, -0, 1e21], a: { z: null, y: "ü\n" }, c: [], d: {} })).toBe(
    '{\n  "a": {\n    "y": "ü\\n",\n    "z": null\n  },\n  "b": [\n    1,\n    0.1,\n    0,\n    1e+21\n  ],\n  "c": [],\n  "d": {}\n}\n',
  );
});

it("is the same for equal content whatever the order of keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(contentHash(reversed)).toBe(contentHash(value));
    }),
  );
});

it("reads back as what it was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

it("leaves out undefined members and refuses numbers that JSON cannot hold", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n');
  for (const bad of [Number.NaN, Infinity, -Infinity])
    expect(() => canonicalJson({ a: [bad] })).toThrow(RangeError);
});
