import { ENGINE_VERSION, type Firing, type ModelValidation } from "../contracts/index.ts";
import { dimensionsInForce } from "../rubrics/policy.ts";
import { knob } from "./validate-likeness.ts";
import {
  biasOf,
  coverageOf,
  errorRatioOf,
  firingOf,
  type Held,
  held,
  meanErrorOf,
  rejectionsOf,
  rmseOf,
  spreadOf,
} from "./validate-metrics.ts";
import type { Replication, Scenario, Trial, TrialTables } from "./validate-replicate.ts";

type Finding = Omit<ModelValidation, "uses" | "model_sha256" | "inputs_sha256">;

/** What a trial's replications say, by scenario; null when fewer than two gave an estimate. */
export function findingOf(
  trial: Trial,
  replications: readonly Replication[][],
  tables: TrialTables,
): Finding | null {
  const { scenarios, measure, design, likeness, seed } = trial;
  const at = (kind: Scenario["kind"]) => {
    const index = scenarios.findIndex((scenario) => scenario.kind === kind);
    return index < 0 ? null : held(replications[index]!);
  };
  const found = at("effect")!;
  if (found.made.length < 2) return null;
  const level = measure.confidence_level;
  const [none, even] = [at("none"), at("break_even")];
  const rubric = tables.rubrics.get(tables.models.get(trial.model)!.rubric)!;
  const dimensions = [...dimensionsInForce(rubric, trial.evaluate).map(({ name }) => name), "demoted"];
  const coverage = coverageOf(found);
  const failed = found.all - found.made.length;
  const range = coverageRange(level, found.made.length);
  const inside = range.accepted.lower <= coverage.value && coverage.value <= range.accepted.upper;
  return {
    model: trial.model,
    engine_version: ENGINE_VERSION,
    seed,
    replications: found.all,
    failed,
    confidence_level: level,
    design,
    world: { ...(likeness.world as Finding["world"]), effect: scenarios[0]!.effect * likeness.effect_knob },
    simplified: likeness.simplified,
    estimand: found.made[0]!.estimand,
    truth: { value: found.targets[0]!, source: found.source },
    break_even_effect: scenarios.find(({ kind }) => kind === "break_even")?.effect ?? null,
    bias: biasOf(found),
    rmse: rmseOf(found),
    coverage,
    standard_deviation: spreadOf(found),
    mean_standard_error: meanErrorOf(found),
    error_ratio: errorRatioOf(found),
    false_positive_rate: none && rejectionsOf(none, level),
    power: rejectionsOf(found, level),
    power_at_break_even: even && rejectionsOf(even, level),
    ...range,
    verdict: inside && failed <= found.all / 2 ? "pass" : "fail",
    statement: statementOf(level, found, coverageText({ coverage, ...range })),
    dimensions,
    flaws: scenarios.flatMap((scenario, index) =>
      scenario.kind === "effect" || scenario.kind === "flaw"
        ? [firing(scenario, held(replications[index]!), dimensions, tables.designs.get(design)!.flaws)]
        : [],
    ),
  };
}

function firing(
  { flaw }: Scenario,
  found: Held,
  dimensions: readonly string[],
  flaws: Readonly<Record<string, { assumption: string }>>,
): Firing {
  const any = found.made.length > 1;
  return {
    flaw: flaw?.name ?? null,
    assumption: flaw ? flaws[flaw.name]!.assumption : null,
    severity: flaw?.severity ?? "clean",
    replications: found.made.length,
    bias: any ? biasOf(found) : null,
    coverage: any ? coverageOf(found) : null,
    fires: firingOf(found, dimensions),
  };
}

/**
 * The coverage that an interval of this level states, 93 % to 97 % for 95 %: the misses are those it allows, give or
 * take two fifths. A finding counts against it beyond two Monte Carlo standard errors only.
 */
function coverageRange(level: number, replications: number): Pick<ModelValidation, "stated" | "accepted"> {
  const slack = 0.4 * (1 - level);
  const stated = { lower: knob(level - slack), upper: knob(level + slack) };
  const noise = (share: number) => 2 * Math.sqrt((share * (1 - share)) / replications);
  return {
    stated,
    accepted: {
      lower: Math.max(0, stated.lower - noise(stated.lower)),
      upper: Math.min(1, stated.upper + noise(stated.upper)),
    },
  };
}

/** 94.8 %, 95 %. */
const shown = (share: number): string => `${Number((100 * share).toFixed(1))} %`;

/** What was found and what is stated: 94.8 %, and 93 % to 97 %. */
export const coverageText = ({ coverage, stated }: Pick<ModelValidation, "coverage" | "stated">) => ({
  found: shown(coverage.value),
  stated: `${shown(stated.lower)} to ${shown(stated.upper)}`,
});

function statementOf(
  level: number,
  { made, all }: Held,
  { found, stated }: ReturnType<typeof coverageText>,
): string {
  const gave = made.length < all ? ` that gave an estimate (of ${all})` : "";
  return `the ${shown(level)} interval holds the truth in ${found} of ${made.length} replications${gave}; ${stated} is stated`;
}
