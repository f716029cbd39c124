import { impactError } from "../errors.ts";
import { type DesignColumn, isFactorOf, levelsOf, products, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { moments } from "../stats/moments.ts";
import { type OlsFit, ols } from "../stats/ols.ts";

/** A column of the design; `role` says how it moves when every row is put into another arm. */
export interface ExperimentColumn extends DesignColumn {
  role: "treatment" | "interaction" | "other";
  /** Of the treatment and its interactions: the arm it is of, and what the column is in that arm's rows. */
  inArm?: { arm: string; values: Float64Array };
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
  const one = new Float64Array(used.rows).fill(1);
  const arms = levelsOf(used, treatment).filter((arm) => arm !== control);
  const columns = terms.flatMap((term): ExperimentColumn[] => {
    const rest = term.filter((factor) => !isFactorOf(factor, treatment));
    const others = rest.length > 0 ? termColumns(used, rest) : [];
    if (rest.length === term.length) return others.map((column) => ({ ...column, role: "other" }));
    const within = rest.length === 0 ? [{ name: "", values: one }] : others.map(centred);
    return treatments.flatMap((column, index) =>
      within.map(
        (other): ExperimentColumn => ({
          ...(rest.length === 0 ? column : products([column], [other])[0]!),
          role: rest.length === 0 ? "treatment" : "interaction",
          inArm: { arm: arms[index]!, values: other.values },
        }),
      ),
    );
  });
  return [{ name: "(intercept)", values: one, role: "other" }, ...columns];
}

/** The columns as they would be with every row in this arm. */
export function columnsUnder(columns: readonly ExperimentColumn[], arm: string): Float64Array[] {
  return columns.map(({ values, inArm }) => {
    if (inArm === undefined) return values;
    return inArm.arm === arm ? inArm.values : new Float64Array(values.length);
  });
}

/** 0 where a column varies by no more than least squares tells apart (1e-7 of it): what is left would be rounding. */
function centred({ name, values }: DesignColumn): DesignColumn {
  const { n, mean, variance } = moments(values);
  const varies = (n - 1) * variance > 1e-14 * n * (mean ** 2 + variance);
  return { name, values: values.map((value) => (varies ? value - mean : 0)) };
}

/**
 * CUPED: y less θ(x − x̄). Pooled, θ = cov(y, x)/var(x) over all arms; Neyman's minimises the variance of the difference
 * between two of them. @throws E_NO_VARIATION when x does not vary
 */
export function cuped(
  y: Float64Array,
  x: Float64Array,
  covariate: string,
  groups: readonly (readonly number[])[] | null,
): { values: Float64Array; theta: number } {
  const everyone = Array.from(x.keys());
  const centre = moments(x);
  const parts = (groups ?? [everyone]).map((rows) => covaried(y, x, rows));
  const varies = parts.reduce((sum, part) => sum + part.variance / part.n, 0);
  if (!(centre.variance > 0) || !(varies > 0))
    throw impactError("E_NO_VARIATION", { column: covariate }, { path: ["covariates", 0] });
  const theta = parts.reduce((sum, part) => sum + part.covariance / part.n, 0) / varies;
  return { values: y.map((value, i) => value - theta * (x[i]! - centre.mean)), theta };
}

/** Sample covariance of y and x, and x's variance, over these rows. */
function covaried(y: Float64Array, x: Float64Array, rows: readonly number[]) {
  const [my, mx] = [y, x].map((values) => moments(rows.map((row) => values[row]!)).mean);
  let [product, square] = [0, 0];
  for (const row of rows) {
    product += (y[row]! - my!) * (x[row]! - mx!);
    square += (x[row]! - mx!) ** 2;
  }
  const n = rows.length;
  return { n, covariance: product / (n - 1), variance: square / (n - 1) };
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
