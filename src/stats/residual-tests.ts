import { chiSquareTail } from "./distributions.ts";

/** Autocorrelation of residuals at a lag; NaN ones are missing and take no part. */
function autocorrelation(e: Float64Array, lag: number): number {
  let [mean, count] = [0, 0];
  for (const value of e) {
    if (Number.isNaN(value)) continue;
    mean += value;
    count++;
  }
  mean /= count;
  let [products, squares] = [0, 0];
  for (let t = 0; t < e.length; t++) {
    if (Number.isNaN(e[t]!)) continue;
    squares += (e[t]! - mean) ** 2;
    if (t >= lag && !Number.isNaN(e[t - lag]!)) products += (e[t]! - mean) * (e[t - lag]! - mean);
  }
  return products / squares;
}

/** Σ(e_t − e_{t−1})²/Σe²: 2 without memory, towards 0 with it. @see Durbin & Watson (1950), Biometrika 37 */
export function durbinWatson(e: Float64Array): number {
  let [changes, squares] = [0, 0];
  for (let t = 0; t < e.length; t++) {
    if (Number.isNaN(e[t]!)) continue;
    squares += e[t]! * e[t]!;
    if (t > 0 && !Number.isNaN(e[t - 1]!)) changes += (e[t]! - e[t - 1]!) ** 2;
  }
  return changes / squares;
}

/**
 * Whether residuals have memory: Q = n(n+2)Σ r²/(n−l), χ² with `lags` − `fitted` degrees of freedom.
 * @param fitted coefficients of the process that the residuals are left by
 * @see Ljung & Box (1978), Biometrika 65(2)
 */
export function ljungBox(e: Float64Array, lags: number, fitted = 0): { q: number; p_value: number } {
  const n = e.reduce((count, value) => count + Number(!Number.isNaN(value)), 0);
  let q = 0;
  for (let lag = 1; lag <= lags; lag++) q += autocorrelation(e, lag) ** 2 / (n - lag);
  q *= n * (n + 2);
  return { q, p_value: chiSquareTail(q, Math.max(1, lags - fitted)) };
}
