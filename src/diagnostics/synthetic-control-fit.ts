import { impactError } from "../errors.ts";
import { moments } from "../stats/moments.ts";
import { type PredictorWeights, predictorWeights } from "../stats/predictor-weights.ts";
import { stream } from "../stats/random.ts";
import {
  fitOf,
  ridgeAugmented,
  rms,
  type SyntheticFit,
  syntheticControl,
} from "../stats/synthetic-control.ts";
import type { SyntheticPanel } from "./synthetic-panel.ts";

/** How weights are found: by outcomes from `from` up to `to`, or by predictors that are to fit them; then augmented. */
export interface SyntheticPlan {
  fitted: readonly [from: number, to: number];
  /** A row of values for each unit of the panel; null for outcomes alone. */
  predictors: readonly (readonly number[])[] | null;
  /** The penalty of the augmentation; null for none. */
  ridge: number | null;
  seed: number;
}

/** A unit's, or several units' average, gap to their synthetic controls. */
export interface GroupFit {
  members: readonly number[];
  fits: readonly SyntheticFit[];
  donors: readonly number[];
  gaps: Float64Array;
  effect: number;
  pre_rmspe: number;
  post_rmspe: number;
}

/** The synthetic control of one unit. @param start importances of predictors to begin the search at */
export function fitUnit(
  { y, pre }: Pick<SyntheticPanel, "y" | "pre">,
  plan: SyntheticPlan,
  unit: number,
  donors: readonly number[],
  start?: readonly number[],
): { fit: SyntheticFit; predictors: PredictorWeights | null } {
  const [target, others] = [y[unit]!, donors.map((donor) => y[donor]!)];
  const { fitted, predictors, ridge } = plan;
  const found = predictors ? byPredictors(y, plan, predictors, unit, donors, start) : null;
  const fit = found
    ? fitOf(target, others, found.weights, pre)
    : syntheticControl(target, others, pre, fitted);
  if (ridge === null) return { fit, predictors: found };
  const weights = ridgeAugmented(target, others, pre, ridge, fit.weights);
  return { fit: fitOf(target, others, weights, pre), predictors: found };
}

function byPredictors(
  y: readonly Float64Array[],
  { fitted: [from, to] }: SyntheticPlan,
  predictors: readonly (readonly number[])[],
  unit: number,
  donors: readonly number[],
  start: readonly number[] | undefined,
): PredictorWeights {
  const everybody = [unit, ...donors];
  const spread = predictors[0]!.map((_, i) => {
    const { variance } = moments(everybody.map((one) => predictors[one]![i]!));
    return variance > 0 ? Math.sqrt(variance) : 1;
  });
  const scaled = (one: number) => predictors[one]!.map((value, i) => value / spread[i]!);
  const outcome = (one: number) => [...y[one]!.subarray(from, to)];
  return predictorWeights(
    {
      target: scaled(unit),
      donors: donors.map(scaled),
      outcome: outcome(unit),
      donorOutcomes: donors.map(outcome),
    },
    start && [start],
  );
}

/** Several units, each with its own synthetic control, averaged. */
export function fitGroup(
  panel: Pick<SyntheticPanel, "y" | "pre">,
  plan: SyntheticPlan,
  members: readonly number[],
  donors: readonly number[],
  start?: readonly number[],
): GroupFit & { predictors: PredictorWeights | null } {
  const found = members.map((unit) => fitUnit(panel, plan, unit, donors, start));
  const fits = found.map(({ fit }) => fit);
  const gaps = fits[0]!.gaps.map((_, t) => fits.reduce((sum, fit) => sum + fit.gaps[t]!, 0) / fits.length);
  return {
    members,
    fits,
    donors,
    gaps,
    effect: moments(gaps.subarray(panel.pre)).mean,
    pre_rmspe: rms(gaps.subarray(0, panel.pre)),
    post_rmspe: rms(gaps.subarray(panel.pre)),
    predictors: found[0]!.predictors,
  };
}

const mostGroups = 199;

/**
 * The same for donors as if they had been treated, the treated units out of their pools: each of them, or groups as large
 * as the treated one's, all or a seeded sample of 199.
 */
export function placeboFits(
  panel: SyntheticPanel,
  plan: SyntheticPlan,
  own: { members: readonly number[]; predictors: PredictorWeights | null },
): GroupFit[] {
  const start = own.predictors?.importance;
  return groupsOf(panel.donors, own.members.length, plan.seed).map((members) =>
    fitGroup(
      panel,
      plan,
      members,
      panel.donors.filter((donor) => !members.includes(donor)),
      start,
    ),
  );
}

function groupsOf(donors: readonly number[], size: number, seed: number): number[][] {
  if (size === 1) return donors.map((donor) => [donor]);
  if (donors.length < size + 2) return [];
  const all = combinations(donors, size, mostGroups);
  if (all !== null) return all;
  const draw = stream(seed, "placebo groups");
  return Array.from({ length: mostGroups }, (_, group) =>
    donors
      .map((donor, i) => ({ donor, at: draw.uniform(group, i) }))
      .sort((a, b) => a.at - b.at)
      .slice(0, size)
      .map(({ donor }) => donor)
      .sort((a, b) => a - b),
  );
}

/** Null when there are more than `most`. */
function combinations(items: readonly number[], size: number, most: number): number[][] | null {
  let found: number[][] = [[]];
  for (let left = size; left > 0; left--) {
    found = found.flatMap((chosen) =>
      items.filter((item) => chosen.length === 0 || item > chosen.at(-1)!).map((item) => [...chosen, item]),
    );
    if (found.length > most * 50) return null;
  }
  return found.length > most ? null : found;
}

/**
 * The ridge penalty that predicts a held-out period before the treatment best, each in turn, over 20 penalties from the
 * largest eigenvalue's scale down to 1e-4 of it.
 * @throws E_NOT_IDENTIFIED with fewer than three periods
 * @see Ben-Michael, Feller & Rothstein (2021), §5.3
 */
export function ridgeByHoldout(panel: SyntheticPanel): number {
  const { y, pre, treated, donors } = panel;
  if (pre < 3)
    throw impactError(
      "E_NOT_IDENTIFIED",
      { term: "ridge", because: "three periods before the treatment are needed to choose a penalty" },
      { path: ["ridge"] },
    );
  const scale = Array.from(
    { length: pre },
    (_, t) => moments(donors.map((donor) => y[donor]![t]!)).variance,
  ).reduce((sum, variance) => sum + variance * (donors.length - 1), 0);
  if (!(scale > Number.MIN_VALUE * 1e20))
    throw impactError(
      "E_NOT_IDENTIFIED",
      { term: "ridge", because: "the donors do not differ before the treatment" },
      { path: ["ridge"] },
    );
  const penalties = Array.from({ length: 20 }, (_, i) => scale * 10 ** ((-4 * i) / 19));
  const loss = penalties.map((lambda) => {
    let sum = 0;
    for (const unit of treated) {
      for (let held = 0; held < pre; held++) {
        const order = [...y[unit]!.keys()].filter((t) => t < pre && t !== held);
        const take = (values: Float64Array) => Float64Array.from([...order, held], (t) => values[t]!);
        const [target, others] = [take(y[unit]!), donors.map((donor) => take(y[donor]!))];
        const { weights } = syntheticControl(target, others, order.length);
        const augmented = ridgeAugmented(target, others, order.length, lambda, weights);
        sum += fitOf(target, others, augmented, order.length).gaps[order.length]! ** 2;
      }
    }
    return sum;
  });
  return penalties[loss.reduce((best, value, i) => (value < loss[best]! ? i : best), 0)]!;
}
