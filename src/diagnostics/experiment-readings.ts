import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";
import type { Estimate, Reading } from "../contracts/index.ts";
import { takeRows } from "../frame/rows.ts";
import { absorption } from "../stats/absorption.ts";
import { criticalValue, twoSidedP } from "../stats/distributions.ts";
import { fisherExact } from "../stats/fisher-exact.ts";
import { firstStage } from "../stats/instrument-tests.ts";
import { dot, type IvErrors, ivVariance, kClass, partialOut } from "../stats/instrumental.ts";
import { codes } from "../stats/moments.ts";
import { oddsRatio, riskDifference, riskRatio, type TwoByTwo } from "../stats/proportions.ts";
import type { ExperimentData } from "./experiment-data.ts";

const mostExact = 200_000;

/** A 0/1 outcome's difference by Newcombe, relative risk and odds ratios, of independent rows without adjustment; otherwise none. */
export function proportionReadings(
  { raw, labels, arms, p, clusterBy }: ExperimentData,
  level: number,
): Reading[] {
  const plain = clusterBy === undefined && p.blocks === undefined && p.denominator === undefined;
  if (!plain || raw.some((value) => value !== 0 && value !== 1)) return [];
  const count = (arm: string, least: number) =>
    raw.reduce((sum, value, i) => sum + Number(labels[i] === arm && value >= least), 0);
  const table: TwoByTwo = {
    x1: count(arms.arm, 1),
    n1: count(arms.arm, 0),
    x0: count(arms.control, 1),
    n0: count(arms.control, 0),
  };
  if (table.x1 + table.x0 === 0 || table.x1 + table.x0 === table.n1 + table.n0) return [];
  const { z: _, ...difference } = riskDifference(table, level);
  const same = { standard_error: null, degrees_of_freedom: null };
  const ratio = (name: string, inference: string, found: ReturnType<typeof oddsRatio>): Reading[] => {
    if (found === null) return [];
    const { se_log, ...rest } = found;
    return [
      {
        name,
        scale: "ratio",
        ...rest,
        ...same,
        inference: `${inference}, standard error ${se_log.toPrecision(4)} of its logarithm`,
      },
    ];
  };
  return [
    {
      name: "risk_difference",
      scale: "absolute",
      ...difference,
      degrees_of_freedom: null,
      inference: "Newcombe's hybrid score interval; z test with pooled variance (its square is Pearson's χ²)",
    },
    ...ratio("relative_risk", "Katz's log interval", riskRatio(table, level)),
    ...ratio("odds_ratio", "Woolf's log interval", oddsRatio(table, level)),
    ...exact(table, level),
  ];
}

function exact(table: TwoByTwo, level: number): Reading[] {
  if (table.n1 + table.n0 > mostExact) return [];
  const { odds_ratio, ci_lower, ci_upper, p_value } = fisherExact(table, level);
  if (odds_ratio === null || ci_lower === null || ci_upper === null) return [];
  return [
    {
      name: "exact_odds_ratio",
      scale: "ratio",
      estimate: odds_ratio,
      standard_error: null,
      ci_lower,
      ci_upper,
      p_value,
      degrees_of_freedom: null,
      inference: "Fisher's exact test; conditional maximum likelihood and its exact interval",
    },
  ];
}

/**
 * The arm's mean over control's, which is 1 + the relative effect, on the log scale: of positive means, whose interval
 * then never goes under 0. Shares have their relative risk instead.
 */
export function meanRatioReading(
  { raw }: ExperimentData,
  relative: Estimate["relative"],
  level: number,
): Reading[] {
  if (!relative || !(1 + relative.estimate > 0) || raw.every((value) => value === 0 || value === 1))
    return [];
  const ratio = 1 + relative.estimate;
  const se_log = relative.standard_error / ratio;
  const half = criticalValue(level, null) * se_log;
  return [
    {
      name: "mean_ratio",
      scale: "ratio",
      estimate: ratio,
      standard_error: null,
      ci_lower: exp(ln(ratio) - half),
      ci_upper: exp(ln(ratio) + half),
      p_value: twoSidedP(ln(ratio) / se_log, null),
      degrees_of_freedom: null,
      inference: `log interval by the delta method, standard error ${se_log.toPrecision(4)} of its logarithm`,
    },
  ];
}

/**
 * The effect on those who comply: assignment as the instrument of what was received, by two-stage least squares with the
 * covariates in both stages. None where nothing was received more in the arm, or where it is the whole arm and nobody else.
 * @see Angrist, Imbens & Rubin (1996), JASA 91
 */
export function complierReading(data: ExperimentData, level: number): Reading[] {
  const { p, used, labels, arms, columns, y, clusterBy } = data;
  if (p.compliance === undefined) return [];
  const received = used.number(p.compliance);
  const rows = Array.from(labels.keys()).filter(
    (row) => (labels[row] === arms.arm || labels[row] === arms.control) && !Number.isNaN(received[row]!),
  );
  const own = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const z = Float64Array.from(rows, (row) => Number(labels[row] === arms.arm));
  const exogenous = columns.filter(({ role }) => role === "other").map(({ values }) => own(values));
  const d = own(received);
  const blocks = data.absorbed && absorption(takeRows(used, rows).text(p.blocks!), null);
  const parameters = exogenous.length + (blocks?.parameters ?? 0);
  if (rows.length <= parameters + 1 || d.every((value, i) => value === z[i])) return [];
  const left = blocks?.left ?? ((values: Float64Array) => values);
  const within = partialOut(left(own(y)), left(d), [left(z)], exogenous.map(left));
  const problem = { ...within, exogenous: within.exogenous + (blocks?.parameters ?? 0) };
  const [instrument] = problem.z;
  if (instrument === undefined || !(dot(instrument, problem.d) > 1e-10 * dot(instrument, instrument)))
    return [];
  const clusters = clusterBy && codes(takeRows(used, rows).text(clusterBy));
  const errors: IvErrors = clusters
    ? { kind: "cluster", ...clusters }
    : { kind: p.standard_errors === "classical" || p.standard_errors === "HC0" ? p.standard_errors : "HC1" };
  const k = problem.exogenous + 1;
  const fit = kClass(problem, 1);
  const variance = ivVariance(fit, errors, k);
  if (!(variance > 0 && Number.isFinite(variance))) return [];
  const df = clusters ? clusters.count - 1 : rows.length - k;
  const standard_error = Math.sqrt(variance);
  const half = criticalValue(level, df) * standard_error;
  const by = clusters ? `CR1 clustered by ${clusterBy}` : errors.kind;
  const f = firstStage(problem, errors).effective_f;
  const strength = `first stage F = ${f.toPrecision(3)}${f < 10 ? ": weak, so the interval may be far off" : ""}`;
  return [
    {
      name: "complier_effect",
      scale: "absolute",
      estimate: fit.estimate,
      standard_error,
      ci_lower: fit.estimate - half,
      ci_upper: fit.estimate + half,
      p_value: twoSidedP(fit.estimate / standard_error, df),
      degrees_of_freedom: df,
      inference: `the assignment as instrument of \`${p.compliance}\`: two-stage least squares, ${by}, t with ${df} degrees of freedom; ${strength}`,
    },
  ];
}
