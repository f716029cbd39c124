import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** DESIGN: an import goes to a lower floor or stays in its folder; an adapter sees its define.ts, never its neighbours. */
const floors: Record<string, number> = {
  "errors.ts": 0,
  contracts: 1,
  stats: 2,
  frame: 2,
  workspace: 2,
  solver: 2,
  simulate: 2.5,
  diagnostics: 2.5,
  sources: 3,
  models: 3,
  checks: 3,
  rubrics: 3,
  rules: 3,
  storage: 3,
  config: 4,
  stages: 4,
  render: 4,
  "loop.ts": 5,
  "preview.ts": 5,
  "verify.ts": 5,
  github: 6,
  "threads.ts": 6,
  commands: 7,
  action: 7,
  "main.ts": 7,
  "cli.ts": 7,
  "index.ts": 7,
  "bundle.ts": 7,
  "worker.ts": 7,
};
/** What may be imported from a floor that is not below: the loop is built of itself, the edge of itself. */
const peers = new Set([
  "preview.ts -> loop.ts",
  "verify.ts -> loop.ts",
  "cli.ts -> commands",
  "main.ts -> action",
  "action -> commands",
  "bundle.ts -> cli.ts",
  "bundle.ts -> main.ts",
  "bundle.ts -> worker.ts",
]);
/** Adapter folders: only index.ts may see the adapters. */
const adapters = new Set(["sources", "models", "checks", "rubrics", "rules", "storage"]);
/** Floors that see fewer than all below them. */
const onlyUpTo: Record<string, number> = { render: 2, github: 1 };

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort();
const imports = files.flatMap((file) =>
  [...readFileSync(join("src", file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
    (match) => ({
      file,
      target: relative("src", join("src", dirname(file), match[1]!)),
    }),
  ),
);
const place = (file: string) => file.split("/")[0]!;

it("every file has a floor", () => {
  expect(files.filter((file) => !(place(file) in floors))).toEqual([]);
});

it("an import goes to a lower floor or stays in its folder", () => {
  const offenders = imports.filter(({ file, target }) => {
    const [from, to] = [place(file), place(target)];
    if (from === to || peers.has(`${from} -> ${to}`)) return false;
    return floors[to]! >= Math.min(floors[from]!, (onlyUpTo[from] ?? 9) + 1);
  });
  expect(offenders.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

it("an adapter never imports its neighbours", () => {
  const offenders = imports.filter(
    ({ file, target }) =>
      adapters.has(place(file)) &&
      place(file) === place(target) &&
      !file.endsWith("/index.ts") &&
      !target.endsWith("/define.ts"),
  );
  expect(offenders.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

it("only the edge sees the clock, the environment, chance and the exit code", () => {
  const forbidden =
    /Date\.now|new Date\(\)|Math\.random|process\.(env|exit|argv)|toLocale|localeCompare|Intl\./;
  const offenders = files.filter(
    (file) => floors[place(file)]! < 7 && forbidden.test(readFileSync(join("src", file), "utf8")),
  );
  expect(offenders.filter((file) => file !== "workspace/git.ts")).toEqual([]);
});

it("every place under src is in ARCHITECTURE.md's map, and every place in the map exists", () => {
  const map = [...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/^\| `([^`]+)` \|/gm)].map(
    (match) => match[1]!,
  );
  const places = [...new Set(files.map((file) => (file.includes("/") ? `${place(file)}/` : file)))];
  expect(map.sort()).toEqual(places.sort());
});
