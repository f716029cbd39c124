import type { AllocateResult } from "./allocate-result.ts";
import type { Calibration } from "./calibration.ts";
import type { CycleManifest } from "./cycle-manifest.ts";
import type { EvaluateResult } from "./evaluate-result.ts";
import type { MeasureResult } from "./measure-result.ts";
import type { NextStudies } from "./next-studies.ts";
import type { OutcomeReport } from "./outcome-report.ts";
import type { Problem } from "./problem.ts";

/**
 * Derived from the contracts, never stored.
 * funded / dropped: this cycle's decision · awaiting_scale: funded earlier, full-scale data not there yet ·
 * scaled: funded earlier and measured at scale (`outcome`) · closed: funded earlier and never to be measured at scale ·
 * left_out: a problem kept it out of this cycle.
 */
export type InitiativeStatus = "funded" | "dropped" | "awaiting_scale" | "scaled" | "closed" | "left_out";

/** One initiative in one cycle: what the stages found. */
export interface InitiativeEntry {
  id: string;
  title: string;
  owner: string | null;
  file: string;
  line: number;
  cost: number | null;
  metric_unit: string | null;
  status: InitiativeStatus;
  /** It was dropped in an earlier cycle and is a candidate again. */
  returning: boolean;
  /** The earlier cycle whose measurement was reused because nothing it depends on has changed. */
  reused_from: string | null;
  funded_in: string | null;
  /** Of one that came back with another pilot: the one before. */
  before: { cycle: string; measure: MeasureResult; evaluate: EvaluateResult } | null;
  measure: MeasureResult | null;
  evaluate: EvaluateResult | null;
  scale: MeasureResult | null;
  outcome: OutcomeReport | null;
  problems: Problem[];
}

/** Everything one run of the loop found; what render/ draws and what storage writes. */
export interface CycleResult {
  cycle: string;
  as_of: string;
  commit: string | null;
  currency: string;
  budget: number;
  entries: InitiativeEntry[];
  allocation: AllocateResult;
  calibration: Calibration;
  /** What to pilot and what to study again. */
  next: NextStudies;
  /** The cycle before this one and what it funded and dropped, for "what changed". */
  previous: { cycle: string; allocation: AllocateResult } | null;
  problems: Problem[];
  manifest: CycleManifest;
}

export type ChangeKind = "added" | "removed" | "now_funded" | "now_dropped" | "remeasured" | "edited";

/** A PR's preview: the portfolio with it (head) and without it (base), both under the base branch's policy. */
export interface Preview {
  head: CycleResult;
  base: CycleResult | null;
  /** The same under the PR's own impact-loop.yaml, when it changes the policy: not in force until merged. */
  proposed_policy: CycleResult | null;
  changes: { id: string; kinds: ChangeKind[] }[];
}
