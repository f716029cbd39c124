import { impactError } from "../errors.ts";
import { type Inference, inferenceOf, type StandardErrors, type TermInference } from "../stats/inference.ts";
import { ols } from "../stats/ols.ts";
import { type Panel, periodIndicators, withinUnits } from "./panel.ts";

type Column = { name: string; values: Float64Array };

/** A regression of an outcome on a treatment's status with effects of units and periods, or of group and period. */
export interface PanelSpecification {
  y: Float64Array;
  panel: Panel;
  status: Column;
  group: Float64Array | null;
  post: Float64Array | null;
  covariates: readonly Column[];
  effects: "two_way" | "groups";
  errors: StandardErrors;
  clusters: { code: Int32Array; count: number };
  small_sample: "nested" | "dummies";
  confidence_level: number;
}

export interface PanelFit {
  effect: TermInference;
  degrees_of_freedom: number;
  description: string;
  /** Without the period indicators. */
  coefficients: (TermInference & { term: string })[];
  warnings: string[];
  inference: Inference;
}

/**
 * Fits the specification. Unit effects are swept out by demeaning and period effects enter as (demeaned) indicators,
 * which is exact on unbalanced panels too; demeaning by both in turn once is not.
 * @throws E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
export function fitPanel(specification: PanelSpecification, extra: readonly Column[] = []): PanelFit {
  const { y, panel, status, covariates, effects, clusters, errors, confidence_level } = specification;
  const twoWay = effects === "two_way";
  const periods = twoWay ? periodIndicators(panel) : [];
  const groups: Column[] = twoWay
    ? []
    : [
        { name: "(intercept)", values: new Float64Array(y.length).fill(1) },
        { name: "treated", values: specification.group! },
        { name: "post", values: specification.post! },
      ];
  const columns = [...groups, ...periods, ...covariates, status, ...extra];
  const swept = twoWay
    ? columns.map(({ values }) => withinUnits(values, panel))
    : columns.map(({ values }) => values);
  const names = columns.map(({ name }) => name);
  const fit = ols(swept, twoWay ? withinUnits(y, panel) : y);
  const nested =
    errors.kind === "cluster" && nestedIn(panel, clusters.code) && specification.small_sample === "nested";
  const parameters = fit.k + (twoWay ? (nested ? 1 : panel.units) : 0);
  if (y.length <= parameters)
    throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: y.length, parameters });
  const rule = twoWay ? (nested ? "unit effects not counted, as fixest" : "unit effects counted") : "";
  const stated: StandardErrors = errors.kind === "cluster" ? { ...errors, rule } : errors;
  const inference = inferenceOf(fit, names, stated, {
    confidence_level,
    clusters: errors.kind === "cluster" ? clusters : null,
    welch: null,
    parameters,
  });
  if (!inference.has(status.name))
    throw impactError("E_NOT_IDENTIFIED", {
      term: status.name,
      because: "units, periods or covariates determine it",
    });
  const effect = inference.term(status.name);
  if (!(effect.standard_error > 0))
    throw impactError("E_NO_INTERVAL", { model: "diff_in_diff", why: "the residuals are all 0" });
  const hidden = new Set(periods.map(({ name }) => name));
  return {
    effect,
    degrees_of_freedom: inference.degrees_of_freedom,
    description: inference.description,
    coefficients: inference.all().filter(({ term }) => !hidden.has(term)),
    warnings: inference.warnings.filter((text) => ![...hidden].some((name) => text.includes(`\`${name}\``))),
    inference,
  };
}

/** Whether every unit lies in one cluster. */
function nestedIn({ unit, units }: Panel, cluster: Int32Array): boolean {
  const home = new Int32Array(units).fill(-1);
  return unit.every((u, row) => {
    if (home[u] === -1) home[u] = cluster[row]!;
    return home[u] === cluster[row];
  });
}
