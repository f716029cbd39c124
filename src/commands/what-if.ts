import type { EvaluateResult } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { renderWhatIf } from "../render/solution.ts";
import { rules } from "../rules/index.ts";
import { allocate } from "../stages/allocate.ts";
import type { AllocateInput } from "../stages/pose.ts";
import { type ExitCode, fail, say, sayJson } from "./edge.ts";
import { lookBack, type RunCommandOptions } from "./run.ts";

export interface WhatIfOptions extends RunCommandOptions {
  budget?: string;
  rule?: string;
  /** checkout.cost_to_scale=20000 */
  set: string[];
}

/** How a quantity of an initiative is set; the median return moves with its interval. */
const quantities: Record<string, (one: EvaluateResult, to: number) => EvaluateResult> = {
  cost_to_scale: (one, to) => ({ ...one, cost: to }),
  confidence: (one, to) => ({ ...one, confidence: to }),
  median_return: (one, to) => {
    const by = to - one.return_median;
    return {
      ...one,
      return_median: to,
      return_best: one.return_best + by,
      return_worst: one.return_worst + by,
    };
  },
};

/** `impact-loop what-if`: the cycle's decision under other terms, beside the decision as it is. @throws E_USAGE, E_NAME_UNKNOWN */
export async function whatIf(options: WhatIfOptions): Promise<ExitCode> {
  const outcome = await lookBack(options);
  if (!outcome.ok) return fail(outcome.problems, options);
  const before = outcome.result.allocation;
  const after = await allocate(changed(outcome.decision, options));
  if (options.json) sayJson({ before, after });
  else say(renderWhatIf(before, after));
  return 0;
}

function changed(decision: AllocateInput, { budget, rule, set }: WhatIfOptions): AllocateInput {
  const explain = { initiatives: 0, runner_ups: 0, frontier: 0 };
  const named = rule === undefined ? decision.rule : rules.get(rule);
  if (!named) throw unknown("rule", rule!, [...rules.keys()]);
  return {
    ...decision,
    policy: { ...decision.policy, rule: named.name, explain },
    rule: named,
    budget: budget === undefined ? decision.budget : amountOf("--budget", budget),
    ...settled(decision, set),
  };
}

/** With the settings in force; a confidence that is set stands in place of the calibrated one. */
function settled({ evaluated: before, forecasts }: AllocateInput, set: readonly string[]) {
  const evaluated = set.reduce(withSetting, before);
  const kept = new Map(before.map((one) => [one.initiative_id, one.confidence]));
  const moved = evaluated.filter((one) => one.confidence !== kept.get(one.initiative_id));
  const confidences = new Map(moved.map((one) => [one.initiative_id, one.confidence]));
  const changed = [...(forecasts ?? [])].map(
    ([id, forecast]) =>
      [id, { ...forecast, confidence: confidences.get(id) ?? forecast.confidence }] as const,
  );
  return { evaluated, forecasts: new Map(changed) };
}

function withSetting(evaluated: readonly EvaluateResult[], setting: string): EvaluateResult[] {
  const [, id, quantity, value] = /^([^.=]+)\.([^.=]+)=(.*)$/.exec(setting) ?? [];
  if (id === undefined || quantity === undefined || value === undefined)
    throw usage("--set", setting, "an initiative, a quantity and a number: checkout.cost_to_scale=20000");
  const ids = evaluated.map(({ initiative_id }) => initiative_id);
  if (!ids.includes(id)) throw unknown("candidate", id, ids);
  if (!quantities[quantity]) throw unknown("quantity", quantity, Object.keys(quantities));
  const to = amountOf("--set", value, setting);
  if (quantity === "confidence" && (to < 0 || to > 1))
    throw usage("--set", setting, "a confidence of 0 to 1");
  if (quantity === "cost_to_scale" && to <= 0) throw usage("--set", setting, "a cost above 0");
  return evaluated.map((one) => (one.initiative_id === id ? quantities[quantity]!(one, to) : one));
}

function amountOf(option: string, text: string, whole = text): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw usage(option, whole, "a number");
  if (option === "--budget" && value < 0) throw usage(option, whole, "a number of at least 0");
  return value;
}

const usage = (option: string, found: string, expected: string) =>
  impactError("E_USAGE", { option, found, expected });

const unknown = (kind: string, name: string, known: readonly string[]) =>
  impactError("E_NAME_UNKNOWN", { kind, name, nearest: nearest(name, known), known });
