import { type Frame, makeFrame } from "../src/frame/frame.ts";
import { withColumns } from "../src/frame/rows.ts";
import { designs } from "../src/simulate/index.ts";
import { stream } from "../src/stats/random.ts";

/** A model on data drawn by seed, whose truth is known. */
export interface Case {
  name: string;
  model: string;
  params: object;
  /** `params`: what of them is drawn too. */
  draw(seed: number): { frame: Frame; truth: number; params?: object };
  /** Which interval is held against the truth; the main one when left out. */
  reading?: string;
  /** Where coverage should lie, if not from 93 to 97 %, and why. */
  range?: [number, number];
  why?: string;
  replications?: number;
}

export const replicationsOf = 1000;

/** The project's own simulator, and which of the truths it computes. */
const simulated =
  (world: { design: string } & Record<string, unknown>, estimand: string) =>
  (seed: number): { frame: Frame; truth: number } => {
    const { observed, truth } = designs.get(world.design)!.simulate({ seed, ...world }, "pilot");
    const found = truth.estimands.find((one) => one.estimand === estimand);
    if (!found)
      throw new Error(`${world.design} has no ${estimand}: ${truth.estimands.map((e) => e.estimand)}`);
    return { frame: observed, truth: found.value };
  };

const frameOf = (columns: Record<string, readonly number[]>): Frame =>
  makeFrame(
    Object.entries(columns).map(([name, values]) => [
      name,
      { type: "number", values: Float64Array.from(values) },
    ]),
    "drawn",
  );
const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));

const outcome = { outcome: "outcome", treatment: "variant" };
const study = { design: "experiment", n: 400, effect: 1, effect_sd: 1 };
const panel = { design: "panel", units: 60, periods: 10, starts: 7, effect: 3, effect_sd: 1 };
const panelParams = { outcome: "outcome", unit: "unit_id", time: "period" };
const cohorts = {
  ...{ design: "panel", units: 120, periods: 8, starts: 4, effect: 4, noise_sd: 4 },
  cohorts: [
    { starts: 4, share: 0.3 },
    { starts: 6, share: 0.3 },
  ],
};
const staggered = { ...panelParams, first_treated: "first_treated", bands: "pointwise" };
const factors = { design: "synthetic_control", donors: 24, periods: 40, starts: 31, effect: 5 };
const synthetic = { ...panelParams, treated: "treated", starts: 31 };
const cutoff = { design: "regression_discontinuity", n: 1200, effect: 4 };
const encouraged = { design: "instrument", n: 1500, effect: 4 };
const instrument = { outcome: "outcome", treatment: "treated", instruments: ["encouraged"] };

const experiments: Case[] = [
  ...(["welch", "HC2", "HC3", "classical"] as const).map((standard_errors) => ({
    name: `experiment, ${standard_errors}`,
    model: "experiment",
    params: { ...outcome, standard_errors },
    draw: simulated(study, "ATE"),
  })),
  ...(["additive", "cuped", "lin"] as const).map((adjustment) => ({
    name: `experiment, ${adjustment}`,
    model: "experiment",
    params: { ...outcome, covariates: ["prior_outcome"], adjustment },
    draw: simulated(study, "ATE"),
  })),
  ...(
    [
      ["CR1, 60 clusters", 60, "CR1"],
      ["CR2, 12 unequal clusters", 12, "CR2"],
      ["CR3, 12 unequal clusters", 12, "CR3"],
    ] as const
  ).map(([name, clusters, standard_errors]) => ({
    name: `experiment, ${name}`,
    model: "experiment",
    params: { outcome: "y", treatment: "t", cluster: "town", standard_errors },
    draw: (seed: number) => {
      const [size, own] = [stream(seed, "town"), stream(seed, "row")];
      const town = each(clusters, (c) => each(4 + ((5 * c) % 17), () => c)).flat();
      const y = town.map((c, i) => 1.5 * (c % 2) + 0.7 * size.normal(c) + own.normal(i));
      return { frame: frameOf({ y, t: town.map((c) => c % 2), town }), truth: 1.5 };
    },
  })),
  {
    name: "experiment, blocks",
    model: "experiment",
    params: { outcome: "y", treatment: "t", blocks: "block" },
    draw: (seed) => {
      const own = stream(seed, "row");
      const block = each(6, (b) => each(6 + 4 * b, () => b)).flat();
      const t = each(block.length, (i) => i % 2);
      const y = block.map((b, i) => 3 * b + (1 + b / 5) * t[i]! + own.normal(i));
      const truth = block.reduce((sum, b) => sum + 1 + b / 5, 0) / block.length;
      return { frame: frameOf({ y, t, block }), truth };
    },
  },
  {
    name: "experiment, ratio of sums",
    model: "experiment",
    params: { outcome: "y", treatment: "t", denominator: "den", standard_errors: "welch" },
    draw: (seed) => {
      const [a, b] = [stream(seed, "sessions"), stream(seed, "orders")];
      const den = each(400, (i) => 1 + Math.floor(-3 * Math.log(a.uniform(i))));
      const t = each(400, (i) => i % 2);
      const hit = (i: number) => (_: unknown, s: number) => b.uniform(i, s) < 0.3 + 0.1 * t[i]!;
      return {
        frame: frameOf({ y: den.map((n, i) => each(n, (s) => s).filter(hit(i)).length), t, den }),
        truth: 0.1,
      };
    },
  },
  {
    name: "experiment, complier effect",
    model: "experiment",
    params: { outcome: "y", treatment: "t", compliance: "c" },
    reading: "complier_effect",
    draw: (seed) => {
      const draw = stream(seed, "row");
      const kind = each(600, (i) => draw.uniform(i, 1));
      const t = each(600, (i) => i % 2);
      const c = kind.map((u, i) => Number(u < 0.15 || (u < 0.65 && t[i] === 1)));
      const y = kind.map((u, i) => 4 * u + draw.normal(i) + c[i]! * (u < 0.15 ? 3 : 2));
      return { frame: frameOf({ y, t, c }), truth: 2 };
    },
  },
  {
    name: "experiment, Newcombe, 300 rows, 5 % events",
    model: "experiment",
    params: { outcome: "y", treatment: "t" },
    reading: "risk_difference",
    range: [0.93, 0.98],
    why: "a score interval of discrete counts: a little conservative where events are rare (Newcombe 1998)",
    draw: (seed) => {
      const draw = stream(seed, "row");
      const t = each(300, (i) => i % 2);
      return {
        frame: frameOf({ y: t.map((arm, i) => Number(draw.uniform(i) < 0.05 + 0.05 * arm)), t }),
        truth: 0.05,
      };
    },
  },
  {
    name: "experiment, always valid, at half the tuning",
    model: "experiment",
    params: { ...outcome, sequential: { method: "always_valid", tuning: 800 } },
    reading: "always_valid",
    range: [0.97, 1],
    why: "holds at every look at once, so at one look it covers more (Waudby-Smith et al.)",
    draw: simulated(study, "ATE"),
  },
  {
    name: "experiment, group-sequential, half of the plan",
    model: "experiment",
    params: { ...outcome, planned_sample_size: 800, sequential: { method: "group_sequential" } },
    reading: "group_sequential",
    range: [0.985, 1],
    why: "O'Brien–Fleming spends 0.3 of the 5 points at half of the information",
    draw: simulated(study, "ATE"),
  },
];

const panels: Case[] = [
  { name: "diff_in_diff, two-way", params: {}, world: panel },
  { name: "diff_in_diff, groups", params: { effects: "groups" }, world: panel },
  {
    name: "diff_in_diff, autocorrelation .6, 40 units",
    params: {},
    world: { ...panel, units: 40, autocorrelation: 0.6 },
  },
].map(({ name, params, world }) => ({
  name,
  model: "diff_in_diff",
  params: { ...panelParams, treated: "treated", starts: 7, ...params },
  draw: simulated(world, "ATT"),
}));

const cohortsCases: Case[] = (
  [
    ["Callaway–Sant'Anna, simple", {}],
    ["Callaway–Sant'Anna, not yet treated", { control: "not_yet" }],
    ["Sun–Abraham", { method: "sun_abraham" }],
  ] as const
).map(([name, params]) => ({
  name: `staggered_diff_in_diff, ${name}`,
  model: "staggered_diff_in_diff",
  params: { ...staggered, ...params },
  draw: simulated(cohorts, "ATT"),
}));

const synthetics: Case[] = [
  {
    name: "synthetic_control, placebo",
    model: "synthetic_control",
    params: { ...synthetic, interval: "placebo" },
    range: [0.95, 1],
    why: "ranks are coarse (the largest of 24 decides) and donors outside the others' hull fit worse than the treated: conservative",
    draw: simulated(factors, "ATT"),
  },
  {
    name: "synthetic_control, conformal",
    model: "synthetic_control",
    params: { ...synthetic, interval: "conformal" },
    range: [0.93, 1],
    why: "conservative: fitted under each effect supposed, the mix takes part of it where units wander",
    draw: simulated(factors, "ATT"),
  },
  {
    name: "synthetic_control, cross-fitted",
    model: "synthetic_control",
    params: { ...synthetic, interval: "cross_fitted" },
    range: [0.93, 0.99],
    why: "three estimates and t with 2 degrees of freedom: a little conservative where blocks' errors go together",
    draw: simulated(factors, "ATT"),
  },
  ...(
    [
      ["placebo", 50, 12],
      ["jackknife", 50, 12],
      ["bootstrap", 40, 10],
    ] as const
  ).map(([variance, units, periods]) => ({
    name: `synthetic_did, ${variance}, ${units} units, ${periods} periods`,
    model: "synthetic_did",
    params: { ...panelParams, treated: "treated", starts: periods - 3, variance, replications: 50 },
    draw: simulated(
      { ...panel, units, periods, starts: periods - 3, treated_share: 0.24, effect_sd: 0 },
      "ATT",
    ),
    ...(variance === "bootstrap" && {
      range: [0.91, 0.97] as [number, number],
      why: "its error is a large-sample one, and ten units are treated",
    }),
    ...(variance === "jackknife" && {
      range: [0.93, 0.99] as [number, number],
      why: "conservative with many treated units (Arkhangelsky et al., theorem 3); here they are twelve",
    }),
  })),
];

const thresholds: Case[] = [
  {
    name: "regression_discontinuity, sharp",
    model: "regression_discontinuity",
    params: { outcome: "outcome", score: "score" },
    draw: simulated(cutoff, "effect at the cutoff"),
  },
  {
    name: "regression_discontinuity, fuzzy",
    model: "regression_discontinuity",
    why: "the estimate is corrected for its smoothing bias; the bandwidths are the outcome's",
    params: { outcome: "y", score: "x", received: "d" },
    draw: (seed) => {
      const draw = stream(seed, "row");
      const x = each(2000, (i) => 2 * draw.uniform(i, 1) - 1);
      const d = x.map((score, i) => Number(draw.uniform(i, 2) < (score >= 0 ? 0.8 : 0.2)));
      const y = x.map((score, i) => Math.sin(2 * score) + 2 * d[i]! + draw.normal(i, 3));
      return { frame: frameOf({ y, x, d }), truth: 2 };
    },
  },
];

const instruments: Case[] = (["2sls", "liml"] as const).map((estimator) => ({
  name: `instrumental_variables, ${estimator}`,
  model: "instrumental_variables",
  params: { ...instrument, estimator },
  draw: simulated(encouraged, "LATE"),
}));

const observational: Case[] = (
  [
    ["weighting", "weighting, Hájek, of the treated", {}],
    ["weighting", "weighting, entropy balancing", { method: "entropy" }],
    ["doubly_robust", "doubly_robust, five folds", {}],
    ["regression_adjustment", "regression_adjustment", {}],
    ["matching", "matching, coarsened exact, 20 bins a covariate", { method: "coarsened_exact", bins: 20 }],
  ] as const
).map(([model, name, params]) => ({
  name,
  model,
  params: { outcome: "outcome", treatment: "treated", covariates: ["quality", "activity"], ...params },
  ...(model === "weighting" && { why: "the world draws chances by a probit, and the model fits a logit" }),
  ...(model === "matching" && { why: "within a bin covariates still differ a little" }),
  draw: simulated({ design: "observational", n: 500, effect: 4 }, "ATT"),
}));

const series: Case[] = (
  [
    ["AR(1) errors by restricted likelihood", { order: [1, 0, 0] }],
    ["order by AICc", {}],
    ["with a comparison series", { order: [1, 0, 0], comparison: "comparison" }],
    ["a forecast", { order: [1, 0, 0], counterfactual: "forecast" }],
  ] as const
).map(([name, params]) => ({
  name: `interrupted_time_series, ${name}`,
  model: "interrupted_time_series",
  params: {
    outcome: "outcome",
    time: "period",
    starts: 61,
    season: { period: 12, kind: "dummies" },
    ...params,
  },
  draw: simulated(
    { design: "interrupted_time_series", periods: 96, starts: 61, effect: 8, effect_slope: 0.1 },
    "mean effect",
  ),
}));

const impacts: Case[] = (
  [
    ["restricted likelihood", {}, undefined],
    [
      "maximum likelihood",
      { likelihood: "maximum" },
      "normal intervals do not count how little variances are known",
    ],
    ["Gibbs, CausalImpact's priors", { method: "gibbs" }, "the prior holds the level still; here it moves"],
    [
      "Gibbs, prior_level_sd .1",
      { method: "gibbs", prior_level_sd: 0.1 },
      "the prior lets the level move more than it does",
    ],
  ] as const
).map(([name, params, why]) => ({
  name: `causal_impact, ${name}`,
  model: "causal_impact",
  params: { outcome: "y", time: "t", starts: 71, controls: ["x"], draws: 1000, ...params },
  replications: 400,
  ...(why && { why, range: [0.2, 1] as [number, number] }),
  draw: (seed) => {
    const draw = stream(seed, "series");
    let level = 0;
    const t = each(100, (i) => i + 1);
    const x = t.map((at) => 100 + 10 * Math.sin(at / 9) + 3 * draw.normal(at, 3));
    const y = t.map((at, i) => {
      level += 0.5 * draw.normal(at, 1);
      return 50 + level + 1.2 * x[i]! + draw.normal(at, 2) + (at > 70 ? 5 : 0);
    });
    return { frame: frameOf({ t, x, y }), truth: 5 };
  },
}));

const few = { design: "observational", n: 800, effect: 4, share: 0.25, observed: 0.5 };
const matched: Case[] = (
  [
    ["matching", "matching, nearest by propensity within a caliper", { caliper: 0.05 }, {}],
    [
      "matching",
      "matching, Abadie–Imbens, bias adjusted",
      { method: "abadie_imbens", distance: "mahalanobis", bias_adjustment: true },
      {},
    ],
    [
      "subclassification",
      "subclassification, 20 strata of the propensity",
      { n_strata: 20 },
      { range: [0.9, 0.97], why: "within a stratum the propensity still differs a little" },
    ],
    ["doubly_robust", "doubly_robust, partially linear", { method: "partially_linear", estimand: "ATE" }, {}],
    ["weighting", "weighting, entropy balancing, of all", { method: "entropy", estimand: "ATE" }, {}],
  ] as [string, string, object, Partial<Case>][]
).map(([model, name, params, more]) => ({
  name,
  model,
  params: { outcome: "outcome", treatment: "treated", covariates: ["quality", "activity"], ...params },
  draw: simulated(few, "ATT"),
  ...more,
}));

const supposed: Case = {
  name: "metrics_approximation, a coefficient with its error",
  model: "metrics_approximation",
  params: { before: "before", after: "after" },
  draw: (seed) => {
    const draw = stream(seed, "metric");
    const before = each(300, (i) => 10 + 3 * draw.normal(i, 1));
    const after = before.map((value, i) => value + 1 + 2 * draw.normal(i, 2));
    const coefficient = { estimate: 2 + 0.3 * draw.normal(0, 3), standard_error: 0.3 };
    return { frame: frameOf({ before, after }), truth: 2, params: { coefficient } };
  },
};

/** Later than the others: a case's seeds follow its place. */
const further: Case[] = [
  {
    name: "experiment, logit, average marginal effect",
    model: "experiment",
    params: { outcome: "y", treatment: "t", covariates: ["x"], link: "logit" },
    draw: (seed) => {
      const draw = stream(seed, "row");
      const x = each(600, (i) => draw.normal(i, 1));
      const t = each(600, (i) => i % 2);
      const chance = (i: number, arm: number) => 1 / (1 + Math.exp(0.5 - 0.8 * x[i]! - 0.6 * arm));
      const y = t.map((arm, i) => Number(draw.uniform(i, 2) < chance(i, arm)));
      // Of these very units, whose x the average marginal effect takes as they are.
      const truth = x.reduce((sum, _, i) => sum + (chance(i, 1) - chance(i, 0)) / 600, 0);
      return { frame: frameOf({ y, t, x }), truth };
    },
  },
  {
    name: "diff_in_diff, weights",
    model: "diff_in_diff",
    params: { ...panelParams, treated: "treated", starts: 7, weights: "people" },
    draw: (seed) => {
      const { frame, truth } = simulated({ ...panel, effect_sd: 0 }, "ATT")(seed);
      const people = Float64Array.from(frame.number("unit_id"), (unit) => 1 + (unit % 4));
      return { frame: withColumns(frame, [["people", { type: "number", values: people }]]), truth };
    },
  },
  {
    name: "diff_in_diff, clustered by unit and by period, 40 units, 24 periods",
    model: "diff_in_diff",
    params: {
      outcome: "y",
      unit: "unit",
      time: "time",
      treated: "treated",
      starts: 13,
      cluster: ["unit", "time"],
    },
    draw: (seed) => {
      const draw = stream(seed, "panel");
      const rows = each(40 * 24, (i) => ({ unit: Math.floor(i / 24), time: 1 + (i % 24) }));
      const y = rows.map(
        ({ unit, time }, i) =>
          draw.normal(unit, 1) +
          (unit % 2) * ((time >= 13 ? 2 : 0) + 0.5 * draw.normal(time, 3)) +
          draw.normal(i, 2),
      );
      const treated = rows.map(({ unit }) => unit % 2);
      const [unit, time] = [rows.map((row) => row.unit), rows.map((row) => row.time)];
      return { frame: frameOf({ y, unit, time, treated }), truth: 2 };
    },
  },
  {
    name: "instrumental_variables, 40 clusters",
    model: "instrumental_variables",
    params: { outcome: "y", treatment: "d", instruments: ["z"], cluster: "town" },
    draw: (seed) => {
      const draw = stream(seed, "row");
      const town = each(1200, (i) => i % 40);
      const z = town.map((c) => c % 2);
      const taste = each(1200, (i) => draw.normal(i, 1));
      const d = z.map((assigned, i) => Number(0.9 * assigned + 0.5 * taste[i]! > 0.45));
      const y = d.map(
        (taken, i) => 2 * taken + taste[i]! + 0.6 * draw.normal(town[i]!, 2) + draw.normal(i, 3),
      );
      return { frame: frameOf({ y, d, z, town }), truth: 2 };
    },
  },
  {
    name: "regression_discontinuity, with a covariate",
    model: "regression_discontinuity",
    params: { outcome: "y", score: "x", covariates: ["w"] },
    draw: (seed) => {
      const draw = stream(seed, "row");
      const x = each(1200, (i) => 2 * draw.uniform(i, 1) - 1);
      const w = x.map((score, i) => score + draw.normal(i, 2));
      const y = x.map(
        (score, i) => Math.sin(2 * score) + (score >= 0 ? 1 : 0) + 2 * w[i]! + draw.normal(i, 3),
      );
      return { frame: frameOf({ y, x, w }), truth: 1 };
    },
  },
  {
    name: "regression_discontinuity, fuzzy, bandwidth of the ratio",
    model: "regression_discontinuity",
    params: { outcome: "y", score: "x", received: "d", fuzzy_bandwidth: "ratio" },
    draw: thresholds[1]!.draw,
  },
];

export const cases: readonly Case[] = [
  ...experiments,
  ...panels,
  ...cohortsCases,
  ...synthetics,
  ...thresholds,
  ...instruments,
  ...observational,
  ...series,
  ...impacts,
  ...matched,
  supposed,
  ...further,
];
