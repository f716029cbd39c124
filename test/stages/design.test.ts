import { describe, expect, it } from "vitest";
import { Design } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { withColumns } from "../../src/frame/rows.ts";
import { models } from "../../src/models/index.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { designs } from "../../src/simulate/index.ts";
import { choiceOf, resolveModel, survey } from "../../src/stages/design.ts";
import { designPower } from "../../src/stages/design-power.ts";
import { looks } from "../../src/stages/validate-worlds.ts";
import { estimate, frameOf } from "../models/data.ts";

const auto = { name: "auto" };
const observed = (world: Record<string, unknown>): Frame =>
  designs.get(world.design as string)!.simulate({ seed: 3, ...world }, "pilot").observed;
const facts = (more: object) => Design.parse({ outcome: "outcome", ...more });
const found = (frame: Frame, more: object) => survey(facts(more), frame, models);
const chosen = (frame: Frame, more: object) => {
  const { model, params, table, choice } = resolveModel({ model: auto, design: facts(more) }, frame, models);
  return {
    name: model.name,
    choice: choice!,
    estimate: model.estimate(table, params, { confidence_level: 0.95 }),
  };
};
const reasonFor = (frame: Frame, more: object, model: string) => {
  const of = found(frame, more);
  return choiceOf(of, of.identified[0]!).rejected.find((one) => one.model === model)!;
};
const effectOf = ({ effect_estimate, standard_error, ci_lower, p_value }: ReturnType<typeof estimate>) => ({
  effect_estimate,
  standard_error,
  ci_lower,
  p_value,
});

const ab = observed({ design: "experiment", n: 400, effect: 2 });
const panel = observed({ design: "panel", units: 60, periods: 10, starts: 6, effect: 8 });
const waves = observed({
  ...{ design: "panel", units: 90, periods: 10, starts: 5, effect: 8 },
  cohorts: [
    { starts: 4, share: 0.3 },
    { starts: 7, share: 0.3 },
  ],
});
const single = observed({ design: "synthetic_control", donors: 12, periods: 24, starts: 17, effect: 6 });
const cutoff = observed({ design: "regression_discontinuity", n: 1500, effect: 5 });
const nudge = observed({ design: "instrument", n: 2000, effect: 4 });
const series = observed({ design: "interrupted_time_series", periods: 96, starts: 73, effect: 9 });
const chosenByThemselves = observed({ design: "observational", n: 1500, effect: 3 });

const byUnit = { unit: "unit_id", time: "period" };
/** Each design as somebody would declare it, what is to be taken, and the same model by hand. */
const cases: [string, Frame, object, string, object][] = [
  [
    "chance",
    ab,
    { randomised: true, treatment: "variant", covariates: ["prior_outcome"] },
    "experiment",
    { treatment: "variant", covariates: ["prior_outcome"] },
  ],
  [
    "a cutoff",
    cutoff,
    { score: "score", cutoff: 0, covariates: ["prior"] },
    "regression_discontinuity",
    { score: "score", covariates: ["prior"] },
  ],
  [
    "an instrument",
    nudge,
    { treatment: "treated", instruments: ["encouraged"], covariates: ["quality"] },
    "instrumental_variables",
    { treatment: "treated", instruments: ["encouraged"], covariates: ["quality"] },
  ],
  [
    "several units at once",
    panel,
    { ...byUnit, treated: "treated", starts: 6 },
    "diff_in_diff",
    { ...byUnit, treated: "treated", starts: 6 },
  ],
  [
    "several starts",
    waves,
    { ...byUnit, first_treated: "first_treated" },
    "staggered_diff_in_diff",
    { ...byUnit, first_treated: "first_treated" },
  ],
  [
    "one unit with a long past",
    single,
    { ...byUnit, treated: "treated", starts: 17 },
    "synthetic_control",
    { ...byUnit, treated: "treated", starts: 17 },
  ],
  [
    "one series with another beside it",
    series,
    { time: "period", starts: 73, comparison: "comparison" },
    "interrupted_time_series",
    { time: "period", starts: 73, comparison: "comparison" },
  ],
  [
    "covariates only",
    chosenByThemselves,
    { treatment: "treated", covariates: ["quality"] },
    "doubly_robust",
    { treatment: "treated", covariates: ["quality"] },
  ],
];

describe("auto takes the most rigorous model that the declared design identifies", () => {
  it("one series: not where periods have several rows, nor where there is too little before", () => {
    expect(
      reasonFor(panel, { ...byUnit, treated: "treated", starts: 6 }, "interrupted_time_series"),
    ).toMatchObject({
      identified: false,
      reason: expect.stringContaining("a period has up to 60 rows"),
    });
    expect(found(series, { time: "period", starts: 5 }).refused.map(({ reason }) => reason)).toContain(
      "4 periods before the start, fewer than 8",
    );
    const beside = reasonFor(
      series,
      { time: "period", starts: 73, comparison: "comparison" },
      "causal_impact",
    );
    expect(beside).toMatchObject({
      identified: true,
      reason: expect.stringContaining("lets the level wander"),
    });
  });
  it.each(cases)("%s", (_, frame, declared, name, byHand) => {
    const auto = chosen(frame, declared);
    expect(auto.name).toBe(name);
    expect(auto.choice.chosen).toBe(name);
    expect(effectOf(auto.estimate)).toEqual(
      effectOf(estimate(name, frame, { outcome: "outcome", ...byHand })),
    );
  });
  it.each(cases)("%s: every other model is rejected with a reason, once", (_, frame, declared, name) => {
    const { rejected } = chosen(frame, declared).choice;
    expect([name, ...rejected.map(({ model }) => model)].sort()).toEqual([...models.keys()].sort());
    for (const { reason } of rejected) expect(reason.length).toBeGreaterThan(15);
  });
  it("the order of rows and of the models' table changes nothing", () => {
    const turned = new Map([...models].reverse());
    const rows = [...Array(waves.rows).keys()].reverse();
    const shuffled = frameOf(
      Object.fromEntries([...waves.columns.keys()].map((c) => [c, rows.map((row) => waves.number(c)[row]!)])),
    );
    const declared = facts({ ...byUnit, first_treated: "first_treated" });
    const names = (frame: Frame, table: typeof models) =>
      survey(declared, frame, table).identified.map(({ model, because }) => [model.name, because]);
    expect(names(shuffled, turned)).toEqual(names(waves, models));
  });
});

describe("chance goes before a rule, a rule before trends, trends before covariates", () => {
  const everything = withColumns(cutoff, [
    ["variant", { type: "number", values: cutoff.number("unit_id").map((id) => id % 2) }],
  ]);
  const declared = {
    score: "score",
    cutoff: 0,
    treatment: "variant",
    covariates: ["prior"],
    instruments: ["above"],
  };
  it.each([
    [{ randomised: true }, "experiment"],
    [{ randomised: false }, "regression_discontinuity"],
    [{ randomised: false, cutoff: undefined }, "instrumental_variables"],
    [{ randomised: false, cutoff: undefined, instruments: undefined }, "doubly_robust"],
  ])("%j", (more, name) => {
    expect(found(everything, { ...declared, ...more }).identified[0]!.model.name).toBe(name);
  });
  it("says of an identified one that its kind ranks below, and of another of its kind what is against it", () => {
    expect(reasonFor(everything, { ...declared, randomised: true }, "doubly_robust")).toEqual({
      ...{ model: "doubly_robust", identified: true },
      reason: "observational ranks below experiment",
    });
    expect(reasonFor(everything, declared, "instrumental_variables").reason).toMatch(
      /which no data can show/,
    );
    expect(reasonFor(everything, declared, "experiment")).toMatchObject({
      identified: false,
      reason: "`randomised` is not declared",
    });
    expect(reasonFor(everything, { ...declared, randomised: false }, "experiment").reason).toMatch(
      /not left to chance/,
    );
  });
});

describe("who is treated from when may be said in any way", () => {
  const truth = effectOf(
    estimate("diff_in_diff", panel, { outcome: "outcome", ...byUnit, treated: "treated", starts: 6 }),
  );
  const labels = withColumns(panel, [
    ["from", { type: "number", values: panel.number("treated").map((t) => 6 * t) }],
    [
      "arm",
      { type: "text", values: Array.from(panel.number("treated"), (t) => (t === 1 ? "new" : "control")) },
    ],
    [
      "status",
      {
        type: "number",
        values: panel.number("treated").map((t, row) => t * Number(panel.number("period")[row]! >= 6)),
      },
    ],
  ]);
  it.each([
    [{ first_treated: "from" }],
    [{ treatment: "status" }],
    [{ treatment: "treated", starts: 6 }],
    [{ treatment: "arm", starts: 6 }],
  ])("%j gives what a group and its start give", (said) => {
    const auto = chosen(labels, { ...byUnit, ...said });
    expect(auto.name).toBe("diff_in_diff");
    for (const [key, value] of Object.entries(effectOf(auto.estimate)))
      expect(Math.abs((value as number) - (truth as never)[key]!), key).toBeLessThan(
        1e-9 * Math.abs((truth as never)[key]!) + 1e-15,
      );
  });
  it("starts that differ are found in the status as well", () => {
    const status = waves
      .number("first_treated")
      .map((from, row) => Number(from > 0 && waves.number("period")[row]! >= from));
    const frame = withColumns(waves, [["status", { type: "number", values: status }]]);
    const [a, b] = [
      chosen(frame, { ...byUnit, treatment: "status" }),
      chosen(waves, { ...byUnit, first_treated: "first_treated" }),
    ];
    expect(a.name).toBe("staggered_diff_in_diff");
    expect(effectOf(a.estimate)).toEqual(effectOf(b.estimate));
  });
  it("units by name, with dates", () => {
    const dates = Array.from(single.number("period"), (t) => `20${String(t).padStart(2, "0")}-01-01`);
    const frame = withColumns(single, [["day", { type: "text", values: dates }]]);
    const auto = chosen(frame, { unit: "unit_id", time: "day", treated_units: [1], starts: "2017-01-01" });
    const byHand = chosen(single, { ...byUnit, treated: "treated", starts: 17 });
    expect(auto.name).toBe("synthetic_control");
    expect(auto.estimate.effect_estimate).toBeCloseTo(byHand.estimate.effect_estimate, 9);
  });
});

describe("what the table says decides among panels", () => {
  const reason = (frame: Frame, more: object, model: string) => {
    const of = found(frame, more);
    return of.refused.find((one) => one.model.name === model)?.reason ?? "identified";
  };
  const group = { ...byUnit, treated: "treated" };
  it("one treated unit with a short past is a case of weighted trends", () => {
    const short = observed({ design: "synthetic_control", donors: 12, periods: 12, starts: 8, effect: 6 });
    expect(found(short, { ...group, starts: 8 }).identified.map(({ model }) => model.name)).toEqual([
      "synthetic_did",
      "synthetic_control",
    ]);
  });
  it("two-way fixed effects are never taken where starts differ", () => {
    const names = found(waves, { ...byUnit, first_treated: "first_treated" }).identified.map(
      ({ model }) => model.name,
    );
    expect(names).toEqual(["staggered_diff_in_diff", "diff_in_diff"]);
  });
  it("each flaw is named", () => {
    const all = withColumns(panel, [
      ["all", { type: "number", values: panel.number("treated").map(() => 1) }],
    ]);
    expect(reason(all, { ...byUnit, treated: "all", starts: 6 }, "diff_in_diff")).toMatch(
      /nobody is left to compare with/,
    );
    expect(reason(panel, { ...group, starts: 1 }, "diff_in_diff")).toMatch(/no period is before/);
    expect(reason(panel, { ...group, starts: 99 }, "diff_in_diff")).toMatch(/no unit is treated/);
    expect(reason(panel, byUnit, "diff_in_diff")).toMatch(/`treatment` is not declared/);
    expect(reason(panel, { ...group }, "diff_in_diff")).toMatch(/not declared/);
    expect(reason(single, { ...group, starts: 17 }, "diff_in_diff")).toMatch(/its own noise/);
    const back = withColumns(waves, [
      [
        "status",
        {
          type: "number",
          values: waves
            .number("period")
            .map((t, row) => Number(t === 4 + (waves.number("unit_id")[row]! % 3))),
        },
      ],
    ]);
    expect(reason(back, { ...byUnit, treatment: "status" }, "staggered_diff_in_diff")).toMatch(
      /leave the treatment again/,
    );
  });
  it("rows from before keep the arms from being compared, and covariates from being enough", () => {
    const declared = { ...byUnit, randomised: true, treatment: "treated", starts: 6, covariates: ["period"] };
    expect(reason(panel, declared, "experiment")).toMatch(/300 rows are from before/);
    expect(reason(panel, declared, "doubly_robust")).toMatch(/panel/);
    expect(found(panel, declared).identified[0]!.model.name).toBe("diff_in_diff");
  });
  it("one arm identifies nothing", () => {
    const one = frameOf({ outcome: [1, 2, 3, 4], variant: ["a", "a", "a", "a"], x: [1, 2, 1, 2] });
    expect(() => chosen(one, { randomised: true, treatment: "variant", covariates: ["x"] })).toThrow(
      /no model is identified by the declared design \(experiment: `variant` has one arm only; .*one value only/,
    );
  });
  it("a column that is not there is blamed on its fact", () => {
    try {
      chosen(ab, { randomised: true, treatment: "variant", covariates: ["prior_outcome", "prior"] });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "E_COLUMN_MISSING", place: { path: ["design", "covariates", 1] } });
    }
  });
  it("few clusters are given Satterthwaite's degrees of freedom, three are refused", () => {
    const clusters = (count: number) =>
      withColumns(ab, [["shop", { type: "number", values: ab.number("unit_id").map((id) => id % count) }]]);
    const declared = { randomised: true, treatment: "variant", cluster: "shop" };
    expect(found(clusters(20), declared).identified[0]!.params).toMatchObject({ standard_errors: "CR2" });
    expect(found(clusters(100), declared).identified[0]!.params).not.toHaveProperty("standard_errors");
    expect(reason(clusters(3), declared, "experiment")).toMatch(/3 clusters/);
  });
  it("what is attested and received reaches the model", () => {
    const declared = {
      randomised: true,
      treatment: "variant",
      received: "received",
      attested: ["preregistered", "exclusion"],
      smallest_effect: 1,
    };
    const { params } = found(ab, declared).identified[0]!;
    expect(params).toEqual({
      outcome: "outcome",
      treatment: "variant",
      compliance: "received",
      preregistered: true,
      smallest_effect: 1,
    });
  });
});

describe("degenerate tables are refused in words", () => {
  const group = { ...byUnit, treated: "treated", starts: 6 };
  const reasons = (frame: Frame, more: object) =>
    Object.fromEntries(found(frame, more).refused.map(({ model, reason }) => [model.name, reason]));
  it("without a row", () => {
    const none = frameOf({ outcome: [], unit_id: [], period: [], treated: [], variant: [], x: [] });
    expect(
      reasons(none, { ...group, randomised: true, treatment: "variant", covariates: ["x"] }),
    ).toMatchObject({
      experiment: "`variant` has no arm",
      matching: "`variant` has no value: nobody is left to compare with",
      diff_in_diff: expect.stringMatching(/not declared/),
    });
  });
  it("with missing units, times and statuses, which are left out of the count", () => {
    const holes = frameOf({
      outcome: panel.rows > 0 ? [...panel.number("outcome")] : [],
      unit_id: [...panel.number("unit_id")].map((id, row) => (row % 7 === 0 ? null : id)),
      period: [...panel.number("period")].map((t, row) => (row % 11 === 0 ? null : t)),
      treated: [...panel.number("treated")].map((t, row) => (row % 13 === 0 ? null : t)),
    });
    const all = found(panel, group).identified[0]!;
    const some = found(holes, group).identified[0]!;
    expect([some.model.name, some.because]).toEqual([all.model.name, all.because]);
  });
  it("times of another type than the start", () => {
    expect(() => found(panel, { ...group, starts: "2026-01-01" })).toThrow(/dates/);
    const text = withColumns(panel, [
      ["when", { type: "text", values: [...panel.number("period")].map((t) => `t${t}`) }],
    ]);
    expect(() => found(text, { ...group, time: "when", starts: "t6" })).toThrow(/dates such as/);
  });
  it("at any scale of the outcome the choice is the same", () => {
    const at = (factor: number) => {
      const scaled = withColumns(panel, [
        ["outcome", { type: "number", values: panel.number("outcome").map((y) => y * factor) }],
      ]);
      const { name, estimate: of } = chosen(scaled, group);
      return { name, effect: of.effect_estimate / factor };
    };
    const one = at(1);
    for (const factor of [1e12, 1e-12, -1]) {
      expect(at(factor).name).toBe(one.name);
      expect(at(factor).effect).toBeCloseTo(one.effect, 6);
    }
  });
});

describe("the power of a design", () => {
  const input = (table: Frame, effect: number | null, replications = 60) => ({
    ...{ table, question: { effect, power: 0.8, alpha: 0.05, rows_per_day: null } },
    initiative: { id: "a", cost_to_scale: 100, returns: { unit_value: 1, scale_units: 100 } } as never,
    ...{ measure: { confidence_level: 0.95, minimum_sample_size: 30, checks: [] } },
    evaluate: { strategy: "diagnostics" as const, bands: {}, rubrics: {} },
    ...{ looks, tables: { models, rubrics, designs }, replications, seed: 1 },
  });
  const single17 = found(single, { ...byUnit, treated: "treated", starts: 17 });
  const mix = single17.identified.find(({ model }) => model.name === "synthetic_control")!;
  it("goes by the standard error where a formula tells how it shrinks", () => {
    const of = found(ab, { randomised: true, treatment: "variant" });
    const { power_at_hand, sample_size_needed, by, refused } = designPower(
      of.identified[0]!,
      input(of.table, 0.5),
    );
    expect({ by, refused }).toEqual({ by: "analytic", refused: null });
    expect(power_at_hand).toBeLessThan(0.8);
    expect(sample_size_needed).toBeGreaterThan(400);
  });
  it("is simulated for a mix of donors: more for a larger effect, and its detectable effect is found so often", () => {
    const at = (effect: number | null) => designPower(mix, input(single17.table, effect));
    const [none, small, large] = [at(null), at(0.01), at(50)];
    expect(none).toMatchObject({ by: "simulated", power_at_hand: null, sample_size_needed: null });
    expect(small.power_at_hand!).toBeLessThan(0.5);
    expect(small.sample_size_needed).toBeNull();
    expect(large).toMatchObject({ power_at_hand: 1, sample_size_needed: single.rows });
    const again = at(none.minimum_detectable_effect!);
    expect(again.power_at_hand).toBeGreaterThanOrEqual(0.8);
    expect(again.power_at_hand).toBeLessThan(0.9);
    expect(at(-none.minimum_detectable_effect!).power_at_hand).toBeGreaterThan(0.6);
  });
  it("says why a model that is identified gives no estimate", () => {
    const flat = frameOf({
      outcome: Array(40).fill(7),
      variant: Array.from({ length: 40 }, (_, i) => i % 2),
    });
    const of = found(flat, { randomised: true, treatment: "variant" });
    const { refused, power_at_hand } = designPower(of.identified[0]!, input(of.table, 1));
    expect(refused).toMatch(/same value in every row/);
    expect(power_at_hand).toBeNull();
  });
});
