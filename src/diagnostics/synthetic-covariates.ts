import { impactError } from "../errors.ts";
import { ofOneLevel, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { codes } from "../stats/moments.ts";
import { ols } from "../stats/ols.ts";
import { twoWay } from "./panel.ts";
import { leftOf } from "./panel-fit.ts";
import type { SyntheticPanel } from "./synthetic-panel.ts";

/** Outcomes less what covariates explain, by unit and period as in the panel. */
export interface Adjusted {
  y: readonly Float64Array[];
  coefficients: { name: string; value: number }[];
  warnings: string[];
}

/**
 * Covariates taken off the outcomes with the coefficients of a two-way fixed-effects regression over the untreated cells:
 * the donors' and the treated's before the start. What the effect moves is thus no part of the regression.
 * @throws E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL when the covariates leave nothing
 * @see Kranz (2022), Synthetic difference-in-differences with time-varying covariates; Clarke et al. (2024), Stata Journal 24(4)
 */
export function withoutCovariates(used: Frame, panel: SyntheticPanel, names: readonly string[]): Adjusted {
  const columns = names.flatMap((name) => termColumns(used, [name]));
  const cells = untreatedCells(panel);
  const { sweep, periods } = twoWay({
    unit: codes(cells.map(({ unit }) => String(unit))).code,
    units: panel.treated.length + panel.donors.length,
    period: Int32Array.from(cells, ({ t }) => t),
    times: panel.times,
  });
  const at = (values: Float64Array) => Float64Array.from(cells, ({ row }) => values[row]!);
  const parameters = columns.length + panel.treated.length + panel.donors.length + periods;
  if (cells.length <= parameters)
    throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: cells.length, parameters });
  const swept = columns.map(({ values }) => leftOf(at(values), sweep));
  const varying = columns.filter((_, j) => swept[j]!.some((value) => value !== 0));
  const outcome = Float64Array.from(cells, ({ unit, t }) => panel.y[unit]![t]!);
  const fit =
    varying.length > 0
      ? ols(
          swept.filter((values) => values.some((value) => value !== 0)),
          leftOf(outcome, sweep),
        )
      : null;
  if (fit?.exact)
    throw impactError(
      "E_NO_INTERVAL",
      { model: "synthetic_did", why: "the covariates give the untreated outcomes exactly" },
      { path: ["covariates"] },
    );
  const kept = (fit?.kept ?? []).map((j, i) => ({ ...varying[j]!, value: fit!.beta[i]! }));
  const gone = columns.filter(({ name }) => !kept.some((column) => column.name === name));
  return {
    y: panel.y.map((values, unit) =>
      values.map((value, t) => value - explained(kept, panel.row[unit]![t]!, cells[0]!.row)),
    ),
    coefficients: kept.map(({ name, value }) => ({ name, value })),
    warnings: [
      ...ofOneLevel(used, names),
      ...gone.map(
        ({ name }) =>
          `covariate \`${name}\` was dropped: units, periods and the other covariates determine it`,
      ),
    ],
  };
}

/** Less the same in another row: a level that all share would only cost digits. */
const explained = (
  kept: readonly { values: Float64Array; value: number }[],
  row: number,
  base: number,
): number =>
  row < 0 ? 0 : kept.reduce((sum, { values, value }) => sum + value * (values[row]! - values[base]!), 0);

const untreatedCells = ({ treated, donors, times, pre, row }: SyntheticPanel) =>
  [...donors, ...treated].flatMap((unit) =>
    Array.from({ length: treated.includes(unit) ? pre : times.length }, (_, t) => ({
      unit,
      t,
      row: row[unit]![t]!,
    })),
  );
