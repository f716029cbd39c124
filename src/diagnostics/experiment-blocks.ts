import { impactError } from "../errors.ts";
import type { Frame } from "../frame/frame.ts";
import { groupRows, takeRows, withColumns } from "../frame/rows.ts";

/**
 * The rows of blocks that have every arm, blocks as text; whether each block is one row an arm (pairs).
 * @throws E_BLOCKS when an arm has a single row in a block and blocks are no pairs: how much it varies there needs two
 */
export function blocked(
  used: Frame,
  blocks: string,
  { treatment, arms, clustered }: { treatment: string; arms: readonly string[]; clustered: boolean },
): { frame: Frame; pairs: boolean; left: number } {
  const labels = used.text(treatment);
  const whole = groupRows(used, [blocks]).filter(
    (rows) => new Set(rows.map((row) => labels[row])).size === arms.length,
  );
  if (whole.length === 0)
    throw impactError("E_BLOCKS", { blocks, why: "none has every arm" }, { path: ["blocks"] });
  const pairs = whole.every((rows) => rows.length === arms.length);
  const single = pairs || clustered ? undefined : whole.find((rows) => hasSingle(rows, labels));
  if (single !== undefined) {
    const name = used.text(blocks)[single[0]!];
    const why = `block ${name} has one row of an arm, and how much it varies there needs two`;
    throw impactError("E_BLOCKS", { blocks, why }, { path: ["blocks"] });
  }
  const rows = whole.flat().sort((a, b) => a - b);
  const frame = rows.length === used.rows ? used : takeRows(used, rows);
  const text = withColumns(frame, [[blocks, { type: "text", values: frame.text(blocks) }]]);
  return { frame: text, pairs, left: used.rows - rows.length };
}

function hasSingle(rows: readonly number[], labels: readonly (string | null)[]): boolean {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(labels[row]!, (counts.get(labels[row]!) ?? 0) + 1);
  return [...counts.values()].some((count) => count === 1);
}
