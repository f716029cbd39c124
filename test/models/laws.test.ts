import { describe, expect, it } from "vitest";
import { Estimate } from "../../src/contracts/index.ts";
import { type Frame, makeFrame } from "../../src/frame/frame.ts";
import { takeRows, withColumns } from "../../src/frame/rows.ts";
import { models } from "../../src/models/index.ts";
import { stream } from "../../src/stats/random.ts";
import {
  ExperimentWorld,
  experimentTruth,
  PanelWorld,
  panelTruth,
  simulate,
  simulateExperiment,
} from "../worlds.ts";
import { close } from "./close.ts";
import { estimate, frameOf } from "./data.ts";

const experimentFrame = simulateExperiment(
  ExperimentWorld.parse({ design: "experiment", seed: 4, n: 300, effect: 1 }),
  "pilot",
);
const panelFrame = simulateExperiment(
  PanelWorld.parse({ design: "panel", seed: 4, units: 40, periods: 8, starts: 5, effect: 3 }),
  "pilot",
);
const cases = [
  {
    name: "experiment",
    frame: experimentFrame,
    params: { outcome: "outcome", treatment: "variant", covariates: ["prior_outcome"] },
  },
  {
    name: "experiment",
    frame: experimentFrame,
    params: { outcome: "outcome", treatment: "variant", covariates: ["prior_outcome"], adjustment: "lin" },
  },
  {
    name: "diff_in_diff",
    frame: panelFrame,
    params: { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 5 },
  },
  {
    name: "diff_in_diff",
    frame: panelFrame,
    params: {
      outcome: "outcome",
      unit: "unit_id",
      time: "period",
      treated: "treated",
      starts: 5,
      effects: "groups",
    },
  },
];
const encouraged = simulate({ design: "instrument", seed: 4, n: 600, effect: 4 }).observed;
cases.push({
  name: "instrumental_variables",
  frame: encouraged,
  params: { outcome: "outcome", treatment: "treated", instruments: ["encouraged"], covariates: ["quality"] },
} as (typeof cases)[number]);
cases.push({
  name: "regression_discontinuity",
  frame: simulate({ design: "regression_discontinuity", seed: 4, n: 600, effect: 4 }).observed,
  params: { outcome: "outcome", score: "score" },
} as unknown as (typeof cases)[number]);
cases.push({
  name: "staggered_diff_in_diff",
  frame: simulate({
    ...{ design: "panel", seed: 4, units: 60, periods: 8, starts: 5, effect: 3 },
    cohorts: [
      { starts: 4, share: 0.3 },
      { starts: 6, share: 0.3 },
    ],
  }).observed,
  params: { outcome: "outcome", unit: "unit_id", time: "period", first_treated: "first_treated" },
} as unknown as (typeof cases)[number]);
const factors = simulate({
  ...{ design: "synthetic_control", seed: 4, donors: 22, periods: 24, starts: 17, effect: 5 },
}).observed;
for (const name of ["synthetic_control", "synthetic_did"])
  cases.push({
    name,
    frame: factors,
    params: { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 17 },
  });
cases.push({
  name: "synthetic_did",
  frame: withColumns(factors, [
    ["price", { type: "number", values: factors.number("outcome").map((y, i) => 0.3 * y + ((i * 37) % 11)) }],
  ]),
  params: {
    ...{ outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 17 },
    covariates: ["price"],
  },
} as unknown as (typeof cases)[number]);
const chosen = simulate({ design: "observational", seed: 4, n: 500, effect: 4 }).observed;
for (const [name, more] of [
  ["weighting", {}],
  ["weighting", { method: "entropy", estimand: "ATE" }],
  ["doubly_robust", {}],
  ["doubly_robust", { method: "partially_linear", estimand: "ATE" }],
  ["regression_adjustment", {}],
  ["matching", { caliper: 0.2 }],
  ["matching", { method: "abadie_imbens", distance: "mahalanobis", estimand: "ATE", bias_adjustment: true }],
  ["matching", { method: "coarsened_exact", bins: 6 }],
  ["matching", { method: "coarsened_exact", bins: 6, estimand: "ATE", standard_errors: "clustered" }],
  ["matching", { method: "coarsened_exact", cutpoints: { quality: [-1, 0, 1] }, bins: 3, k2k: true }],
  ["subclassification", {}],
] as const)
  cases.push({
    name,
    frame: chosen,
    params: { outcome: "outcome", treatment: "treated", covariates: ["quality", "activity"], ...more },
  } as unknown as (typeof cases)[number]);
for (const more of [
  { order: [1, 0, 1] },
  { method: "segmented", comparison: "comparison" },
  { counterfactual: "forecast", comparison: "comparison", order: [1, 0, 0] },
])
  cases.push({
    name: "interrupted_time_series",
    frame: simulate({ design: "interrupted_time_series", seed: 4, periods: 96, starts: 71, effect: 4 })
      .observed,
    params: { outcome: "outcome", time: "period", starts: 71, season: { period: 12 }, ...more },
  } as unknown as (typeof cases)[number]);
for (const more of [
  { controls: ["comparison"] },
  { controls: ["comparison"], method: "gibbs", draws: 400 },
  { trend: true, likelihood: "maximum" },
])
  cases.push({
    name: "causal_impact",
    frame: simulate({ design: "interrupted_time_series", seed: 4, periods: 96, starts: 72, effect: 4 })
      .observed,
    params: { outcome: "outcome", time: "period", starts: 72, ...more },
  } as unknown as (typeof cases)[number]);
const grouped = withColumns(experimentFrame, [
  ["block", { type: "number", values: Float64Array.from({ length: 300 }, (_, i) => i % 6) }],
  ["town", { type: "number", values: Float64Array.from({ length: 300 }, (_, i) => i % 25) }],
]);
for (const more of [
  { blocks: "block", winsorize: { lower: 0.02, upper: 0.98 } },
  { cluster: "town", standard_errors: "CR2", smallest_effect: 1 },
  { standard_errors: "welch", sequential: { method: "always_valid" } },
])
  cases.push({
    name: "experiment",
    frame: grouped,
    params: { outcome: "outcome", treatment: "variant", ...more },
  } as unknown as (typeof cases)[number]);
cases.push(
  {
    name: "instrumental_variables",
    frame: column(encouraged, "town", (row) => row % 37),
    params: {
      ...{ outcome: "outcome", treatment: "treated", instruments: ["encouraged", "quality"] },
      ...{ estimator: "liml", cluster: "town" },
    },
  } as unknown as (typeof cases)[number],
  {
    name: "regression_discontinuity",
    frame: simulate({
      ...{ design: "regression_discontinuity", seed: 4, n: 600, effect: 4 },
      ...{ take_up_below: 0.1, take_up_above: 0.9 },
    }).observed,
    params: { outcome: "outcome", score: "score", received: "treated", covariates: ["prior"] },
  } as unknown as (typeof cases)[number],
  {
    name: "diff_in_diff",
    frame: column(panelFrame, "people", (row) => 1 + (row % 5)),
    params: {
      ...{ outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 5 },
      ...{ weights: "people", cluster: ["unit_id", "period"] },
    },
  } as unknown as (typeof cases)[number],
  ...["sun_abraham", "dr"].map(
    (method) =>
      ({
        name: "staggered_diff_in_diff",
        frame: column(one("staggered_diff_in_diff").frame, "size", (row) => Math.sin(row)),
        params: { ...one("staggered_diff_in_diff").params, covariates: ["size"], method, control: "not_yet" },
      }) as unknown as (typeof cases)[number],
  ),
);
function change(frame: Frame, name: string, apply: (value: number) => number): Frame {
  return makeFrame(
    [...frame.columns, [name, { type: "number" as const, values: frame.number(name).map(apply) }]],
    frame.label,
  );
}
const shuffled = (frame: Frame) => {
  const key = stream(9, "shuffle");
  return takeRows(
    frame,
    Array.from({ length: frame.rows }, (_, i) => i).sort((a, b) => key.uniform(a) - key.uniform(b)),
  );
};
const numbers = (e: Estimate) => [e.effect_estimate, e.standard_error, e.ci_lower, e.ci_upper];

it("every model of the table has its cases here", () => {
  // Supposed from another metric's change: neither an outcome's unit nor its level is in it.
  const exempt = ["metrics_approximation"];
  expect(new Set([...cases.map(({ name }) => name), ...exempt])).toEqual(new Set(models.keys()));
});

describe.each(cases)("$name ($params)", ({ name, frame, params }) => {
  const found = estimate(name, frame, params);
  it("keeps its contract: a real interval, a p-value, counts that add up", () => {
    expect(Estimate.parse(found)).toEqual(found);
    expect(found.ci_lower).toBeLessThan(found.effect_estimate);
    expect(found.ci_upper).toBeGreaterThan(found.effect_estimate);
    expect(found.n_treated + found.n_control).toBe(found.sample_size);
  });
  it("is a function of its input", () => expect(estimate(name, frame, params)).toEqual(found));
  it("does not depend on the order of rows", () => {
    estimateClose(estimate(name, shuffled(frame), params), numbers(found), 1e-9);
  });
  it("does not depend on what units, clusters and blocks are called", () => {
    const named = params as unknown as Record<string, string | string[]>;
    const ids = new Set(["unit", "cluster", "blocks"].flatMap((key) => named[key] ?? []));
    ids.delete(named.time as string);
    const renamed = [...ids].reduce(
      (made, id) => change(made, id, (value) => ((Math.round(value) * 7919) % 10007) + 0.5),
      frame,
    );
    estimateClose(estimate(name, renamed, params), numbers(found), 1e-9);
  });
  it("counting in cents multiplies effect and interval by 100", () => {
    estimateClose(
      estimate(
        name,
        change(frame, "outcome", (y) => 100 * y),
        params,
      ),
      numbers(found).map((x) => 100 * x),
      1e-9,
    );
  });
  it("adding a constant to the outcome changes nothing", () => {
    estimateClose(
      estimate(
        name,
        change(frame, "outcome", (y) => y + 1000),
        params,
      ),
      numbers(found),
      1e-7,
    );
  });
  it("drops rows without an outcome and counts them", () => {
    const holes = change(frame, "outcome", (y) => y);
    const values = holes.number("outcome");
    // Of a balanced panel a donor that lacks a period goes with all its rows, and a treated unit may lack none.
    const balanced = name.startsWith("synthetic_");
    for (let i = 0; i < 10; i++) values[balanced ? frame.rows - 1 - i : i * 7] = Number.NaN;
    const gone = balanced ? 24 : 10;
    const fewer = estimate(name, holes, params);
    // What finds no match is dropped too, for another reason.
    const missing = fewer.dropped.filter(({ reason }) => !/match/.test(reason));
    if (name === "matching") {
      expect(missing).toEqual([{ rows: 10, reason: "a missing value in a column used" }]);
      return;
    }
    // A model with a window uses the rows in it; the units are all that have a value.
    expect(name === "regression_discontinuity" ? fewer.n_units : fewer.sample_size).toBe(frame.rows - gone);
    expect(fewer.dropped.reduce((sum, { rows }) => sum + rows, 0)).toBe(gone);
  });
  it("refuses a frame without one of its columns, by name", () => {
    for (const column of models.get(name)!.columns(params)) {
      const without = makeFrame(
        [...frame.columns].filter(([other]) => other !== column),
        "data.csv",
      );
      expect(() => estimate(name, without, params)).toThrow(
        expect.objectContaining({ code: "E_COLUMN_MISSING" }),
      );
    }
  });
  it("a wider level has a wider interval", () => {
    expect(estimate(name, frame, params, 0.99).ci_upper).toBeGreaterThan(found.ci_upper);
  });
});

function estimateClose(e: Estimate, expected: number[], tolerance: number): void {
  for (const [i, value] of numbers(e).entries()) close(value, expected[i]!, tolerance);
}

/** A frame of each model's with the parameters under which a law holds exactly, or nearly so. */
function one(name: string) {
  return cases.find((candidate) => candidate.name === name)!;
}
function column(frame: Frame, name: string, values: (i: number) => number): Frame {
  return withColumns(frame, [
    [name, { type: "number", values: Float64Array.from({ length: frame.rows }, (_, i) => values(i)) }],
  ]);
}
/** Every row twice, the second time as another unit. */
const doubled = (frame: Frame, unit: string | null) => {
  const twice = takeRows(
    frame,
    Array.from({ length: 2 * frame.rows }, (_, i) => i % frame.rows),
  );
  if (unit === null) return twice;
  const ids = frame.number(unit);
  return column(twice, unit, (i) => ids[i % frame.rows]! + (i < frame.rows ? 0 : 1e6));
};

// Not of staggered comparisons and synthetic controls: a mix of controls stands for the treated there, never the other way.
describe("swapping the sides turns the effect round", () => {
  it.each([
    ["experiment", { control: "treatment" }, null],
    ["experiment", { control: "treatment", adjustment: "lin", standard_errors: "HC3" }, null],
    ["diff_in_diff", {}, "treated"],
    ["diff_in_diff", { effects: "groups" }, "treated"],
    ["instrumental_variables", {}, "treated"],
    ["regression_discontinuity", {}, "score"],
    ["regression_discontinuity", { bandwidth: 0.5, standard_errors: "HC1" }, "score"],
  ])("%s %j", (name, more, turned) => {
    const { frame, params } = one(name);
    const { control: _, ...same } = more as { control?: string };
    const plain = estimate(name, frame, { ...params, ...same });
    const other = turned === null ? frame : change(frame, turned, (v) => (turned === "score" ? -v : 1 - v));
    const found = estimate(name, other, { ...params, ...more });
    close(found.effect_estimate, -plain.effect_estimate, 1e-8);
    close(found.standard_error, plain.standard_error, 1e-8);
    close(found.ci_upper, -plain.ci_lower, 1e-8);
    close(found.p_value!, plain.p_value!, 1e-7);
  });
  it("an instrument turned round changes nothing", () => {
    const { frame, params } = one("instrumental_variables");
    const turned = change(frame, "encouraged", (v) => 1 - v);
    estimateClose(
      estimate("instrumental_variables", turned, params),
      numbers(estimate("instrumental_variables", frame, params)),
      1e-9,
    );
  });
});

// Not of synthetic controls: their intervals come from donors' ranks and blocks, and a donor's twin shares its weight.
describe("twice the data have an error √2 times smaller, and the same effect", () => {
  it.each([
    ["experiment", { standard_errors: "HC0" }, null, 1e-12],
    ["experiment", {}, null, 0.01],
    ["experiment", { adjustment: "lin" }, null, 0.01],
    ["diff_in_diff", {}, "unit_id", 0.03],
    ["staggered_diff_in_diff", {}, "unit_id", 0.03],
    ["instrumental_variables", { standard_errors: "HC0" }, null, 1e-9],
    ["regression_discontinuity", { bandwidth: 0.5, standard_errors: "HC0" }, null, 1e-9],
  ])("%s %j", (name, more, unit, tolerance) => {
    const { frame, params } = one(name);
    const single = estimate(name, frame, { ...params, ...more });
    const found = estimate(name, doubled(frame, unit), { ...params, ...more });
    close(found.effect_estimate, single.effect_estimate, 1e-8);
    close(found.standard_error * Math.SQRT2, single.standard_error, tolerance);
    if (name === "experiment")
      expect(found.degrees_of_freedom! - single.degrees_of_freedom!).toBe(single.sample_size);
  });
});

describe("a constant column and a copy are dropped, with a warning that names them", () => {
  const texts = (frame: Frame) => ({ type: "text" as const, values: new Array(frame.rows).fill("all") });
  it.each([
    ["experiment", "prior_outcome", {}],
    ["experiment", "prior_outcome", { adjustment: "lin" }],
    ["experiment", "prior_outcome", { standard_errors: "HC3", cluster: undefined }],
    ["instrumental_variables", "quality", {}],
    ["regression_discontinuity", "prior", { bandwidth: 0.5 }],
  ])("%s, covariates %s, %j", (name, covariate, more) => {
    const { frame, params } = one(name);
    const own = frame.number(covariate);
    const wider = withColumns(
      column(
        column(frame, "constant", () => 7),
        "again",
        (i) => 3 - 2 * own[i]!,
      ),
      [["only", texts(frame)]],
    );
    const plain = estimate(name, wider, { ...params, ...more, covariates: [covariate] });
    const covariates = [covariate, "constant", "again", "only"];
    const found = estimate(name, wider, { ...params, ...more, covariates });
    estimateClose(found, numbers(plain), 1e-8);
    for (const dropped of ["constant", "again", "only"])
      expect(found.warnings.filter((warning) => warning.includes(`\`${dropped}\``)).length).toBeGreaterThan(
        0,
      );
    expect(found.warnings.join()).not.toContain(`\`${covariate}\``);
  });
  it("diff_in_diff, of a covariate that varies in time", () => {
    const { frame, params } = one("diff_in_diff");
    const draw = stream(3, "weather");
    const weather = column(frame, "weather", (i) => draw.normal(i));
    const wider = column(
      column(weather, "constant", () => 7),
      "again",
      (i) => 3 - 2 * draw.normal(i),
    );
    const plain = estimate("diff_in_diff", wider, { ...params, covariates: ["weather"] });
    const found = estimate("diff_in_diff", wider, {
      ...params,
      covariates: ["weather", "constant", "again"],
    });
    estimateClose(found, numbers(plain), 1e-8);
    for (const dropped of ["constant", "again"]) expect(found.warnings.join()).toContain(`\`${dropped}\``);
  });
  const panels = (name: string) => {
    const { frame, params } = one(name);
    const draw = stream(3, "weather");
    const weather = column(frame, "weather", (i) => draw.normal(i));
    const wider = column(
      column(weather, "constant", () => 7),
      "again",
      (i) => 3 - 2 * draw.normal(i),
    );
    return { frame: withColumns(wider, [["only", texts(frame)]]), params };
  };
  it.each([
    ["staggered_diff_in_diff", { method: "dr" }, "covariates"],
    ["staggered_diff_in_diff", { method: "ipw" }, "covariates"],
    ["staggered_diff_in_diff", { method: "reg" }, "covariates"],
    ["staggered_diff_in_diff", { method: "sun_abraham" }, "covariates"],
    ["synthetic_did", {}, "covariates"],
    ["synthetic_control", {}, "predictors"],
  ])("%s %j, %s", (name, more, key) => {
    const { frame, params } = panels(name);
    const copies = key === "predictors" ? ["constant", "again"] : ["constant", "again", "only"];
    const plain = estimate(name, frame, { ...params, ...more, [key]: ["weather"] });
    const found = estimate(name, frame, { ...params, ...more, [key]: ["weather", ...copies] });
    estimateClose(found, numbers(plain), 1e-8);
    for (const dropped of copies) expect(found.warnings.join()).toContain(`\`${dropped}\``);
    expect(found.warnings.filter((warning) => /`weather`.* dropped/.test(warning)).join()).toMatch(
      /^$|tells what `weather`/,
    );
  });
  it("instruments that are constant or copies too", () => {
    const { frame, params } = one("instrumental_variables");
    const z = frame.number("encouraged");
    const wider = column(
      column(frame, "constant", () => 7),
      "again",
      (i) => 1 - z[i]!,
    );
    const found = estimate("instrumental_variables", wider, {
      ...params,
      instruments: ["encouraged", "constant", "again"],
    });
    estimateClose(found, numbers(estimate("instrumental_variables", frame, params)), 1e-8);
    for (const dropped of ["constant", "again"]) expect(found.warnings.join()).toContain(`\`${dropped}\``);
  });
});

describe("experiment", () => {
  const params = { outcome: "outcome", treatment: "variant" };
  it("naming the other arm control turns the effect round", () => {
    const plain = estimate("experiment", experimentFrame, params);
    const turned = estimate("experiment", experimentFrame, { ...params, control: "treatment" });
    close(turned.effect_estimate, -plain.effect_estimate, 1e-9);
    close(turned.standard_error, plain.standard_error, 1e-9);
  });
  it("a covariate and its multiple give one effect", () => {
    const doubled = makeFrame(
      [
        ...experimentFrame.columns,
        [
          "twice",
          { type: "number" as const, values: experimentFrame.number("prior_outcome").map((x) => 2 * x + 1) },
        ],
      ],
      "x",
    );
    const one = estimate("experiment", doubled, { ...params, covariates: ["prior_outcome"] });
    const other = estimate("experiment", doubled, { ...params, covariates: ["twice"] });
    close(other.effect_estimate, one.effect_estimate, 1e-9);
  });
  it("rows written twice are clustered by their unit, and the standard error does not shrink", () => {
    const rows = Array.from({ length: experimentFrame.rows }, (_, i) => [i, i]).flat();
    const twice = estimate("experiment", takeRows(experimentFrame, rows), { ...params, unit: "unit_id" });
    const once = estimate("experiment", experimentFrame, { ...params, unit: "unit_id" });
    expect(twice.warnings.join()).toContain("not independent");
    close(twice.standard_error, once.standard_error, 0.01);
  });
  it("an unknown control or arm is named with the arms there are", () => {
    expect(() => estimate("experiment", experimentFrame, { ...params, control: "contrl" })).toThrow(
      /arms control, treatment/,
    );
    const three = frameOf({ y: [1, 2, 3, 4, 5, 6], t: ["a", "a", "b", "b", "c", "c"] });
    expect(() => estimate("experiment", three, { outcome: "y", treatment: "t" })).toThrow(/which is control/);
    expect(() => estimate("experiment", three, { outcome: "y", treatment: "t", control: "a" })).toThrow(
      /decision is about/,
    );
  });
  it("a broken sample ratio is seen, a lost half of one arm too", () => {
    const world = ExperimentWorld.parse({
      design: "experiment",
      seed: 1,
      n: 4000,
      effect: 1,
      split: 0.55,
      attrition: { treatment: 0.3 },
    });
    const { diagnostics } = estimate("experiment", simulateExperiment(world, "pilot"), params);
    expect(diagnostics.srm_p).toMatchObject({ status: "fail" });
    expect(diagnostics.attrition_differential!.value).toBeCloseTo(0.3, 1);
  });
  it.each(["y ~ t +", "~ t", "y ~ t - 1", "y ~ t + )(", "log(y) ~ t", "y ~ x"])(
    "the formula %j is refused",
    (formula) => {
      const frame = frameOf({ y: [1, 2, 3, 5], t: ["0", "0", "1", "1"], x: [1, 2, 2, 1] });
      expect(() => estimate("experiment", frame, { formula, treatment: "t" })).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/E_FORMULA|E_EXPRESSION/) }),
      );
    },
  );
});

describe("diff_in_diff", () => {
  const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 5 };
  it("is the difference of the four cell means on a balanced panel", () => {
    const [y, g, t] = ["outcome", "treated", "period"].map((name) => panelFrame.number(name));
    const mean = (group: number, post: boolean) => {
      const values = y!.filter((_, i) => g![i] === group && t![i]! >= 5 === post);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const expected = mean(1, true) - mean(1, false) - mean(0, true) + mean(0, false);
    close(estimate("diff_in_diff", panelFrame, params).effect_estimate, expected, 1e-9);
    close(
      estimate("diff_in_diff", panelFrame, { ...params, effects: "groups" }).effect_estimate,
      expected,
      1e-9,
    );
  });
  it("by a status column or by group and start is the same", () => {
    const [g, t] = ["treated", "period"].map((name) => panelFrame.number(name));
    const withStatus = makeFrame(
      [
        ...panelFrame.columns,
        ["on", { type: "number" as const, values: g!.map((value, i) => value * Number(t![i]! >= 5)) }],
      ],
      "x",
    );
    const { treated: _, starts: __, ...rest } = params;
    const a = estimate("diff_in_diff", withStatus, { ...rest, treatment: "on" });
    const b = estimate("diff_in_diff", withStatus, params);
    expect(numbers(a)).toEqual(numbers(b));
    expect(a.diagnostics).toEqual(b.diagnostics);
  });
  it("diverging trends fail the pre-trend test and the placebo", () => {
    const world = PanelWorld.parse({
      design: "panel",
      seed: 2,
      units: 200,
      periods: 10,
      starts: 7,
      effect: 2,
      slope_gap: 2,
    });
    const { diagnostics } = estimate("diff_in_diff", simulateExperiment(world, "pilot"), {
      ...params,
      starts: 7,
    });
    expect(diagnostics.pre_trend_p!.status).toBe("fail");
    expect(diagnostics.placebo_p!.status).toBe("fail");
  });
  it.each([
    ["no period before", { starts: 1 }, "E_PANEL_CELL"],
    ["no period after", { starts: 99 }, "E_PANEL_CELL"],
    ["a start of another kind than the time", { starts: "2026-01-01" }, "E_COLUMN_TYPE"],
    ["one cluster", { cluster: "all" }, "E_TOO_FEW_CLUSTERS"],
  ])("%s is refused", (_, more, code) => {
    const frame = makeFrame(
      [
        ...panelFrame.columns,
        ["all", { type: "number" as const, values: new Float64Array(panelFrame.rows) }],
      ],
      "x",
    );
    expect(() => estimate("diff_in_diff", frame, { ...params, ...more })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe("coverage and bias on data with a known truth", () => {
  const replications = 400;
  const within = (share: number) => {
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  };
  function study(draw: (seed: number) => { found: Estimate; truth: number }) {
    let [covered, bias, square] = [0, 0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const { found, truth } = draw(seed);
      covered += Number(found.ci_lower <= truth && truth <= found.ci_upper) / replications;
      bias += (found.effect_estimate - truth) / replications;
      square += (found.effect_estimate - truth) ** 2 / replications;
    }
    return { covered, z: Math.abs(bias) / Math.sqrt(square / replications) };
  }
  it.each([
    ["plain", {}],
    ["CUPED", { covariates: ["prior_outcome"], adjustment: "cuped" }],
    ["Lin", { covariates: ["prior_outcome"], adjustment: "lin" }],
  ])("experiment, %s", (_, more) => {
    const { covered, z } = study((seed) => {
      const world = ExperimentWorld.parse({ design: "experiment", seed, n: 160, split: 0.35, effect: 1.5 });
      const found = estimate("experiment", simulateExperiment(world, "pilot"), {
        outcome: "outcome",
        treatment: "variant",
        ...more,
      });
      return { found, truth: experimentTruth(world, "pilot").ATE };
    });
    within(covered);
    expect(z).toBeLessThan(3.5);
  });
  it("experiment assigned by cluster, CR1", () => {
    const [clusters, size] = [40, 6];
    const { covered, z } = study((seed) => {
      const [shared, own] = [stream(seed, "cluster"), stream(seed, "unit")];
      const rows = Array.from({ length: clusters * size }, (_, i) => ({ i, c: Math.floor(i / size) }));
      const frame = frameOf({
        y: rows.map(({ i, c }) => shared.normal(c) + own.normal(i) + 1.5 * (c % 2)),
        t: rows.map(({ c }) => c % 2),
        c: rows.map(({ c }) => c),
      });
      return {
        found: estimate("experiment", frame, { outcome: "y", treatment: "t", cluster: "c" }),
        truth: 1.5,
      };
    });
    within(covered);
    expect(z).toBeLessThan(3.5);
  });
  it("diff_in_diff with autocorrelated noise, clustered by unit", () => {
    const { covered, z } = study((seed) => {
      const world = PanelWorld.parse({
        design: "panel",
        seed,
        units: 60,
        periods: 6,
        starts: 4,
        effect: 2,
        autocorrelation: 0.7,
      });
      const frame = simulateExperiment(world, "pilot");
      const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 4 };
      return { found: estimate("diff_in_diff", frame, params), truth: panelTruth(world, "pilot").ATT };
    });
    within(covered);
    expect(z).toBeLessThan(3.5);
  });
});
