import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { CopulaModel } from "../../contracts/index.ts";
import { type Column, type Frame, makeFrame } from "../../frame/frame.ts";
import { stream } from "../../stats/random.ts";
import { categoryAt } from "./categories.ts";
import { correlationFactor, dot } from "./cholesky.ts";
import { memory } from "./dependence.ts";
import { quantile } from "./marginal.ts";
import { periodColumn } from "./periods.ts";

export interface SampleSize {
  units: number;
  /** 1 for a cross-section. */
  periods: number;
  seed: number;
}

/**
 * Draws units from a model, each in every period, in the columns of the table that it learned from (units are numbered
 * from 1). A unit, a period or a column more leaves all other values as they were, a column as long as it comes last.
 */
export function sampleCopula(model: CopulaModel, { units, periods, seed }: SampleSize): Frame {
  const rows = units * periods;
  const draw = unitsOf(model, { periods, seed, labels: [] });
  const columns = model.columns.map(({ name, marginal }): [string, Column] => [
    name,
    marginal.kind === "numeric"
      ? { type: "number", values: new Float64Array(rows) }
      : { type: "text", values: new Array<string | null>(rows) },
  ]);
  for (let unit = 0; unit < units; unit++) {
    const cells = draw(unit);
    columns.forEach(([, { values }], i) => {
      for (let t = 0; t < periods; t++) (values as Cell[])[unit * periods + t] = cells[i]!(t);
    });
  }
  if (model.unit === null || model.period === null) return makeFrame(columns, "sampled");
  const labels = periodColumn(model.period, periods);
  const each = Array.from({ length: rows }, (_, row) => row);
  const period: Column =
    labels.type === "number"
      ? { type: "number", values: Float64Array.from(each, (row) => labels.values[row % periods]!) }
      : { type: "text", values: each.map((row) => labels.values[row % periods]!) };
  const ids = Float64Array.from(each, (row) => 1 + Math.floor(row / periods));
  return makeFrame(
    [[model.unit, { type: "number", values: ids }], [model.period.column, period], ...columns],
    "sampled",
  );
}

/** NaN or null is missing. */
type Cell = number | string | null;

export interface Draws {
  periods: number;
  seed: number;
  /** Keep the draws of two uses of a seed apart. */
  labels: readonly string[];
}

/** A unit of a model by its number: for each of the model's columns, what it is in a period. */
export function unitsOf(
  model: CopulaModel,
  draws: Draws,
): (unit: number) => readonly ((period: number) => Cell)[] {
  const latentsOf = unitLatents(model, draws);
  const columns = model.columns.map(({ name, marginal, missing }) => {
    const part = (wanted: string) =>
      model.latents.findIndex((latent) => latent.column === name && latent.part === wanted);
    const [value, absent] = [part("value"), part("missing")];
    const at = marginal.kind === "numeric" ? quantile(marginal) : categoryAt(marginal);
    return { value, absent, present: 1 - missing, at, none: marginal.kind === "numeric" ? Number.NaN : null };
  });
  return (unit) => {
    const latents = latentsOf(unit);
    const share = (latent: number, t: number) => (latent < 0 ? 0.5 : normalCdf(latents[latent]![t]!, 0, 1));
    return columns.map(({ value, absent, present, at, none }) => (t: number) => {
      const seen = absent < 0 || share(absent, t) < present;
      return seen ? at(share(value, t)) : none;
    });
  };
}

/** Every latent of a unit in every period, by latent. */
function unitLatents(
  { latents, unit_correlation, innovation_correlation }: CopulaModel,
  { periods, seed, labels }: Draws,
): (unit: number) => Float64Array[] {
  const ofUnit = correlationFactor(unit_correlation);
  const changing = [...latents.keys()].filter((i) => latents[i]!.unit_share < 1);
  const persistence = changing.map((i) => latents[i]!.persistence);
  const innovation = correlationFactor(innovation_correlation);
  const stationary = innovation_correlation.map((row, i) =>
    row.map((r, j) => (i === j ? 1 : r * memory(persistence[i]!, persistence[j]!))),
  );
  const first = correlationFactor(stationary);
  const streamOf = (i: number, variable: string) =>
    stream(seed, ...labels, "copula", latents[i]!.column, latents[i]!.part, variable);
  const unitDraws = latents.map((_, i) => streamOf(i, "unit"));
  const periodDraws = changing.map((i) => streamOf(i, "period"));
  return (unit) => {
    const own = unitDraws.map((draws) => draws.normal(unit));
    const lasting = ofUnit.map((row) => dot(row, own, row.length));
    const made = latents.map((_, i) => new Float64Array(periods).fill(lasting[i]!));
    const state = new Float64Array(changing.length);
    for (let t = 0; t < periods; t++) {
      const fresh = periodDraws.map((draws) => draws.normal(unit, t));
      changing.forEach((latent, i) => {
        const row = (t === 0 ? first : innovation)[i]!;
        const shock = dot(row, fresh, row.length);
        const p = persistence[i]!;
        state[i] = t === 0 ? shock : p * state[i]! + Math.sqrt(1 - p * p) * shock;
        const share = latents[latent]!.unit_share;
        made[latent]![t] = Math.sqrt(share) * lasting[latent]! + Math.sqrt(1 - share) * state[i]!;
      });
    }
    return made;
  };
}
