import { moments } from "../stats/moments.ts";
import { knob } from "./validate-likeness.ts";

/** The knobs of an outcome like these values: its family by what it can be, then mean, spread and zeros. */
export function outcomeLike(values: Float64Array, treated: Float64Array): Record<string, unknown> {
  const { mean, variance } = moments(values);
  const sd = Math.sqrt(variance);
  const same = { mean: knob(mean), sd: knob(sd) };
  const wider = Math.sqrt(Math.max(0, moments(treated).variance - variance));
  const gaussian = { family: "gaussian", ...same, effect_sd: knob(wider) };
  if (values.some((value) => value < 0) || !(mean > 0)) return gaussian;
  if (values.every((value) => value === 0 || value === 1)) {
    return mean < 1 ? { family: "bernoulli", mean: knob(mean) } : gaussian;
  }
  if (values.every(Number.isInteger)) {
    return variance > 1.01 * mean ? { family: "negative_binomial", ...same } : gaussian;
  }
  const positive = moments(values.filter((value) => value > 0));
  const zeros = 1 - positive.n / values.length;
  if (positive.n < 2 || (zeros === 0 && skewness(values, mean, sd) < 1)) return gaussian;
  const variation = Math.sqrt(positive.variance) / positive.mean;
  return { family: "log_normal", mean: knob(mean), sd: knob(mean * variation), zero_share: knob(zeros) };
}

function skewness(values: Float64Array, mean: number, sd: number): number {
  let cubes = 0;
  for (const value of values) {
    const z = (value - mean) / sd;
    cubes += z * z * z;
  }
  return cubes / values.length;
}

/**
 * The correlation of two values of one group beyond their arm's mean, by one-way analysis of variance.
 * @param deviations each value less its arm's mean
 * @see Donner & Koval (1980), Biometrics 36(1)
 */
export function intraclassCorrelation(
  deviations: Float64Array,
  { code, count }: { code: Int32Array; count: number },
): number {
  const n = deviations.length;
  const [sums, sizes] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < n; i++) {
    sums[code[i]!]! += deviations[i]!;
    sizes[code[i]!]! += 1;
  }
  let [between, total, squares] = [0, 0, 0];
  for (let g = 0; g < count; g++) {
    between += (sums[g]! * sums[g]!) / sizes[g]!;
    squares += sizes[g]! * sizes[g]!;
  }
  for (const value of deviations) total += value * value;
  if (count < 2 || n <= count) return 0;
  const [among, within] = [between / (count - 1), (total - between) / (n - count)];
  const size = (n - squares / n) / (count - 1);
  const icc = (among - within) / (among + (size - 1) * within);
  return Number.isFinite(icc) ? Math.min(0.99, Math.max(0, icc)) : 0;
}
