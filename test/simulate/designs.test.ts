import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { designs, World } from "../../src/simulate/index.ts";

/** A world of each design, small, with an effect of 2. */
const worlds: Record<string, Record<string, unknown>> = {
  experiment: { n: 4000, effect: 2, effect_sd: 1 },
  panel: { units: 300, periods: 12, starts: 7, effect: 2, effect_sd: 1, effect_growth: 0.5 },
  synthetic_control: { donors: 20, periods: 30, starts: 21, effect: 2, effect_growth: 0.5 },
  interrupted_time_series: { periods: 48, starts: 37, effect: 2, effect_slope: 0.5 },
  regression_discontinuity: { n: 4000, effect: 2, effect_slope: 1, take_up_above: 0.9 },
  instrument: { n: 4000, effect: 2, effect_sd: 1 },
  observational: { n: 4000, effect: 2, effect_on_quality: 1, observed: 1 },
};
const names = Object.keys(worlds);
const worldOf = (design: string, knobs: object = {}) => ({ design, seed: 5, ...worlds[design], ...knobs });
const simulate = (design: string, knobs: object = {}, phase: "pilot" | "scale" = "pilot") =>
  designs.get(design)!.simulate(worldOf(design, knobs), phase);
const plain = (frame: Frame) =>
  Object.fromEntries([...frame.columns].map(([name, { values }]) => [name, Array.from<unknown>(values)]));
const hash = (frame: Frame) => sha256(canonicalJson(plain(frame)));
const first = (frame: Frame, rows: number) =>
  Object.fromEntries(Object.entries(plain(frame)).map(([name, values]) => [name, values.slice(0, rows)]));

it("every design of the table is tried here, the funnel in a file of its own", () => {
  expect([...designs.keys()]).toEqual([...names, "funnel"]);
});

describe.each(names)("%s", (design) => {
  const { size, flaws } = designs.get(design)!;

  it("declares effects that the potential outcomes have, within four of their standard errors", () => {
    for (const phase of ["pilot", "scale"] as const) {
      const { truth } = simulate(design, { voltage: 0.6 }, phase);
      const declared = truth.estimands.filter((estimand) => estimand.declared !== null);
      expect(declared.length).toBeGreaterThan(0);
      for (const { estimand, value, declared: said, se_mc } of declared) {
        expect(Math.abs(value - said!), estimand).toBeLessThanOrEqual(4 * (se_mc ?? 0) + 1e-9);
      }
    }
  });

  it("shows of each row what it would have with or without, never anything else", () => {
    const { observed, potential } = simulate(design);
    const [y0, y1] = [potential.number("y0"), potential.number("y1")];
    expect(observed.rows).toBe(potential.rows);
    observed.number("outcome").forEach((value, row) => {
      expect(value === y0[row] || value === y1[row]).toBe(true);
    });
  });

  it("keeps every value of a unit when there are more", () => {
    const count = Number(worlds[design]![size]);
    if (design === "interrupted_time_series") {
      const [few, more] = [simulate(design), simulate(design, { periods: count + 5 })];
      expect(first(more.observed, count)).toEqual(plain(few.observed));
      return;
    }
    const [few, more] = [simulate(design), simulate(design, { [size]: count + 7 })];
    expect(first(more.observed, few.observed.rows)).toEqual(plain(few.observed));
    expect(first(more.potential, few.observed.rows)).toEqual(plain(few.potential));
  });

  it("draws its scale anew, with the effect times the voltage", () => {
    const [pilot, scale] = [simulate(design, { voltage: 0.5 }), simulate(design, { voltage: 0.5 }, "scale")];
    expect(hash(scale.observed)).not.toBe(hash(pilot.observed));
    const declared = (of: typeof pilot) => of.truth.estimands[0]!.declared!;
    expect(declared(scale)).toBeCloseTo(declared(pilot) / 2, 12);
  });

  it.each(Object.keys(flaws))("%s: none when clean, more when severe than when medium", (flaw) => {
    const size = (severity: string) => {
      const { truth } = simulate(design, { flaws: { [flaw]: severity } });
      const found = truth.assumptions_violated.find(
        ({ assumption }) => assumption === flaws[flaw]!.assumption,
      );
      return found?.size ?? 0;
    };
    expect(hash(simulate(design, { flaws: { [flaw]: "clean" } }).observed)).toBe(
      hash(simulate(design).observed),
    );
    expect(size("clean")).toBe(0);
    expect(size("medium")).toBeGreaterThan(0);
    expect(size("severe")).toBeGreaterThan(size("medium"));
  });

  it("refuses a flaw that it does not have, and a knob", () => {
    const { world } = designs.get(design)!;
    expect(world.safeParse(worldOf(design, { flaws: { nonsense: "severe" } })).success).toBe(false);
    expect(world.safeParse(worldOf(design, { nonsense: 1 })).success).toBe(false);
    expect(World.safeParse(worldOf(design)).success).toBe(true);
  });
});

describe("an impossible knob is refused at its key", () => {
  it.each([
    ["experiment", { split: 0.6, further_arms: [{ name: "b", share: 0.4, effect: 1 }] }, "further_arms"],
    ["experiment", { family: "bernoulli", mean: 0.9, effect: 0.2, effect_sd: 0 }, "effect"],
    ["experiment", { family: "bernoulli", mean: 1.2, effect: 0, effect_sd: 0 }, "mean"],
    ["experiment", { family: "log_normal", mean: -1, effect: 0, effect_sd: 0 }, "mean"],
    ["experiment", { family: "negative_binomial", mean: 9, sd: 2, effect: 0, effect_sd: 0 }, "sd"],
    ["experiment", { family: "pareto", tail: 1, effect_sd: 0 }, "tail"],
    ["experiment", { zero_share: 0.2 }, "zero_share"],
    ["experiment", { compliance: -0.1 }, "compliance"],
    ["experiment", { compliance: 1.1 }, "compliance"],
    ["experiment", { spillover: 0.5 }, "spillover"],
    ["experiment", { attrition: { control: 2 } }, "attrition"],
    ["panel", { starts: 13 }, "starts"],
    ["panel", { cohorts: [{ starts: 20, share: 0.2 }] }, "cohorts"],
    ["panel", { cohorts: [3, 5, 7].map((starts) => ({ starts, share: 0.4 })) }, "cohorts"],
    ["synthetic_control", { starts: 31 }, "starts"],
    ["interrupted_time_series", { starts: 49 }, "starts"],
    ["regression_discontinuity", { cutoff: 1.5 }, "cutoff"],
    ["regression_discontinuity", { take_up_below: 0.95 }, "take_up_above"],
    ["instrument", { compliers: 0.7, always: 0.6 }, "always"],
    ["observational", { share: 1 }, "share"],
  ])("%s %j", (design, knobs, key) => {
    const { error } = World.safeParse(worldOf(design, knobs));
    expect(error?.issues.map(({ path }) => path[0])).toContain(key);
  });
});

describe("the draws are these, on every machine and for ever", () => {
  it.each(names)("%s", (design) => {
    const { observed } = simulate(design, { seed: 1 });
    expect(hash(observed)).toMatchSnapshot();
  });
});
