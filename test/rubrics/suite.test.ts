import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultBands,
  EvaluatePolicy,
  Initiative,
  MeasureResult,
  type ModelType,
} from "../../src/contracts/index.ts";
import { models } from "../../src/models/index.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { ExperimentWorld, simulateExperiment } from "../../src/simulate/experiment.ts";
import { evaluate } from "../../src/stages/evaluate.ts";
import { estimate } from "../models/data.ts";

const initiative = (unit_value = 1) =>
  Initiative.parse({
    version: 1,
    id: "a",
    title: "A",
    cost_to_scale: 1000,
    returns: { unit_value, scale_units: 500 },
    pilot: { source: { adapter: "csv" }, model: { name: "experiment" } },
  });
const policy = EvaluatePolicy.parse({});
const frame = simulateExperiment(
  ExperimentWorld.parse({ design: "experiment", seed: 3, n: 500, effect: 3 }),
  "pilot",
);
const base = estimate("experiment", frame, {
  outcome: "outcome",
  treatment: "variant",
  covariates: ["prior_outcome"],
});

const measured = (
  model_type: ModelType,
  diagnostics: Record<string, number>,
  more: object = {},
): MeasureResult =>
  MeasureResult.parse({
    ...base,
    diagnostics: Object.fromEntries(
      Object.entries(diagnostics).map(([name, value]) => [
        name,
        { value, threshold: null, status: "info", statement: name },
      ]),
    ),
    schema_version: "1.0",
    initiative_id: "a",
    cycle: "c",
    measured_in: "c",
    phase: "pilot",
    model: "experiment",
    model_type,
    data_sha256: "0".repeat(64),
    config_sha256: "0".repeat(64),
    engine_version: "0.1.0",
    ...more,
  });
const confidence = (rubric: string, type: ModelType, diagnostics: Record<string, number>) =>
  evaluate(measured(type, diagnostics), initiative(), rubrics.get(rubric)!, policy, "c");

/** Each diagnostic that a rubric reads, and whether more of it is better. */
const read = {
  experiment: {
    type: "experiment",
    names: {
      srm_p: 1,
      max_smd: -1,
      attrition_overall: -1,
      attrition_differential: -1,
      compliance: 1,
      clusters: 1,
      preregistered: 1,
      no_interference: 1,
    },
  },
  diff_in_diff: {
    type: "quasi-experiment",
    names: {
      pre_trend_p: 1,
      pre_trend_power: 1,
      placebo_p: 1,
      pre_periods: 1,
      clusters: 1,
      composition: 1,
      specification_range_se: -1,
    },
  },
} as const;

describe.each(Object.entries(read))("rubric %s", (name, { type, names }) => {
  const anything = fc.record(
    Object.fromEntries(
      Object.keys(names).map((key) => [
        key,
        fc.double({ min: 0, max: key.endsWith("_p") ? 1 : 100, noNaN: true }),
      ]),
    ),
    { requiredKeys: [] },
  );

  it("is in the table, and every model's rubric is", () => {
    expect(rubrics.has(name)).toBe(true);
    for (const model of models.values()) expect(rubrics.has(model.rubric)).toBe(true);
  });
  it("never leaves the band of the effective type, whatever the diagnostics; nothing promotes", () => {
    const order: ModelType[] = ["experiment", "quasi-experiment", "time-series", "observational"];
    fc.assert(
      fc.property(anything, (diagnostics) => {
        const result = confidence(name, type, diagnostics as Record<string, number>);
        const band = defaultBands[result.effective_type];
        expect(result.confidence).toBeGreaterThanOrEqual(band.lower);
        expect(result.confidence).toBeLessThanOrEqual(band.upper);
        expect(order.indexOf(result.effective_type)).toBeGreaterThanOrEqual(order.indexOf(type));
      }),
    );
  });
  it("is monotone in each diagnostic", () => {
    const entries = Object.entries(names as Record<string, number>);
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...entries),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (diagnostics, [key, direction], a, b) => {
          const scale = key.endsWith("_p") ? 1 : 10;
          const [low, high] = [Math.min(a, b) * scale, Math.max(a, b) * scale];
          const at = (value: number) =>
            confidence(name, type, { ...(diagnostics as Record<string, number>), [key]: value }).confidence;
          const [worse, better] = direction > 0 ? [low, high] : [high, low];
          expect(at(better)).toBeGreaterThanOrEqual(at(worse) - 1e-12);
        },
      ),
    );
  });
  it("a missing diagnostic scores 0.5 and is listed", () => {
    const { missing, components } = confidence(name, type, {});
    for (const component of components.filter(({ name: dimension }) => missing.includes(dimension)))
      expect(component.score).toBe(0.5);
    expect(missing.length).toBeGreaterThan(3);
  });
});

describe("confidence, by hand", () => {
  it("a sound experiment: everything 1 but power", () => {
    const all = {
      srm_p: 0.5,
      max_smd: 0.01,
      smd_covariates: 1,
      attrition_overall: 0,
      attrition_differential: 0,
      compliance: 1,
      robust_inference: 1,
      preregistered: 1,
      no_interference: 1,
    };
    const result = confidence("experiment", "experiment", all);
    const ratio = (2.8 * base.standard_error) / (1000 / 500);
    const power = Math.min(1, Math.max(0, (ratio - 2) / (0.8 - 2)));
    expect(result.confidence).toBeCloseTo(0.85 + 0.15 * Math.exp(0.2 * Math.log(Math.max(power, 0.02))), 12);
  });
  it("a sample ratio mismatch demotes to observational, with the reason", () => {
    const result = confidence("experiment", "experiment", { srm_p: 1e-5 });
    expect(result.demotion).toMatchObject({ to: "observational" });
    expect(result.confidence).toBeLessThanOrEqual(0.39);
    expect(confidence("experiment", "experiment", { srm_p: 6e-4 }).demotion).toBeNull();
  });
  it("one severe flaw is not averaged away", () => {
    const fine = {
      srm_p: 0.5,
      attrition_overall: 0,
      attrition_differential: 0,
      compliance: 1,
      robust_inference: 1,
    };
    const flawed = confidence("experiment", "experiment", { ...fine, attrition_differential: 0.3 });
    expect(flawed.confidence).toBeLessThan(confidence("experiment", "experiment", fine).confidence - 0.03);
  });
  it("a negative value of the effect swaps worst and best", () => {
    const result = evaluate(
      measured("experiment", {}),
      initiative(-1),
      rubrics.get("experiment")!,
      policy,
      "c",
    );
    expect(result.return_best).toBeCloseTo(-base.ci_lower * 500, 9);
    expect(result.return_worst).toBeCloseTo(-base.ci_upper * 500, 9);
  });
  it("the strategy `score` is a draw inside the band that the id fixes", () => {
    const drawn = (id: string) =>
      evaluate(
        measured("experiment", {}),
        { ...initiative(), id },
        rubrics.get("experiment")!,
        EvaluatePolicy.parse({ strategy: "score" }),
        "c",
      ).confidence;
    expect(drawn("a")).toBe(drawn("a"));
    expect(drawn("a")).not.toBe(drawn("b"));
  });
  it("other weights and bands are in force and in the hash", () => {
    const own = EvaluatePolicy.parse({
      bands: { experiment: { lower: 0.5, upper: 0.6 } },
      rubrics: { experiment: { balance: { weight: 0.2 }, sample_ratio: { weight: 0.15 } } },
    });
    const result = evaluate(measured("experiment", {}), initiative(), rubrics.get("experiment")!, own, "c");
    expect(result.confidence_range).toEqual({ lower: 0.5, upper: 0.6 });
    expect(result.rubric_sha256).not.toBe(confidence("experiment", "experiment", {}).rubric_sha256);
  });
});
