import type { Diagnostic, Reading } from "../contracts/index.ts";
import type { DegreesOfFreedom } from "../stats/distributions.ts";
import { intraclassCorrelation } from "../stats/intraclass-correlation.ts";
import { codes, type Moments, moments } from "../stats/moments.ts";
import { designEffect, powerOfT } from "../stats/power.ts";
import { kolmogorovSmirnov, mannWhitney } from "../stats/rank-tests.ts";
import { welchAnova } from "../stats/welch-anova.ts";
import type { ExperimentData } from "./experiment-data.ts";
import { experimentDesign } from "./experiment-design.ts";
import { fitExperiment } from "./experiment-fit.ts";
import { planOf } from "./experiment-plan.ts";

type Found = Record<string, Diagnostic>;
interface Effect {
  estimate: number;
  standard_error: number;
  degrees_of_freedom: DegreesOfFreedom;
}

const mostRanked = 200_000;

/** The same comparison without covariates or CUPED; null where there are none. */
export function unadjusted(data: ExperimentData, level: number): Reading | null {
  const { p, used, arms, raw, covariates, outcome } = data;
  if (covariates.length === 0) return null;
  const { formula: _, ...named } = p;
  const bare = { ...named, outcome, covariates: [], adjustment: "additive" as const };
  const { terms } = planOf(bare, data.blockTerms);
  const columns = experimentDesign(used, terms, p.treatment, arms.control);
  const fit = fitExperiment({ ...data, p: bare, y: raw, columns }, level);
  return {
    name: "unadjusted",
    scale: "absolute",
    ...fit.effect(arms.arm, arms.control),
    inference: `without covariates; ${fit.description}`,
  };
}

/** What the analysis itself gives away: adjustment that turns the sign, clusters, power, several arms, odd distributions. */
export function health(data: ExperimentData, effect: Effect, bare: Reading | null): Found {
  return {
    ...(bare && adjustmentHealth(effect, bare)),
    ...clusterHealth(data),
    ...powerHealth(data, effect),
    ...armsHealth(data),
    ...distributionHealth(data),
  };
}

const info = (value: number | null, statement: string): Diagnostic => ({
  value,
  threshold: null,
  status: "info",
  statement,
});

function adjustmentHealth(effect: Effect, bare: Reading): Found {
  const flips = effect.estimate * bare.estimate < 0;
  const reduction = 1 - (effect.standard_error / bare.standard_error!) ** 2;
  const [with_, without] = [effect.estimate, bare.estimate].map((value) => value.toPrecision(3));
  return {
    sign_flip: {
      value: Number(flips),
      threshold: 1,
      status: flips ? "warn" : "pass",
      statement: `${with_} with adjustment, ${without} without${flips ? ": the sign turns" : ""}`,
    },
    variance_reduction: info(
      reduction,
      `adjustment takes ${(100 * reduction).toFixed(1)} % off the variance`,
    ),
  };
}

function clusterHealth({ clusterBy, used, raw }: ExperimentData): Found {
  if (clusterBy === undefined) return {};
  const clusters = codes(used.text(clusterBy));
  const icc = intraclassCorrelation(raw, clusters);
  const effect = designEffect(raw.length / clusters.count, icc);
  return {
    intraclass_correlation: info(icc, `two rows of a cluster correlate at ${icc.toFixed(3)}`),
    design_effect: info(
      effect,
      `clusters of ${(raw.length / clusters.count).toFixed(1)} rows on average: ${effect.toFixed(2)} × the variance of independent rows`,
    ),
  };
}

function powerHealth({ p }: ExperimentData, { standard_error, degrees_of_freedom }: Effect): Found {
  const detectable: Found = {
    minimum_detectable_effect: info(
      2.8 * standard_error,
      `an effect of ${(2.8 * standard_error).toPrecision(3)} would be found with 80 % power at the 5 % level (2.8 standard errors)`,
    ),
  };
  if (p.smallest_effect === undefined) return detectable;
  const power = powerOfT(p.smallest_effect / standard_error, degrees_of_freedom ?? 1e9, { alpha: 0.05 });
  return {
    ...detectable,
    power: {
      value: power,
      threshold: 0.8,
      status: power < 0.5 ? "fail" : power < 0.8 ? "warn" : "pass",
      statement: `an effect of ${p.smallest_effect} is found with ${(100 * power).toFixed(0)} % power at the 5 % level`,
    },
  };
}

function armsHealth({ arms, clusterBy, y, labels }: ExperimentData): Found {
  if (arms.others.length === 0 || clusterBy !== undefined) return {};
  const groups = [arms.control, arms.arm, ...arms.others].map((arm) =>
    moments(y.filter((_, i) => labels[i] === arm)),
  );
  if (groups.some(({ variance }) => !(variance > 0))) return {};
  const { f, df1, df2, p_value } = welchAnova(groups);
  const words = `F(${df1}, ${df2.toFixed(1)}) = ${f.toPrecision(4)}, p = ${p_value.toPrecision(2)}`;
  return { arms_p: info(p_value, `whether any arm differs, by Welch's analysis of variance: ${words}`) };
}

/** How the two outcomes differ but for their means: of independent rows of a plain outcome that takes several values. */
function distributionHealth({ p, raw, labels, arms, clusterBy, covariates }: ExperimentData): Found {
  const plain = clusterBy === undefined && p.denominator === undefined && p.blocks === undefined;
  if (!plain || covariates.length > 0 || raw.length > mostRanked) return {};
  if (raw.every((value) => value === 0 || value === 1)) return {};
  const [a, b] = [arms.arm, arms.control].map((arm) => raw.filter((_, i) => labels[i] === arm));
  const rank = mannWhitney(a!, b!);
  const shape = kolmogorovSmirnov(a!, b!);
  const [treated, control] = [moments(a!), moments(b!)];
  const d = cohenD(treated, control);
  const small = 1 - 3 / (4 * (treated.n + control.n - 2) - 1);
  return {
    mann_whitney_p: info(
      rank.p_value,
      `ranks of the outcome: Mann–Whitney U = ${rank.u}, p = ${rank.p_value.toPrecision(2)}`,
    ),
    kolmogorov_smirnov_p: info(
      shape.p_value,
      `largest distance of the distributions ${shape.distance.toFixed(3)}, p = ${shape.p_value.toPrecision(2)}`,
    ),
    ...(Number.isFinite(d) && {
      cohen_d: info(
        d,
        `the effect is ${d.toFixed(3)} standard deviations (pooled), ${(d * small).toFixed(3)} corrected for a small sample (Hedges' g)`,
      ),
    }),
  };
}

function cohenD(a: Moments, b: Moments): number {
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2);
  return (a.mean - b.mean) / Math.sqrt(pooled);
}
