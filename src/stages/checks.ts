import { ZodError } from "zod";
import type { Check, Finding, Subject } from "../checks/define.ts";
import type { CheckRequests, CheckResult, Diagnostic } from "../contracts/index.ts";
import { ImpactError } from "../errors.ts";

/** What the policy asks for and what the initiative does: a check that both name has the initiative's parameters. */
export function requestedChecks(
  table: ReadonlyMap<string, Check>,
  ...layers: readonly (CheckRequests | undefined)[]
): ReadonlyMap<string, Record<string, unknown>> {
  const asked = new Map<string, Record<string, unknown>>();
  for (const layer of layers)
    for (const request of layer === "all" ? table.keys() : (layer ?? [])) {
      if (typeof request !== "string") {
        const { name, ...params } = request;
        asked.set(name, params);
      } else if (!asked.has(request)) asked.set(request, {});
    }
  return asked;
}

/**
 * Each requested check on a measurement, in the table's order. A check that does not apply, or whose refit cannot be made, says
 * so: it never takes the measurement down.
 */
export function runChecks(
  subject: Subject,
  requested: ReadonlyMap<string, Record<string, unknown>>,
  table: ReadonlyMap<string, Check>,
): { results: CheckResult[]; diagnostics: Record<string, Diagnostic> } {
  const diagnostics: Record<string, Diagnostic> = {};
  const results = [...table.values()].flatMap((check): CheckResult[] => {
    const params = requested.get(check.name);
    if (params === undefined) return [];
    const found = attempt(check, subject, params);
    if (typeof found === "string")
      return [{ name: check.name, passed: "not applicable", statement: found, numbers: {} }];
    Object.assign(diagnostics, found.diagnostics);
    const { passed, statement, numbers } = found;
    return [{ name: check.name, passed, statement, numbers }];
  });
  return { results, diagnostics };
}

function attempt(check: Check, subject: Subject, params: Record<string, unknown>): Finding | string {
  if (!check.designs.includes(subject.model.name)) return `not a check of ${subject.model.name}`;
  try {
    return check.run(subject, params);
  } catch (error) {
    if (error instanceof ImpactError) return error.message;
    if (error instanceof ZodError)
      return `the model refuses what the check changes: ${error.issues[0]!.message}`;
    throw error;
  }
}
