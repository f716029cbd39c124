import { describe, expect, it } from "vitest";
import type { Frame } from "../../src/frame/frame.ts";
import { estimate } from "../models/data.ts";
import { ExperimentWorld, experimentTruth, simulateExperiment } from "../worlds.ts";

const n = 40_000;
const world = (knobs: object = {}) =>
  ExperimentWorld.parse({ design: "experiment", seed: 3, n, outcome: "revenue", effect: 2, ...knobs });
const simulate = (knobs: object = {}) => simulateExperiment(world(knobs), "pilot");

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: ArrayLike<number>) => {
  const centre = mean(values);
  return Math.sqrt(mean(Array.from(values, (value) => (value - centre) ** 2)));
};
const arm = (frame: Frame, variant: string, column = "revenue") =>
  Array.from(frame.number(column)).filter((_, i) => frame.text("variant")[i] === variant);
const share = (values: readonly unknown[], yes: (value: unknown) => boolean) =>
  values.filter(yes).length / values.length;
/** Four standard errors of a share. */
const within = (p: number, of = n) => 4 * Math.sqrt((p * (1 - p)) / of);

describe("the experiment's knobs are what the data show", () => {
  it("mean, sd and the correlation with the pre-period", () => {
    const frame = simulate({ effect: 0, mean: 30, sd: 8, prior_correlation: 0.7 });
    const [before, after] = [frame.number("prior_revenue"), frame.number("revenue")];
    for (const values of [before, after]) {
      expect(Math.abs(mean(values) - 30)).toBeLessThan((4 * 8) / Math.sqrt(n));
      expect(Math.abs(sd(values) - 8)).toBeLessThan((4 * 8) / Math.sqrt(2 * n));
    }
    const products = after.map((value, i) => ((value - 30) / 8) * ((before[i]! - 30) / 8));
    expect(Math.abs(mean(products) - 0.7)).toBeLessThan(4 * Math.sqrt((1 + 0.7 ** 2) / n));
  });
  it.each([0.1, 0.5, 0.8])("a split of %d", (split) => {
    const variants = simulate({ split }).text("variant");
    expect(Math.abs(share(variants, (variant) => variant === "treatment") - split)).toBeLessThan(
      within(split),
    );
  });
  it("compliance: of the treated only, and the others have their outcome without treatment", () => {
    const frame = simulate({ compliance: 0.6, effect: 1000 });
    expect(new Set(arm(frame, "control", "received"))).toEqual(new Set([0]));
    const received = arm(frame, "treatment", "received");
    expect(Math.abs(mean(received) - 0.6)).toBeLessThan(within(0.6, received.length));
    expect(Array.from(frame.number("revenue"), (value) => Number(value > 500))).toEqual([
      ...frame.number("received"),
    ]);
  });
  it("attrition: of each arm its share, and nothing but the outcome is lost", () => {
    const frame = simulate({ attrition: { control: 0.05, treatment: 0.3 } });
    for (const [variant, lost] of [
      ["control", 0.05],
      ["treatment", 0.3],
    ] as const) {
      const outcomes = arm(frame, variant);
      expect(Math.abs(share(outcomes, Number.isNaN) - lost)).toBeLessThan(within(lost, outcomes.length));
    }
    expect(frame.number("prior_revenue").some(Number.isNaN)).toBe(false);
  });
  it("effect_sd: the spread of the effect between units", () => {
    const none = simulate({ split: 1e-9 }).number("revenue");
    const effects = simulate({ split: 1 - 1e-9, effect_sd: 3 })
      .number("revenue")
      .map((value, i) => value - none[i]!);
    expect(Math.abs(sd(effects) - 3)).toBeLessThan((4 * 3) / Math.sqrt(2 * n));
  });
});

describe("the experiment's truth", () => {
  it.each([{}, { effect_sd: 3 }, { effect: 0.01, effect_sd: 0.5, voltage: 0.2 }])(
    "is the mean of what all treated would have less what none treated would: %j",
    (knobs) => {
      for (const phase of ["pilot", "scale"] as const) {
        const outcomes = (split: number) =>
          simulateExperiment(world({ ...knobs, split }), phase).number("revenue");
        const { ATE } = experimentTruth(world(knobs), phase);
        expect(ATE).toBeCloseTo(mean(outcomes(1 - 1e-9)) - mean(outcomes(1e-9)), 9);
      }
    },
  );
  it("of assignment is what a treated arm with its own compliance has more", () => {
    const knobs = { compliance: 0.4, effect_sd: 2 };
    const outcomes = (split: number) => mean(simulate({ ...knobs, split }).number("revenue"));
    expect(experimentTruth(world(knobs), "pilot").ITT).toBeCloseTo(outcomes(1 - 1e-9) - outcomes(1e-9), 9);
  });
  it("lies in the model's 95 % interval 95 times in a hundred", () => {
    const params = { outcome: "revenue", treatment: "variant", covariates: ["prior_revenue"] };
    const covered = Array.from({ length: 400 }, (_, seed) => {
      const one = world({ seed, n: 300, effect_sd: 1 });
      const { ci_lower, ci_upper } = estimate("experiment", simulateExperiment(one, "pilot"), params);
      const { ATE } = experimentTruth(one, "pilot");
      return ci_lower <= ATE && ATE <= ci_upper;
    });
    const found = share(covered, Boolean);
    expect(Math.abs(found - 0.95)).toBeLessThan(within(0.95, 400));
  });
});

describe("the experiment's draws", () => {
  it("are common to all worlds of a seed: a knob moves what it is about and nothing else", () => {
    const [with2, with0] = [simulate({ effect: 2 }), simulate({ effect: 0 })];
    const treated = with2.text("variant").map((variant) => variant === "treatment");
    const difference = with2.number("revenue").map((value, i) => value - with0.number("revenue")[i]!);
    difference.forEach((value, i) => {
      expect(value).toBeCloseTo(treated[i] ? 2 : 0, 9);
    });
    const lossy = simulate({ attrition: { control: 0.2, treatment: 0.2 }, compliance: 0.5 });
    expect(lossy.text("variant")).toEqual(with2.text("variant"));
    expect(lossy.number("prior_revenue")).toEqual(with2.number("prior_revenue"));
  });
  it("of a unit stay as they are when there are more units", () => {
    const fewer = simulate({ n: 100 });
    const more = simulate({ n: 1000 });
    for (const name of ["prior_revenue", "revenue", "received"])
      expect(more.number(name).slice(0, 100)).toEqual(fewer.number(name));
  });
  it("of the scale are others than the pilot's", () => {
    const pilot = simulate().number("prior_revenue");
    const scale = simulateExperiment(world(), "scale").number("prior_revenue");
    expect(scale.some((value, i) => value === pilot[i])).toBe(false);
  });
  it("are these, on every machine and for ever", () => {
    const frame = simulate({ n: 2 });
    expect(Object.fromEntries([...frame.columns].map(([name, { values }]) => [name, [...values]]))).toEqual({
      unit_id: [1, 2],
      variant: ["control", "treatment"],
      received: [0, 1],
      prior_revenue: [6.884636135934601, 7.115198834456557],
      revenue: [2.3915579680532026, 13.491278930288669],
    });
  });
});

describe("a world that cannot be is refused", () => {
  it.each([
    [{ n: 1 }, "n"],
    [{ split: 0 }, "split"],
    [{ split: 1 }, "split"],
    [{ prior_correlation: 1 }, "prior_correlation"],
    [{ sd: 0 }, "sd"],
    [{ compliance: 1.1 }, "compliance"],
    [{ seed: 0.5 }, "seed"],
    [{ outcome: "variant" }, "outcome"],
    [{ outcome: "" }, "outcome"],
    [{ effekt: 1 }, undefined],
  ])("%j", (knobs, key) => {
    const result = ExperimentWorld.safeParse({ ...world(), ...knobs });
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([key]);
  });
});
