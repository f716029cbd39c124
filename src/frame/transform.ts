import { z } from "zod";
import { placedIn } from "../errors.ts";
import { aggregate } from "./aggregate.ts";
import { compile, compileCondition, flawOf } from "./expression.ts";
import { type Column, type Frame, makeFrame } from "./frame.ts";
import type { Value } from "./operations.ts";
import { pivot } from "./pivot.ts";
import { takeRows, withColumns } from "./rows.ts";
import { defineTransform, names, type Transform } from "./step.ts";

/** Checked before any data are read; its columns can only be looked for afterwards. */
const expression = z
  .string()
  .min(1, { abort: true })
  .superRefine((text, context) => {
    const flaw = flawOf(text);
    if (flaw !== null) context.addIssue({ code: "custom", message: `an expression (${flaw})` });
  });

const select = defineTransform(
  z
    .union([names, z.record(z.string(), z.string())])
    .describe("columns to keep, or new: old to keep and rename"),
  (frame, columns) => {
    const pairs = Array.isArray(columns)
      ? columns.map((name, index) => ({ to: name, from: name, key: index }))
      : Object.entries(columns).map(([to, from]) => ({ to, from, key: to }));
    return makeFrame(
      pairs.map(({ to, from, key }) => [to, placedIn([key], () => frame.column(from))] as const),
      frame.label,
    );
  },
);

const filter = defineTransform(
  expression.describe("a condition; rows where it holds are kept"),
  (frame, text) => {
    const keep = compileCondition(text, frame);
    const rows: number[] = [];
    for (let row = 0; row < frame.rows; row++) if (keep(row) === true) rows.push(row);
    return takeRows(frame, rows);
  },
);

const derive = defineTransform(
  z.record(z.string().min(1), expression).describe("new columns, each by an expression"),
  (frame, columns) =>
    Object.entries(columns).reduce((so_far, [name, text]) => {
      const column = placedIn([name], () => {
        const value = compile(text, so_far);
        return columnOf(Array.from({ length: so_far.rows }, (_, row) => value(row)));
      });
      return withColumns(so_far, [[name, column]]);
    }, frame),
);

function columnOf(values: readonly Value[]): Column {
  if (values.some((value) => typeof value === "string")) {
    return { type: "text", values: values.map((value) => (value === null ? null : String(value))) };
  }
  return {
    type: "number",
    values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
  };
}

/** The transforms by name. */
export const transforms: ReadonlyMap<string, Transform> = new Map(
  Object.entries({ select, filter, derive, aggregate, pivot }),
);

/** Applies one-key steps in turn. @throws the catalogue's errors, `place.path` beginning with the step's index and name */
export function applyTransforms(frame: Frame, steps: readonly Record<string, unknown>[]): Frame {
  return steps.reduce<Frame>((so_far, step, index) => {
    const [name, params] = Object.entries(step)[0]!;
    return placedIn([index, name], () => transforms.get(name)!.apply(so_far, params));
  }, frame);
}
