import { checks } from "../../src/checks/index.ts";
import type { CheckResult } from "../../src/contracts/index.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { models } from "../../src/models/index.ts";
import { runChecks } from "../../src/stages/checks.ts";
import { simulate } from "../worlds.ts";

/** One check on a model's measurement, as MEASURE runs it. */
export function check(
  name: string,
  on: { model: string; frame: Frame; params: object },
  request: Record<string, unknown> = {},
) {
  const model = models.get(on.model)!;
  const params = model.params.parse(on.params) as Record<string, unknown>;
  const at = { confidence_level: 0.95 };
  const refit = (frame: Frame, changed = params) => model.estimate(frame, changed, at);
  const subject = { frame: on.frame, model, params, estimate: refit(on.frame), refit };
  const { results, diagnostics } = runChecks(subject, new Map([[name, request]]), checks);
  return { ...(results[0] as CheckResult), diagnostics };
}
export const seeds = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
export const share = (found: readonly { passed: unknown }[]) =>
  found.filter(({ passed }) => passed === true).length / found.length;

export const panel = (more: object) => ({
  model: "diff_in_diff",
  frame: simulate({ design: "panel", seed: 1, units: 60, periods: 14, starts: 10, effect: 4, ...more })
    .observed,
  params: { outcome: "outcome", unit: "unit_id", time: "period", treated: "treated", starts: 10 },
});
export const chosen = (more: object, params: object = {}) => ({
  model: "weighting",
  frame: simulate({ design: "observational", seed: 1, n: 600, effect: 4, ...more }).observed,
  params: { outcome: "outcome", treatment: "treated", covariates: ["quality"], ...params },
});
export const trial = (more: object, params: object = {}) => ({
  model: "experiment",
  frame: simulate({ design: "experiment", seed: 1, n: 300, effect: 1, ...more }).observed,
  params: { outcome: "outcome", treatment: "variant", covariates: ["prior_outcome"], ...params },
});
