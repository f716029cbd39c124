import { type Column, type Frame, makeFrame } from "../../src/frame/frame.ts";
import { takeRows, withColumns } from "../../src/frame/rows.ts";
import { simulate } from "../worlds.ts";

/** The columns of a base that a corruption may touch. */
export interface Roles {
  outcome: string;
  treatment?: string;
  covariate?: string;
  cluster?: string;
  unit?: string;
  time?: string;
  score?: string;
  instrument?: string;
}

/** A model with parameters, and a frame on which it works. */
export interface Base {
  name: string;
  params: object;
  frame: Frame;
  roles: Roles;
}

const each = <T>(n: number, value: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => value(i));
const numbers = (rows: number, value: (i: number) => number): Column => ({
  type: "number",
  values: Float64Array.from({ length: rows }, (_, i) => value(i)),
});
const texts = (rows: number, value: (i: number) => string | null): Column => ({
  type: "text",
  values: each(rows, value),
});

function pilot(): Frame {
  const { observed } = simulate({ design: "experiment", seed: 4, n: 120, effect: 1 });
  const { rows } = observed;
  const [y, arms] = [observed.number("outcome"), observed.text("variant")];
  const treated = (i: number) => arms[i] === "treatment";
  return withColumns(observed, [
    ["t", numbers(rows, (i) => Number(treated(i)))],
    ["three", texts(rows, (i) => ["a", "b", "control"][i % 3]!)],
    ["town", numbers(rows, (i) => i % 12)],
    ["block", numbers(rows, (i) => Math.floor(i / 30))],
    ["size", numbers(rows, (i) => 1 + (i % 4))],
    ["took", numbers(rows, (i) => Number(treated(i) && i % 5 !== 0))],
    ["high", numbers(rows, (i) => Number(y[i]! > 7))],
  ]);
}

/** Every model of the table with the parameters that reach its other code. */
export function bases(): Base[] {
  const frame = pilot();
  const x = { covariates: ["prior_outcome"] };
  const experiment = (more: object, treatment = "t", outcome = "outcome"): Base => ({
    name: "experiment",
    params: { outcome, treatment, ...more },
    frame,
    roles: { outcome, treatment, covariate: "prior_outcome", cluster: "town", unit: "unit_id" },
  });
  const even = simulate({ design: "panel", seed: 4, units: 24, periods: 6, starts: 4, effect: 3 }).observed;
  const panel = withColumns(even, [["size", numbers(even.rows, (i) => 1 + (i % 3))]]);
  const did = (more: object): Base => ({
    name: "diff_in_diff",
    params: { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 4, ...more },
    frame: panel,
    roles: { outcome: "outcome", treatment: "treated", unit: "unit_id", time: "period" },
  });
  const waves = simulate({
    ...{ design: "panel", seed: 4, units: 40, periods: 7, starts: 4, effect: 3 },
    cohorts: [
      { starts: 3, share: 0.3 },
      { starts: 5, share: 0.3 },
    ],
  }).observed;
  const started = withColumns(waves, [["size", numbers(waves.rows, (i) => Math.sin(i) + (i % 4))]]);
  const staggered = (more: object): Base => ({
    name: "staggered_diff_in_diff",
    params: { outcome: "outcome", unit: "unit_id", time: "period", first_treated: "first_treated", ...more },
    frame: started,
    roles: {
      ...{ outcome: "outcome", treatment: "first_treated", covariate: "size" },
      ...{ unit: "unit_id", time: "period" },
    },
  });
  const mixed = simulate({
    ...{ design: "synthetic_control", seed: 4, donors: 21, periods: 22, starts: 13, effect: 4 },
  }).observed;
  const level = withColumns(mixed, [
    ["level", numbers(mixed.rows, (i) => mixed.number("outcome")[i]! + (i % 3))],
  ]);
  const synthetic = (name: string, more: object): Base => ({
    name,
    params: { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 13, ...more },
    frame: level,
    roles: { outcome: "outcome", treatment: "treated", unit: "unit_id", time: "period" },
  });
  const seen = simulate({ design: "observational", seed: 4, n: 200, effect: 4 }).observed;
  const chosen = withColumns(seen, [["town", numbers(seen.rows, (i) => i % 20)]]);
  const observational = (name: string, more: object): Base => ({
    name,
    params: { outcome: "outcome", treatment: "treated", covariates: ["quality", "activity"], ...more },
    frame: chosen,
    roles: { outcome: "outcome", treatment: "treated", covariate: "quality", cluster: "town" },
  });
  const moved = withColumns(seen, [
    ["later", numbers(seen.rows, (i) => seen.number("outcome")[i]! + 2 + (i % 5))],
  ]);
  const supposed = (more: object): Base => ({
    name: "metrics_approximation",
    params: { before: "outcome", after: "later", ...more },
    frame: moved,
    roles: { outcome: "outcome", covariate: "later" },
  });
  const nudged = simulate({ design: "instrument", seed: 4, n: 200, effect: 4 }).observed;
  const encouraged = withColumns(nudged, [
    ["town", numbers(nudged.rows, (i) => i % 15)],
    ["other", numbers(nudged.rows, (i) => nudged.number("encouraged")[i]! + ((i * 7) % 5))],
  ]);
  const iv = (more: object): Base => ({
    name: "instrumental_variables",
    params: { outcome: "outcome", treatment: "treated", instruments: ["encouraged"], ...more },
    frame: encouraged,
    roles: {
      ...{ outcome: "outcome", treatment: "treated", covariate: "quality" },
      ...{ cluster: "town", instrument: "encouraged" },
    },
  });
  const cut = simulate({ design: "regression_discontinuity", seed: 4, n: 300, effect: 4 }).observed;
  const scored = withColumns(cut, [["town", numbers(cut.rows, (i) => i % 20)]]);
  const rd = (more: object): Base => ({
    name: "regression_discontinuity",
    params: { outcome: "outcome", score: "score", ...more },
    frame: scored,
    roles: { outcome: "outcome", treatment: "treated", covariate: "prior", cluster: "town", score: "score" },
  });
  const line = simulate({
    ...{ design: "interrupted_time_series", seed: 4, periods: 36, starts: 25, effect: 8, season_periods: 4 },
  }).observed;
  const series = (more: object): Base => ({
    name: "interrupted_time_series",
    params: { outcome: "outcome", time: "period", starts: 25, season: { period: 4 }, ...more },
    frame: line,
    roles: { outcome: "outcome", covariate: "comparison", time: "period" },
  });
  const impact = (more: object): Base => ({
    ...series({}),
    name: "causal_impact",
    params: { outcome: "outcome", time: "period", starts: 25, draws: 200, ...more },
  });
  return [
    impact({ controls: ["comparison"] }),
    impact({ controls: ["comparison"], method: "gibbs", gaps: "missing", trend: true, before_ends: 22 }),
    series({ order: [1, 0, 0] }),
    series({ method: "segmented", comparison: "comparison" }),
    series({ order: [0, 1, 1], gaps: "missing", covariates: ["comparison"] }),
    series({ order: [1, 0, 0], counterfactual: "forecast", comparison: "comparison", shape: "level" }),
    experiment({}),
    experiment({}, "variant"),
    experiment({ standard_errors: "welch", sequential: { method: "always_valid" }, smallest_effect: 1 }),
    experiment({ ...x, standard_errors: "HC3", planned_sample_size: 200 }),
    experiment({ ...x, adjustment: "cuped", standard_errors: "welch" }),
    experiment({ ...x, adjustment: "cuped", theta: "neyman" }),
    experiment({ ...x, adjustment: "lin", compliance: "took" }),
    experiment({ ...x, standard_errors: "classical", compliance: "took" }),
    experiment({ cluster: "town" }),
    experiment({ cluster: "town", standard_errors: "CR2", ...x }),
    experiment({ cluster: "town", standard_errors: "CR3" }),
    experiment({ cluster: "town", standard_errors: "CR0", compliance: "took" }),
    experiment({ unit: "unit_id" }),
    experiment({ blocks: "block" }),
    experiment({ denominator: "size", winsorize: 0.95 }),
    experiment({ arm: "a", compare: "all" }, "three"),
    experiment({ arm: "a", standard_errors: "welch", multiplicity: "bonferroni" }, "three"),
    experiment({}, "t", "high"),
    experiment({ standard_errors: "binomial" }, "t", "high"),
    experiment({ link: "logit", ...x }, "t", "high"),
    experiment({ link: "logit", ...x, adjustment: "lin", cluster: "town" }, "t", "high"),
    experiment({
      planned_sample_size: 200,
      sequential: { method: "group_sequential", looks: [0.3], spending: "pocock" },
    }),
    did({}),
    did({ effects: "groups", standard_errors: "HC1" }),
    did({ cluster: ["unit_id", "period"], weights: "size" }),
    did({ lone_cluster: "accept", covariates: ["size"], small_sample: "dummies" }),
    staggered({}),
    staggered({ method: "sun_abraham", base: "universal" }),
    staggered({ covariates: ["size"], method: "ipw", control: "not_yet", aggregation: "group" }),
    staggered({
      covariates: ["size"],
      standard_errors: "bootstrap",
      anticipation: 1,
      aggregation: "calendar",
    }),
    staggered({ covariates: ["size"], method: "sun_abraham", bands: "pointwise", aggregation: "dynamic" }),
    synthetic("synthetic_control", {}),
    synthetic("synthetic_control", { interval: "conformal", ridge: "holdout" }),
    synthetic("synthetic_control", { predictors: ["level", { column: "outcome", from: 2, to: 6 }] }),
    synthetic("synthetic_did", {}),
    synthetic("synthetic_did", { method: "sc" }),
    synthetic("synthetic_did", { covariates: ["level"] }),
    observational("weighting", {}),
    observational("weighting", { estimand: "ATE", estimator: "horvitz_thompson", trim: 0.05 }),
    observational("weighting", { estimand: "ATO", cluster: "town", negative_control: "activity" }),
    observational("weighting", { method: "entropy" }),
    observational("doubly_robust", { folds: 3 }),
    observational("doubly_robust", { estimand: "ATE", method: "partially_linear", cluster: "town" }),
    observational("regression_adjustment", { estimand: "ATE", lagged_outcome: "quality" }),
    observational("matching", {}),
    observational("matching", { replace: true, distance: "mahalanobis", caliper: 0.3, exact: ["town"] }),
    observational("matching", {
      method: "abadie_imbens",
      distance: "euclidean",
      variance: "by_unit",
      bias_adjustment: true,
    }),
    observational("matching", { method: "coarsened_exact", bins: 4 }),
    observational("matching", { method: "coarsened_exact", bins: 1, exact: ["town"], estimand: "ATE" }),
    observational("matching", { method: "coarsened_exact", bins: "fd", standard_errors: "clustered" }),
    observational("matching", { method: "coarsened_exact", cutpoints: { quality: "q4" }, k2k: true }),
    observational("subclassification", {}),
    observational("subclassification", { by: "covariates", n_strata: 3, estimand: "ATE" }),
    supposed({ coefficient: { estimate: 0.5, standard_error: 0.1 } }),
    supposed({
      response: "elasticity",
      outcome: "outcome",
      coefficient: { estimate: 0.5, standard_error: 0.1 },
    }),
    supposed({ past: [{ metric_effect: 1, outcome_effect: 0.4, outcome_error: 0.1 }] }),
    iv({}),
    iv({ covariates: ["quality"], estimator: "liml", instruments: ["encouraged", "other"] }),
    iv({ cluster: "town", negative_control: "quality" }),
    iv({ cluster: "town", instruments: ["encouraged", "other"], covariates: ["quality"] }),
    iv({ cluster: "town", instruments: ["encouraged", "other"], estimator: "liml" }),
    iv({ standard_errors: "classical", instruments: ["encouraged", "other"] }),
    rd({}),
    rd({ received: "treated", covariates: ["prior"], standard_errors: "HC2" }),
    rd({ bandwidth: 0.4, cluster: "town", order: 2, balance: ["prior"] }),
    rd({ received: "treated", covariates: ["prior"], fuzzy_bandwidth: "ratio", cluster: "town" }),
    rd({ bandwidth: "certwo", covariates: ["prior"], received: "treated", fuzzy_bandwidth: "ratio" }),
    rd({ bandwidth: "cerrd", kernel: "uniform", standard_errors: "HC3" }),
  ];
}

type Change = (value: number, row: number, values: Float64Array) => number;
export type Corruption = (frame: Frame, roles: Roles) => Frame;

/** A number column changed; a text one, or one that the base has not, stays as it is. */
const changed =
  (role: keyof Roles, change: Change): Corruption =>
  (frame, roles) => {
    const name = roles[role];
    const column = name === undefined ? undefined : frame.column(name);
    if (name === undefined || column?.type !== "number") return frame;
    return withColumns(frame, [[name, { type: "number", values: column.values.map(change) }]]);
  };

const relabelled =
  (role: keyof Roles, change: (value: string | null, row: number) => string | null): Corruption =>
  (frame, roles) => {
    const name = roles[role];
    if (name === undefined) return frame;
    const labels = frame.text(name).map((label) => label?.replace("Infinity", "∞") ?? null);
    return withColumns(frame, [[name, { type: "text", values: labels.map(change) }]]);
  };

const copied =
  (from: keyof Roles, to: keyof Roles): Corruption =>
  (frame, roles) => {
    const [source, target] = [roles[from], roles[to]];
    if (source === undefined || target === undefined) return frame;
    return withColumns(frame, [[target, frame.column(source)]]);
  };

const rowsOnly =
  (keep: (row: number, frame: Frame, roles: Roles) => boolean): Corruption =>
  (frame, roles) =>
    takeRows(
      frame,
      each(frame.rows, (row) => row).filter((row) => keep(row, frame, roles)),
    );

const onLabel =
  (role: keyof Roles, keep: (label: string | null, first: string | null) => boolean): Corruption =>
  (frame, roles) => {
    const name = roles[role];
    if (name === undefined) return frame;
    const labels = frame.text(name);
    return rowsOnly((row) => keep(labels[row]!, labels[0]!))(frame, roles);
  };

const [huge, tiny] = [1e12, 1e-12];
const isLarge = (value: number) => Number(value > 0);

/** What is done to data. */
export const corruptions: Record<string, Corruption> = {
  "no rows": rowsOnly(() => false),
  "one row": rowsOnly((row) => row < 1),
  "two rows": rowsOnly((row) => row < 2),
  "three rows": rowsOnly((row) => row < 3),
  "five rows": rowsOnly((row) => row < 5),
  "nine rows": rowsOnly((row) => row < 9),
  "every row twice": (frame) =>
    takeRows(
      frame,
      each(2 * frame.rows, (i) => i >> 1),
    ),
  "one row a hundred times": (frame) =>
    takeRows(
      frame,
      each(100, () => 0),
    ),

  "outcome constant": changed("outcome", () => 1),
  "outcome constant 0.1": changed("outcome", () => 0.1),
  "outcome constant but for rounding": changed("outcome", (_, row) => 0.1 + 1e-17 * row),
  "outcome constant but for one row": changed("outcome", (_, row) => Number(row === 7)),
  "outcome 0/1": changed("outcome", (value, _, all) => Number(value > all[0]!)),
  "outcome all missing": changed("outcome", () => Number.NaN),
  "outcome missing once": changed("outcome", (value, row) => (row === 3 ? Number.NaN : value)),
  "outcome missing in nine of ten": changed("outcome", (value, row) => (row % 10 ? Number.NaN : value)),
  "outcome infinite once": changed("outcome", (value, row) => (row === 3 ? Number.POSITIVE_INFINITY : value)),
  "outcome −∞ once": changed("outcome", (value, row) => (row === 3 ? Number.NEGATIVE_INFINITY : value)),
  "outcome 1e300": changed("outcome", (value) => value * 1e300),
  "outcome 1e-300": changed("outcome", (value) => value * 1e-300),
  "outcome × 1e12": changed("outcome", (value) => value * huge),
  "outcome × 1e-12": changed("outcome", (value) => value * tiny),
  "outcome × 1e12 + 1e18": changed("outcome", (value) => value * huge + 1e18),
  "outcome + 1e12": changed("outcome", (value) => value + huge),
  "outcome + 1e16": changed("outcome", (value) => value + 1e16),
  "outcome one outlier of 1e15": changed("outcome", (value, row) => (row === 11 ? 1e15 : value)),
  "outcome is text": relabelled("outcome", (value) => `€ ${value}`),
  "outcome is numbers as text": relabelled("outcome", (value) => value),
  "outcome is the treatment": copied("treatment", "outcome"),
  "outcome is the covariate": copied("covariate", "outcome"),
  "outcome is the score": copied("score", "outcome"),
  "outcome is the row's number": changed("outcome", (_, row) => row),

  "treatment constant 0": changed("treatment", () => 0),
  "treatment constant 1": changed("treatment", () => 1),
  "treatment one row": changed("treatment", (_, row) => Number(row === 0)),
  "treatment two rows": changed("treatment", (_, row) => Number(row < 2)),
  "treatment missing once": changed("treatment", (value, row) => (row === 3 ? Number.NaN : value)),
  "treatment all missing": changed("treatment", () => Number.NaN),
  "treatment infinite once": changed("treatment", (value, row) =>
    row === 3 ? Number.POSITIVE_INFINITY : value,
  ),
  "treatment 0/1/2": changed("treatment", (_, row) => row % 3),
  "treatment varies by row": changed("treatment", (_, row) => row + 0.5),
  "treatment × 1e12": changed("treatment", (value) => value * huge),
  "treatment × 1e-12": changed("treatment", (value) => value * tiny),
  "treatment turned": changed("treatment", (value) => 1 - value),
  "treatment yes/no": relabelled("treatment", (value) => (value === "1" ? "yes" : "no")),
  "treatment treated/control": relabelled("treatment", (value) => (value === "1" ? "treated" : "control")),
  "treatment true/false": relabelled("treatment", (value) => (value === "1" ? "true" : "false")),
  "treatment empty text": relabelled("treatment", (value) => (value === "1" ? "" : value)),
  "treatment is the covariate": copied("covariate", "treatment"),
  "treatment is the cluster": copied("cluster", "treatment"),

  "covariate constant": changed("covariate", () => 3),
  "covariate constant but for rounding": changed("covariate", (_, row) => 1 + 2e-16 * (row % 2)),
  "covariate is the treatment": copied("treatment", "covariate"),
  "covariate is the outcome": copied("outcome", "covariate"),
  "covariate tells a 0/1 outcome": copied("outcome", "covariate"),
  "covariate missing once": changed("covariate", (value, row) => (row === 3 ? Number.NaN : value)),
  "covariate all missing": changed("covariate", () => Number.NaN),
  "covariate infinite once": changed("covariate", (value, row) =>
    row === 3 ? Number.POSITIVE_INFINITY : value,
  ),
  "covariate × 1e12": changed("covariate", (value) => value * huge),
  "covariate × 1e-12": changed("covariate", (value) => value * tiny),
  "covariate + 1e12": changed("covariate", (value) => value + huge),
  "covariate × 1e200": changed("covariate", (value) => value * 1e200),
  "covariate one value": changed("covariate", (_, row) => Number(row === 5)),
  "covariate a text a row": relabelled("covariate", (_, row) => `level ${row}`),
  "covariate text of two levels": relabelled("covariate", (_, row) => (row % 2 ? "a" : "b")),
  "covariate text of one level": relabelled("covariate", () => "only"),
  "covariate empty text": relabelled("covariate", (_, row) => (row % 2 ? "" : "b")),

  "cluster a row": changed("cluster", (_, row) => row),
  "one cluster": changed("cluster", () => 1),
  "two clusters": changed("cluster", (_, row) => row % 2),
  "two clusters, the arms": copied("treatment", "cluster"),
  "cluster of the sign of the outcome": changed("cluster", (value) => isLarge(value - 5)),
  "cluster missing once": changed("cluster", (value, row) => (row === 3 ? Number.NaN : value)),
  "cluster ids beyond 2^53": changed("cluster", (value) => value * 1e20),
  "cluster ids text with empty": relabelled("cluster", (value) => (value === "3" ? "" : value)),

  "unit ids beyond 2^53": changed("unit", (value) => value * 1e20),
  "unit ids negative and fractional": changed("unit", (value) => -value / 3),
  "unit ids text": relabelled("unit", (value) => `unit/${value} "é"`),
  "unit ids missing once": changed("unit", (value, row) => (row === 3 ? Number.NaN : value)),
  "one unit": onLabel("unit", (label, first) => label === first),
  "unit ids all one": changed("unit", () => 1),
  "a unit a row": changed("unit", (_, row) => row),
  "two units": onLabel("unit", (label) => Number(label) <= 2),
  "four units": onLabel("unit", (label) => Number(label) <= 4),
  "a cell twice": (frame) => takeRows(frame, [0, ...each(frame.rows, (i) => i)]),
  "one period": onLabel("time", (label, first) => label === first),
  "two periods": onLabel("time", (label) => Number(label) === 3 || Number(label) === 4),
  "only before": onLabel("time", (label) => Number(label) < 3),
  "only after": onLabel("time", (label) => Number(label) >= 5),
  "a period missing": onLabel("time", (label) => Number(label) !== 3),
  "cells missing": rowsOnly((row, _, { time }) => time === undefined || row % 3 !== 1),
  "time constant": changed("time", () => 4),
  "time × 1e6": changed("time", (value) => value * 1e6),
  "time fractional": changed("time", (value) => value / 7),
  "time infinite once": changed("time", (value, row) => (row === 3 ? Number.POSITIVE_INFINITY : value)),
  "time as dates": relabelled("time", (value) => `2026-0${value}-01`),

  "score all above": changed("score", Math.abs),
  "score all below": changed("score", (value) => -1 - Math.abs(value)),
  "score one above": changed("score", (value, row) => (row === 0 ? 1 : -0.01 - Math.abs(value))),
  "score three above": changed("score", (value, row) =>
    row < 3 ? 0.1 * (row + 1) : -0.01 - Math.abs(value),
  ),
  "score constant": changed("score", () => 0),
  "score two values": changed("score", (value) => Math.sign(value)),
  "score four values": changed("score", (value) => Math.sign(value) * (1 + Number(Math.abs(value) > 0.5))),
  "score rounded": changed("score", (value) => Math.round(value * 10) / 10),
  "score × 1e12": changed("score", (value) => value * huge),
  "score × 1e-12": changed("score", (value) => value * tiny),
  "score far from the cutoff": changed("score", (value) => value + Math.sign(value) * 1e6),
  "score infinite once": changed("score", (value, row) => (row === 3 ? Number.POSITIVE_INFINITY : value)),
  "score is text": relabelled("score", (value) => `s${value}`),

  "instrument constant": changed("instrument", () => 1),
  "instrument moves nothing": changed("instrument", (_, row) => row % 2),
  "instrument orthogonal to the treatment": (frame, roles) => {
    if (roles.instrument === undefined) return frame;
    const seen = new Map<string | null, number>();
    const turns = frame.text(roles.treatment!).map((label) => {
      seen.set(label, (seen.get(label) ?? 0) + 1);
      return seen.get(label)! % 2;
    });
    return withColumns(frame, [[roles.instrument, numbers(frame.rows, (i) => turns[i]!)]]);
  },
  "instrument is the treatment": copied("treatment", "instrument"),
  "instrument is the covariate": copied("covariate", "instrument"),
  "instrument × 1e12": changed("instrument", (value) => value * huge),
  "instrument × 1e-12": changed("instrument", (value) => value * tiny),
  "instrument text": relabelled("instrument", (value) => (value === "1" ? "letter" : "none")),
  "instrument infinite once": changed("instrument", (value, row) =>
    row === 3 ? Number.POSITIVE_INFINITY : value,
  ),
  "columns in another order": (frame) => makeFrame([...frame.columns].reverse(), frame.label),
};
