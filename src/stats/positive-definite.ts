import ln from "@stdlib/math-base-special-ln";

/**
 * Inverse and ln of the determinant of a symmetric positive definite matrix, rows one after the other, by its Cholesky
 * factor L: A = L·Lᵀ, A⁻¹ = L⁻ᵀ·L⁻¹. Only its lower half is read.
 * @throws RangeError when it is not positive definite
 */
export function inverseOf(
  matrix: Float64Array,
  size: number,
): { inverse: Float64Array; log_determinant: number } {
  const lower = new Float64Array(size * size);
  let log_determinant = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j]!;
      else if (sum > 0 && Number.isFinite(sum)) {
        lower[i * size + i] = Math.sqrt(sum);
        log_determinant += ln(sum);
      } else throw new RangeError("the matrix is not positive definite");
    }
  // L⁻¹ in place of L, column by column from the top.
  for (let j = 0; j < size; j++) {
    lower[j * size + j] = 1 / lower[j * size + j]!;
    for (let i = j + 1; i < size; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= lower[i * size + k]! * lower[k * size + j]!;
      lower[i * size + j] = sum / lower[i * size + i]!;
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++) sum += lower[k * size + i]! * lower[k * size + j]!;
      inverse[i * size + j] = sum;
      inverse[j * size + i] = sum;
    }
  return { inverse, log_determinant };
}
