import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../../src/action/context.ts";

const action = parse(readFileSync("action.yml", "utf8")) as {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
};
const code = readdirSync("src/action")
  .map((file) => readFileSync(join("src/action", file), "utf8"))
  .join("\n");
const named = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map((match) => match[1]!))].sort();

const clear = () => {
  for (const name of Object.keys(process.env)) if (name.startsWith("INPUT_")) delete process.env[name];
};
const give = (values: Record<string, string>) => {
  clear();
  for (const [name, value] of Object.entries(values)) process.env[`INPUT_${name.toUpperCase()}`] = value;
};
afterEach(clear);

it("action.yml's inputs are those that the code reads", () => {
  expect(named(/(?:getInput|oneOf)\("([a-z-]+)"/g)).toEqual(Object.keys(action.inputs).sort());
});

it("action.yml's outputs are those that the code sets", () => {
  expect(named(/setOutput\("([a-z-]+)"/g)).toEqual(Object.keys(action.outputs).sort());
});

it("action.yml's defaults are those of the code", () => {
  clear();
  const without = readInputs();
  const { token: _, ...defaults } = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? ""]),
  );
  give(defaults);
  expect(readInputs()).toEqual(without);
});

it.each([
  ["mode", "dry"],
  ["commit", "push"],
  ["fail-on", "errors"],
  ["comment-on-merged", "yes"],
])("input %s refuses `%s` and says what it takes", (name, value) => {
  give({ [name]: value });
  expect(() => readInputs()).toThrow(new RegExp(`input \`${name}\`: found ${value}, expected one of `));
});

it("runs on node24 from the committed bundle", () => {
  expect(action.runs).toEqual({ using: "node24", main: "dist/action.js" });
});
