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
