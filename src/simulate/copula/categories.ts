import type { Marginal } from "../../contracts/index.ts";
import { fewestRows } from "./marginal.ts";

type Categorical = Extract<Marginal, { kind: "categorical" }>;

const other = "other";

/** The categories by their counts, in ascending order of `position`; those of fewer than 5 rows together are `other`. */
export function categoricalMarginal(
  labels: readonly (string | null)[],
  position: (rows: readonly number[]) => number,
): Categorical {
  const rowsOf = (key: (label: string) => string) => {
    const groups = new Map<string, number[]>();
    labels.forEach((label, row) => {
      if (label === null) return;
      const rows = groups.get(key(label));
      if (rows) rows.push(row);
      else groups.set(key(label), [row]);
    });
    return groups;
  };
  const counts = rowsOf((label) => label);
  const groups = rowsOf((label) => (counts.get(label)!.length < fewestRows ? other : label));
  const levels = [...groups]
    .map(([value, rows]) => ({ value, count: rows.length, position: position(rows) }))
    .sort((a, b) => a.position - b.position || (a.value < b.value ? -1 : 1));
  return { kind: "categorical", levels: levels.map(({ value, count }) => ({ value, count })) };
}

/** The level that stands for a label: itself, or `other`. Null for one that the model does not know. */
export function levelOf({ levels }: Categorical): (label: string | null) => number | null {
  const index = new Map(levels.map(({ value }, i) => [value, i]));
  return (label) => (label === null ? null : (index.get(label) ?? index.get(other) ?? null));
}

/** The category at a share u of a column's rows. */
export function categoryAt({ levels }: Categorical): (u: number) => string {
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  const upTo = levels.map(({ count }) => {
    sum += count;
    return sum / total;
  });
  return (u) => levels.at(upTo.findIndex((end) => u < end))!.value;
}
