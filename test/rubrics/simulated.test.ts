import { describe, expect, it } from "vitest";
import type { Estimate, ModelType } from "../../src/contracts/index.ts";
import { models } from "../../src/models/index.ts";
import { designs } from "../../src/simulate/index.ts";
import { stream } from "../../src/stats/random.ts";
import { estimate } from "../models/data.ts";
import { evaluated, measured } from "../stages/contracts.ts";
import { ExperimentWorld, experimentTruth, PanelWorld, panelTruth, simulateExperiment } from "../worlds.ts";

interface Scored {
  confidence: number;
  error: number;
}
const scored = (rubric: string, type: ModelType, found: Estimate, truth: number): Scored => ({
  confidence: evaluated(rubric, measured(type, {}, found)).confidence,
  error: Math.abs(found.effect_estimate - truth),
});

/** A simulated experiment through the model and the rubric; the error is against the potential outcomes. */
function experiment(seed: number, more: object): Scored {
  const world = ExperimentWorld.parse({ design: "experiment", seed, n: 1000, effect: 1, ...more });
  const found = estimate("experiment", simulateExperiment(world, "pilot"), {
    outcome: "outcome",
    treatment: "variant",
    covariates: ["prior_outcome"],
    compliance: "received",
  });
  return scored("experiment", "experiment", found, experimentTruth(world, "pilot").ATE);
}

function panel(seed: number, more: object): Scored {
  const world = PanelWorld.parse({
    design: "panel",
    seed,
    units: 80,
    periods: 12,
    starts: 8,
    effect: 3,
    ...more,
  });
  const found = estimate("diff_in_diff", simulateExperiment(world, "pilot"), {
    outcome: "outcome",
    unit: "unit_id",
    time: "period",
    treated: "treated",
    starts: world.starts,
  });
  return scored("diff_in_diff", "quasi-experiment", found, panelTruth(world, "pilot").ATT);
}

const repeat = <T>(times: number, make: (i: number) => T): T[] =>
  Array.from({ length: times }, (_, i) => make(i));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

describe("over 30 simulated worlds the mean confidence falls from clean to medium to severe", () => {
  it.each([
    [
      "trends that part before the start",
      panel,
      [{ slope_gap: 0 }, { slope_gap: 0.5 }, { slope_gap: 2 }],
      0.025,
    ],
    ["few units", panel, [{ units: 80 }, { units: 25 }, { units: 12 }], 0.005],
    ["few periods before", panel, [{}, { periods: 8, starts: 4 }, { periods: 4, starts: 2 }], 0.01],
    [
      "an arm that loses its outcomes",
      experiment,
      [{}, { attrition: { treatment: 0.06 } }, { attrition: { treatment: 0.2 } }],
      0.01,
    ],
    ["assignment that is not followed", experiment, [{}, { compliance: 0.8 }, { compliance: 0.55 }], 0.005],
    ["too few units to see what pays", experiment, [{}, { n: 60 }, { n: 40 }], 0.005],
  ] as const)("%s", (_, world, levels, step) => {
    const [clean, medium, severe] = levels.map((level) =>
      mean(repeat(30, (seed) => world(seed, level).confidence)),
    );
    expect(clean! - medium!).toBeGreaterThan(step);
    expect(medium! - severe!).toBeGreaterThan(step);
  });
});

/** Spearman's rank correlation of confidence and error; ties in order of appearance. */
function rankCorrelation(results: readonly Scored[]): number {
  const ranks = (of: (result: Scored) => number) => {
    const order = results.map((_, i) => i).sort((a, b) => of(results[a]!) - of(results[b]!));
    const rank = new Array<number>(results.length);
    for (const [place, i] of order.entries()) rank[i] = place - (results.length - 1) / 2;
    return rank;
  };
  const [x, y] = [ranks(({ confidence }) => confidence), ranks(({ error }) => error)];
  const product = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  return product(x, y) / product(x, x);
}

describe("over 300 worlds of mixed flaws the more confident are the less wrong", () => {
  const draw = stream(11, "worlds");
  it("a difference-in-differences: rank correlation with the absolute error of −0.45 or stronger", () => {
    const results = repeat(300, (seed) => {
      const periods = 4 + Math.floor(draw.uniform(seed, 1) * 12);
      return panel(seed, {
        periods,
        starts: 2 + Math.floor(draw.uniform(seed, 2) * (periods - 2)),
        units: 12 + Math.floor(draw.uniform(seed, 3) * 150),
        slope_gap: draw.uniform(seed, 4) < 0.5 ? 0 : draw.normal(seed, 5),
      });
    });
    expect(rankCorrelation(results)).toBeLessThan(-0.45);
  });
  it("an experiment, whose error is mostly chance: −0.2 or stronger", () => {
    const results = repeat(300, (seed) =>
      experiment(seed, {
        n: Math.round(60 * Math.exp(4 * draw.uniform(seed, 1))),
        compliance: draw.uniform(seed, 2) < 0.5 ? 1 : 0.3 + 0.7 * draw.uniform(seed, 3),
        attrition: { treatment: draw.uniform(seed, 4) < 0.5 ? 0 : 0.3 * draw.uniform(seed, 5) },
      }),
    );
    expect(rankCorrelation(results)).toBeLessThan(-0.2);
  });
});

describe("under a design's own flaws, ready-made, the mean confidence falls from clean to severe", () => {
  const panelParams = { outcome: "outcome", unit: "unit_id", time: "period" };
  const shop = { design: "panel", units: 120, periods: 16, starts: 9, effect: 4 };
  const waves = {
    ...{ design: "panel", units: 150, periods: 10, starts: 4, effect: 4 },
    cohorts: [
      { starts: 4, share: 0.3 },
      { starts: 7, share: 0.3 },
    ],
  };
  const factors = { design: "synthetic_control", donors: 25, periods: 50, starts: 36, effect: 6 };
  const all = [
    ["diff_in_diff", shop, { ...panelParams, treated: "treated", starts: 9 }],
    ["staggered_diff_in_diff", waves, { ...panelParams, first_treated: "first_treated", bands: "pointwise" }],
    ["synthetic_control", factors, { ...panelParams, treated: "treated", starts: 36 }],
    ["synthetic_did", factors, { ...panelParams, treated: "treated", starts: 36 }],
    [
      "regression_discontinuity",
      { design: "regression_discontinuity", n: 2000, effect: 4 },
      { outcome: "outcome", score: "score" },
    ],
    [
      "instrumental_variables",
      { design: "instrument", n: 3000, effect: 4 },
      { outcome: "outcome", treatment: "treated", instruments: ["encouraged"], exclusion: true },
    ],
    [
      "experiment",
      { design: "experiment", n: 2000, effect: 1 },
      { outcome: "outcome", treatment: "variant", covariates: ["prior_outcome"], compliance: "received" },
    ],
    [
      "weighting",
      { design: "observational", n: 1000, effect: 4 },
      { outcome: "outcome", treatment: "treated", covariates: ["quality"] },
    ],
    [
      "doubly_robust",
      { design: "observational", n: 1000, effect: 4 },
      { outcome: "outcome", treatment: "treated", covariates: ["quality"] },
    ],
    [
      "matching",
      { design: "observational", n: 1000, effect: 4 },
      { outcome: "outcome", treatment: "treated", covariates: ["quality"], method: "coarsened_exact" },
    ],
  ] as const;
  /** The flaws that columns show, and whether a medium one lies between; some are too small to be told from chance. */
  const flaws: Record<string, Record<string, boolean>> = {
    diff_in_diff: { pre_trend: true, anticipation: true, composition: false },
    staggered_diff_in_diff: { pre_trend: false, anticipation: false },
    synthetic_control: { bad_donors: true, outside_hull: true },
    synthetic_did: { bad_donors: true, outside_hull: true },
    regression_discontinuity: { manipulation: true },
    instrumental_variables: { weak_instrument: true },
    weighting: { poor_overlap: true },
    doubly_robust: { poor_overlap: true },
    matching: { poor_overlap: true },
    experiment: { srm: true, attrition: true, non_compliance: true },
  };
  const cases = all.flatMap(([model, world, params]) =>
    Object.entries(flaws[model]!).map(([flaw, ordered]) => ({ model, flaw, world, params, ordered })),
  );
  it.each(cases)("$model: $flaw", ({ model, flaw, world, params, ordered }) => {
    const { rubric, model_type } = models.get(model)!;
    const at = (severity: string | null) =>
      mean(
        repeat(14, (i) => {
          const flawed = { ...world, seed: i + 1, ...(severity && { flaws: { [flaw]: severity } }) };
          const found = estimate(
            model,
            designs.get(world.design)!.simulate(flawed, "pilot").observed,
            params,
          );
          return evaluated(rubric, measured(model_type, {}, found)).confidence;
        }),
      );
    const [clean, medium, severe] = [at(null), at("medium"), at("severe")];
    expect(severe).toBeLessThan(clean - 0.02);
    if (!ordered) return;
    expect(medium).toBeLessThan(clean);
    expect(severe).toBeLessThan(medium);
  });
});
