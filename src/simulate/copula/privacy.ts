import type { CopulaModel, SynthesisMeasure } from "../../contracts/index.ts";
import { type Frame, makeFrame } from "../../frame/frame.ts";
import { takeRows } from "../../frame/rows.ts";
import { stream } from "../../stats/random.ts";
import { learn } from "./fit.ts";
import { atMost, percent } from "./measure.ts";
import { sampleCopula } from "./sample.ts";
import { closestDistances, copiesOf } from "./similarity.ts";
import { CopulaSpec } from "./spec.ts";
import { type Training, trainingOf } from "./training.ts";

/** Every row is compared with every other. */
const mostRows = 2000;

/**
 * Does the sample copy? Its rows that equal the one training row of their kind, against how many would by coincidence;
 * and for a model of one half of the data, how often a sampled row is closer to it than to the other half.
 */
export function privacyMeasures(
  training: Training,
  spec: CopulaSpec,
  model: CopulaModel,
  seed: number,
): SynthesisMeasure[] {
  const { units, periods } = model.trained_on;
  const made = sampleCopula(model, { units, periods, seed });
  const { copies, coincidences } = copiesOf(only(training.frame, model), only(made, model));
  const target = Math.ceil(coincidences + 3 * Math.sqrt(coincidences));
  const by = target > 0 ? `; of as many real rows about ${Math.round(coincidences)} would` : "";
  const sentence = `${copies} of ${made.rows} sampled rows equal a training row that occurs once${by}`;
  return [
    atMost({ measure: "exact_copies", columns: [], value: copies, target, sentence }),
    ...closeness(halvesOf(training, seed), spec, model, seed),
  ];
}

function closeness(
  halves: readonly [Frame, Frame],
  spec: CopulaSpec,
  model: CopulaModel,
  seed: number,
): SynthesisMeasure[] {
  const namesOf = (of: string) => model.columns.filter((column) => column.of === of).map(({ name }) => name);
  const [unit_columns, metrics] = [namesOf("unit"), namesOf("period")];
  const { unit, period, order_by } = spec;
  const roles = CopulaSpec.parse({
    ...(unit === undefined ? {} : { unit, period }),
    ...(unit_columns.length > 0 && { unit_columns }),
    ...(metrics.length > 0 && { metrics }),
    order_by,
  });
  const training = trainingOf(halves[0], roles);
  if (training.columns.length === 0 || halves[1].rows === 0) return [];
  const half = learn(training, roles);
  const { periods } = half.trained_on;
  const made = sampleCopula(half, { units: Math.ceil(1000 / periods), periods, seed });
  const scale = only(training.frame, half);
  const [own, other] = halves.map((table) => closestDistances(scale, made, firstRows(only(table, half)))) as [
    Float64Array,
    Float64Array,
  ];
  const closer = own.reduce((sum, gap, i) => sum + (gap < other[i]! ? 1 : gap === other[i] ? 0.5 : 0), 0);
  const value = closer / made.rows;
  // Two halves of few units differ by themselves.
  const target = Math.min(Math.round(100 * (0.55 + 1 / Math.sqrt(2 * training.units.length))) / 100, 0.95);
  const sentence = `${percent(value)} of the rows sampled from a model of half the data are closer to that half than to the other`;
  return [atMost({ measure: "closest_to_training", columns: [], value, target, sentence })];
}

/** Two halves with as many units each, drawn at random. */
function halvesOf({ frame, units }: Training, seed: number): [Frame, Frame] {
  const draw = stream(seed, "copula", "holdout");
  const drawn = units
    .map((rows, unit) => ({ rows, at: draw.uniform(unit) }))
    .sort((a, b) => a.at - b.at)
    .map(({ rows }) => rows);
  const half = Math.floor(units.length / 2);
  const take = (from: number) => takeRows(frame, drawn.slice(from, from + half).flat());
  return [take(0), take(half)];
}

const firstRows = (frame: Frame) =>
  takeRows(
    frame,
    Array.from({ length: Math.min(frame.rows, mostRows) }, (_, row) => row),
  );

/** The frame with the model's columns only, in their order. */
const only = (frame: Frame, { columns }: Pick<CopulaModel, "columns">): Frame =>
  makeFrame(
    columns.map(({ name }) => [name, frame.column(name)] as const),
    frame.label,
  );
