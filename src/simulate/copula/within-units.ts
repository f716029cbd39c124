import type { Training } from "./training.ts";

/** What correlations within units are made of, over the rows of a panel. */
export interface WithinUnits {
  /** A unit's values in each of its rows. */
  spread(values: Float64Array): Float64Array;
  /** Correlation of two variables, their means 0, in different periods of a unit; NaN where no unit has two. */
  apart(a: Float64Array, b: Float64Array, variance: number): number;
  /** The same of a variable in neighbouring periods. */
  next(values: Float64Array, variance: number): number;
  /** A persistence that does not fade within the panel cannot be told from what belongs to the unit. */
  longest: number;
  /** Mean of persistence^lag over all pairs of different periods. */
  fading(persistence: number): number;
}

export function withinUnits({ rows, units, previous, periods }: Training): WithinUnits {
  const lags = new Float64Array(periods);
  for (const mine of units) for (let lag = 1; lag < mine.length; lag++) lags[lag]! += mine.length - lag;
  const pairs = lags.reduce((sum, count) => sum + count, 0);
  return {
    spread(values) {
      const inRows = new Float64Array(rows);
      units.forEach((mine, unit) => {
        for (const row of mine) inRows[row] = values[unit]!;
      });
      return inRows;
    },
    apart(a, b, variance) {
      let [sum, count] = [0, 0];
      for (const mine of units) {
        let [sumA, sumB, same, countA, countB, both] = [0, 0, 0, 0, 0, 0];
        for (const row of mine) {
          const [x, y] = [a[row]!, b[row]!];
          const [hasX, hasY] = [!Number.isNaN(x), !Number.isNaN(y)];
          if (hasX) [sumA, countA] = [sumA + x, countA + 1];
          if (hasY) [sumB, countB] = [sumB + y, countB + 1];
          if (hasX && hasY) [same, both] = [same + x * y, both + 1];
        }
        sum += sumA * sumB - same;
        count += countA * countB - both;
      }
      return count > 0 ? sum / count / variance : Number.NaN;
    },
    next(values, variance) {
      let [sum, count] = [0, 0];
      for (let row = 0; row < rows; row++) {
        const product = previous[row]! < 0 ? Number.NaN : values[row]! * values[previous[row]!]!;
        if (!Number.isNaN(product)) [sum, count] = [sum + product, count + 1];
      }
      return count > 0 ? sum / count / variance : Number.NaN;
    },
    longest: 1 - 2 / periods,
    fading(persistence) {
      let [sum, power] = [0, 1];
      for (let lag = 1; lag < periods; lag++) {
        power *= persistence;
        sum += lags[lag]! * power;
      }
      return pairs > 0 ? sum / pairs : Number.NaN;
    },
  };
}
