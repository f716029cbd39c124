import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycleId } from "../../src/config/calendar.ts";
import { formatEffective } from "../../src/config/effective.ts";
import { loadWorkspace } from "../../src/config/load.ts";
import { parseYaml } from "../../src/config/yaml.ts";
import { tables } from "../../src/loop.ts";
import { designs } from "../../src/simulate/index.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const load = (files: Record<string, string>) => loadWorkspace(workspace(files).root, tables);
const said = ({ problems }: Awaited<ReturnType<typeof load>>) =>
  problems.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}  ${message} · ${fix}`);

describe("what is wrong is said at its place, all at once", () => {
  it("over all files, with what was found, what was expected and how to mend it", async () => {
    const loaded = await load({
      "impact-loop.yaml":
        "version: 1\ncycle: Q1\nbudget: lots\ncurency: USD\nallocate: { rule: minmax_regret }\n",
      "initiatives/a.yaml": experiment("a")
        .replace("cost_to_scale: 20000", "cost_to_scale: -5")
        .replace("design: experiment", "design: experimnt"),
      "initiatives/b.yaml": experiment("other").replace("treatment: variant", "treatmnt: variant"),
      "initiatives/c.yaml": "- not\n- a mapping\n",
    });
    expect(said(loaded)).toEqual([
      'impact-loop.yaml:3:9  found "lots", expected a number · change `budget`',
      "impact-loop.yaml:4:1  unknown key `curency` · did you mean `currency`?",
      "initiatives/a.yaml:4:16  found -5, expected a number of more than 0 · change `cost_to_scale`",
      `initiatives/a.yaml:7:41  found "experimnt", expected one of ${[...designs.keys()].join(", ")} · did you mean \`experiment\`?`,
      "initiatives/b.yaml:2:5  id `other` is not the name of its file, b · use one name for both: `id: b`",
      "initiatives/b.yaml:8:48  unknown key `treatmnt` · did you mean `treatment`?",
      "initiatives/c.yaml:1:1  found a list, expected a mapping of keys · write `version: 1`, `id:` and the rest",
    ]);
    expect(loaded.config).toBeNull();
  });

  it("checks that are not there, with wrong keys or parameters, in the policy and in a pilot", async () => {
    const pilot = `  checks: [leave_one_outt, { name: data_subset, share: 2 }, { name: placebo_outcome, column: y }]`;
    const loaded = await load({
      "impact-loop.yaml": policy("measure: { checks: [placebo_in_time, placebo] }\n"),
      "initiatives/a.yaml": experiment("a", { extra: pilot }),
    });
    const known = [...tables.checks.keys()].join(", ");
    expect(said(loaded)).toEqual([
      `impact-loop.yaml:4:38  found check placebo, expected one of ${known} · name one of them`,
      `initiatives/a.yaml:9:12  found check leave_one_outt, expected one of ${known} · did you mean \`leave_one_out\`?`,
      "initiatives/a.yaml:9:56  found 2, expected a number of less than 1 · change `share`",
      "initiatives/a.yaml:9:86  unknown key `column` · known keys: outcome",
    ]);
  });

  it("an item of a list is called by its number", async () => {
    const loaded = await load({
      "impact-loop.yaml": policy(),
      "initiatives/a.yaml": experiment("a").replace("[prior_outcome]", "[prior_outcome, 3]"),
    });
    expect(said(loaded)).toEqual([
      "initiatives/a.yaml:8:96  found 3, expected text · change item 2 of `covariates`",
    ]);
  });

  it("a missing key points at where it belongs", async () => {
    const loaded = await load({
      "impact-loop.yaml": policy(),
      "initiatives/a.yaml": experiment("a").replace(", treatment: variant", ""),
    });
    expect(said(loaded)).toEqual([
      "initiatives/a.yaml:8:3  found no `treatment`, expected text · add `treatment`",
    ]);
  });

  it("names of adapters, transforms, rules, templates are compared with those there are", async () => {
    const loaded = await load({
      "impact-loop.yaml": policy("storage: { adapter: gti }\nallocate: { rule: bayesan }\n"),
      "initiatives/a.yaml": experiment("a", { extra: "extends: nothing\n" }).replace(
        "name: experiment",
        "name: experment",
      ),
      "initiatives/b.yaml": experiment("b").replace(
        "  model:",
        "  transform: [{ filtr: x }, { filter: x, select: [y] }]\n  model:",
      ),
    });
    const lines = said(loaded).join("\n");
    for (const mend of [
      "did you mean `git`?",
      "did you mean `bayesian`?",
      "did you mean `experiment`?",
      "did you mean `filter`?",
      "there is no template `nothing`",
      "found several keys",
    ])
      expect(lines).toContain(mend);
  });

  it("a rubric's weights, names and thresholds are checked", async () => {
    const loaded = await load({
      "impact-loop.yaml": policy(
        "evaluate:\n  rubrics:\n    experiment: { balance: { weight: 0.5 } }\n    experimnt: {}\n    diff_in_diff: { placbo: { weight: 0.15 } }\n",
      ),
    });
    const lines = said(loaded).join("\n");
    expect(lines).toContain(
      "impact-loop.yaml:6:5  found weights that sum to 1.35, expected weights that sum to 1",
    );
    expect(lines).toContain("did you mean `experiment`?");
    expect(lines).toContain("did you mean `placebo`?");
  });

  it("no policy, no initiatives, two with one id", async () => {
    expect(said(await load({ "initiatives/a.yaml": experiment("a") }))).toEqual([
      "impact-loop.yaml:1:1  there is no impact-loop.yaml here · write one with `impact-loop init`, or name its folder with --dir",
    ]);
    expect(said(await load({ "impact-loop.yaml": policy() }))[0]).toContain(
      "no file matches initiatives/*.yaml",
    );
    const twice = await load({
      "impact-loop.yaml": policy("initiatives: '*/a.yaml'\n"),
      "one/a.yaml": experiment("a"),
      "two/a.yaml": experiment("a"),
    });
    expect(said(twice)).toEqual([
      "two/a.yaml:2:5  id `a` is also that of one/a.yaml · give each initiative an id of its own",
    ]);
  });
});

describe("hostile YAML is refused at its place, fast", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  it.each([
    ["an alias bomb", "a: &a [x, x]\nb: [*a, *a]\n", /anchors|aliases/],
    ["a directive", "%YAML 1.1\n---\na: no\n", /directive/],
    ["a tag", "a: !!python/object x\n", /tag|Unresolved/],
    ["a second document", "a: 1\n---\nb: 2\n", /a second document/],
    ["a duplicate key", "a: 1\na: 2\n", /stands here twice/],
    ["__proto__", "__proto__: { admin: true }\n", /`__proto__` is refused/],
    ["constructor", "a: { constructor: 1 }\n", /`constructor` is refused/],
    ["infinity", "a: .inf\n", /no finite number/],
    ["not a number", "a: .NaN\n", /no finite number/],
    ["an integer beyond 2^53", "a: 9007199254740993\n", /2\^53/],
    ["nesting", deep, /nested/],
    ["compact nesting", `${"- ".repeat(20_000)}x`, /nested|refused/],
    ["too many bytes", `a: "${"x".repeat(200_000)}"\n`, /bytes/],
    ["a NUL", "a: \0\n", /control/],
    ["a broken flow", "a: [1, 2\n", /./],
  ])("%s", (_, text, message) => {
    const start = process.hrtime.bigint();
    const { value, problems } = parseYaml("x.yaml", Buffer.from(text));
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(2);
    expect(value).toBeUndefined();
    expect(problems[0]!.message).toMatch(message);
    expect(problems[0]!.line).toBeGreaterThan(0);
  });

  it("bytes that are no UTF-8", () =>
    expect(parseYaml("x.yaml", Uint8Array.from([0x61, 0xff])).problems[0]!.message).toContain("UTF-8"));

  it("whatever the bytes: problems inside the file, or data; never a throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ maxLength: 300 }).map((text) => Uint8Array.from(Buffer.from(text))),
          fc.json().map((text) => Uint8Array.from(Buffer.from(text))),
        ),
        (bytes) => {
          const { problems } = parseYaml("x.yaml", bytes);
          const lines = Buffer.from(bytes)
            .toString("latin1")
            .split(/\r\n|\r|\n/).length;
          for (const { line, column } of problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines + 1);
            expect(column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("links and paths out of the workspace are neither read nor followed", async () => {
    const { root } = workspace({ "impact-loop.yaml": policy(), "secret/s.yaml": experiment("s") });
    mkdirSync(join(root, "initiatives"));
    symlinkSync(join(root, "secret/s.yaml"), join(root, "initiatives/s.yaml"));
    const loaded = await loadWorkspace(root, tables);
    expect(loaded.initiatives).toEqual([]);
    writeFileSync(
      join(root, "impact-loop.yaml"),
      policy("initiatives: ../*.yaml\nstorage: { path: .git/hooks }\n"),
    );
    expect(said(await loadWorkspace(root, tables)).join("\n")).toMatch(
      /leaves the workspace[\s\S]*inside \.git/,
    );
  });
});

describe("defaults and templates", () => {
  const files = {
    "impact-loop.yaml": `${policy()}defaults:
  returns: { unit_value: 2 }
  pilot: { model: { name: experiment, standard_errors: HC3 } }
templates:
  web:
    context: { metric: revenue, surface: web }
    pilot: { model: { outcome: outcome, treatment: variant } }
`,
    "initiatives/a.yaml": `version: 1
id: a
title: A
extends: web
cost_to_scale: 10
returns: { scale_units: 5 }
pilot:
  source: { adapter: simulator, design: experiment, seed: 1, n: 50, effect: 1 }
`,
  };
  it("are laid under the initiative key by key, and every value knows where it came from", async () => {
    const [a] = (await load(files)).initiatives;
    expect(a!.config).toMatchObject({
      returns: { unit_value: 2, scale_units: 5 },
      context: { surface: "web" },
      pilot: { model: { name: "experiment", standard_errors: "HC3", outcome: "outcome" } },
    });
    const from = Object.fromEntries(
      a!.effective.map(({ path, origin, file, line }) => [path.join("."), `${origin} ${file}:${line}`]),
    );
    expect(from).toMatchObject({
      "returns.unit_value": "defaults impact-loop.yaml:5",
      "returns.scale_units": "initiative initiatives/a.yaml:6",
      "pilot.model.standard_errors": "defaults impact-loop.yaml:6",
      "pilot.model.outcome": "template impact-loop.yaml:10",
      "pilot.model.adjustment": "built-in null:null",
      "scale.source.n": "derived null:null",
    });
    expect(a!.config!.scale!.source).toMatchObject({ n: 5000, seed: 1 });
    expect(formatEffective(a!)).toMatch(/unit_value: 2 +# impact-loop.yaml:5 \(defaults\)/);
  });
  it("another model does not inherit the parameters of the first", async () => {
    const own = "  model: { name: diff_in_diff, outcome: y, unit: u, time: t, treated: g, starts: 3 }\n";
    const [a] = (await load({ ...files, "initiatives/a.yaml": files["initiatives/a.yaml"] + own }))
      .initiatives;
    expect(a!.problems).toEqual([]);
    expect(a!.config!.pilot.model).not.toHaveProperty("treatment");
  });
  it("a mistake in what is inherited is located in impact-loop.yaml", async () => {
    const wrong = { ...files, "impact-loop.yaml": files["impact-loop.yaml"].replace("HC3", "HC9") };
    expect(said(await load(wrong))[0]).toMatch(/^impact-loop.yaml:6:56 {2}found "HC9", expected one of HC0/);
  });
});

it.each([
  ["quarter", "2026-12-31", "2026-Q4"],
  ["quarter", "2027-01-01", "2027-Q1"],
  ["month", "2026-11-23", "2026-11"],
  ["week", "2026-11-23", "2026-W48"],
  ["week", "2021-01-03", "2020-W53"],
  ["week", "2024-12-30", "2025-W01"],
  ["week", "2026-01-01", "2026-W01"],
  ["day", "2026-11-23", "2026-11-23"],
] as const)("the %s of %s is %s", (calendar, day, id) =>
  expect(cycleId({ calendar }, `${day}T12:00:00Z`)).toBe(id),
);
