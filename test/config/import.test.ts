import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { importConfig } from "../../src/config/import.ts";
import { tables } from "../../src/loop.ts";

/** The command itself, from its sources. */
const run = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", resolve("node_modules/tsx/dist/loader.mjs"), resolve("scripts/cli.ts"), ...args],
    { cwd, encoding: "utf8", env: { PATH: process.env.PATH, HOME: cwd } },
  );
  return { code: status, stdout, stderr };
};
const folder = (files: Record<string, string>) => {
  const root = mkdtempSync(join(tmpdir(), "import-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};
const yaml = (root: string, path: string) => parse(readFileSync(join(root, path), "utf8"));
const initiative = (root: string, id: string) => yaml(root, `ours/initiatives/${id}.yaml`);

const simulator = `DATA:
  SOURCE:
    type: simulator
    CONFIG: { mode: rule, seed: 202, path: products.csv, start_date: "2024-10-01", end_date: "2024-12-31" }
  ENRICHMENT:
    FUNCTION: product_detail_boost
    PARAMS: { quality_boost: 0.3, enrichment_fraction: 0.2, enrichment_start: "2024-11-15", seed: 202 }
`;
const file = `DATA:
  SOURCE: { type: file, CONFIG: { path: data/metrics.csv, date_column: day, start_date: "2024-01-01" } }
`;
const model = (name: string, params: string) => `MEASUREMENT:\n  MODEL: ${name}\n  PARAMS: ${params}\n`;
const products = `product_id,price\n${Array.from({ length: 40 }, (_, i) => `p${i},${i}\n`).join("")}`;

describe("a whole loop of theirs", () => {
  const loop = `budget: 90000
max_workers: 4
scale_sample_size: 4000
ALLOCATE: { rule: minimax_regret }
INITIATIVES:
${["experiment", "control", "match", "strata", "approximate", "series", "own", "lost"]
  .map((id) => `  - { initiative_id: ${id}, cost_to_scale: 15000, measure_config: configs/${id}.yaml }\n`)
  .join("")}`;
  const root = folder({
    "theirs/config.yaml": loop,
    "theirs/configs/products.csv": products,
    "theirs/configs/experiment.yaml":
      simulator + model("experiment", '{ formula: "revenue ~ treatment + price", cov_type: HC3 }'),
    "theirs/configs/control.yaml": `${simulator}  TRANSFORM: { FUNCTION: prepare_for_synthetic_control, PARAMS: {} }\n${model("synthetic_control", '{ treatment_time: "2024-11-15", treated_unit: BMJ3, outcome_column: revenue, unit_column: product_id, optim_method: BFGS }')}`,
    "theirs/configs/match.yaml":
      file +
      model(
        "nearest_neighbour_matching",
        "{ treatment_column: given, covariate_columns: [price], caliper: 0.3, ratio: 2, replace: true, random_state: 7 }",
      ),
    "theirs/configs/strata.yaml":
      file +
      model(
        "subclassification",
        "{ dependent_variable: sales, treatment_column: given, covariate_columns: [price, rating], n_strata: 4, estimand: ate, n_jobs: 2 }",
      ),
    "theirs/configs/approximate.yaml":
      file +
      model(
        "metrics_approximation",
        "{ metric_before_column: q0, metric_after_column: q1, RESPONSE: { FUNCTION: linear, PARAMS: { coefficient: 0.7 } } }",
      ),
    "theirs/configs/series.yaml": `${simulator}  TRANSFORM: { FUNCTION: aggregate_by_date, PARAMS: { metric: revenue } }\n${model("interrupted_time_series", '{ intervention_date: "2024-11-15", order: [2, 0, 0], seasonal_order: [1, 0, 0, 7] }')}`,
    "theirs/configs/own.yaml": file + model("their_own", "{ a: 1 }"),
  });
  const first = run(
    root,
    "import",
    "theirs/config.yaml",
    "--dir",
    "ours",
    "--json",
    "--coefficient-error",
    "0.2",
  );
  const { written, notes } = JSON.parse(first.stdout) as {
    written: string[];
    notes: Record<string, string>[];
  };
  const note = (key: string, of: string) => notes.find((one) => one.key === key && one.file!.endsWith(of));

  it("becomes files that `check` finds nothing wrong with", () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(root, "ours/initiatives")).sort()).toEqual(
      written
        .filter((path) => path.includes("/"))
        .map((path) => path.split("/")[1])
        .sort(),
    );
    expect(run(root, "check", "--dir", "ours")).toMatchObject({ code: 0, stderr: "" });
    expect(yaml(root, "ours/impact-loop.yaml")).toEqual({
      version: 1,
      cycle: { calendar: "quarter" },
      budget: 90000,
      allocate: { rule: "minimax_regret" },
      scale: { sample_size: 4000 },
    });
    expect(initiative(root, "experiment")).toMatchObject({
      id: "experiment",
      cost_to_scale: 15000,
      returns: { unit_value: 1, scale_units: 1 },
    });
  });
  it("every parameter keeps its meaning under our name", () => {
    expect(initiative(root, "experiment").pilot.model).toEqual({
      name: "experiment",
      treatment: "treatment",
      formula: "revenue ~ treatment + price",
      unit: "product_id",
      split: { 0: 0.8, 1: 0.2 },
    });
    expect(initiative(root, "control").pilot.model).toEqual({
      name: "synthetic_control",
      outcome: "revenue",
      unit: "product_id",
      time: "date",
      treatment: "enriched",
    });
    expect(initiative(root, "match").pilot.model).toEqual({
      name: "matching",
      outcome: "revenue",
      treatment: "given",
      covariates: ["price"],
      method: "nearest",
      distance: "propensity_logit",
      ratio: 2,
      replace: true,
      caliper: 0.3,
    });
    expect(initiative(root, "strata").pilot.model).toEqual({
      name: "subclassification",
      outcome: "sales",
      treatment: "given",
      covariates: ["price", "rating"],
      by: "covariates",
      n_strata: 4,
      estimand: "ATE",
    });
    expect(initiative(root, "approximate").pilot).toMatchObject({
      transform: [
        { filter: 'day >= "2024-01-01"' },
        {
          derive: { q0_x_baseline_sales: "q0 * baseline_sales", q1_x_baseline_sales: "q1 * baseline_sales" },
        },
      ],
      model: {
        before: "q0_x_baseline_sales",
        after: "q1_x_baseline_sales",
        coefficient: { estimate: 0.7, standard_error: 0.2 },
      },
    });
  });
  it("the simulated shop has their days, products, seed and enrichment", () => {
    expect(initiative(root, "control").pilot.source).toEqual({
      ...{
        adapter: "simulator",
        design: "funnel",
        kind: "products",
        seed: 202,
        units: 40,
        start: "2024-10-01",
        every: "day",
        periods: 92,
      },
      enrichment: {
        starts: 46,
        assignment: { by: "random", share: 0.2 },
        product_detail_boost: { effect: 0.3, ramp: 0 },
      },
    });
    expect(initiative(root, "experiment").pilot.transform).toEqual([
      { filter: 'date >= "2024-11-15"' },
      { derive: { treatment: "treated" } },
    ]);
  });
  it("what is written is measured, not only checked", () => {
    const { code, stdout } = run(
      root,
      "measure",
      "experiment",
      "--dir",
      "ours",
      "--json",
      "--as-of",
      "2025-01-01",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ model: "experiment", n_clusters: 40, sample_size: 40 * 47 });
  }, 20_000);
  it("says what it left out, where it stands, and why", () => {
    expect(note("max_workers", "config.yaml")).toMatchObject({ kind: "left out", line: 2, column: 1 });
    expect(note("MEASUREMENT.PARAMS.optim_method", "control.yaml")!.why).toMatch(/convex/);
    expect(note("MEASUREMENT.PARAMS.random_state", "match.yaml")!.why).toMatch(/nothing to draw/);
    expect(note("MEASUREMENT.PARAMS.cov_type", "experiment.yaml")!.why).toMatch(/clustered by product/);
    expect(note("MEASUREMENT.MODEL", "own.yaml")!.why).toMatch(/`their_own` is no model of theirs/);
    expect(note("INITIATIVES.7.measure_config", "config.yaml")!.why).toMatch(/no file/);
    expect(note("MEASUREMENT.PARAMS.covariate_columns", "match.yaml")!.kind).toBe("changed");
    expect(readFileSync(join(root, "ours/initiatives/control.yaml"), "utf8")).toMatch(
      /^# From control.yaml\n# changed: .*\n[\s\S]*# left out: MEASUREMENT.PARAMS.optim_method/,
    );
  });
  it("a model that this engine has not is left out, and carried over once it has it", () => {
    if (!tables.models.has("interrupted_time_series")) {
      expect(note("MEASUREMENT", "series.yaml")!.why).toBe(
        "this engine has no model `interrupted_time_series`",
      );
      return;
    }
    expect(initiative(root, "series").pilot).toMatchObject({
      transform: [{ aggregate: { by: ["date"], sum: ["revenue"] } }],
      model: {
        outcome: "revenue",
        time: "date",
        starts: "2024-11-15",
        shape: "level",
        order: [2, 0, 0],
        seasonal_order: [1, 0, 0, 7],
      },
    });
  });
  it("never overwrites: a second time nothing is written", () => {
    const before = readFileSync(join(root, "ours/initiatives/match.yaml"), "utf8");
    writeFileSync(join(root, "ours/initiatives/match.yaml"), `${before}# mine\n`);
    const again = run(root, "import", "theirs/config.yaml", "--dir", "ours");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("these files are here already");
    expect(readFileSync(join(root, "ours/initiatives/match.yaml"), "utf8")).toBe(`${before}# mine\n`);
  });
});

describe("one measurement of theirs", () => {
  const at = (text: string) => {
    const { files, notes } = importConfig({
      ...{ file: "theirs/checkout.yaml", bytes: new TextEncoder().encode(text), id: "checkout" },
      ...{ read: () => null, count: () => 40, tables, coefficient_error: null },
    });
    return {
      written: [...files.keys()],
      pilot: parse(files.get("initiatives/checkout.yaml") ?? "pilot:").pilot,
      notes,
    };
  };
  it("is an initiative of the file's name, and a policy that funds nothing until it has a budget", () => {
    const theirs = file + model("subclassification", "{ treatment_column: given, covariate_columns: price }");
    const root = folder({ "checkout.yaml": theirs, "other.yaml": theirs });
    const { code, stdout } = run(root, "import", "checkout.yaml", "--dir", "ours");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^wrote initiatives\/checkout.yaml\nwrote impact-loop.yaml\n\nadded +checkout.yaml:1:1 {2}theirs knew no cost/,
      ),
    });
    expect(yaml(root, "ours/impact-loop.yaml").budget).toBe(0);
    expect(initiative(root, "checkout").pilot.model).toMatchObject({
      covariates: ["price"],
      n_strata: 5,
      estimand: "ATT",
      outcome: "revenue",
    });
    expect(run(root, "import", "other.yaml", "--dir", "ours").stdout).toContain("kept  impact-loop.yaml");
    expect(run(root, "check", "--dir", "ours").code).toBe(0);
  });
  it("of the first version, in capitals and without SOURCE, is read as well", () => {
    const { pilot } = at(
      `DATA: { TYPE: simulator, PATH: products.csv, MODE: rule, SEED: 4, START_DATE: "2024-01-01", END_DATE: "2024-01-31" }\n${model("subclassification", "{ DEPENDENT_VARIABLE: units, TREATMENT_COLUMN: treated, COVARIATE_COLUMNS: [price] }")}`,
    );
    expect(pilot.source).toMatchObject({ seed: 4, periods: 31, units: 40 });
    expect(pilot.model.outcome).toBe("units");
  });
  it.each([
    [
      "a formula of their own functions",
      file + model("experiment", '{ formula: "np.log(y) ~ t" }'),
      /not `outcome ~ treatment/,
    ],
    [
      "a formula that begins with an interaction",
      file + model("experiment", '{ formula: "y ~ t:x + t" }'),
      /not `outcome ~ treatment/,
    ],
    ["a coefficient without an error", file + model("metrics_approximation", "{}"), /--coefficient-error/],
    [
      "a response of their own",
      file + model("metrics_approximation", "{ RESPONSE: { FUNCTION: mine } }"),
      /their own code/,
    ],
    [
      "a missing parameter",
      file + model("subclassification", "{ covariate_columns: [price] }"),
      /`treatment_column` is missing/,
    ],
    [
      "a source of their own",
      `DATA: { SOURCE: { type: warehouse, CONFIG: {} } }\n${model("experiment", '{ formula: "y ~ t" }')}`,
      /`warehouse` is their own code/,
    ],
    [
      "a folder of Parquet files",
      `DATA: { SOURCE: { type: file, CONFIG: { path: data/parts/ } } }\n${model("experiment", '{ formula: "y ~ t" }')}`,
      /one .csv or .parquet/,
    ],
    [
      "a value that no model of ours takes",
      file + model("subclassification", "{ treatment_column: t, covariate_columns: [x], n_strata: 1 }"),
      /n_strata: found 1, expected a number of at least 2/,
    ],
  ])("%s is left out with the reason, and nothing is written", (_, text, reason) => {
    const { written, notes } = at(text);
    expect(written).toEqual([]);
    expect(notes.map(({ why }) => why).join("\n")).toMatch(reason);
  });
  it("a file outside of the repository is to be copied into it", () => {
    const { pilot, notes } = at(
      file.replace("data/metrics.csv", "/lake/metrics.csv") +
        model("experiment", '{ formula: "y ~ C(arm) + x" }'),
    );
    expect(pilot).toMatchObject({
      source: { path: "data/metrics.csv" },
      model: { treatment: "arm" },
    });
    expect(notes.map(({ why }) => why)).toContain(
      "data are kept in the repository: copy the file to data/metrics.csv",
    );
  });
  it("broken YAML is a problem with its line; no file is one too", () => {
    const root = folder({ "bad.yaml": "DATA:\n  SOURCE: [\n" });
    expect(run(root, "import", "bad.yaml", "--dir", "ours")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("bad.yaml:"),
    });
    expect(run(root, "import", "none.yaml", "--dir", "ours").stderr).toContain("none.yaml cannot be read");
  });
});
