import { describe, expect, it } from "vitest";
import { designs } from "../../src/simulate/index.ts";
import { close } from "./close.ts";
import { estimate, frameOf, hasShared, oracle, published, sharedOnly, shipped } from "./data.ts";

const model = "staggered_diff_in_diff";
type Found = ReturnType<typeof estimate>;
const term = (found: Found, name: string) =>
  found.coefficients.find((coefficient) => coefficient.term === name)!;

describe.skipIf(!hasShared)(`D06: minimum wages against R's did${sharedOnly}`, () => {
  const expected = oracle("D06_cs_mpdta_unconditional.json");
  const params = {
    outcome: "lemp",
    unit: "countyreal",
    time: "year",
    first_treated: "first_treat",
    bands: "pointwise",
  };
  const fitted = async (more: object = {}) =>
    estimate(model, await published("mpdta.csv"), { ...params, ...more });

  it("every group and period", async () => {
    const found = await fitted();
    for (const { group, time, att, se } of expected.group_time) {
      const row = term(found, `ATT(${group}, ${time})`);
      close(row.estimate, att, 1e-7, `ATT(${group}, ${time})`);
      close(row.standard_error, se, 1e-7, `its error (${group}, ${time})`);
    }
  });
  it.each(["simple", "dynamic", "calendar"])(
    "the %s average: estimate, error, interval, p",
    async (aggregation) => {
      const found = await fitted({ aggregation });
      const row = expected[aggregation].overall;
      close(found.effect_estimate, row.estimate, 1e-7, "effect");
      close(found.standard_error, row.se, 1e-7, "error");
      close(found.ci_lower, row.ci_lower, 1e-7, "lower end");
      close(found.ci_upper, row.ci_upper, 1e-7, "upper end");
      close(found.p_value!, row.p_value, 1e-6, "p");
    },
  );
  it.each([
    ["dynamic", (e: number) => `event time ${e}`],
    ["group", (g: number) => `group ${g}`],
    ["calendar", (t: number) => `in ${t}`],
  ])("the parts of the %s average", async (aggregation, named) => {
    const found = await fitted();
    for (const { egt, att, se } of expected[aggregation].egt) {
      close(term(found, named(egt)).estimate, att, 1e-7, named(egt));
      close(term(found, named(egt)).standard_error, se, 1e-7, `error of ${named(egt)}`);
    }
  });
  it("the group average; its error as did 2.1.2 prints it, which takes every group's weight for the first group's, is beside ours", async () => {
    const found = await fitted({ aggregation: "group" });
    close(found.effect_estimate, expected.group.overall.estimate, 1e-7, "effect");
    close(found.diagnostics.group_error_of_did!.value!, expected.group.overall.se, 1e-7, "did's error");
    expect(Math.abs(found.standard_error / expected.group.overall.se - 1)).toBeLessThan(0.003);
  });
  it("the pre-test", async () => {
    close((await fitted()).diagnostics.pre_trend_p!.value!, expected.pretest_p_rounded5, 1e-4, "p");
  });
  it("with a covariate: the three methods agree within a tenth of an error, and differ", async () => {
    const found = await Promise.all(
      ["dr", "ipw", "reg"].map((method) => fitted({ method, covariates: ["lpop"] })),
    );
    const effects = found.map(({ effect_estimate }) => effect_estimate);
    expect(new Set(effects).size).toBe(3);
    for (const { effect_estimate, standard_error } of found) {
      expect(Math.abs(effect_estimate - effects[0]!)).toBeLessThan(0.1 * standard_error);
      expect(effect_estimate).toBeCloseTo(-0.0418, 3);
    }
  });
});

const simulated = (knobs: object = {}) =>
  designs.get("panel")!.simulate(
    {
      ...{ design: "panel", seed: 1, units: 120, periods: 10, starts: 5, effect: 3, effect_growth: 1 },
      cohorts: [
        { starts: 4, share: 0.25 },
        { starts: 7, share: 0.35 },
      ],
      ...knobs,
    },
    "pilot",
  );
const params = {
  outcome: "outcome",
  unit: "unit_id",
  time: "period",
  first_treated: "first_treated",
  bands: "pointwise",
};

describe("on simulated cohorts", () => {
  const replications = 300;
  it("the interval holds the average effect 95 times in a hundred, where two-way fixed effects miss it", () => {
    const { truth } = simulated();
    const { declared } = truth.estimands[0]!;
    let [covered, twoWay] = [0, 0];
    for (let seed = 1; seed <= replications; seed++) {
      const { observed, truth: own } = simulated({ seed });
      const found = estimate(model, observed, { ...params, control: seed % 2 ? "never" : "not_yet" });
      const value = own.estimands[0]!.value;
      covered += Number(found.ci_lower <= value && value <= found.ci_upper);
      twoWay +=
        estimate("diff_in_diff", withStatus(observed), {
          outcome: "outcome",
          unit: "unit_id",
          time: "period",
          treatment: "status",
        }).effect_estimate / replications;
    }
    expect(Math.abs(covered / replications - 0.945)).toBeLessThan(
      4 * Math.sqrt((0.95 * 0.05) / replications),
    );
    expect(twoWay).toBeLessThan(declared! - 0.7);
  });
  it("a uniform band holds the whole path where pointwise intervals do not", () => {
    let [uniform, pointwise] = [0, 0];
    for (let seed = 1; seed <= 120; seed++) {
      const { observed } = simulated({ seed, effect: 0, effect_growth: 0 });
      const path = (bands: string) =>
        estimate(model, observed, { ...params, bands, draws: 499 }).coefficients.filter(({ term: name }) =>
          name.startsWith("event time"),
        );
      const holds = (rows: Found["coefficients"]) =>
        rows.every(({ ci_lower, ci_upper }) => ci_lower <= 0 && 0 <= ci_upper);
      uniform += Number(holds(path("uniform")));
      pointwise += Number(holds(path("pointwise")));
    }
    expect(uniform / 120).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / 120));
    expect(pointwise).toBeLessThan(uniform - 10);
  });
  it("trends that part before the start are found, parallel ones seldom", () => {
    const rejected = (knobs: object) => {
      let count = 0;
      for (let seed = 1; seed <= 100; seed++)
        count += Number(
          estimate(model, simulated({ seed, ...knobs }).observed, params).diagnostics.pre_trend_p!.value! <
            0.05,
        );
      return count / 100;
    };
    expect(rejected({})).toBeLessThan(0.25);
    expect(rejected({ slope_gap: 2 })).toBeGreaterThan(0.9);
  });
});

function withStatus(frame: ReturnType<typeof simulated>["observed"]) {
  const [first, period] = [frame.number("first_treated"), frame.number("period")];
  return frameOf({
    ...Object.fromEntries(["unit_id", "period", "outcome"].map((name) => [name, [...frame.number(name)]])),
    status: Array.from(first, (start, i) => Number(start > 0 && period[i]! >= start)),
  });
}

describe("laws", () => {
  it("one group and two periods: the effect is the 2×2 difference-in-differences, its error the robust one", () => {
    const { observed } = simulated({ periods: 2, cohorts: [{ starts: 2, share: 0.5 }], starts: 2 });
    const found = estimate(model, observed, params);
    const plain = estimate("diff_in_diff", observed, {
      outcome: "outcome",
      unit: "unit_id",
      time: "period",
      treated: "treated",
      starts: 2,
    });
    close(found.effect_estimate, plain.effect_estimate, 1e-10, "effect");
    expect(Math.abs(found.standard_error / plain.standard_error - 1)).toBeLessThan(0.02);
  });
  it("dates for times, text for never, an unbalanced panel", async () => {
    const frame = await shipped("syn_staggered.csv");
    const base = estimate(model, frame, {
      outcome: "y",
      unit: "unit",
      time: "time",
      first_treated: "first_treat",
      bands: "pointwise",
    });
    const date = (period: number) => `2026-${String(period).padStart(2, "0")}-01`;
    const [time, first] = [frame.number("time"), frame.number("first_treat")];
    const dated = frameOf({
      y: [...frame.number("y")],
      unit: [...frame.number("unit")],
      when: Array.from(time, date),
      start: Array.from(first, (value) => (value === 0 ? null : date(value))),
    });
    const found = estimate(model, dated, {
      outcome: "y",
      unit: "unit",
      time: "when",
      first_treated: "start",
      bands: "pointwise",
    });
    close(found.effect_estimate, base.effect_estimate, 1e-12, "effect");
    close(found.standard_error, base.standard_error, 1e-12, "error");
    const holes = await shipped("syn_staggered_unbalanced.csv");
    const left = estimate(model, holes, {
      outcome: "y",
      unit: "unit",
      time: "time",
      first_treated: "first_treat",
      bands: "pointwise",
    });
    expect(Math.abs(left.effect_estimate - base.effect_estimate)).toBeLessThan(base.standard_error);
  });
  it("the same seed draws the same bands", () => {
    const { observed } = simulated();
    const of = (seed: number) =>
      estimate(model, observed, { ...params, bands: "uniform", seed }).coefficients;
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });
});

describe("what cannot be identified is refused, or left out by name", () => {
  const panel = (start: (unit: number) => number) => {
    const rows = Array.from({ length: 60 }, (_, row) => ({ unit: Math.floor(row / 4), time: (row % 4) + 1 }));
    return frameOf({
      outcome: rows.map(({ unit, time }) => ((unit * 7 + time * 3) % 11) + time),
      unit_id: rows.map(({ unit }) => unit),
      period: rows.map(({ time }) => time),
      first_treated: rows.map(({ unit }) => start(unit)),
    });
  };
  const refusal = (frame: ReturnType<typeof panel>, more: object = {}) => {
    try {
      estimate(model, frame, { ...params, ...more });
      return "none";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  it("nobody treated, nobody to compare with, everybody from the beginning", () => {
    expect(refusal(panel(() => 0))).toBe("E_PANEL_CELL");
    expect(refusal(panel(() => 3))).toBe("E_PANEL_CELL");
    expect(refusal(panel(() => 1))).toBe("E_PANEL_CELL");
  });
  it("without never-treated units those not yet treated will do, as long as there are some", () => {
    const frame = panel((unit) => (unit % 2 ? 2 : 4));
    expect(refusal(frame)).toBe("E_PANEL_CELL");
    const found = estimate(model, frame, { ...params, control: "not_yet" });
    expect(found.warnings.join()).toContain("group 4 in 4 is left out: no comparison unit");
  });
  it("a start that changes within a unit, two rows in a period", () => {
    const frame = panel((unit) => (unit % 2 ? 3 : 0));
    const columns = Object.fromEntries(
      ["outcome", "unit_id", "period", "first_treated"].map((name) => [name, [...frame.number(name)]]),
    );
    expect(
      refusal(
        frameOf({
          ...columns,
          first_treated: columns.first_treated!.map((start, i) => (i === 5 ? 2 : start)),
        }),
      ),
    ).toBe("E_PANEL_CELL");
    expect(
      refusal(frameOf({ ...columns, period: columns.period!.map((time, i) => (i === 5 ? 1 : time)) })),
    ).toBe("E_PANEL_CELL");
  });
});

it("the multiplier bootstrap's error is near the analytic one, seeded, and the estimate is the same", async () => {
  const frame = await shipped("syn_staggered.csv");
  const params = {
    outcome: "y",
    unit: "unit",
    time: "time",
    first_treated: "first_treat",
    bands: "pointwise",
  };
  const analytic = estimate(model, frame, params);
  const drawn = (more: object = {}) =>
    estimate(model, frame, { ...params, standard_errors: "bootstrap", draws: 4000, ...more });
  expect(drawn().effect_estimate).toBe(analytic.effect_estimate);
  close(drawn().standard_error, analytic.standard_error, 0.06, "error");
  expect(drawn()).toEqual(drawn());
  expect(drawn({ seed: 2 }).standard_error).not.toBe(drawn().standard_error);
  expect(drawn().inference).toContain("4000 multiplier draws");
});
