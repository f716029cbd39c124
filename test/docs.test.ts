import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/errors.ts";
import { transforms } from "../src/frame/transform.ts";
import { tables } from "../src/loop.ts";

const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
  "examples/real/README.md",
  "examples/designs/README.md",
];
const text = (page: string) => readFileSync(page, "utf8");

describe.each(pages)("%s", (page) => {
  it("links to nothing that is not there", () => {
    const targets = [...text(page).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !target.includes("://"));
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });
});

it("every adapter and transform has its words in the docs", () => {
  const all = pages
    .filter((page) => page.startsWith("docs/"))
    .map(text)
    .join("\n");
  const names = [
    ...tables.sources.keys(),
    ...tables.models.keys(),
    ...tables.rules.keys(),
    ...tables.storage.keys(),
    ...transforms.keys(),
  ];
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
});

it("every dependency has its reason", () => {
  const { dependencies, devDependencies } = JSON.parse(text("package.json")) as Record<
    string,
    Record<string, string>
  >;
  const page = text("docs/dependencies.md");
  const named = (name: string) =>
    page.includes(name) ||
    (name.startsWith("@stdlib/") && page.includes("@stdlib/")) ||
    (name.startsWith("@octokit/") && page.includes(name.replace("@octokit/", ""))) ||
    name.startsWith("@types/");
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named(name))).toEqual([]);
});

it("the README's two commands are the package's scripts", () => {
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
  expect(text("README.md")).toContain("npm ci && npm run demo\nnpm ci && npm test\n");
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["demo", "test"]));
});

it("every expected failure says what to do", () => {
  for (const [code, { fix }] of Object.entries(catalogue)) expect(fix.length, code).toBeLessThanOrEqual(1);
});

it("no file is longer than a reader can hold: 300 lines, twice the aim", () => {
  const long = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "errors.ts")
    .map((file) => ({ file, lines: readFileSync(join("src", file), "utf8").split("\n").length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
