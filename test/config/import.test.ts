import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { importPredecessor } from "../../src/config/import.ts";
import { importedModels } from "../../src/config/import-models.ts";
import { loadWorkspace } from "../../src/config/load.ts";
import { parseYaml } from "../../src/config/yaml.ts";
import { tables } from "../../src/loop.ts";
import { workspace } from "../workspace.ts";

const yaml = (file: string, value: unknown) => parseYaml(file, new TextEncoder().encode(stringify(value)));
const file = { SOURCE: { type: "file", CONFIG: { path: "data/metrics.csv", date_column: "day" } } };
const measurement = (MODEL: string, PARAMS: object, DATA: object = file) => ({
  DATA,
  MEASUREMENT: { MODEL, PARAMS },
});
const imported = (
  value: unknown,
  read: Parameters<typeof importPredecessor>[1] = () => yaml("none.yaml", {}),
) => importPredecessor(yaml("their config.yaml", value), read);
const initiative = (value: unknown) => {
  const { files, problems } = imported(value);
  const text = files.get("initiatives/their-config.yaml");
  return { text, pilot: text && parse(text).pilot, problems };
};
const said = (problems: readonly { line: number; column: number; severity: string; message: string }[]) =>
  problems.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`);

const theirs: Record<string, object> = {
  interrupted_time_series: {
    intervention_date: "2024-11-23",
    order: [1, 0, 0],
    seasonal_order: [1, 0, 0, 7],
  },
  experiment: { formula: "revenue ~ treatment + price" },
  subclassification: {
    treatment_column: "treatment",
    covariate_columns: ["price"],
    n_strata: 4,
    estimand: "ate",
  },
  nearest_neighbour_matching: {
    ...{ treatment_column: "treatment", covariate_columns: ["price"] },
    ...{ caliper: 0.1, replace: true, ratio: 2, shuffle: true },
  },
  synthetic_control: {
    treatment_time: 15,
    treated_unit: "A",
    outcome_column: "revenue",
    unit_column: "shop",
    time_column: "week",
  },
  metrics_approximation: { RESPONSE: { FUNCTION: "linear", PARAMS: { coefficient: 0.4 } } },
};

describe("each of their models becomes one of ours that our own loader accepts", () => {
  it("all of theirs are here", () =>
    expect([...importedModels.keys()].sort()).toEqual(Object.keys(theirs).sort()));
  it.each(Object.entries(theirs))("%s", async (model, params) => {
    const { files, problems } = imported(measurement(model, params));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const loaded = await loadWorkspace(workspace(Object.fromEntries(files)).root, tables);
    expect(loaded.problems).toEqual([]);
    expect(loaded.initiatives[0]!.config!.pilot.source).toMatchObject({
      adapter: "csv",
      path: "data/metrics.csv",
    });
  });
  it("parameters keep their meaning", () => {
    const model = (name: string) => initiative(measurement(name, theirs[name]!)).pilot.model;
    expect(model("interrupted_time_series")).toEqual({
      ...{ name: "interrupted_time_series", outcome: "revenue", time: "day", starts: "2024-11-23" },
      ...{ shape: "level", order: [1, 0, 0], seasonal_order: [1, 0, 0, 7] },
    });
    expect(model("experiment")).toEqual({
      name: "experiment",
      formula: "revenue ~ treatment + price",
      treatment: "treatment",
    });
    expect(model("subclassification")).toMatchObject({
      by: "covariates",
      n_strata: 4,
      estimand: "ATE",
      treatment: "treatment",
    });
    expect(model("nearest_neighbour_matching")).toMatchObject({
      name: "matching",
      caliper: 0.1,
      replace: true,
      ratio: 2,
    });
    expect(model("synthetic_control")).toEqual({
      ...{ name: "synthetic_control", outcome: "revenue", unit: "shop", time: "week" },
      ...{ treated_units: ["A"], starts: 15 },
    });
    expect(model("metrics_approximation").coefficient).toEqual({ estimate: 0.4, standard_error: 0.4 });
  });
  it("their defaults are in force where they say nothing", () => {
    const { pilot } = initiative(measurement("interrupted_time_series", { intervention_date: "2024-11-23" }));
    expect(pilot.model).toMatchObject({ outcome: "revenue", order: [1, 0, 0] });
    expect(pilot.model).not.toHaveProperty("seasonal_order");
  });
});

describe("what is not carried over is said at its line", () => {
  it("a season without order, a robust covariance, what only their solver had", () => {
    const its = initiative(
      measurement("interrupted_time_series", {
        intervention_date: "2024-11-23",
        seasonal_order: [0, 0, 0, 7],
      }),
    );
    expect(said(its.problems).join("\n")).toContain("without P, D or Q it did nothing");
    const hc = initiative(measurement("experiment", { formula: "y ~ x1 + treatment", cov_type: "HC3" }));
    expect(hc.pilot.model).toMatchObject({ treatment: "x1", standard_errors: "HC3" });
    expect(said(hc.problems)).toEqual([
      "10:14 warning treatment `x1`: they took the first term of the formula for it; here it is named",
    ]);
    const many = initiative(measurement("nearest_neighbour_matching", theirs.nearest_neighbour_matching!));
    expect(said(many.problems).join("\n")).toContain("`shuffle`: the order here is the propensity's");
  });
  it("a key that their model did not know either", () => {
    const { problems } = initiative(
      measurement("subclassification", { ...theirs.subclassification, bins: 7 }),
    );
    expect(said(problems)).toEqual(["15:11 warning `bins`: their subclassification had no such parameter"]);
  });
  it("a model that needs what is not there is left out, with the line", () => {
    const { text, problems } = initiative(measurement("synthetic_control", { outcome_column: "y" }));
    expect(text).toBeUndefined();
    expect(said(problems).filter((one) => one.includes("error"))).toEqual([
      "9:3 error no `treatment_time`: their model needs it, and so does ours",
      "9:3 error no `treated_unit`: their model needs it, and so does ours",
    ]);
  });
  it("an unknown model, and a file that is none of theirs", () => {
    expect(said(initiative(measurement("bandit", {})).problems)[0]).toContain(
      "there is no model of theirs `bandit`",
    );
    expect(said(imported({ hello: 1 }).problems)[0]).toContain("neither MEASUREMENT nor INITIATIVES");
    expect(imported({ hello: 1 }).files.size).toBe(0);
  });
  it("transforms: a sum by date is ours, others are named", () => {
    const by = (FUNCTION: string) =>
      initiative(
        measurement(
          "interrupted_time_series",
          { intervention_date: "2024-01-05" },
          { ...file, TRANSFORM: { FUNCTION, PARAMS: { metric: "sales" } } },
        ),
      );
    expect(by("aggregate_by_date").pilot.transform).toEqual([{ aggregate: { by: ["day"], sum: ["sales"] } }]);
    expect(said(by("aggregate_for_approximation").problems).join("\n")).toContain(
      "no step here does the same by itself",
    );
  });
});

describe("a loop of theirs", () => {
  const loop = {
    budget: 100000,
    ALLOCATE: { rule: "minimax_regret" },
    INITIATIVES: [
      { initiative_id: "one", cost_to_scale: 15000, measure_config: "configs/one.yaml" },
      { initiative_id: "two", cost_to_scale: 5000, measure_config: "configs/two.yaml" },
      { cost_to_scale: 5000 },
    ],
  };
  const simulated = {
    SOURCE: {
      type: "simulator",
      CONFIG: { mode: "rule", seed: 7, path: "p.csv", start_date: "2024-10-01", end_date: "2024-12-31" },
    },
    ENRICHMENT: {
      FUNCTION: "product_detail_boost",
      PARAMS: { enrichment_fraction: 0.3, enrichment_start: "2024-11-15", quality_boost: 0.2 },
    },
  };
  const read = (path: string) =>
    path.endsWith("one.yaml")
      ? yaml(
          "configs/one.yaml",
          measurement("experiment", { formula: "revenue ~ treated + price" }, simulated),
        )
      : yaml("configs/two.yaml", measurement("bandit", {}));
  it("comes over whole but for what cannot: budget, costs, simulated shops that run", async () => {
    const { files, problems } = imported(loop, read);
    expect([...files.keys()].sort()).toEqual(["impact-loop.yaml", "initiatives/one.yaml"]);
    expect(said(problems.filter(({ severity }) => severity === "error"))).toEqual([
      expect.stringContaining("there is no model of theirs `bandit`"),
      expect.stringContaining("found an item without them"),
    ]);
    expect(parse(files.get("impact-loop.yaml")!)).toMatchObject({
      budget: 100000,
      allocate: { rule: "minimax_regret" },
    });
    const one = parse(files.get("initiatives/one.yaml")!);
    expect(one).toMatchObject({ id: "one", cost_to_scale: 15000 });
    expect(one.pilot.source).toEqual({
      ...{ adapter: "simulator", design: "funnel", seed: 7, start: "2024-10-01", periods: 92 },
      enrichment: {
        starts: 46,
        assignment: { by: "random", share: 0.3 },
        product_detail_boost: { effect: 0.2 },
      },
    });
    const loaded = await loadWorkspace(workspace(Object.fromEntries(files)).root, tables);
    expect(loaded.problems).toEqual([]);
  });
});
