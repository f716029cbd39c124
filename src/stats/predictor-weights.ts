import { nelderMead } from "./nelder-mead.ts";
import { nearestMix } from "./synthetic-control.ts";

/** A unit's predictors beside the donors', and the outcomes that their weights are to fit. */
export interface PredictorProblem {
  /** k values, and k of each donor; each divided by its standard deviation over all units. */
  target: readonly number[];
  donors: readonly (readonly number[])[];
  /** Outcomes of the unit and of each donor in the periods that are fitted. */
  outcome: readonly number[];
  donorOutcomes: readonly (readonly number[])[];
}

export interface PredictorWeights {
  weights: Float64Array;
  /** Importance of each predictor; they sum to 1. */
  importance: number[];
  /** Mean squared gap in the periods that are fitted. */
  mspe: number;
}

/**
 * The nested search of synthetic control with predictors: donor weights nearest in the predictors under importances V,
 * and V such that they fit the outcome best. V is not convex: Nelder–Mead from several starts (all equal, each predictor
 * alone in turn, those that favour the best found), the best of all; deterministic.
 * @param starts importances to begin at, in place of the usual ones
 * @see Abadie & Gardeazabal (2003), AER 93(1), appendix B; Becker & Klößner (2018), Econometrics and Statistics 5
 */
export function predictorWeights(
  problem: PredictorProblem,
  starts?: readonly (readonly number[])[],
): PredictorWeights {
  const k = problem.target.length;
  const tried = (logs: readonly number[]) => weigh(problem, normalised(logs));
  const loss = (logs: readonly number[]) => tried(logs).mspe;
  const search = (start: readonly number[], most: number) =>
    nelderMead(loss, start, { most, precision: 1e-10 });
  const even = new Array<number>(k).fill(0);
  const alone = even.map((_, i) => even.map((_, j) => (i === j ? 4 : 0)));
  const begin = starts?.map((v) => v.map((value) => Math.log(Math.max(value, 1e-8)))) ?? [even, ...alone];
  const rough = begin.map((start) => search(start, 60 * k)).sort((a, b) => a.value - b.value);
  const polished = rough.slice(0, starts ? 1 : 3).map(({ x }) => search(search(x, 200 * k).x, 200 * k));
  return tried(polished.reduce((a, b) => (b.value < a.value ? b : a)).x);
}

const normalised = (logs: readonly number[]): number[] => {
  const top = Math.max(...logs);
  const raw = logs.map((value) => Math.exp(value - top));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
};

function weigh(
  { target, donors, outcome, donorOutcomes }: PredictorProblem,
  importance: number[],
): PredictorWeights {
  const scaled = (values: readonly number[]) => values.map((value, i) => value * Math.sqrt(importance[i]!));
  const weights = nearestMix(scaled(target), donors.map(scaled));
  const gaps = outcome.map(
    (value, t) => value - donorOutcomes.reduce((sum, donor, j) => sum + weights[j]! * donor[t]!, 0),
  );
  return { weights, importance, mspe: gaps.reduce((sum, gap) => sum + gap ** 2, 0) / gaps.length };
}
