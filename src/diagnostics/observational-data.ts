import { z } from "zod";
import { impactError } from "../errors.ts";
import { type DesignColumn, rowsWithValues, termColumns } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { completeRows, takeRows } from "../frame/rows.ts";
import { type OlsFit, ols } from "../stats/ols.ts";
import { armsOf } from "./arms.ts";

/** A value of a column, as it is compared: as text. */
export const label = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** What every observational model is told; each adds its own. */
export const observationalParams = {
  outcome: z.string().describe("a number column"),
  treatment: z.string().describe("the column that says who was treated: text or 0/1"),
  control: label.optional().describe("the untreated; known without it when called control, 0, none or no"),
  arm: label.optional().describe("the treated, when there are more than two values; the others are left out"),
  covariates: z
    .array(z.string())
    .min(1)
    .describe("columns from before the treatment that it and the outcome depend on; text becomes categories"),
  lagged_outcome: z
    .string()
    .optional()
    .describe("which covariate is the outcome before the treatment: the one that helps most"),
  negative_control: z
    .string()
    .optional()
    .describe("an outcome that the treatment cannot have touched; an effect on it is bias"),
};

export interface ObservationalParams {
  outcome: string;
  treatment: string;
  control?: string | undefined;
  arm?: string | undefined;
  covariates: string[];
  lagged_outcome?: string | undefined;
  negative_control?: string | undefined;
}

/** The rows used, who was treated, and the covariates as independent columns without an intercept. */
export interface ObservationalData {
  used: Frame;
  y: Float64Array;
  /** 0 or 1. */
  treated: Float64Array;
  n1: number;
  n0: number;
  covariates: DesignColumn[];
  /** The outcome on an intercept, the covariates and, as its last column, the treatment. */
  regression: OlsFit;
  warnings: string[];
  dropped: { rows: number; reason: string }[];
}

export const observationalColumns = (p: ObservationalParams): string[] => [
  ...new Set([
    p.outcome,
    p.treatment,
    ...p.covariates,
    ...(p.negative_control === undefined ? [] : [p.negative_control]),
  ]),
];

/**
 * Settles rows, treatment and covariates. A covariate that does not vary, or that those before it determine, is dropped
 * with a warning.
 * @param also further columns that must have a value in a row that is used
 * @throws E_ARMS, E_NO_VARIATION, E_TOO_FEW_OBSERVATIONS, E_COLUMN_TYPE, E_SCHEMA, E_NOT_IDENTIFIED
 */
export function observationalData(
  frame: Frame,
  p: ObservationalParams,
  also: readonly string[] = [],
): ObservationalData {
  if (p.lagged_outcome !== undefined && !p.covariates.includes(p.lagged_outcome))
    throw impactError(
      "E_SCHEMA",
      { found: `\`${p.lagged_outcome}\``, expected: "one of the covariates", mend: "add it to them" },
      { path: ["lagged_outcome"] },
    );
  const arms = armsOf(frame, p);
  const labels = frame.text(p.treatment);
  const two = rowsOf(frame, (row) => labels[row] === arms.arm || labels[row] === arms.control);
  const complete = completeRows(two, [p.outcome, ...p.covariates, ...also]);
  const columns = p.covariates.flatMap((name) => termColumns(complete, [name]));
  const rows = rowsWithValues(columns, complete.rows);
  const used = rows.length === complete.rows ? complete : takeRows(complete, rows);
  const treated = Float64Array.from(used.text(p.treatment), (arm) => Number(arm === arms.arm));
  const n1 = treated.reduce((sum, value) => sum + value, 0);
  const [y, n0] = [used.number(p.outcome), used.rows - n1];
  if (used.rows < 4 || n1 < 2 || n0 < 2)
    throw impactError("E_TOO_FEW_OBSERVATIONS", { observations: Math.min(n1, n0), parameters: 2 });
  if (y.every((value) => value === y[0]))
    throw impactError("E_NO_VARIATION", { column: p.outcome }, { path: ["outcome"] });
  return { used, y, treated, n1, n0, ...independent(used, p, y, treated), dropped: left(frame, two, used) };
}

const rowsOf = (frame: Frame, keep: (row: number) => boolean): Frame => {
  const rows = Array.from({ length: frame.rows }, (_, row) => row).filter(keep);
  return rows.length === frame.rows ? frame : takeRows(frame, rows);
};

const left = (frame: Frame, two: Frame, used: Frame) =>
  [
    { rows: frame.rows - two.rows, reason: "of no arm, or of one that is not compared" },
    { rows: two.rows - used.rows, reason: "a missing value in a column used" },
  ].filter(({ rows }) => rows > 0);

/** Covariates that are independent of each other; the treatment is not one that they determine. @throws E_NOT_IDENTIFIED */
function independent(used: Frame, p: ObservationalParams, y: Float64Array, treated: Float64Array) {
  const all = p.covariates.flatMap((name) => termColumns(used, [name]));
  const design = [new Float64Array(used.rows).fill(1), ...all.map(({ values }) => values)];
  const fit = ols([...design, treated], y);
  if (fit.dropped.includes(design.length))
    throw impactError(
      "E_NOT_IDENTIFIED",
      { term: p.treatment, because: "the covariates determine it" },
      { path: ["covariates"] },
    );
  return {
    regression: fit,
    covariates: all.filter((_, i) => fit.kept.includes(i + 1)),
    warnings: fit.dropped.map(
      (index) =>
        `covariate \`${all[index - 1]!.name}\` does not vary or is determined by those before it, and was dropped`,
    ),
  };
}
