import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LoopConfig, type Problem, sha256 } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { rubrics } from "../rubrics/index.ts";
import { checkEvaluatePolicy } from "../rubrics/policy.ts";
import { resolveInside, unreadable } from "../workspace/inside.ts";
import { wrong } from "./constraint-findings.ts";
import { readChecks } from "./initiative.ts";
import { type Finding, findings } from "./issues.ts";
import type { Tables } from "./load.ts";
import { type ParsedYaml, type Path, parseYaml, problemAt } from "./yaml.ts";

export const policyFile = "impact-loop.yaml";

/** impact-loop.yaml as read: `config` is null when it has errors. */
export interface Policy {
  config: LoopConfig | null;
  parsed: ParsedYaml;
  problems: Problem[];
  sha256: string | null;
}

/** Reads the policy from the folder `root`. */
export function loadPolicy(root: string, tables: Tables): Policy {
  if (!existsSync(join(root, policyFile))) {
    const start = { line: 1, column: 1 };
    const problem = existsSync(root)
      ? problemAt(policyFile, start, "E_CONFIG_MISSING", { file: policyFile })
      : problemAt(policyFile, start, "E_FILE_UNREADABLE", { file: root, why: "there is no such folder" });
    return { config: null, parsed: nothing, problems: [problem], sha256: null };
  }
  const bytes = readPolicy(root);
  if (bytes instanceof ImpactError) {
    const { code, message, fix } = bytes;
    const place = { file: policyFile, line: 1, column: 1 };
    const problem = { code, severity: "error" as const, ...place, message, fix, initiative: null };
    return { config: null, parsed: nothing, problems: [problem], sha256: null };
  }
  const parsed = parseYaml(policyFile, bytes);
  const hash = sha256(bytes);
  if (parsed.problems.length > 0) return { config: null, parsed, problems: parsed.problems, sha256: hash };
  const result = LoopConfig.safeParse(parsed.value ?? {});
  const problems = result.success
    ? crossChecks(result.data, root, tables, parsed)
    : findings(LoopConfig, parsed.value, result.error.issues).map(({ path, key, code, context }) =>
        problemAt(policyFile, parsed.locate(path, key), code, context as never),
      );
  return { config: problems.length === 0 ? result.data! : null, parsed, problems, sha256: hash };
}

const nothing: ParsedYaml = {
  file: policyFile,
  value: undefined,
  problems: [],
  locate: () => ({ line: 1, column: 1 }),
};

function readPolicy(root: string): Uint8Array | ImpactError {
  try {
    return readFileSync(resolveInside(root, policyFile));
  } catch (error) {
    return error instanceof ImpactError ? error : unreadable(policyFile, error as NodeJS.ErrnoException);
  }
}

/** What one key cannot know alone. */
function crossChecks(config: LoopConfig, root: string, tables: Tables, parsed: ParsedYaml): Problem[] {
  const problems: Problem[] = [];
  const say = (path: Path, error: ImpactError) => {
    const at = parsed.locate(path, error.place.path !== undefined);
    problems.push({
      code: error.code,
      severity: "error",
      file: policyFile,
      ...at,
      message: error.message,
      fix: error.fix,
      initiative: null,
    });
  };
  const nameOf = (kind: string, name: string, known: readonly string[], path: Path) => {
    if (known.includes(name)) return;
    problems.push(
      problemAt(policyFile, parsed.locate(path), "E_NAME_UNKNOWN", {
        kind,
        name,
        nearest: nearest(name, known),
        known,
      }),
    );
  };
  readChecks(config.measure.checks, ["measure", "checks"], tables.checks, ({ path, key, code, context }) => {
    problems.push(problemAt(policyFile, parsed.locate(path, key), code, context as never));
  });
  nameOf("rule", config.allocate.rule, [...tables.rules.keys()], ["allocate", "rule"]);
  nameOf("storage adapter", config.storage.adapter, [...tables.storage.keys()], ["storage", "adapter"]);
  for (const { path, key, code, context } of allocateFindings(config))
    problems.push(problemAt(policyFile, parsed.locate(path, key), code, context as never));
  for (const error of checkEvaluatePolicy(config.evaluate, rubrics))
    say(["evaluate", ...(error.place.path ?? [])], error);
  for (const [path, value] of [
    [["storage", "path"], config.storage.path],
    [["initiatives"], config.initiatives],
    [["ideas"], config.ideas],
  ] as const) {
    try {
      resolveInside(root, value);
    } catch (error) {
      if (!(error instanceof ImpactError)) throw error;
      say(path, error);
    }
  }
  return problems;
}

/** The scenarios, against what the rule reads of them. */
function allocateFindings({ allocate: { rule, weights, scenarios } }: LoopConfig): Finding[] {
  const total = weights ? weights.best + weights.median + weights.worst : 1;
  const { correlation = 0, correlation_within_category: within = correlation } = scenarios ?? {};
  return [
    ...(Math.abs(total - 1) > 1e-9
      ? [
          wrong(
            ["allocate", "weights"],
            `weights that sum to ${total}`,
            "weights that sum to 1",
            "change them",
          ),
        ]
      : []),
    ...(scenarios && rule === "bayesian"
      ? [
          wrong(
            ["allocate", "rule"],
            "`bayesian` with sampled scenarios, which have no best, median and worst to weigh",
            "a rule that weighs them alike",
            "use `rule: expected`, or take `scenarios` out",
          ),
        ]
      : []),
    ...(within < correlation
      ? [
          wrong(
            ["allocate", "scenarios", "correlation_within_category"],
            `${within}`,
            `at least \`correlation\`, ${correlation}`,
            "raise it, or lower `correlation`",
          ),
        ]
      : []),
  ];
}
