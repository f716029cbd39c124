import { AllocationProblem, type Problem } from "../contracts/index.ts";
import { nearest } from "../frame/frame.ts";
import { constraintFindings, unknownName, wrong } from "./constraint-findings.ts";
import { type Finding, findings } from "./issues.ts";
import { type Path, parseYaml, problemAt } from "./yaml.ts";

export interface LoadedProblem {
  /** Null when it has errors. */
  problem: AllocationProblem | null;
  problems: Problem[];
}

/** A file of many thousand initiatives. */
const maximumBytes = 16 * 1024 * 1024;

/**
 * An allocation problem from JSON or YAML text, every problem of it at once at its line and column. Keys that are not
 * ours are let be, but for misspelt ones.
 */
export function readProblem(file: string, bytes: Uint8Array, rules: readonly string[]): LoadedProblem {
  const quick = fromJson(bytes);
  const value = quick ?? parseYaml(file, bytes, maximumBytes).value;
  const result = AllocationProblem.safeParse(value);
  const found = [
    ...misspelt(value),
    ...(result.success
      ? crossFindings(result.data, rules)
      : findings(AllocationProblem, value, result.error.issues)),
  ];
  if (result.success && found.length === 0) return { problem: result.data, problems: [] };
  const parsed = parseYaml(file, bytes, maximumBytes);
  if (parsed.problems.length > 0) return { problem: null, problems: parsed.problems };
  return {
    problem: null,
    problems: found.map(({ path, key, code, context }) =>
      problemAt(file, parsed.locate(path, key), code, context as never),
    ),
  };
}

/** Most files are JSON, which is read many times faster; null when this one is not. */
function fromJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Keys of the problem and of its initiatives that are nearly one of ours. */
function misspelt(value: unknown): Finding[] {
  const known = Object.keys(AllocationProblem.shape);
  const own = Object.keys(AllocationProblem.shape.initiatives.element.shape);
  const list = (value as { initiatives?: unknown } | null)?.initiatives;
  return [
    ...misspeltKeys(value, known, []),
    ...(Array.isArray(list) ? list.flatMap((one, i) => misspeltKeys(one, own, ["initiatives", i])) : []),
  ];
}

function misspeltKeys(value: unknown, known: readonly string[], path: Path): Finding[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .flatMap((key) => {
      const close = nearest(
        key,
        known.filter((name) => !(name in value)),
      );
      return close
        ? [
            {
              path: [...path, key],
              key: true,
              code: "E_UNKNOWN_KEY" as const,
              context: { key, nearest: close, known },
            },
          ]
        : [];
    });
}

function crossFindings(problem: AllocationProblem, rules: readonly string[]): Finding[] {
  const { initiatives, scenarios, constraints, rule } = problem;
  const ids = initiatives.map(({ id }) => id);
  const categories = [...new Set(initiatives.flatMap(({ category }) => category ?? []))];
  return [
    ...(rules.includes(rule) ? [] : [unknownName(["rule"], "rule", rule, rules)]),
    ...repeated(scenarios, ["scenarios"], "scenario"),
    ...repeated(ids, ["initiatives"], "initiative", "id"),
    ...initiatives.flatMap(({ returns }, i) =>
      [...new Set([...scenarios, problem.worst_scenario])]
        .filter((name) => !(name in returns))
        .map((name) =>
          wrong(
            ["initiatives", i, "returns"],
            `no return in scenario \`${name}\``,
            "one for each scenario",
            `add \`${name}\``,
          ),
        ),
    ),
    ...weightFindings(problem),
    ...constraintFindings(constraints, { ids, categories }, ["constraints"]),
    ...ownFindings(problem, new Set(ids), ids),
  ];
}

function repeated(names: readonly string[], path: Path, kind: string, key?: string): Finding[] {
  const first = new Map<string, number>();
  return names.flatMap((name, i) => {
    if (!first.has(name)) {
      first.set(name, i);
      return [];
    }
    const at = [...path, i, ...(key ? [key] : [])];
    return [
      wrong(
        at,
        `${kind} \`${name}\` a second time`,
        "each once",
        "give it a name of its own, or take it out",
      ),
    ];
  });
}

function weightFindings({ rule, weights, scenarios }: AllocationProblem): Finding[] {
  if (rule !== "bayesian") return [];
  if (!weights)
    return [
      wrong(["rule"], "no `weights`", "the weight of each scenario, for the bayesian rule", "add `weights`"),
    ];
  const unknown = Object.keys(weights).filter((name) => !scenarios.includes(name));
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return [
    ...unknown.map((name) => ({ ...unknownName(["weights", name], "scenario", name, scenarios), key: true })),
    ...(Math.abs(sum - 1) > 1e-6
      ? [wrong(["weights"], `weights that sum to ${sum}`, "weights that sum to 1", "change them")]
      : []),
  ];
}

/** Of the constraints that only a problem's own file states. */
function ownFindings(
  { constraints: c }: AllocationProblem,
  known: ReadonlySet<string>,
  ids: readonly string[],
): Finding[] {
  const missing = (names: readonly string[], path: (name: string, i: number) => Path, key = false) =>
    names.flatMap((name, i) =>
      known.has(name)
        ? []
        : [{ ...unknownName(["constraints", ...path(name, i)], "initiative", name, ids), key }],
    );
  const budgets = c.periods?.budgets.length;
  return [
    ...(["must_fund", "never_fund"] as const).flatMap((key) => missing(c[key] ?? [], (_, i) => [key, i])),
    ...(c.never_fund ?? []).flatMap((id, i) =>
      c.must_fund?.includes(id)
        ? [
            wrong(
              ["constraints", "never_fund", i],
              `\`${id}\` in must_fund too`,
              "it in one of them",
              "take it out of one",
            ),
          ]
        : [],
    ),
    ...missing(Object.keys(c.partial ?? {}), (id) => ["partial", id], true),
    ...(c.resources ?? []).flatMap(({ use }, r) =>
      missing(Object.keys(use), (id) => ["resources", r, "use", id], true),
    ),
    ...missing(Object.keys(c.periods?.cost ?? {}), (id) => ["periods", "cost", id], true),
    ...Object.entries(c.periods?.cost ?? {}).flatMap(([id, cost]) =>
      cost.length === budgets
        ? []
        : [
            wrong(
              ["constraints", "periods", "cost", id],
              `${cost.length} costs`,
              `one for each of the ${budgets} budgets`,
              "give each period its cost",
            ),
          ],
    ),
  ];
}
