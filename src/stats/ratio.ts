import { moments } from "./moments.ts";

/**
 * A ratio of two sums (orders per session) as values whose mean in each group is that group's ratio and whose variance is
 * the delta method's: R + (num − R·den)/mean(den). What is done to means is then right for ratios.
 * @param group the group of each row: rows are linearised at their own group's ratio
 * @throws RangeError with the group's label when its denominators sum to 0 or less
 * @see Deng, Knoblich & Lu (2018), KDD, Applying the delta method in metric analytics
 */
export function linearizedRatio(
  numerator: Float64Array,
  denominator: Float64Array,
  group: readonly (string | null)[],
): Float64Array {
  const ratios = new Map<string | null, { ratio: number; size: number }>();
  for (const label of new Set(group)) {
    const own = (values: Float64Array) => moments(values.filter((_, row) => group[row] === label)).mean;
    const size = own(denominator);
    if (!(size > 0)) throw new RangeError(String(label));
    ratios.set(label, { ratio: own(numerator) / size, size });
  }
  return numerator.map((value, row) => {
    const { ratio, size } = ratios.get(group[row]!)!;
    return ratio + (value - ratio * denominator[row]!) / size;
  });
}
