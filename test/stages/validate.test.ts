import { describe, expect, it } from "vitest";
import { loadWorkspace } from "../../src/config/load.ts";
import { canonicalJson, type Estimate, type Validation } from "../../src/contracts/index.ts";
import { impactError } from "../../src/errors.ts";
import { tables } from "../../src/loop.ts";
import type { Model } from "../../src/models/define.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { designs } from "../../src/simulate/index.ts";
import { together, validate } from "../../src/stages/validate.ts";
import {
  biasOf,
  coverageOf,
  errorRatioOf,
  held,
  rejectionsOf,
  rmseOf,
} from "../../src/stages/validate-metrics.ts";
import { replicate, type Trial, type TrialTables } from "../../src/stages/validate-replicate.ts";
import { looks } from "../../src/stages/validate-worlds.ts";
import { normalProbability } from "../../src/stats/distributions.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const all: TrialTables = { models: tables.models, rubrics, designs };

/** Validates a workspace of these initiatives; also gives the trials that it made. */
async function validated(
  initiatives: Record<string, string>,
  { replications = 200, seed = 1, models = tables.models, lines = "" } = {},
) {
  const files = Object.entries(initiatives).map(([id, text]) => [`initiatives/${id}.yaml`, text]);
  const { root } = workspace({ "impact-loop.yaml": policy(lines), ...Object.fromEntries(files) });
  const loaded = await loadWorkspace(root, tables);
  const made: Trial[] = [];
  const found = await validate({
    ...{ root, as_of: "2026-03-31T00:00:00Z", config: loaded.config!, initiatives: loaded.initiatives },
    ...{ sources: tables.sources, looks, tables: { ...all, models }, replications, seed },
    async replicate(tasks, trials) {
      made.push(...trials);
      return tasks.map((task) => replicate(task, trials, { ...all, models }));
    },
  });
  return { found, trials: made };
}
const ab = (id: string, more = "", n = 200) =>
  experiment(id, { n, effect: 1, cost: 20000 }).replace(
    "covariates: [prior_outcome]",
    `covariates: [prior_outcome]${more}`,
  );
/** The experiment with its estimate changed. */
const altered = (change: (made: Estimate) => Partial<Estimate>) => {
  const honest = tables.models.get("experiment")!;
  const estimate: Model["estimate"] = (...args) => {
    const made = honest.estimate(...args);
    return { ...made, ...change(made) };
  };
  return new Map([["experiment", { ...honest, estimate }]]);
};
const fires = (found: Validation, flaw: string | null, severity: string, dimension: string) =>
  found.models[0]!.flaws.find((one) => one.flaw === flaw && one.severity === severity)!.fires[dimension]!
    .value;

describe("a model in order", () => {
  it("covers, is unbiased, and rejects an A/A study as often as it says", async () => {
    const { found } = await validated({ alpha: ab("alpha") }, { replications: 600 });
    const [model] = found.models;
    expect(model).toMatchObject({ model: "experiment", estimand: "ATE", failed: 0, verdict: "pass" });
    expect(model!.uses.map(({ initiative_id, phase }) => `${initiative_id}/${phase}`)).toEqual([
      "alpha/pilot",
      "alpha/scale",
    ]);
    expect(Math.abs(model!.bias.value)).toBeLessThan(4 * model!.bias.se_mc);
    expect(Math.abs(model!.error_ratio.value - 1)).toBeLessThan(4 * model!.error_ratio.se_mc);
    expect(Math.abs(model!.false_positive_rate!.value - 0.05)).toBeLessThan(4 * 0.0089);
    const shift = model!.break_even_effect! / model!.mean_standard_error.value;
    const expected = 1 - normalProbability(1.97 - shift) + normalProbability(-1.97 - shift);
    expect(Math.abs(model!.power_at_break_even!.value - expected)).toBeLessThan(
      4 * model!.power_at_break_even!.se_mc,
    );
  });
  it("its diagnostics see what goes wrong, and see nothing where nothing does", async () => {
    const seeing = ab("alpha", ", compliance: received", 2000);
    const { found } = await validated({ alpha: seeing }, { replications: 60 });
    for (const [flaw, dimension] of [
      ["srm", "sample_ratio"],
      ["attrition", "attrition"],
      ["non_compliance", "compliance"],
    ] as const) {
      expect(fires(found, flaw, "severe", dimension), flaw).toBeGreaterThan(0.8);
      expect(fires(found, null, "clean", dimension), flaw).toBeLessThan(0.1);
    }
    expect(fires(found, "srm", "severe", "demoted")).toBeGreaterThan(0.6);
  });
  it("a flaw that no column tells of is never seen", async () => {
    const { found } = await validated({ alpha: ab("alpha") }, { replications: 50 });
    expect(fires(found, "non_compliance", "severe", "compliance")).toBe(0);
  });
});

describe("a model out of order", () => {
  it.each([
    [
      "an interval half as wide",
      (made: Estimate) => ({
        ci_lower: made.effect_estimate - made.standard_error,
        ci_upper: made.effect_estimate + made.standard_error,
      }),
      0.68,
    ],
    [
      "an interval twice as wide",
      (made: Estimate) => ({
        ci_lower: made.effect_estimate - 4 * made.standard_error,
        ci_upper: made.effect_estimate + 4 * made.standard_error,
      }),
      1,
    ],
    [
      "a bias of two standard errors",
      (made: Estimate) => ({
        effect_estimate: made.effect_estimate + 2 * made.standard_error,
        ci_lower: made.ci_lower + 2 * made.standard_error,
        ci_upper: made.ci_upper + 2 * made.standard_error,
      }),
      0.48,
    ],
  ])("%s fails", async (_, change, coverage) => {
    const { found } = await validated({ alpha: ab("alpha") }, { replications: 400, models: altered(change) });
    expect(found.models[0]!.verdict).toBe("fail");
    expect(Math.abs(found.models[0]!.coverage.value - coverage)).toBeLessThan(0.11);
  });
  it.each([
    ["claims nothing where it gives no estimate", 1, "pass"],
    ["fails where it mostly gives none", 2, "fail"],
  ])("it %s", async (_, thirds, verdict) => {
    let calls = 0;
    const moody = altered(() => {
      // The first is the pilot's own.
      if (calls++ > 0 && calls % 3 < thirds)
        throw impactError("E_NO_INTERVAL", { model: "experiment", why: "one of its moods" });
      return {};
    });
    const { found } = await validated({ alpha: ab("alpha") }, { replications: 200, models: moody });
    const model = found.models[0]!;
    expect(Math.abs(model.failed / 200 - thirds / 3)).toBeLessThan(0.01);
    expect(Math.abs(model.coverage.value - 0.95)).toBeLessThan(0.1);
    expect(model.verdict).toBe(verdict);
    expect(model.statement).toContain("that gave an estimate (of 200)");
  });
});

describe("what a finding depends on", () => {
  it("the same configuration, data, seed and replications give the same bytes; another seed others", async () => {
    const once = async (seed: number) =>
      canonicalJson((await validated({ alpha: ab("alpha") }, { replications: 40, seed })).found);
    expect(await once(1)).toBe(await once(1));
    expect(await once(2)).not.toBe(await once(1));
  });
  it("a replication is its number's, whatever task it is in", async () => {
    const { trials } = await validated({ alpha: ab("alpha") }, { replications: 20 });
    const part = (from: number, to: number) => replicate({ trial: 0, scenario: 3, from, to }, trials, all);
    expect([...part(0, 3), ...part(3, 4), ...part(4, 9)]).toEqual(part(0, 9));
  });
  it("more replications leave the first ones as they were", async () => {
    const { trials } = await validated({ alpha: ab("alpha") }, { replications: 20 });
    const few = replicate({ trial: 0, scenario: 0, from: 0, to: 3 }, trials, all);
    expect(replicate({ trial: 0, scenario: 0, from: 0, to: 6 }, trials, all).slice(0, 3)).toEqual(few);
  });
  it("few replications widen what is accepted, never what is stated", async () => {
    const at = async (replications: number) =>
      (await validated({ alpha: ab("alpha") }, { replications })).found.models[0]!;
    const [few, more] = [await at(20), await at(80)];
    expect(few.stated).toEqual({ lower: 0.93, upper: 0.97 });
    expect(more.stated).toEqual(few.stated);
    expect(few.accepted.lower).toBeCloseTo(0.93 - 2 * Math.sqrt((0.93 * 0.07) / 20), 12);
    expect(more.accepted.lower).toBeGreaterThan(few.accepted.lower);
  });
  it("another level states another range", async () => {
    const { found } = await validated(
      { alpha: ab("alpha") },
      { replications: 100, lines: "measure: { confidence_level: 0.9 }\n" },
    );
    expect(found.models[0]).toMatchObject({ confidence_level: 0.9, stated: { lower: 0.86, upper: 0.94 } });
    expect(found.models[0]!.false_positive_rate!.value).toBeGreaterThan(0.02);
  });
});

describe("what cannot be validated", () => {
  it("is left out with the reason, and the others go on", async () => {
    const { found } = await validated(
      {
        alpha: ab("alpha"),
        gone: ab("gone").replace(/source: .*/, "source: { adapter: csv, path: data/gone.csv }"),
        wrong: `${ab("wrong")}budgt: 1\n`,
      },
      { replications: 20 },
    );
    expect(found.models.map(({ uses }) => uses[0]!.initiative_id)).toEqual(["alpha"]);
    expect(found.left_out).toMatchObject([
      { initiative_id: "gone", phase: "pilot", code: "E_SOURCE_MISSING" },
      { initiative_id: "wrong", phase: "pilot", code: "E_UNKNOWN_KEY" },
    ]);
  });
  it("one initiative anew leaves the findings of the others, and forgets those that are gone", async () => {
    const first = (
      await validated(
        { alpha: ab("alpha"), beta: ab("beta", "", 300), gone: ab("gone", "", 250) },
        { replications: 20 },
      )
    ).found;
    const again = (await validated({ beta: ab("beta", "", 400) }, { replications: 20 })).found;
    const both = together(first, again, ["beta"], new Set(["alpha", "beta"]));
    expect(both.models).toEqual([first.models[0], again.models[0]]);
  });
});

describe("metrics", () => {
  const one = (estimate: number, standard_error: number, p_value: number, declared: number | null) => ({
    ...{ estimand: "ATE", estimate, standard_error, p_value, truth: 10, declared },
    ...{
      lower: estimate - 2 * standard_error,
      upper: estimate + 2 * standard_error,
      fired: [],
      demoted: false,
    },
  });
  const found = held([one(9, 1, 0.01, 10), one(13, 1, 0.2, 10), one(11, 1, 0.04, 10), null]);
  it("are those of the definition, worked out by hand", () => {
    // Errors −1, 3, 1: mean 1, variance 4; squares 1, 9, 1: mean 11/3, variance 64/3.
    expect(biasOf(found)).toEqual({ value: 1, se_mc: 2 / Math.sqrt(3) });
    expect(rmseOf(found).value).toBeCloseTo(Math.sqrt(11 / 3), 12);
    expect(rmseOf(found).se_mc).toBeCloseTo(Math.sqrt(64 / 9) / (2 * Math.sqrt(11 / 3)), 12);
    expect(coverageOf(found)).toEqual({ value: 2 / 3, se_mc: Math.sqrt(2 / 27) });
    expect(errorRatioOf(found).value).toBeCloseTo(0.5, 12);
    expect(rejectionsOf(found, 0.95)).toEqual({ value: 2 / 3, se_mc: Math.sqrt(2 / 27) });
  });
  it("hold an estimand without a closed form against its mean over all samples", () => {
    const simulated = held([one(9, 1, 0.01, null), { ...one(13, 1, 0.2, null), truth: 12 }]);
    expect(simulated).toMatchObject({ source: "simulated" });
    expect([...simulated.targets]).toEqual([11, 11]);
  });
});
