import {
  type CopulaModel,
  SCHEMA_VERSION,
  type SynthesisMeasure,
  type SynthesisQuality,
} from "../../contracts/index.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { takeRows } from "../../frame/rows.ts";
import { atLeast, atMost, percent, type Side } from "./measure.ts";
import { pairMeasures } from "./pairs.ts";
import { privacyMeasures } from "./privacy.ts";
import { sampleCopula } from "./sample.ts";
import { correlationOf, midRanks } from "./scores.ts";
import { ksComplement, missingShare, tvComplement, zeroShare } from "./similarity.ts";
import type { CopulaSpec } from "./spec.ts";
import { type Training, trainingOf } from "./training.ts";

/**
 * Samples from a model and compares with the table it was fitted to: each column, each pair, from one period to the
 * next, and whether records are copied. The sample is large, so that what it falls short by is the model's.
 * @throws as `fitCopula` for the roles of the table
 */
export function assessSynthesis(
  table: Frame,
  spec: CopulaSpec,
  model: CopulaModel,
  seed: number,
): SynthesisQuality {
  const training = trainingOf(table, spec);
  const { periods } = model.trained_on;
  const units = Math.min(Math.max(Math.ceil(10_000 / periods), 1000), Math.ceil(500_000 / periods));
  const sides = [sideOf(training), sampledSide(model, units, seed)] as const;
  const measures = [
    ...model.columns.flatMap((column) => columnMeasures(column, ...sides)),
    ...pairMeasures(model, ...sides),
    ...(model.period === null ? [] : persistenceMeasures(model, ...sides)),
    ...privacyMeasures(training, spec, model, seed),
  ];
  return {
    schema_version: SCHEMA_VERSION,
    backend: "copula",
    seed,
    trained_on: model.trained_on,
    sampled: { rows: units * periods, units, periods },
    passed: measures.every(({ passed }) => passed),
    measures,
    left_out: model.left_out,
    limits: limitsOf(model),
    warnings: model.warnings,
  };
}

const sideOf = ({ frame, units, previous }: Training): Side => ({
  of: {
    unit: takeRows(
      frame,
      units.map((rows) => rows[0]!),
    ),
    period: frame,
  },
  previous,
});

function sampledSide(model: CopulaModel, units: number, seed: number): Side {
  const { periods } = model.trained_on;
  const frame = sampleCopula(model, { units, periods, seed });
  const firsts = Array.from({ length: units }, (_, unit) => unit * periods);
  const previous = Int32Array.from({ length: frame.rows }, (_, row) => (row % periods === 0 ? -1 : row - 1));
  return { of: { unit: takeRows(frame, firsts), period: frame }, previous };
}

type LearnedColumn = CopulaModel["columns"][number];

function columnMeasures({ name, of }: LearnedColumn, real: Side, made: Side): SynthesisMeasure[] {
  const [r, m] = [real.of[of].column(name), made.of[of].column(name)];
  const columns = [name];
  const gap = (measure: "missing_share_gap" | "zero_share_gap", shares: [number, number], what: string) =>
    atMost({
      measure,
      columns,
      value: Math.abs(shares[0] - shares[1]),
      target: 0.05,
      sentence: `${name} is ${what} in ${percent(shares[1])} of the sample, in ${percent(shares[0])} of the data`,
    });
  const missing = [missingShare(r), missingShare(m)] as [number, number];
  const distribution = (measure: "ks_complement" | "tv_complement", value: number, what: string) =>
    atLeast({
      measure,
      columns,
      value,
      target: 0.9,
      sentence: `${name}: ${what} differ by at most ${percent(1 - value)}`,
    });
  return [
    r.type === "number" && m.type === "number"
      ? distribution(
          "ks_complement",
          ksComplement(r.values, m.values),
          "the shares of values below any limit",
        )
      : distribution(
          "tv_complement",
          tvComplement(texts(r), texts(m)),
          "the shares of any set of categories",
        ),
    ...(missing[0] > 0 ? [gap("missing_share_gap", missing, "missing")] : []),
    ...(r.type === "number" && m.type === "number" && zeroShare(r.values) > 0
      ? [gap("zero_share_gap", [zeroShare(r.values), zeroShare(m.values)], "0")]
      : []),
  ];
}

const texts = (column: Column) => (column.type === "text" ? column.values : []);

function persistenceMeasures({ columns }: CopulaModel, real: Side, made: Side): SynthesisMeasure[] {
  return columns.flatMap(({ name, of, marginal }): SynthesisMeasure[] => {
    if (of === "unit" || marginal.kind === "categorical") return [];
    const [r, m] = [real, made].map((side) => {
      const values = midRanks(side.of.period.number(name));
      return correlationOf(
        values,
        values.map((_, row) => values[side.previous[row]!] ?? Number.NaN),
      );
    }) as [number, number];
    if (Number.isNaN(r) || Number.isNaN(m)) return [];
    const sentence = `${name}'s rank correlation with the period before is ${m.toFixed(3)}, ${r.toFixed(3)} in the data`;
    return [
      atMost({
        measure: "autocorrelation_gap",
        columns: [name],
        value: Math.abs(r - m),
        target: 0.1,
        sentence,
      }),
    ];
  });
}

function limitsOf({ columns, period }: CopulaModel): string[] {
  const nominal = columns.filter(
    ({ marginal }) => marginal.kind === "categorical" && marginal.levels.length > 2,
  );
  return [
    "no tail dependence: extremes of two columns coincide less often than in data where they come together",
    "a dependence that rises and falls again is lost: only monotone ones are learned",
    ...(nominal.length > 0
      ? [
          `the categories of ${nominal.map(({ name }) => name).join(", ")} stand on one line each: what does not follow its order is lost`,
        ]
      : []),
    ...(period === null ? [] : ["no trend, season or event: periods differ by chance and persistence only"]),
    "no formal guarantee of privacy (differential privacy): no row and no rare value is kept, means over 5 rows are",
  ];
}
