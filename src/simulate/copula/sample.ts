import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { CopulaModel } from "../../contracts/index.ts";
import { type Column, type Frame, makeFrame } from "../../frame/frame.ts";
import { stream } from "../../stats/random.ts";
import { correlationFactor, dot } from "./cholesky.ts";
import { memory } from "./dependence.ts";
import { categoryAt, quantile } from "./marginal.ts";
import { periodColumn } from "./periods.ts";

export interface SampleSize {
  units: number;
  /** 1 for a cross-section. */
  periods: number;
  seed: number;
  /** The first unit, counted from 0: a large table can be made in blocks. */
  from?: number;
}

/**
 * Draws units from a model, each in every period, in the columns of the table that it learned from (units are numbered
 * from 1). A unit, a period or a column more leaves all other values as they were, a column as long as it comes last.
 */
export function sampleCopula(model: CopulaModel, { units, periods, seed, from = 0 }: SampleSize): Frame {
  const rows = units * periods;
  const draw = unitLatents(model, seed, periods);
  const columns = model.columns.map((column) => {
    const part = (wanted: string) =>
      model.latents.findIndex(({ column: name, part }) => name === column.name && part === wanted);
    return { ...writer(column, rows), value: part("value"), missing: part("missing"), share: column.missing };
  });
  for (let unit = 0, row = 0; unit < units; unit++) {
    const latents = draw(from + unit);
    for (let t = 0; t < periods; t++, row++) {
      const at = (latent: number) => (latent < 0 ? 0.5 : normalCdf(latents[latent]![t]!, 0, 1));
      for (const { write, value, missing, share } of columns)
        if (missing < 0 || at(missing) < 1 - share) write(row, at(value));
    }
  }
  const number = (value: (row: number) => number): Column => ({
    type: "number",
    values: Float64Array.from({ length: rows }, (_, row) => value(row)),
  });
  const made: [string, Column][] = model.columns.map(({ name }, i) => [name, columns[i]!.column]);
  if (model.unit === null || model.period === null) return makeFrame(made, "sampled");
  const labels = periodColumn(model.period, periods);
  const period: Column =
    labels.type === "number"
      ? number((row) => labels.values[row % periods]!)
      : { type: "text", values: Array.from({ length: rows }, (_, row) => labels.values[row % periods]!) };
  const ids = number((row) => from + 1 + Math.floor(row / periods));
  return makeFrame([[model.unit, ids], [model.period.column, period], ...made], "sampled");
}

/** A column of missing cells, and how the value at a share u is written into a row of it. */
function writer({ marginal }: CopulaModel["columns"][number], rows: number) {
  if (marginal.kind === "numeric") {
    const [values, at] = [new Float64Array(rows).fill(Number.NaN), quantile(marginal)];
    const write = (row: number, u: number) => {
      values[row] = at(u);
    };
    return { column: { type: "number", values } as Column, write };
  }
  const [values, at] = [new Array<string | null>(rows).fill(null), categoryAt(marginal)];
  const write = (row: number, u: number) => {
    values[row] = at(u);
  };
  return { column: { type: "text", values } as Column, write };
}

/** Every latent of a unit in every period, by latent. */
function unitLatents(
  { latents, unit_correlation, innovation_correlation }: CopulaModel,
  seed: number,
  periods: number,
): (unit: number) => Float64Array[] {
  const ofUnit = correlationFactor(unit_correlation);
  const changing = [...latents.keys()].filter((i) => latents[i]!.unit_share < 1);
  const persistence = changing.map((i) => latents[i]!.persistence);
  const innovation = correlationFactor(innovation_correlation);
  const first = correlationFactor(
    innovation_correlation.map((row, i) =>
      row.map((r, j) => (i === j ? 1 : r * memory(persistence[i]!, persistence[j]!))),
    ),
  );
  const streamOf = (i: number, variable: string) =>
    stream(seed, "copula", latents[i]!.column, latents[i]!.part, variable);
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
