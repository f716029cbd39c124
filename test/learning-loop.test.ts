import { describe, expect, it } from "vitest";
import type { AllocateResult, Calibration, MeasuredOutcome, OutcomeReport } from "../src/contracts/index.ts";
import { type RunOutcome, runLoop } from "../src/loop.ts";
import { verifyCycle } from "../src/verify.ts";
import { experiment, policy, workspace } from "./workspace.ts";

const quarters = ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"].map((day) => `${day}T00:00:00Z`);

type Ran = Extract<RunOutcome, { ok: true }>;
async function run(root: string, quarter: number): Promise<Ran> {
  const outcome = await runLoop({ root, as_of: quarters[quarter]! });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join("; "));
  if (outcome.changed) await outcome.storage.write(outcome.result.cycle, outcome.files);
  return outcome;
}
const read = <T>(ran: Ran, path: string): T => JSON.parse(ran.files.get(path)!) as T;
const outcomeOf = (ran: Ran, id: string) => read<OutcomeReport>(ran, `initiatives/${id}/outcome.json`);
const calibrationOf = (ran: Ran) => read<Calibration>(ran, "calibration.json");
const entry = (ran: Ran, id: string) => ran.result.entries.find((found) => found.id === id)!;

/** A full-scale measurement of its own, of an effect of its own. */
const atScale = (effect: number, more = "") => `scale:
  source: { adapter: simulator, design: experiment, seed: 77, n: 4000, effect: ${effect} }
  model: { name: experiment, outcome: outcome, treatment: variant, covariates: [prior_outcome] }
${more}`;

const pool = (lines = "") => ({
  "impact-loop.yaml": policy(lines),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
  "initiatives/beta.yaml": experiment("beta", { seed: 2, cost: 30000 }),
  "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
});

describe("the learned mode", () => {
  it("funds in its first cycle what the classic mode funds, and records what it would say", async () => {
    const [learned, classic] = await Promise.all(
      ["", "calibrate: { mode: classic }\n"].map(async (lines) => {
        const { root, commit } = workspace(pool(lines));
        commit("inputs");
        return run(root, 0);
      }),
    );
    const ids = ({ result }: Ran) => result.allocation.selected.map(({ id, cost }) => ({ id, cost }));
    expect(ids(learned!)).toEqual(ids(classic!));
    expect(learned!.result.allocation.objective).toBe(classic!.result.allocation.objective);
    expect(learned!.result.allocation.portfolio_effective).toEqual(
      classic!.result.allocation.portfolio_effective,
    );
    for (const { id, forecast, confidence } of learned!.result.allocation.candidates) {
      expect(forecast!.weight).toBe(0);
      expect(confidence).toBe(entry(learned!, id).evaluate!.confidence);
      expect(Math.abs(forecast!.returns.median)).toBeLessThan(
        Math.abs(entry(learned!, id).evaluate!.return_median),
      );
    }
    expect(classic!.result.allocation.candidates.every(({ forecast }) => forecast === undefined)).toBe(true);
    expect(calibrationOf(classic!).learned).toBeNull();
  });

  it("trusts its forecasts as outcomes come in: n / (n + 8)", async () => {
    const { root, commit } = workspace(pool());
    commit("inputs");
    await run(root, 0);
    const second = await run(root, 1);
    const { learned, overall } = calibrationOf(second);
    expect(overall.n).toBe(2);
    expect(learned).toMatchObject({ outcomes: 2, pilots: 3, weight: 0.2, left_out: [] });
    const [candidate] = second.result.allocation.candidates;
    const { returns, confidence, forecast, effective } = candidate!;
    for (const name of ["best", "median", "worst"] as const)
      expect(effective[name]).toBeCloseTo(
        0.8 * (confidence * returns[name] + (1 - confidence) * returns.worst) + 0.2 * forecast!.returns[name],
        6,
      );
    const outcome = outcomeOf(second, "alpha") as MeasuredOutcome;
    const first = read<AllocateResult>(await run(root, 1), "allocation.json");
    expect(first.candidates.map(({ id }) => id)).toEqual(["harmful"]);
    expect(outcome.forecast).not.toBeNull();
    expect(outcome.pilot_return.median).not.toBe(outcome.predicted_return);
  });

  it("can be made again, cycle by cycle, whatever came later", async () => {
    const { root, commit } = workspace(pool());
    commit("inputs");
    for (const quarter of [0, 1, 2]) {
      await run(root, quarter);
      commit(`cycle ${quarter}`);
    }
    for (const cycle of ["2026-Q1", "2026-Q2", "2026-Q3"])
      expect((await verifyCycle(root, cycle)).findings).toEqual([]);
  });

  it("freezes a pilot's scale and context in its contract; a later one has the later terms", async () => {
    const { root, commit, write } = workspace(pool());
    commit("inputs");
    const first = await run(root, 0);
    expect(entry(first, "harmful").measure!.terms).toEqual({
      metric: "outcome",
      surface: null,
      unit_scale: 0.5,
      unit_scale_from: "break_even",
    });
    write({ "impact-loop.yaml": policy("calibrate: { unit_scales: { outcome: 2 } }\n") });
    commit("a scale");
    const second = await run(root, 1);
    expect(entry(second, "harmful").measure!.terms).toMatchObject({
      unit_scale: 2,
      unit_scale_from: "configured",
    });
    expect(entry(second, "alpha").measure!.terms).toMatchObject({ unit_scale_from: "break_even" });
    expect((await verifyCycle(root, "2026-Q1")).findings).toEqual([]);
  });
});

describe("an outcome", () => {
  const csv = (id: string) =>
    experiment(id).replace(/source: .*\n/, `source: { adapter: csv, path: data/${id}.csv }\n`);
  const rows = (effect: number) =>
    `outcome,variant,prior_outcome\n${Array.from({ length: 400 }, (_, i) => {
      const prior = 20 + ((i * 37) % 11);
      return `${prior + ((i * 53) % 7) + (i % 2) * effect},${i % 2},${prior}`;
    }).join("\n")}\n`;

  it("is pending until there are data, then measured; an aborted one is listed and never returns", async () => {
    const { root, commit, write } = workspace({
      "impact-loop.yaml": policy(),
      "initiatives/alpha.yaml": csv("alpha"),
      "initiatives/beta.yaml": csv("beta"),
      "data/alpha.csv": rows(2),
      "data/beta.csv": rows(3),
    });
    commit("inputs");
    expect((await run(root, 0)).result.allocation.selected).toHaveLength(2);
    const second = await run(root, 1);
    expect(outcomeOf(second, "alpha")).toMatchObject({
      status: "pending",
      funded_in: "2026-Q1",
      reason: null,
    });
    expect(calibrationOf(second).open.map(({ status }) => status)).toEqual(["pending", "pending"]);
    write({
      "initiatives/alpha.yaml": csv("alpha") + atScale(1.5),
      "initiatives/beta.yaml": `${csv("beta")}closed: { status: aborted, reason: the supplier withdrew }\n`,
    });
    commit("what came of them");
    const third = await run(root, 2);
    expect(outcomeOf(third, "alpha")).toMatchObject({
      status: "measured",
      cycle: "2026-Q3",
      supersedes: null,
    });
    expect(outcomeOf(third, "beta")).toMatchObject({ status: "aborted", reason: "the supplier withdrew" });
    expect(calibrationOf(third)).toMatchObject({
      overall: { n: 1 },
      open: [{ initiative_id: "beta", status: "aborted" }],
    });
    const fourth = await run(root, 3);
    expect(entry(fourth, "beta").status).toBe("closed");
    expect(fourth.files.has("initiatives/beta/outcome.json")).toBe(false);
    expect(fourth.result.allocation.candidates).toEqual([]);
  });

  it("is corrected by a new file that names what it supersedes; the old one stays as it was", async () => {
    const { root, commit, write } = workspace({
      ...pool(),
      "initiatives/alpha.yaml": experiment("alpha", { extra: atScale(1) }),
    });
    commit("inputs");
    await run(root, 0);
    const wrong = await run(root, 1);
    commit("cycle");
    const correction = "  corrects: { cycle: 2026-Q2, reason: a filter was wrong }\n";
    write({ "initiatives/alpha.yaml": experiment("alpha", { extra: atScale(2.5, correction) }) });
    commit("a correction");
    const third = await run(root, 2);
    const right = outcomeOf(third, "alpha") as MeasuredOutcome;
    expect(right.supersedes).toEqual({ cycle: "2026-Q2", reason: "a filter was wrong" });
    expect(right.effect_at_scale).toBeGreaterThan(
      (outcomeOf(wrong, "alpha") as MeasuredOutcome).effect_at_scale,
    );
    const { outcomes, overall } = calibrationOf(third);
    expect(overall.n).toBe(2);
    expect(outcomes.find(({ initiative_id }) => initiative_id === "alpha")!.cycle).toBe("2026-Q3");
    commit("cycle");
    const fourth = await run(root, 3);
    expect(fourth.files.has("initiatives/alpha/outcome.json")).toBe(false);
    expect(calibrationOf(fourth).overall.n).toBe(2);
    for (const cycle of ["2026-Q2", "2026-Q3"]) expect((await verifyCycle(root, cycle)).findings).toEqual([]);
  });

  it("that is not there cannot be corrected: the place and the right cycle are named", async () => {
    const correction = "  corrects: { cycle: 2026-Q1, reason: a filter was wrong }\n";
    const { root, commit, write } = workspace(pool());
    commit("inputs");
    await run(root, 0);
    await run(root, 1);
    write({ "initiatives/alpha.yaml": experiment("alpha", { extra: atScale(1, correction) }) });
    const third = await run(root, 2);
    expect(third.result.problems).toMatchObject([
      {
        code: "E_CORRECTION_UNKNOWN",
        file: "initiatives/alpha.yaml",
        message: "it corrects an outcome of 2026-Q1, but the one that stands is of 2026-Q2",
        fix: "write `cycle: 2026-Q2`, or take `corrects` out",
      },
    ]);
    expect(third.result.problems[0]!.line).toBeGreaterThan(8);
  });

  it("of a roll-out that was not what was planned is shown and not learned from", async () => {
    const execution = "  execution: { actual_coverage: 0.5, changes: minor, holdout_share: 0.1 }\n";
    const { root, commit } = workspace({
      ...pool(),
      "initiatives/alpha.yaml": experiment("alpha", { extra: atScale(1, execution) }),
    });
    commit("inputs");
    await run(root, 0);
    const second = await run(root, 1);
    expect(outcomeOf(second, "alpha")).toMatchObject({ fidelity: 0.45, holdout_share: 0.1 });
    expect(calibrationOf(second)).toMatchObject({
      overall: { n: 2 },
      learned: {
        outcomes: 1,
        left_out: [{ initiative_id: "alpha", phase: "scale", reason: "fidelity 0.45 is under 0.6" }],
      },
    });
  });

  it("of another metric is shown and not learned from, and says so", async () => {
    const clicks = atScale(1)
      .replace("effect: 1 }", "effect: 1, outcome: clicks }")
      .replace("outcome: outcome,", "outcome: clicks,")
      .replace("prior_outcome", "prior_clicks");
    const { root, commit } = workspace({
      ...pool(),
      "initiatives/alpha.yaml": experiment("alpha", { extra: clicks }),
    });
    commit("inputs");
    await run(root, 0);
    const second = await run(root, 1);
    expect(outcomeOf(second, "alpha")).toMatchObject({ comparable: false });
    expect(calibrationOf(second).learned!.left_out).toEqual([
      { initiative_id: "alpha", phase: "scale", reason: "pilot and full scale measured different metrics" },
    ]);
  });

  it("a delay without a horizon is a located problem", async () => {
    const { root } = workspace({
      ...pool(),
      "initiatives/alpha.yaml": experiment("alpha", {
        extra: atScale(1, "  execution: { delay_days: 10 }\n"),
      }),
    });
    const first = await run(root, 0);
    expect(first.result.problems).toMatchObject([
      {
        code: "E_SCHEMA",
        file: "initiatives/alpha.yaml",
        message: "found 10, expected `horizon_days` beside it, the span that scale_units counts",
      },
    ]);
  });
});

describe("a decision of people", () => {
  it("is recorded beside the engine's pick, flagged on its outcome, and keeps a track record", async () => {
    const { root, commit, write } = workspace(pool("allocate: { minimum_worst_return: null }\n"));
    write({
      "decisions/2026-Q1.yaml": `version: 1
decisions:
  - { initiative: harmful, force: fund, reason_code: strategic, by: "@ceo" }
  - { initiative: alpha, force: forbid, reason_code: capacity, by: "@cto" }
`,
    });
    commit("inputs");
    const first = await run(root, 0);
    expect(first.result.allocation.engine_pick).toEqual(["alpha", "beta"]);
    expect(first.result.allocation.selected.map(({ id }) => id)).toContain("harmful");
    const second = await run(root, 1);
    expect(outcomeOf(second, "harmful")).toMatchObject({
      overridden: { reason_code: "strategic", by: "@ceo" },
    });
    const { overrides, learned } = calibrationOf(second);
    expect(overrides).toMatchObject([
      { force: "fund", reason_code: "strategic", n: 1, against_engine: 1, outcomes: 1, paid_back: 0 },
      { force: "forbid", reason_code: "capacity", n: 1, against_engine: 1, outcomes: 0, mean_error: null },
    ]);
    expect(learned!.sensitivity!.overridden).toBe(1);
    expect(second.result.allocation.candidates.map(({ id }) => id)).toEqual(["alpha"]);
  });
});

describe("an initiative that comes back", () => {
  it("with a better study shows what it was measured at before; unchanged, nothing", async () => {
    const { root, commit, write } = workspace(pool());
    commit("inputs");
    await run(root, 0);
    expect(entry(await run(root, 1), "harmful").before).toBeNull();
    write({ "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: 2, n: 4000 }) });
    commit("studied again");
    const third = entry(await run(root, 2), "harmful");
    expect(third).toMatchObject({ status: "funded", returning: true, before: { cycle: "2026-Q2" } });
    expect(third.before!.measure.sample_size).toBe(800);
    expect(third.before!.evaluate.confidence).toBeLessThan(1);
  });
});
