import { impactError } from "../errors.ts";
import { type DesignColumn, isFactorOf, products, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { moments } from "../stats/moments.ts";
import { type OlsFit, ols } from "../stats/ols.ts";

/** A column of the design; `role` says how it moves when every row is put into another arm. */
export interface ExperimentColumn extends DesignColumn {
  role: "treatment" | "interaction" | "other";
}

/**
 * The design of these terms. What is crossed with the treatment is centred first: the columns span the same space, and
 * the treatment's own coefficient is the effect averaged over the rows used, not the effect where the covariate is 0.
 */
export function experimentDesign(
  used: Frame,
  terms: readonly string[][],
  treatment: string,
  control: string,
): ExperimentColumn[] {
  const treatments = termColumns(used, [treatment], new Map([[treatment, control]]));
  const columns = terms.flatMap((term): ExperimentColumn[] => {
    const rest = term.filter((factor) => !isFactorOf(factor, treatment));
    if (rest.length === 0) return treatments.map((column) => ({ ...column, role: "treatment" }));
    const others = termColumns(used, rest);
    if (rest.length === term.length) return others.map((column) => ({ ...column, role: "other" }));
    return products(treatments, others.map(centred)).map((column) => ({ ...column, role: "interaction" }));
  });
  return [{ name: "(intercept)", values: new Float64Array(used.rows).fill(1), role: "other" }, ...columns];
}

function centred({ name, values }: DesignColumn): DesignColumn {
  const { mean } = moments(values);
  return { name, values: values.map((value) => value - mean) };
}

/** CUPED: y less θ(x − x̄), θ = cov(y, x)/var(x) over all arms. @throws E_NO_VARIATION when x does not vary */
export function cuped(used: Frame, outcome: string, covariate: string): Float64Array {
  const [y, x] = [used.number(outcome), used.number(covariate)];
  const [my, mx] = [moments(y), moments(x)];
  if (!(mx.variance > 0))
    throw impactError("E_NO_VARIATION", { column: covariate }, { path: ["covariates", 0] });
  let product = 0;
  for (let i = 0; i < y.length; i++) product += (y[i]! - my.mean) * (x[i]! - mx.mean);
  const theta = product / (y.length - 1) / mx.variance;
  return y.map((value, i) => value - theta * (x[i]! - mx.mean));
}

/** The treatment varies on its own: not even the other columns together determine it. @throws E_NOT_IDENTIFIED */
export function requireIdentified(
  columns: readonly ExperimentColumn[],
  fit: OlsFit,
  y: Float64Array,
  { treatment, key }: { treatment: string; key: string },
): void {
  if (fit.dropped.length === 0) return;
  const others = columns.filter(({ role }) => role === "other");
  const ordered = [...others, ...columns.filter(({ role }) => role === "treatment")];
  const last = ols(
    ordered.map(({ values }) => values),
    y,
  );
  if (last.dropped.every((index) => index < others.length)) return;
  const names = fit.dropped.map((index) => `\`${columns[index]!.name}\``).join(", ");
  const because = `the covariates determine it (${names})`;
  throw impactError("E_NOT_IDENTIFIED", { term: treatment, because }, { path: [key] });
}
