import { z } from "zod";
import { placedIn } from "../errors.ts";
import { aggregateColumn } from "./aggregate.ts";
import { type Column, makeFrame } from "./frame.ts";
import { after } from "./instant.ts";
import { groupRows } from "./rows.ts";
import { defineTransform, eachOnce, names } from "./step.ts";

const Pivot = z.strictObject({
  by: names.describe("one row for each unit"),
  time: z.string().describe("a column of ISO dates or of numbers"),
  at: z.union([z.string(), z.number()]).describe("rows before it are pre, the others post"),
  values: names.describe("columns that become <name>_pre and <name>_post"),
  statistic: z.enum(["sum", "mean", "min", "max"]).default("sum"),
  first: names.optional().describe("columns carried over from the unit's first row"),
});

/** One row for each unit, its values before and after an instant side by side; a side without rows is missing, not 0. */
export const pivot = defineTransform(
  Pivot.superRefine(
    eachOnce(({ by, first = [], values }) => [
      ...by.map((to, index) => ({ to, path: ["by", index] })),
      ...first.map((to, index) => ({ to, path: ["first", index] })),
      ...values.flatMap((name, index) =>
        [`${name}_pre`, `${name}_post`].map((to) => ({ to, path: ["values", index] })),
      ),
    ]),
  ),
  (frame, { by, first = [], values, time, at, statistic }) => {
    const groups = placedIn(["by"], () => groupRows(frame, by));
    const isPost = placedIn(["time"], () => after(frame, time, at));
    const carried =
      (key: string) =>
      (name: string, index: number): [string, Column] => [
        name,
        placedIn([key, index], () => aggregateColumn(frame, name, "first", groups)),
      ];
    const side = (post: boolean) => groups.map((rows) => rows.filter((row) => isPost(row) === post));
    const halves = values.flatMap((name, index) =>
      [false, true].map((post): [string, Column] => [
        `${name}_${post ? "post" : "pre"}`,
        placedIn(["values", index], () => aggregateColumn(frame, name, statistic, side(post))),
      ]),
    );
    return makeFrame([...by.map(carried("by")), ...first.map(carried("first")), ...halves], frame.label);
  },
);
