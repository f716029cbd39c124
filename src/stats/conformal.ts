/**
 * The share of cyclic windows of the residuals, as long as the treated time at their end, whose mean is at least as far
 * from 0 as the treated time's.
 * @param residuals of all periods under the effect supposed, the model fitted on all of them
 * @param post periods of treated time
 * @see Chernozhukov, Wüthrich & Zhu (2021), JASA 116(536), eq. 3 with moving block permutations; average effects, §2.3
 */
export function conformalP(residuals: Float64Array, post: number): number {
  const n = residuals.length;
  const window = (from: number) => {
    let sum = 0;
    for (let i = 0; i < post; i++) sum += residuals[(from + i) % n]!;
    return Math.abs(sum);
  };
  const own = window(n - post) * (1 - 1e-12);
  let as_far = 0;
  for (let from = 0; from < n; from++) if (window(from) >= own) as_far++;
  return as_far / n;
}

/**
 * The ends of the effects with p above alpha around `centre`, by doubling and halving; null where an end is not found.
 * @param p of an effect supposed
 * @param step a first guess at how far an end lies
 */
export function acceptedAround(
  p: (effect: number) => number,
  centre: number,
  step: number,
  alpha: number,
): { ci_lower: number; ci_upper: number } | null {
  const keeps = (effect: number) => p(effect) > alpha;
  if (!(step > 0) || !keeps(centre)) return null;
  const end = (sign: number): number | null => {
    let [inside, outside] = [0, step];
    for (let i = 0; keeps(centre + sign * outside); i++) {
      if (i === 60) return null;
      [inside, outside] = [outside, 2 * outside];
    }
    for (let i = 0; i < 50; i++) {
      const middle = (inside + outside) / 2;
      if (keeps(centre + sign * middle)) inside = middle;
      else outside = middle;
    }
    return centre + sign * outside;
  };
  const [lower, upper] = [end(-1), end(1)];
  return lower === null || upper === null ? null : { ci_lower: lower, ci_upper: upper };
}
