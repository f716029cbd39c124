import { describe, expect, it } from "vitest";
import { simulator } from "../../src/sources/simulator.ts";
import { estimate } from "../models/data.ts";
import { PanelWorld, panelTruth, simulateExperiment } from "../worlds.ts";

const [units, periods] = [600, 20];
const world = (knobs: object = {}) =>
  PanelWorld.parse({ design: "panel", seed: 3, units, periods, starts: 11, effect: 5, ...knobs });
const simulate = (knobs: object = {}) => simulateExperiment(world(knobs), "pilot");
const outcomes = (knobs: object = {}) => simulate(knobs).number("outcome");

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: ArrayLike<number>) => {
  const centre = mean(values);
  return mean(Array.from(values, (value) => (value - centre) ** 2));
};
/** What a knob changes, row by row. */
const change = (knobs: object, from: object = {}) => {
  const before = outcomes(from);
  return outcomes({ ...from, ...knobs }).map((value, row) => value - before[row]!);
};
const group = simulate().number("treated");
const rows = Array.from({ length: units * periods }, (_, row) => ({
  unit: Math.floor(row / periods),
  period: (row % periods) + 1,
  treated: group[row] === 1,
}));
const plain = { unit_sd: 0, trend: 0, effect: 0, mean: 0 };

describe("the panel's table", () => {
  it("has a row for each unit and period, in order, and a group that a unit never leaves", () => {
    const frame = simulate();
    expect([...frame.number("unit_id")]).toEqual(rows.map(({ unit }) => unit + 1));
    expect([...frame.number("period")]).toEqual(rows.map(({ period }) => period));
    const groupsOf = (unit: number) =>
      new Set(frame.number("treated").slice(unit * periods, (unit + 1) * periods));
    expect(Array.from({ length: units }, (_, unit) => groupsOf(unit).size)).toEqual(Array(units).fill(1));
  });
});

describe("the panel's knobs are what the data show", () => {
  it("effect: of the treated from the start on, of nobody else", () => {
    change({ effect: 7 }, { effect: 0 }).forEach((value, row) => {
      const { treated, period } = rows[row]!;
      expect(value).toBeCloseTo(treated && period >= 11 ? 7 : 0, 9);
    });
  });
  it("trend: of everybody; slope_gap: of the treated, before the start as well", () => {
    const [trend, gap] = [change({ trend: 0.5 }), change({ slope_gap: 0.5 })];
    rows.forEach(({ treated, period }, row) => {
      expect(trend[row]).toBeCloseTo(0.5 * period, 9);
      expect(gap[row]).toBeCloseTo(treated ? 0.5 * period : 0, 9);
    });
  });
  it("unit_sd: the spread of the units' levels, the same in every period", () => {
    const levels = change({ unit_sd: 10 }, { unit_sd: 0 });
    const own = Array.from({ length: units }, (_, unit) => levels[unit * periods]!);
    levels.forEach((value, row) => {
      expect(value).toBeCloseTo(own[rows[row]!.unit]!, 9);
    });
    expect(Math.abs(Math.sqrt(variance(own)) - 10)).toBeLessThan((4 * 10) / Math.sqrt(2 * units));
  });
  it.each([-0.5, 0, 0.8])(
    "noise of its own sd in every period, and an autocorrelation of %d",
    (autocorrelation) => {
      const noise = outcomes({ ...plain, noise_sd: 4, autocorrelation });
      for (const period of [1, 2, periods]) {
        const values = noise.filter((_, row) => rows[row]!.period === period);
        expect(Math.abs(variance(values) / 16 - 1)).toBeLessThan(4 * Math.sqrt(2 / units));
      }
      const products = noise
        .filter((_, row) => rows[row]!.period > 1)
        .map((value, i) => {
          const row = i + Math.floor(i / (periods - 1)) + 1;
          expect(value).toBe(noise[row]);
          return (value * noise[row - 1]!) / 16;
        });
      expect(Math.abs(mean(products) - autocorrelation)).toBeLessThan(
        4 * Math.sqrt((1 + autocorrelation ** 2) / (1 - autocorrelation ** 2) / products.length),
      );
    },
  );
  it("treated_share", () => {
    const treated = simulate({ treated_share: 0.3 }).number("treated");
    expect(Math.abs(mean(treated) - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / units));
  });
});

describe("the panel's truth", () => {
  it.each([{}, { effect_sd: 4 }, { effect_sd: 4, voltage: 0.3 }])(
    "is the mean over the treated of what the effect changes: %j",
    (knobs) => {
      for (const phase of ["pilot", "scale"] as const) {
        const frame = simulateExperiment(world(knobs), phase);
        const without = simulateExperiment(world({ effect: 0 }), phase).number("outcome");
        const [treated, period] = [frame.number("treated"), frame.number("period")];
        const changes = frame
          .number("outcome")
          .map((value, row) => value - without[row]!)
          .filter((_, row) => treated[row] === 1 && period[row]! >= 11);
        expect(panelTruth(world(knobs), phase).ATT).toBeCloseTo(mean(changes), 9);
      }
    },
  );
  it("lies in the model's 95 % interval 95 times in a hundred, with correlated noise", () => {
    const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 5 };
    const covered = Array.from({ length: 200 }, (_, seed) => {
      const one = world({ seed, units: 60, periods: 8, starts: 5, effect_sd: 1, autocorrelation: 0.6 });
      const { ci_lower, ci_upper } = estimate("diff_in_diff", simulateExperiment(one, "pilot"), params);
      const { ATT } = panelTruth(one, "pilot");
      return ci_lower <= ATT && ATT <= ci_upper;
    });
    const found = covered.filter(Boolean).length / covered.length;
    expect(Math.abs(found - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / covered.length));
  });
});

describe("the panel's draws", () => {
  it("stay as they are when there are more units and more periods", () => {
    const wide = simulate({ units: 700, periods: 24 });
    const common = wide
      .number("outcome")
      .filter((_, row) => wide.number("unit_id")[row]! <= units && wide.number("period")[row]! <= periods);
    expect(common).toEqual(outcomes());
  });
  it("are these, on every machine and for ever", () => {
    expect([...outcomes({ units: 2, periods: 2, starts: 2 })]).toEqual([
      95.76348864988806, 109.1490952770019, 89.96928808197234, 109.37224386284231,
    ]);
  });
});

describe("a world that cannot be is refused", () => {
  it.each([
    [{ starts: 21 }, "starts"],
    [{ starts: 1 }, "starts"],
    [{ autocorrelation: 1 }, "autocorrelation"],
    [{ outcome: "treated" }, "outcome"],
    [{ units: 1 }, "units"],
  ])("%j", (knobs, key) => {
    const result = PanelWorld.safeParse({ ...world(), ...knobs });
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([key]);
  });
});

describe("simulator", () => {
  const context = { root: "/nowhere", as_of: "2026-11-23T00:00:00Z", phase: "pilot" as const };
  it.each([
    [{ design: "experiment", seed: 1, effect: 1, n: 10_000_001 }, "n"],
    [{ design: "panel", seed: 1, effect: 1, units: 1_000_000, periods: 11, starts: 2 }, "units"],
  ])("%j is refused for its size before a row is made", async (params, key) => {
    await expect(simulator.open(params, context)).rejects.toMatchObject({
      code: "E_SCHEMA",
      place: { path: [key] },
    });
  });
  it("at full scale is the same world with the units that the policy asks for", () => {
    const panel = { design: "panel", seed: 1, effect: 1, units: 50, periods: 4, starts: 2, voltage: 0.5 };
    expect(simulator.at_scale!(panel, { sample_size: 5000 })).toEqual(
      PanelWorld.parse({ ...panel, units: 5000 }),
    );
  });
  it("the hash tells pilot from scale, and one world from another", async () => {
    const params = { design: "experiment", seed: 1, effect: 1, n: 100 };
    const hash = async (changed: object, phase: "pilot" | "scale" = "pilot") =>
      (await simulator.open({ ...params, ...changed }, { ...context, phase })).sha256;
    const hashes = [hash({}), hash({}, "scale"), hash({ effect: 1.1 }), hash({ seed: 2 })];
    expect(new Set(await Promise.all(hashes)).size).toBe(4);
    expect(await hash({ sd: 4 })).toBe(await hash({}));
  });
});
