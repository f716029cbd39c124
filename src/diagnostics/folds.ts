import type { Frame } from "../frame/frame.ts";
import { codes } from "../stats/moments.ts";
import { stream } from "../stats/random.ts";
import type { ObservationalData } from "./observational-data.ts";

export interface Folds {
  code: Int32Array;
  count: number;
}

/**
 * Each row's fold: by a column's values, or drawn. Rows are ordered by what is in them before they are drawn, so that
 * the order of a file does not matter.
 */
export function foldsOf(
  { used, y, treated, covariates }: ObservationalData,
  { folds, fold, seed }: { folds: number; fold?: string | undefined; seed: number },
): Folds {
  if (fold !== undefined) return codes(namesOf(used, fold));
  const columns = [...covariates.map(({ values }) => values), y, treated];
  const order = Array.from(y.keys()).sort((a, b) => {
    for (const values of columns) if (values[a] !== values[b]) return values[a]! - values[b]!;
    return a - b;
  });
  const draw = stream(seed, "folds");
  const drawn = order.map((row, at) => ({ row, at: draw.uniform(at) })).sort((a, b) => a.at - b.at);
  const code = new Int32Array(y.length);
  for (const [at, { row }] of drawn.entries()) code[row] = at % folds;
  return { code, count: folds };
}

const namesOf = (used: Frame, column: string) => used.text(column);
