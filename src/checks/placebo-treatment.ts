import { z } from "zod";
import type { Column, Frame } from "../frame/frame.ts";
import { groupsBy } from "../frame/groups.ts";
import { completeRows, withColumns } from "../frame/rows.ts";
import { binomialAtMost } from "../stats/binomial.ts";
import { stream } from "../stats/random.ts";
import { shuffled } from "../stats/shuffled.ts";
import { columnOf, defineCheck, holdsZero } from "./define.ts";

const Params = z.strictObject({
  replications: z.int().min(20).max(2000).default(50),
  seed: z.int().min(0).default(1),
  by: z
    .string()
    .optional()
    .describe("the column of what was assigned as one; default: the model's cluster, its unit, or the row"),
  within: z
    .string()
    .optional()
    .describe("the column of blocks within which it was; default: the model's blocks"),
});

/** The column with its groups' values exchanged among the groups of each block; null when it varies within a group. */
function exchanged(
  frame: Frame,
  column: string,
  { groups, blocks }: { groups: number[][]; blocks: number[][] },
): ((turn: number, seed: number) => Frame) | null {
  const { type, values } = frame.column(column);
  const valueAt = (row: number) => (values as ArrayLike<string | number | null>)[row]!;
  if (groups.some((rows) => rows.some((row) => valueAt(row) !== valueAt(rows[0]!)))) return null;
  return (turn, seed) => {
    const out = Array.from({ length: frame.rows }, (_, row) => valueAt(row));
    for (const [b, block] of blocks.entries()) {
      const order = shuffled(block.length, stream(seed, "placebo treatment", String(b)), turn);
      for (const [i, group] of block.entries())
        for (const row of groups[group]!) out[row] = valueAt(groups[block[order[i]!]!]![0]!);
    }
    const made =
      type === "number" ? { type, values: Float64Array.from(out as number[]) } : { type, values: out };
    return withColumns(frame, [[column, made as Column]]);
  };
}

/**
 * Treatment dealt out anew as it was assigned, so that there is no effect: the interval must hold 0 as often as it says, or it
 * is too narrow for how treatment was assigned; and the rank of the real effect among those is Fisher's p.
 * @see Fisher (1935), The Design of Experiments, §21; Phipson & Smyth (2010), SAGMB 9(1), on counting the real one
 */
export const placeboTreatment = defineCheck({
  name: "placebo_treatment",
  designs: [
    ...["experiment", "diff_in_diff", "matching", "subclassification"],
    ...["weighting", "doubly_robust", "regression_adjustment"],
  ],
  params: Params,
  run(subject, { replications, seed, by, within }) {
    const { params, estimate } = subject;
    const column = columnOf(subject, "treated", "treatment");
    if (column === null) return "the model names no column of the treatment";
    const unit = by ?? columnOf(subject, "cluster", "unit");
    const strata = within ?? columnOf(subject, "blocks");
    const read = [column, unit, strata].filter((name) => name !== null);
    const frame = completeRows(subject.frame, read);
    const groups = groupsBy(frame, unit);
    const labels = strata === null ? null : frame.text(strata);
    const blocks = new Map<string, number[]>();
    for (const [g, rows] of groups.entries()) {
      const label = labels?.[rows[0]!] ?? "";
      blocks.set(label, [...(blocks.get(label) ?? []), g]);
    }
    const deal = exchanged(frame, column, { groups, blocks: [...blocks.values()] });
    if (deal === null) return `\`${column}\` varies within \`${unit}\`: it was not assigned as one`;
    const found = Array.from({ length: replications }, (_, turn) => subject.refit(deal(turn, seed), params));
    const held = found.filter(holdsZero).length;
    const size = Math.abs(estimate.effect_estimate);
    const larger = found.filter(({ effect_estimate }) => Math.abs(effect_estimate) >= size).length;
    const p = (larger + 1) / (replications + 1);
    return {
      passed: binomialAtMost(held, replications, estimate.confidence_level) >= 0.01,
      statement: `dealt out anew ${replications} times${unit === null ? "" : ` by \`${unit}\``}, ${held} of the intervals hold 0, and ${larger} effects are as large (p = ${p.toPrecision(2)})`,
      numbers: { replications, held, randomisation_p: p },
    };
  },
});
