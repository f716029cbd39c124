import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadWorkspace } from "../../src/config/load.ts";
import { limits } from "../../src/config/yaml.ts";
import { tables } from "../../src/loop.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const idea = (id: string, more = "") => `version: 1
id: ${id}
title: Title of ${id}
cost_to_scale: 15000
returns: { scale_units: 40000 }
prior: { low: -0.5, high: 2 }
outcome_sd: 3
${more}`;
const files = (ideas: Record<string, string>, lines = "") => ({
  "impact-loop.yaml": policy(lines),
  "initiatives/a.yaml": experiment("a"),
  ...ideas,
});
const load = (ideas: Record<string, string>, lines = "") =>
  loadWorkspace(workspace(files(ideas, lines)).root, tables);
const said = ({ problems }: Awaited<ReturnType<typeof load>>) =>
  problems.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}  ${message} · ${fix}`);
const ids = ({ ideas }: Awaited<ReturnType<typeof load>>) => ideas.map(({ id }) => id);

describe("ideas", () => {
  it("are read with their defaults, sorted by id, and their hashes are among the inputs", async () => {
    const loaded = await load({ "ideas/z.yaml": idea("z"), "ideas/b.yaml": idea("b", "owner: '@growth'\n") });
    expect(said(loaded)).toEqual([]);
    expect(ids(loaded)).toEqual(["b", "z"]);
    expect(loaded.ideas[1]).toMatchObject({ design: "experiment", returns: { unit_value: 1 } });
    expect(Object.keys(loaded.inputs).sort()).toEqual([
      "ideas/b.yaml",
      "ideas/z.yaml",
      "impact-loop.yaml",
      "initiatives/a.yaml",
    ]);
  });
  it("with problems are left out, each problem at its place; the rest of the workspace is as it was", async () => {
    const loaded = await load({
      "ideas/b.yaml": idea("other")
        .replace("cost_to_scale", "cost_to_scal")
        .replace("low: -0.5, high: 2", "low: 2, high: 1")
        .replace("outcome_sd: 3", "outcome_sd: 0\ndesign: experment"),
      "ideas/c.yaml": "- not\n- a mapping\n",
      "ideas/d.yaml": idea("e"),
      "ideas/f.yaml": "version: 1\nid: f\nid: g\n",
      "ideas/g.yaml": idea("g"),
      "ideas/h.yml": idea("h"),
    });
    expect(said(loaded)).toEqual([
      "ideas/b.yaml:4:1  unknown key `cost_to_scal` · did you mean `cost_to_scale`?",
      "ideas/b.yaml:6:24  found 1, expected more than `low` · change `high`",
      "ideas/b.yaml:7:13  found 0, expected a number of more than 0 · change `outcome_sd`",
      'ideas/b.yaml:8:9  found "experment", expected one of experiment, quasi-experiment, time-series, observational · did you mean `experiment`?',
      "ideas/c.yaml:1:1  found a list, expected a mapping of keys · write `version: 1`, `id:` and the rest",
      "ideas/d.yaml:2:5  id `e` is not the name of its file, d · use one name for both: `id: d`",
      "ideas/f.yaml:3:1  this key stands here twice · mend the YAML at this place",
      "ideas/h.yml:1:1  ideas/h.yml is not read: it does not match ideas/*.yaml · rename it, or change `ideas`",
    ]);
    expect(ids(loaded)).toEqual(["g"]);
    expect(loaded.config).not.toBeNull();
    expect(loaded.initiatives[0]!.config).not.toBeNull();
  });
  it("that have become initiatives are left out with a warning, whatever else is wrong with them", async () => {
    const loaded = await load({ "ideas/a.yaml": idea("a", "nonsense: 1\n") });
    expect(said(loaded)).toEqual([
      "ideas/a.yaml:2:5  idea `a` is an initiative by now (initiatives/a.yaml), so it is not ranked as an idea · delete the idea's file",
    ]);
    expect(loaded.problems[0]!.severity).toBe("warning");
    expect(ids(loaded)).toEqual([]);
  });
  it("live where the policy says; two of one id are a problem, and the first stands", async () => {
    const loaded = await load(
      { "later/x/b.yaml": idea("b"), "later/y/b.yaml": idea("b") },
      "ideas: later/**/*.yaml\n",
    );
    expect(said(loaded)).toEqual([
      "later/y/b.yaml:2:5  id `b` is also that of later/x/b.yaml · give each initiative an id of its own",
    ]);
    expect(ids(loaded)).toEqual(["b"]);
  });
  it("obey the limits of the other files: size, links, and no folder outside of the workspace", async () => {
    const { root } = workspace(
      files({ "ideas/b.yaml": idea("b", `owner: ${"x".repeat(limits.fileBytes)}\n`) }),
    );
    symlinkSync(join(root, "initiatives/a.yaml"), join(root, "ideas/c.yaml"));
    const loaded = await loadWorkspace(root, tables);
    expect(loaded.problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "E_FILE_TOO_LARGE ideas/b.yaml",
      "E_PATH_REFUSED ideas/c.yaml",
    ]);
    const outside = await load({}, "ideas: ../*.yaml\n");
    expect(said(outside)[0]).toMatch(/^impact-loop\.yaml:4:8 {2}path `\.\.\/\*\.yaml` is refused/);
  });
});
