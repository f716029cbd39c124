import type { Estimate } from "../contracts/index.ts";
import { impactError } from "../errors.ts";
import type { TermInference } from "../stats/inference.ts";
import { type Panel, twoWay } from "./panel.ts";
import { fitPanel, type PanelFit } from "./panel-fit.ts";
import { type Aggregation, aggregations } from "./staggered.ts";

/** A panel's rows, and each row's group: the index of the unit's first treated period, Infinity for never. */
export interface CohortRows {
  y: Float64Array;
  panel: Panel;
  group: Float64Array;
  covariates: readonly { name: string; values: Float64Array }[];
  cluster: { column: string; code: Int32Array; count: number };
  confidence_level: number;
}

/** The effect by Sun and Abraham, every part of its averages, and what became of rows. */
export interface InteractionWeighted {
  effect: TermInference;
  degrees_of_freedom: number;
  description: string;
  coefficients: Estimate["coefficients"];
  cumulative: TermInference & { periods: number };
  warnings: string[];
  /** Which rows served, and each one's part in the effect's estimate less its truth. */
  served: readonly number[];
  influence: Float64Array;
  /** Rows left out: of the last cohort's own treated time where nobody is never treated. */
  left: number;
}

const mostTerms = 400;

interface Cell {
  group: number;
  /** Periods since the start. */
  time: number;
  rows: number;
  name: string;
}

/**
 * Two-way fixed effects with an effect for each cohort and time since its start, the last period before it left out, against
 * the never treated; or against the last cohort, until it starts, where nobody is. Averages weigh cells by their rows; the
 * weights are taken as known, as fixest does.
 * @throws E_PANEL_CELL, E_NOT_IDENTIFIED, E_TOO_FEW_OBSERVATIONS, E_NO_INTERVAL
 * @see Sun & Abraham (2021), J. Econometrics 225(2), §4
 */
export function interactionWeighted(rows: CohortRows, kind: Aggregation): InteractionWeighted {
  const { kept, reference, served } = withReference(rows);
  const cells = cellsOf(kept, reference);
  if (!cells.some(({ time }) => time >= 0)) throw noCell("a cohort with a period before its start");
  if (cells.length > mostTerms) throw noCell(`at most ${mostTerms} cohorts × periods, not ${cells.length}`);
  const columns = cells.map(({ group, time, name }) => ({
    name,
    values: Float64Array.from(kept.panel.period, (t, row) =>
      Number(kept.group[row] === group && t - group === time),
    ),
  }));
  const fit = fitPanel(
    {
      y: kept.y,
      panel: kept.panel,
      status: columns[0]!,
      group: null,
      post: null,
      covariates: kept.covariates,
      effects: "two_way",
      errors: { kind: "cluster", column: kept.cluster.column },
      clusters: kept.cluster,
      second: null,
      weights: null,
      twoWay: twoWay(kept.panel),
      small_sample: "nested",
      confidence_level: kept.confidence_level,
    },
    columns.slice(1),
  );
  const found = cells.filter(({ name }) => fit.inference.has(name));
  return { ...averages(found, fit, kept.panel.times, kind), served, left: rows.y.length - served.length };
}

/** Rows against which cohorts are compared: the never treated, else the last cohort before its start. */
function withReference(rows: CohortRows): { kept: CohortRows; reference: number; served: number[] } {
  const every = Array.from(rows.y.keys());
  if (rows.group.includes(Number.POSITIVE_INFINITY))
    return { kept: rows, reference: Number.POSITIVE_INFINITY, served: every };
  const last = rows.group.reduce((latest, g) => Math.max(latest, g), 0);
  const keep = (_: unknown, row: number) => rows.panel.period[row]! < last;
  const { panel, cluster, covariates } = rows;
  const kept: CohortRows = {
    ...rows,
    y: rows.y.filter(keep),
    group: rows.group.filter(keep),
    panel: { ...panel, unit: panel.unit.filter(keep), period: panel.period.filter(keep) },
    covariates: covariates.map(({ name, values }) => ({ name, values: values.filter(keep) })),
    cluster: { ...cluster, code: cluster.code.filter(keep) },
  };
  return { kept, reference: last, served: every.filter((row) => rows.panel.period[row]! < last) };
}

function cellsOf({ group, panel }: CohortRows, reference: number): Cell[] {
  const counts = new Map<string, Cell>();
  group.forEach((g, row) => {
    const time = panel.period[row]! - g;
    if (g === reference || time === -1) return;
    const name = `ATT(${panel.times[g]}, ${panel.times[panel.period[row]!]})`;
    const cell = counts.get(name);
    if (cell) cell.rows++;
    else counts.set(name, { group: g, time, rows: 1, name });
  });
  return [...counts.values()].sort((a, b) => a.group - b.group || a.time - b.time);
}

type Weights = Map<Cell, number>;

function averages(cells: readonly Cell[], fit: PanelFit, times: Panel["times"], kind: Aggregation) {
  const { inference } = fit;
  const summed = (weights: Weights) =>
    Object.fromEntries([...weights].map(([cell, weight]) => [cell.name, weight]));
  const read = (weights: Weights): TermInference => {
    const { degrees_of_freedom: _, ...found } = inference.contrast(summed(weights));
    return found;
  };
  const post = cells.filter(({ time }) => time >= 0);
  const byRows = (chosen: readonly Cell[]): Weights => {
    const total = chosen.reduce((sum, { rows }) => sum + rows, 0);
    return new Map(chosen.map((cell) => [cell, cell.rows / total]));
  };
  const parts = (of: (cell: Cell) => number, from: readonly Cell[]) =>
    [...new Set(from.map(of))]
      .sort((a, b) => a - b)
      .map((value) => ({ value, weights: byRows(from.filter((cell) => of(cell) === value)) }));
  const mean = (all: readonly Weights[], shares = all.map(() => 1 / all.length)): Weights => {
    const sum: Weights = new Map();
    for (const [i, weights] of all.entries())
      for (const [cell, weight] of weights) sum.set(cell, (sum.get(cell) ?? 0) + weight * shares[i]!);
    return sum;
  };
  const by = {
    dynamic: parts(({ time }) => time, cells),
    group: parts(({ group }) => group, post),
    calendar: parts(({ group, time }) => group + time, post),
  };
  const treated = by.group.map(({ value }) =>
    Math.max(...post.filter(({ group }) => group === value).map(({ rows }) => rows)),
  );
  const total = treated.reduce((sum, count) => sum + count, 0);
  const after = by.dynamic.filter(({ value }) => value >= 0);
  const overall: Record<Aggregation, Weights> = {
    simple: byRows(post),
    dynamic: mean(after.map(({ weights }) => weights)),
    group: mean(
      by.group.map(({ weights }) => weights),
      treated.map((count) => count / total),
    ),
    calendar: mean(by.calendar.map(({ weights }) => weights)),
  };
  const named = {
    dynamic: (value: number) => `event time ${value}`,
    group: (value: number) => `group ${times[value]}`,
    calendar: (value: number) => `in ${times[value]}`,
  };
  const listed = aggregations.flatMap((way) => [
    { term: `overall, ${way}`, ...read(overall[way]) },
    ...(way === "simple"
      ? []
      : by[way].map(({ value, weights }) => ({ term: named[way](value), ...read(weights) }))),
  ]);
  const one = (cell: Cell) => ({ term: cell.name, ...read(new Map([[cell, 1]])) });
  return {
    effect: read(overall[kind]),
    influence: fit.influenceOn(summed(overall[kind])),
    degrees_of_freedom: inference.degrees_of_freedom,
    description: fit.description,
    coefficients: [...listed, ...cells.map(one)],
    cumulative: {
      ...read(
        mean(
          after.map(({ weights }) => weights),
          after.map(() => 1),
        ),
      ),
      periods: after.length,
    },
    warnings: fit.warnings,
  };
}

const noCell = (cell: string) => impactError("E_PANEL_CELL", { cell }, { path: ["first_treated"] });
