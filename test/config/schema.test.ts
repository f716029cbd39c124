import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadWorkspace } from "../../src/config/load.ts";
import { allSchemas } from "../../src/config/schema.ts";
import { runLoop, tables } from "../../src/loop.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const schemas = allSchemas(tables);
const ajv = new Ajv2020({ strict: false });
const validators = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);
const valid = (name: string, value: unknown) => validators[`${name}.schema.json`]!(value);

it("schemas/ holds what the code says, file by file", () => {
  expect(readdirSync("schemas").sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, schema] of Object.entries(schemas))
    expect(JSON.parse(readFileSync(join("schemas", name), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
});

describe("the editor's schemas agree with the loader", () => {
  it.each(["examples/retail", "examples/real", "examples/designs", "templates"])(
    "%s is valid for both",
    async (folder) => {
      expect((await loadWorkspace(folder, tables)).problems).toEqual([]);
      expect(valid("impact-loop", parse(readFileSync(join(folder, "impact-loop.yaml"), "utf8")))).toBe(true);
      for (const file of readdirSync(join(folder, "initiatives"))) {
        expect(
          valid("initiative", parse(readFileSync(join(folder, "initiatives", file), "utf8"))),
          file,
        ).toBe(true);
      }
    },
  );
  it.each([
    ["a key it does not know", "cost_to_scale", "cost_to_scal"],
    ["an adapter there is not", "adapter: simulator", "adapter: simulater"],
    ["a model there is not", "name: experiment", "name: experment"],
    ["a parameter of the model it does not know", "treatment: variant", "treatmnt: variant"],
    ["a number out of range", "cost_to_scale: 20000", "cost_to_scale: -1"],
    ["a word that is no choice", "covariates: [prior_outcome]", "adjustment: cupped"],
  ])("%s is refused by both", async (_, right, wrong) => {
    const text = experiment("a").replace(right, wrong);
    expect(text).not.toBe(experiment("a"));
    expect(valid("initiative", parse(text))).toBe(false);
    const { initiatives } = await loadWorkspace(
      workspace({ "impact-loop.yaml": policy(), "initiatives/a.yaml": text }).root,
      tables,
    );
    expect(initiatives[0]!.config).toBeNull();
  });
  it.each(["budget: lots", "budget: 5\nallocate: { rule: nonsense }", "budget: 5\nunknown: 1"])(
    "a policy with %j is refused by both",
    async (lines) => {
      const text = `version: 1\ncycle: Q1\n${lines}\n`;
      expect(valid("impact-loop", parse(text))).toBe(false);
      expect((await loadWorkspace(workspace({ "impact-loop.yaml": text }).root, tables)).config).toBeNull();
    },
  );
});

it("the contracts' schemas accept what a cycle writes", async () => {
  const { root } = workspace({ "impact-loop.yaml": policy(), "initiatives/a.yaml": experiment("a") });
  const outcome = await runLoop({ root, as_of: "2026-03-31T00:00:00Z" });
  if (!outcome.ok) throw new Error("no cycle");
  const json = (path: string) => JSON.parse(outcome.files.get(path)!);
  for (const [schema, path] of [
    ["allocate-result", "allocation.json"],
    ["calibration", "calibration.json"],
    ["cycle-manifest", "manifest.json"],
    ["measure-result", "initiatives/a/measure.pilot.json"],
    ["evaluate-result", "initiatives/a/evaluate.json"],
  ]) {
    expect(valid(schema!, json(path!)), path).toBe(true);
  }
});
