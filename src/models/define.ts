import type { z } from "zod";
import type { Estimate, ModelType } from "../contracts/index.ts";
import type { Identification } from "../diagnostics/declared-design.ts";
import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";

export interface EstimateOptions {
  /** Coverage of the interval, such as 0.95. */
  confidence_level: number;
}

export interface ModelDefinition<P> {
  name: string;
  model_type: ModelType;
  /** The rubric in rubrics/ that scores it. */
  rubric: string;
  /** A strict schema of the block's keys other than `name`. */
  params: z.ZodType<P>;
  /** The columns it reads, for a check before anything is fitted. */
  columns(params: P): string[];
  /** What it asks of a declared design; `auto` never takes a model without it. */
  design?: Identification;
  /**
   * Pure. Rows with a missing value in a column it uses are dropped and counted in `dropped`.
   * @throws the catalogue's errors, with `place.path` inside the block where a key is to blame
   */
  estimate(frame: Frame, params: P, options: EstimateOptions): Estimate;
}

/** A model in the table, its parameters closed over. */
export interface Model {
  name: string;
  model_type: ModelType;
  rubric: string;
  params: z.ZodType;
  columns(params: unknown): string[];
  design: Identification | null;
  estimate(frame: Frame, params: unknown, options: EstimateOptions): Estimate;
}

/** Beyond it products of four values are beyond what a double holds. */
const largest = 1e60;

/** No number in a column that is read is infinite or too large to compute with. @throws E_COLUMN_TYPE with its row */
function requireFinite(frame: Frame, columns: readonly string[]): void {
  for (const name of columns) {
    const column = frame.has(name) ? frame.column(name) : null;
    if (column?.type !== "number") continue;
    const row = column.values.findIndex((value) => Math.abs(value) > largest);
    if (row < 0) continue;
    const value = column.values[row]!;
    const what = Number.isFinite(value) ? value.toPrecision(3) : "an infinite value";
    const expected = `a number within ±${largest.toPrecision(1)}`;
    throw impactError("E_COLUMN_TYPE", { column: name, found: `${what} in row ${row + 1}`, expected });
  }
}

/** Makes a table entry of a definition: parameters are parsed by its schema at every call, and its columns are finite. */
export function defineModel<P>(definition: ModelDefinition<P>): Model {
  const { name, model_type, rubric, params } = definition;
  return {
    name,
    model_type,
    rubric,
    params,
    design: definition.design ?? null,
    columns: (raw) => definition.columns(params.parse(raw)),
    estimate(frame, raw, options) {
      const parsed = params.parse(raw);
      requireFinite(frame, definition.columns(parsed));
      return definition.estimate(frame, parsed, options);
    },
  };
}
