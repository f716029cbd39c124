import type { Diagnostic } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import { levelsOf } from "../frame/design.ts";
import { type Coarsening, coarsen, imbalance } from "../stats/coarsen.ts";
import { mahalanobis } from "../stats/metric.ts";
import { nearestInTurn } from "../stats/nearest.ts";
import { type Stratum, strataOf, strataWeights, stratified } from "../stats/strata.ts";
import {
  armOf,
  type Chances,
  inOrder,
  type MatchedEffect,
  type MatchingPlan,
  pairedDifference,
  weightedDifference,
} from "./matching.ts";
import type { ObservationalData } from "./observational-data.ts";

/** How covariates are coarsened; of models/matching.ts. */
export interface CoarsenedPlan {
  treatment: string;
  covariates: readonly string[];
  exact: readonly string[];
  estimand: "ATE" | "ATT" | "ATC";
  bins: Coarsening;
  cutpoints: Readonly<Record<string, Coarsening>>;
  groups: Readonly<Record<string, readonly (readonly string[])[]>>;
  k2k: boolean;
  order: MatchingPlan["order"];
  standard_errors: "stratified" | "clustered" | "HC1";
}

/**
 * Coarsened exact matching: strata of rows that are alike after coarsening; those without an arm are left out.
 * @throws E_SCHEMA, E_COLUMN_TYPE, E_NOT_IDENTIFIED, E_NO_INTERVAL
 * @see Iacus, King & Porro (2012), Political Analysis 20(1)
 */
export function matchCoarsened(
  data: ObservationalData,
  plan: CoarsenedPlan,
  chances: Chances | null,
): MatchedEffect {
  requireCovariates(data, plan);
  const { treated } = data;
  const columns = [...plan.covariates, ...plan.exact];
  const bins = columns.map((name) => binsOf(data, plan, name, plan.cutpoints[name] ?? plan.bins));
  const all = strataOf(bins, treated);
  const both = all.filter((s) => s.treated > 0 && s.controls > 0);
  const matched = both.reduce((sum, s) => sum + s.rows.length, 0);
  if (matched < 4)
    throw impactError(
      "E_NOT_IDENTIFIED",
      {
        term: plan.treatment,
        because: `of ${all.length} strata ${both.length} have both arms: coarsen more`,
      },
      { path: ["cutpoints"] },
    );
  const found = plan.k2k ? pairsWithin(data, plan, both, chances) : differenceWithin(data, plan, both);
  const cells = strataOf(
    columns.map((name) => binsOf(data, plan, name, "scott")),
    treated,
  );
  return {
    ...found,
    ...regressionWithin(data, found),
    diagnostics: { ...strataFound(all, both), ...imbalanceOf(data, cells, found.weights) },
    warnings: unknownLevels(data, plan),
  };
}

/** The bins of a covariate: of a number's coarsening, of a category's groups, or every value of an exact column its own. */
function binsOf(
  { used }: ObservationalData,
  { groups, exact }: CoarsenedPlan,
  name: string,
  by: Coarsening,
): Int32Array {
  if (groups[name] !== undefined) {
    const group = new Map(groups[name].flatMap((own) => own.map((level) => [level, own[0]!])));
    return ranked(used.text(name).map((level) => group.get(level!) ?? level!));
  }
  if (used.column(name).type === "number") return coarsen(used.number(name), exact.includes(name) ? 0 : by);
  return ranked(used.text(name).map((level) => level!));
}

/** Labels numbered in sorted order, so that strata are in the same order whatever that of the rows. */
function ranked(labels: readonly string[]): Int32Array {
  const order = new Map([...new Set(labels)].sort().map((label, at) => [label, at]));
  return Int32Array.from(labels, (label) => order.get(label)!);
}

function differenceWithin(
  data: ObservationalData,
  { estimand, standard_errors }: CoarsenedPlan,
  strata: readonly Stratum[],
): MatchedEffect {
  const { y, treated } = data;
  const where = `in ${strata.length} strata of coarsened covariates`;
  if (standard_errors === "stratified") {
    const { single, ...found } = neyman(y, treated, strata, estimand);
    const pooled = single > 0 ? `, pooled over strata for an arm of one row (${single} strata)` : "";
    return { ...found, pairs: [], errors: `${where}, Neyman's variance within them${pooled}` };
  }
  const weights = strataWeights(treated, strata, estimand);
  if (standard_errors === "HC1")
    return {
      ...weightedDifference(data, weights, null),
      weights,
      pairs: [],
      errors: `${where}, HC1 of weighted means`,
    };
  if (strata.length < 2)
    throw impactError(
      "E_TOO_FEW_CLUSTERS",
      { cluster: "the strata", clusters: strata.length, needed: 2 },
      { path: ["standard_errors"] },
    );
  const code = new Int32Array(y.length);
  for (const [at, { rows }] of strata.entries()) for (const i of rows) code[i] = at;
  const found = weightedDifference(data, weights, { code, count: strata.length });
  return { ...found, weights, pairs: [], errors: `${where}, CR1 of weighted means clustered by stratum` };
}

/** Least squares with the strata's weights, as cem's att: takes off what covariates differ by within a stratum. */
function regressionWithin(
  data: ObservationalData,
  { weights }: MatchedEffect,
): Pick<MatchedEffect, "regression"> {
  const columns = data.covariates.map(({ values }) => values);
  if (weights.filter((weight) => weight > 0).length < columns.length + 4) return {};
  const inference = "least squares on treatment and covariates with the strata's weights, HC1, normal";
  return { regression: { ...weightedDifference(data, weights, null, columns), inference } };
}

/** @throws E_NO_INTERVAL */
function neyman(...of: Parameters<typeof stratified>): ReturnType<typeof stratified> {
  try {
    return stratified(...of);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const why = "no stratum has two rows of an arm, and how much it varies needs two";
    throw impactError("E_NO_INTERVAL", { model: "matching", why }, { path: ["standard_errors"] });
  }
}

/** As many treated as untreated in a stratum: each in turn takes its nearest by Mahalanobis' distance. */
function pairsWithin(
  data: ObservationalData,
  plan: CoarsenedPlan,
  strata: readonly Stratum[],
  chances: Chances | null,
): MatchedEffect {
  const exact = new Int32Array(data.y.length).fill(-1);
  for (const [at, { rows }] of strata.entries()) for (const i of rows) exact[i] = at;
  const about = plan.estimand === "ATC" ? 0 : 1;
  const points = mahalanobis(
    data.covariates.map(({ values }) => values),
    [armOf(data, 1), armOf(data, 0)],
  );
  const [own, pool] = [about, 1 - about].map((arm) => armOf(data, arm).filter((i) => exact[i]! >= 0));
  const seekers = inOrder(own!, plan, chances);
  const taken = nearestInTurn(points, seekers, pool!, { exact, caliper: null, ratio: 1, replace: false });
  const pairs = seekers
    .map((unit, k) => ({ unit, others: taken[k]! }))
    .filter(({ others }) => others.length > 0);
  return {
    ...pairedDifference(data, pairs),
    errors: `one to one in ${strata.length} strata of coarsened covariates, CR1 clustered by the ${pairs.length} pairs`,
  };
}

function strataFound(all: readonly Stratum[], both: readonly Stratum[]): Record<string, Diagnostic> {
  const [left, rows] = [all, both].map((strata) => strata.reduce((sum, s) => sum + s.rows.length, 0));
  const gone = all.length - both.length;
  return {
    strata: {
      value: both.length,
      threshold: null,
      status: gone > 0 ? "warn" : "info",
      statement:
        gone > 0
          ? `${gone} of ${all.length} strata lack an arm and are left out with ${left! - rows!} rows: the effect is about the others`
          : `${all.length} strata, each with both arms`,
    },
  };
}

/** L₁ over cells finer than most strata: a number's by Scott's rule. */
function imbalanceOf(
  { treated }: ObservationalData,
  cells: readonly Stratum[],
  weights: Float64Array,
): Record<string, Diagnostic> {
  const cell = new Int32Array(treated.length);
  for (const [at, { rows }] of cells.entries()) for (const i of rows) cell[i] = at;
  const of = (w: Float64Array, when: string): Diagnostic => {
    const value = imbalance(cell, treated, w);
    const statement = `L1 imbalance ${when} is ${value.toFixed(3)} over ${cells.length} cells by Scott's rule (0 none, 1 nothing in common)`;
    return { value, threshold: null, status: "info", statement };
  };
  return {
    l1_before: of(new Float64Array(treated.length).fill(1), "before"),
    l1_after: of(weights, "after"),
  };
}

/** @throws E_SCHEMA, E_COLUMN_TYPE */
function requireCovariates(
  { used }: ObservationalData,
  { covariates, cutpoints, groups }: CoarsenedPlan,
): void {
  for (const [key, of] of Object.entries({ cutpoints, groups }))
    for (const name of Object.keys(of)) {
      if (!covariates.includes(name))
        throw impactError(
          "E_SCHEMA",
          { found: `\`${name}\``, expected: "one of the covariates", mend: "add it to them" },
          { path: [key, name] },
        );
      if (key === "cutpoints" && used.column(name).type !== "number")
        throw impactError(
          "E_COLUMN_TYPE",
          {
            column: name,
            found: "categories",
            expected: "a number to cut (categories go together by `groups`)",
          },
          { path: [key, name] },
        );
    }
}

/** A warning for each level of a group that no row has. */
const unknownLevels = ({ used }: ObservationalData, { groups }: CoarsenedPlan): string[] =>
  Object.entries(groups).flatMap(([name, own]) => {
    const levels = new Set(levelsOf(used, name));
    const unknown = own.flat().filter((level) => !levels.has(level));
    return unknown.map((level) => `\`groups\`: no row used has ${name} \`${level}\``);
  });
