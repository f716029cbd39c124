import ln from "@stdlib/math-base-special-ln";
import pow from "@stdlib/math-base-special-pow";
import { inverse, Matrix } from "ml-matrix";
import { twoSidedP } from "./distributions.ts";
import { kernelWeights, localPolynomial } from "./local-polynomial.ts";

/**
 * Whether the density of x jumps at 0: local linear fits to a fine histogram on either side, the log difference and its
 * standard error. Null where a side has fewer than 30 rows or no density is found.
 * @param x ascending
 * @see McCrary (2008), J. Econometrics 142(2), eq. 4, 5 and the bandwidth of §3.2
 */
export function densityJump(
  x: Float64Array,
): { log_jump: number; standard_error: number; p_value: number } | null {
  const n = x.length;
  const below = x.filter((value) => value < 0).length;
  if (below < 30 || n - below < 30) return null;
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const bin = (2 * sd) / Math.sqrt(n);
  const left = histogram(x, bin, -1, n);
  // As many bins in all as McCrary's own program counts, which is sometimes an empty one beyond the highest x.
  const bins = Math.floor((x[n - 1]! - x[0]!) / bin) + 2;
  const right = histogram(x, bin, 1, n, bins - left.at.length);
  const h = (bandwidth(left) + bandwidth(right)) / 2;
  const [fl, fr] = [heightAt(left, h), heightAt(right, h)];
  if (fl === null || fr === null) return null;
  const log_jump = ln(fr) - ln(fl);
  const standard_error = Math.sqrt(((1 / (n * h)) * 24 * (1 / fl + 1 / fr)) / 5);
  return { log_jump, standard_error, p_value: twoSidedP(log_jump / standard_error, null) };
}

interface Histogram {
  /** Middles of the bins, and the density in each. */
  at: Float64Array;
  height: Float64Array;
}

/** The bins of one side, at least so many, counted from the cutoff outward, so that none holds rows of both. */
function histogram(x: Float64Array, bin: number, sign: -1 | 1, n: number, least = 0): Histogram {
  const own = x.filter((value) => (sign > 0 ? value >= 0 : value < 0));
  const index = (value: number) => (sign > 0 ? Math.floor(value / bin) : Math.ceil(-value / bin) - 1);
  const last = own.reduce((most, value) => Math.max(most, index(value)), 0);
  const height = new Float64Array(Math.max(least, last + 1));
  for (const value of own) height[index(value)]! += 1 / (n * bin);
  return { at: height.map((_, j) => sign * (j + 0.5) * bin), height };
}

/** The rule of thumb from a global polynomial of order 4. */
function bandwidth({ at, height }: Histogram): number {
  const reach = Math.abs(at.findLast((_, i) => height[i]! > 0)!);
  const powers = [0, 1, 2, 3, 4].map((j) => at.map((value) => (value / reach) ** j));
  const cross = new Matrix(
    powers.map((a) => powers.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0))),
  );
  if (at.length < 8) return reach;
  const beta = inverse(cross, true)
    .mmul(Matrix.columnVector(powers.map((a) => a.reduce((sum, value, i) => sum + value * height[i]!, 0))))
    .to1DArray();
  const fitted = (i: number) => powers.reduce((sum, power, j) => sum + power[i]! * beta[j]!, 0);
  const variance = height.reduce((sum, value, i) => sum + (value - fitted(i)) ** 2, 0) / (at.length - 5);
  const curvature = Array.from(at, (value) => {
    const u = value / reach;
    return (2 * beta[2]! + 6 * beta[3]! * u + 12 * beta[4]! * u * u) / reach ** 2;
  }).reduce((sum, second) => sum + second * second, 0);
  return Math.min(reach, 3.348 * pow((variance * reach) / curvature, 0.2));
}

function heightAt({ at, height }: Histogram, h: number): number | null {
  const weights = kernelWeights(at, h, "triangular");
  if (weights.filter((weight) => weight > 0).length < 3) return null;
  const level = localPolynomial({ x: at, y: height, cluster: null }, weights, 1).beta[0]!;
  return level > 0 ? level : null;
}
