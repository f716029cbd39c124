import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { takeRows, withColumns } from "../../src/frame/rows.ts";
import { models } from "../../src/models/index.ts";
import { requestedChecks } from "../../src/stages/checks.ts";
import { binomialAtMost } from "../../src/stats/binomial.ts";
import { stream } from "../../src/stats/random.ts";
import { close } from "../models/close.ts";
import { simulate } from "../worlds.ts";
import { check, chosen, panel, seeds, share, trial } from "./checking.ts";

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
  it("refuses a column that the model reads: its effect there is 0 by the model's making", () => {
    for (const outcome of ["quality", "treated", "outcome"])
      expect(
        check("placebo_outcome", chosen({}, { negative_control: "untouched" }), { outcome }),
      ).toMatchObject({
        passed: "not applicable",
        statement: expect.stringContaining(`reads \`${outcome}\` itself`),
      });
    const both = check("placebo_outcome", chosen({}, { negative_control: "untouched" }), {
      outcome: "untouched",
    });
    expect(both.numbers).toEqual(check("placebo_outcome", chosen({}), { outcome: "untouched" }).numbers);
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
  it("leaves out rows without a treatment or a unit, as the models do", () => {
    const { model, frame, params } = chosen({});
    const treated = Float64Array.from(frame.number("treated"));
    treated[3] = Number.NaN;
    const lacking = withColumns(frame, [["treated", { type: "number", values: treated }]]);
    const kept = takeRows(
      frame,
      Array.from({ length: frame.rows }, (_, i) => i).filter((i) => i !== 3),
    );
    const [a, b] = [lacking, kept].map((one) => check("placebo_treatment", { model, frame: one, params }));
    expect(a!.passed).toBe(true);
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
  it("is of a unit and a period, not of a place in the table", () => {
    const { model, frame, params } = panel({});
    const back = takeRows(
      frame,
      Array.from({ length: frame.rows }, (_, i) => frame.rows - 1 - i),
    );
    const [a, b] = [frame, back].map((one) => check("random_common_cause", { model, frame: one, params }));
    close(a!.numbers.change_se!, b!.numbers.change_se!, 1e-6);
  });
  it.each([
    ["a formula", { covariates: [], outcome: undefined, formula: "outcome ~ variant + prior_outcome" }],
    ["cuped", { adjustment: "cuped" }],
    ["welch", { covariates: [], standard_errors: "welch" }],
  ])("says so where the model refuses one more covariate: %s", (_, params) => {
    const found = check("random_common_cause", trial({}, params));
    expect(found.passed).toBe("not applicable");
    expect(found.statement).toContain("the model refuses what the check changes");
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
