import { describe, expect, it } from "vitest";
import { designs } from "../../src/simulate/index.ts";
import { close } from "./close.ts";
import { estimate, hasShared, oracle, published, sharedOnly } from "./data.ts";

const value = (found: ReturnType<typeof estimate>, name: string) => found.diagnostics[name]!.value!;

describe.skipIf(!hasShared)(`S02: California's tobacco programme against R's synthdid${sharedOnly}`, () => {
  const expected = oracle("S02_sdid_prop99.json");
  const params = {
    outcome: "packs",
    unit: "state",
    time: "year",
    treated_units: ["California"],
    starts: 1989,
  };
  const fitted = async (more: object = {}) =>
    estimate("synthetic_did", await published("prop99.csv"), { ...params, ...more });
  const weights = (found: Awaited<ReturnType<typeof fitted>>, name: string) =>
    Object.fromEntries(
      [...found.diagnostics[name]!.statement.matchAll(/([A-Z][a-zA-Z ]+|\d{4}) (0\.\d+)/g)].map(
        ([, unit, size]) => [unit!.trim(), Number(size)],
      ),
    );

  it("the three estimators, to the digits of their Frank–Wolfe steps", async () => {
    close((await fitted()).effect_estimate, expected.sdid, 1e-9, "sdid");
    close((await fitted({ method: "sc" })).effect_estimate, expected.sc, 1e-9, "sc");
    close((await fitted({ method: "did" })).effect_estimate, expected.did, 1e-9, "did");
  });

  it("weights of units and of periods", async () => {
    const found = await fitted();
    for (const [state, size] of Object.entries(weights(found, "largest_weight")))
      expect(Math.abs(size - expected.sdid_weights.omega[state]), state).toBeLessThan(6e-4);
    const periods = weights(found, "period_weight_ess");
    expect(Object.keys(periods).sort()).toEqual(Object.keys(expected.sdid_weights.lambda).sort());
    for (const [year, size] of Object.entries(periods))
      expect(Math.abs(size - expected.sdid_weights.lambda[year]), year).toBeLessThan(6e-4);
  });

  it("the placebo standard error of each donor once", async () => {
    const found = await fitted();
    close(found.standard_error, expected.placebo_in_space_one_by_one.se_placebo_deterministic, 1e-6, "se");
    const sizes = Object.values<number>(expected.placebo_in_space_one_by_one.estimates).map(Math.abs);
    const rank = 1 + sizes.filter((size) => size >= Math.abs(expected.sdid)).length;
    close(value(found, "placebo_p"), rank / 39, 1e-12, "rank");
  });

  it("the path's mean is the effect; one treated unit has no jackknife", async () => {
    const found = await fitted();
    const path = found.coefficients.map((one) => one.estimate);
    close(path.reduce((sum, x) => sum + x, 0) / path.length, found.effect_estimate, 1e-12);
    await expect(fitted({ variance: "jackknife" })).rejects.toThrow("two treated units");
  });
});

const simulated = (knobs: object) =>
  designs.get("panel")!.simulate(
    {
      ...{ design: "panel", units: 30, periods: 12, starts: 8, treated_share: 0.25, effect: 3 },
      ...knobs,
    },
    "pilot",
  );
const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 8 };

describe("synthetic difference-in-differences where the truth is known", () => {
  it.each([
    ["placebo", 25],
    ["jackknife", 40],
    ["bootstrap", 25],
  ])("bias and coverage with the %s error", (variance, replications) => {
    const off: number[] = [];
    let covered = 0;
    for (let seed = 1; seed <= replications; seed++) {
      const { observed, truth } = simulated({ seed });
      const att = truth.estimands.find(({ estimand }) => estimand === "ATT")!.value;
      const found = estimate("synthetic_did", observed, { ...params, variance, replications: 50 });
      off.push(found.effect_estimate - att);
      if (found.ci_lower <= att && att <= found.ci_upper) covered++;
    }
    const mean = off.reduce((sum, x) => sum + x, 0) / replications;
    const sd = Math.sqrt(off.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (replications - 1));
    expect(Math.abs(mean)).toBeLessThan((4 * sd) / Math.sqrt(replications));
    expect(covered / replications).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / replications));
  });

  it("the same seed gives the same bytes, another one another placebo error", () => {
    const { observed } = simulated({ seed: 1 });
    const once = (seed: number) =>
      estimate("synthetic_did", observed, { ...params, variance: "placebo", seed });
    expect(once(1)).toEqual(once(1));
    expect(once(2).standard_error).not.toBe(once(1).standard_error);
    expect(once(2).effect_estimate).toBe(once(1).effect_estimate);
  });
});
