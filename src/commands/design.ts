import { loadWorkspace } from "../config/load.ts";
import type { DesignChoice, Initiative, LoopConfig } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { nearest } from "../frame/frame.ts";
import { applyTransforms } from "../frame/transform.ts";
import { tables } from "../loop.ts";
import { rubrics } from "../rubrics/index.ts";
import { designs } from "../simulate/index.ts";
import { choiceOf, type Survey, survey } from "../stages/design.ts";
import { type DesignPower, designPower } from "../stages/design-power.ts";
import { placed } from "../stages/measure.ts";
import { problemOf } from "../stages/study.ts";
import { looks } from "../stages/validate-worlds.ts";
import { asOf, type CommonOptions, type ExitCode, fail, rootOf, say, sayJson } from "./edge.ts";
import { alphaUnder, numberOf } from "./power.ts";

export interface DesignOptions extends CommonOptions {
  effect?: string;
  power: string;
  replications: string;
  seed: string;
}

interface Asked {
  power: number;
  alpha: number;
  effect: number | null;
  replications: number;
  seed: number;
}

interface DesignReport {
  id: string;
  configured: string;
  effect: number | null;
  effect_from: string | null;
  power: number;
  alpha: number;
  /** Null when no model is identified. */
  choice: DesignChoice | null;
  /** The identified designs in falling order of rigour, and the others with the reason. */
  designs: DesignPower[];
  refused: { model: string; reason: string }[];
}

/**
 * `impact-loop design <id>`: the model that `auto` takes of the pilot's declared design, why, what each identified one
 * could find, and why the others are out. No effect is told: nobody should choose a design by what it finds.
 * @throws E_USAGE, E_INITIATIVE_UNKNOWN
 */
export async function design(id: string, options: DesignOptions): Promise<ExitCode> {
  const count = (option: string, text: string, least: number) =>
    numberOf(option, text, (x) => Number.isInteger(x) && x >= least, `a whole number from ${least}`)!;
  const asked = {
    power: numberOf("--power", options.power, (x) => x > 0 && x < 1, "a number between 0 and 1")!,
    effect: numberOf("--effect", options.effect, (x) => x !== 0, "a number other than 0"),
    replications: count("--replications", options.replications, 20),
    seed: count("--seed", options.seed, 0),
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
    const report = await reportOf(found.config, config, { ...asked, alpha }, options);
    if (options.json) sayJson(report);
    else say(describe(report));
    return report.choice ? 0 : 1;
  } catch (error) {
    const problem = problemOf(error, { id, locate: found.locate });
    if (problem.code === "E_INTERNAL") throw error;
    return fail([problem], options);
  }
}

async function reportOf(
  initiative: Initiative,
  config: LoopConfig,
  asked: Asked,
  options: DesignOptions,
): Promise<DesignReport> {
  const { pilot } = initiative;
  const run = { root: rootOf(options), as_of: await asOf(options), phase: "pilot" as const };
  const found = await placed(["pilot"], async () => {
    if (!pilot.design) throw noDesign();
    const { adapter, ...params } = pilot.source;
    const opened = await placed(["source"], () => tables.sources.get(adapter)!.open(params, run));
    const raw = await placed(["source"], () => opened.read());
    const table = await placed(["transform"], () => applyTransforms(raw, pilot.transform));
    return placed(["design"], () => survey(pilot.design!, table, tables.models));
  });
  const { effect, effect_from } = plannedEffect(initiative, asked.effect);
  const question = { effect, power: asked.power, alpha: asked.alpha, rows_per_day: null };
  const input = {
    ...{ table: found.table, question, initiative, measure: config.measure, evaluate: config.evaluate },
    ...{ looks, tables: { models: tables.models, rubrics, designs } },
    ...{ replications: asked.replications, seed: asked.seed },
  };
  return {
    ...{ id: initiative.id, configured: pilot.model.name, effect, effect_from },
    ...{ power: asked.power, alpha: asked.alpha },
    choice: chosenOf(found),
    designs: found.identified.map((one) => designPower(one, input)),
    refused: found.refused.map(({ model, reason }) => ({ model: model.name, reason })),
  };
}

const noDesign = () =>
  impactError("E_SCHEMA", {
    ...{ found: "no `design`", expected: "the facts of the pilot's design" },
    mend: "add `design` beside `model`; docs/design.md has its keys",
  });

const chosenOf = (found: Survey) => (found.identified[0] ? choiceOf(found, found.identified[0]) : null);

/** The effect to be found: as asked, else the smallest that matters, else the one that pays the cost. */
function plannedEffect({ pilot, cost_to_scale, returns }: Initiative, asked: number | null) {
  const stated = pilot.design?.smallest_effect ?? (pilot.model.smallest_effect as number | undefined);
  const even = cost_to_scale / (returns.unit_value * returns.scale_units);
  if (asked !== null) return { effect: asked, effect_from: "--effect" };
  if (stated !== undefined) return { effect: stated, effect_from: "smallest_effect" };
  const known = Number.isFinite(even) && even !== 0;
  return { effect: known ? even : null, effect_from: known ? "break-even" : null };
}

const percent = (share: number) => `${Number((100 * share).toPrecision(3))} %`;

function describe({ designs: found, refused, choice, ...report }: DesignReport): string {
  const { effect, effect_from, power, alpha, configured } = report;
  const differs = configured !== "auto" && choice !== null && configured !== choice.chosen;
  const planned =
    effect === null ? "" : `; an effect of ${effect.toPrecision(4)} (${effect_from}) is to be found`;
  return [
    choice ? `${choice.chosen}: ${choice.reason}` : "no model is identified by the declared design",
    ...(differs ? [`  configured is ${configured}`] : []),
    `  two-sided test at ${percent(alpha)}, power ${percent(power)}${planned}`,
    "",
    ...found.flatMap((one, i) => [
      `${i === 0 ? "*" : " "} ${one.model} (${one.model_type}): ${one.because}`,
      `    ${one.refused === null ? powerText(one, effect, power) : `gives no estimate here: ${one.refused}`}`,
    ]),
    ...refused.map(({ model, reason }) => `- ${model}: ${reason}`),
  ].join("\n");
}

function powerText(one: DesignPower, effect: number | null, power: number): string {
  const { sample_size: rows, standard_error, minimum_detectable_effect: least, sample_size_needed } = one;
  const needed =
    sample_size_needed === null
      ? "no sample within reach finds it"
      : `${percent(power)} with ${sample_size_needed} rows`;
  return [
    `${rows} rows, standard error ${standard_error!.toPrecision(4)}`,
    `detectable ${least === null ? "nothing" : least.toPrecision(4)}`,
    ...(effect === null ? [] : [`power ${percent(one.power_at_hand!)}`, needed]),
    ...(one.by === "simulated" ? ["simulated on data like these"] : []),
  ].join("; ");
}
