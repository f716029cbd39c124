import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultBands, EvaluatePolicy, ModelType } from "../../src/contracts/index.ts";
import { defineRubric } from "../../src/rubrics/define.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { checkEvaluatePolicy, dimensionsInForce, rubricHash } from "../../src/rubrics/policy.ts";
import { evaluated, measured } from "../stages/contracts.ts";

const errorsOf = (policy: object) =>
  checkEvaluatePolicy(EvaluatePolicy.parse(policy), rubrics).map(({ code, message, fix, place }) => ({
    code,
    message,
    fix,
    path: place.path,
  }));

describe("a policy", () => {
  it("is right as it comes, and with weights moved between two dimensions", () => {
    expect(errorsOf({})).toEqual([]);
    expect(
      errorsOf({ rubrics: { experiment: { balance: { weight: 0.2 }, sample_ratio: { weight: 0.15 } } } }),
    ).toEqual([]);
  });
  it.each([
    [
      "weights that no longer sum to 1",
      { rubrics: { experiment: { balance: { weight: 0.3 } } } },
      { code: "E_SCHEMA", path: ["rubrics", "experiment"], message: /sum to 1\.15.*sum to 1$/ },
    ],
    [
      "a rubric that is not",
      { rubrics: { experimnt: {} } },
      { code: "E_NAME_UNKNOWN", path: ["rubrics", "experimnt"], message: /no rubric/, fix: /`experiment`/ },
    ],
    [
      "a rubric named like an object's own",
      { rubrics: { constructor: { power: { weight: 1 } } } },
      { code: "E_NAME_UNKNOWN", path: ["rubrics", "constructor"] },
    ],
    [
      "a dimension that is not",
      { rubrics: { diff_in_diff: { placebos: { bad: 0.01 } } } },
      { code: "E_NAME_UNKNOWN", path: ["rubrics", "diff_in_diff", "placebos"], fix: /`placebo`/ },
    ],
    [
      "thresholds that fall together",
      { rubrics: { diff_in_diff: { placebo: { bad: 0.3 } } } },
      { code: "E_SCHEMA", path: ["rubrics", "diff_in_diff", "placebo"], message: /bad below good/ },
    ],
    [
      "thresholds that would make a flaw a merit",
      { rubrics: { experiment: { attrition: { bad: 0.01, good: 0.5 } } } },
      { code: "E_SCHEMA", path: ["rubrics", "experiment", "attrition"], message: /good below bad/ },
    ],
    [
      "a band without width",
      { bands: { experiment: { lower: 0.9, upper: 0.9 } } },
      { code: "E_SCHEMA", path: ["bands", "experiment"], message: /lower below upper/ },
    ],
    [
      "a band whose upper end is above that of a more rigorous method",
      { bands: { observational: { lower: 0.3, upper: 0.7 } } },
      { code: "E_SCHEMA", path: ["bands", "observational"], message: /time-series at 0\.4 to 0\.59/ },
    ],
    [
      "a band whose lower end alone is above",
      { bands: { observational: { lower: 0.45, upper: 0.55 } } },
      { code: "E_SCHEMA", path: ["bands", "observational"] },
    ],
    [
      "a band lowered below that of a less rigorous method",
      { bands: { experiment: { lower: 0.1, upper: 0.2 } } },
      { code: "E_SCHEMA", path: ["bands", "experiment"] },
    ],
  ])("%s is refused at its key", (_, policy, expected) => {
    const {
      code,
      path,
      message = /./,
      fix = /./,
    } = expected as {
      code: string;
      path: string[];
      message?: RegExp;
      fix?: RegExp;
    };
    const errors = errorsOf(policy);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      code,
      path,
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
  });
  it("has all its errors named at once", () => {
    const policy = {
      bands: { experiment: { lower: 0.9, upper: 0.9 } },
      rubrics: { nothing: {}, experiment: { balance: { weight: 0.3 }, powr: {} } },
    };
    expect(errorsOf(policy).map(({ path }) => path)).toEqual([
      ["bands", "experiment"],
      ["rubrics", "nothing"],
      ["rubrics", "experiment", "powr"],
      ["rubrics", "experiment"],
    ]);
  });
  it("whose bands are in order passes, and then no demotion raises a confidence", () => {
    const descending = fc
      .array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 4, maxLength: 4 })
      .map((shares) => shares.sort((a, b) => b - a));
    const whole = { attrition_overall: 0, attrition_differential: 0 };
    fc.assert(
      fc.property(descending, descending, (lower, above) => {
        const band = (i: number) => ({ lower: lower[i]!, upper: 0.6 + 0.8 * above[i]! });
        const policy = { bands: Object.fromEntries(ModelType.options.map((type, i) => [type, band(i)])) };
        expect(errorsOf(policy)).toEqual([]);
        const at = (srm_p: number) =>
          evaluated("experiment", measured("experiment", { ...whole, srm_p }), policy).confidence;
        expect(at(4e-4)).toBeLessThanOrEqual(at(6e-4) + 1e-12);
      }),
    );
  });
});

describe("what is in force", () => {
  it("the policy's bands, weights and thresholds take the place of the built-in ones, key by key", () => {
    const policy = EvaluatePolicy.parse({
      bands: { observational: { lower: 0.1, upper: 0.3 } },
      rubrics: { experiment: { power: { bad: 3 } } },
    });
    const power = dimensionsInForce(rubrics.get("experiment")!, policy).find(({ name }) => name === "power");
    expect(power).toMatchObject({ weight: 0.2, thresholds: { bad: 3, good: 0.8 } });
    const result = evaluated("experiment", measured("experiment", { srm_p: 0 }), policy);
    expect(result.confidence_range).toEqual({ lower: 0.1, upper: 0.3 });
  });
  it("is what the hash stands for: equal when restated, another when anything changes", () => {
    const rubric = rubrics.get("experiment")!;
    const hash = (policy: object) => rubricHash(rubric, EvaluatePolicy.parse(policy));
    expect(hash({ bands: { experiment: defaultBands.experiment } })).toBe(hash({}));
    expect(hash({ rubrics: { experiment: { balance: { weight: 0.15 } } } })).toBe(hash({}));
    const others = [
      { bands: { experiment: { lower: 0.86, upper: 1 } } },
      { rubrics: { experiment: { balance: { bad: 0.26 } } } },
      { rubrics: { experiment: { balance: { good: 0.06 } } } },
      { rubrics: { experiment: { balance: { weight: 0.2 }, sample_ratio: { weight: 0.15 } } } },
    ].map(hash);
    expect(new Set([hash({}), ...others]).size).toBe(5);
  });
  it("a rubric whose weights do not sum to 1 is a bug of its author", () => {
    const { dimensions, demotions } = rubrics.get("experiment")!;
    const half = { name: "half", dimensions: dimensions.slice(0, 3), demotions };
    expect(() => defineRubric(half)).toThrow(/weights of rubric half sum to 0\.55/);
  });
});
