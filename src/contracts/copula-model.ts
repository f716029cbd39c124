import { z } from "zod";
import { SchemaVersion } from "./contract.ts";

/** A quantile function: linear between knots (`at` ascending from 0 to 1); a point mass is a flat piece, a gap a step. */
const NumericMarginal = z
  .object({
    kind: z.literal("numeric"),
    decimals: z.int().min(0).max(6).nullable().describe("of every value, 0 for whole numbers; null for more"),
    at: z.array(z.number().min(0).max(1)).min(2),
    values: z.array(z.number()).describe("a mean over at least 5 rows, or a value that at least 5 rows have"),
  })
  .refine(({ at, values }) => at.length === values.length, {
    path: ["values"],
    error: "one for each of `at`",
  })
  .refine(({ at }) => at[0] === 0 && at.at(-1) === 1 && ascending(at), {
    path: ["at"],
    error: "ascending numbers from 0 to 1",
  })
  .refine(({ values }) => ascending(values), { path: ["values"], error: "ascending numbers" });

const CategoricalMarginal = z.object({
  kind: z.literal("categorical"),
  levels: z
    .array(z.object({ value: z.string(), count: z.int().min(1) }))
    .min(1)
    .describe("in the order of the latent; levels that fewer than 5 rows have are `other`"),
});

export const Marginal = z.discriminatedUnion("kind", [NumericMarginal, CategoricalMarginal]);
export type Marginal = z.infer<typeof Marginal>;

/** A learned column; missing cells are a latent of their own. */
const LearnedColumn = z.object({
  name: z.string(),
  of: z.enum(["unit", "period"]).describe("a unit has one value, or one in every period"),
  marginal: Marginal,
  missing: z.number().min(0).lt(1).describe("the share of missing cells"),
});

/** A standard normal behind a column's values or behind their being missing. */
const Latent = z.object({
  column: z.string(),
  part: z.enum(["value", "missing"]),
  unit_share: z
    .number()
    .min(0)
    .max(1)
    .describe("of its variance, what belongs to the unit and never changes; 1 for a unit's column"),
  persistence: z.number().gt(-1).lt(1).describe("from one period to the next, of the rest"),
});

const Correlations = z
  .array(z.array(z.number().min(-1).max(1)))
  .describe("the rows of the lower triangle, each ending with the diagonal's 1");

const PeriodLabels = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("date"), column: z.string(), first: z.iso.date(), step_days: z.int().min(1) }),
  z.object({ kind: z.literal("number"), column: z.string(), first: z.number(), step: z.number() }),
]);

/** What the copula backend learned from a table: no row of it, and no value that fewer than 5 of its rows have. */
export const CopulaModel = z
  .object({
    schema_version: SchemaVersion,
    unit: z
      .string()
      .nullable()
      .describe("the column of ids, which are numbered anew; null for a cross-section"),
    period: PeriodLabels.nullable(),
    trained_on: z.object({ rows: z.int(), units: z.int(), periods: z.int() }),
    columns: z.array(LearnedColumn).min(1),
    latents: z.array(Latent),
    unit_correlation: Correlations.describe("between the parts of the latents that belong to the unit"),
    innovation_correlation: Correlations.describe(
      "between what a period adds to the latents with a unit_share under 1",
    ),
    left_out: z.array(z.object({ column: z.string(), reason: z.string() })),
    warnings: z.array(z.string()),
  })
  .refine(({ latents, unit_correlation: rows }) => isTriangle(rows, latents.length), {
    path: ["unit_correlation"],
    error: "a row for each latent, each one longer than the last",
  })
  .refine(
    ({ latents, innovation_correlation: rows }) =>
      isTriangle(rows, latents.filter(({ unit_share }) => unit_share < 1).length),
    {
      path: ["innovation_correlation"],
      error: "a row for each latent that changes, each one longer than the last",
    },
  )
  .refine(
    ({ latents, columns }) => latents.every(({ column }) => columns.some(({ name }) => name === column)),
    {
      path: ["latents"],
      error: "latents of the columns above",
    },
  );
export type CopulaModel = z.infer<typeof CopulaModel>;

const ascending = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || numbers[i - 1]! <= number);

const isTriangle = (rows: readonly (readonly number[])[], size: number) =>
  rows.length === size && rows.every((row, i) => row.length === i + 1 && row[i] === 1);
