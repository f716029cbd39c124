import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import type { CheckResult } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { takeRows, withColumns } from "../../src/frame/rows.ts";
import { models } from "../../src/models/index.ts";
import { requestedChecks, runChecks } from "../../src/stages/checks.ts";
import { binomialAtMost } from "../../src/stats/binomial.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "../models/close.ts";
import { simulate } from "../worlds.ts";

/** One check on a model's measurement, as MEASURE runs it. */
function check(
  name: string,
  on: { model: string; frame: Frame; params: object },
  request: Record<string, unknown> = {},
) {
  const model = models.get(on.model)!;
  const params = model.params.parse(on.params) as Record<string, unknown>;
  const at = { confidence_level: 0.95 };
  const refit = (frame: Frame, changed = params) => model.estimate(frame, changed, at);
  const subject = { frame: on.frame, model, params, estimate: refit(on.frame), refit };
  const { results, diagnostics } = runChecks(subject, new Map([[name, request]]), checks);
  return { ...(results[0] as CheckResult), diagnostics };
}
const seeds = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const share = (found: readonly { passed: unknown }[]) =>
  found.filter(({ passed }) => passed === true).length / found.length;

const panel = (more: object) => ({
  model: "diff_in_diff",
  frame: simulate({ design: "panel", seed: 1, units: 60, periods: 14, starts: 10, effect: 4, ...more })
    .observed,
  params: { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 10 },
});
const chosen = (more: object, params: object = {}) => ({
  model: "weighting",
  frame: simulate({ design: "observational", seed: 1, n: 600, effect: 4, ...more }).observed,
  params: { outcome: "outcome", treatment: "treated", covariates: ["quality"], ...params },
});
const trial = (more: object, params: object = {}) => ({
  model: "experiment",
  frame: simulate({ design: "experiment", seed: 1, n: 300, effect: 1, ...more }).observed,
  params: { outcome: "outcome", treatment: "variant", covariates: ["prior_outcome"], ...params },
});

describe("placebo_in_time", () => {
  it("passes on parallel trends about as often as the interval says, and fails on trends that part", () => {
    const clean = seeds(40).map((seed) => check("placebo_in_time", panel({ seed })));
    const parting = seeds(10).map((seed) => check("placebo_in_time", panel({ seed, slope_gap: 3 })));
    expect(share(clean)).toBeGreaterThan(0.85);
    expect(share(parting)).toBe(0);
  });
  it("is measured before the start alone: the effect itself does not show", () => {
    const found = check("placebo_in_time", panel({ effect: 1000 }));
    expect(found.numbers.effect).toBeCloseTo(
      check("placebo_in_time", panel({ effect: 0 })).numbers.effect!,
      9,
    );
  });
  it("says when there is too little time before, and where there is no one start", () => {
    const short = panel({});
    expect(check("placebo_in_time", { ...short, params: { ...short.params, starts: 4 } })).toMatchObject({
      passed: "not applicable",
      statement: expect.stringContaining("3 periods before"),
    });
    expect(check("placebo_in_time", trial({}))).toMatchObject({
      passed: "not applicable",
      statement: "not a check of experiment",
    });
  });
  it("a start inside a period belongs to the period that it falls into", () => {
    const { frame, params, model } = panel({});
    const at = (starts: number) => check("placebo_in_time", { model, frame, params: { ...params, starts } });
    expect(at(9.5).numbers).not.toEqual({});
    expect(at(9.5).numbers.effect).toBe(at(9).numbers.effect);
  });
  it("works on an interrupted series and on a synthetic control", () => {
    const line = simulate({
      design: "interrupted_time_series",
      seed: 2,
      periods: 90,
      starts: 61,
      effect: 20,
    });
    const series = {
      outcome: "outcome",
      time: "period",
      starts: 61,
      season: { period: 12 },
      order: [1, 0, 0],
    };
    expect(
      check("placebo_in_time", { model: "interrupted_time_series", frame: line.observed, params: series })
        .passed,
    ).toBe(true);
    const donors = simulate({
      design: "synthetic_control",
      seed: 3,
      donors: 20,
      periods: 40,
      starts: 31,
      effect: 5,
    });
    const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 31 };
    const found = check("placebo_in_time", { model: "synthetic_control", frame: donors.observed, params });
    expect(found.passed).toBe(true);
  });
});

describe("placebo_outcome", () => {
  it("fails where a hidden cause moves treatment and outcomes, and passes where none does", () => {
    const on = (more: object) =>
      seeds(20).map((seed) => check("placebo_outcome", chosen({ seed, ...more }), { outcome: "untouched" }));
    expect(share(on({}))).toBeGreaterThan(0.8);
    expect(share(on({ hidden: 1.2 }))).toBe(0);
  });
  it("gives the rubric its negative control", () => {
    const { diagnostics, numbers } = check("placebo_outcome", chosen({}), { outcome: "untouched" });
    expect(diagnostics.negative_control_p!.value).toBe(numbers.p_value);
  });
  it("needs a column, and says when it is not there", () => {
    expect(check("placebo_outcome", trial({})).statement).toContain("no `outcome` is named");
    const lacking = check("placebo_outcome", trial({}), { outcome: "visits" });
    expect(lacking.passed).toBe("not applicable");
    expect(lacking.statement).toContain("visits");
  });
});

describe("placebo_treatment", () => {
  it("passes on a sound experiment whatever its effect, and gives Fisher's p", () => {
    const strong = check("placebo_treatment", trial({ effect: 5 }));
    expect(strong.passed).toBe(true);
    expect(strong.numbers.randomisation_p).toBe(1 / 51);
    const none = seeds(20).map((seed) =>
      check("placebo_treatment", trial({ seed, effect: 0 }), { replications: 20 }),
    );
    expect(share(none)).toBeGreaterThanOrEqual(0.9);
    const p = none.map(({ numbers }) => numbers.randomisation_p!);
    expect(Math.min(...p)).toBeLessThan(0.3);
    expect(Math.max(...p)).toBeGreaterThan(0.7);
  });
  it("finds errors that take clusters' members for independent, dealt out as it was assigned", () => {
    const towns = { cluster_size: 20, icc: 0.4, assigned: "cluster", n: 600 };
    const naive = seeds(8).map((seed) =>
      check("placebo_treatment", trial({ seed, ...towns }), { by: "cluster" }),
    );
    const clustered = seeds(8).map((seed) =>
      check("placebo_treatment", trial({ seed, ...towns }, { cluster: "cluster" })),
    );
    expect(share(naive)).toBe(0);
    expect(share(clustered)).toBeGreaterThanOrEqual(0.75);
  });
  it("does not depend on the order of the rows where a column names the units", () => {
    const { model, frame, params } = panel({});
    const back = takeRows(
      frame,
      Array.from({ length: frame.rows }, (_, i) => frame.rows - 1 - i),
    );
    const [a, b] = [frame, back].map((one) => check("placebo_treatment", { model, frame: one, params }));
    expect(a!.numbers).toEqual(b!.numbers);
  });
  it("refuses units within which the treatment varies", () => {
    const found = check("placebo_treatment", trial({ cluster_size: 10, icc: 0.1 }), { by: "cluster" });
    expect(found.statement).toContain("varies within `cluster`");
  });
});

describe("random_common_cause", () => {
  it("passes where one more covariate of many rows is nothing, and fails where it is one of too many", () => {
    expect(check("random_common_cause", chosen({})).passed).toBe(true);
    expect(check("random_common_cause", trial({})).numbers.change_se).toBeLessThan(0.2);
    const few = trial({ n: 14 });
    const draws = stream(5, "noise");
    const names = ["a", "b", "c", "d", "e", "f"];
    const frame = withColumns(
      few.frame,
      names.map((name, j) => [
        name,
        { type: "number", values: Float64Array.from({ length: 14 }, (_, i) => draws.normal(i, j)) },
      ]),
    );
    const crowded = { ...few, frame, params: { ...few.params, covariates: ["prior_outcome", ...names] } };
    expect(check("random_common_cause", crowded).passed).toBe(false);
  });
  it("does not apply where the model takes no list of covariates", () => {
    const donors = simulate({
      design: "synthetic_control",
      seed: 3,
      donors: 8,
      periods: 30,
      starts: 21,
      effect: 5,
    });
    const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 21 };
    expect(
      check("random_common_cause", { model: "synthetic_control", frame: donors.observed, params }),
    ).toMatchObject({
      passed: "not applicable",
      statement: "not a check of synthetic_control",
    });
  });
});

describe("data_subset", () => {
  it("parts stray from the whole as chance has it, by units", () => {
    const found = seeds(10).map((seed) => check("data_subset", trial({ seed })));
    expect(share(found)).toBe(1);
    for (const { numbers } of found) {
      expect(numbers.change_se!).toBeGreaterThan(0.25 * numbers.expected_se!);
      expect(numbers.change_se!).toBeLessThan(1.6 * numbers.expected_se!);
    }
    expect(check("data_subset", panel({})).numbers.expected_se).toBeCloseTo(0.5, 12);
  });
  it("fails where the standard errors take a unit's many rows for independent", () => {
    const { frame, params } = panel({ units: 20, unit_sd: 10, autocorrelation: 0.95 });
    const naive = { model: "diff_in_diff", frame, params: { ...params, standard_errors: "classical" } };
    expect(check("data_subset", naive, { replications: 40 }).numbers.change_se!).toBeGreaterThan(
      check("data_subset", { ...naive, params }, { replications: 40 }).numbers.change_se!,
    );
  });
});

describe("leave_one_out", () => {
  it("passes where many clusters carry the effect, and names the one that carries it alone", () => {
    const towns = { cluster_size: 30, icc: 0.05, assigned: "cluster", n: 900, effect: 4 };
    const sound = trial(towns, { cluster: "cluster" });
    expect(check("leave_one_out", sound)).toMatchObject({ passed: true });
    const y = sound.frame.number("outcome");
    const town = sound.frame.text("cluster");
    const arm = sound.frame.text("variant");
    const one = town[arm.indexOf("treatment")]!;
    const carried = withColumns(sound.frame, [
      [
        "outcome",
        {
          type: "number",
          values: y.map((value, i) => value - (arm[i] === "treatment" ? 4 : 0) + (town[i] === one ? 300 : 0)),
        },
      ],
    ]);
    const found = check("leave_one_out", { ...sound, frame: carried });
    expect(found.passed).toBe(false);
    expect(found.statement).toContain(`furthest without ${one}:`);
  });
  it("needs something to leave out", () => {
    expect(check("leave_one_out", trial({})).statement).toContain("name a column by `by`");
    expect(check("leave_one_out", trial({}), { by: "unit_id" }).statement).toContain("another in every row");
  });
  it("never leaves out the treated unit of a synthetic control", () => {
    const { observed } = simulate({
      design: "synthetic_control",
      seed: 3,
      donors: 8,
      periods: 30,
      starts: 21,
      effect: 5,
    });
    const params = { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 21 };
    expect(
      check("leave_one_out", { model: "synthetic_control", frame: observed, params }).numbers.refits,
    ).toBe(8);
  });
});

describe("what is asked for", () => {
  const names = [...checks.keys()];
  it("all, names, and parameters that outlive a bare name", () => {
    expect([...requestedChecks(checks, "all").keys()]).toEqual(names);
    const asked = requestedChecks(checks, "all", [{ name: "data_subset", share: 0.5 }, "leave_one_out"]);
    expect(asked.get("data_subset")).toEqual({ share: 0.5 });
    expect(requestedChecks(checks, [{ name: "data_subset", share: 0.5 }], "all").get("data_subset")).toEqual({
      share: 0.5,
    });
    expect(requestedChecks(checks, undefined, []).size).toBe(0);
  });
  it("every model is in the designs of some check, and every design is a model's or one to come", () => {
    const designs = new Set([...checks.values()].flatMap((one) => one.designs));
    for (const name of models.keys()) expect(designs, name).toContain(name);
  });
  it("the same twice", () => {
    for (const name of names) expect(check(name, panel({}))).toEqual(check(name, panel({})));
  });
});

it("the lower tail of a binomial, by hand", () => {
  close(binomialAtMost(0, 3, 0.5), 0.125, 1e-12);
  close(binomialAtMost(1, 3, 0.5), 0.5, 1e-12);
  expect(binomialAtMost(3, 3, 0.5)).toBe(1);
  close(binomialAtMost(44, 50, 0.95), 0.0378, 1e-2);
});
