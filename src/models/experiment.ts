import type { Estimate } from "../contracts/index.ts";
import { experimentDiagnostics, fewClusters, unitWarnings } from "../diagnostics/experiment.ts";
import { comparisonsOf, decidingReading } from "../diagnostics/experiment-comparisons.ts";
import { type ExperimentData, experimentData } from "../diagnostics/experiment-data.ts";
import { type ExperimentFit, fitExperiment } from "../diagnostics/experiment-fit.ts";
import { health, unadjusted } from "../diagnostics/experiment-health.ts";
import { ExperimentParams } from "../diagnostics/experiment-params.ts";
import { planOf } from "../diagnostics/experiment-plan.ts";
import { complierReading, meanRatioReading, proportionReadings } from "../diagnostics/experiment-readings.ts";
import { horizon, sequentialReadings } from "../diagnostics/experiment-sequential.ts";
import { verdictOf } from "../diagnostics/experiment-verdict.ts";
import { randomisedArms } from "../diagnostics/identification.ts";
import { twoSidedP } from "../stats/distributions.ts";
import { codes } from "../stats/moments.ts";
import { defineModel } from "./define.ts";

/**
 * A randomised experiment: the difference between an arm and control by least squares or logistic regression, with
 * robust or clustered standard errors. Frame: one row per unit (or several, clustered); the effect is in the outcome's
 * unit.
 * @throws E_ARMS, E_BLOCKS, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_TOO_FEW_CLUSTERS, E_NOT_IDENTIFIED, E_NO_INTERVAL, E_SEPARATION, E_FORMULA, E_COLUMN_TYPE
 * @see Lin (2013), Ann. Appl. Stat. 7(1); Deng et al. (2013), WSDM (CUPED); MacKinnon & White (1985)
 */
export const experiment = defineModel({
  name: "experiment",
  model_type: "experiment",
  rubric: "experiment",
  design: randomisedArms,
  params: ExperimentParams,
  columns: (p) => [
    ...new Set([
      p.treatment,
      ...planOf(p).reads,
      ...[p.cluster, p.unit, p.compliance].filter((column) => column !== undefined),
    ]),
  ],
  estimate(frame, p, { confidence_level }) {
    const data = experimentData(frame, p);
    return assemble(data, fitExperiment(data, confidence_level), confidence_level);
  },
});

function assemble(data: ExperimentData, fit: ExperimentFit, level: number): Estimate {
  const { p, arms, used, labels } = data;
  const count = (arm: string) => labels.filter((label) => label === arm).length;
  const { estimate, p_value, degrees_of_freedom, ...uncertainty } = fit.effect(arms.arm, arms.control);
  const effect = { estimate, ...uncertainty };
  const found = fit.relative(arms.arm);
  const relative = found && {
    ...found,
    p_value: twoSidedP(found.estimate / found.standard_error, degrees_of_freedom),
  };
  const sequential = sequentialReadings(data, effect, relative, level);
  const bare = unadjusted(data, level);
  const comparisons = comparisonsOf(data, fit);
  const { diagnostics, warnings } = looked(data, fit, { ...effect, degrees_of_freedom }, bare);
  const read = decidingReading(comparisons, data, { ...effect, p_value }, sequential[0]);
  return {
    estimand: diagnostics.compliance && diagnostics.compliance.value! < 1 ? "ITT" : "ATE",
    metric: data.metric,
    per: "unit",
    effect_estimate: estimate,
    ...uncertainty,
    confidence_level: level,
    p_value,
    p_value_reason: null,
    degrees_of_freedom,
    inference: fit.description,
    sample_size: used.rows,
    n_treated: count(arms.arm),
    n_control: count(arms.control),
    n_units: p.unit === undefined ? null : codes(used.text(p.unit)).count,
    n_clusters: fit.clusters,
    n_periods: null,
    relative,
    comparisons,
    coefficients: fit.coefficients,
    readings: [
      ...(bare ? [bare] : []),
      ...complierReading(data, level),
      ...proportionReadings(data, level),
      ...meanRatioReading(data, relative, level),
      ...sequential,
    ],
    verdict: verdictOf(p, read, { p_value: read.p_value, alpha: 1 - level }, diagnostics),
    diagnostics,
    warnings: [...fit.warnings, ...data.warnings, ...warnings],
    dropped: data.dropped,
  };
}

/** What the diagnostics and the warnings look at. */
function looked(
  data: ExperimentData,
  fit: ExperimentFit,
  effect: Parameters<typeof health>[1],
  bare: ReturnType<typeof unadjusted>,
): Pick<Estimate, "diagnostics" | "warnings"> {
  const { p, arms, assigned, used, outcome, covariates, clusterBy } = data;
  const look = { ...p, arms, assigned, used, outcome, covariates, clusterBy, robust: fit.robust };
  return {
    diagnostics: {
      ...experimentDiagnostics(look),
      ...horizon(data),
      ...data.notes,
      ...health(data, effect, bare),
      max_leverage: {
        value: fit.max_leverage,
        threshold: null,
        status: "info",
        statement: `the largest weight of one observation on its own fitted value is ${fit.max_leverage.toPrecision(3)}`,
      },
    },
    warnings: [...unitWarnings(look), ...fewClusters(fit.fewest)],
  };
}
