import { type ArimaFit, fitArima, type Likelihood } from "./arima.ts";
import type { ArimaOrder } from "./arima-process.ts";

/** p and q that are tried: p from 1, q at most 2, together at most 3. No series is taken to have no memory. */
const grid: readonly (readonly [number, number])[] = [
  [1, 0],
  [2, 0],
  [3, 0],
  [1, 1],
  [2, 1],
  [1, 2],
];

/**
 * The fit of least AICc over six orders of errors without differencing; the seasonal part is given. Orders whose maximum
 * is at the bounds of the stationary processes, or that leave no degrees of freedom, are passed over.
 * @throws RangeError when no order can be fitted
 * @see Hurvich & Tsai (1989), Biometrika 76(2)
 */
export function chooseArima(
  y: Float64Array,
  columns: readonly Float64Array[],
  seasonal: Pick<ArimaOrder, "P" | "D" | "Q" | "s">,
  likelihood: Likelihood,
): ArimaFit {
  const fits = grid.flatMap(([p, q], i): ArimaFit[] => {
    try {
      const fit = fitArima(y, columns, { p, d: 0, q, ...seasonal }, likelihood);
      return (fit.interior || i === 0) && fit.n > fit.parameters + 1 ? [fit] : [];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
  if (fits.length === 0) throw new RangeError("no order of the errors can be fitted");
  return fits.reduce((best, fit) => (fit.aicc < best.aicc ? fit : best));
}
