import type { Diagnostic } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { levelsOf } from "../frame/design.ts";
import { abadieImbens, type Matched, noiseOf } from "../stats/abadie-imbens.ts";
import { clusterCovariance, robustCovariance } from "../stats/covariance.ts";
import type { Points } from "../stats/kd-tree.ts";
import { mahalanobis, standardized } from "../stats/metric.ts";
import { codes, moments } from "../stats/moments.ts";
import { nearestInTurn, nearestWithTies, type Reach } from "../stats/nearest.ts";
import { ols } from "../stats/ols.ts";
import type { ObservationalData } from "./observational-data.ts";

/** How rows are matched; of models/matching.ts. */
export interface MatchingPlan {
  estimand: "ATE" | "ATT" | "ATC";
  distance: "propensity" | "propensity_logit" | "mahalanobis" | "euclidean";
  ratio: number;
  replace: boolean;
  caliper?: number | undefined;
  order: "largest" | "smallest" | "data";
  exact: readonly string[];
  bias_adjustment: boolean;
  variance: "common" | "by_unit";
}

/** What matching found: an effect, its error, what each row counts, and the pairs where they are one to one. */
export interface MatchedEffect {
  estimate: number;
  standard_error: number;
  control: number;
  weights: Float64Array;
  pairs: { unit: number; others: number[] }[];
  errors: string;
  /** The same by a regression on covariates too. */
  regression?: { estimate: number; standard_error: number; inference: string };
  diagnostics?: Record<string, Diagnostic>;
  warnings?: string[];
}

/** A row's propensity and its log-odds; null where the distance and the caliper need none. */
export interface Chances {
  probability: Float64Array;
  index: Float64Array;
}

/** Where rows lie, so that squared distances are those asked for. @throws E_NOT_IDENTIFIED */
function pointsOf(data: ObservationalData, plan: MatchingPlan, chances: Chances | null): Points {
  if (plan.distance === "propensity") return [chances!.probability];
  if (plan.distance === "propensity_logit") return [chances!.index];
  const columns = data.covariates.map(({ values }) => values);
  if (plan.distance === "euclidean") return standardized(columns);
  return mahalanobis(columns, [armOf(data, 1), armOf(data, 0)]);
}

export const armOf = ({ treated }: ObservationalData, arm: number): number[] =>
  [...treated.keys()].filter((i) => treated[i] === arm);

/** @throws E_COLUMN_TYPE for an exact column of too many values */
function reachOf({ used }: ObservationalData, plan: MatchingPlan, chances: Chances | null): Reach {
  for (const column of plan.exact) {
    const levels = levelsOf(used, column).length;
    if (levels > used.rows / 2)
      throw impactError(
        "E_COLUMN_TYPE",
        { column, found: `${levels} values in ${used.rows} rows`, expected: "a column that rows share" },
        { path: ["exact"] },
      );
  }
  const labels = plan.exact.map((column) => used.text(column));
  const exact =
    labels.length === 0
      ? null
      : codes(Array.from({ length: used.rows }, (_, i) => JSON.stringify(labels.map((text) => text[i]))))
          .code;
  if (plan.caliper === undefined) return { exact, caliper: null };
  const values = plan.distance === "propensity_logit" ? chances!.index : chances!.probability;
  return { exact, caliper: { values, width: plan.caliper * Math.sqrt(moments(values).variance) } };
}

/**
 * One by one to the nearest, without or with replacement; the difference of weighted means, its error clustered by pair, or
 * HC1 where rows are used again.
 * @throws E_NOT_IDENTIFIED when nobody is matched
 */
export function matchInTurn(
  data: ObservationalData,
  plan: MatchingPlan,
  chances: Chances | null,
): MatchedEffect {
  const about = plan.estimand === "ATC" ? 0 : 1;
  const seekers = inOrder(armOf(data, about), plan, chances);
  const reach = reachOf(data, plan, chances);
  const taken = nearestInTurn(pointsOf(data, plan, chances), seekers, armOf(data, 1 - about), {
    ...plan,
    ...reach,
  });
  const pairs = seekers
    .map((unit, k) => ({ unit, others: taken[k]! }))
    .filter(({ others }) => others.length > 0);
  return {
    ...pairedDifference(data, pairs, plan.replace),
    errors: plan.replace
      ? "with replacement, HC1 of weighted means"
      : `without replacement, CR1 clustered by the ${pairs.length} matched sets`,
  };
}

/** Rows by who is first to take a match. */
export function inOrder(
  rows: readonly number[],
  { order }: Pick<MatchingPlan, "order">,
  chances: Chances | null,
): readonly number[] {
  if (order === "data" || chances === null) return rows;
  const place = chances.probability;
  const down = order === "largest" ? 1 : -1;
  return [...rows].sort((a, b) => down * (place[b]! - place[a]!) || a - b);
}

/** The effect in matched sets, each of a row and its matches. @throws E_NOT_IDENTIFIED with fewer than two */
export function pairedDifference(
  data: ObservationalData,
  pairs: MatchedEffect["pairs"],
  replace = false,
): Omit<MatchedEffect, "errors"> {
  if (pairs.length < 2) throw nobody(data);
  const weights = new Float64Array(data.y.length);
  const pair = new Int32Array(data.y.length);
  for (const [k, { unit, others }] of pairs.entries()) {
    weights[unit] = 1;
    pair[unit] = k;
    for (const other of others) {
      weights[other]! += 1 / others.length;
      pair[other] = k;
    }
  }
  const sets = replace ? null : { code: pair, count: pairs.length };
  return { ...weightedDifference(data, weights, sets), weights, pairs };
}

/**
 * The difference of weighted means as a regression on treatment (and on covariates, if any are given), its error clustered
 * by matched set (CR1), or HC1 for none.
 */
export function weightedDifference(
  { y, treated }: ObservationalData,
  weights: Float64Array,
  sets: { code: Int32Array; count: number } | null,
  covariates: readonly Float64Array[] = [],
): Pick<MatchedEffect, "estimate" | "standard_error" | "control"> {
  const rows = [...y.keys()].filter((i) => weights[i]! > 0);
  const root = rows.map((i) => Math.sqrt(weights[i]!));
  const weighted = (values: Float64Array) => Float64Array.from(rows, (i, k) => values[i]! * root[k]!);
  const fit = ols([Float64Array.from(root), weighted(treated), ...covariates.map(weighted)], weighted(y));
  const covariance = sets
    ? clusterCovariance(
        fit,
        Int32Array.from(rows, (i) => sets.code[i]!),
        sets.count,
      )
    : robustCovariance(fit, "HC1");
  return {
    estimate: fit.beta[1]!,
    standard_error: Math.sqrt(Math.max(0, covariance.get(1, 1))),
    control: fit.beta[0]!,
  };
}

/** All that are as near as the m-th, with replacement, and the error that knows it. @throws E_NOT_IDENTIFIED */
export function matchAll(
  data: ObservationalData,
  plan: MatchingPlan,
  chances: Chances | null,
): MatchedEffect {
  const { y, treated, covariates } = data;
  const points = asInMatching(data, plan, chances);
  const reach = reachOf(data, plan, chances);
  const arms = [armOf(data, 0), armOf(data, 1)];
  const of = (arm: number): Matched[] => {
    const found = nearestWithTies(points, arms[arm]!, arms[1 - arm]!, plan.ratio, reach);
    return arms[arm]!.map((unit, k) => ({ unit, others: found[k]! }));
  };
  const asked = [...(plan.estimand === "ATC" ? [] : of(1)), ...(plan.estimand === "ATT" ? [] : of(0))];
  const matched = asked.filter(({ others }) => others.length > 0);
  if (matched.length < 2) throw nobody(data);
  const noise = plan.variance === "by_unit" ? noiseWithin(y, points, arms) : null;
  const columns =
    plan.distance === "propensity" || plan.distance === "propensity_logit"
      ? points
      : covariates.map(({ values }) => values);
  const found = abadieImbens(y, treated, matched, {
    noise,
    covariates: plan.bias_adjustment ? columns : null,
  });
  const ties = matched.reduce((sum, { others }) => sum + others.length, 0);
  return {
    ...found,
    pairs: [],
    errors: `${plan.ratio === 1 ? "the nearest" : `the ${plan.ratio} nearest`} with ties (${ties} pairs)${plan.bias_adjustment ? ", corrected for bias by regression" : ""}; Abadie and Imbens' variance, ${plan.variance === "common" ? "the same noise for all" : "each row's noise by its nearest in the same arm"}`,
  };
}

/** As R's Matching: columns over their standard deviations (the propensity too), or Mahalanobis over all rows. */
function asInMatching(data: ObservationalData, plan: MatchingPlan, chances: Chances | null): Points {
  if (plan.distance === "mahalanobis")
    return mahalanobis(
      data.covariates.map(({ values }) => values),
      [[...data.treated.keys()]],
    );
  return standardized(pointsOf(data, plan, chances));
}

function noiseWithin(y: Float64Array, points: Points, arms: readonly (readonly number[])[]): Float64Array {
  const nearest = new Map<number, number[]>();
  for (const arm of arms) {
    const found = nearestWithTies(points, arm, arm, 1, { exact: null, caliper: null });
    for (const [k, row] of arm.entries()) nearest.set(row, found[k]!);
  }
  return noiseOf(y, (row) => nearest.get(row)!);
}

const nobody = ({ used }: ObservationalData) =>
  impactError(
    "E_NOT_IDENTIFIED",
    { term: "the matched", because: `of ${used.rows} rows fewer than two find a match within reach` },
    { path: ["caliper"] },
  );
