import { afterEach, describe, expect, it, vi } from "vitest";
import { design } from "../../src/commands/design.ts";
import { loadWorkspace } from "../../src/config/load.ts";
import { MeasureResult } from "../../src/contracts/index.ts";
import { runLoop, tables } from "../../src/loop.ts";
import { models } from "../../src/models/index.ts";
import { renderMeasurement } from "../../src/render/measurement.ts";
import { rubrics } from "../../src/rubrics/index.ts";
import { designs } from "../../src/simulate/index.ts";
import { validate } from "../../src/stages/validate.ts";
import { replicate } from "../../src/stages/validate-replicate.ts";
import { looks } from "../../src/stages/validate-worlds.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const as_of = "2026-03-31T12:00:00Z";
const byHand =
  "model: { name: experiment, outcome: outcome, treatment: variant, covariates: [prior_outcome] }";
const declared =
  "design: { randomised: true, outcome: outcome, treatment: variant, covariates: [prior_outcome] }";
/** The simulated experiment with other lines in place of its model. */
const withLines = (id: string, ...lines: string[]) => experiment(id).replace(byHand, lines.join("\n  "));
const auto = "model: { name: auto }";
const ready = (initiatives: Record<string, string>) => {
  const files = Object.entries(initiatives).map(([id, text]) => [`initiatives/${id}.yaml`, text]);
  const made = workspace({ "impact-loop.yaml": policy(), ...Object.fromEntries(files) });
  made.commit("inputs");
  return made.root;
};
const said = async (text: string) => {
  const { problems } = await loadWorkspace(ready({ a: text }), tables);
  return problems.map(
    ({ file, line, column, message, fix }) => `${file}:${line}:${column}  ${message} · ${fix}`,
  );
};

describe("auto in a file", () => {
  it("measures what the model by hand measures, and its choice is in the contract", async () => {
    const root = ready({ a: withLines("a", declared, auto), b: experiment("b") });
    const outcome = await runLoop({ root, as_of });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const [a, b] = outcome.result.entries.map(({ measure }) => MeasureResult.parse(measure));
    expect(a!.effect_estimate).toBe(b!.effect_estimate);
    expect(a!.standard_error).toBe(b!.standard_error);
    expect(a).toMatchObject({
      model: "experiment",
      model_type: "experiment",
      choice: { chosen: "experiment", params: { treatment: "variant" } },
    });
    expect(b!.choice).toBeUndefined();
    expect(a!.choice!.rejected.map(({ model }) => model).sort()).toEqual(
      [...models.keys()].filter((name) => name !== "experiment").sort(),
    );
    expect(renderMeasurement(a!)).toContain("auto  experiment: chance decided who was treated");
    expect([...outcome.files.keys()]).toContain("initiatives/a/measure.pilot.json");
  });
  it("is measured anew when a fact of its design changes", async () => {
    const root = ready({
      a: withLines("a", declared, auto),
      b: withLines("b", declared.replace(" }", ", smallest_effect: 1 }"), auto),
    });
    const outcome = await runLoop({ root, as_of });
    const [a, b] = outcome.ok ? outcome.result.entries : [];
    expect(a!.measure!.config_sha256).not.toBe(b!.measure!.config_sha256);
    expect(b!.measure!.verdict!.smallest_effect).toBe(1);
  });
  it("is validated as the model that it took", async () => {
    const root = ready({ a: withLines("a", declared, auto) });
    const { config, initiatives } = await loadWorkspace(root, tables);
    const all = { models, rubrics, designs };
    const found = await validate({
      ...{ root, as_of, config: config!, initiatives, sources: tables.sources, looks, tables: all },
      ...{
        replications: 20,
        seed: 1,
        replicate: async (tasks, trials) => tasks.map((task) => replicate(task, trials, all)),
      },
    });
    expect(found.left_out).toEqual([]);
    expect(found.models.map(({ model }) => model)).toEqual(["experiment", "experiment"]);
  });
  it("a design beside a named model changes nothing that is measured", async () => {
    const root = ready({ a: withLines("a", declared, byHand) });
    const outcome = await runLoop({ root, as_of });
    expect(outcome.ok && outcome.result.entries[0]!.measure!.choice).toBeUndefined();
  });
  it.each([
    [
      [auto],
      "initiatives/a.yaml:8:3  found no `design`, expected the facts that `auto` chooses by · add `design` beside `model`",
    ],
    [
      [declared.replace("treatment:", "treatmnt:"), auto],
      "initiatives/a.yaml:8:49  unknown key `treatmnt` · did you mean `treatment`?",
    ],
    [
      [declared.replace("randomised: true", "randomised: yes"), auto],
      'initiatives/a.yaml:8:25  found "yes", expected true or false · change `randomised`',
    ],
    [
      [declared, "model: { name: auto, outcome: y }"],
      "initiatives/a.yaml:9:24  unknown key `outcome` · known keys: none",
    ],
    [[declared, "model: { name: atuo }"], "did you mean `auto`?"],
    [
      ["design: { outcome: outcome }", auto],
      "initiatives/a.yaml:8:3  found facts that no model can use, expected randomised + treatment, or ",
    ],
    [
      ["desing: { outcome: outcome }", byHand],
      "initiatives/a.yaml:8:3  unknown key `desing` · did you mean `design`?",
    ],
  ])("%j is refused where it stands", async (lines, message) => {
    const problems = await said(withLines("a", ...lines));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join("\n")).toContain(message);
  });
  it("a fact that the table does not bear out is blamed at its own line", async () => {
    const root = ready({
      a: withLines("a", declared.replace("treatment: variant", "treatment: variannt"), auto),
      b: withLines(
        "b",
        "design: { outcome: outcome, treatment: variant, covariates: [prior_outcome], unit: unit_id, time: unit_id, first_treated: received, }",
        auto,
      ),
    });
    const outcome = await runLoop({ root, as_of });
    const problems = outcome.ok ? outcome.result.entries.map((entry) => entry.problems[0]!) : [];
    expect(problems[0]).toMatchObject({ code: "E_COLUMN_MISSING", line: 8, fix: "did you mean `variant`?" });
    expect(problems[1]).toMatchObject({ code: "E_NO_DESIGN", line: 8, column: 3 });
    expect(problems[1]!.message).toMatch(
      /no model is identified by the declared design \(.*staggered_diff_in_diff: /,
    );
  });
});

describe("impact-loop design", () => {
  afterEach(() => vi.restoreAllMocks());
  const ask = async (root: string, options: object = {}) => {
    const out: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
    vi.spyOn(process.stderr, "write").mockImplementation((text) => out.push(String(text)) > 0);
    const code = await design("a", {
      dir: root,
      power: "0.8",
      replications: "30",
      seed: "1",
      ...options,
    } as never);
    return { code, text: out.join("") };
  };
  const panel = `version: 1
id: a
title: A
cost_to_scale: 200
returns: { scale_units: 100 }
pilot:
  source: { adapter: simulator, design: panel, seed: 1, units: 80, periods: 8, starts: 5, effect: 4 }
  design: { outcome: outcome, unit: unit_id, time: period, treated: treated, starts: 5 }
  model: { name: diff_in_diff, outcome: outcome, unit: unit_id, time: period, treated: treated, starts: 5 }
`;
  it("says which, why, what each could find, why the others are out, and tells no effect", async () => {
    const { code, text } = await ask(ready({ a: panel }));
    expect(code).toBe(0);
    expect(text).toMatch(
      /^diff_in_diff: \d+ units start together beside \d+ that never do\n {2}two-sided test at 5 %, power 80 %; an effect of 2.000 \(break-even\)/,
    );
    expect(text).toMatch(
      /\* diff_in_diff \(quasi-experiment\): .*\n {4}640 rows, standard error .*; detectable .*; power .*; 80 % with \d+ rows\n/,
    );
    expect(text).toMatch(/\n {2}synthetic_did .*\n {4}.*simulated on data like these/);
    expect(text).toContain("- experiment: `randomised`, `treatment` are not declared");
  }, 20_000);
  it("as JSON has the numbers of `power`, and no estimate of the effect", async () => {
    const root = ready({ a: withLines("a", declared, byHand) });
    const { code, text } = await ask(root, { json: true, effect: "0.5" });
    const report = JSON.parse(text);
    const outcome = await runLoop({ root, as_of });
    const measured = outcome.ok ? outcome.result.entries[0]!.measure! : null;
    expect(code).toBe(0);
    expect(report).toMatchObject({
      id: "a",
      configured: "experiment",
      effect: 0.5,
      effect_from: "--effect",
      choice: { chosen: "experiment" },
    });
    expect(report.designs[0]).toMatchObject({
      model: "experiment",
      by: "analytic",
      standard_error: measured!.standard_error,
    });
    expect(report.designs.map(({ model }: { model: string }) => model)).toEqual([
      "experiment",
      "doubly_robust",
      "weighting",
      "matching",
      "regression_adjustment",
      "subclassification",
    ]);
    expect(text).not.toContain(String(measured!.effect_estimate));
  });
  it("says that another model is configured than it would take", async () => {
    const { text } = await ask(
      ready({ a: withLines("a", declared, byHand.replace("name: experiment", "name: weighting")) }),
    );
    expect(text).toContain(
      "experiment: chance decided who was treated, so the arms differ by nothing else\n  configured is weighting\n",
    );
  });
  it("without an identified model is a finding; without a design a problem with its place", async () => {
    const none = declared
      .replace("randomised: true", "randomised: false")
      .replace(", covariates: [prior_outcome]", "");
    const found = await ask(ready({ a: withLines("a", none, byHand) }));
    expect(found).toMatchObject({
      code: 1,
      text: expect.stringContaining("no model is identified by the declared design"),
    });
    const without = await ask(ready({ a: experiment("a") }));
    expect(without).toMatchObject({ code: 2, text: expect.stringContaining("initiatives/a.yaml:6:1") });
  });
  it.each([
    [{ replications: "3" }, /whole number from 20/],
    [{ power: "0.01" }, /more than 0.05/],
    [{ effect: "0" }, /other than 0/],
  ])("%j is refused", async (options, message) => {
    await expect(ask(ready({ a: panel }), options)).rejects.toThrow(message);
  });
});
