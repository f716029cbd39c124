import { describe, expect, it } from "vitest";
import { MeasureResult } from "../../src/contracts/index.ts";
import { runLoop } from "../../src/loop.ts";
import { policy, workspace } from "../workspace.ts";

const as_of = "2026-06-30T00:00:00Z";
const chosen = (hidden: number, checks: string) => `version: 1
id: enrolled
title: Enrolled customers
cost_to_scale: 20000
returns: { scale_units: 10000 }
pilot:
  source: { adapter: simulator, design: observational, seed: 4, n: 800, effect: 4, hidden: ${hidden} }
  model: { name: weighting, outcome: outcome, treatment: treated, covariates: [quality] }
${checks}`;
const measured = async (hidden: number, checks: string, lines = "") => {
  const { root } = workspace({
    "impact-loop.yaml": policy(lines),
    "initiatives/enrolled.yaml": chosen(hidden, checks),
  });
  const run = await runLoop({ root, as_of, commit: null });
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return { ...run, entry: run.result.entries[0]! };
};

describe("checks in a cycle", () => {
  const named = "  checks: [{ name: placebo_outcome, outcome: untouched }]\n";
  it("are in the contract and in the report, and feed the rubric", async () => {
    const { entry, files } = await measured(1.2, named);
    const measure = MeasureResult.parse(entry.measure);
    expect(measure.checks).toEqual([expect.objectContaining({ name: "placebo_outcome", passed: false })]);
    const dimension = (found: typeof entry) =>
      found.evaluate!.components.find(({ name }) => name === "negative_control");
    expect(dimension(entry)).toMatchObject({ score: 0, statement: measure.checks![0]!.statement });
    expect(files.get("report.md")).toContain("| placebo outcome | **failed** | on ");
    expect(files.get("report.md")).toContain("**enrolled**: placebo outcome failed: on");
    const without = await measured(1.2, "");
    expect(without.entry.measure).not.toHaveProperty("checks");
    expect(dimension(without.entry)).toMatchObject({ score: 0.5, value: null });
    expect(entry.evaluate!.confidence).toBeLessThan(without.entry.evaluate!.confidence);
    expect(measure.config_sha256).not.toBe(without.entry.measure!.config_sha256);
  });
  it("never take a measurement down, whatever its parameters", async () => {
    const { root } = workspace({
      "impact-loop.yaml": policy("measure: { checks: all }\n"),
      "initiatives/trial.yaml": `version: 1
id: trial
title: A trial
cost_to_scale: 20000
returns: { scale_units: 10000 }
pilot:
  source: { adapter: simulator, design: experiment, seed: 4, n: 400, effect: 4 }
  model: { name: experiment, outcome: outcome, treatment: variant, covariates: [prior_outcome], adjustment: cuped }
`,
    });
    const run = await runLoop({ root, as_of, commit: null });
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    expect(run.result.entries[0]!.measure!.checks).toContainEqual(
      expect.objectContaining({ name: "random_common_cause", passed: "not applicable" }),
    );
  });
  it("the policy's and the pilot's together, the pilot's parameters before a bare name", async () => {
    const { entry } = await measured(0, named, "measure: { checks: all }\n");
    const passed = Object.fromEntries(entry.measure!.checks!.map((check) => [check.name, check.passed]));
    expect(passed).toEqual({
      placebo_in_time: "not applicable",
      placebo_outcome: true,
      placebo_treatment: true,
      random_common_cause: true,
      data_subset: true,
      leave_one_out: "not applicable",
    });
  });
});
