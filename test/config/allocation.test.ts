import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readProblem } from "../../src/config/allocation-problem.ts";
import { loadDecisions } from "../../src/config/decisions.ts";
import { loadWorkspace } from "../../src/config/load.ts";
import type { Problem } from "../../src/contracts/index.ts";
import { tables } from "../../src/loop.ts";
import { experiment, policy, workspace } from "../workspace.ts";

const said = (problems: readonly Problem[]) =>
  problems.map(({ file, line, column, message, fix }) => `${file}:${line}:${column}  ${message} · ${fix}`);
const load = async (files: Record<string, string>) => loadWorkspace(workspace(files).root, tables);

describe("constraints in YAML", () => {
  const own = `category: growth
resources: { engineers: 3 }
requires: [b]
exclusive_with: [c]
cost_by_period: [5000, 15000]
partial: { min_fraction: 0.5 }
`;
  const allocate = `allocate:
  rule: cvar_regret
  beta: 0.8
  objective: net
  solver: highs
  scenarios: { sample: 200, seed: 7, correlation: 0.2, correlation_within_category: 0.5 }
  constraints:
    resources: { engineers: 12 }
    periods: { budgets: [40000, 20000], carry_over: true }
    exclusive_groups: [{ ids: [a, b, c], max: 2 }]
    requires: [[c, b]]
    categories: { growth: { max_cost: 50000, min_count: 0 } }
    max_count: 3
`;

  it("are read with their initiatives", async () => {
    const { config, problems, initiatives } = await load({
      "impact-loop.yaml": policy(allocate),
      "initiatives/a.yaml": experiment("a", { extra: own }),
      "initiatives/b.yaml": experiment("b"),
      "initiatives/c.yaml": experiment("c"),
    });
    expect(problems).toEqual([]);
    expect(config!.allocate.constraints.periods).toEqual({ budgets: [40000, 20000], carry_over: true });
    expect(initiatives[0]!.config).toMatchObject({
      category: "growth",
      requires: ["b"],
      partial: { min_fraction: 0.5 },
    });
  });

  it("that name what is not there, or leave no room, are said at their place, all at once", async () => {
    const loaded = await load({
      "impact-loop.yaml": policy(`allocate:
  rule: bayesian
  scenarios: { sample: 50, correlation: 0.5, correlation_within_category: 0.1 }
  constraints:
    exclusive_groups: [{ ids: [a, bb] }]
    requires: [[a, nobody]]
    categories:
      grwth: { min_cost: 5, max_cost: 4 }
    min_count: 3
    max_count: 2
`),
      "initiatives/a.yaml": experiment("a", { extra: "category: growth\n" }),
      "initiatives/b.yaml": experiment("b"),
    });
    expect(loaded.config).toBeNull();
    expect(said(loaded.problems)).toEqual([
      "impact-loop.yaml:5:9  found `bayesian` with sampled scenarios, which have no best, median and worst to weigh, expected a rule that weighs them alike · use `rule: expected`, or take `scenarios` out",
      "impact-loop.yaml:6:75  found 0.1, expected at least `correlation`, 0.5 · raise it, or lower `correlation`",
    ]);
    const next = await load({
      "impact-loop.yaml": policy(`allocate:
  constraints:
    exclusive_groups: [{ ids: [a, bb] }]
    requires: [[a, nobody]]
    categories:
      grwth: { min_cost: 5, max_cost: 4 }
    min_count: 3
    max_count: 2
`),
      "initiatives/a.yaml": experiment("a", { extra: "category: growth\n" }),
      "initiatives/b.yaml": experiment("b"),
    });
    expect(next.config).toBeNull();
    expect(said(next.problems)).toEqual([
      "impact-loop.yaml:6:35  found initiative `bb`, expected a, b · did you mean `b`?",
      "impact-loop.yaml:7:20  found initiative `nobody`, expected a, b · name an existing initiative, or take this out",
      "impact-loop.yaml:9:7  found category `grwth`, expected growth · did you mean `growth`?",
      "impact-loop.yaml:9:26  found min_cost 5 and max_cost 4, expected min_cost at most max_cost · change one of them".replace(
        ":26",
        ":26",
      ),
      "impact-loop.yaml:10:16  found min_count 3 and max_count 2, expected min_count at most max_count · change one of them",
    ]);
  });

  it("of one initiative leave that one out, and no other", async () => {
    const loaded = await load({
      "impact-loop.yaml": policy("allocate: { constraints: { resources: { engineers: 12 } } }\n"),
      "initiatives/a.yaml": experiment("a", {
        extra: "requires: [a]\nexclusive_with: [bb]\nresources: { enginers: 3 }\ncost_by_period: [1, 2]\n",
      }),
      "initiatives/b.yaml": experiment("b"),
    });
    expect(loaded.config).not.toBeNull();
    expect(loaded.initiatives.map(({ config }) => config !== null)).toEqual([false, true]);
    expect(said(loaded.problems)).toEqual([
      "initiatives/a.yaml:9:12  found itself, expected another initiative · take it out",
      "initiatives/a.yaml:10:18  found initiative `bb`, expected b · did you mean `b`?",
      "initiatives/a.yaml:11:14  found resource `enginers`, expected engineers · did you mean `engineers`?",
      "initiatives/a.yaml:12:1  found the costs of 2 periods, expected allocate.constraints.periods in impact-loop.yaml · set the periods there, or take this out",
    ]);
    expect(loaded.problems.every(({ initiative }) => initiative === "a")).toBe(true);
  });

  it("a category may belong to a file with errors", async () => {
    const { config } = await load({
      "impact-loop.yaml": policy("allocate: { constraints: { categories: { growth: { max_count: 1 } } } }\n"),
      "initiatives/a.yaml": experiment("a", { extra: "category: growth\nwhat: 1\n" }),
    });
    expect(config).not.toBeNull();
  });
});

describe("decisions/<cycle>.yaml", () => {
  const decided = (text: string, ids = ["alpha", "beta"]) => {
    const { root } = workspace({ "decisions/2026-Q1.yaml": text });
    return loadDecisions(root, "2026-Q1", ids);
  };
  it("forces and forbids with a reason", () => {
    const { decisions, problems, sha256 } = decided(
      "version: 1\ndecisions:\n  - { initiative: alpha, force: fund, reason_code: legal, by: '@cfo' }\n",
    );
    expect(problems).toEqual([]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(decisions).toEqual([{ initiative: "alpha", force: "fund", reason_code: "legal", by: "@cfo" }]);
  });
  it("is none where there is no file", () => {
    const none = loadDecisions(workspace({}).root, "2026-Q1", ["alpha"]);
    expect(none).toMatchObject({ decisions: [], problems: [], sha256: null });
  });
  it("with errors decides nothing, and says each", () => {
    const { decisions, problems } = decided(`version: 1
decisions:
  - { initiative: alhpa, force: fund, reason_code: strategic, by: '@cfo' }
  - { initiative: beta, force: fund, reason_code: disagree, by: '@cfo' }
  - { initiative: beta, force: forbid, reason_code: capacity, by: '@cfo' }
`);
    expect(decisions).toEqual([]);
    expect(said(problems)).toEqual([
      "decisions/2026-Q1.yaml:3:19  found initiative `alhpa`, expected alpha, beta · did you mean `alpha`?",
      "decisions/2026-Q1.yaml:4:51  found reason_code `disagree` without a `text`, expected the reason in words · add `text:`",
      "decisions/2026-Q1.yaml:5:19  found a second decision about `beta`, expected one for each initiative · keep one of them",
    ]);
    expect(said(decided("version: 1\ndecisions: [{ initiative: alpha, force: maybe }]\n").problems)).toEqual([
      expect.stringContaining('found "maybe", expected one of fund, forbid'),
      expect.stringContaining("found no `reason_code`"),
      expect.stringContaining("found no `by`"),
    ]);
  });
  it("goes through no link", () => {
    const { root } = workspace({ "elsewhere.yaml": "version: 1\n" });
    mkdirSync(join(root, "decisions"));
    symlinkSync(join(root, "elsewhere.yaml"), join(root, "decisions/2026-Q1.yaml"));
    expect(loadDecisions(root, "2026-Q1", []).problems).toMatchObject([{ code: "E_PATH_REFUSED" }]);
  });
  it("says which decisions come to nothing", () => {
    const read = decided(
      "version: 1\ndecisions:\n  - { initiative: alpha, force: fund, reason_code: strategic, by: '@cfo' }\n",
    );
    expect(read.idle(["alpha"])).toEqual([]);
    expect(read.idle(["beta"])).toMatchObject([
      { code: "E_DECISION_IDLE", line: 3, column: 19, severity: "warning" },
    ]);
  });
});

describe("a problem's own file", () => {
  const rules = [...tables.rules.keys()];
  const read = (text: string) => readProblem("p.json", new TextEncoder().encode(text), rules);
  const base = {
    scenarios: ["best", "worst"],
    worst_scenario: "worst",
    budget: 10,
    initiatives: [
      { id: "a", cost: 1, confidence: 0.5, returns: { best: 3, worst: 1 } },
      { id: "b", cost: 2, confidence: 0.5, returns: { best: 3, worst: 1 }, category: "x" },
    ],
  };
  const problemsOf = (changed: object) =>
    said(read(JSON.stringify({ ...base, ...changed }, null, 1)).problems);

  it("is read from JSON and from YAML alike, other people's keys let be", () => {
    const one = read(JSON.stringify({ ...base, semantics: "as agreed", expected: {} }));
    expect(one.problems).toEqual([]);
    const yaml = `scenarios: [best, worst]
worst_scenario: worst
budget: 10
initiatives:
  - { id: a, cost: 1, confidence: 0.5, returns: { best: 3, worst: 1 } }
  - { id: b, cost: 2, confidence: 0.5, returns: { best: 3, worst: 1 }, category: x }
`;
    expect(read(yaml)).toEqual(one);
  });
  it("with no initiatives is a problem like any other", () => {
    expect(read(JSON.stringify({ ...base, initiatives: [] })).problem).not.toBeNull();
  });
  it("says at once everything that is wrong with it", () => {
    expect(
      problemsOf({
        rule: "minmax_regret",
        initiatives: [base.initiatives[0], { ...base.initiatives[1], id: "a", returns: { best: 1 } }],
        constraints: {
          requires: [["a", "z"]],
          must_fund: ["a", "q"],
          never_fund: ["a"],
          categories: { y: { min_count: 2, max_count: 1 } },
          periods: { budgets: [1, 2], cost: { a: [1] } },
        },
      }).map((text) => text.replace(/^p\.json:\d+:\d+ {2}/, "")),
    ).toEqual([
      expect.stringContaining("found rule `minmax_regret`, expected minimax_regret, relative_regret"),
      expect.stringContaining("found initiative `a` a second time"),
      expect.stringContaining("found no return in scenario `worst`"),
      expect.stringContaining("found initiative `z`"),
      expect.stringContaining("found category `y`"),
      expect.stringContaining("found min_count 2 and max_count 1"),
      expect.stringContaining("found initiative `q`"),
      expect.stringContaining("found `a` in must_fund too"),
      expect.stringContaining("found 1 costs, expected one for each of the 2 budgets"),
    ]);
  });
  it("says where: line and column of the value", () => {
    expect(problemsOf({ budget: -1 })).toEqual([
      "p.json:7:12  found -1, expected a number of at least 0 · change `budget`",
    ]);
    expect(
      read('{"scenarios":["s"],"worst_scenario":"s","budget":1,"budgt":2,"initiatives":[]}').problem,
    ).not.toBeNull();
    expect(
      said(read('{"scenarios":["s"],"worst_scenario":"s","budgt":2,"initiatives":[]}').problems),
    ).toEqual([
      "p.json:1:41  unknown key `budgt` · did you mean `budget`?",
      expect.stringContaining("found no `budget`"),
    ]);
  });
  it.each([
    ["NaN", '"cost": NaN'],
    ["Infinity", '"cost": Infinity'],
    ["a text", '"cost": "1"'],
    ["below 0", '"cost": -1'],
  ])("a cost that is %s is refused", (_, cost) => {
    const { problem, problems } = read(JSON.stringify(base).replace('"cost":1', cost));
    expect(problem).toBeNull();
    expect(problems).toMatchObject([{ code: "E_SCHEMA" }]);
    expect(problems[0]!.message).toContain("expected a number");
  });
  it("the weights of the Bayesian rule", () => {
    expect(problemsOf({ rule: "bayesian" })[0]).toContain("found no `weights`");
    const two = problemsOf({ rule: "bayesian", weights: { best: 0.5, med: 0.4 } });
    expect(two[0]).toContain("found scenario `med`");
    expect(two[1]).toContain("found weights that sum to 0.9");
  });
  it("that is no JSON and no YAML", () => {
    expect(read("{ budget: [").problems[0]).toMatchObject({ code: "E_YAML_SYNTAX" });
    expect(read("").problem).toBeNull();
  });
});

it("the file of a policy names a folder of decisions only for its own cycle", () => {
  const { root } = workspace({});
  mkdirSync(join(root, "decisions"));
  writeFileSync(join(root, "decisions/2025-Q4.yaml"), "version: 1\n");
  expect(loadDecisions(root, "2026-Q1", []).sha256).toBeNull();
});
