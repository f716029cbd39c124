import { z } from "zod";
import { names } from "../../frame/step.ts";

const Name = z.string().min(1);

/** What the columns of a table to learn from are; without a unit every row is one. Columns no key names are learned. */
export const CopulaSpec = z
  .strictObject({
    unit: Name.optional().describe("the column of ids of users, products, …; never learned, numbered anew"),
    period: Name.optional().describe("the column of dates or numbers of periods, one row a unit and period"),
    unit_columns: names.optional().describe("one value a unit; default: those that never change within one"),
    metrics: names.optional().describe("one value a unit and period; default: all others"),
    leave_out: z.array(Name).default([]).describe("treatment, ids, and what else is not to be learned"),
    order_by: z
      .record(Name, Name)
      .default({})
      .describe(
        "by which column's ranks a categorical column's levels are ordered; default: the first numeric one",
      ),
  })
  .superRefine(({ unit, period, unit_columns = [], metrics = [], leave_out }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (unit !== undefined && period === undefined)
      refuse(["unit"], "a `period` beside it, for one row a unit and period");
    if (unit === undefined && period !== undefined) refuse(["period"], "a `unit` beside it");
    if (unit === undefined && metrics.length > 0) refuse(["metrics"], "a `unit` and a `period` beside them");
    const named = [
      ...(unit === undefined ? [] : [{ name: unit, path: ["unit"] }]),
      ...(period === undefined ? [] : [{ name: period, path: ["period"] }]),
      ...unit_columns.map((name, i) => ({ name, path: ["unit_columns", i] })),
      ...metrics.map((name, i) => ({ name, path: ["metrics", i] })),
      ...leave_out.map((name, i) => ({ name, path: ["leave_out", i] })),
    ];
    named.forEach(({ name, path }, i) => {
      if (named.findIndex((other) => other.name === name) < i)
        refuse(path, "a column that has no other role");
    });
  });
export type CopulaSpec = z.infer<typeof CopulaSpec>;
