import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Calibration, canonicalJson, ENGINE_VERSION, readContract } from "../../src/contracts/index.ts";

const empty = {
  n: 0,
  within_interval: 0,
  coverage: null,
  mean_error: null,
  mean_absolute_error: null,
  mean_relative_error: null,
  relative_error_se: null,
  mean_confidence: null,
};
const calibration: Calibration = {
  schema_version: "1.0",
  cycle: "2026-Q4",
  mode: "classic",
  inputs_sha256: "0".repeat(64),
  minimum_to_tell: 5,
  overall: empty,
  by_model_type: { experiment: empty, "quasi-experiment": empty, "time-series": empty, observational: empty },
  outcomes: [],
  open: [],
  overrides: [],
  monitors: null,
  learned: null,
};
const read = (value: object) => readContract(Calibration, canonicalJson(value), "calibration.json");

describe("reading a contract back", () => {
  it("gives what was written", () => {
    expect(read(calibration)).toEqual(calibration);
  });
  it("ignores the fields of a newer minor version", () => {
    expect(read({ ...calibration, schema_version: "1.7", later: 1 })).toEqual({
      ...calibration,
      schema_version: "1.7",
    });
  });
  it("refuses a newer major version", () => {
    expect(() => read({ ...calibration, schema_version: "2.0" })).toThrow(/schema_version 2.0/);
  });
  it("refuses a field that its own version does not name", () => {
    expect(() => read({ ...calibration, later: 1 })).toThrow(/fields that its schema does not name/);
  });
  it("refuses a missing field, a wrong type and broken JSON", () => {
    expect(() => read({ ...calibration, overall: undefined })).toThrow(/not valid/);
    expect(() => read({ ...calibration, cycle: 4 })).toThrow(/not valid/);
    expect(() => readContract(Calibration, "{", "calibration.json")).toThrow(/not valid/);
  });
});

it("the engine's version is the package's", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(ENGINE_VERSION);
});
