import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultBands, ModelType } from "../../src/contracts/index.ts";
import { models } from "../../src/models/index.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { base, evaluated, measured } from "../stages/contracts.ts";

/** Each diagnostic that a rubric reads, and whether more of it is better (0: it only says how to read another). */
const read = {
  experiment: {
    type: "experiment",
    names: {
      srm_p: 1,
      max_smd: -1,
      smd_covariates: 0,
      attrition_overall: -1,
      attrition_differential: -1,
      compliance: 1,
      clusters: 1,
      robust_inference: 0,
      valid_horizon: 1,
      preregistered: 1,
      no_interference: 1,
    },
  },
  diff_in_diff: {
    type: "quasi-experiment",
    names: {
      pre_trend_drift: -1,
      pre_trend_p: 1,
      pre_trend_power: 1,
      pre_trend_breakdown: 1,
      placebo_p: 1,
      pre_periods: 1,
      clusters: 1,
      composition: 1,
      specification_range_se: -1,
    },
  },
  instrumental_variables: {
    type: "quasi-experiment",
    names: {
      effective_f: 1,
      exclusion_attested: 1,
      negative_control_p: 1,
      overidentification_p: 1,
      anderson_rubin_finite: 0,
      complier_share: 1,
    },
  },
  regression_discontinuity: {
    type: "quasi-experiment",
    names: { density_p: 1, covariate_jump_p: 1, bandwidth_sensitivity: -1, window_n: 1, donut_shift: -1 },
  },
  metrics_approximation: { type: "observational", names: { past_correlation: 1 } },
  observational: {
    type: "observational",
    names: {
      max_smd: -1,
      effective_sample_share: 1,
      used_share: 1,
      e_value_limit: 1,
      negative_control_p: 1,
      lagged_outcome: 1,
      specification_range_se: -1,
    },
  },
  synthetic_control: {
    type: "quasi-experiment",
    names: {
      pre_fit: -1,
      pre_fit_placebos: -1,
      donors_at_start: -1,
      pre_periods: 1,
      donors: 1,
      weight_ess: 1,
      near_optimal_range: -1,
      leave_one_out_spread: -1,
    },
  },
  synthetic_did: {
    type: "quasi-experiment",
    names: {
      pre_fit_placebos: -1,
      donors_at_start: -1,
      placebo_in_time: 1,
      pre_periods: 1,
      donors: 1,
      weight_ess: 1,
      leave_one_out_spread: -1,
    },
  },
  interrupted_time_series: {
    type: "time-series",
    names: {
      placebo_coverage: 1,
      pre_periods: 1,
      whole_seasons: 1,
      ljung_box_p: 1,
      holdout_mape: -1,
      control_series: 1,
      no_concurrent_event: 1,
    },
  },
} as const;

it("every rubric is tested here, and every model's rubric is in the table", () => {
  expect([...rubrics.keys()].sort()).toEqual(Object.keys(read).sort());
  for (const model of models.values()) expect(rubrics.has(model.rubric)).toBe(true);
});

/** The diagnostics that a rubric looks at in this measurement, spied on. */
function looksAt(name: string, found: Record<string, number | null>, n_clusters: number | null): string[] {
  const seen = new Set<string>();
  const whole = measured("experiment", found, { n_clusters });
  const spied = new Proxy(whole.diagnostics, {
    get(target, key) {
      seen.add(String(key));
      return Reflect.get(target, key);
    },
  });
  const measure = { ...whole, diagnostics: spied };
  const { dimensions, demotions } = rubrics.get(name)!;
  for (const { score, thresholds } of dimensions) score(measure, thresholds, { break_even_effect: 1 });
  for (const { when } of demotions) when(measure);
  return [...seen];
}

describe.each(Object.entries(read))("rubric %s", (name, { type, names }) => {
  it("looks at the diagnostics that are varied here, and at no other", () => {
    const values = [null, 0, 0.5, 1, 100];
    const every = values.flatMap((value) => {
      const all = Object.fromEntries(Object.keys(names).map((key) => [key, value]));
      return [
        ...looksAt(name, all, 40),
        ...looksAt(name, all, null),
        ...Object.keys(names).flatMap((key) => looksAt(name, { ...all, [key]: null }, 40)),
      ];
    });
    expect([...new Set(every)].sort()).toEqual(Object.keys(names).sort());
  });
  const value = (key: string) =>
    fc.oneof(
      fc.double({ min: 0, max: key.endsWith("_p") ? 1 : 100, noNaN: true }),
      fc.constantFrom(0, 5e-4, 1, 1e-310, ...(key.endsWith("_p") ? [] : [1e300])),
      fc.constant(null),
    );
  const anything = fc.record(Object.fromEntries(Object.keys(names).map((key) => [key, value(key)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, number | null>>;
  const clusters = fc.constantFrom(null, 2, 40);

  it("never leaves the band of the effective type, whatever the diagnostics; nothing promotes", () => {
    fc.assert(
      fc.property(anything, clusters, (diagnostics, n_clusters) => {
        const result = evaluated(name, measured(type, diagnostics, { n_clusters }));
        const band = defaultBands[result.effective_type];
        expect(result.confidence).toBeGreaterThanOrEqual(band.lower);
        expect(result.confidence).toBeLessThanOrEqual(band.upper);
        expect(ModelType.options.indexOf(result.effective_type)).toBeGreaterThanOrEqual(
          ModelType.options.indexOf(type),
        );
      }),
      { numRuns: 500 },
    );
  });
  it("stays in the band for whatever model's measurement it is given", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...ModelType.options), (diagnostics, other) => {
        const { confidence, effective_type, demotion } = evaluated(name, measured(other, diagnostics));
        expect(confidence).toBeLessThanOrEqual(defaultBands[other].upper);
        expect(confidence).toBeLessThanOrEqual(defaultBands[effective_type].upper);
        if (other === "observational") expect(demotion).toBeNull();
      }),
    );
  });
  it("is monotone in each diagnostic", () => {
    const directed = Object.entries(names as Record<string, number>).filter(([, direction]) => direction);
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...directed),
        unit,
        unit,
        clusters,
        (diagnostics, [key, direction], a, b, n_clusters) => {
          const scale = key.endsWith("_p") || key === "pre_trend_power" ? 1 : 10;
          const [low, high] = [Math.min(a, b) * scale, Math.max(a, b) * scale];
          const at = (found: number) =>
            evaluated(name, measured(type, { ...diagnostics, [key]: found }, { n_clusters })).confidence;
          const [worse, better] = direction > 0 ? [low, high] : [high, low];
          expect(at(better)).toBeGreaterThanOrEqual(at(worse) - 1e-12);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("a dimension scores 0.5 exactly where it is listed as missing, and then has no value", () => {
    fc.assert(
      fc.property(anything, (diagnostics) => {
        const { missing, components } = evaluated(name, measured(type, diagnostics, { n_clusters: 40 }));
        for (const component of components) {
          const listed = missing.includes(component.name);
          expect(component.value === null).toBe(listed);
          if (listed) expect(component.score).toBe(0.5);
          expect(component.statement).not.toBe("");
        }
      }),
    );
  });
  it("without any diagnostic all that it reads is missing", () => {
    const known = { experiment: ["power"], metrics_approximation: ["validated"] }[name] ?? [];
    const { missing } = evaluated(name, measured(type, {}, { n_clusters: 40 }));
    const dimensions = rubrics.get(name)!.dimensions.map((dimension) => dimension.name);
    expect(missing).toEqual(dimensions.filter((dimension) => !known.includes(dimension)));
  });
});

const sound = {
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
const scoreOf = (rubric: "experiment" | "diff_in_diff", dimension: string, more: object, n_clusters = 40) =>
  evaluated(
    rubric,
    measured(read[rubric].type, more as Record<string, number>, { n_clusters }),
  ).components.find(({ name }) => name === dimension)!;

describe("an experiment, by hand", () => {
  it("with all 1 but power, whose smallest detectable effect is 1.4 × the break-even: 0.85 + 0.15 × 0.5^0.2", () => {
    const cost = ((2.8 * base.standard_error) / 1.4) * 500;
    const { confidence } = evaluated("experiment", measured("experiment", sound), {}, { cost });
    expect(confidence).toBeCloseTo(0.85 + 0.15 * 0.5 ** 0.2, 12);
  });
  it("five dimensions halfway: each by its ramp, together by their weights", () => {
    const diagnostics = {
      srm_p: 10 ** -2.65, // halfway from −3.3 to −2
      max_smd: 0.15,
      smd_covariates: 1, // one covariate: nothing is put down to the luckiest of many
      attrition_overall: 0.2,
      attrition_differential: 0.04, // 0.04 + 0.15 × 0.2 = 0.07
      compliance: 0.725,
      clusters: 25,
      preregistered: 1, // the other one unstated: (1 + 0.5)/2
    };
    const { confidence, components } = evaluated(
      "experiment",
      measured("experiment", diagnostics),
      {},
      {
        cost: 1e6, // the break-even effect is far above 2.8 standard errors
      },
    );
    const scores = Object.fromEntries(components.map(({ name, score }) => [name, score]));
    expect(scores).toEqual({
      sample_ratio: expect.closeTo(0.5, 12),
      balance: expect.closeTo(0.5, 12),
      attrition: expect.closeTo(0.5, 12),
      compliance: expect.closeTo(0.5, 12),
      power: 1,
      inference: expect.closeTo(0.5, 12),
      attested: 0.75,
    });
    expect(confidence).toBeCloseTo(0.85 + 0.15 * 0.5 ** 0.75 * 0.75 ** 0.05, 12);
  });
  it("imbalance is counted beyond what the largest of K covariates has by chance", () => {
    const { n_treated, n_control } = base;
    const chance = Math.sqrt(2 * Math.log(20)) * Math.sqrt(1 / n_treated + 1 / n_control);
    const { value } = scoreOf("experiment", "balance", { max_smd: 0.3, smd_covariates: 20 });
    expect(value).toBeCloseTo(0.3 - chance, 12);
  });
  it("classical errors score 0.3, robust ones 1, clustered ones by their clusters", () => {
    expect(scoreOf("experiment", "inference", { robust_inference: 0 }).score).toBe(0.3);
    expect(scoreOf("experiment", "inference", { robust_inference: 1 }).score).toBe(1);
    expect(scoreOf("experiment", "inference", { robust_inference: 1, clusters: 16 }).score).toBeCloseTo(0.2);
  });
  it("says what is attested and what is not", () => {
    const { score, statement } = scoreOf("experiment", "attested", { no_interference: 0 });
    expect(score).toBe(0.25);
    expect(statement).toBe("preregistered: nothing attested; no_interference is 0");
  });
  it("a sample ratio mismatch demotes to observational below p = 5e-4, with the reason", () => {
    const at = (srm_p: number) => evaluated("experiment", measured("experiment", { ...sound, srm_p }));
    expect(at(4.99e-4)).toMatchObject({
      effective_type: "observational",
      confidence_range: defaultBands.observational,
      demotion: { to: "observational", reason: expect.stringContaining("p = 0.00050") },
    });
    expect(at(5e-4)).toMatchObject({ effective_type: "experiment", demotion: null });
    expect(at(0).confidence).toBeGreaterThanOrEqual(0.2);
  });
  it("one severe flaw is not averaged away: it costs more than half of the band's width", () => {
    const at = (attrition_differential: number) =>
      evaluated("experiment", measured("experiment", { ...sound, attrition_differential }), {}, { cost: 1e6 })
        .confidence;
    expect(at(0)).toBe(1);
    expect(at(0.3)).toBeCloseTo(0.85 + 0.15 * 0.02 ** 0.2, 12);
    expect(at(0.3)).toBeLessThan(0.925);
  });
});

describe("a difference-in-differences, by hand", () => {
  const even = 4;
  const cost = even * 500;
  const parallel = {
    pre_trend_drift: even / 2,
    pre_trend_breakdown: 1,
    placebo_p: 0.5,
    pre_periods: 8,
    clusters: 40,
    composition: 1,
    specification_range_se: 0,
  };
  const at = (found: Record<string, number>, n_clusters: number | null = 40) =>
    evaluated("diff_in_diff", measured("quasi-experiment", found, { n_clusters }), {}, { cost });
  it("is at the top of its band when nothing speaks against it", () => {
    expect(at(parallel)).toMatchObject({
      confidence: 0.84,
      missing: [],
      demotion: null,
      break_even_effect: even,
    });
  });
  it("every dimension halfway: 0.60 + 0.24 × 0.5", () => {
    const half = {
      pre_trend_drift: even * Math.sqrt(4 * 0.5),
      pre_trend_breakdown: 0.5,
      placebo_p: 0.175,
      pre_periods: 5,
      clusters: 25,
      composition: 0.725,
      specification_range_se: (even * Math.sqrt(2 * 0.5)) / base.standard_error,
    };
    expect(at(half, 25).confidence).toBeCloseTo(0.6 + 0.24 * 0.5, 12);
  });
  const breakdown = (found: Record<string, number>) =>
    at(found).components.find(({ name }) => name === "breakdown")!;
  it("without an event study the pre-trend test scores, × 0.6 when it could hardly have failed", () => {
    expect(breakdown({ pre_trend_p: 0.9, pre_trend_power: 0.8 }).score).toBe(1);
    expect(breakdown({ pre_trend_p: 0.9, pre_trend_power: 0.79 }).score).toBe(0.6);
    expect(breakdown({ pre_trend_p: 0.9 }).score).toBe(0.6);
    expect(breakdown({ pre_trend_p: 0.9, pre_trend_power: 0.8, pre_trend_breakdown: 0.25 }).score).toBe(0.25);
  });
  it("without a break-even effect what is measured against it is missing", () => {
    const measure = measured("quasi-experiment", parallel, { n_clusters: 40 });
    const missing = rubrics
      .get("diff_in_diff")!
      .dimensions.filter(
        ({ score, thresholds }) => score(measure, thresholds, { break_even_effect: null }).score === null,
      );
    expect(missing.map(({ name }) => name)).toEqual(["pre_trend", "specification"]);
  });
  it("one period before the start scores 0 for its trends: untestable must not pay", () => {
    const { pre_trend_drift: _, ...untested } = parallel;
    const trends = (found: Record<string, number>) =>
      at(found).components.find(({ name }) => name === "pre_trend")!;
    expect(trends({ ...untested, pre_periods: 1 })).toMatchObject({ value: 1, score: 0 });
    expect(trends(untested)).toMatchObject({ value: null, score: 0.5 });
  });
  it("leaving out the clustering never pays: it scores as no clusters do", () => {
    const { clusters: _, ...unclustered } = parallel;
    const result = at(unclustered, null);
    expect(result.missing).toEqual([]);
    expect(result.components.find(({ name }) => name === "clusters")).toMatchObject({ value: 0, score: 0 });
    expect(result.confidence).toBeLessThanOrEqual(at({ ...parallel, clusters: 2 }, 2).confidence);
  });
});
