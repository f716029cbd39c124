/** Σ of the rows' weights by group, or how many rows it has. @param code the group of each row, 0 … G−1 */
export function totals(code: Int32Array, groups: number, weights: Float64Array | null): Float64Array {
  const found = new Float64Array(groups);
  for (let i = 0; i < code.length; i++) found[code[i]!]! += weights?.[i] ?? 1;
  return found;
}

/** The (weighted) mean by group, 0 of one without rows. @param rows the `totals` of the groups */
export function means(
  values: Float64Array,
  code: Int32Array,
  rows: Float64Array,
  weights: Float64Array | null,
): Float64Array {
  const sum = new Float64Array(rows.length);
  for (let i = 0; i < values.length; i++) sum[code[i]!]! += values[i]! * (weights?.[i] ?? 1);
  return sum.map((total, g) => (rows[g]! > 0 ? total / rows[g]! : 0));
}

/** Each value without its group's effect. */
export function less(values: Float64Array, effects: Float64Array, code: Int32Array): Float64Array {
  const left = new Float64Array(values.length);
  for (let i = 0; i < left.length; i++) left[i] = values[i]! - effects[code[i]!]!;
  return left;
}
