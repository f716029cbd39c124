import type { CopulaModel } from "../../contracts/index.ts";
import { correlationFactor, correlationsOf } from "./cholesky.ts";
import { round } from "./marginal.ts";
import { correlationOf, latentCorrelation, type Scores } from "./scores.ts";
import type { Training } from "./training.ts";
import { type WithinUnits, withinUnits } from "./within-units.ts";

/** The scores behind a column's values or behind their being missing; per unit, or per row. */
export interface LatentScores {
  column: string;
  part: "value" | "missing";
  of: "unit" | "period";
  scores: Scores;
}

type Learned = Pick<CopulaModel, "latents" | "unit_correlation" | "innovation_correlation">;

/** Most of a metric's variance that may belong to the unit: something has to be left to change. */
const mostOfUnit = 0.99;

/**
 * How the latents move together. A metric's latent is √u·G + √(1−u)·E: G belongs to the unit and is correlated with
 * its columns, E is AR(1) with innovations correlated across metrics. u and the persistence follow from two
 * correlations within a unit, of neighbouring periods and of all different ones.
 */
export function learnDependence(all: readonly LatentScores[], training: Training): Learned {
  const panel = withinUnits(training);
  const inRows = all.map((latent) =>
    latent.of === "unit" ? panel.spread(latent.scores.values) : latent.scores.values,
  );
  const sameTime = pairwise(all, (i, j) => {
    const units = all[i]!.of === "unit" && all[j]!.of === "unit";
    const [a, b] = units ? [all[i]!.scores.values, all[j]!.scores.values] : [inRows[i]!, inRows[j]!];
    return latentCorrelation(all[i]!.scores, all[j]!.scores, correlationOf(a, b));
  });
  const dynamics = all.map((latent, i) =>
    latent.of === "unit" ? fixed : dynamicsOf(latent.scores, inRows[i]!, panel),
  );
  const ofUnit = (i: number, j: number) => Math.sqrt(dynamics[i]!.unit_share * dynamics[j]!.unit_share);
  const ofPeriod = (i: number, j: number) => {
    const [a, b] = [dynamics[i]!, dynamics[j]!];
    return Math.sqrt((1 - a.unit_share) * (1 - b.unit_share)) * memory(a.persistence, b.persistence);
  };
  const lasting = (i: number, j: number) => {
    const [a, b] = [all[i]!, all[j]!];
    if (a.of === "unit" || b.of === "unit") return sameTime[i]![j]!;
    const observed = panel.apart(inRows[i]!, inRows[j]!, a.scores.sd * b.scores.sd);
    if (Number.isNaN(observed)) return sameTime[i]![j]! / 2;
    const fading = (panel.fading(dynamics[i]!.persistence) + panel.fading(dynamics[j]!.persistence)) / 2;
    return (latentCorrelation(a.scores, b.scores, observed) - fading * sameTime[i]![j]!) / (1 - fading);
  };
  const weights = pairwise(all, (i, j) => weightOf(all, inRows, i, j));
  const unit_correlation = fitting(all.keys(), lasting, ofUnit, weights);
  const passing = (i: number, j: number) => sameTime[i]![j]! - unit_correlation[i]![j]! * ofUnit(i, j);
  const changing = [...all.keys()].filter((i) => all[i]!.of === "period");
  return {
    latents: all.map(({ column, part }, i) => ({ column, part, ...dynamics[i]! })),
    unit_correlation,
    innovation_correlation: fitting(changing, passing, ofPeriod, weights),
  };
}

/** Two AR(1) series' correlation, of that of their innovations. */
export const memory = (a: number, b: number): number => Math.sqrt((1 - a * a) * (1 - b * b)) / (1 - a * b);

const fixed = { unit_share: 1, persistence: 0 };

/** The lower triangle, 1 on its diagonal. */
const pairwise = (of: readonly unknown[], value: (i: number, j: number) => number): number[][] =>
  of.map((_, i) => Array.from({ length: i + 1 }, (_, j) => (i === j ? 1 : value(i, j))));

/**
 * The correlations of which a `part` of each pair's variance makes the covariances that are wanted, as near as they can
 * be together; a pair counts by how much of its covariance they make.
 */
function fitting(
  of: Iterable<number>,
  wanted: (i: number, j: number) => number,
  part: (i: number, j: number) => number,
  weights: readonly (readonly number[])[],
): number[][] {
  const latents = [...of];
  const among = (value: (i: number, j: number) => number) =>
    pairwise(latents, (a, b) => value(latents[a]!, latents[b]!));
  const correlation = (i: number, j: number) =>
    part(i, j) > 0.01 ? Math.min(Math.max(wanted(i, j) / part(i, j), -1), 1) : 0;
  const counting = (i: number, j: number) => weights[i]![j]! * Math.max(part(i, j) * part(i, j), 1e-4);
  return correlationsOf(correlationFactor(among(correlation), among(counting))).map((row) => row.map(round));
}

/**
 * How much a correlation counts where not all can be kept: the share of rows it was seen in. A value and its own being
 * missing are never seen together; they must stay independent, for the quantiles are those of the values present.
 */
function weightOf(
  all: readonly LatentScores[],
  inRows: readonly Float64Array[],
  i: number,
  j: number,
): number {
  if (all[i]!.column === all[j]!.column) return 1000;
  const [a, b] = [inRows[i]!, inRows[j]!];
  let both = 0;
  for (let row = 0; row < a.length; row++) if (!Number.isNaN(a[row]!) && !Number.isNaN(b[row]!)) both++;
  return Math.max(both / a.length, 0.001);
}

/**
 * The unit's share u and the persistence p with which p·(1−u)+u is the correlation of neighbouring periods and
 * fading(p)·(1−u)+u that of all different ones. One period tells nothing: then it is half the unit's.
 */
function dynamicsOf(scores: Scores, values: Float64Array, panel: WithinUnits) {
  const observed = [
    panel.next(values, scores.sd * scores.sd),
    panel.apart(values, values, scores.sd * scores.sd),
  ];
  if (observed.some(Number.isNaN)) return { unit_share: 0.5, persistence: 0 };
  const [next, apart] = observed.map((correlation) => latentCorrelation(scores, scores, correlation)) as [
    number,
    number,
  ];
  const left = (persistence: number) => Math.min((1 - next) / (1 - persistence), 1);
  let [low, high] = [-0.5, Math.max(Math.min(next, panel.longest), -0.5)];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (1 - left(middle) * (1 - panel.fading(middle)) > apart) low = middle;
    else high = middle;
  }
  const persistence = round((low + high) / 2);
  return { unit_share: round(Math.min(Math.max(1 - left(persistence), 0), mostOfUnit)), persistence };
}
