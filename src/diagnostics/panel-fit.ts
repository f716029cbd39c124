import { impactError } from "../errors.ts";
import { type Inference, inferenceOf, type StandardErrors, type TermInference } from "../stats/inference.ts";
import { dot } from "../stats/instrumental.ts";
import { type OlsFit, ols } from "../stats/ols.ts";
import type { Panel, TwoWay } from "./panel.ts";

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
  /** A second clustering beside the first. */
  second: { column: string; code: Int32Array; count: number } | null;
  /** Of the rows, above 0; null for all alike. */
  weights: Float64Array | null;
  /** The projection off unit and period effects under these weights. */
  twoWay: TwoWay;
  small_sample: "nested" | "dummies";
  confidence_level: number;
}

export interface PanelFit {
  effect: TermInference;
  degrees_of_freedom: number;
  description: string;
  /** Without unit and period effects. */
  coefficients: (TermInference & { term: string })[];
  warnings: string[];
  inference: Inference;
  /** Each row's part in the effect's estimate less its truth: they sum to it. */
  influence: Float64Array;
  /** The same of a sum of terms, each times its weight. */
  influenceOn(weights: Readonly<Record<string, number>>): Float64Array;
}

/**
 * Fits the specification; unit and period effects are swept out of every column.
 * @throws E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 */
export function fitPanel(specification: PanelSpecification, extra: readonly Column[] = []): PanelFit {
  const { y, status, covariates, effects, clusters, errors, confidence_level } = specification;
  const { weights, second } = specification;
  const swept = effects === "two_way" ? specification.twoWay : null;
  const root = weights?.map(Math.sqrt);
  const weighted = (values: Float64Array) => (root ? values.map((value, i) => value * root[i]!) : values);
  const columns = [...(swept ? [] : groups(specification)), ...covariates, status, ...extra];
  const names = columns.map(({ name }) => name);
  const design = columns.map(({ values }) => (swept ? leftOf(values, swept.sweep) : values));
  const unidentified = () =>
    impactError("E_NOT_IDENTIFIED", {
      term: status.name,
      because: "units, periods or covariates determine it",
    });
  if (design.every((column) => column.every((value) => value === 0))) throw unidentified();
  // The unit effects take any common level, which would cost digits of what is left.
  const level = y[0] ?? 0;
  const outcome = swept
    ? leftOf(
        y.map((value) => value - level),
        swept.sweep,
      )
    : y;
  const fit = ols(design.map(weighted), weighted(outcome));
  const { nested, absorbed } = absorbedBy(specification, swept?.periods ?? 0);
  const parameters = fit.k + (swept ? absorbed : 0);
  if (y.length <= parameters)
    throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: y.length, parameters });
  const rule = swept ? (nested ? "unit effects not counted, as fixest" : "unit effects counted") : "";
  const stated: StandardErrors = errors.kind === "cluster" ? { ...errors, rule, second } : errors;
  const inference = inferenceOf(fit, names, stated, {
    confidence_level,
    clusters: errors.kind === "cluster" ? clusters : null,
    welch: null,
    parameters,
  });
  if (!inference.has(status.name)) throw unidentified();
  if (fit.exact || inference.cancels(status.name))
    throw impactError("E_NO_INTERVAL", {
      model: "diff_in_diff",
      why: "the errors that its standard error is made of are 0 or cancel out",
    });
  return {
    effect: inference.term(status.name),
    degrees_of_freedom: inference.degrees_of_freedom,
    description: inference.description,
    coefficients: inference.all(),
    warnings: inference.warnings,
    inference,
    influence: influenceOf(fit, [[fit.kept.indexOf(names.indexOf(status.name)), 1]]),
    influenceOn: (of) =>
      influenceOf(
        fit,
        Object.entries(of).map(([name, weight]) => [fit.kept.indexOf(names.indexOf(name)), weight]),
      ),
  };
}

/** Row by row the sum's column of (X′X)⁻¹x times the residual. */
function influenceOf(
  { bread, columns, residuals }: OlsFit,
  terms: readonly (readonly [at: number, weight: number])[],
): Float64Array {
  const row = columns.map((_, j) => terms.reduce((sum, [at, weight]) => sum + weight * bread.get(at, j), 0));
  const influence = new Float64Array(residuals.length);
  for (const [j, column] of columns.entries())
    for (let i = 0; i < influence.length; i++) influence[i]! += row[j]! * column[i]!;
  return influence.map((sum, i) => sum * residuals[i]!);
}

/** How many parameters absorbed effects count as: those nested in a clustering as one for all, as fixest has it. */
function absorbedBy(
  { panel, clusters, second, errors, small_sample }: PanelSpecification,
  periods: number,
): { nested: boolean; absorbed: number } {
  if (errors.kind !== "cluster" || small_sample !== "nested")
    return { nested: false, absorbed: periods + panel.units };
  const within = (code: Int32Array, count: number) =>
    [clusters, second].some((by) => by && nestedIn(code, count, by.code));
  const [nested, periodsToo] = [within(panel.unit, panel.units), within(panel.period, panel.times.length)];
  return { nested, absorbed: (nested ? 1 : panel.units) + (periodsToo ? 0 : periods) };
}

const groups = ({ y, group, post }: PanelSpecification): Column[] => [
  { name: "(intercept)", values: new Float64Array(y.length).fill(1) },
  { name: "treated", values: group! },
  { name: "post", values: post! },
];

/** What a sweep leaves of a column; exactly 0 where that is only rounding, which no later step could tell from data. */
export function leftOf(values: Float64Array, sweep: (values: Float64Array) => Float64Array): Float64Array {
  const left = sweep(values);
  return norm(left) > 1e-10 * norm(values) ? left : left.fill(0);
}

const norm = (values: Float64Array) => Math.sqrt(dot(values, values));

/** Whether every unit (or period) lies in one cluster. */
function nestedIn(unit: Int32Array, units: number, cluster: Int32Array): boolean {
  const home = new Int32Array(units).fill(-1);
  return unit.every((u, row) => {
    if (home[u] === -1) home[u] = cluster[row]!;
    return home[u] === cluster[row];
  });
}
