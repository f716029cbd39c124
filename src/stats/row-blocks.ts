/** Rows of a design few enough that they stay in the cache while every pair of columns is read. */
export interface RowBlock {
  /** The first row. */
  start: number;
  rows: number;
  columns: number;
  /** One column after the other, each `stride` long. */
  values: Float64Array;
  stride: number;
}

/** Columns of zeros after the last: a loop that takes four columns at once may begin at any. */
export const padding = 3;

const most = 1024;

/** The rows of some columns in blocks, in order. The next block takes the place of the one before. */
export function* rowBlocks(columns: readonly Float64Array[]): Generator<RowBlock> {
  const n = columns[0]!.length;
  const stride = Math.min(n, most);
  const values = new Float64Array((columns.length + padding) * stride);
  for (let start = 0; start < n; start += stride) {
    const rows = Math.min(stride, n - start);
    for (const [c, column] of columns.entries()) values.set(column.subarray(start, start + rows), c * stride);
    yield { start, rows, columns: columns.length, values, stride };
  }
}

/**
 * Adds v·(column c of the block) to sums[c], from column `from` on, in the order of the rows. Four columns at a time: no
 * sum waits for another.
 * @param sums one per column, and `padding`
 */
export function addDots(sums: Float64Array, v: Float64Array, block: RowBlock, from: number): void {
  const { values, stride, rows } = block;
  for (let c = from; c < block.columns; c += 4) {
    let [p, q, r, s] = [sums[c]!, sums[c + 1]!, sums[c + 2]!, sums[c + 3]!];
    for (let i = 0, at = c * stride; i < rows; i++, at++) {
      const own = v[i]!;
      p += own * values[at]!;
      q += own * values[at + stride]!;
      r += own * values[at + 2 * stride]!;
      s += own * values[at + 3 * stride]!;
    }
    sums[c] = p;
    sums[c + 1] = q;
    sums[c + 2] = r;
    sums[c + 3] = s;
  }
}
