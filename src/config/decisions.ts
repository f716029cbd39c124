import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Decision, Decisions, type Problem, sha256 } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";
import { resolveInside, unreadable } from "../workspace/inside.ts";
import { unknownName, wrong } from "./constraint-findings.ts";
import { type Finding, findings } from "./issues.ts";
import { parseYaml, problemAt } from "./yaml.ts";

export interface LoadedDecisions {
  file: string;
  decisions: Decision[];
  problems: Problem[];
  /** Of the file; null when there is none. */
  sha256: string | null;
  /** That decisions about these come to nothing: they are no candidates of the cycle. */
  idle(ids: readonly string[]): Problem[];
}

/** decisions/<cycle>.yaml of the folder `root`: what people decide against the engine's pick. No file, no decisions. */
export function loadDecisions(root: string, cycle: string, ids: readonly string[]): LoadedDecisions {
  const file = `decisions/${cycle}.yaml`;
  const none = { file, decisions: [], problems: [], sha256: null, idle: () => [] };
  let bytes: Uint8Array;
  try {
    const path = resolveInside(root, file);
    if (!existsSync(join(root, file))) return none;
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message, fix } =
      error instanceof ImpactError ? error : unreadable(file, error as NodeJS.ErrnoException);
    const place = { file, line: 1, column: 1, initiative: null };
    return { ...none, problems: [{ code, severity: "error", ...place, message, fix }] };
  }
  const parsed = parseYaml(file, bytes);
  const read = { ...none, sha256: sha256(bytes) };
  if (parsed.problems.length > 0) return { ...read, problems: parsed.problems };
  const result = Decisions.safeParse(parsed.value ?? {});
  const found = result.success
    ? crossFindings(result.data.decisions, ids)
    : findings(Decisions, parsed.value, result.error.issues);
  const problems = found.map(({ path, key, code, context }) =>
    problemAt(file, parsed.locate(path, key), code, context as never),
  );
  const decisions = problems.length === 0 ? result.data!.decisions : [];
  const idle = (candidates: readonly string[]) =>
    decisions.flatMap(({ initiative: id }, i) => {
      if (candidates.includes(id)) return [];
      const at = parsed.locate(["decisions", i, "initiative"]);
      return [{ ...problemAt(file, at, "E_DECISION_IDLE", { id }), severity: "warning" as const }];
    });
  return { ...read, decisions, problems, idle };
}

function crossFindings(decisions: readonly Decision[], ids: readonly string[]): Finding[] {
  return decisions.flatMap(({ initiative, reason_code, text }, i) => {
    const at = ["decisions", i];
    const first = decisions.findIndex((other) => other.initiative === initiative);
    return [
      ...(ids.includes(initiative)
        ? []
        : [unknownName([...at, "initiative"], "initiative", initiative, ids)]),
      ...(first < i
        ? [
            wrong(
              [...at, "initiative"],
              `a second decision about \`${initiative}\``,
              "one for each initiative",
              "keep one of them",
            ),
          ]
        : []),
      ...((reason_code === "info-not-in-model" || reason_code === "disagree") && text === undefined
        ? [
            wrong(
              [...at, "reason_code"],
              `reason_code \`${reason_code}\` without a \`text\``,
              "the reason in words",
              "add `text:`",
            ),
          ]
        : []),
    ];
  });
}
