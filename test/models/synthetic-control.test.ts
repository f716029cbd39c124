import { describe, expect, it } from "vitest";
import { designs } from "../../src/simulate/index.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly } from "./data.ts";

const value = (found: ReturnType<typeof estimate>, name: string) => found.diagnostics[name]!.value!;
const reading = (found: ReturnType<typeof estimate>, name: string) =>
  found.readings!.find((one) => one.name === name)!;

describe.skipIf(!hasShared)(`S01: California's tobacco programme against R's quadprog${sharedOnly}`, () => {
  const expected = oracle("S01_sc_outcomes_prop99.json");
  const params = {
    outcome: "packs",
    unit: "state",
    time: "year",
    treated_units: ["California"],
    starts: 1989,
  };
  const fitted = async (more: object = {}) =>
    estimate("synthetic_control", await published("prop99.csv"), { ...params, ...more });

  it("effect, path, weights and fit", async () => {
    const found = await fitted();
    close(found.effect_estimate, expected.att, 1e-8, "effect");
    expect(found.coefficients).toHaveLength(12);
    for (const { term, estimate: gap } of found.coefficients)
      close(gap, expected.gaps_by_year[term.slice(7, 11)], 1e-7, term);
    const largest = Math.max(...Object.values<number>(expected.weights));
    close(value(found, "largest_weight"), largest, 1e-8, "Utah's weight");
    expect(found.diagnostics.largest_weight!.statement).toContain("Utah 0.394, Montana 0.232, Nevada 0.205");
    expect(value(found, "active_donors")).toBe(expected.n_active);
    close(value(found, "post_rmspe"), expected.post_rmspe, 1e-8, "RMSPE after");
    close(value(found, "post_rmspe") / value(found, "rmspe_ratio"), expected.pre_rmspe, 1e-8, "RMSPE before");
  });

  it("placebos: ratio and rank, with and without those that fit badly", async () => {
    const found = await fitted();
    close(value(found, "rmspe_ratio"), expected.ratio, 1e-8, "ratio");
    close(value(found, "placebo_p"), expected.p_value, 1e-12, "rank p");
    close(found.p_value!, expected.p_value, 1e-12, "rank p of the mean gap, here the same");
    const kept = expected.p_value_excluding_poor_fit_pre_rmspe_gt_5x;
    close(value(found, "placebo_p_well_fitted"), kept, 1e-12, "rank p of those that fit");
  });

  it("the interval is what the placebos' |mean gap| / RMSPE leave: 1.95 of 39 may lie beyond", async () => {
    const sizes = Object.keys(expected.placebo_att)
      .filter((state) => state !== "California")
      .map((state) => Math.abs(expected.placebo_att[state]) / expected.placebo_pre_rmspe[state])
      .sort((a, b) => b - a);
    const found = await fitted();
    close(found.ci_upper - found.effect_estimate, sizes[0]! * expected.pre_rmspe, 1e-7, "half width");
    const narrower = estimate("synthetic_control", await published("prop99.csv"), params, 0.9);
    close(narrower.ci_upper - narrower.effect_estimate, sizes[2]! * expected.pre_rmspe, 1e-7, "at 90 %");
  });

  it("cumulative is twelve times the average, with its interval", async () => {
    const found = await fitted();
    const total = reading(found, "cumulative_effect");
    close(total.estimate, 12 * found.effect_estimate, 1e-12);
    close(total.ci_lower, 12 * found.ci_lower, 1e-12);
  });

  it("the conformal and the cross-fitted interval leave out 0; augmented, the fit is closer", async () => {
    for (const interval of ["conformal", "cross_fitted"]) {
      const found = await fitted({ interval });
      expect(found.effect_estimate).toBe((await fitted()).effect_estimate);
      expect(found.ci_upper, interval).toBeLessThan(0);
      expect(found.p_value!, interval).toBeLessThan(0.05);
    }
    const [plain, augmented] = [await fitted(), await fitted({ ridge: "holdout" })];
    expect(value(augmented, "pre_fit")).toBeLessThan(value(plain, "pre_fit"));
    const huge = await fitted({ ridge: 1e12 });
    close(huge.effect_estimate, plain.effect_estimate, 1e-6, "an unbounded penalty adds nothing");
  });
});

describe.skipIf(!hasShared)(`S05: the Basque country against pysyncon${sharedOnly}`, () => {
  const expected = oracle("S05_sc_covariates_basque.json");
  const over = (columns: string[], span: object) => columns.map((column) => ({ column, ...span }));
  const school = ["illit", "prim", "med", "high", "post.high"].map((level) => `school.${level}`);
  const sectors = [
    "agriculture",
    "energy",
    "industry",
    "construction",
    "services.venta",
    "services.nonventa",
  ];
  const params = {
    ...{ outcome: "gdpcap", unit: "regionname", time: "year", starts: 1975 },
    treated_units: ["Basque Country (Pais Vasco)"],
    fitted: { from: 1960, to: 1969 },
    predictors: [
      ...over([...school, "invest"], { from: 1964, to: 1969 }),
      ...over(["gdpcap"], { from: 1960, to: 1969 }),
      ...over(
        sectors.map((sector) => `sec.${sector}`),
        { periods: [1961, 1963, 1965, 1967, 1969] },
      ),
      ...over(["popdens"], { from: 1969, to: 1969 }),
    ],
  };

  it("weights and effect with predictors: the published optimum, not the one next to it", async () => {
    const found = estimate("synthetic_control", await published("basque.csv"), params);
    expect(Math.abs(found.effect_estimate - expected.att)).toBeLessThan(0.03);
    expect(Math.abs(value(found, "largest_weight") - expected.weights.Cataluna)).toBeLessThan(0.02);
    expect(found.diagnostics.largest_weight!.statement).toMatch(/Cataluna 0\.85\d, Madrid .* 0\.1/);
    expect(found.coefficients).toHaveLength(0); // 16 placebos cannot give 95 % intervals
    expect(found.inference).toContain("2 degrees of freedom");
  });
});

const world = (knobs: object = {}) => ({
  ...{ design: "synthetic_control", seed: 1, donors: 25, periods: 40, starts: 31, effect: 6 },
  ...knobs,
});
const simulated = (knobs: object = {}) => designs.get("synthetic_control")!.simulate(world(knobs), "pilot");
const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 31 };

describe("synthetic control where the truth is known", () => {
  it("several treated units are each given a control of their own, and averaged", () => {
    const { observed } = simulated({ treated_units: 3 });
    const all = estimate("synthetic_control", observed, params);
    const treated = [...new Set(observed.text("unit_id"))].filter(
      (_, i) =>
        observed.number("treated")[
          observed.text("unit_id").indexOf([...new Set(observed.text("unit_id"))][i]!)
        ] === 1,
    );
    expect(treated).toHaveLength(3);
    expect(all.n_treated).toBe(30);
    const own = treated.map((unit) => {
      const rows = observed.text("unit_id").map((name) => name === unit || !treated.includes(name));
      const columns = ["unit_id", "period", "treated", "outcome"].map((name) => [
        name,
        (name === "unit_id" ? observed.text(name) : [...observed.number(name)]).filter((_, i) => rows[i]),
      ]);
      return estimate("synthetic_control", frameOf(Object.fromEntries(columns)), params).effect_estimate;
    });
    close(all.effect_estimate, own.reduce((sum, one) => sum + one, 0) / 3, 1e-9);
  });

  it.each(["placebo", "conformal", "cross_fitted"])("bias and coverage of the %s interval", (interval) => {
    const off: number[] = [];
    let covered = 0;
    const replications = 60;
    for (let seed = 1; seed <= replications; seed++) {
      const { observed, truth } = simulated({ seed });
      const att = truth.estimands.find(({ estimand }) => estimand === "ATT")!.value;
      const found = estimate("synthetic_control", observed, { ...params, interval });
      off.push(found.effect_estimate - att);
      if (found.ci_lower <= att && att <= found.ci_upper) covered++;
    }
    const mean = off.reduce((sum, x) => sum + x, 0) / replications;
    const sd = Math.sqrt(off.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (replications - 1));
    expect(Math.abs(mean)).toBeLessThan((4 * sd) / Math.sqrt(replications));
    const low = 0.95 - 4 * Math.sqrt((0.95 * 0.05) / replications);
    expect(covered / replications, interval).toBeGreaterThan(low);
  });

  it("a start before the treatment, and donors that are not like the treated, are seen", () => {
    const inside = estimate("synthetic_control", simulated().observed, params);
    const outside = estimate("synthetic_control", simulated({ outside_hull: 4 }).observed, params);
    expect(value(outside, "pre_fit")).toBeGreaterThan(1.5 * value(inside, "pre_fit"));
    expect(value(outside, "inside_hull")).toBe(0);
    expect(value(inside, "inside_hull")).toBe(1);
  });
});

describe("synthetic control refuses and tells", () => {
  const rows = (units: string[], periods: number, y: (unit: number, t: number) => number) =>
    frameOf({
      unit: units.flatMap((name) => Array.from({ length: periods }, () => name)),
      time: units.flatMap(() => Array.from({ length: periods }, (_, t) => t)),
      y: units.flatMap((_, u) => Array.from({ length: periods }, (__, t) => y(u, t))),
    });
  const wave = (u: number, t: number) => Math.sin(1 + u * 3 + t) * 3 + u + Math.cos(t * u);
  const asked = { outcome: "y", unit: "unit", time: "time", treated_units: ["a"], starts: 12 };
  const names = ["a", "b", "c", "d", "e", "f"];
  const refused = (frame: ReturnType<typeof rows>, more: object = {}) => {
    try {
      estimate("synthetic_control", frame, { ...asked, ...more });
    } catch (error) {
      return String((error as Error).message);
    }
    return "not refused";
  };

  it("a unit that is not there, with the nearest name", () => {
    expect(refused(rows(["alpha", "b", "c"], 16, wave), { treated_units: ["alfa"] })).toContain("alfa");
  });
  it("too few periods, an early start, one donor, two rows in a cell", () => {
    expect(refused(rows(names, 16, wave), { starts: 4 })).toContain("4 periods before");
    expect(refused(rows(["a", "b"], 16, wave))).toContain("two donors");
    expect(refused(rows(["a", "b", "b", "c"], 16, wave))).toContain("has two in 0");
  });
  it("donors that are the treated: nothing tells how far they would stray", () => {
    expect(refused(rows(names, 16, (_, t) => t * t))).toContain("exactly");
  });
  it("an interval that these donors or periods cannot give", () => {
    expect(refused(rows(names, 16, wave), { interval: "placebo" })).toContain(
      "needs 19 placebos, and there are 5",
    );
    expect(refused(rows(names, 16, wave), { interval: "conformal" })).toContain("needs 20 periods");
  });
  it("with six units and sixteen periods the cross-fitted interval is left, finite and around the estimate", () => {
    const found = estimate("synthetic_control", rows(names, 16, wave), asked);
    expect(found.inference).toContain("2 degrees of freedom");
    expect(found.ci_lower).toBeLessThan(found.effect_estimate);
    expect(found.ci_upper).toBeGreaterThan(found.effect_estimate);
  });
  it("a donor that lacks a period is left out and named, a treated one refused", () => {
    const whole = rows(names, 16, wave);
    const without = (name: string) => {
      const keep = whole.text("unit").map((unit, i) => !(unit === name && whole.number("time")[i] === 3));
      return frameOf({
        unit: whole.text("unit").filter((_, i) => keep[i]),
        time: [...whole.number("time")].filter((_, i) => keep[i]),
        y: [...whole.number("y")].filter((_, i) => keep[i]),
      });
    };
    const found = estimate("synthetic_control", without("c"), asked);
    expect(found.warnings.join()).toContain("left out: c");
    expect(found.dropped).toEqual([{ rows: 15, reason: "of donors that lack periods" }]);
    expect(refused(without("a"))).toContain("every period of the treated `a` (3 is missing)");
  });
});
