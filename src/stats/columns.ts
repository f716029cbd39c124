/** The values of some rows, in their order. */
export function take(values: Float64Array, rows: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at]!]!;
  return taken;
}

/** A column divided by its largest size (by 1 if it is 0), and that size: units then do not matter to the digits. */
export function scaled(column: Float64Array): { values: Float64Array; scale: number } {
  let scale = 0;
  for (let i = 0; i < column.length; i++) scale = Math.max(scale, Math.abs(column[i]!));
  scale ||= 1;
  const values = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) values[i] = column[i]! / scale;
  return { values, scale };
}
