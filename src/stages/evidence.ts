import type {
  AllocateResult,
  EvaluateResult,
  InitiativeEntry,
  MeasureResult,
  OutcomeReport,
} from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { History } from "./history.ts";
import { outcomesIn } from "./history.ts";

/** A pilot and how it was evaluated. */
export interface PilotEvidence {
  measure: MeasureResult;
  evaluate: EvaluateResult;
}

export type PastOverride = AllocateResult["overrides"][number] & {
  cycle: string;
  /** Whether the engine would have decided the same; null when it is not known. */
  agreed: boolean | null;
};

/** All that calibration may know: the committed contracts, and what this cycle found before its decision. */
export interface Evidence {
  /** Oldest first; the last is this one. */
  cycles: readonly string[];
  /** The newest of each initiative: an earlier one may share its data. */
  pilots: readonly PilotEvidence[];
  /** The newest of each initiative; what it supersedes is left out. */
  outcomes: readonly OutcomeReport[];
  overrides: readonly PastOverride[];
}

/** @throws E_OUTCOME_DUPLICATE when an initiative has two measured outcomes of which neither corrects the other */
export async function evidenceOf(
  history: History,
  entries: readonly InitiativeEntry[],
  cycle: string,
): Promise<Evidence> {
  const now = entries.filter(({ measure, evaluate }) => measure && evaluate);
  const here = new Set(now.map(({ id }) => id));
  const outcomes = standing([
    ...(await outcomesIn(history)),
    ...entries.map((entry) => entry.outcome).filter((outcome) => outcome?.cycle === cycle),
  ] as OutcomeReport[]);
  return {
    cycles: [...history.past.map(({ id }) => id), cycle],
    pilots: [
      ...(await pastPilots(history, here)),
      ...now.map(({ measure, evaluate }) => ({ measure: measure!, evaluate: evaluate! })),
    ],
    outcomes,
    overrides: history.past.flatMap(({ id, allocation }) =>
      allocation.overrides.map((override) => ({
        ...override,
        cycle: id,
        agreed: allocation.engine_pick
          ? allocation.engine_pick.includes(override.id) === (override.force === "fund")
          : null,
      })),
    ),
  };
}

/** The newest pilot of every initiative that this run does not hold. */
async function pastPilots(history: History, here: ReadonlySet<string>): Promise<PilotEvidence[]> {
  const latest = new Map<string, (typeof history.past)[number]>();
  for (const past of history.past)
    for (const path of Object.keys(past.manifest.files)) {
      const id = /^initiatives\/([^/]+)\/measure\.pilot\.json$/.exec(path)?.[1];
      if (id !== undefined && !here.has(id)) latest.set(id, past);
    }
  const read = [...latest].map(async ([id, past]) => {
    const [measure, evaluate] = await Promise.all([past.measure(id, "pilot"), past.evaluate(id)]);
    return measure && evaluate ? [{ measure, evaluate }] : [];
  });
  return (await Promise.all(read)).flat();
}

/** The last word on each initiative, oldest first. One that is pending gives way; a measured one only to its correction. */
export function standing(outcomes: readonly OutcomeReport[]): OutcomeReport[] {
  const last = new Map<string, OutcomeReport>();
  for (const outcome of outcomes) {
    const before = last.get(outcome.initiative_id);
    if (before && before.status !== "pending" && outcome.supersedes?.cycle !== before.cycle)
      throw impactError("E_OUTCOME_DUPLICATE", { id: outcome.initiative_id });
    last.set(outcome.initiative_id, outcome);
  }
  return [...last.values()];
}
