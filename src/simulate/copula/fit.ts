import { type CopulaModel, type Marginal, SCHEMA_VERSION } from "../../contracts/index.ts";
import { impactError } from "../../errors.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { categoricalMarginal, levelOf } from "./categories.ts";
import { type LatentScores, learnDependence } from "./dependence.ts";
import { numericMarginal, round } from "./marginal.ts";
import { midRanks, scoresOf } from "./scores.ts";
import type { CopulaSpec } from "./spec.ts";
import { type Training, type TrainingColumn, trainingOf } from "./training.ts";

const minimum = 30;
const few = 100;

/**
 * Learns a Gaussian copula with empirical marginals from a table: each column's quantiles or categories, their missing
 * cells and point masses, how they move together, within a unit and from period to period. No row is kept.
 * @throws E_TRAINING_TOO_SMALL under 30 rows; E_COLUMN_MISSING, E_SCHEMA, E_COLUMN_TYPE at the spec's key
 * @see Nelsen (2006), An introduction to copulas; Patki, Wedge & Veeramachaneni (2016), The synthetic data vault
 */
export function fitCopula(table: Frame, spec: CopulaSpec): CopulaModel {
  const training = trainingOf(table, spec);
  if (training.rows < minimum) throw impactError("E_TRAINING_TOO_SMALL", { rows: training.rows, minimum });
  return learn(training, spec);
}

/** The same of a table whose roles are known, of any size. @throws E_SCHEMA when no column is left to learn */
export function learn(training: Training, spec: CopulaSpec): CopulaModel {
  const { rows, units, periods, labels, left_out } = training;
  if (training.columns.length === 0) {
    const found = `no column to learn (${left_out.map(({ column, reason }) => `${column}: ${reason}`).join("; ")})`;
    throw impactError("E_SCHEMA", { found, expected: "one or more", mend: "name them in the spec" });
  }
  const position = positions(training, spec);
  const columns = training.columns.map((column) => learnColumn(column, position));
  const latents = columns.flatMap((column) => column.latents);
  return {
    schema_version: SCHEMA_VERSION,
    unit: spec.unit ?? null,
    period: labels,
    trained_on: { rows, units: units.length, periods },
    columns: columns.map(({ latents: _, ...column }) => column),
    ...learnDependence(latents, training),
    left_out: [...left_out],
    warnings: warningsOf(training),
  };
}

type Position = (column: TrainingColumn) => (places: readonly number[]) => number;

function learnColumn({ name, of, column }: TrainingColumn, position: Position) {
  const marginal = marginalOf({ name, of, column }, position);
  const level = marginal.kind === "categorical" ? levelOf(marginal) : null;
  const numbers =
    column.type === "number"
      ? column.values
      : Float64Array.from(column.values, (label) => level!(label) ?? Number.NaN);
  const absent = numbers.map((x) => Number(Number.isNaN(x)));
  const latents = [
    { column: name, part: "value" as const, of, scores: scoresOf(numbers) },
    { column: name, part: "missing" as const, of, scores: scoresOf(absent) },
  ].filter(({ scores }) => scores.sd > 0) satisfies LatentScores[];
  const missing = round(absent.reduce((sum, x) => sum + x, 0) / absent.length);
  return { name, of, marginal, missing, latents };
}

function marginalOf(column: TrainingColumn, position: Position): Marginal {
  if (column.column.type === "text") return categoricalMarginal(column.column.values, position(column));
  return numericMarginal(column.column.values.filter((x) => !Number.isNaN(x)));
}

/** Where a level stands among the others: at its rows' mean mid-rank in the column that it is ordered by. */
function positions({ columns, units, rows }: Training, { order_by }: CopulaSpec): Position {
  const isNumber = ({ column }: { column: Column }) => column.type === "number";
  const unitOf = new Int32Array(rows);
  units.forEach((mine, unit) => {
    for (const row of mine) unitOf[row] = unit;
  });
  return ({ name, of }) => {
    const by = columns.find((other) => (name in order_by ? other.name === order_by[name] : isNumber(other)));
    if (by === undefined || by.column.type === "text") return () => 0;
    const ranks = midRanks(by.column.values);
    const seen = (place: number): readonly number[] => {
      if (of === by.of) return [place];
      return of === "unit" ? units[place]! : [unitOf[place]!];
    };
    return (places) => {
      const found = places
        .flatMap((place) => seen(place).map((at) => ranks[at]!))
        .filter((x) => !Number.isNaN(x));
      return found.length === 0 ? 0 : found.reduce((sum, x) => sum + x, 0) / found.length;
    };
  };
}

function warningsOf({ rows, units, periods, labels }: Training): string[] {
  const panel = labels !== null;
  return [
    ...(rows < few ? [`${rows} rows are few to learn from: under ${few} its correlations are rough`] : []),
    ...(panel && rows >= few && units.length < minimum
      ? [`${units.length} units are few: how units differ, and what differs together, is rough`]
      : []),
    ...(panel && periods === 1
      ? ["one period tells nothing of persistence: half of each metric's variance is the unit's"]
      : []),
    ...(panel && rows < units.length * periods
      ? [
          `${units.length * periods - rows} of ${units.length * periods} cells of the panel have no row: the sampled grid is full`,
        ]
      : []),
  ];
}
