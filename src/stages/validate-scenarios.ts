import type { Initiative, Phase } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { knob } from "./validate-likeness.ts";
import { type Scenario, type Task, type Trial, type TrialTables, worldOf } from "./validate-replicate.ts";

/** Replications of one task: enough to be worth a message, few enough that threads end together. */
const taskSize = 20;

export const noLikeness = (model: string, why: string, phase: Phase) =>
  impactError("E_NO_LIKENESS", { model, why }, { path: [phase, "model"] });

/** The worlds that are possible: as measured, without an effect, at break-even, and with each flaw. */
export function scenariosOf(
  trial: Trial,
  effect: number,
  { replications, tables }: { replications: number; tables: TrialTables },
  phase: Phase,
): Scenario[] {
  const design = tables.designs.get(trial.design)!;
  const plain = (kind: Scenario["kind"], at: number) => ({ kind, flaw: null, effect: at, replications });
  const issue = (scenario: Scenario) => design.world.safeParse(worldOf(trial, scenario, 0)).error?.issues[0];
  const impossible = issue(plain("effect", effect));
  if (impossible) {
    const why = `a ${trial.design} needs ${impossible.message} at ${impossible.path.join(".")}`;
    throw noLikeness(trial.model, why, phase);
  }
  const even = breakEvenOf(trial.initiative);
  const flaws = Object.keys(design.flaws).flatMap((name) =>
    (["medium", "severe"] as const).map((severity) => ({
      ...plain("flaw", effect),
      flaw: { name, severity },
      replications: Math.min(replications, Math.max(100, Math.ceil(replications / 10))),
    })),
  );
  const others = [plain("none", 0), ...(even === null ? [] : [plain("break_even", even)])];
  return [plain("effect", effect), ...others.filter((scenario) => !issue(scenario)), ...flaws];
}

/** The effect whose return is the cost. */
function breakEvenOf({ cost_to_scale, returns }: Initiative): number | null {
  const even = cost_to_scale / (returns.unit_value * returns.scale_units);
  return Number.isFinite(even) ? knob(even) : null;
}

/** A trial's replications in tasks, scenario by scenario. */
export const tasksOf = ({ scenarios }: Trial, trial: number): Task[] =>
  scenarios.flatMap(({ replications }, scenario) =>
    Array.from({ length: Math.ceil(replications / taskSize) }, (_, k) => {
      const from = k * taskSize;
      return { trial, scenario, from, to: Math.min(replications, from + taskSize) };
    }),
  );
