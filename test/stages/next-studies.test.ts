import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AllocatePolicy,
  CalibratePolicy,
  Idea,
  type MeasureResult,
  type ModelType,
  NextPolicy,
} from "../../src/contracts/index.ts";
import { minimaxRegret } from "../../src/rules/minimax-regret.ts";
import { allocate } from "../../src/stages/allocate.ts";
import { calibrate } from "../../src/stages/calibrate.ts";
import { hurdleOf, type NextInput, nextStudies } from "../../src/stages/next-studies.ts";
import { normalLoss } from "../../src/stats/normal-loss.ts";
import { effectOf, evaluated } from "./contracts.ts";

interface Pilot {
  id: string;
  effect?: number;
  se?: number;
  type?: ModelType;
  cost?: number;
  n?: number;
  more?: Partial<MeasureResult>;
}
const rubricOf: Record<ModelType, string> = {
  experiment: "experiment",
  "quasi-experiment": "diff_in_diff",
  "time-series": "interrupted_time_series",
  observational: "experiment",
};

const pilotOf = ({ id, effect = 2, se = 1, type = "experiment", cost = 1000, n = 400, more }: Pilot) => {
  const terms = { metric: "m", surface: null, unit_scale: 2, unit_scale_from: "configured" as const };
  const made = { initiative_id: id, model_type: type, sample_size: n, terms, ...more };
  const measure = effectOf(effect, se, made);
  const evaluate = evaluated(rubricOf[type], measure, {}, { id, cost });
  return { measure, evaluate: { ...evaluate, initiative_id: id, effective_type: type } };
};

interface Case {
  pilots?: Pilot[];
  ideas?: object[];
  budget?: number;
  next?: object;
  mode?: "classic" | "learned";
  fund?: boolean;
}

/** The stages one after the other; with `fund: false` nothing is funded. */
async function inputOf({ pilots = [], ideas = [], budget = 1e5, next = {}, mode, fund = false }: Case) {
  const made = pilots.map(pilotOf);
  const policy = CalibratePolicy.parse({ mode, unit_scales: { m: 2 } });
  const evidence = { cycles: ["c"], pilots: made, outcomes: [], overrides: [] };
  const { calibration, layer, forecasts } = calibrate(evidence, policy, 0.95);
  const allocation = await allocate({
    ...{ cycle: "c", currency: "USD", budget, rule: minimaxRegret, forecasts, confidence_level: 0.95 },
    policy: AllocatePolicy.parse({ minimum_confidence: fund ? 0 : 1 }),
    evaluated: made.map(({ evaluate }) => evaluate),
  });
  const funded = new Set(allocation.selected.map(({ id }) => id));
  const input: NextInput = {
    entries: made.map(({ measure, evaluate }) => ({
      ...{ id: evaluate.initiative_id, title: "T", measure, evaluate },
      status: funded.has(evaluate.initiative_id) ? ("funded" as const) : ("dropped" as const),
    })),
    ideas: ideas.map((one) => ideaOf(one)),
    ...{ allocation, calibration, layer, calibrate: policy },
    ...{ policy: NextPolicy.parse(next), measure: { minimum_sample_size: 30 } },
  };
  return input;
}
const ideaOf = (more: object) =>
  Idea.parse({
    ...{ version: 1, id: "idea", title: "I", cost_to_scale: 1000, returns: { scale_units: 500 } },
    ...{ prior: { low: 0, high: 5 }, outcome_sd: 10, context: { metric: "m" }, ...more },
  });
const ranked = async (one: Case) => nextStudies(await inputOf(one));

describe("what to study next", () => {
  it.each(["classic", "learned"] as const)("holds EVSI and EVPI by their formulas, %s", async (mode) => {
    const { rows } = await ranked({
      mode,
      pilots: [{ id: "a", type: "observational" }, { id: "b" }],
      ideas: [{}],
    });
    expect(rows.map(({ id }) => id).sort()).toEqual(["a", "b", "idea"]);
    for (const { mean, sd, hurdle, evpi, study, alternatives } of rows) {
      expect(evpi).toBeCloseTo(normalLoss(mean - hurdle, sd), 9);
      for (const { evsi, moves, evpi_share, value } of [study, ...alternatives]) {
        expect(evsi).toBeCloseTo(normalLoss(mean - hurdle, moves), 9);
        expect(moves).toBeLessThanOrEqual(sd);
        expect(evsi).toBeLessThanOrEqual(evpi);
        expect(evpi_share).toBeCloseTo(evsi / evpi, 12);
        expect(value).toBe(evsi);
      }
    }
    expect(rows.map(({ study }) => study.value)).toEqual(
      rows.map(({ study }) => study.value).toSorted((x, y) => y - x),
    );
  });
  it("an idea's return is its range, 90 % wide, times the voltage of the priors", async () => {
    const { rows } = await ranked({ mode: "classic", ideas: [{ prior: { low: 0, high: 4 } }] });
    const range = 2 / 1.6448536269514722;
    expect(rows[0]).toMatchObject({
      kind: "idea",
      mean: expect.closeTo(500 * 0.85 * 2, 9),
      sd: expect.closeTo(500 * Math.sqrt((0.85 * range) ** 2 + 2 * 0.15 ** 2 * (4 + range ** 2)), 9),
      hurdle: 1000,
      displaces: null,
    });
    const { study } = rows[0]!;
    expect(study.standard_error).toBeCloseTo(20 / Math.sqrt(study.sample_size), 12);
    const error = Math.hypot(study.standard_error, 2 * Math.hypot(0.15, 0.1, 0.05));
    expect(study.moves).toBeCloseTo((500 * 0.85 * range ** 2) / Math.hypot(range, error), 9);
  });
  it("a better design is worth more than the same again, and more so the weaker the pilot was", async () => {
    for (const mode of ["classic", "learned"] as const) {
      const { rows } = await ranked({ mode, pilots: [{ id: "a", type: "observational", se: 0.2 }] });
      const { study, alternatives } = rows[0]!;
      expect(study.design).toBe("experiment");
      const worth = new Map(alternatives.map(({ design, evsi }) => [design, evsi]));
      expect([...worth.keys()].slice(0, 2)).toEqual(["quasi-experiment", "time-series"]);
      expect(study.evsi).toBeGreaterThan(2 * (worth.get("observational") ?? 0));
      const { rows: sound } = await ranked({ mode, pilots: [{ id: "a", se: 0.2 }] });
      expect(sound[0]?.alternatives ?? []).toEqual([]);
    }
  });
  it("takes the smallest sample of the grid that brings the share asked for", async () => {
    const at = async (share: number) => (await ranked({ ideas: [{}], next: { share } })).rows[0]!.study;
    const [most, some] = [await at(0.8), await at(0.5)];
    expect(some.sample_size).toBeLessThan(most.sample_size);
    expect(Math.log2(most.sample_size / 30) % 1).toBe(0);
    const limit = (await at(0.999)).evsi;
    expect(most.evsi).toBeGreaterThan(0.79 * limit);
    const half = (await ranked({ ideas: [{ outcome_sd: 10 * Math.SQRT2 }] })).rows[0]!.study;
    expect(half.sample_size).toBe(2 * most.sample_size);
  });
  it("with a cost of an observation, the sample brings the most beyond it, and none is proposed that does not pay", async () => {
    const cost_per_observation = 0.05;
    const { rows } = await ranked({ mode: "classic", ideas: [{}], next: { cost_per_observation } });
    const { study, mean, hurdle, sd } = rows[0]!;
    expect(study.cost).toBeCloseTo(study.sample_size * cost_per_observation, 9);
    expect(study.value).toBeCloseTo(study.evsi - study.cost!, 9);
    const range = 2.5 / 1.6448536269514722;
    const net = (n: number) => {
      const free = Math.hypot(range, 20 / Math.sqrt(n), 2 * Math.hypot(0.15, 0.1, 0.05));
      return normalLoss(mean - hurdle, (500 * 0.85 * range ** 2) / free) - n * cost_per_observation;
    };
    expect(sd).toBeGreaterThan(0);
    const grid = Array.from({ length: 20 }, (_, k) => 30 * 2 ** k);
    expect(Math.max(...grid.map(net))).toBeCloseTo(study.value, 1);
    const dear = await ranked({ ideas: [{}], next: { cost_per_observation: 1000 } });
    expect(dear).toMatchObject({ rows: [], settled: ["idea"] });
  });
  it("a study that may not be carried out is worth so much less", async () => {
    const [sure, half] = [await ranked({ ideas: [{}] }), await ranked({ ideas: [{}], next: { reach: 0.5 } })];
    expect(half.rows[0]!.study.evsi).toBeCloseTo(0.5 * sure.rows[0]!.study.evsi, 9);
    expect(half.rows[0]!.evpi).toBe(sure.rows[0]!.evpi);
  });
  it("where nothing could turn the decision there is no study", async () => {
    const found = await ranked({ pilots: [{ id: "a", effect: -500, se: 0.5 }], mode: "classic" });
    expect(found).toMatchObject({ considered: 1, rows: [], settled: ["a"], left_out: [] });
    expect(await ranked({})).toMatchObject({ considered: 0, rows: [], settled: [] });
  });
  it("whoever cannot be funded, or put on a scale, is left out with the reason", async () => {
    const { left_out, rows } = await ranked({
      budget: 5000,
      pilots: [{ id: "a", more: { terms: undefined } }, { id: "b", cost: 6000 }, { id: "c" }],
      ideas: [{ cost_to_scale: 5001 }, { id: "z", returns: { unit_value: 1e308, scale_units: 1e308 } }],
      mode: "classic",
    });
    expect(left_out).toEqual([
      { id: "a", reason: "no plausible effect to measure it by" },
      { id: "b", reason: "it costs more than the whole budget, whatever a study finds" },
      { id: "idea", reason: "it costs more than the whole budget, whatever a study finds" },
      { id: "z", reason: "its returns come to no amount of money" },
    ]);
    expect(rows.map(({ id }) => id)).toEqual(["c"]);
  });
  it("lower is better where a unit is worth less than nothing", async () => {
    const up = await ranked({ ideas: [{}] });
    const down = await ranked({
      ideas: [{ returns: { unit_value: -1, scale_units: 500 }, prior: { low: -5, high: 0 } }],
    });
    expect(down.rows[0]).toEqual(up.rows[0]);
  });
  it("lists as many as asked for and counts the rest", async () => {
    const ideas = Array.from({ length: 5 }, (_, i) => ({ id: `i${i}` }));
    const { rows, more } = await ranked({ ideas, next: { rows: 3 } });
    expect(rows.map(({ id }) => id)).toEqual(["i0", "i1", "i2"]);
    expect(more).toBe(2);
  });
});

describe("the hurdle", () => {
  const selected = [
    { id: "b", cost: 100, predicted_return: 300 },
    { id: "a", cost: 50, predicted_return: 100 },
  ];
  it("is its cost where the budget covers it besides, else the lowest rate among the funded, never less", () => {
    const at = (cost: number, more = {}) =>
      hurdleOf(cost, { budget: 200, total_cost: 150, selected, ...more });
    expect(at(50)).toEqual({ hurdle: 50, displaces: null });
    expect(at(60)).toEqual({ hurdle: 120, displaces: "a" });
    expect(at(60, { selected: [{ id: "c", cost: 150, predicted_return: 90 }] })).toEqual({
      hurdle: 60,
      displaces: null,
    });
    expect(at(60, { selected: [] })).toEqual({ hurdle: 60, displaces: null });
  });
  it("comes from the cycle's own allocation", async () => {
    const { rows } = await ranked({
      ...{ fund: true, budget: 2500, ideas: [{ prior: { low: 0, high: 12 } }] },
      pilots: [
        { id: "a", effect: 8, se: 0.5 },
        { id: "b", effect: 6, se: 0.5 },
      ],
      mode: "classic",
    });
    expect(rows[0]).toMatchObject({ id: "idea", hurdle: expect.closeTo(3000, 6), displaces: "b" });
  });
});

it("the order of initiatives and ideas does not matter", async () => {
  const input = await inputOf({
    pilots: ["a", "b", "c", "d"].map((id, i) => ({ id, effect: 1.5 + 0.2 * i, type: "time-series" })),
    ideas: ["v", "w", "x", "y"].map((id, i) => ({ id, prior: { low: -1, high: 3 + Math.floor(i / 2) } })),
    next: { rows: 6 },
  });
  const expected = nextStudies(input);
  expect(expected.rows.length).toBe(6);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...input.entries], { minLength: 4 }),
      fc.shuffledSubarray([...input.ideas], { minLength: 4 }),
      (entries, ideas) => {
        expect(nextStudies({ ...input, entries, ideas })).toEqual(expected);
      },
    ),
  );
});
