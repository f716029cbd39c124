import { expect } from "vitest";

/** |actual − expected| ≤ tolerance·|expected|, and the message names what is compared. */
export function close(actual: number, expected: number, tolerance: number, what = ""): void {
  const error = Math.abs(actual - expected) / (Math.abs(expected) || 1);
  expect(error, `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}
