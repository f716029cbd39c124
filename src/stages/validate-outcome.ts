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
