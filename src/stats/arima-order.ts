import { type ArimaFit, fitArima } from "./arima.ts";
import { approachArima, arimaProblem, type Likelihood, penaltyOf } from "./arima-likelihood.ts";
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
  const found = grid.flatMap(([p, q]) => {
    const order = { p, d: 0, q, ...seasonal };
    const problem = tried(() => arimaProblem(y, columns, order, likelihood));
    if (!problem || problem.n <= problem.parameters + 1) return [];
    const { point, value } = approachArima(problem);
    return [{ order, point, aicc: 2 * value + penaltyOf(problem) }];
  });
  for (const { order, point } of found.sort((a, b) => a.aicc - b.aicc)) {
    const fit = fitArima(y, columns, order, likelihood, point);
    if (fit.interior) return fit;
  }
  throw new RangeError("no order of the errors can be fitted");
}

function tried<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
