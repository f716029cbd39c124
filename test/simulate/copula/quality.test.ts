import { describe, expect, it } from "vitest";
import { canonicalJson, readContract, SynthesisQuality } from "../../../src/contracts/index.ts";
import { takeRows } from "../../../src/frame/rows.ts";
import { fitCopula } from "../../../src/simulate/copula/fit.ts";
import { assessSynthesis } from "../../../src/simulate/copula/quality.ts";
import {
  closestDistances,
  contingencySimilarity,
  copiesOf,
  correlationSimilarity,
  ksComplement,
  tvComplement,
} from "../../../src/simulate/copula/similarity.ts";
import { frameOf, hasShared, published, sharedOnly } from "../../models/data.ts";
import { shopSpec, shops, spec, twoNormals } from "./copula-world.ts";

const failed = ({ measures }: SynthesisQuality) =>
  measures.filter(({ passed }) => !passed).map(({ measure, columns }) => `${measure} ${columns.join(" ")}`);
const valuesOf = ({ measures }: SynthesisQuality, wanted: string) =>
  measures.filter(({ measure }) => measure === wanted).map(({ value }) => value);

describe("similarities", () => {
  it("KS: 1 of the same sample, 0 of samples apart, ½ where half has moved; ties and missing count as they should", () => {
    const x = Float64Array.of(1, 2, 3, 4);
    expect(ksComplement(x, x)).toBe(1);
    expect(
      ksComplement(
        x,
        x.map((value) => value + 10),
      ),
    ).toBe(0);
    expect(ksComplement(x, Float64Array.of(3, 4, 5, 6))).toBe(0.5);
    expect(ksComplement(Float64Array.of(0, 0, 0, 1), Float64Array.of(0, 1, Number.NaN, 0))).toBeCloseTo(
      1 - 1 / 12,
      12,
    );
  });
  it("TV: 1 less what has to be moved from category to category", () => {
    expect(tvComplement(["a", "a", "b", "c"], ["a", "b", "b", "d"])).toBe(0.5);
    expect(tvComplement(["a", null], ["a", "a"])).toBe(1);
  });
  it("pairs: half of what the correlations differ by; the joint shares of categories and thirds", () => {
    const { a, b } = twoNormals(300, 0.8);
    expect(correlationSimilarity([a, b], [a, b.map((x) => -x)])).toBeCloseTo(1 - 0.8, 1);
    expect(correlationSimilarity([a, b], [a, a.map(() => 1)])).toBe(null);
    const number = { type: "number" as const, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
    const text = (values: string[]) => ({ type: "text" as const, values });
    const real = [number, text(["x", "x", "y", "y", "z", "z"])] as const;
    expect(contingencySimilarity(real, real)).toBe(1);
    expect(contingencySimilarity(real, [number, text(["z", "z", "y", "y", "x", "x"])])).toBeCloseTo(
      1 / 3,
      12,
    );
  });
  it("copies: of records that occur once, and as many by coincidence as twice the pairs", () => {
    const real = frameOf({ x: [1, 2, 2, 3, 3, 3], y: ["a", "b", "b", "c", "c", "c"] });
    const made = frameOf({ x: [1, 1, 2, 3, 1, 9], y: ["a", "a", "b", "c", "b", "a"] });
    expect(copiesOf(real, made)).toEqual({ copies: 2, coincidences: 2 });
  });
  it("distance to the closest row: 0 of a copy, in ranks for numbers, 1 for another category or a missing cell", () => {
    const table = frameOf({ x: [10, 20, 30, 1000], y: ["a", "a", "b", "b"] });
    const made = frameOf({ x: [20, 30, Number.NaN, 500], y: ["a", "a", "a", "b"] });
    expect([...closestDistances(table, made, table)]).toEqual([0, 1 / 8, 1 / 2, 1 / 16]);
  });
});

describe("the quality report", () => {
  const data = shops({ units: 200, periods: 20 });
  const model = fitCopula(data, shopSpec);
  const report = assessSynthesis(data, shopSpec, model, 1);
  it("of a model of data of its kind passes, is a valid contract and the same each time", () => {
    expect(failed(report)).toEqual([]);
    expect(report.passed).toBe(true);
    const read = readContract(SynthesisQuality, canonicalJson(report), "quality");
    expect(canonicalJson(assessSynthesis(data, shopSpec, model, 1))).toBe(canonicalJson(read));
  });
  it("has a measure for each column, each pair, each metric's persistence, and two for privacy", () => {
    const count = (wanted: string) => valuesOf(report, wanted).length;
    const measures = [...new Set(report.measures.map(({ measure }) => measure))];
    expect(Object.fromEntries(measures.map((measure) => [measure, count(measure)]))).toEqual({
      tv_complement: 1,
      ks_complement: 3,
      zero_share_gap: 1,
      correlation_similarity: 3,
      contingency_similarity: 3,
      autocorrelation_gap: 2,
      exact_copies: 1,
      closest_to_training: 1,
    });
  });
  it("says what is wrong: independent columns, no persistence, another distribution, another share of zeros", () => {
    const identity = (rows: number[][]) => rows.map((row) => row.map((_, j) => Number(j === row.length - 1)));
    const apart = { ...model, innovation_correlation: identity(model.innovation_correlation) };
    expect(
      failed(
        assessSynthesis(data, shopSpec, { ...apart, unit_correlation: identity(model.unit_correlation) }, 1),
      ),
    ).toEqual([
      "correlation_similarity area visits",
      "correlation_similarity area orders",
      "correlation_similarity visits orders",
    ]);
    const forgetful = {
      ...model,
      latents: model.latents.map((entry) => ({ ...entry, persistence: 0 })),
    };
    expect(failed(assessSynthesis(data, shopSpec, forgetful, 1))).toEqual([
      "autocorrelation_gap visits",
      "autocorrelation_gap orders",
    ]);
    const moved = {
      ...model,
      columns: model.columns.map((column) =>
        column.name === "orders" && column.marginal.kind === "numeric"
          ? { ...column, marginal: { ...column.marginal, values: column.marginal.values.map((x) => x + 5) } }
          : column,
      ),
    };
    expect(failed(assessSynthesis(data, shopSpec, moved, 1))).toContain("ks_complement orders");
    expect(failed(assessSynthesis(data, shopSpec, moved, 1))).toContain("zero_share_gap orders");
  });
  it("finds copies: knots at the very values of few training rows", () => {
    const price = Array.from({ length: 40 }, (_, i) => Math.round(10_000 + 1000 * i ** 1.5) / 1000);
    const table = frameOf({ price });
    const fitted = fitCopula(table, spec());
    expect(valuesOf(assessSynthesis(table, spec(), fitted, 1), "exact_copies")).toEqual([0]);
    const at = price.flatMap((_, i) => [i / 40, (i + 1) / 40]);
    const marginal = { kind: "numeric" as const, decimals: 3, at, values: price.flatMap((x) => [x, x]) };
    const copying = { ...fitted, columns: [{ ...fitted.columns[0]!, marginal }] };
    expect(valuesOf(assessSynthesis(table, spec(), copying, 1), "exact_copies")).toEqual([40]);
    expect(failed(assessSynthesis(table, spec(), copying, 1))).toContain("exact_copies ");
  });
  it("states the limits of the model and the warnings of its fit", () => {
    expect(report.limits.join("\n")).toMatch(
      /^no tail dependence.*\n.*monotone.*\n.*categories of region.*\nno trend/,
    );
    const few = takeRows(data, [...Array(60).keys()]);
    expect(assessSynthesis(few, shopSpec, fitCopula(few, shopSpec), 1).warnings[0]).toMatch(
      /^60 rows are few/,
    );
  });
});

describe(`on published data${sharedOnly}`, () => {
  it.skipIf(!hasShared).each([
    ["hillstrom.csv", {}],
    ["nhefs.csv", { leave_out: ["seqn"] }],
    ["cookie_cats.csv", {}],
    ["mpdta.csv", { unit: "countyreal", period: "year", leave_out: ["treat", "first_treat"] }],
    ["fatalities.csv", { unit: "state", period: "year" }],
  ])("%s: every target is met", async (file, roles) => {
    const table = await published(file);
    const model = fitCopula(table, spec(roles));
    expect(failed(assessSynthesis(table, spec(roles), model, 1))).toEqual([]);
  });
  it.skipIf(!hasShared)(
    "two periods of cigarette prices: a trend is no persistence, and the report says so",
    async () => {
      const table = await published("cigarettes_sw.csv");
      const roles = spec({ unit: "state", period: "year" });
      const report = assessSynthesis(table, roles, fitCopula(table, roles), 1);
      expect(failed(report)).toContain("autocorrelation_gap price");
      expect(report.limits.join("\n")).toContain("no trend");
    },
  );
});
