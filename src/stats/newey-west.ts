import pow from "@stdlib/math-base-special-pow";
import { Matrix } from "ml-matrix";
import type { OlsFit } from "./ols.ts";

/** The rule where no lag is given: ⌊4(n/100)^(2/9)⌋. @see Newey & West (1994), Rev. Econ. Stud. 61(4) */
export const lagRule = (n: number): number => Math.floor(4 * pow(n / 100, 2 / 9));

/**
 * Covariance of a regression's coefficients under heteroskedasticity and autocorrelation, k × k: Bartlett's weights
 * 1 − l/(L+1), no prewhitening. Lags are of time: a period that is missing adds nothing, and shifts nothing.
 * @param period each observation's place in time, ascending
 * @param adjust whether it is multiplied by n/(n−k)
 * @see Newey & West (1987), Econometrica 55(3); Datta & Du (2012), on gaps
 */
export function neweyWest(fit: OlsFit, period: ArrayLike<number>, lag: number, adjust = false): Matrix {
  const { n, k } = fit;
  const last = period[n - 1]!;
  const first = period[0]!;
  const scores = fit.columns.map((column) => {
    const placed = new Float64Array(last - first + 1);
    for (let i = 0; i < n; i++) placed[period[i]! - first] = column[i]! * fit.residuals[i]!;
    return placed;
  });
  const meat = Matrix.zeros(k, k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      let sum = 0;
      for (let l = 0; l <= Math.min(lag, last - first); l++) {
        const weight = l === 0 ? 0.5 : 1 - l / (lag + 1);
        for (let t = l; t <= last - first; t++)
          sum += weight * (scores[a]![t]! * scores[b]![t - l]! + scores[b]![t]! * scores[a]![t - l]!);
      }
      meat.set(a, b, sum);
    }
  }
  return Matrix.mul(fit.bread.mmul(meat).mmul(fit.bread), adjust ? n / (n - k) : 1);
}
