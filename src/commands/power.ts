import { loadWorkspace } from "../config/load.ts";
import type { Initiative, LoopConfig } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { type Frame, nearest } from "../frame/frame.ts";
import { parseInstant } from "../frame/instant.ts";
import { applyTransforms } from "../frame/transform.ts";
import { tables } from "../loop.ts";
import { measure } from "../stages/measure.ts";
import { type PowerAnswer, powerOf } from "../stages/power.ts";
import { problemOf } from "../stages/study.ts";
import { asOf, type CommonOptions, type ExitCode, fail, rootOf, say, sayJson } from "./edge.ts";

export interface PowerOptions extends CommonOptions {
  effect?: string;
  power: string;
  date?: string;
  perDay?: string;
}

const day = 86_400_000;

/**
 * `impact-loop power <id>`: what the pilot's data could find, and how much more is needed to find what matters.
 * @throws E_USAGE, E_INITIATIVE_UNKNOWN
 */
export async function power(id: string, options: PowerOptions): Promise<ExitCode> {
  const asked = {
    power: numberOf("--power", options.power, (x) => x > 0 && x < 1, "a number between 0 and 1")!,
    effect: numberOf("--effect", options.effect, (x) => x !== 0, "a number other than 0"),
    perDay: numberOf("--per-day", options.perDay, (x) => x > 0, "a number above 0"),
  };
  const workspace = await loadWorkspace(rootOf(options), tables);
  const { config } = workspace;
  if (!config) return fail(workspace.problems, options);
  const alpha = alphaUnder(asked.power, config.measure.confidence_level);
  const known = workspace.initiatives.map((initiative) => initiative.id);
  const found = workspace.initiatives.find((initiative) => initiative.id === id);
  if (!found) throw impactError("E_INITIATIVE_UNKNOWN", { id, nearest: nearest(id, known), known });
  if (!found.config) return fail(found.problems, options);
  try {
    const { answer, source } = await answerFor(found.config, config, { ...asked, alpha }, options);
    if (options.json) sayJson({ id, effect_from: source, ...answer });
    else say(describe(answer, source));
    return 0;
  } catch (error) {
    const problem = problemOf(error, { id, locate: found.locate });
    if (problem.code === "E_INTERNAL") throw error;
    return fail([problem], options);
  }
}

type Asked = { power: number; alpha: number; effect: number | null; perDay: number | null };

/** α of the configured level. @throws E_USAGE for a power that a test has without any effect */
export function alphaUnder(power: number, level: number): number {
  const alpha = Number((1 - level).toPrecision(12));
  if (power > alpha) return alpha;
  const expected = `more than ${alpha}, which a test has without any effect`;
  throw impactError("E_USAGE", { option: "--power", found: String(power), expected });
}

/** Measures the pilot and asks its standard error. The effect is the one given, else the smallest that matters, else the break-even one. */
async function answerFor(initiative: Initiative, config: LoopConfig, asked: Asked, options: PowerOptions) {
  const run = { root: rootOf(options), as_of: await asOf(options), phase: "pilot" as const };
  const result = await measure({
    ...{ id: initiative.id, cycle: "none", block: initiative.pilot, policy: config.measure, ...run },
    ...{ sources: tables.sources, models: tables.models, earlier: [], anew: true },
  });
  const { unit_value, scale_units } = initiative.returns;
  const breakEven = initiative.cost_to_scale / (unit_value * scale_units);
  const stated = result.verdict?.smallest_effect ?? initiative.pilot.design?.smallest_effect ?? null;
  const [effect, source] =
    asked.effect !== null
      ? [asked.effect, "--effect"]
      : stated !== null
        ? [stated, "smallest_effect"]
        : Number.isFinite(breakEven) && breakEven !== 0
          ? [breakEven, "break-even"]
          : [null, null];
  const days = options.date === undefined ? null : daysOf(await tableOf(initiative, run), options.date);
  const rows_per_day = asked.perDay ?? (days === null ? null : result.sample_size / days);
  const { power, alpha } = asked;
  return { source, answer: powerOf(result, { effect, power, alpha, rows_per_day }) };
}

/** The pilot's table after its transforms. */
async function tableOf(
  { pilot }: Initiative,
  run: { root: string; as_of: string; phase: "pilot" },
): Promise<Frame> {
  const { adapter, ...params } = pilot.source;
  const opened = await tables.sources.get(adapter)!.open(params, run);
  return applyTransforms(await opened.read(), pilot.transform);
}

/** Days from the first to the last date of a column, both counted. @throws E_COLUMN_MISSING, E_COLUMN_TYPE */
function daysOf(frame: Frame, column: string): number {
  const instants = frame.text(column).flatMap((value) => {
    if (value === null) return [];
    const instant = parseInstant(value);
    if (instant !== null) return [instant];
    const found = `"${value.slice(0, 40)}"`;
    throw impactError("E_COLUMN_TYPE", { column, found, expected: "ISO dates such as 2026-11-23" });
  });
  if (instants.length === 0)
    throw impactError("E_COLUMN_TYPE", { column, found: "no date", expected: "ISO dates" });
  const [first, last] = [Math.min, Math.max].map((pick) => instants.reduce((a, b) => pick(a, b)));
  return Math.floor(last! / day) - Math.floor(first! / day) + 1;
}

export function numberOf(
  option: string,
  text: string | undefined,
  valid: (x: number) => boolean,
  expected: string,
): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || !valid(value))
    throw impactError("E_USAGE", { option, found: text, expected });
  return value;
}

function describe(answer: PowerAnswer, source: string | null): string {
  const { metric, sample_size: n, effect, power, alpha, rows_per_day } = answer;
  const percent = (x: number) => `${Number((100 * x).toPrecision(3))} %`;
  const relative = answer.minimum_detectable_relative;
  const needed = answer.sample_size_needed;
  return [
    `${metric}: ${n} rows, standard error ${answer.standard_error.toPrecision(4)}; two-sided test at ${percent(alpha)}`,
    `  detectable with ${percent(power)} power: ${answer.minimum_detectable_effect.toPrecision(4)}${relative === null ? "" : ` (${percent(relative)} of control)`}`,
    ...(answer.design_effect === null
      ? []
      : [`  design effect of the clusters: ${answer.design_effect.toFixed(2)}`]),
    ...(effect === null
      ? ["  no effect to plan for: give --effect, or `smallest_effect` in the model"]
      : [
          `  an effect of ${effect.toPrecision(4)} (${source}) is found with ${percent(answer.power_at_hand!)} power`,
          needed === null
            ? "  no sample within reach finds it"
            : `  rows needed for ${percent(power)}: ${needed} (${Number((needed / n).toPrecision(2))} × those at hand)`,
        ]),
    ...(answer.days_needed === null
      ? []
      : [
          `  days at ${Number(rows_per_day!.toPrecision(3))} rows a day: ${answer.days_needed}, ${answer.days_left} of them still to come`,
        ]),
  ].join("\n");
}
