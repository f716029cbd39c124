import { describe, expect, it } from "vitest";
import { donorsAtStart } from "../../src/diagnostics/synthetic-donors.ts";
import { syntheticPanel } from "../../src/diagnostics/synthetic-panel.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { withColumns } from "../../src/frame/rows.ts";
import { designs } from "../../src/simulate/index.ts";
import { ols } from "../../src/stats/ols.ts";
import { stream } from "../../src/stats/random.ts";
import {
  type BlockPanel,
  didPath,
  didWeights,
  effectOf,
  penaltiesOf,
} from "../../src/stats/synthetic-did.ts";
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

  it("noise, penalty, every weight and every placebo, one by one", async () => {
    const { units, donors, treated, y, pre } = syntheticPanel(await published("prop99.csv"), params);
    const block: BlockPanel = { controls: donors.map((i) => y[i]!), treated: treated.map((i) => y[i]!), pre };
    const penalties = penaltiesOf(block, "sdid");
    close(penalties.noise, expected.noise_level, 1e-12, "noise");
    close(penalties.omega, expected.zeta_omega, 1e-12, "zeta");
    for (const [method, { omega, lambda }] of [
      ["sdid", expected.sdid_weights],
      ["sc", expected.sc_weights],
    ] as const) {
      const found = didWeights(block, method, penaltiesOf(block, method));
      for (const [j, i] of donors.entries())
        expect(Math.abs(found.omega[j]! - (omega[units[i]!] ?? 0)), units[i]!).toBeLessThan(1e-9);
      for (const [t, weight] of found.lambda.entries())
        expect(Math.abs(weight - (lambda[1970 + t] ?? 0)), `${1970 + t}`).toBeLessThan(1e-9);
    }
    for (const i of donors) {
      const fake = { controls: donors.filter((j) => j !== i).map((j) => y[j]!), treated: [y[i]!], pre };
      const path = didPath(fake, didWeights(fake, "sdid", penaltiesOf(fake, "sdid")));
      close(effectOf(path, pre), expected.placebo_in_space_one_by_one.estimates[units[i]!], 1e-7, units[i]!);
    }
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

const withNumbers = (frame: Frame, name: string, of: (row: number) => number) =>
  withColumns(frame, [
    [name, { type: "number", values: Float64Array.from({ length: frame.rows }, (_, i) => of(i)) }],
  ]);

describe("covariates", () => {
  const clean = simulated({ seed: 3 }).observed;
  const [unit, period, treated] = ["unit_id", "period", "treated"].map((name) => clean.number(name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const draw = stream(5, "price");
  const post = (i: number) => treated[i]! * Number(period[i]! >= 8);
  const priced = withNumbers(clean, "price", (i) => 20 + draw.normal(i) + 2 * post(i));
  const frame = withNumbers(
    priced,
    "outcome",
    (i) => clean.number("outcome")[i]! + 5 * priced.number("price")[i]!,
  );
  const covered = { ...params, covariates: ["price"] };

  it("are taken off with the coefficient of a dummy regression over the untreated cells", () => {
    const rows = [...unit.keys()].filter((i) => post(i) === 0);
    const dummies = (code: Float64Array) =>
      [...new Set(code)].slice(1).map((level) => Float64Array.from(rows, (i) => Number(code[i] === level)));
    const take = (name: string) => Float64Array.from(rows, (i) => frame.number(name)[i]!);
    const one = new Float64Array(rows.length).fill(1);
    const { beta } = ols([take("price"), one, ...dummies(unit), ...dummies(period)], take("outcome"));
    const byHand = withNumbers(
      frame,
      "outcome",
      (i) => frame.number("outcome")[i]! - beta[0]! * frame.number("price")[i]!,
    );
    const found = estimate("synthetic_did", frame, covered);
    const expected = estimate("synthetic_did", byHand, params);
    close(found.effect_estimate, expected.effect_estimate, 1e-9, "effect");
    close(found.standard_error, expected.standard_error, 1e-9, "error");
    expect(found.diagnostics.covariates!.statement).toContain(`price × ${beta[0]!.toPrecision(4)}`);
  });

  it("undo what moved the treated beside the effect; the baseline stays the outcome's own", () => {
    const [without, bare, found] = [
      estimate("synthetic_did", clean, params),
      estimate("synthetic_did", frame, params),
      estimate("synthetic_did", frame, covered),
    ];
    expect(bare.effect_estimate - without.effect_estimate).toBeGreaterThan(5);
    expect(Math.abs(found.effect_estimate - without.effect_estimate)).toBeLessThan(without.standard_error);
    const seen = [...unit.keys()].filter((i) => post(i) === 1).map((i) => frame.number("outcome")[i]!);
    const mean = seen.reduce((sum, y) => sum + y, 0) / seen.length;
    close(found.relative!.baseline, mean - found.effect_estimate, 1e-12, "baseline");
  });

  it("that others or the unit determine are dropped and named", () => {
    const more = withNumbers(
      withNumbers(frame, "twice", (i) => 2 * frame.number("price")[i]! + 1),
      "age",
      (i) => unit[i]!,
    );
    const found = estimate("synthetic_did", more, { ...params, covariates: ["price", "twice", "age"] });
    close(found.effect_estimate, estimate("synthetic_did", frame, covered).effect_estimate, 1e-9, "effect");
    for (const name of ["twice", "age"])
      expect(found.warnings.join()).toContain(`covariate \`${name}\` was dropped`);
  });

  it("that give the outcome exactly are refused", () => {
    const same = withNumbers(clean, "same", (i) => 3 * clean.number("outcome")[i]!);
    expect(() => estimate("synthetic_did", same, { ...params, covariates: ["same"] })).toThrow("exactly");
  });
});

describe("what casts doubt on it", () => {
  const world = { design: "synthetic_control", donors: 20, periods: 24, starts: 15, effect: 4 };
  const seen = (knobs: object) =>
    designs.get("synthetic_control")!.simulate({ ...world, ...knobs }, "pilot").observed;
  const look = (frame: Frame) => estimate("synthetic_did", frame, { ...params, starts: 15 }).diagnostics;

  it("donors' own changes into the start, against the middle one of those before", () => {
    // Changes of three paths into periods 1 … 4; the last is the start. Spreads by hand: 1, 2, 1 and 3.
    const paths = [
      [0, 1, 3, 4, 7],
      [0, 0, 0, 0, 0],
      [0, -1, -3, -4, -7],
    ].map((path) => Float64Array.from(path));
    const found = donorsAtStart(paths, 4, ["a", "b", "c", "d", "e"]).donors_at_start!;
    close(found.value!, 3, 1e-12, "ratio");
    expect(found).toMatchObject({ status: "warn", statement: expect.stringContaining("into e ") });
    expect(donorsAtStart([paths[1]!, paths[1]!], 4, [])).toEqual({});
    expect(look(seen({ seed: 2, flaws: { bad_donors: "severe" } })).donors_at_start!.status).toBe("warn");
    expect(look(seen({ seed: 2 })).donors_at_start!.status).toBe("pass");
  });

  it("a treated unit unlike any donor strays further than placebos do", () => {
    expect(look(seen({ seed: 2, flaws: { outside_hull: "severe" } })).pre_fit_placebos!.status).toBe("fail");
    expect(look(seen({ seed: 2 })).pre_fit_placebos!.status).toBe("pass");
  });
});
