import {
  AllocateResult,
  CalibratePolicy,
  CycleManifest,
  type CycleResult,
  EvaluateResult,
  type InitiativeEntry,
  type MeasuredOutcome,
  MeasureResult,
  NextPolicy,
  OutcomeReport,
  type Preview,
  Problem,
  type Scenarios,
  scenarioNames,
} from "../../src/contracts/index.ts";
import type { Links } from "../../src/render/findings.ts";
import { candidateOf } from "../../src/stages/allocate.ts";
import { type Calibrated, calibrate } from "../../src/stages/calibrate.ts";
import { nextStudies } from "../../src/stages/next-studies.ts";
import { outcome, unmeasured } from "../../src/stages/outcome.ts";

const sha = (digit: string) => digit.repeat(64);
const stamp = { schema_version: "1.0", cycle: "2026-Q4" };

export const links: Links = {
  file: (path, line) => `https://github.test/o/r/blob/abc/${encodeURIComponent(path)}#L${line}`,
  summary: "https://github.test/o/r/actions/runs/7",
  report: null,
};

export function measureOf(id: string, changed: Partial<MeasureResult> = {}): MeasureResult {
  return MeasureResult.parse({
    ...stamp,
    initiative_id: id,
    measured_in: "2026-Q4",
    phase: "pilot",
    model: "experiment",
    model_type: "experiment",
    estimand: "ATE",
    metric: "revenue",
    per: "unit",
    effect_estimate: 1.68,
    standard_error: 0.6327,
    ci_lower: 0.44,
    ci_upper: 2.92,
    confidence_level: 0.95,
    p_value: 0.008,
    p_value_reason: null,
    degrees_of_freedom: 3998,
    inference: "HC3, n − k",
    sample_size: 4000,
    n_treated: 1988,
    n_control: 2012,
    n_units: null,
    n_clusters: null,
    n_periods: null,
    relative: null,
    comparisons: [],
    coefficients: [],
    diagnostics: {
      sample_ratio: { value: 0.7, threshold: 0.001, status: "pass", statement: "sample ratio: p = 0.70" },
    },
    warnings: [],
    dropped: [],
    data_sha256: sha("a"),
    config_sha256: sha("b"),
    engine_version: "0.1.0",
    ...changed,
  });
}

export function evaluateOf(id: string, changed: Partial<EvaluateResult> = {}): EvaluateResult {
  return EvaluateResult.parse({
    ...stamp,
    initiative_id: id,
    model_type: "experiment",
    effective_type: "experiment",
    confidence: 0.93,
    confidence_range: { lower: 0.85, upper: 1 },
    strategy: "diagnostics",
    rubric: "experiment",
    rubric_sha256: sha("c"),
    components: [
      { name: "sample_ratio", value: 0.7, score: 1, weight: 0.6, statement: "sample ratio: p = 0.70" },
      { name: "power", value: 0.3, score: 0.25, weight: 0.4, statement: "30 % power" },
    ],
    missing: [],
    demotion: null,
    cost: 25_000,
    break_even_effect: 0.5,
    return_worst: 22_000,
    return_median: 84_000,
    return_best: 146_000,
    ...changed,
  });
}

export function outcomeOf(id: string, changed: Partial<MeasuredOutcome> = {}): OutcomeReport {
  return OutcomeReport.parse({
    ...stamp,
    initiative_id: id,
    funded_in: "2026-Q3",
    model_type: "quasi-experiment",
    effective_type: "quasi-experiment",
    confidence_score: 0.71,
    budget_allocated: 20_000,
    predicted_return: 80_000,
    predicted_lower: 31_000,
    predicted_upper: 129_000,
    pilot_return: { worst: 31_000, median: 80_000, best: 129_000 },
    forecast: null,
    overridden: null,
    supersedes: null,
    status: "measured",
    actual_return: 64_000,
    actual_lower: 60_000,
    actual_upper: 68_000,
    prediction_error: -16_000,
    relative_error: -0.2,
    within_interval: true,
    sample_size_pilot: 900,
    sample_size_scale: 5000,
    effect_at_scale: 0.25,
    standard_error_at_scale: 0.01,
    scale_model: "experiment",
    scale_model_type: "experiment",
    holdout_share: null,
    window: null,
    comparable: true,
    units_reached: 50_000,
    fidelity: null,
    cause: null,
    flags: [],
    ...changed,
  });
}

export const problemOf = (changed: Partial<Problem> = {}): Problem =>
  Problem.parse({
    code: "E_UNKNOWN_KEY",
    severity: "error",
    file: "initiatives/bundle-engine.yaml",
    line: 9,
    column: 5,
    message: "unknown key `cost_to_scal`",
    fix: "did you mean `cost_to_scale`?",
    initiative: "bundle-engine",
    ...changed,
  });

/** An initiative as the stages leave it: measured, evaluated and so a candidate, unless said otherwise. */
export function entryOf(id: string, changed: Partial<InitiativeEntry> = {}): InitiativeEntry {
  const evaluate = changed.evaluate === undefined ? evaluateOf(id) : changed.evaluate;
  return {
    id,
    title: `Title of ${id}`,
    owner: "@growth",
    file: `initiatives/${id}.yaml`,
    line: 1,
    cost: evaluate?.cost ?? 25_000,
    metric_unit: "$/user",
    status: "dropped",
    returning: false,
    reused_from: null,
    funded_in: null,
    before: null,
    measure: measureOf(id),
    evaluate,
    scale: null,
    outcome: null,
    problems: [],
    ...changed,
  };
}

/** The contract that goes with the entries' own statuses, its sums and regrets made from them. */
export function allocationOf(
  entries: readonly InitiativeEntry[],
  changed: Partial<AllocateResult> = {},
  forecasts?: Calibrated["forecasts"],
): AllocateResult {
  const inPool = entries.filter(({ status }) => status === "funded" || status === "dropped");
  const candidates = inPool.map(({ evaluate }) =>
    candidateOf(evaluate!, { objective: "gross" }, undefined, forecasts),
  );
  const chosen = candidates.filter((_, i) => inPool[i]!.status === "funded");
  const over = (of: (name: keyof Scenarios) => number) =>
    Object.fromEntries(scenarioNames.map((name) => [name, of(name)])) as Scenarios;
  const effective = over((name) => chosen.reduce((sum, candidate) => sum + candidate.effective[name], 0));
  const gaps = { best: 11_020, median: 4_000, worst: 0 };
  return AllocateResult.parse({
    ...stamp,
    rule: "minimax_regret",
    rule_parameters: {},
    status: "optimal",
    status_reason: "proven optimal",
    currency: "USD",
    budget: 100_000,
    total_cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    selected: chosen.map(({ id, cost, returns }) => ({ id, cost, predicted_return: returns.median })),
    dropped: inPool
      .filter(({ status }) => status === "dropped")
      .map(({ id }) => ({
        id,
        reason: "displaced",
        statement: "what is funded leaves too little of the budget and gives less regret",
        would_change: [],
      })),
    candidates,
    scenario_optima: over((name) => effective[name] + gaps[name]),
    portfolio_effective: effective,
    portfolio_returns: over((name) => chosen.reduce((sum, { returns }) => sum + returns[name], 0)),
    regrets: gaps,
    objective: 11_020,
    bound: 11_020,
    gap: 0,
    solver: "glpk 5.0",
    constraints: { minimum_confidence: 0, minimum_worst_return: 0 },
    overrides: [],
    ...changed,
  });
}

export function resultOf(entries: InitiativeEntry[], changed: Partial<CycleResult> = {}): CycleResult {
  const outcomes = entries.map(({ outcome }) => outcome).filter((outcome) => outcome !== null);
  const allocation = allocationOf(entries);
  const calibratePolicy = CalibratePolicy.parse({ mode: "classic" });
  const { calibration, layer } = calibrate(
    { cycles: ["2026-Q4"], pilots: [], outcomes, overrides: [] },
    calibratePolicy,
    0.95,
  );
  return {
    cycle: "2026-Q4",
    as_of: "2026-11-23T00:00:00Z",
    commit: "adb73b5f6e08c40b7843d34d17369e7682d1005b",
    currency: "USD",
    budget: 100_000,
    entries,
    allocation,
    calibration,
    next: nextStudies({
      ...{ entries, ideas: [], allocation, calibration, layer, calibrate: calibratePolicy },
      ...{ policy: NextPolicy.parse({}), measure: { minimum_sample_size: 30 } },
    }),
    previous: null,
    problems: entries.flatMap(({ problems }) => problems),
    manifest: CycleManifest.parse({
      ...stamp,
      as_of: "2026-11-23T00:00:00Z",
      commit: "adb73b5f6e08c40b7843d34d17369e7682d1005b",
      engine_version: "0.1.0",
      parent: { cycle: "2026-Q3", manifest_sha256: sha("e") },
      plan_sha256: sha("d"),
      inputs: {},
      data: {},
      left_out: [],
      files: {},
    }),
    ...changed,
  };
}

/** The cycle of the design's mock-up: two funded, one demoted and dropped, one left out, one outcome in. */
export function typical(): CycleResult {
  const search = evaluateOf("search-ranking", {
    model_type: "quasi-experiment",
    effective_type: "quasi-experiment",
    confidence: 0.71,
    confidence_range: { lower: 0.6, upper: 0.84 },
    cost: 20_000,
    return_worst: 31_000,
    return_median: 80_000,
    return_best: 129_000,
  });
  const pricing = evaluateOf("pricing-display", {
    model_type: "time-series",
    effective_type: "observational",
    confidence: 0.39,
    confidence_range: { lower: 0.2, upper: 0.39 },
    demotion: { to: "observational", reason: "6 pre-periods, a time series needs 8" },
    cost: 10_000,
    return_worst: -9_000,
    return_median: 21_000,
    return_best: 51_000,
  });
  const entries = [
    entryOf("checkout-redesign", { status: "funded" }),
    entryOf("search-ranking", {
      status: "funded",
      evaluate: search,
      returning: true,
      reused_from: "2026-Q3",
      metric_unit: "orders/day",
      measure: measureOf("search-ranking", {
        measured_in: "2026-Q3",
        model: "diff_in_diff",
        model_type: "quasi-experiment",
        effect_estimate: 0.31,
        ci_lower: 0.12,
        ci_upper: 0.5,
        diagnostics: {
          pre_trend: {
            value: 0.41,
            threshold: 0.8,
            status: "warn",
            statement: "the pre-trend test has 41 % power",
          },
        },
      }),
    }),
    entryOf("pricing-display", {
      evaluate: pricing,
      metric_unit: "$/day",
      measure: measureOf("pricing-display", {
        model: "interrupted_time_series",
        model_type: "time-series",
        effect_estimate: 2.1,
        ci_lower: -0.9,
        ci_upper: 5.1,
      }),
    }),
    entryOf("bundle-engine", {
      status: "left_out",
      measure: null,
      evaluate: null,
      problems: [
        problemOf({
          code: "E_SAMPLE_TOO_SMALL",
          line: 14,
          column: 3,
          message: "sample too small: 21 observations, at least 30 needed",
          fix: "collect more data, or lower measure.minimum_sample_size",
        }),
      ],
    }),
    entryOf("old-search", {
      status: "scaled",
      funded_in: "2026-Q3",
      measure: measureOf("old-search", { cycle: "2026-Q3" }),
      evaluate: evaluateOf("old-search", { cycle: "2026-Q3" }),
      outcome: outcomeOf("old-search"),
    }),
  ];
  return resultOf(entries);
}

/** What the same cycle decides without the PR: pricing-display in checkout-redesign's place. */
export function typicalPreview(): Preview {
  const head = typical();
  const entries = head.entries
    .filter(({ id }) => id !== "checkout-redesign")
    .map((entry) => (entry.id === "pricing-display" ? { ...entry, status: "funded" as const } : entry));
  const allocation = allocationOf(entries, { regrets: { best: 18_000, median: 0, worst: 0 } });
  return {
    head,
    base: resultOf(entries, { allocation }),
    proposed_policy: null,
    changes: [
      { id: "checkout-redesign", kinds: ["added", "now_funded"] },
      { id: "pricing-display", kinds: ["now_dropped"] },
    ],
  };
}

const terms = {
  metric: "revenue",
  surface: "checkout",
  unit_scale: 1,
  unit_scale_from: "configured" as const,
};
const perEffect = 50_000;

/** A pilot of the cycle before and what full scale brought, each made by its stage. */
function pastStudy(i: number, policy: CalibratePolicy): InitiativeEntry {
  const id = `past-${String(i).padStart(2, "0")}`;
  const model_type = i % 3 === 2 ? "quasi-experiment" : "experiment";
  const effect = 0.2 + ((i * 7) % 11) / 5;
  const around = (middle: number, standard_error: number) => ({
    effect_estimate: middle,
    standard_error,
    ci_lower: middle - 1.96 * standard_error,
    ci_upper: middle + 1.96 * standard_error,
  });
  const past = { cycle: "2026-Q3", measured_in: "2026-Q3" };
  const pilot = measureOf(id, { ...past, ...around(effect, 0.4), model_type, terms });
  const evaluated = evaluateOf(id, {
    cycle: "2026-Q3",
    ...(model_type === "quasi-experiment" && {
      ...{ model_type, effective_type: model_type, confidence: 0.7 },
      confidence_range: { lower: 0.6, upper: 0.84 },
    }),
    return_worst: perEffect * pilot.ci_lower,
    return_median: perEffect * effect,
    return_best: perEffect * pilot.ci_upper,
    return_per_effect: perEffect,
  });
  const evidence = { cycles: ["2026-Q3"], pilots: [{ measure: pilot, evaluate: evaluated }] };
  const { forecasts } = calibrate({ ...evidence, outcomes: [], overrides: [] }, policy, 0.95);
  const scale = measureOf(id, {
    ...around(0.75 * effect + (i % 5) * 0.2 - 0.4, 0.1),
    ...{ phase: "scale", sample_size: 20_000, n_treated: 18_000, n_control: 2_000, terms: undefined },
  });
  const input = {
    ...{
      id,
      pilot,
      evaluated,
      funded_in: "2026-Q3",
      cycle: "2026-Q4",
      fraction: 1,
      budget_allocated: 25_000,
    },
    candidate: candidateOf(evaluated, { objective: "gross" }, undefined, forecasts),
    overridden: i === 1 ? { reason_code: "disagree" as const, by: "@cfo" } : null,
    supersedes: i === 2 ? { cycle: "2026-Q4", reason: "a tenth of the orders was missing" } : null,
  };
  const source = { adapter: "csv" };
  const block = {
    ...{ source, model: { name: "experiment" }, transform: [] },
    ...(i === 0 && { execution: { actual_coverage: 0.5, changes: "minor" as const } }),
    ...(i === 3 && {
      execution: {
        actual_coverage: 0.9,
        window: { from: "2026-10-01", to: "2026-10-31" },
        holdout_share: 0.08,
      },
    }),
    ...(i === 4 && { execution: { holdout_share: 0 } }),
  };
  const returns = { unit_value: 1, scale_units: perEffect };
  return entryOf(id, {
    ...{ status: "scaled", funded_in: "2026-Q3", measure: pilot, evaluate: evaluated, scale },
    outcome: outcome(input, { returns, scale: block }, scale, policy),
  });
}

/** The typical cycle after so many outcomes, with what the stages learn of them. */
export function learned(outcomes = 24, policy = CalibratePolicy.parse({})): CycleResult {
  const past = Array.from({ length: outcomes }, (_, i) => pastStudy(i, policy));
  const now = typical()
    .entries.filter(({ status }) => status !== "scaled")
    .map((entry) => ({
      ...entry,
      measure: entry.measure && { ...entry.measure, terms },
      evaluate: entry.evaluate && { ...entry.evaluate, return_per_effect: perEffect },
    }));
  const entries = [...now, ...past];
  const { calibration, forecasts } = calibrate(
    {
      cycles: ["2026-Q3", "2026-Q4"],
      pilots: entries.flatMap(({ measure, evaluate }) =>
        measure && evaluate ? [{ measure, evaluate }] : [],
      ),
      outcomes: past.map(({ outcome: found }) => found!),
      overrides: [],
    },
    policy,
    0.95,
  );
  return resultOf(entries, { calibration, allocation: allocationOf(entries, {}, forecasts) });
}

/** With what else can come of what was funded: awaited, stopped, never begun; and a study that replaced another. */
export function learnedAndOpen(reason = "the vendor left"): CycleResult {
  const result = learned();
  const open = (["pending", "aborted", "not_scaled"] as const).map((status) => {
    const { measure, evaluate } = pastStudy(0, CalibratePolicy.parse({}));
    const input = {
      ...{ id: `open-${status.replace("_", "-")}`, pilot: measure!, evaluated: evaluate!, candidate: null },
      ...{ overridden: null, funded_in: "2026-Q3", cycle: "2026-Q4", fraction: 1, budget_allocated: 25_000 },
      supersedes: null,
    };
    return entryOf(input.id, {
      ...{ status: status === "pending" ? "awaiting_scale" : "closed", funded_in: "2026-Q3" },
      outcome: unmeasured(input, status, status === "pending" ? null : reason),
    });
  });
  const entries = result.entries.map((entry) =>
    entry.id === "search-ranking"
      ? {
          ...entry,
          before: {
            cycle: "2026-Q3",
            measure: measureOf(entry.id, { model: "interrupted_time_series", model_type: "time-series" }),
            evaluate: evaluateOf(entry.id, {
              ...{ model_type: "time-series" as const, effective_type: "observational" as const },
              ...{ confidence: 0.37, confidence_range: { lower: 0.2, upper: 0.39 } },
              demotion: { to: "observational", reason },
            }),
          },
        }
      : entry,
  );
  return { ...result, entries: [...entries, ...open] };
}

/** A cycle as large as the design aims at, with names beyond the basic plane where text is free. */
export function large(count: number, forecast = false): CycleResult {
  const entries = Array.from({ length: count }, (_, i) => {
    const id = `initiative-${String(i).padStart(5, "0")}`;
    return entryOf(id, {
      status: i % 3 === 0 ? "left_out" : i < 4 ? "funded" : "dropped",
      metric_unit: "💸".repeat(30),
      problems: i % 3 === 0 ? [problemOf({ file: `initiatives/${id}.yaml`, message: "🙈".repeat(300) })] : [],
    });
  });
  if (!forecast) return resultOf(entries);
  const { calibration, allocation } = learned();
  const one = allocation.candidates.find((candidate) => candidate.forecast)!;
  const forecasts = new Map(entries.map(({ id }) => [id, { confidence: one.confidence, ...one.forecast! }]));
  return resultOf(entries, { calibration, allocation: allocationOf(entries, {}, forecasts) });
}

/** The same cycle, learned from, with a text in every place where a user's words can come in. */
export function holding(text: string): CycleResult {
  const result = learnedAndOpen(text);
  const entries = result.entries.map((entry) => ({
    ...entry,
    title: text,
    owner: text,
    metric_unit: text,
    file: text,
    problems: entry.problems.map((problem) => ({ ...problem, file: text, message: text, fix: text })),
    measure: entry.measure && { ...entry.measure, warnings: [text] },
    before: entry.before && { ...entry.before, measure: { ...entry.before.measure, metric: text } },
    evaluate: entry.evaluate && {
      ...entry.evaluate,
      demotion: entry.evaluate.demotion && { ...entry.evaluate.demotion, reason: text },
      components: entry.evaluate.components.map((component) => ({ ...component, statement: text })),
    },
    outcome: entry.outcome && {
      ...entry.outcome,
      flags: [text],
      supersedes: entry.outcome.supersedes && { ...entry.outcome.supersedes, reason: text },
      overridden: entry.outcome.overridden && { ...entry.outcome.overridden, by: text },
    },
  }));
  const learnt = result.calibration.learned!;
  const named = <T extends { context: string | null }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, context: row.context === null ? null : text }));
  const calibration = {
    ...result.calibration,
    learned: {
      ...learnt,
      ...{ bias: named(learnt.bias), confidence: named(learnt.confidence) },
      contexts: learnt.contexts.map((one) => ({ ...one, context: text })),
      left_out: learnt.left_out.map((one) => ({ ...one, reason: text })),
      sensitivity: learnt.sensitivity && { ...learnt.sensitivity, bias: named(learnt.sensitivity.bias) },
    },
  };
  const allocation = {
    ...result.allocation,
    overrides: [
      {
        ...{ id: "checkout-redesign", force: "fund" as const, reason_code: "disagree", by: text, text },
        cost_in_regret: 1,
      },
    ],
    engine_pick: ["search-ranking"],
  };
  return {
    ...result,
    entries,
    allocation,
    calibration,
    problems: entries.flatMap(({ problems }) => problems),
  };
}
