import { describe, expect, it } from "vitest";
import { applyTransforms } from "../../src/frame/transform.ts";
import { models } from "../../src/models/index.ts";
import { designs } from "../../src/simulate/index.ts";
import type { Likeness } from "../../src/stages/validate-likeness.ts";
import { looks } from "../../src/stages/validate-worlds.ts";

const observed = (world: Record<string, unknown>) =>
  designs.get(world.design as string)!.simulate(world, "pilot").observed;
/** What a model with these parameters, completed by its own schema, makes of a simulated table. */
function seen(
  world: Record<string, unknown>,
  model: string,
  params: Record<string, unknown>,
  transform = [],
) {
  const complete = models.get(model)!.params.parse(params);
  return looks.get(model)!.at(applyTransforms(observed(world), transform), complete);
}
const experiment = { design: "experiment", seed: 5, n: 20000, effect: 1 };
const ab = { treatment: "variant", outcome: "outcome" };
/** Each knob within a share of the true one. */
function near({ world }: Likeness, knobs: Record<string, number>, share = 0.05) {
  for (const [name, value] of Object.entries(knobs)) {
    expect(Math.abs((world[name] as number) - value), name).toBeLessThan(
      share * Math.max(1, Math.abs(value)),
    );
  }
}

describe("every model has a look, and every look a design", () => {
  it.each([...models.keys()])("%s", (name) => {
    expect(designs.has(looks.get(name)!.design)).toBe(true);
  });
});

describe("an encouragement's world is read off its table", () => {
  const knobs = { n: 40000, mean: 30, sd: 7, share: 0.4, compliers: 0.3, always: 0.2, always_better: 1.5 };
  const model = { outcome: "outcome", treatment: "treated", instruments: ["encouraged"] };
  it("finds who complies, who takes it anyway, and how much better off those are", () => {
    near(
      seen({ design: "instrument", seed: 5, effect: 4, ...knobs }, "instrumental_variables", model),
      knobs,
    );
  });
  it("says what it has no design for", () => {
    const world = { design: "instrument", seed: 5, effect: 4, ...knobs, n: 500 };
    expect(() =>
      seen(world, "instrumental_variables", { ...model, instruments: ["encouraged", "quality"] }),
    ).toThrow(/several instruments/);
    expect(() => seen(world, "instrumental_variables", { ...model, instruments: ["quality"] })).toThrow(
      /not 0 or 1/,
    );
  });
});

describe("a cutoff's world is read off its table", () => {
  it("finds the curve, the spread, the cutoff's place and the take-up", () => {
    const knobs = {
      n: 40000,
      mean: 30,
      sd: 7,
      slope: 5,
      curvature: 4,
      cutoff: 0.2,
      take_up_below: 0.1,
      take_up_above: 0.8,
    };
    const world = { design: "regression_discontinuity", seed: 5, effect: 4, ...knobs };
    const model = { outcome: "outcome", score: "score", cutoff: 0.2, received: "treated" };
    near(seen(world, "regression_discontinuity", model), knobs);
  });
});

describe("a staggered panel's world is read off its table", () => {
  it("finds who starts when, the levels and the noise", () => {
    const cohorts = [
      { starts: 4, share: 0.25 },
      { starts: 7, share: 0.35 },
    ];
    const knobs = { units: 2000, periods: 10, unit_sd: 8, noise_sd: 4, autocorrelation: 0.4 };
    const world = { design: "panel", seed: 5, effect: 3, starts: 4, cohorts, ...knobs };
    const model = { outcome: "outcome", unit: "unit_id", time: "period", first_treated: "first_treated" };
    const found = seen(world, "staggered_diff_in_diff", model);
    near(found, knobs, 0.1);
    const shares = found.world.cohorts as { starts: number; share: number }[];
    expect(shares.map(({ starts }) => starts)).toEqual([4, 7]);
    for (const [k, { share }] of shares.entries())
      expect(Math.abs(share - cohorts[k]!.share)).toBeLessThan(0.04);
  });
});

describe("a series' world is read off its table", () => {
  const knobs = { mean: 80, trend: 0.3, season: 12, noise_sd: 6, autocorrelation: 0.5 };
  const world = {
    design: "interrupted_time_series",
    seed: 5,
    periods: 2000,
    starts: 1201,
    effect: 9,
    ...knobs,
  };
  const model = { outcome: "outcome", time: "period", starts: 1201, comparison: "comparison" };
  it("finds level, trend, season, noise and its memory, and when it begins", () => {
    const found = seen(world, "interrupted_time_series", { ...model, season: { period: 12 } });
    near(found, knobs, 0.08);
    expect(found.world).toMatchObject({ periods: 2000, starts: 1201, season_periods: 12, comparison: true });
    expect(found.params).toMatchObject({ time: "period", starts: 1201, comparison: "comparison" });
  });
  it("is the same of causal_impact, whose controls are one comparison series", () => {
    const impact = { outcome: "outcome", time: "period", starts: 1201, season: { period: 12 } };
    const found = seen(world, "causal_impact", { ...impact, controls: ["comparison"], before_ends: 1190 });
    near(found, knobs, 0.08);
    expect(found.world).toMatchObject({ periods: 2000, starts: 1201, comparison: true });
    expect(found.params).toMatchObject({ starts: 1201, controls: ["comparison"], season: { period: 12 } });
    expect(found.params).not.toHaveProperty("before_ends");
    expect(found.simplified).toContain("there are no periods between before and after");
    expect(seen(world, "causal_impact", impact).world).toMatchObject({ comparison: false });
  });
  it("says what it leaves out, and what it has no design for", () => {
    const { simplified } = seen(world, "interrupted_time_series", { ...model, holidays: [3] });
    expect(simplified).toContain("holidays are left out");
    expect(() => seen(world, "interrupted_time_series", { ...model, starts: 9999 })).toThrow(
      expect.objectContaining({ code: "E_NO_LIKENESS" }),
    );
  });
});

describe("an observational world is read off its table", () => {
  it("bins of covariates that are not in it are left out, and that is said", () => {
    const world = { design: "observational", seed: 5, n: 2000, effect: 4 };
    const found = seen(world, "matching", {
      ...{ outcome: "outcome", treatment: "treated", covariates: ["quality", "activity"] },
      ...{ method: "coarsened_exact", bins: 8, cutpoints: { activity: [0] }, standard_errors: "clustered" },
    });
    expect(found.params).toMatchObject({ covariates: ["quality"], bins: 8, standard_errors: "clustered" });
    expect(found.params).not.toHaveProperty("cutpoints");
    expect(models.get("matching")!.params.safeParse(found.params).success).toBe(true);
    expect(found.simplified.join()).toContain("not those of activity");
  });
});

describe("an experiment's world is read off its table", () => {
  it("finds mean, spread, split and what a covariate explains", () => {
    const world = { ...experiment, mean: 30, sd: 7, split: 0.3, prior_correlation: 0.7 };
    const found = seen(world, "experiment", { ...ab, covariates: ["prior_outcome"], split: "unknown" });
    near(found, { n: 20000, mean: 30, sd: 7, split: 0.3, prior_correlation: 0.7 });
    expect(found.world.family).toBe("gaussian");
  });
  it.each([
    ["bernoulli", { mean: 0.12, effect: 0.02 }],
    ["negative_binomial", { mean: 3, sd: 4, effect: 0.3 }],
    ["log_normal", { mean: 20, sd: 30, zero_share: 0.4, effect: 2 }],
  ])("tells a %s outcome, and its parameters", (family, knobs) => {
    const found = seen({ ...experiment, family, ...knobs }, "experiment", ab);
    const { effect: _, ...shape } = knobs;
    expect(found.world.family).toBe(family);
    near(found, shape, 0.08);
  });
  it("finds that the treated vary more", () => {
    near(seen({ ...experiment, effect_sd: 6 }, "experiment", ab), { sd: 4, effect_sd: 6 });
  });
  it("takes the split that was meant, not the one that a lost arm left", () => {
    const lost = { ...experiment, srm_drop: 0.3 };
    expect(seen(lost, "experiment", ab).world.split).toBe(0.5);
    const meant = { ...ab, split: { control: 0.6, treatment: 0.4 } };
    expect(seen(lost, "experiment", meant).world.split).toBe(0.4);
  });
  it("finds clusters, how alike their units are, and that they were assigned whole", () => {
    const world = { ...experiment, cluster_size: 20, icc: 0.2, assigned: "cluster" };
    const found = seen(world, "experiment", { ...ab, cluster: "cluster" });
    expect(found.world).toMatchObject({ cluster_size: 20, assigned: "cluster" });
    near(found, { icc: 0.2 }, 0.03);
    expect(found.params).toMatchObject({ cluster: "cluster" });
  });
  it("scales the knob where only some comply: the effect that is estimated is that of the assignment", () => {
    const found = seen({ ...experiment, compliance: 0.6 }, "experiment", { ...ab, compliance: "received" });
    near(found, { compliance: 0.6 });
    expect(found.effect_knob).toBeCloseTo(1 / 0.6, 1);
  });
  it("a formula with an interaction becomes the interacted adjustment", () => {
    const found = seen(experiment, "experiment", {
      treatment: "variant",
      formula: "outcome ~ variant * prior_outcome",
    });
    expect(found.params).toMatchObject({ adjustment: "lin", covariates: ["prior_outcome"] });
    expect(found.params).not.toHaveProperty("formula");
  });
});

const panel = {
  ...{ design: "panel", seed: 5, units: 800, periods: 20, starts: 11, effect: 3, treated_share: 0.4 },
  ...{ mean: 80, unit_sd: 12, trend: 0.5, noise_sd: 6, autocorrelation: 0.6 },
};
const did = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 11 };

describe("a panel's world is read off its table", () => {
  it("finds levels, trend, noise and its memory behind the unit and period effects", () => {
    const found = seen(panel, "diff_in_diff", did);
    expect(found.world).toMatchObject({ units: 800, periods: 20, starts: 11 });
    near(found, { treated_share: 0.4, mean: 80, unit_sd: 12, trend: 0.5, noise_sd: 6, autocorrelation: 0.6 });
  });
  it.each([-0.3, 0, 0.8])("finds an autocorrelation of %f in short series", (autocorrelation) => {
    near(seen({ ...panel, periods: 6, starts: 4, autocorrelation }, "diff_in_diff", { ...did, starts: 4 }), {
      autocorrelation,
      noise_sd: 6,
    });
  });
  it("finds the common wave", () => {
    const found = seen({ ...panel, periods: 28, starts: 15, season: 9, season_periods: 7 }, "diff_in_diff", {
      ...did,
      starts: 15,
    });
    expect(found.world.season_periods).toBe(7);
    near(found, { season: 9 }, 0.2);
  });
  it("finds who starts when, and gives the model the status it reads", () => {
    const cohorts = [
      { starts: 8, share: 0.25 },
      { starts: 14, share: 0.25 },
    ];
    const status = "first_treated > 0 && period >= first_treated ? 1 : 0";
    const { treated: _, starts: __, ...rest } = did;
    const found = seen({ ...panel, cohorts }, "diff_in_diff", { ...rest, treatment: "d" }, [
      { derive: { d: status } },
    ] as never);
    const shares = found.world.cohorts as typeof cohorts;
    expect(shares.map(({ starts }) => starts)).toEqual([8, 14]);
    for (const { share } of shares) expect(Math.abs(share - 0.25)).toBeLessThan(0.07);
    expect(found.transform).toEqual([{ derive: { status } }]);
    expect(found.params).toMatchObject({ treatment: "status" });
  });
  it("refuses a dose, for which there is no world", () => {
    const { treated: _, starts: __, ...rest } = did;
    expect(() =>
      seen(panel, "diff_in_diff", { ...rest, treatment: "d" }, [
        { derive: { d: "period >= 11 ? treated * (period - 10) : 0" } },
      ] as never),
    ).toThrow(expect.objectContaining({ code: "E_NO_LIKENESS" }));
  });
});
