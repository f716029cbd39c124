import type { z } from "zod";
import type { Diagnostic, Estimate, ModelType } from "../contracts/index.ts";
import type { Frame } from "../frame/frame.ts";

/** The measurement that a check tries to refute. */
export interface Subject {
  /** The table as the model was given it. */
  frame: Frame;
  model: { name: string; model_type: ModelType };
  /** The model's parameters, defaults filled in. */
  params: Readonly<Record<string, unknown>>;
  estimate: Estimate;
  /** Everything from scratch, on another table or with other parameters. @throws the catalogue's errors */
  refit(frame: Frame, params?: Readonly<Record<string, unknown>>): Estimate;
}

export interface Finding {
  passed: boolean;
  statement: string;
  numbers: Record<string, number>;
  /** For rubrics that look for them, where the model has none of that name. */
  diagnostics?: Record<string, Diagnostic>;
}

export interface CheckDefinition<P> {
  name: string;
  /** The models whose design it tests. */
  designs: readonly string[];
  /** A strict schema of a request's keys other than `name`, each with a default: a bare name is a request. */
  params: z.ZodType<P>;
  /** A sentence instead of a finding says why it does not apply. Pure: what is random is drawn by the seed alone. */
  run(subject: Subject, params: P): Finding | string;
}

/** A check in the table, its parameters closed over. */
export interface Check {
  name: string;
  designs: readonly string[];
  params: z.ZodType;
  run(subject: Subject, params: unknown): Finding | string;
}

export const defineCheck = <P>(definition: CheckDefinition<P>): Check => ({
  ...definition,
  run: (subject, raw) => definition.run(subject, definition.params.parse(raw)),
});

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** A parameter that names a column; the first of `keys` that does. */
export const columnOf = ({ params }: Subject, ...keys: readonly string[]): string | null =>
  keys.reduce<string | null>((found, key) => found ?? text(first(params[key])), null);

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

export const holdsZero = ({ ci_lower, ci_upper }: Estimate): boolean => ci_lower <= 0 && 0 <= ci_upper;

/** +1.2 [0.1, 2.3] */
export const effectOf = ({ effect_estimate, ci_lower, ci_upper }: Estimate): string =>
  `${effect_estimate.toPrecision(3)} [${ci_lower.toPrecision(3)}, ${ci_upper.toPrecision(3)}]`;

/** A study in which there can be no effect: it passes when its interval holds 0, and its p-value is the rubric's `diagnostic`. */
export function placebo(found: Estimate, statement: string, diagnostic: string): Finding {
  const { effect_estimate: effect, ci_lower, ci_upper, p_value } = found;
  if (p_value === null)
    return { passed: holdsZero(found), statement, numbers: { effect, ci_lower, ci_upper } };
  const status = p_value < 0.05 ? "warn" : "pass";
  return {
    passed: holdsZero(found),
    statement,
    numbers: { effect, ci_lower, ci_upper, p_value },
    diagnostics: { [diagnostic]: { value: p_value, threshold: 0.05, status, statement } },
  };
}
